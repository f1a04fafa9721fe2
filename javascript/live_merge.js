/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var $o=Symbol.for("preact-signals");function Xt(){if(he>1)he--;else{var t,e=!1;for((function(){var r=at;for(at=void 0;r!==void 0;){var o=r.S;if(o.v===r.v)for(var a=o.
t;a!==void 0;a=a.x)a.i===r.i&&(a.i=o.i);r=r.o}})();Ke!==void 0;){var s=Ke;for(Ke=void 0,ot++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Ks(s))try{s.
c()}catch(r){e||(t=r,e=!0)}s=i}}if(ot=0,he--,e)throw t}}var Ve,_=void 0;function oe(t){var e=_,s=Ve;_=void 0,Ve=void 0;try{return t()}finally{_=e,Ve=s}}var Ke=void 0,he=0,ot=0;var Hs=0,at=void 0,nt=0;function Vs(t){if(_!==void 0){var e=t.n;if(e===void 0||e.t!==_)return e={i:0,S:t,p:_.s,n:void 0,t:_,e:void 0,x:void 0,r:e},_.s!==void 0&&
(_.s.n=e),_.s=e,t.n=e,32&_.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=_.s,e.n=void 0,_.s.n=e,_.s=e),e}}function N(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}N.prototype.brand=$o;N.prototype.h=function(){return!0};
N.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:oe(function(){var i;(i=e.W)==null||i.call(e)}))};N.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&oe(
function(){var r;(r=e.Z)==null||r.call(e)}))}};N.prototype.subscribe=function(t){var e=this;return A(function(){var s=e.value;oe(function(){return t(s)})},{name:"\
sub"})};N.prototype.valueOf=function(){return this.value};N.prototype.toString=function(){return this.value+""};N.prototype.toJSON=function(){return this.value};
N.prototype.peek=function(){var t=this;return oe(function(){return t.value})};Object.defineProperty(N.prototype,"value",{get:function(){var t=Vs(this);return t!==
void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(ot>100)throw new Error("Cycle detected");(function(s){he!==0&&ot===0&&s.l!==Hs&&(s.l=Hs,at={S:s,v:s.
v,i:s.i,o:at})})(this),this.v=t,this.i++,nt++,he++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Xt()}}}});function f(t,e){return new N(t,e)}function Ks(t){
for(var e=t.s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function zs(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&
(e.r=s),e.S.n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function qs(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&
(e.n.p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function de(t,e){N.call(this,void 0,e),this.x=t,this.s=void 0,this.g=nt-1,this.f=4}de.prototype=new N;
de.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===nt))return!0;if(this.g=nt,this.f|=1,this.i>0&&!Ks(this))return this.
f&=-2,!0;var t=_;try{zs(this),_=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return _=
t,qs(this),this.f&=-2,!0};de.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}N.prototype.S.call(this,t)};de.prototype.
U=function(t){if(this.t!==void 0&&(N.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};de.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(de.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Vs(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function P(t,e){return new de(t,e)}function Js(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){he++;var s=_;_=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Qt(t),i}finally{_=s,Xt()}}}function Qt(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,Js(t)}function ko(t){if(_!==this)throw new Error("Out-of-order effect");qs(this),_=t,this.f&=-2;try{8&this.f&&Qt(this)}finally{
Xt()}}function Oe(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,Ve&&Ve.push(this)}Oe.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Oe.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Js(this),zs(this),he++;var t=_;return _=this,ko.bind(this,t)};Oe.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ke,Ke=this)};
Oe.prototype.d=function(){this.f|=8,1&this.f||Qt(this)};Oe.prototype.dispose=function(){this.d()};function A(t,e){var s=new Oe(t,e);try{s.c()}catch(r){throw s.d(),
r}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var ts=globalThis,Ys=t=>t,lt=ts.trustedTypes,Gs=lt?lt.createPolicy("lit-html",{createHTML:t=>t}):void 0,ss="$lit$",te=`lit$${Math.random().toFixed(9).slice(2)}$`,
is="?"+te,_o=`<${is}>`,pe=document,qe=()=>pe.createComment(""),Je=t=>t===null||typeof t!="object"&&typeof t!="function",rs=Array.isArray,si=t=>rs(t)||typeof t?.[Symbol.
iterator]=="function",es=`[ 	
\f\r]`,ze=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Zs=/-->/g,Xs=/>/g,ue=RegExp(`>|${es}(?:([^\\s"'>=/]+)(${es}*=${es}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Qs=/'/g,ei=/"/g,ii=/^(?:script|style|textarea|title)$/i,os=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),m=os(1),mn=os(2),pn=os(
3),j=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),ti=new WeakMap,me=pe.createTreeWalker(pe,129);function ri(t,e){if(!rs(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Gs!==void 0?Gs.createHTML(e):e}var oi=(t,e)=>{let s=t.length-1,i=[],r,o=e===2?"<svg>":e===3?"<math>":"",a=ze;for(let c=0;c<
s;c++){let l=t[c],h,d,u=-1,p=0;for(;p<l.length&&(a.lastIndex=p,d=a.exec(l),d!==null);)p=a.lastIndex,a===ze?d[1]==="!--"?a=Zs:d[1]!==void 0?a=Xs:d[2]!==void 0?(ii.
test(d[2])&&(r=RegExp("</"+d[2],"g")),a=ue):d[3]!==void 0&&(a=ue):a===ue?d[0]===">"?(a=r??ze,u=-1):d[1]===void 0?u=-2:(u=a.lastIndex-d[2].length,h=d[1],a=d[3]===
void 0?ue:d[3]==='"'?ei:Qs):a===ei||a===Qs?a=ue:a===Zs||a===Xs?a=ze:(a=ue,r=void 0);let w=a===ue&&t[c+1].startsWith("/>")?" ":"";o+=a===ze?l+_o:u>=0?(i.push(h),
l.slice(0,u)+ss+l.slice(u)+te+w):l+te+(u===-2?c:w)}return[ri(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},Ye=class t{constructor({strings:e,_$litType$:s},i){
let r;this.parts=[];let o=0,a=0,c=e.length-1,l=this.parts,[h,d]=oi(e,s);if(this.el=t.createElement(h,i),me.currentNode=this.el.content,s===2||s===3){let u=this.
el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=me.nextNode())!==null&&l.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())
if(u.endsWith(ss)){let p=d[a++],w=r.getAttribute(u).split(te),b=/([.?@])?(.*)/.exec(p);l.push({type:1,index:o,name:b[2],strings:w,ctor:b[1]==="."?ht:b[1]==="?"?
dt:b[1]==="@"?ut:ve}),r.removeAttribute(u)}else u.startsWith(te)&&(l.push({type:6,index:o}),r.removeAttribute(u));if(ii.test(r.tagName)){let u=r.textContent.split(
te),p=u.length-1;if(p>0){r.textContent=lt?lt.emptyScript:"";for(let w=0;w<p;w++)r.append(u[w],qe()),me.nextNode(),l.push({type:2,index:++o});r.append(u[p],qe())}}}else if(r.
nodeType===8)if(r.data===is)l.push({type:2,index:o});else{let u=-1;for(;(u=r.data.indexOf(te,u+1))!==-1;)l.push({type:7,index:o}),u+=te.length-1}o++}}static createElement(e,s){
let i=pe.createElement("template");return i.innerHTML=e,i}};function fe(t,e,s=t,i){if(e===j)return e;let r=i!==void 0?s._$Co?.[i]:s._$Cl,o=Je(e)?void 0:e._$litDirective$;
return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(t),r._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=r:s._$Cl=r),r!==void 0&&(e=fe(t,r._$AS(t,e.
values),r,i)),e}var ct=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,r=(e?.creationScope??pe).importNode(s,!0);me.currentNode=r;let o=me.nextNode(),a=0,c=0,l=i[0];for(;l!==void 0;){
if(a===l.index){let h;l.type===2?h=new Se(o,o.nextSibling,this,e):l.type===1?h=new l.ctor(o,l.name,l.strings,this,e):l.type===6&&(h=new mt(o,this,e)),this._$AV.
push(h),l=i[++c]}a!==l?.index&&(o=me.nextNode(),a++)}return me.currentNode=pe,r}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},Se=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=fe(this,e,s),Je(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==j&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):si(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&Je(this._$AH)?this._$AA.nextSibling.data=e:this.
T(pe.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=Ye.createElement(ri(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(s);else{let o=new ct(r,this),a=o.u(this.options);o.p(s),this.T(a),this._$AH=o}}_$AC(e){let s=ti.get(e.strings);return s===
void 0&&ti.set(e.strings,s=new Ye(e)),s}k(e){rs(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,r=0;for(let o of e)r===s.length?s.push(i=new t(this.O(qe()),
this.O(qe()),this,this.options)):i=s[r],i._$AI(o),r++;r<s.length&&(this._$AR(i&&i._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=Ys(e).nextSibling;Ys(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ve=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,r,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,r){let o=this.strings,a=!1;if(o===void 0)
e=fe(this,e,s,0),a=!Je(e)||e!==this._$AH&&e!==j,a&&(this._$AH=e);else{let c=e,l,h;for(e=o[0],l=0;l<o.length-1;l++)h=fe(this,c[i+l],s,l),h===j&&(h=this._$AH[l]),
a||=!Je(h)||h!==this._$AH[l],h===g?e=g:e!==g&&(e+=(h??"")+o[l+1]),this._$AH[l]=h}a&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},ht=class extends ve{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},dt=class extends ve{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},ut=class extends ve{constructor(e,s,i,r,o){super(e,s,i,r,o),this.type=
5}_$AI(e,s=this){if((e=fe(this,e,s,0)??g)===j)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},mt=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){fe(this,e)}},ai={M:ss,P:te,A:is,C:1,L:oi,R:ct,D:si,V:fe,I:Se,H:ve,N:dt,U:ut,B:ht,F:mt},xo=ts.litHtmlPolyfillSupport;
xo?.(Ye,Se),(ts.litHtmlVersions??=[]).push("3.3.3");var as=(t,e,s)=>{let i=s?.renderBefore??e,r=i._$litPart$;if(r===void 0){let o=s?.renderBefore??null;i._$litPart$=
r=new Se(e.insertBefore(qe(),o),o,void 0,s??{})}return r._$AI(t),r};function pt(t,e,s="live_merge",i={}){let r=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(a=>a.id===s)||t.block_maps[0];return{schema:t,id:r,architecture:t.architectures[r],
follows:o.follows[r],parts:i}}var E=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],Z=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],K=t=>t==="adapter"||t===
"adapters";function je(t,e){let s=t.schema[K(e)?"adapter_presets":"presets"][t.id]||{};return e!=="adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.
keys(i).some(r=>r.includes("/"))))}var ge=(t,e)=>t.parts[e]||[];var ae=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[r])=>i<r?-1:1)):s),T=(t,e)=>t===e||ae(
t)===ae(e);function ni(t){let e=2166136261;for(let s of ae(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var S=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var ne=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,we=(t,e,s)=>t.weights[ne(e,s)]||{},Ge=(t,e,s,i)=>we(t,s,i)[e]!==void 0;function X(t,e,s,i){let r=we(t,s,i)[e];
if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return s.parameter.default;let o=i.follows[e];return o?X(t,o,s,i):K(t.kind)?1:0}function ft(t,e,s){let{
sliders:i,odd:r}=s.architecture,o=r.filter(l=>Ge(t,l,e,s)),a=Object.fromEntries([...i,...o].map(l=>[l,X(t,l,e,s)])),c=new Set(Object.values(a));return!o.length&&
c.size===1?a[i[0]]:a}function li(t,e,s,i){let r={...we(t,e,i),...s},o=Object.fromEntries(Object.entries(r).filter(([,a])=>a!==null));return ns({...t,typed:S(t.typed,
e.parameter.name)},e,o,i)}var ns=(t,e,s,i)=>({...t,weights:{...t.weights,[ne(e,i)]:s}});function ci(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,a])=>typeof a=="number"&&[
...s,...i].includes(o))?{...t}:null}var vt=t=>t.includes("/"),Ee=t=>t.split("/")[0],Ze=t=>/\.\d+$/.test(t.id),Te=t=>t.rest.layers||[],ls=(t,e)=>t.kind==="adapter"?"weight":e.parameter.name,cs=(t,e)=>ge(
e,Ee(t)).find(s=>s.id===t.split("/")[1]),Me=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function hs(t,e,s,i){let r=ls(t,s),o=Te(t).filter(a=>Me(a,Ee(e),cs(
e,i))&&r in a).pop();return Array.isArray(o?.[r])?o[r][s.index]:o?.[r]}var hi=(t,e)=>({...t,rest:{...S(t.rest,"layers"),...e.length?{layers:e}:{}}});function di(t,e,s,i){
let r=Te(t);for(let[o,a]of Object.entries(s))r=a===null?Ao(t,r,o,e,i):Oo(t,r,o,e,a,i);return hi(t,r)}function Ao(t,e,s,i,r){let o=ls(t,i);return e.map(a=>Me(a,Ee(
s),cs(s,r))?S(a,o):a).filter(a=>Object.keys(a).some(c=>!["keys","slots"].includes(c)))}function Oo(t,e,s,i,r,o){let[a,c,l]=[ls(t,i),Ee(s),cs(s,o)];if(!l)return e;
let h=e.filter(p=>Me(p,c,l)),d=h.filter(p=>a in p).pop()||h.pop(),u=jo(t,c,i,d?.[a],r,o);return d?e.map(p=>p===d?{...p,[a]:u}:p):So(e,{keys:l.keys,slots:c,[a]:u},
c,Ze(l),o)}function So(t,e,s,i,r){let o=ge(r,s).filter(Ze),a=i?-1:t.findIndex(c=>o.some(l=>Me(c,s,l)));return a<0?[...t,e]:t.toSpliced(a,0,e)}function jo(t,e,s,i,r,o){
if(!s.parameter.per_model)return r;let a=t.models.models?.length||2;return Array.from({length:a},(c,l)=>l===s.index?r:Array.isArray(i)?i[l]:i??X(t,e,{...s,index:l},
o))}var ui=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function mi(t,e){let s=r=>Array.isArray(r)?Array.from({
length:e},(o,a)=>r[Math.min(a,r.length-1)]):r,i=Te(t).map(r=>Object.fromEntries(Object.entries(r).map(([o,a])=>[o,s(a)])));return i.length?{layers:i}:{}}var pi=(t,e,s)=>Te(
t).some(i=>ge(s,e).some(r=>Me(i,e,r))),fi=(t,e)=>Te(t).filter(s=>!ge(e,s.slots||"").some(i=>Me(s,s.slots,i))),vi=(t,e)=>hi(t,Te(t).filter(s=>s!==e));function ds(t,e,s,i){return vt(e)?hs(t,e,s,i)??X(t,Ee(e),s,i):X(t,e,s,i)}var gi=(t,e,s,i)=>vt(e)?hs(t,e,s,i)!==void 0:Ge(t,e,s,i);function us(t,e,s,i){let[r,o]=[
!0,!1].map(c=>Object.fromEntries(Object.entries(s).filter(([l])=>vt(l)===c))),a=Object.keys(r).length?di(t,e,r,i):t;return Object.keys(o).length?li(a,e,o,i):a}function wi(t,e,s,i){
let r={...t,presets:{...t.presets,[ne(e,i)]:s}};return us(r,e,je(i,t.kind)[s]||{},i)}function bi(t,e,s){let i=t.presets[ne(e,s)]||"";return Object.entries(je(s,
t.kind)[i]||{}).every(([o,a])=>ds(t,o,e,s)===a)?i:""}function yi(t,e,s,i,r){let a=(je(r,t.kind)[t.presets[ne(e,r)]||""]||{})[s]??0;return i===a?e.parameter.default:
a}function $i(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var gt=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,X(t,i,e,s)]));var M=t=>(t&&typeof t=="object"?t.file:t)||"",O=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",Q=t=>M(Array.isArray(t)?t[t.length-
1]:t),wt=(t,e)=>O(t).toLowerCase()===O(e).toLowerCase();var ms={"actions.compare":"Compare with original","actions.compare_title":"Preview makes the original's picture of the same seed as well, and shows both; F flip\
s them","actions.restore":"Original","actions.restore_title":"Take the merge out of the loaded model, bit for bit","actions.save":"Save…","actions.save_title":"\
Write what is previewed to a checkpoint","adjust.label":"Adjustments","badge.adapter":"LoRA","badge.adapters":"LoRAs","badge.adjust":"Adjust","badge.merge":"Mer\
ge","badge.other":"Other","banner.adopt":"Use on this one","banner.adopt_title":"Apply that merge with the loaded checkpoint as A","banner.back":"Back to {base}",
"banner.back_title":"Load that checkpoint again, with its merge","banner.elsewhere":"The merge was changed in another page. This page sends nothing until you ch\
oose.","banner.new":"Start new","banner.new_title":"An empty recipe for the loaded checkpoint; undo brings the old one back","banner.paused":"Your merge was mad\
e on {base} and is paused.","banner.show":"Show that","banner.show_title":"Put the merge that is on into this page","banner.take_over":"Take over","banner.take_\
over_title":"Put this page's merge in its place","base.after_step":"A · result of step 1","base.after_steps":"A · result of steps 1–{n}","base.loaded":"A · \
loaded checkpoint","base.loading":"a checkpoint is being loaded…","base.none":"no checkpoint is loaded","compare.alt":"{name}, same seed","compare.both":"Side\
 by side","compare.both_shown":"Original and merge side by side","compare.both_title":"Show both beside each other (Esc)","compare.enlarge":"{name}: show it lar\
ge","compare.flip":"Flip","compare.flip_title":"Show original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.gallery":"\
Gallery","compare.gallery_title":"Show the host's gallery again","compare.label":"Original and merge","compare.merged":"Merged","compare.one_shown":"{name} is s\
hown","compare.original":"Original","compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to\
 flip original and merge in place","compare.this":"Preview","conflicts.apart":"No layer is changed by both.","conflicts.cosine":"Cosine","conflicts.help":"Where\
 the cosine is below 0 and many elements have opposite signs, one undoes what the other does: a step with both and the method TIES or Strongest settles it.","co\
nflicts.looking":"Comparing the changes …","conflicts.norm":"Norm, {name}","conflicts.open":"Do they fight?","conflicts.open_title":"Compare what the recipe's\
 LoRAs change, block by block","conflicts.pair":"{one} and {other}","conflicts.signs":"Opposite signs","conflicts.slot":"Block","conflicts.title":"LoRAs that wo\
rk against each other","conflicts.which":"Which","count.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"{n} tensor","count.tensor\
s.other":"{n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.out":"Output block\
s","details.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"{size} of the\
 models are read in place, in the system's file cache","details.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","dialog.close":"C\
lose","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on the disk","doc\
tor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems found","fader.exact":"{label}, exact valu\
e","fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","formula.adjust":"{s\
o} with {what}","formula.at":" at {name} {amount}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"s\
o far","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":" with {models}","help.adapter":"Adds what a LoRA or LyCORIS file has learned: we\
ight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and colour, by small changes to the first and last layers\
.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step that this page does not know; it is kept as it is.","help.source":"\
{text} Source: {source}","history.empty":"Nothing yet","history.live":"live","history.nothing":"nothing","history.picture":"picture","history.saved":"saved as {\
name}","history.show":"Show","history.show_title":"Put this recipe into the panel","history.title":"History","import.file":"Checkpoint to read the recipe from",
"import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {bas\
e}.","import.left_out":"What could not be carried over","import.no_text":"That file is not text; choose a checkpoint from the list instead.","import.not_carried":"\
Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.pla\
ceholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"\
Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a recipe","import.title":"Import a recipe","lora_dialog.all":"All that t\
he recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks for blocks","lora_dialog.energy":"Energy kept in each la\
yer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply the LoRA to its base in place of the merge on this page; undo brings the merge back","lora_dia\
log.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.size":"Size, MB","\
lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone","lora_dialog.title":"Save what\
 the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but rounding is lost","missing.adapter":"\
a LoRA or LyCORIS file","missing.any_model":"a model","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","missing.every_model":"e\
very model","missing.model":"model {name}","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"{n} left out",
"note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {followed} until set; empty \
the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another tool's for recipes made the\
re","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","offer.no_title":"Leave the mod\
el as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge that made the picture","parts.\
close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the slider. A layer's overrides\
 its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follow\
s {slot} until set; empty the number to unset it.","picker.file":"Choose a file…","picker.model":"Choose a model…","picker.more.one":"{n} more: type a part \
of the name","picker.more.other":"{n} more: type a part of the name","picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.",
"presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {sour\
ce}","presets.import":"Import","presets.import_title":"Take over the presets of other merge extensions that are installed here","presets.imported":"From {files}\
: {taken} taken over, {here} were here already, {built_in} are built in.","presets.name":"Name","presets.name_label":"Name for the weights that the faders show",
"presets.name_of":"Name of preset {name}","presets.none_installed":"No presets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are instal\
led here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Save as","presets.save_title":"Keep the weights that the\
 faders show under this name","presets.saved":"Saved {name}.","presets.there":"There is a preset {name}; press Save as again to replace it.","presets.title":"My\
 presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","presets.unfit":"It is for another architecture","presets.use":"Use","presets.use_title":"\
Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n},\
 with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","row.on_title":"On: switched off it changes nothing and kee\
ps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this step","row.title":"Title of step {n}","row.title_title":"Click \
to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this r\
ule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this ste\
p: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save\
_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further training","s\
ave_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"E\
xists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and is never wr\
itten over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make \
the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this checkpoint","s\
ave_dialog.name":"Name","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the m\
erge on this page is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there",
"save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.stop":"Stop sav\
ing","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {size}, more \
than the {free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_t\
itle":"The saved file then gives the pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save\
 with {vae}","server.answered":"the server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"\
Clamp to 0…1","shape.down":"All − 0.1","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap I\
N and OUT","shape.up":"All + 0.1","source.adapter":"LoRA or LyCORIS","source.adapter_alone":"This LoRA has settings that one of several cannot have: values fine\
r than a block, or muted blocks","source.adapter_n":"LoRA {n}","source.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer in this step","source.la\
bel":"Models and method","source.method":"Method","source.model":"Model {n}","source.more":"One model more","source.more_adapters":"One more LoRA in this step, \
put together with this one by a method","source.parameters":"Parameters of the method","source.weight_n":"Weight of LoRA {n}","stack.add_adapter":"+ LoRA","stac\
k.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast,\
 brightness and colour","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","st\
ack.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status\
.applying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · \
{saved}","status.next":"{live} — your merge is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Previe\
w to turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the original",
"status.other_merge":"{live} — it is not the merge on this page: press Preview to put this page's in its place","status.parked":"{live} — your merge is paused\
: Preview shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.wi\
th_choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.of_model":"{name} of model {n}","step.unknown":"\
Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"\
Last previews","strip.other_kind":"This preview was made with a model of another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.ti\
tle":`{about}
Click: show it large and go back to its recipe; Delete: take it out of the strip`,"text.copied":"Copied","text.copy":"Copy","text.copy_title":"Copy the weights \
as exact text","text.field":"Block weights as text","text.label":"Weights as text","text.title":`Paste weights here: comma text, a preset's name, or OUT05:0.8 t\
o change that one alone.
{text}`,"tools.auto":"Auto preview","tools.auto_title":"Make a picture whenever the faders stop moving","tools.channel":"Parameter shown","tools.draw":"Draw","t\
ools.draw_title":"Draw a curve over the faders with one stroke (or hold Shift while dragging)","tools.label":"Block weight tools","tools.live":"Live","tools.liv\
e_title":"Apply every change to the loaded model at once","tools.my_presets":"My presets…","tools.my_presets_title":"Your own presets, those of other extensio\
ns, and the history","tools.preset":"Preset…","tools.preset_label":"Preset","tools.preset_title":"Set all faders to a named shape","tools.redo":"Redo","tools.\
redo_title":"Redo (Ctrl+Shift+Z)","tools.reset":"Reset","tools.reset_title":"All faders and parameters back to the method's defaults; undo brings them back","to\
ols.strength":"Strength","tools.strength_exact":"Strength over all, exact value","tools.strength_label":"Strength over all","tools.strength_title":"Multiplies e\
very block weight; the weights themselves stay as they are","tools.transform":"Transform…","tools.transform_label":"Transform all block weights","tools.transf\
orm_title":"Change all faders at once","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight"};var Le=ms,fs=new Intl.PluralRules("en");function ki(t,e){Le={...ms,...e},fs=new Intl.PluralRules(t.replaceAll("_","-"))}var n=(t,e={})=>vs(Le[t],e);function ee(t,e,s={}){
return vs(_i(t,e),{n:e,...s})}var _i=(t,e)=>Le[`${t}.${fs.select(e)}`]??Le[`${t}.other`];function bt({sentences:t,...e}){if(!t)return e;let s=(i,r)=>{if(typeof i==
"string")return ps(i,t);if(Array.isArray(i))return i.map(a=>s(a));if(!i||typeof i!="object"||r==="recipe")return i;let o=a=>r==="skipped"?ps(a,t):a;return Object.
fromEntries(Object.entries(i).map(([a,c])=>[o(a),s(c,a)]))};return s(e)}function ps(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],r=a=>typeof a==
"string"&&a!==t?ps(a,e):a,o=Le[s]??_i(s,i.n);return o?vs(o,i,r):t}var xi=t=>t in Le,z=t=>new Intl.ListFormat(fs.resolvedOptions().locale,{type:"conjunction"}).format(
t),vs=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(s).join(", "):i);var Mo=["weight","enabled","title"],Ai=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function Oi(t,e,s){let i=Z(s,e.method).parameters.map(
a=>a.name),r=e.adapters.map(a=>typeof a=="object"?a:{}),o=r.flatMap((a,c)=>"weight"in a?[[c,a.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(a=>typeof a=="object"?S(a,"weight","blocks"):a)},parameters:{[e.method]:Object.fromEntries(i.filter(a=>a in e).map(a=>[a,e[a]]))},
typed:{blocks:r.map(a=>a.blocks??null)},shares:Object.fromEntries(o),rest:S(e,"adapters","method",...i)}}var Si=(t,e,s)=>t.models.models.map((i,r)=>Lo(t,i,e[r],
s)).filter(i=>M(i));function Lo(t,e,s,i){let r=t.shares[s.index],o=No(t,s,i);return r===void 0&&o===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...o===void 0?{}:{blocks:o}}}function No(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(we(t,e,s)).length?ft(t,e,s):void 0}
var ji=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${O(M(s))||"…"}`})),Ei=t=>Object.keys(t.rest).every(e=>Mo.includes(
e));function Ti(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function Mi(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([o])=>Number(o)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,r="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var Li=(t,e,s)=>({...t,shares:s===1?S(t.shares,String(e)):{...t.shares,[e]:s}});var gs={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},le=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},rest:{}}),C=t=>t.rest.enabled!==!1;function Ci(t,e){let s=le(
"other");if("adapter"in t){let{adapter:r,blocks:o,...a}=t;return{...s,kind:"adapter",models:{adapter:r},typed:{blocks:o??null},rest:a}}return"adjust"in t?{...s,
kind:"adjust",adjust:{...t.adjust},rest:S(t,"adjust")}:Ai(t,e)?Oi(s,t,e):!("adapters"in t)&&e.methods.some(r=>r.id===t.method)?Po(s,t,e):{...s,raw:t,rest:{}}}function Po(t,e,s){
let i=E(s,e.method),r=i.parameters.filter(c=>c.kind==="weight").map(c=>c.name),o=i.parameters.map(c=>c.name).filter(c=>!r.includes(c)&&c in e),a=c=>Object.fromEntries(
c.map(l=>[l,e[l]]));return{...t,kind:"merge",method:i.id,sparse:!0,models:a(i.models),parameters:{[i.id]:a(o)},typed:Object.fromEntries(r.map(c=>[c,e[c]??null])),
rest:S(e,"method",...i.models,...i.parameters.map(c=>c.name))}}function Ri(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{
...t.adjust},...t.rest};if(t.kind==="adapter"){let r=Ni(t,gs,e);return{adapter:t.models.adapter||"",...r===void 0?{}:{blocks:r},...t.rest}}if(t.kind==="adapters"){
let r=Z(e.schema,t.method).parameters.map(a=>[a.name,Pi(t,a)]),o=Object.fromEntries(r.filter(([,a])=>a!==void 0));return{adapters:Si(t,D(t,e.schema),e),method:t.
method,...o,...t.rest}}let s=E(e.schema,t.method),i={method:t.method};for(let r of s.models)i[r]=r==="models"?q(t).filter(Boolean):t.models[r]||"";for(let r of s.
parameters){let o=r.kind==="weight"?Ni(t,r,e):Pi(t,r);o!==void 0&&(i[r.name]=o)}return{...i,...t.rest}}function Ni(t,e,s){if(e.name in t.typed)return t.typed[e.
name]??void 0;let i=D(t,s.schema).filter(o=>o.parameter.name===e.name);if(t.kind==="adapter"&&!Object.keys(we(t,i[0],s)).length)return;let r=i.map(o=>ft(t,o,s));
return e.per_model?r:r[0]}function Pi(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?ws(t,e):void 0}var ws=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function Xe(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[n("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[n("missing.adapter")];if(t.kind!=="merge")return[];let s=E(e,t.method).models;return s[0]!=="models"?s.filter(i=>!t.models[i]).map(i=>n("missing.model",{name:i.
toUpperCase()})):q(t).every(Boolean)?[]:[q(t).some(Boolean)?n("missing.every_model"):n("missing.any_model")]}var q=t=>t.models.models?.length?t.models.models:["",
""];function se(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind==="adapters")return t.models.models.filter(Boolean);if(t.kind!=="m\
erge")return[];let s=E(e,t.method).models;return(s[0]==="models"?q(t):s.map(i=>t.models[i])).filter(Boolean)}function D(t,e){return t.kind==="adapter"?[{parameter:gs,
index:0,label:"blocks"}]:t.kind==="adapters"?ji(t,gs):t.kind!=="merge"?[]:E(e,t.method).parameters.filter(s=>s.kind==="weight").flatMap(s=>Array.from({length:s.
per_model?q(t).length:1},(i,r)=>({parameter:s,index:r,label:s.per_model?n("step.of_model",{name:s.name,n:r+1}):s.name})))}function Bi(t,e){let s=t?D(t,e):[];return s[Math.
min(t?.channel??0,s.length-1)]||null}function Di(t,e,s){let i={...t,models:{...t.models,...e}},r=q(i).length;if(t.kind!=="merge"||!e.models||r===q(t).length)return i;
let o=E(s,t.method).parameters.map(a=>a.name).filter(a=>Array.isArray(t.typed[a]));return{...i,typed:S(t.typed,...o),rest:{...t.rest,...mi(t,r)}}}function Ii(t,e,s){
let i=E(s,e).parameters.map(l=>l.name),{layers:r,strength:o,...a}=t.rest,c=(r||[]).filter(l=>i.some(h=>h in l&&!Array.isArray(l[h])));return c.length&&(a.layers=
c.map(l=>ui(l,i))),o!==void 0&&i.includes("alpha")&&(a.strength=o),{...t,method:e,channel:0,sparse:!1,typed:{},rest:a}}function Wi(t,e,s){let i={...t.parameters[t.
method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var Qe=(t,e,s,i)=>({...t,rest:s===i?S(t.rest,e):{...t.rest,[e]:s}});function bs(t,e,s){return s===
0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function Ui(t){let e=Object.fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(
s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},sparse:!1,rest:e}}function be(t,e){return t?t.kind==="adapter"?{name:"weight",
low:-1,value:Number(t.rest.weight??1)}:D(t,e).some(i=>i.parameter.name==="alpha")?{name:"strength",low:0,value:Number(t.rest.strength??1)}:null:null}var Ne=()=>({whole:{},base:null,home:"",steps:[]});function Fi(t,e,s){let i=t.steps.map(u=>Xe(u,s.schema)),r=t.steps.map((u,p)=>p).filter(u=>!i[u].length),o=i.map(
(u,p)=>({index:p,what:u})).filter(({what:u})=>u.length),c=e?.architecture&&t.whole.architecture!==e.architecture?S(t.whole,"architecture"):t.whole,l=r.map(u=>Ri(
t.steps[u],s)),h={live_merge:1,base:Co(t,e),...c,steps:l},d=o.length&&!r.length?o[0].what:[];return{recipe:h,missing:e?d:[n("missing.checkpoint")],waiting:o,places:r}}
function Co(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var Hi=t=>({live_merge:1,base:t?.name||"",steps:[]});function Vi(t,e,s){let i=S(t,"live_m\
erge","base","steps"),r=Q(t.base),o=e!==null&&(!r||wt(r,e.name));return{whole:i,base:o&&r?{written:t.base,of:e.name}:null,home:o?e.name:r,steps:(t.steps||[]).map(
a=>Ci(a,s))}}var Ro=(t,e)=>t.some(s=>C(s)&&!Xe(s,e).length),Ki=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&Ro(t.steps,s);function zi(t,e,s){let i=S(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var Bo=200,et=(t,e="")=>({values:t,selected:yt(t,e),committed:t,past:[],future:[]}),qi=()=>et({...Ne(),steps:[le("merge")]}),yt=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",Ji=t=>t.values.steps.find(e=>e.id===t.selected)||null,$e=(t,e)=>({...t,values:{...t.values,...e}}),ys=(t,e,s)=>$e(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),$t=(t,e)=>({...t,selected:e});function Yi(t,e){let s=le(e);return $t($e(t,{steps:[...t.values.steps,s]}),s.id)}function Gi(t,e){
let s=t.values.steps.findIndex(r=>r.id===e),i=$e(t,{steps:t.values.steps.filter(r=>r.id!==e)});return $t(i,yt(i.values,t.selected,s))}function Zi(t,e,s){let{steps:i}=t.
values,r=i.findIndex(a=>a.id===e),o=Math.min(Math.max(s,0),i.length-1);return r<0||r===o?t:$e(t,{steps:i.toSpliced(r,1).toSpliced(o,0,i[r])})}var $s=(t,e)=>ye({
...ye(t),values:e,selected:yt(e,"")});function ye(t){let{values:e,committed:s,past:i}=t;return e===s||T(e,s)?t:{...t,committed:e,past:[...i,s].slice(-Bo),future:[]}}
var kt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Xi(t){let e=ye(t),s=e.past.at(-1);return s?er(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Qi(t){let e=ye(t),s=e.future.at(-1);return s?er(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function er(t,e,s){let i=new Map(t.values.steps.map(o=>[o.id,o])),r=e.steps.find(o=>!T(i.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:yt(e,
r?.id??t.selected)}}var ks=24;function tr(t,e){let s=t.find(i=>i.infotext===e.infotext&&T(i.recipe,e.recipe));return s?.whole&&!e.whole?t:[e,...t.filter(i=>i!==s)].slice(0,ks)}function Io(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(o=>O(M(o)));return[s.method?E(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function sr(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${O(Q(t.recipe.
base))}: ${Io(t.recipe,e)}`,r=t.whole?"":`
${n("strip.interrupted")}`;return`${n("strip.preview",{id:ni(t.recipe),when:s})}
${i}${r}`}var ir=2,rr=1,Wo=["merge","adapter","adapters","adjust","other"],_t={live:!0,auto:!1,odd:!1},I=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function or(t){
try{return JSON.parse(t??"null")}catch{return null}}var ar=({values:t,selected:e},s)=>JSON.stringify({version:ir,values:t,selected:e,settings:s});function nr(t){
let e=or(t);if(!I(e)||e.version!==ir||!I(e.values))return{panel:null,settings:_t};let s={..._t,...I(e.settings)?e.settings:{}};return{panel:et(Uo(e.values),String(
e.selected)),settings:s}}function Uo(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>I(s)&&Wo.includes(s.kind)):[];return{...Ne(),home:typeof t.home=="string"?
t.home:"",...I(t.whole)?{whole:t.whole}:{},...I(t.base)?{base:t.base}:{},steps:e.map(Fo)}}function Fo(t){let e=le(t.kind),s=([i,r])=>{let o=e[i];return i==="raw"||
I(o)?I(r):typeof r==typeof o};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var _s=t=>JSON.stringify({version:rr,entries:t});function lr(t){let e=or(
t);return!I(e)||e.version!==rr||!Array.isArray(e.entries)?[]:e.entries.filter(Ho).slice(0,ks).map(s=>({...s,infotext:s.infotext??"",whole:s.whole??!0}))}var Ho=t=>I(
t)&&I(t.recipe)&&Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&(t.picture===""||String(t.picture).startsWith("data:image/"));function xt(t){let e=t.findLastIndex(
s=>s.picture!=="");return e>=0?t.with(e,{...t[e],picture:""}):t.length?t.slice(0,-1):null}var At=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f(qi()),this.settings=f(_t),this.parts=f({of:"",slots:{}}),this.edits=
f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=xs(()=>this.state.value.checkpoint);let r=xs(()=>this.parts.value.of===this.checkpoint.value?.name?this.
parts.value.slots:{}),o=P(()=>this.panel.value.values.whole.block_map);this.kit=P(()=>pt(this.schema.value,this.checkpoint.value?.architecture,o.value,r.value)),
this.step=P(()=>Ji(this.panel.value)),this.channel=xs(()=>Bi(this.step.value,this.schema.value)),this.written=P(()=>Fi(this.panel.value.values,this.checkpoint.value,
this.kit.value)),this.parked=P(()=>Ki(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=P(()=>this.parked.value?Hi(this.checkpoint.value):
this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){let[s,i]=[this.step.value,this.
channel.value];return s&&i?ds(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&gi(s,e,i,this.kit.value))}partsOf(e){
return this.channel.value&&this.kind!=="adapters"?ge(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?s.values.home:this.checkpoint.value?.
name??s.values.home;this.panel.value=i===s.values.home?s:$e(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.value+=1}commit(){this.panel.value=
ye(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>ys(i,s,e))}doneStep(e,s){this.editStep(e,s),this.commit()}setWeights(e){
let s=this.channel.value;s&&this.editStep(i=>us(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}usePreset(e){let s=this.channel.value;s&&
this.doneStep(i=>wi(i,s,e,this.kit.value))}add(e){this.done(s=>Yi(s,e))}remove(e){this.done(s=>Gi(s,e))}move(e,s){this.done(i=>Zi(i,e,s))}select(e){e!==this.panel.
value.selected&&(this.panel.value=$t(this.panel.value,e))}look(e){let s=ys(this.panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=kt(this.
panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:zi(i.values,e,s)}))}undo(){this.panel.value=Xi(this.panel.value),this.edited()}redo(){this.panel.
value=Qi(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,...e}}async load(e,s){let i=Vi(e,this.checkpoint.value,this.schema.value),
r=await s(i.steps,i.whole.block_map);this.panel.value=$s(this.panel.value,{...i,steps:r})}adopt(){let e=this.checkpoint.value?.name??"";this.panel.value=ye($e(this.
panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=$s(this.panel.value,{...Ne(),steps:[le("merge")]}),this.edited()}};function xs(t){let e;
return P(()=>{let s=t();return(e===void 0||!T(e,s))&&(e=s),e})}var Vo=600,Ko=["disk","memory"],Ot=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",r=0;A(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(r),o!==i&&(r=setTimeout(()=>this.#e(i=o),Vo))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!Ko.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(o=>o.enabled!==!1);if(s.length||!i.length)return"";let r=o=>o.method?
E(this.desk.schema.value,o.method).models.map(a=>o[a]):[];return JSON.stringify([e.base,e.vae,i.map(o=>[o.method,o.adapter,r(o)])])}};var Pe=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),St=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#e(e,{method:"GET"})}post(e,s){return this.#e(e,{method:"POST",body:JSON.stringify(s)})}async#e(e,s){let i={
"X-Live-Merge-Token":this.token,"Content-Type":"application/json"},r=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)
throw new Pe(n("server.silent"));let o=bt(await r.json().catch(()=>({})));if(r.ok)return o;let a=typeof o.detail=="string"&&o.detail?o.detail:o.error;throw new Pe(
a||n("server.answered",{status:r.status,path:e}),o.place||"")}};var cr=150,As=3e3,zo=100,jt=class{constructor(e,s,i,r){this.desk=e,this.server=s,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=P(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=P(()=>this.unreachable.value||this.refusal.
value),this.settled=P(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=P(()=>this.loads.value>0),this.elsewhere=P(()=>this.#t()),
A(()=>{e.edits.value&&oe(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,r=s.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&T(e.value.recipe,r)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(ae(e.recipe))&&!T(e.recipe,this.recipe)}expect(e){let s=ae(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-zo)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=ae(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?As:cr)}async#r(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let r=i instanceof Pe&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#r(e,s);return await this.#a(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(ae(e))}watch(e=As){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#a(),e)}async#a(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let a=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(a)}catch(a){this.unreachable.value=k(a)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?cr:As)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),T(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=k(r)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function hr(t,e){let s="";A(()=>{let{name:i="",architecture:r}=t.checkpoint.value??{};r&&!t.schema.value.architectures[r]&&e.get("/schema").then(o=>o.architectures[r]&&
(t.schema.value=o),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(o=>t.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var dr="live-merge/panel",Ss="live-merge/strip",qo=1e6;function ur(t){try{return localStorage.getItem(t)}catch{return null}}function Os(t,e){try{return localStorage.
setItem(t,e),!0}catch{return!1}}var mr=()=>nr(ur(dr)),js=()=>lr(ur(Ss));function pr(t){for(let e=t;e;e=xt(e)){let s=_s(e);if(s.length<=qo&&Os(Ss,s))return}}function Jo(t){
for(let e=xt(js());!Os(dr,t)&&e;e=xt(e))if(!Os(Ss,_s(e)))return}function fr(t){let e=0,s="",i=()=>Jo(s);A(()=>{s=ar(t.panel.value,t.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i)}var Et=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,A(()=>{this.#t()})}async read(e,s,i,r="live_merge"){let o=ci(e,i);if(o)return{
weights:o,named:null};let a=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:a,architecture:i.id,adapter:K(s),block_map:r})}async change(e){
let{kit:s,panel:i,kind:r}=this.desk,{weights:o,named:a}=await this.read(e,r,s.value,i.value.values.whole.block_map);return a?Object.fromEntries(a.map(c=>[c,o[c]])):
{...Object.fromEntries(s.value.architecture.odd.map(c=>[c,null])),...o}}async steps(e,s){let i=pt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(r=>this.#e(r,i,s)))}async#e(e,s,i){let r=e;for(let o of vr(e,s)){let a=e.typed[o.parameter.name],{weights:c}=await this.read(Array.
isArray(a)?a[o.index]:a,e.kind,s,i);r=ns(r,o,c,s)}return r}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(l=>vr(l,s.value).length&&this.
unreadable.get(l)!==s.value.id).length)return;let o=l=>this.#e(l,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(l,s.peek().id),l)),a=await Promise.all(
i.steps.map(o));e.peek().values===i&&a.some((l,h)=>l!==i.steps[h])&&(e.value=kt(e.peek(),{...i,steps:a}))}},vr=(t,e)=>D(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[ne(s,e)]);function Ce(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var W=t=>Number(t.toFixed(10)),U=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function ke(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Tt=t=>`${Math.round(t/2**20)} MB`,Es=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;var Y={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ie=t=>(...e)=>({_$litDirective$:t,values:e}),J=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var $=t=>t??g;var{I:Yo}=ai,gr=t=>t;var br=t=>t.strings===void 0,wr=()=>document.createComment(""),Re=(t,e,s)=>{let i=t._$AA.parentNode,r=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=i.insertBefore(
wr(),r),a=i.insertBefore(wr(),r);s=new Yo(o,a,t,t.options)}else{let o=s._$AB.nextSibling,a=s._$AM,c=a!==t;if(c){let l;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(l=t.
_$AU)!==a._$AU&&s._$AP(l)}if(o!==r||c){let l=s._$AA;for(;l!==o;){let h=gr(l).nextSibling;gr(i).insertBefore(l,r),l=h}}}return s},ce=(t,e,s=t)=>(t._$AI(e,s),t),Go={},
Mt=(t,e=Go)=>t._$AH=e,yr=t=>t._$AH,Lt=t=>{t._$AR(),t._$AA.remove()};var re=ie(class extends J{constructor(t){if(super(t),t.type!==Y.PROPERTY&&t.type!==Y.ATTRIBUTE&&t.type!==Y.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!br(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
j||e===g)return e;let s=t.element,i=t.name;if(t.type===Y.PROPERTY){if(e===s[i])return j}else if(t.type===Y.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return j}else if(t.
type===Y.ATTRIBUTE&&s.getAttribute(i)===e+"")return j;return Mt(t),e}});var $r=(t,e,s)=>{let i=new Map;for(let r=e;r<=s;r++)i.set(t[r],r);return i},kr=ie(class extends J{constructor(t){if(super(t),t.type!==Y.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let r=[],o=[],a=0;for(let c of t)r[a]=i?i(c,a):a,o[a]=s(c,a),a++;return{
values:o,keys:r}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let r=yr(t),{values:o,keys:a}=this.dt(e,s,i);if(!Array.isArray(r))return this.ut=a,
o;let c=this.ut??=[],l=[],h,d,u=0,p=r.length-1,w=0,b=o.length-1;for(;u<=p&&w<=b;)if(r[u]===null)u++;else if(r[p]===null)p--;else if(c[u]===a[w])l[w]=ce(r[u],o[w]),
u++,w++;else if(c[p]===a[b])l[b]=ce(r[p],o[b]),p--,b--;else if(c[u]===a[b])l[b]=ce(r[u],o[b]),Re(t,l[b+1],r[u]),u++,b--;else if(c[p]===a[w])l[w]=ce(r[p],o[w]),Re(
t,r[u],r[p]),p--,w++;else if(h===void 0&&(h=$r(a,w,b),d=$r(c,u,p)),h.has(c[u]))if(h.has(c[p])){let x=d.get(a[w]),B=x!==void 0?r[x]:null;if(B===null){let it=Re(t,
r[u]);ce(it,o[w]),l[w]=it}else l[w]=ce(B,o[w]),Re(t,r[u],B),r[x]=null;w++}else Lt(r[p]),p--;else Lt(r[u]),u++;for(;w<=b;){let x=Re(t,l[b+1]);ce(x,o[w]),l[w++]=x}
for(;u<=p;){let x=r[u++];x!==null&&Lt(x)}return this.ut=a,Mt(t,l),j}});var Nt=(t,e,s)=>kr(t.map((i,r)=>[e(i),s(i,r)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>m`<button type="button" class=${i.kind??"lm-button"}
    id=${$(i.id)} title=${e} aria-label=${$(i.label)} aria-pressed=${$(Ts(i.pressed))}
    aria-expanded=${$(Ts(i.expanded))} aria-controls=${$(i.controls)} data-key=${$(i.key)}
    aria-keyshortcuts=${$(i.keys)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Ts=t=>t===void 0?void 0:String(t),F=(t,e,s,i,r={})=>m`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${$(r.id)} data-name=${$(r.name)} .checked=${re(s)}
    @change=${o=>i(o.target.checked)}>${t}</label>`,H=(t,e,s={})=>m`<label class=${s.kind??"lm-field"} id=${$(s.id)}
    title=${$(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,L=(t,e,s,i={})=>m`<select class=${i.kind??"lm-input"}
    id=${$(i.id)} data-name=${$(i.name)} aria-label=${$(i.label)} title=${$(i.title)}
    ?hidden=${i.hidden} .value=${Zo(e)} @change=${r=>s(r.target.value)}>
    ${t.map(([r,o,a])=>m`<option value=${r} title=${$(a)}>${o}</option>`)}</select>`,Zo=ie(class extends J{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),j}}),Xo=ie(class extends J{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let r=document.activeElement===
i,o=r?e:s??e;return!(r&&i.dataset.typing)&&i.value!==o&&(i.value=o),j}}),_e=t=>t.currentTarget;function Pt(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Qo(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>_e(i).dataset.typing="yes",change:i=>s(_e(i)),key:i=>{let r=_e(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(r);else if(i.key==="Escape"&&r.dataset.typing)Pt(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function xe(t,e,s,i={}){
let r=Qo(s,i.drop);return m`<input type="text" class=${i.kind??"lm-input"} id=${$(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${$(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${$(i.describedBy)} aria-invalid=${$(Ts(i.wrong))} title=${$(i.title)}
        placeholder=${i.placeholder??""} data-key=${$(i.key)} .value=${Xo(t,i.brief)}
        @input=${o=>{r.input(o),i.type?.(_e(o).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${o=>ea(_e(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>ta(_e(o),i.brief)}>`}var Be=(t,e,s,i={})=>m`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${$(i.label)} .value=${e}
    @input=${r=>s(_e(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function ea(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function ta(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function tt(t,e,s,i={}){let r=t===null?"":String(t);return xe(r,e,(a,c)=>{let l=Ce(a),h=!!i.empty&&a.trim()===
"";if(l===null&&!h)return sa(c);l!==t&&s(l),c.value=l===null?"":String(l)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:t===null?"":U(t)})}function sa(t){
Pt(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var ia=(t,e,s,i,r)=>m`<input type="range" class="lm-flat" id=${$(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${$(r.key)} .value=${re(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`,De=(t,e,s,i,r)=>m`${ia(t,e.label,s,i,e)}
    ${tt(t,e.exact,o=>{s(o??e.usual),i()},r)}`;async function Ct(t,e){if(await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1))return;let i=document.createElement(
"textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var V=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let r=v(n("dialog.close"),n("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return m`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?m`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var Rt=class extends V{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(r=>k(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(n("conflicts.title"),()=>m`<p>${n("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):n("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,d)=>`${d+
1} ${O(h)}`),r=i.flatMap((h,d)=>i.slice(d+1).map((u,p)=>[`${d}-${d+p+1}`,n("conflicts.pair",{one:h,other:u})])),[o,a]=this.pair.value.split("-").map(Number),c=s.
flatMap(({slot:h,norms:d,pairs:u})=>u.filter(p=>p.first===o&&p.second===a).map(p=>[h,ra(p.cosine),oa(p.conflicts),U(d[o]),U(d[a])])),l=[n("conflicts.slot"),n("c\
onflicts.cosine"),n("conflicts.signs"),n("conflicts.norm",{name:i[o]}),n("conflicts.norm",{name:i[a]})];return m`${H(n("conflicts.which"),L(r,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${c.length?m`<table><thead><tr>${l.map(h=>m`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${c.map(([h,...d])=>m`<tr><th scope="row">${h}</th>${d.map(u=>m`<td>${u}</td>`)}</tr>`)}</tbody></table>`:m`<p>${n("conflicts.apart")}</p>`}`}},
ra=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,oa=t=>t===null?"–":`${Math.round(100*t)} %`;var R=ie(class extends J{constructor(t){if(super(t),t.type!==Y.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return j}});var Ms=100,Ls={id:"",typed:"",active:-1};function _r(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(r=>i.toLowerCase().includes(
r)))}function Ie({picking:t},{id:e,label:s,value:i,files:r,pick:o,empty:a=n("picker.model")}){let c=`lm-picker-${e}`,{typed:l,active:h}=t.value,d=t.value.id===e,
u=d?_r(r.map(y=>y.name),l):[],p=u.slice(0,Ms),w=y=>{let G=_r(r.map(rt=>rt.name),y).indexOf(i);t.value={id:e,typed:y,active:y?0:G}},b=()=>t.value=Ls,x=y=>t.value=
{id:e,typed:l,active:Math.max(0,Math.min(y,p.length-1))},B=y=>{b(),y!==i&&o(y)},it=y=>{if(y.key==="ArrowDown")d?x(h+1):w("");else if(y.key==="ArrowUp")x(h-1);else if(y.
key==="Enter"&&!y.ctrlKey&&!y.metaKey&&d&&p[h])B(p[h]);else if(y.key==="Escape"&&d)b();else return;y.preventDefault(),y.stopPropagation()},wo=y=>{if(!d)return;let G=y.
target.value.trim(),rt=r.find(yo=>yo.name.toLowerCase()===G.toLowerCase());rt||!G?B(rt?.name??""):b()},bo=y=>{y.preventDefault();let G=y.target.closest("[role=o\
ption]");G&&B(G.dataset.name)};return m`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${a} aria-label=${s} aria-expanded=${d} aria-controls=${c} aria-autocomplete="list"
            aria-activedescendant=${$(d&&h>=0?`${c}-${h}`:void 0)}
            .value=${d?j:re(i)}
            @focus=${y=>y.target.select()} @click=${()=>d||w("")}
            @input=${y=>w(y.target.value)} @keydown=${it} @blur=${wo}>
        <ul class="lm-list" role="listbox" id=${c} aria-label=${s} ?hidden=${!d} @pointerdown=${bo}>
            ${p.map((y,G)=>aa(y,`${c}-${G}`,y===i,G===h))}
            ${d?na(r.length,u.length):g}</ul></div>`}function aa(t,e,s,i){let r=t.lastIndexOf("/")+1;return m`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${R({"lm-active":i})}><span class="lm-folder">${t.slice(0,r)}</span>${t.slice(r)}</li>`}function na(t,e){return e>Ms?m`<li class="lm-more">${ee("p\
icker.more",e-Ms)}</li>`:e?g:m`<li class="lm-more">${t?n("picker.none_found"):n("picker.no_files")}</li>`}var la=4e6,ca=200,Bt=class extends V{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),ca)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>la?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,n("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(n("import.title"),()=>this.#o(),()=>m`<span class="lm-gap"></span>
            ${v(n("import.take"),n("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return m`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${n("import.placeholder")}
                aria-label=${n("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${Ie(this.app,{id:"import",label:n("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:n("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?ha(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${n("import.left_out")}>${e?.left_out.map(s=>m`<li>${s}</li>`)}</ul>`}};function ha({tool:t,recipe:e,left_out:s}){
let i=ee("import.found",e.steps.length,{tool:t,base:O(Q(e.base))});return s.length?`${i} ${n("import.not_carried")}`:i}var We=t=>O(M(t))||"…",xr=t=>t<0?`(−${U(-t)})`:U(t);function Dt(t,e,s){let i=e.parameter.name==="alpha"?be(t,s.schema)?.value??1:1,r=[...new Set(Object.values(
gt(t,e,s)))].map(o=>W(o*i));return r.length===1?xr(r[0]):`[${U(Math.min(...r))}…${U(Math.max(...r))}]`}function da(t,e,s){let i=E(s.schema,t.method),r=D(t,s.schema).
filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?q(t):i.models.map(h=>t.models[h]),a=r.find(h=>!h.parameter.per_model),c=a?n("formula.at",{name:a.
parameter.name,amount:Dt(t,a,s)}):"",l=o.length?n("formula.with",{models:o.map(We).join(", ")}):"";return n("formula.method",{method:i.label,so:e,others:l,how:c})}
return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o==="B"||o==="C")return We(t.models[o.toLowerCase()]);let a=r.find(c=>c.parameter.name===
o);return a?Dt(t,a,s):o})}function ua(t,e,s){let i=be(t,s.schema)?.value??1,r=Dt(t,D(t,s.schema)[0],s),[o,a]=i<0?["−",-i]:["+",i];return`${e} ${o} ${a}${r==="\
1"?"":`·${r}`}·${We(t.models.adapter)}`}function ma(t,e,s){let i=D(t,s.schema).filter(r=>t.models.models[r.index]).map(r=>[...[xr(t.shares[r.index]??1),Dt(t,r,
s)].filter(a=>a!=="1"),We(t.models.models[r.index])].join("·"));return t.method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${Z(s.schema,t.method).label}(${i.join(
", ")})`}var Ns=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function pa(t,e,s){return t.
kind==="merge"?da(t,e,s):t.kind==="adapter"?ua(t,e,s):t.kind==="adapters"?ma(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:n("formula.adjust",{so:e,what:Ns(
t,s)})}var Ar=(t,e)=>C(t)&&!Xe(t,e.schema).length&&(t.kind!=="adjust"||Ns(t,e)!=="");function Or(t,e){if(t.kind==="adjust")return Ns(t,e)||n("step.no_adjustment");
if(t.kind==="other")return String(t.raw?.method||n("step.unknown"));let s=se(t,e.schema).map(We).join(", ");if(t.kind==="adapter")return s||n("step.no_file");if(t.
kind==="adapters")return s?`${Z(e.schema,t.method).label} · ${s}`:n("step.no_file");let{label:i}=E(e.schema,t.method);return s?`${i} · ${s}`:i}function Sr(t,e,s,i){
let r=n("formula.so_far"),o=e?O(e):"A",c=t.filter(l=>Ar(l,i)).map((l,h)=>{let d=pa(l,h?r:o,i);return d.startsWith(`${r} `)?d.slice(r.length+1):d}).join(n("formu\
la.then"))||o;return n("formula.result",{chain:c,vae:s?n("formula.vae",{name:We(s)}):""})}function It(t,e,s){let i=t.filter(c=>Ar(c,s)),r=i.flatMap(c=>se(c,s.schema)).
map(M),o=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[e,...r].map(O),...o])].join("-").slice(0,100)}.safetensors`}var fa=1e6,Ps={rank:"64",energy:"0.99",size:"100",whole:""},Wt=class extends V{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(Ps.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.base=null}get save(){
return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:o,kit:a}=this.app.desk,{missing:c}=e.value;return s.value?void(i.
value=n("save_dialog.parked")):c.length?void(i.value=n("save_dialog.nothing",{what:z(c)})):(this.name.value=this.name.value||It(r.value.values.steps,o.value?.name??
"",a.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.way.value,Ce(this.amount.value)];if(s===null&&e!==
"whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(fa*Number(s)):s},r=this.blockRanks.value.trim();return{recipe:this.app.desk.written.value.recipe,
name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.textEncoders.value,overwrite:this.overwrite.
value}}get#e(){return this.app.desk.steps.some(e=>K(e.kind)&&C(e))}#t(e){this.alone.value!==e&&this.#i(e?"whole":"rank"),this.alone.value=e}get canStart(){return this.
wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(){let{wanted:e}=this;if(!e||!this.canStart)return;this.problem.value="",this.
seen.value=!0,this.base=e.recipe.base;let{live:s}=this.app;await s.ask("/lora",e)||(this.problem.value=s.trouble.value)}async#s(){let{name:e}=this.save;this.close(),
await this.app.live.use({live_merge:1,base:this.base,steps:[{adapter:e}]})}#i(e){this.way.value=e,this.amount.value=Ps[e]}view(){let e=this.save?.state==="runni\
ng";return this.frame(n("lora_dialog.title"),()=>m`${this.#r()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>m`
            ${v(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(n("lora_dialog.look"),n("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Cs(this.save))})}
            <span class="lm-gap"></span>
            ${v(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-lora-start",kind:"lm-button lm-primary",off:!this.canStart})}`)}#r(){
let s=Object.keys(Ps).filter(a=>a!=="whole"||this.alone.value).map(a=>[a,n(`lora_dialog.${a}`)]),i=[["",n("lora_dialog.all")],["alone",n("lora_dialog.alone")]],
r=(a,c)=>H(a,c,{kind:"lm-field lm-row"}),o=(a,c,l="")=>Be(a,c.value,h=>c.value=h,{placeholder:l});return m`${r(n("save_dialog.name"),o("lm-lora-name",this.name))}
            ${this.#e?r(n("lora_dialog.what"),L(i,this.alone.value?"alone":"",a=>this.#t(a==="alone"),{id:"lm-lora-what"})):g}
            ${r(n("lora_dialog.way"),L(s,this.way.value,a=>this.#i(a),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:r(n(`lora_dialog.${this.way.value}`),o("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(n("lora_dialog.block_ranks"),o("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${F(n("lora_dialog.text_encoders"),n("lora_dialog.text_encoders_title"),this.textEncoders.value,a=>this.textEncoders.value=a,{id:"lm-lora-text"})}
            ${F(n("lora_dialog.overwrite"),n("save_dialog.replace_title"),this.overwrite.value,a=>this.overwrite.value=a,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([i,r])=>`${i}: ${r}`),...e.warnings??[]];return m`<p>${n("save_dialog.done",{
path:e.path,size:ke(e.size)})} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(va)}</div>
            ${s.map(i=>m`<p>${i}</p>`)}`}},Cs=t=>t?.state==="done"&&(t.slots??[]).length>0;function va({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return m`<div role="listitem" class="lm-lora-slot" title=${n("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}function jr(t,e,s){let{sliders:i,odd:r}=s.architecture,o=h=>X(t,h,e,s),a=r.filter(h=>Ge(t,h,e,s));if(!a.length)return i.map(o).join(",");let c=[];for(let h of i){
let d=c[c.length-1];d&&o(d.from)===o(h)?d.to=h:c.push({from:h,to:h})}return[...c.map(({from:h,to:d})=>`${h===d?h:`${h}-${d}`}:${o(h)}`),...a.map(h=>`${h}:${o(h)}`)].
join(", ")}var Er=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>U(Number(e))),ga=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),Tr=t=>ga.test(t);function Mr(t){let{desk:e,dialogs:s,textNote:i}=t,r=Ut(t),o=()=>m`${xe(r,n("text.field"),(a,c)=>Lr(t,a,c),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:Er(r),title:n("text.title",{text:r}),drop:()=>i.value=""})}
        ${v(t.copied.value?n("text.copied"):n("text.copy"),n("text.copy_title"),()=>ba(t,r),{id:"lm-copy"})}`;return m`<section id="lm-text-row" class="lm-text" aria-label=${n(
"text.label")}
        @paste=${a=>wa(t,a)}>${e.channel.value?o():g}
        ${v(n("import.open"),n("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Ut({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?jr(
e,s,t.kit.value):""}async function Lr(t,e,s){let{desk:i,reader:r,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===Ut(t))return Pt(s);s.dataset.typing="yes";try{
let a=await r.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(a)}catch(a){o.value=k(a)}}function wa(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return Tr(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>Lr(t,i.value,i))}async function ba({copied:t,
root:e},s){await Ct(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var Ft=class extends V{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(o=>o.name),r=Object.entries(s.value.presets).map(([o,a])=>{let c=e.filter(
l=>l.values[o]).map(l=>[l.name,l.values[o]]);return[o,{...S(a,...i),...Object.fromEntries(c)}]});s.value={...s.value,presets:Object.fromEntries(r)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(r=>r.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(n("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:Ut(this.app),overwrite:s};await this.#s(i,n("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},n("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},n("presets.deleted",e))&&(this.removed.value=e)}async#a(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?n("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):n("presets.none_installed"),i=e.refused.map(r=>n("presets.refused",{line:r}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(k(s),!0)}}view(){return this.frame(n("presets.title"),()=>this.#c(),()=>m`<span class="lm-gap"></span>`)}#c(){
let e=this.removed.value;return m`<div class="lm-dialog-buttons">
            ${Be("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:n("presets.name_label"),placeholder:n("presets.name")})}
            ${v(n("presets.save"),n("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(n("presets.import"),n("presets.import_title"),()=>this.#a(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(n("presets.undo"),n("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},n("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#h(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${n("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#d(s)):m`<li>${n("history.empty")}</li>`}</ul></details>`}#h(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return m`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${n("presets.name_of",e)}
                title=${e.source?n("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${v(n("presets.use"),i?n("presets.use_title"):n("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${v(n("presets.delete"),n("presets.delete_title",e),()=>this.#o(e))}</li>`}#d({event:e,name:s,time:i,id:r,recipe:o}){let a=e==="saved"?n("history.sa\
ved",{name:s}):e==="picture"?n("history.picture"):n("history.live"),c=o.steps.map(l=>l.method||l.adapter||"adjust").join(", ")||n("history.nothing");return m`<li><span>${i.
slice(0,16).replace("T"," ")} · ${a} · ${c} · ${r.slice(0,8)}</span>
            ${v(n("history.show"),n("history.show_title"),()=>this.#n(o))}</li>`}};var Ht=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:n("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:o,text:a})=>o==="error"?{text:n("doctor.error",{text:a}),bad:!0}:
{text:n("doctor.warning",{text:a}),bad:!1}),r=>[{text:k(r),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:n("doctor.well"),bad:!1}])}view(e){return m`<div id="lm-doctor" class="lm-save-plan">
            ${v(n("doctor.check"),n("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>m`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var ya=250,Vt=class extends V{constructor(e){super("lm-save"),this.app=e,this.checkup=new Ht(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:o,kit:a,state:c}=this.app.desk,{missing:l}=e.value;if(s.value)return void(i.value=n("save_dialo\
g.parked"));if(l.length)return void(i.value=n("save_dialog.nothing",{what:z(l)}));this.typedName||(this.name.value=It(r.value.values.steps,o.value?.name??"",a.value)),
this.dtype.value=this.dtype.value||c.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=ya){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?n("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[Q(this.wanted.recipe.base),...e.flatMap(r=>se(r,s.value)).map(M)].some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let r=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,r?.
asks?.vae?this.question.value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=s.trouble.value)}#r(e){this.app.
desk.setWhole("vae",e),this.#e()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!Cs(e);return this.frame(n("save_dialog.title"),()=>m`${this.#a()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#d()}${this.#u()}`,()=>m`
            ${v(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(n("save_dialog.load"),n("save_dialog.load_title"),()=>this.#p(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(n("save_dialog.lora"),n("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open"})}
            ${v(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#a(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(a=>[a,this.#l(a)]),i=e.files.value.vaes.map(({name:a})=>[a,a]),r=(a,c)=>H(a,c,{kind:"lm-field lm-row"}),o=a=>{this.
typedName=!0,this.name.value=a,this.#e()};return m`${r(n("save_dialog.name"),Be("lm-save-name",this.name.value,o,{enter:()=>this.start()}))}
            ${r(n("save_dialog.dtype"),L(s,this.dtype.value,a=>{this.dtype.value=a,this.#e(0)},{id:"lm-save-dtype"}))}
            ${r(n("save_dialog.vae"),L([["",n("save_dialog.own_vae")],...i],M(e.panel.value.values.whole.vae),a=>this.#r(a),{id:"lm-save-vae",title:n("save_dial\
og.vae_title")}))}
            ${F(n("save_dialog.drop_ema"),n("save_dialog.drop_ema_title"),this.dropEma.value,a=>{this.dropEma.value=a,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return xi(s)?n(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||n(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:a,what:c})=>n("save_dialog.left_out",{n:a+
1,what:z(c)})),r=n(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:ke(e.size),free:ke(e.free)}),o=e.exists&&this.save?.state!=="done"?[n("save_di\
alog.exists")]:[];return{text:[r,...o,...i,...e.warnings??[]].join(" "),bad:s}}#c(){let e=this.question.value,s=(o,a)=>m`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${a}</p>`;
if(!e)return g;if(e!=="replace")return s(n("save_dialog.asks_vae",{text:e.text}),this.#h(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?n(
"save_dialog.when",{when:new Date(i.time*1e3).toLocaleString()}):"";return s(n("save_dialog.replaces",{name:this.fullName,size:ke(i?.size??0),when:r}),[v(n("sav\
e_dialog.replace"),n("save_dialog.replace_title"),()=>this.#i(!0),{id:"lm-save-replace"})])}#h({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value=
"",this.start()},r=async()=>{this.app.desk.setWhole("vae",e),await this.#t(),this.start()};return[v(n("save_dialog.with_vae",{vae:e}),n("save_dialog.with_live_v\
ae_title"),r),v(n("save_dialog.with_vae",{vae:s||n("save_dialog.own_vae")}),n("save_dialog.with_recipe_vae_title"),i)]}#d(){let e=this.save?.state==="running";return m`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>`}#u(){let{save:e}=this,s=e?.state==="failed";return m`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#m(e):g}</div>`}#m(e){if(e.state!=="done")return e.error||e.text;let s=(i,r)=>m`<span class="lm-hash">${i} <code>${r}</code>
            ${v(n("text.copy"),n("save_dialog.copy_hash",{label:i}),()=>Ct(r,this.element??document.body))}</span>`;return m`<p>${n("save_dialog.done",{path:e.path,
size:ke(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#p(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===s||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Kt=class{constructor(e){this.app=e,this.pairs=f([]),this.at=f(0),this.view=f("both"),A(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.
addEventListener("keydown",s=>this.#s(s))}get pair(){return this.pairs.value[this.at.value]}#e({pictures:e,originals:s}){let i=e.slice(s,2*s);this.at.value=Math.
min(this.at.peek(),Math.max(i.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=i.map((r,o)=>({original:e[o],
merged:r}))}show(e){this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.
view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.
pair||!this.app.isShown()||$a(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.
value="both";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original?this.view.value:"merged",i=a=>this.#i(a,e,s),r=this.pairs.
value.length,o=n("compare.pair",{n:this.at.value+1,all:r});return m`<div class="lm-compare-stage" role="group" aria-label=${n("compare.label")}>${i("original")}${i(
"merged")}</div>
            <div class="lm-compare-tools">
                ${v(n("compare.flip"),n("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(n("compare.both"),n("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(o,n("compare.pair_title"),()=>this.at.value=(this.at.value+1)%r,{id:"lm-next-pair",hidden:r<2})}
                <span class="lm-gap"></span>
                ${v(n("compare.gallery"),n("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?n("compare.both_shown"):n("compare.one_shown",{name:Rs(s,e)})}</p>`}#i(e,s,i){let r=Rs(e,s),o=Rs(e==="merged"?"original":"merged",s),
a=i==="both"?n("compare.enlarge",{name:r}):s.original?n("compare.flip_to",{name:r,other:o}):r;return m`<button type="button" class="lm-compare-side" data-side=${e} title=${n(
"compare.side_title")} aria-label=${a}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${n("compare.alt",{name:r})} src=${s[e]||s.small||""}
                @error=${c=>s.small&&c.target.src!==s.small&&(c.target.src=s.small)}>
            <span class="lm-compare-name">${r}</span></button>`}},Rs=(t,e)=>t==="original"?n("compare.original"):e.original?n("compare.merged"):n("compare.this"),
$a=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog, input:not([type="range"], [ty\
pe="checkbox"], [type="radio"], [type="button"])')!==null;var Bs=t=>document.getElementById(t);function Nr(){let t=Bs("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function Pr(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:r}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:r!=="0"}}function zt(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=bt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}var Cr=()=>(Bs("live_merge_info")?.textContent??"").trim();function Rr(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of[
"pointerdown","keydown"])document.addEventListener(i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:r})=>{let o=Bs("live_merge_gallery"),a=l=>l instanceof
Node&&!!o?.contains(l);a(i)&&r instanceof HTMLElement&&!a(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var Br=700,ka=1200*1e3,qt=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,A(()=>{e.desk.edits.value&&oe(()=>this.#t())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<ka}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:r}=this.app,{inputs:o,progress:a}=r.dataset,c=s.shown.value,l=`task(${Math.random().toString(36).slice(
2)}${Math.random().toString(36).slice(2)})`,h=s.settings.value.compare&&c.steps.length?"compare":"";this.asked={recipe:c,architecture:s.kit.value.id},clearTimeout(
this.timer),this.wanted=!1,this.started.value=Date.now(),i.expect(c),i.watch(150);let d=window[a??""],u=p=>document.getElementById(p);return typeof d=="function"&&
d(l,u("lm-progress"),u("live_merge_gallery"),()=>this.#e()),[l,JSON.stringify(c),h,...e.slice(3,Number(o))]}#e(){this.started.value=0,this.app.live.watch(0),this.
wanted&&this.#t()}#t(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(
()=>{this.wanted=this.isRunning,this.wanted||this.press()},Br))}#s(e=!1){let s=Pr();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),
e||(this.patience=setTimeout(()=>this.#s(!0),Br));let i=Nr(),r=this.result.value;i.length!==s.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.
patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:Cr()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();Rr(e),new MutationObserver(()=>{zt();let r=s();r!==i&&this.isRunning&&this.#e(),i=r,this.#s()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var _a=96,Jt=class{constructor(e){this.app=e,this.shots=f(js()),this.current=f(0),A(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,
architecture:s,originals:i,pictures:r,whole:o,infotext:a}){let c=r[i];if(!c||!e.steps.length)return;let l=await xa(c).catch(()=>"");if(!l)return;let h={recipe:e,
architecture:s,time:Date.now(),picture:l,infotext:a,whole:o,large:c,original:i?r[0]:""};this.#t(tr(this.shots.value,h)),this.current.value=0}#t(e){this.shots.value=
e,pr(e)}async#s(e){let{desk:s,live:i,compare:r}=this.app,o=Q(e.recipe.base);if(r.show({original:e.original,merged:e.large||e.picture,small:e.picture}),e.architecture!==
s.kit.value.id){s.remark.value=n("strip.other_kind",{base:O(o)});return}s.commit(),await i.use(e.recipe).catch(a=>s.remark.value=k(a))}#i(e,s=!1){this.current.value=
Math.max(0,Math.min(e,this.shots.value.length-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let s=this.current.
value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:this.shots.value.length-1}[e.key];if(i!==void 0)this.#i(i,!0);else if(e.key==="Delete"&&this.shots.value.length)
this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,s=e.written.value.recipe;return m`${Nt(this.
shots.value,i=>i,(i,r)=>{let o=sr(i,e.schema.value),a=()=>{this.#i(r),this.#s(i)};return m`<button type="button" class=${R({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${n("strip.title",{about:o})} aria-label=${n("strip.back",{about:o})}
                aria-current=${T(i.recipe,s)?"true":"false"} @click=${a}><img src=${i.picture} alt=""></button>`})}`}};async function xa(t){let e=new Image;e.src=
t,await e.decode();let s=_a/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.height=
Math.max(1,Math.round(e.naturalHeight*s));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL("ima\
ge/jpeg",.82)):""}var Yt=class{constructor(e,s,{schema:i,files:r,state:o}){this.root=e,this.server=s,this.desk=new At(i,r,o),this.reader=new Et(this.desk,s),this.live=new jt(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new Ot(this.desk,s),this.preview=new qt(this),this.compare=new Kt(
this),this.strip=new Jt(this),this.dialogs={save:new Vt(this),lora:new Wt(this),presets:new Ft(this),imports:new Bt(this),conflicts:new Rt(this)},this.drawing=f(
!1),this.copied=f(!1),this.textNote=f(""),this.picking=f(Ls),this.#e(),hr(this.desk,s),fr(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==
null}#e(){let{desk:e,live:s}=this,{panel:i,settings:r}=mr(),{settings:o,live:a}=e.state.value;if(e.settings.value=r,o?.auto_preview&&!r.autoChosen&&e.set({auto:!0,
autoChosen:!0}),i){let c=i.values.home||e.checkpoint.value?.name||"";e.panel.value=et({...i.values,home:c},i.selected)}else a?.recipe&&s.show(a.recipe).catch(()=>{})}#t(){
let e=this.desk.state.value.save?.state;A(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished()),e=
s})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!T(e,this.desk.files.value)&&(this.desk.files.value=e)}};var Dr=.05,Ae=.01,Aa=600,Ue=t=>t instanceof Element?t.closest(".lm-fader"):null,Gt=t=>t instanceof Element&&t.classList.contains("lm-range"),He=t=>t instanceof Element&&
t.classList.contains("lm-value"),Fe=t=>t.dataset.slot??"";function Ir(t,{desk:e}){let s=0,i={slot:"",weight:0,time:0},r=(d,u)=>{let p=e.channel.value;if(!p)return;
let w=e.weight(Fe(d));e.setWeights({[Fe(d)]:$i(w,W(w+u),p)}),clearTimeout(s),s=setTimeout(()=>e.commit(),400)},o=d=>{let u=Ue(d.target),p=e.channel.value;if(!u||
!p||d.ctrlKey||d.altKey||d.metaKey)return;let w=d.shiftKey?Ae:Dr,b={ArrowRight:w,ArrowLeft:-w,PageUp:.25,PageDown:-.25},x={ArrowUp:w,ArrowDown:-w,...Gt(d.target)?
b:{}},B=Gt(d.target)?{Home:p.parameter.low,End:p.parameter.high}:{};if(d.key in x)r(u,x[d.key]);else if(d.key in B)e.doneWeights({[Fe(u)]:B[d.key]});else return;
He(d.target)&&delete d.target.dataset.typing,d.preventDefault()},a=d=>{let u=Ue(d.target);if(!u?.contains(document.activeElement))return;d.preventDefault();let p=d.
deltaY||d.deltaX;p&&r(u,(p<0?1:-1)*(d.shiftKey?Ae:Dr))},c=({target:d})=>{let u=Ue(d);!u||!Gt(d)||t.classList.contains("lm-stroke")||e.setWeights({[Fe(u)]:W(Math.
round(Number(d.value)/Ae)*Ae)})},l=({target:d})=>{let u=Ue(d),[p,w]=[e.step.value,e.channel.value],b=d instanceof Element&&d.closest(".lm-opens")!==null;if(!u||
!p||!w||b||He(d)||t.classList.contains("lm-drawing"))return;let x=Fe(u),B=i.slot===x?i.weight:e.weight(x);e.doneWeights({[x]:u.classList.contains("lm-part")?null:
yi(p,w,x,B,e.kit.value)})},h=({target:d,timeStamp:u})=>{let p=Ue(d),w=p?Fe(p):"",b=w===i.slot&&u-i.time<Aa;w&&!b&&(i={slot:w,weight:e.weight(w),time:u})};t.addEventListener(
"keydown",o),t.addEventListener("wheel",a,{passive:!1}),t.addEventListener("input",c),t.addEventListener("change",({target:d})=>Ue(d)&&Gt(d)&&e.commit()),t.addEventListener(
"dblclick",l),t.addEventListener("pointerdown",h)}function Wr(t,{desk:e,preview:s}){t.addEventListener("keydown",i=>{if(!(i.ctrlKey||i.metaKey)||!(i.target instanceof Element))return;let r=i.target.matches('inp\
ut[type="text"], textarea'),o=i.key.toLowerCase();if(o==="enter")s.press();else if(o==="z"&&!r)i.shiftKey?e.redo():e.undo();else if(o==="y"&&!r)e.redo();else return;
i.preventDefault(),i.stopPropagation()})}var Ur=7,Fr=12;function Hr(t,{desk:e,drawing:s}){let i=null,r=l=>{let h=l.target instanceof Element?l.target.closest(".lm-desk"):null,d=l.button===0&&(s.value||
l.shiftKey)&&e.channel.value!==null;!h||!d||He(l.target)||(l.preventDefault(),h.setPointerCapture(l.pointerId),i={x:l.clientX,y:l.clientY,desk:h},t.classList.add(
"lm-stroke"),c(i,i,h))},o=l=>{if(!i)return;let h={x:l.clientX,y:l.clientY,desk:i.desk};c(i,h,i.desk),i=h},a=()=>{i&&e.commit(),t.classList.remove("lm-stroke"),i=
null},c=(l,h,d)=>{let{low:u,high:p}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of d.querySelectorAll(".lm-fader")){let x=Oa(b,l,h);x!==null&&(w[b.
dataset.slot??""]=W(Math.round((u+x*(p-u))/Ae)*Ae))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",r),t.addEventListener("pointermove",
o),t.addEventListener("pointerup",a),t.addEventListener("pointercancel",a)}function Oa(t,e,s){let i=t.getBoundingClientRect(),r=Sa(i,e,s),o=t.querySelector(".lm\
-range");if(r===null||!o||r<i.top-Fr||r>i.bottom+Fr)return null;let a=o.getBoundingClientRect();return Math.min(1,Math.max(0,(a.bottom-Ur-r)/(a.height-2*Ur)))}function Sa(t,e,s){
let[i,r]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(r<t.left||i>t.right)return null;if(s.x>=t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;
let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function Vr({desk:t}){let e=t.kind==="adjust",s=o=>t.step.value?.adjust[o.name]??0,i=(o,a)=>t.editStep(c=>bs(c,o.name,a)),r=o=>m`<div class="lm-adjusted ${s(o)?
"":"lm-zero"}" data-name=${o.name} title=${o.help}
        @dblclick=${a=>He(a.target)||t.doneStep(c=>bs(c,o.name,0))}>
        <span class="lm-name" aria-hidden="true">${o.label}</span>
        ${De(s(o),{...o,exact:n("fader.exact",{label:o.label}),usual:0},a=>i(o,a),()=>t.commit())}</div>`;return m`<section id="lm-adjust" class="lm-adjust" aria-label=${n(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(r):g}</section>`}function Kr(t){let{problem:e}=t.desk.state.value,s=e?m`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:ja(t)||Ea(t)||m`<div id="lm-banner" role="alert" hidden></div>`;
return m`${s}${Ma(t)}`}var Ds=(t,e,s="lm-banner")=>m`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function ja(t){let{desk:e,live:s}=t,
{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(l=>l.name===r)??
e.files.value.models.find(l=>wt(l.name,r)),a=async()=>{if(e.parked.value)return e.adopt();i&&await Ta(t,{...i.recipe,base:e.checkpoint.value?.name??""})},c=O(r);
return Ds(n("banner.paused",{base:c}),[v(n("banner.adopt"),n("banner.adopt_title"),a),o?v(n("banner.back",{base:c}),n("banner.back_title"),()=>s.load(o.name)):g,
e.parked.value?v(n("banner.new"),n("banner.new_title"),()=>e.startNew()):g])}function Ea(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await s.show(r).catch(o=>e.remark.value=k(o))};return Ds(n("banner.elsewhere"),[v(n("banner.take_over"),n("banner.take_over_\
title"),()=>s.takeOver()),v(n("banner.show"),n("banner.show_title"),i)])}var Ta=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function Ma({desk:t,
live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Ds(n("offer.text"),[v(n("offer.yes"),n("offer.yes_title"),s(!0)),v(n(
"offer.no"),n("offer.no_title"),s(!1))],"lm-offer")}function La({desk:t},e){if(!t.partsOf(e).length)return m`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,n("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:n("fader.open",{slot:e})})}function Na(t,e,s){let i=a=>Math.
min(1,Math.max(0,(a-e)/(s-e))),[r,o]=[i(0),i(t)].sort((a,c)=>a-c);return`--lm-from: ${r}; --lm-to: ${o}`}function st(t,e,s){let{desk:i}=t,{low:r,high:o}=i.channel.
value?.parameter??{low:0,high:1},a=i.weight(e),c=!s.flat||i.isSet(e),l=s.label??e,h=i.step.value,d=R({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":a===0,"lm-unset":!c,
"lm-beyond":a<r||a>o,"lm-live":Pa(t,e),"lm-finer":h!==null&&pi(h,e,i.kit.value)});return m`<div class=${d} data-slot=${e} title=${s.title} style=${Na(a,r,o)}>
        ${s.name??La(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${o}
            aria-label=${l} aria-orientation=${$(s.flat?void 0:"vertical")}
            aria-valuetext=${c?String(a):n("fader.not_set",{weight:a})} ?disabled=${!i.channel.value}
            .value=${re(String(Math.min(o,Math.max(r,a))))}>
        ${tt(c?a:null,n("fader.exact",{label:l}),u=>i.doneWeights({[e]:u}),{placeholder:s.follows,empty:s.flat})}
        ${s.after??""}</div>`}function Pa({desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:r}=t.kit.value,o=r.odd.filter(a=>i[a]===e&&!r.
slots.includes(e));return[e,...o].some(a=>s.includes(a))}var Ca=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],Ra=32,Ba=t=>t.replace(/\d+$/,"");function zr(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:r,high:o}=s.value?.parameter??{low:0,high:1},a=l=>i.value.help[l]?`${l}: ${i.value.help[l]}`:l,c=([l,h])=>{let d=e.value.architecture.
sliders.filter(u=>Ba(u)===l);return d.length?m`<fieldset class="lm-group lm-group-${l} ${d.length>Ra?"lm-two-rows":""}" style="--lm-count: ${d.length}"><legend>${n(
h)}</legend>
            <div class="lm-faders">${d.map(u=>st(t,u,{title:a(u)}))}</div></fieldset>`:""};return m`<section id="lm-desk" class="lm-desk" aria-label=${n("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[o,(r+o)/2,r].map(l=>m`<span>${W(l)}</span>`)}</div>
        ${Ca.map(c)}</section>`}function qr(t){let{kit:e,channel:s,panel:i,schema:r,settings:o}=t.desk,a=i.value.values.whole.block_map||"live_merge",c=r.value.
block_maps.map(l=>[l.id,l.label,l.summary]);return m`<details id="lm-odd" class="lm-odd" ?hidden=${!s.value} ?open=${o.value.odd}
        @toggle=${l=>l.target.open!==o.value.odd&&t.desk.set({odd:l.target.open})}>
        <summary id="lm-odd-summary">${n("odd.summary",{parts:e.value.architecture.odd.map(l=>Da(t,l)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(l=>Ia(t,l))}</div>
        ${H(n("odd.map"),L(c,a,l=>t.desk.setWhole("block_map",l==="live_merge"?"":l),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:n("odd.map_tit\
le")})}</details>`}function Da({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:n("odd.kept",{slot:e})}
function Ia(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,r=s?n("odd.follows",{help:i,followed:s}):n("odd.stays",{help:i});
return st(t,e,{flat:!0,title:r,follows:s?`= ${s}`:"0"})}function Yr(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[r,o]=[i.filter(Ze),i.filter(h=>!Ze(h))],a=o.reduce((h,d)=>h+d.parameters,0),c=(h,d)=>d.length?m`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${d.map(u=>Wa(t,s,u,a))}</div></div>`:g,l=()=>Ua(t);return m`<section id="lm-kinds" class="lm-kinds" aria-label=${n("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),l())}}>${i.length?m`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${n("parts.head",{count:Es(a)})}</span><span class="lm-gap"></span>
            ${v("✕",n("parts.close_title"),l,{label:n("parts.close",{slot:s})})}</div>
        ${c(n("parts.kinds"),o)}${c(n("parts.layers"),r)}`:g}</section>`}function Wa(t,e,s,i){let r=`${Es(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return st(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:n("parts.title",{label:s.label,tensors:s.tensors,share:r,slot:e}),name:m`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:m`<span class="lm-share">${r}</span>`})}function Ua({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function Gr({desk:t}){let e=t.step.value,s=e?fi(e,t.kit.value):[];return m`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?n("rules.others"):g}
        ${s.map(i=>m`<span class="lm-rule">${Jr(i)}${v("✕",n("rules.drop"),()=>t.doneStep(r=>vi(r,i)),{label:n("rules.drop_one",{rule:Jr(i)})})}</span>`)}</p>`}
function Jr({keys:t,slots:e,...s}){let i=Object.entries(s).map(([r,o])=>`${r} ${o}`).join(", ");return e?n("rules.in",{keys:t||n("rules.every_key"),slots:e,set:i}):
n("rules.all",{keys:t||n("rules.every_key"),set:i})}function Xr(t){let{desk:e}=t,[s,{methods:i,together:r}]=[e.step.value,e.schema.value],o=s?.kind==="adapters",a=(o?r:i).map(l=>[l.id,l.label,l.summary]),c=l=>e.doneStep(
h=>o?{...h,method:l,sparse:!1}:Ii(h,l,e.schema.value));return m`<section id="lm-source" class="lm-source" aria-label=${n("source.label")} ?hidden=${!s}>
        ${Fa(t)}
        ${H(n("source.method"),L(a,s?.method??"",c,{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.kind!=="merge"&&!o})}
        <div class="lm-models" id="lm-models">${s?Ha(t,s):g}</div></section>`}function Fa({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(l=>l.id===
t.panel.value.selected),r=s?O(s.name):e.isLoading.value?n("base.loading"):n("base.none"),o=i>1?n("base.after_steps",{n:i}):n("base.after_step"),c=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return m`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?o:n("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||r}><span class="lm-base-name">${r}</span>
            ${c?m`<span class="lm-kind">${c}</span>`:g}</output></label>`}function Ha(t,e){let{files:s,schema:i}=t.desk,r=l=>t.desk.doneStep(h=>Di(h,l,i.value));
if(e.kind==="adapter")return m`${Ie(t,{id:"adapter",label:n("source.adapter"),value:M(e.models.adapter),files:s.value.adapters,pick:l=>r({adapter:l}),empty:n("p\
icker.file")})}${Qr(t,e)}`;if(e.kind==="adapters")return Va(t,e);if(e.kind!=="merge")return g;let{models:o}=E(i.value,e.method),a=(l,h,d,u)=>Ie(t,{id:l,label:h,
value:M(d),files:s.value.models,pick:u});if(o[0]!=="models")return o.map(l=>a(l,l.toUpperCase(),e.models[l],h=>r({[l]:h})));let c=q(e);return m`${c.map((l,h)=>a(
`model${h}`,n("source.model",{n:h+1}),l,d=>r({models:c.with(h,d)})))}
        <span class="lm-pair">
            ${v("−",n("source.fewer"),()=>r({models:c.slice(0,-1)}),{label:n("source.fewer"),off:c.length<2})}
            ${v("+",n("source.more"),()=>r({models:[...c,""]}),{label:n("source.more")})}</span>`}function Va(t,e){let{desk:s}=t,i=e.models.models;return m`${i.
map((r,o)=>m`${Ie(t,{id:`adapter${o}`,label:n("source.adapter_n",{n:o+1}),value:M(r),files:s.files.value.adapters,pick:a=>s.doneStep(c=>({...c,models:{models:i.
with(o,a)}})),empty:n("picker.file")})}${H(n("tools.weight"),tt(e.shares[o]??1,n("source.weight_n",{n:o+1}),a=>s.doneStep(c=>Li(c,o,a??1)),{key:`share${o}`}))}`)}${Qr(
t,e)}`}function Qr(t,e){let{desk:s,dialogs:i}=t,r=s.steps.filter(a=>K(a.kind)&&C(a)).flatMap(a=>se(a,s.schema.value)),o=e.kind==="adapters"||Ei(e);return m`<span class="lm-pair">
        ${v("−",n("source.fewer_adapters"),()=>s.doneStep(Mi),{id:"lm-adapter-fewer",label:n("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",n(o?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(Ti),{id:"lm-adapter-more",label:n("source.more_adapters"),off:!o})}
        ${v(n("conflicts.open"),n("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function eo({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&E(t.schema.value,s.method),r=s&&e==="adapters"?Z(t.schema.value,s.method):null,o=r?r.summary:e==="merge"?i?.summary:n(`help.${e||
"none"}`),a=e==="merge"?n("help.source",{text:o,source:i?.source}):o;return m`<p id="lm-help" class="lm-help" title=${a}>${o}</p>`}function to({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?E(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):e?.kind==="adapters"?Z(t.schema.value,e.method).parameters:[],
i=(r,o)=>t.doneStep(a=>Wi(a,r.name,o));return m`<section id="lm-parameters" class="lm-parameters" aria-label=${n("source.parameters")}>
        ${e&&s.map(r=>Ka(r,ws(e,r),o=>i(r,o)))}</section>`}var Zr=t=>typeof t=="object"?JSON.stringify(t):String(t);function Ka(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return F(i,t.help,e,s,{name:t.name});let r=t.kind==="choice"?L(t.choices.map(o=>[o,o]),e,s,{name:t.name}):xe(Zr(e),i,(o,a)=>{let c=Ce(o),
l=c!==null&&(t.kind!=="integer"||Number.isInteger(c));l&&c!==e&&s(c),a.value=l?String(c):Zr(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return H(i,r,
{kind:"lm-field lm-inline",title:t.help})}function so(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let r=[...i.parentElement.
children].filter(d=>d!==i),o=d=>r.filter(u=>{let p=u.getBoundingClientRect();return p.top+p.height/2<d}).length,a=d=>r.forEach((u,p)=>{u.classList.toggle("lm-dr\
op-before",p===d),u.classList.toggle("lm-drop-after",d===r.length&&p===d-1)}),c=new AbortController,l=d=>{i.classList.add("lm-dragged"),a(o(d.clientY))},h=d=>{c.
abort();let u=i.classList.contains("lm-dragged")&&d.type==="pointerup";i.classList.remove("lm-dragged"),a(-1),u&&e(o(d.clientY))};window.addEventListener("point\
ermove",l,c),window.addEventListener("pointerup",h,c),window.addEventListener("pointercancel",h,c)}var io=t=>t.reduce((e,s)=>e+s,0);function ro({desk:t},e,s){let{waiting:i,places:r}=t.written.value,{error:o,live:a}=t.state.value,c=w=>({text:w,title:"",bad:!1}),
l=i.find(w=>w.index===s);if(l)return c(n("missing.choose",{what:z(l.what)}));if(t.parked.value)return c(n("note.parked"));let h=r.indexOf(s);if(o?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:n("note.refused"),title:o.error,bad:!0};if(!C(e))return c(n("note.off"));let d=a?.steps?.filter(w=>w.number===h)??
[],u=K(e.kind)?se(e,t.schema.value).map(M):[];return u.length>0&&T(d.map(w=>w.file),u)?za(d):c("")}function za(t){let[e,s]=[io(t.map(a=>a.applied)),io(t.map(a=>a.
total))],i=[...new Set(t.flatMap(a=>Object.entries(a.left_out).map(([c,l])=>`${c}: ${l}`)))],r=t.flatMap(a=>Object.entries(a.kinds)).map(([a,c])=>`${c} ${a}`).join(
", "),o=n("note.applied",{some:e,total:s});return{text:i.length?`${o} · ${ee("note.left_out",i.length)}`:o,title:[r?n("note.kinds",{matched:o,which:r}):o,...i].
join(`
`),bad:e<s}}var qa=([t,...e])=>t&&!e.length&&t.kind==="merge"&&C(t)&&!t.rest.title;function oo(t){let{desk:e}=t,s=qa(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,o=e.parked.value?i:e.checkpoint.value?.name??"",a=Sr(e.steps,o,r.vae,e.kit.value),c=(l,h)=>v(n(h),n(`${h}_title`),()=>e.add(l));return m`<section id="lm-stack" class=${R(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${n("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${n("stack.steps")} ?hidden=${s}>
            ${Nt(e.steps,l=>l.id,(l,h)=>Ja(t,l,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${n("stack.words")} title=${a}>${a}</p>
            ${c("merge","stack.add_merge")}${c("adapter","stack.add_adapter")}${c("adjust","stack.add_adjust")}</div>
        </section>`}function Ja(t,e,s){let{desk:i}=t,r=s+1,o=e.id===i.panel.value.selected,a=ro(t,e,s),c=(h,d,u)=>i.doneStep(p=>Qe(p,h,d,u),e.id),l=(h,d,u,p,w=!1)=>v(
h,n(d),p,{kind:"lm-button lm-small",label:n(`${d}_n`,{n:r}),key:u,off:w});return m`<li class=${R({"lm-step":!0,"lm-selected":o,"lm-off":!C(e)})} data-step data-id=${e.
id}>
        <button type="button" class="lm-grip" data-key="grip" title=${n("row.move_title")} aria-label=${n("row.move",{n:r})}
            @keydown=${h=>Ga(t,e,s,h)}
            @pointerdown=${h=>so(h,d=>i.move(e.id,d))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${n("row.on_title")} aria-label=${n("row.on",{n:r})}
            .checked=${re(C(e))} @change=${h=>c("enabled",h.target.checked,!0)}>
        ${v(`${r} ${n(`badge.${e.kind}`)}`,n("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${xe(e.rest.title||"",n("row.title",{n:r}),h=>c("title",h,""),{kind:"lm-title",key:"title",title:n("row.title_title"),placeholder:Or(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${e.kind==="adapter"?Ya(t,e,r):g}
        <span class=${R({"lm-step-note":!0,"lm-bad":a.bad})} title=${a.title}>${a.text}</span>
        <span class="lm-step-buttons">
            ${l("↑","row.earlier","stepUp",h=>Is(t,e,s,-1,h),s===0)}
            ${l("↓","row.later","stepDown",h=>Is(t,e,s,1,h),s===i.steps.length-1)}
            ${l("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}function Ya({desk:t},e,s){let i=be(e,t.schema.value)?.value??1,r=o=>t.editStep(
a=>Qe(a,"weight",o,1),e.id);return m`<span class="lm-row-weight">
        ${De(i,{label:n("row.weight",{n:s}),exact:n("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},r,()=>t.commit(),{key:"weightText"})}</span>`}
function Ga(t,e,s,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Is(t,e,s,r,i))}function Is({desk:t},e,s,i,r){
let o=r.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let a=o.parentElement?.querySelector("button:not(:disabled)");(o.disabled?a:o)?.focus()})}function ao(t){let{desk:e,live:s}=t,{busy:i,progress:r,live:o}=e.state.value,{text:a,bad:c}=Za(t),l=s.pending.value||!!i;return m`<div class="lm-footer">
        <div id="lm-bar" class=${R({"lm-bar":!0,"lm-busy":l})} aria-hidden="true"
            style="--lm-progress: ${l?r||.05:0}"></div>
        <p id="lm-status" class=${R({"lm-status":!0,"lm-bad":c})} role="status" aria-live="polite"
            title=${en(t,o)}>${a}</p></div>`}function Za(t){let{desk:e,live:s}=t,{state:i,remark:r}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:n("status.error",{error:i.value.error.error,live:no(i.value.live)}),bad:!0};if(s.pending.value)return{
text:Xa(t),bad:!1};let o=lo(t);return{text:[Qa(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function Xa({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?n("status.applying_percent",{percent:Math.round(100*s)}):e||n("status.applying")}function no(t){if(!t?.recipe?.steps.length)return n("status.original");
let e=t.saved?n("status.saved",{name:t.saved}):n("status.not_saved"),s=Object.keys(t.skipped||{}).length;return n("status.merge_on",{saved:s?`${e} · ${ee("stat\
us.skipped",s)}`:e})}function Qa({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,r=no(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?n("status.parked",{live:r}):s.length?n("status.with_choice",{live:r,choose:n("missing.choose",{what:z(s)})}):i.length?[
r,...i.map(({index:a,what:c})=>n("step.waits",{n:a+1,what:z(c)}))].join(" — "):e.settled.value||!t.steps.length?r:T(t.state.value.next?.recipe,t.written.value.
recipe)?n("status.next",{live:r}):o?n("status.other_merge",{live:r}):t.settings.value.live?n("status.off_live"):n("status.off"):e.isLoading.value?n("status.load\
ing"):n("missing.choose",{what:z(s)})}var lo=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function en(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[n("details.memory",{kept:Tt(s.deltas),budget:Tt(s.budget)}),n("details.in_place",{size:Tt(s.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([a,c])=>`${a}: ${c}`),o=[ee("count.blocks",e.blocks.length),ee("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[n("details.cha\
nged",{changed:o.join(", "),id:e.id.slice(0,8)}),n("details.blocks",{blocks:e.blocks.join(", ")}),n("details.device",{device:e.device}),...i,...lo(t),...r].join(
`
`)}function tn(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(o=>o.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
o=>o.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var co=(t,e,s,i)=>s[i.indexOf(tn(i[e],i))]??t,sn=new Set(["smooth","mirror","swap"]),Ws={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?co(t,e,s,i):t,swap:co,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:t=>t+.1,down:t=>t-.1,clamp:t=>Math.min(1,Math.max(
0,t))};function ho(t,e){let[s,...i]=Object.keys(e),r=i.map(l=>e[l]),o=Ws[t],a=i.map((l,h)=>[l,W(o(r[h],h,r,i))]),c=sn.has(t)?e[s]:W(o(e[s],-1,r,i));return Object.
fromEntries([[s,c],...a])}function uo(t){let{desk:e,drawing:s}=t,[{past:i,future:r},{live:o,auto:a}]=[e.panel.value,e.settings.value],c=e.channel.value!==null;return m`<section class="lm-tools" role="toolbar" aria-label=${n(
"tools.label")}>
        ${rn(t)}${c?[on(t),an(t)]:g}${nn(t)}<span class="lm-gap"></span>
        ${v(n("tools.draw"),n("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!c})}
        ${v("↶",n("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:n("tools.undo"),off:!i.length})}
        ${v("↷",n("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:n("tools.redo"),off:!r.length})}
        ${v(n("tools.reset"),n("tools.reset_title"),()=>e.doneStep(Ui),{id:"lm-reset"})}
        ${F(n("tools.live"),n("tools.live_title"),o,l=>{e.set({live:l}),e.edited()},{name:"live"})}
        ${F(n("tools.auto"),n("tools.auto_title"),a,l=>e.set({auto:l,autoChosen:!0}),{name:"auto"})}</section>`}function rn({desk:t}){let e=t.step.value,s=e?D(e,
t.schema.value):[];return m`<div class="lm-channels" id="lm-channels" role="group" aria-label=${n("tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,r)=>v(i.label,i.parameter.help,()=>t.look({channel:r}),{pressed:i.label===t.channel.value?.label}))}</div>`}function on({desk:t,dialogs:e}){let[
s,i,r]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let o=Object.keys(je(r,s.kind)).map(a=>[a,a]);return m`${L([["",n("tools.preset")],...o],bi(
s,i,r),a=>a&&t.usePreset(a),{id:"lm-preset",kind:"lm-input lm-preset",label:n("tools.preset_label"),title:n("tools.preset_title")})}
        ${v(n("tools.my_presets"),n("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function an({desk:t}){let e=Object.keys(Ws).map(s=>[
s,n(`shape.${s}`)]);return L([["",n("tools.transform")],...e],"",s=>{let[i,r]=[t.step.value,t.channel.value];!s||!i||!r||t.doneWeights(ho(s,gt(i,r,t.kit.value)))},
{id:"lm-shape",kind:"lm-input lm-shape",label:n("tools.transform_label"),title:n("tools.transform_title")})}function nn({desk:t}){let e=be(t.step.value,t.schema.
value);if(!e)return g;let s=i=>t.editStep(r=>Qe(r,e.name,i,1));return m`<label class="lm-strength" id="lm-strength-field" title=${n("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?n("tools.weight"):n("tools.strength")}</span>
        ${De(e.value,{label:n("tools.strength_label"),exact:n("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var mo=t=>m`${Kr(t)}${oo(t)}${Xr(t)}${eo(t)}${to(t)}${uo(t)}
    ${Vr(t)}${zr(t)}${Yr(t)}${Gr(t)}${qr(t)}${Mr(t)}${ao(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}`,po=({desk:t,live:e,dialogs:s})=>m`
    ${F(n("actions.compare"),n("actions.compare_title"),t.settings.value.compare===!0,i=>t.set({compare:i}),{name:"compare"})}
    ${v(n("actions.restore"),n("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(n("actions.save"),n("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;var Us=null,fo=()=>{},go=t=>document.getElementById(t);async function ln(t){let e=new St(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:a,table:c}=await e.get(`/sentences?language=${navigator.language}`);ki(a,c)}let[s,i,r]=await Promise.all(["/schema","/models","/state"].map(
a=>e.get(a))),o=new Yt(t,e,{schema:s,files:i,state:r});return dn(o),o.live.watch(),o}async function cn(){let t=go("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{Us??=ln(t),hn(await Us,t)}catch(e){Us=null,t.replaceChildren(),as(m`<p class="lm-banner lm-bad" role="alert">${n("start.failed",{why:k(
e)})}</p>`,t)}}}function hn(t,e){fo(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,r,o]=["actions","compare","strip","picture"].map(c=>go(`li\
ve_merge_${c}`)),a=[Zt(e,()=>mo(t)),Zt(s,()=>po(t)),Zt(i,()=>t.compare.template()),Zt(r,()=>t.strip.template()),A(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),o?.
classList.toggle("lm-comparing",t.compare.pairs.value.length>0),o?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=!t.compare.pairs.value.
length),r&&(r.hidden=!t.strip.shots.value.length)})];fo=()=>a.forEach(c=>c()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),r?.classList.add("lm\
-strip"),r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",n("strip.label")),r?.addEventListener("keydown",c=>t.strip.onKey(c)),Wr(e,t),Ir(e,t),Hr(
e,t),o&&t.preview.attach(o)}function Zt(t,e){if(!t)return()=>{};let s=!1,i=null,r=()=>{s=!1,as(i,t)};return A(()=>{i=e(),s||queueMicrotask(r),s=!0})}function dn(t){
let{desk:e,compare:s,preview:i,strip:r,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:r,live:o,onState:a=>A(()=>a(e.state.value))},
liveMergePreviewArgs:(...a)=>i.sent(a)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.
hidden&&o.watch(0))}function Fs(){let t=()=>{cn(),zt()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(
document.body,{childList:!0,subtree:!0})}var{onUiLoaded:vo}=window;typeof vo=="function"?vo(Fs):document.readyState==="loading"?document.addEventListener("DOMCo\
ntentLoaded",Fs):Fs();})();
