/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
<<<<<<< HEAD
"use strict";(()=>{var Ac=Symbol.for("preact-signals");function $i(){if(Ee>1)Ee--;else{var s,e=!1;for((function(){var r=zt;for(zt=void 0;r!==void 0;){var a=r.S;if(a.v===r.v)for(var n=a.
t;n!==void 0;n=n.x)n.i===r.i&&(n.i=a.i);r=r.o}})();yt!==void 0;){var t=yt;for(yt=void 0,qt++;t!==void 0;){var i=t.u;if(t.u=void 0,t.f&=-3,!(8&t.f)&&Zr(t))try{t.
c()}catch(r){e||(s=r,e=!0)}t=i}}if(qt=0,Ee--,e)throw s}}var bt,E=void 0;function C(s){var e=E,t=bt;E=void 0,bt=void 0;try{return s()}finally{E=e,bt=t}}var yt=void 0,Ee=0,qt=0;var Yr=0,zt=void 0,Vt=0;function Jr(s){if(E!==void 0){var e=s.n;if(e===void 0||e.t!==E)return e={i:0,S:s,p:E.s,n:void 0,t:E,e:void 0,x:void 0,r:e},E.s!==void 0&&
(E.s.n=e),E.s=e,s.n=e,32&E.f&&s.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=E.s,e.n=void 0,E.s.n=e,E.s=e),e}}function K(s,e){
this.v=s,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}K.prototype.brand=Ac;K.prototype.h=function(){return!0};
K.prototype.S=function(s){var e=this,t=this.t;t!==s&&s.e===void 0&&(s.x=t,this.t=s,t!==void 0?t.e=s:C(function(){var i;(i=e.W)==null||i.call(e)}))};K.prototype.
U=function(s){var e=this;if(this.t!==void 0){var t=s.e,i=s.x;t!==void 0&&(t.x=i,s.e=void 0),i!==void 0&&(i.e=t,s.x=void 0),s===this.t&&(this.t=i,i===void 0&&C(function(){
var r;(r=e.Z)==null||r.call(e)}))}};K.prototype.subscribe=function(s){var e=this;return k(function(){var t=e.value;C(function(){return s(t)})},{name:"sub"})};K.
prototype.valueOf=function(){return this.value};K.prototype.toString=function(){return this.value+""};K.prototype.toJSON=function(){return this.value};K.prototype.
peek=function(){var s=this;return C(function(){return s.value})};Object.defineProperty(K.prototype,"value",{get:function(){var s=Jr(this);return s!==void 0&&(s.
i=this.i),this.v},set:function(s){if(s!==this.v){if(qt>100)throw new Error("Cycle detected");(function(t){Ee!==0&&qt===0&&t.l!==Yr&&(t.l=Yr,zt={S:t,v:t.v,i:t.i,
o:zt})})(this),this.v=s,this.i++,Vt++,Ee++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{$i()}}}});function p(s,e){return new K(s,e)}function Zr(s){for(var e=s.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Xr(s){for(var e=s.s;e!==void 0;e=e.n){var t=e.S.n;if(t!==void 0&&(e.r=t),e.S.
n=e,e.i=-1,e.n===void 0){s.s=e;break}}}function Qr(s){for(var e=s.s,t=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):t=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}s.s=t}function je(s,e){K.call(this,void 0,e),this.x=s,this.s=void 0,this.g=Vt-1,this.f=4}je.prototype=new K;je.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Vt))return!0;if(this.g=Vt,this.f|=1,this.i>0&&!Zr(this))return this.
f&=-2,!0;var s=E;try{Xr(this),E=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(t){this.v=t,this.f|=16,this.i++}return E=
s,Qr(this),this.f&=-2,!0};je.prototype.S=function(s){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}K.prototype.S.call(this,s)};je.prototype.
U=function(s){if(this.t!==void 0&&(K.prototype.U.call(this,s),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};je.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var s=this.t;s!==void 0;s=s.x)s.t.N()}};Object.defineProperty(je.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var s=Jr(this);if(this.h(),s!==void 0&&(s.i=this.i),16&this.f)throw this.v;return this.v}});function j(s,e){return new je(s,e)}function ea(s){var e=s.
j;if(s.j=void 0,typeof e=="function"){Ee++;var t=E;E=void 0;try{e()}catch(i){throw s.f&=-2,s.f|=8,xi(s),i}finally{E=t,$i()}}}function xi(s){for(var e=s.s;e!==void 0;e=
e.n)e.S.U(e);s.x=void 0,s.s=void 0,ea(s)}function Mc(s){if(E!==this)throw new Error("Out-of-order effect");Qr(this),E=s,this.f&=-2;try{8&this.f&&xi(this)}finally{
$i()}}function qe(s,e){this.x=s,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,bt&&bt.push(this)}qe.prototype.c=function(){var s=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{s()}};qe.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,ea(this),Xr(this),Ee++;var s=E;return E=this,Mc.bind(this,s)};qe.prototype.N=function(){2&this.f||(this.f|=2,this.u=yt,yt=this)};
qe.prototype.d=function(){this.f|=8,1&this.f||xi(this)};qe.prototype.dispose=function(){this.d()};function k(s,e){var t=new qe(s,e);try{t.c()}catch(r){throw t.d(),
r}var i=t.d.bind(t);return i[Symbol.dispose]=i,i}var Oi=globalThis,ta=s=>s,Gt=Oi.trustedTypes,sa=Gt?Gt.createPolicy("lit-html",{createHTML:s=>s}):void 0,Si="$lit$",me=`lit$${Math.random().toFixed(9).slice(2)}$`,
Ai="?"+me,Tc=`<${Ai}>`,Re=document,$t=()=>Re.createComment(""),xt=s=>s===null||typeof s!="object"&&typeof s!="function",Mi=Array.isArray,la=s=>Mi(s)||typeof s?.[Symbol.
iterator]=="function",_i=`[ 	
\f\r]`,kt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ia=/-->/g,ra=/>/g,Le=RegExp(`>|${_i}(?:([^\\s"'>=/]+)(${_i}*=${_i}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),aa=/'/g,oa=/"/g,ca=/^(?:script|style|textarea|title)$/i,Ti=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),d=Ti(1),Ot=Ti(2),Tu=Ti(
3),L=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),na=new WeakMap,Ne=Re.createTreeWalker(Re,129);function ha(s,e){if(!Mi(s)||!s.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return sa!==void 0?sa.createHTML(e):e}var da=(s,e)=>{let t=s.length-1,i=[],r,a=e===2?"<svg>":e===3?"<math>":"",n=kt;for(let l=0;l<
t;l++){let c=s[l],h,u,m=-1,f=0;for(;f<c.length&&(n.lastIndex=f,u=n.exec(c),u!==null);)f=n.lastIndex,n===kt?u[1]==="!--"?n=ia:u[1]!==void 0?n=ra:u[2]!==void 0?(ca.
test(u[2])&&(r=RegExp("</"+u[2],"g")),n=Le):u[3]!==void 0&&(n=Le):n===Le?u[0]===">"?(n=r??kt,m=-1):u[1]===void 0?m=-2:(m=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Le:u[3]==='"'?oa:aa):n===oa||n===aa?n=Le:n===ia||n===ra?n=kt:(n=Le,r=void 0);let w=n===Le&&s[l+1].startsWith("/>")?" ":"";a+=n===kt?c+Tc:m>=0?(i.push(h),
c.slice(0,m)+Si+c.slice(m)+me+w):c+me+(m===-2?l:w)}return[ha(s,a+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},_t=class s{constructor({strings:e,_$litType$:t},i){
let r;this.parts=[];let a=0,n=0,l=e.length-1,c=this.parts,[h,u]=da(e,t);if(this.el=s.createElement(h,i),Ne.currentNode=this.el.content,t===2||t===3){let m=this.
el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(r=Ne.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let m of r.getAttributeNames())
if(m.endsWith(Si)){let f=u[n++],w=r.getAttribute(m).split(me),b=/([.?@])?(.*)/.exec(f);c.push({type:1,index:a,name:b[2],strings:w,ctor:b[1]==="."?Jt:b[1]==="?"?
Zt:b[1]==="@"?Xt:Ie}),r.removeAttribute(m)}else m.startsWith(me)&&(c.push({type:6,index:a}),r.removeAttribute(m));if(ca.test(r.tagName)){let m=r.textContent.split(
me),f=m.length-1;if(f>0){r.textContent=Gt?Gt.emptyScript:"";for(let w=0;w<f;w++)r.append(m[w],$t()),Ne.nextNode(),c.push({type:2,index:++a});r.append(m[f],$t())}}}else if(r.
nodeType===8)if(r.data===Ai)c.push({type:2,index:a});else{let m=-1;for(;(m=r.data.indexOf(me,m+1))!==-1;)c.push({type:7,index:a}),m+=me.length-1}a++}}static createElement(e,t){
let i=Re.createElement("template");return i.innerHTML=e,i}};function Pe(s,e,t=s,i){if(e===L)return e;let r=i!==void 0?t._$Co?.[i]:t._$Cl,a=xt(e)?void 0:e._$litDirective$;
return r?.constructor!==a&&(r?._$AO?.(!1),a===void 0?r=void 0:(r=new a(s),r._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=r:t._$Cl=r),r!==void 0&&(e=Pe(s,r._$AS(s,e.
values),r,i)),e}var Yt=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,r=(e?.creationScope??Re).importNode(t,!0);Ne.currentNode=r;let a=Ne.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new ze(a,a.nextSibling,this,e):c.type===1?h=new c.ctor(a,c.name,c.strings,this,e):c.type===6&&(h=new Qt(a,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(a=Ne.nextNode(),n++)}return Ne.currentNode=Re,r}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
t),t+=i.strings.length-2):i._$AI(e[t])),t++}},ze=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=t,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===
11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Pe(this,e,t),xt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==L&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):la(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&xt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Re.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=_t.createElement(ha(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(t);else{let a=new Yt(r,this),n=a.u(this.options);a.p(t),this.T(n),this._$AH=a}}_$AC(e){let t=na.get(e.strings);return t===
void 0&&na.set(e.strings,t=new _t(e)),t}k(e){Mi(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,r=0;for(let a of e)r===t.length?t.push(i=new s(this.O($t()),
this.O($t()),this,this.options)):i=t[r],i._$AI(a),r++;r<t.length&&(this._$AR(i&&i._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(
!1,!0,t);e!==this._$AB;){let i=ta(e).nextSibling;ta(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Ie=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,r,a){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=
a,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,t=this,i,r){let a=this.strings,n=!1;if(a===void 0)
e=Pe(this,e,t,0),n=!xt(e)||e!==this._$AH&&e!==L,n&&(this._$AH=e);else{let l=e,c,h;for(e=a[0],c=0;c<a.length-1;c++)h=Pe(this,l[i+c],t,c),h===L&&(h=this._$AH[c]),
n||=!xt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+a[c+1]),this._$AH[c]=h}n&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Jt=class extends Ie{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Zt=class extends Ie{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Xt=class extends Ie{constructor(e,t,i,r,a){super(e,t,i,r,a),this.type=
5}_$AI(e,t=this){if((e=Pe(this,e,t,0)??g)===L)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,a=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),a&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Qt=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Pe(this,e)}},ua={M:Si,P:me,A:Ai,C:1,L:da,R:Yt,D:la,V:Pe,I:ze,H:Ie,N:Zt,U:Xt,B:Jt,F:Qt},Ec=Oi.litHtmlPolyfillSupport;
Ec?.(_t,ze),(Oi.litHtmlVersions??=[]).push("3.3.3");var Ei=(s,e,t)=>{let i=t?.renderBefore??e,r=i._$litPart$;if(r===void 0){let a=t?.renderBefore??null;i._$litPart$=
r=new ze(e.insertBefore($t(),a),a,void 0,t??{})}return r._$AI(s),r};function es(s,e,t="live_merge",i={}){let r=e&&s.architectures[e]?e:"sd1",a=s.block_maps.find(n=>n.id===t)||s.block_maps[0];return{schema:s,id:r,architecture:s.architectures[r],
follows:a.follows[r],parts:i}}var W=(s,e)=>s.methods.find(t=>t.id===e)||s.methods[0],ce=(s,e)=>s.together.find(t=>t.id===e)||s.together[0],Ce=s=>s==="adapter"||
s==="adapters",$e=s=>s==="adapter"||s==="erase",St=s=>Ce(s)||s==="erase";function Ve(s,e){let t=s.schema[St(e)?"adapter_presets":"presets"][s.id]||{};return e!==
"adapters"?t:Object.fromEntries(Object.entries(t).filter(([,i])=>!Object.keys(i).some(r=>r.includes("/"))))}var Be=(s,e)=>s.parts[e]||[];var q=s=>JSON.stringify(s,(e,t)=>t&&typeof t=="object"&&!Array.isArray(t)?Object.fromEntries(Object.entries(t).sort(([i],[r])=>i<r?-1:1)):t),$=(s,e)=>s===e||q(s)===
q(e);function pa(s){let e=2166136261;for(let t of q(s))e=Math.imul(e^(t.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}var M=(s,...e)=>Object.
fromEntries(Object.entries(s).filter(([t])=>!e.includes(t)));var xe=(s,e)=>`${e.id}/${s.parameter.name}/${s.index}`,De=(s,e,t)=>s.weights[xe(e,t)]||{},At=(s,e,t,i)=>De(s,t,i)[e]!==void 0;function he(s,e,t,i){let r=De(s,t,
i)[e];if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return t.parameter.default;let a=i.follows[e];return a?he(s,a,t,i):St(s.kind)?1:0}function ts(s,e,t){
let{sliders:i,odd:r}=t.architecture,a=r.filter(c=>At(s,c,e,t)),n=Object.fromEntries([...i,...a].map(c=>[c,he(s,c,e,t)])),l=new Set(Object.values(n));return!a.length&&
l.size===1?n[i[0]]:n}function ma(s,e,t,i){let r={...De(s,e,i),...t},a=Object.fromEntries(Object.entries(r).filter(([,n])=>n!==null));return ji({...s,typed:M(s.typed,
e.parameter.name)},e,a,i)}var ji=(s,e,t,i)=>({...s,weights:{...s.weights,[xe(e,i)]:t}});function fa(s,e){let{sliders:t,odd:i}=e.architecture;return typeof s=="n\
umber"?Object.fromEntries(t.map(a=>[a,s])):!s||typeof s!="object"?null:t.every(a=>typeof s[a]=="number")&&Object.entries(s).every(([a,n])=>typeof n=="number"&&[
...t,...i].includes(a))?{...s}:null}var de=s=>s.includes("/"),fe=s=>s.split("/")[0],Mt=s=>/\.\d+$/.test(s.id),Ge=s=>s.rest.layers||[],Li=(s,e)=>$e(s.kind)?"weight":e.parameter.name,Ni=(s,e)=>Be(e,
fe(s)).find(t=>t.id===s.split("/")[1]),Ye=(s,e,t)=>t!==void 0&&s.slots===e&&s.keys===t.keys;function Ri(s,e,t,i){let r=Li(s,t),a=Ge(s).filter(n=>Ye(n,fe(e),Ni(e,
i))&&r in n).pop();return Array.isArray(a?.[r])?a[r][t.index]:a?.[r]}var va=(s,e)=>({...s,rest:{...M(s.rest,"layers"),...e.length?{layers:e}:{}}});function ga(s,e,t,i){
let r=Ge(s);for(let[a,n]of Object.entries(t))r=n===null?jc(s,r,a,e,i):Lc(s,r,a,e,n,i);return va(s,r)}function jc(s,e,t,i,r){let a=Li(s,i);return e.map(n=>Ye(n,fe(
t),Ni(t,r))?M(n,a):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function Lc(s,e,t,i,r,a){let[n,l,c]=[Li(s,i),fe(t),Ni(t,a)];if(!c)return e;
let h=e.filter(f=>Ye(f,l,c)),u=h.filter(f=>n in f).pop()||h.pop(),m=Rc(s,l,i,u?.[n],r,a);return u?e.map(f=>f===u?{...f,[n]:m}:f):Nc(e,{keys:c.keys,slots:l,[n]:m},
l,Mt(c),a)}function Nc(s,e,t,i,r){let a=Be(r,t).filter(Mt),n=i?-1:s.findIndex(l=>a.some(c=>Ye(l,t,c)));return n<0?[...s,e]:s.toSpliced(n,0,e)}function Rc(s,e,t,i,r,a){
if(!t.parameter.per_model)return r;let n=s.models.models?.length||2;return Array.from({length:n},(l,c)=>c===t.index?r:Array.isArray(i)?i[c]:i??he(s,e,{...t,index:c},
a))}var wa=(s,e)=>Object.fromEntries(Object.entries(s).filter(([t])=>["keys","slots",...e].includes(t)));function ba(s,e){let t=r=>Array.isArray(r)?Array.from({
length:e},(a,n)=>r[Math.min(n,r.length-1)]):r,i=Ge(s).map(r=>Object.fromEntries(Object.entries(r).map(([a,n])=>[a,t(n)])));return i.length?{layers:i}:{}}var ya=(s,e,t)=>Ge(
s).some(i=>Be(t,e).some(r=>Ye(i,e,r))),ka=(s,e)=>Ge(s).filter(t=>!Be(e,t.slots||"").some(i=>Ye(t,t.slots,i))),$a=(s,e)=>va(s,Ge(s).filter(t=>t!==e));function ss(s,e,t,i){return de(e)?Ri(s,e,t,i)??he(s,fe(e),t,i):he(s,e,t,i)}var xa=(s,e,t,i)=>de(e)?Ri(s,e,t,i)!==void 0:At(s,e,t,i);function Pi(s,e,t,i){let[r,a]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(t).filter(([c])=>de(c)===l))),n=Object.keys(r).length?ga(s,e,r,i):s;return Object.keys(a).length?ma(n,e,a,i):n}function _a(s,e,t,i){
let r={...s,presets:{...s.presets,[xe(e,i)]:t}};return Pi(r,e,Ve(i,s.kind)[t]||{},i)}function Oa(s,e,t){let i=s.presets[xe(e,t)]||"";return Object.entries(Ve(t,
s.kind)[i]||{}).every(([a,n])=>ss(s,a,e,t)===n)?i:""}function Sa(s,e,t,i,r){let n=(Ve(r,s.kind)[s.presets[xe(e,r)]||""]||{})[t]??0;return i===n?e.parameter.default:
n}function is(s,e,{parameter:{low:t,high:i}}){return e>s?Math.min(e,Math.max(i,s)):Math.max(e,Math.min(t,s))}var rs=(s,e,t)=>Object.fromEntries(t.architecture.sliders.
map(i=>[i,he(s,i,e,t)]));var Ii={"actions.blind":"Blind…","actions.blind_title":"Compare two merges without knowing which is which","actions.compare":"Compare with","actions.compare_c\
hoice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of the same seed as well, and shows both; F flips them","actio\
ns.compare_what":"Compare with {what}","actions.explore":"Explore…","actions.explore_title":"Find a merge by eye: the same prompts by several recipes, side by\
 side","actions.keep":"Keep as model…","actions.keep_title":"List this merge in the WebUI's checkpoint menu, without writing a model file; and see which are k\
ept","actions.restore":"Original","actions.restore_title":"Take the merge out of the loaded model, bit for bit","actions.save":"Save…","actions.save_title":"W\
rite what is previewed to a checkpoint","adjust.label":"Adjustments","badge.adapter":"LoRA","badge.adapters":"LoRAs","badge.adjust":"Adjust","badge.erase":"Eras\
e","badge.merge":"Merge","badge.other":"Other","banner.adopt":"Use on this one","banner.adopt_title":"Apply that merge with the loaded checkpoint as A","banner.\
back":"Back to {base}","banner.back_title":"Load that checkpoint again, with its merge","banner.elsewhere":"The merge was changed in another page. This page sen\
ds nothing until you choose.","banner.new":"Start new","banner.new_title":"An empty recipe for the loaded checkpoint; undo brings the old one back","banner.paus\
ed":"Your merge was made on {base} and is paused.","banner.show":"Show that","banner.show_title":"Put the merge that is on into this page","banner.take_over":"T\
ake over","banner.take_over_title":"Put this page's merge in its place","base.after_step":"A · result of step 1","base.after_steps":"A · result of steps 1–{n}",
"base.loaded":"A · loaded checkpoint","base.loading":"a checkpoint is being loaded…","base.none":"no checkpoint is loaded","base.virtual":"a virtual checkpoi\
nt; its base is {base}","blind.again":"Again","blind.again_title":"Another blind comparison","blind.begin":"Begin","blind.begin_title":"Make two pictures for ea\
ch round, by the host's own txt2img with what stands in its fields; the seed counts up","blind.chance":"If chance decided, one of the two would get {most} or mo\
re of {of} picks in {percent} % of such comparisons.","blind.equal":"Choose two different merges.","blind.first":"One merge","blind.help":"Both make the same pr\
ompt from several seeds. In each round chance decides which is X and which is Y; after the last one you see which you preferred.","blind.no_pick":"You saw no di\
fference in any round.","blind.round":"Round {n} of {all}: which is better?","blind.rounds":"Rounds","blind.same":"No difference","blind.same_title":"Neither is\
 better; the round counts for neither (0)","blind.score":"{first}: {wins} · {second}: {others} · no difference: {ties}","blind.second":"Other merge","blind.ti\
tle":"Blind comparison","blind.undo":"Undo","blind.undo_title":"Take the last pick back (U)","blind.use":"Use {name}","blind.use_title":"Bring this merge to the\
 desk and the model","blind.x":"X is better","blind.y":"Y is better","compare.alt":"{name}, same seed","compare.before":"The one before","compare.both":"Side by\
 side","compare.both_shown":"{name} and merge side by side","compare.both_title":"Show both beside each other (Esc)","compare.difference":"Difference","compare.\
difference_shown":"The difference of {name} and merge is shown","compare.difference_title":"Show how much each pixel differs, made brighter (D)","compare.divide\
r":"Divider: {name} on the left, {other} on the right","compare.enlarge":"{name}: show it large","compare.exact":"Actual pixels","compare.exact_title":"One pixe\
l of the picture is one of the screen (Z); the wheel or two fingers zoom, a drag moves the picture","compare.fit":"Fit","compare.fit_title":"Show the whole pict\
ure (Z)","compare.flip":"Flip","compare.flip_title":"Show original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.full":"\
Full screen","compare.full_title":"Show the pictures on the full screen, or leave it","compare.gallery":"Gallery","compare.gallery_title":"Show the host's galle\
ry again","compare.label":"Original and merge","compare.lora":"The LoRA","compare.merged":"Merged","compare.one_shown":"{name} is shown","compare.original":"Ori\
ginal","compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip original and merge in p\
lace","compare.small":"Preview (only a small copy is left)","compare.snapshot":"Snapshot {letter}","compare.this":"Preview","compare.whole":"The merge itself","\
compare.wipe":"Wipe","compare.wipe_shown":"{name} and merge on either side of the divider","compare.wipe_title":"Draw a divider over the pictures, one on each s\
ide of it (W)","conflicts.apart":"No layer is changed by both.","conflicts.cosine":"Cosine","conflicts.help":"Where the cosine is below 0 and many elements have\
 opposite signs, one undoes what the other does: a step with both and the method TIES or Strongest settles it.","conflicts.looking":"Comparing the changes …",
"conflicts.norm":"Norm, {name}","conflicts.open":"Do they fight?","conflicts.open_title":"Compare what the recipe's LoRAs change, block by block","conflicts.pai\
r":"{one} and {other}","conflicts.signs":"Opposite signs","conflicts.slot":"Block","conflicts.title":"LoRAs that work against each other","conflicts.which":"Whi\
ch","count.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","de\
sk.blocks":"Blocks","desk.head":"{group}: move all","desk.head_title":"Drag up or down, or press arrow keys: moves all of these (Alt: in proportion). Click: sel\
ects them","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.out":"Output blocks","details.blocks":"Blocks: {blocks}","details.change\
d":"Changed: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"{size} of the models are read in place, in the system's file cache",
"details.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","dialog.close":"Close","difference.alt":"Difference of the two pictures,\
 {gain} times as bright","difference.gain":"How much brighter the difference is made","difference.measured":"at most {largest} of 255, {mean} on average; {equal\
} % of the pixels are equal","difference.none":"The two pictures are equal, pixel for pixel","difference.scale_title":"Black: the pixels are equal. As bright as\
 can be: they differ by that much, of 255, or by more","difference.sizes":"These pictures differ in size: {one} and {other}.","difference.unreadable":"One of th\
e two pictures is no longer there.","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken value\
s, VAE, room on the disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems found","dra\
ft.drop":"Drop it","draft.drop_title":"Remove the file; the merge is shown again","draft.keep":"Keep it","draft.keep_title":"Write this file, byte for byte, as \
{name} where the WebUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {hash}) and not kept yet.","draft.shown":"What is live is {base} and the ve\
ry file that would be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is made (AutoV3 {hash}, {size}) and not kept yet; it is not what is live.","\
erase.balance":"Balance","erase.balance_title":"Other texts are mixed into one text, as much of each as you say","erase.concepts":"Turn down","erase.concepts_em\
pty":"gore; a red hat","erase.concepts_title":"Texts that are turned down, with semicolons between them","erase.keep":"Keep","erase.keep_empty":"a person; a blu\
e hat","erase.keep_title":"Texts that are to be read as before, with semicolons between them: neighbours of what is turned down","erase.mixed":"Mixed in","erase\
.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolons between them: that much of each is added to the text","erase.o\
f":"Text","erase.of_empty":"a doctor","erase.of_title":"The text that is balanced","erase.towards":"Read as","erase.towards_empty":"nothing","erase.towards_titl\
e":"What they are read as; empty: as a prompt without words","erase.turn_down":"Turn down","erase.turn_down_title":"Texts are read as another text","erase.way":"\
What it does","explore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the pictures that are finished are kept","explore.interrupted":"Interrupted: {don\
e} of {all} pictures are there","explore.made":"Done: {made} made now, {kept} were there already","explore.new":"New","explore.new_title":"Begin another study",
"explore.progress":"Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","explore.remove_sure":"Remove it with its pictures?","explore.remove_title":"\
Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"{done} of {all} pictures","explore.search":"Search by hash","explore.se\
arch_title":"Read the model files here, smallest first, until the one that this study was made with is found","explore.study":"Study","explore.study_title":"Wha\
t was made and chosen is kept in a study; open an earlier one here","explore.title":"Explore","fader.exact":"{label}, exact value","fader.mute":"Mute {slot}","f\
ader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_set":"{weight}, not set","fader.o\
pen":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.solo_title":"Solo {slot} (S): thi\
s step changes it alone; all numbers stay","file_made.merge":"merge","file_made.trained":"trained","finding.lock":"Lock {slot}","finding.lock_title":"Lock {slot\
}: votes and variations leave it where it is","finding.no_weights":"The selected step has no faders; select a merge or a LoRA.","formula.adjust":"{so} with {wha\
t}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}",
"formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":" with {models}","gallery.all":"Show all","gallery.all_title":"\
Leave this lineage","gallery.open":"All…","gallery.open_title":"All previews that are kept: search, stars, which came from which","gallery.search":"Part of a \
model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is never dropped for a newer one","gallery.starred":"Starred","gallery.starred_t\
itle":"Show those with a star alone","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.",
"help.adjust":"Detail, contrast, brightness and colour, by small changes to the first and last layers.","help.erase":"Has the U-Net read some texts as another t\
ext, or mixes texts into one, in the keys and values of cross attention. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a\
 merge, a LoRA or an adjustment.","help.other":"A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.chan\
ges_more":"and {n} more","history.count.one":"{n} recipe, the newest first","history.count.other":"{n} recipes, the newest first","history.family.one":"{n} prev\
iew","history.family.other":"{n} previews, each below the one that it was made from, with what was changed","history.lineage":"Lineage","history.lineage_title":"\
Show what this preview came from, and what came from it","history.live":"live","history.more.one":"{n} more","history.more.other":"{n} more","history.more_title":"\
Show older ones, too","history.nothing":"nothing","history.open":"History…","history.other_settings":"same recipe, other prompt or settings","history.picture_\
elsewhere":"picture made elsewhere","history.saved":"saved as {name}","history.show_title":"Put this recipe into the panel","history.title":"History","history.u\
nseen":"no picture here","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"\
{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file \
is not text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipe\
s of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehis\
tory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"\
Text of a recipe","import.title":"Import a recipe","infotext.copy_title":"Copy the infotext","infotext.label":"Infotext","infotext.title":"Infotext of this pict\
ure: click to show all of it, or one line","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block_rank\
s":"Other ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can be seen on its base,\
 beside the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very file to its base in p\
lace of the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"Re\
place a file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its name without a look","\
lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone",
"lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but roundi\
ng is lost","map.apart":"{slot}: B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour}, detail {detail} of the change","map.bars_toge\
ther":"{slot} and its neighbours together: layout {layout}, colour {colour}, detail {detail} of the change","map.changed":"{slider} changed","map.choose":"Choos\
e a block to see its pictures.","map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_on":"Go on","map.help":"Which slider changes t\
he layout, the colours or the details of this study's prompts? One block at a time is changed, and each bar is its share of the whole change.","map.in":"What ea\
ch block would bring","map.in_title":"One block of model A is put to model B","map.interacts":"depends on other blocks","map.label":"Map","map.layout":"Layout",
"map.left":"{first} pictures for a first look, at most {n} in all; how long one takes is not known yet","map.left_time":"{first} pictures for a first look, at m\
ost {n} in all, about {time}","map.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change less than 3 % of the whole, so that votes lea\
ve them alone","map.make":"Make the map","map.make_title":"Make its pictures; Interrupt stops it, and what is there stays","map.no_prompts":"This study has no p\
rompts yet: add some on the tab Sheets.","map.not_made":"This block was only changed with its neighbours; Go on makes its own picture.","map.on_faders":"On the \
faders","map.on_faders_title":"Show the three bars under the name of each fader","map.out":"What each block does now","map.out_title":"One block of the merge is\
 put back to model A","map.pictures":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks","map.source":"Unchanged","map.spread":"{low}\
–{high} % by prompt","map.third":"with its neighbours","map.whole":"All {n} pictures are there","menu.none_found":"Nothing has that in its name.","methods.ble\
nd":"Blend","methods.difference":"Difference","methods.other":"Other","methods.task":"Task vectors","methods.usual":"Common","missing.adapter":"a LoRA or LyCORI\
S file","missing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","\
missing.concept":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the text that is balanced","mutes.faders\
.one":"{n} muted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mutes.st\
eps.other":"{n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.le\
ft_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {\
followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another \
tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","off\
er.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge tha\
t made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the \
slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors\
, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.all":"All files","picker.favourite":"Favourites","picker.file":"Choose a f\
ile…","picker.make_favourite":"Make it a favourite, so that it comes first (Shift+Enter)","picker.model":"Choose a model…","picker.no_favourite":"Take it ou\
t of the favourites (Shift+Enter)","picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.","picker.recent":"Recent","preset_\
group.built_in":"Built-in","preset_group.imported":"Imported","preset_group.own":"Mine","presets.back":"{name} is back.","presets.delete":"Delete","presets.dele\
te_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the pre\
sets of other merge extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.",
"presets.name":"Name","presets.name_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No pr\
esets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name}\
 is now {to}.","presets.save":"Save as","presets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","presets.th\
ere":"There is a preset {name}; press Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back",
"presets.unfit":"It is for another architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier\
: step {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move\
 it","row.on":"Step {n} is on","row.on_title":"On (M): switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {\
n}","row.select":"Work on this step","row.solo":"Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again: all are on","row.title":"Title of st\
ep {n}","row.title_title":"Click to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}:\
 {set}","rules.drop":"Take this rule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules\
.others":"Other rules of this step: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.do\
ne":"Saved {path}, {size}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoin\
ts carry for further training","save_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview (\
{dtype})","save_dialog.exists":"Exists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a sou\
rce of this merge and is never written over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now",
"save_dialog.load_title":"Make the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as\
 a LoRA for this checkpoint","save_dialog.muted.one":"{n} muted part stays as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted parts stay \
as they were before their step: {muted}.","save_dialog.name":"Name","save_dialog.name_kept":"{name} file","save_dialog.nothing":"Nothing to save yet: choose {wh\
at}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this page is paused.","save_dialog.progress":"Saving","save_dialog.rep\
lace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.st\
art":"Save","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dialog.steps_off.other":"{n} steps \
are off and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a ch\
eckpoint","save_dialog.title_kept":"Save a virtual checkpoint as a file","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.vae":"\
VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the pictu\
res that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the server\
 answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Dice ± {am\
ount}","shape.down":"Subtract {amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN a\
nd OUT","shape.times":"Multiply by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.add_pictures_title":"Add the prompts of PNG\
 pictures, or open a sheet or the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with the pictures of this recipe","sheets.add\
_txt2img":"+ What stands in txt2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the txt2img tab","sheets.all_made":"All made",
"sheets.cell":"{row}, {column}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk","sheets.difference":"Difference","sheets.d\
ifference_of":"Difference of {one} and {other}: black is the same","sheets.difference_title":"Show where the two pictures differ: black is the same (D)","sheets\
.drop_column":"Take this column out","sheets.drop_row":"Take this row out","sheets.empty":"Add recipes as rows and prompts as columns. Each picture is made once\
 and kept; PNG pictures and exported sheets can be dropped here.","sheets.export":"Export PNG","sheets.export_title":"One picture of all rows and columns, which\
 carries every cell's recipe and infotext; dropped here it opens again","sheets.flip_title":"Show the other recipe's picture in the same place (F)","sheets.labe\
l":"Sheets","sheets.look":"One picture","sheets.make.one":"Make {n} picture","sheets.make.other":"Make {n} pictures","sheets.make_title":"Make the pictures that\
 are missing, by the host's own txt2img","sheets.measures":"layout {layout} % · colour {colour} · detail {detail}","sheets.measures_title":"How far from the p\
icture of the row that is pinned, or compared: layout 100 % is another composition, colour in L*a*b*, detail as the logarithm of its energy","sheets.missing":"n\
ot made yet","sheets.nothing_dropped":"None of these files is a PNG that says how it was made, or the ZIP of a study.","sheets.other":"Compared with","sheets.pi\
n":"Measure by this row","sheets.pin_title":"Pin this row: every picture says how far it is from that of this row. A prompt set that is saved keeps it.","sheets\
.rows":"Recipes","sheets.save_set":"Save set","sheets.save_set_title":"Keep these columns as a prompt set for other studies","sheets.seed":"seed {seed}","sheets\
.seeds":"seeds","sheets.seeds_label":"How many seeds, each a column of its own","sheets.set_name":"Name of a set","sheets.sets":"Prompt sets…","sheets.takes":"\
about {time}","sheets.use":"To the desk","sheets.use_title":"Bring this recipe to the desk and the model, and its prompt and settings to txt2img","sheets.zip":"\
ZIP","sheets.zip_title":"The whole study with its pictures","snapshot.empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now",
"snapshot.kept_title":"Snapshot {letter}: click or {key} brings it back; Shift+{key} or a long press takes a new one; Delete empties it","snapshot.label":"Snaps\
hots","snapshot.recall":"Bring snapshot {letter} back","snapshot.store":"Take snapshot {letter}","snapshot.stored":"The desk is kept as snapshot {letter}","sour\
ce.adapter":"LoRA or LyCORIS","source.adapter_alone":"This LoRA has settings that one of several cannot have: values finer than a block, or muted blocks","sourc\
e.adapter_n":"LoRA {n}","source.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer in this step","source.label":"Models and method","source.method":"\
Method","source.model":"Model {n}","source.more":"One model more","source.more_adapters":"One more LoRA in this step, put together with this one by a method","s\
ource.parameters":"Parameters of the method","source.weight_n":"Weight of LoRA {n}","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORI\
S file, with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_erase":"\
+ Erase","stack.add_erase_title":"Turn concepts down, or balance one, without training","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model\
 into the result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.fai\
led":"Live Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"\
A checkpoint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your merge is put in before the next picture","status.not_sav\
ed":"not saved","status.off":"Showing the original. Press Preview to turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader \
to turn your merge on","status.original":"Showing the original","status.other_merge":"{live} — it is not the merge on this page: press Preview to put this page'\
s in its place","status.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.on\
e":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No fil\
e chosen","step.no_text":"no text yet","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.b\
ack":"Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a m\
odel of another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about}
=======
"use strict";(()=>{var rl=Symbol.for("preact-signals");function Js(){if(Ee>1)Ee--;else{var t,e=!1;for((function(){var a=Tt;for(Tt=void 0;a!==void 0;){var o=a.S;if(o.v===a.v)for(var n=o.
t;n!==void 0;n=n.x)n.i===a.i&&(n.i=o.i);a=a.o}})();ct!==void 0;){var s=ct;for(ct=void 0,Mt++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&da(s))try{s.
c()}catch(a){e||(t=a,e=!0)}s=i}}if(Mt=0,Ee--,e)throw t}}var lt,E=void 0;function z(t){var e=E,s=lt;E=void 0,lt=void 0;try{return t()}finally{E=e,lt=s}}var ct=void 0,Ee=0,Mt=0;var ca=0,Tt=void 0,jt=0;function ha(t){if(E!==void 0){var e=t.n;if(e===void 0||e.t!==E)return e={i:0,S:t,p:E.s,n:void 0,t:E,e:void 0,x:void 0,r:e},E.s!==void 0&&
(E.s.n=e),E.s=e,t.n=e,32&E.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=E.s,e.n=void 0,E.s.n=e,E.s=e),e}}function U(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}U.prototype.brand=rl;U.prototype.h=function(){return!0};
U.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:z(function(){var i;(i=e.W)==null||i.call(e)}))};U.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&z(function(){
var a;(a=e.Z)==null||a.call(e)}))}};U.prototype.subscribe=function(t){var e=this;return S(function(){var s=e.value;z(function(){return t(s)})},{name:"sub"})};U.
prototype.valueOf=function(){return this.value};U.prototype.toString=function(){return this.value+""};U.prototype.toJSON=function(){return this.value};U.prototype.
peek=function(){var t=this;return z(function(){return t.value})};Object.defineProperty(U.prototype,"value",{get:function(){var t=ha(this);return t!==void 0&&(t.
i=this.i),this.v},set:function(t){if(t!==this.v){if(Mt>100)throw new Error("Cycle detected");(function(s){Ee!==0&&Mt===0&&s.l!==ca&&(s.l=ca,Tt={S:s,v:s.v,i:s.i,
o:Tt})})(this),this.v=t,this.i++,jt++,Ee++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Js()}}}});function f(t,e){return new U(t,e)}function da(t){for(var e=t.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function ua(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&(e.r=s),e.S.
n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function pa(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function Me(t,e){U.call(this,void 0,e),this.x=t,this.s=void 0,this.g=jt-1,this.f=4}Me.prototype=new U;Me.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===jt))return!0;if(this.g=jt,this.f|=1,this.i>0&&!da(this))return this.
f&=-2,!0;var t=E;try{ua(this),E=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return E=
t,pa(this),this.f&=-2,!0};Me.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}U.prototype.S.call(this,t)};Me.prototype.
U=function(t){if(this.t!==void 0&&(U.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Me.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(Me.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=ha(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function R(t,e){return new Me(t,e)}function ma(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){Ee++;var s=E;E=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Ys(t),i}finally{E=s,Js()}}}function Ys(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,ma(t)}function nl(t){if(E!==this)throw new Error("Out-of-order effect");pa(this),E=t,this.f&=-2;try{8&this.f&&Ys(this)}finally{
Js()}}function Ke(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,lt&&lt.push(this)}Ke.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Ke.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,ma(this),ua(this),Ee++;var t=E;return E=this,nl.bind(this,t)};Ke.prototype.N=function(){2&this.f||(this.f|=2,this.u=ct,ct=this)};
Ke.prototype.d=function(){this.f|=8,1&this.f||Ys(this)};Ke.prototype.dispose=function(){this.d()};function S(t,e){var s=new Ke(t,e);try{s.c()}catch(a){throw s.d(),
a}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var Xs=globalThis,fa=t=>t,Lt=Xs.trustedTypes,va=Lt?Lt.createPolicy("lit-html",{createHTML:t=>t}):void 0,Qs="$lit$",ue=`lit$${Math.random().toFixed(9).slice(2)}$`,
ei="?"+ue,ll=`<${ei}>`,Le=document,dt=()=>Le.createComment(""),ut=t=>t===null||typeof t!="object"&&typeof t!="function",ti=Array.isArray,$a=t=>ti(t)||typeof t?.[Symbol.
iterator]=="function",Zs=`[ 	
\f\r]`,ht=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ga=/-->/g,wa=/>/g,Te=RegExp(`>|${Zs}(?:([^\\s"'>=/]+)(${Zs}*=${Zs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ka=/'/g,ya=/"/g,_a=/^(?:script|style|textarea|title)$/i,si=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=si(1),Jh=si(2),Yh=si(
3),T=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),ba=new WeakMap,je=Le.createTreeWalker(Le,129);function xa(t,e){if(!ti(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return va!==void 0?va.createHTML(e):e}var Sa=(t,e)=>{let s=t.length-1,i=[],a,o=e===2?"<svg>":e===3?"<math>":"",n=ht;for(let l=0;l<
s;l++){let c=t[l],h,u,p=-1,m=0;for(;m<c.length&&(n.lastIndex=m,u=n.exec(c),u!==null);)m=n.lastIndex,n===ht?u[1]==="!--"?n=ga:u[1]!==void 0?n=wa:u[2]!==void 0?(_a.
test(u[2])&&(a=RegExp("</"+u[2],"g")),n=Te):u[3]!==void 0&&(n=Te):n===Te?u[0]===">"?(n=a??ht,p=-1):u[1]===void 0?p=-2:(p=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Te:u[3]==='"'?ya:ka):n===ya||n===ka?n=Te:n===ga||n===wa?n=ht:(n=Te,a=void 0);let w=n===Te&&t[l+1].startsWith("/>")?" ":"";o+=n===ht?c+ll:p>=0?(i.push(h),
c.slice(0,p)+Qs+c.slice(p)+ue+w):c+ue+(p===-2?l:w)}return[xa(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},pt=class t{constructor({strings:e,_$litType$:s},i){
let a;this.parts=[];let o=0,n=0,l=e.length-1,c=this.parts,[h,u]=Sa(e,s);if(this.el=t.createElement(h,i),je.currentNode=this.el.content,s===2||s===3){let p=this.
el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(a=je.nextNode())!==null&&c.length<l;){if(a.nodeType===1){if(a.hasAttributes())for(let p of a.getAttributeNames())
if(p.endsWith(Qs)){let m=u[n++],w=a.getAttribute(p).split(ue),k=/([.?@])?(.*)/.exec(m);c.push({type:1,index:o,name:k[2],strings:w,ctor:k[1]==="."?Pt:k[1]==="?"?
Rt:k[1]==="@"?Bt:Pe}),a.removeAttribute(p)}else p.startsWith(ue)&&(c.push({type:6,index:o}),a.removeAttribute(p));if(_a.test(a.tagName)){let p=a.textContent.split(
ue),m=p.length-1;if(m>0){a.textContent=Lt?Lt.emptyScript:"";for(let w=0;w<m;w++)a.append(p[w],dt()),je.nextNode(),c.push({type:2,index:++o});a.append(p[m],dt())}}}else if(a.
nodeType===8)if(a.data===ei)c.push({type:2,index:o});else{let p=-1;for(;(p=a.data.indexOf(ue,p+1))!==-1;)c.push({type:7,index:o}),p+=ue.length-1}o++}}static createElement(e,s){
let i=Le.createElement("template");return i.innerHTML=e,i}};function Ne(t,e,s=t,i){if(e===T)return e;let a=i!==void 0?s._$Co?.[i]:s._$Cl,o=ut(e)?void 0:e._$litDirective$;
return a?.constructor!==o&&(a?._$AO?.(!1),o===void 0?a=void 0:(a=new o(t),a._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=a:s._$Cl=a),a!==void 0&&(e=Ne(t,a._$AS(t,e.
values),a,i)),e}var Nt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,a=(e?.creationScope??Le).importNode(s,!0);je.currentNode=a;let o=je.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new He(o,o.nextSibling,this,e):c.type===1?h=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(h=new Ct(o,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(o=je.nextNode(),n++)}return je.currentNode=Le,a}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},He=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,a){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Ne(this,e,s),ut(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==T&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):$a(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&ut(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Le.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,a=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=pt.createElement(xa(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===a)this._$AH.p(s);else{let o=new Nt(a,this),n=o.u(this.options);o.p(s),this.T(n),this._$AH=o}}_$AC(e){let s=ba.get(e.strings);return s===
void 0&&ba.set(e.strings,s=new pt(e)),s}k(e){ti(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,a=0;for(let o of e)a===s.length?s.push(i=new t(this.O(dt()),
this.O(dt()),this,this.options)):i=s[a],i._$AI(o),a++;a<s.length&&(this._$AR(i&&i._$AB.nextSibling,a),s.length=a)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=fa(e).nextSibling;fa(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Pe=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,a,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=a,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,a){let o=this.strings,n=!1;if(o===void 0)
e=Ne(this,e,s,0),n=!ut(e)||e!==this._$AH&&e!==T,n&&(this._$AH=e);else{let l=e,c,h;for(e=o[0],c=0;c<o.length-1;c++)h=Ne(this,l[i+c],s,c),h===T&&(h=this._$AH[c]),
n||=!ut(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+o[c+1]),this._$AH[c]=h}n&&!a&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Pt=class extends Pe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Rt=class extends Pe{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Bt=class extends Pe{constructor(e,s,i,a,o){super(e,s,i,a,o),this.type=
5}_$AI(e,s=this){if((e=Ne(this,e,s,0)??g)===T)return;let i=this._$AH,a=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===
g||a);a&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ct=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Ne(this,e)}},Oa={M:Qs,P:ue,A:ei,C:1,L:Sa,R:Nt,D:$a,V:Ne,I:He,H:Pe,N:Rt,U:Bt,B:Pt,F:Ct},cl=Xs.litHtmlPolyfillSupport;
cl?.(pt,He),(Xs.litHtmlVersions??=[]).push("3.3.3");var ii=(t,e,s)=>{let i=s?.renderBefore??e,a=i._$litPart$;if(a===void 0){let o=s?.renderBefore??null;i._$litPart$=
a=new He(e.insertBefore(dt(),o),o,void 0,s??{})}return a._$AI(t),a};function It(t,e,s="live_merge",i={}){let a=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(n=>n.id===s)||t.block_maps[0];return{schema:t,id:a,architecture:t.architectures[a],
follows:o.follows[a],parts:i}}var I=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],ne=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Re=t=>t==="adapter"||
t==="adapters",ye=t=>t==="adapter"||t==="erase",mt=t=>Re(t)||t==="erase";function qe(t,e){let s=t.schema[mt(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.keys(i).some(a=>a.includes("/"))))}var Be=(t,e)=>t.parts[e]||[];function Ce(t,{schema:e,
architecture:s}){let i=[e.help[t],s.known?.[t]].filter(Boolean).join("; ");return i?`${t}: ${i}`:t}var be=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[a])=>i<a?-1:1)):s),x=(t,e)=>t===e||be(
t)===be(e);function Aa(t){let e=2166136261;for(let s of be(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var A=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var $e=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Ie=(t,e,s)=>t.weights[$e(e,s)]||{},ft=(t,e,s,i)=>Ie(t,s,i)[e]!==void 0;function le(t,e,s,i){let a=Ie(t,s,
i)[e];if(a!==void 0)return a;if(!i.architecture.odd.includes(e))return s.parameter.default;let o=i.follows[e];return o?le(t,o,s,i):mt(t.kind)?1:0}function Dt(t,e,s){
let{sliders:i,odd:a}=s.architecture,o=a.filter(c=>ft(t,c,e,s)),n=Object.fromEntries([...i,...o].map(c=>[c,le(t,c,e,s)])),l=new Set(Object.values(n));return!o.length&&
l.size===1?n[i[0]]:n}function Ea(t,e,s,i){let a={...Ie(t,e,i),...s},o=Object.fromEntries(Object.entries(a).filter(([,n])=>n!==null));return ai({...t,typed:A(t.typed,
e.parameter.name)},e,o,i)}var ai=(t,e,s,i)=>({...t,weights:{...t.weights,[$e(e,i)]:s}});function Ma(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,n])=>typeof n=="number"&&[
...s,...i].includes(o))?{...t}:null}var ce=t=>t.includes("/"),pe=t=>t.split("/")[0],vt=t=>/\.\d+$/.test(t.id),ze=t=>t.rest.layers||[],oi=(t,e)=>ye(t.kind)?"weight":e.parameter.name,ri=(t,e)=>Be(e,
pe(t)).find(s=>s.id===t.split("/")[1]),Ge=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function ni(t,e,s,i){let a=oi(t,s),o=ze(t).filter(n=>Ge(n,pe(e),ri(e,
i))&&a in n).pop();return Array.isArray(o?.[a])?o[a][s.index]:o?.[a]}var Ta=(t,e)=>({...t,rest:{...A(t.rest,"layers"),...e.length?{layers:e}:{}}});function ja(t,e,s,i){
let a=ze(t);for(let[o,n]of Object.entries(s))a=n===null?hl(t,a,o,e,i):dl(t,a,o,e,n,i);return Ta(t,a)}function hl(t,e,s,i,a){let o=oi(t,i);return e.map(n=>Ge(n,pe(
s),ri(s,a))?A(n,o):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function dl(t,e,s,i,a,o){let[n,l,c]=[oi(t,i),pe(s),ri(s,o)];if(!c)return e;
let h=e.filter(m=>Ge(m,l,c)),u=h.filter(m=>n in m).pop()||h.pop(),p=pl(t,l,i,u?.[n],a,o);return u?e.map(m=>m===u?{...m,[n]:p}:m):ul(e,{keys:c.keys,slots:l,[n]:p},
l,vt(c),o)}function ul(t,e,s,i,a){let o=Be(a,s).filter(vt),n=i?-1:t.findIndex(l=>o.some(c=>Ge(l,s,c)));return n<0?[...t,e]:t.toSpliced(n,0,e)}function pl(t,e,s,i,a,o){
if(!s.parameter.per_model)return a;let n=t.models.models?.length||2;return Array.from({length:n},(l,c)=>c===s.index?a:Array.isArray(i)?i[c]:i??le(t,e,{...s,index:c},
o))}var La=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function Na(t,e){let s=a=>Array.isArray(a)?Array.from({
length:e},(o,n)=>a[Math.min(n,a.length-1)]):a,i=ze(t).map(a=>Object.fromEntries(Object.entries(a).map(([o,n])=>[o,s(n)])));return i.length?{layers:i}:{}}var Pa=(t,e,s)=>ze(
t).some(i=>Be(s,e).some(a=>Ge(i,e,a))),Ra=(t,e)=>ze(t).filter(s=>!Be(e,s.slots||"").some(i=>Ge(s,s.slots,i))),Ba=(t,e)=>Ta(t,ze(t).filter(s=>s!==e));function Wt(t,e,s,i){return ce(e)?ni(t,e,s,i)??le(t,pe(e),s,i):le(t,e,s,i)}var Ca=(t,e,s,i)=>ce(e)?ni(t,e,s,i)!==void 0:ft(t,e,s,i);function li(t,e,s,i){let[a,o]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>ce(c)===l))),n=Object.keys(a).length?ja(t,e,a,i):t;return Object.keys(o).length?Ea(n,e,o,i):n}function Ia(t,e,s,i){
let a={...t,presets:{...t.presets,[$e(e,i)]:s}};return li(a,e,qe(i,t.kind)[s]||{},i)}function Da(t,e,s){let i=t.presets[$e(e,s)]||"";return Object.entries(qe(s,
t.kind)[i]||{}).every(([o,n])=>Wt(t,o,e,s)===n)?i:""}function Wa(t,e,s,i,a){let n=(qe(a,t.kind)[t.presets[$e(e,a)]||""]||{})[s]??0;return i===n?e.parameter.default:
n}function Ft(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var Ut=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,le(t,i,e,s)]));function _e(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var V=t=>Number(t.toFixed(10)),K=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function H(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Vt=t=>`${Math.round(t/2**20)} MB`,ci=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function Fa(t,e,s){let[i,a]=[t.indexOf(e),t.indexOf(s)].sort((o,n)=>o-n);return i<0?[]:t.slice(i,a+1)}var Ua=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function hi(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function Va(t,e,s,{low:i,high:a},o){let n=t[e],l=h=>o&&n!==0?h*(s/n):h+s-n,c=h=>Math.
min(Math.max(a,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(t).map(([h,u])=>[h,h===e?s:V(c(u))]))}var N=t=>(t&&typeof t=="object"?t.file:t)||"",M=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",B=t=>N(Array.isArray(t)?t[t.length-
1]:t),xe=(t,e)=>M(t).toLowerCase()===M(e).toLowerCase();var di={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
the same seed as well, and shows both; F flips them","actions.compare_what":"Compare with {what}","actions.explore":"Explore…","actions.explore_title":"Find a\
 merge by eye: the same prompts by several recipes, side by side","actions.keep":"Keep as model…","actions.keep_title":"List this merge in the WebUI's checkpo\
int menu, without writing a model file; and see which are kept","actions.restore":"Original","actions.restore_title":"Take the merge out of the loaded model, bi\
t for bit","actions.save":"Save…","actions.save_title":"Write what is previewed to a checkpoint","adjust.label":"Adjustments","badge.adapter":"LoRA","badge.ad\
apters":"LoRAs","badge.adjust":"Adjust","badge.erase":"Erase","badge.merge":"Merge","badge.other":"Other","banner.adopt":"Use on this one","banner.adopt_title":"\
Apply that merge with the loaded checkpoint as A","banner.back":"Back to {base}","banner.back_title":"Load that checkpoint again, with its merge","banner.elsewh\
ere":"The merge was changed in another page. This page sends nothing until you choose.","banner.new":"Start new","banner.new_title":"An empty recipe for the loa\
ded checkpoint; undo brings the old one back","banner.paused":"Your merge was made on {base} and is paused.","banner.show":"Show that","banner.show_title":"Put \
the merge that is on into this page","banner.take_over":"Take over","banner.take_over_title":"Put this page's merge in its place","base.after_step":"A · result \
of step 1","base.after_steps":"A · result of steps 1–{n}","base.loaded":"A · loaded checkpoint","base.loading":"a checkpoint is being loaded…","base.none":"\
no checkpoint is loaded","compare.alt":"{name}, same seed","compare.before":"The one before","compare.both":"Side by side","compare.both_shown":"{name} and merg\
e side by side","compare.both_title":"Show both beside each other (Esc)","compare.enlarge":"{name}: show it large","compare.flip":"Flip","compare.flip_title":"S\
how original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.gallery":"Gallery","compare.gallery_title":"Show the host'\
s gallery again","compare.label":"Original and merge","compare.lora":"The LoRA","compare.merged":"Merged","compare.one_shown":"{name} is shown","compare.origina\
l":"Original","compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip original and mer\
ge in place","compare.snapshot":"Snapshot {letter}","compare.this":"Preview","compare.whole":"The merge itself","conflicts.apart":"No layer is changed by both.",
"conflicts.cosine":"Cosine","conflicts.help":"Where the cosine is below 0 and many elements have opposite signs, one undoes what the other does: a step with bot\
h and the method TIES or Strongest settles it.","conflicts.looking":"Comparing the changes …","conflicts.norm":"Norm, {name}","conflicts.open":"Do they fight?",
"conflicts.open_title":"Compare what the recipe's LoRAs change, block by block","conflicts.pair":"{one} and {other}","conflicts.signs":"Opposite signs","conflic\
ts.slot":"Block","conflicts.title":"LoRAs that work against each other","conflicts.which":"Which","count.blocks.one":"{n} block","count.blocks.other":"{n} block\
s","count.tensors.one":"{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.head":"{group}: move all","desk.head_tit\
le":"Drag up or down, or press arrow keys: moves all of these (Alt: in proportion). Click: selects them","desk.in":"Input blocks","desk.label":"Block weights","\
desk.mid":"Mid","desk.out":"Output blocks","details.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {de\
vice}","details.in_place":"{size} of the models are read in place, in the system's file cache","details.memory":"Memory: {kept} of {budget} hold what adapters a\
dd, for the next move","dialog.close":"Close","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, br\
oken values, VAE, room on the disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems f\
ound","draft.drop":"Drop it","draft.drop_title":"Remove the file; the merge is shown again","draft.keep":"Keep it","draft.keep_title":"Write this file, byte for\
 byte, as {name} where the WebUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {hash}) and not kept yet.","draft.shown":"What is live is {base} \
and the very file that would be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is made (AutoV3 {hash}, {size}) and not kept yet; it is not what i\
s live.","erase.balance":"Balance","erase.balance_title":"Other texts are mixed into one text, as much of each as you say","erase.concepts":"Turn down","erase.c\
oncepts_empty":"gore; a red hat","erase.concepts_title":"Texts that are turned down, with semicolons between them","erase.keep":"Keep","erase.keep_empty":"a per\
son; a blue hat","erase.keep_title":"Texts that are to be read as before, with semicolons between them: neighbours of what is turned down","erase.mixed":"Mixed \
in","erase.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolons between them: that much of each is added to the text",
"erase.of":"Text","erase.of_empty":"a doctor","erase.of_title":"The text that is balanced","erase.towards":"Read as","erase.towards_empty":"nothing","erase.towa\
rds_title":"What they are read as; empty: as a prompt without words","erase.turn_down":"Turn down","erase.turn_down_title":"Texts are read as another text","era\
se.way":"What it does","explore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the pictures that are finished are kept","explore.interrupted":"Interrup\
ted: {done} of {all} pictures are there","explore.made":"Done: {made} made now, {kept} were there already","explore.new":"New","explore.new_title":"Begin anothe\
r study","explore.progress":"Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","explore.remove_sure":"Remove it with its pictures?","explore.rem\
ove_title":"Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"{done} of {all} pictures","explore.study":"Study","explore.\
study_title":"What was made and chosen is kept in a study; open an earlier one here","explore.title":"Explore","fader.exact":"{label}, exact value","fader.mute":"\
Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_set":"{weight}, no\
t set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.solo_title":"Solo \
{slot} (S): this step changes it alone; all numbers stay","file_made.merge":"merge","file_made.trained":"trained","finding.lock":"Lock {slot}","finding.lock_tit\
le":"Lock {slot}: votes and variations leave it where it is","finding.no_weights":"The selected step has no faders; select a merge or a LoRA.","first.choose":"C\
hoose model B in the list above the faders.","first.demo":"Try the demo","first.demo_title":"Fill in prompt, seed and CFG scale, and choose demo-neon as B if no\
thing is chosen","first.label":"First steps","first.move":"Move a fader and press Preview again, or tick Auto preview.","first.preview":"Press Preview: the pict\
ure comes here.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.method":"{method} of {so}{other\
s}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":" with {mode\
ls}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.before.one":"from {n} before","gallery.before.other":"from {n} before","gallery.\
before_title":"Show the previews that led to this one","gallery.count.one":"{n} preview","gallery.count.other":"{n} previews","gallery.lineage.one":"{n} preview\
, the last first","gallery.lineage.other":"{n} previews, each made from the next","gallery.open":"All…","gallery.open_title":"All previews that are kept: sear\
ch, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is never dropped f\
or a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone","gallery.title":"Previews","help.adapter":"Adds what a LoRA o\
r LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and colour, by small change\
s to the first and last layers.","help.erase":"Has the U-Net read some texts as another text, or mixes texts into one, in the keys and values of cross attention\
. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step that this page d\
oes not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"live","history.nothing":"nothing","his\
tory.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into the panel","history.title":"History",
"import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base\
}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file is not text; choose a che\
ckpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model M\
ixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML\
, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a recipe","impor\
t.title":"Import a recipe","keys.anywhere":"On the tab","keys.both":"Show both pictures","keys.by_page":"Move by 0.25","keys.by_step":"Move by 0.05, with Shift \
by 0.01; selected faders move together, with Alt in proportion","keys.choose":"Choose","keys.clear":"Clear the selection, close a list","keys.double":"Back to 0\
 or to the preset","keys.double_name":"Double click","keys.draw":"Draw a curve over the faders","keys.draw_name":"Shift+drag","keys.faders":"On a fader","keys.f\
avourite":"Mark a file of the list as a favourite","keys.flip":"Flip the two pictures","keys.grip":"Move the step, on its grip","keys.help":"This list","keys.li\
sts":"In a list","keys.mute":"Mute","keys.open":"?","keys.open_title":"All keys (?)","keys.pictures":"At the pictures","keys.preview":"Preview","keys.recall":"B\
ring a snapshot back","keys.redo":"Redo","keys.remove":"Remove a picture from the strip","keys.select":"Select a fader by its name","keys.select_name":"Ctrl+cli\
ck","keys.solo":"Solo","keys.steps":"On a step","keys.store":"Take a snapshot","keys.title":"Keys","keys.to_end":"Move to an end","keys.undo":"Undo","keys.walk":"\
Walk through the strip","keys.wheel":"Move the focused fader","keys.wheel_name":"Wheel","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its\
 LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without\
 keeping it; then it can be seen on its base, beside the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_\
title":"Apply that very file to its base in place of the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of th\
e change is lost","lora_dialog.overwrite":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Wr\
ite the file under its name without a look","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Wi\
thout them the LoRA changes the U-Net alone","lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","\
lora_dialog.whole":"Whole: nothing but rounding is lost","map.apart":"{slot}: B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour}, \
detail {detail} of the change","map.bars_together":"{slot} and its neighbours together: layout {layout}, colour {colour}, detail {detail} of the change","map.ch\
anged":"{slider} changed","map.choose":"Choose a block to see its pictures.","map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_o\
n":"Go on","map.help":"Which slider changes the layout, the colours or the details of this study's prompts? One block at a time is changed, and each bar is its \
share of the whole change.","map.in":"What each block would bring","map.in_title":"One block of model A is put to model B","map.interacts":"depends on other blo\
cks","map.label":"Map","map.layout":"Layout","map.left":"{first} pictures for a first look, at most {n} in all; how long one takes is not known yet","map.left_t\
ime":"{first} pictures for a first look, at most {n} in all, about {time}","map.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change \
less than 3 % of the whole, so that votes leave them alone","map.make":"Make the map","map.make_title":"Make its pictures; Interrupt stops it, and what is there\
 stays","map.no_prompts":"This study has no prompts yet: add some on the tab Sheets.","map.not_made":"This block was only changed with its neighbours; Go on mak\
es its own picture.","map.on_faders":"On the faders","map.on_faders_title":"Show the three bars under the name of each fader","map.out":"What each block does no\
w","map.out_title":"One block of the merge is put back to model A","map.pictures":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks",
"map.source":"Unchanged","map.spread":"{low}–{high} % by prompt","map.third":"with its neighbours","map.whole":"All {n} pictures are there","menu.none_found":"\
Nothing has that in its name.","methods.blend":"Blend","methods.difference":"Difference","methods.other":"Other","methods.task":"Task vectors","methods.usual":"\
Common","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in th\
e WebUI","missing.choose":"choose {what}","missing.concept":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"\
the text that is balanced","mutes.faders.one":"{n} muted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","m\
utes.steps.one":"{n} step off","mutes.steps.other":"{n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","no\
te.kinds":"{matched} ({which})","note.left_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"\
refused","odd.follows":"{help} Follows {followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Whic\
h slider each of these follows; another tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Ot\
her parts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it",
"offer.yes_title":"Rebuild the merge that made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count}\
 parameters. A value here overrides the slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","\
parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.all":"All files","picker.favourite":"\
Favourites","picker.file":"Choose a file…","picker.make_favourite":"Make it a favourite, so that it comes first (Shift+Enter)","picker.model":"Choose a model…",
"picker.no_favourite":"Take it out of the favourites (Shift+Enter)","picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.",
"picker.recent":"Recent","preset_group.built_in":"Built-in","preset_group.imported":"Imported","preset_group.own":"Mine","presets.back":"{name} is back.","prese\
ts.delete":"Delete","presets.delete_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets\
.import_title":"Take over the presets of other merge extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here \
already, {built_in} are built in.","presets.name":"Name","presets.name_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {nam\
e}","presets.none_installed":"No presets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read\
: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Save as","presets.save_title":"Keep the weights that the faders show under this name","presets\
.saved":"Saved {name}.","presets.there":"There is a preset {name}; press Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","prese\
ts.undo_title":"Bring {name} back","presets.unfit":"It is for another architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"\
Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"D\
rag, or press arrow keys, to move it","row.on":"Step {n} is on","row.on_title":"On (M): switched off it changes nothing and keeps its place","row.remove":"Remov\
e","row.remove_n":"Remove: step {n}","row.select":"Work on this step","row.solo":"Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again: all\
 are on","row.title":"Title of step {n}","row.title_title":"Click to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, \
exact value","rules.all":"{keys}: {set}","rules.drop":"Take this rule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"\
{keys} in {slots}: {set}","rules.others":"Other rules of this step: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"\
Copy {label}","save_dialog.done":"Saved {path}, {size}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of \
the U-Net that some checkpoints carry for further training","save_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_pr\
eview":"Same as the preview ({dtype})","save_dialog.exists":"Exists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialo\
g.is_source":"{name} is a source of this merge and is never written over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","s\
ave_dialog.load":"Load it now","save_dialog.load_title":"Make the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"\
Write what the merge changes as a LoRA for this checkpoint","save_dialog.muted.one":"{n} muted part stays as it was before its step: {muted}.","save_dialog.mute\
d.other":"{n} muted parts stay as they were before their step: {muted}.","save_dialog.name":"Name","save_dialog.nothing":"Nothing to save yet: choose {what}.","\
save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this page is paused.","save_dialog.progress":"Saving","save_dialog.replace":"\
Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"S\
ave","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dialog.steps_off.other":"{n} steps are off\
 and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a checkpoin\
t","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dia\
log.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that y\
ou see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the server answered {status} to {path}.","server.silent":"the server does not a\
nswer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Dice ± {amount}","shape.down":"Subtract {amount}","shape.invert":"Invert: 1 − \
value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN and OUT","shape.times":"Multiply by {amount}","shape.up":"Add {amount}",
"sheets.add_pictures":"+ Pictures…","sheets.add_pictures_title":"Add the prompts of PNG pictures, or open a sheet or the ZIP of a study; they can be dropped h\
ere, too","sheets.add_row_title":"Add a row with the pictures of this recipe","sheets.add_txt2img":"+ What stands in txt2img","sheets.add_txt2img_title":"Add a \
column with the prompt, seed and settings of the txt2img tab","sheets.all_made":"All made","sheets.cell":"{row}, {column}","sheets.close":"Back to the sheet","s\
heets.columns":"Prompts","sheets.current":"Desk","sheets.difference":"Difference","sheets.difference_of":"Difference of {one} and {other}: black is the same","s\
heets.difference_title":"Show where the two pictures differ: black is the same (D)","sheets.drop_column":"Take this column out","sheets.drop_row":"Take this row\
 out","sheets.empty":"Add recipes as rows and prompts as columns. Each picture is made once and kept; PNG pictures and exported sheets can be dropped here.","sh\
eets.export":"Export PNG","sheets.export_title":"One picture of all rows and columns, which carries every cell's recipe and infotext; dropped here it opens agai\
n","sheets.flip_title":"Show the other recipe's picture in the same place (F)","sheets.label":"Sheets","sheets.look":"One picture","sheets.make.one":"Make {n} p\
icture","sheets.make.other":"Make {n} pictures","sheets.make_title":"Make the pictures that are missing, by the host's own txt2img","sheets.missing":"not made y\
et","sheets.nothing_dropped":"None of these files is a PNG that says how it was made, or the ZIP of a study.","sheets.other":"Compared with","sheets.rows":"Reci\
pes","sheets.save_set":"Save set","sheets.save_set_title":"Keep these columns as a prompt set for other studies","sheets.seed":"seed {seed}","sheets.seeds":"see\
ds","sheets.seeds_label":"How many seeds, each a column of its own","sheets.set_name":"Name of a set","sheets.sets":"Prompt sets…","sheets.takes":"about {time\
}","sheets.use":"To the desk","sheets.use_title":"Bring this recipe to the desk and the model, and its prompt and settings to txt2img","sheets.zip":"ZIP","sheet\
s.zip_title":"The whole study with its pictures","snapshot.empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now","snapshot\
.kept_title":"Snapshot {letter}: click or {key} brings it back; Shift+{key} or a long press takes a new one; Delete empties it","snapshot.label":"Snapshots","sn\
apshot.recall":"Bring snapshot {letter} back","snapshot.store":"Take snapshot {letter}","snapshot.stored":"The desk is kept as snapshot {letter}","source.adapte\
r":"LoRA or LyCORIS","source.adapter_alone":"This LoRA has settings that one of several cannot have: values finer than a block, or muted blocks","source.adapter\
_n":"LoRA {n}","source.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer in this step","source.label":"Models and method","source.method":"Method",
"source.model":"Model {n}","source.more":"One model more","source.more_adapters":"One more LoRA in this step, put together with this one by a method","source.pa\
rameters":"Parameters of the method","source.weight_n":"Weight of LoRA {n}","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, \
with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_erase":"+ Erase",
"stack.add_erase_title":"Turn concepts down, or balance one, without training","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the\
 result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.failed":"Liv\
e Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"A checkp\
oint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your merge is put in before the next picture","status.not_saved":"not\
 saved","status.off":"Showing the original. Press Preview to turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader to turn \
your merge on","status.original":"Showing the original","status.other_merge":"{live} — it is not the merge on this page: press Preview to put this page's in its\
 place","status.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.one":"{n} \
skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen",
"step.no_text":"no text yet","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"Back\
 to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a model of an\
other kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about}
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
Click: show it large and go back to its recipe; arrow keys: look at each; Delete: take it out`,"text.copied":"Copied","text.copy":"Copy","text.copy_title":"Copy\
 the weights as exact text","text.field":"Block weights as text","text.label":"Weights as text","text.title":`Paste weights here: comma text, a preset's name, o\
r OUT05:0.8 to change that one alone.
{text}`,"tools.amount":"Amount for Transform","tools.auto":"Auto preview","tools.auto_title":"Make a picture whenever the faders stop moving","tools.channel":"P\
arameter shown","tools.draw":"Draw","tools.draw_title":"Draw a curve over the faders with one stroke (or hold Shift while dragging)","tools.label":"Block weight\
 tools","tools.live":"Live","tools.live_title":"Apply every change to the loaded model at once","tools.my_presets":"My presets…","tools.my_presets_title":"You\
r own presets, those of other extensions, and the history","tools.preset":"Preset…","tools.preset_label":"Preset","tools.preset_title":"Set all faders to a na\
med shape","tools.redo":"Redo","tools.redo_title":"Redo (Ctrl+Shift+Z)","tools.reset":"Reset","tools.reset_title":"All faders and parameters back to the method'\
s defaults; undo brings them back","tools.seed":"Seed of the next throw of dice","tools.strength":"Strength","tools.strength_exact":"Strength over all, exact va\
lue","tools.strength_label":"Strength over all","tools.strength_title":"Multiplies every block weight; the weights themselves stay as they are","tools.thrown":"\
Thrown with ± {amount} and seed {seed}; the same seed gives the same throw","tools.transform":"Transform…","tools.transform_label":"Transform all block weigh\
ts","tools.transform_some.one":"{n} fader…","tools.transform_some.other":"{n} faders…","tools.transform_title":"Changes the selected faders, or all. Select \
by Ctrl-click on names, a drag over them or a long press; Esc lets go","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight","triangle.\
corner":"Corner {n}","triangle.corners_needed":"Choose the models B and C, or put three recipes on the tab Sheets.","triangle.fill":"Make all places","triangle.\
fill_title":"The pictures of the grid that are missing, the corners first","triangle.grid":"{n} places","triangle.grid_label":"How fine the grid is","triangle.h\
elp":"Press and draw the pointer: its shares follow, and where it rests a picture is made. The arrow keys move it, too.","triangle.kind":"What stands at the cor\
ners","triangle.label":"Triangle","triangle.nearest":"The picture shows the nearest place that has one: {place}","triangle.of_models":"Three models","triangle.o\
f_recipes":"Three recipes of the sheet","triangle.pointer":"Shares of the three corners","triangle.use_title":"Bring the recipe under the pointer to the desk an\
d the model","vary.count":"{n} variations","vary.count_label":"How many variations","vary.export":"Export WebP","vary.export_title":"An animation there and back\
, of the pictures that are made","vary.frames":"{n} pictures","vary.frames_label":"How many pictures","vary.from":"From","vary.keep":"To the sheet","vary.keep_t\
itle":"Add this recipe as a row of the sheet","vary.label":"Vary","vary.make":"More like this","vary.make_title":"Pictures of the desk and of recipes near it: t\
he open step's faders move by about the spread","vary.more":"Around","vary.no_prompts":"Add a prompt on the tab Sheets first: it is what the pictures show.","va\
ry.number":"Variation {n}","vary.place":"{percent} % of the way","vary.prompt":"Prompt","vary.scrub":"Along the way","vary.spread":"spread","vary.spread_label":"\
How far the weights move","vary.to":"To","vary.to_beyond":"beyond it, to 150 %","vary.to_end":"to the second","vary.to_label":"How far","vary.use_title":"Bring \
this recipe to the desk and the model","vary.walk":"Between","vary.walk_make":"Walk","vary.walk_needs":"Two recipes on the tab Sheets can be walked between.","v\
ary.walk_title":"Pictures on the way from one recipe to the other: the ends first, then what lies between","virtual_dialog.about":"A merge that is kept here sta\
nds in the WebUI's list of checkpoints. Choosing it loads its base and applies the merge before the first picture. Its files are hashed first.","virtual_dialog.\
choose":"Choose","virtual_dialog.choose_title":"Make it the WebUI's checkpoint","virtual_dialog.chosen":"{name} is the checkpoint now.","virtual_dialog.delete":"\
Delete","virtual_dialog.delete_title":"Remove {name} from the list; no model file is touched","virtual_dialog.deleted":"{name} is deleted.","virtual_dialog.file\
_size":"as a file {size}","virtual_dialog.hash":"Hash","virtual_dialog.hash_title":"Hash its files, so that it can be listed","virtual_dialog.hashing":"{text} ·\
 {percent} %","virtual_dialog.keep":"Keep as model","virtual_dialog.keep_title":"Hash the merge's files and list it under this name","virtual_dialog.listed_hash":"\
hash {hash}","virtual_dialog.missing":"missing: {files}","virtual_dialog.name":"name","virtual_dialog.name_label":"Name of the virtual checkpoint","virtual_dial\
og.name_of":"Name of {name}","virtual_dialog.none":"None is kept yet.","virtual_dialog.picture":"A picture made with {name}","virtual_dialog.renamed":"{name} is\
 called {to} now.","virtual_dialog.save":"Save as file…","virtual_dialog.save_title":"Write it as a checkpoint file; what is loaded stays as it is","virtual_d\
ialog.sources":"made of {files}","virtual_dialog.stop":"Stop","virtual_dialog.stop_title":"Stop hashing; nothing is kept","virtual_dialog.title":"Virtual checkp\
oints","votes.again":"Use the desk again","votes.agreed":"you agreed with yourself {agreed} of {repeats} times","votes.band":"Your votes so far: between {low} a\
nd {high}","votes.begin":"Begin","votes.begin_title":"Vote on the weights of the selected step; votes so far are kept","votes.broken":"Picture {n} is broken","v\
otes.broken_title":"Broken: it loses to all others (X over the picture)","votes.choose":"Picture {n} is the best","votes.curve":"A curve of 6 points","votes.cur\
ve_title":"Learns fastest: six points, straight lines between them","votes.end_gain":"Little more is to be gained as far as your votes tell. You may keep the be\
st, or go on.","votes.end_stood":"The best has won for a while. You may keep it, or go on.","votes.final":"Final","votes.final_title":"The four best once more, \
<<<<<<< HEAD
for each prompt of the study","votes.finer":"Finer","votes.finer_title":"New merges stay near the best: 15 to 35 % of the way","votes.four":"Best of four","vote\
s.four_title":"Three new pictures a vote","votes.go_on":"Go on","votes.groups":"Which weights move together","votes.guessed":"guessed {guessed} of your last {of\
} ({chance} would be chance)","votes.help":"Choose the picture that you like best. After each choice the next merges are nearer to your taste.","votes.is_final":"\
Final: which do you like best?","votes.keep":"Keep the best","votes.keep_title":"Put it on the desk and into the model, and into this study as a row","votes.kep\
t":"Best after {n} votes","votes.label":"Votes","votes.locked.one":"{n} fader locked","votes.locked.other":"{n} faders locked","votes.many":"Pictures a vote","v\
otes.none":"Each fader","votes.none_title":"Needs the most votes","votes.pace":"about {time} a vote","votes.pair":"Best of two","votes.pair_title":"One new pict\
ure a vote, for slow machines","votes.picture":"Picture {n}","votes.pooled":"All voters","votes.pooled_title":"Learn from the votes of all persons in this study\
, not from yours alone","votes.same":"The same to me (0)","votes.same_title":"None of them is better","votes.so_far.one":"{n} vote","votes.so_far.other":"{n} vo\
tes","votes.stood.one":"best for {n} vote","votes.stood.other":"best for {n} votes","votes.thirds":"Thirds","votes.thirds_title":"Three neighbouring blocks have\
 one weight","votes.undo":"Undo vote (U)","votes.undo_title":"Take your newest vote back and show its pictures again","votes.voter":"Your name","votes.which":"V\
ote {n}: which do you like best?","votes.wider":"Wider","votes.wider_title":"Weights go from −0.5 to 1.5: what lies beyond the models is tried, too","votes.wo\
n":"The winner of the final was chosen {won} of {of} times."};var Je=Ii,Aa=new Intl.PluralRules("en"),We="en";function Ma(s,e){Je={...Ii,...e},We=s.replaceAll("_","-"),Aa=new Intl.PluralRules(We)}var Ta=()=>We,Ze=(s,e)=>new Date(
s).toLocaleString(We==="en"?[]:We,e),Tt=(s,e)=>s.toLocaleString(We,{minimumFractionDigits:e,maximumFractionDigits:e,useGrouping:!1}),o=(s,e={})=>Bi(Je[s],e);function A(s,e,t={}){
return Bi(Ea(s,e),{n:e,...t})}var Ea=(s,e)=>Je[`${s}.${Aa.select(e)}`]??Je[`${s}.other`];function as({sentences:s,...e}){if(!s)return e;let t=(i,r)=>{if(typeof i==
"string")return Ci(i,s);if(Array.isArray(i))return i.map(n=>t(n));if(!i||typeof i!="object"||r==="recipe")return i;let a=n=>r==="skipped"?Ci(n,s):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[a(n),t(l,n)]))};return t(e)}function Ci(s,e){if(!Object.hasOwn(e,s))return s;let{id:t,values:i}=e[s],r=n=>typeof n==
"string"&&n!==s?Ci(n,e):n,a=Je[t]??Ea(t,i.n);return a?Bi(a,i,r):s}var ja=s=>s in Je,ee=s=>new Intl.ListFormat(We,{type:"conjunction"}).format(s),Bi=(s,e,t=i=>i)=>s.
replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(t).join(", "):i);function _e(s){let e=s.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let t=Number(e);return Number.isFinite(t)?t:null}
var z=s=>Number(s.toFixed(10)),F=s=>Math.abs(s)<1e-4?String(s):String(Number(s.toFixed(4)));function Z(s){let e=["B","kB","MB","GB","TB"],t=Math.min(Math.max(Math.
floor(Math.log10(Math.max(s,1))/3),0),e.length-1);return`${Tt(s/1e3**t,t>2?2:0)} ${e[t]}`}var os=s=>`${Math.round(s/2**20)} MB`,Di=s=>s<1e5?`${Math.round(s/1e3)}\
 K`:`${Tt(s/1e6,s<1e7?1:0)} M`;function La(s,e,t){let[i,r]=[s.indexOf(e),s.indexOf(t)].sort((a,n)=>a-n);return i<0?[]:s.slice(i,r+1)}var Na=(s,e)=>s.includes(e)?s.filter(t=>t!==e):[...s,e];function Wi(s,e){
let t=s.filter(i=>!e.includes(i));return e.every(i=>s.includes(i))?t:[...t,...e]}function Ra(s,e,t,{low:i,high:r},a){let n=s[e],l=h=>a&&n!==0?h*(t/n):h+t-n,c=h=>Math.
min(Math.max(r,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(s).map(([h,u])=>[h,h===e?t:z(c(u))]))}var N=s=>(s&&typeof s=="object"?s.file:s)||"",S=s=>(s||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",R=s=>N(Array.isArray(s)?s[s.length-
1]:s),ue=(s,e)=>S(s).toLowerCase()===S(e).toLowerCase();var Cc=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],Pa=s=>s===void 0||Array.isArray(s)&&s.every(e=>typeof e=="string"),Ia=({
erase:s})=>s!==null&&typeof s=="object"&&!Array.isArray(s)&&Object.keys(s).every(e=>Cc.includes(e))&&Pa(s.concepts)&&Pa(s.keep),Xe=s=>"balance"in s||"of"in s;function Ca(s,e){
let{erase:t}=s;if(e===Xe(t))return s;let i=M(t,"concepts","towards","balance","of"),r=e?{balance:{},of:t.concepts?.[0]??"",...i}:{concepts:[t.of].filter(Boolean),
...i};return{...s,erase:r}}var Ba=s=>s.split(";").map(e=>e.trim()).filter(Boolean),Ui=s=>(s??[]).join("; "),Fi=(s,e,t)=>({...s,erase:{...s.erase,[e]:Ba(t)}}),Hi=(s,e,t)=>({
...s,erase:{...s.erase,[e]:t.trim()}}),Da=s=>Object.entries(s??{}).map(([e,t])=>`${e}: ${t}`).join("; ");function Ki(s,e){let t=Ba(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),_e(i.slice(i.lastIndexOf(":")+1))]);return t.some(([i,r])=>!i||r===null)?null:{...s,erase:{...s.erase,balance:Object.fromEntries(t)}}}var Wa=(s,e,t)=>({
...s,erase:{...M(s.erase,e.name),...t===e.default?{}:{[e.name]:t}}}),Ua=(s,e)=>s.erase[e.name]??e.default;function Fa({erase:s}){return Xe(s)?[...s.of?[]:["of"],
...Object.keys(s.balance??{}).length?[]:["balance"]]:s.concepts?.length?[]:["concept"]}function qi({erase:s}){if(!Xe(s))return[(s.concepts??[]).join(", "),s.towards].
filter(Boolean).join(" → ");let e=Object.entries(s.balance??{}).map(([t,i])=>`${F(i)}·${t}`).join(" + ");return[s.of,e].filter(Boolean).join(": ")}var Ha=(s,e)=>s.
erase.architectures.includes(e);var Bc=["weight","enabled","title"],Ka=(s,e)=>Array.isArray(s.adapters)&&e.together.some(t=>t.id===s.method);function qa(s,e,t){let i=ce(t,e.method).parameters.
map(n=>n.name),r=e.adapters.map(n=>typeof n=="object"?n:{}),a=r.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...s,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?M(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:r.map(n=>n.blocks??null)},shares:Object.fromEntries(a),rest:M(e,"adapters","method",...i)}}var za=(s,e,t)=>s.models.models.map((i,r)=>Dc(s,i,e[r],
t)).filter(i=>N(i));function Dc(s,e,t,i){let r=s.shares[t.index],a=Wc(s,t,i);return r===void 0&&a===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...a===void 0?{}:{blocks:a}}}function Wc(s,e,t){return"blocks"in s.typed?s.typed.blocks?.[e.index]??void 0:Object.keys(De(s,e,t)).length?ts(s,e,t):void 0}
var Va=(s,e)=>s.models.models.map((t,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${S(N(t))||"…"}`})),Ga=s=>Object.keys(s.rest).every(e=>Bc.includes(
e));function Ya(s){if(s.kind==="adapters")return{...s,models:{models:[...s.models.models,""]}};let{weight:e,...t}=s.rest;return{...s,kind:"adapters",method:"sum",
rest:t,shares:e===void 0?{}:{0:e},models:{models:[s.models.adapter??"",""]},typed:"blocks"in s.typed?{blocks:[s.typed.blocks]}:{}}}function Ja(s){let e=s.models.
models.slice(0,-1),t=Object.fromEntries(Object.entries(s.shares).filter(([a])=>Number(a)<e.length));if(e.length>1)return{...s,models:{models:e},shares:t};let i=0 in
t?{...s.rest,weight:t[0]}:s.rest,r="blocks"in s.typed?{blocks:s.typed.blocks?.[0]??null}:{};return{...s,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var Za=(s,e,t)=>({...s,shares:t===1?M(s.shares,String(e)):{...s.shares,[e]:t}});var zi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Oe=s=>({id:Math.random().toString(36).slice(2,10),kind:s,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),P=s=>s.rest.enabled!==!1;function eo(s,e){
let t=Oe("other");if("adapter"in s){let{adapter:r,blocks:a,...n}=s;return{...t,kind:"adapter",models:{adapter:r},typed:{blocks:a??null},rest:n}}if(Ia(s)){let{erase:r,
blocks:a,...n}=s;return{...t,kind:"erase",erase:r,typed:{blocks:a??null},rest:n}}return"adjust"in s?{...t,kind:"adjust",adjust:{...s.adjust},rest:M(s,"adjust")}:
Ka(s,e)?qa(t,s,e):!("adapters"in s)&&e.methods.some(r=>r.id===s.method)?Uc(t,s,e):{...t,raw:s,rest:{}}}function Uc(s,e,t){let i=W(t,e.method),r=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),a=i.parameters.map(l=>l.name).filter(l=>!r.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...s,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(a)},typed:Object.fromEntries(r.map(l=>[l,e[l]??null])),rest:M(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function to(s,e){if(s.kind==="other")return{...s.raw,...s.rest};if(s.kind==="adjust")return{adjust:{...s.adjust},...s.rest};if(s.kind==="adapte\
r"||s.kind==="erase"){let r=Xa(s,zi,e);return{...s.kind==="erase"?{erase:s.erase}:{adapter:s.models.adapter||""},...r===void 0?{}:{blocks:r},...s.rest}}if(s.kind===
"adapters"){let r=ce(e.schema,s.method).parameters.map(n=>[n.name,Qa(s,n)]),a=Object.fromEntries(r.filter(([,n])=>n!==void 0));return{adapters:za(s,te(s,e.schema),
e),method:s.method,...a,...s.rest}}let t=W(e.schema,s.method),i={method:s.method};for(let r of t.models)i[r]=r==="models"?le(s).filter(Boolean):s.models[r]||"";
for(let r of t.parameters){let a=r.kind==="weight"?Xa(s,r,e):Qa(s,r);a!==void 0&&(i[r.name]=a)}return{...i,...s.rest}}function Xa(s,e,t){if(e.name in s.typed)return s.
typed[e.name]??void 0;let i=te(s,t.schema).filter(a=>a.parameter.name===e.name);if($e(s.kind)&&!Object.keys(De(s,i[0],t)).length)return;let r=i.map(a=>ts(s,a,t));
return e.per_model?r:r[0]}function Qa(s,e){return e.name in(s.parameters[s.method]||{})||!s.sparse?Vi(s,e):void 0}var Vi=(s,e)=>(s.parameters[s.method]||{})[e.name]??
e.default;function Et(s,e){if(s.kind==="adapter")return s.models.adapter?[]:[o("missing.adapter")];if(s.kind==="adapters")return s.models.models.some(Boolean)?[]:
[o("missing.adapter")];if(s.kind==="erase")return Fa(s).map(i=>o(`missing.${i}`));if(s.kind!=="merge")return[];let t=W(e,s.method).models;return t[0]!=="models"?
t.filter(i=>!s.models[i]).map(i=>o("missing.model",{name:i.toUpperCase()})):le(s).every(Boolean)?[]:[le(s).some(Boolean)?o("missing.every_model"):o("missing.any\
_model")]}var le=s=>s.models.models?.length?s.models.models:["",""];function ve(s,e){if(s.kind==="adapter")return[s.models.adapter].filter(Boolean);if(s.kind===
"adapters")return s.models.models.filter(Boolean);if(s.kind!=="merge")return[];let t=W(e,s.method).models;return(t[0]==="models"?le(s):t.map(i=>s.models[i])).filter(
Boolean)}function te(s,e){return $e(s.kind)?[{parameter:zi,index:0,label:"blocks"}]:s.kind==="adapters"?Va(s,zi):s.kind!=="merge"?[]:W(e,s.method).parameters.filter(
t=>t.kind==="weight").flatMap(t=>Array.from({length:t.per_model?le(s).length:1},(i,r)=>({parameter:t,index:r,label:t.per_model?o("step.of_model",{name:t.name,n:r+
1}):t.name})))}function so(s,e){let t=s?te(s,e):[];return t[Math.min(s?.channel??0,t.length-1)]||null}function io(s,e,t){let i={...s,models:{...s.models,...e}},
r=le(i).length;if(s.kind!=="merge"||!e.models||r===le(s).length)return i;let a=W(t,s.method).parameters.map(n=>n.name).filter(n=>Array.isArray(s.typed[n]));return{
...i,typed:M(s.typed,...a),rest:{...s.rest,...ba(s,r)}}}function ro(s,e,t){let i=W(t,e).parameters.map(c=>c.name),{layers:r,strength:a,...n}=s.rest,l=(r||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>wa(c,i))),a!==void 0&&i.includes("alpha")&&(n.strength=a),{...s,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function ao(s,e,t){let i={...s.parameters[s.method],[e]:t};return{...s,parameters:{...s.parameters,[s.method]:i}}}var ge=(s,e,t,i)=>({
...s,rest:t===i?M(s.rest,e):{...s.rest,[e]:t}});function Gi(s,e,t){return t===0&&!(e in s.adjust)?s:{...s,adjust:{...s.adjust,[e]:t}}}function oo(s){let e=Object.
fromEntries(Object.entries(s.rest).filter(([t])=>["enabled","title"].includes(t)));return{...s,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Se(s,e){return s?$e(s.kind)?{name:"weight",low:-1,value:Number(s.rest.weight??1)}:te(s,e).some(i=>i.parameter.name==="alpha")?{name:"\
strength",low:0,value:Number(s.rest.strength??1)}:null:null}var Qe=()=>({whole:{},base:null,home:"",steps:[]});function no(s,e,t){let i=s.steps.map(m=>Et(m,t.schema)),r=s.steps.map((m,f)=>f).filter(m=>!i[m].length),a=i.map(
(m,f)=>({index:f,what:m})).filter(({what:m})=>m.length),l=e?.architecture&&s.whole.architecture!==e.architecture?M(s.whole,"architecture"):s.whole,c=r.map(m=>to(
s.steps[m],t)),h={live_merge:1,base:Fc(s,e),...l,steps:c},u=a.length&&!r.length?a[0].what:[];return{recipe:h,missing:e?u:[o("missing.checkpoint")],waiting:a,places:r}}
function Fc(s,e){return e?s.base?.of===e.name?s.base.written:e.name:""}var lo=s=>({live_merge:1,base:s?.name||"",steps:[]});function co(s,e,t){let i=M(s,"live_m\
erge","base","steps"),r=R(s.base),a=e!==null&&(!r||ue(r,e.name));return{whole:i,base:a&&r?{written:s.base,of:e.name}:null,home:a?e.name:r,steps:(s.steps||[]).map(
n=>eo(n,t))}}var Hc=(s,e)=>s.some(t=>P(t)&&!Et(t,e).length),ho=(s,e,t)=>e!==null&&s.home!==""&&s.home!==e.name&&Hc(s.steps,t);function uo(s,e,t){let i=M(s.whole,
e);return{...s,whole:t?{...i,[e]:t}:i}}function po({base:s,vae:e,steps:t}){let i=t.filter(r=>r.enabled!==!1);return i.length?JSON.stringify([s,e,i],(r,a)=>typeof a==
"number"?a!==0:a):""}var Kc=200,jt=(s,e="")=>({values:s,selected:ns(s,e),committed:s,past:[],future:[]}),mo=()=>jt({...Qe(),steps:[Oe("merge")]}),ns=({steps:s},e,t=0)=>s.some(i=>i.id===
e)?e:s[Math.min(t,s.length-1)]?.id??"",Yi=s=>s.values.steps.find(e=>e.id===s.selected)||null,pe=(s,e)=>({...s,values:{...s.values,...e}}),Ji=(s,e,t)=>pe(s,{steps:s.
values.steps.map(i=>i.id===e?t(i):i)}),Lt=(s,e)=>({...s,selected:e});function fo(s,e){let t=Oe(e);return Lt(pe(s,{steps:[...s.values.steps,t]}),t.id)}function vo(s,e){
let t=s.values.steps.findIndex(r=>r.id===e),i=pe(s,{steps:s.values.steps.filter(r=>r.id!==e)});return Lt(i,ns(i.values,s.selected,t))}function go(s,e,t){let{steps:i}=s.
values,r=i.findIndex(n=>n.id===e),a=Math.min(Math.max(t,0),i.length-1);return r<0||r===a?s:pe(s,{steps:i.toSpliced(r,1).toSpliced(a,0,i[r])})}var ls=(s,e)=>Ue({
...Ue(s),values:e,selected:ns(e,"")});function Ue(s){let{values:e,committed:t,past:i}=s;return e===t||$(e,t)?s:{...s,committed:e,past:[...i,t].slice(-Kc),future:[]}}
var cs=(s,e)=>({...s,values:e,committed:s.values===s.committed?e:s.committed});function wo(s){let e=Ue(s),t=e.past.at(-1);return t?yo(e,t,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function bo(s){let e=Ue(s),t=e.future.at(-1);return t?yo(e,t,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function yo(s,e,t){let i=new Map(s.values.steps.map(a=>[a.id,a])),r=e.steps.find(a=>!$(i.get(a.id)??null,a));return{...s,...t,values:e,committed:e,selected:ns(e,
r?.id??s.selected)}}var ie=["A","B","C","D"],ko=({values:s,selected:e},t,i)=>({values:s,selected:e,recipe:t,picture:$o(t,i)}),$o=(s,e)=>e.find(t=>t.whole&&t.picture&&$(t.recipe,s))?.
picture??"";function xo(s,e){let t=Object.entries(s).map(([r,a])=>[r,{...a,picture:$o(a.recipe,e)||a.picture}]),i=Object.fromEntries(t);return $(i,s)?s:i}function _o(s,e,t,i){
if(s==="original")return e.steps.length?"original":"";let r=n=>n!==void 0&&!$(n,e)&&ue(R(n.base),R(e.base)),a=s==="before"?i.find(n=>r(n.recipe))?.recipe:t[s]?.
recipe;return a&&r(a)?a:""}var hs=24,zc=200;function Zi(s,e){let t=s.find(r=>r.infotext===e.infotext&&$(r.recipe,e.recipe));if(t?.whole&&!e.whole)return s;let i=t?{...e,id:t.id,parent:t.parent,
star:t.star}:e;return Xi([i,...s.filter(r=>r!==t)])}var Xi=s=>s.filter((e,t)=>t<zc||e.star),So=(s,e)=>s.map(t=>t.id===e?{...t,star:!t.star}:t);function ds(s){let e=t=>[
t??[]].flat().map(N);return[...e(s.base),...e(s.vae),...s.steps.flatMap(t=>[...e(t.adapter),...e(t.adapters),...e(t.b),...e(t.c),...e(t.models)])].filter(Boolean)}
function Ao(s,e){let t=[e];for(let i=Oo(s,e);i&&!t.includes(i);i=Oo(s,i))t.push(i);return t}var Oo=(s,{parent:e})=>s.find(t=>t.id===e),Mo=(s,e)=>s.find(t=>t.whole&&
t.picture&&$(t.recipe,e))?.picture??"",Qi=(s,e)=>`${S(R(s.base))}: ${us(s,e)}`;function us(s,e){return s.steps.map(t=>{let i=[t.adapter,t.b,t.c,...t.models||[]].
map(a=>S(N(a)));return[t.method?W(e,t.method).label:Object.keys(t)[0],i.filter(Boolean).join(", ")].filter(Boolean).join(" ")}).join("; ")}function ps(s,e){let t=Ze(
s.time,{dateStyle:"short",timeStyle:"medium"}),i=s.whole?"":`
${o("strip.interrupted")}`;return`${o("strip.preview",{id:pa(s.recipe),when:t})}
${Qi(s.recipe,e)}${i}`}var To=2,Eo=1,jo=1,Vc=["merge","adapter","adapters","adjust","erase","other"],ms={live:!0,auto:!1,odd:!1},B=s=>s!==null&&typeof s=="object"&&!Array.isArray(s);function Fe(s){
try{return JSON.parse(s??"null")}catch{return null}}var Lo=({values:s,selected:e},t)=>JSON.stringify({version:To,values:s,selected:e,settings:t});function No(s){
let e=Fe(s);if(!B(e)||e.version!==To||!B(e.values))return{panel:null,settings:ms};let t={...ms,...B(e.settings)?e.settings:{}};return{panel:jt(Ro(e.values),String(
e.selected)),settings:t}}function Ro(s){let e=Array.isArray(s.steps)?s.steps.filter(t=>B(t)&&Vc.includes(t.kind)):[];return{...Qe(),home:typeof s.home=="string"?
s.home:"",...B(s.whole)?{whole:s.whole}:{},...B(s.base)?{base:s.base}:{},steps:e.map(Gc)}}function Gc(s){let e=Oe(s.kind),t=([i,r])=>{let a=e[i];return i==="raw"||
B(a)?B(r):typeof r==typeof a};return{...e,...Object.fromEntries(Object.entries(s).filter(t))}}var er=s=>JSON.stringify({version:Eo,entries:s});function Po(s){let e=Fe(
s);return!B(e)||e.version!==Eo||!Array.isArray(e.entries)?[]:Xi(e.entries.filter(Yc).map((t,i)=>({...t,infotext:t.infotext??"",whole:t.whole??!0,id:t.id??`${t.time}\
-${i}`,parent:t.parent??"",star:t.star??!1})))}var tr=s=>JSON.stringify({version:jo,snapshots:s});function Io(s){let e=Fe(s);if(!B(e)||e.version!==jo||!B(e.snapshots))
return{};let t=Object.entries(e.snapshots).filter(([i,r])=>ie.some(a=>a===i)&&B(r)&&B(r.values)&&B(r.recipe)&&Array.isArray(r.recipe.steps)&&Co(r.picture));return Object.
fromEntries(t.map(([i,r])=>[i,{...r,values:Ro(r.values),selected:String(r.selected)}]))}var Co=s=>s===""||String(s).startsWith("data:image/"),Yc=s=>B(s)&&B(s.recipe)&&
Array.isArray(s.recipe.steps)&&Number.isFinite(s.time)&&Co(s.picture);function fs(s){let e=s.findLastIndex(i=>i.picture!==""&&!i.star),t=e>=0?e:s.findLastIndex(
i=>i.picture!=="");return t>=0?s.with(t,{...s[t],picture:""}):s.length?s.slice(0,-1):null}var vs=class{constructor(e,t,i){this.schema=p(e),this.files=p(t),this.state=p(i),this.panel=p(mo()),this.settings=p(ms),this.linked=p([]),this.snapshots=p({}),this.
parts=p({of:"",slots:{}}),this.edits=p(0),this.opened=p(""),this.remark=p(""),this.checkpoint=sr(()=>this.state.value.checkpoint);let r=sr(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),a=j(()=>this.panel.value.values.whole.block_map);this.kit=j(()=>es(this.schema.value,this.checkpoint.
value?.architecture,a.value,r.value)),this.step=j(()=>Yi(this.panel.value)),this.channel=sr(()=>so(this.step.value,this.schema.value)),this.written=j(()=>no(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=j(()=>ho(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=j(()=>this.
parked.value?lo(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[t,i]=[this.step.value,this.channel.value];return t&&i?ss(t,e,i,this.kit.value):0}isSet(e){let[t,i]=[this.step.value,this.channel.value];return!!(t&&i&&xa(t,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Be(this.kit.value,e):[]}edit(e){let t=e(this.panel.value),i=this.parked.value?
t.values.home:this.checkpoint.value?.name??t.values.home;this.panel.value=i===t.values.home?t:pe(t,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=Ue(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,t=this.panel.value.selected){this.edit(i=>Ji(i,t,e))}doneStep(e,t){
this.editStep(e,t),this.commit()}setWeights(e){let t=this.channel.value;t&&this.editStep(i=>Pi(i,t,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:t}=this.kit.value.architecture;return[...e,...t]}weightBefore(e){let[t,i]=[Yi({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return t&&i?ss(t,e,i,this.kit.value):this.weight(e)}moveFader(e,t,i=!1){let r=this.linked.value.includes(e)?this.linked.value.filter(a=>this.faders.includes(
a)):[e];this.moveFaders(r,e,t,i)}moveFaders(e,t,i,r){if(!this.channel.value)return;let a=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
Ra(a,t,i,this.channel.value.parameter,r))}usePreset(e){let t=this.channel.value;t&&this.doneStep(i=>_a(i,t,e,this.kit.value))}add(e){this.done(t=>fo(t,e))}remove(e){
this.done(t=>vo(t,e))}move(e,t){this.done(i=>go(i,e,t))}select(e){e!==this.panel.value.selected&&(this.panel.value=Lt(this.panel.value,e))}look(e){let t=Ji(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=cs(this.panel.value,t.values)}setWhole(e,t){this.done(i=>({...i,values:uo(i.values,e,t)}))}undo(){
this.panel.value=wo(this.panel.value),this.edited()}redo(){this.panel.value=bo(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,t){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:ko(this.panel.value,this.written.value.recipe,t)}}recallSnapshot(e){let t=this.
snapshots.value[e];t&&(this.panel.value=Lt(ls(this.panel.value,t.values),t.selected),this.edited())}dropSnapshot(e){this.snapshots.value=M(this.snapshots.value,
e)}async load(e,t){let i=co(e,this.checkpoint.value,this.schema.value),r=await t(i.steps,i.whole.block_map);this.panel.value=ls(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=Ue(pe(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=ls(this.panel.value,
{...Qe(),steps:[Oe("merge")]}),this.edited()}};function sr(s){let e;return j(()=>{let t=s();return(e===void 0||!$(e,t))&&(e=t),e})}var Jc=600,Zc=["disk","memory"],gs=class{constructor(e,t){this.desk=e,this.server=t,this.warnings=p([]);let i="",r=0;k(()=>{if(!e.edits.value)return;let a=this.#t();
clearTimeout(r),a!==i&&(r=setTimeout(()=>this.#e(i=a),Jc))})}async#e(e){let t=this.desk.written.value.recipe,i=e?await this.ask({recipe:t}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!Zc.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:t}=await this.server.post("/doctor",e);return t.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:t}=this.desk.written.value;return t.length?"":po(e)}};var T=(s,e)=>`${s}/${e}`,et=(s,e)=>`${s}/${e}`,Bo=(s,e,t,i)=>e.filter(r=>r.id!==i).flatMap(r=>t.flatMap(a=>{let n=[s[T(i,a.id)],s[T(r.id,a.id)]];return n.every(
Boolean)?[n]:[]})),Do=({pictures:s})=>Object.fromEntries(s.filter(([,,e])=>!e).map(([e,t,,i])=>[T(e,t),i])),ws=(s,e,t)=>e.flatMap((i,r)=>t.flatMap((a,n)=>s[T(i.
id,a.id)]?[]:[[r,n]]));var Wo=(s,e,t,i,r)=>({run:s,study:e,recipes:t.map(a=>a.recipe),items:i.map(we),cells:r}),we=({id:s,...e})=>e;function Uo(s,{done:e},t,i){let r=e.filter(([n,l,c])=>!c&&
t[n]&&i[l]).map(([n,l,,c])=>[T(t[n].id,i[l].id),c]),a={...s,...Object.fromEntries(r)};return $(a,s)?s:a}function Fo(s,e,t,i){let r=c=>ue(R(c.base),R(s.base)),a=ie.
filter(c=>e[c]&&r(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=t.filter(c=>c.star&&r(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:s.live_merge,base:s.base,steps:[]};return[{name:i.current,recipe:s},{name:i.original,recipe:l},...a,...n]}var bs=(s,e)=>Array.
from({length:Math.max(1,e)},(t,i)=>({...s,seed:(s.seed+i)%2**32}));function ys(s,e=Math.random){let t=["prompt","negative","sampler","scheduler"].filter(a=>s[a]!==
void 0&&(s[a]||!a.startsWith("s"))),i=["steps","cfg","width","height"].filter(a=>Number.isFinite(Number.parseFloat(s[a]))),r=Number.parseInt(s.seed,10);return{...Object.
fromEntries(t.map(a=>[a,s[a]])),...Object.fromEntries(i.map(a=>[a,Number.parseFloat(s[a])])),seed:r>=0?r:Math.floor(e()*2**32)}}function ir(s,e){let t=Array.from(
{length:e},()=>"");for(let[i,,,r]of s?.done??[])i<e&&(t[i]=r);return t}function Ho(s,e){return[...s.keys()].filter(i=>s[i]).sort((i,r)=>Math.abs(i-e)-Math.abs(r-
e))[0]??e}var se=s=>s.name||String(s.prompt??"").trim().split(`
`)[0].slice(0,80);function tt(s){let e=Math.round(s),t=a=>String(a).padStart(2,"0"),[i,r]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${t(r)}:${t(e%
60)}`:`${r}:${t(e%60)}`}function Ko(s){let{recipes:e,items:t,cells:i}=s&&typeof s=="object"?s:{},r=[e,t,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
a=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!r||!e.every(l=>a(l)&&a(l.recipe))||!t.every(a))return null;let n=l=>a(l)&&e[l.recipe]!==void 0&&t[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:t,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var st=class extends Error{constructor(e,t){super(e),this.place=t}},_=s=>s instanceof Error?s.message:String(s),ks=class{#e=Promise.resolve();constructor(e,t){this.
routes=new URL(e,document.baseURI).href,this.token=t}learn(e){let t=`/sentences?language=${encodeURIComponent(e)}`;this.#e=this.#t(t,{method:"GET"}).then(i=>i.json()).
then(i=>i.table&&Ma(i.language,i.table)).catch(()=>{})}get(e){return this.#s(e,{method:"GET"})}post(e,t){return this.#s(e,{method:"POST",body:JSON.stringify(t)})}async file(e,t){
let i=await this.#t(e,t?{method:"POST",body:JSON.stringify(t)}:{method:"GET"});return i.ok?i.blob():this.#i(i,e)}async#t(e,t){let i={"X-Live-Merge-Token":this.token,
"Content-Type":"application/json"},r=await fetch(this.routes+e,{...t,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)throw new st(o("server.silent"));
return r}async#s(e,t){return this.#i(await this.#t(e,t),e)}async#i(e,t){let i=await e.json().catch(()=>({}));await this.#e;let r=as(i);if(e.ok)return r;let a=typeof r.
detail=="string"&&r.detail?r.detail:r.error;throw new st(a||o("server.answered",{status:e.status,path:t}),r.place||"")}};var rr=400,Xc=20,ar=6*2**20,Qc=s=>new Promise((e,t)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>t(i.error),i.readAsDataURL(
s)}),it=class{constructor(e,t){this.server=e,this.host=t,this.names=p([]),this.sets=p([]),this.study=p(null),this.cells=p({}),this.run=p(null),this.problem=p(""),
this.login=p(""),this.searching=p(""),this.measures=p({}),this.order=null,this.addresses=p({})}get name(){return this.study.value?.study.name??""}async tried(e){
return this.problem.value="",e.catch(t=>(this.problem.value=_(t),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.
sets.value,this.login.value]=[e.studies,e.sets,e.login??""])}async begin(e,t={}){this.#t(await this.tried(this.server.post("/explore/new",{name:e,...t}))),await this.
list()}async open(e){this.#t(await this.tried(this.server.post("/explore/open",{study:e}))),this.#e()}async#e(){let e=await this.server.get("/explore/run").catch(
()=>null);if(!(!e?.is_running||e.study!==this.name||this.run.peek()?.is_running)){for(this.run.value=e;this.run.peek()?.run===e.run&&this.run.peek()?.is_running;)
await new Promise(t=>setTimeout(t,rr)),this.run.value=await this.server.get("/explore/run").catch(()=>({...e,is_running:!1}));await this.open(this.name)}}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#t(null,!0),await this.list()}#t(e,t=!1){!e&&!t||(this.study.peek()?.study.name!==e?.study.
name&&this.#s(),this.study.value=e,this.cells.value=e?Do(e):{})}#s(){this.measures.value={};for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(
e);this.addresses.value={}}async write(e,t){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:t}));return i&&await this.open(
this.name),i?.event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??
[]}async make(e,t,i){let r=Math.random().toString(36).slice(2);return this.order={run:r,text:JSON.stringify(Wo(r,this.name,e,t,i)),recipes:e.map(a=>a.recipe)},this.
searching.value="",this.run.value={run:r,study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#i(r,
e,t),this.run.value}takeOrder(){let{order:e}=this;return this.order=null,e}async#i(e,t,i){for(let r=0;r<Xc||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(
n,rr));let a=await this.server.get("/explore/run").catch(()=>null);if(a?.run!==e){r+=this.order||!a?1:.1;continue}if(this.run.value=a,this.cells.value=Uo(this.cells.
peek(),a,t,i),!a.is_running)return}this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}async local(e){return(await this.tried(this.server.
post("/explore/local",{study:this.name,recipe:e})))?.recipe??null}async search(){let e=this.run.peek()?.lacks;if(!(!e||!await this.tried(this.server.post("/sear\
ch",{recipe:e})))){for(let t=null;(!t||t.state==="running")&&(await new Promise(i=>setTimeout(i,rr)),t=(await this.tried(this.server.get("/state")))?.search,!!t);)
this.searching.value=t.error||`${t.text}${t.state==="running"?` ${Math.round(100*t.progress)} %`:""}`;this.run.value&&(this.run.value={...this.run.value,problem:"",
lacks:null})}}async measure(e){let t=e.filter(([a,n])=>this.measures.value[et(a,n)]===void 0);if(!t.length)return;this.measures.value={...this.measures.value,...Object.
fromEntries(t.map(([a,n])=>[et(a,n),null]))};let{name:i}=this,r=await this.tried(this.server.post("/explore/measures",{study:i,pairs:t}));!r||i!==this.name||(this.
measures.value={...this.measures.value,...Object.fromEntries(t.map(([a,n],l)=>[et(a,n),r.measures[l]]))})}picture(e,t=0){let i=`/explore/picture?study=${encodeURIComponent(
this.name)}&key=${e}&side=${t}`,r=this.addresses.value[i];return r===void 0&&queueMicrotask(()=>this.#r(i)),r??""}file(e){return this.tried(this.server.file(`/e\
xplore/picture?study=${encodeURIComponent(this.name)}&key=${e}&side=0`))}async#r(e){let{name:t}=this;if(e in this.addresses.peek())return;this.addresses.value={
...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&t===this.name&&(this.addresses.value={...this.addresses.peek(),[e]:URL.createObjectURL(
i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,t){let i={study:this.name,recipes:e.map(
r=>r.id),items:t.map(we)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/archive",{study:this.name}))}async arrive(e){
let t=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let r=0;r<Math.max(1,e.size);r+=ar){let a=await Qc(e.slice(r,r+ar));if(i=await this.tried(this.
server.post("/explore/arrive",{id:t,at:r,data:a,last:r+ar>=e.size})),!i)return}this.#t(i),await this.list()}async changeSets(e){let t=await this.tried(this.server.
post("/explore/sets",e));return t&&(this.sets.value=t.sets),t}};var eh=12,$s=class{constructor(e){this.server=e,this.known=p({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(t=>!(t in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,eh),t=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!t)break;this.known.value={...this.known.value,...t.files}}this.asking=!1}};var Nt=["layout","colour","detail"];function qo({values:s,selected:e},{recipe:t,places:i},r){let a=i.indexOf(s.steps.findIndex(l=>l.id===e));if(a<0||!r||r.parameter.kind!=="weight")return null;let n=r.
parameter.per_model&&t.steps[a].models;return{recipe:t,step:a,field:r.parameter.name,...n?{index:r.index}:{}}}var Rt=s=>Object.fromEntries((s?.sliders??[]).flatMap(
(e,t)=>{let i=s?.bars[t];return i?[[e,i]]:[]})),zo=s=>Object.fromEntries(Object.entries(Rt(s)).flatMap(([e,{visible:t}])=>t.share===null?[]:[[e,t.share]])),Vo=s=>Object.
entries(Rt(s)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),or=s=>Object.entries(Rt(s)).sort(([,e],[,t])=>(t.visible.share??0)-(e.visible.
share??0)),Go=({share:s})=>Math.min(1,Math.max(0,s??0)),rt=({share:s})=>s===null?"–":`${Math.round(100*s)} %`,Yo=({ids:s,recipes:e})=>s.map((t,i)=>({id:t,title:"",
recipe:e[i]}));function Jo(s,e){let t=Number.parseInt(s,10);return s==="0"?{choose:null}:t>=1&&t<=e&&s.length===1?{choose:t-1}:s.toLowerCase()==="x"?{broken:!0}:
s.toLowerCase()==="u"?{undo:!0}:null}function Zo(s,e){let i=s.steps[e?.step??-1]?.[e?.field??""],r=Array.isArray(i)?i[e?.index??0]:i;return r&&typeof r=="object"?
r:{}}var Xo=s=>!s||typeof s!="object"||Array.isArray(s)?s:Object.fromEntries(Object.entries(s).filter(([,e])=>typeof e=="string"||Array.isArray(e)));var th=["weighted_sum","add_difference","slerp","ties"],sh=["usual","blend","difference","task","other"],ih=["built_in","own","imported"],[Qo,nr]=[48,14];function Pt(s,e){
let t=e.toLowerCase().split(/\s+/).filter(Boolean);return s.filter(i=>t.every(r=>`${i.text} ${i.value}`.toLowerCase().includes(r)))}function tn(s){let e=[];return s.
forEach((t,i)=>{e.at(-1)?.group!==t.group&&e.push({group:t.group,rows:[]}),e.at(-1)?.rows.push({item:t,index:i})}),e}var sn=(s,e)=>e.flatMap(t=>s.filter(i=>i.group===
t));function rn(s){let e=th.flatMap(i=>s.filter(r=>r.id===i)),t=s.filter(i=>!e.includes(i)).toSorted((i,r)=>i.label.localeCompare(r.label));return sn([...e,...t].
map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":i.group??"other"})),sh)}function an(s,e){let t=new Map(e.map(r=>[r.name,r.source||""])),
i=r=>t.has(r)?t.get(r)?"imported":"own":"built_in";return sn(Object.keys(s).map(r=>({value:r,text:r,title:t.get(r),group:i(r)})),ih)}function on(s,e){let t=e.map(
n=>s[n]??0),[i,r]=[Math.min(0,...t),Math.max(1,...t)],a=(n,l)=>`${en(l*Qo/Math.max(t.length-1,1))},${en(nr-nr*(n-i)/(r-i))}`;return{width:Qo,height:nr,points:t.
map(a).join(" ")}}var en=s=>Number(s.toFixed(1));var nn=1,rh=8,ah={favourites:[],recent:[]},ln=(s,e)=>({...s,recent:[e,...s.recent.filter(t=>t!==e)].slice(0,rh)}),cn=({favourites:s,...e},t)=>({...e,favourites:s.
includes(t)?s.filter(i=>i!==t):[...s,t]}),hn=s=>JSON.stringify({version:nn,...s});function dn(s){let e=Fe(s);if(!B(e)||e.version!==nn)return ah;let t=i=>Array.isArray(
i)?i.filter(r=>typeof r=="string"):[];return{favourites:t(e.favourites),recent:t(e.recent)}}function lr(s,e,t){let i=c=>h=>({value:h,text:h,title:h,group:c}),r=s.
map(i("all"));if(t.trim())return Pt(r,t);let a=new Set(s),n=e.favourites.filter(c=>a.has(c)),l=e.recent.filter(c=>a.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...r]}var un=(s,e)=>s?[s.label,s.kind,e,s.size===null?"":Z(s.size)].filter(Boolean).join(" · "):"";var mn="live-merge/panel",cr="live-merge/strip",fn="live-merge/snapshots",vn="live-merge/files",gn="live-merge/voter",wn="live-merge/locks",oh=1e6;function ot(s){
try{return localStorage.getItem(s)}catch{return null}}function at(s,e){try{return localStorage.setItem(s,e),!0}catch{return!1}}var bn=()=>No(ot(mn)),hr=()=>Po(ot(
cr)),dr=()=>Io(ot(fn)),ur=()=>dn(ot(vn)),yn=()=>ot(gn)??"",kn=s=>at(gn,s),$n=s=>at(vn,hn(s)),xn=()=>(ot(wn)??"").split(",").filter(Boolean),_n=s=>at(wn,s.join("\
,"));function On(s){for(let e=s;e;e=fs(e)){let t=er(e);if(t.length<=oh&&at(cr,t))return}}function pn(s,e){for(let t=fs(hr());!at(s,e)&&t;t=fs(t))if(!at(cr,er(t)))
return}function Sn(s){let e=0,t="",i=()=>pn(mn,t);k(()=>{t=Lo(s.panel.value,s.settings.value),clearTimeout(e),e=setTimeout(i,150)}),window.addEventListener("pag\
ehide",i),k(()=>{let r=tr(s.snapshots.value);r!==tr(dr())&&pn(fn,r)})}var nh=600,xs=class{constructor(e){this.app=e,this.locked=p(xn()),k(()=>{_n(this.locked.value)}),this.pace=p(0),this.reading=p("out"),this.map=p(null),this.onFaders=
p(!0),this.bars=j(()=>this.onFaders.value?Rt(this.map.value):{}),this.mapping=p(!1),this.apart=p({}),this.#e(),this.voter=p(yn()),k(()=>{e.studies.login.value&&
!this.voter.peek()&&(this.voter.value=e.studies.login.value)}),this.pooled=p(!1),this.groups=p("curve"),this.many=p(4),this.ballot=p(null),this.told=p(null),this.
broken=p([]),this.hovered=p(null),this.working=null}#e(){let e="",t=0;k(()=>{let{weights:i}=this,r=i?JSON.stringify([i.recipe.base,i.recipe.steps[i.step],i.step].
map(a=>Xo(a))):"";r!==e&&(e=r,clearTimeout(t),i?t=setTimeout(async()=>{let a=await this.app.server.post("/explore/apart",{recipe:i.recipe,step:i.step}).catch(()=>null);
r===e&&(this.apart.value=a?.sliders??{})},nh):this.apart.value={})})}get weights(){let{panel:e,written:t,channel:i}=this.app.desk;return qo(e.value,t.value,i.value)}#t(e,t){
let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...t}))}forget(){[this.map.value,this.ballot.value,this.told.value,this.broken.value]=[null,
null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,t){let i=this.locked.value.filter(r=>!e.includes(r));this.locked.value=t?[...i,
...e]:i}async make(e,t,i){let r=Date.now(),a=await this.app.studies.make(e,t,i);return a?.made&&(this.pace.value=(Date.now()-r)/1e3/a.made),a}async lookAtMap(){
let{weights:e}=this,t=this.app.studies.study.value?.items??[];return this.map.value=e&&t.length?await this.#t("/explore/map",{...e,reading:this.reading.value}):
null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=!0;for(let t=await this.lookAtMap();t?.cells.length;){let i=setInterval(
()=>this.lookAtMap(),3e3),r=await this.make(t.rows,e,t.cells).finally(()=>clearInterval(i));if(t=await this.lookAtMap(),!r||r.interrupted||r.problem||r.done.length<
r.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.pooled.value}}nameVoter(e){return this.voter.value=e.trim().slice(0,80),kn(this.
voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.study.value?.items??[]).length?await this.#t("/explore/ballot",{...this.#s,
count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(e={}){let{weights:t}=this;if(!t)return;await this.#t("/explo\
re/space",{...t,groups:this.groups.value,locked:this.locked.value,...e})&&await this.next()}async next(){this.#a(await this.#t("/explore/ballot",{...this.#s,count:this.
many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=this.ballot.value===
e?null:this.ballot.value){if(!await this.#r(e))return;if(this.ballot.value!==e)continue;let t=await this.#t("/explore/ballot",{...this.#s,count:this.many.value,
ahead:!0});if(t&&!await this.#r(t.ballot))return}}async#r(e){let t=this.missing(e);if(!t.length)return!0;let i=await this.make(Yo(e),[e.prompt],t.map(r=>[r,0]));
return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let t=this.app.studies.cells.value;return e.ids.flatMap((i,r)=>t[T(i,e.prompt.id)]?[]:
[r])}#a(e){if(!e)return;let{ballot:t,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],t&&(this.ballot.value=t)}async choose(e){let t=this.
ballot.value;if(!t||this.missing(t).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vote",{...this.#s,ballot:t.number,broken:this.
broken.value,...e===null?{}:{chosen:e}});this.#a(i),i&&await this.next()}async chooseAmong(e,t,i){this.told.value||await this.lookAtVotes(),this.told.value?.space&&
this.#a(await this.#t("/explore/choose",{...this.#s,recipes:e,item:t.id,chosen:i}))}toggleBroken(e){let t=this.broken.value;this.broken.value=t.includes(e)?t.filter(
i=>i!==e):[...t,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.#a(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};var An=150,pr=3e3,lh=100,_s=class{constructor(e,t,i,r){this.desk=e,this.server=t,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=p([]),this.inFlight=p(!1),this.dirty=p(!1),this.stale=p(!1),this.refusal=p(""),this.unreachable=
p(""),this.pending=j(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=j(()=>this.unreachable.value||this.refusal.
value),this.settled=j(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=p(0),this.isLoading=j(()=>this.loads.value>0),this.elsewhere=j(()=>this.#t()),
k(()=>{e.edits.value&&C(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:t,parked:i}=this.desk,r=t.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&$(e.value.recipe,r)}#t(){let{live:e,busy:t}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||t||this.page.isBusy()?!1:!this.mine.value.includes(q(e.recipe))&&!$(e.recipe,this.recipe)}expect(e){let t=q(e);this.mine.value=[...this.mine.value.
filter(i=>i!==t),t].slice(-lh)}push(){let{settings:e,written:t,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||t.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:t}=this.desk.written.value,i=q(e);this.dirty.value=!1,!(t.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?pr:An)}async#r(e,t){
this.refusal.value="";try{let i=await this.server.post(e,t);return this.unreachable.value="",i}catch(i){let r=i instanceof st&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=_(i),null}}async ask(e,t){let i=await this.#r(e,t);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#a())&&this.restore())}#a(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(q(e))}watch(e=pr){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,t=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!t())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(n)}catch(n){this.unreachable.value=_(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let a=!this.unreachable.value&&(this.pending.value||t()||this.page.isBusy());return this.watch(
a?An:pr)}async#n(e){let t=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==t.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),$(e,t)||(this.desk.state.value=e),await this.#l(t,e)}async#l(e,t){let{pasted:i}=t;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=_(r)))}show(e){return this.desk.load(e,(t,i)=>this.reader.steps(t,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};var Os=class{constructor(){this.all=p(ur())}used(e){e&&this.#e(t=>ln(t,e))}toggle(e){this.#e(t=>cn(t,e))}#e(e){this.all.value=e(ur()),$n(this.all.value)}};function Mn(s,e){let t="";k(()=>{let{name:i="",architecture:r}=s.checkpoint.value??{};r&&!s.schema.value.architectures[r]&&e.get("/schema").then(a=>a.architectures[r]&&
(s.schema.value=a),()=>{}),!(!i||i===t)&&(t=i,e.get("/layers").then(a=>s.parts.value={of:a.checkpoint,slots:a.slots},()=>{}))})}var Ss=class{constructor(e,t){this.desk=e,this.server=t,this.unreadable=new WeakMap,k(()=>{this.#t()})}async read(e,t,i,r="live_merge"){let a=fa(e,i);if(a)return{
weights:a,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:St(t),block_map:r})}async change(e){
let{kit:t,panel:i,kind:r}=this.desk,{weights:a,named:n}=await this.read(e,r,t.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,a[l]])):
{...Object.fromEntries(t.value.architecture.odd.map(l=>[l,null])),...a}}async steps(e,t){let i=es(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
t,{});return Promise.all(e.map(r=>this.#e(r,i,t)))}async#e(e,t,i){let r=e;for(let a of Tn(e,t)){let n=e.typed[a.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[a.index]:n,e.kind,t,i);r=ji(r,a,l,t)}return r}async#t(){let{panel:e,kit:t}=this.desk,i=e.value.values;if(!i.steps.filter(c=>Tn(c,t.value).length&&this.
unreadable.get(c)!==t.value.id).length)return;let a=c=>this.#e(c,t.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,t.peek().id),c)),n=await Promise.all(
i.steps.map(a));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=cs(e.peek(),{...i,steps:n}))}},Tn=(s,e)=>te(s,e.schema).filter(t=>(s.typed[t.parameter.
name]??null)!==null&&!s.weights[xe(t,e)]);var En=(s,e=Math.random)=>({firstIsX:Array.from({length:s},()=>e()<.5),picks:[]}),mr=({firstIsX:s},e,t)=>t==="x"===s[e]?0:1,jn=(s,e)=>({...s,picks:[...s.picks,e&&
mr(s,s.picks.length,e)]}),fr=s=>({...s,picks:s.picks.slice(0,-1)});function Ln({picks:s}){let e=[0,1].map(a=>s.filter(n=>n===a).length),[t,i]=[Math.max(...e),e[0]+
e[1]],r=0;for(let a=t;a<=i;a+=1)r+=ch(i,a);return{wins:e,ties:s.length-i,most:t,of:i,chance:i?Math.min(1,2*r/2**i):1}}var ch=(s,e)=>Array.from({length:e},(t,i)=>(s-
i)/(i+1)).reduce((t,i)=>t*i,1);var Nn={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},hh="#paste, #lms_read",dh="#tabs > .tab-nav button.selected",uh=500;function As(){let s=Object.entries(Nn).map(([e,t])=>[e,document.
querySelector(t)?.value]);return Object.fromEntries(s.filter(([,e])=>e!==void 0))}var ph=s=>s.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function Rn(s){let e=document.querySelector(Nn.prompt),t=document.querySelector(hh);return!e||!t||!s?!1:(e.value=ph(s),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(dh);t.click(),setTimeout(()=>i?.click(),uh)},100),!0)}function nt({desk:s,strip:e}){let t={current:o("sheets.current"),original:o("compare.original"),snapshot:i=>o("compare.snapshot",{letter:i}),star:i=>`★ ${Ze(i.
time,{dateStyle:"short",timeStyle:"short"})}`};return Fo(s.shown.value,s.snapshots.value,e.shots.value,t)}function V(s,e,t,i,r=""){if(!e)return g;let a=s.picture(e,t);return a?d`<img class=${r} src=${a} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function It(s,e){let t=document.createElement("a");t.href=URL.createObjectURL(s),t.download=e,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),6e4)}var Y={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},X=s=>(...e)=>({_$litDirective$:s,values:e}),G=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var O=s=>s??g;var{I:mh}=ua,Pn=s=>s;var Ms=s=>s.strings===void 0,In=()=>document.createComment(""),lt=(s,e,t)=>{let i=s._$AA.parentNode,r=e===void 0?s._$AB:e._$AA;if(t===void 0){let a=i.insertBefore(
In(),r),n=i.insertBefore(In(),r);t=new mh(a,n,s,s.options)}else{let a=t._$AB.nextSibling,n=t._$AM,l=n!==s;if(l){let c;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(c=s.
_$AU)!==n._$AU&&t._$AP(c)}if(a!==r||l){let c=t._$AA;for(;c!==a;){let h=Pn(c).nextSibling;Pn(i).insertBefore(c,r),c=h}}}return t},Ae=(s,e,t=s)=>(s._$AI(e,t),s),fh={},
Ts=(s,e=fh)=>s._$AH=e,Cn=s=>s._$AH,Es=s=>{s._$AR(),s._$AA.remove()};var be=X(class extends G{constructor(s){if(super(s),s.type!==Y.PROPERTY&&s.type!==Y.ATTRIBUTE&&s.type!==Y.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!Ms(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===
L||e===g)return e;let t=s.element,i=s.name;if(s.type===Y.PROPERTY){if(e===t[i])return L}else if(s.type===Y.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(i))return L}else if(s.
type===Y.ATTRIBUTE&&t.getAttribute(i)===e+"")return L;return Ts(s),e}});var Bn=(s,e,t)=>{let i=new Map;for(let r=e;r<=t;r++)i.set(s[r],r);return i},Dn=X(class extends G{constructor(s){if(super(s),s.type!==Y.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(s,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let r=[],a=[],n=0;for(let l of s)r[n]=i?i(l,n):n,a[n]=t(l,n),n++;return{
values:a,keys:r}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,i]){let r=Cn(s),{values:a,keys:n}=this.dt(e,t,i);if(!Array.isArray(r))return this.ut=n,
a;let l=this.ut??=[],c=[],h,u,m=0,f=r.length-1,w=0,b=a.length-1;for(;m<=f&&w<=b;)if(r[m]===null)m++;else if(r[f]===null)f--;else if(l[m]===n[w])c[w]=Ae(r[m],a[w]),
m++,w++;else if(l[f]===n[b])c[b]=Ae(r[f],a[b]),f--,b--;else if(l[m]===n[b])c[b]=Ae(r[m],a[b]),lt(s,c[b+1],r[m]),m++,b--;else if(l[f]===n[w])c[w]=Ae(r[f],a[w]),lt(
s,r[m],r[f]),f--,w++;else if(h===void 0&&(h=Bn(n,w,b),u=Bn(l,m,f)),h.has(l[m]))if(h.has(l[f])){let x=u.get(n[w]),H=x!==void 0?r[x]:null;if(H===null){let J=lt(s,
r[m]);Ae(J,a[w]),c[w]=J}else c[w]=Ae(H,a[w]),lt(s,r[m],H),r[x]=null;w++}else Es(r[f]),f--;else Es(r[m]),m++;for(;w<=b;){let x=lt(s,c[b+1]);Ae(x,a[w]),c[w++]=x}for(;m<=
f;){let x=r[m++];x!==null&&Es(x)}return this.ut=n,Ts(s,c),L}});var re=(s,e,t)=>Dn(s.map((i,r)=>[e(i),t(i,r)]),([i])=>i,([,i])=>i),v=(s,e,t,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${O(i.id)} title=${e} aria-label=${O(i.label)} aria-pressed=${O(vr(i.pressed))}
    aria-expanded=${O(vr(i.expanded))} aria-controls=${O(i.controls)} data-key=${O(i.key)}
    aria-keyshortcuts=${O(i.keys)} tabindex=${O(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${t}>${s}</button>`,vr=s=>s===void 0?
void 0:String(s),D=(s,e,t,i,r={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${O(r.id)} data-name=${O(r.name)} aria-label=${O(r.label)} .checked=${be(t)}
    @change=${a=>i(a.target.checked)}>${s}</label>`,Q=(s,e,t={})=>d`<label class=${t.kind??"lm-field"} id=${O(t.id)}
    title=${O(t.title)} ?hidden=${t.hidden}><span class="lm-label">${s}</span>${e}</label>`,y=(s,e,t,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${O(i.id)} data-name=${O(i.name)} aria-label=${O(i.label)} title=${O(i.title)}
    ?hidden=${i.hidden} .value=${vh(e)} @change=${r=>t(r.target.value)}>
    ${s.map(([r,a,n])=>d`<option value=${r} title=${O(n)}>${a}</option>`)}</select>`,vh=X(class extends G{render(s){return s}update(s,[e]){let t=s.element;return queueMicrotask(
()=>t.value!==e&&(t.value=e)),L}}),gh=X(class extends G{render(s,e){return e??s}update(s,[e,t]){let i=s.element;i.dataset.exact=e;let r=document.activeElement===
i,a=r?e:t??e;return!(r&&i.dataset.typing)&&i.value!==a&&(i.value=a),L}}),He=s=>s.currentTarget;function js(s){delete s.dataset.typing,s.value=s.dataset.exact??""}
function wh(s,e){let t=i=>{delete i.dataset.typing,s(i.value,i)};return{input:i=>He(i).dataset.typing="yes",change:i=>t(He(i)),key:i=>{let r=He(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)t(r);else if(i.key==="Escape"&&r.dataset.typing)js(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function ye(s,e,t,i={}){
let r=wh(t,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${O(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${O(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${O(i.describedBy)} aria-invalid=${O(vr(i.wrong))} title=${O(i.title)}
        placeholder=${i.placeholder??""} data-key=${O(i.key)} .value=${gh(s,i.brief)}
        @input=${a=>{r.input(a),i.type?.(He(a).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${a=>bh(He(a),i.numeric||i.brief!==void 0)}
        @blur=${a=>yh(He(a),i.brief)}>`}var ae=(s,e,t,i={})=>d`<input type="text" id=${s} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${O(i.label)} .value=${e}
    @input=${r=>t(He(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function bh(s,e){s.dataset.typing||(s.value=s.dataset.exact??""),e&&s.select()}function yh(s,e){delete s.dataset.
typing,e!==void 0&&s.value===s.dataset.exact&&(s.value=e)}function oe(s,e,t,i={}){let r=s===null?"":String(s);return ye(r,e,(n,l)=>{let c=_e(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return gr(l);c!==s&&t(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:s===null?"":F(s)})}function gr(s){
js(s),s.classList.add("lm-wrong"),setTimeout(()=>s.classList.remove("lm-wrong"),900)}var Ls=(s,e,t,i,r)=>d`<input type="range" class="lm-flat" id=${O(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${O(r.key)} .value=${be(String(s))}
    @input=${a=>t(Number(Number(a.target.value).toFixed(10)))} @change=${i}>`,ct=(s,e,t,i,r)=>d`${Ls(s,e.label,t,i,e)}
    ${oe(s,e.exact,a=>{t(a??e.usual),i()},r)}`,ht=s=>s instanceof Element&&s.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function dt(s,e){if(await navigator.clipboard?.writeText(
s).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=s,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var I=class{constructor(e){this.id=e,this.isOpen=p(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let t=document.getElementById(e);t?.focus(),t?.select?.()})}close(){this.element?.close()}frame(e,t,i){let r=v(o("dialog.close"),o("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${a=>a.key==="Escape"&&a.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${t()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var wr="Blind comparisons",Un={1:"x",x:"x",ArrowLeft:"x",2:"y",y:"y",ArrowRight:"y",0:null},Ns=class extends I{constructor(e){super("lm-blind"),this.app=e,this.
studies=new it(e.server,e.studies.host),this.chosen=p([0,1]),this.rounds=p(7),this.trial=p(null),this.preparing=p(!1),this.ready=j(()=>this.#t()),document.addEventListener(
"keydown",t=>this.#n(t)),k(()=>{this.isOpen.value||C(()=>this.#e())})}open(){let e=nt(this.app).flatMap((t,i)=>ie.some(r=>t.name===o("compare.snapshot",{letter:r}))?
[i]:[]);this.chosen.value=e.length>1?e.slice(0,2):[0,e[0]??1],this.studies.problem.value="",this.show("lm-blind-begin")}#e(){this.trial.value=null,this.isMaking&&
this.studies.stop()}get isMaking(){return this.preparing.value||!!this.studies.run.value?.is_running}#t(){let{trial:e,studies:t}=this,{rows:i=[],items:r=[]}=e.value??
{},a=r.map(n=>i.every(l=>t.cells.value[T(l.id,n.id)]));return a.includes(!1)?a.indexOf(!1):a.length}get#s(){let e=this.trial.value?.blind.picks.length??0;return e===
this.trial.value?.items.length||!this.isMaking&&e>0&&e>=this.ready.value}async#i(){let e=nt(this.app),t=this.chosen.value.map(a=>e[a]);this.preparing.value=!0;let i=await this.#r(
t).catch(()=>null);if(this.preparing.value=!1,!i||!this.isOpen.value)return;this.trial.value=i;let r=i.items.flatMap((a,n)=>[[0,n],[1,n]]);await this.studies.make(
i.rows,i.items,r)}async#r(e){let{studies:t}=this;await t.list(),await(t.names.value.includes(wr)?t.open(wr):t.begin(wr));let i=(t.study.value?.recipes??[]).filter(
l=>!e.some(c=>$(c.recipe,l.recipe)));for(let l of i)await t.write("drop",{id:l.id});for(let l of e)await t.write("recipe",{recipe:l.recipe,title:l.name});await t.
setItems(bs(ys(As()),this.rounds.value));let{recipes:r=[],items:a=[]}=t.study.value??{},n=e.flatMap(l=>r.find(c=>$(c.recipe,l.recipe))??[]);return t.problem.value||
n.length<2?null:{two:e,rows:n,items:a,blind:En(a.length)}}#a(e){let t=this.trial.value;t&&(this.trial.value={...t,blind:e(t.blind)})}#o(e){let t=this.trial.value?.
blind.picks.length??0;!this.#s&&t<this.ready.value&&this.#a(i=>jn(i,e))}#n(e){let t=e.target===document.body||e.target instanceof Node&&this.element?.contains(e.
target);if(!(!this.isOpen.value||!this.trial.value||!t||e.ctrlKey||e.metaKey||e.altKey)){if(e.key in Un)this.#o(Un[e.key]);else if(e.key.toLowerCase()==="u")this.#a(
fr);else return;e.preventDefault()}}view(){return this.frame(o("blind.title"),()=>this.#l(),()=>this.#p())}#l(){let e=this.trial.value;return e?this.#s?this.#d(
e):this.#h(e):this.#c()}#c(){let e=nt(this.app),t=e.map((c,h)=>[String(h),c.name]),[i,r]=this.chosen.value,a=(c,h)=>y(t,String(this.chosen.value[c]),u=>this.chosen.
value=this.chosen.value.with(c,Number(u)),{id:`lm-blind-${c}`,label:h}),n=Array.from({length:6},(c,h)=>String(5+h)),l=e[i]&&e[r]&&!$(e[i].recipe,e[r].recipe);return d`<p class="lm-quiet">${o(
"blind.help")}</p>
            <div class="lm-dialog-buttons lm-blind-setup">${a(0,o("blind.first"))}${a(1,o("blind.second"))}
            <label class="lm-toggle">${o("blind.rounds")} ${y(n.map(c=>[c,c]),String(this.rounds.value),c=>this.rounds.value=Number(c),{id:"lm-blind-rounds",label:o(
"blind.rounds")})}</label>
            ${v(o("blind.begin"),o("blind.begin_title"),()=>this.#i(),{id:"lm-blind-begin",kind:"lm-button lm-primary",off:!l||this.isMaking||this.app.preview.isRunning})}</div>
            ${l?g:d`<p class="lm-quiet">${o("blind.equal")}</p>`}`}#h({rows:e,items:t,blind:i}){let r=i.picks.length,a=r<this.ready.value,n=(l,c)=>{let h=T(e[mr(
i,r,l)].id,t[r].id);return d`<button type="button" class="lm-vote-picture" id="lm-blind-${l}" ?disabled=${!a} aria-label=${o(`blind.${l}`)} aria-keyshortcuts=${String(
c)}
                @click=${()=>this.#o(l)}>${a?V(this.studies,this.studies.cells.value[h],0,l.toUpperCase()):d`<span class="lm-quiet">…</span>`}<b>${l.toUpperCase()}</b></button>`};
return d`<div class="lm-blind-two" data-round=${r+1} data-ready=${a?"yes":"no"}>${n("x",1)}${n("y",2)}</div>
            <p id="lm-blind-said" role="status">${o("blind.round",{n:r+1,all:t.length})}</p>
            <div class="lm-dialog-buttons">${v(o("blind.same"),o("blind.same_title"),()=>this.#o(null),{id:"lm-blind-same",keys:"0",off:!a})}
            ${v(o("blind.undo"),o("blind.undo_title"),()=>this.#a(fr),{id:"lm-blind-undo",keys:"U",off:!r})}</div>`}#d({two:e,blind:t}){let{wins:i,ties:r,most:a,
of:n,chance:l}=Ln(t),c=({name:h,recipe:u})=>v(o("blind.use",{name:h}),o("blind.use_title"),()=>this.#u(u),{key:`use-${h}`});return d`<p id="lm-blind-score" role="status">${o(
"blind.score",{first:e[0].name,wins:i[0],second:e[1].name,others:i[1],ties:r})}</p>
            <p id="lm-blind-chance">${n?o("blind.chance",{most:a,of:n,percent:Number((100*l).toPrecision(2))}):o("blind.no_pick")}</p>
            <div class="lm-dialog-buttons">${e.map(c)}${v(o("blind.again"),o("blind.again_title"),()=>this.trial.value=null,{id:"lm-blind-again"})}</div>`}async#u(e){
let{desk:t,live:i}=this.app;return this.close(),t.commit(),e.steps.length?i.use(e).catch(r=>{t.remark.value=_(r)}):i.restore()}#p(){let e=this.studies.run.value,
t=this.studies.problem.value||e?.problem||"",i=e?.is_running&&this.trial.value?o("explore.running",{done:e.done.length,all:e.all}):"";return d`<span id="lm-blind-state" class=${t?
"lm-bad":""} role="status">${t||i}</span><span class="lm-gap"></span>`}};var Rs=class extends I{constructor(e){super("lm-conflicts"),this.app=e,this.found=p(null),this.problem=p(""),this.pair=p("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:t}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:t}).catch(r=>_(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(o("conflicts.title"),()=>d`<p>${o("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):o("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:t}){let i=e.map((h,u)=>`${u+
1} ${S(h)}`),r=i.flatMap((h,u)=>i.slice(u+1).map((m,f)=>[`${u}-${u+f+1}`,o("conflicts.pair",{one:h,other:m})])),[a,n]=this.pair.value.split("-").map(Number),l=t.
flatMap(({slot:h,norms:u,pairs:m})=>m.filter(f=>f.first===a&&f.second===n).map(f=>[h,$h(f.cosine),xh(f.conflicts),F(u[a]),F(u[n])])),c=[o("conflicts.slot"),o("c\
onflicts.cosine"),o("conflicts.signs"),o("conflicts.norm",{name:i[a]}),o("conflicts.norm",{name:i[n]})];return d`${Q(o("conflicts.which"),y(r,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(m=>d`<td>${m}</td>`)}</tr>`)}</tbody></table>`:d`<p>${o("conflicts.apart")}</p>`}`}},
$h=s=>s===null?"–":`${s<0?"−":"+"}${Math.abs(s).toFixed(3)}`,xh=s=>s===null?"–":`${Math.round(100*s)} %`;var U=X(class extends G{constructor(s){if(super(s),s.type!==Y.ATTRIBUTE||s.name!=="class"||s.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(s){return" "+Object.keys(s).filter(e=>s[e]).join(" ")+" "}update(s,[e]){if(this.st===void 0){
this.st=new Set,s.strings!==void 0&&(this.nt=new Set(s.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let t=s.element.classList;for(let i of this.st)i in e||(t.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(t.add(i),this.st.add(i)):(t.remove(i),this.st.delete(i)))}return L}});function Hn(s,e){let t=new Set,i=(r,a)=>{if(t.has(r.id))return[];t.add(r.id);let n=s.filter(({parent:l,id:c})=>l===r.id&&c!==r.id).sort((l,c)=>l.time-c.time);return[
{shot:r,depth:a},...n.flatMap(l=>i(l,a+1))]};return i(Ao(s,e).at(-1)??e,0)}var Kn=(s,e)=>s.some(t=>t!==e&&(t.id===e.parent||t.parent===e.id));function qn(s,e){let[
t,i]=[br(s),br(e)];return Fn(t,i),Fn(i,t),[...new Set([...Object.keys(i),...Object.keys(t)])].filter(a=>t[a]!==i[a]).map(a=>{let n=a.split("/").slice(a.startsWith(
"steps/")?2:0).filter(l=>!/^(alpha|default)$/.test(l)).join(" ")||a.split("/").at(-1)||"";return a in i?a in t?`${n} ${t[a]} → ${i[a]}`:`+ ${n} ${i[a]}`:`− ${n}\
 ${t[a]}`})}function br(s,e=""){return s===null||typeof s!="object"?{[e]:typeof s=="number"?F(s):S(String(s))}:!Array.isArray(s)&&"file"in s&&Object.keys(s).length<=
2?{[e]:S(N(s))}:Object.assign({},...Object.entries(s).map(([t,i])=>br(i,e?`${e}/${t}`:t)))}function Fn(s,e){for(let[t,i]of Object.entries(s)){let r=Object.keys(
e).filter(a=>a.startsWith(`${t}/`));if(r.length){delete s[t];for(let a of r)s[a]=i}}}function zn(s,e){let t={};for(let{event:n,name:l,recipe:c}of e)n==="saved"&&
(t[q(c)]=[...t[q(c)]??[],l]);let i=new Set(s.map(({recipe:n})=>q(n))),r=new Map(e.filter(({recipe:n})=>!i.has(q(n))).toReversed().map(n=>[q(n.recipe),n]));return[
...s.map(n=>({time:n.time,recipe:n.recipe,shot:n})),...[...r.values()].map(n=>({time:Date.parse(n.time)||0,recipe:n.recipe,past:n}))].map(n=>({...n,saved:t[q(n.
recipe)]??[]})).sort((n,l)=>l.time-n.time)}function Vn(s,e,t){let i=e.toLowerCase().split(/\s+/).filter(Boolean);return s.filter(r=>{let a=[...ds(r.recipe),...r.
saved].map(n=>n.toLowerCase());return(!t||r.shot?.star)&&i.every(n=>a.some(l=>l.includes(n)))})}var yr=3,Ps=60,Is=class extends I{constructor(e){super("lm-gallery"),this.app=e,this.typed=p(""),this.starred=p(!1),this.most=p(Ps),this.traced=p(null),this.history=
p([]),this.entries=j(()=>Vn(zn(e.strip.shots.value,this.history.value),this.typed.value,this.starred.value))}open(){this.traced.value=null,this.most.value=Ps,this.
show("lm-gallery-search"),this.app.server.get("/history").then(({history:e})=>this.history.value=e,()=>{})}view(){return this.frame(o("history.title"),()=>this.#e(),
()=>d`<span class="lm-gap"></span>`)}#e(){let e=this.traced.value;return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${o("gallery.search")} aria-label=${o("gallery.search")}
                .value=${this.typed.value} @input=${t=>{this.traced.value=null,this.most.value=Ps,this.typed.value=t.target.value}}>
            ${D(o("gallery.starred"),o("gallery.starred_title"),this.starred.value,t=>this.starred.value=t,{id:"lm-gallery-starred"})}
            ${e?v(o("gallery.all"),o("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            ${e?this.#s(e):this.#t()}`}#t(){let e=this.entries.value,t=e.length-this.most.value;return d`<p id="lm-gallery-count" role="status">${A("history.cou\
nt",e.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${re(e.slice(0,this.most.value),i=>i.shot?.id??`${i.past?.time} ${i.past?.id}`,i=>this.#o(i))}</ol>
            ${t>0?v(A("history.more",t),o("history.more_title"),()=>this.most.value+=Ps,{id:"lm-gallery-more"}):g}`}#s(e){let{shots:t}=this.app.strip,i=Hn(t.value,
e);return d`<p id="lm-gallery-count" role="status">${A("history.family",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-family">${re(i,({shot:r})=>r.id,({shot:r,depth:a})=>d`<li class="lm-card" style="--lm-depth: ${Math.min(a,12)}"
                aria-current=${r===e?"true":"false"}>${this.#r(r)}
                <span class="lm-card-text">${this.#i(r)}</span>${this.#a(r)}</li>`)}</ol>`}#i(e){let t=this.app.strip.shots.value.find(r=>r.id===e.parent),i=t?qn(
t.recipe,e.recipe):[];return i.length?[...i.slice(0,yr),...i.length>yr?[o("history.changes_more",{n:i.length-yr})]:[]].join(", "):t?o("history.other_settings"):
us(e.recipe,this.app.desk.schema.value)}#r(e){let{strip:t,desk:i}=this.app,r=ps(e,i.schema.value),a=()=>{this.close(),t.back(e)};return d`<button type="button" class=${U(
{"lm-card-picture":!0,"lm-cut":!e.whole})} title=${r} aria-label=${o("strip.back",{about:r})} @click=${a}>
            <img src=${e.picture} alt="" loading="lazy"></button>`}#a(e){return v(e.star?"★":"☆",o("gallery.star_title"),()=>this.app.strip.star(e.id),{kind:"\
lm-button lm-small",label:o("gallery.star"),pressed:e.star})}#o({shot:e,past:t,recipe:i,saved:r,time:a}){let{strip:n,desk:l}=this.app,c=a?new Date(a).toLocaleString(
[],{dateStyle:"short",timeStyle:"short"}):"",h=us(i,l.schema.value)||o("history.nothing");return d`<li class="lm-card">${e?this.#r(e):this.#n(i,t?.event??"")}
            <span class="lm-card-text">${h}</span><span class="lm-card-when">${c}</span>
            ${r.map(u=>d`<span class="lm-card-saved">${o("history.saved",{name:u})}</span>`)}
            ${e?d`<span class="lm-card-buttons">${this.#a(e)}${Kn(n.shots.value,e)?v(o("history.lineage"),o("history.lineage_title"),()=>this.traced.value=e,{kind:"\
lm-button lm-small"}):g}</span>`:g}</li>`}#n(e,t){let{desk:i,live:r}=this.app,a=()=>{this.close(),i.commit(),r.use(e).catch(l=>i.remark.value=_(l))},n=t==="pict\
ure"?o("history.picture_elsewhere"):t==="saved"?o("history.unseen"):o("history.live");return d`<button type="button" class="lm-card-picture lm-card-unseen" title=${o(
"history.show_title")} @click=${a}>${n}</button>`}};var $r=60,kr=10,_h=200,Cs={id:"",typed:"",active:-1,rows:$r};function Ct(s,e){let{picking:t}=s,{id:i,label:r,value:a}=e,n=`lm-picker-${i}`,l=t.value.id===i,{active:c,
rows:h}=t.value,u=l?e.items(t.value.typed):[],m=new xr(s,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${O(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${r} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${O(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?L:be(e.shown)}
            @focus=${f=>f.target.select()} @click=${f=>m.click(f.target)}
            @input=${f=>m.open(f.target.value)} @keydown=${f=>m.key(f)}
            @blur=${f=>m.leave(f.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${r} ?hidden=${!l} @scroll=${f=>m.scroll(f.target)}
            @pointerdown=${f=>f.preventDefault()}
            @click=${f=>m.press(f.target)}>
            ${tn(u.slice(0,h)).map(({group:f,rows:w})=>d`<div role="group" aria-label=${e.head(f)||r}>
                ${e.head(f)?d`<div class="lm-list-head" aria-hidden="true">${e.head(f)}</div>`:g}
                ${w.map(({item:b,index:x})=>d`<div role="option" id="${n}-${x}" data-name=${b.value} title=${b.title??b.text}
                    aria-selected=${b.value===a} class=${U({"lm-active":x===c})}>${e.row(b)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var xr=class{constructor({picking:e},t,i){this.picking=e,this.choice=t,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(t=>t.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let t=this.choice.items(
e).slice(0,$r).findIndex(i=>i.value===this.choice.value);this.#e({...Cs,id:this.choice.id,typed:e,active:e?0:t}),this.#s()}close(){this.picking.value=Cs}#t(e){let t=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:t,rows:Math.max(this.picking.value.rows,t+kr)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:t}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:kr,PageUp:-kr}[e.key],r=this.isOpen?this.items[t]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(t+i);else if(e.key==="Enter"&&r&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(r.value):this.#i(r.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let t=this.choice.typedFully?.(
e.value.trim());t===void 0?this.close():this.#i(t)}scroll(e){let{rows:t}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-_h&&t<this.items.length&&this.#e(
{rows:t+$r})}press(e){let t=e.closest("[role=option]");if(!t)return;let i=t.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function Me(s,{id:e,label:t,value:i,files:r,pick:a,empty:n=o("picker.model")}){let{marks:l,details:c}=s,h=r.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${t}</span>${Ct(
s,{id:e,label:t,value:i,shown:i,empty:n,none:o(h.length?"picker.none_found":"picker.no_files"),items:u=>lr(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
o(`picker.${u}`):h.length&&Oh(s,h)?o("picker.all"):"",row:u=>Sh(s,u),choose:u=>{l.used(u),a(u)},typedFully:u=>u?h.find(m=>m.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var Oh=({marks:s,picking:e},t)=>!e.value.typed&&lr(t,s.all.value,"").length>t.length;function Sh({marks:s,details:e},{
value:t}){let i=t.lastIndexOf("/")+1,r=e.known.value[t],a=s.all.value.favourites.includes(t);return d`<span class="lm-file-picture">${r?.picture?d`<img alt="" src=${r.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${t.slice(0,i)}</span>${t.slice(i)}
            <span class="lm-file-kind">${un(r,Ah(r))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${o(a?"picker.no_favourite":"picker.make_favourite")}>${a?"★":"☆"}</span>`}var Ah=s=>s?.made?o(`\
file_made.${s.made}`):"";var Mh=4e6,Th=200,Bs=class extends I{constructor(e){super("lm-import"),this.app=e,this.text=p(""),this.found=p(null),this.problem=p(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,t){this.found.value=e,this.problem.value=t}async#t(e){let t=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(t===this.asked)
return i instanceof Error?this.#e(null,_(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Th)}async#i(e){
e.preventDefault(),e.stopPropagation();let t=e.dataTransfer?.files[0],i=t?t.size>Mh?"":await t.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,o("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,_(e))}}view(){return this.frame(o("import.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>
            ${v(o("import.take"),o("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#a(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${t=>t.preventDefault()}
                @drop=${t=>this.#i(t)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${o("import.placeholder")}
                aria-label=${o("import.text")} .value=${this.text.value}
                @input=${t=>this.#s(t.target.value)}></textarea></div>
            ${Me(this.app,{id:"import",label:o("import.file"),value:"",files:this.app.desk.files.value.models,pick:t=>this.#t({name:t}),empty:o("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Eh(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${o("import.left_out")}>${e?.left_out.map(t=>d`<li>${t}</li>`)}</ul>`}};function Eh({tool:s,recipe:e,left_out:t}){
let i=A("import.found",e.steps.length,{tool:s,base:S(R(e.base))});return t.length?`${i} ${o("import.not_carried")}`:i}var jh=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function Lh(s,{architecture:{sliders:e,odd:t}}){if([...e,...t].includes(s))return[s];let[,i,r,a]=s.match(jh)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===s);let n=(r||i.replace(/\d+$/,""))+a.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ne(s,e){let t=new Set(
(s.rest.muted??[]).flatMap(i=>Lh(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>t.has(i))}function _r(s,e,t){let i=ne(s,t);return i.includes(
e)||i.includes(t.follows[e]??"")}var Ds=(s,e)=>ge(s,"muted",e.length?e:void 0,void 0);function Gn(s,e,t){let i=ne(s,t);return Ds(s,i.includes(e)?i.filter(r=>r!==
e):[...i,e])}var Yn=(s,{architecture:{sliders:e,odd:t},follows:i})=>[...e.filter(r=>r!==s),...t.filter(r=>!i[r])],Or=(s,e,t)=>String(ne(s,t))===String(Yn(e,t)),
Jn=(s,e,t)=>Ds(s,Or(s,e,t)?[]:Yn(e,t)),Sr=(s,e)=>s.length>1&&s.every(t=>P(t)===(t.id===e));function Zn(s,e){let t=Sr(s,e);return s.map(i=>ge(i,"enabled",t||i.id===
e,!0))}var ut=s=>S(N(s))||"…",Ar=s=>s<0?`(−${F(-s)})`:F(s);function Bt(s,e,t){let i=e.parameter.name==="alpha"?Se(s,t.schema)?.value??1:1,r=ne(s,t),a=Object.entries(
rs(s,e,t)).filter(([l])=>!r.includes(l)).map(([,l])=>l),n=[...new Set(a.length?a:[0])].map(l=>z(l*i));return n.length===1?Ar(n[0]):`[${F(Math.min(...n))}…${F(
Math.max(...n))}]`}function Nh(s,e,t){let i=W(t.schema,s.method),r=te(s,t.schema).filter(a=>a.index===0);if(!i.formula){let a=i.models[0]==="models"?le(s):i.models.
map(h=>s.models[h]),n=r.find(h=>!h.parameter.per_model),l=n?o("formula.at",{name:n.parameter.name,amount:Bt(s,n,t)}):"",c=a.length?o("formula.with",{models:a.map(
ut).join(", ")}):"";return o("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,a=>{if(a==="A")return e;if(a===
"B"||a==="C")return ut(s.models[a.toLowerCase()]);let n=r.find(l=>l.parameter.name===a);return n?Bt(s,n,t):a})}function Rh(s,e,t){let i=Se(s,t.schema)?.value??1,
r=Bt(s,te(s,t.schema)[0],t),[a,n]=i<0?["−",-i]:["+",i];return`${e} ${a} ${n}${r==="1"?"":`·${r}`}·${ut(s.models.adapter)}`}function Ph(s,e,t){let i=Se(s,t.schema)?.
value??1,r=[Ar(i),Bt(s,te(s,t.schema)[0],t)].filter(a=>a!=="1");return`${e}, ${o("formula.erased",{what:[...r,`[${qi(s)}]`].join("·")})}`}function Ih(s,e,t){let i=te(
s,t.schema).filter(r=>s.models.models[r.index]).map(r=>[...[Ar(s.shares[r.index]??1),Bt(s,r,t)].filter(n=>n!=="1"),ut(s.models.models[r.index])].join("·"));return s.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${ce(t.schema,s.method).label}(${i.join(", ")})`}var Mr=(s,e)=>e.schema.adjust.filter(t=>s.adjust[t.name]).map(
t=>`${t.label.toLowerCase()} ${s.adjust[t.name]}`).join(", ");function Ch(s,e,t){return s.kind==="merge"?Nh(s,e,t):s.kind==="adapter"?Rh(s,e,t):s.kind==="adapte\
rs"?Ih(s,e,t):s.kind==="erase"?Ph(s,e,t):s.kind==="other"?`${e}, ${s.raw?.method||"?"}`:o("formula.adjust",{so:e,what:Mr(s,t)})}var Xn=(s,e)=>P(s)&&!Et(s,e.schema).
length&&(s.kind!=="adjust"||Mr(s,e)!=="");function Qn(s,e){if(s.kind==="adjust")return Mr(s,e)||o("step.no_adjustment");if(s.kind==="erase")return qi(s)||o("ste\
p.no_text");if(s.kind==="other")return String(s.raw?.method||o("step.unknown"));let t=ve(s,e.schema).map(ut).join(", ");if(s.kind==="adapter")return t||o("step.\
no_file");if(s.kind==="adapters")return t?`${ce(e.schema,s.method).label} · ${t}`:o("step.no_file");let{label:i}=W(e.schema,s.method);return t?`${i} · ${t}`:i}
function el(s,e,t,i){let r=o("formula.so_far"),a=e?S(e):"A",l=s.filter(c=>Xn(c,i)).map((c,h)=>{let u=ne(c,i).length,m=Ch(c,h?r:a,i)+(u?` (${A("mutes.faders",u)}\
)`:"");return m.startsWith(`${r} `)?m.slice(r.length+1):m}).join(o("formula.then"))||a;return o("formula.result",{chain:l,vae:t?o("formula.vae",{name:ut(t)}):""})}
function Ws(s,e,t){let i=s.filter(l=>Xn(l,t)),r=i.flatMap(l=>ve(l,t.schema)).map(N),a=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...r].map(S),...a])].join("-").slice(0,100)}.safetensors`}var Bh=1e6,Tr={rank:"64",energy:"0.99",size:"100",whole:""},Us=class extends I{constructor(e){super("lm-lora"),this.app=e,this.name=p(""),this.way=p("rank"),this.
amount=p(Tr.rank),this.blockRanks=p(""),this.alone=p(!1),this.textEncoders=p(!0),this.overwrite=p(!1),this.problem=p(""),this.seen=p(!1),this.recipe=null,this.looked=
p(null),this.keeping=p(!1),this.leaving=p(!1),k(()=>{let{draft:t}=e.desk.state.value;!this.leaving.value||!t||t.shown||e.live.pending.value||C(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n}=this.
app.desk,{missing:l}=e.value;return t.value?void(i.value=o("save_dialog.parked")):l.length?void(i.value=o("save_dialog.nothing",{what:ee(l)})):(this.name.value=
this.name.value||Ws(r.value.values.steps,a.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,t]=[
this.way.value,_e(this.amount.value)];if(t===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(Bh*Number(t)):t},r=this.blockRanks.value.
trim();return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Ce(e.kind)&&P(e))}#t(e){this.alone.value!==e&&this.#r(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:t}=this;if(!t||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=t.recipe;let{live:i}=this.app;await i.ask("/lora",{...t,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:t,preview:i},r]=[this.app,this.recipe];if(!r)return;let a=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:a,whole:r},await t.use({live_merge:1,base:r.base,steps:a}),i.press()}besides(e){let t=this.looked.value;return t&&$(e.steps,t.steps)?
t.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:t}=e.state.value;t?.shown&&await this.#i([{adapter:t.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:t,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...t.written.value.recipe,steps:e})}#r(e){this.way.value=e,this.amount.value=Tr[e]}view(){let e=this.
save?.state==="running";return this.frame(o("lora_dialog.title"),()=>d`${this.#a()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(o("lora_dialog.look"),o("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Er(this.save))})}
            <span class="lm-gap"></span>
            ${v(o("lora_dialog.save"),o("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(o("lora_dialog.draft"),o("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#a(){
let t=Object.keys(Tr).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,o(`lora_dialog.${n}`)]),i=[["",o("lora_dialog.all")],["alone",o("lora_dialog.alone")]],
r=(n,l)=>Q(n,l,{kind:"lm-field lm-row"}),a=(n,l,c="")=>ae(n,l.value,h=>l.value=h,{placeholder:c});return d`${r(o("save_dialog.name"),a("lm-lora-name",this.name))}
            ${this.#e?r(o("lora_dialog.what"),y(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${r(o("lora_dialog.way"),y(t,this.way.value,n=>this.#r(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:r(o(`lora_dialog.${this.way.value}`),a("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(o("lora_dialog.block_ranks"),a("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${D(o("lora_dialog.text_encoders"),o("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${D(o("lora_dialog.overwrite"),o("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let t=[...Object.entries(e.skipped??{}).map(([a,n])=>`${a}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
r=i?o("draft.made",{name:i.name,size:Z(e.size),hash:e.autov3}):o("save_dialog.done",{path:e.path,size:Z(e.size)});return d`<p>${r} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Dh)}</div>
            ${t.map(a=>d`<p>${a}</p>`)}`}},Er=s=>s?.state==="done"&&(s.slots??[]).length>0;function Dh({slot:s,lost:e}){let t=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${o("lora_dialog.lost",{slot:s,lost:t})}>
        <span>${s}</span><meter max="1" .value=${e}></meter><span>${t}</span></div>`}var Fs=class extends I{constructor(e){super("lm-virtual"),this.app=e,this.kept=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.begun=p(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,t=!1){this.note.value={text:e,bad:t}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(_(e),!0))}async#s(e,t,i){try{let r=await this.app.server.post(e,t);return r.
virtual&&(this.kept.value=r.virtual),this.#e(i),!0}catch(r){return this.#e(_(r),!0),!1}}async#i(){let{written:e,parked:t}=this.app.desk,{missing:i,recipe:r}=e.value;
return t.value?this.#e(o("save_dialog.parked"),!0):i.length?this.#e(o("save_dialog.nothing",{what:ee(i)}),!0):this.#r({keep:this.name.value.trim(),recipe:r,picture:Mo(
this.app.strip.shots.value,r)})}async#r(e){this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(o("v\
irtual_dialog.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>`)}#a(){return d`<p>${o("virtual_dialog.about")}</p>
=======
for each prompt of the study","votes.four":"Best of four","votes.four_title":"Three new pictures a vote","votes.go_on":"Go on","votes.groups":"Which weights mov\
e together","votes.guessed":"guessed {guessed} of your last {of} ({chance} would be chance)","votes.help":"Choose the picture that you like best. After each cho\
ice the next merges are nearer to your taste.","votes.is_final":"Final: which do you like best?","votes.keep":"Keep the best","votes.keep_title":"Put it on the \
desk and into the model, and into this study as a row","votes.kept":"Best after {n} votes","votes.label":"Votes","votes.locked.one":"{n} fader locked","votes.lo\
cked.other":"{n} faders locked","votes.many":"Pictures a vote","votes.none":"Each fader","votes.none_title":"Needs the most votes","votes.pace":"about {time} a \
vote","votes.pair":"Best of two","votes.pair_title":"One new picture a vote, for slow machines","votes.picture":"Picture {n}","votes.pooled":"All voters","votes\
.pooled_title":"Learn from the votes of all persons in this study, not from yours alone","votes.same":"The same to me (0)","votes.same_title":"None of them is b\
etter","votes.so_far.one":"{n} vote","votes.so_far.other":"{n} votes","votes.stood.one":"best for {n} vote","votes.stood.other":"best for {n} votes","votes.thir\
ds":"Thirds","votes.thirds_title":"Three neighbouring blocks have one weight","votes.undo":"Undo vote (U)","votes.undo_title":"Take your newest vote back and sh\
ow its pictures again","votes.voter":"Your name","votes.which":"Vote {n}: which do you like best?","votes.won":"The winner of the final was chosen {won} of {of}\
 times."};var Je=di,pi=new Intl.PluralRules("en");function Ka(t,e){Je={...di,...e},pi=new Intl.PluralRules(t.replaceAll("_","-"))}var r=(t,e={})=>mi(Je[t],e);function O(t,e,s={}){
return mi(Ha(t,e),{n:e,...s})}var Ha=(t,e)=>Je[`${t}.${pi.select(e)}`]??Je[`${t}.other`];function Kt({sentences:t,...e}){if(!t)return e;let s=(i,a)=>{if(typeof i==
"string")return ui(i,t);if(Array.isArray(i))return i.map(n=>s(n));if(!i||typeof i!="object"||a==="recipe")return i;let o=n=>a==="skipped"?ui(n,t):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[o(n),s(l,n)]))};return s(e)}function ui(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],a=n=>typeof n==
"string"&&n!==t?ui(n,e):n,o=Je[s]??Ha(s,i.n);return o?mi(o,i,a):t}var qa=t=>t in Je,G=t=>new Intl.ListFormat(pi.resolvedOptions().locale,{type:"conjunction"}).format(
t),mi=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,a)=>a in e?[e[a]].flat().map(s).join(", "):i);var vl=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],za=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),Ga=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>vl.includes(e))&&za(t.concepts)&&za(t.keep),Ye=t=>"balance"in t||"of"in t;function Ja(t,e){
let{erase:s}=t;if(e===Ye(s))return t;let i=A(s,"concepts","towards","balance","of"),a=e?{balance:{},of:s.concepts?.[0]??"",...i}:{concepts:[s.of].filter(Boolean),
...i};return{...t,erase:a}}var Ya=t=>t.split(";").map(e=>e.trim()).filter(Boolean),fi=t=>(t??[]).join("; "),vi=(t,e,s)=>({...t,erase:{...t.erase,[e]:Ya(s)}}),gi=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),Za=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function wi(t,e){let s=Ya(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),_e(i.slice(i.lastIndexOf(":")+1))]);return s.some(([i,a])=>!i||a===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var Xa=(t,e,s)=>({
...t,erase:{...A(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),Qa=(t,e)=>t.erase[e.name]??e.default;function eo({erase:t}){return Ye(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function ki({erase:t}){if(!Ye(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,i])=>`${K(i)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var to=(t,e)=>t.
erase.architectures.includes(e);var gl=["weight","enabled","title"],so=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function io(t,e,s){let i=ne(s,e.method).parameters.
map(n=>n.name),a=e.adapters.map(n=>typeof n=="object"?n:{}),o=a.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?A(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:a.map(n=>n.blocks??null)},shares:Object.fromEntries(o),rest:A(e,"adapters","method",...i)}}var ao=(t,e,s)=>t.models.models.map((i,a)=>wl(t,i,e[a],
s)).filter(i=>N(i));function wl(t,e,s,i){let a=t.shares[s.index],o=kl(t,s,i);return a===void 0&&o===void 0?e:{...typeof e=="object"?e:{file:e},...a===void 0?{}:
{weight:a},...o===void 0?{}:{blocks:o}}}function kl(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(Ie(t,e,s)).length?Dt(t,e,s):void 0}
var oo=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${M(N(s))||"…"}`})),ro=t=>Object.keys(t.rest).every(e=>gl.includes(
e));function no(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function lo(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([o])=>Number(o)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,a="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:a,rest:i}}var co=(t,e,s)=>({...t,shares:s===1?A(t.shares,String(e)):{...t.shares,[e]:s}});var yi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Se=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),j=t=>t.rest.enabled!==!1;function po(t,e){
let s=Se("other");if("adapter"in t){let{adapter:a,blocks:o,...n}=t;return{...s,kind:"adapter",models:{adapter:a},typed:{blocks:o??null},rest:n}}if(Ga(t)){let{erase:a,
blocks:o,...n}=t;return{...s,kind:"erase",erase:a,typed:{blocks:o??null},rest:n}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:A(t,"adjust")}:
so(t,e)?io(s,t,e):!("adapters"in t)&&e.methods.some(a=>a.id===t.method)?yl(s,t,e):{...s,raw:t,rest:{}}}function yl(t,e,s){let i=I(s,e.method),a=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),o=i.parameters.map(l=>l.name).filter(l=>!a.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(o)},typed:Object.fromEntries(a.map(l=>[l,e[l]??null])),rest:A(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function mo(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let a=ho(t,yi,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...a===void 0?{}:{blocks:a},...t.rest}}if(t.kind===
"adapters"){let a=ne(e.schema,t.method).parameters.map(n=>[n.name,uo(t,n)]),o=Object.fromEntries(a.filter(([,n])=>n!==void 0));return{adapters:ao(t,J(t,e.schema),
e),method:t.method,...o,...t.rest}}let s=I(e.schema,t.method),i={method:t.method};for(let a of s.models)i[a]=a==="models"?te(t).filter(Boolean):t.models[a]||"";
for(let a of s.parameters){let o=a.kind==="weight"?ho(t,a,e):uo(t,a);o!==void 0&&(i[a.name]=o)}return{...i,...t.rest}}function ho(t,e,s){if(e.name in t.typed)return t.
typed[e.name]??void 0;let i=J(t,s.schema).filter(o=>o.parameter.name===e.name);if(ye(t.kind)&&!Object.keys(Ie(t,i[0],s)).length)return;let a=i.map(o=>Dt(t,o,s));
return e.per_model?a:a[0]}function uo(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?bi(t,e):void 0}var bi=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function gt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[r("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[r("missing.adapter")];if(t.kind==="erase")return eo(t).map(i=>r(`missing.${i}`));if(t.kind!=="merge")return[];let s=I(e,t.method).models;return s[0]!=="models"?
s.filter(i=>!t.models[i]).map(i=>r("missing.model",{name:i.toUpperCase()})):te(t).every(Boolean)?[]:[te(t).some(Boolean)?r("missing.every_model"):r("missing.any\
_model")]}var te=t=>t.models.models?.length?t.models.models:["",""];function me(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind===
"adapters")return t.models.models.filter(Boolean);if(t.kind!=="merge")return[];let s=I(e,t.method).models;return(s[0]==="models"?te(t):s.map(i=>t.models[i])).filter(
Boolean)}function J(t,e){return ye(t.kind)?[{parameter:yi,index:0,label:"blocks"}]:t.kind==="adapters"?oo(t,yi):t.kind!=="merge"?[]:I(e,t.method).parameters.filter(
s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?te(t).length:1},(i,a)=>({parameter:s,index:a,label:s.per_model?r("step.of_model",{name:s.name,n:a+
1}):s.name})))}function fo(t,e){let s=t?J(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function Ht(t,e,s){let i={...t,models:{...t.models,...e}},a=te(
i).length;if(t.kind!=="merge"||!e.models||a===te(t).length)return i;let o=I(s,t.method).parameters.map(n=>n.name).filter(n=>Array.isArray(t.typed[n]));return{...i,
typed:A(t.typed,...o),rest:{...t.rest,...Na(t,a)}}}function vo(t,e,s){let i=I(s,e).parameters.map(c=>c.name),{layers:a,strength:o,...n}=t.rest,l=(a||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>La(c,i))),o!==void 0&&i.includes("alpha")&&(n.strength=o),{...t,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function go(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var fe=(t,e,s,i)=>({
...t,rest:s===i?A(t.rest,e):{...t.rest,[e]:s}});function $i(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function wo(t){let e=Object.
fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Oe(t,e){return t?ye(t.kind)?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:J(t,e).some(i=>i.parameter.name==="alpha")?{name:"s\
trength",low:0,value:Number(t.rest.strength??1)}:null:null}var Ze=()=>({whole:{},base:null,home:"",steps:[]});function ko(t,e,s){let i=t.steps.map(p=>gt(p,s.schema)),a=t.steps.map((p,m)=>m).filter(p=>!i[p].length),o=i.map(
(p,m)=>({index:m,what:p})).filter(({what:p})=>p.length),l=e?.architecture&&t.whole.architecture!==e.architecture?A(t.whole,"architecture"):t.whole,c=a.map(p=>mo(
t.steps[p],s)),h={live_merge:1,base:bl(t,e),...l,steps:c},u=o.length&&!a.length?o[0].what:[];return{recipe:h,missing:e?u:[r("missing.checkpoint")],waiting:o,places:a}}
function bl(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var yo=t=>({live_merge:1,base:t?.name||"",steps:[]});function bo(t,e,s){let i=A(t,"live_m\
erge","base","steps"),a=B(t.base),o=e!==null&&(!a||xe(a,e.name));return{whole:i,base:o&&a?{written:t.base,of:e.name}:null,home:o?e.name:a,steps:(t.steps||[]).map(
n=>po(n,s))}}var $l=(t,e)=>t.some(s=>j(s)&&!gt(s,e).length),$o=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&$l(t.steps,s);function _o(t,e,s){let i=A(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}function xo({base:t,vae:e,steps:s}){let i=s.filter(a=>a.enabled!==!1);return i.length?JSON.stringify([t,e,i],(a,o)=>typeof o==
"number"?o!==0:o):""}var _l=200,wt=(t,e="")=>({values:t,selected:qt(t,e),committed:t,past:[],future:[]}),So=()=>wt({...Ze(),steps:[Se("merge")]}),qt=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",_i=t=>t.values.steps.find(e=>e.id===t.selected)||null,he=(t,e)=>({...t,values:{...t.values,...e}}),xi=(t,e,s)=>he(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),kt=(t,e)=>({...t,selected:e});function Oo(t,e){let s=Se(e);return kt(he(t,{steps:[...t.values.steps,s]}),s.id)}function Ao(t,e){
let s=t.values.steps.findIndex(a=>a.id===e),i=he(t,{steps:t.values.steps.filter(a=>a.id!==e)});return kt(i,qt(i.values,t.selected,s))}function Eo(t,e,s){let{steps:i}=t.
values,a=i.findIndex(n=>n.id===e),o=Math.min(Math.max(s,0),i.length-1);return a<0||a===o?t:he(t,{steps:i.toSpliced(a,1).toSpliced(o,0,i[a])})}var zt=(t,e)=>De({
...De(t),values:e,selected:qt(e,"")});function De(t){let{values:e,committed:s,past:i}=t;return e===s||x(e,s)?t:{...t,committed:e,past:[...i,s].slice(-_l),future:[]}}
var Gt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Mo(t){let e=De(t),s=e.past.at(-1);return s?jo(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function To(t){let e=De(t),s=e.future.at(-1);return s?jo(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function jo(t,e,s){let i=new Map(t.values.steps.map(o=>[o.id,o])),a=e.steps.find(o=>!x(i.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:qt(e,
a?.id??t.selected)}}var de=["A","B","C","D"],Lo=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:No(s,i)}),No=(t,e)=>e.find(s=>s.whole&&s.picture&&x(s.recipe,t))?.
picture??"";function Po(t,e){let s=Object.entries(t).map(([a,o])=>[a,{...o,picture:No(o.recipe,e)||o.picture}]),i=Object.fromEntries(s);return x(i,t)?t:i}function Ro(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let a=n=>n!==void 0&&!x(n,e)&&xe(B(n.base),B(e.base)),o=t==="before"?i.find(n=>a(n.recipe))?.recipe:s[t]?.
recipe;return o&&a(o)?o:""}var Jt=24,Sl=200;function Co(t,e){let s=t.find(a=>a.infotext===e.infotext&&x(a.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return Si([i,...t.filter(a=>a!==s)])}var Si=t=>t.filter((e,s)=>s<Sl||e.star),Io=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function Ol(t){let e=s=>[
s??[]].flat().map(N);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function Do(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),a=o=>i.every(n=>Ol(o.recipe).some(l=>l.toLowerCase().includes(n)));return t.filter(o=>(!s||
o.star)&&a(o))}function Oi(t,e){let s=[e];for(let i=Bo(t,e);i&&!s.includes(i);i=Bo(t,i))s.push(i);return s}var Bo=(t,{parent:e})=>t.find(s=>s.id===e);function Al(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(o=>M(N(o)));return[s.method?I(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Yt(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${M(B(t.recipe.
base))}: ${Al(t.recipe,e)}`,a=t.whole?"":`
${r("strip.interrupted")}`;return`${r("strip.preview",{id:Aa(t.recipe),when:s})}
${i}${a}`}var Wo=2,Fo=1,Uo=1,El=["merge","adapter","adapters","adjust","erase","other"],Zt={live:!0,auto:!1,odd:!1},P=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function We(t){
try{return JSON.parse(t??"null")}catch{return null}}var Vo=({values:t,selected:e},s)=>JSON.stringify({version:Wo,values:t,selected:e,settings:s});function Ko(t){
let e=We(t);if(!P(e)||e.version!==Wo||!P(e.values))return{panel:null,settings:Zt};let s={...Zt,...P(e.settings)?e.settings:{}};return{panel:wt(Ho(e.values),String(
e.selected)),settings:s}}function Ho(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>P(s)&&El.includes(s.kind)):[];return{...Ze(),home:typeof t.home=="string"?
t.home:"",...P(t.whole)?{whole:t.whole}:{},...P(t.base)?{base:t.base}:{},steps:e.map(Ml)}}function Ml(t){let e=Se(t.kind),s=([i,a])=>{let o=e[i];return i==="raw"||
P(o)?P(a):typeof a==typeof o};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var Ai=t=>JSON.stringify({version:Fo,entries:t});function qo(t){let e=We(
t);return!P(e)||e.version!==Fo||!Array.isArray(e.entries)?[]:Si(e.entries.filter(Tl).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var Ei=t=>JSON.stringify({version:Uo,snapshots:t});function zo(t){let e=We(t);if(!P(e)||e.version!==Uo||!P(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,a])=>de.some(o=>o===i)&&P(a)&&P(a.values)&&P(a.recipe)&&Array.isArray(a.recipe.steps)&&Go(a.picture));return Object.
fromEntries(s.map(([i,a])=>[i,{...a,values:Ho(a.values),selected:String(a.selected)}]))}var Go=t=>t===""||String(t).startsWith("data:image/"),Tl=t=>P(t)&&P(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&Go(t.picture);function Xt(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Qt=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f(So()),this.settings=f(Zt),this.linked=f([]),this.snapshots=f({}),this.
parts=f({of:"",slots:{}}),this.edits=f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=Mi(()=>this.state.value.checkpoint);let a=Mi(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),o=R(()=>this.panel.value.values.whole.block_map);this.kit=R(()=>It(this.schema.value,this.checkpoint.
value?.architecture,o.value,a.value)),this.step=R(()=>_i(this.panel.value)),this.channel=Mi(()=>fo(this.step.value,this.schema.value)),this.written=R(()=>ko(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=R(()=>$o(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=R(()=>this.
parked.value?yo(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?Wt(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&Ca(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Be(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:he(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=De(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>xi(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>li(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[_i({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?Wt(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let a=this.linked.value.includes(e)?this.linked.value.filter(o=>this.faders.includes(
o)):[e];this.moveFaders(a,e,s,i)}moveFaders(e,s,i,a){if(!this.channel.value)return;let o=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
Va(o,s,i,this.channel.value.parameter,a))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>Ia(i,s,e,this.kit.value))}add(e){this.done(s=>Oo(s,e))}remove(e){
this.done(s=>Ao(s,e))}move(e,s){this.done(i=>Eo(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=kt(this.panel.value,e))}look(e){let s=xi(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=Gt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:_o(i.values,e,s)}))}undo(){
this.panel.value=Mo(this.panel.value),this.edited()}redo(){this.panel.value=To(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Lo(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=kt(zt(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=A(this.snapshots.value,
e)}async load(e,s){let i=bo(e,this.checkpoint.value,this.schema.value),a=await s(i.steps,i.whole.block_map);this.panel.value=zt(this.panel.value,{...i,steps:a})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=De(he(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=zt(this.panel.value,
{...Ze(),steps:[Se("merge")]}),this.edited()}};function Mi(t){let e;return R(()=>{let s=t();return(e===void 0||!x(e,s))&&(e=s),e})}var jl=600,Ll=["disk","memory"],es=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",a=0;S(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(a),o!==i&&(a=setTimeout(()=>this.#e(i=o),jl))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(a=>!Ll.includes(a.check)).map(a=>a.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value;return s.length?"":xo(e)}};var F=(t,e)=>`${t}/${e}`,Jo=({pictures:t})=>Object.fromEntries(t.filter(([,,e])=>!e).map(([e,s,,i])=>[F(e,s),i])),Yo=(t,e,s)=>e.flatMap((i,a)=>s.flatMap((o,n)=>t[F(
i.id,o.id)]?[]:[[a,n]]));var Zo=(t,e,s,i,a)=>({run:t,study:e,recipes:s.map(o=>o.recipe),items:i.map(ve),cells:a}),ve=({id:t,...e})=>e;function Xo(t,{done:e},s,i){let a=e.filter(([n,l,c])=>!c&&
s[n]&&i[l]).map(([n,l,,c])=>[F(s[n].id,i[l].id),c]),o={...t,...Object.fromEntries(a)};return x(o,t)?t:o}function Qo(t,e,s,i){let a=c=>xe(B(c.base),B(t.base)),o=de.
filter(c=>e[c]&&a(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=s.filter(c=>c.star&&a(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:t.live_merge,base:t.base,steps:[]};return[{name:i.current,recipe:t},{name:i.original,recipe:l},...o,...n]}var er=(t,e)=>Array.
from({length:Math.max(1,e)},(s,i)=>({...t,seed:(t.seed+i)%2**32}));function tr(t,e=Math.random){let s=["prompt","negative","sampler","scheduler"].filter(o=>t[o]!==
void 0&&(t[o]||!o.startsWith("s"))),i=["steps","cfg","width","height"].filter(o=>Number.isFinite(Number.parseFloat(t[o]))),a=Number.parseInt(t.seed,10);return{...Object.
fromEntries(s.map(o=>[o,t[o]])),...Object.fromEntries(i.map(o=>[o,Number.parseFloat(t[o])])),seed:a>=0?a:Math.floor(e()*2**32)}}function Ti(t,e){let s=Array.from(
{length:e},()=>"");for(let[i,,,a]of t?.done??[])i<e&&(s[i]=a);return s}function sr(t,e){return[...t.keys()].filter(i=>t[i]).sort((i,a)=>Math.abs(i-e)-Math.abs(a-
e))[0]??e}var se=t=>t.name||String(t.prompt??"").trim().split(`
`)[0].slice(0,80);function Xe(t){let e=Math.round(t),s=o=>String(o).padStart(2,"0"),[i,a]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${s(a)}:${s(e%
60)}`:`${a}:${s(e%60)}`}function ir(t){let{recipes:e,items:s,cells:i}=t&&typeof t=="object"?t:{},a=[e,s,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
o=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!a||!e.every(l=>o(l)&&o(l.recipe))||!s.every(o))return null;let n=l=>o(l)&&e[l.recipe]!==void 0&&s[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:s,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Qe=class extends Error{constructor(e,s){super(e),this.place=s}},y=t=>t instanceof Error?t.message:String(t),ts=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#t(e,{method:"GET"})}post(e,s){return this.#t(e,{method:"POST",body:JSON.stringify(s)})}async file(e,s){let i=await this.#e(
e,s?{method:"POST",body:JSON.stringify(s)}:{method:"GET"});return i.ok?i.blob():this.#s(i,e)}async#e(e,s){let i={"X-Live-Merge-Token":this.token,"Content-Type":"\
application/json"},a=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!a)throw new Qe(r("server.silent"));return a}async#t(e,s){
return this.#s(await this.#e(e,s),e)}async#s(e,s){let i=Kt(await e.json().catch(()=>({})));if(e.ok)return i;let a=typeof i.detail=="string"&&i.detail?i.detail:i.
error;throw new Qe(a||r("server.answered",{status:e.status,path:s}),i.place||"")}};var Nl=400,Pl=20,ji=6*2**20,Rl=t=>new Promise((e,s)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>s(i.error),i.readAsDataURL(
t)}),ss=class{constructor(e,s){this.server=e,this.host=s,this.names=f([]),this.sets=f([]),this.study=f(null),this.cells=f({}),this.run=f(null),this.problem=f(""),
this.order=null,this.addresses=f({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(s=>(this.problem.value=
y(s),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,s={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...s}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,s=!1){!e&&!s||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?Jo(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,s){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:s}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,s,i){
let a=Math.random().toString(36).slice(2);return this.order={run:a,text:JSON.stringify(Zo(a,this.name,e,s,i)),recipes:e.map(o=>o.recipe)},this.run.value={run:a,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(a,e,s),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,s,i){for(let a=0;a<Pl||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,Nl));let o=await this.server.get("/ex\
plore/run").catch(()=>null);if(o?.run!==e){a+=this.order||!o?1:.1;continue}if(this.run.value=o,this.cells.value=Xo(this.cells.peek(),o,s,i),!o.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,s=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${s}`,a=this.addresses.value[i];return a===void 0&&queueMicrotask(()=>this.#i(i)),a??""}async#i(e){let{name:s}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&s===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,s){let i={study:this.
name,recipes:e.map(a=>a.id),items:s.map(ve)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let s=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let a=0;a<Math.max(1,e.size);a+=ji){let o=await Rl(e.
slice(a,a+ji));if(i=await this.tried(this.server.post("/explore/arrive",{id:s,at:a,data:o,last:a+ji>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let s=await this.tried(this.server.post("/explore/sets",e));return s&&(this.sets.value=s.sets),s}};var Bl=12,is=class{constructor(e){this.server=e,this.known=f({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(s=>!(s in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,Bl),s=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!s)break;this.known.value={...this.known.value,...s.files}}this.asking=!1}};var yt=["layout","colour","detail"];function ar({values:t,selected:e},{recipe:s,places:i},a){let o=i.indexOf(t.steps.findIndex(l=>l.id===e));if(o<0||!a||a.parameter.kind!=="weight")return null;let n=a.
parameter.per_model&&s.steps[o].models;return{recipe:s,step:o,field:a.parameter.name,...n?{index:a.index}:{}}}var as=t=>Object.fromEntries((t?.sliders??[]).flatMap(
(e,s)=>{let i=t?.bars[s];return i?[[e,i]]:[]})),or=t=>Object.entries(as(t)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),Li=t=>Object.entries(
as(t)).sort(([,e],[,s])=>(s.visible.share??0)-(e.visible.share??0)),rr=({share:t})=>Math.min(1,Math.max(0,t??0)),et=({share:t})=>t===null?"–":`${Math.round(100*
t)} %`,nr=({ids:t,recipes:e})=>t.map((s,i)=>({id:s,title:"",recipe:e[i]}));function lr(t,e){let s=Number.parseInt(t,10);return t==="0"?{choose:null}:s>=1&&s<=e&&
t.length===1?{choose:s-1}:t.toLowerCase()==="x"?{broken:!0}:t.toLowerCase()==="u"?{undo:!0}:null}function cr(t,e){let i=t.steps[e?.step??-1]?.[e?.field??""],a=Array.
isArray(i)?i[e?.index??0]:i;return a&&typeof a=="object"?a:{}}var hr=t=>!t||typeof t!="object"||Array.isArray(t)?t:Object.fromEntries(Object.entries(t).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var Cl=["weighted_sum","add_difference","slerp","ties"],Il=["usual","blend","difference","task","other"],Dl=["built_in","own","imported"],[dr,Ni]=[48,14];function bt(t,e){
let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(a=>`${i.text} ${i.value}`.toLowerCase().includes(a)))}function pr(t){let e=[];return t.
forEach((s,i)=>{e.at(-1)?.group!==s.group&&e.push({group:s.group,rows:[]}),e.at(-1)?.rows.push({item:s,index:i})}),e}var mr=(t,e)=>e.flatMap(s=>t.filter(i=>i.group===
s));function fr(t){let e=Cl.flatMap(i=>t.filter(a=>a.id===i)),s=t.filter(i=>!e.includes(i)).toSorted((i,a)=>i.label.localeCompare(a.label));return mr([...e,...s].
map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":i.group??"other"})),Il)}function vr(t,e){let s=new Map(e.map(a=>[a.name,a.source||""])),
i=a=>s.has(a)?s.get(a)?"imported":"own":"built_in";return mr(Object.keys(t).map(a=>({value:a,text:a,title:s.get(a),group:i(a)})),Dl)}function gr(t,e){let s=e.map(
n=>t[n]??0),[i,a]=[Math.min(0,...s),Math.max(1,...s)],o=(n,l)=>`${ur(l*dr/Math.max(s.length-1,1))},${ur(Ni-Ni*(n-i)/(a-i))}`;return{width:dr,height:Ni,points:s.
map(o).join(" ")}}var ur=t=>Number(t.toFixed(1));var wr=1,Wl=8,Fl={favourites:[],recent:[]},kr=(t,e)=>({...t,recent:[e,...t.recent.filter(s=>s!==e)].slice(0,Wl)}),yr=({favourites:t,...e},s)=>({...e,favourites:t.
includes(s)?t.filter(i=>i!==s):[...t,s]}),br=t=>JSON.stringify({version:wr,...t});function $r(t){let e=We(t);if(!P(e)||e.version!==wr)return Fl;let s=i=>Array.isArray(
i)?i.filter(a=>typeof a=="string"):[];return{favourites:s(e.favourites),recent:s(e.recent)}}function Pi(t,e,s){let i=c=>h=>({value:h,text:h,title:h,group:c}),a=t.
map(i("all"));if(s.trim())return bt(a,s);let o=new Set(t),n=e.favourites.filter(c=>o.has(c)),l=e.recent.filter(c=>o.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...a]}var _r=(t,e)=>t?[t.label,t.kind,e,t.size===null?"":H(t.size)].filter(Boolean).join(" · "):"";var Sr="live-merge/panel",Ri="live-merge/strip",Or="live-merge/snapshots",Ar="live-merge/files",Er="live-merge/voter",Ul=1e6;function _t(t){try{return localStorage.
getItem(t)}catch{return null}}function $t(t,e){try{return localStorage.setItem(t,e),!0}catch{return!1}}var Mr=()=>Ko(_t(Sr)),Bi=()=>qo(_t(Ri)),Ci=()=>zo(_t(Or)),
Ii=()=>$r(_t(Ar)),Tr=()=>_t(Er)??"",jr=t=>$t(Er,t),Lr=t=>$t(Ar,br(t));function Nr(t){for(let e=t;e;e=Xt(e)){let s=Ai(e);if(s.length<=Ul&&$t(Ri,s))return}}function xr(t,e){
for(let s=Xt(Bi());!$t(t,e)&&s;s=Xt(s))if(!$t(Ri,Ai(s)))return}function Pr(t){let e=0,s="",i=()=>xr(Sr,s);S(()=>{s=Vo(t.panel.value,t.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),S(()=>{let a=Ei(t.snapshots.value);a!==Ei(Ci())&&xr(Or,a)})}var Vl=600,os=class{constructor(e){this.app=e,this.locked=f([]),this.pace=f(0),this.reading=f("out"),this.map=f(null),this.onFaders=f(!0),this.bars=R(()=>this.onFaders.
value?as(this.map.value):{}),this.mapping=f(!1),this.apart=f({}),this.#e(),this.voter=f(Tr()),this.pooled=f(!1),this.groups=f("curve"),this.many=f(4),this.ballot=
f(null),this.told=f(null),this.broken=f([]),this.hovered=f(null),this.working=null}#e(){let e="",s=0;S(()=>{let{weights:i}=this,a=i?JSON.stringify([i.recipe.base,
i.recipe.steps[i.step],i.step].map(o=>hr(o))):"";a!==e&&(e=a,clearTimeout(s),i?s=setTimeout(async()=>{let o=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);a===e&&(this.apart.value=o?.sliders??{})},Vl):this.apart.value={})})}get weights(){let{panel:e,written:s,channel:i}=this.app.
desk;return ar(e.value,s.value,i.value)}#t(e,s){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...s}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,s){let i=this.locked.value.filter(
a=>!e.includes(a));this.locked.value=s?[...i,...e]:i}async make(e,s,i){let a=Date.now(),o=await this.app.studies.make(e,s,i);return o?.made&&(this.pace.value=(Date.
now()-a)/1e3/o.made),o}async lookAtMap(){let{weights:e}=this,s=this.app.studies.study.value?.items??[];return this.map.value=e&&s.length?await this.#t("/explore\
/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=!0;for(let s=await this.
lookAtMap();s?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),a=await this.make(s.rows,e,s.cells).finally(()=>clearInterval(i));if(s=await this.lookAtMap(),
!a||a.interrupted||a.problem||a.done.length<a.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.pooled.value}}nameVoter(e){return this.
voter.value=e.trim().slice(0,80),jr(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.study.value?.items??[]).length?await this.#t(
"/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){let{weights:e}=this;if(!e)return;
await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#o(await this.#t("/explore/ballot",
{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=
this.ballot.value===e?null:this.ballot.value){if(!await this.#a(e))return;if(this.ballot.value!==e)continue;let s=await this.#t("/explore/ballot",{...this.#s,count:this.
many.value,ahead:!0});if(s&&!await this.#a(s.ballot))return}}async#a(e){let s=this.missing(e);if(!s.length)return!0;let i=await this.make(nr(e),[e.prompt],s.map(
a=>[a,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let s=this.app.studies.cells.value;return e.ids.flatMap((i,a)=>s[F(i,e.prompt.
id)]?[]:[a])}#o(e){if(!e)return;let{ballot:s,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],s&&(this.ballot.value=s)}async choose(e){
let s=this.ballot.value;if(!s||this.missing(s).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vote",{...this.#s,ballot:s.number,
broken:this.broken.value,...e===null?{}:{chosen:e}});this.#o(i),i&&await this.next()}toggleBroken(e){let s=this.broken.value;this.broken.value=s.includes(e)?s.filter(
i=>i!==e):[...s,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.#o(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};var Rr=150,Di=3e3,Kl=100,rs=class{constructor(e,s,i,a){this.desk=e,this.server=s,this.reader=i,this.page=a,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=R(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=R(()=>this.unreachable.value||this.refusal.
value),this.settled=R(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=R(()=>this.loads.value>0),this.elsewhere=R(()=>this.#t()),
S(()=>{e.edits.value&&z(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,a=s.value.live?.recipe;
return!!a&&!i.value&&!e.value.missing.length&&x(e.value.recipe,a)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(be(e.recipe))&&!x(e.recipe,this.recipe)}expect(e){let s=be(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-Kl)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=be(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#a("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Di:Rr)}async#a(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let a=i instanceof Qe&&i.place===void 0;return(a?this.unreachable:
this.refusal).value=y(i),null}}async ask(e,s){let i=await this.#a(e,s);return await this.#r(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(be(e))}watch(e=Di){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#r(),e)}async#r(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,a]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&a===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(n)}catch(n){this.unreachable.value=y(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?Rr:Di)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),x(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(a=>this.refusal.value=y(a)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};var ns=class{constructor(){this.all=f(Ii())}used(e){e&&this.#e(s=>kr(s,e))}toggle(e){this.#e(s=>yr(s,e))}#e(e){this.all.value=e(Ii()),Lr(this.all.value)}};function Br(t,e){let s="";S(()=>{let{name:i="",architecture:a}=t.checkpoint.value??{};a&&!t.schema.value.architectures[a]&&e.get("/schema").then(o=>o.architectures[a]&&
(t.schema.value=o),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(o=>t.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var ls=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,S(()=>{this.#t()})}async read(e,s,i,a="live_merge"){let o=Ma(e,i);if(o)return{
weights:o,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:mt(s),block_map:a})}async change(e){
let{kit:s,panel:i,kind:a}=this.desk,{weights:o,named:n}=await this.read(e,a,s.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,o[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...o}}async steps(e,s){let i=It(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(a=>this.#e(a,i,s)))}async#e(e,s,i){let a=e;for(let o of Cr(e,s)){let n=e.typed[o.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[o.index]:n,e.kind,s,i);a=ai(a,o,l,s)}return a}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>Cr(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let o=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),n=await Promise.all(
i.steps.map(o));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=Gt(e.peek(),{...i,steps:n}))}},Cr=(t,e)=>J(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[$e(s,e)]);var Z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ie=t=>(...e)=>({_$litDirective$:t,values:e}),Y=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var _=t=>t??g;var{I:Hl}=Oa,Ir=t=>t;var Wr=t=>t.strings===void 0,Dr=()=>document.createComment(""),tt=(t,e,s)=>{let i=t._$AA.parentNode,a=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=i.insertBefore(
Dr(),a),n=i.insertBefore(Dr(),a);s=new Hl(o,n,t,t.options)}else{let o=s._$AB.nextSibling,n=s._$AM,l=n!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==n._$AU&&s._$AP(c)}if(o!==a||l){let c=s._$AA;for(;c!==o;){let h=Ir(c).nextSibling;Ir(i).insertBefore(c,a),c=h}}}return s},Ae=(t,e,s=t)=>(t._$AI(e,s),t),ql={},
cs=(t,e=ql)=>t._$AH=e,Fr=t=>t._$AH,hs=t=>{t._$AR(),t._$AA.remove()};var ge=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.PROPERTY&&t.type!==Z.ATTRIBUTE&&t.type!==Z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!Wr(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
T||e===g)return e;let s=t.element,i=t.name;if(t.type===Z.PROPERTY){if(e===s[i])return T}else if(t.type===Z.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return T}else if(t.
type===Z.ATTRIBUTE&&s.getAttribute(i)===e+"")return T;return cs(t),e}});var Ur=(t,e,s)=>{let i=new Map;for(let a=e;a<=s;a++)i.set(t[a],a);return i},Vr=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let a=[],o=[],n=0;for(let l of t)a[n]=i?i(l,n):n,o[n]=s(l,n),n++;return{
values:o,keys:a}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let a=Fr(t),{values:o,keys:n}=this.dt(e,s,i);if(!Array.isArray(a))return this.ut=n,
o;let l=this.ut??=[],c=[],h,u,p=0,m=a.length-1,w=0,k=o.length-1;for(;p<=m&&w<=k;)if(a[p]===null)p++;else if(a[m]===null)m--;else if(l[p]===n[w])c[w]=Ae(a[p],o[w]),
p++,w++;else if(l[m]===n[k])c[k]=Ae(a[m],o[k]),m--,k--;else if(l[p]===n[k])c[k]=Ae(a[p],o[k]),tt(t,c[k+1],a[p]),p++,k--;else if(l[m]===n[w])c[w]=Ae(a[m],o[w]),tt(
t,a[p],a[m]),m--,w++;else if(h===void 0&&(h=Ur(n,w,k),u=Ur(l,p,m)),h.has(l[p]))if(h.has(l[m])){let $=u.get(n[w]),W=$!==void 0?a[$]:null;if(W===null){let re=tt(t,
a[p]);Ae(re,o[w]),c[w]=re}else c[w]=Ae(W,o[w]),tt(t,a[p],W),a[$]=null;w++}else hs(a[m]),m--;else hs(a[p]),p++;for(;w<=k;){let $=tt(t,c[k+1]);Ae($,o[w]),c[w++]=$}
for(;p<=m;){let $=a[p++];$!==null&&hs($)}return this.ut=n,cs(t,c),T}});var ae=(t,e,s)=>Vr(t.map((i,a)=>[e(i),s(i,a)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${_(i.id)} title=${e} aria-label=${_(i.label)} aria-pressed=${_(Wi(i.pressed))}
    aria-expanded=${_(Wi(i.expanded))} aria-controls=${_(i.controls)} data-key=${_(i.key)}
    aria-keyshortcuts=${_(i.keys)} tabindex=${_(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Wi=t=>t===void 0?
void 0:String(t),C=(t,e,s,i,a={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${_(a.id)} data-name=${_(a.name)} aria-label=${_(a.label)} .checked=${ge(s)}
    @change=${o=>i(o.target.checked)}>${t}</label>`,q=(t,e,s={})=>d`<label class=${s.kind??"lm-field"} id=${_(s.id)}
    title=${_(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,b=(t,e,s,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${_(i.id)} data-name=${_(i.name)} aria-label=${_(i.label)} title=${_(i.title)}
    ?hidden=${i.hidden} .value=${zl(e)} @change=${a=>s(a.target.value)}>
    ${t.map(([a,o,n])=>d`<option value=${a} title=${_(n)}>${o}</option>`)}</select>`,zl=ie(class extends Y{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),T}}),Gl=ie(class extends Y{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let a=document.activeElement===
i,o=a?e:s??e;return!(a&&i.dataset.typing)&&i.value!==o&&(i.value=o),T}}),Fe=t=>t.currentTarget;function ds(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Jl(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Fe(i).dataset.typing="yes",change:i=>s(Fe(i)),key:i=>{let a=Fe(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(a);else if(i.key==="Escape"&&a.dataset.typing)ds(a),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function we(t,e,s,i={}){
let a=Jl(s,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${_(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${_(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${_(i.describedBy)} aria-invalid=${_(Wi(i.wrong))} title=${_(i.title)}
        placeholder=${i.placeholder??""} data-key=${_(i.key)} .value=${Gl(t,i.brief)}
        @input=${o=>{a.input(o),i.type?.(Fe(o).value)}}
        @change=${a.change} @keydown=${a.key}
        @focus=${o=>Yl(Fe(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>Zl(Fe(o),i.brief)}>`}var X=(t,e,s,i={})=>d`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${_(i.label)} .value=${e}
    @input=${a=>s(Fe(a).value)}
    @keydown=${a=>a.key==="Enter"&&i.enter?.()}>`;function Yl(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Zl(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function Q(t,e,s,i={}){let a=t===null?"":String(t);return we(a,e,(n,l)=>{let c=_e(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return Fi(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:a,brief:t===null?"":K(t)})}function Fi(t){
ds(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var us=(t,e,s,i,a)=>d`<input type="range" class="lm-flat" id=${_(a.id)}
    min=${a.low} max=${a.high} step="0.05" aria-label=${e} data-key=${_(a.key)} .value=${ge(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`,st=(t,e,s,i,a)=>d`${us(t,e.label,s,i,e)}
    ${Q(t,e.exact,o=>{s(o??e.usual),i()},a)}`,Ue=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="te\
xtbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function ps(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var L=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let a=v(r("dialog.close"),r("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${a}</div>`:g}</dialog>`}};var ms=class extends L{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(a=>y(a));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(r("conflicts.title"),()=>d`<p>${r("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):r("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,u)=>`${u+
1} ${M(h)}`),a=i.flatMap((h,u)=>i.slice(u+1).map((p,m)=>[`${u}-${u+m+1}`,r("conflicts.pair",{one:h,other:p})])),[o,n]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:h,norms:u,pairs:p})=>p.filter(m=>m.first===o&&m.second===n).map(m=>[h,Xl(m.cosine),Ql(m.conflicts),K(u[o]),K(u[n])])),c=[r("conflicts.slot"),r("c\
onflicts.cosine"),r("conflicts.signs"),r("conflicts.norm",{name:i[o]}),r("conflicts.norm",{name:i[n]})];return d`${q(r("conflicts.which"),b(a,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(p=>d`<td>${p}</td>`)}</tr>`)}</tbody></table>`:d`<p>${r("conflicts.apart")}</p>`}`}},
Xl=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,Ql=t=>t===null?"–":`${Math.round(100*t)} %`;var D=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let a=!!e[i];a===this.st.has(i)||this.nt?.has(i)||
(a?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return T}});var fs=class extends L{constructor(e){super("lm-gallery"),this.app=e,this.typed=f(""),this.starred=f(!1),this.traced=f(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(r("gallery.title"),()=>this.#e(),()=>d`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?Oi(e.value,s):Do(e.value,this.typed.value,this.starred.value);return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${r("gallery.search")} aria-label=${r("gallery.search")}
                .value=${this.typed.value} @input=${a=>{this.traced.value=null,this.typed.value=a.target.value}}>
            ${C(r("gallery.starred"),r("gallery.starred_title"),this.starred.value,a=>this.starred.value=a,{id:"lm-gallery-starred"})}
            ${s?v(r("gallery.all"),r("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${O(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ae(i,a=>a.id,a=>this.#t(a))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,a=Yt(e,i.schema.value),o=Oi(s.shots.
value,e).length-1,n=()=>{this.close(),s.back(e)};return d`<li class=${D({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${a} aria-label=${r("strip.back",{about:a})} @click=${n}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${a.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",r("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:r("gallery.star"),pressed:e.
star})}
            ${o?v(O("gallery.before",o),r("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var Vi=60,Ui=10,ec=200,vs={id:"",typed:"",active:-1,rows:Vi};function xt(t,e){let{picking:s}=t,{id:i,label:a,value:o}=e,n=`lm-picker-${i}`,l=s.value.id===i,{active:c,
rows:h}=s.value,u=l?e.items(s.value.typed):[],p=new Ki(t,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${_(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${a} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${_(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?T:ge(e.shown)}
            @focus=${m=>m.target.select()} @click=${m=>p.click(m.target)}
            @input=${m=>p.open(m.target.value)} @keydown=${m=>p.key(m)}
            @blur=${m=>p.leave(m.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${a} ?hidden=${!l} @scroll=${m=>p.scroll(m.target)}
            @pointerdown=${m=>m.preventDefault()}
            @click=${m=>p.press(m.target)}>
            ${pr(u.slice(0,h)).map(({group:m,rows:w})=>d`<div role="group" aria-label=${e.head(m)||a}>
                ${e.head(m)?d`<div class="lm-list-head" aria-hidden="true">${e.head(m)}</div>`:g}
                ${w.map(({item:k,index:$})=>d`<div role="option" id="${n}-${$}" data-name=${k.value} title=${k.title??k.text}
                    aria-selected=${k.value===o} class=${D({"lm-active":$===c})}>${e.row(k)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var Ki=class{constructor({picking:e},s,i){this.picking=e,this.choice=s,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(s=>s.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let s=this.choice.items(
e).slice(0,Vi).findIndex(i=>i.value===this.choice.value);this.#e({...vs,id:this.choice.id,typed:e,active:e?0:s}),this.#s()}close(){this.picking.value=vs}#t(e){let s=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:s,rows:Math.max(this.picking.value.rows,s+Ui)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:s}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:Ui,PageUp:-Ui}[e.key],a=this.isOpen?this.items[s]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(s+i);else if(e.key==="Enter"&&a&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(a.value):this.#i(a.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let s=this.choice.typedFully?.(
e.value.trim());s===void 0?this.close():this.#i(s)}scroll(e){let{rows:s}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-ec&&s<this.items.length&&this.#e(
{rows:s+Vi})}press(e){let s=e.closest("[role=option]");if(!s)return;let i=s.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function it(t,{id:e,label:s,value:i,files:a,pick:o,empty:n=r("picker.model")}){let{marks:l,details:c}=t,h=a.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>${xt(
t,{id:e,label:s,value:i,shown:i,empty:n,none:r(h.length?"picker.none_found":"picker.no_files"),items:u=>Pi(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
r(`picker.${u}`):h.length&&tc(t,h)?r("picker.all"):"",row:u=>sc(t,u),choose:u=>{l.used(u),o(u)},typedFully:u=>u?h.find(p=>p.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var tc=({marks:t,picking:e},s)=>!e.value.typed&&Pi(s,t.all.value,"").length>s.length;function sc({marks:t,details:e},{
value:s}){let i=s.lastIndexOf("/")+1,a=e.known.value[s],o=t.all.value.favourites.includes(s);return d`<span class="lm-file-picture">${a?.picture?d`<img alt="" src=${a.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${s.slice(0,i)}</span>${s.slice(i)}
            <span class="lm-file-kind">${_r(a,ic(a))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${r(o?"picker.no_favourite":"picker.make_favourite")}>${o?"★":"☆"}</span>`}var ic=t=>t?.made?r(`\
file_made.${t.made}`):"";var ac=4e6,oc=200,gs=class extends L{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(a=>a);if(s===this.asked)
return i instanceof Error?this.#e(null,y(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),oc)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>ac?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,r("import.no_text"))}async#a(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,y(e))}}view(){return this.frame(r("import.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>
            ${v(r("import.take"),r("import.take_title"),()=>this.#a(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${r("import.placeholder")}
                aria-label=${r("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${it(this.app,{id:"import",label:r("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:r("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?rc(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${r("import.left_out")}>${e?.left_out.map(s=>d`<li>${s}</li>`)}</ul>`}};function rc({tool:t,recipe:e,left_out:s}){
let i=O("import.found",e.steps.length,{tool:t,base:M(B(e.base))});return s.length?`${i} ${r("import.not_carried")}`:i}var Kr=[["anywhere",[["Ctrl+Enter","preview"],["Ctrl+Z","undo"],["Ctrl+Shift+Z · Ctrl+Y","redo"],["1 – 4","recall"],["Shift+1 – 4","store"],["Esc","clear"],
["?","help"]]],["faders",[["↑ ↓","by_step"],["Page ↑ ↓","by_page"],["Home · End","to_end"],["wheel_name","wheel"],["double_name","double"],["draw_name",
"draw"],["select_name","select"],["S","solo"],["M","mute"]]],["steps",[["↑ ↓","grip"],["S","solo"],["M","mute"]]],["pictures",[["F","flip"],["Esc","both"],[
"← →","walk"],["Delete","remove"]]],["lists",[["↑ ↓ · Enter","choose"],["Shift+Enter","favourite"]]]];var Hi=t=>r(`keys.${t}`),ws=class extends L{constructor(){super("lm-keys")}open(){this.show("lm-keys-close")}view(){return this.frame(r("keys.title"),()=>d`<div class="lm-keys">${Kr.
map(([e,s])=>d`<section><h4>${Hi(e)}</h4>
            <dl>${s.map(([i,a])=>d`<div><dt><kbd>${i.endsWith("_name")?Hi(i):i}</kbd></dt><dd>${Hi(a)}</dd></div>`)}</dl></section>`)}</div>`,()=>"")}};var nc=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function lc(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,a,o]=t.match(nc)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let n=(a||i.replace(/\d+$/,""))+o.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ee(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>lc(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function qi(t,e,s){let i=ee(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var ks=(t,e)=>fe(t,"muted",e.length?e:void 0,void 0);function Hr(t,e,s){let i=ee(t,s);return ks(t,i.includes(e)?i.filter(a=>a!==
e):[...i,e])}var qr=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(a=>a!==t),...s.filter(a=>!i[a])],zi=(t,e,s)=>String(ee(t,s))===String(qr(e,s)),
zr=(t,e,s)=>ks(t,zi(t,e,s)?[]:qr(e,s)),Gi=(t,e)=>t.length>1&&t.every(s=>j(s)===(s.id===e));function Gr(t,e){let s=Gi(t,e);return t.map(i=>fe(i,"enabled",s||i.id===
e,!0))}var at=t=>M(N(t))||"…",Ji=t=>t<0?`(−${K(-t)})`:K(t);function St(t,e,s){let i=e.parameter.name==="alpha"?Oe(t,s.schema)?.value??1:1,a=ee(t,s),o=Object.entries(
Ut(t,e,s)).filter(([l])=>!a.includes(l)).map(([,l])=>l),n=[...new Set(o.length?o:[0])].map(l=>V(l*i));return n.length===1?Ji(n[0]):`[${K(Math.min(...n))}…${K(
Math.max(...n))}]`}function cc(t,e,s){let i=I(s.schema,t.method),a=J(t,s.schema).filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?te(t):i.models.
map(h=>t.models[h]),n=a.find(h=>!h.parameter.per_model),l=n?r("formula.at",{name:n.parameter.name,amount:St(t,n,s)}):"",c=o.length?r("formula.with",{models:o.map(
at).join(", ")}):"";return r("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o===
"B"||o==="C")return at(t.models[o.toLowerCase()]);let n=a.find(l=>l.parameter.name===o);return n?St(t,n,s):o})}function hc(t,e,s){let i=Oe(t,s.schema)?.value??1,
a=St(t,J(t,s.schema)[0],s),[o,n]=i<0?["−",-i]:["+",i];return`${e} ${o} ${n}${a==="1"?"":`·${a}`}·${at(t.models.adapter)}`}function dc(t,e,s){let i=Oe(t,s.schema)?.
value??1,a=[Ji(i),St(t,J(t,s.schema)[0],s)].filter(o=>o!=="1");return`${e}, ${r("formula.erased",{what:[...a,`[${ki(t)}]`].join("·")})}`}function uc(t,e,s){let i=J(
t,s.schema).filter(a=>t.models.models[a.index]).map(a=>[...[Ji(t.shares[a.index]??1),St(t,a,s)].filter(n=>n!=="1"),at(t.models.models[a.index])].join("·"));return t.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${ne(s.schema,t.method).label}(${i.join(", ")})`}var Yi=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function pc(t,e,s){return t.kind==="merge"?cc(t,e,s):t.kind==="adapter"?hc(t,e,s):t.kind==="adapte\
rs"?uc(t,e,s):t.kind==="erase"?dc(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:r("formula.adjust",{so:e,what:Yi(t,s)})}var Jr=(t,e)=>j(t)&&!gt(t,e.schema).
length&&(t.kind!=="adjust"||Yi(t,e)!=="");function Yr(t,e){if(t.kind==="adjust")return Yi(t,e)||r("step.no_adjustment");if(t.kind==="erase")return ki(t)||r("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||r("step.unknown"));let s=me(t,e.schema).map(at).join(", ");if(t.kind==="adapter")return s||r("step.\
no_file");if(t.kind==="adapters")return s?`${ne(e.schema,t.method).label} · ${s}`:r("step.no_file");let{label:i}=I(e.schema,t.method);return s?`${i} · ${s}`:i}
function Zr(t,e,s,i){let a=r("formula.so_far"),o=e?M(e):"A",l=t.filter(c=>Jr(c,i)).map((c,h)=>{let u=ee(c,i).length,p=pc(c,h?a:o,i)+(u?` (${O("mutes.faders",u)}\
)`:"");return p.startsWith(`${a} `)?p.slice(a.length+1):p}).join(r("formula.then"))||o;return r("formula.result",{chain:l,vae:s?r("formula.vae",{name:at(s)}):""})}
function ys(t,e,s){let i=t.filter(l=>Jr(l,s)),a=i.flatMap(l=>me(l,s.schema)).map(N),o=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...a].map(M),...o])].join("-").slice(0,100)}.safetensors`}var mc=1e6,Zi={rank:"64",energy:"0.99",size:"100",whole:""},bs=class extends L{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(Zi.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.recipe=null,this.looked=
f(null),this.keeping=f(!1),this.leaving=f(!1),S(()=>{let{draft:s}=e.desk.state.value;!this.leaving.value||!s||s.shown||e.live.pending.value||z(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:o,kit:n}=this.
app.desk,{missing:l}=e.value;return s.value?void(i.value=r("save_dialog.parked")):l.length?void(i.value=r("save_dialog.nothing",{what:G(l)})):(this.name.value=this.
name.value||ys(a.value.values.steps,o.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.
way.value,_e(this.amount.value)];if(s===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(mc*Number(s)):s},a=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&a?{block_ranks:a}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Re(e.kind)&&j(e))}#t(e){this.alone.value!==e&&this.#a(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:s}=this;if(!s||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=s.recipe;let{live:i}=this.app;await i.ask("/lora",{...s,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:s,preview:i},a]=[this.app,this.recipe];if(!a)return;let o=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:o,whole:a},await s.use({live_merge:1,base:a.base,steps:o}),i.press()}besides(e){let s=this.looked.value;return s&&x(e.steps,s.steps)?
s.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:s}=e.state.value;s?.shown&&await this.#i([{adapter:s.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:s,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...s.written.value.recipe,steps:e})}#a(e){this.way.value=e,this.amount.value=Zi[e]}view(){let e=this.
save?.state==="running";return this.frame(r("lora_dialog.title"),()=>d`${this.#o()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${r("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#r(this.save):g)}</div>`,()=>d`
            ${v(r("save_dialog.stop"),r("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(r("lora_dialog.look"),r("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Xi(this.save))})}
            <span class="lm-gap"></span>
            ${v(r("lora_dialog.save"),r("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(r("lora_dialog.draft"),r("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#o(){
let s=Object.keys(Zi).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,r(`lora_dialog.${n}`)]),i=[["",r("lora_dialog.all")],["alone",r("lora_dialog.alone")]],
a=(n,l)=>q(n,l,{kind:"lm-field lm-row"}),o=(n,l,c="")=>X(n,l.value,h=>l.value=h,{placeholder:c});return d`${a(r("save_dialog.name"),o("lm-lora-name",this.name))}
            ${this.#e?a(r("lora_dialog.what"),b(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${a(r("lora_dialog.way"),b(s,this.way.value,n=>this.#a(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:a(r(`lora_dialog.${this.way.value}`),o("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?a(r("lora_dialog.block_ranks"),o("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${C(r("lora_dialog.text_encoders"),r("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${C(r("lora_dialog.overwrite"),r("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#r(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([o,n])=>`${o}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
a=i?r("draft.made",{name:i.name,size:H(e.size),hash:e.autov3}):r("save_dialog.done",{path:e.path,size:H(e.size)});return d`<p>${a} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(fc)}</div>
            ${s.map(o=>d`<p>${o}</p>`)}`}},Xi=t=>t?.state==="done"&&(t.slots??[]).length>0;function fc({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${r("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}var $s=class extends L{constructor(e){super("lm-virtual"),this.app=e,this.kept=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.begun=f(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,s=!1){this.note.value={text:e,bad:s}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(y(e),!0))}async#s(e,s,i){try{let a=await this.app.server.post(e,s);return a.
virtual&&(this.kept.value=a.virtual),this.#e(i),!0}catch(a){return this.#e(y(a),!0),!1}}async#i(){let{written:e,parked:s}=this.app.desk,{missing:i,recipe:a}=e.value;
return s.value?this.#e(r("save_dialog.parked"),!0):i.length?this.#e(r("save_dialog.nothing",{what:G(i)}),!0):this.#a({keep:this.name.value.trim(),recipe:a})}async#a(e){
this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(r("virtual_dialog.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>`)}#o(){
return d`<p>${r("virtual_dialog.about")}</p>
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
        <div class="lm-dialog-buttons">
            ${ae("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:o("virtual_dialog.name_label"),placeholder:o("virtual_dialog.\
name")})}
            ${v(o("virtual_dialog.keep"),o("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#o()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#n(e)):d`<li>${o("virtual_dialog.none")}</li>`}</ul>`}#o(){
let e=this.keeping;if(e?.state==="running"){let t=o("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${t}
                ${v(o("virtual_dialog.stop"),o("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
<<<<<<< HEAD
            ${e?.error||e?.text||""}</p>`:g}#n(e){let{name:t,sha256:i,size:r,recipe:a,picture:n,problem:l}=e,c=o("virtual_dialog.listed_hash",{hash:i.slice(0,10)}),
h=l||[c,...r===null?[]:[o("virtual_dialog.file_size",{size:Z(r)})]].join(" · ");return d`<li class="lm-virtual">
            ${n?d`<img class="lm-virtual-picture" src=${n} alt=${o("virtual_dialog.picture",{name:t})}>`:d`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${t} aria-label=${o("virtual_dialog.name_of",{name:t})}
                @change=${u=>this.#d(t,u.target)}>
                <span class=${l?"lm-bad":""}>${h}</span>
                ${a?d`<span title=${JSON.stringify(a,null,2)}>${Qi(a,this.app.desk.schema.value)}</span>`:g}
                ${this.#l(e)}
                <span class="lm-dialog-buttons">${this.#c(e)}</span></div></li>`}#l({sources:e}){let t=e.filter(r=>r.missing).map(({file:r})=>r),i=e.filter(r=>!r.
missing).map(({file:r})=>r);return d`${i.length?d`<span>${o("virtual_dialog.sources",{files:i})}</span>`:g}
            ${t.length?d`<span class="lm-bad">${o("virtual_dialog.missing",{files:t})}</span>`:g}`}#c({name:e,recipe:t,problem:i}){return d`${i&&t?v(o("virtual_\
dialog.hash"),o("virtual_dialog.hash_title"),()=>this.#r({hash:e})):g}
            ${i?g:v(o("virtual_dialog.choose"),o("virtual_dialog.choose_title"),()=>this.#s("/load",{name:e},o("virtual_dialog.chosen",{name:e})))}
            ${i||!t?g:v(o("virtual_dialog.save"),o("virtual_dialog.save_title"),()=>this.#h(e,t))}
            ${v(o("virtual_dialog.delete"),o("virtual_dialog.delete_title",{name:e}),()=>this.#s("/virtual",{delete:e},o("virtual_dialog.deleted",{name:e})))}`}#h(e,t){
this.close(),this.app.dialogs.save.openKept(e,t)}async#d(e,t){let i=t.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},o("virtual_dialog.renamed",{
name:e,to:i}))&&(t.value=e)}};function tl(s,e,t){let{sliders:i,odd:r}=t.architecture,a=h=>he(s,h,e,t),n=r.filter(h=>At(s,h,e,t));if(!n.length)return i.map(a).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&a(u.from)===a(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${a(h)}`),...n.map(h=>`${h}:${a(h)}`)].
join(", ")}var sl=s=>s.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>F(Number(e))),Wh=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),il=s=>Wh.test(s);function rl(s){let{desk:e,dialogs:t,textNote:i}=s,r=Hs(s),a=()=>d`${ye(r,o("text.field"),(n,l)=>al(s,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:sl(r),title:o("text.title",{text:r}),drop:()=>i.value=""})}
        ${v(s.copied.value?o("text.copied"):o("text.copy"),o("text.copy_title"),()=>Fh(s,r),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${o(
"text.label")}
        @paste=${n=>Uh(s,n)}>${e.channel.value?a():g}
        ${v(o("import.open"),o("import.open_title"),()=>t.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Hs({desk:s}){let[e,t]=[s.step.value,s.channel.value];return e&&t?tl(
e,t,s.kit.value):""}async function al(s,e,t){let{desk:i,reader:r,textNote:a}=s;if(a.value="",!e.trim()||e.trim()===Hs(s))return js(t);t.dataset.typing="yes";try{
let n=await r.change(e);t.value===e&&delete t.dataset.typing,i.doneWeights(n)}catch(n){a.value=_(n)}}function Uh(s,e){let t=e.clipboardData?.getData("text")??"",
i=e.target;return il(t)?(e.preventDefault(),e.stopPropagation(),void s.dialogs.imports.open(t)):void setTimeout(()=>al(s,i.value,i))}async function Fh({copied:s,
root:e},t){await dt(t,e),s.value=!0,setTimeout(()=>s.value=!1,1200)}var Ks=class extends I{constructor(e){super("lm-presets"),this.app=e,this.own=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.removed=p(null),this.replaces=
"",e.server.get("/presets").then(t=>this.#t(t.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,t=!1){this.note.value={text:e,bad:t},this.removed.
value=null}#t(e){let{schema:t}=this.app.desk,i=this.own.value.map(a=>a.name),r=Object.entries(t.value.presets).map(([a,n])=>{let l=e.filter(c=>c.values[a]).map(
c=>[c.name,c.values[a]]);return[a,{...M(n,...i),...Object.fromEntries(l)}]});t.value={...t.value,presets:Object.fromEntries(r)},this.own.value=e}async#s(e,t){try{
return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(t),!0}catch(i){return this.#e(_(i),!0),!1}}async#i(){let e=this.name.value.trim(),t=this.
own.value.some(r=>r.name===e);if(t&&this.replaces!==e)return this.replaces=e,this.#e(o("presets.there",{name:e}),!0);this.replaces="";let i={save:e,weights:Hs(this.
app),overwrite:t};await this.#s(i,o("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},t){let i=t.value.trim();i!==e&&!await this.#s({rename:e,to:i},
o("presets.renamed",{name:e,to:i}))&&(t.value=e)}async#a(e){await this.#s({delete:e.name},o("presets.deleted",e))&&(this.removed.value=e)}async#o(){try{let e=await this.
app.server.post("/presets/import",{});this.#t(e.presets);let t=e.files.length?o("presets.imported",{files:e.files.join(", "),taken:e.imported.length,here:e.here.
length,built_in:e.built_in.length}):o("presets.none_installed"),i=e.refused.map(r=>o("presets.refused",{line:r}));this.#e([t,...i].join(`
`),i.length>0)}catch(e){this.#e(_(e),!0)}}view(){let e=()=>{this.close(),this.app.dialogs.gallery.open()};return this.frame(o("presets.title"),()=>this.#n(),()=>d`<span class="lm-gap"></span>
            ${v(o("history.open"),o("gallery.open_title"),e,{id:"lm-presets-history"})}`)}#n(){let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${ae("lm-presets-name",this.name.value,t=>this.name.value=t,{enter:()=>this.#i(),label:o("presets.name_label"),placeholder:o("presets.name")})}
            ${v(o("presets.save"),o("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(o("presets.import"),o("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(o("presets.undo"),o("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},o("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(t=>this.#l(t))}</ul>`}#l(e){let{desk:t}=this.app,i=!!e.values[t.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.
name} aria-label=${o("presets.name_of",e)}
                title=${e.source?o("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${v(o("presets.use"),i?o("presets.use_title"):o("presets.unfit"),()=>t.usePreset(e.name),{off:!i})}
            ${v(o("presets.delete"),o("presets.delete_title",e),()=>this.#a(e))}</li>`}};var qs=class{constructor({doctor:e}){this.doctor=e,this.lines=p([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let t=this.asked+=1;this.lines.
value=[{text:o("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:a,text:n})=>a==="error"?{text:o("doctor.error",{text:n}),bad:!0}:
{text:o("doctor.warning",{text:n}),bad:!1}),r=>[{text:_(r),bad:!0}]);t===this.asked&&(this.lines.value=i.length?i:[{text:o("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(o("doctor.check"),o("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:t,bad:i})=>d`<p class=${i?"lm-bad":""}>${t}</p>`)}</div></div>`}};var Hh=250,zs=class extends I{constructor(e){super("lm-save"),this.app=e,this.checkup=new qs(e),this.kept=p(null),this.name=p(""),this.dtype=p(""),this.dropEma=
p(!1),this.plan=p(null),this.problem=p(""),this.question=p(""),this.starting=p(!1),this.seen=p(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){
return this.app.desk.state.value.save}get wanted(){return{recipe:this.kept.value??this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.
value,drop_ema:this.dropEma.value}}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n,state:l}=this.app.desk,{missing:c}=e.value;return t.value?void(i.
value=o("save_dialog.parked")):c.length?void(i.value=o("save_dialog.nothing",{what:ee(c)})):((!this.typedName||this.kept.value)&&(this.name.value=Ws(r.value.values.
steps,a.value?.name??"",n.value)),this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.kept.value=null,this.#e())}openKept(e,t){return this.
name.value=o("save_dialog.name_kept",{name:e}),this.dtype.value="base",this.kept.value=t,this.#e()}#e(){this.keepsVae=!1,this.seen.value=this.save?.state==="run\
ning",this.question.value="",this.checkup.clear(),this.show("lm-save-name"),this.#s()}#t(e=Hh){this.question.value="",this.plan.value=null,this.problem.value="",
this.asked+=1,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#s(),e)}async#s(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#i()?
o("save_dialog.is_source",{name:this.fullName}):"",this.problem.value)return;let t=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),
i=>({plan:null,problem:_(i)}));e===this.asked&&(this.plan.value=t.plan,this.problem.value=t.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(
".safetensors")?e:`${e}.safetensors`}#i(){let{steps:e,schema:t}=this.app.desk,{recipe:i}=this.wanted;return(this.kept.value?ds(i):[R(i.base),...e.flatMap(a=>ve(
a,t.value)).map(N)]).some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!==
"running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.vae&&!this.keepsVae&&!this.kept.value?this.question.value=e.asks.vae:e.
exists?this.question.value="replace":this.#r(!1))}async#r(e){let{live:t,desk:i}=this.app;this.question.value="",this.seen.value=!0,this.starting.value=!0;let r=await t.
ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{},...this.kept.value?{apart:!0}:{}});this.starting.value=!1,r?.asks?.vae?this.question.
value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=t.trouble.value)}#a(e){this.app.desk.setWhole("vae",e),
this.#t()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#s()}view(){let{save:e}=this,t=this.seen.value&&e?.state==="done"&&!Er(
e);return this.frame(o(this.kept.value?"save_dialog.title_kept":"save_dialog.title"),()=>d`${this.#n()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#c().bad?"lm-bad":""}" role="status">${this.#c().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#p()}${this.#f()}`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(o("save_dialog.load"),o("save_dialog.load_title"),()=>this.#m(),{id:"lm-save-load",hidden:!t})}
            <span class="lm-gap"></span>
            ${v(o("save_dialog.lora"),o("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open",hidden:this.kept.value!==null})}
            ${v(o("save_dialog.start"),o("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#n(){
let{desk:e}=this.app,t=e.schema.value.dtypes.filter(n=>!(this.kept.value&&n==="preview")).map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),r=(n,l)=>Q(
n,l,{kind:"lm-field lm-row"}),a=n=>{this.typedName=!0,this.name.value=n,this.#t()};return d`${r(o("save_dialog.name"),ae("lm-save-name",this.name.value,a,{enter:()=>this.
start()}))}
            ${r(o("save_dialog.dtype"),y(t,this.dtype.value,n=>{this.dtype.value=n,this.#t(0)},{id:"lm-save-dtype"}))}
            ${this.kept.value?g:r(o("save_dialog.vae"),y([["",o("save_dialog.own_vae")],...i],N(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",
title:o("save_dialog.vae_title")}))}
            ${D(o("save_dialog.drop_ema"),o("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#t(0)},{id:"lm-save-ema"})}`}#l(e){let t=`\
save_dialog.dtype_${e}`;return ja(t)?o(t,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#c(){let e=this.plan.value;if(!e)return{text:this.problem.value||o(
"save_dialog.asking"),bad:this.problem.value!==""};let t=e.size>e.free,r=(this.kept.value?[]:this.app.desk.written.value.waiting).map(({index:l,what:c})=>o("sav\
e_dialog.left_out",{n:l+1,what:ee(c)})),a=o(t?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Z(e.size),free:Z(e.free)}),n=e.exists&&this.save?.state!==
"done"?[o("save_dialog.exists")]:[];return{text:[a,...n,...r,...this.#h(),...e.warnings??[]].join(" "),bad:t}}#h(){let{steps:e,kit:t}=this.app.desk;if(this.kept.
value)return[];let i=e.filter(a=>!P(a)).length,r=e.filter(P).flatMap(a=>ne(a,t.value));return[r.length?A("save_dialog.muted",r.length,{muted:[...new Set(r)]}):"",
i?A("save_dialog.steps_off",i):""].filter(Boolean)}#d(){let e=this.question.value,t=(a,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${a}</span>${n}</p>`;
if(!e)return g;if(e!=="replace")return t(o("save_dialog.asks_vae",{text:e.text}),this.#u(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?o(
"save_dialog.when",{when:Ze(i.time*1e3)}):"";return t(o("save_dialog.replaces",{name:this.fullName,size:Z(i?.size??0),when:r}),[v(o("save_dialog.replace"),o("sa\
ve_dialog.replace_title"),()=>this.#r(!0),{id:"lm-save-replace"})])}#u({live:e,saved:t}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},r=async()=>{
this.app.desk.setWhole("vae",e),await this.#s(),this.start()};return[v(o("save_dialog.with_vae",{vae:e}),o("save_dialog.with_live_vae_title"),r),v(o("save_dialo\
g.with_vae",{vae:t||o("save_dialog.own_vae")}),o("save_dialog.with_recipe_vae_title"),i)]}#p(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>`}#f(){let{save:e}=this,t=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${t?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#v(e):g}</div>`}#v(e){if(e.state!=="done")return e.error||e.text;let t=(i,r)=>d`<span class="lm-hash">${i} <code>${r}</code>
            ${v(o("text.copy"),o("save_dialog.copy_hash",{label:i}),()=>dt(r,this.element??document.body))}</span>`;return d`<p>${o("save_dialog.done",{path:e.path,
size:Z(e.size)})}</p><p>${e.text}</p>
            <p>${t("AutoV2",e.autov2)}${t("AutoV3",e.autov3)}</p>`}async#m(){let e=this.save.path,t=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===t||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??t)}};var jr=(s,e)=>o(s.together?"map.bars_together":"map.bars",{slot:e,layout:rt(s.layout),colour:rt(s.colour),detail:rt(s.detail)}),Lr=s=>d`<span class="lm-bars ${s.
together?"lm-together":""}" aria-hidden="true">${Nt.map(e=>d`<i class="lm-bar-${e} ${s[e].is_noise?"lm-noise":""}" style="--lm-share: ${Go(s[e])}"></i>`)}</span>`;
function ol({finding:s,dialogs:e},t){let i=s.bars.value[t],r=s.onFaders.value?s.apart.value[t]:void 0;if(!i&&r===void 0)return g;let a=Math.max(...Object.values(
s.apart.value),Number.MIN_VALUE),n=[...r===void 0?[]:[o("map.apart",{slot:t,percent:`${(100*r).toPrecision(2)} %`})],...i?[jr(i,t)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(t)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(r??0)/a}"></i></span>${i?Lr(i):g}</button>`}function nl({
finding:s,desk:e},t){let i=s.told.value?.bands?.[t],r=s.hovered.value?Zo(s.hovered.value,s.weights)[t]:void 0;if(!i&&r===void 0)return g;let{low:a,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-a)/(n-a)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${o("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${r===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(r)}"></span>`}</span>`}function ll({
finding:s},e){let t=s.locked.value.includes(e);return v("L",o("finding.lock_title",{slot:e}),()=>s.lock(e),{kind:`lm-mute lm-lock ${t?"lm-locked":""}`,key:"find\
ing.lock",label:o("finding.lock",{slot:e}),pressed:t,reached:!1})}var Vs=class{constructor(e){this.app=e,this.id="map",this.chosen=p(""),this.column=p(0)}label(){return o("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:t}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${o(
=======
            ${e?.error||e?.text||""}</p>`:g}#l(e){let{name:s,sha256:i,size:a,recipe:o,problem:n}=e,l=n||r("virtual_dialog.listed",{hash:i.slice(0,10),size:H(a)});
return d`<li><input type="text" class="lm-input" .value=${s} aria-label=${r("virtual_dialog.name_of",e)}
                @change=${c=>this.#n(s,c.target)}>
            <span class=${n?"lm-bad":""}>${l}</span>
            ${n&&o?v(r("virtual_dialog.hash"),r("virtual_dialog.hash_title"),()=>this.#a({hash:s})):g}
            ${n?g:v(r("virtual_dialog.choose"),r("virtual_dialog.choose_title"),()=>this.#s("/load",{name:s},r("virtual_dialog.chosen",{name:s})))}
            ${v(r("virtual_dialog.delete"),r("virtual_dialog.delete_title",e),()=>this.#s("/virtual",{delete:s},r("virtual_dialog.deleted",e)))}</li>`}async#n(e,s){
let i=s.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},r("virtual_dialog.renamed",{name:e,to:i}))&&(s.value=e)}};function Xr(t,e,s){let{sliders:i,odd:a}=s.architecture,o=h=>le(t,h,e,s),n=a.filter(h=>ft(t,h,e,s));if(!n.length)return i.map(o).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&o(u.from)===o(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${o(h)}`),...n.map(h=>`${h}:${o(h)}`)].
join(", ")}var Qr=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>K(Number(e))),vc=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),en=t=>vc.test(t);function tn(t){let{desk:e,dialogs:s,textNote:i}=t,a=_s(t),o=()=>d`${we(a,r("text.field"),(n,l)=>sn(t,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:Qr(a),title:r("text.title",{text:a}),drop:()=>i.value=""})}
        ${v(t.copied.value?r("text.copied"):r("text.copy"),r("text.copy_title"),()=>wc(t,a),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${r(
"text.label")}
        @paste=${n=>gc(t,n)}>${e.channel.value?o():g}
        ${v(r("import.open"),r("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function _s({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?Xr(
e,s,t.kit.value):""}async function sn(t,e,s){let{desk:i,reader:a,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===_s(t))return ds(s);s.dataset.typing="yes";try{
let n=await a.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(n)}catch(n){o.value=y(n)}}function gc(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return en(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>sn(t,i.value,i))}async function wc({copied:t,
root:e},s){await ps(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var xs=class extends L{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(o=>o.name),a=Object.entries(s.value.presets).map(([o,n])=>{let l=e.filter(
c=>c.values[o]).map(c=>[c.name,c.values[o]]);return[o,{...A(n,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(a)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(y(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(a=>a.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(r("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:_s(this.app),overwrite:s};await this.#s(i,r("presets.saved",{name:e}))&&(this.name.value="")}async#a({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},r("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},r("presets.deleted",e))&&(this.removed.value=e)}async#r(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?r("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):r("presets.none_installed"),i=e.refused.map(a=>r("presets.refused",{line:a}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(y(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(y(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(y(s),!0)}}view(){return this.frame(r("presets.title"),()=>this.#h(),()=>d`<span class="lm-gap"></span>`)}#h(){
let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${X("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:r("presets.name_label"),placeholder:r("presets.name")})}
            ${v(r("presets.save"),r("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(r("presets.import"),r("presets.import_title"),()=>this.#r(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(r("presets.undo"),r("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},r("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#c(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${r("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#d(s)):d`<li>${r("history.empty")}</li>`}</ul></details>`}#c(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${r("presets.name_of",e)}
                title=${e.source?r("presets.from",{source:e.source}):""}
                @change=${a=>this.#a(e,a.target)}>
            ${v(r("presets.use"),i?r("presets.use_title"):r("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${v(r("presets.delete"),r("presets.delete_title",e),()=>this.#o(e))}</li>`}#d({event:e,name:s,time:i,id:a,recipe:o}){let n=e==="saved"?r("history.sa\
ved",{name:s}):e==="picture"?r("history.picture"):r("history.live"),l=o.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||r("history.not\
hing");return d`<li><span>${i.slice(0,16).replace("T"," ")} · ${n} · ${l} · ${a.slice(0,8)}</span>
            ${v(r("history.show"),r("history.show_title"),()=>this.#n(o))}</li>`}};var Ss=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:r("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(a=>a.map(({level:o,text:n})=>o==="error"?{text:r("doctor.error",{text:n}),bad:!0}:
{text:r("doctor.warning",{text:n}),bad:!1}),a=>[{text:y(a),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:r("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(r("doctor.check"),r("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>d`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var kc=250,Os=class extends L{constructor(e){super("lm-save"),this.app=e,this.checkup=new Ss(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:o,kit:n,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(i.value=r("save_dialo\
g.parked"));if(c.length)return void(i.value=r("save_dialog.nothing",{what:G(c)}));this.typedName||(this.name.value=ys(a.value.values.steps,o.value?.name??"",n.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=kc){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?r("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:y(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[B(this.wanted.recipe.base),...e.flatMap(a=>me(a,s.value)).map(N)].some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let a=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,a?.
asks?.vae?this.question.value=a.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),a||(this.problem.value=s.trouble.value)}#a(e){this.app.
desk.setWhole("vae",e),this.#e()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!Xi(e);return this.frame(r("save_dialog.title"),()=>d`${this.#r()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#u()}${this.#p()}`,()=>d`
            ${v(r("save_dialog.stop"),r("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(r("save_dialog.load"),r("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(r("save_dialog.lora"),r("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open"})}
            ${v(r("save_dialog.start"),r("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#r(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),a=(n,l)=>q(n,l,{kind:"lm-field lm-row"}),o=n=>{this.
typedName=!0,this.name.value=n,this.#e()};return d`${a(r("save_dialog.name"),X("lm-save-name",this.name.value,o,{enter:()=>this.start()}))}
            ${a(r("save_dialog.dtype"),b(s,this.dtype.value,n=>{this.dtype.value=n,this.#e(0)},{id:"lm-save-dtype"}))}
            ${a(r("save_dialog.vae"),b([["",r("save_dialog.own_vae")],...i],N(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",title:r("save_dial\
og.vae_title")}))}
            ${C(r("save_dialog.drop_ema"),r("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return qa(s)?r(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||r(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:n,what:l})=>r("save_dialog.left_out",{n:n+
1,what:G(l)})),a=r(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:H(e.size),free:H(e.free)}),o=e.exists&&this.save?.state!=="done"?[r("save_dial\
og.exists")]:[];return{text:[a,...o,...i,...this.#h(),...e.warnings??[]].join(" "),bad:s}}#h(){let{steps:e,kit:s}=this.app.desk,i=e.filter(o=>!j(o)).length,a=e.
filter(j).flatMap(o=>ee(o,s.value));return[a.length?O("save_dialog.muted",a.length,{muted:[...new Set(a)]}):"",i?O("save_dialog.steps_off",i):""].filter(Boolean)}#c(){
let e=this.question.value,s=(o,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${n}</p>`;if(!e)return g;if(e!=="replace")return s(r(
"save_dialog.asks_vae",{text:e.text}),this.#d(e));let i=this.plan.value?.exists??this.save?.asks?.exists,a=i?.time?r("save_dialog.when",{when:new Date(i.time*1e3).
toLocaleString()}):"";return s(r("save_dialog.replaces",{name:this.fullName,size:H(i?.size??0),when:a}),[v(r("save_dialog.replace"),r("save_dialog.replace_title"),
()=>this.#i(!0),{id:"lm-save-replace"})])}#d({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},a=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[v(r("save_dialog.with_vae",{vae:e}),r("save_dialog.with_live_vae_title"),a),v(r("save_dialog.with_vae",{vae:s||r("\
save_dialog.own_vae")}),r("save_dialog.with_recipe_vae_title"),i)]}#u(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${r("save_dialog.progress")} ?hidden=${!e}></progress>`}#p(){let{save:e}=this,s=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#m(e):g}</div>`}#m(e){if(e.state!=="done")return e.error||e.text;let s=(i,a)=>d`<span class="lm-hash">${i} <code>${a}</code>
            ${v(r("text.copy"),r("save_dialog.copy_hash",{label:i}),()=>ps(a,this.element??document.body))}</span>`;return d`<p>${r("save_dialog.done",{path:e.path,
size:H(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(a=>a.name===s||e.replaceAll("\\","/").endsWith(`/${a.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Qi=(t,e)=>r(t.together?"map.bars_together":"map.bars",{slot:e,layout:et(t.layout),colour:et(t.colour),detail:et(t.detail)}),ea=t=>d`<span class="lm-bars ${t.
together?"lm-together":""}" aria-hidden="true">${yt.map(e=>d`<i class="lm-bar-${e} ${t[e].is_noise?"lm-noise":""}" style="--lm-share: ${rr(t[e])}"></i>`)}</span>`;
function an({finding:t,dialogs:e},s){let i=t.bars.value[s],a=t.onFaders.value?t.apart.value[s]:void 0;if(!i&&a===void 0)return g;let o=Math.max(...Object.values(
t.apart.value),Number.MIN_VALUE),n=[...a===void 0?[]:[r("map.apart",{slot:s,percent:`${(100*a).toPrecision(2)} %`})],...i?[Qi(i,s)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(s)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(a??0)/o}"></i></span>${i?ea(i):g}</button>`}function on({
finding:t,desk:e},s){let i=t.told.value?.bands?.[s],a=t.hovered.value?cr(t.hovered.value,t.weights)[s]:void 0;if(!i&&a===void 0)return g;let{low:o,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-o)/(n-o)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${r("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${a===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(a)}"></span>`}</span>`}function rn({
finding:t},e){let s=t.locked.value.includes(e);return v("L",r("finding.lock_title",{slot:e}),()=>t.lock(e),{kind:`lm-mute lm-lock ${s?"lm-locked":""}`,key:"find\
ing.lock",label:r("finding.lock",{slot:e}),pressed:s,reached:!1})}function oe(t,e,s,i,a=""){if(!e)return g;let o=t.picture(e,s);return o?d`<img class=${a} src=${o} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Ot(t,e){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=e,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var As=class{constructor(e){this.app=e,this.id="map",this.chosen=f(""),this.column=f(0)}label(){return r("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:s}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${r(
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
"map.help")}</p>${this.#e()}
            ${t.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${o("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${o(
"map.no_prompts")}</p>`}
<<<<<<< HEAD
            ${i&&or(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:t,preview:i}=this.app,r=e.map.value,
a=[["out",o("map.out"),o("map.out_title")],["in",o("map.in"),o("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!t.run.value?.is_running||e.mapping.value||
i.isRunning,c=Vo(r);return d`<div class="lm-dialog-buttons">${y(a,e.reading.value,n,{id:"lm-map-reading",label:o("map.reading")})}
            ${v(o(r?.have?"map.go_on":"map.make"),o("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!r?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${D(o("map.on_faders"),o("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(o("map.lock_idle",{n:c.length}),o("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,t=e.map.value;if(!t)return"";if(!t.cells.length)return o("map.whole",{n:t.have});let i=Math.max(t.cells.length,t.most-t.have),r=e.pace.value?tt(i*e.pace.value):
"";return o(r?"map.left_time":"map.left",{first:t.cells.length,n:i,time:r})}#s(e){let t=([i,r])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${jr(r,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Lr(r)}</td>${Nt.map(a=>d`<td class=${r[a].is_noise?"lm-quiet":""}>${rt(r[a])}</td>`)}
            <td class="lm-quiet">${r.together?o("map.third"):e.interacts[e.sliders.indexOf(i)]?o("map.interacts"):r.items>1?o("map.spread",{low:Math.round(100*r.
visible.low),high:Math.round(100*r.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${Nt.
map(i=>d`<th scope="col">${o(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${re(or(e),([i])=>i,t)}</tbody></table></div>`}#i(e){let{studies:t}=this.app,i=this.chosen.value,r=t.study.value?.items??[],a=r[this.column.value]??
r[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!a)return d`<p class="lm-quiet">${o("map.choose")}</p>`;let l=m=>t.cells.value[T(m,a.id)],[c,h]=[l(e.source),l(n)],
u=(m,f,w="")=>d`<figure><div class="lm-look-stage ${w}">${f.map((b,x)=>V(t,b,512,x?"":m))}</div><figcaption>${m}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${o(
"map.pictures",{slider:i})}>
            ${y(r.map((m,f)=>[String(f),`${se(m)} ${m.seed??""}`]),String(this.column.value),m=>this.column.value=Number(m),{label:o("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(o("map.source"),[c])}
                ${u(o("map.changed",{slider:i}),[h])}${u(o("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${o("map.not_made")}</p>`}</section>`}};async function Te({desk:s,live:e,studies:t,dialogs:i},r){let a=await t.local(r);a&&(i.explore.close(),s.commit(),a.steps.length?await e.use(a).catch(n=>s.remark.
value=_(n)):await e.restore())}var Gs=class{constructor(e){this.app=e,this.at=p(null),this.other=p(""),this.flipped=p(!1),this.difference=p(!1),this.lent=p({})}isAt(e,t){return this.at.value?.
row===e&&this.at.value.column===t}show(e,t){this.flipped.value=!1,this.at.value={row:e,column:t}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:t,items:i}){let r=this.at.value,a=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!r||a||e.ctrlKey||e.metaKey||
=======
            ${i&&Li(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:s,preview:i}=this.app,a=e.map.value,
o=[["out",r("map.out"),r("map.out_title")],["in",r("map.in"),r("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!s.run.value?.is_running||e.mapping.value||
i.isRunning,c=or(a);return d`<div class="lm-dialog-buttons">${b(o,e.reading.value,n,{id:"lm-map-reading",label:r("map.reading")})}
            ${v(r(a?.have?"map.go_on":"map.make"),r("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!a?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${C(r("map.on_faders"),r("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(r("map.lock_idle",{n:c.length}),r("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,s=e.map.value;if(!s)return"";if(!s.cells.length)return r("map.whole",{n:s.have});let i=Math.max(s.cells.length,s.most-s.have),a=e.pace.value?Xe(i*e.pace.value):
"";return r(a?"map.left_time":"map.left",{first:s.cells.length,n:i,time:a})}#s(e){let s=([i,a])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Qi(a,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${ea(a)}</td>${yt.map(o=>d`<td class=${a[o].is_noise?"lm-quiet":""}>${et(a[o])}</td>`)}
            <td class="lm-quiet">${a.together?r("map.third"):e.interacts[e.sliders.indexOf(i)]?r("map.interacts"):a.items>1?r("map.spread",{low:Math.round(100*a.
visible.low),high:Math.round(100*a.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${yt.
map(i=>d`<th scope="col">${r(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${ae(Li(e),([i])=>i,s)}</tbody></table></div>`}#i(e){let{studies:s}=this.app,i=this.chosen.value,a=s.study.value?.items??[],o=a[this.column.value]??
a[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!o)return d`<p class="lm-quiet">${r("map.choose")}</p>`;let l=p=>s.cells.value[F(p,o.id)],[c,h]=[l(e.source),l(n)],
u=(p,m,w="")=>d`<figure><div class="lm-look-stage ${w}">${m.map((k,$)=>oe(s,k,512,$?"":p))}</div><figcaption>${p}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${r(
"map.pictures",{slider:i})}>
            ${b(a.map((p,m)=>[String(m),`${se(p)} ${p.seed??""}`]),String(this.column.value),p=>this.column.value=Number(p),{label:r("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(r("map.source"),[c])}
                ${u(r("map.changed",{slider:i}),[h])}${u(r("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${r("map.not_made")}</p>`}</section>`}};var nn={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},yc="#paste, #lms_read",bc="#tabs > .tab-nav button.selected",$c=500;function ln(){let t=Object.entries(nn).map(([e,s])=>[e,document.
querySelector(s)?.value]);return Object.fromEntries(t.filter(([,e])=>e!==void 0))}var _c=t=>t.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function Es(t){let e=document.querySelector(nn.prompt),s=document.querySelector(yc);return!e||!s||!t?!1:(e.value=_c(t),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(bc);s.click(),setTimeout(()=>i?.click(),$c)},100),!0)}var Ms=class{constructor(e){this.app=e,this.at=f(null),this.other=f(""),this.flipped=f(!1),this.difference=f(!1),this.lent=f({})}isAt(e,s){return this.at.value?.
row===e&&this.at.value.column===s}show(e,s){this.flipped.value=!1,this.at.value={row:e,column:s}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:s,items:i}){let a=this.at.value,o=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!a||o||e.ctrlKey||e.metaKey||
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(r.row+n,t.length),c(r.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}#e(e,t){return e.find(i=>i.id===this.other.value&&i!==t)??e.find(i=>i!==t)??t}differs({rows:e}){let t=e[this.
at.value?.row??-1];return this.difference.value&&t?this.#e(e,t).id:""}view(e){let t=this.at.value,[i,r]=[e.rows[t?.row??-1],e.items[t?.column??-1]];if(!t||!i||!r)
return g;let a=this.#e(e.rows,i),[n,l]=this.flipped.value?[a,i]:[i,a],c=o("sheets.cell",{row:n.title,column:se(r)});return d`<section class="lm-look" id="lm-look" aria-label=${o(
"sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
<<<<<<< HEAD
                ${this.#t(e,n,r,c)}${this.difference.value?this.#t(e,l,r,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?o("sheets.difference_of",{one:i.title,other:a.title}):c}</p>
            <div class="lm-dialog-buttons">${v(o("compare.flip"),o("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${y(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),a.id,h=>this.other.value=h,{id:"lm-look-other",label:o("sheets.other")})}
                ${v(o("sheets.difference"),o("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(o("sheets.use"),o("sheets.use_title"),()=>this.#s(e,i,r),{id:"lm-look-use"})}
                ${v(o("sheets.close"),o("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#t({cells:e},t,i,r){let a=T(t.id,i.id),n=this.
lent.value[a];return e[a]||!n?e[a]?V(this.app.studies,e[a],0,r):d`<span>${o("sheets.missing")}</span>`:d`<img src=${n.address} alt=${r}>`}async#s({cells:e},t,i){
let{studies:r}=this.app,a=T(t.id,i.id),n=e[a]?await r.about(e[a]):null;Rn(n?.infotext??this.lent.value[a]?.infotext??""),await Te(this.app,t.recipe)}};var Kh=[137,80,78,71,13,10,26,10],qh=32*2**20;async function cl(s){let e={};for(let{kind:t,data:i}of zh(s)){let r={tEXt:Gh,zTXt:Yh,iTXt:Jh}[t],[a,n]=await r?.(i).
catch(()=>null)??["",""];a&&!(a in e)&&(e[a]=n)}return e}function zh(s){if(!Kh.every((i,r)=>s[r]===i))return[];let e=new DataView(s.buffer,s.byteOffset,s.byteLength),
t=[];for(let i=8;i+12<=s.length;){let r=e.getUint32(i);if(i+12+r>s.length)break;t.push({kind:pt(s.subarray(i+4,i+8)),data:s.subarray(i+8,i+8+r)}),i+=12+r}return t}
var pt=s=>Array.from(s,e=>String.fromCharCode(e)).join(""),Vh=s=>new TextDecoder().decode(s);function Ys(s,e){let t=[],i=0;for(let r=0;r<e;r+=1){let a=s.indexOf(
0,i);if(a<0)throw new Error("a text without an end");t.push(s.subarray(i,a)),i=a+1}return[...t,s.subarray(i)]}async function Gh(s){let[e,t]=Ys(s,1);return[pt(e),
pt(t)]}async function Yh(s){let[e,t]=Ys(s,1);return[pt(e),pt(await hl(t.subarray(1)))]}async function Jh(s){let[e,t]=Ys(s,1),[,,i]=Ys(t.subarray(2),2);return[pt(
e),Vh(t[0]?await hl(i):i)]}async function hl(s){let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("deflate")),t=[],i=0;for(let r=e.getReader();;){
let{done:a,value:n}=await r.read();if(a)break;if(i+=n.length,i>qh)throw new Error("too large");t.push(n)}return new Uint8Array(await new Blob(t).arrayBuffer())}var dl="live_merge_sheet";async function ul(s){let e={infotexts:[],sheets:[]};for(let t of s){let i=await cl(new Uint8Array(await t.arrayBuffer())),r=i[dl]?Ko(Fe(
i[dl])):null;r?e.sheets.push({...r,cells:await Zh(t,r.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function Zh(s,e){let t=await createImageBitmap(
s);return Promise.all(e.map(async i=>{let[r,a,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(t,r,a,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var Xh=256,Js=class{constructor(e){this.app=e,this.id="sheets",this.look=new Gs(e),this.seeds=p(1),this.setName=p(""),this.pace=p(0),this.state=j(()=>{let{study:t,
cells:i}=e.studies,[r,a]=[t.value?.recipes??[],t.value?.items??[]];return{rows:r,items:a,cells:i.value,missing:ws(i.value,r,a)}}),k(()=>{let t=this.measuredBy?Bo(
this.state.value.cells,this.state.value.rows,this.state.value.items,this.measuredBy):[];t.length&&C(()=>e.studies.measure(t))})}label(){return o("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get measuredBy(){return this.look.differs(this.state.value)||this.app.studies.study.value?.
pinned||""}get isRunning(){return!!this.app.studies.run.value?.is_running}#e({name:e,recipe:t}){let i=this.state.value.rows.filter(r=>r.title===e||r.title.startsWith(
`${e} `)).length;return this.app.studies.write("recipe",{recipe:t,title:i?`${e} ${i+1}`:e})}async#t(e){let{studies:t}=this.app,i=this.state.value.items.map(we);
await t.setItems([...i,...e.filter(r=>!i.some(a=>$(a,r)))])}async#s(){let{rows:e,items:t,missing:i}=this.state.value,r=Date.now(),a=await this.app.studies.make(
e,t,i);a?.made&&(this.pace.value=(Date.now()-r)/1e3/a.made)}async#i(){let{rows:e,items:t}=this.state.value,i=await this.app.studies.sheet(e,t);i&&It(i,`${this.app.
studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&It(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:t,dialogs:i}=this.app,r=[
...e??[]],a=r.find(c=>c.name.toLowerCase().endsWith(".zip"));if(a)return i.explore.turned(t.arrive(a));let n=await ul(r);if(!n.infotexts.length&&!n.sheets.length){
t.problem.value=o("sheets.nothing_dropped");return}let l=await t.read({infotexts:n.infotexts});l.length&&await this.#t(l.map(we));for(let c of n.sheets)await this.#a(
c)}async#a(e){let{studies:t}=this.app,i=[];for(let{title:a,recipe:n}of e.rows)i.push((await t.write("recipe",{recipe:n,title:a}))?.id);await this.#t(e.items);let r=await t.
read({items:e.items});this.look.lend(e.cells.flatMap(({row:a,item:n,address:l,infotext:c})=>i[a]&&r[n]?[[T(i[a],r[n].id),{address:l,infotext:c}]]:[]))}view(){let{
rows:e,items:t}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#o()}${this.#n()}
            ${e.length||t.length?d`<div class="lm-sheets-body">${this.#h(e,t)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&t.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${o("sheets.empty")}</p>`}
            ${this.#u()}</div>`}#o(){let e=t=>this.state.value.rows.some(i=>$(i.recipe,t.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.rows")}><span class="lm-label">${o("sheets.rows")}</span>
            ${nt(this.app).map(t=>v(`+ ${t.name}`,o("sheets.add_row_title"),()=>this.#e(t),{kind:"lm-button lm-small",key:`add-${t.name}`,off:e(t)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,t=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:r})=>this.take(r.files).then(()=>r.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.columns")}><span class="lm-label">${o("sheets.columns")}</span>
            ${v(o("sheets.add_txt2img"),o("sheets.add_txt2img_title"),()=>this.#t(bs(ys(As()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
=======
                ${this.#e(e,n,a,c)}${this.difference.value?this.#e(e,l,a,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?r("sheets.difference_of",{one:i.title,other:o.title}):c}</p>
            <div class="lm-dialog-buttons">${v(r("compare.flip"),r("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${b(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),o.id,h=>this.other.value=h,{id:"lm-look-other",label:r("sheets.other")})}
                ${v(r("sheets.difference"),r("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(r("sheets.use"),r("sheets.use_title"),()=>this.#t(e,i,a),{id:"lm-look-use"})}
                ${v(r("sheets.close"),r("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},s,i,a){let o=F(s.id,i.id),n=this.
lent.value[o];return e[o]||!n?e[o]?oe(this.app.studies,e[o],0,a):d`<span>${r("sheets.missing")}</span>`:d`<img src=${n.address} alt=${a}>`}async#t({cells:e},s,i){
let{desk:a,live:o,studies:n,dialogs:l}=this.app,c=F(s.id,i.id),h=e[c]?await n.about(e[c]):null;Es(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
a.commit(),s.recipe.steps.length?await o.use(s.recipe).catch(u=>a.remark.value=y(u)):await o.restore()}};var xc=[137,80,78,71,13,10,26,10],Sc=32*2**20;async function cn(t){let e={};for(let{kind:s,data:i}of Oc(t)){let a={tEXt:Ec,zTXt:Mc,iTXt:Tc}[s],[o,n]=await a?.(i).
catch(()=>null)??["",""];o&&!(o in e)&&(e[o]=n)}return e}function Oc(t){if(!xc.every((i,a)=>t[a]===i))return[];let e=new DataView(t.buffer,t.byteOffset,t.byteLength),
s=[];for(let i=8;i+12<=t.length;){let a=e.getUint32(i);if(i+12+a>t.length)break;s.push({kind:ot(t.subarray(i+4,i+8)),data:t.subarray(i+8,i+8+a)}),i+=12+a}return s}
var ot=t=>Array.from(t,e=>String.fromCharCode(e)).join(""),Ac=t=>new TextDecoder().decode(t);function Ts(t,e){let s=[],i=0;for(let a=0;a<e;a+=1){let o=t.indexOf(
0,i);if(o<0)throw new Error("a text without an end");s.push(t.subarray(i,o)),i=o+1}return[...s,t.subarray(i)]}async function Ec(t){let[e,s]=Ts(t,1);return[ot(e),
ot(s)]}async function Mc(t){let[e,s]=Ts(t,1);return[ot(e),ot(await hn(s.subarray(1)))]}async function Tc(t){let[e,s]=Ts(t,1),[,,i]=Ts(s.subarray(2),2);return[ot(
e),Ac(s[0]?await hn(i):i)]}async function hn(t){let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("deflate")),s=[],i=0;for(let a=e.getReader();;){
let{done:o,value:n}=await a.read();if(o)break;if(i+=n.length,i>Sc)throw new Error("too large");s.push(n)}return new Uint8Array(await new Blob(s).arrayBuffer())}var dn="live_merge_sheet";async function un(t){let e={infotexts:[],sheets:[]};for(let s of t){let i=await cn(new Uint8Array(await s.arrayBuffer())),a=i[dn]?ir(We(
i[dn])):null;a?e.sheets.push({...a,cells:await jc(s,a.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function jc(t,e){let s=await createImageBitmap(
t);return Promise.all(e.map(async i=>{let[a,o,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(s,a,o,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var Lc=256,js=class{constructor(e){this.app=e,this.id="sheets",this.look=new Ms(e),this.seeds=f(1),this.setName=f(""),this.pace=f(0),this.state=R(()=>{let{study:s,
cells:i}=e.studies,[a,o]=[s.value?.recipes??[],s.value?.items??[]];return{rows:a,items:o,cells:i.value,missing:Yo(i.value,a,o)}})}label(){return r("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e(){let{desk:e,strip:s}=this.
app,i={current:r("sheets.current"),original:r("compare.original"),snapshot:a=>r("compare.snapshot",{letter:a}),star:a=>`★ ${new Date(a.time).toLocaleString([],
{dateStyle:"short",timeStyle:"short"})}`};return Qo(e.shown.value,e.snapshots.value,s.shots.value,i)}#t({name:e,recipe:s}){let i=this.state.value.rows.filter(a=>a.
title===e||a.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:s,title:i?`${e} ${i+1}`:e})}async#s(e){let{studies:s}=this.app,i=this.
state.value.items.map(ve);await s.setItems([...i,...e.filter(a=>!i.some(o=>x(o,a)))])}async#i(){let{rows:e,items:s,missing:i}=this.state.value,a=Date.now(),o=await this.
app.studies.make(e,s,i);o?.made&&(this.pace.value=(Date.now()-a)/1e3/o.made)}async#a(){let{rows:e,items:s}=this.state.value,i=await this.app.studies.sheet(e,s);
i&&Ot(i,`${this.app.studies.name}.png`)}async#o(){let e=await this.app.studies.archive();e&&Ot(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:s,dialogs:i}=this.
app,a=[...e??[]],o=a.find(c=>c.name.toLowerCase().endsWith(".zip"));if(o)return i.explore.turned(s.arrive(o));let n=await un(a);if(!n.infotexts.length&&!n.sheets.
length){s.problem.value=r("sheets.nothing_dropped");return}let l=await s.read({infotexts:n.infotexts});l.length&&await this.#s(l.map(ve));for(let c of n.sheets)
await this.#r(c)}async#r(e){let{studies:s}=this.app,i=[];for(let{title:o,recipe:n}of e.rows)i.push((await s.write("recipe",{recipe:n,title:o}))?.id);await this.#s(
e.items);let a=await s.read({items:e.items});this.look.lend(e.cells.flatMap(({row:o,item:n,address:l,infotext:c})=>i[o]&&a[n]?[[F(i[o],a[n].id),{address:l,infotext:c}]]:
[]))}view(){let{rows:e,items:s}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#l()}${this.#n()}
            ${e.length||s.length?d`<div class="lm-sheets-body">${this.#d(e,s)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&s.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${r("sheets.empty")}</p>`}
            ${this.#p()}</div>`}#l(){let e=s=>this.state.value.rows.some(i=>x(i.recipe,s.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${r(
"sheets.rows")}><span class="lm-label">${r("sheets.rows")}</span>
            ${this.#e().map(s=>v(`+ ${s.name}`,r("sheets.add_row_title"),()=>this.#t(s),{kind:"lm-button lm-small",key:`add-${s.name}`,off:e(s)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,s=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:a})=>this.take(a.files).then(()=>a.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${r(
"sheets.columns")}><span class="lm-label">${r("sheets.columns")}</span>
            ${v(r("sheets.add_txt2img"),r("sheets.add_txt2img_title"),()=>this.#s(er(tr(ln()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
isRunning})}
            <span>${o("sheets.seeds")}</span>${oe(this.seeds.value,o("sheets.seeds_label"),r=>this.seeds.value=Math.min(20,Math.max(1,Math.round(r??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(o("sheets.add_pictures"),o("sheets.add_pictures_title"),t,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
<<<<<<< HEAD
            ${y([["",o("sheets.sets")],...e.sets.value.map(r=>[r,r])],"",r=>r&&this.#l(r),{id:"lm-sheets-set",label:o("sheets.sets"),hidden:!e.sets.value.length})}
            ${ae("lm-sheets-set-name",this.setName.value,r=>this.setName.value=r,{placeholder:o("sheets.set_name"),label:o("sheets.set_name"),enter:()=>this.#c()})}
            ${v(o("sheets.save_set"),o("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#l(e){let{studies:t,desk:i}=this.app,r=await t.changeSets({open:e});if(!r)return;await this.#t(r.items.map(we));let{
reference:a}=r;if(!a||!ue(R(a.recipe.base),R(i.shown.value.base)))return;let n=await t.write("recipe",a);n&&await t.write("pin",{id:n.id})}#c(){let{studies:e}=this.
app,t=this.state.value.rows.find(i=>i.id===e.study.value?.pinned);return e.changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(we),overwrite:!0,
...t?{reference:{recipe:t.recipe,title:t.title}}:{}})}#h(e,t){let{studies:i}=this.app,r=a=>i.setItems(t.filter(n=>n!==a).map(we));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${re(
t,a=>a.id,a=>d`<th scope="col" title=${a.prompt??""}>
            <span class="lm-sheet-name">${se(a)}</span><span class="lm-sheet-seed">${a.seed===void 0?"":o("sheets.seed",{seed:a.seed})}</span>
            ${v("✕",o("sheets.drop_column"),()=>r(a),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${re(e,a=>a.id,(a,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${a.title}</span>
                ${v("◎",o("sheets.pin_title"),()=>i.write("pin",{id:a.id===i.study.value?.pinned?"":a.id}),{kind:"lm-button lm-small lm-sheet-drop lm-sheet-pi\
n",label:o("sheets.pin"),pressed:a.id===i.study.value?.pinned,off:this.isRunning})}
                ${v("✕",o("sheets.drop_row"),()=>i.write("drop",{id:a.id}),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_row"),off:this.isRunning})}</th>
                ${t.map((l,c)=>d`<td>${this.#d(a,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#d(e,t,i,r){let a=this.state.value.cells[T(e.id,t.id)],n=this.look.
lent.value[T(e.id,t.id)],l=o("sheets.cell",{row:e.title,column:se(t)});if(!a&&!n)return d`<span class="lm-sheet-none" title=${o("sheets.missing")} aria-label=${o(
"sheets.missing")}>·</span>`;let c=this.app.studies.measures.value[et(this.state.value.cells[T(this.measuredBy,t.id)],a)];return d`${c?d`<span class="lm-measures" title=${o(
"sheets.measures_title")}>${o("sheets.measures",{layout:Math.round(100*c.layout),colour:c.colour.toFixed(1),detail:c.detail.toFixed(2)})}</span>`:g}<button type="button" class="lm-sheet-cell ${a?
"":"lm-cut"}" data-row=${i} data-column=${r} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,r)?"true":"false"} @click=${()=>this.look.show(i,r)}>
            ${a?V(this.app.studies,a,Xh,""):d`<img src=${n.address} alt="">`}</button>`}#u(){let{missing:e,cells:t,rows:i}=this.state.value,r=e.length?A("sheets\
.make",e.length):o("sheets.all_made"),a=e.length&&this.pace.value?o("sheets.takes",{time:tt(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
r,o("sheets.make_title"),()=>this.#s(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${a}</span><span class="lm-gap"></span>
            ${v(o("sheets.export"),o("sheets.export_title"),()=>this.#i(),{id:"lm-sheets-export",off:!Object.keys(t).length})}
            ${v(o("sheets.zip"),o("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var mt=100*Math.sqrt(3)/2,Xs=[[100/2,0],[0,mt],[100,mt]],pl=[.34,.33,.33],Zs=5,Qh=.025,Dt=s=>[0,1].map(e=>s.reduce((t,i,r)=>t+i*Xs[r][e],0));function Rr(s,e){let t=1-
e/mt,i=s/100-t/2,r=[t,1-t-i,i].map(l=>Math.max(0,l)),a=r.map(l=>Math.round(100*l/r.reduce((c,h)=>c+h))),n=a.indexOf(Math.max(...a));return a[n]+=100-a.reduce((l,c)=>l+
c),a.map(l=>l/100)}function ml(s,e){let t={ArrowUp:[0,-Zs],ArrowDown:[0,Zs],ArrowLeft:[-Zs,0],ArrowRight:[Zs,0]}[e],[i,r]=Dt(s);return t?Rr(i+t[0],r+t[1]):null}
var Nr=(s,e)=>Math.max(...s.map((t,i)=>Math.abs(t-e[i]))),Wt=(s,e)=>s.find(t=>Nr(t.shares,e)<Qh),fl=(s,e)=>[...s].sort((t,i)=>Nr(t.shares,e)-Nr(i.shares,e))[0],
vl=(s,e,t)=>[[0,0],[1,0],[0,1]].map(([i,r])=>({live_merge:1,base:s,steps:[{method:"triple_sum",b:e,c:t,alpha:i,beta:r}]})),ft=(s,e)=>s.map((t,i)=>[t,Math.round(
100*e[i])]).filter(([,t])=>t).map(([t,i])=>`${t} ${i} %`).join(", ");var ed=600,td=128,sd=`-14 -20 ${128} ${mt+40}`,Qs=class{constructor(e){this.app=e,this.id="triangle",this.ofModels=p(!0),this.models=p(["",""]),this.ends=p(["",
"",""]),this.column=p(""),this.order=p("3"),this.at=p(pl),this.points=p([]),this.corners="",this.dragged=!1,this.timer=0,this.wanted=null,this.working=!1,k(()=>{
this.#a||C(()=>this.#d())})}label(){return o("triangle.label")}open(){return this.#n()}turn(){this.points.value=[],this.corners=""}get#e(){return this.app.studies.
study.value?.items??[]}get#t(){return this.#e.find(e=>e.id===this.column.value)??this.#e[0]}get#s(){let e=this.app.studies.study.value?.recipes??[];return this.
ends.value.map((t,i)=>e.find(r=>r.id===t)??e[i])}get#i(){let[e,t]=this.models.value,i=this.app.desk.checkpoint.value?.name??"";return this.ofModels.value?i&&e&&
t?vl(i,e,t):null:this.#s.every(Boolean)?this.#s.map(r=>r.recipe):null}get#r(){let{desk:e}=this.app;return this.ofModels.value?[e.checkpoint.value?.name,...this.
models.value].map(S):this.#s.map(t=>t?.title??"")}get#a(){return!!this.app.studies.run.value?.is_running||this.app.preview.started.value>0}async#o(e){let{studies:t,
finding:i}=this.app,r=this.#i;if(!r)return null;let a={study:t.name,corners:r,voter:i.voter.value,pooled:i.pooled.value,...e},n=await t.tried(t.server.post("/ex\
plore/triangle",a));return n&&n.shares.map((l,c)=>({shares:l,id:n.ids[c],recipe:n.recipes[c],liked:n.liked[c]}))}async#n(){let e=JSON.stringify(this.#i),t=await this.#o(
{order:Number(this.order.value)});if(!t)return void(this.#i||this.turn());let i=this.corners===e?this.points.value.filter(r=>r.liked===void 0&&!Wt(t,r.shares)):
[];this.corners=e,this.points.value=[...t,...i]}async#l(e){let t=Wt(this.points.value,e);if(t)return t;let[i]=await this.#o({shares:[e]})??[];return i&&(this.points.
value=[...this.points.value,{...i,liked:void 0}]),i??null}#c(e){return this.#t?this.app.studies.cells.value[T(e.id,this.#t.id)]:""}#h(){return clearTimeout(this.
timer),this.wanted=this.at.value,this.#d()}async#d(){if(this.working||this.#a||!this.wanted)return;this.working=!0;let e=await this.#l(this.wanted);this.wanted=
null,e&&await this.#u([e]),this.working=!1,this.wanted&&await this.#d()}async#u(e){let t=this.#t,i=e.map(({id:a,recipe:n})=>({id:a,title:"",recipe:n})),r=t?ws(this.
app.studies.cells.value,i,[t]):[];t&&r.length&&await this.app.studies.make(i,[t],r)}async#p(){this.working=!0,await this.#u(this.points.value),this.working=!1,await this.#d()}view(){
return this.#e.length?d`<div class="lm-sheets">${this.#f()}${this.#i?d`<p class="lm-quiet">${o("triangle.help")}</p>
            <div class="lm-sheets-body">${this.#v()}${this.#y()}</div>`:d`<p class="lm-note lm-quiet" id="lm-triangle-corners">${o("triangle.corners_needed")}</p>`}</div>`:
d`<p class="lm-note lm-quiet" id="lm-triangle-empty">${o("vary.no_prompts")}</p>`}#f(){let{desk:e}=this.app,t=c=>(c(),this.#n()),i=[["models",o("triangle.of_mod\
els")],["recipes",o("triangle.of_recipes")]],r=[["3",o("triangle.grid",{n:10})],["4",o("triangle.grid",{n:15})],["5",o("triangle.grid",{n:21})]],a=(this.app.studies.
study.value?.recipes??[]).map(c=>[c.id,c.title]),n=c=>Me(this.app,{id:`triangle${c}`,label:"BC"[c],value:this.models.value[c],files:e.files.value.models,pick:h=>t(
()=>this.models.value=this.models.value.with(c,h))}),l=c=>y(a,this.#s[c]?.id??"",h=>t(()=>this.ends.value=this.#s.map(u=>u?.id??"").with(c,h)),{id:`lm-triangle-\
end${c}`,label:o("triangle.corner",{n:c+1})});return d`<div class="lm-dialog-buttons lm-triangle-tools">${y(i,this.ofModels.value?"models":"recipes",c=>t(()=>this.
ofModels.value=c==="models"),{id:"lm-triangle-kind",label:o("triangle.kind")})}
            ${this.ofModels.value?d`<span class="lm-label">A: ${this.#r[0]}</span>${[0,1].map(n)}`:a.length>2?[0,1,2].map(l):g}</div>
            <div class="lm-dialog-buttons">${y(this.#e.map(c=>[c.id,se(c)]),this.#t?.id??"",c=>this.column.value=c,{id:"lm-triangle-item",label:o("vary.prompt")})}
            ${y(r,this.order.value,c=>t(()=>this.order.value=c),{id:"lm-triangle-order",label:o("triangle.grid_label")})}
            ${v(o("triangle.fill"),o("triangle.fill_title"),()=>this.#p(),{id:"lm-triangle-fill",kind:"lm-button lm-primary",off:!this.#i||this.#a||this.points.
value.every(c=>this.#c(c))})}</div>`}#v(){let e=this.#r,[t,i]=Dt(this.at.value),r=Math.min(20,62/Number(this.order.value)),a=c=>{let[h,u]=Dt(c.shares),m=this.#c(
c),f=m?this.app.studies.picture(m,td):"";return f?Ot`<image href=${f} x=${h-r/2} y=${u-r/2} width=${r} height=${r}></image>`:Ot`<circle class="lm-triangle-place" cx=${h} cy=${u} r="1.6" style="--lm-liked: ${c.
liked??0}"></circle>`},n=c=>{let[h,u]=Dt(c.shares);return c.liked===void 0?g:Ot`<circle class="lm-triangle-shade" cx=${h} cy=${u} r=${r*.8} style="--lm-liked: ${c.
liked}"></circle>`},l=(c,h)=>Ot`<text x=${Math.min(92,Math.max(8,Xs[h][0]))} y=${h?mt+17:-13}
            text-anchor=${["middle","start","end"][h]} dx=${[0,-20,20][h]}>${"ABC"[h]} ${c.slice(0,22)}</text>`;return d`<svg class="lm-triangle" id="lm-triangle" viewBox=${sd} tabindex="0" role="slider" aria-label=${o(
"triangle.pointer")} aria-valuetext=${ft(e,this.at.value)}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100*this.at.value[0])}
            @pointerdown=${c=>this.#m(c,!0)} @pointermove=${c=>this.#m(c)}
            @pointerup=${()=>this.#w()} @pointercancel=${()=>this.dragged=!1} @keydown=${c=>this.#b(c)}>
            <polygon points=${Xs.map(c=>c.join(",")).join(" ")}></polygon>${this.points.value.map(n)}${this.points.value.map(a)}${e.map(l)}
            <circle class="lm-triangle-pointer" cx=${t} cy=${i} r="3"></circle></svg>`}#m(e,t=!1){let i=e.currentTarget;t&&(this.dragged=!0,i.setPointerCapture(
e.pointerId));let r=i.getScreenCTM();if(!this.dragged||!r)return;let{x:a,y:n}=new DOMPoint(e.clientX,e.clientY).matrixTransform(r.inverse());this.#g(Rr(a,n))}#w(){
this.dragged&&(this.dragged=!1,this.#h())}#b(e){let t=ml(this.at.value,e.key);if(t)this.#g(t);else if(e.key==="Enter")this.#h();else return;e.preventDefault()}#g(e){
clearTimeout(this.timer),this.at.value=Wt(this.points.value,e)?.shares??e,this.timer=setTimeout(()=>this.#h(),ed)}#y(){let e=this.at.value,t=this.#r,i=fl(this.points.
value.filter(a=>this.#c(a)),e),r=i&&Wt([i],e);return d`<section class="lm-look" id="lm-triangle-look"><div class="lm-look-stage">${i?V(this.app.studies,this.#c(
i),0,ft(t,i.shares)):g}</div>
            <p id="lm-triangle-said" role="status"><b>${ft(t,e)}</b>${i&&!r?d`<br><span class="lm-quiet">${o("triangle.nearest",{place:ft(t,i.shares)})}</span>`:
g}</p>
            <div class="lm-dialog-buttons">${v(o("sheets.use"),o("triangle.use_title"),()=>this.#$(),{id:"lm-triangle-use"})}
            ${v(o("vary.keep"),o("vary.keep_title"),()=>this.#k(),{id:"lm-triangle-keep"})}</div></section>`}async#k(){let e=await this.#l(this.at.value);e&&await this.
app.studies.write("recipe",{recipe:e.recipe,title:ft(this.#r,e.shares)})}async#$(){let e=await this.#l(this.at.value);e&&await Te(this.app,e.recipe)}};var id=384,ei=class{constructor(e){this.app=e,this.id="vary",this.spread=p(.15),this.count=p("3"),this.draw=p(0),this.ends=p(["",""]),this.frames=p("9"),this.beyond=
p("1"),this.column=p(""),this.shown=p(null),this.at=p(0),this.run="",this.keys=p([]),k(()=>{let t=e.studies.run.value;t&&t.run===this.run&&(this.keys.value=ir(t,
this.shown.peek()?.recipes.length??0))})}label(){return o("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(t=>t.id===this.column.value)??e[0]}async#t(e,t){let i=e.recipes.map((a,n)=>({id:`${e.kind} ${n}`,title:"",recipe:a}));this.at.value=0,this.shown.value=e,this.
keys.value=ir(null,e.recipes.length);let r=this.app.studies.make(i,[e.item],t.map(a=>[a,0]));this.run=this.app.studies.run.peek()?.run??"",await r}async#s(){let{
desk:e,studies:t,finding:i}=this.app,{recipe:r,places:a}=e.written.value,n=a.indexOf(e.steps.findIndex(m=>m===e.step.value)),l=e.channel.value?.parameter.name??
"",c=this.#e;if(!c)return;let h={recipe:r,step:n,field:l,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value,locked:i.locked.value,shares:zo(
i.map.value)},u=await t.tried(t.server.post("/explore/vary",h));this.draw.value+=1,u&&await this.#t({kind:"vary",recipes:[r,...u.recipes],places:[],item:c},[0,...u.
recipes.keys()].map((m,f)=>f?m+1:0))}async#i(){let{studies:e}=this.app,t=e.study.value?.recipes??[],[i,r]=this.#r(t),a=this.#e;if(!a||!i||!r)return;let n={first:i.
recipe,second:r.recipe,frames:Number(this.frames.value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"\
walk",recipes:l.recipes,places:l.places,item:a},l.order)}#r(e){let[t,i]=this.ends.value.map(r=>e.find(a=>a.id===r));return[t??e[0],i??e[1]]}view(){let{studies:e}=this.
app,t=e.study.value?.items??[],i=this.shown.value;return t.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${o("vary.promp\
t")}</span>${y(t.map(r=>[r.id,se(r)]),this.#e?.id??"",r=>this.column.value=r,{id:"lm-vary-item",label:o("vary.prompt")})}</div>
            ${this.#o()}${this.#n()}${i?this.#l(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${o("vary.no_prompts")}</p>`}get#a(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#o(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,t=["3","8"].map(
i=>[i,o("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.more")}><span class="lm-label">${o("vary.more")}</span>
            ${y(t,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:o("vary.count_label")})}
            <span>${o("vary.spread")}</span>${Ls(this.spread.value,o("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${oe(this.spread.value,o("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${v(o("vary.make"),o("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#a||!e})}</div>`}#n(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${o("vary.walk_needs")}</p>`;let[t,i]=this.#r(e),r=e.map(n=>[n.id,n.title]),a=[["1",o("vary.\
to_end")],["1.5",o("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.walk")}><span class="lm-label">${o("vary.walk")}</span>
            ${y(r,t.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:o("vary.from")})}→
            ${y(r,i.id,n=>this.ends.value=[t.id,n],{id:"lm-walk-to",label:o("vary.to")})}
            ${y(["5","9","17"].map(n=>[n,o("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:o("vary.frames_label")})}
            ${y(a,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:o("vary.to_label")})}
            ${v(o("vary.walk_make"),o("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#a||t===i})}</div>`}#l(e){let t=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),r=e.kind==="walk"?Ho(t,i):i,a=e.kind==="walk"?o("vary.place",{percent:Math.round(100*e.places[r])}):i?o(
"vary.number",{n:i}):o("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${t[c]?V(this.app.studies,t[c],id,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${V(this.app.studies,t[r],0,a)}</div>
            ${e.kind==="walk"?Ls(i/Math.max(1,e.recipes.length-1),o("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${a}</p><div class="lm-dialog-buttons">
                ${v(o("sheets.use"),o("vary.use_title"),()=>this.#h(e,r),{id:"lm-vary-use"})}
                ${v(o("vary.keep"),o("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[r],title:a}),{id:"lm-vary-keep"})}
                ${v(o("vary.export"),o("vary.export_title"),()=>this.#c(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:t.filter(Boolean).length<2})}</div></section></div>`}async#c(){
let{studies:e}=this.app,t={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
t));i&&It(i,`${e.name}.webp`)}async#h(e,t){e.kind==="vary"&&this.keys.value.every(Boolean)&&await this.app.finding.chooseAmong(e.recipes,e.item,t),await Te(this.
app,e.recipes[t])}};var ti=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",t=>t.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
t))}label(){return o("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:t}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,r=t.ballot.value,a=i||e.ctrlKey||e.metaKey||e.altKey||!r?null:Jo(e.key,r.ids.length);if(!a||!r)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");a.undo?t.undo():a.broken&&n?t.toggleBroken(Number(n.dataset.
row)):a.choose!==void 0&&t.choose(a.choose)}view(){let{finding:e,studies:t}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${o("vo\
tes.help")}</p>${this.#e()}
            ${t.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${o("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:t}=this.app,i=[["curve",o("votes.curve"),o("votes.curve_title")],
["thirds",o("votes.thirds"),o("votes.thirds_title")],["none",o("votes.none"),o("votes.none_title")]],r=[["4",o("votes.four"),o("votes.four_title")],["2",o("vote\
s.pair"),o("votes.pair_title")]],a=e.ballot.value!==null,n=!!t.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${y(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:o("votes.groups")})}
            ${y(r,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:o("votes.many")})}
            ${ae("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:o("votes.voter"),label:o("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${D(o("votes.pooled"),o("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(o(a?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),o("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:a?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[A("votes.locked",e.locked.value.length)]:[],...e.pace.value?[o("votes.pace",{time:tt(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:t,studies:i}=this.app,r=!t.missing(e).length,a=(n,l)=>{let c=i.cells.value[T(n,e.prompt.id)],
h=t.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>t.hovered.value=e.recipes[l]} @mouseleave=${()=>t.hovered.value=
=======
            ${b([["",r("sheets.sets")],...e.sets.value.map(a=>[a,a])],"",a=>a&&this.#h(a),{id:"lm-sheets-set",label:r("sheets.sets"),hidden:!e.sets.value.length})}
            ${X("lm-sheets-set-name",this.setName.value,a=>this.setName.value=a,{placeholder:r("sheets.set_name"),label:r("sheets.set_name"),enter:()=>this.#c()})}
            ${v(r("sheets.save_set"),r("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#h(e){let s=await this.app.studies.changeSets({open:e});s&&await this.#s(s.items.map(ve))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ve),overwrite:!0})}#d(e,s){let{studies:i}=this.app,a=o=>i.setItems(s.filter(n=>n!==o).
map(ve));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ae(s,o=>o.id,o=>d`<th scope="col" title=${o.prompt??""}>
            <span class="lm-sheet-name">${se(o)}</span><span class="lm-sheet-seed">${o.seed===void 0?"":r("sheets.seed",{seed:o.seed})}</span>
            ${v("✕",r("sheets.drop_column"),()=>a(o),{kind:"lm-button lm-small lm-sheet-drop",label:r("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ae(e,o=>o.id,(o,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${o.title}</span>
                ${v("✕",r("sheets.drop_row"),()=>i.write("drop",{id:o.id}),{kind:"lm-button lm-small lm-sheet-drop",label:r("sheets.drop_row"),off:this.isRunning})}</th>
                ${s.map((l,c)=>d`<td>${this.#u(o,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#u(e,s,i,a){let o=this.state.value.cells[F(e.id,s.id)],n=this.look.
lent.value[F(e.id,s.id)],l=r("sheets.cell",{row:e.title,column:se(s)});return!o&&!n?d`<span class="lm-sheet-none" title=${r("sheets.missing")} aria-label=${r("s\
heets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${o?"":"lm-cut"}" data-row=${i} data-column=${a} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,a)?"true":"false"} @click=${()=>this.look.show(i,a)}>
            ${o?oe(this.app.studies,o,Lc,""):d`<img src=${n.address} alt="">`}</button>`}#p(){let{missing:e,cells:s,rows:i}=this.state.value,a=e.length?O("sheet\
s.make",e.length):r("sheets.all_made"),o=e.length&&this.pace.value?r("sheets.takes",{time:Xe(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
a,r("sheets.make_title"),()=>this.#i(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${o}</span><span class="lm-gap"></span>
            ${v(r("sheets.export"),r("sheets.export_title"),()=>this.#a(),{id:"lm-sheets-export",off:!Object.keys(s).length})}
            ${v(r("sheets.zip"),r("sheets.zip_title"),()=>this.#o(),{id:"lm-sheets-zip"})}</div>`}};var Nc=384,Ls=class{constructor(e){this.app=e,this.id="vary",this.spread=f(.15),this.count=f("3"),this.draw=f(0),this.ends=f(["",""]),this.frames=f("9"),this.beyond=
f("1"),this.column=f(""),this.shown=f(null),this.at=f(0),this.run="",this.keys=f([]),S(()=>{let s=e.studies.run.value;s&&s.run===this.run&&(this.keys.value=Ti(s,
this.shown.peek()?.recipes.length??0))})}label(){return r("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(s=>s.id===this.column.value)??e[0]}async#t(e,s){let i=e.recipes.map((o,n)=>({id:`${e.kind} ${n}`,title:"",recipe:o}));this.at.value=0,this.shown.value=e,this.
keys.value=Ti(null,e.recipes.length);let a=this.app.studies.make(i,[e.item],s.map(o=>[o,0]));this.run=this.app.studies.run.peek()?.run??"",await a}async#s(){let{
desk:e,studies:s}=this.app,{recipe:i,places:a}=e.written.value,o=a.indexOf(e.steps.findIndex(u=>u===e.step.value)),n=e.channel.value?.parameter.name??"",l=this.#e;
if(!l)return;let c={recipe:i,step:o,field:n,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value},h=await s.tried(s.server.post("/explor\
e/vary",c));this.draw.value+=1,h&&await this.#t({kind:"vary",recipes:[i,...h.recipes],places:[],item:l},[0,...h.recipes.keys()].map((u,p)=>p?u+1:0))}async#i(){let{
studies:e}=this.app,s=e.study.value?.recipes??[],[i,a]=this.#a(s),o=this.#e;if(!o||!i||!a)return;let n={first:i.recipe,second:a.recipe,frames:Number(this.frames.
value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"walk",recipes:l.recipes,places:l.places,item:o},l.
order)}#a(e){let[s,i]=this.ends.value.map(a=>e.find(o=>o.id===a));return[s??e[0],i??e[1]]}view(){let{studies:e}=this.app,s=e.study.value?.items??[],i=this.shown.
value;return s.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${r("vary.prompt")}</span>${b(s.map(a=>[a.id,se(a)]),this.#e?.
id??"",a=>this.column.value=a,{id:"lm-vary-item",label:r("vary.prompt")})}</div>
            ${this.#r()}${this.#l()}${i?this.#n(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${r("vary.no_prompts")}</p>`}get#o(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#r(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,s=["3","8"].map(
i=>[i,r("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${r("vary.more")}><span class="lm-label">${r("vary.more")}</span>
            ${b(s,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:r("vary.count_label")})}
            <span>${r("vary.spread")}</span>${us(this.spread.value,r("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${Q(this.spread.value,r("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${v(r("vary.make"),r("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#o||!e})}</div>`}#l(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${r("vary.walk_needs")}</p>`;let[s,i]=this.#a(e),a=e.map(n=>[n.id,n.title]),o=[["1",r("vary.\
to_end")],["1.5",r("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${r("vary.walk")}><span class="lm-label">${r("vary.walk")}</span>
            ${b(a,s.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:r("vary.from")})}→
            ${b(a,i.id,n=>this.ends.value=[s.id,n],{id:"lm-walk-to",label:r("vary.to")})}
            ${b(["5","9","17"].map(n=>[n,r("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:r("vary.frames_label")})}
            ${b(o,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:r("vary.to_label")})}
            ${v(r("vary.walk_make"),r("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#o||s===i})}</div>`}#n(e){let s=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),a=e.kind==="walk"?sr(s,i):i,o=e.kind==="walk"?r("vary.place",{percent:Math.round(100*e.places[a])}):i?r(
"vary.number",{n:i}):r("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${s[c]?oe(this.app.studies,s[c],Nc,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${oe(this.app.studies,s[a],0,o)}</div>
            ${e.kind==="walk"?us(i/Math.max(1,e.recipes.length-1),r("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${o}</p><div class="lm-dialog-buttons">
                ${v(r("sheets.use"),r("vary.use_title"),()=>this.#c(e.recipes[a]),{id:"lm-vary-use"})}
                ${v(r("vary.keep"),r("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[a],title:o}),{id:"lm-vary-keep"})}
                ${v(r("vary.export"),r("vary.export_title"),()=>this.#h(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:s.filter(Boolean).length<2})}</div></section></div>`}async#h(){
let{studies:e}=this.app,s={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
s));i&&Ot(i,`${e.name}.webp`)}async#c(e){let{desk:s,live:i,dialogs:a}=this.app;a.explore.close(),s.commit(),await i.use(e).catch(o=>s.remark.value=y(o))}};var Ns=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",s=>s.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
s))}label(){return r("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:s}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,a=s.ballot.value,o=i||e.ctrlKey||e.metaKey||e.altKey||!a?null:lr(e.key,a.ids.length);if(!o||!a)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");o.undo?s.undo():o.broken&&n?s.toggleBroken(Number(n.dataset.
row)):o.choose!==void 0&&s.choose(o.choose)}view(){let{finding:e,studies:s}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${r("vo\
tes.help")}</p>${this.#e()}
            ${s.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${r("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:s}=this.app,i=[["curve",r("votes.curve"),r("votes.curve_title")],
["thirds",r("votes.thirds"),r("votes.thirds_title")],["none",r("votes.none"),r("votes.none_title")]],a=[["4",r("votes.four"),r("votes.four_title")],["2",r("vote\
s.pair"),r("votes.pair_title")]],o=e.ballot.value!==null,n=!!s.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${b(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:r("votes.groups")})}
            ${b(a,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:r("votes.many")})}
            ${X("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:r("votes.voter"),label:r("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${C(r("votes.pooled"),r("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(r(o?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),r("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:o?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[O("votes.locked",e.locked.value.length)]:[],...e.pace.value?[r("votes.pace",{time:Xe(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:s,studies:i}=this.app,a=!s.missing(e).length,o=(n,l)=>{let c=i.cells.value[F(n,e.prompt.id)],
h=s.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>s.hovered.value=e.recipes[l]} @mouseleave=${()=>s.hovered.value=
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!r||h} aria-label=${o("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>t.choose(l)}>${c?V(i,c,0,o("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",o("votes.broken_title"),()=>t.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:o("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${r?"yes":"no"}>${e.ids.map(a)}</div>`}#s(e){
let{finding:t}=this.app,i=t.told.value?.progress?.votes??0,r=e.kind==="final"?o("votes.is_final"):o("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${r} · ${se(
e.prompt)}</p>
<<<<<<< HEAD
            <div class="lm-dialog-buttons">${v(o("votes.same"),o("votes.same_title"),()=>t.choose(null),{id:"lm-votes-same",keys:"0",off:t.missing(e).length>0})}
            ${v(o("votes.undo"),o("votes.undo_title"),()=>t.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,t=e.told.value;if(!t?.
space||!t.progress.votes)return g;let{votes:i,stood:r,guessed:a,of:n,chance:l,agreed:c,repeats:h,end:u}=t.progress,m=[A("votes.so_far",i),...r?[A("votes.stood",
r)]:[],...n?[o("votes.guessed",{guessed:a,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[o("votes.agreed",{agreed:c,repeats:h})]:[]],f=w=>this.#a(w);return d`<p id="lm-votes-progress">${m.
join(" · ")}</p>
            ${t.final?d`<p id="lm-votes-final">${o("votes.won",{won:t.final.won,of:t.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${o(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(o("votes.keep"),o("votes.keep_title"),()=>f(t.final?.recipe??t.best),{id:"lm-votes-keep",off:!t.best})}
            ${this.#r("finer")}${this.#r("wider")}
            ${v(o("votes.final"),o("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}#r(e){let{finding:t}=this.app,i=!!t.told.value?.space?.[e],
r={finer:[o("votes.finer"),o("votes.finer_title")],wider:[o("votes.wider"),o("votes.wider_title")]}[e];return v(r[0],r[1],()=>t.begin({[e]:!i}),{id:`lm-votes-${e}`,
pressed:i,off:t.weights===null})}async#a(e){let{studies:t,strip:i}=this.app,r=await t.write("recipe",{recipe:e,title:o("votes.kept",{n:this.app.finding.told.value?.
progress.votes})}),a=r&&Object.entries(t.cells.value).find(([c])=>c.startsWith(T(r.id,"")))?.[1],[n,l]=a?await Promise.all([t.about(a),t.file(a)]):[null,null];await Te(
this.app,e),n&&l&&await i.addStarred(e,URL.createObjectURL(l),n.infotext)}};var si=class extends I{constructor(e){super("lm-explore"),this.app=e,this.sheets=new Js(e),this.map=new Vs(e),this.ways=[this.sheets,this.map,new ti(e),new ei(e),
new Qs(e)],this.shown=p(this.ways[0].id),this.removing=p(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.
value&&this.way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let t=e.names.value[0];!e.study.value&&t?await e.open(t):
e.study.value||await this.#e(),this.way.open?.()}async turned(e){await e;for(let t of this.ways)t.turn?.();this.way.open?.()}openMap(e){return this.shown.value=
this.map.id,this.map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:t}=this.app,i=e.shown.value,r=new Date().toISOString().slice(0,19).replace("T"," ").
replaceAll(":",".");await t.begin(`${S(R(i.base)).slice(0,50).replace(/^\.+/,"")} ${r}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.
frame(o("explore.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#r())}#s(){let{studies:e}=this.app,t=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${y(t.map(r=>[r,r]),e.name,r=>this.turned(e.open(r)),{id:"lm-explore-study",label:o("explore.study"),title:o(
=======
            <div class="lm-dialog-buttons">${v(r("votes.same"),r("votes.same_title"),()=>s.choose(null),{id:"lm-votes-same",keys:"0",off:s.missing(e).length>0})}
            ${v(r("votes.undo"),r("votes.undo_title"),()=>s.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,s=e.told.value;if(!s?.
space||!s.progress.votes)return g;let{votes:i,stood:a,guessed:o,of:n,chance:l,agreed:c,repeats:h,end:u}=s.progress,p=[O("votes.so_far",i),...a?[O("votes.stood",
a)]:[],...n?[r("votes.guessed",{guessed:o,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[r("votes.agreed",{agreed:c,repeats:h})]:[]],m=w=>this.#a(w);return d`<p id="lm-votes-progress">${p.
join(" · ")}</p>
            ${s.final?d`<p id="lm-votes-final">${r("votes.won",{won:s.final.won,of:s.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${r(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(r("votes.keep"),r("votes.keep_title"),()=>m(s.final?.recipe??s.best),{id:"lm-votes-keep",off:!s.best})}
            ${v(r("votes.final"),r("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#a(e){let{desk:s,live:i,studies:a,dialogs:o}=this.
app;await a.write("recipe",{recipe:e,title:r("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),o.explore.close(),s.commit(),await i.use(e).catch(n=>s.
remark.value=y(n))}};var Ps=class extends L{constructor(e){super("lm-explore"),this.app=e,this.sheets=new js(e),this.map=new As(e),this.ways=[this.sheets,this.map,new Ns(e),new Ls(e)],
this.shown=f(this.ways[0].id),this.removing=f(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.
way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let s=e.names.value[0];!e.study.value&&s?await e.open(s):e.study.value||
await this.#e(),this.way.open?.()}async turned(e){await e;for(let s of this.ways)s.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.
map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:s}=this.app,i=e.shown.value,a=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":","\
.");await s.begin(`${M(B(i.base)).slice(0,50).replace(/^\.+/,"")} ${a}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(r("explo\
re.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#a())}#s(){let{studies:e}=this.app,s=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${b(s.map(a=>[a,a]),e.name,a=>this.turned(e.open(a)),{id:"lm-explore-study",label:r("explore.study"),title:r(
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
"explore.study_title")})}
            ${v(o("explore.new"),o("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${o("explore.remove_sure")}</span>${v(o("explore.remove_yes"),o("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(o("explore.remove_no"),o("explore.remove_no"),()=>this.removing.value=!1)}`:v(o("explore.remove"),o("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${o("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
<<<<<<< HEAD
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#r(){let{
studies:e}=this.app,t=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||t?.problem||"",r=t?t.is_running?o("explore.running",{done:t.done.length,all:t.
all}):t.interrupted?o("explore.interrupted",{done:t.done.length,all:t.all}):o("explore.made",{made:t.made,kept:t.all-t.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||e.searching.value||r}</span>
            ${t?.lacks?v(o("explore.search"),o("explore.search_title"),()=>e.search(),{id:"lm-explore-search"}):g}
            ${t?.is_running?d`<progress max=${t.all} value=${t.done.length} aria-label=${o("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(o("explore.interrupt"),o("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!t?.is_running})}`}};var wl="important",rd=" !"+wl,ii=X(class extends G{constructor(s){if(super(s),s.type!==Y.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styl\
eMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let i=s[t];return i==
null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?t.removeProperty(i):t[i]=null);
for(let i in e){let r=e[i];if(r!=null){this.ft.add(i);let a=typeof r=="string"&&r.endsWith(rd);i.includes("-")||a?t.setProperty(i,a?r.slice(0,-11):r,a?wl:""):t[i]=
r}}return L}});var ri=class{constructor(e){this.server=e,this.held=new Map}async address(e){if(!e||this.held.has(e))return this.held.get(e??"")??"";let t=await this.server.file(
`/preview?id=${encodeURIComponent(e)}`).catch(()=>null);if(!t)return"";let i=URL.createObjectURL(t);this.held.set(e,i);let[r]=this.held;return this.held.size>24&&
(URL.revokeObjectURL(r[1]),this.held.delete(r[0])),i}};var Ut=(s,e)=>{let t=s._$AN;if(t===void 0)return!1;for(let i of t)i._$AO?.(e,!1),Ut(i,e);return!0},ai=s=>{let e,t;do{if((e=s._$AM)===void 0)break;t=e._$AN,t.delete(
s),s=e}while(t?.size===0)},bl=s=>{for(let e;e=s._$AM;s=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(s))break;t.add(s),nd(e)}};function ad(s){this.
_$AN!==void 0?(ai(this),this._$AM=s,bl(this)):this._$AM=s}function od(s,e=!1,t=0){let i=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(i))
for(let a=t;a<i.length;a++)Ut(i[a],!1),ai(i[a]);else i!=null&&(Ut(i,!1),ai(i));else Ut(this,s)}var nd=s=>{s.type==Y.CHILD&&(s._$AP??=od,s._$AQ??=ad)},oi=class extends G{constructor(){
super(...arguments),this._$AN=void 0}_$AT(e,t,i){super._$AT(e,t,i),bl(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.
reconnected?.():this.disconnected?.()),t&&(Ut(this,e),ai(this))}setValue(e){if(Ms(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=
e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var Pr=new WeakMap,yl=X(class extends oi{render(s){return g}update(s,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=s.
options?.host,this.rt(this.ct=s.element)),g}rt(s){if(this.G!==void 0)if(this.isConnected||(s=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=Pr.get(
e);t===void 0&&(t=new WeakMap,Pr.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,s),s!==void 0&&this.G.call(this.ht,s)}else this.G.value=
s}get lt(){return typeof this.G=="function"?Pr.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){
this.rt(this.ct)}});var kl=[1,2,4,8,16];function $l(s,e){let t=new Uint8ClampedArray(s.length),[i,r,a]=[0,0,0];for(let l=0;l<s.length;l+=4){let c=0;for(let h=l;h<l+3;h+=1){let u=Math.
abs(s[h]-e[h]);t[h]=u,r+=u,u>c&&(c=u)}t[l+3]=255,c===0&&(a+=1),c>i&&(i=c)}let n=s.length/4;return{pixels:t,largest:i,mean:r/(n*3),equal:a/n}}function xl(s,e){let t=Uint8ClampedArray.
from(s,i=>i*e);for(let i=3;i<t.length;i+=4)t[i]=255;return t}var _l=s=>Math.ceil(255/s);var ni=class{constructor(e){this.compare=e,this.gain=p(4),this.measured=p(null),this.drawn=j(()=>this.#t()),this.shown=new WeakMap,k(()=>{let{pair:t}=e;e.view.value===
"difference"&&t?.original&&this.#e(t)})}async#e(e){if(this.measured.peek()?.pair===e)return;let t=await Promise.all([Ol(e.original??""),Ol(e.merged)]).catch(()=>null);
e===this.compare.pair&&(this.measured.value=t?ld(e,t):{pair:e,width:0,problem:o("difference.unreadable")})}get now(){return this.measured.value?.pair===this.compare.
pair?this.measured.value:null}#t(){let{found:e,width:t=0}=this.measured.value??{};return e?new ImageData(xl(e.pixels,this.gain.value),t):null}picture(){let{now:e}=this,
t=this.drawn.value;return!e?.found||!t?d`<div class="lm-compare-frame lm-compare-empty">${e?.problem??"…"}</div>`:d`<div class="lm-compare-frame"><canvas class="lm-compare-picture" role="img" aria-label=${o(
"difference.alt",{gain:this.gain.value})}
            ${yl(i=>i&&this.#s(i,t))}></canvas></div>`}#s(e,t){this.shown.get(e)!==t&&([e.width,e.height]=[t.width,t.height],e.getContext("2d")?.putImageData(t,
0,0),this.shown.set(e,t))}legend(){let{now:e}=this,t=kl.map(i=>[String(i),`×${i}`]);return d`<div class="lm-difference-legend" id="lm-difference-legend">
            ${y(t,String(this.gain.value),i=>this.gain.value=Number(i),{id:"lm-difference-gain",label:o("difference.gain"),title:o("difference.gain")})}
            <span class="lm-difference-scale" title=${o("difference.scale_title")}>0<span class="lm-difference-bar"></span>${_l(this.gain.value)}</span>
            <span id="lm-difference-said" role="status">${e?.found?cd(e.found):g}</span></div>`}};function ld(s,[e,t]){let{width:i}=e;return i!==t.width||e.height!==
t.height?{pair:s,width:i,problem:o("difference.sizes",{one:`${i}×${e.height}`,other:`${t.width}×${t.height}`})}:{pair:s,width:i,problem:"",found:$l(e.data,t.data)}}
function cd({largest:s,mean:e,equal:t}){return s?o("difference.measured",{largest:s,mean:Number(e.toPrecision(2)),equal:Math.floor(1e3*t)/10}):o("difference.non\
e")}async function Ol(s){let e=new Image;e.src=s,await e.decode();let t=document.createElement("canvas");[t.width,t.height]=[e.naturalWidth,e.naturalHeight];let i=t.
getContext("2d",{willReadFrequently:!0});if(!i)throw new Error("no canvas");return i.drawImage(e,0,0),i.getImageData(0,0,t.width,t.height)}var li={scale:0,x:.5,y:.5},hd=8,Sl=1.001,Ml=({frame:s,picture:e})=>Math.min(s.width/e.width,s.height/e.height),dd=(s,e)=>s.scale||Ml(e);function Ir(s,e,t,i){let{
picture:r,density:a}=i,[n,l]=[Ml(i),dd(s,i)],c=Math.min(Math.max(l*e,Math.min(n,1/a)),Math.max(n,1/a)*hd);if((l-n)*(c-n)<=0&&s.scale||c<n*Sl&&c>n/Sl)return li;let u=(m,f,w)=>m+
f/(w*l)-f/(w*c);return Br({scale:c,x:u(s.x,t.x,r.width),y:u(s.y,t.y,r.height)},i)}function Cr(s,e,t){let{picture:i}=t;return s.scale?Br({...s,x:s.x-e.x/(i.width*
s.scale),y:s.y-e.y/(i.height*s.scale)},t):s}function Tl(s,e,t,i){let r=([l,c])=>Math.hypot(l.x-c.x,l.y-c.y),[a,n]=[Al(e),Al(t)];return Cr(Ir(s,r(t)/(r(e)||1),a,
i),{x:n.x-a.x,y:n.y-a.y},i)}var Al=([s,e])=>({x:(s.x+e.x)/2,y:(s.y+e.y)/2}),El=(s,e)=>Br({...s,scale:1/e.density},e);function Br({scale:s,x:e,y:t},{frame:i,picture:r}){
let a=(n,l)=>l>=.5?.5:Math.min(Math.max(n,l),1-l);return{scale:s,x:a(e,i.width/2/(r.width*s)),y:a(t,i.height/2/(r.height*s))}}var ud=5,pd=.002,md=16,fd=5,jl=250,ci=class{constructor(){this.view=p(li),this.size=p({width:1,height:1}),this.wipe=p(.5),this.fingers=new Map,this.began={x:0,y:0},
this.wiping=!1,this.dragged=!1}get isFit(){return this.view.value.scale===0}get style(){let{scale:e,x:t,y:i}=this.view.value;return{"--lm-wide":`${this.size.value.
width*e}px`,"--lm-x":String(t),"--lm-y":String(i),"--lm-wipe":`${100*this.wipe.value}%`}}take({naturalWidth:e,naturalHeight:t}){!e||$(this.size.peek(),{width:e,
height:t})||(this.size.value={width:e,height:t},this.fit())}fit(){this.view.value=li}exact(e){let t=e?.querySelector(Pl);t&&(this.view.value=El(this.view.value,
this.#e(t)))}#e(e){let{width:t,height:i}=e.getBoundingClientRect();return{frame:{width:t,height:i},picture:this.size.value,density:window.devicePixelRatio}}onWheel(e){
let t=Ll(e,e);if(!t)return;let i=-e.deltaY*(e.deltaMode?md:1)*(e.ctrlKey?fd:1),r=Math.exp(Math.max(-jl,Math.min(jl,i))*pd),a=Ir(this.view.value,r,Dr(t,e),this.#e(
t));a===this.view.value&&!e.ctrlKey||(e.preventDefault(),this.view.value=a)}onDown(e,t){e.button||(this.fingers.set(e.pointerId,{x:e.x,y:e.y}),!(this.fingers.size>
1)&&(this.began={x:e.x,y:e.y},this.dragged=!1,this.wiping=t&&(this.isFit||Rl(e.target))))}onMove(e){let t=e.currentTarget,i=Math.hypot(e.x-this.began.x,e.y-this.
began.y)>ud;if(!this.fingers.has(e.pointerId)||!(this.dragged||i||this.fingers.size>1))return;this.dragged||t.setPointerCapture(e.pointerId),this.dragged=!0;let r=[
...this.fingers.values()];this.fingers.set(e.pointerId,{x:e.x,y:e.y}),this.#t(e,r,[...this.fingers.values()])}#t(e,t,i){let r=Ll(e,i[0]);if(!r)return;let a=this.#e(
r),n=l=>[Dr(r,l[0]),Dr(r,l[1])];i.length>1?this.view.value=Tl(this.view.value,n(t),n(i),a):this.wiping?this.wipe.value=Nl(e):this.view.value=Cr(this.view.value,
{x:i[0].x-t[0].x,y:i[0].y-t[0].y},a)}onUp(e){this.fingers.delete(e.pointerId)}onClick(e,t){(this.dragged||t)&&e.stopPropagation(),t&&!this.dragged&&e.detail&&!Rl(
e.target)&&(this.wipe.value=Nl(e)),this.dragged=!1}onKey(e){let t=e.shiftKey?.1:.01,i={ArrowLeft:this.wipe.value-t,ArrowRight:this.wipe.value+t,Home:0,End:1}[e.
key];i!==void 0&&(this.wipe.value=Math.min(1,Math.max(0,i)),e.preventDefault())}},Pl=".lm-compare-frame:not([hidden])";function Ll({currentTarget:s},{x:e,y:t}){
let i=[...s.querySelectorAll(Pl)];return i.find(r=>{let{left:a,right:n,top:l,bottom:c}=r.getBoundingClientRect();return e>=a&&e<=n&&t>=l&&t<=c})??i[0]}function Dr(s,{
x:e,y:t}){let{left:i,top:r,width:a,height:n}=s.getBoundingClientRect();return{x:e-i-a/2,y:t-r-n/2}}function Nl({currentTarget:s,x:e}){let{left:t,width:i}=s.getBoundingClientRect();
return Math.min(1,Math.max(0,(e-t)/i))}var Rl=s=>s instanceof Element&&s.closest(".lm-wipe-divider")!==null;var Il={w:"wipe",d:"difference"},hi=class{constructor(e){this.app=e,this.pairs=p([]),this.peeked=p(null),this.shown=p(""),this.at=p(0),this.view=p("both"),this.
stage=new ci,this.difference=new ni(this),this.kept=new ri(e.server),k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.addEventListener(
"keydown",t=>this.#r(t))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,originals:t,other:i,own:r}){let a=e.slice(t,2*t);this.
peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(a.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.
view.value="both"),this.pairs.value=a.map((n,l)=>({original:e[l],merged:n,other:i,own:r}))}show(e,t=""){this.peeked.value=null,this.shown.value=t,this.at.value=
0,(!e.original||!Object.values(Il).some(i=>i===this.view.peek()))&&(this.view.value="merged"),this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.
original&&(this.view.value=this.view.value==="merged"?"original":"merged")}toggle(e){this.pair?.original&&(this.view.value=this.view.value===e?"both":e)}#t(e){this.
view.value==="both"?this.view.value=e:this.flip()}get#s(){return document.getElementById("live_merge_compare")}#i({target:e}){return e instanceof Element&&(e===
document.body||e.closest("#live_merge_tab")!==null)&&this.app.isShown()&&!ht(e)}#r(e){let t=!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey),i=e.key.toLowerCase();
if(!(!t||!this.pair||!this.#i(e))){if(i==="f")this.flip();else if(i==="w"||i==="d")this.toggle(Il[i]);else if(i==="z")this.#a();else if(i==="escape"&&this.view.
value!=="both"&&this.pair.original)this.view.value="both";else return;e.preventDefault()}}#a(){this.stage.isFit?this.stage.exact(this.#s):this.stage.fit()}#o(){
document.fullscreenElement?document.exitFullscreen():this.#s?.requestFullscreen().catch(()=>{})}template(){let{pair:e,stage:t}=this;if(!e)return g;let i=e.original&&
!this.peeked.value?this.view.value:"merged",r=i==="wipe",a=n=>this.#d(n,e,i);return d`<div class="lm-compare-stage lm-by-${i} ${t.isFit?"":"lm-zoomed"}" style=${ii(
t.style)} role="group" aria-label=${o("compare.label")}
                @wheel=${n=>t.onWheel(n)} @pointerdown=${n=>t.onDown(n,r)}
                @pointermove=${n=>t.onMove(n)} @pointerup=${n=>t.onUp(n)}
                @pointercancel=${n=>t.onUp(n)}
                @click=${{handleEvent:n=>t.onClick(n,r),capture:!0}}>
                ${i==="difference"?this.difference.picture():[a("original"),a("merged")]}${r?this.#c(e):g}</div>
            ${i==="difference"?this.difference.legend():g}
            <div class="lm-compare-tools">${this.#n(e,i)}${this.#l()}${this.#h()}<span class="lm-gap"></span>
                ${v(o("compare.gallery"),o("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">${vd(i,e)}</p>`}#n(e,t){let i=this.pairs.value.length,r=(a,n)=>v(o(`\
compare.${a}`),o(`compare.${a}_title`),()=>this.toggle(a),{id:`lm-${a}`,keys:n,hidden:!e.original,pressed:t===a});return d`${v(o("compare.flip"),o("compare.flip\
_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
            ${v(o("compare.both"),o("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:t==="both",hidden:!e.original})}
            ${r("wipe","W")}${r("difference","D")}
            ${v(o("compare.pair",{n:this.at.value+1,all:i}),o("compare.pair_title"),()=>this.at.value=(this.at.value+1)%i,{id:"lm-next-pair",hidden:i<2})}`}#l(){
let{stage:e}=this;return d`${v(o("compare.fit"),o("compare.fit_title"),()=>e.fit(),{id:"lm-fit",keys:"Z",off:e.isFit})}
            ${v("1:1",o("compare.exact_title"),()=>e.exact(this.#s),{id:"lm-exact",label:o("compare.exact")})}
            <button type="button" class="lm-button" id="lm-full" title=${o("compare.full_title")} aria-label=${o("compare.full")} ?hidden=${!document.fullscreenEnabled}
                @click=${()=>this.#o()}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg></button>`}#c(e){let t=Math.
round(100*this.stage.wipe.value);return d`<div class="lm-wipe-divider" role="slider" tabindex="0" aria-label=${o("compare.divider",{name:vt("original",e),other:vt(
"merged",e)})}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${t} aria-valuetext="${t} %" @keydown=${i=>this.stage.onKey(i)}></div>`}#h(){let{strip:e}=this.app,
t=e.shots.value.find(i=>i.id===this.shown.value);return t?v(t.star?"★":"☆",o("gallery.star_title"),()=>e.star(t.id),{id:"lm-star",label:o("gallery.star"),pressed:t.
star}):g}#d(e,t,i){let r=vt(e,t),a=vt(e==="merged"?"original":"merged",t),n=i==="both"?o("compare.enlarge",{name:r}):t.original&&i!=="wipe"?o("compare.flip_to",
{name:r,other:a}):r;return d`<button type="button" class="lm-compare-side lm-compare-frame" data-side=${e} title=${o("compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!=="wipe"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${o("compare.alt",{name:r})} src=${t[e]||""} draggable="false"
                @load=${l=>e==="merged"&&t.merged!==t.small&&this.stage.take(l.target)}
                @error=${()=>this.#u(e,t)}>
            <span class="lm-compare-name">${r}</span></button>`}async#u(e,t){let i=await this.kept.address(t.files?.[e])||(e==="merged"?t.small:void 0);if(e==="\
merged"&&!i)return;let r={...t,[e]:i,files:{...t.files,[e]:""}};this.pairs.value=this.pairs.value.map(a=>a===t?r:a),this.peeked.value===t&&(this.peeked.value=r)}};
function vd(s,e){let t=vt("original",e);return s==="both"?o("compare.both_shown",{name:t}):s==="wipe"?o("compare.wipe_shown",{name:t}):s==="difference"?o("compa\
re.difference_shown",{name:t}):o("compare.one_shown",{name:vt(s,e)})}var vt=(s,e)=>s==="original"?e.other||o("compare.original"):e.own?e.own:e.merged===e.small?
o("compare.small"):e.original?o("compare.merged"):o("compare.this");var gd=1200,di=class{constructor(e){this.app=e,this.isOpen=p(!1),this.copied=p(!1)}get text(){let{strip:e,compare:t,preview:i}=this.app,r=t.pair&&e.shots.value.
find(a=>a.id===t.shown.value);return(r?r.infotext:i.result.value?.infotext)??""}view(){let{text:e,isOpen:t,copied:i}=this;if(!e)return g;let r=async({currentTarget:a})=>{
await dt(e,a),i.value=!0,setTimeout(()=>i.value=!1,gd)};return d`<div class="lm-infotext-row">
            <button type="button" class="lm-infotext-line" id="lm-infotext" aria-expanded=${t.value?"true":"false"} aria-controls="lm-infotext-all"
                title=${o("infotext.title")} @click=${()=>t.value=!t.value}>${t.value?o("infotext.label"):e.replaceAll(`
`," · ")}</button>
            ${v(i.value?o("text.copied"):o("text.copy"),o("infotext.copy_title"),r,{id:"lm-infotext-copy",label:o("infotext.copy_title")})}</div>
            <pre class="lm-infotext-all" id="lm-infotext-all" ?hidden=${!t.value}>${e}</pre>`}};var Wr=s=>document.getElementById(s);function Cl(){let s=Wr("live_merge_gallery"),e=i=>[...s?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),t=e(
".thumbnails");return t.length?t:e(".grid-container")}function Bl(){let s=document.querySelector("#live_merge_result .lm-made");if(!s)return null;let{number:e="",
pictures:t,originals:i,whole:r,files:a=""}=s.dataset,n=a.split(" ").map(l=>l==="-"?"":l);return{number:e,pictures:Number(t),originals:Number(i),whole:r!=="0",files:n}}
function ui(){for(let s of document.querySelectorAll("[data-sentences]")){let{text:e}=as({text:s.textContent,sentences:JSON.parse(s.dataset.sentences??"{}")});delete s.
dataset.sentences,e!==s.textContent&&(s.textContent=e)}}function Dl(){let s=Wr("live_merge_info")?.cloneNode(!0);for(let e of s?.querySelectorAll("[data-testid=\
status-tracker]")??[])e.remove();for(let e of s?.querySelectorAll("br")??[])e.nextSibling?.textContent?.startsWith(`
`)||e.replaceWith(`
`);return(s?.textContent??"").trim()}function Wl(s){let e=0,t=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])
document.addEventListener(i,t,!0);s.addEventListener("focusin",({target:i,relatedTarget:r})=>{let a=Wr("live_merge_gallery"),n=c=>c instanceof Node&&!!a?.contains(
c);n(i)&&r instanceof HTMLElement&&!n(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var Ul=700,wd=1200*1e3,pi=class{constructor(e){this.app=e,this.started=p(0),this.result=p(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,k(()=>{e.desk.edits.value&&C(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<wd}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:t,live:i,root:r,studies:a,dialogs:n}=this.app,{inputs:l,progress:c}=r.dataset,h=a.takeOrder()??n.blind.studies.takeOrder(),
u=t.shown.value,m=`task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:f,other:w,own:b}=h?{kind:"explore",other:"",own:""}:
this.#e(u);this.asked=h?null:{recipe:u,architecture:t.kit.value.id,other:w,own:b},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let J of h?
h.recipes:[u,...w?[JSON.parse(f)]:[]])i.expect(J);i.watch(150);let x=window[c??""],H=J=>document.getElementById(J);return typeof x=="function"&&x(m,H("lm-progre\
ss"),H("live_merge_gallery"),()=>this.#t()),[m,h?h.text:JSON.stringify(u),f,...e.slice(3,Number(l))]}#e(e){let{settings:t,snapshots:i,parked:r}=this.app.desk,a=this.
app.dialogs.lora.besides(e);if(a)return{kind:JSON.stringify(a),other:o("compare.whole"),own:o("compare.lora")};let{compare:n,compareWith:l="original"}=t.value,c=n&&
!r.value?_o(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:o(l==="be\
fore"?"compare.before":"compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;
clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.
wanted||this.press()},Ul))}#i(e=!1){let t=Bl();if(!t||t.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(
!0),Ul));let i=Cl(),r=this.result.value;i.length!==t.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.patience),this.number=t.number,i.length&&
(this.result.value={...this.asked,pictures:i,originals:t.originals,whole:t.whole,files:t.files,infotext:Dl()}))}attach(e){let t=()=>document.getElementById("liv\
e_merge_result")?.innerHTML,i=t();Wl(e),new MutationObserver(()=>{ui();let r=t();r!==i&&this.isRunning&&this.#t(),i=r,this.#i()}).observe(e,{childList:!0,subtree:!0,
characterData:!0,attributes:!0,attributeFilter:["src"]})}};var bd=96,yd=150,Fl=s=>({original:s.original,merged:s.large||s.picture,small:s.picture,files:{merged:s.file,original:s.originalFile}}),mi=class{constructor(e){this.
app=e,this.shots=p(hr()),this.current=p(0),this.origin="",this.timer=0,k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:t,
originals:i,pictures:r,whole:a,files:n,infotext:l,other:c}){let h=r[i];if(!h||!e.steps.length)return;let u=await Hl(h).catch(()=>"");if(!u)return;let m={id:Math.
random().toString(36).slice(2,10),parent:this.origin,star:!1,recipe:e,architecture:t,time:Date.now(),picture:u,infotext:l,whole:a,large:h,file:n[i]??"",...i&&!c?
{original:r[0],originalFile:n[0]??""}:{original:"",originalFile:""}};this.#t(Zi(this.shots.value,m)),this.current.value=0,this.origin=this.shots.value[0].recipe===
e?this.shots.value[0].id:this.origin}async addStarred(e,t,i){let r=await Hl(t).catch(()=>"");if(!r)return;let a={id:Math.random().toString(36).slice(2,10),parent:this.
origin,star:!0,recipe:e,architecture:this.app.desk.kit.value.id,time:Date.now(),picture:r,infotext:i,whole:!0,large:t,original:""},n=Zi(this.shots.value,a);this.#t(
n.map((l,c)=>c?l:{...l,star:!0})),this.origin=n[0].id}#t(e){this.shots.value=e,On(e)}star(e){this.#t(So(this.shots.value,e))}#s(e){this.app.compare.show(Fl(e),e.
id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=Fl(e),yd):this.app.compare.peeked.value=null}async back(e){let{desk:t,
live:i,compare:r}=this.app,a=R(e.recipe.base);if(clearTimeout(this.timer),r.peeked.value=null,this.#s(e),e.architecture!==t.kit.value.id){t.remark.value=o("stri\
p.other_kind",{base:S(a)});return}t.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>t.remark.value=_(n))}#i(e,t=!1){this.current.value=Math.max(0,Math.
min(e,Math.min(this.shots.value.length,hs)-1)),t&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let t=this.current.
value,i={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:hs-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.current.value]);else if(e.
key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(t,1)),this.#i(t,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,t=e.
written.value.recipe;return d`${re(this.shots.value.slice(0,hs),i=>i,(i,r)=>{let a=ps(i,e.schema.value),n=()=>{this.#i(r),this.back(i)};return d`<button type="button" class=${U(
{"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${o("strip.title",{about:a})} aria-label=${o("strip.back",{about:a})}
                aria-current=${$(i.recipe,t)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
o("gallery.open"),o("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Hl(s){let e=new Image;
e.src=s,await e.decode();let t=bd/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*t)),i.
height=Math.max(1,Math.round(e.naturalHeight*t));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var fi=class{constructor(e,t,{schema:i,files:r,state:a}){this.root=e,this.server=t,this.desk=new vs(i,r,a),this.reader=new Ss(this.desk,t),this.live=new _s(this.
desk,t,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new Os,this.details=new $s(t),this.doctor=new gs(this.desk,t),this.
studies=new it(t,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new xs(this),this.preview=
new pi(this),this.compare=new hi(this),this.strip=new mi(this),this.infotext=new di(this),this.dialogs={save:new zs(this),lora:new Us(this),presets:new Ks(this),
virtual:new Fs(this),imports:new Bs(this),conflicts:new Rs(this),gallery:new Is(this),blind:new Ns(this),explore:new si(this)},this.drawing=p(!1),this.copied=p(
!1),this.transform=p({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=p(""),this.picking=p(Cs),this.#e(),Mn(this.desk,t),Sn(this.desk),this.#t()}isShown(){
return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:t}=this,{panel:i,settings:r}=bn(),{settings:a,live:n}=e.state.value;if(e.settings.value=
r,e.snapshots.value=dr(),k(()=>{e.snapshots.value=xo(e.snapshots.peek(),this.strip.shots.value)}),a?.auto_preview&&!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),
i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=jt({...i.values,home:l},i.selected)}else n?.recipe&&t.show(n.recipe).catch(()=>{})}#t(){let e=this.
desk.state.value.save?.state,t=this.desk.state.value.keeping?.state;k(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.
dialogs.save.finished(),C(()=>this.dialogs.lora.kept())),e=i;let r=this.desk.state.value.keeping?.state;t==="running"&&r!=="running"&&C(()=>this.dialogs.virtual.
finished()),t=r})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!$(e,this.desk.files.value)&&(this.desk.files.value=e),this.
details.forget()}};function Kl(s){if(!s)return()=>{};let e=()=>s.offsetParent&&s.style.setProperty("--lm-above",`${Math.round(s.getBoundingClientRect().top+window.scrollY)}px`),t=new IntersectionObserver(
e);return t.observe(s),window.addEventListener("resize",e),()=>{t.disconnect(),window.removeEventListener("resize",e)}}var kd=.05,ke=.01,gi=550,$d=400,xd=600,gt=s=>s instanceof Element?s.closest(".lm-fader"):null,vi=s=>s instanceof Element&&s.classList.contains("lm-range"),Ke=s=>s instanceof
Element&&s.classList.contains("lm-value"),wt=s=>s.dataset.slot??"",wi=s=>s.shiftKey?ke:kd;function Ur(s){let e=s.deltaY||s.deltaX;return e&&(e<0?1:-1)*wi(s)}function Fr(s){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>s.commit(),$d)}}function Hr(s,e){let t=e?s.querySelector(`[data-key="${e}"]`):null;return t?.click(),t!==null}
function ql(s,{desk:e}){let t=Fr(e),i=!1,r={slot:"",weight:0,time:0},a=(f,w)=>{e.moveFader(f,w),e.commit()},n=(f,w,b)=>{let x=e.channel.value;if(!x)return;let H=e.
weight(wt(f));e.moveFader(wt(f),is(H,z(H+w),x),b),t()},l=f=>{let w=gt(f.target),b=e.channel.value;if(!w||!b||f.ctrlKey||f.metaKey||f.altKey&&!e.linked.value.length)
return;let x=wi(f),H={ArrowRight:x,ArrowLeft:-x,PageUp:.25,PageDown:-.25},J={ArrowUp:x,ArrowDown:-x,...vi(f.target)?H:{}},Kt=vi(f.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(f.key in J)n(w,J[f.key],f.altKey);else if(f.key in Kt)a(wt(w),Kt[f.key]);else if(!Ke(f.target)&&Hr(w,{s:"fader.solo",m:"fader.mute"}[f.
key.toLowerCase()])){f.preventDefault();return}else return;Ke(f.target)&&delete f.target.dataset.typing,f.preventDefault()},c=f=>{let w=gt(f.target);if(!w?.contains(
document.activeElement))return;f.preventDefault();let b=Ur(f);b&&n(w,b,f.altKey)},h=({target:f})=>{let w=gt(f);!w||!vi(f)||s.classList.contains("lm-stroke")||e.
moveFader(wt(w),z(Math.round(Number(f.value)/ke)*ke),i)},u=({target:f})=>{let w=gt(f),[b,x]=[e.step.value,e.channel.value],H=f instanceof Element&&f.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!x||H||Ke(f)||s.classList.contains("lm-drawing"))return;let J=wt(w),Kt=r.slot===J?r.weight:e.weight(J);e.doneWeights({[J]:w.
classList.contains("lm-part")?null:Sa(b,x,J,Kt,e.kit.value)})},m=({target:f,timeStamp:w})=>{let b=gt(f),x=b?wt(b):"",H=x===r.slot&&w-r.time<xd;x&&!H&&(r={slot:x,
weight:e.weight(x),time:w})};s.addEventListener("keydown",l);for(let f of["pointerdown","pointermove"])s.addEventListener(f,w=>i=w.altKey);s.addEventListener("w\
heel",c,{passive:!1}),s.addEventListener("input",h),s.addEventListener("change",({target:f})=>gt(f)&&vi(f)&&e.commit()),s.addEventListener("dblclick",u),s.addEventListener(
"pointerdown",m)}var zl=s=>d`<span class="lm-snapshots" role="group" aria-label=${o("snapshot.label")}>
    ${ie.map((e,t)=>_d(s,e,t+1))}</span>`;function _d(s,e,t){let{desk:i}=s,r=i.snapshots.value[e],a=r!==void 0&&$(r.recipe,i.written.value.recipe),n=o(r?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:t});return d`<button type="button" class=${U({"lm-snapshot":!0,"lm-kept-one":r!==void 0})} id="lm-snapshot-${e}"
        aria-label=${o(r?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${a?"true":"false"} title=${n}
        aria-keyshortcuts="${t} Shift+${t}" style=${ii({backgroundImage:r?.picture?`url("${r.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||bi(s,e,l)}
        @pointerdown=${l=>Od(s,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function bi({desk:s,strip:e},t,i){if(!i&&s.snapshots.value[t])return s.recallSnapshot(
t);s.storeSnapshot(t,e.shots.value),s.remark.value=o("snapshot.stored",{letter:t})}function Od(s,e,{currentTarget:t}){let i=t;delete i.dataset.held;let r=setTimeout(
()=>{i.dataset.held="yes",bi(s,e,!0)},gi);for(let a of["pointerup","pointercancel","pointerleave"])i.addEventListener(a,()=>clearTimeout(r),{once:!0})}function Sd({code:s,ctrlKey:e,metaKey:t,altKey:i,target:r}){let a=s.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return a&&!(e||t||i)&&!ht(r)?ie[Number(a)-1]:""}function Vl(s,e){
let{desk:t,preview:i}=e;s.addEventListener("keydown",r=>{let a=Sd(r);if(a)return(r.shiftKey||t.snapshots.value[a])&&bi(e,a,r.shiftKey),r.preventDefault();if(!(r.
ctrlKey||r.metaKey)||!(r.target instanceof Element))return;let n=r.target.matches('input[type="text"], textarea'),l=r.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)r.shiftKey?t.redo():t.undo();else if(l==="y"&&!n)t.redo();else return;r.preventDefault(),r.stopPropagation()})}var yi=s=>s?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Gl(s,{desk:e,drawing:t}){let i="",r=[],a=!1,n=0;s.addEventListener(
"pointerdown",l=>{let c=yi(l.target);if(a=!1,!c||de(c)||l.button!==0||l.shiftKey||t.value)return;[i,r]=[c,e.linked.value];let h=()=>{a=!0,e.linked.value=Na(r,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,gi)}),s.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=yi(document.elementFromPoint(
l,c));!u||de(u)||u===i&&!a||(clearTimeout(n),a=!0,e.linked.value=[...new Set([...r,...La(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])s.addEventListener(
l,()=>{clearTimeout(n),i=""});s.addEventListener("click",l=>{!a||!yi(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),s.addEventListener("cont\
extmenu",l=>yi(l.target)&&l.preventDefault()),s.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Ad(s,e)}function Ad(s,e){let t=null,i=Fr(e),r=h=>h instanceof Element?h.closest(".lm-head"):null,a=h=>(h.dataset.slots??"").split(" "),n=(h,u,m,f)=>{
let[w,b]=[e.channel.value,a(h)];w&&e.moveFaders(b,b[0],is(u,z(u+m),w),f)},l=(h,u,m)=>{n(h,e.weight(a(h)[0]),u,m),i()};s.addEventListener("pointerdown",h=>{let u=r(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),t={head:u,y:h.clientY,moved:!1},e.commit())}),s.addEventListener("pointermove",h=>{if(!t)return;let u=s.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:m,high:f}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((t.y-h.clientY)/u*(f-m)/ke)*ke;t.moved||=
w!==0,t.moved&&n(t.head,e.weightBefore(a(t.head)[0]),w,h.altKey)});let c=()=>{t?.moved?e.commit():t&&(e.linked.value=Wi(e.linked.value,a(t.head))),t=null};s.addEventListener(
"pointerup",c),s.addEventListener("pointercancel",()=>t=null),s.addEventListener("keydown",h=>{let u=r(h.target),m={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(m)l(u,m*wi(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=Wi(e.linked.value,a(u));else return;h.preventDefault()}}),s.addEventListener(
"wheel",h=>{let u=r(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let m=Ur(h);m&&l(u,m,h.altKey)},{passive:!1})}var Yl=7,Jl=12;function Zl(s,{desk:e,drawing:t}){let i=null,r=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(t.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Ke(c.target)||Md(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
s.classList.add("lm-stroke"),l(i,i,h))},a=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),s.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:m,high:f}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let x=Td(b,c,h);
x!==null&&(w[b.dataset.slot??""]=z(Math.round((m+x*(f-m))/ke)*ke))}Object.keys(w).length&&e.setWeights(w)};s.addEventListener("pointerdown",r),s.addEventListener(
"pointermove",a),s.addEventListener("pointerup",n),s.addEventListener("pointercancel",n)}var Md=s=>s instanceof Element&&s.closest("button")!==null;function Td(s,e,t){
let i=s.getBoundingClientRect(),r=Ed(i,e,t),a=s.querySelector(".lm-range");if(r===null||!a||r<i.top-Jl||r>i.bottom+Jl)return null;let n=a.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-Yl-r)/(n.height-2*Yl)))}function Ed(s,e,t){let[i,r]=e.x<t.x?[e.x,t.x]:[t.x,e.x];if(r<s.left||i>s.right)return null;if(t.x>=
s.left&&t.x<=s.right||e.x===t.x)return t.y;if(e.x>=s.left&&e.x<=s.right)return null;let a=(s.left+s.right)/2;return e.y+(a-e.x)/(t.x-e.x)*(t.y-e.y)}function Xl({desk:s}){let e=s.kind==="adjust",t=a=>s.step.value?.adjust[a.name]??0,i=(a,n)=>s.editStep(l=>Gi(l,a.name,n)),r=a=>d`<div class="lm-adjusted ${t(a)?
"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${n=>Ke(n.target)||s.doneStep(l=>Gi(l,a.name,0))}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${ct(t(a),{...a,exact:o("fader.exact",{label:a.label}),usual:0},n=>i(a,n),()=>s.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${o(
"adjust.label")} ?hidden=${!e}>
        ${e?s.schema.value.adjust.map(r):g}</section>`}function Ql(s){let{problem:e}=s.desk.state.value,t=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:jd(s)||Ld(s)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${t}${Pd(s)}${Rd(s)}`}var ki=(s,e,t="lm-banner")=>d`<div id=${t} class="lm-banner" role="alert"><span>${s}</span>${e}</div>`;function jd(s){let{desk:e,
live:t}=s,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",a=e.files.value.models.find(c=>c.
name===r)??e.files.value.models.find(c=>ue(c.name,r)),n=async()=>{if(e.parked.value)return e.adopt();i&&await Nd(s,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=S(r);return ki(o("banner.paused",{base:l}),[v(o("banner.adopt"),o("banner.adopt_title"),n),a?v(o("banner.back",{base:l}),o("banner.back_title"),()=>t.load(a.name)):
g,e.parked.value?v(o("banner.new"),o("banner.new_title"),()=>e.startNew()):g])}function Ld(s){let{desk:e,live:t}=s;if(!t.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await t.show(r).catch(a=>e.remark.value=_(a))};return ki(o("banner.elsewhere"),[v(o("banner.take_over"),o("banner.take_over_\
title"),()=>t.takeOver()),v(o("banner.show"),o("banner.show_title"),i)])}var Nd=({desk:s,live:e},t)=>e.use(t).catch(i=>s.remark.value=_(i));function Rd({desk:s,
dialogs:{lora:e}}){let{draft:t,save:i,checkpoint:r}=s.state.value;if(!t||e.leaving.value)return g;let a={name:t.name,hash:t.autov3,size:Z(t.size),base:S(r?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return ki(o(t.shown?"draft.shown":"draft.waits",a)+n,[v(o("draft.keep"),o("dra\
ft.keep_title",a),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(o("draft.drop"),o("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function Pd({
desk:s,live:e}){if(!s.state.value.offered)return g;let t=i=>()=>e.ask("/pasted",{accept:i});return ki(o("offer.text"),[v(o("offer.yes"),o("offer.yes_title"),t(!0)),
v(o("offer.no"),o("offer.no_title"),t(!1))],"lm-offer")}function Id({desk:s},e){if(!s.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let t=s.opened.value===e;return v(e,o("fader.open\
_title",{slot:e}),()=>s.opened.value=t?"":e,{kind:"lm-name lm-opens",expanded:t,controls:"lm-kinds",label:o("fader.open",{slot:e})})}function Cd(s,e,t){let i=n=>Math.
min(1,Math.max(0,(n-e)/(t-e))),[r,a]=[i(0),i(s)].sort((n,l)=>n-l);return`--lm-from: ${r}; --lm-to: ${a}`}function Ft(s,e,t){let{desk:i}=s,{low:r,high:a}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!t.flat||i.isSet(e),c=t.label??e,h=i.step.value,u=U({"lm-fader":!0,"lm-part":!!t.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<r||n>a,"lm-live":Wd(s,e),"lm-finer":h!==null&&ya(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&_r(h,fe(e),i.kit.value)}),
m=f=>{f===null?i.setWeights({[e]:null}):i.moveFader(e,f),i.commit()};return d`<div class=${u} data-slot=${e} title=${t.title} style=${Cd(n,r,a)}>
        ${t.name??Id(s,e)}${t.flat?g:ol(s,e)}
        <input type="range" class=${t.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${a}
            aria-label=${c} aria-orientation=${O(t.flat?void 0:"vertical")}
            aria-valuetext=${Bd(s,e)} aria-keyshortcuts=${O(de(e)?void 0:t.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${be(String(Math.min(a,Math.max(r,n))))}>${t.flat?g:nl(s,e)}
        ${oe(l?n:null,o("fader.exact",{label:c}),m,{placeholder:t.follows,empty:t.flat})}
        ${de(e)?g:Dd(s,e,!!t.flat)}${t.after??""}</div>`}function Bd({desk:s},e){let[t,i]=[s.step.value,s.weight(e)],r=s.isSet(e)||s.kit.value.architecture.sliders.
includes(e)?String(i):o("fader.not_set",{weight:i});return t&&_r(t,fe(e),s.kit.value)?o("fader.muted",{weight:r}):r}function Dd(s,e,t){let{desk:i}=s,[r,a]=[i.step.
value,i.kit.value];if(!r)return g;let n=(l,c,h,u)=>v(l,o(`${c}_title`,{slot:e}),()=>i.doneStep(m=>u(m,e,a)),{kind:"lm-mute",key:c,label:o(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${t?g:n("S","fader.solo",Or(r,e,a),Jn)}${n("M","fader.mute",ne(r,a).includes(e),Gn)}${t?g:ll(s,e)}</span>`}function Wd({
desk:s},e){let t=s.state.value.live?.blocks??[],{follows:i,architecture:r}=s.kit.value,a=r.odd.filter(n=>i[n]===e&&!r.slots.includes(e));return[e,...a].some(n=>t.
includes(n))}var Ud=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],Fd=32,Hd=s=>s.replace(/\d+$/,"");function ec(s){let{kit:e,
channel:t,schema:i}=s.desk,{low:r,high:a}=t.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(m=>Hd(m)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>Fd?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${Kd(
h,u)}</legend>
            <div class="lm-faders">${u.map(m=>Ft(s,m,{title:n(m)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${o("desk.l\
abel")} ?hidden=${!t.value}>
        <div class="lm-scale" aria-hidden="true">${[a,(r+a)/2,r].map(c=>d`<span>${z(c)}</span>`)}</div>
        ${Ud.map(l)}</section>`}var Kd=(s,e)=>e.length<2?o(s):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${o("desk.head_title")} aria-label=${o("desk.head",{group:o(s)})}>${o(s)}</button>`;function tc(s){let{kit:e,channel:t,panel:i,schema:r,settings:a}=s.
desk,n=i.value.values.whole.block_map||"live_merge",l=r.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!t.
value} ?open=${a.value.odd}
        @toggle=${c=>c.target.open!==a.value.odd&&s.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${o("odd.summary",{parts:e.value.architecture.odd.map(c=>qd(s,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>zd(s,c))}</div>
        ${Q(o("odd.map"),y(l,n,c=>s.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:o("odd.map_tit\
le")})}</details>`}function qd({desk:s},e){if(s.isSet(e))return`${e} ${s.weight(e)}`;let t=s.kit.value.follows[e];return t?`${e} = ${t}`:o("odd.kept",{slot:e})}
function zd(s,e){let t=s.desk.kit.value.follows[e],i=`${e}: ${s.desk.schema.value.help[e]||""}`,r=t?o("odd.follows",{help:i,followed:t}):o("odd.stays",{help:i});
return Ft(s,e,{flat:!0,title:r,follows:t?`= ${t}`:"0"})}function ic(s){let{desk:e}=s,t=e.opened.value,i=e.partsOf(t),[r,a]=[i.filter(Mt),i.filter(h=>!Mt(h))],n=a.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(m=>Vd(s,t,m,n))}</div></div>`:g,c=()=>Gd(s);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${o("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${t}</strong>
            <span>${o("parts.head",{count:Di(n)})}</span><span class="lm-gap"></span>
            ${v("✕",o("parts.close_title"),c,{label:o("parts.close",{slot:t})})}</div>
        ${l(o("parts.kinds"),a)}${l(o("parts.layers"),r)}`:g}</section>`}function Vd(s,e,t,i){let r=`${Di(t.parameters)}, ${Math.round(100*t.parameters/i)} %`;return Ft(
s,`${e}/${t.id}`,{flat:!0,label:`${e} ${t.label}`,follows:`= ${e}`,title:o("parts.title",{label:t.label,tensors:t.tensors,share:r,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${t.
label}</span>`,after:d`<span class="lm-share">${r}</span>`})}function Gd({desk:s,root:e}){let t=s.opened.value;s.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${t}"] .lm-opens`)?.focus()}function rc({desk:s}){let e=s.step.value,t=e?ka(e,s.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!t.length}>${t.
length?o("rules.others"):g}
        ${t.map(i=>d`<span class="lm-rule">${sc(i)}${v("✕",o("rules.drop"),()=>s.doneStep(r=>$a(r,i)),{label:o("rules.drop_one",{rule:sc(i)})})}</span>`)}</p>`}
function sc({keys:s,slots:e,...t}){let i=Object.entries(t).map(([r,a])=>`${r} ${a}`).join(", ");return e?o("rules.in",{keys:s||o("rules.every_key"),slots:e,set:i}):
o("rules.all",{keys:s||o("rules.every_key"),set:i})}function ac({desk:s},e){let{erase:t}=e,i=[["",o("erase.turn_down"),o("erase.turn_down_title")],["balance",o("erase.balance"),o("erase.balance_title")]],r=c=>s.doneStep(
c),a=Q(o("erase.way"),y(i,Xe(t)?"balance":"",c=>r(h=>Ca(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>Q(o(`erase.${c}`),ye(h,o(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:o(`erase.${c}_title`),placeholder:o(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Xe(t)?[n("of",t.of??"",c=>r(h=>Hi(h,"of",c))),n("mix\
ed",Da(t.balance),(c,h)=>Yd(s,e,c,h))]:[n("concepts",Ui(t.concepts),c=>r(h=>Fi(h,"concepts",c))),n("towards",t.towards??"",c=>r(h=>Hi(h,"towards",c)))];return d`${a}${l}${n(
"keep",Ui(t.keep),c=>r(h=>Fi(h,"keep",c)))}`}function Yd(s,e,t,i){Ki(e,t)?s.doneStep(r=>Ki(r,t)??r):gr(i)}function oc(s){let{desk:e}=s,[t,{methods:i,together:r}]=[e.step.value,e.schema.value],a=t?.kind==="adapters",n=a?r.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):rn(i);return Ct(s,{id:"method",inputId:"lm-method",kind:"lm-input",label:o("source.method"),empty:o("source.method"),none:o("menu.none_found"),
value:t?.method??"",shown:n.find(l=>l.value===t?.method)?.text??"",items:l=>Pt(n,l),head:l=>l?o(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>a?{...c,method:l,sparse:!1}:ro(c,l,e.schema.value))})}function nc(s){let{desk:e,dialogs:t}=s,[i,r,a]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!r)return g;let n=Ve(a,i.kind),l=an(n,t.presets.own.value),c=Oa(i,r,a);return d`<div class="lm-field lm-preset">${Ct(s,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:o("tools.preset_label"),title:o("tools.preset_title"),empty:o("tools.preset"),none:o("menu.none_found"),value:c,shown:c,items:h=>Pt(
l,h),head:h=>o(`preset_group.${h}`),row:({text:h})=>d`${Jd(on(n[h]??{},a.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var Jd=({width:s,height:e,points:t})=>d`<svg class="lm-curve" width=${s} height=${e+2} viewBox="0 -1 ${s} ${e+2}"
    aria-hidden="true"><polyline points=${t} /></svg>`;function cc(s){let{desk:e}=s,t=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${o("source.label")} ?hidden=${!t}>
        ${Zd(s)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${t?.kind!=="merge"&&t?.kind!=="adapters"}>
            <span class="lm-label">${o("source.method")}</span>${oc(s)}</div>
        <div class="lm-models" id="lm-models">${t?Xd(s,t):g}</div></section>`}function Zd({desk:s,live:e}){let t=s.checkpoint.value,i=s.steps.findIndex(c=>c.id===
s.panel.value.selected),r=t?t.virtual||S(t.name):e.isLoading.value?o("base.loading"):o("base.none"),a=i>1?o("base.after_steps",{n:i}):o("base.after_step"),l=[t?.
architecture?s.kit.value.architecture.label:t?.kind,t?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?a:o("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${t?.virtual?o("base.virtual",{base:t.name}):t?.title||t?.name||r}><span class="lm-base-name">${r}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function Xd(s,e){let{files:t,schema:i}=s.desk,r=c=>s.desk.doneStep(h=>io(h,c,i.value));
if(e.kind==="adapter")return d`${Me(s,{id:"adapter",label:o("source.adapter"),value:N(e.models.adapter),files:t.value.adapters,pick:c=>r({adapter:c}),empty:o("p\
icker.file")})}${hc(s,e)}`;if(e.kind==="adapters")return Qd(s,e);if(e.kind==="erase")return ac(s,e);if(e.kind!=="merge")return g;let{models:a}=W(i.value,e.method),
n=(c,h,u,m)=>Me(s,{id:c,label:h,value:N(u),files:t.value.models,pick:m});if(a[0]!=="models")return a.map(c=>n(c,c.toUpperCase(),e.models[c],h=>r({[c]:h})));let l=le(
e);return d`${l.map((c,h)=>n(`model${h}`,o("source.model",{n:h+1}),c,u=>r({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",o("source.fewer"),()=>r({models:l.slice(0,-1)}),{label:o("source.fewer"),off:l.length<2})}
            ${v("+",o("source.more"),()=>r({models:[...l,""]}),{label:o("source.more")})}</span>`}function Qd(s,e){let{desk:t}=s,i=e.models.models;return d`${i.
map((r,a)=>d`${Me(s,{id:`adapter${a}`,label:o("source.adapter_n",{n:a+1}),value:N(r),files:t.files.value.adapters,pick:n=>t.doneStep(l=>({...l,models:{models:i.
with(a,n)}})),empty:o("picker.file")})}${Q(o("tools.weight"),oe(e.shares[a]??1,o("source.weight_n",{n:a+1}),n=>t.doneStep(l=>Za(l,a,n??1)),{key:`share${a}`}))}`)}${hc(
s,e)}`}function hc(s,e){let{desk:t,dialogs:i}=s,r=t.steps.filter(n=>Ce(n.kind)&&P(n)).flatMap(n=>ve(n,t.schema.value)),a=e.kind==="adapters"||Ga(e);return d`<span class="lm-pair">
        ${v("−",o("source.fewer_adapters"),()=>t.doneStep(Ja),{id:"lm-adapter-fewer",label:o("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",o(a?"source.more_adapters":"source.adapter_alone"),()=>t.doneStep(Ya),{id:"lm-adapter-more",label:o("source.more_adapters"),off:!a})}
        ${v(o("conflicts.open"),o("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function dc({desk:s}){let[
e,t]=[s.kind,s.step.value],i=t&&W(s.schema.value,t.method),r=t&&e==="adapters"?ce(s.schema.value,t.method):null,a=r?r.summary:e==="merge"?i?.summary:o(`help.${e||
"none"}`),n=e==="merge"?o("help.source",{text:a,source:i?.source}):a;return d`<p id="lm-help" class="lm-help" title=${n}>${a}</p>`}function uc({desk:s}){let e=s.
step.value,t=e?.kind==="merge"?W(s.schema.value,e.method).parameters.filter(a=>a.kind!=="weight"):e?.kind==="adapters"?ce(s.schema.value,e.method).parameters:e?.
kind==="erase"?s.schema.value.erase.parameters:[],i=(a,n)=>s.doneStep(l=>l.kind==="erase"?Wa(l,a,n):ao(l,a.name,n)),r=(a,n)=>a.kind==="erase"?Ua(a,n):Vi(a,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${o(
"source.parameters")}>
        ${e&&t.map(a=>eu(a,r(e,a),n=>i(a,n)))}</section>`}var lc=s=>typeof s=="object"?JSON.stringify(s):String(s);function eu(s,e,t){let i=s.name.replace(/_/g,
" ");if(s.kind==="flag")return D(i,s.help,e,t,{name:s.name});let r=s.kind==="choice"?y(s.choices.map(a=>[a,a]),e,t,{name:s.name}):ye(lc(e),i,(a,n)=>{let l=_e(a),
c=l!==null&&(s.kind!=="integer"||Number.isInteger(l));c&&l!==e&&t(l),n.value=c?String(l):lc(e)},{kind:"lm-input lm-number",numeric:!0,key:s.name});return Q(i,r,
{kind:"lm-field lm-inline",title:s.help})}function pc(s,e){let t=s.currentTarget,i=t.closest("[data-step]");if(s.button!==0||!i?.parentElement)return;s.preventDefault(),t.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),a=u=>r.filter(m=>{let f=m.getBoundingClientRect();return f.top+f.height/2<u}).length,n=u=>r.forEach((m,f)=>{m.classList.toggle("lm-dr\
op-before",f===u),m.classList.toggle("lm-drop-after",u===r.length&&f===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(a(u.clientY))},h=u=>{l.
abort();let m=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),m&&e(a(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var mc=s=>s.reduce((e,t)=>e+t,0);function fc({desk:s},e,t){let{waiting:i,places:r}=s.written.value,{error:a,live:n}=s.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===t);if(c)return l(o("missing.choose",{what:ee(c.what)}));if(s.parked.value)return l(o("note.parked"));let h=r.indexOf(t);if(a?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:o("note.refused"),title:a.error,bad:!0};if(!P(e))return l(o("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],m=Ce(e.kind)?ve(e,s.schema.value).map(N):[];return m.length>0&&$(u.map(w=>w.file),m)?tu(u):l("")}function tu(s){let[e,t]=[mc(s.map(n=>n.applied)),mc(s.map(n=>n.
total))],i=[...new Set(s.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],r=s.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),a=o("note.applied",{some:e,total:t});return{text:i.length?`${a} · ${A("note.left_out",i.length)}`:a,title:[r?o("note.kinds",{matched:a,which:r}):a,...i].
join(`
`),bad:e<t}}var su=([s,...e])=>s&&!e.length&&s.kind==="merge"&&P(s)&&!s.rest.title;function vc(s){let{desk:e}=s,t=su(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,a=e.parked.value?i:e.checkpoint.value?.name??"",n=el(e.steps,a,r.vae,e.kit.value),l=(c,h)=>v(o(h),o(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${U(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${o("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${o("stack.steps")} ?hidden=${t}>
            ${re(e.steps,c=>c.id,(c,h)=>ru(s,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${o("stack.words")} title=${n}>${n}</p>${iu(s)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Ha(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function iu({desk:s}){let e=s.steps.filter(i=>!P(i)),t=()=>s.done(i=>pe(i,{steps:i.values.steps.map(r=>ge(r,"enabled",!0,!0))}));return v(A(
"mutes.steps",e.length),o("mutes.steps_title"),t,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function ru(s,e,t){let{desk:i}=s,r=t+1,a=e.id===
i.panel.value.selected,n=fc(s,e,t),l=(h,u,m)=>i.doneStep(f=>ge(f,h,u,m),e.id),c=(h,u,m,f,w=!1)=>v(h,o(u),f,{kind:"lm-button lm-small",label:o(`${u}_n`,{n:r}),key:m,
off:w});return d`<li class=${U({"lm-step":!0,"lm-selected":a,"lm-off":!P(e)})} data-step data-id=${e.id}
        @keydown=${h=>ou(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${o("row.move_title")} aria-label=${o("row.move",{n:r})}
            @keydown=${h=>lu(s,e,t,h)}
            @pointerdown=${h=>pc(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${o("row.on_title")} aria-label=${o("row.on",{n:r})}
            .checked=${be(P(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${r} ${o(`badge.${e.kind}`)}`,o("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:a})}
        ${ye(e.rest.title||"",o("row.title",{n:r}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:o("row.title_title"),placeholder:Qn(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${$e(e.kind)?nu(s,e,r):g}
        <span class=${U({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",o("row.solo_title"),()=>au(s,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:o("row.solo",{n:r}),pressed:Sr(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>Kr(s,e,t,-1,h),t===0)}
            ${c("↓","row.later","stepDown",h=>Kr(s,e,t,1,h),t===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>s.live.remove(e.id))}</span></li>`}var au=({desk:s},e)=>s.done(t=>pe(t,{steps:Zn(t.values.steps,e.id)}));function ou(s){
let{target:e,currentTarget:t,key:i}=s,r={s:"solo",m:"on"}[i.toLowerCase()];!r||s.ctrlKey||s.metaKey||s.altKey||ht(e)||(Hr(t,r),s.preventDefault())}function nu({
desk:s},e,t){let i=Se(e,s.schema.value)?.value??1,r=a=>s.editStep(n=>ge(n,"weight",a,1),e.id);return d`<span class="lm-row-weight">
        ${ct(i,{label:o("row.weight",{n:t}),exact:o("row.weight_exact",{n:t}),usual:1,low:-1,high:2,key:"weight"},r,()=>s.commit(),{key:"weightText"})}</span>`}
function lu(s,e,t,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Kr(s,e,t,r,i))}function Kr({desk:s},e,t,i,r){
let a=r.currentTarget;s.move(e.id,t+i),queueMicrotask(()=>{let n=a.parentElement?.querySelector("button:not(:disabled)");(a.disabled?n:a)?.focus()})}function gc(s){let{desk:e,live:t}=s,{busy:i,progress:r,live:a}=e.state.value,{text:n,bad:l}=cu(s),c=t.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${U({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?r||.05:0}"></div>
        <p id="lm-status" class=${U({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${uu(s,a)}>${n}</p></div>`}function cu(s){let{desk:e,live:t}=s,{state:i,remark:r}=e;if(t.trouble.value)return{text:t.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:o("status.error",{error:i.value.error.error,live:wc(i.value.live)}),bad:!0};if(t.pending.value)return{
text:hu(s),bad:!1};let a=bc(s);return{text:[du(s),...a].filter(Boolean).join(" — "),bad:a.length>0}}function hu({desk:s}){let{busy:e,progress:t}=s.state.value;
return t>0?o("status.applying_percent",{percent:Math.round(100*t)}):e||o("status.applying")}function wc(s){if(!s?.recipe?.steps.length)return o("status.original");
let e=s.saved?o("status.saved",{name:s.saved}):o("status.not_saved"),t=Object.keys(s.skipped||{}).length;return o("status.merge_on",{saved:t?`${e} · ${A("statu\
s.skipped",t)}`:e})}function du({desk:s,live:e}){let{missing:t,waiting:i}=s.written.value,r=wc(s.state.value.live),a=!!s.state.value.live?.recipe?.steps.length;
return s.checkpoint.value?s.parked.value?o("status.parked",{live:r}):t.length?o("status.with_choice",{live:r,choose:o("missing.choose",{what:ee(t)})}):i.length?
[r,...i.map(({index:n,what:l})=>o("step.waits",{n:n+1,what:ee(l)}))].join(" — "):e.settled.value||!s.steps.length?r:$(s.state.value.next?.recipe,s.written.value.
recipe)?o("status.next",{live:r}):a?o("status.other_merge",{live:r}):s.settings.value.live?o("status.off_live"):o("status.off"):e.isLoading.value?o("status.load\
ing"):o("missing.choose",{what:ee(t)})}var bc=({desk:s,doctor:e})=>[...new Set([...s.state.value.live?.warnings??[],...e.warnings.value])];function uu(s,e){if(!e?.
recipe)return"";let{kept:t}=e,i=t?[o("details.memory",{kept:os(t.deltas),budget:os(t.budget)}),o("details.in_place",{size:os(t.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),a=[A("count.blocks",e.blocks.length),A("count.tensors",e.tensors),`${Tt(e.seconds,2)} s`];return[o("details.changed",{
changed:a.join(", "),id:e.id.slice(0,8)}),o("details.blocks",{blocks:e.blocks.join(", ")}),o("details.device",{device:e.device}),...i,...bc(s),...r].join(`
`)}function pu(s,e){let t=s.replace(/\d+$/,"");if(t==="M")return s;let i=e.filter(a=>a.startsWith(t));return i.length===e.length?i[i.length-1-i.indexOf(s)]:e.filter(
a=>a.startsWith(t==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(s)]}var yc=(s,e,t,i)=>t[i.indexOf(pu(i[e],i))]??s,mu=new Set(["smooth","mirror","swap"]),qr={invert:s=>1-
s,mirror:(s,e,t,i)=>e>(i.length-1)/2?yc(s,e,t,i):s,swap:yc,smooth:(s,e,t)=>(t[e-1]??s)/4+s/2+(t[e+1]??s)/4,up:(s,e,t,i,r)=>s+r,down:(s,e,t,i,r)=>s-r,times:(s,e,t,i,r)=>s*
r,clamp:s=>Math.min(1,Math.max(0,s)),dice:(s,e,t,i,r,a)=>s+r*a};function kc(s,e,{amount:t=.1,seed:i=0,only:r=[]}={}){let[a,...n]=Object.keys(e),l=n.map(m=>e[m]),
c=fu(i,n.length+1),h=(m,f)=>m===a&&mu.has(s)?e[a]:z(qr[s](e[m],f,l,n,t,Number(c[f+1].toFixed(3)))),u=r.filter(m=>m in e);return Object.fromEntries([a,...n].map(
(m,f)=>[m,h(m,f-1)]).filter(([m])=>!u.length||u.includes(String(m))))}function fu(s,e){let t=s>>>0;return Array.from({length:e},()=>{t=t+1831565813>>>0;let i=Math.
imul(t^t>>>15,t|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function $c(s){let{desk:e,drawing:t}=s,[{past:i,future:r},{live:a,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${o(
"tools.label")}>
        ${gu(s)}${l?[wu(s),bu(s)]:g}${ku(s)}${vu(s)}<span class="lm-gap"></span>
        ${v(o("tools.draw"),o("tools.draw_title"),()=>t.value=!t.value,{id:"lm-draw",pressed:t.value,hidden:!l})}
        ${v("↶",o("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:o("tools.undo"),off:!i.length})}
        ${v("↷",o("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:o("tools.redo"),off:!r.length})}
        ${zl(s)}
        ${v(o("tools.reset"),o("tools.reset_title"),()=>e.doneStep(oo),{id:"lm-reset"})}
        ${D(o("tools.live"),o("tools.live_title"),a,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${D(o("tools.auto"),o("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function vu({desk:s}){let e=s.step.value?ne(s.step.
value,s.kit.value):[];return v(A("mutes.faders",e.length),o("mutes.faders_title",{muted:e}),()=>s.doneStep(t=>Ds(t,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function gu({desk:s}){let e=s.step.value,t=e?te(e,s.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${o(
"tools.channel")} ?hidden=${t.length<2}>
        ${t.map((i,r)=>v(i.label,i.parameter.help,()=>s.look({channel:r}),{pressed:i.label===s.channel.value?.label}))}</div>`}var wu=s=>d`${nc(s)}
    ${v(o("tools.my_presets"),o("tools.my_presets_title"),()=>s.dialogs.presets.open(),{id:"lm-presets-open"})}`;function bu(s){let{desk:e,transform:t}=s,{amount:i,
seed:r}=t.value,a=Object.keys(qr).map(l=>[l,o(`shape.${l}`,{amount:i})]),n=l=>t.value={...t.value,...l};return d`${y([["",e.linked.value.length?A("tools.transfo\
rm_some",e.linked.value.length):o("tools.transform")],...a],"",l=>l&&yu(s,l),{id:"lm-shape",kind:"lm-input lm-shape",label:o("tools.transform_label"),title:o("t\
ools.transform_title")})}
        ${oe(i,o("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${t.value.thrown?oe(r,o("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function yu({desk:s,transform:e},t){let[i,r,{
amount:a,seed:n}]=[s.step.value,s.channel.value,e.value];!i||!r||(s.doneWeights(kc(t,rs(i,r,s.kit.value),{amount:a,seed:n,only:s.linked.value})),t==="dice"&&(s.
remark.value=o("tools.thrown",{amount:a,seed:n}),e.value={amount:a,seed:n+1,thrown:!0}))}function ku({desk:s}){let e=Se(s.step.value,s.schema.value);if(!e)return g;
let t=i=>s.editStep(r=>ge(r,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${o("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?o("tools.weight"):o("tools.strength")}</span>
        ${ct(e.value,{label:o("tools.strength_label"),exact:o("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},t,()=>s.commit(),{id:"lm-streng\
th-value"})}</label>`}var xc=s=>d`${Ql(s)}${vc(s)}${cc(s)}${dc(s)}${uc(s)}${$c(s)}
    ${Xl(s)}${ec(s)}${ic(s)}${rc(s)}${tc(s)}${rl(s)}${gc(s)}
    ${s.dialogs.save.view()}${s.dialogs.lora.view()}${s.dialogs.presets.view()}${s.dialogs.virtual.view()}${s.dialogs.imports.view()}${s.dialogs.conflicts.view()}
    ${s.dialogs.gallery.view()}${s.dialogs.blind.view()}${s.dialogs.explore.view()}`,$u=s=>[["original",o("compare.original")],["before",o("compare.before")],...ie.
filter(e=>s.snapshots.value[e]).map(e=>[e,o("compare.snapshot",{letter:e})])],_c=({desk:s,live:e,dialogs:t})=>d`${xu(s,t)}
    ${v(o("actions.restore"),o("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(o("actions.save"),o("actions.save_title"),()=>t.save.open(),{id:"lm-save-open"})}
    ${v(o("actions.keep"),o("actions.keep_title"),()=>t.virtual.open(),{id:"lm-virtual-open"})}
    ${v(o("actions.explore"),o("actions.explore_title"),()=>t.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function xu(s,e){let{compare:t,compareWith:i="original"}=s.settings.value,r=$u(s),a=r.find(([n])=>n===
i)?.[1]??o("compare.original");return d`<span class="lm-compare-with">
        ${D(o("actions.compare"),o("actions.compare_title"),t===!0,n=>s.set({compare:n}),{name:"compare",label:o("actions.compare_what",{what:a})})}
        ${y(r,i,n=>s.set({compareWith:n,compare:!0}),{id:"lm-compare-with",label:o("actions.compare_choice")})}
        ${v(o("actions.blind"),o("actions.blind_title"),()=>e.blind.open(),{id:"lm-blind-open"})}</span>`}var zr=null,Oc=()=>{},Gr=s=>document.getElementById(s);async function _u(s){let e=new ks(s.dataset.api??"",s.dataset.token??""),t=s.dataset.language||navigator.
languages.join(",");t.startsWith("en")||e.learn(t);let[i,r,a]=await Promise.all(["/schema","/models","/state"].map(l=>e.get(l))),n=new fi(s,e,{schema:i,files:r,
state:a});return Au(n),n.live.watch(),n}async function Ou(){let s=Gr("live_merge_root");if(!(!s||s.dataset.started)){s.dataset.started="yes";try{zr??=_u(s),Su(await zr,
s)}catch(e){zr=null,s.replaceChildren(),Ei(d`<p class="lm-banner lm-bad" role="alert">${o("start.failed",{why:_(e)})}</p>`,s)}}}function Su(s,e){Oc(),s.root=e,e.
replaceChildren(),e.classList.add("lm-root");let[t,i,r,a,n]=["actions","compare","strip","picture","infotext"].map(c=>Gr(`live_merge_${c}`)),l=[Ht(e,()=>xc(s)),
Ht(t,()=>_c(s)),Ht(i,()=>s.compare.template()),Ht(r,()=>s.strip.template()),Ht(n,()=>s.infotext.view()),Kl(Gr("live_merge_tab")),k(()=>{e.classList.toggle("lm-d\
rawing",s.drawing.value),e.classList.toggle("lm-is-live",!!s.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(s.desk.steps.length>1?s.desk.
steps.length:0)),a?.classList.toggle("lm-comparing",s.compare.pair!==void 0),a?.classList.toggle("lm-working",s.preview.started.value>0),i&&(i.hidden=s.compare.
pair===void 0),r&&(r.hidden=!s.strip.shots.value.length)})];Oc=()=>l.forEach(c=>c());for(let c of[e,t,i,r])c?.setAttribute("lang",Ta());t?.classList.add("lm-act\
ions"),i?.classList.add("lm-compare"),r?.classList.add("lm-strip"),n?.classList.add("lm-infotext"),r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",
o("strip.label")),r?.addEventListener("keydown",c=>s.strip.onKey(c)),Vl(e,s),ql(e,s),Gl(e,s),Zl(e,s),a&&s.preview.attach(a)}function Ht(s,e){if(!s)return()=>{};
let t=!1,i=null,r=()=>{t=!1,Ei(i,s)};return k(()=>{i=e(),t||queueMicrotask(r),t=!0})}function Au(s){let{desk:e,compare:t,preview:i,strip:r,live:a}=s;Object.assign(
window,{LiveMerge:{app:s,desk:e,compare:t,preview:i,strip:r,live:a,onState:n=>k(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.sent(n)}),document.dispatchEvent(
new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&a.watch(0))}function Vr(){let s=()=>{Ou(),ui()};s();let e=window;
typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(s):new MutationObserver(s).observe(document.body,{childList:!0,subtree:!0})}var{onUiLoaded:Sc}=window;typeof Sc==
"function"?Sc(Vr):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",Vr):Vr();})();
=======
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#a(){let{
studies:e}=this.app,s=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||s?.problem||"",a=s?s.is_running?r("explore.running",{done:s.done.length,all:s.
all}):s.interrupted?r("explore.interrupted",{done:s.done.length,all:s.all}):r("explore.made",{made:s.made,kept:s.all-s.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||a}</span>
            ${s?.is_running?d`<progress max=${s.all} value=${s.done.length} aria-label=${r("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(r("explore.interrupt"),r("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!s?.is_running})}`}};var pn=({missing:t,waiting:e,recipe:s})=>t.length||e.length||!s.steps.length?0:1;var Rs={base:"demo-paper.safetensors",b:"demo-neon.safetensors",infotext:`a star
Steps: 20, CFG scale: 3, Seed: 3`};function mn(t){let e=pn(t.desk.written.value),s=[r("first.choose"),r("first.preview"),r("first.move")];return d`<div class="lm-first" id="lm-first" role="group" aria-label=${r(
"first.label")}>
        <ol>${s.map((i,a)=>d`<li aria-current=${a===e?"step":"false"}>${i}</li>`)}</ol>
        ${Pc(t)?v(r("first.demo"),r("first.demo_title"),()=>Rc(t),{id:"lm-demo"}):g}</div>`}var Pc=({desk:t})=>"liveMergeStandaloneTask"in window&&t.checkpoint.
value?.name===Rs.base&&t.files.value.models.some(e=>e.name===Rs.b);function Rc({desk:t}){let e=t.step.value;e?.kind==="merge"&&!e.models.b&&t.doneStep(s=>Ht(s,{
b:Rs.b},t.schema.value)),Es(Rs.infotext)}var Cs=class{constructor(e){this.app=e,this.pairs=f([]),this.peeked=f(null),this.shown=f(""),this.at=f(0),this.view=f("both"),S(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}get isFirst(){
return!this.pair&&!this.app.preview.result.value}#e({pictures:e,originals:s,other:i,own:a}){let o=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.
at.value=Math.min(this.at.peek(),Math.max(o.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=o.map((n,l)=>({
original:e[l],merged:n,other:i,own:a}))}show(e,s=""){this.peeked.value=null,this.shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){
this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=
e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.pair||!this.app.isShown()||Ue(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.
key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="both";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return this.
isFirst?mn(this.app):g;let s=e.original&&!this.peeked.value?this.view.value:"merged",i=n=>this.#a(n,e,s),a=this.pairs.value.length,o=r("compare.pair",{n:this.at.
value+1,all:a});return d`<div class="lm-compare-stage" role="group" aria-label=${r("compare.label")}>${i("original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${v(r("compare.flip"),r("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(r("compare.both"),r("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(o,r("compare.pair_title"),()=>this.at.value=(this.at.value+1)%a,{id:"lm-next-pair",hidden:a<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${v(r("compare.gallery"),r("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?r("compare.both_shown",{name:Bs("original",e)}):r("compare.one_shown",{name:Bs(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?v(s.star?"★":"☆",r("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:r("gallery.star"),pressed:s.star}):g}#a(e,s,i){
let a=Bs(e,s),o=Bs(e==="merged"?"original":"merged",s),n=i==="both"?r("compare.enlarge",{name:a}):s.original?r("compare.flip_to",{name:a,other:o}):a;return d`<button type="button" class="lm-compare-side" data-side=${e} title=${r(
"compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${r("compare.alt",{name:a})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${a}</span></button>`}},Bs=(t,e)=>t==="original"?e.other||r("compare.original"):e.own?e.own:e.original?r("compare.merg\
ed"):r("compare.this");var ta=t=>document.getElementById(t);function fn(){let t=ta("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(a=>a.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function vn(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:a}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:a!=="0"}}function Is(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Kt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function gn(){let t=ta("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function wn(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:a})=>{let o=ta("live_merge_gallery"),n=c=>c instanceof Node&&!!o?.contains(c);n(i)&&a instanceof HTMLElement&&
!n(a)&&Date.now()-e>300&&a.focus({preventScroll:!0})})}var kn=700,Bc=1200*1e3,Ds=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,S(()=>{e.desk.edits.value&&z(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Bc}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:a,studies:o}=this.app,{inputs:n,progress:l}=a.dataset,c=o.takeOrder(),h=s.shown.value,u=`task(${Math.
random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:p,other:m,own:w}=c?{kind:"explore",other:"",own:""}:this.#e(h);this.asked=c?null:{
recipe:h,architecture:s.kit.value.id,other:m,own:w},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let W of c?c.recipes:[h,...m?[JSON.
parse(p)]:[]])i.expect(W);i.watch(150);let k=window[l??""],$=W=>document.getElementById(W);return typeof k=="function"&&k(u,$("lm-progress"),$("live_merge_galle\
ry"),()=>this.#t()),[u,c?c.text:JSON.stringify(h),p,...e.slice(3,Number(n))]}#e(e){let{settings:s,snapshots:i,parked:a}=this.app.desk,o=this.app.dialogs.lora.besides(
e);if(o)return{kind:JSON.stringify(o),other:r("compare.whole"),own:r("compare.lora")};let{compare:n,compareWith:l="original"}=s.value,c=n&&!a.value?Ro(l,e,i.value,
this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:r(l==="before"?"compare.before":"\
compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),
!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.wanted||this.press()},kn))}#i(e=!1){
let s=vn();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),kn));let i=fn(),a=this.result.
value;i.length!==s.pictures||!e&&a&&String(a.pictures)===String(i)||(clearTimeout(this.patience),this.number=s.number,i.length&&(this.result.value={...this.asked,
pictures:i,originals:s.originals,whole:s.whole,infotext:gn()}))}attach(e){let s=()=>document.getElementById("live_merge_result")?.innerHTML,i=s();wn(e),new MutationObserver(
()=>{Is();let a=s();a!==i&&this.isRunning&&this.#t(),i=a,this.#i()}).observe(e,{childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Cc=96,Ic=150,yn=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),Ws=class{constructor(e){this.app=e,this.shots=f(Bi()),this.current=f(0),
this.origin="",this.timer=0,S(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:a,whole:o,infotext:n,
other:l}){let c=a[i];if(!c||!e.steps.length)return;let h=await Dc(c).catch(()=>"");if(!h)return;let u={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:h,infotext:n,whole:o,large:c,original:i&&!l?a[0]:""};this.#t(Co(this.shots.value,u)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,Nr(e)}star(e){this.#t(Io(this.shots.value,e))}#s(e){this.
app.compare.show(yn(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=yn(e),Ic):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:a}=this.app,o=B(e.recipe.base);if(clearTimeout(this.timer),a.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=r("strip.other_kind",{base:M(o)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>s.remark.value=y(n))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,Jt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:Jt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return d`${ae(this.shots.value.slice(0,Jt),i=>i,(i,a)=>{let o=Yt(i,e.schema.value),n=()=>{this.#i(a),this.back(i)};
return d`<button type="button" class=${D({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${a}
                tabindex=${a===this.current.value?0:-1} title=${r("strip.title",{about:o})} aria-label=${r("strip.back",{about:o})}
                aria-current=${x(i.recipe,s)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
r("gallery.open"),r("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Dc(t){let e=new Image;
e.src=t,await e.decode();let s=Cc/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let a=i.getContext("2d");return a?(a.imageSmoothingQuality="high",a.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Fs=class{constructor(e,s,{schema:i,files:a,state:o}){this.root=e,this.server=s,this.desk=new Qt(i,a,o),this.reader=new ls(this.desk,s),this.live=new rs(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new ns,this.details=new is(s),this.doctor=new es(this.desk,s),this.
studies=new ss(s,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new os(this),this.preview=
new Ds(this),this.compare=new Cs(this),this.strip=new Ws(this),this.dialogs={save:new Os(this),lora:new bs(this),presets:new xs(this),virtual:new $s(this),imports:new gs(
this),conflicts:new ms(this),gallery:new fs(this),keys:new ws,explore:new Ps(this)},this.drawing=f(!1),this.copied=f(!1),this.transform=f({amount:.1,seed:Math.floor(
Math.random()*1e4),thrown:!1}),this.textNote=f(""),this.picking=f(vs),this.#e(),Br(this.desk,s),Pr(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.
offsetParent!==null}#e(){let{desk:e,live:s}=this,{panel:i,settings:a}=Mr(),{settings:o,live:n}=e.state.value;if(e.settings.value=a,e.snapshots.value=Ci(),S(()=>{
e.snapshots.value=Po(e.snapshots.peek(),this.strip.shots.value)}),o?.auto_preview&&!a.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.
value?.name||"";e.panel.value=wt({...i.values,home:l},i.selected)}else n?.recipe&&s.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state,s=this.
desk.state.value.keeping?.state;S(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished(),z(()=>this.
dialogs.lora.kept())),e=i;let a=this.desk.state.value.keeping?.state;s==="running"&&a!=="running"&&z(()=>this.dialogs.virtual.finished()),s=a})}async listFiles(){
let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!x(e,this.desk.files.value)&&(this.desk.files.value=e),this.details.forget()}};var Wc=.05,ke=.01,Vs=550,Fc=400,Uc=600,rt=t=>t instanceof Element?t.closest(".lm-fader"):null,Us=t=>t instanceof Element&&t.classList.contains("lm-range"),Ve=t=>t instanceof
Element&&t.classList.contains("lm-value"),nt=t=>t.dataset.slot??"",Ks=t=>t.shiftKey?ke:Wc;function sa(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*Ks(t)}function ia(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),Fc)}}function aa(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function bn(t,{desk:e}){let s=ia(e),i=!1,a={slot:"",weight:0,time:0},o=(m,w)=>{e.moveFader(m,w),e.commit()},n=(m,w,k)=>{let $=e.channel.value;if(!$)return;let W=e.
weight(nt(m));e.moveFader(nt(m),Ft(W,V(W+w),$),k),s()},l=m=>{let w=rt(m.target),k=e.channel.value;if(!w||!k||m.ctrlKey||m.metaKey||m.altKey&&!e.linked.value.length)
return;let $=Ks(m),W={ArrowRight:$,ArrowLeft:-$,PageUp:.25,PageDown:-.25},re={ArrowUp:$,ArrowDown:-$,...Us(m.target)?W:{}},Et=Us(m.target)?{Home:k.parameter.low,
End:k.parameter.high}:{};if(m.key in re)n(w,re[m.key],m.altKey);else if(m.key in Et)o(nt(w),Et[m.key]);else if(!Ve(m.target)&&aa(w,{s:"fader.solo",m:"fader.mute"}[m.
key.toLowerCase()])){m.preventDefault();return}else return;Ve(m.target)&&delete m.target.dataset.typing,m.preventDefault()},c=m=>{let w=rt(m.target);if(!w?.contains(
document.activeElement))return;m.preventDefault();let k=sa(m);k&&n(w,k,m.altKey)},h=({target:m})=>{let w=rt(m);!w||!Us(m)||t.classList.contains("lm-stroke")||e.
moveFader(nt(w),V(Math.round(Number(m.value)/ke)*ke),i)},u=({target:m})=>{let w=rt(m),[k,$]=[e.step.value,e.channel.value],W=m instanceof Element&&m.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!k||!$||W||Ve(m)||t.classList.contains("lm-drawing"))return;let re=nt(w),Et=a.slot===re?a.weight:e.weight(re);e.doneWeights({
[re]:w.classList.contains("lm-part")?null:Wa(k,$,re,Et,e.kit.value)})},p=({target:m,timeStamp:w})=>{let k=rt(m),$=k?nt(k):"",W=$===a.slot&&w-a.time<Uc;$&&!W&&(a=
{slot:$,weight:e.weight($),time:w})};t.addEventListener("keydown",l);for(let m of["pointerdown","pointermove"])t.addEventListener(m,w=>i=w.altKey);t.addEventListener(
"wheel",c,{passive:!1}),t.addEventListener("input",h),t.addEventListener("change",({target:m})=>rt(m)&&Us(m)&&e.commit()),t.addEventListener("dblclick",u),t.addEventListener(
"pointerdown",p)}var $n="important",Vc=" !"+$n,_n=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let a=e[i];if(a!=null){this.ft.add(i);let o=typeof a=="string"&&a.endsWith(Vc);i.includes("-")||o?s.setProperty(i,o?a.slice(0,-11):a,o?$n:""):s[i]=
a}}return T}});var xn=t=>d`<span class="lm-snapshots" role="group" aria-label=${r("snapshot.label")}>
    ${de.map((e,s)=>Kc(t,e,s+1))}</span>`;function Kc(t,e,s){let{desk:i}=t,a=i.snapshots.value[e],o=a!==void 0&&x(a.recipe,i.written.value.recipe),n=r(a?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return d`<button type="button" class=${D({"lm-snapshot":!0,"lm-kept-one":a!==void 0})} id="lm-snapshot-${e}"
        aria-label=${r(a?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${o?"true":"false"} title=${n}
        aria-keyshortcuts="${s} Shift+${s}" style=${_n({backgroundImage:a?.picture?`url("${a.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||Hs(t,e,l)}
        @pointerdown=${l=>Hc(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function Hs({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=r("snapshot.stored",{letter:s})}function Hc(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let a=setTimeout(
()=>{i.dataset.held="yes",Hs(t,e,!0)},Vs);for(let o of["pointerup","pointercancel","pointerleave"])i.addEventListener(o,()=>clearTimeout(a),{once:!0})}function qc({code:t,ctrlKey:e,metaKey:s,altKey:i,target:a}){let o=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return o&&!(e||s||i)&&!Ue(a)?de[Number(o)-1]:""}function Sn(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",a=>{let o=qc(a);if(o)return(a.shiftKey||s.snapshots.value[o])&&Hs(e,o,a.shiftKey),a.preventDefault();if(a.key===
"?"&&!a.ctrlKey&&!a.metaKey&&!Ue(a.target))return e.dialogs.keys.open(),a.preventDefault();if(!(a.ctrlKey||a.metaKey)||!(a.target instanceof Element))return;let n=a.
target.matches('input[type="text"], textarea'),l=a.key.toLowerCase();if(l==="enter")i.press();else if(l==="z"&&!n)a.shiftKey?s.redo():s.undo();else if(l==="y"&&
!n)s.redo();else return;a.preventDefault(),a.stopPropagation()})}var qs=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function On(t,{desk:e,drawing:s}){let i="",a=[],o=!1,n=0;t.addEventListener(
"pointerdown",l=>{let c=qs(l.target);if(o=!1,!c||ce(c)||l.button!==0||l.shiftKey||s.value)return;[i,a]=[c,e.linked.value];let h=()=>{o=!0,e.linked.value=Ua(a,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,Vs)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=qs(document.elementFromPoint(
l,c));!u||ce(u)||u===i&&!o||(clearTimeout(n),o=!0,e.linked.value=[...new Set([...a,...Fa(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(n),i=""});t.addEventListener("click",l=>{!o||!qs(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>qs(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),zc(t,e)}function zc(t,e){let s=null,i=ia(e),a=h=>h instanceof Element?h.closest(".lm-head"):null,o=h=>(h.dataset.slots??"").split(" "),n=(h,u,p,m)=>{
let[w,k]=[e.channel.value,o(h)];w&&e.moveFaders(k,k[0],Ft(u,V(u+p),w),m)},l=(h,u,p)=>{n(h,e.weight(o(h)[0]),u,p),i()};t.addEventListener("pointerdown",h=>{let u=a(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),s={head:u,y:h.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",h=>{if(!s)return;let u=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((s.y-h.clientY)/u*(m-p)/ke)*ke;s.moved||=
w!==0,s.moved&&n(s.head,e.weightBefore(o(s.head)[0]),w,h.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=hi(e.linked.value,o(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",h=>{let u=a(h.target),p={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(p)l(u,p*Ks(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=hi(e.linked.value,o(u));else return;h.preventDefault()}}),t.addEventListener(
"wheel",h=>{let u=a(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let p=sa(h);p&&l(u,p,h.altKey)},{passive:!1})}var An=7,En=12;function Mn(t,{desk:e,drawing:s}){let i=null,a=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Ve(c.target)||Gc(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
t.classList.add("lm-stroke"),l(i,i,h))},o=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w={};for(let k of u.querySelectorAll(".lm-fader")){let $=Jc(k,c,h);
$!==null&&(w[k.dataset.slot??""]=V(Math.round((p+$*(m-p))/ke)*ke))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",a),t.addEventListener(
"pointermove",o),t.addEventListener("pointerup",n),t.addEventListener("pointercancel",n)}var Gc=t=>t instanceof Element&&t.closest("button")!==null;function Jc(t,e,s){
let i=t.getBoundingClientRect(),a=Yc(i,e,s),o=t.querySelector(".lm-range");if(a===null||!o||a<i.top-En||a>i.bottom+En)return null;let n=o.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-An-a)/(n.height-2*An)))}function Yc(t,e,s){let[i,a]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(a<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function Tn({desk:t}){let e=t.kind==="adjust",s=o=>t.step.value?.adjust[o.name]??0,i=(o,n)=>t.editStep(l=>$i(l,o.name,n)),a=o=>d`<div class="lm-adjusted ${s(o)?
"":"lm-zero"}" data-name=${o.name} title=${o.help}
        @dblclick=${n=>Ve(n.target)||t.doneStep(l=>$i(l,o.name,0))}>
        <span class="lm-name" aria-hidden="true">${o.label}</span>
        ${st(s(o),{...o,exact:r("fader.exact",{label:o.label}),usual:0},n=>i(o,n),()=>t.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${r(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(a):g}</section>`}function jn(t){let{problem:e}=t.desk.state.value,s=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:Zc(t)||Xc(t)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${s}${th(t)}${eh(t)}`}var zs=(t,e,s="lm-banner")=>d`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function Zc(t){let{desk:e,
live:s}=t,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let a=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(c=>c.
name===a)??e.files.value.models.find(c=>xe(c.name,a)),n=async()=>{if(e.parked.value)return e.adopt();i&&await Qc(t,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=M(a);return zs(r("banner.paused",{base:l}),[v(r("banner.adopt"),r("banner.adopt_title"),n),o?v(r("banner.back",{base:l}),r("banner.back_title"),()=>s.load(o.name)):
g,e.parked.value?v(r("banner.new"),r("banner.new_title"),()=>e.startNew()):g])}function Xc(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:a}=e.state.value.live;a&&await s.show(a).catch(o=>e.remark.value=y(o))};return zs(r("banner.elsewhere"),[v(r("banner.take_over"),r("banner.take_over_\
title"),()=>s.takeOver()),v(r("banner.show"),r("banner.show_title"),i)])}var Qc=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=y(i));function eh({desk:t,
dialogs:{lora:e}}){let{draft:s,save:i,checkpoint:a}=t.state.value;if(!s||e.leaving.value)return g;let o={name:s.name,hash:s.autov3,size:H(s.size),base:M(a?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return zs(r(s.shown?"draft.shown":"draft.waits",o)+n,[v(r("draft.keep"),r("dra\
ft.keep_title",o),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(r("draft.drop"),r("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function th({
desk:t,live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return zs(r("offer.text"),[v(r("offer.yes"),r("offer.yes_title"),s(!0)),
v(r("offer.no"),r("offer.no_title"),s(!1))],"lm-offer")}function sh({desk:t},e){if(!t.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e,i=`${Ce(e,t.kit.value)}
${r("fader.open_title",{slot:e})}`;return v(e,i,()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:r("fader.open",{slot:e})})}
function ih(t,e,s){let i=n=>Math.min(1,Math.max(0,(n-e)/(s-e))),[a,o]=[i(0),i(t)].sort((n,l)=>n-l);return`--lm-from: ${a}; --lm-to: ${o}`}function At(t,e,s){let{
desk:i}=t,{low:a,high:o}=i.channel.value?.parameter??{low:0,high:1},n=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,h=i.step.value,u=D({"lm-fader":!0,"lm-part":!!s.
flat,"lm-zero":n===0,"lm-unset":!l,"lm-beyond":n<a||n>o,"lm-live":rh(t,e),"lm-finer":h!==null&&Pa(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-mu\
ted":h!==null&&qi(h,pe(e),i.kit.value)}),p=m=>{m===null?i.setWeights({[e]:null}):i.moveFader(e,m),i.commit()};return d`<div class=${u} data-slot=${e} title=${s.
title} style=${ih(n,a,o)}>
        ${s.name??sh(t,e)}${s.flat?g:an(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${a} max=${o}
            aria-label=${c} aria-orientation=${_(s.flat?void 0:"vertical")}
            aria-valuetext=${ah(t,e)} aria-keyshortcuts=${_(ce(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${ge(String(Math.min(o,Math.max(a,n))))}>${s.flat?g:on(t,e)}
        ${Q(l?n:null,r("fader.exact",{label:c}),p,{placeholder:s.follows,empty:s.flat})}
        ${ce(e)?g:oh(t,e,!!s.flat)}${s.after??""}</div>`}function ah({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],a=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):r("fader.not_set",{weight:i});return s&&qi(s,pe(e),t.kit.value)?r("fader.muted",{weight:a}):a}function oh(t,e,s){let{desk:i}=t,[a,o]=[i.step.
value,i.kit.value];if(!a)return g;let n=(l,c,h,u)=>v(l,r(`${c}_title`,{slot:e}),()=>i.doneStep(p=>u(p,e,o)),{kind:"lm-mute",key:c,label:r(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${s?g:n("S","fader.solo",zi(a,e,o),zr)}${n("M","fader.mute",ee(a,o).includes(e),Hr)}${s?g:rn(t,e)}</span>`}function rh({
desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:a}=t.kit.value,o=a.odd.filter(n=>i[n]===e&&!a.slots.includes(e));return[e,...o].some(n=>s.
includes(n))}var nh=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],lh=32,ch=t=>t.replace(/\d+$/,"");function Ln(t){let{kit:e,
channel:s}=t.desk,{low:i,high:a}=s.value?.parameter??{low:0,high:1},o=([n,l])=>{let c=e.value.architecture.sliders.filter(h=>ch(h)===n);return c.length?d`<fieldset class="lm-group lm-group-${n} ${c.
length>lh?"lm-two-rows":""}" style="--lm-count: ${c.length}"><legend>${hh(l,c)}</legend>
            <div class="lm-faders">${c.map(h=>At(t,h,{title:Ce(h,e.value)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${r(
"desk.label")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[a,(i+a)/2,i].map(n=>d`<span>${V(n)}</span>`)}</div>
        ${nh.map(o)}</section>`}var hh=(t,e)=>e.length<2?r(t):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${r("desk.head_title")} aria-label=${r("desk.head",{group:r(t)})}>${r(t)}</button>`;function Nn(t){let{kit:e,channel:s,panel:i,schema:a,settings:o}=t.
desk,n=i.value.values.whole.block_map||"live_merge",l=a.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${o.value.odd}
        @toggle=${c=>c.target.open!==o.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${r("odd.summary",{parts:e.value.architecture.odd.map(c=>dh(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>uh(t,c))}</div>
        ${q(r("odd.map"),b(l,n,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:r("odd.map_tit\
le")})}</details>`}function dh({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:r("odd.kept",{slot:e})}
function uh(t,e){let s=t.desk.kit.value.follows[e],i=Ce(e,t.desk.kit.value),a=s?r("odd.follows",{help:i,followed:s}):r("odd.stays",{help:i});return At(t,e,{flat:!0,
title:a,follows:s?`= ${s}`:"0"})}function Rn(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[a,o]=[i.filter(vt),i.filter(h=>!vt(h))],n=o.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(p=>ph(t,s,p,n))}</div></div>`:g,c=()=>mh(t);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${r("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${r("parts.head",{count:ci(n)})}</span><span class="lm-gap"></span>
            ${v("✕",r("parts.close_title"),c,{label:r("parts.close",{slot:s})})}</div>
        <p class="lm-known">${Ce(s,e.kit.value)}</p>
        ${l(r("parts.kinds"),o)}${l(r("parts.layers"),a)}`:g}</section>`}function ph(t,e,s,i){let a=`${ci(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return At(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:r("parts.title",{label:s.label,tensors:s.tensors,share:a,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:d`<span class="lm-share">${a}</span>`})}function mh({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function Bn({desk:t}){let e=t.step.value,s=e?Ra(e,t.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?r("rules.others"):g}
        ${s.map(i=>d`<span class="lm-rule">${Pn(i)}${v("✕",r("rules.drop"),()=>t.doneStep(a=>Ba(a,i)),{label:r("rules.drop_one",{rule:Pn(i)})})}</span>`)}</p>`}
function Pn({keys:t,slots:e,...s}){let i=Object.entries(s).map(([a,o])=>`${a} ${o}`).join(", ");return e?r("rules.in",{keys:t||r("rules.every_key"),slots:e,set:i}):
r("rules.all",{keys:t||r("rules.every_key"),set:i})}function Cn({desk:t},e){let{erase:s}=e,i=[["",r("erase.turn_down"),r("erase.turn_down_title")],["balance",r("erase.balance"),r("erase.balance_title")]],a=c=>t.doneStep(
c),o=q(r("erase.way"),b(i,Ye(s)?"balance":"",c=>a(h=>Ja(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>q(r(`erase.${c}`),we(h,r(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:r(`erase.${c}_title`),placeholder:r(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ye(s)?[n("of",s.of??"",c=>a(h=>gi(h,"of",c))),n("mix\
ed",Za(s.balance),(c,h)=>fh(t,e,c,h))]:[n("concepts",fi(s.concepts),c=>a(h=>vi(h,"concepts",c))),n("towards",s.towards??"",c=>a(h=>gi(h,"towards",c)))];return d`${o}${l}${n(
"keep",fi(s.keep),c=>a(h=>vi(h,"keep",c)))}`}function fh(t,e,s,i){wi(e,s)?t.doneStep(a=>wi(a,s)??a):Fi(i)}function In(t){let{desk:e}=t,[s,{methods:i,together:a}]=[e.step.value,e.schema.value],o=s?.kind==="adapters",n=o?a.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):fr(i);return xt(t,{id:"method",inputId:"lm-method",kind:"lm-input",label:r("source.method"),empty:r("source.method"),none:r("menu.none_found"),
value:s?.method??"",shown:n.find(l=>l.value===s?.method)?.text??"",items:l=>bt(n,l),head:l=>l?r(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>o?{...c,method:l,sparse:!1}:vo(c,l,e.schema.value))})}function Dn(t){let{desk:e,dialogs:s}=t,[i,a,o]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!a)return g;let n=qe(o,i.kind),l=vr(n,s.presets.own.value),c=Da(i,a,o);return d`<div class="lm-field lm-preset">${xt(t,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:r("tools.preset_label"),title:r("tools.preset_title"),empty:r("tools.preset"),none:r("menu.none_found"),value:c,shown:c,items:h=>bt(
l,h),head:h=>r(`preset_group.${h}`),row:({text:h})=>d`${vh(gr(n[h]??{},o.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var vh=({width:t,height:e,points:s})=>d`<svg class="lm-curve" width=${t} height=${e+2} viewBox="0 -1 ${t} ${e+2}"
    aria-hidden="true"><polyline points=${s} /></svg>`;function Fn(t){let{desk:e}=t,s=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${r("source.label")} ?hidden=${!s}>
        ${gh(t)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${s?.kind!=="merge"&&s?.kind!=="adapters"}>
            <span class="lm-label">${r("source.method")}</span>${In(t)}</div>
        <div class="lm-models" id="lm-models">${s?wh(t,s):g}</div></section>`}function gh({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),a=s?M(s.name):e.isLoading.value?r("base.loading"):r("base.none"),o=i>1?r("base.after_steps",{n:i}):r("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?o:r("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||a}><span class="lm-base-name">${a}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function wh(t,e){let{files:s,schema:i}=t.desk,a=c=>t.desk.doneStep(h=>Ht(h,c,i.value));
if(e.kind==="adapter")return d`${it(t,{id:"adapter",label:r("source.adapter"),value:N(e.models.adapter),files:s.value.adapters,pick:c=>a({adapter:c}),empty:r("p\
icker.file")})}${Un(t,e)}`;if(e.kind==="adapters")return kh(t,e);if(e.kind==="erase")return Cn(t,e);if(e.kind!=="merge")return g;let{models:o}=I(i.value,e.method),
n=(c,h,u,p)=>it(t,{id:c,label:h,value:N(u),files:s.value.models,pick:p});if(o[0]!=="models")return o.map(c=>n(c,c.toUpperCase(),e.models[c],h=>a({[c]:h})));let l=te(
e);return d`${l.map((c,h)=>n(`model${h}`,r("source.model",{n:h+1}),c,u=>a({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",r("source.fewer"),()=>a({models:l.slice(0,-1)}),{label:r("source.fewer"),off:l.length<2})}
            ${v("+",r("source.more"),()=>a({models:[...l,""]}),{label:r("source.more")})}</span>`}function kh(t,e){let{desk:s}=t,i=e.models.models;return d`${i.
map((a,o)=>d`${it(t,{id:`adapter${o}`,label:r("source.adapter_n",{n:o+1}),value:N(a),files:s.files.value.adapters,pick:n=>s.doneStep(l=>({...l,models:{models:i.
with(o,n)}})),empty:r("picker.file")})}${q(r("tools.weight"),Q(e.shares[o]??1,r("source.weight_n",{n:o+1}),n=>s.doneStep(l=>co(l,o,n??1)),{key:`share${o}`}))}`)}${Un(
t,e)}`}function Un(t,e){let{desk:s,dialogs:i}=t,a=s.steps.filter(n=>Re(n.kind)&&j(n)).flatMap(n=>me(n,s.schema.value)),o=e.kind==="adapters"||ro(e);return d`<span class="lm-pair">
        ${v("−",r("source.fewer_adapters"),()=>s.doneStep(lo),{id:"lm-adapter-fewer",label:r("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",r(o?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(no),{id:"lm-adapter-more",label:r("source.more_adapters"),off:!o})}
        ${v(r("conflicts.open"),r("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:a.length<2})}</span>`}function Vn({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&I(t.schema.value,s.method),a=s&&e==="adapters"?ne(t.schema.value,s.method):null,o=a?a.summary:e==="merge"?i?.summary:r(`help.${e||
"none"}`),n=e==="merge"?r("help.source",{text:o,source:i?.source}):o;return d`<p id="lm-help" class="lm-help" title=${n}>${o}</p>`}function Kn({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?I(t.schema.value,e.method).parameters.filter(o=>o.kind!=="weight"):e?.kind==="adapters"?ne(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],i=(o,n)=>t.doneStep(l=>l.kind==="erase"?Xa(l,o,n):go(l,o.name,n)),a=(o,n)=>o.kind==="erase"?Qa(o,n):bi(o,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${r(
"source.parameters")}>
        ${e&&s.map(o=>yh(o,a(e,o),n=>i(o,n)))}</section>`}var Wn=t=>typeof t=="object"?JSON.stringify(t):String(t);function yh(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return C(i,t.help,e,s,{name:t.name});let a=t.kind==="choice"?b(t.choices.map(o=>[o,o]),e,s,{name:t.name}):we(Wn(e),i,(o,n)=>{let l=_e(o),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),n.value=c?String(l):Wn(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return q(i,a,
{kind:"lm-field lm-inline",title:t.help})}function Hn(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let a=[...i.parentElement.
children].filter(u=>u!==i),o=u=>a.filter(p=>{let m=p.getBoundingClientRect();return m.top+m.height/2<u}).length,n=u=>a.forEach((p,m)=>{p.classList.toggle("lm-dr\
op-before",m===u),p.classList.toggle("lm-drop-after",u===a.length&&m===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(o(u.clientY))},h=u=>{l.
abort();let p=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),p&&e(o(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var qn=t=>t.reduce((e,s)=>e+s,0);function zn({desk:t},e,s){let{waiting:i,places:a}=t.written.value,{error:o,live:n}=t.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===s);if(c)return l(r("missing.choose",{what:G(c.what)}));if(t.parked.value)return l(r("note.parked"));let h=a.indexOf(s);if(o?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:r("note.refused"),title:o.error,bad:!0};if(!j(e))return l(r("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],p=Re(e.kind)?me(e,t.schema.value).map(N):[];return p.length>0&&x(u.map(w=>w.file),p)?bh(u):l("")}function bh(t){let[e,s]=[qn(t.map(n=>n.applied)),qn(t.map(n=>n.
total))],i=[...new Set(t.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],a=t.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),o=r("note.applied",{some:e,total:s});return{text:i.length?`${o} · ${O("note.left_out",i.length)}`:o,title:[a?r("note.kinds",{matched:o,which:a}):o,...i].
join(`
`),bad:e<s}}var $h=([t,...e])=>t&&!e.length&&t.kind==="merge"&&j(t)&&!t.rest.title;function Gn(t){let{desk:e}=t,s=$h(e.steps)||!e.steps.length,{home:i,whole:a}=e.panel.value.
values,o=e.parked.value?i:e.checkpoint.value?.name??"",n=Zr(e.steps,o,a.vae,e.kit.value),l=(c,h)=>v(r(h),r(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${D(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${r("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${r("stack.steps")} ?hidden=${s}>
            ${ae(e.steps,c=>c.id,(c,h)=>xh(t,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${r("stack.words")} title=${n}>${n}</p>${_h(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${to(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}
            ${v(r("keys.open"),r("keys.open_title"),()=>t.dialogs.keys.open(),{id:"lm-keys-open",keys:"?"})}</div>
        </section>`}function _h({desk:t}){let e=t.steps.filter(i=>!j(i)),s=()=>t.done(i=>he(i,{steps:i.values.steps.map(a=>fe(a,"enabled",!0,!0))}));return v(O(
"mutes.steps",e.length),r("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function xh(t,e,s){let{desk:i}=t,a=s+1,o=e.id===
i.panel.value.selected,n=zn(t,e,s),l=(h,u,p)=>i.doneStep(m=>fe(m,h,u,p),e.id),c=(h,u,p,m,w=!1)=>v(h,r(u),m,{kind:"lm-button lm-small",label:r(`${u}_n`,{n:a}),key:p,
off:w});return d`<li class=${D({"lm-step":!0,"lm-selected":o,"lm-off":!j(e)})} data-step data-id=${e.id}
        @keydown=${h=>Oh(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${r("row.move_title")} aria-label=${r("row.move",{n:a})}
            @keydown=${h=>Eh(t,e,s,h)}
            @pointerdown=${h=>Hn(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${r("row.on_title")} aria-label=${r("row.on",{n:a})}
            .checked=${ge(j(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${a} ${r(`badge.${e.kind}`)}`,r("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${we(e.rest.title||"",r("row.title",{n:a}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:r("row.title_title"),placeholder:Yr(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${ye(e.kind)?Ah(t,e,a):g}
        <span class=${D({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",r("row.solo_title"),()=>Sh(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:r("row.solo",{n:a}),pressed:Gi(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>oa(t,e,s,-1,h),s===0)}
            ${c("↓","row.later","stepDown",h=>oa(t,e,s,1,h),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var Sh=({desk:t},e)=>t.done(s=>he(s,{steps:Gr(s.values.steps,e.id)}));function Oh(t){
let{target:e,currentTarget:s,key:i}=t,a={s:"solo",m:"on"}[i.toLowerCase()];!a||t.ctrlKey||t.metaKey||t.altKey||Ue(e)||(aa(s,a),t.preventDefault())}function Ah({
desk:t},e,s){let i=Oe(e,t.schema.value)?.value??1,a=o=>t.editStep(n=>fe(n,"weight",o,1),e.id);return d`<span class="lm-row-weight">
        ${st(i,{label:r("row.weight",{n:s}),exact:r("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},a,()=>t.commit(),{key:"weightText"})}</span>`}
function Eh(t,e,s,i){let a={ArrowUp:-1,ArrowDown:1}[i.key];!a||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),oa(t,e,s,a,i))}function oa({desk:t},e,s,i,a){
let o=a.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let n=o.parentElement?.querySelector("button:not(:disabled)");(o.disabled?n:o)?.focus()})}function Jn(t){let{desk:e,live:s}=t,{busy:i,progress:a,live:o}=e.state.value,{text:n,bad:l}=Mh(t),c=s.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${D({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?a||.05:0}"></div>
        <p id="lm-status" class=${D({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Lh(t,o)}>${n}</p></div>`}function Mh(t){let{desk:e,live:s}=t,{state:i,remark:a}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(a.
value)return{text:a.value,bad:!1};if(i.value.error)return{text:r("status.error",{error:i.value.error.error,live:Yn(i.value.live)}),bad:!0};if(s.pending.value)return{
text:Th(t),bad:!1};let o=Zn(t);return{text:[jh(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function Th({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?r("status.applying_percent",{percent:Math.round(100*s)}):e||r("status.applying")}function Yn(t){if(!t?.recipe?.steps.length)return r("status.original");
let e=t.saved?r("status.saved",{name:t.saved}):r("status.not_saved"),s=Object.keys(t.skipped||{}).length;return r("status.merge_on",{saved:s?`${e} · ${O("statu\
s.skipped",s)}`:e})}function jh({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,a=Yn(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?r("status.parked",{live:a}):s.length?r("status.with_choice",{live:a,choose:r("missing.choose",{what:G(s)})}):i.length?[
a,...i.map(({index:n,what:l})=>r("step.waits",{n:n+1,what:G(l)}))].join(" — "):e.settled.value||!t.steps.length?a:x(t.state.value.next?.recipe,t.written.value.
recipe)?r("status.next",{live:a}):o?r("status.other_merge",{live:a}):t.settings.value.live?r("status.off_live"):r("status.off"):e.isLoading.value?r("status.load\
ing"):r("missing.choose",{what:G(s)})}var Zn=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function Lh(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[r("details.memory",{kept:Vt(s.deltas),budget:Vt(s.budget)}),r("details.in_place",{size:Vt(s.in_place)})]:[],a=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),o=[O("count.blocks",e.blocks.length),O("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[r("details.chang\
ed",{changed:o.join(", "),id:e.id.slice(0,8)}),r("details.blocks",{blocks:e.blocks.join(", ")}),r("details.device",{device:e.device}),...i,...Zn(t),...a].join(`\

`)}function Nh(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(o=>o.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
o=>o.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var Xn=(t,e,s,i)=>s[i.indexOf(Nh(i[e],i))]??t,Ph=new Set(["smooth","mirror","swap"]),ra={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?Xn(t,e,s,i):t,swap:Xn,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,a)=>t+a,down:(t,e,s,i,a)=>t-a,times:(t,e,s,i,a)=>t*
a,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,a,o)=>t+a*o};function Qn(t,e,{amount:s=.1,seed:i=0,only:a=[]}={}){let[o,...n]=Object.keys(e),l=n.map(p=>e[p]),
c=Rh(i,n.length+1),h=(p,m)=>p===o&&Ph.has(t)?e[o]:V(ra[t](e[p],m,l,n,s,Number(c[m+1].toFixed(3)))),u=a.filter(p=>p in e);return Object.fromEntries([o,...n].map(
(p,m)=>[p,h(p,m-1)]).filter(([p])=>!u.length||u.includes(String(p))))}function Rh(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function el(t){let{desk:e,drawing:s}=t,[{past:i,future:a},{live:o,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${r(
"tools.label")}>
        ${Ch(t)}${l?[Ih(t),Dh(t)]:g}${Fh(t)}${Bh(t)}<span class="lm-gap"></span>
        ${v(r("tools.draw"),r("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${v("↶",r("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:r("tools.undo"),off:!i.length})}
        ${v("↷",r("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:r("tools.redo"),off:!a.length})}
        ${xn(t)}
        ${v(r("tools.reset"),r("tools.reset_title"),()=>e.doneStep(wo),{id:"lm-reset"})}
        ${C(r("tools.live"),r("tools.live_title"),o,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${C(r("tools.auto"),r("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Bh({desk:t}){let e=t.step.value?ee(t.step.
value,t.kit.value):[];return v(O("mutes.faders",e.length),r("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>ks(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function Ch({desk:t}){let e=t.step.value,s=e?J(e,t.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${r(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,a)=>v(i.label,i.parameter.help,()=>t.look({channel:a}),{pressed:i.label===t.channel.value?.label}))}</div>`}var Ih=t=>d`${Dn(t)}
    ${v(r("tools.my_presets"),r("tools.my_presets_title"),()=>t.dialogs.presets.open(),{id:"lm-presets-open"})}`;function Dh(t){let{desk:e,transform:s}=t,{amount:i,
seed:a}=s.value,o=Object.keys(ra).map(l=>[l,r(`shape.${l}`,{amount:i})]),n=l=>s.value={...s.value,...l};return d`${b([["",e.linked.value.length?O("tools.transfo\
rm_some",e.linked.value.length):r("tools.transform")],...o],"",l=>l&&Wh(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:r("tools.transform_label"),title:r("t\
ools.transform_title")})}
        ${Q(i,r("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?Q(a,r("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Wh({desk:t,transform:e},s){let[i,a,{amount:o,
seed:n}]=[t.step.value,t.channel.value,e.value];!i||!a||(t.doneWeights(Qn(s,Ut(i,a,t.kit.value),{amount:o,seed:n,only:t.linked.value})),s==="dice"&&(t.remark.value=
r("tools.thrown",{amount:o,seed:n}),e.value={amount:o,seed:n+1,thrown:!0}))}function Fh({desk:t}){let e=Oe(t.step.value,t.schema.value);if(!e)return g;let s=i=>t.
editStep(a=>fe(a,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${r("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?r("tools.weight"):r("tools.strength")}</span>
        ${st(e.value,{label:r("tools.strength_label"),exact:r("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var tl=t=>d`${jn(t)}${Gn(t)}${Fn(t)}${Vn(t)}${Kn(t)}${el(t)}
    ${Tn(t)}${Ln(t)}${Rn(t)}${Bn(t)}${Nn(t)}${tn(t)}${Jn(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.virtual.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}${t.dialogs.explore.view()}${t.dialogs.keys.view()}`,Uh=t=>[["original",r("compare.original")],["before",r("compare.before")],...de.
filter(e=>t.snapshots.value[e]).map(e=>[e,r("compare.snapshot",{letter:e})])],sl=({desk:t,live:e,dialogs:s})=>d`${Vh(t)}
    ${v(r("actions.restore"),r("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(r("actions.save"),r("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    ${v(r("actions.keep"),r("actions.keep_title"),()=>s.virtual.open(),{id:"lm-virtual-open"})}
    ${v(r("actions.explore"),r("actions.explore_title"),()=>s.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Vh(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=Uh(t),a=i.find(([o])=>o===
s)?.[1]??r("compare.original");return d`<span class="lm-compare-with">
        ${C(r("actions.compare"),r("actions.compare_title"),e===!0,o=>t.set({compare:o}),{name:"compare",label:r("actions.compare_what",{what:a})})}
        ${b(i,s,o=>t.set({compareWith:o,compare:!0}),{id:"lm-compare-with",label:r("actions.compare_choice")})}</span>`}var na=null,il=()=>{},ol=t=>document.getElementById(t);async function Kh(t){let e=new ts(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:n,table:l}=await e.get(`/sentences?language=${navigator.language}`);Ka(n,l)}let[s,i,a]=await Promise.all(["/schema","/models","/state"].map(
n=>e.get(n))),o=new Fs(t,e,{schema:s,files:i,state:a});return zh(o),o.live.watch(),o}async function Hh(){let t=ol("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{na??=Kh(t),qh(await na,t)}catch(e){na=null,t.replaceChildren(),ii(d`<p class="lm-banner lm-bad" role="alert">${r("start.failed",{why:y(
e)})}</p>`,t)}}}function qh(t,e){il(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,a,o]=["actions","compare","strip","picture"].map(l=>ol(`li\
ve_merge_${l}`)),n=[Gs(e,()=>tl(t)),Gs(s,()=>sl(t)),Gs(i,()=>t.compare.template()),Gs(a,()=>t.strip.template()),S(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),o?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),o?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0&&!t.compare.
isFirst),o?.classList.toggle("lm-beginning",t.compare.isFirst),a&&(a.hidden=!t.strip.shots.value.length)})];il=()=>n.forEach(l=>l()),s?.classList.add("lm-action\
s"),i?.classList.add("lm-compare"),a?.classList.add("lm-strip"),a?.setAttribute("role","toolbar"),a?.setAttribute("aria-label",r("strip.label")),a?.addEventListener(
"keydown",l=>t.strip.onKey(l)),Sn(e,t),bn(e,t),On(e,t),Mn(e,t),o&&t.preview.attach(o)}function Gs(t,e){if(!t)return()=>{};let s=!1,i=null,a=()=>{s=!1,ii(i,t)};return S(
()=>{i=e(),s||queueMicrotask(a),s=!0})}function zh(t){let{desk:e,compare:s,preview:i,strip:a,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,
strip:a,live:o,onState:n=>S(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.
addEventListener("visibilitychange",()=>!document.hidden&&o.watch(0))}function la(){let t=()=>{Hh(),Is()};t();let e=window;typeof e.onAfterUiUpdate=="function"?
e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}var{onUiLoaded:al}=window;typeof al=="function"?al(la):document.readyState===
"loading"?document.addEventListener("DOMContentLoaded",la):la();})();
>>>>>>> 8e3440d (The empty place of the picture says what to do first, and in the app fills in the demo; ? lists all keys; each block says what publications know of it, and which)
