/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var zl=Symbol.for("preact-signals");function oi(){if(Me>1)Me--;else{var s,e=!1;for((function(){var a=Ct;for(Ct=void 0;a!==void 0;){var r=a.S;if(r.v===a.v)for(var n=r.
t;n!==void 0;n=n.x)n.i===a.i&&(n.i=r.i);a=a.o}})();pt!==void 0;){var t=pt;for(pt=void 0,Pt++;t!==void 0;){var i=t.u;if(t.u=void 0,t.f&=-3,!(8&t.f)&&Ea(t))try{t.
c()}catch(a){e||(s=a,e=!0)}t=i}}if(Pt=0,Me--,e)throw s}}var ut,M=void 0;function F(s){var e=M,t=ut;M=void 0,ut=void 0;try{return s()}finally{M=e,ut=t}}var pt=void 0,Me=0,Pt=0;var Ma=0,Ct=void 0,It=0;function Ta(s){if(M!==void 0){var e=s.n;if(e===void 0||e.t!==M)return e={i:0,S:s,p:M.s,n:void 0,t:M,e:void 0,x:void 0,r:e},M.s!==void 0&&
(M.s.n=e),M.s=e,s.n=e,32&M.f&&s.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=M.s,e.n=void 0,M.s.n=e,M.s=e),e}}function K(s,e){
this.v=s,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}K.prototype.brand=zl;K.prototype.h=function(){return!0};
K.prototype.S=function(s){var e=this,t=this.t;t!==s&&s.e===void 0&&(s.x=t,this.t=s,t!==void 0?t.e=s:F(function(){var i;(i=e.W)==null||i.call(e)}))};K.prototype.
U=function(s){var e=this;if(this.t!==void 0){var t=s.e,i=s.x;t!==void 0&&(t.x=i,s.e=void 0),i!==void 0&&(i.e=t,s.x=void 0),s===this.t&&(this.t=i,i===void 0&&F(function(){
var a;(a=e.Z)==null||a.call(e)}))}};K.prototype.subscribe=function(s){var e=this;return x(function(){var t=e.value;F(function(){return s(t)})},{name:"sub"})};K.
prototype.valueOf=function(){return this.value};K.prototype.toString=function(){return this.value+""};K.prototype.toJSON=function(){return this.value};K.prototype.
peek=function(){var s=this;return F(function(){return s.value})};Object.defineProperty(K.prototype,"value",{get:function(){var s=Ta(this);return s!==void 0&&(s.
i=this.i),this.v},set:function(s){if(s!==this.v){if(Pt>100)throw new Error("Cycle detected");(function(t){Me!==0&&Pt===0&&t.l!==Ma&&(t.l=Ma,Ct={S:t,v:t.v,i:t.i,
o:Ct})})(this),this.v=s,this.i++,It++,Me++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{oi()}}}});function p(s,e){return new K(s,e)}function Ea(s){for(var e=s.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Na(s){for(var e=s.s;e!==void 0;e=e.n){var t=e.S.n;if(t!==void 0&&(e.r=t),e.S.
n=e,e.i=-1,e.n===void 0){s.s=e;break}}}function La(s){for(var e=s.s,t=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):t=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}s.s=t}function Te(s,e){K.call(this,void 0,e),this.x=s,this.s=void 0,this.g=It-1,this.f=4}Te.prototype=new K;Te.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===It))return!0;if(this.g=It,this.f|=1,this.i>0&&!Ea(this))return this.
f&=-2,!0;var s=M;try{Na(this),M=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(t){this.v=t,this.f|=16,this.i++}return M=
s,La(this),this.f&=-2,!0};Te.prototype.S=function(s){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}K.prototype.S.call(this,s)};Te.prototype.
U=function(s){if(this.t!==void 0&&(K.prototype.U.call(this,s),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Te.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var s=this.t;s!==void 0;s=s.x)s.t.N()}};Object.defineProperty(Te.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var s=Ta(this);if(this.h(),s!==void 0&&(s.i=this.i),16&this.f)throw this.v;return this.v}});function E(s,e){return new Te(s,e)}function ja(s){var e=s.
j;if(s.j=void 0,typeof e=="function"){Me++;var t=M;M=void 0;try{e()}catch(i){throw s.f&=-2,s.f|=8,ni(s),i}finally{M=t,oi()}}}function ni(s){for(var e=s.s;e!==void 0;e=
e.n)e.S.U(e);s.x=void 0,s.s=void 0,ja(s)}function Vl(s){if(M!==this)throw new Error("Out-of-order effect");La(this),M=s,this.f&=-2;try{8&this.f&&ni(this)}finally{
oi()}}function Ke(s,e){this.x=s,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,ut&&ut.push(this)}Ke.prototype.c=function(){var s=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{s()}};Ke.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,ja(this),Na(this),Me++;var s=M;return M=this,Vl.bind(this,s)};Ke.prototype.N=function(){2&this.f||(this.f|=2,this.u=pt,pt=this)};
Ke.prototype.d=function(){this.f|=8,1&this.f||ni(this)};Ke.prototype.dispose=function(){this.d()};function x(s,e){var t=new Ke(s,e);try{t.c()}catch(a){throw t.d(),
a}var i=t.d.bind(t);return i[Symbol.dispose]=i,i}var ci=globalThis,Ra=s=>s,Bt=ci.trustedTypes,Pa=Bt?Bt.createPolicy("lit-html",{createHTML:s=>s}):void 0,hi="$lit$",ue=`lit$${Math.random().toFixed(9).slice(2)}$`,
di="?"+ue,ql=`<${di}>`,Le=document,ft=()=>Le.createComment(""),vt=s=>s===null||typeof s!="object"&&typeof s!="function",ui=Array.isArray,Ua=s=>ui(s)||typeof s?.[Symbol.
iterator]=="function",li=`[ 	
\f\r]`,mt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ca=/-->/g,Ia=/>/g,Ee=RegExp(`>|${li}(?:([^\\s"'>=/]+)(${li}*=${li}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ba=/'/g,Da=/"/g,Fa=/^(?:script|style|textarea|title)$/i,pi=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),d=pi(1),zd=pi(2),Vd=pi(
3),N=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Wa=new WeakMap,Ne=Le.createTreeWalker(Le,129);function Ka(s,e){if(!ui(s)||!s.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Pa!==void 0?Pa.createHTML(e):e}var Ha=(s,e)=>{let t=s.length-1,i=[],a,r=e===2?"<svg>":e===3?"<math>":"",n=mt;for(let l=0;l<
t;l++){let c=s[l],h,u,m=-1,f=0;for(;f<c.length&&(n.lastIndex=f,u=n.exec(c),u!==null);)f=n.lastIndex,n===mt?u[1]==="!--"?n=Ca:u[1]!==void 0?n=Ia:u[2]!==void 0?(Fa.
test(u[2])&&(a=RegExp("</"+u[2],"g")),n=Ee):u[3]!==void 0&&(n=Ee):n===Ee?u[0]===">"?(n=a??mt,m=-1):u[1]===void 0?m=-2:(m=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Ee:u[3]==='"'?Da:Ba):n===Da||n===Ba?n=Ee:n===Ca||n===Ia?n=mt:(n=Ee,a=void 0);let w=n===Ee&&s[l+1].startsWith("/>")?" ":"";r+=n===mt?c+ql:m>=0?(i.push(h),
c.slice(0,m)+hi+c.slice(m)+ue+w):c+ue+(m===-2?l:w)}return[Ka(s,r+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},gt=class s{constructor({strings:e,_$litType$:t},i){
let a;this.parts=[];let r=0,n=0,l=e.length-1,c=this.parts,[h,u]=Ha(e,t);if(this.el=s.createElement(h,i),Ne.currentNode=this.el.content,t===2||t===3){let m=this.
el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(a=Ne.nextNode())!==null&&c.length<l;){if(a.nodeType===1){if(a.hasAttributes())for(let m of a.getAttributeNames())
if(m.endsWith(hi)){let f=u[n++],w=a.getAttribute(m).split(ue),b=/([.?@])?(.*)/.exec(f);c.push({type:1,index:r,name:b[2],strings:w,ctor:b[1]==="."?Wt:b[1]==="?"?
Ut:b[1]==="@"?Ft:Re}),a.removeAttribute(m)}else m.startsWith(ue)&&(c.push({type:6,index:r}),a.removeAttribute(m));if(Fa.test(a.tagName)){let m=a.textContent.split(
ue),f=m.length-1;if(f>0){a.textContent=Bt?Bt.emptyScript:"";for(let w=0;w<f;w++)a.append(m[w],ft()),Ne.nextNode(),c.push({type:2,index:++r});a.append(m[f],ft())}}}else if(a.
nodeType===8)if(a.data===di)c.push({type:2,index:r});else{let m=-1;for(;(m=a.data.indexOf(ue,m+1))!==-1;)c.push({type:7,index:r}),m+=ue.length-1}r++}}static createElement(e,t){
let i=Le.createElement("template");return i.innerHTML=e,i}};function je(s,e,t=s,i){if(e===N)return e;let a=i!==void 0?t._$Co?.[i]:t._$Cl,r=vt(e)?void 0:e._$litDirective$;
return a?.constructor!==r&&(a?._$AO?.(!1),r===void 0?a=void 0:(a=new r(s),a._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=a:t._$Cl=a),a!==void 0&&(e=je(s,a._$AS(s,e.
values),a,i)),e}var Dt=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,a=(e?.creationScope??Le).importNode(t,!0);Ne.currentNode=a;let r=Ne.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new He(r,r.nextSibling,this,e):c.type===1?h=new c.ctor(r,c.name,c.strings,this,e):c.type===6&&(h=new Kt(r,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(r=Ne.nextNode(),n++)}return Ne.currentNode=Le,a}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
t),t+=i.strings.length-2):i._$AI(e[t])),t++}},He=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,a){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=t,this._$AM=i,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===
11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=je(this,e,t),vt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==N&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Ua(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&vt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Le.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,a=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=gt.createElement(Ka(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===a)this._$AH.p(t);else{let r=new Dt(a,this),n=r.u(this.options);r.p(t),this.T(n),this._$AH=r}}_$AC(e){let t=Wa.get(e.strings);return t===
void 0&&Wa.set(e.strings,t=new gt(e)),t}k(e){ui(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,a=0;for(let r of e)a===t.length?t.push(i=new s(this.O(ft()),
this.O(ft()),this,this.options)):i=t[a],i._$AI(r),a++;a<t.length&&(this._$AR(i&&i._$AB.nextSibling,a),t.length=a)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(
!1,!0,t);e!==this._$AB;){let i=Ra(e).nextSibling;Ra(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Re=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,a,r){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=t,this._$AM=a,this.options=
r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,t=this,i,a){let r=this.strings,n=!1;if(r===void 0)
e=je(this,e,t,0),n=!vt(e)||e!==this._$AH&&e!==N,n&&(this._$AH=e);else{let l=e,c,h;for(e=r[0],c=0;c<r.length-1;c++)h=je(this,l[i+c],t,c),h===N&&(h=this._$AH[c]),
n||=!vt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+r[c+1]),this._$AH[c]=h}n&&!a&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Wt=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Ut=class extends Re{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Ft=class extends Re{constructor(e,t,i,a,r){super(e,t,i,a,r),this.type=
5}_$AI(e,t=this){if((e=je(this,e,t,0)??g)===N)return;let i=this._$AH,a=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==g&&(i===
g||a);a&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Kt=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){je(this,e)}},za={M:hi,P:ue,A:di,C:1,L:Ha,R:Dt,D:Ua,V:je,I:He,H:Re,N:Ut,U:Ft,B:Wt,F:Kt},Gl=ci.litHtmlPolyfillSupport;
Gl?.(gt,He),(ci.litHtmlVersions??=[]).push("3.3.3");var mi=(s,e,t)=>{let i=t?.renderBefore??e,a=i._$litPart$;if(a===void 0){let r=t?.renderBefore??null;i._$litPart$=
a=new He(e.insertBefore(ft(),r),r,void 0,t??{})}return a._$AI(s),a};function Ht(s,e,t="live_merge",i={}){let a=e&&s.architectures[e]?e:"sd1",r=s.block_maps.find(n=>n.id===t)||s.block_maps[0];return{schema:s,id:a,architecture:s.architectures[a],
follows:r.follows[a],parts:i}}var D=(s,e)=>s.methods.find(t=>t.id===e)||s.methods[0],le=(s,e)=>s.together.find(t=>t.id===e)||s.together[0],Pe=s=>s==="adapter"||
s==="adapters",ye=s=>s==="adapter"||s==="erase",wt=s=>Pe(s)||s==="erase";function ze(s,e){let t=s.schema[wt(e)?"adapter_presets":"presets"][s.id]||{};return e!==
"adapters"?t:Object.fromEntries(Object.entries(t).filter(([,i])=>!Object.keys(i).some(a=>a.includes("/"))))}var Ce=(s,e)=>s.parts[e]||[];var ke=s=>JSON.stringify(s,(e,t)=>t&&typeof t=="object"&&!Array.isArray(t)?Object.fromEntries(Object.entries(t).sort(([i],[a])=>i<a?-1:1)):t),$=(s,e)=>s===e||ke(
s)===ke(e);function Va(s){let e=2166136261;for(let t of ke(s))e=Math.imul(e^(t.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var A=(s,...e)=>Object.fromEntries(Object.entries(s).filter(([t])=>!e.includes(t)));var $e=(s,e)=>`${e.id}/${s.parameter.name}/${s.index}`,Ie=(s,e,t)=>s.weights[$e(e,t)]||{},bt=(s,e,t,i)=>Ie(s,t,i)[e]!==void 0;function ce(s,e,t,i){let a=Ie(s,t,
i)[e];if(a!==void 0)return a;if(!i.architecture.odd.includes(e))return t.parameter.default;let r=i.follows[e];return r?ce(s,r,t,i):wt(s.kind)?1:0}function zt(s,e,t){
let{sliders:i,odd:a}=t.architecture,r=a.filter(c=>bt(s,c,e,t)),n=Object.fromEntries([...i,...r].map(c=>[c,ce(s,c,e,t)])),l=new Set(Object.values(n));return!r.length&&
l.size===1?n[i[0]]:n}function qa(s,e,t,i){let a={...Ie(s,e,i),...t},r=Object.fromEntries(Object.entries(a).filter(([,n])=>n!==null));return fi({...s,typed:A(s.typed,
e.parameter.name)},e,r,i)}var fi=(s,e,t,i)=>({...s,weights:{...s.weights,[$e(e,i)]:t}});function Ga(s,e){let{sliders:t,odd:i}=e.architecture;return typeof s=="n\
umber"?Object.fromEntries(t.map(r=>[r,s])):!s||typeof s!="object"?null:t.every(r=>typeof s[r]=="number")&&Object.entries(s).every(([r,n])=>typeof n=="number"&&[
...t,...i].includes(r))?{...s}:null}var he=s=>s.includes("/"),pe=s=>s.split("/")[0],yt=s=>/\.\d+$/.test(s.id),Ve=s=>s.rest.layers||[],vi=(s,e)=>ye(s.kind)?"weight":e.parameter.name,gi=(s,e)=>Ce(e,
pe(s)).find(t=>t.id===s.split("/")[1]),qe=(s,e,t)=>t!==void 0&&s.slots===e&&s.keys===t.keys;function wi(s,e,t,i){let a=vi(s,t),r=Ve(s).filter(n=>qe(n,pe(e),gi(e,
i))&&a in n).pop();return Array.isArray(r?.[a])?r[a][t.index]:r?.[a]}var Ya=(s,e)=>({...s,rest:{...A(s.rest,"layers"),...e.length?{layers:e}:{}}});function Ja(s,e,t,i){
let a=Ve(s);for(let[r,n]of Object.entries(t))a=n===null?Yl(s,a,r,e,i):Jl(s,a,r,e,n,i);return Ya(s,a)}function Yl(s,e,t,i,a){let r=vi(s,i);return e.map(n=>qe(n,pe(
t),gi(t,a))?A(n,r):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function Jl(s,e,t,i,a,r){let[n,l,c]=[vi(s,i),pe(t),gi(t,r)];if(!c)return e;
let h=e.filter(f=>qe(f,l,c)),u=h.filter(f=>n in f).pop()||h.pop(),m=Xl(s,l,i,u?.[n],a,r);return u?e.map(f=>f===u?{...f,[n]:m}:f):Zl(e,{keys:c.keys,slots:l,[n]:m},
l,yt(c),r)}function Zl(s,e,t,i,a){let r=Ce(a,t).filter(yt),n=i?-1:s.findIndex(l=>r.some(c=>qe(l,t,c)));return n<0?[...s,e]:s.toSpliced(n,0,e)}function Xl(s,e,t,i,a,r){
if(!t.parameter.per_model)return a;let n=s.models.models?.length||2;return Array.from({length:n},(l,c)=>c===t.index?a:Array.isArray(i)?i[c]:i??ce(s,e,{...t,index:c},
r))}var Za=(s,e)=>Object.fromEntries(Object.entries(s).filter(([t])=>["keys","slots",...e].includes(t)));function Xa(s,e){let t=a=>Array.isArray(a)?Array.from({
length:e},(r,n)=>a[Math.min(n,a.length-1)]):a,i=Ve(s).map(a=>Object.fromEntries(Object.entries(a).map(([r,n])=>[r,t(n)])));return i.length?{layers:i}:{}}var Qa=(s,e,t)=>Ve(
s).some(i=>Ce(t,e).some(a=>qe(i,e,a))),er=(s,e)=>Ve(s).filter(t=>!Ce(e,t.slots||"").some(i=>qe(t,t.slots,i))),tr=(s,e)=>Ya(s,Ve(s).filter(t=>t!==e));function Vt(s,e,t,i){return he(e)?wi(s,e,t,i)??ce(s,pe(e),t,i):ce(s,e,t,i)}var sr=(s,e,t,i)=>he(e)?wi(s,e,t,i)!==void 0:bt(s,e,t,i);function bi(s,e,t,i){let[a,r]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(t).filter(([c])=>he(c)===l))),n=Object.keys(a).length?Ja(s,e,a,i):s;return Object.keys(r).length?qa(n,e,r,i):n}function ir(s,e,t,i){
let a={...s,presets:{...s.presets,[$e(e,i)]:t}};return bi(a,e,ze(i,s.kind)[t]||{},i)}function ar(s,e,t){let i=s.presets[$e(e,t)]||"";return Object.entries(ze(t,
s.kind)[i]||{}).every(([r,n])=>Vt(s,r,e,t)===n)?i:""}function rr(s,e,t,i,a){let n=(ze(a,s.kind)[s.presets[$e(e,a)]||""]||{})[t]??0;return i===n?e.parameter.default:
n}function qt(s,e,{parameter:{low:t,high:i}}){return e>s?Math.min(e,Math.max(i,s)):Math.max(e,Math.min(t,s))}var Gt=(s,e,t)=>Object.fromEntries(t.architecture.sliders.
map(i=>[i,ce(s,i,e,t)]));var yi={"actions.blind":"Blind…","actions.blind_title":"Compare two merges without knowing which is which","actions.compare":"Compare with","actions.compare_c\
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
lace","compare.snapshot":"Snapshot {letter}","compare.this":"Preview","compare.whole":"The merge itself","compare.wipe":"Wipe","compare.wipe_shown":"{name} and \
merge on either side of the divider","compare.wipe_title":"Draw a divider over the pictures, one on each side of it (W)","conflicts.apart":"No layer is changed \
by both.","conflicts.cosine":"Cosine","conflicts.help":"Where the cosine is below 0 and many elements have opposite signs, one undoes what the other does: a ste\
p with both and the method TIES or Strongest settles it.","conflicts.looking":"Comparing the changes …","conflicts.norm":"Norm, {name}","conflicts.open":"Do t\
hey fight?","conflicts.open_title":"Compare what the recipe's LoRAs change, block by block","conflicts.pair":"{one} and {other}","conflicts.signs":"Opposite sig\
ns","conflicts.slot":"Block","conflicts.title":"LoRAs that work against each other","conflicts.which":"Which","count.blocks.one":"{n} block","count.blocks.other":"\
{n} blocks","count.tensors.one":"{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.head":"{group}: move all","desk\
.head_title":"Drag up or down, or press arrow keys: moves all of these (Alt: in proportion). Click: selects them","desk.in":"Input blocks","desk.label":"Block w\
eights","desk.mid":"Mid","desk.out":"Output blocks","details.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"De\
vice: {device}","details.in_place":"{size} of the models are read in place, in the system's file cache","details.memory":"Memory: {kept} of {budget} hold what a\
dapters add, for the next move","dialog.close":"Close","difference.alt":"Difference of the two pictures, {gain} times as bright","difference.gain":"How much bri\
ghter the difference is made","difference.measured":"at most {largest} of 255, {mean} on average; {equal} % of the pixels are equal","difference.none":"The two \
pictures are equal, pixel for pixel","difference.scale_title":"Black: the pixels are equal. As bright as can be: they differ by that much, of 255, or by more","\
difference.sizes":"These pictures differ in size: {one} and {other}.","difference.unreadable":"One of the two pictures is no longer there.","doctor.check":"Chec\
k for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on the disk","doctor.error":"error: {text}",
"doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems found","draft.drop":"Drop it","draft.drop_title":"Remove the file; t\
he merge is shown again","draft.keep":"Keep it","draft.keep_title":"Write this file, byte for byte, as {name} where the WebUI looks for LoRAs","draft.made":"{na\
me} is made ({size}, AutoV3 {hash}) and not kept yet.","draft.shown":"What is live is {base} and the very file that would be kept as {name}: AutoV3 {hash}, {siz\
e}.","draft.waits":"{name} is made (AutoV3 {hash}, {size}) and not kept yet; it is not what is live.","erase.balance":"Balance","erase.balance_title":"Other tex\
ts are mixed into one text, as much of each as you say","erase.concepts":"Turn down","erase.concepts_empty":"gore; a red hat","erase.concepts_title":"Texts that\
 are turned down, with semicolons between them","erase.keep":"Keep","erase.keep_empty":"a person; a blue hat","erase.keep_title":"Texts that are to be read as b\
efore, with semicolons between them: neighbours of what is turned down","erase.mixed":"Mixed in","erase.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_tit\
le":"Texts with numbers, with semicolons between them: that much of each is added to the text","erase.of":"Text","erase.of_empty":"a doctor","erase.of_title":"T\
he text that is balanced","erase.towards":"Read as","erase.towards_empty":"nothing","erase.towards_title":"What they are read as; empty: as a prompt without wor\
ds","erase.turn_down":"Turn down","erase.turn_down_title":"Texts are read as another text","erase.way":"What it does","explore.interrupt":"Interrupt","explore.i\
nterrupt_title":"Stop; the pictures that are finished are kept","explore.interrupted":"Interrupted: {done} of {all} pictures are there","explore.made":"Done: {m\
ade} made now, {kept} were there already","explore.new":"New","explore.new_title":"Begin another study","explore.progress":"Pictures","explore.remove":"Remove",
"explore.remove_no":"Keep it","explore.remove_sure":"Remove it with its pictures?","explore.remove_title":"Remove this study with its pictures","explore.remove_\
yes":"Remove it","explore.running":"{done} of {all} pictures","explore.study":"Study","explore.study_title":"What was made and chosen is kept in a study; open a\
n earlier one here","explore.title":"Explore","fader.exact":"{label}, exact value","fader.mute":"Mute {slot}","fader.mute_title":"Mute {slot} (M): this step lea\
ves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_ti\
tle":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.solo_title":"Solo {slot} (S): this step changes it alone; all numbers stay","file\
_made.merge":"merge","file_made.trained":"trained","finding.lock":"Lock {slot}","finding.lock_title":"Lock {slot}: votes and variations leave it where it is","f\
inding.no_weights":"The selected step has no faders; select a merge or a LoRA.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.\
erased":"erase {what}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", the\
n ","formula.vae":", VAE of {name}","formula.with":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.before.one":"from\
 {n} before","gallery.before.other":"from {n} before","gallery.before_title":"Show the previews that led to this one","gallery.count.one":"{n} preview","gallery\
.count.other":"{n} previews","gallery.lineage.one":"{n} preview, the last first","gallery.lineage.other":"{n} previews, each made from the next","gallery.open":"\
All…","gallery.open_title":"All previews that are kept: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star",
"gallery.star_title":"A preview with a star is never dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone",
"gallery.title":"Previews","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adju\
st":"Detail, contrast, brightness and colour, by small changes to the first and last layers.","help.erase":"Has the U-Net read some texts as another text, or mi\
xes texts into one, in the keys and values of cross attention. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a merge, a \
LoRA or an adjustment.","help.other":"A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothin\
g yet","history.live":"live","history.nothing":"nothing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"\
Put this recipe into the panel","history.title":"History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that w\
as merged","import.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried ove\
r","import.no_text":"That file is not text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…",
"import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's \
metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe int\
o the panel","import.text":"Text of a recipe","import.title":"Import a recipe","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs al\
one, as one","lora_dialog.block_ranks":"Other ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping \
it; then it can be seen on its base, beside the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"A\
pply that very file to its base in place of the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change \
is lost","lora_dialog.overwrite":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the f\
ile under its name without a look","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without the\
m the LoRA changes the U-Net alone","lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dial\
og.whole":"Whole: nothing but rounding is lost","map.apart":"{slot}: B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour}, detail {d\
etail} of the change","map.bars_together":"{slot} and its neighbours together: layout {layout}, colour {colour}, detail {detail} of the change","map.changed":"{\
slider} changed","map.choose":"Choose a block to see its pictures.","map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_on":"Go on",
"map.help":"Which slider changes the layout, the colours or the details of this study's prompts? One block at a time is changed, and each bar is its share of th\
e whole change.","map.in":"What each block would bring","map.in_title":"One block of model A is put to model B","map.interacts":"depends on other blocks","map.l\
abel":"Map","map.layout":"Layout","map.left":"{first} pictures for a first look, at most {n} in all; how long one takes is not known yet","map.left_time":"{firs\
t} pictures for a first look, at most {n} in all, about {time}","map.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change less than 3\
 % of the whole, so that votes leave them alone","map.make":"Make the map","map.make_title":"Make its pictures; Interrupt stops it, and what is there stays","ma\
p.no_prompts":"This study has no prompts yet: add some on the tab Sheets.","map.not_made":"This block was only changed with its neighbours; Go on makes its own \
picture.","map.on_faders":"On the faders","map.on_faders_title":"Show the three bars under the name of each fader","map.out":"What each block does now","map.out\
_title":"One block of the merge is put back to model A","map.pictures":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks","map.sourc\
e":"Unchanged","map.spread":"{low}–{high} % by prompt","map.third":"with its neighbours","map.whole":"All {n} pictures are there","menu.none_found":"Nothing h\
as that in its name.","methods.blend":"Blend","methods.difference":"Difference","methods.other":"Other","methods.task":"Task vectors","methods.usual":"Common","\
missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI",
"missing.choose":"choose {what}","missing.concept":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the te\
xt that is balanced","mutes.faders.one":"{n} muted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.s\
teps.one":"{n} step off","mutes.steps.other":"{n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","note.kin\
ds":"{matched} ({which})","note.left_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refuse\
d","odd.follows":"{help} Follows {followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slid\
er each of these follows; another tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other pa\
rts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer\
.yes_title":"Rebuild the merge that made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} param\
eters. A value here overrides the slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.\
title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.all":"All files","picker.favourite":"Fav\
ourites","picker.file":"Choose a file…","picker.make_favourite":"Make it a favourite, so that it comes first (Shift+Enter)","picker.model":"Choose a model…",
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
d.other":"{n} muted parts stay as they were before their step: {muted}.","save_dialog.name":"Name","save_dialog.name_kept":"{name} file","save_dialog.nothing":"\
Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this page is paused.","save_dialog.prog\
ress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} (\
{size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dial\
og.steps_off.other":"{n} steps are off and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog\
.title":"Save the merge as a checkpoint","save_dialog.title_kept":"Save a virtual checkpoint as a file","save_dialog.too_large":"{path}: {size}, more than the {\
free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The\
 saved file then gives the pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae\
}","server.answered":"the server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to\
 0…1","shape.dice":"Dice ± {amount}","shape.down":"Subtract {amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"\
Smooth","shape.swap":"Swap IN and OUT","shape.times":"Multiply by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.add_pictures\
_title":"Add the prompts of PNG pictures, or open a sheet or the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with the pictu\
res of this recipe","sheets.add_txt2img":"+ What stands in txt2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the txt2img t\
ab","sheets.all_made":"All made","sheets.cell":"{row}, {column}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk","sheets.d\
ifference":"Difference","sheets.difference_of":"Difference of {one} and {other}: black is the same","sheets.difference_title":"Show where the two pictures diffe\
r: black is the same (D)","sheets.drop_column":"Take this column out","sheets.drop_row":"Take this row out","sheets.empty":"Add recipes as rows and prompts as c\
olumns. Each picture is made once and kept; PNG pictures and exported sheets can be dropped here.","sheets.export":"Export PNG","sheets.export_title":"One pictu\
re of all rows and columns, which carries every cell's recipe and infotext; dropped here it opens again","sheets.flip_title":"Show the other recipe's picture in\
 the same place (F)","sheets.label":"Sheets","sheets.look":"One picture","sheets.make.one":"Make {n} picture","sheets.make.other":"Make {n} pictures","sheets.ma\
ke_title":"Make the pictures that are missing, by the host's own txt2img","sheets.missing":"not made yet","sheets.nothing_dropped":"None of these files is a PNG\
 that says how it was made, or the ZIP of a study.","sheets.other":"Compared with","sheets.rows":"Recipes","sheets.save_set":"Save set","sheets.save_set_title":"\
Keep these columns as a prompt set for other studies","sheets.seed":"seed {seed}","sheets.seeds":"seeds","sheets.seeds_label":"How many seeds, each a column of \
its own","sheets.set_name":"Name of a set","sheets.sets":"Prompt sets…","sheets.takes":"about {time}","sheets.use":"To the desk","sheets.use_title":"Bring thi\
s recipe to the desk and the model, and its prompt and settings to txt2img","sheets.zip":"ZIP","sheets.zip_title":"The whole study with its pictures","snapshot.\
empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Snapshot {letter}: click or {key} brings it b\
ack; Shift+{key} or a long press takes a new one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"Bring snapshot {letter} back","snapshot.sto\
re":"Take snapshot {letter}","snapshot.stored":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCORIS","source.adapter_alone":"This LoRA has \
settings that one of several cannot have: values finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","source.fewer":"One model fewer","source.few\
er_adapters":"One LoRA fewer in this step","source.label":"Models and method","source.method":"Method","source.model":"Model {n}","source.more":"One model more",
"source.more_adapters":"One more LoRA in this step, put together with this one by a method","source.parameters":"Parameters of the method","source.weight_n":"We\
ight of LoRA {n}","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.add_adjust":"+ Adjust",
"stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_erase":"+ Erase","stack.add_erase_title":"Turn concepts down, or balance on\
e, without training","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","stack\
.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status.ap\
plying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {sa\
ved}","status.next":"{live} — your merge is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Preview t\
o turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the original","st\
atus.other_merge":"{live} — it is not the merge on this page: press Preview to put this page's in its place","status.parked":"{live} — your merge is paused: P\
review shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_\
choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.no_text":"no text yet","step.of_model":"{name} of m\
odel {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted before it w\
as finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a model of another kind ({base}); load it first.","strip.preview":"Pre\
view {id}, {when}","strip.title":`{about}
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
"votes.voter":"Your name","votes.which":"Vote {n}: which do you like best?","votes.won":"The winner of the final was chosen {won} of {of} times."};var Ge=yi,or=new Intl.PluralRules("en"),Be="en";function nr(s,e){Ge={...yi,...e},Be=s.replaceAll("_","-"),or=new Intl.PluralRules(Be)}var lr=()=>Be,Ye=(s,e)=>new Date(
s).toLocaleString(Be==="en"?[]:Be,e),kt=(s,e)=>s.toLocaleString(Be,{minimumFractionDigits:e,maximumFractionDigits:e,useGrouping:!1}),o=(s,e={})=>$i(Ge[s],e);function S(s,e,t={}){
return $i(cr(s,e),{n:e,...t})}var cr=(s,e)=>Ge[`${s}.${or.select(e)}`]??Ge[`${s}.other`];function Yt({sentences:s,...e}){if(!s)return e;let t=(i,a)=>{if(typeof i==
"string")return ki(i,s);if(Array.isArray(i))return i.map(n=>t(n));if(!i||typeof i!="object"||a==="recipe")return i;let r=n=>a==="skipped"?ki(n,s):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[r(n),t(l,n)]))};return t(e)}function ki(s,e){if(!Object.hasOwn(e,s))return s;let{id:t,values:i}=e[s],a=n=>typeof n==
"string"&&n!==s?ki(n,e):n,r=Ge[t]??cr(t,i.n);return r?$i(r,i,a):s}var hr=s=>s in Ge,X=s=>new Intl.ListFormat(Be,{type:"conjunction"}).format(s),$i=(s,e,t=i=>i)=>s.
replace(/\{(\w+)\}/g,(i,a)=>a in e?[e[a]].flat().map(t).join(", "):i);function _e(s){let e=s.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let t=Number(e);return Number.isFinite(t)?t:null}
var H=s=>Number(s.toFixed(10)),G=s=>Math.abs(s)<1e-4?String(s):String(Number(s.toFixed(4)));function Y(s){let e=["B","kB","MB","GB","TB"],t=Math.min(Math.max(Math.
floor(Math.log10(Math.max(s,1))/3),0),e.length-1);return`${kt(s/1e3**t,t>2?2:0)} ${e[t]}`}var Jt=s=>`${Math.round(s/2**20)} MB`,_i=s=>s<1e5?`${Math.round(s/1e3)}\
 K`:`${kt(s/1e6,s<1e7?1:0)} M`;function dr(s,e,t){let[i,a]=[s.indexOf(e),s.indexOf(t)].sort((r,n)=>r-n);return i<0?[]:s.slice(i,a+1)}var ur=(s,e)=>s.includes(e)?s.filter(t=>t!==e):[...s,e];function xi(s,e){
let t=s.filter(i=>!e.includes(i));return e.every(i=>s.includes(i))?t:[...t,...e]}function pr(s,e,t,{low:i,high:a},r){let n=s[e],l=h=>r&&n!==0?h*(t/n):h+t-n,c=h=>Math.
min(Math.max(a,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(s).map(([h,u])=>[h,h===e?t:H(c(u))]))}var R=s=>(s&&typeof s=="object"?s.file:s)||"",T=s=>(s||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",I=s=>R(Array.isArray(s)?s[s.length-
1]:s),xe=(s,e)=>T(s).toLowerCase()===T(e).toLowerCase();var tc=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],mr=s=>s===void 0||Array.isArray(s)&&s.every(e=>typeof e=="string"),fr=({
erase:s})=>s!==null&&typeof s=="object"&&!Array.isArray(s)&&Object.keys(s).every(e=>tc.includes(e))&&mr(s.concepts)&&mr(s.keep),Je=s=>"balance"in s||"of"in s;function vr(s,e){
let{erase:t}=s;if(e===Je(t))return s;let i=A(t,"concepts","towards","balance","of"),a=e?{balance:{},of:t.concepts?.[0]??"",...i}:{concepts:[t.of].filter(Boolean),
...i};return{...s,erase:a}}var gr=s=>s.split(";").map(e=>e.trim()).filter(Boolean),Oi=s=>(s??[]).join("; "),Si=(s,e,t)=>({...s,erase:{...s.erase,[e]:gr(t)}}),Ai=(s,e,t)=>({
...s,erase:{...s.erase,[e]:t.trim()}}),wr=s=>Object.entries(s??{}).map(([e,t])=>`${e}: ${t}`).join("; ");function Mi(s,e){let t=gr(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),_e(i.slice(i.lastIndexOf(":")+1))]);return t.some(([i,a])=>!i||a===null)?null:{...s,erase:{...s.erase,balance:Object.fromEntries(t)}}}var br=(s,e,t)=>({
...s,erase:{...A(s.erase,e.name),...t===e.default?{}:{[e.name]:t}}}),yr=(s,e)=>s.erase[e.name]??e.default;function kr({erase:s}){return Je(s)?[...s.of?[]:["of"],
...Object.keys(s.balance??{}).length?[]:["balance"]]:s.concepts?.length?[]:["concept"]}function Ti({erase:s}){if(!Je(s))return[(s.concepts??[]).join(", "),s.towards].
filter(Boolean).join(" → ");let e=Object.entries(s.balance??{}).map(([t,i])=>`${G(i)}·${t}`).join(" + ");return[s.of,e].filter(Boolean).join(": ")}var $r=(s,e)=>s.
erase.architectures.includes(e);var sc=["weight","enabled","title"],_r=(s,e)=>Array.isArray(s.adapters)&&e.together.some(t=>t.id===s.method);function xr(s,e,t){let i=le(t,e.method).parameters.
map(n=>n.name),a=e.adapters.map(n=>typeof n=="object"?n:{}),r=a.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...s,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?A(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:a.map(n=>n.blocks??null)},shares:Object.fromEntries(r),rest:A(e,"adapters","method",...i)}}var Or=(s,e,t)=>s.models.models.map((i,a)=>ic(s,i,e[a],
t)).filter(i=>R(i));function ic(s,e,t,i){let a=s.shares[t.index],r=ac(s,t,i);return a===void 0&&r===void 0?e:{...typeof e=="object"?e:{file:e},...a===void 0?{}:
{weight:a},...r===void 0?{}:{blocks:r}}}function ac(s,e,t){return"blocks"in s.typed?s.typed.blocks?.[e.index]??void 0:Object.keys(Ie(s,e,t)).length?zt(s,e,t):void 0}
var Sr=(s,e)=>s.models.models.map((t,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${T(R(t))||"…"}`})),Ar=s=>Object.keys(s.rest).every(e=>sc.includes(
e));function Mr(s){if(s.kind==="adapters")return{...s,models:{models:[...s.models.models,""]}};let{weight:e,...t}=s.rest;return{...s,kind:"adapters",method:"sum",
rest:t,shares:e===void 0?{}:{0:e},models:{models:[s.models.adapter??"",""]},typed:"blocks"in s.typed?{blocks:[s.typed.blocks]}:{}}}function Tr(s){let e=s.models.
models.slice(0,-1),t=Object.fromEntries(Object.entries(s.shares).filter(([r])=>Number(r)<e.length));if(e.length>1)return{...s,models:{models:e},shares:t};let i=0 in
t?{...s.rest,weight:t[0]}:s.rest,a="blocks"in s.typed?{blocks:s.typed.blocks?.[0]??null}:{};return{...s,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:a,rest:i}}var Er=(s,e,t)=>({...s,shares:t===1?A(s.shares,String(e)):{...s.shares,[e]:t}});var Ei={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Oe=s=>({id:Math.random().toString(36).slice(2,10),kind:s,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),L=s=>s.rest.enabled!==!1;function jr(s,e){
let t=Oe("other");if("adapter"in s){let{adapter:a,blocks:r,...n}=s;return{...t,kind:"adapter",models:{adapter:a},typed:{blocks:r??null},rest:n}}if(fr(s)){let{erase:a,
blocks:r,...n}=s;return{...t,kind:"erase",erase:a,typed:{blocks:r??null},rest:n}}return"adjust"in s?{...t,kind:"adjust",adjust:{...s.adjust},rest:A(s,"adjust")}:
_r(s,e)?xr(t,s,e):!("adapters"in s)&&e.methods.some(a=>a.id===s.method)?rc(t,s,e):{...t,raw:s,rest:{}}}function rc(s,e,t){let i=D(t,e.method),a=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),r=i.parameters.map(l=>l.name).filter(l=>!a.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...s,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(r)},typed:Object.fromEntries(a.map(l=>[l,e[l]??null])),rest:A(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function Rr(s,e){if(s.kind==="other")return{...s.raw,...s.rest};if(s.kind==="adjust")return{adjust:{...s.adjust},...s.rest};if(s.kind==="adapte\
r"||s.kind==="erase"){let a=Nr(s,Ei,e);return{...s.kind==="erase"?{erase:s.erase}:{adapter:s.models.adapter||""},...a===void 0?{}:{blocks:a},...s.rest}}if(s.kind===
"adapters"){let a=le(e.schema,s.method).parameters.map(n=>[n.name,Lr(s,n)]),r=Object.fromEntries(a.filter(([,n])=>n!==void 0));return{adapters:Or(s,Q(s,e.schema),
e),method:s.method,...r,...s.rest}}let t=D(e.schema,s.method),i={method:s.method};for(let a of t.models)i[a]=a==="models"?re(s).filter(Boolean):s.models[a]||"";
for(let a of t.parameters){let r=a.kind==="weight"?Nr(s,a,e):Lr(s,a);r!==void 0&&(i[a.name]=r)}return{...i,...s.rest}}function Nr(s,e,t){if(e.name in s.typed)return s.
typed[e.name]??void 0;let i=Q(s,t.schema).filter(r=>r.parameter.name===e.name);if(ye(s.kind)&&!Object.keys(Ie(s,i[0],t)).length)return;let a=i.map(r=>zt(s,r,t));
return e.per_model?a:a[0]}function Lr(s,e){return e.name in(s.parameters[s.method]||{})||!s.sparse?Ni(s,e):void 0}var Ni=(s,e)=>(s.parameters[s.method]||{})[e.name]??
e.default;function $t(s,e){if(s.kind==="adapter")return s.models.adapter?[]:[o("missing.adapter")];if(s.kind==="adapters")return s.models.models.some(Boolean)?[]:
[o("missing.adapter")];if(s.kind==="erase")return kr(s).map(i=>o(`missing.${i}`));if(s.kind!=="merge")return[];let t=D(e,s.method).models;return t[0]!=="models"?
t.filter(i=>!s.models[i]).map(i=>o("missing.model",{name:i.toUpperCase()})):re(s).every(Boolean)?[]:[re(s).some(Boolean)?o("missing.every_model"):o("missing.any\
_model")]}var re=s=>s.models.models?.length?s.models.models:["",""];function me(s,e){if(s.kind==="adapter")return[s.models.adapter].filter(Boolean);if(s.kind===
"adapters")return s.models.models.filter(Boolean);if(s.kind!=="merge")return[];let t=D(e,s.method).models;return(t[0]==="models"?re(s):t.map(i=>s.models[i])).filter(
Boolean)}function Q(s,e){return ye(s.kind)?[{parameter:Ei,index:0,label:"blocks"}]:s.kind==="adapters"?Sr(s,Ei):s.kind!=="merge"?[]:D(e,s.method).parameters.filter(
t=>t.kind==="weight").flatMap(t=>Array.from({length:t.per_model?re(s).length:1},(i,a)=>({parameter:t,index:a,label:t.per_model?o("step.of_model",{name:t.name,n:a+
1}):t.name})))}function Pr(s,e){let t=s?Q(s,e):[];return t[Math.min(s?.channel??0,t.length-1)]||null}function Cr(s,e,t){let i={...s,models:{...s.models,...e}},a=re(
i).length;if(s.kind!=="merge"||!e.models||a===re(s).length)return i;let r=D(t,s.method).parameters.map(n=>n.name).filter(n=>Array.isArray(s.typed[n]));return{...i,
typed:A(s.typed,...r),rest:{...s.rest,...Xa(s,a)}}}function Ir(s,e,t){let i=D(t,e).parameters.map(c=>c.name),{layers:a,strength:r,...n}=s.rest,l=(a||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>Za(c,i))),r!==void 0&&i.includes("alpha")&&(n.strength=r),{...s,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function Br(s,e,t){let i={...s.parameters[s.method],[e]:t};return{...s,parameters:{...s.parameters,[s.method]:i}}}var fe=(s,e,t,i)=>({
...s,rest:t===i?A(s.rest,e):{...s.rest,[e]:t}});function Li(s,e,t){return t===0&&!(e in s.adjust)?s:{...s,adjust:{...s.adjust,[e]:t}}}function Dr(s){let e=Object.
fromEntries(Object.entries(s.rest).filter(([t])=>["enabled","title"].includes(t)));return{...s,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Se(s,e){return s?ye(s.kind)?{name:"weight",low:-1,value:Number(s.rest.weight??1)}:Q(s,e).some(i=>i.parameter.name==="alpha")?{name:"s\
trength",low:0,value:Number(s.rest.strength??1)}:null:null}var Ze=()=>({whole:{},base:null,home:"",steps:[]});function Wr(s,e,t){let i=s.steps.map(m=>$t(m,t.schema)),a=s.steps.map((m,f)=>f).filter(m=>!i[m].length),r=i.map(
(m,f)=>({index:f,what:m})).filter(({what:m})=>m.length),l=e?.architecture&&s.whole.architecture!==e.architecture?A(s.whole,"architecture"):s.whole,c=a.map(m=>Rr(
s.steps[m],t)),h={live_merge:1,base:oc(s,e),...l,steps:c},u=r.length&&!a.length?r[0].what:[];return{recipe:h,missing:e?u:[o("missing.checkpoint")],waiting:r,places:a}}
function oc(s,e){return e?s.base?.of===e.name?s.base.written:e.name:""}var Ur=s=>({live_merge:1,base:s?.name||"",steps:[]});function Fr(s,e,t){let i=A(s,"live_m\
erge","base","steps"),a=I(s.base),r=e!==null&&(!a||xe(a,e.name));return{whole:i,base:r&&a?{written:s.base,of:e.name}:null,home:r?e.name:a,steps:(s.steps||[]).map(
n=>jr(n,t))}}var nc=(s,e)=>s.some(t=>L(t)&&!$t(t,e).length),Kr=(s,e,t)=>e!==null&&s.home!==""&&s.home!==e.name&&nc(s.steps,t);function Hr(s,e,t){let i=A(s.whole,
e);return{...s,whole:t?{...i,[e]:t}:i}}function zr({base:s,vae:e,steps:t}){let i=t.filter(a=>a.enabled!==!1);return i.length?JSON.stringify([s,e,i],(a,r)=>typeof r==
"number"?r!==0:r):""}var lc=200,_t=(s,e="")=>({values:s,selected:Zt(s,e),committed:s,past:[],future:[]}),Vr=()=>_t({...Ze(),steps:[Oe("merge")]}),Zt=({steps:s},e,t=0)=>s.some(i=>i.id===
e)?e:s[Math.min(t,s.length-1)]?.id??"",ji=s=>s.values.steps.find(e=>e.id===s.selected)||null,de=(s,e)=>({...s,values:{...s.values,...e}}),Ri=(s,e,t)=>de(s,{steps:s.
values.steps.map(i=>i.id===e?t(i):i)}),xt=(s,e)=>({...s,selected:e});function qr(s,e){let t=Oe(e);return xt(de(s,{steps:[...s.values.steps,t]}),t.id)}function Gr(s,e){
let t=s.values.steps.findIndex(a=>a.id===e),i=de(s,{steps:s.values.steps.filter(a=>a.id!==e)});return xt(i,Zt(i.values,s.selected,t))}function Yr(s,e,t){let{steps:i}=s.
values,a=i.findIndex(n=>n.id===e),r=Math.min(Math.max(t,0),i.length-1);return a<0||a===r?s:de(s,{steps:i.toSpliced(a,1).toSpliced(r,0,i[a])})}var Xt=(s,e)=>De({
...De(s),values:e,selected:Zt(e,"")});function De(s){let{values:e,committed:t,past:i}=s;return e===t||$(e,t)?s:{...s,committed:e,past:[...i,t].slice(-lc),future:[]}}
var Qt=(s,e)=>({...s,values:e,committed:s.values===s.committed?e:s.committed});function Jr(s){let e=De(s),t=e.past.at(-1);return t?Xr(e,t,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Zr(s){let e=De(s),t=e.future.at(-1);return t?Xr(e,t,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Xr(s,e,t){let i=new Map(s.values.steps.map(r=>[r.id,r])),a=e.steps.find(r=>!$(i.get(r.id)??null,r));return{...s,...t,values:e,committed:e,selected:Zt(e,
a?.id??s.selected)}}var te=["A","B","C","D"],Qr=({values:s,selected:e},t,i)=>({values:s,selected:e,recipe:t,picture:eo(t,i)}),eo=(s,e)=>e.find(t=>t.whole&&t.picture&&$(t.recipe,s))?.
picture??"";function to(s,e){let t=Object.entries(s).map(([a,r])=>[a,{...r,picture:eo(r.recipe,e)||r.picture}]),i=Object.fromEntries(t);return $(i,s)?s:i}function so(s,e,t,i){
if(s==="original")return e.steps.length?"original":"";let a=n=>n!==void 0&&!$(n,e)&&xe(I(n.base),I(e.base)),r=s==="before"?i.find(n=>a(n.recipe))?.recipe:t[s]?.
recipe;return r&&a(r)?r:""}var es=24,hc=200;function ao(s,e){let t=s.find(a=>a.infotext===e.infotext&&$(a.recipe,e.recipe));if(t?.whole&&!e.whole)return s;let i=t?{...e,id:t.id,parent:t.parent,
star:t.star}:e;return Pi([i,...s.filter(a=>a!==t)])}var Pi=s=>s.filter((e,t)=>t<hc||e.star),ro=(s,e)=>s.map(t=>t.id===e?{...t,star:!t.star}:t);function Ci(s){let e=t=>[
t??[]].flat().map(R);return[...e(s.base),...e(s.vae),...s.steps.flatMap(t=>[...e(t.adapter),...e(t.adapters),...e(t.b),...e(t.c),...e(t.models)])].filter(Boolean)}
function oo(s,e,t){let i=e.toLowerCase().split(/\s+/).filter(Boolean),a=r=>i.every(n=>Ci(r.recipe).some(l=>l.toLowerCase().includes(n)));return s.filter(r=>(!t||
r.star)&&a(r))}function Ii(s,e){let t=[e];for(let i=io(s,e);i&&!t.includes(i);i=io(s,i))t.push(i);return t}var io=(s,{parent:e})=>s.find(t=>t.id===e),no=(s,e)=>s.
find(t=>t.whole&&t.picture&&$(t.recipe,e))?.picture??"",Bi=(s,e)=>`${T(I(s.base))}: ${dc(s,e)}`;function dc(s,e){return s.steps.map(t=>{let i=[t.adapter,t.b,t.c,
...t.models||[]].map(r=>T(R(r)));return[t.method?D(e,t.method).label:Object.keys(t)[0],i.filter(Boolean).join(", ")].filter(Boolean).join(" ")}).join("; ")}function ts(s,e){
let t=Ye(s.time,{dateStyle:"short",timeStyle:"medium"}),i=s.whole?"":`
${o("strip.interrupted")}`;return`${o("strip.preview",{id:Va(s.recipe),when:t})}
${Bi(s.recipe,e)}${i}`}var lo=2,co=1,ho=1,uc=["merge","adapter","adapters","adjust","erase","other"],ss={live:!0,auto:!1,odd:!1},P=s=>s!==null&&typeof s=="object"&&!Array.isArray(s);function We(s){
try{return JSON.parse(s??"null")}catch{return null}}var uo=({values:s,selected:e},t)=>JSON.stringify({version:lo,values:s,selected:e,settings:t});function po(s){
let e=We(s);if(!P(e)||e.version!==lo||!P(e.values))return{panel:null,settings:ss};let t={...ss,...P(e.settings)?e.settings:{}};return{panel:_t(mo(e.values),String(
e.selected)),settings:t}}function mo(s){let e=Array.isArray(s.steps)?s.steps.filter(t=>P(t)&&uc.includes(t.kind)):[];return{...Ze(),home:typeof s.home=="string"?
s.home:"",...P(s.whole)?{whole:s.whole}:{},...P(s.base)?{base:s.base}:{},steps:e.map(pc)}}function pc(s){let e=Oe(s.kind),t=([i,a])=>{let r=e[i];return i==="raw"||
P(r)?P(a):typeof a==typeof r};return{...e,...Object.fromEntries(Object.entries(s).filter(t))}}var Di=s=>JSON.stringify({version:co,entries:s});function fo(s){let e=We(
s);return!P(e)||e.version!==co||!Array.isArray(e.entries)?[]:Pi(e.entries.filter(mc).map((t,i)=>({...t,infotext:t.infotext??"",whole:t.whole??!0,id:t.id??`${t.time}\
-${i}`,parent:t.parent??"",star:t.star??!1})))}var Wi=s=>JSON.stringify({version:ho,snapshots:s});function vo(s){let e=We(s);if(!P(e)||e.version!==ho||!P(e.snapshots))
return{};let t=Object.entries(e.snapshots).filter(([i,a])=>te.some(r=>r===i)&&P(a)&&P(a.values)&&P(a.recipe)&&Array.isArray(a.recipe.steps)&&go(a.picture));return Object.
fromEntries(t.map(([i,a])=>[i,{...a,values:mo(a.values),selected:String(a.selected)}]))}var go=s=>s===""||String(s).startsWith("data:image/"),mc=s=>P(s)&&P(s.recipe)&&
Array.isArray(s.recipe.steps)&&Number.isFinite(s.time)&&go(s.picture);function is(s){let e=s.findLastIndex(i=>i.picture!==""&&!i.star),t=e>=0?e:s.findLastIndex(
i=>i.picture!=="");return t>=0?s.with(t,{...s[t],picture:""}):s.length?s.slice(0,-1):null}var as=class{constructor(e,t,i){this.schema=p(e),this.files=p(t),this.state=p(i),this.panel=p(Vr()),this.settings=p(ss),this.linked=p([]),this.snapshots=p({}),this.
parts=p({of:"",slots:{}}),this.edits=p(0),this.opened=p(""),this.remark=p(""),this.checkpoint=Ui(()=>this.state.value.checkpoint);let a=Ui(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),r=E(()=>this.panel.value.values.whole.block_map);this.kit=E(()=>Ht(this.schema.value,this.checkpoint.
value?.architecture,r.value,a.value)),this.step=E(()=>ji(this.panel.value)),this.channel=Ui(()=>Pr(this.step.value,this.schema.value)),this.written=E(()=>Wr(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=E(()=>Kr(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=E(()=>this.
parked.value?Ur(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[t,i]=[this.step.value,this.channel.value];return t&&i?Vt(t,e,i,this.kit.value):0}isSet(e){let[t,i]=[this.step.value,this.channel.value];return!!(t&&i&&sr(t,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ce(this.kit.value,e):[]}edit(e){let t=e(this.panel.value),i=this.parked.value?
t.values.home:this.checkpoint.value?.name??t.values.home;this.panel.value=i===t.values.home?t:de(t,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=De(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,t=this.panel.value.selected){this.edit(i=>Ri(i,t,e))}doneStep(e,t){
this.editStep(e,t),this.commit()}setWeights(e){let t=this.channel.value;t&&this.editStep(i=>bi(i,t,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:t}=this.kit.value.architecture;return[...e,...t]}weightBefore(e){let[t,i]=[ji({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return t&&i?Vt(t,e,i,this.kit.value):this.weight(e)}moveFader(e,t,i=!1){let a=this.linked.value.includes(e)?this.linked.value.filter(r=>this.faders.includes(
r)):[e];this.moveFaders(a,e,t,i)}moveFaders(e,t,i,a){if(!this.channel.value)return;let r=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
pr(r,t,i,this.channel.value.parameter,a))}usePreset(e){let t=this.channel.value;t&&this.doneStep(i=>ir(i,t,e,this.kit.value))}add(e){this.done(t=>qr(t,e))}remove(e){
this.done(t=>Gr(t,e))}move(e,t){this.done(i=>Yr(i,e,t))}select(e){e!==this.panel.value.selected&&(this.panel.value=xt(this.panel.value,e))}look(e){let t=Ri(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=Qt(this.panel.value,t.values)}setWhole(e,t){this.done(i=>({...i,values:Hr(i.values,e,t)}))}undo(){
this.panel.value=Jr(this.panel.value),this.edited()}redo(){this.panel.value=Zr(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,t){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Qr(this.panel.value,this.written.value.recipe,t)}}recallSnapshot(e){let t=this.
snapshots.value[e];t&&(this.panel.value=xt(Xt(this.panel.value,t.values),t.selected),this.edited())}dropSnapshot(e){this.snapshots.value=A(this.snapshots.value,
e)}async load(e,t){let i=Fr(e,this.checkpoint.value,this.schema.value),a=await t(i.steps,i.whole.block_map);this.panel.value=Xt(this.panel.value,{...i,steps:a})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=De(de(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Xt(this.panel.value,
{...Ze(),steps:[Oe("merge")]}),this.edited()}};function Ui(s){let e;return E(()=>{let t=s();return(e===void 0||!$(e,t))&&(e=t),e})}var fc=600,vc=["disk","memory"],rs=class{constructor(e,t){this.desk=e,this.server=t,this.warnings=p([]);let i="",a=0;x(()=>{if(!e.edits.value)return;let r=this.#t();
clearTimeout(a),r!==i&&(a=setTimeout(()=>this.#e(i=r),fc))})}async#e(e){let t=this.desk.written.value.recipe,i=e?await this.ask({recipe:t}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(a=>!vc.includes(a.check)).map(a=>a.text))}async ask(e){let{findings:t}=await this.server.post("/doctor",e);return t.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:t}=this.desk.written.value;return t.length?"":zr(e)}};var C=(s,e)=>`${s}/${e}`,wo=({pictures:s})=>Object.fromEntries(s.filter(([,,e])=>!e).map(([e,t,,i])=>[C(e,t),i])),bo=(s,e,t)=>e.flatMap((i,a)=>t.flatMap((r,n)=>s[C(
i.id,r.id)]?[]:[[a,n]]));var yo=(s,e,t,i,a)=>({run:s,study:e,recipes:t.map(r=>r.recipe),items:i.map(ve),cells:a}),ve=({id:s,...e})=>e;function ko(s,{done:e},t,i){let a=e.filter(([n,l,c])=>!c&&
t[n]&&i[l]).map(([n,l,,c])=>[C(t[n].id,i[l].id),c]),r={...s,...Object.fromEntries(a)};return $(r,s)?s:r}function $o(s,e,t,i){let a=c=>xe(I(c.base),I(s.base)),r=te.
filter(c=>e[c]&&a(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=t.filter(c=>c.star&&a(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:s.live_merge,base:s.base,steps:[]};return[{name:i.current,recipe:s},{name:i.original,recipe:l},...r,...n]}var os=(s,e)=>Array.
from({length:Math.max(1,e)},(t,i)=>({...s,seed:(s.seed+i)%2**32}));function ns(s,e=Math.random){let t=["prompt","negative","sampler","scheduler"].filter(r=>s[r]!==
void 0&&(s[r]||!r.startsWith("s"))),i=["steps","cfg","width","height"].filter(r=>Number.isFinite(Number.parseFloat(s[r]))),a=Number.parseInt(s.seed,10);return{...Object.
fromEntries(t.map(r=>[r,s[r]])),...Object.fromEntries(i.map(r=>[r,Number.parseFloat(s[r])])),seed:a>=0?a:Math.floor(e()*2**32)}}function Fi(s,e){let t=Array.from(
{length:e},()=>"");for(let[i,,,a]of s?.done??[])i<e&&(t[i]=a);return t}function _o(s,e){return[...s.keys()].filter(i=>s[i]).sort((i,a)=>Math.abs(i-e)-Math.abs(a-
e))[0]??e}var oe=s=>s.name||String(s.prompt??"").trim().split(`
`)[0].slice(0,80);function Xe(s){let e=Math.round(s),t=r=>String(r).padStart(2,"0"),[i,a]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${t(a)}:${t(e%
60)}`:`${a}:${t(e%60)}`}function xo(s){let{recipes:e,items:t,cells:i}=s&&typeof s=="object"?s:{},a=[e,t,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
r=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!a||!e.every(l=>r(l)&&r(l.recipe))||!t.every(r))return null;let n=l=>r(l)&&e[l.recipe]!==void 0&&t[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:t,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Qe=class extends Error{constructor(e,t){super(e),this.place=t}},k=s=>s instanceof Error?s.message:String(s),ls=class{#e=Promise.resolve();constructor(e,t){this.
routes=new URL(e,document.baseURI).href,this.token=t}learn(e){let t=`/sentences?language=${encodeURIComponent(e)}`;this.#e=this.#t(t,{method:"GET"}).then(i=>i.json()).
then(i=>i.table&&nr(i.language,i.table)).catch(()=>{})}get(e){return this.#s(e,{method:"GET"})}post(e,t){return this.#s(e,{method:"POST",body:JSON.stringify(t)})}async file(e,t){
let i=await this.#t(e,t?{method:"POST",body:JSON.stringify(t)}:{method:"GET"});return i.ok?i.blob():this.#i(i,e)}async#t(e,t){let i={"X-Live-Merge-Token":this.token,
"Content-Type":"application/json"},a=await fetch(this.routes+e,{...t,headers:i,credentials:"same-origin"}).catch(()=>null);if(!a)throw new Qe(o("server.silent"));
return a}async#s(e,t){return this.#i(await this.#t(e,t),e)}async#i(e,t){let i=await e.json().catch(()=>({}));await this.#e;let a=Yt(i);if(e.ok)return a;let r=typeof a.
detail=="string"&&a.detail?a.detail:a.error;throw new Qe(r||o("server.answered",{status:e.status,path:t}),a.place||"")}};var gc=400,wc=20,Ki=6*2**20,bc=s=>new Promise((e,t)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>t(i.error),i.readAsDataURL(
s)}),et=class{constructor(e,t){this.server=e,this.host=t,this.names=p([]),this.sets=p([]),this.study=p(null),this.cells=p({}),this.run=p(null),this.problem=p(""),
this.order=null,this.addresses=p({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(t=>(this.problem.value=
k(t),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,t={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...t}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,t=!1){!e&&!t||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?wo(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,t){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:t}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,t,i){
let a=Math.random().toString(36).slice(2);return this.order={run:a,text:JSON.stringify(yo(a,this.name,e,t,i)),recipes:e.map(r=>r.recipe)},this.run.value={run:a,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(a,e,t),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,t,i){for(let a=0;a<wc||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,gc));let r=await this.server.get("/ex\
plore/run").catch(()=>null);if(r?.run!==e){a+=this.order||!r?1:.1;continue}if(this.run.value=r,this.cells.value=ko(this.cells.peek(),r,t,i),!r.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,t=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${t}`,a=this.addresses.value[i];return a===void 0&&queueMicrotask(()=>this.#i(i)),a??""}async#i(e){let{name:t}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&t===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,t){let i={study:this.
name,recipes:e.map(a=>a.id),items:t.map(ve)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let t=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let a=0;a<Math.max(1,e.size);a+=Ki){let r=await bc(e.
slice(a,a+Ki));if(i=await this.tried(this.server.post("/explore/arrive",{id:t,at:a,data:r,last:a+Ki>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let t=await this.tried(this.server.post("/explore/sets",e));return t&&(this.sets.value=t.sets),t}};var yc=12,cs=class{constructor(e){this.server=e,this.known=p({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(t=>!(t in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,yc),t=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!t)break;this.known.value={...this.known.value,...t.files}}this.asking=!1}};var Ot=["layout","colour","detail"];function Oo({values:s,selected:e},{recipe:t,places:i},a){let r=i.indexOf(s.steps.findIndex(l=>l.id===e));if(r<0||!a||a.parameter.kind!=="weight")return null;let n=a.
parameter.per_model&&t.steps[r].models;return{recipe:t,step:r,field:a.parameter.name,...n?{index:a.index}:{}}}var hs=s=>Object.fromEntries((s?.sliders??[]).flatMap(
(e,t)=>{let i=s?.bars[t];return i?[[e,i]]:[]})),So=s=>Object.entries(hs(s)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),Hi=s=>Object.entries(
hs(s)).sort(([,e],[,t])=>(t.visible.share??0)-(e.visible.share??0)),Ao=({share:s})=>Math.min(1,Math.max(0,s??0)),tt=({share:s})=>s===null?"–":`${Math.round(100*
s)} %`,Mo=({ids:s,recipes:e})=>s.map((t,i)=>({id:t,title:"",recipe:e[i]}));function To(s,e){let t=Number.parseInt(s,10);return s==="0"?{choose:null}:t>=1&&t<=e&&
s.length===1?{choose:t-1}:s.toLowerCase()==="x"?{broken:!0}:s.toLowerCase()==="u"?{undo:!0}:null}function Eo(s,e){let i=s.steps[e?.step??-1]?.[e?.field??""],a=Array.
isArray(i)?i[e?.index??0]:i;return a&&typeof a=="object"?a:{}}var No=s=>!s||typeof s!="object"||Array.isArray(s)?s:Object.fromEntries(Object.entries(s).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var kc=["weighted_sum","add_difference","slerp","ties"],$c=["usual","blend","difference","task","other"],_c=["built_in","own","imported"],[Lo,zi]=[48,14];function St(s,e){
let t=e.toLowerCase().split(/\s+/).filter(Boolean);return s.filter(i=>t.every(a=>`${i.text} ${i.value}`.toLowerCase().includes(a)))}function Ro(s){let e=[];return s.
forEach((t,i)=>{e.at(-1)?.group!==t.group&&e.push({group:t.group,rows:[]}),e.at(-1)?.rows.push({item:t,index:i})}),e}var Po=(s,e)=>e.flatMap(t=>s.filter(i=>i.group===
t));function Co(s){let e=kc.flatMap(i=>s.filter(a=>a.id===i)),t=s.filter(i=>!e.includes(i)).toSorted((i,a)=>i.label.localeCompare(a.label));return Po([...e,...t].
map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":i.group??"other"})),$c)}function Io(s,e){let t=new Map(e.map(a=>[a.name,a.source||""])),
i=a=>t.has(a)?t.get(a)?"imported":"own":"built_in";return Po(Object.keys(s).map(a=>({value:a,text:a,title:t.get(a),group:i(a)})),_c)}function Bo(s,e){let t=e.map(
n=>s[n]??0),[i,a]=[Math.min(0,...t),Math.max(1,...t)],r=(n,l)=>`${jo(l*Lo/Math.max(t.length-1,1))},${jo(zi-zi*(n-i)/(a-i))}`;return{width:Lo,height:zi,points:t.
map(r).join(" ")}}var jo=s=>Number(s.toFixed(1));var Do=1,xc=8,Oc={favourites:[],recent:[]},Wo=(s,e)=>({...s,recent:[e,...s.recent.filter(t=>t!==e)].slice(0,xc)}),Uo=({favourites:s,...e},t)=>({...e,favourites:s.
includes(t)?s.filter(i=>i!==t):[...s,t]}),Fo=s=>JSON.stringify({version:Do,...s});function Ko(s){let e=We(s);if(!P(e)||e.version!==Do)return Oc;let t=i=>Array.isArray(
i)?i.filter(a=>typeof a=="string"):[];return{favourites:t(e.favourites),recent:t(e.recent)}}function Vi(s,e,t){let i=c=>h=>({value:h,text:h,title:h,group:c}),a=s.
map(i("all"));if(t.trim())return St(a,t);let r=new Set(s),n=e.favourites.filter(c=>r.has(c)),l=e.recent.filter(c=>r.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...a]}var Ho=(s,e)=>s?[s.label,s.kind,e,s.size===null?"":Y(s.size)].filter(Boolean).join(" · "):"";var Vo="live-merge/panel",qi="live-merge/strip",qo="live-merge/snapshots",Go="live-merge/files",Yo="live-merge/voter",Sc=1e6;function Mt(s){try{return localStorage.
getItem(s)}catch{return null}}function At(s,e){try{return localStorage.setItem(s,e),!0}catch{return!1}}var Jo=()=>po(Mt(Vo)),Gi=()=>fo(Mt(qi)),Yi=()=>vo(Mt(qo)),
Ji=()=>Ko(Mt(Go)),Zo=()=>Mt(Yo)??"",Xo=s=>At(Yo,s),Qo=s=>At(Go,Fo(s));function en(s){for(let e=s;e;e=is(e)){let t=Di(e);if(t.length<=Sc&&At(qi,t))return}}function zo(s,e){
for(let t=is(Gi());!At(s,e)&&t;t=is(t))if(!At(qi,Di(t)))return}function tn(s){let e=0,t="",i=()=>zo(Vo,t);x(()=>{t=uo(s.panel.value,s.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),x(()=>{let a=Wi(s.snapshots.value);a!==Wi(Yi())&&zo(qo,a)})}var Ac=600,ds=class{constructor(e){this.app=e,this.locked=p([]),this.pace=p(0),this.reading=p("out"),this.map=p(null),this.onFaders=p(!0),this.bars=E(()=>this.onFaders.
value?hs(this.map.value):{}),this.mapping=p(!1),this.apart=p({}),this.#e(),this.voter=p(Zo()),this.pooled=p(!1),this.groups=p("curve"),this.many=p(4),this.ballot=
p(null),this.told=p(null),this.broken=p([]),this.hovered=p(null),this.working=null}#e(){let e="",t=0;x(()=>{let{weights:i}=this,a=i?JSON.stringify([i.recipe.base,
i.recipe.steps[i.step],i.step].map(r=>No(r))):"";a!==e&&(e=a,clearTimeout(t),i?t=setTimeout(async()=>{let r=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);a===e&&(this.apart.value=r?.sliders??{})},Ac):this.apart.value={})})}get weights(){let{panel:e,written:t,channel:i}=this.app.
desk;return Oo(e.value,t.value,i.value)}#t(e,t){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...t}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,t){let i=this.locked.value.filter(
a=>!e.includes(a));this.locked.value=t?[...i,...e]:i}async make(e,t,i){let a=Date.now(),r=await this.app.studies.make(e,t,i);return r?.made&&(this.pace.value=(Date.
now()-a)/1e3/r.made),r}async lookAtMap(){let{weights:e}=this,t=this.app.studies.study.value?.items??[];return this.map.value=e&&t.length?await this.#t("/explore\
/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=!0;for(let t=await this.
lookAtMap();t?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),a=await this.make(t.rows,e,t.cells).finally(()=>clearInterval(i));if(t=await this.lookAtMap(),
!a||a.interrupted||a.problem||a.done.length<a.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.pooled.value}}nameVoter(e){return this.
voter.value=e.trim().slice(0,80),Xo(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.study.value?.items??[]).length?await this.#t(
"/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){let{weights:e}=this;if(!e)return;
await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#r(await this.#t("/explore/ballot",
{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=
this.ballot.value===e?null:this.ballot.value){if(!await this.#a(e))return;if(this.ballot.value!==e)continue;let t=await this.#t("/explore/ballot",{...this.#s,count:this.
many.value,ahead:!0});if(t&&!await this.#a(t.ballot))return}}async#a(e){let t=this.missing(e);if(!t.length)return!0;let i=await this.make(Mo(e),[e.prompt],t.map(
a=>[a,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let t=this.app.studies.cells.value;return e.ids.flatMap((i,a)=>t[C(i,e.prompt.
id)]?[]:[a])}#r(e){if(!e)return;let{ballot:t,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],t&&(this.ballot.value=t)}async choose(e){
let t=this.ballot.value;if(!t||this.missing(t).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vote",{...this.#s,ballot:t.number,
broken:this.broken.value,...e===null?{}:{chosen:e}});this.#r(i),i&&await this.next()}toggleBroken(e){let t=this.broken.value;this.broken.value=t.includes(e)?t.filter(
i=>i!==e):[...t,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.#r(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};var sn=150,Zi=3e3,Mc=100,us=class{constructor(e,t,i,a){this.desk=e,this.server=t,this.reader=i,this.page=a,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=p([]),this.inFlight=p(!1),this.dirty=p(!1),this.stale=p(!1),this.refusal=p(""),this.unreachable=
p(""),this.pending=E(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=E(()=>this.unreachable.value||this.refusal.
value),this.settled=E(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=p(0),this.isLoading=E(()=>this.loads.value>0),this.elsewhere=E(()=>this.#t()),
x(()=>{e.edits.value&&F(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:t,parked:i}=this.desk,a=t.value.live?.recipe;
return!!a&&!i.value&&!e.value.missing.length&&$(e.value.recipe,a)}#t(){let{live:e,busy:t}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||t||this.page.isBusy()?!1:!this.mine.value.includes(ke(e.recipe))&&!$(e.recipe,this.recipe)}expect(e){let t=ke(e);this.mine.value=[...this.mine.value.
filter(i=>i!==t),t].slice(-Mc)}push(){let{settings:e,written:t,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||t.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:t}=this.desk.written.value,i=ke(e);this.dirty.value=!1,!(t.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#a("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Zi:sn)}async#a(e,t){
this.refusal.value="";try{let i=await this.server.post(e,t);return this.unreachable.value="",i}catch(i){let a=i instanceof Qe&&i.place===void 0;return(a?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,t){let i=await this.#a(e,t);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#r())&&this.restore())}#r(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(ke(e))}watch(e=Zi){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,t=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!t())return this.watch();let[i,a]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&a===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(n)}catch(n){this.unreachable.value=k(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let r=!this.unreachable.value&&(this.pending.value||t()||this.page.isBusy());return this.watch(
r?sn:Zi)}async#n(e){let t=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==t.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),$(e,t)||(this.desk.state.value=e),await this.#l(t,e)}async#l(e,t){let{pasted:i}=t;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(a=>this.refusal.value=k(a)))}show(e){return this.desk.load(e,(t,i)=>this.reader.steps(t,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};var ps=class{constructor(){this.all=p(Ji())}used(e){e&&this.#e(t=>Wo(t,e))}toggle(e){this.#e(t=>Uo(t,e))}#e(e){this.all.value=e(Ji()),Qo(this.all.value)}};function an(s,e){let t="";x(()=>{let{name:i="",architecture:a}=s.checkpoint.value??{};a&&!s.schema.value.architectures[a]&&e.get("/schema").then(r=>r.architectures[a]&&
(s.schema.value=r),()=>{}),!(!i||i===t)&&(t=i,e.get("/layers").then(r=>s.parts.value={of:r.checkpoint,slots:r.slots},()=>{}))})}var ms=class{constructor(e,t){this.desk=e,this.server=t,this.unreadable=new WeakMap,x(()=>{this.#t()})}async read(e,t,i,a="live_merge"){let r=Ga(e,i);if(r)return{
weights:r,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:wt(t),block_map:a})}async change(e){
let{kit:t,panel:i,kind:a}=this.desk,{weights:r,named:n}=await this.read(e,a,t.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,r[l]])):
{...Object.fromEntries(t.value.architecture.odd.map(l=>[l,null])),...r}}async steps(e,t){let i=Ht(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
t,{});return Promise.all(e.map(a=>this.#e(a,i,t)))}async#e(e,t,i){let a=e;for(let r of rn(e,t)){let n=e.typed[r.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[r.index]:n,e.kind,t,i);a=fi(a,r,l,t)}return a}async#t(){let{panel:e,kit:t}=this.desk,i=e.value.values;if(!i.steps.filter(c=>rn(c,t.value).length&&this.
unreadable.get(c)!==t.value.id).length)return;let r=c=>this.#e(c,t.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,t.peek().id),c)),n=await Promise.all(
i.steps.map(r));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=Qt(e.peek(),{...i,steps:n}))}},rn=(s,e)=>Q(s,e.schema).filter(t=>(s.typed[t.parameter.
name]??null)!==null&&!s.weights[$e(t,e)]);var on=(s,e=Math.random)=>({firstIsX:Array.from({length:s},()=>e()<.5),picks:[]}),Xi=({firstIsX:s},e,t)=>t==="x"===s[e]?0:1,nn=(s,e)=>({...s,picks:[...s.picks,e&&
Xi(s,s.picks.length,e)]}),Qi=s=>({...s,picks:s.picks.slice(0,-1)});function ln({picks:s}){let e=[0,1].map(r=>s.filter(n=>n===r).length),[t,i]=[Math.max(...e),e[0]+
e[1]],a=0;for(let r=t;r<=i;r+=1)a+=Tc(i,r);return{wins:e,ties:s.length-i,most:t,of:i,chance:i?Math.min(1,2*a/2**i):1}}var Tc=(s,e)=>Array.from({length:e},(t,i)=>(s-
i)/(i+1)).reduce((t,i)=>t*i,1);var cn={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},Ec="#paste, #lms_read",Nc="#tabs > .tab-nav button.selected",Lc=500;function fs(){let s=Object.entries(cn).map(([e,t])=>[e,document.
querySelector(t)?.value]);return Object.fromEntries(s.filter(([,e])=>e!==void 0))}var jc=s=>s.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function hn(s){let e=document.querySelector(cn.prompt),t=document.querySelector(Ec);return!e||!t||!s?!1:(e.value=jc(s),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(Nc);t.click(),setTimeout(()=>i?.click(),Lc)},100),!0)}function st({desk:s,strip:e}){let t={current:o("sheets.current"),original:o("compare.original"),snapshot:i=>o("compare.snapshot",{letter:i}),star:i=>`★ ${Ye(i.
time,{dateStyle:"short",timeStyle:"short"})}`};return $o(s.shown.value,s.snapshots.value,e.shots.value,t)}function ee(s,e,t,i,a=""){if(!e)return g;let r=s.picture(e,t);return r?d`<img class=${a} src=${r} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Tt(s,e){let t=document.createElement("a");t.href=URL.createObjectURL(s),t.download=e,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),6e4)}var V={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},J=s=>(...e)=>({_$litDirective$:s,values:e}),z=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var O=s=>s??g;var{I:Rc}=za,dn=s=>s;var vs=s=>s.strings===void 0,un=()=>document.createComment(""),it=(s,e,t)=>{let i=s._$AA.parentNode,a=e===void 0?s._$AB:e._$AA;if(t===void 0){let r=i.insertBefore(
un(),a),n=i.insertBefore(un(),a);t=new Rc(r,n,s,s.options)}else{let r=t._$AB.nextSibling,n=t._$AM,l=n!==s;if(l){let c;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(c=s.
_$AU)!==n._$AU&&t._$AP(c)}if(r!==a||l){let c=t._$AA;for(;c!==r;){let h=dn(c).nextSibling;dn(i).insertBefore(c,a),c=h}}}return t},Ae=(s,e,t=s)=>(s._$AI(e,t),s),Pc={},
gs=(s,e=Pc)=>s._$AH=e,pn=s=>s._$AH,ws=s=>{s._$AR(),s._$AA.remove()};var ge=J(class extends z{constructor(s){if(super(s),s.type!==V.PROPERTY&&s.type!==V.ATTRIBUTE&&s.type!==V.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!vs(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===
N||e===g)return e;let t=s.element,i=s.name;if(s.type===V.PROPERTY){if(e===t[i])return N}else if(s.type===V.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(i))return N}else if(s.
type===V.ATTRIBUTE&&t.getAttribute(i)===e+"")return N;return gs(s),e}});var mn=(s,e,t)=>{let i=new Map;for(let a=e;a<=t;a++)i.set(s[a],a);return i},fn=J(class extends z{constructor(s){if(super(s),s.type!==V.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(s,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let a=[],r=[],n=0;for(let l of s)a[n]=i?i(l,n):n,r[n]=t(l,n),n++;return{
values:r,keys:a}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,i]){let a=pn(s),{values:r,keys:n}=this.dt(e,t,i);if(!Array.isArray(a))return this.ut=n,
r;let l=this.ut??=[],c=[],h,u,m=0,f=a.length-1,w=0,b=r.length-1;for(;m<=f&&w<=b;)if(a[m]===null)m++;else if(a[f]===null)f--;else if(l[m]===n[w])c[w]=Ae(a[m],r[w]),
m++,w++;else if(l[f]===n[b])c[b]=Ae(a[f],r[b]),f--,b--;else if(l[m]===n[b])c[b]=Ae(a[m],r[b]),it(s,c[b+1],a[m]),m++,b--;else if(l[f]===n[w])c[w]=Ae(a[f],r[w]),it(
s,a[m],a[f]),f--,w++;else if(h===void 0&&(h=mn(n,w,b),u=mn(l,m,f)),h.has(l[m]))if(h.has(l[f])){let _=u.get(n[w]),U=_!==void 0?a[_]:null;if(U===null){let q=it(s,
a[m]);Ae(q,r[w]),c[w]=q}else c[w]=Ae(U,r[w]),it(s,a[m],U),a[_]=null;w++}else ws(a[f]),f--;else ws(a[m]),m++;for(;w<=b;){let _=it(s,c[b+1]);Ae(_,r[w]),c[w++]=_}for(;m<=
f;){let _=a[m++];_!==null&&ws(_)}return this.ut=n,gs(s,c),N}});var ne=(s,e,t)=>fn(s.map((i,a)=>[e(i),t(i,a)]),([i])=>i,([,i])=>i),v=(s,e,t,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${O(i.id)} title=${e} aria-label=${O(i.label)} aria-pressed=${O(ea(i.pressed))}
    aria-expanded=${O(ea(i.expanded))} aria-controls=${O(i.controls)} data-key=${O(i.key)}
    aria-keyshortcuts=${O(i.keys)} tabindex=${O(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${t}>${s}</button>`,ea=s=>s===void 0?
void 0:String(s),B=(s,e,t,i,a={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${O(a.id)} data-name=${O(a.name)} aria-label=${O(a.label)} .checked=${ge(t)}
    @change=${r=>i(r.target.checked)}>${s}</label>`,Z=(s,e,t={})=>d`<label class=${t.kind??"lm-field"} id=${O(t.id)}
    title=${O(t.title)} ?hidden=${t.hidden}><span class="lm-label">${s}</span>${e}</label>`,y=(s,e,t,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${O(i.id)} data-name=${O(i.name)} aria-label=${O(i.label)} title=${O(i.title)}
    ?hidden=${i.hidden} .value=${Cc(e)} @change=${a=>t(a.target.value)}>
    ${s.map(([a,r,n])=>d`<option value=${a} title=${O(n)}>${r}</option>`)}</select>`,Cc=J(class extends z{render(s){return s}update(s,[e]){let t=s.element;return queueMicrotask(
()=>t.value!==e&&(t.value=e)),N}}),Ic=J(class extends z{render(s,e){return e??s}update(s,[e,t]){let i=s.element;i.dataset.exact=e;let a=document.activeElement===
i,r=a?e:t??e;return!(a&&i.dataset.typing)&&i.value!==r&&(i.value=r),N}}),Ue=s=>s.currentTarget;function bs(s){delete s.dataset.typing,s.value=s.dataset.exact??""}
function Bc(s,e){let t=i=>{delete i.dataset.typing,s(i.value,i)};return{input:i=>Ue(i).dataset.typing="yes",change:i=>t(Ue(i)),key:i=>{let a=Ue(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)t(a);else if(i.key==="Escape"&&a.dataset.typing)bs(a),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function we(s,e,t,i={}){
let a=Bc(t,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${O(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${O(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${O(i.describedBy)} aria-invalid=${O(ea(i.wrong))} title=${O(i.title)}
        placeholder=${i.placeholder??""} data-key=${O(i.key)} .value=${Ic(s,i.brief)}
        @input=${r=>{a.input(r),i.type?.(Ue(r).value)}}
        @change=${a.change} @keydown=${a.key}
        @focus=${r=>Dc(Ue(r),i.numeric||i.brief!==void 0)}
        @blur=${r=>Wc(Ue(r),i.brief)}>`}var se=(s,e,t,i={})=>d`<input type="text" id=${s} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${O(i.label)} .value=${e}
    @input=${a=>t(Ue(a).value)}
    @keydown=${a=>a.key==="Enter"&&i.enter?.()}>`;function Dc(s,e){s.dataset.typing||(s.value=s.dataset.exact??""),e&&s.select()}function Wc(s,e){delete s.dataset.
typing,e!==void 0&&s.value===s.dataset.exact&&(s.value=e)}function ie(s,e,t,i={}){let a=s===null?"":String(s);return we(a,e,(n,l)=>{let c=_e(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return ta(l);c!==s&&t(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:a,brief:s===null?"":G(s)})}function ta(s){
bs(s),s.classList.add("lm-wrong"),setTimeout(()=>s.classList.remove("lm-wrong"),900)}var ys=(s,e,t,i,a)=>d`<input type="range" class="lm-flat" id=${O(a.id)}
    min=${a.low} max=${a.high} step="0.05" aria-label=${e} data-key=${O(a.key)} .value=${ge(String(s))}
    @input=${r=>t(Number(Number(r.target.value).toFixed(10)))} @change=${i}>`,at=(s,e,t,i,a)=>d`${ys(s,e.label,t,i,e)}
    ${ie(s,e.exact,r=>{t(r??e.usual),i()},a)}`,rt=s=>s instanceof Element&&s.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function ks(s,e){if(await navigator.clipboard?.writeText(
s).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=s,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var j=class{constructor(e){this.id=e,this.isOpen=p(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let t=document.getElementById(e);t?.focus(),t?.select?.()})}close(){this.element?.close()}frame(e,t,i){let a=v(o("dialog.close"),o("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${r=>r.key==="Escape"&&r.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${t()}
                <div class="lm-dialog-buttons">${i()}${a}</div>`:g}</dialog>`}};var sa="Blind comparisons",gn={1:"x",x:"x",ArrowLeft:"x",2:"y",y:"y",ArrowRight:"y",0:null},$s=class extends j{constructor(e){super("lm-blind"),this.app=e,this.
studies=new et(e.server,e.studies.host),this.chosen=p([0,1]),this.rounds=p(7),this.trial=p(null),this.preparing=p(!1),this.ready=E(()=>this.#t()),document.addEventListener(
"keydown",t=>this.#n(t)),x(()=>{this.isOpen.value||F(()=>this.#e())})}open(){let e=st(this.app).flatMap((t,i)=>te.some(a=>t.name===o("compare.snapshot",{letter:a}))?
[i]:[]);this.chosen.value=e.length>1?e.slice(0,2):[0,e[0]??1],this.studies.problem.value="",this.show("lm-blind-begin")}#e(){this.trial.value=null,this.isMaking&&
this.studies.stop()}get isMaking(){return this.preparing.value||!!this.studies.run.value?.is_running}#t(){let{trial:e,studies:t}=this,{rows:i=[],items:a=[]}=e.value??
{},r=a.map(n=>i.every(l=>t.cells.value[C(l.id,n.id)]));return r.includes(!1)?r.indexOf(!1):r.length}get#s(){let e=this.trial.value?.blind.picks.length??0;return e===
this.trial.value?.items.length||!this.isMaking&&e>0&&e>=this.ready.value}async#i(){let e=st(this.app),t=this.chosen.value.map(r=>e[r]);this.preparing.value=!0;let i=await this.#a(
t).catch(()=>null);if(this.preparing.value=!1,!i||!this.isOpen.value)return;this.trial.value=i;let a=i.items.flatMap((r,n)=>[[0,n],[1,n]]);await this.studies.make(
i.rows,i.items,a)}async#a(e){let{studies:t}=this;await t.list(),await(t.names.value.includes(sa)?t.open(sa):t.begin(sa));let i=(t.study.value?.recipes??[]).filter(
l=>!e.some(c=>$(c.recipe,l.recipe)));for(let l of i)await t.write("drop",{id:l.id});for(let l of e)await t.write("recipe",{recipe:l.recipe,title:l.name});await t.
setItems(os(ns(fs()),this.rounds.value));let{recipes:a=[],items:r=[]}=t.study.value??{},n=e.flatMap(l=>a.find(c=>$(c.recipe,l.recipe))??[]);return t.problem.value||
n.length<2?null:{two:e,rows:n,items:r,blind:on(r.length)}}#r(e){let t=this.trial.value;t&&(this.trial.value={...t,blind:e(t.blind)})}#o(e){let t=this.trial.value?.
blind.picks.length??0;!this.#s&&t<this.ready.value&&this.#r(i=>nn(i,e))}#n(e){let t=e.target===document.body||e.target instanceof Node&&this.element?.contains(e.
target);if(!(!this.isOpen.value||!this.trial.value||!t||e.ctrlKey||e.metaKey||e.altKey)){if(e.key in gn)this.#o(gn[e.key]);else if(e.key.toLowerCase()==="u")this.#r(
Qi);else return;e.preventDefault()}}view(){return this.frame(o("blind.title"),()=>this.#l(),()=>this.#p())}#l(){let e=this.trial.value;return e?this.#s?this.#d(
e):this.#h(e):this.#c()}#c(){let e=st(this.app),t=e.map((c,h)=>[String(h),c.name]),[i,a]=this.chosen.value,r=(c,h)=>y(t,String(this.chosen.value[c]),u=>this.chosen.
value=this.chosen.value.with(c,Number(u)),{id:`lm-blind-${c}`,label:h}),n=Array.from({length:6},(c,h)=>String(5+h)),l=e[i]&&e[a]&&!$(e[i].recipe,e[a].recipe);return d`<p class="lm-quiet">${o(
"blind.help")}</p>
            <div class="lm-dialog-buttons lm-blind-setup">${r(0,o("blind.first"))}${r(1,o("blind.second"))}
            <label class="lm-toggle">${o("blind.rounds")} ${y(n.map(c=>[c,c]),String(this.rounds.value),c=>this.rounds.value=Number(c),{id:"lm-blind-rounds",label:o(
"blind.rounds")})}</label>
            ${v(o("blind.begin"),o("blind.begin_title"),()=>this.#i(),{id:"lm-blind-begin",kind:"lm-button lm-primary",off:!l||this.isMaking||this.app.preview.isRunning})}</div>
            ${l?g:d`<p class="lm-quiet">${o("blind.equal")}</p>`}`}#h({rows:e,items:t,blind:i}){let a=i.picks.length,r=a<this.ready.value,n=(l,c)=>{let h=C(e[Xi(
i,a,l)].id,t[a].id);return d`<button type="button" class="lm-vote-picture" id="lm-blind-${l}" ?disabled=${!r} aria-label=${o(`blind.${l}`)} aria-keyshortcuts=${String(
c)}
                @click=${()=>this.#o(l)}>${r?ee(this.studies,this.studies.cells.value[h],0,l.toUpperCase()):d`<span class="lm-quiet">…</span>`}<b>${l.toUpperCase()}</b></button>`};
