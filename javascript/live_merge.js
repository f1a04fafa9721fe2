/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var Xr=Symbol.for("preact-signals");function Ht(){if(he>1)he--;else{var t,e=!1;for((function(){var r=it;for(it=void 0;r!==void 0;){var o=r.S;if(o.v===r.v)for(var a=o.
t;a!==void 0;a=a.x)a.i===r.i&&(a.i=o.i);r=r.o}})();We!==void 0;){var s=We;for(We=void 0,st++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Ts(s))try{s.
c()}catch(r){e||(t=r,e=!0)}s=i}}if(st=0,he--,e)throw t}}var De,_=void 0;function ie(t){var e=_,s=De;_=void 0,De=void 0;try{return t()}finally{_=e,De=s}}var We=void 0,he=0,st=0;var Es=0,it=void 0,rt=0;function js(t){if(_!==void 0){var e=t.n;if(e===void 0||e.t!==_)return e={i:0,S:t,p:_.s,n:void 0,t:_,e:void 0,x:void 0,r:e},_.s!==void 0&&
(_.s.n=e),_.s=e,t.n=e,32&_.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=_.s,e.n=void 0,_.s.n=e,_.s=e),e}}function N(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}N.prototype.brand=Xr;N.prototype.h=function(){return!0};
N.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:ie(function(){var i;(i=e.W)==null||i.call(e)}))};N.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&ie(
function(){var r;(r=e.Z)==null||r.call(e)}))}};N.prototype.subscribe=function(t){var e=this;return x(function(){var s=e.value;ie(function(){return t(s)})},{name:"\
sub"})};N.prototype.valueOf=function(){return this.value};N.prototype.toString=function(){return this.value+""};N.prototype.toJSON=function(){return this.value};
N.prototype.peek=function(){var t=this;return ie(function(){return t.value})};Object.defineProperty(N.prototype,"value",{get:function(){var t=js(this);return t!==
void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(st>100)throw new Error("Cycle detected");(function(s){he!==0&&st===0&&s.l!==Es&&(s.l=Es,it={S:s,v:s.
v,i:s.i,o:it})})(this),this.v=t,this.i++,rt++,he++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Ht()}}}});function v(t,e){return new N(t,e)}function Ts(t){
for(var e=t.s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Ms(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&
(e.r=s),e.S.n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function Ls(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&
(e.n.p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function de(t,e){N.call(this,void 0,e),this.x=t,this.s=void 0,this.g=rt-1,this.f=4}de.prototype=new N;
de.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===rt))return!0;if(this.g=rt,this.f|=1,this.i>0&&!Ts(this))return this.
f&=-2,!0;var t=_;try{Ms(this),_=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return _=
t,Ls(this),this.f&=-2,!0};de.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}N.prototype.S.call(this,t)};de.prototype.
U=function(t){if(this.t!==void 0&&(N.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};de.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(de.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=js(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function P(t,e){return new de(t,e)}function Ns(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){he++;var s=_;_=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Vt(t),i}finally{_=s,Ht()}}}function Vt(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,Ns(t)}function Qr(t){if(_!==this)throw new Error("Out-of-order effect");Ls(this),_=t,this.f&=-2;try{8&this.f&&Vt(this)}finally{
Ht()}}function xe(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,De&&De.push(this)}xe.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};xe.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Ns(this),Ms(this),he++;var t=_;return _=this,Qr.bind(this,t)};xe.prototype.N=function(){2&this.f||(this.f|=2,this.u=We,We=this)};
xe.prototype.d=function(){this.f|=8,1&this.f||Vt(this)};xe.prototype.dispose=function(){this.d()};function x(t,e){var s=new xe(t,e);try{s.c()}catch(r){throw s.d(),
r}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var qt=globalThis,Ps=t=>t,ot=qt.trustedTypes,Cs=ot?ot.createPolicy("lit-html",{createHTML:t=>t}):void 0,zt="$lit$",J=`lit$${Math.random().toFixed(9).slice(2)}$`,
Yt="?"+J,eo=`<${Yt}>`,pe=document,Fe=()=>pe.createComment(""),He=t=>t===null||typeof t!="object"&&typeof t!="function",Gt=Array.isArray,Us=t=>Gt(t)||typeof t?.[Symbol.
iterator]=="function",Kt=`[ 	
\f\r]`,Ue=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Rs=/-->/g,Bs=/>/g,ue=RegExp(`>|${Kt}(?:([^\\s"'>=/]+)(${Kt}*=${Kt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Is=/'/g,Ds=/"/g,Fs=/^(?:script|style|textarea|title)$/i,Jt=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),m=Jt(1),Ca=Jt(2),Ra=Jt(
3),O=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Ws=new WeakMap,me=pe.createTreeWalker(pe,129);function Hs(t,e){if(!Gt(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Cs!==void 0?Cs.createHTML(e):e}var Vs=(t,e)=>{let s=t.length-1,i=[],r,o=e===2?"<svg>":e===3?"<math>":"",a=Ue;for(let c=0;c<
s;c++){let l=t[c],h,u,d=-1,p=0;for(;p<l.length&&(a.lastIndex=p,u=a.exec(l),u!==null);)p=a.lastIndex,a===Ue?u[1]==="!--"?a=Rs:u[1]!==void 0?a=Bs:u[2]!==void 0?(Fs.
test(u[2])&&(r=RegExp("</"+u[2],"g")),a=ue):u[3]!==void 0&&(a=ue):a===ue?u[0]===">"?(a=r??Ue,d=-1):u[1]===void 0?d=-2:(d=a.lastIndex-u[2].length,h=u[1],a=u[3]===
void 0?ue:u[3]==='"'?Ds:Is):a===Ds||a===Is?a=ue:a===Rs||a===Bs?a=Ue:(a=ue,r=void 0);let w=a===ue&&t[c+1].startsWith("/>")?" ":"";o+=a===Ue?l+eo:d>=0?(i.push(h),
l.slice(0,d)+zt+l.slice(d)+J+w):l+J+(d===-2?c:w)}return[Hs(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},Ve=class t{constructor({strings:e,_$litType$:s},i){
let r;this.parts=[];let o=0,a=0,c=e.length-1,l=this.parts,[h,u]=Vs(e,s);if(this.el=t.createElement(h,i),me.currentNode=this.el.content,s===2||s===3){let d=this.
el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(r=me.nextNode())!==null&&l.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let d of r.getAttributeNames())
if(d.endsWith(zt)){let p=u[a++],w=r.getAttribute(d).split(J),y=/([.?@])?(.*)/.exec(p);l.push({type:1,index:o,name:y[2],strings:w,ctor:y[1]==="."?nt:y[1]==="?"?lt:
y[1]==="@"?ct:ve}),r.removeAttribute(d)}else d.startsWith(J)&&(l.push({type:6,index:o}),r.removeAttribute(d));if(Fs.test(r.tagName)){let d=r.textContent.split(J),
p=d.length-1;if(p>0){r.textContent=ot?ot.emptyScript:"";for(let w=0;w<p;w++)r.append(d[w],Fe()),me.nextNode(),l.push({type:2,index:++o});r.append(d[p],Fe())}}}else if(r.
nodeType===8)if(r.data===Yt)l.push({type:2,index:o});else{let d=-1;for(;(d=r.data.indexOf(J,d+1))!==-1;)l.push({type:7,index:o}),d+=J.length-1}o++}}static createElement(e,s){
let i=pe.createElement("template");return i.innerHTML=e,i}};function fe(t,e,s=t,i){if(e===O)return e;let r=i!==void 0?s._$Co?.[i]:s._$Cl,o=He(e)?void 0:e._$litDirective$;
return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(t),r._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=r:s._$Cl=r),r!==void 0&&(e=fe(t,r._$AS(t,e.
values),r,i)),e}var at=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,r=(e?.creationScope??pe).importNode(s,!0);me.currentNode=r;let o=me.nextNode(),a=0,c=0,l=i[0];for(;l!==void 0;){
if(a===l.index){let h;l.type===2?h=new Ae(o,o.nextSibling,this,e):l.type===1?h=new l.ctor(o,l.name,l.strings,this,e):l.type===6&&(h=new ht(o,this,e)),this._$AV.
push(h),l=i[++c]}a!==l?.index&&(o=me.nextNode(),a++)}return me.currentNode=pe,r}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},Ae=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=fe(this,e,s),He(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==O&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Us(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&He(this._$AH)?this._$AA.nextSibling.data=e:this.
T(pe.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=Ve.createElement(Hs(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(s);else{let o=new at(r,this),a=o.u(this.options);o.p(s),this.T(a),this._$AH=o}}_$AC(e){let s=Ws.get(e.strings);return s===
void 0&&Ws.set(e.strings,s=new Ve(e)),s}k(e){Gt(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,r=0;for(let o of e)r===s.length?s.push(i=new t(this.O(Fe()),
this.O(Fe()),this,this.options)):i=s[r],i._$AI(o),r++;r<s.length&&(this._$AR(i&&i._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=Ps(e).nextSibling;Ps(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ve=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,r,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,r){let o=this.strings,a=!1;if(o===void 0)
e=fe(this,e,s,0),a=!He(e)||e!==this._$AH&&e!==O,a&&(this._$AH=e);else{let c=e,l,h;for(e=o[0],l=0;l<o.length-1;l++)h=fe(this,c[i+l],s,l),h===O&&(h=this._$AH[l]),
a||=!He(h)||h!==this._$AH[l],h===g?e=g:e!==g&&(e+=(h??"")+o[l+1]),this._$AH[l]=h}a&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},nt=class extends ve{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},lt=class extends ve{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},ct=class extends ve{constructor(e,s,i,r,o){super(e,s,i,r,o),this.type=
5}_$AI(e,s=this){if((e=fe(this,e,s,0)??g)===O)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ht=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){fe(this,e)}},Ks={M:zt,P:J,A:Yt,C:1,L:Vs,R:at,D:Us,V:fe,I:Ae,H:ve,N:lt,U:ct,B:nt,F:ht},to=qt.litHtmlPolyfillSupport;
to?.(Ve,Ae),(qt.litHtmlVersions??=[]).push("3.3.3");var Zt=(t,e,s)=>{let i=s?.renderBefore??e,r=i._$litPart$;if(r===void 0){let o=s?.renderBefore??null;i._$litPart$=
r=new Ae(e.insertBefore(Fe(),o),o,void 0,s??{})}return r._$AI(t),r};function dt(t,e,s="live_merge",i={}){let r=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(a=>a.id===s)||t.block_maps[0];return{schema:t,id:r,architecture:t.architectures[r],
follows:o.follows[r],parts:i}}var E=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],Se=(t,e)=>t.schema[e==="adapter"?"adapter_presets":"presets"][t.id]||{},Z=(t,e)=>t.
parts[e]||[];var re=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[r])=>i<r?-1:1)):s),j=(t,e)=>t===e||re(
t)===re(e);function qs(t){let e=2166136261;for(let s of re(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var M=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var oe=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Ke=(t,e,s)=>t.weights[oe(e,s)]||{},qe=(t,e,s,i)=>Ke(t,s,i)[e]!==void 0;function D(t,e,s,i){let r=Ke(t,s,i)[e];
if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return s.parameter.default;let o=i.follows[e];return o?D(t,o,s,i):t.kind==="adapter"?1:0}function zs(t,e,s){
let{sliders:i,odd:r}=s.architecture,o=r.filter(l=>qe(t,l,e,s)),a=Object.fromEntries([...i,...o].map(l=>[l,D(t,l,e,s)])),c=new Set(Object.values(a));return!o.length&&
c.size===1?a[i[0]]:a}function Ys(t,e,s,i){let r={...Ke(t,e,i),...s},o=Object.fromEntries(Object.entries(r).filter(([,a])=>a!==null));return Xt({...t,typed:M(t.typed,
e.parameter.name)},e,o,i)}var Xt=(t,e,s,i)=>({...t,weights:{...t.weights,[oe(e,i)]:s}});function Gs(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,a])=>typeof a=="number"&&[
...s,...i].includes(o))?{...t}:null}var ut=t=>t.includes("/"),Oe=t=>t.split("/")[0],Ee=t=>/\.\d+$/.test(t.id),je=t=>t.rest.layers||[],Qt=(t,e)=>t.kind==="adapter"?"weight":e.parameter.name,es=(t,e)=>Z(
e,Oe(t)).find(s=>s.id===t.split("/")[1]),Te=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function ts(t,e,s,i){let r=Qt(t,s),o=je(t).filter(a=>Te(a,Oe(e),es(
e,i))&&r in a).pop();return Array.isArray(o?.[r])?o[r][s.index]:o?.[r]}var Js=(t,e)=>({...t,rest:{...M(t.rest,"layers"),...e.length?{layers:e}:{}}});function Zs(t,e,s,i){
let r=je(t);for(let[o,a]of Object.entries(s))r=a===null?so(t,r,o,e,i):io(t,r,o,e,a,i);return Js(t,r)}function so(t,e,s,i,r){let o=Qt(t,i);return e.map(a=>Te(a,Oe(
s),es(s,r))?M(a,o):a).filter(a=>Object.keys(a).some(c=>!["keys","slots"].includes(c)))}function io(t,e,s,i,r,o){let[a,c,l]=[Qt(t,i),Oe(s),es(s,o)];if(!l)return e;
let h=e.filter(p=>Te(p,c,l)),u=h.filter(p=>a in p).pop()||h.pop(),d=oo(t,c,i,u?.[a],r,o);return u?e.map(p=>p===u?{...p,[a]:d}:p):ro(e,{keys:l.keys,slots:c,[a]:d},
c,Ee(l),o)}function ro(t,e,s,i,r){let o=Z(r,s).filter(Ee),a=i?-1:t.findIndex(c=>o.some(l=>Te(c,s,l)));return a<0?[...t,e]:t.toSpliced(a,0,e)}function oo(t,e,s,i,r,o){
if(!s.parameter.per_model)return r;let a=t.models.models?.length||2;return Array.from({length:a},(c,l)=>l===s.index?r:Array.isArray(i)?i[l]:i??D(t,e,{...s,index:l},
o))}var Xs=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function Qs(t,e){let s=r=>Array.isArray(r)?Array.from({
length:e},(o,a)=>r[Math.min(a,r.length-1)]):r,i=je(t).map(r=>Object.fromEntries(Object.entries(r).map(([o,a])=>[o,s(a)])));return i.length?{layers:i}:{}}var ei=(t,e,s)=>je(
t).some(i=>Z(s,e).some(r=>Te(i,e,r))),ti=(t,e)=>je(t).filter(s=>!Z(e,s.slots||"").some(i=>Te(s,s.slots,i))),si=(t,e)=>Js(t,je(t).filter(s=>s!==e));function ii(t,e,s,i){return ut(e)?ts(t,e,s,i)??D(t,Oe(e),s,i):D(t,e,s,i)}var ri=(t,e,s,i)=>ut(e)?ts(t,e,s,i)!==void 0:qe(t,e,s,i);function ss(t,e,s,i){let[r,o]=[
!0,!1].map(c=>Object.fromEntries(Object.entries(s).filter(([l])=>ut(l)===c))),a=Object.keys(r).length?Zs(t,e,r,i):t;return Object.keys(o).length?Ys(a,e,o,i):a}function oi(t,e,s,i){
let r={...t,presets:{...t.presets,[oe(e,i)]:s}};return ss(r,e,Se(i,t.kind)[s]||{},i)}function ai(t,e,s){let i=t.presets[oe(e,s)]||"";return Object.entries(Se(s,
t.kind)[i]||{}).every(([o,a])=>D(t,o,e,s)===a)?i:""}function ni(t,e,s,i,r){let a=(Se(r,t.kind)[t.presets[oe(e,r)]||""]||{})[s]??0;return i===a?e.parameter.default:
a}function li(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var mt=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,D(t,i,e,s)]));var C=t=>(t&&typeof t=="object"?t.file:t)||"",T=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",q=t=>C(Array.isArray(t)?t[t.length-
1]:t),pt=(t,e)=>T(t).toLowerCase()===T(e).toLowerCase();var ci={"actions.compare":"Compare with original","actions.compare_title":"Preview makes the original's picture of the same seed as well, and shows both; F flip\
s them","actions.restore":"Original","actions.restore_title":"Take the merge out of the loaded model, bit for bit","actions.save":"Save…","actions.save_title":"\
Write what is previewed to a checkpoint","adjust.label":"Adjustments","badge.adapter":"LoRA","badge.adjust":"Adjust","badge.merge":"Merge","badge.other":"Other",
"banner.adopt":"Use on this one","banner.adopt_title":"Apply that merge with the loaded checkpoint as A","banner.back":"Back to {base}","banner.back_title":"Loa\
d that checkpoint again, with its merge","banner.elsewhere":"The merge was changed in another page. This page sends nothing until you choose.","banner.new":"Sta\
rt new","banner.new_title":"An empty recipe for the loaded checkpoint; undo brings the old one back","banner.paused":"Your merge was made on {base} and is pause\
d.","banner.show":"Show that","banner.show_title":"Put the merge that is on into this page","banner.take_over":"Take over","banner.take_over_title":"Put this pa\
ge's merge in its place","base.after_step":"A · result of step 1","base.after_steps":"A · result of steps 1–{n}","base.loaded":"A · loaded checkpoint","bas\
e.loading":"a checkpoint is being loaded…","base.none":"no checkpoint is loaded","compare.alt":"{name}, same seed","compare.both":"Side by side","compare.both\
_shown":"Original and merge side by side","compare.both_title":"Show both beside each other (Esc)","compare.enlarge":"{name}: show it large","compare.flip":"Fli\
p","compare.flip_title":"Show original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.gallery":"Gallery","compare.gall\
ery_title":"Show the host's gallery again","compare.label":"Original and merge","compare.merged":"Merged","compare.one_shown":"{name} is shown","compare.origina\
l":"Original","compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip original and mer\
ge in place","compare.this":"Preview","count.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"{n} tensor","count.tensors.other":"{\
n} tensors","desk.base":"Base","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.out":"Output blocks","details.blocks":"Blocks: {bloc\
ks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"{size} of the models are seen where they lie in\
 the system's file cache","details.memory":"Memory: {kept} of {budget} keep what adapters add for the next move","dialog.close":"Close","doctor.check":"Check fo\
r problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on the disk","doctor.looking":"Looking…","doc\
tor.well":"No problems found","fader.exact":"{label}, exact value","fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_tit\
le":"Open {slot} into its kinds and layers","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.method":"{method} of {so}{others}{ho\
w}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":" with {models}",
"help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brig\
htness and colour, by small changes to the first and last layers.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step t\
hat this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"live","history.nothing":"\
nothing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into the panel","history.titl\
e":"History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} \
step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file is no text; \
choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMer\
ger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mer\
gekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a re\
cipe","import.title":"Import a recipe","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.checkpoint":"a checkpoint in the WebUI",
"missing.choose":"choose {what}","missing.every_model":"every model","missing.model":"model {name}","note.applied":"{some}/{total} modules matched","note.kinds":"\
{matched} ({which})","note.left_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","o\
dd.follows":"{help} Follows {followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider ea\
ch of these follows; another tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: \
{parts}","offer.no":"No","offer.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_\
title":"Rebuild the merge that made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters\
. A value here overrides the slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layer":"layer {n}","parts.lay\
ers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.file":"Choose a fil\
e…","picker.model":"Choose a model…","picker.more.one":"{n} more: type a part of the name","picker.more.other":"{n} more: type a part of the name","picker.n\
o_files":"There are no files.","picker.none_found":"No file has that in its name.","presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_ti\
tle":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the presets \
of other merge extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.","pr\
esets.name":"Name","presets.name_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No prese\
ts of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is\
 now {to}.","presets.save":"Save as","presets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","presets.there":"\
There is a preset {name}; press Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","prese\
ts.unfit":"It is for another architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step\
 {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","\
row.on":"Step {n} is on","row.on_title":"On: switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.s\
elect":"Work on this step","row.title":"Title of step {n}","row.title_title":"Click to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"We\
ight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this rule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"ever\
y key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this step: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","sa\
ve_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out\
 the averaged copy of the U-Net that some checkpoints carry for further training","save_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as A ({dtype})",
"save_dialog.dtype_preview":"Same as the preview","save_dialog.exists":"Exists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.",
"save_dialog.is_source":"{name} is a source of this merge and is never written over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose \
{what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make the saved file the loaded checkpoint","save_dialog.name":"Name","save_dialog.nothing":"\
Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this desk is paused.","save_dialog.prog\
ress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} (\
{size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file i\
s left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.vae":"VAE",
"save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the pictures t\
hat you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the server answ\
ered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.down":"All − 0.1","s\
hape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN and OUT","shape.up":"All + 0.1","source.ada\
pter":"LoRA or LyCORIS","source.fewer":"One model fewer","source.label":"Models and method","source.method":"Method","source.model":"Model {n}","source.more":"O\
ne model more","source.parameters":"Parameters of the method","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight \
for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_merge":"+ Merge","stack.add_m\
erge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they are applied","stack.words":"\
The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying… {percent} %","status.error":"{err\
or} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your merge is put in before the\
 next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Preview to turn your merge on","status.off_live":"Showing the original. \
Press Preview or move a fader to turn your merge on","status.original":"Showing the original","status.other_merge":"{live} — it is another than on this desk: pr\
ess Preview to put this one in its place","status.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone","status.saved":"saved as \
{name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adjustment":"no adjustment y\
et","step.no_file":"No file chosen","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"\
Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a model o\
f another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about}
Click: show it large and go back to its recipe; Delete: take it out of the strip`,"text.copied":"Copied","text.copy":"Copy","text.copy_title":"Copy the weights \
as exact text","text.field":"Block weights as text","text.label":"Weights as text","text.title":`Paste weights here: comma text, a preset's name, or OUT05:0.8 t\
o change that one alone.
{text}`,"tools.auto":"Auto preview","tools.auto_title":"Make a picture whenever the faders rest","tools.channel":"Parameter shown","tools.draw":"Draw","tools.dr\
aw_title":"Draw a curve over the faders with one stroke (or hold Shift while dragging)","tools.label":"Block weight tools","tools.live":"Live","tools.live_title":"\
Apply every change to the loaded model at once","tools.my_presets":"My presets…","tools.my_presets_title":"Your own presets, those of other extensions, and th\
e history","tools.preset":"Preset…","tools.preset_label":"Preset","tools.preset_title":"Set all faders to a named shape","tools.redo":"Redo","tools.redo_title":"\
Redo (Ctrl+Shift+Z)","tools.reset":"Reset","tools.reset_title":"All faders and parameters back to the method's defaults; undo brings them back","tools.strength":"\
Strength","tools.strength_exact":"Strength over all, exact value","tools.strength_label":"Strength over all","tools.strength_title":"Multiplies every block weig\
ht; the weights themselves stay as they are","tools.transform":"Transform…","tools.transform_label":"Transform all block weights","tools.transform_title":"Cha\
nge all faders at once","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight"};var ge=ci,hi=new Intl.PluralRules("en");var n=(t,e={})=>is(ge[t],e);function W(t,e,s={}){return is(ge[`${t}.${hi.select(e)}`]??ge[`${t}.other`],{n:e,...s})}function A(t){if(!t||typeof t=="string")return t||
"";let{id:e="",values:s={}}=t;return ge[e]?is(ge[e],s):ge[`${e}.other`]?W(e,s.n,s):t.text||t.error||""}var di=t=>t in ge,X=t=>new Intl.ListFormat(hi.resolvedOptions().
locale,{type:"conjunction"}).format(t),is=(t,e)=>t.replace(/\{(\w+)\}/g,(s,i)=>i in e?ui(e[i]):s),ui=t=>Array.isArray(t)?t.map(ui).join(", "):typeof t=="object"?
A(t):String(t);var pi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},ae=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},rest:{}}),z=t=>t.rest.enabled!==!1;function fi(t,e){let s=ae("ot\
her");if("adapter"in t){let{adapter:r,blocks:o,...a}=t;return{...s,kind:"adapter",models:{adapter:r},typed:{blocks:o??null},rest:a}}return"adjust"in t?{...s,kind:"\
adjust",adjust:{...t.adjust},rest:M(t,"adjust")}:e.methods.some(r=>r.id===t.method)?lo(s,t,e):{...s,raw:t,rest:{}}}function lo(t,e,s){let i=E(s,e.method),r=i.parameters.
filter(c=>c.kind==="weight").map(c=>c.name),o=i.parameters.map(c=>c.name).filter(c=>!r.includes(c)&&c in e),a=c=>Object.fromEntries(c.map(l=>[l,e[l]]));return{...t,
kind:"merge",method:i.id,sparse:!0,models:a(i.models),parameters:{[i.id]:a(o)},typed:Object.fromEntries(r.map(c=>[c,e[c]??null])),rest:M(e,"method",...i.models,
...i.parameters.map(c=>c.name))}}function vi(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.
kind==="adapter"){let r=mi(t,pi,e);return{adapter:t.models.adapter||"",...r===void 0?{}:{blocks:r},...t.rest}}let s=E(e.schema,t.method),i={method:t.method};for(let r of s.
models)i[r]=r==="models"?U(t).filter(Boolean):t.models[r]||"";for(let r of s.parameters){let o=r.kind==="weight"?mi(t,r,e):co(t,r);o!==void 0&&(i[r.name]=o)}return{
...i,...t.rest}}function mi(t,e,s){if(e.name in t.typed)return t.typed[e.name]??void 0;let i=Y(t,s.schema).filter(o=>o.parameter.name===e.name);if(t.kind==="ada\
pter"&&!Object.keys(Ke(t,i[0],s)).length)return;let r=i.map(o=>zs(t,o,s));return e.per_model?r:r[0]}function co(t,e){return e.name in(t.parameters[t.method]||{})||
!t.sparse?rs(t,e):void 0}var rs=(t,e)=>(t.parameters[t.method]||{})[e.name]??e.default;function ze(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[n("mis\
sing.adapter")];if(t.kind!=="merge")return[];let s=E(e,t.method).models;if(s[0]!=="models")return s.filter(r=>!t.models[r]).map(r=>n("missing.model",{name:r.toUpperCase()}));
let i=U(t).filter(Boolean).length;return i?i<U(t).length?[n("missing.every_model")]:[]:[n("missing.any_model")]}var U=t=>t.models.models?.length?t.models.models:
["",""];function Ye(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind!=="merge")return[];let s=E(e,t.method).models;return(s[0]==="m\
odels"?U(t):s.map(i=>t.models[i])).filter(Boolean)}function Y(t,e){return t.kind==="adapter"?[{parameter:pi,index:0,label:"blocks"}]:t.kind!=="merge"?[]:E(e,t.method).
parameters.filter(s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?U(t).length:1},(i,r)=>({parameter:s,index:r,label:s.per_model?n("step.of_model",
{name:s.name,n:r+1}):s.name})))}function gi(t,e){let s=t?Y(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function wi(t,e,s){let i={...t,models:{...t.
models,...e}},r=U(i).length;if(t.kind!=="merge"||!e.models||r===U(t).length)return i;let o=E(s,t.method).parameters.map(a=>a.name).filter(a=>Array.isArray(t.typed[a]));
return{...i,typed:M(t.typed,...o),rest:{...t.rest,...Qs(t,r)}}}function yi(t,e,s){let i=E(s,e).parameters.map(l=>l.name),{layers:r,strength:o,...a}=t.rest,c=(r||
[]).filter(l=>i.some(h=>h in l&&!Array.isArray(l[h])));return c.length&&(a.layers=c.map(l=>Xs(l,i))),o!==void 0&&i.includes("alpha")&&(a.strength=o),{...t,method:e,
channel:0,sparse:!1,typed:{},rest:a}}function bi(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var Ge=(t,e,s,i)=>({
...t,rest:s===i?M(t.rest,e):{...t.rest,[e]:s}});function $i(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function ki(t){let e=Object.
fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},sparse:!1,
rest:e}}function we(t,e){return t?t.kind==="adapter"?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:Y(t,e).some(i=>i.parameter.name==="alpha")?{name:"str\
ength",low:0,value:Number(t.rest.strength??1)}:null:null}var Me=()=>({whole:{},base:null,home:"",steps:[]});function _i(t,e,s){let i=t.steps.map(d=>ze(d,s.schema)),r=t.steps.map((d,p)=>p).filter(d=>!i[d].length),o=i.map(
(d,p)=>({index:p,what:d})).filter(({what:d})=>d.length),c=e?.architecture&&t.whole.architecture!==e.architecture?M(t.whole,"architecture"):t.whole,l=r.map(d=>vi(
t.steps[d],s)),h={live_merge:1,base:ho(t,e),...c,steps:l},u=o.length&&!r.length?o[0].what:[];return{recipe:h,missing:e?u:[n("missing.checkpoint")],waiting:o,places:r}}
function ho(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var xi=t=>({live_merge:1,base:t?.name||"",steps:[]});function Ai(t,e,s){let i=M(t,"live_m\
erge","base","steps"),r=q(t.base),o=e!==null&&(!r||pt(r,e.name));return{whole:i,base:o&&r?{written:t.base,of:e.name}:null,home:o?e.name:r,steps:(t.steps||[]).map(
a=>fi(a,s))}}var uo=(t,e)=>t.some(s=>z(s)&&!ze(s,e).length),Si=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&uo(t.steps,s);function Oi(t,e,s){let i=M(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var mo=200,Je=(t,e="")=>({values:t,selected:ft(t,e),committed:t,past:[],future:[]}),Ei=()=>Je({...Me(),steps:[ae("merge")]}),ft=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",ji=t=>t.values.steps.find(e=>e.id===t.selected)||null,be=(t,e)=>({...t,values:{...t.values,...e}}),os=(t,e,s)=>be(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),vt=(t,e)=>({...t,selected:e});function Ti(t,e){let s=ae(e);return vt(be(t,{steps:[...t.values.steps,s]}),s.id)}function Mi(t,e){
let s=t.values.steps.findIndex(r=>r.id===e),i=be(t,{steps:t.values.steps.filter(r=>r.id!==e)});return vt(i,ft(i.values,t.selected,s))}function Li(t,e,s){let{steps:i}=t.
values,r=i.findIndex(a=>a.id===e),o=Math.min(Math.max(s,0),i.length-1);return r<0||r===o?t:be(t,{steps:i.toSpliced(r,1).toSpliced(o,0,i[r])})}var as=(t,e)=>ye({
...ye(t),values:e,selected:ft(e,"")});function ye(t){let{values:e,committed:s,past:i}=t;return e===s||j(e,s)?t:{...t,committed:e,past:[...i,s].slice(-mo),future:[]}}
var gt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Ni(t){let e=ye(t),s=e.past.at(-1);return s?Ci(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Pi(t){let e=ye(t),s=e.future.at(-1);return s?Ci(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Ci(t,e,s){let i=new Map(t.values.steps.map(o=>[o.id,o])),r=e.steps.find(o=>!j(i.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:ft(e,
r?.id??t.selected)}}var ns=24;function Ri(t,e){let s=t.find(i=>i.infotext===e.infotext&&j(i.recipe,e.recipe));return s?.whole&&!e.whole?t:[e,...t.filter(i=>i!==s)].slice(0,ns)}function fo(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(o=>T(C(o)));return[s.method?E(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Bi(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${T(q(t.recipe.
base))}: ${fo(t.recipe,e)}`,r=t.whole?"":`
${n("strip.interrupted")}`;return`${n("strip.preview",{id:qs(t.recipe),when:s})}
${i}${r}`}var Ii=2,Di=1,vo=["merge","adapter","adjust","other"],wt={live:!0,auto:!1,odd:!1},B=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function Wi(t){try{return JSON.
parse(t??"null")}catch{return null}}var Ui=({values:t,selected:e},s)=>JSON.stringify({version:Ii,values:t,selected:e,settings:s});function Fi(t){let e=Wi(t);if(!B(
e)||e.version!==Ii||!B(e.values))return{panel:null,settings:wt};let s={...wt,...B(e.settings)?e.settings:{}};return{panel:Je(go(e.values),String(e.selected)),settings:s}}
function go(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>B(s)&&vo.includes(s.kind)):[];return{...Me(),home:typeof t.home=="string"?t.home:"",...B(t.whole)?
{whole:t.whole}:{},...B(t.base)?{base:t.base}:{},steps:e.map(wo)}}function wo(t){let e=ae(t.kind),s=([i,r])=>{let o=e[i];return i==="raw"||B(o)?B(r):typeof r==typeof o};
return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var ls=t=>JSON.stringify({version:Di,entries:t});function Hi(t){let e=Wi(t);return!B(e)||e.version!==
Di||!Array.isArray(e.entries)?[]:e.entries.filter(yo).slice(0,ns).map(s=>({...s,infotext:s.infotext??"",whole:s.whole??!0}))}var yo=t=>B(t)&&B(t.recipe)&&Array.
isArray(t.recipe.steps)&&Number.isFinite(t.time)&&(t.picture===""||String(t.picture).startsWith("data:image/"));function yt(t){let e=t.findLastIndex(s=>s.picture!==
"");return e>=0?t.with(e,{...t[e],picture:""}):t.length?t.slice(0,-1):null}var bt=class{constructor(e,s,i){this.schema=v(e),this.files=v(s),this.state=v(i),this.panel=v(Ei()),this.settings=v(wt),this.parts=v({of:"",slots:{}}),this.edits=
v(0),this.opened=v(""),this.remark=v(""),this.checkpoint=cs(()=>this.state.value.checkpoint);let r=cs(()=>this.parts.value.of===this.checkpoint.value?.name?this.
parts.value.slots:{}),o=P(()=>this.panel.value.values.whole.block_map);this.kit=P(()=>dt(this.schema.value,this.checkpoint.value?.architecture,o.value,r.value)),
this.step=P(()=>ji(this.panel.value)),this.channel=cs(()=>gi(this.step.value,this.schema.value)),this.written=P(()=>_i(this.panel.value.values,this.checkpoint.value,
this.kit.value)),this.parked=P(()=>Si(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=P(()=>this.parked.value?xi(this.checkpoint.value):
this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){let[s,i]=[this.step.value,this.
channel.value];return s&&i?ii(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&ri(s,e,i,this.kit.value))}edit(e){let s=e(
this.panel.value),i=this.parked.value?s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:be(s,{home:i}),this.edited()}edited(){
this.remark.value="",this.edits.value+=1}commit(){this.panel.value=ye(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){
this.edit(i=>os(i,s,e))}doneStep(e,s){this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>ss(i,s,e,this.kit.value))}usePreset(e){
let s=this.channel.value;s&&this.doneStep(i=>oi(i,s,e,this.kit.value))}add(e){this.done(s=>Ti(s,e))}remove(e){this.done(s=>Mi(s,e))}move(e,s){this.done(i=>Li(i,
e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=vt(this.panel.value,e))}look(e){let s=os(this.panel.value,this.panel.value.selected,i=>({...i,...e}));
this.panel.value=gt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:Oi(i.values,e,s)}))}undo(){this.panel.value=Ni(this.panel.value),this.edited()}redo(){
this.panel.value=Pi(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,...e}}async load(e,s){let i=Ai(e,this.checkpoint.value,this.
schema.value),r=await s(i.steps,i.whole.block_map);this.panel.value=as(this.panel.value,{...i,steps:r})}adopt(){let e=this.checkpoint.value?.name??"";this.panel.
value=ye(be(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=as(this.panel.value,{...Me(),steps:[ae("merge")]}),this.edited()}};function cs(t){
let e;return P(()=>{let s=t();return(e===void 0||!j(e,s))&&(e=s),e})}var bo=600,$o=["disk","memory"],$t=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=v([]);let i="",r=0;x(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(r),o!==i&&(r=setTimeout(()=>this.#e(i=o),bo))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!$o.includes(r.check)))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(i=>i.level!==
"note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(o=>o.enabled!==!1);if(s.length||!i.length)return"";let r=o=>o.method?E(this.desk.schema.
value,o.method).models.map(a=>o[a]):[];return JSON.stringify([e.base,e.vae,i.map(o=>[o.method,o.adapter,r(o)])])}};var Le=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),kt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#e(e,{method:"GET"})}post(e,s){return this.#e(e,{method:"POST",body:JSON.stringify(s)})}async#e(e,s){let i={
"X-Live-Merge-Token":this.token,"Content-Type":"application/json"},r=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)
throw new Le(n("server.silent"));let o=await r.json().catch(()=>({}));if(r.ok)return o;throw new Le(ko(o)||n("server.answered",{status:r.status,path:e}),o.place||
"")}},ko=t=>typeof t.detail=="string"&&t.detail?t.detail:A({...t,text:t.error});var Vi=150,hs=3e3,_o=100,_t=class{constructor(e,s,i,r){this.desk=e,this.server=s,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=v([]),this.inFlight=v(!1),this.dirty=v(!1),this.stale=v(!1),this.refusal=v(""),this.unreachable=
v(""),this.pending=P(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=P(()=>this.unreachable.value||this.refusal.
value),this.settled=P(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=v(0),this.isLoading=P(()=>this.loads.value>0),this.elsewhere=P(()=>this.#t()),
x(()=>{e.edits.value&&ie(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,r=s.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&j(e.value.recipe,r)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(re(e.recipe))&&!j(e.recipe,this.recipe)}expect(e){let s=re(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-_o)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=re(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?hs:Vi)}async#r(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let r=i instanceof Le&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#r(e,s);return await this.#a(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(re(e))}watch(e=hs){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#a(),e)}async#a(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let a=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(a)}catch(a){this.unreachable.value=k(a)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?Vi:hs)}async#n(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),j(e,s)||(this.desk.state.value=e),await this.#l(s,e)}async#l(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=k(r)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function Ki(t,e){let s="";x(()=>{let i=t.checkpoint.value?.name??"";!i||i===s||(s=i,e.get("/layers").then(r=>t.parts.value={of:r.checkpoint,slots:r.slots},()=>{}))})}var qi="live-merge/panel",us="live-merge/strip",xo=1e6;function zi(t){try{return localStorage.getItem(t)}catch{return null}}function ds(t,e){try{return localStorage.
setItem(t,e),!0}catch{return!1}}var Yi=()=>Fi(zi(qi)),ms=()=>Hi(zi(us));function Gi(t){for(let e=t;e;e=yt(e)){let s=ls(e);if(s.length<=xo&&ds(us,s))return}}function Ao(t){
for(let e=yt(ms());!ds(qi,t)&&e;e=yt(e))if(!ds(us,ls(e)))return}function Ji(t){let e=0,s="",i=()=>Ao(s);x(()=>{s=Ui(t.panel.value,t.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i)}var xt=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,x(()=>{this.#t()})}async read(e,s,i,r="live_merge"){let o=Gs(e,i);if(o)return{
weights:o,named:null};let a=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:a,architecture:i.id,adapter:s==="adapter",block_map:r})}async change(e){
let{kit:s,panel:i,kind:r}=this.desk,{weights:o,named:a}=await this.read(e,r,s.value,i.value.values.whole.block_map);return a?Object.fromEntries(a.map(c=>[c,o[c]])):
{...Object.fromEntries(s.value.architecture.odd.map(c=>[c,null])),...o}}async steps(e,s){let i=dt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(r=>this.#e(r,i,s)))}async#e(e,s,i){let r=e;for(let o of Zi(e,s)){let a=e.typed[o.parameter.name],{weights:c}=await this.read(Array.
isArray(a)?a[o.index]:a,e.kind,s,i);r=Xt(r,o,c,s)}return r}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(l=>Zi(l,s.value).length&&this.
unreadable.get(l)!==s.value.id).length)return;let o=l=>this.#e(l,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(l,s.peek().id),l)),a=await Promise.all(
i.steps.map(o));e.peek().values===i&&a.some((l,h)=>l!==i.steps[h])&&(e.value=gt(e.peek(),{...i,steps:a}))}},Zi=(t,e)=>Y(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[oe(s,e)]);var H={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Q=t=>(...e)=>({_$litDirective$:t,values:e}),F=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var $=t=>t??g;var{I:So}=Ks,Xi=t=>t;var er=t=>t.strings===void 0,Qi=()=>document.createComment(""),Ne=(t,e,s)=>{let i=t._$AA.parentNode,r=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=i.insertBefore(
Qi(),r),a=i.insertBefore(Qi(),r);s=new So(o,a,t,t.options)}else{let o=s._$AB.nextSibling,a=s._$AM,c=a!==t;if(c){let l;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(l=t.
_$AU)!==a._$AU&&s._$AP(l)}if(o!==r||c){let l=s._$AA;for(;l!==o;){let h=Xi(l).nextSibling;Xi(i).insertBefore(l,r),l=h}}}return s},ne=(t,e,s=t)=>(t._$AI(e,s),t),Oo={},
At=(t,e=Oo)=>t._$AH=e,tr=t=>t._$AH,St=t=>{t._$AR(),t._$AA.remove()};var ee=Q(class extends F{constructor(t){if(super(t),t.type!==H.PROPERTY&&t.type!==H.ATTRIBUTE&&t.type!==H.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!er(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
O||e===g)return e;let s=t.element,i=t.name;if(t.type===H.PROPERTY){if(e===s[i])return O}else if(t.type===H.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return O}else if(t.
type===H.ATTRIBUTE&&s.getAttribute(i)===e+"")return O;return At(t),e}});var sr=(t,e,s)=>{let i=new Map;for(let r=e;r<=s;r++)i.set(t[r],r);return i},ir=Q(class extends F{constructor(t){if(super(t),t.type!==H.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let r=[],o=[],a=0;for(let c of t)r[a]=i?i(c,a):a,o[a]=s(c,a),a++;return{
values:o,keys:r}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let r=tr(t),{values:o,keys:a}=this.dt(e,s,i);if(!Array.isArray(r))return this.ut=a,
o;let c=this.ut??=[],l=[],h,u,d=0,p=r.length-1,w=0,y=o.length-1;for(;d<=p&&w<=y;)if(r[d]===null)d++;else if(r[p]===null)p--;else if(c[d]===a[w])l[w]=ne(r[d],o[w]),
d++,w++;else if(c[p]===a[y])l[y]=ne(r[p],o[y]),p--,y--;else if(c[d]===a[y])l[y]=ne(r[d],o[y]),Ne(t,l[y+1],r[d]),d++,y--;else if(c[p]===a[w])l[w]=ne(r[p],o[w]),Ne(
t,r[d],r[p]),p--,w++;else if(h===void 0&&(h=sr(a,w,y),u=sr(c,d,p)),h.has(c[d]))if(h.has(c[p])){let S=u.get(a[w]),L=S!==void 0?r[S]:null;if(L===null){let G=Ne(t,
r[d]);ne(G,o[w]),l[w]=G}else l[w]=ne(L,o[w]),Ne(t,r[d],L),r[S]=null;w++}else St(r[p]),p--;else St(r[d]),d++;for(;w<=y;){let S=Ne(t,l[y+1]);ne(S,o[w]),l[w++]=S}for(;d<=
p;){let S=r[d++];S!==null&&St(S)}return this.ut=a,At(t,l),O}});function Ot(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var I=t=>Number(t.toFixed(10)),te=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function Ze(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(
Math.floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Et=t=>`${Math.round(t/2**20)} MB`,ps=t=>t<1e5?`${Math.
round(t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;var jt=(t,e,s)=>ir(t.map((i,r)=>[e(i),s(i,r)]),([i])=>i,([,i])=>i),f=(t,e,s,i={})=>m`<button type="button" class=${i.kind??"lm-button"}
    id=${$(i.id)} title=${e} aria-label=${$(i.label)} aria-pressed=${$(fs(i.pressed))}
    aria-expanded=${$(fs(i.expanded))} aria-controls=${$(i.controls)} data-key=${$(i.key)}
    aria-keyshortcuts=${$(i.keys)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,fs=t=>t===void 0?void 0:String(t),se=(t,e,s,i,r={})=>m`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${$(r.id)} data-name=${$(r.name)} .checked=${ee(s)}
    @change=${o=>i(o.target.checked)}>${t}</label>`,$e=(t,e,s={})=>m`<label class=${s.kind??"lm-field"} id=${$(s.id)}
    title=${$(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,V=(t,e,s,i={})=>m`<select class=${i.kind??"lm-input"}
    id=${$(i.id)} data-name=${$(i.name)} aria-label=${$(i.label)} title=${$(i.title)}
    ?hidden=${i.hidden} .value=${Eo(e)} @change=${r=>s(r.target.value)}>
    ${t.map(([r,o,a])=>m`<option value=${r} title=${$(a)}>${o}</option>`)}</select>`,Eo=Q(class extends F{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),O}}),jo=Q(class extends F{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let r=document.activeElement===
i,o=r?e:s??e;return!(r&&i.dataset.typing)&&i.value!==o&&(i.value=o),O}}),Pe=t=>t.currentTarget;function Tt(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function To(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Pe(i).dataset.typing="yes",change:i=>s(Pe(i)),key:i=>{let r=Pe(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(r);else if(i.key==="Escape"&&r.dataset.typing)Tt(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function ke(t,e,s,i={}){
let r=To(s,i.drop);return m`<input type="text" class=${i.kind??"lm-input"} id=${$(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${$(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${$(i.describedBy)} aria-invalid=${$(fs(i.wrong))} title=${$(i.title)}
        placeholder=${i.placeholder??""} data-key=${$(i.key)} .value=${jo(t,i.brief)}
        @input=${o=>{r.input(o),i.type?.(Pe(o).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${o=>Mo(Pe(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>Lo(Pe(o),i.brief)}>`}function Mo(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Lo(t,e){delete t.dataset.typing,
e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function le(t,e,s,i={}){let r=t===null?"":String(t);return ke(r,e,(a,c)=>{let l=Ot(a),h=!!i.empty&&a.trim()===
"";if(l===null&&!h)return No(c);l!==t&&s(l),c.value=l===null?"":String(l)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:t===null?"":te(t)})}function No(t){
Tt(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var Ce=(t,e,s,i,r)=>m`<input type="range" class="lm-flat" id=${$(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${$(r.key)} .value=${ee(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`;async function Mt(t,e){if(await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1))
return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var R=Q(class extends F{constructor(t){if(super(t),t.type!==H.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return O}});var vs=100,gs={id:"",typed:"",active:-1};function rr(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(r=>i.toLowerCase().includes(
r)))}function Xe({picking:t},{id:e,label:s,value:i,files:r,pick:o,empty:a=n("picker.model")}){let c=`lm-picker-${e}`,{typed:l,active:h}=t.value,u=t.value.id===e,
d=u?rr(r.map(b=>b.name),l):[],p=d.slice(0,vs),w=b=>{let K=rr(r.map(tt=>tt.name),b).indexOf(i);t.value={id:e,typed:b,active:b?0:K}},y=()=>t.value=gs,S=b=>t.value=
{id:e,typed:l,active:Math.max(0,Math.min(b,p.length-1))},L=b=>{y(),b!==i&&o(b)},G=b=>{if(b.key==="ArrowDown")u?S(h+1):w("");else if(b.key==="ArrowUp")S(h-1);else if(b.
key==="Enter"&&!b.ctrlKey&&!b.metaKey&&u&&p[h])L(p[h]);else if(b.key==="Escape"&&u)y();else return;b.preventDefault(),b.stopPropagation()},Gr=b=>{if(!u)return;let K=b.
target.value.trim(),tt=r.find(Zr=>Zr.name.toLowerCase()===K.toLowerCase());tt||!K?L(tt?.name??""):y()},Jr=b=>{b.preventDefault();let K=b.target.closest("[role=o\
ption]");K&&L(K.dataset.name)};return m`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${a} aria-label=${s} aria-expanded=${u} aria-controls=${c} aria-autocomplete="list"
            aria-activedescendant=${$(u&&h>=0?`${c}-${h}`:void 0)}
            .value=${u?O:ee(i)}
            @focus=${b=>b.target.select()} @click=${()=>u||w("")}
            @input=${b=>w(b.target.value)} @keydown=${G} @blur=${Gr}>
        <ul class="lm-list" role="listbox" id=${c} aria-label=${s} ?hidden=${!u} @pointerdown=${Jr}>
            ${p.map((b,K)=>Po(b,`${c}-${K}`,b===i,K===h))}
            ${u?Co(r.length,d.length):g}</ul></div>`}function Po(t,e,s,i){let r=t.lastIndexOf("/")+1;return m`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${R({"lm-active":i})}><span class="lm-folder">${t.slice(0,r)}</span>${t.slice(r)}</li>`}function Co(t,e){return e>vs?m`<li class="lm-more">${W("pi\
cker.more",e-vs)}</li>`:e?g:m`<li class="lm-more">${t?n("picker.none_found"):n("picker.no_files")}</li>`}var ce=class{constructor(e){this.id=e,this.isOpen=v(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select()})}close(){this.element?.close()}frame(e,s,i){let r=f(n("dialog.close"),n("dialog.cl\
ose"),()=>this.close(),{id:`${this.id}-close`});return m`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?m`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var Ro=4e6,Bo=200,Lt=class extends ce{constructor(e){super("lm-import"),this.app=e,this.text=v(""),this.found=v(null),this.problem=v(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Bo)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>Ro?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,n("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(n("import.title"),()=>this.#o(),()=>m`<span class="lm-gap"></span>
            ${f(n("import.take"),n("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return m`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${n("import.placeholder")}
                aria-label=${n("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${Xe(this.app,{id:"import",label:n("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:n("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Io(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${n("import.left_out")}>${e?.left_out.map(s=>m`<li>${s}</li>`)}</ul>`}};function Io({tool:t,recipe:e,left_out:s}){
let i=W("import.found",e.steps.length,{tool:t,base:T(q(e.base))});return s.length?`${i} ${n("import.not_carried")}`:i}function or(t,e,s){let{sliders:i,odd:r}=s.architecture,o=h=>D(t,h,e,s),a=r.filter(h=>qe(t,h,e,s));if(!a.length)return i.map(o).join(",");let c=[];for(let h of i){
let u=c[c.length-1];u&&o(u.from)===o(h)?u.to=h:c.push({from:h,to:h})}return[...c.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${o(h)}`),...a.map(h=>`${h}:${o(h)}`)].
join(", ")}var ar=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>te(Number(e))),Do=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_metho\
d\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),nr=t=>Do.test(t);function lr(t){let{desk:e,dialogs:s,textNote:i}=t,r=Nt(t),o=()=>m`${ke(r,n("text.field"),(a,c)=>cr(t,a,c),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:ar(r),title:n("text.title",{text:r}),drop:()=>i.value=""})}
        ${f(t.copied.value?n("text.copied"):n("text.copy"),n("text.copy_title"),()=>Uo(t,r),{id:"lm-copy"})}`;return m`<section id="lm-text-row" class="lm-text" aria-label=${n(
"text.label")}
        @paste=${a=>Wo(t,a)}>${e.channel.value?o():g}
        ${f(n("import.open"),n("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Nt({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?or(
e,s,t.kit.value):""}async function cr(t,e,s){let{desk:i,reader:r,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===Nt(t))return Tt(s);s.dataset.typing="yes";try{
let a=await r.change(e);s.value===e&&delete s.dataset.typing,i.setWeights(a),i.commit()}catch(a){o.value=k(a)}}function Wo(t,e){let s=e.clipboardData?.getData("\
text")??"",i=e.target;return nr(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>cr(t,i.value,i))}async function Uo({
copied:t,root:e},s){await Mt(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var Pt=class extends ce{constructor(e){super("lm-presets"),this.app=e,this.own=v([]),this.name=v(""),this.note=v({text:"",bad:!1}),this.removed=v(null),this.history=
v([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(o=>o.name),r=Object.entries(s.value.presets).map(([o,a])=>{let c=e.filter(
l=>l.values[o]).map(l=>[l.name,l.values[o]]);return[o,{...M(a,...i),...Object.fromEntries(c)}]});s.value={...s.value,presets:Object.fromEntries(r)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(r=>r.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(n("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:Nt(this.app),overwrite:s};await this.#s(i,n("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},n("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},n("presets.deleted",e))&&(this.removed.value=e)}async#a(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?n("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):n("presets.none_installed"),i=e.refused.map(r=>n("presets.refused",{line:A(r)}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#n(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#l(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(k(s),!0)}}view(){return this.frame(n("presets.title"),()=>this.#c(),()=>m`<span class="lm-gap"></span>`)}#c(){
let e=this.removed.value;return m`<div class="lm-dialog-buttons">
            <input type="text" id="lm-presets-name" class="lm-input" spellcheck="false" autocomplete="off" placeholder=${n("presets.name")}
                aria-label=${n("presets.name_label")} .value=${this.name.value}
                @input=${s=>this.name.value=s.target.value}
                @keydown=${s=>s.key==="Enter"&&this.#i()}>
            ${f(n("presets.save"),n("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${f(n("presets.import"),n("presets.import_title"),()=>this.#a(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?f(n("presets.undo"),n("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},n("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#h(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#n()}>
            <summary>${n("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#d(s)):m`<li>${n("history.empty")}</li>`}</ul></details>`}#h(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return m`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${n("presets.name_of",e)}
                title=${e.source?n("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${f(n("presets.use"),i?n("presets.use_title"):n("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${f(n("presets.delete"),n("presets.delete_title",e),()=>this.#o(e))}</li>`}#d({event:e,name:s,time:i,id:r,recipe:o}){let a=e==="saved"?n("history.sa\
ved",{name:s}):e==="picture"?n("history.picture"):n("history.live"),c=o.steps.map(l=>l.method||l.adapter||"adjust").join(", ")||n("history.nothing");return m`<li><span>${i.
slice(0,16).replace("T"," ")} · ${a} · ${c} · ${r.slice(0,8)}</span>
            ${f(n("history.show"),n("history.show_title"),()=>this.#l(o))}</li>`}};var Qe=t=>T(C(t))||"…",Fo=t=>t<0?`(−${te(-t)})`:te(t);function ws(t,e,s){let i=e.parameter.name==="alpha"?we(t,s.schema)?.value??1:1,r=[...new Set(Object.values(
mt(t,e,s)))].map(o=>I(o*i));return r.length===1?Fo(r[0]):`[${te(Math.min(...r))}…${te(Math.max(...r))}]`}function Ho(t,e,s){let i=E(s.schema,t.method),r=Y(t,s.
schema).filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?U(t):i.models.map(h=>t.models[h]),a=r.find(h=>!h.parameter.per_model),c=a?n("formula.\
at",{name:a.parameter.name,amount:ws(t,a,s)}):"",l=o.length?n("formula.with",{models:o.map(Qe).join(", ")}):"";return n("formula.method",{method:i.label,so:e,others:l,
how:c})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o==="B"||o==="C")return Qe(t.models[o.toLowerCase()]);let a=r.find(c=>c.parameter.
name===o);return a?ws(t,a,s):o})}function Vo(t,e,s){let i=we(t,s.schema)?.value??1,r=ws(t,Y(t,s.schema)[0],s),[o,a]=i<0?["−",-i]:["+",i];return`${e} ${o} ${a}${r===
"1"?"":`·${r}`}·${Qe(t.models.adapter)}`}var ys=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(
", ");function Ko(t,e,s){return t.kind==="merge"?Ho(t,e,s):t.kind==="adapter"?Vo(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:n("formula.adjust",{so:e,
what:ys(t,s)})}var hr=(t,e)=>z(t)&&!ze(t,e.schema).length&&(t.kind!=="adjust"||ys(t,e)!=="");function dr(t,e){if(t.kind==="adjust")return ys(t,e)||n("step.no_ad\
justment");if(t.kind==="other")return String(t.raw?.method||n("step.unknown"));let s=Ye(t,e.schema).map(Qe).join(", ");if(t.kind==="adapter")return s||n("step.n\
o_file");let{label:i}=E(e.schema,t.method);return s?`${i} · ${s}`:i}function ur(t,e,s,i){let r=n("formula.so_far"),o=e?T(e):"A",c=t.filter(l=>hr(l,i)).map((l,h)=>{
let u=Ko(l,h?r:o,i);return u.startsWith(`${r} `)?u.slice(r.length+1):u}).join(n("formula.then"))||o;return n("formula.result",{chain:c,vae:s?n("formula.vae",{name:Qe(
s)}):""})}function mr(t,e,s){let i=t.filter(c=>hr(c,s)),r=i.flatMap(c=>Ye(c,s.schema)).map(C),o=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set(
[...[e,...r].map(T),...o])].join("-").slice(0,100)}.safetensors`}var Ct=class{constructor({doctor:e}){this.doctor=e,this.lines=v([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:n("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(o=>({text:`${o.level}: ${A(o)}`,bad:o.level==="error"})),r=>[{text:k(r),bad:!0}]);
s===this.asked&&(this.lines.value=i.length?i:[{text:n("doctor.well"),bad:!1}])}view(e){return m`<div id="lm-doctor" class="lm-save-plan">
            ${f(n("doctor.check"),n("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>m`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var qo=250,Rt=class extends ce{constructor(e){super("lm-save"),this.app=e,this.checkup=new Ct(e),this.name=v(""),this.dtype=v(""),this.dropEma=v(!1),this.plan=v(
null),this.problem=v(""),this.question=v(""),this.starting=v(!1),this.seen=v(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:o,kit:a,state:c}=this.app.desk,{missing:l}=e.value;if(s.value)return void(i.value=n("save_dialo\
g.parked"));if(l.length)return void(i.value=n("save_dialog.nothing",{what:X(l)}));this.typedName||(this.name.value=mr(r.value.values.steps,o.value?.name??"",a.value)),
this.dtype.value=this.dtype.value||c.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=qo){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?n("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[q(this.wanted.recipe.base),...e.flatMap(r=>Ye(r,s.value)).map(C)].some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let r=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,r?.
asks?.vae?this.question.value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=s.trouble.value)}#r(e){this.app.
desk.setWhole("vae",e),this.#e()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&e?.state==="done";return this.frame(n("save_\
dialog.title"),()=>m`${this.#o()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#l()}${this.#h()}${this.#d()}`,()=>m`
            ${f(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${f(n("save_dialog.load"),n("save_dialog.load_title"),()=>this.#m(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${f(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#o(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(o=>[o,this.#a(o)]),i=e.files.value.vaes.map(({name:o})=>[o,o]),r=(o,a)=>$e(o,a,{kind:"lm-field lm-row"});return m`${r(
n("save_dialog.name"),m`<input type="text" id="lm-save-name" class="lm-input" spellcheck="false" autocomplete="off"
                .value=${this.name.value} @input=${o=>{this.typedName=!0,this.name.value=o.target.value,this.#e()}} @keydown=${o=>o.key==="Enter"&&this.start()}>`)}
            ${r(n("save_dialog.dtype"),V(s,this.dtype.value,o=>{this.dtype.value=o,this.#e(0)},{id:"lm-save-dtype"}))}
            ${r(n("save_dialog.vae"),V([["",n("save_dialog.own_vae")],...i],C(e.panel.value.values.whole.vae),o=>this.#r(o),{id:"lm-save-vae",title:n("save_dial\
og.vae_title")}))}
            ${se(n("save_dialog.drop_ema"),n("save_dialog.drop_ema_title"),this.dropEma.value,o=>{this.dropEma.value=o,this.#e(0)},{id:"lm-save-ema"})}`}#a(e){let s=`\
save_dialog.dtype_${e}`;return di(s)?n(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||n(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:a,what:c})=>n("save_dialog.left_out",{n:a+
1,what:X(c)})),r=n(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Ze(e.size),free:Ze(e.free)}),o=e.exists&&this.save?.state!=="done"?[n("save_di\
alog.exists")]:[];return{text:[r,...o,...i,...(e.warnings??[]).map(A)].join(" "),bad:s}}#l(){let e=this.question.value,s=(o,a)=>m`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${a}</p>`;
if(!e)return g;if(e!=="replace")return s(n("save_dialog.asks_vae",{text:A(e.text)}),this.#c(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?
n("save_dialog.when",{when:new Date(i.time*1e3).toLocaleString()}):"";return s(n("save_dialog.replaces",{name:this.fullName,size:Ze(i?.size??0),when:r}),[f(n("s\
ave_dialog.replace"),n("save_dialog.replace_title"),()=>this.#i(!0),{id:"lm-save-replace"})])}#c({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value=
"",this.start()},r=async()=>{this.app.desk.setWhole("vae",e),await this.#t(),this.start()};return[f(n("save_dialog.with_vae",{vae:e}),n("save_dialog.with_live_v\
ae_title"),r),f(n("save_dialog.with_vae",{vae:s||n("save_dialog.own_vae")}),n("save_dialog.with_recipe_vae_title"),i)]}#h(){let e=this.save?.state==="running";return m`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>`}#d(){let{save:e}=this,s=e?.state==="failed";return m`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#u(e):g}</div>`}#u(e){if(e.state!=="done")return A(e.error)||A(e.text);let s=(i,r)=>m`<span class="lm-hash">${i} <code>${r}</code>
            ${f(n("text.copy"),n("save_dialog.copy_hash",{label:i}),()=>Mt(r,this.element??document.body))}</span>`;return m`<p>${n("save_dialog.done",{path:e.path,
size:Ze(e.size)})}</p><p>${A(e.text)}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#m(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===s||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Bt=class{constructor(e){this.app=e,this.pairs=v([]),this.at=v(0),this.view=v("both"),x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.
addEventListener("keydown",s=>this.#s(s))}get pair(){return this.pairs.value[this.at.value]}#e({pictures:e,originals:s}){let i=e.slice(s,2*s);this.at.value=Math.
min(this.at.peek(),Math.max(i.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=i.map((r,o)=>({original:e[o],
merged:r}))}show(e){this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.
view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.
pair||!this.app.isShown()||zo(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.
value="both";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original?this.view.value:"merged",i=a=>this.#i(a,e,s),r=this.pairs.
value.length,o=n("compare.pair",{n:this.at.value+1,all:r});return m`<div class="lm-compare-stage" role="group" aria-label=${n("compare.label")}>${i("original")}${i(
"merged")}</div>
            <div class="lm-compare-tools">
                ${f(n("compare.flip"),n("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${f(n("compare.both"),n("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${f(o,n("compare.pair_title"),()=>this.at.value=(this.at.value+1)%r,{id:"lm-next-pair",hidden:r<2})}
                <span class="lm-gap"></span>
                ${f(n("compare.gallery"),n("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?n("compare.both_shown"):n("compare.one_shown",{name:bs(s,e)})}</p>`}#i(e,s,i){let r=bs(e,s),o=bs(e==="merged"?"original":"merged",s),
a=i==="both"?n("compare.enlarge",{name:r}):s.original?n("compare.flip_to",{name:r,other:o}):r;return m`<button type="button" class="lm-compare-side" data-side=${e} title=${n(
"compare.side_title")} aria-label=${a}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${n("compare.alt",{name:r})} src=${s[e]||s.small||""}
                @error=${c=>s.small&&c.target.src!==s.small&&(c.target.src=s.small)}>
            <span class="lm-compare-name">${r}</span></button>`}},bs=(t,e)=>t==="original"?n("compare.original"):e.original?n("compare.merged"):n("compare.this"),
zo=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog, input:not([type="range"], [ty\
pe="checkbox"], [type="radio"], [type="button"])')!==null;var $s=t=>document.getElementById(t);function pr(){let t=$s("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function fr(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:r}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:r!=="0"}}var vr=()=>($s("live_merge_info")?.textContent??
"").trim();function gr(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:r})=>{let o=$s("live_merge_gallery"),a=l=>l instanceof Node&&!!o?.contains(l);a(i)&&r instanceof HTMLElement&&
!a(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var wr=700,Yo=1200*1e3,It=class{constructor(e){this.app=e,this.started=v(0),this.result=v(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,x(()=>{e.desk.edits.value&&ie(()=>this.#t())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Yo}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:r}=this.app,{inputs:o,progress:a}=r.dataset,c=s.shown.value,l=`task(${Math.random().toString(36).slice(
2)}${Math.random().toString(36).slice(2)})`,h=s.settings.value.compare&&c.steps.length?"compare":"";this.asked={recipe:c,architecture:s.kit.value.id},clearTimeout(
this.timer),this.wanted=!1,this.started.value=Date.now(),i.expect(c),i.watch(150);let u=window[a??""],d=p=>document.getElementById(p);return typeof u=="function"&&
u(l,d("lm-progress"),d("live_merge_gallery"),()=>this.#e()),[l,JSON.stringify(c),h,...e.slice(3,Number(o))]}#e(){this.started.value=0,this.app.live.watch(0),this.
wanted&&this.#t()}#t(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(
()=>{this.wanted=this.isRunning,this.wanted||this.press()},wr))}#s(e=!1){let s=fr();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),
e||(this.patience=setTimeout(()=>this.#s(!0),wr));let i=pr(),r=this.result.value;i.length!==s.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.
patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:vr()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();gr(e),new MutationObserver(()=>{let r=s();r!==i&&this.isRunning&&this.#e(),i=r,this.#s()}).observe(e,{childList:!0,
subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Go=96,Dt=class{constructor(e){this.app=e,this.shots=v(ms()),this.current=v(0),x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,
architecture:s,originals:i,pictures:r,whole:o,infotext:a}){let c=r[i];if(!c||!e.steps.length)return;let l=await Jo(c).catch(()=>"");if(!l)return;let h={recipe:e,
architecture:s,time:Date.now(),picture:l,infotext:a,whole:o,large:c,original:i?r[0]:""};this.#t(Ri(this.shots.value,h)),this.current.value=0}#t(e){this.shots.value=
e,Gi(e)}async#s(e){let{desk:s,live:i,compare:r}=this.app,o=q(e.recipe.base);if(r.show({original:e.original,merged:e.large||e.picture,small:e.picture}),e.architecture!==
s.kit.value.id){s.remark.value=n("strip.other_kind",{base:T(o)});return}s.commit(),await i.use(e.recipe).catch(a=>s.remark.value=k(a))}#i(e,s=!1){this.current.value=
Math.max(0,Math.min(e,this.shots.value.length-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let s=this.current.
value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:this.shots.value.length-1}[e.key];if(i!==void 0)this.#i(i,!0);else if(e.key==="Delete"&&this.shots.value.length)
this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,s=e.written.value.recipe;return m`${jt(this.
shots.value,i=>i,(i,r)=>{let o=Bi(i,e.schema.value),a=()=>{this.#i(r),this.#s(i)};return m`<button type="button" class=${R({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${n("strip.title",{about:o})} aria-label=${n("strip.back",{about:o})}
                aria-current=${j(i.recipe,s)?"true":"false"} @click=${a}><img src=${i.picture} alt=""></button>`})}`}};async function Jo(t){let e=new Image;e.src=
t,await e.decode();let s=Go/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.height=
Math.max(1,Math.round(e.naturalHeight*s));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL("ima\
ge/jpeg",.82)):""}var Wt=class{constructor(e,s,{schema:i,files:r,state:o}){this.root=e,this.server=s,this.desk=new bt(i,r,o),this.reader=new xt(this.desk,s),this.live=new _t(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new $t(this.desk,s),this.preview=new It(this),this.compare=new Bt(
this),this.strip=new Dt(this),this.dialogs={save:new Rt(this),presets:new Pt(this),imports:new Lt(this)},this.drawing=v(!1),this.copied=v(!1),this.textNote=v(""),
this.picking=v(gs),this.#e(),Ki(this.desk,s),Ji(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,
{panel:i,settings:r}=Yi(),{settings:o,live:a}=e.state.value;if(e.settings.value=r,o?.auto_preview&&!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let c=i.values.
home||e.checkpoint.value?.name||"";e.panel.value=Je({...i.values,home:c},i.selected)}else a?.recipe&&s.show(a.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.
save?.state;x(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished()),e=s})}async listFiles(){let e=await this.
server.get("/models?refresh=1").catch(()=>null);e&&!j(e,this.desk.files.value)&&(this.desk.files.value=e)}};var yr=.05,_e=.01,Zo=600,Re=t=>t instanceof Element?t.closest(".lm-fader"):null,Ut=t=>t instanceof Element&&t.classList.contains("lm-range"),Ie=t=>t instanceof Element&&
t.classList.contains("lm-value"),Be=t=>t.dataset.slot??"";function br(t,{desk:e}){let s=0,i={slot:"",weight:0,time:0},r=(d,p)=>{e.setWeights({[d]:p}),e.commit()},
o=(d,p)=>{let w=e.channel.value;if(!w)return;let y=e.weight(Be(d));e.setWeights({[Be(d)]:li(y,I(y+p),w)}),clearTimeout(s),s=setTimeout(()=>e.commit(),400)},a=d=>{
let p=Re(d.target),w=e.channel.value;if(!p||!w||d.ctrlKey||d.altKey||d.metaKey)return;let y=d.shiftKey?_e:yr,S={ArrowRight:y,ArrowLeft:-y,PageUp:.25,PageDown:-.25},
L={ArrowUp:y,ArrowDown:-y,...Ut(d.target)?S:{}},G=Ut(d.target)?{Home:w.parameter.low,End:w.parameter.high}:{};if(d.key in L)o(p,L[d.key]);else if(d.key in G)r(Be(
p),G[d.key]);else return;Ie(d.target)&&delete d.target.dataset.typing,d.preventDefault()},c=d=>{let p=Re(d.target);if(!p?.contains(document.activeElement))return;
d.preventDefault();let w=d.deltaY||d.deltaX;w&&o(p,(w<0?1:-1)*(d.shiftKey?_e:yr))},l=({target:d})=>{let p=Re(d);!p||!Ut(d)||t.classList.contains("lm-stroke")||e.
setWeights({[Be(p)]:I(Math.round(Number(d.value)/_e)*_e)})},h=({target:d})=>{let p=Re(d),[w,y]=[e.step.value,e.channel.value],S=d instanceof Element&&d.closest(
".lm-opens")!==null;if(!p||!w||!y||S||Ie(d)||t.classList.contains("lm-drawing"))return;let L=Be(p),G=i.slot===L?i.weight:e.weight(L);e.setWeights({[L]:p.classList.
contains("lm-part")?null:ni(w,y,L,G,e.kit.value)}),e.commit()},u=({target:d,timeStamp:p})=>{let w=Re(d),y=w?Be(w):"",S=y===i.slot&&p-i.time<Zo;y&&!S&&(i={slot:y,
weight:e.weight(y),time:p})};t.addEventListener("keydown",a),t.addEventListener("wheel",c,{passive:!1}),t.addEventListener("input",l),t.addEventListener("change",
({target:d})=>Re(d)&&Ut(d)&&e.commit()),t.addEventListener("dblclick",h),t.addEventListener("pointerdown",u)}function $r(t,{desk:e,preview:s}){t.addEventListener("keydown",i=>{if(!(i.ctrlKey||i.metaKey)||!(i.target instanceof Element))return;let r=i.target.matches('inp\
ut[type="text"], textarea'),o=i.key.toLowerCase();if(o==="enter")s.press();else if(o==="z"&&!r)i.shiftKey?e.redo():e.undo();else if(o==="y"&&!r)e.redo();else return;
i.preventDefault(),i.stopPropagation()})}var kr=7,_r=12;function xr(t,{desk:e,drawing:s}){let i=null,r=l=>{let h=l.target instanceof Element?l.target.closest(".lm-desk"):null,u=l.button===0&&(s.value||
l.shiftKey)&&e.channel.value!==null;!h||!u||Ie(l.target)||(l.preventDefault(),h.setPointerCapture(l.pointerId),i={x:l.clientX,y:l.clientY,desk:h},t.classList.add(
"lm-stroke"),c(i,i,h))},o=l=>{if(!i)return;let h={x:l.clientX,y:l.clientY,desk:i.desk};c(i,h,i.desk),i=h},a=()=>{i&&e.commit(),t.classList.remove("lm-stroke"),i=
null},c=(l,h,u)=>{let{low:d,high:p}=e.channel.value?.parameter??{low:0,high:1},w={};for(let y of u.querySelectorAll(".lm-fader")){let S=Xo(y,l,h);S!==null&&(w[y.
dataset.slot??""]=I(Math.round((d+S*(p-d))/_e)*_e))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",r),t.addEventListener("pointermove",
o),t.addEventListener("pointerup",a),t.addEventListener("pointercancel",a)}function Xo(t,e,s){let i=t.getBoundingClientRect(),r=Qo(i,e,s),o=t.querySelector(".lm\
-range");if(r===null||!o||r<i.top-_r||r>i.bottom+_r)return null;let a=o.getBoundingClientRect();return Math.min(1,Math.max(0,(a.bottom-kr-r)/(a.height-2*kr)))}function Qo(t,e,s){
let[i,r]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(r<t.left||i>t.right)return null;if(s.x>=t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;
let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function Ar({desk:t}){let e=t.kind==="adjust",s=a=>t.step.value?.adjust[a.name]??0,i=(a,c)=>t.editStep(l=>$i(l,a.name,c)),r=(a,c)=>{i(a,c??0),t.commit()},o=a=>m`<div class="lm-adjusted ${s(
a)?"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${c=>Ie(c.target)||r(a,0)}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${Ce(s(a),a.label,c=>i(a,c),()=>t.commit(),a)}
        ${le(s(a),n("fader.exact",{label:a.label}),c=>r(a,c))}</div>`;return m`<section id="lm-adjust" class="lm-adjust" aria-label=${n("adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(o):g}</section>`}function Sr(t){let e=A(t.desk.state.value.problem),s=e?m`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:ea(t)||ta(t)||m`<div id="lm-banner" role="alert" hidden></div>`;
return m`${s}${ia(t)}`}var ks=(t,e,s="lm-banner")=>m`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function ea(t){let{desk:e,live:s}=t,
{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(l=>l.name===r)??
e.files.value.models.find(l=>pt(l.name,r)),a=async()=>{if(e.parked.value)return e.adopt();i&&await sa(t,{...i.recipe,base:e.checkpoint.value?.name??""})},c=T(r);
return ks(n("banner.paused",{base:c}),[f(n("banner.adopt"),n("banner.adopt_title"),a),o?f(n("banner.back",{base:c}),n("banner.back_title"),()=>s.load(o.name)):g,
e.parked.value?f(n("banner.new"),n("banner.new_title"),()=>e.startNew()):g])}function ta(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await s.show(r).catch(o=>e.remark.value=k(o))};return ks(n("banner.elsewhere"),[f(n("banner.take_over"),n("banner.take_over_\
title"),()=>s.takeOver()),f(n("banner.show"),n("banner.show_title"),i)])}var sa=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function ia({desk:t,
live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return ks(n("offer.text"),[f(n("offer.yes"),n("offer.yes_title"),s(!0)),f(n(
"offer.no"),n("offer.no_title"),s(!1))],"lm-offer")}function ra({desk:t},e){if(!Z(t.kit.value,e).length)return m`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return f(e,n("fader.\
open_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:n("fader.open",{slot:e})})}function oa(t,e,s){let i=a=>Math.
min(1,Math.max(0,(a-e)/(s-e))),[r,o]=[i(0),i(t)].sort((a,c)=>a-c);return`--lm-from: ${r}; --lm-to: ${o}`}function et(t,e,s){let{desk:i}=t,{low:r,high:o}=i.channel.
value?.parameter??{low:0,high:1},a=i.weight(e),c=!s.flat||i.isSet(e),l=s.label??e,h=i.step.value,u=R({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":a===0,"lm-unset":!c,
"lm-beyond":a<r||a>o,"lm-live":aa(t,e),"lm-finer":h!==null&&ei(h,e,i.kit.value)}),d=p=>{i.setWeights({[e]:p}),i.commit()};return m`<div class=${u} data-slot=${e} title=${s.
title} style=${oa(a,r,o)}>
        ${s.name??ra(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${o}
            aria-label=${l} aria-orientation=${$(s.flat?void 0:"vertical")}
            aria-valuetext=${c?String(a):n("fader.not_set",{weight:a})} ?disabled=${!i.channel.value}
            .value=${ee(String(Math.min(o,Math.max(r,a))))}>
        ${le(c?a:null,n("fader.exact",{label:l}),d,{placeholder:s.follows,empty:s.flat})}
        ${s.after??""}</div>`}function aa({desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:r}=t.kit.value,o=r.odd.filter(a=>i[a]===e&&!r.
slots.includes(e));return[e,...o].some(a=>s.includes(a))}var na=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"]],la=t=>t.replace(/\d+$/,"");function Or(t){let{kit:e,channel:s,schema:i}=t.desk,
{low:r,high:o}=s.value?.parameter??{low:0,high:1},a=l=>i.value.help[l]?`${l}: ${i.value.help[l]}`:l,c=([l,h])=>{let u=e.value.architecture.sliders.filter(d=>la(
d)===l);return m`<fieldset class="lm-group lm-group-${l}" style="--lm-count: ${u.length}"><legend>${n(h)}</legend>
            <div class="lm-faders">${u.map(d=>et(t,d,{title:a(d)}))}</div></fieldset>`};return m`<section id="lm-desk" class="lm-desk" aria-label=${n("desk.labe\
l")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[o,(r+o)/2,r].map(l=>m`<span>${I(l)}</span>`)}</div>
        ${na.map(c)}</section>`}function Er(t){let{kit:e,channel:s,panel:i,schema:r,settings:o}=t.desk,a=i.value.values.whole.block_map||"live_merge",c=r.value.
block_maps.map(l=>[l.id,l.label,l.summary]);return m`<details id="lm-odd" class="lm-odd" ?hidden=${!s.value} ?open=${o.value.odd}
        @toggle=${l=>l.target.open!==o.value.odd&&t.desk.set({odd:l.target.open})}>
        <summary id="lm-odd-summary">${n("odd.summary",{parts:e.value.architecture.odd.map(l=>ca(t,l)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(l=>ha(t,l))}</div>
        ${$e(n("odd.map"),V(c,a,l=>t.desk.setWhole("block_map",l==="live_merge"?"":l),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:n("odd.map_ti\
tle")})}</details>`}function ca({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:n("odd.kept",{slot:e})}
function ha(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,r=s?n("odd.follows",{help:i,followed:s}):n("odd.stays",{help:i});
return et(t,e,{flat:!0,title:r,follows:s?`= ${s}`:"0"})}function Tr(t){let{desk:e}=t,s=e.opened.value,i=e.channel.value?Z(e.kit.value,s):[],[r,o]=[i.filter(Ee),i.filter(h=>!Ee(h))],a=o.reduce((h,u)=>h+u.parameters,0),
c=(h,u)=>u.length?m`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(d=>da(t,s,d,a))}</div></div>`:g,l=()=>ua(t);return m`<section id="lm-kinds" class="lm-kinds" aria-label=${n("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),l())}}>${i.length?m`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${n("parts.head",{count:ps(a)})}</span><span class="lm-gap"></span>
            ${f("✕",n("parts.close_title"),l,{label:n("parts.close",{slot:s})})}</div>
        ${c(n("parts.kinds"),o)}${c(n("parts.layers"),r)}`:g}</section>`}function da(t,e,s,i){let r=`${ps(s.parameters)}, ${Math.round(100*s.parameters/i)} %`,o=Ee(
s)?n("parts.layer",{n:s.id.replace(/^.*\./,"")}):s.label;return et(t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:n("parts.title",{label:s.
label,tensors:s.tensors,share:r,slot:e}),name:m`<span class="lm-name" aria-hidden="true">${o}</span>`,after:m`<span class="lm-share">${r}</span>`})}function ua({
desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data-slot="${s}"] .lm-opens`)?.focus()}function Mr({desk:t}){let e=t.step.value,
s=e?ti(e,t.kit.value):[];return m`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.length?n("rules.others"):g}
        ${s.map(i=>m`<span class="lm-rule">${jr(i)}${f("✕",n("rules.drop"),()=>t.doneStep(r=>si(r,i)),{label:n("rules.drop_one",{rule:jr(i)})})}</span>`)}</p>`}
function jr({keys:t,slots:e,...s}){let i=Object.entries(s).map(([r,o])=>`${r} ${o}`).join(", ");return e?n("rules.in",{keys:t||n("rules.every_key"),slots:e,set:i}):
n("rules.all",{keys:t||n("rules.every_key"),set:i})}function Lr(t){let{desk:e}=t,[s,{methods:i}]=[e.step.value,e.schema.value],r=i.map(o=>[o.id,o.label,o.summary]);return m`<section id="lm-source" class="lm-source" aria-label=${n(
"source.label")} ?hidden=${!s}>
        ${ma(t)}
        ${$e(n("source.method"),V(r,s?.method??"",o=>e.doneStep(a=>yi(a,o,e.schema.value)),{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.
kind!=="merge"})}
        <div class="lm-models" id="lm-models">${s?pa(t,s):g}</div></section>`}function ma({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),r=s?T(s.name):e.isLoading.value?n("base.loading"):n("base.none"),o=i>1?n("base.after_steps",{n:i}):n("base.after_step"),a=s?.architecture?
`${t.kit.value.architecture.label} · ${s.dtype}`:"";return m`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>0?o:n("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||r}><span class="lm-base-name">${r}</span>
            ${a?m`<span class="lm-kind">${a}</span>`:g}</output></label>`}function pa(t,e){let{files:s,schema:i}=t.desk,r=l=>t.desk.doneStep(h=>wi(h,l,i.value));
if(e.kind==="adapter")return Xe(t,{id:"adapter",label:n("source.adapter"),value:C(e.models.adapter),files:s.value.adapters,pick:l=>r({adapter:l}),empty:n("picke\
r.file")});if(e.kind!=="merge")return g;let{models:o}=E(i.value,e.method),a=(l,h,u,d)=>Xe(t,{id:l,label:h,value:C(u),files:s.value.models,pick:d});if(o[0]!=="mo\
dels")return o.map(l=>a(l,l.toUpperCase(),e.models[l],h=>r({[l]:h})));let c=U(e);return m`${c.map((l,h)=>a(`model${h}`,n("source.model",{n:h+1}),l,u=>r({models:c.
with(h,u)})))}
        <span class="lm-pair">
            ${f("−",n("source.fewer"),()=>r({models:c.slice(0,-1)}),{label:n("source.fewer"),off:c.length<2})}
            ${f("+",n("source.more"),()=>r({models:[...c,""]}),{label:n("source.more")})}</span>`}function Nr({desk:t}){let[e,s]=[t.kind,t.step.value],i=s&&E(t.
schema.value,s.method),r=e==="merge"?i?.summary:n(`help.${e||"none"}`),o=e==="merge"?n("help.source",{text:r,source:i?.source}):r;return m`<p id="lm-help" class="lm-help" title=${o}>${r}</p>`}
function Pr({desk:t}){let e=t.step.value,s=e?.kind==="merge"?E(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):[],i=(r,o)=>t.doneStep(a=>bi(a,r.
name,o));return m`<section id="lm-parameters" class="lm-parameters" aria-label=${n("source.parameters")}>
        ${e&&s.map(r=>fa(r,rs(e,r),o=>i(r,o)))}</section>`}function fa(t,e,s){let i=t.name.replace(/_/g," ");if(t.kind==="flag")return se(i,t.help,e,s,{name:t.name});
let r=t.kind==="choice"?V(t.choices.map(o=>[o,o]),e,s,{name:t.name}):ke(String(e),i,(o,a)=>{let c=Ot(o),l=c!==null&&(t.kind!=="integer"||Number.isInteger(c));l&&
c!==e&&s(c),a.value=String(l?c:e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return $e(i,r,{kind:"lm-field lm-inline",title:t.help})}function Cr(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),o=u=>r.filter(d=>{let p=d.getBoundingClientRect();return p.top+p.height/2<u}).length,a=u=>r.forEach((d,p)=>{d.classList.toggle("lm-dr\
op-before",p===u),d.classList.toggle("lm-drop-after",u===r.length&&p===u-1)}),c=new AbortController,l=u=>{i.classList.add("lm-dragged"),a(o(u.clientY))},h=u=>{c.
abort();let d=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),a(-1),d&&e(o(u.clientY))};window.addEventListener("point\
ermove",l,c),window.addEventListener("pointerup",h,c),window.addEventListener("pointercancel",h,c)}function Rr({desk:t},e,s){let{waiting:i,places:r}=t.written.value,{error:o,live:a}=t.state.value,c=p=>({text:p,title:"",bad:!1}),l=i.find(p=>p.index===s);if(l)return c(
n("missing.choose",{what:X(l.what)}));if(t.parked.value)return c(n("note.parked"));let h=r.indexOf(s);if(o?.place?.match(/^steps\[(\d+)\]/)?.[1]===String(h))return{
text:n("note.refused"),title:A(o),bad:!0};if(!z(e))return c(n("note.off"));let u=a?.steps?.find(p=>p.number===h);return e.kind==="adapter"&&u?.file===C(e.models.
adapter)&&u?va(u):c("")}function va({applied:t,total:e,kinds:s,left_out:i}){let r=Object.entries(i).map(([c,l])=>`${c}: ${l}`),o=Object.entries(s).map(([c,l])=>`${l}\
 ${c}`).join(", "),a=n("note.applied",{some:t,total:e});return{text:r.length?`${a} · ${W("note.left_out",r.length)}`:a,title:[o?n("note.kinds",{matched:a,which:o}):
a,...r].join(`
`),bad:t<e}}var ga=([t,...e])=>t&&!e.length&&t.kind==="merge"&&z(t)&&!t.rest.title;function Br(t){let{desk:e}=t,s=ga(e.steps)||!e.steps.length,i=ur(e.steps,e.checkpoint.value?.
name??"",e.panel.value.values.whole.vae,e.kit.value),r=(o,a)=>f(n(a),n(`${a}_title`),()=>e.add(o));return m`<section id="lm-stack" class=${R({"lm-stack":!0,"lm-\
parked":e.parked.value})} aria-label=${n("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${n("stack.steps")} ?hidden=${s}>
            ${jt(e.steps,o=>o.id,(o,a)=>wa(t,o,a))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${n("stack.words")} title=${i}>${i}</p>
            ${r("merge","stack.add_merge")}${r("adapter","stack.add_adapter")}${r("adjust","stack.add_adjust")}</div>
        </section>`}function wa(t,e,s){let{desk:i}=t,r=s+1,o=e.id===i.panel.value.selected,a=Rr(t,e,s),c=(h,u,d)=>i.doneStep(p=>Ge(p,h,u,d),e.id),l=(h,u,d,p,w=!1)=>f(
h,n(u),p,{kind:"lm-button lm-small",label:n(`${u}_n`,{n:r}),key:d,off:w});return m`<li class=${R({"lm-step":!0,"lm-selected":o,"lm-off":!z(e)})} data-step data-id=${e.
id}>
        <button type="button" class="lm-grip" data-key="grip" title=${n("row.move_title")} aria-label=${n("row.move",{n:r})}
            @keydown=${h=>ba(t,e,s,h)}
            @pointerdown=${h=>Cr(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${n("row.on_title")} aria-label=${n("row.on",{n:r})}
            .checked=${ee(z(e))} @change=${h=>c("enabled",h.target.checked,!0)}>
        ${f(`${r} ${n(`badge.${e.kind}`)}`,n("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${ke(e.rest.title||"",n("row.title",{n:r}),h=>c("title",h,""),{kind:"lm-title",key:"title",title:n("row.title_title"),placeholder:dr(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${e.kind==="adapter"?ya(t,e,r):g}
        <span class=${R({"lm-step-note":!0,"lm-bad":a.bad})} title=${a.title}>${a.text}</span>
        <span class="lm-step-buttons">
            ${l("↑","row.earlier","stepUp",h=>_s(t,e,s,-1,h),s===0)}
            ${l("↓","row.later","stepDown",h=>_s(t,e,s,1,h),s===i.steps.length-1)}
            ${l("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}function ya({desk:t},e,s){let i=we(e,t.schema.value)?.value??1,r=a=>t.editStep(
c=>Ge(c,"weight",a,1),e.id),o=a=>{r(a??1),t.commit()};return m`<span class="lm-row-weight">
        ${Ce(i,n("row.weight",{n:s}),r,()=>t.commit(),{low:-1,high:2,key:"weight"})}
        ${le(i,n("row.weight_exact",{n:s}),o,{key:"weightText"})}</span>`}function ba(t,e,s,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.
altKey||(i.preventDefault(),_s(t,e,s,r,i))}function _s({desk:t},e,s,i,r){let o=r.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let a=o.parentElement?.querySelector(
"button:not(:disabled)");(o.disabled?a:o)?.focus()})}function Ir(t){let{desk:e,live:s}=t,{busy:i,progress:r,live:o}=e.state.value,{text:a,bad:c}=$a(t),l=s.pending.value||!!i;return m`<div class="lm-footer">
        <div id="lm-bar" class=${R({"lm-bar":!0,"lm-busy":l})} aria-hidden="true"
            style="--lm-progress: ${l?r||.05:0}"></div>
        <p id="lm-status" class=${R({"lm-status":!0,"lm-bad":c})} role="status" aria-live="polite"
            title=${xa(t,o)}>${a}</p></div>`}function $a(t){let{desk:e,live:s}=t,{state:i,remark:r}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:n("status.error",{error:A(i.value.error),live:Dr(i.value.live)}),bad:!0};if(s.pending.value)return{
text:ka(t),bad:!1};let o=Wr(t);return{text:[_a(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function ka({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?n("status.applying_percent",{percent:Math.round(100*s)}):A(e)||n("status.applying")}function Dr(t){if(!t?.recipe?.steps.length)return n("status.origi\
nal");let e=t.saved?n("status.saved",{name:t.saved}):n("status.not_saved"),s=Object.keys(t.skipped||{}).length;return n("status.merge_on",{saved:s?`${e} · ${W(
"status.skipped",s)}`:e})}function _a({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,r=Dr(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?n("status.parked",{live:r}):s.length?n("status.with_choice",{live:r,choose:n("missing.choose",{what:X(s)})}):i.length?[
r,...i.map(({index:a,what:c})=>n("step.waits",{n:a+1,what:X(c)}))].join(" — "):e.settled.value||!t.steps.length?r:j(t.state.value.next?.recipe,t.written.value.
recipe)?n("status.next",{live:r}):o?n("status.other_merge",{live:r}):t.settings.value.live?n("status.off_live"):n("status.off"):e.isLoading.value?n("status.load\
ing"):n("missing.choose",{what:X(s)})}var Wr=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value].map(s=>A(s)))];function xa(t,e){
if(!e?.recipe)return"";let{kept:s}=e,i=s?[n("details.memory",{kept:Et(s.deltas),budget:Et(s.budget)}),n("details.in_place",{size:Et(s.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([a,c])=>`${a}: ${A(c)}`),o=[W("count.blocks",e.blocks.length),W("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[n("details.ch\
anged",{changed:o.join(", "),id:e.id.slice(0,8)}),n("details.blocks",{blocks:e.blocks.join(", ")}),n("details.device",{device:e.device}),...i,...Wr(t),...r].join(
`
`)}function Aa(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(o=>o.startsWith(s));return e.filter(o=>o.startsWith(s==="IN"?"OUT":"IN"))[i.length-
1-i.indexOf(t)]}var Ur=(t,e,s,i)=>s[i.indexOf(Aa(i[e],i))]??t,Sa=new Set(["smooth","mirror","swap"]),xs={invert:t=>1-t,mirror:(t,e,s,i)=>i[e].startsWith("OUT")?
Ur(t,e,s,i):t,swap:Ur,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:t=>t+.1,down:t=>t-.1,clamp:t=>Math.min(1,Math.max(0,t))};function Fr(t,e){let[s,...i]=Object.
keys(e),r=i.map(l=>e[l]),o=xs[t],a=i.map((l,h)=>[l,I(o(r[h],h,r,i))]),c=Sa.has(t)?e[s]:I(o(e[s],-1,r,i));return Object.fromEntries([[s,c],...a])}function Hr(t){let{desk:e,drawing:s}=t,[{past:i,future:r},{live:o,auto:a}]=[e.panel.value,e.settings.value],c=e.channel.value!==null;return m`<section class="lm-tools" role="toolbar" aria-label=${n(
"tools.label")}>
        ${Oa(t)}${c?[Ea(t),ja(t)]:g}${Ta(t)}<span class="lm-gap"></span>
        ${f(n("tools.draw"),n("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!c})}
        ${f("↶",n("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:n("tools.undo"),off:!i.length})}
        ${f("↷",n("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:n("tools.redo"),off:!r.length})}
        ${f(n("tools.reset"),n("tools.reset_title"),()=>e.doneStep(ki),{id:"lm-reset"})}
        ${se(n("tools.live"),n("tools.live_title"),o,l=>{e.set({live:l}),e.edited()},{name:"live"})}
        ${se(n("tools.auto"),n("tools.auto_title"),a,l=>e.set({auto:l,autoChosen:!0}),{name:"auto"})}</section>`}function Oa({desk:t}){let e=t.step.value,s=e?Y(
e,t.schema.value):[];return m`<div class="lm-channels" id="lm-channels" role="group" aria-label=${n("tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,r)=>f(i.label,i.parameter.help,()=>t.look({channel:r}),{pressed:i.label===t.channel.value?.label}))}</div>`}function Ea({desk:t,dialogs:e}){let[
s,i,r]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let o=Object.keys(Se(r,s.kind)).map(a=>[a,a]);return m`${V([["",n("tools.preset")],...o],ai(
s,i,r),a=>a&&t.usePreset(a),{id:"lm-preset",kind:"lm-input lm-preset",label:n("tools.preset_label"),title:n("tools.preset_title")})}
        ${f(n("tools.my_presets"),n("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function ja({desk:t}){let e=Object.keys(xs).map(s=>[
s,n(`shape.${s}`)]);return V([["",n("tools.transform")],...e],"",s=>{let[i,r]=[t.step.value,t.channel.value];!s||!i||!r||(t.setWeights(Fr(s,mt(i,r,t.kit.value))),
t.commit())},{id:"lm-shape",kind:"lm-input lm-shape",label:n("tools.transform_label"),title:n("tools.transform_title")})}function Ta({desk:t}){let e=we(t.step.value,
t.schema.value);if(!e)return g;let s=r=>t.editStep(o=>Ge(o,e.name,r,1)),i=r=>{s(r??1),t.commit()};return m`<label class="lm-strength" id="lm-strength-field" title=${n(
"tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?n("tools.weight"):n("tools.strength")}</span>
        ${Ce(e.value,n("tools.strength_label"),s,()=>t.commit(),{low:e.low,high:2,id:"lm-strength"})}
        ${le(e.value,n("tools.strength_exact"),i,{id:"lm-strength-value"})}</label>`}var Vr=t=>m`${Sr(t)}${Br(t)}${Lr(t)}${Nr(t)}${Pr(t)}${Hr(t)}
    ${Ar(t)}${Or(t)}${Tr(t)}${Mr(t)}${Er(t)}${lr(t)}${Ir(t)}
    ${t.dialogs.save.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}`,Kr=({desk:t,live:e,dialogs:s})=>m`
    ${se(n("actions.compare"),n("actions.compare_title"),t.settings.value.compare===!0,i=>t.set({compare:i}),{name:"compare"})}
    ${f(n("actions.restore"),n("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${f(n("actions.save"),n("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;var As=null,qr=()=>{},Yr=t=>document.getElementById(t);async function Ma(t){let e=new kt(t.dataset.api??"",t.dataset.token??""),[s,i,r]=await Promise.all(["/sch\
ema","/models","/state"].map(a=>e.get(a))),o=new Wt(t,e,{schema:s,files:i,state:r});return Na(o),o.live.watch(),o}async function Ss(){let t=Yr("live_merge_root");
if(!(!t||t.dataset.started)){t.dataset.started="yes";try{As??=Ma(t),La(await As,t)}catch(e){As=null,t.replaceChildren(),Zt(m`<p class="lm-banner lm-bad" role="alert">${n(
"start.failed",{why:k(e)})}</p>`,t)}}}function La(t,e){qr(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,r,o]=["actions","compare","strip","p\
icture"].map(c=>Yr(`live_merge_${c}`)),a=[Ft(e,()=>Vr(t)),Ft(s,()=>Kr(t)),Ft(i,()=>t.compare.template()),Ft(r,()=>t.strip.template()),x(()=>{e.classList.toggle(
"lm-drawing",t.drawing.value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.
desk.steps.length:0)),o?.classList.toggle("lm-comparing",t.compare.pairs.value.length>0),o?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=
!t.compare.pairs.value.length),r&&(r.hidden=!t.strip.shots.value.length)})];qr=()=>a.forEach(c=>c()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),
r?.classList.add("lm-strip"),r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",n("strip.label")),r?.addEventListener("keydown",c=>t.strip.onKey(c)),
$r(e,t),br(e,t),xr(e,t),o&&t.preview.attach(o)}function Ft(t,e){if(!t)return()=>{};let s=!1,i=null,r=()=>{s=!1,Zt(i,t)};return x(()=>{i=e(),s||queueMicrotask(r),
s=!0})}function Na(t){let{desk:e,compare:s,preview:i,strip:r,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:r,live:o,onState:a=>x(
()=>a(e.state.value))},liveMergePreviewArgs:(...a)=>i.sent(a)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibil\
itychange",()=>!document.hidden&&o.watch(0))}function Os(){Ss();let t=window;typeof t.onAfterUiUpdate=="function"?t.onAfterUiUpdate(Ss):new MutationObserver(Ss).
observe(document.body,{childList:!0,subtree:!0})}var{onUiLoaded:zr}=window;typeof zr=="function"?zr(Os):document.readyState==="loading"?document.addEventListener(
"DOMContentLoaded",Os):Os();})();
