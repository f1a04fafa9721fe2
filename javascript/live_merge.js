/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var Sn=Symbol.for("preact-signals");function Rs(){if(Me>1)Me--;else{var t,e=!1;for((function(){var o=Ot;for(Ot=void 0;o!==void 0;){var r=o.S;if(r.v===o.v)for(var n=r.
t;n!==void 0;n=n.x)n.i===o.i&&(n.i=r.i);o=o.o}})();ht!==void 0;){var s=ht;for(ht=void 0,St++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Ji(s))try{s.
c()}catch(o){e||(t=o,e=!0)}s=i}}if(St=0,Me--,e)throw t}}var ct,T=void 0;function Z(t){var e=T,s=ct;T=void 0,ct=void 0;try{return t()}finally{T=e,ct=s}}var ht=void 0,Me=0,St=0;var zi=0,Ot=void 0,At=0;function Gi(t){if(T!==void 0){var e=t.n;if(e===void 0||e.t!==T)return e={i:0,S:t,p:T.s,n:void 0,t:T,e:void 0,x:void 0,r:e},T.s!==void 0&&
(T.s.n=e),T.s=e,t.n=e,32&T.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=T.s,e.n=void 0,T.s.n=e,T.s=e),e}}function V(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}V.prototype.brand=Sn;V.prototype.h=function(){return!0};
V.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:Z(function(){var i;(i=e.W)==null||i.call(e)}))};V.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&Z(function(){
var o;(o=e.Z)==null||o.call(e)}))}};V.prototype.subscribe=function(t){var e=this;return O(function(){var s=e.value;Z(function(){return t(s)})},{name:"sub"})};V.
prototype.valueOf=function(){return this.value};V.prototype.toString=function(){return this.value+""};V.prototype.toJSON=function(){return this.value};V.prototype.
peek=function(){var t=this;return Z(function(){return t.value})};Object.defineProperty(V.prototype,"value",{get:function(){var t=Gi(this);return t!==void 0&&(t.
i=this.i),this.v},set:function(t){if(t!==this.v){if(St>100)throw new Error("Cycle detected");(function(s){Me!==0&&St===0&&s.l!==zi&&(s.l=zi,Ot={S:s,v:s.v,i:s.i,
o:Ot})})(this),this.v=t,this.i++,At++,Me++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Rs()}}}});function f(t,e){return new V(t,e)}function Ji(t){for(var e=t.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Yi(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&(e.r=s),e.S.
n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function Zi(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function je(t,e){V.call(this,void 0,e),this.x=t,this.s=void 0,this.g=At-1,this.f=4}je.prototype=new V;je.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===At))return!0;if(this.g=At,this.f|=1,this.i>0&&!Ji(this))return this.
f&=-2,!0;var t=T;try{Yi(this),T=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return T=
t,Zi(this),this.f&=-2,!0};je.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}V.prototype.S.call(this,t)};je.prototype.
U=function(t){if(this.t!==void 0&&(V.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};je.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(je.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Gi(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function R(t,e){return new je(t,e)}function Xi(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){Me++;var s=T;T=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Bs(t),i}finally{T=s,Rs()}}}function Bs(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,Xi(t)}function On(t){if(T!==this)throw new Error("Out-of-order effect");Zi(this),T=t,this.f&=-2;try{8&this.f&&Bs(this)}finally{
Rs()}}function Ke(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,ct&&ct.push(this)}Ke.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Ke.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Xi(this),Yi(this),Me++;var t=T;return T=this,On.bind(this,t)};Ke.prototype.N=function(){2&this.f||(this.f|=2,this.u=ht,ht=this)};
Ke.prototype.d=function(){this.f|=8,1&this.f||Bs(this)};Ke.prototype.dispose=function(){this.d()};function O(t,e){var s=new Ke(t,e);try{s.c()}catch(o){throw s.d(),
o}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var Is=globalThis,Qi=t=>t,Et=Is.trustedTypes,eo=Et?Et.createPolicy("lit-html",{createHTML:t=>t}):void 0,Ds="$lit$",ue=`lit$${Math.random().toFixed(9).slice(2)}$`,
Ws="?"+ue,An=`<${Ws}>`,Pe=document,ut=()=>Pe.createComment(""),pt=t=>t===null||typeof t!="object"&&typeof t!="function",Us=Array.isArray,ao=t=>Us(t)||typeof t?.[Symbol.
iterator]=="function",Cs=`[ 	
\f\r]`,dt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,to=/-->/g,so=/>/g,Le=RegExp(`>|${Cs}(?:([^\\s"'>=/]+)(${Cs}*=${Cs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),io=/'/g,oo=/"/g,no=/^(?:script|style|textarea|title)$/i,Fs=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=Fs(1),oh=Fs(2),rh=Fs(
3),j=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),ro=new WeakMap,Ne=Pe.createTreeWalker(Pe,129);function lo(t,e){if(!Us(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return eo!==void 0?eo.createHTML(e):e}var co=(t,e)=>{let s=t.length-1,i=[],o,r=e===2?"<svg>":e===3?"<math>":"",n=dt;for(let l=0;l<
s;l++){let c=t[l],h,u,p=-1,m=0;for(;m<c.length&&(n.lastIndex=m,u=n.exec(c),u!==null);)m=n.lastIndex,n===dt?u[1]==="!--"?n=to:u[1]!==void 0?n=so:u[2]!==void 0?(no.
test(u[2])&&(o=RegExp("</"+u[2],"g")),n=Le):u[3]!==void 0&&(n=Le):n===Le?u[0]===">"?(n=o??dt,p=-1):u[1]===void 0?p=-2:(p=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Le:u[3]==='"'?oo:io):n===oo||n===io?n=Le:n===to||n===so?n=dt:(n=Le,o=void 0);let w=n===Le&&t[l+1].startsWith("/>")?" ":"";r+=n===dt?c+An:p>=0?(i.push(h),
c.slice(0,p)+Ds+c.slice(p)+ue+w):c+ue+(p===-2?l:w)}return[lo(t,r+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},mt=class t{constructor({strings:e,_$litType$:s},i){
let o;this.parts=[];let r=0,n=0,l=e.length-1,c=this.parts,[h,u]=co(e,s);if(this.el=t.createElement(h,i),Ne.currentNode=this.el.content,s===2||s===3){let p=this.
el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(o=Ne.nextNode())!==null&&c.length<l;){if(o.nodeType===1){if(o.hasAttributes())for(let p of o.getAttributeNames())
if(p.endsWith(Ds)){let m=u[n++],w=o.getAttribute(p).split(ue),b=/([.?@])?(.*)/.exec(m);c.push({type:1,index:r,name:b[2],strings:w,ctor:b[1]==="."?Mt:b[1]==="?"?
jt:b[1]==="@"?Lt:Be}),o.removeAttribute(p)}else p.startsWith(ue)&&(c.push({type:6,index:r}),o.removeAttribute(p));if(no.test(o.tagName)){let p=o.textContent.split(
ue),m=p.length-1;if(m>0){o.textContent=Et?Et.emptyScript:"";for(let w=0;w<m;w++)o.append(p[w],ut()),Ne.nextNode(),c.push({type:2,index:++r});o.append(p[m],ut())}}}else if(o.
nodeType===8)if(o.data===Ws)c.push({type:2,index:r});else{let p=-1;for(;(p=o.data.indexOf(ue,p+1))!==-1;)c.push({type:7,index:r}),p+=ue.length-1}r++}}static createElement(e,s){
let i=Pe.createElement("template");return i.innerHTML=e,i}};function Re(t,e,s=t,i){if(e===j)return e;let o=i!==void 0?s._$Co?.[i]:s._$Cl,r=pt(e)?void 0:e._$litDirective$;
return o?.constructor!==r&&(o?._$AO?.(!1),r===void 0?o=void 0:(o=new r(t),o._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=o:s._$Cl=o),o!==void 0&&(e=Re(t,o._$AS(t,e.
values),o,i)),e}var Tt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,o=(e?.creationScope??Pe).importNode(s,!0);Ne.currentNode=o;let r=Ne.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new He(r,r.nextSibling,this,e):c.type===1?h=new c.ctor(r,c.name,c.strings,this,e):c.type===6&&(h=new Nt(r,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(r=Ne.nextNode(),n++)}return Ne.currentNode=Pe,o}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},He=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,o){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=o,this._$Cv=o?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Re(this,e,s),pt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==j&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ao(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&pt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Pe.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,o=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=mt.createElement(lo(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===o)this._$AH.p(s);else{let r=new Tt(o,this),n=r.u(this.options);r.p(s),this.T(n),this._$AH=r}}_$AC(e){let s=ro.get(e.strings);return s===
void 0&&ro.set(e.strings,s=new mt(e)),s}k(e){Us(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,o=0;for(let r of e)o===s.length?s.push(i=new t(this.O(ut()),
this.O(ut()),this,this.options)):i=s[o],i._$AI(r),o++;o<s.length&&(this._$AR(i&&i._$AB.nextSibling,o),s.length=o)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=Qi(e).nextSibling;Qi(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Be=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,o,r){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=o,this.options=
r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,o){let r=this.strings,n=!1;if(r===void 0)
e=Re(this,e,s,0),n=!pt(e)||e!==this._$AH&&e!==j,n&&(this._$AH=e);else{let l=e,c,h;for(e=r[0],c=0;c<r.length-1;c++)h=Re(this,l[i+c],s,c),h===j&&(h=this._$AH[c]),
n||=!pt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+r[c+1]),this._$AH[c]=h}n&&!o&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Mt=class extends Be{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},jt=class extends Be{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Lt=class extends Be{constructor(e,s,i,o,r){super(e,s,i,o,r),this.type=
5}_$AI(e,s=this){if((e=Re(this,e,s,0)??g)===j)return;let i=this._$AH,o=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==g&&(i===
g||o);o&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Nt=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Re(this,e)}},ho={M:Ds,P:ue,A:Ws,C:1,L:co,R:Tt,D:ao,V:Re,I:He,H:Be,N:jt,U:Lt,B:Mt,F:Nt},En=Is.litHtmlPolyfillSupport;
En?.(mt,He),(Is.litHtmlVersions??=[]).push("3.3.3");var Vs=(t,e,s)=>{let i=s?.renderBefore??e,o=i._$litPart$;if(o===void 0){let r=s?.renderBefore??null;i._$litPart$=
o=new He(e.insertBefore(ut(),r),r,void 0,s??{})}return o._$AI(t),o};function Pt(t,e,s="live_merge",i={}){let o=e&&t.architectures[e]?e:"sd1",r=t.block_maps.find(n=>n.id===s)||t.block_maps[0];return{schema:t,id:o,architecture:t.architectures[o],
follows:r.follows[o],parts:i}}var N=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],oe=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Ce=t=>t==="adapter"||
t==="adapters",ke=t=>t==="adapter"||t==="erase",ft=t=>Ce(t)||t==="erase";function qe(t,e){let s=t.schema[ft(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.keys(i).some(o=>o.includes("/"))))}var Ie=(t,e)=>t.parts[e]||[];var $e=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[o])=>i<o?-1:1)):s),_=(t,e)=>t===e||$e(
t)===$e(e);function uo(t){let e=2166136261;for(let s of $e(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var E=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var _e=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,De=(t,e,s)=>t.weights[_e(e,s)]||{},vt=(t,e,s,i)=>De(t,s,i)[e]!==void 0;function re(t,e,s,i){let o=De(t,s,
i)[e];if(o!==void 0)return o;if(!i.architecture.odd.includes(e))return s.parameter.default;let r=i.follows[e];return r?re(t,r,s,i):ft(t.kind)?1:0}function Rt(t,e,s){
let{sliders:i,odd:o}=s.architecture,r=o.filter(c=>vt(t,c,e,s)),n=Object.fromEntries([...i,...r].map(c=>[c,re(t,c,e,s)])),l=new Set(Object.values(n));return!r.length&&
l.size===1?n[i[0]]:n}function po(t,e,s,i){let o={...De(t,e,i),...s},r=Object.fromEntries(Object.entries(o).filter(([,n])=>n!==null));return Ks({...t,typed:E(t.typed,
e.parameter.name)},e,r,i)}var Ks=(t,e,s,i)=>({...t,weights:{...t.weights,[_e(e,i)]:s}});function mo(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(r=>[r,t])):!t||typeof t!="object"?null:s.every(r=>typeof t[r]=="number")&&Object.entries(t).every(([r,n])=>typeof n=="number"&&[
...s,...i].includes(r))?{...t}:null}var ae=t=>t.includes("/"),pe=t=>t.split("/")[0],gt=t=>/\.\d+$/.test(t.id),ze=t=>t.rest.layers||[],Hs=(t,e)=>ke(t.kind)?"weight":e.parameter.name,qs=(t,e)=>Ie(e,
pe(t)).find(s=>s.id===t.split("/")[1]),Ge=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function zs(t,e,s,i){let o=Hs(t,s),r=ze(t).filter(n=>Ge(n,pe(e),qs(e,
i))&&o in n).pop();return Array.isArray(r?.[o])?r[o][s.index]:r?.[o]}var fo=(t,e)=>({...t,rest:{...E(t.rest,"layers"),...e.length?{layers:e}:{}}});function vo(t,e,s,i){
let o=ze(t);for(let[r,n]of Object.entries(s))o=n===null?Tn(t,o,r,e,i):Mn(t,o,r,e,n,i);return fo(t,o)}function Tn(t,e,s,i,o){let r=Hs(t,i);return e.map(n=>Ge(n,pe(
s),qs(s,o))?E(n,r):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function Mn(t,e,s,i,o,r){let[n,l,c]=[Hs(t,i),pe(s),qs(s,r)];if(!c)return e;
let h=e.filter(m=>Ge(m,l,c)),u=h.filter(m=>n in m).pop()||h.pop(),p=Ln(t,l,i,u?.[n],o,r);return u?e.map(m=>m===u?{...m,[n]:p}:m):jn(e,{keys:c.keys,slots:l,[n]:p},
l,gt(c),r)}function jn(t,e,s,i,o){let r=Ie(o,s).filter(gt),n=i?-1:t.findIndex(l=>r.some(c=>Ge(l,s,c)));return n<0?[...t,e]:t.toSpliced(n,0,e)}function Ln(t,e,s,i,o,r){
if(!s.parameter.per_model)return o;let n=t.models.models?.length||2;return Array.from({length:n},(l,c)=>c===s.index?o:Array.isArray(i)?i[c]:i??re(t,e,{...s,index:c},
r))}var go=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function wo(t,e){let s=o=>Array.isArray(o)?Array.from({
length:e},(r,n)=>o[Math.min(n,o.length-1)]):o,i=ze(t).map(o=>Object.fromEntries(Object.entries(o).map(([r,n])=>[r,s(n)])));return i.length?{layers:i}:{}}var bo=(t,e,s)=>ze(
t).some(i=>Ie(s,e).some(o=>Ge(i,e,o))),yo=(t,e)=>ze(t).filter(s=>!Ie(e,s.slots||"").some(i=>Ge(s,s.slots,i))),ko=(t,e)=>fo(t,ze(t).filter(s=>s!==e));function Bt(t,e,s,i){return ae(e)?zs(t,e,s,i)??re(t,pe(e),s,i):re(t,e,s,i)}var $o=(t,e,s,i)=>ae(e)?zs(t,e,s,i)!==void 0:vt(t,e,s,i);function Gs(t,e,s,i){let[o,r]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>ae(c)===l))),n=Object.keys(o).length?vo(t,e,o,i):t;return Object.keys(r).length?po(n,e,r,i):n}function _o(t,e,s,i){
let o={...t,presets:{...t.presets,[_e(e,i)]:s}};return Gs(o,e,qe(i,t.kind)[s]||{},i)}function xo(t,e,s){let i=t.presets[_e(e,s)]||"";return Object.entries(qe(s,
t.kind)[i]||{}).every(([r,n])=>Bt(t,r,e,s)===n)?i:""}function So(t,e,s,i,o){let n=(qe(o,t.kind)[t.presets[_e(e,o)]||""]||{})[s]??0;return i===n?e.parameter.default:
n}function Ct(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var It=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,re(t,i,e,s)]));function xe(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var K=t=>Number(t.toFixed(10)),q=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function ne(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Dt=t=>`${Math.round(t/2**20)} MB`,Js=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function Oo(t,e,s){let[i,o]=[t.indexOf(e),t.indexOf(s)].sort((r,n)=>r-n);return i<0?[]:t.slice(i,o+1)}var Ao=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function Ys(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function Eo(t,e,s,{low:i,high:o},r){let n=t[e],l=h=>r&&n!==0?h*(s/n):h+s-n,c=h=>Math.
min(Math.max(o,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(t).map(([h,u])=>[h,h===e?s:K(c(u))]))}var P=t=>(t&&typeof t=="object"?t.file:t)||"",M=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",B=t=>P(Array.isArray(t)?t[t.length-
1]:t),Se=(t,e)=>M(t).toLowerCase()===M(e).toLowerCase();var Zs={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
the same seed as well, and shows both; F flips them","actions.compare_what":"Compare with {what}","actions.explore":"Explore…","actions.explore_title":"Find a\
 merge by eye: the same prompts by several recipes, side by side","actions.restore":"Original","actions.restore_title":"Take the merge out of the loaded model, \
bit for bit","actions.save":"Save…","actions.save_title":"Write what is previewed to a checkpoint","adjust.label":"Adjustments","badge.adapter":"LoRA","badge.\
adapters":"LoRAs","badge.adjust":"Adjust","badge.erase":"Erase","badge.merge":"Merge","badge.other":"Other","banner.adopt":"Use on this one","banner.adopt_title":"\
Apply that merge with the loaded checkpoint as A","banner.back":"Back to {base}","banner.back_title":"Load that checkpoint again, with its merge","banner.elsewh\
ere":"The merge was changed in another page. This page sends nothing until you choose.","banner.new":"Start new","banner.new_title":"An empty recipe for the loa\
ded checkpoint; undo brings the old one back","banner.paused":"Your merge was made on {base} and is paused.","banner.show":"Show that","banner.show_title":"Put \
the merge that is on into this page","banner.take_over":"Take over","banner.take_over_title":"Put this page's merge in its place","base.after_step":"A · result \
of step 1","base.after_steps":"A · result of steps 1–{n}","base.loaded":"A · loaded checkpoint","base.loading":"a checkpoint is being loaded…","base.none":"\
no checkpoint is loaded","compare.alt":"{name}, same seed","compare.before":"The one before","compare.both":"Side by side","compare.both_shown":"{name} and merg\
e side by side","compare.both_title":"Show both beside each other (Esc)","compare.enlarge":"{name}: show it large","compare.flip":"Flip","compare.flip_title":"S\
how original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.gallery":"Gallery","compare.gallery_title":"Show the host'\
s gallery again","compare.label":"Original and merge","compare.merged":"Merged","compare.one_shown":"{name} is shown","compare.original":"Original","compare.pai\
r":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip original and merge in place","compare.snap\
shot":"Snapshot {letter}","compare.this":"Preview","compare.whole":"The merge itself","conflicts.apart":"No layer is changed by both.","conflicts.cosine":"Cosin\
e","conflicts.help":"Where the cosine is below 0 and many elements have opposite signs, one undoes what the other does: a step with both and the method TIES or \
Strongest settles it.","conflicts.looking":"Comparing the changes …","conflicts.norm":"Norm, {name}","conflicts.open":"Do they fight?","conflicts.open_title":"\
Compare what the recipe's LoRAs change, block by block","conflicts.pair":"{one} and {other}","conflicts.signs":"Opposite signs","conflicts.slot":"Block","confli\
cts.title":"LoRAs that work against each other","conflicts.which":"Which","count.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"\
{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.head":"{group}: move all","desk.head_title":"Drag up or down, or\
 press arrow keys: moves all of these (Alt: in proportion). Click: selects them","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.ou\
t":"Output blocks","details.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"\
{size} of the models are read in place, in the system's file cache","details.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","dia\
log.close":"Close","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on t\
he disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems found","draft.drop":"Drop it",
"draft.drop_title":"Remove the file; the merge is shown again","draft.keep":"Keep it","draft.keep_title":"Write this file, byte for byte, as {name} where the We\
bUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {hash}) and not kept yet.","draft.shown":"What is live is {base} and the very file that would \
be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is made (AutoV3 {hash}, {size}) and not kept yet; it is not what is live.","erase.balance":"Bal\
ance","erase.balance_title":"Other texts are mixed into one text, as much of each as you say","erase.concepts":"Turn down","erase.concepts_empty":"gore; a red h\
at","erase.concepts_title":"Texts that are turned down, with semicolons between them","erase.keep":"Keep","erase.keep_empty":"a person; a blue hat","erase.keep_\
title":"Texts that are to be read as before, with semicolons between them: neighbours of what is turned down","erase.mixed":"Mixed in","erase.mixed_empty":"a ma\
n: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolons between them: that much of each is added to the text","erase.of":"Text","erase.of\
_empty":"a doctor","erase.of_title":"The text that is balanced","erase.towards":"Read as","erase.towards_empty":"nothing","erase.towards_title":"What they are r\
ead as; empty: as a prompt without words","erase.turn_down":"Turn down","erase.turn_down_title":"Texts are read as another text","erase.way":"What it does","exp\
lore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the pictures that are finished are kept","explore.interrupted":"Interrupted: {done} of {all} pictur\
es are there","explore.made":"Done: {made} made now, {kept} were there already","explore.new":"New","explore.new_title":"Begin another study","explore.progress":"\
Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","explore.remove_sure":"Remove it with its pictures?","explore.remove_title":"Remove this study\
 with its pictures","explore.remove_yes":"Remove it","explore.running":"{done} of {all} pictures","explore.study":"Study","explore.study_title":"What was made a\
nd chosen is kept in a study; open an earlier one here","explore.title":"Explore","fader.exact":"{label}, exact value","fader.mute":"Mute {slot}","fader.mute_ti\
tle":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_set":"{weight}, not set","fader.open":"Kinds \
and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.solo_title":"Solo {slot} (S): this step chang\
es it alone; all numbers stay","finding.lock":"Lock {slot}","finding.lock_title":"Lock {slot}: votes and variations leave it where it is","finding.no_weights":"\
The selected step has no faders; select a merge or a LoRA.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what\
}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":",\
 VAE of {name}","formula.with":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.before.one":"from {n} before","galler\
y.before.other":"from {n} before","gallery.before_title":"Show the previews that led to this one","gallery.count.one":"{n} preview","gallery.count.other":"{n} p\
reviews","gallery.lineage.one":"{n} preview, the last first","gallery.lineage.other":"{n} previews, each made from the next","gallery.open":"All…","gallery.op\
en_title":"All previews that are kept: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"\
A preview with a star is never dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone","gallery.title":"Prev\
iews","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast\
, brightness and colour, by small changes to the first and last layers.","help.erase":"Has the U-Net read some texts as another text, or mixes texts into one, i\
n the keys and values of cross attention. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment\
.","help.other":"A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"\
live","history.nothing":"nothing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into\
 the panel","history.title":"History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import\
.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"\
That file is not text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_titl\
e":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row o\
f mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","imp\
ort.text":"Text of a recipe","import.title":"Import a recipe","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lor\
a_dialog.block_ranks":"Other ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can b\
e seen on its base, beside the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very fi\
le to its base in place of the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_di\
alog.overwrite":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its nam\
e without a look","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA change\
s the U-Net alone","lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole:\
 nothing but rounding is lost","map.apart":"{slot}: B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour}, detail {detail} of the cha\
nge","map.bars_together":"{slot} and its neighbours together: layout {layout}, colour {colour}, detail {detail} of the change","map.changed":"{slider} changed",
"map.choose":"Choose a block to see its pictures.","map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_on":"Go on","map.help":"Whi\
ch slider changes the layout, the colours or the details of this study's prompts? One block at a time is changed, and each bar is its share of the whole change.",
"map.in":"What each block would bring","map.in_title":"One block of model A is put to model B","map.interacts":"depends on other blocks","map.label":"Map","map.\
layout":"Layout","map.left":"{first} pictures for a first look, at most {n} in all; how long one takes is not known yet","map.left_time":"{first} pictures for a\
 first look, at most {n} in all, about {time}","map.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change less than 3 % of the whole, \
so that votes leave them alone","map.make":"Make the map","map.make_title":"Make its pictures; Interrupt stops it, and what is there stays","map.no_prompts":"Th\
is study has no prompts yet: add some on the tab Sheets.","map.not_made":"This block was only changed with its neighbours; Go on makes its own picture.","map.on\
_faders":"On the faders","map.on_faders_title":"Show the three bars under the name of each fader","map.out":"What each block does now","map.out_title":"One bloc\
k of the merge is put back to model A","map.pictures":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks","map.source":"Unchanged","m\
ap.spread":"{low}–{high} % by prompt","map.third":"with its neighbours","map.whole":"All {n} pictures are there","missing.adapter":"a LoRA or LyCORIS file","m\
issing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","missing.co\
ncept":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the text that is balanced","mutes.faders.one":"{n}\
 muted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mutes.steps.other":"\
{n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"\
{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {followed} unt\
il set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another tool's for re\
cipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","offer.no_title":"\
Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge that made the pic\
ture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the slider. A laye\
r's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {\
slot}. Follows {slot} until set; empty the number to unset it.","picker.file":"Choose a file…","picker.model":"Choose a model…","picker.more.one":"{n} more:\
 type a part of the name","picker.more.other":"{n} more: type a part of the name","picker.no_files":"There are no files.","picker.none_found":"No file has that \
in its name.","presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.fro\
m":"From {source}","presets.import":"Import","presets.import_title":"Take over the presets of other merge extensions that are installed here","presets.imported":"\
From {files}: {taken} taken over, {here} were here already, {built_in} are built in.","presets.name":"Name","presets.name_label":"Name for the weights that the \
faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No presets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weig\
ht are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Save as","presets.save_title":"Keep the wei\
ghts that the faders show under this name","presets.saved":"Saved {name}.","presets.there":"There is a preset {name}; press Save as again to replace it.","prese\
ts.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","presets.unfit":"It is for another architecture","presets.use":"Use","pres\
ets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"\
Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","row.on_title":"On (M): switched off it chang\
es nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this step","row.solo":"Solo step {n}","row.solo_ti\
tle":"Solo (S): all other steps are off; again: all are on","row.title":"Title of step {n}","row.title_title":"Click to give it a title","row.weight":"Weight of\
 step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this rule out","rules.drop_one":"Take out the rul\
e {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this step: ","save_dialog.asking":"Checking…","sa\
ve_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save_dialog.drop_ema":"Drop EMA weights","save_\
dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further training","save_dialog.dtype":"Precision","save_dialog.\
dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"Exists already; you will be asked.","save_di\
alog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and is never written over; choose another name.","save_dia\
log.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make the saved file the loaded checkpoint","save\
_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this checkpoint","save_dialog.muted.one":"{n} muted part stays\
 as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted parts stay as they were before their step: {muted}.","save_dialog.name":"Name","save_\
dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this page is paused.",
"save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.replaces":"This \
replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not s\
aved.","save_dialog.steps_off.other":"{n} steps are off and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left beh\
ind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.vae":"VAE","save_dia\
log.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the pictures that you s\
ee","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the server answered {sta\
tus} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Dice ± {amount}","shape\
.down":"Subtract {amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN and OUT","shap\
e.times":"Multiply by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.add_pictures_title":"Add the prompts of PNG pictures, or\
 open a sheet or the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with the pictures of this recipe","sheets.add_txt2img":"+ \
What stands in txt2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the txt2img tab","sheets.all_made":"All made","sheets.cel\
l":"{row}, {column}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk","sheets.difference":"Difference","sheets.difference_o\
f":"Difference of {one} and {other}: black is the same","sheets.difference_title":"Show where the two pictures differ: black is the same (D)","sheets.drop_colum\
n":"Take this column out","sheets.drop_row":"Take this row out","sheets.empty":"Add recipes as rows and prompts as columns. Each picture is made once and kept; \
PNG pictures and exported sheets can be dropped here.","sheets.export":"Export PNG","sheets.export_title":"One picture of all rows and columns, which carries ev\
ery cell's recipe and infotext; dropped here it opens again","sheets.flip_title":"Show the other recipe's picture in the same place (F)","sheets.label":"Sheets",
"sheets.look":"One picture","sheets.make.one":"Make {n} picture","sheets.make.other":"Make {n} pictures","sheets.make_title":"Make the pictures that are missing\
, by the host's own txt2img","sheets.missing":"not made yet","sheets.nothing_dropped":"None of these files is a PNG that says how it was made, or the ZIP of a s\
tudy.","sheets.other":"Compared with","sheets.rows":"Recipes","sheets.save_set":"Save set","sheets.save_set_title":"Keep these columns as a prompt set for other\
 studies","sheets.seed":"seed {seed}","sheets.seeds":"seeds","sheets.seeds_label":"How many seeds, each a column of its own","sheets.set_name":"Name of a set","\
sheets.sets":"Prompt sets…","sheets.takes":"about {time}","sheets.use":"To the desk","sheets.use_title":"Bring this recipe to the desk and the model, and its \
prompt and settings to txt2img","sheets.zip":"ZIP","sheets.zip_title":"The whole study with its pictures","snapshot.empty_title":"Snapshot {letter} is empty: cl\
ick or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Snapshot {letter}: click or {key} brings it back; Shift+{key} or a long press takes a new\
 one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"Bring snapshot {letter} back","snapshot.store":"Take snapshot {letter}","snapshot.store\
d":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCORIS","source.adapter_alone":"This LoRA has settings that one of several cannot have: va\
lues finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","source.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer in this step","\
source.label":"Models and method","source.method":"Method","source.model":"Model {n}","source.more":"One model more","source.more_adapters":"One more LoRA in th\
is step, put together with this one by a method","source.parameters":"Parameters of the method","source.weight_n":"Weight of LoRA {n}","stack.add_adapter":"+ Lo\
RA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, \
contrast, brightness and colour","stack.add_erase":"+ Erase","stack.add_erase_title":"Turn concepts down, or balance one, without training","stack.add_merge":"+\
 Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they are app\
lied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying… {percent} %",
"status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your merge \
is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Preview to turn your merge on","status.off_live":"Sh\
owing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the original","status.other_merge":"{live} — it is not the m\
erge on this page: press Preview to put this page's in its place","status.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone","\
status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adju\
stment":"no adjustment yet","step.no_file":"No file chosen","step.no_text":"no text yet","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","st\
ep.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"Last previews",
"strip.other_kind":"This preview was made with a model of another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about}
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
by Ctrl-click on names, a drag over them or a long press; Esc lets go","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight","votes.aga\
in":"Use the desk again","votes.agreed":"you agreed with yourself {agreed} of {repeats} times","votes.band":"Your votes so far: between {low} and {high}","votes\
.begin":"Begin","votes.begin_title":"Vote on the weights of the selected step; votes so far are kept","votes.broken":"Picture {n} is broken","votes.broken_title":"\
Broken: it loses to all others (X over the picture)","votes.choose":"Picture {n} is the best","votes.curve":"A curve of 6 points","votes.curve_title":"Learns fa\
stest: six points, straight lines between them","votes.end_gain":"Little more is to be gained as far as your votes tell. You may keep the best, or go on.","vote\
s.end_stood":"The best has won for a while. You may keep it, or go on.","votes.final":"Final","votes.final_title":"The four best once more, for each prompt of t\
he study","votes.four":"Best of four","votes.four_title":"Three new pictures a vote","votes.go_on":"Go on","votes.groups":"Which weights move together","votes.g\
uessed":"guessed {guessed} of your last {of} ({chance} would be chance)","votes.help":"Choose the picture that you like best. After each choice the next merges \
are nearer to your taste.","votes.is_final":"Final: which do you like best?","votes.keep":"Keep the best","votes.keep_title":"Put it on the desk and into the mo\
del, and into this study as a row","votes.kept":"Best after {n} votes","votes.label":"Votes","votes.locked.one":"{n} fader locked","votes.locked.other":"{n} fad\
ers locked","votes.many":"Pictures a vote","votes.none":"Each fader","votes.none_title":"Needs the most votes","votes.pace":"about {time} a vote","votes.pair":"\
Best of two","votes.pair_title":"One new picture a vote, for slow machines","votes.picture":"Picture {n}","votes.pooled":"All voters","votes.pooled_title":"Lear\
n from the votes of all persons in this study, not from yours alone","votes.same":"The same to me (0)","votes.same_title":"None of them is better","votes.so_far\
.one":"{n} vote","votes.so_far.other":"{n} votes","votes.stood.one":"best for {n} vote","votes.stood.other":"best for {n} votes","votes.thirds":"Thirds","votes.\
thirds_title":"Three neighbouring blocks have one weight","votes.undo":"Undo vote (U)","votes.undo_title":"Take your newest vote back and show its pictures agai\
n","votes.voter":"Your name","votes.which":"Vote {n}: which do you like best?","votes.won":"The winner of the final was chosen {won} of {of} times."};var Je=Zs,Qs=new Intl.PluralRules("en");function To(t,e){Je={...Zs,...e},Qs=new Intl.PluralRules(t.replaceAll("_","-"))}var a=(t,e={})=>ei(Je[t],e);function A(t,e,s={}){
return ei(Mo(t,e),{n:e,...s})}var Mo=(t,e)=>Je[`${t}.${Qs.select(e)}`]??Je[`${t}.other`];function Wt({sentences:t,...e}){if(!t)return e;let s=(i,o)=>{if(typeof i==
"string")return Xs(i,t);if(Array.isArray(i))return i.map(n=>s(n));if(!i||typeof i!="object"||o==="recipe")return i;let r=n=>o==="skipped"?Xs(n,t):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[r(n),s(l,n)]))};return s(e)}function Xs(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],o=n=>typeof n==
"string"&&n!==t?Xs(n,e):n,r=Je[s]??Mo(s,i.n);return r?ei(r,i,o):t}var jo=t=>t in Je,Q=t=>new Intl.ListFormat(Qs.resolvedOptions().locale,{type:"conjunction"}).format(
t),ei=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,o)=>o in e?[e[o]].flat().map(s).join(", "):i);var Rn=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],Lo=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),No=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>Rn.includes(e))&&Lo(t.concepts)&&Lo(t.keep),Ye=t=>"balance"in t||"of"in t;function Po(t,e){
let{erase:s}=t;if(e===Ye(s))return t;let i=E(s,"concepts","towards","balance","of"),o=e?{balance:{},of:s.concepts?.[0]??"",...i}:{concepts:[s.of].filter(Boolean),
...i};return{...t,erase:o}}var Ro=t=>t.split(";").map(e=>e.trim()).filter(Boolean),ti=t=>(t??[]).join("; "),si=(t,e,s)=>({...t,erase:{...t.erase,[e]:Ro(s)}}),ii=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),Bo=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function oi(t,e){let s=Ro(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),xe(i.slice(i.lastIndexOf(":")+1))]);return s.some(([i,o])=>!i||o===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var Co=(t,e,s)=>({
...t,erase:{...E(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),Io=(t,e)=>t.erase[e.name]??e.default;function Do({erase:t}){return Ye(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function ri({erase:t}){if(!Ye(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,i])=>`${q(i)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var Wo=(t,e)=>t.
erase.architectures.includes(e);var Bn=["weight","enabled","title"],Uo=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function Fo(t,e,s){let i=oe(s,e.method).parameters.
map(n=>n.name),o=e.adapters.map(n=>typeof n=="object"?n:{}),r=o.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?E(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:o.map(n=>n.blocks??null)},shares:Object.fromEntries(r),rest:E(e,"adapters","method",...i)}}var Vo=(t,e,s)=>t.models.models.map((i,o)=>Cn(t,i,e[o],
s)).filter(i=>P(i));function Cn(t,e,s,i){let o=t.shares[s.index],r=In(t,s,i);return o===void 0&&r===void 0?e:{...typeof e=="object"?e:{file:e},...o===void 0?{}:
{weight:o},...r===void 0?{}:{blocks:r}}}function In(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(De(t,e,s)).length?Rt(t,e,s):void 0}
var Ko=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${M(P(s))||"…"}`})),Ho=t=>Object.keys(t.rest).every(e=>Bn.includes(
e));function qo(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function zo(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([r])=>Number(r)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,o="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:o,rest:i}}var Go=(t,e,s)=>({...t,shares:s===1?E(t.shares,String(e)):{...t.shares,[e]:s}});var ai={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Oe=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),L=t=>t.rest.enabled!==!1;function Zo(t,e){
let s=Oe("other");if("adapter"in t){let{adapter:o,blocks:r,...n}=t;return{...s,kind:"adapter",models:{adapter:o},typed:{blocks:r??null},rest:n}}if(No(t)){let{erase:o,
blocks:r,...n}=t;return{...s,kind:"erase",erase:o,typed:{blocks:r??null},rest:n}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:E(t,"adjust")}:
Uo(t,e)?Fo(s,t,e):!("adapters"in t)&&e.methods.some(o=>o.id===t.method)?Dn(s,t,e):{...s,raw:t,rest:{}}}function Dn(t,e,s){let i=N(s,e.method),o=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),r=i.parameters.map(l=>l.name).filter(l=>!o.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(r)},typed:Object.fromEntries(o.map(l=>[l,e[l]??null])),rest:E(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function Xo(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let o=Jo(t,ai,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...o===void 0?{}:{blocks:o},...t.rest}}if(t.kind===
"adapters"){let o=oe(e.schema,t.method).parameters.map(n=>[n.name,Yo(t,n)]),r=Object.fromEntries(o.filter(([,n])=>n!==void 0));return{adapters:Vo(t,z(t,e.schema),
e),method:t.method,...r,...t.rest}}let s=N(e.schema,t.method),i={method:t.method};for(let o of s.models)i[o]=o==="models"?ee(t).filter(Boolean):t.models[o]||"";
for(let o of s.parameters){let r=o.kind==="weight"?Jo(t,o,e):Yo(t,o);r!==void 0&&(i[o.name]=r)}return{...i,...t.rest}}function Jo(t,e,s){if(e.name in t.typed)return t.
typed[e.name]??void 0;let i=z(t,s.schema).filter(r=>r.parameter.name===e.name);if(ke(t.kind)&&!Object.keys(De(t,i[0],s)).length)return;let o=i.map(r=>Rt(t,r,s));
return e.per_model?o:o[0]}function Yo(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?ni(t,e):void 0}var ni=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function wt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[a("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[a("missing.adapter")];if(t.kind==="erase")return Do(t).map(i=>a(`missing.${i}`));if(t.kind!=="merge")return[];let s=N(e,t.method).models;return s[0]!=="models"?
s.filter(i=>!t.models[i]).map(i=>a("missing.model",{name:i.toUpperCase()})):ee(t).every(Boolean)?[]:[ee(t).some(Boolean)?a("missing.every_model"):a("missing.any\
_model")]}var ee=t=>t.models.models?.length?t.models.models:["",""];function me(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind===
"adapters")return t.models.models.filter(Boolean);if(t.kind!=="merge")return[];let s=N(e,t.method).models;return(s[0]==="models"?ee(t):s.map(i=>t.models[i])).filter(
Boolean)}function z(t,e){return ke(t.kind)?[{parameter:ai,index:0,label:"blocks"}]:t.kind==="adapters"?Ko(t,ai):t.kind!=="merge"?[]:N(e,t.method).parameters.filter(
s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?ee(t).length:1},(i,o)=>({parameter:s,index:o,label:s.per_model?a("step.of_model",{name:s.name,n:o+
1}):s.name})))}function Qo(t,e){let s=t?z(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function er(t,e,s){let i={...t,models:{...t.models,...e}},o=ee(
i).length;if(t.kind!=="merge"||!e.models||o===ee(t).length)return i;let r=N(s,t.method).parameters.map(n=>n.name).filter(n=>Array.isArray(t.typed[n]));return{...i,
typed:E(t.typed,...r),rest:{...t.rest,...wo(t,o)}}}function tr(t,e,s){let i=N(s,e).parameters.map(c=>c.name),{layers:o,strength:r,...n}=t.rest,l=(o||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>go(c,i))),r!==void 0&&i.includes("alpha")&&(n.strength=r),{...t,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function sr(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var fe=(t,e,s,i)=>({
...t,rest:s===i?E(t.rest,e):{...t.rest,[e]:s}});function li(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function ir(t){let e=Object.
fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Ae(t,e){return t?ke(t.kind)?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:z(t,e).some(i=>i.parameter.name==="alpha")?{name:"s\
trength",low:0,value:Number(t.rest.strength??1)}:null:null}var Ze=()=>({whole:{},base:null,home:"",steps:[]});function or(t,e,s){let i=t.steps.map(p=>wt(p,s.schema)),o=t.steps.map((p,m)=>m).filter(p=>!i[p].length),r=i.map(
(p,m)=>({index:m,what:p})).filter(({what:p})=>p.length),l=e?.architecture&&t.whole.architecture!==e.architecture?E(t.whole,"architecture"):t.whole,c=o.map(p=>Xo(
t.steps[p],s)),h={live_merge:1,base:Wn(t,e),...l,steps:c},u=r.length&&!o.length?r[0].what:[];return{recipe:h,missing:e?u:[a("missing.checkpoint")],waiting:r,places:o}}
function Wn(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var rr=t=>({live_merge:1,base:t?.name||"",steps:[]});function ar(t,e,s){let i=E(t,"live_m\
erge","base","steps"),o=B(t.base),r=e!==null&&(!o||Se(o,e.name));return{whole:i,base:r&&o?{written:t.base,of:e.name}:null,home:r?e.name:o,steps:(t.steps||[]).map(
n=>Zo(n,s))}}var Un=(t,e)=>t.some(s=>L(s)&&!wt(s,e).length),nr=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&Un(t.steps,s);function lr(t,e,s){let i=E(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var Fn=200,bt=(t,e="")=>({values:t,selected:Ut(t,e),committed:t,past:[],future:[]}),cr=()=>bt({...Ze(),steps:[Oe("merge")]}),Ut=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",ci=t=>t.values.steps.find(e=>e.id===t.selected)||null,le=(t,e)=>({...t,values:{...t.values,...e}}),hi=(t,e,s)=>le(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),yt=(t,e)=>({...t,selected:e});function hr(t,e){let s=Oe(e);return yt(le(t,{steps:[...t.values.steps,s]}),s.id)}function dr(t,e){
let s=t.values.steps.findIndex(o=>o.id===e),i=le(t,{steps:t.values.steps.filter(o=>o.id!==e)});return yt(i,Ut(i.values,t.selected,s))}function ur(t,e,s){let{steps:i}=t.
values,o=i.findIndex(n=>n.id===e),r=Math.min(Math.max(s,0),i.length-1);return o<0||o===r?t:le(t,{steps:i.toSpliced(o,1).toSpliced(r,0,i[o])})}var Ft=(t,e)=>We({
...We(t),values:e,selected:Ut(e,"")});function We(t){let{values:e,committed:s,past:i}=t;return e===s||_(e,s)?t:{...t,committed:e,past:[...i,s].slice(-Fn),future:[]}}
var Vt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function pr(t){let e=We(t),s=e.past.at(-1);return s?fr(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function mr(t){let e=We(t),s=e.future.at(-1);return s?fr(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function fr(t,e,s){let i=new Map(t.values.steps.map(r=>[r.id,r])),o=e.steps.find(r=>!_(i.get(r.id)??null,r));return{...t,...s,values:e,committed:e,selected:Ut(e,
o?.id??t.selected)}}var ce=["A","B","C","D"],vr=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:gr(s,i)}),gr=(t,e)=>e.find(s=>s.whole&&s.picture&&_(s.recipe,t))?.
picture??"";function wr(t,e){let s=Object.entries(t).map(([o,r])=>[o,{...r,picture:gr(r.recipe,e)||r.picture}]),i=Object.fromEntries(s);return _(i,t)?t:i}function br(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let o=n=>n!==void 0&&!_(n,e)&&Se(B(n.base),B(e.base)),r=t==="before"?i.find(n=>o(n.recipe))?.recipe:s[t]?.
recipe;return r&&o(r)?r:""}var Kt=24,Kn=200;function kr(t,e){let s=t.find(o=>o.infotext===e.infotext&&_(o.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return di([i,...t.filter(o=>o!==s)])}var di=t=>t.filter((e,s)=>s<Kn||e.star),$r=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function Hn(t){let e=s=>[
s??[]].flat().map(P);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function _r(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),o=r=>i.every(n=>Hn(r.recipe).some(l=>l.toLowerCase().includes(n)));return t.filter(r=>(!s||
r.star)&&o(r))}function ui(t,e){let s=[e];for(let i=yr(t,e);i&&!s.includes(i);i=yr(t,i))s.push(i);return s}var yr=(t,{parent:e})=>t.find(s=>s.id===e);function qn(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(r=>M(P(r)));return[s.method?N(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Ht(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${M(B(t.recipe.
base))}: ${qn(t.recipe,e)}`,o=t.whole?"":`
${a("strip.interrupted")}`;return`${a("strip.preview",{id:uo(t.recipe),when:s})}
${i}${o}`}var xr=2,Sr=1,Or=1,zn=["merge","adapter","adapters","adjust","erase","other"],qt={live:!0,auto:!1,odd:!1},I=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function pi(t){
try{return JSON.parse(t??"null")}catch{return null}}var Ar=({values:t,selected:e},s)=>JSON.stringify({version:xr,values:t,selected:e,settings:s});function Er(t){
let e=pi(t);if(!I(e)||e.version!==xr||!I(e.values))return{panel:null,settings:qt};let s={...qt,...I(e.settings)?e.settings:{}};return{panel:bt(Tr(e.values),String(
e.selected)),settings:s}}function Tr(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>I(s)&&zn.includes(s.kind)):[];return{...Ze(),home:typeof t.home=="string"?
t.home:"",...I(t.whole)?{whole:t.whole}:{},...I(t.base)?{base:t.base}:{},steps:e.map(Gn)}}function Gn(t){let e=Oe(t.kind),s=([i,o])=>{let r=e[i];return i==="raw"||
I(r)?I(o):typeof o==typeof r};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var mi=t=>JSON.stringify({version:Sr,entries:t});function Mr(t){let e=pi(
t);return!I(e)||e.version!==Sr||!Array.isArray(e.entries)?[]:di(e.entries.filter(Jn).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var fi=t=>JSON.stringify({version:Or,snapshots:t});function jr(t){let e=pi(t);if(!I(e)||e.version!==Or||!I(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,o])=>ce.some(r=>r===i)&&I(o)&&I(o.values)&&I(o.recipe)&&Array.isArray(o.recipe.steps)&&Lr(o.picture));return Object.
fromEntries(s.map(([i,o])=>[i,{...o,values:Tr(o.values),selected:String(o.selected)}]))}var Lr=t=>t===""||String(t).startsWith("data:image/"),Jn=t=>I(t)&&I(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&Lr(t.picture);function zt(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Gt=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f(cr()),this.settings=f(qt),this.linked=f([]),this.snapshots=f({}),this.
parts=f({of:"",slots:{}}),this.edits=f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=vi(()=>this.state.value.checkpoint);let o=vi(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),r=R(()=>this.panel.value.values.whole.block_map);this.kit=R(()=>Pt(this.schema.value,this.checkpoint.
value?.architecture,r.value,o.value)),this.step=R(()=>ci(this.panel.value)),this.channel=vi(()=>Qo(this.step.value,this.schema.value)),this.written=R(()=>or(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=R(()=>nr(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=R(()=>this.
parked.value?rr(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?Bt(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&$o(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ie(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:le(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=We(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>hi(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>Gs(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[ci({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?Bt(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let o=this.linked.value.includes(e)?this.linked.value.filter(r=>this.faders.includes(
r)):[e];this.moveFaders(o,e,s,i)}moveFaders(e,s,i,o){if(!this.channel.value)return;let r=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
Eo(r,s,i,this.channel.value.parameter,o))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>_o(i,s,e,this.kit.value))}add(e){this.done(s=>hr(s,e))}remove(e){
this.done(s=>dr(s,e))}move(e,s){this.done(i=>ur(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=yt(this.panel.value,e))}look(e){let s=hi(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=Vt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:lr(i.values,e,s)}))}undo(){
this.panel.value=pr(this.panel.value),this.edited()}redo(){this.panel.value=mr(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:vr(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=yt(Ft(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=E(this.snapshots.value,
e)}async load(e,s){let i=ar(e,this.checkpoint.value,this.schema.value),o=await s(i.steps,i.whole.block_map);this.panel.value=Ft(this.panel.value,{...i,steps:o})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=We(le(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Ft(this.panel.value,
{...Ze(),steps:[Oe("merge")]}),this.edited()}};function vi(t){let e;return R(()=>{let s=t();return(e===void 0||!_(e,s))&&(e=s),e})}var Yn=600,Zn=["disk","memory"],Jt=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",o=0;O(()=>{if(!e.edits.value)return;let r=this.#t();
clearTimeout(o),r!==i&&(o=setTimeout(()=>this.#e(i=r),Yn))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(o=>!Zn.includes(o.check)).map(o=>o.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(r=>r.enabled!==!1);if(s.length||!i.length)return"";let o=r=>r.method?
N(this.desk.schema.value,r.method).models.map(n=>r[n]):[];return JSON.stringify([e.base,e.vae,i.map(r=>[r.method,r.adapter,o(r)])])}};var U=(t,e)=>`${t}/${e}`,Nr=({pictures:t})=>Object.fromEntries(t.filter(([,,e])=>!e).map(([e,s,,i])=>[U(e,s),i])),Pr=(t,e,s)=>e.flatMap((i,o)=>s.flatMap((r,n)=>t[U(
i.id,r.id)]?[]:[[o,n]]));var Rr=(t,e,s,i,o)=>({run:t,study:e,recipes:s.map(r=>r.recipe),items:i.map(ve),cells:o}),ve=({id:t,...e})=>e;function Br(t,{done:e},s,i){let o=e.filter(([n,l,c])=>!c&&
s[n]&&i[l]).map(([n,l,,c])=>[U(s[n].id,i[l].id),c]),r={...t,...Object.fromEntries(o)};return _(r,t)?t:r}function Cr(t,e,s,i){let o=c=>Se(B(c.base),B(t.base)),r=ce.
filter(c=>e[c]&&o(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=s.filter(c=>c.star&&o(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:t.live_merge,base:t.base,steps:[]};return[{name:i.current,recipe:t},{name:i.original,recipe:l},...r,...n]}var Ir=(t,e)=>Array.
from({length:Math.max(1,e)},(s,i)=>({...t,seed:(t.seed+i)%2**32}));function Dr(t,e=Math.random){let s=["prompt","negative","sampler","scheduler"].filter(r=>t[r]!==
void 0&&(t[r]||!r.startsWith("s"))),i=["steps","cfg","width","height"].filter(r=>Number.isFinite(Number.parseFloat(t[r]))),o=Number.parseInt(t.seed,10);return{...Object.
fromEntries(s.map(r=>[r,t[r]])),...Object.fromEntries(i.map(r=>[r,Number.parseFloat(t[r])])),seed:o>=0?o:Math.floor(e()*2**32)}}var ge=t=>t.name||String(t.prompt??
"").trim().split(`
`)[0].slice(0,80);function Xe(t){let e=Math.round(t),s=r=>String(r).padStart(2,"0"),[i,o]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${s(o)}:${s(e%
60)}`:`${o}:${s(e%60)}`}function Wr(t){let{recipes:e,items:s,cells:i}=t&&typeof t=="object"?t:{},o=[e,s,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
r=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!o||!e.every(l=>r(l)&&r(l.recipe))||!s.every(r))return null;let n=l=>r(l)&&e[l.recipe]!==void 0&&s[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:s,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Qe=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),Yt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#t(e,{method:"GET"})}post(e,s){return this.#t(e,{method:"POST",body:JSON.stringify(s)})}async file(e,s){let i=await this.#e(
e,s?{method:"POST",body:JSON.stringify(s)}:{method:"GET"});return i.ok?i.blob():this.#s(i,e)}async#e(e,s){let i={"X-Live-Merge-Token":this.token,"Content-Type":"\
application/json"},o=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!o)throw new Qe(a("server.silent"));return o}async#t(e,s){
return this.#s(await this.#e(e,s),e)}async#s(e,s){let i=Wt(await e.json().catch(()=>({})));if(e.ok)return i;let o=typeof i.detail=="string"&&i.detail?i.detail:i.
error;throw new Qe(o||a("server.answered",{status:e.status,path:s}),i.place||"")}};var Xn=400,Qn=20,gi=6*2**20,el=t=>new Promise((e,s)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>s(i.error),i.readAsDataURL(
t)}),Zt=class{constructor(e,s){this.server=e,this.host=s,this.names=f([]),this.sets=f([]),this.study=f(null),this.cells=f({}),this.run=f(null),this.problem=f(""),
this.order=null,this.addresses=f({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(s=>(this.problem.value=
k(s),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,s={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...s}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,s=!1){!e&&!s||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?Nr(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,s){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:s}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,s,i){
let o=Math.random().toString(36).slice(2);return this.order={run:o,text:JSON.stringify(Rr(o,this.name,e,s,i)),recipes:e.map(r=>r.recipe)},this.run.value={run:o,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(o,e,s),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,s,i){for(let o=0;o<Qn||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,Xn));let r=await this.server.get("/ex\
plore/run").catch(()=>null);if(r?.run!==e){o+=this.order||!r?1:.1;continue}if(this.run.value=r,this.cells.value=Br(this.cells.peek(),r,s,i),!r.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,s=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${s}`,o=this.addresses.value[i];return o===void 0&&queueMicrotask(()=>this.#i(i)),o??""}async#i(e){let{name:s}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&s===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,s){let i={study:this.
name,recipes:e.map(o=>o.id),items:s.map(ve)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let s=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let o=0;o<Math.max(1,e.size);o+=gi){let r=await el(e.
slice(o,o+gi));if(i=await this.tried(this.server.post("/explore/arrive",{id:s,at:o,data:r,last:o+gi>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let s=await this.tried(this.server.post("/explore/sets",e));return s&&(this.sets.value=s.sets),s}};var kt=["layout","colour","detail"];function Ur({values:t,selected:e},{recipe:s,places:i},o){let r=i.indexOf(t.steps.findIndex(l=>l.id===e));if(r<0||!o||o.parameter.kind!=="weight")return null;let n=o.
parameter.per_model&&s.steps[r].models;return{recipe:s,step:r,field:o.parameter.name,...n?{index:o.index}:{}}}var Xt=t=>Object.fromEntries((t?.sliders??[]).flatMap(
(e,s)=>{let i=t?.bars[s];return i?[[e,i]]:[]})),Fr=t=>Object.entries(Xt(t)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),wi=t=>Object.entries(
Xt(t)).sort(([,e],[,s])=>(s.visible.share??0)-(e.visible.share??0)),Vr=({share:t})=>Math.min(1,Math.max(0,t??0)),et=({share:t})=>t===null?"–":`${Math.round(100*
t)} %`,Kr=({ids:t,recipes:e})=>t.map((s,i)=>({id:s,title:"",recipe:e[i]}));function Hr(t,e){let s=Number.parseInt(t,10);return t==="0"?{choose:null}:s>=1&&s<=e&&
t.length===1?{choose:s-1}:t.toLowerCase()==="x"?{broken:!0}:t.toLowerCase()==="u"?{undo:!0}:null}function qr(t,e){let i=t.steps[e?.step??-1]?.[e?.field??""],o=Array.
isArray(i)?i[e?.index??0]:i;return o&&typeof o=="object"?o:{}}var zr=t=>!t||typeof t!="object"||Array.isArray(t)?t:Object.fromEntries(Object.entries(t).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var tl=600,Gr="live-merge/voter",Qt=class{constructor(e){this.app=e,this.locked=f([]),this.pace=f(0),this.reading=f("out"),this.map=f(null),this.onFaders=f(!0),
this.bars=R(()=>this.onFaders.value?Xt(this.map.value):{}),this.mapping=f(!1),this.apart=f({}),this.#e(),this.voter=f(sl()),this.pooled=f(!1),this.groups=f("cur\
ve"),this.many=f(4),this.ballot=f(null),this.told=f(null),this.broken=f([]),this.hovered=f(null),this.working=null}#e(){let e="",s=0;O(()=>{let{weights:i}=this,
o=i?JSON.stringify([i.recipe.base,i.recipe.steps[i.step],i.step].map(r=>zr(r))):"";o!==e&&(e=o,clearTimeout(s),i?s=setTimeout(async()=>{let r=await this.app.server.
post("/explore/apart",{recipe:i.recipe,step:i.step}).catch(()=>null);o===e&&(this.apart.value=r?.sliders??{})},tl):this.apart.value={})})}get weights(){let{panel:e,
written:s,channel:i}=this.app.desk;return Ur(e.value,s.value,i.value)}#t(e,s){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...s}))}forget(){
[this.map.value,this.ballot.value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,s){let i=this.
locked.value.filter(o=>!e.includes(o));this.locked.value=s?[...i,...e]:i}async make(e,s,i){let o=Date.now(),r=await this.app.studies.make(e,s,i);return r?.made&&
(this.pace.value=(Date.now()-o)/1e3/r.made),r}async lookAtMap(){let{weights:e}=this,s=this.app.studies.study.value?.items??[];return this.map.value=e&&s.length?
await this.#t("/explore/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=
!0;for(let s=await this.lookAtMap();s?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),o=await this.make(s.rows,e,s.cells).finally(()=>clearInterval(
i));if(s=await this.lookAtMap(),!o||o.interrupted||o.problem||o.done.length<o.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.
pooled.value}}nameVoter(e){return this.voter.value=e.trim().slice(0,80),il(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.
study.value?.items??[]).length?await this.#t("/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){
let{weights:e}=this;if(!e)return;await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#r(
await this.#t("/explore/ballot",{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){
for(let e=this.ballot.value;e;e=this.ballot.value===e?null:this.ballot.value){if(!await this.#o(e))return;if(this.ballot.value!==e)continue;let s=await this.#t(
"/explore/ballot",{...this.#s,count:this.many.value,ahead:!0});if(s&&!await this.#o(s.ballot))return}}async#o(e){let s=this.missing(e);if(!s.length)return!0;let i=await this.
make(Kr(e),[e.prompt],s.map(o=>[o,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let s=this.app.studies.cells.value;return e.ids.
flatMap((i,o)=>s[U(i,e.prompt.id)]?[]:[o])}#r(e){if(!e)return;let{ballot:s,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],s&&(this.ballot.
value=s)}async choose(e){let s=this.ballot.value;if(!s||this.missing(s).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vot\
e",{...this.#s,ballot:s.number,broken:this.broken.value,...e===null?{}:{chosen:e}});this.#r(i),i&&await this.next()}toggleBroken(e){let s=this.broken.value;this.
broken.value=s.includes(e)?s.filter(i=>i!==e):[...s,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.
voter.value}}),await this.next())}async final(){this.#r(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};function sl(){try{return localStorage.
getItem(Gr)??""}catch{return""}}function il(t){try{localStorage.setItem(Gr,t)}catch{}}var Jr=150,bi=3e3,ol=100,es=class{constructor(e,s,i,o){this.desk=e,this.server=s,this.reader=i,this.page=o,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=R(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=R(()=>this.unreachable.value||this.refusal.
value),this.settled=R(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=R(()=>this.loads.value>0),this.elsewhere=R(()=>this.#t()),
O(()=>{e.edits.value&&Z(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,o=s.value.live?.recipe;
return!!o&&!i.value&&!e.value.missing.length&&_(e.value.recipe,o)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes($e(e.recipe))&&!_(e.recipe,this.recipe)}expect(e){let s=$e(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-ol)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=$e(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#o("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?bi:Jr)}async#o(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let o=i instanceof Qe&&i.place===void 0;return(o?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#o(e,s);return await this.#a(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#r())&&this.restore())}#r(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes($e(e))}watch(e=bi){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#a(),e)}async#a(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,o]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&o===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(n)}catch(n){this.unreachable.value=k(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let r=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
r?Jr:bi)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),_(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(o=>this.refusal.value=k(o)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function Yr(t,e){let s="";O(()=>{let{name:i="",architecture:o}=t.checkpoint.value??{};o&&!t.schema.value.architectures[o]&&e.get("/schema").then(r=>r.architectures[o]&&
(t.schema.value=r),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(r=>t.parts.value={of:r.checkpoint,slots:r.slots},()=>{}))})}var Xr="live-merge/panel",ki="live-merge/strip",Qr="live-merge/snapshots",rl=1e6;function $i(t){try{return localStorage.getItem(t)}catch{return null}}function yi(t,e){
try{return localStorage.setItem(t,e),!0}catch{return!1}}var ea=()=>Er($i(Xr)),_i=()=>Mr($i(ki)),xi=()=>jr($i(Qr));function ta(t){for(let e=t;e;e=zt(e)){let s=mi(
e);if(s.length<=rl&&yi(ki,s))return}}function Zr(t,e){for(let s=zt(_i());!yi(t,e)&&s;s=zt(s))if(!yi(ki,mi(s)))return}function sa(t){let e=0,s="",i=()=>Zr(Xr,s);
O(()=>{s=Ar(t.panel.value,t.settings.value),clearTimeout(e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),O(()=>{let o=fi(t.snapshots.value);o!==fi(
xi())&&Zr(Qr,o)})}var ts=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,O(()=>{this.#t()})}async read(e,s,i,o="live_merge"){let r=mo(e,i);if(r)return{
weights:r,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:ft(s),block_map:o})}async change(e){
let{kit:s,panel:i,kind:o}=this.desk,{weights:r,named:n}=await this.read(e,o,s.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,r[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...r}}async steps(e,s){let i=Pt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(o=>this.#e(o,i,s)))}async#e(e,s,i){let o=e;for(let r of ia(e,s)){let n=e.typed[r.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[r.index]:n,e.kind,s,i);o=Ks(o,r,l,s)}return o}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>ia(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let r=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),n=await Promise.all(
i.steps.map(r));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=Vt(e.peek(),{...i,steps:n}))}},ia=(t,e)=>z(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[_e(s,e)]);var J={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},te=t=>(...e)=>({_$litDirective$:t,values:e}),G=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var $=t=>t??g;var{I:al}=ho,oa=t=>t;var aa=t=>t.strings===void 0,ra=()=>document.createComment(""),tt=(t,e,s)=>{let i=t._$AA.parentNode,o=e===void 0?t._$AB:e._$AA;if(s===void 0){let r=i.insertBefore(
ra(),o),n=i.insertBefore(ra(),o);s=new al(r,n,t,t.options)}else{let r=s._$AB.nextSibling,n=s._$AM,l=n!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==n._$AU&&s._$AP(c)}if(r!==o||l){let c=s._$AA;for(;c!==r;){let h=oa(c).nextSibling;oa(i).insertBefore(c,o),c=h}}}return s},Ee=(t,e,s=t)=>(t._$AI(e,s),t),nl={},
ss=(t,e=nl)=>t._$AH=e,na=t=>t._$AH,is=t=>{t._$AR(),t._$AA.remove()};var we=te(class extends G{constructor(t){if(super(t),t.type!==J.PROPERTY&&t.type!==J.ATTRIBUTE&&t.type!==J.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!aa(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
j||e===g)return e;let s=t.element,i=t.name;if(t.type===J.PROPERTY){if(e===s[i])return j}else if(t.type===J.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return j}else if(t.
type===J.ATTRIBUTE&&s.getAttribute(i)===e+"")return j;return ss(t),e}});var la=(t,e,s)=>{let i=new Map;for(let o=e;o<=s;o++)i.set(t[o],o);return i},ca=te(class extends G{constructor(t){if(super(t),t.type!==J.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let o=[],r=[],n=0;for(let l of t)o[n]=i?i(l,n):n,r[n]=s(l,n),n++;return{
values:r,keys:o}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let o=na(t),{values:r,keys:n}=this.dt(e,s,i);if(!Array.isArray(o))return this.ut=n,
r;let l=this.ut??=[],c=[],h,u,p=0,m=o.length-1,w=0,b=r.length-1;for(;p<=m&&w<=b;)if(o[p]===null)p++;else if(o[m]===null)m--;else if(l[p]===n[w])c[w]=Ee(o[p],r[w]),
p++,w++;else if(l[m]===n[b])c[b]=Ee(o[m],r[b]),m--,b--;else if(l[p]===n[b])c[b]=Ee(o[p],r[b]),tt(t,c[b+1],o[p]),p++,b--;else if(l[m]===n[w])c[w]=Ee(o[m],r[w]),tt(
t,o[p],o[m]),m--,w++;else if(h===void 0&&(h=la(n,w,b),u=la(l,p,m)),h.has(l[p]))if(h.has(l[m])){let y=u.get(n[w]),W=y!==void 0?o[y]:null;if(W===null){let Y=tt(t,
o[p]);Ee(Y,r[w]),c[w]=Y}else c[w]=Ee(W,r[w]),tt(t,o[p],W),o[y]=null;w++}else is(o[m]),m--;else is(o[p]),p++;for(;w<=b;){let y=tt(t,c[b+1]);Ee(y,r[w]),c[w++]=y}for(;p<=
m;){let y=o[p++];y!==null&&is(y)}return this.ut=n,ss(t,c),j}});var se=(t,e,s)=>ca(t.map((i,o)=>[e(i),s(i,o)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${$(i.id)} title=${e} aria-label=${$(i.label)} aria-pressed=${$(Si(i.pressed))}
    aria-expanded=${$(Si(i.expanded))} aria-controls=${$(i.controls)} data-key=${$(i.key)}
    aria-keyshortcuts=${$(i.keys)} tabindex=${$(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Si=t=>t===void 0?
void 0:String(t),C=(t,e,s,i,o={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${$(o.id)} data-name=${$(o.name)} aria-label=${$(o.label)} .checked=${we(s)}
    @change=${r=>i(r.target.checked)}>${t}</label>`,H=(t,e,s={})=>d`<label class=${s.kind??"lm-field"} id=${$(s.id)}
    title=${$(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,x=(t,e,s,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${$(i.id)} data-name=${$(i.name)} aria-label=${$(i.label)} title=${$(i.title)}
    ?hidden=${i.hidden} .value=${ll(e)} @change=${o=>s(o.target.value)}>
    ${t.map(([o,r,n])=>d`<option value=${o} title=${$(n)}>${r}</option>`)}</select>`,ll=te(class extends G{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),j}}),cl=te(class extends G{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let o=document.activeElement===
i,r=o?e:s??e;return!(o&&i.dataset.typing)&&i.value!==r&&(i.value=r),j}}),Ue=t=>t.currentTarget;function os(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function hl(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Ue(i).dataset.typing="yes",change:i=>s(Ue(i)),key:i=>{let o=Ue(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(o);else if(i.key==="Escape"&&o.dataset.typing)os(o),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function be(t,e,s,i={}){
let o=hl(s,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${$(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${$(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${$(i.describedBy)} aria-invalid=${$(Si(i.wrong))} title=${$(i.title)}
        placeholder=${i.placeholder??""} data-key=${$(i.key)} .value=${cl(t,i.brief)}
        @input=${r=>{o.input(r),i.type?.(Ue(r).value)}}
        @change=${o.change} @keydown=${o.key}
        @focus=${r=>dl(Ue(r),i.numeric||i.brief!==void 0)}
        @blur=${r=>ul(Ue(r),i.brief)}>`}var he=(t,e,s,i={})=>d`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${$(i.label)} .value=${e}
    @input=${o=>s(Ue(o).value)}
    @keydown=${o=>o.key==="Enter"&&i.enter?.()}>`;function dl(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function ul(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function de(t,e,s,i={}){let o=t===null?"":String(t);return be(o,e,(n,l)=>{let c=xe(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return Oi(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:o,brief:t===null?"":q(t)})}function Oi(t){
os(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var pl=(t,e,s,i,o)=>d`<input type="range" class="lm-flat" id=${$(o.id)}
    min=${o.low} max=${o.high} step="0.05" aria-label=${e} data-key=${$(o.key)} .value=${we(String(t))}
    @input=${r=>s(Number(Number(r.target.value).toFixed(10)))} @change=${i}>`,st=(t,e,s,i,o)=>d`${pl(t,e.label,s,i,e)}
    ${de(t,e.exact,r=>{s(r??e.usual),i()},o)}`,it=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function rs(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var F=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let o=v(a("dialog.close"),a("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${r=>r.key==="Escape"&&r.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${o}</div>`:g}</dialog>`}};var as=class extends F{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(o=>k(o));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(a("conflicts.title"),()=>d`<p>${a("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):a("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,u)=>`${u+
1} ${M(h)}`),o=i.flatMap((h,u)=>i.slice(u+1).map((p,m)=>[`${u}-${u+m+1}`,a("conflicts.pair",{one:h,other:p})])),[r,n]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:h,norms:u,pairs:p})=>p.filter(m=>m.first===r&&m.second===n).map(m=>[h,ml(m.cosine),fl(m.conflicts),q(u[r]),q(u[n])])),c=[a("conflicts.slot"),a("c\
onflicts.cosine"),a("conflicts.signs"),a("conflicts.norm",{name:i[r]}),a("conflicts.norm",{name:i[n]})];return d`${H(a("conflicts.which"),x(o,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(p=>d`<td>${p}</td>`)}</tr>`)}</tbody></table>`:d`<p>${a("conflicts.apart")}</p>`}`}},
ml=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,fl=t=>t===null?"–":`${Math.round(100*t)} %`;var D=te(class extends G{constructor(t){if(super(t),t.type!==J.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let o=!!e[i];o===this.st.has(i)||this.nt?.has(i)||
(o?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return j}});var ns=class extends F{constructor(e){super("lm-gallery"),this.app=e,this.typed=f(""),this.starred=f(!1),this.traced=f(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(a("gallery.title"),()=>this.#e(),()=>d`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?ui(e.value,s):_r(e.value,this.typed.value,this.starred.value);return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${a("gallery.search")} aria-label=${a("gallery.search")}
                .value=${this.typed.value} @input=${o=>{this.traced.value=null,this.typed.value=o.target.value}}>
            ${C(a("gallery.starred"),a("gallery.starred_title"),this.starred.value,o=>this.starred.value=o,{id:"lm-gallery-starred"})}
            ${s?v(a("gallery.all"),a("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${A(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${se(i,o=>o.id,o=>this.#t(o))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,o=Ht(e,i.schema.value),r=ui(s.shots.
value,e).length-1,n=()=>{this.close(),s.back(e)};return d`<li class=${D({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${o} aria-label=${a("strip.back",{about:o})} @click=${n}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${o.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",a("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:a("gallery.star"),pressed:e.
star})}
            ${r?v(A("gallery.before",r),a("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var Ai=100,Ei={id:"",typed:"",active:-1};function ha(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(o=>i.toLowerCase().includes(
o)))}function ot({picking:t},{id:e,label:s,value:i,files:o,pick:r,empty:n=a("picker.model")}){let l=`lm-picker-${e}`,{typed:c,active:h}=t.value,u=t.value.id===e,
p=u?ha(o.map(S=>S.name),c):[],m=p.slice(0,Ai),w=S=>{let ie=ha(o.map(xt=>xt.name),S).indexOf(i);t.value={id:e,typed:S,active:S?0:ie}},b=()=>t.value=Ei,y=S=>t.value=
{id:e,typed:c,active:Math.max(0,Math.min(S,m.length-1))},W=S=>{b(),S!==i&&r(S)},Y=S=>{if(S.key==="ArrowDown")u?y(h+1):w("");else if(S.key==="ArrowUp")y(h-1);else if(S.
key==="Enter"&&!S.ctrlKey&&!S.metaKey&&u&&m[h])W(m[h]);else if(S.key==="Escape"&&u)b();else return;S.preventDefault(),S.stopPropagation()},Ve=S=>{if(!u)return;let ie=S.
target.value.trim(),xt=o.find(xn=>xn.name.toLowerCase()===ie.toLowerCase());xt||!ie?W(xt?.name??""):b()},_n=S=>{S.preventDefault();let ie=S.target.closest("[rol\
e=option]");ie&&W(ie.dataset.name)};return d`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${n} aria-label=${s} aria-expanded=${u} aria-controls=${l} aria-autocomplete="list"
            aria-activedescendant=${$(u&&h>=0?`${l}-${h}`:void 0)}
            .value=${u?j:we(i)}
            @focus=${S=>S.target.select()} @click=${()=>u||w("")}
            @input=${S=>w(S.target.value)} @keydown=${Y} @blur=${Ve}>
        <ul class="lm-list" role="listbox" id=${l} aria-label=${s} ?hidden=${!u} @pointerdown=${_n}>
            ${m.map((S,ie)=>vl(S,`${l}-${ie}`,S===i,ie===h))}
            ${u?gl(o.length,p.length):g}</ul></div>`}function vl(t,e,s,i){let o=t.lastIndexOf("/")+1;return d`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${D({"lm-active":i})}><span class="lm-folder">${t.slice(0,o)}</span>${t.slice(o)}</li>`}function gl(t,e){return e>Ai?d`<li class="lm-more">${A("pi\
cker.more",e-Ai)}</li>`:e?g:d`<li class="lm-more">${t?a("picker.none_found"):a("picker.no_files")}</li>`}var wl=4e6,bl=200,ls=class extends F{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(o=>o);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),bl)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>wl?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,a("import.no_text"))}async#o(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(a("import.title"),()=>this.#r(),()=>d`<span class="lm-gap"></span>
            ${v(a("import.take"),a("import.take_title"),()=>this.#o(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#r(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${a("import.placeholder")}
                aria-label=${a("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${ot(this.app,{id:"import",label:a("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:a("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?yl(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${a("import.left_out")}>${e?.left_out.map(s=>d`<li>${s}</li>`)}</ul>`}};function yl({tool:t,recipe:e,left_out:s}){
let i=A("import.found",e.steps.length,{tool:t,base:M(B(e.base))});return s.length?`${i} ${a("import.not_carried")}`:i}var kl=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function $l(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,o,r]=t.match(kl)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let n=(o||i.replace(/\d+$/,""))+r.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function X(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>$l(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function Ti(t,e,s){let i=X(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var cs=(t,e)=>fe(t,"muted",e.length?e:void 0,void 0);function da(t,e,s){let i=X(t,s);return cs(t,i.includes(e)?i.filter(o=>o!==
e):[...i,e])}var ua=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(o=>o!==t),...s.filter(o=>!i[o])],Mi=(t,e,s)=>String(X(t,s))===String(ua(e,s)),pa=(t,e,s)=>cs(
t,Mi(t,e,s)?[]:ua(e,s)),ji=(t,e)=>t.length>1&&t.every(s=>L(s)===(s.id===e));function ma(t,e){let s=ji(t,e);return t.map(i=>fe(i,"enabled",s||i.id===e,!0))}var rt=t=>M(P(t))||"…",Li=t=>t<0?`(−${q(-t)})`:q(t);function $t(t,e,s){let i=e.parameter.name==="alpha"?Ae(t,s.schema)?.value??1:1,o=X(t,s),r=Object.entries(
It(t,e,s)).filter(([l])=>!o.includes(l)).map(([,l])=>l),n=[...new Set(r.length?r:[0])].map(l=>K(l*i));return n.length===1?Li(n[0]):`[${q(Math.min(...n))}…${q(
Math.max(...n))}]`}function _l(t,e,s){let i=N(s.schema,t.method),o=z(t,s.schema).filter(r=>r.index===0);if(!i.formula){let r=i.models[0]==="models"?ee(t):i.models.
map(h=>t.models[h]),n=o.find(h=>!h.parameter.per_model),l=n?a("formula.at",{name:n.parameter.name,amount:$t(t,n,s)}):"",c=r.length?a("formula.with",{models:r.map(
rt).join(", ")}):"";return a("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,r=>{if(r==="A")return e;if(r===
"B"||r==="C")return rt(t.models[r.toLowerCase()]);let n=o.find(l=>l.parameter.name===r);return n?$t(t,n,s):r})}function xl(t,e,s){let i=Ae(t,s.schema)?.value??1,
o=$t(t,z(t,s.schema)[0],s),[r,n]=i<0?["−",-i]:["+",i];return`${e} ${r} ${n}${o==="1"?"":`·${o}`}·${rt(t.models.adapter)}`}function Sl(t,e,s){let i=Ae(t,s.schema)?.
value??1,o=[Li(i),$t(t,z(t,s.schema)[0],s)].filter(r=>r!=="1");return`${e}, ${a("formula.erased",{what:[...o,`[${ri(t)}]`].join("·")})}`}function Ol(t,e,s){let i=z(
t,s.schema).filter(o=>t.models.models[o.index]).map(o=>[...[Li(t.shares[o.index]??1),$t(t,o,s)].filter(n=>n!=="1"),rt(t.models.models[o.index])].join("·"));return t.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${oe(s.schema,t.method).label}(${i.join(", ")})`}var Ni=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function Al(t,e,s){return t.kind==="merge"?_l(t,e,s):t.kind==="adapter"?xl(t,e,s):t.kind==="adapte\
rs"?Ol(t,e,s):t.kind==="erase"?Sl(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:a("formula.adjust",{so:e,what:Ni(t,s)})}var fa=(t,e)=>L(t)&&!wt(t,e.schema).
length&&(t.kind!=="adjust"||Ni(t,e)!=="");function va(t,e){if(t.kind==="adjust")return Ni(t,e)||a("step.no_adjustment");if(t.kind==="erase")return ri(t)||a("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||a("step.unknown"));let s=me(t,e.schema).map(rt).join(", ");if(t.kind==="adapter")return s||a("step.\
no_file");if(t.kind==="adapters")return s?`${oe(e.schema,t.method).label} · ${s}`:a("step.no_file");let{label:i}=N(e.schema,t.method);return s?`${i} · ${s}`:i}
function ga(t,e,s,i){let o=a("formula.so_far"),r=e?M(e):"A",l=t.filter(c=>fa(c,i)).map((c,h)=>{let u=X(c,i).length,p=Al(c,h?o:r,i)+(u?` (${A("mutes.faders",u)})`:
"");return p.startsWith(`${o} `)?p.slice(o.length+1):p}).join(a("formula.then"))||r;return a("formula.result",{chain:l,vae:s?a("formula.vae",{name:rt(s)}):""})}
function hs(t,e,s){let i=t.filter(l=>fa(l,s)),o=i.flatMap(l=>me(l,s.schema)).map(P),r=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...o].map(M),...r])].join("-").slice(0,100)}.safetensors`}var El=1e6,Pi={rank:"64",energy:"0.99",size:"100",whole:""},ds=class extends F{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(Pi.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.recipe=null,this.looked=
f(null),this.keeping=f(!1),this.leaving=f(!1),O(()=>{let{draft:s}=e.desk.state.value;!this.leaving.value||!s||s.shown||e.live.pending.value||Z(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:o,checkpoint:r,kit:n}=this.
app.desk,{missing:l}=e.value;return s.value?void(i.value=a("save_dialog.parked")):l.length?void(i.value=a("save_dialog.nothing",{what:Q(l)})):(this.name.value=this.
name.value||hs(o.value.values.steps,r.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.
way.value,xe(this.amount.value)];if(s===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(El*Number(s)):s},o=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&o?{block_ranks:o}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Ce(e.kind)&&L(e))}#t(e){this.alone.value!==e&&this.#o(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:s}=this;if(!s||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=s.recipe;let{live:i}=this.app;await i.ask("/lora",{...s,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:s,preview:i},o]=[this.app,this.recipe];if(!o)return;let r=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:r,whole:o},await s.use({live_merge:1,base:o.base,steps:r}),i.press()}besides(e){let s=this.looked.value;return s&&_(e.steps,s.steps)?
s.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:s}=e.state.value;s?.shown&&await this.#i([{adapter:s.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:s,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...s.written.value.recipe,steps:e})}#o(e){this.way.value=e,this.amount.value=Pi[e]}view(){let e=this.
save?.state==="running";return this.frame(a("lora_dialog.title"),()=>d`${this.#r()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${a("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#a(this.save):g)}</div>`,()=>d`
            ${v(a("save_dialog.stop"),a("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(a("lora_dialog.look"),a("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Ri(this.save))})}
            <span class="lm-gap"></span>
            ${v(a("lora_dialog.save"),a("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(a("lora_dialog.draft"),a("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#r(){
let s=Object.keys(Pi).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,a(`lora_dialog.${n}`)]),i=[["",a("lora_dialog.all")],["alone",a("lora_dialog.alone")]],
o=(n,l)=>H(n,l,{kind:"lm-field lm-row"}),r=(n,l,c="")=>he(n,l.value,h=>l.value=h,{placeholder:c});return d`${o(a("save_dialog.name"),r("lm-lora-name",this.name))}
            ${this.#e?o(a("lora_dialog.what"),x(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${o(a("lora_dialog.way"),x(s,this.way.value,n=>this.#o(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:o(a(`lora_dialog.${this.way.value}`),r("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?o(a("lora_dialog.block_ranks"),r("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${C(a("lora_dialog.text_encoders"),a("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${C(a("lora_dialog.overwrite"),a("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#a(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([r,n])=>`${r}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
o=i?a("draft.made",{name:i.name,size:ne(e.size),hash:e.autov3}):a("save_dialog.done",{path:e.path,size:ne(e.size)});return d`<p>${o} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Tl)}</div>
            ${s.map(r=>d`<p>${r}</p>`)}`}},Ri=t=>t?.state==="done"&&(t.slots??[]).length>0;function Tl({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${a("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}function wa(t,e,s){let{sliders:i,odd:o}=s.architecture,r=h=>re(t,h,e,s),n=o.filter(h=>vt(t,h,e,s));if(!n.length)return i.map(r).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&r(u.from)===r(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${r(h)}`),...n.map(h=>`${h}:${r(h)}`)].
join(", ")}var ba=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>q(Number(e))),Ml=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),ya=t=>Ml.test(t);function ka(t){let{desk:e,dialogs:s,textNote:i}=t,o=us(t),r=()=>d`${be(o,a("text.field"),(n,l)=>$a(t,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:ba(o),title:a("text.title",{text:o}),drop:()=>i.value=""})}
        ${v(t.copied.value?a("text.copied"):a("text.copy"),a("text.copy_title"),()=>Ll(t,o),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${a(
"text.label")}
        @paste=${n=>jl(t,n)}>${e.channel.value?r():g}
        ${v(a("import.open"),a("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function us({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?wa(
e,s,t.kit.value):""}async function $a(t,e,s){let{desk:i,reader:o,textNote:r}=t;if(r.value="",!e.trim()||e.trim()===us(t))return os(s);s.dataset.typing="yes";try{
let n=await o.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(n)}catch(n){r.value=k(n)}}function jl(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return ya(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>$a(t,i.value,i))}async function Ll({copied:t,
root:e},s){await rs(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var ps=class extends F{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(r=>r.name),o=Object.entries(s.value.presets).map(([r,n])=>{let l=e.filter(
c=>c.values[r]).map(c=>[c.name,c.values[r]]);return[r,{...E(n,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(o)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(o=>o.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(a("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:us(this.app),overwrite:s};await this.#s(i,a("presets.saved",{name:e}))&&(this.name.value="")}async#o({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},a("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#r(e){await this.#s({delete:e.name},a("presets.deleted",e))&&(this.removed.value=e)}async#a(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?a("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):a("presets.none_installed"),i=e.refused.map(o=>a("presets.refused",{line:o}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(k(s),!0)}}view(){return this.frame(a("presets.title"),()=>this.#h(),()=>d`<span class="lm-gap"></span>`)}#h(){
let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${he("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:a("presets.name_label"),placeholder:a("presets.name")})}
            ${v(a("presets.save"),a("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(a("presets.import"),a("presets.import_title"),()=>this.#a(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(a("presets.undo"),a("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},a("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#c(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${a("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#d(s)):d`<li>${a("history.empty")}</li>`}</ul></details>`}#c(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${a("presets.name_of",e)}
                title=${e.source?a("presets.from",{source:e.source}):""}
                @change=${o=>this.#o(e,o.target)}>
            ${v(a("presets.use"),i?a("presets.use_title"):a("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${v(a("presets.delete"),a("presets.delete_title",e),()=>this.#r(e))}</li>`}#d({event:e,name:s,time:i,id:o,recipe:r}){let n=e==="saved"?a("history.sa\
ved",{name:s}):e==="picture"?a("history.picture"):a("history.live"),l=r.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||a("history.not\
hing");return d`<li><span>${i.slice(0,16).replace("T"," ")} · ${n} · ${l} · ${o.slice(0,8)}</span>
            ${v(a("history.show"),a("history.show_title"),()=>this.#n(r))}</li>`}};var ms=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:a("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(o=>o.map(({level:r,text:n})=>r==="error"?{text:a("doctor.error",{text:n}),bad:!0}:
{text:a("doctor.warning",{text:n}),bad:!1}),o=>[{text:k(o),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:a("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(a("doctor.check"),a("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>d`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var Nl=250,fs=class extends F{constructor(e){super("lm-save"),this.app=e,this.checkup=new ms(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:o,checkpoint:r,kit:n,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(i.value=a("save_dialo\
g.parked"));if(c.length)return void(i.value=a("save_dialog.nothing",{what:Q(c)}));this.typedName||(this.name.value=hs(o.value.values.steps,r.value?.name??"",n.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=Nl){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?a("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[B(this.wanted.recipe.base),...e.flatMap(o=>me(o,s.value)).map(P)].some(o=>o.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let o=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,o?.
asks?.vae?this.question.value=o.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),o||(this.problem.value=s.trouble.value)}#o(e){this.app.
desk.setWhole("vae",e),this.#e()}#r(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!Ri(e);return this.frame(a("save_dialog.title"),()=>d`${this.#a()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#u()}${this.#p()}`,()=>d`
            ${v(a("save_dialog.stop"),a("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(a("save_dialog.load"),a("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(a("save_dialog.lora"),a("save_dialog.lora_title"),()=>this.#r(),{id:"lm-lora-open"})}
            ${v(a("save_dialog.start"),a("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#a(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),o=(n,l)=>H(n,l,{kind:"lm-field lm-row"}),r=n=>{this.
typedName=!0,this.name.value=n,this.#e()};return d`${o(a("save_dialog.name"),he("lm-save-name",this.name.value,r,{enter:()=>this.start()}))}
            ${o(a("save_dialog.dtype"),x(s,this.dtype.value,n=>{this.dtype.value=n,this.#e(0)},{id:"lm-save-dtype"}))}
            ${o(a("save_dialog.vae"),x([["",a("save_dialog.own_vae")],...i],P(e.panel.value.values.whole.vae),n=>this.#o(n),{id:"lm-save-vae",title:a("save_dial\
og.vae_title")}))}
            ${C(a("save_dialog.drop_ema"),a("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return jo(s)?a(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||a(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:n,what:l})=>a("save_dialog.left_out",{n:n+
1,what:Q(l)})),o=a(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:ne(e.size),free:ne(e.free)}),r=e.exists&&this.save?.state!=="done"?[a("save_di\
alog.exists")]:[];return{text:[o,...r,...i,...this.#h(),...e.warnings??[]].join(" "),bad:s}}#h(){let{steps:e,kit:s}=this.app.desk,i=e.filter(r=>!L(r)).length,o=e.
filter(L).flatMap(r=>X(r,s.value));return[o.length?A("save_dialog.muted",o.length,{muted:[...new Set(o)]}):"",i?A("save_dialog.steps_off",i):""].filter(Boolean)}#c(){
let e=this.question.value,s=(r,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${r}</span>${n}</p>`;if(!e)return g;if(e!=="replace")return s(a(
"save_dialog.asks_vae",{text:e.text}),this.#d(e));let i=this.plan.value?.exists??this.save?.asks?.exists,o=i?.time?a("save_dialog.when",{when:new Date(i.time*1e3).
toLocaleString()}):"";return s(a("save_dialog.replaces",{name:this.fullName,size:ne(i?.size??0),when:o}),[v(a("save_dialog.replace"),a("save_dialog.replace_titl\
e"),()=>this.#i(!0),{id:"lm-save-replace"})])}#d({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},o=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[v(a("save_dialog.with_vae",{vae:e}),a("save_dialog.with_live_vae_title"),o),v(a("save_dialog.with_vae",{vae:s||a("\
save_dialog.own_vae")}),a("save_dialog.with_recipe_vae_title"),i)]}#u(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${a("save_dialog.progress")} ?hidden=${!e}></progress>`}#p(){let{save:e}=this,s=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#m(e):g}</div>`}#m(e){if(e.state!=="done")return e.error||e.text;let s=(i,o)=>d`<span class="lm-hash">${i} <code>${o}</code>
            ${v(a("text.copy"),a("save_dialog.copy_hash",{label:i}),()=>rs(o,this.element??document.body))}</span>`;return d`<p>${a("save_dialog.done",{path:e.path,
size:ne(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(o=>o.name===s||e.replaceAll("\\","/").endsWith(`/${o.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Bi=(t,e)=>a(t.together?"map.bars_together":"map.bars",{slot:e,layout:et(t.layout),colour:et(t.colour),detail:et(t.detail)}),Ci=t=>d`<span class="lm-bars ${t.
together?"lm-together":""}" aria-hidden="true">${kt.map(e=>d`<i class="lm-bar-${e} ${t[e].is_noise?"lm-noise":""}" style="--lm-share: ${Vr(t[e])}"></i>`)}</span>`;
function _a({finding:t,dialogs:e},s){let i=t.bars.value[s],o=t.onFaders.value?t.apart.value[s]:void 0;if(!i&&o===void 0)return g;let r=Math.max(...Object.values(
t.apart.value),Number.MIN_VALUE),n=[...o===void 0?[]:[a("map.apart",{slot:s,percent:`${(100*o).toPrecision(2)} %`})],...i?[Bi(i,s)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(s)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(o??0)/r}"></i></span>${i?Ci(i):g}</button>`}function xa({
finding:t,desk:e},s){let i=t.told.value?.bands?.[s],o=t.hovered.value?qr(t.hovered.value,t.weights)[s]:void 0;if(!i&&o===void 0)return g;let{low:r,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-r)/(n-r)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${a("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${o===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(o)}"></span>`}</span>`}function Sa({
finding:t},e){let s=t.locked.value.includes(e);return v("L",a("finding.lock_title",{slot:e}),()=>t.lock(e),{kind:`lm-mute lm-lock ${s?"lm-locked":""}`,key:"find\
ing.lock",label:a("finding.lock",{slot:e}),pressed:s,reached:!1})}function Te(t,e,s,i,o=""){if(!e)return g;let r=t.picture(e,s);return r?d`<img class=${o} src=${r} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Ii(t,e){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=e,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var vs=class{constructor(e){this.app=e,this.id="map",this.chosen=f(""),this.column=f(0)}label(){return a("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:s}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${a(
"map.help")}</p>${this.#e()}
            ${s.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${a("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${a(
"map.no_prompts")}</p>`}
            ${i&&wi(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:s,preview:i}=this.app,o=e.map.value,
r=[["out",a("map.out"),a("map.out_title")],["in",a("map.in"),a("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!s.run.value?.is_running||e.mapping.value||
i.isRunning,c=Fr(o);return d`<div class="lm-dialog-buttons">${x(r,e.reading.value,n,{id:"lm-map-reading",label:a("map.reading")})}
            ${v(a(o?.have?"map.go_on":"map.make"),a("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!o?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${C(a("map.on_faders"),a("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(a("map.lock_idle",{n:c.length}),a("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,s=e.map.value;if(!s)return"";if(!s.cells.length)return a("map.whole",{n:s.have});let i=Math.max(s.cells.length,s.most-s.have),o=e.pace.value?Xe(i*e.pace.value):
"";return a(o?"map.left_time":"map.left",{first:s.cells.length,n:i,time:o})}#s(e){let s=([i,o])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Bi(o,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Ci(o)}</td>${kt.map(r=>d`<td class=${o[r].is_noise?"lm-quiet":""}>${et(o[r])}</td>`)}
            <td class="lm-quiet">${o.together?a("map.third"):e.interacts[e.sliders.indexOf(i)]?a("map.interacts"):o.items>1?a("map.spread",{low:Math.round(100*o.
visible.low),high:Math.round(100*o.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${kt.
map(i=>d`<th scope="col">${a(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${se(wi(e),([i])=>i,s)}</tbody></table></div>`}#i(e){let{studies:s}=this.app,i=this.chosen.value,o=s.study.value?.items??[],r=o[this.column.value]??
o[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!r)return d`<p class="lm-quiet">${a("map.choose")}</p>`;let l=p=>s.cells.value[U(p,r.id)],[c,h]=[l(e.source),l(n)],
u=(p,m,w="")=>d`<figure><div class="lm-look-stage ${w}">${m.map((b,y)=>Te(s,b,512,y?"":p))}</div><figcaption>${p}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${a(
"map.pictures",{slider:i})}>
            ${x(o.map((p,m)=>[String(m),`${ge(p)} ${p.seed??""}`]),String(this.column.value),p=>this.column.value=Number(p),{label:a("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(a("map.source"),[c])}
                ${u(a("map.changed",{slider:i}),[h])}${u(a("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${a("map.not_made")}</p>`}</section>`}};var Oa={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},Pl="#paste, #lms_read";function Aa(){let t=Object.entries(Oa).map(([e,s])=>[e,document.querySelector(s)?.value]);return Object.
fromEntries(t.filter(([,e])=>e!==void 0))}var Rl=t=>t.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");function Ea(t){let e=document.querySelector(
Oa.prompt),s=document.querySelector(Pl);return!e||!s||!t?!1:(e.value=Rl(t),e.dispatchEvent(new Event("input",{bubbles:!0})),setTimeout(()=>s.click(),100),!0)}var gs=class{constructor(e){this.app=e,this.at=f(null),this.other=f(""),this.flipped=f(!1),this.difference=f(!1),this.lent=f({})}isAt(e,s){return this.at.value?.
row===e&&this.at.value.column===s}show(e,s){this.flipped.value=!1,this.at.value={row:e,column:s}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:s,items:i}){let o=this.at.value,r=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!o||r||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(o.row+n,s.length),c(o.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let s=this.at.value,[i,o]=[e.rows[s?.row??-1],e.items[s?.column??-1]];if(!s||!i||!o)return g;
let r=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[n,l]=this.flipped.value?[r,i]:[i,r],c=a("sheets.cell",{row:n.title,column:ge(o)});
return d`<section class="lm-look" id="lm-look" aria-label=${a("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,n,o,c)}${this.difference.value?this.#e(e,l,o,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?a("sheets.difference_of",{one:i.title,other:r.title}):c}</p>
            <div class="lm-dialog-buttons">${v(a("compare.flip"),a("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${x(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),r.id,h=>this.other.value=h,{id:"lm-look-other",label:a("sheets.other")})}
                ${v(a("sheets.difference"),a("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(a("sheets.use"),a("sheets.use_title"),()=>this.#t(e,i,o),{id:"lm-look-use"})}
                ${v(a("sheets.close"),a("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},s,i,o){let r=U(s.id,i.id),n=this.
lent.value[r];return e[r]||!n?e[r]?Te(this.app.studies,e[r],0,o):d`<span>${a("sheets.missing")}</span>`:d`<img src=${n.address} alt=${o}>`}async#t({cells:e},s,i){
let{desk:o,live:r,studies:n,dialogs:l}=this.app,c=U(s.id,i.id),h=e[c]?await n.about(e[c]):null;Ea(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
o.commit(),s.recipe.steps.length?await r.use(s.recipe).catch(u=>o.remark.value=k(u)):await r.restore()}};var Bl=[137,80,78,71,13,10,26,10],Cl=32*2**20;async function Ta(t){let e={};for(let{kind:s,data:i}of Il(t)){let o={tEXt:Wl,zTXt:Ul,iTXt:Fl}[s],[r,n]=await o?.(i).
catch(()=>null)??["",""];r&&!(r in e)&&(e[r]=n)}return e}function Il(t){if(!Bl.every((i,o)=>t[o]===i))return[];let e=new DataView(t.buffer,t.byteOffset,t.byteLength),
s=[];for(let i=8;i+12<=t.length;){let o=e.getUint32(i);if(i+12+o>t.length)break;s.push({kind:at(t.subarray(i+4,i+8)),data:t.subarray(i+8,i+8+o)}),i+=12+o}return s}
var at=t=>Array.from(t,e=>String.fromCharCode(e)).join(""),Dl=t=>new TextDecoder().decode(t);function ws(t,e){let s=[],i=0;for(let o=0;o<e;o+=1){let r=t.indexOf(
0,i);if(r<0)throw new Error("a text without an end");s.push(t.subarray(i,r)),i=r+1}return[...s,t.subarray(i)]}async function Wl(t){let[e,s]=ws(t,1);return[at(e),
at(s)]}async function Ul(t){let[e,s]=ws(t,1);return[at(e),at(await Ma(s.subarray(1)))]}async function Fl(t){let[e,s]=ws(t,1),[,,i]=ws(s.subarray(2),2);return[at(
e),Dl(s[0]?await Ma(i):i)]}async function Ma(t){let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("deflate")),s=[],i=0;for(let o=e.getReader();;){
let{done:r,value:n}=await o.read();if(r)break;if(i+=n.length,i>Cl)throw new Error("too large");s.push(n)}return new Uint8Array(await new Blob(s).arrayBuffer())}var ja="live_merge_sheet";async function La(t){let e={infotexts:[],sheets:[]};for(let s of t){let i=await Ta(new Uint8Array(await s.arrayBuffer())),o=i[ja]?Wr(Vl(
i[ja])):null;o?e.sheets.push({...o,cells:await Kl(s,o.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}function Vl(t){try{return JSON.parse(t)}catch{
return null}}async function Kl(t,e){let s=await createImageBitmap(t);return Promise.all(e.map(async i=>{let[o,r,n,l]=i.rect,c=document.createElement("canvas");[
c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(s,o,r,n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var Hl=256,bs=class{constructor(e){this.app=e,this.id="sheets",this.look=new gs(e),this.seeds=f(1),this.setName=f(""),this.pace=f(0),this.state=R(()=>{let{study:s,
cells:i}=e.studies,[o,r]=[s.value?.recipes??[],s.value?.items??[]];return{rows:o,items:r,cells:i.value,missing:Pr(i.value,o,r)}})}label(){return a("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e(){let{desk:e,strip:s}=this.
app,i={current:a("sheets.current"),original:a("compare.original"),snapshot:o=>a("compare.snapshot",{letter:o}),star:o=>`★ ${new Date(o.time).toLocaleString([],
{dateStyle:"short",timeStyle:"short"})}`};return Cr(e.shown.value,e.snapshots.value,s.shots.value,i)}#t({name:e,recipe:s}){let i=this.state.value.rows.filter(o=>o.
title===e||o.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:s,title:i?`${e} ${i+1}`:e})}async#s(e){let{studies:s}=this.app,i=this.
state.value.items.map(ve);await s.setItems([...i,...e.filter(o=>!i.some(r=>_(r,o)))])}async#i(){let{rows:e,items:s,missing:i}=this.state.value,o=Date.now(),r=await this.
app.studies.make(e,s,i);r?.made&&(this.pace.value=(Date.now()-o)/1e3/r.made)}async#o(){let{rows:e,items:s}=this.state.value,i=await this.app.studies.sheet(e,s);
i&&Ii(i,`${this.app.studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&Ii(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:s,dialogs:i}=this.
app,o=[...e??[]],r=o.find(c=>c.name.toLowerCase().endsWith(".zip"));if(r)return i.explore.turned(s.arrive(r));let n=await La(o);if(!n.infotexts.length&&!n.sheets.
length){s.problem.value=a("sheets.nothing_dropped");return}let l=await s.read({infotexts:n.infotexts});l.length&&await this.#s(l.map(ve));for(let c of n.sheets)
await this.#a(c)}async#a(e){let{studies:s}=this.app,i=[];for(let{title:r,recipe:n}of e.rows)i.push((await s.write("recipe",{recipe:n,title:r}))?.id);await this.#s(
e.items);let o=await s.read({items:e.items});this.look.lend(e.cells.flatMap(({row:r,item:n,address:l,infotext:c})=>i[r]&&o[n]?[[U(i[r],o[n].id),{address:l,infotext:c}]]:
[]))}view(){let{rows:e,items:s}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#l()}${this.#n()}
            ${e.length||s.length?d`<div class="lm-sheets-body">${this.#d(e,s)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&s.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${a("sheets.empty")}</p>`}
            ${this.#p()}</div>`}#l(){let e=s=>this.state.value.rows.some(i=>_(i.recipe,s.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${a(
"sheets.rows")}><span class="lm-label">${a("sheets.rows")}</span>
            ${this.#e().map(s=>v(`+ ${s.name}`,a("sheets.add_row_title"),()=>this.#t(s),{kind:"lm-button lm-small",key:`add-${s.name}`,off:e(s)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,s=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:o})=>this.take(o.files).then(()=>o.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${a(
"sheets.columns")}><span class="lm-label">${a("sheets.columns")}</span>
            ${v(a("sheets.add_txt2img"),a("sheets.add_txt2img_title"),()=>this.#s(Ir(Dr(Aa()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${a("sheets.seeds")}</span>${de(this.seeds.value,a("sheets.seeds_label"),o=>this.seeds.value=Math.min(20,Math.max(1,Math.round(o??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(a("sheets.add_pictures"),a("sheets.add_pictures_title"),s,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${x([["",a("sheets.sets")],...e.sets.value.map(o=>[o,o])],"",o=>o&&this.#h(o),{id:"lm-sheets-set",label:a("sheets.sets"),hidden:!e.sets.value.length})}
            ${he("lm-sheets-set-name",this.setName.value,o=>this.setName.value=o,{placeholder:a("sheets.set_name"),label:a("sheets.set_name"),enter:()=>this.#c()})}
            ${v(a("sheets.save_set"),a("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#h(e){let s=await this.app.studies.changeSets({open:e});s&&await this.#s(s.items.map(ve))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ve),overwrite:!0})}#d(e,s){let{studies:i}=this.app,o=r=>i.setItems(s.filter(n=>n!==r).
map(ve));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${se(s,r=>r.id,r=>d`<th scope="col" title=${r.prompt??""}>
            <span class="lm-sheet-name">${ge(r)}</span><span class="lm-sheet-seed">${r.seed===void 0?"":a("sheets.seed",{seed:r.seed})}</span>
            ${v("✕",a("sheets.drop_column"),()=>o(r),{kind:"lm-button lm-small lm-sheet-drop",label:a("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${se(e,r=>r.id,(r,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${r.title}</span>
                ${v("✕",a("sheets.drop_row"),()=>i.write("drop",{id:r.id}),{kind:"lm-button lm-small lm-sheet-drop",label:a("sheets.drop_row"),off:this.isRunning})}</th>
                ${s.map((l,c)=>d`<td>${this.#u(r,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#u(e,s,i,o){let r=this.state.value.cells[U(e.id,s.id)],n=this.look.
lent.value[U(e.id,s.id)],l=a("sheets.cell",{row:e.title,column:ge(s)});return!r&&!n?d`<span class="lm-sheet-none" title=${a("sheets.missing")} aria-label=${a("s\
heets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${r?"":"lm-cut"}" data-row=${i} data-column=${o} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,o)?"true":"false"} @click=${()=>this.look.show(i,o)}>
            ${r?Te(this.app.studies,r,Hl,""):d`<img src=${n.address} alt="">`}</button>`}#p(){let{missing:e,cells:s,rows:i}=this.state.value,o=e.length?A("sheet\
s.make",e.length):a("sheets.all_made"),r=e.length&&this.pace.value?a("sheets.takes",{time:Xe(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
o,a("sheets.make_title"),()=>this.#i(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${r}</span><span class="lm-gap"></span>
            ${v(a("sheets.export"),a("sheets.export_title"),()=>this.#o(),{id:"lm-sheets-export",off:!Object.keys(s).length})}
            ${v(a("sheets.zip"),a("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var ys=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",s=>s.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
s))}label(){return a("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:s}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,o=s.ballot.value,r=i||e.ctrlKey||e.metaKey||e.altKey||!o?null:Hr(e.key,o.ids.length);if(!r||!o)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");r.undo?s.undo():r.broken&&n?s.toggleBroken(Number(n.dataset.
row)):r.choose!==void 0&&s.choose(r.choose)}view(){let{finding:e,studies:s}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${a("vo\
tes.help")}</p>${this.#e()}
            ${s.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${a("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:s}=this.app,i=[["curve",a("votes.curve"),a("votes.curve_title")],
["thirds",a("votes.thirds"),a("votes.thirds_title")],["none",a("votes.none"),a("votes.none_title")]],o=[["4",a("votes.four"),a("votes.four_title")],["2",a("vote\
s.pair"),a("votes.pair_title")]],r=e.ballot.value!==null,n=!!s.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${x(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:a("votes.groups")})}
            ${x(o,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:a("votes.many")})}
            ${he("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:a("votes.voter"),label:a("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${C(a("votes.pooled"),a("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(a(r?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),a("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:r?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[A("votes.locked",e.locked.value.length)]:[],...e.pace.value?[a("votes.pace",{time:Xe(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:s,studies:i}=this.app,o=!s.missing(e).length,r=(n,l)=>{let c=i.cells.value[U(n,e.prompt.id)],
h=s.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>s.hovered.value=e.recipes[l]} @mouseleave=${()=>s.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!o||h} aria-label=${a("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>s.choose(l)}>${c?Te(i,c,0,a("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",a("votes.broken_title"),()=>s.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:a("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${o?"yes":"no"}>${e.ids.map(r)}</div>`}#s(e){
let{finding:s}=this.app,i=s.told.value?.progress?.votes??0,o=e.kind==="final"?a("votes.is_final"):a("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${o} · ${ge(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${v(a("votes.same"),a("votes.same_title"),()=>s.choose(null),{id:"lm-votes-same",keys:"0",off:s.missing(e).length>0})}
            ${v(a("votes.undo"),a("votes.undo_title"),()=>s.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,s=e.told.value;if(!s?.
space||!s.progress.votes)return g;let{votes:i,stood:o,guessed:r,of:n,chance:l,agreed:c,repeats:h,end:u}=s.progress,p=[A("votes.so_far",i),...o?[A("votes.stood",
o)]:[],...n?[a("votes.guessed",{guessed:r,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[a("votes.agreed",{agreed:c,repeats:h})]:[]],m=w=>this.#o(w);return d`<p id="lm-votes-progress">${p.
join(" · ")}</p>
            ${s.final?d`<p id="lm-votes-final">${a("votes.won",{won:s.final.won,of:s.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${a(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(a("votes.keep"),a("votes.keep_title"),()=>m(s.final?.recipe??s.best),{id:"lm-votes-keep",off:!s.best})}
            ${v(a("votes.final"),a("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#o(e){let{desk:s,live:i,studies:o,dialogs:r}=this.
app;await o.write("recipe",{recipe:e,title:a("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),r.explore.close(),s.commit(),await i.use(e).catch(n=>s.
remark.value=k(n))}};var ks=class extends F{constructor(e){super("lm-explore"),this.app=e,this.sheets=new bs(e),this.map=new vs(e),this.ways=[this.sheets,this.map,new ys(e)],this.shown=
f(this.ways[0].id),this.removing=f(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.way.id===
e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let s=e.names.value[0];!e.study.value&&s?await e.open(s):e.study.value||await this.#e(),
this.way.open?.()}async turned(e){await e;for(let s of this.ways)s.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.map.chosen.value=
e,this.open()}async#e(){let{desk:e,studies:s}=this.app,i=e.shown.value,o=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":",".");await s.begin(
`${M(B(i.base)).slice(0,50).replace(/^\.+/,"")} ${o}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(a("explore.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.
way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#o())}#s(){let{studies:e}=this.app,s=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${x(s.map(o=>[o,o]),e.name,o=>this.turned(e.open(o)),{id:"lm-explore-study",label:a("explore.study"),title:a(
"explore.study_title")})}
            ${v(a("explore.new"),a("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${a("explore.remove_sure")}</span>${v(a("explore.remove_yes"),a("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(a("explore.remove_no"),a("explore.remove_no"),()=>this.removing.value=!1)}`:v(a("explore.remove"),a("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${a("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#o(){let{
studies:e}=this.app,s=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||s?.problem||"",o=s?s.is_running?a("explore.running",{done:s.done.length,all:s.
all}):s.interrupted?a("explore.interrupted",{done:s.done.length,all:s.all}):a("explore.made",{made:s.made,kept:s.all-s.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||o}</span>
            ${s?.is_running?d`<progress max=${s.all} value=${s.done.length} aria-label=${a("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(a("explore.interrupt"),a("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!s?.is_running})}`}};var _s=class{constructor(e){this.app=e,this.pairs=f([]),this.peeked=f(null),this.shown=f(""),this.at=f(0),this.view=f("both"),O(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:i}){let o=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(o.length-1,0)),this.pairs.peek()[0]&&
!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=o.map((r,n)=>({original:e[n],merged:r,other:i}))}show(e,s=""){this.peeked.value=null,this.
shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value===
"merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.pair||!this.
app.isShown()||it(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="b\
oth";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original&&!this.peeked.value?this.view.value:"merged",i=n=>this.#o(n,e,s),
o=this.pairs.value.length,r=a("compare.pair",{n:this.at.value+1,all:o});return d`<div class="lm-compare-stage" role="group" aria-label=${a("compare.label")}>${i(
"original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${v(a("compare.flip"),a("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(a("compare.both"),a("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(r,a("compare.pair_title"),()=>this.at.value=(this.at.value+1)%o,{id:"lm-next-pair",hidden:o<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${v(a("compare.gallery"),a("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?a("compare.both_shown",{name:$s("original",e)}):a("compare.one_shown",{name:$s(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?v(s.star?"★":"☆",a("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:a("gallery.star"),pressed:s.star}):g}#o(e,s,i){
let o=$s(e,s),r=$s(e==="merged"?"original":"merged",s),n=i==="both"?a("compare.enlarge",{name:o}):s.original?a("compare.flip_to",{name:o,other:r}):o;return d`<button type="button" class="lm-compare-side" data-side=${e} title=${a(
"compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${a("compare.alt",{name:o})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${o}</span></button>`}},$s=(t,e)=>t==="original"?e.other||a("compare.original"):e.original?a("compare.merged"):a("comp\
are.this");var Di=t=>document.getElementById(t);function Na(){let t=Di("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(o=>o.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function Pa(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:o}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:o!=="0"}}function xs(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Wt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function Ra(){let t=Di("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function Ba(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:o})=>{let r=Di("live_merge_gallery"),n=c=>c instanceof Node&&!!r?.contains(c);n(i)&&o instanceof HTMLElement&&
!n(o)&&Date.now()-e>300&&o.focus({preventScroll:!0})})}var Ca=700,ql=1200*1e3,Ss=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,O(()=>{e.desk.edits.value&&Z(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<ql}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:o,studies:r}=this.app,{inputs:n,progress:l}=o.dataset,c=r.takeOrder(),h=s.shown.value,u=`task(${Math.
random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:p,other:m}=c?{kind:"explore",other:""}:this.#e(h);this.asked=c?null:{recipe:h,architecture:s.
kit.value.id,other:m},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let y of c?c.recipes:[h,...m?[JSON.parse(p)]:[]])i.expect(y);i.watch(
150);let w=window[l??""],b=y=>document.getElementById(y);return typeof w=="function"&&w(u,b("lm-progress"),b("live_merge_gallery"),()=>this.#t()),[u,c?c.text:JSON.
stringify(h),p,...e.slice(3,Number(n))]}#e(e){let{settings:s,snapshots:i,parked:o}=this.app.desk,r=this.app.dialogs.lora.besides(e);if(r)return{kind:JSON.stringify(
r),other:a("compare.whole")};let{compare:n,compareWith:l="original"}=s.value,c=n&&!o.value?br(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="ori\
ginal"?{kind:c&&"compare",other:""}:{kind:JSON.stringify(c),other:a(l==="before"?"compare.before":"compare.snapshot",{letter:l})}}#t(){this.started.value=0,this.
app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&
(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.wanted||this.press()},Ca))}#i(e=!1){let s=Pa();if(!s||s.number===this.number||!this.asked)return;clearTimeout(
this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),Ca));let i=Na(),o=this.result.value;i.length!==s.pictures||!e&&o&&String(o.pictures)===String(i)||(clearTimeout(
this.patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:Ra()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();Ba(e),new MutationObserver(()=>{xs();let o=s();o!==i&&this.isRunning&&this.#t(),i=o,this.#i()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var zl=96,Gl=150,Ia=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),Os=class{constructor(e){this.app=e,this.shots=f(_i()),this.current=f(0),
this.origin="",this.timer=0,O(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:o,whole:r,infotext:n,
other:l}){let c=o[i];if(!c||!e.steps.length)return;let h=await Jl(c).catch(()=>"");if(!h)return;let u={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:h,infotext:n,whole:r,large:c,original:i&&!l?o[0]:""};this.#t(kr(this.shots.value,u)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,ta(e)}star(e){this.#t($r(this.shots.value,e))}#s(e){this.
app.compare.show(Ia(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=Ia(e),Gl):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:o}=this.app,r=B(e.recipe.base);if(clearTimeout(this.timer),o.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=a("strip.other_kind",{base:M(r)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>s.remark.value=k(n))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,Kt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:Kt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return d`${se(this.shots.value.slice(0,Kt),i=>i,(i,o)=>{let r=Ht(i,e.schema.value),n=()=>{this.#i(o),this.back(i)};
return d`<button type="button" class=${D({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${o}
                tabindex=${o===this.current.value?0:-1} title=${a("strip.title",{about:r})} aria-label=${a("strip.back",{about:r})}
                aria-current=${_(i.recipe,s)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
a("gallery.open"),a("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Jl(t){let e=new Image;
e.src=t,await e.decode();let s=zl/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let o=i.getContext("2d");return o?(o.imageSmoothingQuality="high",o.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var As=class{constructor(e,s,{schema:i,files:o,state:r}){this.root=e,this.server=s,this.desk=new Gt(i,o,r),this.reader=new ts(this.desk,s),this.live=new es(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new Jt(this.desk,s),this.studies=new Zt(s,{press:()=>this.preview.
press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new Qt(this),this.preview=new Ss(this),this.compare=new _s(this),this.
strip=new Os(this),this.dialogs={save:new fs(this),lora:new ds(this),presets:new ps(this),imports:new ls(this),conflicts:new as(this),gallery:new ns(this),explore:new ks(
this)},this.drawing=f(!1),this.copied=f(!1),this.transform=f({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=f(""),this.picking=f(Ei),this.#e(),
Yr(this.desk,s),sa(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,{panel:i,settings:o}=ea(),{
settings:r,live:n}=e.state.value;if(e.settings.value=o,e.snapshots.value=xi(),O(()=>{e.snapshots.value=wr(e.snapshots.peek(),this.strip.shots.value)}),r?.auto_preview&&
!o.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=bt({...i.values,home:l},i.selected)}else n?.recipe&&
s.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state;O(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),
this.dialogs.save.finished(),Z(()=>this.dialogs.lora.kept())),e=s})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!_(e,this.
desk.files.value)&&(this.desk.files.value=e)}};var Yl=.05,ye=.01,Ts=550,Zl=400,Xl=600,nt=t=>t instanceof Element?t.closest(".lm-fader"):null,Es=t=>t instanceof Element&&t.classList.contains("lm-range"),Fe=t=>t instanceof
Element&&t.classList.contains("lm-value"),lt=t=>t.dataset.slot??"",Ms=t=>t.shiftKey?ye:Yl;function Wi(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*Ms(t)}function Ui(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),Zl)}}function Fi(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function Da(t,{desk:e}){let s=Ui(e),i=!1,o={slot:"",weight:0,time:0},r=(m,w)=>{e.moveFader(m,w),e.commit()},n=(m,w,b)=>{let y=e.channel.value;if(!y)return;let W=e.
weight(lt(m));e.moveFader(lt(m),Ct(W,K(W+w),y),b),s()},l=m=>{let w=nt(m.target),b=e.channel.value;if(!w||!b||m.ctrlKey||m.metaKey||m.altKey&&!e.linked.value.length)
return;let y=Ms(m),W={ArrowRight:y,ArrowLeft:-y,PageUp:.25,PageDown:-.25},Y={ArrowUp:y,ArrowDown:-y,...Es(m.target)?W:{}},Ve=Es(m.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(m.key in Y)n(w,Y[m.key],m.altKey);else if(m.key in Ve)r(lt(w),Ve[m.key]);else if(!Fe(m.target)&&Fi(w,{s:"fader.solo",m:"fader.mute"}[m.
key.toLowerCase()])){m.preventDefault();return}else return;Fe(m.target)&&delete m.target.dataset.typing,m.preventDefault()},c=m=>{let w=nt(m.target);if(!w?.contains(
document.activeElement))return;m.preventDefault();let b=Wi(m);b&&n(w,b,m.altKey)},h=({target:m})=>{let w=nt(m);!w||!Es(m)||t.classList.contains("lm-stroke")||e.
moveFader(lt(w),K(Math.round(Number(m.value)/ye)*ye),i)},u=({target:m})=>{let w=nt(m),[b,y]=[e.step.value,e.channel.value],W=m instanceof Element&&m.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!y||W||Fe(m)||t.classList.contains("lm-drawing"))return;let Y=lt(w),Ve=o.slot===Y?o.weight:e.weight(Y);e.doneWeights({[Y]:w.
classList.contains("lm-part")?null:So(b,y,Y,Ve,e.kit.value)})},p=({target:m,timeStamp:w})=>{let b=nt(m),y=b?lt(b):"",W=y===o.slot&&w-o.time<Xl;y&&!W&&(o={slot:y,
weight:e.weight(y),time:w})};t.addEventListener("keydown",l);for(let m of["pointerdown","pointermove"])t.addEventListener(m,w=>i=w.altKey);t.addEventListener("w\
heel",c,{passive:!1}),t.addEventListener("input",h),t.addEventListener("change",({target:m})=>nt(m)&&Es(m)&&e.commit()),t.addEventListener("dblclick",u),t.addEventListener(
"pointerdown",p)}var Wa="important",Ql=" !"+Wa,Ua=te(class extends G{constructor(t){if(super(t),t.type!==J.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let o=e[i];if(o!=null){this.ft.add(i);let r=typeof o=="string"&&o.endsWith(Ql);i.includes("-")||r?s.setProperty(i,r?o.slice(0,-11):o,r?Wa:""):s[i]=
o}}return j}});var Fa=t=>d`<span class="lm-snapshots" role="group" aria-label=${a("snapshot.label")}>
    ${ce.map((e,s)=>ec(t,e,s+1))}</span>`;function ec(t,e,s){let{desk:i}=t,o=i.snapshots.value[e],r=o!==void 0&&_(o.recipe,i.written.value.recipe),n=a(o?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return d`<button type="button" class=${D({"lm-snapshot":!0,"lm-kept-one":o!==void 0})} id="lm-snapshot-${e}"
        aria-label=${a(o?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${r?"true":"false"} title=${n}
        aria-keyshortcuts="${s} Shift+${s}" style=${Ua({backgroundImage:o?.picture?`url("${o.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||js(t,e,l)}
        @pointerdown=${l=>tc(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function js({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=a("snapshot.stored",{letter:s})}function tc(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let o=setTimeout(
()=>{i.dataset.held="yes",js(t,e,!0)},Ts);for(let r of["pointerup","pointercancel","pointerleave"])i.addEventListener(r,()=>clearTimeout(o),{once:!0})}function sc({code:t,ctrlKey:e,metaKey:s,altKey:i,target:o}){let r=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return r&&!(e||s||i)&&!it(o)?ce[Number(r)-1]:""}function Va(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",o=>{let r=sc(o);if(r)return(o.shiftKey||s.snapshots.value[r])&&js(e,r,o.shiftKey),o.preventDefault();if(!(o.
ctrlKey||o.metaKey)||!(o.target instanceof Element))return;let n=o.target.matches('input[type="text"], textarea'),l=o.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)o.shiftKey?s.redo():s.undo();else if(l==="y"&&!n)s.redo();else return;o.preventDefault(),o.stopPropagation()})}var Ls=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Ka(t,{desk:e,drawing:s}){let i="",o=[],r=!1,n=0;t.addEventListener(
"pointerdown",l=>{let c=Ls(l.target);if(r=!1,!c||ae(c)||l.button!==0||l.shiftKey||s.value)return;[i,o]=[c,e.linked.value];let h=()=>{r=!0,e.linked.value=Ao(o,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,Ts)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Ls(document.elementFromPoint(
l,c));!u||ae(u)||u===i&&!r||(clearTimeout(n),r=!0,e.linked.value=[...new Set([...o,...Oo(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(n),i=""});t.addEventListener("click",l=>{!r||!Ls(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>Ls(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),ic(t,e)}function ic(t,e){let s=null,i=Ui(e),o=h=>h instanceof Element?h.closest(".lm-head"):null,r=h=>(h.dataset.slots??"").split(" "),n=(h,u,p,m)=>{
let[w,b]=[e.channel.value,r(h)];w&&e.moveFaders(b,b[0],Ct(u,K(u+p),w),m)},l=(h,u,p)=>{n(h,e.weight(r(h)[0]),u,p),i()};t.addEventListener("pointerdown",h=>{let u=o(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),s={head:u,y:h.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",h=>{if(!s)return;let u=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((s.y-h.clientY)/u*(m-p)/ye)*ye;s.moved||=
w!==0,s.moved&&n(s.head,e.weightBefore(r(s.head)[0]),w,h.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=Ys(e.linked.value,r(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",h=>{let u=o(h.target),p={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(p)l(u,p*Ms(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=Ys(e.linked.value,r(u));else return;h.preventDefault()}}),t.addEventListener(
"wheel",h=>{let u=o(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let p=Wi(h);p&&l(u,p,h.altKey)},{passive:!1})}var Ha=7,qa=12;function za(t,{desk:e,drawing:s}){let i=null,o=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Fe(c.target)||oc(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
t.classList.add("lm-stroke"),l(i,i,h))},r=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let y=rc(b,c,h);
y!==null&&(w[b.dataset.slot??""]=K(Math.round((p+y*(m-p))/ye)*ye))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",o),t.addEventListener(
"pointermove",r),t.addEventListener("pointerup",n),t.addEventListener("pointercancel",n)}var oc=t=>t instanceof Element&&t.closest("button")!==null;function rc(t,e,s){
let i=t.getBoundingClientRect(),o=ac(i,e,s),r=t.querySelector(".lm-range");if(o===null||!r||o<i.top-qa||o>i.bottom+qa)return null;let n=r.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-Ha-o)/(n.height-2*Ha)))}function ac(t,e,s){let[i,o]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(o<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let r=(t.left+t.right)/2;return e.y+(r-e.x)/(s.x-e.x)*(s.y-e.y)}function Ga({desk:t}){let e=t.kind==="adjust",s=r=>t.step.value?.adjust[r.name]??0,i=(r,n)=>t.editStep(l=>li(l,r.name,n)),o=r=>d`<div class="lm-adjusted ${s(r)?
"":"lm-zero"}" data-name=${r.name} title=${r.help}
        @dblclick=${n=>Fe(n.target)||t.doneStep(l=>li(l,r.name,0))}>
        <span class="lm-name" aria-hidden="true">${r.label}</span>
        ${st(s(r),{...r,exact:a("fader.exact",{label:r.label}),usual:0},n=>i(r,n),()=>t.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${a(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(o):g}</section>`}function Ja(t){let{problem:e}=t.desk.state.value,s=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:nc(t)||lc(t)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${s}${dc(t)}${hc(t)}`}var Ns=(t,e,s="lm-banner")=>d`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function nc(t){let{desk:e,
live:s}=t,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let o=e.parked.value?e.panel.value.values.home:i?.base??"",r=e.files.value.models.find(c=>c.
name===o)??e.files.value.models.find(c=>Se(c.name,o)),n=async()=>{if(e.parked.value)return e.adopt();i&&await cc(t,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=M(o);return Ns(a("banner.paused",{base:l}),[v(a("banner.adopt"),a("banner.adopt_title"),n),r?v(a("banner.back",{base:l}),a("banner.back_title"),()=>s.load(r.name)):
g,e.parked.value?v(a("banner.new"),a("banner.new_title"),()=>e.startNew()):g])}function lc(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:o}=e.state.value.live;o&&await s.show(o).catch(r=>e.remark.value=k(r))};return Ns(a("banner.elsewhere"),[v(a("banner.take_over"),a("banner.take_over_\
title"),()=>s.takeOver()),v(a("banner.show"),a("banner.show_title"),i)])}var cc=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function hc({desk:t,
dialogs:{lora:e}}){let{draft:s,save:i,checkpoint:o}=t.state.value;if(!s||e.leaving.value)return g;let r={name:s.name,hash:s.autov3,size:ne(s.size),base:M(o?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return Ns(a(s.shown?"draft.shown":"draft.waits",r)+n,[v(a("draft.keep"),a("dra\
ft.keep_title",r),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(a("draft.drop"),a("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function dc({
desk:t,live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Ns(a("offer.text"),[v(a("offer.yes"),a("offer.yes_title"),s(!0)),
v(a("offer.no"),a("offer.no_title"),s(!1))],"lm-offer")}function uc({desk:t},e){if(!t.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,a("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:a("fader.open",{slot:e})})}function pc(t,e,s){let i=n=>Math.
min(1,Math.max(0,(n-e)/(s-e))),[o,r]=[i(0),i(t)].sort((n,l)=>n-l);return`--lm-from: ${o}; --lm-to: ${r}`}function _t(t,e,s){let{desk:i}=t,{low:o,high:r}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,h=i.step.value,u=D({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<o||n>r,"lm-live":vc(t,e),"lm-finer":h!==null&&bo(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&Ti(h,pe(e),i.kit.value)}),
p=m=>{m===null?i.setWeights({[e]:null}):i.moveFader(e,m),i.commit()};return d`<div class=${u} data-slot=${e} title=${s.title} style=${pc(n,o,r)}>
        ${s.name??uc(t,e)}${s.flat?g:_a(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${o} max=${r}
            aria-label=${c} aria-orientation=${$(s.flat?void 0:"vertical")}
            aria-valuetext=${mc(t,e)} aria-keyshortcuts=${$(ae(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${we(String(Math.min(r,Math.max(o,n))))}>${s.flat?g:xa(t,e)}
        ${de(l?n:null,a("fader.exact",{label:c}),p,{placeholder:s.follows,empty:s.flat})}
        ${ae(e)?g:fc(t,e,!!s.flat)}${s.after??""}</div>`}function mc({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],o=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):a("fader.not_set",{weight:i});return s&&Ti(s,pe(e),t.kit.value)?a("fader.muted",{weight:o}):o}function fc(t,e,s){let{desk:i}=t,[o,r]=[i.step.
value,i.kit.value];if(!o)return g;let n=(l,c,h,u)=>v(l,a(`${c}_title`,{slot:e}),()=>i.doneStep(p=>u(p,e,r)),{kind:"lm-mute",key:c,label:a(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${s?g:n("S","fader.solo",Mi(o,e,r),pa)}${n("M","fader.mute",X(o,r).includes(e),da)}${s?g:Sa(t,e)}</span>`}function vc({
desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:o}=t.kit.value,r=o.odd.filter(n=>i[n]===e&&!o.slots.includes(e));return[e,...r].some(n=>s.
includes(n))}var gc=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],wc=32,bc=t=>t.replace(/\d+$/,"");function Ya(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:o,high:r}=s.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(p=>bc(p)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>wc?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${yc(
h,u)}</legend>
            <div class="lm-faders">${u.map(p=>_t(t,p,{title:n(p)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${a("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[r,(o+r)/2,o].map(c=>d`<span>${K(c)}</span>`)}</div>
        ${gc.map(l)}</section>`}var yc=(t,e)=>e.length<2?a(t):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${a("desk.head_title")} aria-label=${a("desk.head",{group:a(t)})}>${a(t)}</button>`;function Za(t){let{kit:e,channel:s,panel:i,schema:o,settings:r}=t.
desk,n=i.value.values.whole.block_map||"live_merge",l=o.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${r.value.odd}
        @toggle=${c=>c.target.open!==r.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${a("odd.summary",{parts:e.value.architecture.odd.map(c=>kc(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>$c(t,c))}</div>
        ${H(a("odd.map"),x(l,n,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:a("odd.map_tit\
le")})}</details>`}function kc({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:a("odd.kept",{slot:e})}
function $c(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,o=s?a("odd.follows",{help:i,followed:s}):a("odd.stays",{help:i});
return _t(t,e,{flat:!0,title:o,follows:s?`= ${s}`:"0"})}function Qa(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[o,r]=[i.filter(gt),i.filter(h=>!gt(h))],n=r.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(p=>_c(t,s,p,n))}</div></div>`:g,c=()=>xc(t);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${a("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${a("parts.head",{count:Js(n)})}</span><span class="lm-gap"></span>
            ${v("✕",a("parts.close_title"),c,{label:a("parts.close",{slot:s})})}</div>
        ${l(a("parts.kinds"),r)}${l(a("parts.layers"),o)}`:g}</section>`}function _c(t,e,s,i){let o=`${Js(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return _t(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:a("parts.title",{label:s.label,tensors:s.tensors,share:o,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:d`<span class="lm-share">${o}</span>`})}function xc({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function en({desk:t}){let e=t.step.value,s=e?yo(e,t.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?a("rules.others"):g}
        ${s.map(i=>d`<span class="lm-rule">${Xa(i)}${v("✕",a("rules.drop"),()=>t.doneStep(o=>ko(o,i)),{label:a("rules.drop_one",{rule:Xa(i)})})}</span>`)}</p>`}
function Xa({keys:t,slots:e,...s}){let i=Object.entries(s).map(([o,r])=>`${o} ${r}`).join(", ");return e?a("rules.in",{keys:t||a("rules.every_key"),slots:e,set:i}):
a("rules.all",{keys:t||a("rules.every_key"),set:i})}function tn({desk:t},e){let{erase:s}=e,i=[["",a("erase.turn_down"),a("erase.turn_down_title")],["balance",a("erase.balance"),a("erase.balance_title")]],o=c=>t.doneStep(
c),r=H(a("erase.way"),x(i,Ye(s)?"balance":"",c=>o(h=>Po(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>H(a(`erase.${c}`),be(h,a(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:a(`erase.${c}_title`),placeholder:a(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ye(s)?[n("of",s.of??"",c=>o(h=>ii(h,"of",c))),n("mix\
ed",Bo(s.balance),(c,h)=>Sc(t,e,c,h))]:[n("concepts",ti(s.concepts),c=>o(h=>si(h,"concepts",c))),n("towards",s.towards??"",c=>o(h=>ii(h,"towards",c)))];return d`${r}${l}${n(
"keep",ti(s.keep),c=>o(h=>si(h,"keep",c)))}`}function Sc(t,e,s,i){oi(e,s)?t.doneStep(o=>oi(o,s)??o):Oi(i)}function on(t){let{desk:e}=t,[s,{methods:i,together:o}]=[e.step.value,e.schema.value],r=s?.kind==="adapters",n=(r?o:i).map(c=>[c.id,c.label,c.summary]),l=c=>e.doneStep(
h=>r?{...h,method:c,sparse:!1}:tr(h,c,e.schema.value));return d`<section id="lm-source" class="lm-source" aria-label=${a("source.label")} ?hidden=${!s}>
        ${Oc(t)}
        ${H(a("source.method"),x(n,s?.method??"",l,{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.kind!=="merge"&&!r})}
        <div class="lm-models" id="lm-models">${s?Ac(t,s):g}</div></section>`}function Oc({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),o=s?M(s.name):e.isLoading.value?a("base.loading"):a("base.none"),r=i>1?a("base.after_steps",{n:i}):a("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?r:a("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||o}><span class="lm-base-name">${o}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function Ac(t,e){let{files:s,schema:i}=t.desk,o=c=>t.desk.doneStep(h=>er(h,c,i.value));
if(e.kind==="adapter")return d`${ot(t,{id:"adapter",label:a("source.adapter"),value:P(e.models.adapter),files:s.value.adapters,pick:c=>o({adapter:c}),empty:a("p\
icker.file")})}${rn(t,e)}`;if(e.kind==="adapters")return Ec(t,e);if(e.kind==="erase")return tn(t,e);if(e.kind!=="merge")return g;let{models:r}=N(i.value,e.method),
n=(c,h,u,p)=>ot(t,{id:c,label:h,value:P(u),files:s.value.models,pick:p});if(r[0]!=="models")return r.map(c=>n(c,c.toUpperCase(),e.models[c],h=>o({[c]:h})));let l=ee(
e);return d`${l.map((c,h)=>n(`model${h}`,a("source.model",{n:h+1}),c,u=>o({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",a("source.fewer"),()=>o({models:l.slice(0,-1)}),{label:a("source.fewer"),off:l.length<2})}
            ${v("+",a("source.more"),()=>o({models:[...l,""]}),{label:a("source.more")})}</span>`}function Ec(t,e){let{desk:s}=t,i=e.models.models;return d`${i.
map((o,r)=>d`${ot(t,{id:`adapter${r}`,label:a("source.adapter_n",{n:r+1}),value:P(o),files:s.files.value.adapters,pick:n=>s.doneStep(l=>({...l,models:{models:i.
with(r,n)}})),empty:a("picker.file")})}${H(a("tools.weight"),de(e.shares[r]??1,a("source.weight_n",{n:r+1}),n=>s.doneStep(l=>Go(l,r,n??1)),{key:`share${r}`}))}`)}${rn(
t,e)}`}function rn(t,e){let{desk:s,dialogs:i}=t,o=s.steps.filter(n=>Ce(n.kind)&&L(n)).flatMap(n=>me(n,s.schema.value)),r=e.kind==="adapters"||Ho(e);return d`<span class="lm-pair">
        ${v("−",a("source.fewer_adapters"),()=>s.doneStep(zo),{id:"lm-adapter-fewer",label:a("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",a(r?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(qo),{id:"lm-adapter-more",label:a("source.more_adapters"),off:!r})}
        ${v(a("conflicts.open"),a("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:o.length<2})}</span>`}function an({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&N(t.schema.value,s.method),o=s&&e==="adapters"?oe(t.schema.value,s.method):null,r=o?o.summary:e==="merge"?i?.summary:a(`help.${e||
"none"}`),n=e==="merge"?a("help.source",{text:r,source:i?.source}):r;return d`<p id="lm-help" class="lm-help" title=${n}>${r}</p>`}function nn({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?N(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):e?.kind==="adapters"?oe(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],i=(r,n)=>t.doneStep(l=>l.kind==="erase"?Co(l,r,n):sr(l,r.name,n)),o=(r,n)=>r.kind==="erase"?Io(r,n):ni(r,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${a(
"source.parameters")}>
        ${e&&s.map(r=>Tc(r,o(e,r),n=>i(r,n)))}</section>`}var sn=t=>typeof t=="object"?JSON.stringify(t):String(t);function Tc(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return C(i,t.help,e,s,{name:t.name});let o=t.kind==="choice"?x(t.choices.map(r=>[r,r]),e,s,{name:t.name}):be(sn(e),i,(r,n)=>{let l=xe(r),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),n.value=c?String(l):sn(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return H(i,o,
{kind:"lm-field lm-inline",title:t.help})}function ln(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let o=[...i.parentElement.
children].filter(u=>u!==i),r=u=>o.filter(p=>{let m=p.getBoundingClientRect();return m.top+m.height/2<u}).length,n=u=>o.forEach((p,m)=>{p.classList.toggle("lm-dr\
op-before",m===u),p.classList.toggle("lm-drop-after",u===o.length&&m===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(r(u.clientY))},h=u=>{l.
abort();let p=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),p&&e(r(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var cn=t=>t.reduce((e,s)=>e+s,0);function hn({desk:t},e,s){let{waiting:i,places:o}=t.written.value,{error:r,live:n}=t.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===s);if(c)return l(a("missing.choose",{what:Q(c.what)}));if(t.parked.value)return l(a("note.parked"));let h=o.indexOf(s);if(r?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:a("note.refused"),title:r.error,bad:!0};if(!L(e))return l(a("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],p=Ce(e.kind)?me(e,t.schema.value).map(P):[];return p.length>0&&_(u.map(w=>w.file),p)?Mc(u):l("")}function Mc(t){let[e,s]=[cn(t.map(n=>n.applied)),cn(t.map(n=>n.
total))],i=[...new Set(t.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],o=t.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),r=a("note.applied",{some:e,total:s});return{text:i.length?`${r} · ${A("note.left_out",i.length)}`:r,title:[o?a("note.kinds",{matched:r,which:o}):r,...i].
join(`
`),bad:e<s}}var jc=([t,...e])=>t&&!e.length&&t.kind==="merge"&&L(t)&&!t.rest.title;function dn(t){let{desk:e}=t,s=jc(e.steps)||!e.steps.length,{home:i,whole:o}=e.panel.value.
values,r=e.parked.value?i:e.checkpoint.value?.name??"",n=ga(e.steps,r,o.vae,e.kit.value),l=(c,h)=>v(a(h),a(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${D(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${a("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${a("stack.steps")} ?hidden=${s}>
            ${se(e.steps,c=>c.id,(c,h)=>Nc(t,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${a("stack.words")} title=${n}>${n}</p>${Lc(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Wo(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function Lc({desk:t}){let e=t.steps.filter(i=>!L(i)),s=()=>t.done(i=>le(i,{steps:i.values.steps.map(o=>fe(o,"enabled",!0,!0))}));return v(A(
"mutes.steps",e.length),a("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function Nc(t,e,s){let{desk:i}=t,o=s+1,r=e.id===
i.panel.value.selected,n=hn(t,e,s),l=(h,u,p)=>i.doneStep(m=>fe(m,h,u,p),e.id),c=(h,u,p,m,w=!1)=>v(h,a(u),m,{kind:"lm-button lm-small",label:a(`${u}_n`,{n:o}),key:p,
off:w});return d`<li class=${D({"lm-step":!0,"lm-selected":r,"lm-off":!L(e)})} data-step data-id=${e.id}
        @keydown=${h=>Rc(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${a("row.move_title")} aria-label=${a("row.move",{n:o})}
            @keydown=${h=>Cc(t,e,s,h)}
            @pointerdown=${h=>ln(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${a("row.on_title")} aria-label=${a("row.on",{n:o})}
            .checked=${we(L(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${o} ${a(`badge.${e.kind}`)}`,a("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:r})}
        ${be(e.rest.title||"",a("row.title",{n:o}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:a("row.title_title"),placeholder:va(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${ke(e.kind)?Bc(t,e,o):g}
        <span class=${D({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",a("row.solo_title"),()=>Pc(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:a("row.solo",{n:o}),pressed:ji(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>Vi(t,e,s,-1,h),s===0)}
            ${c("↓","row.later","stepDown",h=>Vi(t,e,s,1,h),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var Pc=({desk:t},e)=>t.done(s=>le(s,{steps:ma(s.values.steps,e.id)}));function Rc(t){
let{target:e,currentTarget:s,key:i}=t,o={s:"solo",m:"on"}[i.toLowerCase()];!o||t.ctrlKey||t.metaKey||t.altKey||it(e)||(Fi(s,o),t.preventDefault())}function Bc({
desk:t},e,s){let i=Ae(e,t.schema.value)?.value??1,o=r=>t.editStep(n=>fe(n,"weight",r,1),e.id);return d`<span class="lm-row-weight">
        ${st(i,{label:a("row.weight",{n:s}),exact:a("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},o,()=>t.commit(),{key:"weightText"})}</span>`}
function Cc(t,e,s,i){let o={ArrowUp:-1,ArrowDown:1}[i.key];!o||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Vi(t,e,s,o,i))}function Vi({desk:t},e,s,i,o){
let r=o.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let n=r.parentElement?.querySelector("button:not(:disabled)");(r.disabled?n:r)?.focus()})}function un(t){let{desk:e,live:s}=t,{busy:i,progress:o,live:r}=e.state.value,{text:n,bad:l}=Ic(t),c=s.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${D({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?o||.05:0}"></div>
        <p id="lm-status" class=${D({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Uc(t,r)}>${n}</p></div>`}function Ic(t){let{desk:e,live:s}=t,{state:i,remark:o}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(o.
value)return{text:o.value,bad:!1};if(i.value.error)return{text:a("status.error",{error:i.value.error.error,live:pn(i.value.live)}),bad:!0};if(s.pending.value)return{
text:Dc(t),bad:!1};let r=mn(t);return{text:[Wc(t),...r].filter(Boolean).join(" — "),bad:r.length>0}}function Dc({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?a("status.applying_percent",{percent:Math.round(100*s)}):e||a("status.applying")}function pn(t){if(!t?.recipe?.steps.length)return a("status.original");
let e=t.saved?a("status.saved",{name:t.saved}):a("status.not_saved"),s=Object.keys(t.skipped||{}).length;return a("status.merge_on",{saved:s?`${e} · ${A("statu\
s.skipped",s)}`:e})}function Wc({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,o=pn(t.state.value.live),r=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?a("status.parked",{live:o}):s.length?a("status.with_choice",{live:o,choose:a("missing.choose",{what:Q(s)})}):i.length?[
o,...i.map(({index:n,what:l})=>a("step.waits",{n:n+1,what:Q(l)}))].join(" — "):e.settled.value||!t.steps.length?o:_(t.state.value.next?.recipe,t.written.value.
recipe)?a("status.next",{live:o}):r?a("status.other_merge",{live:o}):t.settings.value.live?a("status.off_live"):a("status.off"):e.isLoading.value?a("status.load\
ing"):a("missing.choose",{what:Q(s)})}var mn=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function Uc(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[a("details.memory",{kept:Dt(s.deltas),budget:Dt(s.budget)}),a("details.in_place",{size:Dt(s.in_place)})]:[],o=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),r=[A("count.blocks",e.blocks.length),A("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[a("details.chang\
ed",{changed:r.join(", "),id:e.id.slice(0,8)}),a("details.blocks",{blocks:e.blocks.join(", ")}),a("details.device",{device:e.device}),...i,...mn(t),...o].join(`\

`)}function Fc(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(r=>r.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
r=>r.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var fn=(t,e,s,i)=>s[i.indexOf(Fc(i[e],i))]??t,Vc=new Set(["smooth","mirror","swap"]),Ki={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?fn(t,e,s,i):t,swap:fn,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,o)=>t+o,down:(t,e,s,i,o)=>t-o,times:(t,e,s,i,o)=>t*
o,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,o,r)=>t+o*r};function vn(t,e,{amount:s=.1,seed:i=0,only:o=[]}={}){let[r,...n]=Object.keys(e),l=n.map(p=>e[p]),
c=Kc(i,n.length+1),h=(p,m)=>p===r&&Vc.has(t)?e[r]:K(Ki[t](e[p],m,l,n,s,Number(c[m+1].toFixed(3)))),u=o.filter(p=>p in e);return Object.fromEntries([r,...n].map(
(p,m)=>[p,h(p,m-1)]).filter(([p])=>!u.length||u.includes(String(p))))}function Kc(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function gn(t){let{desk:e,drawing:s}=t,[{past:i,future:o},{live:r,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${a(
"tools.label")}>
        ${qc(t)}${l?[zc(t),Gc(t)]:g}${Yc(t)}${Hc(t)}<span class="lm-gap"></span>
        ${v(a("tools.draw"),a("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${v("↶",a("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:a("tools.undo"),off:!i.length})}
        ${v("↷",a("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:a("tools.redo"),off:!o.length})}
        ${Fa(t)}
        ${v(a("tools.reset"),a("tools.reset_title"),()=>e.doneStep(ir),{id:"lm-reset"})}
        ${C(a("tools.live"),a("tools.live_title"),r,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${C(a("tools.auto"),a("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Hc({desk:t}){let e=t.step.value?X(t.step.
value,t.kit.value):[];return v(A("mutes.faders",e.length),a("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>cs(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function qc({desk:t}){let e=t.step.value,s=e?z(e,t.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${a(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,o)=>v(i.label,i.parameter.help,()=>t.look({channel:o}),{pressed:i.label===t.channel.value?.label}))}</div>`}function zc({desk:t,dialogs:e}){let[
s,i,o]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let r=Object.keys(qe(o,s.kind)).map(n=>[n,n]);return d`${x([["",a("tools.preset")],...r],xo(
s,i,o),n=>n&&t.usePreset(n),{id:"lm-preset",kind:"lm-input lm-preset",label:a("tools.preset_label"),title:a("tools.preset_title")})}
        ${v(a("tools.my_presets"),a("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function Gc(t){let{desk:e,transform:s}=t,{amount:i,
seed:o}=s.value,r=Object.keys(Ki).map(l=>[l,a(`shape.${l}`,{amount:i})]),n=l=>s.value={...s.value,...l};return d`${x([["",e.linked.value.length?A("tools.transfo\
rm_some",e.linked.value.length):a("tools.transform")],...r],"",l=>l&&Jc(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:a("tools.transform_label"),title:a("t\
ools.transform_title")})}
        ${de(i,a("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?de(o,a("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Jc({desk:t,transform:e},s){let[i,o,{
amount:r,seed:n}]=[t.step.value,t.channel.value,e.value];!i||!o||(t.doneWeights(vn(s,It(i,o,t.kit.value),{amount:r,seed:n,only:t.linked.value})),s==="dice"&&(t.
remark.value=a("tools.thrown",{amount:r,seed:n}),e.value={amount:r,seed:n+1,thrown:!0}))}function Yc({desk:t}){let e=Ae(t.step.value,t.schema.value);if(!e)return g;
let s=i=>t.editStep(o=>fe(o,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${a("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?a("tools.weight"):a("tools.strength")}</span>
        ${st(e.value,{label:a("tools.strength_label"),exact:a("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var wn=t=>d`${Ja(t)}${dn(t)}${on(t)}${an(t)}${nn(t)}${gn(t)}
    ${Ga(t)}${Ya(t)}${Qa(t)}${en(t)}${Za(t)}${ka(t)}${un(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}${t.dialogs.explore.view()}`,Zc=t=>[["original",a("compare.original")],["before",a("compare.before")],...ce.filter(e=>t.snapshots.
value[e]).map(e=>[e,a("compare.snapshot",{letter:e})])],bn=({desk:t,live:e,dialogs:s})=>d`${Xc(t)}
    ${v(a("actions.restore"),a("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(a("actions.save"),a("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    ${v(a("actions.explore"),a("actions.explore_title"),()=>s.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Xc(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=Zc(t),o=i.find(([r])=>r===
s)?.[1]??a("compare.original");return d`<span class="lm-compare-with">
        ${C(a("actions.compare"),a("actions.compare_title"),e===!0,r=>t.set({compare:r}),{name:"compare",label:a("actions.compare_what",{what:o})})}
        ${x(i,s,r=>t.set({compareWith:r,compare:!0}),{id:"lm-compare-with",label:a("actions.compare_choice")})}</span>`}var Hi=null,yn=()=>{},$n=t=>document.getElementById(t);async function Qc(t){let e=new Yt(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:n,table:l}=await e.get(`/sentences?language=${navigator.language}`);To(n,l)}let[s,i,o]=await Promise.all(["/schema","/models","/state"].map(
n=>e.get(n))),r=new As(t,e,{schema:s,files:i,state:o});return sh(r),r.live.watch(),r}async function eh(){let t=$n("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{Hi??=Qc(t),th(await Hi,t)}catch(e){Hi=null,t.replaceChildren(),Vs(d`<p class="lm-banner lm-bad" role="alert">${a("start.failed",{why:k(
e)})}</p>`,t)}}}function th(t,e){yn(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,o,r]=["actions","compare","strip","picture"].map(l=>$n(`li\
ve_merge_${l}`)),n=[Ps(e,()=>wn(t)),Ps(s,()=>bn(t)),Ps(i,()=>t.compare.template()),Ps(o,()=>t.strip.template()),O(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),r?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),r?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0),o&&(o.
hidden=!t.strip.shots.value.length)})];yn=()=>n.forEach(l=>l()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),o?.classList.add("lm-strip"),o?.setAttribute(
"role","toolbar"),o?.setAttribute("aria-label",a("strip.label")),o?.addEventListener("keydown",l=>t.strip.onKey(l)),Va(e,t),Da(e,t),Ka(e,t),za(e,t),r&&t.preview.
attach(r)}function Ps(t,e){if(!t)return()=>{};let s=!1,i=null,o=()=>{s=!1,Vs(i,t)};return O(()=>{i=e(),s||queueMicrotask(o),s=!0})}function sh(t){let{desk:e,compare:s,
preview:i,strip:o,live:r}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:o,live:r,onState:n=>O(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.
sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&r.watch(0))}function qi(){
let t=()=>{eh(),xs()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:kn}=window;typeof kn=="function"?kn(qi):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",qi):qi();})();
