/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var ha=Symbol.for("preact-signals");function ps(){if(ye>1)ye--;else{var t,e=!1;for((function(){var r=pt;for(pt=void 0;r!==void 0;){var o=r.S;if(o.v===r.v)for(var a=o.
t;a!==void 0;a=a.x)a.i===r.i&&(a.i=o.i);r=r.o}})();tt!==void 0;){var s=tt;for(tt=void 0,mt++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&gi(s))try{s.
c()}catch(r){e||(t=r,e=!0)}s=i}}if(mt=0,ye--,e)throw t}}var et,A=void 0;function ue(t){var e=A,s=et;A=void 0,et=void 0;try{return t()}finally{A=e,et=s}}var tt=void 0,ye=0,mt=0;var fi=0,pt=void 0,ft=0;function vi(t){if(A!==void 0){var e=t.n;if(e===void 0||e.t!==A)return e={i:0,S:t,p:A.s,n:void 0,t:A,e:void 0,x:void 0,r:e},A.s!==void 0&&
(A.s.n=e),A.s=e,t.n=e,32&A.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=A.s,e.n=void 0,A.s.n=e,A.s=e),e}}function D(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}D.prototype.brand=ha;D.prototype.h=function(){return!0};
D.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:ue(function(){var i;(i=e.W)==null||i.call(e)}))};D.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&ue(
function(){var r;(r=e.Z)==null||r.call(e)}))}};D.prototype.subscribe=function(t){var e=this;return x(function(){var s=e.value;ue(function(){return t(s)})},{name:"\
sub"})};D.prototype.valueOf=function(){return this.value};D.prototype.toString=function(){return this.value+""};D.prototype.toJSON=function(){return this.value};
D.prototype.peek=function(){var t=this;return ue(function(){return t.value})};Object.defineProperty(D.prototype,"value",{get:function(){var t=vi(this);return t!==
void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(mt>100)throw new Error("Cycle detected");(function(s){ye!==0&&mt===0&&s.l!==fi&&(s.l=fi,pt={S:s,v:s.
v,i:s.i,o:pt})})(this),this.v=t,this.i++,ft++,ye++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{ps()}}}});function f(t,e){return new D(t,e)}function gi(t){
for(var e=t.s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function wi(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&
(e.r=s),e.S.n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function yi(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&
(e.n.p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function be(t,e){D.call(this,void 0,e),this.x=t,this.s=void 0,this.g=ft-1,this.f=4}be.prototype=new D;
be.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===ft))return!0;if(this.g=ft,this.f|=1,this.i>0&&!gi(this))return this.
f&=-2,!0;var t=A;try{wi(this),A=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return A=
t,yi(this),this.f&=-2,!0};be.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}D.prototype.S.call(this,t)};be.prototype.
U=function(t){if(this.t!==void 0&&(D.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};be.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(be.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=vi(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function W(t,e){return new be(t,e)}function bi(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){ye++;var s=A;A=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,fs(t),i}finally{A=s,ps()}}}function fs(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,bi(t)}function ua(t){if(A!==this)throw new Error("Out-of-order effect");yi(this),A=t,this.f&=-2;try{8&this.f&&fs(this)}finally{
ps()}}function Ce(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,et&&et.push(this)}Ce.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Ce.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,bi(this),wi(this),ye++;var t=A;return A=this,ua.bind(this,t)};Ce.prototype.N=function(){2&this.f||(this.f|=2,this.u=tt,tt=this)};
Ce.prototype.d=function(){this.f|=8,1&this.f||fs(this)};Ce.prototype.dispose=function(){this.d()};function x(t,e){var s=new Ce(t,e);try{s.c()}catch(r){throw s.d(),
r}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var gs=globalThis,$i=t=>t,vt=gs.trustedTypes,ki=vt?vt.createPolicy("lit-html",{createHTML:t=>t}):void 0,ws="$lit$",ae=`lit$${Math.random().toFixed(9).slice(2)}$`,
ys="?"+ae,ma=`<${ys}>`,_e=document,it=()=>_e.createComment(""),rt=t=>t===null||typeof t!="object"&&typeof t!="function",bs=Array.isArray,Ei=t=>bs(t)||typeof t?.[Symbol.
iterator]=="function",vs=`[ 	
\f\r]`,st=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,_i=/-->/g,xi=/>/g,$e=RegExp(`>|${vs}(?:([^\\s"'>=/]+)(${vs}*=${vs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Si=/'/g,Ai=/"/g,Ti=/^(?:script|style|textarea|title)$/i,$s=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),m=$s(1),xl=$s(2),Sl=$s(
3),T=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),Oi=new WeakMap,ke=_e.createTreeWalker(_e,129);function Mi(t,e){if(!bs(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return ki!==void 0?ki.createHTML(e):e}var ji=(t,e)=>{let s=t.length-1,i=[],r,o=e===2?"<svg>":e===3?"<math>":"",a=st;for(let l=0;l<
s;l++){let c=t[l],d,h,u=-1,p=0;for(;p<c.length&&(a.lastIndex=p,h=a.exec(c),h!==null);)p=a.lastIndex,a===st?h[1]==="!--"?a=_i:h[1]!==void 0?a=xi:h[2]!==void 0?(Ti.
test(h[2])&&(r=RegExp("</"+h[2],"g")),a=$e):h[3]!==void 0&&(a=$e):a===$e?h[0]===">"?(a=r??st,u=-1):h[1]===void 0?u=-2:(u=a.lastIndex-h[2].length,d=h[1],a=h[3]===
void 0?$e:h[3]==='"'?Ai:Si):a===Ai||a===Si?a=$e:a===_i||a===xi?a=st:(a=$e,r=void 0);let v=a===$e&&t[l+1].startsWith("/>")?" ":"";o+=a===st?c+ma:u>=0?(i.push(d),
c.slice(0,u)+ws+c.slice(u)+ae+v):c+ae+(u===-2?l:v)}return[Mi(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},ot=class t{constructor({strings:e,_$litType$:s},i){
let r;this.parts=[];let o=0,a=0,l=e.length-1,c=this.parts,[d,h]=ji(e,s);if(this.el=t.createElement(d,i),ke.currentNode=this.el.content,s===2||s===3){let u=this.
el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=ke.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())
if(u.endsWith(ws)){let p=h[a++],v=r.getAttribute(u).split(ae),y=/([.?@])?(.*)/.exec(p);c.push({type:1,index:o,name:y[2],strings:v,ctor:y[1]==="."?wt:y[1]==="?"?
yt:y[1]==="@"?bt:Se}),r.removeAttribute(u)}else u.startsWith(ae)&&(c.push({type:6,index:o}),r.removeAttribute(u));if(Ti.test(r.tagName)){let u=r.textContent.split(
ae),p=u.length-1;if(p>0){r.textContent=vt?vt.emptyScript:"";for(let v=0;v<p;v++)r.append(u[v],it()),ke.nextNode(),c.push({type:2,index:++o});r.append(u[p],it())}}}else if(r.
nodeType===8)if(r.data===ys)c.push({type:2,index:o});else{let u=-1;for(;(u=r.data.indexOf(ae,u+1))!==-1;)c.push({type:7,index:o}),u+=ae.length-1}o++}}static createElement(e,s){
let i=_e.createElement("template");return i.innerHTML=e,i}};function xe(t,e,s=t,i){if(e===T)return e;let r=i!==void 0?s._$Co?.[i]:s._$Cl,o=rt(e)?void 0:e._$litDirective$;
return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(t),r._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=r:s._$Cl=r),r!==void 0&&(e=xe(t,r._$AS(t,e.
values),r,i)),e}var gt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,r=(e?.creationScope??_e).importNode(s,!0);ke.currentNode=r;let o=ke.nextNode(),a=0,l=0,c=i[0];for(;c!==void 0;){
if(a===c.index){let d;c.type===2?d=new Re(o,o.nextSibling,this,e):c.type===1?d=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(d=new $t(o,this,e)),this._$AV.
push(d),c=i[++l]}a!==c?.index&&(o=ke.nextNode(),a++)}return ke.currentNode=_e,r}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},Re=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,r){this.type=2,this._$AH=w,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=xe(this,e,s),rt(e)?e===w||e==null||e===""?(this._$AH!==w&&
this._$AR(),this._$AH=w):e!==this._$AH&&e!==T&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Ei(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==w&&rt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(_e.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=ot.createElement(Mi(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(s);else{let o=new gt(r,this),a=o.u(this.options);o.p(s),this.T(a),this._$AH=o}}_$AC(e){let s=Oi.get(e.strings);return s===
void 0&&Oi.set(e.strings,s=new ot(e)),s}k(e){bs(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,r=0;for(let o of e)r===s.length?s.push(i=new t(this.O(it()),
this.O(it()),this,this.options)):i=s[r],i._$AI(o),r++;r<s.length&&(this._$AR(i&&i._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=$i(e).nextSibling;$i(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Se=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,r,o){this.type=1,this._$AH=w,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=w}_$AI(e,s=this,i,r){let o=this.strings,a=!1;if(o===void 0)
e=xe(this,e,s,0),a=!rt(e)||e!==this._$AH&&e!==T,a&&(this._$AH=e);else{let l=e,c,d;for(e=o[0],c=0;c<o.length-1;c++)d=xe(this,l[i+c],s,c),d===T&&(d=this._$AH[c]),
a||=!rt(d)||d!==this._$AH[c],d===w?e=w:e!==w&&(e+=(d??"")+o[c+1]),this._$AH[c]=d}a&&!r&&this.j(e)}j(e){e===w?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},wt=class extends Se{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===w?void 0:e}},yt=class extends Se{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==w)}},bt=class extends Se{constructor(e,s,i,r,o){super(e,s,i,r,o),this.type=
5}_$AI(e,s=this){if((e=xe(this,e,s,0)??w)===T)return;let i=this._$AH,r=e===w&&i!==w||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==w&&(i===
w||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},$t=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){xe(this,e)}},Li={M:ws,P:ae,A:ys,C:1,L:ji,R:gt,D:Ei,V:xe,I:Re,H:Se,N:yt,U:bt,B:wt,F:$t},pa=gs.litHtmlPolyfillSupport;
pa?.(ot,Re),(gs.litHtmlVersions??=[]).push("3.3.3");var ks=(t,e,s)=>{let i=s?.renderBefore??e,r=i._$litPart$;if(r===void 0){let o=s?.renderBefore??null;i._$litPart$=
r=new Re(e.insertBefore(it(),o),o,void 0,s??{})}return r._$AI(t),r};function kt(t,e,s="live_merge",i={}){let r=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(a=>a.id===s)||t.block_maps[0];return{schema:t,id:r,architecture:t.architectures[r],
follows:o.follows[r],parts:i}}var L=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],se=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Z=t=>t==="adapter"||t===
"adapters";function Be(t,e){let s=t.schema[Z(e)?"adapter_presets":"presets"][t.id]||{};return e!=="adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.
keys(i).some(r=>r.includes("/"))))}var Ae=(t,e)=>t.parts[e]||[];var me=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[r])=>i<r?-1:1)):s),S=(t,e)=>t===e||me(
t)===me(e);function Ni(t){let e=2166136261;for(let s of me(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var E=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var pe=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Oe=(t,e,s)=>t.weights[pe(e,s)]||{},at=(t,e,s,i)=>Oe(t,s,i)[e]!==void 0;function ie(t,e,s,i){let r=Oe(t,s,
i)[e];if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return s.parameter.default;let o=i.follows[e];return o?ie(t,o,s,i):Z(t.kind)?1:0}function _t(t,e,s){
let{sliders:i,odd:r}=s.architecture,o=r.filter(c=>at(t,c,e,s)),a=Object.fromEntries([...i,...o].map(c=>[c,ie(t,c,e,s)])),l=new Set(Object.values(a));return!o.length&&
l.size===1?a[i[0]]:a}function Pi(t,e,s,i){let r={...Oe(t,e,i),...s},o=Object.fromEntries(Object.entries(r).filter(([,a])=>a!==null));return _s({...t,typed:E(t.typed,
e.parameter.name)},e,o,i)}var _s=(t,e,s,i)=>({...t,weights:{...t.weights,[pe(e,i)]:s}});function Ci(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,a])=>typeof a=="number"&&[
...s,...i].includes(o))?{...t}:null}var re=t=>t.includes("/"),ne=t=>t.split("/")[0],nt=t=>/\.\d+$/.test(t.id),De=t=>t.rest.layers||[],xs=(t,e)=>t.kind==="adapter"?"weight":e.parameter.name,Ss=(t,e)=>Ae(
e,ne(t)).find(s=>s.id===t.split("/")[1]),Ie=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function As(t,e,s,i){let r=xs(t,s),o=De(t).filter(a=>Ie(a,ne(e),Ss(
e,i))&&r in a).pop();return Array.isArray(o?.[r])?o[r][s.index]:o?.[r]}var Ri=(t,e)=>({...t,rest:{...E(t.rest,"layers"),...e.length?{layers:e}:{}}});function Bi(t,e,s,i){
let r=De(t);for(let[o,a]of Object.entries(s))r=a===null?fa(t,r,o,e,i):va(t,r,o,e,a,i);return Ri(t,r)}function fa(t,e,s,i,r){let o=xs(t,i);return e.map(a=>Ie(a,ne(
s),Ss(s,r))?E(a,o):a).filter(a=>Object.keys(a).some(l=>!["keys","slots"].includes(l)))}function va(t,e,s,i,r,o){let[a,l,c]=[xs(t,i),ne(s),Ss(s,o)];if(!c)return e;
let d=e.filter(p=>Ie(p,l,c)),h=d.filter(p=>a in p).pop()||d.pop(),u=wa(t,l,i,h?.[a],r,o);return h?e.map(p=>p===h?{...p,[a]:u}:p):ga(e,{keys:c.keys,slots:l,[a]:u},
l,nt(c),o)}function ga(t,e,s,i,r){let o=Ae(r,s).filter(nt),a=i?-1:t.findIndex(l=>o.some(c=>Ie(l,s,c)));return a<0?[...t,e]:t.toSpliced(a,0,e)}function wa(t,e,s,i,r,o){
if(!s.parameter.per_model)return r;let a=t.models.models?.length||2;return Array.from({length:a},(l,c)=>c===s.index?r:Array.isArray(i)?i[c]:i??ie(t,e,{...s,index:c},
o))}var Di=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function Ii(t,e){let s=r=>Array.isArray(r)?Array.from({
length:e},(o,a)=>r[Math.min(a,r.length-1)]):r,i=De(t).map(r=>Object.fromEntries(Object.entries(r).map(([o,a])=>[o,s(a)])));return i.length?{layers:i}:{}}var Wi=(t,e,s)=>De(
t).some(i=>Ae(s,e).some(r=>Ie(i,e,r))),Fi=(t,e)=>De(t).filter(s=>!Ae(e,s.slots||"").some(i=>Ie(s,s.slots,i))),Ui=(t,e)=>Ri(t,De(t).filter(s=>s!==e));function xt(t,e,s,i){return re(e)?As(t,e,s,i)??ie(t,ne(e),s,i):ie(t,e,s,i)}var Hi=(t,e,s,i)=>re(e)?As(t,e,s,i)!==void 0:at(t,e,s,i);function Os(t,e,s,i){let[r,o]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>re(c)===l))),a=Object.keys(r).length?Bi(t,e,r,i):t;return Object.keys(o).length?Pi(a,e,o,i):a}function Vi(t,e,s,i){
let r={...t,presets:{...t.presets,[pe(e,i)]:s}};return Os(r,e,Be(i,t.kind)[s]||{},i)}function Ki(t,e,s){let i=t.presets[pe(e,s)]||"";return Object.entries(Be(s,
t.kind)[i]||{}).every(([o,a])=>xt(t,o,e,s)===a)?i:""}function qi(t,e,s,i,r){let a=(Be(r,t.kind)[t.presets[pe(e,r)]||""]||{})[s]??0;return i===a?e.parameter.default:
a}function St(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var At=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,ie(t,i,e,s)]));function We(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var I=t=>Number(t.toFixed(10)),z=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function Ee(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Ot=t=>`${Math.round(t/2**20)} MB`,Es=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function zi(t,e,s){let[i,r]=[t.indexOf(e),t.indexOf(s)].sort((o,a)=>o-a);return i<0?[]:t.slice(i,r+1)}var Ji=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function Ts(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function Gi(t,e,s,{low:i,high:r},o){let a=t[e],l=d=>o&&a!==0?d*(s/a):d+s-a,c=d=>Math.
min(Math.max(r,d),Math.max(Math.min(i,d),l(d)));return Object.fromEntries(Object.entries(t).map(([d,h])=>[d,d===e?s:I(c(h))]))}var N=t=>(t&&typeof t=="object"?t.file:t)||"",M=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",H=t=>N(Array.isArray(t)?t[t.length-
1]:t),Fe=(t,e)=>M(t).toLowerCase()===M(e).toLowerCase();var Ms={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
the same seed as well, and shows both; F flips them","actions.compare_what":"Compare with {what}","actions.restore":"Original","actions.restore_title":"Take the\
 merge out of the loaded model, bit for bit","actions.save":"Save…","actions.save_title":"Write what is previewed to a checkpoint","adjust.label":"Adjustments",
"badge.adapter":"LoRA","badge.adapters":"LoRAs","badge.adjust":"Adjust","badge.merge":"Merge","badge.other":"Other","banner.adopt":"Use on this one","banner.ado\
pt_title":"Apply that merge with the loaded checkpoint as A","banner.back":"Back to {base}","banner.back_title":"Load that checkpoint again, with its merge","ba\
nner.elsewhere":"The merge was changed in another page. This page sends nothing until you choose.","banner.new":"Start new","banner.new_title":"An empty recipe \
for the loaded checkpoint; undo brings the old one back","banner.paused":"Your merge was made on {base} and is paused.","banner.show":"Show that","banner.show_t\
itle":"Put the merge that is on into this page","banner.take_over":"Take over","banner.take_over_title":"Put this page's merge in its place","base.after_step":"\
A · result of step 1","base.after_steps":"A · result of steps 1–{n}","base.loaded":"A · loaded checkpoint","base.loading":"a checkpoint is being loaded…",
"base.none":"no checkpoint is loaded","compare.alt":"{name}, same seed","compare.before":"The one before","compare.both":"Side by side","compare.both_shown":"{n\
ame} and merge side by side","compare.both_title":"Show both beside each other (Esc)","compare.enlarge":"{name}: show it large","compare.flip":"Flip","compare.f\
lip_title":"Show original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.gallery":"Gallery","compare.gallery_title":"S\
how the host's gallery again","compare.label":"Original and merge","compare.merged":"Merged","compare.one_shown":"{name} is shown","compare.original":"Original",
"compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip original and merge in place","\
compare.snapshot":"Snapshot {letter}","compare.this":"Preview","conflicts.apart":"No layer is changed by both.","conflicts.cosine":"Cosine","conflicts.help":"Wh\
ere the cosine is below 0 and many elements have opposite signs, one undoes what the other does: a step with both and the method TIES or Strongest settles it.",
"conflicts.looking":"Comparing the changes …","conflicts.norm":"Norm, {name}","conflicts.open":"Do they fight?","conflicts.open_title":"Compare what the recip\
e's LoRAs change, block by block","conflicts.pair":"{one} and {other}","conflicts.signs":"Opposite signs","conflicts.slot":"Block","conflicts.title":"LoRAs that\
 work against each other","conflicts.which":"Which","count.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"{n} tensor","count.ten\
sors.other":"{n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.head":"{group}: move all","desk.head_title":"Drag up or down, or press arrow keys: mov\
es all of these (Alt: in proportion). Click: selects them","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.out":"Output blocks","de\
tails.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"{size} of the model\
s are read in place, in the system's file cache","details.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","dialog.close":"Close",
"doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on the disk","doctor.er\
ror":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems found","fader.exact":"{label}, exact value","fa\
der.mute":"Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_set":"{\
weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.solo_ti\
tle":"Solo {slot} (S): this step changes it alone; all numbers stay","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.method":"{m\
ethod} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formul\
a.with":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.before.one":"from {n} before","gallery.before.other":"from {\
n} before","gallery.before_title":"Show the previews that led to this one","gallery.count.one":"{n} preview","gallery.count.other":"{n} previews","gallery.linea\
ge.one":"{n} preview, the last first","gallery.lineage.other":"{n} previews, each made from the next","gallery.open":"All…","gallery.open_title":"All previews\
 that are kept: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with a sta\
r is never dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone","gallery.title":"Previews","help.adapter":"\
Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and colou\
r, by small changes to the first and last layers.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step that this page do\
es not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"live","history.nothing":"nothing","hist\
ory.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into the panel","history.title":"History","\
import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base}\
.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file is not text; choose a chec\
kpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model Mi\
xer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML,\
 a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a recipe","import\
.title":"Import a recipe","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks f\
or blocks","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply the LoRA to its base in place of the me\
rge on this page; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"Replace a file of that name","l\
ora_dialog.rank":"Rank","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA \
changes the U-Net alone","lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"\
Whole: nothing but rounding is lost","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.checkpoint":"a checkpoint in the WebUI","\
missing.choose":"choose {what}","missing.every_model":"every model","missing.model":"model {name}","mutes.faders.one":"{n} muted","mutes.faders.other":"{n} mute\
d","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mutes.steps.other":"{n} steps off","mutes.steps_title":"\
Switch all steps on","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"{n} left out","note.left_out.other":"\
{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {followed} until set; empty the number to unset it.",
"odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another tool's for recipes made there","odd.stays":"{help} S\
tays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it is","offer.text":"\
The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge that made the picture","parts.close":"Close the parts of \
{slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the slider. A layer's overrides its kind's.","parts.kinds":"\
Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the\
 number to unset it.","picker.file":"Choose a file…","picker.model":"Choose a model…","picker.more.one":"{n} more: type a part of the name","picker.more.oth\
er":"{n} more: type a part of the name","picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.","presets.back":"{name} is ba\
ck.","presets.delete":"Delete","presets.delete_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Impor\
t","presets.import_title":"Take over the presets of other merge extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here}\
 were here already, {built_in} are built in.","presets.name":"Name","presets.name_label":"Name for the weights that the faders show","presets.name_of":"Name of \
preset {name}","presets.none_installed":"No presets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"\
Not read: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Save as","presets.save_title":"Keep the weights that the faders show under this name",
"presets.saved":"Saved {name}.","presets.there":"There is a preset {name}; press Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo",
"presets.undo_title":"Bring {name} back","presets.unfit":"It is for another architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.ea\
rlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_t\
itle":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","row.on_title":"On (M): switched off it changes nothing and keeps its place","row.remove":"\
Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this step","row.solo":"Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again\
: all are on","row.title":"Title of step {n}","row.title_title":"Click to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step \
{n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this rule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules\
.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this step: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.cop\
y_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged\
 copy of the U-Net that some checkpoints carry for further training","save_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog\
.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"Exists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","s\
ave_dialog.is_source":"{name} is a source of this merge and is never written over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {w\
hat}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora\
_title":"Write what the merge changes as a LoRA for this checkpoint","save_dialog.muted.one":"{n} muted part stays as it was before its step: {muted}.","save_di\
alog.muted.other":"{n} muted parts stay as they were before their step: {muted}.","save_dialog.name":"Name","save_dialog.nothing":"Nothing to save yet: choose {\
what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this page is paused.","save_dialog.progress":"Saving","save_dialog.r\
eplace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.\
start":"Save","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dialog.steps_off.other":"{n} step\
s are off and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a \
checkpoint","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too",
"save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the pictures that you see","save_dialog.with_recipe_vae_title":"The V\
AE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the server answered {status} to {path}.","server.silent":"the server d\
oes not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Dice ± {amount}","shape.down":"Subtract {amount}","shape.invert":"Inv\
ert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN and OUT","shape.times":"Multiply by {amount}","shape.up":"Ad\
d {amount}","snapshot.empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Snapshot {letter}: clic\
k or {key} brings it back; Shift+{key} or a long press takes a new one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"Bring snapshot {lette\
r} back","snapshot.store":"Take snapshot {letter}","snapshot.stored":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCORIS","source.adapter_\
alone":"This LoRA has settings that one of several cannot have: values finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","source.fewer":"One mo\
del fewer","source.fewer_adapters":"One LoRA fewer in this step","source.label":"Models and method","source.method":"Method","source.model":"Model {n}","source.\
more":"One model more","source.more_adapters":"One more LoRA in this step, put together with this one by a method","source.parameters":"Parameters of the method",
"source.weight_n":"Weight of LoRA {n}","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.\
add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge anot\
her model into the result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","\
start.failed":"Live Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.\
loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your merge is put in before the next picture","stat\
us.not_saved":"not saved","status.off":"Showing the original. Press Preview to turn your merge on","status.off_live":"Showing the original. Press Preview or mov\
e a fader to turn your merge on","status.original":"Showing the original","status.other_merge":"{live} — it is not the merge on this page: press Preview to put \
this page's in its place","status.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone","status.saved":"saved as {name}","status.\
skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_fil\
e":"No file chosen","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {abou\
t}","strip.interrupted":"interrupted before it was finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a model of another kin\
d ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about}
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
by Ctrl-click on names, a drag over them or a long press; Esc lets go","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight"};var Ue=Ms,Ls=new Intl.PluralRules("en");function Yi(t,e){Ue={...Ms,...e},Ls=new Intl.PluralRules(t.replaceAll("_","-"))}var n=(t,e={})=>Ns(Ue[t],e);function O(t,e,s={}){
return Ns(Zi(t,e),{n:e,...s})}var Zi=(t,e)=>Ue[`${t}.${Ls.select(e)}`]??Ue[`${t}.other`];function Et({sentences:t,...e}){if(!t)return e;let s=(i,r)=>{if(typeof i==
"string")return js(i,t);if(Array.isArray(i))return i.map(a=>s(a));if(!i||typeof i!="object"||r==="recipe")return i;let o=a=>r==="skipped"?js(a,t):a;return Object.
fromEntries(Object.entries(i).map(([a,l])=>[o(a),s(l,a)]))};return s(e)}function js(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],r=a=>typeof a==
"string"&&a!==t?js(a,e):a,o=Ue[s]??Zi(s,i.n);return o?Ns(o,i,r):t}var Xi=t=>t in Ue,X=t=>new Intl.ListFormat(Ls.resolvedOptions().locale,{type:"conjunction"}).format(
t),Ns=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(s).join(", "):i);var $a=["weight","enabled","title"],Qi=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function er(t,e,s){let i=se(s,e.method).parameters.
map(a=>a.name),r=e.adapters.map(a=>typeof a=="object"?a:{}),o=r.flatMap((a,l)=>"weight"in a?[[l,a.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(a=>typeof a=="object"?E(a,"weight","blocks"):a)},parameters:{[e.method]:Object.fromEntries(i.filter(a=>a in e).map(a=>[a,e[a]]))},
typed:{blocks:r.map(a=>a.blocks??null)},shares:Object.fromEntries(o),rest:E(e,"adapters","method",...i)}}var tr=(t,e,s)=>t.models.models.map((i,r)=>ka(t,i,e[r],
s)).filter(i=>N(i));function ka(t,e,s,i){let r=t.shares[s.index],o=_a(t,s,i);return r===void 0&&o===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...o===void 0?{}:{blocks:o}}}function _a(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(Oe(t,e,s)).length?_t(t,e,s):void 0}
var sr=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${M(N(s))||"…"}`})),ir=t=>Object.keys(t.rest).every(e=>$a.includes(
e));function rr(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function or(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([o])=>Number(o)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,r="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var ar=(t,e,s)=>({...t,shares:s===1?E(t.shares,String(e)):{...t.shares,[e]:s}});var Ps={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},fe=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},rest:{}}),j=t=>t.rest.enabled!==!1;function cr(t,e){let s=fe(
"other");if("adapter"in t){let{adapter:r,blocks:o,...a}=t;return{...s,kind:"adapter",models:{adapter:r},typed:{blocks:o??null},rest:a}}return"adjust"in t?{...s,
kind:"adjust",adjust:{...t.adjust},rest:E(t,"adjust")}:Qi(t,e)?er(s,t,e):!("adapters"in t)&&e.methods.some(r=>r.id===t.method)?xa(s,t,e):{...s,raw:t,rest:{}}}function xa(t,e,s){
let i=L(s,e.method),r=i.parameters.filter(l=>l.kind==="weight").map(l=>l.name),o=i.parameters.map(l=>l.name).filter(l=>!r.includes(l)&&l in e),a=l=>Object.fromEntries(
l.map(c=>[c,e[c]]));return{...t,kind:"merge",method:i.id,sparse:!0,models:a(i.models),parameters:{[i.id]:a(o)},typed:Object.fromEntries(r.map(l=>[l,e[l]??null])),
rest:E(e,"method",...i.models,...i.parameters.map(l=>l.name))}}function dr(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{
...t.adjust},...t.rest};if(t.kind==="adapter"){let r=nr(t,Ps,e);return{adapter:t.models.adapter||"",...r===void 0?{}:{blocks:r},...t.rest}}if(t.kind==="adapters"){
let r=se(e.schema,t.method).parameters.map(a=>[a.name,lr(t,a)]),o=Object.fromEntries(r.filter(([,a])=>a!==void 0));return{adapters:tr(t,J(t,e.schema),e),method:t.
method,...o,...t.rest}}let s=L(e.schema,t.method),i={method:t.method};for(let r of s.models)i[r]=r==="models"?Q(t).filter(Boolean):t.models[r]||"";for(let r of s.
parameters){let o=r.kind==="weight"?nr(t,r,e):lr(t,r);o!==void 0&&(i[r.name]=o)}return{...i,...t.rest}}function nr(t,e,s){if(e.name in t.typed)return t.typed[e.
name]??void 0;let i=J(t,s.schema).filter(o=>o.parameter.name===e.name);if(t.kind==="adapter"&&!Object.keys(Oe(t,i[0],s)).length)return;let r=i.map(o=>_t(t,o,s));
return e.per_model?r:r[0]}function lr(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?Cs(t,e):void 0}var Cs=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function lt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[n("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[n("missing.adapter")];if(t.kind!=="merge")return[];let s=L(e,t.method).models;return s[0]!=="models"?s.filter(i=>!t.models[i]).map(i=>n("missing.model",{name:i.
toUpperCase()})):Q(t).every(Boolean)?[]:[Q(t).some(Boolean)?n("missing.every_model"):n("missing.any_model")]}var Q=t=>t.models.models?.length?t.models.models:["",
""];function le(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind==="adapters")return t.models.models.filter(Boolean);if(t.kind!=="m\
erge")return[];let s=L(e,t.method).models;return(s[0]==="models"?Q(t):s.map(i=>t.models[i])).filter(Boolean)}function J(t,e){return t.kind==="adapter"?[{parameter:Ps,
index:0,label:"blocks"}]:t.kind==="adapters"?sr(t,Ps):t.kind!=="merge"?[]:L(e,t.method).parameters.filter(s=>s.kind==="weight").flatMap(s=>Array.from({length:s.
per_model?Q(t).length:1},(i,r)=>({parameter:s,index:r,label:s.per_model?n("step.of_model",{name:s.name,n:r+1}):s.name})))}function hr(t,e){let s=t?J(t,e):[];return s[Math.
min(t?.channel??0,s.length-1)]||null}function ur(t,e,s){let i={...t,models:{...t.models,...e}},r=Q(i).length;if(t.kind!=="merge"||!e.models||r===Q(t).length)return i;
let o=L(s,t.method).parameters.map(a=>a.name).filter(a=>Array.isArray(t.typed[a]));return{...i,typed:E(t.typed,...o),rest:{...t.rest,...Ii(t,r)}}}function mr(t,e,s){
let i=L(s,e).parameters.map(c=>c.name),{layers:r,strength:o,...a}=t.rest,l=(r||[]).filter(c=>i.some(d=>d in c&&!Array.isArray(c[d])));return l.length&&(a.layers=
l.map(c=>Di(c,i))),o!==void 0&&i.includes("alpha")&&(a.strength=o),{...t,method:e,channel:0,sparse:!1,typed:{},rest:a}}function pr(t,e,s){let i={...t.parameters[t.
method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var ce=(t,e,s,i)=>({...t,rest:s===i?E(t.rest,e):{...t.rest,[e]:s}});function Rs(t,e,s){return s===
0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function fr(t){let e=Object.fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(
s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},sparse:!1,rest:e}}function Te(t,e){return t?t.kind==="adapter"?{name:"weight",
low:-1,value:Number(t.rest.weight??1)}:J(t,e).some(i=>i.parameter.name==="alpha")?{name:"strength",low:0,value:Number(t.rest.strength??1)}:null:null}var He=()=>({whole:{},base:null,home:"",steps:[]});function vr(t,e,s){let i=t.steps.map(u=>lt(u,s.schema)),r=t.steps.map((u,p)=>p).filter(u=>!i[u].length),o=i.map(
(u,p)=>({index:p,what:u})).filter(({what:u})=>u.length),l=e?.architecture&&t.whole.architecture!==e.architecture?E(t.whole,"architecture"):t.whole,c=r.map(u=>dr(
t.steps[u],s)),d={live_merge:1,base:Sa(t,e),...l,steps:c},h=o.length&&!r.length?o[0].what:[];return{recipe:d,missing:e?h:[n("missing.checkpoint")],waiting:o,places:r}}
function Sa(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var gr=t=>({live_merge:1,base:t?.name||"",steps:[]});function wr(t,e,s){let i=E(t,"live_m\
erge","base","steps"),r=H(t.base),o=e!==null&&(!r||Fe(r,e.name));return{whole:i,base:o&&r?{written:t.base,of:e.name}:null,home:o?e.name:r,steps:(t.steps||[]).map(
a=>cr(a,s))}}var Aa=(t,e)=>t.some(s=>j(s)&&!lt(s,e).length),yr=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&Aa(t.steps,s);function br(t,e,s){let i=E(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var Oa=200,ct=(t,e="")=>({values:t,selected:Tt(t,e),committed:t,past:[],future:[]}),$r=()=>ct({...He(),steps:[fe("merge")]}),Tt=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",Bs=t=>t.values.steps.find(e=>e.id===t.selected)||null,oe=(t,e)=>({...t,values:{...t.values,...e}}),Ds=(t,e,s)=>oe(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),dt=(t,e)=>({...t,selected:e});function kr(t,e){let s=fe(e);return dt(oe(t,{steps:[...t.values.steps,s]}),s.id)}function _r(t,e){
let s=t.values.steps.findIndex(r=>r.id===e),i=oe(t,{steps:t.values.steps.filter(r=>r.id!==e)});return dt(i,Tt(i.values,t.selected,s))}function xr(t,e,s){let{steps:i}=t.
values,r=i.findIndex(a=>a.id===e),o=Math.min(Math.max(s,0),i.length-1);return r<0||r===o?t:oe(t,{steps:i.toSpliced(r,1).toSpliced(o,0,i[r])})}var Mt=(t,e)=>Me({
...Me(t),values:e,selected:Tt(e,"")});function Me(t){let{values:e,committed:s,past:i}=t;return e===s||S(e,s)?t:{...t,committed:e,past:[...i,s].slice(-Oa),future:[]}}
var jt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Sr(t){let e=Me(t),s=e.past.at(-1);return s?Or(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Ar(t){let e=Me(t),s=e.future.at(-1);return s?Or(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Or(t,e,s){let i=new Map(t.values.steps.map(o=>[o.id,o])),r=e.steps.find(o=>!S(i.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:Tt(e,
r?.id??t.selected)}}var ve=["A","B","C","D"],Er=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:Tr(s,i)}),Tr=(t,e)=>e.find(s=>s.whole&&s.picture&&S(s.recipe,t))?.
picture??"";function Mr(t,e){let s=Object.entries(t).map(([r,o])=>[r,{...o,picture:Tr(o.recipe,e)||o.picture}]),i=Object.fromEntries(s);return S(i,t)?t:i}function jr(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let r=a=>a!==void 0&&!S(a,e)&&Fe(H(a.base),H(e.base)),o=t==="before"?i.find(a=>r(a.recipe))?.recipe:s[t]?.
recipe;return o&&r(o)?o:""}var Lt=24,Ta=200;function Nr(t,e){let s=t.find(r=>r.infotext===e.infotext&&S(r.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return Is([i,...t.filter(r=>r!==s)])}var Is=t=>t.filter((e,s)=>s<Ta||e.star),Pr=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function Ma(t){let e=s=>[
s??[]].flat().map(N);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function Cr(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),r=o=>i.every(a=>Ma(o.recipe).some(l=>l.toLowerCase().includes(a)));return t.filter(o=>(!s||
o.star)&&r(o))}function Ws(t,e){let s=[e];for(let i=Lr(t,e);i&&!s.includes(i);i=Lr(t,i))s.push(i);return s}var Lr=(t,{parent:e})=>t.find(s=>s.id===e);function ja(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(o=>M(N(o)));return[s.method?L(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Nt(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${M(H(t.recipe.
base))}: ${ja(t.recipe,e)}`,r=t.whole?"":`
${n("strip.interrupted")}`;return`${n("strip.preview",{id:Ni(t.recipe),when:s})}
${i}${r}`}var Rr=2,Br=1,Dr=1,La=["merge","adapter","adapters","adjust","other"],Pt={live:!0,auto:!1,odd:!1},C=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function Fs(t){
try{return JSON.parse(t??"null")}catch{return null}}var Ir=({values:t,selected:e},s)=>JSON.stringify({version:Rr,values:t,selected:e,settings:s});function Wr(t){
let e=Fs(t);if(!C(e)||e.version!==Rr||!C(e.values))return{panel:null,settings:Pt};let s={...Pt,...C(e.settings)?e.settings:{}};return{panel:ct(Fr(e.values),String(
e.selected)),settings:s}}function Fr(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>C(s)&&La.includes(s.kind)):[];return{...He(),home:typeof t.home=="string"?
t.home:"",...C(t.whole)?{whole:t.whole}:{},...C(t.base)?{base:t.base}:{},steps:e.map(Na)}}function Na(t){let e=fe(t.kind),s=([i,r])=>{let o=e[i];return i==="raw"||
C(o)?C(r):typeof r==typeof o};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var Us=t=>JSON.stringify({version:Br,entries:t});function Ur(t){let e=Fs(
t);return!C(e)||e.version!==Br||!Array.isArray(e.entries)?[]:Is(e.entries.filter(Pa).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var Hs=t=>JSON.stringify({version:Dr,snapshots:t});function Hr(t){let e=Fs(t);if(!C(e)||e.version!==Dr||!C(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,r])=>ve.some(o=>o===i)&&C(r)&&C(r.values)&&C(r.recipe)&&Array.isArray(r.recipe.steps)&&Vr(r.picture));return Object.
fromEntries(s.map(([i,r])=>[i,{...r,values:Fr(r.values),selected:String(r.selected)}]))}var Vr=t=>t===""||String(t).startsWith("data:image/"),Pa=t=>C(t)&&C(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&Vr(t.picture);function Ct(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Rt=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f($r()),this.settings=f(Pt),this.linked=f([]),this.snapshots=f({}),this.
parts=f({of:"",slots:{}}),this.edits=f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=Vs(()=>this.state.value.checkpoint);let r=Vs(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),o=W(()=>this.panel.value.values.whole.block_map);this.kit=W(()=>kt(this.schema.value,this.checkpoint.
value?.architecture,o.value,r.value)),this.step=W(()=>Bs(this.panel.value)),this.channel=Vs(()=>hr(this.step.value,this.schema.value)),this.written=W(()=>vr(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=W(()=>yr(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=W(()=>this.
parked.value?gr(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?xt(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&Hi(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ae(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:oe(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=Me(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>Ds(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>Os(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[Bs({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?xt(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let r=this.linked.value.includes(e)?this.linked.value.filter(o=>this.faders.includes(
o)):[e];this.moveFaders(r,e,s,i)}moveFaders(e,s,i,r){if(!this.channel.value)return;let o=Object.fromEntries(e.map(a=>[a,this.weightBefore(a)]));this.setWeights(
Gi(o,s,i,this.channel.value.parameter,r))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>Vi(i,s,e,this.kit.value))}add(e){this.done(s=>kr(s,e))}remove(e){
this.done(s=>_r(s,e))}move(e,s){this.done(i=>xr(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=dt(this.panel.value,e))}look(e){let s=Ds(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=jt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:br(i.values,e,s)}))}undo(){
this.panel.value=Sr(this.panel.value),this.edited()}redo(){this.panel.value=Ar(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Er(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=dt(Mt(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=E(this.snapshots.value,
e)}async load(e,s){let i=wr(e,this.checkpoint.value,this.schema.value),r=await s(i.steps,i.whole.block_map);this.panel.value=Mt(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=Me(oe(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Mt(this.panel.value,
{...He(),steps:[fe("merge")]}),this.edited()}};function Vs(t){let e;return W(()=>{let s=t();return(e===void 0||!S(e,s))&&(e=s),e})}var Ca=600,Ra=["disk","memory"],Bt=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",r=0;x(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(r),o!==i&&(r=setTimeout(()=>this.#e(i=o),Ca))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!Ra.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(o=>o.enabled!==!1);if(s.length||!i.length)return"";let r=o=>o.method?
L(this.desk.schema.value,o.method).models.map(a=>o[a]):[];return JSON.stringify([e.base,e.vae,i.map(o=>[o.method,o.adapter,r(o)])])}};var Ve=class extends Error{constructor(e,s){super(e),this.place=s}},_=t=>t instanceof Error?t.message:String(t),Dt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#e(e,{method:"GET"})}post(e,s){return this.#e(e,{method:"POST",body:JSON.stringify(s)})}async#e(e,s){let i={
"X-Live-Merge-Token":this.token,"Content-Type":"application/json"},r=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)
throw new Ve(n("server.silent"));let o=Et(await r.json().catch(()=>({})));if(r.ok)return o;let a=typeof o.detail=="string"&&o.detail?o.detail:o.error;throw new Ve(
a||n("server.answered",{status:r.status,path:e}),o.place||"")}};var Kr=150,Ks=3e3,Ba=100,It=class{constructor(e,s,i,r){this.desk=e,this.server=s,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=W(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=W(()=>this.unreachable.value||this.refusal.
value),this.settled=W(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=W(()=>this.loads.value>0),this.elsewhere=W(()=>this.#t()),
x(()=>{e.edits.value&&ue(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,r=s.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&S(e.value.recipe,r)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(me(e.recipe))&&!S(e.recipe,this.recipe)}expect(e){let s=me(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-Ba)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=me(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Ks:Kr)}async#r(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let r=i instanceof Ve&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=_(i),null}}async ask(e,s){let i=await this.#r(e,s);return await this.#a(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(me(e))}watch(e=Ks){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#a(),e)}async#a(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let a=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(a)}catch(a){this.unreachable.value=_(a)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?Kr:Ks)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),S(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=_(r)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function qr(t,e){let s="";x(()=>{let{name:i="",architecture:r}=t.checkpoint.value??{};r&&!t.schema.value.architectures[r]&&e.get("/schema").then(o=>o.architectures[r]&&
(t.schema.value=o),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(o=>t.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var Jr="live-merge/panel",zs="live-merge/strip",Gr="live-merge/snapshots",Da=1e6;function Js(t){try{return localStorage.getItem(t)}catch{return null}}function qs(t,e){
try{return localStorage.setItem(t,e),!0}catch{return!1}}var Yr=()=>Wr(Js(Jr)),Gs=()=>Ur(Js(zs)),Ys=()=>Hr(Js(Gr));function Zr(t){for(let e=t;e;e=Ct(e)){let s=Us(
e);if(s.length<=Da&&qs(zs,s))return}}function zr(t,e){for(let s=Ct(Gs());!qs(t,e)&&s;s=Ct(s))if(!qs(zs,Us(s)))return}function Xr(t){let e=0,s="",i=()=>zr(Jr,s);
x(()=>{s=Ir(t.panel.value,t.settings.value),clearTimeout(e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),x(()=>{let r=Hs(t.snapshots.value);r!==Hs(
Ys())&&zr(Gr,r)})}var Wt=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,x(()=>{this.#t()})}async read(e,s,i,r="live_merge"){let o=Ci(e,i);if(o)return{
weights:o,named:null};let a=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:a,architecture:i.id,adapter:Z(s),block_map:r})}async change(e){
let{kit:s,panel:i,kind:r}=this.desk,{weights:o,named:a}=await this.read(e,r,s.value,i.value.values.whole.block_map);return a?Object.fromEntries(a.map(l=>[l,o[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...o}}async steps(e,s){let i=kt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(r=>this.#e(r,i,s)))}async#e(e,s,i){let r=e;for(let o of Qr(e,s)){let a=e.typed[o.parameter.name],{weights:l}=await this.read(Array.
isArray(a)?a[o.index]:a,e.kind,s,i);r=_s(r,o,l,s)}return r}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>Qr(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let o=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),a=await Promise.all(
i.steps.map(o));e.peek().values===i&&a.some((c,d)=>c!==i.steps[d])&&(e.value=jt(e.peek(),{...i,steps:a}))}},Qr=(t,e)=>J(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[pe(s,e)]);var K={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ee=t=>(...e)=>({_$litDirective$:t,values:e}),V=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var b=t=>t??w;var{I:Ia}=Li,eo=t=>t;var so=t=>t.strings===void 0,to=()=>document.createComment(""),Ke=(t,e,s)=>{let i=t._$AA.parentNode,r=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=i.insertBefore(
to(),r),a=i.insertBefore(to(),r);s=new Ia(o,a,t,t.options)}else{let o=s._$AB.nextSibling,a=s._$AM,l=a!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==a._$AU&&s._$AP(c)}if(o!==r||l){let c=s._$AA;for(;c!==o;){let d=eo(c).nextSibling;eo(i).insertBefore(c,r),c=d}}}return s},ge=(t,e,s=t)=>(t._$AI(e,s),t),Wa={},
Ft=(t,e=Wa)=>t._$AH=e,io=t=>t._$AH,Ut=t=>{t._$AR(),t._$AA.remove()};var de=ee(class extends V{constructor(t){if(super(t),t.type!==K.PROPERTY&&t.type!==K.ATTRIBUTE&&t.type!==K.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!so(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
T||e===w)return e;let s=t.element,i=t.name;if(t.type===K.PROPERTY){if(e===s[i])return T}else if(t.type===K.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return T}else if(t.
type===K.ATTRIBUTE&&s.getAttribute(i)===e+"")return T;return Ft(t),e}});var ro=(t,e,s)=>{let i=new Map;for(let r=e;r<=s;r++)i.set(t[r],r);return i},oo=ee(class extends V{constructor(t){if(super(t),t.type!==K.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let r=[],o=[],a=0;for(let l of t)r[a]=i?i(l,a):a,o[a]=s(l,a),a++;return{
values:o,keys:r}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let r=io(t),{values:o,keys:a}=this.dt(e,s,i);if(!Array.isArray(r))return this.ut=a,
o;let l=this.ut??=[],c=[],d,h,u=0,p=r.length-1,v=0,y=o.length-1;for(;u<=p&&v<=y;)if(r[u]===null)u++;else if(r[p]===null)p--;else if(l[u]===a[v])c[v]=ge(r[u],o[v]),
u++,v++;else if(l[p]===a[y])c[y]=ge(r[p],o[y]),p--,y--;else if(l[u]===a[y])c[y]=ge(r[u],o[y]),Ke(t,c[y+1],r[u]),u++,y--;else if(l[p]===a[v])c[v]=ge(r[p],o[v]),Ke(
t,r[u],r[p]),p--,v++;else if(d===void 0&&(d=ro(a,v,y),h=ro(l,u,p)),d.has(l[u]))if(d.has(l[p])){let $=h.get(a[v]),B=$!==void 0?r[$]:null;if(B===null){let q=Ke(t,
r[u]);ge(q,o[v]),c[v]=q}else c[v]=ge(B,o[v]),Ke(t,r[u],B),r[$]=null;v++}else Ut(r[p]),p--;else Ut(r[u]),u++;for(;v<=y;){let $=Ke(t,c[y+1]);ge($,o[v]),c[v++]=$}for(;u<=
p;){let $=r[u++];$!==null&&Ut($)}return this.ut=a,Ft(t,c),T}});var qe=(t,e,s)=>oo(t.map((i,r)=>[e(i),s(i,r)]),([i])=>i,([,i])=>i),g=(t,e,s,i={})=>m`<button type="button" class=${i.kind??"lm-button"}
    id=${b(i.id)} title=${e} aria-label=${b(i.label)} aria-pressed=${b(Zs(i.pressed))}
    aria-expanded=${b(Zs(i.expanded))} aria-controls=${b(i.controls)} data-key=${b(i.key)}
    aria-keyshortcuts=${b(i.keys)} tabindex=${b(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Zs=t=>t===void 0?
void 0:String(t),F=(t,e,s,i,r={})=>m`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${b(r.id)} data-name=${b(r.name)} aria-label=${b(r.label)} .checked=${de(s)}
    @change=${o=>i(o.target.checked)}>${t}</label>`,G=(t,e,s={})=>m`<label class=${s.kind??"lm-field"} id=${b(s.id)}
    title=${b(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,P=(t,e,s,i={})=>m`<select class=${i.kind??"lm-input"}
    id=${b(i.id)} data-name=${b(i.name)} aria-label=${b(i.label)} title=${b(i.title)}
    ?hidden=${i.hidden} .value=${Fa(e)} @change=${r=>s(r.target.value)}>
    ${t.map(([r,o,a])=>m`<option value=${r} title=${b(a)}>${o}</option>`)}</select>`,Fa=ee(class extends V{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),T}}),Ua=ee(class extends V{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let r=document.activeElement===
i,o=r?e:s??e;return!(r&&i.dataset.typing)&&i.value!==o&&(i.value=o),T}}),je=t=>t.currentTarget;function Ht(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Ha(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>je(i).dataset.typing="yes",change:i=>s(je(i)),key:i=>{let r=je(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(r);else if(i.key==="Escape"&&r.dataset.typing)Ht(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function Le(t,e,s,i={}){
let r=Ha(s,i.drop);return m`<input type="text" class=${i.kind??"lm-input"} id=${b(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${b(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${b(i.describedBy)} aria-invalid=${b(Zs(i.wrong))} title=${b(i.title)}
        placeholder=${i.placeholder??""} data-key=${b(i.key)} .value=${Ua(t,i.brief)}
        @input=${o=>{r.input(o),i.type?.(je(o).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${o=>Va(je(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>Ka(je(o),i.brief)}>`}var ze=(t,e,s,i={})=>m`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${b(i.label)} .value=${e}
    @input=${r=>s(je(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function Va(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Ka(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function we(t,e,s,i={}){let r=t===null?"":String(t);return Le(r,e,(a,l)=>{let c=We(a),d=!!i.empty&&a.trim()===
"";if(c===null&&!d)return qa(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:t===null?"":z(t)})}function qa(t){
Ht(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var za=(t,e,s,i,r)=>m`<input type="range" class="lm-flat" id=${b(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${b(r.key)} .value=${de(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`,Je=(t,e,s,i,r)=>m`${za(t,e.label,s,i,e)}
    ${we(t,e.exact,o=>{s(o??e.usual),i()},r)}`,Ge=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function Vt(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var U=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let r=g(n("dialog.close"),n("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return m`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?m`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:w}</dialog>`}};var Kt=class extends U{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(r=>_(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(n("conflicts.title"),()=>m`<p>${n("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):n("conflicts.looking"))}</div>`,()=>w)}#t({adapters:e,slots:s}){let i=e.map((d,h)=>`${h+
1} ${M(d)}`),r=i.flatMap((d,h)=>i.slice(h+1).map((u,p)=>[`${h}-${h+p+1}`,n("conflicts.pair",{one:d,other:u})])),[o,a]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:d,norms:h,pairs:u})=>u.filter(p=>p.first===o&&p.second===a).map(p=>[d,Ja(p.cosine),Ga(p.conflicts),z(h[o]),z(h[a])])),c=[n("conflicts.slot"),n("c\
onflicts.cosine"),n("conflicts.signs"),n("conflicts.norm",{name:i[o]}),n("conflicts.norm",{name:i[a]})];return m`${G(n("conflicts.which"),P(r,this.pair.value,d=>this.
pair.value=d,{id:"lm-conflicts-pair"}))}
            ${l.length?m`<table><thead><tr>${c.map(d=>m`<th scope="col">${d}</th>`)}</tr></thead>
                <tbody>${l.map(([d,...h])=>m`<tr><th scope="row">${d}</th>${h.map(u=>m`<td>${u}</td>`)}</tr>`)}</tbody></table>`:m`<p>${n("conflicts.apart")}</p>`}`}},
Ja=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,Ga=t=>t===null?"–":`${Math.round(100*t)} %`;var R=ee(class extends V{constructor(t){if(super(t),t.type!==K.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return T}});var qt=class extends U{constructor(e){super("lm-gallery"),this.app=e,this.typed=f(""),this.starred=f(!1),this.traced=f(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(n("gallery.title"),()=>this.#e(),()=>m`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?Ws(e.value,s):Cr(e.value,this.typed.value,this.starred.value);return m`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${n("gallery.search")} aria-label=${n("gallery.search")}
                .value=${this.typed.value} @input=${r=>{this.traced.value=null,this.typed.value=r.target.value}}>
            ${F(n("gallery.starred"),n("gallery.starred_title"),this.starred.value,r=>this.starred.value=r,{id:"lm-gallery-starred"})}
            ${s?g(n("gallery.all"),n("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):w}</div>
            <p id="lm-gallery-count" role="status">${O(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${qe(i,r=>r.id,r=>this.#t(r))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,r=Nt(e,i.schema.value),o=Ws(s.shots.
value,e).length-1,a=()=>{this.close(),s.back(e)};return m`<li class=${R({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${r} aria-label=${n("strip.back",{about:r})} @click=${a}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${r.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${g(e.star?"★":"☆",n("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:n("gallery.star"),pressed:e.
star})}
            ${o?g(O("gallery.before",o),n("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):w}</span></li>`}};var Xs=100,Qs={id:"",typed:"",active:-1};function ao(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(r=>i.toLowerCase().includes(
r)))}function Ye({picking:t},{id:e,label:s,value:i,files:r,pick:o,empty:a=n("picker.model")}){let l=`lm-picker-${e}`,{typed:c,active:d}=t.value,h=t.value.id===e,
u=h?ao(r.map(k=>k.name),c):[],p=u.slice(0,Xs),v=k=>{let te=ao(r.map(ut=>ut.name),k).indexOf(i);t.value={id:e,typed:k,active:k?0:te}},y=()=>t.value=Qs,$=k=>t.value=
{id:e,typed:c,active:Math.max(0,Math.min(k,p.length-1))},B=k=>{y(),k!==i&&o(k)},q=k=>{if(k.key==="ArrowDown")h?$(d+1):v("");else if(k.key==="ArrowUp")$(d-1);else if(k.
key==="Enter"&&!k.ctrlKey&&!k.metaKey&&h&&p[d])B(p[d]);else if(k.key==="Escape"&&h)y();else return;k.preventDefault(),k.stopPropagation()},Pe=k=>{if(!h)return;let te=k.
target.value.trim(),ut=r.find(da=>da.name.toLowerCase()===te.toLowerCase());ut||!te?B(ut?.name??""):y()},ca=k=>{k.preventDefault();let te=k.target.closest("[rol\
e=option]");te&&B(te.dataset.name)};return m`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${a} aria-label=${s} aria-expanded=${h} aria-controls=${l} aria-autocomplete="list"
            aria-activedescendant=${b(h&&d>=0?`${l}-${d}`:void 0)}
            .value=${h?T:de(i)}
            @focus=${k=>k.target.select()} @click=${()=>h||v("")}
            @input=${k=>v(k.target.value)} @keydown=${q} @blur=${Pe}>
        <ul class="lm-list" role="listbox" id=${l} aria-label=${s} ?hidden=${!h} @pointerdown=${ca}>
            ${p.map((k,te)=>Ya(k,`${l}-${te}`,k===i,te===d))}
            ${h?Za(r.length,u.length):w}</ul></div>`}function Ya(t,e,s,i){let r=t.lastIndexOf("/")+1;return m`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${R({"lm-active":i})}><span class="lm-folder">${t.slice(0,r)}</span>${t.slice(r)}</li>`}function Za(t,e){return e>Xs?m`<li class="lm-more">${O("pi\
cker.more",e-Xs)}</li>`:e?w:m`<li class="lm-more">${t?n("picker.none_found"):n("picker.no_files")}</li>`}var Xa=4e6,Qa=200,zt=class extends U{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(s===this.asked)
return i instanceof Error?this.#e(null,_(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Qa)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>Xa?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,n("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,_(e))}}view(){return this.frame(n("import.title"),()=>this.#o(),()=>m`<span class="lm-gap"></span>
            ${g(n("import.take"),n("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return m`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${n("import.placeholder")}
                aria-label=${n("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${Ye(this.app,{id:"import",label:n("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:n("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?en(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${n("import.left_out")}>${e?.left_out.map(s=>m`<li>${s}</li>`)}</ul>`}};function en({tool:t,recipe:e,left_out:s}){
let i=O("import.found",e.steps.length,{tool:t,base:M(H(e.base))});return s.length?`${i} ${n("import.not_carried")}`:i}var tn=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function sn(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,r,o]=t.match(tn)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let a=(r||i.replace(/\d+$/,""))+o.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(a)+1)}function Y(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>sn(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function ei(t,e,s){let i=Y(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var Jt=(t,e)=>ce(t,"muted",e.length?e:void 0,void 0);function no(t,e,s){let i=Y(t,s);return Jt(t,i.includes(e)?i.filter(r=>r!==
e):[...i,e])}var lo=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(r=>r!==t),...s.filter(r=>!i[r])],ti=(t,e,s)=>String(Y(t,s))===String(lo(e,s)),co=(t,e,s)=>Jt(
t,ti(t,e,s)?[]:lo(e,s)),si=(t,e)=>t.length>1&&t.every(s=>j(s)===(s.id===e));function ho(t,e){let s=si(t,e);return t.map(i=>ce(i,"enabled",s||i.id===e,!0))}var Ze=t=>M(N(t))||"…",uo=t=>t<0?`(−${z(-t)})`:z(t);function Gt(t,e,s){let i=e.parameter.name==="alpha"?Te(t,s.schema)?.value??1:1,r=Y(t,s),o=Object.entries(
At(t,e,s)).filter(([l])=>!r.includes(l)).map(([,l])=>l),a=[...new Set(o.length?o:[0])].map(l=>I(l*i));return a.length===1?uo(a[0]):`[${z(Math.min(...a))}…${z(
Math.max(...a))}]`}function rn(t,e,s){let i=L(s.schema,t.method),r=J(t,s.schema).filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?Q(t):i.models.
map(d=>t.models[d]),a=r.find(d=>!d.parameter.per_model),l=a?n("formula.at",{name:a.parameter.name,amount:Gt(t,a,s)}):"",c=o.length?n("formula.with",{models:o.map(
Ze).join(", ")}):"";return n("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o===
"B"||o==="C")return Ze(t.models[o.toLowerCase()]);let a=r.find(l=>l.parameter.name===o);return a?Gt(t,a,s):o})}function on(t,e,s){let i=Te(t,s.schema)?.value??1,
r=Gt(t,J(t,s.schema)[0],s),[o,a]=i<0?["−",-i]:["+",i];return`${e} ${o} ${a}${r==="1"?"":`·${r}`}·${Ze(t.models.adapter)}`}function an(t,e,s){let i=J(t,s.schema).
filter(r=>t.models.models[r.index]).map(r=>[...[uo(t.shares[r.index]??1),Gt(t,r,s)].filter(a=>a!=="1"),Ze(t.models.models[r.index])].join("·"));return t.method===
"sum"?`${e} + ${i.join(" + ")}`:`${e} + ${se(s.schema,t.method).label}(${i.join(", ")})`}var ii=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(s=>`${s.label.
toLowerCase()} ${t.adjust[s.name]}`).join(", ");function nn(t,e,s){return t.kind==="merge"?rn(t,e,s):t.kind==="adapter"?on(t,e,s):t.kind==="adapters"?an(t,e,s):
t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:n("formula.adjust",{so:e,what:ii(t,s)})}var mo=(t,e)=>j(t)&&!lt(t,e.schema).length&&(t.kind!=="adjust"||ii(t,e)!==
"");function po(t,e){if(t.kind==="adjust")return ii(t,e)||n("step.no_adjustment");if(t.kind==="other")return String(t.raw?.method||n("step.unknown"));let s=le(t,
e.schema).map(Ze).join(", ");if(t.kind==="adapter")return s||n("step.no_file");if(t.kind==="adapters")return s?`${se(e.schema,t.method).label} · ${s}`:n("step.\
no_file");let{label:i}=L(e.schema,t.method);return s?`${i} · ${s}`:i}function fo(t,e,s,i){let r=n("formula.so_far"),o=e?M(e):"A",l=t.filter(c=>mo(c,i)).map((c,d)=>{
let h=Y(c,i).length,u=nn(c,d?r:o,i)+(h?` (${O("mutes.faders",h)})`:"");return u.startsWith(`${r} `)?u.slice(r.length+1):u}).join(n("formula.then"))||o;return n(
"formula.result",{chain:l,vae:s?n("formula.vae",{name:Ze(s)}):""})}function Yt(t,e,s){let i=t.filter(l=>mo(l,s)),r=i.flatMap(l=>le(l,s.schema)).map(N),o=i.length===
1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[e,...r].map(M),...o])].join("-").slice(0,100)}.safetensors`}var ln=1e6,ri={rank:"64",energy:"0.99",size:"100",whole:""},Zt=class extends U{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(ri.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.base=null}get save(){
return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:o,kit:a}=this.app.desk,{missing:l}=e.value;return s.value?void(i.
value=n("save_dialog.parked")):l.length?void(i.value=n("save_dialog.nothing",{what:X(l)})):(this.name.value=this.name.value||Yt(r.value.values.steps,o.value?.name??
"",a.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.way.value,We(this.amount.value)];if(s===null&&e!==
"whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(ln*Number(s)):s},r=this.blockRanks.value.trim();return{recipe:this.app.desk.written.value.recipe,
name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.textEncoders.value,overwrite:this.overwrite.
value}}get#e(){return this.app.desk.steps.some(e=>Z(e.kind)&&j(e))}#t(e){this.alone.value!==e&&this.#i(e?"whole":"rank"),this.alone.value=e}get canStart(){return this.
wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(){let{wanted:e}=this;if(!e||!this.canStart)return;this.problem.value="",this.
seen.value=!0,this.base=e.recipe.base;let{live:s}=this.app;await s.ask("/lora",e)||(this.problem.value=s.trouble.value)}async#s(){let{name:e}=this.save;this.close(),
await this.app.live.use({live_merge:1,base:this.base,steps:[{adapter:e}]})}#i(e){this.way.value=e,this.amount.value=ri[e]}view(){let e=this.save?.state==="runni\
ng";return this.frame(n("lora_dialog.title"),()=>m`${this.#r()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):w)}</div>`,()=>m`
            ${g(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${g(n("lora_dialog.look"),n("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&oi(this.save))})}
            <span class="lm-gap"></span>
            ${g(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-lora-start",kind:"lm-button lm-primary",off:!this.canStart})}`)}#r(){
let s=Object.keys(ri).filter(a=>a!=="whole"||this.alone.value).map(a=>[a,n(`lora_dialog.${a}`)]),i=[["",n("lora_dialog.all")],["alone",n("lora_dialog.alone")]],
r=(a,l)=>G(a,l,{kind:"lm-field lm-row"}),o=(a,l,c="")=>ze(a,l.value,d=>l.value=d,{placeholder:c});return m`${r(n("save_dialog.name"),o("lm-lora-name",this.name))}
            ${this.#e?r(n("lora_dialog.what"),P(i,this.alone.value?"alone":"",a=>this.#t(a==="alone"),{id:"lm-lora-what"})):w}
            ${r(n("lora_dialog.way"),P(s,this.way.value,a=>this.#i(a),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?w:r(n(`lora_dialog.${this.way.value}`),o("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(n("lora_dialog.block_ranks"),o("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):w}
            ${F(n("lora_dialog.text_encoders"),n("lora_dialog.text_encoders_title"),this.textEncoders.value,a=>this.textEncoders.value=a,{id:"lm-lora-text"})}
            ${F(n("lora_dialog.overwrite"),n("save_dialog.replace_title"),this.overwrite.value,a=>this.overwrite.value=a,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([i,r])=>`${i}: ${r}`),...e.warnings??[]];return m`<p>${n("save_dialog.done",{
path:e.path,size:Ee(e.size)})} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(cn)}</div>
            ${s.map(i=>m`<p>${i}</p>`)}`}},oi=t=>t?.state==="done"&&(t.slots??[]).length>0;function cn({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return m`<div role="listitem" class="lm-lora-slot" title=${n("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}function vo(t,e,s){let{sliders:i,odd:r}=s.architecture,o=d=>ie(t,d,e,s),a=r.filter(d=>at(t,d,e,s));if(!a.length)return i.map(o).join(",");let l=[];for(let d of i){
let h=l[l.length-1];h&&o(h.from)===o(d)?h.to=d:l.push({from:d,to:d})}return[...l.map(({from:d,to:h})=>`${d===h?d:`${d}-${h}`}:${o(d)}`),...a.map(d=>`${d}:${o(d)}`)].
join(", ")}var go=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>z(Number(e))),dn=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),wo=t=>dn.test(t);function yo(t){let{desk:e,dialogs:s,textNote:i}=t,r=Xt(t),o=()=>m`${Le(r,n("text.field"),(a,l)=>bo(t,a,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:go(r),title:n("text.title",{text:r}),drop:()=>i.value=""})}
        ${g(t.copied.value?n("text.copied"):n("text.copy"),n("text.copy_title"),()=>un(t,r),{id:"lm-copy"})}`;return m`<section id="lm-text-row" class="lm-text" aria-label=${n(
"text.label")}
        @paste=${a=>hn(t,a)}>${e.channel.value?o():w}
        ${g(n("import.open"),n("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Xt({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?vo(
e,s,t.kit.value):""}async function bo(t,e,s){let{desk:i,reader:r,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===Xt(t))return Ht(s);s.dataset.typing="yes";try{
let a=await r.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(a)}catch(a){o.value=_(a)}}function hn(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return wo(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>bo(t,i.value,i))}async function un({copied:t,
root:e},s){await Vt(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var Qt=class extends U{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(o=>o.name),r=Object.entries(s.value.presets).map(([o,a])=>{let l=e.filter(
c=>c.values[o]).map(c=>[c.name,c.values[o]]);return[o,{...E(a,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(r)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(_(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(r=>r.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(n("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:Xt(this.app),overwrite:s};await this.#s(i,n("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},n("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},n("presets.deleted",e))&&(this.removed.value=e)}async#a(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?n("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):n("presets.none_installed"),i=e.refused.map(r=>n("presets.refused",{line:r}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(_(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(_(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(_(s),!0)}}view(){return this.frame(n("presets.title"),()=>this.#c(),()=>m`<span class="lm-gap"></span>`)}#c(){
let e=this.removed.value;return m`<div class="lm-dialog-buttons">
            ${ze("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:n("presets.name_label"),placeholder:n("presets.name")})}
            ${g(n("presets.save"),n("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${g(n("presets.import"),n("presets.import_title"),()=>this.#a(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?g(n("presets.undo"),n("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},n("presets.back",e))):w}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#d(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${n("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#h(s)):m`<li>${n("history.empty")}</li>`}</ul></details>`}#d(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return m`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${n("presets.name_of",e)}
                title=${e.source?n("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${g(n("presets.use"),i?n("presets.use_title"):n("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${g(n("presets.delete"),n("presets.delete_title",e),()=>this.#o(e))}</li>`}#h({event:e,name:s,time:i,id:r,recipe:o}){let a=e==="saved"?n("history.sa\
ved",{name:s}):e==="picture"?n("history.picture"):n("history.live"),l=o.steps.map(c=>c.method||c.adapter||"adjust").join(", ")||n("history.nothing");return m`<li><span>${i.
slice(0,16).replace("T"," ")} · ${a} · ${l} · ${r.slice(0,8)}</span>
            ${g(n("history.show"),n("history.show_title"),()=>this.#n(o))}</li>`}};var es=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:n("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:o,text:a})=>o==="error"?{text:n("doctor.error",{text:a}),bad:!0}:
{text:n("doctor.warning",{text:a}),bad:!1}),r=>[{text:_(r),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:n("doctor.well"),bad:!1}])}view(e){return m`<div id="lm-doctor" class="lm-save-plan">
            ${g(n("doctor.check"),n("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>m`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var mn=250,ts=class extends U{constructor(e){super("lm-save"),this.app=e,this.checkup=new es(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:o,kit:a,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(i.value=n("save_dialo\
g.parked"));if(c.length)return void(i.value=n("save_dialog.nothing",{what:X(c)}));this.typedName||(this.name.value=Yt(r.value.values.steps,o.value?.name??"",a.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=mn){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?n("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:_(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[H(this.wanted.recipe.base),...e.flatMap(r=>le(r,s.value)).map(N)].some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let r=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,r?.
asks?.vae?this.question.value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=s.trouble.value)}#r(e){this.app.
desk.setWhole("vae",e),this.#e()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!oi(e);return this.frame(n("save_dialog.title"),()=>m`${this.#a()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#u()}${this.#m()}`,()=>m`
            ${g(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${g(n("save_dialog.load"),n("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${g(n("save_dialog.lora"),n("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open"})}
            ${g(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#a(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(a=>[a,this.#l(a)]),i=e.files.value.vaes.map(({name:a})=>[a,a]),r=(a,l)=>G(a,l,{kind:"lm-field lm-row"}),o=a=>{this.
typedName=!0,this.name.value=a,this.#e()};return m`${r(n("save_dialog.name"),ze("lm-save-name",this.name.value,o,{enter:()=>this.start()}))}
            ${r(n("save_dialog.dtype"),P(s,this.dtype.value,a=>{this.dtype.value=a,this.#e(0)},{id:"lm-save-dtype"}))}
            ${r(n("save_dialog.vae"),P([["",n("save_dialog.own_vae")],...i],N(e.panel.value.values.whole.vae),a=>this.#r(a),{id:"lm-save-vae",title:n("save_dial\
og.vae_title")}))}
            ${F(n("save_dialog.drop_ema"),n("save_dialog.drop_ema_title"),this.dropEma.value,a=>{this.dropEma.value=a,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return Xi(s)?n(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||n(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:a,what:l})=>n("save_dialog.left_out",{n:a+
1,what:X(l)})),r=n(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Ee(e.size),free:Ee(e.free)}),o=e.exists&&this.save?.state!=="done"?[n("save_di\
alog.exists")]:[];return{text:[r,...o,...i,...this.#c(),...e.warnings??[]].join(" "),bad:s}}#c(){let{steps:e,kit:s}=this.app.desk,i=e.filter(o=>!j(o)).length,r=e.
filter(j).flatMap(o=>Y(o,s.value));return[r.length?O("save_dialog.muted",r.length,{muted:[...new Set(r)]}):"",i?O("save_dialog.steps_off",i):""].filter(Boolean)}#d(){
let e=this.question.value,s=(o,a)=>m`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${a}</p>`;if(!e)return w;if(e!=="replace")return s(n(
"save_dialog.asks_vae",{text:e.text}),this.#h(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?n("save_dialog.when",{when:new Date(i.time*1e3).
toLocaleString()}):"";return s(n("save_dialog.replaces",{name:this.fullName,size:Ee(i?.size??0),when:r}),[g(n("save_dialog.replace"),n("save_dialog.replace_titl\
e"),()=>this.#i(!0),{id:"lm-save-replace"})])}#h({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},r=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[g(n("save_dialog.with_vae",{vae:e}),n("save_dialog.with_live_vae_title"),r),g(n("save_dialog.with_vae",{vae:s||n("\
save_dialog.own_vae")}),n("save_dialog.with_recipe_vae_title"),i)]}#u(){let e=this.save?.state==="running";return m`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>`}#m(){let{save:e}=this,s=e?.state==="failed";return m`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#p(e):w}</div>`}#p(e){if(e.state!=="done")return e.error||e.text;let s=(i,r)=>m`<span class="lm-hash">${i} <code>${r}</code>
            ${g(n("text.copy"),n("save_dialog.copy_hash",{label:i}),()=>Vt(r,this.element??document.body))}</span>`;return m`<p>${n("save_dialog.done",{path:e.path,
size:Ee(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===s||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??s)}};var is=class{constructor(e){this.app=e,this.pairs=f([]),this.peeked=f(null),this.shown=f(""),this.at=f(0),this.view=f("both"),x(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:i}){let r=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(r.length-1,0)),this.pairs.peek()[0]&&
!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=r.map((o,a)=>({original:e[a],merged:o,other:i}))}show(e,s=""){this.peeked.value=null,this.
shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value===
"merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.pair||!this.
app.isShown()||Ge(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="b\
oth";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return w;let s=e.original&&!this.peeked.value?this.view.value:"merged",i=a=>this.#r(a,e,s),
r=this.pairs.value.length,o=n("compare.pair",{n:this.at.value+1,all:r});return m`<div class="lm-compare-stage" role="group" aria-label=${n("compare.label")}>${i(
"original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${g(n("compare.flip"),n("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${g(n("compare.both"),n("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${g(o,n("compare.pair_title"),()=>this.at.value=(this.at.value+1)%r,{id:"lm-next-pair",hidden:r<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${g(n("compare.gallery"),n("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?n("compare.both_shown",{name:ss("original",e)}):n("compare.one_shown",{name:ss(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?g(s.star?"★":"☆",n("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:n("gallery.star"),pressed:s.star}):w}#r(e,s,i){
let r=ss(e,s),o=ss(e==="merged"?"original":"merged",s),a=i==="both"?n("compare.enlarge",{name:r}):s.original?n("compare.flip_to",{name:r,other:o}):r;return m`<button type="button" class="lm-compare-side" data-side=${e} title=${n(
"compare.side_title")} aria-label=${a}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${n("compare.alt",{name:r})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${r}</span></button>`}},ss=(t,e)=>t==="original"?e.other||n("compare.original"):e.original?n("compare.merged"):n("comp\
are.this");var ai=t=>document.getElementById(t);function $o(){let t=ai("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function ko(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:r}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:r!=="0"}}function rs(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Et({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}var _o=()=>(ai("live_merge_info")?.textContent??"").trim();function xo(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of[
"pointerdown","keydown"])document.addEventListener(i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:r})=>{let o=ai("live_merge_gallery"),a=c=>c instanceof
Node&&!!o?.contains(c);a(i)&&r instanceof HTMLElement&&!a(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var So=700,pn=1200*1e3,os=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,x(()=>{e.desk.edits.value&&ue(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<pn}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:r}=this.app,{inputs:o,progress:a}=r.dataset,l=s.shown.value,c=`task(${Math.random().toString(36).slice(
2)}${Math.random().toString(36).slice(2)})`,{kind:d,other:h}=this.#e(l);this.asked={recipe:l,architecture:s.kit.value.id,other:h},clearTimeout(this.timer),this.
wanted=!1,this.started.value=Date.now(),i.expect(l),h&&i.expect(JSON.parse(d)),i.watch(150);let u=window[a??""],p=v=>document.getElementById(v);return typeof u==
"function"&&u(c,p("lm-progress"),p("live_merge_gallery"),()=>this.#t()),[c,JSON.stringify(l),d,...e.slice(3,Number(o))]}#e(e){let{settings:s,snapshots:i,parked:r}=this.
app.desk,{compare:o,compareWith:a="original"}=s.value,l=o&&!r.value?jr(a,e,i.value,this.app.strip.shots.value):"";return l===""||l==="original"?{kind:l&&"compar\
e",other:""}:{kind:JSON.stringify(l),other:n(a==="before"?"compare.before":"compare.snapshot",{letter:a})}}#t(){this.started.value=0,this.app.live.watch(0),this.
wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(
()=>{this.wanted=this.isRunning,this.wanted||this.press()},So))}#i(e=!1){let s=ko();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),
e||(this.patience=setTimeout(()=>this.#i(!0),So));let i=$o(),r=this.result.value;i.length!==s.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.
patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:_o()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();xo(e),new MutationObserver(()=>{rs();let r=s();r!==i&&this.isRunning&&this.#t(),i=r,this.#i()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var fn=96,vn=150,Ao=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),as=class{constructor(e){this.app=e,this.shots=f(Gs()),this.current=f(0),
this.origin="",this.timer=0,x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:r,whole:o,infotext:a,
other:l}){let c=r[i];if(!c||!e.steps.length)return;let d=await gn(c).catch(()=>"");if(!d)return;let h={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:d,infotext:a,whole:o,large:c,original:i&&!l?r[0]:""};this.#t(Nr(this.shots.value,h)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,Zr(e)}star(e){this.#t(Pr(this.shots.value,e))}#s(e){this.
app.compare.show(Ao(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=Ao(e),vn):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:r}=this.app,o=H(e.recipe.base);if(clearTimeout(this.timer),r.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=n("strip.other_kind",{base:M(o)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(a=>s.remark.value=_(a))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,Lt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:Lt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return m`${qe(this.shots.value.slice(0,Lt),i=>i,(i,r)=>{let o=Nt(i,e.schema.value),a=()=>{this.#i(r),this.back(i)};
return m`<button type="button" class=${R({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${n("strip.title",{about:o})} aria-label=${n("strip.back",{about:o})}
                aria-current=${S(i.recipe,s)?"true":"false"} @click=${a}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?m`<span class="lm-starred" aria-hidden="true">★</span>`:w}</button>`})}${g(
n("gallery.open"),n("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function gn(t){let e=new Image;
e.src=t,await e.decode();let s=fn/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var ns=class{constructor(e,s,{schema:i,files:r,state:o}){this.root=e,this.server=s,this.desk=new Rt(i,r,o),this.reader=new Wt(this.desk,s),this.live=new It(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new Bt(this.desk,s),this.preview=new os(this),this.compare=new is(
this),this.strip=new as(this),this.dialogs={save:new ts(this),lora:new Zt(this),presets:new Qt(this),imports:new zt(this),conflicts:new Kt(this),gallery:new qt(
this)},this.drawing=f(!1),this.copied=f(!1),this.transform=f({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=f(""),this.picking=f(Qs),this.#e(),
qr(this.desk,s),Xr(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,{panel:i,settings:r}=Yr(),{
settings:o,live:a}=e.state.value;if(e.settings.value=r,e.snapshots.value=Ys(),x(()=>{e.snapshots.value=Mr(e.snapshots.peek(),this.strip.shots.value)}),o?.auto_preview&&
!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=ct({...i.values,home:l},i.selected)}else a?.recipe&&
s.show(a.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state;x(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),
this.dialogs.save.finished()),e=s})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!S(e,this.desk.files.value)&&(this.desk.
files.value=e)}};var wn=.05,he=.01,cs=550,yn=400,bn=600,Xe=t=>t instanceof Element?t.closest(".lm-fader"):null,ls=t=>t instanceof Element&&t.classList.contains("lm-range"),Ne=t=>t instanceof
Element&&t.classList.contains("lm-value"),Qe=t=>t.dataset.slot??"",ds=t=>t.shiftKey?he:wn;function ni(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*ds(t)}function li(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),yn)}}function ci(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function Oo(t,{desk:e}){let s=li(e),i=!1,r={slot:"",weight:0,time:0},o=(p,v)=>{e.moveFader(p,v),e.commit()},a=(p,v,y)=>{let $=e.channel.value;if(!$)return;let B=e.
weight(Qe(p));e.moveFader(Qe(p),St(B,I(B+v),$),y),s()},l=p=>{let v=Xe(p.target),y=e.channel.value;if(!v||!y||p.ctrlKey||p.metaKey||p.altKey&&!e.linked.value.length)
return;let $=ds(p),B={ArrowRight:$,ArrowLeft:-$,PageUp:.25,PageDown:-.25},q={ArrowUp:$,ArrowDown:-$,...ls(p.target)?B:{}},Pe=ls(p.target)?{Home:y.parameter.low,
End:y.parameter.high}:{};if(p.key in q)a(v,q[p.key],p.altKey);else if(p.key in Pe)o(Qe(v),Pe[p.key]);else if(!Ne(p.target)&&ci(v,{s:"fader.solo",m:"fader.mute"}[p.
key.toLowerCase()])){p.preventDefault();return}else return;Ne(p.target)&&delete p.target.dataset.typing,p.preventDefault()},c=p=>{let v=Xe(p.target);if(!v?.contains(
document.activeElement))return;p.preventDefault();let y=ni(p);y&&a(v,y,p.altKey)},d=({target:p})=>{let v=Xe(p);!v||!ls(p)||t.classList.contains("lm-stroke")||e.
moveFader(Qe(v),I(Math.round(Number(p.value)/he)*he),i)},h=({target:p})=>{let v=Xe(p),[y,$]=[e.step.value,e.channel.value],B=p instanceof Element&&p.closest(".l\
m-opens, .lm-mutes")!==null;if(!v||!y||!$||B||Ne(p)||t.classList.contains("lm-drawing"))return;let q=Qe(v),Pe=r.slot===q?r.weight:e.weight(q);e.doneWeights({[q]:v.
classList.contains("lm-part")?null:qi(y,$,q,Pe,e.kit.value)})},u=({target:p,timeStamp:v})=>{let y=Xe(p),$=y?Qe(y):"",B=$===r.slot&&v-r.time<bn;$&&!B&&(r={slot:$,
weight:e.weight($),time:v})};t.addEventListener("keydown",l);for(let p of["pointerdown","pointermove"])t.addEventListener(p,v=>i=v.altKey);t.addEventListener("w\
heel",c,{passive:!1}),t.addEventListener("input",d),t.addEventListener("change",({target:p})=>Xe(p)&&ls(p)&&e.commit()),t.addEventListener("dblclick",h),t.addEventListener(
"pointerdown",u)}var Eo="important",$n=" !"+Eo,To=ee(class extends V{constructor(t){if(super(t),t.type!==K.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let r=e[i];if(r!=null){this.ft.add(i);let o=typeof r=="string"&&r.endsWith($n);i.includes("-")||o?s.setProperty(i,o?r.slice(0,-11):r,o?Eo:""):s[i]=
r}}return T}});var Mo=t=>m`<span class="lm-snapshots" role="group" aria-label=${n("snapshot.label")}>
    ${ve.map((e,s)=>kn(t,e,s+1))}</span>`;function kn(t,e,s){let{desk:i}=t,r=i.snapshots.value[e],o=r!==void 0&&S(r.recipe,i.written.value.recipe),a=n(r?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return m`<button type="button" class=${R({"lm-snapshot":!0,"lm-kept-one":r!==void 0})} id="lm-snapshot-${e}"
        aria-label=${n(r?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${o?"true":"false"} title=${a}
        aria-keyshortcuts="${s} Shift+${s}" style=${To({backgroundImage:r?.picture?`url("${r.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||hs(t,e,l)}
        @pointerdown=${l=>_n(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function hs({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=n("snapshot.stored",{letter:s})}function _n(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let r=setTimeout(
()=>{i.dataset.held="yes",hs(t,e,!0)},cs);for(let o of["pointerup","pointercancel","pointerleave"])i.addEventListener(o,()=>clearTimeout(r),{once:!0})}function xn({code:t,ctrlKey:e,metaKey:s,altKey:i,target:r}){let o=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return o&&!(e||s||i)&&!Ge(r)?ve[Number(o)-1]:""}function jo(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",r=>{let o=xn(r);if(o)return(r.shiftKey||s.snapshots.value[o])&&hs(e,o,r.shiftKey),r.preventDefault();if(!(r.
ctrlKey||r.metaKey)||!(r.target instanceof Element))return;let a=r.target.matches('input[type="text"], textarea'),l=r.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!a)r.shiftKey?s.redo():s.undo();else if(l==="y"&&!a)s.redo();else return;r.preventDefault(),r.stopPropagation()})}var us=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Lo(t,{desk:e,drawing:s}){let i="",r=[],o=!1,a=0;t.addEventListener(
"pointerdown",l=>{let c=us(l.target);if(o=!1,!c||re(c)||l.button!==0||l.shiftKey||s.value)return;[i,r]=[c,e.linked.value];let d=()=>{o=!0,e.linked.value=Ji(r,c)};
l.ctrlKey||l.metaKey?d():a=setTimeout(d,cs)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:d})=>{if(!i||!d)return;let h=us(document.elementFromPoint(
l,c));!h||re(h)||h===i&&!o||(clearTimeout(a),o=!0,e.linked.value=[...new Set([...r,...zi(e.faders,i,h)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(a),i=""});t.addEventListener("click",l=>{!o||!us(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>us(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Sn(t,e)}function Sn(t,e){let s=null,i=li(e),r=d=>d instanceof Element?d.closest(".lm-head"):null,o=d=>(d.dataset.slots??"").split(" "),a=(d,h,u,p)=>{
let[v,y]=[e.channel.value,o(d)];v&&e.moveFaders(y,y[0],St(h,I(h+u),v),p)},l=(d,h,u)=>{a(d,e.weight(o(d)[0]),h,u),i()};t.addEventListener("pointerdown",d=>{let h=r(
d.target);!h||d.button!==0||(h.setPointerCapture(d.pointerId),s={head:h,y:d.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",d=>{if(!s)return;let h=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:u,high:p}=e.channel.value?.parameter??{low:0,high:1},v=Math.round((s.y-d.clientY)/h*(p-u)/he)*he;s.moved||=
v!==0,s.moved&&a(s.head,e.weightBefore(o(s.head)[0]),v,d.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=Ts(e.linked.value,o(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",d=>{let h=r(d.target),u={ArrowUp:1,ArrowDown:-1}[d.key];if(!(!h||d.ctrlKey||
d.metaKey)){if(u)l(h,u*ds(d),d.altKey);else if(d.key==="Enter"||d.key===" ")e.linked.value=Ts(e.linked.value,o(h));else return;d.preventDefault()}}),t.addEventListener(
"wheel",d=>{let h=r(d.target);if(!h||document.activeElement!==h)return;d.preventDefault();let u=ni(d);u&&l(h,u,d.altKey)},{passive:!1})}var No=7,Po=12;function Co(t,{desk:e,drawing:s}){let i=null,r=c=>{let d=c.target instanceof Element?c.target.closest(".lm-desk"):null,h=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!d||!h||Ne(c.target)||An(c.target)||(c.preventDefault(),d.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:d},
t.classList.add("lm-stroke"),l(i,i,d))},o=c=>{if(!i)return;let d={x:c.clientX,y:c.clientY,desk:i.desk};l(i,d,i.desk),i=d},a=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,d,h)=>{let{low:u,high:p}=e.channel.value?.parameter??{low:0,high:1},v={};for(let y of h.querySelectorAll(".lm-fader")){let $=On(y,c,d);
$!==null&&(v[y.dataset.slot??""]=I(Math.round((u+$*(p-u))/he)*he))}Object.keys(v).length&&e.setWeights(v)};t.addEventListener("pointerdown",r),t.addEventListener(
"pointermove",o),t.addEventListener("pointerup",a),t.addEventListener("pointercancel",a)}var An=t=>t instanceof Element&&t.closest("button")!==null;function On(t,e,s){
let i=t.getBoundingClientRect(),r=En(i,e,s),o=t.querySelector(".lm-range");if(r===null||!o||r<i.top-Po||r>i.bottom+Po)return null;let a=o.getBoundingClientRect();
return Math.min(1,Math.max(0,(a.bottom-No-r)/(a.height-2*No)))}function En(t,e,s){let[i,r]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(r<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function Ro({desk:t}){let e=t.kind==="adjust",s=o=>t.step.value?.adjust[o.name]??0,i=(o,a)=>t.editStep(l=>Rs(l,o.name,a)),r=o=>m`<div class="lm-adjusted ${s(o)?
"":"lm-zero"}" data-name=${o.name} title=${o.help}
        @dblclick=${a=>Ne(a.target)||t.doneStep(l=>Rs(l,o.name,0))}>
        <span class="lm-name" aria-hidden="true">${o.label}</span>
        ${Je(s(o),{...o,exact:n("fader.exact",{label:o.label}),usual:0},a=>i(o,a),()=>t.commit())}</div>`;return m`<section id="lm-adjust" class="lm-adjust" aria-label=${n(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(r):w}</section>`}function Bo(t){let{problem:e}=t.desk.state.value,s=e?m`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:Tn(t)||Mn(t)||m`<div id="lm-banner" role="alert" hidden></div>`;
return m`${s}${Ln(t)}`}var di=(t,e,s="lm-banner")=>m`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function Tn(t){let{desk:e,live:s}=t,
{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(c=>c.name===r)??
e.files.value.models.find(c=>Fe(c.name,r)),a=async()=>{if(e.parked.value)return e.adopt();i&&await jn(t,{...i.recipe,base:e.checkpoint.value?.name??""})},l=M(r);
return di(n("banner.paused",{base:l}),[g(n("banner.adopt"),n("banner.adopt_title"),a),o?g(n("banner.back",{base:l}),n("banner.back_title"),()=>s.load(o.name)):w,
e.parked.value?g(n("banner.new"),n("banner.new_title"),()=>e.startNew()):w])}function Mn(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await s.show(r).catch(o=>e.remark.value=_(o))};return di(n("banner.elsewhere"),[g(n("banner.take_over"),n("banner.take_over_\
title"),()=>s.takeOver()),g(n("banner.show"),n("banner.show_title"),i)])}var jn=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=_(i));function Ln({desk:t,
live:e}){if(!t.state.value.offered)return w;let s=i=>()=>e.ask("/pasted",{accept:i});return di(n("offer.text"),[g(n("offer.yes"),n("offer.yes_title"),s(!0)),g(n(
"offer.no"),n("offer.no_title"),s(!1))],"lm-offer")}function Nn({desk:t},e){if(!t.partsOf(e).length)return m`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return g(e,n("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:n("fader.open",{slot:e})})}function Pn(t,e,s){let i=a=>Math.
min(1,Math.max(0,(a-e)/(s-e))),[r,o]=[i(0),i(t)].sort((a,l)=>a-l);return`--lm-from: ${r}; --lm-to: ${o}`}function ht(t,e,s){let{desk:i}=t,{low:r,high:o}=i.channel.
value?.parameter??{low:0,high:1},a=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,d=i.step.value,h=R({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":a===0,"lm-unset":!l,
"lm-beyond":a<r||a>o,"lm-live":Bn(t,e),"lm-finer":d!==null&&Wi(d,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":d!==null&&ei(d,ne(e),i.kit.value)}),
u=p=>{p===null?i.setWeights({[e]:null}):i.moveFader(e,p),i.commit()};return m`<div class=${h} data-slot=${e} title=${s.title} style=${Pn(a,r,o)}>
        ${s.name??Nn(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${o}
            aria-label=${c} aria-orientation=${b(s.flat?void 0:"vertical")}
            aria-valuetext=${Cn(t,e)} aria-keyshortcuts=${b(re(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${de(String(Math.min(o,Math.max(r,a))))}>
        ${we(l?a:null,n("fader.exact",{label:c}),u,{placeholder:s.follows,empty:s.flat})}
        ${re(e)?w:Rn(t,e,!!s.flat)}${s.after??""}</div>`}function Cn({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],r=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):n("fader.not_set",{weight:i});return s&&ei(s,ne(e),t.kit.value)?n("fader.muted",{weight:r}):r}function Rn({desk:t},e,s){let[i,r]=[t.step.value,
t.kit.value];if(!i)return w;let o=(a,l,c,d)=>g(a,n(`${l}_title`,{slot:e}),()=>t.doneStep(h=>d(h,e,r)),{kind:"lm-mute",key:l,label:n(l,{slot:e}),pressed:c,reached:!1});
return m`<span class="lm-mutes">${s?w:o("S","fader.solo",ti(i,e,r),co)}${o("M","fader.mute",Y(i,r).includes(e),no)}</span>`}function Bn({desk:t},e){let s=t.state.
value.live?.blocks??[],{follows:i,architecture:r}=t.kit.value,o=r.odd.filter(a=>i[a]===e&&!r.slots.includes(e));return[e,...o].some(a=>s.includes(a))}var Dn=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],In=32,Wn=t=>t.replace(/\d+$/,"");function Do(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:r,high:o}=s.value?.parameter??{low:0,high:1},a=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,d])=>{let h=e.value.architecture.
sliders.filter(u=>Wn(u)===c);return h.length?m`<fieldset class="lm-group lm-group-${c} ${h.length>In?"lm-two-rows":""}" style="--lm-count: ${h.length}"><legend>${Fn(
d,h)}</legend>
            <div class="lm-faders">${h.map(u=>ht(t,u,{title:a(u)}))}</div></fieldset>`:""};return m`<section id="lm-desk" class="lm-desk" aria-label=${n("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[o,(r+o)/2,r].map(c=>m`<span>${I(c)}</span>`)}</div>
        ${Dn.map(l)}</section>`}var Fn=(t,e)=>e.length<2?n(t):m`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${n("desk.head_title")} aria-label=${n("desk.head",{group:n(t)})}>${n(t)}</button>`;function Io(t){let{kit:e,channel:s,panel:i,schema:r,settings:o}=t.
desk,a=i.value.values.whole.block_map||"live_merge",l=r.value.block_maps.map(c=>[c.id,c.label,c.summary]);return m`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${o.value.odd}
        @toggle=${c=>c.target.open!==o.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${n("odd.summary",{parts:e.value.architecture.odd.map(c=>Un(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>Hn(t,c))}</div>
        ${G(n("odd.map"),P(l,a,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:n("odd.map_tit\
le")})}</details>`}function Un({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:n("odd.kept",{slot:e})}
function Hn(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,r=s?n("odd.follows",{help:i,followed:s}):n("odd.stays",{help:i});
return ht(t,e,{flat:!0,title:r,follows:s?`= ${s}`:"0"})}function Fo(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[r,o]=[i.filter(nt),i.filter(d=>!nt(d))],a=o.reduce((d,h)=>d+h.parameters,0),l=(d,h)=>h.length?m`
        <div class="lm-kind-group"><h4>${d}</h4>
            <div class="lm-kind-rows">${h.map(u=>Vn(t,s,u,a))}</div></div>`:w,c=()=>Kn(t);return m`<section id="lm-kinds" class="lm-kinds" aria-label=${n("parts\
.label")} ?hidden=${!i.length}
        @keydown=${d=>{d.key==="Escape"&&(d.stopPropagation(),c())}}>${i.length?m`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${n("parts.head",{count:Es(a)})}</span><span class="lm-gap"></span>
            ${g("✕",n("parts.close_title"),c,{label:n("parts.close",{slot:s})})}</div>
        ${l(n("parts.kinds"),o)}${l(n("parts.layers"),r)}`:w}</section>`}function Vn(t,e,s,i){let r=`${Es(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return ht(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:n("parts.title",{label:s.label,tensors:s.tensors,share:r,slot:e}),name:m`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:m`<span class="lm-share">${r}</span>`})}function Kn({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function Uo({desk:t}){let e=t.step.value,s=e?Fi(e,t.kit.value):[];return m`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?n("rules.others"):w}
        ${s.map(i=>m`<span class="lm-rule">${Wo(i)}${g("✕",n("rules.drop"),()=>t.doneStep(r=>Ui(r,i)),{label:n("rules.drop_one",{rule:Wo(i)})})}</span>`)}</p>`}
function Wo({keys:t,slots:e,...s}){let i=Object.entries(s).map(([r,o])=>`${r} ${o}`).join(", ");return e?n("rules.in",{keys:t||n("rules.every_key"),slots:e,set:i}):
n("rules.all",{keys:t||n("rules.every_key"),set:i})}function Vo(t){let{desk:e}=t,[s,{methods:i,together:r}]=[e.step.value,e.schema.value],o=s?.kind==="adapters",a=(o?r:i).map(c=>[c.id,c.label,c.summary]),l=c=>e.doneStep(
d=>o?{...d,method:c,sparse:!1}:mr(d,c,e.schema.value));return m`<section id="lm-source" class="lm-source" aria-label=${n("source.label")} ?hidden=${!s}>
        ${qn(t)}
        ${G(n("source.method"),P(a,s?.method??"",l,{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.kind!=="merge"&&!o})}
        <div class="lm-models" id="lm-models">${s?zn(t,s):w}</div></section>`}function qn({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),r=s?M(s.name):e.isLoading.value?n("base.loading"):n("base.none"),o=i>1?n("base.after_steps",{n:i}):n("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return m`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?o:n("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||r}><span class="lm-base-name">${r}</span>
            ${l?m`<span class="lm-kind">${l}</span>`:w}</output></label>`}function zn(t,e){let{files:s,schema:i}=t.desk,r=c=>t.desk.doneStep(d=>ur(d,c,i.value));
if(e.kind==="adapter")return m`${Ye(t,{id:"adapter",label:n("source.adapter"),value:N(e.models.adapter),files:s.value.adapters,pick:c=>r({adapter:c}),empty:n("p\
icker.file")})}${Ko(t,e)}`;if(e.kind==="adapters")return Jn(t,e);if(e.kind!=="merge")return w;let{models:o}=L(i.value,e.method),a=(c,d,h,u)=>Ye(t,{id:c,label:d,
value:N(h),files:s.value.models,pick:u});if(o[0]!=="models")return o.map(c=>a(c,c.toUpperCase(),e.models[c],d=>r({[c]:d})));let l=Q(e);return m`${l.map((c,d)=>a(
`model${d}`,n("source.model",{n:d+1}),c,h=>r({models:l.with(d,h)})))}
        <span class="lm-pair">
            ${g("−",n("source.fewer"),()=>r({models:l.slice(0,-1)}),{label:n("source.fewer"),off:l.length<2})}
            ${g("+",n("source.more"),()=>r({models:[...l,""]}),{label:n("source.more")})}</span>`}function Jn(t,e){let{desk:s}=t,i=e.models.models;return m`${i.
map((r,o)=>m`${Ye(t,{id:`adapter${o}`,label:n("source.adapter_n",{n:o+1}),value:N(r),files:s.files.value.adapters,pick:a=>s.doneStep(l=>({...l,models:{models:i.
with(o,a)}})),empty:n("picker.file")})}${G(n("tools.weight"),we(e.shares[o]??1,n("source.weight_n",{n:o+1}),a=>s.doneStep(l=>ar(l,o,a??1)),{key:`share${o}`}))}`)}${Ko(
t,e)}`}function Ko(t,e){let{desk:s,dialogs:i}=t,r=s.steps.filter(a=>Z(a.kind)&&j(a)).flatMap(a=>le(a,s.schema.value)),o=e.kind==="adapters"||ir(e);return m`<span class="lm-pair">
        ${g("−",n("source.fewer_adapters"),()=>s.doneStep(or),{id:"lm-adapter-fewer",label:n("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${g("+",n(o?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(rr),{id:"lm-adapter-more",label:n("source.more_adapters"),off:!o})}
        ${g(n("conflicts.open"),n("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function qo({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&L(t.schema.value,s.method),r=s&&e==="adapters"?se(t.schema.value,s.method):null,o=r?r.summary:e==="merge"?i?.summary:n(`help.${e||
"none"}`),a=e==="merge"?n("help.source",{text:o,source:i?.source}):o;return m`<p id="lm-help" class="lm-help" title=${a}>${o}</p>`}function zo({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?L(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):e?.kind==="adapters"?se(t.schema.value,e.method).parameters:[],
i=(r,o)=>t.doneStep(a=>pr(a,r.name,o));return m`<section id="lm-parameters" class="lm-parameters" aria-label=${n("source.parameters")}>
        ${e&&s.map(r=>Gn(r,Cs(e,r),o=>i(r,o)))}</section>`}var Ho=t=>typeof t=="object"?JSON.stringify(t):String(t);function Gn(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return F(i,t.help,e,s,{name:t.name});let r=t.kind==="choice"?P(t.choices.map(o=>[o,o]),e,s,{name:t.name}):Le(Ho(e),i,(o,a)=>{let l=We(o),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),a.value=c?String(l):Ho(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return G(i,r,
{kind:"lm-field lm-inline",title:t.help})}function Jo(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let r=[...i.parentElement.
children].filter(h=>h!==i),o=h=>r.filter(u=>{let p=u.getBoundingClientRect();return p.top+p.height/2<h}).length,a=h=>r.forEach((u,p)=>{u.classList.toggle("lm-dr\
op-before",p===h),u.classList.toggle("lm-drop-after",h===r.length&&p===h-1)}),l=new AbortController,c=h=>{i.classList.add("lm-dragged"),a(o(h.clientY))},d=h=>{l.
abort();let u=i.classList.contains("lm-dragged")&&h.type==="pointerup";i.classList.remove("lm-dragged"),a(-1),u&&e(o(h.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",d,l),window.addEventListener("pointercancel",d,l)}var Go=t=>t.reduce((e,s)=>e+s,0);function Yo({desk:t},e,s){let{waiting:i,places:r}=t.written.value,{error:o,live:a}=t.state.value,l=v=>({text:v,title:"",bad:!1}),
c=i.find(v=>v.index===s);if(c)return l(n("missing.choose",{what:X(c.what)}));if(t.parked.value)return l(n("note.parked"));let d=r.indexOf(s);if(o?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(d))return{text:n("note.refused"),title:o.error,bad:!0};if(!j(e))return l(n("note.off"));let h=a?.steps?.filter(v=>v.number===d)??
[],u=Z(e.kind)?le(e,t.schema.value).map(N):[];return u.length>0&&S(h.map(v=>v.file),u)?Yn(h):l("")}function Yn(t){let[e,s]=[Go(t.map(a=>a.applied)),Go(t.map(a=>a.
total))],i=[...new Set(t.flatMap(a=>Object.entries(a.left_out).map(([l,c])=>`${l}: ${c}`)))],r=t.flatMap(a=>Object.entries(a.kinds)).map(([a,l])=>`${l} ${a}`).join(
", "),o=n("note.applied",{some:e,total:s});return{text:i.length?`${o} · ${O("note.left_out",i.length)}`:o,title:[r?n("note.kinds",{matched:o,which:r}):o,...i].
join(`
`),bad:e<s}}var Zn=([t,...e])=>t&&!e.length&&t.kind==="merge"&&j(t)&&!t.rest.title;function Zo(t){let{desk:e}=t,s=Zn(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,o=e.parked.value?i:e.checkpoint.value?.name??"",a=fo(e.steps,o,r.vae,e.kit.value),l=(c,d)=>g(n(d),n(`${d}_title`),()=>e.add(c));return m`<section id="lm-stack" class=${R(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${n("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${n("stack.steps")} ?hidden=${s}>
            ${qe(e.steps,c=>c.id,(c,d)=>Qn(t,c,d))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${n("stack.words")} title=${a}>${a}</p>${Xn(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}</div>
        </section>`}function Xn({desk:t}){let e=t.steps.filter(i=>!j(i)),s=()=>t.done(i=>oe(i,{steps:i.values.steps.map(r=>ce(r,"enabled",!0,!0))}));return g(O(
"mutes.steps",e.length),n("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function Qn(t,e,s){let{desk:i}=t,r=s+1,o=e.id===
i.panel.value.selected,a=Yo(t,e,s),l=(d,h,u)=>i.doneStep(p=>ce(p,d,h,u),e.id),c=(d,h,u,p,v=!1)=>g(d,n(h),p,{kind:"lm-button lm-small",label:n(`${h}_n`,{n:r}),key:u,
off:v});return m`<li class=${R({"lm-step":!0,"lm-selected":o,"lm-off":!j(e)})} data-step data-id=${e.id}
        @keydown=${d=>tl(d)}>
        <button type="button" class="lm-grip" data-key="grip" title=${n("row.move_title")} aria-label=${n("row.move",{n:r})}
            @keydown=${d=>il(t,e,s,d)}
            @pointerdown=${d=>Jo(d,h=>i.move(e.id,h))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${n("row.on_title")} aria-label=${n("row.on",{n:r})}
            .checked=${de(j(e))} @change=${d=>l("enabled",d.target.checked,!0)}>
        ${g(`${r} ${n(`badge.${e.kind}`)}`,n("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${Le(e.rest.title||"",n("row.title",{n:r}),d=>l("title",d,""),{kind:"lm-title",key:"title",title:n("row.title_title"),placeholder:po(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${e.kind==="adapter"?sl(t,e,r):w}
        <span class=${R({"lm-step-note":!0,"lm-bad":a.bad})} title=${a.title}>${a.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?w:g("S",n("row.solo_title"),()=>el(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:n("row.solo",{n:r}),pressed:si(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",d=>hi(t,e,s,-1,d),s===0)}
            ${c("↓","row.later","stepDown",d=>hi(t,e,s,1,d),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var el=({desk:t},e)=>t.done(s=>oe(s,{steps:ho(s.values.steps,e.id)}));function tl(t){
let{target:e,currentTarget:s,key:i}=t,r={s:"solo",m:"on"}[i.toLowerCase()];!r||t.ctrlKey||t.metaKey||t.altKey||Ge(e)||(ci(s,r),t.preventDefault())}function sl({
desk:t},e,s){let i=Te(e,t.schema.value)?.value??1,r=o=>t.editStep(a=>ce(a,"weight",o,1),e.id);return m`<span class="lm-row-weight">
        ${Je(i,{label:n("row.weight",{n:s}),exact:n("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},r,()=>t.commit(),{key:"weightText"})}</span>`}
function il(t,e,s,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),hi(t,e,s,r,i))}function hi({desk:t},e,s,i,r){
let o=r.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let a=o.parentElement?.querySelector("button:not(:disabled)");(o.disabled?a:o)?.focus()})}function Xo(t){let{desk:e,live:s}=t,{busy:i,progress:r,live:o}=e.state.value,{text:a,bad:l}=rl(t),c=s.pending.value||!!i;return m`<div class="lm-footer">
        <div id="lm-bar" class=${R({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?r||.05:0}"></div>
        <p id="lm-status" class=${R({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${nl(t,o)}>${a}</p></div>`}function rl(t){let{desk:e,live:s}=t,{state:i,remark:r}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:n("status.error",{error:i.value.error.error,live:Qo(i.value.live)}),bad:!0};if(s.pending.value)return{
text:ol(t),bad:!1};let o=ea(t);return{text:[al(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function ol({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?n("status.applying_percent",{percent:Math.round(100*s)}):e||n("status.applying")}function Qo(t){if(!t?.recipe?.steps.length)return n("status.original");
let e=t.saved?n("status.saved",{name:t.saved}):n("status.not_saved"),s=Object.keys(t.skipped||{}).length;return n("status.merge_on",{saved:s?`${e} · ${O("statu\
s.skipped",s)}`:e})}function al({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,r=Qo(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?n("status.parked",{live:r}):s.length?n("status.with_choice",{live:r,choose:n("missing.choose",{what:X(s)})}):i.length?[
r,...i.map(({index:a,what:l})=>n("step.waits",{n:a+1,what:X(l)}))].join(" — "):e.settled.value||!t.steps.length?r:S(t.state.value.next?.recipe,t.written.value.
recipe)?n("status.next",{live:r}):o?n("status.other_merge",{live:r}):t.settings.value.live?n("status.off_live"):n("status.off"):e.isLoading.value?n("status.load\
ing"):n("missing.choose",{what:X(s)})}var ea=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function nl(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[n("details.memory",{kept:Ot(s.deltas),budget:Ot(s.budget)}),n("details.in_place",{size:Ot(s.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([a,l])=>`${a}: ${l}`),o=[O("count.blocks",e.blocks.length),O("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[n("details.chang\
ed",{changed:o.join(", "),id:e.id.slice(0,8)}),n("details.blocks",{blocks:e.blocks.join(", ")}),n("details.device",{device:e.device}),...i,...ea(t),...r].join(`\

`)}function ll(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(o=>o.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
o=>o.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var ta=(t,e,s,i)=>s[i.indexOf(ll(i[e],i))]??t,cl=new Set(["smooth","mirror","swap"]),ui={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?ta(t,e,s,i):t,swap:ta,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,r)=>t+r,down:(t,e,s,i,r)=>t-r,times:(t,e,s,i,r)=>t*
r,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,r,o)=>t+r*o};function sa(t,e,{amount:s=.1,seed:i=0,only:r=[]}={}){let[o,...a]=Object.keys(e),l=a.map(u=>e[u]),
c=dl(i,a.length+1),d=(u,p)=>u===o&&cl.has(t)?e[o]:I(ui[t](e[u],p,l,a,s,Number(c[p+1].toFixed(3)))),h=r.filter(u=>u in e);return Object.fromEntries([o,...a].map(
(u,p)=>[u,d(u,p-1)]).filter(([u])=>!h.length||h.includes(String(u))))}function dl(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function ia(t){let{desk:e,drawing:s}=t,[{past:i,future:r},{live:o,auto:a}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return m`<section class="lm-tools" role="toolbar" aria-label=${n(
"tools.label")}>
        ${ul(t)}${l?[ml(t),pl(t)]:w}${vl(t)}${hl(t)}<span class="lm-gap"></span>
        ${g(n("tools.draw"),n("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${g("↶",n("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:n("tools.undo"),off:!i.length})}
        ${g("↷",n("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:n("tools.redo"),off:!r.length})}
        ${Mo(t)}
        ${g(n("tools.reset"),n("tools.reset_title"),()=>e.doneStep(fr),{id:"lm-reset"})}
        ${F(n("tools.live"),n("tools.live_title"),o,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${F(n("tools.auto"),n("tools.auto_title"),a,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function hl({desk:t}){let e=t.step.value?Y(t.step.
value,t.kit.value):[];return g(O("mutes.faders",e.length),n("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>Jt(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function ul({desk:t}){let e=t.step.value,s=e?J(e,t.schema.value):[];return m`<div class="lm-channels" id="lm-channels" role="group" aria-label=${n(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,r)=>g(i.label,i.parameter.help,()=>t.look({channel:r}),{pressed:i.label===t.channel.value?.label}))}</div>`}function ml({desk:t,dialogs:e}){let[
s,i,r]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return w;let o=Object.keys(Be(r,s.kind)).map(a=>[a,a]);return m`${P([["",n("tools.preset")],...o],Ki(
s,i,r),a=>a&&t.usePreset(a),{id:"lm-preset",kind:"lm-input lm-preset",label:n("tools.preset_label"),title:n("tools.preset_title")})}
        ${g(n("tools.my_presets"),n("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function pl(t){let{desk:e,transform:s}=t,{amount:i,
seed:r}=s.value,o=Object.keys(ui).map(l=>[l,n(`shape.${l}`,{amount:i})]),a=l=>s.value={...s.value,...l};return m`${P([["",e.linked.value.length?O("tools.transfo\
rm_some",e.linked.value.length):n("tools.transform")],...o],"",l=>l&&fl(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:n("tools.transform_label"),title:n("t\
ools.transform_title")})}
        ${we(i,n("tools.amount"),l=>a({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?we(r,n("tools.seed"),l=>a({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):w}`}function fl({desk:t,transform:e},s){let[i,r,{
amount:o,seed:a}]=[t.step.value,t.channel.value,e.value];!i||!r||(t.doneWeights(sa(s,At(i,r,t.kit.value),{amount:o,seed:a,only:t.linked.value})),s==="dice"&&(t.
remark.value=n("tools.thrown",{amount:o,seed:a}),e.value={amount:o,seed:a+1,thrown:!0}))}function vl({desk:t}){let e=Te(t.step.value,t.schema.value);if(!e)return w;
let s=i=>t.editStep(r=>ce(r,e.name,i,1));return m`<label class="lm-strength" id="lm-strength-field" title=${n("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?n("tools.weight"):n("tools.strength")}</span>
        ${Je(e.value,{label:n("tools.strength_label"),exact:n("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var ra=t=>m`${Bo(t)}${Zo(t)}${Vo(t)}${qo(t)}${zo(t)}${ia(t)}
    ${Ro(t)}${Do(t)}${Fo(t)}${Uo(t)}${Io(t)}${yo(t)}${Xo(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}`,gl=t=>[["original",n("compare.original")],["before",n("compare.before")],...ve.filter(e=>t.snapshots.value[e]).map(e=>[e,n("com\
pare.snapshot",{letter:e})])],oa=({desk:t,live:e,dialogs:s})=>m`${wl(t)}
    ${g(n("actions.restore"),n("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${g(n("actions.save"),n("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function wl(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=gl(t),r=i.find(([o])=>o===
s)?.[1]??n("compare.original");return m`<span class="lm-compare-with">
        ${F(n("actions.compare"),n("actions.compare_title"),e===!0,o=>t.set({compare:o}),{name:"compare",label:n("actions.compare_what",{what:r})})}
        ${P(i,s,o=>t.set({compareWith:o,compare:!0}),{id:"lm-compare-with",label:n("actions.compare_choice")})}</span>`}var mi=null,aa=()=>{},la=t=>document.getElementById(t);async function yl(t){let e=new Dt(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:a,table:l}=await e.get(`/sentences?language=${navigator.language}`);Yi(a,l)}let[s,i,r]=await Promise.all(["/schema","/models","/state"].map(
a=>e.get(a))),o=new ns(t,e,{schema:s,files:i,state:r});return kl(o),o.live.watch(),o}async function bl(){let t=la("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{mi??=yl(t),$l(await mi,t)}catch(e){mi=null,t.replaceChildren(),ks(m`<p class="lm-banner lm-bad" role="alert">${n("start.failed",{why:_(
e)})}</p>`,t)}}}function $l(t,e){aa(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,r,o]=["actions","compare","strip","picture"].map(l=>la(`li\
ve_merge_${l}`)),a=[ms(e,()=>ra(t)),ms(s,()=>oa(t)),ms(i,()=>t.compare.template()),ms(r,()=>t.strip.template()),x(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),o?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),o?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0),r&&(r.
hidden=!t.strip.shots.value.length)})];aa=()=>a.forEach(l=>l()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),r?.classList.add("lm-strip"),r?.setAttribute(
"role","toolbar"),r?.setAttribute("aria-label",n("strip.label")),r?.addEventListener("keydown",l=>t.strip.onKey(l)),jo(e,t),Oo(e,t),Lo(e,t),Co(e,t),o&&t.preview.
attach(o)}function ms(t,e){if(!t)return()=>{};let s=!1,i=null,r=()=>{s=!1,ks(i,t)};return x(()=>{i=e(),s||queueMicrotask(r),s=!0})}function kl(t){let{desk:e,compare:s,
preview:i,strip:r,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:r,live:o,onState:a=>x(()=>a(e.state.value))},liveMergePreviewArgs:(...a)=>i.
sent(a)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&o.watch(0))}function pi(){
let t=()=>{bl(),rs()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:na}=window;typeof na=="function"?na(pi):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",pi):pi();})();
