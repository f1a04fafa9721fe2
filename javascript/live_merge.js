/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var On=Symbol.for("preact-signals");function Bs(){if(Me>1)Me--;else{var t,e=!1;for((function(){var a=Ot;for(Ot=void 0;a!==void 0;){var o=a.S;if(o.v===a.v)for(var n=o.
t;n!==void 0;n=n.x)n.i===a.i&&(n.i=o.i);a=a.o}})();ht!==void 0;){var s=ht;for(ht=void 0,St++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Yi(s))try{s.
c()}catch(a){e||(t=a,e=!0)}s=i}}if(St=0,Me--,e)throw t}}var ct,T=void 0;function z(t){var e=T,s=ct;T=void 0,ct=void 0;try{return t()}finally{T=e,ct=s}}var ht=void 0,Me=0,St=0;var Gi=0,Ot=void 0,At=0;function Ji(t){if(T!==void 0){var e=t.n;if(e===void 0||e.t!==T)return e={i:0,S:t,p:T.s,n:void 0,t:T,e:void 0,x:void 0,r:e},T.s!==void 0&&
(T.s.n=e),T.s=e,t.n=e,32&T.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=T.s,e.n=void 0,T.s.n=e,T.s=e),e}}function V(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}V.prototype.brand=On;V.prototype.h=function(){return!0};
V.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:z(function(){var i;(i=e.W)==null||i.call(e)}))};V.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&z(function(){
var a;(a=e.Z)==null||a.call(e)}))}};V.prototype.subscribe=function(t){var e=this;return O(function(){var s=e.value;z(function(){return t(s)})},{name:"sub"})};V.
prototype.valueOf=function(){return this.value};V.prototype.toString=function(){return this.value+""};V.prototype.toJSON=function(){return this.value};V.prototype.
peek=function(){var t=this;return z(function(){return t.value})};Object.defineProperty(V.prototype,"value",{get:function(){var t=Ji(this);return t!==void 0&&(t.
i=this.i),this.v},set:function(t){if(t!==this.v){if(St>100)throw new Error("Cycle detected");(function(s){Me!==0&&St===0&&s.l!==Gi&&(s.l=Gi,Ot={S:s,v:s.v,i:s.i,
o:Ot})})(this),this.v=t,this.i++,At++,Me++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Bs()}}}});function f(t,e){return new V(t,e)}function Yi(t){for(var e=t.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Zi(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&(e.r=s),e.S.
n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function Xi(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function je(t,e){V.call(this,void 0,e),this.x=t,this.s=void 0,this.g=At-1,this.f=4}je.prototype=new V;je.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===At))return!0;if(this.g=At,this.f|=1,this.i>0&&!Yi(this))return this.
f&=-2,!0;var t=T;try{Zi(this),T=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return T=
t,Xi(this),this.f&=-2,!0};je.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}V.prototype.S.call(this,t)};je.prototype.
U=function(t){if(this.t!==void 0&&(V.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};je.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(je.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Ji(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function P(t,e){return new je(t,e)}function Qi(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){Me++;var s=T;T=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Cs(t),i}finally{T=s,Bs()}}}function Cs(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,Qi(t)}function An(t){if(T!==this)throw new Error("Out-of-order effect");Xi(this),T=t,this.f&=-2;try{8&this.f&&Cs(this)}finally{
Bs()}}function Ke(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,ct&&ct.push(this)}Ke.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Ke.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Qi(this),Zi(this),Me++;var t=T;return T=this,An.bind(this,t)};Ke.prototype.N=function(){2&this.f||(this.f|=2,this.u=ht,ht=this)};
Ke.prototype.d=function(){this.f|=8,1&this.f||Cs(this)};Ke.prototype.dispose=function(){this.d()};function O(t,e){var s=new Ke(t,e);try{s.c()}catch(a){throw s.d(),
a}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var Ds=globalThis,ea=t=>t,Et=Ds.trustedTypes,ta=Et?Et.createPolicy("lit-html",{createHTML:t=>t}):void 0,Ws="$lit$",ue=`lit$${Math.random().toFixed(9).slice(2)}$`,
Us="?"+ue,En=`<${Us}>`,Re=document,ut=()=>Re.createComment(""),pt=t=>t===null||typeof t!="object"&&typeof t!="function",Fs=Array.isArray,na=t=>Fs(t)||typeof t?.[Symbol.
iterator]=="function",Is=`[ 	
\f\r]`,dt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,sa=/-->/g,ia=/>/g,Le=RegExp(`>|${Is}(?:([^\\s"'>=/]+)(${Is}*=${Is}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),aa=/'/g,oa=/"/g,la=/^(?:script|style|textarea|title)$/i,Vs=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=Vs(1),oh=Vs(2),rh=Vs(
3),j=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),ra=new WeakMap,Ne=Re.createTreeWalker(Re,129);function ca(t,e){if(!Fs(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return ta!==void 0?ta.createHTML(e):e}var ha=(t,e)=>{let s=t.length-1,i=[],a,o=e===2?"<svg>":e===3?"<math>":"",n=dt;for(let l=0;l<
s;l++){let c=t[l],h,u,p=-1,m=0;for(;m<c.length&&(n.lastIndex=m,u=n.exec(c),u!==null);)m=n.lastIndex,n===dt?u[1]==="!--"?n=sa:u[1]!==void 0?n=ia:u[2]!==void 0?(la.
test(u[2])&&(a=RegExp("</"+u[2],"g")),n=Le):u[3]!==void 0&&(n=Le):n===Le?u[0]===">"?(n=a??dt,p=-1):u[1]===void 0?p=-2:(p=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Le:u[3]==='"'?oa:aa):n===oa||n===aa?n=Le:n===sa||n===ia?n=dt:(n=Le,a=void 0);let w=n===Le&&t[l+1].startsWith("/>")?" ":"";o+=n===dt?c+En:p>=0?(i.push(h),
c.slice(0,p)+Ws+c.slice(p)+ue+w):c+ue+(p===-2?l:w)}return[ca(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},mt=class t{constructor({strings:e,_$litType$:s},i){
let a;this.parts=[];let o=0,n=0,l=e.length-1,c=this.parts,[h,u]=ha(e,s);if(this.el=t.createElement(h,i),Ne.currentNode=this.el.content,s===2||s===3){let p=this.
el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(a=Ne.nextNode())!==null&&c.length<l;){if(a.nodeType===1){if(a.hasAttributes())for(let p of a.getAttributeNames())
if(p.endsWith(Ws)){let m=u[n++],w=a.getAttribute(p).split(ue),b=/([.?@])?(.*)/.exec(m);c.push({type:1,index:o,name:b[2],strings:w,ctor:b[1]==="."?Mt:b[1]==="?"?
jt:b[1]==="@"?Lt:Be}),a.removeAttribute(p)}else p.startsWith(ue)&&(c.push({type:6,index:o}),a.removeAttribute(p));if(la.test(a.tagName)){let p=a.textContent.split(
ue),m=p.length-1;if(m>0){a.textContent=Et?Et.emptyScript:"";for(let w=0;w<m;w++)a.append(p[w],ut()),Ne.nextNode(),c.push({type:2,index:++o});a.append(p[m],ut())}}}else if(a.
nodeType===8)if(a.data===Us)c.push({type:2,index:o});else{let p=-1;for(;(p=a.data.indexOf(ue,p+1))!==-1;)c.push({type:7,index:o}),p+=ue.length-1}o++}}static createElement(e,s){
let i=Re.createElement("template");return i.innerHTML=e,i}};function Pe(t,e,s=t,i){if(e===j)return e;let a=i!==void 0?s._$Co?.[i]:s._$Cl,o=pt(e)?void 0:e._$litDirective$;
return a?.constructor!==o&&(a?._$AO?.(!1),o===void 0?a=void 0:(a=new o(t),a._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=a:s._$Cl=a),a!==void 0&&(e=Pe(t,a._$AS(t,e.
values),a,i)),e}var Tt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,a=(e?.creationScope??Re).importNode(s,!0);Ne.currentNode=a;let o=Ne.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new He(o,o.nextSibling,this,e):c.type===1?h=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(h=new Nt(o,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(o=Ne.nextNode(),n++)}return Ne.currentNode=Re,a}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},He=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,a){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Pe(this,e,s),pt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==j&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):na(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&pt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Re.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,a=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=mt.createElement(ca(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===a)this._$AH.p(s);else{let o=new Tt(a,this),n=o.u(this.options);o.p(s),this.T(n),this._$AH=o}}_$AC(e){let s=ra.get(e.strings);return s===
void 0&&ra.set(e.strings,s=new mt(e)),s}k(e){Fs(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,a=0;for(let o of e)a===s.length?s.push(i=new t(this.O(ut()),
this.O(ut()),this,this.options)):i=s[a],i._$AI(o),a++;a<s.length&&(this._$AR(i&&i._$AB.nextSibling,a),s.length=a)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=ea(e).nextSibling;ea(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Be=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,a,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=a,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,a){let o=this.strings,n=!1;if(o===void 0)
e=Pe(this,e,s,0),n=!pt(e)||e!==this._$AH&&e!==j,n&&(this._$AH=e);else{let l=e,c,h;for(e=o[0],c=0;c<o.length-1;c++)h=Pe(this,l[i+c],s,c),h===j&&(h=this._$AH[c]),
n||=!pt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+o[c+1]),this._$AH[c]=h}n&&!a&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Mt=class extends Be{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},jt=class extends Be{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Lt=class extends Be{constructor(e,s,i,a,o){super(e,s,i,a,o),this.type=
5}_$AI(e,s=this){if((e=Pe(this,e,s,0)??g)===j)return;let i=this._$AH,a=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===
g||a);a&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Nt=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Pe(this,e)}},da={M:Ws,P:ue,A:Us,C:1,L:ha,R:Tt,D:na,V:Pe,I:He,H:Be,N:jt,U:Lt,B:Mt,F:Nt},Tn=Ds.litHtmlPolyfillSupport;
Tn?.(mt,He),(Ds.litHtmlVersions??=[]).push("3.3.3");var Ks=(t,e,s)=>{let i=s?.renderBefore??e,a=i._$litPart$;if(a===void 0){let o=s?.renderBefore??null;i._$litPart$=
a=new He(e.insertBefore(ut(),o),o,void 0,s??{})}return a._$AI(t),a};function Rt(t,e,s="live_merge",i={}){let a=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(n=>n.id===s)||t.block_maps[0];return{schema:t,id:a,architecture:t.architectures[a],
follows:o.follows[a],parts:i}}var N=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],re=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Ce=t=>t==="adapter"||
t==="adapters",ke=t=>t==="adapter"||t==="erase",ft=t=>Ce(t)||t==="erase";function qe(t,e){let s=t.schema[ft(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.keys(i).some(a=>a.includes("/"))))}var Ie=(t,e)=>t.parts[e]||[];var $e=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[a])=>i<a?-1:1)):s),_=(t,e)=>t===e||$e(
t)===$e(e);function ua(t){let e=2166136261;for(let s of $e(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var E=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var _e=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,De=(t,e,s)=>t.weights[_e(e,s)]||{},vt=(t,e,s,i)=>De(t,s,i)[e]!==void 0;function ne(t,e,s,i){let a=De(t,s,
i)[e];if(a!==void 0)return a;if(!i.architecture.odd.includes(e))return s.parameter.default;let o=i.follows[e];return o?ne(t,o,s,i):ft(t.kind)?1:0}function Pt(t,e,s){
let{sliders:i,odd:a}=s.architecture,o=a.filter(c=>vt(t,c,e,s)),n=Object.fromEntries([...i,...o].map(c=>[c,ne(t,c,e,s)])),l=new Set(Object.values(n));return!o.length&&
l.size===1?n[i[0]]:n}function pa(t,e,s,i){let a={...De(t,e,i),...s},o=Object.fromEntries(Object.entries(a).filter(([,n])=>n!==null));return Hs({...t,typed:E(t.typed,
e.parameter.name)},e,o,i)}var Hs=(t,e,s,i)=>({...t,weights:{...t.weights,[_e(e,i)]:s}});function ma(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,n])=>typeof n=="number"&&[
...s,...i].includes(o))?{...t}:null}var le=t=>t.includes("/"),pe=t=>t.split("/")[0],gt=t=>/\.\d+$/.test(t.id),ze=t=>t.rest.layers||[],qs=(t,e)=>ke(t.kind)?"weight":e.parameter.name,zs=(t,e)=>Ie(e,
pe(t)).find(s=>s.id===t.split("/")[1]),Ge=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function Gs(t,e,s,i){let a=qs(t,s),o=ze(t).filter(n=>Ge(n,pe(e),zs(e,
i))&&a in n).pop();return Array.isArray(o?.[a])?o[a][s.index]:o?.[a]}var fa=(t,e)=>({...t,rest:{...E(t.rest,"layers"),...e.length?{layers:e}:{}}});function va(t,e,s,i){
let a=ze(t);for(let[o,n]of Object.entries(s))a=n===null?Mn(t,a,o,e,i):jn(t,a,o,e,n,i);return fa(t,a)}function Mn(t,e,s,i,a){let o=qs(t,i);return e.map(n=>Ge(n,pe(
s),zs(s,a))?E(n,o):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function jn(t,e,s,i,a,o){let[n,l,c]=[qs(t,i),pe(s),zs(s,o)];if(!c)return e;
let h=e.filter(m=>Ge(m,l,c)),u=h.filter(m=>n in m).pop()||h.pop(),p=Nn(t,l,i,u?.[n],a,o);return u?e.map(m=>m===u?{...m,[n]:p}:m):Ln(e,{keys:c.keys,slots:l,[n]:p},
l,gt(c),o)}function Ln(t,e,s,i,a){let o=Ie(a,s).filter(gt),n=i?-1:t.findIndex(l=>o.some(c=>Ge(l,s,c)));return n<0?[...t,e]:t.toSpliced(n,0,e)}function Nn(t,e,s,i,a,o){
if(!s.parameter.per_model)return a;let n=t.models.models?.length||2;return Array.from({length:n},(l,c)=>c===s.index?a:Array.isArray(i)?i[c]:i??ne(t,e,{...s,index:c},
o))}var ga=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function wa(t,e){let s=a=>Array.isArray(a)?Array.from({
length:e},(o,n)=>a[Math.min(n,a.length-1)]):a,i=ze(t).map(a=>Object.fromEntries(Object.entries(a).map(([o,n])=>[o,s(n)])));return i.length?{layers:i}:{}}var ba=(t,e,s)=>ze(
t).some(i=>Ie(s,e).some(a=>Ge(i,e,a))),ya=(t,e)=>ze(t).filter(s=>!Ie(e,s.slots||"").some(i=>Ge(s,s.slots,i))),ka=(t,e)=>fa(t,ze(t).filter(s=>s!==e));function Bt(t,e,s,i){return le(e)?Gs(t,e,s,i)??ne(t,pe(e),s,i):ne(t,e,s,i)}var $a=(t,e,s,i)=>le(e)?Gs(t,e,s,i)!==void 0:vt(t,e,s,i);function Js(t,e,s,i){let[a,o]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>le(c)===l))),n=Object.keys(a).length?va(t,e,a,i):t;return Object.keys(o).length?pa(n,e,o,i):n}function _a(t,e,s,i){
let a={...t,presets:{...t.presets,[_e(e,i)]:s}};return Js(a,e,qe(i,t.kind)[s]||{},i)}function xa(t,e,s){let i=t.presets[_e(e,s)]||"";return Object.entries(qe(s,
t.kind)[i]||{}).every(([o,n])=>Bt(t,o,e,s)===n)?i:""}function Sa(t,e,s,i,a){let n=(qe(a,t.kind)[t.presets[_e(e,a)]||""]||{})[s]??0;return i===n?e.parameter.default:
n}function Ct(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var It=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,ne(t,i,e,s)]));function xe(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var K=t=>Number(t.toFixed(10)),q=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function Q(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Dt=t=>`${Math.round(t/2**20)} MB`,Ys=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function Oa(t,e,s){let[i,a]=[t.indexOf(e),t.indexOf(s)].sort((o,n)=>o-n);return i<0?[]:t.slice(i,a+1)}var Aa=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function Zs(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function Ea(t,e,s,{low:i,high:a},o){let n=t[e],l=h=>o&&n!==0?h*(s/n):h+s-n,c=h=>Math.
min(Math.max(a,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(t).map(([h,u])=>[h,h===e?s:K(c(u))]))}var R=t=>(t&&typeof t=="object"?t.file:t)||"",M=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",B=t=>R(Array.isArray(t)?t[t.length-
1]:t),Se=(t,e)=>M(t).toLowerCase()===M(e).toLowerCase();var Xs={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
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
by Ctrl-click on names, a drag over them or a long press; Esc lets go","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight","virtual_d\
ialog.about":"A merge that is kept here stands in the WebUI's list of checkpoints. Choosing it loads its base and applies the merge before the first picture. It\
s files are hashed first.","virtual_dialog.choose":"Choose","virtual_dialog.choose_title":"Make it the WebUI's checkpoint","virtual_dialog.chosen":"{name} is th\
e checkpoint now.","virtual_dialog.delete":"Delete","virtual_dialog.delete_title":"Remove {name} from the list; no model file is touched","virtual_dialog.delete\
d":"{name} is deleted.","virtual_dialog.hash":"Hash","virtual_dialog.hash_title":"Hash its files, so that it can be listed","virtual_dialog.hashing":"{text} · {\
percent} %","virtual_dialog.keep":"Keep as model","virtual_dialog.keep_title":"Hash the merge's files and list it under this name","virtual_dialog.listed":"hash\
 {hash} · as a file {size}","virtual_dialog.name":"name","virtual_dialog.name_label":"Name of the virtual checkpoint","virtual_dialog.name_of":"Name of {name}",
"virtual_dialog.none":"None is kept yet.","virtual_dialog.renamed":"{name} is called {to} now.","virtual_dialog.stop":"Stop","virtual_dialog.stop_title":"Stop h\
ashing; nothing is kept","virtual_dialog.title":"Virtual checkpoints","votes.again":"Use the desk again","votes.agreed":"you agreed with yourself {agreed} of {r\
epeats} times","votes.band":"Your votes so far: between {low} and {high}","votes.begin":"Begin","votes.begin_title":"Vote on the weights of the selected step; v\
otes so far are kept","votes.broken":"Picture {n} is broken","votes.broken_title":"Broken: it loses to all others (X over the picture)","votes.choose":"Picture \
{n} is the best","votes.curve":"A curve of 6 points","votes.curve_title":"Learns fastest: six points, straight lines between them","votes.end_gain":"Little more\
 is to be gained as far as your votes tell. You may keep the best, or go on.","votes.end_stood":"The best has won for a while. You may keep it, or go on.","vote\
s.final":"Final","votes.final_title":"The four best once more, for each prompt of the study","votes.four":"Best of four","votes.four_title":"Three new pictures \
a vote","votes.go_on":"Go on","votes.groups":"Which weights move together","votes.guessed":"guessed {guessed} of your last {of} ({chance} would be chance)","vot\
es.help":"Choose the picture that you like best. After each choice the next merges are nearer to your taste.","votes.is_final":"Final: which do you like best?",
"votes.keep":"Keep the best","votes.keep_title":"Put it on the desk and into the model, and into this study as a row","votes.kept":"Best after {n} votes","votes\
.label":"Votes","votes.locked.one":"{n} fader locked","votes.locked.other":"{n} faders locked","votes.many":"Pictures a vote","votes.none":"Each fader","votes.n\
one_title":"Needs the most votes","votes.pace":"about {time} a vote","votes.pair":"Best of two","votes.pair_title":"One new picture a vote, for slow machines","\
votes.picture":"Picture {n}","votes.pooled":"All voters","votes.pooled_title":"Learn from the votes of all persons in this study, not from yours alone","votes.s\
ame":"The same to me (0)","votes.same_title":"None of them is better","votes.so_far.one":"{n} vote","votes.so_far.other":"{n} votes","votes.stood.one":"best for\
 {n} vote","votes.stood.other":"best for {n} votes","votes.thirds":"Thirds","votes.thirds_title":"Three neighbouring blocks have one weight","votes.undo":"Undo \
vote (U)","votes.undo_title":"Take your newest vote back and show its pictures again","votes.voter":"Your name","votes.which":"Vote {n}: which do you like best?",
"votes.won":"The winner of the final was chosen {won} of {of} times."};var Je=Xs,ei=new Intl.PluralRules("en");function Ta(t,e){Je={...Xs,...e},ei=new Intl.PluralRules(t.replaceAll("_","-"))}var r=(t,e={})=>ti(Je[t],e);function A(t,e,s={}){
return ti(Ma(t,e),{n:e,...s})}var Ma=(t,e)=>Je[`${t}.${ei.select(e)}`]??Je[`${t}.other`];function Wt({sentences:t,...e}){if(!t)return e;let s=(i,a)=>{if(typeof i==
"string")return Qs(i,t);if(Array.isArray(i))return i.map(n=>s(n));if(!i||typeof i!="object"||a==="recipe")return i;let o=n=>a==="skipped"?Qs(n,t):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[o(n),s(l,n)]))};return s(e)}function Qs(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],a=n=>typeof n==
"string"&&n!==t?Qs(n,e):n,o=Je[s]??Ma(s,i.n);return o?ti(o,i,a):t}var ja=t=>t in Je,G=t=>new Intl.ListFormat(ei.resolvedOptions().locale,{type:"conjunction"}).format(
t),ti=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,a)=>a in e?[e[a]].flat().map(s).join(", "):i);var Bn=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],La=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),Na=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>Bn.includes(e))&&La(t.concepts)&&La(t.keep),Ye=t=>"balance"in t||"of"in t;function Ra(t,e){
let{erase:s}=t;if(e===Ye(s))return t;let i=E(s,"concepts","towards","balance","of"),a=e?{balance:{},of:s.concepts?.[0]??"",...i}:{concepts:[s.of].filter(Boolean),
...i};return{...t,erase:a}}var Pa=t=>t.split(";").map(e=>e.trim()).filter(Boolean),si=t=>(t??[]).join("; "),ii=(t,e,s)=>({...t,erase:{...t.erase,[e]:Pa(s)}}),ai=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),Ba=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function oi(t,e){let s=Pa(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),xe(i.slice(i.lastIndexOf(":")+1))]);return s.some(([i,a])=>!i||a===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var Ca=(t,e,s)=>({
...t,erase:{...E(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),Ia=(t,e)=>t.erase[e.name]??e.default;function Da({erase:t}){return Ye(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function ri({erase:t}){if(!Ye(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,i])=>`${q(i)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var Wa=(t,e)=>t.
erase.architectures.includes(e);var Cn=["weight","enabled","title"],Ua=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function Fa(t,e,s){let i=re(s,e.method).parameters.
map(n=>n.name),a=e.adapters.map(n=>typeof n=="object"?n:{}),o=a.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?E(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:a.map(n=>n.blocks??null)},shares:Object.fromEntries(o),rest:E(e,"adapters","method",...i)}}var Va=(t,e,s)=>t.models.models.map((i,a)=>In(t,i,e[a],
s)).filter(i=>R(i));function In(t,e,s,i){let a=t.shares[s.index],o=Dn(t,s,i);return a===void 0&&o===void 0?e:{...typeof e=="object"?e:{file:e},...a===void 0?{}:
{weight:a},...o===void 0?{}:{blocks:o}}}function Dn(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(De(t,e,s)).length?Pt(t,e,s):void 0}
var Ka=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${M(R(s))||"…"}`})),Ha=t=>Object.keys(t.rest).every(e=>Cn.includes(
e));function qa(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function za(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([o])=>Number(o)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,a="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:a,rest:i}}var Ga=(t,e,s)=>({...t,shares:s===1?E(t.shares,String(e)):{...t.shares,[e]:s}});var ni={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Oe=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),L=t=>t.rest.enabled!==!1;function Za(t,e){
let s=Oe("other");if("adapter"in t){let{adapter:a,blocks:o,...n}=t;return{...s,kind:"adapter",models:{adapter:a},typed:{blocks:o??null},rest:n}}if(Na(t)){let{erase:a,
blocks:o,...n}=t;return{...s,kind:"erase",erase:a,typed:{blocks:o??null},rest:n}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:E(t,"adjust")}:
Ua(t,e)?Fa(s,t,e):!("adapters"in t)&&e.methods.some(a=>a.id===t.method)?Wn(s,t,e):{...s,raw:t,rest:{}}}function Wn(t,e,s){let i=N(s,e.method),a=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),o=i.parameters.map(l=>l.name).filter(l=>!a.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(o)},typed:Object.fromEntries(a.map(l=>[l,e[l]??null])),rest:E(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function Xa(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let a=Ja(t,ni,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...a===void 0?{}:{blocks:a},...t.rest}}if(t.kind===
"adapters"){let a=re(e.schema,t.method).parameters.map(n=>[n.name,Ya(t,n)]),o=Object.fromEntries(a.filter(([,n])=>n!==void 0));return{adapters:Va(t,J(t,e.schema),
e),method:t.method,...o,...t.rest}}let s=N(e.schema,t.method),i={method:t.method};for(let a of s.models)i[a]=a==="models"?se(t).filter(Boolean):t.models[a]||"";
for(let a of s.parameters){let o=a.kind==="weight"?Ja(t,a,e):Ya(t,a);o!==void 0&&(i[a.name]=o)}return{...i,...t.rest}}function Ja(t,e,s){if(e.name in t.typed)return t.
typed[e.name]??void 0;let i=J(t,s.schema).filter(o=>o.parameter.name===e.name);if(ke(t.kind)&&!Object.keys(De(t,i[0],s)).length)return;let a=i.map(o=>Pt(t,o,s));
return e.per_model?a:a[0]}function Ya(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?li(t,e):void 0}var li=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function wt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[r("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[r("missing.adapter")];if(t.kind==="erase")return Da(t).map(i=>r(`missing.${i}`));if(t.kind!=="merge")return[];let s=N(e,t.method).models;return s[0]!=="models"?
s.filter(i=>!t.models[i]).map(i=>r("missing.model",{name:i.toUpperCase()})):se(t).every(Boolean)?[]:[se(t).some(Boolean)?r("missing.every_model"):r("missing.any\
_model")]}var se=t=>t.models.models?.length?t.models.models:["",""];function me(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind===
"adapters")return t.models.models.filter(Boolean);if(t.kind!=="merge")return[];let s=N(e,t.method).models;return(s[0]==="models"?se(t):s.map(i=>t.models[i])).filter(
Boolean)}function J(t,e){return ke(t.kind)?[{parameter:ni,index:0,label:"blocks"}]:t.kind==="adapters"?Ka(t,ni):t.kind!=="merge"?[]:N(e,t.method).parameters.filter(
s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?se(t).length:1},(i,a)=>({parameter:s,index:a,label:s.per_model?r("step.of_model",{name:s.name,n:a+
1}):s.name})))}function Qa(t,e){let s=t?J(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function eo(t,e,s){let i={...t,models:{...t.models,...e}},a=se(
i).length;if(t.kind!=="merge"||!e.models||a===se(t).length)return i;let o=N(s,t.method).parameters.map(n=>n.name).filter(n=>Array.isArray(t.typed[n]));return{...i,
typed:E(t.typed,...o),rest:{...t.rest,...wa(t,a)}}}function to(t,e,s){let i=N(s,e).parameters.map(c=>c.name),{layers:a,strength:o,...n}=t.rest,l=(a||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>ga(c,i))),o!==void 0&&i.includes("alpha")&&(n.strength=o),{...t,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function so(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var fe=(t,e,s,i)=>({
...t,rest:s===i?E(t.rest,e):{...t.rest,[e]:s}});function ci(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function io(t){let e=Object.
fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Ae(t,e){return t?ke(t.kind)?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:J(t,e).some(i=>i.parameter.name==="alpha")?{name:"s\
trength",low:0,value:Number(t.rest.strength??1)}:null:null}var Ze=()=>({whole:{},base:null,home:"",steps:[]});function ao(t,e,s){let i=t.steps.map(p=>wt(p,s.schema)),a=t.steps.map((p,m)=>m).filter(p=>!i[p].length),o=i.map(
(p,m)=>({index:m,what:p})).filter(({what:p})=>p.length),l=e?.architecture&&t.whole.architecture!==e.architecture?E(t.whole,"architecture"):t.whole,c=a.map(p=>Xa(
t.steps[p],s)),h={live_merge:1,base:Un(t,e),...l,steps:c},u=o.length&&!a.length?o[0].what:[];return{recipe:h,missing:e?u:[r("missing.checkpoint")],waiting:o,places:a}}
function Un(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var oo=t=>({live_merge:1,base:t?.name||"",steps:[]});function ro(t,e,s){let i=E(t,"live_m\
erge","base","steps"),a=B(t.base),o=e!==null&&(!a||Se(a,e.name));return{whole:i,base:o&&a?{written:t.base,of:e.name}:null,home:o?e.name:a,steps:(t.steps||[]).map(
n=>Za(n,s))}}var Fn=(t,e)=>t.some(s=>L(s)&&!wt(s,e).length),no=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&Fn(t.steps,s);function lo(t,e,s){let i=E(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var Vn=200,bt=(t,e="")=>({values:t,selected:Ut(t,e),committed:t,past:[],future:[]}),co=()=>bt({...Ze(),steps:[Oe("merge")]}),Ut=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",hi=t=>t.values.steps.find(e=>e.id===t.selected)||null,ce=(t,e)=>({...t,values:{...t.values,...e}}),di=(t,e,s)=>ce(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),yt=(t,e)=>({...t,selected:e});function ho(t,e){let s=Oe(e);return yt(ce(t,{steps:[...t.values.steps,s]}),s.id)}function uo(t,e){
let s=t.values.steps.findIndex(a=>a.id===e),i=ce(t,{steps:t.values.steps.filter(a=>a.id!==e)});return yt(i,Ut(i.values,t.selected,s))}function po(t,e,s){let{steps:i}=t.
values,a=i.findIndex(n=>n.id===e),o=Math.min(Math.max(s,0),i.length-1);return a<0||a===o?t:ce(t,{steps:i.toSpliced(a,1).toSpliced(o,0,i[a])})}var Ft=(t,e)=>We({
...We(t),values:e,selected:Ut(e,"")});function We(t){let{values:e,committed:s,past:i}=t;return e===s||_(e,s)?t:{...t,committed:e,past:[...i,s].slice(-Vn),future:[]}}
var Vt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function mo(t){let e=We(t),s=e.past.at(-1);return s?vo(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function fo(t){let e=We(t),s=e.future.at(-1);return s?vo(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function vo(t,e,s){let i=new Map(t.values.steps.map(o=>[o.id,o])),a=e.steps.find(o=>!_(i.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:Ut(e,
a?.id??t.selected)}}var he=["A","B","C","D"],go=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:wo(s,i)}),wo=(t,e)=>e.find(s=>s.whole&&s.picture&&_(s.recipe,t))?.
picture??"";function bo(t,e){let s=Object.entries(t).map(([a,o])=>[a,{...o,picture:wo(o.recipe,e)||o.picture}]),i=Object.fromEntries(s);return _(i,t)?t:i}function yo(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let a=n=>n!==void 0&&!_(n,e)&&Se(B(n.base),B(e.base)),o=t==="before"?i.find(n=>a(n.recipe))?.recipe:s[t]?.
recipe;return o&&a(o)?o:""}var Kt=24,Hn=200;function $o(t,e){let s=t.find(a=>a.infotext===e.infotext&&_(a.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return ui([i,...t.filter(a=>a!==s)])}var ui=t=>t.filter((e,s)=>s<Hn||e.star),_o=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function qn(t){let e=s=>[
s??[]].flat().map(R);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function xo(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),a=o=>i.every(n=>qn(o.recipe).some(l=>l.toLowerCase().includes(n)));return t.filter(o=>(!s||
o.star)&&a(o))}function pi(t,e){let s=[e];for(let i=ko(t,e);i&&!s.includes(i);i=ko(t,i))s.push(i);return s}var ko=(t,{parent:e})=>t.find(s=>s.id===e);function zn(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(o=>M(R(o)));return[s.method?N(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Ht(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${M(B(t.recipe.
base))}: ${zn(t.recipe,e)}`,a=t.whole?"":`
${r("strip.interrupted")}`;return`${r("strip.preview",{id:ua(t.recipe),when:s})}
${i}${a}`}var So=2,Oo=1,Ao=1,Gn=["merge","adapter","adapters","adjust","erase","other"],qt={live:!0,auto:!1,odd:!1},D=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function mi(t){
try{return JSON.parse(t??"null")}catch{return null}}var Eo=({values:t,selected:e},s)=>JSON.stringify({version:So,values:t,selected:e,settings:s});function To(t){
let e=mi(t);if(!D(e)||e.version!==So||!D(e.values))return{panel:null,settings:qt};let s={...qt,...D(e.settings)?e.settings:{}};return{panel:bt(Mo(e.values),String(
e.selected)),settings:s}}function Mo(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>D(s)&&Gn.includes(s.kind)):[];return{...Ze(),home:typeof t.home=="string"?
t.home:"",...D(t.whole)?{whole:t.whole}:{},...D(t.base)?{base:t.base}:{},steps:e.map(Jn)}}function Jn(t){let e=Oe(t.kind),s=([i,a])=>{let o=e[i];return i==="raw"||
D(o)?D(a):typeof a==typeof o};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var fi=t=>JSON.stringify({version:Oo,entries:t});function jo(t){let e=mi(
t);return!D(e)||e.version!==Oo||!Array.isArray(e.entries)?[]:ui(e.entries.filter(Yn).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var vi=t=>JSON.stringify({version:Ao,snapshots:t});function Lo(t){let e=mi(t);if(!D(e)||e.version!==Ao||!D(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,a])=>he.some(o=>o===i)&&D(a)&&D(a.values)&&D(a.recipe)&&Array.isArray(a.recipe.steps)&&No(a.picture));return Object.
fromEntries(s.map(([i,a])=>[i,{...a,values:Mo(a.values),selected:String(a.selected)}]))}var No=t=>t===""||String(t).startsWith("data:image/"),Yn=t=>D(t)&&D(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&No(t.picture);function zt(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Gt=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f(co()),this.settings=f(qt),this.linked=f([]),this.snapshots=f({}),this.
parts=f({of:"",slots:{}}),this.edits=f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=gi(()=>this.state.value.checkpoint);let a=gi(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),o=P(()=>this.panel.value.values.whole.block_map);this.kit=P(()=>Rt(this.schema.value,this.checkpoint.
value?.architecture,o.value,a.value)),this.step=P(()=>hi(this.panel.value)),this.channel=gi(()=>Qa(this.step.value,this.schema.value)),this.written=P(()=>ao(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=P(()=>no(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=P(()=>this.
parked.value?oo(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?Bt(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&$a(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ie(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:ce(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=We(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>di(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>Js(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[hi({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?Bt(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let a=this.linked.value.includes(e)?this.linked.value.filter(o=>this.faders.includes(
o)):[e];this.moveFaders(a,e,s,i)}moveFaders(e,s,i,a){if(!this.channel.value)return;let o=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
Ea(o,s,i,this.channel.value.parameter,a))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>_a(i,s,e,this.kit.value))}add(e){this.done(s=>ho(s,e))}remove(e){
this.done(s=>uo(s,e))}move(e,s){this.done(i=>po(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=yt(this.panel.value,e))}look(e){let s=di(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=Vt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:lo(i.values,e,s)}))}undo(){
this.panel.value=mo(this.panel.value),this.edited()}redo(){this.panel.value=fo(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:go(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=yt(Ft(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=E(this.snapshots.value,
e)}async load(e,s){let i=ro(e,this.checkpoint.value,this.schema.value),a=await s(i.steps,i.whole.block_map);this.panel.value=Ft(this.panel.value,{...i,steps:a})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=We(ce(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Ft(this.panel.value,
{...Ze(),steps:[Oe("merge")]}),this.edited()}};function gi(t){let e;return P(()=>{let s=t();return(e===void 0||!_(e,s))&&(e=s),e})}var Zn=600,Xn=["disk","memory"],Jt=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",a=0;O(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(a),o!==i&&(a=setTimeout(()=>this.#e(i=o),Zn))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(a=>!Xn.includes(a.check)).map(a=>a.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(o=>o.enabled!==!1);if(s.length||!i.length)return"";let a=o=>o.method?
N(this.desk.schema.value,o.method).models.map(n=>o[n]):[];return JSON.stringify([e.base,e.vae,i.map(o=>[o.method,o.adapter,a(o)])])}};var F=(t,e)=>`${t}/${e}`,Ro=({pictures:t})=>Object.fromEntries(t.filter(([,,e])=>!e).map(([e,s,,i])=>[F(e,s),i])),Po=(t,e,s)=>e.flatMap((i,a)=>s.flatMap((o,n)=>t[F(
i.id,o.id)]?[]:[[a,n]]));var Bo=(t,e,s,i,a)=>({run:t,study:e,recipes:s.map(o=>o.recipe),items:i.map(ve),cells:a}),ve=({id:t,...e})=>e;function Co(t,{done:e},s,i){let a=e.filter(([n,l,c])=>!c&&
s[n]&&i[l]).map(([n,l,,c])=>[F(s[n].id,i[l].id),c]),o={...t,...Object.fromEntries(a)};return _(o,t)?t:o}function Io(t,e,s,i){let a=c=>Se(B(c.base),B(t.base)),o=he.
filter(c=>e[c]&&a(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=s.filter(c=>c.star&&a(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:t.live_merge,base:t.base,steps:[]};return[{name:i.current,recipe:t},{name:i.original,recipe:l},...o,...n]}var Do=(t,e)=>Array.
from({length:Math.max(1,e)},(s,i)=>({...t,seed:(t.seed+i)%2**32}));function Wo(t,e=Math.random){let s=["prompt","negative","sampler","scheduler"].filter(o=>t[o]!==
void 0&&(t[o]||!o.startsWith("s"))),i=["steps","cfg","width","height"].filter(o=>Number.isFinite(Number.parseFloat(t[o]))),a=Number.parseInt(t.seed,10);return{...Object.
fromEntries(s.map(o=>[o,t[o]])),...Object.fromEntries(i.map(o=>[o,Number.parseFloat(t[o])])),seed:a>=0?a:Math.floor(e()*2**32)}}var ge=t=>t.name||String(t.prompt??
"").trim().split(`
`)[0].slice(0,80);function Xe(t){let e=Math.round(t),s=o=>String(o).padStart(2,"0"),[i,a]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${s(a)}:${s(e%
60)}`:`${a}:${s(e%60)}`}function Uo(t){let{recipes:e,items:s,cells:i}=t&&typeof t=="object"?t:{},a=[e,s,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
o=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!a||!e.every(l=>o(l)&&o(l.recipe))||!s.every(o))return null;let n=l=>o(l)&&e[l.recipe]!==void 0&&s[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:s,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Qe=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),Yt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#t(e,{method:"GET"})}post(e,s){return this.#t(e,{method:"POST",body:JSON.stringify(s)})}async file(e,s){let i=await this.#e(
e,s?{method:"POST",body:JSON.stringify(s)}:{method:"GET"});return i.ok?i.blob():this.#s(i,e)}async#e(e,s){let i={"X-Live-Merge-Token":this.token,"Content-Type":"\
application/json"},a=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!a)throw new Qe(r("server.silent"));return a}async#t(e,s){
return this.#s(await this.#e(e,s),e)}async#s(e,s){let i=Wt(await e.json().catch(()=>({})));if(e.ok)return i;let a=typeof i.detail=="string"&&i.detail?i.detail:i.
error;throw new Qe(a||r("server.answered",{status:e.status,path:s}),i.place||"")}};var Qn=400,el=20,wi=6*2**20,tl=t=>new Promise((e,s)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>s(i.error),i.readAsDataURL(
t)}),Zt=class{constructor(e,s){this.server=e,this.host=s,this.names=f([]),this.sets=f([]),this.study=f(null),this.cells=f({}),this.run=f(null),this.problem=f(""),
this.order=null,this.addresses=f({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(s=>(this.problem.value=
k(s),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,s={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...s}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,s=!1){!e&&!s||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?Ro(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,s){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:s}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,s,i){
let a=Math.random().toString(36).slice(2);return this.order={run:a,text:JSON.stringify(Bo(a,this.name,e,s,i)),recipes:e.map(o=>o.recipe)},this.run.value={run:a,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(a,e,s),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,s,i){for(let a=0;a<el||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,Qn));let o=await this.server.get("/ex\
plore/run").catch(()=>null);if(o?.run!==e){a+=this.order||!o?1:.1;continue}if(this.run.value=o,this.cells.value=Co(this.cells.peek(),o,s,i),!o.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,s=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${s}`,a=this.addresses.value[i];return a===void 0&&queueMicrotask(()=>this.#i(i)),a??""}async#i(e){let{name:s}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&s===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,s){let i={study:this.
name,recipes:e.map(a=>a.id),items:s.map(ve)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let s=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let a=0;a<Math.max(1,e.size);a+=wi){let o=await tl(e.
slice(a,a+wi));if(i=await this.tried(this.server.post("/explore/arrive",{id:s,at:a,data:o,last:a+wi>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let s=await this.tried(this.server.post("/explore/sets",e));return s&&(this.sets.value=s.sets),s}};var kt=["layout","colour","detail"];function Fo({values:t,selected:e},{recipe:s,places:i},a){let o=i.indexOf(t.steps.findIndex(l=>l.id===e));if(o<0||!a||a.parameter.kind!=="weight")return null;let n=a.
parameter.per_model&&s.steps[o].models;return{recipe:s,step:o,field:a.parameter.name,...n?{index:a.index}:{}}}var Xt=t=>Object.fromEntries((t?.sliders??[]).flatMap(
(e,s)=>{let i=t?.bars[s];return i?[[e,i]]:[]})),Vo=t=>Object.entries(Xt(t)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),bi=t=>Object.entries(
Xt(t)).sort(([,e],[,s])=>(s.visible.share??0)-(e.visible.share??0)),Ko=({share:t})=>Math.min(1,Math.max(0,t??0)),et=({share:t})=>t===null?"–":`${Math.round(100*
t)} %`,Ho=({ids:t,recipes:e})=>t.map((s,i)=>({id:s,title:"",recipe:e[i]}));function qo(t,e){let s=Number.parseInt(t,10);return t==="0"?{choose:null}:s>=1&&s<=e&&
t.length===1?{choose:s-1}:t.toLowerCase()==="x"?{broken:!0}:t.toLowerCase()==="u"?{undo:!0}:null}function zo(t,e){let i=t.steps[e?.step??-1]?.[e?.field??""],a=Array.
isArray(i)?i[e?.index??0]:i;return a&&typeof a=="object"?a:{}}var Go=t=>!t||typeof t!="object"||Array.isArray(t)?t:Object.fromEntries(Object.entries(t).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var sl=600,Jo="live-merge/voter",Qt=class{constructor(e){this.app=e,this.locked=f([]),this.pace=f(0),this.reading=f("out"),this.map=f(null),this.onFaders=f(!0),
this.bars=P(()=>this.onFaders.value?Xt(this.map.value):{}),this.mapping=f(!1),this.apart=f({}),this.#e(),this.voter=f(il()),this.pooled=f(!1),this.groups=f("cur\
ve"),this.many=f(4),this.ballot=f(null),this.told=f(null),this.broken=f([]),this.hovered=f(null),this.working=null}#e(){let e="",s=0;O(()=>{let{weights:i}=this,
a=i?JSON.stringify([i.recipe.base,i.recipe.steps[i.step],i.step].map(o=>Go(o))):"";a!==e&&(e=a,clearTimeout(s),i?s=setTimeout(async()=>{let o=await this.app.server.
post("/explore/apart",{recipe:i.recipe,step:i.step}).catch(()=>null);a===e&&(this.apart.value=o?.sliders??{})},sl):this.apart.value={})})}get weights(){let{panel:e,
written:s,channel:i}=this.app.desk;return Fo(e.value,s.value,i.value)}#t(e,s){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...s}))}forget(){
[this.map.value,this.ballot.value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,s){let i=this.
locked.value.filter(a=>!e.includes(a));this.locked.value=s?[...i,...e]:i}async make(e,s,i){let a=Date.now(),o=await this.app.studies.make(e,s,i);return o?.made&&
(this.pace.value=(Date.now()-a)/1e3/o.made),o}async lookAtMap(){let{weights:e}=this,s=this.app.studies.study.value?.items??[];return this.map.value=e&&s.length?
await this.#t("/explore/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=
!0;for(let s=await this.lookAtMap();s?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),a=await this.make(s.rows,e,s.cells).finally(()=>clearInterval(
i));if(s=await this.lookAtMap(),!a||a.interrupted||a.problem||a.done.length<a.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.
pooled.value}}nameVoter(e){return this.voter.value=e.trim().slice(0,80),al(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.
study.value?.items??[]).length?await this.#t("/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){
let{weights:e}=this;if(!e)return;await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#o(
await this.#t("/explore/ballot",{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){
for(let e=this.ballot.value;e;e=this.ballot.value===e?null:this.ballot.value){if(!await this.#a(e))return;if(this.ballot.value!==e)continue;let s=await this.#t(
"/explore/ballot",{...this.#s,count:this.many.value,ahead:!0});if(s&&!await this.#a(s.ballot))return}}async#a(e){let s=this.missing(e);if(!s.length)return!0;let i=await this.
make(Ho(e),[e.prompt],s.map(a=>[a,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let s=this.app.studies.cells.value;return e.ids.
flatMap((i,a)=>s[F(i,e.prompt.id)]?[]:[a])}#o(e){if(!e)return;let{ballot:s,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],s&&(this.ballot.
value=s)}async choose(e){let s=this.ballot.value;if(!s||this.missing(s).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vot\
e",{...this.#s,ballot:s.number,broken:this.broken.value,...e===null?{}:{chosen:e}});this.#o(i),i&&await this.next()}toggleBroken(e){let s=this.broken.value;this.
broken.value=s.includes(e)?s.filter(i=>i!==e):[...s,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.
voter.value}}),await this.next())}async final(){this.#o(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};function il(){try{return localStorage.
getItem(Jo)??""}catch{return""}}function al(t){try{localStorage.setItem(Jo,t)}catch{}}var Yo=150,yi=3e3,ol=100,es=class{constructor(e,s,i,a){this.desk=e,this.server=s,this.reader=i,this.page=a,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=P(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=P(()=>this.unreachable.value||this.refusal.
value),this.settled=P(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=P(()=>this.loads.value>0),this.elsewhere=P(()=>this.#t()),
O(()=>{e.edits.value&&z(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,a=s.value.live?.recipe;
return!!a&&!i.value&&!e.value.missing.length&&_(e.value.recipe,a)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes($e(e.recipe))&&!_(e.recipe,this.recipe)}expect(e){let s=$e(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-ol)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=$e(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#a("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?yi:Yo)}async#a(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let a=i instanceof Qe&&i.place===void 0;return(a?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#a(e,s);return await this.#r(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes($e(e))}watch(e=yi){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#r(),e)}async#r(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,a]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&a===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(n)}catch(n){this.unreachable.value=k(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?Yo:yi)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),_(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(a=>this.refusal.value=k(a)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function Zo(t,e){let s="";O(()=>{let{name:i="",architecture:a}=t.checkpoint.value??{};a&&!t.schema.value.architectures[a]&&e.get("/schema").then(o=>o.architectures[a]&&
(t.schema.value=o),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(o=>t.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var Qo="live-merge/panel",$i="live-merge/strip",er="live-merge/snapshots",rl=1e6;function _i(t){try{return localStorage.getItem(t)}catch{return null}}function ki(t,e){
try{return localStorage.setItem(t,e),!0}catch{return!1}}var tr=()=>To(_i(Qo)),xi=()=>jo(_i($i)),Si=()=>Lo(_i(er));function sr(t){for(let e=t;e;e=zt(e)){let s=fi(
e);if(s.length<=rl&&ki($i,s))return}}function Xo(t,e){for(let s=zt(xi());!ki(t,e)&&s;s=zt(s))if(!ki($i,fi(s)))return}function ir(t){let e=0,s="",i=()=>Xo(Qo,s);
O(()=>{s=Eo(t.panel.value,t.settings.value),clearTimeout(e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),O(()=>{let a=vi(t.snapshots.value);a!==vi(
Si())&&Xo(er,a)})}var ts=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,O(()=>{this.#t()})}async read(e,s,i,a="live_merge"){let o=ma(e,i);if(o)return{
weights:o,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:ft(s),block_map:a})}async change(e){
let{kit:s,panel:i,kind:a}=this.desk,{weights:o,named:n}=await this.read(e,a,s.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,o[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...o}}async steps(e,s){let i=Rt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(a=>this.#e(a,i,s)))}async#e(e,s,i){let a=e;for(let o of ar(e,s)){let n=e.typed[o.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[o.index]:n,e.kind,s,i);a=Hs(a,o,l,s)}return a}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>ar(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let o=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),n=await Promise.all(
i.steps.map(o));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=Vt(e.peek(),{...i,steps:n}))}},ar=(t,e)=>J(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[_e(s,e)]);var Z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ie=t=>(...e)=>({_$litDirective$:t,values:e}),Y=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var $=t=>t??g;var{I:nl}=da,or=t=>t;var nr=t=>t.strings===void 0,rr=()=>document.createComment(""),tt=(t,e,s)=>{let i=t._$AA.parentNode,a=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=i.insertBefore(
rr(),a),n=i.insertBefore(rr(),a);s=new nl(o,n,t,t.options)}else{let o=s._$AB.nextSibling,n=s._$AM,l=n!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==n._$AU&&s._$AP(c)}if(o!==a||l){let c=s._$AA;for(;c!==o;){let h=or(c).nextSibling;or(i).insertBefore(c,a),c=h}}}return s},Ee=(t,e,s=t)=>(t._$AI(e,s),t),ll={},
ss=(t,e=ll)=>t._$AH=e,lr=t=>t._$AH,is=t=>{t._$AR(),t._$AA.remove()};var we=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.PROPERTY&&t.type!==Z.ATTRIBUTE&&t.type!==Z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!nr(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
j||e===g)return e;let s=t.element,i=t.name;if(t.type===Z.PROPERTY){if(e===s[i])return j}else if(t.type===Z.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return j}else if(t.
type===Z.ATTRIBUTE&&s.getAttribute(i)===e+"")return j;return ss(t),e}});var cr=(t,e,s)=>{let i=new Map;for(let a=e;a<=s;a++)i.set(t[a],a);return i},hr=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let a=[],o=[],n=0;for(let l of t)a[n]=i?i(l,n):n,o[n]=s(l,n),n++;return{
values:o,keys:a}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let a=lr(t),{values:o,keys:n}=this.dt(e,s,i);if(!Array.isArray(a))return this.ut=n,
o;let l=this.ut??=[],c=[],h,u,p=0,m=a.length-1,w=0,b=o.length-1;for(;p<=m&&w<=b;)if(a[p]===null)p++;else if(a[m]===null)m--;else if(l[p]===n[w])c[w]=Ee(a[p],o[w]),
p++,w++;else if(l[m]===n[b])c[b]=Ee(a[m],o[b]),m--,b--;else if(l[p]===n[b])c[b]=Ee(a[p],o[b]),tt(t,c[b+1],a[p]),p++,b--;else if(l[m]===n[w])c[w]=Ee(a[m],o[w]),tt(
t,a[p],a[m]),m--,w++;else if(h===void 0&&(h=cr(n,w,b),u=cr(l,p,m)),h.has(l[p]))if(h.has(l[m])){let y=u.get(n[w]),U=y!==void 0?a[y]:null;if(U===null){let X=tt(t,
a[p]);Ee(X,o[w]),c[w]=X}else c[w]=Ee(U,o[w]),tt(t,a[p],U),a[y]=null;w++}else is(a[m]),m--;else is(a[p]),p++;for(;w<=b;){let y=tt(t,c[b+1]);Ee(y,o[w]),c[w++]=y}for(;p<=
m;){let y=a[p++];y!==null&&is(y)}return this.ut=n,ss(t,c),j}});var ae=(t,e,s)=>hr(t.map((i,a)=>[e(i),s(i,a)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${$(i.id)} title=${e} aria-label=${$(i.label)} aria-pressed=${$(Oi(i.pressed))}
    aria-expanded=${$(Oi(i.expanded))} aria-controls=${$(i.controls)} data-key=${$(i.key)}
    aria-keyshortcuts=${$(i.keys)} tabindex=${$(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Oi=t=>t===void 0?
void 0:String(t),C=(t,e,s,i,a={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${$(a.id)} data-name=${$(a.name)} aria-label=${$(a.label)} .checked=${we(s)}
    @change=${o=>i(o.target.checked)}>${t}</label>`,H=(t,e,s={})=>d`<label class=${s.kind??"lm-field"} id=${$(s.id)}
    title=${$(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,x=(t,e,s,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${$(i.id)} data-name=${$(i.name)} aria-label=${$(i.label)} title=${$(i.title)}
    ?hidden=${i.hidden} .value=${cl(e)} @change=${a=>s(a.target.value)}>
    ${t.map(([a,o,n])=>d`<option value=${a} title=${$(n)}>${o}</option>`)}</select>`,cl=ie(class extends Y{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),j}}),hl=ie(class extends Y{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let a=document.activeElement===
i,o=a?e:s??e;return!(a&&i.dataset.typing)&&i.value!==o&&(i.value=o),j}}),Ue=t=>t.currentTarget;function as(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function dl(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Ue(i).dataset.typing="yes",change:i=>s(Ue(i)),key:i=>{let a=Ue(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(a);else if(i.key==="Escape"&&a.dataset.typing)as(a),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function be(t,e,s,i={}){
let a=dl(s,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${$(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${$(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${$(i.describedBy)} aria-invalid=${$(Oi(i.wrong))} title=${$(i.title)}
        placeholder=${i.placeholder??""} data-key=${$(i.key)} .value=${hl(t,i.brief)}
        @input=${o=>{a.input(o),i.type?.(Ue(o).value)}}
        @change=${a.change} @keydown=${a.key}
        @focus=${o=>ul(Ue(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>pl(Ue(o),i.brief)}>`}var ee=(t,e,s,i={})=>d`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${$(i.label)} .value=${e}
    @input=${a=>s(Ue(a).value)}
    @keydown=${a=>a.key==="Enter"&&i.enter?.()}>`;function ul(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function pl(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function de(t,e,s,i={}){let a=t===null?"":String(t);return be(a,e,(n,l)=>{let c=xe(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return Ai(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:a,brief:t===null?"":q(t)})}function Ai(t){
as(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var ml=(t,e,s,i,a)=>d`<input type="range" class="lm-flat" id=${$(a.id)}
    min=${a.low} max=${a.high} step="0.05" aria-label=${e} data-key=${$(a.key)} .value=${we(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`,st=(t,e,s,i,a)=>d`${ml(t,e.label,s,i,e)}
    ${de(t,e.exact,o=>{s(o??e.usual),i()},a)}`,it=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function os(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var I=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let a=v(r("dialog.close"),r("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${a}</div>`:g}</dialog>`}};var rs=class extends I{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(a=>k(a));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(r("conflicts.title"),()=>d`<p>${r("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):r("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,u)=>`${u+
1} ${M(h)}`),a=i.flatMap((h,u)=>i.slice(u+1).map((p,m)=>[`${u}-${u+m+1}`,r("conflicts.pair",{one:h,other:p})])),[o,n]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:h,norms:u,pairs:p})=>p.filter(m=>m.first===o&&m.second===n).map(m=>[h,fl(m.cosine),vl(m.conflicts),q(u[o]),q(u[n])])),c=[r("conflicts.slot"),r("c\
onflicts.cosine"),r("conflicts.signs"),r("conflicts.norm",{name:i[o]}),r("conflicts.norm",{name:i[n]})];return d`${H(r("conflicts.which"),x(a,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(p=>d`<td>${p}</td>`)}</tr>`)}</tbody></table>`:d`<p>${r("conflicts.apart")}</p>`}`}},
fl=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,vl=t=>t===null?"–":`${Math.round(100*t)} %`;var W=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let a=!!e[i];a===this.st.has(i)||this.nt?.has(i)||
(a?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return j}});var ns=class extends I{constructor(e){super("lm-gallery"),this.app=e,this.typed=f(""),this.starred=f(!1),this.traced=f(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(r("gallery.title"),()=>this.#e(),()=>d`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?pi(e.value,s):xo(e.value,this.typed.value,this.starred.value);return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${r("gallery.search")} aria-label=${r("gallery.search")}
                .value=${this.typed.value} @input=${a=>{this.traced.value=null,this.typed.value=a.target.value}}>
            ${C(r("gallery.starred"),r("gallery.starred_title"),this.starred.value,a=>this.starred.value=a,{id:"lm-gallery-starred"})}
            ${s?v(r("gallery.all"),r("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${A(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ae(i,a=>a.id,a=>this.#t(a))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,a=Ht(e,i.schema.value),o=pi(s.shots.
value,e).length-1,n=()=>{this.close(),s.back(e)};return d`<li class=${W({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${a} aria-label=${r("strip.back",{about:a})} @click=${n}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${a.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",r("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:r("gallery.star"),pressed:e.
star})}
            ${o?v(A("gallery.before",o),r("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var Ei=100,Ti={id:"",typed:"",active:-1};function dr(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(a=>i.toLowerCase().includes(
a)))}function at({picking:t},{id:e,label:s,value:i,files:a,pick:o,empty:n=r("picker.model")}){let l=`lm-picker-${e}`,{typed:c,active:h}=t.value,u=t.value.id===e,
p=u?dr(a.map(S=>S.name),c):[],m=p.slice(0,Ei),w=S=>{let oe=dr(a.map(xt=>xt.name),S).indexOf(i);t.value={id:e,typed:S,active:S?0:oe}},b=()=>t.value=Ti,y=S=>t.value=
{id:e,typed:c,active:Math.max(0,Math.min(S,m.length-1))},U=S=>{b(),S!==i&&o(S)},X=S=>{if(S.key==="ArrowDown")u?y(h+1):w("");else if(S.key==="ArrowUp")y(h-1);else if(S.
key==="Enter"&&!S.ctrlKey&&!S.metaKey&&u&&m[h])U(m[h]);else if(S.key==="Escape"&&u)b();else return;S.preventDefault(),S.stopPropagation()},Ve=S=>{if(!u)return;let oe=S.
target.value.trim(),xt=a.find(Sn=>Sn.name.toLowerCase()===oe.toLowerCase());xt||!oe?U(xt?.name??""):b()},xn=S=>{S.preventDefault();let oe=S.target.closest("[rol\
e=option]");oe&&U(oe.dataset.name)};return d`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${n} aria-label=${s} aria-expanded=${u} aria-controls=${l} aria-autocomplete="list"
            aria-activedescendant=${$(u&&h>=0?`${l}-${h}`:void 0)}
            .value=${u?j:we(i)}
            @focus=${S=>S.target.select()} @click=${()=>u||w("")}
            @input=${S=>w(S.target.value)} @keydown=${X} @blur=${Ve}>
        <ul class="lm-list" role="listbox" id=${l} aria-label=${s} ?hidden=${!u} @pointerdown=${xn}>
            ${m.map((S,oe)=>gl(S,`${l}-${oe}`,S===i,oe===h))}
            ${u?wl(a.length,p.length):g}</ul></div>`}function gl(t,e,s,i){let a=t.lastIndexOf("/")+1;return d`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${W({"lm-active":i})}><span class="lm-folder">${t.slice(0,a)}</span>${t.slice(a)}</li>`}function wl(t,e){return e>Ei?d`<li class="lm-more">${A("pi\
cker.more",e-Ei)}</li>`:e?g:d`<li class="lm-more">${t?r("picker.none_found"):r("picker.no_files")}</li>`}var bl=4e6,yl=200,ls=class extends I{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(a=>a);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),yl)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>bl?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,r("import.no_text"))}async#a(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(r("import.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>
            ${v(r("import.take"),r("import.take_title"),()=>this.#a(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${r("import.placeholder")}
                aria-label=${r("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${at(this.app,{id:"import",label:r("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:r("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?kl(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${r("import.left_out")}>${e?.left_out.map(s=>d`<li>${s}</li>`)}</ul>`}};function kl({tool:t,recipe:e,left_out:s}){
let i=A("import.found",e.steps.length,{tool:t,base:M(B(e.base))});return s.length?`${i} ${r("import.not_carried")}`:i}var $l=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function _l(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,a,o]=t.match($l)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let n=(a||i.replace(/\d+$/,""))+o.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function te(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>_l(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function Mi(t,e,s){let i=te(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var cs=(t,e)=>fe(t,"muted",e.length?e:void 0,void 0);function ur(t,e,s){let i=te(t,s);return cs(t,i.includes(e)?i.filter(a=>a!==
e):[...i,e])}var pr=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(a=>a!==t),...s.filter(a=>!i[a])],ji=(t,e,s)=>String(te(t,s))===String(pr(e,s)),
mr=(t,e,s)=>cs(t,ji(t,e,s)?[]:pr(e,s)),Li=(t,e)=>t.length>1&&t.every(s=>L(s)===(s.id===e));function fr(t,e){let s=Li(t,e);return t.map(i=>fe(i,"enabled",s||i.id===
e,!0))}var ot=t=>M(R(t))||"…",Ni=t=>t<0?`(−${q(-t)})`:q(t);function $t(t,e,s){let i=e.parameter.name==="alpha"?Ae(t,s.schema)?.value??1:1,a=te(t,s),o=Object.entries(
It(t,e,s)).filter(([l])=>!a.includes(l)).map(([,l])=>l),n=[...new Set(o.length?o:[0])].map(l=>K(l*i));return n.length===1?Ni(n[0]):`[${q(Math.min(...n))}…${q(
Math.max(...n))}]`}function xl(t,e,s){let i=N(s.schema,t.method),a=J(t,s.schema).filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?se(t):i.models.
map(h=>t.models[h]),n=a.find(h=>!h.parameter.per_model),l=n?r("formula.at",{name:n.parameter.name,amount:$t(t,n,s)}):"",c=o.length?r("formula.with",{models:o.map(
ot).join(", ")}):"";return r("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o===
"B"||o==="C")return ot(t.models[o.toLowerCase()]);let n=a.find(l=>l.parameter.name===o);return n?$t(t,n,s):o})}function Sl(t,e,s){let i=Ae(t,s.schema)?.value??1,
a=$t(t,J(t,s.schema)[0],s),[o,n]=i<0?["−",-i]:["+",i];return`${e} ${o} ${n}${a==="1"?"":`·${a}`}·${ot(t.models.adapter)}`}function Ol(t,e,s){let i=Ae(t,s.schema)?.
value??1,a=[Ni(i),$t(t,J(t,s.schema)[0],s)].filter(o=>o!=="1");return`${e}, ${r("formula.erased",{what:[...a,`[${ri(t)}]`].join("·")})}`}function Al(t,e,s){let i=J(
t,s.schema).filter(a=>t.models.models[a.index]).map(a=>[...[Ni(t.shares[a.index]??1),$t(t,a,s)].filter(n=>n!=="1"),ot(t.models.models[a.index])].join("·"));return t.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${re(s.schema,t.method).label}(${i.join(", ")})`}var Ri=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function El(t,e,s){return t.kind==="merge"?xl(t,e,s):t.kind==="adapter"?Sl(t,e,s):t.kind==="adapte\
rs"?Al(t,e,s):t.kind==="erase"?Ol(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:r("formula.adjust",{so:e,what:Ri(t,s)})}var vr=(t,e)=>L(t)&&!wt(t,e.schema).
length&&(t.kind!=="adjust"||Ri(t,e)!=="");function gr(t,e){if(t.kind==="adjust")return Ri(t,e)||r("step.no_adjustment");if(t.kind==="erase")return ri(t)||r("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||r("step.unknown"));let s=me(t,e.schema).map(ot).join(", ");if(t.kind==="adapter")return s||r("step.\
no_file");if(t.kind==="adapters")return s?`${re(e.schema,t.method).label} · ${s}`:r("step.no_file");let{label:i}=N(e.schema,t.method);return s?`${i} · ${s}`:i}
function wr(t,e,s,i){let a=r("formula.so_far"),o=e?M(e):"A",l=t.filter(c=>vr(c,i)).map((c,h)=>{let u=te(c,i).length,p=El(c,h?a:o,i)+(u?` (${A("mutes.faders",u)}\
)`:"");return p.startsWith(`${a} `)?p.slice(a.length+1):p}).join(r("formula.then"))||o;return r("formula.result",{chain:l,vae:s?r("formula.vae",{name:ot(s)}):""})}
function hs(t,e,s){let i=t.filter(l=>vr(l,s)),a=i.flatMap(l=>me(l,s.schema)).map(R),o=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...a].map(M),...o])].join("-").slice(0,100)}.safetensors`}var Tl=1e6,Pi={rank:"64",energy:"0.99",size:"100",whole:""},ds=class extends I{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(Pi.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.recipe=null,this.looked=
f(null),this.keeping=f(!1),this.leaving=f(!1),O(()=>{let{draft:s}=e.desk.state.value;!this.leaving.value||!s||s.shown||e.live.pending.value||z(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:o,kit:n}=this.
app.desk,{missing:l}=e.value;return s.value?void(i.value=r("save_dialog.parked")):l.length?void(i.value=r("save_dialog.nothing",{what:G(l)})):(this.name.value=this.
name.value||hs(a.value.values.steps,o.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.
way.value,xe(this.amount.value)];if(s===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(Tl*Number(s)):s},a=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&a?{block_ranks:a}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Ce(e.kind)&&L(e))}#t(e){this.alone.value!==e&&this.#a(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:s}=this;if(!s||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=s.recipe;let{live:i}=this.app;await i.ask("/lora",{...s,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:s,preview:i},a]=[this.app,this.recipe];if(!a)return;let o=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:o,whole:a},await s.use({live_merge:1,base:a.base,steps:o}),i.press()}besides(e){let s=this.looked.value;return s&&_(e.steps,s.steps)?
s.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:s}=e.state.value;s?.shown&&await this.#i([{adapter:s.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:s,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...s.written.value.recipe,steps:e})}#a(e){this.way.value=e,this.amount.value=Pi[e]}view(){let e=this.
save?.state==="running";return this.frame(r("lora_dialog.title"),()=>d`${this.#o()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${r("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#r(this.save):g)}</div>`,()=>d`
            ${v(r("save_dialog.stop"),r("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(r("lora_dialog.look"),r("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Bi(this.save))})}
            <span class="lm-gap"></span>
            ${v(r("lora_dialog.save"),r("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(r("lora_dialog.draft"),r("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#o(){
let s=Object.keys(Pi).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,r(`lora_dialog.${n}`)]),i=[["",r("lora_dialog.all")],["alone",r("lora_dialog.alone")]],
a=(n,l)=>H(n,l,{kind:"lm-field lm-row"}),o=(n,l,c="")=>ee(n,l.value,h=>l.value=h,{placeholder:c});return d`${a(r("save_dialog.name"),o("lm-lora-name",this.name))}
            ${this.#e?a(r("lora_dialog.what"),x(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${a(r("lora_dialog.way"),x(s,this.way.value,n=>this.#a(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:a(r(`lora_dialog.${this.way.value}`),o("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?a(r("lora_dialog.block_ranks"),o("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${C(r("lora_dialog.text_encoders"),r("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${C(r("lora_dialog.overwrite"),r("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#r(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([o,n])=>`${o}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
a=i?r("draft.made",{name:i.name,size:Q(e.size),hash:e.autov3}):r("save_dialog.done",{path:e.path,size:Q(e.size)});return d`<p>${a} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Ml)}</div>
            ${s.map(o=>d`<p>${o}</p>`)}`}},Bi=t=>t?.state==="done"&&(t.slots??[]).length>0;function Ml({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${r("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}var us=class extends I{constructor(e){super("lm-virtual"),this.app=e,this.kept=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.begun=f(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,s=!1){this.note.value={text:e,bad:s}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(k(e),!0))}async#s(e,s,i){try{let a=await this.app.server.post(e,s);return a.
virtual&&(this.kept.value=a.virtual),this.#e(i),!0}catch(a){return this.#e(k(a),!0),!1}}async#i(){let{written:e,parked:s}=this.app.desk,{missing:i,recipe:a}=e.value;
return s.value?this.#e(r("save_dialog.parked"),!0):i.length?this.#e(r("save_dialog.nothing",{what:G(i)}),!0):this.#a({keep:this.name.value.trim(),recipe:a})}async#a(e){
this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(r("virtual_dialog.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>`)}#o(){
return d`<p>${r("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${ee("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:r("virtual_dialog.name_label"),placeholder:r("virtual_dialog.\
name")})}
            ${v(r("virtual_dialog.keep"),r("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#r()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#l(e)):d`<li>${r("virtual_dialog.none")}</li>`}</ul>`}#r(){
let e=this.keeping;if(e?.state==="running"){let s=r("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${s}
                ${v(r("virtual_dialog.stop"),r("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#l(e){let{name:s,sha256:i,size:a,recipe:o,problem:n}=e,l=n||r("virtual_dialog.listed",{hash:i.slice(0,10),size:Q(a)});
return d`<li><input type="text" class="lm-input" .value=${s} aria-label=${r("virtual_dialog.name_of",e)}
                @change=${c=>this.#n(s,c.target)}>
            <span class=${n?"lm-bad":""}>${l}</span>
            ${n&&o?v(r("virtual_dialog.hash"),r("virtual_dialog.hash_title"),()=>this.#a({hash:s})):g}
            ${n?g:v(r("virtual_dialog.choose"),r("virtual_dialog.choose_title"),()=>this.#s("/load",{name:s},r("virtual_dialog.chosen",{name:s})))}
            ${v(r("virtual_dialog.delete"),r("virtual_dialog.delete_title",e),()=>this.#s("/virtual",{delete:s},r("virtual_dialog.deleted",e)))}</li>`}async#n(e,s){
let i=s.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},r("virtual_dialog.renamed",{name:e,to:i}))&&(s.value=e)}};function br(t,e,s){let{sliders:i,odd:a}=s.architecture,o=h=>ne(t,h,e,s),n=a.filter(h=>vt(t,h,e,s));if(!n.length)return i.map(o).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&o(u.from)===o(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${o(h)}`),...n.map(h=>`${h}:${o(h)}`)].
join(", ")}var yr=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>q(Number(e))),jl=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),kr=t=>jl.test(t);function $r(t){let{desk:e,dialogs:s,textNote:i}=t,a=ps(t),o=()=>d`${be(a,r("text.field"),(n,l)=>_r(t,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:yr(a),title:r("text.title",{text:a}),drop:()=>i.value=""})}
        ${v(t.copied.value?r("text.copied"):r("text.copy"),r("text.copy_title"),()=>Nl(t,a),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${r(
"text.label")}
        @paste=${n=>Ll(t,n)}>${e.channel.value?o():g}
        ${v(r("import.open"),r("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function ps({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?br(
e,s,t.kit.value):""}async function _r(t,e,s){let{desk:i,reader:a,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===ps(t))return as(s);s.dataset.typing="yes";try{
let n=await a.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(n)}catch(n){o.value=k(n)}}function Ll(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return kr(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>_r(t,i.value,i))}async function Nl({copied:t,
root:e},s){await os(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var ms=class extends I{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(o=>o.name),a=Object.entries(s.value.presets).map(([o,n])=>{let l=e.filter(
c=>c.values[o]).map(c=>[c.name,c.values[o]]);return[o,{...E(n,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(a)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(a=>a.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(r("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:ps(this.app),overwrite:s};await this.#s(i,r("presets.saved",{name:e}))&&(this.name.value="")}async#a({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},r("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},r("presets.deleted",e))&&(this.removed.value=e)}async#r(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?r("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):r("presets.none_installed"),i=e.refused.map(a=>r("presets.refused",{line:a}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(k(s),!0)}}view(){return this.frame(r("presets.title"),()=>this.#h(),()=>d`<span class="lm-gap"></span>`)}#h(){
let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${ee("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:r("presets.name_label"),placeholder:r("presets.name")})}
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
            ${v(r("history.show"),r("history.show_title"),()=>this.#n(o))}</li>`}};var fs=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:r("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(a=>a.map(({level:o,text:n})=>o==="error"?{text:r("doctor.error",{text:n}),bad:!0}:
{text:r("doctor.warning",{text:n}),bad:!1}),a=>[{text:k(a),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:r("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(r("doctor.check"),r("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>d`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var Rl=250,vs=class extends I{constructor(e){super("lm-save"),this.app=e,this.checkup=new fs(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:o,kit:n,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(i.value=r("save_dialo\
g.parked"));if(c.length)return void(i.value=r("save_dialog.nothing",{what:G(c)}));this.typedName||(this.name.value=hs(a.value.values.steps,o.value?.name??"",n.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=Rl){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?r("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[B(this.wanted.recipe.base),...e.flatMap(a=>me(a,s.value)).map(R)].some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let a=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,a?.
asks?.vae?this.question.value=a.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),a||(this.problem.value=s.trouble.value)}#a(e){this.app.
desk.setWhole("vae",e),this.#e()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!Bi(e);return this.frame(r("save_dialog.title"),()=>d`${this.#r()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#u()}${this.#p()}`,()=>d`
            ${v(r("save_dialog.stop"),r("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(r("save_dialog.load"),r("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(r("save_dialog.lora"),r("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open"})}
            ${v(r("save_dialog.start"),r("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#r(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),a=(n,l)=>H(n,l,{kind:"lm-field lm-row"}),o=n=>{this.
typedName=!0,this.name.value=n,this.#e()};return d`${a(r("save_dialog.name"),ee("lm-save-name",this.name.value,o,{enter:()=>this.start()}))}
            ${a(r("save_dialog.dtype"),x(s,this.dtype.value,n=>{this.dtype.value=n,this.#e(0)},{id:"lm-save-dtype"}))}
            ${a(r("save_dialog.vae"),x([["",r("save_dialog.own_vae")],...i],R(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",title:r("save_dial\
og.vae_title")}))}
            ${C(r("save_dialog.drop_ema"),r("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return ja(s)?r(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||r(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:n,what:l})=>r("save_dialog.left_out",{n:n+
1,what:G(l)})),a=r(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Q(e.size),free:Q(e.free)}),o=e.exists&&this.save?.state!=="done"?[r("save_dial\
og.exists")]:[];return{text:[a,...o,...i,...this.#h(),...e.warnings??[]].join(" "),bad:s}}#h(){let{steps:e,kit:s}=this.app.desk,i=e.filter(o=>!L(o)).length,a=e.
filter(L).flatMap(o=>te(o,s.value));return[a.length?A("save_dialog.muted",a.length,{muted:[...new Set(a)]}):"",i?A("save_dialog.steps_off",i):""].filter(Boolean)}#c(){
let e=this.question.value,s=(o,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${n}</p>`;if(!e)return g;if(e!=="replace")return s(r(
"save_dialog.asks_vae",{text:e.text}),this.#d(e));let i=this.plan.value?.exists??this.save?.asks?.exists,a=i?.time?r("save_dialog.when",{when:new Date(i.time*1e3).
toLocaleString()}):"";return s(r("save_dialog.replaces",{name:this.fullName,size:Q(i?.size??0),when:a}),[v(r("save_dialog.replace"),r("save_dialog.replace_title"),
()=>this.#i(!0),{id:"lm-save-replace"})])}#d({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},a=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[v(r("save_dialog.with_vae",{vae:e}),r("save_dialog.with_live_vae_title"),a),v(r("save_dialog.with_vae",{vae:s||r("\
save_dialog.own_vae")}),r("save_dialog.with_recipe_vae_title"),i)]}#u(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${r("save_dialog.progress")} ?hidden=${!e}></progress>`}#p(){let{save:e}=this,s=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#m(e):g}</div>`}#m(e){if(e.state!=="done")return e.error||e.text;let s=(i,a)=>d`<span class="lm-hash">${i} <code>${a}</code>
            ${v(r("text.copy"),r("save_dialog.copy_hash",{label:i}),()=>os(a,this.element??document.body))}</span>`;return d`<p>${r("save_dialog.done",{path:e.path,
size:Q(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(a=>a.name===s||e.replaceAll("\\","/").endsWith(`/${a.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Ci=(t,e)=>r(t.together?"map.bars_together":"map.bars",{slot:e,layout:et(t.layout),colour:et(t.colour),detail:et(t.detail)}),Ii=t=>d`<span class="lm-bars ${t.
together?"lm-together":""}" aria-hidden="true">${kt.map(e=>d`<i class="lm-bar-${e} ${t[e].is_noise?"lm-noise":""}" style="--lm-share: ${Ko(t[e])}"></i>`)}</span>`;
function xr({finding:t,dialogs:e},s){let i=t.bars.value[s],a=t.onFaders.value?t.apart.value[s]:void 0;if(!i&&a===void 0)return g;let o=Math.max(...Object.values(
t.apart.value),Number.MIN_VALUE),n=[...a===void 0?[]:[r("map.apart",{slot:s,percent:`${(100*a).toPrecision(2)} %`})],...i?[Ci(i,s)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(s)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(a??0)/o}"></i></span>${i?Ii(i):g}</button>`}function Sr({
finding:t,desk:e},s){let i=t.told.value?.bands?.[s],a=t.hovered.value?zo(t.hovered.value,t.weights)[s]:void 0;if(!i&&a===void 0)return g;let{low:o,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-o)/(n-o)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${r("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${a===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(a)}"></span>`}</span>`}function Or({
finding:t},e){let s=t.locked.value.includes(e);return v("L",r("finding.lock_title",{slot:e}),()=>t.lock(e),{kind:`lm-mute lm-lock ${s?"lm-locked":""}`,key:"find\
ing.lock",label:r("finding.lock",{slot:e}),pressed:s,reached:!1})}function Te(t,e,s,i,a=""){if(!e)return g;let o=t.picture(e,s);return o?d`<img class=${a} src=${o} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Di(t,e){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=e,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var gs=class{constructor(e){this.app=e,this.id="map",this.chosen=f(""),this.column=f(0)}label(){return r("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:s}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${r(
"map.help")}</p>${this.#e()}
            ${s.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${r("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${r(
"map.no_prompts")}</p>`}
            ${i&&bi(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:s,preview:i}=this.app,a=e.map.value,
o=[["out",r("map.out"),r("map.out_title")],["in",r("map.in"),r("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!s.run.value?.is_running||e.mapping.value||
i.isRunning,c=Vo(a);return d`<div class="lm-dialog-buttons">${x(o,e.reading.value,n,{id:"lm-map-reading",label:r("map.reading")})}
            ${v(r(a?.have?"map.go_on":"map.make"),r("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!a?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${C(r("map.on_faders"),r("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(r("map.lock_idle",{n:c.length}),r("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,s=e.map.value;if(!s)return"";if(!s.cells.length)return r("map.whole",{n:s.have});let i=Math.max(s.cells.length,s.most-s.have),a=e.pace.value?Xe(i*e.pace.value):
"";return r(a?"map.left_time":"map.left",{first:s.cells.length,n:i,time:a})}#s(e){let s=([i,a])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Ci(a,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Ii(a)}</td>${kt.map(o=>d`<td class=${a[o].is_noise?"lm-quiet":""}>${et(a[o])}</td>`)}
            <td class="lm-quiet">${a.together?r("map.third"):e.interacts[e.sliders.indexOf(i)]?r("map.interacts"):a.items>1?r("map.spread",{low:Math.round(100*a.
visible.low),high:Math.round(100*a.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${kt.
map(i=>d`<th scope="col">${r(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${ae(bi(e),([i])=>i,s)}</tbody></table></div>`}#i(e){let{studies:s}=this.app,i=this.chosen.value,a=s.study.value?.items??[],o=a[this.column.value]??
a[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!o)return d`<p class="lm-quiet">${r("map.choose")}</p>`;let l=p=>s.cells.value[F(p,o.id)],[c,h]=[l(e.source),l(n)],
u=(p,m,w="")=>d`<figure><div class="lm-look-stage ${w}">${m.map((b,y)=>Te(s,b,512,y?"":p))}</div><figcaption>${p}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${r(
"map.pictures",{slider:i})}>
            ${x(a.map((p,m)=>[String(m),`${ge(p)} ${p.seed??""}`]),String(this.column.value),p=>this.column.value=Number(p),{label:r("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(r("map.source"),[c])}
                ${u(r("map.changed",{slider:i}),[h])}${u(r("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${r("map.not_made")}</p>`}</section>`}};var Ar={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},Pl="#paste, #lms_read";function Er(){let t=Object.entries(Ar).map(([e,s])=>[e,document.querySelector(s)?.value]);return Object.
fromEntries(t.filter(([,e])=>e!==void 0))}var Bl=t=>t.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");function Tr(t){let e=document.querySelector(
Ar.prompt),s=document.querySelector(Pl);return!e||!s||!t?!1:(e.value=Bl(t),e.dispatchEvent(new Event("input",{bubbles:!0})),setTimeout(()=>s.click(),100),!0)}var ws=class{constructor(e){this.app=e,this.at=f(null),this.other=f(""),this.flipped=f(!1),this.difference=f(!1),this.lent=f({})}isAt(e,s){return this.at.value?.
row===e&&this.at.value.column===s}show(e,s){this.flipped.value=!1,this.at.value={row:e,column:s}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:s,items:i}){let a=this.at.value,o=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!a||o||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(a.row+n,s.length),c(a.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let s=this.at.value,[i,a]=[e.rows[s?.row??-1],e.items[s?.column??-1]];if(!s||!i||!a)return g;
let o=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[n,l]=this.flipped.value?[o,i]:[i,o],c=r("sheets.cell",{row:n.title,column:ge(a)});
return d`<section class="lm-look" id="lm-look" aria-label=${r("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,n,a,c)}${this.difference.value?this.#e(e,l,a,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?r("sheets.difference_of",{one:i.title,other:o.title}):c}</p>
            <div class="lm-dialog-buttons">${v(r("compare.flip"),r("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${x(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),o.id,h=>this.other.value=h,{id:"lm-look-other",label:r("sheets.other")})}
                ${v(r("sheets.difference"),r("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(r("sheets.use"),r("sheets.use_title"),()=>this.#t(e,i,a),{id:"lm-look-use"})}
                ${v(r("sheets.close"),r("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},s,i,a){let o=F(s.id,i.id),n=this.
lent.value[o];return e[o]||!n?e[o]?Te(this.app.studies,e[o],0,a):d`<span>${r("sheets.missing")}</span>`:d`<img src=${n.address} alt=${a}>`}async#t({cells:e},s,i){
let{desk:a,live:o,studies:n,dialogs:l}=this.app,c=F(s.id,i.id),h=e[c]?await n.about(e[c]):null;Tr(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
a.commit(),s.recipe.steps.length?await o.use(s.recipe).catch(u=>a.remark.value=k(u)):await o.restore()}};var Cl=[137,80,78,71,13,10,26,10],Il=32*2**20;async function Mr(t){let e={};for(let{kind:s,data:i}of Dl(t)){let a={tEXt:Ul,zTXt:Fl,iTXt:Vl}[s],[o,n]=await a?.(i).
catch(()=>null)??["",""];o&&!(o in e)&&(e[o]=n)}return e}function Dl(t){if(!Cl.every((i,a)=>t[a]===i))return[];let e=new DataView(t.buffer,t.byteOffset,t.byteLength),
s=[];for(let i=8;i+12<=t.length;){let a=e.getUint32(i);if(i+12+a>t.length)break;s.push({kind:rt(t.subarray(i+4,i+8)),data:t.subarray(i+8,i+8+a)}),i+=12+a}return s}
var rt=t=>Array.from(t,e=>String.fromCharCode(e)).join(""),Wl=t=>new TextDecoder().decode(t);function bs(t,e){let s=[],i=0;for(let a=0;a<e;a+=1){let o=t.indexOf(
0,i);if(o<0)throw new Error("a text without an end");s.push(t.subarray(i,o)),i=o+1}return[...s,t.subarray(i)]}async function Ul(t){let[e,s]=bs(t,1);return[rt(e),
rt(s)]}async function Fl(t){let[e,s]=bs(t,1);return[rt(e),rt(await jr(s.subarray(1)))]}async function Vl(t){let[e,s]=bs(t,1),[,,i]=bs(s.subarray(2),2);return[rt(
e),Wl(s[0]?await jr(i):i)]}async function jr(t){let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("deflate")),s=[],i=0;for(let a=e.getReader();;){
let{done:o,value:n}=await a.read();if(o)break;if(i+=n.length,i>Il)throw new Error("too large");s.push(n)}return new Uint8Array(await new Blob(s).arrayBuffer())}var Lr="live_merge_sheet";async function Nr(t){let e={infotexts:[],sheets:[]};for(let s of t){let i=await Mr(new Uint8Array(await s.arrayBuffer())),a=i[Lr]?Uo(Kl(
i[Lr])):null;a?e.sheets.push({...a,cells:await Hl(s,a.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}function Kl(t){try{return JSON.parse(t)}catch{
return null}}async function Hl(t,e){let s=await createImageBitmap(t);return Promise.all(e.map(async i=>{let[a,o,n,l]=i.rect,c=document.createElement("canvas");[
c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(s,a,o,n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var ql=256,ys=class{constructor(e){this.app=e,this.id="sheets",this.look=new ws(e),this.seeds=f(1),this.setName=f(""),this.pace=f(0),this.state=P(()=>{let{study:s,
cells:i}=e.studies,[a,o]=[s.value?.recipes??[],s.value?.items??[]];return{rows:a,items:o,cells:i.value,missing:Po(i.value,a,o)}})}label(){return r("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e(){let{desk:e,strip:s}=this.
app,i={current:r("sheets.current"),original:r("compare.original"),snapshot:a=>r("compare.snapshot",{letter:a}),star:a=>`★ ${new Date(a.time).toLocaleString([],
{dateStyle:"short",timeStyle:"short"})}`};return Io(e.shown.value,e.snapshots.value,s.shots.value,i)}#t({name:e,recipe:s}){let i=this.state.value.rows.filter(a=>a.
title===e||a.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:s,title:i?`${e} ${i+1}`:e})}async#s(e){let{studies:s}=this.app,i=this.
state.value.items.map(ve);await s.setItems([...i,...e.filter(a=>!i.some(o=>_(o,a)))])}async#i(){let{rows:e,items:s,missing:i}=this.state.value,a=Date.now(),o=await this.
app.studies.make(e,s,i);o?.made&&(this.pace.value=(Date.now()-a)/1e3/o.made)}async#a(){let{rows:e,items:s}=this.state.value,i=await this.app.studies.sheet(e,s);
i&&Di(i,`${this.app.studies.name}.png`)}async#o(){let e=await this.app.studies.archive();e&&Di(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:s,dialogs:i}=this.
app,a=[...e??[]],o=a.find(c=>c.name.toLowerCase().endsWith(".zip"));if(o)return i.explore.turned(s.arrive(o));let n=await Nr(a);if(!n.infotexts.length&&!n.sheets.
length){s.problem.value=r("sheets.nothing_dropped");return}let l=await s.read({infotexts:n.infotexts});l.length&&await this.#s(l.map(ve));for(let c of n.sheets)
await this.#r(c)}async#r(e){let{studies:s}=this.app,i=[];for(let{title:o,recipe:n}of e.rows)i.push((await s.write("recipe",{recipe:n,title:o}))?.id);await this.#s(
e.items);let a=await s.read({items:e.items});this.look.lend(e.cells.flatMap(({row:o,item:n,address:l,infotext:c})=>i[o]&&a[n]?[[F(i[o],a[n].id),{address:l,infotext:c}]]:
[]))}view(){let{rows:e,items:s}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#l()}${this.#n()}
            ${e.length||s.length?d`<div class="lm-sheets-body">${this.#d(e,s)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&s.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${r("sheets.empty")}</p>`}
            ${this.#p()}</div>`}#l(){let e=s=>this.state.value.rows.some(i=>_(i.recipe,s.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${r(
"sheets.rows")}><span class="lm-label">${r("sheets.rows")}</span>
            ${this.#e().map(s=>v(`+ ${s.name}`,r("sheets.add_row_title"),()=>this.#t(s),{kind:"lm-button lm-small",key:`add-${s.name}`,off:e(s)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,s=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:a})=>this.take(a.files).then(()=>a.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${r(
"sheets.columns")}><span class="lm-label">${r("sheets.columns")}</span>
            ${v(r("sheets.add_txt2img"),r("sheets.add_txt2img_title"),()=>this.#s(Do(Wo(Er()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${r("sheets.seeds")}</span>${de(this.seeds.value,r("sheets.seeds_label"),a=>this.seeds.value=Math.min(20,Math.max(1,Math.round(a??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(r("sheets.add_pictures"),r("sheets.add_pictures_title"),s,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${x([["",r("sheets.sets")],...e.sets.value.map(a=>[a,a])],"",a=>a&&this.#h(a),{id:"lm-sheets-set",label:r("sheets.sets"),hidden:!e.sets.value.length})}
            ${ee("lm-sheets-set-name",this.setName.value,a=>this.setName.value=a,{placeholder:r("sheets.set_name"),label:r("sheets.set_name"),enter:()=>this.#c()})}
            ${v(r("sheets.save_set"),r("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#h(e){let s=await this.app.studies.changeSets({open:e});s&&await this.#s(s.items.map(ve))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ve),overwrite:!0})}#d(e,s){let{studies:i}=this.app,a=o=>i.setItems(s.filter(n=>n!==o).
map(ve));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ae(s,o=>o.id,o=>d`<th scope="col" title=${o.prompt??""}>
            <span class="lm-sheet-name">${ge(o)}</span><span class="lm-sheet-seed">${o.seed===void 0?"":r("sheets.seed",{seed:o.seed})}</span>
            ${v("✕",r("sheets.drop_column"),()=>a(o),{kind:"lm-button lm-small lm-sheet-drop",label:r("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ae(e,o=>o.id,(o,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${o.title}</span>
                ${v("✕",r("sheets.drop_row"),()=>i.write("drop",{id:o.id}),{kind:"lm-button lm-small lm-sheet-drop",label:r("sheets.drop_row"),off:this.isRunning})}</th>
                ${s.map((l,c)=>d`<td>${this.#u(o,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#u(e,s,i,a){let o=this.state.value.cells[F(e.id,s.id)],n=this.look.
lent.value[F(e.id,s.id)],l=r("sheets.cell",{row:e.title,column:ge(s)});return!o&&!n?d`<span class="lm-sheet-none" title=${r("sheets.missing")} aria-label=${r("s\
heets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${o?"":"lm-cut"}" data-row=${i} data-column=${a} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,a)?"true":"false"} @click=${()=>this.look.show(i,a)}>
            ${o?Te(this.app.studies,o,ql,""):d`<img src=${n.address} alt="">`}</button>`}#p(){let{missing:e,cells:s,rows:i}=this.state.value,a=e.length?A("sheet\
s.make",e.length):r("sheets.all_made"),o=e.length&&this.pace.value?r("sheets.takes",{time:Xe(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
a,r("sheets.make_title"),()=>this.#i(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${o}</span><span class="lm-gap"></span>
            ${v(r("sheets.export"),r("sheets.export_title"),()=>this.#a(),{id:"lm-sheets-export",off:!Object.keys(s).length})}
            ${v(r("sheets.zip"),r("sheets.zip_title"),()=>this.#o(),{id:"lm-sheets-zip"})}</div>`}};var ks=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",s=>s.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
s))}label(){return r("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:s}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,a=s.ballot.value,o=i||e.ctrlKey||e.metaKey||e.altKey||!a?null:qo(e.key,a.ids.length);if(!o||!a)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");o.undo?s.undo():o.broken&&n?s.toggleBroken(Number(n.dataset.
row)):o.choose!==void 0&&s.choose(o.choose)}view(){let{finding:e,studies:s}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${r("vo\
tes.help")}</p>${this.#e()}
            ${s.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${r("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:s}=this.app,i=[["curve",r("votes.curve"),r("votes.curve_title")],
["thirds",r("votes.thirds"),r("votes.thirds_title")],["none",r("votes.none"),r("votes.none_title")]],a=[["4",r("votes.four"),r("votes.four_title")],["2",r("vote\
s.pair"),r("votes.pair_title")]],o=e.ballot.value!==null,n=!!s.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${x(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:r("votes.groups")})}
            ${x(a,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:r("votes.many")})}
            ${ee("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:r("votes.voter"),label:r("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${C(r("votes.pooled"),r("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(r(o?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),r("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:o?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[A("votes.locked",e.locked.value.length)]:[],...e.pace.value?[r("votes.pace",{time:Xe(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:s,studies:i}=this.app,a=!s.missing(e).length,o=(n,l)=>{let c=i.cells.value[F(n,e.prompt.id)],
h=s.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>s.hovered.value=e.recipes[l]} @mouseleave=${()=>s.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!a||h} aria-label=${r("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>s.choose(l)}>${c?Te(i,c,0,r("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",r("votes.broken_title"),()=>s.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:r("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${a?"yes":"no"}>${e.ids.map(o)}</div>`}#s(e){
let{finding:s}=this.app,i=s.told.value?.progress?.votes??0,a=e.kind==="final"?r("votes.is_final"):r("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${a} · ${ge(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${v(r("votes.same"),r("votes.same_title"),()=>s.choose(null),{id:"lm-votes-same",keys:"0",off:s.missing(e).length>0})}
            ${v(r("votes.undo"),r("votes.undo_title"),()=>s.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,s=e.told.value;if(!s?.
space||!s.progress.votes)return g;let{votes:i,stood:a,guessed:o,of:n,chance:l,agreed:c,repeats:h,end:u}=s.progress,p=[A("votes.so_far",i),...a?[A("votes.stood",
a)]:[],...n?[r("votes.guessed",{guessed:o,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[r("votes.agreed",{agreed:c,repeats:h})]:[]],m=w=>this.#a(w);return d`<p id="lm-votes-progress">${p.
join(" · ")}</p>
            ${s.final?d`<p id="lm-votes-final">${r("votes.won",{won:s.final.won,of:s.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${r(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(r("votes.keep"),r("votes.keep_title"),()=>m(s.final?.recipe??s.best),{id:"lm-votes-keep",off:!s.best})}
            ${v(r("votes.final"),r("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#a(e){let{desk:s,live:i,studies:a,dialogs:o}=this.
app;await a.write("recipe",{recipe:e,title:r("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),o.explore.close(),s.commit(),await i.use(e).catch(n=>s.
remark.value=k(n))}};var $s=class extends I{constructor(e){super("lm-explore"),this.app=e,this.sheets=new ys(e),this.map=new gs(e),this.ways=[this.sheets,this.map,new ks(e)],this.shown=
f(this.ways[0].id),this.removing=f(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.way.id===
e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let s=e.names.value[0];!e.study.value&&s?await e.open(s):e.study.value||await this.#e(),
this.way.open?.()}async turned(e){await e;for(let s of this.ways)s.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.map.chosen.value=
e,this.open()}async#e(){let{desk:e,studies:s}=this.app,i=e.shown.value,a=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":",".");await s.begin(
`${M(B(i.base)).slice(0,50).replace(/^\.+/,"")} ${a}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(r("explore.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.
way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#a())}#s(){let{studies:e}=this.app,s=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${x(s.map(a=>[a,a]),e.name,a=>this.turned(e.open(a)),{id:"lm-explore-study",label:r("explore.study"),title:r(
"explore.study_title")})}
            ${v(r("explore.new"),r("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${r("explore.remove_sure")}</span>${v(r("explore.remove_yes"),r("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(r("explore.remove_no"),r("explore.remove_no"),()=>this.removing.value=!1)}`:v(r("explore.remove"),r("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${r("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#a(){let{
studies:e}=this.app,s=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||s?.problem||"",a=s?s.is_running?r("explore.running",{done:s.done.length,all:s.
all}):s.interrupted?r("explore.interrupted",{done:s.done.length,all:s.all}):r("explore.made",{made:s.made,kept:s.all-s.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||a}</span>
            ${s?.is_running?d`<progress max=${s.all} value=${s.done.length} aria-label=${r("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(r("explore.interrupt"),r("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!s?.is_running})}`}};var xs=class{constructor(e){this.app=e,this.pairs=f([]),this.peeked=f(null),this.shown=f(""),this.at=f(0),this.view=f("both"),O(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:i}){let a=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(a.length-1,0)),this.pairs.peek()[0]&&
!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=a.map((o,n)=>({original:e[n],merged:o,other:i}))}show(e,s=""){this.peeked.value=null,this.
shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value===
"merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.pair||!this.
app.isShown()||it(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="b\
oth";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original&&!this.peeked.value?this.view.value:"merged",i=n=>this.#a(n,e,s),
a=this.pairs.value.length,o=r("compare.pair",{n:this.at.value+1,all:a});return d`<div class="lm-compare-stage" role="group" aria-label=${r("compare.label")}>${i(
"original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${v(r("compare.flip"),r("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(r("compare.both"),r("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(o,r("compare.pair_title"),()=>this.at.value=(this.at.value+1)%a,{id:"lm-next-pair",hidden:a<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${v(r("compare.gallery"),r("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?r("compare.both_shown",{name:_s("original",e)}):r("compare.one_shown",{name:_s(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?v(s.star?"★":"☆",r("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:r("gallery.star"),pressed:s.star}):g}#a(e,s,i){
let a=_s(e,s),o=_s(e==="merged"?"original":"merged",s),n=i==="both"?r("compare.enlarge",{name:a}):s.original?r("compare.flip_to",{name:a,other:o}):a;return d`<button type="button" class="lm-compare-side" data-side=${e} title=${r(
"compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${r("compare.alt",{name:a})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${a}</span></button>`}},_s=(t,e)=>t==="original"?e.other||r("compare.original"):e.original?r("compare.merged"):r("comp\
are.this");var Wi=t=>document.getElementById(t);function Rr(){let t=Wi("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(a=>a.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function Pr(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:a}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:a!=="0"}}function Ss(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Wt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function Br(){let t=Wi("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function Cr(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:a})=>{let o=Wi("live_merge_gallery"),n=c=>c instanceof Node&&!!o?.contains(c);n(i)&&a instanceof HTMLElement&&
!n(a)&&Date.now()-e>300&&a.focus({preventScroll:!0})})}var Ir=700,zl=1200*1e3,Os=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,O(()=>{e.desk.edits.value&&z(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<zl}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:a,studies:o}=this.app,{inputs:n,progress:l}=a.dataset,c=o.takeOrder(),h=s.shown.value,u=`task(${Math.
random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:p,other:m}=c?{kind:"explore",other:""}:this.#e(h);this.asked=c?null:{recipe:h,architecture:s.
kit.value.id,other:m},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let y of c?c.recipes:[h,...m?[JSON.parse(p)]:[]])i.expect(y);i.watch(
150);let w=window[l??""],b=y=>document.getElementById(y);return typeof w=="function"&&w(u,b("lm-progress"),b("live_merge_gallery"),()=>this.#t()),[u,c?c.text:JSON.
stringify(h),p,...e.slice(3,Number(n))]}#e(e){let{settings:s,snapshots:i,parked:a}=this.app.desk,o=this.app.dialogs.lora.besides(e);if(o)return{kind:JSON.stringify(
o),other:r("compare.whole")};let{compare:n,compareWith:l="original"}=s.value,c=n&&!a.value?yo(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="ori\
ginal"?{kind:c&&"compare",other:""}:{kind:JSON.stringify(c),other:r(l==="before"?"compare.before":"compare.snapshot",{letter:l})}}#t(){this.started.value=0,this.
app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&
(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.wanted||this.press()},Ir))}#i(e=!1){let s=Pr();if(!s||s.number===this.number||!this.asked)return;clearTimeout(
this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),Ir));let i=Rr(),a=this.result.value;i.length!==s.pictures||!e&&a&&String(a.pictures)===String(i)||(clearTimeout(
this.patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:Br()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();Cr(e),new MutationObserver(()=>{Ss();let a=s();a!==i&&this.isRunning&&this.#t(),i=a,this.#i()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Gl=96,Jl=150,Dr=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),As=class{constructor(e){this.app=e,this.shots=f(xi()),this.current=f(0),
this.origin="",this.timer=0,O(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:a,whole:o,infotext:n,
other:l}){let c=a[i];if(!c||!e.steps.length)return;let h=await Yl(c).catch(()=>"");if(!h)return;let u={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:h,infotext:n,whole:o,large:c,original:i&&!l?a[0]:""};this.#t($o(this.shots.value,u)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,sr(e)}star(e){this.#t(_o(this.shots.value,e))}#s(e){this.
app.compare.show(Dr(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=Dr(e),Jl):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:a}=this.app,o=B(e.recipe.base);if(clearTimeout(this.timer),a.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=r("strip.other_kind",{base:M(o)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>s.remark.value=k(n))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,Kt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:Kt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return d`${ae(this.shots.value.slice(0,Kt),i=>i,(i,a)=>{let o=Ht(i,e.schema.value),n=()=>{this.#i(a),this.back(i)};
return d`<button type="button" class=${W({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${a}
                tabindex=${a===this.current.value?0:-1} title=${r("strip.title",{about:o})} aria-label=${r("strip.back",{about:o})}
                aria-current=${_(i.recipe,s)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
r("gallery.open"),r("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Yl(t){let e=new Image;
e.src=t,await e.decode();let s=Gl/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let a=i.getContext("2d");return a?(a.imageSmoothingQuality="high",a.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Es=class{constructor(e,s,{schema:i,files:a,state:o}){this.root=e,this.server=s,this.desk=new Gt(i,a,o),this.reader=new ts(this.desk,s),this.live=new es(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new Jt(this.desk,s),this.studies=new Zt(s,{press:()=>this.preview.
press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new Qt(this),this.preview=new Os(this),this.compare=new xs(this),this.
strip=new As(this),this.dialogs={save:new vs(this),lora:new ds(this),presets:new ms(this),virtual:new us(this),imports:new ls(this),conflicts:new rs(this),gallery:new ns(
this),explore:new $s(this)},this.drawing=f(!1),this.copied=f(!1),this.transform=f({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=f(""),
this.picking=f(Ti),this.#e(),Zo(this.desk,s),ir(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,
{panel:i,settings:a}=tr(),{settings:o,live:n}=e.state.value;if(e.settings.value=a,e.snapshots.value=Si(),O(()=>{e.snapshots.value=bo(e.snapshots.peek(),this.strip.
shots.value)}),o?.auto_preview&&!a.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=bt({...i.values,
home:l},i.selected)}else n?.recipe&&s.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state,s=this.desk.state.value.keeping?.state;O(()=>{let i=this.
desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished(),z(()=>this.dialogs.lora.kept())),e=i;let a=this.desk.state.value.
keeping?.state;s==="running"&&a!=="running"&&z(()=>this.dialogs.virtual.finished()),s=a})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(
()=>null);e&&!_(e,this.desk.files.value)&&(this.desk.files.value=e)}};var Zl=.05,ye=.01,Ms=550,Xl=400,Ql=600,nt=t=>t instanceof Element?t.closest(".lm-fader"):null,Ts=t=>t instanceof Element&&t.classList.contains("lm-range"),Fe=t=>t instanceof
Element&&t.classList.contains("lm-value"),lt=t=>t.dataset.slot??"",js=t=>t.shiftKey?ye:Zl;function Ui(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*js(t)}function Fi(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),Xl)}}function Vi(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function Wr(t,{desk:e}){let s=Fi(e),i=!1,a={slot:"",weight:0,time:0},o=(m,w)=>{e.moveFader(m,w),e.commit()},n=(m,w,b)=>{let y=e.channel.value;if(!y)return;let U=e.
weight(lt(m));e.moveFader(lt(m),Ct(U,K(U+w),y),b),s()},l=m=>{let w=nt(m.target),b=e.channel.value;if(!w||!b||m.ctrlKey||m.metaKey||m.altKey&&!e.linked.value.length)
return;let y=js(m),U={ArrowRight:y,ArrowLeft:-y,PageUp:.25,PageDown:-.25},X={ArrowUp:y,ArrowDown:-y,...Ts(m.target)?U:{}},Ve=Ts(m.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(m.key in X)n(w,X[m.key],m.altKey);else if(m.key in Ve)o(lt(w),Ve[m.key]);else if(!Fe(m.target)&&Vi(w,{s:"fader.solo",m:"fader.mute"}[m.
key.toLowerCase()])){m.preventDefault();return}else return;Fe(m.target)&&delete m.target.dataset.typing,m.preventDefault()},c=m=>{let w=nt(m.target);if(!w?.contains(
document.activeElement))return;m.preventDefault();let b=Ui(m);b&&n(w,b,m.altKey)},h=({target:m})=>{let w=nt(m);!w||!Ts(m)||t.classList.contains("lm-stroke")||e.
moveFader(lt(w),K(Math.round(Number(m.value)/ye)*ye),i)},u=({target:m})=>{let w=nt(m),[b,y]=[e.step.value,e.channel.value],U=m instanceof Element&&m.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!y||U||Fe(m)||t.classList.contains("lm-drawing"))return;let X=lt(w),Ve=a.slot===X?a.weight:e.weight(X);e.doneWeights({[X]:w.
classList.contains("lm-part")?null:Sa(b,y,X,Ve,e.kit.value)})},p=({target:m,timeStamp:w})=>{let b=nt(m),y=b?lt(b):"",U=y===a.slot&&w-a.time<Ql;y&&!U&&(a={slot:y,
weight:e.weight(y),time:w})};t.addEventListener("keydown",l);for(let m of["pointerdown","pointermove"])t.addEventListener(m,w=>i=w.altKey);t.addEventListener("w\
heel",c,{passive:!1}),t.addEventListener("input",h),t.addEventListener("change",({target:m})=>nt(m)&&Ts(m)&&e.commit()),t.addEventListener("dblclick",u),t.addEventListener(
"pointerdown",p)}var Ur="important",ec=" !"+Ur,Fr=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let a=e[i];if(a!=null){this.ft.add(i);let o=typeof a=="string"&&a.endsWith(ec);i.includes("-")||o?s.setProperty(i,o?a.slice(0,-11):a,o?Ur:""):s[i]=
a}}return j}});var Vr=t=>d`<span class="lm-snapshots" role="group" aria-label=${r("snapshot.label")}>
    ${he.map((e,s)=>tc(t,e,s+1))}</span>`;function tc(t,e,s){let{desk:i}=t,a=i.snapshots.value[e],o=a!==void 0&&_(a.recipe,i.written.value.recipe),n=r(a?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return d`<button type="button" class=${W({"lm-snapshot":!0,"lm-kept-one":a!==void 0})} id="lm-snapshot-${e}"
        aria-label=${r(a?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${o?"true":"false"} title=${n}
        aria-keyshortcuts="${s} Shift+${s}" style=${Fr({backgroundImage:a?.picture?`url("${a.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||Ls(t,e,l)}
        @pointerdown=${l=>sc(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function Ls({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=r("snapshot.stored",{letter:s})}function sc(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let a=setTimeout(
()=>{i.dataset.held="yes",Ls(t,e,!0)},Ms);for(let o of["pointerup","pointercancel","pointerleave"])i.addEventListener(o,()=>clearTimeout(a),{once:!0})}function ic({code:t,ctrlKey:e,metaKey:s,altKey:i,target:a}){let o=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return o&&!(e||s||i)&&!it(a)?he[Number(o)-1]:""}function Kr(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",a=>{let o=ic(a);if(o)return(a.shiftKey||s.snapshots.value[o])&&Ls(e,o,a.shiftKey),a.preventDefault();if(!(a.
ctrlKey||a.metaKey)||!(a.target instanceof Element))return;let n=a.target.matches('input[type="text"], textarea'),l=a.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)a.shiftKey?s.redo():s.undo();else if(l==="y"&&!n)s.redo();else return;a.preventDefault(),a.stopPropagation()})}var Ns=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Hr(t,{desk:e,drawing:s}){let i="",a=[],o=!1,n=0;t.addEventListener(
"pointerdown",l=>{let c=Ns(l.target);if(o=!1,!c||le(c)||l.button!==0||l.shiftKey||s.value)return;[i,a]=[c,e.linked.value];let h=()=>{o=!0,e.linked.value=Aa(a,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,Ms)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Ns(document.elementFromPoint(
l,c));!u||le(u)||u===i&&!o||(clearTimeout(n),o=!0,e.linked.value=[...new Set([...a,...Oa(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(n),i=""});t.addEventListener("click",l=>{!o||!Ns(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>Ns(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),ac(t,e)}function ac(t,e){let s=null,i=Fi(e),a=h=>h instanceof Element?h.closest(".lm-head"):null,o=h=>(h.dataset.slots??"").split(" "),n=(h,u,p,m)=>{
let[w,b]=[e.channel.value,o(h)];w&&e.moveFaders(b,b[0],Ct(u,K(u+p),w),m)},l=(h,u,p)=>{n(h,e.weight(o(h)[0]),u,p),i()};t.addEventListener("pointerdown",h=>{let u=a(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),s={head:u,y:h.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",h=>{if(!s)return;let u=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((s.y-h.clientY)/u*(m-p)/ye)*ye;s.moved||=
w!==0,s.moved&&n(s.head,e.weightBefore(o(s.head)[0]),w,h.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=Zs(e.linked.value,o(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",h=>{let u=a(h.target),p={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(p)l(u,p*js(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=Zs(e.linked.value,o(u));else return;h.preventDefault()}}),t.addEventListener(
"wheel",h=>{let u=a(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let p=Ui(h);p&&l(u,p,h.altKey)},{passive:!1})}var qr=7,zr=12;function Gr(t,{desk:e,drawing:s}){let i=null,a=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Fe(c.target)||oc(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
t.classList.add("lm-stroke"),l(i,i,h))},o=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let y=rc(b,c,h);
y!==null&&(w[b.dataset.slot??""]=K(Math.round((p+y*(m-p))/ye)*ye))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",a),t.addEventListener(
"pointermove",o),t.addEventListener("pointerup",n),t.addEventListener("pointercancel",n)}var oc=t=>t instanceof Element&&t.closest("button")!==null;function rc(t,e,s){
let i=t.getBoundingClientRect(),a=nc(i,e,s),o=t.querySelector(".lm-range");if(a===null||!o||a<i.top-zr||a>i.bottom+zr)return null;let n=o.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-qr-a)/(n.height-2*qr)))}function nc(t,e,s){let[i,a]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(a<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function Jr({desk:t}){let e=t.kind==="adjust",s=o=>t.step.value?.adjust[o.name]??0,i=(o,n)=>t.editStep(l=>ci(l,o.name,n)),a=o=>d`<div class="lm-adjusted ${s(o)?
"":"lm-zero"}" data-name=${o.name} title=${o.help}
        @dblclick=${n=>Fe(n.target)||t.doneStep(l=>ci(l,o.name,0))}>
        <span class="lm-name" aria-hidden="true">${o.label}</span>
        ${st(s(o),{...o,exact:r("fader.exact",{label:o.label}),usual:0},n=>i(o,n),()=>t.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${r(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(a):g}</section>`}function Yr(t){let{problem:e}=t.desk.state.value,s=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:lc(t)||cc(t)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${s}${uc(t)}${dc(t)}`}var Rs=(t,e,s="lm-banner")=>d`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function lc(t){let{desk:e,
live:s}=t,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let a=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(c=>c.
name===a)??e.files.value.models.find(c=>Se(c.name,a)),n=async()=>{if(e.parked.value)return e.adopt();i&&await hc(t,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=M(a);return Rs(r("banner.paused",{base:l}),[v(r("banner.adopt"),r("banner.adopt_title"),n),o?v(r("banner.back",{base:l}),r("banner.back_title"),()=>s.load(o.name)):
g,e.parked.value?v(r("banner.new"),r("banner.new_title"),()=>e.startNew()):g])}function cc(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:a}=e.state.value.live;a&&await s.show(a).catch(o=>e.remark.value=k(o))};return Rs(r("banner.elsewhere"),[v(r("banner.take_over"),r("banner.take_over_\
title"),()=>s.takeOver()),v(r("banner.show"),r("banner.show_title"),i)])}var hc=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function dc({desk:t,
dialogs:{lora:e}}){let{draft:s,save:i,checkpoint:a}=t.state.value;if(!s||e.leaving.value)return g;let o={name:s.name,hash:s.autov3,size:Q(s.size),base:M(a?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return Rs(r(s.shown?"draft.shown":"draft.waits",o)+n,[v(r("draft.keep"),r("dra\
ft.keep_title",o),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(r("draft.drop"),r("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function uc({
desk:t,live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Rs(r("offer.text"),[v(r("offer.yes"),r("offer.yes_title"),s(!0)),
v(r("offer.no"),r("offer.no_title"),s(!1))],"lm-offer")}function pc({desk:t},e){if(!t.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,r("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:r("fader.open",{slot:e})})}function mc(t,e,s){let i=n=>Math.
min(1,Math.max(0,(n-e)/(s-e))),[a,o]=[i(0),i(t)].sort((n,l)=>n-l);return`--lm-from: ${a}; --lm-to: ${o}`}function _t(t,e,s){let{desk:i}=t,{low:a,high:o}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,h=i.step.value,u=W({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<a||n>o,"lm-live":gc(t,e),"lm-finer":h!==null&&ba(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&Mi(h,pe(e),i.kit.value)}),
p=m=>{m===null?i.setWeights({[e]:null}):i.moveFader(e,m),i.commit()};return d`<div class=${u} data-slot=${e} title=${s.title} style=${mc(n,a,o)}>
        ${s.name??pc(t,e)}${s.flat?g:xr(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${a} max=${o}
            aria-label=${c} aria-orientation=${$(s.flat?void 0:"vertical")}
            aria-valuetext=${fc(t,e)} aria-keyshortcuts=${$(le(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${we(String(Math.min(o,Math.max(a,n))))}>${s.flat?g:Sr(t,e)}
        ${de(l?n:null,r("fader.exact",{label:c}),p,{placeholder:s.follows,empty:s.flat})}
        ${le(e)?g:vc(t,e,!!s.flat)}${s.after??""}</div>`}function fc({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],a=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):r("fader.not_set",{weight:i});return s&&Mi(s,pe(e),t.kit.value)?r("fader.muted",{weight:a}):a}function vc(t,e,s){let{desk:i}=t,[a,o]=[i.step.
value,i.kit.value];if(!a)return g;let n=(l,c,h,u)=>v(l,r(`${c}_title`,{slot:e}),()=>i.doneStep(p=>u(p,e,o)),{kind:"lm-mute",key:c,label:r(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${s?g:n("S","fader.solo",ji(a,e,o),mr)}${n("M","fader.mute",te(a,o).includes(e),ur)}${s?g:Or(t,e)}</span>`}function gc({
desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:a}=t.kit.value,o=a.odd.filter(n=>i[n]===e&&!a.slots.includes(e));return[e,...o].some(n=>s.
includes(n))}var wc=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],bc=32,yc=t=>t.replace(/\d+$/,"");function Zr(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:a,high:o}=s.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(p=>yc(p)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>bc?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${kc(
h,u)}</legend>
            <div class="lm-faders">${u.map(p=>_t(t,p,{title:n(p)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${r("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[o,(a+o)/2,a].map(c=>d`<span>${K(c)}</span>`)}</div>
        ${wc.map(l)}</section>`}var kc=(t,e)=>e.length<2?r(t):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${r("desk.head_title")} aria-label=${r("desk.head",{group:r(t)})}>${r(t)}</button>`;function Xr(t){let{kit:e,channel:s,panel:i,schema:a,settings:o}=t.
desk,n=i.value.values.whole.block_map||"live_merge",l=a.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${o.value.odd}
        @toggle=${c=>c.target.open!==o.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${r("odd.summary",{parts:e.value.architecture.odd.map(c=>$c(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>_c(t,c))}</div>
        ${H(r("odd.map"),x(l,n,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:r("odd.map_tit\
le")})}</details>`}function $c({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:r("odd.kept",{slot:e})}
function _c(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,a=s?r("odd.follows",{help:i,followed:s}):r("odd.stays",{help:i});
return _t(t,e,{flat:!0,title:a,follows:s?`= ${s}`:"0"})}function en(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[a,o]=[i.filter(gt),i.filter(h=>!gt(h))],n=o.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(p=>xc(t,s,p,n))}</div></div>`:g,c=()=>Sc(t);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${r("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${r("parts.head",{count:Ys(n)})}</span><span class="lm-gap"></span>
            ${v("✕",r("parts.close_title"),c,{label:r("parts.close",{slot:s})})}</div>
        ${l(r("parts.kinds"),o)}${l(r("parts.layers"),a)}`:g}</section>`}function xc(t,e,s,i){let a=`${Ys(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return _t(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:r("parts.title",{label:s.label,tensors:s.tensors,share:a,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:d`<span class="lm-share">${a}</span>`})}function Sc({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function tn({desk:t}){let e=t.step.value,s=e?ya(e,t.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?r("rules.others"):g}
        ${s.map(i=>d`<span class="lm-rule">${Qr(i)}${v("✕",r("rules.drop"),()=>t.doneStep(a=>ka(a,i)),{label:r("rules.drop_one",{rule:Qr(i)})})}</span>`)}</p>`}
function Qr({keys:t,slots:e,...s}){let i=Object.entries(s).map(([a,o])=>`${a} ${o}`).join(", ");return e?r("rules.in",{keys:t||r("rules.every_key"),slots:e,set:i}):
r("rules.all",{keys:t||r("rules.every_key"),set:i})}function sn({desk:t},e){let{erase:s}=e,i=[["",r("erase.turn_down"),r("erase.turn_down_title")],["balance",r("erase.balance"),r("erase.balance_title")]],a=c=>t.doneStep(
c),o=H(r("erase.way"),x(i,Ye(s)?"balance":"",c=>a(h=>Ra(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>H(r(`erase.${c}`),be(h,r(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:r(`erase.${c}_title`),placeholder:r(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ye(s)?[n("of",s.of??"",c=>a(h=>ai(h,"of",c))),n("mix\
ed",Ba(s.balance),(c,h)=>Oc(t,e,c,h))]:[n("concepts",si(s.concepts),c=>a(h=>ii(h,"concepts",c))),n("towards",s.towards??"",c=>a(h=>ai(h,"towards",c)))];return d`${o}${l}${n(
"keep",si(s.keep),c=>a(h=>ii(h,"keep",c)))}`}function Oc(t,e,s,i){oi(e,s)?t.doneStep(a=>oi(a,s)??a):Ai(i)}function on(t){let{desk:e}=t,[s,{methods:i,together:a}]=[e.step.value,e.schema.value],o=s?.kind==="adapters",n=(o?a:i).map(c=>[c.id,c.label,c.summary]),l=c=>e.doneStep(
h=>o?{...h,method:c,sparse:!1}:to(h,c,e.schema.value));return d`<section id="lm-source" class="lm-source" aria-label=${r("source.label")} ?hidden=${!s}>
        ${Ac(t)}
        ${H(r("source.method"),x(n,s?.method??"",l,{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.kind!=="merge"&&!o})}
        <div class="lm-models" id="lm-models">${s?Ec(t,s):g}</div></section>`}function Ac({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),a=s?M(s.name):e.isLoading.value?r("base.loading"):r("base.none"),o=i>1?r("base.after_steps",{n:i}):r("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?o:r("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||a}><span class="lm-base-name">${a}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function Ec(t,e){let{files:s,schema:i}=t.desk,a=c=>t.desk.doneStep(h=>eo(h,c,i.value));
if(e.kind==="adapter")return d`${at(t,{id:"adapter",label:r("source.adapter"),value:R(e.models.adapter),files:s.value.adapters,pick:c=>a({adapter:c}),empty:r("p\
icker.file")})}${rn(t,e)}`;if(e.kind==="adapters")return Tc(t,e);if(e.kind==="erase")return sn(t,e);if(e.kind!=="merge")return g;let{models:o}=N(i.value,e.method),
n=(c,h,u,p)=>at(t,{id:c,label:h,value:R(u),files:s.value.models,pick:p});if(o[0]!=="models")return o.map(c=>n(c,c.toUpperCase(),e.models[c],h=>a({[c]:h})));let l=se(
e);return d`${l.map((c,h)=>n(`model${h}`,r("source.model",{n:h+1}),c,u=>a({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",r("source.fewer"),()=>a({models:l.slice(0,-1)}),{label:r("source.fewer"),off:l.length<2})}
            ${v("+",r("source.more"),()=>a({models:[...l,""]}),{label:r("source.more")})}</span>`}function Tc(t,e){let{desk:s}=t,i=e.models.models;return d`${i.
map((a,o)=>d`${at(t,{id:`adapter${o}`,label:r("source.adapter_n",{n:o+1}),value:R(a),files:s.files.value.adapters,pick:n=>s.doneStep(l=>({...l,models:{models:i.
with(o,n)}})),empty:r("picker.file")})}${H(r("tools.weight"),de(e.shares[o]??1,r("source.weight_n",{n:o+1}),n=>s.doneStep(l=>Ga(l,o,n??1)),{key:`share${o}`}))}`)}${rn(
t,e)}`}function rn(t,e){let{desk:s,dialogs:i}=t,a=s.steps.filter(n=>Ce(n.kind)&&L(n)).flatMap(n=>me(n,s.schema.value)),o=e.kind==="adapters"||Ha(e);return d`<span class="lm-pair">
        ${v("−",r("source.fewer_adapters"),()=>s.doneStep(za),{id:"lm-adapter-fewer",label:r("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",r(o?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(qa),{id:"lm-adapter-more",label:r("source.more_adapters"),off:!o})}
        ${v(r("conflicts.open"),r("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:a.length<2})}</span>`}function nn({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&N(t.schema.value,s.method),a=s&&e==="adapters"?re(t.schema.value,s.method):null,o=a?a.summary:e==="merge"?i?.summary:r(`help.${e||
"none"}`),n=e==="merge"?r("help.source",{text:o,source:i?.source}):o;return d`<p id="lm-help" class="lm-help" title=${n}>${o}</p>`}function ln({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?N(t.schema.value,e.method).parameters.filter(o=>o.kind!=="weight"):e?.kind==="adapters"?re(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],i=(o,n)=>t.doneStep(l=>l.kind==="erase"?Ca(l,o,n):so(l,o.name,n)),a=(o,n)=>o.kind==="erase"?Ia(o,n):li(o,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${r(
"source.parameters")}>
        ${e&&s.map(o=>Mc(o,a(e,o),n=>i(o,n)))}</section>`}var an=t=>typeof t=="object"?JSON.stringify(t):String(t);function Mc(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return C(i,t.help,e,s,{name:t.name});let a=t.kind==="choice"?x(t.choices.map(o=>[o,o]),e,s,{name:t.name}):be(an(e),i,(o,n)=>{let l=xe(o),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),n.value=c?String(l):an(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return H(i,a,
{kind:"lm-field lm-inline",title:t.help})}function cn(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let a=[...i.parentElement.
children].filter(u=>u!==i),o=u=>a.filter(p=>{let m=p.getBoundingClientRect();return m.top+m.height/2<u}).length,n=u=>a.forEach((p,m)=>{p.classList.toggle("lm-dr\
op-before",m===u),p.classList.toggle("lm-drop-after",u===a.length&&m===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(o(u.clientY))},h=u=>{l.
abort();let p=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),p&&e(o(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var hn=t=>t.reduce((e,s)=>e+s,0);function dn({desk:t},e,s){let{waiting:i,places:a}=t.written.value,{error:o,live:n}=t.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===s);if(c)return l(r("missing.choose",{what:G(c.what)}));if(t.parked.value)return l(r("note.parked"));let h=a.indexOf(s);if(o?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:r("note.refused"),title:o.error,bad:!0};if(!L(e))return l(r("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],p=Ce(e.kind)?me(e,t.schema.value).map(R):[];return p.length>0&&_(u.map(w=>w.file),p)?jc(u):l("")}function jc(t){let[e,s]=[hn(t.map(n=>n.applied)),hn(t.map(n=>n.
total))],i=[...new Set(t.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],a=t.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),o=r("note.applied",{some:e,total:s});return{text:i.length?`${o} · ${A("note.left_out",i.length)}`:o,title:[a?r("note.kinds",{matched:o,which:a}):o,...i].
join(`
`),bad:e<s}}var Lc=([t,...e])=>t&&!e.length&&t.kind==="merge"&&L(t)&&!t.rest.title;function un(t){let{desk:e}=t,s=Lc(e.steps)||!e.steps.length,{home:i,whole:a}=e.panel.value.
values,o=e.parked.value?i:e.checkpoint.value?.name??"",n=wr(e.steps,o,a.vae,e.kit.value),l=(c,h)=>v(r(h),r(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${W(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${r("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${r("stack.steps")} ?hidden=${s}>
            ${ae(e.steps,c=>c.id,(c,h)=>Rc(t,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${r("stack.words")} title=${n}>${n}</p>${Nc(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Wa(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function Nc({desk:t}){let e=t.steps.filter(i=>!L(i)),s=()=>t.done(i=>ce(i,{steps:i.values.steps.map(a=>fe(a,"enabled",!0,!0))}));return v(A(
"mutes.steps",e.length),r("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function Rc(t,e,s){let{desk:i}=t,a=s+1,o=e.id===
i.panel.value.selected,n=dn(t,e,s),l=(h,u,p)=>i.doneStep(m=>fe(m,h,u,p),e.id),c=(h,u,p,m,w=!1)=>v(h,r(u),m,{kind:"lm-button lm-small",label:r(`${u}_n`,{n:a}),key:p,
off:w});return d`<li class=${W({"lm-step":!0,"lm-selected":o,"lm-off":!L(e)})} data-step data-id=${e.id}
        @keydown=${h=>Bc(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${r("row.move_title")} aria-label=${r("row.move",{n:a})}
            @keydown=${h=>Ic(t,e,s,h)}
            @pointerdown=${h=>cn(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${r("row.on_title")} aria-label=${r("row.on",{n:a})}
            .checked=${we(L(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${a} ${r(`badge.${e.kind}`)}`,r("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${be(e.rest.title||"",r("row.title",{n:a}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:r("row.title_title"),placeholder:gr(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${ke(e.kind)?Cc(t,e,a):g}
        <span class=${W({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",r("row.solo_title"),()=>Pc(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:r("row.solo",{n:a}),pressed:Li(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>Ki(t,e,s,-1,h),s===0)}
            ${c("↓","row.later","stepDown",h=>Ki(t,e,s,1,h),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var Pc=({desk:t},e)=>t.done(s=>ce(s,{steps:fr(s.values.steps,e.id)}));function Bc(t){
let{target:e,currentTarget:s,key:i}=t,a={s:"solo",m:"on"}[i.toLowerCase()];!a||t.ctrlKey||t.metaKey||t.altKey||it(e)||(Vi(s,a),t.preventDefault())}function Cc({
desk:t},e,s){let i=Ae(e,t.schema.value)?.value??1,a=o=>t.editStep(n=>fe(n,"weight",o,1),e.id);return d`<span class="lm-row-weight">
        ${st(i,{label:r("row.weight",{n:s}),exact:r("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},a,()=>t.commit(),{key:"weightText"})}</span>`}
function Ic(t,e,s,i){let a={ArrowUp:-1,ArrowDown:1}[i.key];!a||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Ki(t,e,s,a,i))}function Ki({desk:t},e,s,i,a){
let o=a.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let n=o.parentElement?.querySelector("button:not(:disabled)");(o.disabled?n:o)?.focus()})}function pn(t){let{desk:e,live:s}=t,{busy:i,progress:a,live:o}=e.state.value,{text:n,bad:l}=Dc(t),c=s.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${W({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?a||.05:0}"></div>
        <p id="lm-status" class=${W({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Fc(t,o)}>${n}</p></div>`}function Dc(t){let{desk:e,live:s}=t,{state:i,remark:a}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(a.
value)return{text:a.value,bad:!1};if(i.value.error)return{text:r("status.error",{error:i.value.error.error,live:mn(i.value.live)}),bad:!0};if(s.pending.value)return{
text:Wc(t),bad:!1};let o=fn(t);return{text:[Uc(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function Wc({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?r("status.applying_percent",{percent:Math.round(100*s)}):e||r("status.applying")}function mn(t){if(!t?.recipe?.steps.length)return r("status.original");
let e=t.saved?r("status.saved",{name:t.saved}):r("status.not_saved"),s=Object.keys(t.skipped||{}).length;return r("status.merge_on",{saved:s?`${e} · ${A("statu\
s.skipped",s)}`:e})}function Uc({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,a=mn(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?r("status.parked",{live:a}):s.length?r("status.with_choice",{live:a,choose:r("missing.choose",{what:G(s)})}):i.length?[
a,...i.map(({index:n,what:l})=>r("step.waits",{n:n+1,what:G(l)}))].join(" — "):e.settled.value||!t.steps.length?a:_(t.state.value.next?.recipe,t.written.value.
recipe)?r("status.next",{live:a}):o?r("status.other_merge",{live:a}):t.settings.value.live?r("status.off_live"):r("status.off"):e.isLoading.value?r("status.load\
ing"):r("missing.choose",{what:G(s)})}var fn=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function Fc(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[r("details.memory",{kept:Dt(s.deltas),budget:Dt(s.budget)}),r("details.in_place",{size:Dt(s.in_place)})]:[],a=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),o=[A("count.blocks",e.blocks.length),A("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[r("details.chang\
ed",{changed:o.join(", "),id:e.id.slice(0,8)}),r("details.blocks",{blocks:e.blocks.join(", ")}),r("details.device",{device:e.device}),...i,...fn(t),...a].join(`\

`)}function Vc(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(o=>o.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
o=>o.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var vn=(t,e,s,i)=>s[i.indexOf(Vc(i[e],i))]??t,Kc=new Set(["smooth","mirror","swap"]),Hi={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?vn(t,e,s,i):t,swap:vn,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,a)=>t+a,down:(t,e,s,i,a)=>t-a,times:(t,e,s,i,a)=>t*
a,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,a,o)=>t+a*o};function gn(t,e,{amount:s=.1,seed:i=0,only:a=[]}={}){let[o,...n]=Object.keys(e),l=n.map(p=>e[p]),
c=Hc(i,n.length+1),h=(p,m)=>p===o&&Kc.has(t)?e[o]:K(Hi[t](e[p],m,l,n,s,Number(c[m+1].toFixed(3)))),u=a.filter(p=>p in e);return Object.fromEntries([o,...n].map(
(p,m)=>[p,h(p,m-1)]).filter(([p])=>!u.length||u.includes(String(p))))}function Hc(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function wn(t){let{desk:e,drawing:s}=t,[{past:i,future:a},{live:o,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${r(
"tools.label")}>
        ${zc(t)}${l?[Gc(t),Jc(t)]:g}${Zc(t)}${qc(t)}<span class="lm-gap"></span>
        ${v(r("tools.draw"),r("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${v("↶",r("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:r("tools.undo"),off:!i.length})}
        ${v("↷",r("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:r("tools.redo"),off:!a.length})}
        ${Vr(t)}
        ${v(r("tools.reset"),r("tools.reset_title"),()=>e.doneStep(io),{id:"lm-reset"})}
        ${C(r("tools.live"),r("tools.live_title"),o,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${C(r("tools.auto"),r("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function qc({desk:t}){let e=t.step.value?te(t.step.
value,t.kit.value):[];return v(A("mutes.faders",e.length),r("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>cs(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function zc({desk:t}){let e=t.step.value,s=e?J(e,t.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${r(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,a)=>v(i.label,i.parameter.help,()=>t.look({channel:a}),{pressed:i.label===t.channel.value?.label}))}</div>`}function Gc({desk:t,dialogs:e}){let[
s,i,a]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let o=Object.keys(qe(a,s.kind)).map(n=>[n,n]);return d`${x([["",r("tools.preset")],...o],xa(
s,i,a),n=>n&&t.usePreset(n),{id:"lm-preset",kind:"lm-input lm-preset",label:r("tools.preset_label"),title:r("tools.preset_title")})}
        ${v(r("tools.my_presets"),r("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function Jc(t){let{desk:e,transform:s}=t,{amount:i,
seed:a}=s.value,o=Object.keys(Hi).map(l=>[l,r(`shape.${l}`,{amount:i})]),n=l=>s.value={...s.value,...l};return d`${x([["",e.linked.value.length?A("tools.transfo\
rm_some",e.linked.value.length):r("tools.transform")],...o],"",l=>l&&Yc(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:r("tools.transform_label"),title:r("t\
ools.transform_title")})}
        ${de(i,r("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?de(a,r("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Yc({desk:t,transform:e},s){let[i,a,{
amount:o,seed:n}]=[t.step.value,t.channel.value,e.value];!i||!a||(t.doneWeights(gn(s,It(i,a,t.kit.value),{amount:o,seed:n,only:t.linked.value})),s==="dice"&&(t.
remark.value=r("tools.thrown",{amount:o,seed:n}),e.value={amount:o,seed:n+1,thrown:!0}))}function Zc({desk:t}){let e=Ae(t.step.value,t.schema.value);if(!e)return g;
let s=i=>t.editStep(a=>fe(a,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${r("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?r("tools.weight"):r("tools.strength")}</span>
        ${st(e.value,{label:r("tools.strength_label"),exact:r("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var bn=t=>d`${Yr(t)}${un(t)}${on(t)}${nn(t)}${ln(t)}${wn(t)}
    ${Jr(t)}${Zr(t)}${en(t)}${tn(t)}${Xr(t)}${$r(t)}${pn(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.virtual.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}${t.dialogs.explore.view()}`,Xc=t=>[["original",r("compare.original")],["before",r("compare.before")],...he.filter(e=>t.snapshots.
value[e]).map(e=>[e,r("compare.snapshot",{letter:e})])],yn=({desk:t,live:e,dialogs:s})=>d`${Qc(t)}
    ${v(r("actions.restore"),r("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(r("actions.save"),r("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    ${v(r("actions.keep"),r("actions.keep_title"),()=>s.virtual.open(),{id:"lm-virtual-open"})}
    ${v(r("actions.explore"),r("actions.explore_title"),()=>s.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Qc(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=Xc(t),a=i.find(([o])=>o===
s)?.[1]??r("compare.original");return d`<span class="lm-compare-with">
        ${C(r("actions.compare"),r("actions.compare_title"),e===!0,o=>t.set({compare:o}),{name:"compare",label:r("actions.compare_what",{what:a})})}
        ${x(i,s,o=>t.set({compareWith:o,compare:!0}),{id:"lm-compare-with",label:r("actions.compare_choice")})}</span>`}var qi=null,kn=()=>{},_n=t=>document.getElementById(t);async function eh(t){let e=new Yt(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:n,table:l}=await e.get(`/sentences?language=${navigator.language}`);Ta(n,l)}let[s,i,a]=await Promise.all(["/schema","/models","/state"].map(
n=>e.get(n))),o=new Es(t,e,{schema:s,files:i,state:a});return ih(o),o.live.watch(),o}async function th(){let t=_n("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{qi??=eh(t),sh(await qi,t)}catch(e){qi=null,t.replaceChildren(),Ks(d`<p class="lm-banner lm-bad" role="alert">${r("start.failed",{why:k(
e)})}</p>`,t)}}}function sh(t,e){kn(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,a,o]=["actions","compare","strip","picture"].map(l=>_n(`li\
ve_merge_${l}`)),n=[Ps(e,()=>bn(t)),Ps(s,()=>yn(t)),Ps(i,()=>t.compare.template()),Ps(a,()=>t.strip.template()),O(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),o?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),o?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0),a&&(a.
hidden=!t.strip.shots.value.length)})];kn=()=>n.forEach(l=>l()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),a?.classList.add("lm-strip"),a?.setAttribute(
"role","toolbar"),a?.setAttribute("aria-label",r("strip.label")),a?.addEventListener("keydown",l=>t.strip.onKey(l)),Kr(e,t),Wr(e,t),Hr(e,t),Gr(e,t),o&&t.preview.
attach(o)}function Ps(t,e){if(!t)return()=>{};let s=!1,i=null,a=()=>{s=!1,Ks(i,t)};return O(()=>{i=e(),s||queueMicrotask(a),s=!0})}function ih(t){let{desk:e,compare:s,
preview:i,strip:a,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:a,live:o,onState:n=>O(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.
sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&o.watch(0))}function zi(){
let t=()=>{th(),Ss()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:$n}=window;typeof $n=="function"?$n(zi):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",zi):zi();})();
