/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var bh=Symbol.for("preact-signals");function Pi(){if(Ie>1)Ie--;else{var s,e=!1;for((function(){var r=Qt;for(Qt=void 0;r!==void 0;){var a=r.S;if(a.v===r.v)for(var n=a.
t;n!==void 0;n=n.x)n.i===r.i&&(n.i=a.i);r=r.o}})();_t!==void 0;){var t=_t;for(_t=void 0,Xt++;t!==void 0;){var i=t.u;if(t.u=void 0,t.f&=-3,!(8&t.f)&&ga(t))try{t.
c()}catch(r){e||(s=r,e=!0)}t=i}}if(Xt=0,Ie--,e)throw s}}var xt,L=void 0;function R(s){var e=L,t=xt;L=void 0,xt=void 0;try{return s()}finally{L=e,xt=t}}var _t=void 0,Ie=0,Xt=0;var fa=0,Qt=void 0,es=0;function va(s){if(L!==void 0){var e=s.n;if(e===void 0||e.t!==L)return e={i:0,S:s,p:L.s,n:void 0,t:L,e:void 0,x:void 0,r:e},L.s!==void 0&&
(L.s.n=e),L.s=e,s.n=e,32&L.f&&s.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=L.s,e.n=void 0,L.s.n=e,L.s=e),e}}function z(s,e){
this.v=s,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}z.prototype.brand=bh;z.prototype.h=function(){return!0};
z.prototype.S=function(s){var e=this,t=this.t;t!==s&&s.e===void 0&&(s.x=t,this.t=s,t!==void 0?t.e=s:R(function(){var i;(i=e.W)==null||i.call(e)}))};z.prototype.
U=function(s){var e=this;if(this.t!==void 0){var t=s.e,i=s.x;t!==void 0&&(t.x=i,s.e=void 0),i!==void 0&&(i.e=t,s.x=void 0),s===this.t&&(this.t=i,i===void 0&&R(function(){
var r;(r=e.Z)==null||r.call(e)}))}};z.prototype.subscribe=function(s){var e=this;return k(function(){var t=e.value;R(function(){return s(t)})},{name:"sub"})};z.
prototype.valueOf=function(){return this.value};z.prototype.toString=function(){return this.value+""};z.prototype.toJSON=function(){return this.value};z.prototype.
peek=function(){var s=this;return R(function(){return s.value})};Object.defineProperty(z.prototype,"value",{get:function(){var s=va(this);return s!==void 0&&(s.
i=this.i),this.v},set:function(s){if(s!==this.v){if(Xt>100)throw new Error("Cycle detected");(function(t){Ie!==0&&Xt===0&&t.l!==fa&&(t.l=fa,Qt={S:t,v:t.v,i:t.i,
o:Qt})})(this),this.v=s,this.i++,es++,Ie++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Pi()}}}});function p(s,e){return new z(s,e)}function ga(s){for(var e=s.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function wa(s){for(var e=s.s;e!==void 0;e=e.n){var t=e.S.n;if(t!==void 0&&(e.r=t),e.S.
n=e,e.i=-1,e.n===void 0){s.s=e;break}}}function ya(s){for(var e=s.s,t=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):t=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}s.s=t}function Be(s,e){z.call(this,void 0,e),this.x=s,this.s=void 0,this.g=es-1,this.f=4}Be.prototype=new z;Be.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===es))return!0;if(this.g=es,this.f|=1,this.i>0&&!ga(this))return this.
f&=-2,!0;var s=L;try{wa(this),L=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(t){this.v=t,this.f|=16,this.i++}return L=
s,ya(this),this.f&=-2,!0};Be.prototype.S=function(s){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}z.prototype.S.call(this,s)};Be.prototype.
U=function(s){if(this.t!==void 0&&(z.prototype.U.call(this,s),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Be.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var s=this.t;s!==void 0;s=s.x)s.t.N()}};Object.defineProperty(Be.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var s=va(this);if(this.h(),s!==void 0&&(s.i=this.i),16&this.f)throw this.v;return this.v}});function M(s,e){return new Be(s,e)}function ba(s){var e=s.
j;if(s.j=void 0,typeof e=="function"){Ie++;var t=L;L=void 0;try{e()}catch(i){throw s.f&=-2,s.f|=8,Ci(s),i}finally{L=t,Pi()}}}function Ci(s){for(var e=s.s;e!==void 0;e=
e.n)e.S.U(e);s.x=void 0,s.s=void 0,ba(s)}function kh(s){if(L!==this)throw new Error("Out-of-order effect");ya(this),L=s,this.f&=-2;try{8&this.f&&Ci(this)}finally{
Pi()}}function Qe(s,e){this.x=s,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,xt&&xt.push(this)}Qe.prototype.c=function(){var s=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{s()}};Qe.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,ba(this),wa(this),Ie++;var s=L;return L=this,kh.bind(this,s)};Qe.prototype.N=function(){2&this.f||(this.f|=2,this.u=_t,_t=this)};
Qe.prototype.d=function(){this.f|=8,1&this.f||Ci(this)};Qe.prototype.dispose=function(){this.d()};function k(s,e){var t=new Qe(s,e);try{t.c()}catch(r){throw t.d(),
r}var i=t.d.bind(t);return i[Symbol.dispose]=i,i}var Bi=globalThis,ka=s=>s,ts=Bi.trustedTypes,$a=ts?ts.createPolicy("lit-html",{createHTML:s=>s}):void 0,Di="$lit$",ge=`lit$${Math.random().toFixed(9).slice(2)}$`,
Fi="?"+ge,$h=`<${Fi}>`,We=document,St=()=>We.createComment(""),At=s=>s===null||typeof s!="object"&&typeof s!="function",Wi=Array.isArray,Ma=s=>Wi(s)||typeof s?.[Symbol.
iterator]=="function",Ii=`[ 	
\f\r]`,Ot=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,xa=/-->/g,_a=/>/g,De=RegExp(`>|${Ii}(?:([^\\s"'>=/]+)(${Ii}*=${Ii}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Oa=/'/g,Sa=/"/g,Ta=/^(?:script|style|textarea|title)$/i,Ui=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),d=Ui(1),Tt=Ui(2),Np=Ui(
3),P=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Aa=new WeakMap,Fe=We.createTreeWalker(We,129);function Ea(s,e){if(!Wi(s)||!s.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return $a!==void 0?$a.createHTML(e):e}var La=(s,e)=>{let t=s.length-1,i=[],r,a=e===2?"<svg>":e===3?"<math>":"",n=Ot;for(let l=0;l<
t;l++){let c=s[l],h,u,f=-1,v=0;for(;v<c.length&&(n.lastIndex=v,u=n.exec(c),u!==null);)v=n.lastIndex,n===Ot?u[1]==="!--"?n=xa:u[1]!==void 0?n=_a:u[2]!==void 0?(Ta.
test(u[2])&&(r=RegExp("</"+u[2],"g")),n=De):u[3]!==void 0&&(n=De):n===De?u[0]===">"?(n=r??Ot,f=-1):u[1]===void 0?f=-2:(f=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?De:u[3]==='"'?Sa:Oa):n===Sa||n===Oa?n=De:n===xa||n===_a?n=Ot:(n=De,r=void 0);let w=n===De&&s[l+1].startsWith("/>")?" ":"";a+=n===Ot?c+$h:f>=0?(i.push(h),
c.slice(0,f)+Di+c.slice(f)+ge+w):c+ge+(f===-2?l:w)}return[Ea(s,a+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},Mt=class s{constructor({strings:e,_$litType$:t},i){
let r;this.parts=[];let a=0,n=0,l=e.length-1,c=this.parts,[h,u]=La(e,t);if(this.el=s.createElement(h,i),Fe.currentNode=this.el.content,t===2||t===3){let f=this.
el.content.firstChild;f.replaceWith(...f.childNodes)}for(;(r=Fe.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let f of r.getAttributeNames())
if(f.endsWith(Di)){let v=u[n++],w=r.getAttribute(f).split(ge),b=/([.?@])?(.*)/.exec(v);c.push({type:1,index:a,name:b[2],strings:w,ctor:b[1]==="."?is:b[1]==="?"?
rs:b[1]==="@"?as:He}),r.removeAttribute(f)}else f.startsWith(ge)&&(c.push({type:6,index:a}),r.removeAttribute(f));if(Ta.test(r.tagName)){let f=r.textContent.split(
ge),v=f.length-1;if(v>0){r.textContent=ts?ts.emptyScript:"";for(let w=0;w<v;w++)r.append(f[w],St()),Fe.nextNode(),c.push({type:2,index:++a});r.append(f[v],St())}}}else if(r.
nodeType===8)if(r.data===Fi)c.push({type:2,index:a});else{let f=-1;for(;(f=r.data.indexOf(ge,f+1))!==-1;)c.push({type:7,index:a}),f+=ge.length-1}a++}}static createElement(e,t){
let i=We.createElement("template");return i.innerHTML=e,i}};function Ue(s,e,t=s,i){if(e===P)return e;let r=i!==void 0?t._$Co?.[i]:t._$Cl,a=At(e)?void 0:e._$litDirective$;
return r?.constructor!==a&&(r?._$AO?.(!1),a===void 0?r=void 0:(r=new a(s),r._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=r:t._$Cl=r),r!==void 0&&(e=Ue(s,r._$AS(s,e.
values),r,i)),e}var ss=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,r=(e?.creationScope??We).importNode(t,!0);Fe.currentNode=r;let a=Fe.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new et(a,a.nextSibling,this,e):c.type===1?h=new c.ctor(a,c.name,c.strings,this,e):c.type===6&&(h=new os(a,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(a=Fe.nextNode(),n++)}return Fe.currentNode=We,r}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
t),t+=i.strings.length-2):i._$AI(e[t])),t++}},et=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=t,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===
11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=Ue(this,e,t),At(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==P&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Ma(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&At(this._$AH)?this._$AA.nextSibling.data=e:this.
T(We.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=Mt.createElement(Ea(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(t);else{let a=new ss(r,this),n=a.u(this.options);a.p(t),this.T(n),this._$AH=a}}_$AC(e){let t=Aa.get(e.strings);return t===
void 0&&Aa.set(e.strings,t=new Mt(e)),t}k(e){Wi(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,r=0;for(let a of e)r===t.length?t.push(i=new s(this.O(St()),
this.O(St()),this,this.options)):i=t[r],i._$AI(a),r++;r<t.length&&(this._$AR(i&&i._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(
!1,!0,t);e!==this._$AB;){let i=ka(e).nextSibling;ka(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},He=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,r,a){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=
a,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,t=this,i,r){let a=this.strings,n=!1;if(a===void 0)
e=Ue(this,e,t,0),n=!At(e)||e!==this._$AH&&e!==P,n&&(this._$AH=e);else{let l=e,c,h;for(e=a[0],c=0;c<a.length-1;c++)h=Ue(this,l[i+c],t,c),h===P&&(h=this._$AH[c]),
n||=!At(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+a[c+1]),this._$AH[c]=h}n&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},is=class extends He{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},rs=class extends He{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},as=class extends He{constructor(e,t,i,r,a){super(e,t,i,r,a),this.type=
5}_$AI(e,t=this){if((e=Ue(this,e,t,0)??g)===P)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,a=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),a&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},os=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Ue(this,e)}},ja={M:Di,P:ge,A:Fi,C:1,L:La,R:ss,D:Ma,V:Ue,I:et,H:He,N:rs,U:as,B:is,F:os},xh=Bi.litHtmlPolyfillSupport;
xh?.(Mt,et),(Bi.litHtmlVersions??=[]).push("3.3.3");var Hi=(s,e,t)=>{let i=t?.renderBefore??e,r=i._$litPart$;if(r===void 0){let a=t?.renderBefore??null;i._$litPart$=
r=new et(e.insertBefore(St(),a),a,void 0,t??{})}return r._$AI(s),r};function ns(s,e,t="live_merge",i={}){let r=e&&s.architectures[e]?e:"sd1",a=s.block_maps.find(n=>n.id===t)||s.block_maps[0];return{schema:s,id:r,architecture:s.architectures[r],
follows:a.follows[r],parts:i}}var W=(s,e)=>s.methods.find(t=>t.id===e)||s.methods[0],de=(s,e)=>s.together.find(t=>t.id===e)||s.together[0],Ke=s=>s==="adapter"||
s==="adapters",Se=s=>s==="adapter"||s==="erase",Et=s=>Ke(s)||s==="erase";function tt(s,e){let t=s.schema[Et(e)?"adapter_presets":"presets"][s.id]||{};return e!==
"adapters"?t:Object.fromEntries(Object.entries(t).filter(([,i])=>!Object.keys(i).some(r=>r.includes("/"))))}var Ve=(s,e)=>s.parts[e]||[];function ze(s,{schema:e,
architecture:t}){let i=[e.help[s],t.known?.[s]].filter(Boolean).join("; ");return i?`${s}: ${i}`:s}var le=s=>JSON.stringify(s,(e,t)=>t&&typeof t=="object"&&!Array.isArray(t)?Object.fromEntries(Object.entries(t).sort(([i],[r])=>i<r?-1:1)):t),$=(s,e)=>s===e||le(
s)===le(e);function Lt(s){let e=2166136261;for(let t of le(s))e=Math.imul(e^(t.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var T=(s,...e)=>Object.fromEntries(Object.entries(s).filter(([t])=>!e.includes(t)));var Ae=(s,e)=>`${e.id}/${s.parameter.name}/${s.index}`,qe=(s,e,t)=>s.weights[Ae(e,t)]||{},jt=(s,e,t,i)=>qe(s,t,i)[e]!==void 0;function ue(s,e,t,i){let r=qe(s,t,
i)[e];if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return t.parameter.default;let a=i.follows[e];return a?ue(s,a,t,i):Et(s.kind)?1:0}function ls(s,e,t){
let{sliders:i,odd:r}=t.architecture,a=r.filter(c=>jt(s,c,e,t)),n=Object.fromEntries([...i,...a].map(c=>[c,ue(s,c,e,t)])),l=new Set(Object.values(n));return!a.length&&
l.size===1?n[i[0]]:n}function Na(s,e,t,i){let r={...qe(s,e,i),...t},a=Object.fromEntries(Object.entries(r).filter(([,n])=>n!==null));return Ki({...s,typed:T(s.typed,
e.parameter.name)},e,a,i)}var Ki=(s,e,t,i)=>({...s,weights:{...s.weights,[Ae(e,i)]:t}});function Ra(s,e){let{sliders:t,odd:i}=e.architecture;return typeof s=="n\
umber"?Object.fromEntries(t.map(a=>[a,s])):!s||typeof s!="object"?null:t.every(a=>typeof s[a]=="number")&&Object.entries(s).every(([a,n])=>typeof n=="number"&&[
...t,...i].includes(a))?{...s}:null}var pe=s=>s.includes("/"),we=s=>s.split("/")[0],Nt=s=>/\.\d+$/.test(s.id),st=s=>s.rest.layers||[],Vi=(s,e)=>Se(s.kind)?"weight":e.parameter.name,zi=(s,e)=>Ve(e,
we(s)).find(t=>t.id===s.split("/")[1]),it=(s,e,t)=>t!==void 0&&s.slots===e&&s.keys===t.keys;function qi(s,e,t,i){let r=Vi(s,t),a=st(s).filter(n=>it(n,we(e),zi(e,
i))&&r in n).pop();return Array.isArray(a?.[r])?a[r][t.index]:a?.[r]}var Pa=(s,e)=>({...s,rest:{...T(s.rest,"layers"),...e.length?{layers:e}:{}}});function Ca(s,e,t,i){
let r=st(s);for(let[a,n]of Object.entries(t))r=n===null?_h(s,r,a,e,i):Oh(s,r,a,e,n,i);return Pa(s,r)}function _h(s,e,t,i,r){let a=Vi(s,i);return e.map(n=>it(n,we(
t),zi(t,r))?T(n,a):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function Oh(s,e,t,i,r,a){let[n,l,c]=[Vi(s,i),we(t),zi(t,a)];if(!c)return e;
let h=e.filter(v=>it(v,l,c)),u=h.filter(v=>n in v).pop()||h.pop(),f=Ah(s,l,i,u?.[n],r,a);return u?e.map(v=>v===u?{...v,[n]:f}:v):Sh(e,{keys:c.keys,slots:l,[n]:f},
l,Nt(c),a)}function Sh(s,e,t,i,r){let a=Ve(r,t).filter(Nt),n=i?-1:s.findIndex(l=>a.some(c=>it(l,t,c)));return n<0?[...s,e]:s.toSpliced(n,0,e)}function Ah(s,e,t,i,r,a){
if(!t.parameter.per_model)return r;let n=s.models.models?.length||2;return Array.from({length:n},(l,c)=>c===t.index?r:Array.isArray(i)?i[c]:i??ue(s,e,{...t,index:c},
a))}var Ia=(s,e)=>Object.fromEntries(Object.entries(s).filter(([t])=>["keys","slots",...e].includes(t)));function Ba(s,e){let t=r=>Array.isArray(r)?Array.from({
length:e},(a,n)=>r[Math.min(n,r.length-1)]):r,i=st(s).map(r=>Object.fromEntries(Object.entries(r).map(([a,n])=>[a,t(n)])));return i.length?{layers:i}:{}}var Da=(s,e,t)=>st(
s).some(i=>Ve(t,e).some(r=>it(i,e,r))),Fa=(s,e)=>st(s).filter(t=>!Ve(e,t.slots||"").some(i=>it(t,t.slots,i))),Wa=(s,e)=>Pa(s,st(s).filter(t=>t!==e));function cs(s,e,t,i){return pe(e)?qi(s,e,t,i)??ue(s,we(e),t,i):ue(s,e,t,i)}var Ua=(s,e,t,i)=>pe(e)?qi(s,e,t,i)!==void 0:jt(s,e,t,i);function Gi(s,e,t,i){let[r,a]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(t).filter(([c])=>pe(c)===l))),n=Object.keys(r).length?Ca(s,e,r,i):s;return Object.keys(a).length?Na(n,e,a,i):n}function Ha(s,e,t,i){
let r={...s,presets:{...s.presets,[Ae(e,i)]:t}};return Gi(r,e,tt(i,s.kind)[t]||{},i)}function Ka(s,e,t){let i=s.presets[Ae(e,t)]||"";return Object.entries(tt(t,
s.kind)[i]||{}).every(([a,n])=>cs(s,a,e,t)===n)?i:""}function Va(s,e,t,i,r){let n=(tt(r,s.kind)[s.presets[Ae(e,r)]||""]||{})[t]??0;return i===n?e.parameter.default:
n}function hs(s,e,{parameter:{low:t,high:i}}){return e>s?Math.min(e,Math.max(i,s)):Math.max(e,Math.min(t,s))}var ds=(s,e,t)=>Object.fromEntries(t.architecture.sliders.
map(i=>[i,ue(s,i,e,t)]));var Yi={"actions.blind":"Blind…","actions.blind_title":"Compare two merges without knowing which is which","actions.compare":"Compare with","actions.compare_c\
hoice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of the same seed as well, and shows both; F flips them","actio\
ns.compare_what":"Compare with {what}","actions.explore":"Explore…","actions.explore_title":"Find a merge by eye: the same prompts by several recipes, side by\
 side","actions.keep":"Keep as model…","actions.keep_title":"List this merge in the WebUI's checkpoint menu, without writing a model file; and see which are k\
ept","actions.restore":"Original","actions.restore_title":"Take the merge out of the loaded model, bit for bit","actions.save":"Save…","actions.save_title":"W\
rite what is previewed to a checkpoint","adjust.label":"Adjustments","badge.adapter":"LoRA","badge.adapters":"LoRAs","badge.adjust":"Adjust","badge.erase":"Eras\
e","badge.merge":"Merge","badge.other":"Other","banner.adopt":"Use on this one","banner.adopt_title":"Apply that merge with the loaded checkpoint as A","banner.\
again":"Apply it again","banner.again_title":"Put the merge that was on into this page and into the loaded model","banner.back":"Back to {base}","banner.back_ti\
tle":"Load that checkpoint again, with its merge","banner.elsewhere":"The merge was changed in another page. This page sends nothing until you choose.","banner.\
leave":"Leave it off","banner.leave_title":"Close this notice; the desk stays as it is","banner.new":"Start new","banner.new_title":"An empty recipe for the loa\
ded checkpoint; undo brings the old one back","banner.paused":"Your merge was made on {base} and is paused.","banner.restarted":"The server was restarted, so th\
e merge is not in the model any more.","banner.show":"Show that","banner.show_title":"Put the merge that is on into this page","banner.take_over":"Take over","b\
anner.take_over_title":"Put this page's merge in its place","base.after_step":"A · result of step 1","base.after_steps":"A · result of steps 1–{n}","base.lo\
aded":"A · loaded checkpoint","base.loading":"a checkpoint is being loaded…","base.none":"no checkpoint is loaded","base.virtual":"a virtual checkpoint; its \
base is {base}","blind.again":"Again","blind.again_title":"Another blind comparison","blind.begin":"Begin","blind.begin_title":"Make two pictures for each round\
, by the host's own txt2img with what stands in its fields; the seed counts up","blind.chance":"If chance decided, one of the two would get {most} or more of {o\
f} picks in {percent} % of such comparisons.","blind.equal":"Choose two different merges.","blind.first":"One merge","blind.help":"Both make the same prompt fro\
m several seeds. In each round chance decides which is X and which is Y; after the last one you see which you preferred.","blind.no_pick":"You saw no difference\
 in any round.","blind.round":"Round {n} of {all}: which is better?","blind.rounds":"Rounds","blind.same":"No difference","blind.same_title":"Neither is better;\
 the round counts for neither (0)","blind.score":"{first}: {wins} · {second}: {others} · no difference: {ties}","blind.second":"Other merge","blind.title":"Bl\
ind comparison","blind.undo":"Undo","blind.undo_title":"Take the last pick back (U)","blind.use":"Use {name}","blind.use_title":"Bring this merge to the desk an\
d the model","blind.x":"X is better","blind.y":"Y is better","compare.alt":"{name}, same seed","compare.before":"The one before","compare.both":"Side by side","\
compare.both_shown":"{name} and merge side by side","compare.both_title":"Show both beside each other (Esc)","compare.difference":"Difference","compare.differen\
ce_shown":"The difference of {name} and merge is shown","compare.difference_title":"Show how much each pixel differs, made brighter (D)","compare.divider":"Divi\
der: {name} on the left, {other} on the right","compare.enlarge":"{name}: show it large","compare.exact":"Actual pixels","compare.exact_title":"One pixel of the\
 picture is one of the screen (Z); the wheel or two fingers zoom, a drag moves the picture","compare.fit":"Fit","compare.fit_title":"Show the whole picture (Z)",
"compare.flip":"Flip","compare.flip_title":"Show original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.full":"Full s\
creen","compare.full_title":"Show the pictures on the full screen, or leave it","compare.gallery":"Gallery","compare.gallery_title":"Show the host's gallery aga\
in","compare.label":"Original and merge","compare.lora":"The LoRA","compare.merged":"Merged","compare.one_shown":"{name} is shown","compare.original":"Original",
"compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip original and merge in place","\
compare.small":"Preview (only a small copy is left)","compare.snapshot":"Snapshot {letter}","compare.this":"Preview","compare.whole":"The merge itself","compare\
.wipe":"Wipe","compare.wipe_shown":"{name} and merge on either side of the divider","compare.wipe_title":"Draw a divider over the pictures, one on each side of \
it (W)","conflicts.apart":"No layer is changed by both.","conflicts.cosine":"Cosine","conflicts.help":"Where the cosine is below 0 and many elements have opposi\
te signs, one undoes what the other does: a step with both and the method TIES or Strongest settles it.","conflicts.looking":"Comparing the changes …","confli\
cts.norm":"Norm, {name}","conflicts.open":"Do they fight?","conflicts.open_title":"Compare what the recipe's LoRAs change, block by block","conflicts.pair":"{on\
e} and {other}","conflicts.signs":"Opposite signs","conflicts.slot":"Block","conflicts.title":"LoRAs that work against each other","conflicts.which":"Which","co\
unt.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","desk.bloc\
ks":"Blocks","desk.head":"{group}: move all","desk.head_title":"Drag up or down, or press arrow keys: moves all of these (Alt: in proportion). Click: selects th\
em","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.out":"Output blocks","details.blocks":"Blocks: {blocks}","details.changed":"Cha\
nged: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"{size} of the models are read in place, in the system's file cache","detai\
ls.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","details.not_on_card":"{size} of the blocks do not fit on the graphics card an\
d are read at every move","details.on_card":"Graphics card: {used} of {budget} hold the blocks moved last, for the next move","dialog.close":"Close","difference\
.alt":"Difference of the two pictures, {gain} times as bright","difference.gain":"How much brighter the difference is made","difference.measured":"at most {larg\
est} of 255, {mean} on average; {equal} % of the pixels are equal","difference.none":"The two pictures are equal, pixel for pixel","difference.scale_title":"Bla\
ck: the pixels are equal. As bright as can be: they differ by that much, of 255, or by more","difference.sizes":"These pictures differ in size: {one} and {other\
}.","difference.unreadable":"One of the two pictures is no longer there.","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges f\
ail: parents, prediction, broken values, VAE, room on the disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}",
"doctor.well":"No problems found","draft.drop":"Drop it","draft.drop_title":"Remove the file; the merge is shown again","draft.keep":"Keep it","draft.keep_title":"\
Write this file, byte for byte, as {name} where the WebUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {hash}) and not kept yet.","draft.shown":"\
What is live is {base} and the very file that would be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is made (AutoV3 {hash}, {size}) and not kep\
t yet; it is not what is live.","erase.balance":"Balance","erase.balance_title":"Other texts are mixed into one text, as much of each as you say","erase.concept\
s":"Turn down","erase.concepts_empty":"gore; a red hat","erase.concepts_title":"Texts that are turned down, with semicolons between them","erase.keep":"Keep","e\
rase.keep_empty":"a person; a blue hat","erase.keep_title":"Texts that are to be read as before, with semicolons between them: neighbours of what is turned down",
"erase.mixed":"Mixed in","erase.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolons between them: that much of each\
 is added to the text","erase.of":"Text","erase.of_empty":"a doctor","erase.of_title":"The text that is balanced","erase.towards":"Read as","erase.towards_empty":"\
nothing","erase.towards_title":"What they are read as; empty: as a prompt without words","erase.turn_down":"Turn down","erase.turn_down_title":"Texts are read a\
s another text","erase.way":"What it does","explore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the pictures that are finished are kept","explore.in\
terrupted":"Interrupted: {done} of {all} pictures are there","explore.made":"Done: {made} made now, {kept} were there already","explore.new":"New","explore.new_\
title":"Begin another study","explore.progress":"Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","explore.remove_sure":"Remove it with its pic\
tures?","explore.remove_title":"Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"{done} of {all} pictures","explore.sear\
ch":"Search by hash","explore.search_title":"Read the model files here, smallest first, until the one that this study was made with is found","explore.study":"S\
tudy","explore.study_title":"What was made and chosen is kept in a study; open an earlier one here","explore.title":"Explore","fader.exact":"{label}, exact valu\
e","fader.mute":"Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_s\
et":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.s\
olo_title":"Solo {slot} (S): this step changes it alone; all numbers stay","file_made.merge":"merge","file_made.trained":"trained","finding.lock":"Lock {slot}",
"finding.lock_title":"Lock {slot}: votes and variations leave it where it is","finding.no_weights":"The selected step has no faders; select a merge or a LoRA.",
"first.choose":"Choose model B in the list above the faders.","first.demo":"Try the demo","first.demo_title":"Fill in prompt, seed and CFG scale, and choose dem\
o-neon as B if nothing is chosen","first.label":"First steps","first.move":"Move a fader and press Preview again, or tick Auto preview.","first.preview":"Press \
Preview: the picture comes here.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.method":"{meth\
od} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.w\
ith":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.open":"All…","gallery.open_title":"All previews that are kept\
: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is never dro\
pped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone","grid.count":"number of values","grid.failed":"The plot\
 could not be filled: its field {field} was not found. Type there: {text}","grid.fill":"Fill the plot","grid.fill_title":"Choose the script X/Y/Z plot in txt2im\
g and fill in these axes; Generate draws it","grid.from":"from","grid.none":"None","grid.open":"Grid…","grid.open_title":"Fill the X/Y/Z plot: this fader by t\
hat fader","grid.same":"Choose two different faders.","grid.title":"X/Y/Z plot of two faders","grid.to":"to","grid.x":"X: fader","grid.y":"Y: fader","help.adapt\
er":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and \
colour, by small changes to the first and last layers.","help.erase":"Has the U-Net read some texts as another text, or mixes texts into one, in the keys and va\
lues of cross attention. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"\
A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.changes_more":"and {n} more","history.count.one":"{n\
} recipe, the newest first","history.count.other":"{n} recipes, the newest first","history.family.one":"{n} preview","history.family.other":"{n} previews, each \
below the one that it was made from, with what was changed","history.lineage":"Lineage","history.lineage_title":"Show what this preview came from, and what came\
 from it","history.live":"live","history.more.one":"{n} more","history.more.other":"{n} more","history.more_title":"Show older ones, too","history.nothing":"not\
hing","history.open":"History…","history.other_settings":"same recipe, other prompt or settings","history.picture_elsewhere":"picture made elsewhere","history\
.saved":"saved as {name}","history.show_title":"Put this recipe into the panel","history.title":"History","history.unseen":"no picture here","import.file":"Chec\
kpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base}.","import.found.o\
ther":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file is not text; choose a checkpoint from the li\
st instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Check\
point Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text \
file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a recipe","import.title":"Import a \
recipe","infotext.copy_title":"Copy the infotext","infotext.label":"Infotext","infotext.title":"Infotext of this picture: click to show all of it, or one line",
"keys.anywhere":"On the tab","keys.both":"Show both pictures","keys.by_page":"Move by 0.25","keys.by_step":"Move by 0.05, with Shift by 0.01; selected faders mo\
ve together, with Alt in proportion","keys.choose":"Choose","keys.clear":"Clear the selection, close a list","keys.difference":"The difference of the pictures",
"keys.double":"Back to 0 or to the preset","keys.double_name":"Double click","keys.draw":"Draw a curve over the faders","keys.draw_name":"Shift+drag","keys.fade\
rs":"On a fader","keys.favourite":"Mark a file of the list as a favourite","keys.flip":"Flip the two pictures","keys.grip":"Move the step, on its grip","keys.he\
lp":"This list","keys.lists":"In a list","keys.mute":"Mute","keys.open":"?","keys.open_title":"All keys (?)","keys.pictures":"At the pictures","keys.preview":"P\
review","keys.recall":"Bring a snapshot back","keys.redo":"Redo","keys.remove":"Remove a picture from the strip","keys.select":"Select a fader by its name","key\
s.select_name":"Ctrl+click","keys.solo":"Solo","keys.steps":"On a step","keys.store":"Take a snapshot","keys.title":"Keys","keys.to_end":"Move to an end","keys.\
undo":"Undo","keys.walk":"Walk through the strip","keys.wheel":"Move the focused fader","keys.wheel_name":"Wheel","keys.wipe":"A divider over both pictures","ke\
ys.zoom":"The whole picture, or its own pixels","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block\
_ranks":"Other ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can be seen on its \
base, beside the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very file to its base\
 in place of the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"\
Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its name without a look",
"lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone",
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
eps.other":"{n} steps off","mutes.steps_title":"Switch all steps on","night.resting":"Search over night: {done} of {wanted} trials made, {pruned} ended early, {\
failed} failed; not running","night.running":"Search over night: {done} of {wanted} trials made, {pruned} ended early, {failed} failed; running","night.top":"Vo\
te on its best eight","night.top_title":"The best merges of the search side by side, for each prompt of the study; their pictures are there already","night.tria\
l":"Trial {trial}: {value} % of the way from the worst to the best","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.lef\
t_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {f\
ollowed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another t\
ool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","offe\
r.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge that\
 made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the s\
lider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors,\
 {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.all":"All files","picker.favourite":"Favourites","picker.file":"Choose a fi\
le…","picker.make_favourite":"Make it a favourite, so that it comes first (Shift+Enter)","picker.model":"Choose a model…","picker.no_favourite":"Take it out\
 of the favourites (Shift+Enter)","picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.","picker.recent":"Recent","preset_g\
roup.built_in":"Built-in","preset_group.imported":"Imported","preset_group.own":"Mine","presets.back":"{name} is back.","presets.delete":"Delete","presets.delet\
e_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the pres\
ets of other merge extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.",
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
n":"The winner of the final was chosen {won} of {of} times."};var rt=Yi,za=new Intl.PluralRules("en"),Ge="en";function qa(s,e){rt={...Yi,...e},Ge=s.replaceAll("_","-"),za=new Intl.PluralRules(Ge)}var Ga=()=>Ge,Me=(s,e)=>new Date(
s).toLocaleString(Ge==="en"?[]:Ge,e),Rt=(s,e)=>s.toLocaleString(Ge,{minimumFractionDigits:e,maximumFractionDigits:e,useGrouping:!1}),o=(s,e={})=>Zi(rt[s],e);function A(s,e,t={}){
return Zi(Ya(s,e),{n:e,...t})}var Ya=(s,e)=>rt[`${s}.${za.select(e)}`]??rt[`${s}.other`];function us({sentences:s,...e}){if(!s)return e;let t=(i,r)=>{if(typeof i==
"string")return Ji(i,s);if(Array.isArray(i))return i.map(n=>t(n));if(!i||typeof i!="object"||r==="recipe")return i;let a=n=>r==="skipped"?Ji(n,s):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[a(n),t(l,n)]))};return t(e)}function Ji(s,e){if(!Object.hasOwn(e,s))return s;let{id:t,values:i}=e[s],r=n=>typeof n==
"string"&&n!==s?Ji(n,e):n,a=rt[t]??Ya(t,i.n);return a?Zi(a,i,r):s}var Ja=s=>s in rt,ee=s=>new Intl.ListFormat(Ge,{type:"conjunction"}).format(s),Zi=(s,e,t=i=>i)=>s.
replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(t).join(", "):i);function Te(s){let e=s.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let t=Number(e);return Number.isFinite(t)?t:null}
var q=s=>Number(s.toFixed(10)),K=s=>Math.abs(s)<1e-4?String(s):String(Number(s.toFixed(4)));function J(s){let e=["B","kB","MB","GB","TB"],t=Math.min(Math.max(Math.
floor(Math.log10(Math.max(s,1))/3),0),e.length-1);return`${Rt(s/1e3**t,t>2?2:0)} ${e[t]}`}var Ee=s=>`${Math.round(s/2**20)} MB`,Xi=s=>s<1e5?`${Math.round(s/1e3)}\
 K`:`${Rt(s/1e6,s<1e7?1:0)} M`;function Za(s,e,t){let[i,r]=[s.indexOf(e),s.indexOf(t)].sort((a,n)=>a-n);return i<0?[]:s.slice(i,r+1)}var Xa=(s,e)=>s.includes(e)?s.filter(t=>t!==e):[...s,e];function Qi(s,e){
let t=s.filter(i=>!e.includes(i));return e.every(i=>s.includes(i))?t:[...t,...e]}function Qa(s,e,t,{low:i,high:r},a){let n=s[e],l=h=>a&&n!==0?h*(t/n):h+t-n,c=h=>Math.
min(Math.max(r,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(s).map(([h,u])=>[h,h===e?t:q(c(u))]))}var C=s=>(s&&typeof s=="object"?s.file:s)||"",S=s=>(s||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",I=s=>C(Array.isArray(s)?s[s.length-
1]:s),me=(s,e)=>S(s).toLowerCase()===S(e).toLowerCase();function eo(s,e){for(let t=2,i=s;;t+=1){if(!e.includes(i))return i;i=`${s} ${t}`}}var Eh=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],to=s=>s===void 0||Array.isArray(s)&&s.every(e=>typeof e=="string"),so=({
erase:s})=>s!==null&&typeof s=="object"&&!Array.isArray(s)&&Object.keys(s).every(e=>Eh.includes(e))&&to(s.concepts)&&to(s.keep),at=s=>"balance"in s||"of"in s;function io(s,e){
let{erase:t}=s;if(e===at(t))return s;let i=T(t,"concepts","towards","balance","of"),r=e?{balance:{},of:t.concepts?.[0]??"",...i}:{concepts:[t.of].filter(Boolean),
...i};return{...s,erase:r}}var ro=s=>s.split(";").map(e=>e.trim()).filter(Boolean),er=s=>(s??[]).join("; "),tr=(s,e,t)=>({...s,erase:{...s.erase,[e]:ro(t)}}),sr=(s,e,t)=>({
...s,erase:{...s.erase,[e]:t.trim()}}),ao=s=>Object.entries(s??{}).map(([e,t])=>`${e}: ${t}`).join("; ");function ir(s,e){let t=ro(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),Te(i.slice(i.lastIndexOf(":")+1))]);return t.some(([i,r])=>!i||r===null)?null:{...s,erase:{...s.erase,balance:Object.fromEntries(t)}}}var oo=(s,e,t)=>({
...s,erase:{...T(s.erase,e.name),...t===e.default?{}:{[e.name]:t}}}),no=(s,e)=>s.erase[e.name]??e.default;function lo({erase:s}){return at(s)?[...s.of?[]:["of"],
...Object.keys(s.balance??{}).length?[]:["balance"]]:s.concepts?.length?[]:["concept"]}function rr({erase:s}){if(!at(s))return[(s.concepts??[]).join(", "),s.towards].
filter(Boolean).join(" → ");let e=Object.entries(s.balance??{}).map(([t,i])=>`${K(i)}·${t}`).join(" + ");return[s.of,e].filter(Boolean).join(": ")}var co=(s,e)=>s.
erase.architectures.includes(e);var Lh=["weight","enabled","title"],ho=(s,e)=>Array.isArray(s.adapters)&&e.together.some(t=>t.id===s.method);function uo(s,e,t){let i=de(t,e.method).parameters.
map(n=>n.name),r=e.adapters.map(n=>typeof n=="object"?n:{}),a=r.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...s,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?T(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:r.map(n=>n.blocks??null)},shares:Object.fromEntries(a),rest:T(e,"adapters","method",...i)}}var po=(s,e,t)=>s.models.models.map((i,r)=>jh(s,i,e[r],
t)).filter(i=>C(i));function jh(s,e,t,i){let r=s.shares[t.index],a=Nh(s,t,i);return r===void 0&&a===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...a===void 0?{}:{blocks:a}}}function Nh(s,e,t){return"blocks"in s.typed?s.typed.blocks?.[e.index]??void 0:Object.keys(qe(s,e,t)).length?ls(s,e,t):void 0}
var mo=(s,e)=>s.models.models.map((t,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${S(C(t))||"…"}`})),fo=s=>Object.keys(s.rest).every(e=>Lh.includes(
e));function vo(s){if(s.kind==="adapters")return{...s,models:{models:[...s.models.models,""]}};let{weight:e,...t}=s.rest;return{...s,kind:"adapters",method:"sum",
rest:t,shares:e===void 0?{}:{0:e},models:{models:[s.models.adapter??"",""]},typed:"blocks"in s.typed?{blocks:[s.typed.blocks]}:{}}}function go(s){let e=s.models.
models.slice(0,-1),t=Object.fromEntries(Object.entries(s.shares).filter(([a])=>Number(a)<e.length));if(e.length>1)return{...s,models:{models:e},shares:t};let i=0 in
t?{...s.rest,weight:t[0]}:s.rest,r="blocks"in s.typed?{blocks:s.typed.blocks?.[0]??null}:{};return{...s,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var wo=(s,e,t)=>({...s,shares:t===1?T(s.shares,String(e)):{...s.shares,[e]:t}});var ar={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Le=s=>({id:Math.random().toString(36).slice(2,10),kind:s,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),B=s=>s.rest.enabled!==!1;function ko(s,e){
let t=Le("other");if("adapter"in s){let{adapter:r,blocks:a,...n}=s;return{...t,kind:"adapter",models:{adapter:r},typed:{blocks:a??null},rest:n}}if(so(s)){let{erase:r,
blocks:a,...n}=s;return{...t,kind:"erase",erase:r,typed:{blocks:a??null},rest:n}}return"adjust"in s?{...t,kind:"adjust",adjust:{...s.adjust},rest:T(s,"adjust")}:
ho(s,e)?uo(t,s,e):!("adapters"in s)&&e.methods.some(r=>r.id===s.method)?Rh(t,s,e):{...t,raw:s,rest:{}}}function Rh(s,e,t){let i=W(t,e.method),r=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),a=i.parameters.map(l=>l.name).filter(l=>!r.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...s,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(a)},typed:Object.fromEntries(r.map(l=>[l,e[l]??null])),rest:T(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function $o(s,e){if(s.kind==="other")return{...s.raw,...s.rest};if(s.kind==="adjust")return{adjust:{...s.adjust},...s.rest};if(s.kind==="adapte\
r"||s.kind==="erase"){let r=yo(s,ar,e);return{...s.kind==="erase"?{erase:s.erase}:{adapter:s.models.adapter||""},...r===void 0?{}:{blocks:r},...s.rest}}if(s.kind===
"adapters"){let r=de(e.schema,s.method).parameters.map(n=>[n.name,bo(s,n)]),a=Object.fromEntries(r.filter(([,n])=>n!==void 0));return{adapters:po(s,te(s,e.schema),
e),method:s.method,...a,...s.rest}}let t=W(e.schema,s.method),i={method:s.method};for(let r of t.models)i[r]=r==="models"?ce(s).filter(Boolean):s.models[r]||"";
for(let r of t.parameters){let a=r.kind==="weight"?yo(s,r,e):bo(s,r);a!==void 0&&(i[r.name]=a)}return{...i,...s.rest}}function yo(s,e,t){if(e.name in s.typed)return s.
typed[e.name]??void 0;let i=te(s,t.schema).filter(a=>a.parameter.name===e.name);if(Se(s.kind)&&!Object.keys(qe(s,i[0],t)).length)return;let r=i.map(a=>ls(s,a,t));
return e.per_model?r:r[0]}function bo(s,e){return e.name in(s.parameters[s.method]||{})||!s.sparse?or(s,e):void 0}var or=(s,e)=>(s.parameters[s.method]||{})[e.name]??
e.default;function Pt(s,e){if(s.kind==="adapter")return s.models.adapter?[]:[o("missing.adapter")];if(s.kind==="adapters")return s.models.models.some(Boolean)?[]:
[o("missing.adapter")];if(s.kind==="erase")return lo(s).map(i=>o(`missing.${i}`));if(s.kind!=="merge")return[];let t=W(e,s.method).models;return t[0]!=="models"?
t.filter(i=>!s.models[i]).map(i=>o("missing.model",{name:i.toUpperCase()})):ce(s).every(Boolean)?[]:[ce(s).some(Boolean)?o("missing.every_model"):o("missing.any\
_model")]}var ce=s=>s.models.models?.length?s.models.models:["",""];function ye(s,e){if(s.kind==="adapter")return[s.models.adapter].filter(Boolean);if(s.kind===
"adapters")return s.models.models.filter(Boolean);if(s.kind!=="merge")return[];let t=W(e,s.method).models;return(t[0]==="models"?ce(s):t.map(i=>s.models[i])).filter(
Boolean)}function te(s,e){return Se(s.kind)?[{parameter:ar,index:0,label:"blocks"}]:s.kind==="adapters"?mo(s,ar):s.kind!=="merge"?[]:W(e,s.method).parameters.filter(
t=>t.kind==="weight").flatMap(t=>Array.from({length:t.per_model?ce(s).length:1},(i,r)=>({parameter:t,index:r,label:t.per_model?o("step.of_model",{name:t.name,n:r+
1}):t.name})))}function xo(s,e){let t=s?te(s,e):[];return t[Math.min(s?.channel??0,t.length-1)]||null}function ps(s,e,t){let i={...s,models:{...s.models,...e}},
r=ce(i).length;if(s.kind!=="merge"||!e.models||r===ce(s).length)return i;let a=W(t,s.method).parameters.map(n=>n.name).filter(n=>Array.isArray(s.typed[n]));return{
...i,typed:T(s.typed,...a),rest:{...s.rest,...Ba(s,r)}}}function _o(s,e,t){let i=W(t,e).parameters.map(c=>c.name),{layers:r,strength:a,...n}=s.rest,l=(r||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>Ia(c,i))),a!==void 0&&i.includes("alpha")&&(n.strength=a),{...s,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function Oo(s,e,t){let i={...s.parameters[s.method],[e]:t};return{...s,parameters:{...s.parameters,[s.method]:i}}}var be=(s,e,t,i)=>({
...s,rest:t===i?T(s.rest,e):{...s.rest,[e]:t}});function nr(s,e,t){return t===0&&!(e in s.adjust)?s:{...s,adjust:{...s.adjust,[e]:t}}}function So(s){let e=Object.
fromEntries(Object.entries(s.rest).filter(([t])=>["enabled","title"].includes(t)));return{...s,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function je(s,e){return s?Se(s.kind)?{name:"weight",low:-1,value:Number(s.rest.weight??1)}:te(s,e).some(i=>i.parameter.name==="alpha")?{name:"\
strength",low:0,value:Number(s.rest.strength??1)}:null:null}var ot=()=>({whole:{},base:null,home:"",steps:[]});function Ao(s,e,t){let i=s.steps.map(f=>Pt(f,t.schema)),r=s.steps.map((f,v)=>v).filter(f=>!i[f].length),a=i.map(
(f,v)=>({index:v,what:f})).filter(({what:f})=>f.length),l=e?.architecture&&s.whole.architecture!==e.architecture?T(s.whole,"architecture"):s.whole,c=r.map(f=>$o(
s.steps[f],t)),h={live_merge:1,base:Ph(s,e),...l,steps:c},u=a.length&&!r.length?a[0].what:[];return{recipe:h,missing:e?u:[o("missing.checkpoint")],waiting:a,places:r}}
function Ph(s,e){return e?s.base?.of===e.name?s.base.written:e.name:""}var Mo=s=>({live_merge:1,base:s?.name||"",steps:[]});function To(s,e,t){let i=T(s,"live_m\
erge","base","steps"),r=I(s.base),a=e!==null&&(!r||me(r,e.name));return{whole:i,base:a&&r?{written:s.base,of:e.name}:null,home:a?e.name:r,steps:(s.steps||[]).map(
n=>ko(n,t))}}var Ch=(s,e)=>s.some(t=>B(t)&&!Pt(t,e).length),Eo=(s,e,t)=>e!==null&&s.home!==""&&s.home!==e.name&&Ch(s.steps,t);function Lo(s,e,t){let i=T(s.whole,
e);return{...s,whole:t?{...i,[e]:t}:i}}function jo({base:s,vae:e,steps:t}){let i=t.filter(r=>r.enabled!==!1);return i.length?JSON.stringify([s,e,i],(r,a)=>typeof a==
"number"?a!==0:a):""}var Ih=200,Ct=(s,e="")=>({values:s,selected:ms(s,e),committed:s,past:[],future:[]}),No=()=>Ct({...ot(),steps:[Le("merge")]}),ms=({steps:s},e,t=0)=>s.some(i=>i.id===
e)?e:s[Math.min(t,s.length-1)]?.id??"",lr=s=>s.values.steps.find(e=>e.id===s.selected)||null,fe=(s,e)=>({...s,values:{...s.values,...e}}),cr=(s,e,t)=>fe(s,{steps:s.
values.steps.map(i=>i.id===e?t(i):i)}),It=(s,e)=>({...s,selected:e});function Ro(s,e){let t=Le(e);return It(fe(s,{steps:[...s.values.steps,t]}),t.id)}function Po(s,e){
let t=s.values.steps.findIndex(r=>r.id===e),i=fe(s,{steps:s.values.steps.filter(r=>r.id!==e)});return It(i,ms(i.values,s.selected,t))}function Co(s,e,t){let{steps:i}=s.
values,r=i.findIndex(n=>n.id===e),a=Math.min(Math.max(t,0),i.length-1);return r<0||r===a?s:fe(s,{steps:i.toSpliced(r,1).toSpliced(a,0,i[r])})}var fs=(s,e)=>Ye({
...Ye(s),values:e,selected:ms(e,"")});function Ye(s){let{values:e,committed:t,past:i}=s;return e===t||$(e,t)?s:{...s,committed:e,past:[...i,t].slice(-Ih),future:[]}}
var vs=(s,e)=>({...s,values:e,committed:s.values===s.committed?e:s.committed});function Io(s){let e=Ye(s),t=e.past.at(-1);return t?Do(e,t,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Bo(s){let e=Ye(s),t=e.future.at(-1);return t?Do(e,t,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Do(s,e,t){let i=new Map(s.values.steps.map(a=>[a.id,a])),r=e.steps.find(a=>!$(i.get(a.id)??null,a));return{...s,...t,values:e,committed:e,selected:ms(e,
r?.id??s.selected)}}var ie=["A","B","C","D"],Fo=({values:s,selected:e},t,i)=>({values:s,selected:e,recipe:t,picture:Wo(t,i)}),Wo=(s,e)=>e.find(t=>t.whole&&t.picture&&$(t.recipe,s))?.
picture??"";function Uo(s,e){let t=Object.entries(s).map(([r,a])=>[r,{...a,picture:Wo(a.recipe,e)||a.picture}]),i=Object.fromEntries(t);return $(i,s)?s:i}function Ho(s,e,t,i){
if(s==="original")return e.steps.length?"original":"";let r=n=>n!==void 0&&!$(n,e)&&me(I(n.base),I(e.base)),a=s==="before"?i.find(n=>r(n.recipe))?.recipe:t[s]?.
recipe;return a&&r(a)?a:""}var gs=24,Dh=200;function hr(s,e){let t=s.find(r=>r.infotext===e.infotext&&$(r.recipe,e.recipe));if(t?.whole&&!e.whole)return s;let i=t?{...e,id:t.id,parent:t.parent,
star:t.star}:e;return dr([i,...s.filter(r=>r!==t)])}var dr=s=>s.filter((e,t)=>t<Dh||e.star),Vo=(s,e)=>s.map(t=>t.id===e?{...t,star:!t.star}:t);function ws(s){let e=t=>[
t??[]].flat().map(C);return[...e(s.base),...e(s.vae),...s.steps.flatMap(t=>[...e(t.adapter),...e(t.adapters),...e(t.b),...e(t.c),...e(t.models)])].filter(Boolean)}
function zo(s,e){let t=[e];for(let i=Ko(s,e);i&&!t.includes(i);i=Ko(s,i))t.push(i);return t}var Ko=(s,{parent:e})=>s.find(t=>t.id===e),qo=(s,e)=>s.find(t=>t.whole&&
t.picture&&$(t.recipe,e))?.picture??"",ur=(s,e)=>`${S(I(s.base))}: ${ys(s,e)}`;function ys(s,e){return s.steps.map(t=>{let i=[t.adapter,t.b,t.c,...t.models||[]].
map(a=>S(C(a)));return[t.method?W(e,t.method).label:Object.keys(t)[0],i.filter(Boolean).join(", ")].filter(Boolean).join(" ")}).join("; ")}function bs(s,e){let t=Me(
s.time,{dateStyle:"short",timeStyle:"medium"}),i=s.whole?"":`
${o("strip.interrupted")}`;return`${o("strip.preview",{id:Lt(s.recipe),when:t})}
${ur(s.recipe,e)}${i}`}var Go=2,Yo=1,Jo=1,Fh=["merge","adapter","adapters","adjust","erase","other"],ks={live:!0,auto:!1,odd:!1},j=s=>s!==null&&typeof s=="object"&&!Array.isArray(s);function ve(s){
try{return JSON.parse(s??"null")}catch{return null}}var Zo=({values:s,selected:e},t)=>JSON.stringify({version:Go,values:s,selected:e,settings:t});function Xo(s){
let e=ve(s);if(!j(e)||e.version!==Go||!j(e.values))return{panel:null,settings:ks};let t={...ks,...j(e.settings)?e.settings:{}};return{panel:Ct($s(e.values),String(
e.selected)),settings:t}}function $s(s){let e=Array.isArray(s.steps)?s.steps.filter(t=>j(t)&&Fh.includes(t.kind)):[];return{...ot(),home:typeof s.home=="string"?
s.home:"",...j(s.whole)?{whole:s.whole}:{},...j(s.base)?{base:s.base}:{},steps:e.map(Wh)}}function Wh(s){let e=Le(s.kind),t=([i,r])=>{let a=e[i];return i==="raw"||
j(a)?j(r):typeof r==typeof a};return{...e,...Object.fromEntries(Object.entries(s).filter(t))}}var pr=s=>JSON.stringify({version:Yo,entries:s});function Qo(s){let e=ve(
s);return!j(e)||e.version!==Yo||!Array.isArray(e.entries)?[]:dr(e.entries.filter(Uh).map((t,i)=>({...t,infotext:t.infotext??"",whole:t.whole??!0,id:t.id??`${t.time}\
-${i}`,parent:t.parent??"",star:t.star??!1})))}var mr=s=>JSON.stringify({version:Jo,snapshots:s});function en(s){let e=ve(s);if(!j(e)||e.version!==Jo||!j(e.snapshots))
return{};let t=Object.entries(e.snapshots).filter(([i,r])=>ie.some(a=>a===i)&&j(r)&&j(r.values)&&j(r.recipe)&&Array.isArray(r.recipe.steps)&&tn(r.picture));return Object.
fromEntries(t.map(([i,r])=>[i,{...r,values:$s(r.values),selected:String(r.selected)}]))}var tn=s=>s===""||String(s).startsWith("data:image/"),Uh=s=>j(s)&&j(s.recipe)&&
Array.isArray(s.recipe.steps)&&Number.isFinite(s.time)&&tn(s.picture);function xs(s){let e=s.findLastIndex(i=>i.picture!==""&&!i.star),t=e>=0?e:s.findLastIndex(
i=>i.picture!=="");return t>=0?s.with(t,{...s[t],picture:""}):s.length?s.slice(0,-1):null}var _s=class{constructor(e,t,i){this.schema=p(e),this.files=p(t),this.state=p(i),this.panel=p(No()),this.settings=p(ks),this.linked=p([]),this.snapshots=p({}),this.
parts=p({of:"",slots:{}}),this.edits=p(0),this.opened=p(""),this.remark=p(""),this.checkpoint=fr(()=>this.state.value.checkpoint);let r=fr(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),a=M(()=>this.panel.value.values.whole.block_map);this.kit=M(()=>ns(this.schema.value,this.checkpoint.
value?.architecture,a.value,r.value)),this.step=M(()=>lr(this.panel.value)),this.channel=fr(()=>xo(this.step.value,this.schema.value)),this.written=M(()=>Ao(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=M(()=>Eo(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=M(()=>this.
parked.value?Mo(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[t,i]=[this.step.value,this.channel.value];return t&&i?cs(t,e,i,this.kit.value):0}isSet(e){let[t,i]=[this.step.value,this.channel.value];return!!(t&&i&&Ua(t,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ve(this.kit.value,e):[]}edit(e){let t=e(this.panel.value),i=this.parked.value?
t.values.home:this.checkpoint.value?.name??t.values.home;this.panel.value=i===t.values.home?t:fe(t,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=Ye(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,t=this.panel.value.selected){this.edit(i=>cr(i,t,e))}doneStep(e,t){
this.editStep(e,t),this.commit()}setWeights(e){let t=this.channel.value;t&&this.editStep(i=>Gi(i,t,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:t}=this.kit.value.architecture;return[...e,...t]}weightBefore(e){let[t,i]=[lr({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return t&&i?cs(t,e,i,this.kit.value):this.weight(e)}moveFader(e,t,i=!1){let r=this.linked.value.includes(e)?this.linked.value.filter(a=>this.faders.includes(
a)):[e];this.moveFaders(r,e,t,i)}moveFaders(e,t,i,r){if(!this.channel.value)return;let a=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
Qa(a,t,i,this.channel.value.parameter,r))}usePreset(e){let t=this.channel.value;t&&this.doneStep(i=>Ha(i,t,e,this.kit.value))}add(e){this.done(t=>Ro(t,e))}remove(e){
this.done(t=>Po(t,e))}move(e,t){this.done(i=>Co(i,e,t))}select(e){e!==this.panel.value.selected&&(this.panel.value=It(this.panel.value,e))}look(e){let t=cr(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=vs(this.panel.value,t.values)}setWhole(e,t){this.done(i=>({...i,values:Lo(i.values,e,t)}))}undo(){
this.panel.value=Io(this.panel.value),this.edited()}redo(){this.panel.value=Bo(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,t){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Fo(this.panel.value,this.written.value.recipe,t)}}recallSnapshot(e){let t=this.
snapshots.value[e];t&&(this.panel.value=It(fs(this.panel.value,t.values),t.selected),this.edited())}dropSnapshot(e){this.snapshots.value=T(this.snapshots.value,
e)}async load(e,t){let i=To(e,this.checkpoint.value,this.schema.value),r=await t(i.steps,i.whole.block_map);this.panel.value=fs(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=Ye(fe(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=fs(this.panel.value,
{...ot(),steps:[Le("merge")]}),this.edited()}};function fr(s){let e;return M(()=>{let t=s();return(e===void 0||!$(e,t))&&(e=t),e})}var Hh=600,Kh=["disk","memory"],Os=class{constructor(e,t){this.desk=e,this.server=t,this.warnings=p([]);let i="",r=0;k(()=>{if(!e.edits.value)return;let a=this.#t();
clearTimeout(r),a!==i&&(r=setTimeout(()=>this.#e(i=a),Hh))})}async#e(e){let t=this.desk.written.value.recipe,i=e?await this.ask({recipe:t}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!Kh.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:t}=await this.server.post("/doctor",e);return t.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:t}=this.desk.written.value;return t.length?"":jo(e)}};var E=(s,e)=>`${s}/${e}`,nt=(s,e)=>`${s}/${e}`,sn=(s,e,t,i)=>e.filter(r=>r.id!==i).flatMap(r=>t.flatMap(a=>{let n=[s[E(i,a.id)],s[E(r.id,a.id)]];return n.every(
Boolean)?[n]:[]})),rn=({pictures:s})=>Object.fromEntries(s.filter(([,,e])=>!e).map(([e,t,,i])=>[E(e,t),i])),Ss=(s,e,t)=>e.flatMap((i,r)=>t.flatMap((a,n)=>s[E(i.
id,a.id)]?[]:[[r,n]]));var an=(s,e,t,i,r)=>({run:s,study:e,recipes:t.map(a=>a.recipe),items:i.map(ke),cells:r}),ke=({id:s,...e})=>e;function on(s,{done:e},t,i){let r=e.filter(([n,l,c])=>!c&&
t[n]&&i[l]).map(([n,l,,c])=>[E(t[n].id,i[l].id),c]),a={...s,...Object.fromEntries(r)};return $(a,s)?s:a}function nn(s,e,t,i){let r=c=>me(I(c.base),I(s.base)),a=ie.
filter(c=>e[c]&&r(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=t.filter(c=>c.star&&r(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:s.live_merge,base:s.base,steps:[]};return[{name:i.current,recipe:s},{name:i.original,recipe:l},...a,...n]}var As=(s,e)=>Array.
from({length:Math.max(1,e)},(t,i)=>({...s,seed:(s.seed+i)%2**32}));function Ms(s,e=Math.random){let t=["prompt","negative","sampler","scheduler"].filter(a=>s[a]!==
void 0&&(s[a]||!a.startsWith("s"))),i=["steps","cfg","width","height"].filter(a=>Number.isFinite(Number.parseFloat(s[a]))),r=Number.parseInt(s.seed,10);return{...Object.
fromEntries(t.map(a=>[a,s[a]])),...Object.fromEntries(i.map(a=>[a,Number.parseFloat(s[a])])),seed:r>=0?r:Math.floor(e()*2**32)}}function vr(s,e){let t=Array.from(
{length:e},()=>"");for(let[i,,,r]of s?.done??[])i<e&&(t[i]=r);return t}function ln(s,e){return[...s.keys()].filter(i=>s[i]).sort((i,r)=>Math.abs(i-e)-Math.abs(r-
e))[0]??e}var se=s=>s.name||String(s.prompt??"").trim().split(`
`)[0].slice(0,80);function lt(s){let e=Math.round(s),t=a=>String(a).padStart(2,"0"),[i,r]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${t(r)}:${t(e%
60)}`:`${r}:${t(e%60)}`}function cn(s){let{recipes:e,items:t,cells:i}=s&&typeof s=="object"?s:{},r=[e,t,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
a=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!r||!e.every(l=>a(l)&&a(l.recipe))||!t.every(a))return null;let n=l=>a(l)&&e[l.recipe]!==void 0&&t[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:t,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var ct=class extends Error{constructor(e,t){super(e),this.place=t}},x=s=>s instanceof Error?s.message:String(s),Ts=class{#e=Promise.resolve();constructor(e,t){this.
routes=new URL(e,document.baseURI).href,this.token=t}learn(e){let t=`/sentences?language=${encodeURIComponent(e)}`;this.#e=this.#t(t,{method:"GET"}).then(i=>i.json()).
then(i=>i.table&&qa(i.language,i.table)).catch(()=>{})}get(e){return this.#s(e,{method:"GET"})}post(e,t){return this.#s(e,{method:"POST",body:JSON.stringify(t)})}async file(e,t){
let i=await this.#t(e,t?{method:"POST",body:JSON.stringify(t)}:{method:"GET"});return i.ok?i.blob():this.#i(i,e)}async#t(e,t){let i={"X-Live-Merge-Token":this.token,
"Content-Type":"application/json"},r=await fetch(this.routes+e,{...t,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)throw new ct(o("server.silent"));
return r}async#s(e,t){return this.#i(await this.#t(e,t),e)}async#i(e,t){let i=await e.json().catch(()=>({}));await this.#e;let r=us(i);if(e.ok)return r;let a=typeof r.
detail=="string"&&r.detail?r.detail:r.error;throw new ct(a||o("server.answered",{status:e.status,path:t}),r.place||"")}};var gr=400,Vh=20,wr=6*2**20,zh=s=>new Promise((e,t)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>t(i.error),i.readAsDataURL(
s)}),ht=class{constructor(e,t){this.server=e,this.host=t,this.names=p([]),this.sets=p([]),this.study=p(null),this.cells=p({}),this.run=p(null),this.problem=p(""),
this.login=p(""),this.searching=p(""),this.measures=p({}),this.turn=0,this.waiting="",this.order=null,this.addresses=p({})}get name(){return this.study.value?.study.
name??""}async tried(e){return this.problem.value="",e.catch(t=>(this.problem.value=x(t),null))}async list(){let e=await this.tried(this.server.get("/explore"));
e&&([this.names.value,this.sets.value,this.login.value]=[e.studies,e.sets,e.login??""])}async begin(e,t={}){await this.#e(this.server.post("/explore/new",{name:e,
...t})),await this.list()}async open(e){await this.#e(this.server.post("/explore/open",{study:e})),this.#t()}async#e(e){let t=++this.turn,i=await this.tried(e);
t===this.turn&&this.#s(i)}async refresh(){let{turn:e}=this,t=await this.tried(this.server.post("/explore/open",{study:this.name}));e===this.turn&&this.#s(t)}async#t(){
let e=await this.server.get("/explore/run").catch(()=>null);if(!(!e?.is_running||e.study!==this.name||this.run.peek()?.is_running)){for(this.run.value=e;this.run.
peek()?.run===e.run&&this.run.peek()?.is_running;)await new Promise(t=>setTimeout(t,gr)),this.run.value=await this.server.get("/explore/run").catch(()=>({...e,is_running:!1}));
await this.refresh()}}async remove(e){this.turn+=1,await this.tried(this.server.post("/explore/delete",{study:e})),this.#s(null,!0),await this.list()}#s(e,t=!1){
!e&&!t||(this.study.peek()?.study.name!==e?.study.name&&this.#i(),this.study.value=e,this.cells.value=e?rn(e):{})}#i(){this.measures.value={};for(let e of Object.
values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.value={}}async write(e,t){let i=await this.tried(this.server.post("/explore/event",{study:this.
name,event:e,fields:t}));return i&&await this.refresh(),i?.event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.
server.post("/explore/items",e)))?.items??[]}async make(e,t,i){let r=Math.random().toString(36).slice(2),a={run:r,text:JSON.stringify(an(r,this.name,e,t,i)),recipes:e.
map(n=>n.recipe)};return this.searching.value="",this.run.value={run:r,study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.
waiting=r,await this.host.free(),this.waiting!==r?this.run.value:(this.waiting="",this.order=a,this.host.press(),await this.#r(r,e,t),this.run.value)}takeOrder(){
let{order:e}=this;return this.order=null,e}async#r(e,t,i){for(let r=0;r<Vh||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,gr));let a=await this.
server.get("/explore/run").catch(()=>null);if(a?.run!==e){r+=!this.order&&a&&this.host.isBusy()?0:1;continue}if(this.run.value=a,this.cells.value=on(this.cells.
peek(),a,t,i),!a.is_running)return}this.run.value={...this.run.peek(),is_running:!1}}stop(){if(!this.waiting)return this.host.interrupt();this.waiting="",this.run.
value={...this.run.peek(),is_running:!1,interrupted:!0}}async local(e){return(await this.tried(this.server.post("/explore/local",{study:this.name,recipe:e})))?.
recipe??null}async search(){let e=this.run.peek()?.lacks;if(!(!e||!await this.tried(this.server.post("/search",{recipe:e})))){for(let t=null;(!t||t.state==="run\
ning")&&(await new Promise(i=>setTimeout(i,gr)),t=(await this.tried(this.server.get("/state")))?.search,!!t);)this.searching.value=t.error||`${t.text}${t.state===
"running"?` ${Math.round(100*t.progress)} %`:""}`;this.run.value&&(this.run.value={...this.run.value,problem:"",lacks:null})}}async measure(e){let t=e.filter(([
a,n])=>this.measures.value[nt(a,n)]===void 0);if(!t.length)return;this.measures.value={...this.measures.value,...Object.fromEntries(t.map(([a,n])=>[nt(a,n),null]))};
let{name:i}=this,r=await this.tried(this.server.post("/explore/measures",{study:i,pairs:t}));!r||i!==this.name||(this.measures.value={...this.measures.value,...Object.
fromEntries(t.map(([a,n],l)=>[nt(a,n),r.measures[l]]))})}picture(e,t=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key=${e}&side=${t}`,r=this.
addresses.value[i];return r===void 0&&queueMicrotask(()=>this.#a(i)),r??""}file(e){return this.tried(this.server.file(`/explore/picture?study=${encodeURIComponent(
this.name)}&key=${e}&side=0`))}async#a(e){let{name:t}=this;if(e in this.addresses.peek())return;this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.
tried(this.server.file(e));i&&t===this.name&&(this.addresses.value={...this.addresses.peek(),[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.
get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,t){let i={study:this.name,recipes:e.map(r=>r.id),items:t.map(ke)};return this.tried(
this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/archive",{study:this.name}))}async arrive(e){let t=Math.random().toString(
36).slice(2).padEnd(8,"0"),i=null;for(let r=0;r<Math.max(1,e.size);r+=wr){let a=await zh(e.slice(r,r+wr));if(i=await this.tried(this.server.post("/explore/arriv\
e",{id:t,at:r,data:a,last:r+wr>=e.size})),!i)return}await this.#e(Promise.resolve(i)),await this.list()}async changeSets(e){let t=await this.tried(this.server.post(
"/explore/sets",e));return t&&(this.sets.value=t.sets),t}};var qh=12,Es=class{constructor(e){this.server=e,this.known=p({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(t=>!(t in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,qh),t=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!t)break;this.known.value={...this.known.value,...t.files}}this.asking=!1}};var Bt=["layout","colour","detail"];function hn({values:s,selected:e},{recipe:t,places:i},r){let a=i.indexOf(s.steps.findIndex(l=>l.id===e));if(a<0||!r||r.parameter.kind!=="weight")return null;let n=r.
parameter.per_model&&t.steps[a].models;return{recipe:t,step:a,field:r.parameter.name,...n?{index:r.index}:{}}}var Dt=s=>Object.fromEntries((s?.sliders??[]).flatMap(
(e,t)=>{let i=s?.bars[t];return i?[[e,i]]:[]})),dn=s=>Object.fromEntries(Object.entries(Dt(s)).flatMap(([e,{visible:t}])=>t.share===null?[]:[[e,t.share]])),un=s=>Object.
entries(Dt(s)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),yr=s=>Object.entries(Dt(s)).sort(([,e],[,t])=>(t.visible.share??0)-(e.visible.
share??0)),pn=({share:s})=>Math.min(1,Math.max(0,s??0)),dt=({share:s})=>s===null?"–":`${Math.round(100*s)} %`,mn=({ids:s,recipes:e})=>s.map((t,i)=>({id:t,title:"",
recipe:e[i]}));function fn(s,e){let t=Number.parseInt(s,10);return s==="0"?{choose:null}:t>=1&&t<=e&&s.length===1?{choose:t-1}:s.toLowerCase()==="x"?{broken:!0}:
s.toLowerCase()==="u"?{undo:!0}:null}function vn(s,e){let i=s.steps[e?.step??-1]?.[e?.field??""],r=Array.isArray(i)?i[e?.index??0]:i;return r&&typeof r=="object"?
r:{}}var gn=s=>!s||typeof s!="object"||Array.isArray(s)?s:Object.fromEntries(Object.entries(s).filter(([,e])=>typeof e=="string"||Array.isArray(e)));var Gh=["weighted_sum","add_difference","slerp","ties"],Yh=["usual","blend","difference","task","other"],Jh=["built_in","own","imported"],[wn,br]=[48,14];function kr(s){
let e=s.toLowerCase().split(/\s+/).filter(Boolean);return t=>{let i=t.map(r=>r.toLowerCase());return e.every(r=>i.some(a=>a.includes(r)))}}function Ft(s,e){let t=kr(
e);return s.filter(i=>t([i.text,i.value]))}function bn(s){let e=[];return s.forEach((t,i)=>{e.at(-1)?.group!==t.group&&e.push({group:t.group,rows:[]}),e.at(-1)?.
rows.push({item:t,index:i})}),e}var kn=(s,e)=>e.flatMap(t=>s.filter(i=>i.group===t));function $n(s){let e=Gh.flatMap(i=>s.filter(r=>r.id===i)),t=s.filter(i=>!e.
includes(i)).toSorted((i,r)=>i.label.localeCompare(r.label));return kn([...e,...t].map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":
i.group??"other"})),Yh)}function xn(s,e){let t=new Map(e.map(r=>[r.name,r.source||""])),i=r=>t.has(r)?t.get(r)?"imported":"own":"built_in";return kn(Object.keys(
s).map(r=>({value:r,text:r,title:t.get(r),group:i(r)})),Jh)}function _n(s,e){let t=e.map(n=>s[n]??0),[i,r]=[Math.min(0,...t),Math.max(1,...t)],a=(n,l)=>`${yn(l*
wn/Math.max(t.length-1,1))},${yn(br-br*(n-i)/(r-i))}`;return{width:wn,height:br,points:t.map(a).join(" ")}}var yn=s=>Number(s.toFixed(1));var On=1,Zh=8,Xh={favourites:[],recent:[]},Sn=(s,e)=>({...s,recent:[e,...s.recent.filter(t=>t!==e)].slice(0,Zh)}),An=({favourites:s,...e},t)=>({...e,favourites:s.
includes(t)?s.filter(i=>i!==t):[...s,t]}),Mn=s=>JSON.stringify({version:On,...s});function Tn(s){let e=ve(s);if(!j(e)||e.version!==On)return Xh;let t=i=>Array.isArray(
i)?i.filter(r=>typeof r=="string"):[];return{favourites:t(e.favourites),recent:t(e.recent)}}function $r(s,e,t){let i=c=>h=>({value:h,text:h,title:h,group:c}),r=s.
map(i("all"));if(t.trim())return Ft(r,t);let a=new Set(s),n=e.favourites.filter(c=>a.has(c)),l=e.recent.filter(c=>a.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...r]}var En=(s,e)=>s?[s.label,s.kind,e,s.size===null?"":J(s.size)].filter(Boolean).join(" · "):"";var Ls="live-merge/panel",xr="live-merge/strip",jn="live-merge/snapshots",Nn="live-merge/files",Rn="live-merge/voter",Pn="live-merge/locks",Qh=1e6,ed=150,Ne="se\
ssionStorage",Cn="localStorage",In=s=>globalThis[s];function he(s,e=Cn){try{return In(e).getItem(s)}catch{return null}}function re(s,e,t=Cn){try{return In(t).setItem(
s,e),!0}catch{return!1}}var Bn=()=>Xo(he(Ls,Ne)??he(Ls)),_r=()=>Qo(he(xr)),Or=()=>en(he(jn)),Sr=()=>Tn(he(Nn)),Dn=()=>he(Rn)??"",Fn=s=>re(Rn,s),Wn=s=>re(Nn,Mn(s)),
Un=()=>(he(Pn)??"").split(",").filter(Boolean),Hn=s=>re(Pn,s.join(","));function Kn(s){for(let e=s;e;e=xs(e)){let t=pr(e);if(t.length<=Qh&&re(xr,t))return}}function Ln(s,e){
for(let t=xs(_r());!re(s,e)&&t;t=xs(t))if(!re(xr,pr(t)))return}function Ar(s,e){let t=0;k(()=>{s(),clearTimeout(t),t=setTimeout(e,ed)}),window.addEventListener(
"pagehide",e)}function Vn(s){Ar(()=>[s.panel.value,s.settings.value],()=>{let e=Zo(s.panel.value,s.settings.value);re(Ls,e,Ne),Ln(Ls,e)}),k(()=>{let e=mr(s.snapshots.
value);e!==mr(Or())&&Ln(jn,e)})}var td=600,js=class{constructor(e){this.app=e,this.locked=p(Un()),k(()=>{Hn(this.locked.value)}),this.pace=p(0),this.reading=p("out"),this.map=p(null),this.onFaders=
p(!0),this.bars=M(()=>this.onFaders.value?Dt(this.map.value):{}),this.mapping=p(!1),this.apart=p({}),this.#e(),this.voter=p(Dn()),k(()=>{e.studies.login.value&&
!this.voter.peek()&&(this.voter.value=e.studies.login.value)}),this.pooled=p(!1),this.groups=p("curve"),this.many=p(4),this.ballot=p(null),this.told=p(null),this.
broken=p([]),this.hovered=p(null),this.casting=!1,this.working=null,this.search=p(null)}#e(){let e="",t=0;k(()=>{let{weights:i}=this,r=i?JSON.stringify([i.recipe.
base,i.recipe.steps[i.step],i.step].map(a=>gn(a))):"";r!==e&&(e=r,clearTimeout(t),i?t=setTimeout(async()=>{let a=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);r===e&&(this.apart.value=a?.sliders??{})},td):this.apart.value={})})}get weights(){let{panel:e,written:t,channel:i}=this.app.
desk;return hn(e.value,t.value,i.value)}#t(e,t){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...t}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value,this.search.value]=[null,null,null,[],null]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,t){let i=this.
locked.value.filter(r=>!e.includes(r));this.locked.value=t?[...i,...e]:i}async make(e,t,i){let r=Date.now(),a=await this.app.studies.make(e,t,i);return a?.made&&
(this.pace.value=(Date.now()-r)/1e3/a.made),a}async lookAtMap(){let{weights:e}=this,t=this.app.studies.study.value?.items??[];return this.map.value=e&&t.length?
await this.#t("/explore/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=
!0;for(let t=await this.lookAtMap();t?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),r=await this.make(t.rows,e,t.cells).finally(()=>clearInterval(
i));if(t=await this.lookAtMap(),!r||r.interrupted||r.problem||r.done.length<r.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.
pooled.value}}nameVoter(e){return this.voter.value=e.trim().slice(0,80),Fn(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.
study.value?.items??[]).length?await this.#t("/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(e={}){
let{weights:t}=this;if(!t)return;await this.#t("/explore/space",{...t,groups:this.groups.value,locked:this.locked.value,...e})&&await this.next()}async next(){this.#a(
await this.#t("/explore/ballot",{...this.#s,count:this.many.value})),this.casting=!1,!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.
working=null))}async#i(){for(let e=this.ballot.value;e;e=this.ballot.value===e?null:this.ballot.value){if(!await this.#r(e))return;if(this.ballot.value!==e)continue;
let t=await this.#t("/explore/ballot",{...this.#s,count:this.many.value,ahead:!0});if(t&&!await this.#r(t.ballot))return}}async#r(e){let t=this.missing(e);if(!t.
length)return!0;let i=await this.make(mn(e),[e.prompt],t.map(r=>[r,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let t=this.app.
studies.cells.value;return e.ids.flatMap((i,r)=>t[E(i,e.prompt.id)]?[]:[r])}#a(e){if(!e)return;let{ballot:t,...i}=e;[this.told.value,this.broken.value,this.hovered.
value]=[i,[],null],t&&(this.ballot.value=t)}async choose(e){let t=this.ballot.value;if(this.casting||!t||this.missing(t).length||e!==null&&this.broken.value.includes(
e))return;this.casting=!0;let i=await this.#t("/explore/vote",{...this.#s,ballot:t.number,broken:this.broken.value,...e===null?{}:{chosen:e}});this.#a(i),i?await this.
next():this.casting=!1}async chooseAmong(e,t,i){this.told.value||await this.lookAtVotes(),this.told.value?.space&&this.#a(await this.#t("/explore/choose",{...this.#s,
recipes:e,item:t.id,chosen:i}))}toggleBroken(e){let t=this.broken.value;this.broken.value=t.includes(e)?t.filter(i=>i!==e):[...t,e]}async undo(){this.told.value?.
progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){this.#a(await this.#t("/explor\
e/ballot",{...this.#s,final:!0})),await this.next()}async lookAtSearch(){let{studies:e}=this.app,t=this.search.value?.trials.done??0,i=e.name?(await this.#t("/e\
xplore/search",{}))?.search??null:null;i&&i.trials.done!==t&&await e.refresh(),this.search.value=i}async top(){this.#a(await this.#t("/explore/top",this.#s)),await this.
next()}};var zn=150,Mr=3e3,sd=100,Ns=class{constructor(e,t,i,r){this.desk=e,this.server=t,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=p([]),this.inFlight=p(!1),this.dirty=p(!1),this.stale=p(!1),this.refusal=p(""),this.unreachable=
p(""),this.pending=M(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=M(()=>this.unreachable.value||this.refusal.
value),this.settled=M(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=p(0),this.isLoading=M(()=>this.loads.value>0),this.elsewhere=M(()=>this.#t()),
k(()=>{e.edits.value&&R(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:t,parked:i}=this.desk,r=t.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&$(e.value.recipe,r)}#t(){let{live:e,busy:t}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||t||this.page.isBusy()?!1:!this.mine.value.includes(le(e.recipe))&&!$(e.recipe,this.recipe)}expect(e){let t=le(e);this.mine.value=[...this.mine.value.
filter(i=>i!==t),t].slice(-sd)}push(){let{settings:e,written:t,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||t.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:t}=this.desk.written.value,i=le(e);this.dirty.value=!1,!(t.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Mr:zn)}async#r(e,t){
this.refusal.value="";try{let i=await this.server.post(e,t);return this.unreachable.value="",i}catch(i){let r=i instanceof ct&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=x(i),null}}async ask(e,t){let i=await this.#r(e,t);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#a())&&this.restore())}#a(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(le(e))}watch(e=Mr){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,t=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!t())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(n)}catch(n){this.unreachable.value=x(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let a=!this.unreachable.value&&(this.pending.value||t()||this.page.isBusy());return this.watch(
a?zn:Mr)}async#n(e){let t=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==t.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),e.run!==t.run&&(this.sent=""),i&&(e.error=null),$(e,t)||(this.desk.state.value=e),await this.#l(t,e)}async#l(e,t){let{pasted:i}=t;
!e.pasted||!i?.recipe||i.number===e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=x(r)))}show(e){return this.desk.
load(e,(t,i)=>this.reader.steps(t,i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",
this.push()}};var Rs=class{constructor(){this.all=p(Sr())}used(e){e&&this.#e(t=>Sn(t,e))}toggle(e){this.#e(t=>An(t,e))}#e(e){this.all.value=e(Sr()),Wn(this.all.value)}};function qn(s,e){let t="";k(()=>{let{name:i="",architecture:r}=s.checkpoint.value??{};r&&!s.schema.value.architectures[r]&&e.get("/schema").then(a=>a.architectures[r]&&
(s.schema.value=a),()=>{}),!(!i||i===t)&&(t=i,e.get("/layers").then(a=>s.parts.value={of:a.checkpoint,slots:a.slots},()=>{}))})}function Gn(s,e){let t=M(()=>s.state.value.run),i="{}",r=t.peek();k(()=>{let a=Object.fromEntries(Object.entries(s.snapshots.value).map(([l,{recipe:c}])=>[l,c])),
n=JSON.stringify(a);n===i&&t.value===r||([i,r]=[n,t.value],e.post("/snapshots",{recipes:a}).catch(()=>i=""))})}var Jn=1,id=50,rd=4e5;function Yn(s){let e=s.slice(-id).map(r=>JSON.stringify(r)),t=rd/2,i=e.findLastIndex(r=>(t-=r.length)<0)+1;return`[${e.slice(i).join(",")}\
]`}var Zn=({values:s,past:e,future:t},i,r)=>`{"version":${Jn},"of":"${Lt(s)}","linked":${JSON.stringify(i)},"shown":${JSON.stringify(r)},"past":${Yn(e)},"future\
":${Yn(t)}}`;function Xn(s,e){let t=ve(s),i=j(t)&&t.version===Jn&&e&&t.of===Lt(e)?t:{},r=n=>Array.isArray(n)?n:[],a=n=>r(n).filter(j).map($s);return{past:a(i.past),
future:a(i.future),linked:r(i.linked).map(String),shown:String(i.shown??"")}}function Qn(s){let e=ve(s);return!j(e)||typeof e.run!="string"?null:{run:e.run,recipe:j(
e.recipe)&&Array.isArray(e.recipe.steps)?e.recipe:null}}function el(s,{run:e,live:t}){return!!(e&&s?.run&&s.run!==e)&&s?.recipe?.steps.length&&!t?.recipe?.steps.
length?s.recipe:null}var tl="live-merge/tab",Wt="live-merge/seen",sl=s=>Xn(he(tl,Ne),s);function il(s,e){Ar(()=>[s.panel.value,s.linked.value,e.value],()=>re(tl,Zn(s.panel.value,s.linked.
value,e.value),Ne))}function rl(s){let e=p(null);return k(()=>{let{run:t,live:i}=s.state.value;if(!t)return;let r=Qn(he(Wt,Ne)??he(Wt)),a=el(r,{run:t,live:i});if((a||
i.recipe?.steps.length)&&R(()=>e.value=a),a||r?.run===t&&JSON.stringify(r.recipe)===JSON.stringify(i.recipe))return;let n=JSON.stringify({run:t,recipe:i.recipe});
re(Wt,n,Ne),re(Wt,n)}),e}var al=s=>[Ne,void 0].forEach(e=>re(Wt,JSON.stringify({run:s,recipe:null}),e));var Ps=class{constructor(e,t){this.desk=e,this.server=t,this.unreadable=new WeakMap,k(()=>{this.#t()})}async read(e,t,i,r="live_merge"){let a=Ra(e,i);if(a)return{
weights:a,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:Et(t),block_map:r})}async change(e){
let{kit:t,panel:i,kind:r}=this.desk,{weights:a,named:n}=await this.read(e,r,t.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,a[l]])):
{...Object.fromEntries(t.value.architecture.odd.map(l=>[l,null])),...a}}async steps(e,t){let i=ns(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
t,{});return Promise.all(e.map(r=>this.#e(r,i,t)))}async#e(e,t,i){let r=e;for(let a of ol(e,t)){let n=e.typed[a.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[a.index]:n,e.kind,t,i);r=Ki(r,a,l,t)}return r}async#t(){let{panel:e,kit:t}=this.desk,i=e.value.values;if(!i.steps.filter(c=>ol(c,t.value).length&&this.
unreadable.get(c)!==t.value.id).length)return;let a=c=>this.#e(c,t.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,t.peek().id),c)),n=await Promise.all(
i.steps.map(a));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=vs(e.peek(),{...i,steps:n}))}},ol=(s,e)=>te(s,e.schema).filter(t=>(s.typed[t.parameter.
name]??null)!==null&&!s.weights[Ae(t,e)]);var nl=(s,e=Math.random)=>({firstIsX:Array.from({length:s},()=>e()<.5),picks:[]}),Tr=({firstIsX:s},e,t)=>t==="x"===s[e]?0:1,ll=(s,e)=>({...s,picks:[...s.picks,e&&
Tr(s,s.picks.length,e)]}),Er=s=>({...s,picks:s.picks.slice(0,-1)});function cl({picks:s}){let e=[0,1].map(a=>s.filter(n=>n===a).length),[t,i]=[Math.max(...e),e[0]+
e[1]],r=0;for(let a=t;a<=i;a+=1)r+=ad(i,a);return{wins:e,ties:s.length-i,most:t,of:i,chance:i?Math.min(1,2*r/2**i):1}}var ad=(s,e)=>Array.from({length:e},(t,i)=>(s-
i)/(i+1)).reduce((t,i)=>t*i,1);var hl={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},od="#paste, #lms_read",nd="#tabs > .tab-nav button.selected",ld=3e3;function Cs(){let s=Object.entries(hl).map(([e,t])=>[e,document.
querySelector(t)?.value]);return Object.fromEntries(s.filter(([,e])=>e!==void 0))}var cd=s=>s.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function Is(s){let e=document.querySelector(hl.prompt),t=document.querySelector(od);return!e||!t||!s?!1:(e.value=cd(s),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(nd);i&&dl(i,Date.now()+ld),t.click()},100),!0)}function dl(s,e){!s.isConnected||Date.now()>e||(s.classList.contains(
"selected")?setTimeout(()=>dl(s,e),50):s.click())}function ut({desk:s,strip:e}){let t={current:o("sheets.current"),original:o("compare.original"),snapshot:i=>o("compare.snapshot",{letter:i}),star:i=>`★ ${Me(i.
time,{dateStyle:"short",timeStyle:"short"})}`};return nn(s.shown.value,s.snapshots.value,e.shots.value,t)}function U(s,e,t,i,r=""){if(!e)return g;let a=s.picture(e,t);return a?d`<img class=${r} src=${a} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Ut(s,e){let t=document.createElement("a");t.href=URL.createObjectURL(s),t.download=e,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),6e4)}var Y={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Z=s=>(...e)=>({_$litDirective$:s,values:e}),G=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var O=s=>s??g;var{I:hd}=ja,ul=s=>s;var Bs=s=>s.strings===void 0,pl=()=>document.createComment(""),pt=(s,e,t)=>{let i=s._$AA.parentNode,r=e===void 0?s._$AB:e._$AA;if(t===void 0){let a=i.insertBefore(
pl(),r),n=i.insertBefore(pl(),r);t=new hd(a,n,s,s.options)}else{let a=t._$AB.nextSibling,n=t._$AM,l=n!==s;if(l){let c;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(c=s.
_$AU)!==n._$AU&&t._$AP(c)}if(a!==r||l){let c=t._$AA;for(;c!==a;){let h=ul(c).nextSibling;ul(i).insertBefore(c,r),c=h}}}return t},Re=(s,e,t=s)=>(s._$AI(e,t),s),dd={},
Ds=(s,e=dd)=>s._$AH=e,ml=s=>s._$AH,Fs=s=>{s._$AR(),s._$AA.remove()};var $e=Z(class extends G{constructor(s){if(super(s),s.type!==Y.PROPERTY&&s.type!==Y.ATTRIBUTE&&s.type!==Y.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!Bs(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===
P||e===g)return e;let t=s.element,i=s.name;if(s.type===Y.PROPERTY){if(e===t[i])return P}else if(s.type===Y.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(i))return P}else if(s.
type===Y.ATTRIBUTE&&t.getAttribute(i)===e+"")return P;return Ds(s),e}});var fl=(s,e,t)=>{let i=new Map;for(let r=e;r<=t;r++)i.set(s[r],r);return i},vl=Z(class extends G{constructor(s){if(super(s),s.type!==Y.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(s,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let r=[],a=[],n=0;for(let l of s)r[n]=i?i(l,n):n,a[n]=t(l,n),n++;return{
values:a,keys:r}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,i]){let r=ml(s),{values:a,keys:n}=this.dt(e,t,i);if(!Array.isArray(r))return this.ut=n,
a;let l=this.ut??=[],c=[],h,u,f=0,v=r.length-1,w=0,b=a.length-1;for(;f<=v&&w<=b;)if(r[f]===null)f++;else if(r[v]===null)v--;else if(l[f]===n[w])c[w]=Re(r[f],a[w]),
f++,w++;else if(l[v]===n[b])c[b]=Re(r[v],a[b]),v--,b--;else if(l[f]===n[b])c[b]=Re(r[f],a[b]),pt(s,c[b+1],r[f]),f++,b--;else if(l[v]===n[w])c[w]=Re(r[v],a[w]),pt(
s,r[f],r[v]),v--,w++;else if(h===void 0&&(h=fl(n,w,b),u=fl(l,f,v)),h.has(l[f]))if(h.has(l[v])){let _=u.get(n[w]),V=_!==void 0?r[_]:null;if(V===null){let Q=pt(s,
r[f]);Re(Q,a[w]),c[w]=Q}else c[w]=Re(V,a[w]),pt(s,r[f],V),r[_]=null;w++}else Fs(r[v]),v--;else Fs(r[f]),f++;for(;w<=b;){let _=pt(s,c[b+1]);Re(_,a[w]),c[w++]=_}for(;f<=
v;){let _=r[f++];_!==null&&Fs(_)}return this.ut=n,Ds(s,c),P}});var ae=(s,e,t)=>vl(s.map((i,r)=>[e(i),t(i,r)]),([i])=>i,([,i])=>i),m=(s,e,t,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${O(i.id)} title=${e} aria-label=${O(i.label)} aria-pressed=${O(Lr(i.pressed))}
    aria-expanded=${O(Lr(i.expanded))} aria-controls=${O(i.controls)} data-key=${O(i.key)}
    aria-keyshortcuts=${O(i.keys)} tabindex=${O(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${t}>${s}</button>`,Lr=s=>s===void 0?
void 0:String(s),D=(s,e,t,i,r={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${O(r.id)} data-name=${O(r.name)} aria-label=${O(r.label)} .checked=${$e(t)}
    @change=${a=>i(a.target.checked)}>${s}</label>`,F=(s,e,t={})=>d`<label class=${t.kind??"lm-field"} id=${O(t.id)}
    title=${O(t.title)} ?hidden=${t.hidden}><span class="lm-label">${s}</span>${e}</label>`,y=(s,e,t,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${O(i.id)} data-name=${O(i.name)} aria-label=${O(i.label)} title=${O(i.title)}
    ?hidden=${i.hidden} .value=${ud(e)} @change=${r=>t(r.target.value)}>
    ${s.map(([r,a,n])=>d`<option value=${r} title=${O(n)}>${a}</option>`)}</select>`,ud=Z(class extends G{render(s){return s}update(s,[e]){let t=s.element;return queueMicrotask(
()=>t.value!==e&&(t.value=e)),P}}),pd=Z(class extends G{render(s,e){return e??s}update(s,[e,t]){let i=s.element;i.dataset.exact=e;let r=document.activeElement===
i,a=r?e:t??e;return!(r&&i.dataset.typing)&&i.value!==a&&(i.value=a),P}}),Je=s=>s.currentTarget;function Ws(s){delete s.dataset.typing,s.value=s.dataset.exact??""}
function md(s,e){let t=i=>{delete i.dataset.typing,s(i.value,i)};return{input:i=>Je(i).dataset.typing="yes",change:i=>t(Je(i)),key:i=>{let r=Je(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)t(r);else if(i.key==="Escape"&&r.dataset.typing)Ws(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function xe(s,e,t,i={}){
let r=md(t,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${O(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${O(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${O(i.describedBy)} aria-invalid=${O(Lr(i.wrong))} title=${O(i.title)}
        placeholder=${i.placeholder??""} data-key=${O(i.key)} .value=${pd(s,i.brief)}
        @input=${a=>{r.input(a),i.type?.(Je(a).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${a=>fd(Je(a),i.numeric||i.brief!==void 0)}
        @blur=${a=>vd(Je(a),i.brief)}>`}var oe=(s,e,t,i={})=>d`<input type="text" id=${s} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${O(i.label)} .value=${e}
    @input=${r=>t(Je(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function fd(s,e){s.dataset.typing||(s.value=s.dataset.exact??""),e&&s.select()}function vd(s,e){delete s.dataset.
typing,e!==void 0&&s.value===s.dataset.exact&&(s.value=e)}function X(s,e,t,i={}){let r=s===null?"":String(s);return xe(r,e,(n,l)=>{let c=Te(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return jr(l);c!==s&&t(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:s===null?"":K(s)})}function jr(s){
Ws(s),s.classList.add("lm-wrong"),setTimeout(()=>s.classList.remove("lm-wrong"),900)}var Us=(s,e,t,i,r)=>d`<input type="range" class="lm-flat" id=${O(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${O(r.key)} .value=${$e(String(s))}
    @input=${a=>t(Number(Number(a.target.value).toFixed(10)))} @change=${i}>`,mt=(s,e,t,i,r)=>d`${Us(s,e.label,t,i,e)}
    ${X(s,e.exact,a=>{t(a??e.usual),i()},r)}`,Ze=s=>s instanceof Element&&s.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="te\
xtbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function ft(s,e){if(await navigator.clipboard?.writeText(
s).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=s,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var N=class{constructor(e){this.id=e,this.isOpen=p(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let t=document.getElementById(e);t?.focus(),t?.select?.()})}close(){this.element?.close()}frame(e,t,i){let r=m(o("dialog.close"),o("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${a=>a.key==="Escape"&&a.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${t()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var Nr="Blind comparisons",wl={1:"x",x:"x",ArrowLeft:"x",2:"y",y:"y",ArrowRight:"y",0:null},Hs=class extends N{constructor(e){super("lm-blind"),this.app=e,this.
studies=new ht(e.server,e.studies.host),this.chosen=p([0,1]),this.rounds=p(7),this.trial=p(null),this.preparing=p(!1),this.ready=M(()=>this.#t()),document.addEventListener(
"keydown",t=>this.#n(t)),k(()=>{this.isOpen.value||R(()=>this.#e())})}open(){let e=ut(this.app).flatMap((t,i)=>ie.some(r=>t.name===o("compare.snapshot",{letter:r}))?
[i]:[]);this.chosen.value=e.length>1?e.slice(0,2):[0,e[0]??1],this.studies.problem.value="",this.show("lm-blind-begin")}#e(){this.trial.value=null,this.isMaking&&
this.studies.stop()}get isMaking(){return this.preparing.value||!!this.studies.run.value?.is_running}#t(){let{trial:e,studies:t}=this,{rows:i=[],items:r=[]}=e.value??
{},a=r.map(n=>i.every(l=>t.cells.value[E(l.id,n.id)]));return a.includes(!1)?a.indexOf(!1):a.length}get#s(){let e=this.trial.value?.blind.picks.length??0;return e===
this.trial.value?.items.length||!this.isMaking&&e>0&&e>=this.ready.value}async#i(){let e=ut(this.app),t=this.chosen.value.map(a=>e[a]);this.preparing.value=!0;let i=await this.#r(
t).catch(()=>null);if(this.preparing.value=!1,!i||!this.isOpen.value)return;this.trial.value=i;let r=i.items.flatMap((a,n)=>[[0,n],[1,n]]);await this.studies.make(
i.rows,i.items,r)}async#r(e){let{studies:t}=this;await t.list(),await(t.names.value.includes(Nr)?t.open(Nr):t.begin(Nr));let i=(t.study.value?.recipes??[]).filter(
l=>!e.some(c=>$(c.recipe,l.recipe)));for(let l of i)await t.write("drop",{id:l.id});for(let l of e)await t.write("recipe",{recipe:l.recipe,title:l.name});await t.
setItems(As(Ms(Cs()),this.rounds.value));let{recipes:r=[],items:a=[]}=t.study.value??{},n=e.flatMap(l=>r.find(c=>$(c.recipe,l.recipe))??[]);return t.problem.value||
n.length<2?null:{two:e,rows:n,items:a,blind:nl(a.length)}}#a(e){let t=this.trial.value;t&&(this.trial.value={...t,blind:e(t.blind)})}#o(e){let t=this.trial.value?.
blind.picks.length??0;!this.#s&&t<this.ready.value&&this.#a(i=>ll(i,e))}#n(e){let t=e.target===document.body||e.target instanceof Node&&this.element?.contains(e.
target);if(!(!this.isOpen.value||!this.trial.value||!t||e.ctrlKey||e.metaKey||e.altKey)){if(e.key in wl)this.#o(wl[e.key]);else if(e.key.toLowerCase()==="u")this.#a(
Er);else return;e.preventDefault()}}view(){return this.frame(o("blind.title"),()=>this.#l(),()=>this.#p())}#l(){let e=this.trial.value;return e?this.#s?this.#d(
e):this.#h(e):this.#c()}#c(){let e=ut(this.app),t=e.map((c,h)=>[String(h),c.name]),[i,r]=this.chosen.value,a=(c,h)=>y(t,String(this.chosen.value[c]),u=>this.chosen.
value=this.chosen.value.with(c,Number(u)),{id:`lm-blind-${c}`,label:h}),n=Array.from({length:6},(c,h)=>String(5+h)),l=e[i]&&e[r]&&!$(e[i].recipe,e[r].recipe);return d`<p class="lm-quiet">${o(
"blind.help")}</p>
            <div class="lm-dialog-buttons lm-blind-setup">${a(0,o("blind.first"))}${a(1,o("blind.second"))}
            <label class="lm-toggle">${o("blind.rounds")} ${y(n.map(c=>[c,c]),String(this.rounds.value),c=>this.rounds.value=Number(c),{id:"lm-blind-rounds",label:o(
"blind.rounds")})}</label>
            ${m(o("blind.begin"),o("blind.begin_title"),()=>this.#i(),{id:"lm-blind-begin",kind:"lm-button lm-primary",off:!l||this.isMaking||this.app.preview.isRunning})}</div>
            ${l?g:d`<p class="lm-quiet">${o("blind.equal")}</p>`}`}#h({rows:e,items:t,blind:i}){let r=i.picks.length,a=r<this.ready.value,n=(l,c)=>{let h=E(e[Tr(
i,r,l)].id,t[r].id);return d`<button type="button" class="lm-vote-picture" id="lm-blind-${l}" ?disabled=${!a} aria-label=${o(`blind.${l}`)} aria-keyshortcuts=${String(
c)}
                @click=${()=>this.#o(l)}>${a?U(this.studies,this.studies.cells.value[h],0,l.toUpperCase()):d`<span class="lm-quiet">…</span>`}<b>${l.toUpperCase()}</b></button>`};
return d`<div class="lm-blind-two" data-round=${r+1} data-ready=${a?"yes":"no"}>${n("x",1)}${n("y",2)}</div>
            <p id="lm-blind-said" role="status">${o("blind.round",{n:r+1,all:t.length})}</p>
            <div class="lm-dialog-buttons">${m(o("blind.same"),o("blind.same_title"),()=>this.#o(null),{id:"lm-blind-same",keys:"0",off:!a})}
            ${m(o("blind.undo"),o("blind.undo_title"),()=>this.#a(Er),{id:"lm-blind-undo",keys:"U",off:!r})}</div>`}#d({two:e,blind:t}){let{wins:i,ties:r,most:a,
of:n,chance:l}=cl(t),c=({name:h,recipe:u})=>m(o("blind.use",{name:h}),o("blind.use_title"),()=>this.#u(u),{key:`use-${h}`});return d`<p id="lm-blind-score" role="status">${o(
"blind.score",{first:e[0].name,wins:i[0],second:e[1].name,others:i[1],ties:r})}</p>
            <p id="lm-blind-chance">${n?o("blind.chance",{most:a,of:n,percent:Number((100*l).toPrecision(2))}):o("blind.no_pick")}</p>
            <div class="lm-dialog-buttons">${e.map(c)}${m(o("blind.again"),o("blind.again_title"),()=>this.trial.value=null,{id:"lm-blind-again"})}</div>`}async#u(e){
let{desk:t,live:i}=this.app;return this.close(),t.commit(),e.steps.length?i.use(e).catch(r=>{t.remark.value=x(r)}):i.restore()}#p(){let e=this.studies.run.value,
t=this.studies.problem.value||e?.problem||"",i=e?.is_running&&this.trial.value?o("explore.running",{done:e.done.length,all:e.all}):"";return d`<span id="lm-blind-state" class=${t?
"lm-bad":""} role="status">${t||i}</span><span class="lm-gap"></span>`}};var Ks=class extends N{constructor(e){super("lm-conflicts"),this.app=e,this.found=p(null),this.problem=p(""),this.pair=p("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:t}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:t}).catch(r=>x(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(o("conflicts.title"),()=>d`<p>${o("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):o("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:t}){let i=e.map((h,u)=>`${u+
1} ${S(h)}`),r=i.flatMap((h,u)=>i.slice(u+1).map((f,v)=>[`${u}-${u+v+1}`,o("conflicts.pair",{one:h,other:f})])),[a,n]=this.pair.value.split("-").map(Number),l=t.
flatMap(({slot:h,norms:u,pairs:f})=>f.filter(v=>v.first===a&&v.second===n).map(v=>[h,wd(v.cosine),yd(v.conflicts),K(u[a]),K(u[n])])),c=[o("conflicts.slot"),o("c\
onflicts.cosine"),o("conflicts.signs"),o("conflicts.norm",{name:i[a]}),o("conflicts.norm",{name:i[n]})];return d`${F(o("conflicts.which"),y(r,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(f=>d`<td>${f}</td>`)}</tr>`)}</tbody></table>`:d`<p>${o("conflicts.apart")}</p>`}`}},
wd=s=>s===null?"–":`${s<0?"−":"+"}${Math.abs(s).toFixed(3)}`,yd=s=>s===null?"–":`${Math.round(100*s)} %`;var H=Z(class extends G{constructor(s){if(super(s),s.type!==Y.ATTRIBUTE||s.name!=="class"||s.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(s){return" "+Object.keys(s).filter(e=>s[e]).join(" ")+" "}update(s,[e]){if(this.st===void 0){
this.st=new Set,s.strings!==void 0&&(this.nt=new Set(s.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let t=s.element.classList;for(let i of this.st)i in e||(t.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(t.add(i),this.st.add(i)):(t.remove(i),this.st.delete(i)))}return P}});function bl(s,e){let t=new Set,i=(r,a)=>{if(t.has(r.id))return[];t.add(r.id);let n=s.filter(({parent:l,id:c})=>l===r.id&&c!==r.id).sort((l,c)=>l.time-c.time);return[
{shot:r,depth:a},...n.flatMap(l=>i(l,a+1))]};return i(zo(s,e).at(-1)??e,0)}var kl=(s,e)=>s.some(t=>t!==e&&(t.id===e.parent||t.parent===e.id));function $l(s,e){let[
t,i]=[Rr(s),Rr(e)];return yl(t,i),yl(i,t),[...new Set([...Object.keys(i),...Object.keys(t)])].filter(a=>t[a]!==i[a]).map(a=>{let n=a.split("/").slice(a.startsWith(
"steps/")?2:0).filter(l=>!/^(alpha|default)$/.test(l)).join(" ")||a.split("/").at(-1)||"";return a in i?a in t?`${n} ${t[a]} → ${i[a]}`:`+ ${n} ${i[a]}`:`− ${n}\
 ${t[a]}`})}function Rr(s,e=""){return s===null||typeof s!="object"?{[e]:typeof s=="number"?K(s):S(String(s))}:!Array.isArray(s)&&"file"in s&&Object.keys(s).length<=
2?{[e]:S(C(s))}:Object.assign({},...Object.entries(s).map(([t,i])=>Rr(i,e?`${e}/${t}`:t)))}function yl(s,e){for(let[t,i]of Object.entries(s)){let r=Object.keys(
e).filter(a=>a.startsWith(`${t}/`));if(r.length){delete s[t];for(let a of r)s[a]=i}}}function xl(s,e){let[t,i]=[s.map(({recipe:c})=>le(c)),e.map(({recipe:c})=>le(
c))],r={};e.forEach(({event:c,name:h},u)=>c==="saved"&&(r[i[u]]??=[]).push(h));let a=new Set(t),n=new Map(e.map((c,h)=>[i[h],c]).filter(([c])=>!a.has(c)).toReversed());
return[...s.map((c,h)=>({time:c.time,recipe:c.recipe,shot:c,saved:r[t[h]]??[]})),...[...n].map(([c,h])=>({time:Date.parse(h.time)||0,recipe:h.recipe,past:h,saved:r[c]??
[]}))].sort((c,h)=>h.time-c.time)}function _l(s,e,t){let i=kr(e);return s.filter(r=>(!t||r.shot?.star)&&i([...ws(r.recipe),...r.saved]))}var Pr=3,Vs=60,zs=class extends N{constructor(e){super("lm-gallery"),this.app=e,this.typed=p(""),this.starred=p(!1),this.most=p(Vs),this.traced=p(null),this.history=
p([]),this.entries=M(()=>_l(xl(e.strip.shots.value,this.history.value),this.typed.value,this.starred.value))}open(){this.traced.value=null,this.most.value=Vs,this.
show("lm-gallery-search"),this.app.server.get("/history").then(({history:e})=>this.history.value=e,()=>{})}view(){return this.frame(o("history.title"),()=>this.#e(),
()=>d`<span class="lm-gap"></span>`)}#e(){let e=this.traced.value;return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${o("gallery.search")} aria-label=${o("gallery.search")}
                .value=${this.typed.value} @input=${t=>{this.traced.value=null,this.most.value=Vs,this.typed.value=t.target.value}}>
            ${D(o("gallery.starred"),o("gallery.starred_title"),this.starred.value,t=>this.starred.value=t,{id:"lm-gallery-starred"})}
            ${e?m(o("gallery.all"),o("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            ${e?this.#s(e):this.#t()}`}#t(){let e=this.entries.value,t=e.length-this.most.value;return d`<p id="lm-gallery-count" role="status">${A("history.cou\
nt",e.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ae(e.slice(0,this.most.value),i=>i.shot?.id??`${i.past?.time} ${i.past?.id}`,i=>this.#o(i))}</ol>
            ${t>0?m(A("history.more",t),o("history.more_title"),()=>this.most.value+=Vs,{id:"lm-gallery-more"}):g}`}#s(e){let{shots:t}=this.app.strip,i=bl(t.value,
e);return d`<p id="lm-gallery-count" role="status">${A("history.family",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-family">${ae(i,({shot:r})=>r.id,({shot:r,depth:a})=>d`<li class="lm-card" style="--lm-depth: ${Math.min(a,12)}"
                aria-current=${r===e?"true":"false"}>${this.#r(r)}
                <span class="lm-card-text">${this.#i(r)}</span>${this.#a(r)}</li>`)}</ol>`}#i(e){let t=this.app.strip.shots.value.find(r=>r.id===e.parent),i=t?$l(
t.recipe,e.recipe):[];return i.length?[...i.slice(0,Pr),...i.length>Pr?[o("history.changes_more",{n:i.length-Pr})]:[]].join(", "):t?o("history.other_settings"):
ys(e.recipe,this.app.desk.schema.value)}#r(e){let{strip:t,desk:i}=this.app,r=bs(e,i.schema.value),a=()=>{this.close(),t.back(e)};return d`<button type="button" class=${H(
{"lm-card-picture":!0,"lm-cut":!e.whole})} title=${r} aria-label=${o("strip.back",{about:r})} @click=${a}>
            <img src=${e.picture} alt="" loading="lazy"></button>`}#a(e){return m(e.star?"★":"☆",o("gallery.star_title"),()=>this.app.strip.star(e.id),{kind:"\
lm-button lm-small",label:o("gallery.star"),pressed:e.star})}#o({shot:e,past:t,recipe:i,saved:r,time:a}){let{strip:n,desk:l}=this.app,c=a?Me(a,{dateStyle:"short",
timeStyle:"short"}):"",h=ys(i,l.schema.value)||o("history.nothing");return d`<li class="lm-card">${e?this.#r(e):this.#n(i,t?.event??"")}
            <span class="lm-card-text">${h}</span><span class="lm-card-when">${c}</span>
            ${r.map(u=>d`<span class="lm-card-saved">${o("history.saved",{name:u})}</span>`)}
            ${e?d`<span class="lm-card-buttons">${this.#a(e)}${kl(n.shots.value,e)?m(o("history.lineage"),o("history.lineage_title"),()=>this.traced.value=e,{kind:"\
lm-button lm-small"}):g}</span>`:g}</li>`}#n(e,t){let{desk:i,live:r}=this.app,a=()=>{this.close(),i.commit(),r.use(e).catch(l=>i.remark.value=x(l))},n=t==="pict\
ure"?o("history.picture_elsewhere"):t==="saved"?o("history.unseen"):o("history.live");return d`<button type="button" class="lm-card-picture lm-card-unseen" title=${o(
"history.show_title")} @click=${a}>${n}</button>`}};var Ir=60,Cr=10,bd=200,qs={id:"",typed:"",active:-1,rows:Ir};function Ht(s,e){let{picking:t}=s,{id:i,label:r,value:a}=e,n=`lm-picker-${i}`,l=t.value.id===i,{active:c,
rows:h}=t.value,u=l?e.items(t.value.typed):[],f=new Br(s,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${O(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${r} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${O(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?P:$e(e.shown)}
            @focus=${v=>v.target.select()} @click=${v=>f.click(v.target)}
            @input=${v=>f.open(v.target.value)} @keydown=${v=>f.key(v)}
            @blur=${v=>f.leave(v.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${r} ?hidden=${!l} @scroll=${v=>f.scroll(v.target)}
            @pointerdown=${v=>v.preventDefault()}
            @click=${v=>f.press(v.target)}>
            ${bn(u.slice(0,h)).map(({group:v,rows:w})=>d`<div role="group" aria-label=${e.head(v)||r}>
                ${e.head(v)?d`<div class="lm-list-head" aria-hidden="true">${e.head(v)}</div>`:g}
                ${w.map(({item:b,index:_})=>d`<div role="option" id="${n}-${_}" data-name=${b.value} title=${b.title??b.text}
                    aria-selected=${b.value===a} class=${H({"lm-active":_===c})}>${e.row(b)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var Br=class{constructor({picking:e},t,i){this.picking=e,this.choice=t,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(t=>t.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let t=this.choice.items(
e).slice(0,Ir).findIndex(i=>i.value===this.choice.value);this.#e({...qs,id:this.choice.id,typed:e,active:e?0:t}),this.#s()}close(){this.picking.value=qs}#t(e){let t=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:t,rows:Math.max(this.picking.value.rows,t+Cr)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:t}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:Cr,PageUp:-Cr}[e.key],r=this.isOpen?this.items[t]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(t+i);else if(e.key==="Enter"&&r&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(r.value):this.#i(r.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let t=this.choice.typedFully?.(
e.value.trim());t===void 0?this.close():this.#i(t)}scroll(e){let{rows:t}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-bd&&t<this.items.length&&this.#e(
{rows:t+Ir})}press(e){let t=e.closest("[role=option]");if(!t)return;let i=t.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function Pe(s,{id:e,label:t,value:i,files:r,pick:a,empty:n=o("picker.model")}){let{marks:l,details:c}=s,h=r.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${t}</span>${Ht(
s,{id:e,label:t,value:i,shown:i,empty:n,none:o(h.length?"picker.none_found":"picker.no_files"),items:u=>$r(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
o(`picker.${u}`):h.length&&kd(s,h)?o("picker.all"):"",row:u=>$d(s,u),choose:u=>{l.used(u),a(u)},typedFully:u=>u?h.find(f=>f.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var kd=({marks:s,picking:e},t)=>!e.value.typed&&$r(t,s.all.value,"").length>t.length;function $d({marks:s,details:e},{
value:t}){let i=t.lastIndexOf("/")+1,r=e.known.value[t],a=s.all.value.favourites.includes(t);return d`<span class="lm-file-picture">${r?.picture?d`<img alt="" src=${r.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${t.slice(0,i)}</span>${t.slice(i)}
            <span class="lm-file-kind">${En(r,xd(r))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${o(a?"picker.no_favourite":"picker.make_favourite")}>${a?"★":"☆"}</span>`}var xd=s=>s?.made?o(`\
file_made.${s.made}`):"";var _d=4e6,Od=200,Gs=class extends N{constructor(e){super("lm-import"),this.app=e,this.text=p(""),this.found=p(null),this.problem=p(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,t){this.found.value=e,this.problem.value=t}async#t(e){let t=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(t===this.asked)
return i instanceof Error?this.#e(null,x(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Od)}async#i(e){
e.preventDefault(),e.stopPropagation();let t=e.dataTransfer?.files[0],i=t?t.size>_d?"":await t.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,o("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,x(e))}}view(){return this.frame(o("import.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>
            ${m(o("import.take"),o("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#a(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${t=>t.preventDefault()}
                @drop=${t=>this.#i(t)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${o("import.placeholder")}
                aria-label=${o("import.text")} .value=${this.text.value}
                @input=${t=>this.#s(t.target.value)}></textarea></div>
            ${Pe(this.app,{id:"import",label:o("import.file"),value:"",files:this.app.desk.files.value.models,pick:t=>this.#t({name:t}),empty:o("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Sd(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${o("import.left_out")}>${e?.left_out.map(t=>d`<li>${t}</li>`)}</ul>`}};function Sd({tool:s,recipe:e,left_out:t}){
let i=A("import.found",e.steps.length,{tool:s,base:S(I(e.base))});return t.length?`${i} ${o("import.not_carried")}`:i}var Ol="[Live Merge] One block",Sl="X/Y/Z plot",Al=(s,{from:e,to:t,count:i},r)=>s?`${r?`${r}: `:""}${s}: ${e}-${t} [${i}]`:"";function Ml(s,e,{low:t,high:i}){let r=e.
filter(l=>s.includes(l)),[a,n]=[...r,...s.filter(l=>!r.includes(l))];return{x:a,y:n??"",from:t,to:i,count:5}}var Ad=5e3,Dr=100,Md="#tab_txt2img",Ll=`${Md} #script_list`,Kt=s=>`#script_txt2img_xyz_plot_${s}`,jl=()=>document.querySelector(Ll)!==null;async function Ys(s,e){
for(let t=0;t<Ad;t+=Dr){let i=s();if(i)return i;await new Promise(r=>setTimeout(r,Dr))}throw new Error(e)}var Fr=s=>[...document.querySelectorAll(s)].find(e=>e.
offsetParent!==null);async function Tl(s,e){let t=await Ys(()=>Fr(`${s} input`),e);if(t.value===e)return;t.focus(),(await Ys(()=>[...document.querySelectorAll(`${s}\
 .options li, ${s} [role=option]`)].find(r=>r.getAttribute("aria-label")===e||r.textContent?.replace("✓","").trim()===e),e)).dispatchEvent(new MouseEvent("mou\
sedown",{bubbles:!0,cancelable:!0})),t.blur()}async function El(s,e){let t=await Ys(()=>Fr(`${s} textarea, ${s} input`),s);t.value=e,t.dispatchEvent(new Event("\
input",{bubbles:!0}))}async function Nl(s,e){[...document.querySelectorAll("#tabs > .tab-nav button")].find(i=>i.textContent?.trim()==="txt2img")?.click(),await Tl(
Ll,Sl);for(let[i,r]of[["x",s],["y",e]])await Tl(Kt(`${i}_type`),r?Ol:"Nothing"),r&&(await El(Kt(`${i}_values`),r),await new Promise(a=>setTimeout(a,2*Dr)),await Ys(
()=>Fr(`${Kt(`${i}_values`)} textarea, ${Kt(`${i}_values`)} input`)?.value===r||void El(Kt(`${i}_values`),r),`${i}_values`))}var Js=class extends N{constructor(e){super("lm-grid"),this.app=e,this.grid=p({x:"",y:"",from:0,to:1,count:5}),this.note=p("")}open(){let{kit:e,linked:t,channel:i}=this.
app.desk;this.grid.value=Ml(e.value.architecture.sliders,t.value,i.value?.parameter??{low:0,high:1}),this.note.value="",this.show("lm-grid-x")}get#e(){let{written:e,
steps:t,panel:i}=this.app.desk,{places:r}=e.value;return r.length<2?0:r.indexOf(t.findIndex(a=>a.id===i.value.selected))+1}get#t(){let{x:e,y:t}=this.grid.value;
return[e,t].map(i=>Al(i,this.grid.value,this.#e))}async#s(){let{x:e,y:t}=this.grid.value;if(e===t)return void(this.note.value=o("grid.same"));let[i,r]=this.#t;this.
close(),await Nl(i,r).catch(a=>{this.app.desk.remark.value=o("grid.failed",{field:a.message,text:[i,r].filter(Boolean).join(" · ")})})}view(){return this.frame(
o("grid.title"),()=>this.#i(),()=>m(o("grid.fill"),o("grid.fill_title"),()=>this.#s(),{id:"lm-grid-fill"}))}#i(){let e=this.grid.value,t=a=>this.grid.value={...e,
...a},i=this.app.desk.kit.value.architecture.sliders.map(a=>[a,a]),r=a=>F(o(`grid.${a}`),X(e[a],o(`grid.${a}`),n=>t({[a]:a==="count"?Math.max(2,Math.min(20,Math.
round(n??5))):n??e[a]}),{id:`lm-grid-${a}`}));return d`<div class="lm-pair">${F(o("grid.x"),y(i,e.x,a=>t({x:a}),{id:"lm-grid-x"}))}
                ${F(o("grid.y"),y([["",o("grid.none")],...i],e.y,a=>t({y:a}),{id:"lm-grid-y"}))}</div>
            <div class="lm-pair">${r("from")}${r("to")}${r("count")}</div>
            <p class="lm-note" role="alert">${this.note.value}</p><p><code>${this.#t.filter(Boolean).join(" · ")}</code></p>`}};var Rl=[["anywhere",[["Ctrl+Enter","preview"],["Ctrl+Z","undo"],["Ctrl+Shift+Z · Ctrl+Y","redo"],["1 – 4","recall"],["Shift+1 – 4","store"],["Esc","clear"],
["?","help"]]],["faders",[["↑ ↓","by_step"],["Page ↑ ↓","by_page"],["Home · End","to_end"],["wheel_name","wheel"],["double_name","double"],["draw_name",
"draw"],["select_name","select"],["S","solo"],["M","mute"]]],["steps",[["↑ ↓","grip"],["S","solo"],["M","mute"]]],["pictures",[["F","flip"],["W","wipe"],["D",
"difference"],["Z","zoom"],["Esc","both"],["← →","walk"],["Delete","remove"]]],["lists",[["↑ ↓ · Enter","choose"],["Shift+Enter","favourite"]]]];var Wr=s=>o(`keys.${s}`),Zs=class extends N{constructor(){super("lm-keys")}open(){this.show("lm-keys-close")}view(){return this.frame(o("keys.title"),()=>d`<div class="lm-keys">${Rl.
map(([e,t])=>d`<section><h4>${Wr(e)}</h4>
            <dl>${t.map(([i,r])=>d`<div><dt><kbd>${i.endsWith("_name")?Wr(i):i}</kbd></dt><dd>${Wr(r)}</dd></div>`)}</dl></section>`)}</div>`,()=>"")}};var Td=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function Ed(s,{architecture:{sliders:e,odd:t}}){if([...e,...t].includes(s))return[s];let[,i,r,a]=s.match(Td)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===s);let n=(r||i.replace(/\d+$/,""))+a.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ne(s,e){let t=new Set(
(s.rest.muted??[]).flatMap(i=>Ed(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>t.has(i))}function Ur(s,e,t){let i=ne(s,t);return i.includes(
e)||i.includes(t.follows[e]??"")}var Xs=(s,e)=>be(s,"muted",e.length?e:void 0,void 0);function Pl(s,e,t){let i=ne(s,t);return Xs(s,i.includes(e)?i.filter(r=>r!==
e):[...i,e])}var Cl=(s,{architecture:{sliders:e,odd:t},follows:i})=>[...e.filter(r=>r!==s),...t.filter(r=>!i[r])],Hr=(s,e,t)=>String(ne(s,t))===String(Cl(e,t)),
Il=(s,e,t)=>Xs(s,Hr(s,e,t)?[]:Cl(e,t)),Kr=(s,e)=>s.length>1&&s.every(t=>B(t)===(t.id===e));function Bl(s,e){let t=Kr(s,e);return s.map(i=>be(i,"enabled",t||i.id===
e,!0))}var vt=s=>S(C(s))||"…",Vr=s=>s<0?`(−${K(-s)})`:K(s);function Vt(s,e,t){let i=e.parameter.name==="alpha"?je(s,t.schema)?.value??1:1,r=ne(s,t),a=Object.entries(
ds(s,e,t)).filter(([l])=>!r.includes(l)).map(([,l])=>l),n=[...new Set(a.length?a:[0])].map(l=>q(l*i));return n.length===1?Vr(n[0]):`[${K(Math.min(...n))}…${K(
Math.max(...n))}]`}function Ld(s,e,t){let i=W(t.schema,s.method),r=te(s,t.schema).filter(a=>a.index===0);if(!i.formula){let a=i.models[0]==="models"?ce(s):i.models.
map(h=>s.models[h]),n=r.find(h=>!h.parameter.per_model),l=n?o("formula.at",{name:n.parameter.name,amount:Vt(s,n,t)}):"",c=a.length?o("formula.with",{models:a.map(
vt).join(", ")}):"";return o("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,a=>{if(a==="A")return e;if(a===
"B"||a==="C")return vt(s.models[a.toLowerCase()]);let n=r.find(l=>l.parameter.name===a);return n?Vt(s,n,t):a})}function jd(s,e,t){let i=je(s,t.schema)?.value??1,
r=Vt(s,te(s,t.schema)[0],t),[a,n]=i<0?["−",-i]:["+",i];return`${e} ${a} ${n}${r==="1"?"":`·${r}`}·${vt(s.models.adapter)}`}function Nd(s,e,t){let i=je(s,t.schema)?.
value??1,r=[Vr(i),Vt(s,te(s,t.schema)[0],t)].filter(a=>a!=="1");return`${e}, ${o("formula.erased",{what:[...r,`[${rr(s)}]`].join("·")})}`}function Rd(s,e,t){let i=te(
s,t.schema).filter(r=>s.models.models[r.index]).map(r=>[...[Vr(s.shares[r.index]??1),Vt(s,r,t)].filter(n=>n!=="1"),vt(s.models.models[r.index])].join("·"));return s.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${de(t.schema,s.method).label}(${i.join(", ")})`}var zr=(s,e)=>e.schema.adjust.filter(t=>s.adjust[t.name]).map(
t=>`${t.label.toLowerCase()} ${s.adjust[t.name]}`).join(", ");function Pd(s,e,t){return s.kind==="merge"?Ld(s,e,t):s.kind==="adapter"?jd(s,e,t):s.kind==="adapte\
rs"?Rd(s,e,t):s.kind==="erase"?Nd(s,e,t):s.kind==="other"?`${e}, ${s.raw?.method||"?"}`:o("formula.adjust",{so:e,what:zr(s,t)})}var Dl=(s,e)=>B(s)&&!Pt(s,e.schema).
length&&(s.kind!=="adjust"||zr(s,e)!=="");function Fl(s,e){if(s.kind==="adjust")return zr(s,e)||o("step.no_adjustment");if(s.kind==="erase")return rr(s)||o("ste\
p.no_text");if(s.kind==="other")return String(s.raw?.method||o("step.unknown"));let t=ye(s,e.schema).map(vt).join(", ");if(s.kind==="adapter")return t||o("step.\
no_file");if(s.kind==="adapters")return t?`${de(e.schema,s.method).label} · ${t}`:o("step.no_file");let{label:i}=W(e.schema,s.method);return t?`${i} · ${t}`:i}
function Wl(s,e,t,i){let r=o("formula.so_far"),a=e?S(e):"A",l=s.filter(c=>Dl(c,i)).map((c,h)=>{let u=ne(c,i).length,f=Pd(c,h?r:a,i)+(u?` (${A("mutes.faders",u)}\
)`:"");return f.startsWith(`${r} `)?f.slice(r.length+1):f}).join(o("formula.then"))||a;return o("formula.result",{chain:l,vae:t?o("formula.vae",{name:vt(t)}):""})}
function Qs(s,e,t){let i=s.filter(l=>Dl(l,t)),r=i.flatMap(l=>ye(l,t.schema)).map(C),a=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...r].map(S),...a])].join("-").slice(0,100)}.safetensors`}var Cd=1e6,qr={rank:"64",energy:"0.99",size:"100",whole:""},ei=class extends N{constructor(e){super("lm-lora"),this.app=e,this.name=p(""),this.way=p("rank"),this.
amount=p(qr.rank),this.blockRanks=p(""),this.alone=p(!1),this.textEncoders=p(!0),this.overwrite=p(!1),this.problem=p(""),this.seen=p(!1),this.recipe=null,this.looked=
p(null),this.keeping=p(!1),this.leaving=p(!1),k(()=>{let{draft:t}=e.desk.state.value;!this.leaving.value||!t||t.shown||e.live.pending.value||R(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n}=this.
app.desk,{missing:l}=e.value;return t.value?void(i.value=o("save_dialog.parked")):l.length?void(i.value=o("save_dialog.nothing",{what:ee(l)})):(this.name.value=
this.name.value||Qs(r.value.values.steps,a.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,t]=[
this.way.value,Te(this.amount.value)];if(t===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(Cd*Number(t)):t},r=this.blockRanks.value.
trim();return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Ke(e.kind)&&B(e))}#t(e){this.alone.value!==e&&this.#r(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:t}=this;if(!t||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=t.recipe;let{live:i}=this.app;await i.ask("/lora",{...t,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:t,preview:i},r]=[this.app,this.recipe];if(!r)return;let a=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:a,whole:r},await t.use({live_merge:1,base:r.base,steps:a}),i.press()}besides(e){let t=this.looked.value;return t&&$(e.steps,t.steps)?
t.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:t}=e.state.value;t?.shown&&await this.#i([{adapter:t.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:t,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...t.written.value.recipe,steps:e})}#r(e){this.way.value=e,this.amount.value=qr[e]}view(){let e=this.
save?.state==="running";return this.frame(o("lora_dialog.title"),()=>d`${this.#a()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>d`
            ${m(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${m(o("lora_dialog.look"),o("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Gr(this.save))})}
            <span class="lm-gap"></span>
            ${m(o("lora_dialog.save"),o("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${m(o("lora_dialog.draft"),o("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#a(){
let t=Object.keys(qr).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,o(`lora_dialog.${n}`)]),i=[["",o("lora_dialog.all")],["alone",o("lora_dialog.alone")]],
r=(n,l)=>F(n,l,{kind:"lm-field lm-row"}),a=(n,l,c="")=>oe(n,l.value,h=>l.value=h,{placeholder:c});return d`${r(o("save_dialog.name"),a("lm-lora-name",this.name))}
            ${this.#e?r(o("lora_dialog.what"),y(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${r(o("lora_dialog.way"),y(t,this.way.value,n=>this.#r(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:r(o(`lora_dialog.${this.way.value}`),a("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(o("lora_dialog.block_ranks"),a("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${D(o("lora_dialog.text_encoders"),o("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${D(o("lora_dialog.overwrite"),o("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let t=[...Object.entries(e.skipped??{}).map(([a,n])=>`${a}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
r=i?o("draft.made",{name:i.name,size:J(e.size),hash:e.autov3}):o("save_dialog.done",{path:e.path,size:J(e.size)});return d`<p>${r} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Id)}</div>
            ${t.map(a=>d`<p>${a}</p>`)}`}},Gr=s=>s?.state==="done"&&(s.slots??[]).length>0;function Id({slot:s,lost:e}){let t=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${o("lora_dialog.lost",{slot:s,lost:t})}>
        <span>${s}</span><meter max="1" .value=${e}></meter><span>${t}</span></div>`}var Bd=250,ti=class extends N{constructor(e){super("lm-virtual"),this.app=e,this.kept=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.begun=p(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,t=!1){this.note.value={text:e,bad:t}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(x(e),!0))}async#s(e,t,i){try{let r=await this.app.server.post(e,t);return r.
virtual&&(this.kept.value=r.virtual),this.#e(i),!0}catch(r){return this.#e(x(r),!0),!1}}async#i(){let{written:e,parked:t}=this.app.desk,{missing:i,recipe:r}=e.value;
return t.value?this.#e(o("save_dialog.parked"),!0):i.length?this.#e(o("save_dialog.nothing",{what:ee(i)}),!0):this.#r({keep:this.name.value.trim(),recipe:r,picture:qo(
this.app.strip.shots.value,r)})}async#r(e){for(this.begun.value=await this.#s("/virtual",e,"");this.begun.value&&await this.#a();)await new Promise(t=>setTimeout(
t,Bd));this.begun.value&&await this.#t()}async#a(){let{desk:e,server:t}=this.app,i=await t.get("/state").catch(()=>null);return i&&(e.state.value={...e.state.value,
keeping:i.keeping}),i?.keeping?.state==="running"}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(o("virtual_dialog.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>`)}#o(){
return d`<p>${o("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${oe("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:o("virtual_dialog.name_label"),placeholder:o("virtual_dialog.\
name")})}
            ${m(o("virtual_dialog.keep"),o("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#n()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#l(e)):d`<li>${o("virtual_dialog.none")}</li>`}</ul>`}#n(){
let e=this.keeping;if(e?.state==="running"){let t=o("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${t}
                ${m(o("virtual_dialog.stop"),o("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#l(e){let{name:t,sha256:i,size:r,recipe:a,picture:n,problem:l}=e,c=o("virtual_dialog.listed_hash",{hash:i.slice(0,10)}),
h=l||[c,...r===null?[]:[o("virtual_dialog.file_size",{size:J(r)})]].join(" · ");return d`<li class="lm-virtual">
            ${n?d`<img class="lm-virtual-picture" src=${n} alt=${o("virtual_dialog.picture",{name:t})}>`:d`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${t} aria-label=${o("virtual_dialog.name_of",{name:t})}
                @change=${u=>this.#u(t,u.target)}>
                <span class=${l?"lm-bad":""}>${h}</span>
                ${a?d`<span title=${JSON.stringify(a,null,2)}>${ur(a,this.app.desk.schema.value)}</span>`:g}
                ${this.#c(e)}
                <span class="lm-dialog-buttons">${this.#h(e)}</span></div></li>`}#c({sources:e}){let t=e.filter(r=>r.missing).map(({file:r})=>r),i=e.filter(r=>!r.
missing).map(({file:r})=>r);return d`${i.length?d`<span>${o("virtual_dialog.sources",{files:i})}</span>`:g}
            ${t.length?d`<span class="lm-bad">${o("virtual_dialog.missing",{files:t})}</span>`:g}`}#h({name:e,recipe:t,problem:i}){return d`${i&&t?m(o("virtual_\
dialog.hash"),o("virtual_dialog.hash_title"),()=>this.#r({hash:e})):g}
            ${i?g:m(o("virtual_dialog.choose"),o("virtual_dialog.choose_title"),()=>this.#s("/load",{name:e},o("virtual_dialog.chosen",{name:e})))}
            ${i||!t?g:m(o("virtual_dialog.save"),o("virtual_dialog.save_title"),()=>this.#d(e,t))}
            ${m(o("virtual_dialog.delete"),o("virtual_dialog.delete_title",{name:e}),()=>this.#s("/virtual",{delete:e},o("virtual_dialog.deleted",{name:e})))}`}#d(e,t){
this.close(),this.app.dialogs.save.openKept(e,t)}async#u(e,t){let i=t.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},o("virtual_dialog.renamed",{
name:e,to:i}))&&(t.value=e)}};function Ul(s,e,t){let{sliders:i,odd:r}=t.architecture,a=h=>ue(s,h,e,t),n=r.filter(h=>jt(s,h,e,t));if(!n.length)return i.map(a).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&a(u.from)===a(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${a(h)}`),...n.map(h=>`${h}:${a(h)}`)].
join(", ")}var Hl=s=>s.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>K(Number(e))),Dd=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),Kl=s=>Dd.test(s);function Vl(s){let{desk:e,dialogs:t,textNote:i}=s,r=si(s),a=()=>d`${xe(r,o("text.field"),(n,l)=>zl(s,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:Hl(r),title:o("text.title",{text:r}),drop:()=>i.value=""})}
        ${m(s.copied.value?o("text.copied"):o("text.copy"),o("text.copy_title"),()=>Wd(s,r),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${o(
"text.label")}
        @paste=${n=>Fd(s,n)}>${e.channel.value?a():g}
        ${m(o("import.open"),o("import.open_title"),()=>t.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function si({desk:s}){let[e,t]=[s.step.value,s.channel.value];return e&&t?Ul(
e,t,s.kit.value):""}async function zl(s,e,t){let{desk:i,reader:r,textNote:a}=s;if(a.value="",!e.trim()||e.trim()===si(s))return Ws(t);t.dataset.typing="yes";try{
let n=await r.change(e);t.value===e&&delete t.dataset.typing,i.doneWeights(n)}catch(n){a.value=x(n)}}function Fd(s,e){let t=e.clipboardData?.getData("text")??"",
i=e.target;return Kl(t)?(e.preventDefault(),e.stopPropagation(),void s.dialogs.imports.open(t)):void setTimeout(()=>zl(s,i.value,i))}async function Wd({copied:s,
root:e},t){await ft(t,e),s.value=!0,setTimeout(()=>s.value=!1,1200)}var ii=class extends N{constructor(e){super("lm-presets"),this.app=e,this.own=p([]),this.name=p(""),this.note=p({text:"",bad:!1}),this.removed=p(null),this.replaces=
"",e.server.get("/presets").then(t=>this.#t(t.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,t=!1){this.note.value={text:e,bad:t},this.removed.
value=null}#t(e){let{schema:t}=this.app.desk,i=this.own.value.map(a=>a.name),r=Object.entries(t.value.presets).map(([a,n])=>{let l=e.filter(c=>c.values[a]).map(
c=>[c.name,c.values[a]]);return[a,{...T(n,...i),...Object.fromEntries(l)}]});t.value={...t.value,presets:Object.fromEntries(r)},this.own.value=e}async#s(e,t){try{
return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(t),!0}catch(i){return this.#e(x(i),!0),!1}}async#i(){let e=this.name.value.trim(),t=this.
own.value.some(r=>r.name===e);if(t&&this.replaces!==e)return this.replaces=e,this.#e(o("presets.there",{name:e}),!0);this.replaces="";let i={save:e,weights:si(this.
app),overwrite:t};await this.#s(i,o("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},t){let i=t.value.trim();i!==e&&!await this.#s({rename:e,to:i},
o("presets.renamed",{name:e,to:i}))&&(t.value=e)}async#a(e){await this.#s({delete:e.name},o("presets.deleted",e))&&(this.removed.value=e)}async#o(){try{let e=await this.
app.server.post("/presets/import",{});this.#t(e.presets);let t=e.files.length?o("presets.imported",{files:e.files.join(", "),taken:e.imported.length,here:e.here.
length,built_in:e.built_in.length}):o("presets.none_installed"),i=e.refused.map(r=>o("presets.refused",{line:r}));this.#e([t,...i].join(`
`),i.length>0)}catch(e){this.#e(x(e),!0)}}view(){let e=()=>{this.close(),this.app.dialogs.gallery.open()};return this.frame(o("presets.title"),()=>this.#n(),()=>d`<span class="lm-gap"></span>
            ${m(o("history.open"),o("gallery.open_title"),e,{id:"lm-presets-history"})}`)}#n(){let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${oe("lm-presets-name",this.name.value,t=>this.name.value=t,{enter:()=>this.#i(),label:o("presets.name_label"),placeholder:o("presets.name")})}
            ${m(o("presets.save"),o("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${m(o("presets.import"),o("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?m(o("presets.undo"),o("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},o("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(t=>this.#l(t))}</ul>`}#l(e){let{desk:t}=this.app,i=!!e.values[t.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.
name} aria-label=${o("presets.name_of",e)}
                title=${e.source?o("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${m(o("presets.use"),i?o("presets.use_title"):o("presets.unfit"),()=>t.usePreset(e.name),{off:!i})}
            ${m(o("presets.delete"),o("presets.delete_title",e),()=>this.#a(e))}</li>`}};var ri=class{constructor({doctor:e}){this.doctor=e,this.lines=p([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let t=this.asked+=1;this.lines.
value=[{text:o("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:a,text:n})=>a==="error"?{text:o("doctor.error",{text:n}),bad:!0}:
{text:o("doctor.warning",{text:n}),bad:!1}),r=>[{text:x(r),bad:!0}]);t===this.asked&&(this.lines.value=i.length?i:[{text:o("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${m(o("doctor.check"),o("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:t,bad:i})=>d`<p class=${i?"lm-bad":""}>${t}</p>`)}</div></div>`}};var Ud=250,ai=class extends N{constructor(e){super("lm-save"),this.app=e,this.checkup=new ri(e),this.kept=p(null),this.name=p(""),this.dtype=p(""),this.dropEma=
p(!1),this.plan=p(null),this.problem=p(""),this.question=p(""),this.starting=p(!1),this.seen=p(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){
return this.app.desk.state.value.save}get wanted(){return{recipe:this.kept.value??this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.
value,drop_ema:this.dropEma.value}}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:a,kit:n,state:l}=this.app.desk,{missing:c}=e.value;return t.value?void(i.
value=o("save_dialog.parked")):c.length?void(i.value=o("save_dialog.nothing",{what:ee(c)})):((!this.typedName||this.kept.value)&&(this.name.value=Qs(r.value.values.
steps,a.value?.name??"",n.value)),this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.kept.value=null,this.#e())}openKept(e,t){return this.
name.value=o("save_dialog.name_kept",{name:e}),this.dtype.value="base",this.kept.value=t,this.#e()}#e(){this.keepsVae=!1,this.seen.value=this.save?.state==="run\
ning",this.question.value="",this.checkup.clear(),this.show("lm-save-name"),this.#s()}#t(e=Ud){this.question.value="",this.plan.value=null,this.problem.value="",
this.asked+=1,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#s(),e)}async#s(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#i()?
o("save_dialog.is_source",{name:this.fullName}):"",this.problem.value)return;let t=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),
i=>({plan:null,problem:x(i)}));e===this.asked&&(this.plan.value=t.plan,this.problem.value=t.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(
".safetensors")?e:`${e}.safetensors`}#i(){let{steps:e,schema:t}=this.app.desk,{recipe:i}=this.wanted;return(this.kept.value?ws(i):[I(i.base),...e.flatMap(a=>ye(
a,t.value)).map(C)]).some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!==
"running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.vae&&!this.keepsVae&&!this.kept.value?this.question.value=e.asks.vae:e.
exists?this.question.value="replace":this.#r(!1))}async#r(e){let{live:t,desk:i}=this.app;this.question.value="",this.seen.value=!0,this.starting.value=!0;let r=await t.
ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{},...this.kept.value?{apart:!0}:{}});this.starting.value=!1,r?.asks?.vae?this.question.
value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=t.trouble.value)}#a(e){this.app.desk.setWhole("vae",e),
this.#t()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#s()}view(){let{save:e}=this,t=this.seen.value&&e?.state==="done"&&!Gr(
e);return this.frame(o(this.kept.value?"save_dialog.title_kept":"save_dialog.title"),()=>d`${this.#n()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#c().bad?"lm-bad":""}" role="status">${this.#c().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#p()}${this.#f()}`,()=>d`
            ${m(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${m(o("save_dialog.load"),o("save_dialog.load_title"),()=>this.#m(),{id:"lm-save-load",hidden:!t})}
            <span class="lm-gap"></span>
            ${m(o("save_dialog.lora"),o("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open",hidden:this.kept.value!==null})}
            ${m(o("save_dialog.start"),o("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#n(){
let{desk:e}=this.app,t=e.schema.value.dtypes.filter(n=>!(this.kept.value&&n==="preview")).map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),r=(n,l)=>F(
n,l,{kind:"lm-field lm-row"}),a=n=>{this.typedName=!0,this.name.value=n,this.#t()};return d`${r(o("save_dialog.name"),oe("lm-save-name",this.name.value,a,{enter:()=>this.
start()}))}
            ${r(o("save_dialog.dtype"),y(t,this.dtype.value,n=>{this.dtype.value=n,this.#t(0)},{id:"lm-save-dtype"}))}
            ${this.kept.value?g:r(o("save_dialog.vae"),y([["",o("save_dialog.own_vae")],...i],C(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",
title:o("save_dialog.vae_title")}))}
            ${D(o("save_dialog.drop_ema"),o("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#t(0)},{id:"lm-save-ema"})}`}#l(e){let t=`\
save_dialog.dtype_${e}`;return Ja(t)?o(t,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#c(){let e=this.plan.value;if(!e)return{text:this.problem.value||o(
"save_dialog.asking"),bad:this.problem.value!==""};let t=e.size>e.free,r=(this.kept.value?[]:this.app.desk.written.value.waiting).map(({index:l,what:c})=>o("sav\
e_dialog.left_out",{n:l+1,what:ee(c)})),a=o(t?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:J(e.size),free:J(e.free)}),n=e.exists&&this.save?.state!==
"done"?[o("save_dialog.exists")]:[];return{text:[a,...n,...r,...this.#h(),...e.warnings??[]].join(" "),bad:t}}#h(){let{steps:e,kit:t}=this.app.desk;if(this.kept.
value)return[];let i=e.filter(a=>!B(a)).length,r=e.filter(B).flatMap(a=>ne(a,t.value));return[r.length?A("save_dialog.muted",r.length,{muted:[...new Set(r)]}):"",
i?A("save_dialog.steps_off",i):""].filter(Boolean)}#d(){let e=this.question.value,t=(a,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${a}</span>${n}</p>`;
if(!e)return g;if(e!=="replace")return t(o("save_dialog.asks_vae",{text:e.text}),this.#u(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?o(
"save_dialog.when",{when:Me(i.time*1e3)}):"";return t(o("save_dialog.replaces",{name:this.fullName,size:J(i?.size??0),when:r}),[m(o("save_dialog.replace"),o("sa\
ve_dialog.replace_title"),()=>this.#r(!0),{id:"lm-save-replace"})])}#u({live:e,saved:t}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},r=async()=>{
this.app.desk.setWhole("vae",e),await this.#s(),this.start()};return[m(o("save_dialog.with_vae",{vae:e}),o("save_dialog.with_live_vae_title"),r),m(o("save_dialo\
g.with_vae",{vae:t||o("save_dialog.own_vae")}),o("save_dialog.with_recipe_vae_title"),i)]}#p(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>`}#f(){let{save:e}=this,t=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${t?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#v(e):g}</div>`}#v(e){if(e.state!=="done")return e.error||e.text;let t=(i,r)=>d`<span class="lm-hash">${i} <code>${r}</code>
            ${m(o("text.copy"),o("save_dialog.copy_hash",{label:i}),()=>ft(r,this.element??document.body))}</span>`;return d`<p>${o("save_dialog.done",{path:e.path,
size:J(e.size)})}</p><p>${e.text}</p>
            <p>${t("AutoV2",e.autov2)}${t("AutoV3",e.autov3)}</p>`}async#m(){let e=this.save.path,t=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===t||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??t)}};var Yr=(s,e)=>o(s.together?"map.bars_together":"map.bars",{slot:e,layout:dt(s.layout),colour:dt(s.colour),detail:dt(s.detail)}),Jr=s=>d`<span class="lm-bars ${s.
together?"lm-together":""}" aria-hidden="true">${Bt.map(e=>d`<i class="lm-bar-${e} ${s[e].is_noise?"lm-noise":""}" style="--lm-share: ${pn(s[e])}"></i>`)}</span>`;
function ql({finding:s,dialogs:e},t){let i=s.bars.value[t],r=s.onFaders.value?s.apart.value[t]:void 0;if(!i&&r===void 0)return g;let a=Math.max(...Object.values(
s.apart.value),Number.MIN_VALUE),n=[...r===void 0?[]:[o("map.apart",{slot:t,percent:`${(100*r).toPrecision(2)} %`})],...i?[Yr(i,t)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(t)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(r??0)/a}"></i></span>${i?Jr(i):g}</button>`}function Gl({
finding:s,desk:e},t){let i=s.told.value?.bands?.[t],r=s.hovered.value?vn(s.hovered.value,s.weights)[t]:void 0;if(!i&&r===void 0)return g;let{low:a,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-a)/(n-a)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${o("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${r===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(r)}"></span>`}</span>`}function Yl({
finding:s},e){let t=s.locked.value.includes(e);return m("L",o("finding.lock_title",{slot:e}),()=>s.lock(e),{kind:`lm-mute lm-lock ${t?"lm-locked":""}`,key:"find\
ing.lock",label:o("finding.lock",{slot:e}),pressed:t,reached:!1})}var oi=class{constructor(e){this.app=e,this.id="map",this.chosen=p(""),this.column=p(0)}label(){return o("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:t}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${o(
"map.help")}</p>${this.#e()}
            ${t.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${o("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${o(
"map.no_prompts")}</p>`}
            ${i&&yr(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:t,preview:i}=this.app,r=e.map.value,
a=[["out",o("map.out"),o("map.out_title")],["in",o("map.in"),o("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!t.run.value?.is_running||e.mapping.value||
i.isRunning,c=un(r);return d`<div class="lm-dialog-buttons">${y(a,e.reading.value,n,{id:"lm-map-reading",label:o("map.reading")})}
            ${m(o(r?.have?"map.go_on":"map.make"),o("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!r?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${D(o("map.on_faders"),o("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${m(o("map.lock_idle",{n:c.length}),o("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,t=e.map.value;if(!t)return"";if(!t.cells.length)return o("map.whole",{n:t.have});let i=Math.max(t.cells.length,t.most-t.have),r=e.pace.value?lt(i*e.pace.value):
"";return o(r?"map.left_time":"map.left",{first:t.cells.length,n:i,time:r})}#s(e){let t=([i,r])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Yr(r,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Jr(r)}</td>${Bt.map(a=>d`<td class=${r[a].is_noise?"lm-quiet":""}>${dt(r[a])}</td>`)}
            <td class="lm-quiet">${r.together?o("map.third"):e.interacts[e.sliders.indexOf(i)]?o("map.interacts"):r.items>1?o("map.spread",{low:Math.round(100*r.
visible.low),high:Math.round(100*r.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${Bt.
map(i=>d`<th scope="col">${o(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${ae(yr(e),([i])=>i,t)}</tbody></table></div>`}#i(e){let{studies:t}=this.app,i=this.chosen.value,r=t.study.value?.items??[],a=r[this.column.value]??
r[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!a)return d`<p class="lm-quiet">${o("map.choose")}</p>`;let l=f=>t.cells.value[E(f,a.id)],[c,h]=[l(e.source),l(n)],
u=(f,v,w="")=>d`<figure><div class="lm-look-stage ${w}">${v.map((b,_)=>U(t,b,512,_?"":f))}</div><figcaption>${f}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${o(
"map.pictures",{slider:i})}>
            ${y(r.map((f,v)=>[String(v),`${se(f)} ${f.seed??""}`]),String(this.column.value),f=>this.column.value=Number(f),{label:o("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(o("map.source"),[c])}
                ${u(o("map.changed",{slider:i}),[h])}${u(o("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${o("map.not_made")}</p>`}</section>`}};async function Ce({desk:s,live:e,studies:t,dialogs:i},r){let a=await t.local(r);a&&(i.explore.close(),s.commit(),a.steps.length?await e.use(a).catch(n=>s.remark.
value=x(n)):await e.restore())}var ni=class{constructor(e){this.app=e,this.at=p(null),this.other=p(""),this.flipped=p(!1),this.difference=p(!1),this.lent=p({})}isAt(e,t){return this.at.value?.
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
            <div class="lm-dialog-buttons">${m(o("compare.flip"),o("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${y(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),a.id,h=>this.other.value=h,{id:"lm-look-other",label:o("sheets.other")})}
                ${m(o("sheets.difference"),o("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${m(o("sheets.use"),o("sheets.use_title"),()=>this.#s(e,i,r),{id:"lm-look-use"})}
                ${m(o("sheets.close"),o("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#t({cells:e},t,i,r){let a=E(t.id,i.id),n=this.
lent.value[a];return e[a]||!n?e[a]?U(this.app.studies,e[a],0,r):d`<span>${o("sheets.missing")}</span>`:d`<img src=${n.address} alt=${r}>`}async#s({cells:e},t,i){
let{studies:r}=this.app,a=E(t.id,i.id),n=e[a]?await r.about(e[a]):null;Is(n?.infotext??this.lent.value[a]?.infotext??""),await Ce(this.app,t.recipe)}};var Hd=[137,80,78,71,13,10,26,10],Kd=32*2**20;async function Jl(s){let e={};for(let{kind:t,data:i}of Vd(s)){let r={tEXt:qd,zTXt:Gd,iTXt:Yd}[t],[a,n]=await r?.(i).
catch(()=>null)??["",""];a&&!(a in e)&&(e[a]=n)}return e}function Vd(s){if(!Hd.every((i,r)=>s[r]===i))return[];let e=new DataView(s.buffer,s.byteOffset,s.byteLength),
t=[];for(let i=8;i+12<=s.length;){let r=e.getUint32(i);if(i+12+r>s.length)break;t.push({kind:gt(s.subarray(i+4,i+8)),data:s.subarray(i+8,i+8+r)}),i+=12+r}return t}
var gt=s=>Array.from(s,e=>String.fromCharCode(e)).join(""),zd=s=>new TextDecoder().decode(s);function li(s,e){let t=[],i=0;for(let r=0;r<e;r+=1){let a=s.indexOf(
0,i);if(a<0)throw new Error("a text without an end");t.push(s.subarray(i,a)),i=a+1}return[...t,s.subarray(i)]}async function qd(s){let[e,t]=li(s,1);return[gt(e),
gt(t)]}async function Gd(s){let[e,t]=li(s,1);return[gt(e),gt(await Zl(t.subarray(1)))]}async function Yd(s){let[e,t]=li(s,1),[,,i]=li(t.subarray(2),2);return[gt(
e),zd(t[0]?await Zl(i):i)]}async function Zl(s){let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("deflate")),t=[],i=0;for(let r=e.getReader();;){
let{done:a,value:n}=await r.read();if(a)break;if(i+=n.length,i>Kd)throw new Error("too large");t.push(n)}return new Uint8Array(await new Blob(t).arrayBuffer())}var Xl="live_merge_sheet";async function Ql(s){let e={infotexts:[],sheets:[]};for(let t of s){let i=await Jl(new Uint8Array(await t.arrayBuffer())),r=i[Xl]?cn(ve(
i[Xl])):null;r?e.sheets.push({...r,cells:await Jd(t,r.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function Jd(s,e){let t=await createImageBitmap(
s);return Promise.all(e.map(async i=>{let[r,a,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(t,r,a,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var Zd=256,ci=class{constructor(e){this.app=e,this.id="sheets",this.look=new ni(e),this.seeds=p(1),this.setName=p(""),this.pace=p(0),this.state=M(()=>{let{study:t,
cells:i}=e.studies,[r,a]=[t.value?.recipes??[],t.value?.items??[]];return{rows:r,items:a,cells:i.value,missing:Ss(i.value,r,a)}}),k(()=>{let t=this.measuredBy?sn(
this.state.value.cells,this.state.value.rows,this.state.value.items,this.measuredBy):[];t.length&&R(()=>e.studies.measure(t))})}label(){return o("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get measuredBy(){return this.look.differs(this.state.value)||this.app.studies.study.value?.
pinned||""}get isRunning(){return!!this.app.studies.run.value?.is_running}#e({name:e,recipe:t}){let i=this.state.value.rows.filter(r=>r.title===e||r.title.startsWith(
`${e} `)).length;return this.app.studies.write("recipe",{recipe:t,title:i?`${e} ${i+1}`:e})}async#t(e){let{studies:t}=this.app,i=this.state.value.items.map(ke);
await t.setItems([...i,...e.filter(r=>!i.some(a=>$(a,r)))])}async#s(){let{rows:e,items:t,missing:i}=this.state.value,r=Date.now(),a=await this.app.studies.make(
e,t,i);a?.made&&(this.pace.value=(Date.now()-r)/1e3/a.made)}async#i(){let{rows:e,items:t}=this.state.value,i=await this.app.studies.sheet(e,t);i&&Ut(i,`${this.app.
studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&Ut(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:t,dialogs:i}=this.app,r=[
...e??[]],a=r.find(c=>c.name.toLowerCase().endsWith(".zip"));if(a)return i.explore.turned(t.arrive(a));let n=await Ql(r);if(!n.infotexts.length&&!n.sheets.length){
t.problem.value=o("sheets.nothing_dropped");return}let l=await t.read({infotexts:n.infotexts});l.length&&await this.#t(l.map(ke));for(let c of n.sheets)await this.#a(
c)}async#a(e){let{studies:t}=this.app,i=[];for(let{title:a,recipe:n}of e.rows)i.push((await t.write("recipe",{recipe:n,title:a}))?.id);await this.#t(e.items);let r=await t.
read({items:e.items});this.look.lend(e.cells.flatMap(({row:a,item:n,address:l,infotext:c})=>i[a]&&r[n]?[[E(i[a],r[n].id),{address:l,infotext:c}]]:[]))}view(){let{
rows:e,items:t}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#o()}${this.#n()}
            ${e.length||t.length?d`<div class="lm-sheets-body">${this.#h(e,t)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&t.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${o("sheets.empty")}</p>`}
            ${this.#u()}</div>`}#o(){let e=t=>this.state.value.rows.some(i=>$(i.recipe,t.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.rows")}><span class="lm-label">${o("sheets.rows")}</span>
            ${ut(this.app).map(t=>m(`+ ${t.name}`,o("sheets.add_row_title"),()=>this.#e(t),{kind:"lm-button lm-small",key:`add-${t.name}`,off:e(t)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,t=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:r})=>this.take(r.files).then(()=>r.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.columns")}><span class="lm-label">${o("sheets.columns")}</span>
            ${m(o("sheets.add_txt2img"),o("sheets.add_txt2img_title"),()=>this.#t(As(Ms(Cs()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${o("sheets.seeds")}</span>${X(this.seeds.value,o("sheets.seeds_label"),r=>this.seeds.value=Math.min(20,Math.max(1,Math.round(r??1))),{id:"lm-\
sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${m(o("sheets.add_pictures"),o("sheets.add_pictures_title"),t,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${y([["",o("sheets.sets")],...e.sets.value.map(r=>[r,r])],"",r=>r&&this.#l(r),{id:"lm-sheets-set",label:o("sheets.sets"),hidden:!e.sets.value.length})}
            ${oe("lm-sheets-set-name",this.setName.value,r=>this.setName.value=r,{placeholder:o("sheets.set_name"),label:o("sheets.set_name"),enter:()=>this.#c()})}
            ${m(o("sheets.save_set"),o("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#l(e){let{studies:t,desk:i}=this.app,r=await t.changeSets({open:e});if(!r)return;await this.#t(r.items.map(ke));let{
reference:a}=r;if(!a||!me(I(a.recipe.base),I(i.shown.value.base)))return;let n=await t.write("recipe",a);n&&await t.write("pin",{id:n.id})}#c(){let{studies:e}=this.
app,t=this.state.value.rows.find(i=>i.id===e.study.value?.pinned);return e.changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ke),overwrite:!0,
...t?{reference:{recipe:t.recipe,title:t.title}}:{}})}#h(e,t){let{studies:i}=this.app,r=a=>i.setItems(t.filter(n=>n!==a).map(ke));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ae(
t,a=>a.id,a=>d`<th scope="col" title=${a.prompt??""}>
            <span class="lm-sheet-name">${se(a)}</span><span class="lm-sheet-seed">${a.seed===void 0?"":o("sheets.seed",{seed:a.seed})}</span>
            ${m("✕",o("sheets.drop_column"),()=>r(a),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ae(e,a=>a.id,(a,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${a.title}</span>
                ${m("◎",o("sheets.pin_title"),()=>i.write("pin",{id:a.id===i.study.value?.pinned?"":a.id}),{kind:"lm-button lm-small lm-sheet-drop lm-sheet-pi\
n",label:o("sheets.pin"),pressed:a.id===i.study.value?.pinned,off:this.isRunning})}
                ${m("✕",o("sheets.drop_row"),()=>i.write("drop",{id:a.id}),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_row"),off:this.isRunning})}</th>
                ${t.map((l,c)=>d`<td>${this.#d(a,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#d(e,t,i,r){let a=this.state.value.cells[E(e.id,t.id)],n=this.look.
lent.value[E(e.id,t.id)],l=o("sheets.cell",{row:e.title,column:se(t)});if(!a&&!n)return d`<span class="lm-sheet-none" title=${o("sheets.missing")} aria-label=${o(
"sheets.missing")}>·</span>`;let c=this.app.studies.measures.value[nt(this.state.value.cells[E(this.measuredBy,t.id)],a)];return d`${c?d`<span class="lm-measures" title=${o(
"sheets.measures_title")}>${o("sheets.measures",{layout:Math.round(100*c.layout),colour:c.colour.toFixed(1),detail:c.detail.toFixed(2)})}</span>`:g}<button type="button" class="lm-sheet-cell ${a?
"":"lm-cut"}" data-row=${i} data-column=${r} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,r)?"true":"false"} @click=${()=>this.look.show(i,r)}>
            ${a?U(this.app.studies,a,Zd,""):d`<img src=${n.address} alt="">`}</button>`}#u(){let{missing:e,cells:t,rows:i}=this.state.value,r=e.length?A("sheets\
.make",e.length):o("sheets.all_made"),a=e.length&&this.pace.value?o("sheets.takes",{time:lt(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${m(
r,o("sheets.make_title"),()=>this.#s(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${a}</span><span class="lm-gap"></span>
            ${m(o("sheets.export"),o("sheets.export_title"),()=>this.#i(),{id:"lm-sheets-export",off:!Object.keys(t).length})}
            ${m(o("sheets.zip"),o("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var wt=100*Math.sqrt(3)/2,di=[[100/2,0],[0,wt],[100,wt]],ec=[.34,.33,.33],hi=5,Xd=.025,zt=s=>[0,1].map(e=>s.reduce((t,i,r)=>t+i*di[r][e],0));function Xr(s,e){let t=1-
e/wt,i=s/100-t/2,r=[t,1-t-i,i].map(l=>Math.max(0,l)),a=r.map(l=>Math.round(100*l/r.reduce((c,h)=>c+h))),n=a.indexOf(Math.max(...a));return a[n]+=100-a.reduce((l,c)=>l+
c),a.map(l=>l/100)}function tc(s,e){let t={ArrowUp:[0,-hi],ArrowDown:[0,hi],ArrowLeft:[-hi,0],ArrowRight:[hi,0]}[e],[i,r]=zt(s);return t?Xr(i+t[0],r+t[1]):null}
var Zr=(s,e)=>Math.max(...s.map((t,i)=>Math.abs(t-e[i]))),qt=(s,e)=>s.find(t=>Zr(t.shares,e)<Xd),sc=(s,e)=>[...s].sort((t,i)=>Zr(t.shares,e)-Zr(i.shares,e))[0],
ic=(s,e,t)=>[[0,0],[1,0],[0,1]].map(([i,r])=>({live_merge:1,base:s,steps:[{method:"triple_sum",b:e,c:t,alpha:i,beta:r}]})),yt=(s,e)=>s.map((t,i)=>[t,Math.round(
100*e[i])]).filter(([,t])=>t).map(([t,i])=>`${t} ${i} %`).join(", ");var Qd=600,eu=128,tu=`-14 -20 ${128} ${wt+40}`,ui=class{constructor(e){this.app=e,this.id="triangle",this.ofModels=p(!0),this.models=p(["",""]),this.ends=p(["",
"",""]),this.column=p(""),this.order=p("3"),this.at=p(ec),this.points=p([]),this.corners="",this.dragged=!1,this.timer=0,this.wanted=null,this.working=!1,k(()=>{
this.#a||R(()=>this.#d())})}label(){return o("triangle.label")}open(){return this.#n()}turn(){this.points.value=[],this.corners=""}get#e(){return this.app.studies.
study.value?.items??[]}get#t(){return this.#e.find(e=>e.id===this.column.value)??this.#e[0]}get#s(){let e=this.app.studies.study.value?.recipes??[];return this.
ends.value.map((t,i)=>e.find(r=>r.id===t)??e[i])}get#i(){let[e,t]=this.models.value,i=this.app.desk.checkpoint.value?.name??"";return this.ofModels.value?i&&e&&
t?ic(i,e,t):null:this.#s.every(Boolean)?this.#s.map(r=>r.recipe):null}get#r(){let{desk:e}=this.app;return this.ofModels.value?[e.checkpoint.value?.name,...this.
models.value].map(S):this.#s.map(t=>t?.title??"")}get#a(){return!!this.app.studies.run.value?.is_running||this.app.preview.started.value>0}async#o(e){let{studies:t,
finding:i}=this.app,r=this.#i;if(!r)return null;let a={study:t.name,corners:r,voter:i.voter.value,pooled:i.pooled.value,...e},n=await t.tried(t.server.post("/ex\
plore/triangle",a));return n&&n.shares.map((l,c)=>({shares:l,id:n.ids[c],recipe:n.recipes[c],liked:n.liked[c]}))}async#n(){let e=JSON.stringify(this.#i),t=await this.#o(
{order:Number(this.order.value)});if(!t)return void(this.#i||this.turn());let i=this.corners===e?this.points.value.filter(r=>r.liked===void 0&&!qt(t,r.shares)):
[];this.corners=e,this.points.value=[...t,...i]}async#l(e){let t=qt(this.points.value,e);if(t)return t;let[i]=await this.#o({shares:[e]})??[];return i&&(this.points.
value=[...this.points.value,{...i,liked:void 0}]),i??null}#c(e){return this.#t?this.app.studies.cells.value[E(e.id,this.#t.id)]:""}#h(){return clearTimeout(this.
timer),this.wanted=this.at.value,this.#d()}async#d(){if(this.working||this.#a||!this.wanted)return;this.working=!0;let e=await this.#l(this.wanted);this.wanted=
null,e&&await this.#u([e]),this.working=!1,this.wanted&&await this.#d()}async#u(e){let t=this.#t,i=e.map(({id:a,recipe:n})=>({id:a,title:"",recipe:n})),r=t?Ss(this.
app.studies.cells.value,i,[t]):[];t&&r.length&&await this.app.studies.make(i,[t],r)}async#p(){this.working=!0,await this.#u(this.points.value),this.working=!1,await this.#d()}view(){
return this.#e.length?d`<div class="lm-sheets">${this.#f()}${this.#i?d`<p class="lm-quiet">${o("triangle.help")}</p>
            <div class="lm-sheets-body">${this.#v()}${this.#b()}</div>`:d`<p class="lm-note lm-quiet" id="lm-triangle-corners">${o("triangle.corners_needed")}</p>`}</div>`:
d`<p class="lm-note lm-quiet" id="lm-triangle-empty">${o("vary.no_prompts")}</p>`}#f(){let{desk:e}=this.app,t=c=>(c(),this.#n()),i=[["models",o("triangle.of_mod\
els")],["recipes",o("triangle.of_recipes")]],r=[["3",o("triangle.grid",{n:10})],["4",o("triangle.grid",{n:15})],["5",o("triangle.grid",{n:21})]],a=(this.app.studies.
study.value?.recipes??[]).map(c=>[c.id,c.title]),n=c=>Pe(this.app,{id:`triangle${c}`,label:"BC"[c],value:this.models.value[c],files:e.files.value.models,pick:h=>t(
()=>this.models.value=this.models.value.with(c,h))}),l=c=>y(a,this.#s[c]?.id??"",h=>t(()=>this.ends.value=this.#s.map(u=>u?.id??"").with(c,h)),{id:`lm-triangle-\
end${c}`,label:o("triangle.corner",{n:c+1})});return d`<div class="lm-dialog-buttons lm-triangle-tools">${y(i,this.ofModels.value?"models":"recipes",c=>t(()=>this.
ofModels.value=c==="models"),{id:"lm-triangle-kind",label:o("triangle.kind")})}
            ${this.ofModels.value?d`<span class="lm-label">A: ${this.#r[0]}</span>${[0,1].map(n)}`:a.length>2?[0,1,2].map(l):g}</div>
            <div class="lm-dialog-buttons">${y(this.#e.map(c=>[c.id,se(c)]),this.#t?.id??"",c=>this.column.value=c,{id:"lm-triangle-item",label:o("vary.prompt")})}
            ${y(r,this.order.value,c=>t(()=>this.order.value=c),{id:"lm-triangle-order",label:o("triangle.grid_label")})}
            ${m(o("triangle.fill"),o("triangle.fill_title"),()=>this.#p(),{id:"lm-triangle-fill",kind:"lm-button lm-primary",off:!this.#i||this.#a||this.points.
value.every(c=>this.#c(c))})}</div>`}#v(){let e=this.#r,[t,i]=zt(this.at.value),r=Math.min(20,62/Number(this.order.value)),a=c=>{let[h,u]=zt(c.shares),f=this.#c(
c),v=f?this.app.studies.picture(f,eu):"";return v?Tt`<image href=${v} x=${h-r/2} y=${u-r/2} width=${r} height=${r}></image>`:Tt`<circle class="lm-triangle-place" cx=${h} cy=${u} r="1.6" style="--lm-liked: ${c.
liked??0}"></circle>`},n=c=>{let[h,u]=zt(c.shares);return c.liked===void 0?g:Tt`<circle class="lm-triangle-shade" cx=${h} cy=${u} r=${r*.8} style="--lm-liked: ${c.
liked}"></circle>`},l=(c,h)=>Tt`<text x=${Math.min(92,Math.max(8,di[h][0]))} y=${h?wt+17:-13}
            text-anchor=${["middle","start","end"][h]} dx=${[0,-20,20][h]}>${"ABC"[h]} ${c.slice(0,22)}</text>`;return d`<svg class="lm-triangle" id="lm-triangle" viewBox=${tu} tabindex="0" role="slider" aria-label=${o(
"triangle.pointer")} aria-valuetext=${yt(e,this.at.value)}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100*this.at.value[0])}
            @pointerdown=${c=>this.#m(c,!0)} @pointermove=${c=>this.#m(c)}
            @pointerup=${()=>this.#w()} @pointercancel=${()=>this.dragged=!1} @keydown=${c=>this.#y(c)}>
            <polygon points=${di.map(c=>c.join(",")).join(" ")}></polygon>${this.points.value.map(n)}${this.points.value.map(a)}${e.map(l)}
            <circle class="lm-triangle-pointer" cx=${t} cy=${i} r="3"></circle></svg>`}#m(e,t=!1){let i=e.currentTarget;t&&(this.dragged=!0,i.setPointerCapture(
e.pointerId));let r=i.getScreenCTM();if(!this.dragged||!r)return;let{x:a,y:n}=new DOMPoint(e.clientX,e.clientY).matrixTransform(r.inverse());this.#g(Xr(a,n))}#w(){
this.dragged&&(this.dragged=!1,this.#h())}#y(e){let t=tc(this.at.value,e.key);if(t)this.#g(t);else if(e.key==="Enter")this.#h();else return;e.preventDefault()}#g(e){
clearTimeout(this.timer),this.at.value=qt(this.points.value,e)?.shares??e,this.timer=setTimeout(()=>this.#h(),Qd)}#b(){let e=this.at.value,t=this.#r,i=sc(this.points.
value.filter(a=>this.#c(a)),e),r=i&&qt([i],e);return d`<section class="lm-look" id="lm-triangle-look"><div class="lm-look-stage">${i?U(this.app.studies,this.#c(
i),0,yt(t,i.shares)):g}</div>
            <p id="lm-triangle-said" role="status"><b>${yt(t,e)}</b>${i&&!r?d`<br><span class="lm-quiet">${o("triangle.nearest",{place:yt(t,i.shares)})}</span>`:
g}</p>
            <div class="lm-dialog-buttons">${m(o("sheets.use"),o("triangle.use_title"),()=>this.#$(),{id:"lm-triangle-use"})}
            ${m(o("vary.keep"),o("vary.keep_title"),()=>this.#k(),{id:"lm-triangle-keep"})}</div></section>`}async#k(){let e=await this.#l(this.at.value);e&&await this.
app.studies.write("recipe",{recipe:e.recipe,title:yt(this.#r,e.shares)})}async#$(){let e=await this.#l(this.at.value);e&&await Ce(this.app,e.recipe)}};var su=384,pi=class{constructor(e){this.app=e,this.id="vary",this.spread=p(.15),this.count=p("3"),this.draw=p(0),this.ends=p(["",""]),this.frames=p("9"),this.beyond=
p("1"),this.column=p(""),this.shown=p(null),this.at=p(0),this.run="",this.keys=p([]),k(()=>{let t=e.studies.run.value;t&&t.run===this.run&&(this.keys.value=vr(t,
this.shown.peek()?.recipes.length??0))})}label(){return o("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(t=>t.id===this.column.value)??e[0]}async#t(e,t){let i=e.recipes.map((a,n)=>({id:`${e.kind} ${n}`,title:"",recipe:a}));this.at.value=0,this.shown.value=e,this.
keys.value=vr(null,e.recipes.length);let r=this.app.studies.make(i,[e.item],t.map(a=>[a,0]));this.run=this.app.studies.run.peek()?.run??"",await r}async#s(){let{
desk:e,studies:t,finding:i}=this.app,{recipe:r,places:a}=e.written.value,n=a.indexOf(e.steps.findIndex(f=>f===e.step.value)),l=e.channel.value?.parameter.name??
"",c=this.#e;if(!c)return;let h={recipe:r,step:n,field:l,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value,locked:i.locked.value,shares:dn(
i.map.value)},u=await t.tried(t.server.post("/explore/vary",h));this.draw.value+=1,u&&await this.#t({kind:"vary",recipes:[r,...u.recipes],places:[],item:c},[0,...u.
recipes.keys()].map((f,v)=>v?f+1:0))}async#i(){let{studies:e}=this.app,t=e.study.value?.recipes??[],[i,r]=this.#r(t),a=this.#e;if(!a||!i||!r)return;let n={first:i.
recipe,second:r.recipe,frames:Number(this.frames.value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"\
walk",recipes:l.recipes,places:l.places,item:a},l.order)}#r(e){let[t,i]=this.ends.value.map(r=>e.find(a=>a.id===r));return[t??e[0],i??e[1]]}view(){let{studies:e}=this.
app,t=e.study.value?.items??[],i=this.shown.value;return t.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${o("vary.promp\
t")}</span>${y(t.map(r=>[r.id,se(r)]),this.#e?.id??"",r=>this.column.value=r,{id:"lm-vary-item",label:o("vary.prompt")})}</div>
            ${this.#o()}${this.#n()}${i?this.#l(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${o("vary.no_prompts")}</p>`}get#a(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#o(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,t=["3","8"].map(
i=>[i,o("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.more")}><span class="lm-label">${o("vary.more")}</span>
            ${y(t,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:o("vary.count_label")})}
            <span>${o("vary.spread")}</span>${Us(this.spread.value,o("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${X(this.spread.value,o("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${m(o("vary.make"),o("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#a||!e})}</div>`}#n(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${o("vary.walk_needs")}</p>`;let[t,i]=this.#r(e),r=e.map(n=>[n.id,n.title]),a=[["1",o("vary.\
to_end")],["1.5",o("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.walk")}><span class="lm-label">${o("vary.walk")}</span>
            ${y(r,t.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:o("vary.from")})}→
            ${y(r,i.id,n=>this.ends.value=[t.id,n],{id:"lm-walk-to",label:o("vary.to")})}
            ${y(["5","9","17"].map(n=>[n,o("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:o("vary.frames_label")})}
            ${y(a,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:o("vary.to_label")})}
            ${m(o("vary.walk_make"),o("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#a||t===i})}</div>`}#l(e){let t=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),r=e.kind==="walk"?ln(t,i):i,a=e.kind==="walk"?o("vary.place",{percent:Math.round(100*e.places[r])}):i?o(
"vary.number",{n:i}):o("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${t[c]?U(this.app.studies,t[c],su,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${U(this.app.studies,t[r],0,a)}</div>
            ${e.kind==="walk"?Us(i/Math.max(1,e.recipes.length-1),o("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${a}</p><div class="lm-dialog-buttons">
                ${m(o("sheets.use"),o("vary.use_title"),()=>this.#h(e,r),{id:"lm-vary-use"})}
                ${m(o("vary.keep"),o("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[r],title:a}),{id:"lm-vary-keep"})}
                ${m(o("vary.export"),o("vary.export_title"),()=>this.#c(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:t.filter(Boolean).length<2})}</div></section></div>`}async#c(){
let{studies:e}=this.app,t={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
t));i&&Ut(i,`${e.name}.webp`)}async#h(e,t){e.kind==="vary"&&this.keys.value.every(Boolean)&&await this.app.finding.chooseAmong(e.recipes,e.item,t),await Ce(this.
app,e.recipes[t])}};var iu=5e3,ru=128;async function Qr(s,e){await s.finding.lookAtSearch(),s.finding.search.value?.running&&e()&&setTimeout(()=>e()&&Qr(s,e),iu)}function ac({finding:s,
studies:e}){let t=s.search.value;if(!t)return g;let{wanted:i,done:r,pruned:a,failed:n}=t.trials,l=c=>{let h=o("night.trial",{trial:c.trial,value:Math.round(100*
c.value)});return d`<figure title=${h}>${U(e,Object.values(c.pictures)[0],ru,h)}</figure>`};return d`<div class="lm-night" id="lm-night"><p id="lm-night-said" role="status">${o(
t.running?"night.running":"night.resting",{done:r,wanted:i,pruned:a,failed:n})}</p>
        <div class="lm-night-best">${t.best.map(l)}</div>
        ${m(o("night.top"),o("night.top_title"),()=>s.top(),{id:"lm-night-top",off:t.best.length<2})}</div>`}var mi=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",t=>t.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
t))}label(){return o("votes.label")}turn(){this.app.finding.forget()}open(){return Qr(this.app,()=>this.app.dialogs.explore.isAt(this.id)),this.app.finding.lookAtVotes()}onKey(e){
let{finding:t}=this.app,i=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement,r=t.ballot.value,a=i||e.ctrlKey||e.metaKey||e.altKey||!r?null:
fn(e.key,r.ids.length);if(!a||!r)return;e.preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");a.undo?t.undo():
a.broken&&n?t.toggleBroken(Number(n.dataset.row)):a.choose!==void 0&&t.choose(a.choose)}view(){let{finding:e,studies:t}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${o(
"votes.help")}</p>${ac(this.app)}${this.#e()}
            ${t.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${o("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:t}=this.app,i=[["curve",o("votes.curve"),o("votes.curve_title")],
["thirds",o("votes.thirds"),o("votes.thirds_title")],["none",o("votes.none"),o("votes.none_title")]],r=[["4",o("votes.four"),o("votes.four_title")],["2",o("vote\
s.pair"),o("votes.pair_title")]],a=e.ballot.value!==null,n=!!t.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${y(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:o("votes.groups")})}
            ${y(r,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:o("votes.many")})}
            ${oe("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:o("votes.voter"),label:o("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${D(o("votes.pooled"),o("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${m(o(a?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),o("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:a?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[A("votes.locked",e.locked.value.length)]:[],...e.pace.value?[o("votes.pace",{time:lt(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:t,studies:i}=this.app,r=!t.missing(e).length,a=(n,l)=>{let c=i.cells.value[E(n,e.prompt.id)],
h=t.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>t.hovered.value=e.recipes[l]} @mouseleave=${()=>t.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!r||h} aria-label=${o("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>t.choose(l)}>${c?U(i,c,0,o("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${m("✕",o("votes.broken_title"),()=>t.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:o("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${r?"yes":"no"}>${e.ids.map(a)}</div>`}#s(e){
let{finding:t}=this.app,i=t.told.value?.progress?.votes??0,r=e.kind==="final"?o("votes.is_final"):o("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${r} · ${se(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${m(o("votes.same"),o("votes.same_title"),()=>t.choose(null),{id:"lm-votes-same",keys:"0",off:t.missing(e).length>0})}
            ${m(o("votes.undo"),o("votes.undo_title"),()=>t.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,t=e.told.value;if(!t?.
space||!t.progress.votes)return g;let{votes:i,stood:r,guessed:a,of:n,chance:l,agreed:c,repeats:h,end:u}=t.progress,f=[A("votes.so_far",i),...r?[A("votes.stood",
r)]:[],...n?[o("votes.guessed",{guessed:a,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[o("votes.agreed",{agreed:c,repeats:h})]:[]],v=w=>this.#a(w);return d`<p id="lm-votes-progress">${f.
join(" · ")}</p>
            ${t.final?d`<p id="lm-votes-final">${o("votes.won",{won:t.final.won,of:t.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${o(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${m(o("votes.keep"),o("votes.keep_title"),()=>v(t.final?.recipe??t.best),{id:"lm-votes-keep",off:!t.best})}
            ${this.#r("finer")}${this.#r("wider")}
            ${m(o("votes.final"),o("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}#r(e){let{finding:t}=this.app,i=!!t.told.value?.space?.[e],
r={finer:[o("votes.finer"),o("votes.finer_title")],wider:[o("votes.wider"),o("votes.wider_title")]}[e];return m(r[0],r[1],()=>t.begin({[e]:!i}),{id:`lm-votes-${e}`,
pressed:i,off:t.weights===null})}async#a(e){let{studies:t,strip:i}=this.app,r=await t.write("recipe",{recipe:e,title:o("votes.kept",{n:this.app.finding.told.value?.
progress.votes})}),a=r&&Object.entries(t.cells.value).find(([c])=>c.startsWith(E(r.id,"")))?.[1],[n,l]=a?await Promise.all([t.about(a),t.file(a)]):[null,null];await Ce(
this.app,e),n&&l&&await i.addStarred(e,URL.createObjectURL(l),n.infotext)}};var fi=class extends N{constructor(e){super("lm-explore"),this.app=e,this.sheets=new ci(e),this.map=new oi(e),this.ways=[this.sheets,this.map,new mi(e),new pi(e),
new ui(e)],this.shown=p(this.ways[0].id),this.removing=p(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.
value&&this.way.id===e}async open(){let{studies:e}=this.app,{turn:t}=e;this.show("lm-explore-study"),await e.list();let i=e.names.value[0],r=e.study.value||e.turn!==
t;!r&&i?await e.open(i):r||await this.#e(),this.way.open?.()}async turned(e){await e;for(let t of this.ways)t.turn?.();this.way.open?.()}openMap(e){return this.
shown.value=this.map.id,this.map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:t}=this.app,i=e.shown.value,r=new Date().toISOString().slice(0,19).replace(
"T"," ").replaceAll(":","."),a=`${S(I(i.base)).slice(0,50).replace(/^\.+/,"")} ${r}`;await t.begin(eo(a,t.names.value),{recipe:i})}#t(e){this.shown.value=e,this.
way.open?.()}view(){return this.frame(o("explore.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#r())}#s(){let{studies:e}=this.app,t=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${y(t.map(r=>[r,r]),e.name,r=>this.turned(e.open(r)),{id:"lm-explore-study",label:o("explore.study"),title:o(
"explore.study_title")})}
            ${m(o("explore.new"),o("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${o("explore.remove_sure")}</span>${m(o("explore.remove_yes"),o("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${m(o("explore.remove_no"),o("explore.remove_no"),()=>this.removing.value=!1)}`:m(o("explore.remove"),o("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${o("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#r(){let{
studies:e}=this.app,t=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||t?.problem||"",r=t?t.is_running?o("explore.running",{done:t.done.length,all:t.
all}):t.interrupted?o("explore.interrupted",{done:t.done.length,all:t.all}):o("explore.made",{made:t.made,kept:t.all-t.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||e.searching.value||r}</span>
            ${t?.lacks?m(o("explore.search"),o("explore.search_title"),()=>e.search(),{id:"lm-explore-search"}):g}
            ${t?.is_running?d`<progress max=${t.all} value=${t.done.length} aria-label=${o("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${m(o("explore.interrupt"),o("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!t?.is_running})}`}};var oc="important",au=" !"+oc,vi=Z(class extends G{constructor(s){if(super(s),s.type!==Y.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styl\
eMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let i=s[t];return i==
null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?t.removeProperty(i):t[i]=null);
for(let i in e){let r=e[i];if(r!=null){this.ft.add(i);let a=typeof r=="string"&&r.endsWith(au);i.includes("-")||a?t.setProperty(i,a?r.slice(0,-11):r,a?oc:""):t[i]=
r}}return P}});var gi=class{constructor(e){this.server=e,this.held=new Map}async address(e){if(!e||this.held.has(e))return this.held.get(e??"")??"";let t=await this.server.file(
`/preview?id=${encodeURIComponent(e)}`).catch(()=>null);if(!t)return"";let i=URL.createObjectURL(t);this.held.set(e,i);let[r]=this.held;return this.held.size>24&&
(URL.revokeObjectURL(r[1]),this.held.delete(r[0])),i}};var Gt=(s,e)=>{let t=s._$AN;if(t===void 0)return!1;for(let i of t)i._$AO?.(e,!1),Gt(i,e);return!0},wi=s=>{let e,t;do{if((e=s._$AM)===void 0)break;t=e._$AN,t.delete(
s),s=e}while(t?.size===0)},nc=s=>{for(let e;e=s._$AM;s=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(s))break;t.add(s),lu(e)}};function ou(s){this.
_$AN!==void 0?(wi(this),this._$AM=s,nc(this)):this._$AM=s}function nu(s,e=!1,t=0){let i=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(i))
for(let a=t;a<i.length;a++)Gt(i[a],!1),wi(i[a]);else i!=null&&(Gt(i,!1),wi(i));else Gt(this,s)}var lu=s=>{s.type==Y.CHILD&&(s._$AP??=nu,s._$AQ??=ou)},yi=class extends G{constructor(){
super(...arguments),this._$AN=void 0}_$AT(e,t,i){super._$AT(e,t,i),nc(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.
reconnected?.():this.disconnected?.()),t&&(Gt(this,e),wi(this))}setValue(e){if(Bs(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=
e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var ea=new WeakMap,lc=Z(class extends yi{render(s){return g}update(s,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=s.
options?.host,this.rt(this.ct=s.element)),g}rt(s){if(this.G!==void 0)if(this.isConnected||(s=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=ea.get(
e);t===void 0&&(t=new WeakMap,ea.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,s),s!==void 0&&this.G.call(this.ht,s)}else this.G.value=
s}get lt(){return typeof this.G=="function"?ea.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){
this.rt(this.ct)}});var cc=[1,2,4,8,16];function hc(s,e){let t=new Uint8ClampedArray(s.length),[i,r,a]=[0,0,0];for(let l=0;l<s.length;l+=4){let c=0;for(let h=l;h<l+3;h+=1){let u=Math.
abs(s[h]-e[h]);t[h]=u,r+=u,u>c&&(c=u)}t[l+3]=255,c===0&&(a+=1),c>i&&(i=c)}let n=s.length/4;return{pixels:t,largest:i,mean:r/(n*3),equal:a/n}}function dc(s,e){let t=Uint8ClampedArray.
from(s,i=>i*e);for(let i=3;i<t.length;i+=4)t[i]=255;return t}var uc=s=>Math.ceil(255/s);var bi=class{constructor(e){this.compare=e,this.gain=p(4),this.measured=p(null),this.drawn=M(()=>this.#t()),this.shown=new WeakMap,k(()=>{let{pair:t}=e;e.view.value===
"difference"&&t?.original&&this.#e(t)})}async#e(e){if(this.measured.peek()?.pair===e)return;let t=await Promise.all([pc(e.original??""),pc(e.merged)]).catch(()=>null);
e===this.compare.pair&&(this.measured.value=t?cu(e,t):{pair:e,width:0,problem:o("difference.unreadable")})}get now(){return this.measured.value?.pair===this.compare.
pair?this.measured.value:null}#t(){let{found:e,width:t=0}=this.measured.value??{};return e?new ImageData(dc(e.pixels,this.gain.value),t):null}picture(){let{now:e}=this,
t=this.drawn.value;return!e?.found||!t?d`<div class="lm-compare-frame lm-compare-empty">${e?.problem??"…"}</div>`:d`<div class="lm-compare-frame"><canvas class="lm-compare-picture" role="img" aria-label=${o(
"difference.alt",{gain:this.gain.value})}
            ${lc(i=>i&&this.#s(i,t))}></canvas></div>`}#s(e,t){this.shown.get(e)!==t&&([e.width,e.height]=[t.width,t.height],e.getContext("2d")?.putImageData(t,
0,0),this.shown.set(e,t))}legend(){let{now:e}=this,t=cc.map(i=>[String(i),`×${i}`]);return d`<div class="lm-difference-legend" id="lm-difference-legend">
            ${y(t,String(this.gain.value),i=>this.gain.value=Number(i),{id:"lm-difference-gain",label:o("difference.gain"),title:o("difference.gain")})}
            <span class="lm-difference-scale" title=${o("difference.scale_title")}>0<span class="lm-difference-bar"></span>${uc(this.gain.value)}</span>
            <span id="lm-difference-said" role="status">${e?.found?hu(e.found):g}</span></div>`}};function cu(s,[e,t]){let{width:i}=e;return i!==t.width||e.height!==
t.height?{pair:s,width:i,problem:o("difference.sizes",{one:`${i}×${e.height}`,other:`${t.width}×${t.height}`})}:{pair:s,width:i,problem:"",found:hc(e.data,t.data)}}
function hu({largest:s,mean:e,equal:t}){return s?o("difference.measured",{largest:s,mean:Number(e.toPrecision(2)),equal:Math.floor(1e3*t)/10}):o("difference.non\
e")}async function pc(s){let e=new Image;e.src=s,await e.decode();let t=document.createElement("canvas");[t.width,t.height]=[e.naturalWidth,e.naturalHeight];let i=t.
getContext("2d",{willReadFrequently:!0});if(!i)throw new Error("no canvas");return i.drawImage(e,0,0),i.getImageData(0,0,t.width,t.height)}var mc=({missing:s,waiting:e,recipe:t})=>s.length||e.length||!t.steps.length?0:1;var ki={base:"demo-paper.safetensors",b:"demo-neon.safetensors",infotext:`a star
Steps: 20, CFG scale: 3, Seed: 3`};function fc(s){let e=mc(s.desk.written.value),t=[o("first.choose"),o("first.preview"),o("first.move")];return d`<div class="lm-first" id="lm-first" role="group" aria-label=${o(
"first.label")}>
        <ol>${t.map((i,r)=>d`<li aria-current=${r===e?"step":"false"}>${i}</li>`)}</ol>
        ${du(s)?m(o("first.demo"),o("first.demo_title"),()=>uu(s),{id:"lm-demo"}):g}</div>`}var du=({desk:s})=>"liveMergeStandaloneTask"in window&&s.checkpoint.
value?.name===ki.base&&s.files.value.models.some(e=>e.name===ki.b);function uu({desk:s}){let e=s.step.value;e?.kind==="merge"&&!e.models.b&&s.doneStep(t=>ps(t,{
b:ki.b},s.schema.value)),Is(ki.infotext)}var $i={scale:0,x:.5,y:.5},pu=8,vc=1.001,wc=({frame:s,picture:e})=>Math.min(s.width/e.width,s.height/e.height),mu=(s,e)=>s.scale||wc(e);function ta(s,e,t,i){let{
picture:r,density:a}=i,[n,l]=[wc(i),mu(s,i)],c=Math.min(Math.max(l*e,Math.min(n,1/a)),Math.max(n,1/a)*pu);if((l-n)*(c-n)<=0&&s.scale||c<n*vc&&c>n/vc)return $i;let u=(f,v,w)=>f+
v/(w*l)-v/(w*c);return ia({scale:c,x:u(s.x,t.x,r.width),y:u(s.y,t.y,r.height)},i)}function sa(s,e,t){let{picture:i}=t;return s.scale?ia({...s,x:s.x-e.x/(i.width*
s.scale),y:s.y-e.y/(i.height*s.scale)},t):s}function yc(s,e,t,i){let r=([l,c])=>Math.hypot(l.x-c.x,l.y-c.y),[a,n]=[gc(e),gc(t)];return sa(ta(s,r(t)/(r(e)||1),a,
i),{x:n.x-a.x,y:n.y-a.y},i)}var gc=([s,e])=>({x:(s.x+e.x)/2,y:(s.y+e.y)/2}),bc=(s,e)=>ia({...s,scale:1/e.density},e);function ia({scale:s,x:e,y:t},{frame:i,picture:r}){
let a=(n,l)=>l>=.5?.5:Math.min(Math.max(n,l),1-l);return{scale:s,x:a(e,i.width/2/(r.width*s)),y:a(t,i.height/2/(r.height*s))}}var fu=5,vu=.002,gu=16,wu=5,kc=250,xi=class{constructor(){this.view=p($i),this.size=p({width:1,height:1}),this.wipe=p(.5),this.fingers=new Map,this.began={x:0,y:0},
this.wiping=!1,this.dragged=!1}get isFit(){return this.view.value.scale===0}get style(){let{scale:e,x:t,y:i}=this.view.value;return{"--lm-wide":`${this.size.value.
width*e}px`,"--lm-x":String(t),"--lm-y":String(i),"--lm-wipe":`${100*this.wipe.value}%`}}take({naturalWidth:e,naturalHeight:t}){!e||$(this.size.peek(),{width:e,
height:t})||(this.size.value={width:e,height:t},this.fit())}fit(){this.view.value=$i}exact(e){let t=e?.querySelector(Oc);t&&(this.view.value=bc(this.view.value,
this.#e(t)))}#e(e){let{width:t,height:i}=e.getBoundingClientRect();return{frame:{width:t,height:i},picture:this.size.value,density:window.devicePixelRatio}}onWheel(e){
let t=$c(e,e);if(!t)return;let i=-e.deltaY*(e.deltaMode?gu:1)*(e.ctrlKey?wu:1),r=Math.exp(Math.max(-kc,Math.min(kc,i))*vu),a=ta(this.view.value,r,ra(t,e),this.#e(
t));a===this.view.value&&!e.ctrlKey||(e.preventDefault(),this.view.value=a)}onDown(e,t){e.button||(this.fingers.set(e.pointerId,{x:e.x,y:e.y}),!(this.fingers.size>
1)&&(this.began={x:e.x,y:e.y},this.dragged=!1,this.wiping=t&&(this.isFit||_c(e.target))))}onMove(e){let t=e.currentTarget,i=Math.hypot(e.x-this.began.x,e.y-this.
began.y)>fu;if(!this.fingers.has(e.pointerId)||!(this.dragged||i||this.fingers.size>1))return;this.dragged||t.setPointerCapture(e.pointerId),this.dragged=!0;let r=[
...this.fingers.values()];this.fingers.set(e.pointerId,{x:e.x,y:e.y}),this.#t(e,r,[...this.fingers.values()])}#t(e,t,i){let r=$c(e,i[0]);if(!r)return;let a=this.#e(
r),n=l=>[ra(r,l[0]),ra(r,l[1])];i.length>1?this.view.value=yc(this.view.value,n(t),n(i),a):this.wiping?this.wipe.value=xc(e):this.view.value=sa(this.view.value,
{x:i[0].x-t[0].x,y:i[0].y-t[0].y},a)}onUp(e){this.fingers.delete(e.pointerId)}onClick(e,t){(this.dragged||t)&&e.stopPropagation(),t&&!this.dragged&&e.detail&&!_c(
e.target)&&(this.wipe.value=xc(e)),this.dragged=!1}onKey(e){let t=e.shiftKey?.1:.01,i={ArrowLeft:this.wipe.value-t,ArrowRight:this.wipe.value+t,Home:0,End:1}[e.
key];i!==void 0&&(this.wipe.value=Math.min(1,Math.max(0,i)),e.preventDefault())}},Oc=".lm-compare-frame:not([hidden])";function $c({currentTarget:s},{x:e,y:t}){
let i=[...s.querySelectorAll(Oc)];return i.find(r=>{let{left:a,right:n,top:l,bottom:c}=r.getBoundingClientRect();return e>=a&&e<=n&&t>=l&&t<=c})??i[0]}function ra(s,{
x:e,y:t}){let{left:i,top:r,width:a,height:n}=s.getBoundingClientRect();return{x:e-i-a/2,y:t-r-n/2}}function xc({currentTarget:s,x:e}){let{left:t,width:i}=s.getBoundingClientRect();
return Math.min(1,Math.max(0,(e-t)/i))}var _c=s=>s instanceof Element&&s.closest(".lm-wipe-divider")!==null;var Sc={w:"wipe",d:"difference"},_i=class{constructor(e){this.app=e,this.pairs=p([]),this.peeked=p(null),this.shown=p(""),this.at=p(0),this.view=p("both"),this.
stage=new xi,this.difference=new bi(this),this.kept=new gi(e.server),k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.addEventListener(
"keydown",t=>this.#r(t))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}get isFirst(){return!this.pair&&!this.app.preview.result.value}#e({
pictures:e,originals:t,other:i,own:r}){let a=e.slice(t,2*t);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(a.length-1,
0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=a.map((n,l)=>({original:e[l],merged:n,other:i,own:r}))}show(e,t=""){
this.peeked.value=null,this.shown.value=t,this.at.value=0,(!e.original||!Object.values(Sc).some(i=>i===this.view.peek()))&&(this.view.value="merged"),this.pairs.
value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value==="merged"?"original":"merged")}toggle(e){this.pair?.original&&
(this.view.value=this.view.value===e?"both":e)}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}get#s(){return document.getElementById("live_merge_c\
ompare")}#i({target:e}){return e instanceof Element&&(e===document.body||e.closest("#live_merge_tab")!==null)&&this.app.isShown()&&!Ze(e)}#r(e){let t=!(e.ctrlKey||
e.metaKey||e.altKey||e.shiftKey),i=e.key.toLowerCase();if(!(!t||!this.pair||!this.#i(e))){if(i==="f")this.flip();else if(i==="w"||i==="d")this.toggle(Sc[i]);else if(i===
"z")this.#a();else if(i==="escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="both";else return;e.preventDefault()}}#a(){this.stage.isFit?this.
stage.exact(this.#s):this.stage.fit()}#o(){document.fullscreenElement?document.exitFullscreen():this.#s?.requestFullscreen().catch(()=>{})}template(){let{pair:e,
stage:t}=this;if(!e)return this.isFirst?fc(this.app):g;let i=e.original&&!this.peeked.value?this.view.value:"merged",r=i==="wipe",a=n=>this.#d(n,e,i);return d`<div class="lm-compare-stage lm-by-${i} ${t.
isFit?"":"lm-zoomed"}" style=${vi(t.style)} role="group" aria-label=${o("compare.label")}
                @wheel=${n=>t.onWheel(n)} @pointerdown=${n=>t.onDown(n,r)}
                @pointermove=${n=>t.onMove(n)} @pointerup=${n=>t.onUp(n)}
                @pointercancel=${n=>t.onUp(n)}
                @click=${{handleEvent:n=>t.onClick(n,r),capture:!0}}>
                ${i==="difference"?this.difference.picture():[a("original"),a("merged")]}${r?this.#c(e):g}</div>
            ${i==="difference"?this.difference.legend():g}
            <div class="lm-compare-tools">${this.#n(e,i)}${this.#l()}${this.#h()}<span class="lm-gap"></span>
                ${m(o("compare.gallery"),o("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">${yu(i,e)}</p>`}#n(e,t){let i=this.pairs.value.length,r=(a,n)=>m(o(`\
compare.${a}`),o(`compare.${a}_title`),()=>this.toggle(a),{id:`lm-${a}`,keys:n,hidden:!e.original,pressed:t===a});return d`${m(o("compare.flip"),o("compare.flip\
_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
            ${m(o("compare.both"),o("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:t==="both",hidden:!e.original})}
            ${r("wipe","W")}${r("difference","D")}
            ${m(o("compare.pair",{n:this.at.value+1,all:i}),o("compare.pair_title"),()=>this.at.value=(this.at.value+1)%i,{id:"lm-next-pair",hidden:i<2})}`}#l(){
let{stage:e}=this;return d`${m(o("compare.fit"),o("compare.fit_title"),()=>e.fit(),{id:"lm-fit",keys:"Z",off:e.isFit})}
            ${m("1:1",o("compare.exact_title"),()=>e.exact(this.#s),{id:"lm-exact",label:o("compare.exact")})}
            <button type="button" class="lm-button" id="lm-full" title=${o("compare.full_title")} aria-label=${o("compare.full")} ?hidden=${!document.fullscreenEnabled}
                @click=${()=>this.#o()}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg></button>`}#c(e){let t=Math.
round(100*this.stage.wipe.value);return d`<div class="lm-wipe-divider" role="slider" tabindex="0" aria-label=${o("compare.divider",{name:bt("original",e),other:bt(
"merged",e)})}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${t} aria-valuetext="${t} %" @keydown=${i=>this.stage.onKey(i)}></div>`}#h(){let{strip:e}=this.app,
t=e.shots.value.find(i=>i.id===this.shown.value);return t?m(t.star?"★":"☆",o("gallery.star_title"),()=>e.star(t.id),{id:"lm-star",label:o("gallery.star"),pressed:t.
star}):g}#d(e,t,i){let r=bt(e,t),a=bt(e==="merged"?"original":"merged",t),n=i==="both"?o("compare.enlarge",{name:r}):t.original&&i!=="wipe"?o("compare.flip_to",
{name:r,other:a}):r;return d`<button type="button" class="lm-compare-side lm-compare-frame" data-side=${e} title=${o("compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!=="wipe"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${o("compare.alt",{name:r})} src=${t[e]||""} draggable="false"
                @load=${l=>e==="merged"&&t.merged!==t.small&&this.stage.take(l.target)}
                @error=${()=>this.#u(e,t)}>
            <span class="lm-compare-name">${r}</span></button>`}async#u(e,t){let i=await this.kept.address(t.files?.[e])||(e==="merged"?t.small:void 0);if(e==="\
merged"&&!i)return;let r=a=>a[e]===t[e]?{...a,[e]:i,files:{...a.files,[e]:""}}:a;this.pairs.value=this.pairs.value.map(r),this.peeked.value&&(this.peeked.value=
r(this.peeked.value))}};function yu(s,e){let t=bt("original",e);return s==="both"?o("compare.both_shown",{name:t}):s==="wipe"?o("compare.wipe_shown",{name:t}):s===
"difference"?o("compare.difference_shown",{name:t}):o("compare.one_shown",{name:bt(s,e)})}var bt=(s,e)=>s==="original"?e.other||o("compare.original"):e.own?e.own:
e.merged===e.small?o("compare.small"):e.original?o("compare.merged"):o("compare.this");var bu=1200,Oi=class{constructor(e){this.app=e,this.isOpen=p(!1),this.copied=p(!1)}get text(){let{strip:e,compare:t,preview:i}=this.app,r=t.pair&&e.shots.value.
find(a=>a.id===t.shown.value);return(r?r.infotext:i.result.value?.infotext)??""}view(){let{text:e,isOpen:t,copied:i}=this;if(!e)return g;let r=async({currentTarget:a})=>{
await ft(e,a),i.value=!0,setTimeout(()=>i.value=!1,bu)};return d`<div class="lm-infotext-row">
            <button type="button" class="lm-infotext-line" id="lm-infotext" aria-expanded=${t.value?"true":"false"} aria-controls="lm-infotext-all"
                title=${o("infotext.title")} @click=${()=>t.value=!t.value}>${t.value?o("infotext.label"):e.replaceAll(`
`," · ")}</button>
            ${m(i.value?o("text.copied"):o("text.copy"),o("infotext.copy_title"),r,{id:"lm-infotext-copy",label:o("infotext.copy_title")})}</div>
            <pre class="lm-infotext-all" id="lm-infotext-all" ?hidden=${!t.value}>${e}</pre>`}};var aa=s=>document.getElementById(s);function Ac(){let s=aa("live_merge_gallery"),e=i=>[...s?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),t=e(
".thumbnails");return t.length?t:e(".grid-container")}function Mc(){let s=document.querySelector("#live_merge_result .lm-made");if(!s)return null;let{number:e="",
pictures:t,originals:i,whole:r,files:a=""}=s.dataset,n=a.split(" ").map(l=>l==="-"?"":l);return{number:e,pictures:Number(t),originals:Number(i),whole:r!=="0",files:n}}
function Si(){for(let s of document.querySelectorAll("[data-sentences]")){let{text:e}=us({text:s.textContent,sentences:JSON.parse(s.dataset.sentences??"{}")});delete s.
dataset.sentences,e!==s.textContent&&(s.textContent=e)}}function Tc(){let s=aa("live_merge_info")?.cloneNode(!0);for(let e of s?.querySelectorAll("[data-testid=\
status-tracker]")??[])e.remove();for(let e of s?.querySelectorAll("br")??[])e.nextSibling?.textContent?.startsWith(`
`)||e.replaceWith(`
`);return(s?.textContent??"").trim()}function Ec(s){let e=0,t=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])
document.addEventListener(i,t,!0);s.addEventListener("focusin",({target:i,relatedTarget:r})=>{let a=aa("live_merge_gallery"),n=c=>c instanceof Node&&!!a?.contains(
c);n(i)&&r instanceof HTMLElement&&!n(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var Lc=700,ku=100,$u=1200*1e3,Ai=class{constructor(e){this.app=e,this.started=p(0),this.result=p(null),this.asked=null,this.wanted=!1,this.number="",this.timer=
0,this.patience=0,k(()=>{e.desk.edits.value&&R(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<$u}press(){document.getElementById(
"live_merge_preview")?.click()}async free(){for(;this.isRunning||this.wanted;)await new Promise(e=>setTimeout(e,ku))}sent(e){let{desk:t,live:i,root:r,studies:a,
dialogs:n}=this.app,{inputs:l,progress:c}=r.dataset,h=a.takeOrder()??n.blind.studies.takeOrder(),u=t.shown.value,f=`task(${Math.random().toString(36).slice(2)}${Math.
random().toString(36).slice(2)})`,{kind:v,other:w,own:b}=h?{kind:"explore",other:"",own:""}:this.#e(u);h||(this.asked={recipe:u,architecture:t.kit.value.id,other:w,
own:b},clearTimeout(this.timer),this.wanted=!1);let _=this.started.value=Date.now();for(let Oe of h?h.recipes:[u,...w?[JSON.parse(v)]:[]])i.expect(Oe);i.watch(150);
let V=window[c??""],Q=Oe=>document.getElementById(Oe);return typeof V=="function"&&V(f,Q("lm-progress"),Q("live_merge_gallery"),()=>_===this.started.value&&this.#t()),
[f,h?h.text:JSON.stringify(u),v,...e.slice(3,Number(l))]}#e(e){let{settings:t,snapshots:i,parked:r}=this.app.desk,a=this.app.dialogs.lora.besides(e);if(a)return{
kind:JSON.stringify(a),other:o("compare.whole"),own:o("compare.lora")};let{compare:n,compareWith:l="original"}=t.value,c=n&&!r.value?Ho(l,e,i.value,this.app.strip.
shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:o(l==="before"?"compare.before":"compare.snapsho\
t",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),this.wanted=e.
settings.value.auto&&!e.parked.value&&!e.written.value.missing.length,this.wanted&&(this.timer=setTimeout(()=>this.isRunning||this.press(),Lc))}#i(e=!1){let t=Mc();
if(!t||t.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),Lc));let i=Ac(),r=this.result.value;i.
length!==t.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.patience),this.number=t.number,i.length&&(this.result.value={...this.asked,pictures:i,
originals:t.originals,whole:t.whole,files:t.files,infotext:Tc()}))}attach(e){let t=()=>document.getElementById("live_merge_result")?.innerHTML,i=t();Ec(e),new MutationObserver(
()=>{Si();let r=t();r!==i&&this.isRunning&&this.#t(),i=r,this.#i()}).observe(e,{childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var xu=96,_u=150,jc=s=>({original:s.original,merged:s.large||s.picture,small:s.picture,files:{merged:s.file,original:s.originalFile}}),Mi=class{constructor(e){this.
app=e,this.shots=p(_r()),this.current=p(0),this.origin="",this.timer=0,k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:t,
originals:i,pictures:r,whole:a,files:n,infotext:l,other:c}){let h=r[i];if(!h||!e.steps.length)return;let u=await Nc(h).catch(()=>"");if(!u)return;let f={id:Math.
random().toString(36).slice(2,10),parent:this.origin,star:!1,recipe:e,architecture:t,time:Date.now(),picture:u,infotext:l,whole:a,large:h,file:n[i]??"",...i&&!c?
{original:r[0],originalFile:n[0]??""}:{original:"",originalFile:""}};this.#t(hr(this.shots.value,f)),this.current.value=0,this.origin=this.shots.value[0].recipe===
e?this.shots.value[0].id:this.origin}async addStarred(e,t,i){let r=await Nc(t).catch(()=>"");if(!r)return;let a={id:Math.random().toString(36).slice(2,10),parent:this.
origin,star:!0,recipe:e,architecture:this.app.desk.kit.value.id,time:Date.now(),picture:r,infotext:i,whole:!0,large:t,original:""},n=hr(this.shots.value,a);this.#t(
n.map((l,c)=>c?l:{...l,star:!0})),this.origin=n[0].id}#t(e){this.shots.value=e,Kn(e)}star(e){this.#t(Vo(this.shots.value,e))}#s(e){this.app.compare.show(jc(e),e.
id)}recall(e){let t=this.shots.value.find(i=>i.id===e)??this.shots.value[0];t&&this.#s(t)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.
compare.peeked.value=jc(e),_u):this.app.compare.peeked.value=null}async back(e){let{desk:t,live:i,compare:r}=this.app,a=I(e.recipe.base);if(clearTimeout(this.timer),
r.peeked.value=null,this.#s(e),e.architecture!==t.kit.value.id){t.remark.value=o("strip.other_kind",{base:S(a)});return}t.commit(),this.origin=e.id,await i.use(
e.recipe).catch(n=>t.remark.value=x(n))}#i(e,t=!1){this.current.value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,gs)-1)),t&&queueMicrotask(()=>document.
querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let t=this.current.value,i={ArrowRight:t+1,ArrowLeft:t-1,Home:0,End:gs-1}[e.key];if(i!==void 0)
this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.
toSpliced(t,1)),this.#i(t,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,t=e.written.value.recipe;return d`${ae(this.shots.value.slice(0,gs),
i=>i,(i,r)=>{let a=bs(i,e.schema.value),n=()=>{this.#i(r),this.back(i)};return d`<button type="button" class=${H({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${o("strip.title",{about:a})} aria-label=${o("strip.back",{about:a})}
                aria-current=${$(i.recipe,t)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${m(
o("gallery.open"),o("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Nc(s){let e=new Image;
e.src=s,await e.decode();let t=xu/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*t)),i.
height=Math.max(1,Math.round(e.naturalHeight*t));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Ti=class{constructor(e,t,{schema:i,files:r,state:a}){this.root=e,this.server=t,this.desk=new _s(i,r,a),this.reader=new Ps(this.desk,t),this.live=new Ns(this.
desk,t,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new Rs,this.details=new Es(t),this.doctor=new Os(this.desk,t),this.
studies=new ht(t,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click(),free:()=>this.preview.free(),isBusy:()=>this.
preview.isRunning}),this.finding=new js(this),this.preview=new Ai(this),this.compare=new _i(this),this.strip=new Mi(this),this.infotext=new Oi(this),this.dialogs=
{save:new ai(this),lora:new ei(this),presets:new ii(this),virtual:new ti(this),imports:new Gs(this),conflicts:new Ks(this),gallery:new zs(this),blind:new Hs(this),
keys:new Zs,grid:new Js(this),explore:new fi(this)},this.drawing=p(!1),this.copied=p(!1),this.transform=p({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),
this.textNote=p(""),this.picking=p(qs),this.#e(),qn(this.desk,t),Vn(this.desk),il(this.desk,this.compare.shown),Gn(this.desk,t),this.lost=rl(this.desk),this.#t()}isShown(){
return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:t}=this,{panel:i,settings:r}=Bn(),{settings:a,live:n}=e.state.value;if(e.settings.value=
r,e.snapshots.value=Or(),k(()=>{e.snapshots.value=Uo(e.snapshots.peek(),this.strip.shots.value)}),a?.auto_preview&&!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),
i){let l=i.values.home||e.checkpoint.value?.name||"",{past:c,future:h,linked:u,shown:f}=sl(i.values);e.panel.value={...Ct({...i.values,home:l},i.selected),past:c,
future:h},e.linked.value=u,this.strip.recall(f)}else n?.recipe&&t.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state,t=this.desk.state.value.
keeping?.state;k(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished(),R(()=>this.dialogs.lora.kept())),
e=i;let r=this.desk.state.value.keeping?.state;t==="running"&&r!=="running"&&R(()=>this.dialogs.virtual.finished()),t=r})}async listFiles(){let e=await this.server.
get("/models?refresh=1").catch(()=>null);e&&!$(e,this.desk.files.value)&&(this.desk.files.value=e),this.details.forget()}};function Rc(s){if(!s)return()=>{};let e=()=>s.offsetParent&&s.style.setProperty("--lm-above",`${Math.round(s.getBoundingClientRect().top+window.scrollY)}px`),t=new IntersectionObserver(
e);return t.observe(s),window.addEventListener("resize",e),()=>{t.disconnect(),window.removeEventListener("resize",e)}}function Pc(s){let e=s.canBeTranslated;e&&(s.canBeTranslated=(t,i)=>!t.parentElement?.closest("#live_merge_tab")&&e(t,i))}var Ou=.05,_e=.01,Li=550,Su=400,Au=600,kt=s=>s instanceof Element?s.closest(".lm-fader"):null,Ei=s=>s instanceof Element&&s.classList.contains("lm-range"),Xe=s=>s instanceof
Element&&s.classList.contains("lm-value"),$t=s=>s.dataset.slot??"",ji=s=>s.shiftKey?_e:Ou;function oa(s){let e=s.deltaY||s.deltaX;return e&&(e<0?1:-1)*ji(s)}function na(s){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>s.commit(),Su)}}function la(s,e){let t=e?s.querySelector(`[data-key="${e}"]`):null;return t?.click(),t!==null}
function Cc(s,{desk:e}){let t=na(e),i=!1,r={slot:"",weight:0,time:0},a=(v,w)=>{e.moveFader(v,w),e.commit()},n=(v,w,b)=>{let _=e.channel.value;if(!_)return;let V=e.
weight($t(v));e.moveFader($t(v),hs(V,q(V+w),_),b),t()},l=v=>{let w=kt(v.target),b=e.channel.value;if(!w||!b||v.ctrlKey||v.metaKey||v.altKey&&!e.linked.value.length)
return;let _=ji(v),V={ArrowRight:_,ArrowLeft:-_,PageUp:.25,PageDown:-.25},Q={ArrowUp:_,ArrowDown:-_,...Ei(v.target)?V:{}},Oe=Ei(v.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(v.key in Q)n(w,Q[v.key],v.altKey);else if(v.key in Oe)a($t(w),Oe[v.key]);else if(!Xe(v.target)&&la(w,{s:"fader.solo",m:"fader.mute"}[v.
key.toLowerCase()])){v.preventDefault();return}else return;Xe(v.target)&&delete v.target.dataset.typing,v.preventDefault()},c=v=>{let w=kt(v.target);if(!w?.contains(
document.activeElement))return;v.preventDefault();let b=oa(v);b&&n(w,b,v.altKey)},h=({target:v})=>{let w=kt(v);!w||!Ei(v)||s.classList.contains("lm-stroke")||e.
moveFader($t(w),q(Math.round(Number(v.value)/_e)*_e),i)},u=({target:v})=>{let w=kt(v),[b,_]=[e.step.value,e.channel.value],V=v instanceof Element&&v.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!_||V||Xe(v)||s.classList.contains("lm-drawing"))return;let Q=$t(w),Oe=r.slot===Q?r.weight:e.weight(Q);e.doneWeights({[Q]:w.
classList.contains("lm-part")?null:Va(b,_,Q,Oe,e.kit.value)})},f=({target:v,timeStamp:w})=>{let b=kt(v),_=b?$t(b):"",V=_===r.slot&&w-r.time<Au;_&&!V&&(r={slot:_,
weight:e.weight(_),time:w})};s.addEventListener("keydown",l);for(let v of["pointerdown","pointermove"])s.addEventListener(v,w=>i=w.altKey);s.addEventListener("w\
heel",c,{passive:!1}),s.addEventListener("input",h),s.addEventListener("change",({target:v})=>kt(v)&&Ei(v)&&e.commit()),s.addEventListener("dblclick",u),s.addEventListener(
"pointerdown",f)}var Ic=s=>d`<span class="lm-snapshots" role="group" aria-label=${o("snapshot.label")}>
    ${ie.map((e,t)=>Mu(s,e,t+1))}</span>`;function Mu(s,e,t){let{desk:i}=s,r=i.snapshots.value[e],a=r!==void 0&&$(r.recipe,i.written.value.recipe),n=o(r?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:t});return d`<button type="button" class=${H({"lm-snapshot":!0,"lm-kept-one":r!==void 0})} id="lm-snapshot-${e}"
        aria-label=${o(r?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${a?"true":"false"} title=${n}
        aria-keyshortcuts="${t} Shift+${t}" style=${vi({backgroundImage:r?.picture?`url("${r.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||Ni(s,e,l)}
        @pointerdown=${l=>Tu(s,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function Ni({desk:s,strip:e},t,i){if(!i&&s.snapshots.value[t])return s.recallSnapshot(
t);s.storeSnapshot(t,e.shots.value),s.remark.value=o("snapshot.stored",{letter:t})}function Tu(s,e,{currentTarget:t}){let i=t;delete i.dataset.held;let r=setTimeout(
()=>{i.dataset.held="yes",Ni(s,e,!0)},Li);for(let a of["pointerup","pointercancel","pointerleave"])i.addEventListener(a,()=>clearTimeout(r),{once:!0})}function Eu({code:s,ctrlKey:e,metaKey:t,altKey:i,target:r}){let a=s.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return a&&!(e||t||i)&&!Ze(r)?ie[Number(a)-1]:""}function Bc(s,e){
let{desk:t,preview:i}=e;s.addEventListener("keydown",r=>{let a=Eu(r);if(a)return(r.shiftKey||t.snapshots.value[a])&&Ni(e,a,r.shiftKey),r.preventDefault();if(r.key===
"?"&&!r.ctrlKey&&!r.metaKey&&!Ze(r.target))return e.dialogs.keys.open(),r.preventDefault();if(!(r.ctrlKey||r.metaKey)||!(r.target instanceof Element))return;let n=r.
target.matches('input[type="text"], textarea'),l=r.key.toLowerCase();if(l==="enter")i.press();else if(l==="z"&&!n)r.shiftKey?t.redo():t.undo();else if(l==="y"&&
!n)t.redo();else return;r.preventDefault(),r.stopPropagation()})}var Ri=s=>s?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Dc(s,{desk:e,drawing:t}){let i="",r=[],a=!1,n=0;s.addEventListener(
"pointerdown",l=>{let c=Ri(l.target);if(a=!1,!c||pe(c)||l.button!==0||l.shiftKey||t.value)return;[i,r]=[c,e.linked.value];let h=()=>{a=!0,e.linked.value=Xa(r,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,Li)}),s.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Ri(document.elementFromPoint(
l,c));!u||pe(u)||u===i&&!a||(clearTimeout(n),a=!0,e.linked.value=[...new Set([...r,...Za(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])s.addEventListener(
l,()=>{clearTimeout(n),i=""});s.addEventListener("click",l=>{!a||!Ri(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),s.addEventListener("cont\
extmenu",l=>Ri(l.target)&&l.preventDefault()),s.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Lu(s,e)}function Lu(s,e){let t=null,i=na(e),r=h=>h instanceof Element?h.closest(".lm-head"):null,a=h=>(h.dataset.slots??"").split(" "),n=(h,u,f,v)=>{
let[w,b]=[e.channel.value,a(h)];w&&e.moveFaders(b,b[0],hs(u,q(u+f),w),v)},l=(h,u,f)=>{n(h,e.weight(a(h)[0]),u,f),i()};s.addEventListener("pointerdown",h=>{let u=r(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),t={head:u,y:h.clientY,moved:!1},e.commit())}),s.addEventListener("pointermove",h=>{if(!t)return;let u=s.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:f,high:v}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((t.y-h.clientY)/u*(v-f)/_e)*_e;t.moved||=
w!==0,t.moved&&n(t.head,e.weightBefore(a(t.head)[0]),w,h.altKey)});let c=()=>{t?.moved?e.commit():t&&(e.linked.value=Qi(e.linked.value,a(t.head))),t=null};s.addEventListener(
"pointerup",c),s.addEventListener("pointercancel",()=>t=null),s.addEventListener("keydown",h=>{let u=r(h.target),f={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(f)l(u,f*ji(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=Qi(e.linked.value,a(u));else return;h.preventDefault()}}),s.addEventListener(
"wheel",h=>{let u=r(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let f=oa(h);f&&l(u,f,h.altKey)},{passive:!1})}var Fc=7,Wc=12;function Uc(s,{desk:e,drawing:t}){let i=null,r=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(t.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Xe(c.target)||ju(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
s.classList.add("lm-stroke"),l(i,i,h))},a=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),s.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:f,high:v}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let _=Nu(b,c,h);
_!==null&&(w[b.dataset.slot??""]=q(Math.round((f+_*(v-f))/_e)*_e))}Object.keys(w).length&&e.setWeights(w)};s.addEventListener("pointerdown",r),s.addEventListener(
"pointermove",a),s.addEventListener("pointerup",n),s.addEventListener("pointercancel",n)}var ju=s=>s instanceof Element&&s.closest("button")!==null;function Nu(s,e,t){
let i=s.getBoundingClientRect(),r=Ru(i,e,t),a=s.querySelector(".lm-range");if(r===null||!a||r<i.top-Wc||r>i.bottom+Wc)return null;let n=a.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-Fc-r)/(n.height-2*Fc)))}function Ru(s,e,t){let[i,r]=e.x<t.x?[e.x,t.x]:[t.x,e.x];if(r<s.left||i>s.right)return null;if(t.x>=
s.left&&t.x<=s.right||e.x===t.x)return t.y;if(e.x>=s.left&&e.x<=s.right)return null;let a=(s.left+s.right)/2;return e.y+(a-e.x)/(t.x-e.x)*(t.y-e.y)}function Hc({desk:s}){let e=s.kind==="adjust",t=a=>s.step.value?.adjust[a.name]??0,i=(a,n)=>s.editStep(l=>nr(l,a.name,n)),r=a=>d`<div class="lm-adjusted ${t(a)?
"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${n=>Xe(n.target)||s.doneStep(l=>nr(l,a.name,0))}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${mt(t(a),{...a,exact:o("fader.exact",{label:a.label}),usual:0},n=>i(a,n),()=>s.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${o(
"adjust.label")} ?hidden=${!e}>
        ${e?s.schema.value.adjust.map(r):g}</section>`}function Kc(s){let{problem:e}=s.desk.state.value,t=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:Pu(s)||Cu(s)||Iu(s)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${t}${Du(s)}${Bu(s)}`}var Yt=(s,e,t="lm-banner")=>d`<div id=${t} class="lm-banner" role="alert"><span>${s}</span>${e}</div>`;function Pu(s){let{desk:e,
live:t}=s,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",a=e.files.value.models.find(c=>c.
name===r)??e.files.value.models.find(c=>me(c.name,r)),n=async()=>{if(e.parked.value)return e.adopt();i&&await Vc(s,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=S(r);return Yt(o("banner.paused",{base:l}),[m(o("banner.adopt"),o("banner.adopt_title"),n),a?m(o("banner.back",{base:l}),o("banner.back_title"),()=>t.load(a.name)):
g,e.parked.value?m(o("banner.new"),o("banner.new_title"),()=>e.startNew()):g])}function Cu(s){let{desk:e,live:t}=s;if(!t.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await t.show(r).catch(a=>e.remark.value=x(a))};return Yt(o("banner.elsewhere"),[m(o("banner.take_over"),o("banner.take_over_\
title"),()=>t.takeOver()),m(o("banner.show"),o("banner.show_title"),i)])}function Iu(s){let{lost:e,desk:t}=s,i=e.value;if(!i)return null;let r=()=>{e.value=null,
al(t.state.value.run??"")};return Yt(o("banner.restarted"),[m(o("banner.again"),o("banner.again_title"),()=>Vc(s,i)),m(o("banner.leave"),o("banner.leave_title"),
r)])}var Vc=({desk:s,live:e},t)=>e.use(t).catch(i=>s.remark.value=x(i));function Bu({desk:s,dialogs:{lora:e}}){let{draft:t,save:i,checkpoint:r}=s.state.value;if(!t||
e.leaving.value)return g;let a={name:t.name,hash:t.autov3,size:J(t.size),base:S(r?.name??"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state===
"running";return Yt(o(t.shown?"draft.shown":"draft.waits",a)+n,[m(o("draft.keep"),o("draft.keep_title",a),()=>e.keep(),{id:"lm-draft-keep",off:l}),m(o("draft.dr\
op"),o("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function Du({desk:s,live:e}){if(!s.state.value.offered)return g;let t=i=>()=>e.
ask("/pasted",{accept:i});return Yt(o("offer.text"),[m(o("offer.yes"),o("offer.yes_title"),t(!0)),m(o("offer.no"),o("offer.no_title"),t(!1))],"lm-offer")}function Fu({desk:s},e){if(!s.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let t=s.opened.value===e,i=`${ze(e,s.kit.value)}
${o("fader.open_title",{slot:e})}`;return m(e,i,()=>s.opened.value=t?"":e,{kind:"lm-name lm-opens",expanded:t,controls:"lm-kinds",label:o("fader.open",{slot:e})})}
function Wu(s,e,t){let i=n=>Math.min(1,Math.max(0,(n-e)/(t-e))),[r,a]=[i(0),i(s)].sort((n,l)=>n-l);return`--lm-from: ${r}; --lm-to: ${a}`}function Jt(s,e,t){let{
desk:i}=s,{low:r,high:a}=i.channel.value?.parameter??{low:0,high:1},n=i.weight(e),l=!t.flat||i.isSet(e),c=t.label??e,h=i.step.value,u=H({"lm-fader":!0,"lm-part":!!t.
flat,"lm-zero":n===0,"lm-unset":!l,"lm-beyond":n<r||n>a,"lm-live":Ku(s,e),"lm-finer":h!==null&&Da(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-mu\
ted":h!==null&&Ur(h,we(e),i.kit.value)}),f=v=>{v===null?i.setWeights({[e]:null}):i.moveFader(e,v),i.commit()};return d`<div class=${u} data-slot=${e} title=${t.
title} style=${Wu(n,r,a)}>
        ${t.name??Fu(s,e)}${t.flat?g:ql(s,e)}
        <input type="range" class=${t.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${a}
            aria-label=${c} aria-orientation=${O(t.flat?void 0:"vertical")}
            aria-valuetext=${Uu(s,e)} aria-keyshortcuts=${O(pe(e)?void 0:t.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${$e(String(Math.min(a,Math.max(r,n))))}>${t.flat?g:Gl(s,e)}
        ${X(l?n:null,o("fader.exact",{label:c}),f,{placeholder:t.follows,empty:t.flat})}
        ${pe(e)?g:Hu(s,e,!!t.flat)}${t.after??""}</div>`}function Uu({desk:s},e){let[t,i]=[s.step.value,s.weight(e)],r=s.isSet(e)||s.kit.value.architecture.sliders.
includes(e)?String(i):o("fader.not_set",{weight:i});return t&&Ur(t,we(e),s.kit.value)?o("fader.muted",{weight:r}):r}function Hu(s,e,t){let{desk:i}=s,[r,a]=[i.step.
value,i.kit.value];if(!r)return g;let n=(l,c,h,u)=>m(l,o(`${c}_title`,{slot:e}),()=>i.doneStep(f=>u(f,e,a)),{kind:"lm-mute",key:c,label:o(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${t?g:n("S","fader.solo",Hr(r,e,a),Il)}${n("M","fader.mute",ne(r,a).includes(e),Pl)}${t?g:Yl(s,e)}</span>`}function Ku({
desk:s},e){let t=s.state.value.live?.blocks??[],{follows:i,architecture:r}=s.kit.value,a=r.odd.filter(n=>i[n]===e&&!r.slots.includes(e));return[e,...a].some(n=>t.
includes(n))}var Vu=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],zu=32,qu=s=>s.replace(/\d+$/,"");function zc(s){let{kit:e,
channel:t}=s.desk,{low:i,high:r}=t.value?.parameter??{low:0,high:1},a=([n,l])=>{let c=e.value.architecture.sliders.filter(h=>qu(h)===n);return c.length?d`<fieldset class="lm-group lm-group-${n} ${c.
length>zu?"lm-two-rows":""}" style="--lm-count: ${c.length}"><legend>${Gu(l,c)}</legend>
            <div class="lm-faders">${c.map(h=>Jt(s,h,{title:ze(h,e.value)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${o(
"desk.label")} ?hidden=${!t.value}>
        <div class="lm-scale" aria-hidden="true">${[r,(i+r)/2,i].map(n=>d`<span>${q(n)}</span>`)}</div>
        ${Vu.map(a)}</section>`}var Gu=(s,e)=>e.length<2?o(s):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${o("desk.head_title")} aria-label=${o("desk.head",{group:o(s)})}>${o(s)}</button>`;function qc(s){let{kit:e,channel:t,panel:i,schema:r,settings:a}=s.
desk,n=i.value.values.whole.block_map||"live_merge",l=r.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!t.
value} ?open=${a.value.odd}
        @toggle=${c=>c.target.open!==a.value.odd&&s.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${o("odd.summary",{parts:e.value.architecture.odd.map(c=>Yu(s,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>Ju(s,c))}</div>
        ${F(o("odd.map"),y(l,n,c=>s.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:o("odd.map_tit\
le")})}</details>`}function Yu({desk:s},e){if(s.isSet(e))return`${e} ${s.weight(e)}`;let t=s.kit.value.follows[e];return t?`${e} = ${t}`:o("odd.kept",{slot:e})}
function Ju(s,e){let t=s.desk.kit.value.follows[e],i=ze(e,s.desk.kit.value),r=t?o("odd.follows",{help:i,followed:t}):o("odd.stays",{help:i});return Jt(s,e,{flat:!0,
title:r,follows:t?`= ${t}`:"0"})}function Yc(s){let{desk:e}=s,t=e.opened.value,i=e.partsOf(t),[r,a]=[i.filter(Nt),i.filter(h=>!Nt(h))],n=a.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(f=>Zu(s,t,f,n))}</div></div>`:g,c=()=>Xu(s);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${o("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${t}</strong>
            <span>${o("parts.head",{count:Xi(n)})}</span><span class="lm-gap"></span>
            ${m("✕",o("parts.close_title"),c,{label:o("parts.close",{slot:t})})}</div>
        <p class="lm-known">${ze(t,e.kit.value)}</p>
        ${l(o("parts.kinds"),a)}${l(o("parts.layers"),r)}`:g}</section>`}function Zu(s,e,t,i){let r=`${Xi(t.parameters)}, ${Math.round(100*t.parameters/i)} %`;return Jt(
s,`${e}/${t.id}`,{flat:!0,label:`${e} ${t.label}`,follows:`= ${e}`,title:o("parts.title",{label:t.label,tensors:t.tensors,share:r,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${t.
label}</span>`,after:d`<span class="lm-share">${r}</span>`})}function Xu({desk:s,root:e}){let t=s.opened.value;s.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${t}"] .lm-opens`)?.focus()}function Jc({desk:s}){let e=s.step.value,t=e?Fa(e,s.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!t.length}>${t.
length?o("rules.others"):g}
        ${t.map(i=>d`<span class="lm-rule">${Gc(i)}${m("✕",o("rules.drop"),()=>s.doneStep(r=>Wa(r,i)),{label:o("rules.drop_one",{rule:Gc(i)})})}</span>`)}</p>`}
function Gc({keys:s,slots:e,...t}){let i=Object.entries(t).map(([r,a])=>`${r} ${a}`).join(", ");return e?o("rules.in",{keys:s||o("rules.every_key"),slots:e,set:i}):
o("rules.all",{keys:s||o("rules.every_key"),set:i})}function Zc({desk:s},e){let{erase:t}=e,i=[["",o("erase.turn_down"),o("erase.turn_down_title")],["balance",o("erase.balance"),o("erase.balance_title")]],r=c=>s.doneStep(
c),a=F(o("erase.way"),y(i,at(t)?"balance":"",c=>r(h=>io(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>F(o(`erase.${c}`),xe(h,o(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:o(`erase.${c}_title`),placeholder:o(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=at(t)?[n("of",t.of??"",c=>r(h=>sr(h,"of",c))),n("mix\
ed",ao(t.balance),(c,h)=>Qu(s,e,c,h))]:[n("concepts",er(t.concepts),c=>r(h=>tr(h,"concepts",c))),n("towards",t.towards??"",c=>r(h=>sr(h,"towards",c)))];return d`${a}${l}${n(
"keep",er(t.keep),c=>r(h=>tr(h,"keep",c)))}`}function Qu(s,e,t,i){ir(e,t)?s.doneStep(r=>ir(r,t)??r):jr(i)}function Xc(s){let{desk:e}=s,[t,{methods:i,together:r}]=[e.step.value,e.schema.value],a=t?.kind==="adapters",n=a?r.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):$n(i);return Ht(s,{id:"method",inputId:"lm-method",kind:"lm-input",label:o("source.method"),empty:o("source.method"),none:o("menu.none_found"),
value:t?.method??"",shown:n.find(l=>l.value===t?.method)?.text??"",items:l=>Ft(n,l),head:l=>l?o(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>a?{...c,method:l,sparse:!1}:_o(c,l,e.schema.value))})}function Qc(s){let{desk:e,dialogs:t}=s,[i,r,a]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!r)return g;let n=tt(a,i.kind),l=xn(n,t.presets.own.value),c=Ka(i,r,a);return d`<div class="lm-field lm-preset">${Ht(s,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:o("tools.preset_label"),title:o("tools.preset_title"),empty:o("tools.preset"),none:o("menu.none_found"),value:c,shown:c,items:h=>Ft(
l,h),head:h=>o(`preset_group.${h}`),row:({text:h})=>d`${ep(_n(n[h]??{},a.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var ep=({width:s,height:e,points:t})=>d`<svg class="lm-curve" width=${s} height=${e+2} viewBox="0 -1 ${s} ${e+2}"
    aria-hidden="true"><polyline points=${t} /></svg>`;function th(s){let{desk:e}=s,t=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${o("source.label")} ?hidden=${!t}>
        ${tp(s)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${t?.kind!=="merge"&&t?.kind!=="adapters"}>
            <span class="lm-label">${o("source.method")}</span>${Xc(s)}</div>
        <div class="lm-models" id="lm-models">${t?sp(s,t):g}</div></section>`}function tp({desk:s,live:e}){let t=s.checkpoint.value,i=s.steps.findIndex(c=>c.id===
s.panel.value.selected),r=t?t.virtual||S(t.name):e.isLoading.value?o("base.loading"):o("base.none"),a=i>1?o("base.after_steps",{n:i}):o("base.after_step"),l=[t?.
architecture?s.kit.value.architecture.label:t?.kind,t?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?a:o("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${t?.virtual?o("base.virtual",{base:t.name}):t?.title||t?.name||r}><span class="lm-base-name">${r}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function sp(s,e){let{files:t,schema:i}=s.desk,r=c=>s.desk.doneStep(h=>ps(h,c,i.value));
if(e.kind==="adapter")return d`${Pe(s,{id:"adapter",label:o("source.adapter"),value:C(e.models.adapter),files:t.value.adapters,pick:c=>r({adapter:c}),empty:o("p\
icker.file")})}${sh(s,e)}`;if(e.kind==="adapters")return ip(s,e);if(e.kind==="erase")return Zc(s,e);if(e.kind!=="merge")return g;let{models:a}=W(i.value,e.method),
n=(c,h,u,f)=>Pe(s,{id:c,label:h,value:C(u),files:t.value.models,pick:f});if(a[0]!=="models")return a.map(c=>n(c,c.toUpperCase(),e.models[c],h=>r({[c]:h})));let l=ce(
e);return d`${l.map((c,h)=>n(`model${h}`,o("source.model",{n:h+1}),c,u=>r({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${m("−",o("source.fewer"),()=>r({models:l.slice(0,-1)}),{label:o("source.fewer"),off:l.length<2})}
            ${m("+",o("source.more"),()=>r({models:[...l,""]}),{label:o("source.more")})}</span>`}function ip(s,e){let{desk:t}=s,i=e.models.models;return d`${i.
map((r,a)=>d`${Pe(s,{id:`adapter${a}`,label:o("source.adapter_n",{n:a+1}),value:C(r),files:t.files.value.adapters,pick:n=>t.doneStep(l=>({...l,models:{models:i.
with(a,n)}})),empty:o("picker.file")})}${F(o("tools.weight"),X(e.shares[a]??1,o("source.weight_n",{n:a+1}),n=>t.doneStep(l=>wo(l,a,n??1)),{key:`share${a}`}))}`)}${sh(
s,e)}`}function sh(s,e){let{desk:t,dialogs:i}=s,r=t.steps.filter(n=>Ke(n.kind)&&B(n)).flatMap(n=>ye(n,t.schema.value)),a=e.kind==="adapters"||fo(e);return d`<span class="lm-pair">
        ${m("−",o("source.fewer_adapters"),()=>t.doneStep(go),{id:"lm-adapter-fewer",label:o("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${m("+",o(a?"source.more_adapters":"source.adapter_alone"),()=>t.doneStep(vo),{id:"lm-adapter-more",label:o("source.more_adapters"),off:!a})}
        ${m(o("conflicts.open"),o("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function ih({desk:s}){let[
e,t]=[s.kind,s.step.value],i=t&&W(s.schema.value,t.method),r=t&&e==="adapters"?de(s.schema.value,t.method):null,a=r?r.summary:e==="merge"?i?.summary:o(`help.${e||
"none"}`),n=e==="merge"?o("help.source",{text:a,source:i?.source}):a;return d`<p id="lm-help" class="lm-help" title=${n}>${a}</p>`}function rh({desk:s}){let e=s.
step.value,t=e?.kind==="merge"?W(s.schema.value,e.method).parameters.filter(a=>a.kind!=="weight"):e?.kind==="adapters"?de(s.schema.value,e.method).parameters:e?.
kind==="erase"?s.schema.value.erase.parameters:[],i=(a,n)=>s.doneStep(l=>l.kind==="erase"?oo(l,a,n):Oo(l,a.name,n)),r=(a,n)=>a.kind==="erase"?no(a,n):or(a,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${o(
"source.parameters")}>
        ${e&&t.map(a=>rp(a,r(e,a),n=>i(a,n)))}</section>`}var eh=s=>typeof s=="object"?JSON.stringify(s):String(s);function rp(s,e,t){let i=s.name.replace(/_/g,
" ");if(s.kind==="flag")return D(i,s.help,e,t,{name:s.name});let r=s.kind==="choice"?y(s.choices.map(a=>[a,a]),e,t,{name:s.name}):xe(eh(e),i,(a,n)=>{let l=Te(a),
c=l!==null&&(s.kind!=="integer"||Number.isInteger(l));c&&l!==e&&t(l),n.value=c?String(l):eh(e)},{kind:"lm-input lm-number",numeric:!0,key:s.name});return F(i,r,
{kind:"lm-field lm-inline",title:s.help})}function ah(s,e){let t=s.currentTarget,i=t.closest("[data-step]");if(s.button!==0||!i?.parentElement)return;s.preventDefault(),t.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),a=u=>r.filter(f=>{let v=f.getBoundingClientRect();return v.top+v.height/2<u}).length,n=u=>r.forEach((f,v)=>{f.classList.toggle("lm-dr\
op-before",v===u),f.classList.toggle("lm-drop-after",u===r.length&&v===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(a(u.clientY))},h=u=>{l.
abort();let f=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),f&&e(a(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var oh=s=>s.reduce((e,t)=>e+t,0);function nh({desk:s},e,t){let{waiting:i,places:r}=s.written.value,{error:a,live:n}=s.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===t);if(c)return l(o("missing.choose",{what:ee(c.what)}));if(s.parked.value)return l(o("note.parked"));let h=r.indexOf(t);if(a?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:o("note.refused"),title:a.error,bad:!0};if(!B(e))return l(o("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],f=Ke(e.kind)?ye(e,s.schema.value).map(C):[];return f.length>0&&$(u.map(w=>w.file),f)?ap(u):l("")}function ap(s){let[e,t]=[oh(s.map(n=>n.applied)),oh(s.map(n=>n.
total))],i=[...new Set(s.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],r=s.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),a=o("note.applied",{some:e,total:t});return{text:i.length?`${a} · ${A("note.left_out",i.length)}`:a,title:[r?o("note.kinds",{matched:a,which:r}):a,...i].
join(`
`),bad:e<t}}var op=([s,...e])=>s&&!e.length&&s.kind==="merge"&&B(s)&&!s.rest.title;function lh(s){let{desk:e}=s,t=op(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,a=e.parked.value?i:e.checkpoint.value?.name??"",n=Wl(e.steps,a,r.vae,e.kit.value),l=(c,h)=>m(o(h),o(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${H(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${o("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${o("stack.steps")} ?hidden=${t}>
            ${ae(e.steps,c=>c.id,(c,h)=>lp(s,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${o("stack.words")} title=${n}>${n}</p>${np(s)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${co(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}
            ${m(o("keys.open"),o("keys.open_title"),()=>s.dialogs.keys.open(),{id:"lm-keys-open",keys:"?"})}</div>
        </section>`}function np({desk:s}){let e=s.steps.filter(i=>!B(i)),t=()=>s.done(i=>fe(i,{steps:i.values.steps.map(r=>be(r,"enabled",!0,!0))}));return m(A(
"mutes.steps",e.length),o("mutes.steps_title"),t,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function lp(s,e,t){let{desk:i}=s,r=t+1,a=e.id===
i.panel.value.selected,n=nh(s,e,t),l=(h,u,f)=>i.doneStep(v=>be(v,h,u,f),e.id),c=(h,u,f,v,w=!1)=>m(h,o(u),v,{kind:"lm-button lm-small",label:o(`${u}_n`,{n:r}),key:f,
off:w});return d`<li class=${H({"lm-step":!0,"lm-selected":a,"lm-off":!B(e)})} data-step data-id=${e.id}
        @keydown=${h=>hp(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${o("row.move_title")} aria-label=${o("row.move",{n:r})}
            @keydown=${h=>up(s,e,t,h)}
            @pointerdown=${h=>ah(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${o("row.on_title")} aria-label=${o("row.on",{n:r})}
            .checked=${$e(B(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${m(`${r} ${o(`badge.${e.kind}`)}`,o("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:a})}
        ${xe(e.rest.title||"",o("row.title",{n:r}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:o("row.title_title"),placeholder:Fl(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${Se(e.kind)?dp(s,e,r):g}
        <span class=${H({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:m("S",o("row.solo_title"),()=>cp(s,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:o("row.solo",{n:r}),pressed:Kr(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>ca(s,e,t,-1,h),t===0)}
            ${c("↓","row.later","stepDown",h=>ca(s,e,t,1,h),t===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>s.live.remove(e.id))}</span></li>`}var cp=({desk:s},e)=>s.done(t=>fe(t,{steps:Bl(t.values.steps,e.id)}));function hp(s){
let{target:e,currentTarget:t,key:i}=s,r={s:"solo",m:"on"}[i.toLowerCase()];!r||s.ctrlKey||s.metaKey||s.altKey||Ze(e)||(la(t,r),s.preventDefault())}function dp({
desk:s},e,t){let i=je(e,s.schema.value)?.value??1,r=a=>s.editStep(n=>be(n,"weight",a,1),e.id);return d`<span class="lm-row-weight">
        ${mt(i,{label:o("row.weight",{n:t}),exact:o("row.weight_exact",{n:t}),usual:1,low:-1,high:2,key:"weight"},r,()=>s.commit(),{key:"weightText"})}</span>`}
function up(s,e,t,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),ca(s,e,t,r,i))}function ca({desk:s},e,t,i,r){
let a=r.currentTarget;s.move(e.id,t+i),queueMicrotask(()=>{let n=a.parentElement?.querySelector("button:not(:disabled)");(a.disabled?n:a)?.focus()})}function ch(s){return!s||!s.budget?"":[o("details.on_card",{used:Ee(s.used),budget:Ee(s.budget)}),ha(s)].filter(Boolean).join("; ")}var ha=s=>s?.left_out?o("det\
ails.not_on_card",{size:Ee(s.left_out)}):"";function hh(s){let{desk:e,live:t}=s,{busy:i,progress:r,live:a}=e.state.value,{text:n,bad:l}=pp(s),c=t.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${H({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?r||.05:0}"></div>
        <p id="lm-status" class=${H({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${vp(s,a)}>${n}</p></div>`}function pp(s){let{desk:e,live:t}=s,{state:i,remark:r}=e;if(t.trouble.value)return{text:t.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:o("status.error",{error:i.value.error.error,live:dh(i.value.live)}),bad:!0};if(t.pending.value)return{
text:mp(s),bad:!1};let a=uh(s);return{text:[fp(s),ha(i.value.live?.kept?.on_card),...a].filter(Boolean).join(" — "),bad:a.length>0}}function mp({desk:s}){let{
busy:e,progress:t}=s.state.value;return t>0?o("status.applying_percent",{percent:Math.round(100*t)}):e||o("status.applying")}function dh(s){if(!s?.recipe?.steps.
length)return o("status.original");let e=s.saved?o("status.saved",{name:s.saved}):o("status.not_saved"),t=Object.keys(s.skipped||{}).length;return o("status.mer\
ge_on",{saved:t?`${e} · ${A("status.skipped",t)}`:e})}function fp({desk:s,live:e}){let{missing:t,waiting:i}=s.written.value,r=dh(s.state.value.live),a=!!s.state.
value.live?.recipe?.steps.length;return s.checkpoint.value?s.parked.value?o("status.parked",{live:r}):t.length?o("status.with_choice",{live:r,choose:o("missing.\
choose",{what:ee(t)})}):i.length?[r,...i.map(({index:n,what:l})=>o("step.waits",{n:n+1,what:ee(l)}))].join(" — "):e.settled.value||!s.steps.length?r:$(s.state.
value.next?.recipe,s.written.value.recipe)?o("status.next",{live:r}):a?o("status.other_merge",{live:r}):s.settings.value.live?o("status.off_live"):o("status.off"):
e.isLoading.value?o("status.loading"):o("missing.choose",{what:ee(t)})}var uh=({desk:s,doctor:e})=>[...new Set([...s.state.value.live?.warnings??[],...e.warnings.
value])];function vp(s,e){if(!e?.recipe)return"";let{kept:t}=e,i=t?[o("details.memory",{kept:Ee(t.deltas),budget:Ee(t.budget)}),o("details.in_place",{size:Ee(t.
in_place)}),ch(t.on_card)].filter(Boolean):[],r=Object.entries(e.skipped||{}).map(([n,l])=>`${n}: ${l}`),a=[A("count.blocks",e.blocks.length),A("count.tensors",
e.tensors),`${Rt(e.seconds,2)} s`];return[o("details.changed",{changed:a.join(", "),id:e.id.slice(0,8)}),o("details.blocks",{blocks:e.blocks.join(", ")}),o("det\
ails.device",{device:e.device}),...i,...uh(s),...r].join(`
`)}function gp(s,e){let t=s.replace(/\d+$/,"");if(t==="M")return s;let i=e.filter(a=>a.startsWith(t));return i.length===e.length?i[i.length-1-i.indexOf(s)]:e.filter(
a=>a.startsWith(t==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(s)]}var ph=(s,e,t,i)=>t[i.indexOf(gp(i[e],i))]??s,wp=new Set(["smooth","mirror","swap"]),da={invert:s=>1-
s,mirror:(s,e,t,i)=>e>(i.length-1)/2?ph(s,e,t,i):s,swap:ph,smooth:(s,e,t)=>(t[e-1]??s)/4+s/2+(t[e+1]??s)/4,up:(s,e,t,i,r)=>s+r,down:(s,e,t,i,r)=>s-r,times:(s,e,t,i,r)=>s*
r,clamp:s=>Math.min(1,Math.max(0,s)),dice:(s,e,t,i,r,a)=>s+r*a};function mh(s,e,{amount:t=.1,seed:i=0,only:r=[]}={}){let[a,...n]=Object.keys(e),l=n.map(f=>e[f]),
c=yp(i,n.length+1),h=(f,v)=>f===a&&wp.has(s)?e[a]:q(da[s](e[f],v,l,n,t,Number(c[v+1].toFixed(3)))),u=r.filter(f=>f in e);return Object.fromEntries([a,...n].map(
(f,v)=>[f,h(f,v-1)]).filter(([f])=>!u.length||u.includes(String(f))))}function yp(s,e){let t=s>>>0;return Array.from({length:e},()=>{t=t+1831565813>>>0;let i=Math.
imul(t^t>>>15,t|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function fh(s){let{desk:e,drawing:t}=s,[{past:i,future:r},{live:a,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${o(
"tools.label")}>
        ${kp(s)}${l?[$p(s),xp(s)]:g}${Op(s)}${bp(s)}<span class="lm-gap"></span>
        ${m(o("tools.draw"),o("tools.draw_title"),()=>t.value=!t.value,{id:"lm-draw",pressed:t.value,hidden:!l})}
        ${m("↶",o("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:o("tools.undo"),off:!i.length})}
        ${m("↷",o("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:o("tools.redo"),off:!r.length})}
        ${Ic(s)}
        ${m(o("tools.reset"),o("tools.reset_title"),()=>e.doneStep(So),{id:"lm-reset"})}
        ${D(o("tools.live"),o("tools.live_title"),a,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${D(o("tools.auto"),o("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function bp({desk:s}){let e=s.step.value?ne(s.step.
value,s.kit.value):[];return m(A("mutes.faders",e.length),o("mutes.faders_title",{muted:e}),()=>s.doneStep(t=>Xs(t,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function kp({desk:s}){let e=s.step.value,t=e?te(e,s.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${o(
"tools.channel")} ?hidden=${t.length<2}>
        ${t.map((i,r)=>m(i.label,i.parameter.help,()=>s.look({channel:r}),{pressed:i.label===s.channel.value?.label}))}</div>`}var $p=s=>d`${Qc(s)}
    ${m(o("tools.my_presets"),o("tools.my_presets_title"),()=>s.dialogs.presets.open(),{id:"lm-presets-open"})}`;function xp(s){let{desk:e,transform:t}=s,{amount:i,
seed:r}=t.value,a=Object.keys(da).map(l=>[l,o(`shape.${l}`,{amount:i})]),n=l=>t.value={...t.value,...l};return d`${y([["",e.linked.value.length?A("tools.transfo\
rm_some",e.linked.value.length):o("tools.transform")],...a],"",l=>l&&_p(s,l),{id:"lm-shape",kind:"lm-input lm-shape",label:o("tools.transform_label"),title:o("t\
ools.transform_title")})}
        ${X(i,o("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${t.value.thrown?X(r,o("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function _p({desk:s,transform:e},t){let[i,r,{amount:a,
seed:n}]=[s.step.value,s.channel.value,e.value];!i||!r||(s.doneWeights(mh(t,ds(i,r,s.kit.value),{amount:a,seed:n,only:s.linked.value})),t==="dice"&&(s.remark.value=
o("tools.thrown",{amount:a,seed:n}),e.value={amount:a,seed:n+1,thrown:!0}))}function Op({desk:s}){let e=je(s.step.value,s.schema.value);if(!e)return g;let t=i=>s.
editStep(r=>be(r,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${o("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?o("tools.weight"):o("tools.strength")}</span>
        ${mt(e.value,{label:o("tools.strength_label"),exact:o("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},t,()=>s.commit(),{id:"lm-streng\
th-value"})}</label>`}var vh=s=>d`${Kc(s)}${lh(s)}${th(s)}${ih(s)}${rh(s)}${fh(s)}
    ${Hc(s)}${zc(s)}${Yc(s)}${Jc(s)}${qc(s)}${Vl(s)}${hh(s)}
    ${s.dialogs.save.view()}${s.dialogs.lora.view()}${s.dialogs.presets.view()}${s.dialogs.virtual.view()}${s.dialogs.imports.view()}${s.dialogs.conflicts.view()}
    ${s.dialogs.gallery.view()}${s.dialogs.blind.view()}${s.dialogs.explore.view()}${s.dialogs.keys.view()}${s.dialogs.grid.view()}`,Sp=s=>[["original",o("compa\
re.original")],["before",o("compare.before")],...ie.filter(e=>s.snapshots.value[e]).map(e=>[e,o("compare.snapshot",{letter:e})])],gh=({desk:s,live:e,dialogs:t})=>d`${Ap(
s,t)}
    ${m(o("actions.restore"),o("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${m(o("actions.save"),o("actions.save_title"),()=>t.save.open(),{id:"lm-save-open"})}
    ${m(o("actions.keep"),o("actions.keep_title"),()=>t.virtual.open(),{id:"lm-virtual-open"})}
    ${m(o("grid.open"),o("grid.open_title"),()=>t.grid.open(),{id:"lm-grid-open",hidden:!jl()||!s.channel.value})}
    ${m(o("actions.explore"),o("actions.explore_title"),()=>t.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Ap(s,e){let{compare:t,compareWith:i="original"}=s.settings.value,r=Sp(s),a=r.find(([n])=>n===
i)?.[1]??o("compare.original");return d`<span class="lm-compare-with">
        ${D(o("actions.compare"),o("actions.compare_title"),t===!0,n=>s.set({compare:n}),{name:"compare",label:o("actions.compare_what",{what:a})})}
        ${y(r,i,n=>s.set({compareWith:n,compare:!0}),{id:"lm-compare-with",label:o("actions.compare_choice")})}
        ${m(o("actions.blind"),o("actions.blind_title"),()=>e.blind.open(),{id:"lm-blind-open"})}</span>`}var ua=null,wh=()=>{},ma=s=>document.getElementById(s);async function Mp(s){let e=new Ts(s.dataset.api??"",s.dataset.token??""),t=s.dataset.language||navigator.
languages.join(",");t.startsWith("en")||e.learn(t);let[i,r,a]=await Promise.all(["/schema","/models","/state"].map(l=>e.get(l))),n=new Ti(s,e,{schema:i,files:r,
state:a});return Lp(n),n.live.watch(),n}async function Tp(){let s=ma("live_merge_root");if(!(!s||s.dataset.started)){s.dataset.started="yes";try{ua??=Mp(s),Ep(await ua,
s)}catch(e){ua=null,s.replaceChildren(),Hi(d`<p class="lm-banner lm-bad" role="alert">${o("start.failed",{why:x(e)})}</p>`,s)}}}function Ep(s,e){wh(),s.root=e,e.
replaceChildren(),e.classList.add("lm-root");let[t,i,r,a,n]=["actions","compare","strip","picture","infotext"].map(c=>ma(`live_merge_${c}`)),l=[Zt(e,()=>vh(s)),
Zt(t,()=>gh(s)),Zt(i,()=>s.compare.template()),Zt(r,()=>s.strip.template()),Zt(n,()=>s.infotext.view()),Rc(ma("live_merge_tab")),k(()=>{e.classList.toggle("lm-d\
rawing",s.drawing.value),e.classList.toggle("lm-is-live",!!s.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(s.desk.steps.length>1?s.desk.
steps.length:0)),a?.classList.toggle("lm-comparing",s.compare.pair!==void 0),a?.classList.toggle("lm-working",s.preview.started.value>0),i&&(i.hidden=s.compare.
pair===void 0&&!s.compare.isFirst),a?.classList.toggle("lm-beginning",s.compare.isFirst),r&&(r.hidden=!s.strip.shots.value.length)})];wh=()=>l.forEach(c=>c());for(let c of[
e,t,i,r])c?.setAttribute("lang",Ga());t?.classList.add("lm-actions"),i?.classList.add("lm-compare"),r?.classList.add("lm-strip"),n?.classList.add("lm-infotext"),
r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",o("strip.label")),r?.addEventListener("keydown",c=>s.strip.onKey(c)),Bc(e,s),Cc(e,s),Dc(e,s),Uc(e,
s),a&&s.preview.attach(a)}function Zt(s,e){if(!s)return()=>{};let t=!1,i=null,r=()=>{t=!1,Hi(i,s)};return k(()=>{i=e(),t||queueMicrotask(r),t=!0})}function Lp(s){
let{desk:e,compare:t,preview:i,strip:r,live:a}=s;Object.assign(window,{LiveMerge:{app:s,desk:e,compare:t,preview:i,strip:r,live:a,onState:n=>k(()=>n(e.state.value))},
liveMergePreviewArgs:(...n)=>i.sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.
hidden&&a.watch(0))}function pa(){let s=()=>{Tp(),Si()};s();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(s):new MutationObserver(s).observe(
document.body,{childList:!0,subtree:!0})}Pc(window);var{onUiLoaded:yh}=window;typeof yh=="function"?yh(pa):document.readyState==="loading"?document.addEventListener(
"DOMContentLoaded",pa):pa();})();
