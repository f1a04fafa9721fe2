/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var Dc=Symbol.for("preact-signals");function Ai(){if(Le>1)Le--;else{var s,e=!1;for((function(){var r=Gt;for(Gt=void 0;r!==void 0;){var a=r.S;if(a.v===r.v)for(var n=a.
t;n!==void 0;n=n.x)n.i===r.i&&(n.i=a.i);r=r.o}})();$t!==void 0;){var t=$t;for($t=void 0,qt++;t!==void 0;){var i=t.u;if(t.u=void 0,t.f&=-3,!(8&t.f)&&aa(t))try{t.
c()}catch(r){e||(s=r,e=!0)}t=i}}if(qt=0,Le--,e)throw s}}var kt,E=void 0;function I(s){var e=E,t=kt;E=void 0,kt=void 0;try{return s()}finally{E=e,kt=t}}var $t=void 0,Le=0,qt=0;var ia=0,Gt=void 0,Yt=0;function ra(s){if(E!==void 0){var e=s.n;if(e===void 0||e.t!==E)return e={i:0,S:s,p:E.s,n:void 0,t:E,e:void 0,x:void 0,r:e},E.s!==void 0&&
(E.s.n=e),E.s=e,s.n=e,32&E.f&&s.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=E.s,e.n=void 0,E.s.n=e,E.s=e),e}}function z(s,e){
this.v=s,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}z.prototype.brand=Dc;z.prototype.h=function(){return!0};
z.prototype.S=function(s){var e=this,t=this.t;t!==s&&s.e===void 0&&(s.x=t,this.t=s,t!==void 0?t.e=s:I(function(){var i;(i=e.W)==null||i.call(e)}))};z.prototype.
U=function(s){var e=this;if(this.t!==void 0){var t=s.e,i=s.x;t!==void 0&&(t.x=i,s.e=void 0),i!==void 0&&(i.e=t,s.x=void 0),s===this.t&&(this.t=i,i===void 0&&I(function(){
var r;(r=e.Z)==null||r.call(e)}))}};z.prototype.subscribe=function(s){var e=this;return k(function(){var t=e.value;I(function(){return s(t)})},{name:"sub"})};z.
prototype.valueOf=function(){return this.value};z.prototype.toString=function(){return this.value+""};z.prototype.toJSON=function(){return this.value};z.prototype.
peek=function(){var s=this;return I(function(){return s.value})};Object.defineProperty(z.prototype,"value",{get:function(){var s=ra(this);return s!==void 0&&(s.
i=this.i),this.v},set:function(s){if(s!==this.v){if(qt>100)throw new Error("Cycle detected");(function(t){Le!==0&&qt===0&&t.l!==ia&&(t.l=ia,Gt={S:t,v:t.v,i:t.i,
o:Gt})})(this),this.v=s,this.i++,Yt++,Le++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Ai()}}}});function p(s,e){return new z(s,e)}function aa(s){for(var e=s.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function oa(s){for(var e=s.s;e!==void 0;e=e.n){var t=e.S.n;if(t!==void 0&&(e.r=t),e.S.
n=e,e.i=-1,e.n===void 0){s.s=e;break}}}function na(s){for(var e=s.s,t=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):t=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}s.s=t}function Ne(s,e){z.call(this,void 0,e),this.x=s,this.s=void 0,this.g=Yt-1,this.f=4}Ne.prototype=new z;Ne.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Yt))return!0;if(this.g=Yt,this.f|=1,this.i>0&&!aa(this))return this.
f&=-2,!0;var s=E;try{oa(this),E=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(t){this.v=t,this.f|=16,this.i++}return E=
s,na(this),this.f&=-2,!0};Ne.prototype.S=function(s){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}z.prototype.S.call(this,s)};Ne.prototype.
U=function(s){if(this.t!==void 0&&(z.prototype.U.call(this,s),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Ne.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var s=this.t;s!==void 0;s=s.x)s.t.N()}};Object.defineProperty(Ne.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var s=ra(this);if(this.h(),s!==void 0&&(s.i=this.i),16&this.f)throw this.v;return this.v}});function j(s,e){return new Ne(s,e)}function la(s){var e=s.
j;if(s.j=void 0,typeof e=="function"){Le++;var t=E;E=void 0;try{e()}catch(i){throw s.f&=-2,s.f|=8,Mi(s),i}finally{E=t,Ai()}}}function Mi(s){for(var e=s.s;e!==void 0;e=
e.n)e.S.U(e);s.x=void 0,s.s=void 0,la(s)}function Fc(s){if(E!==this)throw new Error("Out-of-order effect");na(this),E=s,this.f&=-2;try{8&this.f&&Mi(this)}finally{
Ai()}}function Ye(s,e){this.x=s,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,kt&&kt.push(this)}Ye.prototype.c=function(){var s=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{s()}};Ye.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,la(this),oa(this),Le++;var s=E;return E=this,Fc.bind(this,s)};Ye.prototype.N=function(){2&this.f||(this.f|=2,this.u=$t,$t=this)};
Ye.prototype.d=function(){this.f|=8,1&this.f||Mi(this)};Ye.prototype.dispose=function(){this.d()};function k(s,e){var t=new Ye(s,e);try{t.c()}catch(r){throw t.d(),
r}var i=t.d.bind(t);return i[Symbol.dispose]=i,i}var Ei=globalThis,ca=s=>s,Jt=Ei.trustedTypes,ha=Jt?Jt.createPolicy("lit-html",{createHTML:s=>s}):void 0,ji="$lit$",me=`lit$${Math.random().toFixed(9).slice(2)}$`,
Li="?"+me,Wc=`<${Li}>`,Ce=document,_t=()=>Ce.createComment(""),Ot=s=>s===null||typeof s!="object"&&typeof s!="function",Ni=Array.isArray,va=s=>Ni(s)||typeof s?.[Symbol.
iterator]=="function",Ti=`[ 	
\f\r]`,xt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,da=/-->/g,ua=/>/g,Re=RegExp(`>|${Ti}(?:([^\\s"'>=/]+)(${Ti}*=${Ti}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),pa=/'/g,ma=/"/g,ga=/^(?:script|style|textarea|title)$/i,Ri=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),d=Ri(1),At=Ri(2),zu=Ri(
3),N=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),fa=new WeakMap,Pe=Ce.createTreeWalker(Ce,129);function wa(s,e){if(!Ni(s)||!s.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return ha!==void 0?ha.createHTML(e):e}var ya=(s,e)=>{let t=s.length-1,i=[],r,a=e===2?"<svg>":e===3?"<math>":"",n=xt;for(let l=0;l<
t;l++){let c=s[l],h,u,m=-1,v=0;for(;v<c.length&&(n.lastIndex=v,u=n.exec(c),u!==null);)v=n.lastIndex,n===xt?u[1]==="!--"?n=da:u[1]!==void 0?n=ua:u[2]!==void 0?(ga.
test(u[2])&&(r=RegExp("</"+u[2],"g")),n=Re):u[3]!==void 0&&(n=Re):n===Re?u[0]===">"?(n=r??xt,m=-1):u[1]===void 0?m=-2:(m=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Re:u[3]==='"'?ma:pa):n===ma||n===pa?n=Re:n===da||n===ua?n=xt:(n=Re,r=void 0);let w=n===Re&&s[l+1].startsWith("/>")?" ":"";a+=n===xt?c+Wc:m>=0?(i.push(h),
c.slice(0,m)+ji+c.slice(m)+me+w):c+me+(m===-2?l:w)}return[wa(s,a+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},St=class s{constructor({strings:e,_$litType$:t},i){
let r;this.parts=[];let a=0,n=0,l=e.length-1,c=this.parts,[h,u]=ya(e,t);if(this.el=s.createElement(h,i),Pe.currentNode=this.el.content,t===2||t===3){let m=this.
el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(r=Pe.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let m of r.getAttributeNames())
if(m.endsWith(ji)){let v=u[n++],w=r.getAttribute(m).split(me),y=/([.?@])?(.*)/.exec(v);c.push({type:1,index:a,name:y[2],strings:w,ctor:y[1]==="."?Xt:y[1]==="?"?
Qt:y[1]==="@"?es:Be}),r.removeAttribute(m)}else m.startsWith(me)&&(c.push({type:6,index:a}),r.removeAttribute(m));if(ga.test(r.tagName)){let m=r.textContent.split(
me),v=m.length-1;if(v>0){r.textContent=Jt?Jt.emptyScript:"";for(let w=0;w<v;w++)r.append(m[w],_t()),Pe.nextNode(),c.push({type:2,index:++a});r.append(m[v],_t())}}}else if(r.
nodeType===8)if(r.data===Li)c.push({type:2,index:a});else{let m=-1;for(;(m=r.data.indexOf(me,m+1))!==-1;)c.push({type:7,index:a}),m+=me.length-1}a++}}static createElement(e,t){
let i=Ce.createElement("template");return i.innerHTML=e,i}};function Ie(s,e,t=s,i){if(e===N)return e;let r=i!==void 0?t._$Co?.[i]:t._$Cl,a=Ot(e)?void 0:e._$litDirective$;
return r?.constructor!==a&&(r?._$AO?.(!1),a===void 0?r=void 0:(r=new a(s),r._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=r:t._$Cl=r),r!==void 0&&(e=Ie(s,r._$AS(s,e.
values),r,i)),e}var Zt=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,r=(e?.creationScope??Ce).importNode(t,!0);Pe.currentNode=r;let a=Pe.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new Je(a,a.nextSibling,this,e):c.type===1?h=new c.ctor(a,c.name,c.strings,this,e):c.type===6&&(h=new ts(a,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(a=Pe.nextNode(),n++)}return Pe.currentNode=Ce,r}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
t),t+=i.strings.length-2):i._$AI(e[t])),t++}},Je=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=t,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===
11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Ie(this,e,t),Ot(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==N&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):va(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&Ot(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Ce.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=St.createElement(wa(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(t);else{let a=new Zt(r,this),n=a.u(this.options);a.p(t),this.T(n),this._$AH=a}}_$AC(e){let t=fa.get(e.strings);return t===
void 0&&fa.set(e.strings,t=new St(e)),t}k(e){Ni(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,r=0;for(let a of e)r===t.length?t.push(i=new s(this.O(_t()),
this.O(_t()),this,this.options)):i=t[r],i._$AI(a),r++;r<t.length&&(this._$AR(i&&i._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(
!1,!0,t);e!==this._$AB;){let i=ca(e).nextSibling;ca(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Be=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,r,a){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=
a,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,t=this,i,r){let a=this.strings,n=!1;if(a===void 0)
e=Ie(this,e,t,0),n=!Ot(e)||e!==this._$AH&&e!==N,n&&(this._$AH=e);else{let l=e,c,h;for(e=a[0],c=0;c<a.length-1;c++)h=Ie(this,l[i+c],t,c),h===N&&(h=this._$AH[c]),
n||=!Ot(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+a[c+1]),this._$AH[c]=h}n&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Xt=class extends Be{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Qt=class extends Be{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},es=class extends Be{constructor(e,t,i,r,a){super(e,t,i,r,a),this.type=
5}_$AI(e,t=this){if((e=Ie(this,e,t,0)??g)===N)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,a=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),a&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ts=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Ie(this,e)}},ba={M:ji,P:me,A:Li,C:1,L:ya,R:Zt,D:va,V:Ie,I:Je,H:Be,N:Qt,U:es,B:Xt,F:ts},Uc=Ei.litHtmlPolyfillSupport;
Uc?.(St,Je),(Ei.litHtmlVersions??=[]).push("3.3.3");var Pi=(s,e,t)=>{let i=t?.renderBefore??e,r=i._$litPart$;if(r===void 0){let a=t?.renderBefore??null;i._$litPart$=
r=new Je(e.insertBefore(_t(),a),a,void 0,t??{})}return r._$AI(s),r};function ss(s,e,t="live_merge",i={}){let r=e&&s.architectures[e]?e:"sd1",a=s.block_maps.find(n=>n.id===t)||s.block_maps[0];return{schema:s,id:r,architecture:s.architectures[r],
follows:a.follows[r],parts:i}}var F=(s,e)=>s.methods.find(t=>t.id===e)||s.methods[0],ce=(s,e)=>s.together.find(t=>t.id===e)||s.together[0],De=s=>s==="adapter"||
s==="adapters",$e=s=>s==="adapter"||s==="erase",Mt=s=>De(s)||s==="erase";function Ze(s,e){let t=s.schema[Mt(e)?"adapter_presets":"presets"][s.id]||{};return e!==
"adapters"?t:Object.fromEntries(Object.entries(t).filter(([,i])=>!Object.keys(i).some(r=>r.includes("/"))))}var Fe=(s,e)=>s.parts[e]||[];function We(s,{schema:e,
architecture:t}){let i=[e.help[s],t.known?.[s]].filter(Boolean).join("; ");return i?`${s}: ${i}`:s}var V=s=>JSON.stringify(s,(e,t)=>t&&typeof t=="object"&&!Array.isArray(t)?Object.fromEntries(Object.entries(t).sort(([i],[r])=>i<r?-1:1)):t),$=(s,e)=>s===e||V(s)===
V(e);function ka(s){let e=2166136261;for(let t of V(s))e=Math.imul(e^(t.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}var M=(s,...e)=>Object.
fromEntries(Object.entries(s).filter(([t])=>!e.includes(t)));var xe=(s,e)=>`${e.id}/${s.parameter.name}/${s.index}`,Ue=(s,e,t)=>s.weights[xe(e,t)]||{},Tt=(s,e,t,i)=>Ue(s,t,i)[e]!==void 0;function he(s,e,t,i){let r=Ue(s,t,
i)[e];if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return t.parameter.default;let a=i.follows[e];return a?he(s,a,t,i):Mt(s.kind)?1:0}function is(s,e,t){
let{sliders:i,odd:r}=t.architecture,a=r.filter(c=>Tt(s,c,e,t)),n=Object.fromEntries([...i,...a].map(c=>[c,he(s,c,e,t)])),l=new Set(Object.values(n));return!a.length&&
l.size===1?n[i[0]]:n}function $a(s,e,t,i){let r={...Ue(s,e,i),...t},a=Object.fromEntries(Object.entries(r).filter(([,n])=>n!==null));return Ci({...s,typed:M(s.typed,
e.parameter.name)},e,a,i)}var Ci=(s,e,t,i)=>({...s,weights:{...s.weights,[xe(e,i)]:t}});function xa(s,e){let{sliders:t,odd:i}=e.architecture;return typeof s=="n\
umber"?Object.fromEntries(t.map(a=>[a,s])):!s||typeof s!="object"?null:t.every(a=>typeof s[a]=="number")&&Object.entries(s).every(([a,n])=>typeof n=="number"&&[
...t,...i].includes(a))?{...s}:null}var de=s=>s.includes("/"),fe=s=>s.split("/")[0],Et=s=>/\.\d+$/.test(s.id),Xe=s=>s.rest.layers||[],Ii=(s,e)=>$e(s.kind)?"weight":e.parameter.name,Bi=(s,e)=>Fe(e,
fe(s)).find(t=>t.id===s.split("/")[1]),Qe=(s,e,t)=>t!==void 0&&s.slots===e&&s.keys===t.keys;function Di(s,e,t,i){let r=Ii(s,t),a=Xe(s).filter(n=>Qe(n,fe(e),Bi(e,
i))&&r in n).pop();return Array.isArray(a?.[r])?a[r][t.index]:a?.[r]}var _a=(s,e)=>({...s,rest:{...M(s.rest,"layers"),...e.length?{layers:e}:{}}});function Oa(s,e,t,i){
let r=Xe(s);for(let[a,n]of Object.entries(t))r=n===null?Hc(s,r,a,e,i):Kc(s,r,a,e,n,i);return _a(s,r)}function Hc(s,e,t,i,r){let a=Ii(s,i);return e.map(n=>Qe(n,fe(
t),Bi(t,r))?M(n,a):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function Kc(s,e,t,i,r,a){let[n,l,c]=[Ii(s,i),fe(t),Bi(t,a)];if(!c)return e;
let h=e.filter(v=>Qe(v,l,c)),u=h.filter(v=>n in v).pop()||h.pop(),m=Vc(s,l,i,u?.[n],r,a);return u?e.map(v=>v===u?{...v,[n]:m}:v):zc(e,{keys:c.keys,slots:l,[n]:m},
l,Et(c),a)}function zc(s,e,t,i,r){let a=Fe(r,t).filter(Et),n=i?-1:s.findIndex(l=>a.some(c=>Qe(l,t,c)));return n<0?[...s,e]:s.toSpliced(n,0,e)}function Vc(s,e,t,i,r,a){
if(!t.parameter.per_model)return r;let n=s.models.models?.length||2;return Array.from({length:n},(l,c)=>c===t.index?r:Array.isArray(i)?i[c]:i??he(s,e,{...t,index:c},
a))}var Sa=(s,e)=>Object.fromEntries(Object.entries(s).filter(([t])=>["keys","slots",...e].includes(t)));function Aa(s,e){let t=r=>Array.isArray(r)?Array.from({
length:e},(a,n)=>r[Math.min(n,r.length-1)]):r,i=Xe(s).map(r=>Object.fromEntries(Object.entries(r).map(([a,n])=>[a,t(n)])));return i.length?{layers:i}:{}}var Ma=(s,e,t)=>Xe(
s).some(i=>Fe(t,e).some(r=>Qe(i,e,r))),Ta=(s,e)=>Xe(s).filter(t=>!Fe(e,t.slots||"").some(i=>Qe(t,t.slots,i))),Ea=(s,e)=>_a(s,Xe(s).filter(t=>t!==e));function rs(s,e,t,i){return de(e)?Di(s,e,t,i)??he(s,fe(e),t,i):he(s,e,t,i)}var ja=(s,e,t,i)=>de(e)?Di(s,e,t,i)!==void 0:Tt(s,e,t,i);function Fi(s,e,t,i){let[r,a]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(t).filter(([c])=>de(c)===l))),n=Object.keys(r).length?Oa(s,e,r,i):s;return Object.keys(a).length?$a(n,e,a,i):n}function La(s,e,t,i){
let r={...s,presets:{...s.presets,[xe(e,i)]:t}};return Fi(r,e,Ze(i,s.kind)[t]||{},i)}function Na(s,e,t){let i=s.presets[xe(e,t)]||"";return Object.entries(Ze(t,
s.kind)[i]||{}).every(([a,n])=>rs(s,a,e,t)===n)?i:""}function Ra(s,e,t,i,r){let n=(Ze(r,s.kind)[s.presets[xe(e,r)]||""]||{})[t]??0;return i===n?e.parameter.default:
n}function as(s,e,{parameter:{low:t,high:i}}){return e>s?Math.min(e,Math.max(i,s)):Math.max(e,Math.min(t,s))}var os=(s,e,t)=>Object.fromEntries(t.architecture.sliders.
map(i=>[i,he(s,i,e,t)]));var Wi={"actions.blind":"Blind…","actions.blind_title":"Compare two merges without knowing which is which","actions.compare":"Compare with","actions.compare_c\
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
"details.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","details.not_on_card":"{size} of the blocks do not fit on the graphics c\
ard and are read at every move","details.on_card":"Graphics card: {used} of {budget} hold the blocks moved last, for the next move","dialog.close":"Close","diff\
erence.alt":"Difference of the two pictures, {gain} times as bright","difference.gain":"How much brighter the difference is made","difference.measured":"at most\
 {largest} of 255, {mean} on average; {equal} % of the pixels are equal","difference.none":"The two pictures are equal, pixel for pixel","difference.scale_title":"\
Black: the pixels are equal. As bright as can be: they differ by that much, of 255, or by more","difference.sizes":"These pictures differ in size: {one} and {ot\
her}.","difference.unreadable":"One of the two pictures is no longer there.","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merge\
s fail: parents, prediction, broken values, VAE, room on the disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text\
}","doctor.well":"No problems found","draft.drop":"Drop it","draft.drop_title":"Remove the file; the merge is shown again","draft.keep":"Keep it","draft.keep_ti\
tle":"Write this file, byte for byte, as {name} where the WebUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {hash}) and not kept yet.","draft.\
shown":"What is live is {base} and the very file that would be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is made (AutoV3 {hash}, {size}) and\
 not kept yet; it is not what is live.","erase.balance":"Balance","erase.balance_title":"Other texts are mixed into one text, as much of each as you say","erase\
.concepts":"Turn down","erase.concepts_empty":"gore; a red hat","erase.concepts_title":"Texts that are turned down, with semicolons between them","erase.keep":"\
Keep","erase.keep_empty":"a person; a blue hat","erase.keep_title":"Texts that are to be read as before, with semicolons between them: neighbours of what is tur\
ned down","erase.mixed":"Mixed in","erase.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolons between them: that mu\
ch of each is added to the text","erase.of":"Text","erase.of_empty":"a doctor","erase.of_title":"The text that is balanced","erase.towards":"Read as","erase.tow\
ards_empty":"nothing","erase.towards_title":"What they are read as; empty: as a prompt without words","erase.turn_down":"Turn down","erase.turn_down_title":"Tex\
ts are read as another text","erase.way":"What it does","explore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the pictures that are finished are kept",
"explore.interrupted":"Interrupted: {done} of {all} pictures are there","explore.made":"Done: {made} made now, {kept} were there already","explore.new":"New","e\
xplore.new_title":"Begin another study","explore.progress":"Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","explore.remove_sure":"Remove it w\
ith its pictures?","explore.remove_title":"Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"{done} of {all} pictures","e\
xplore.search":"Search by hash","explore.search_title":"Read the model files here, smallest first, until the one that this study was made with is found","explor\
e.study":"Study","explore.study_title":"What was made and chosen is kept in a study; open an earlier one here","explore.title":"Explore","fader.exact":"{label},\
 exact value","fader.mute":"Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","\
fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot\
}","fader.solo_title":"Solo {slot} (S): this step changes it alone; all numbers stay","file_made.merge":"merge","file_made.trained":"trained","finding.lock":"Lo\
ck {slot}","finding.lock_title":"Lock {slot}: votes and variations leave it where it is","finding.no_weights":"The selected step has no faders; select a merge o\
r a LoRA.","first.choose":"Choose model B in the list above the faders.","first.demo":"Try the demo","first.demo_title":"Fill in prompt, seed and CFG scale, and\
 choose demo-neon as B if nothing is chosen","first.label":"First steps","first.move":"Move a fader and press Preview again, or tick Auto preview.","first.previ\
ew":"Press Preview: the picture comes here.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.met\
hod":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}",
"formula.with":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.open":"All…","gallery.open_title":"All previews tha\
t are kept: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is\
 never dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone","help.adapter":"Adds what a LoRA or LyCORIS f\
ile has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and colour, by small changes to the fi\
rst and last layers.","help.erase":"Has the U-Net read some texts as another text, or mixes texts into one, in the keys and values of cross attention. It turns \
a concept down; it is no safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step that this page does not kno\
w; it is kept as it is.","help.source":"{text} Source: {source}","history.changes_more":"and {n} more","history.count.one":"{n} recipe, the newest first","histo\
ry.count.other":"{n} recipes, the newest first","history.family.one":"{n} preview","history.family.other":"{n} previews, each below the one that it was made fro\
m, with what was changed","history.lineage":"Lineage","history.lineage_title":"Show what this preview came from, and what came from it","history.live":"live","h\
istory.more.one":"{n} more","history.more.other":"{n} more","history.more_title":"Show older ones, too","history.nothing":"nothing","history.open":"History…",
"history.other_settings":"same recipe, other prompt or settings","history.picture_elsewhere":"picture made elsewhere","history.saved":"saved as {name}","history\
.show_title":"Put this recipe into the panel","history.title":"History","history.unseen":"no picture here","import.file":"Checkpoint to read the recipe from","i\
mport.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}\
.","import.left_out":"What could not be carried over","import.no_text":"That file is not text; choose a checkpoint from the list instead.","import.not_carried":"\
Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.pla\
ceholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"\
Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a recipe","import.title":"Import a recipe","infotext.copy_title":"Copy t\
he infotext","infotext.label":"Infotext","infotext.title":"Infotext of this picture: click to show all of it, or one line","keys.anywhere":"On the tab","keys.bo\
th":"Show both pictures","keys.by_page":"Move by 0.25","keys.by_step":"Move by 0.05, with Shift by 0.01; selected faders move together, with Alt in proportion",
"keys.choose":"Choose","keys.clear":"Clear the selection, close a list","keys.difference":"The difference of the pictures","keys.double":"Back to 0 or to the pr\
eset","keys.double_name":"Double click","keys.draw":"Draw a curve over the faders","keys.draw_name":"Shift+drag","keys.faders":"On a fader","keys.favourite":"Ma\
rk a file of the list as a favourite","keys.flip":"Flip the two pictures","keys.grip":"Move the step, on its grip","keys.help":"This list","keys.lists":"In a li\
st","keys.mute":"Mute","keys.open":"?","keys.open_title":"All keys (?)","keys.pictures":"At the pictures","keys.preview":"Preview","keys.recall":"Bring a snapsh\
ot back","keys.redo":"Redo","keys.remove":"Remove a picture from the strip","keys.select":"Select a fader by its name","keys.select_name":"Ctrl+click","keys.sol\
o":"Solo","keys.steps":"On a step","keys.store":"Take a snapshot","keys.title":"Keys","keys.to_end":"Move to an end","keys.undo":"Undo","keys.walk":"Walk throug\
h the strip","keys.wheel":"Move the focused fader","keys.wheel_name":"Wheel","keys.wipe":"A divider over both pictures","keys.zoom":"The whole picture, or its o\
wn pixels","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks for blocks","lor\
a_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can be seen on its base, beside the merge","lora_dialog.\
energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very file to its base in place of the merge, and make a pi\
cture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"Replace a file of that name","lora\
_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its name without a look","lora_dialog.size":"Size, MB","lo\
ra_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone","lora_dialog.title":"Save what t\
he merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but rounding is lost","map.apart":"{slot}:\
 B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour}, detail {detail} of the change","map.bars_together":"{slot} and its neighbours\
 together: layout {layout}, colour {colour}, detail {detail} of the change","map.changed":"{slider} changed","map.choose":"Choose a block to see its pictures.",
"map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_on":"Go on","map.help":"Which slider changes the layout, the colours or the de\
tails of this study's prompts? One block at a time is changed, and each bar is its share of the whole change.","map.in":"What each block would bring","map.in_ti\
tle":"One block of model A is put to model B","map.interacts":"depends on other blocks","map.label":"Map","map.layout":"Layout","map.left":"{first} pictures for\
 a first look, at most {n} in all; how long one takes is not known yet","map.left_time":"{first} pictures for a first look, at most {n} in all, about {time}","m\
ap.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change less than 3 % of the whole, so that votes leave them alone","map.make":"Make \
the map","map.make_title":"Make its pictures; Interrupt stops it, and what is there stays","map.no_prompts":"This study has no prompts yet: add some on the tab \
Sheets.","map.not_made":"This block was only changed with its neighbours; Go on makes its own picture.","map.on_faders":"On the faders","map.on_faders_title":"S\
how the three bars under the name of each fader","map.out":"What each block does now","map.out_title":"One block of the merge is put back to model A","map.pictu\
res":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks","map.source":"Unchanged","map.spread":"{low}–{high} % by prompt","map.thir\
d":"with its neighbours","map.whole":"All {n} pictures are there","menu.none_found":"Nothing has that in its name.","methods.blend":"Blend","methods.difference":"\
Difference","methods.other":"Other","methods.task":"Task vectors","methods.usual":"Common","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a mod\
el","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","missing.concept":"a text to turn d\
own","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the text that is balanced","mutes.faders.one":"{n} muted","mutes.faders.ot\
her":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mutes.steps.other":"{n} steps off","mutes.\
steps_title":"Switch all steps on","night.resting":"Search over night: {done} of {wanted} trials made, {pruned} ended early, {failed} failed; not running","nigh\
t.running":"Search over night: {done} of {wanted} trials made, {pruned} ended early, {failed} failed; running","night.top":"Vote on its best eight","night.top_t\
itle":"The best merges of the search side by side, for each prompt of the study; their pictures are there already","night.trial":"Trial {trial}: {value} % of th\
e way from the worst to the best","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"{n} left out","note.le\
ft_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {followed} until set; empty the numb\
er to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another tool's for recipes made there","odd\
.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it\
 is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge that made the picture","parts.close":"\
Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the slider. A layer's overrides its kin\
d's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot}\
 until set; empty the number to unset it.","picker.all":"All files","picker.favourite":"Favourites","picker.file":"Choose a file…","picker.make_favourite":"Ma\
ke it a favourite, so that it comes first (Shift+Enter)","picker.model":"Choose a model…","picker.no_favourite":"Take it out of the favourites (Shift+Enter)",
"picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.","picker.recent":"Recent","preset_group.built_in":"Built-in","preset_\
group.imported":"Imported","preset_group.own":"Mine","presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_title":"Delete {name}","presets.\
deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the presets of other merge extensions that\
 are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.","presets.name":"Name","presets.na\
me_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No presets of SuperMerger, Merge Block\
 Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Sa\
ve as","presets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","presets.there":"There is a preset {name}; p\
ress Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","presets.unfit":"It is for anothe\
r architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","\
row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","r\
ow.on_title":"On (M): switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this st\
ep","row.solo":"Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again: all are on","row.title":"Title of step {n}","row.title_title":"Click \
to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this r\
ule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this ste\
p: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save\
_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further training","s\
ave_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"E\
xists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and is never wr\
itten over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make \
the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this checkpoint","s\
ave_dialog.muted.one":"{n} muted part stays as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted parts stay as they were before their step:\
 {muted}.","save_dialog.name":"Name","save_dialog.name_kept":"{name} file","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A'\
s own","save_dialog.parked":"Nothing to save: the merge on this page is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog\
.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_\
title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dialog.steps_off.other":"{n} steps are off and are not saved.","sa\
ve_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.title_ke\
pt":"Save a virtual checkpoint as a file","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"\
Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the pictures that you see","save_dialog\
.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the server answered {status} to {path}.",
"server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Dice ± {amount}","shape.down":"Subtract \
{amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN and OUT","shape.times":"Multipl\
y by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.add_pictures_title":"Add the prompts of PNG pictures, or open a sheet or \
the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with the pictures of this recipe","sheets.add_txt2img":"+ What stands in tx\
t2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the txt2img tab","sheets.all_made":"All made","sheets.cell":"{row}, {colum\
n}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk","sheets.difference":"Difference","sheets.difference_of":"Difference of\
 {one} and {other}: black is the same","sheets.difference_title":"Show where the two pictures differ: black is the same (D)","sheets.drop_column":"Take this col\
umn out","sheets.drop_row":"Take this row out","sheets.empty":"Add recipes as rows and prompts as columns. Each picture is made once and kept; PNG pictures and \
exported sheets can be dropped here.","sheets.export":"Export PNG","sheets.export_title":"One picture of all rows and columns, which carries every cell's recipe\
 and infotext; dropped here it opens again","sheets.flip_title":"Show the other recipe's picture in the same place (F)","sheets.label":"Sheets","sheets.look":"O\
ne picture","sheets.make.one":"Make {n} picture","sheets.make.other":"Make {n} pictures","sheets.make_title":"Make the pictures that are missing, by the host's \
own txt2img","sheets.measures":"layout {layout} % · colour {colour} · detail {detail}","sheets.measures_title":"How far from the picture of the row that is pi\
nned, or compared: layout 100 % is another composition, colour in L*a*b*, detail as the logarithm of its energy","sheets.missing":"not made yet","sheets.nothing\
_dropped":"None of these files is a PNG that says how it was made, or the ZIP of a study.","sheets.other":"Compared with","sheets.pin":"Measure by this row","sh\
eets.pin_title":"Pin this row: every picture says how far it is from that of this row. A prompt set that is saved keeps it.","sheets.rows":"Recipes","sheets.sav\
e_set":"Save set","sheets.save_set_title":"Keep these columns as a prompt set for other studies","sheets.seed":"seed {seed}","sheets.seeds":"seeds","sheets.seed\
s_label":"How many seeds, each a column of its own","sheets.set_name":"Name of a set","sheets.sets":"Prompt sets…","sheets.takes":"about {time}","sheets.use":"\
To the desk","sheets.use_title":"Bring this recipe to the desk and the model, and its prompt and settings to txt2img","sheets.zip":"ZIP","sheets.zip_title":"The\
 whole study with its pictures","snapshot.empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Sna\
pshot {letter}: click or {key} brings it back; Shift+{key} or a long press takes a new one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"B\
ring snapshot {letter} back","snapshot.store":"Take snapshot {letter}","snapshot.stored":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCOR\
IS","source.adapter_alone":"This LoRA has settings that one of several cannot have: values finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","s\
ource.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer in this step","source.label":"Models and method","source.method":"Method","source.model":"\
Model {n}","source.more":"One model more","source.more_adapters":"One more LoRA in this step, put together with this one by a method","source.parameters":"Param\
eters of the method","source.weight_n":"Weight of LoRA {n}","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight fo\
r each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_erase":"+ Erase","stack.add_era\
se_title":"Turn concepts down, or balance one, without training","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far",
"stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}",
"status.applying":"Applying…","status.applying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being lo\
aded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your merge is put in before the next picture","status.not_saved":"not saved","status.\
off":"Showing the original. Press Preview to turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader to turn your merge on","\
status.original":"Showing the original","status.other_merge":"{live} — it is not the merge on this page: press Preview to put this page's in its place","statu\
s.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","stat\
us.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.no_tex\
t":"no text yet","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}",
"strip.interrupted":"interrupted before it was finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a model of another kind ({\
base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about}
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
n":"The winner of the final was chosen {won} of {of} times."};var et=Wi,Pa=new Intl.PluralRules("en"),He="en";function Ca(s,e){et={...Wi,...e},He=s.replaceAll("_","-"),Pa=new Intl.PluralRules(He)}var Ia=()=>He,_e=(s,e)=>new Date(
s).toLocaleString(He==="en"?[]:He,e),jt=(s,e)=>s.toLocaleString(He,{minimumFractionDigits:e,maximumFractionDigits:e,useGrouping:!1}),o=(s,e={})=>Hi(et[s],e);function A(s,e,t={}){
return Hi(Ba(s,e),{n:e,...t})}var Ba=(s,e)=>et[`${s}.${Pa.select(e)}`]??et[`${s}.other`];function ns({sentences:s,...e}){if(!s)return e;let t=(i,r)=>{if(typeof i==
"string")return Ui(i,s);if(Array.isArray(i))return i.map(n=>t(n));if(!i||typeof i!="object"||r==="recipe")return i;let a=n=>r==="skipped"?Ui(n,s):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[a(n),t(l,n)]))};return t(e)}function Ui(s,e){if(!Object.hasOwn(e,s))return s;let{id:t,values:i}=e[s],r=n=>typeof n==
"string"&&n!==s?Ui(n,e):n,a=et[t]??Ba(t,i.n);return a?Hi(a,i,r):s}var Da=s=>s in et,ee=s=>new Intl.ListFormat(He,{type:"conjunction"}).format(s),Hi=(s,e,t=i=>i)=>s.
replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(t).join(", "):i);function Oe(s){let e=s.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let t=Number(e);return Number.isFinite(t)?t:null}
var q=s=>Number(s.toFixed(10)),H=s=>Math.abs(s)<1e-4?String(s):String(Number(s.toFixed(4)));function Z(s){let e=["B","kB","MB","GB","TB"],t=Math.min(Math.max(Math.
floor(Math.log10(Math.max(s,1))/3),0),e.length-1);return`${jt(s/1e3**t,t>2?2:0)} ${e[t]}`}var Se=s=>`${Math.round(s/2**20)} MB`,Ki=s=>s<1e5?`${Math.round(s/1e3)}\
 K`:`${jt(s/1e6,s<1e7?1:0)} M`;function Fa(s,e,t){let[i,r]=[s.indexOf(e),s.indexOf(t)].sort((a,n)=>a-n);return i<0?[]:s.slice(i,r+1)}var Wa=(s,e)=>s.includes(e)?s.filter(t=>t!==e):[...s,e];function zi(s,e){
let t=s.filter(i=>!e.includes(i));return e.every(i=>s.includes(i))?t:[...t,...e]}function Ua(s,e,t,{low:i,high:r},a){let n=s[e],l=h=>a&&n!==0?h*(t/n):h+t-n,c=h=>Math.
min(Math.max(r,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(s).map(([h,u])=>[h,h===e?t:q(c(u))]))}var R=s=>(s&&typeof s=="object"?s.file:s)||"",S=s=>(s||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",P=s=>R(Array.isArray(s)?s[s.length-
1]:s),ue=(s,e)=>S(s).toLowerCase()===S(e).toLowerCase();var Yc=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],Ha=s=>s===void 0||Array.isArray(s)&&s.every(e=>typeof e=="string"),Ka=({
erase:s})=>s!==null&&typeof s=="object"&&!Array.isArray(s)&&Object.keys(s).every(e=>Yc.includes(e))&&Ha(s.concepts)&&Ha(s.keep),tt=s=>"balance"in s||"of"in s;function za(s,e){
let{erase:t}=s;if(e===tt(t))return s;let i=M(t,"concepts","towards","balance","of"),r=e?{balance:{},of:t.concepts?.[0]??"",...i}:{concepts:[t.of].filter(Boolean),
...i};return{...s,erase:r}}var Va=s=>s.split(";").map(e=>e.trim()).filter(Boolean),Vi=s=>(s??[]).join("; "),qi=(s,e,t)=>({...s,erase:{...s.erase,[e]:Va(t)}}),Gi=(s,e,t)=>({
...s,erase:{...s.erase,[e]:t.trim()}}),qa=s=>Object.entries(s??{}).map(([e,t])=>`${e}: ${t}`).join("; ");function Yi(s,e){let t=Va(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),Oe(i.slice(i.lastIndexOf(":")+1))]);return t.some(([i,r])=>!i||r===null)?null:{...s,erase:{...s.erase,balance:Object.fromEntries(t)}}}var Ga=(s,e,t)=>({
...s,erase:{...M(s.erase,e.name),...t===e.default?{}:{[e.name]:t}}}),Ya=(s,e)=>s.erase[e.name]??e.default;function Ja({erase:s}){return tt(s)?[...s.of?[]:["of"],
...Object.keys(s.balance??{}).length?[]:["balance"]]:s.concepts?.length?[]:["concept"]}function Ji({erase:s}){if(!tt(s))return[(s.concepts??[]).join(", "),s.towards].
filter(Boolean).join(" → ");let e=Object.entries(s.balance??{}).map(([t,i])=>`${H(i)}·${t}`).join(" + ");return[s.of,e].filter(Boolean).join(": ")}var Za=(s,e)=>s.
erase.architectures.includes(e);var Jc=["weight","enabled","title"],Xa=(s,e)=>Array.isArray(s.adapters)&&e.together.some(t=>t.id===s.method);function Qa(s,e,t){let i=ce(t,e.method).parameters.
map(n=>n.name),r=e.adapters.map(n=>typeof n=="object"?n:{}),a=r.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...s,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?M(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:r.map(n=>n.blocks??null)},shares:Object.fromEntries(a),rest:M(e,"adapters","method",...i)}}var eo=(s,e,t)=>s.models.models.map((i,r)=>Zc(s,i,e[r],
t)).filter(i=>R(i));function Zc(s,e,t,i){let r=s.shares[t.index],a=Xc(s,t,i);return r===void 0&&a===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...a===void 0?{}:{blocks:a}}}function Xc(s,e,t){return"blocks"in s.typed?s.typed.blocks?.[e.index]??void 0:Object.keys(Ue(s,e,t)).length?is(s,e,t):void 0}
var to=(s,e)=>s.models.models.map((t,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${S(R(t))||"…"}`})),so=s=>Object.keys(s.rest).every(e=>Jc.includes(
e));function io(s){if(s.kind==="adapters")return{...s,models:{models:[...s.models.models,""]}};let{weight:e,...t}=s.rest;return{...s,kind:"adapters",method:"sum",
rest:t,shares:e===void 0?{}:{0:e},models:{models:[s.models.adapter??"",""]},typed:"blocks"in s.typed?{blocks:[s.typed.blocks]}:{}}}function ro(s){let e=s.models.
models.slice(0,-1),t=Object.fromEntries(Object.entries(s.shares).filter(([a])=>Number(a)<e.length));if(e.length>1)return{...s,models:{models:e},shares:t};let i=0 in
t?{...s.rest,weight:t[0]}:s.rest,r="blocks"in s.typed?{blocks:s.typed.blocks?.[0]??null}:{};return{...s,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var ao=(s,e,t)=>({...s,shares:t===1?M(s.shares,String(e)):{...s.shares,[e]:t}});var Zi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Ae=s=>({id:Math.random().toString(36).slice(2,10),kind:s,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),C=s=>s.rest.enabled!==!1;function lo(s,e){
let t=Ae("other");if("adapter"in s){let{adapter:r,blocks:a,...n}=s;return{...t,kind:"adapter",models:{adapter:r},typed:{blocks:a??null},rest:n}}if(Ka(s)){let{erase:r,
blocks:a,...n}=s;return{...t,kind:"erase",erase:r,typed:{blocks:a??null},rest:n}}return"adjust"in s?{...t,kind:"adjust",adjust:{...s.adjust},rest:M(s,"adjust")}:
Xa(s,e)?Qa(t,s,e):!("adapters"in s)&&e.methods.some(r=>r.id===s.method)?Qc(t,s,e):{...t,raw:s,rest:{}}}function Qc(s,e,t){let i=F(t,e.method),r=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),a=i.parameters.map(l=>l.name).filter(l=>!r.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...s,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(a)},typed:Object.fromEntries(r.map(l=>[l,e[l]??null])),rest:M(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function co(s,e){if(s.kind==="other")return{...s.raw,...s.rest};if(s.kind==="adjust")return{adjust:{...s.adjust},...s.rest};if(s.kind==="adapte\
r"||s.kind==="erase"){let r=oo(s,Zi,e);return{...s.kind==="erase"?{erase:s.erase}:{adapter:s.models.adapter||""},...r===void 0?{}:{blocks:r},...s.rest}}if(s.kind===
"adapters"){let r=ce(e.schema,s.method).parameters.map(n=>[n.name,no(s,n)]),a=Object.fromEntries(r.filter(([,n])=>n!==void 0));return{adapters:eo(s,te(s,e.schema),
e),method:s.method,...a,...s.rest}}let t=F(e.schema,s.method),i={method:s.method};for(let r of t.models)i[r]=r==="models"?le(s).filter(Boolean):s.models[r]||"";
for(let r of t.parameters){let a=r.kind==="weight"?oo(s,r,e):no(s,r);a!==void 0&&(i[r.name]=a)}return{...i,...s.rest}}function oo(s,e,t){if(e.name in s.typed)return s.
typed[e.name]??void 0;let i=te(s,t.schema).filter(a=>a.parameter.name===e.name);if($e(s.kind)&&!Object.keys(Ue(s,i[0],t)).length)return;let r=i.map(a=>is(s,a,t));
return e.per_model?r:r[0]}function no(s,e){return e.name in(s.parameters[s.method]||{})||!s.sparse?Xi(s,e):void 0}var Xi=(s,e)=>(s.parameters[s.method]||{})[e.name]??
e.default;function Lt(s,e){if(s.kind==="adapter")return s.models.adapter?[]:[o("missing.adapter")];if(s.kind==="adapters")return s.models.models.some(Boolean)?[]:
[o("missing.adapter")];if(s.kind==="erase")return Ja(s).map(i=>o(`missing.${i}`));if(s.kind!=="merge")return[];let t=F(e,s.method).models;return t[0]!=="models"?
t.filter(i=>!s.models[i]).map(i=>o("missing.model",{name:i.toUpperCase()})):le(s).every(Boolean)?[]:[le(s).some(Boolean)?o("missing.every_model"):o("missing.any\
_model")]}var le=s=>s.models.models?.length?s.models.models:["",""];function ve(s,e){if(s.kind==="adapter")return[s.models.adapter].filter(Boolean);if(s.kind===
"adapters")return s.models.models.filter(Boolean);if(s.kind!=="merge")return[];let t=F(e,s.method).models;return(t[0]==="models"?le(s):t.map(i=>s.models[i])).filter(
Boolean)}function te(s,e){return $e(s.kind)?[{parameter:Zi,index:0,label:"blocks"}]:s.kind==="adapters"?to(s,Zi):s.kind!=="merge"?[]:F(e,s.method).parameters.filter(
t=>t.kind==="weight").flatMap(t=>Array.from({length:t.per_model?le(s).length:1},(i,r)=>({parameter:t,index:r,label:t.per_model?o("step.of_model",{name:t.name,n:r+
1}):t.name})))}function ho(s,e){let t=s?te(s,e):[];return t[Math.min(s?.channel??0,t.length-1)]||null}function ls(s,e,t){let i={...s,models:{...s.models,...e}},
r=le(i).length;if(s.kind!=="merge"||!e.models||r===le(s).length)return i;let a=F(t,s.method).parameters.map(n=>n.name).filter(n=>Array.isArray(s.typed[n]));return{
...i,typed:M(s.typed,...a),rest:{...s.rest,...Aa(s,r)}}}function uo(s,e,t){let i=F(t,e).parameters.map(c=>c.name),{layers:r,strength:a,...n}=s.rest,l=(r||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>Sa(c,i))),a!==void 0&&i.includes("alpha")&&(n.strength=a),{...s,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function po(s,e,t){let i={...s.parameters[s.method],[e]:t};return{...s,parameters:{...s.parameters,[s.method]:i}}}var ge=(s,e,t,i)=>({
...s,rest:t===i?M(s.rest,e):{...s.rest,[e]:t}});function Qi(s,e,t){return t===0&&!(e in s.adjust)?s:{...s,adjust:{...s.adjust,[e]:t}}}function mo(s){let e=Object.
fromEntries(Object.entries(s.rest).filter(([t])=>["enabled","title"].includes(t)));return{...s,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Me(s,e){return s?$e(s.kind)?{name:"weight",low:-1,value:Number(s.rest.weight??1)}:te(s,e).some(i=>i.parameter.name==="alpha")?{name:"\
strength",low:0,value:Number(s.rest.strength??1)}:null:null}var st=()=>({whole:{},base:null,home:"",steps:[]});function fo(s,e,t){let i=s.steps.map(m=>Lt(m,t.schema)),r=s.steps.map((m,v)=>v).filter(m=>!i[m].length),a=i.map(
(m,v)=>({index:v,what:m})).filter(({what:m})=>m.length),l=e?.architecture&&s.whole.architecture!==e.architecture?M(s.whole,"architecture"):s.whole,c=r.map(m=>co(
s.steps[m],t)),h={live_merge:1,base:eh(s,e),...l,steps:c},u=a.length&&!r.length?a[0].what:[];return{recipe:h,missing:e?u:[o("missing.checkpoint")],waiting:a,places:r}}
function eh(s,e){return e?s.base?.of===e.name?s.base.written:e.name:""}var vo=s=>({live_merge:1,base:s?.name||"",steps:[]});function go(s,e,t){let i=M(s,"live_m\
erge","base","steps"),r=P(s.base),a=e!==null&&(!r||ue(r,e.name));return{whole:i,base:a&&r?{written:s.base,of:e.name}:null,home:a?e.name:r,steps:(s.steps||[]).map(
n=>lo(n,t))}}var th=(s,e)=>s.some(t=>C(t)&&!Lt(t,e).length),wo=(s,e,t)=>e!==null&&s.home!==""&&s.home!==e.name&&th(s.steps,t);function yo(s,e,t){let i=M(s.whole,
e);return{...s,whole:t?{...i,[e]:t}:i}}function bo({base:s,vae:e,steps:t}){let i=t.filter(r=>r.enabled!==!1);return i.length?JSON.stringify([s,e,i],(r,a)=>typeof a==
"number"?a!==0:a):""}var sh=200,Nt=(s,e="")=>({values:s,selected:cs(s,e),committed:s,past:[],future:[]}),ko=()=>Nt({...st(),steps:[Ae("merge")]}),cs=({steps:s},e,t=0)=>s.some(i=>i.id===
e)?e:s[Math.min(t,s.length-1)]?.id??"",er=s=>s.values.steps.find(e=>e.id===s.selected)||null,pe=(s,e)=>({...s,values:{...s.values,...e}}),tr=(s,e,t)=>pe(s,{steps:s.
values.steps.map(i=>i.id===e?t(i):i)}),Rt=(s,e)=>({...s,selected:e});function $o(s,e){let t=Ae(e);return Rt(pe(s,{steps:[...s.values.steps,t]}),t.id)}function xo(s,e){
let t=s.values.steps.findIndex(r=>r.id===e),i=pe(s,{steps:s.values.steps.filter(r=>r.id!==e)});return Rt(i,cs(i.values,s.selected,t))}function _o(s,e,t){let{steps:i}=s.
values,r=i.findIndex(n=>n.id===e),a=Math.min(Math.max(t,0),i.length-1);return r<0||r===a?s:pe(s,{steps:i.toSpliced(r,1).toSpliced(a,0,i[r])})}var hs=(s,e)=>Ke({
...Ke(s),values:e,selected:cs(e,"")});function Ke(s){let{values:e,committed:t,past:i}=s;return e===t||$(e,t)?s:{...s,committed:e,past:[...i,t].slice(-sh),future:[]}}
var ds=(s,e)=>({...s,values:e,committed:s.values===s.committed?e:s.committed});function Oo(s){let e=Ke(s),t=e.past.at(-1);return t?Ao(e,t,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function So(s){let e=Ke(s),t=e.future.at(-1);return t?Ao(e,t,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Ao(s,e,t){let i=new Map(s.values.steps.map(a=>[a.id,a])),r=e.steps.find(a=>!$(i.get(a.id)??null,a));return{...s,...t,values:e,committed:e,selected:cs(e,
r?.id??s.selected)}}var ie=["A","B","C","D"],Mo=({values:s,selected:e},t,i)=>({values:s,selected:e,recipe:t,picture:To(t,i)}),To=(s,e)=>e.find(t=>t.whole&&t.picture&&$(t.recipe,s))?.
picture??"";function Eo(s,e){let t=Object.entries(s).map(([r,a])=>[r,{...a,picture:To(a.recipe,e)||a.picture}]),i=Object.fromEntries(t);return $(i,s)?s:i}function jo(s,e,t,i){
if(s==="original")return e.steps.length?"original":"";let r=n=>n!==void 0&&!$(n,e)&&ue(P(n.base),P(e.base)),a=s==="before"?i.find(n=>r(n.recipe))?.recipe:t[s]?.
recipe;return a&&r(a)?a:""}var us=24,rh=200;function sr(s,e){let t=s.find(r=>r.infotext===e.infotext&&$(r.recipe,e.recipe));if(t?.whole&&!e.whole)return s;let i=t?{...e,id:t.id,parent:t.parent,
star:t.star}:e;return ir([i,...s.filter(r=>r!==t)])}var ir=s=>s.filter((e,t)=>t<rh||e.star),No=(s,e)=>s.map(t=>t.id===e?{...t,star:!t.star}:t);function ps(s){let e=t=>[
t??[]].flat().map(R);return[...e(s.base),...e(s.vae),...s.steps.flatMap(t=>[...e(t.adapter),...e(t.adapters),...e(t.b),...e(t.c),...e(t.models)])].filter(Boolean)}
function Ro(s,e){let t=[e];for(let i=Lo(s,e);i&&!t.includes(i);i=Lo(s,i))t.push(i);return t}var Lo=(s,{parent:e})=>s.find(t=>t.id===e),Po=(s,e)=>s.find(t=>t.whole&&
t.picture&&$(t.recipe,e))?.picture??"",rr=(s,e)=>`${S(P(s.base))}: ${ms(s,e)}`;function ms(s,e){return s.steps.map(t=>{let i=[t.adapter,t.b,t.c,...t.models||[]].
map(a=>S(R(a)));return[t.method?F(e,t.method).label:Object.keys(t)[0],i.filter(Boolean).join(", ")].filter(Boolean).join(" ")}).join("; ")}function fs(s,e){let t=_e(
s.time,{dateStyle:"short",timeStyle:"medium"}),i=s.whole?"":`
${o("strip.interrupted")}`;return`${o("strip.preview",{id:ka(s.recipe),when:t})}
${rr(s.recipe,e)}${i}`}var Co=2,Io=1,Bo=1,ah=["merge","adapter","adapters","adjust","erase","other"],vs={live:!0,auto:!1,odd:!1},B=s=>s!==null&&typeof s=="object"&&!Array.isArray(s);function ze(s){
try{return JSON.parse(s??"null")}catch{return null}}var Do=({values:s,selected:e},t)=>JSON.stringify({version:Co,values:s,selected:e,settings:t});function Fo(s){
let e=ze(s);if(!B(e)||e.version!==Co||!B(e.values))return{panel:null,settings:vs};let t={...vs,...B(e.settings)?e.settings:{}};return{panel:Nt(Wo(e.values),String(
e.selected)),settings:t}}function Wo(s){let e=Array.isArray(s.steps)?s.steps.filter(t=>B(t)&&ah.includes(t.kind)):[];return{...st(),home:typeof s.home=="string"?
s.home:"",...B(s.whole)?{whole:s.whole}:{},...B(s.base)?{base:s.base}:{},steps:e.map(oh)}}function oh(s){let e=Ae(s.kind),t=([i,r])=>{let a=e[i];return i==="raw"||
B(a)?B(r):typeof r==typeof a};return{...e,...Object.fromEntries(Object.entries(s).filter(t))}}var ar=s=>JSON.stringify({version:Io,entries:s});function Uo(s){let e=ze(
s);return!B(e)||e.version!==Io||!Array.isArray(e.entries)?[]:ir(e.entries.filter(nh).map((t,i)=>({...t,infotext:t.infotext??"",whole:t.whole??!0,id:t.id??`${t.time}\
-${i}`,parent:t.parent??"",star:t.star??!1})))}var or=s=>JSON.stringify({version:Bo,snapshots:s});function Ho(s){let e=ze(s);if(!B(e)||e.version!==Bo||!B(e.snapshots))
return{};let t=Object.entries(e.snapshots).filter(([i,r])=>ie.some(a=>a===i)&&B(r)&&B(r.values)&&B(r.recipe)&&Array.isArray(r.recipe.steps)&&Ko(r.picture));return Object.
fromEntries(t.map(([i,r])=>[i,{...r,values:Wo(r.values),selected:String(r.selected)}]))}var Ko=s=>s===""||String(s).startsWith("data:image/"),nh=s=>B(s)&&B(s.recipe)&&
Array.isArray(s.recipe.steps)&&Number.isFinite(s.time)&&Ko(s.picture);function gs(s){let e=s.findLastIndex(i=>i.picture!==""&&!i.star),t=e>=0?e:s.findLastIndex(
i=>i.picture!=="");return t>=0?s.with(t,{...s[t],picture:""}):s.length?s.slice(0,-1):null}var ws=class{constructor(e,t,i){this.schema=p(e),this.files=p(t),this.state=p(i),this.panel=p(ko()),this.settings=p(vs),this.linked=p([]),this.snapshots=p({}),this.
parts=p({of:"",slots:{}}),this.edits=p(0),this.opened=p(""),this.remark=p(""),this.checkpoint=nr(()=>this.state.value.checkpoint);let r=nr(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),a=j(()=>this.panel.value.values.whole.block_map);this.kit=j(()=>ss(this.schema.value,this.checkpoint.
value?.architecture,a.value,r.value)),this.step=j(()=>er(this.panel.value)),this.channel=nr(()=>ho(this.step.value,this.schema.value)),this.written=j(()=>fo(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=j(()=>wo(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=j(()=>this.
parked.value?vo(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[t,i]=[this.step.value,this.channel.value];return t&&i?rs(t,e,i,this.kit.value):0}isSet(e){let[t,i]=[this.step.value,this.channel.value];return!!(t&&i&&ja(t,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Fe(this.kit.value,e):[]}edit(e){let t=e(this.panel.value),i=this.parked.value?
t.values.home:this.checkpoint.value?.name??t.values.home;this.panel.value=i===t.values.home?t:pe(t,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=Ke(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,t=this.panel.value.selected){this.edit(i=>tr(i,t,e))}doneStep(e,t){
this.editStep(e,t),this.commit()}setWeights(e){let t=this.channel.value;t&&this.editStep(i=>Fi(i,t,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:t}=this.kit.value.architecture;return[...e,...t]}weightBefore(e){let[t,i]=[er({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return t&&i?rs(t,e,i,this.kit.value):this.weight(e)}moveFader(e,t,i=!1){let r=this.linked.value.includes(e)?this.linked.value.filter(a=>this.faders.includes(
a)):[e];this.moveFaders(r,e,t,i)}moveFaders(e,t,i,r){if(!this.channel.value)return;let a=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
Ua(a,t,i,this.channel.value.parameter,r))}usePreset(e){let t=this.channel.value;t&&this.doneStep(i=>La(i,t,e,this.kit.value))}add(e){this.done(t=>$o(t,e))}remove(e){
this.done(t=>xo(t,e))}move(e,t){this.done(i=>_o(i,e,t))}select(e){e!==this.panel.value.selected&&(this.panel.value=Rt(this.panel.value,e))}look(e){let t=tr(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=ds(this.panel.value,t.values)}setWhole(e,t){this.done(i=>({...i,values:yo(i.values,e,t)}))}undo(){
this.panel.value=Oo(this.panel.value),this.edited()}redo(){this.panel.value=So(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,t){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Mo(this.panel.value,this.written.value.recipe,t)}}recallSnapshot(e){let t=this.
snapshots.value[e];t&&(this.panel.value=Rt(hs(this.panel.value,t.values),t.selected),this.edited())}dropSnapshot(e){this.snapshots.value=M(this.snapshots.value,
e)}async load(e,t){let i=go(e,this.checkpoint.value,this.schema.value),r=await t(i.steps,i.whole.block_map);this.panel.value=hs(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=Ke(pe(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=hs(this.panel.value,
{...st(),steps:[Ae("merge")]}),this.edited()}};function nr(s){let e;return j(()=>{let t=s();return(e===void 0||!$(e,t))&&(e=t),e})}var lh=600,ch=["disk","memory"],ys=class{constructor(e,t){this.desk=e,this.server=t,this.warnings=p([]);let i="",r=0;k(()=>{if(!e.edits.value)return;let a=this.#t();
clearTimeout(r),a!==i&&(r=setTimeout(()=>this.#e(i=a),lh))})}async#e(e){let t=this.desk.written.value.recipe,i=e?await this.ask({recipe:t}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!ch.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:t}=await this.server.post("/doctor",e);return t.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:t}=this.desk.written.value;return t.length?"":bo(e)}};var T=(s,e)=>`${s}/${e}`,it=(s,e)=>`${s}/${e}`,zo=(s,e,t,i)=>e.filter(r=>r.id!==i).flatMap(r=>t.flatMap(a=>{let n=[s[T(i,a.id)],s[T(r.id,a.id)]];return n.every(
Boolean)?[n]:[]})),Vo=({pictures:s})=>Object.fromEntries(s.filter(([,,e])=>!e).map(([e,t,,i])=>[T(e,t),i])),bs=(s,e,t)=>e.flatMap((i,r)=>t.flatMap((a,n)=>s[T(i.
id,a.id)]?[]:[[r,n]]));var qo=(s,e,t,i,r)=>({run:s,study:e,recipes:t.map(a=>a.recipe),items:i.map(we),cells:r}),we=({id:s,...e})=>e;function Go(s,{done:e},t,i){let r=e.filter(([n,l,c])=>!c&&
t[n]&&i[l]).map(([n,l,,c])=>[T(t[n].id,i[l].id),c]),a={...s,...Object.fromEntries(r)};return $(a,s)?s:a}function Yo(s,e,t,i){let r=c=>ue(P(c.base),P(s.base)),a=ie.
filter(c=>e[c]&&r(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=t.filter(c=>c.star&&r(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:s.live_merge,base:s.base,steps:[]};return[{name:i.current,recipe:s},{name:i.original,recipe:l},...a,...n]}var ks=(s,e)=>Array.
from({length:Math.max(1,e)},(t,i)=>({...s,seed:(s.seed+i)%2**32}));function $s(s,e=Math.random){let t=["prompt","negative","sampler","scheduler"].filter(a=>s[a]!==
void 0&&(s[a]||!a.startsWith("s"))),i=["steps","cfg","width","height"].filter(a=>Number.isFinite(Number.parseFloat(s[a]))),r=Number.parseInt(s.seed,10);return{...Object.
fromEntries(t.map(a=>[a,s[a]])),...Object.fromEntries(i.map(a=>[a,Number.parseFloat(s[a])])),seed:r>=0?r:Math.floor(e()*2**32)}}function lr(s,e){let t=Array.from(
{length:e},()=>"");for(let[i,,,r]of s?.done??[])i<e&&(t[i]=r);return t}function Jo(s,e){return[...s.keys()].filter(i=>s[i]).sort((i,r)=>Math.abs(i-e)-Math.abs(r-
e))[0]??e}var se=s=>s.name||String(s.prompt??"").trim().split(`
`)[0].slice(0,80);function rt(s){let e=Math.round(s),t=a=>String(a).padStart(2,"0"),[i,r]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${t(r)}:${t(e%
60)}`:`${r}:${t(e%60)}`}function Zo(s){let{recipes:e,items:t,cells:i}=s&&typeof s=="object"?s:{},r=[e,t,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
a=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!r||!e.every(l=>a(l)&&a(l.recipe))||!t.every(a))return null;let n=l=>a(l)&&e[l.recipe]!==void 0&&t[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:t,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var at=class extends Error{constructor(e,t){super(e),this.place=t}},_=s=>s instanceof Error?s.message:String(s),xs=class{#e=Promise.resolve();constructor(e,t){this.
routes=new URL(e,document.baseURI).href,this.token=t}learn(e){let t=`/sentences?language=${encodeURIComponent(e)}`;this.#e=this.#t(t,{method:"GET"}).then(i=>i.json()).
then(i=>i.table&&Ca(i.language,i.table)).catch(()=>{})}get(e){return this.#s(e,{method:"GET"})}post(e,t){return this.#s(e,{method:"POST",body:JSON.stringify(t)})}async file(e,t){
let i=await this.#t(e,t?{method:"POST",body:JSON.stringify(t)}:{method:"GET"});return i.ok?i.blob():this.#i(i,e)}async#t(e,t){let i={"X-Live-Merge-Token":this.token,
"Content-Type":"application/json"},r=await fetch(this.routes+e,{...t,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)throw new at(o("server.silent"));
return r}async#s(e,t){return this.#i(await this.#t(e,t),e)}async#i(e,t){let i=await e.json().catch(()=>({}));await this.#e;let r=ns(i);if(e.ok)return r;let a=typeof r.
detail=="string"&&r.detail?r.detail:r.error;throw new at(a||o("server.answered",{status:e.status,path:t}),r.place||"")}};var cr=400,hh=20,hr=6*2**20,dh=s=>new Promise((e,t)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>t(i.error),i.readAsDataURL(
s)}),ot=class{constructor(e,t){this.server=e,this.host=t,this.names=p([]),this.sets=p([]),this.study=p(null),this.cells=p({}),this.run=p(null),this.problem=p(""),
this.login=p(""),this.searching=p(""),this.measures=p({}),this.order=null,this.addresses=p({})}get name(){return this.study.value?.study.name??""}async tried(e){
return this.problem.value="",e.catch(t=>(this.problem.value=_(t),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.
sets.value,this.login.value]=[e.studies,e.sets,e.login??""])}async begin(e,t={}){this.#t(await this.tried(this.server.post("/explore/new",{name:e,...t}))),await this.
list()}async open(e){this.#t(await this.tried(this.server.post("/explore/open",{study:e}))),this.#e()}async#e(){let e=await this.server.get("/explore/run").catch(
()=>null);if(!(!e?.is_running||e.study!==this.name||this.run.peek()?.is_running)){for(this.run.value=e;this.run.peek()?.run===e.run&&this.run.peek()?.is_running;)
await new Promise(t=>setTimeout(t,cr)),this.run.value=await this.server.get("/explore/run").catch(()=>({...e,is_running:!1}));await this.open(this.name)}}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#t(null,!0),await this.list()}#t(e,t=!1){!e&&!t||(this.study.peek()?.study.name!==e?.study.
name&&this.#s(),this.study.value=e,this.cells.value=e?Vo(e):{})}#s(){this.measures.value={};for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(
e);this.addresses.value={}}async write(e,t){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:t}));return i&&await this.open(
this.name),i?.event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??
[]}async make(e,t,i){let r=Math.random().toString(36).slice(2);return this.order={run:r,text:JSON.stringify(qo(r,this.name,e,t,i)),recipes:e.map(a=>a.recipe)},this.
searching.value="",this.run.value={run:r,study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#i(r,
e,t),this.run.value}takeOrder(){let{order:e}=this;return this.order=null,e}async#i(e,t,i){for(let r=0;r<hh||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(
n,cr));let a=await this.server.get("/explore/run").catch(()=>null);if(a?.run!==e){r+=this.order||!a?1:.1;continue}if(this.run.value=a,this.cells.value=Go(this.cells.
peek(),a,t,i),!a.is_running)return}this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}async local(e){return(await this.tried(this.server.
post("/explore/local",{study:this.name,recipe:e})))?.recipe??null}async search(){let e=this.run.peek()?.lacks;if(!(!e||!await this.tried(this.server.post("/sear\
ch",{recipe:e})))){for(let t=null;(!t||t.state==="running")&&(await new Promise(i=>setTimeout(i,cr)),t=(await this.tried(this.server.get("/state")))?.search,!!t);)
this.searching.value=t.error||`${t.text}${t.state==="running"?` ${Math.round(100*t.progress)} %`:""}`;this.run.value&&(this.run.value={...this.run.value,problem:"",
lacks:null})}}async measure(e){let t=e.filter(([a,n])=>this.measures.value[it(a,n)]===void 0);if(!t.length)return;this.measures.value={...this.measures.value,...Object.
fromEntries(t.map(([a,n])=>[it(a,n),null]))};let{name:i}=this,r=await this.tried(this.server.post("/explore/measures",{study:i,pairs:t}));!r||i!==this.name||(this.
measures.value={...this.measures.value,...Object.fromEntries(t.map(([a,n],l)=>[it(a,n),r.measures[l]]))})}picture(e,t=0){let i=`/explore/picture?study=${encodeURIComponent(
this.name)}&key=${e}&side=${t}`,r=this.addresses.value[i];return r===void 0&&queueMicrotask(()=>this.#r(i)),r??""}file(e){return this.tried(this.server.file(`/e\
xplore/picture?study=${encodeURIComponent(this.name)}&key=${e}&side=0`))}async#r(e){let{name:t}=this;if(e in this.addresses.peek())return;this.addresses.value={
...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&t===this.name&&(this.addresses.value={...this.addresses.peek(),[e]:URL.createObjectURL(
i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,t){let i={study:this.name,recipes:e.map(
r=>r.id),items:t.map(we)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/archive",{study:this.name}))}async arrive(e){
let t=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let r=0;r<Math.max(1,e.size);r+=hr){let a=await dh(e.slice(r,r+hr));if(i=await this.tried(this.
server.post("/explore/arrive",{id:t,at:r,data:a,last:r+hr>=e.size})),!i)return}this.#t(i),await this.list()}async changeSets(e){let t=await this.tried(this.server.
post("/explore/sets",e));return t&&(this.sets.value=t.sets),t}};var uh=12,_s=class{constructor(e){this.server=e,this.known=p({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(t=>!(t in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,uh),t=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!t)break;this.known.value={...this.known.value,...t.files}}this.asking=!1}};var Pt=["layout","colour","detail"];function Xo({values:s,selected:e},{recipe:t,places:i},r){let a=i.indexOf(s.steps.findIndex(l=>l.id===e));if(a<0||!r||r.parameter.kind!=="weight")return null;let n=r.
parameter.per_model&&t.steps[a].models;return{recipe:t,step:a,field:r.parameter.name,...n?{index:r.index}:{}}}var Ct=s=>Object.fromEntries((s?.sliders??[]).flatMap(
(e,t)=>{let i=s?.bars[t];return i?[[e,i]]:[]})),Qo=s=>Object.fromEntries(Object.entries(Ct(s)).flatMap(([e,{visible:t}])=>t.share===null?[]:[[e,t.share]])),en=s=>Object.
entries(Ct(s)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),dr=s=>Object.entries(Ct(s)).sort(([,e],[,t])=>(t.visible.share??0)-(e.visible.
share??0)),tn=({share:s})=>Math.min(1,Math.max(0,s??0)),nt=({share:s})=>s===null?"–":`${Math.round(100*s)} %`,sn=({ids:s,recipes:e})=>s.map((t,i)=>({id:t,title:"",
recipe:e[i]}));function rn(s,e){let t=Number.parseInt(s,10);return s==="0"?{choose:null}:t>=1&&t<=e&&s.length===1?{choose:t-1}:s.toLowerCase()==="x"?{broken:!0}:
s.toLowerCase()==="u"?{undo:!0}:null}function an(s,e){let i=s.steps[e?.step??-1]?.[e?.field??""],r=Array.isArray(i)?i[e?.index??0]:i;return r&&typeof r=="object"?
r:{}}var on=s=>!s||typeof s!="object"||Array.isArray(s)?s:Object.fromEntries(Object.entries(s).filter(([,e])=>typeof e=="string"||Array.isArray(e)));var ph=["weighted_sum","add_difference","slerp","ties"],mh=["usual","blend","difference","task","other"],fh=["built_in","own","imported"],[nn,ur]=[48,14];function It(s,e){
let t=e.toLowerCase().split(/\s+/).filter(Boolean);return s.filter(i=>t.every(r=>`${i.text} ${i.value}`.toLowerCase().includes(r)))}function cn(s){let e=[];return s.
forEach((t,i)=>{e.at(-1)?.group!==t.group&&e.push({group:t.group,rows:[]}),e.at(-1)?.rows.push({item:t,index:i})}),e}var hn=(s,e)=>e.flatMap(t=>s.filter(i=>i.group===
t));function dn(s){let e=ph.flatMap(i=>s.filter(r=>r.id===i)),t=s.filter(i=>!e.includes(i)).toSorted((i,r)=>i.label.localeCompare(r.label));return hn([...e,...t].
map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":i.group??"other"})),mh)}function un(s,e){let t=new Map(e.map(r=>[r.name,r.source||""])),
i=r=>t.has(r)?t.get(r)?"imported":"own":"built_in";return hn(Object.keys(s).map(r=>({value:r,text:r,title:t.get(r),group:i(r)})),fh)}function pn(s,e){let t=e.map(
n=>s[n]??0),[i,r]=[Math.min(0,...t),Math.max(1,...t)],a=(n,l)=>`${ln(l*nn/Math.max(t.length-1,1))},${ln(ur-ur*(n-i)/(r-i))}`;return{width:nn,height:ur,points:t.
map(a).join(" ")}}var ln=s=>Number(s.toFixed(1));var mn=1,vh=8,gh={favourites:[],recent:[]},fn=(s,e)=>({...s,recent:[e,...s.recent.filter(t=>t!==e)].slice(0,vh)}),vn=({favourites:s,...e},t)=>({...e,favourites:s.
includes(t)?s.filter(i=>i!==t):[...s,t]}),gn=s=>JSON.stringify({version:mn,...s});function wn(s){let e=ze(s);if(!B(e)||e.version!==mn)return gh;let t=i=>Array.isArray(
i)?i.filter(r=>typeof r=="string"):[];return{favourites:t(e.favourites),recent:t(e.recent)}}function pr(s,e,t){let i=c=>h=>({value:h,text:h,title:h,group:c}),r=s.
map(i("all"));if(t.trim())return It(r,t);let a=new Set(s),n=e.favourites.filter(c=>a.has(c)),l=e.recent.filter(c=>a.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...r]}var yn=(s,e)=>s?[s.label,s.kind,e,s.size===null?"":Z(s.size)].filter(Boolean).join(" · "):"";var kn="live-merge/panel",mr="live-merge/strip",$n="live-merge/snapshots",xn="live-merge/files",_n="live-merge/voter",On="live-merge/locks",wh=1e6;function ct(s){
try{return localStorage.getItem(s)}catch{return null}}function lt(s,e){try{return localStorage.setItem(s,e),!0}catch{return!1}}var Sn=()=>Fo(ct(kn)),fr=()=>Uo(ct(
mr)),vr=()=>Ho(ct($n)),gr=()=>wn(ct(xn)),An=()=>ct(_n)??"",Mn=s=>lt(_n,s),Tn=s=>lt(xn,gn(s)),En=()=>(ct(On)??"").split(",").filter(Boolean),jn=s=>lt(On,s.join("\
,"));function Ln(s){for(let e=s;e;e=gs(e)){let t=ar(e);if(t.length<=wh&&lt(mr,t))return}}function bn(s,e){for(let t=gs(fr());!lt(s,e)&&t;t=gs(t))if(!lt(mr,ar(t)))
return}function Nn(s){let e=0,t="",i=()=>bn(kn,t);k(()=>{t=Do(s.panel.value,s.settings.value),clearTimeout(e),e=setTimeout(i,150)}),window.addEventListener("pag\
ehide",i),k(()=>{let r=or(s.snapshots.value);r!==or(vr())&&bn($n,r)})}var yh=600,Os=class{constructor(e){this.app=e,this.locked=p(En()),k(()=>{jn(this.locked.value)}),this.pace=p(0),this.reading=p("out"),this.map=p(null),this.onFaders=
p(!0),this.bars=j(()=>this.onFaders.value?Ct(this.map.value):{}),this.mapping=p(!1),this.apart=p({}),this.#e(),this.voter=p(An()),k(()=>{e.studies.login.value&&
!this.voter.peek()&&(this.voter.value=e.studies.login.value)}),this.pooled=p(!1),this.groups=p("curve"),this.many=p(4),this.ballot=p(null),this.told=p(null),this.
broken=p([]),this.hovered=p(null),this.casting=!1,this.working=null,this.search=p(null)}#e(){let e="",t=0;k(()=>{let{weights:i}=this,r=i?JSON.stringify([i.recipe.
base,i.recipe.steps[i.step],i.step].map(a=>on(a))):"";r!==e&&(e=r,clearTimeout(t),i?t=setTimeout(async()=>{let a=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);r===e&&(this.apart.value=a?.sliders??{})},yh):this.apart.value={})})}get weights(){let{panel:e,written:t,channel:i}=this.app.
desk;return Xo(e.value,t.value,i.value)}#t(e,t){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...t}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value,this.search.value]=[null,null,null,[],null]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,t){let i=this.
locked.value.filter(r=>!e.includes(r));this.locked.value=t?[...i,...e]:i}async make(e,t,i){let r=Date.now(),a=await this.app.studies.make(e,t,i);return a?.made&&
(this.pace.value=(Date.now()-r)/1e3/a.made),a}async lookAtMap(){let{weights:e}=this,t=this.app.studies.study.value?.items??[];return this.map.value=e&&t.length?
await this.#t("/explore/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=
!0;for(let t=await this.lookAtMap();t?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),r=await this.make(t.rows,e,t.cells).finally(()=>clearInterval(
i));if(t=await this.lookAtMap(),!r||r.interrupted||r.problem||r.done.length<r.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.
pooled.value}}nameVoter(e){return this.voter.value=e.trim().slice(0,80),Mn(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.
study.value?.items??[]).length?await this.#t("/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(e={}){
let{weights:t}=this;if(!t)return;await this.#t("/explore/space",{...t,groups:this.groups.value,locked:this.locked.value,...e})&&await this.next()}async next(){this.#a(
await this.#t("/explore/ballot",{...this.#s,count:this.many.value})),this.casting=!1,!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.
working=null))}async#i(){for(let e=this.ballot.value;e;e=this.ballot.value===e?null:this.ballot.value){if(!await this.#r(e))return;if(this.ballot.value!==e)continue;
let t=await this.#t("/explore/ballot",{...this.#s,count:this.many.value,ahead:!0});if(t&&!await this.#r(t.ballot))return}}async#r(e){let t=this.missing(e);if(!t.
length)return!0;let i=await this.make(sn(e),[e.prompt],t.map(r=>[r,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let t=this.app.
studies.cells.value;return e.ids.flatMap((i,r)=>t[T(i,e.prompt.id)]?[]:[r])}#a(e){if(!e)return;let{ballot:t,...i}=e;[this.told.value,this.broken.value,this.hovered.
value]=[i,[],null],t&&(this.ballot.value=t)}async choose(e){let t=this.ballot.value;if(this.casting||!t||this.missing(t).length||e!==null&&this.broken.value.includes(
e))return;this.casting=!0;let i=await this.#t("/explore/vote",{...this.#s,ballot:t.number,broken:this.broken.value,...e===null?{}:{chosen:e}});this.#a(i),i?await this.
next():this.casting=!1}async chooseAmong(e,t,i){this.told.value||await this.lookAtVotes(),this.told.value?.space&&this.#a(await this.#t("/explore/choose",{...this.#s,
recipes:e,item:t.id,chosen:i}))}toggleBroken(e){let t=this.broken.value;this.broken.value=t.includes(e)?t.filter(i=>i!==e):[...t,e]}async undo(){this.told.value?.
progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){this.#a(await this.#t("/explor\
e/ballot",{...this.#s,final:!0})),await this.next()}async lookAtSearch(){let{studies:e}=this.app,t=this.search.value?.trials.done??0,i=e.name?(await this.#t("/e\
xplore/search",{}))?.search??null:null;i&&i.trials.done!==t&&await e.open(e.name),this.search.value=i}async top(){this.#a(await this.#t("/explore/top",this.#s)),
await this.next()}};var Rn=150,wr=3e3,bh=100,Ss=class{constructor(e,t,i,r){this.desk=e,this.server=t,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=p([]),this.inFlight=p(!1),this.dirty=p(!1),this.stale=p(!1),this.refusal=p(""),this.unreachable=
p(""),this.pending=j(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=j(()=>this.unreachable.value||this.refusal.
value),this.settled=j(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=p(0),this.isLoading=j(()=>this.loads.value>0),this.elsewhere=j(()=>this.#t()),
k(()=>{e.edits.value&&I(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:t,parked:i}=this.desk,r=t.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&$(e.value.recipe,r)}#t(){let{live:e,busy:t}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||t||this.page.isBusy()?!1:!this.mine.value.includes(V(e.recipe))&&!$(e.recipe,this.recipe)}expect(e){let t=V(e);this.mine.value=[...this.mine.value.
filter(i=>i!==t),t].slice(-bh)}push(){let{settings:e,written:t,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||t.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:t}=this.desk.written.value,i=V(e);this.dirty.value=!1,!(t.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?wr:Rn)}async#r(e,t){
this.refusal.value="";try{let i=await this.server.post(e,t);return this.unreachable.value="",i}catch(i){let r=i instanceof at&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=_(i),null}}async ask(e,t){let i=await this.#r(e,t);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#a())&&this.restore())}#a(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(V(e))}watch(e=wr){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,t=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!t())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(n)}catch(n){this.unreachable.value=_(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let a=!this.unreachable.value&&(this.pending.value||t()||this.page.isBusy());return this.watch(
a?Rn:wr)}async#n(e){let t=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==t.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),$(e,t)||(this.desk.state.value=e),await this.#l(t,e)}async#l(e,t){let{pasted:i}=t;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=_(r)))}show(e){return this.desk.load(e,(t,i)=>this.reader.steps(t,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};var As=class{constructor(){this.all=p(gr())}used(e){e&&this.#e(t=>fn(t,e))}toggle(e){this.#e(t=>vn(t,e))}#e(e){this.all.value=e(gr()),Tn(this.all.value)}};function Pn(s,e){let t="";k(()=>{let{name:i="",architecture:r}=s.checkpoint.value??{};r&&!s.schema.value.architectures[r]&&e.get("/schema").then(a=>a.architectures[r]&&
(s.schema.value=a),()=>{}),!(!i||i===t)&&(t=i,e.get("/layers").then(a=>s.parts.value={of:a.checkpoint,slots:a.slots},()=>{}))})}var Ms=class{constructor(e,t){this.desk=e,this.server=t,this.unreadable=new WeakMap,k(()=>{this.#t()})}async read(e,t,i,r="live_merge"){let a=xa(e,i);if(a)return{
weights:a,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:Mt(t),block_map:r})}async change(e){
let{kit:t,panel:i,kind:r}=this.desk,{weights:a,named:n}=await this.read(e,r,t.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,a[l]])):
{...Object.fromEntries(t.value.architecture.odd.map(l=>[l,null])),...a}}async steps(e,t){let i=ss(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
t,{});return Promise.all(e.map(r=>this.#e(r,i,t)))}async#e(e,t,i){let r=e;for(let a of Cn(e,t)){let n=e.typed[a.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[a.index]:n,e.kind,t,i);r=Ci(r,a,l,t)}return r}async#t(){let{panel:e,kit:t}=this.desk,i=e.value.values;if(!i.steps.filter(c=>Cn(c,t.value).length&&this.
unreadable.get(c)!==t.value.id).length)return;let a=c=>this.#e(c,t.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,t.peek().id),c)),n=await Promise.all(
i.steps.map(a));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=ds(e.peek(),{...i,steps:n}))}},Cn=(s,e)=>te(s,e.schema).filter(t=>(s.typed[t.parameter.
name]??null)!==null&&!s.weights[xe(t,e)]);var In=(s,e=Math.random)=>({firstIsX:Array.from({length:s},()=>e()<.5),picks:[]}),yr=({firstIsX:s},e,t)=>t==="x"===s[e]?0:1,Bn=(s,e)=>({...s,picks:[...s.picks,e&&
yr(s,s.picks.length,e)]}),br=s=>({...s,picks:s.picks.slice(0,-1)});function Dn({picks:s}){let e=[0,1].map(a=>s.filter(n=>n===a).length),[t,i]=[Math.max(...e),e[0]+
e[1]],r=0;for(let a=t;a<=i;a+=1)r+=kh(i,a);return{wins:e,ties:s.length-i,most:t,of:i,chance:i?Math.min(1,2*r/2**i):1}}var kh=(s,e)=>Array.from({length:e},(t,i)=>(s-
i)/(i+1)).reduce((t,i)=>t*i,1);var Fn={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},$h="#paste, #lms_read",xh="#tabs > .tab-nav button.selected",_h=3e3;function Ts(){let s=Object.entries(Fn).map(([e,t])=>[e,document.
querySelector(t)?.value]);return Object.fromEntries(s.filter(([,e])=>e!==void 0))}var Oh=s=>s.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function Es(s){let e=document.querySelector(Fn.prompt),t=document.querySelector($h);return!e||!t||!s?!1:(e.value=Oh(s),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(xh);i&&Wn(i,Date.now()+_h),t.click()},100),!0)}function Wn(s,e){!s.isConnected||Date.now()>e||(s.classList.contains(
"selected")?setTimeout(()=>Wn(s,e),50):s.click())}function ht({desk:s,strip:e}){let t={current:o("sheets.current"),original:o("compare.original"),snapshot:i=>o("compare.snapshot",{letter:i}),star:i=>`★ ${_e(i.
time,{dateStyle:"short",timeStyle:"short"})}`};return Yo(s.shown.value,s.snapshots.value,e.shots.value,t)}function W(s,e,t,i,r=""){if(!e)return g;let a=s.picture(e,t);return a?d`<img class=${r} src=${a} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Bt(s,e){let t=document.createElement("a");t.href=URL.createObjectURL(s),t.download=e,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),6e4)}var Y={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},X=s=>(...e)=>({_$litDirective$:s,values:e}),G=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var O=s=>s??g;var{I:Sh}=ba,Un=s=>s;var js=s=>s.strings===void 0,Hn=()=>document.createComment(""),dt=(s,e,t)=>{let i=s._$AA.parentNode,r=e===void 0?s._$AB:e._$AA;if(t===void 0){let a=i.insertBefore(
Hn(),r),n=i.insertBefore(Hn(),r);t=new Sh(a,n,s,s.options)}else{let a=t._$AB.nextSibling,n=t._$AM,l=n!==s;if(l){let c;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(c=s.
_$AU)!==n._$AU&&t._$AP(c)}if(a!==r||l){let c=t._$AA;for(;c!==a;){let h=Un(c).nextSibling;Un(i).insertBefore(c,r),c=h}}}return t},Te=(s,e,t=s)=>(s._$AI(e,t),s),Ah={},
Ls=(s,e=Ah)=>s._$AH=e,Kn=s=>s._$AH,Ns=s=>{s._$AR(),s._$AA.remove()};var ye=X(class extends G{constructor(s){if(super(s),s.type!==Y.PROPERTY&&s.type!==Y.ATTRIBUTE&&s.type!==Y.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!js(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===
N||e===g)return e;let t=s.element,i=s.name;if(s.type===Y.PROPERTY){if(e===t[i])return N}else if(s.type===Y.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(i))return N}else if(s.
type===Y.ATTRIBUTE&&t.getAttribute(i)===e+"")return N;return Ls(s),e}});var zn=(s,e,t)=>{let i=new Map;for(let r=e;r<=t;r++)i.set(s[r],r);return i},Vn=X(class extends G{constructor(s){if(super(s),s.type!==Y.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(s,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let r=[],a=[],n=0;for(let l of s)r[n]=i?i(l,n):n,a[n]=t(l,n),n++;return{
values:a,keys:r}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,i]){let r=Kn(s),{values:a,keys:n}=this.dt(e,t,i);if(!Array.isArray(r))return this.ut=n,
a;let l=this.ut??=[],c=[],h,u,m=0,v=r.length-1,w=0,y=a.length-1;for(;m<=v&&w<=y;)if(r[m]===null)m++;else if(r[v]===null)v--;else if(l[m]===n[w])c[w]=Te(r[m],a[w]),
m++,w++;else if(l[v]===n[y])c[y]=Te(r[v],a[y]),v--,y--;else if(l[m]===n[y])c[y]=Te(r[m],a[y]),dt(s,c[y+1],r[m]),m++,y--;else if(l[v]===n[w])c[w]=Te(r[v],a[w]),dt(
s,r[m],r[v]),v--,w++;else if(h===void 0&&(h=zn(n,w,y),u=zn(l,m,v)),h.has(l[m]))if(h.has(l[v])){let x=u.get(n[w]),K=x!==void 0?r[x]:null;if(K===null){let J=dt(s,
r[m]);Te(J,a[w]),c[w]=J}else c[w]=Te(K,a[w]),dt(s,r[m],K),r[x]=null;w++}else Ns(r[v]),v--;else Ns(r[m]),m++;for(;w<=y;){let x=dt(s,c[y+1]);Te(x,a[w]),c[w++]=x}for(;m<=
v;){let x=r[m++];x!==null&&Ns(x)}return this.ut=n,Ls(s,c),N}});var re=(s,e,t)=>Vn(s.map((i,r)=>[e(i),t(i,r)]),([i])=>i,([,i])=>i),f=(s,e,t,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${O(i.id)} title=${e} aria-label=${O(i.label)} aria-pressed=${O(kr(i.pressed))}
    aria-expanded=${O(kr(i.expanded))} aria-controls=${O(i.controls)} data-key=${O(i.key)}
    aria-keyshortcuts=${O(i.keys)} tabindex=${O(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${t}>${s}</button>`,kr=s=>s===void 0?
void 0:String(s),D=(s,e,t,i,r={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${O(r.id)} data-name=${O(r.name)} aria-label=${O(r.label)} .checked=${ye(t)}
    @change=${a=>i(a.target.checked)}>${s}</label>`,Q=(s,e,t={})=>d`<label class=${t.kind??"lm-field"} id=${O(t.id)}
    title=${O(t.title)} ?hidden=${t.hidden}><span class="lm-label">${s}</span>${e}</label>`,b=(s,e,t,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${O(i.id)} data-name=${O(i.name)} aria-label=${O(i.label)} title=${O(i.title)}
    ?hidden=${i.hidden} .value=${Mh(e)} @change=${r=>t(r.target.value)}>
    ${s.map(([r,a,n])=>d`<option value=${r} title=${O(n)}>${a}</option>`)}</select>`,Mh=X(class extends G{render(s){return s}update(s,[e]){let t=s.element;return queueMicrotask(
()=>t.value!==e&&(t.value=e)),N}}),Th=X(class extends G{render(s,e){return e??s}update(s,[e,t]){let i=s.element;i.dataset.exact=e;let r=document.activeElement===
i,a=r?e:t??e;return!(r&&i.dataset.typing)&&i.value!==a&&(i.value=a),N}}),Ve=s=>s.currentTarget;function Rs(s){delete s.dataset.typing,s.value=s.dataset.exact??""}
function Eh(s,e){let t=i=>{delete i.dataset.typing,s(i.value,i)};return{input:i=>Ve(i).dataset.typing="yes",change:i=>t(Ve(i)),key:i=>{let r=Ve(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)t(r);else if(i.key==="Escape"&&r.dataset.typing)Rs(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function be(s,e,t,i={}){
let r=Eh(t,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${O(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${O(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${O(i.describedBy)} aria-invalid=${O(kr(i.wrong))} title=${O(i.title)}
        placeholder=${i.placeholder??""} data-key=${O(i.key)} .value=${Th(s,i.brief)}
        @input=${a=>{r.input(a),i.type?.(Ve(a).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${a=>jh(Ve(a),i.numeric||i.brief!==void 0)}
        @blur=${a=>Lh(Ve(a),i.brief)}>`}var ae=(s,e,t,i={})=>d`<input type="text" id=${s} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${O(i.label)} .value=${e}
    @input=${r=>t(Ve(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function jh(s,e){s.dataset.typing||(s.value=s.dataset.exact??""),e&&s.select()}function Lh(s,e){delete s.dataset.
typing,e!==void 0&&s.value===s.dataset.exact&&(s.value=e)}function oe(s,e,t,i={}){let r=s===null?"":String(s);return be(r,e,(n,l)=>{let c=Oe(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return $r(l);c!==s&&t(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:s===null?"":H(s)})}function $r(s){
Rs(s),s.classList.add("lm-wrong"),setTimeout(()=>s.classList.remove("lm-wrong"),900)}var Ps=(s,e,t,i,r)=>d`<input type="range" class="lm-flat" id=${O(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${O(r.key)} .value=${ye(String(s))}
    @input=${a=>t(Number(Number(a.target.value).toFixed(10)))} @change=${i}>`,ut=(s,e,t,i,r)=>d`${Ps(s,e.label,t,i,e)}
    ${oe(s,e.exact,a=>{t(a??e.usual),i()},r)}`,qe=s=>s instanceof Element&&s.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function pt(s,e){if(await navigator.clipboard?.writeText(
s).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=s,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var L=class{constructor(e){this.id=e,this.isOpen=p(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let t=document.getElementById(e);t?.focus(),t?.select?.()})}close(){this.element?.close()}frame(e,t,i){let r=f(o("dialog.close"),o("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${a=>a.key==="Escape"&&a.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${t()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var xr="Blind comparisons",Gn={1:"x",x:"x",ArrowLeft:"x",2:"y",y:"y",ArrowRight:"y",0:null},Cs=class extends L{constructor(e){super("lm-blind"),this.app=e,this.
studies=new ot(e.server,e.studies.host),this.chosen=p([0,1]),this.rounds=p(7),this.trial=p(null),this.preparing=p(!1),this.ready=j(()=>this.#t()),document.addEventListener(
"keydown",t=>this.#n(t)),k(()=>{this.isOpen.value||I(()=>this.#e())})}open(){let e=ht(this.app).flatMap((t,i)=>ie.some(r=>t.name===o("compare.snapshot",{letter:r}))?
[i]:[]);this.chosen.value=e.length>1?e.slice(0,2):[0,e[0]??1],this.studies.problem.value="",this.show("lm-blind-begin")}#e(){this.trial.value=null,this.isMaking&&
this.studies.stop()}get isMaking(){return this.preparing.value||!!this.studies.run.value?.is_running}#t(){let{trial:e,studies:t}=this,{rows:i=[],items:r=[]}=e.value??
{},a=r.map(n=>i.every(l=>t.cells.value[T(l.id,n.id)]));return a.includes(!1)?a.indexOf(!1):a.length}get#s(){let e=this.trial.value?.blind.picks.length??0;return e===
this.trial.value?.items.length||!this.isMaking&&e>0&&e>=this.ready.value}async#i(){let e=ht(this.app),t=this.chosen.value.map(a=>e[a]);this.preparing.value=!0;let i=await this.#r(
t).catch(()=>null);if(this.preparing.value=!1,!i||!this.isOpen.value)return;this.trial.value=i;let r=i.items.flatMap((a,n)=>[[0,n],[1,n]]);await this.studies.make(
i.rows,i.items,r)}async#r(e){let{studies:t}=this;await t.list(),await(t.names.value.includes(xr)?t.open(xr):t.begin(xr));let i=(t.study.value?.recipes??[]).filter(
l=>!e.some(c=>$(c.recipe,l.recipe)));for(let l of i)await t.write("drop",{id:l.id});for(let l of e)await t.write("recipe",{recipe:l.recipe,title:l.name});await t.
setItems(ks($s(Ts()),this.rounds.value));let{recipes:r=[],items:a=[]}=t.study.value??{},n=e.flatMap(l=>r.find(c=>$(c.recipe,l.recipe))??[]);return t.problem.value||
n.length<2?null:{two:e,rows:n,items:a,blind:In(a.length)}}#a(e){let t=this.trial.value;t&&(this.trial.value={...t,blind:e(t.blind)})}#o(e){let t=this.trial.value?.
blind.picks.length??0;!this.#s&&t<this.ready.value&&this.#a(i=>Bn(i,e))}#n(e){let t=e.target===document.body||e.target instanceof Node&&this.element?.contains(e.
target);if(!(!this.isOpen.value||!this.trial.value||!t||e.ctrlKey||e.metaKey||e.altKey)){if(e.key in Gn)this.#o(Gn[e.key]);else if(e.key.toLowerCase()==="u")this.#a(
br);else return;e.preventDefault()}}view(){return this.frame(o("blind.title"),()=>this.#l(),()=>this.#p())}#l(){let e=this.trial.value;return e?this.#s?this.#d(
e):this.#h(e):this.#c()}#c(){let e=ht(this.app),t=e.map((c,h)=>[String(h),c.name]),[i,r]=this.chosen.value,a=(c,h)=>b(t,String(this.chosen.value[c]),u=>this.chosen.
value=this.chosen.value.with(c,Number(u)),{id:`lm-blind-${c}`,label:h}),n=Array.from({length:6},(c,h)=>String(5+h)),l=e[i]&&e[r]&&!$(e[i].recipe,e[r].recipe);return d`<p class="lm-quiet">${o(
"blind.help")}</p>
            <div class="lm-dialog-buttons lm-blind-setup">${a(0,o("blind.first"))}${a(1,o("blind.second"))}
            <label class="lm-toggle">${o("blind.rounds")} ${b(n.map(c=>[c,c]),String(this.rounds.value),c=>this.rounds.value=Number(c),{id:"lm-blind-rounds",label:o(
"blind.rounds")})}</label>
            ${f(o("blind.begin"),o("blind.begin_title"),()=>this.#i(),{id:"lm-blind-begin",kind:"lm-button lm-primary",off:!l||this.isMaking||this.app.preview.isRunning})}</div>
            ${l?g:d`<p class="lm-quiet">${o("blind.equal")}</p>`}`}#h({rows:e,items:t,blind:i}){let r=i.picks.length,a=r<this.ready.value,n=(l,c)=>{let h=T(e[yr(
i,r,l)].id,t[r].id);return d`<button type="button" class="lm-vote-picture" id="lm-blind-${l}" ?disabled=${!a} aria-label=${o(`blind.${l}`)} aria-keyshortcuts=${String(
c)}
                @click=${()=>this.#o(l)}>${a?W(this.studies,this.studies.cells.value[h],0,l.toUpperCase()):d`<span class="lm-quiet">…</span>`}<b>${l.toUpperCase()}</b></button>`};
return d`<div class="lm-blind-two" data-round=${r+1} data-ready=${a?"yes":"no"}>${n("x",1)}${n("y",2)}</div>
            <p id="lm-blind-said" role="status">${o("blind.round",{n:r+1,all:t.length})}</p>
            <div class="lm-dialog-buttons">${f(o("blind.same"),o("blind.same_title"),()=>this.#o(null),{id:"lm-blind-same",keys:"0",off:!a})}
            ${f(o("blind.undo"),o("blind.undo_title"),()=>this.#a(br),{id:"lm-blind-undo",keys:"U",off:!r})}</div>`}#d({two:e,blind:t}){let{wins:i,ties:r,most:a,
of:n,chance:l}=Dn(t),c=({name:h,recipe:u})=>f(o("blind.use",{name:h}),o("blind.use_title"),()=>this.#u(u),{key:`use-${h}`});return d`<p id="lm-blind-score" role="status">${o(
"blind.score",{first:e[0].name,wins:i[0],second:e[1].name,others:i[1],ties:r})}</p>
            <p id="lm-blind-chance">${n?o("blind.chance",{most:a,of:n,percent:Number((100*l).toPrecision(2))}):o("blind.no_pick")}</p>
            <div class="lm-dialog-buttons">${e.map(c)}${f(o("blind.again"),o("blind.again_title"),()=>this.trial.value=null,{id:"lm-blind-again"})}</div>`}async#u(e){
let{desk:t,live:i}=this.app;return this.close(),t.commit(),e.steps.length?i.use(e).catch(r=>{t.remark.value=_(r)}):i.restore()}#p(){let e=this.studies.run.value,
t=this.studies.problem.value||e?.problem||"",i=e?.is_running&&this.trial.value?o("explore.running",{done:e.done.length,all:e.all}):"";return d`<span id="lm-blind-state" class=${t?
"lm-bad":""} role="status">${t||i}</span><span class="lm-gap"></span>`}};var Is=class extends L{constructor(e){super("lm-conflicts"),this.app=e,this.found=p(null),this.problem=p(""),this.pair=p("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:t}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:t}).catch(r=>_(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(o("conflicts.title"),()=>d`<p>${o("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):o("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:t}){let i=e.map((h,u)=>`${u+
1} ${S(h)}`),r=i.flatMap((h,u)=>i.slice(u+1).map((m,v)=>[`${u}-${u+v+1}`,o("conflicts.pair",{one:h,other:m})])),[a,n]=this.pair.value.split("-").map(Number),l=t.
flatMap(({slot:h,norms:u,pairs:m})=>m.filter(v=>v.first===a&&v.second===n).map(v=>[h,Rh(v.cosine),Ph(v.conflicts),H(u[a]),H(u[n])])),c=[o("conflicts.slot"),o("c\
onflicts.cosine"),o("conflicts.signs"),o("conflicts.norm",{name:i[a]}),o("conflicts.norm",{name:i[n]})];return d`${Q(o("conflicts.which"),b(r,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(m=>d`<td>${m}</td>`)}</tr>`)}</tbody></table>`:d`<p>${o("conflicts.apart")}</p>`}`}},
Rh=s=>s===null?"–":`${s<0?"−":"+"}${Math.abs(s).toFixed(3)}`,Ph=s=>s===null?"–":`${Math.round(100*s)} %`;var U=X(class extends G{constructor(s){if(super(s),s.type!==Y.ATTRIBUTE||s.name!=="class"||s.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(s){return" "+Object.keys(s).filter(e=>s[e]).join(" ")+" "}update(s,[e]){if(this.st===void 0){
this.st=new Set,s.strings!==void 0&&(this.nt=new Set(s.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let t=s.element.classList;for(let i of this.st)i in e||(t.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(t.add(i),this.st.add(i)):(t.remove(i),this.st.delete(i)))}return N}});function Jn(s,e){let t=new Set,i=(r,a)=>{if(t.has(r.id))return[];t.add(r.id);let n=s.filter(({parent:l,id:c})=>l===r.id&&c!==r.id).sort((l,c)=>l.time-c.time);return[
{shot:r,depth:a},...n.flatMap(l=>i(l,a+1))]};return i(Ro(s,e).at(-1)??e,0)}var Zn=(s,e)=>s.some(t=>t!==e&&(t.id===e.parent||t.parent===e.id));function Xn(s,e){let[
t,i]=[_r(s),_r(e)];return Yn(t,i),Yn(i,t),[...new Set([...Object.keys(i),...Object.keys(t)])].filter(a=>t[a]!==i[a]).map(a=>{let n=a.split("/").slice(a.startsWith(
"steps/")?2:0).filter(l=>!/^(alpha|default)$/.test(l)).join(" ")||a.split("/").at(-1)||"";return a in i?a in t?`${n} ${t[a]} → ${i[a]}`:`+ ${n} ${i[a]}`:`− ${n}\
 ${t[a]}`})}function _r(s,e=""){return s===null||typeof s!="object"?{[e]:typeof s=="number"?H(s):S(String(s))}:!Array.isArray(s)&&"file"in s&&Object.keys(s).length<=
2?{[e]:S(R(s))}:Object.assign({},...Object.entries(s).map(([t,i])=>_r(i,e?`${e}/${t}`:t)))}function Yn(s,e){for(let[t,i]of Object.entries(s)){let r=Object.keys(
e).filter(a=>a.startsWith(`${t}/`));if(r.length){delete s[t];for(let a of r)s[a]=i}}}function Qn(s,e){let t={};for(let{event:n,name:l,recipe:c}of e)n==="saved"&&
(t[V(c)]=[...t[V(c)]??[],l]);let i=new Set(s.map(({recipe:n})=>V(n))),r=new Map(e.filter(({recipe:n})=>!i.has(V(n))).toReversed().map(n=>[V(n.recipe),n]));return[
...s.map(n=>({time:n.time,recipe:n.recipe,shot:n})),...[...r.values()].map(n=>({time:Date.parse(n.time)||0,recipe:n.recipe,past:n}))].map(n=>({...n,saved:t[V(n.
recipe)]??[]})).sort((n,l)=>l.time-n.time)}function el(s,e,t){let i=e.toLowerCase().split(/\s+/).filter(Boolean);return s.filter(r=>{let a=[...ps(r.recipe),...r.
saved].map(n=>n.toLowerCase());return(!t||r.shot?.star)&&i.every(n=>a.some(l=>l.includes(n)))})}var Or=3,Bs=60,Ds=class extends L{constructor(e){super("lm-gallery"),this.app=e,this.typed=p(""),this.starred=p(!1),this.most=p(Bs),this.traced=p(null),this.history=
p([]),this.entries=j(()=>el(Qn(e.strip.shots.value,this.history.value),this.typed.value,this.starred.value))}open(){this.traced.value=null,this.most.value=Bs,this.
show("lm-gallery-search"),this.app.server.get("/history").then(({history:e})=>this.history.value=e,()=>{})}view(){return this.frame(o("history.title"),()=>this.#e(),
()=>d`<span class="lm-gap"></span>`)}#e(){let e=this.traced.value;return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${o("gallery.search")} aria-label=${o("gallery.search")}
                .value=${this.typed.value} @input=${t=>{this.traced.value=null,this.most.value=Bs,this.typed.value=t.target.value}}>
            ${D(o("gallery.starred"),o("gallery.starred_title"),this.starred.value,t=>this.starred.value=t,{id:"lm-gallery-starred"})}
            ${e?f(o("gallery.all"),o("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            ${e?this.#s(e):this.#t()}`}#t(){let e=this.entries.value,t=e.length-this.most.value;return d`<p id="lm-gallery-count" role="status">${A("history.cou\
nt",e.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${re(e.slice(0,this.most.value),i=>i.shot?.id??`${i.past?.time} ${i.past?.id}`,i=>this.#o(i))}</ol>
            ${t>0?f(A("history.more",t),o("history.more_title"),()=>this.most.value+=Bs,{id:"lm-gallery-more"}):g}`}#s(e){let{shots:t}=this.app.strip,i=Jn(t.value,
e);return d`<p id="lm-gallery-count" role="status">${A("history.family",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-family">${re(i,({shot:r})=>r.id,({shot:r,depth:a})=>d`<li class="lm-card" style="--lm-depth: ${Math.min(a,12)}"
                aria-current=${r===e?"true":"false"}>${this.#r(r)}
                <span class="lm-card-text">${this.#i(r)}</span>${this.#a(r)}</li>`)}</ol>`}#i(e){let t=this.app.strip.shots.value.find(r=>r.id===e.parent),i=t?Xn(
t.recipe,e.recipe):[];return i.length?[...i.slice(0,Or),...i.length>Or?[o("history.changes_more",{n:i.length-Or})]:[]].join(", "):t?o("history.other_settings"):
ms(e.recipe,this.app.desk.schema.value)}#r(e){let{strip:t,desk:i}=this.app,r=fs(e,i.schema.value),a=()=>{this.close(),t.back(e)};return d`<button type="button" class=${U(
{"lm-card-picture":!0,"lm-cut":!e.whole})} title=${r} aria-label=${o("strip.back",{about:r})} @click=${a}>
            <img src=${e.picture} alt="" loading="lazy"></button>`}#a(e){return f(e.star?"★":"☆",o("gallery.star_title"),()=>this.app.strip.star(e.id),{kind:"\
lm-button lm-small",label:o("gallery.star"),pressed:e.star})}#o({shot:e,past:t,recipe:i,saved:r,time:a}){let{strip:n,desk:l}=this.app,c=a?_e(a,{dateStyle:"short",
timeStyle:"short"}):"",h=ms(i,l.schema.value)||o("history.nothing");return d`<li class="lm-card">${e?this.#r(e):this.#n(i,t?.event??"")}
            <span class="lm-card-text">${h}</span><span class="lm-card-when">${c}</span>
            ${r.map(u=>d`<span class="lm-card-saved">${o("history.saved",{name:u})}</span>`)}
            ${e?d`<span class="lm-card-buttons">${this.#a(e)}${Zn(n.shots.value,e)?f(o("history.lineage"),o("history.lineage_title"),()=>this.traced.value=e,{kind:"\
lm-button lm-small"}):g}</span>`:g}</li>`}#n(e,t){let{desk:i,live:r}=this.app,a=()=>{this.close(),i.commit(),r.use(e).catch(l=>i.remark.value=_(l))},n=t==="pict\
ure"?o("history.picture_elsewhere"):t==="saved"?o("history.unseen"):o("history.live");return d`<button type="button" class="lm-card-picture lm-card-unseen" title=${o(
"history.show_title")} @click=${a}>${n}</button>`}};var Ar=60,Sr=10,Ch=200,Fs={id:"",typed:"",active:-1,rows:Ar};function Dt(s,e){let{picking:t}=s,{id:i,label:r,value:a}=e,n=`lm-picker-${i}`,l=t.value.id===i,{active:c,
rows:h}=t.value,u=l?e.items(t.value.typed):[],m=new Mr(s,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${O(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${r} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${O(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?N:ye(e.shown)}
            @focus=${v=>v.target.select()} @click=${v=>m.click(v.target)}
            @input=${v=>m.open(v.target.value)} @keydown=${v=>m.key(v)}
            @blur=${v=>m.leave(v.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${r} ?hidden=${!l} @scroll=${v=>m.scroll(v.target)}
            @pointerdown=${v=>v.preventDefault()}
            @click=${v=>m.press(v.target)}>
            ${cn(u.slice(0,h)).map(({group:v,rows:w})=>d`<div role="group" aria-label=${e.head(v)||r}>
                ${e.head(v)?d`<div class="lm-list-head" aria-hidden="true">${e.head(v)}</div>`:g}
                ${w.map(({item:y,index:x})=>d`<div role="option" id="${n}-${x}" data-name=${y.value} title=${y.title??y.text}
                    aria-selected=${y.value===a} class=${U({"lm-active":x===c})}>${e.row(y)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var Mr=class{constructor({picking:e},t,i){this.picking=e,this.choice=t,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(t=>t.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let t=this.choice.items(
e).slice(0,Ar).findIndex(i=>i.value===this.choice.value);this.#e({...Fs,id:this.choice.id,typed:e,active:e?0:t}),this.#s()}close(){this.picking.value=Fs}#t(e){let t=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:t,rows:Math.max(this.picking.value.rows,t+Sr)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:t}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:Sr,PageUp:-Sr}[e.key],r=this.isOpen?this.items[t]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(t+i);else if(e.key==="Enter"&&r&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(r.value):this.#i(r.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let t=this.choice.typedFully?.(
e.value.trim());t===void 0?this.close():this.#i(t)}scroll(e){let{rows:t}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-Ch&&t<this.items.length&&this.#e(
{rows:t+Ar})}press(e){let t=e.closest("[role=option]");if(!t)return;let i=t.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function Ee(s,{id:e,label:t,value:i,files:r,pick:a,empty:n=o("picker.model")}){let{marks:l,details:c}=s,h=r.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${t}</span>${Dt(
s,{id:e,label:t,value:i,shown:i,empty:n,none:o(h.length?"picker.none_found":"picker.no_files"),items:u=>pr(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
o(`picker.${u}`):h.length&&Ih(s,h)?o("picker.all"):"",row:u=>Bh(s,u),choose:u=>{l.used(u),a(u)},typedFully:u=>u?h.find(m=>m.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var Ih=({marks:s,picking:e},t)=>!e.value.typed&&pr(t,s.all.value,"").length>t.length;function Bh({marks:s,details:e},{
value:t}){let i=t.lastIndexOf("/")+1,r=e.known.value[t],a=s.all.value.favourites.includes(t);return d`<span class="lm-file-picture">${r?.picture?d`<img alt="" src=${r.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${t.slice(0,i)}</span>${t.slice(i)}
            <span class="lm-file-kind">${yn(r,Dh(r))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${o(a?"picker.no_favourite":"picker.make_favourite")}>${a?"★":"☆"}</span>`}var Dh=s=>s?.made?o(`\
file_made.${s.made}`):"";var Fh=4e6,Wh=200,Ws=class extends L{constructor(e){super("lm-import"),this.app=e,this.text=p(""),this.found=p(null),this.problem=p(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,t){this.found.value=e,this.problem.value=t}async#t(e){let t=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(t===this.asked)
return i instanceof Error?this.#e(null,_(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Wh)}async#i(e){
e.preventDefault(),e.stopPropagation();let t=e.dataTransfer?.files[0],i=t?t.size>Fh?"":await t.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,o("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,_(e))}}view(){return this.frame(o("import.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>
            ${f(o("import.take"),o("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#a(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${t=>t.preventDefault()}
                @drop=${t=>this.#i(t)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${o("import.placeholder")}
                aria-label=${o("import.text")} .value=${this.text.value}
                @input=${t=>this.#s(t.target.value)}></textarea></div>
            ${Ee(this.app,{id:"import",label:o("import.file"),value:"",files:this.app.desk.files.value.models,pick:t=>this.#t({name:t}),empty:o("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Uh(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${o("import.left_out")}>${e?.left_out.map(t=>d`<li>${t}</li>`)}</ul>`}};function Uh({tool:s,recipe:e,left_out:t}){
let i=A("import.found",e.steps.length,{tool:s,base:S(P(e.base))});return t.length?`${i} ${o("import.not_carried")}`:i}var tl=[["anywhere",[["Ctrl+Enter","preview"],["Ctrl+Z","undo"],["Ctrl+Shift+Z · Ctrl+Y","redo"],["1 – 4","recall"],["Shift+1 – 4","store"],["Esc","clear"],
["?","help"]]],["faders",[["↑ ↓","by_step"],["Page ↑ ↓","by_page"],["Home · End","to_end"],["wheel_name","wheel"],["double_name","double"],["draw_name",
"draw"],["select_name","select"],["S","solo"],["M","mute"]]],["steps",[["↑ ↓","grip"],["S","solo"],["M","mute"]]],["pictures",[["F","flip"],["W","wipe"],["D",
"difference"],["Z","zoom"],["Esc","both"],["← →","walk"],["Delete","remove"]]],["lists",[["↑ ↓ · Enter","choose"],["Shift+Enter","favourite"]]]];var Tr=s=>o(`keys.${s}`),Us=class extends L{constructor(){super("lm-keys")}open(){this.show("lm-keys-close")}view(){return this.frame(o("keys.title"),()=>d`<div class="lm-keys">${tl.
map(([e,t])=>d`<section><h4>${Tr(e)}</h4>
            <dl>${t.map(([i,r])=>d`<div><dt><kbd>${i.endsWith("_name")?Tr(i):i}</kbd></dt><dd>${Tr(r)}</dd></div>`)}</dl></section>`)}</div>`,()=>"")}};var Hh=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function Kh(s,{architecture:{sliders:e,odd:t}}){if([...e,...t].includes(s))return[s];let[,i,r,a]=s.match(Hh)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===s);let n=(r||i.replace(/\d+$/,""))+a.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ne(s,e){let t=new Set(
(s.rest.muted??[]).flatMap(i=>Kh(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>t.has(i))}function Er(s,e,t){let i=ne(s,t);return i.includes(
e)||i.includes(t.follows[e]??"")}var Hs=(s,e)=>ge(s,"muted",e.length?e:void 0,void 0);function sl(s,e,t){let i=ne(s,t);return Hs(s,i.includes(e)?i.filter(r=>r!==
e):[...i,e])}var il=(s,{architecture:{sliders:e,odd:t},follows:i})=>[...e.filter(r=>r!==s),...t.filter(r=>!i[r])],jr=(s,e,t)=>String(ne(s,t))===String(il(e,t)),
rl=(s,e,t)=>Hs(s,jr(s,e,t)?[]:il(e,t)),Lr=(s,e)=>s.length>1&&s.every(t=>C(t)===(t.id===e));function al(s,e){let t=Lr(s,e);return s.map(i=>ge(i,"enabled",t||i.id===
e,!0))}var mt=s=>S(R(s))||"…",Nr=s=>s<0?`(−${H(-s)})`:H(s);function Ft(s,e,t){let i=e.parameter.name==="alpha"?Me(s,t.schema)?.value??1:1,r=ne(s,t),a=Object.entries(
os(s,e,t)).filter(([l])=>!r.includes(l)).map(([,l])=>l),n=[...new Set(a.length?a:[0])].map(l=>q(l*i));return n.length===1?Nr(n[0]):`[${H(Math.min(...n))}…${H(
Math.max(...n))}]`}function zh(s,e,t){let i=F(t.schema,s.method),r=te(s,t.schema).filter(a=>a.index===0);if(!i.formula){let a=i.models[0]==="models"?le(s):i.models.
map(h=>s.models[h]),n=r.find(h=>!h.parameter.per_model),l=n?o("formula.at",{name:n.parameter.name,amount:Ft(s,n,t)}):"",c=a.length?o("formula.with",{models:a.map(
mt).join(", ")}):"";return o("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,a=>{if(a==="A")return e;if(a===
"B"||a==="C")return mt(s.models[a.toLowerCase()]);let n=r.find(l=>l.parameter.name===a);return n?Ft(s,n,t):a})}function Vh(s,e,t){let i=Me(s,t.schema)?.value??1,
r=Ft(s,te(s,t.schema)[0],t),[a,n]=i<0?["−",-i]:["+",i];return`${e} ${a} ${n}${r==="1"?"":`·${r}`}·${mt(s.models.adapter)}`}function qh(s,e,t){let i=Me(s,t.schema)?.
value??1,r=[Nr(i),Ft(s,te(s,t.schema)[0],t)].filter(a=>a!=="1");return`${e}, ${o("formula.erased",{what:[...r,`[${Ji(s)}]`].join("·")})}`}function Gh(s,e,t){let i=te(
s,t.schema).filter(r=>s.models.models[r.index]).map(r=>[...[Nr(s.shares[r.index]??1),Ft(s,r,t)].filter(n=>n!=="1"),mt(s.models.models[r.index])].join("·"));return s.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${ce(t.schema,s.method).label}(${i.join(", ")})`}var Rr=(s,e)=>e.schema.adjust.filter(t=>s.adjust[t.name]).map(
t=>`${t.label.toLowerCase()} ${s.adjust[t.name]}`).join(", ");function Yh(s,e,t){return s.kind==="merge"?zh(s,e,t):s.kind==="adapter"?Vh(s,e,t):s.kind==="adapte\
rs"?Gh(s,e,t):s.kind==="erase"?qh(s,e,t):s.kind==="other"?`${e}, ${s.raw?.method||"?"}`:o("formula.adjust",{so:e,what:Rr(s,t)})}var ol=(s,e)=>C(s)&&!Lt(s,e.schema).
length&&(s.kind!=="adjust"||Rr(s,e)!=="");function nl(s,e){if(s.kind==="adjust")return Rr(s,e)||o("step.no_adjustment");if(s.kind==="erase")return Ji(s)||o("ste\
p.no_text");if(s.kind==="other")return String(s.raw?.method||o("step.unknown"));let t=ve(s,e.schema).map(mt).join(", ");if(s.kind==="adapter")return t||o("step.\
no_file");if(s.kind==="adapters")return t?`${ce(e.schema,s.method).label} · ${t}`:o("step.no_file");let{label:i}=F(e.schema,s.method);return t?`${i} · ${t}`:i}
function ll(s,e,t,i){let r=o("formula.so_far"),a=e?S(e):"A",l=s.filter(c=>ol(c,i)).map((c,h)=>{let u=ne(c,i).length,m=Yh(c,h?r:a,i)+(u?` (${A("mutes.faders",u)}\
)`:"");return m.startsWith(`${r} `)?m.slice(r.length+1):m}).join(o("formula.then"))||a;return o("formula.result",{chain:l,vae:t?o("formula.vae",{name:mt(t)}):""})}
function Ks(s,e,t){let i=s.filter(l=>ol(l,t)),r=i.flatMap(l=>ve(l,t.schema)).map(R),a=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...r].map(S),...a])].join("-").slice(0,100)}.safetensors`}var Jh=1e6,Pr={rank:"64",energy:"0.99",size:"100",whole:""},zs=class extends L{constructor(e){super("lm-lora"),this.app=e,this.name=p(""),this.way=p("rank"),this.
amount=p(Pr.rank),this.blockRanks=p(""),this.alone=p(!1),this.textEncoders=p(!0),this.overwrite=p(!1),this.problem=p(""),this.seen=p(!1),this.recipe=null,this.looked=
p(null),this.keeping=p(!1),this.leaving=p(!1),k(()=>{let{draft:t}=e.desk.state.value;!this.leaving.value||!t||t.shown||e.live.pending.value||I(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n}=this.
app.desk,{missing:l}=e.value;return t.value?void(i.value=o("save_dialog.parked")):l.length?void(i.value=o("save_dialog.nothing",{what:ee(l)})):(this.name.value=
this.name.value||Ks(r.value.values.steps,a.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,t]=[
this.way.value,Oe(this.amount.value)];if(t===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(Jh*Number(t)):t},r=this.blockRanks.value.
trim();return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>De(e.kind)&&C(e))}#t(e){this.alone.value!==e&&this.#r(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:t}=this;if(!t||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=t.recipe;let{live:i}=this.app;await i.ask("/lora",{...t,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:t,preview:i},r]=[this.app,this.recipe];if(!r)return;let a=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:a,whole:r},await t.use({live_merge:1,base:r.base,steps:a}),i.press()}besides(e){let t=this.looked.value;return t&&$(e.steps,t.steps)?
t.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:t}=e.state.value;t?.shown&&await this.#i([{adapter:t.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:t,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...t.written.value.recipe,steps:e})}#r(e){this.way.value=e,this.amount.value=Pr[e]}view(){let e=this.
save?.state==="running";return this.frame(o("lora_dialog.title"),()=>d`${this.#a()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>d`
            ${f(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${f(o("lora_dialog.look"),o("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Cr(this.save))})}
            <span class="lm-gap"></span>
            ${f(o("lora_dialog.save"),o("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${f(o("lora_dialog.draft"),o("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#a(){
let t=Object.keys(Pr).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,o(`lora_dialog.${n}`)]),i=[["",o("lora_dialog.all")],["alone",o("lora_dialog.alone")]],
r=(n,l)=>Q(n,l,{kind:"lm-field lm-row"}),a=(n,l,c="")=>ae(n,l.value,h=>l.value=h,{placeholder:c});return d`${r(o("save_dialog.name"),a("lm-lora-name",this.name))}
            ${this.#e?r(o("lora_dialog.what"),b(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${r(o("lora_dialog.way"),b(t,this.way.value,n=>this.#r(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:r(o(`lora_dialog.${this.way.value}`),a("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(o("lora_dialog.block_ranks"),a("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${D(o("lora_dialog.text_encoders"),o("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${D(o("lora_dialog.overwrite"),o("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let t=[...Object.entries(e.skipped??{}).map(([a,n])=>`${a}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
r=i?o("draft.made",{name:i.name,size:Z(e.size),hash:e.autov3}):o("save_dialog.done",{path:e.path,size:Z(e.size)});return d`<p>${r} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Zh)}</div>
            ${t.map(a=>d`<p>${a}</p>`)}`}},Cr=s=>s?.state==="done"&&(s.slots??[]).length>0;function Zh({slot:s,lost:e}){let t=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${o("lora_dialog.lost",{slot:s,lost:t})}>
        <span>${s}</span><meter max="1" .value=${e}></meter><span>${t}</span></div>`}var Vs=class extends L{constructor(e){super("lm-virtual"),this.app=e,this.kept=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.begun=p(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,t=!1){this.note.value={text:e,bad:t}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(_(e),!0))}async#s(e,t,i){try{let r=await this.app.server.post(e,t);return r.
virtual&&(this.kept.value=r.virtual),this.#e(i),!0}catch(r){return this.#e(_(r),!0),!1}}async#i(){let{written:e,parked:t}=this.app.desk,{missing:i,recipe:r}=e.value;
return t.value?this.#e(o("save_dialog.parked"),!0):i.length?this.#e(o("save_dialog.nothing",{what:ee(i)}),!0):this.#r({keep:this.name.value.trim(),recipe:r,picture:Po(
this.app.strip.shots.value,r)})}async#r(e){this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(o("v\
irtual_dialog.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>`)}#a(){return d`<p>${o("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${ae("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:o("virtual_dialog.name_label"),placeholder:o("virtual_dialog.\
name")})}
            ${f(o("virtual_dialog.keep"),o("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#o()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#n(e)):d`<li>${o("virtual_dialog.none")}</li>`}</ul>`}#o(){
let e=this.keeping;if(e?.state==="running"){let t=o("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${t}
                ${f(o("virtual_dialog.stop"),o("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#n(e){let{name:t,sha256:i,size:r,recipe:a,picture:n,problem:l}=e,c=o("virtual_dialog.listed_hash",{hash:i.slice(0,10)}),
h=l||[c,...r===null?[]:[o("virtual_dialog.file_size",{size:Z(r)})]].join(" · ");return d`<li class="lm-virtual">
            ${n?d`<img class="lm-virtual-picture" src=${n} alt=${o("virtual_dialog.picture",{name:t})}>`:d`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${t} aria-label=${o("virtual_dialog.name_of",{name:t})}
                @change=${u=>this.#d(t,u.target)}>
                <span class=${l?"lm-bad":""}>${h}</span>
                ${a?d`<span title=${JSON.stringify(a,null,2)}>${rr(a,this.app.desk.schema.value)}</span>`:g}
                ${this.#l(e)}
                <span class="lm-dialog-buttons">${this.#c(e)}</span></div></li>`}#l({sources:e}){let t=e.filter(r=>r.missing).map(({file:r})=>r),i=e.filter(r=>!r.
missing).map(({file:r})=>r);return d`${i.length?d`<span>${o("virtual_dialog.sources",{files:i})}</span>`:g}
            ${t.length?d`<span class="lm-bad">${o("virtual_dialog.missing",{files:t})}</span>`:g}`}#c({name:e,recipe:t,problem:i}){return d`${i&&t?f(o("virtual_\
dialog.hash"),o("virtual_dialog.hash_title"),()=>this.#r({hash:e})):g}
            ${i?g:f(o("virtual_dialog.choose"),o("virtual_dialog.choose_title"),()=>this.#s("/load",{name:e},o("virtual_dialog.chosen",{name:e})))}
            ${i||!t?g:f(o("virtual_dialog.save"),o("virtual_dialog.save_title"),()=>this.#h(e,t))}
            ${f(o("virtual_dialog.delete"),o("virtual_dialog.delete_title",{name:e}),()=>this.#s("/virtual",{delete:e},o("virtual_dialog.deleted",{name:e})))}`}#h(e,t){
this.close(),this.app.dialogs.save.openKept(e,t)}async#d(e,t){let i=t.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},o("virtual_dialog.renamed",{
name:e,to:i}))&&(t.value=e)}};function cl(s,e,t){let{sliders:i,odd:r}=t.architecture,a=h=>he(s,h,e,t),n=r.filter(h=>Tt(s,h,e,t));if(!n.length)return i.map(a).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&a(u.from)===a(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${a(h)}`),...n.map(h=>`${h}:${a(h)}`)].
join(", ")}var hl=s=>s.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>H(Number(e))),Xh=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),dl=s=>Xh.test(s);function ul(s){let{desk:e,dialogs:t,textNote:i}=s,r=qs(s),a=()=>d`${be(r,o("text.field"),(n,l)=>pl(s,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:hl(r),title:o("text.title",{text:r}),drop:()=>i.value=""})}
        ${f(s.copied.value?o("text.copied"):o("text.copy"),o("text.copy_title"),()=>ed(s,r),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${o(
"text.label")}
        @paste=${n=>Qh(s,n)}>${e.channel.value?a():g}
        ${f(o("import.open"),o("import.open_title"),()=>t.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function qs({desk:s}){let[e,t]=[s.step.value,s.channel.value];return e&&t?cl(
e,t,s.kit.value):""}async function pl(s,e,t){let{desk:i,reader:r,textNote:a}=s;if(a.value="",!e.trim()||e.trim()===qs(s))return Rs(t);t.dataset.typing="yes";try{
let n=await r.change(e);t.value===e&&delete t.dataset.typing,i.doneWeights(n)}catch(n){a.value=_(n)}}function Qh(s,e){let t=e.clipboardData?.getData("text")??"",
i=e.target;return dl(t)?(e.preventDefault(),e.stopPropagation(),void s.dialogs.imports.open(t)):void setTimeout(()=>pl(s,i.value,i))}async function ed({copied:s,
root:e},t){await pt(t,e),s.value=!0,setTimeout(()=>s.value=!1,1200)}var Gs=class extends L{constructor(e){super("lm-presets"),this.app=e,this.own=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.removed=p(null),this.replaces=
"",e.server.get("/presets").then(t=>this.#t(t.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,t=!1){this.note.value={text:e,bad:t},this.removed.
value=null}#t(e){let{schema:t}=this.app.desk,i=this.own.value.map(a=>a.name),r=Object.entries(t.value.presets).map(([a,n])=>{let l=e.filter(c=>c.values[a]).map(
c=>[c.name,c.values[a]]);return[a,{...M(n,...i),...Object.fromEntries(l)}]});t.value={...t.value,presets:Object.fromEntries(r)},this.own.value=e}async#s(e,t){try{
return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(t),!0}catch(i){return this.#e(_(i),!0),!1}}async#i(){let e=this.name.value.trim(),t=this.
own.value.some(r=>r.name===e);if(t&&this.replaces!==e)return this.replaces=e,this.#e(o("presets.there",{name:e}),!0);this.replaces="";let i={save:e,weights:qs(this.
app),overwrite:t};await this.#s(i,o("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},t){let i=t.value.trim();i!==e&&!await this.#s({rename:e,to:i},
o("presets.renamed",{name:e,to:i}))&&(t.value=e)}async#a(e){await this.#s({delete:e.name},o("presets.deleted",e))&&(this.removed.value=e)}async#o(){try{let e=await this.
app.server.post("/presets/import",{});this.#t(e.presets);let t=e.files.length?o("presets.imported",{files:e.files.join(", "),taken:e.imported.length,here:e.here.
length,built_in:e.built_in.length}):o("presets.none_installed"),i=e.refused.map(r=>o("presets.refused",{line:r}));this.#e([t,...i].join(`
`),i.length>0)}catch(e){this.#e(_(e),!0)}}view(){let e=()=>{this.close(),this.app.dialogs.gallery.open()};return this.frame(o("presets.title"),()=>this.#n(),()=>d`<span class="lm-gap"></span>
            ${f(o("history.open"),o("gallery.open_title"),e,{id:"lm-presets-history"})}`)}#n(){let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${ae("lm-presets-name",this.name.value,t=>this.name.value=t,{enter:()=>this.#i(),label:o("presets.name_label"),placeholder:o("presets.name")})}
            ${f(o("presets.save"),o("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${f(o("presets.import"),o("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?f(o("presets.undo"),o("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},o("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(t=>this.#l(t))}</ul>`}#l(e){let{desk:t}=this.app,i=!!e.values[t.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.
name} aria-label=${o("presets.name_of",e)}
                title=${e.source?o("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${f(o("presets.use"),i?o("presets.use_title"):o("presets.unfit"),()=>t.usePreset(e.name),{off:!i})}
            ${f(o("presets.delete"),o("presets.delete_title",e),()=>this.#a(e))}</li>`}};var Ys=class{constructor({doctor:e}){this.doctor=e,this.lines=p([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let t=this.asked+=1;this.lines.
value=[{text:o("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:a,text:n})=>a==="error"?{text:o("doctor.error",{text:n}),bad:!0}:
{text:o("doctor.warning",{text:n}),bad:!1}),r=>[{text:_(r),bad:!0}]);t===this.asked&&(this.lines.value=i.length?i:[{text:o("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${f(o("doctor.check"),o("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:t,bad:i})=>d`<p class=${i?"lm-bad":""}>${t}</p>`)}</div></div>`}};var td=250,Js=class extends L{constructor(e){super("lm-save"),this.app=e,this.checkup=new Ys(e),this.kept=p(null),this.name=p(""),this.dtype=p(""),this.dropEma=
p(!1),this.plan=p(null),this.problem=p(""),this.question=p(""),this.starting=p(!1),this.seen=p(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){
return this.app.desk.state.value.save}get wanted(){return{recipe:this.kept.value??this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.
value,drop_ema:this.dropEma.value}}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n,state:l}=this.app.desk,{missing:c}=e.value;return t.value?void(i.
value=o("save_dialog.parked")):c.length?void(i.value=o("save_dialog.nothing",{what:ee(c)})):((!this.typedName||this.kept.value)&&(this.name.value=Ks(r.value.values.
steps,a.value?.name??"",n.value)),this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.kept.value=null,this.#e())}openKept(e,t){return this.
name.value=o("save_dialog.name_kept",{name:e}),this.dtype.value="base",this.kept.value=t,this.#e()}#e(){this.keepsVae=!1,this.seen.value=this.save?.state==="run\
ning",this.question.value="",this.checkup.clear(),this.show("lm-save-name"),this.#s()}#t(e=td){this.question.value="",this.plan.value=null,this.problem.value="",
this.asked+=1,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#s(),e)}async#s(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#i()?
o("save_dialog.is_source",{name:this.fullName}):"",this.problem.value)return;let t=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),
i=>({plan:null,problem:_(i)}));e===this.asked&&(this.plan.value=t.plan,this.problem.value=t.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(
".safetensors")?e:`${e}.safetensors`}#i(){let{steps:e,schema:t}=this.app.desk,{recipe:i}=this.wanted;return(this.kept.value?ps(i):[P(i.base),...e.flatMap(a=>ve(
a,t.value)).map(R)]).some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!==
"running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.vae&&!this.keepsVae&&!this.kept.value?this.question.value=e.asks.vae:e.
exists?this.question.value="replace":this.#r(!1))}async#r(e){let{live:t,desk:i}=this.app;this.question.value="",this.seen.value=!0,this.starting.value=!0;let r=await t.
ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{},...this.kept.value?{apart:!0}:{}});this.starting.value=!1,r?.asks?.vae?this.question.
value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=t.trouble.value)}#a(e){this.app.desk.setWhole("vae",e),
this.#t()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#s()}view(){let{save:e}=this,t=this.seen.value&&e?.state==="done"&&!Cr(
e);return this.frame(o(this.kept.value?"save_dialog.title_kept":"save_dialog.title"),()=>d`${this.#n()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#c().bad?"lm-bad":""}" role="status">${this.#c().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#p()}${this.#f()}`,()=>d`
            ${f(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${f(o("save_dialog.load"),o("save_dialog.load_title"),()=>this.#m(),{id:"lm-save-load",hidden:!t})}
            <span class="lm-gap"></span>
            ${f(o("save_dialog.lora"),o("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open",hidden:this.kept.value!==null})}
            ${f(o("save_dialog.start"),o("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#n(){
let{desk:e}=this.app,t=e.schema.value.dtypes.filter(n=>!(this.kept.value&&n==="preview")).map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),r=(n,l)=>Q(
n,l,{kind:"lm-field lm-row"}),a=n=>{this.typedName=!0,this.name.value=n,this.#t()};return d`${r(o("save_dialog.name"),ae("lm-save-name",this.name.value,a,{enter:()=>this.
start()}))}
            ${r(o("save_dialog.dtype"),b(t,this.dtype.value,n=>{this.dtype.value=n,this.#t(0)},{id:"lm-save-dtype"}))}
            ${this.kept.value?g:r(o("save_dialog.vae"),b([["",o("save_dialog.own_vae")],...i],R(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",
title:o("save_dialog.vae_title")}))}
            ${D(o("save_dialog.drop_ema"),o("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#t(0)},{id:"lm-save-ema"})}`}#l(e){let t=`\
save_dialog.dtype_${e}`;return Da(t)?o(t,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#c(){let e=this.plan.value;if(!e)return{text:this.problem.value||o(
"save_dialog.asking"),bad:this.problem.value!==""};let t=e.size>e.free,r=(this.kept.value?[]:this.app.desk.written.value.waiting).map(({index:l,what:c})=>o("sav\
e_dialog.left_out",{n:l+1,what:ee(c)})),a=o(t?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Z(e.size),free:Z(e.free)}),n=e.exists&&this.save?.state!==
"done"?[o("save_dialog.exists")]:[];return{text:[a,...n,...r,...this.#h(),...e.warnings??[]].join(" "),bad:t}}#h(){let{steps:e,kit:t}=this.app.desk;if(this.kept.
value)return[];let i=e.filter(a=>!C(a)).length,r=e.filter(C).flatMap(a=>ne(a,t.value));return[r.length?A("save_dialog.muted",r.length,{muted:[...new Set(r)]}):"",
i?A("save_dialog.steps_off",i):""].filter(Boolean)}#d(){let e=this.question.value,t=(a,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${a}</span>${n}</p>`;
if(!e)return g;if(e!=="replace")return t(o("save_dialog.asks_vae",{text:e.text}),this.#u(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?o(
"save_dialog.when",{when:_e(i.time*1e3)}):"";return t(o("save_dialog.replaces",{name:this.fullName,size:Z(i?.size??0),when:r}),[f(o("save_dialog.replace"),o("sa\
ve_dialog.replace_title"),()=>this.#r(!0),{id:"lm-save-replace"})])}#u({live:e,saved:t}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},r=async()=>{
this.app.desk.setWhole("vae",e),await this.#s(),this.start()};return[f(o("save_dialog.with_vae",{vae:e}),o("save_dialog.with_live_vae_title"),r),f(o("save_dialo\
g.with_vae",{vae:t||o("save_dialog.own_vae")}),o("save_dialog.with_recipe_vae_title"),i)]}#p(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>`}#f(){let{save:e}=this,t=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${t?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#v(e):g}</div>`}#v(e){if(e.state!=="done")return e.error||e.text;let t=(i,r)=>d`<span class="lm-hash">${i} <code>${r}</code>
            ${f(o("text.copy"),o("save_dialog.copy_hash",{label:i}),()=>pt(r,this.element??document.body))}</span>`;return d`<p>${o("save_dialog.done",{path:e.path,
size:Z(e.size)})}</p><p>${e.text}</p>
            <p>${t("AutoV2",e.autov2)}${t("AutoV3",e.autov3)}</p>`}async#m(){let e=this.save.path,t=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===t||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??t)}};var Ir=(s,e)=>o(s.together?"map.bars_together":"map.bars",{slot:e,layout:nt(s.layout),colour:nt(s.colour),detail:nt(s.detail)}),Br=s=>d`<span class="lm-bars ${s.
together?"lm-together":""}" aria-hidden="true">${Pt.map(e=>d`<i class="lm-bar-${e} ${s[e].is_noise?"lm-noise":""}" style="--lm-share: ${tn(s[e])}"></i>`)}</span>`;
function ml({finding:s,dialogs:e},t){let i=s.bars.value[t],r=s.onFaders.value?s.apart.value[t]:void 0;if(!i&&r===void 0)return g;let a=Math.max(...Object.values(
s.apart.value),Number.MIN_VALUE),n=[...r===void 0?[]:[o("map.apart",{slot:t,percent:`${(100*r).toPrecision(2)} %`})],...i?[Ir(i,t)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(t)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(r??0)/a}"></i></span>${i?Br(i):g}</button>`}function fl({
finding:s,desk:e},t){let i=s.told.value?.bands?.[t],r=s.hovered.value?an(s.hovered.value,s.weights)[t]:void 0;if(!i&&r===void 0)return g;let{low:a,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-a)/(n-a)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${o("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${r===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(r)}"></span>`}</span>`}function vl({
finding:s},e){let t=s.locked.value.includes(e);return f("L",o("finding.lock_title",{slot:e}),()=>s.lock(e),{kind:`lm-mute lm-lock ${t?"lm-locked":""}`,key:"find\
ing.lock",label:o("finding.lock",{slot:e}),pressed:t,reached:!1})}var Zs=class{constructor(e){this.app=e,this.id="map",this.chosen=p(""),this.column=p(0)}label(){return o("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:t}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${o(
"map.help")}</p>${this.#e()}
            ${t.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${o("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${o(
"map.no_prompts")}</p>`}
            ${i&&dr(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:t,preview:i}=this.app,r=e.map.value,
a=[["out",o("map.out"),o("map.out_title")],["in",o("map.in"),o("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!t.run.value?.is_running||e.mapping.value||
i.isRunning,c=en(r);return d`<div class="lm-dialog-buttons">${b(a,e.reading.value,n,{id:"lm-map-reading",label:o("map.reading")})}
            ${f(o(r?.have?"map.go_on":"map.make"),o("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!r?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${D(o("map.on_faders"),o("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${f(o("map.lock_idle",{n:c.length}),o("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,t=e.map.value;if(!t)return"";if(!t.cells.length)return o("map.whole",{n:t.have});let i=Math.max(t.cells.length,t.most-t.have),r=e.pace.value?rt(i*e.pace.value):
"";return o(r?"map.left_time":"map.left",{first:t.cells.length,n:i,time:r})}#s(e){let t=([i,r])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Ir(r,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Br(r)}</td>${Pt.map(a=>d`<td class=${r[a].is_noise?"lm-quiet":""}>${nt(r[a])}</td>`)}
            <td class="lm-quiet">${r.together?o("map.third"):e.interacts[e.sliders.indexOf(i)]?o("map.interacts"):r.items>1?o("map.spread",{low:Math.round(100*r.
visible.low),high:Math.round(100*r.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${Pt.
map(i=>d`<th scope="col">${o(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${re(dr(e),([i])=>i,t)}</tbody></table></div>`}#i(e){let{studies:t}=this.app,i=this.chosen.value,r=t.study.value?.items??[],a=r[this.column.value]??
r[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!a)return d`<p class="lm-quiet">${o("map.choose")}</p>`;let l=m=>t.cells.value[T(m,a.id)],[c,h]=[l(e.source),l(n)],
u=(m,v,w="")=>d`<figure><div class="lm-look-stage ${w}">${v.map((y,x)=>W(t,y,512,x?"":m))}</div><figcaption>${m}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${o(
"map.pictures",{slider:i})}>
            ${b(r.map((m,v)=>[String(v),`${se(m)} ${m.seed??""}`]),String(this.column.value),m=>this.column.value=Number(m),{label:o("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(o("map.source"),[c])}
                ${u(o("map.changed",{slider:i}),[h])}${u(o("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${o("map.not_made")}</p>`}</section>`}};async function je({desk:s,live:e,studies:t,dialogs:i},r){let a=await t.local(r);a&&(i.explore.close(),s.commit(),a.steps.length?await e.use(a).catch(n=>s.remark.
value=_(n)):await e.restore())}var Xs=class{constructor(e){this.app=e,this.at=p(null),this.other=p(""),this.flipped=p(!1),this.difference=p(!1),this.lent=p({})}isAt(e,t){return this.at.value?.
row===e&&this.at.value.column===t}show(e,t){this.flipped.value=!1,this.at.value={row:e,column:t}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:t,items:i}){let r=this.at.value,a=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!r||a||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(r.row+n,t.length),c(r.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}#e(e,t){return e.find(i=>i.id===this.other.value&&i!==t)??e.find(i=>i!==t)??t}differs({rows:e}){let t=e[this.
at.value?.row??-1];return this.difference.value&&t?this.#e(e,t).id:""}view(e){let t=this.at.value,[i,r]=[e.rows[t?.row??-1],e.items[t?.column??-1]];if(!t||!i||!r)
return g;let a=this.#e(e.rows,i),[n,l]=this.flipped.value?[a,i]:[i,a],c=o("sheets.cell",{row:n.title,column:se(r)});return d`<section class="lm-look" id="lm-look" aria-label=${o(
"sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#t(e,n,r,c)}${this.difference.value?this.#t(e,l,r,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?o("sheets.difference_of",{one:i.title,other:a.title}):c}</p>
            <div class="lm-dialog-buttons">${f(o("compare.flip"),o("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${b(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),a.id,h=>this.other.value=h,{id:"lm-look-other",label:o("sheets.other")})}
                ${f(o("sheets.difference"),o("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${f(o("sheets.use"),o("sheets.use_title"),()=>this.#s(e,i,r),{id:"lm-look-use"})}
                ${f(o("sheets.close"),o("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#t({cells:e},t,i,r){let a=T(t.id,i.id),n=this.
lent.value[a];return e[a]||!n?e[a]?W(this.app.studies,e[a],0,r):d`<span>${o("sheets.missing")}</span>`:d`<img src=${n.address} alt=${r}>`}async#s({cells:e},t,i){
let{studies:r}=this.app,a=T(t.id,i.id),n=e[a]?await r.about(e[a]):null;Es(n?.infotext??this.lent.value[a]?.infotext??""),await je(this.app,t.recipe)}};var sd=[137,80,78,71,13,10,26,10],id=32*2**20;async function gl(s){let e={};for(let{kind:t,data:i}of rd(s)){let r={tEXt:od,zTXt:nd,iTXt:ld}[t],[a,n]=await r?.(i).
catch(()=>null)??["",""];a&&!(a in e)&&(e[a]=n)}return e}function rd(s){if(!sd.every((i,r)=>s[r]===i))return[];let e=new DataView(s.buffer,s.byteOffset,s.byteLength),
t=[];for(let i=8;i+12<=s.length;){let r=e.getUint32(i);if(i+12+r>s.length)break;t.push({kind:ft(s.subarray(i+4,i+8)),data:s.subarray(i+8,i+8+r)}),i+=12+r}return t}
var ft=s=>Array.from(s,e=>String.fromCharCode(e)).join(""),ad=s=>new TextDecoder().decode(s);function Qs(s,e){let t=[],i=0;for(let r=0;r<e;r+=1){let a=s.indexOf(
0,i);if(a<0)throw new Error("a text without an end");t.push(s.subarray(i,a)),i=a+1}return[...t,s.subarray(i)]}async function od(s){let[e,t]=Qs(s,1);return[ft(e),
ft(t)]}async function nd(s){let[e,t]=Qs(s,1);return[ft(e),ft(await wl(t.subarray(1)))]}async function ld(s){let[e,t]=Qs(s,1),[,,i]=Qs(t.subarray(2),2);return[ft(
e),ad(t[0]?await wl(i):i)]}async function wl(s){let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("deflate")),t=[],i=0;for(let r=e.getReader();;){
let{done:a,value:n}=await r.read();if(a)break;if(i+=n.length,i>id)throw new Error("too large");t.push(n)}return new Uint8Array(await new Blob(t).arrayBuffer())}var yl="live_merge_sheet";async function bl(s){let e={infotexts:[],sheets:[]};for(let t of s){let i=await gl(new Uint8Array(await t.arrayBuffer())),r=i[yl]?Zo(ze(
i[yl])):null;r?e.sheets.push({...r,cells:await cd(t,r.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function cd(s,e){let t=await createImageBitmap(
s);return Promise.all(e.map(async i=>{let[r,a,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(t,r,a,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var hd=256,ei=class{constructor(e){this.app=e,this.id="sheets",this.look=new Xs(e),this.seeds=p(1),this.setName=p(""),this.pace=p(0),this.state=j(()=>{let{study:t,
cells:i}=e.studies,[r,a]=[t.value?.recipes??[],t.value?.items??[]];return{rows:r,items:a,cells:i.value,missing:bs(i.value,r,a)}}),k(()=>{let t=this.measuredBy?zo(
this.state.value.cells,this.state.value.rows,this.state.value.items,this.measuredBy):[];t.length&&I(()=>e.studies.measure(t))})}label(){return o("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get measuredBy(){return this.look.differs(this.state.value)||this.app.studies.study.value?.
pinned||""}get isRunning(){return!!this.app.studies.run.value?.is_running}#e({name:e,recipe:t}){let i=this.state.value.rows.filter(r=>r.title===e||r.title.startsWith(
`${e} `)).length;return this.app.studies.write("recipe",{recipe:t,title:i?`${e} ${i+1}`:e})}async#t(e){let{studies:t}=this.app,i=this.state.value.items.map(we);
await t.setItems([...i,...e.filter(r=>!i.some(a=>$(a,r)))])}async#s(){let{rows:e,items:t,missing:i}=this.state.value,r=Date.now(),a=await this.app.studies.make(
e,t,i);a?.made&&(this.pace.value=(Date.now()-r)/1e3/a.made)}async#i(){let{rows:e,items:t}=this.state.value,i=await this.app.studies.sheet(e,t);i&&Bt(i,`${this.app.
studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&Bt(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:t,dialogs:i}=this.app,r=[
...e??[]],a=r.find(c=>c.name.toLowerCase().endsWith(".zip"));if(a)return i.explore.turned(t.arrive(a));let n=await bl(r);if(!n.infotexts.length&&!n.sheets.length){
t.problem.value=o("sheets.nothing_dropped");return}let l=await t.read({infotexts:n.infotexts});l.length&&await this.#t(l.map(we));for(let c of n.sheets)await this.#a(
c)}async#a(e){let{studies:t}=this.app,i=[];for(let{title:a,recipe:n}of e.rows)i.push((await t.write("recipe",{recipe:n,title:a}))?.id);await this.#t(e.items);let r=await t.
read({items:e.items});this.look.lend(e.cells.flatMap(({row:a,item:n,address:l,infotext:c})=>i[a]&&r[n]?[[T(i[a],r[n].id),{address:l,infotext:c}]]:[]))}view(){let{
rows:e,items:t}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#o()}${this.#n()}
            ${e.length||t.length?d`<div class="lm-sheets-body">${this.#h(e,t)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&t.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${o("sheets.empty")}</p>`}
            ${this.#u()}</div>`}#o(){let e=t=>this.state.value.rows.some(i=>$(i.recipe,t.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.rows")}><span class="lm-label">${o("sheets.rows")}</span>
            ${ht(this.app).map(t=>f(`+ ${t.name}`,o("sheets.add_row_title"),()=>this.#e(t),{kind:"lm-button lm-small",key:`add-${t.name}`,off:e(t)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,t=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:r})=>this.take(r.files).then(()=>r.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.columns")}><span class="lm-label">${o("sheets.columns")}</span>
            ${f(o("sheets.add_txt2img"),o("sheets.add_txt2img_title"),()=>this.#t(ks($s(Ts()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${o("sheets.seeds")}</span>${oe(this.seeds.value,o("sheets.seeds_label"),r=>this.seeds.value=Math.min(20,Math.max(1,Math.round(r??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${f(o("sheets.add_pictures"),o("sheets.add_pictures_title"),t,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${b([["",o("sheets.sets")],...e.sets.value.map(r=>[r,r])],"",r=>r&&this.#l(r),{id:"lm-sheets-set",label:o("sheets.sets"),hidden:!e.sets.value.length})}
            ${ae("lm-sheets-set-name",this.setName.value,r=>this.setName.value=r,{placeholder:o("sheets.set_name"),label:o("sheets.set_name"),enter:()=>this.#c()})}
            ${f(o("sheets.save_set"),o("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#l(e){let{studies:t,desk:i}=this.app,r=await t.changeSets({open:e});if(!r)return;await this.#t(r.items.map(we));let{
reference:a}=r;if(!a||!ue(P(a.recipe.base),P(i.shown.value.base)))return;let n=await t.write("recipe",a);n&&await t.write("pin",{id:n.id})}#c(){let{studies:e}=this.
app,t=this.state.value.rows.find(i=>i.id===e.study.value?.pinned);return e.changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(we),overwrite:!0,
...t?{reference:{recipe:t.recipe,title:t.title}}:{}})}#h(e,t){let{studies:i}=this.app,r=a=>i.setItems(t.filter(n=>n!==a).map(we));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${re(
t,a=>a.id,a=>d`<th scope="col" title=${a.prompt??""}>
            <span class="lm-sheet-name">${se(a)}</span><span class="lm-sheet-seed">${a.seed===void 0?"":o("sheets.seed",{seed:a.seed})}</span>
            ${f("✕",o("sheets.drop_column"),()=>r(a),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${re(e,a=>a.id,(a,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${a.title}</span>
                ${f("◎",o("sheets.pin_title"),()=>i.write("pin",{id:a.id===i.study.value?.pinned?"":a.id}),{kind:"lm-button lm-small lm-sheet-drop lm-sheet-pi\
n",label:o("sheets.pin"),pressed:a.id===i.study.value?.pinned,off:this.isRunning})}
                ${f("✕",o("sheets.drop_row"),()=>i.write("drop",{id:a.id}),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_row"),off:this.isRunning})}</th>
                ${t.map((l,c)=>d`<td>${this.#d(a,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#d(e,t,i,r){let a=this.state.value.cells[T(e.id,t.id)],n=this.look.
lent.value[T(e.id,t.id)],l=o("sheets.cell",{row:e.title,column:se(t)});if(!a&&!n)return d`<span class="lm-sheet-none" title=${o("sheets.missing")} aria-label=${o(
"sheets.missing")}>·</span>`;let c=this.app.studies.measures.value[it(this.state.value.cells[T(this.measuredBy,t.id)],a)];return d`${c?d`<span class="lm-measures" title=${o(
"sheets.measures_title")}>${o("sheets.measures",{layout:Math.round(100*c.layout),colour:c.colour.toFixed(1),detail:c.detail.toFixed(2)})}</span>`:g}<button type="button" class="lm-sheet-cell ${a?
"":"lm-cut"}" data-row=${i} data-column=${r} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,r)?"true":"false"} @click=${()=>this.look.show(i,r)}>
            ${a?W(this.app.studies,a,hd,""):d`<img src=${n.address} alt="">`}</button>`}#u(){let{missing:e,cells:t,rows:i}=this.state.value,r=e.length?A("sheets\
.make",e.length):o("sheets.all_made"),a=e.length&&this.pace.value?o("sheets.takes",{time:rt(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${f(
r,o("sheets.make_title"),()=>this.#s(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${a}</span><span class="lm-gap"></span>
            ${f(o("sheets.export"),o("sheets.export_title"),()=>this.#i(),{id:"lm-sheets-export",off:!Object.keys(t).length})}
            ${f(o("sheets.zip"),o("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var vt=100*Math.sqrt(3)/2,si=[[100/2,0],[0,vt],[100,vt]],kl=[.34,.33,.33],ti=5,dd=.025,Wt=s=>[0,1].map(e=>s.reduce((t,i,r)=>t+i*si[r][e],0));function Fr(s,e){let t=1-
e/vt,i=s/100-t/2,r=[t,1-t-i,i].map(l=>Math.max(0,l)),a=r.map(l=>Math.round(100*l/r.reduce((c,h)=>c+h))),n=a.indexOf(Math.max(...a));return a[n]+=100-a.reduce((l,c)=>l+
c),a.map(l=>l/100)}function $l(s,e){let t={ArrowUp:[0,-ti],ArrowDown:[0,ti],ArrowLeft:[-ti,0],ArrowRight:[ti,0]}[e],[i,r]=Wt(s);return t?Fr(i+t[0],r+t[1]):null}
var Dr=(s,e)=>Math.max(...s.map((t,i)=>Math.abs(t-e[i]))),Ut=(s,e)=>s.find(t=>Dr(t.shares,e)<dd),xl=(s,e)=>[...s].sort((t,i)=>Dr(t.shares,e)-Dr(i.shares,e))[0],
_l=(s,e,t)=>[[0,0],[1,0],[0,1]].map(([i,r])=>({live_merge:1,base:s,steps:[{method:"triple_sum",b:e,c:t,alpha:i,beta:r}]})),gt=(s,e)=>s.map((t,i)=>[t,Math.round(
100*e[i])]).filter(([,t])=>t).map(([t,i])=>`${t} ${i} %`).join(", ");var ud=600,pd=128,md=`-14 -20 ${128} ${vt+40}`,ii=class{constructor(e){this.app=e,this.id="triangle",this.ofModels=p(!0),this.models=p(["",""]),this.ends=p(["",
"",""]),this.column=p(""),this.order=p("3"),this.at=p(kl),this.points=p([]),this.corners="",this.dragged=!1,this.timer=0,this.wanted=null,this.working=!1,k(()=>{
this.#a||I(()=>this.#d())})}label(){return o("triangle.label")}open(){return this.#n()}turn(){this.points.value=[],this.corners=""}get#e(){return this.app.studies.
study.value?.items??[]}get#t(){return this.#e.find(e=>e.id===this.column.value)??this.#e[0]}get#s(){let e=this.app.studies.study.value?.recipes??[];return this.
ends.value.map((t,i)=>e.find(r=>r.id===t)??e[i])}get#i(){let[e,t]=this.models.value,i=this.app.desk.checkpoint.value?.name??"";return this.ofModels.value?i&&e&&
t?_l(i,e,t):null:this.#s.every(Boolean)?this.#s.map(r=>r.recipe):null}get#r(){let{desk:e}=this.app;return this.ofModels.value?[e.checkpoint.value?.name,...this.
models.value].map(S):this.#s.map(t=>t?.title??"")}get#a(){return!!this.app.studies.run.value?.is_running||this.app.preview.started.value>0}async#o(e){let{studies:t,
finding:i}=this.app,r=this.#i;if(!r)return null;let a={study:t.name,corners:r,voter:i.voter.value,pooled:i.pooled.value,...e},n=await t.tried(t.server.post("/ex\
plore/triangle",a));return n&&n.shares.map((l,c)=>({shares:l,id:n.ids[c],recipe:n.recipes[c],liked:n.liked[c]}))}async#n(){let e=JSON.stringify(this.#i),t=await this.#o(
{order:Number(this.order.value)});if(!t)return void(this.#i||this.turn());let i=this.corners===e?this.points.value.filter(r=>r.liked===void 0&&!Ut(t,r.shares)):
[];this.corners=e,this.points.value=[...t,...i]}async#l(e){let t=Ut(this.points.value,e);if(t)return t;let[i]=await this.#o({shares:[e]})??[];return i&&(this.points.
value=[...this.points.value,{...i,liked:void 0}]),i??null}#c(e){return this.#t?this.app.studies.cells.value[T(e.id,this.#t.id)]:""}#h(){return clearTimeout(this.
timer),this.wanted=this.at.value,this.#d()}async#d(){if(this.working||this.#a||!this.wanted)return;this.working=!0;let e=await this.#l(this.wanted);this.wanted=
null,e&&await this.#u([e]),this.working=!1,this.wanted&&await this.#d()}async#u(e){let t=this.#t,i=e.map(({id:a,recipe:n})=>({id:a,title:"",recipe:n})),r=t?bs(this.
app.studies.cells.value,i,[t]):[];t&&r.length&&await this.app.studies.make(i,[t],r)}async#p(){this.working=!0,await this.#u(this.points.value),this.working=!1,await this.#d()}view(){
return this.#e.length?d`<div class="lm-sheets">${this.#f()}${this.#i?d`<p class="lm-quiet">${o("triangle.help")}</p>
            <div class="lm-sheets-body">${this.#v()}${this.#b()}</div>`:d`<p class="lm-note lm-quiet" id="lm-triangle-corners">${o("triangle.corners_needed")}</p>`}</div>`:
d`<p class="lm-note lm-quiet" id="lm-triangle-empty">${o("vary.no_prompts")}</p>`}#f(){let{desk:e}=this.app,t=c=>(c(),this.#n()),i=[["models",o("triangle.of_mod\
els")],["recipes",o("triangle.of_recipes")]],r=[["3",o("triangle.grid",{n:10})],["4",o("triangle.grid",{n:15})],["5",o("triangle.grid",{n:21})]],a=(this.app.studies.
study.value?.recipes??[]).map(c=>[c.id,c.title]),n=c=>Ee(this.app,{id:`triangle${c}`,label:"BC"[c],value:this.models.value[c],files:e.files.value.models,pick:h=>t(
()=>this.models.value=this.models.value.with(c,h))}),l=c=>b(a,this.#s[c]?.id??"",h=>t(()=>this.ends.value=this.#s.map(u=>u?.id??"").with(c,h)),{id:`lm-triangle-\
end${c}`,label:o("triangle.corner",{n:c+1})});return d`<div class="lm-dialog-buttons lm-triangle-tools">${b(i,this.ofModels.value?"models":"recipes",c=>t(()=>this.
ofModels.value=c==="models"),{id:"lm-triangle-kind",label:o("triangle.kind")})}
            ${this.ofModels.value?d`<span class="lm-label">A: ${this.#r[0]}</span>${[0,1].map(n)}`:a.length>2?[0,1,2].map(l):g}</div>
            <div class="lm-dialog-buttons">${b(this.#e.map(c=>[c.id,se(c)]),this.#t?.id??"",c=>this.column.value=c,{id:"lm-triangle-item",label:o("vary.prompt")})}
            ${b(r,this.order.value,c=>t(()=>this.order.value=c),{id:"lm-triangle-order",label:o("triangle.grid_label")})}
            ${f(o("triangle.fill"),o("triangle.fill_title"),()=>this.#p(),{id:"lm-triangle-fill",kind:"lm-button lm-primary",off:!this.#i||this.#a||this.points.
value.every(c=>this.#c(c))})}</div>`}#v(){let e=this.#r,[t,i]=Wt(this.at.value),r=Math.min(20,62/Number(this.order.value)),a=c=>{let[h,u]=Wt(c.shares),m=this.#c(
c),v=m?this.app.studies.picture(m,pd):"";return v?At`<image href=${v} x=${h-r/2} y=${u-r/2} width=${r} height=${r}></image>`:At`<circle class="lm-triangle-place" cx=${h} cy=${u} r="1.6" style="--lm-liked: ${c.
liked??0}"></circle>`},n=c=>{let[h,u]=Wt(c.shares);return c.liked===void 0?g:At`<circle class="lm-triangle-shade" cx=${h} cy=${u} r=${r*.8} style="--lm-liked: ${c.
liked}"></circle>`},l=(c,h)=>At`<text x=${Math.min(92,Math.max(8,si[h][0]))} y=${h?vt+17:-13}
            text-anchor=${["middle","start","end"][h]} dx=${[0,-20,20][h]}>${"ABC"[h]} ${c.slice(0,22)}</text>`;return d`<svg class="lm-triangle" id="lm-triangle" viewBox=${md} tabindex="0" role="slider" aria-label=${o(
"triangle.pointer")} aria-valuetext=${gt(e,this.at.value)}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100*this.at.value[0])}
            @pointerdown=${c=>this.#m(c,!0)} @pointermove=${c=>this.#m(c)}
            @pointerup=${()=>this.#w()} @pointercancel=${()=>this.dragged=!1} @keydown=${c=>this.#y(c)}>
            <polygon points=${si.map(c=>c.join(",")).join(" ")}></polygon>${this.points.value.map(n)}${this.points.value.map(a)}${e.map(l)}
            <circle class="lm-triangle-pointer" cx=${t} cy=${i} r="3"></circle></svg>`}#m(e,t=!1){let i=e.currentTarget;t&&(this.dragged=!0,i.setPointerCapture(
e.pointerId));let r=i.getScreenCTM();if(!this.dragged||!r)return;let{x:a,y:n}=new DOMPoint(e.clientX,e.clientY).matrixTransform(r.inverse());this.#g(Fr(a,n))}#w(){
this.dragged&&(this.dragged=!1,this.#h())}#y(e){let t=$l(this.at.value,e.key);if(t)this.#g(t);else if(e.key==="Enter")this.#h();else return;e.preventDefault()}#g(e){
clearTimeout(this.timer),this.at.value=Ut(this.points.value,e)?.shares??e,this.timer=setTimeout(()=>this.#h(),ud)}#b(){let e=this.at.value,t=this.#r,i=xl(this.points.
value.filter(a=>this.#c(a)),e),r=i&&Ut([i],e);return d`<section class="lm-look" id="lm-triangle-look"><div class="lm-look-stage">${i?W(this.app.studies,this.#c(
i),0,gt(t,i.shares)):g}</div>
            <p id="lm-triangle-said" role="status"><b>${gt(t,e)}</b>${i&&!r?d`<br><span class="lm-quiet">${o("triangle.nearest",{place:gt(t,i.shares)})}</span>`:
g}</p>
            <div class="lm-dialog-buttons">${f(o("sheets.use"),o("triangle.use_title"),()=>this.#$(),{id:"lm-triangle-use"})}
            ${f(o("vary.keep"),o("vary.keep_title"),()=>this.#k(),{id:"lm-triangle-keep"})}</div></section>`}async#k(){let e=await this.#l(this.at.value);e&&await this.
app.studies.write("recipe",{recipe:e.recipe,title:gt(this.#r,e.shares)})}async#$(){let e=await this.#l(this.at.value);e&&await je(this.app,e.recipe)}};var fd=384,ri=class{constructor(e){this.app=e,this.id="vary",this.spread=p(.15),this.count=p("3"),this.draw=p(0),this.ends=p(["",""]),this.frames=p("9"),this.beyond=
p("1"),this.column=p(""),this.shown=p(null),this.at=p(0),this.run="",this.keys=p([]),k(()=>{let t=e.studies.run.value;t&&t.run===this.run&&(this.keys.value=lr(t,
this.shown.peek()?.recipes.length??0))})}label(){return o("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(t=>t.id===this.column.value)??e[0]}async#t(e,t){let i=e.recipes.map((a,n)=>({id:`${e.kind} ${n}`,title:"",recipe:a}));this.at.value=0,this.shown.value=e,this.
keys.value=lr(null,e.recipes.length);let r=this.app.studies.make(i,[e.item],t.map(a=>[a,0]));this.run=this.app.studies.run.peek()?.run??"",await r}async#s(){let{
desk:e,studies:t,finding:i}=this.app,{recipe:r,places:a}=e.written.value,n=a.indexOf(e.steps.findIndex(m=>m===e.step.value)),l=e.channel.value?.parameter.name??
"",c=this.#e;if(!c)return;let h={recipe:r,step:n,field:l,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value,locked:i.locked.value,shares:Qo(
i.map.value)},u=await t.tried(t.server.post("/explore/vary",h));this.draw.value+=1,u&&await this.#t({kind:"vary",recipes:[r,...u.recipes],places:[],item:c},[0,...u.
recipes.keys()].map((m,v)=>v?m+1:0))}async#i(){let{studies:e}=this.app,t=e.study.value?.recipes??[],[i,r]=this.#r(t),a=this.#e;if(!a||!i||!r)return;let n={first:i.
recipe,second:r.recipe,frames:Number(this.frames.value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"\
walk",recipes:l.recipes,places:l.places,item:a},l.order)}#r(e){let[t,i]=this.ends.value.map(r=>e.find(a=>a.id===r));return[t??e[0],i??e[1]]}view(){let{studies:e}=this.
app,t=e.study.value?.items??[],i=this.shown.value;return t.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${o("vary.promp\
t")}</span>${b(t.map(r=>[r.id,se(r)]),this.#e?.id??"",r=>this.column.value=r,{id:"lm-vary-item",label:o("vary.prompt")})}</div>
            ${this.#o()}${this.#n()}${i?this.#l(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${o("vary.no_prompts")}</p>`}get#a(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#o(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,t=["3","8"].map(
i=>[i,o("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.more")}><span class="lm-label">${o("vary.more")}</span>
            ${b(t,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:o("vary.count_label")})}
            <span>${o("vary.spread")}</span>${Ps(this.spread.value,o("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${oe(this.spread.value,o("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${f(o("vary.make"),o("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#a||!e})}</div>`}#n(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${o("vary.walk_needs")}</p>`;let[t,i]=this.#r(e),r=e.map(n=>[n.id,n.title]),a=[["1",o("vary.\
to_end")],["1.5",o("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.walk")}><span class="lm-label">${o("vary.walk")}</span>
            ${b(r,t.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:o("vary.from")})}→
            ${b(r,i.id,n=>this.ends.value=[t.id,n],{id:"lm-walk-to",label:o("vary.to")})}
            ${b(["5","9","17"].map(n=>[n,o("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:o("vary.frames_label")})}
            ${b(a,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:o("vary.to_label")})}
            ${f(o("vary.walk_make"),o("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#a||t===i})}</div>`}#l(e){let t=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),r=e.kind==="walk"?Jo(t,i):i,a=e.kind==="walk"?o("vary.place",{percent:Math.round(100*e.places[r])}):i?o(
"vary.number",{n:i}):o("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${t[c]?W(this.app.studies,t[c],fd,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${W(this.app.studies,t[r],0,a)}</div>
            ${e.kind==="walk"?Ps(i/Math.max(1,e.recipes.length-1),o("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${a}</p><div class="lm-dialog-buttons">
                ${f(o("sheets.use"),o("vary.use_title"),()=>this.#h(e,r),{id:"lm-vary-use"})}
                ${f(o("vary.keep"),o("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[r],title:a}),{id:"lm-vary-keep"})}
                ${f(o("vary.export"),o("vary.export_title"),()=>this.#c(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:t.filter(Boolean).length<2})}</div></section></div>`}async#c(){
let{studies:e}=this.app,t={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
t));i&&Bt(i,`${e.name}.webp`)}async#h(e,t){e.kind==="vary"&&this.keys.value.every(Boolean)&&await this.app.finding.chooseAmong(e.recipes,e.item,t),await je(this.
app,e.recipes[t])}};var vd=5e3,gd=128;async function Wr(s,e){await s.finding.lookAtSearch(),s.finding.search.value?.running&&e()&&setTimeout(()=>e()&&Wr(s,e),vd)}function Sl({finding:s,
studies:e}){let t=s.search.value;if(!t)return g;let{wanted:i,done:r,pruned:a,failed:n}=t.trials,l=c=>{let h=o("night.trial",{trial:c.trial,value:Math.round(100*
c.value)});return d`<figure title=${h}>${W(e,Object.values(c.pictures)[0],gd,h)}</figure>`};return d`<div class="lm-night" id="lm-night"><p id="lm-night-said" role="status">${o(
t.running?"night.running":"night.resting",{done:r,wanted:i,pruned:a,failed:n})}</p>
        <div class="lm-night-best">${t.best.map(l)}</div>
        ${f(o("night.top"),o("night.top_title"),()=>s.top(),{id:"lm-night-top",off:t.best.length<2})}</div>`}var ai=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",t=>t.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
t))}label(){return o("votes.label")}turn(){this.app.finding.forget()}open(){return Wr(this.app,()=>this.app.dialogs.explore.isAt(this.id)),this.app.finding.lookAtVotes()}onKey(e){
let{finding:t}=this.app,i=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement,r=t.ballot.value,a=i||e.ctrlKey||e.metaKey||e.altKey||!r?null:
rn(e.key,r.ids.length);if(!a||!r)return;e.preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");a.undo?t.undo():
a.broken&&n?t.toggleBroken(Number(n.dataset.row)):a.choose!==void 0&&t.choose(a.choose)}view(){let{finding:e,studies:t}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${o(
"votes.help")}</p>${Sl(this.app)}${this.#e()}
            ${t.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${o("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:t}=this.app,i=[["curve",o("votes.curve"),o("votes.curve_title")],
["thirds",o("votes.thirds"),o("votes.thirds_title")],["none",o("votes.none"),o("votes.none_title")]],r=[["4",o("votes.four"),o("votes.four_title")],["2",o("vote\
s.pair"),o("votes.pair_title")]],a=e.ballot.value!==null,n=!!t.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${b(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:o("votes.groups")})}
            ${b(r,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:o("votes.many")})}
            ${ae("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:o("votes.voter"),label:o("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${D(o("votes.pooled"),o("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${f(o(a?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),o("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:a?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[A("votes.locked",e.locked.value.length)]:[],...e.pace.value?[o("votes.pace",{time:rt(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:t,studies:i}=this.app,r=!t.missing(e).length,a=(n,l)=>{let c=i.cells.value[T(n,e.prompt.id)],
h=t.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>t.hovered.value=e.recipes[l]} @mouseleave=${()=>t.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!r||h} aria-label=${o("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>t.choose(l)}>${c?W(i,c,0,o("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${f("✕",o("votes.broken_title"),()=>t.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:o("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${r?"yes":"no"}>${e.ids.map(a)}</div>`}#s(e){
let{finding:t}=this.app,i=t.told.value?.progress?.votes??0,r=e.kind==="final"?o("votes.is_final"):o("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${r} · ${se(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${f(o("votes.same"),o("votes.same_title"),()=>t.choose(null),{id:"lm-votes-same",keys:"0",off:t.missing(e).length>0})}
            ${f(o("votes.undo"),o("votes.undo_title"),()=>t.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,t=e.told.value;if(!t?.
space||!t.progress.votes)return g;let{votes:i,stood:r,guessed:a,of:n,chance:l,agreed:c,repeats:h,end:u}=t.progress,m=[A("votes.so_far",i),...r?[A("votes.stood",
r)]:[],...n?[o("votes.guessed",{guessed:a,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[o("votes.agreed",{agreed:c,repeats:h})]:[]],v=w=>this.#a(w);return d`<p id="lm-votes-progress">${m.
join(" · ")}</p>
            ${t.final?d`<p id="lm-votes-final">${o("votes.won",{won:t.final.won,of:t.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${o(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${f(o("votes.keep"),o("votes.keep_title"),()=>v(t.final?.recipe??t.best),{id:"lm-votes-keep",off:!t.best})}
            ${this.#r("finer")}${this.#r("wider")}
            ${f(o("votes.final"),o("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}#r(e){let{finding:t}=this.app,i=!!t.told.value?.space?.[e],
r={finer:[o("votes.finer"),o("votes.finer_title")],wider:[o("votes.wider"),o("votes.wider_title")]}[e];return f(r[0],r[1],()=>t.begin({[e]:!i}),{id:`lm-votes-${e}`,
pressed:i,off:t.weights===null})}async#a(e){let{studies:t,strip:i}=this.app,r=await t.write("recipe",{recipe:e,title:o("votes.kept",{n:this.app.finding.told.value?.
progress.votes})}),a=r&&Object.entries(t.cells.value).find(([c])=>c.startsWith(T(r.id,"")))?.[1],[n,l]=a?await Promise.all([t.about(a),t.file(a)]):[null,null];await je(
this.app,e),n&&l&&await i.addStarred(e,URL.createObjectURL(l),n.infotext)}};var oi=class extends L{constructor(e){super("lm-explore"),this.app=e,this.sheets=new ei(e),this.map=new Zs(e),this.ways=[this.sheets,this.map,new ai(e),new ri(e),
new ii(e)],this.shown=p(this.ways[0].id),this.removing=p(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.
value&&this.way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let t=e.names.value[0];!e.study.value&&t?await e.open(t):
e.study.value||await this.#e(),this.way.open?.()}async turned(e){await e;for(let t of this.ways)t.turn?.();this.way.open?.()}openMap(e){return this.shown.value=
this.map.id,this.map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:t}=this.app,i=e.shown.value,r=new Date().toISOString().slice(0,19).replace("T"," ").
replaceAll(":",".");await t.begin(`${S(P(i.base)).slice(0,50).replace(/^\.+/,"")} ${r}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.
frame(o("explore.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#r())}#s(){let{studies:e}=this.app,t=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${b(t.map(r=>[r,r]),e.name,r=>this.turned(e.open(r)),{id:"lm-explore-study",label:o("explore.study"),title:o(
"explore.study_title")})}
            ${f(o("explore.new"),o("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${o("explore.remove_sure")}</span>${f(o("explore.remove_yes"),o("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${f(o("explore.remove_no"),o("explore.remove_no"),()=>this.removing.value=!1)}`:f(o("explore.remove"),o("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${o("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#r(){let{
studies:e}=this.app,t=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||t?.problem||"",r=t?t.is_running?o("explore.running",{done:t.done.length,all:t.
all}):t.interrupted?o("explore.interrupted",{done:t.done.length,all:t.all}):o("explore.made",{made:t.made,kept:t.all-t.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||e.searching.value||r}</span>
            ${t?.lacks?f(o("explore.search"),o("explore.search_title"),()=>e.search(),{id:"lm-explore-search"}):g}
            ${t?.is_running?d`<progress max=${t.all} value=${t.done.length} aria-label=${o("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${f(o("explore.interrupt"),o("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!t?.is_running})}`}};var Al="important",wd=" !"+Al,ni=X(class extends G{constructor(s){if(super(s),s.type!==Y.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styl\
eMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let i=s[t];return i==
null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?t.removeProperty(i):t[i]=null);
for(let i in e){let r=e[i];if(r!=null){this.ft.add(i);let a=typeof r=="string"&&r.endsWith(wd);i.includes("-")||a?t.setProperty(i,a?r.slice(0,-11):r,a?Al:""):t[i]=
r}}return N}});var li=class{constructor(e){this.server=e,this.held=new Map}async address(e){if(!e||this.held.has(e))return this.held.get(e??"")??"";let t=await this.server.file(
`/preview?id=${encodeURIComponent(e)}`).catch(()=>null);if(!t)return"";let i=URL.createObjectURL(t);this.held.set(e,i);let[r]=this.held;return this.held.size>24&&
(URL.revokeObjectURL(r[1]),this.held.delete(r[0])),i}};var Ht=(s,e)=>{let t=s._$AN;if(t===void 0)return!1;for(let i of t)i._$AO?.(e,!1),Ht(i,e);return!0},ci=s=>{let e,t;do{if((e=s._$AM)===void 0)break;t=e._$AN,t.delete(
s),s=e}while(t?.size===0)},Ml=s=>{for(let e;e=s._$AM;s=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(s))break;t.add(s),kd(e)}};function yd(s){this.
_$AN!==void 0?(ci(this),this._$AM=s,Ml(this)):this._$AM=s}function bd(s,e=!1,t=0){let i=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(i))
for(let a=t;a<i.length;a++)Ht(i[a],!1),ci(i[a]);else i!=null&&(Ht(i,!1),ci(i));else Ht(this,s)}var kd=s=>{s.type==Y.CHILD&&(s._$AP??=bd,s._$AQ??=yd)},hi=class extends G{constructor(){
super(...arguments),this._$AN=void 0}_$AT(e,t,i){super._$AT(e,t,i),Ml(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.
reconnected?.():this.disconnected?.()),t&&(Ht(this,e),ci(this))}setValue(e){if(js(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=
e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var Ur=new WeakMap,Tl=X(class extends hi{render(s){return g}update(s,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=s.
options?.host,this.rt(this.ct=s.element)),g}rt(s){if(this.G!==void 0)if(this.isConnected||(s=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=Ur.get(
e);t===void 0&&(t=new WeakMap,Ur.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,s),s!==void 0&&this.G.call(this.ht,s)}else this.G.value=
s}get lt(){return typeof this.G=="function"?Ur.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){
this.rt(this.ct)}});var El=[1,2,4,8,16];function jl(s,e){let t=new Uint8ClampedArray(s.length),[i,r,a]=[0,0,0];for(let l=0;l<s.length;l+=4){let c=0;for(let h=l;h<l+3;h+=1){let u=Math.
abs(s[h]-e[h]);t[h]=u,r+=u,u>c&&(c=u)}t[l+3]=255,c===0&&(a+=1),c>i&&(i=c)}let n=s.length/4;return{pixels:t,largest:i,mean:r/(n*3),equal:a/n}}function Ll(s,e){let t=Uint8ClampedArray.
from(s,i=>i*e);for(let i=3;i<t.length;i+=4)t[i]=255;return t}var Nl=s=>Math.ceil(255/s);var di=class{constructor(e){this.compare=e,this.gain=p(4),this.measured=p(null),this.drawn=j(()=>this.#t()),this.shown=new WeakMap,k(()=>{let{pair:t}=e;e.view.value===
"difference"&&t?.original&&this.#e(t)})}async#e(e){if(this.measured.peek()?.pair===e)return;let t=await Promise.all([Rl(e.original??""),Rl(e.merged)]).catch(()=>null);
e===this.compare.pair&&(this.measured.value=t?$d(e,t):{pair:e,width:0,problem:o("difference.unreadable")})}get now(){return this.measured.value?.pair===this.compare.
pair?this.measured.value:null}#t(){let{found:e,width:t=0}=this.measured.value??{};return e?new ImageData(Ll(e.pixels,this.gain.value),t):null}picture(){let{now:e}=this,
t=this.drawn.value;return!e?.found||!t?d`<div class="lm-compare-frame lm-compare-empty">${e?.problem??"…"}</div>`:d`<div class="lm-compare-frame"><canvas class="lm-compare-picture" role="img" aria-label=${o(
"difference.alt",{gain:this.gain.value})}
            ${Tl(i=>i&&this.#s(i,t))}></canvas></div>`}#s(e,t){this.shown.get(e)!==t&&([e.width,e.height]=[t.width,t.height],e.getContext("2d")?.putImageData(t,
0,0),this.shown.set(e,t))}legend(){let{now:e}=this,t=El.map(i=>[String(i),`×${i}`]);return d`<div class="lm-difference-legend" id="lm-difference-legend">
            ${b(t,String(this.gain.value),i=>this.gain.value=Number(i),{id:"lm-difference-gain",label:o("difference.gain"),title:o("difference.gain")})}
            <span class="lm-difference-scale" title=${o("difference.scale_title")}>0<span class="lm-difference-bar"></span>${Nl(this.gain.value)}</span>
            <span id="lm-difference-said" role="status">${e?.found?xd(e.found):g}</span></div>`}};function $d(s,[e,t]){let{width:i}=e;return i!==t.width||e.height!==
t.height?{pair:s,width:i,problem:o("difference.sizes",{one:`${i}×${e.height}`,other:`${t.width}×${t.height}`})}:{pair:s,width:i,problem:"",found:jl(e.data,t.data)}}
function xd({largest:s,mean:e,equal:t}){return s?o("difference.measured",{largest:s,mean:Number(e.toPrecision(2)),equal:Math.floor(1e3*t)/10}):o("difference.non\
e")}async function Rl(s){let e=new Image;e.src=s,await e.decode();let t=document.createElement("canvas");[t.width,t.height]=[e.naturalWidth,e.naturalHeight];let i=t.
getContext("2d",{willReadFrequently:!0});if(!i)throw new Error("no canvas");return i.drawImage(e,0,0),i.getImageData(0,0,t.width,t.height)}var Pl=({missing:s,waiting:e,recipe:t})=>s.length||e.length||!t.steps.length?0:1;var ui={base:"demo-paper.safetensors",b:"demo-neon.safetensors",infotext:`a star
Steps: 20, CFG scale: 3, Seed: 3`};function Cl(s){let e=Pl(s.desk.written.value),t=[o("first.choose"),o("first.preview"),o("first.move")];return d`<div class="lm-first" id="lm-first" role="group" aria-label=${o(
"first.label")}>
        <ol>${t.map((i,r)=>d`<li aria-current=${r===e?"step":"false"}>${i}</li>`)}</ol>
        ${_d(s)?f(o("first.demo"),o("first.demo_title"),()=>Od(s),{id:"lm-demo"}):g}</div>`}var _d=({desk:s})=>"liveMergeStandaloneTask"in window&&s.checkpoint.
value?.name===ui.base&&s.files.value.models.some(e=>e.name===ui.b);function Od({desk:s}){let e=s.step.value;e?.kind==="merge"&&!e.models.b&&s.doneStep(t=>ls(t,{
b:ui.b},s.schema.value)),Es(ui.infotext)}var pi={scale:0,x:.5,y:.5},Sd=8,Il=1.001,Dl=({frame:s,picture:e})=>Math.min(s.width/e.width,s.height/e.height),Ad=(s,e)=>s.scale||Dl(e);function Hr(s,e,t,i){let{
picture:r,density:a}=i,[n,l]=[Dl(i),Ad(s,i)],c=Math.min(Math.max(l*e,Math.min(n,1/a)),Math.max(n,1/a)*Sd);if((l-n)*(c-n)<=0&&s.scale||c<n*Il&&c>n/Il)return pi;let u=(m,v,w)=>m+
v/(w*l)-v/(w*c);return zr({scale:c,x:u(s.x,t.x,r.width),y:u(s.y,t.y,r.height)},i)}function Kr(s,e,t){let{picture:i}=t;return s.scale?zr({...s,x:s.x-e.x/(i.width*
s.scale),y:s.y-e.y/(i.height*s.scale)},t):s}function Fl(s,e,t,i){let r=([l,c])=>Math.hypot(l.x-c.x,l.y-c.y),[a,n]=[Bl(e),Bl(t)];return Kr(Hr(s,r(t)/(r(e)||1),a,
i),{x:n.x-a.x,y:n.y-a.y},i)}var Bl=([s,e])=>({x:(s.x+e.x)/2,y:(s.y+e.y)/2}),Wl=(s,e)=>zr({...s,scale:1/e.density},e);function zr({scale:s,x:e,y:t},{frame:i,picture:r}){
let a=(n,l)=>l>=.5?.5:Math.min(Math.max(n,l),1-l);return{scale:s,x:a(e,i.width/2/(r.width*s)),y:a(t,i.height/2/(r.height*s))}}var Md=5,Td=.002,Ed=16,jd=5,Ul=250,mi=class{constructor(){this.view=p(pi),this.size=p({width:1,height:1}),this.wipe=p(.5),this.fingers=new Map,this.began={x:0,y:0},
this.wiping=!1,this.dragged=!1}get isFit(){return this.view.value.scale===0}get style(){let{scale:e,x:t,y:i}=this.view.value;return{"--lm-wide":`${this.size.value.
width*e}px`,"--lm-x":String(t),"--lm-y":String(i),"--lm-wipe":`${100*this.wipe.value}%`}}take({naturalWidth:e,naturalHeight:t}){!e||$(this.size.peek(),{width:e,
height:t})||(this.size.value={width:e,height:t},this.fit())}fit(){this.view.value=pi}exact(e){let t=e?.querySelector(Vl);t&&(this.view.value=Wl(this.view.value,
this.#e(t)))}#e(e){let{width:t,height:i}=e.getBoundingClientRect();return{frame:{width:t,height:i},picture:this.size.value,density:window.devicePixelRatio}}onWheel(e){
let t=Hl(e,e);if(!t)return;let i=-e.deltaY*(e.deltaMode?Ed:1)*(e.ctrlKey?jd:1),r=Math.exp(Math.max(-Ul,Math.min(Ul,i))*Td),a=Hr(this.view.value,r,Vr(t,e),this.#e(
t));a===this.view.value&&!e.ctrlKey||(e.preventDefault(),this.view.value=a)}onDown(e,t){e.button||(this.fingers.set(e.pointerId,{x:e.x,y:e.y}),!(this.fingers.size>
1)&&(this.began={x:e.x,y:e.y},this.dragged=!1,this.wiping=t&&(this.isFit||zl(e.target))))}onMove(e){let t=e.currentTarget,i=Math.hypot(e.x-this.began.x,e.y-this.
began.y)>Md;if(!this.fingers.has(e.pointerId)||!(this.dragged||i||this.fingers.size>1))return;this.dragged||t.setPointerCapture(e.pointerId),this.dragged=!0;let r=[
...this.fingers.values()];this.fingers.set(e.pointerId,{x:e.x,y:e.y}),this.#t(e,r,[...this.fingers.values()])}#t(e,t,i){let r=Hl(e,i[0]);if(!r)return;let a=this.#e(
r),n=l=>[Vr(r,l[0]),Vr(r,l[1])];i.length>1?this.view.value=Fl(this.view.value,n(t),n(i),a):this.wiping?this.wipe.value=Kl(e):this.view.value=Kr(this.view.value,
{x:i[0].x-t[0].x,y:i[0].y-t[0].y},a)}onUp(e){this.fingers.delete(e.pointerId)}onClick(e,t){(this.dragged||t)&&e.stopPropagation(),t&&!this.dragged&&e.detail&&!zl(
e.target)&&(this.wipe.value=Kl(e)),this.dragged=!1}onKey(e){let t=e.shiftKey?.1:.01,i={ArrowLeft:this.wipe.value-t,ArrowRight:this.wipe.value+t,Home:0,End:1}[e.
key];i!==void 0&&(this.wipe.value=Math.min(1,Math.max(0,i)),e.preventDefault())}},Vl=".lm-compare-frame:not([hidden])";function Hl({currentTarget:s},{x:e,y:t}){
let i=[...s.querySelectorAll(Vl)];return i.find(r=>{let{left:a,right:n,top:l,bottom:c}=r.getBoundingClientRect();return e>=a&&e<=n&&t>=l&&t<=c})??i[0]}function Vr(s,{
x:e,y:t}){let{left:i,top:r,width:a,height:n}=s.getBoundingClientRect();return{x:e-i-a/2,y:t-r-n/2}}function Kl({currentTarget:s,x:e}){let{left:t,width:i}=s.getBoundingClientRect();
return Math.min(1,Math.max(0,(e-t)/i))}var zl=s=>s instanceof Element&&s.closest(".lm-wipe-divider")!==null;var ql={w:"wipe",d:"difference"},fi=class{constructor(e){this.app=e,this.pairs=p([]),this.peeked=p(null),this.shown=p(""),this.at=p(0),this.view=p("both"),this.
stage=new mi,this.difference=new di(this),this.kept=new li(e.server),k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.addEventListener(
"keydown",t=>this.#r(t))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}get isFirst(){return!this.pair&&!this.app.preview.result.value}#e({
pictures:e,originals:t,other:i,own:r}){let a=e.slice(t,2*t);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(a.length-1,
0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=a.map((n,l)=>({original:e[l],merged:n,other:i,own:r}))}show(e,t=""){
this.peeked.value=null,this.shown.value=t,this.at.value=0,(!e.original||!Object.values(ql).some(i=>i===this.view.peek()))&&(this.view.value="merged"),this.pairs.
value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value==="merged"?"original":"merged")}toggle(e){this.pair?.original&&
(this.view.value=this.view.value===e?"both":e)}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}get#s(){return document.getElementById("live_merge_c\
ompare")}#i({target:e}){return e instanceof Element&&(e===document.body||e.closest("#live_merge_tab")!==null)&&this.app.isShown()&&!qe(e)}#r(e){let t=!(e.ctrlKey||
e.metaKey||e.altKey||e.shiftKey),i=e.key.toLowerCase();if(!(!t||!this.pair||!this.#i(e))){if(i==="f")this.flip();else if(i==="w"||i==="d")this.toggle(ql[i]);else if(i===
"z")this.#a();else if(i==="escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="both";else return;e.preventDefault()}}#a(){this.stage.isFit?this.
stage.exact(this.#s):this.stage.fit()}#o(){document.fullscreenElement?document.exitFullscreen():this.#s?.requestFullscreen().catch(()=>{})}template(){let{pair:e,
stage:t}=this;if(!e)return this.isFirst?Cl(this.app):g;let i=e.original&&!this.peeked.value?this.view.value:"merged",r=i==="wipe",a=n=>this.#d(n,e,i);return d`<div class="lm-compare-stage lm-by-${i} ${t.
isFit?"":"lm-zoomed"}" style=${ni(t.style)} role="group" aria-label=${o("compare.label")}
                @wheel=${n=>t.onWheel(n)} @pointerdown=${n=>t.onDown(n,r)}
                @pointermove=${n=>t.onMove(n)} @pointerup=${n=>t.onUp(n)}
                @pointercancel=${n=>t.onUp(n)}
                @click=${{handleEvent:n=>t.onClick(n,r),capture:!0}}>
                ${i==="difference"?this.difference.picture():[a("original"),a("merged")]}${r?this.#c(e):g}</div>
            ${i==="difference"?this.difference.legend():g}
            <div class="lm-compare-tools">${this.#n(e,i)}${this.#l()}${this.#h()}<span class="lm-gap"></span>
                ${f(o("compare.gallery"),o("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">${Ld(i,e)}</p>`}#n(e,t){let i=this.pairs.value.length,r=(a,n)=>f(o(`\
compare.${a}`),o(`compare.${a}_title`),()=>this.toggle(a),{id:`lm-${a}`,keys:n,hidden:!e.original,pressed:t===a});return d`${f(o("compare.flip"),o("compare.flip\
_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
            ${f(o("compare.both"),o("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:t==="both",hidden:!e.original})}
            ${r("wipe","W")}${r("difference","D")}
            ${f(o("compare.pair",{n:this.at.value+1,all:i}),o("compare.pair_title"),()=>this.at.value=(this.at.value+1)%i,{id:"lm-next-pair",hidden:i<2})}`}#l(){
let{stage:e}=this;return d`${f(o("compare.fit"),o("compare.fit_title"),()=>e.fit(),{id:"lm-fit",keys:"Z",off:e.isFit})}
            ${f("1:1",o("compare.exact_title"),()=>e.exact(this.#s),{id:"lm-exact",label:o("compare.exact")})}
            <button type="button" class="lm-button" id="lm-full" title=${o("compare.full_title")} aria-label=${o("compare.full")} ?hidden=${!document.fullscreenEnabled}
                @click=${()=>this.#o()}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg></button>`}#c(e){let t=Math.
round(100*this.stage.wipe.value);return d`<div class="lm-wipe-divider" role="slider" tabindex="0" aria-label=${o("compare.divider",{name:wt("original",e),other:wt(
"merged",e)})}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${t} aria-valuetext="${t} %" @keydown=${i=>this.stage.onKey(i)}></div>`}#h(){let{strip:e}=this.app,
t=e.shots.value.find(i=>i.id===this.shown.value);return t?f(t.star?"★":"☆",o("gallery.star_title"),()=>e.star(t.id),{id:"lm-star",label:o("gallery.star"),pressed:t.
star}):g}#d(e,t,i){let r=wt(e,t),a=wt(e==="merged"?"original":"merged",t),n=i==="both"?o("compare.enlarge",{name:r}):t.original&&i!=="wipe"?o("compare.flip_to",
{name:r,other:a}):r;return d`<button type="button" class="lm-compare-side lm-compare-frame" data-side=${e} title=${o("compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!=="wipe"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${o("compare.alt",{name:r})} src=${t[e]||""} draggable="false"
                @load=${l=>e==="merged"&&t.merged!==t.small&&this.stage.take(l.target)}
                @error=${()=>this.#u(e,t)}>
            <span class="lm-compare-name">${r}</span></button>`}async#u(e,t){let i=await this.kept.address(t.files?.[e])||(e==="merged"?t.small:void 0);if(e==="\
merged"&&!i)return;let r=a=>a[e]===t[e]?{...a,[e]:i,files:{...a.files,[e]:""}}:a;this.pairs.value=this.pairs.value.map(r),this.peeked.value&&(this.peeked.value=
r(this.peeked.value))}};function Ld(s,e){let t=wt("original",e);return s==="both"?o("compare.both_shown",{name:t}):s==="wipe"?o("compare.wipe_shown",{name:t}):s===
"difference"?o("compare.difference_shown",{name:t}):o("compare.one_shown",{name:wt(s,e)})}var wt=(s,e)=>s==="original"?e.other||o("compare.original"):e.own?e.own:
e.merged===e.small?o("compare.small"):e.original?o("compare.merged"):o("compare.this");var Nd=1200,vi=class{constructor(e){this.app=e,this.isOpen=p(!1),this.copied=p(!1)}get text(){let{strip:e,compare:t,preview:i}=this.app,r=t.pair&&e.shots.value.
find(a=>a.id===t.shown.value);return(r?r.infotext:i.result.value?.infotext)??""}view(){let{text:e,isOpen:t,copied:i}=this;if(!e)return g;let r=async({currentTarget:a})=>{
await pt(e,a),i.value=!0,setTimeout(()=>i.value=!1,Nd)};return d`<div class="lm-infotext-row">
            <button type="button" class="lm-infotext-line" id="lm-infotext" aria-expanded=${t.value?"true":"false"} aria-controls="lm-infotext-all"
                title=${o("infotext.title")} @click=${()=>t.value=!t.value}>${t.value?o("infotext.label"):e.replaceAll(`
`," · ")}</button>
            ${f(i.value?o("text.copied"):o("text.copy"),o("infotext.copy_title"),r,{id:"lm-infotext-copy",label:o("infotext.copy_title")})}</div>
            <pre class="lm-infotext-all" id="lm-infotext-all" ?hidden=${!t.value}>${e}</pre>`}};var qr=s=>document.getElementById(s);function Gl(){let s=qr("live_merge_gallery"),e=i=>[...s?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),t=e(
".thumbnails");return t.length?t:e(".grid-container")}function Yl(){let s=document.querySelector("#live_merge_result .lm-made");if(!s)return null;let{number:e="",
pictures:t,originals:i,whole:r,files:a=""}=s.dataset,n=a.split(" ").map(l=>l==="-"?"":l);return{number:e,pictures:Number(t),originals:Number(i),whole:r!=="0",files:n}}
function gi(){for(let s of document.querySelectorAll("[data-sentences]")){let{text:e}=ns({text:s.textContent,sentences:JSON.parse(s.dataset.sentences??"{}")});delete s.
dataset.sentences,e!==s.textContent&&(s.textContent=e)}}function Jl(){let s=qr("live_merge_info")?.cloneNode(!0);for(let e of s?.querySelectorAll("[data-testid=\
status-tracker]")??[])e.remove();for(let e of s?.querySelectorAll("br")??[])e.nextSibling?.textContent?.startsWith(`
`)||e.replaceWith(`
`);return(s?.textContent??"").trim()}function Zl(s){let e=0,t=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])
document.addEventListener(i,t,!0);s.addEventListener("focusin",({target:i,relatedTarget:r})=>{let a=qr("live_merge_gallery"),n=c=>c instanceof Node&&!!a?.contains(
c);n(i)&&r instanceof HTMLElement&&!n(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var Xl=700,Rd=1200*1e3,wi=class{constructor(e){this.app=e,this.started=p(0),this.result=p(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,k(()=>{e.desk.edits.value&&I(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Rd}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:t,live:i,root:r,studies:a,dialogs:n}=this.app,{inputs:l,progress:c}=r.dataset,h=a.takeOrder()??n.blind.studies.takeOrder(),
u=t.shown.value,m=`task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:v,other:w,own:y}=h?{kind:"explore",other:"",own:""}:
this.#e(u);this.asked=h?null:{recipe:u,architecture:t.kit.value.id,other:w,own:y},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let J of h?
h.recipes:[u,...w?[JSON.parse(v)]:[]])i.expect(J);i.watch(150);let x=window[c??""],K=J=>document.getElementById(J);return typeof x=="function"&&x(m,K("lm-progre\
ss"),K("live_merge_gallery"),()=>this.#t()),[m,h?h.text:JSON.stringify(u),v,...e.slice(3,Number(l))]}#e(e){let{settings:t,snapshots:i,parked:r}=this.app.desk,a=this.
app.dialogs.lora.besides(e);if(a)return{kind:JSON.stringify(a),other:o("compare.whole"),own:o("compare.lora")};let{compare:n,compareWith:l="original"}=t.value,c=n&&
!r.value?jo(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:o(l==="be\
fore"?"compare.before":"compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;
clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.
wanted||this.press()},Xl))}#i(e=!1){let t=Yl();if(!t||t.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(
!0),Xl));let i=Gl(),r=this.result.value;i.length!==t.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.patience),this.number=t.number,i.length&&
(this.result.value={...this.asked,pictures:i,originals:t.originals,whole:t.whole,files:t.files,infotext:Jl()}))}attach(e){let t=()=>document.getElementById("liv\
e_merge_result")?.innerHTML,i=t();Zl(e),new MutationObserver(()=>{gi();let r=t();r!==i&&this.isRunning&&this.#t(),i=r,this.#i()}).observe(e,{childList:!0,subtree:!0,
characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Pd=96,Cd=150,Ql=s=>({original:s.original,merged:s.large||s.picture,small:s.picture,files:{merged:s.file,original:s.originalFile}}),yi=class{constructor(e){this.
app=e,this.shots=p(fr()),this.current=p(0),this.origin="",this.timer=0,k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:t,
originals:i,pictures:r,whole:a,files:n,infotext:l,other:c}){let h=r[i];if(!h||!e.steps.length)return;let u=await ec(h).catch(()=>"");if(!u)return;let m={id:Math.
random().toString(36).slice(2,10),parent:this.origin,star:!1,recipe:e,architecture:t,time:Date.now(),picture:u,infotext:l,whole:a,large:h,file:n[i]??"",...i&&!c?
{original:r[0],originalFile:n[0]??""}:{original:"",originalFile:""}};this.#t(sr(this.shots.value,m)),this.current.value=0,this.origin=this.shots.value[0].recipe===
e?this.shots.value[0].id:this.origin}async addStarred(e,t,i){let r=await ec(t).catch(()=>"");if(!r)return;let a={id:Math.random().toString(36).slice(2,10),parent:this.
origin,star:!0,recipe:e,architecture:this.app.desk.kit.value.id,time:Date.now(),picture:r,infotext:i,whole:!0,large:t,original:""},n=sr(this.shots.value,a);this.#t(
n.map((l,c)=>c?l:{...l,star:!0})),this.origin=n[0].id}#t(e){this.shots.value=e,Ln(e)}star(e){this.#t(No(this.shots.value,e))}#s(e){this.app.compare.show(Ql(e),e.
id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=Ql(e),Cd):this.app.compare.peeked.value=null}async back(e){let{desk:t,
live:i,compare:r}=this.app,a=P(e.recipe.base);if(clearTimeout(this.timer),r.peeked.value=null,this.#s(e),e.architecture!==t.kit.value.id){t.remark.value=o("stri\
p.other_kind",{base:S(a)});return}t.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>t.remark.value=_(n))}#i(e,t=!1){this.current.value=Math.max(0,Math.
min(e,Math.min(this.shots.value.length,us)-1)),t&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let t=this.current.
value,i={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:us-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.current.value]);else if(e.
key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(t,1)),this.#i(t,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,t=e.
written.value.recipe;return d`${re(this.shots.value.slice(0,us),i=>i,(i,r)=>{let a=fs(i,e.schema.value),n=()=>{this.#i(r),this.back(i)};return d`<button type="button" class=${U(
{"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${o("strip.title",{about:a})} aria-label=${o("strip.back",{about:a})}
                aria-current=${$(i.recipe,t)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${f(
o("gallery.open"),o("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function ec(s){let e=new Image;
e.src=s,await e.decode();let t=Pd/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*t)),i.
height=Math.max(1,Math.round(e.naturalHeight*t));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var bi=class{constructor(e,t,{schema:i,files:r,state:a}){this.root=e,this.server=t,this.desk=new ws(i,r,a),this.reader=new Ms(this.desk,t),this.live=new Ss(this.
desk,t,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new As,this.details=new _s(t),this.doctor=new ys(this.desk,t),this.
studies=new ot(t,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new Os(this),this.preview=
new wi(this),this.compare=new fi(this),this.strip=new yi(this),this.infotext=new vi(this),this.dialogs={save:new Js(this),lora:new zs(this),presets:new Gs(this),
virtual:new Vs(this),imports:new Ws(this),conflicts:new Is(this),gallery:new Ds(this),blind:new Cs(this),keys:new Us,explore:new oi(this)},this.drawing=p(!1),this.
copied=p(!1),this.transform=p({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=p(""),this.picking=p(Fs),this.#e(),Pn(this.desk,t),Nn(this.
desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:t}=this,{panel:i,settings:r}=Sn(),{settings:a,live:n}=e.state.
value;if(e.settings.value=r,e.snapshots.value=vr(),k(()=>{e.snapshots.value=Eo(e.snapshots.peek(),this.strip.shots.value)}),a?.auto_preview&&!r.autoChosen&&e.set(
{auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=Nt({...i.values,home:l},i.selected)}else n?.recipe&&t.show(n.recipe).
catch(()=>{})}#t(){let e=this.desk.state.value.save?.state,t=this.desk.state.value.keeping?.state;k(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!==
"done"&&(this.listFiles(),this.dialogs.save.finished(),I(()=>this.dialogs.lora.kept())),e=i;let r=this.desk.state.value.keeping?.state;t==="running"&&r!=="runni\
ng"&&I(()=>this.dialogs.virtual.finished()),t=r})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!$(e,this.desk.files.value)&&
(this.desk.files.value=e),this.details.forget()}};function tc(s){if(!s)return()=>{};let e=()=>s.offsetParent&&s.style.setProperty("--lm-above",`${Math.round(s.getBoundingClientRect().top+window.scrollY)}px`),t=new IntersectionObserver(
e);return t.observe(s),window.addEventListener("resize",e),()=>{t.disconnect(),window.removeEventListener("resize",e)}}var Id=.05,ke=.01,$i=550,Bd=400,Dd=600,yt=s=>s instanceof Element?s.closest(".lm-fader"):null,ki=s=>s instanceof Element&&s.classList.contains("lm-range"),Ge=s=>s instanceof
Element&&s.classList.contains("lm-value"),bt=s=>s.dataset.slot??"",xi=s=>s.shiftKey?ke:Id;function Gr(s){let e=s.deltaY||s.deltaX;return e&&(e<0?1:-1)*xi(s)}function Yr(s){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>s.commit(),Bd)}}function Jr(s,e){let t=e?s.querySelector(`[data-key="${e}"]`):null;return t?.click(),t!==null}
function sc(s,{desk:e}){let t=Yr(e),i=!1,r={slot:"",weight:0,time:0},a=(v,w)=>{e.moveFader(v,w),e.commit()},n=(v,w,y)=>{let x=e.channel.value;if(!x)return;let K=e.
weight(bt(v));e.moveFader(bt(v),as(K,q(K+w),x),y),t()},l=v=>{let w=yt(v.target),y=e.channel.value;if(!w||!y||v.ctrlKey||v.metaKey||v.altKey&&!e.linked.value.length)
return;let x=xi(v),K={ArrowRight:x,ArrowLeft:-x,PageUp:.25,PageDown:-.25},J={ArrowUp:x,ArrowDown:-x,...ki(v.target)?K:{}},Vt=ki(v.target)?{Home:y.parameter.low,
End:y.parameter.high}:{};if(v.key in J)n(w,J[v.key],v.altKey);else if(v.key in Vt)a(bt(w),Vt[v.key]);else if(!Ge(v.target)&&Jr(w,{s:"fader.solo",m:"fader.mute"}[v.
key.toLowerCase()])){v.preventDefault();return}else return;Ge(v.target)&&delete v.target.dataset.typing,v.preventDefault()},c=v=>{let w=yt(v.target);if(!w?.contains(
document.activeElement))return;v.preventDefault();let y=Gr(v);y&&n(w,y,v.altKey)},h=({target:v})=>{let w=yt(v);!w||!ki(v)||s.classList.contains("lm-stroke")||e.
moveFader(bt(w),q(Math.round(Number(v.value)/ke)*ke),i)},u=({target:v})=>{let w=yt(v),[y,x]=[e.step.value,e.channel.value],K=v instanceof Element&&v.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!y||!x||K||Ge(v)||s.classList.contains("lm-drawing"))return;let J=bt(w),Vt=r.slot===J?r.weight:e.weight(J);e.doneWeights({[J]:w.
classList.contains("lm-part")?null:Ra(y,x,J,Vt,e.kit.value)})},m=({target:v,timeStamp:w})=>{let y=yt(v),x=y?bt(y):"",K=x===r.slot&&w-r.time<Dd;x&&!K&&(r={slot:x,
weight:e.weight(x),time:w})};s.addEventListener("keydown",l);for(let v of["pointerdown","pointermove"])s.addEventListener(v,w=>i=w.altKey);s.addEventListener("w\
heel",c,{passive:!1}),s.addEventListener("input",h),s.addEventListener("change",({target:v})=>yt(v)&&ki(v)&&e.commit()),s.addEventListener("dblclick",u),s.addEventListener(
"pointerdown",m)}var ic=s=>d`<span class="lm-snapshots" role="group" aria-label=${o("snapshot.label")}>
    ${ie.map((e,t)=>Fd(s,e,t+1))}</span>`;function Fd(s,e,t){let{desk:i}=s,r=i.snapshots.value[e],a=r!==void 0&&$(r.recipe,i.written.value.recipe),n=o(r?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:t});return d`<button type="button" class=${U({"lm-snapshot":!0,"lm-kept-one":r!==void 0})} id="lm-snapshot-${e}"
        aria-label=${o(r?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${a?"true":"false"} title=${n}
        aria-keyshortcuts="${t} Shift+${t}" style=${ni({backgroundImage:r?.picture?`url("${r.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||_i(s,e,l)}
        @pointerdown=${l=>Wd(s,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function _i({desk:s,strip:e},t,i){if(!i&&s.snapshots.value[t])return s.recallSnapshot(
t);s.storeSnapshot(t,e.shots.value),s.remark.value=o("snapshot.stored",{letter:t})}function Wd(s,e,{currentTarget:t}){let i=t;delete i.dataset.held;let r=setTimeout(
()=>{i.dataset.held="yes",_i(s,e,!0)},$i);for(let a of["pointerup","pointercancel","pointerleave"])i.addEventListener(a,()=>clearTimeout(r),{once:!0})}function Ud({code:s,ctrlKey:e,metaKey:t,altKey:i,target:r}){let a=s.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return a&&!(e||t||i)&&!qe(r)?ie[Number(a)-1]:""}function rc(s,e){
let{desk:t,preview:i}=e;s.addEventListener("keydown",r=>{let a=Ud(r);if(a)return(r.shiftKey||t.snapshots.value[a])&&_i(e,a,r.shiftKey),r.preventDefault();if(r.key===
"?"&&!r.ctrlKey&&!r.metaKey&&!qe(r.target))return e.dialogs.keys.open(),r.preventDefault();if(!(r.ctrlKey||r.metaKey)||!(r.target instanceof Element))return;let n=r.
target.matches('input[type="text"], textarea'),l=r.key.toLowerCase();if(l==="enter")i.press();else if(l==="z"&&!n)r.shiftKey?t.redo():t.undo();else if(l==="y"&&
!n)t.redo();else return;r.preventDefault(),r.stopPropagation()})}var Oi=s=>s?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function ac(s,{desk:e,drawing:t}){let i="",r=[],a=!1,n=0;s.addEventListener(
"pointerdown",l=>{let c=Oi(l.target);if(a=!1,!c||de(c)||l.button!==0||l.shiftKey||t.value)return;[i,r]=[c,e.linked.value];let h=()=>{a=!0,e.linked.value=Wa(r,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,$i)}),s.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Oi(document.elementFromPoint(
l,c));!u||de(u)||u===i&&!a||(clearTimeout(n),a=!0,e.linked.value=[...new Set([...r,...Fa(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])s.addEventListener(
l,()=>{clearTimeout(n),i=""});s.addEventListener("click",l=>{!a||!Oi(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),s.addEventListener("cont\
extmenu",l=>Oi(l.target)&&l.preventDefault()),s.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Hd(s,e)}function Hd(s,e){let t=null,i=Yr(e),r=h=>h instanceof Element?h.closest(".lm-head"):null,a=h=>(h.dataset.slots??"").split(" "),n=(h,u,m,v)=>{
let[w,y]=[e.channel.value,a(h)];w&&e.moveFaders(y,y[0],as(u,q(u+m),w),v)},l=(h,u,m)=>{n(h,e.weight(a(h)[0]),u,m),i()};s.addEventListener("pointerdown",h=>{let u=r(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),t={head:u,y:h.clientY,moved:!1},e.commit())}),s.addEventListener("pointermove",h=>{if(!t)return;let u=s.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:m,high:v}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((t.y-h.clientY)/u*(v-m)/ke)*ke;t.moved||=
w!==0,t.moved&&n(t.head,e.weightBefore(a(t.head)[0]),w,h.altKey)});let c=()=>{t?.moved?e.commit():t&&(e.linked.value=zi(e.linked.value,a(t.head))),t=null};s.addEventListener(
"pointerup",c),s.addEventListener("pointercancel",()=>t=null),s.addEventListener("keydown",h=>{let u=r(h.target),m={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(m)l(u,m*xi(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=zi(e.linked.value,a(u));else return;h.preventDefault()}}),s.addEventListener(
"wheel",h=>{let u=r(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let m=Gr(h);m&&l(u,m,h.altKey)},{passive:!1})}var oc=7,nc=12;function lc(s,{desk:e,drawing:t}){let i=null,r=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(t.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Ge(c.target)||Kd(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
s.classList.add("lm-stroke"),l(i,i,h))},a=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),s.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:m,high:v}=e.channel.value?.parameter??{low:0,high:1},w={};for(let y of u.querySelectorAll(".lm-fader")){let x=zd(y,c,h);
x!==null&&(w[y.dataset.slot??""]=q(Math.round((m+x*(v-m))/ke)*ke))}Object.keys(w).length&&e.setWeights(w)};s.addEventListener("pointerdown",r),s.addEventListener(
"pointermove",a),s.addEventListener("pointerup",n),s.addEventListener("pointercancel",n)}var Kd=s=>s instanceof Element&&s.closest("button")!==null;function zd(s,e,t){
let i=s.getBoundingClientRect(),r=Vd(i,e,t),a=s.querySelector(".lm-range");if(r===null||!a||r<i.top-nc||r>i.bottom+nc)return null;let n=a.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-oc-r)/(n.height-2*oc)))}function Vd(s,e,t){let[i,r]=e.x<t.x?[e.x,t.x]:[t.x,e.x];if(r<s.left||i>s.right)return null;if(t.x>=
s.left&&t.x<=s.right||e.x===t.x)return t.y;if(e.x>=s.left&&e.x<=s.right)return null;let a=(s.left+s.right)/2;return e.y+(a-e.x)/(t.x-e.x)*(t.y-e.y)}function cc({desk:s}){let e=s.kind==="adjust",t=a=>s.step.value?.adjust[a.name]??0,i=(a,n)=>s.editStep(l=>Qi(l,a.name,n)),r=a=>d`<div class="lm-adjusted ${t(a)?
"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${n=>Ge(n.target)||s.doneStep(l=>Qi(l,a.name,0))}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${ut(t(a),{...a,exact:o("fader.exact",{label:a.label}),usual:0},n=>i(a,n),()=>s.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${o(
"adjust.label")} ?hidden=${!e}>
        ${e?s.schema.value.adjust.map(r):g}</section>`}function hc(s){let{problem:e}=s.desk.state.value,t=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:qd(s)||Gd(s)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${t}${Zd(s)}${Jd(s)}`}var Si=(s,e,t="lm-banner")=>d`<div id=${t} class="lm-banner" role="alert"><span>${s}</span>${e}</div>`;function qd(s){let{desk:e,
live:t}=s,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",a=e.files.value.models.find(c=>c.
name===r)??e.files.value.models.find(c=>ue(c.name,r)),n=async()=>{if(e.parked.value)return e.adopt();i&&await Yd(s,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=S(r);return Si(o("banner.paused",{base:l}),[f(o("banner.adopt"),o("banner.adopt_title"),n),a?f(o("banner.back",{base:l}),o("banner.back_title"),()=>t.load(a.name)):
g,e.parked.value?f(o("banner.new"),o("banner.new_title"),()=>e.startNew()):g])}function Gd(s){let{desk:e,live:t}=s;if(!t.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await t.show(r).catch(a=>e.remark.value=_(a))};return Si(o("banner.elsewhere"),[f(o("banner.take_over"),o("banner.take_over_\
title"),()=>t.takeOver()),f(o("banner.show"),o("banner.show_title"),i)])}var Yd=({desk:s,live:e},t)=>e.use(t).catch(i=>s.remark.value=_(i));function Jd({desk:s,
dialogs:{lora:e}}){let{draft:t,save:i,checkpoint:r}=s.state.value;if(!t||e.leaving.value)return g;let a={name:t.name,hash:t.autov3,size:Z(t.size),base:S(r?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return Si(o(t.shown?"draft.shown":"draft.waits",a)+n,[f(o("draft.keep"),o("dra\
ft.keep_title",a),()=>e.keep(),{id:"lm-draft-keep",off:l}),f(o("draft.drop"),o("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function Zd({
desk:s,live:e}){if(!s.state.value.offered)return g;let t=i=>()=>e.ask("/pasted",{accept:i});return Si(o("offer.text"),[f(o("offer.yes"),o("offer.yes_title"),t(!0)),
f(o("offer.no"),o("offer.no_title"),t(!1))],"lm-offer")}function Xd({desk:s},e){if(!s.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let t=s.opened.value===e,i=`${We(e,s.kit.value)}
${o("fader.open_title",{slot:e})}`;return f(e,i,()=>s.opened.value=t?"":e,{kind:"lm-name lm-opens",expanded:t,controls:"lm-kinds",label:o("fader.open",{slot:e})})}
function Qd(s,e,t){let i=n=>Math.min(1,Math.max(0,(n-e)/(t-e))),[r,a]=[i(0),i(s)].sort((n,l)=>n-l);return`--lm-from: ${r}; --lm-to: ${a}`}function Kt(s,e,t){let{
desk:i}=s,{low:r,high:a}=i.channel.value?.parameter??{low:0,high:1},n=i.weight(e),l=!t.flat||i.isSet(e),c=t.label??e,h=i.step.value,u=U({"lm-fader":!0,"lm-part":!!t.
flat,"lm-zero":n===0,"lm-unset":!l,"lm-beyond":n<r||n>a,"lm-live":su(s,e),"lm-finer":h!==null&&Ma(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-mu\
ted":h!==null&&Er(h,fe(e),i.kit.value)}),m=v=>{v===null?i.setWeights({[e]:null}):i.moveFader(e,v),i.commit()};return d`<div class=${u} data-slot=${e} title=${t.
title} style=${Qd(n,r,a)}>
        ${t.name??Xd(s,e)}${t.flat?g:ml(s,e)}
        <input type="range" class=${t.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${a}
            aria-label=${c} aria-orientation=${O(t.flat?void 0:"vertical")}
            aria-valuetext=${eu(s,e)} aria-keyshortcuts=${O(de(e)?void 0:t.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${ye(String(Math.min(a,Math.max(r,n))))}>${t.flat?g:fl(s,e)}
        ${oe(l?n:null,o("fader.exact",{label:c}),m,{placeholder:t.follows,empty:t.flat})}
        ${de(e)?g:tu(s,e,!!t.flat)}${t.after??""}</div>`}function eu({desk:s},e){let[t,i]=[s.step.value,s.weight(e)],r=s.isSet(e)||s.kit.value.architecture.sliders.
includes(e)?String(i):o("fader.not_set",{weight:i});return t&&Er(t,fe(e),s.kit.value)?o("fader.muted",{weight:r}):r}function tu(s,e,t){let{desk:i}=s,[r,a]=[i.step.
value,i.kit.value];if(!r)return g;let n=(l,c,h,u)=>f(l,o(`${c}_title`,{slot:e}),()=>i.doneStep(m=>u(m,e,a)),{kind:"lm-mute",key:c,label:o(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${t?g:n("S","fader.solo",jr(r,e,a),rl)}${n("M","fader.mute",ne(r,a).includes(e),sl)}${t?g:vl(s,e)}</span>`}function su({
desk:s},e){let t=s.state.value.live?.blocks??[],{follows:i,architecture:r}=s.kit.value,a=r.odd.filter(n=>i[n]===e&&!r.slots.includes(e));return[e,...a].some(n=>t.
includes(n))}var iu=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],ru=32,au=s=>s.replace(/\d+$/,"");function dc(s){let{kit:e,
channel:t}=s.desk,{low:i,high:r}=t.value?.parameter??{low:0,high:1},a=([n,l])=>{let c=e.value.architecture.sliders.filter(h=>au(h)===n);return c.length?d`<fieldset class="lm-group lm-group-${n} ${c.
length>ru?"lm-two-rows":""}" style="--lm-count: ${c.length}"><legend>${ou(l,c)}</legend>
            <div class="lm-faders">${c.map(h=>Kt(s,h,{title:We(h,e.value)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${o(
"desk.label")} ?hidden=${!t.value}>
        <div class="lm-scale" aria-hidden="true">${[r,(i+r)/2,i].map(n=>d`<span>${q(n)}</span>`)}</div>
        ${iu.map(a)}</section>`}var ou=(s,e)=>e.length<2?o(s):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${o("desk.head_title")} aria-label=${o("desk.head",{group:o(s)})}>${o(s)}</button>`;function uc(s){let{kit:e,channel:t,panel:i,schema:r,settings:a}=s.
desk,n=i.value.values.whole.block_map||"live_merge",l=r.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!t.
value} ?open=${a.value.odd}
        @toggle=${c=>c.target.open!==a.value.odd&&s.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${o("odd.summary",{parts:e.value.architecture.odd.map(c=>nu(s,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>lu(s,c))}</div>
        ${Q(o("odd.map"),b(l,n,c=>s.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:o("odd.map_tit\
le")})}</details>`}function nu({desk:s},e){if(s.isSet(e))return`${e} ${s.weight(e)}`;let t=s.kit.value.follows[e];return t?`${e} = ${t}`:o("odd.kept",{slot:e})}
function lu(s,e){let t=s.desk.kit.value.follows[e],i=We(e,s.desk.kit.value),r=t?o("odd.follows",{help:i,followed:t}):o("odd.stays",{help:i});return Kt(s,e,{flat:!0,
title:r,follows:t?`= ${t}`:"0"})}function mc(s){let{desk:e}=s,t=e.opened.value,i=e.partsOf(t),[r,a]=[i.filter(Et),i.filter(h=>!Et(h))],n=a.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(m=>cu(s,t,m,n))}</div></div>`:g,c=()=>hu(s);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${o("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${t}</strong>
            <span>${o("parts.head",{count:Ki(n)})}</span><span class="lm-gap"></span>
            ${f("✕",o("parts.close_title"),c,{label:o("parts.close",{slot:t})})}</div>
        <p class="lm-known">${We(t,e.kit.value)}</p>
        ${l(o("parts.kinds"),a)}${l(o("parts.layers"),r)}`:g}</section>`}function cu(s,e,t,i){let r=`${Ki(t.parameters)}, ${Math.round(100*t.parameters/i)} %`;return Kt(
s,`${e}/${t.id}`,{flat:!0,label:`${e} ${t.label}`,follows:`= ${e}`,title:o("parts.title",{label:t.label,tensors:t.tensors,share:r,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${t.
label}</span>`,after:d`<span class="lm-share">${r}</span>`})}function hu({desk:s,root:e}){let t=s.opened.value;s.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${t}"] .lm-opens`)?.focus()}function fc({desk:s}){let e=s.step.value,t=e?Ta(e,s.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!t.length}>${t.
length?o("rules.others"):g}
        ${t.map(i=>d`<span class="lm-rule">${pc(i)}${f("✕",o("rules.drop"),()=>s.doneStep(r=>Ea(r,i)),{label:o("rules.drop_one",{rule:pc(i)})})}</span>`)}</p>`}
function pc({keys:s,slots:e,...t}){let i=Object.entries(t).map(([r,a])=>`${r} ${a}`).join(", ");return e?o("rules.in",{keys:s||o("rules.every_key"),slots:e,set:i}):
o("rules.all",{keys:s||o("rules.every_key"),set:i})}function vc({desk:s},e){let{erase:t}=e,i=[["",o("erase.turn_down"),o("erase.turn_down_title")],["balance",o("erase.balance"),o("erase.balance_title")]],r=c=>s.doneStep(
c),a=Q(o("erase.way"),b(i,tt(t)?"balance":"",c=>r(h=>za(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>Q(o(`erase.${c}`),be(h,o(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:o(`erase.${c}_title`),placeholder:o(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=tt(t)?[n("of",t.of??"",c=>r(h=>Gi(h,"of",c))),n("mix\
ed",qa(t.balance),(c,h)=>du(s,e,c,h))]:[n("concepts",Vi(t.concepts),c=>r(h=>qi(h,"concepts",c))),n("towards",t.towards??"",c=>r(h=>Gi(h,"towards",c)))];return d`${a}${l}${n(
"keep",Vi(t.keep),c=>r(h=>qi(h,"keep",c)))}`}function du(s,e,t,i){Yi(e,t)?s.doneStep(r=>Yi(r,t)??r):$r(i)}function gc(s){let{desk:e}=s,[t,{methods:i,together:r}]=[e.step.value,e.schema.value],a=t?.kind==="adapters",n=a?r.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):dn(i);return Dt(s,{id:"method",inputId:"lm-method",kind:"lm-input",label:o("source.method"),empty:o("source.method"),none:o("menu.none_found"),
value:t?.method??"",shown:n.find(l=>l.value===t?.method)?.text??"",items:l=>It(n,l),head:l=>l?o(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>a?{...c,method:l,sparse:!1}:uo(c,l,e.schema.value))})}function wc(s){let{desk:e,dialogs:t}=s,[i,r,a]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!r)return g;let n=Ze(a,i.kind),l=un(n,t.presets.own.value),c=Na(i,r,a);return d`<div class="lm-field lm-preset">${Dt(s,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:o("tools.preset_label"),title:o("tools.preset_title"),empty:o("tools.preset"),none:o("menu.none_found"),value:c,shown:c,items:h=>It(
l,h),head:h=>o(`preset_group.${h}`),row:({text:h})=>d`${uu(pn(n[h]??{},a.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var uu=({width:s,height:e,points:t})=>d`<svg class="lm-curve" width=${s} height=${e+2} viewBox="0 -1 ${s} ${e+2}"
    aria-hidden="true"><polyline points=${t} /></svg>`;function bc(s){let{desk:e}=s,t=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${o("source.label")} ?hidden=${!t}>
        ${pu(s)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${t?.kind!=="merge"&&t?.kind!=="adapters"}>
            <span class="lm-label">${o("source.method")}</span>${gc(s)}</div>
        <div class="lm-models" id="lm-models">${t?mu(s,t):g}</div></section>`}function pu({desk:s,live:e}){let t=s.checkpoint.value,i=s.steps.findIndex(c=>c.id===
s.panel.value.selected),r=t?t.virtual||S(t.name):e.isLoading.value?o("base.loading"):o("base.none"),a=i>1?o("base.after_steps",{n:i}):o("base.after_step"),l=[t?.
architecture?s.kit.value.architecture.label:t?.kind,t?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?a:o("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${t?.virtual?o("base.virtual",{base:t.name}):t?.title||t?.name||r}><span class="lm-base-name">${r}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function mu(s,e){let{files:t,schema:i}=s.desk,r=c=>s.desk.doneStep(h=>ls(h,c,i.value));
if(e.kind==="adapter")return d`${Ee(s,{id:"adapter",label:o("source.adapter"),value:R(e.models.adapter),files:t.value.adapters,pick:c=>r({adapter:c}),empty:o("p\
icker.file")})}${kc(s,e)}`;if(e.kind==="adapters")return fu(s,e);if(e.kind==="erase")return vc(s,e);if(e.kind!=="merge")return g;let{models:a}=F(i.value,e.method),
n=(c,h,u,m)=>Ee(s,{id:c,label:h,value:R(u),files:t.value.models,pick:m});if(a[0]!=="models")return a.map(c=>n(c,c.toUpperCase(),e.models[c],h=>r({[c]:h})));let l=le(
e);return d`${l.map((c,h)=>n(`model${h}`,o("source.model",{n:h+1}),c,u=>r({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${f("−",o("source.fewer"),()=>r({models:l.slice(0,-1)}),{label:o("source.fewer"),off:l.length<2})}
            ${f("+",o("source.more"),()=>r({models:[...l,""]}),{label:o("source.more")})}</span>`}function fu(s,e){let{desk:t}=s,i=e.models.models;return d`${i.
map((r,a)=>d`${Ee(s,{id:`adapter${a}`,label:o("source.adapter_n",{n:a+1}),value:R(r),files:t.files.value.adapters,pick:n=>t.doneStep(l=>({...l,models:{models:i.
with(a,n)}})),empty:o("picker.file")})}${Q(o("tools.weight"),oe(e.shares[a]??1,o("source.weight_n",{n:a+1}),n=>t.doneStep(l=>ao(l,a,n??1)),{key:`share${a}`}))}`)}${kc(
s,e)}`}function kc(s,e){let{desk:t,dialogs:i}=s,r=t.steps.filter(n=>De(n.kind)&&C(n)).flatMap(n=>ve(n,t.schema.value)),a=e.kind==="adapters"||so(e);return d`<span class="lm-pair">
        ${f("−",o("source.fewer_adapters"),()=>t.doneStep(ro),{id:"lm-adapter-fewer",label:o("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${f("+",o(a?"source.more_adapters":"source.adapter_alone"),()=>t.doneStep(io),{id:"lm-adapter-more",label:o("source.more_adapters"),off:!a})}
        ${f(o("conflicts.open"),o("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function $c({desk:s}){let[
e,t]=[s.kind,s.step.value],i=t&&F(s.schema.value,t.method),r=t&&e==="adapters"?ce(s.schema.value,t.method):null,a=r?r.summary:e==="merge"?i?.summary:o(`help.${e||
"none"}`),n=e==="merge"?o("help.source",{text:a,source:i?.source}):a;return d`<p id="lm-help" class="lm-help" title=${n}>${a}</p>`}function xc({desk:s}){let e=s.
step.value,t=e?.kind==="merge"?F(s.schema.value,e.method).parameters.filter(a=>a.kind!=="weight"):e?.kind==="adapters"?ce(s.schema.value,e.method).parameters:e?.
kind==="erase"?s.schema.value.erase.parameters:[],i=(a,n)=>s.doneStep(l=>l.kind==="erase"?Ga(l,a,n):po(l,a.name,n)),r=(a,n)=>a.kind==="erase"?Ya(a,n):Xi(a,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${o(
"source.parameters")}>
        ${e&&t.map(a=>vu(a,r(e,a),n=>i(a,n)))}</section>`}var yc=s=>typeof s=="object"?JSON.stringify(s):String(s);function vu(s,e,t){let i=s.name.replace(/_/g,
" ");if(s.kind==="flag")return D(i,s.help,e,t,{name:s.name});let r=s.kind==="choice"?b(s.choices.map(a=>[a,a]),e,t,{name:s.name}):be(yc(e),i,(a,n)=>{let l=Oe(a),
c=l!==null&&(s.kind!=="integer"||Number.isInteger(l));c&&l!==e&&t(l),n.value=c?String(l):yc(e)},{kind:"lm-input lm-number",numeric:!0,key:s.name});return Q(i,r,
{kind:"lm-field lm-inline",title:s.help})}function _c(s,e){let t=s.currentTarget,i=t.closest("[data-step]");if(s.button!==0||!i?.parentElement)return;s.preventDefault(),t.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),a=u=>r.filter(m=>{let v=m.getBoundingClientRect();return v.top+v.height/2<u}).length,n=u=>r.forEach((m,v)=>{m.classList.toggle("lm-dr\
op-before",v===u),m.classList.toggle("lm-drop-after",u===r.length&&v===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(a(u.clientY))},h=u=>{l.
abort();let m=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),m&&e(a(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var Oc=s=>s.reduce((e,t)=>e+t,0);function Sc({desk:s},e,t){let{waiting:i,places:r}=s.written.value,{error:a,live:n}=s.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===t);if(c)return l(o("missing.choose",{what:ee(c.what)}));if(s.parked.value)return l(o("note.parked"));let h=r.indexOf(t);if(a?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:o("note.refused"),title:a.error,bad:!0};if(!C(e))return l(o("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],m=De(e.kind)?ve(e,s.schema.value).map(R):[];return m.length>0&&$(u.map(w=>w.file),m)?gu(u):l("")}function gu(s){let[e,t]=[Oc(s.map(n=>n.applied)),Oc(s.map(n=>n.
total))],i=[...new Set(s.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],r=s.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),a=o("note.applied",{some:e,total:t});return{text:i.length?`${a} · ${A("note.left_out",i.length)}`:a,title:[r?o("note.kinds",{matched:a,which:r}):a,...i].
join(`
`),bad:e<t}}var wu=([s,...e])=>s&&!e.length&&s.kind==="merge"&&C(s)&&!s.rest.title;function Ac(s){let{desk:e}=s,t=wu(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,a=e.parked.value?i:e.checkpoint.value?.name??"",n=ll(e.steps,a,r.vae,e.kit.value),l=(c,h)=>f(o(h),o(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${U(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${o("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${o("stack.steps")} ?hidden=${t}>
            ${re(e.steps,c=>c.id,(c,h)=>bu(s,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${o("stack.words")} title=${n}>${n}</p>${yu(s)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Za(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}
            ${f(o("keys.open"),o("keys.open_title"),()=>s.dialogs.keys.open(),{id:"lm-keys-open",keys:"?"})}</div>
        </section>`}function yu({desk:s}){let e=s.steps.filter(i=>!C(i)),t=()=>s.done(i=>pe(i,{steps:i.values.steps.map(r=>ge(r,"enabled",!0,!0))}));return f(A(
"mutes.steps",e.length),o("mutes.steps_title"),t,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function bu(s,e,t){let{desk:i}=s,r=t+1,a=e.id===
i.panel.value.selected,n=Sc(s,e,t),l=(h,u,m)=>i.doneStep(v=>ge(v,h,u,m),e.id),c=(h,u,m,v,w=!1)=>f(h,o(u),v,{kind:"lm-button lm-small",label:o(`${u}_n`,{n:r}),key:m,
off:w});return d`<li class=${U({"lm-step":!0,"lm-selected":a,"lm-off":!C(e)})} data-step data-id=${e.id}
        @keydown=${h=>$u(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${o("row.move_title")} aria-label=${o("row.move",{n:r})}
            @keydown=${h=>_u(s,e,t,h)}
            @pointerdown=${h=>_c(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${o("row.on_title")} aria-label=${o("row.on",{n:r})}
            .checked=${ye(C(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${f(`${r} ${o(`badge.${e.kind}`)}`,o("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:a})}
        ${be(e.rest.title||"",o("row.title",{n:r}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:o("row.title_title"),placeholder:nl(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${$e(e.kind)?xu(s,e,r):g}
        <span class=${U({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:f("S",o("row.solo_title"),()=>ku(s,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:o("row.solo",{n:r}),pressed:Lr(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>Zr(s,e,t,-1,h),t===0)}
            ${c("↓","row.later","stepDown",h=>Zr(s,e,t,1,h),t===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>s.live.remove(e.id))}</span></li>`}var ku=({desk:s},e)=>s.done(t=>pe(t,{steps:al(t.values.steps,e.id)}));function $u(s){
let{target:e,currentTarget:t,key:i}=s,r={s:"solo",m:"on"}[i.toLowerCase()];!r||s.ctrlKey||s.metaKey||s.altKey||qe(e)||(Jr(t,r),s.preventDefault())}function xu({
desk:s},e,t){let i=Me(e,s.schema.value)?.value??1,r=a=>s.editStep(n=>ge(n,"weight",a,1),e.id);return d`<span class="lm-row-weight">
        ${ut(i,{label:o("row.weight",{n:t}),exact:o("row.weight_exact",{n:t}),usual:1,low:-1,high:2,key:"weight"},r,()=>s.commit(),{key:"weightText"})}</span>`}
function _u(s,e,t,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Zr(s,e,t,r,i))}function Zr({desk:s},e,t,i,r){
let a=r.currentTarget;s.move(e.id,t+i),queueMicrotask(()=>{let n=a.parentElement?.querySelector("button:not(:disabled)");(a.disabled?n:a)?.focus()})}function Mc(s){return!s||!s.budget?"":[o("details.on_card",{used:Se(s.used),budget:Se(s.budget)}),Xr(s)].filter(Boolean).join("; ")}var Xr=s=>s?.left_out?o("det\
ails.not_on_card",{size:Se(s.left_out)}):"";function Tc(s){let{desk:e,live:t}=s,{busy:i,progress:r,live:a}=e.state.value,{text:n,bad:l}=Ou(s),c=t.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${U({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?r||.05:0}"></div>
        <p id="lm-status" class=${U({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Mu(s,a)}>${n}</p></div>`}function Ou(s){let{desk:e,live:t}=s,{state:i,remark:r}=e;if(t.trouble.value)return{text:t.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:o("status.error",{error:i.value.error.error,live:Ec(i.value.live)}),bad:!0};if(t.pending.value)return{
text:Su(s),bad:!1};let a=jc(s);return{text:[Au(s),Xr(i.value.live?.kept?.on_card),...a].filter(Boolean).join(" — "),bad:a.length>0}}function Su({desk:s}){let{
busy:e,progress:t}=s.state.value;return t>0?o("status.applying_percent",{percent:Math.round(100*t)}):e||o("status.applying")}function Ec(s){if(!s?.recipe?.steps.
length)return o("status.original");let e=s.saved?o("status.saved",{name:s.saved}):o("status.not_saved"),t=Object.keys(s.skipped||{}).length;return o("status.mer\
ge_on",{saved:t?`${e} · ${A("status.skipped",t)}`:e})}function Au({desk:s,live:e}){let{missing:t,waiting:i}=s.written.value,r=Ec(s.state.value.live),a=!!s.state.
value.live?.recipe?.steps.length;return s.checkpoint.value?s.parked.value?o("status.parked",{live:r}):t.length?o("status.with_choice",{live:r,choose:o("missing.\
choose",{what:ee(t)})}):i.length?[r,...i.map(({index:n,what:l})=>o("step.waits",{n:n+1,what:ee(l)}))].join(" — "):e.settled.value||!s.steps.length?r:$(s.state.
value.next?.recipe,s.written.value.recipe)?o("status.next",{live:r}):a?o("status.other_merge",{live:r}):s.settings.value.live?o("status.off_live"):o("status.off"):
e.isLoading.value?o("status.loading"):o("missing.choose",{what:ee(t)})}var jc=({desk:s,doctor:e})=>[...new Set([...s.state.value.live?.warnings??[],...e.warnings.
value])];function Mu(s,e){if(!e?.recipe)return"";let{kept:t}=e,i=t?[o("details.memory",{kept:Se(t.deltas),budget:Se(t.budget)}),o("details.in_place",{size:Se(t.
in_place)}),Mc(t.on_card)].filter(Boolean):[],r=Object.entries(e.skipped||{}).map(([n,l])=>`${n}: ${l}`),a=[A("count.blocks",e.blocks.length),A("count.tensors",
e.tensors),`${jt(e.seconds,2)} s`];return[o("details.changed",{changed:a.join(", "),id:e.id.slice(0,8)}),o("details.blocks",{blocks:e.blocks.join(", ")}),o("det\
ails.device",{device:e.device}),...i,...jc(s),...r].join(`
`)}function Tu(s,e){let t=s.replace(/\d+$/,"");if(t==="M")return s;let i=e.filter(a=>a.startsWith(t));return i.length===e.length?i[i.length-1-i.indexOf(s)]:e.filter(
a=>a.startsWith(t==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(s)]}var Lc=(s,e,t,i)=>t[i.indexOf(Tu(i[e],i))]??s,Eu=new Set(["smooth","mirror","swap"]),Qr={invert:s=>1-
s,mirror:(s,e,t,i)=>e>(i.length-1)/2?Lc(s,e,t,i):s,swap:Lc,smooth:(s,e,t)=>(t[e-1]??s)/4+s/2+(t[e+1]??s)/4,up:(s,e,t,i,r)=>s+r,down:(s,e,t,i,r)=>s-r,times:(s,e,t,i,r)=>s*
r,clamp:s=>Math.min(1,Math.max(0,s)),dice:(s,e,t,i,r,a)=>s+r*a};function Nc(s,e,{amount:t=.1,seed:i=0,only:r=[]}={}){let[a,...n]=Object.keys(e),l=n.map(m=>e[m]),
c=ju(i,n.length+1),h=(m,v)=>m===a&&Eu.has(s)?e[a]:q(Qr[s](e[m],v,l,n,t,Number(c[v+1].toFixed(3)))),u=r.filter(m=>m in e);return Object.fromEntries([a,...n].map(
(m,v)=>[m,h(m,v-1)]).filter(([m])=>!u.length||u.includes(String(m))))}function ju(s,e){let t=s>>>0;return Array.from({length:e},()=>{t=t+1831565813>>>0;let i=Math.
imul(t^t>>>15,t|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function Rc(s){let{desk:e,drawing:t}=s,[{past:i,future:r},{live:a,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${o(
"tools.label")}>
        ${Nu(s)}${l?[Ru(s),Pu(s)]:g}${Iu(s)}${Lu(s)}<span class="lm-gap"></span>
        ${f(o("tools.draw"),o("tools.draw_title"),()=>t.value=!t.value,{id:"lm-draw",pressed:t.value,hidden:!l})}
        ${f("↶",o("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:o("tools.undo"),off:!i.length})}
        ${f("↷",o("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:o("tools.redo"),off:!r.length})}
        ${ic(s)}
        ${f(o("tools.reset"),o("tools.reset_title"),()=>e.doneStep(mo),{id:"lm-reset"})}
        ${D(o("tools.live"),o("tools.live_title"),a,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${D(o("tools.auto"),o("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Lu({desk:s}){let e=s.step.value?ne(s.step.
value,s.kit.value):[];return f(A("mutes.faders",e.length),o("mutes.faders_title",{muted:e}),()=>s.doneStep(t=>Hs(t,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function Nu({desk:s}){let e=s.step.value,t=e?te(e,s.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${o(
"tools.channel")} ?hidden=${t.length<2}>
        ${t.map((i,r)=>f(i.label,i.parameter.help,()=>s.look({channel:r}),{pressed:i.label===s.channel.value?.label}))}</div>`}var Ru=s=>d`${wc(s)}
    ${f(o("tools.my_presets"),o("tools.my_presets_title"),()=>s.dialogs.presets.open(),{id:"lm-presets-open"})}`;function Pu(s){let{desk:e,transform:t}=s,{amount:i,
seed:r}=t.value,a=Object.keys(Qr).map(l=>[l,o(`shape.${l}`,{amount:i})]),n=l=>t.value={...t.value,...l};return d`${b([["",e.linked.value.length?A("tools.transfo\
rm_some",e.linked.value.length):o("tools.transform")],...a],"",l=>l&&Cu(s,l),{id:"lm-shape",kind:"lm-input lm-shape",label:o("tools.transform_label"),title:o("t\
ools.transform_title")})}
        ${oe(i,o("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${t.value.thrown?oe(r,o("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Cu({desk:s,transform:e},t){let[i,r,{
amount:a,seed:n}]=[s.step.value,s.channel.value,e.value];!i||!r||(s.doneWeights(Nc(t,os(i,r,s.kit.value),{amount:a,seed:n,only:s.linked.value})),t==="dice"&&(s.
remark.value=o("tools.thrown",{amount:a,seed:n}),e.value={amount:a,seed:n+1,thrown:!0}))}function Iu({desk:s}){let e=Me(s.step.value,s.schema.value);if(!e)return g;
let t=i=>s.editStep(r=>ge(r,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${o("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?o("tools.weight"):o("tools.strength")}</span>
        ${ut(e.value,{label:o("tools.strength_label"),exact:o("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},t,()=>s.commit(),{id:"lm-streng\
th-value"})}</label>`}var Pc=s=>d`${hc(s)}${Ac(s)}${bc(s)}${$c(s)}${xc(s)}${Rc(s)}
    ${cc(s)}${dc(s)}${mc(s)}${fc(s)}${uc(s)}${ul(s)}${Tc(s)}
    ${s.dialogs.save.view()}${s.dialogs.lora.view()}${s.dialogs.presets.view()}${s.dialogs.virtual.view()}${s.dialogs.imports.view()}${s.dialogs.conflicts.view()}
    ${s.dialogs.gallery.view()}${s.dialogs.blind.view()}${s.dialogs.explore.view()}${s.dialogs.keys.view()}`,Bu=s=>[["original",o("compare.original")],["before",
o("compare.before")],...ie.filter(e=>s.snapshots.value[e]).map(e=>[e,o("compare.snapshot",{letter:e})])],Cc=({desk:s,live:e,dialogs:t})=>d`${Du(s,t)}
    ${f(o("actions.restore"),o("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${f(o("actions.save"),o("actions.save_title"),()=>t.save.open(),{id:"lm-save-open"})}
    ${f(o("actions.keep"),o("actions.keep_title"),()=>t.virtual.open(),{id:"lm-virtual-open"})}
    ${f(o("actions.explore"),o("actions.explore_title"),()=>t.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Du(s,e){let{compare:t,compareWith:i="original"}=s.settings.value,r=Bu(s),a=r.find(([n])=>n===
i)?.[1]??o("compare.original");return d`<span class="lm-compare-with">
        ${D(o("actions.compare"),o("actions.compare_title"),t===!0,n=>s.set({compare:n}),{name:"compare",label:o("actions.compare_what",{what:a})})}
        ${b(r,i,n=>s.set({compareWith:n,compare:!0}),{id:"lm-compare-with",label:o("actions.compare_choice")})}
        ${f(o("actions.blind"),o("actions.blind_title"),()=>e.blind.open(),{id:"lm-blind-open"})}</span>`}var ea=null,Ic=()=>{},sa=s=>document.getElementById(s);async function Fu(s){let e=new xs(s.dataset.api??"",s.dataset.token??""),t=s.dataset.language||navigator.
languages.join(",");t.startsWith("en")||e.learn(t);let[i,r,a]=await Promise.all(["/schema","/models","/state"].map(l=>e.get(l))),n=new bi(s,e,{schema:i,files:r,
state:a});return Hu(n),n.live.watch(),n}async function Wu(){let s=sa("live_merge_root");if(!(!s||s.dataset.started)){s.dataset.started="yes";try{ea??=Fu(s),Uu(await ea,
s)}catch(e){ea=null,s.replaceChildren(),Pi(d`<p class="lm-banner lm-bad" role="alert">${o("start.failed",{why:_(e)})}</p>`,s)}}}function Uu(s,e){Ic(),s.root=e,e.
replaceChildren(),e.classList.add("lm-root");let[t,i,r,a,n]=["actions","compare","strip","picture","infotext"].map(c=>sa(`live_merge_${c}`)),l=[zt(e,()=>Pc(s)),
zt(t,()=>Cc(s)),zt(i,()=>s.compare.template()),zt(r,()=>s.strip.template()),zt(n,()=>s.infotext.view()),tc(sa("live_merge_tab")),k(()=>{e.classList.toggle("lm-d\
rawing",s.drawing.value),e.classList.toggle("lm-is-live",!!s.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(s.desk.steps.length>1?s.desk.
steps.length:0)),a?.classList.toggle("lm-comparing",s.compare.pair!==void 0),a?.classList.toggle("lm-working",s.preview.started.value>0),i&&(i.hidden=s.compare.
pair===void 0&&!s.compare.isFirst),a?.classList.toggle("lm-beginning",s.compare.isFirst),r&&(r.hidden=!s.strip.shots.value.length)})];Ic=()=>l.forEach(c=>c());for(let c of[
e,t,i,r])c?.setAttribute("lang",Ia());t?.classList.add("lm-actions"),i?.classList.add("lm-compare"),r?.classList.add("lm-strip"),n?.classList.add("lm-infotext"),
r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",o("strip.label")),r?.addEventListener("keydown",c=>s.strip.onKey(c)),rc(e,s),sc(e,s),ac(e,s),lc(e,
s),a&&s.preview.attach(a)}function zt(s,e){if(!s)return()=>{};let t=!1,i=null,r=()=>{t=!1,Pi(i,s)};return k(()=>{i=e(),t||queueMicrotask(r),t=!0})}function Hu(s){
let{desk:e,compare:t,preview:i,strip:r,live:a}=s;Object.assign(window,{LiveMerge:{app:s,desk:e,compare:t,preview:i,strip:r,live:a,onState:n=>k(()=>n(e.state.value))},
liveMergePreviewArgs:(...n)=>i.sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.
hidden&&a.watch(0))}function ta(){let s=()=>{Wu(),gi()};s();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(s):new MutationObserver(s).observe(
document.body,{childList:!0,subtree:!0})}var{onUiLoaded:Bc}=window;typeof Bc=="function"?Bc(ta):document.readyState==="loading"?document.addEventListener("DOMCo\
ntentLoaded",ta):ta();})();
