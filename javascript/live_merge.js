/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var ol=Symbol.for("preact-signals");function zs(){if(Te>1)Te--;else{var t,e=!1;for((function(){var a=Lt;for(Lt=void 0;a!==void 0;){var r=a.S;if(r.v===a.v)for(var n=r.
t;n!==void 0;n=n.x)n.i===a.i&&(n.i=r.i);a=a.o}})();ht!==void 0;){var s=ht;for(ht=void 0,jt++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&ca(s))try{s.
c()}catch(a){e||(t=a,e=!0)}s=i}}if(jt=0,Te--,e)throw t}}var ct,T=void 0;function z(t){var e=T,s=ct;T=void 0,ct=void 0;try{return t()}finally{T=e,ct=s}}var ht=void 0,Te=0,jt=0;var na=0,Lt=void 0,Nt=0;function la(t){if(T!==void 0){var e=t.n;if(e===void 0||e.t!==T)return e={i:0,S:t,p:T.s,n:void 0,t:T,e:void 0,x:void 0,r:e},T.s!==void 0&&
(T.s.n=e),T.s=e,t.n=e,32&T.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=T.s,e.n=void 0,T.s.n=e,T.s=e),e}}function F(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}F.prototype.brand=ol;F.prototype.h=function(){return!0};
F.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:z(function(){var i;(i=e.W)==null||i.call(e)}))};F.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&z(function(){
var a;(a=e.Z)==null||a.call(e)}))}};F.prototype.subscribe=function(t){var e=this;return O(function(){var s=e.value;z(function(){return t(s)})},{name:"sub"})};F.
prototype.valueOf=function(){return this.value};F.prototype.toString=function(){return this.value+""};F.prototype.toJSON=function(){return this.value};F.prototype.
peek=function(){var t=this;return z(function(){return t.value})};Object.defineProperty(F.prototype,"value",{get:function(){var t=la(this);return t!==void 0&&(t.
i=this.i),this.v},set:function(t){if(t!==this.v){if(jt>100)throw new Error("Cycle detected");(function(s){Te!==0&&jt===0&&s.l!==na&&(s.l=na,Lt={S:s,v:s.v,i:s.i,
o:Lt})})(this),this.v=t,this.i++,Nt++,Te++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{zs()}}}});function m(t,e){return new F(t,e)}function ca(t){for(var e=t.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function ha(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&(e.r=s),e.S.
n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function ua(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function Ee(t,e){F.call(this,void 0,e),this.x=t,this.s=void 0,this.g=Nt-1,this.f=4}Ee.prototype=new F;Ee.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Nt))return!0;if(this.g=Nt,this.f|=1,this.i>0&&!ca(this))return this.
f&=-2,!0;var t=T;try{ha(this),T=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return T=
t,ua(this),this.f&=-2,!0};Ee.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}F.prototype.S.call(this,t)};Ee.prototype.
U=function(t){if(this.t!==void 0&&(F.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Ee.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(Ee.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=la(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function R(t,e){return new Ee(t,e)}function da(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){Te++;var s=T;T=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Gs(t),i}finally{T=s,zs()}}}function Gs(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,da(t)}function nl(t){if(T!==this)throw new Error("Out-of-order effect");ua(this),T=t,this.f&=-2;try{8&this.f&&Gs(this)}finally{
zs()}}function Ve(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,ct&&ct.push(this)}Ve.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Ve.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,da(this),ha(this),Te++;var t=T;return T=this,nl.bind(this,t)};Ve.prototype.N=function(){2&this.f||(this.f|=2,this.u=ht,ht=this)};
Ve.prototype.d=function(){this.f|=8,1&this.f||Gs(this)};Ve.prototype.dispose=function(){this.d()};function O(t,e){var s=new Ve(t,e);try{s.c()}catch(a){throw s.d(),
a}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var Ys=globalThis,pa=t=>t,Rt=Ys.trustedTypes,ma=Rt?Rt.createPolicy("lit-html",{createHTML:t=>t}):void 0,Zs="$lit$",de=`lit$${Math.random().toFixed(9).slice(2)}$`,
Xs="?"+de,ll=`<${Xs}>`,Le=document,dt=()=>Le.createComment(""),pt=t=>t===null||typeof t!="object"&&typeof t!="function",Qs=Array.isArray,ba=t=>Qs(t)||typeof t?.[Symbol.
iterator]=="function",Js=`[ 	
\f\r]`,ut=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,fa=/-->/g,va=/>/g,Me=RegExp(`>|${Js}(?:([^\\s"'>=/]+)(${Js}*=${Js}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ga=/'/g,wa=/"/g,ya=/^(?:script|style|textarea|title)$/i,ei=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),u=ei(1),qh=ei(2),zh=ei(
3),M=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),ka=new WeakMap,je=Le.createTreeWalker(Le,129);function $a(t,e){if(!Qs(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return ma!==void 0?ma.createHTML(e):e}var _a=(t,e)=>{let s=t.length-1,i=[],a,r=e===2?"<svg>":e===3?"<math>":"",n=ut;for(let l=0;l<
s;l++){let c=t[l],h,d,p=-1,f=0;for(;f<c.length&&(n.lastIndex=f,d=n.exec(c),d!==null);)f=n.lastIndex,n===ut?d[1]==="!--"?n=fa:d[1]!==void 0?n=va:d[2]!==void 0?(ya.
test(d[2])&&(a=RegExp("</"+d[2],"g")),n=Me):d[3]!==void 0&&(n=Me):n===Me?d[0]===">"?(n=a??ut,p=-1):d[1]===void 0?p=-2:(p=n.lastIndex-d[2].length,h=d[1],n=d[3]===
void 0?Me:d[3]==='"'?wa:ga):n===wa||n===ga?n=Me:n===fa||n===va?n=ut:(n=Me,a=void 0);let w=n===Me&&t[l+1].startsWith("/>")?" ":"";r+=n===ut?c+ll:p>=0?(i.push(h),
c.slice(0,p)+Zs+c.slice(p)+de+w):c+de+(p===-2?l:w)}return[$a(t,r+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},mt=class t{constructor({strings:e,_$litType$:s},i){
let a;this.parts=[];let r=0,n=0,l=e.length-1,c=this.parts,[h,d]=_a(e,s);if(this.el=t.createElement(h,i),je.currentNode=this.el.content,s===2||s===3){let p=this.
el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(a=je.nextNode())!==null&&c.length<l;){if(a.nodeType===1){if(a.hasAttributes())for(let p of a.getAttributeNames())
if(p.endsWith(Zs)){let f=d[n++],w=a.getAttribute(p).split(de),k=/([.?@])?(.*)/.exec(f);c.push({type:1,index:r,name:k[2],strings:w,ctor:k[1]==="."?Bt:k[1]==="?"?
It:k[1]==="@"?Ct:Re}),a.removeAttribute(p)}else p.startsWith(de)&&(c.push({type:6,index:r}),a.removeAttribute(p));if(ya.test(a.tagName)){let p=a.textContent.split(
de),f=p.length-1;if(f>0){a.textContent=Rt?Rt.emptyScript:"";for(let w=0;w<f;w++)a.append(p[w],dt()),je.nextNode(),c.push({type:2,index:++r});a.append(p[f],dt())}}}else if(a.
nodeType===8)if(a.data===Xs)c.push({type:2,index:r});else{let p=-1;for(;(p=a.data.indexOf(de,p+1))!==-1;)c.push({type:7,index:r}),p+=de.length-1}r++}}static createElement(e,s){
let i=Le.createElement("template");return i.innerHTML=e,i}};function Ne(t,e,s=t,i){if(e===M)return e;let a=i!==void 0?s._$Co?.[i]:s._$Cl,r=pt(e)?void 0:e._$litDirective$;
return a?.constructor!==r&&(a?._$AO?.(!1),r===void 0?a=void 0:(a=new r(t),a._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=a:s._$Cl=a),a!==void 0&&(e=Ne(t,a._$AS(t,e.
values),a,i)),e}var Pt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,a=(e?.creationScope??Le).importNode(s,!0);je.currentNode=a;let r=je.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new He(r,r.nextSibling,this,e):c.type===1?h=new c.ctor(r,c.name,c.strings,this,e):c.type===6&&(h=new Dt(r,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(r=je.nextNode(),n++)}return je.currentNode=Le,a}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},He=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,a){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Ne(this,e,s),pt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==M&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ba(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&pt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Le.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,a=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=mt.createElement($a(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===a)this._$AH.p(s);else{let r=new Pt(a,this),n=r.u(this.options);r.p(s),this.T(n),this._$AH=r}}_$AC(e){let s=ka.get(e.strings);return s===
void 0&&ka.set(e.strings,s=new mt(e)),s}k(e){Qs(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,a=0;for(let r of e)a===s.length?s.push(i=new t(this.O(dt()),
this.O(dt()),this,this.options)):i=s[a],i._$AI(r),a++;a<s.length&&(this._$AR(i&&i._$AB.nextSibling,a),s.length=a)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=pa(e).nextSibling;pa(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Re=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,a,r){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=a,this.options=
r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,a){let r=this.strings,n=!1;if(r===void 0)
e=Ne(this,e,s,0),n=!pt(e)||e!==this._$AH&&e!==M,n&&(this._$AH=e);else{let l=e,c,h;for(e=r[0],c=0;c<r.length-1;c++)h=Ne(this,l[i+c],s,c),h===M&&(h=this._$AH[c]),
n||=!pt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+r[c+1]),this._$AH[c]=h}n&&!a&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Bt=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},It=class extends Re{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Ct=class extends Re{constructor(e,s,i,a,r){super(e,s,i,a,r),this.type=
5}_$AI(e,s=this){if((e=Ne(this,e,s,0)??g)===M)return;let i=this._$AH,a=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==g&&(i===
g||a);a&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Dt=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Ne(this,e)}},xa={M:Zs,P:de,A:Xs,C:1,L:_a,R:Pt,D:ba,V:Ne,I:He,H:Re,N:It,U:Ct,B:Bt,F:Dt},cl=Ys.litHtmlPolyfillSupport;
cl?.(mt,He),(Ys.litHtmlVersions??=[]).push("3.3.3");var ti=(t,e,s)=>{let i=s?.renderBefore??e,a=i._$litPart$;if(a===void 0){let r=s?.renderBefore??null;i._$litPart$=
a=new He(e.insertBefore(dt(),r),r,void 0,s??{})}return a._$AI(t),a};function Wt(t,e,s="live_merge",i={}){let a=e&&t.architectures[e]?e:"sd1",r=t.block_maps.find(n=>n.id===s)||t.block_maps[0];return{schema:t,id:a,architecture:t.architectures[a],
follows:r.follows[a],parts:i}}var C=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],ne=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Pe=t=>t==="adapter"||
t==="adapters",be=t=>t==="adapter"||t==="erase",ft=t=>Pe(t)||t==="erase";function Ke(t,e){let s=t.schema[ft(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.keys(i).some(a=>a.includes("/"))))}var Be=(t,e)=>t.parts[e]||[];var ye=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[a])=>i<a?-1:1)):s),x=(t,e)=>t===e||ye(
t)===ye(e);function Oa(t){let e=2166136261;for(let s of ye(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var A=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var $e=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Ie=(t,e,s)=>t.weights[$e(e,s)]||{},vt=(t,e,s,i)=>Ie(t,s,i)[e]!==void 0;function le(t,e,s,i){let a=Ie(t,s,
i)[e];if(a!==void 0)return a;if(!i.architecture.odd.includes(e))return s.parameter.default;let r=i.follows[e];return r?le(t,r,s,i):ft(t.kind)?1:0}function Ut(t,e,s){
let{sliders:i,odd:a}=s.architecture,r=a.filter(c=>vt(t,c,e,s)),n=Object.fromEntries([...i,...r].map(c=>[c,le(t,c,e,s)])),l=new Set(Object.values(n));return!r.length&&
l.size===1?n[i[0]]:n}function Sa(t,e,s,i){let a={...Ie(t,e,i),...s},r=Object.fromEntries(Object.entries(a).filter(([,n])=>n!==null));return si({...t,typed:A(t.typed,
e.parameter.name)},e,r,i)}var si=(t,e,s,i)=>({...t,weights:{...t.weights,[$e(e,i)]:s}});function Aa(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(r=>[r,t])):!t||typeof t!="object"?null:s.every(r=>typeof t[r]=="number")&&Object.entries(t).every(([r,n])=>typeof n=="number"&&[
...s,...i].includes(r))?{...t}:null}var ce=t=>t.includes("/"),pe=t=>t.split("/")[0],gt=t=>/\.\d+$/.test(t.id),qe=t=>t.rest.layers||[],ii=(t,e)=>be(t.kind)?"weight":e.parameter.name,ai=(t,e)=>Be(e,
pe(t)).find(s=>s.id===t.split("/")[1]),ze=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function ri(t,e,s,i){let a=ii(t,s),r=qe(t).filter(n=>ze(n,pe(e),ai(e,
i))&&a in n).pop();return Array.isArray(r?.[a])?r[a][s.index]:r?.[a]}var Ta=(t,e)=>({...t,rest:{...A(t.rest,"layers"),...e.length?{layers:e}:{}}});function Ea(t,e,s,i){
let a=qe(t);for(let[r,n]of Object.entries(s))a=n===null?hl(t,a,r,e,i):ul(t,a,r,e,n,i);return Ta(t,a)}function hl(t,e,s,i,a){let r=ii(t,i);return e.map(n=>ze(n,pe(
s),ai(s,a))?A(n,r):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function ul(t,e,s,i,a,r){let[n,l,c]=[ii(t,i),pe(s),ai(s,r)];if(!c)return e;
let h=e.filter(f=>ze(f,l,c)),d=h.filter(f=>n in f).pop()||h.pop(),p=pl(t,l,i,d?.[n],a,r);return d?e.map(f=>f===d?{...f,[n]:p}:f):dl(e,{keys:c.keys,slots:l,[n]:p},
l,gt(c),r)}function dl(t,e,s,i,a){let r=Be(a,s).filter(gt),n=i?-1:t.findIndex(l=>r.some(c=>ze(l,s,c)));return n<0?[...t,e]:t.toSpliced(n,0,e)}function pl(t,e,s,i,a,r){
if(!s.parameter.per_model)return a;let n=t.models.models?.length||2;return Array.from({length:n},(l,c)=>c===s.index?a:Array.isArray(i)?i[c]:i??le(t,e,{...s,index:c},
r))}var Ma=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function ja(t,e){let s=a=>Array.isArray(a)?Array.from({
length:e},(r,n)=>a[Math.min(n,a.length-1)]):a,i=qe(t).map(a=>Object.fromEntries(Object.entries(a).map(([r,n])=>[r,s(n)])));return i.length?{layers:i}:{}}var La=(t,e,s)=>qe(
t).some(i=>Be(s,e).some(a=>ze(i,e,a))),Na=(t,e)=>qe(t).filter(s=>!Be(e,s.slots||"").some(i=>ze(s,s.slots,i))),Ra=(t,e)=>Ta(t,qe(t).filter(s=>s!==e));function Ft(t,e,s,i){return ce(e)?ri(t,e,s,i)??le(t,pe(e),s,i):le(t,e,s,i)}var Pa=(t,e,s,i)=>ce(e)?ri(t,e,s,i)!==void 0:vt(t,e,s,i);function oi(t,e,s,i){let[a,r]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>ce(c)===l))),n=Object.keys(a).length?Ea(t,e,a,i):t;return Object.keys(r).length?Sa(n,e,r,i):n}function Ba(t,e,s,i){
let a={...t,presets:{...t.presets,[$e(e,i)]:s}};return oi(a,e,Ke(i,t.kind)[s]||{},i)}function Ia(t,e,s){let i=t.presets[$e(e,s)]||"";return Object.entries(Ke(s,
t.kind)[i]||{}).every(([r,n])=>Ft(t,r,e,s)===n)?i:""}function Ca(t,e,s,i,a){let n=(Ke(a,t.kind)[t.presets[$e(e,a)]||""]||{})[s]??0;return i===n?e.parameter.default:
n}function Vt(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var Ht=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,le(t,i,e,s)]));var ni={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
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
no checkpoint is loaded","base.virtual":"a virtual checkpoint; its base is {base}","compare.alt":"{name}, same seed","compare.before":"The one before","compare.\
both":"Side by side","compare.both_shown":"{name} and merge side by side","compare.both_title":"Show both beside each other (Esc)","compare.enlarge":"{name}: sh\
ow it large","compare.flip":"Flip","compare.flip_title":"Show original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.\
gallery":"Gallery","compare.gallery_title":"Show the host's gallery again","compare.label":"Original and merge","compare.lora":"The LoRA","compare.merged":"Merg\
ed","compare.one_shown":"{name} is shown","compare.original":"Original","compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","comp\
are.side_title":"Click or press F to flip original and merge in place","compare.snapshot":"Snapshot {letter}","compare.this":"Preview","compare.whole":"The merg\
e itself","conflicts.apart":"No layer is changed by both.","conflicts.cosine":"Cosine","conflicts.help":"Where the cosine is below 0 and many elements have oppo\
site signs, one undoes what the other does: a step with both and the method TIES or Strongest settles it.","conflicts.looking":"Comparing the changes …","conf\
licts.norm":"Norm, {name}","conflicts.open":"Do they fight?","conflicts.open_title":"Compare what the recipe's LoRAs change, block by block","conflicts.pair":"{\
one} and {other}","conflicts.signs":"Opposite signs","conflicts.slot":"Block","conflicts.title":"LoRAs that work against each other","conflicts.which":"Which","\
count.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","desk.bl\
ocks":"Blocks","desk.head":"{group}: move all","desk.head_title":"Drag up or down, or press arrow keys: moves all of these (Alt: in proportion). Click: selects \
them","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.out":"Output blocks","details.blocks":"Blocks: {blocks}","details.changed":"C\
hanged: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"{size} of the models are read in place, in the system's file cache","det\
ails.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","dialog.close":"Close","doctor.check":"Check for problems","doctor.check_tit\
le":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on the disk","doctor.error":"error: {text}","doctor.looking":"Looking…","d\
octor.warning":"warning: {text}","doctor.well":"No problems found","draft.drop":"Drop it","draft.drop_title":"Remove the file; the merge is shown again","draft.\
keep":"Keep it","draft.keep_title":"Write this file, byte for byte, as {name} where the WebUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {has\
h}) and not kept yet.","draft.shown":"What is live is {base} and the very file that would be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is ma\
de (AutoV3 {hash}, {size}) and not kept yet; it is not what is live.","erase.balance":"Balance","erase.balance_title":"Other texts are mixed into one text, as m\
uch of each as you say","erase.concepts":"Turn down","erase.concepts_empty":"gore; a red hat","erase.concepts_title":"Texts that are turned down, with semicolon\
s between them","erase.keep":"Keep","erase.keep_empty":"a person; a blue hat","erase.keep_title":"Texts that are to be read as before, with semicolons between t\
hem: neighbours of what is turned down","erase.mixed":"Mixed in","erase.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with se\
micolons between them: that much of each is added to the text","erase.of":"Text","erase.of_empty":"a doctor","erase.of_title":"The text that is balanced","erase\
.towards":"Read as","erase.towards_empty":"nothing","erase.towards_title":"What they are read as; empty: as a prompt without words","erase.turn_down":"Turn down",
"erase.turn_down_title":"Texts are read as another text","erase.way":"What it does","explore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the picture\
s that are finished are kept","explore.interrupted":"Interrupted: {done} of {all} pictures are there","explore.made":"Done: {made} made now, {kept} were there a\
lready","explore.new":"New","explore.new_title":"Begin another study","explore.progress":"Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","exp\
lore.remove_sure":"Remove it with its pictures?","explore.remove_title":"Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"\
{done} of {all} pictures","explore.study":"Study","explore.study_title":"What was made and chosen is kept in a study; open an earlier one here","explore.title":"\
Explore","fader.exact":"{label}, exact value","fader.mute":"Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","\
fader.muted":"{weight}, muted","fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and \
layers","fader.solo":"Solo {slot}","fader.solo_title":"Solo {slot} (S): this step changes it alone; all numbers stay","file_made.merge":"merge","file_made.train\
ed":"trained","finding.lock":"Lock {slot}","finding.lock_title":"Lock {slot}: votes and variations leave it where it is","finding.no_weights":"The selected step\
 has no faders; select a merge or a LoRA.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.metho\
d":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","\
formula.with":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.before.one":"from {n} before","gallery.before.other":"\
from {n} before","gallery.before_title":"Show the previews that led to this one","gallery.count.one":"{n} preview","gallery.count.other":"{n} previews","gallery\
.lineage.one":"{n} preview, the last first","gallery.lineage.other":"{n} previews, each made from the next","gallery.open":"All…","gallery.open_title":"All pr\
eviews that are kept: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with\
 a star is never dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone","gallery.title":"Previews","help.ad\
apter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness a\
nd colour, by small changes to the first and last layers.","help.erase":"Has the U-Net read some texts as another text, or mixes texts into one, in the keys and\
 values of cross attention. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"\
A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"live","history.\
nothing":"nothing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into the panel","hi\
story.title":"History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{t\
ool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file is\
 not text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes \
of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehisto\
ry.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"T\
ext of a recipe","import.title":"Import a recipe","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.blo\
ck_ranks":"Other ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can be seen on it\
s base, beside the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very file to its ba\
se in place of the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwri\
te":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its name without a \
look","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net \
alone","lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but\
 rounding is lost","map.apart":"{slot}: B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour}, detail {detail} of the change","map.ba\
rs_together":"{slot} and its neighbours together: layout {layout}, colour {colour}, detail {detail} of the change","map.changed":"{slider} changed","map.choose":"\
Choose a block to see its pictures.","map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_on":"Go on","map.help":"Which slider chan\
ges the layout, the colours or the details of this study's prompts? One block at a time is changed, and each bar is its share of the whole change.","map.in":"Wh\
at each block would bring","map.in_title":"One block of model A is put to model B","map.interacts":"depends on other blocks","map.label":"Map","map.layout":"Lay\
out","map.left":"{first} pictures for a first look, at most {n} in all; how long one takes is not known yet","map.left_time":"{first} pictures for a first look,\
 at most {n} in all, about {time}","map.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change less than 3 % of the whole, so that vote\
s leave them alone","map.make":"Make the map","map.make_title":"Make its pictures; Interrupt stops it, and what is there stays","map.no_prompts":"This study has\
 no prompts yet: add some on the tab Sheets.","map.not_made":"This block was only changed with its neighbours; Go on makes its own picture.","map.on_faders":"On\
 the faders","map.on_faders_title":"Show the three bars under the name of each fader","map.out":"What each block does now","map.out_title":"One block of the mer\
ge is put back to model A","map.pictures":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks","map.source":"Unchanged","map.spread":"\
{low}–{high} % by prompt","map.third":"with its neighbours","map.whole":"All {n} pictures are there","menu.none_found":"Nothing has that in its name.","method\
s.blend":"Blend","methods.difference":"Difference","methods.other":"Other","methods.task":"Task vectors","methods.usual":"Common","missing.adapter":"a LoRA or L\
yCORIS file","missing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {wha\
t}","missing.concept":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the text that is balanced","mutes.f\
aders.one":"{n} muted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mut\
es.steps.other":"{n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","no\
te.left_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Foll\
ows {followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; ano\
ther tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No",
"offer.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge\
 that made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides \
the slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} ten\
sors, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.all":"All files","picker.favourite":"Favourites","picker.file":"Choose\
 a file…","picker.make_favourite":"Make it a favourite, so that it comes first (Shift+Enter)","picker.model":"Choose a model…","picker.no_favourite":"Take i\
t out of the favourites (Shift+Enter)","picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.","picker.recent":"Recent","pre\
set_group.built_in":"Built-in","preset_group.imported":"Imported","preset_group.own":"Mine","presets.back":"{name} is back.","presets.delete":"Delete","presets.\
delete_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the\
 presets of other merge extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built\
 in.","presets.name":"Name","presets.name_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"\
No presets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{\
name} is now {to}.","presets.save":"Save as","presets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","prese\
ts.there":"There is a preset {name}; press Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} b\
ack","presets.unfit":"It is for another architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Ea\
rlier: step {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to\
 move it","row.on":"Step {n} is on","row.on_title":"On (M): switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: s\
tep {n}","row.select":"Work on this step","row.solo":"Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again: all are on","row.title":"Title \
of step {n}","row.title_title":"Click to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{k\
eys}: {set}","rules.drop":"Take this rule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","\
rules.others":"Other rules of this step: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dial\
og.done":"Saved {path}, {size}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some chec\
kpoints carry for further training","save_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the prev\
iew ({dtype})","save_dialog.exists":"Exists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is \
a source of this merge and is never written over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load i\
t now","save_dialog.load_title":"Make the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge cha\
nges as a LoRA for this checkpoint","save_dialog.muted.one":"{n} muted part stays as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted part\
s stay as they were before their step: {muted}.","save_dialog.name":"Name","save_dialog.name_kept":"{name} file","save_dialog.nothing":"Nothing to save yet: cho\
ose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this page is paused.","save_dialog.progress":"Saving","save_dia\
log.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_di\
alog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dialog.steps_off.other":"{n}\
 steps are off and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge \
as a checkpoint","save_dialog.title_kept":"Save a virtual checkpoint as a file","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialo\
g.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives t\
he pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"th\
e server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Di\
ce ± {amount}","shape.down":"Subtract {amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"\
Swap IN and OUT","shape.times":"Multiply by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.add_pictures_title":"Add the promp\
ts of PNG pictures, or open a sheet or the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with the pictures of this recipe","s\
heets.add_txt2img":"+ What stands in txt2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the txt2img tab","sheets.all_made":"\
All made","sheets.cell":"{row}, {column}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk","sheets.difference":"Difference",
"sheets.difference_of":"Difference of {one} and {other}: black is the same","sheets.difference_title":"Show where the two pictures differ: black is the same (D)",
"sheets.drop_column":"Take this column out","sheets.drop_row":"Take this row out","sheets.empty":"Add recipes as rows and prompts as columns. Each picture is ma\
de once and kept; PNG pictures and exported sheets can be dropped here.","sheets.export":"Export PNG","sheets.export_title":"One picture of all rows and columns\
, which carries every cell's recipe and infotext; dropped here it opens again","sheets.flip_title":"Show the other recipe's picture in the same place (F)","shee\
ts.label":"Sheets","sheets.look":"One picture","sheets.make.one":"Make {n} picture","sheets.make.other":"Make {n} pictures","sheets.make_title":"Make the pictur\
es that are missing, by the host's own txt2img","sheets.missing":"not made yet","sheets.nothing_dropped":"None of these files is a PNG that says how it was made\
, or the ZIP of a study.","sheets.other":"Compared with","sheets.rows":"Recipes","sheets.save_set":"Save set","sheets.save_set_title":"Keep these columns as a p\
rompt set for other studies","sheets.seed":"seed {seed}","sheets.seeds":"seeds","sheets.seeds_label":"How many seeds, each a column of its own","sheets.set_name":"\
Name of a set","sheets.sets":"Prompt sets…","sheets.takes":"about {time}","sheets.use":"To the desk","sheets.use_title":"Bring this recipe to the desk and the\
 model, and its prompt and settings to txt2img","sheets.zip":"ZIP","sheets.zip_title":"The whole study with its pictures","snapshot.empty_title":"Snapshot {lett\
er} is empty: click or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Snapshot {letter}: click or {key} brings it back; Shift+{key} or a long p\
ress takes a new one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"Bring snapshot {letter} back","snapshot.store":"Take snapshot {letter}",
"snapshot.stored":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCORIS","source.adapter_alone":"This LoRA has settings that one of several \
cannot have: values finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","source.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer \
in this step","source.label":"Models and method","source.method":"Method","source.model":"Model {n}","source.more":"One model more","source.more_adapters":"One \
more LoRA in this step, put together with this one by a method","source.parameters":"Parameters of the method","source.weight_n":"Weight of LoRA {n}","stack.add\
_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"\
Adjust detail, contrast, brightness and colour","stack.add_erase":"+ Erase","stack.add_erase_title":"Turn concepts down, or balance one, without training","stac\
k.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the ord\
er they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying…\
 {percent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live}\
 — your merge is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Preview to turn your merge on","stat\
us.off_live":"Showing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the original","status.other_merge":"{live} —\
 it is not the merge on this page: press Preview to put this page's in its place","status.parked":"{live} — your merge is paused: Preview shows the loaded check\
point alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}",
"step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.no_text":"no text yet","step.of_model":"{name} of model {n}","step.unknown":"Unkn\
own step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"La\
st previews","strip.other_kind":"This preview was made with a model of another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.titl\
e":`{about}
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
"votes.voter":"Your name","votes.which":"Vote {n}: which do you like best?","votes.won":"The winner of the final was chosen {won} of {of} times."};var Ge=ni,Da=new Intl.PluralRules("en"),Ce="en";function Wa(t,e){Ge={...ni,...e},Ce=t.replaceAll("_","-"),Da=new Intl.PluralRules(Ce)}var Ua=()=>Ce,Je=(t,e)=>new Date(
t).toLocaleString(Ce==="en"?[]:Ce,e),wt=(t,e)=>t.toLocaleString(Ce,{minimumFractionDigits:e,maximumFractionDigits:e,useGrouping:!1}),o=(t,e={})=>ci(Ge[t],e);function S(t,e,s={}){
return ci(Fa(t,e),{n:e,...s})}var Fa=(t,e)=>Ge[`${t}.${Da.select(e)}`]??Ge[`${t}.other`];function Kt({sentences:t,...e}){if(!t)return e;let s=(i,a)=>{if(typeof i==
"string")return li(i,t);if(Array.isArray(i))return i.map(n=>s(n));if(!i||typeof i!="object"||a==="recipe")return i;let r=n=>a==="skipped"?li(n,t):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[r(n),s(l,n)]))};return s(e)}function li(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],a=n=>typeof n==
"string"&&n!==t?li(n,e):n,r=Ge[s]??Fa(s,i.n);return r?ci(r,i,a):t}var Va=t=>t in Ge,G=t=>new Intl.ListFormat(Ce,{type:"conjunction"}).format(t),ci=(t,e,s=i=>i)=>t.
replace(/\{(\w+)\}/g,(i,a)=>a in e?[e[a]].flat().map(s).join(", "):i);function _e(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var V=t=>Number(t.toFixed(10)),H=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function K(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${wt(t/1e3**s,s>2?2:0)} ${e[s]}`}var qt=t=>`${Math.round(t/2**20)} MB`,hi=t=>t<1e5?`${Math.round(t/1e3)}\
 K`:`${wt(t/1e6,t<1e7?1:0)} M`;function Ha(t,e,s){let[i,a]=[t.indexOf(e),t.indexOf(s)].sort((r,n)=>r-n);return i<0?[]:t.slice(i,a+1)}var Ka=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function ui(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function qa(t,e,s,{low:i,high:a},r){let n=t[e],l=h=>r&&n!==0?h*(s/n):h+s-n,c=h=>Math.
min(Math.max(a,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(t).map(([h,d])=>[h,h===e?s:V(c(d))]))}var L=t=>(t&&typeof t=="object"?t.file:t)||"",E=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",P=t=>L(Array.isArray(t)?t[t.length-
1]:t),xe=(t,e)=>E(t).toLowerCase()===E(e).toLowerCase();var vl=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],za=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),Ga=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>vl.includes(e))&&za(t.concepts)&&za(t.keep),Ye=t=>"balance"in t||"of"in t;function Ja(t,e){
let{erase:s}=t;if(e===Ye(s))return t;let i=A(s,"concepts","towards","balance","of"),a=e?{balance:{},of:s.concepts?.[0]??"",...i}:{concepts:[s.of].filter(Boolean),
...i};return{...t,erase:a}}var Ya=t=>t.split(";").map(e=>e.trim()).filter(Boolean),di=t=>(t??[]).join("; "),pi=(t,e,s)=>({...t,erase:{...t.erase,[e]:Ya(s)}}),mi=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),Za=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function fi(t,e){let s=Ya(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),_e(i.slice(i.lastIndexOf(":")+1))]);return s.some(([i,a])=>!i||a===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var Xa=(t,e,s)=>({
...t,erase:{...A(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),Qa=(t,e)=>t.erase[e.name]??e.default;function er({erase:t}){return Ye(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function vi({erase:t}){if(!Ye(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,i])=>`${H(i)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var tr=(t,e)=>t.
erase.architectures.includes(e);var gl=["weight","enabled","title"],sr=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function ir(t,e,s){let i=ne(s,e.method).parameters.
map(n=>n.name),a=e.adapters.map(n=>typeof n=="object"?n:{}),r=a.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?A(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:a.map(n=>n.blocks??null)},shares:Object.fromEntries(r),rest:A(e,"adapters","method",...i)}}var ar=(t,e,s)=>t.models.models.map((i,a)=>wl(t,i,e[a],
s)).filter(i=>L(i));function wl(t,e,s,i){let a=t.shares[s.index],r=kl(t,s,i);return a===void 0&&r===void 0?e:{...typeof e=="object"?e:{file:e},...a===void 0?{}:
{weight:a},...r===void 0?{}:{blocks:r}}}function kl(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(Ie(t,e,s)).length?Ut(t,e,s):void 0}
var rr=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${E(L(s))||"…"}`})),or=t=>Object.keys(t.rest).every(e=>gl.includes(
e));function nr(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function lr(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([r])=>Number(r)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,a="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:a,rest:i}}var cr=(t,e,s)=>({...t,shares:s===1?A(t.shares,String(e)):{...t.shares,[e]:s}});var gi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Oe=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),j=t=>t.rest.enabled!==!1;function dr(t,e){
let s=Oe("other");if("adapter"in t){let{adapter:a,blocks:r,...n}=t;return{...s,kind:"adapter",models:{adapter:a},typed:{blocks:r??null},rest:n}}if(Ga(t)){let{erase:a,
blocks:r,...n}=t;return{...s,kind:"erase",erase:a,typed:{blocks:r??null},rest:n}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:A(t,"adjust")}:
sr(t,e)?ir(s,t,e):!("adapters"in t)&&e.methods.some(a=>a.id===t.method)?bl(s,t,e):{...s,raw:t,rest:{}}}function bl(t,e,s){let i=C(s,e.method),a=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),r=i.parameters.map(l=>l.name).filter(l=>!a.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(r)},typed:Object.fromEntries(a.map(l=>[l,e[l]??null])),rest:A(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function pr(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let a=hr(t,gi,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...a===void 0?{}:{blocks:a},...t.rest}}if(t.kind===
"adapters"){let a=ne(e.schema,t.method).parameters.map(n=>[n.name,ur(t,n)]),r=Object.fromEntries(a.filter(([,n])=>n!==void 0));return{adapters:ar(t,J(t,e.schema),
e),method:t.method,...r,...t.rest}}let s=C(e.schema,t.method),i={method:t.method};for(let a of s.models)i[a]=a==="models"?te(t).filter(Boolean):t.models[a]||"";
for(let a of s.parameters){let r=a.kind==="weight"?hr(t,a,e):ur(t,a);r!==void 0&&(i[a.name]=r)}return{...i,...t.rest}}function hr(t,e,s){if(e.name in t.typed)return t.
typed[e.name]??void 0;let i=J(t,s.schema).filter(r=>r.parameter.name===e.name);if(be(t.kind)&&!Object.keys(Ie(t,i[0],s)).length)return;let a=i.map(r=>Ut(t,r,s));
return e.per_model?a:a[0]}function ur(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?wi(t,e):void 0}var wi=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function kt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[o("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[o("missing.adapter")];if(t.kind==="erase")return er(t).map(i=>o(`missing.${i}`));if(t.kind!=="merge")return[];let s=C(e,t.method).models;return s[0]!=="models"?
s.filter(i=>!t.models[i]).map(i=>o("missing.model",{name:i.toUpperCase()})):te(t).every(Boolean)?[]:[te(t).some(Boolean)?o("missing.every_model"):o("missing.any\
_model")]}var te=t=>t.models.models?.length?t.models.models:["",""];function me(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind===
"adapters")return t.models.models.filter(Boolean);if(t.kind!=="merge")return[];let s=C(e,t.method).models;return(s[0]==="models"?te(t):s.map(i=>t.models[i])).filter(
Boolean)}function J(t,e){return be(t.kind)?[{parameter:gi,index:0,label:"blocks"}]:t.kind==="adapters"?rr(t,gi):t.kind!=="merge"?[]:C(e,t.method).parameters.filter(
s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?te(t).length:1},(i,a)=>({parameter:s,index:a,label:s.per_model?o("step.of_model",{name:s.name,n:a+
1}):s.name})))}function mr(t,e){let s=t?J(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function fr(t,e,s){let i={...t,models:{...t.models,...e}},a=te(
i).length;if(t.kind!=="merge"||!e.models||a===te(t).length)return i;let r=C(s,t.method).parameters.map(n=>n.name).filter(n=>Array.isArray(t.typed[n]));return{...i,
typed:A(t.typed,...r),rest:{...t.rest,...ja(t,a)}}}function vr(t,e,s){let i=C(s,e).parameters.map(c=>c.name),{layers:a,strength:r,...n}=t.rest,l=(a||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>Ma(c,i))),r!==void 0&&i.includes("alpha")&&(n.strength=r),{...t,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function gr(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var fe=(t,e,s,i)=>({
...t,rest:s===i?A(t.rest,e):{...t.rest,[e]:s}});function ki(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function wr(t){let e=Object.
fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Se(t,e){return t?be(t.kind)?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:J(t,e).some(i=>i.parameter.name==="alpha")?{name:"s\
trength",low:0,value:Number(t.rest.strength??1)}:null:null}var Ze=()=>({whole:{},base:null,home:"",steps:[]});function kr(t,e,s){let i=t.steps.map(p=>kt(p,s.schema)),a=t.steps.map((p,f)=>f).filter(p=>!i[p].length),r=i.map(
(p,f)=>({index:f,what:p})).filter(({what:p})=>p.length),l=e?.architecture&&t.whole.architecture!==e.architecture?A(t.whole,"architecture"):t.whole,c=a.map(p=>pr(
t.steps[p],s)),h={live_merge:1,base:yl(t,e),...l,steps:c},d=r.length&&!a.length?r[0].what:[];return{recipe:h,missing:e?d:[o("missing.checkpoint")],waiting:r,places:a}}
function yl(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var br=t=>({live_merge:1,base:t?.name||"",steps:[]});function yr(t,e,s){let i=A(t,"live_m\
erge","base","steps"),a=P(t.base),r=e!==null&&(!a||xe(a,e.name));return{whole:i,base:r&&a?{written:t.base,of:e.name}:null,home:r?e.name:a,steps:(t.steps||[]).map(
n=>dr(n,s))}}var $l=(t,e)=>t.some(s=>j(s)&&!kt(s,e).length),$r=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&$l(t.steps,s);function _r(t,e,s){let i=A(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}function xr({base:t,vae:e,steps:s}){let i=s.filter(a=>a.enabled!==!1);return i.length?JSON.stringify([t,e,i],(a,r)=>typeof r==
"number"?r!==0:r):""}var _l=200,bt=(t,e="")=>({values:t,selected:zt(t,e),committed:t,past:[],future:[]}),Or=()=>bt({...Ze(),steps:[Oe("merge")]}),zt=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",bi=t=>t.values.steps.find(e=>e.id===t.selected)||null,he=(t,e)=>({...t,values:{...t.values,...e}}),yi=(t,e,s)=>he(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),yt=(t,e)=>({...t,selected:e});function Sr(t,e){let s=Oe(e);return yt(he(t,{steps:[...t.values.steps,s]}),s.id)}function Ar(t,e){
let s=t.values.steps.findIndex(a=>a.id===e),i=he(t,{steps:t.values.steps.filter(a=>a.id!==e)});return yt(i,zt(i.values,t.selected,s))}function Tr(t,e,s){let{steps:i}=t.
values,a=i.findIndex(n=>n.id===e),r=Math.min(Math.max(s,0),i.length-1);return a<0||a===r?t:he(t,{steps:i.toSpliced(a,1).toSpliced(r,0,i[a])})}var Gt=(t,e)=>De({
...De(t),values:e,selected:zt(e,"")});function De(t){let{values:e,committed:s,past:i}=t;return e===s||x(e,s)?t:{...t,committed:e,past:[...i,s].slice(-_l),future:[]}}
var Jt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Er(t){let e=De(t),s=e.past.at(-1);return s?jr(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Mr(t){let e=De(t),s=e.future.at(-1);return s?jr(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function jr(t,e,s){let i=new Map(t.values.steps.map(r=>[r.id,r])),a=e.steps.find(r=>!x(i.get(r.id)??null,r));return{...t,...s,values:e,committed:e,selected:zt(e,
a?.id??t.selected)}}var ue=["A","B","C","D"],Lr=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:Nr(s,i)}),Nr=(t,e)=>e.find(s=>s.whole&&s.picture&&x(s.recipe,t))?.
picture??"";function Rr(t,e){let s=Object.entries(t).map(([a,r])=>[a,{...r,picture:Nr(r.recipe,e)||r.picture}]),i=Object.fromEntries(s);return x(i,t)?t:i}function Pr(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let a=n=>n!==void 0&&!x(n,e)&&xe(P(n.base),P(e.base)),r=t==="before"?i.find(n=>a(n.recipe))?.recipe:s[t]?.
recipe;return r&&a(r)?r:""}var Yt=24,Ol=200;function Ir(t,e){let s=t.find(a=>a.infotext===e.infotext&&x(a.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return $i([i,...t.filter(a=>a!==s)])}var $i=t=>t.filter((e,s)=>s<Ol||e.star),Cr=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function _i(t){let e=s=>[
s??[]].flat().map(L);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function Dr(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),a=r=>i.every(n=>_i(r.recipe).some(l=>l.toLowerCase().includes(n)));return t.filter(r=>(!s||
r.star)&&a(r))}function xi(t,e){let s=[e];for(let i=Br(t,e);i&&!s.includes(i);i=Br(t,i))s.push(i);return s}var Br=(t,{parent:e})=>t.find(s=>s.id===e),Wr=(t,e)=>t.
find(s=>s.whole&&s.picture&&x(s.recipe,e))?.picture??"",Oi=(t,e)=>`${E(P(t.base))}: ${Sl(t,e)}`;function Sl(t,e){return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,
...s.models||[]].map(r=>E(L(r)));return[s.method?C(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(", ")].filter(Boolean).join(" ")}).join("; ")}function Zt(t,e){
let s=Je(t.time,{dateStyle:"short",timeStyle:"medium"}),i=t.whole?"":`
${o("strip.interrupted")}`;return`${o("strip.preview",{id:Oa(t.recipe),when:s})}
${Oi(t.recipe,e)}${i}`}var Ur=2,Fr=1,Vr=1,Al=["merge","adapter","adapters","adjust","erase","other"],Xt={live:!0,auto:!1,odd:!1},N=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function We(t){
try{return JSON.parse(t??"null")}catch{return null}}var Hr=({values:t,selected:e},s)=>JSON.stringify({version:Ur,values:t,selected:e,settings:s});function Kr(t){
let e=We(t);if(!N(e)||e.version!==Ur||!N(e.values))return{panel:null,settings:Xt};let s={...Xt,...N(e.settings)?e.settings:{}};return{panel:bt(qr(e.values),String(
e.selected)),settings:s}}function qr(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>N(s)&&Al.includes(s.kind)):[];return{...Ze(),home:typeof t.home=="string"?
t.home:"",...N(t.whole)?{whole:t.whole}:{},...N(t.base)?{base:t.base}:{},steps:e.map(Tl)}}function Tl(t){let e=Oe(t.kind),s=([i,a])=>{let r=e[i];return i==="raw"||
N(r)?N(a):typeof a==typeof r};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var Si=t=>JSON.stringify({version:Fr,entries:t});function zr(t){let e=We(
t);return!N(e)||e.version!==Fr||!Array.isArray(e.entries)?[]:$i(e.entries.filter(El).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var Ai=t=>JSON.stringify({version:Vr,snapshots:t});function Gr(t){let e=We(t);if(!N(e)||e.version!==Vr||!N(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,a])=>ue.some(r=>r===i)&&N(a)&&N(a.values)&&N(a.recipe)&&Array.isArray(a.recipe.steps)&&Jr(a.picture));return Object.
fromEntries(s.map(([i,a])=>[i,{...a,values:qr(a.values),selected:String(a.selected)}]))}var Jr=t=>t===""||String(t).startsWith("data:image/"),El=t=>N(t)&&N(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&Jr(t.picture);function Qt(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var es=class{constructor(e,s,i){this.schema=m(e),this.files=m(s),this.state=m(i),this.panel=m(Or()),this.settings=m(Xt),this.linked=m([]),this.snapshots=m({}),this.
parts=m({of:"",slots:{}}),this.edits=m(0),this.opened=m(""),this.remark=m(""),this.checkpoint=Ti(()=>this.state.value.checkpoint);let a=Ti(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),r=R(()=>this.panel.value.values.whole.block_map);this.kit=R(()=>Wt(this.schema.value,this.checkpoint.
value?.architecture,r.value,a.value)),this.step=R(()=>bi(this.panel.value)),this.channel=Ti(()=>mr(this.step.value,this.schema.value)),this.written=R(()=>kr(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=R(()=>$r(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=R(()=>this.
parked.value?br(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?Ft(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&Pa(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Be(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:he(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=De(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>yi(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>oi(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[bi({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?Ft(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let a=this.linked.value.includes(e)?this.linked.value.filter(r=>this.faders.includes(
r)):[e];this.moveFaders(a,e,s,i)}moveFaders(e,s,i,a){if(!this.channel.value)return;let r=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
qa(r,s,i,this.channel.value.parameter,a))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>Ba(i,s,e,this.kit.value))}add(e){this.done(s=>Sr(s,e))}remove(e){
this.done(s=>Ar(s,e))}move(e,s){this.done(i=>Tr(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=yt(this.panel.value,e))}look(e){let s=yi(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=Jt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:_r(i.values,e,s)}))}undo(){
this.panel.value=Er(this.panel.value),this.edited()}redo(){this.panel.value=Mr(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Lr(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=yt(Gt(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=A(this.snapshots.value,
e)}async load(e,s){let i=yr(e,this.checkpoint.value,this.schema.value),a=await s(i.steps,i.whole.block_map);this.panel.value=Gt(this.panel.value,{...i,steps:a})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=De(he(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Gt(this.panel.value,
{...Ze(),steps:[Oe("merge")]}),this.edited()}};function Ti(t){let e;return R(()=>{let s=t();return(e===void 0||!x(e,s))&&(e=s),e})}var Ml=600,jl=["disk","memory"],ts=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=m([]);let i="",a=0;O(()=>{if(!e.edits.value)return;let r=this.#t();
clearTimeout(a),r!==i&&(a=setTimeout(()=>this.#e(i=r),Ml))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(a=>!jl.includes(a.check)).map(a=>a.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value;return s.length?"":xr(e)}};var U=(t,e)=>`${t}/${e}`,Yr=({pictures:t})=>Object.fromEntries(t.filter(([,,e])=>!e).map(([e,s,,i])=>[U(e,s),i])),Zr=(t,e,s)=>e.flatMap((i,a)=>s.flatMap((r,n)=>t[U(
i.id,r.id)]?[]:[[a,n]]));var Xr=(t,e,s,i,a)=>({run:t,study:e,recipes:s.map(r=>r.recipe),items:i.map(ve),cells:a}),ve=({id:t,...e})=>e;function Qr(t,{done:e},s,i){let a=e.filter(([n,l,c])=>!c&&
s[n]&&i[l]).map(([n,l,,c])=>[U(s[n].id,i[l].id),c]),r={...t,...Object.fromEntries(a)};return x(r,t)?t:r}function eo(t,e,s,i){let a=c=>xe(P(c.base),P(t.base)),r=ue.
filter(c=>e[c]&&a(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=s.filter(c=>c.star&&a(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:t.live_merge,base:t.base,steps:[]};return[{name:i.current,recipe:t},{name:i.original,recipe:l},...r,...n]}var to=(t,e)=>Array.
from({length:Math.max(1,e)},(s,i)=>({...t,seed:(t.seed+i)%2**32}));function so(t,e=Math.random){let s=["prompt","negative","sampler","scheduler"].filter(r=>t[r]!==
void 0&&(t[r]||!r.startsWith("s"))),i=["steps","cfg","width","height"].filter(r=>Number.isFinite(Number.parseFloat(t[r]))),a=Number.parseInt(t.seed,10);return{...Object.
fromEntries(s.map(r=>[r,t[r]])),...Object.fromEntries(i.map(r=>[r,Number.parseFloat(t[r])])),seed:a>=0?a:Math.floor(e()*2**32)}}function Ei(t,e){let s=Array.from(
{length:e},()=>"");for(let[i,,,a]of t?.done??[])i<e&&(s[i]=a);return s}function io(t,e){return[...t.keys()].filter(i=>t[i]).sort((i,a)=>Math.abs(i-e)-Math.abs(a-
e))[0]??e}var se=t=>t.name||String(t.prompt??"").trim().split(`
`)[0].slice(0,80);function Xe(t){let e=Math.round(t),s=r=>String(r).padStart(2,"0"),[i,a]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${s(a)}:${s(e%
60)}`:`${a}:${s(e%60)}`}function ao(t){let{recipes:e,items:s,cells:i}=t&&typeof t=="object"?t:{},a=[e,s,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
r=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!a||!e.every(l=>r(l)&&r(l.recipe))||!s.every(r))return null;let n=l=>r(l)&&e[l.recipe]!==void 0&&s[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:s,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Qe=class extends Error{constructor(e,s){super(e),this.place=s}},b=t=>t instanceof Error?t.message:String(t),ss=class{#e=Promise.resolve();constructor(e,s){this.
routes=new URL(e,document.baseURI).href,this.token=s}learn(e){let s=`/sentences?language=${encodeURIComponent(e)}`;this.#e=this.#t(s,{method:"GET"}).then(i=>i.json()).
then(i=>i.table&&Wa(i.language,i.table)).catch(()=>{})}get(e){return this.#s(e,{method:"GET"})}post(e,s){return this.#s(e,{method:"POST",body:JSON.stringify(s)})}async file(e,s){
let i=await this.#t(e,s?{method:"POST",body:JSON.stringify(s)}:{method:"GET"});return i.ok?i.blob():this.#i(i,e)}async#t(e,s){let i={"X-Live-Merge-Token":this.token,
"Content-Type":"application/json"},a=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!a)throw new Qe(o("server.silent"));
return a}async#s(e,s){return this.#i(await this.#t(e,s),e)}async#i(e,s){let i=await e.json().catch(()=>({}));await this.#e;let a=Kt(i);if(e.ok)return a;let r=typeof a.
detail=="string"&&a.detail?a.detail:a.error;throw new Qe(r||o("server.answered",{status:e.status,path:s}),a.place||"")}};var Ll=400,Nl=20,Mi=6*2**20,Rl=t=>new Promise((e,s)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>s(i.error),i.readAsDataURL(
t)}),is=class{constructor(e,s){this.server=e,this.host=s,this.names=m([]),this.sets=m([]),this.study=m(null),this.cells=m({}),this.run=m(null),this.problem=m(""),
this.order=null,this.addresses=m({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(s=>(this.problem.value=
b(s),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,s={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...s}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,s=!1){!e&&!s||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?Yr(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,s){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:s}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,s,i){
let a=Math.random().toString(36).slice(2);return this.order={run:a,text:JSON.stringify(Xr(a,this.name,e,s,i)),recipes:e.map(r=>r.recipe)},this.run.value={run:a,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(a,e,s),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,s,i){for(let a=0;a<Nl||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,Ll));let r=await this.server.get("/ex\
plore/run").catch(()=>null);if(r?.run!==e){a+=this.order||!r?1:.1;continue}if(this.run.value=r,this.cells.value=Qr(this.cells.peek(),r,s,i),!r.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,s=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${s}`,a=this.addresses.value[i];return a===void 0&&queueMicrotask(()=>this.#i(i)),a??""}async#i(e){let{name:s}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&s===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,s){let i={study:this.
name,recipes:e.map(a=>a.id),items:s.map(ve)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let s=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let a=0;a<Math.max(1,e.size);a+=Mi){let r=await Rl(e.
slice(a,a+Mi));if(i=await this.tried(this.server.post("/explore/arrive",{id:s,at:a,data:r,last:a+Mi>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let s=await this.tried(this.server.post("/explore/sets",e));return s&&(this.sets.value=s.sets),s}};var Pl=12,as=class{constructor(e){this.server=e,this.known=m({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(s=>!(s in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,Pl),s=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!s)break;this.known.value={...this.known.value,...s.files}}this.asking=!1}};var $t=["layout","colour","detail"];function ro({values:t,selected:e},{recipe:s,places:i},a){let r=i.indexOf(t.steps.findIndex(l=>l.id===e));if(r<0||!a||a.parameter.kind!=="weight")return null;let n=a.
parameter.per_model&&s.steps[r].models;return{recipe:s,step:r,field:a.parameter.name,...n?{index:a.index}:{}}}var rs=t=>Object.fromEntries((t?.sliders??[]).flatMap(
(e,s)=>{let i=t?.bars[s];return i?[[e,i]]:[]})),oo=t=>Object.entries(rs(t)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),ji=t=>Object.entries(
rs(t)).sort(([,e],[,s])=>(s.visible.share??0)-(e.visible.share??0)),no=({share:t})=>Math.min(1,Math.max(0,t??0)),et=({share:t})=>t===null?"–":`${Math.round(100*
t)} %`,lo=({ids:t,recipes:e})=>t.map((s,i)=>({id:s,title:"",recipe:e[i]}));function co(t,e){let s=Number.parseInt(t,10);return t==="0"?{choose:null}:s>=1&&s<=e&&
t.length===1?{choose:s-1}:t.toLowerCase()==="x"?{broken:!0}:t.toLowerCase()==="u"?{undo:!0}:null}function ho(t,e){let i=t.steps[e?.step??-1]?.[e?.field??""],a=Array.
isArray(i)?i[e?.index??0]:i;return a&&typeof a=="object"?a:{}}var uo=t=>!t||typeof t!="object"||Array.isArray(t)?t:Object.fromEntries(Object.entries(t).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var Bl=["weighted_sum","add_difference","slerp","ties"],Il=["usual","blend","difference","task","other"],Cl=["built_in","own","imported"],[po,Li]=[48,14];function _t(t,e){
let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(a=>`${i.text} ${i.value}`.toLowerCase().includes(a)))}function fo(t){let e=[];return t.
forEach((s,i)=>{e.at(-1)?.group!==s.group&&e.push({group:s.group,rows:[]}),e.at(-1)?.rows.push({item:s,index:i})}),e}var vo=(t,e)=>e.flatMap(s=>t.filter(i=>i.group===
s));function go(t){let e=Bl.flatMap(i=>t.filter(a=>a.id===i)),s=t.filter(i=>!e.includes(i)).toSorted((i,a)=>i.label.localeCompare(a.label));return vo([...e,...s].
map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":i.group??"other"})),Il)}function wo(t,e){let s=new Map(e.map(a=>[a.name,a.source||""])),
i=a=>s.has(a)?s.get(a)?"imported":"own":"built_in";return vo(Object.keys(t).map(a=>({value:a,text:a,title:s.get(a),group:i(a)})),Cl)}function ko(t,e){let s=e.map(
n=>t[n]??0),[i,a]=[Math.min(0,...s),Math.max(1,...s)],r=(n,l)=>`${mo(l*po/Math.max(s.length-1,1))},${mo(Li-Li*(n-i)/(a-i))}`;return{width:po,height:Li,points:s.
map(r).join(" ")}}var mo=t=>Number(t.toFixed(1));var bo=1,Dl=8,Wl={favourites:[],recent:[]},yo=(t,e)=>({...t,recent:[e,...t.recent.filter(s=>s!==e)].slice(0,Dl)}),$o=({favourites:t,...e},s)=>({...e,favourites:t.
includes(s)?t.filter(i=>i!==s):[...t,s]}),_o=t=>JSON.stringify({version:bo,...t});function xo(t){let e=We(t);if(!N(e)||e.version!==bo)return Wl;let s=i=>Array.isArray(
i)?i.filter(a=>typeof a=="string"):[];return{favourites:s(e.favourites),recent:s(e.recent)}}function Ni(t,e,s){let i=c=>h=>({value:h,text:h,title:h,group:c}),a=t.
map(i("all"));if(s.trim())return _t(a,s);let r=new Set(t),n=e.favourites.filter(c=>r.has(c)),l=e.recent.filter(c=>r.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...a]}var Oo=(t,e)=>t?[t.label,t.kind,e,t.size===null?"":K(t.size)].filter(Boolean).join(" · "):"";var Ao="live-merge/panel",Ri="live-merge/strip",To="live-merge/snapshots",Eo="live-merge/files",Mo="live-merge/voter",Ul=1e6;function Ot(t){try{return localStorage.
getItem(t)}catch{return null}}function xt(t,e){try{return localStorage.setItem(t,e),!0}catch{return!1}}var jo=()=>Kr(Ot(Ao)),Pi=()=>zr(Ot(Ri)),Bi=()=>Gr(Ot(To)),
Ii=()=>xo(Ot(Eo)),Lo=()=>Ot(Mo)??"",No=t=>xt(Mo,t),Ro=t=>xt(Eo,_o(t));function Po(t){for(let e=t;e;e=Qt(e)){let s=Si(e);if(s.length<=Ul&&xt(Ri,s))return}}function So(t,e){
for(let s=Qt(Pi());!xt(t,e)&&s;s=Qt(s))if(!xt(Ri,Si(s)))return}function Bo(t){let e=0,s="",i=()=>So(Ao,s);O(()=>{s=Hr(t.panel.value,t.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),O(()=>{let a=Ai(t.snapshots.value);a!==Ai(Bi())&&So(To,a)})}var Fl=600,os=class{constructor(e){this.app=e,this.locked=m([]),this.pace=m(0),this.reading=m("out"),this.map=m(null),this.onFaders=m(!0),this.bars=R(()=>this.onFaders.
value?rs(this.map.value):{}),this.mapping=m(!1),this.apart=m({}),this.#e(),this.voter=m(Lo()),this.pooled=m(!1),this.groups=m("curve"),this.many=m(4),this.ballot=
m(null),this.told=m(null),this.broken=m([]),this.hovered=m(null),this.working=null}#e(){let e="",s=0;O(()=>{let{weights:i}=this,a=i?JSON.stringify([i.recipe.base,
i.recipe.steps[i.step],i.step].map(r=>uo(r))):"";a!==e&&(e=a,clearTimeout(s),i?s=setTimeout(async()=>{let r=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);a===e&&(this.apart.value=r?.sliders??{})},Fl):this.apart.value={})})}get weights(){let{panel:e,written:s,channel:i}=this.app.
desk;return ro(e.value,s.value,i.value)}#t(e,s){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...s}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,s){let i=this.locked.value.filter(
a=>!e.includes(a));this.locked.value=s?[...i,...e]:i}async make(e,s,i){let a=Date.now(),r=await this.app.studies.make(e,s,i);return r?.made&&(this.pace.value=(Date.
now()-a)/1e3/r.made),r}async lookAtMap(){let{weights:e}=this,s=this.app.studies.study.value?.items??[];return this.map.value=e&&s.length?await this.#t("/explore\
/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=!0;for(let s=await this.
lookAtMap();s?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),a=await this.make(s.rows,e,s.cells).finally(()=>clearInterval(i));if(s=await this.lookAtMap(),
!a||a.interrupted||a.problem||a.done.length<a.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.pooled.value}}nameVoter(e){return this.
voter.value=e.trim().slice(0,80),No(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.study.value?.items??[]).length?await this.#t(
"/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){let{weights:e}=this;if(!e)return;
await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#r(await this.#t("/explore/ballot",
{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=
this.ballot.value===e?null:this.ballot.value){if(!await this.#a(e))return;if(this.ballot.value!==e)continue;let s=await this.#t("/explore/ballot",{...this.#s,count:this.
many.value,ahead:!0});if(s&&!await this.#a(s.ballot))return}}async#a(e){let s=this.missing(e);if(!s.length)return!0;let i=await this.make(lo(e),[e.prompt],s.map(
a=>[a,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let s=this.app.studies.cells.value;return e.ids.flatMap((i,a)=>s[U(i,e.prompt.
id)]?[]:[a])}#r(e){if(!e)return;let{ballot:s,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],s&&(this.ballot.value=s)}async choose(e){
let s=this.ballot.value;if(!s||this.missing(s).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vote",{...this.#s,ballot:s.number,
broken:this.broken.value,...e===null?{}:{chosen:e}});this.#r(i),i&&await this.next()}toggleBroken(e){let s=this.broken.value;this.broken.value=s.includes(e)?s.filter(
i=>i!==e):[...s,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.#r(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};var Io=150,Ci=3e3,Vl=100,ns=class{constructor(e,s,i,a){this.desk=e,this.server=s,this.reader=i,this.page=a,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=m([]),this.inFlight=m(!1),this.dirty=m(!1),this.stale=m(!1),this.refusal=m(""),this.unreachable=
m(""),this.pending=R(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=R(()=>this.unreachable.value||this.refusal.
value),this.settled=R(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=m(0),this.isLoading=R(()=>this.loads.value>0),this.elsewhere=R(()=>this.#t()),
O(()=>{e.edits.value&&z(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,a=s.value.live?.recipe;
return!!a&&!i.value&&!e.value.missing.length&&x(e.value.recipe,a)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(ye(e.recipe))&&!x(e.recipe,this.recipe)}expect(e){let s=ye(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-Vl)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=ye(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#a("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Ci:Io)}async#a(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let a=i instanceof Qe&&i.place===void 0;return(a?this.unreachable:
this.refusal).value=b(i),null}}async ask(e,s){let i=await this.#a(e,s);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#r())&&this.restore())}#r(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(ye(e))}watch(e=Ci){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,a]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&a===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(n)}catch(n){this.unreachable.value=b(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let r=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
r?Io:Ci)}async#n(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),x(e,s)||(this.desk.state.value=e),await this.#l(s,e)}async#l(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(a=>this.refusal.value=b(a)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};var ls=class{constructor(){this.all=m(Ii())}used(e){e&&this.#e(s=>yo(s,e))}toggle(e){this.#e(s=>$o(s,e))}#e(e){this.all.value=e(Ii()),Ro(this.all.value)}};function Co(t,e){let s="";O(()=>{let{name:i="",architecture:a}=t.checkpoint.value??{};a&&!t.schema.value.architectures[a]&&e.get("/schema").then(r=>r.architectures[a]&&
(t.schema.value=r),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(r=>t.parts.value={of:r.checkpoint,slots:r.slots},()=>{}))})}var cs=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,O(()=>{this.#t()})}async read(e,s,i,a="live_merge"){let r=Aa(e,i);if(r)return{
weights:r,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:ft(s),block_map:a})}async change(e){
let{kit:s,panel:i,kind:a}=this.desk,{weights:r,named:n}=await this.read(e,a,s.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,r[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...r}}async steps(e,s){let i=Wt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(a=>this.#e(a,i,s)))}async#e(e,s,i){let a=e;for(let r of Do(e,s)){let n=e.typed[r.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[r.index]:n,e.kind,s,i);a=si(a,r,l,s)}return a}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>Do(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let r=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),n=await Promise.all(
i.steps.map(r));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=Jt(e.peek(),{...i,steps:n}))}},Do=(t,e)=>J(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[$e(s,e)]);var Z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ie=t=>(...e)=>({_$litDirective$:t,values:e}),Y=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var _=t=>t??g;var{I:Hl}=xa,Wo=t=>t;var Fo=t=>t.strings===void 0,Uo=()=>document.createComment(""),tt=(t,e,s)=>{let i=t._$AA.parentNode,a=e===void 0?t._$AB:e._$AA;if(s===void 0){let r=i.insertBefore(
Uo(),a),n=i.insertBefore(Uo(),a);s=new Hl(r,n,t,t.options)}else{let r=s._$AB.nextSibling,n=s._$AM,l=n!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==n._$AU&&s._$AP(c)}if(r!==a||l){let c=s._$AA;for(;c!==r;){let h=Wo(c).nextSibling;Wo(i).insertBefore(c,a),c=h}}}return s},Ae=(t,e,s=t)=>(t._$AI(e,s),t),Kl={},
hs=(t,e=Kl)=>t._$AH=e,Vo=t=>t._$AH,us=t=>{t._$AR(),t._$AA.remove()};var ge=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.PROPERTY&&t.type!==Z.ATTRIBUTE&&t.type!==Z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!Fo(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
M||e===g)return e;let s=t.element,i=t.name;if(t.type===Z.PROPERTY){if(e===s[i])return M}else if(t.type===Z.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return M}else if(t.
type===Z.ATTRIBUTE&&s.getAttribute(i)===e+"")return M;return hs(t),e}});var Ho=(t,e,s)=>{let i=new Map;for(let a=e;a<=s;a++)i.set(t[a],a);return i},Ko=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let a=[],r=[],n=0;for(let l of t)a[n]=i?i(l,n):n,r[n]=s(l,n),n++;return{
values:r,keys:a}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let a=Vo(t),{values:r,keys:n}=this.dt(e,s,i);if(!Array.isArray(a))return this.ut=n,
r;let l=this.ut??=[],c=[],h,d,p=0,f=a.length-1,w=0,k=r.length-1;for(;p<=f&&w<=k;)if(a[p]===null)p++;else if(a[f]===null)f--;else if(l[p]===n[w])c[w]=Ae(a[p],r[w]),
p++,w++;else if(l[f]===n[k])c[k]=Ae(a[f],r[k]),f--,k--;else if(l[p]===n[k])c[k]=Ae(a[p],r[k]),tt(t,c[k+1],a[p]),p++,k--;else if(l[f]===n[w])c[w]=Ae(a[f],r[w]),tt(
t,a[p],a[f]),f--,w++;else if(h===void 0&&(h=Ho(n,w,k),d=Ho(l,p,f)),h.has(l[p]))if(h.has(l[f])){let $=d.get(n[w]),W=$!==void 0?a[$]:null;if(W===null){let oe=tt(t,
a[p]);Ae(oe,r[w]),c[w]=oe}else c[w]=Ae(W,r[w]),tt(t,a[p],W),a[$]=null;w++}else us(a[f]),f--;else us(a[p]),p++;for(;w<=k;){let $=tt(t,c[k+1]);Ae($,r[w]),c[w++]=$}
for(;p<=f;){let $=a[p++];$!==null&&us($)}return this.ut=n,hs(t,c),M}});var ae=(t,e,s)=>Ko(t.map((i,a)=>[e(i),s(i,a)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>u`<button type="button" class=${i.kind??"lm-button"}
    id=${_(i.id)} title=${e} aria-label=${_(i.label)} aria-pressed=${_(Di(i.pressed))}
    aria-expanded=${_(Di(i.expanded))} aria-controls=${_(i.controls)} data-key=${_(i.key)}
    aria-keyshortcuts=${_(i.keys)} tabindex=${_(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Di=t=>t===void 0?
void 0:String(t),B=(t,e,s,i,a={})=>u`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${_(a.id)} data-name=${_(a.name)} aria-label=${_(a.label)} .checked=${ge(s)}
    @change=${r=>i(r.target.checked)}>${t}</label>`,q=(t,e,s={})=>u`<label class=${s.kind??"lm-field"} id=${_(s.id)}
    title=${_(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,y=(t,e,s,i={})=>u`<select class=${i.kind??"lm-input"}
    id=${_(i.id)} data-name=${_(i.name)} aria-label=${_(i.label)} title=${_(i.title)}
    ?hidden=${i.hidden} .value=${ql(e)} @change=${a=>s(a.target.value)}>
    ${t.map(([a,r,n])=>u`<option value=${a} title=${_(n)}>${r}</option>`)}</select>`,ql=ie(class extends Y{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),M}}),zl=ie(class extends Y{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let a=document.activeElement===
i,r=a?e:s??e;return!(a&&i.dataset.typing)&&i.value!==r&&(i.value=r),M}}),Ue=t=>t.currentTarget;function ds(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Gl(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Ue(i).dataset.typing="yes",change:i=>s(Ue(i)),key:i=>{let a=Ue(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(a);else if(i.key==="Escape"&&a.dataset.typing)ds(a),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function we(t,e,s,i={}){
let a=Gl(s,i.drop);return u`<input type="text" class=${i.kind??"lm-input"} id=${_(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${_(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${_(i.describedBy)} aria-invalid=${_(Di(i.wrong))} title=${_(i.title)}
        placeholder=${i.placeholder??""} data-key=${_(i.key)} .value=${zl(t,i.brief)}
        @input=${r=>{a.input(r),i.type?.(Ue(r).value)}}
        @change=${a.change} @keydown=${a.key}
        @focus=${r=>Jl(Ue(r),i.numeric||i.brief!==void 0)}
        @blur=${r=>Yl(Ue(r),i.brief)}>`}var X=(t,e,s,i={})=>u`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${_(i.label)} .value=${e}
    @input=${a=>s(Ue(a).value)}
    @keydown=${a=>a.key==="Enter"&&i.enter?.()}>`;function Jl(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Yl(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function Q(t,e,s,i={}){let a=t===null?"":String(t);return we(a,e,(n,l)=>{let c=_e(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return Wi(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:a,brief:t===null?"":H(t)})}function Wi(t){
ds(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var ps=(t,e,s,i,a)=>u`<input type="range" class="lm-flat" id=${_(a.id)}
    min=${a.low} max=${a.high} step="0.05" aria-label=${e} data-key=${_(a.key)} .value=${ge(String(t))}
    @input=${r=>s(Number(Number(r.target.value).toFixed(10)))} @change=${i}>`,st=(t,e,s,i,a)=>u`${ps(t,e.label,s,i,e)}
    ${Q(t,e.exact,r=>{s(r??e.usual),i()},a)}`,it=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="te\
xtbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function ms(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var I=class{constructor(e){this.id=e,this.isOpen=m(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let a=v(o("dialog.close"),o("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return u`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${r=>r.key==="Escape"&&r.stopPropagation()}>
            ${this.isOpen.value?u`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${a}</div>`:g}</dialog>`}};var fs=class extends I{constructor(e){super("lm-conflicts"),this.app=e,this.found=m(null),this.problem=m(""),this.pair=m("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(a=>b(a));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(o("conflicts.title"),()=>u`<p>${o("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):o("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,d)=>`${d+
1} ${E(h)}`),a=i.flatMap((h,d)=>i.slice(d+1).map((p,f)=>[`${d}-${d+f+1}`,o("conflicts.pair",{one:h,other:p})])),[r,n]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:h,norms:d,pairs:p})=>p.filter(f=>f.first===r&&f.second===n).map(f=>[h,Zl(f.cosine),Xl(f.conflicts),H(d[r]),H(d[n])])),c=[o("conflicts.slot"),o("c\
onflicts.cosine"),o("conflicts.signs"),o("conflicts.norm",{name:i[r]}),o("conflicts.norm",{name:i[n]})];return u`${q(o("conflicts.which"),y(a,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?u`<table><thead><tr>${c.map(h=>u`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...d])=>u`<tr><th scope="row">${h}</th>${d.map(p=>u`<td>${p}</td>`)}</tr>`)}</tbody></table>`:u`<p>${o("conflicts.apart")}</p>`}`}},
Zl=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,Xl=t=>t===null?"–":`${Math.round(100*t)} %`;var D=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let a=!!e[i];a===this.st.has(i)||this.nt?.has(i)||
(a?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return M}});var vs=class extends I{constructor(e){super("lm-gallery"),this.app=e,this.typed=m(""),this.starred=m(!1),this.traced=m(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(o("gallery.title"),()=>this.#e(),()=>u`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?xi(e.value,s):Dr(e.value,this.typed.value,this.starred.value);return u`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${o("gallery.search")} aria-label=${o("gallery.search")}
                .value=${this.typed.value} @input=${a=>{this.traced.value=null,this.typed.value=a.target.value}}>
            ${B(o("gallery.starred"),o("gallery.starred_title"),this.starred.value,a=>this.starred.value=a,{id:"lm-gallery-starred"})}
            ${s?v(o("gallery.all"),o("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${S(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ae(i,a=>a.id,a=>this.#t(a))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,a=Zt(e,i.schema.value),r=xi(s.shots.
value,e).length-1,n=()=>{this.close(),s.back(e)};return u`<li class=${D({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${a} aria-label=${o("strip.back",{about:a})} @click=${n}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${a.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",o("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:o("gallery.star"),pressed:e.
star})}
            ${r?v(S("gallery.before",r),o("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var Fi=60,Ui=10,Ql=200,gs={id:"",typed:"",active:-1,rows:Fi};function St(t,e){let{picking:s}=t,{id:i,label:a,value:r}=e,n=`lm-picker-${i}`,l=s.value.id===i,{active:c,
rows:h}=s.value,d=l?e.items(s.value.typed):[],p=new Vi(t,e,n);return u`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${_(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${a} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${_(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?M:ge(e.shown)}
            @focus=${f=>f.target.select()} @click=${f=>p.click(f.target)}
            @input=${f=>p.open(f.target.value)} @keydown=${f=>p.key(f)}
            @blur=${f=>p.leave(f.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${a} ?hidden=${!l} @scroll=${f=>p.scroll(f.target)}
            @pointerdown=${f=>f.preventDefault()}
            @click=${f=>p.press(f.target)}>
            ${fo(d.slice(0,h)).map(({group:f,rows:w})=>u`<div role="group" aria-label=${e.head(f)||a}>
                ${e.head(f)?u`<div class="lm-list-head" aria-hidden="true">${e.head(f)}</div>`:g}
                ${w.map(({item:k,index:$})=>u`<div role="option" id="${n}-${$}" data-name=${k.value} title=${k.title??k.text}
                    aria-selected=${k.value===r} class=${D({"lm-active":$===c})}>${e.row(k)}</div>`)}</div>`)}
            ${l&&!d.length?u`<div class="lm-more">${e.none}</div>`:g}</div>`}var Vi=class{constructor({picking:e},s,i){this.picking=e,this.choice=s,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(s=>s.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let s=this.choice.items(
e).slice(0,Fi).findIndex(i=>i.value===this.choice.value);this.#e({...gs,id:this.choice.id,typed:e,active:e?0:s}),this.#s()}close(){this.picking.value=gs}#t(e){let s=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:s,rows:Math.max(this.picking.value.rows,s+Ui)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:s}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:Ui,PageUp:-Ui}[e.key],a=this.isOpen?this.items[s]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(s+i);else if(e.key==="Enter"&&a&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(a.value):this.#i(a.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let s=this.choice.typedFully?.(
e.value.trim());s===void 0?this.close():this.#i(s)}scroll(e){let{rows:s}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-Ql&&s<this.items.length&&this.#e(
{rows:s+Fi})}press(e){let s=e.closest("[role=option]");if(!s)return;let i=s.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function at(t,{id:e,label:s,value:i,files:a,pick:r,empty:n=o("picker.model")}){let{marks:l,details:c}=t,h=a.map(d=>d.name);return u`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>${St(
t,{id:e,label:s,value:i,shown:i,empty:n,none:o(h.length?"picker.none_found":"picker.no_files"),items:d=>Ni(h,l.all.value,d),head:d=>d==="favourite"||d==="recent"?
o(`picker.${d}`):h.length&&ec(t,h)?o("picker.all"):"",row:d=>tc(t,d),choose:d=>{l.used(d),r(d)},typedFully:d=>d?h.find(p=>p.toLowerCase()===d.toLowerCase()):"",
onShown:d=>c.want(d),mark:d=>l.toggle(d)})}</div>`}var ec=({marks:t,picking:e},s)=>!e.value.typed&&Ni(s,t.all.value,"").length>s.length;function tc({marks:t,details:e},{
value:s}){let i=s.lastIndexOf("/")+1,a=e.known.value[s],r=t.all.value.favourites.includes(s);return u`<span class="lm-file-picture">${a?.picture?u`<img alt="" src=${a.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${s.slice(0,i)}</span>${s.slice(i)}
            <span class="lm-file-kind">${Oo(a,sc(a))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${o(r?"picker.no_favourite":"picker.make_favourite")}>${r?"★":"☆"}</span>`}var sc=t=>t?.made?o(`\
file_made.${t.made}`):"";var ic=4e6,ac=200,ws=class extends I{constructor(e){super("lm-import"),this.app=e,this.text=m(""),this.found=m(null),this.problem=m(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(a=>a);if(s===this.asked)
return i instanceof Error?this.#e(null,b(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),ac)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>ic?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,o("import.no_text"))}async#a(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,b(e))}}view(){return this.frame(o("import.title"),()=>this.#r(),()=>u`<span class="lm-gap"></span>
            ${v(o("import.take"),o("import.take_title"),()=>this.#a(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#r(){let e=this.
found.value;return u`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${o("import.placeholder")}
                aria-label=${o("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${at(this.app,{id:"import",label:o("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:o("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?rc(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${o("import.left_out")}>${e?.left_out.map(s=>u`<li>${s}</li>`)}</ul>`}};function rc({tool:t,recipe:e,left_out:s}){
let i=S("import.found",e.steps.length,{tool:t,base:E(P(e.base))});return s.length?`${i} ${o("import.not_carried")}`:i}var oc=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function nc(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,a,r]=t.match(oc)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let n=(a||i.replace(/\d+$/,""))+r.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ee(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>nc(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function Hi(t,e,s){let i=ee(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var ks=(t,e)=>fe(t,"muted",e.length?e:void 0,void 0);function qo(t,e,s){let i=ee(t,s);return ks(t,i.includes(e)?i.filter(a=>a!==
e):[...i,e])}var zo=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(a=>a!==t),...s.filter(a=>!i[a])],Ki=(t,e,s)=>String(ee(t,s))===String(zo(e,s)),
Go=(t,e,s)=>ks(t,Ki(t,e,s)?[]:zo(e,s)),qi=(t,e)=>t.length>1&&t.every(s=>j(s)===(s.id===e));function Jo(t,e){let s=qi(t,e);return t.map(i=>fe(i,"enabled",s||i.id===
e,!0))}var rt=t=>E(L(t))||"…",zi=t=>t<0?`(−${H(-t)})`:H(t);function At(t,e,s){let i=e.parameter.name==="alpha"?Se(t,s.schema)?.value??1:1,a=ee(t,s),r=Object.entries(
Ht(t,e,s)).filter(([l])=>!a.includes(l)).map(([,l])=>l),n=[...new Set(r.length?r:[0])].map(l=>V(l*i));return n.length===1?zi(n[0]):`[${H(Math.min(...n))}…${H(
Math.max(...n))}]`}function lc(t,e,s){let i=C(s.schema,t.method),a=J(t,s.schema).filter(r=>r.index===0);if(!i.formula){let r=i.models[0]==="models"?te(t):i.models.
map(h=>t.models[h]),n=a.find(h=>!h.parameter.per_model),l=n?o("formula.at",{name:n.parameter.name,amount:At(t,n,s)}):"",c=r.length?o("formula.with",{models:r.map(
rt).join(", ")}):"";return o("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,r=>{if(r==="A")return e;if(r===
"B"||r==="C")return rt(t.models[r.toLowerCase()]);let n=a.find(l=>l.parameter.name===r);return n?At(t,n,s):r})}function cc(t,e,s){let i=Se(t,s.schema)?.value??1,
a=At(t,J(t,s.schema)[0],s),[r,n]=i<0?["−",-i]:["+",i];return`${e} ${r} ${n}${a==="1"?"":`·${a}`}·${rt(t.models.adapter)}`}function hc(t,e,s){let i=Se(t,s.schema)?.
value??1,a=[zi(i),At(t,J(t,s.schema)[0],s)].filter(r=>r!=="1");return`${e}, ${o("formula.erased",{what:[...a,`[${vi(t)}]`].join("·")})}`}function uc(t,e,s){let i=J(
t,s.schema).filter(a=>t.models.models[a.index]).map(a=>[...[zi(t.shares[a.index]??1),At(t,a,s)].filter(n=>n!=="1"),rt(t.models.models[a.index])].join("·"));return t.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${ne(s.schema,t.method).label}(${i.join(", ")})`}var Gi=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function dc(t,e,s){return t.kind==="merge"?lc(t,e,s):t.kind==="adapter"?cc(t,e,s):t.kind==="adapte\
rs"?uc(t,e,s):t.kind==="erase"?hc(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:o("formula.adjust",{so:e,what:Gi(t,s)})}var Yo=(t,e)=>j(t)&&!kt(t,e.schema).
length&&(t.kind!=="adjust"||Gi(t,e)!=="");function Zo(t,e){if(t.kind==="adjust")return Gi(t,e)||o("step.no_adjustment");if(t.kind==="erase")return vi(t)||o("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||o("step.unknown"));let s=me(t,e.schema).map(rt).join(", ");if(t.kind==="adapter")return s||o("step.\
no_file");if(t.kind==="adapters")return s?`${ne(e.schema,t.method).label} · ${s}`:o("step.no_file");let{label:i}=C(e.schema,t.method);return s?`${i} · ${s}`:i}
function Xo(t,e,s,i){let a=o("formula.so_far"),r=e?E(e):"A",l=t.filter(c=>Yo(c,i)).map((c,h)=>{let d=ee(c,i).length,p=dc(c,h?a:r,i)+(d?` (${S("mutes.faders",d)}\
)`:"");return p.startsWith(`${a} `)?p.slice(a.length+1):p}).join(o("formula.then"))||r;return o("formula.result",{chain:l,vae:s?o("formula.vae",{name:rt(s)}):""})}
function bs(t,e,s){let i=t.filter(l=>Yo(l,s)),a=i.flatMap(l=>me(l,s.schema)).map(L),r=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...a].map(E),...r])].join("-").slice(0,100)}.safetensors`}var pc=1e6,Ji={rank:"64",energy:"0.99",size:"100",whole:""},ys=class extends I{constructor(e){super("lm-lora"),this.app=e,this.name=m(""),this.way=m("rank"),this.
amount=m(Ji.rank),this.blockRanks=m(""),this.alone=m(!1),this.textEncoders=m(!0),this.overwrite=m(!1),this.problem=m(""),this.seen=m(!1),this.recipe=null,this.looked=
m(null),this.keeping=m(!1),this.leaving=m(!1),O(()=>{let{draft:s}=e.desk.state.value;!this.leaving.value||!s||s.shown||e.live.pending.value||z(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:r,kit:n}=this.
app.desk,{missing:l}=e.value;return s.value?void(i.value=o("save_dialog.parked")):l.length?void(i.value=o("save_dialog.nothing",{what:G(l)})):(this.name.value=this.
name.value||bs(a.value.values.steps,r.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.
way.value,_e(this.amount.value)];if(s===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(pc*Number(s)):s},a=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&a?{block_ranks:a}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Pe(e.kind)&&j(e))}#t(e){this.alone.value!==e&&this.#a(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:s}=this;if(!s||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=s.recipe;let{live:i}=this.app;await i.ask("/lora",{...s,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:s,preview:i},a]=[this.app,this.recipe];if(!a)return;let r=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:r,whole:a},await s.use({live_merge:1,base:a.base,steps:r}),i.press()}besides(e){let s=this.looked.value;return s&&x(e.steps,s.steps)?
s.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:s}=e.state.value;s?.shown&&await this.#i([{adapter:s.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:s,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...s.written.value.recipe,steps:e})}#a(e){this.way.value=e,this.amount.value=Ji[e]}view(){let e=this.
save?.state==="running";return this.frame(o("lora_dialog.title"),()=>u`${this.#r()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>u`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(o("lora_dialog.look"),o("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Yi(this.save))})}
            <span class="lm-gap"></span>
            ${v(o("lora_dialog.save"),o("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(o("lora_dialog.draft"),o("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#r(){
let s=Object.keys(Ji).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,o(`lora_dialog.${n}`)]),i=[["",o("lora_dialog.all")],["alone",o("lora_dialog.alone")]],
a=(n,l)=>q(n,l,{kind:"lm-field lm-row"}),r=(n,l,c="")=>X(n,l.value,h=>l.value=h,{placeholder:c});return u`${a(o("save_dialog.name"),r("lm-lora-name",this.name))}
            ${this.#e?a(o("lora_dialog.what"),y(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${a(o("lora_dialog.way"),y(s,this.way.value,n=>this.#a(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:a(o(`lora_dialog.${this.way.value}`),r("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?a(o("lora_dialog.block_ranks"),r("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${B(o("lora_dialog.text_encoders"),o("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${B(o("lora_dialog.overwrite"),o("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([r,n])=>`${r}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
a=i?o("draft.made",{name:i.name,size:K(e.size),hash:e.autov3}):o("save_dialog.done",{path:e.path,size:K(e.size)});return u`<p>${a} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(mc)}</div>
            ${s.map(r=>u`<p>${r}</p>`)}`}},Yi=t=>t?.state==="done"&&(t.slots??[]).length>0;function mc({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return u`<div role="listitem" class="lm-lora-slot" title=${o("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}var $s=class extends I{constructor(e){super("lm-virtual"),this.app=e,this.kept=m([]),this.name=m(""),this.note=m({text:"",bad:!1}),this.begun=m(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,s=!1){this.note.value={text:e,bad:s}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(b(e),!0))}async#s(e,s,i){try{let a=await this.app.server.post(e,s);return a.
virtual&&(this.kept.value=a.virtual),this.#e(i),!0}catch(a){return this.#e(b(a),!0),!1}}async#i(){let{written:e,parked:s}=this.app.desk,{missing:i,recipe:a}=e.value;
return s.value?this.#e(o("save_dialog.parked"),!0):i.length?this.#e(o("save_dialog.nothing",{what:G(i)}),!0):this.#a({keep:this.name.value.trim(),recipe:a,picture:Wr(
this.app.strip.shots.value,a)})}async#a(e){this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(o("v\
irtual_dialog.title"),()=>this.#r(),()=>u`<span class="lm-gap"></span>`)}#r(){return u`<p>${o("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${X("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:o("virtual_dialog.name_label"),placeholder:o("virtual_dialog.n\
ame")})}
            ${v(o("virtual_dialog.keep"),o("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#o()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#n(e)):u`<li>${o("virtual_dialog.none")}</li>`}</ul>`}#o(){
let e=this.keeping;if(e?.state==="running"){let s=o("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return u`<p id="lm-virtual-progress" class="lm-save-plan">${s}
                ${v(o("virtual_dialog.stop"),o("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?u`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#n(e){let{name:s,sha256:i,size:a,recipe:r,picture:n,problem:l}=e,c=o("virtual_dialog.listed_hash",{hash:i.slice(0,10)}),
h=l||[c,...a===null?[]:[o("virtual_dialog.file_size",{size:K(a)})]].join(" · ");return u`<li class="lm-virtual">
            ${n?u`<img class="lm-virtual-picture" src=${n} alt=${o("virtual_dialog.picture",{name:s})}>`:u`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${s} aria-label=${o("virtual_dialog.name_of",{name:s})}
                @change=${d=>this.#u(s,d.target)}>
                <span class=${l?"lm-bad":""}>${h}</span>
                ${r?u`<span title=${JSON.stringify(r,null,2)}>${Oi(r,this.app.desk.schema.value)}</span>`:g}
                ${this.#l(e)}
                <span class="lm-dialog-buttons">${this.#c(e)}</span></div></li>`}#l({sources:e}){let s=e.filter(a=>a.missing).map(({file:a})=>a),i=e.filter(a=>!a.
missing).map(({file:a})=>a);return u`${i.length?u`<span>${o("virtual_dialog.sources",{files:i})}</span>`:g}
            ${s.length?u`<span class="lm-bad">${o("virtual_dialog.missing",{files:s})}</span>`:g}`}#c({name:e,recipe:s,problem:i}){return u`${i&&s?v(o("virtual_\
dialog.hash"),o("virtual_dialog.hash_title"),()=>this.#a({hash:e})):g}
            ${i?g:v(o("virtual_dialog.choose"),o("virtual_dialog.choose_title"),()=>this.#s("/load",{name:e},o("virtual_dialog.chosen",{name:e})))}
            ${i||!s?g:v(o("virtual_dialog.save"),o("virtual_dialog.save_title"),()=>this.#h(e,s))}
            ${v(o("virtual_dialog.delete"),o("virtual_dialog.delete_title",{name:e}),()=>this.#s("/virtual",{delete:e},o("virtual_dialog.deleted",{name:e})))}`}#h(e,s){
this.close(),this.app.dialogs.save.openKept(e,s)}async#u(e,s){let i=s.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},o("virtual_dialog.renamed",{
name:e,to:i}))&&(s.value=e)}};function Qo(t,e,s){let{sliders:i,odd:a}=s.architecture,r=h=>le(t,h,e,s),n=a.filter(h=>vt(t,h,e,s));if(!n.length)return i.map(r).join(",");let l=[];for(let h of i){
let d=l[l.length-1];d&&r(d.from)===r(h)?d.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:d})=>`${h===d?h:`${h}-${d}`}:${r(h)}`),...n.map(h=>`${h}:${r(h)}`)].
join(", ")}var en=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>H(Number(e))),fc=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),tn=t=>fc.test(t);function sn(t){let{desk:e,dialogs:s,textNote:i}=t,a=_s(t),r=()=>u`${we(a,o("text.field"),(n,l)=>an(t,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:en(a),title:o("text.title",{text:a}),drop:()=>i.value=""})}
        ${v(t.copied.value?o("text.copied"):o("text.copy"),o("text.copy_title"),()=>gc(t,a),{id:"lm-copy"})}`;return u`<section id="lm-text-row" class="lm-text" aria-label=${o(
"text.label")}
        @paste=${n=>vc(t,n)}>${e.channel.value?r():g}
        ${v(o("import.open"),o("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function _s({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?Qo(
e,s,t.kit.value):""}async function an(t,e,s){let{desk:i,reader:a,textNote:r}=t;if(r.value="",!e.trim()||e.trim()===_s(t))return ds(s);s.dataset.typing="yes";try{
let n=await a.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(n)}catch(n){r.value=b(n)}}function vc(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return tn(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>an(t,i.value,i))}async function gc({copied:t,
root:e},s){await ms(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var xs=class extends I{constructor(e){super("lm-presets"),this.app=e,this.own=m([]),this.name=m(""),this.note=m({text:"",bad:!1}),this.removed=m(null),this.history=
m([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(r=>r.name),a=Object.entries(s.value.presets).map(([r,n])=>{let l=e.filter(
c=>c.values[r]).map(c=>[c.name,c.values[r]]);return[r,{...A(n,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(a)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(b(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(a=>a.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(o("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:_s(this.app),overwrite:s};await this.#s(i,o("presets.saved",{name:e}))&&(this.name.value="")}async#a({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},o("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#r(e){await this.#s({delete:e.name},o("presets.deleted",e))&&(this.removed.value=e)}async#o(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?o("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):o("presets.none_installed"),i=e.refused.map(a=>o("presets.refused",{line:a}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(b(e),!0)}}async#n(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(b(e),!0))}async#l(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(b(s),!0)}}view(){return this.frame(o("presets.title"),()=>this.#c(),()=>u`<span class="lm-gap"></span>`)}#c(){
let e=this.removed.value;return u`<div class="lm-dialog-buttons">
            ${X("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:o("presets.name_label"),placeholder:o("presets.name")})}
            ${v(o("presets.save"),o("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(o("presets.import"),o("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(o("presets.undo"),o("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},o("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#h(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#n()}>
            <summary>${o("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#u(s)):u`<li>${o("history.empty")}</li>`}</ul></details>`}#h(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return u`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${o("presets.name_of",e)}
                title=${e.source?o("presets.from",{source:e.source}):""}
                @change=${a=>this.#a(e,a.target)}>
            ${v(o("presets.use"),i?o("presets.use_title"):o("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${v(o("presets.delete"),o("presets.delete_title",e),()=>this.#r(e))}</li>`}#u({event:e,name:s,time:i,id:a,recipe:r}){let n=e==="saved"?o("history.sa\
ved",{name:s}):e==="picture"?o("history.picture"):o("history.live"),l=r.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||o("history.not\
hing");return u`<li><span>${i.slice(0,16).replace("T"," ")} · ${n} · ${l} · ${a.slice(0,8)}</span>
            ${v(o("history.show"),o("history.show_title"),()=>this.#l(r))}</li>`}};var Os=class{constructor({doctor:e}){this.doctor=e,this.lines=m([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:o("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(a=>a.map(({level:r,text:n})=>r==="error"?{text:o("doctor.error",{text:n}),bad:!0}:
{text:o("doctor.warning",{text:n}),bad:!1}),a=>[{text:b(a),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:o("doctor.well"),bad:!1}])}view(e){return u`<div id="lm-doctor" class="lm-save-plan">
            ${v(o("doctor.check"),o("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>u`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var wc=250,Ss=class extends I{constructor(e){super("lm-save"),this.app=e,this.checkup=new Os(e),this.kept=m(null),this.name=m(""),this.dtype=m(""),this.dropEma=
m(!1),this.plan=m(null),this.problem=m(""),this.question=m(""),this.starting=m(!1),this.seen=m(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){
return this.app.desk.state.value.save}get wanted(){return{recipe:this.kept.value??this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.
value,drop_ema:this.dropEma.value}}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:r,kit:n,state:l}=this.app.desk,{missing:c}=e.value;return s.value?void(i.
value=o("save_dialog.parked")):c.length?void(i.value=o("save_dialog.nothing",{what:G(c)})):((!this.typedName||this.kept.value)&&(this.name.value=bs(a.value.values.
steps,r.value?.name??"",n.value)),this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.kept.value=null,this.#e())}openKept(e,s){return this.
name.value=o("save_dialog.name_kept",{name:e}),this.dtype.value="base",this.kept.value=s,this.#e()}#e(){this.keepsVae=!1,this.seen.value=this.save?.state==="run\
ning",this.question.value="",this.checkup.clear(),this.show("lm-save-name"),this.#s()}#t(e=wc){this.question.value="",this.plan.value=null,this.problem.value="",
this.asked+=1,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#s(),e)}async#s(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#i()?
o("save_dialog.is_source",{name:this.fullName}):"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),
i=>({plan:null,problem:b(i)}));e===this.asked&&(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(
".safetensors")?e:`${e}.safetensors`}#i(){let{steps:e,schema:s}=this.app.desk,{recipe:i}=this.wanted;return(this.kept.value?_i(i):[P(i.base),...e.flatMap(r=>me(
r,s.value)).map(L)]).some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!==
"running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.vae&&!this.keepsVae&&!this.kept.value?this.question.value=e.asks.vae:e.
exists?this.question.value="replace":this.#a(!1))}async#a(e){let{live:s,desk:i}=this.app;this.question.value="",this.seen.value=!0,this.starting.value=!0;let a=await s.
ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{},...this.kept.value?{apart:!0}:{}});this.starting.value=!1,a?.asks?.vae?this.question.
value=a.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),a||(this.problem.value=s.trouble.value)}#r(e){this.app.desk.setWhole("vae",e),
this.#t()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#s()}view(){let{save:e}=this,s=this.seen.value&&e?.state==="done"&&!Yi(
e);return this.frame(o(this.kept.value?"save_dialog.title_kept":"save_dialog.title"),()=>u`${this.#n()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#c().bad?"lm-bad":""}" role="status">${this.#c().text}</p>
            ${this.checkup.view(this.wanted)}${this.#u()}${this.#p()}${this.#m()}`,()=>u`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(o("save_dialog.load"),o("save_dialog.load_title"),()=>this.#v(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(o("save_dialog.lora"),o("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open",hidden:this.kept.value!==null})}
            ${v(o("save_dialog.start"),o("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#n(){
let{desk:e}=this.app,s=e.schema.value.dtypes.filter(n=>!(this.kept.value&&n==="preview")).map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),a=(n,l)=>q(
n,l,{kind:"lm-field lm-row"}),r=n=>{this.typedName=!0,this.name.value=n,this.#t()};return u`${a(o("save_dialog.name"),X("lm-save-name",this.name.value,r,{enter:()=>this.
start()}))}
            ${a(o("save_dialog.dtype"),y(s,this.dtype.value,n=>{this.dtype.value=n,this.#t(0)},{id:"lm-save-dtype"}))}
            ${this.kept.value?g:a(o("save_dialog.vae"),y([["",o("save_dialog.own_vae")],...i],L(e.panel.value.values.whole.vae),n=>this.#r(n),{id:"lm-save-vae",
title:o("save_dialog.vae_title")}))}
            ${B(o("save_dialog.drop_ema"),o("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#t(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return Va(s)?o(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#c(){let e=this.plan.value;if(!e)return{text:this.problem.value||o(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,a=(this.kept.value?[]:this.app.desk.written.value.waiting).map(({index:l,what:c})=>o("sav\
e_dialog.left_out",{n:l+1,what:G(c)})),r=o(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:K(e.size),free:K(e.free)}),n=e.exists&&this.save?.state!==
"done"?[o("save_dialog.exists")]:[];return{text:[r,...n,...a,...this.#h(),...e.warnings??[]].join(" "),bad:s}}#h(){let{steps:e,kit:s}=this.app.desk;if(this.kept.
value)return[];let i=e.filter(r=>!j(r)).length,a=e.filter(j).flatMap(r=>ee(r,s.value));return[a.length?S("save_dialog.muted",a.length,{muted:[...new Set(a)]}):"",
i?S("save_dialog.steps_off",i):""].filter(Boolean)}#u(){let e=this.question.value,s=(r,n)=>u`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${r}</span>${n}</p>`;
if(!e)return g;if(e!=="replace")return s(o("save_dialog.asks_vae",{text:e.text}),this.#d(e));let i=this.plan.value?.exists??this.save?.asks?.exists,a=i?.time?o(
"save_dialog.when",{when:Je(i.time*1e3)}):"";return s(o("save_dialog.replaces",{name:this.fullName,size:K(i?.size??0),when:a}),[v(o("save_dialog.replace"),o("sa\
ve_dialog.replace_title"),()=>this.#a(!0),{id:"lm-save-replace"})])}#d({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},a=async()=>{
this.app.desk.setWhole("vae",e),await this.#s(),this.start()};return[v(o("save_dialog.with_vae",{vae:e}),o("save_dialog.with_live_vae_title"),a),v(o("save_dialo\
g.with_vae",{vae:s||o("save_dialog.own_vae")}),o("save_dialog.with_recipe_vae_title"),i)]}#p(){let e=this.save?.state==="running";return u`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>`}#m(){let{save:e}=this,s=e?.state==="failed";return u`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#f(e):g}</div>`}#f(e){if(e.state!=="done")return e.error||e.text;let s=(i,a)=>u`<span class="lm-hash">${i} <code>${a}</code>
            ${v(o("text.copy"),o("save_dialog.copy_hash",{label:i}),()=>ms(a,this.element??document.body))}</span>`;return u`<p>${o("save_dialog.done",{path:e.path,
size:K(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#v(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(a=>a.name===s||e.replaceAll("\\","/").endsWith(`/${a.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Zi=(t,e)=>o(t.together?"map.bars_together":"map.bars",{slot:e,layout:et(t.layout),colour:et(t.colour),detail:et(t.detail)}),Xi=t=>u`<span class="lm-bars ${t.
together?"lm-together":""}" aria-hidden="true">${$t.map(e=>u`<i class="lm-bar-${e} ${t[e].is_noise?"lm-noise":""}" style="--lm-share: ${no(t[e])}"></i>`)}</span>`;
function rn({finding:t,dialogs:e},s){let i=t.bars.value[s],a=t.onFaders.value?t.apart.value[s]:void 0;if(!i&&a===void 0)return g;let r=Math.max(...Object.values(
t.apart.value),Number.MIN_VALUE),n=[...a===void 0?[]:[o("map.apart",{slot:s,percent:`${(100*a).toPrecision(2)} %`})],...i?[Zi(i,s)]:[]].join(`
`);return u`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(s)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(a??0)/r}"></i></span>${i?Xi(i):g}</button>`}function on({
finding:t,desk:e},s){let i=t.told.value?.bands?.[s],a=t.hovered.value?ho(t.hovered.value,t.weights)[s]:void 0;if(!i&&a===void 0)return g;let{low:r,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-r)/(n-r)));return u`<span class="lm-marks">${i?u`<span class="lm-band" title=${o("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${a===void 0?g:u`<span class="lm-tick" style="--lm-at: ${l(a)}"></span>`}</span>`}function nn({
finding:t},e){let s=t.locked.value.includes(e);return v("L",o("finding.lock_title",{slot:e}),()=>t.lock(e),{kind:`lm-mute lm-lock ${s?"lm-locked":""}`,key:"find\
ing.lock",label:o("finding.lock",{slot:e}),pressed:s,reached:!1})}function re(t,e,s,i,a=""){if(!e)return g;let r=t.picture(e,s);return r?u`<img class=${a} src=${r} alt=${i} draggable="false">`:u`<span class="lm-quiet">…</span>`}
function Tt(t,e){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=e,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var As=class{constructor(e){this.app=e,this.id="map",this.chosen=m(""),this.column=m(0)}label(){return o("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:s}=this.app,i=e.map.value;return u`<div class="lm-mapping"><p class="lm-quiet">${o(
"map.help")}</p>${this.#e()}
            ${s.study.value?.items.length?e.weights?g:u`<p class="lm-note lm-quiet">${o("finding.no_weights")}</p>`:u`<p class="lm-note lm-quiet" id="lm-map-empty">${o(
"map.no_prompts")}</p>`}
            ${i&&ji(i).length?u`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:s,preview:i}=this.app,a=e.map.value,
r=[["out",o("map.out"),o("map.out_title")],["in",o("map.in"),o("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!s.run.value?.is_running||e.mapping.value||
i.isRunning,c=oo(a);return u`<div class="lm-dialog-buttons">${y(r,e.reading.value,n,{id:"lm-map-reading",label:o("map.reading")})}
            ${v(o(a?.have?"map.go_on":"map.make"),o("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!a?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${B(o("map.on_faders"),o("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(o("map.lock_idle",{n:c.length}),o("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,s=e.map.value;if(!s)return"";if(!s.cells.length)return o("map.whole",{n:s.have});let i=Math.max(s.cells.length,s.most-s.have),a=e.pace.value?Xe(i*e.pace.value):
"";return o(a?"map.left_time":"map.left",{first:s.cells.length,n:i,time:a})}#s(e){let s=([i,a])=>u`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Zi(a,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Xi(a)}</td>${$t.map(r=>u`<td class=${a[r].is_noise?"lm-quiet":""}>${et(a[r])}</td>`)}
            <td class="lm-quiet">${a.together?o("map.third"):e.interacts[e.sliders.indexOf(i)]?o("map.interacts"):a.items>1?o("map.spread",{low:Math.round(100*a.
visible.low),high:Math.round(100*a.visible.high)}):""}</td></tr>`;return u`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${$t.
map(i=>u`<th scope="col">${o(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${ae(ji(e),([i])=>i,s)}</tbody></table></div>`}#i(e){let{studies:s}=this.app,i=this.chosen.value,a=s.study.value?.items??[],r=a[this.column.value]??
a[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!r)return u`<p class="lm-quiet">${o("map.choose")}</p>`;let l=p=>s.cells.value[U(p,r.id)],[c,h]=[l(e.source),l(n)],
d=(p,f,w="")=>u`<figure><div class="lm-look-stage ${w}">${f.map((k,$)=>re(s,k,512,$?"":p))}</div><figcaption>${p}</figcaption></figure>`;return u`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${o(
"map.pictures",{slider:i})}>
            ${y(a.map((p,f)=>[String(f),`${se(p)} ${p.seed??""}`]),String(this.column.value),p=>this.column.value=Number(p),{label:o("map.prompt")})}
            ${h?u`<div class="lm-map-three">${d(o("map.source"),[c])}
                ${d(o("map.changed",{slider:i}),[h])}${d(o("map.difference"),[c,h],"lm-look-difference")}</div>`:u`<p class="lm-quiet">${o("map.not_made")}</p>`}</section>`}};var ln={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},kc="#paste, #lms_read",bc="#tabs > .tab-nav button.selected",yc=500;function cn(){let t=Object.entries(ln).map(([e,s])=>[e,document.
querySelector(s)?.value]);return Object.fromEntries(t.filter(([,e])=>e!==void 0))}var $c=t=>t.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function hn(t){let e=document.querySelector(ln.prompt),s=document.querySelector(kc);return!e||!s||!t?!1:(e.value=$c(t),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(bc);s.click(),setTimeout(()=>i?.click(),yc)},100),!0)}var Ts=class{constructor(e){this.app=e,this.at=m(null),this.other=m(""),this.flipped=m(!1),this.difference=m(!1),this.lent=m({})}isAt(e,s){return this.at.value?.
row===e&&this.at.value.column===s}show(e,s){this.flipped.value=!1,this.at.value={row:e,column:s}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:s,items:i}){let a=this.at.value,r=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!a||r||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,d)=>Math.max(0,Math.min(h,d-1));if(n||l)this.show(
c(a.row+n,s.length),c(a.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let s=this.at.value,[i,a]=[e.rows[s?.row??-1],e.items[s?.column??-1]];if(!s||!i||!a)return g;
let r=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[n,l]=this.flipped.value?[r,i]:[i,r],c=o("sheets.cell",{row:n.title,column:se(a)});
return u`<section class="lm-look" id="lm-look" aria-label=${o("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,n,a,c)}${this.difference.value?this.#e(e,l,a,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?o("sheets.difference_of",{one:i.title,other:r.title}):c}</p>
            <div class="lm-dialog-buttons">${v(o("compare.flip"),o("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${y(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),r.id,h=>this.other.value=h,{id:"lm-look-other",label:o("sheets.other")})}
                ${v(o("sheets.difference"),o("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(o("sheets.use"),o("sheets.use_title"),()=>this.#t(e,i,a),{id:"lm-look-use"})}
                ${v(o("sheets.close"),o("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},s,i,a){let r=U(s.id,i.id),n=this.
lent.value[r];return e[r]||!n?e[r]?re(this.app.studies,e[r],0,a):u`<span>${o("sheets.missing")}</span>`:u`<img src=${n.address} alt=${a}>`}async#t({cells:e},s,i){
let{desk:a,live:r,studies:n,dialogs:l}=this.app,c=U(s.id,i.id),h=e[c]?await n.about(e[c]):null;hn(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
a.commit(),s.recipe.steps.length?await r.use(s.recipe).catch(d=>a.remark.value=b(d)):await r.restore()}};var _c=[137,80,78,71,13,10,26,10],xc=32*2**20;async function un(t){let e={};for(let{kind:s,data:i}of Oc(t)){let a={tEXt:Ac,zTXt:Tc,iTXt:Ec}[s],[r,n]=await a?.(i).
catch(()=>null)??["",""];r&&!(r in e)&&(e[r]=n)}return e}function Oc(t){if(!_c.every((i,a)=>t[a]===i))return[];let e=new DataView(t.buffer,t.byteOffset,t.byteLength),
s=[];for(let i=8;i+12<=t.length;){let a=e.getUint32(i);if(i+12+a>t.length)break;s.push({kind:ot(t.subarray(i+4,i+8)),data:t.subarray(i+8,i+8+a)}),i+=12+a}return s}
var ot=t=>Array.from(t,e=>String.fromCharCode(e)).join(""),Sc=t=>new TextDecoder().decode(t);function Es(t,e){let s=[],i=0;for(let a=0;a<e;a+=1){let r=t.indexOf(
0,i);if(r<0)throw new Error("a text without an end");s.push(t.subarray(i,r)),i=r+1}return[...s,t.subarray(i)]}async function Ac(t){let[e,s]=Es(t,1);return[ot(e),
ot(s)]}async function Tc(t){let[e,s]=Es(t,1);return[ot(e),ot(await dn(s.subarray(1)))]}async function Ec(t){let[e,s]=Es(t,1),[,,i]=Es(s.subarray(2),2);return[ot(
e),Sc(s[0]?await dn(i):i)]}async function dn(t){let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("deflate")),s=[],i=0;for(let a=e.getReader();;){
let{done:r,value:n}=await a.read();if(r)break;if(i+=n.length,i>xc)throw new Error("too large");s.push(n)}return new Uint8Array(await new Blob(s).arrayBuffer())}var pn="live_merge_sheet";async function mn(t){let e={infotexts:[],sheets:[]};for(let s of t){let i=await un(new Uint8Array(await s.arrayBuffer())),a=i[pn]?ao(We(
i[pn])):null;a?e.sheets.push({...a,cells:await Mc(s,a.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function Mc(t,e){let s=await createImageBitmap(
t);return Promise.all(e.map(async i=>{let[a,r,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(s,a,r,
n,l,0,0,n,l);let h=await new Promise(d=>c.toBlob(d));return{...i,address:URL.createObjectURL(h)}}))}var jc=256,Ms=class{constructor(e){this.app=e,this.id="sheets",this.look=new Ts(e),this.seeds=m(1),this.setName=m(""),this.pace=m(0),this.state=R(()=>{let{study:s,
cells:i}=e.studies,[a,r]=[s.value?.recipes??[],s.value?.items??[]];return{rows:a,items:r,cells:i.value,missing:Zr(i.value,a,r)}})}label(){return o("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e(){let{desk:e,strip:s}=this.
app,i={current:o("sheets.current"),original:o("compare.original"),snapshot:a=>o("compare.snapshot",{letter:a}),star:a=>`★ ${Je(a.time,{dateStyle:"short",timeStyle:"\
short"})}`};return eo(e.shown.value,e.snapshots.value,s.shots.value,i)}#t({name:e,recipe:s}){let i=this.state.value.rows.filter(a=>a.title===e||a.title.startsWith(
`${e} `)).length;return this.app.studies.write("recipe",{recipe:s,title:i?`${e} ${i+1}`:e})}async#s(e){let{studies:s}=this.app,i=this.state.value.items.map(ve);
await s.setItems([...i,...e.filter(a=>!i.some(r=>x(r,a)))])}async#i(){let{rows:e,items:s,missing:i}=this.state.value,a=Date.now(),r=await this.app.studies.make(
e,s,i);r?.made&&(this.pace.value=(Date.now()-a)/1e3/r.made)}async#a(){let{rows:e,items:s}=this.state.value,i=await this.app.studies.sheet(e,s);i&&Tt(i,`${this.app.
studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&Tt(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:s,dialogs:i}=this.app,a=[
...e??[]],r=a.find(c=>c.name.toLowerCase().endsWith(".zip"));if(r)return i.explore.turned(s.arrive(r));let n=await mn(a);if(!n.infotexts.length&&!n.sheets.length){
s.problem.value=o("sheets.nothing_dropped");return}let l=await s.read({infotexts:n.infotexts});l.length&&await this.#s(l.map(ve));for(let c of n.sheets)await this.#o(
c)}async#o(e){let{studies:s}=this.app,i=[];for(let{title:r,recipe:n}of e.rows)i.push((await s.write("recipe",{recipe:n,title:r}))?.id);await this.#s(e.items);let a=await s.
read({items:e.items});this.look.lend(e.cells.flatMap(({row:r,item:n,address:l,infotext:c})=>i[r]&&a[n]?[[U(i[r],a[n].id),{address:l,infotext:c}]]:[]))}view(){let{
rows:e,items:s}=this.state.value;return u`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#n()}${this.#l()}
            ${e.length||s.length?u`<div class="lm-sheets-body">${this.#u(e,s)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&s.length?g:u`<p class="lm-note lm-quiet" id="lm-sheets-empty">${o("sheets.empty")}</p>`}
            ${this.#p()}</div>`}#n(){let e=s=>this.state.value.rows.some(i=>x(i.recipe,s.recipe));return u`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.rows")}><span class="lm-label">${o("sheets.rows")}</span>
            ${this.#e().map(s=>v(`+ ${s.name}`,o("sheets.add_row_title"),()=>this.#t(s),{kind:"lm-button lm-small",key:`add-${s.name}`,off:e(s)||this.isRunning}))}</div>`}#l(){
let{studies:e}=this.app,s=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:a})=>this.take(a.files).then(()=>a.value="");return u`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.columns")}><span class="lm-label">${o("sheets.columns")}</span>
            ${v(o("sheets.add_txt2img"),o("sheets.add_txt2img_title"),()=>this.#s(to(so(cn()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${o("sheets.seeds")}</span>${Q(this.seeds.value,o("sheets.seeds_label"),a=>this.seeds.value=Math.min(20,Math.max(1,Math.round(a??1))),{id:"lm-\
sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(o("sheets.add_pictures"),o("sheets.add_pictures_title"),s,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${y([["",o("sheets.sets")],...e.sets.value.map(a=>[a,a])],"",a=>a&&this.#c(a),{id:"lm-sheets-set",label:o("sheets.sets"),hidden:!e.sets.value.length})}
            ${X("lm-sheets-set-name",this.setName.value,a=>this.setName.value=a,{placeholder:o("sheets.set_name"),label:o("sheets.set_name"),enter:()=>this.#h()})}
            ${v(o("sheets.save_set"),o("sheets.save_set_title"),()=>this.#h(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#c(e){let s=await this.app.studies.changeSets({open:e});s&&await this.#s(s.items.map(ve))}#h(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ve),overwrite:!0})}#u(e,s){let{studies:i}=this.app,a=r=>i.setItems(s.filter(n=>n!==r).
map(ve));return u`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ae(s,r=>r.id,r=>u`<th scope="col" title=${r.prompt??""}>
            <span class="lm-sheet-name">${se(r)}</span><span class="lm-sheet-seed">${r.seed===void 0?"":o("sheets.seed",{seed:r.seed})}</span>
            ${v("✕",o("sheets.drop_column"),()=>a(r),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ae(e,r=>r.id,(r,n)=>u`<tr><th scope="row"><span class="lm-sheet-name">${r.title}</span>
                ${v("✕",o("sheets.drop_row"),()=>i.write("drop",{id:r.id}),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_row"),off:this.isRunning})}</th>
                ${s.map((l,c)=>u`<td>${this.#d(r,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#d(e,s,i,a){let r=this.state.value.cells[U(e.id,s.id)],n=this.look.
lent.value[U(e.id,s.id)],l=o("sheets.cell",{row:e.title,column:se(s)});return!r&&!n?u`<span class="lm-sheet-none" title=${o("sheets.missing")} aria-label=${o("s\
heets.missing")}>·</span>`:u`<button type="button" class="lm-sheet-cell ${r?"":"lm-cut"}" data-row=${i} data-column=${a} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,a)?"true":"false"} @click=${()=>this.look.show(i,a)}>
            ${r?re(this.app.studies,r,jc,""):u`<img src=${n.address} alt="">`}</button>`}#p(){let{missing:e,cells:s,rows:i}=this.state.value,a=e.length?S("sheet\
s.make",e.length):o("sheets.all_made"),r=e.length&&this.pace.value?o("sheets.takes",{time:Xe(e.length*this.pace.value)}):"";return u`<div class="lm-dialog-buttons">${v(
a,o("sheets.make_title"),()=>this.#i(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${r}</span><span class="lm-gap"></span>
            ${v(o("sheets.export"),o("sheets.export_title"),()=>this.#a(),{id:"lm-sheets-export",off:!Object.keys(s).length})}
            ${v(o("sheets.zip"),o("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var Lc=384,js=class{constructor(e){this.app=e,this.id="vary",this.spread=m(.15),this.count=m("3"),this.draw=m(0),this.ends=m(["",""]),this.frames=m("9"),this.beyond=
m("1"),this.column=m(""),this.shown=m(null),this.at=m(0),this.run="",this.keys=m([]),O(()=>{let s=e.studies.run.value;s&&s.run===this.run&&(this.keys.value=Ei(s,
this.shown.peek()?.recipes.length??0))})}label(){return o("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(s=>s.id===this.column.value)??e[0]}async#t(e,s){let i=e.recipes.map((r,n)=>({id:`${e.kind} ${n}`,title:"",recipe:r}));this.at.value=0,this.shown.value=e,this.
keys.value=Ei(null,e.recipes.length);let a=this.app.studies.make(i,[e.item],s.map(r=>[r,0]));this.run=this.app.studies.run.peek()?.run??"",await a}async#s(){let{
desk:e,studies:s}=this.app,{recipe:i,places:a}=e.written.value,r=a.indexOf(e.steps.findIndex(d=>d===e.step.value)),n=e.channel.value?.parameter.name??"",l=this.#e;
if(!l)return;let c={recipe:i,step:r,field:n,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value},h=await s.tried(s.server.post("/explor\
e/vary",c));this.draw.value+=1,h&&await this.#t({kind:"vary",recipes:[i,...h.recipes],places:[],item:l},[0,...h.recipes.keys()].map((d,p)=>p?d+1:0))}async#i(){let{
studies:e}=this.app,s=e.study.value?.recipes??[],[i,a]=this.#a(s),r=this.#e;if(!r||!i||!a)return;let n={first:i.recipe,second:a.recipe,frames:Number(this.frames.
value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"walk",recipes:l.recipes,places:l.places,item:r},l.
order)}#a(e){let[s,i]=this.ends.value.map(a=>e.find(r=>r.id===a));return[s??e[0],i??e[1]]}view(){let{studies:e}=this.app,s=e.study.value?.items??[],i=this.shown.
value;return s.length?u`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${o("vary.prompt")}</span>${y(s.map(a=>[a.id,se(a)]),this.#e?.
id??"",a=>this.column.value=a,{id:"lm-vary-item",label:o("vary.prompt")})}</div>
            ${this.#o()}${this.#n()}${i?this.#l(i):g}</div>`:u`<p class="lm-note lm-quiet" id="lm-vary-empty">${o("vary.no_prompts")}</p>`}get#r(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#o(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,s=["3","8"].map(
i=>[i,o("vary.count",{n:i})]);return u`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.more")}><span class="lm-label">${o("vary.more")}</span>
            ${y(s,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:o("vary.count_label")})}
            <span>${o("vary.spread")}</span>${ps(this.spread.value,o("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${Q(this.spread.value,o("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${v(o("vary.make"),o("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#r||!e})}</div>`}#n(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return u`<p class="lm-quiet">${o("vary.walk_needs")}</p>`;let[s,i]=this.#a(e),a=e.map(n=>[n.id,n.title]),r=[["1",o("vary.\
to_end")],["1.5",o("vary.to_beyond")]];return u`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.walk")}><span class="lm-label">${o("vary.walk")}</span>
            ${y(a,s.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:o("vary.from")})}→
            ${y(a,i.id,n=>this.ends.value=[s.id,n],{id:"lm-walk-to",label:o("vary.to")})}
            ${y(["5","9","17"].map(n=>[n,o("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:o("vary.frames_label")})}
            ${y(r,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:o("vary.to_label")})}
            ${v(o("vary.walk_make"),o("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#r||s===i})}</div>`}#l(e){let s=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),a=e.kind==="walk"?io(s,i):i,r=e.kind==="walk"?o("vary.place",{percent:Math.round(100*e.places[a])}):i?o(
"vary.number",{n:i}):o("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return u`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>u`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${s[c]?re(this.app.studies,s[c],Lc,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${re(this.app.studies,s[a],0,r)}</div>
            ${e.kind==="walk"?ps(i/Math.max(1,e.recipes.length-1),o("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${r}</p><div class="lm-dialog-buttons">
                ${v(o("sheets.use"),o("vary.use_title"),()=>this.#h(e.recipes[a]),{id:"lm-vary-use"})}
                ${v(o("vary.keep"),o("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[a],title:r}),{id:"lm-vary-keep"})}
                ${v(o("vary.export"),o("vary.export_title"),()=>this.#c(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:s.filter(Boolean).length<2})}</div></section></div>`}async#c(){
let{studies:e}=this.app,s={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
s));i&&Tt(i,`${e.name}.webp`)}async#h(e){let{desk:s,live:i,dialogs:a}=this.app;a.explore.close(),s.commit(),await i.use(e).catch(r=>s.remark.value=b(r))}};var Ls=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",s=>s.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
s))}label(){return o("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:s}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,a=s.ballot.value,r=i||e.ctrlKey||e.metaKey||e.altKey||!a?null:co(e.key,a.ids.length);if(!r||!a)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");r.undo?s.undo():r.broken&&n?s.toggleBroken(Number(n.dataset.
row)):r.choose!==void 0&&s.choose(r.choose)}view(){let{finding:e,studies:s}=this.app,i=e.ballot.value;return u`<div class="lm-votes"><p class="lm-quiet">${o("vo\
tes.help")}</p>${this.#e()}
            ${s.study.value?.items.length?g:u`<p class="lm-note lm-quiet" id="lm-votes-empty">${o("map.no_prompts")}</p>`}
            ${i?u`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:s}=this.app,i=[["curve",o("votes.curve"),o("votes.curve_title")],
["thirds",o("votes.thirds"),o("votes.thirds_title")],["none",o("votes.none"),o("votes.none_title")]],a=[["4",o("votes.four"),o("votes.four_title")],["2",o("vote\
s.pair"),o("votes.pair_title")]],r=e.ballot.value!==null,n=!!s.study.value?.items.length&&e.weights!==null;return u`<div class="lm-dialog-buttons">${y(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:o("votes.groups")})}
            ${y(a,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:o("votes.many")})}
            ${X("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:o("votes.voter"),label:o("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${B(o("votes.pooled"),o("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(o(r?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),o("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:r?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[S("votes.locked",e.locked.value.length)]:[],...e.pace.value?[o("votes.pace",{time:Xe(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:s,studies:i}=this.app,a=!s.missing(e).length,r=(n,l)=>{let c=i.cells.value[U(n,e.prompt.id)],
h=s.broken.value.includes(l);return u`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>s.hovered.value=e.recipes[l]} @mouseleave=${()=>s.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!a||h} aria-label=${o("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>s.choose(l)}>${c?re(i,c,0,o("votes.picture",{n:l+1})):u`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",o("votes.broken_title"),()=>s.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:o("votes.broken",{n:l+1}),pressed:h})}</div>`};
return u`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${a?"yes":"no"}>${e.ids.map(r)}</div>`}#s(e){
let{finding:s}=this.app,i=s.told.value?.progress?.votes??0,a=e.kind==="final"?o("votes.is_final"):o("votes.which",{n:i+1});return u`<p id="lm-votes-said" aria-live="polite">${a} · ${se(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${v(o("votes.same"),o("votes.same_title"),()=>s.choose(null),{id:"lm-votes-same",keys:"0",off:s.missing(e).length>0})}
            ${v(o("votes.undo"),o("votes.undo_title"),()=>s.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,s=e.told.value;if(!s?.
space||!s.progress.votes)return g;let{votes:i,stood:a,guessed:r,of:n,chance:l,agreed:c,repeats:h,end:d}=s.progress,p=[S("votes.so_far",i),...a?[S("votes.stood",
a)]:[],...n?[o("votes.guessed",{guessed:r,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[o("votes.agreed",{agreed:c,repeats:h})]:[]],f=w=>this.#a(w);return u`<p id="lm-votes-progress">${p.
join(" · ")}</p>
            ${s.final?u`<p id="lm-votes-final">${o("votes.won",{won:s.final.won,of:s.final.of})}</p>`:g}
            ${d?u`<p class="lm-note" id="lm-votes-end">${o(d==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(o("votes.keep"),o("votes.keep_title"),()=>f(s.final?.recipe??s.best),{id:"lm-votes-keep",off:!s.best})}
            ${v(o("votes.final"),o("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#a(e){let{desk:s,live:i,studies:a,dialogs:r}=this.
app;await a.write("recipe",{recipe:e,title:o("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),r.explore.close(),s.commit(),await i.use(e).catch(n=>s.
remark.value=b(n))}};var Ns=class extends I{constructor(e){super("lm-explore"),this.app=e,this.sheets=new Ms(e),this.map=new As(e),this.ways=[this.sheets,this.map,new Ls(e),new js(e)],
this.shown=m(this.ways[0].id),this.removing=m(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.
way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let s=e.names.value[0];!e.study.value&&s?await e.open(s):e.study.value||
await this.#e(),this.way.open?.()}async turned(e){await e;for(let s of this.ways)s.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.
map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:s}=this.app,i=e.shown.value,a=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":","\
.");await s.begin(`${E(P(i.base)).slice(0,50).replace(/^\.+/,"")} ${a}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(o("explo\
re.title"),()=>u`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#a())}#s(){let{studies:e}=this.app,s=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return u`<div class="lm-dialog-buttons">${y(s.map(a=>[a,a]),e.name,a=>this.turned(e.open(a)),{id:"lm-explore-study",label:o("explore.study"),title:o(
"explore.study_title")})}
            ${v(o("explore.new"),o("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?u`<span>${o("explore.remove_sure")}</span>${v(o("explore.remove_yes"),o("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(o("explore.remove_no"),o("explore.remove_no"),()=>this.removing.value=!1)}`:v(o("explore.remove"),o("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:u`<div class="lm-tabs" role="tablist" aria-label=${o("explore.title")}>${this.ways.map(
e=>u`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#a(){let{
studies:e}=this.app,s=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||s?.problem||"",a=s?s.is_running?o("explore.running",{done:s.done.length,all:s.
all}):s.interrupted?o("explore.interrupted",{done:s.done.length,all:s.all}):o("explore.made",{made:s.made,kept:s.all-s.made}):"";return u`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||a}</span>
            ${s?.is_running?u`<progress max=${s.all} value=${s.done.length} aria-label=${o("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(o("explore.interrupt"),o("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!s?.is_running})}`}};var Ps=class{constructor(e){this.app=e,this.pairs=m([]),this.peeked=m(null),this.shown=m(""),this.at=m(0),this.view=m("both"),O(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:i,own:a}){let r=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(r.length-1,0)),this.pairs.
peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=r.map((n,l)=>({original:e[l],merged:n,other:i,own:a}))}show(e,s=""){this.peeked.
value=null,this.shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=
this.view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||
!this.pair||!this.app.isShown()||it(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)
this.view.value="both";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original&&!this.peeked.value?this.view.value:"merged",
i=n=>this.#a(n,e,s),a=this.pairs.value.length,r=o("compare.pair",{n:this.at.value+1,all:a});return u`<div class="lm-compare-stage" role="group" aria-label=${o("\
compare.label")}>${i("original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${v(o("compare.flip"),o("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(o("compare.both"),o("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(r,o("compare.pair_title"),()=>this.at.value=(this.at.value+1)%a,{id:"lm-next-pair",hidden:a<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${v(o("compare.gallery"),o("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?o("compare.both_shown",{name:Rs("original",e)}):o("compare.one_shown",{name:Rs(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?v(s.star?"★":"☆",o("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:o("gallery.star"),pressed:s.star}):g}#a(e,s,i){
let a=Rs(e,s),r=Rs(e==="merged"?"original":"merged",s),n=i==="both"?o("compare.enlarge",{name:a}):s.original?o("compare.flip_to",{name:a,other:r}):a;return u`<button type="button" class="lm-compare-side" data-side=${e} title=${o(
"compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${o("compare.alt",{name:a})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${a}</span></button>`}},Rs=(t,e)=>t==="original"?e.other||o("compare.original"):e.own?e.own:e.original?o("compare.merg\
ed"):o("compare.this");var Qi=t=>document.getElementById(t);function fn(){let t=Qi("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(a=>a.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function vn(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:a}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:a!=="0"}}function Bs(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Kt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function gn(){let t=Qi("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function wn(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:a})=>{let r=Qi("live_merge_gallery"),n=c=>c instanceof Node&&!!r?.contains(c);n(i)&&a instanceof HTMLElement&&
!n(a)&&Date.now()-e>300&&a.focus({preventScroll:!0})})}var kn=700,Nc=1200*1e3,Is=class{constructor(e){this.app=e,this.started=m(0),this.result=m(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,O(()=>{e.desk.edits.value&&z(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Nc}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:a,studies:r}=this.app,{inputs:n,progress:l}=a.dataset,c=r.takeOrder(),h=s.shown.value,d=`task(${Math.
random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:p,other:f,own:w}=c?{kind:"explore",other:"",own:""}:this.#e(h);this.asked=c?null:{
recipe:h,architecture:s.kit.value.id,other:f,own:w},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let W of c?c.recipes:[h,...f?[JSON.
parse(p)]:[]])i.expect(W);i.watch(150);let k=window[l??""],$=W=>document.getElementById(W);return typeof k=="function"&&k(d,$("lm-progress"),$("live_merge_galle\
ry"),()=>this.#t()),[d,c?c.text:JSON.stringify(h),p,...e.slice(3,Number(n))]}#e(e){let{settings:s,snapshots:i,parked:a}=this.app.desk,r=this.app.dialogs.lora.besides(
e);if(r)return{kind:JSON.stringify(r),other:o("compare.whole"),own:o("compare.lora")};let{compare:n,compareWith:l="original"}=s.value,c=n&&!a.value?Pr(l,e,i.value,
this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:o(l==="before"?"compare.before":"\
compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),
!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.wanted||this.press()},kn))}#i(e=!1){
let s=vn();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),kn));let i=fn(),a=this.result.
value;i.length!==s.pictures||!e&&a&&String(a.pictures)===String(i)||(clearTimeout(this.patience),this.number=s.number,i.length&&(this.result.value={...this.asked,
pictures:i,originals:s.originals,whole:s.whole,infotext:gn()}))}attach(e){let s=()=>document.getElementById("live_merge_result")?.innerHTML,i=s();wn(e),new MutationObserver(
()=>{Bs();let a=s();a!==i&&this.isRunning&&this.#t(),i=a,this.#i()}).observe(e,{childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Rc=96,Pc=150,bn=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),Cs=class{constructor(e){this.app=e,this.shots=m(Pi()),this.current=m(0),
this.origin="",this.timer=0,O(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:a,whole:r,infotext:n,
other:l}){let c=a[i];if(!c||!e.steps.length)return;let h=await Bc(c).catch(()=>"");if(!h)return;let d={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:h,infotext:n,whole:r,large:c,original:i&&!l?a[0]:""};this.#t(Ir(this.shots.value,d)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,Po(e)}star(e){this.#t(Cr(this.shots.value,e))}#s(e){this.
app.compare.show(bn(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=bn(e),Pc):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:a}=this.app,r=P(e.recipe.base);if(clearTimeout(this.timer),a.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=o("strip.other_kind",{base:E(r)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>s.remark.value=b(n))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,Yt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:Yt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return u`${ae(this.shots.value.slice(0,Yt),i=>i,(i,a)=>{let r=Zt(i,e.schema.value),n=()=>{this.#i(a),this.back(i)};
return u`<button type="button" class=${D({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${a}
                tabindex=${a===this.current.value?0:-1} title=${o("strip.title",{about:r})} aria-label=${o("strip.back",{about:r})}
                aria-current=${x(i.recipe,s)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?u`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
o("gallery.open"),o("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Bc(t){let e=new Image;
e.src=t,await e.decode();let s=Rc/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let a=i.getContext("2d");return a?(a.imageSmoothingQuality="high",a.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Ds=class{constructor(e,s,{schema:i,files:a,state:r}){this.root=e,this.server=s,this.desk=new es(i,a,r),this.reader=new cs(this.desk,s),this.live=new ns(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new ls,this.details=new as(s),this.doctor=new ts(this.desk,s),this.
studies=new is(s,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new os(this),this.preview=
new Is(this),this.compare=new Ps(this),this.strip=new Cs(this),this.dialogs={save:new Ss(this),lora:new ys(this),presets:new xs(this),virtual:new $s(this),imports:new ws(
this),conflicts:new fs(this),gallery:new vs(this),explore:new Ns(this)},this.drawing=m(!1),this.copied=m(!1),this.transform=m({amount:.1,seed:Math.floor(Math.random()*
1e4),thrown:!1}),this.textNote=m(""),this.picking=m(gs),this.#e(),Co(this.desk,s),Bo(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==
null}#e(){let{desk:e,live:s}=this,{panel:i,settings:a}=jo(),{settings:r,live:n}=e.state.value;if(e.settings.value=a,e.snapshots.value=Bi(),O(()=>{e.snapshots.value=
Rr(e.snapshots.peek(),this.strip.shots.value)}),r?.auto_preview&&!a.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||
"";e.panel.value=bt({...i.values,home:l},i.selected)}else n?.recipe&&s.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state,s=this.desk.state.
value.keeping?.state;O(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished(),z(()=>this.dialogs.lora.
kept())),e=i;let a=this.desk.state.value.keeping?.state;s==="running"&&a!=="running"&&z(()=>this.dialogs.virtual.finished()),s=a})}async listFiles(){let e=await this.
server.get("/models?refresh=1").catch(()=>null);e&&!x(e,this.desk.files.value)&&(this.desk.files.value=e),this.details.forget()}};var Ic=.05,ke=.01,Us=550,Cc=400,Dc=600,nt=t=>t instanceof Element?t.closest(".lm-fader"):null,Ws=t=>t instanceof Element&&t.classList.contains("lm-range"),Fe=t=>t instanceof
Element&&t.classList.contains("lm-value"),lt=t=>t.dataset.slot??"",Fs=t=>t.shiftKey?ke:Ic;function ea(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*Fs(t)}function ta(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),Cc)}}function sa(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function yn(t,{desk:e}){let s=ta(e),i=!1,a={slot:"",weight:0,time:0},r=(f,w)=>{e.moveFader(f,w),e.commit()},n=(f,w,k)=>{let $=e.channel.value;if(!$)return;let W=e.
weight(lt(f));e.moveFader(lt(f),Vt(W,V(W+w),$),k),s()},l=f=>{let w=nt(f.target),k=e.channel.value;if(!w||!k||f.ctrlKey||f.metaKey||f.altKey&&!e.linked.value.length)
return;let $=Fs(f),W={ArrowRight:$,ArrowLeft:-$,PageUp:.25,PageDown:-.25},oe={ArrowUp:$,ArrowDown:-$,...Ws(f.target)?W:{}},Mt=Ws(f.target)?{Home:k.parameter.low,
End:k.parameter.high}:{};if(f.key in oe)n(w,oe[f.key],f.altKey);else if(f.key in Mt)r(lt(w),Mt[f.key]);else if(!Fe(f.target)&&sa(w,{s:"fader.solo",m:"fader.mute"}[f.
key.toLowerCase()])){f.preventDefault();return}else return;Fe(f.target)&&delete f.target.dataset.typing,f.preventDefault()},c=f=>{let w=nt(f.target);if(!w?.contains(
document.activeElement))return;f.preventDefault();let k=ea(f);k&&n(w,k,f.altKey)},h=({target:f})=>{let w=nt(f);!w||!Ws(f)||t.classList.contains("lm-stroke")||e.
moveFader(lt(w),V(Math.round(Number(f.value)/ke)*ke),i)},d=({target:f})=>{let w=nt(f),[k,$]=[e.step.value,e.channel.value],W=f instanceof Element&&f.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!k||!$||W||Fe(f)||t.classList.contains("lm-drawing"))return;let oe=lt(w),Mt=a.slot===oe?a.weight:e.weight(oe);e.doneWeights({
[oe]:w.classList.contains("lm-part")?null:Ca(k,$,oe,Mt,e.kit.value)})},p=({target:f,timeStamp:w})=>{let k=nt(f),$=k?lt(k):"",W=$===a.slot&&w-a.time<Dc;$&&!W&&(a=
{slot:$,weight:e.weight($),time:w})};t.addEventListener("keydown",l);for(let f of["pointerdown","pointermove"])t.addEventListener(f,w=>i=w.altKey);t.addEventListener(
"wheel",c,{passive:!1}),t.addEventListener("input",h),t.addEventListener("change",({target:f})=>nt(f)&&Ws(f)&&e.commit()),t.addEventListener("dblclick",d),t.addEventListener(
"pointerdown",p)}var $n="important",Wc=" !"+$n,_n=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let a=e[i];if(a!=null){this.ft.add(i);let r=typeof a=="string"&&a.endsWith(Wc);i.includes("-")||r?s.setProperty(i,r?a.slice(0,-11):a,r?$n:""):s[i]=
a}}return M}});var xn=t=>u`<span class="lm-snapshots" role="group" aria-label=${o("snapshot.label")}>
    ${ue.map((e,s)=>Uc(t,e,s+1))}</span>`;function Uc(t,e,s){let{desk:i}=t,a=i.snapshots.value[e],r=a!==void 0&&x(a.recipe,i.written.value.recipe),n=o(a?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return u`<button type="button" class=${D({"lm-snapshot":!0,"lm-kept-one":a!==void 0})} id="lm-snapshot-${e}"
        aria-label=${o(a?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${r?"true":"false"} title=${n}
        aria-keyshortcuts="${s} Shift+${s}" style=${_n({backgroundImage:a?.picture?`url("${a.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||Vs(t,e,l)}
        @pointerdown=${l=>Fc(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function Vs({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=o("snapshot.stored",{letter:s})}function Fc(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let a=setTimeout(
()=>{i.dataset.held="yes",Vs(t,e,!0)},Us);for(let r of["pointerup","pointercancel","pointerleave"])i.addEventListener(r,()=>clearTimeout(a),{once:!0})}function Vc({code:t,ctrlKey:e,metaKey:s,altKey:i,target:a}){let r=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return r&&!(e||s||i)&&!it(a)?ue[Number(r)-1]:""}function On(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",a=>{let r=Vc(a);if(r)return(a.shiftKey||s.snapshots.value[r])&&Vs(e,r,a.shiftKey),a.preventDefault();if(!(a.
ctrlKey||a.metaKey)||!(a.target instanceof Element))return;let n=a.target.matches('input[type="text"], textarea'),l=a.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)a.shiftKey?s.redo():s.undo();else if(l==="y"&&!n)s.redo();else return;a.preventDefault(),a.stopPropagation()})}var Hs=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Sn(t,{desk:e,drawing:s}){let i="",a=[],r=!1,n=0;t.addEventListener(
"pointerdown",l=>{let c=Hs(l.target);if(r=!1,!c||ce(c)||l.button!==0||l.shiftKey||s.value)return;[i,a]=[c,e.linked.value];let h=()=>{r=!0,e.linked.value=Ka(a,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,Us)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let d=Hs(document.elementFromPoint(
l,c));!d||ce(d)||d===i&&!r||(clearTimeout(n),r=!0,e.linked.value=[...new Set([...a,...Ha(e.faders,i,d)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(n),i=""});t.addEventListener("click",l=>{!r||!Hs(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>Hs(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Hc(t,e)}function Hc(t,e){let s=null,i=ta(e),a=h=>h instanceof Element?h.closest(".lm-head"):null,r=h=>(h.dataset.slots??"").split(" "),n=(h,d,p,f)=>{
let[w,k]=[e.channel.value,r(h)];w&&e.moveFaders(k,k[0],Vt(d,V(d+p),w),f)},l=(h,d,p)=>{n(h,e.weight(r(h)[0]),d,p),i()};t.addEventListener("pointerdown",h=>{let d=a(
h.target);!d||h.button!==0||(d.setPointerCapture(h.pointerId),s={head:d,y:h.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",h=>{if(!s)return;let d=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:p,high:f}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((s.y-h.clientY)/d*(f-p)/ke)*ke;s.moved||=
w!==0,s.moved&&n(s.head,e.weightBefore(r(s.head)[0]),w,h.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=ui(e.linked.value,r(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",h=>{let d=a(h.target),p={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!d||h.ctrlKey||
h.metaKey)){if(p)l(d,p*Fs(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=ui(e.linked.value,r(d));else return;h.preventDefault()}}),t.addEventListener(
"wheel",h=>{let d=a(h.target);if(!d||document.activeElement!==d)return;h.preventDefault();let p=ea(h);p&&l(d,p,h.altKey)},{passive:!1})}var An=7,Tn=12;function En(t,{desk:e,drawing:s}){let i=null,a=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,d=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!h||!d||Fe(c.target)||Kc(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
t.classList.add("lm-stroke"),l(i,i,h))},r=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,h,d)=>{let{low:p,high:f}=e.channel.value?.parameter??{low:0,high:1},w={};for(let k of d.querySelectorAll(".lm-fader")){let $=qc(k,c,h);
$!==null&&(w[k.dataset.slot??""]=V(Math.round((p+$*(f-p))/ke)*ke))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",a),t.addEventListener(
"pointermove",r),t.addEventListener("pointerup",n),t.addEventListener("pointercancel",n)}var Kc=t=>t instanceof Element&&t.closest("button")!==null;function qc(t,e,s){
let i=t.getBoundingClientRect(),a=zc(i,e,s),r=t.querySelector(".lm-range");if(a===null||!r||a<i.top-Tn||a>i.bottom+Tn)return null;let n=r.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-An-a)/(n.height-2*An)))}function zc(t,e,s){let[i,a]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(a<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let r=(t.left+t.right)/2;return e.y+(r-e.x)/(s.x-e.x)*(s.y-e.y)}function Mn({desk:t}){let e=t.kind==="adjust",s=r=>t.step.value?.adjust[r.name]??0,i=(r,n)=>t.editStep(l=>ki(l,r.name,n)),a=r=>u`<div class="lm-adjusted ${s(r)?
"":"lm-zero"}" data-name=${r.name} title=${r.help}
        @dblclick=${n=>Fe(n.target)||t.doneStep(l=>ki(l,r.name,0))}>
        <span class="lm-name" aria-hidden="true">${r.label}</span>
        ${st(s(r),{...r,exact:o("fader.exact",{label:r.label}),usual:0},n=>i(r,n),()=>t.commit())}</div>`;return u`<section id="lm-adjust" class="lm-adjust" aria-label=${o(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(a):g}</section>`}function jn(t){let{problem:e}=t.desk.state.value,s=e?u`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:Gc(t)||Jc(t)||u`<div id="lm-banner" role="alert" hidden></div>`;
return u`${s}${Xc(t)}${Zc(t)}`}var Ks=(t,e,s="lm-banner")=>u`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function Gc(t){let{desk:e,
live:s}=t,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let a=e.parked.value?e.panel.value.values.home:i?.base??"",r=e.files.value.models.find(c=>c.
name===a)??e.files.value.models.find(c=>xe(c.name,a)),n=async()=>{if(e.parked.value)return e.adopt();i&&await Yc(t,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=E(a);return Ks(o("banner.paused",{base:l}),[v(o("banner.adopt"),o("banner.adopt_title"),n),r?v(o("banner.back",{base:l}),o("banner.back_title"),()=>s.load(r.name)):
g,e.parked.value?v(o("banner.new"),o("banner.new_title"),()=>e.startNew()):g])}function Jc(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:a}=e.state.value.live;a&&await s.show(a).catch(r=>e.remark.value=b(r))};return Ks(o("banner.elsewhere"),[v(o("banner.take_over"),o("banner.take_over_\
title"),()=>s.takeOver()),v(o("banner.show"),o("banner.show_title"),i)])}var Yc=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=b(i));function Zc({desk:t,
dialogs:{lora:e}}){let{draft:s,save:i,checkpoint:a}=t.state.value;if(!s||e.leaving.value)return g;let r={name:s.name,hash:s.autov3,size:K(s.size),base:E(a?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return Ks(o(s.shown?"draft.shown":"draft.waits",r)+n,[v(o("draft.keep"),o("dra\
ft.keep_title",r),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(o("draft.drop"),o("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function Xc({
desk:t,live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Ks(o("offer.text"),[v(o("offer.yes"),o("offer.yes_title"),s(!0)),
v(o("offer.no"),o("offer.no_title"),s(!1))],"lm-offer")}function Qc({desk:t},e){if(!t.partsOf(e).length)return u`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,o("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:o("fader.open",{slot:e})})}function eh(t,e,s){let i=n=>Math.
min(1,Math.max(0,(n-e)/(s-e))),[a,r]=[i(0),i(t)].sort((n,l)=>n-l);return`--lm-from: ${a}; --lm-to: ${r}`}function Et(t,e,s){let{desk:i}=t,{low:a,high:r}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,h=i.step.value,d=D({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<a||n>r,"lm-live":ih(t,e),"lm-finer":h!==null&&La(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&Hi(h,pe(e),i.kit.value)}),
p=f=>{f===null?i.setWeights({[e]:null}):i.moveFader(e,f),i.commit()};return u`<div class=${d} data-slot=${e} title=${s.title} style=${eh(n,a,r)}>
        ${s.name??Qc(t,e)}${s.flat?g:rn(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${a} max=${r}
            aria-label=${c} aria-orientation=${_(s.flat?void 0:"vertical")}
            aria-valuetext=${th(t,e)} aria-keyshortcuts=${_(ce(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${ge(String(Math.min(r,Math.max(a,n))))}>${s.flat?g:on(t,e)}
        ${Q(l?n:null,o("fader.exact",{label:c}),p,{placeholder:s.follows,empty:s.flat})}
        ${ce(e)?g:sh(t,e,!!s.flat)}${s.after??""}</div>`}function th({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],a=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):o("fader.not_set",{weight:i});return s&&Hi(s,pe(e),t.kit.value)?o("fader.muted",{weight:a}):a}function sh(t,e,s){let{desk:i}=t,[a,r]=[i.step.
value,i.kit.value];if(!a)return g;let n=(l,c,h,d)=>v(l,o(`${c}_title`,{slot:e}),()=>i.doneStep(p=>d(p,e,r)),{kind:"lm-mute",key:c,label:o(c,{slot:e}),pressed:h,
reached:!1});return u`<span class="lm-mutes">${s?g:n("S","fader.solo",Ki(a,e,r),Go)}${n("M","fader.mute",ee(a,r).includes(e),qo)}${s?g:nn(t,e)}</span>`}function ih({
desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:a}=t.kit.value,r=a.odd.filter(n=>i[n]===e&&!a.slots.includes(e));return[e,...r].some(n=>s.
includes(n))}var ah=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],rh=32,oh=t=>t.replace(/\d+$/,"");function Ln(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:a,high:r}=s.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let d=e.value.architecture.
sliders.filter(p=>oh(p)===c);return d.length?u`<fieldset class="lm-group lm-group-${c} ${d.length>rh?"lm-two-rows":""}" style="--lm-count: ${d.length}"><legend>${nh(
h,d)}</legend>
            <div class="lm-faders">${d.map(p=>Et(t,p,{title:n(p)}))}</div></fieldset>`:""};return u`<section id="lm-desk" class="lm-desk" aria-label=${o("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[r,(a+r)/2,a].map(c=>u`<span>${V(c)}</span>`)}</div>
        ${ah.map(l)}</section>`}var nh=(t,e)=>e.length<2?o(t):u`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${o("desk.head_title")} aria-label=${o("desk.head",{group:o(t)})}>${o(t)}</button>`;function Nn(t){let{kit:e,channel:s,panel:i,schema:a,settings:r}=t.
desk,n=i.value.values.whole.block_map||"live_merge",l=a.value.block_maps.map(c=>[c.id,c.label,c.summary]);return u`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${r.value.odd}
        @toggle=${c=>c.target.open!==r.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${o("odd.summary",{parts:e.value.architecture.odd.map(c=>lh(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>ch(t,c))}</div>
        ${q(o("odd.map"),y(l,n,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:o("odd.map_tit\
le")})}</details>`}function lh({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:o("odd.kept",{slot:e})}
function ch(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,a=s?o("odd.follows",{help:i,followed:s}):o("odd.stays",{help:i});
return Et(t,e,{flat:!0,title:a,follows:s?`= ${s}`:"0"})}function Pn(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[a,r]=[i.filter(gt),i.filter(h=>!gt(h))],n=r.reduce((h,d)=>h+d.parameters,0),l=(h,d)=>d.length?u`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${d.map(p=>hh(t,s,p,n))}</div></div>`:g,c=()=>uh(t);return u`<section id="lm-kinds" class="lm-kinds" aria-label=${o("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?u`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${o("parts.head",{count:hi(n)})}</span><span class="lm-gap"></span>
            ${v("✕",o("parts.close_title"),c,{label:o("parts.close",{slot:s})})}</div>
        ${l(o("parts.kinds"),r)}${l(o("parts.layers"),a)}`:g}</section>`}function hh(t,e,s,i){let a=`${hi(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return Et(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:o("parts.title",{label:s.label,tensors:s.tensors,share:a,slot:e}),name:u`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:u`<span class="lm-share">${a}</span>`})}function uh({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function Bn({desk:t}){let e=t.step.value,s=e?Na(e,t.kit.value):[];return u`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?o("rules.others"):g}
        ${s.map(i=>u`<span class="lm-rule">${Rn(i)}${v("✕",o("rules.drop"),()=>t.doneStep(a=>Ra(a,i)),{label:o("rules.drop_one",{rule:Rn(i)})})}</span>`)}</p>`}
function Rn({keys:t,slots:e,...s}){let i=Object.entries(s).map(([a,r])=>`${a} ${r}`).join(", ");return e?o("rules.in",{keys:t||o("rules.every_key"),slots:e,set:i}):
o("rules.all",{keys:t||o("rules.every_key"),set:i})}function In({desk:t},e){let{erase:s}=e,i=[["",o("erase.turn_down"),o("erase.turn_down_title")],["balance",o("erase.balance"),o("erase.balance_title")]],a=c=>t.doneStep(
c),r=q(o("erase.way"),y(i,Ye(s)?"balance":"",c=>a(h=>Ja(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,d)=>q(o(`erase.${c}`),we(h,o(`erase.${c}`),d,{id:`lm-eras\
e-${c}`,title:o(`erase.${c}_title`),placeholder:o(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ye(s)?[n("of",s.of??"",c=>a(h=>mi(h,"of",c))),n("mix\
ed",Za(s.balance),(c,h)=>dh(t,e,c,h))]:[n("concepts",di(s.concepts),c=>a(h=>pi(h,"concepts",c))),n("towards",s.towards??"",c=>a(h=>mi(h,"towards",c)))];return u`${r}${l}${n(
"keep",di(s.keep),c=>a(h=>pi(h,"keep",c)))}`}function dh(t,e,s,i){fi(e,s)?t.doneStep(a=>fi(a,s)??a):Wi(i)}function Cn(t){let{desk:e}=t,[s,{methods:i,together:a}]=[e.step.value,e.schema.value],r=s?.kind==="adapters",n=r?a.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):go(i);return St(t,{id:"method",inputId:"lm-method",kind:"lm-input",label:o("source.method"),empty:o("source.method"),none:o("menu.none_found"),
value:s?.method??"",shown:n.find(l=>l.value===s?.method)?.text??"",items:l=>_t(n,l),head:l=>l?o(`methods.${l}`):"",row:({text:l,title:c})=>u`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>r?{...c,method:l,sparse:!1}:vr(c,l,e.schema.value))})}function Dn(t){let{desk:e,dialogs:s}=t,[i,a,r]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!a)return g;let n=Ke(r,i.kind),l=wo(n,s.presets.own.value),c=Ia(i,a,r);return u`<div class="lm-field lm-preset">${St(t,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:o("tools.preset_label"),title:o("tools.preset_title"),empty:o("tools.preset"),none:o("menu.none_found"),value:c,shown:c,items:h=>_t(
l,h),head:h=>o(`preset_group.${h}`),row:({text:h})=>u`${ph(ko(n[h]??{},r.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var ph=({width:t,height:e,points:s})=>u`<svg class="lm-curve" width=${t} height=${e+2} viewBox="0 -1 ${t} ${e+2}"
    aria-hidden="true"><polyline points=${s} /></svg>`;function Un(t){let{desk:e}=t,s=e.step.value;return u`<section id="lm-source" class="lm-source" aria-label=${o("source.label")} ?hidden=${!s}>
        ${mh(t)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${s?.kind!=="merge"&&s?.kind!=="adapters"}>
            <span class="lm-label">${o("source.method")}</span>${Cn(t)}</div>
        <div class="lm-models" id="lm-models">${s?fh(t,s):g}</div></section>`}function mh({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),a=s?s.virtual||E(s.name):e.isLoading.value?o("base.loading"):o("base.none"),r=i>1?o("base.after_steps",{n:i}):o("base.after_step"),l=[s?.
architecture?t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return u`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?r:o("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.virtual?o("base.virtual",{base:s.name}):s?.title||s?.name||a}><span class="lm-base-name">${a}</span>
            ${l?u`<span class="lm-kind">${l}</span>`:g}</output></label>`}function fh(t,e){let{files:s,schema:i}=t.desk,a=c=>t.desk.doneStep(h=>fr(h,c,i.value));
if(e.kind==="adapter")return u`${at(t,{id:"adapter",label:o("source.adapter"),value:L(e.models.adapter),files:s.value.adapters,pick:c=>a({adapter:c}),empty:o("p\
icker.file")})}${Fn(t,e)}`;if(e.kind==="adapters")return vh(t,e);if(e.kind==="erase")return In(t,e);if(e.kind!=="merge")return g;let{models:r}=C(i.value,e.method),
n=(c,h,d,p)=>at(t,{id:c,label:h,value:L(d),files:s.value.models,pick:p});if(r[0]!=="models")return r.map(c=>n(c,c.toUpperCase(),e.models[c],h=>a({[c]:h})));let l=te(
e);return u`${l.map((c,h)=>n(`model${h}`,o("source.model",{n:h+1}),c,d=>a({models:l.with(h,d)})))}
        <span class="lm-pair">
            ${v("−",o("source.fewer"),()=>a({models:l.slice(0,-1)}),{label:o("source.fewer"),off:l.length<2})}
            ${v("+",o("source.more"),()=>a({models:[...l,""]}),{label:o("source.more")})}</span>`}function vh(t,e){let{desk:s}=t,i=e.models.models;return u`${i.
map((a,r)=>u`${at(t,{id:`adapter${r}`,label:o("source.adapter_n",{n:r+1}),value:L(a),files:s.files.value.adapters,pick:n=>s.doneStep(l=>({...l,models:{models:i.
with(r,n)}})),empty:o("picker.file")})}${q(o("tools.weight"),Q(e.shares[r]??1,o("source.weight_n",{n:r+1}),n=>s.doneStep(l=>cr(l,r,n??1)),{key:`share${r}`}))}`)}${Fn(
t,e)}`}function Fn(t,e){let{desk:s,dialogs:i}=t,a=s.steps.filter(n=>Pe(n.kind)&&j(n)).flatMap(n=>me(n,s.schema.value)),r=e.kind==="adapters"||or(e);return u`<span class="lm-pair">
        ${v("−",o("source.fewer_adapters"),()=>s.doneStep(lr),{id:"lm-adapter-fewer",label:o("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",o(r?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(nr),{id:"lm-adapter-more",label:o("source.more_adapters"),off:!r})}
        ${v(o("conflicts.open"),o("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:a.length<2})}</span>`}function Vn({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&C(t.schema.value,s.method),a=s&&e==="adapters"?ne(t.schema.value,s.method):null,r=a?a.summary:e==="merge"?i?.summary:o(`help.${e||
"none"}`),n=e==="merge"?o("help.source",{text:r,source:i?.source}):r;return u`<p id="lm-help" class="lm-help" title=${n}>${r}</p>`}function Hn({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?C(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):e?.kind==="adapters"?ne(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],i=(r,n)=>t.doneStep(l=>l.kind==="erase"?Xa(l,r,n):gr(l,r.name,n)),a=(r,n)=>r.kind==="erase"?Qa(r,n):wi(r,n);return u`<section id="lm-parameters" class="lm-parameters" aria-label=${o(
"source.parameters")}>
        ${e&&s.map(r=>gh(r,a(e,r),n=>i(r,n)))}</section>`}var Wn=t=>typeof t=="object"?JSON.stringify(t):String(t);function gh(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return B(i,t.help,e,s,{name:t.name});let a=t.kind==="choice"?y(t.choices.map(r=>[r,r]),e,s,{name:t.name}):we(Wn(e),i,(r,n)=>{let l=_e(r),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),n.value=c?String(l):Wn(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return q(i,a,
{kind:"lm-field lm-inline",title:t.help})}function Kn(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let a=[...i.parentElement.
children].filter(d=>d!==i),r=d=>a.filter(p=>{let f=p.getBoundingClientRect();return f.top+f.height/2<d}).length,n=d=>a.forEach((p,f)=>{p.classList.toggle("lm-dr\
op-before",f===d),p.classList.toggle("lm-drop-after",d===a.length&&f===d-1)}),l=new AbortController,c=d=>{i.classList.add("lm-dragged"),n(r(d.clientY))},h=d=>{l.
abort();let p=i.classList.contains("lm-dragged")&&d.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),p&&e(r(d.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var qn=t=>t.reduce((e,s)=>e+s,0);function zn({desk:t},e,s){let{waiting:i,places:a}=t.written.value,{error:r,live:n}=t.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===s);if(c)return l(o("missing.choose",{what:G(c.what)}));if(t.parked.value)return l(o("note.parked"));let h=a.indexOf(s);if(r?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:o("note.refused"),title:r.error,bad:!0};if(!j(e))return l(o("note.off"));let d=n?.steps?.filter(w=>w.number===h)??
[],p=Pe(e.kind)?me(e,t.schema.value).map(L):[];return p.length>0&&x(d.map(w=>w.file),p)?wh(d):l("")}function wh(t){let[e,s]=[qn(t.map(n=>n.applied)),qn(t.map(n=>n.
total))],i=[...new Set(t.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],a=t.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),r=o("note.applied",{some:e,total:s});return{text:i.length?`${r} · ${S("note.left_out",i.length)}`:r,title:[a?o("note.kinds",{matched:r,which:a}):r,...i].
join(`
`),bad:e<s}}var kh=([t,...e])=>t&&!e.length&&t.kind==="merge"&&j(t)&&!t.rest.title;function Gn(t){let{desk:e}=t,s=kh(e.steps)||!e.steps.length,{home:i,whole:a}=e.panel.value.
values,r=e.parked.value?i:e.checkpoint.value?.name??"",n=Xo(e.steps,r,a.vae,e.kit.value),l=(c,h)=>v(o(h),o(`${h}_title`),()=>e.add(c));return u`<section id="lm-stack" class=${D(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${o("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${o("stack.steps")} ?hidden=${s}>
            ${ae(e.steps,c=>c.id,(c,h)=>yh(t,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${o("stack.words")} title=${n}>${n}</p>${bh(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${tr(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function bh({desk:t}){let e=t.steps.filter(i=>!j(i)),s=()=>t.done(i=>he(i,{steps:i.values.steps.map(a=>fe(a,"enabled",!0,!0))}));return v(S(
"mutes.steps",e.length),o("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function yh(t,e,s){let{desk:i}=t,a=s+1,r=e.id===
i.panel.value.selected,n=zn(t,e,s),l=(h,d,p)=>i.doneStep(f=>fe(f,h,d,p),e.id),c=(h,d,p,f,w=!1)=>v(h,o(d),f,{kind:"lm-button lm-small",label:o(`${d}_n`,{n:a}),key:p,
off:w});return u`<li class=${D({"lm-step":!0,"lm-selected":r,"lm-off":!j(e)})} data-step data-id=${e.id}
        @keydown=${h=>_h(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${o("row.move_title")} aria-label=${o("row.move",{n:a})}
            @keydown=${h=>Oh(t,e,s,h)}
            @pointerdown=${h=>Kn(h,d=>i.move(e.id,d))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${o("row.on_title")} aria-label=${o("row.on",{n:a})}
            .checked=${ge(j(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${a} ${o(`badge.${e.kind}`)}`,o("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:r})}
        ${we(e.rest.title||"",o("row.title",{n:a}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:o("row.title_title"),placeholder:Zo(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${be(e.kind)?xh(t,e,a):g}
        <span class=${D({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",o("row.solo_title"),()=>$h(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:o("row.solo",{n:a}),pressed:qi(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>ia(t,e,s,-1,h),s===0)}
            ${c("↓","row.later","stepDown",h=>ia(t,e,s,1,h),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var $h=({desk:t},e)=>t.done(s=>he(s,{steps:Jo(s.values.steps,e.id)}));function _h(t){
let{target:e,currentTarget:s,key:i}=t,a={s:"solo",m:"on"}[i.toLowerCase()];!a||t.ctrlKey||t.metaKey||t.altKey||it(e)||(sa(s,a),t.preventDefault())}function xh({
desk:t},e,s){let i=Se(e,t.schema.value)?.value??1,a=r=>t.editStep(n=>fe(n,"weight",r,1),e.id);return u`<span class="lm-row-weight">
        ${st(i,{label:o("row.weight",{n:s}),exact:o("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},a,()=>t.commit(),{key:"weightText"})}</span>`}
function Oh(t,e,s,i){let a={ArrowUp:-1,ArrowDown:1}[i.key];!a||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),ia(t,e,s,a,i))}function ia({desk:t},e,s,i,a){
let r=a.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let n=r.parentElement?.querySelector("button:not(:disabled)");(r.disabled?n:r)?.focus()})}function Jn(t){let{desk:e,live:s}=t,{busy:i,progress:a,live:r}=e.state.value,{text:n,bad:l}=Sh(t),c=s.pending.value||!!i;return u`<div class="lm-footer">
        <div id="lm-bar" class=${D({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?a||.05:0}"></div>
        <p id="lm-status" class=${D({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Eh(t,r)}>${n}</p></div>`}function Sh(t){let{desk:e,live:s}=t,{state:i,remark:a}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(a.
value)return{text:a.value,bad:!1};if(i.value.error)return{text:o("status.error",{error:i.value.error.error,live:Yn(i.value.live)}),bad:!0};if(s.pending.value)return{
text:Ah(t),bad:!1};let r=Zn(t);return{text:[Th(t),...r].filter(Boolean).join(" — "),bad:r.length>0}}function Ah({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?o("status.applying_percent",{percent:Math.round(100*s)}):e||o("status.applying")}function Yn(t){if(!t?.recipe?.steps.length)return o("status.original");
let e=t.saved?o("status.saved",{name:t.saved}):o("status.not_saved"),s=Object.keys(t.skipped||{}).length;return o("status.merge_on",{saved:s?`${e} · ${S("statu\
s.skipped",s)}`:e})}function Th({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,a=Yn(t.state.value.live),r=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?o("status.parked",{live:a}):s.length?o("status.with_choice",{live:a,choose:o("missing.choose",{what:G(s)})}):i.length?[
a,...i.map(({index:n,what:l})=>o("step.waits",{n:n+1,what:G(l)}))].join(" — "):e.settled.value||!t.steps.length?a:x(t.state.value.next?.recipe,t.written.value.
recipe)?o("status.next",{live:a}):r?o("status.other_merge",{live:a}):t.settings.value.live?o("status.off_live"):o("status.off"):e.isLoading.value?o("status.load\
ing"):o("missing.choose",{what:G(s)})}var Zn=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function Eh(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[o("details.memory",{kept:qt(s.deltas),budget:qt(s.budget)}),o("details.in_place",{size:qt(s.in_place)})]:[],a=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),r=[S("count.blocks",e.blocks.length),S("count.tensors",e.tensors),`${wt(e.seconds,2)} s`];return[o("details.changed",{
changed:r.join(", "),id:e.id.slice(0,8)}),o("details.blocks",{blocks:e.blocks.join(", ")}),o("details.device",{device:e.device}),...i,...Zn(t),...a].join(`
`)}function Mh(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(r=>r.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
r=>r.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var Xn=(t,e,s,i)=>s[i.indexOf(Mh(i[e],i))]??t,jh=new Set(["smooth","mirror","swap"]),aa={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?Xn(t,e,s,i):t,swap:Xn,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,a)=>t+a,down:(t,e,s,i,a)=>t-a,times:(t,e,s,i,a)=>t*
a,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,a,r)=>t+a*r};function Qn(t,e,{amount:s=.1,seed:i=0,only:a=[]}={}){let[r,...n]=Object.keys(e),l=n.map(p=>e[p]),
c=Lh(i,n.length+1),h=(p,f)=>p===r&&jh.has(t)?e[r]:V(aa[t](e[p],f,l,n,s,Number(c[f+1].toFixed(3)))),d=a.filter(p=>p in e);return Object.fromEntries([r,...n].map(
(p,f)=>[p,h(p,f-1)]).filter(([p])=>!d.length||d.includes(String(p))))}function Lh(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function el(t){let{desk:e,drawing:s}=t,[{past:i,future:a},{live:r,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return u`<section class="lm-tools" role="toolbar" aria-label=${o(
"tools.label")}>
        ${Rh(t)}${l?[Ph(t),Bh(t)]:g}${Ch(t)}${Nh(t)}<span class="lm-gap"></span>
        ${v(o("tools.draw"),o("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${v("↶",o("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:o("tools.undo"),off:!i.length})}
        ${v("↷",o("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:o("tools.redo"),off:!a.length})}
        ${xn(t)}
        ${v(o("tools.reset"),o("tools.reset_title"),()=>e.doneStep(wr),{id:"lm-reset"})}
        ${B(o("tools.live"),o("tools.live_title"),r,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${B(o("tools.auto"),o("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Nh({desk:t}){let e=t.step.value?ee(t.step.
value,t.kit.value):[];return v(S("mutes.faders",e.length),o("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>ks(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function Rh({desk:t}){let e=t.step.value,s=e?J(e,t.schema.value):[];return u`<div class="lm-channels" id="lm-channels" role="group" aria-label=${o(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,a)=>v(i.label,i.parameter.help,()=>t.look({channel:a}),{pressed:i.label===t.channel.value?.label}))}</div>`}var Ph=t=>u`${Dn(t)}
    ${v(o("tools.my_presets"),o("tools.my_presets_title"),()=>t.dialogs.presets.open(),{id:"lm-presets-open"})}`;function Bh(t){let{desk:e,transform:s}=t,{amount:i,
seed:a}=s.value,r=Object.keys(aa).map(l=>[l,o(`shape.${l}`,{amount:i})]),n=l=>s.value={...s.value,...l};return u`${y([["",e.linked.value.length?S("tools.transfo\
rm_some",e.linked.value.length):o("tools.transform")],...r],"",l=>l&&Ih(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:o("tools.transform_label"),title:o("t\
ools.transform_title")})}
        ${Q(i,o("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?Q(a,o("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Ih({desk:t,transform:e},s){let[i,a,{amount:r,
seed:n}]=[t.step.value,t.channel.value,e.value];!i||!a||(t.doneWeights(Qn(s,Ht(i,a,t.kit.value),{amount:r,seed:n,only:t.linked.value})),s==="dice"&&(t.remark.value=
o("tools.thrown",{amount:r,seed:n}),e.value={amount:r,seed:n+1,thrown:!0}))}function Ch({desk:t}){let e=Se(t.step.value,t.schema.value);if(!e)return g;let s=i=>t.
editStep(a=>fe(a,e.name,i,1));return u`<label class="lm-strength" id="lm-strength-field" title=${o("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?o("tools.weight"):o("tools.strength")}</span>
        ${st(e.value,{label:o("tools.strength_label"),exact:o("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var tl=t=>u`${jn(t)}${Gn(t)}${Un(t)}${Vn(t)}${Hn(t)}${el(t)}
    ${Mn(t)}${Ln(t)}${Pn(t)}${Bn(t)}${Nn(t)}${sn(t)}${Jn(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.virtual.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}${t.dialogs.explore.view()}`,Dh=t=>[["original",o("compare.original")],["before",o("compare.before")],...ue.filter(e=>t.snapshots.
value[e]).map(e=>[e,o("compare.snapshot",{letter:e})])],sl=({desk:t,live:e,dialogs:s})=>u`${Wh(t)}
    ${v(o("actions.restore"),o("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(o("actions.save"),o("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    ${v(o("actions.keep"),o("actions.keep_title"),()=>s.virtual.open(),{id:"lm-virtual-open"})}
    ${v(o("actions.explore"),o("actions.explore_title"),()=>s.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Wh(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=Dh(t),a=i.find(([r])=>r===
s)?.[1]??o("compare.original");return u`<span class="lm-compare-with">
        ${B(o("actions.compare"),o("actions.compare_title"),e===!0,r=>t.set({compare:r}),{name:"compare",label:o("actions.compare_what",{what:a})})}
        ${y(i,s,r=>t.set({compareWith:r,compare:!0}),{id:"lm-compare-with",label:o("actions.compare_choice")})}</span>`}var ra=null,il=()=>{},rl=t=>document.getElementById(t);async function Uh(t){let e=new ss(t.dataset.api??"",t.dataset.token??""),s=t.dataset.language||navigator.
languages.join(",");s.startsWith("en")||e.learn(s);let[i,a,r]=await Promise.all(["/schema","/models","/state"].map(l=>e.get(l))),n=new Ds(t,e,{schema:i,files:a,
state:r});return Hh(n),n.live.watch(),n}async function Fh(){let t=rl("live_merge_root");if(!(!t||t.dataset.started)){t.dataset.started="yes";try{ra??=Uh(t),Vh(await ra,
t)}catch(e){ra=null,t.replaceChildren(),ti(u`<p class="lm-banner lm-bad" role="alert">${o("start.failed",{why:b(e)})}</p>`,t)}}}function Vh(t,e){il(),t.root=e,e.
replaceChildren(),e.classList.add("lm-root");let[s,i,a,r]=["actions","compare","strip","picture"].map(l=>rl(`live_merge_${l}`)),n=[qs(e,()=>tl(t)),qs(s,()=>sl(t)),
qs(i,()=>t.compare.template()),qs(a,()=>t.strip.template()),O(()=>{e.classList.toggle("lm-drawing",t.drawing.value),e.classList.toggle("lm-is-live",!!t.desk.state.
value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),r?.classList.toggle("lm-comparing",t.compare.pair!==void 0),
r?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0),a&&(a.hidden=!t.strip.shots.value.length)})];il=()=>n.forEach(
l=>l());for(let l of[e,s,i,a])l?.setAttribute("lang",Ua());s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),a?.classList.add("lm-strip"),a?.setAttribute(
"role","toolbar"),a?.setAttribute("aria-label",o("strip.label")),a?.addEventListener("keydown",l=>t.strip.onKey(l)),On(e,t),yn(e,t),Sn(e,t),En(e,t),r&&t.preview.
attach(r)}function qs(t,e){if(!t)return()=>{};let s=!1,i=null,a=()=>{s=!1,ti(i,t)};return O(()=>{i=e(),s||queueMicrotask(a),s=!0})}function Hh(t){let{desk:e,compare:s,
preview:i,strip:a,live:r}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:a,live:r,onState:n=>O(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.
sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&r.watch(0))}function oa(){
let t=()=>{Fh(),Bs()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:al}=window;typeof al=="function"?al(oa):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",oa):oa();})();
