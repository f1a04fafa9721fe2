/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var ic=Symbol.for("preact-signals");function di(){if(Me>1)Me--;else{var s,e=!1;for((function(){var r=Bt;for(Bt=void 0;r!==void 0;){var a=r.S;if(a.v===r.v)for(var n=a.
t;n!==void 0;n=n.x)n.i===r.i&&(n.i=a.i);r=r.o}})();mt!==void 0;){var t=mt;for(mt=void 0,It++;t!==void 0;){var i=t.u;if(t.u=void 0,t.f&=-3,!(8&t.f)&&Cr(t))try{t.
c()}catch(r){e||(s=r,e=!0)}t=i}}if(It=0,Me--,e)throw s}}var pt,T=void 0;function H(s){var e=T,t=pt;T=void 0,pt=void 0;try{return s()}finally{T=e,pt=t}}var mt=void 0,Me=0,It=0;var Rr=0,Bt=void 0,Dt=0;function Pr(s){if(T!==void 0){var e=s.n;if(e===void 0||e.t!==T)return e={i:0,S:s,p:T.s,n:void 0,t:T,e:void 0,x:void 0,r:e},T.s!==void 0&&
(T.s.n=e),T.s=e,s.n=e,32&T.f&&s.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=T.s,e.n=void 0,T.s.n=e,T.s=e),e}}function K(s,e){
this.v=s,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}K.prototype.brand=ic;K.prototype.h=function(){return!0};
K.prototype.S=function(s){var e=this,t=this.t;t!==s&&s.e===void 0&&(s.x=t,this.t=s,t!==void 0?t.e=s:H(function(){var i;(i=e.W)==null||i.call(e)}))};K.prototype.
U=function(s){var e=this;if(this.t!==void 0){var t=s.e,i=s.x;t!==void 0&&(t.x=i,s.e=void 0),i!==void 0&&(i.e=t,s.x=void 0),s===this.t&&(this.t=i,i===void 0&&H(function(){
var r;(r=e.Z)==null||r.call(e)}))}};K.prototype.subscribe=function(s){var e=this;return x(function(){var t=e.value;H(function(){return s(t)})},{name:"sub"})};K.
prototype.valueOf=function(){return this.value};K.prototype.toString=function(){return this.value+""};K.prototype.toJSON=function(){return this.value};K.prototype.
peek=function(){var s=this;return H(function(){return s.value})};Object.defineProperty(K.prototype,"value",{get:function(){var s=Pr(this);return s!==void 0&&(s.
i=this.i),this.v},set:function(s){if(s!==this.v){if(It>100)throw new Error("Cycle detected");(function(t){Me!==0&&It===0&&t.l!==Rr&&(t.l=Rr,Bt={S:t,v:t.v,i:t.i,
o:Bt})})(this),this.v=s,this.i++,Dt++,Me++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{di()}}}});function p(s,e){return new K(s,e)}function Cr(s){for(var e=s.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Ir(s){for(var e=s.s;e!==void 0;e=e.n){var t=e.S.n;if(t!==void 0&&(e.r=t),e.S.
n=e,e.i=-1,e.n===void 0){s.s=e;break}}}function Br(s){for(var e=s.s,t=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):t=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}s.s=t}function Te(s,e){K.call(this,void 0,e),this.x=s,this.s=void 0,this.g=Dt-1,this.f=4}Te.prototype=new K;Te.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Dt))return!0;if(this.g=Dt,this.f|=1,this.i>0&&!Cr(this))return this.
f&=-2,!0;var s=T;try{Ir(this),T=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(t){this.v=t,this.f|=16,this.i++}return T=
s,Br(this),this.f&=-2,!0};Te.prototype.S=function(s){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}K.prototype.S.call(this,s)};Te.prototype.
U=function(s){if(this.t!==void 0&&(K.prototype.U.call(this,s),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Te.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var s=this.t;s!==void 0;s=s.x)s.t.N()}};Object.defineProperty(Te.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var s=Pr(this);if(this.h(),s!==void 0&&(s.i=this.i),16&this.f)throw this.v;return this.v}});function E(s,e){return new Te(s,e)}function Dr(s){var e=s.
j;if(s.j=void 0,typeof e=="function"){Me++;var t=T;T=void 0;try{e()}catch(i){throw s.f&=-2,s.f|=8,ui(s),i}finally{T=t,di()}}}function ui(s){for(var e=s.s;e!==void 0;e=
e.n)e.S.U(e);s.x=void 0,s.s=void 0,Dr(s)}function rc(s){if(T!==this)throw new Error("Out-of-order effect");Br(this),T=s,this.f&=-2;try{8&this.f&&ui(this)}finally{
di()}}function He(s,e){this.x=s,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,pt&&pt.push(this)}He.prototype.c=function(){var s=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{s()}};He.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Dr(this),Ir(this),Me++;var s=T;return T=this,rc.bind(this,s)};He.prototype.N=function(){2&this.f||(this.f|=2,this.u=mt,mt=this)};
He.prototype.d=function(){this.f|=8,1&this.f||ui(this)};He.prototype.dispose=function(){this.d()};function x(s,e){var t=new He(s,e);try{t.c()}catch(r){throw t.d(),
r}var i=t.d.bind(t);return i[Symbol.dispose]=i,i}var mi=globalThis,Wr=s=>s,Wt=mi.trustedTypes,Ur=Wt?Wt.createPolicy("lit-html",{createHTML:s=>s}):void 0,fi="$lit$",pe=`lit$${Math.random().toFixed(9).slice(2)}$`,
vi="?"+pe,ac=`<${vi}>`,Le=document,vt=()=>Le.createComment(""),gt=s=>s===null||typeof s!="object"&&typeof s!="function",gi=Array.isArray,qr=s=>gi(s)||typeof s?.[Symbol.
iterator]=="function",pi=`[ 	
\f\r]`,ft=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Fr=/-->/g,Hr=/>/g,Ee=RegExp(`>|${pi}(?:([^\\s"'>=/]+)(${pi}*=${pi}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Kr=/'/g,zr=/"/g,Gr=/^(?:script|style|textarea|title)$/i,wi=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),d=wi(1),iu=wi(2),ru=wi(
3),j=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Vr=new WeakMap,je=Le.createTreeWalker(Le,129);function Yr(s,e){if(!gi(s)||!s.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Ur!==void 0?Ur.createHTML(e):e}var Jr=(s,e)=>{let t=s.length-1,i=[],r,a=e===2?"<svg>":e===3?"<math>":"",n=ft;for(let l=0;l<
t;l++){let c=s[l],h,u,m=-1,f=0;for(;f<c.length&&(n.lastIndex=f,u=n.exec(c),u!==null);)f=n.lastIndex,n===ft?u[1]==="!--"?n=Fr:u[1]!==void 0?n=Hr:u[2]!==void 0?(Gr.
test(u[2])&&(r=RegExp("</"+u[2],"g")),n=Ee):u[3]!==void 0&&(n=Ee):n===Ee?u[0]===">"?(n=r??ft,m=-1):u[1]===void 0?m=-2:(m=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Ee:u[3]==='"'?zr:Kr):n===zr||n===Kr?n=Ee:n===Fr||n===Hr?n=ft:(n=Ee,r=void 0);let w=n===Ee&&s[l+1].startsWith("/>")?" ":"";a+=n===ft?c+ac:m>=0?(i.push(h),
c.slice(0,m)+fi+c.slice(m)+pe+w):c+pe+(m===-2?l:w)}return[Yr(s,a+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},wt=class s{constructor({strings:e,_$litType$:t},i){
let r;this.parts=[];let a=0,n=0,l=e.length-1,c=this.parts,[h,u]=Jr(e,t);if(this.el=s.createElement(h,i),je.currentNode=this.el.content,t===2||t===3){let m=this.
el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(r=je.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let m of r.getAttributeNames())
if(m.endsWith(fi)){let f=u[n++],w=r.getAttribute(m).split(pe),b=/([.?@])?(.*)/.exec(f);c.push({type:1,index:a,name:b[2],strings:w,ctor:b[1]==="."?Ft:b[1]==="?"?
Ht:b[1]==="@"?Kt:Re}),r.removeAttribute(m)}else m.startsWith(pe)&&(c.push({type:6,index:a}),r.removeAttribute(m));if(Gr.test(r.tagName)){let m=r.textContent.split(
pe),f=m.length-1;if(f>0){r.textContent=Wt?Wt.emptyScript:"";for(let w=0;w<f;w++)r.append(m[w],vt()),je.nextNode(),c.push({type:2,index:++a});r.append(m[f],vt())}}}else if(r.
nodeType===8)if(r.data===vi)c.push({type:2,index:a});else{let m=-1;for(;(m=r.data.indexOf(pe,m+1))!==-1;)c.push({type:7,index:a}),m+=pe.length-1}a++}}static createElement(e,t){
let i=Le.createElement("template");return i.innerHTML=e,i}};function Ne(s,e,t=s,i){if(e===j)return e;let r=i!==void 0?t._$Co?.[i]:t._$Cl,a=gt(e)?void 0:e._$litDirective$;
return r?.constructor!==a&&(r?._$AO?.(!1),a===void 0?r=void 0:(r=new a(s),r._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=r:t._$Cl=r),r!==void 0&&(e=Ne(s,r._$AS(s,e.
values),r,i)),e}var Ut=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,r=(e?.creationScope??Le).importNode(t,!0);je.currentNode=r;let a=je.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new Ke(a,a.nextSibling,this,e):c.type===1?h=new c.ctor(a,c.name,c.strings,this,e):c.type===6&&(h=new zt(a,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(a=je.nextNode(),n++)}return je.currentNode=Le,r}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
t),t+=i.strings.length-2):i._$AI(e[t])),t++}},Ke=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=t,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===
11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Ne(this,e,t),gt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==j&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):qr(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&gt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Le.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=wt.createElement(Yr(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(t);else{let a=new Ut(r,this),n=a.u(this.options);a.p(t),this.T(n),this._$AH=a}}_$AC(e){let t=Vr.get(e.strings);return t===
void 0&&Vr.set(e.strings,t=new wt(e)),t}k(e){gi(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,r=0;for(let a of e)r===t.length?t.push(i=new s(this.O(vt()),
this.O(vt()),this,this.options)):i=t[r],i._$AI(a),r++;r<t.length&&(this._$AR(i&&i._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(
!1,!0,t);e!==this._$AB;){let i=Wr(e).nextSibling;Wr(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Re=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,r,a){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=
a,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,t=this,i,r){let a=this.strings,n=!1;if(a===void 0)
e=Ne(this,e,t,0),n=!gt(e)||e!==this._$AH&&e!==j,n&&(this._$AH=e);else{let l=e,c,h;for(e=a[0],c=0;c<a.length-1;c++)h=Ne(this,l[i+c],t,c),h===j&&(h=this._$AH[c]),
n||=!gt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+a[c+1]),this._$AH[c]=h}n&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Ft=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Ht=class extends Re{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Kt=class extends Re{constructor(e,t,i,r,a){super(e,t,i,r,a),this.type=
5}_$AI(e,t=this){if((e=Ne(this,e,t,0)??g)===j)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,a=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),a&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},zt=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Ne(this,e)}},Zr={M:fi,P:pe,A:vi,C:1,L:Jr,R:Ut,D:qr,V:Ne,I:Ke,H:Re,N:Ht,U:Kt,B:Ft,F:zt},oc=mi.litHtmlPolyfillSupport;
oc?.(wt,Ke),(mi.litHtmlVersions??=[]).push("3.3.3");var bi=(s,e,t)=>{let i=t?.renderBefore??e,r=i._$litPart$;if(r===void 0){let a=t?.renderBefore??null;i._$litPart$=
r=new Ke(e.insertBefore(vt(),a),a,void 0,t??{})}return r._$AI(s),r};function Vt(s,e,t="live_merge",i={}){let r=e&&s.architectures[e]?e:"sd1",a=s.block_maps.find(n=>n.id===t)||s.block_maps[0];return{schema:s,id:r,architecture:s.architectures[r],
follows:a.follows[r],parts:i}}var D=(s,e)=>s.methods.find(t=>t.id===e)||s.methods[0],ce=(s,e)=>s.together.find(t=>t.id===e)||s.together[0],Pe=s=>s==="adapter"||
s==="adapters",ke=s=>s==="adapter"||s==="erase",bt=s=>Pe(s)||s==="erase";function ze(s,e){let t=s.schema[bt(e)?"adapter_presets":"presets"][s.id]||{};return e!==
"adapters"?t:Object.fromEntries(Object.entries(t).filter(([,i])=>!Object.keys(i).some(r=>r.includes("/"))))}var Ce=(s,e)=>s.parts[e]||[];var z=s=>JSON.stringify(s,(e,t)=>t&&typeof t=="object"&&!Array.isArray(t)?Object.fromEntries(Object.entries(t).sort(([i],[r])=>i<r?-1:1)):t),$=(s,e)=>s===e||z(s)===
z(e);function Xr(s){let e=2166136261;for(let t of z(s))e=Math.imul(e^(t.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}var M=(s,...e)=>Object.
fromEntries(Object.entries(s).filter(([t])=>!e.includes(t)));var $e=(s,e)=>`${e.id}/${s.parameter.name}/${s.index}`,Ie=(s,e,t)=>s.weights[$e(e,t)]||{},yt=(s,e,t,i)=>Ie(s,t,i)[e]!==void 0;function he(s,e,t,i){let r=Ie(s,t,
i)[e];if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return t.parameter.default;let a=i.follows[e];return a?he(s,a,t,i):bt(s.kind)?1:0}function qt(s,e,t){
let{sliders:i,odd:r}=t.architecture,a=r.filter(c=>yt(s,c,e,t)),n=Object.fromEntries([...i,...a].map(c=>[c,he(s,c,e,t)])),l=new Set(Object.values(n));return!a.length&&
l.size===1?n[i[0]]:n}function Qr(s,e,t,i){let r={...Ie(s,e,i),...t},a=Object.fromEntries(Object.entries(r).filter(([,n])=>n!==null));return yi({...s,typed:M(s.typed,
e.parameter.name)},e,a,i)}var yi=(s,e,t,i)=>({...s,weights:{...s.weights,[$e(e,i)]:t}});function ea(s,e){let{sliders:t,odd:i}=e.architecture;return typeof s=="n\
umber"?Object.fromEntries(t.map(a=>[a,s])):!s||typeof s!="object"?null:t.every(a=>typeof s[a]=="number")&&Object.entries(s).every(([a,n])=>typeof n=="number"&&[
...t,...i].includes(a))?{...s}:null}var de=s=>s.includes("/"),me=s=>s.split("/")[0],kt=s=>/\.\d+$/.test(s.id),Ve=s=>s.rest.layers||[],ki=(s,e)=>ke(s.kind)?"weight":e.parameter.name,$i=(s,e)=>Ce(e,
me(s)).find(t=>t.id===s.split("/")[1]),qe=(s,e,t)=>t!==void 0&&s.slots===e&&s.keys===t.keys;function _i(s,e,t,i){let r=ki(s,t),a=Ve(s).filter(n=>qe(n,me(e),$i(e,
i))&&r in n).pop();return Array.isArray(a?.[r])?a[r][t.index]:a?.[r]}var ta=(s,e)=>({...s,rest:{...M(s.rest,"layers"),...e.length?{layers:e}:{}}});function sa(s,e,t,i){
let r=Ve(s);for(let[a,n]of Object.entries(t))r=n===null?nc(s,r,a,e,i):lc(s,r,a,e,n,i);return ta(s,r)}function nc(s,e,t,i,r){let a=ki(s,i);return e.map(n=>qe(n,me(
t),$i(t,r))?M(n,a):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function lc(s,e,t,i,r,a){let[n,l,c]=[ki(s,i),me(t),$i(t,a)];if(!c)return e;
let h=e.filter(f=>qe(f,l,c)),u=h.filter(f=>n in f).pop()||h.pop(),m=hc(s,l,i,u?.[n],r,a);return u?e.map(f=>f===u?{...f,[n]:m}:f):cc(e,{keys:c.keys,slots:l,[n]:m},
l,kt(c),a)}function cc(s,e,t,i,r){let a=Ce(r,t).filter(kt),n=i?-1:s.findIndex(l=>a.some(c=>qe(l,t,c)));return n<0?[...s,e]:s.toSpliced(n,0,e)}function hc(s,e,t,i,r,a){
if(!t.parameter.per_model)return r;let n=s.models.models?.length||2;return Array.from({length:n},(l,c)=>c===t.index?r:Array.isArray(i)?i[c]:i??he(s,e,{...t,index:c},
a))}var ia=(s,e)=>Object.fromEntries(Object.entries(s).filter(([t])=>["keys","slots",...e].includes(t)));function ra(s,e){let t=r=>Array.isArray(r)?Array.from({
length:e},(a,n)=>r[Math.min(n,r.length-1)]):r,i=Ve(s).map(r=>Object.fromEntries(Object.entries(r).map(([a,n])=>[a,t(n)])));return i.length?{layers:i}:{}}var aa=(s,e,t)=>Ve(
s).some(i=>Ce(t,e).some(r=>qe(i,e,r))),oa=(s,e)=>Ve(s).filter(t=>!Ce(e,t.slots||"").some(i=>qe(t,t.slots,i))),na=(s,e)=>ta(s,Ve(s).filter(t=>t!==e));function Gt(s,e,t,i){return de(e)?_i(s,e,t,i)??he(s,me(e),t,i):he(s,e,t,i)}var la=(s,e,t,i)=>de(e)?_i(s,e,t,i)!==void 0:yt(s,e,t,i);function xi(s,e,t,i){let[r,a]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(t).filter(([c])=>de(c)===l))),n=Object.keys(r).length?sa(s,e,r,i):s;return Object.keys(a).length?Qr(n,e,a,i):n}function ca(s,e,t,i){
let r={...s,presets:{...s.presets,[$e(e,i)]:t}};return xi(r,e,ze(i,s.kind)[t]||{},i)}function ha(s,e,t){let i=s.presets[$e(e,t)]||"";return Object.entries(ze(t,
s.kind)[i]||{}).every(([a,n])=>Gt(s,a,e,t)===n)?i:""}function da(s,e,t,i,r){let n=(ze(r,s.kind)[s.presets[$e(e,r)]||""]||{})[t]??0;return i===n?e.parameter.default:
n}function Yt(s,e,{parameter:{low:t,high:i}}){return e>s?Math.min(e,Math.max(i,s)):Math.max(e,Math.min(t,s))}var Jt=(s,e,t)=>Object.fromEntries(t.architecture.sliders.
map(i=>[i,he(s,i,e,t)]));var Oi={"actions.blind":"Blind…","actions.blind_title":"Compare two merges without knowing which is which","actions.compare":"Compare with","actions.compare_c\
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
Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"{done} of {all} pictures","explore.study":"Study","explore.study_title":"\
What was made and chosen is kept in a study; open an earlier one here","explore.title":"Explore","fader.exact":"{label}, exact value","fader.mute":"Mute {slot}",
"fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_set":"{weight}, not set","fader\
.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.solo_title":"Solo {slot} (S): t\
his step changes it alone; all numbers stay","file_made.merge":"merge","file_made.trained":"trained","finding.lock":"Lock {slot}","finding.lock_title":"Lock {sl\
ot}: votes and variations leave it where it is","finding.no_weights":"The selected step has no faders; select a merge or a LoRA.","formula.adjust":"{so} with {w\
hat}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae\
}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":" with {models}","gallery.all":"Show all","gallery.all_titl\
e":"Leave this lineage","gallery.open":"All…","gallery.open_title":"All previews that are kept: search, stars, which came from which","gallery.search":"Part o\
f a model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is never dropped for a newer one","gallery.starred":"Starred","gallery.starr\
ed_title":"Show those with a star alone","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.",
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
 are missing, by the host's own txt2img","sheets.missing":"not made yet","sheets.nothing_dropped":"None of these files is a PNG that says how it was made, or th\
e ZIP of a study.","sheets.other":"Compared with","sheets.rows":"Recipes","sheets.save_set":"Save set","sheets.save_set_title":"Keep these columns as a prompt s\
et for other studies","sheets.seed":"seed {seed}","sheets.seeds":"seeds","sheets.seeds_label":"How many seeds, each a column of its own","sheets.set_name":"Name\
 of a set","sheets.sets":"Prompt sets…","sheets.takes":"about {time}","sheets.use":"To the desk","sheets.use_title":"Bring this recipe to the desk and the mod\
el, and its prompt and settings to txt2img","sheets.zip":"ZIP","sheets.zip_title":"The whole study with its pictures","snapshot.empty_title":"Snapshot {letter} \
is empty: click or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Snapshot {letter}: click or {key} brings it back; Shift+{key} or a long press\
 takes a new one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"Bring snapshot {letter} back","snapshot.store":"Take snapshot {letter}","sn\
apshot.stored":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCORIS","source.adapter_alone":"This LoRA has settings that one of several can\
not have: values finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","source.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer in \
this step","source.label":"Models and method","source.method":"Method","source.model":"Model {n}","source.more":"One model more","source.more_adapters":"One mor\
e LoRA in this step, put together with this one by a method","source.parameters":"Parameters of the method","source.weight_n":"Weight of LoRA {n}","stack.add_ad\
apter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adj\
ust detail, contrast, brightness and colour","stack.add_erase":"+ Erase","stack.add_erase_title":"Turn concepts down, or balance one, without training","stack.a\
dd_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the order \
they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying… {p\
ercent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — \
your merge is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Preview to turn your merge on","status.of\
f_live":"Showing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the original","status.other_merge":"{live} — it i\
s not the merge on this page: press Preview to put this page's in its place","status.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint\
 alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","ste\
p.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.no_text":"no text yet","step.of_model":"{name} of model {n}","step.unknown":"Unknown \
step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"Last p\
reviews","strip.other_kind":"This preview was made with a model of another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`\
{about}
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
by Ctrl-click on names, a drag over them or a long press; Esc lets go","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight","vary.coun\
t":"{n} variations","vary.count_label":"How many variations","vary.export":"Export WebP","vary.export_title":"An animation there and back, of the pictures that \
are made","vary.frames":"{n} pictures","vary.frames_label":"How many pictures","vary.from":"From","vary.keep":"To the sheet","vary.keep_title":"Add this recipe \
as a row of the sheet","vary.label":"Vary","vary.make":"More like this","vary.make_title":"Pictures of the desk and of recipes near it: the open step's faders m\
ove by about the spread","vary.more":"Around","vary.no_prompts":"Add a prompt on the tab Sheets first: it is what the pictures show.","vary.number":"Variation {\
n}","vary.place":"{percent} % of the way","vary.prompt":"Prompt","vary.scrub":"Along the way","vary.spread":"spread","vary.spread_label":"How far the weights mo\
ve","vary.to":"To","vary.to_beyond":"beyond it, to 150 %","vary.to_end":"to the second","vary.to_label":"How far","vary.use_title":"Bring this recipe to the des\
k and the model","vary.walk":"Between","vary.walk_make":"Walk","vary.walk_needs":"Two recipes on the tab Sheets can be walked between.","vary.walk_title":"Pictu\
res on the way from one recipe to the other: the ends first, then what lies between","virtual_dialog.about":"A merge that is kept here stands in the WebUI's lis\
t of checkpoints. Choosing it loads its base and applies the merge before the first picture. Its files are hashed first.","virtual_dialog.choose":"Choose","virt\
ual_dialog.choose_title":"Make it the WebUI's checkpoint","virtual_dialog.chosen":"{name} is the checkpoint now.","virtual_dialog.delete":"Delete","virtual_dial\
og.delete_title":"Remove {name} from the list; no model file is touched","virtual_dialog.deleted":"{name} is deleted.","virtual_dialog.file_size":"as a file {si\
ze}","virtual_dialog.hash":"Hash","virtual_dialog.hash_title":"Hash its files, so that it can be listed","virtual_dialog.hashing":"{text} · {percent} %","virtu\
al_dialog.keep":"Keep as model","virtual_dialog.keep_title":"Hash the merge's files and list it under this name","virtual_dialog.listed_hash":"hash {hash}","vir\
tual_dialog.missing":"missing: {files}","virtual_dialog.name":"name","virtual_dialog.name_label":"Name of the virtual checkpoint","virtual_dialog.name_of":"Name\
 of {name}","virtual_dialog.none":"None is kept yet.","virtual_dialog.picture":"A picture made with {name}","virtual_dialog.renamed":"{name} is called {to} now.",
"virtual_dialog.save":"Save as file…","virtual_dialog.save_title":"Write it as a checkpoint file; what is loaded stays as it is","virtual_dialog.sources":"mad\
e of {files}","virtual_dialog.stop":"Stop","virtual_dialog.stop_title":"Stop hashing; nothing is kept","virtual_dialog.title":"Virtual checkpoints","votes.again":"\
Use the desk again","votes.agreed":"you agreed with yourself {agreed} of {repeats} times","votes.band":"Your votes so far: between {low} and {high}","votes.begi\
n":"Begin","votes.begin_title":"Vote on the weights of the selected step; votes so far are kept","votes.broken":"Picture {n} is broken","votes.broken_title":"Br\
oken: it loses to all others (X over the picture)","votes.choose":"Picture {n} is the best","votes.curve":"A curve of 6 points","votes.curve_title":"Learns fast\
est: six points, straight lines between them","votes.end_gain":"Little more is to be gained as far as your votes tell. You may keep the best, or go on.","votes.\
end_stood":"The best has won for a while. You may keep it, or go on.","votes.final":"Final","votes.final_title":"The four best once more, for each prompt of the\
 study","votes.four":"Best of four","votes.four_title":"Three new pictures a vote","votes.go_on":"Go on","votes.groups":"Which weights move together","votes.gue\
ssed":"guessed {guessed} of your last {of} ({chance} would be chance)","votes.help":"Choose the picture that you like best. After each choice the next merges ar\
e nearer to your taste.","votes.is_final":"Final: which do you like best?","votes.keep":"Keep the best","votes.keep_title":"Put it on the desk and into the mode\
l, and into this study as a row","votes.kept":"Best after {n} votes","votes.label":"Votes","votes.locked.one":"{n} fader locked","votes.locked.other":"{n} fader\
s locked","votes.many":"Pictures a vote","votes.none":"Each fader","votes.none_title":"Needs the most votes","votes.pace":"about {time} a vote","votes.pair":"Be\
st of two","votes.pair_title":"One new picture a vote, for slow machines","votes.picture":"Picture {n}","votes.pooled":"All voters","votes.pooled_title":"Learn \
from the votes of all persons in this study, not from yours alone","votes.same":"The same to me (0)","votes.same_title":"None of them is better","votes.so_far.o\
ne":"{n} vote","votes.so_far.other":"{n} votes","votes.stood.one":"best for {n} vote","votes.stood.other":"best for {n} votes","votes.thirds":"Thirds","votes.th\
irds_title":"Three neighbouring blocks have one weight","votes.undo":"Undo vote (U)","votes.undo_title":"Take your newest vote back and show its pictures again",
"votes.voter":"Your name","votes.which":"Vote {n}: which do you like best?","votes.won":"The winner of the final was chosen {won} of {of} times."};var Ge=Oi,ua=new Intl.PluralRules("en"),Be="en";function pa(s,e){Ge={...Oi,...e},Be=s.replaceAll("_","-"),ua=new Intl.PluralRules(Be)}var ma=()=>Be,Ye=(s,e)=>new Date(
s).toLocaleString(Be==="en"?[]:Be,e),$t=(s,e)=>s.toLocaleString(Be,{minimumFractionDigits:e,maximumFractionDigits:e,useGrouping:!1}),o=(s,e={})=>Ai(Ge[s],e);function S(s,e,t={}){
return Ai(fa(s,e),{n:e,...t})}var fa=(s,e)=>Ge[`${s}.${ua.select(e)}`]??Ge[`${s}.other`];function Zt({sentences:s,...e}){if(!s)return e;let t=(i,r)=>{if(typeof i==
"string")return Si(i,s);if(Array.isArray(i))return i.map(n=>t(n));if(!i||typeof i!="object"||r==="recipe")return i;let a=n=>r==="skipped"?Si(n,s):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[a(n),t(l,n)]))};return t(e)}function Si(s,e){if(!Object.hasOwn(e,s))return s;let{id:t,values:i}=e[s],r=n=>typeof n==
"string"&&n!==s?Si(n,e):n,a=Ge[t]??fa(t,i.n);return a?Ai(a,i,r):s}var va=s=>s in Ge,Q=s=>new Intl.ListFormat(Be,{type:"conjunction"}).format(s),Ai=(s,e,t=i=>i)=>s.
replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(t).join(", "):i);function _e(s){let e=s.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let t=Number(e);return Number.isFinite(t)?t:null}
var V=s=>Number(s.toFixed(10)),U=s=>Math.abs(s)<1e-4?String(s):String(Number(s.toFixed(4)));function J(s){let e=["B","kB","MB","GB","TB"],t=Math.min(Math.max(Math.
floor(Math.log10(Math.max(s,1))/3),0),e.length-1);return`${$t(s/1e3**t,t>2?2:0)} ${e[t]}`}var Xt=s=>`${Math.round(s/2**20)} MB`,Mi=s=>s<1e5?`${Math.round(s/1e3)}\
 K`:`${$t(s/1e6,s<1e7?1:0)} M`;function ga(s,e,t){let[i,r]=[s.indexOf(e),s.indexOf(t)].sort((a,n)=>a-n);return i<0?[]:s.slice(i,r+1)}var wa=(s,e)=>s.includes(e)?s.filter(t=>t!==e):[...s,e];function Ti(s,e){
let t=s.filter(i=>!e.includes(i));return e.every(i=>s.includes(i))?t:[...t,...e]}function ba(s,e,t,{low:i,high:r},a){let n=s[e],l=h=>a&&n!==0?h*(t/n):h+t-n,c=h=>Math.
min(Math.max(r,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(s).map(([h,u])=>[h,h===e?t:V(c(u))]))}var L=s=>(s&&typeof s=="object"?s.file:s)||"",A=s=>(s||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",I=s=>L(Array.isArray(s)?s[s.length-
1]:s),xe=(s,e)=>A(s).toLowerCase()===A(e).toLowerCase();var pc=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],ya=s=>s===void 0||Array.isArray(s)&&s.every(e=>typeof e=="string"),ka=({
erase:s})=>s!==null&&typeof s=="object"&&!Array.isArray(s)&&Object.keys(s).every(e=>pc.includes(e))&&ya(s.concepts)&&ya(s.keep),Je=s=>"balance"in s||"of"in s;function $a(s,e){
let{erase:t}=s;if(e===Je(t))return s;let i=M(t,"concepts","towards","balance","of"),r=e?{balance:{},of:t.concepts?.[0]??"",...i}:{concepts:[t.of].filter(Boolean),
...i};return{...s,erase:r}}var _a=s=>s.split(";").map(e=>e.trim()).filter(Boolean),Ei=s=>(s??[]).join("; "),ji=(s,e,t)=>({...s,erase:{...s.erase,[e]:_a(t)}}),Li=(s,e,t)=>({
...s,erase:{...s.erase,[e]:t.trim()}}),xa=s=>Object.entries(s??{}).map(([e,t])=>`${e}: ${t}`).join("; ");function Ni(s,e){let t=_a(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),_e(i.slice(i.lastIndexOf(":")+1))]);return t.some(([i,r])=>!i||r===null)?null:{...s,erase:{...s.erase,balance:Object.fromEntries(t)}}}var Oa=(s,e,t)=>({
...s,erase:{...M(s.erase,e.name),...t===e.default?{}:{[e.name]:t}}}),Sa=(s,e)=>s.erase[e.name]??e.default;function Aa({erase:s}){return Je(s)?[...s.of?[]:["of"],
...Object.keys(s.balance??{}).length?[]:["balance"]]:s.concepts?.length?[]:["concept"]}function Ri({erase:s}){if(!Je(s))return[(s.concepts??[]).join(", "),s.towards].
filter(Boolean).join(" → ");let e=Object.entries(s.balance??{}).map(([t,i])=>`${U(i)}·${t}`).join(" + ");return[s.of,e].filter(Boolean).join(": ")}var Ma=(s,e)=>s.
erase.architectures.includes(e);var mc=["weight","enabled","title"],Ta=(s,e)=>Array.isArray(s.adapters)&&e.together.some(t=>t.id===s.method);function Ea(s,e,t){let i=ce(t,e.method).parameters.
map(n=>n.name),r=e.adapters.map(n=>typeof n=="object"?n:{}),a=r.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...s,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?M(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:r.map(n=>n.blocks??null)},shares:Object.fromEntries(a),rest:M(e,"adapters","method",...i)}}var ja=(s,e,t)=>s.models.models.map((i,r)=>fc(s,i,e[r],
t)).filter(i=>L(i));function fc(s,e,t,i){let r=s.shares[t.index],a=vc(s,t,i);return r===void 0&&a===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...a===void 0?{}:{blocks:a}}}function vc(s,e,t){return"blocks"in s.typed?s.typed.blocks?.[e.index]??void 0:Object.keys(Ie(s,e,t)).length?qt(s,e,t):void 0}
var La=(s,e)=>s.models.models.map((t,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${A(L(t))||"…"}`})),Na=s=>Object.keys(s.rest).every(e=>mc.includes(
e));function Ra(s){if(s.kind==="adapters")return{...s,models:{models:[...s.models.models,""]}};let{weight:e,...t}=s.rest;return{...s,kind:"adapters",method:"sum",
rest:t,shares:e===void 0?{}:{0:e},models:{models:[s.models.adapter??"",""]},typed:"blocks"in s.typed?{blocks:[s.typed.blocks]}:{}}}function Pa(s){let e=s.models.
models.slice(0,-1),t=Object.fromEntries(Object.entries(s.shares).filter(([a])=>Number(a)<e.length));if(e.length>1)return{...s,models:{models:e},shares:t};let i=0 in
t?{...s.rest,weight:t[0]}:s.rest,r="blocks"in s.typed?{blocks:s.typed.blocks?.[0]??null}:{};return{...s,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var Ca=(s,e,t)=>({...s,shares:t===1?M(s.shares,String(e)):{...s.shares,[e]:t}});var Pi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Oe=s=>({id:Math.random().toString(36).slice(2,10),kind:s,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),N=s=>s.rest.enabled!==!1;function Da(s,e){
let t=Oe("other");if("adapter"in s){let{adapter:r,blocks:a,...n}=s;return{...t,kind:"adapter",models:{adapter:r},typed:{blocks:a??null},rest:n}}if(ka(s)){let{erase:r,
blocks:a,...n}=s;return{...t,kind:"erase",erase:r,typed:{blocks:a??null},rest:n}}return"adjust"in s?{...t,kind:"adjust",adjust:{...s.adjust},rest:M(s,"adjust")}:
Ta(s,e)?Ea(t,s,e):!("adapters"in s)&&e.methods.some(r=>r.id===s.method)?gc(t,s,e):{...t,raw:s,rest:{}}}function gc(s,e,t){let i=D(t,e.method),r=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),a=i.parameters.map(l=>l.name).filter(l=>!r.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...s,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(a)},typed:Object.fromEntries(r.map(l=>[l,e[l]??null])),rest:M(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function Wa(s,e){if(s.kind==="other")return{...s.raw,...s.rest};if(s.kind==="adjust")return{adjust:{...s.adjust},...s.rest};if(s.kind==="adapte\
r"||s.kind==="erase"){let r=Ia(s,Pi,e);return{...s.kind==="erase"?{erase:s.erase}:{adapter:s.models.adapter||""},...r===void 0?{}:{blocks:r},...s.rest}}if(s.kind===
"adapters"){let r=ce(e.schema,s.method).parameters.map(n=>[n.name,Ba(s,n)]),a=Object.fromEntries(r.filter(([,n])=>n!==void 0));return{adapters:ja(s,ee(s,e.schema),
e),method:s.method,...a,...s.rest}}let t=D(e.schema,s.method),i={method:s.method};for(let r of t.models)i[r]=r==="models"?ne(s).filter(Boolean):s.models[r]||"";
for(let r of t.parameters){let a=r.kind==="weight"?Ia(s,r,e):Ba(s,r);a!==void 0&&(i[r.name]=a)}return{...i,...s.rest}}function Ia(s,e,t){if(e.name in s.typed)return s.
typed[e.name]??void 0;let i=ee(s,t.schema).filter(a=>a.parameter.name===e.name);if(ke(s.kind)&&!Object.keys(Ie(s,i[0],t)).length)return;let r=i.map(a=>qt(s,a,t));
return e.per_model?r:r[0]}function Ba(s,e){return e.name in(s.parameters[s.method]||{})||!s.sparse?Ci(s,e):void 0}var Ci=(s,e)=>(s.parameters[s.method]||{})[e.name]??
e.default;function _t(s,e){if(s.kind==="adapter")return s.models.adapter?[]:[o("missing.adapter")];if(s.kind==="adapters")return s.models.models.some(Boolean)?[]:
[o("missing.adapter")];if(s.kind==="erase")return Aa(s).map(i=>o(`missing.${i}`));if(s.kind!=="merge")return[];let t=D(e,s.method).models;return t[0]!=="models"?
t.filter(i=>!s.models[i]).map(i=>o("missing.model",{name:i.toUpperCase()})):ne(s).every(Boolean)?[]:[ne(s).some(Boolean)?o("missing.every_model"):o("missing.any\
_model")]}var ne=s=>s.models.models?.length?s.models.models:["",""];function fe(s,e){if(s.kind==="adapter")return[s.models.adapter].filter(Boolean);if(s.kind===
"adapters")return s.models.models.filter(Boolean);if(s.kind!=="merge")return[];let t=D(e,s.method).models;return(t[0]==="models"?ne(s):t.map(i=>s.models[i])).filter(
Boolean)}function ee(s,e){return ke(s.kind)?[{parameter:Pi,index:0,label:"blocks"}]:s.kind==="adapters"?La(s,Pi):s.kind!=="merge"?[]:D(e,s.method).parameters.filter(
t=>t.kind==="weight").flatMap(t=>Array.from({length:t.per_model?ne(s).length:1},(i,r)=>({parameter:t,index:r,label:t.per_model?o("step.of_model",{name:t.name,n:r+
1}):t.name})))}function Ua(s,e){let t=s?ee(s,e):[];return t[Math.min(s?.channel??0,t.length-1)]||null}function Fa(s,e,t){let i={...s,models:{...s.models,...e}},
r=ne(i).length;if(s.kind!=="merge"||!e.models||r===ne(s).length)return i;let a=D(t,s.method).parameters.map(n=>n.name).filter(n=>Array.isArray(s.typed[n]));return{
...i,typed:M(s.typed,...a),rest:{...s.rest,...ra(s,r)}}}function Ha(s,e,t){let i=D(t,e).parameters.map(c=>c.name),{layers:r,strength:a,...n}=s.rest,l=(r||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>ia(c,i))),a!==void 0&&i.includes("alpha")&&(n.strength=a),{...s,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function Ka(s,e,t){let i={...s.parameters[s.method],[e]:t};return{...s,parameters:{...s.parameters,[s.method]:i}}}var ve=(s,e,t,i)=>({
...s,rest:t===i?M(s.rest,e):{...s.rest,[e]:t}});function Ii(s,e,t){return t===0&&!(e in s.adjust)?s:{...s,adjust:{...s.adjust,[e]:t}}}function za(s){let e=Object.
fromEntries(Object.entries(s.rest).filter(([t])=>["enabled","title"].includes(t)));return{...s,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Se(s,e){return s?ke(s.kind)?{name:"weight",low:-1,value:Number(s.rest.weight??1)}:ee(s,e).some(i=>i.parameter.name==="alpha")?{name:"\
strength",low:0,value:Number(s.rest.strength??1)}:null:null}var Ze=()=>({whole:{},base:null,home:"",steps:[]});function Va(s,e,t){let i=s.steps.map(m=>_t(m,t.schema)),r=s.steps.map((m,f)=>f).filter(m=>!i[m].length),a=i.map(
(m,f)=>({index:f,what:m})).filter(({what:m})=>m.length),l=e?.architecture&&s.whole.architecture!==e.architecture?M(s.whole,"architecture"):s.whole,c=r.map(m=>Wa(
s.steps[m],t)),h={live_merge:1,base:wc(s,e),...l,steps:c},u=a.length&&!r.length?a[0].what:[];return{recipe:h,missing:e?u:[o("missing.checkpoint")],waiting:a,places:r}}
function wc(s,e){return e?s.base?.of===e.name?s.base.written:e.name:""}var qa=s=>({live_merge:1,base:s?.name||"",steps:[]});function Ga(s,e,t){let i=M(s,"live_m\
erge","base","steps"),r=I(s.base),a=e!==null&&(!r||xe(r,e.name));return{whole:i,base:a&&r?{written:s.base,of:e.name}:null,home:a?e.name:r,steps:(s.steps||[]).map(
n=>Da(n,t))}}var bc=(s,e)=>s.some(t=>N(t)&&!_t(t,e).length),Ya=(s,e,t)=>e!==null&&s.home!==""&&s.home!==e.name&&bc(s.steps,t);function Ja(s,e,t){let i=M(s.whole,
e);return{...s,whole:t?{...i,[e]:t}:i}}function Za({base:s,vae:e,steps:t}){let i=t.filter(r=>r.enabled!==!1);return i.length?JSON.stringify([s,e,i],(r,a)=>typeof a==
"number"?a!==0:a):""}var yc=200,xt=(s,e="")=>({values:s,selected:Qt(s,e),committed:s,past:[],future:[]}),Xa=()=>xt({...Ze(),steps:[Oe("merge")]}),Qt=({steps:s},e,t=0)=>s.some(i=>i.id===
e)?e:s[Math.min(t,s.length-1)]?.id??"",Bi=s=>s.values.steps.find(e=>e.id===s.selected)||null,ue=(s,e)=>({...s,values:{...s.values,...e}}),Di=(s,e,t)=>ue(s,{steps:s.
values.steps.map(i=>i.id===e?t(i):i)}),Ot=(s,e)=>({...s,selected:e});function Qa(s,e){let t=Oe(e);return Ot(ue(s,{steps:[...s.values.steps,t]}),t.id)}function eo(s,e){
let t=s.values.steps.findIndex(r=>r.id===e),i=ue(s,{steps:s.values.steps.filter(r=>r.id!==e)});return Ot(i,Qt(i.values,s.selected,t))}function to(s,e,t){let{steps:i}=s.
values,r=i.findIndex(n=>n.id===e),a=Math.min(Math.max(t,0),i.length-1);return r<0||r===a?s:ue(s,{steps:i.toSpliced(r,1).toSpliced(a,0,i[r])})}var es=(s,e)=>De({
...De(s),values:e,selected:Qt(e,"")});function De(s){let{values:e,committed:t,past:i}=s;return e===t||$(e,t)?s:{...s,committed:e,past:[...i,t].slice(-yc),future:[]}}
var ts=(s,e)=>({...s,values:e,committed:s.values===s.committed?e:s.committed});function so(s){let e=De(s),t=e.past.at(-1);return t?ro(e,t,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function io(s){let e=De(s),t=e.future.at(-1);return t?ro(e,t,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function ro(s,e,t){let i=new Map(s.values.steps.map(a=>[a.id,a])),r=e.steps.find(a=>!$(i.get(a.id)??null,a));return{...s,...t,values:e,committed:e,selected:Qt(e,
r?.id??s.selected)}}var se=["A","B","C","D"],ao=({values:s,selected:e},t,i)=>({values:s,selected:e,recipe:t,picture:oo(t,i)}),oo=(s,e)=>e.find(t=>t.whole&&t.picture&&$(t.recipe,s))?.
picture??"";function no(s,e){let t=Object.entries(s).map(([r,a])=>[r,{...a,picture:oo(a.recipe,e)||a.picture}]),i=Object.fromEntries(t);return $(i,s)?s:i}function lo(s,e,t,i){
if(s==="original")return e.steps.length?"original":"";let r=n=>n!==void 0&&!$(n,e)&&xe(I(n.base),I(e.base)),a=s==="before"?i.find(n=>r(n.recipe))?.recipe:t[s]?.
recipe;return a&&r(a)?a:""}var ss=24,$c=200;function ho(s,e){let t=s.find(r=>r.infotext===e.infotext&&$(r.recipe,e.recipe));if(t?.whole&&!e.whole)return s;let i=t?{...e,id:t.id,parent:t.parent,
star:t.star}:e;return Wi([i,...s.filter(r=>r!==t)])}var Wi=s=>s.filter((e,t)=>t<$c||e.star),uo=(s,e)=>s.map(t=>t.id===e?{...t,star:!t.star}:t);function is(s){let e=t=>[
t??[]].flat().map(L);return[...e(s.base),...e(s.vae),...s.steps.flatMap(t=>[...e(t.adapter),...e(t.adapters),...e(t.b),...e(t.c),...e(t.models)])].filter(Boolean)}
function po(s,e){let t=[e];for(let i=co(s,e);i&&!t.includes(i);i=co(s,i))t.push(i);return t}var co=(s,{parent:e})=>s.find(t=>t.id===e),mo=(s,e)=>s.find(t=>t.whole&&
t.picture&&$(t.recipe,e))?.picture??"",Ui=(s,e)=>`${A(I(s.base))}: ${rs(s,e)}`;function rs(s,e){return s.steps.map(t=>{let i=[t.adapter,t.b,t.c,...t.models||[]].
map(a=>A(L(a)));return[t.method?D(e,t.method).label:Object.keys(t)[0],i.filter(Boolean).join(", ")].filter(Boolean).join(" ")}).join("; ")}function as(s,e){let t=Ye(
s.time,{dateStyle:"short",timeStyle:"medium"}),i=s.whole?"":`
${o("strip.interrupted")}`;return`${o("strip.preview",{id:Xr(s.recipe),when:t})}
${Ui(s.recipe,e)}${i}`}var fo=2,vo=1,go=1,_c=["merge","adapter","adapters","adjust","erase","other"],os={live:!0,auto:!1,odd:!1},P=s=>s!==null&&typeof s=="object"&&!Array.isArray(s);function We(s){
try{return JSON.parse(s??"null")}catch{return null}}var wo=({values:s,selected:e},t)=>JSON.stringify({version:fo,values:s,selected:e,settings:t});function bo(s){
let e=We(s);if(!P(e)||e.version!==fo||!P(e.values))return{panel:null,settings:os};let t={...os,...P(e.settings)?e.settings:{}};return{panel:xt(yo(e.values),String(
e.selected)),settings:t}}function yo(s){let e=Array.isArray(s.steps)?s.steps.filter(t=>P(t)&&_c.includes(t.kind)):[];return{...Ze(),home:typeof s.home=="string"?
s.home:"",...P(s.whole)?{whole:s.whole}:{},...P(s.base)?{base:s.base}:{},steps:e.map(xc)}}function xc(s){let e=Oe(s.kind),t=([i,r])=>{let a=e[i];return i==="raw"||
P(a)?P(r):typeof r==typeof a};return{...e,...Object.fromEntries(Object.entries(s).filter(t))}}var Fi=s=>JSON.stringify({version:vo,entries:s});function ko(s){let e=We(
s);return!P(e)||e.version!==vo||!Array.isArray(e.entries)?[]:Wi(e.entries.filter(Oc).map((t,i)=>({...t,infotext:t.infotext??"",whole:t.whole??!0,id:t.id??`${t.time}\
-${i}`,parent:t.parent??"",star:t.star??!1})))}var Hi=s=>JSON.stringify({version:go,snapshots:s});function $o(s){let e=We(s);if(!P(e)||e.version!==go||!P(e.snapshots))
return{};let t=Object.entries(e.snapshots).filter(([i,r])=>se.some(a=>a===i)&&P(r)&&P(r.values)&&P(r.recipe)&&Array.isArray(r.recipe.steps)&&_o(r.picture));return Object.
fromEntries(t.map(([i,r])=>[i,{...r,values:yo(r.values),selected:String(r.selected)}]))}var _o=s=>s===""||String(s).startsWith("data:image/"),Oc=s=>P(s)&&P(s.recipe)&&
Array.isArray(s.recipe.steps)&&Number.isFinite(s.time)&&_o(s.picture);function ns(s){let e=s.findLastIndex(i=>i.picture!==""&&!i.star),t=e>=0?e:s.findLastIndex(
i=>i.picture!=="");return t>=0?s.with(t,{...s[t],picture:""}):s.length?s.slice(0,-1):null}var ls=class{constructor(e,t,i){this.schema=p(e),this.files=p(t),this.state=p(i),this.panel=p(Xa()),this.settings=p(os),this.linked=p([]),this.snapshots=p({}),this.
parts=p({of:"",slots:{}}),this.edits=p(0),this.opened=p(""),this.remark=p(""),this.checkpoint=Ki(()=>this.state.value.checkpoint);let r=Ki(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),a=E(()=>this.panel.value.values.whole.block_map);this.kit=E(()=>Vt(this.schema.value,this.checkpoint.
value?.architecture,a.value,r.value)),this.step=E(()=>Bi(this.panel.value)),this.channel=Ki(()=>Ua(this.step.value,this.schema.value)),this.written=E(()=>Va(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=E(()=>Ya(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=E(()=>this.
parked.value?qa(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[t,i]=[this.step.value,this.channel.value];return t&&i?Gt(t,e,i,this.kit.value):0}isSet(e){let[t,i]=[this.step.value,this.channel.value];return!!(t&&i&&la(t,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ce(this.kit.value,e):[]}edit(e){let t=e(this.panel.value),i=this.parked.value?
t.values.home:this.checkpoint.value?.name??t.values.home;this.panel.value=i===t.values.home?t:ue(t,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=De(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,t=this.panel.value.selected){this.edit(i=>Di(i,t,e))}doneStep(e,t){
this.editStep(e,t),this.commit()}setWeights(e){let t=this.channel.value;t&&this.editStep(i=>xi(i,t,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:t}=this.kit.value.architecture;return[...e,...t]}weightBefore(e){let[t,i]=[Bi({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return t&&i?Gt(t,e,i,this.kit.value):this.weight(e)}moveFader(e,t,i=!1){let r=this.linked.value.includes(e)?this.linked.value.filter(a=>this.faders.includes(
a)):[e];this.moveFaders(r,e,t,i)}moveFaders(e,t,i,r){if(!this.channel.value)return;let a=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
ba(a,t,i,this.channel.value.parameter,r))}usePreset(e){let t=this.channel.value;t&&this.doneStep(i=>ca(i,t,e,this.kit.value))}add(e){this.done(t=>Qa(t,e))}remove(e){
this.done(t=>eo(t,e))}move(e,t){this.done(i=>to(i,e,t))}select(e){e!==this.panel.value.selected&&(this.panel.value=Ot(this.panel.value,e))}look(e){let t=Di(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=ts(this.panel.value,t.values)}setWhole(e,t){this.done(i=>({...i,values:Ja(i.values,e,t)}))}undo(){
this.panel.value=so(this.panel.value),this.edited()}redo(){this.panel.value=io(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,t){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:ao(this.panel.value,this.written.value.recipe,t)}}recallSnapshot(e){let t=this.
snapshots.value[e];t&&(this.panel.value=Ot(es(this.panel.value,t.values),t.selected),this.edited())}dropSnapshot(e){this.snapshots.value=M(this.snapshots.value,
e)}async load(e,t){let i=Ga(e,this.checkpoint.value,this.schema.value),r=await t(i.steps,i.whole.block_map);this.panel.value=es(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=De(ue(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=es(this.panel.value,
{...Ze(),steps:[Oe("merge")]}),this.edited()}};function Ki(s){let e;return E(()=>{let t=s();return(e===void 0||!$(e,t))&&(e=t),e})}var Sc=600,Ac=["disk","memory"],cs=class{constructor(e,t){this.desk=e,this.server=t,this.warnings=p([]);let i="",r=0;x(()=>{if(!e.edits.value)return;let a=this.#t();
clearTimeout(r),a!==i&&(r=setTimeout(()=>this.#e(i=a),Sc))})}async#e(e){let t=this.desk.written.value.recipe,i=e?await this.ask({recipe:t}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!Ac.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:t}=await this.server.post("/doctor",e);return t.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:t}=this.desk.written.value;return t.length?"":Za(e)}};var C=(s,e)=>`${s}/${e}`,xo=({pictures:s})=>Object.fromEntries(s.filter(([,,e])=>!e).map(([e,t,,i])=>[C(e,t),i])),Oo=(s,e,t)=>e.flatMap((i,r)=>t.flatMap((a,n)=>s[C(
i.id,a.id)]?[]:[[r,n]]));var So=(s,e,t,i,r)=>({run:s,study:e,recipes:t.map(a=>a.recipe),items:i.map(ge),cells:r}),ge=({id:s,...e})=>e;function Ao(s,{done:e},t,i){let r=e.filter(([n,l,c])=>!c&&
t[n]&&i[l]).map(([n,l,,c])=>[C(t[n].id,i[l].id),c]),a={...s,...Object.fromEntries(r)};return $(a,s)?s:a}function Mo(s,e,t,i){let r=c=>xe(I(c.base),I(s.base)),a=se.
filter(c=>e[c]&&r(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=t.filter(c=>c.star&&r(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:s.live_merge,base:s.base,steps:[]};return[{name:i.current,recipe:s},{name:i.original,recipe:l},...a,...n]}var hs=(s,e)=>Array.
from({length:Math.max(1,e)},(t,i)=>({...s,seed:(s.seed+i)%2**32}));function ds(s,e=Math.random){let t=["prompt","negative","sampler","scheduler"].filter(a=>s[a]!==
void 0&&(s[a]||!a.startsWith("s"))),i=["steps","cfg","width","height"].filter(a=>Number.isFinite(Number.parseFloat(s[a]))),r=Number.parseInt(s.seed,10);return{...Object.
fromEntries(t.map(a=>[a,s[a]])),...Object.fromEntries(i.map(a=>[a,Number.parseFloat(s[a])])),seed:r>=0?r:Math.floor(e()*2**32)}}function zi(s,e){let t=Array.from(
{length:e},()=>"");for(let[i,,,r]of s?.done??[])i<e&&(t[i]=r);return t}function To(s,e){return[...s.keys()].filter(i=>s[i]).sort((i,r)=>Math.abs(i-e)-Math.abs(r-
e))[0]??e}var le=s=>s.name||String(s.prompt??"").trim().split(`
`)[0].slice(0,80);function Xe(s){let e=Math.round(s),t=a=>String(a).padStart(2,"0"),[i,r]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${t(r)}:${t(e%
60)}`:`${r}:${t(e%60)}`}function Eo(s){let{recipes:e,items:t,cells:i}=s&&typeof s=="object"?s:{},r=[e,t,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
a=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!r||!e.every(l=>a(l)&&a(l.recipe))||!t.every(a))return null;let n=l=>a(l)&&e[l.recipe]!==void 0&&t[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:t,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Qe=class extends Error{constructor(e,t){super(e),this.place=t}},k=s=>s instanceof Error?s.message:String(s),us=class{#e=Promise.resolve();constructor(e,t){this.
routes=new URL(e,document.baseURI).href,this.token=t}learn(e){let t=`/sentences?language=${encodeURIComponent(e)}`;this.#e=this.#t(t,{method:"GET"}).then(i=>i.json()).
then(i=>i.table&&pa(i.language,i.table)).catch(()=>{})}get(e){return this.#s(e,{method:"GET"})}post(e,t){return this.#s(e,{method:"POST",body:JSON.stringify(t)})}async file(e,t){
let i=await this.#t(e,t?{method:"POST",body:JSON.stringify(t)}:{method:"GET"});return i.ok?i.blob():this.#i(i,e)}async#t(e,t){let i={"X-Live-Merge-Token":this.token,
"Content-Type":"application/json"},r=await fetch(this.routes+e,{...t,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)throw new Qe(o("server.silent"));
return r}async#s(e,t){return this.#i(await this.#t(e,t),e)}async#i(e,t){let i=await e.json().catch(()=>({}));await this.#e;let r=Zt(i);if(e.ok)return r;let a=typeof r.
detail=="string"&&r.detail?r.detail:r.error;throw new Qe(a||o("server.answered",{status:e.status,path:t}),r.place||"")}};var Mc=400,Tc=20,Vi=6*2**20,Ec=s=>new Promise((e,t)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>t(i.error),i.readAsDataURL(
s)}),et=class{constructor(e,t){this.server=e,this.host=t,this.names=p([]),this.sets=p([]),this.study=p(null),this.cells=p({}),this.run=p(null),this.problem=p(""),
this.order=null,this.addresses=p({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(t=>(this.problem.value=
k(t),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,t={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...t}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,t=!1){!e&&!t||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?xo(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,t){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:t}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,t,i){
let r=Math.random().toString(36).slice(2);return this.order={run:r,text:JSON.stringify(So(r,this.name,e,t,i)),recipes:e.map(a=>a.recipe)},this.run.value={run:r,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(r,e,t),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,t,i){for(let r=0;r<Tc||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,Mc));let a=await this.server.get("/ex\
plore/run").catch(()=>null);if(a?.run!==e){r+=this.order||!a?1:.1;continue}if(this.run.value=a,this.cells.value=Ao(this.cells.peek(),a,t,i),!a.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,t=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${t}`,r=this.addresses.value[i];return r===void 0&&queueMicrotask(()=>this.#i(i)),r??""}async#i(e){let{name:t}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&t===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,t){let i={study:this.
name,recipes:e.map(r=>r.id),items:t.map(ge)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let t=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let r=0;r<Math.max(1,e.size);r+=Vi){let a=await Ec(e.
slice(r,r+Vi));if(i=await this.tried(this.server.post("/explore/arrive",{id:t,at:r,data:a,last:r+Vi>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let t=await this.tried(this.server.post("/explore/sets",e));return t&&(this.sets.value=t.sets),t}};var jc=12,ps=class{constructor(e){this.server=e,this.known=p({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(t=>!(t in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,jc),t=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!t)break;this.known.value={...this.known.value,...t.files}}this.asking=!1}};var St=["layout","colour","detail"];function jo({values:s,selected:e},{recipe:t,places:i},r){let a=i.indexOf(s.steps.findIndex(l=>l.id===e));if(a<0||!r||r.parameter.kind!=="weight")return null;let n=r.
parameter.per_model&&t.steps[a].models;return{recipe:t,step:a,field:r.parameter.name,...n?{index:r.index}:{}}}var ms=s=>Object.fromEntries((s?.sliders??[]).flatMap(
(e,t)=>{let i=s?.bars[t];return i?[[e,i]]:[]})),Lo=s=>Object.entries(ms(s)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),qi=s=>Object.entries(
ms(s)).sort(([,e],[,t])=>(t.visible.share??0)-(e.visible.share??0)),No=({share:s})=>Math.min(1,Math.max(0,s??0)),tt=({share:s})=>s===null?"–":`${Math.round(100*
s)} %`,Ro=({ids:s,recipes:e})=>s.map((t,i)=>({id:t,title:"",recipe:e[i]}));function Po(s,e){let t=Number.parseInt(s,10);return s==="0"?{choose:null}:t>=1&&t<=e&&
s.length===1?{choose:t-1}:s.toLowerCase()==="x"?{broken:!0}:s.toLowerCase()==="u"?{undo:!0}:null}function Co(s,e){let i=s.steps[e?.step??-1]?.[e?.field??""],r=Array.
isArray(i)?i[e?.index??0]:i;return r&&typeof r=="object"?r:{}}var Io=s=>!s||typeof s!="object"||Array.isArray(s)?s:Object.fromEntries(Object.entries(s).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var Lc=["weighted_sum","add_difference","slerp","ties"],Nc=["usual","blend","difference","task","other"],Rc=["built_in","own","imported"],[Bo,Gi]=[48,14];function At(s,e){
let t=e.toLowerCase().split(/\s+/).filter(Boolean);return s.filter(i=>t.every(r=>`${i.text} ${i.value}`.toLowerCase().includes(r)))}function Wo(s){let e=[];return s.
forEach((t,i)=>{e.at(-1)?.group!==t.group&&e.push({group:t.group,rows:[]}),e.at(-1)?.rows.push({item:t,index:i})}),e}var Uo=(s,e)=>e.flatMap(t=>s.filter(i=>i.group===
t));function Fo(s){let e=Lc.flatMap(i=>s.filter(r=>r.id===i)),t=s.filter(i=>!e.includes(i)).toSorted((i,r)=>i.label.localeCompare(r.label));return Uo([...e,...t].
map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":i.group??"other"})),Nc)}function Ho(s,e){let t=new Map(e.map(r=>[r.name,r.source||""])),
i=r=>t.has(r)?t.get(r)?"imported":"own":"built_in";return Uo(Object.keys(s).map(r=>({value:r,text:r,title:t.get(r),group:i(r)})),Rc)}function Ko(s,e){let t=e.map(
n=>s[n]??0),[i,r]=[Math.min(0,...t),Math.max(1,...t)],a=(n,l)=>`${Do(l*Bo/Math.max(t.length-1,1))},${Do(Gi-Gi*(n-i)/(r-i))}`;return{width:Bo,height:Gi,points:t.
map(a).join(" ")}}var Do=s=>Number(s.toFixed(1));var zo=1,Pc=8,Cc={favourites:[],recent:[]},Vo=(s,e)=>({...s,recent:[e,...s.recent.filter(t=>t!==e)].slice(0,Pc)}),qo=({favourites:s,...e},t)=>({...e,favourites:s.
includes(t)?s.filter(i=>i!==t):[...s,t]}),Go=s=>JSON.stringify({version:zo,...s});function Yo(s){let e=We(s);if(!P(e)||e.version!==zo)return Cc;let t=i=>Array.isArray(
i)?i.filter(r=>typeof r=="string"):[];return{favourites:t(e.favourites),recent:t(e.recent)}}function Yi(s,e,t){let i=c=>h=>({value:h,text:h,title:h,group:c}),r=s.
map(i("all"));if(t.trim())return At(r,t);let a=new Set(s),n=e.favourites.filter(c=>a.has(c)),l=e.recent.filter(c=>a.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...r]}var Jo=(s,e)=>s?[s.label,s.kind,e,s.size===null?"":J(s.size)].filter(Boolean).join(" · "):"";var Xo="live-merge/panel",Ji="live-merge/strip",Qo="live-merge/snapshots",en="live-merge/files",tn="live-merge/voter",Ic=1e6;function Tt(s){try{return localStorage.
getItem(s)}catch{return null}}function Mt(s,e){try{return localStorage.setItem(s,e),!0}catch{return!1}}var sn=()=>bo(Tt(Xo)),Zi=()=>ko(Tt(Ji)),Xi=()=>$o(Tt(Qo)),
Qi=()=>Yo(Tt(en)),rn=()=>Tt(tn)??"",an=s=>Mt(tn,s),on=s=>Mt(en,Go(s));function nn(s){for(let e=s;e;e=ns(e)){let t=Fi(e);if(t.length<=Ic&&Mt(Ji,t))return}}function Zo(s,e){
for(let t=ns(Zi());!Mt(s,e)&&t;t=ns(t))if(!Mt(Ji,Fi(t)))return}function ln(s){let e=0,t="",i=()=>Zo(Xo,t);x(()=>{t=wo(s.panel.value,s.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),x(()=>{let r=Hi(s.snapshots.value);r!==Hi(Xi())&&Zo(Qo,r)})}var Bc=600,fs=class{constructor(e){this.app=e,this.locked=p([]),this.pace=p(0),this.reading=p("out"),this.map=p(null),this.onFaders=p(!0),this.bars=E(()=>this.onFaders.
value?ms(this.map.value):{}),this.mapping=p(!1),this.apart=p({}),this.#e(),this.voter=p(rn()),this.pooled=p(!1),this.groups=p("curve"),this.many=p(4),this.ballot=
p(null),this.told=p(null),this.broken=p([]),this.hovered=p(null),this.working=null}#e(){let e="",t=0;x(()=>{let{weights:i}=this,r=i?JSON.stringify([i.recipe.base,
i.recipe.steps[i.step],i.step].map(a=>Io(a))):"";r!==e&&(e=r,clearTimeout(t),i?t=setTimeout(async()=>{let a=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);r===e&&(this.apart.value=a?.sliders??{})},Bc):this.apart.value={})})}get weights(){let{panel:e,written:t,channel:i}=this.app.
desk;return jo(e.value,t.value,i.value)}#t(e,t){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...t}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,t){let i=this.locked.value.filter(
r=>!e.includes(r));this.locked.value=t?[...i,...e]:i}async make(e,t,i){let r=Date.now(),a=await this.app.studies.make(e,t,i);return a?.made&&(this.pace.value=(Date.
now()-r)/1e3/a.made),a}async lookAtMap(){let{weights:e}=this,t=this.app.studies.study.value?.items??[];return this.map.value=e&&t.length?await this.#t("/explore\
/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=!0;for(let t=await this.
lookAtMap();t?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),r=await this.make(t.rows,e,t.cells).finally(()=>clearInterval(i));if(t=await this.lookAtMap(),
!r||r.interrupted||r.problem||r.done.length<r.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.pooled.value}}nameVoter(e){return this.
voter.value=e.trim().slice(0,80),an(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.study.value?.items??[]).length?await this.#t(
"/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){let{weights:e}=this;if(!e)return;
await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#a(await this.#t("/explore/ballot",
{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=
this.ballot.value===e?null:this.ballot.value){if(!await this.#r(e))return;if(this.ballot.value!==e)continue;let t=await this.#t("/explore/ballot",{...this.#s,count:this.
many.value,ahead:!0});if(t&&!await this.#r(t.ballot))return}}async#r(e){let t=this.missing(e);if(!t.length)return!0;let i=await this.make(Ro(e),[e.prompt],t.map(
r=>[r,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let t=this.app.studies.cells.value;return e.ids.flatMap((i,r)=>t[C(i,e.prompt.
id)]?[]:[r])}#a(e){if(!e)return;let{ballot:t,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],t&&(this.ballot.value=t)}async choose(e){
let t=this.ballot.value;if(!t||this.missing(t).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vote",{...this.#s,ballot:t.number,
broken:this.broken.value,...e===null?{}:{chosen:e}});this.#a(i),i&&await this.next()}toggleBroken(e){let t=this.broken.value;this.broken.value=t.includes(e)?t.filter(
i=>i!==e):[...t,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.#a(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};var cn=150,er=3e3,Dc=100,vs=class{constructor(e,t,i,r){this.desk=e,this.server=t,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=p([]),this.inFlight=p(!1),this.dirty=p(!1),this.stale=p(!1),this.refusal=p(""),this.unreachable=
p(""),this.pending=E(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=E(()=>this.unreachable.value||this.refusal.
value),this.settled=E(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=p(0),this.isLoading=E(()=>this.loads.value>0),this.elsewhere=E(()=>this.#t()),
x(()=>{e.edits.value&&H(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:t,parked:i}=this.desk,r=t.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&$(e.value.recipe,r)}#t(){let{live:e,busy:t}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||t||this.page.isBusy()?!1:!this.mine.value.includes(z(e.recipe))&&!$(e.recipe,this.recipe)}expect(e){let t=z(e);this.mine.value=[...this.mine.value.
filter(i=>i!==t),t].slice(-Dc)}push(){let{settings:e,written:t,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||t.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:t}=this.desk.written.value,i=z(e);this.dirty.value=!1,!(t.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?er:cn)}async#r(e,t){
this.refusal.value="";try{let i=await this.server.post(e,t);return this.unreachable.value="",i}catch(i){let r=i instanceof Qe&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,t){let i=await this.#r(e,t);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#a())&&this.restore())}#a(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(z(e))}watch(e=er){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,t=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!t())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(n)}catch(n){this.unreachable.value=k(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let a=!this.unreachable.value&&(this.pending.value||t()||this.page.isBusy());return this.watch(
a?cn:er)}async#n(e){let t=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==t.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),$(e,t)||(this.desk.state.value=e),await this.#l(t,e)}async#l(e,t){let{pasted:i}=t;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=k(r)))}show(e){return this.desk.load(e,(t,i)=>this.reader.steps(t,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};var gs=class{constructor(){this.all=p(Qi())}used(e){e&&this.#e(t=>Vo(t,e))}toggle(e){this.#e(t=>qo(t,e))}#e(e){this.all.value=e(Qi()),on(this.all.value)}};function hn(s,e){let t="";x(()=>{let{name:i="",architecture:r}=s.checkpoint.value??{};r&&!s.schema.value.architectures[r]&&e.get("/schema").then(a=>a.architectures[r]&&
(s.schema.value=a),()=>{}),!(!i||i===t)&&(t=i,e.get("/layers").then(a=>s.parts.value={of:a.checkpoint,slots:a.slots},()=>{}))})}var ws=class{constructor(e,t){this.desk=e,this.server=t,this.unreadable=new WeakMap,x(()=>{this.#t()})}async read(e,t,i,r="live_merge"){let a=ea(e,i);if(a)return{
weights:a,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:bt(t),block_map:r})}async change(e){
let{kit:t,panel:i,kind:r}=this.desk,{weights:a,named:n}=await this.read(e,r,t.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,a[l]])):
{...Object.fromEntries(t.value.architecture.odd.map(l=>[l,null])),...a}}async steps(e,t){let i=Vt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
t,{});return Promise.all(e.map(r=>this.#e(r,i,t)))}async#e(e,t,i){let r=e;for(let a of dn(e,t)){let n=e.typed[a.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[a.index]:n,e.kind,t,i);r=yi(r,a,l,t)}return r}async#t(){let{panel:e,kit:t}=this.desk,i=e.value.values;if(!i.steps.filter(c=>dn(c,t.value).length&&this.
unreadable.get(c)!==t.value.id).length)return;let a=c=>this.#e(c,t.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,t.peek().id),c)),n=await Promise.all(
i.steps.map(a));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=ts(e.peek(),{...i,steps:n}))}},dn=(s,e)=>ee(s,e.schema).filter(t=>(s.typed[t.parameter.
name]??null)!==null&&!s.weights[$e(t,e)]);var un=(s,e=Math.random)=>({firstIsX:Array.from({length:s},()=>e()<.5),picks:[]}),tr=({firstIsX:s},e,t)=>t==="x"===s[e]?0:1,pn=(s,e)=>({...s,picks:[...s.picks,e&&
tr(s,s.picks.length,e)]}),sr=s=>({...s,picks:s.picks.slice(0,-1)});function mn({picks:s}){let e=[0,1].map(a=>s.filter(n=>n===a).length),[t,i]=[Math.max(...e),e[0]+
e[1]],r=0;for(let a=t;a<=i;a+=1)r+=Wc(i,a);return{wins:e,ties:s.length-i,most:t,of:i,chance:i?Math.min(1,2*r/2**i):1}}var Wc=(s,e)=>Array.from({length:e},(t,i)=>(s-
i)/(i+1)).reduce((t,i)=>t*i,1);var fn={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},Uc="#paste, #lms_read",Fc="#tabs > .tab-nav button.selected",Hc=500;function bs(){let s=Object.entries(fn).map(([e,t])=>[e,document.
querySelector(t)?.value]);return Object.fromEntries(s.filter(([,e])=>e!==void 0))}var Kc=s=>s.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function vn(s){let e=document.querySelector(fn.prompt),t=document.querySelector(Uc);return!e||!t||!s?!1:(e.value=Kc(s),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(Fc);t.click(),setTimeout(()=>i?.click(),Hc)},100),!0)}function st({desk:s,strip:e}){let t={current:o("sheets.current"),original:o("compare.original"),snapshot:i=>o("compare.snapshot",{letter:i}),star:i=>`★ ${Ye(i.
time,{dateStyle:"short",timeStyle:"short"})}`};return Mo(s.shown.value,s.snapshots.value,e.shots.value,t)}function te(s,e,t,i,r=""){if(!e)return g;let a=s.picture(e,t);return a?d`<img class=${r} src=${a} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Et(s,e){let t=document.createElement("a");t.href=URL.createObjectURL(s),t.download=e,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),6e4)}var G={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Z=s=>(...e)=>({_$litDirective$:s,values:e}),q=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var O=s=>s??g;var{I:zc}=Zr,gn=s=>s;var ys=s=>s.strings===void 0,wn=()=>document.createComment(""),it=(s,e,t)=>{let i=s._$AA.parentNode,r=e===void 0?s._$AB:e._$AA;if(t===void 0){let a=i.insertBefore(
wn(),r),n=i.insertBefore(wn(),r);t=new zc(a,n,s,s.options)}else{let a=t._$AB.nextSibling,n=t._$AM,l=n!==s;if(l){let c;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(c=s.
_$AU)!==n._$AU&&t._$AP(c)}if(a!==r||l){let c=t._$AA;for(;c!==a;){let h=gn(c).nextSibling;gn(i).insertBefore(c,r),c=h}}}return t},Ae=(s,e,t=s)=>(s._$AI(e,t),s),Vc={},
ks=(s,e=Vc)=>s._$AH=e,bn=s=>s._$AH,$s=s=>{s._$AR(),s._$AA.remove()};var we=Z(class extends q{constructor(s){if(super(s),s.type!==G.PROPERTY&&s.type!==G.ATTRIBUTE&&s.type!==G.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!ys(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===
j||e===g)return e;let t=s.element,i=s.name;if(s.type===G.PROPERTY){if(e===t[i])return j}else if(s.type===G.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(i))return j}else if(s.
type===G.ATTRIBUTE&&t.getAttribute(i)===e+"")return j;return ks(s),e}});var yn=(s,e,t)=>{let i=new Map;for(let r=e;r<=t;r++)i.set(s[r],r);return i},kn=Z(class extends q{constructor(s){if(super(s),s.type!==G.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(s,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let r=[],a=[],n=0;for(let l of s)r[n]=i?i(l,n):n,a[n]=t(l,n),n++;return{
values:a,keys:r}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,i]){let r=bn(s),{values:a,keys:n}=this.dt(e,t,i);if(!Array.isArray(r))return this.ut=n,
a;let l=this.ut??=[],c=[],h,u,m=0,f=r.length-1,w=0,b=a.length-1;for(;m<=f&&w<=b;)if(r[m]===null)m++;else if(r[f]===null)f--;else if(l[m]===n[w])c[w]=Ae(r[m],a[w]),
m++,w++;else if(l[f]===n[b])c[b]=Ae(r[f],a[b]),f--,b--;else if(l[m]===n[b])c[b]=Ae(r[m],a[b]),it(s,c[b+1],r[m]),m++,b--;else if(l[f]===n[w])c[w]=Ae(r[f],a[w]),it(
s,r[m],r[f]),f--,w++;else if(h===void 0&&(h=yn(n,w,b),u=yn(l,m,f)),h.has(l[m]))if(h.has(l[f])){let _=u.get(n[w]),F=_!==void 0?r[_]:null;if(F===null){let Y=it(s,
r[m]);Ae(Y,a[w]),c[w]=Y}else c[w]=Ae(F,a[w]),it(s,r[m],F),r[_]=null;w++}else $s(r[f]),f--;else $s(r[m]),m++;for(;w<=b;){let _=it(s,c[b+1]);Ae(_,a[w]),c[w++]=_}for(;m<=
f;){let _=r[m++];_!==null&&$s(_)}return this.ut=n,ks(s,c),j}});var ie=(s,e,t)=>kn(s.map((i,r)=>[e(i),t(i,r)]),([i])=>i,([,i])=>i),v=(s,e,t,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${O(i.id)} title=${e} aria-label=${O(i.label)} aria-pressed=${O(ir(i.pressed))}
    aria-expanded=${O(ir(i.expanded))} aria-controls=${O(i.controls)} data-key=${O(i.key)}
    aria-keyshortcuts=${O(i.keys)} tabindex=${O(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${t}>${s}</button>`,ir=s=>s===void 0?
void 0:String(s),B=(s,e,t,i,r={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${O(r.id)} data-name=${O(r.name)} aria-label=${O(r.label)} .checked=${we(t)}
    @change=${a=>i(a.target.checked)}>${s}</label>`,X=(s,e,t={})=>d`<label class=${t.kind??"lm-field"} id=${O(t.id)}
    title=${O(t.title)} ?hidden=${t.hidden}><span class="lm-label">${s}</span>${e}</label>`,y=(s,e,t,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${O(i.id)} data-name=${O(i.name)} aria-label=${O(i.label)} title=${O(i.title)}
    ?hidden=${i.hidden} .value=${qc(e)} @change=${r=>t(r.target.value)}>
    ${s.map(([r,a,n])=>d`<option value=${r} title=${O(n)}>${a}</option>`)}</select>`,qc=Z(class extends q{render(s){return s}update(s,[e]){let t=s.element;return queueMicrotask(
()=>t.value!==e&&(t.value=e)),j}}),Gc=Z(class extends q{render(s,e){return e??s}update(s,[e,t]){let i=s.element;i.dataset.exact=e;let r=document.activeElement===
i,a=r?e:t??e;return!(r&&i.dataset.typing)&&i.value!==a&&(i.value=a),j}}),Ue=s=>s.currentTarget;function _s(s){delete s.dataset.typing,s.value=s.dataset.exact??""}
function Yc(s,e){let t=i=>{delete i.dataset.typing,s(i.value,i)};return{input:i=>Ue(i).dataset.typing="yes",change:i=>t(Ue(i)),key:i=>{let r=Ue(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)t(r);else if(i.key==="Escape"&&r.dataset.typing)_s(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function be(s,e,t,i={}){
let r=Yc(t,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${O(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${O(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${O(i.describedBy)} aria-invalid=${O(ir(i.wrong))} title=${O(i.title)}
        placeholder=${i.placeholder??""} data-key=${O(i.key)} .value=${Gc(s,i.brief)}
        @input=${a=>{r.input(a),i.type?.(Ue(a).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${a=>Jc(Ue(a),i.numeric||i.brief!==void 0)}
        @blur=${a=>Zc(Ue(a),i.brief)}>`}var re=(s,e,t,i={})=>d`<input type="text" id=${s} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${O(i.label)} .value=${e}
    @input=${r=>t(Ue(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function Jc(s,e){s.dataset.typing||(s.value=s.dataset.exact??""),e&&s.select()}function Zc(s,e){delete s.dataset.
typing,e!==void 0&&s.value===s.dataset.exact&&(s.value=e)}function ae(s,e,t,i={}){let r=s===null?"":String(s);return be(r,e,(n,l)=>{let c=_e(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return rr(l);c!==s&&t(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:s===null?"":U(s)})}function rr(s){
_s(s),s.classList.add("lm-wrong"),setTimeout(()=>s.classList.remove("lm-wrong"),900)}var xs=(s,e,t,i,r)=>d`<input type="range" class="lm-flat" id=${O(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${O(r.key)} .value=${we(String(s))}
    @input=${a=>t(Number(Number(a.target.value).toFixed(10)))} @change=${i}>`,rt=(s,e,t,i,r)=>d`${xs(s,e.label,t,i,e)}
    ${ae(s,e.exact,a=>{t(a??e.usual),i()},r)}`,at=s=>s instanceof Element&&s.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function ot(s,e){if(await navigator.clipboard?.writeText(
s).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=s,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var R=class{constructor(e){this.id=e,this.isOpen=p(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let t=document.getElementById(e);t?.focus(),t?.select?.()})}close(){this.element?.close()}frame(e,t,i){let r=v(o("dialog.close"),o("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${a=>a.key==="Escape"&&a.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${t()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var ar="Blind comparisons",_n={1:"x",x:"x",ArrowLeft:"x",2:"y",y:"y",ArrowRight:"y",0:null},Os=class extends R{constructor(e){super("lm-blind"),this.app=e,this.
studies=new et(e.server,e.studies.host),this.chosen=p([0,1]),this.rounds=p(7),this.trial=p(null),this.preparing=p(!1),this.ready=E(()=>this.#t()),document.addEventListener(
"keydown",t=>this.#n(t)),x(()=>{this.isOpen.value||H(()=>this.#e())})}open(){let e=st(this.app).flatMap((t,i)=>se.some(r=>t.name===o("compare.snapshot",{letter:r}))?
[i]:[]);this.chosen.value=e.length>1?e.slice(0,2):[0,e[0]??1],this.studies.problem.value="",this.show("lm-blind-begin")}#e(){this.trial.value=null,this.isMaking&&
this.studies.stop()}get isMaking(){return this.preparing.value||!!this.studies.run.value?.is_running}#t(){let{trial:e,studies:t}=this,{rows:i=[],items:r=[]}=e.value??
{},a=r.map(n=>i.every(l=>t.cells.value[C(l.id,n.id)]));return a.includes(!1)?a.indexOf(!1):a.length}get#s(){let e=this.trial.value?.blind.picks.length??0;return e===
this.trial.value?.items.length||!this.isMaking&&e>0&&e>=this.ready.value}async#i(){let e=st(this.app),t=this.chosen.value.map(a=>e[a]);this.preparing.value=!0;let i=await this.#r(
t).catch(()=>null);if(this.preparing.value=!1,!i||!this.isOpen.value)return;this.trial.value=i;let r=i.items.flatMap((a,n)=>[[0,n],[1,n]]);await this.studies.make(
i.rows,i.items,r)}async#r(e){let{studies:t}=this;await t.list(),await(t.names.value.includes(ar)?t.open(ar):t.begin(ar));let i=(t.study.value?.recipes??[]).filter(
l=>!e.some(c=>$(c.recipe,l.recipe)));for(let l of i)await t.write("drop",{id:l.id});for(let l of e)await t.write("recipe",{recipe:l.recipe,title:l.name});await t.
setItems(hs(ds(bs()),this.rounds.value));let{recipes:r=[],items:a=[]}=t.study.value??{},n=e.flatMap(l=>r.find(c=>$(c.recipe,l.recipe))??[]);return t.problem.value||
n.length<2?null:{two:e,rows:n,items:a,blind:un(a.length)}}#a(e){let t=this.trial.value;t&&(this.trial.value={...t,blind:e(t.blind)})}#o(e){let t=this.trial.value?.
blind.picks.length??0;!this.#s&&t<this.ready.value&&this.#a(i=>pn(i,e))}#n(e){let t=e.target===document.body||e.target instanceof Node&&this.element?.contains(e.
target);if(!(!this.isOpen.value||!this.trial.value||!t||e.ctrlKey||e.metaKey||e.altKey)){if(e.key in _n)this.#o(_n[e.key]);else if(e.key.toLowerCase()==="u")this.#a(
sr);else return;e.preventDefault()}}view(){return this.frame(o("blind.title"),()=>this.#l(),()=>this.#p())}#l(){let e=this.trial.value;return e?this.#s?this.#d(
e):this.#h(e):this.#c()}#c(){let e=st(this.app),t=e.map((c,h)=>[String(h),c.name]),[i,r]=this.chosen.value,a=(c,h)=>y(t,String(this.chosen.value[c]),u=>this.chosen.
value=this.chosen.value.with(c,Number(u)),{id:`lm-blind-${c}`,label:h}),n=Array.from({length:6},(c,h)=>String(5+h)),l=e[i]&&e[r]&&!$(e[i].recipe,e[r].recipe);return d`<p class="lm-quiet">${o(
"blind.help")}</p>
            <div class="lm-dialog-buttons lm-blind-setup">${a(0,o("blind.first"))}${a(1,o("blind.second"))}
            <label class="lm-toggle">${o("blind.rounds")} ${y(n.map(c=>[c,c]),String(this.rounds.value),c=>this.rounds.value=Number(c),{id:"lm-blind-rounds",label:o(
"blind.rounds")})}</label>
            ${v(o("blind.begin"),o("blind.begin_title"),()=>this.#i(),{id:"lm-blind-begin",kind:"lm-button lm-primary",off:!l||this.isMaking||this.app.preview.isRunning})}</div>
            ${l?g:d`<p class="lm-quiet">${o("blind.equal")}</p>`}`}#h({rows:e,items:t,blind:i}){let r=i.picks.length,a=r<this.ready.value,n=(l,c)=>{let h=C(e[tr(
i,r,l)].id,t[r].id);return d`<button type="button" class="lm-vote-picture" id="lm-blind-${l}" ?disabled=${!a} aria-label=${o(`blind.${l}`)} aria-keyshortcuts=${String(
c)}
                @click=${()=>this.#o(l)}>${a?te(this.studies,this.studies.cells.value[h],0,l.toUpperCase()):d`<span class="lm-quiet">…</span>`}<b>${l.toUpperCase()}</b></button>`};
return d`<div class="lm-blind-two" data-round=${r+1} data-ready=${a?"yes":"no"}>${n("x",1)}${n("y",2)}</div>
            <p id="lm-blind-said" role="status">${o("blind.round",{n:r+1,all:t.length})}</p>
            <div class="lm-dialog-buttons">${v(o("blind.same"),o("blind.same_title"),()=>this.#o(null),{id:"lm-blind-same",keys:"0",off:!a})}
            ${v(o("blind.undo"),o("blind.undo_title"),()=>this.#a(sr),{id:"lm-blind-undo",keys:"U",off:!r})}</div>`}#d({two:e,blind:t}){let{wins:i,ties:r,most:a,
of:n,chance:l}=mn(t),c=({name:h,recipe:u})=>v(o("blind.use",{name:h}),o("blind.use_title"),()=>this.#u(u),{key:`use-${h}`});return d`<p id="lm-blind-score" role="status">${o(
"blind.score",{first:e[0].name,wins:i[0],second:e[1].name,others:i[1],ties:r})}</p>
            <p id="lm-blind-chance">${n?o("blind.chance",{most:a,of:n,percent:Number((100*l).toPrecision(2))}):o("blind.no_pick")}</p>
            <div class="lm-dialog-buttons">${e.map(c)}${v(o("blind.again"),o("blind.again_title"),()=>this.trial.value=null,{id:"lm-blind-again"})}</div>`}async#u(e){
let{desk:t,live:i}=this.app;return this.close(),t.commit(),e.steps.length?i.use(e).catch(r=>{t.remark.value=k(r)}):i.restore()}#p(){let e=this.studies.run.value,
t=this.studies.problem.value||e?.problem||"",i=e?.is_running&&this.trial.value?o("explore.running",{done:e.done.length,all:e.all}):"";return d`<span id="lm-blind-state" class=${t?
"lm-bad":""} role="status">${t||i}</span><span class="lm-gap"></span>`}};var Ss=class extends R{constructor(e){super("lm-conflicts"),this.app=e,this.found=p(null),this.problem=p(""),this.pair=p("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:t}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:t}).catch(r=>k(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(o("conflicts.title"),()=>d`<p>${o("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):o("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:t}){let i=e.map((h,u)=>`${u+
1} ${A(h)}`),r=i.flatMap((h,u)=>i.slice(u+1).map((m,f)=>[`${u}-${u+f+1}`,o("conflicts.pair",{one:h,other:m})])),[a,n]=this.pair.value.split("-").map(Number),l=t.
flatMap(({slot:h,norms:u,pairs:m})=>m.filter(f=>f.first===a&&f.second===n).map(f=>[h,Qc(f.cosine),eh(f.conflicts),U(u[a]),U(u[n])])),c=[o("conflicts.slot"),o("c\
onflicts.cosine"),o("conflicts.signs"),o("conflicts.norm",{name:i[a]}),o("conflicts.norm",{name:i[n]})];return d`${X(o("conflicts.which"),y(r,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(m=>d`<td>${m}</td>`)}</tr>`)}</tbody></table>`:d`<p>${o("conflicts.apart")}</p>`}`}},
Qc=s=>s===null?"–":`${s<0?"−":"+"}${Math.abs(s).toFixed(3)}`,eh=s=>s===null?"–":`${Math.round(100*s)} %`;var W=Z(class extends q{constructor(s){if(super(s),s.type!==G.ATTRIBUTE||s.name!=="class"||s.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(s){return" "+Object.keys(s).filter(e=>s[e]).join(" ")+" "}update(s,[e]){if(this.st===void 0){
this.st=new Set,s.strings!==void 0&&(this.nt=new Set(s.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let t=s.element.classList;for(let i of this.st)i in e||(t.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(t.add(i),this.st.add(i)):(t.remove(i),this.st.delete(i)))}return j}});function On(s,e){let t=new Set,i=(r,a)=>{if(t.has(r.id))return[];t.add(r.id);let n=s.filter(({parent:l,id:c})=>l===r.id&&c!==r.id).sort((l,c)=>l.time-c.time);return[
{shot:r,depth:a},...n.flatMap(l=>i(l,a+1))]};return i(po(s,e).at(-1)??e,0)}var Sn=(s,e)=>s.some(t=>t!==e&&(t.id===e.parent||t.parent===e.id));function An(s,e){let[
t,i]=[or(s),or(e)];return xn(t,i),xn(i,t),[...new Set([...Object.keys(i),...Object.keys(t)])].filter(a=>t[a]!==i[a]).map(a=>{let n=a.split("/").slice(a.startsWith(
"steps/")?2:0).filter(l=>!/^(alpha|default)$/.test(l)).join(" ")||a.split("/").at(-1)||"";return a in i?a in t?`${n} ${t[a]} → ${i[a]}`:`+ ${n} ${i[a]}`:`− ${n}\
 ${t[a]}`})}function or(s,e=""){return s===null||typeof s!="object"?{[e]:typeof s=="number"?U(s):A(String(s))}:!Array.isArray(s)&&"file"in s&&Object.keys(s).length<=
2?{[e]:A(L(s))}:Object.assign({},...Object.entries(s).map(([t,i])=>or(i,e?`${e}/${t}`:t)))}function xn(s,e){for(let[t,i]of Object.entries(s)){let r=Object.keys(
e).filter(a=>a.startsWith(`${t}/`));if(r.length){delete s[t];for(let a of r)s[a]=i}}}function Mn(s,e){let t={};for(let{event:n,name:l,recipe:c}of e)n==="saved"&&
(t[z(c)]=[...t[z(c)]??[],l]);let i=new Set(s.map(({recipe:n})=>z(n))),r=new Map(e.filter(({recipe:n})=>!i.has(z(n))).toReversed().map(n=>[z(n.recipe),n]));return[
...s.map(n=>({time:n.time,recipe:n.recipe,shot:n})),...[...r.values()].map(n=>({time:Date.parse(n.time)||0,recipe:n.recipe,past:n}))].map(n=>({...n,saved:t[z(n.
recipe)]??[]})).sort((n,l)=>l.time-n.time)}function Tn(s,e,t){let i=e.toLowerCase().split(/\s+/).filter(Boolean);return s.filter(r=>{let a=[...is(r.recipe),...r.
saved].map(n=>n.toLowerCase());return(!t||r.shot?.star)&&i.every(n=>a.some(l=>l.includes(n)))})}var nr=3,As=60,Ms=class extends R{constructor(e){super("lm-gallery"),this.app=e,this.typed=p(""),this.starred=p(!1),this.most=p(As),this.traced=p(null),this.history=
p([]),this.entries=E(()=>Tn(Mn(e.strip.shots.value,this.history.value),this.typed.value,this.starred.value))}open(){this.traced.value=null,this.most.value=As,this.
show("lm-gallery-search"),this.app.server.get("/history").then(({history:e})=>this.history.value=e,()=>{})}view(){return this.frame(o("history.title"),()=>this.#e(),
()=>d`<span class="lm-gap"></span>`)}#e(){let e=this.traced.value;return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${o("gallery.search")} aria-label=${o("gallery.search")}
                .value=${this.typed.value} @input=${t=>{this.traced.value=null,this.most.value=As,this.typed.value=t.target.value}}>
            ${B(o("gallery.starred"),o("gallery.starred_title"),this.starred.value,t=>this.starred.value=t,{id:"lm-gallery-starred"})}
            ${e?v(o("gallery.all"),o("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            ${e?this.#s(e):this.#t()}`}#t(){let e=this.entries.value,t=e.length-this.most.value;return d`<p id="lm-gallery-count" role="status">${S("history.cou\
nt",e.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ie(e.slice(0,this.most.value),i=>i.shot?.id??`${i.past?.time} ${i.past?.id}`,i=>this.#o(i))}</ol>
            ${t>0?v(S("history.more",t),o("history.more_title"),()=>this.most.value+=As,{id:"lm-gallery-more"}):g}`}#s(e){let{shots:t}=this.app.strip,i=On(t.value,
e);return d`<p id="lm-gallery-count" role="status">${S("history.family",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-family">${ie(i,({shot:r})=>r.id,({shot:r,depth:a})=>d`<li class="lm-card" style="--lm-depth: ${Math.min(a,12)}"
                aria-current=${r===e?"true":"false"}>${this.#r(r)}
                <span class="lm-card-text">${this.#i(r)}</span>${this.#a(r)}</li>`)}</ol>`}#i(e){let t=this.app.strip.shots.value.find(r=>r.id===e.parent),i=t?An(
t.recipe,e.recipe):[];return i.length?[...i.slice(0,nr),...i.length>nr?[o("history.changes_more",{n:i.length-nr})]:[]].join(", "):t?o("history.other_settings"):
rs(e.recipe,this.app.desk.schema.value)}#r(e){let{strip:t,desk:i}=this.app,r=as(e,i.schema.value),a=()=>{this.close(),t.back(e)};return d`<button type="button" class=${W(
{"lm-card-picture":!0,"lm-cut":!e.whole})} title=${r} aria-label=${o("strip.back",{about:r})} @click=${a}>
            <img src=${e.picture} alt="" loading="lazy"></button>`}#a(e){return v(e.star?"★":"☆",o("gallery.star_title"),()=>this.app.strip.star(e.id),{kind:"\
lm-button lm-small",label:o("gallery.star"),pressed:e.star})}#o({shot:e,past:t,recipe:i,saved:r,time:a}){let{strip:n,desk:l}=this.app,c=a?new Date(a).toLocaleString(
[],{dateStyle:"short",timeStyle:"short"}):"",h=rs(i,l.schema.value)||o("history.nothing");return d`<li class="lm-card">${e?this.#r(e):this.#n(i,t?.event??"")}
            <span class="lm-card-text">${h}</span><span class="lm-card-when">${c}</span>
            ${r.map(u=>d`<span class="lm-card-saved">${o("history.saved",{name:u})}</span>`)}
            ${e?d`<span class="lm-card-buttons">${this.#a(e)}${Sn(n.shots.value,e)?v(o("history.lineage"),o("history.lineage_title"),()=>this.traced.value=e,{kind:"\
lm-button lm-small"}):g}</span>`:g}</li>`}#n(e,t){let{desk:i,live:r}=this.app,a=()=>{this.close(),i.commit(),r.use(e).catch(l=>i.remark.value=k(l))},n=t==="pict\
ure"?o("history.picture_elsewhere"):t==="saved"?o("history.unseen"):o("history.live");return d`<button type="button" class="lm-card-picture lm-card-unseen" title=${o(
"history.show_title")} @click=${a}>${n}</button>`}};var cr=60,lr=10,th=200,Ts={id:"",typed:"",active:-1,rows:cr};function jt(s,e){let{picking:t}=s,{id:i,label:r,value:a}=e,n=`lm-picker-${i}`,l=t.value.id===i,{active:c,
rows:h}=t.value,u=l?e.items(t.value.typed):[],m=new hr(s,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${O(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${r} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${O(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?j:we(e.shown)}
            @focus=${f=>f.target.select()} @click=${f=>m.click(f.target)}
            @input=${f=>m.open(f.target.value)} @keydown=${f=>m.key(f)}
            @blur=${f=>m.leave(f.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${r} ?hidden=${!l} @scroll=${f=>m.scroll(f.target)}
            @pointerdown=${f=>f.preventDefault()}
            @click=${f=>m.press(f.target)}>
            ${Wo(u.slice(0,h)).map(({group:f,rows:w})=>d`<div role="group" aria-label=${e.head(f)||r}>
                ${e.head(f)?d`<div class="lm-list-head" aria-hidden="true">${e.head(f)}</div>`:g}
                ${w.map(({item:b,index:_})=>d`<div role="option" id="${n}-${_}" data-name=${b.value} title=${b.title??b.text}
                    aria-selected=${b.value===a} class=${W({"lm-active":_===c})}>${e.row(b)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var hr=class{constructor({picking:e},t,i){this.picking=e,this.choice=t,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(t=>t.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let t=this.choice.items(
e).slice(0,cr).findIndex(i=>i.value===this.choice.value);this.#e({...Ts,id:this.choice.id,typed:e,active:e?0:t}),this.#s()}close(){this.picking.value=Ts}#t(e){let t=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:t,rows:Math.max(this.picking.value.rows,t+lr)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:t}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:lr,PageUp:-lr}[e.key],r=this.isOpen?this.items[t]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(t+i);else if(e.key==="Enter"&&r&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(r.value):this.#i(r.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let t=this.choice.typedFully?.(
e.value.trim());t===void 0?this.close():this.#i(t)}scroll(e){let{rows:t}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-th&&t<this.items.length&&this.#e(
{rows:t+cr})}press(e){let t=e.closest("[role=option]");if(!t)return;let i=t.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function nt(s,{id:e,label:t,value:i,files:r,pick:a,empty:n=o("picker.model")}){let{marks:l,details:c}=s,h=r.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${t}</span>${jt(
s,{id:e,label:t,value:i,shown:i,empty:n,none:o(h.length?"picker.none_found":"picker.no_files"),items:u=>Yi(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
o(`picker.${u}`):h.length&&sh(s,h)?o("picker.all"):"",row:u=>ih(s,u),choose:u=>{l.used(u),a(u)},typedFully:u=>u?h.find(m=>m.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var sh=({marks:s,picking:e},t)=>!e.value.typed&&Yi(t,s.all.value,"").length>t.length;function ih({marks:s,details:e},{
value:t}){let i=t.lastIndexOf("/")+1,r=e.known.value[t],a=s.all.value.favourites.includes(t);return d`<span class="lm-file-picture">${r?.picture?d`<img alt="" src=${r.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${t.slice(0,i)}</span>${t.slice(i)}
            <span class="lm-file-kind">${Jo(r,rh(r))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${o(a?"picker.no_favourite":"picker.make_favourite")}>${a?"★":"☆"}</span>`}var rh=s=>s?.made?o(`\
file_made.${s.made}`):"";var ah=4e6,oh=200,Es=class extends R{constructor(e){super("lm-import"),this.app=e,this.text=p(""),this.found=p(null),this.problem=p(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,t){this.found.value=e,this.problem.value=t}async#t(e){let t=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(t===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),oh)}async#i(e){
e.preventDefault(),e.stopPropagation();let t=e.dataTransfer?.files[0],i=t?t.size>ah?"":await t.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,o("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(o("import.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>
            ${v(o("import.take"),o("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#a(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${t=>t.preventDefault()}
                @drop=${t=>this.#i(t)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${o("import.placeholder")}
                aria-label=${o("import.text")} .value=${this.text.value}
                @input=${t=>this.#s(t.target.value)}></textarea></div>
            ${nt(this.app,{id:"import",label:o("import.file"),value:"",files:this.app.desk.files.value.models,pick:t=>this.#t({name:t}),empty:o("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?nh(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${o("import.left_out")}>${e?.left_out.map(t=>d`<li>${t}</li>`)}</ul>`}};function nh({tool:s,recipe:e,left_out:t}){
let i=S("import.found",e.steps.length,{tool:s,base:A(I(e.base))});return t.length?`${i} ${o("import.not_carried")}`:i}var lh=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function ch(s,{architecture:{sliders:e,odd:t}}){if([...e,...t].includes(s))return[s];let[,i,r,a]=s.match(lh)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===s);let n=(r||i.replace(/\d+$/,""))+a.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function oe(s,e){let t=new Set(
(s.rest.muted??[]).flatMap(i=>ch(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>t.has(i))}function dr(s,e,t){let i=oe(s,t);return i.includes(
e)||i.includes(t.follows[e]??"")}var js=(s,e)=>ve(s,"muted",e.length?e:void 0,void 0);function En(s,e,t){let i=oe(s,t);return js(s,i.includes(e)?i.filter(r=>r!==
e):[...i,e])}var jn=(s,{architecture:{sliders:e,odd:t},follows:i})=>[...e.filter(r=>r!==s),...t.filter(r=>!i[r])],ur=(s,e,t)=>String(oe(s,t))===String(jn(e,t)),
Ln=(s,e,t)=>js(s,ur(s,e,t)?[]:jn(e,t)),pr=(s,e)=>s.length>1&&s.every(t=>N(t)===(t.id===e));function Nn(s,e){let t=pr(s,e);return s.map(i=>ve(i,"enabled",t||i.id===
e,!0))}var lt=s=>A(L(s))||"…",mr=s=>s<0?`(−${U(-s)})`:U(s);function Lt(s,e,t){let i=e.parameter.name==="alpha"?Se(s,t.schema)?.value??1:1,r=oe(s,t),a=Object.entries(
Jt(s,e,t)).filter(([l])=>!r.includes(l)).map(([,l])=>l),n=[...new Set(a.length?a:[0])].map(l=>V(l*i));return n.length===1?mr(n[0]):`[${U(Math.min(...n))}…${U(
Math.max(...n))}]`}function hh(s,e,t){let i=D(t.schema,s.method),r=ee(s,t.schema).filter(a=>a.index===0);if(!i.formula){let a=i.models[0]==="models"?ne(s):i.models.
map(h=>s.models[h]),n=r.find(h=>!h.parameter.per_model),l=n?o("formula.at",{name:n.parameter.name,amount:Lt(s,n,t)}):"",c=a.length?o("formula.with",{models:a.map(
lt).join(", ")}):"";return o("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,a=>{if(a==="A")return e;if(a===
"B"||a==="C")return lt(s.models[a.toLowerCase()]);let n=r.find(l=>l.parameter.name===a);return n?Lt(s,n,t):a})}function dh(s,e,t){let i=Se(s,t.schema)?.value??1,
r=Lt(s,ee(s,t.schema)[0],t),[a,n]=i<0?["−",-i]:["+",i];return`${e} ${a} ${n}${r==="1"?"":`·${r}`}·${lt(s.models.adapter)}`}function uh(s,e,t){let i=Se(s,t.schema)?.
value??1,r=[mr(i),Lt(s,ee(s,t.schema)[0],t)].filter(a=>a!=="1");return`${e}, ${o("formula.erased",{what:[...r,`[${Ri(s)}]`].join("·")})}`}function ph(s,e,t){let i=ee(
s,t.schema).filter(r=>s.models.models[r.index]).map(r=>[...[mr(s.shares[r.index]??1),Lt(s,r,t)].filter(n=>n!=="1"),lt(s.models.models[r.index])].join("·"));return s.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${ce(t.schema,s.method).label}(${i.join(", ")})`}var fr=(s,e)=>e.schema.adjust.filter(t=>s.adjust[t.name]).map(
t=>`${t.label.toLowerCase()} ${s.adjust[t.name]}`).join(", ");function mh(s,e,t){return s.kind==="merge"?hh(s,e,t):s.kind==="adapter"?dh(s,e,t):s.kind==="adapte\
rs"?ph(s,e,t):s.kind==="erase"?uh(s,e,t):s.kind==="other"?`${e}, ${s.raw?.method||"?"}`:o("formula.adjust",{so:e,what:fr(s,t)})}var Rn=(s,e)=>N(s)&&!_t(s,e.schema).
length&&(s.kind!=="adjust"||fr(s,e)!=="");function Pn(s,e){if(s.kind==="adjust")return fr(s,e)||o("step.no_adjustment");if(s.kind==="erase")return Ri(s)||o("ste\
p.no_text");if(s.kind==="other")return String(s.raw?.method||o("step.unknown"));let t=fe(s,e.schema).map(lt).join(", ");if(s.kind==="adapter")return t||o("step.\
no_file");if(s.kind==="adapters")return t?`${ce(e.schema,s.method).label} · ${t}`:o("step.no_file");let{label:i}=D(e.schema,s.method);return t?`${i} · ${t}`:i}
function Cn(s,e,t,i){let r=o("formula.so_far"),a=e?A(e):"A",l=s.filter(c=>Rn(c,i)).map((c,h)=>{let u=oe(c,i).length,m=mh(c,h?r:a,i)+(u?` (${S("mutes.faders",u)}\
)`:"");return m.startsWith(`${r} `)?m.slice(r.length+1):m}).join(o("formula.then"))||a;return o("formula.result",{chain:l,vae:t?o("formula.vae",{name:lt(t)}):""})}
function Ls(s,e,t){let i=s.filter(l=>Rn(l,t)),r=i.flatMap(l=>fe(l,t.schema)).map(L),a=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...r].map(A),...a])].join("-").slice(0,100)}.safetensors`}var fh=1e6,vr={rank:"64",energy:"0.99",size:"100",whole:""},Ns=class extends R{constructor(e){super("lm-lora"),this.app=e,this.name=p(""),this.way=p("rank"),this.
amount=p(vr.rank),this.blockRanks=p(""),this.alone=p(!1),this.textEncoders=p(!0),this.overwrite=p(!1),this.problem=p(""),this.seen=p(!1),this.recipe=null,this.looked=
p(null),this.keeping=p(!1),this.leaving=p(!1),x(()=>{let{draft:t}=e.desk.state.value;!this.leaving.value||!t||t.shown||e.live.pending.value||H(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n}=this.
app.desk,{missing:l}=e.value;return t.value?void(i.value=o("save_dialog.parked")):l.length?void(i.value=o("save_dialog.nothing",{what:Q(l)})):(this.name.value=this.
name.value||Ls(r.value.values.steps,a.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,t]=[this.
way.value,_e(this.amount.value)];if(t===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(fh*Number(t)):t},r=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Pe(e.kind)&&N(e))}#t(e){this.alone.value!==e&&this.#r(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:t}=this;if(!t||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=t.recipe;let{live:i}=this.app;await i.ask("/lora",{...t,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:t,preview:i},r]=[this.app,this.recipe];if(!r)return;let a=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:a,whole:r},await t.use({live_merge:1,base:r.base,steps:a}),i.press()}besides(e){let t=this.looked.value;return t&&$(e.steps,t.steps)?
t.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:t}=e.state.value;t?.shown&&await this.#i([{adapter:t.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:t,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...t.written.value.recipe,steps:e})}#r(e){this.way.value=e,this.amount.value=vr[e]}view(){let e=this.
save?.state==="running";return this.frame(o("lora_dialog.title"),()=>d`${this.#a()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(o("lora_dialog.look"),o("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&gr(this.save))})}
            <span class="lm-gap"></span>
            ${v(o("lora_dialog.save"),o("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(o("lora_dialog.draft"),o("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#a(){
let t=Object.keys(vr).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,o(`lora_dialog.${n}`)]),i=[["",o("lora_dialog.all")],["alone",o("lora_dialog.alone")]],
r=(n,l)=>X(n,l,{kind:"lm-field lm-row"}),a=(n,l,c="")=>re(n,l.value,h=>l.value=h,{placeholder:c});return d`${r(o("save_dialog.name"),a("lm-lora-name",this.name))}
            ${this.#e?r(o("lora_dialog.what"),y(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${r(o("lora_dialog.way"),y(t,this.way.value,n=>this.#r(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:r(o(`lora_dialog.${this.way.value}`),a("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(o("lora_dialog.block_ranks"),a("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${B(o("lora_dialog.text_encoders"),o("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${B(o("lora_dialog.overwrite"),o("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let t=[...Object.entries(e.skipped??{}).map(([a,n])=>`${a}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
r=i?o("draft.made",{name:i.name,size:J(e.size),hash:e.autov3}):o("save_dialog.done",{path:e.path,size:J(e.size)});return d`<p>${r} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(vh)}</div>
            ${t.map(a=>d`<p>${a}</p>`)}`}},gr=s=>s?.state==="done"&&(s.slots??[]).length>0;function vh({slot:s,lost:e}){let t=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${o("lora_dialog.lost",{slot:s,lost:t})}>
        <span>${s}</span><meter max="1" .value=${e}></meter><span>${t}</span></div>`}var Rs=class extends R{constructor(e){super("lm-virtual"),this.app=e,this.kept=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.begun=p(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,t=!1){this.note.value={text:e,bad:t}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(k(e),!0))}async#s(e,t,i){try{let r=await this.app.server.post(e,t);return r.
virtual&&(this.kept.value=r.virtual),this.#e(i),!0}catch(r){return this.#e(k(r),!0),!1}}async#i(){let{written:e,parked:t}=this.app.desk,{missing:i,recipe:r}=e.value;
return t.value?this.#e(o("save_dialog.parked"),!0):i.length?this.#e(o("save_dialog.nothing",{what:Q(i)}),!0):this.#r({keep:this.name.value.trim(),recipe:r,picture:mo(
this.app.strip.shots.value,r)})}async#r(e){this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(o("v\
irtual_dialog.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>`)}#a(){return d`<p>${o("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${re("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:o("virtual_dialog.name_label"),placeholder:o("virtual_dialog.\
name")})}
            ${v(o("virtual_dialog.keep"),o("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#o()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#n(e)):d`<li>${o("virtual_dialog.none")}</li>`}</ul>`}#o(){
let e=this.keeping;if(e?.state==="running"){let t=o("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${t}
                ${v(o("virtual_dialog.stop"),o("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#n(e){let{name:t,sha256:i,size:r,recipe:a,picture:n,problem:l}=e,c=o("virtual_dialog.listed_hash",{hash:i.slice(0,10)}),
h=l||[c,...r===null?[]:[o("virtual_dialog.file_size",{size:J(r)})]].join(" · ");return d`<li class="lm-virtual">
            ${n?d`<img class="lm-virtual-picture" src=${n} alt=${o("virtual_dialog.picture",{name:t})}>`:d`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${t} aria-label=${o("virtual_dialog.name_of",{name:t})}
                @change=${u=>this.#d(t,u.target)}>
                <span class=${l?"lm-bad":""}>${h}</span>
                ${a?d`<span title=${JSON.stringify(a,null,2)}>${Ui(a,this.app.desk.schema.value)}</span>`:g}
                ${this.#l(e)}
                <span class="lm-dialog-buttons">${this.#c(e)}</span></div></li>`}#l({sources:e}){let t=e.filter(r=>r.missing).map(({file:r})=>r),i=e.filter(r=>!r.
missing).map(({file:r})=>r);return d`${i.length?d`<span>${o("virtual_dialog.sources",{files:i})}</span>`:g}
            ${t.length?d`<span class="lm-bad">${o("virtual_dialog.missing",{files:t})}</span>`:g}`}#c({name:e,recipe:t,problem:i}){return d`${i&&t?v(o("virtual_\
dialog.hash"),o("virtual_dialog.hash_title"),()=>this.#r({hash:e})):g}
            ${i?g:v(o("virtual_dialog.choose"),o("virtual_dialog.choose_title"),()=>this.#s("/load",{name:e},o("virtual_dialog.chosen",{name:e})))}
            ${i||!t?g:v(o("virtual_dialog.save"),o("virtual_dialog.save_title"),()=>this.#h(e,t))}
            ${v(o("virtual_dialog.delete"),o("virtual_dialog.delete_title",{name:e}),()=>this.#s("/virtual",{delete:e},o("virtual_dialog.deleted",{name:e})))}`}#h(e,t){
this.close(),this.app.dialogs.save.openKept(e,t)}async#d(e,t){let i=t.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},o("virtual_dialog.renamed",{
name:e,to:i}))&&(t.value=e)}};function In(s,e,t){let{sliders:i,odd:r}=t.architecture,a=h=>he(s,h,e,t),n=r.filter(h=>yt(s,h,e,t));if(!n.length)return i.map(a).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&a(u.from)===a(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${a(h)}`),...n.map(h=>`${h}:${a(h)}`)].
join(", ")}var Bn=s=>s.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>U(Number(e))),gh=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),Dn=s=>gh.test(s);function Wn(s){let{desk:e,dialogs:t,textNote:i}=s,r=Ps(s),a=()=>d`${be(r,o("text.field"),(n,l)=>Un(s,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:Bn(r),title:o("text.title",{text:r}),drop:()=>i.value=""})}
        ${v(s.copied.value?o("text.copied"):o("text.copy"),o("text.copy_title"),()=>bh(s,r),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${o(
"text.label")}
        @paste=${n=>wh(s,n)}>${e.channel.value?a():g}
        ${v(o("import.open"),o("import.open_title"),()=>t.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Ps({desk:s}){let[e,t]=[s.step.value,s.channel.value];return e&&t?In(
e,t,s.kit.value):""}async function Un(s,e,t){let{desk:i,reader:r,textNote:a}=s;if(a.value="",!e.trim()||e.trim()===Ps(s))return _s(t);t.dataset.typing="yes";try{
let n=await r.change(e);t.value===e&&delete t.dataset.typing,i.doneWeights(n)}catch(n){a.value=k(n)}}function wh(s,e){let t=e.clipboardData?.getData("text")??"",
i=e.target;return Dn(t)?(e.preventDefault(),e.stopPropagation(),void s.dialogs.imports.open(t)):void setTimeout(()=>Un(s,i.value,i))}async function bh({copied:s,
root:e},t){await ot(t,e),s.value=!0,setTimeout(()=>s.value=!1,1200)}var Cs=class extends R{constructor(e){super("lm-presets"),this.app=e,this.own=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.removed=p(null),this.replaces=
"",e.server.get("/presets").then(t=>this.#t(t.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,t=!1){this.note.value={text:e,bad:t},this.removed.
value=null}#t(e){let{schema:t}=this.app.desk,i=this.own.value.map(a=>a.name),r=Object.entries(t.value.presets).map(([a,n])=>{let l=e.filter(c=>c.values[a]).map(
c=>[c.name,c.values[a]]);return[a,{...M(n,...i),...Object.fromEntries(l)}]});t.value={...t.value,presets:Object.fromEntries(r)},this.own.value=e}async#s(e,t){try{
return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(t),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.value.trim(),t=this.
own.value.some(r=>r.name===e);if(t&&this.replaces!==e)return this.replaces=e,this.#e(o("presets.there",{name:e}),!0);this.replaces="";let i={save:e,weights:Ps(this.
app),overwrite:t};await this.#s(i,o("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},t){let i=t.value.trim();i!==e&&!await this.#s({rename:e,to:i},
o("presets.renamed",{name:e,to:i}))&&(t.value=e)}async#a(e){await this.#s({delete:e.name},o("presets.deleted",e))&&(this.removed.value=e)}async#o(){try{let e=await this.
app.server.post("/presets/import",{});this.#t(e.presets);let t=e.files.length?o("presets.imported",{files:e.files.join(", "),taken:e.imported.length,here:e.here.
length,built_in:e.built_in.length}):o("presets.none_installed"),i=e.refused.map(r=>o("presets.refused",{line:r}));this.#e([t,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}view(){let e=()=>{this.close(),this.app.dialogs.gallery.open()};return this.frame(o("presets.title"),()=>this.#n(),()=>d`<span class="lm-gap"></span>
            ${v(o("history.open"),o("gallery.open_title"),e,{id:"lm-presets-history"})}`)}#n(){let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${re("lm-presets-name",this.name.value,t=>this.name.value=t,{enter:()=>this.#i(),label:o("presets.name_label"),placeholder:o("presets.name")})}
            ${v(o("presets.save"),o("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(o("presets.import"),o("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(o("presets.undo"),o("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},o("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(t=>this.#l(t))}</ul>`}#l(e){let{desk:t}=this.app,i=!!e.values[t.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.
name} aria-label=${o("presets.name_of",e)}
                title=${e.source?o("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${v(o("presets.use"),i?o("presets.use_title"):o("presets.unfit"),()=>t.usePreset(e.name),{off:!i})}
            ${v(o("presets.delete"),o("presets.delete_title",e),()=>this.#a(e))}</li>`}};var Is=class{constructor({doctor:e}){this.doctor=e,this.lines=p([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let t=this.asked+=1;this.lines.
value=[{text:o("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:a,text:n})=>a==="error"?{text:o("doctor.error",{text:n}),bad:!0}:
{text:o("doctor.warning",{text:n}),bad:!1}),r=>[{text:k(r),bad:!0}]);t===this.asked&&(this.lines.value=i.length?i:[{text:o("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(o("doctor.check"),o("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:t,bad:i})=>d`<p class=${i?"lm-bad":""}>${t}</p>`)}</div></div>`}};var yh=250,Bs=class extends R{constructor(e){super("lm-save"),this.app=e,this.checkup=new Is(e),this.kept=p(null),this.name=p(""),this.dtype=p(""),this.dropEma=
p(!1),this.plan=p(null),this.problem=p(""),this.question=p(""),this.starting=p(!1),this.seen=p(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){
return this.app.desk.state.value.save}get wanted(){return{recipe:this.kept.value??this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.
value,drop_ema:this.dropEma.value}}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n,state:l}=this.app.desk,{missing:c}=e.value;return t.value?void(i.
value=o("save_dialog.parked")):c.length?void(i.value=o("save_dialog.nothing",{what:Q(c)})):((!this.typedName||this.kept.value)&&(this.name.value=Ls(r.value.values.
steps,a.value?.name??"",n.value)),this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.kept.value=null,this.#e())}openKept(e,t){return this.
name.value=o("save_dialog.name_kept",{name:e}),this.dtype.value="base",this.kept.value=t,this.#e()}#e(){this.keepsVae=!1,this.seen.value=this.save?.state==="run\
ning",this.question.value="",this.checkup.clear(),this.show("lm-save-name"),this.#s()}#t(e=yh){this.question.value="",this.plan.value=null,this.problem.value="",
this.asked+=1,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#s(),e)}async#s(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#i()?
o("save_dialog.is_source",{name:this.fullName}):"",this.problem.value)return;let t=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),
i=>({plan:null,problem:k(i)}));e===this.asked&&(this.plan.value=t.plan,this.problem.value=t.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(
".safetensors")?e:`${e}.safetensors`}#i(){let{steps:e,schema:t}=this.app.desk,{recipe:i}=this.wanted;return(this.kept.value?is(i):[I(i.base),...e.flatMap(a=>fe(
a,t.value)).map(L)]).some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!==
"running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.vae&&!this.keepsVae&&!this.kept.value?this.question.value=e.asks.vae:e.
exists?this.question.value="replace":this.#r(!1))}async#r(e){let{live:t,desk:i}=this.app;this.question.value="",this.seen.value=!0,this.starting.value=!0;let r=await t.
ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{},...this.kept.value?{apart:!0}:{}});this.starting.value=!1,r?.asks?.vae?this.question.
value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=t.trouble.value)}#a(e){this.app.desk.setWhole("vae",e),
this.#t()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#s()}view(){let{save:e}=this,t=this.seen.value&&e?.state==="done"&&!gr(
e);return this.frame(o(this.kept.value?"save_dialog.title_kept":"save_dialog.title"),()=>d`${this.#n()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#c().bad?"lm-bad":""}" role="status">${this.#c().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#p()}${this.#m()}`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(o("save_dialog.load"),o("save_dialog.load_title"),()=>this.#v(),{id:"lm-save-load",hidden:!t})}
            <span class="lm-gap"></span>
            ${v(o("save_dialog.lora"),o("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open",hidden:this.kept.value!==null})}
            ${v(o("save_dialog.start"),o("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#n(){
let{desk:e}=this.app,t=e.schema.value.dtypes.filter(n=>!(this.kept.value&&n==="preview")).map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),r=(n,l)=>X(
n,l,{kind:"lm-field lm-row"}),a=n=>{this.typedName=!0,this.name.value=n,this.#t()};return d`${r(o("save_dialog.name"),re("lm-save-name",this.name.value,a,{enter:()=>this.
start()}))}
            ${r(o("save_dialog.dtype"),y(t,this.dtype.value,n=>{this.dtype.value=n,this.#t(0)},{id:"lm-save-dtype"}))}
            ${this.kept.value?g:r(o("save_dialog.vae"),y([["",o("save_dialog.own_vae")],...i],L(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",
title:o("save_dialog.vae_title")}))}
            ${B(o("save_dialog.drop_ema"),o("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#t(0)},{id:"lm-save-ema"})}`}#l(e){let t=`\
save_dialog.dtype_${e}`;return va(t)?o(t,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#c(){let e=this.plan.value;if(!e)return{text:this.problem.value||o(
"save_dialog.asking"),bad:this.problem.value!==""};let t=e.size>e.free,r=(this.kept.value?[]:this.app.desk.written.value.waiting).map(({index:l,what:c})=>o("sav\
e_dialog.left_out",{n:l+1,what:Q(c)})),a=o(t?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:J(e.size),free:J(e.free)}),n=e.exists&&this.save?.state!==
"done"?[o("save_dialog.exists")]:[];return{text:[a,...n,...r,...this.#h(),...e.warnings??[]].join(" "),bad:t}}#h(){let{steps:e,kit:t}=this.app.desk;if(this.kept.
value)return[];let i=e.filter(a=>!N(a)).length,r=e.filter(N).flatMap(a=>oe(a,t.value));return[r.length?S("save_dialog.muted",r.length,{muted:[...new Set(r)]}):"",
i?S("save_dialog.steps_off",i):""].filter(Boolean)}#d(){let e=this.question.value,t=(a,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${a}</span>${n}</p>`;
if(!e)return g;if(e!=="replace")return t(o("save_dialog.asks_vae",{text:e.text}),this.#u(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?o(
"save_dialog.when",{when:Ye(i.time*1e3)}):"";return t(o("save_dialog.replaces",{name:this.fullName,size:J(i?.size??0),when:r}),[v(o("save_dialog.replace"),o("sa\
ve_dialog.replace_title"),()=>this.#r(!0),{id:"lm-save-replace"})])}#u({live:e,saved:t}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},r=async()=>{
this.app.desk.setWhole("vae",e),await this.#s(),this.start()};return[v(o("save_dialog.with_vae",{vae:e}),o("save_dialog.with_live_vae_title"),r),v(o("save_dialo\
g.with_vae",{vae:t||o("save_dialog.own_vae")}),o("save_dialog.with_recipe_vae_title"),i)]}#p(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>`}#m(){let{save:e}=this,t=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${t?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#f(e):g}</div>`}#f(e){if(e.state!=="done")return e.error||e.text;let t=(i,r)=>d`<span class="lm-hash">${i} <code>${r}</code>
            ${v(o("text.copy"),o("save_dialog.copy_hash",{label:i}),()=>ot(r,this.element??document.body))}</span>`;return d`<p>${o("save_dialog.done",{path:e.path,
size:J(e.size)})}</p><p>${e.text}</p>
            <p>${t("AutoV2",e.autov2)}${t("AutoV3",e.autov3)}</p>`}async#v(){let e=this.save.path,t=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===t||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??t)}};var wr=(s,e)=>o(s.together?"map.bars_together":"map.bars",{slot:e,layout:tt(s.layout),colour:tt(s.colour),detail:tt(s.detail)}),br=s=>d`<span class="lm-bars ${s.
together?"lm-together":""}" aria-hidden="true">${St.map(e=>d`<i class="lm-bar-${e} ${s[e].is_noise?"lm-noise":""}" style="--lm-share: ${No(s[e])}"></i>`)}</span>`;
function Fn({finding:s,dialogs:e},t){let i=s.bars.value[t],r=s.onFaders.value?s.apart.value[t]:void 0;if(!i&&r===void 0)return g;let a=Math.max(...Object.values(
s.apart.value),Number.MIN_VALUE),n=[...r===void 0?[]:[o("map.apart",{slot:t,percent:`${(100*r).toPrecision(2)} %`})],...i?[wr(i,t)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(t)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(r??0)/a}"></i></span>${i?br(i):g}</button>`}function Hn({
finding:s,desk:e},t){let i=s.told.value?.bands?.[t],r=s.hovered.value?Co(s.hovered.value,s.weights)[t]:void 0;if(!i&&r===void 0)return g;let{low:a,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-a)/(n-a)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${o("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${r===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(r)}"></span>`}</span>`}function Kn({
finding:s},e){let t=s.locked.value.includes(e);return v("L",o("finding.lock_title",{slot:e}),()=>s.lock(e),{kind:`lm-mute lm-lock ${t?"lm-locked":""}`,key:"find\
ing.lock",label:o("finding.lock",{slot:e}),pressed:t,reached:!1})}var Ds=class{constructor(e){this.app=e,this.id="map",this.chosen=p(""),this.column=p(0)}label(){return o("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:t}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${o(
"map.help")}</p>${this.#e()}
            ${t.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${o("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${o(
"map.no_prompts")}</p>`}
            ${i&&qi(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:t,preview:i}=this.app,r=e.map.value,
a=[["out",o("map.out"),o("map.out_title")],["in",o("map.in"),o("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!t.run.value?.is_running||e.mapping.value||
i.isRunning,c=Lo(r);return d`<div class="lm-dialog-buttons">${y(a,e.reading.value,n,{id:"lm-map-reading",label:o("map.reading")})}
            ${v(o(r?.have?"map.go_on":"map.make"),o("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!r?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${B(o("map.on_faders"),o("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(o("map.lock_idle",{n:c.length}),o("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,t=e.map.value;if(!t)return"";if(!t.cells.length)return o("map.whole",{n:t.have});let i=Math.max(t.cells.length,t.most-t.have),r=e.pace.value?Xe(i*e.pace.value):
"";return o(r?"map.left_time":"map.left",{first:t.cells.length,n:i,time:r})}#s(e){let t=([i,r])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${wr(r,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${br(r)}</td>${St.map(a=>d`<td class=${r[a].is_noise?"lm-quiet":""}>${tt(r[a])}</td>`)}
            <td class="lm-quiet">${r.together?o("map.third"):e.interacts[e.sliders.indexOf(i)]?o("map.interacts"):r.items>1?o("map.spread",{low:Math.round(100*r.
visible.low),high:Math.round(100*r.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${St.
map(i=>d`<th scope="col">${o(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${ie(qi(e),([i])=>i,t)}</tbody></table></div>`}#i(e){let{studies:t}=this.app,i=this.chosen.value,r=t.study.value?.items??[],a=r[this.column.value]??
r[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!a)return d`<p class="lm-quiet">${o("map.choose")}</p>`;let l=m=>t.cells.value[C(m,a.id)],[c,h]=[l(e.source),l(n)],
u=(m,f,w="")=>d`<figure><div class="lm-look-stage ${w}">${f.map((b,_)=>te(t,b,512,_?"":m))}</div><figcaption>${m}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${o(
"map.pictures",{slider:i})}>
            ${y(r.map((m,f)=>[String(f),`${le(m)} ${m.seed??""}`]),String(this.column.value),m=>this.column.value=Number(m),{label:o("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(o("map.source"),[c])}
                ${u(o("map.changed",{slider:i}),[h])}${u(o("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${o("map.not_made")}</p>`}</section>`}};var Ws=class{constructor(e){this.app=e,this.at=p(null),this.other=p(""),this.flipped=p(!1),this.difference=p(!1),this.lent=p({})}isAt(e,t){return this.at.value?.
row===e&&this.at.value.column===t}show(e,t){this.flipped.value=!1,this.at.value={row:e,column:t}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:t,items:i}){let r=this.at.value,a=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!r||a||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(r.row+n,t.length),c(r.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let t=this.at.value,[i,r]=[e.rows[t?.row??-1],e.items[t?.column??-1]];if(!t||!i||!r)return g;
let a=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[n,l]=this.flipped.value?[a,i]:[i,a],c=o("sheets.cell",{row:n.title,column:le(r)});
return d`<section class="lm-look" id="lm-look" aria-label=${o("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,n,r,c)}${this.difference.value?this.#e(e,l,r,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?o("sheets.difference_of",{one:i.title,other:a.title}):c}</p>
            <div class="lm-dialog-buttons">${v(o("compare.flip"),o("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${y(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),a.id,h=>this.other.value=h,{id:"lm-look-other",label:o("sheets.other")})}
                ${v(o("sheets.difference"),o("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(o("sheets.use"),o("sheets.use_title"),()=>this.#t(e,i,r),{id:"lm-look-use"})}
                ${v(o("sheets.close"),o("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},t,i,r){let a=C(t.id,i.id),n=this.
lent.value[a];return e[a]||!n?e[a]?te(this.app.studies,e[a],0,r):d`<span>${o("sheets.missing")}</span>`:d`<img src=${n.address} alt=${r}>`}async#t({cells:e},t,i){
let{desk:r,live:a,studies:n,dialogs:l}=this.app,c=C(t.id,i.id),h=e[c]?await n.about(e[c]):null;vn(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
r.commit(),t.recipe.steps.length?await a.use(t.recipe).catch(u=>r.remark.value=k(u)):await a.restore()}};var kh=[137,80,78,71,13,10,26,10],$h=32*2**20;async function zn(s){let e={};for(let{kind:t,data:i}of _h(s)){let r={tEXt:Oh,zTXt:Sh,iTXt:Ah}[t],[a,n]=await r?.(i).
catch(()=>null)??["",""];a&&!(a in e)&&(e[a]=n)}return e}function _h(s){if(!kh.every((i,r)=>s[r]===i))return[];let e=new DataView(s.buffer,s.byteOffset,s.byteLength),
t=[];for(let i=8;i+12<=s.length;){let r=e.getUint32(i);if(i+12+r>s.length)break;t.push({kind:ct(s.subarray(i+4,i+8)),data:s.subarray(i+8,i+8+r)}),i+=12+r}return t}
var ct=s=>Array.from(s,e=>String.fromCharCode(e)).join(""),xh=s=>new TextDecoder().decode(s);function Us(s,e){let t=[],i=0;for(let r=0;r<e;r+=1){let a=s.indexOf(
0,i);if(a<0)throw new Error("a text without an end");t.push(s.subarray(i,a)),i=a+1}return[...t,s.subarray(i)]}async function Oh(s){let[e,t]=Us(s,1);return[ct(e),
ct(t)]}async function Sh(s){let[e,t]=Us(s,1);return[ct(e),ct(await Vn(t.subarray(1)))]}async function Ah(s){let[e,t]=Us(s,1),[,,i]=Us(t.subarray(2),2);return[ct(
e),xh(t[0]?await Vn(i):i)]}async function Vn(s){let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("deflate")),t=[],i=0;for(let r=e.getReader();;){
let{done:a,value:n}=await r.read();if(a)break;if(i+=n.length,i>$h)throw new Error("too large");t.push(n)}return new Uint8Array(await new Blob(t).arrayBuffer())}var qn="live_merge_sheet";async function Gn(s){let e={infotexts:[],sheets:[]};for(let t of s){let i=await zn(new Uint8Array(await t.arrayBuffer())),r=i[qn]?Eo(We(
i[qn])):null;r?e.sheets.push({...r,cells:await Mh(t,r.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function Mh(s,e){let t=await createImageBitmap(
s);return Promise.all(e.map(async i=>{let[r,a,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(t,r,a,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var Th=256,Fs=class{constructor(e){this.app=e,this.id="sheets",this.look=new Ws(e),this.seeds=p(1),this.setName=p(""),this.pace=p(0),this.state=E(()=>{let{study:t,
cells:i}=e.studies,[r,a]=[t.value?.recipes??[],t.value?.items??[]];return{rows:r,items:a,cells:i.value,missing:Oo(i.value,r,a)}})}label(){return o("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e({name:e,recipe:t}){let i=this.
state.value.rows.filter(r=>r.title===e||r.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:t,title:i?`${e} ${i+1}`:e})}async#t(e){
let{studies:t}=this.app,i=this.state.value.items.map(ge);await t.setItems([...i,...e.filter(r=>!i.some(a=>$(a,r)))])}async#s(){let{rows:e,items:t,missing:i}=this.
state.value,r=Date.now(),a=await this.app.studies.make(e,t,i);a?.made&&(this.pace.value=(Date.now()-r)/1e3/a.made)}async#i(){let{rows:e,items:t}=this.state.value,
i=await this.app.studies.sheet(e,t);i&&Et(i,`${this.app.studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&Et(e,`${this.app.studies.name}.z\
ip`)}async take(e){let{studies:t,dialogs:i}=this.app,r=[...e??[]],a=r.find(c=>c.name.toLowerCase().endsWith(".zip"));if(a)return i.explore.turned(t.arrive(a));let n=await Gn(
r);if(!n.infotexts.length&&!n.sheets.length){t.problem.value=o("sheets.nothing_dropped");return}let l=await t.read({infotexts:n.infotexts});l.length&&await this.#t(
l.map(ge));for(let c of n.sheets)await this.#a(c)}async#a(e){let{studies:t}=this.app,i=[];for(let{title:a,recipe:n}of e.rows)i.push((await t.write("recipe",{recipe:n,
title:a}))?.id);await this.#t(e.items);let r=await t.read({items:e.items});this.look.lend(e.cells.flatMap(({row:a,item:n,address:l,infotext:c})=>i[a]&&r[n]?[[C(
i[a],r[n].id),{address:l,infotext:c}]]:[]))}view(){let{rows:e,items:t}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#o()}${this.#n()}
            ${e.length||t.length?d`<div class="lm-sheets-body">${this.#h(e,t)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&t.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${o("sheets.empty")}</p>`}
            ${this.#u()}</div>`}#o(){let e=t=>this.state.value.rows.some(i=>$(i.recipe,t.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.rows")}><span class="lm-label">${o("sheets.rows")}</span>
            ${st(this.app).map(t=>v(`+ ${t.name}`,o("sheets.add_row_title"),()=>this.#e(t),{kind:"lm-button lm-small",key:`add-${t.name}`,off:e(t)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,t=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:r})=>this.take(r.files).then(()=>r.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.columns")}><span class="lm-label">${o("sheets.columns")}</span>
            ${v(o("sheets.add_txt2img"),o("sheets.add_txt2img_title"),()=>this.#t(hs(ds(bs()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${o("sheets.seeds")}</span>${ae(this.seeds.value,o("sheets.seeds_label"),r=>this.seeds.value=Math.min(20,Math.max(1,Math.round(r??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(o("sheets.add_pictures"),o("sheets.add_pictures_title"),t,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${y([["",o("sheets.sets")],...e.sets.value.map(r=>[r,r])],"",r=>r&&this.#l(r),{id:"lm-sheets-set",label:o("sheets.sets"),hidden:!e.sets.value.length})}
            ${re("lm-sheets-set-name",this.setName.value,r=>this.setName.value=r,{placeholder:o("sheets.set_name"),label:o("sheets.set_name"),enter:()=>this.#c()})}
            ${v(o("sheets.save_set"),o("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#l(e){let t=await this.app.studies.changeSets({open:e});t&&await this.#t(t.items.map(ge))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ge),overwrite:!0})}#h(e,t){let{studies:i}=this.app,r=a=>i.setItems(t.filter(n=>n!==a).
map(ge));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ie(t,a=>a.id,a=>d`<th scope="col" title=${a.prompt??""}>
            <span class="lm-sheet-name">${le(a)}</span><span class="lm-sheet-seed">${a.seed===void 0?"":o("sheets.seed",{seed:a.seed})}</span>
            ${v("✕",o("sheets.drop_column"),()=>r(a),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ie(e,a=>a.id,(a,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${a.title}</span>
                ${v("✕",o("sheets.drop_row"),()=>i.write("drop",{id:a.id}),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_row"),off:this.isRunning})}</th>
                ${t.map((l,c)=>d`<td>${this.#d(a,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#d(e,t,i,r){let a=this.state.value.cells[C(e.id,t.id)],n=this.look.
lent.value[C(e.id,t.id)],l=o("sheets.cell",{row:e.title,column:le(t)});return!a&&!n?d`<span class="lm-sheet-none" title=${o("sheets.missing")} aria-label=${o("s\
heets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${a?"":"lm-cut"}" data-row=${i} data-column=${r} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,r)?"true":"false"} @click=${()=>this.look.show(i,r)}>
            ${a?te(this.app.studies,a,Th,""):d`<img src=${n.address} alt="">`}</button>`}#u(){let{missing:e,cells:t,rows:i}=this.state.value,r=e.length?S("sheet\
s.make",e.length):o("sheets.all_made"),a=e.length&&this.pace.value?o("sheets.takes",{time:Xe(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
r,o("sheets.make_title"),()=>this.#s(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${a}</span><span class="lm-gap"></span>
            ${v(o("sheets.export"),o("sheets.export_title"),()=>this.#i(),{id:"lm-sheets-export",off:!Object.keys(t).length})}
            ${v(o("sheets.zip"),o("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var Eh=384,Hs=class{constructor(e){this.app=e,this.id="vary",this.spread=p(.15),this.count=p("3"),this.draw=p(0),this.ends=p(["",""]),this.frames=p("9"),this.beyond=
p("1"),this.column=p(""),this.shown=p(null),this.at=p(0),this.run="",this.keys=p([]),x(()=>{let t=e.studies.run.value;t&&t.run===this.run&&(this.keys.value=zi(t,
this.shown.peek()?.recipes.length??0))})}label(){return o("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(t=>t.id===this.column.value)??e[0]}async#t(e,t){let i=e.recipes.map((a,n)=>({id:`${e.kind} ${n}`,title:"",recipe:a}));this.at.value=0,this.shown.value=e,this.
keys.value=zi(null,e.recipes.length);let r=this.app.studies.make(i,[e.item],t.map(a=>[a,0]));this.run=this.app.studies.run.peek()?.run??"",await r}async#s(){let{
desk:e,studies:t}=this.app,{recipe:i,places:r}=e.written.value,a=r.indexOf(e.steps.findIndex(u=>u===e.step.value)),n=e.channel.value?.parameter.name??"",l=this.#e;
if(!l)return;let c={recipe:i,step:a,field:n,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value},h=await t.tried(t.server.post("/explor\
e/vary",c));this.draw.value+=1,h&&await this.#t({kind:"vary",recipes:[i,...h.recipes],places:[],item:l},[0,...h.recipes.keys()].map((u,m)=>m?u+1:0))}async#i(){let{
studies:e}=this.app,t=e.study.value?.recipes??[],[i,r]=this.#r(t),a=this.#e;if(!a||!i||!r)return;let n={first:i.recipe,second:r.recipe,frames:Number(this.frames.
value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"walk",recipes:l.recipes,places:l.places,item:a},l.
order)}#r(e){let[t,i]=this.ends.value.map(r=>e.find(a=>a.id===r));return[t??e[0],i??e[1]]}view(){let{studies:e}=this.app,t=e.study.value?.items??[],i=this.shown.
value;return t.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${o("vary.prompt")}</span>${y(t.map(r=>[r.id,le(r)]),this.#e?.
id??"",r=>this.column.value=r,{id:"lm-vary-item",label:o("vary.prompt")})}</div>
            ${this.#o()}${this.#n()}${i?this.#l(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${o("vary.no_prompts")}</p>`}get#a(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#o(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,t=["3","8"].map(
i=>[i,o("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.more")}><span class="lm-label">${o("vary.more")}</span>
            ${y(t,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:o("vary.count_label")})}
            <span>${o("vary.spread")}</span>${xs(this.spread.value,o("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${ae(this.spread.value,o("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${v(o("vary.make"),o("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#a||!e})}</div>`}#n(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${o("vary.walk_needs")}</p>`;let[t,i]=this.#r(e),r=e.map(n=>[n.id,n.title]),a=[["1",o("vary.\
to_end")],["1.5",o("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.walk")}><span class="lm-label">${o("vary.walk")}</span>
            ${y(r,t.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:o("vary.from")})}→
            ${y(r,i.id,n=>this.ends.value=[t.id,n],{id:"lm-walk-to",label:o("vary.to")})}
            ${y(["5","9","17"].map(n=>[n,o("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:o("vary.frames_label")})}
            ${y(a,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:o("vary.to_label")})}
            ${v(o("vary.walk_make"),o("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#a||t===i})}</div>`}#l(e){let t=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),r=e.kind==="walk"?To(t,i):i,a=e.kind==="walk"?o("vary.place",{percent:Math.round(100*e.places[r])}):i?o(
"vary.number",{n:i}):o("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${t[c]?te(this.app.studies,t[c],Eh,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${te(this.app.studies,t[r],0,a)}</div>
            ${e.kind==="walk"?xs(i/Math.max(1,e.recipes.length-1),o("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${a}</p><div class="lm-dialog-buttons">
                ${v(o("sheets.use"),o("vary.use_title"),()=>this.#h(e.recipes[r]),{id:"lm-vary-use"})}
                ${v(o("vary.keep"),o("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[r],title:a}),{id:"lm-vary-keep"})}
                ${v(o("vary.export"),o("vary.export_title"),()=>this.#c(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:t.filter(Boolean).length<2})}</div></section></div>`}async#c(){
let{studies:e}=this.app,t={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
t));i&&Et(i,`${e.name}.webp`)}async#h(e){let{desk:t,live:i,dialogs:r}=this.app;r.explore.close(),t.commit(),await i.use(e).catch(a=>t.remark.value=k(a))}};var Ks=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",t=>t.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
t))}label(){return o("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:t}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,r=t.ballot.value,a=i||e.ctrlKey||e.metaKey||e.altKey||!r?null:Po(e.key,r.ids.length);if(!a||!r)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");a.undo?t.undo():a.broken&&n?t.toggleBroken(Number(n.dataset.
row)):a.choose!==void 0&&t.choose(a.choose)}view(){let{finding:e,studies:t}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${o("vo\
tes.help")}</p>${this.#e()}
            ${t.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${o("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:t}=this.app,i=[["curve",o("votes.curve"),o("votes.curve_title")],
["thirds",o("votes.thirds"),o("votes.thirds_title")],["none",o("votes.none"),o("votes.none_title")]],r=[["4",o("votes.four"),o("votes.four_title")],["2",o("vote\
s.pair"),o("votes.pair_title")]],a=e.ballot.value!==null,n=!!t.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${y(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:o("votes.groups")})}
            ${y(r,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:o("votes.many")})}
            ${re("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:o("votes.voter"),label:o("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${B(o("votes.pooled"),o("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(o(a?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),o("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:a?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[S("votes.locked",e.locked.value.length)]:[],...e.pace.value?[o("votes.pace",{time:Xe(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:t,studies:i}=this.app,r=!t.missing(e).length,a=(n,l)=>{let c=i.cells.value[C(n,e.prompt.id)],
h=t.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>t.hovered.value=e.recipes[l]} @mouseleave=${()=>t.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!r||h} aria-label=${o("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>t.choose(l)}>${c?te(i,c,0,o("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",o("votes.broken_title"),()=>t.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:o("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${r?"yes":"no"}>${e.ids.map(a)}</div>`}#s(e){
let{finding:t}=this.app,i=t.told.value?.progress?.votes??0,r=e.kind==="final"?o("votes.is_final"):o("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${r} · ${le(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${v(o("votes.same"),o("votes.same_title"),()=>t.choose(null),{id:"lm-votes-same",keys:"0",off:t.missing(e).length>0})}
            ${v(o("votes.undo"),o("votes.undo_title"),()=>t.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,t=e.told.value;if(!t?.
space||!t.progress.votes)return g;let{votes:i,stood:r,guessed:a,of:n,chance:l,agreed:c,repeats:h,end:u}=t.progress,m=[S("votes.so_far",i),...r?[S("votes.stood",
r)]:[],...n?[o("votes.guessed",{guessed:a,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[o("votes.agreed",{agreed:c,repeats:h})]:[]],f=w=>this.#r(w);return d`<p id="lm-votes-progress">${m.
join(" · ")}</p>
            ${t.final?d`<p id="lm-votes-final">${o("votes.won",{won:t.final.won,of:t.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${o(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(o("votes.keep"),o("votes.keep_title"),()=>f(t.final?.recipe??t.best),{id:"lm-votes-keep",off:!t.best})}
            ${v(o("votes.final"),o("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#r(e){let{desk:t,live:i,studies:r,dialogs:a}=this.
app;await r.write("recipe",{recipe:e,title:o("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),a.explore.close(),t.commit(),await i.use(e).catch(n=>t.
remark.value=k(n))}};var zs=class extends R{constructor(e){super("lm-explore"),this.app=e,this.sheets=new Fs(e),this.map=new Ds(e),this.ways=[this.sheets,this.map,new Ks(e),new Hs(e)],
this.shown=p(this.ways[0].id),this.removing=p(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.
way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let t=e.names.value[0];!e.study.value&&t?await e.open(t):e.study.value||
await this.#e(),this.way.open?.()}async turned(e){await e;for(let t of this.ways)t.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.
map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:t}=this.app,i=e.shown.value,r=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":","\
.");await t.begin(`${A(I(i.base)).slice(0,50).replace(/^\.+/,"")} ${r}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(o("explo\
re.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#r())}#s(){let{studies:e}=this.app,t=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${y(t.map(r=>[r,r]),e.name,r=>this.turned(e.open(r)),{id:"lm-explore-study",label:o("explore.study"),title:o(
"explore.study_title")})}
            ${v(o("explore.new"),o("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${o("explore.remove_sure")}</span>${v(o("explore.remove_yes"),o("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(o("explore.remove_no"),o("explore.remove_no"),()=>this.removing.value=!1)}`:v(o("explore.remove"),o("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${o("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#r(){let{
studies:e}=this.app,t=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||t?.problem||"",r=t?t.is_running?o("explore.running",{done:t.done.length,all:t.
all}):t.interrupted?o("explore.interrupted",{done:t.done.length,all:t.all}):o("explore.made",{made:t.made,kept:t.all-t.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||r}</span>
            ${t?.is_running?d`<progress max=${t.all} value=${t.done.length} aria-label=${o("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(o("explore.interrupt"),o("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!t?.is_running})}`}};var Yn="important",jh=" !"+Yn,Vs=Z(class extends q{constructor(s){if(super(s),s.type!==G.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styl\
eMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let i=s[t];return i==
null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?t.removeProperty(i):t[i]=null);
for(let i in e){let r=e[i];if(r!=null){this.ft.add(i);let a=typeof r=="string"&&r.endsWith(jh);i.includes("-")||a?t.setProperty(i,a?r.slice(0,-11):r,a?Yn:""):t[i]=
r}}return j}});var qs=class{constructor(e){this.server=e,this.held=new Map}async address(e){if(!e||this.held.has(e))return this.held.get(e??"")??"";let t=await this.server.file(
`/preview?id=${encodeURIComponent(e)}`).catch(()=>null);if(!t)return"";let i=URL.createObjectURL(t);this.held.set(e,i);let[r]=this.held;return this.held.size>24&&
(URL.revokeObjectURL(r[1]),this.held.delete(r[0])),i}};var Nt=(s,e)=>{let t=s._$AN;if(t===void 0)return!1;for(let i of t)i._$AO?.(e,!1),Nt(i,e);return!0},Gs=s=>{let e,t;do{if((e=s._$AM)===void 0)break;t=e._$AN,t.delete(
s),s=e}while(t?.size===0)},Jn=s=>{for(let e;e=s._$AM;s=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(s))break;t.add(s),Rh(e)}};function Lh(s){this.
_$AN!==void 0?(Gs(this),this._$AM=s,Jn(this)):this._$AM=s}function Nh(s,e=!1,t=0){let i=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(i))
for(let a=t;a<i.length;a++)Nt(i[a],!1),Gs(i[a]);else i!=null&&(Nt(i,!1),Gs(i));else Nt(this,s)}var Rh=s=>{s.type==G.CHILD&&(s._$AP??=Nh,s._$AQ??=Lh)},Ys=class extends q{constructor(){
super(...arguments),this._$AN=void 0}_$AT(e,t,i){super._$AT(e,t,i),Jn(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.
reconnected?.():this.disconnected?.()),t&&(Nt(this,e),Gs(this))}setValue(e){if(ys(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=
e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var yr=new WeakMap,Zn=Z(class extends Ys{render(s){return g}update(s,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=s.
options?.host,this.rt(this.ct=s.element)),g}rt(s){if(this.G!==void 0)if(this.isConnected||(s=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=yr.get(
e);t===void 0&&(t=new WeakMap,yr.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,s),s!==void 0&&this.G.call(this.ht,s)}else this.G.value=
s}get lt(){return typeof this.G=="function"?yr.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){
this.rt(this.ct)}});var Xn=[1,2,4,8,16];function Qn(s,e){let t=new Uint8ClampedArray(s.length),[i,r,a]=[0,0,0];for(let l=0;l<s.length;l+=4){let c=0;for(let h=l;h<l+3;h+=1){let u=Math.
abs(s[h]-e[h]);t[h]=u,r+=u,u>c&&(c=u)}t[l+3]=255,c===0&&(a+=1),c>i&&(i=c)}let n=s.length/4;return{pixels:t,largest:i,mean:r/(n*3),equal:a/n}}function el(s,e){let t=Uint8ClampedArray.
from(s,i=>i*e);for(let i=3;i<t.length;i+=4)t[i]=255;return t}var tl=s=>Math.ceil(255/s);var Js=class{constructor(e){this.compare=e,this.gain=p(4),this.measured=p(null),this.drawn=E(()=>this.#t()),this.shown=new WeakMap,x(()=>{let{pair:t}=e;e.view.value===
"difference"&&t?.original&&this.#e(t)})}async#e(e){if(this.measured.peek()?.pair===e)return;let t=await Promise.all([sl(e.original??""),sl(e.merged)]).catch(()=>null);
e===this.compare.pair&&(this.measured.value=t?Ph(e,t):{pair:e,width:0,problem:o("difference.unreadable")})}get now(){return this.measured.value?.pair===this.compare.
pair?this.measured.value:null}#t(){let{found:e,width:t=0}=this.measured.value??{};return e?new ImageData(el(e.pixels,this.gain.value),t):null}picture(){let{now:e}=this,
t=this.drawn.value;return!e?.found||!t?d`<div class="lm-compare-frame lm-compare-empty">${e?.problem??"…"}</div>`:d`<div class="lm-compare-frame"><canvas class="lm-compare-picture" role="img" aria-label=${o(
"difference.alt",{gain:this.gain.value})}
            ${Zn(i=>i&&this.#s(i,t))}></canvas></div>`}#s(e,t){this.shown.get(e)!==t&&([e.width,e.height]=[t.width,t.height],e.getContext("2d")?.putImageData(t,
0,0),this.shown.set(e,t))}legend(){let{now:e}=this,t=Xn.map(i=>[String(i),`×${i}`]);return d`<div class="lm-difference-legend" id="lm-difference-legend">
            ${y(t,String(this.gain.value),i=>this.gain.value=Number(i),{id:"lm-difference-gain",label:o("difference.gain"),title:o("difference.gain")})}
            <span class="lm-difference-scale" title=${o("difference.scale_title")}>0<span class="lm-difference-bar"></span>${tl(this.gain.value)}</span>
            <span id="lm-difference-said" role="status">${e?.found?Ch(e.found):g}</span></div>`}};function Ph(s,[e,t]){let{width:i}=e;return i!==t.width||e.height!==
t.height?{pair:s,width:i,problem:o("difference.sizes",{one:`${i}×${e.height}`,other:`${t.width}×${t.height}`})}:{pair:s,width:i,problem:"",found:Qn(e.data,t.data)}}
function Ch({largest:s,mean:e,equal:t}){return s?o("difference.measured",{largest:s,mean:Number(e.toPrecision(2)),equal:Math.floor(1e3*t)/10}):o("difference.non\
e")}async function sl(s){let e=new Image;e.src=s,await e.decode();let t=document.createElement("canvas");[t.width,t.height]=[e.naturalWidth,e.naturalHeight];let i=t.
getContext("2d",{willReadFrequently:!0});if(!i)throw new Error("no canvas");return i.drawImage(e,0,0),i.getImageData(0,0,t.width,t.height)}var Zs={scale:0,x:.5,y:.5},Ih=8,il=1.001,al=({frame:s,picture:e})=>Math.min(s.width/e.width,s.height/e.height),Bh=(s,e)=>s.scale||al(e);function kr(s,e,t,i){let{
picture:r,density:a}=i,[n,l]=[al(i),Bh(s,i)],c=Math.min(Math.max(l*e,Math.min(n,1/a)),Math.max(n,1/a)*Ih);if((l-n)*(c-n)<=0&&s.scale||c<n*il&&c>n/il)return Zs;let u=(m,f,w)=>m+
f/(w*l)-f/(w*c);return _r({scale:c,x:u(s.x,t.x,r.width),y:u(s.y,t.y,r.height)},i)}function $r(s,e,t){let{picture:i}=t;return s.scale?_r({...s,x:s.x-e.x/(i.width*
s.scale),y:s.y-e.y/(i.height*s.scale)},t):s}function ol(s,e,t,i){let r=([l,c])=>Math.hypot(l.x-c.x,l.y-c.y),[a,n]=[rl(e),rl(t)];return $r(kr(s,r(t)/(r(e)||1),a,
i),{x:n.x-a.x,y:n.y-a.y},i)}var rl=([s,e])=>({x:(s.x+e.x)/2,y:(s.y+e.y)/2}),nl=(s,e)=>_r({...s,scale:1/e.density},e);function _r({scale:s,x:e,y:t},{frame:i,picture:r}){
let a=(n,l)=>l>=.5?.5:Math.min(Math.max(n,l),1-l);return{scale:s,x:a(e,i.width/2/(r.width*s)),y:a(t,i.height/2/(r.height*s))}}var Dh=5,Wh=.002,Uh=16,Fh=5,ll=250,Xs=class{constructor(){this.view=p(Zs),this.size=p({width:1,height:1}),this.wipe=p(.5),this.fingers=new Map,this.began={x:0,y:0},
this.wiping=!1,this.dragged=!1}get isFit(){return this.view.value.scale===0}get style(){let{scale:e,x:t,y:i}=this.view.value;return{"--lm-wide":`${this.size.value.
width*e}px`,"--lm-x":String(t),"--lm-y":String(i),"--lm-wipe":`${100*this.wipe.value}%`}}take({naturalWidth:e,naturalHeight:t}){!e||$(this.size.peek(),{width:e,
height:t})||(this.size.value={width:e,height:t},this.fit())}fit(){this.view.value=Zs}exact(e){let t=e?.querySelector(ul);t&&(this.view.value=nl(this.view.value,
this.#e(t)))}#e(e){let{width:t,height:i}=e.getBoundingClientRect();return{frame:{width:t,height:i},picture:this.size.value,density:window.devicePixelRatio}}onWheel(e){
let t=cl(e,e);if(!t)return;let i=-e.deltaY*(e.deltaMode?Uh:1)*(e.ctrlKey?Fh:1),r=Math.exp(Math.max(-ll,Math.min(ll,i))*Wh),a=kr(this.view.value,r,xr(t,e),this.#e(
t));a===this.view.value&&!e.ctrlKey||(e.preventDefault(),this.view.value=a)}onDown(e,t){e.button||(this.fingers.set(e.pointerId,{x:e.x,y:e.y}),!(this.fingers.size>
1)&&(this.began={x:e.x,y:e.y},this.dragged=!1,this.wiping=t&&(this.isFit||dl(e.target))))}onMove(e){let t=e.currentTarget,i=Math.hypot(e.x-this.began.x,e.y-this.
began.y)>Dh;if(!this.fingers.has(e.pointerId)||!(this.dragged||i||this.fingers.size>1))return;this.dragged||t.setPointerCapture(e.pointerId),this.dragged=!0;let r=[
...this.fingers.values()];this.fingers.set(e.pointerId,{x:e.x,y:e.y}),this.#t(e,r,[...this.fingers.values()])}#t(e,t,i){let r=cl(e,i[0]);if(!r)return;let a=this.#e(
r),n=l=>[xr(r,l[0]),xr(r,l[1])];i.length>1?this.view.value=ol(this.view.value,n(t),n(i),a):this.wiping?this.wipe.value=hl(e):this.view.value=$r(this.view.value,
{x:i[0].x-t[0].x,y:i[0].y-t[0].y},a)}onUp(e){this.fingers.delete(e.pointerId)}onClick(e,t){(this.dragged||t)&&e.stopPropagation(),t&&!this.dragged&&e.detail&&!dl(
e.target)&&(this.wipe.value=hl(e)),this.dragged=!1}onKey(e){let t=e.shiftKey?.1:.01,i={ArrowLeft:this.wipe.value-t,ArrowRight:this.wipe.value+t,Home:0,End:1}[e.
key];i!==void 0&&(this.wipe.value=Math.min(1,Math.max(0,i)),e.preventDefault())}},ul=".lm-compare-frame:not([hidden])";function cl({currentTarget:s},{x:e,y:t}){
let i=[...s.querySelectorAll(ul)];return i.find(r=>{let{left:a,right:n,top:l,bottom:c}=r.getBoundingClientRect();return e>=a&&e<=n&&t>=l&&t<=c})??i[0]}function xr(s,{
x:e,y:t}){let{left:i,top:r,width:a,height:n}=s.getBoundingClientRect();return{x:e-i-a/2,y:t-r-n/2}}function hl({currentTarget:s,x:e}){let{left:t,width:i}=s.getBoundingClientRect();
return Math.min(1,Math.max(0,(e-t)/i))}var dl=s=>s instanceof Element&&s.closest(".lm-wipe-divider")!==null;var pl={w:"wipe",d:"difference"},Qs=class{constructor(e){this.app=e,this.pairs=p([]),this.peeked=p(null),this.shown=p(""),this.at=p(0),this.view=p("both"),this.
stage=new Xs,this.difference=new Js(this),this.kept=new qs(e.server),x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.addEventListener(
"keydown",t=>this.#r(t))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,originals:t,other:i,own:r}){let a=e.slice(t,2*t);this.
peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(a.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.
view.value="both"),this.pairs.value=a.map((n,l)=>({original:e[l],merged:n,other:i,own:r}))}show(e,t=""){this.peeked.value=null,this.shown.value=t,this.at.value=
0,(!e.original||!Object.values(pl).some(i=>i===this.view.peek()))&&(this.view.value="merged"),this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.
original&&(this.view.value=this.view.value==="merged"?"original":"merged")}toggle(e){this.pair?.original&&(this.view.value=this.view.value===e?"both":e)}#t(e){this.
view.value==="both"?this.view.value=e:this.flip()}get#s(){return document.getElementById("live_merge_compare")}#i({target:e}){return e instanceof Element&&(e===
document.body||e.closest("#live_merge_tab")!==null)&&this.app.isShown()&&!at(e)}#r(e){let t=!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey),i=e.key.toLowerCase();
if(!(!t||!this.pair||!this.#i(e))){if(i==="f")this.flip();else if(i==="w"||i==="d")this.toggle(pl[i]);else if(i==="z")this.#a();else if(i==="escape"&&this.view.
value!=="both"&&this.pair.original)this.view.value="both";else return;e.preventDefault()}}#a(){this.stage.isFit?this.stage.exact(this.#s):this.stage.fit()}#o(){
document.fullscreenElement?document.exitFullscreen():this.#s?.requestFullscreen().catch(()=>{})}template(){let{pair:e,stage:t}=this;if(!e)return g;let i=e.original&&
!this.peeked.value?this.view.value:"merged",r=i==="wipe",a=n=>this.#d(n,e,i);return d`<div class="lm-compare-stage lm-by-${i} ${t.isFit?"":"lm-zoomed"}" style=${Vs(
t.style)} role="group" aria-label=${o("compare.label")}
                @wheel=${n=>t.onWheel(n)} @pointerdown=${n=>t.onDown(n,r)}
                @pointermove=${n=>t.onMove(n)} @pointerup=${n=>t.onUp(n)}
                @pointercancel=${n=>t.onUp(n)}
                @click=${{handleEvent:n=>t.onClick(n,r),capture:!0}}>
                ${i==="difference"?this.difference.picture():[a("original"),a("merged")]}${r?this.#c(e):g}</div>
            ${i==="difference"?this.difference.legend():g}
            <div class="lm-compare-tools">${this.#n(e,i)}${this.#l()}${this.#h()}<span class="lm-gap"></span>
                ${v(o("compare.gallery"),o("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">${Hh(i,e)}</p>`}#n(e,t){let i=this.pairs.value.length,r=(a,n)=>v(o(`\
compare.${a}`),o(`compare.${a}_title`),()=>this.toggle(a),{id:`lm-${a}`,keys:n,hidden:!e.original,pressed:t===a});return d`${v(o("compare.flip"),o("compare.flip\
_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
            ${v(o("compare.both"),o("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:t==="both",hidden:!e.original})}
            ${r("wipe","W")}${r("difference","D")}
            ${v(o("compare.pair",{n:this.at.value+1,all:i}),o("compare.pair_title"),()=>this.at.value=(this.at.value+1)%i,{id:"lm-next-pair",hidden:i<2})}`}#l(){
let{stage:e}=this;return d`${v(o("compare.fit"),o("compare.fit_title"),()=>e.fit(),{id:"lm-fit",keys:"Z",off:e.isFit})}
            ${v("1:1",o("compare.exact_title"),()=>e.exact(this.#s),{id:"lm-exact",label:o("compare.exact")})}
            <button type="button" class="lm-button" id="lm-full" title=${o("compare.full_title")} aria-label=${o("compare.full")} ?hidden=${!document.fullscreenEnabled}
                @click=${()=>this.#o()}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg></button>`}#c(e){let t=Math.
round(100*this.stage.wipe.value);return d`<div class="lm-wipe-divider" role="slider" tabindex="0" aria-label=${o("compare.divider",{name:ht("original",e),other:ht(
"merged",e)})}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${t} aria-valuetext="${t} %" @keydown=${i=>this.stage.onKey(i)}></div>`}#h(){let{strip:e}=this.app,
t=e.shots.value.find(i=>i.id===this.shown.value);return t?v(t.star?"★":"☆",o("gallery.star_title"),()=>e.star(t.id),{id:"lm-star",label:o("gallery.star"),pressed:t.
star}):g}#d(e,t,i){let r=ht(e,t),a=ht(e==="merged"?"original":"merged",t),n=i==="both"?o("compare.enlarge",{name:r}):t.original&&i!=="wipe"?o("compare.flip_to",
{name:r,other:a}):r;return d`<button type="button" class="lm-compare-side lm-compare-frame" data-side=${e} title=${o("compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!=="wipe"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${o("compare.alt",{name:r})} src=${t[e]||""} draggable="false"
                @load=${l=>e==="merged"&&t.merged!==t.small&&this.stage.take(l.target)}
                @error=${()=>this.#u(e,t)}>
            <span class="lm-compare-name">${r}</span></button>`}async#u(e,t){let i=await this.kept.address(t.files?.[e])||(e==="merged"?t.small:void 0);if(e==="\
merged"&&!i)return;let r={...t,[e]:i,files:{...t.files,[e]:""}};this.pairs.value=this.pairs.value.map(a=>a===t?r:a),this.peeked.value===t&&(this.peeked.value=r)}};
function Hh(s,e){let t=ht("original",e);return s==="both"?o("compare.both_shown",{name:t}):s==="wipe"?o("compare.wipe_shown",{name:t}):s==="difference"?o("compa\
re.difference_shown",{name:t}):o("compare.one_shown",{name:ht(s,e)})}var ht=(s,e)=>s==="original"?e.other||o("compare.original"):e.own?e.own:e.merged===e.small?
o("compare.small"):e.original?o("compare.merged"):o("compare.this");var Kh=1200,ei=class{constructor(e){this.app=e,this.isOpen=p(!1),this.copied=p(!1)}get text(){let{strip:e,compare:t,preview:i}=this.app,r=t.pair&&e.shots.value.
find(a=>a.id===t.shown.value);return(r?r.infotext:i.result.value?.infotext)??""}view(){let{text:e,isOpen:t,copied:i}=this;if(!e)return g;let r=async({currentTarget:a})=>{
await ot(e,a),i.value=!0,setTimeout(()=>i.value=!1,Kh)};return d`<div class="lm-infotext-row">
            <button type="button" class="lm-infotext-line" id="lm-infotext" aria-expanded=${t.value?"true":"false"} aria-controls="lm-infotext-all"
                title=${o("infotext.title")} @click=${()=>t.value=!t.value}>${t.value?o("infotext.label"):e.replaceAll(`
`," · ")}</button>
            ${v(i.value?o("text.copied"):o("text.copy"),o("infotext.copy_title"),r,{id:"lm-infotext-copy",label:o("infotext.copy_title")})}</div>
            <pre class="lm-infotext-all" id="lm-infotext-all" ?hidden=${!t.value}>${e}</pre>`}};var Or=s=>document.getElementById(s);function ml(){let s=Or("live_merge_gallery"),e=i=>[...s?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),t=e(
".thumbnails");return t.length?t:e(".grid-container")}function fl(){let s=document.querySelector("#live_merge_result .lm-made");if(!s)return null;let{number:e="",
pictures:t,originals:i,whole:r,files:a=""}=s.dataset,n=a.split(" ").map(l=>l==="-"?"":l);return{number:e,pictures:Number(t),originals:Number(i),whole:r!=="0",files:n}}
function ti(){for(let s of document.querySelectorAll("[data-sentences]")){let{text:e}=Zt({text:s.textContent,sentences:JSON.parse(s.dataset.sentences??"{}")});delete s.
dataset.sentences,e!==s.textContent&&(s.textContent=e)}}function vl(){let s=Or("live_merge_info")?.cloneNode(!0);for(let e of s?.querySelectorAll("[data-testid=\
status-tracker]")??[])e.remove();for(let e of s?.querySelectorAll("br")??[])e.nextSibling?.textContent?.startsWith(`
`)||e.replaceWith(`
`);return(s?.textContent??"").trim()}function gl(s){let e=0,t=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])
document.addEventListener(i,t,!0);s.addEventListener("focusin",({target:i,relatedTarget:r})=>{let a=Or("live_merge_gallery"),n=c=>c instanceof Node&&!!a?.contains(
c);n(i)&&r instanceof HTMLElement&&!n(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var wl=700,zh=1200*1e3,si=class{constructor(e){this.app=e,this.started=p(0),this.result=p(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,x(()=>{e.desk.edits.value&&H(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<zh}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:t,live:i,root:r,studies:a,dialogs:n}=this.app,{inputs:l,progress:c}=r.dataset,h=a.takeOrder()??n.blind.studies.takeOrder(),
u=t.shown.value,m=`task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:f,other:w,own:b}=h?{kind:"explore",other:"",own:""}:
this.#e(u);this.asked=h?null:{recipe:u,architecture:t.kit.value.id,other:w,own:b},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let Y of h?
h.recipes:[u,...w?[JSON.parse(f)]:[]])i.expect(Y);i.watch(150);let _=window[c??""],F=Y=>document.getElementById(Y);return typeof _=="function"&&_(m,F("lm-progre\
ss"),F("live_merge_gallery"),()=>this.#t()),[m,h?h.text:JSON.stringify(u),f,...e.slice(3,Number(l))]}#e(e){let{settings:t,snapshots:i,parked:r}=this.app.desk,a=this.
app.dialogs.lora.besides(e);if(a)return{kind:JSON.stringify(a),other:o("compare.whole"),own:o("compare.lora")};let{compare:n,compareWith:l="original"}=t.value,c=n&&
!r.value?lo(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:o(l==="be\
fore"?"compare.before":"compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;
clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.
wanted||this.press()},wl))}#i(e=!1){let t=fl();if(!t||t.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(
!0),wl));let i=ml(),r=this.result.value;i.length!==t.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.patience),this.number=t.number,i.length&&
(this.result.value={...this.asked,pictures:i,originals:t.originals,whole:t.whole,files:t.files,infotext:vl()}))}attach(e){let t=()=>document.getElementById("liv\
e_merge_result")?.innerHTML,i=t();gl(e),new MutationObserver(()=>{ti();let r=t();r!==i&&this.isRunning&&this.#t(),i=r,this.#i()}).observe(e,{childList:!0,subtree:!0,
characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Vh=96,qh=150,bl=s=>({original:s.original,merged:s.large||s.picture,small:s.picture,files:{merged:s.file,original:s.originalFile}}),ii=class{constructor(e){this.
app=e,this.shots=p(Zi()),this.current=p(0),this.origin="",this.timer=0,x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:t,
originals:i,pictures:r,whole:a,files:n,infotext:l,other:c}){let h=r[i];if(!h||!e.steps.length)return;let u=await Gh(h).catch(()=>"");if(!u)return;let m={id:Math.
random().toString(36).slice(2,10),parent:this.origin,star:!1,recipe:e,architecture:t,time:Date.now(),picture:u,infotext:l,whole:a,large:h,file:n[i]??"",...i&&!c?
{original:r[0],originalFile:n[0]??""}:{original:"",originalFile:""}};this.#t(ho(this.shots.value,m)),this.current.value=0,this.origin=this.shots.value[0].recipe===
e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,nn(e)}star(e){this.#t(uo(this.shots.value,e))}#s(e){this.app.compare.show(bl(e),e.id)}peek(e){clearTimeout(
this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=bl(e),qh):this.app.compare.peeked.value=null}async back(e){let{desk:t,live:i,compare:r}=this.
app,a=I(e.recipe.base);if(clearTimeout(this.timer),r.peeked.value=null,this.#s(e),e.architecture!==t.kit.value.id){t.remark.value=o("strip.other_kind",{base:A(a)});
return}t.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>t.remark.value=k(n))}#i(e,t=!1){this.current.value=Math.max(0,Math.min(e,Math.min(this.shots.value.
length,ss)-1)),t&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let t=this.current.value,i={ArrowRight:t+1,ArrowLeft:t-
1,Home:0,End:ss-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.current.value]);else if(e.key==="Delete"&&this.shots.
value.length)this.#t(this.shots.value.toSpliced(t,1)),this.#i(t,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,t=e.written.value.recipe;return d`${ie(
this.shots.value.slice(0,ss),i=>i,(i,r)=>{let a=as(i,e.schema.value),n=()=>{this.#i(r),this.back(i)};return d`<button type="button" class=${W({"lm-strip-item":!0,
"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${o("strip.title",{about:a})} aria-label=${o("strip.back",{about:a})}
                aria-current=${$(i.recipe,t)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
o("gallery.open"),o("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Gh(s){let e=new Image;
e.src=s,await e.decode();let t=Vh/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*t)),i.
height=Math.max(1,Math.round(e.naturalHeight*t));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var ri=class{constructor(e,t,{schema:i,files:r,state:a}){this.root=e,this.server=t,this.desk=new ls(i,r,a),this.reader=new ws(this.desk,t),this.live=new vs(this.
desk,t,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new gs,this.details=new ps(t),this.doctor=new cs(this.desk,t),this.
studies=new et(t,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new fs(this),this.preview=
new si(this),this.compare=new Qs(this),this.strip=new ii(this),this.infotext=new ei(this),this.dialogs={save:new Bs(this),lora:new Ns(this),presets:new Cs(this),
virtual:new Rs(this),imports:new Es(this),conflicts:new Ss(this),gallery:new Ms(this),blind:new Os(this),explore:new zs(this)},this.drawing=p(!1),this.copied=p(
!1),this.transform=p({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=p(""),this.picking=p(Ts),this.#e(),hn(this.desk,t),ln(this.desk),this.#t()}isShown(){
return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:t}=this,{panel:i,settings:r}=sn(),{settings:a,live:n}=e.state.value;if(e.settings.value=
r,e.snapshots.value=Xi(),x(()=>{e.snapshots.value=no(e.snapshots.peek(),this.strip.shots.value)}),a?.auto_preview&&!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),
i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=xt({...i.values,home:l},i.selected)}else n?.recipe&&t.show(n.recipe).catch(()=>{})}#t(){let e=this.
desk.state.value.save?.state,t=this.desk.state.value.keeping?.state;x(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.
dialogs.save.finished(),H(()=>this.dialogs.lora.kept())),e=i;let r=this.desk.state.value.keeping?.state;t==="running"&&r!=="running"&&H(()=>this.dialogs.virtual.
finished()),t=r})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!$(e,this.desk.files.value)&&(this.desk.files.value=e),this.
details.forget()}};function yl(s){if(!s)return()=>{};let e=()=>s.offsetParent&&s.style.setProperty("--lm-above",`${Math.round(s.getBoundingClientRect().top+window.scrollY)}px`),t=new IntersectionObserver(
e);return t.observe(s),window.addEventListener("resize",e),()=>{t.disconnect(),window.removeEventListener("resize",e)}}var Yh=.05,ye=.01,oi=550,Jh=400,Zh=600,dt=s=>s instanceof Element?s.closest(".lm-fader"):null,ai=s=>s instanceof Element&&s.classList.contains("lm-range"),Fe=s=>s instanceof
Element&&s.classList.contains("lm-value"),ut=s=>s.dataset.slot??"",ni=s=>s.shiftKey?ye:Yh;function Sr(s){let e=s.deltaY||s.deltaX;return e&&(e<0?1:-1)*ni(s)}function Ar(s){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>s.commit(),Jh)}}function Mr(s,e){let t=e?s.querySelector(`[data-key="${e}"]`):null;return t?.click(),t!==null}
function kl(s,{desk:e}){let t=Ar(e),i=!1,r={slot:"",weight:0,time:0},a=(f,w)=>{e.moveFader(f,w),e.commit()},n=(f,w,b)=>{let _=e.channel.value;if(!_)return;let F=e.
weight(ut(f));e.moveFader(ut(f),Yt(F,V(F+w),_),b),t()},l=f=>{let w=dt(f.target),b=e.channel.value;if(!w||!b||f.ctrlKey||f.metaKey||f.altKey&&!e.linked.value.length)
return;let _=ni(f),F={ArrowRight:_,ArrowLeft:-_,PageUp:.25,PageDown:-.25},Y={ArrowUp:_,ArrowDown:-_,...ai(f.target)?F:{}},Ct=ai(f.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(f.key in Y)n(w,Y[f.key],f.altKey);else if(f.key in Ct)a(ut(w),Ct[f.key]);else if(!Fe(f.target)&&Mr(w,{s:"fader.solo",m:"fader.mute"}[f.
key.toLowerCase()])){f.preventDefault();return}else return;Fe(f.target)&&delete f.target.dataset.typing,f.preventDefault()},c=f=>{let w=dt(f.target);if(!w?.contains(
document.activeElement))return;f.preventDefault();let b=Sr(f);b&&n(w,b,f.altKey)},h=({target:f})=>{let w=dt(f);!w||!ai(f)||s.classList.contains("lm-stroke")||e.
moveFader(ut(w),V(Math.round(Number(f.value)/ye)*ye),i)},u=({target:f})=>{let w=dt(f),[b,_]=[e.step.value,e.channel.value],F=f instanceof Element&&f.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!_||F||Fe(f)||s.classList.contains("lm-drawing"))return;let Y=ut(w),Ct=r.slot===Y?r.weight:e.weight(Y);e.doneWeights({[Y]:w.
classList.contains("lm-part")?null:da(b,_,Y,Ct,e.kit.value)})},m=({target:f,timeStamp:w})=>{let b=dt(f),_=b?ut(b):"",F=_===r.slot&&w-r.time<Zh;_&&!F&&(r={slot:_,
weight:e.weight(_),time:w})};s.addEventListener("keydown",l);for(let f of["pointerdown","pointermove"])s.addEventListener(f,w=>i=w.altKey);s.addEventListener("w\
heel",c,{passive:!1}),s.addEventListener("input",h),s.addEventListener("change",({target:f})=>dt(f)&&ai(f)&&e.commit()),s.addEventListener("dblclick",u),s.addEventListener(
"pointerdown",m)}var $l=s=>d`<span class="lm-snapshots" role="group" aria-label=${o("snapshot.label")}>
    ${se.map((e,t)=>Xh(s,e,t+1))}</span>`;function Xh(s,e,t){let{desk:i}=s,r=i.snapshots.value[e],a=r!==void 0&&$(r.recipe,i.written.value.recipe),n=o(r?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:t});return d`<button type="button" class=${W({"lm-snapshot":!0,"lm-kept-one":r!==void 0})} id="lm-snapshot-${e}"
        aria-label=${o(r?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${a?"true":"false"} title=${n}
        aria-keyshortcuts="${t} Shift+${t}" style=${Vs({backgroundImage:r?.picture?`url("${r.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||li(s,e,l)}
        @pointerdown=${l=>Qh(s,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function li({desk:s,strip:e},t,i){if(!i&&s.snapshots.value[t])return s.recallSnapshot(
t);s.storeSnapshot(t,e.shots.value),s.remark.value=o("snapshot.stored",{letter:t})}function Qh(s,e,{currentTarget:t}){let i=t;delete i.dataset.held;let r=setTimeout(
()=>{i.dataset.held="yes",li(s,e,!0)},oi);for(let a of["pointerup","pointercancel","pointerleave"])i.addEventListener(a,()=>clearTimeout(r),{once:!0})}function ed({code:s,ctrlKey:e,metaKey:t,altKey:i,target:r}){let a=s.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return a&&!(e||t||i)&&!at(r)?se[Number(a)-1]:""}function _l(s,e){
let{desk:t,preview:i}=e;s.addEventListener("keydown",r=>{let a=ed(r);if(a)return(r.shiftKey||t.snapshots.value[a])&&li(e,a,r.shiftKey),r.preventDefault();if(!(r.
ctrlKey||r.metaKey)||!(r.target instanceof Element))return;let n=r.target.matches('input[type="text"], textarea'),l=r.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)r.shiftKey?t.redo():t.undo();else if(l==="y"&&!n)t.redo();else return;r.preventDefault(),r.stopPropagation()})}var ci=s=>s?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function xl(s,{desk:e,drawing:t}){let i="",r=[],a=!1,n=0;s.addEventListener(
"pointerdown",l=>{let c=ci(l.target);if(a=!1,!c||de(c)||l.button!==0||l.shiftKey||t.value)return;[i,r]=[c,e.linked.value];let h=()=>{a=!0,e.linked.value=wa(r,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,oi)}),s.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=ci(document.elementFromPoint(
l,c));!u||de(u)||u===i&&!a||(clearTimeout(n),a=!0,e.linked.value=[...new Set([...r,...ga(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])s.addEventListener(
l,()=>{clearTimeout(n),i=""});s.addEventListener("click",l=>{!a||!ci(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),s.addEventListener("cont\
extmenu",l=>ci(l.target)&&l.preventDefault()),s.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),td(s,e)}function td(s,e){let t=null,i=Ar(e),r=h=>h instanceof Element?h.closest(".lm-head"):null,a=h=>(h.dataset.slots??"").split(" "),n=(h,u,m,f)=>{
let[w,b]=[e.channel.value,a(h)];w&&e.moveFaders(b,b[0],Yt(u,V(u+m),w),f)},l=(h,u,m)=>{n(h,e.weight(a(h)[0]),u,m),i()};s.addEventListener("pointerdown",h=>{let u=r(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),t={head:u,y:h.clientY,moved:!1},e.commit())}),s.addEventListener("pointermove",h=>{if(!t)return;let u=s.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:m,high:f}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((t.y-h.clientY)/u*(f-m)/ye)*ye;t.moved||=
w!==0,t.moved&&n(t.head,e.weightBefore(a(t.head)[0]),w,h.altKey)});let c=()=>{t?.moved?e.commit():t&&(e.linked.value=Ti(e.linked.value,a(t.head))),t=null};s.addEventListener(
"pointerup",c),s.addEventListener("pointercancel",()=>t=null),s.addEventListener("keydown",h=>{let u=r(h.target),m={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(m)l(u,m*ni(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=Ti(e.linked.value,a(u));else return;h.preventDefault()}}),s.addEventListener(
"wheel",h=>{let u=r(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let m=Sr(h);m&&l(u,m,h.altKey)},{passive:!1})}var Ol=7,Sl=12;function Al(s,{desk:e,drawing:t}){let i=null,r=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(t.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Fe(c.target)||sd(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
s.classList.add("lm-stroke"),l(i,i,h))},a=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),s.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:m,high:f}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let _=id(b,c,h);
_!==null&&(w[b.dataset.slot??""]=V(Math.round((m+_*(f-m))/ye)*ye))}Object.keys(w).length&&e.setWeights(w)};s.addEventListener("pointerdown",r),s.addEventListener(
"pointermove",a),s.addEventListener("pointerup",n),s.addEventListener("pointercancel",n)}var sd=s=>s instanceof Element&&s.closest("button")!==null;function id(s,e,t){
let i=s.getBoundingClientRect(),r=rd(i,e,t),a=s.querySelector(".lm-range");if(r===null||!a||r<i.top-Sl||r>i.bottom+Sl)return null;let n=a.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-Ol-r)/(n.height-2*Ol)))}function rd(s,e,t){let[i,r]=e.x<t.x?[e.x,t.x]:[t.x,e.x];if(r<s.left||i>s.right)return null;if(t.x>=
s.left&&t.x<=s.right||e.x===t.x)return t.y;if(e.x>=s.left&&e.x<=s.right)return null;let a=(s.left+s.right)/2;return e.y+(a-e.x)/(t.x-e.x)*(t.y-e.y)}function Ml({desk:s}){let e=s.kind==="adjust",t=a=>s.step.value?.adjust[a.name]??0,i=(a,n)=>s.editStep(l=>Ii(l,a.name,n)),r=a=>d`<div class="lm-adjusted ${t(a)?
"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${n=>Fe(n.target)||s.doneStep(l=>Ii(l,a.name,0))}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${rt(t(a),{...a,exact:o("fader.exact",{label:a.label}),usual:0},n=>i(a,n),()=>s.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${o(
"adjust.label")} ?hidden=${!e}>
        ${e?s.schema.value.adjust.map(r):g}</section>`}function Tl(s){let{problem:e}=s.desk.state.value,t=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:ad(s)||od(s)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${t}${cd(s)}${ld(s)}`}var hi=(s,e,t="lm-banner")=>d`<div id=${t} class="lm-banner" role="alert"><span>${s}</span>${e}</div>`;function ad(s){let{desk:e,
live:t}=s,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",a=e.files.value.models.find(c=>c.
name===r)??e.files.value.models.find(c=>xe(c.name,r)),n=async()=>{if(e.parked.value)return e.adopt();i&&await nd(s,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=A(r);return hi(o("banner.paused",{base:l}),[v(o("banner.adopt"),o("banner.adopt_title"),n),a?v(o("banner.back",{base:l}),o("banner.back_title"),()=>t.load(a.name)):
g,e.parked.value?v(o("banner.new"),o("banner.new_title"),()=>e.startNew()):g])}function od(s){let{desk:e,live:t}=s;if(!t.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await t.show(r).catch(a=>e.remark.value=k(a))};return hi(o("banner.elsewhere"),[v(o("banner.take_over"),o("banner.take_over_\
title"),()=>t.takeOver()),v(o("banner.show"),o("banner.show_title"),i)])}var nd=({desk:s,live:e},t)=>e.use(t).catch(i=>s.remark.value=k(i));function ld({desk:s,
dialogs:{lora:e}}){let{draft:t,save:i,checkpoint:r}=s.state.value;if(!t||e.leaving.value)return g;let a={name:t.name,hash:t.autov3,size:J(t.size),base:A(r?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return hi(o(t.shown?"draft.shown":"draft.waits",a)+n,[v(o("draft.keep"),o("dra\
ft.keep_title",a),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(o("draft.drop"),o("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function cd({
desk:s,live:e}){if(!s.state.value.offered)return g;let t=i=>()=>e.ask("/pasted",{accept:i});return hi(o("offer.text"),[v(o("offer.yes"),o("offer.yes_title"),t(!0)),
v(o("offer.no"),o("offer.no_title"),t(!1))],"lm-offer")}function hd({desk:s},e){if(!s.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let t=s.opened.value===e;return v(e,o("fader.open\
_title",{slot:e}),()=>s.opened.value=t?"":e,{kind:"lm-name lm-opens",expanded:t,controls:"lm-kinds",label:o("fader.open",{slot:e})})}function dd(s,e,t){let i=n=>Math.
min(1,Math.max(0,(n-e)/(t-e))),[r,a]=[i(0),i(s)].sort((n,l)=>n-l);return`--lm-from: ${r}; --lm-to: ${a}`}function Rt(s,e,t){let{desk:i}=s,{low:r,high:a}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!t.flat||i.isSet(e),c=t.label??e,h=i.step.value,u=W({"lm-fader":!0,"lm-part":!!t.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<r||n>a,"lm-live":md(s,e),"lm-finer":h!==null&&aa(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&dr(h,me(e),i.kit.value)}),
m=f=>{f===null?i.setWeights({[e]:null}):i.moveFader(e,f),i.commit()};return d`<div class=${u} data-slot=${e} title=${t.title} style=${dd(n,r,a)}>
        ${t.name??hd(s,e)}${t.flat?g:Fn(s,e)}
        <input type="range" class=${t.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${a}
            aria-label=${c} aria-orientation=${O(t.flat?void 0:"vertical")}
            aria-valuetext=${ud(s,e)} aria-keyshortcuts=${O(de(e)?void 0:t.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${we(String(Math.min(a,Math.max(r,n))))}>${t.flat?g:Hn(s,e)}
        ${ae(l?n:null,o("fader.exact",{label:c}),m,{placeholder:t.follows,empty:t.flat})}
        ${de(e)?g:pd(s,e,!!t.flat)}${t.after??""}</div>`}function ud({desk:s},e){let[t,i]=[s.step.value,s.weight(e)],r=s.isSet(e)||s.kit.value.architecture.sliders.
includes(e)?String(i):o("fader.not_set",{weight:i});return t&&dr(t,me(e),s.kit.value)?o("fader.muted",{weight:r}):r}function pd(s,e,t){let{desk:i}=s,[r,a]=[i.step.
value,i.kit.value];if(!r)return g;let n=(l,c,h,u)=>v(l,o(`${c}_title`,{slot:e}),()=>i.doneStep(m=>u(m,e,a)),{kind:"lm-mute",key:c,label:o(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${t?g:n("S","fader.solo",ur(r,e,a),Ln)}${n("M","fader.mute",oe(r,a).includes(e),En)}${t?g:Kn(s,e)}</span>`}function md({
desk:s},e){let t=s.state.value.live?.blocks??[],{follows:i,architecture:r}=s.kit.value,a=r.odd.filter(n=>i[n]===e&&!r.slots.includes(e));return[e,...a].some(n=>t.
includes(n))}var fd=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],vd=32,gd=s=>s.replace(/\d+$/,"");function El(s){let{kit:e,
channel:t,schema:i}=s.desk,{low:r,high:a}=t.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(m=>gd(m)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>vd?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${wd(
h,u)}</legend>
            <div class="lm-faders">${u.map(m=>Rt(s,m,{title:n(m)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${o("desk.l\
abel")} ?hidden=${!t.value}>
        <div class="lm-scale" aria-hidden="true">${[a,(r+a)/2,r].map(c=>d`<span>${V(c)}</span>`)}</div>
        ${fd.map(l)}</section>`}var wd=(s,e)=>e.length<2?o(s):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${o("desk.head_title")} aria-label=${o("desk.head",{group:o(s)})}>${o(s)}</button>`;function jl(s){let{kit:e,channel:t,panel:i,schema:r,settings:a}=s.
desk,n=i.value.values.whole.block_map||"live_merge",l=r.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!t.
value} ?open=${a.value.odd}
        @toggle=${c=>c.target.open!==a.value.odd&&s.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${o("odd.summary",{parts:e.value.architecture.odd.map(c=>bd(s,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>yd(s,c))}</div>
        ${X(o("odd.map"),y(l,n,c=>s.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:o("odd.map_tit\
le")})}</details>`}function bd({desk:s},e){if(s.isSet(e))return`${e} ${s.weight(e)}`;let t=s.kit.value.follows[e];return t?`${e} = ${t}`:o("odd.kept",{slot:e})}
function yd(s,e){let t=s.desk.kit.value.follows[e],i=`${e}: ${s.desk.schema.value.help[e]||""}`,r=t?o("odd.follows",{help:i,followed:t}):o("odd.stays",{help:i});
return Rt(s,e,{flat:!0,title:r,follows:t?`= ${t}`:"0"})}function Nl(s){let{desk:e}=s,t=e.opened.value,i=e.partsOf(t),[r,a]=[i.filter(kt),i.filter(h=>!kt(h))],n=a.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(m=>kd(s,t,m,n))}</div></div>`:g,c=()=>$d(s);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${o("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${t}</strong>
            <span>${o("parts.head",{count:Mi(n)})}</span><span class="lm-gap"></span>
            ${v("✕",o("parts.close_title"),c,{label:o("parts.close",{slot:t})})}</div>
        ${l(o("parts.kinds"),a)}${l(o("parts.layers"),r)}`:g}</section>`}function kd(s,e,t,i){let r=`${Mi(t.parameters)}, ${Math.round(100*t.parameters/i)} %`;return Rt(
s,`${e}/${t.id}`,{flat:!0,label:`${e} ${t.label}`,follows:`= ${e}`,title:o("parts.title",{label:t.label,tensors:t.tensors,share:r,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${t.
label}</span>`,after:d`<span class="lm-share">${r}</span>`})}function $d({desk:s,root:e}){let t=s.opened.value;s.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${t}"] .lm-opens`)?.focus()}function Rl({desk:s}){let e=s.step.value,t=e?oa(e,s.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!t.length}>${t.
length?o("rules.others"):g}
        ${t.map(i=>d`<span class="lm-rule">${Ll(i)}${v("✕",o("rules.drop"),()=>s.doneStep(r=>na(r,i)),{label:o("rules.drop_one",{rule:Ll(i)})})}</span>`)}</p>`}
function Ll({keys:s,slots:e,...t}){let i=Object.entries(t).map(([r,a])=>`${r} ${a}`).join(", ");return e?o("rules.in",{keys:s||o("rules.every_key"),slots:e,set:i}):
o("rules.all",{keys:s||o("rules.every_key"),set:i})}function Pl({desk:s},e){let{erase:t}=e,i=[["",o("erase.turn_down"),o("erase.turn_down_title")],["balance",o("erase.balance"),o("erase.balance_title")]],r=c=>s.doneStep(
c),a=X(o("erase.way"),y(i,Je(t)?"balance":"",c=>r(h=>$a(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>X(o(`erase.${c}`),be(h,o(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:o(`erase.${c}_title`),placeholder:o(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Je(t)?[n("of",t.of??"",c=>r(h=>Li(h,"of",c))),n("mix\
ed",xa(t.balance),(c,h)=>_d(s,e,c,h))]:[n("concepts",Ei(t.concepts),c=>r(h=>ji(h,"concepts",c))),n("towards",t.towards??"",c=>r(h=>Li(h,"towards",c)))];return d`${a}${l}${n(
"keep",Ei(t.keep),c=>r(h=>ji(h,"keep",c)))}`}function _d(s,e,t,i){Ni(e,t)?s.doneStep(r=>Ni(r,t)??r):rr(i)}function Cl(s){let{desk:e}=s,[t,{methods:i,together:r}]=[e.step.value,e.schema.value],a=t?.kind==="adapters",n=a?r.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):Fo(i);return jt(s,{id:"method",inputId:"lm-method",kind:"lm-input",label:o("source.method"),empty:o("source.method"),none:o("menu.none_found"),
value:t?.method??"",shown:n.find(l=>l.value===t?.method)?.text??"",items:l=>At(n,l),head:l=>l?o(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>a?{...c,method:l,sparse:!1}:Ha(c,l,e.schema.value))})}function Il(s){let{desk:e,dialogs:t}=s,[i,r,a]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!r)return g;let n=ze(a,i.kind),l=Ho(n,t.presets.own.value),c=ha(i,r,a);return d`<div class="lm-field lm-preset">${jt(s,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:o("tools.preset_label"),title:o("tools.preset_title"),empty:o("tools.preset"),none:o("menu.none_found"),value:c,shown:c,items:h=>At(
l,h),head:h=>o(`preset_group.${h}`),row:({text:h})=>d`${xd(Ko(n[h]??{},a.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var xd=({width:s,height:e,points:t})=>d`<svg class="lm-curve" width=${s} height=${e+2} viewBox="0 -1 ${s} ${e+2}"
    aria-hidden="true"><polyline points=${t} /></svg>`;function Dl(s){let{desk:e}=s,t=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${o("source.label")} ?hidden=${!t}>
        ${Od(s)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${t?.kind!=="merge"&&t?.kind!=="adapters"}>
            <span class="lm-label">${o("source.method")}</span>${Cl(s)}</div>
        <div class="lm-models" id="lm-models">${t?Sd(s,t):g}</div></section>`}function Od({desk:s,live:e}){let t=s.checkpoint.value,i=s.steps.findIndex(c=>c.id===
s.panel.value.selected),r=t?t.virtual||A(t.name):e.isLoading.value?o("base.loading"):o("base.none"),a=i>1?o("base.after_steps",{n:i}):o("base.after_step"),l=[t?.
architecture?s.kit.value.architecture.label:t?.kind,t?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?a:o("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${t?.virtual?o("base.virtual",{base:t.name}):t?.title||t?.name||r}><span class="lm-base-name">${r}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function Sd(s,e){let{files:t,schema:i}=s.desk,r=c=>s.desk.doneStep(h=>Fa(h,c,i.value));
if(e.kind==="adapter")return d`${nt(s,{id:"adapter",label:o("source.adapter"),value:L(e.models.adapter),files:t.value.adapters,pick:c=>r({adapter:c}),empty:o("p\
icker.file")})}${Wl(s,e)}`;if(e.kind==="adapters")return Ad(s,e);if(e.kind==="erase")return Pl(s,e);if(e.kind!=="merge")return g;let{models:a}=D(i.value,e.method),
n=(c,h,u,m)=>nt(s,{id:c,label:h,value:L(u),files:t.value.models,pick:m});if(a[0]!=="models")return a.map(c=>n(c,c.toUpperCase(),e.models[c],h=>r({[c]:h})));let l=ne(
e);return d`${l.map((c,h)=>n(`model${h}`,o("source.model",{n:h+1}),c,u=>r({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",o("source.fewer"),()=>r({models:l.slice(0,-1)}),{label:o("source.fewer"),off:l.length<2})}
            ${v("+",o("source.more"),()=>r({models:[...l,""]}),{label:o("source.more")})}</span>`}function Ad(s,e){let{desk:t}=s,i=e.models.models;return d`${i.
map((r,a)=>d`${nt(s,{id:`adapter${a}`,label:o("source.adapter_n",{n:a+1}),value:L(r),files:t.files.value.adapters,pick:n=>t.doneStep(l=>({...l,models:{models:i.
with(a,n)}})),empty:o("picker.file")})}${X(o("tools.weight"),ae(e.shares[a]??1,o("source.weight_n",{n:a+1}),n=>t.doneStep(l=>Ca(l,a,n??1)),{key:`share${a}`}))}`)}${Wl(
s,e)}`}function Wl(s,e){let{desk:t,dialogs:i}=s,r=t.steps.filter(n=>Pe(n.kind)&&N(n)).flatMap(n=>fe(n,t.schema.value)),a=e.kind==="adapters"||Na(e);return d`<span class="lm-pair">
        ${v("−",o("source.fewer_adapters"),()=>t.doneStep(Pa),{id:"lm-adapter-fewer",label:o("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",o(a?"source.more_adapters":"source.adapter_alone"),()=>t.doneStep(Ra),{id:"lm-adapter-more",label:o("source.more_adapters"),off:!a})}
        ${v(o("conflicts.open"),o("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function Ul({desk:s}){let[
e,t]=[s.kind,s.step.value],i=t&&D(s.schema.value,t.method),r=t&&e==="adapters"?ce(s.schema.value,t.method):null,a=r?r.summary:e==="merge"?i?.summary:o(`help.${e||
"none"}`),n=e==="merge"?o("help.source",{text:a,source:i?.source}):a;return d`<p id="lm-help" class="lm-help" title=${n}>${a}</p>`}function Fl({desk:s}){let e=s.
step.value,t=e?.kind==="merge"?D(s.schema.value,e.method).parameters.filter(a=>a.kind!=="weight"):e?.kind==="adapters"?ce(s.schema.value,e.method).parameters:e?.
kind==="erase"?s.schema.value.erase.parameters:[],i=(a,n)=>s.doneStep(l=>l.kind==="erase"?Oa(l,a,n):Ka(l,a.name,n)),r=(a,n)=>a.kind==="erase"?Sa(a,n):Ci(a,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${o(
"source.parameters")}>
        ${e&&t.map(a=>Md(a,r(e,a),n=>i(a,n)))}</section>`}var Bl=s=>typeof s=="object"?JSON.stringify(s):String(s);function Md(s,e,t){let i=s.name.replace(/_/g,
" ");if(s.kind==="flag")return B(i,s.help,e,t,{name:s.name});let r=s.kind==="choice"?y(s.choices.map(a=>[a,a]),e,t,{name:s.name}):be(Bl(e),i,(a,n)=>{let l=_e(a),
c=l!==null&&(s.kind!=="integer"||Number.isInteger(l));c&&l!==e&&t(l),n.value=c?String(l):Bl(e)},{kind:"lm-input lm-number",numeric:!0,key:s.name});return X(i,r,
{kind:"lm-field lm-inline",title:s.help})}function Hl(s,e){let t=s.currentTarget,i=t.closest("[data-step]");if(s.button!==0||!i?.parentElement)return;s.preventDefault(),t.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),a=u=>r.filter(m=>{let f=m.getBoundingClientRect();return f.top+f.height/2<u}).length,n=u=>r.forEach((m,f)=>{m.classList.toggle("lm-dr\
op-before",f===u),m.classList.toggle("lm-drop-after",u===r.length&&f===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(a(u.clientY))},h=u=>{l.
abort();let m=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),m&&e(a(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var Kl=s=>s.reduce((e,t)=>e+t,0);function zl({desk:s},e,t){let{waiting:i,places:r}=s.written.value,{error:a,live:n}=s.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===t);if(c)return l(o("missing.choose",{what:Q(c.what)}));if(s.parked.value)return l(o("note.parked"));let h=r.indexOf(t);if(a?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:o("note.refused"),title:a.error,bad:!0};if(!N(e))return l(o("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],m=Pe(e.kind)?fe(e,s.schema.value).map(L):[];return m.length>0&&$(u.map(w=>w.file),m)?Td(u):l("")}function Td(s){let[e,t]=[Kl(s.map(n=>n.applied)),Kl(s.map(n=>n.
total))],i=[...new Set(s.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],r=s.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),a=o("note.applied",{some:e,total:t});return{text:i.length?`${a} · ${S("note.left_out",i.length)}`:a,title:[r?o("note.kinds",{matched:a,which:r}):a,...i].
join(`
`),bad:e<t}}var Ed=([s,...e])=>s&&!e.length&&s.kind==="merge"&&N(s)&&!s.rest.title;function Vl(s){let{desk:e}=s,t=Ed(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,a=e.parked.value?i:e.checkpoint.value?.name??"",n=Cn(e.steps,a,r.vae,e.kit.value),l=(c,h)=>v(o(h),o(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${W(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${o("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${o("stack.steps")} ?hidden=${t}>
            ${ie(e.steps,c=>c.id,(c,h)=>Ld(s,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${o("stack.words")} title=${n}>${n}</p>${jd(s)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Ma(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function jd({desk:s}){let e=s.steps.filter(i=>!N(i)),t=()=>s.done(i=>ue(i,{steps:i.values.steps.map(r=>ve(r,"enabled",!0,!0))}));return v(S(
"mutes.steps",e.length),o("mutes.steps_title"),t,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function Ld(s,e,t){let{desk:i}=s,r=t+1,a=e.id===
i.panel.value.selected,n=zl(s,e,t),l=(h,u,m)=>i.doneStep(f=>ve(f,h,u,m),e.id),c=(h,u,m,f,w=!1)=>v(h,o(u),f,{kind:"lm-button lm-small",label:o(`${u}_n`,{n:r}),key:m,
off:w});return d`<li class=${W({"lm-step":!0,"lm-selected":a,"lm-off":!N(e)})} data-step data-id=${e.id}
        @keydown=${h=>Rd(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${o("row.move_title")} aria-label=${o("row.move",{n:r})}
            @keydown=${h=>Cd(s,e,t,h)}
            @pointerdown=${h=>Hl(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${o("row.on_title")} aria-label=${o("row.on",{n:r})}
            .checked=${we(N(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${r} ${o(`badge.${e.kind}`)}`,o("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:a})}
        ${be(e.rest.title||"",o("row.title",{n:r}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:o("row.title_title"),placeholder:Pn(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${ke(e.kind)?Pd(s,e,r):g}
        <span class=${W({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",o("row.solo_title"),()=>Nd(s,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:o("row.solo",{n:r}),pressed:pr(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>Tr(s,e,t,-1,h),t===0)}
            ${c("↓","row.later","stepDown",h=>Tr(s,e,t,1,h),t===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>s.live.remove(e.id))}</span></li>`}var Nd=({desk:s},e)=>s.done(t=>ue(t,{steps:Nn(t.values.steps,e.id)}));function Rd(s){
let{target:e,currentTarget:t,key:i}=s,r={s:"solo",m:"on"}[i.toLowerCase()];!r||s.ctrlKey||s.metaKey||s.altKey||at(e)||(Mr(t,r),s.preventDefault())}function Pd({
desk:s},e,t){let i=Se(e,s.schema.value)?.value??1,r=a=>s.editStep(n=>ve(n,"weight",a,1),e.id);return d`<span class="lm-row-weight">
        ${rt(i,{label:o("row.weight",{n:t}),exact:o("row.weight_exact",{n:t}),usual:1,low:-1,high:2,key:"weight"},r,()=>s.commit(),{key:"weightText"})}</span>`}
function Cd(s,e,t,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Tr(s,e,t,r,i))}function Tr({desk:s},e,t,i,r){
let a=r.currentTarget;s.move(e.id,t+i),queueMicrotask(()=>{let n=a.parentElement?.querySelector("button:not(:disabled)");(a.disabled?n:a)?.focus()})}function ql(s){let{desk:e,live:t}=s,{busy:i,progress:r,live:a}=e.state.value,{text:n,bad:l}=Id(s),c=t.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${W({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?r||.05:0}"></div>
        <p id="lm-status" class=${W({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Wd(s,a)}>${n}</p></div>`}function Id(s){let{desk:e,live:t}=s,{state:i,remark:r}=e;if(t.trouble.value)return{text:t.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:o("status.error",{error:i.value.error.error,live:Gl(i.value.live)}),bad:!0};if(t.pending.value)return{
text:Bd(s),bad:!1};let a=Yl(s);return{text:[Dd(s),...a].filter(Boolean).join(" — "),bad:a.length>0}}function Bd({desk:s}){let{busy:e,progress:t}=s.state.value;
return t>0?o("status.applying_percent",{percent:Math.round(100*t)}):e||o("status.applying")}function Gl(s){if(!s?.recipe?.steps.length)return o("status.original");
let e=s.saved?o("status.saved",{name:s.saved}):o("status.not_saved"),t=Object.keys(s.skipped||{}).length;return o("status.merge_on",{saved:t?`${e} · ${S("statu\
s.skipped",t)}`:e})}function Dd({desk:s,live:e}){let{missing:t,waiting:i}=s.written.value,r=Gl(s.state.value.live),a=!!s.state.value.live?.recipe?.steps.length;
return s.checkpoint.value?s.parked.value?o("status.parked",{live:r}):t.length?o("status.with_choice",{live:r,choose:o("missing.choose",{what:Q(t)})}):i.length?[
r,...i.map(({index:n,what:l})=>o("step.waits",{n:n+1,what:Q(l)}))].join(" — "):e.settled.value||!s.steps.length?r:$(s.state.value.next?.recipe,s.written.value.
recipe)?o("status.next",{live:r}):a?o("status.other_merge",{live:r}):s.settings.value.live?o("status.off_live"):o("status.off"):e.isLoading.value?o("status.load\
ing"):o("missing.choose",{what:Q(t)})}var Yl=({desk:s,doctor:e})=>[...new Set([...s.state.value.live?.warnings??[],...e.warnings.value])];function Wd(s,e){if(!e?.
recipe)return"";let{kept:t}=e,i=t?[o("details.memory",{kept:Xt(t.deltas),budget:Xt(t.budget)}),o("details.in_place",{size:Xt(t.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),a=[S("count.blocks",e.blocks.length),S("count.tensors",e.tensors),`${$t(e.seconds,2)} s`];return[o("details.changed",{
changed:a.join(", "),id:e.id.slice(0,8)}),o("details.blocks",{blocks:e.blocks.join(", ")}),o("details.device",{device:e.device}),...i,...Yl(s),...r].join(`
`)}function Ud(s,e){let t=s.replace(/\d+$/,"");if(t==="M")return s;let i=e.filter(a=>a.startsWith(t));return i.length===e.length?i[i.length-1-i.indexOf(s)]:e.filter(
a=>a.startsWith(t==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(s)]}var Jl=(s,e,t,i)=>t[i.indexOf(Ud(i[e],i))]??s,Fd=new Set(["smooth","mirror","swap"]),Er={invert:s=>1-
s,mirror:(s,e,t,i)=>e>(i.length-1)/2?Jl(s,e,t,i):s,swap:Jl,smooth:(s,e,t)=>(t[e-1]??s)/4+s/2+(t[e+1]??s)/4,up:(s,e,t,i,r)=>s+r,down:(s,e,t,i,r)=>s-r,times:(s,e,t,i,r)=>s*
r,clamp:s=>Math.min(1,Math.max(0,s)),dice:(s,e,t,i,r,a)=>s+r*a};function Zl(s,e,{amount:t=.1,seed:i=0,only:r=[]}={}){let[a,...n]=Object.keys(e),l=n.map(m=>e[m]),
c=Hd(i,n.length+1),h=(m,f)=>m===a&&Fd.has(s)?e[a]:V(Er[s](e[m],f,l,n,t,Number(c[f+1].toFixed(3)))),u=r.filter(m=>m in e);return Object.fromEntries([a,...n].map(
(m,f)=>[m,h(m,f-1)]).filter(([m])=>!u.length||u.includes(String(m))))}function Hd(s,e){let t=s>>>0;return Array.from({length:e},()=>{t=t+1831565813>>>0;let i=Math.
imul(t^t>>>15,t|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function Xl(s){let{desk:e,drawing:t}=s,[{past:i,future:r},{live:a,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${o(
"tools.label")}>
        ${zd(s)}${l?[Vd(s),qd(s)]:g}${Yd(s)}${Kd(s)}<span class="lm-gap"></span>
        ${v(o("tools.draw"),o("tools.draw_title"),()=>t.value=!t.value,{id:"lm-draw",pressed:t.value,hidden:!l})}
        ${v("↶",o("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:o("tools.undo"),off:!i.length})}
        ${v("↷",o("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:o("tools.redo"),off:!r.length})}
        ${$l(s)}
        ${v(o("tools.reset"),o("tools.reset_title"),()=>e.doneStep(za),{id:"lm-reset"})}
        ${B(o("tools.live"),o("tools.live_title"),a,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${B(o("tools.auto"),o("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Kd({desk:s}){let e=s.step.value?oe(s.step.
value,s.kit.value):[];return v(S("mutes.faders",e.length),o("mutes.faders_title",{muted:e}),()=>s.doneStep(t=>js(t,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function zd({desk:s}){let e=s.step.value,t=e?ee(e,s.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${o(
"tools.channel")} ?hidden=${t.length<2}>
        ${t.map((i,r)=>v(i.label,i.parameter.help,()=>s.look({channel:r}),{pressed:i.label===s.channel.value?.label}))}</div>`}var Vd=s=>d`${Il(s)}
    ${v(o("tools.my_presets"),o("tools.my_presets_title"),()=>s.dialogs.presets.open(),{id:"lm-presets-open"})}`;function qd(s){let{desk:e,transform:t}=s,{amount:i,
seed:r}=t.value,a=Object.keys(Er).map(l=>[l,o(`shape.${l}`,{amount:i})]),n=l=>t.value={...t.value,...l};return d`${y([["",e.linked.value.length?S("tools.transfo\
rm_some",e.linked.value.length):o("tools.transform")],...a],"",l=>l&&Gd(s,l),{id:"lm-shape",kind:"lm-input lm-shape",label:o("tools.transform_label"),title:o("t\
ools.transform_title")})}
        ${ae(i,o("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${t.value.thrown?ae(r,o("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Gd({desk:s,transform:e},t){let[i,r,{
amount:a,seed:n}]=[s.step.value,s.channel.value,e.value];!i||!r||(s.doneWeights(Zl(t,Jt(i,r,s.kit.value),{amount:a,seed:n,only:s.linked.value})),t==="dice"&&(s.
remark.value=o("tools.thrown",{amount:a,seed:n}),e.value={amount:a,seed:n+1,thrown:!0}))}function Yd({desk:s}){let e=Se(s.step.value,s.schema.value);if(!e)return g;
let t=i=>s.editStep(r=>ve(r,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${o("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?o("tools.weight"):o("tools.strength")}</span>
        ${rt(e.value,{label:o("tools.strength_label"),exact:o("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},t,()=>s.commit(),{id:"lm-streng\
th-value"})}</label>`}var Ql=s=>d`${Tl(s)}${Vl(s)}${Dl(s)}${Ul(s)}${Fl(s)}${Xl(s)}
    ${Ml(s)}${El(s)}${Nl(s)}${Rl(s)}${jl(s)}${Wn(s)}${ql(s)}
    ${s.dialogs.save.view()}${s.dialogs.lora.view()}${s.dialogs.presets.view()}${s.dialogs.virtual.view()}${s.dialogs.imports.view()}${s.dialogs.conflicts.view()}
    ${s.dialogs.gallery.view()}${s.dialogs.blind.view()}${s.dialogs.explore.view()}`,Jd=s=>[["original",o("compare.original")],["before",o("compare.before")],...se.
filter(e=>s.snapshots.value[e]).map(e=>[e,o("compare.snapshot",{letter:e})])],ec=({desk:s,live:e,dialogs:t})=>d`${Zd(s,t)}
    ${v(o("actions.restore"),o("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(o("actions.save"),o("actions.save_title"),()=>t.save.open(),{id:"lm-save-open"})}
    ${v(o("actions.keep"),o("actions.keep_title"),()=>t.virtual.open(),{id:"lm-virtual-open"})}
    ${v(o("actions.explore"),o("actions.explore_title"),()=>t.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Zd(s,e){let{compare:t,compareWith:i="original"}=s.settings.value,r=Jd(s),a=r.find(([n])=>n===
i)?.[1]??o("compare.original");return d`<span class="lm-compare-with">
        ${B(o("actions.compare"),o("actions.compare_title"),t===!0,n=>s.set({compare:n}),{name:"compare",label:o("actions.compare_what",{what:a})})}
        ${y(r,i,n=>s.set({compareWith:n,compare:!0}),{id:"lm-compare-with",label:o("actions.compare_choice")})}
        ${v(o("actions.blind"),o("actions.blind_title"),()=>e.blind.open(),{id:"lm-blind-open"})}</span>`}var jr=null,tc=()=>{},Nr=s=>document.getElementById(s);async function Xd(s){let e=new us(s.dataset.api??"",s.dataset.token??""),t=s.dataset.language||navigator.
languages.join(",");t.startsWith("en")||e.learn(t);let[i,r,a]=await Promise.all(["/schema","/models","/state"].map(l=>e.get(l))),n=new ri(s,e,{schema:i,files:r,
state:a});return tu(n),n.live.watch(),n}async function Qd(){let s=Nr("live_merge_root");if(!(!s||s.dataset.started)){s.dataset.started="yes";try{jr??=Xd(s),eu(await jr,
s)}catch(e){jr=null,s.replaceChildren(),bi(d`<p class="lm-banner lm-bad" role="alert">${o("start.failed",{why:k(e)})}</p>`,s)}}}function eu(s,e){tc(),s.root=e,e.
replaceChildren(),e.classList.add("lm-root");let[t,i,r,a,n]=["actions","compare","strip","picture","infotext"].map(c=>Nr(`live_merge_${c}`)),l=[Pt(e,()=>Ql(s)),
Pt(t,()=>ec(s)),Pt(i,()=>s.compare.template()),Pt(r,()=>s.strip.template()),Pt(n,()=>s.infotext.view()),yl(Nr("live_merge_tab")),x(()=>{e.classList.toggle("lm-d\
rawing",s.drawing.value),e.classList.toggle("lm-is-live",!!s.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(s.desk.steps.length>1?s.desk.
steps.length:0)),a?.classList.toggle("lm-comparing",s.compare.pair!==void 0),a?.classList.toggle("lm-working",s.preview.started.value>0),i&&(i.hidden=s.compare.
pair===void 0),r&&(r.hidden=!s.strip.shots.value.length)})];tc=()=>l.forEach(c=>c());for(let c of[e,t,i,r])c?.setAttribute("lang",ma());t?.classList.add("lm-act\
ions"),i?.classList.add("lm-compare"),r?.classList.add("lm-strip"),n?.classList.add("lm-infotext"),r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",
o("strip.label")),r?.addEventListener("keydown",c=>s.strip.onKey(c)),_l(e,s),kl(e,s),xl(e,s),Al(e,s),a&&s.preview.attach(a)}function Pt(s,e){if(!s)return()=>{};
let t=!1,i=null,r=()=>{t=!1,bi(i,s)};return x(()=>{i=e(),t||queueMicrotask(r),t=!0})}function tu(s){let{desk:e,compare:t,preview:i,strip:r,live:a}=s;Object.assign(
window,{LiveMerge:{app:s,desk:e,compare:t,preview:i,strip:r,live:a,onState:n=>x(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.sent(n)}),document.dispatchEvent(
new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&a.watch(0))}function Lr(){let s=()=>{Qd(),ti()};s();let e=window;
typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(s):new MutationObserver(s).observe(document.body,{childList:!0,subtree:!0})}var{onUiLoaded:sc}=window;typeof sc==
"function"?sc(Lr):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",Lr):Lr();})();