return d`<div class="lm-blind-two" data-round=${a+1} data-ready=${r?"yes":"no"}>${n("x",1)}${n("y",2)}</div>
            <p id="lm-blind-said" role="status">${o("blind.round",{n:a+1,all:t.length})}</p>
            <div class="lm-dialog-buttons">${v(o("blind.same"),o("blind.same_title"),()=>this.#o(null),{id:"lm-blind-same",keys:"0",off:!r})}
            ${v(o("blind.undo"),o("blind.undo_title"),()=>this.#r(Qi),{id:"lm-blind-undo",keys:"U",off:!a})}</div>`}#d({two:e,blind:t}){let{wins:i,ties:a,most:r,
of:n,chance:l}=ln(t),c=({name:h,recipe:u})=>v(o("blind.use",{name:h}),o("blind.use_title"),()=>this.#u(u),{key:`use-${h}`});return d`<p id="lm-blind-score" role="status">${o(
"blind.score",{first:e[0].name,wins:i[0],second:e[1].name,others:i[1],ties:a})}</p>
            <p id="lm-blind-chance">${n?o("blind.chance",{most:r,of:n,percent:Number((100*l).toPrecision(2))}):o("blind.no_pick")}</p>
            <div class="lm-dialog-buttons">${e.map(c)}${v(o("blind.again"),o("blind.again_title"),()=>this.trial.value=null,{id:"lm-blind-again"})}</div>`}async#u(e){
let{desk:t,live:i}=this.app;return this.close(),t.commit(),e.steps.length?i.use(e).catch(a=>{t.remark.value=k(a)}):i.restore()}#p(){let e=this.studies.run.value,
t=this.studies.problem.value||e?.problem||"",i=e?.is_running&&this.trial.value?o("explore.running",{done:e.done.length,all:e.all}):"";return d`<span id="lm-blind-state" class=${t?
"lm-bad":""} role="status">${t||i}</span><span class="lm-gap"></span>`}};var _s=class extends j{constructor(e){super("lm-conflicts"),this.app=e,this.found=p(null),this.problem=p(""),this.pair=p("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:t}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:t}).catch(a=>k(a));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(o("conflicts.title"),()=>d`<p>${o("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):o("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:t}){let i=e.map((h,u)=>`${u+
1} ${T(h)}`),a=i.flatMap((h,u)=>i.slice(u+1).map((m,f)=>[`${u}-${u+f+1}`,o("conflicts.pair",{one:h,other:m})])),[r,n]=this.pair.value.split("-").map(Number),l=t.
flatMap(({slot:h,norms:u,pairs:m})=>m.filter(f=>f.first===r&&f.second===n).map(f=>[h,Fc(f.cosine),Kc(f.conflicts),G(u[r]),G(u[n])])),c=[o("conflicts.slot"),o("c\
onflicts.cosine"),o("conflicts.signs"),o("conflicts.norm",{name:i[r]}),o("conflicts.norm",{name:i[n]})];return d`${Z(o("conflicts.which"),y(a,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(m=>d`<td>${m}</td>`)}</tr>`)}</tbody></table>`:d`<p>${o("conflicts.apart")}</p>`}`}},
Fc=s=>s===null?"–":`${s<0?"−":"+"}${Math.abs(s).toFixed(3)}`,Kc=s=>s===null?"–":`${Math.round(100*s)} %`;var W=J(class extends z{constructor(s){if(super(s),s.type!==V.ATTRIBUTE||s.name!=="class"||s.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(s){return" "+Object.keys(s).filter(e=>s[e]).join(" ")+" "}update(s,[e]){if(this.st===void 0){
this.st=new Set,s.strings!==void 0&&(this.nt=new Set(s.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let t=s.element.classList;for(let i of this.st)i in e||(t.remove(i),this.st.delete(i));for(let i in e){let a=!!e[i];a===this.st.has(i)||this.nt?.has(i)||
(a?(t.add(i),this.st.add(i)):(t.remove(i),this.st.delete(i)))}return N}});var xs=class extends j{constructor(e){super("lm-gallery"),this.app=e,this.typed=p(""),this.starred=p(!1),this.traced=p(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(o("gallery.title"),()=>this.#e(),()=>d`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,t=this.
traced.value,i=t?Ii(e.value,t):oo(e.value,this.typed.value,this.starred.value);return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${o("gallery.search")} aria-label=${o("gallery.search")}
                .value=${this.typed.value} @input=${a=>{this.traced.value=null,this.typed.value=a.target.value}}>
            ${B(o("gallery.starred"),o("gallery.starred_title"),this.starred.value,a=>this.starred.value=a,{id:"lm-gallery-starred"})}
            ${t?v(o("gallery.all"),o("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${S(t?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ne(i,a=>a.id,a=>this.#t(a))}</ol>`}#t(e){let{strip:t,desk:i}=this.app,a=ts(e,i.schema.value),r=Ii(t.shots.
value,e).length-1,n=()=>{this.close(),t.back(e)};return d`<li class=${W({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${a} aria-label=${o("strip.back",{about:a})} @click=${n}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${a.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",o("gallery.star_title"),()=>t.star(e.id),{kind:"lm-button lm-small",label:o("gallery.star"),pressed:e.
star})}
            ${r?v(S("gallery.before",r),o("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var aa=60,ia=10,Hc=200,Os={id:"",typed:"",active:-1,rows:aa};function Et(s,e){let{picking:t}=s,{id:i,label:a,value:r}=e,n=`lm-picker-${i}`,l=t.value.id===i,{active:c,
rows:h}=t.value,u=l?e.items(t.value.typed):[],m=new ra(s,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${O(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${a} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${O(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?N:ge(e.shown)}
            @focus=${f=>f.target.select()} @click=${f=>m.click(f.target)}
            @input=${f=>m.open(f.target.value)} @keydown=${f=>m.key(f)}
            @blur=${f=>m.leave(f.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${a} ?hidden=${!l} @scroll=${f=>m.scroll(f.target)}
            @pointerdown=${f=>f.preventDefault()}
            @click=${f=>m.press(f.target)}>
            ${Ro(u.slice(0,h)).map(({group:f,rows:w})=>d`<div role="group" aria-label=${e.head(f)||a}>
                ${e.head(f)?d`<div class="lm-list-head" aria-hidden="true">${e.head(f)}</div>`:g}
                ${w.map(({item:b,index:_})=>d`<div role="option" id="${n}-${_}" data-name=${b.value} title=${b.title??b.text}
                    aria-selected=${b.value===r} class=${W({"lm-active":_===c})}>${e.row(b)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var ra=class{constructor({picking:e},t,i){this.picking=e,this.choice=t,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(t=>t.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let t=this.choice.items(
e).slice(0,aa).findIndex(i=>i.value===this.choice.value);this.#e({...Os,id:this.choice.id,typed:e,active:e?0:t}),this.#s()}close(){this.picking.value=Os}#t(e){let t=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:t,rows:Math.max(this.picking.value.rows,t+ia)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:t}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:ia,PageUp:-ia}[e.key],a=this.isOpen?this.items[t]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(t+i);else if(e.key==="Enter"&&a&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(a.value):this.#i(a.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let t=this.choice.typedFully?.(
e.value.trim());t===void 0?this.close():this.#i(t)}scroll(e){let{rows:t}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-Hc&&t<this.items.length&&this.#e(
{rows:t+aa})}press(e){let t=e.closest("[role=option]");if(!t)return;let i=t.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function ot(s,{id:e,label:t,value:i,files:a,pick:r,empty:n=o("picker.model")}){let{marks:l,details:c}=s,h=a.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${t}</span>${Et(
s,{id:e,label:t,value:i,shown:i,empty:n,none:o(h.length?"picker.none_found":"picker.no_files"),items:u=>Vi(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
o(`picker.${u}`):h.length&&zc(s,h)?o("picker.all"):"",row:u=>Vc(s,u),choose:u=>{l.used(u),r(u)},typedFully:u=>u?h.find(m=>m.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var zc=({marks:s,picking:e},t)=>!e.value.typed&&Vi(t,s.all.value,"").length>t.length;function Vc({marks:s,details:e},{
value:t}){let i=t.lastIndexOf("/")+1,a=e.known.value[t],r=s.all.value.favourites.includes(t);return d`<span class="lm-file-picture">${a?.picture?d`<img alt="" src=${a.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${t.slice(0,i)}</span>${t.slice(i)}
            <span class="lm-file-kind">${Ho(a,qc(a))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${o(r?"picker.no_favourite":"picker.make_favourite")}>${r?"★":"☆"}</span>`}var qc=s=>s?.made?o(`\
file_made.${s.made}`):"";var Gc=4e6,Yc=200,Ss=class extends j{constructor(e){super("lm-import"),this.app=e,this.text=p(""),this.found=p(null),this.problem=p(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,t){this.found.value=e,this.problem.value=t}async#t(e){let t=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(a=>a);if(t===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Yc)}async#i(e){
e.preventDefault(),e.stopPropagation();let t=e.dataTransfer?.files[0],i=t?t.size>Gc?"":await t.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,o("import.no_text"))}async#a(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(o("import.title"),()=>this.#r(),()=>d`<span class="lm-gap"></span>
            ${v(o("import.take"),o("import.take_title"),()=>this.#a(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#r(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${t=>t.preventDefault()}
                @drop=${t=>this.#i(t)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${o("import.placeholder")}
                aria-label=${o("import.text")} .value=${this.text.value}
                @input=${t=>this.#s(t.target.value)}></textarea></div>
            ${ot(this.app,{id:"import",label:o("import.file"),value:"",files:this.app.desk.files.value.models,pick:t=>this.#t({name:t}),empty:o("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Jc(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${o("import.left_out")}>${e?.left_out.map(t=>d`<li>${t}</li>`)}</ul>`}};function Jc({tool:s,recipe:e,left_out:t}){
let i=S("import.found",e.steps.length,{tool:s,base:T(I(e.base))});return t.length?`${i} ${o("import.not_carried")}`:i}var Zc=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function Xc(s,{architecture:{sliders:e,odd:t}}){if([...e,...t].includes(s))return[s];let[,i,a,r]=s.match(Zc)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===s);let n=(a||i.replace(/\d+$/,""))+r.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ae(s,e){let t=new Set(
(s.rest.muted??[]).flatMap(i=>Xc(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>t.has(i))}function oa(s,e,t){let i=ae(s,t);return i.includes(
e)||i.includes(t.follows[e]??"")}var As=(s,e)=>fe(s,"muted",e.length?e:void 0,void 0);function wn(s,e,t){let i=ae(s,t);return As(s,i.includes(e)?i.filter(a=>a!==
e):[...i,e])}var bn=(s,{architecture:{sliders:e,odd:t},follows:i})=>[...e.filter(a=>a!==s),...t.filter(a=>!i[a])],na=(s,e,t)=>String(ae(s,t))===String(bn(e,t)),
yn=(s,e,t)=>As(s,na(s,e,t)?[]:bn(e,t)),la=(s,e)=>s.length>1&&s.every(t=>L(t)===(t.id===e));function kn(s,e){let t=la(s,e);return s.map(i=>fe(i,"enabled",t||i.id===
e,!0))}var nt=s=>T(R(s))||"…",ca=s=>s<0?`(−${G(-s)})`:G(s);function Nt(s,e,t){let i=e.parameter.name==="alpha"?Se(s,t.schema)?.value??1:1,a=ae(s,t),r=Object.entries(
Gt(s,e,t)).filter(([l])=>!a.includes(l)).map(([,l])=>l),n=[...new Set(r.length?r:[0])].map(l=>H(l*i));return n.length===1?ca(n[0]):`[${G(Math.min(...n))}…${G(
Math.max(...n))}]`}function Qc(s,e,t){let i=D(t.schema,s.method),a=Q(s,t.schema).filter(r=>r.index===0);if(!i.formula){let r=i.models[0]==="models"?re(s):i.models.
map(h=>s.models[h]),n=a.find(h=>!h.parameter.per_model),l=n?o("formula.at",{name:n.parameter.name,amount:Nt(s,n,t)}):"",c=r.length?o("formula.with",{models:r.map(
nt).join(", ")}):"";return o("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,r=>{if(r==="A")return e;if(r===
"B"||r==="C")return nt(s.models[r.toLowerCase()]);let n=a.find(l=>l.parameter.name===r);return n?Nt(s,n,t):r})}function eh(s,e,t){let i=Se(s,t.schema)?.value??1,
a=Nt(s,Q(s,t.schema)[0],t),[r,n]=i<0?["−",-i]:["+",i];return`${e} ${r} ${n}${a==="1"?"":`·${a}`}·${nt(s.models.adapter)}`}function th(s,e,t){let i=Se(s,t.schema)?.
value??1,a=[ca(i),Nt(s,Q(s,t.schema)[0],t)].filter(r=>r!=="1");return`${e}, ${o("formula.erased",{what:[...a,`[${Ti(s)}]`].join("·")})}`}function sh(s,e,t){let i=Q(
s,t.schema).filter(a=>s.models.models[a.index]).map(a=>[...[ca(s.shares[a.index]??1),Nt(s,a,t)].filter(n=>n!=="1"),nt(s.models.models[a.index])].join("·"));return s.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${le(t.schema,s.method).label}(${i.join(", ")})`}var ha=(s,e)=>e.schema.adjust.filter(t=>s.adjust[t.name]).map(
t=>`${t.label.toLowerCase()} ${s.adjust[t.name]}`).join(", ");function ih(s,e,t){return s.kind==="merge"?Qc(s,e,t):s.kind==="adapter"?eh(s,e,t):s.kind==="adapte\
rs"?sh(s,e,t):s.kind==="erase"?th(s,e,t):s.kind==="other"?`${e}, ${s.raw?.method||"?"}`:o("formula.adjust",{so:e,what:ha(s,t)})}var $n=(s,e)=>L(s)&&!$t(s,e.schema).
length&&(s.kind!=="adjust"||ha(s,e)!=="");function _n(s,e){if(s.kind==="adjust")return ha(s,e)||o("step.no_adjustment");if(s.kind==="erase")return Ti(s)||o("ste\
p.no_text");if(s.kind==="other")return String(s.raw?.method||o("step.unknown"));let t=me(s,e.schema).map(nt).join(", ");if(s.kind==="adapter")return t||o("step.\
no_file");if(s.kind==="adapters")return t?`${le(e.schema,s.method).label} · ${t}`:o("step.no_file");let{label:i}=D(e.schema,s.method);return t?`${i} · ${t}`:i}
function xn(s,e,t,i){let a=o("formula.so_far"),r=e?T(e):"A",l=s.filter(c=>$n(c,i)).map((c,h)=>{let u=ae(c,i).length,m=ih(c,h?a:r,i)+(u?` (${S("mutes.faders",u)}\
)`:"");return m.startsWith(`${a} `)?m.slice(a.length+1):m}).join(o("formula.then"))||r;return o("formula.result",{chain:l,vae:t?o("formula.vae",{name:nt(t)}):""})}
function Ms(s,e,t){let i=s.filter(l=>$n(l,t)),a=i.flatMap(l=>me(l,t.schema)).map(R),r=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...a].map(T),...r])].join("-").slice(0,100)}.safetensors`}var ah=1e6,da={rank:"64",energy:"0.99",size:"100",whole:""},Ts=class extends j{constructor(e){super("lm-lora"),this.app=e,this.name=p(""),this.way=p("rank"),this.
amount=p(da.rank),this.blockRanks=p(""),this.alone=p(!1),this.textEncoders=p(!0),this.overwrite=p(!1),this.problem=p(""),this.seen=p(!1),this.recipe=null,this.looked=
p(null),this.keeping=p(!1),this.leaving=p(!1),x(()=>{let{draft:t}=e.desk.state.value;!this.leaving.value||!t||t.shown||e.live.pending.value||F(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:t,remark:i,panel:a,checkpoint:r,kit:n}=this.
app.desk,{missing:l}=e.value;return t.value?void(i.value=o("save_dialog.parked")):l.length?void(i.value=o("save_dialog.nothing",{what:X(l)})):(this.name.value=this.
name.value||Ms(a.value.values.steps,r.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,t]=[this.
way.value,_e(this.amount.value)];if(t===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(ah*Number(t)):t},a=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&a?{block_ranks:a}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Pe(e.kind)&&L(e))}#t(e){this.alone.value!==e&&this.#a(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:t}=this;if(!t||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=t.recipe;let{live:i}=this.app;await i.ask("/lora",{...t,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:t,preview:i},a]=[this.app,this.recipe];if(!a)return;let r=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:r,whole:a},await t.use({live_merge:1,base:a.base,steps:r}),i.press()}besides(e){let t=this.looked.value;return t&&$(e.steps,t.steps)?
t.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:t}=e.state.value;t?.shown&&await this.#i([{adapter:t.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:t,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...t.written.value.recipe,steps:e})}#a(e){this.way.value=e,this.amount.value=da[e]}view(){let e=this.
save?.state==="running";return this.frame(o("lora_dialog.title"),()=>d`${this.#r()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(o("lora_dialog.look"),o("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&ua(this.save))})}
            <span class="lm-gap"></span>
            ${v(o("lora_dialog.save"),o("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(o("lora_dialog.draft"),o("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#r(){
let t=Object.keys(da).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,o(`lora_dialog.${n}`)]),i=[["",o("lora_dialog.all")],["alone",o("lora_dialog.alone")]],
a=(n,l)=>Z(n,l,{kind:"lm-field lm-row"}),r=(n,l,c="")=>se(n,l.value,h=>l.value=h,{placeholder:c});return d`${a(o("save_dialog.name"),r("lm-lora-name",this.name))}
            ${this.#e?a(o("lora_dialog.what"),y(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${a(o("lora_dialog.way"),y(t,this.way.value,n=>this.#a(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:a(o(`lora_dialog.${this.way.value}`),r("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?a(o("lora_dialog.block_ranks"),r("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${B(o("lora_dialog.text_encoders"),o("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${B(o("lora_dialog.overwrite"),o("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let t=[...Object.entries(e.skipped??{}).map(([r,n])=>`${r}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
a=i?o("draft.made",{name:i.name,size:Y(e.size),hash:e.autov3}):o("save_dialog.done",{path:e.path,size:Y(e.size)});return d`<p>${a} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(rh)}</div>
            ${t.map(r=>d`<p>${r}</p>`)}`}},ua=s=>s?.state==="done"&&(s.slots??[]).length>0;function rh({slot:s,lost:e}){let t=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${o("lora_dialog.lost",{slot:s,lost:t})}>
        <span>${s}</span><meter max="1" .value=${e}></meter><span>${t}</span></div>`}var Es=class extends j{constructor(e){super("lm-virtual"),this.app=e,this.kept=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.begun=p(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,t=!1){this.note.value={text:e,bad:t}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(k(e),!0))}async#s(e,t,i){try{let a=await this.app.server.post(e,t);return a.
virtual&&(this.kept.value=a.virtual),this.#e(i),!0}catch(a){return this.#e(k(a),!0),!1}}async#i(){let{written:e,parked:t}=this.app.desk,{missing:i,recipe:a}=e.value;
return t.value?this.#e(o("save_dialog.parked"),!0):i.length?this.#e(o("save_dialog.nothing",{what:X(i)}),!0):this.#a({keep:this.name.value.trim(),recipe:a,picture:no(
this.app.strip.shots.value,a)})}async#a(e){this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(o("v\
irtual_dialog.title"),()=>this.#r(),()=>d`<span class="lm-gap"></span>`)}#r(){return d`<p>${o("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${se("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:o("virtual_dialog.name_label"),placeholder:o("virtual_dialog.\
name")})}
            ${v(o("virtual_dialog.keep"),o("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#o()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#n(e)):d`<li>${o("virtual_dialog.none")}</li>`}</ul>`}#o(){
let e=this.keeping;if(e?.state==="running"){let t=o("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${t}
                ${v(o("virtual_dialog.stop"),o("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#n(e){let{name:t,sha256:i,size:a,recipe:r,picture:n,problem:l}=e,c=o("virtual_dialog.listed_hash",{hash:i.slice(0,10)}),
h=l||[c,...a===null?[]:[o("virtual_dialog.file_size",{size:Y(a)})]].join(" · ");return d`<li class="lm-virtual">
            ${n?d`<img class="lm-virtual-picture" src=${n} alt=${o("virtual_dialog.picture",{name:t})}>`:d`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${t} aria-label=${o("virtual_dialog.name_of",{name:t})}
                @change=${u=>this.#d(t,u.target)}>
                <span class=${l?"lm-bad":""}>${h}</span>
                ${r?d`<span title=${JSON.stringify(r,null,2)}>${Bi(r,this.app.desk.schema.value)}</span>`:g}
                ${this.#l(e)}
                <span class="lm-dialog-buttons">${this.#c(e)}</span></div></li>`}#l({sources:e}){let t=e.filter(a=>a.missing).map(({file:a})=>a),i=e.filter(a=>!a.
missing).map(({file:a})=>a);return d`${i.length?d`<span>${o("virtual_dialog.sources",{files:i})}</span>`:g}
            ${t.length?d`<span class="lm-bad">${o("virtual_dialog.missing",{files:t})}</span>`:g}`}#c({name:e,recipe:t,problem:i}){return d`${i&&t?v(o("virtual_\
dialog.hash"),o("virtual_dialog.hash_title"),()=>this.#a({hash:e})):g}
            ${i?g:v(o("virtual_dialog.choose"),o("virtual_dialog.choose_title"),()=>this.#s("/load",{name:e},o("virtual_dialog.chosen",{name:e})))}
            ${i||!t?g:v(o("virtual_dialog.save"),o("virtual_dialog.save_title"),()=>this.#h(e,t))}
            ${v(o("virtual_dialog.delete"),o("virtual_dialog.delete_title",{name:e}),()=>this.#s("/virtual",{delete:e},o("virtual_dialog.deleted",{name:e})))}`}#h(e,t){
this.close(),this.app.dialogs.save.openKept(e,t)}async#d(e,t){let i=t.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},o("virtual_dialog.renamed",{
name:e,to:i}))&&(t.value=e)}};function On(s,e,t){let{sliders:i,odd:a}=t.architecture,r=h=>ce(s,h,e,t),n=a.filter(h=>bt(s,h,e,t));if(!n.length)return i.map(r).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&r(u.from)===r(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${r(h)}`),...n.map(h=>`${h}:${r(h)}`)].
join(", ")}var Sn=s=>s.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>G(Number(e))),oh=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),An=s=>oh.test(s);function Mn(s){let{desk:e,dialogs:t,textNote:i}=s,a=Ns(s),r=()=>d`${we(a,o("text.field"),(n,l)=>Tn(s,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:Sn(a),title:o("text.title",{text:a}),drop:()=>i.value=""})}
        ${v(s.copied.value?o("text.copied"):o("text.copy"),o("text.copy_title"),()=>lh(s,a),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${o(
"text.label")}
        @paste=${n=>nh(s,n)}>${e.channel.value?r():g}
        ${v(o("import.open"),o("import.open_title"),()=>t.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Ns({desk:s}){let[e,t]=[s.step.value,s.channel.value];return e&&t?On(
e,t,s.kit.value):""}async function Tn(s,e,t){let{desk:i,reader:a,textNote:r}=s;if(r.value="",!e.trim()||e.trim()===Ns(s))return bs(t);t.dataset.typing="yes";try{
let n=await a.change(e);t.value===e&&delete t.dataset.typing,i.doneWeights(n)}catch(n){r.value=k(n)}}function nh(s,e){let t=e.clipboardData?.getData("text")??"",
i=e.target;return An(t)?(e.preventDefault(),e.stopPropagation(),void s.dialogs.imports.open(t)):void setTimeout(()=>Tn(s,i.value,i))}async function lh({copied:s,
root:e},t){await ks(t,e),s.value=!0,setTimeout(()=>s.value=!1,1200)}var Ls=class extends j{constructor(e){super("lm-presets"),this.app=e,this.own=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.removed=p(null),this.history=
p([]),this.replaces="",e.server.get("/presets").then(t=>this.#t(t.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,t=!1){this.note.value={text:e,
bad:t},this.removed.value=null}#t(e){let{schema:t}=this.app.desk,i=this.own.value.map(r=>r.name),a=Object.entries(t.value.presets).map(([r,n])=>{let l=e.filter(
c=>c.values[r]).map(c=>[c.name,c.values[r]]);return[r,{...A(n,...i),...Object.fromEntries(l)}]});t.value={...t.value,presets:Object.fromEntries(a)},this.own.value=
e}async#s(e,t){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(t),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),t=this.own.value.some(a=>a.name===e);if(t&&this.replaces!==e)return this.replaces=e,this.#e(o("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:Ns(this.app),overwrite:t};await this.#s(i,o("presets.saved",{name:e}))&&(this.name.value="")}async#a({name:e},t){let i=t.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},o("presets.renamed",{name:e,to:i}))&&(t.value=e)}async#r(e){await this.#s({delete:e.name},o("presets.deleted",e))&&(this.removed.value=e)}async#o(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let t=e.files.length?o("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):o("presets.none_installed"),i=e.refused.map(a=>o("presets.refused",{line:a}));this.#e([t,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#n(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#l(e){
try{await this.app.live.use(e),this.close()}catch(t){this.#e(k(t),!0)}}view(){return this.frame(o("presets.title"),()=>this.#c(),()=>d`<span class="lm-gap"></span>`)}#c(){
let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${se("lm-presets-name",this.name.value,t=>this.name.value=t,{enter:()=>this.#i(),label:o("presets.name_label"),placeholder:o("presets.name")})}
            ${v(o("presets.save"),o("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(o("presets.import"),o("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(o("presets.undo"),o("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},o("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(t=>this.#h(t))}</ul>
        <details id="lm-presets-past" @toggle=${t=>t.target.open&&this.#n()}>
            <summary>${o("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(t=>this.#d(t)):d`<li>${o("history.empty")}</li>`}</ul></details>`}#h(e){
let{desk:t}=this.app,i=!!e.values[t.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${o("presets.name_of",e)}
                title=${e.source?o("presets.from",{source:e.source}):""}
                @change=${a=>this.#a(e,a.target)}>
            ${v(o("presets.use"),i?o("presets.use_title"):o("presets.unfit"),()=>t.usePreset(e.name),{off:!i})}
            ${v(o("presets.delete"),o("presets.delete_title",e),()=>this.#r(e))}</li>`}#d({event:e,name:t,time:i,id:a,recipe:r}){let n=e==="saved"?o("history.sa\
ved",{name:t}):e==="picture"?o("history.picture"):o("history.live"),l=r.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||o("history.not\
hing");return d`<li><span>${i.slice(0,16).replace("T"," ")} · ${n} · ${l} · ${a.slice(0,8)}</span>
            ${v(o("history.show"),o("history.show_title"),()=>this.#l(r))}</li>`}};var js=class{constructor({doctor:e}){this.doctor=e,this.lines=p([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let t=this.asked+=1;this.lines.
value=[{text:o("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(a=>a.map(({level:r,text:n})=>r==="error"?{text:o("doctor.error",{text:n}),bad:!0}:
{text:o("doctor.warning",{text:n}),bad:!1}),a=>[{text:k(a),bad:!0}]);t===this.asked&&(this.lines.value=i.length?i:[{text:o("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(o("doctor.check"),o("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:t,bad:i})=>d`<p class=${i?"lm-bad":""}>${t}</p>`)}</div></div>`}};var ch=250,Rs=class extends j{constructor(e){super("lm-save"),this.app=e,this.checkup=new js(e),this.kept=p(null),this.name=p(""),this.dtype=p(""),this.dropEma=
p(!1),this.plan=p(null),this.problem=p(""),this.question=p(""),this.starting=p(!1),this.seen=p(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){
return this.app.desk.state.value.save}get wanted(){return{recipe:this.kept.value??this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.
value,drop_ema:this.dropEma.value}}open(){let{written:e,parked:t,remark:i,panel:a,checkpoint:r,kit:n,state:l}=this.app.desk,{missing:c}=e.value;return t.value?void(i.
value=o("save_dialog.parked")):c.length?void(i.value=o("save_dialog.nothing",{what:X(c)})):((!this.typedName||this.kept.value)&&(this.name.value=Ms(a.value.values.
steps,r.value?.name??"",n.value)),this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.kept.value=null,this.#e())}openKept(e,t){return this.
name.value=o("save_dialog.name_kept",{name:e}),this.dtype.value="base",this.kept.value=t,this.#e()}#e(){this.keepsVae=!1,this.seen.value=this.save?.state==="run\
ning",this.question.value="",this.checkup.clear(),this.show("lm-save-name"),this.#s()}#t(e=ch){this.question.value="",this.plan.value=null,this.problem.value="",
this.asked+=1,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#s(),e)}async#s(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#i()?
o("save_dialog.is_source",{name:this.fullName}):"",this.problem.value)return;let t=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),
i=>({plan:null,problem:k(i)}));e===this.asked&&(this.plan.value=t.plan,this.problem.value=t.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(
".safetensors")?e:`${e}.safetensors`}#i(){let{steps:e,schema:t}=this.app.desk,{recipe:i}=this.wanted;return(this.kept.value?Ci(i):[I(i.base),...e.flatMap(r=>me(
r,t.value)).map(R)]).some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!==
"running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.vae&&!this.keepsVae&&!this.kept.value?this.question.value=e.asks.vae:e.
exists?this.question.value="replace":this.#a(!1))}async#a(e){let{live:t,desk:i}=this.app;this.question.value="",this.seen.value=!0,this.starting.value=!0;let a=await t.
ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{},...this.kept.value?{apart:!0}:{}});this.starting.value=!1,a?.asks?.vae?this.question.
value=a.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),a||(this.problem.value=t.trouble.value)}#r(e){this.app.desk.setWhole("vae",e),
this.#t()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#s()}view(){let{save:e}=this,t=this.seen.value&&e?.state==="done"&&!ua(
e);return this.frame(o(this.kept.value?"save_dialog.title_kept":"save_dialog.title"),()=>d`${this.#n()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#c().bad?"lm-bad":""}" role="status">${this.#c().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#p()}${this.#m()}`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(o("save_dialog.load"),o("save_dialog.load_title"),()=>this.#v(),{id:"lm-save-load",hidden:!t})}
            <span class="lm-gap"></span>
            ${v(o("save_dialog.lora"),o("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open",hidden:this.kept.value!==null})}
            ${v(o("save_dialog.start"),o("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#n(){
let{desk:e}=this.app,t=e.schema.value.dtypes.filter(n=>!(this.kept.value&&n==="preview")).map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),a=(n,l)=>Z(
n,l,{kind:"lm-field lm-row"}),r=n=>{this.typedName=!0,this.name.value=n,this.#t()};return d`${a(o("save_dialog.name"),se("lm-save-name",this.name.value,r,{enter:()=>this.
start()}))}
            ${a(o("save_dialog.dtype"),y(t,this.dtype.value,n=>{this.dtype.value=n,this.#t(0)},{id:"lm-save-dtype"}))}
            ${this.kept.value?g:a(o("save_dialog.vae"),y([["",o("save_dialog.own_vae")],...i],R(e.panel.value.values.whole.vae),n=>this.#r(n),{id:"lm-save-vae",
title:o("save_dialog.vae_title")}))}
            ${B(o("save_dialog.drop_ema"),o("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#t(0)},{id:"lm-save-ema"})}`}#l(e){let t=`\
save_dialog.dtype_${e}`;return hr(t)?o(t,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#c(){let e=this.plan.value;if(!e)return{text:this.problem.value||o(
"save_dialog.asking"),bad:this.problem.value!==""};let t=e.size>e.free,a=(this.kept.value?[]:this.app.desk.written.value.waiting).map(({index:l,what:c})=>o("sav\
e_dialog.left_out",{n:l+1,what:X(c)})),r=o(t?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Y(e.size),free:Y(e.free)}),n=e.exists&&this.save?.state!==
"done"?[o("save_dialog.exists")]:[];return{text:[r,...n,...a,...this.#h(),...e.warnings??[]].join(" "),bad:t}}#h(){let{steps:e,kit:t}=this.app.desk;if(this.kept.
value)return[];let i=e.filter(r=>!L(r)).length,a=e.filter(L).flatMap(r=>ae(r,t.value));return[a.length?S("save_dialog.muted",a.length,{muted:[...new Set(a)]}):"",
i?S("save_dialog.steps_off",i):""].filter(Boolean)}#d(){let e=this.question.value,t=(r,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${r}</span>${n}</p>`;
if(!e)return g;if(e!=="replace")return t(o("save_dialog.asks_vae",{text:e.text}),this.#u(e));let i=this.plan.value?.exists??this.save?.asks?.exists,a=i?.time?o(
"save_dialog.when",{when:Ye(i.time*1e3)}):"";return t(o("save_dialog.replaces",{name:this.fullName,size:Y(i?.size??0),when:a}),[v(o("save_dialog.replace"),o("sa\
ve_dialog.replace_title"),()=>this.#a(!0),{id:"lm-save-replace"})])}#u({live:e,saved:t}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},a=async()=>{
this.app.desk.setWhole("vae",e),await this.#s(),this.start()};return[v(o("save_dialog.with_vae",{vae:e}),o("save_dialog.with_live_vae_title"),a),v(o("save_dialo\
g.with_vae",{vae:t||o("save_dialog.own_vae")}),o("save_dialog.with_recipe_vae_title"),i)]}#p(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>`}#m(){let{save:e}=this,t=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${t?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#f(e):g}</div>`}#f(e){if(e.state!=="done")return e.error||e.text;let t=(i,a)=>d`<span class="lm-hash">${i} <code>${a}</code>
            ${v(o("text.copy"),o("save_dialog.copy_hash",{label:i}),()=>ks(a,this.element??document.body))}</span>`;return d`<p>${o("save_dialog.done",{path:e.path,
size:Y(e.size)})}</p><p>${e.text}</p>
            <p>${t("AutoV2",e.autov2)}${t("AutoV3",e.autov3)}</p>`}async#v(){let e=this.save.path,t=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(a=>a.name===t||e.replaceAll("\\","/").endsWith(`/${a.name}`));this.close(),await this.app.live.load(i?.name??t)}};var pa=(s,e)=>o(s.together?"map.bars_together":"map.bars",{slot:e,layout:tt(s.layout),colour:tt(s.colour),detail:tt(s.detail)}),ma=s=>d`<span class="lm-bars ${s.
together?"lm-together":""}" aria-hidden="true">${Ot.map(e=>d`<i class="lm-bar-${e} ${s[e].is_noise?"lm-noise":""}" style="--lm-share: ${Ao(s[e])}"></i>`)}</span>`;
function En({finding:s,dialogs:e},t){let i=s.bars.value[t],a=s.onFaders.value?s.apart.value[t]:void 0;if(!i&&a===void 0)return g;let r=Math.max(...Object.values(
s.apart.value),Number.MIN_VALUE),n=[...a===void 0?[]:[o("map.apart",{slot:t,percent:`${(100*a).toPrecision(2)} %`})],...i?[pa(i,t)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(t)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(a??0)/r}"></i></span>${i?ma(i):g}</button>`}function Nn({
finding:s,desk:e},t){let i=s.told.value?.bands?.[t],a=s.hovered.value?Eo(s.hovered.value,s.weights)[t]:void 0;if(!i&&a===void 0)return g;let{low:r,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-r)/(n-r)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${o("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${a===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(a)}"></span>`}</span>`}function Ln({
finding:s},e){let t=s.locked.value.includes(e);return v("L",o("finding.lock_title",{slot:e}),()=>s.lock(e),{kind:`lm-mute lm-lock ${t?"lm-locked":""}`,key:"find\
ing.lock",label:o("finding.lock",{slot:e}),pressed:t,reached:!1})}var Ps=class{constructor(e){this.app=e,this.id="map",this.chosen=p(""),this.column=p(0)}label(){return o("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:t}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${o(
"map.help")}</p>${this.#e()}
            ${t.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${o("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${o(
"map.no_prompts")}</p>`}
            ${i&&Hi(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:t,preview:i}=this.app,a=e.map.value,
r=[["out",o("map.out"),o("map.out_title")],["in",o("map.in"),o("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!t.run.value?.is_running||e.mapping.value||
i.isRunning,c=So(a);return d`<div class="lm-dialog-buttons">${y(r,e.reading.value,n,{id:"lm-map-reading",label:o("map.reading")})}
            ${v(o(a?.have?"map.go_on":"map.make"),o("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!a?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${B(o("map.on_faders"),o("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(o("map.lock_idle",{n:c.length}),o("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,t=e.map.value;if(!t)return"";if(!t.cells.length)return o("map.whole",{n:t.have});let i=Math.max(t.cells.length,t.most-t.have),a=e.pace.value?Xe(i*e.pace.value):
"";return o(a?"map.left_time":"map.left",{first:t.cells.length,n:i,time:a})}#s(e){let t=([i,a])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${pa(a,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${ma(a)}</td>${Ot.map(r=>d`<td class=${a[r].is_noise?"lm-quiet":""}>${tt(a[r])}</td>`)}
            <td class="lm-quiet">${a.together?o("map.third"):e.interacts[e.sliders.indexOf(i)]?o("map.interacts"):a.items>1?o("map.spread",{low:Math.round(100*a.
visible.low),high:Math.round(100*a.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${Ot.
map(i=>d`<th scope="col">${o(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${ne(Hi(e),([i])=>i,t)}</tbody></table></div>`}#i(e){let{studies:t}=this.app,i=this.chosen.value,a=t.study.value?.items??[],r=a[this.column.value]??
a[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!r)return d`<p class="lm-quiet">${o("map.choose")}</p>`;let l=m=>t.cells.value[C(m,r.id)],[c,h]=[l(e.source),l(n)],
u=(m,f,w="")=>d`<figure><div class="lm-look-stage ${w}">${f.map((b,_)=>ee(t,b,512,_?"":m))}</div><figcaption>${m}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${o(
"map.pictures",{slider:i})}>
            ${y(a.map((m,f)=>[String(f),`${oe(m)} ${m.seed??""}`]),String(this.column.value),m=>this.column.value=Number(m),{label:o("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(o("map.source"),[c])}
                ${u(o("map.changed",{slider:i}),[h])}${u(o("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${o("map.not_made")}</p>`}</section>`}};var Cs=class{constructor(e){this.app=e,this.at=p(null),this.other=p(""),this.flipped=p(!1),this.difference=p(!1),this.lent=p({})}isAt(e,t){return this.at.value?.
row===e&&this.at.value.column===t}show(e,t){this.flipped.value=!1,this.at.value={row:e,column:t}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:t,items:i}){let a=this.at.value,r=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!a||r||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(a.row+n,t.length),c(a.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let t=this.at.value,[i,a]=[e.rows[t?.row??-1],e.items[t?.column??-1]];if(!t||!i||!a)return g;
let r=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[n,l]=this.flipped.value?[r,i]:[i,r],c=o("sheets.cell",{row:n.title,column:oe(a)});
return d`<section class="lm-look" id="lm-look" aria-label=${o("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,n,a,c)}${this.difference.value?this.#e(e,l,a,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?o("sheets.difference_of",{one:i.title,other:r.title}):c}</p>
            <div class="lm-dialog-buttons">${v(o("compare.flip"),o("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${y(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),r.id,h=>this.other.value=h,{id:"lm-look-other",label:o("sheets.other")})}
                ${v(o("sheets.difference"),o("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(o("sheets.use"),o("sheets.use_title"),()=>this.#t(e,i,a),{id:"lm-look-use"})}
                ${v(o("sheets.close"),o("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},t,i,a){let r=C(t.id,i.id),n=this.
lent.value[r];return e[r]||!n?e[r]?ee(this.app.studies,e[r],0,a):d`<span>${o("sheets.missing")}</span>`:d`<img src=${n.address} alt=${a}>`}async#t({cells:e},t,i){
let{desk:a,live:r,studies:n,dialogs:l}=this.app,c=C(t.id,i.id),h=e[c]?await n.about(e[c]):null;hn(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
a.commit(),t.recipe.steps.length?await r.use(t.recipe).catch(u=>a.remark.value=k(u)):await r.restore()}};var hh=[137,80,78,71,13,10,26,10],dh=32*2**20;async function jn(s){let e={};for(let{kind:t,data:i}of uh(s)){let a={tEXt:mh,zTXt:fh,iTXt:vh}[t],[r,n]=await a?.(i).
catch(()=>null)??["",""];r&&!(r in e)&&(e[r]=n)}return e}function uh(s){if(!hh.every((i,a)=>s[a]===i))return[];let e=new DataView(s.buffer,s.byteOffset,s.byteLength),
t=[];for(let i=8;i+12<=s.length;){let a=e.getUint32(i);if(i+12+a>s.length)break;t.push({kind:lt(s.subarray(i+4,i+8)),data:s.subarray(i+8,i+8+a)}),i+=12+a}return t}
var lt=s=>Array.from(s,e=>String.fromCharCode(e)).join(""),ph=s=>new TextDecoder().decode(s);function Is(s,e){let t=[],i=0;for(let a=0;a<e;a+=1){let r=s.indexOf(
0,i);if(r<0)throw new Error("a text without an end");t.push(s.subarray(i,r)),i=r+1}return[...t,s.subarray(i)]}async function mh(s){let[e,t]=Is(s,1);return[lt(e),
lt(t)]}async function fh(s){let[e,t]=Is(s,1);return[lt(e),lt(await Rn(t.subarray(1)))]}async function vh(s){let[e,t]=Is(s,1),[,,i]=Is(t.subarray(2),2);return[lt(
e),ph(t[0]?await Rn(i):i)]}async function Rn(s){let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("deflate")),t=[],i=0;for(let a=e.getReader();;){
let{done:r,value:n}=await a.read();if(r)break;if(i+=n.length,i>dh)throw new Error("too large");t.push(n)}return new Uint8Array(await new Blob(t).arrayBuffer())}var Pn="live_merge_sheet";async function Cn(s){let e={infotexts:[],sheets:[]};for(let t of s){let i=await jn(new Uint8Array(await t.arrayBuffer())),a=i[Pn]?xo(We(
i[Pn])):null;a?e.sheets.push({...a,cells:await gh(t,a.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function gh(s,e){let t=await createImageBitmap(
s);return Promise.all(e.map(async i=>{let[a,r,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(t,a,r,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var wh=256,Bs=class{constructor(e){this.app=e,this.id="sheets",this.look=new Cs(e),this.seeds=p(1),this.setName=p(""),this.pace=p(0),this.state=E(()=>{let{study:t,
cells:i}=e.studies,[a,r]=[t.value?.recipes??[],t.value?.items??[]];return{rows:a,items:r,cells:i.value,missing:bo(i.value,a,r)}})}label(){return o("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e({name:e,recipe:t}){let i=this.
state.value.rows.filter(a=>a.title===e||a.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:t,title:i?`${e} ${i+1}`:e})}async#t(e){
let{studies:t}=this.app,i=this.state.value.items.map(ve);await t.setItems([...i,...e.filter(a=>!i.some(r=>$(r,a)))])}async#s(){let{rows:e,items:t,missing:i}=this.
state.value,a=Date.now(),r=await this.app.studies.make(e,t,i);r?.made&&(this.pace.value=(Date.now()-a)/1e3/r.made)}async#i(){let{rows:e,items:t}=this.state.value,
i=await this.app.studies.sheet(e,t);i&&Tt(i,`${this.app.studies.name}.png`)}async#a(){let e=await this.app.studies.archive();e&&Tt(e,`${this.app.studies.name}.z\
ip`)}async take(e){let{studies:t,dialogs:i}=this.app,a=[...e??[]],r=a.find(c=>c.name.toLowerCase().endsWith(".zip"));if(r)return i.explore.turned(t.arrive(r));let n=await Cn(
a);if(!n.infotexts.length&&!n.sheets.length){t.problem.value=o("sheets.nothing_dropped");return}let l=await t.read({infotexts:n.infotexts});l.length&&await this.#t(
l.map(ve));for(let c of n.sheets)await this.#r(c)}async#r(e){let{studies:t}=this.app,i=[];for(let{title:r,recipe:n}of e.rows)i.push((await t.write("recipe",{recipe:n,
title:r}))?.id);await this.#t(e.items);let a=await t.read({items:e.items});this.look.lend(e.cells.flatMap(({row:r,item:n,address:l,infotext:c})=>i[r]&&a[n]?[[C(
i[r],a[n].id),{address:l,infotext:c}]]:[]))}view(){let{rows:e,items:t}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#o()}${this.#n()}
            ${e.length||t.length?d`<div class="lm-sheets-body">${this.#h(e,t)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&t.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${o("sheets.empty")}</p>`}
            ${this.#u()}</div>`}#o(){let e=t=>this.state.value.rows.some(i=>$(i.recipe,t.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.rows")}><span class="lm-label">${o("sheets.rows")}</span>
            ${st(this.app).map(t=>v(`+ ${t.name}`,o("sheets.add_row_title"),()=>this.#e(t),{kind:"lm-button lm-small",key:`add-${t.name}`,off:e(t)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,t=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:a})=>this.take(a.files).then(()=>a.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.columns")}><span class="lm-label">${o("sheets.columns")}</span>
            ${v(o("sheets.add_txt2img"),o("sheets.add_txt2img_title"),()=>this.#t(os(ns(fs()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${o("sheets.seeds")}</span>${ie(this.seeds.value,o("sheets.seeds_label"),a=>this.seeds.value=Math.min(20,Math.max(1,Math.round(a??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(o("sheets.add_pictures"),o("sheets.add_pictures_title"),t,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${y([["",o("sheets.sets")],...e.sets.value.map(a=>[a,a])],"",a=>a&&this.#l(a),{id:"lm-sheets-set",label:o("sheets.sets"),hidden:!e.sets.value.length})}
            ${se("lm-sheets-set-name",this.setName.value,a=>this.setName.value=a,{placeholder:o("sheets.set_name"),label:o("sheets.set_name"),enter:()=>this.#c()})}
            ${v(o("sheets.save_set"),o("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#l(e){let t=await this.app.studies.changeSets({open:e});t&&await this.#t(t.items.map(ve))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ve),overwrite:!0})}#h(e,t){let{studies:i}=this.app,a=r=>i.setItems(t.filter(n=>n!==r).
map(ve));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ne(t,r=>r.id,r=>d`<th scope="col" title=${r.prompt??""}>
            <span class="lm-sheet-name">${oe(r)}</span><span class="lm-sheet-seed">${r.seed===void 0?"":o("sheets.seed",{seed:r.seed})}</span>
            ${v("✕",o("sheets.drop_column"),()=>a(r),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ne(e,r=>r.id,(r,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${r.title}</span>
                ${v("✕",o("sheets.drop_row"),()=>i.write("drop",{id:r.id}),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_row"),off:this.isRunning})}</th>
                ${t.map((l,c)=>d`<td>${this.#d(r,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#d(e,t,i,a){let r=this.state.value.cells[C(e.id,t.id)],n=this.look.
lent.value[C(e.id,t.id)],l=o("sheets.cell",{row:e.title,column:oe(t)});return!r&&!n?d`<span class="lm-sheet-none" title=${o("sheets.missing")} aria-label=${o("s\
heets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${r?"":"lm-cut"}" data-row=${i} data-column=${a} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,a)?"true":"false"} @click=${()=>this.look.show(i,a)}>
            ${r?ee(this.app.studies,r,wh,""):d`<img src=${n.address} alt="">`}</button>`}#u(){let{missing:e,cells:t,rows:i}=this.state.value,a=e.length?S("sheet\
s.make",e.length):o("sheets.all_made"),r=e.length&&this.pace.value?o("sheets.takes",{time:Xe(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
a,o("sheets.make_title"),()=>this.#s(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${r}</span><span class="lm-gap"></span>
            ${v(o("sheets.export"),o("sheets.export_title"),()=>this.#i(),{id:"lm-sheets-export",off:!Object.keys(t).length})}
            ${v(o("sheets.zip"),o("sheets.zip_title"),()=>this.#a(),{id:"lm-sheets-zip"})}</div>`}};var bh=384,Ds=class{constructor(e){this.app=e,this.id="vary",this.spread=p(.15),this.count=p("3"),this.draw=p(0),this.ends=p(["",""]),this.frames=p("9"),this.beyond=
p("1"),this.column=p(""),this.shown=p(null),this.at=p(0),this.run="",this.keys=p([]),x(()=>{let t=e.studies.run.value;t&&t.run===this.run&&(this.keys.value=Fi(t,
this.shown.peek()?.recipes.length??0))})}label(){return o("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(t=>t.id===this.column.value)??e[0]}async#t(e,t){let i=e.recipes.map((r,n)=>({id:`${e.kind} ${n}`,title:"",recipe:r}));this.at.value=0,this.shown.value=e,this.
keys.value=Fi(null,e.recipes.length);let a=this.app.studies.make(i,[e.item],t.map(r=>[r,0]));this.run=this.app.studies.run.peek()?.run??"",await a}async#s(){let{
desk:e,studies:t}=this.app,{recipe:i,places:a}=e.written.value,r=a.indexOf(e.steps.findIndex(u=>u===e.step.value)),n=e.channel.value?.parameter.name??"",l=this.#e;
if(!l)return;let c={recipe:i,step:r,field:n,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value},h=await t.tried(t.server.post("/explor\
e/vary",c));this.draw.value+=1,h&&await this.#t({kind:"vary",recipes:[i,...h.recipes],places:[],item:l},[0,...h.recipes.keys()].map((u,m)=>m?u+1:0))}async#i(){let{
studies:e}=this.app,t=e.study.value?.recipes??[],[i,a]=this.#a(t),r=this.#e;if(!r||!i||!a)return;let n={first:i.recipe,second:a.recipe,frames:Number(this.frames.
value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"walk",recipes:l.recipes,places:l.places,item:r},l.
order)}#a(e){let[t,i]=this.ends.value.map(a=>e.find(r=>r.id===a));return[t??e[0],i??e[1]]}view(){let{studies:e}=this.app,t=e.study.value?.items??[],i=this.shown.
value;return t.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${o("vary.prompt")}</span>${y(t.map(a=>[a.id,oe(a)]),this.#e?.
id??"",a=>this.column.value=a,{id:"lm-vary-item",label:o("vary.prompt")})}</div>
            ${this.#o()}${this.#n()}${i?this.#l(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${o("vary.no_prompts")}</p>`}get#r(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#o(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,t=["3","8"].map(
i=>[i,o("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.more")}><span class="lm-label">${o("vary.more")}</span>
            ${y(t,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:o("vary.count_label")})}
            <span>${o("vary.spread")}</span>${ys(this.spread.value,o("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${ie(this.spread.value,o("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${v(o("vary.make"),o("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#r||!e})}</div>`}#n(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${o("vary.walk_needs")}</p>`;let[t,i]=this.#a(e),a=e.map(n=>[n.id,n.title]),r=[["1",o("vary.\
to_end")],["1.5",o("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.walk")}><span class="lm-label">${o("vary.walk")}</span>
            ${y(a,t.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:o("vary.from")})}→
            ${y(a,i.id,n=>this.ends.value=[t.id,n],{id:"lm-walk-to",label:o("vary.to")})}
            ${y(["5","9","17"].map(n=>[n,o("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:o("vary.frames_label")})}
            ${y(r,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:o("vary.to_label")})}
            ${v(o("vary.walk_make"),o("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#r||t===i})}</div>`}#l(e){let t=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),a=e.kind==="walk"?_o(t,i):i,r=e.kind==="walk"?o("vary.place",{percent:Math.round(100*e.places[a])}):i?o(
"vary.number",{n:i}):o("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${t[c]?ee(this.app.studies,t[c],bh,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${ee(this.app.studies,t[a],0,r)}</div>
            ${e.kind==="walk"?ys(i/Math.max(1,e.recipes.length-1),o("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${r}</p><div class="lm-dialog-buttons">
                ${v(o("sheets.use"),o("vary.use_title"),()=>this.#h(e.recipes[a]),{id:"lm-vary-use"})}
                ${v(o("vary.keep"),o("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[a],title:r}),{id:"lm-vary-keep"})}
                ${v(o("vary.export"),o("vary.export_title"),()=>this.#c(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:t.filter(Boolean).length<2})}</div></section></div>`}async#c(){
let{studies:e}=this.app,t={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
t));i&&Tt(i,`${e.name}.webp`)}async#h(e){let{desk:t,live:i,dialogs:a}=this.app;a.explore.close(),t.commit(),await i.use(e).catch(r=>t.remark.value=k(r))}};var Ws=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",t=>t.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
t))}label(){return o("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:t}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,a=t.ballot.value,r=i||e.ctrlKey||e.metaKey||e.altKey||!a?null:To(e.key,a.ids.length);if(!r||!a)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");r.undo?t.undo():r.broken&&n?t.toggleBroken(Number(n.dataset.
row)):r.choose!==void 0&&t.choose(r.choose)}view(){let{finding:e,studies:t}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${o("vo\
tes.help")}</p>${this.#e()}
            ${t.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${o("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:t}=this.app,i=[["curve",o("votes.curve"),o("votes.curve_title")],
["thirds",o("votes.thirds"),o("votes.thirds_title")],["none",o("votes.none"),o("votes.none_title")]],a=[["4",o("votes.four"),o("votes.four_title")],["2",o("vote\
s.pair"),o("votes.pair_title")]],r=e.ballot.value!==null,n=!!t.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${y(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:o("votes.groups")})}
            ${y(a,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:o("votes.many")})}
            ${se("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:o("votes.voter"),label:o("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${B(o("votes.pooled"),o("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(o(r?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),o("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:r?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[S("votes.locked",e.locked.value.length)]:[],...e.pace.value?[o("votes.pace",{time:Xe(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:t,studies:i}=this.app,a=!t.missing(e).length,r=(n,l)=>{let c=i.cells.value[C(n,e.prompt.id)],
h=t.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>t.hovered.value=e.recipes[l]} @mouseleave=${()=>t.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!a||h} aria-label=${o("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>t.choose(l)}>${c?ee(i,c,0,o("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",o("votes.broken_title"),()=>t.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:o("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${a?"yes":"no"}>${e.ids.map(r)}</div>`}#s(e){
let{finding:t}=this.app,i=t.told.value?.progress?.votes??0,a=e.kind==="final"?o("votes.is_final"):o("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${a} · ${oe(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${v(o("votes.same"),o("votes.same_title"),()=>t.choose(null),{id:"lm-votes-same",keys:"0",off:t.missing(e).length>0})}
            ${v(o("votes.undo"),o("votes.undo_title"),()=>t.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,t=e.told.value;if(!t?.
space||!t.progress.votes)return g;let{votes:i,stood:a,guessed:r,of:n,chance:l,agreed:c,repeats:h,end:u}=t.progress,m=[S("votes.so_far",i),...a?[S("votes.stood",
a)]:[],...n?[o("votes.guessed",{guessed:r,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[o("votes.agreed",{agreed:c,repeats:h})]:[]],f=w=>this.#a(w);return d`<p id="lm-votes-progress">${m.
join(" · ")}</p>
            ${t.final?d`<p id="lm-votes-final">${o("votes.won",{won:t.final.won,of:t.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${o(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(o("votes.keep"),o("votes.keep_title"),()=>f(t.final?.recipe??t.best),{id:"lm-votes-keep",off:!t.best})}
            ${v(o("votes.final"),o("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#a(e){let{desk:t,live:i,studies:a,dialogs:r}=this.
app;await a.write("recipe",{recipe:e,title:o("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),r.explore.close(),t.commit(),await i.use(e).catch(n=>t.
remark.value=k(n))}};var Us=class extends j{constructor(e){super("lm-explore"),this.app=e,this.sheets=new Bs(e),this.map=new Ps(e),this.ways=[this.sheets,this.map,new Ws(e),new Ds(e)],
this.shown=p(this.ways[0].id),this.removing=p(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.
way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let t=e.names.value[0];!e.study.value&&t?await e.open(t):e.study.value||
await this.#e(),this.way.open?.()}async turned(e){await e;for(let t of this.ways)t.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.
map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:t}=this.app,i=e.shown.value,a=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":","\
.");await t.begin(`${T(I(i.base)).slice(0,50).replace(/^\.+/,"")} ${a}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(o("explo\
re.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#a())}#s(){let{studies:e}=this.app,t=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${y(t.map(a=>[a,a]),e.name,a=>this.turned(e.open(a)),{id:"lm-explore-study",label:o("explore.study"),title:o(
"explore.study_title")})}
            ${v(o("explore.new"),o("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${o("explore.remove_sure")}</span>${v(o("explore.remove_yes"),o("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(o("explore.remove_no"),o("explore.remove_no"),()=>this.removing.value=!1)}`:v(o("explore.remove"),o("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${o("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#a(){let{
studies:e}=this.app,t=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||t?.problem||"",a=t?t.is_running?o("explore.running",{done:t.done.length,all:t.
all}):t.interrupted?o("explore.interrupted",{done:t.done.length,all:t.all}):o("explore.made",{made:t.made,kept:t.all-t.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||a}</span>
            ${t?.is_running?d`<progress max=${t.all} value=${t.done.length} aria-label=${o("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(o("explore.interrupt"),o("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!t?.is_running})}`}};var In="important",yh=" !"+In,Fs=J(class extends z{constructor(s){if(super(s),s.type!==V.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styl\
eMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let i=s[t];return i==
null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?t.removeProperty(i):t[i]=null);
for(let i in e){let a=e[i];if(a!=null){this.ft.add(i);let r=typeof a=="string"&&a.endsWith(yh);i.includes("-")||r?t.setProperty(i,r?a.slice(0,-11):a,r?In:""):t[i]=
a}}return N}});var Lt=(s,e)=>{let t=s._$AN;if(t===void 0)return!1;for(let i of t)i._$AO?.(e,!1),Lt(i,e);return!0},Ks=s=>{let e,t;do{if((e=s._$AM)===void 0)break;t=e._$AN,t.delete(
s),s=e}while(t?.size===0)},Bn=s=>{for(let e;e=s._$AM;s=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(s))break;t.add(s),_h(e)}};function kh(s){this.
_$AN!==void 0?(Ks(this),this._$AM=s,Bn(this)):this._$AM=s}function $h(s,e=!1,t=0){let i=this._$AH,a=this._$AN;if(a!==void 0&&a.size!==0)if(e)if(Array.isArray(i))
for(let r=t;r<i.length;r++)Lt(i[r],!1),Ks(i[r]);else i!=null&&(Lt(i,!1),Ks(i));else Lt(this,s)}var _h=s=>{s.type==V.CHILD&&(s._$AP??=$h,s._$AQ??=kh)},Hs=class extends z{constructor(){
super(...arguments),this._$AN=void 0}_$AT(e,t,i){super._$AT(e,t,i),Bn(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.
reconnected?.():this.disconnected?.()),t&&(Lt(this,e),Ks(this))}setValue(e){if(vs(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=
e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var fa=new WeakMap,Dn=J(class extends Hs{render(s){return g}update(s,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=s.
options?.host,this.rt(this.ct=s.element)),g}rt(s){if(this.G!==void 0)if(this.isConnected||(s=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=fa.get(
e);t===void 0&&(t=new WeakMap,fa.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,s),s!==void 0&&this.G.call(this.ht,s)}else this.G.value=
s}get lt(){return typeof this.G=="function"?fa.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){
this.rt(this.ct)}});var Wn=[1,2,4,8,16];function Un(s,e){let t=new Uint8ClampedArray(s.length),[i,a,r]=[0,0,0];for(let l=0;l<s.length;l+=4){let c=0;for(let h=l;h<l+3;h+=1){let u=Math.
abs(s[h]-e[h]);t[h]=u,a+=u,u>c&&(c=u)}t[l+3]=255,c===0&&(r+=1),c>i&&(i=c)}let n=s.length/4;return{pixels:t,largest:i,mean:a/(n*3),equal:r/n}}function Fn(s,e){let t=Uint8ClampedArray.
from(s,i=>i*e);for(let i=3;i<t.length;i+=4)t[i]=255;return t}var Kn=s=>Math.ceil(255/s);var zs=class{constructor(e){this.compare=e,this.gain=p(4),this.measured=p(null),this.drawn=E(()=>this.#t()),this.shown=new WeakMap,x(()=>{let{pair:t}=e;e.view.value===
"difference"&&t?.original&&this.#e(t)})}async#e(e){if(this.measured.peek()?.pair===e)return;let t=await Promise.all([Hn(e.original??""),Hn(e.merged)]).catch(()=>null);
e===this.compare.pair&&(this.measured.value=t?xh(e,t):{pair:e,width:0,problem:o("difference.unreadable")})}get now(){return this.measured.value?.pair===this.compare.
pair?this.measured.value:null}#t(){let{found:e,width:t=0}=this.measured.value??{};return e?new ImageData(Fn(e.pixels,this.gain.value),t):null}picture(){let{now:e}=this,
t=this.drawn.value;return!e?.found||!t?d`<div class="lm-compare-frame lm-compare-empty">${e?.problem??"…"}</div>`:d`<div class="lm-compare-frame"><canvas class="lm-compare-picture" role="img" aria-label=${o(
"difference.alt",{gain:this.gain.value})}
            ${Dn(i=>i&&this.#s(i,t))}></canvas></div>`}#s(e,t){this.shown.get(e)!==t&&([e.width,e.height]=[t.width,t.height],e.getContext("2d")?.putImageData(t,
0,0),this.shown.set(e,t))}legend(){let{now:e}=this,t=Wn.map(i=>[String(i),`×${i}`]);return d`<div class="lm-difference-legend" id="lm-difference-legend">
            ${y(t,String(this.gain.value),i=>this.gain.value=Number(i),{id:"lm-difference-gain",label:o("difference.gain"),title:o("difference.gain")})}
            <span class="lm-difference-scale" title=${o("difference.scale_title")}>0<span class="lm-difference-bar"></span>${Kn(this.gain.value)}</span>
            <span id="lm-difference-said" role="status">${e?.found?Oh(e.found):g}</span></div>`}};function xh(s,[e,t]){let{width:i}=e;return i!==t.width||e.height!==
t.height?{pair:s,width:i,problem:o("difference.sizes",{one:`${i}×${e.height}`,other:`${t.width}×${t.height}`})}:{pair:s,width:i,problem:"",found:Un(e.data,t.data)}}
function Oh({largest:s,mean:e,equal:t}){return s?o("difference.measured",{largest:s,mean:Number(e.toPrecision(2)),equal:Math.floor(1e3*t)/10}):o("difference.non\
e")}async function Hn(s){let e=new Image;e.src=s,await e.decode();let t=document.createElement("canvas");[t.width,t.height]=[e.naturalWidth,e.naturalHeight];let i=t.
getContext("2d",{willReadFrequently:!0});if(!i)throw new Error("no canvas");return i.drawImage(e,0,0),i.getImageData(0,0,t.width,t.height)}var Vs={scale:0,x:.5,y:.5},Sh=8,zn=1.001,qn=({frame:s,picture:e})=>Math.min(s.width/e.width,s.height/e.height),Ah=(s,e)=>s.scale||qn(e);function va(s,e,t,i){let{
picture:a,density:r}=i,[n,l]=[qn(i),Ah(s,i)],c=Math.min(Math.max(l*e,Math.min(n,1/r)),Math.max(n,1/r)*Sh);if((l-n)*(c-n)<=0&&s.scale||c<n*zn&&c>n/zn)return Vs;let u=(m,f,w)=>m+
f/(w*l)-f/(w*c);return wa({scale:c,x:u(s.x,t.x,a.width),y:u(s.y,t.y,a.height)},i)}function ga(s,e,t){let{picture:i}=t;return s.scale?wa({...s,x:s.x-e.x/(i.width*
s.scale),y:s.y-e.y/(i.height*s.scale)},t):s}function Gn(s,e,t,i){let a=([l,c])=>Math.hypot(l.x-c.x,l.y-c.y),[r,n]=[Vn(e),Vn(t)];return ga(va(s,a(t)/(a(e)||1),r,
i),{x:n.x-r.x,y:n.y-r.y},i)}var Vn=([s,e])=>({x:(s.x+e.x)/2,y:(s.y+e.y)/2}),Yn=(s,e)=>wa({...s,scale:1/e.density},e);function wa({scale:s,x:e,y:t},{frame:i,picture:a}){
let r=(n,l)=>l>=.5?.5:Math.min(Math.max(n,l),1-l);return{scale:s,x:r(e,i.width/2/(a.width*s)),y:r(t,i.height/2/(a.height*s))}}var Mh=5,Th=.002,Eh=16,Nh=5,Jn=250,qs=class{constructor(){this.view=p(Vs),this.size=p({width:1,height:1}),this.wipe=p(.5),this.fingers=new Map,this.began={x:0,y:0},
this.wiping=!1,this.dragged=!1}get isFit(){return this.view.value.scale===0}get style(){let{scale:e,x:t,y:i}=this.view.value;return{"--lm-wide":`${this.size.value.
width*e}px`,"--lm-x":String(t),"--lm-y":String(i),"--lm-wipe":`${100*this.wipe.value}%`}}take({naturalWidth:e,naturalHeight:t}){!e||$(this.size.peek(),{width:e,
height:t})||(this.size.value={width:e,height:t},this.fit())}fit(){this.view.value=Vs}exact(e){let t=e?.querySelector(el);t&&(this.view.value=Yn(this.view.value,
this.#e(t)))}#e(e){let{width:t,height:i}=e.getBoundingClientRect();return{frame:{width:t,height:i},picture:this.size.value,density:window.devicePixelRatio}}onWheel(e){
let t=Zn(e,e);if(!t)return;let i=-e.deltaY*(e.deltaMode?Eh:1)*(e.ctrlKey?Nh:1),a=Math.exp(Math.max(-Jn,Math.min(Jn,i))*Th),r=va(this.view.value,a,ba(t,e),this.#e(
t));r===this.view.value&&!e.ctrlKey||(e.preventDefault(),this.view.value=r)}onDown(e,t){e.button||(this.fingers.set(e.pointerId,{x:e.x,y:e.y}),!(this.fingers.size>
1)&&(this.began={x:e.x,y:e.y},this.dragged=!1,this.wiping=t&&(this.isFit||Qn(e.target))))}onMove(e){let t=e.currentTarget,i=Math.hypot(e.x-this.began.x,e.y-this.
began.y)>Mh;if(!this.fingers.has(e.pointerId)||!(this.dragged||i||this.fingers.size>1))return;this.dragged||t.setPointerCapture(e.pointerId),this.dragged=!0;let a=[
...this.fingers.values()];this.fingers.set(e.pointerId,{x:e.x,y:e.y}),this.#t(e,a,[...this.fingers.values()])}#t(e,t,i){let a=Zn(e,i[0]);if(!a)return;let r=this.#e(
a),n=l=>[ba(a,l[0]),ba(a,l[1])];i.length>1?this.view.value=Gn(this.view.value,n(t),n(i),r):this.wiping?this.wipe.value=Xn(e):this.view.value=ga(this.view.value,
{x:i[0].x-t[0].x,y:i[0].y-t[0].y},r)}onUp(e){this.fingers.delete(e.pointerId)}onClick(e,t){(this.dragged||t)&&e.stopPropagation(),t&&!this.dragged&&e.detail&&!Qn(
e.target)&&(this.wipe.value=Xn(e)),this.dragged=!1}onKey(e){let t=e.shiftKey?.1:.01,i={ArrowLeft:this.wipe.value-t,ArrowRight:this.wipe.value+t,Home:0,End:1}[e.
key];i!==void 0&&(this.wipe.value=Math.min(1,Math.max(0,i)),e.preventDefault())}},el=".lm-compare-frame:not([hidden])";function Zn({currentTarget:s},{x:e,y:t}){
let i=[...s.querySelectorAll(el)];return i.find(a=>{let{left:r,right:n,top:l,bottom:c}=a.getBoundingClientRect();return e>=r&&e<=n&&t>=l&&t<=c})??i[0]}function ba(s,{
x:e,y:t}){let{left:i,top:a,width:r,height:n}=s.getBoundingClientRect();return{x:e-i-r/2,y:t-a-n/2}}function Xn({currentTarget:s,x:e}){let{left:t,width:i}=s.getBoundingClientRect();
return Math.min(1,Math.max(0,(e-t)/i))}var Qn=s=>s instanceof Element&&s.closest(".lm-wipe-divider")!==null;var tl={w:"wipe",d:"difference"},Gs=class{constructor(e){this.app=e,this.pairs=p([]),this.peeked=p(null),this.shown=p(""),this.at=p(0),this.view=p("both"),this.
stage=new qs,this.difference=new zs(this),x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.addEventListener("keydown",t=>this.#a(t))}get pair(){
return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,originals:t,other:i,own:a}){let r=e.slice(t,2*t);this.peeked.value=null,this.shown.value=
"",this.at.value=Math.min(this.at.peek(),Math.max(r.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=
r.map((n,l)=>({original:e[l],merged:n,other:i,own:a}))}show(e,t=""){this.peeked.value=null,this.shown.value=t,this.at.value=0,(!e.original||!Object.values(tl).some(
i=>i===this.view.peek()))&&(this.view.value="merged"),this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value===
"merged"?"original":"merged")}toggle(e){this.pair?.original&&(this.view.value=this.view.value===e?"both":e)}#t(e){this.view.value==="both"?this.view.value=e:this.
flip()}get#s(){return document.getElementById("live_merge_compare")}#i({target:e}){return e instanceof Element&&(e===document.body||e.closest("#live_merge_tab")!==
null)&&this.app.isShown()&&!rt(e)}#a(e){let t=!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey),i=e.key.toLowerCase();if(!(!t||!this.pair||!this.#i(e))){if(i==="f")
this.flip();else if(i==="w"||i==="d")this.toggle(tl[i]);else if(i==="z")this.#r();else if(i==="escape"&&this.view.value!=="both"&&this.pair.original)this.view.value=
"both";else return;e.preventDefault()}}#r(){this.stage.isFit?this.stage.exact(this.#s):this.stage.fit()}#o(){document.fullscreenElement?document.exitFullscreen():
this.#s?.requestFullscreen().catch(()=>{})}template(){let{pair:e,stage:t}=this;if(!e)return g;let i=e.original&&!this.peeked.value?this.view.value:"merged",a=i===
"wipe",r=n=>this.#d(n,e,i);return d`<div class="lm-compare-stage lm-by-${i} ${t.isFit?"":"lm-zoomed"}" style=${Fs(t.style)} role="group" aria-label=${o("compare\
.label")}
                @wheel=${n=>t.onWheel(n)} @pointerdown=${n=>t.onDown(n,a)}
                @pointermove=${n=>t.onMove(n)} @pointerup=${n=>t.onUp(n)}
                @pointercancel=${n=>t.onUp(n)}
                @click=${{handleEvent:n=>t.onClick(n,a),capture:!0}}>
                ${i==="difference"?this.difference.picture():[r("original"),r("merged")]}${a?this.#c(e):g}</div>
            ${i==="difference"?this.difference.legend():g}
            <div class="lm-compare-tools">${this.#n(e,i)}${this.#l()}${this.#h()}<span class="lm-gap"></span>
                ${v(o("compare.gallery"),o("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">${Lh(i,e)}</p>`}#n(e,t){let i=this.pairs.value.length,a=(r,n)=>v(o(`\
compare.${r}`),o(`compare.${r}_title`),()=>this.toggle(r),{id:`lm-${r}`,keys:n,hidden:!e.original,pressed:t===r});return d`${v(o("compare.flip"),o("compare.flip\
_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
            ${v(o("compare.both"),o("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:t==="both",hidden:!e.original})}
            ${a("wipe","W")}${a("difference","D")}
            ${v(o("compare.pair",{n:this.at.value+1,all:i}),o("compare.pair_title"),()=>this.at.value=(this.at.value+1)%i,{id:"lm-next-pair",hidden:i<2})}`}#l(){
let{stage:e}=this;return d`${v(o("compare.fit"),o("compare.fit_title"),()=>e.fit(),{id:"lm-fit",keys:"Z",off:e.isFit})}
            ${v("1:1",o("compare.exact_title"),()=>e.exact(this.#s),{id:"lm-exact",label:o("compare.exact")})}
            ${v("⛶",o("compare.full_title"),()=>this.#o(),{id:"lm-full",label:o("compare.full"),hidden:!document.fullscreenEnabled})}`}#c(e){let t=Math.round(
100*this.stage.wipe.value);return d`<div class="lm-wipe-divider" role="slider" tabindex="0" aria-label=${o("compare.divider",{name:ct("original",e),other:ct("me\
rged",e)})}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${t} aria-valuetext="${t} %" @keydown=${i=>this.stage.onKey(i)}></div>`}#h(){let{strip:e}=this.app,
t=e.shots.value.find(i=>i.id===this.shown.value);return t?v(t.star?"★":"☆",o("gallery.star_title"),()=>e.star(t.id),{id:"lm-star",label:o("gallery.star"),pressed:t.
star}):g}#d(e,t,i){let a=ct(e,t),r=ct(e==="merged"?"original":"merged",t),n=i==="both"?o("compare.enlarge",{name:a}):t.original&&i!=="wipe"?o("compare.flip_to",
{name:a,other:r}):a;return d`<button type="button" class="lm-compare-side lm-compare-frame" data-side=${e} title=${o("compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!=="wipe"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${o("compare.alt",{name:a})} src=${t[e]||t.small||""} draggable="false"
                @load=${l=>e==="merged"&&l.target.src!==t.small&&this.stage.take(l.target)}
                @error=${l=>this.#u(e,t,l.target)}>
            <span class="lm-compare-name">${a}</span></button>`}#u(e,t,i){e==="merged"&&t.small&&i.src!==t.small?i.src=t.small:e==="original"&&t.original&&this.#p(
t)}#p(e){let t={...e,original:void 0};this.pairs.value=this.pairs.value.map(i=>i===e?t:i),this.peeked.value===e&&(this.peeked.value=t)}};function Lh(s,e){let t=ct(
"original",e);return s==="both"?o("compare.both_shown",{name:t}):s==="wipe"?o("compare.wipe_shown",{name:t}):s==="difference"?o("compare.difference_shown",{name:t}):
o("compare.one_shown",{name:ct(s,e)})}var ct=(s,e)=>s==="original"?e.other||o("compare.original"):e.own?e.own:e.original?o("compare.merged"):o("compare.this");var ya=s=>document.getElementById(s);function sl(){let s=ya("live_merge_gallery"),e=i=>[...s?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(a=>a.src),t=e(
".thumbnails");return t.length?t:e(".grid-container")}function il(){let s=document.querySelector("#live_merge_result .lm-made");if(!s)return null;let{number:e="",
pictures:t,originals:i,whole:a}=s.dataset;return{number:e,pictures:Number(t),originals:Number(i),whole:a!=="0"}}function Ys(){for(let s of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Yt({text:s.textContent,sentences:JSON.parse(s.dataset.sentences??"{}")});delete s.dataset.sentences,e!==s.textContent&&(s.textContent=
e)}}function al(){let s=ya("live_merge_info")?.cloneNode(!0);for(let e of s?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(s?.textContent??
"").trim()}function rl(s){let e=0,t=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,t,!0);s.addEventListener("focusin",({target:i,relatedTarget:a})=>{let r=ya("live_merge_gallery"),n=c=>c instanceof Node&&!!r?.contains(c);n(i)&&a instanceof HTMLElement&&
!n(a)&&Date.now()-e>300&&a.focus({preventScroll:!0})})}var ol=700,jh=1200*1e3,Js=class{constructor(e){this.app=e,this.started=p(0),this.result=p(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,x(()=>{e.desk.edits.value&&F(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<jh}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:t,live:i,root:a,studies:r,dialogs:n}=this.app,{inputs:l,progress:c}=a.dataset,h=r.takeOrder()??n.blind.studies.takeOrder(),
u=t.shown.value,m=`task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:f,other:w,own:b}=h?{kind:"explore",other:"",own:""}:
this.#e(u);this.asked=h?null:{recipe:u,architecture:t.kit.value.id,other:w,own:b},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let q of h?
h.recipes:[u,...w?[JSON.parse(f)]:[]])i.expect(q);i.watch(150);let _=window[c??""],U=q=>document.getElementById(q);return typeof _=="function"&&_(m,U("lm-progre\
ss"),U("live_merge_gallery"),()=>this.#t()),[m,h?h.text:JSON.stringify(u),f,...e.slice(3,Number(l))]}#e(e){let{settings:t,snapshots:i,parked:a}=this.app.desk,r=this.
app.dialogs.lora.besides(e);if(r)return{kind:JSON.stringify(r),other:o("compare.whole"),own:o("compare.lora")};let{compare:n,compareWith:l="original"}=t.value,c=n&&
!a.value?so(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:o(l==="be\
fore"?"compare.before":"compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;
clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.
wanted||this.press()},ol))}#i(e=!1){let t=il();if(!t||t.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(
!0),ol));let i=sl(),a=this.result.value;i.length!==t.pictures||!e&&a&&String(a.pictures)===String(i)||(clearTimeout(this.patience),this.number=t.number,i.length&&
(this.result.value={...this.asked,pictures:i,originals:t.originals,whole:t.whole,infotext:al()}))}attach(e){let t=()=>document.getElementById("live_merge_result")?.
innerHTML,i=t();rl(e),new MutationObserver(()=>{Ys();let a=t();a!==i&&this.isRunning&&this.#t(),i=a,this.#i()}).observe(e,{childList:!0,subtree:!0,characterData:!0,
attributes:!0,attributeFilter:["src"]})}};var Rh=96,Ph=150,nl=s=>({original:s.original,merged:s.large||s.picture,small:s.picture}),Zs=class{constructor(e){this.app=e,this.shots=p(Gi()),this.current=p(0),
this.origin="",this.timer=0,x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:t,originals:i,pictures:a,whole:r,infotext:n,
other:l}){let c=a[i];if(!c||!e.steps.length)return;let h=await Ch(c).catch(()=>"");if(!h)return;let u={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:t,time:Date.now(),picture:h,infotext:n,whole:r,large:c,original:i&&!l?a[0]:""};this.#t(ao(this.shots.value,u)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,en(e)}star(e){this.#t(ro(this.shots.value,e))}#s(e){this.
app.compare.show(nl(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=nl(e),Ph):this.app.compare.peeked.value=
null}async back(e){let{desk:t,live:i,compare:a}=this.app,r=I(e.recipe.base);if(clearTimeout(this.timer),a.peeked.value=null,this.#s(e),e.architecture!==t.kit.value.
id){t.remark.value=o("strip.other_kind",{base:T(r)});return}t.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>t.remark.value=k(n))}#i(e,t=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,es)-1)),t&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let t=this.current.value,i={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:es-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(t,1)),this.#i(t,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,t=e.written.value.recipe;return d`${ne(this.shots.value.slice(0,es),i=>i,(i,a)=>{let r=ts(i,e.schema.value),n=()=>{this.#i(a),this.back(i)};
return d`<button type="button" class=${W({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${a}
                tabindex=${a===this.current.value?0:-1} title=${o("strip.title",{about:r})} aria-label=${o("strip.back",{about:r})}
                aria-current=${$(i.recipe,t)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
o("gallery.open"),o("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Ch(s){let e=new Image;
e.src=s,await e.decode();let t=Rh/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*t)),i.
height=Math.max(1,Math.round(e.naturalHeight*t));let a=i.getContext("2d");return a?(a.imageSmoothingQuality="high",a.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Xs=class{constructor(e,t,{schema:i,files:a,state:r}){this.root=e,this.server=t,this.desk=new as(i,a,r),this.reader=new ms(this.desk,t),this.live=new us(this.
desk,t,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new ps,this.details=new cs(t),this.doctor=new rs(this.desk,t),this.
studies=new et(t,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new ds(this),this.preview=
new Js(this),this.compare=new Gs(this),this.strip=new Zs(this),this.dialogs={save:new Rs(this),lora:new Ts(this),presets:new Ls(this),virtual:new Es(this),imports:new Ss(
this),conflicts:new _s(this),gallery:new xs(this),blind:new $s(this),explore:new Us(this)},this.drawing=p(!1),this.copied=p(!1),this.transform=p({amount:.1,seed:Math.
floor(Math.random()*1e4),thrown:!1}),this.textNote=p(""),this.picking=p(Os),this.#e(),an(this.desk,t),tn(this.desk),this.#t()}isShown(){return!document.hidden&&
this.root.offsetParent!==null}#e(){let{desk:e,live:t}=this,{panel:i,settings:a}=Jo(),{settings:r,live:n}=e.state.value;if(e.settings.value=a,e.snapshots.value=Yi(),
x(()=>{e.snapshots.value=to(e.snapshots.peek(),this.strip.shots.value)}),r?.auto_preview&&!a.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||
e.checkpoint.value?.name||"";e.panel.value=_t({...i.values,home:l},i.selected)}else n?.recipe&&t.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.
state,t=this.desk.state.value.keeping?.state;x(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished(),
F(()=>this.dialogs.lora.kept())),e=i;let a=this.desk.state.value.keeping?.state;t==="running"&&a!=="running"&&F(()=>this.dialogs.virtual.finished()),t=a})}async listFiles(){
let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!$(e,this.desk.files.value)&&(this.desk.files.value=e),this.details.forget()}};var Ih=.05,be=.01,ei=550,Bh=400,Dh=600,ht=s=>s instanceof Element?s.closest(".lm-fader"):null,Qs=s=>s instanceof Element&&s.classList.contains("lm-range"),Fe=s=>s instanceof
Element&&s.classList.contains("lm-value"),dt=s=>s.dataset.slot??"",ti=s=>s.shiftKey?be:Ih;function ka(s){let e=s.deltaY||s.deltaX;return e&&(e<0?1:-1)*ti(s)}function $a(s){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>s.commit(),Bh)}}function _a(s,e){let t=e?s.querySelector(`[data-key="${e}"]`):null;return t?.click(),t!==null}
function ll(s,{desk:e}){let t=$a(e),i=!1,a={slot:"",weight:0,time:0},r=(f,w)=>{e.moveFader(f,w),e.commit()},n=(f,w,b)=>{let _=e.channel.value;if(!_)return;let U=e.
weight(dt(f));e.moveFader(dt(f),qt(U,H(U+w),_),b),t()},l=f=>{let w=ht(f.target),b=e.channel.value;if(!w||!b||f.ctrlKey||f.metaKey||f.altKey&&!e.linked.value.length)
return;let _=ti(f),U={ArrowRight:_,ArrowLeft:-_,PageUp:.25,PageDown:-.25},q={ArrowUp:_,ArrowDown:-_,...Qs(f.target)?U:{}},Rt=Qs(f.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(f.key in q)n(w,q[f.key],f.altKey);else if(f.key in Rt)r(dt(w),Rt[f.key]);else if(!Fe(f.target)&&_a(w,{s:"fader.solo",m:"fader.mute"}[f.
key.toLowerCase()])){f.preventDefault();return}else return;Fe(f.target)&&delete f.target.dataset.typing,f.preventDefault()},c=f=>{let w=ht(f.target);if(!w?.contains(
document.activeElement))return;f.preventDefault();let b=ka(f);b&&n(w,b,f.altKey)},h=({target:f})=>{let w=ht(f);!w||!Qs(f)||s.classList.contains("lm-stroke")||e.
moveFader(dt(w),H(Math.round(Number(f.value)/be)*be),i)},u=({target:f})=>{let w=ht(f),[b,_]=[e.step.value,e.channel.value],U=f instanceof Element&&f.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!_||U||Fe(f)||s.classList.contains("lm-drawing"))return;let q=dt(w),Rt=a.slot===q?a.weight:e.weight(q);e.doneWeights({[q]:w.
classList.contains("lm-part")?null:rr(b,_,q,Rt,e.kit.value)})},m=({target:f,timeStamp:w})=>{let b=ht(f),_=b?dt(b):"",U=_===a.slot&&w-a.time<Dh;_&&!U&&(a={slot:_,
weight:e.weight(_),time:w})};s.addEventListener("keydown",l);for(let f of["pointerdown","pointermove"])s.addEventListener(f,w=>i=w.altKey);s.addEventListener("w\
heel",c,{passive:!1}),s.addEventListener("input",h),s.addEventListener("change",({target:f})=>ht(f)&&Qs(f)&&e.commit()),s.addEventListener("dblclick",u),s.addEventListener(
"pointerdown",m)}var cl=s=>d`<span class="lm-snapshots" role="group" aria-label=${o("snapshot.label")}>
    ${te.map((e,t)=>Wh(s,e,t+1))}</span>`;function Wh(s,e,t){let{desk:i}=s,a=i.snapshots.value[e],r=a!==void 0&&$(a.recipe,i.written.value.recipe),n=o(a?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:t});return d`<button type="button" class=${W({"lm-snapshot":!0,"lm-kept-one":a!==void 0})} id="lm-snapshot-${e}"
        aria-label=${o(a?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${r?"true":"false"} title=${n}
        aria-keyshortcuts="${t} Shift+${t}" style=${Fs({backgroundImage:a?.picture?`url("${a.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||si(s,e,l)}
        @pointerdown=${l=>Uh(s,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function si({desk:s,strip:e},t,i){if(!i&&s.snapshots.value[t])return s.recallSnapshot(
t);s.storeSnapshot(t,e.shots.value),s.remark.value=o("snapshot.stored",{letter:t})}function Uh(s,e,{currentTarget:t}){let i=t;delete i.dataset.held;let a=setTimeout(
()=>{i.dataset.held="yes",si(s,e,!0)},ei);for(let r of["pointerup","pointercancel","pointerleave"])i.addEventListener(r,()=>clearTimeout(a),{once:!0})}function Fh({code:s,ctrlKey:e,metaKey:t,altKey:i,target:a}){let r=s.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return r&&!(e||t||i)&&!rt(a)?te[Number(r)-1]:""}function hl(s,e){
let{desk:t,preview:i}=e;s.addEventListener("keydown",a=>{let r=Fh(a);if(r)return(a.shiftKey||t.snapshots.value[r])&&si(e,r,a.shiftKey),a.preventDefault();if(!(a.
ctrlKey||a.metaKey)||!(a.target instanceof Element))return;let n=a.target.matches('input[type="text"], textarea'),l=a.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)a.shiftKey?t.redo():t.undo();else if(l==="y"&&!n)t.redo();else return;a.preventDefault(),a.stopPropagation()})}var ii=s=>s?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function dl(s,{desk:e,drawing:t}){let i="",a=[],r=!1,n=0;s.addEventListener(
"pointerdown",l=>{let c=ii(l.target);if(r=!1,!c||he(c)||l.button!==0||l.shiftKey||t.value)return;[i,a]=[c,e.linked.value];let h=()=>{r=!0,e.linked.value=ur(a,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,ei)}),s.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=ii(document.elementFromPoint(
l,c));!u||he(u)||u===i&&!r||(clearTimeout(n),r=!0,e.linked.value=[...new Set([...a,...dr(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])s.addEventListener(
l,()=>{clearTimeout(n),i=""});s.addEventListener("click",l=>{!r||!ii(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),s.addEventListener("cont\
extmenu",l=>ii(l.target)&&l.preventDefault()),s.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Kh(s,e)}function Kh(s,e){let t=null,i=$a(e),a=h=>h instanceof Element?h.closest(".lm-head"):null,r=h=>(h.dataset.slots??"").split(" "),n=(h,u,m,f)=>{
let[w,b]=[e.channel.value,r(h)];w&&e.moveFaders(b,b[0],qt(u,H(u+m),w),f)},l=(h,u,m)=>{n(h,e.weight(r(h)[0]),u,m),i()};s.addEventListener("pointerdown",h=>{let u=a(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),t={head:u,y:h.clientY,moved:!1},e.commit())}),s.addEventListener("pointermove",h=>{if(!t)return;let u=s.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:m,high:f}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((t.y-h.clientY)/u*(f-m)/be)*be;t.moved||=
w!==0,t.moved&&n(t.head,e.weightBefore(r(t.head)[0]),w,h.altKey)});let c=()=>{t?.moved?e.commit():t&&(e.linked.value=xi(e.linked.value,r(t.head))),t=null};s.addEventListener(
"pointerup",c),s.addEventListener("pointercancel",()=>t=null),s.addEventListener("keydown",h=>{let u=a(h.target),m={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(m)l(u,m*ti(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=xi(e.linked.value,r(u));else return;h.preventDefault()}}),s.addEventListener(
"wheel",h=>{let u=a(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let m=ka(h);m&&l(u,m,h.altKey)},{passive:!1})}var ul=7,pl=12;function ml(s,{desk:e,drawing:t}){let i=null,a=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(t.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Fe(c.target)||Hh(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
s.classList.add("lm-stroke"),l(i,i,h))},r=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),s.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:m,high:f}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let _=zh(b,c,h);
_!==null&&(w[b.dataset.slot??""]=H(Math.round((m+_*(f-m))/be)*be))}Object.keys(w).length&&e.setWeights(w)};s.addEventListener("pointerdown",a),s.addEventListener(
"pointermove",r),s.addEventListener("pointerup",n),s.addEventListener("pointercancel",n)}var Hh=s=>s instanceof Element&&s.closest("button")!==null;function zh(s,e,t){
let i=s.getBoundingClientRect(),a=Vh(i,e,t),r=s.querySelector(".lm-range");if(a===null||!r||a<i.top-pl||a>i.bottom+pl)return null;let n=r.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-ul-a)/(n.height-2*ul)))}function Vh(s,e,t){let[i,a]=e.x<t.x?[e.x,t.x]:[t.x,e.x];if(a<s.left||i>s.right)return null;if(t.x>=
s.left&&t.x<=s.right||e.x===t.x)return t.y;if(e.x>=s.left&&e.x<=s.right)return null;let r=(s.left+s.right)/2;return e.y+(r-e.x)/(t.x-e.x)*(t.y-e.y)}function fl({desk:s}){let e=s.kind==="adjust",t=r=>s.step.value?.adjust[r.name]??0,i=(r,n)=>s.editStep(l=>Li(l,r.name,n)),a=r=>d`<div class="lm-adjusted ${t(r)?
"":"lm-zero"}" data-name=${r.name} title=${r.help}
        @dblclick=${n=>Fe(n.target)||s.doneStep(l=>Li(l,r.name,0))}>
        <span class="lm-name" aria-hidden="true">${r.label}</span>
        ${at(t(r),{...r,exact:o("fader.exact",{label:r.label}),usual:0},n=>i(r,n),()=>s.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${o(
"adjust.label")} ?hidden=${!e}>
        ${e?s.schema.value.adjust.map(a):g}</section>`}function vl(s){let{problem:e}=s.desk.state.value,t=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:qh(s)||Gh(s)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${t}${Zh(s)}${Jh(s)}`}var ai=(s,e,t="lm-banner")=>d`<div id=${t} class="lm-banner" role="alert"><span>${s}</span>${e}</div>`;function qh(s){let{desk:e,
live:t}=s,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let a=e.parked.value?e.panel.value.values.home:i?.base??"",r=e.files.value.models.find(c=>c.
name===a)??e.files.value.models.find(c=>xe(c.name,a)),n=async()=>{if(e.parked.value)return e.adopt();i&&await Yh(s,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=T(a);return ai(o("banner.paused",{base:l}),[v(o("banner.adopt"),o("banner.adopt_title"),n),r?v(o("banner.back",{base:l}),o("banner.back_title"),()=>t.load(r.name)):
g,e.parked.value?v(o("banner.new"),o("banner.new_title"),()=>e.startNew()):g])}function Gh(s){let{desk:e,live:t}=s;if(!t.elsewhere.value)return null;let i=async()=>{
let{recipe:a}=e.state.value.live;a&&await t.show(a).catch(r=>e.remark.value=k(r))};return ai(o("banner.elsewhere"),[v(o("banner.take_over"),o("banner.take_over_\
title"),()=>t.takeOver()),v(o("banner.show"),o("banner.show_title"),i)])}var Yh=({desk:s,live:e},t)=>e.use(t).catch(i=>s.remark.value=k(i));function Jh({desk:s,
dialogs:{lora:e}}){let{draft:t,save:i,checkpoint:a}=s.state.value;if(!t||e.leaving.value)return g;let r={name:t.name,hash:t.autov3,size:Y(t.size),base:T(a?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return ai(o(t.shown?"draft.shown":"draft.waits",r)+n,[v(o("draft.keep"),o("dra\
ft.keep_title",r),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(o("draft.drop"),o("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function Zh({
desk:s,live:e}){if(!s.state.value.offered)return g;let t=i=>()=>e.ask("/pasted",{accept:i});return ai(o("offer.text"),[v(o("offer.yes"),o("offer.yes_title"),t(!0)),
v(o("offer.no"),o("offer.no_title"),t(!1))],"lm-offer")}function Xh({desk:s},e){if(!s.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let t=s.opened.value===e;return v(e,o("fader.open\
_title",{slot:e}),()=>s.opened.value=t?"":e,{kind:"lm-name lm-opens",expanded:t,controls:"lm-kinds",label:o("fader.open",{slot:e})})}function Qh(s,e,t){let i=n=>Math.
min(1,Math.max(0,(n-e)/(t-e))),[a,r]=[i(0),i(s)].sort((n,l)=>n-l);return`--lm-from: ${a}; --lm-to: ${r}`}function jt(s,e,t){let{desk:i}=s,{low:a,high:r}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!t.flat||i.isSet(e),c=t.label??e,h=i.step.value,u=W({"lm-fader":!0,"lm-part":!!t.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<a||n>r,"lm-live":sd(s,e),"lm-finer":h!==null&&Qa(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&oa(h,pe(e),i.kit.value)}),
m=f=>{f===null?i.setWeights({[e]:null}):i.moveFader(e,f),i.commit()};return d`<div class=${u} data-slot=${e} title=${t.title} style=${Qh(n,a,r)}>
        ${t.name??Xh(s,e)}${t.flat?g:En(s,e)}
        <input type="range" class=${t.flat?"lm-range lm-flat":"lm-range"} step="any" min=${a} max=${r}
            aria-label=${c} aria-orientation=${O(t.flat?void 0:"vertical")}
            aria-valuetext=${ed(s,e)} aria-keyshortcuts=${O(he(e)?void 0:t.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${ge(String(Math.min(r,Math.max(a,n))))}>${t.flat?g:Nn(s,e)}
        ${ie(l?n:null,o("fader.exact",{label:c}),m,{placeholder:t.follows,empty:t.flat})}
        ${he(e)?g:td(s,e,!!t.flat)}${t.after??""}</div>`}function ed({desk:s},e){let[t,i]=[s.step.value,s.weight(e)],a=s.isSet(e)||s.kit.value.architecture.sliders.
includes(e)?String(i):o("fader.not_set",{weight:i});return t&&oa(t,pe(e),s.kit.value)?o("fader.muted",{weight:a}):a}function td(s,e,t){let{desk:i}=s,[a,r]=[i.step.
value,i.kit.value];if(!a)return g;let n=(l,c,h,u)=>v(l,o(`${c}_title`,{slot:e}),()=>i.doneStep(m=>u(m,e,r)),{kind:"lm-mute",key:c,label:o(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${t?g:n("S","fader.solo",na(a,e,r),yn)}${n("M","fader.mute",ae(a,r).includes(e),wn)}${t?g:Ln(s,e)}</span>`}function sd({
desk:s},e){let t=s.state.value.live?.blocks??[],{follows:i,architecture:a}=s.kit.value,r=a.odd.filter(n=>i[n]===e&&!a.slots.includes(e));return[e,...r].some(n=>t.
includes(n))}var id=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],ad=32,rd=s=>s.replace(/\d+$/,"");function gl(s){let{kit:e,
channel:t,schema:i}=s.desk,{low:a,high:r}=t.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(m=>rd(m)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>ad?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${od(
h,u)}</legend>
            <div class="lm-faders">${u.map(m=>jt(s,m,{title:n(m)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${o("desk.l\
abel")} ?hidden=${!t.value}>
        <div class="lm-scale" aria-hidden="true">${[r,(a+r)/2,a].map(c=>d`<span>${H(c)}</span>`)}</div>
        ${id.map(l)}</section>`}var od=(s,e)=>e.length<2?o(s):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${o("desk.head_title")} aria-label=${o("desk.head",{group:o(s)})}>${o(s)}</button>`;function wl(s){let{kit:e,channel:t,panel:i,schema:a,settings:r}=s.
desk,n=i.value.values.whole.block_map||"live_merge",l=a.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!t.
value} ?open=${r.value.odd}
        @toggle=${c=>c.target.open!==r.value.odd&&s.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${o("odd.summary",{parts:e.value.architecture.odd.map(c=>nd(s,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>ld(s,c))}</div>
        ${Z(o("odd.map"),y(l,n,c=>s.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:o("odd.map_tit\
le")})}</details>`}function nd({desk:s},e){if(s.isSet(e))return`${e} ${s.weight(e)}`;let t=s.kit.value.follows[e];return t?`${e} = ${t}`:o("odd.kept",{slot:e})}
function ld(s,e){let t=s.desk.kit.value.follows[e],i=`${e}: ${s.desk.schema.value.help[e]||""}`,a=t?o("odd.follows",{help:i,followed:t}):o("odd.stays",{help:i});
return jt(s,e,{flat:!0,title:a,follows:t?`= ${t}`:"0"})}function yl(s){let{desk:e}=s,t=e.opened.value,i=e.partsOf(t),[a,r]=[i.filter(yt),i.filter(h=>!yt(h))],n=r.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(m=>cd(s,t,m,n))}</div></div>`:g,c=()=>hd(s);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${o("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${t}</strong>
            <span>${o("parts.head",{count:_i(n)})}</span><span class="lm-gap"></span>
            ${v("✕",o("parts.close_title"),c,{label:o("parts.close",{slot:t})})}</div>
        ${l(o("parts.kinds"),r)}${l(o("parts.layers"),a)}`:g}</section>`}function cd(s,e,t,i){let a=`${_i(t.parameters)}, ${Math.round(100*t.parameters/i)} %`;return jt(
s,`${e}/${t.id}`,{flat:!0,label:`${e} ${t.label}`,follows:`= ${e}`,title:o("parts.title",{label:t.label,tensors:t.tensors,share:a,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${t.
label}</span>`,after:d`<span class="lm-share">${a}</span>`})}function hd({desk:s,root:e}){let t=s.opened.value;s.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${t}"] .lm-opens`)?.focus()}function kl({desk:s}){let e=s.step.value,t=e?er(e,s.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!t.length}>${t.
length?o("rules.others"):g}
        ${t.map(i=>d`<span class="lm-rule">${bl(i)}${v("✕",o("rules.drop"),()=>s.doneStep(a=>tr(a,i)),{label:o("rules.drop_one",{rule:bl(i)})})}</span>`)}</p>`}
function bl({keys:s,slots:e,...t}){let i=Object.entries(t).map(([a,r])=>`${a} ${r}`).join(", ");return e?o("rules.in",{keys:s||o("rules.every_key"),slots:e,set:i}):
o("rules.all",{keys:s||o("rules.every_key"),set:i})}function $l({desk:s},e){let{erase:t}=e,i=[["",o("erase.turn_down"),o("erase.turn_down_title")],["balance",o("erase.balance"),o("erase.balance_title")]],a=c=>s.doneStep(
c),r=Z(o("erase.way"),y(i,Je(t)?"balance":"",c=>a(h=>vr(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>Z(o(`erase.${c}`),we(h,o(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:o(`erase.${c}_title`),placeholder:o(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Je(t)?[n("of",t.of??"",c=>a(h=>Ai(h,"of",c))),n("mix\
ed",wr(t.balance),(c,h)=>dd(s,e,c,h))]:[n("concepts",Oi(t.concepts),c=>a(h=>Si(h,"concepts",c))),n("towards",t.towards??"",c=>a(h=>Ai(h,"towards",c)))];return d`${r}${l}${n(
"keep",Oi(t.keep),c=>a(h=>Si(h,"keep",c)))}`}function dd(s,e,t,i){Mi(e,t)?s.doneStep(a=>Mi(a,t)??a):ta(i)}function _l(s){let{desk:e}=s,[t,{methods:i,together:a}]=[e.step.value,e.schema.value],r=t?.kind==="adapters",n=r?a.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):Co(i);return Et(s,{id:"method",inputId:"lm-method",kind:"lm-input",label:o("source.method"),empty:o("source.method"),none:o("menu.none_found"),
value:t?.method??"",shown:n.find(l=>l.value===t?.method)?.text??"",items:l=>St(n,l),head:l=>l?o(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>r?{...c,method:l,sparse:!1}:Ir(c,l,e.schema.value))})}function xl(s){let{desk:e,dialogs:t}=s,[i,a,r]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!a)return g;let n=ze(r,i.kind),l=Io(n,t.presets.own.value),c=ar(i,a,r);return d`<div class="lm-field lm-preset">${Et(s,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:o("tools.preset_label"),title:o("tools.preset_title"),empty:o("tools.preset"),none:o("menu.none_found"),value:c,shown:c,items:h=>St(
l,h),head:h=>o(`preset_group.${h}`),row:({text:h})=>d`${ud(Bo(n[h]??{},r.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var ud=({width:s,height:e,points:t})=>d`<svg class="lm-curve" width=${s} height=${e+2} viewBox="0 -1 ${s} ${e+2}"
    aria-hidden="true"><polyline points=${t} /></svg>`;function Sl(s){let{desk:e}=s,t=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${o("source.label")} ?hidden=${!t}>
        ${pd(s)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${t?.kind!=="merge"&&t?.kind!=="adapters"}>
            <span class="lm-label">${o("source.method")}</span>${_l(s)}</div>
        <div class="lm-models" id="lm-models">${t?md(s,t):g}</div></section>`}function pd({desk:s,live:e}){let t=s.checkpoint.value,i=s.steps.findIndex(c=>c.id===
s.panel.value.selected),a=t?t.virtual||T(t.name):e.isLoading.value?o("base.loading"):o("base.none"),r=i>1?o("base.after_steps",{n:i}):o("base.after_step"),l=[t?.
architecture?s.kit.value.architecture.label:t?.kind,t?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?r:o("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${t?.virtual?o("base.virtual",{base:t.name}):t?.title||t?.name||a}><span class="lm-base-name">${a}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function md(s,e){let{files:t,schema:i}=s.desk,a=c=>s.desk.doneStep(h=>Cr(h,c,i.value));
if(e.kind==="adapter")return d`${ot(s,{id:"adapter",label:o("source.adapter"),value:R(e.models.adapter),files:t.value.adapters,pick:c=>a({adapter:c}),empty:o("p\
icker.file")})}${Al(s,e)}`;if(e.kind==="adapters")return fd(s,e);if(e.kind==="erase")return $l(s,e);if(e.kind!=="merge")return g;let{models:r}=D(i.value,e.method),
n=(c,h,u,m)=>ot(s,{id:c,label:h,value:R(u),files:t.value.models,pick:m});if(r[0]!=="models")return r.map(c=>n(c,c.toUpperCase(),e.models[c],h=>a({[c]:h})));let l=re(
e);return d`${l.map((c,h)=>n(`model${h}`,o("source.model",{n:h+1}),c,u=>a({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",o("source.fewer"),()=>a({models:l.slice(0,-1)}),{label:o("source.fewer"),off:l.length<2})}
            ${v("+",o("source.more"),()=>a({models:[...l,""]}),{label:o("source.more")})}</span>`}function fd(s,e){let{desk:t}=s,i=e.models.models;return d`${i.
map((a,r)=>d`${ot(s,{id:`adapter${r}`,label:o("source.adapter_n",{n:r+1}),value:R(a),files:t.files.value.adapters,pick:n=>t.doneStep(l=>({...l,models:{models:i.
with(r,n)}})),empty:o("picker.file")})}${Z(o("tools.weight"),ie(e.shares[r]??1,o("source.weight_n",{n:r+1}),n=>t.doneStep(l=>Er(l,r,n??1)),{key:`share${r}`}))}`)}${Al(
s,e)}`}function Al(s,e){let{desk:t,dialogs:i}=s,a=t.steps.filter(n=>Pe(n.kind)&&L(n)).flatMap(n=>me(n,t.schema.value)),r=e.kind==="adapters"||Ar(e);return d`<span class="lm-pair">
        ${v("−",o("source.fewer_adapters"),()=>t.doneStep(Tr),{id:"lm-adapter-fewer",label:o("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",o(r?"source.more_adapters":"source.adapter_alone"),()=>t.doneStep(Mr),{id:"lm-adapter-more",label:o("source.more_adapters"),off:!r})}
        ${v(o("conflicts.open"),o("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:a.length<2})}</span>`}function Ml({desk:s}){let[
e,t]=[s.kind,s.step.value],i=t&&D(s.schema.value,t.method),a=t&&e==="adapters"?le(s.schema.value,t.method):null,r=a?a.summary:e==="merge"?i?.summary:o(`help.${e||
"none"}`),n=e==="merge"?o("help.source",{text:r,source:i?.source}):r;return d`<p id="lm-help" class="lm-help" title=${n}>${r}</p>`}function Tl({desk:s}){let e=s.
step.value,t=e?.kind==="merge"?D(s.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):e?.kind==="adapters"?le(s.schema.value,e.method).parameters:e?.
kind==="erase"?s.schema.value.erase.parameters:[],i=(r,n)=>s.doneStep(l=>l.kind==="erase"?br(l,r,n):Br(l,r.name,n)),a=(r,n)=>r.kind==="erase"?yr(r,n):Ni(r,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${o(
"source.parameters")}>
        ${e&&t.map(r=>vd(r,a(e,r),n=>i(r,n)))}</section>`}var Ol=s=>typeof s=="object"?JSON.stringify(s):String(s);function vd(s,e,t){let i=s.name.replace(/_/g,
" ");if(s.kind==="flag")return B(i,s.help,e,t,{name:s.name});let a=s.kind==="choice"?y(s.choices.map(r=>[r,r]),e,t,{name:s.name}):we(Ol(e),i,(r,n)=>{let l=_e(r),
c=l!==null&&(s.kind!=="integer"||Number.isInteger(l));c&&l!==e&&t(l),n.value=c?String(l):Ol(e)},{kind:"lm-input lm-number",numeric:!0,key:s.name});return Z(i,a,
{kind:"lm-field lm-inline",title:s.help})}function El(s,e){let t=s.currentTarget,i=t.closest("[data-step]");if(s.button!==0||!i?.parentElement)return;s.preventDefault(),t.focus();let a=[...i.parentElement.
children].filter(u=>u!==i),r=u=>a.filter(m=>{let f=m.getBoundingClientRect();return f.top+f.height/2<u}).length,n=u=>a.forEach((m,f)=>{m.classList.toggle("lm-dr\
op-before",f===u),m.classList.toggle("lm-drop-after",u===a.length&&f===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(r(u.clientY))},h=u=>{l.
abort();let m=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),m&&e(r(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var Nl=s=>s.reduce((e,t)=>e+t,0);function Ll({desk:s},e,t){let{waiting:i,places:a}=s.written.value,{error:r,live:n}=s.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===t);if(c)return l(o("missing.choose",{what:X(c.what)}));if(s.parked.value)return l(o("note.parked"));let h=a.indexOf(t);if(r?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:o("note.refused"),title:r.error,bad:!0};if(!L(e))return l(o("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],m=Pe(e.kind)?me(e,s.schema.value).map(R):[];return m.length>0&&$(u.map(w=>w.file),m)?gd(u):l("")}function gd(s){let[e,t]=[Nl(s.map(n=>n.applied)),Nl(s.map(n=>n.
total))],i=[...new Set(s.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],a=s.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),r=o("note.applied",{some:e,total:t});return{text:i.length?`${r} · ${S("note.left_out",i.length)}`:r,title:[a?o("note.kinds",{matched:r,which:a}):r,...i].
join(`
`),bad:e<t}}var wd=([s,...e])=>s&&!e.length&&s.kind==="merge"&&L(s)&&!s.rest.title;function jl(s){let{desk:e}=s,t=wd(e.steps)||!e.steps.length,{home:i,whole:a}=e.panel.value.
values,r=e.parked.value?i:e.checkpoint.value?.name??"",n=xn(e.steps,r,a.vae,e.kit.value),l=(c,h)=>v(o(h),o(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${W(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${o("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${o("stack.steps")} ?hidden=${t}>
            ${ne(e.steps,c=>c.id,(c,h)=>yd(s,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${o("stack.words")} title=${n}>${n}</p>${bd(s)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${$r(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function bd({desk:s}){let e=s.steps.filter(i=>!L(i)),t=()=>s.done(i=>de(i,{steps:i.values.steps.map(a=>fe(a,"enabled",!0,!0))}));return v(S(
"mutes.steps",e.length),o("mutes.steps_title"),t,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function yd(s,e,t){let{desk:i}=s,a=t+1,r=e.id===
i.panel.value.selected,n=Ll(s,e,t),l=(h,u,m)=>i.doneStep(f=>fe(f,h,u,m),e.id),c=(h,u,m,f,w=!1)=>v(h,o(u),f,{kind:"lm-button lm-small",label:o(`${u}_n`,{n:a}),key:m,
off:w});return d`<li class=${W({"lm-step":!0,"lm-selected":r,"lm-off":!L(e)})} data-step data-id=${e.id}
        @keydown=${h=>$d(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${o("row.move_title")} aria-label=${o("row.move",{n:a})}
            @keydown=${h=>xd(s,e,t,h)}
            @pointerdown=${h=>El(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${o("row.on_title")} aria-label=${o("row.on",{n:a})}
            .checked=${ge(L(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${a} ${o(`badge.${e.kind}`)}`,o("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:r})}
        ${we(e.rest.title||"",o("row.title",{n:a}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:o("row.title_title"),placeholder:_n(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${ye(e.kind)?_d(s,e,a):g}
        <span class=${W({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",o("row.solo_title"),()=>kd(s,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:o("row.solo",{n:a}),pressed:la(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>xa(s,e,t,-1,h),t===0)}
            ${c("↓","row.later","stepDown",h=>xa(s,e,t,1,h),t===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>s.live.remove(e.id))}</span></li>`}var kd=({desk:s},e)=>s.done(t=>de(t,{steps:kn(t.values.steps,e.id)}));function $d(s){
let{target:e,currentTarget:t,key:i}=s,a={s:"solo",m:"on"}[i.toLowerCase()];!a||s.ctrlKey||s.metaKey||s.altKey||rt(e)||(_a(t,a),s.preventDefault())}function _d({
desk:s},e,t){let i=Se(e,s.schema.value)?.value??1,a=r=>s.editStep(n=>fe(n,"weight",r,1),e.id);return d`<span class="lm-row-weight">
        ${at(i,{label:o("row.weight",{n:t}),exact:o("row.weight_exact",{n:t}),usual:1,low:-1,high:2,key:"weight"},a,()=>s.commit(),{key:"weightText"})}</span>`}
function xd(s,e,t,i){let a={ArrowUp:-1,ArrowDown:1}[i.key];!a||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),xa(s,e,t,a,i))}function xa({desk:s},e,t,i,a){
let r=a.currentTarget;s.move(e.id,t+i),queueMicrotask(()=>{let n=r.parentElement?.querySelector("button:not(:disabled)");(r.disabled?n:r)?.focus()})}function Rl(s){let{desk:e,live:t}=s,{busy:i,progress:a,live:r}=e.state.value,{text:n,bad:l}=Od(s),c=t.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${W({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?a||.05:0}"></div>
        <p id="lm-status" class=${W({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Md(s,r)}>${n}</p></div>`}function Od(s){let{desk:e,live:t}=s,{state:i,remark:a}=e;if(t.trouble.value)return{text:t.trouble.value,bad:!0};if(a.
value)return{text:a.value,bad:!1};if(i.value.error)return{text:o("status.error",{error:i.value.error.error,live:Pl(i.value.live)}),bad:!0};if(t.pending.value)return{
text:Sd(s),bad:!1};let r=Cl(s);return{text:[Ad(s),...r].filter(Boolean).join(" — "),bad:r.length>0}}function Sd({desk:s}){let{busy:e,progress:t}=s.state.value;
return t>0?o("status.applying_percent",{percent:Math.round(100*t)}):e||o("status.applying")}function Pl(s){if(!s?.recipe?.steps.length)return o("status.original");
let e=s.saved?o("status.saved",{name:s.saved}):o("status.not_saved"),t=Object.keys(s.skipped||{}).length;return o("status.merge_on",{saved:t?`${e} · ${S("statu\
s.skipped",t)}`:e})}function Ad({desk:s,live:e}){let{missing:t,waiting:i}=s.written.value,a=Pl(s.state.value.live),r=!!s.state.value.live?.recipe?.steps.length;
return s.checkpoint.value?s.parked.value?o("status.parked",{live:a}):t.length?o("status.with_choice",{live:a,choose:o("missing.choose",{what:X(t)})}):i.length?[
a,...i.map(({index:n,what:l})=>o("step.waits",{n:n+1,what:X(l)}))].join(" — "):e.settled.value||!s.steps.length?a:$(s.state.value.next?.recipe,s.written.value.
recipe)?o("status.next",{live:a}):r?o("status.other_merge",{live:a}):s.settings.value.live?o("status.off_live"):o("status.off"):e.isLoading.value?o("status.load\
ing"):o("missing.choose",{what:X(t)})}var Cl=({desk:s,doctor:e})=>[...new Set([...s.state.value.live?.warnings??[],...e.warnings.value])];function Md(s,e){if(!e?.
recipe)return"";let{kept:t}=e,i=t?[o("details.memory",{kept:Jt(t.deltas),budget:Jt(t.budget)}),o("details.in_place",{size:Jt(t.in_place)})]:[],a=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),r=[S("count.blocks",e.blocks.length),S("count.tensors",e.tensors),`${kt(e.seconds,2)} s`];return[o("details.changed",{
changed:r.join(", "),id:e.id.slice(0,8)}),o("details.blocks",{blocks:e.blocks.join(", ")}),o("details.device",{device:e.device}),...i,...Cl(s),...a].join(`
`)}function Td(s,e){let t=s.replace(/\d+$/,"");if(t==="M")return s;let i=e.filter(r=>r.startsWith(t));return i.length===e.length?i[i.length-1-i.indexOf(s)]:e.filter(
r=>r.startsWith(t==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(s)]}var Il=(s,e,t,i)=>t[i.indexOf(Td(i[e],i))]??s,Ed=new Set(["smooth","mirror","swap"]),Oa={invert:s=>1-
s,mirror:(s,e,t,i)=>e>(i.length-1)/2?Il(s,e,t,i):s,swap:Il,smooth:(s,e,t)=>(t[e-1]??s)/4+s/2+(t[e+1]??s)/4,up:(s,e,t,i,a)=>s+a,down:(s,e,t,i,a)=>s-a,times:(s,e,t,i,a)=>s*
a,clamp:s=>Math.min(1,Math.max(0,s)),dice:(s,e,t,i,a,r)=>s+a*r};function Bl(s,e,{amount:t=.1,seed:i=0,only:a=[]}={}){let[r,...n]=Object.keys(e),l=n.map(m=>e[m]),
c=Nd(i,n.length+1),h=(m,f)=>m===r&&Ed.has(s)?e[r]:H(Oa[s](e[m],f,l,n,t,Number(c[f+1].toFixed(3)))),u=a.filter(m=>m in e);return Object.fromEntries([r,...n].map(
(m,f)=>[m,h(m,f-1)]).filter(([m])=>!u.length||u.includes(String(m))))}function Nd(s,e){let t=s>>>0;return Array.from({length:e},()=>{t=t+1831565813>>>0;let i=Math.
imul(t^t>>>15,t|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function Dl(s){let{desk:e,drawing:t}=s,[{past:i,future:a},{live:r,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${o(
"tools.label")}>
        ${jd(s)}${l?[Rd(s),Pd(s)]:g}${Id(s)}${Ld(s)}<span class="lm-gap"></span>
        ${v(o("tools.draw"),o("tools.draw_title"),()=>t.value=!t.value,{id:"lm-draw",pressed:t.value,hidden:!l})}
        ${v("↶",o("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:o("tools.undo"),off:!i.length})}
        ${v("↷",o("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:o("tools.redo"),off:!a.length})}
        ${cl(s)}
        ${v(o("tools.reset"),o("tools.reset_title"),()=>e.doneStep(Dr),{id:"lm-reset"})}
        ${B(o("tools.live"),o("tools.live_title"),r,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${B(o("tools.auto"),o("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Ld({desk:s}){let e=s.step.value?ae(s.step.
value,s.kit.value):[];return v(S("mutes.faders",e.length),o("mutes.faders_title",{muted:e}),()=>s.doneStep(t=>As(t,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function jd({desk:s}){let e=s.step.value,t=e?Q(e,s.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${o(
"tools.channel")} ?hidden=${t.length<2}>
        ${t.map((i,a)=>v(i.label,i.parameter.help,()=>s.look({channel:a}),{pressed:i.label===s.channel.value?.label}))}</div>`}var Rd=s=>d`${xl(s)}
    ${v(o("tools.my_presets"),o("tools.my_presets_title"),()=>s.dialogs.presets.open(),{id:"lm-presets-open"})}`;function Pd(s){let{desk:e,transform:t}=s,{amount:i,
seed:a}=t.value,r=Object.keys(Oa).map(l=>[l,o(`shape.${l}`,{amount:i})]),n=l=>t.value={...t.value,...l};return d`${y([["",e.linked.value.length?S("tools.transfo\
rm_some",e.linked.value.length):o("tools.transform")],...r],"",l=>l&&Cd(s,l),{id:"lm-shape",kind:"lm-input lm-shape",label:o("tools.transform_label"),title:o("t\
ools.transform_title")})}
        ${ie(i,o("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${t.value.thrown?ie(a,o("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Cd({desk:s,transform:e},t){let[i,a,{
amount:r,seed:n}]=[s.step.value,s.channel.value,e.value];!i||!a||(s.doneWeights(Bl(t,Gt(i,a,s.kit.value),{amount:r,seed:n,only:s.linked.value})),t==="dice"&&(s.
remark.value=o("tools.thrown",{amount:r,seed:n}),e.value={amount:r,seed:n+1,thrown:!0}))}function Id({desk:s}){let e=Se(s.step.value,s.schema.value);if(!e)return g;
let t=i=>s.editStep(a=>fe(a,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${o("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?o("tools.weight"):o("tools.strength")}</span>
        ${at(e.value,{label:o("tools.strength_label"),exact:o("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},t,()=>s.commit(),{id:"lm-streng\
th-value"})}</label>`}var Wl=s=>d`${vl(s)}${jl(s)}${Sl(s)}${Ml(s)}${Tl(s)}${Dl(s)}
    ${fl(s)}${gl(s)}${yl(s)}${kl(s)}${wl(s)}${Mn(s)}${Rl(s)}
    ${s.dialogs.save.view()}${s.dialogs.lora.view()}${s.dialogs.presets.view()}${s.dialogs.virtual.view()}${s.dialogs.imports.view()}${s.dialogs.conflicts.view()}
    ${s.dialogs.gallery.view()}${s.dialogs.blind.view()}${s.dialogs.explore.view()}`,Bd=s=>[["original",o("compare.original")],["before",o("compare.before")],...te.
filter(e=>s.snapshots.value[e]).map(e=>[e,o("compare.snapshot",{letter:e})])],Ul=({desk:s,live:e,dialogs:t})=>d`${Dd(s,t)}
    ${v(o("actions.restore"),o("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(o("actions.save"),o("actions.save_title"),()=>t.save.open(),{id:"lm-save-open"})}
    ${v(o("actions.keep"),o("actions.keep_title"),()=>t.virtual.open(),{id:"lm-virtual-open"})}
    ${v(o("actions.explore"),o("actions.explore_title"),()=>t.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Dd(s,e){let{compare:t,compareWith:i="original"}=s.settings.value,a=Bd(s),r=a.find(([n])=>n===
i)?.[1]??o("compare.original");return d`<span class="lm-compare-with">
        ${B(o("actions.compare"),o("actions.compare_title"),t===!0,n=>s.set({compare:n}),{name:"compare",label:o("actions.compare_what",{what:r})})}
        ${y(a,i,n=>s.set({compareWith:n,compare:!0}),{id:"lm-compare-with",label:o("actions.compare_choice")})}
        ${v(o("actions.blind"),o("actions.blind_title"),()=>e.blind.open(),{id:"lm-blind-open"})}</span>`}var Sa=null,Fl=()=>{},Hl=s=>document.getElementById(s);async function Wd(s){let e=new ls(s.dataset.api??"",s.dataset.token??""),t=s.dataset.language||navigator.
languages.join(",");t.startsWith("en")||e.learn(t);let[i,a,r]=await Promise.all(["/schema","/models","/state"].map(l=>e.get(l))),n=new Xs(s,e,{schema:i,files:a,
state:r});return Kd(n),n.live.watch(),n}async function Ud(){let s=Hl("live_merge_root");if(!(!s||s.dataset.started)){s.dataset.started="yes";try{Sa??=Wd(s),Fd(await Sa,
s)}catch(e){Sa=null,s.replaceChildren(),mi(d`<p class="lm-banner lm-bad" role="alert">${o("start.failed",{why:k(e)})}</p>`,s)}}}function Fd(s,e){Fl(),s.root=e,e.
replaceChildren(),e.classList.add("lm-root");let[t,i,a,r]=["actions","compare","strip","picture"].map(l=>Hl(`live_merge_${l}`)),n=[ri(e,()=>Wl(s)),ri(t,()=>Ul(s)),
ri(i,()=>s.compare.template()),ri(a,()=>s.strip.template()),x(()=>{e.classList.toggle("lm-drawing",s.drawing.value),e.classList.toggle("lm-is-live",!!s.desk.state.
value.live?.recipe),e.style.setProperty("--lm-rows",String(s.desk.steps.length>1?s.desk.steps.length:0)),r?.classList.toggle("lm-comparing",s.compare.pair!==void 0),
r?.classList.toggle("lm-working",s.preview.started.value>0),i&&(i.hidden=s.compare.pair===void 0),a&&(a.hidden=!s.strip.shots.value.length)})];Fl=()=>n.forEach(
l=>l());for(let l of[e,t,i,a])l?.setAttribute("lang",lr());t?.classList.add("lm-actions"),i?.classList.add("lm-compare"),a?.classList.add("lm-strip"),a?.setAttribute(
"role","toolbar"),a?.setAttribute("aria-label",o("strip.label")),a?.addEventListener("keydown",l=>s.strip.onKey(l)),hl(e,s),ll(e,s),dl(e,s),ml(e,s),r&&s.preview.
attach(r)}function ri(s,e){if(!s)return()=>{};let t=!1,i=null,a=()=>{t=!1,mi(i,s)};return x(()=>{i=e(),t||queueMicrotask(a),t=!0})}function Kd(s){let{desk:e,compare:t,
preview:i,strip:a,live:r}=s;Object.assign(window,{LiveMerge:{app:s,desk:e,compare:t,preview:i,strip:a,live:r,onState:n=>x(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.
sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&r.watch(0))}function Aa(){
let s=()=>{Ud(),Ys()};s();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(s):new MutationObserver(s).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:Kl}=window;typeof Kl=="function"?Kl(Aa):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",Aa):Aa();})();
