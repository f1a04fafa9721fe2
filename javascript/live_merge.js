/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var ja=Symbol.for("preact-signals");function gs(){if($e>1)$e--;else{var t,e=!1;for((function(){var i=wt;for(wt=void 0;i!==void 0;){var o=i.S;if(o.v===i.v)for(var a=o.
t;a!==void 0;a=a.x)a.i===i.i&&(a.i=o.i);i=i.o}})();rt!==void 0;){var s=rt;for(rt=void 0,gt++;s!==void 0;){var r=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Or(s))try{s.
c()}catch(i){e||(t=i,e=!0)}s=r}}if(gt=0,$e--,e)throw t}}var st,O=void 0;function ue(t){var e=O,s=st;O=void 0,st=void 0;try{return t()}finally{O=e,st=s}}var rt=void 0,$e=0,gt=0;var Sr=0,wt=void 0,yt=0;function Ar(t){if(O!==void 0){var e=t.n;if(e===void 0||e.t!==O)return e={i:0,S:t,p:O.s,n:void 0,t:O,e:void 0,x:void 0,r:e},O.s!==void 0&&
(O.s.n=e),O.s=e,t.n=e,32&O.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=O.s,e.n=void 0,O.s.n=e,O.s=e),e}}function D(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}D.prototype.brand=ja;D.prototype.h=function(){return!0};
D.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:ue(function(){var r;(r=e.W)==null||r.call(e)}))};D.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,r=t.x;s!==void 0&&(s.x=r,t.e=void 0),r!==void 0&&(r.e=s,t.x=void 0),t===this.t&&(this.t=r,r===void 0&&ue(
function(){var i;(i=e.Z)==null||i.call(e)}))}};D.prototype.subscribe=function(t){var e=this;return x(function(){var s=e.value;ue(function(){return t(s)})},{name:"\
sub"})};D.prototype.valueOf=function(){return this.value};D.prototype.toString=function(){return this.value+""};D.prototype.toJSON=function(){return this.value};
D.prototype.peek=function(){var t=this;return ue(function(){return t.value})};Object.defineProperty(D.prototype,"value",{get:function(){var t=Ar(this);return t!==
void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(gt>100)throw new Error("Cycle detected");(function(s){$e!==0&&gt===0&&s.l!==Sr&&(s.l=Sr,wt={S:s,v:s.
v,i:s.i,o:wt})})(this),this.v=t,this.i++,yt++,$e++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{gs()}}}});function f(t,e){return new D(t,e)}function Or(t){
for(var e=t.s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Er(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&
(e.r=s),e.S.n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function Tr(t){for(var e=t.s,s=void 0;e!==void 0;){var r=e.p;e.i===-1?(e.S.U(e),r!==void 0&&(r.n=e.n),e.n!==void 0&&
(e.n.p=r)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=r}t.s=s}function _e(t,e){D.call(this,void 0,e),this.x=t,this.s=void 0,this.g=yt-1,this.f=4}_e.prototype=new D;
_e.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===yt))return!0;if(this.g=yt,this.f|=1,this.i>0&&!Or(this))return this.
f&=-2,!0;var t=O;try{Er(this),O=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return O=
t,Tr(this),this.f&=-2,!0};_e.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}D.prototype.S.call(this,t)};_e.prototype.
U=function(t){if(this.t!==void 0&&(D.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};_e.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(_e.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Ar(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function F(t,e){return new _e(t,e)}function jr(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){$e++;var s=O;O=void 0;try{e()}catch(r){throw t.f&=-2,t.f|=8,ws(t),r}finally{O=s,gs()}}}function ws(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,jr(t)}function Ma(t){if(O!==this)throw new Error("Out-of-order effect");Tr(this),O=t,this.f&=-2;try{8&this.f&&ws(this)}finally{
gs()}}function Be(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,st&&st.push(this)}Be.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Be.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,jr(this),Er(this),$e++;var t=O;return O=this,Ma.bind(this,t)};Be.prototype.N=function(){2&this.f||(this.f|=2,this.u=rt,rt=this)};
Be.prototype.d=function(){this.f|=8,1&this.f||ws(this)};Be.prototype.dispose=function(){this.d()};function x(t,e){var s=new Be(t,e);try{s.c()}catch(i){throw s.d(),
i}var r=s.d.bind(s);return r[Symbol.dispose]=r,r}var bs=globalThis,Mr=t=>t,bt=bs.trustedTypes,Lr=bt?bt.createPolicy("lit-html",{createHTML:t=>t}):void 0,ks="$lit$",oe=`lit$${Math.random().toFixed(9).slice(2)}$`,
$s="?"+oe,La=`<${$s}>`,Ae=document,ot=()=>Ae.createComment(""),at=t=>t===null||typeof t!="object"&&typeof t!="function",_s=Array.isArray,Dr=t=>_s(t)||typeof t?.[Symbol.
iterator]=="function",ys=`[ 	
\f\r]`,it=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Nr=/-->/g,Pr=/>/g,xe=RegExp(`>|${ys}(?:([^\\s"'>=/]+)(${ys}*=${ys}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Cr=/'/g,Rr=/"/g,Ir=/^(?:script|style|textarea|title)$/i,xs=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),u=xs(1),Vl=xs(2),ql=xs(
3),T=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),Br=new WeakMap,Se=Ae.createTreeWalker(Ae,129);function Wr(t,e){if(!_s(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Lr!==void 0?Lr.createHTML(e):e}var Fr=(t,e)=>{let s=t.length-1,r=[],i,o=e===2?"<svg>":e===3?"<math>":"",a=it;for(let l=0;l<
s;l++){let c=t[l],d,h,m=-1,p=0;for(;p<c.length&&(a.lastIndex=p,h=a.exec(c),h!==null);)p=a.lastIndex,a===it?h[1]==="!--"?a=Nr:h[1]!==void 0?a=Pr:h[2]!==void 0?(Ir.
test(h[2])&&(i=RegExp("</"+h[2],"g")),a=xe):h[3]!==void 0&&(a=xe):a===xe?h[0]===">"?(a=i??it,m=-1):h[1]===void 0?m=-2:(m=a.lastIndex-h[2].length,d=h[1],a=h[3]===
void 0?xe:h[3]==='"'?Rr:Cr):a===Rr||a===Cr?a=xe:a===Nr||a===Pr?a=it:(a=xe,i=void 0);let v=a===xe&&t[l+1].startsWith("/>")?" ":"";o+=a===it?c+La:m>=0?(r.push(d),
c.slice(0,m)+ks+c.slice(m)+oe+v):c+oe+(m===-2?l:v)}return[Wr(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},nt=class t{constructor({strings:e,_$litType$:s},r){
let i;this.parts=[];let o=0,a=0,l=e.length-1,c=this.parts,[d,h]=Fr(e,s);if(this.el=t.createElement(d,r),Se.currentNode=this.el.content,s===2||s===3){let m=this.
el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(i=Se.nextNode())!==null&&c.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let m of i.getAttributeNames())
if(m.endsWith(ks)){let p=h[a++],v=i.getAttribute(m).split(oe),y=/([.?@])?(.*)/.exec(p);c.push({type:1,index:o,name:y[2],strings:v,ctor:y[1]==="."?$t:y[1]==="?"?
_t:y[1]==="@"?xt:Ee}),i.removeAttribute(m)}else m.startsWith(oe)&&(c.push({type:6,index:o}),i.removeAttribute(m));if(Ir.test(i.tagName)){let m=i.textContent.split(
oe),p=m.length-1;if(p>0){i.textContent=bt?bt.emptyScript:"";for(let v=0;v<p;v++)i.append(m[v],ot()),Se.nextNode(),c.push({type:2,index:++o});i.append(m[p],ot())}}}else if(i.
nodeType===8)if(i.data===$s)c.push({type:2,index:o});else{let m=-1;for(;(m=i.data.indexOf(oe,m+1))!==-1;)c.push({type:7,index:o}),m+=oe.length-1}o++}}static createElement(e,s){
let r=Ae.createElement("template");return r.innerHTML=e,r}};function Oe(t,e,s=t,r){if(e===T)return e;let i=r!==void 0?s._$Co?.[r]:s._$Cl,o=at(e)?void 0:e._$litDirective$;
return i?.constructor!==o&&(i?._$AO?.(!1),o===void 0?i=void 0:(i=new o(t),i._$AT(t,s,r)),r!==void 0?(s._$Co??=[])[r]=i:s._$Cl=i),i!==void 0&&(e=Oe(t,i._$AS(t,e.
values),i,r)),e}var kt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:r}=this._$AD,i=(e?.creationScope??Ae).importNode(s,!0);Se.currentNode=i;let o=Se.nextNode(),a=0,l=0,c=r[0];for(;c!==void 0;){
if(a===c.index){let d;c.type===2?d=new De(o,o.nextSibling,this,e):c.type===1?d=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(d=new St(o,this,e)),this._$AV.
push(d),c=r[++l]}a!==c?.index&&(o=Se.nextNode(),a++)}return Se.currentNode=Ae,i}p(e){let s=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,
s),s+=r.strings.length-2):r._$AI(e[s])),s++}},De=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,r,i){this.type=2,this._$AH=w,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=r,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Oe(this,e,s),at(e)?e===w||e==null||e===""?(this._$AH!==w&&
this._$AR(),this._$AH=w):e!==this._$AH&&e!==T&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Dr(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==w&&at(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Ae.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:r}=e,i=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=nt.createElement(Wr(r.h,r.h[0]),this.
options)),r);if(this._$AH?._$AD===i)this._$AH.p(s);else{let o=new kt(i,this),a=o.u(this.options);o.p(s),this.T(a),this._$AH=o}}_$AC(e){let s=Br.get(e.strings);return s===
void 0&&Br.set(e.strings,s=new nt(e)),s}k(e){_s(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,r,i=0;for(let o of e)i===s.length?s.push(r=new t(this.O(ot()),
this.O(ot()),this,this.options)):r=s[i],r._$AI(o),i++;i<s.length&&(this._$AR(r&&r._$AB.nextSibling,i),s.length=i)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let r=Mr(e).nextSibling;Mr(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Ee=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,r,i,o){this.type=1,this._$AH=w,this._$AN=void 0,this.element=e,this.name=s,this._$AM=i,this.options=
o,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=w}_$AI(e,s=this,r,i){let o=this.strings,a=!1;if(o===void 0)
e=Oe(this,e,s,0),a=!at(e)||e!==this._$AH&&e!==T,a&&(this._$AH=e);else{let l=e,c,d;for(e=o[0],c=0;c<o.length-1;c++)d=Oe(this,l[r+c],s,c),d===T&&(d=this._$AH[c]),
a||=!at(d)||d!==this._$AH[c],d===w?e=w:e!==w&&(e+=(d??"")+o[c+1]),this._$AH[c]=d}a&&!i&&this.j(e)}j(e){e===w?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},$t=class extends Ee{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===w?void 0:e}},_t=class extends Ee{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==w)}},xt=class extends Ee{constructor(e,s,r,i,o){super(e,s,r,i,o),this.type=
5}_$AI(e,s=this){if((e=Oe(this,e,s,0)??w)===T)return;let r=this._$AH,i=e===w&&r!==w||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,o=e!==w&&(r===
w||i);i&&this.element.removeEventListener(this.name,this,r),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},St=class{constructor(e,s,r){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){Oe(this,e)}},Ur={M:ks,P:oe,A:$s,C:1,L:Fr,R:kt,D:Dr,V:Oe,I:De,H:Ee,N:_t,U:xt,B:$t,F:St},Na=bs.litHtmlPolyfillSupport;
Na?.(nt,De),(bs.litHtmlVersions??=[]).push("3.3.3");var Ss=(t,e,s)=>{let r=s?.renderBefore??e,i=r._$litPart$;if(i===void 0){let o=s?.renderBefore??null;r._$litPart$=
i=new De(e.insertBefore(ot(),o),o,void 0,s??{})}return i._$AI(t),i};function At(t,e,s="live_merge",r={}){let i=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(a=>a.id===s)||t.block_maps[0];return{schema:t,id:i,architecture:t.architectures[i],
follows:o.follows[i],parts:r}}var N=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],te=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Te=t=>t==="adapter"||
t==="adapters",me=t=>t==="adapter"||t==="erase",lt=t=>Te(t)||t==="erase";function Ie(t,e){let s=t.schema[lt(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,r])=>!Object.keys(r).some(i=>i.includes("/"))))}var je=(t,e)=>t.parts[e]||[];var pe=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([r],[i])=>r<i?-1:1)):s),S=(t,e)=>t===e||pe(
t)===pe(e);function Hr(t){let e=2166136261;for(let s of pe(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var A=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var fe=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Me=(t,e,s)=>t.weights[fe(e,s)]||{},ct=(t,e,s,r)=>Me(t,s,r)[e]!==void 0;function se(t,e,s,r){let i=Me(t,s,
r)[e];if(i!==void 0)return i;if(!r.architecture.odd.includes(e))return s.parameter.default;let o=r.follows[e];return o?se(t,o,s,r):lt(t.kind)?1:0}function Ot(t,e,s){
let{sliders:r,odd:i}=s.architecture,o=i.filter(c=>ct(t,c,e,s)),a=Object.fromEntries([...r,...o].map(c=>[c,se(t,c,e,s)])),l=new Set(Object.values(a));return!o.length&&
l.size===1?a[r[0]]:a}function Kr(t,e,s,r){let i={...Me(t,e,r),...s},o=Object.fromEntries(Object.entries(i).filter(([,a])=>a!==null));return As({...t,typed:A(t.typed,
e.parameter.name)},e,o,r)}var As=(t,e,s,r)=>({...t,weights:{...t.weights,[fe(e,r)]:s}});function Vr(t,e){let{sliders:s,odd:r}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,a])=>typeof a=="number"&&[
...s,...r].includes(o))?{...t}:null}var re=t=>t.includes("/"),ae=t=>t.split("/")[0],dt=t=>/\.\d+$/.test(t.id),We=t=>t.rest.layers||[],Os=(t,e)=>me(t.kind)?"weight":e.parameter.name,Es=(t,e)=>je(e,
ae(t)).find(s=>s.id===t.split("/")[1]),Fe=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function Ts(t,e,s,r){let i=Os(t,s),o=We(t).filter(a=>Fe(a,ae(e),Es(e,
r))&&i in a).pop();return Array.isArray(o?.[i])?o[i][s.index]:o?.[i]}var qr=(t,e)=>({...t,rest:{...A(t.rest,"layers"),...e.length?{layers:e}:{}}});function zr(t,e,s,r){
let i=We(t);for(let[o,a]of Object.entries(s))i=a===null?Pa(t,i,o,e,r):Ca(t,i,o,e,a,r);return qr(t,i)}function Pa(t,e,s,r,i){let o=Os(t,r);return e.map(a=>Fe(a,ae(
s),Es(s,i))?A(a,o):a).filter(a=>Object.keys(a).some(l=>!["keys","slots"].includes(l)))}function Ca(t,e,s,r,i,o){let[a,l,c]=[Os(t,r),ae(s),Es(s,o)];if(!c)return e;
let d=e.filter(p=>Fe(p,l,c)),h=d.filter(p=>a in p).pop()||d.pop(),m=Ba(t,l,r,h?.[a],i,o);return h?e.map(p=>p===h?{...p,[a]:m}:p):Ra(e,{keys:c.keys,slots:l,[a]:m},
l,dt(c),o)}function Ra(t,e,s,r,i){let o=je(i,s).filter(dt),a=r?-1:t.findIndex(l=>o.some(c=>Fe(l,s,c)));return a<0?[...t,e]:t.toSpliced(a,0,e)}function Ba(t,e,s,r,i,o){
if(!s.parameter.per_model)return i;let a=t.models.models?.length||2;return Array.from({length:a},(l,c)=>c===s.index?i:Array.isArray(r)?r[c]:r??se(t,e,{...s,index:c},
o))}var Jr=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function Gr(t,e){let s=i=>Array.isArray(i)?Array.from({
length:e},(o,a)=>i[Math.min(a,i.length-1)]):i,r=We(t).map(i=>Object.fromEntries(Object.entries(i).map(([o,a])=>[o,s(a)])));return r.length?{layers:r}:{}}var Yr=(t,e,s)=>We(
t).some(r=>je(s,e).some(i=>Fe(r,e,i))),Zr=(t,e)=>We(t).filter(s=>!je(e,s.slots||"").some(r=>Fe(s,s.slots,r))),Xr=(t,e)=>qr(t,We(t).filter(s=>s!==e));function Et(t,e,s,r){return re(e)?Ts(t,e,s,r)??se(t,ae(e),s,r):se(t,e,s,r)}var Qr=(t,e,s,r)=>re(e)?Ts(t,e,s,r)!==void 0:ct(t,e,s,r);function js(t,e,s,r){let[i,o]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>re(c)===l))),a=Object.keys(i).length?zr(t,e,i,r):t;return Object.keys(o).length?Kr(a,e,o,r):a}function ei(t,e,s,r){
let i={...t,presets:{...t.presets,[fe(e,r)]:s}};return js(i,e,Ie(r,t.kind)[s]||{},r)}function ti(t,e,s){let r=t.presets[fe(e,s)]||"";return Object.entries(Ie(s,
t.kind)[r]||{}).every(([o,a])=>Et(t,o,e,s)===a)?r:""}function si(t,e,s,r,i){let a=(Ie(i,t.kind)[t.presets[fe(e,i)]||""]||{})[s]??0;return r===a?e.parameter.default:
a}function Tt(t,e,{parameter:{low:s,high:r}}){return e>t?Math.min(e,Math.max(r,t)):Math.max(e,Math.min(s,t))}var jt=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(r=>[r,se(t,r,e,s)]));function ve(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var I=t=>Number(t.toFixed(10)),U=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function Le(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Mt=t=>`${Math.round(t/2**20)} MB`,Ms=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function ri(t,e,s){let[r,i]=[t.indexOf(e),t.indexOf(s)].sort((o,a)=>o-a);return r<0?[]:t.slice(r,i+1)}var ii=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function Ls(t,e){
let s=t.filter(r=>!e.includes(r));return e.every(r=>t.includes(r))?s:[...s,...e]}function oi(t,e,s,{low:r,high:i},o){let a=t[e],l=d=>o&&a!==0?d*(s/a):d+s-a,c=d=>Math.
min(Math.max(i,d),Math.max(Math.min(r,d),l(d)));return Object.fromEntries(Object.entries(t).map(([d,h])=>[d,d===e?s:I(c(h))]))}var P=t=>(t&&typeof t=="object"?t.file:t)||"",j=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",V=t=>P(Array.isArray(t)?t[t.length-
1]:t),Ue=(t,e)=>j(t).toLowerCase()===j(e).toLowerCase();var Ns={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
the same seed as well, and shows both; F flips them","actions.compare_what":"Compare with {what}","actions.restore":"Original","actions.restore_title":"Take the\
 merge out of the loaded model, bit for bit","actions.save":"Save…","actions.save_title":"Write what is previewed to a checkpoint","adjust.label":"Adjustments",
"badge.adapter":"LoRA","badge.adapters":"LoRAs","badge.adjust":"Adjust","badge.erase":"Erase","badge.merge":"Merge","badge.other":"Other","banner.adopt":"Use on\
 this one","banner.adopt_title":"Apply that merge with the loaded checkpoint as A","banner.back":"Back to {base}","banner.back_title":"Load that checkpoint agai\
n, with its merge","banner.elsewhere":"The merge was changed in another page. This page sends nothing until you choose.","banner.new":"Start new","banner.new_ti\
tle":"An empty recipe for the loaded checkpoint; undo brings the old one back","banner.paused":"Your merge was made on {base} and is paused.","banner.show":"Sho\
w that","banner.show_title":"Put the merge that is on into this page","banner.take_over":"Take over","banner.take_over_title":"Put this page's merge in its plac\
e","base.after_step":"A · result of step 1","base.after_steps":"A · result of steps 1–{n}","base.loaded":"A · loaded checkpoint","base.loading":"a checkpoi\
nt is being loaded…","base.none":"no checkpoint is loaded","compare.alt":"{name}, same seed","compare.before":"The one before","compare.both":"Side by side","\
compare.both_shown":"{name} and merge side by side","compare.both_title":"Show both beside each other (Esc)","compare.enlarge":"{name}: show it large","compare.\
flip":"Flip","compare.flip_title":"Show original and merge in turn at one place (F)","compare.flip_to":"{name}: flip to {other}","compare.gallery":"Gallery","co\
mpare.gallery_title":"Show the host's gallery again","compare.label":"Original and merge","compare.merged":"Merged","compare.one_shown":"{name} is shown","compa\
re.original":"Original","compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip origin\
al and merge in place","compare.snapshot":"Snapshot {letter}","compare.this":"Preview","conflicts.apart":"No layer is changed by both.","conflicts.cosine":"Cosi\
ne","conflicts.help":"Where the cosine is below 0 and many elements have opposite signs, one undoes what the other does: a step with both and the method TIES or\
 Strongest settles it.","conflicts.looking":"Comparing the changes …","conflicts.norm":"Norm, {name}","conflicts.open":"Do they fight?","conflicts.open_title":"\
Compare what the recipe's LoRAs change, block by block","conflicts.pair":"{one} and {other}","conflicts.signs":"Opposite signs","conflicts.slot":"Block","confli\
cts.title":"LoRAs that work against each other","conflicts.which":"Which","count.blocks.one":"{n} block","count.blocks.other":"{n} blocks","count.tensors.one":"\
{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.head":"{group}: move all","desk.head_title":"Drag up or down, or\
 press arrow keys: moves all of these (Alt: in proportion). Click: selects them","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.ou\
t":"Output blocks","details.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"\
{size} of the models are read in place, in the system's file cache","details.memory":"Memory: {kept} of {budget} hold what adapters add, for the next move","dia\
log.close":"Close","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on t\
he disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems found","erase.balance":"Bala\
nce","erase.balance_title":"Other texts are mixed into one text, as much of each as you say","erase.concepts":"Turn down","erase.concepts_empty":"gore; a red ha\
t","erase.concepts_title":"Texts that are turned down, with semicolons between them","erase.keep":"Keep","erase.keep_empty":"a person; a blue hat","erase.keep_t\
itle":"Texts that are to be read as before, with semicolons between them: neighbours of what is turned down","erase.mixed":"Mixed in","erase.mixed_empty":"a man\
: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolons between them: that much of each is added to the text","erase.of":"Text","erase.of_\
empty":"a doctor","erase.of_title":"The text that is balanced","erase.towards":"Read as","erase.towards_empty":"nothing","erase.towards_title":"What they are re\
ad as; empty: as a prompt without words","erase.turn_down":"Turn down","erase.turn_down_title":"Texts are read as another text","erase.way":"What it does","fade\
r.exact":"{label}, exact value","fader.mute":"Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"\
{weight}, muted","fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader\
.solo":"Solo {slot}","fader.solo_title":"Solo {slot} (S): this step changes it alone; all numbers stay","formula.adjust":"{so} with {what}","formula.at":" at {n\
ame} {amount}","formula.erased":"erase {what}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so fa\
r","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","g\
allery.before.one":"from {n} before","gallery.before.other":"from {n} before","gallery.before_title":"Show the previews that led to this one","gallery.count.one":"\
{n} preview","gallery.count.other":"{n} previews","gallery.lineage.one":"{n} preview, the last first","gallery.lineage.other":"{n} previews, each made from the \
next","gallery.open":"All…","gallery.open_title":"All previews that are kept: search, stars, which came from which","gallery.search":"Part of a model's name",
"gallery.star":"Star","gallery.star_title":"A preview with a star is never dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show th\
ose with a star alone","gallery.title":"Previews","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly\
 nothing.","help.adjust":"Detail, contrast, brightness and colour, by small changes to the first and last layers.","help.erase":"Has the U-Net read some texts a\
s another text, or mixes texts into one, in the keys and values of cross attention. It turns a concept down; it is no safety device.","help.none":"Nothing is me\
rged. Add a merge, a LoRA or an adjustment.","help.other":"A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","h\
istory.empty":"Nothing yet","history.live":"live","history.nothing":"nothing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show",
"history.show_title":"Put this recipe into the panel","history.title":"History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choo\
se a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What co\
uld not be carried over","import.no_text":"That file is not text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.o\
pen":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a pic\
ture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_\
title":"Put the recipe into the panel","import.text":"Text of a recipe","import.title":"Import a recipe","lora_dialog.all":"All that the recipe changes","lora_d\
ialog.alone":"Its LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks for blocks","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"S\
how it","lora_dialog.look_title":"Apply the LoRA to its base in place of the merge on this page; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} \
of the change is lost","lora_dialog.overwrite":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"\
Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone","lora_dialog.title":"Save what the merge changes as a LoRA",
"lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but rounding is lost","missing.adapter":"a LoRA or LyCORIS file","miss\
ing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","missing.conce\
pt":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the text that is balanced","mutes.faders.one":"{n} mu\
ted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mutes.steps.other":"{\
n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"\
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
e.times":"Multiply by {amount}","shape.up":"Add {amount}","snapshot.empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now",
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
by Ctrl-click on names, a drag over them or a long press; Esc lets go","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight"};var He=Ns,Cs=new Intl.PluralRules("en");function ai(t,e){He={...Ns,...e},Cs=new Intl.PluralRules(t.replaceAll("_","-"))}var n=(t,e={})=>Rs(He[t],e);function E(t,e,s={}){
return Rs(ni(t,e),{n:e,...s})}var ni=(t,e)=>He[`${t}.${Cs.select(e)}`]??He[`${t}.other`];function Lt({sentences:t,...e}){if(!t)return e;let s=(r,i)=>{if(typeof r==
"string")return Ps(r,t);if(Array.isArray(r))return r.map(a=>s(a));if(!r||typeof r!="object"||i==="recipe")return r;let o=a=>i==="skipped"?Ps(a,t):a;return Object.
fromEntries(Object.entries(r).map(([a,l])=>[o(a),s(l,a)]))};return s(e)}function Ps(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:r}=e[t],i=a=>typeof a==
"string"&&a!==t?Ps(a,e):a,o=He[s]??ni(s,r.n);return o?Rs(o,r,i):t}var li=t=>t in He,Z=t=>new Intl.ListFormat(Cs.resolvedOptions().locale,{type:"conjunction"}).format(
t),Rs=(t,e,s=r=>r)=>t.replace(/\{(\w+)\}/g,(r,i)=>i in e?[e[i]].flat().map(s).join(", "):r);var Wa=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],ci=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),di=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>Wa.includes(e))&&ci(t.concepts)&&ci(t.keep),Ke=t=>"balance"in t||"of"in t;function hi(t,e){
let{erase:s}=t;if(e===Ke(s))return t;let r=A(s,"concepts","towards","balance","of"),i=e?{balance:{},of:s.concepts?.[0]??"",...r}:{concepts:[s.of].filter(Boolean),
...r};return{...t,erase:i}}var ui=t=>t.split(";").map(e=>e.trim()).filter(Boolean),Bs=t=>(t??[]).join("; "),Ds=(t,e,s)=>({...t,erase:{...t.erase,[e]:ui(s)}}),Is=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),mi=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function Ws(t,e){let s=ui(e).map(r=>[r.slice(0,r.lastIndexOf(
":")).trim(),ve(r.slice(r.lastIndexOf(":")+1))]);return s.some(([r,i])=>!r||i===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var pi=(t,e,s)=>({
...t,erase:{...A(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),fi=(t,e)=>t.erase[e.name]??e.default;function vi({erase:t}){return Ke(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function Fs({erase:t}){if(!Ke(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,r])=>`${U(r)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var gi=(t,e)=>t.
erase.architectures.includes(e);var Fa=["weight","enabled","title"],wi=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function yi(t,e,s){let r=te(s,e.method).parameters.
map(a=>a.name),i=e.adapters.map(a=>typeof a=="object"?a:{}),o=i.flatMap((a,l)=>"weight"in a?[[l,a.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(a=>typeof a=="object"?A(a,"weight","blocks"):a)},parameters:{[e.method]:Object.fromEntries(r.filter(a=>a in e).map(a=>[a,e[a]]))},
typed:{blocks:i.map(a=>a.blocks??null)},shares:Object.fromEntries(o),rest:A(e,"adapters","method",...r)}}var bi=(t,e,s)=>t.models.models.map((r,i)=>Ua(t,r,e[i],
s)).filter(r=>P(r));function Ua(t,e,s,r){let i=t.shares[s.index],o=Ha(t,s,r);return i===void 0&&o===void 0?e:{...typeof e=="object"?e:{file:e},...i===void 0?{}:
{weight:i},...o===void 0?{}:{blocks:o}}}function Ha(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(Me(t,e,s)).length?Ot(t,e,s):void 0}
var ki=(t,e)=>t.models.models.map((s,r)=>({parameter:{...e,per_model:!0},index:r,label:`${r+1} ${j(P(s))||"…"}`})),$i=t=>Object.keys(t.rest).every(e=>Fa.includes(
e));function _i(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function xi(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([o])=>Number(o)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let r=0 in
s?{...t.rest,weight:s[0]}:t.rest,i="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:i,rest:r}}var Si=(t,e,s)=>({...t,shares:s===1?A(t.shares,String(e)):{...t.shares,[e]:s}});var Us={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},ge=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),M=t=>t.rest.enabled!==!1;function Ei(t,e){
let s=ge("other");if("adapter"in t){let{adapter:i,blocks:o,...a}=t;return{...s,kind:"adapter",models:{adapter:i},typed:{blocks:o??null},rest:a}}if(di(t)){let{erase:i,
blocks:o,...a}=t;return{...s,kind:"erase",erase:i,typed:{blocks:o??null},rest:a}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:A(t,"adjust")}:
wi(t,e)?yi(s,t,e):!("adapters"in t)&&e.methods.some(i=>i.id===t.method)?Ka(s,t,e):{...s,raw:t,rest:{}}}function Ka(t,e,s){let r=N(s,e.method),i=r.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),o=r.parameters.map(l=>l.name).filter(l=>!i.includes(l)&&l in e),a=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:r.id,sparse:!0,models:a(r.models),parameters:{[r.id]:a(o)},typed:Object.fromEntries(i.map(l=>[l,e[l]??null])),rest:A(e,"method",...r.models,...r.parameters.
map(l=>l.name))}}function Ti(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let i=Ai(t,Us,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...i===void 0?{}:{blocks:i},...t.rest}}if(t.kind===
"adapters"){let i=te(e.schema,t.method).parameters.map(a=>[a.name,Oi(t,a)]),o=Object.fromEntries(i.filter(([,a])=>a!==void 0));return{adapters:bi(t,q(t,e.schema),
e),method:t.method,...o,...t.rest}}let s=N(e.schema,t.method),r={method:t.method};for(let i of s.models)r[i]=i==="models"?X(t).filter(Boolean):t.models[i]||"";for(let i of s.
parameters){let o=i.kind==="weight"?Ai(t,i,e):Oi(t,i);o!==void 0&&(r[i.name]=o)}return{...r,...t.rest}}function Ai(t,e,s){if(e.name in t.typed)return t.typed[e.
name]??void 0;let r=q(t,s.schema).filter(o=>o.parameter.name===e.name);if(me(t.kind)&&!Object.keys(Me(t,r[0],s)).length)return;let i=r.map(o=>Ot(t,o,s));return e.
per_model?i:i[0]}function Oi(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?Hs(t,e):void 0}var Hs=(t,e)=>(t.parameters[t.method]||{})[e.name]??e.default;
function ht(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[n("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:[n("miss\
ing.adapter")];if(t.kind==="erase")return vi(t).map(r=>n(`missing.${r}`));if(t.kind!=="merge")return[];let s=N(e,t.method).models;return s[0]!=="models"?s.filter(
r=>!t.models[r]).map(r=>n("missing.model",{name:r.toUpperCase()})):X(t).every(Boolean)?[]:[X(t).some(Boolean)?n("missing.every_model"):n("missing.any_model")]}var X=t=>t.
models.models?.length?t.models.models:["",""];function ne(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind==="adapters")return t.models.
models.filter(Boolean);if(t.kind!=="merge")return[];let s=N(e,t.method).models;return(s[0]==="models"?X(t):s.map(r=>t.models[r])).filter(Boolean)}function q(t,e){
return me(t.kind)?[{parameter:Us,index:0,label:"blocks"}]:t.kind==="adapters"?ki(t,Us):t.kind!=="merge"?[]:N(e,t.method).parameters.filter(s=>s.kind==="weight").
flatMap(s=>Array.from({length:s.per_model?X(t).length:1},(r,i)=>({parameter:s,index:i,label:s.per_model?n("step.of_model",{name:s.name,n:i+1}):s.name})))}function ji(t,e){
let s=t?q(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function Mi(t,e,s){let r={...t,models:{...t.models,...e}},i=X(r).length;if(t.kind!=="merge"||
!e.models||i===X(t).length)return r;let o=N(s,t.method).parameters.map(a=>a.name).filter(a=>Array.isArray(t.typed[a]));return{...r,typed:A(t.typed,...o),rest:{...t.
rest,...Gr(t,i)}}}function Li(t,e,s){let r=N(s,e).parameters.map(c=>c.name),{layers:i,strength:o,...a}=t.rest,l=(i||[]).filter(c=>r.some(d=>d in c&&!Array.isArray(
c[d])));return l.length&&(a.layers=l.map(c=>Jr(c,r))),o!==void 0&&r.includes("alpha")&&(a.strength=o),{...t,method:e,channel:0,sparse:!1,typed:{},rest:a}}function Ni(t,e,s){
let r={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:r}}}var le=(t,e,s,r)=>({...t,rest:s===r?A(t.rest,e):{...t.rest,[e]:s}});
function Ks(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function Pi(t){let e=Object.fromEntries(Object.entries(t.rest).filter(([s])=>[
"enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},sparse:!1,rest:e}}function we(t,e){return t?me(t.kind)?
{name:"weight",low:-1,value:Number(t.rest.weight??1)}:q(t,e).some(r=>r.parameter.name==="alpha")?{name:"strength",low:0,value:Number(t.rest.strength??1)}:null:null}var Ve=()=>({whole:{},base:null,home:"",steps:[]});function Ci(t,e,s){let r=t.steps.map(m=>ht(m,s.schema)),i=t.steps.map((m,p)=>p).filter(m=>!r[m].length),o=r.map(
(m,p)=>({index:p,what:m})).filter(({what:m})=>m.length),l=e?.architecture&&t.whole.architecture!==e.architecture?A(t.whole,"architecture"):t.whole,c=i.map(m=>Ti(
t.steps[m],s)),d={live_merge:1,base:Va(t,e),...l,steps:c},h=o.length&&!i.length?o[0].what:[];return{recipe:d,missing:e?h:[n("missing.checkpoint")],waiting:o,places:i}}
function Va(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var Ri=t=>({live_merge:1,base:t?.name||"",steps:[]});function Bi(t,e,s){let r=A(t,"live_m\
erge","base","steps"),i=V(t.base),o=e!==null&&(!i||Ue(i,e.name));return{whole:r,base:o&&i?{written:t.base,of:e.name}:null,home:o?e.name:i,steps:(t.steps||[]).map(
a=>Ei(a,s))}}var qa=(t,e)=>t.some(s=>M(s)&&!ht(s,e).length),Di=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&qa(t.steps,s);function Ii(t,e,s){let r=A(t.whole,
e);return{...t,whole:s?{...r,[e]:s}:r}}var za=200,ut=(t,e="")=>({values:t,selected:Nt(t,e),committed:t,past:[],future:[]}),Wi=()=>ut({...Ve(),steps:[ge("merge")]}),Nt=({steps:t},e,s=0)=>t.some(r=>r.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",Vs=t=>t.values.steps.find(e=>e.id===t.selected)||null,ie=(t,e)=>({...t,values:{...t.values,...e}}),qs=(t,e,s)=>ie(t,{steps:t.
values.steps.map(r=>r.id===e?s(r):r)}),mt=(t,e)=>({...t,selected:e});function Fi(t,e){let s=ge(e);return mt(ie(t,{steps:[...t.values.steps,s]}),s.id)}function Ui(t,e){
let s=t.values.steps.findIndex(i=>i.id===e),r=ie(t,{steps:t.values.steps.filter(i=>i.id!==e)});return mt(r,Nt(r.values,t.selected,s))}function Hi(t,e,s){let{steps:r}=t.
values,i=r.findIndex(a=>a.id===e),o=Math.min(Math.max(s,0),r.length-1);return i<0||i===o?t:ie(t,{steps:r.toSpliced(i,1).toSpliced(o,0,r[i])})}var Pt=(t,e)=>Ne({
...Ne(t),values:e,selected:Nt(e,"")});function Ne(t){let{values:e,committed:s,past:r}=t;return e===s||S(e,s)?t:{...t,committed:e,past:[...r,s].slice(-za),future:[]}}
var Ct=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Ki(t){let e=Ne(t),s=e.past.at(-1);return s?qi(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Vi(t){let e=Ne(t),s=e.future.at(-1);return s?qi(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function qi(t,e,s){let r=new Map(t.values.steps.map(o=>[o.id,o])),i=e.steps.find(o=>!S(r.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:Nt(e,
i?.id??t.selected)}}var ye=["A","B","C","D"],zi=({values:t,selected:e},s,r)=>({values:t,selected:e,recipe:s,picture:Ji(s,r)}),Ji=(t,e)=>e.find(s=>s.whole&&s.picture&&S(s.recipe,t))?.
picture??"";function Gi(t,e){let s=Object.entries(t).map(([i,o])=>[i,{...o,picture:Ji(o.recipe,e)||o.picture}]),r=Object.fromEntries(s);return S(r,t)?t:r}function Yi(t,e,s,r){
if(t==="original")return e.steps.length?"original":"";let i=a=>a!==void 0&&!S(a,e)&&Ue(V(a.base),V(e.base)),o=t==="before"?r.find(a=>i(a.recipe))?.recipe:s[t]?.
recipe;return o&&i(o)?o:""}var Rt=24,Ga=200;function Xi(t,e){let s=t.find(i=>i.infotext===e.infotext&&S(i.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let r=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return zs([r,...t.filter(i=>i!==s)])}var zs=t=>t.filter((e,s)=>s<Ga||e.star),Qi=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function Ya(t){let e=s=>[
s??[]].flat().map(P);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function eo(t,e,s){let r=e.toLowerCase().split(/\s+/).filter(Boolean),i=o=>r.every(a=>Ya(o.recipe).some(l=>l.toLowerCase().includes(a)));return t.filter(o=>(!s||
o.star)&&i(o))}function Js(t,e){let s=[e];for(let r=Zi(t,e);r&&!s.includes(r);r=Zi(t,r))s.push(r);return s}var Zi=(t,{parent:e})=>t.find(s=>s.id===e);function Za(t,e){
return t.steps.map(s=>{let r=[s.adapter,s.b,s.c,...s.models||[]].map(o=>j(P(o)));return[s.method?N(e,s.method).label:Object.keys(s)[0],r.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Bt(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),r=`${j(V(t.recipe.
base))}: ${Za(t.recipe,e)}`,i=t.whole?"":`
${n("strip.interrupted")}`;return`${n("strip.preview",{id:Hr(t.recipe),when:s})}
${r}${i}`}var to=2,so=1,ro=1,Xa=["merge","adapter","adapters","adjust","erase","other"],Dt={live:!0,auto:!1,odd:!1},C=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function Gs(t){
try{return JSON.parse(t??"null")}catch{return null}}var io=({values:t,selected:e},s)=>JSON.stringify({version:to,values:t,selected:e,settings:s});function oo(t){
let e=Gs(t);if(!C(e)||e.version!==to||!C(e.values))return{panel:null,settings:Dt};let s={...Dt,...C(e.settings)?e.settings:{}};return{panel:ut(ao(e.values),String(
e.selected)),settings:s}}function ao(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>C(s)&&Xa.includes(s.kind)):[];return{...Ve(),home:typeof t.home=="string"?
t.home:"",...C(t.whole)?{whole:t.whole}:{},...C(t.base)?{base:t.base}:{},steps:e.map(Qa)}}function Qa(t){let e=ge(t.kind),s=([r,i])=>{let o=e[r];return r==="raw"||
C(o)?C(i):typeof i==typeof o};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var Ys=t=>JSON.stringify({version:so,entries:t});function no(t){let e=Gs(
t);return!C(e)||e.version!==so||!Array.isArray(e.entries)?[]:zs(e.entries.filter(en).map((s,r)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${r}`,parent:s.parent??"",star:s.star??!1})))}var Zs=t=>JSON.stringify({version:ro,snapshots:t});function lo(t){let e=Gs(t);if(!C(e)||e.version!==ro||!C(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([r,i])=>ye.some(o=>o===r)&&C(i)&&C(i.values)&&C(i.recipe)&&Array.isArray(i.recipe.steps)&&co(i.picture));return Object.
fromEntries(s.map(([r,i])=>[r,{...i,values:ao(i.values),selected:String(i.selected)}]))}var co=t=>t===""||String(t).startsWith("data:image/"),en=t=>C(t)&&C(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&co(t.picture);function It(t){let e=t.findLastIndex(r=>r.picture!==""&&!r.star),s=e>=0?e:t.findLastIndex(
r=>r.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Wt=class{constructor(e,s,r){this.schema=f(e),this.files=f(s),this.state=f(r),this.panel=f(Wi()),this.settings=f(Dt),this.linked=f([]),this.snapshots=f({}),this.
parts=f({of:"",slots:{}}),this.edits=f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=Xs(()=>this.state.value.checkpoint);let i=Xs(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),o=F(()=>this.panel.value.values.whole.block_map);this.kit=F(()=>At(this.schema.value,this.checkpoint.
value?.architecture,o.value,i.value)),this.step=F(()=>Vs(this.panel.value)),this.channel=Xs(()=>ji(this.step.value,this.schema.value)),this.written=F(()=>Ci(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=F(()=>Di(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=F(()=>this.
parked.value?Ri(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,r]=[this.step.value,this.channel.value];return s&&r?Et(s,e,r,this.kit.value):0}isSet(e){let[s,r]=[this.step.value,this.channel.value];return!!(s&&r&&Qr(s,
e,r,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?je(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),r=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=r===s.values.home?s:ie(s,{home:r}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=Ne(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(r=>qs(r,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(r=>js(r,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,r]=[Vs({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&r?Et(s,e,r,this.kit.value):this.weight(e)}moveFader(e,s,r=!1){let i=this.linked.value.includes(e)?this.linked.value.filter(o=>this.faders.includes(
o)):[e];this.moveFaders(i,e,s,r)}moveFaders(e,s,r,i){if(!this.channel.value)return;let o=Object.fromEntries(e.map(a=>[a,this.weightBefore(a)]));this.setWeights(
oi(o,s,r,this.channel.value.parameter,i))}usePreset(e){let s=this.channel.value;s&&this.doneStep(r=>ei(r,s,e,this.kit.value))}add(e){this.done(s=>Fi(s,e))}remove(e){
this.done(s=>Ui(s,e))}move(e,s){this.done(r=>Hi(r,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=mt(this.panel.value,e))}look(e){let s=qs(this.
panel.value,this.panel.value.selected,r=>({...r,...e}));this.panel.value=Ct(this.panel.value,s.values)}setWhole(e,s){this.done(r=>({...r,values:Ii(r.values,e,s)}))}undo(){
this.panel.value=Ki(this.panel.value),this.edited()}redo(){this.panel.value=Vi(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:zi(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=mt(Pt(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=A(this.snapshots.value,
e)}async load(e,s){let r=Bi(e,this.checkpoint.value,this.schema.value),i=await s(r.steps,r.whole.block_map);this.panel.value=Pt(this.panel.value,{...r,steps:i})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=Ne(ie(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Pt(this.panel.value,
{...Ve(),steps:[ge("merge")]}),this.edited()}};function Xs(t){let e;return F(()=>{let s=t();return(e===void 0||!S(e,s))&&(e=s),e})}var tn=600,sn=["disk","memory"],Ft=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let r="",i=0;x(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(i),o!==r&&(i=setTimeout(()=>this.#e(r=o),tn))})}async#e(e){let s=this.desk.written.value.recipe,r=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=r.filter(i=>!sn.includes(i.check)).map(i=>i.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
r=>r.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,r=e.steps.filter(o=>o.enabled!==!1);if(s.length||!r.length)return"";let i=o=>o.method?
N(this.desk.schema.value,o.method).models.map(a=>o[a]):[];return JSON.stringify([e.base,e.vae,r.map(o=>[o.method,o.adapter,i(o)])])}};var qe=class extends Error{constructor(e,s){super(e),this.place=s}},_=t=>t instanceof Error?t.message:String(t),Ut=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#e(e,{method:"GET"})}post(e,s){return this.#e(e,{method:"POST",body:JSON.stringify(s)})}async#e(e,s){let r={
"X-Live-Merge-Token":this.token,"Content-Type":"application/json"},i=await fetch(this.routes+e,{...s,headers:r,credentials:"same-origin"}).catch(()=>null);if(!i)
throw new qe(n("server.silent"));let o=Lt(await i.json().catch(()=>({})));if(i.ok)return o;let a=typeof o.detail=="string"&&o.detail?o.detail:o.error;throw new qe(
a||n("server.answered",{status:i.status,path:e}),o.place||"")}};var ho=150,Qs=3e3,rn=100,Ht=class{constructor(e,s,r,i){this.desk=e,this.server=s,this.reader=r,this.page=i,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=F(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=F(()=>this.unreachable.value||this.refusal.
value),this.settled=F(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=F(()=>this.loads.value>0),this.elsewhere=F(()=>this.#t()),
x(()=>{e.edits.value&&ue(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:r}=this.desk,i=s.value.live?.recipe;
return!!i&&!r.value&&!e.value.missing.length&&S(e.value.recipe,i)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(pe(e.recipe))&&!S(e.recipe,this.recipe)}expect(e){let s=pe(e);this.mine.value=[...this.mine.value.
filter(r=>r!==s),s].slice(-rn)}push(){let{settings:e,written:s,parked:r}=this.desk;!e.value.live||r.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,r=pe(e);this.dirty.value=!1,!(s.length||r===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=r,this.expect(e),await this.#i("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#r())}#r(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Qs:ho)}async#i(e,s){
this.refusal.value="";try{let r=await this.server.post(e,s);return this.unreachable.value="",r}catch(r){let i=r instanceof qe&&r.place===void 0;return(i?this.unreachable:
this.refusal).value=_(r),null}}async ask(e,s){let r=await this.#i(e,s);return await this.#a(),r}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(pe(e))}watch(e=Qs){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#a(),e)}async#a(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[r,i]=[this.stale.value,this.sequence];try{let a=await this.
server.get("/state");r&&i===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(a)}catch(a){this.unreachable.value=_(a)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?ho:Qs)}async#l(e){let s=this.desk.state.value,r=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),r&&(e.error=null),S(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:r}=s;!e.pasted||!r?.recipe||r.number===
e.pasted.number||(this.expect(r.recipe),await this.show(r.recipe).catch(i=>this.refusal.value=_(i)))}show(e){return this.desk.load(e,(s,r)=>this.reader.steps(s,
r))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function uo(t,e){let s="";x(()=>{let{name:r="",architecture:i}=t.checkpoint.value??{};i&&!t.schema.value.architectures[i]&&e.get("/schema").then(o=>o.architectures[i]&&
(t.schema.value=o),()=>{}),!(!r||r===s)&&(s=r,e.get("/layers").then(o=>t.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var po="live-merge/panel",tr="live-merge/strip",fo="live-merge/snapshots",on=1e6;function sr(t){try{return localStorage.getItem(t)}catch{return null}}function er(t,e){
try{return localStorage.setItem(t,e),!0}catch{return!1}}var vo=()=>oo(sr(po)),rr=()=>no(sr(tr)),ir=()=>lo(sr(fo));function go(t){for(let e=t;e;e=It(e)){let s=Ys(
e);if(s.length<=on&&er(tr,s))return}}function mo(t,e){for(let s=It(rr());!er(t,e)&&s;s=It(s))if(!er(tr,Ys(s)))return}function wo(t){let e=0,s="",r=()=>mo(po,s);
x(()=>{s=io(t.panel.value,t.settings.value),clearTimeout(e),e=setTimeout(r,150)}),window.addEventListener("pagehide",r),x(()=>{let i=Zs(t.snapshots.value);i!==Zs(
ir())&&mo(fo,i)})}var Kt=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,x(()=>{this.#t()})}async read(e,s,r,i="live_merge"){let o=Vr(e,r);if(o)return{
weights:o,named:null};let a=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:a,architecture:r.id,adapter:lt(s),block_map:i})}async change(e){
let{kit:s,panel:r,kind:i}=this.desk,{weights:o,named:a}=await this.read(e,i,s.value,r.value.values.whole.block_map);return a?Object.fromEntries(a.map(l=>[l,o[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...o}}async steps(e,s){let r=At(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(i=>this.#e(i,r,s)))}async#e(e,s,r){let i=e;for(let o of yo(e,s)){let a=e.typed[o.parameter.name],{weights:l}=await this.read(Array.
isArray(a)?a[o.index]:a,e.kind,s,r);i=As(i,o,l,s)}return i}async#t(){let{panel:e,kit:s}=this.desk,r=e.value.values;if(!r.steps.filter(c=>yo(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let o=c=>this.#e(c,s.peek(),r.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),a=await Promise.all(
r.steps.map(o));e.peek().values===r&&a.some((c,d)=>c!==r.steps[d])&&(e.value=Ct(e.peek(),{...r,steps:a}))}},yo=(t,e)=>q(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[fe(s,e)]);var J={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Q=t=>(...e)=>({_$litDirective$:t,values:e}),z=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,r){this._$Ct=e,this._$AM=s,this._$Ci=r}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var b=t=>t??w;var{I:an}=Ur,bo=t=>t;var $o=t=>t.strings===void 0,ko=()=>document.createComment(""),ze=(t,e,s)=>{let r=t._$AA.parentNode,i=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=r.insertBefore(
ko(),i),a=r.insertBefore(ko(),i);s=new an(o,a,t,t.options)}else{let o=s._$AB.nextSibling,a=s._$AM,l=a!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==a._$AU&&s._$AP(c)}if(o!==i||l){let c=s._$AA;for(;c!==o;){let d=bo(c).nextSibling;bo(r).insertBefore(c,i),c=d}}}return s},be=(t,e,s=t)=>(t._$AI(e,s),t),nn={},
Vt=(t,e=nn)=>t._$AH=e,_o=t=>t._$AH,qt=t=>{t._$AR(),t._$AA.remove()};var ce=Q(class extends z{constructor(t){if(super(t),t.type!==J.PROPERTY&&t.type!==J.ATTRIBUTE&&t.type!==J.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!$o(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
T||e===w)return e;let s=t.element,r=t.name;if(t.type===J.PROPERTY){if(e===s[r])return T}else if(t.type===J.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(r))return T}else if(t.
type===J.ATTRIBUTE&&s.getAttribute(r)===e+"")return T;return Vt(t),e}});var xo=(t,e,s)=>{let r=new Map;for(let i=e;i<=s;i++)r.set(t[i],i);return r},So=Q(class extends z{constructor(t){if(super(t),t.type!==J.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(t,e,s){let r;s===void 0?s=e:e!==void 0&&(r=e);let i=[],o=[],a=0;for(let l of t)i[a]=r?r(l,a):a,o[a]=s(l,a),a++;return{
values:o,keys:i}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,r]){let i=_o(t),{values:o,keys:a}=this.dt(e,s,r);if(!Array.isArray(i))return this.ut=a,
o;let l=this.ut??=[],c=[],d,h,m=0,p=i.length-1,v=0,y=o.length-1;for(;m<=p&&v<=y;)if(i[m]===null)m++;else if(i[p]===null)p--;else if(l[m]===a[v])c[v]=be(i[m],o[v]),
m++,v++;else if(l[p]===a[y])c[y]=be(i[p],o[y]),p--,y--;else if(l[m]===a[y])c[y]=be(i[m],o[y]),ze(t,c[y+1],i[m]),m++,y--;else if(l[p]===a[v])c[v]=be(i[p],o[v]),ze(
t,i[m],i[p]),p--,v++;else if(d===void 0&&(d=xo(a,v,y),h=xo(l,m,p)),d.has(l[m]))if(d.has(l[p])){let k=h.get(a[v]),B=k!==void 0?i[k]:null;if(B===null){let G=ze(t,
i[m]);be(G,o[v]),c[v]=G}else c[v]=be(B,o[v]),ze(t,i[m],B),i[k]=null;v++}else qt(i[p]),p--;else qt(i[m]),m++;for(;v<=y;){let k=ze(t,c[y+1]);be(k,o[v]),c[v++]=k}for(;m<=
p;){let k=i[m++];k!==null&&qt(k)}return this.ut=a,Vt(t,c),T}});var Je=(t,e,s)=>So(t.map((r,i)=>[e(r),s(r,i)]),([r])=>r,([,r])=>r),g=(t,e,s,r={})=>u`<button type="button" class=${r.kind??"lm-button"}
    id=${b(r.id)} title=${e} aria-label=${b(r.label)} aria-pressed=${b(or(r.pressed))}
    aria-expanded=${b(or(r.expanded))} aria-controls=${b(r.controls)} data-key=${b(r.key)}
    aria-keyshortcuts=${b(r.keys)} tabindex=${b(r.reached===!1?"-1":void 0)} ?disabled=${r.off} ?hidden=${r.hidden} @click=${s}>${t}</button>`,or=t=>t===void 0?
void 0:String(t),H=(t,e,s,r,i={})=>u`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${b(i.id)} data-name=${b(i.name)} aria-label=${b(i.label)} .checked=${ce(s)}
    @change=${o=>r(o.target.checked)}>${t}</label>`,W=(t,e,s={})=>u`<label class=${s.kind??"lm-field"} id=${b(s.id)}
    title=${b(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,L=(t,e,s,r={})=>u`<select class=${r.kind??"lm-input"}
    id=${b(r.id)} data-name=${b(r.name)} aria-label=${b(r.label)} title=${b(r.title)}
    ?hidden=${r.hidden} .value=${ln(e)} @change=${i=>s(i.target.value)}>
    ${t.map(([i,o,a])=>u`<option value=${i} title=${b(a)}>${o}</option>`)}</select>`,ln=Q(class extends z{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),T}}),cn=Q(class extends z{render(t,e){return e??t}update(t,[e,s]){let r=t.element;r.dataset.exact=e;let i=document.activeElement===
r,o=i?e:s??e;return!(i&&r.dataset.typing)&&r.value!==o&&(r.value=o),T}}),Pe=t=>t.currentTarget;function zt(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function dn(t,e){let s=r=>{delete r.dataset.typing,t(r.value,r)};return{input:r=>Pe(r).dataset.typing="yes",change:r=>s(Pe(r)),key:r=>{let i=Pe(r);if(r.key==="E\
nter"&&!r.ctrlKey&&!r.metaKey)s(i);else if(r.key==="Escape"&&i.dataset.typing)zt(i),e?.();else return;r.preventDefault(),r.stopPropagation()}}}function de(t,e,s,r={}){
let i=dn(s,r.drop);return u`<input type="text" class=${r.kind??"lm-input"} id=${b(r.id)} autocomplete="off" spellcheck="false"
        inputmode=${b(r.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${b(r.describedBy)} aria-invalid=${b(or(r.wrong))} title=${b(r.title)}
        placeholder=${r.placeholder??""} data-key=${b(r.key)} .value=${cn(t,r.brief)}
        @input=${o=>{i.input(o),r.type?.(Pe(o).value)}}
        @change=${i.change} @keydown=${i.key}
        @focus=${o=>hn(Pe(o),r.numeric||r.brief!==void 0)}
        @blur=${o=>un(Pe(o),r.brief)}>`}var Ge=(t,e,s,r={})=>u`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${r.placeholder??""} aria-label=${b(r.label)} .value=${e}
    @input=${i=>s(Pe(i).value)}
    @keydown=${i=>i.key==="Enter"&&r.enter?.()}>`;function hn(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function un(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function ke(t,e,s,r={}){let i=t===null?"":String(t);return de(i,e,(a,l)=>{let c=ve(a),d=!!r.empty&&a.trim()===
"";if(c===null&&!d)return ar(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...r,kind:r.kind??"lm-value",numeric:!0,title:i,brief:t===null?"":U(t)})}function ar(t){
zt(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var mn=(t,e,s,r,i)=>u`<input type="range" class="lm-flat" id=${b(i.id)}
    min=${i.low} max=${i.high} step="0.05" aria-label=${e} data-key=${b(i.key)} .value=${ce(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${r}>`,Ye=(t,e,s,r,i)=>u`${mn(t,e.label,s,r,e)}
    ${ke(t,e.exact,o=>{s(o??e.usual),r()},i)}`,Ze=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function Jt(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let r=document.createElement("textarea");r.value=t,e.append(r),r.select(),document.execCommand("copy"),r.remove()}var K=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,r){let i=g(n("dialog.close"),n("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return u`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?u`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${r()}${i}</div>`:w}</dialog>`}};var Gt=class extends K{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,r=await this.
app.server.post("/conflicts",{recipe:s}).catch(i=>_(i));e===this.asked&&(typeof r=="string"?this.problem.value=r:[this.found.value,this.pair.value]=[r,"0-1"])}view(){
return this.frame(n("conflicts.title"),()=>u`<p>${n("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):n("conflicts.looking"))}</div>`,()=>w)}#t({adapters:e,slots:s}){let r=e.map((d,h)=>`${h+
1} ${j(d)}`),i=r.flatMap((d,h)=>r.slice(h+1).map((m,p)=>[`${h}-${h+p+1}`,n("conflicts.pair",{one:d,other:m})])),[o,a]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:d,norms:h,pairs:m})=>m.filter(p=>p.first===o&&p.second===a).map(p=>[d,pn(p.cosine),fn(p.conflicts),U(h[o]),U(h[a])])),c=[n("conflicts.slot"),n("c\
onflicts.cosine"),n("conflicts.signs"),n("conflicts.norm",{name:r[o]}),n("conflicts.norm",{name:r[a]})];return u`${W(n("conflicts.which"),L(i,this.pair.value,d=>this.
pair.value=d,{id:"lm-conflicts-pair"}))}
            ${l.length?u`<table><thead><tr>${c.map(d=>u`<th scope="col">${d}</th>`)}</tr></thead>
                <tbody>${l.map(([d,...h])=>u`<tr><th scope="row">${d}</th>${h.map(m=>u`<td>${m}</td>`)}</tr>`)}</tbody></table>`:u`<p>${n("conflicts.apart")}</p>`}`}},
pn=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,fn=t=>t===null?"–":`${Math.round(100*t)} %`;var R=Q(class extends z{constructor(t){if(super(t),t.type!==J.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(r=>r!=="")));for(let r in e)e[r]&&!this.nt?.has(r)&&this.st.add(r);return this.
render(e)}let s=t.element.classList;for(let r of this.st)r in e||(s.remove(r),this.st.delete(r));for(let r in e){let i=!!e[r];i===this.st.has(r)||this.nt?.has(r)||
(i?(s.add(r),this.st.add(r)):(s.remove(r),this.st.delete(r)))}return T}});var Yt=class extends K{constructor(e){super("lm-gallery"),this.app=e,this.typed=f(""),this.starred=f(!1),this.traced=f(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(n("gallery.title"),()=>this.#e(),()=>u`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,r=s?Js(e.value,s):eo(e.value,this.typed.value,this.starred.value);return u`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${n("gallery.search")} aria-label=${n("gallery.search")}
                .value=${this.typed.value} @input=${i=>{this.traced.value=null,this.typed.value=i.target.value}}>
            ${H(n("gallery.starred"),n("gallery.starred_title"),this.starred.value,i=>this.starred.value=i,{id:"lm-gallery-starred"})}
            ${s?g(n("gallery.all"),n("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):w}</div>
            <p id="lm-gallery-count" role="status">${E(s?"gallery.lineage":"gallery.count",r.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${Je(r,i=>i.id,i=>this.#t(i))}</ol>`}#t(e){let{strip:s,desk:r}=this.app,i=Bt(e,r.schema.value),o=Js(s.shots.
value,e).length-1,a=()=>{this.close(),s.back(e)};return u`<li class=${R({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${i} aria-label=${n("strip.back",{about:i})} @click=${a}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${i.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${g(e.star?"★":"☆",n("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:n("gallery.star"),pressed:e.
star})}
            ${o?g(E("gallery.before",o),n("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):w}</span></li>`}};var nr=100,lr={id:"",typed:"",active:-1};function Ao(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(r=>s.every(i=>r.toLowerCase().includes(
i)))}function Xe({picking:t},{id:e,label:s,value:r,files:i,pick:o,empty:a=n("picker.model")}){let l=`lm-picker-${e}`,{typed:c,active:d}=t.value,h=t.value.id===e,
m=h?Ao(i.map($=>$.name),c):[],p=m.slice(0,nr),v=$=>{let ee=Ao(i.map(vt=>vt.name),$).indexOf(r);t.value={id:e,typed:$,active:$?0:ee}},y=()=>t.value=lr,k=$=>t.value=
{id:e,typed:c,active:Math.max(0,Math.min($,p.length-1))},B=$=>{y(),$!==r&&o($)},G=$=>{if($.key==="ArrowDown")h?k(d+1):v("");else if($.key==="ArrowUp")k(d-1);else if($.
key==="Enter"&&!$.ctrlKey&&!$.metaKey&&h&&p[d])B(p[d]);else if($.key==="Escape"&&h)y();else return;$.preventDefault(),$.stopPropagation()},Re=$=>{if(!h)return;let ee=$.
target.value.trim(),vt=i.find(Ta=>Ta.name.toLowerCase()===ee.toLowerCase());vt||!ee?B(vt?.name??""):y()},Ea=$=>{$.preventDefault();let ee=$.target.closest("[rol\
e=option]");ee&&B(ee.dataset.name)};return u`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${r}
            placeholder=${a} aria-label=${s} aria-expanded=${h} aria-controls=${l} aria-autocomplete="list"
            aria-activedescendant=${b(h&&d>=0?`${l}-${d}`:void 0)}
            .value=${h?T:ce(r)}
            @focus=${$=>$.target.select()} @click=${()=>h||v("")}
            @input=${$=>v($.target.value)} @keydown=${G} @blur=${Re}>
        <ul class="lm-list" role="listbox" id=${l} aria-label=${s} ?hidden=${!h} @pointerdown=${Ea}>
            ${p.map(($,ee)=>vn($,`${l}-${ee}`,$===r,ee===d))}
            ${h?gn(i.length,m.length):w}</ul></div>`}function vn(t,e,s,r){let i=t.lastIndexOf("/")+1;return u`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${R({"lm-active":r})}><span class="lm-folder">${t.slice(0,i)}</span>${t.slice(i)}</li>`}function gn(t,e){return e>nr?u`<li class="lm-more">${E("pi\
cker.more",e-nr)}</li>`:e?w:u`<li class="lm-more">${t?n("picker.none_found"):n("picker.no_files")}</li>`}var wn=4e6,yn=200,Zt=class extends K{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let r=await this.app.server.post("/import",e).catch(i=>i);if(s===this.asked)
return r instanceof Error?this.#e(null,_(r)):this.#e(r,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),yn)}async#r(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],r=s?s.size>wn?"":await s.text():e.dataTransfer?.getData("text");return r?(this.text.value=
r,this.#t({text:r})):this.#e(null,n("import.no_text"))}async#i(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,_(e))}}view(){return this.frame(n("import.title"),()=>this.#o(),()=>u`<span class="lm-gap"></span>
            ${g(n("import.take"),n("import.take_title"),()=>this.#i(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return u`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#r(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${n("import.placeholder")}
                aria-label=${n("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${Xe(this.app,{id:"import",label:n("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:n("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?bn(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${n("import.left_out")}>${e?.left_out.map(s=>u`<li>${s}</li>`)}</ul>`}};function bn({tool:t,recipe:e,left_out:s}){
let r=E("import.found",e.steps.length,{tool:t,base:j(V(e.base))});return s.length?`${r} ${n("import.not_carried")}`:r}var kn=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function $n(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,r,i,o]=t.match(kn)??[];if(!r)return e.
filter(l=>l.replace(/\d+$/,"")===t);let a=(i||r.replace(/\d+$/,""))+o.padStart(2,"0");return e.slice(e.indexOf(r),e.indexOf(a)+1)}function Y(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(r=>$n(r,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(r=>s.has(r))}function cr(t,e,s){let r=Y(t,s);return r.includes(
e)||r.includes(s.follows[e]??"")}var Xt=(t,e)=>le(t,"muted",e.length?e:void 0,void 0);function Oo(t,e,s){let r=Y(t,s);return Xt(t,r.includes(e)?r.filter(i=>i!==
e):[...r,e])}var Eo=(t,{architecture:{sliders:e,odd:s},follows:r})=>[...e.filter(i=>i!==t),...s.filter(i=>!r[i])],dr=(t,e,s)=>String(Y(t,s))===String(Eo(e,s)),To=(t,e,s)=>Xt(
t,dr(t,e,s)?[]:Eo(e,s)),hr=(t,e)=>t.length>1&&t.every(s=>M(s)===(s.id===e));function jo(t,e){let s=hr(t,e);return t.map(r=>le(r,"enabled",s||r.id===e,!0))}var Qe=t=>j(P(t))||"…",ur=t=>t<0?`(−${U(-t)})`:U(t);function pt(t,e,s){let r=e.parameter.name==="alpha"?we(t,s.schema)?.value??1:1,i=Y(t,s),o=Object.entries(
jt(t,e,s)).filter(([l])=>!i.includes(l)).map(([,l])=>l),a=[...new Set(o.length?o:[0])].map(l=>I(l*r));return a.length===1?ur(a[0]):`[${U(Math.min(...a))}…${U(
Math.max(...a))}]`}function _n(t,e,s){let r=N(s.schema,t.method),i=q(t,s.schema).filter(o=>o.index===0);if(!r.formula){let o=r.models[0]==="models"?X(t):r.models.
map(d=>t.models[d]),a=i.find(d=>!d.parameter.per_model),l=a?n("formula.at",{name:a.parameter.name,amount:pt(t,a,s)}):"",c=o.length?n("formula.with",{models:o.map(
Qe).join(", ")}):"";return n("formula.method",{method:r.label,so:e,others:c,how:l})}return r.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o===
"B"||o==="C")return Qe(t.models[o.toLowerCase()]);let a=i.find(l=>l.parameter.name===o);return a?pt(t,a,s):o})}function xn(t,e,s){let r=we(t,s.schema)?.value??1,
i=pt(t,q(t,s.schema)[0],s),[o,a]=r<0?["−",-r]:["+",r];return`${e} ${o} ${a}${i==="1"?"":`·${i}`}·${Qe(t.models.adapter)}`}function Sn(t,e,s){let r=we(t,s.schema)?.
value??1,i=[ur(r),pt(t,q(t,s.schema)[0],s)].filter(o=>o!=="1");return`${e}, ${n("formula.erased",{what:[...i,`[${Fs(t)}]`].join("·")})}`}function An(t,e,s){let r=q(
t,s.schema).filter(i=>t.models.models[i.index]).map(i=>[...[ur(t.shares[i.index]??1),pt(t,i,s)].filter(a=>a!=="1"),Qe(t.models.models[i.index])].join("·"));return t.
method==="sum"?`${e} + ${r.join(" + ")}`:`${e} + ${te(s.schema,t.method).label}(${r.join(", ")})`}var mr=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function On(t,e,s){return t.kind==="merge"?_n(t,e,s):t.kind==="adapter"?xn(t,e,s):t.kind==="adapte\
rs"?An(t,e,s):t.kind==="erase"?Sn(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:n("formula.adjust",{so:e,what:mr(t,s)})}var Mo=(t,e)=>M(t)&&!ht(t,e.schema).
length&&(t.kind!=="adjust"||mr(t,e)!=="");function Lo(t,e){if(t.kind==="adjust")return mr(t,e)||n("step.no_adjustment");if(t.kind==="erase")return Fs(t)||n("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||n("step.unknown"));let s=ne(t,e.schema).map(Qe).join(", ");if(t.kind==="adapter")return s||n("step.\
no_file");if(t.kind==="adapters")return s?`${te(e.schema,t.method).label} · ${s}`:n("step.no_file");let{label:r}=N(e.schema,t.method);return s?`${r} · ${s}`:r}
function No(t,e,s,r){let i=n("formula.so_far"),o=e?j(e):"A",l=t.filter(c=>Mo(c,r)).map((c,d)=>{let h=Y(c,r).length,m=On(c,d?i:o,r)+(h?` (${E("mutes.faders",h)})`:
"");return m.startsWith(`${i} `)?m.slice(i.length+1):m}).join(n("formula.then"))||o;return n("formula.result",{chain:l,vae:s?n("formula.vae",{name:Qe(s)}):""})}
function Qt(t,e,s){let r=t.filter(l=>Mo(l,s)),i=r.flatMap(l=>ne(l,s.schema)).map(P),o=r.length===1&&r[0].kind==="merge"?[r[0].method]:[];return`${[...new Set([...[
e,...i].map(j),...o])].join("-").slice(0,100)}.safetensors`}var En=1e6,pr={rank:"64",energy:"0.99",size:"100",whole:""},es=class extends K{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(pr.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.base=null}get save(){
return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:r,panel:i,checkpoint:o,kit:a}=this.app.desk,{missing:l}=e.value;return s.value?void(r.
value=n("save_dialog.parked")):l.length?void(r.value=n("save_dialog.nothing",{what:Z(l)})):(this.name.value=this.name.value||Qt(i.value.values.steps,o.value?.name??
"",a.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.way.value,ve(this.amount.value)];if(s===null&&e!==
"whole")return null;let r=e==="whole"?{}:{[e]:e==="size"?Math.round(En*Number(s)):s},i=this.blockRanks.value.trim();return{recipe:this.app.desk.written.value.recipe,
name:this.name.value.trim(),...r,...e==="rank"&&i?{block_ranks:i}:{},adapters_alone:this.alone.value,text_encoders:this.textEncoders.value,overwrite:this.overwrite.
value}}get#e(){return this.app.desk.steps.some(e=>Te(e.kind)&&M(e))}#t(e){this.alone.value!==e&&this.#r(e?"whole":"rank"),this.alone.value=e}get canStart(){return this.
wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(){let{wanted:e}=this;if(!e||!this.canStart)return;this.problem.value="",this.
seen.value=!0,this.base=e.recipe.base;let{live:s}=this.app;await s.ask("/lora",e)||(this.problem.value=s.trouble.value)}async#s(){let{name:e}=this.save;this.close(),
await this.app.live.use({live_merge:1,base:this.base,steps:[{adapter:e}]})}#r(e){this.way.value=e,this.amount.value=pr[e]}view(){let e=this.save?.state==="runni\
ng";return this.frame(n("lora_dialog.title"),()=>u`${this.#i()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):w)}</div>`,()=>u`
            ${g(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${g(n("lora_dialog.look"),n("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&fr(this.save))})}
            <span class="lm-gap"></span>
            ${g(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-lora-start",kind:"lm-button lm-primary",off:!this.canStart})}`)}#i(){
let s=Object.keys(pr).filter(a=>a!=="whole"||this.alone.value).map(a=>[a,n(`lora_dialog.${a}`)]),r=[["",n("lora_dialog.all")],["alone",n("lora_dialog.alone")]],
i=(a,l)=>W(a,l,{kind:"lm-field lm-row"}),o=(a,l,c="")=>Ge(a,l.value,d=>l.value=d,{placeholder:c});return u`${i(n("save_dialog.name"),o("lm-lora-name",this.name))}
            ${this.#e?i(n("lora_dialog.what"),L(r,this.alone.value?"alone":"",a=>this.#t(a==="alone"),{id:"lm-lora-what"})):w}
            ${i(n("lora_dialog.way"),L(s,this.way.value,a=>this.#r(a),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?w:i(n(`lora_dialog.${this.way.value}`),o("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?i(n("lora_dialog.block_ranks"),o("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):w}
            ${H(n("lora_dialog.text_encoders"),n("lora_dialog.text_encoders_title"),this.textEncoders.value,a=>this.textEncoders.value=a,{id:"lm-lora-text"})}
            ${H(n("lora_dialog.overwrite"),n("save_dialog.replace_title"),this.overwrite.value,a=>this.overwrite.value=a,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([r,i])=>`${r}: ${i}`),...e.warnings??[]];return u`<p>${n("save_dialog.done",{
path:e.path,size:Le(e.size)})} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Tn)}</div>
            ${s.map(r=>u`<p>${r}</p>`)}`}},fr=t=>t?.state==="done"&&(t.slots??[]).length>0;function Tn({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return u`<div role="listitem" class="lm-lora-slot" title=${n("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}function Po(t,e,s){let{sliders:r,odd:i}=s.architecture,o=d=>se(t,d,e,s),a=i.filter(d=>ct(t,d,e,s));if(!a.length)return r.map(o).join(",");let l=[];for(let d of r){
let h=l[l.length-1];h&&o(h.from)===o(d)?h.to=d:l.push({from:d,to:d})}return[...l.map(({from:d,to:h})=>`${d===h?d:`${d}-${h}`}:${o(d)}`),...a.map(d=>`${d}:${o(d)}`)].
join(", ")}var Co=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>U(Number(e))),jn=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),Ro=t=>jn.test(t);function Bo(t){let{desk:e,dialogs:s,textNote:r}=t,i=ts(t),o=()=>u`${de(i,n("text.field"),(a,l)=>Do(t,a,l),{id:"lm-text",describedBy:"lm-text-note",wrong:r.value!==
"",brief:Co(i),title:n("text.title",{text:i}),drop:()=>r.value=""})}
        ${g(t.copied.value?n("text.copied"):n("text.copy"),n("text.copy_title"),()=>Ln(t,i),{id:"lm-copy"})}`;return u`<section id="lm-text-row" class="lm-text" aria-label=${n(
"text.label")}
        @paste=${a=>Mn(t,a)}>${e.channel.value?o():w}
        ${g(n("import.open"),n("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${r.value}</p></section>`}function ts({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?Po(
e,s,t.kit.value):""}async function Do(t,e,s){let{desk:r,reader:i,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===ts(t))return zt(s);s.dataset.typing="yes";try{
let a=await i.change(e);s.value===e&&delete s.dataset.typing,r.doneWeights(a)}catch(a){o.value=_(a)}}function Mn(t,e){let s=e.clipboardData?.getData("text")??"",
r=e.target;return Ro(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>Do(t,r.value,r))}async function Ln({copied:t,
root:e},s){await Jt(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var ss=class extends K{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,r=this.own.value.map(o=>o.name),i=Object.entries(s.value.presets).map(([o,a])=>{let l=e.filter(
c=>c.values[o]).map(c=>[c.name,c.values[o]]);return[o,{...A(a,...r),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(i)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(r){return this.#e(_(r),!0),!1}}async#r(){let e=this.name.
value.trim(),s=this.own.value.some(i=>i.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(n("presets.there",{name:e}),!0);this.replaces="";let r={
save:e,weights:ts(this.app),overwrite:s};await this.#s(r,n("presets.saved",{name:e}))&&(this.name.value="")}async#i({name:e},s){let r=s.value.trim();r!==e&&!await this.#s(
{rename:e,to:r},n("presets.renamed",{name:e,to:r}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},n("presets.deleted",e))&&(this.removed.value=e)}async#a(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?n("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):n("presets.none_installed"),r=e.refused.map(i=>n("presets.refused",{line:i}));this.#e([s,...r].join(`
`),r.length>0)}catch(e){this.#e(_(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(_(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(_(s),!0)}}view(){return this.frame(n("presets.title"),()=>this.#c(),()=>u`<span class="lm-gap"></span>`)}#c(){
let e=this.removed.value;return u`<div class="lm-dialog-buttons">
            ${Ge("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#r(),label:n("presets.name_label"),placeholder:n("presets.name")})}
            ${g(n("presets.save"),n("presets.save_title"),()=>this.#r(),{id:"lm-presets-save"})}
            ${g(n("presets.import"),n("presets.import_title"),()=>this.#a(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?g(n("presets.undo"),n("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},n("presets.back",e))):w}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#d(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${n("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#h(s)):u`<li>${n("history.empty")}</li>`}</ul></details>`}#d(e){
let{desk:s}=this.app,r=!!e.values[s.kit.value.id];return u`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${n("presets.name_of",e)}
                title=${e.source?n("presets.from",{source:e.source}):""}
                @change=${i=>this.#i(e,i.target)}>
            ${g(n("presets.use"),r?n("presets.use_title"):n("presets.unfit"),()=>s.usePreset(e.name),{off:!r})}
            ${g(n("presets.delete"),n("presets.delete_title",e),()=>this.#o(e))}</li>`}#h({event:e,name:s,time:r,id:i,recipe:o}){let a=e==="saved"?n("history.sa\
ved",{name:s}):e==="picture"?n("history.picture"):n("history.live"),l=o.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||n("history.not\
hing");return u`<li><span>${r.slice(0,16).replace("T"," ")} · ${a} · ${l} · ${i.slice(0,8)}</span>
            ${g(n("history.show"),n("history.show_title"),()=>this.#n(o))}</li>`}};var rs=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:n("doctor.looking"),bad:!1}];let r=await this.doctor.ask(e).then(i=>i.map(({level:o,text:a})=>o==="error"?{text:n("doctor.error",{text:a}),bad:!0}:
{text:n("doctor.warning",{text:a}),bad:!1}),i=>[{text:_(i),bad:!0}]);s===this.asked&&(this.lines.value=r.length?r:[{text:n("doctor.well"),bad:!1}])}view(e){return u`<div id="lm-doctor" class="lm-save-plan">
            ${g(n("doctor.check"),n("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:r})=>u`<p class=${r?"lm-bad":""}>${s}</p>`)}</div></div>`}};var Nn=250,is=class extends K{constructor(e){super("lm-save"),this.app=e,this.checkup=new rs(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:r,panel:i,checkpoint:o,kit:a,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(r.value=n("save_dialo\
g.parked"));if(c.length)return void(r.value=n("save_dialog.nothing",{what:Z(c)}));this.typedName||(this.name.value=Qt(i.value.values.steps,o.value?.name??"",a.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=Nn){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?n("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(r=>({plan:r,problem:""}),r=>({plan:null,problem:_(r)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[V(this.wanted.recipe.base),...e.flatMap(i=>ne(i,s.value)).map(P)].some(i=>i.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#r(!1))}async#r(e){let{live:s,desk:r}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let i=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,i?.
asks?.vae?this.question.value=i.asks.vae:r.state.value.save?.asks?.exists&&(this.question.value="replace"),i||(this.problem.value=s.trouble.value)}#i(e){this.app.
desk.setWhole("vae",e),this.#e()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!fr(e);return this.frame(n("save_dialog.title"),()=>u`${this.#a()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#u()}${this.#m()}`,()=>u`
            ${g(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${g(n("save_dialog.load"),n("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${g(n("save_dialog.lora"),n("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open"})}
            ${g(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#a(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(a=>[a,this.#l(a)]),r=e.files.value.vaes.map(({name:a})=>[a,a]),i=(a,l)=>W(a,l,{kind:"lm-field lm-row"}),o=a=>{this.
typedName=!0,this.name.value=a,this.#e()};return u`${i(n("save_dialog.name"),Ge("lm-save-name",this.name.value,o,{enter:()=>this.start()}))}
            ${i(n("save_dialog.dtype"),L(s,this.dtype.value,a=>{this.dtype.value=a,this.#e(0)},{id:"lm-save-dtype"}))}
            ${i(n("save_dialog.vae"),L([["",n("save_dialog.own_vae")],...r],P(e.panel.value.values.whole.vae),a=>this.#i(a),{id:"lm-save-vae",title:n("save_dial\
og.vae_title")}))}
            ${H(n("save_dialog.drop_ema"),n("save_dialog.drop_ema_title"),this.dropEma.value,a=>{this.dropEma.value=a,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return li(s)?n(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||n(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,r=this.app.desk.written.value.waiting.map(({index:a,what:l})=>n("save_dialog.left_out",{n:a+
1,what:Z(l)})),i=n(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Le(e.size),free:Le(e.free)}),o=e.exists&&this.save?.state!=="done"?[n("save_di\
alog.exists")]:[];return{text:[i,...o,...r,...this.#c(),...e.warnings??[]].join(" "),bad:s}}#c(){let{steps:e,kit:s}=this.app.desk,r=e.filter(o=>!M(o)).length,i=e.
filter(M).flatMap(o=>Y(o,s.value));return[i.length?E("save_dialog.muted",i.length,{muted:[...new Set(i)]}):"",r?E("save_dialog.steps_off",r):""].filter(Boolean)}#d(){
let e=this.question.value,s=(o,a)=>u`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${a}</p>`;if(!e)return w;if(e!=="replace")return s(n(
"save_dialog.asks_vae",{text:e.text}),this.#h(e));let r=this.plan.value?.exists??this.save?.asks?.exists,i=r?.time?n("save_dialog.when",{when:new Date(r.time*1e3).
toLocaleString()}):"";return s(n("save_dialog.replaces",{name:this.fullName,size:Le(r?.size??0),when:i}),[g(n("save_dialog.replace"),n("save_dialog.replace_titl\
e"),()=>this.#r(!0),{id:"lm-save-replace"})])}#h({live:e,saved:s}){let r=()=>{this.keepsVae=!0,this.question.value="",this.start()},i=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[g(n("save_dialog.with_vae",{vae:e}),n("save_dialog.with_live_vae_title"),i),g(n("save_dialog.with_vae",{vae:s||n("\
save_dialog.own_vae")}),n("save_dialog.with_recipe_vae_title"),r)]}#u(){let e=this.save?.state==="running";return u`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>`}#m(){let{save:e}=this,s=e?.state==="failed";return u`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#p(e):w}</div>`}#p(e){if(e.state!=="done")return e.error||e.text;let s=(r,i)=>u`<span class="lm-hash">${r} <code>${i}</code>
            ${g(n("text.copy"),n("save_dialog.copy_hash",{label:r}),()=>Jt(i,this.element??document.body))}</span>`;return u`<p>${n("save_dialog.done",{path:e.path,
size:Le(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",r=this.app.desk.files.
value.models.find(i=>i.name===s||e.replaceAll("\\","/").endsWith(`/${i.name}`));this.close(),await this.app.live.load(r?.name??s)}};var as=class{constructor(e){this.app=e,this.pairs=f([]),this.peeked=f(null),this.shown=f(""),this.at=f(0),this.view=f("both"),x(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:r}){let i=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(i.length-1,0)),this.pairs.peek()[0]&&
!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=i.map((o,a)=>({original:e[a],merged:o,other:r}))}show(e,s=""){this.peeked.value=null,this.
shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value===
"merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.pair||!this.
app.isShown()||Ze(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="b\
oth";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return w;let s=e.original&&!this.peeked.value?this.view.value:"merged",r=a=>this.#i(a,e,s),
i=this.pairs.value.length,o=n("compare.pair",{n:this.at.value+1,all:i});return u`<div class="lm-compare-stage" role="group" aria-label=${n("compare.label")}>${r(
"original")}${r("merged")}</div>
            <div class="lm-compare-tools">
                ${g(n("compare.flip"),n("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${g(n("compare.both"),n("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${g(o,n("compare.pair_title"),()=>this.at.value=(this.at.value+1)%i,{id:"lm-next-pair",hidden:i<2})}
                ${this.#r()}<span class="lm-gap"></span>
                ${g(n("compare.gallery"),n("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?n("compare.both_shown",{name:os("original",e)}):n("compare.one_shown",{name:os(s,e)})}</p>`}#r(){let{strip:e}=this.app,s=e.shots.value.
find(r=>r.id===this.shown.value);return s?g(s.star?"★":"☆",n("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:n("gallery.star"),pressed:s.star}):w}#i(e,s,r){
let i=os(e,s),o=os(e==="merged"?"original":"merged",s),a=r==="both"?n("compare.enlarge",{name:i}):s.original?n("compare.flip_to",{name:i,other:o}):i;return u`<button type="button" class="lm-compare-side" data-side=${e} title=${n(
"compare.side_title")} aria-label=${a}
            ?hidden=${r!=="both"&&r!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${n("compare.alt",{name:i})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${i}</span></button>`}},os=(t,e)=>t==="original"?e.other||n("compare.original"):e.original?n("compare.merged"):n("comp\
are.this");var vr=t=>document.getElementById(t);function Io(){let t=vr("live_merge_gallery"),e=r=>[...t?.querySelectorAll(`${r} .thumbnail-item img`)??[]].map(i=>i.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function Wo(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:r,whole:i}=t.dataset;return{number:e,pictures:Number(s),originals:Number(r),whole:i!=="0"}}function ns(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Lt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function Fo(){let t=vr("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function Uo(t){let e=0,s=r=>{(r.type==="pointerdown"||r.key==="Tab")&&(e=Date.now())};for(let r of["pointerdown","keydown"])document.addEventListener(
r,s,!0);t.addEventListener("focusin",({target:r,relatedTarget:i})=>{let o=vr("live_merge_gallery"),a=c=>c instanceof Node&&!!o?.contains(c);a(r)&&i instanceof HTMLElement&&
!a(i)&&Date.now()-e>300&&i.focus({preventScroll:!0})})}var Ho=700,Pn=1200*1e3,ls=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,x(()=>{e.desk.edits.value&&ue(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Pn}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:r,root:i}=this.app,{inputs:o,progress:a}=i.dataset,l=s.shown.value,c=`task(${Math.random().toString(36).slice(
2)}${Math.random().toString(36).slice(2)})`,{kind:d,other:h}=this.#e(l);this.asked={recipe:l,architecture:s.kit.value.id,other:h},clearTimeout(this.timer),this.
wanted=!1,this.started.value=Date.now(),r.expect(l),h&&r.expect(JSON.parse(d)),r.watch(150);let m=window[a??""],p=v=>document.getElementById(v);return typeof m==
"function"&&m(c,p("lm-progress"),p("live_merge_gallery"),()=>this.#t()),[c,JSON.stringify(l),d,...e.slice(3,Number(o))]}#e(e){let{settings:s,snapshots:r,parked:i}=this.
app.desk,{compare:o,compareWith:a="original"}=s.value,l=o&&!i.value?Yi(a,e,r.value,this.app.strip.shots.value):"";return l===""||l==="original"?{kind:l&&"compar\
e",other:""}:{kind:JSON.stringify(l),other:n(a==="before"?"compare.before":"compare.snapshot",{letter:a})}}#t(){this.started.value=0,this.app.live.watch(0),this.
wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(
()=>{this.wanted=this.isRunning,this.wanted||this.press()},Ho))}#r(e=!1){let s=Wo();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),
e||(this.patience=setTimeout(()=>this.#r(!0),Ho));let r=Io(),i=this.result.value;r.length!==s.pictures||!e&&i&&String(i.pictures)===String(r)||(clearTimeout(this.
patience),this.number=s.number,r.length&&(this.result.value={...this.asked,pictures:r,originals:s.originals,whole:s.whole,infotext:Fo()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,r=s();Uo(e),new MutationObserver(()=>{ns();let i=s();i!==r&&this.isRunning&&this.#t(),r=i,this.#r()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Cn=96,Rn=150,Ko=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),cs=class{constructor(e){this.app=e,this.shots=f(rr()),this.current=f(0),
this.origin="",this.timer=0,x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:r,pictures:i,whole:o,infotext:a,
other:l}){let c=i[r];if(!c||!e.steps.length)return;let d=await Bn(c).catch(()=>"");if(!d)return;let h={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:d,infotext:a,whole:o,large:c,original:r&&!l?i[0]:""};this.#t(Xi(this.shots.value,h)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,go(e)}star(e){this.#t(Qi(this.shots.value,e))}#s(e){this.
app.compare.show(Ko(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=Ko(e),Rn):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:r,compare:i}=this.app,o=V(e.recipe.base);if(clearTimeout(this.timer),i.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=n("strip.other_kind",{base:j(o)});return}s.commit(),this.origin=e.id,await r.use(e.recipe).catch(a=>s.remark.value=_(a))}#r(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,Rt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,r={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:Rt-1}[e.key];if(r!==void 0)this.#r(r,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#r(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return u`${Je(this.shots.value.slice(0,Rt),r=>r,(r,i)=>{let o=Bt(r,e.schema.value),a=()=>{this.#r(i),this.back(r)};
return u`<button type="button" class=${R({"lm-strip-item":!0,"lm-cut":!r.whole})} data-index=${i}
                tabindex=${i===this.current.value?0:-1} title=${n("strip.title",{about:o})} aria-label=${n("strip.back",{about:o})}
                aria-current=${S(r.recipe,s)?"true":"false"} @click=${a}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(r)}
                @pointerleave=${()=>this.peek(null)}><img src=${r.picture} alt="">${r.star?u`<span class="lm-starred" aria-hidden="true">★</span>`:w}</button>`})}${g(
n("gallery.open"),n("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Bn(t){let e=new Image;
e.src=t,await e.decode();let s=Cn/Math.max(e.naturalWidth,e.naturalHeight),r=document.createElement("canvas");r.width=Math.max(1,Math.round(e.naturalWidth*s)),r.
height=Math.max(1,Math.round(e.naturalHeight*s));let i=r.getContext("2d");return i?(i.imageSmoothingQuality="high",i.drawImage(e,0,0,r.width,r.height),r.toDataURL(
"image/jpeg",.82)):""}var ds=class{constructor(e,s,{schema:r,files:i,state:o}){this.root=e,this.server=s,this.desk=new Wt(r,i,o),this.reader=new Kt(this.desk,s),this.live=new Ht(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new Ft(this.desk,s),this.preview=new ls(this),this.compare=new as(
this),this.strip=new cs(this),this.dialogs={save:new is(this),lora:new es(this),presets:new ss(this),imports:new Zt(this),conflicts:new Gt(this),gallery:new Yt(
this)},this.drawing=f(!1),this.copied=f(!1),this.transform=f({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=f(""),this.picking=f(lr),this.#e(),
uo(this.desk,s),wo(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,{panel:r,settings:i}=vo(),{
settings:o,live:a}=e.state.value;if(e.settings.value=i,e.snapshots.value=ir(),x(()=>{e.snapshots.value=Gi(e.snapshots.peek(),this.strip.shots.value)}),o?.auto_preview&&
!i.autoChosen&&e.set({auto:!0,autoChosen:!0}),r){let l=r.values.home||e.checkpoint.value?.name||"";e.panel.value=ut({...r.values,home:l},r.selected)}else a?.recipe&&
s.show(a.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state;x(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),
this.dialogs.save.finished()),e=s})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!S(e,this.desk.files.value)&&(this.desk.
files.value=e)}};var Dn=.05,he=.01,us=550,In=400,Wn=600,et=t=>t instanceof Element?t.closest(".lm-fader"):null,hs=t=>t instanceof Element&&t.classList.contains("lm-range"),Ce=t=>t instanceof
Element&&t.classList.contains("lm-value"),tt=t=>t.dataset.slot??"",ms=t=>t.shiftKey?he:Dn;function gr(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*ms(t)}function wr(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),In)}}function yr(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function Vo(t,{desk:e}){let s=wr(e),r=!1,i={slot:"",weight:0,time:0},o=(p,v)=>{e.moveFader(p,v),e.commit()},a=(p,v,y)=>{let k=e.channel.value;if(!k)return;let B=e.
weight(tt(p));e.moveFader(tt(p),Tt(B,I(B+v),k),y),s()},l=p=>{let v=et(p.target),y=e.channel.value;if(!v||!y||p.ctrlKey||p.metaKey||p.altKey&&!e.linked.value.length)
return;let k=ms(p),B={ArrowRight:k,ArrowLeft:-k,PageUp:.25,PageDown:-.25},G={ArrowUp:k,ArrowDown:-k,...hs(p.target)?B:{}},Re=hs(p.target)?{Home:y.parameter.low,
End:y.parameter.high}:{};if(p.key in G)a(v,G[p.key],p.altKey);else if(p.key in Re)o(tt(v),Re[p.key]);else if(!Ce(p.target)&&yr(v,{s:"fader.solo",m:"fader.mute"}[p.
key.toLowerCase()])){p.preventDefault();return}else return;Ce(p.target)&&delete p.target.dataset.typing,p.preventDefault()},c=p=>{let v=et(p.target);if(!v?.contains(
document.activeElement))return;p.preventDefault();let y=gr(p);y&&a(v,y,p.altKey)},d=({target:p})=>{let v=et(p);!v||!hs(p)||t.classList.contains("lm-stroke")||e.
moveFader(tt(v),I(Math.round(Number(p.value)/he)*he),r)},h=({target:p})=>{let v=et(p),[y,k]=[e.step.value,e.channel.value],B=p instanceof Element&&p.closest(".l\
m-opens, .lm-mutes")!==null;if(!v||!y||!k||B||Ce(p)||t.classList.contains("lm-drawing"))return;let G=tt(v),Re=i.slot===G?i.weight:e.weight(G);e.doneWeights({[G]:v.
classList.contains("lm-part")?null:si(y,k,G,Re,e.kit.value)})},m=({target:p,timeStamp:v})=>{let y=et(p),k=y?tt(y):"",B=k===i.slot&&v-i.time<Wn;k&&!B&&(i={slot:k,
weight:e.weight(k),time:v})};t.addEventListener("keydown",l);for(let p of["pointerdown","pointermove"])t.addEventListener(p,v=>r=v.altKey);t.addEventListener("w\
heel",c,{passive:!1}),t.addEventListener("input",d),t.addEventListener("change",({target:p})=>et(p)&&hs(p)&&e.commit()),t.addEventListener("dblclick",h),t.addEventListener(
"pointerdown",m)}var qo="important",Fn=" !"+qo,zo=Q(class extends z{constructor(t){if(super(t),t.type!==J.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `styl\
eMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let r=t[s];return r==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${r};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let r of this.ft)e[r]==null&&(this.ft.delete(r),r.includes("-")?s.removeProperty(r):s[r]=null);
for(let r in e){let i=e[r];if(i!=null){this.ft.add(r);let o=typeof i=="string"&&i.endsWith(Fn);r.includes("-")||o?s.setProperty(r,o?i.slice(0,-11):i,o?qo:""):s[r]=
i}}return T}});var Jo=t=>u`<span class="lm-snapshots" role="group" aria-label=${n("snapshot.label")}>
    ${ye.map((e,s)=>Un(t,e,s+1))}</span>`;function Un(t,e,s){let{desk:r}=t,i=r.snapshots.value[e],o=i!==void 0&&S(i.recipe,r.written.value.recipe),a=n(i?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return u`<button type="button" class=${R({"lm-snapshot":!0,"lm-kept-one":i!==void 0})} id="lm-snapshot-${e}"
        aria-label=${n(i?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${o?"true":"false"} title=${a}
        aria-keyshortcuts="${s} Shift+${s}" style=${zo({backgroundImage:i?.picture?`url("${i.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||ps(t,e,l)}
        @pointerdown=${l=>Hn(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&r.dropSnapshot(e)}>${e}</button>`}function ps({desk:t,strip:e},s,r){if(!r&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=n("snapshot.stored",{letter:s})}function Hn(t,e,{currentTarget:s}){let r=s;delete r.dataset.held;let i=setTimeout(
()=>{r.dataset.held="yes",ps(t,e,!0)},us);for(let o of["pointerup","pointercancel","pointerleave"])r.addEventListener(o,()=>clearTimeout(i),{once:!0})}function Kn({code:t,ctrlKey:e,metaKey:s,altKey:r,target:i}){let o=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return o&&!(e||s||r)&&!Ze(i)?ye[Number(o)-1]:""}function Go(t,e){
let{desk:s,preview:r}=e;t.addEventListener("keydown",i=>{let o=Kn(i);if(o)return(i.shiftKey||s.snapshots.value[o])&&ps(e,o,i.shiftKey),i.preventDefault();if(!(i.
ctrlKey||i.metaKey)||!(i.target instanceof Element))return;let a=i.target.matches('input[type="text"], textarea'),l=i.key.toLowerCase();if(l==="enter")r.press();else if(l===
"z"&&!a)i.shiftKey?s.redo():s.undo();else if(l==="y"&&!a)s.redo();else return;i.preventDefault(),i.stopPropagation()})}var fs=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Yo(t,{desk:e,drawing:s}){let r="",i=[],o=!1,a=0;t.addEventListener(
"pointerdown",l=>{let c=fs(l.target);if(o=!1,!c||re(c)||l.button!==0||l.shiftKey||s.value)return;[r,i]=[c,e.linked.value];let d=()=>{o=!0,e.linked.value=ii(i,c)};
l.ctrlKey||l.metaKey?d():a=setTimeout(d,us)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:d})=>{if(!r||!d)return;let h=fs(document.elementFromPoint(
l,c));!h||re(h)||h===r&&!o||(clearTimeout(a),o=!0,e.linked.value=[...new Set([...i,...ri(e.faders,r,h)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(a),r=""});t.addEventListener("click",l=>{!o||!fs(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>fs(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Vn(t,e)}function Vn(t,e){let s=null,r=wr(e),i=d=>d instanceof Element?d.closest(".lm-head"):null,o=d=>(d.dataset.slots??"").split(" "),a=(d,h,m,p)=>{
let[v,y]=[e.channel.value,o(d)];v&&e.moveFaders(y,y[0],Tt(h,I(h+m),v),p)},l=(d,h,m)=>{a(d,e.weight(o(d)[0]),h,m),r()};t.addEventListener("pointerdown",d=>{let h=i(
d.target);!h||d.button!==0||(h.setPointerCapture(d.pointerId),s={head:h,y:d.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",d=>{if(!s)return;let h=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:m,high:p}=e.channel.value?.parameter??{low:0,high:1},v=Math.round((s.y-d.clientY)/h*(p-m)/he)*he;s.moved||=
v!==0,s.moved&&a(s.head,e.weightBefore(o(s.head)[0]),v,d.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=Ls(e.linked.value,o(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",d=>{let h=i(d.target),m={ArrowUp:1,ArrowDown:-1}[d.key];if(!(!h||d.ctrlKey||
d.metaKey)){if(m)l(h,m*ms(d),d.altKey);else if(d.key==="Enter"||d.key===" ")e.linked.value=Ls(e.linked.value,o(h));else return;d.preventDefault()}}),t.addEventListener(
"wheel",d=>{let h=i(d.target);if(!h||document.activeElement!==h)return;d.preventDefault();let m=gr(d);m&&l(h,m,d.altKey)},{passive:!1})}var Zo=7,Xo=12;function Qo(t,{desk:e,drawing:s}){let r=null,i=c=>{let d=c.target instanceof Element?c.target.closest(".lm-desk"):null,h=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!d||!h||Ce(c.target)||qn(c.target)||(c.preventDefault(),d.setPointerCapture(c.pointerId),r={x:c.clientX,y:c.clientY,desk:d},
t.classList.add("lm-stroke"),l(r,r,d))},o=c=>{if(!r)return;let d={x:c.clientX,y:c.clientY,desk:r.desk};l(r,d,r.desk),r=d},a=()=>{r&&e.commit(),t.classList.remove(
"lm-stroke"),r=null},l=(c,d,h)=>{let{low:m,high:p}=e.channel.value?.parameter??{low:0,high:1},v={};for(let y of h.querySelectorAll(".lm-fader")){let k=zn(y,c,d);
k!==null&&(v[y.dataset.slot??""]=I(Math.round((m+k*(p-m))/he)*he))}Object.keys(v).length&&e.setWeights(v)};t.addEventListener("pointerdown",i),t.addEventListener(
"pointermove",o),t.addEventListener("pointerup",a),t.addEventListener("pointercancel",a)}var qn=t=>t instanceof Element&&t.closest("button")!==null;function zn(t,e,s){
let r=t.getBoundingClientRect(),i=Jn(r,e,s),o=t.querySelector(".lm-range");if(i===null||!o||i<r.top-Xo||i>r.bottom+Xo)return null;let a=o.getBoundingClientRect();
return Math.min(1,Math.max(0,(a.bottom-Zo-i)/(a.height-2*Zo)))}function Jn(t,e,s){let[r,i]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(i<t.left||r>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function ea({desk:t}){let e=t.kind==="adjust",s=o=>t.step.value?.adjust[o.name]??0,r=(o,a)=>t.editStep(l=>Ks(l,o.name,a)),i=o=>u`<div class="lm-adjusted ${s(o)?
"":"lm-zero"}" data-name=${o.name} title=${o.help}
        @dblclick=${a=>Ce(a.target)||t.doneStep(l=>Ks(l,o.name,0))}>
        <span class="lm-name" aria-hidden="true">${o.label}</span>
        ${Ye(s(o),{...o,exact:n("fader.exact",{label:o.label}),usual:0},a=>r(o,a),()=>t.commit())}</div>`;return u`<section id="lm-adjust" class="lm-adjust" aria-label=${n(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(i):w}</section>`}function ta(t){let{problem:e}=t.desk.state.value,s=e?u`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:Gn(t)||Yn(t)||u`<div id="lm-banner" role="alert" hidden></div>`;
return u`${s}${Xn(t)}`}var br=(t,e,s="lm-banner")=>u`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function Gn(t){let{desk:e,live:s}=t,
{other:r}=e.state.value;if(!e.parked.value&&!r)return null;let i=e.parked.value?e.panel.value.values.home:r?.base??"",o=e.files.value.models.find(c=>c.name===i)??
e.files.value.models.find(c=>Ue(c.name,i)),a=async()=>{if(e.parked.value)return e.adopt();r&&await Zn(t,{...r.recipe,base:e.checkpoint.value?.name??""})},l=j(i);
return br(n("banner.paused",{base:l}),[g(n("banner.adopt"),n("banner.adopt_title"),a),o?g(n("banner.back",{base:l}),n("banner.back_title"),()=>s.load(o.name)):w,
e.parked.value?g(n("banner.new"),n("banner.new_title"),()=>e.startNew()):w])}function Yn(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let r=async()=>{
let{recipe:i}=e.state.value.live;i&&await s.show(i).catch(o=>e.remark.value=_(o))};return br(n("banner.elsewhere"),[g(n("banner.take_over"),n("banner.take_over_\
title"),()=>s.takeOver()),g(n("banner.show"),n("banner.show_title"),r)])}var Zn=({desk:t,live:e},s)=>e.use(s).catch(r=>t.remark.value=_(r));function Xn({desk:t,
live:e}){if(!t.state.value.offered)return w;let s=r=>()=>e.ask("/pasted",{accept:r});return br(n("offer.text"),[g(n("offer.yes"),n("offer.yes_title"),s(!0)),g(n(
"offer.no"),n("offer.no_title"),s(!1))],"lm-offer")}function Qn({desk:t},e){if(!t.partsOf(e).length)return u`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return g(e,n("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:n("fader.open",{slot:e})})}function el(t,e,s){let r=a=>Math.
min(1,Math.max(0,(a-e)/(s-e))),[i,o]=[r(0),r(t)].sort((a,l)=>a-l);return`--lm-from: ${i}; --lm-to: ${o}`}function ft(t,e,s){let{desk:r}=t,{low:i,high:o}=r.channel.
value?.parameter??{low:0,high:1},a=r.weight(e),l=!s.flat||r.isSet(e),c=s.label??e,d=r.step.value,h=R({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":a===0,"lm-unset":!l,
"lm-beyond":a<i||a>o,"lm-live":rl(t,e),"lm-finer":d!==null&&Yr(d,e,r.kit.value),"lm-linked":r.linked.value.includes(e),"lm-muted":d!==null&&cr(d,ae(e),r.kit.value)}),
m=p=>{p===null?r.setWeights({[e]:null}):r.moveFader(e,p),r.commit()};return u`<div class=${h} data-slot=${e} title=${s.title} style=${el(a,i,o)}>
        ${s.name??Qn(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${i} max=${o}
            aria-label=${c} aria-orientation=${b(s.flat?void 0:"vertical")}
            aria-valuetext=${tl(t,e)} aria-keyshortcuts=${b(re(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!r.channel.value}
            .value=${ce(String(Math.min(o,Math.max(i,a))))}>
        ${ke(l?a:null,n("fader.exact",{label:c}),m,{placeholder:s.follows,empty:s.flat})}
        ${re(e)?w:sl(t,e,!!s.flat)}${s.after??""}</div>`}function tl({desk:t},e){let[s,r]=[t.step.value,t.weight(e)],i=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(r):n("fader.not_set",{weight:r});return s&&cr(s,ae(e),t.kit.value)?n("fader.muted",{weight:i}):i}function sl({desk:t},e,s){let[r,i]=[t.step.value,
t.kit.value];if(!r)return w;let o=(a,l,c,d)=>g(a,n(`${l}_title`,{slot:e}),()=>t.doneStep(h=>d(h,e,i)),{kind:"lm-mute",key:l,label:n(l,{slot:e}),pressed:c,reached:!1});
return u`<span class="lm-mutes">${s?w:o("S","fader.solo",dr(r,e,i),To)}${o("M","fader.mute",Y(r,i).includes(e),Oo)}</span>`}function rl({desk:t},e){let s=t.state.
value.live?.blocks??[],{follows:r,architecture:i}=t.kit.value,o=i.odd.filter(a=>r[a]===e&&!i.slots.includes(e));return[e,...o].some(a=>s.includes(a))}var il=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],ol=32,al=t=>t.replace(/\d+$/,"");function sa(t){let{kit:e,
channel:s,schema:r}=t.desk,{low:i,high:o}=s.value?.parameter??{low:0,high:1},a=c=>r.value.help[c]?`${c}: ${r.value.help[c]}`:c,l=([c,d])=>{let h=e.value.architecture.
sliders.filter(m=>al(m)===c);return h.length?u`<fieldset class="lm-group lm-group-${c} ${h.length>ol?"lm-two-rows":""}" style="--lm-count: ${h.length}"><legend>${nl(
d,h)}</legend>
            <div class="lm-faders">${h.map(m=>ft(t,m,{title:a(m)}))}</div></fieldset>`:""};return u`<section id="lm-desk" class="lm-desk" aria-label=${n("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[o,(i+o)/2,i].map(c=>u`<span>${I(c)}</span>`)}</div>
        ${il.map(l)}</section>`}var nl=(t,e)=>e.length<2?n(t):u`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${n("desk.head_title")} aria-label=${n("desk.head",{group:n(t)})}>${n(t)}</button>`;function ra(t){let{kit:e,channel:s,panel:r,schema:i,settings:o}=t.
desk,a=r.value.values.whole.block_map||"live_merge",l=i.value.block_maps.map(c=>[c.id,c.label,c.summary]);return u`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${o.value.odd}
        @toggle=${c=>c.target.open!==o.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${n("odd.summary",{parts:e.value.architecture.odd.map(c=>ll(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>cl(t,c))}</div>
        ${W(n("odd.map"),L(l,a,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:n("odd.map_tit\
le")})}</details>`}function ll({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:n("odd.kept",{slot:e})}
function cl(t,e){let s=t.desk.kit.value.follows[e],r=`${e}: ${t.desk.schema.value.help[e]||""}`,i=s?n("odd.follows",{help:r,followed:s}):n("odd.stays",{help:r});
return ft(t,e,{flat:!0,title:i,follows:s?`= ${s}`:"0"})}function oa(t){let{desk:e}=t,s=e.opened.value,r=e.partsOf(s),[i,o]=[r.filter(dt),r.filter(d=>!dt(d))],a=o.reduce((d,h)=>d+h.parameters,0),l=(d,h)=>h.length?u`
        <div class="lm-kind-group"><h4>${d}</h4>
            <div class="lm-kind-rows">${h.map(m=>dl(t,s,m,a))}</div></div>`:w,c=()=>hl(t);return u`<section id="lm-kinds" class="lm-kinds" aria-label=${n("parts\
.label")} ?hidden=${!r.length}
        @keydown=${d=>{d.key==="Escape"&&(d.stopPropagation(),c())}}>${r.length?u`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${n("parts.head",{count:Ms(a)})}</span><span class="lm-gap"></span>
            ${g("✕",n("parts.close_title"),c,{label:n("parts.close",{slot:s})})}</div>
        ${l(n("parts.kinds"),o)}${l(n("parts.layers"),i)}`:w}</section>`}function dl(t,e,s,r){let i=`${Ms(s.parameters)}, ${Math.round(100*s.parameters/r)} %`;return ft(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:n("parts.title",{label:s.label,tensors:s.tensors,share:i,slot:e}),name:u`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:u`<span class="lm-share">${i}</span>`})}function hl({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function aa({desk:t}){let e=t.step.value,s=e?Zr(e,t.kit.value):[];return u`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?n("rules.others"):w}
        ${s.map(r=>u`<span class="lm-rule">${ia(r)}${g("✕",n("rules.drop"),()=>t.doneStep(i=>Xr(i,r)),{label:n("rules.drop_one",{rule:ia(r)})})}</span>`)}</p>`}
function ia({keys:t,slots:e,...s}){let r=Object.entries(s).map(([i,o])=>`${i} ${o}`).join(", ");return e?n("rules.in",{keys:t||n("rules.every_key"),slots:e,set:r}):
n("rules.all",{keys:t||n("rules.every_key"),set:r})}function na({desk:t},e){let{erase:s}=e,r=[["",n("erase.turn_down"),n("erase.turn_down_title")],["balance",n("erase.balance"),n("erase.balance_title")]],i=c=>t.doneStep(
c),o=W(n("erase.way"),L(r,Ke(s)?"balance":"",c=>i(d=>hi(d,c==="balance")),{id:"lm-erase-way"})),a=(c,d,h)=>W(n(`erase.${c}`),de(d,n(`erase.${c}`),h,{id:`lm-eras\
e-${c}`,title:n(`erase.${c}_title`),placeholder:n(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ke(s)?[a("of",s.of??"",c=>i(d=>Is(d,"of",c))),a("mix\
ed",mi(s.balance),(c,d)=>ul(t,e,c,d))]:[a("concepts",Bs(s.concepts),c=>i(d=>Ds(d,"concepts",c))),a("towards",s.towards??"",c=>i(d=>Is(d,"towards",c)))];return u`${o}${l}${a(
"keep",Bs(s.keep),c=>i(d=>Ds(d,"keep",c)))}`}function ul(t,e,s,r){Ws(e,s)?t.doneStep(i=>Ws(i,s)??i):ar(r)}function ca(t){let{desk:e}=t,[s,{methods:r,together:i}]=[e.step.value,e.schema.value],o=s?.kind==="adapters",a=(o?i:r).map(c=>[c.id,c.label,c.summary]),l=c=>e.doneStep(
d=>o?{...d,method:c,sparse:!1}:Li(d,c,e.schema.value));return u`<section id="lm-source" class="lm-source" aria-label=${n("source.label")} ?hidden=${!s}>
        ${ml(t)}
        ${W(n("source.method"),L(a,s?.method??"",l,{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.kind!=="merge"&&!o})}
        <div class="lm-models" id="lm-models">${s?pl(t,s):w}</div></section>`}function ml({desk:t,live:e}){let s=t.checkpoint.value,r=t.steps.findIndex(c=>c.id===
t.panel.value.selected),i=s?j(s.name):e.isLoading.value?n("base.loading"):n("base.none"),o=r>1?n("base.after_steps",{n:r}):n("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return u`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${r>
0?o:n("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||i}><span class="lm-base-name">${i}</span>
            ${l?u`<span class="lm-kind">${l}</span>`:w}</output></label>`}function pl(t,e){let{files:s,schema:r}=t.desk,i=c=>t.desk.doneStep(d=>Mi(d,c,r.value));
if(e.kind==="adapter")return u`${Xe(t,{id:"adapter",label:n("source.adapter"),value:P(e.models.adapter),files:s.value.adapters,pick:c=>i({adapter:c}),empty:n("p\
icker.file")})}${da(t,e)}`;if(e.kind==="adapters")return fl(t,e);if(e.kind==="erase")return na(t,e);if(e.kind!=="merge")return w;let{models:o}=N(r.value,e.method),
a=(c,d,h,m)=>Xe(t,{id:c,label:d,value:P(h),files:s.value.models,pick:m});if(o[0]!=="models")return o.map(c=>a(c,c.toUpperCase(),e.models[c],d=>i({[c]:d})));let l=X(
e);return u`${l.map((c,d)=>a(`model${d}`,n("source.model",{n:d+1}),c,h=>i({models:l.with(d,h)})))}
        <span class="lm-pair">
            ${g("−",n("source.fewer"),()=>i({models:l.slice(0,-1)}),{label:n("source.fewer"),off:l.length<2})}
            ${g("+",n("source.more"),()=>i({models:[...l,""]}),{label:n("source.more")})}</span>`}function fl(t,e){let{desk:s}=t,r=e.models.models;return u`${r.
map((i,o)=>u`${Xe(t,{id:`adapter${o}`,label:n("source.adapter_n",{n:o+1}),value:P(i),files:s.files.value.adapters,pick:a=>s.doneStep(l=>({...l,models:{models:r.
with(o,a)}})),empty:n("picker.file")})}${W(n("tools.weight"),ke(e.shares[o]??1,n("source.weight_n",{n:o+1}),a=>s.doneStep(l=>Si(l,o,a??1)),{key:`share${o}`}))}`)}${da(
t,e)}`}function da(t,e){let{desk:s,dialogs:r}=t,i=s.steps.filter(a=>Te(a.kind)&&M(a)).flatMap(a=>ne(a,s.schema.value)),o=e.kind==="adapters"||$i(e);return u`<span class="lm-pair">
        ${g("−",n("source.fewer_adapters"),()=>s.doneStep(xi),{id:"lm-adapter-fewer",label:n("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${g("+",n(o?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(_i),{id:"lm-adapter-more",label:n("source.more_adapters"),off:!o})}
        ${g(n("conflicts.open"),n("conflicts.open_title"),()=>r.conflicts.open(),{id:"lm-conflicts-open",hidden:i.length<2})}</span>`}function ha({desk:t}){let[
e,s]=[t.kind,t.step.value],r=s&&N(t.schema.value,s.method),i=s&&e==="adapters"?te(t.schema.value,s.method):null,o=i?i.summary:e==="merge"?r?.summary:n(`help.${e||
"none"}`),a=e==="merge"?n("help.source",{text:o,source:r?.source}):o;return u`<p id="lm-help" class="lm-help" title=${a}>${o}</p>`}function ua({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?N(t.schema.value,e.method).parameters.filter(o=>o.kind!=="weight"):e?.kind==="adapters"?te(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],r=(o,a)=>t.doneStep(l=>l.kind==="erase"?pi(l,o,a):Ni(l,o.name,a)),i=(o,a)=>o.kind==="erase"?fi(o,a):Hs(o,a);return u`<section id="lm-parameters" class="lm-parameters" aria-label=${n(
"source.parameters")}>
        ${e&&s.map(o=>vl(o,i(e,o),a=>r(o,a)))}</section>`}var la=t=>typeof t=="object"?JSON.stringify(t):String(t);function vl(t,e,s){let r=t.name.replace(/_/g,
" ");if(t.kind==="flag")return H(r,t.help,e,s,{name:t.name});let i=t.kind==="choice"?L(t.choices.map(o=>[o,o]),e,s,{name:t.name}):de(la(e),r,(o,a)=>{let l=ve(o),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),a.value=c?String(l):la(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return W(r,i,
{kind:"lm-field lm-inline",title:t.help})}function ma(t,e){let s=t.currentTarget,r=s.closest("[data-step]");if(t.button!==0||!r?.parentElement)return;t.preventDefault(),s.focus();let i=[...r.parentElement.
children].filter(h=>h!==r),o=h=>i.filter(m=>{let p=m.getBoundingClientRect();return p.top+p.height/2<h}).length,a=h=>i.forEach((m,p)=>{m.classList.toggle("lm-dr\
op-before",p===h),m.classList.toggle("lm-drop-after",h===i.length&&p===h-1)}),l=new AbortController,c=h=>{r.classList.add("lm-dragged"),a(o(h.clientY))},d=h=>{l.
abort();let m=r.classList.contains("lm-dragged")&&h.type==="pointerup";r.classList.remove("lm-dragged"),a(-1),m&&e(o(h.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",d,l),window.addEventListener("pointercancel",d,l)}var pa=t=>t.reduce((e,s)=>e+s,0);function fa({desk:t},e,s){let{waiting:r,places:i}=t.written.value,{error:o,live:a}=t.state.value,l=v=>({text:v,title:"",bad:!1}),
c=r.find(v=>v.index===s);if(c)return l(n("missing.choose",{what:Z(c.what)}));if(t.parked.value)return l(n("note.parked"));let d=i.indexOf(s);if(o?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(d))return{text:n("note.refused"),title:o.error,bad:!0};if(!M(e))return l(n("note.off"));let h=a?.steps?.filter(v=>v.number===d)??
[],m=Te(e.kind)?ne(e,t.schema.value).map(P):[];return m.length>0&&S(h.map(v=>v.file),m)?gl(h):l("")}function gl(t){let[e,s]=[pa(t.map(a=>a.applied)),pa(t.map(a=>a.
total))],r=[...new Set(t.flatMap(a=>Object.entries(a.left_out).map(([l,c])=>`${l}: ${c}`)))],i=t.flatMap(a=>Object.entries(a.kinds)).map(([a,l])=>`${l} ${a}`).join(
", "),o=n("note.applied",{some:e,total:s});return{text:r.length?`${o} · ${E("note.left_out",r.length)}`:o,title:[i?n("note.kinds",{matched:o,which:i}):o,...r].
join(`
`),bad:e<s}}var wl=([t,...e])=>t&&!e.length&&t.kind==="merge"&&M(t)&&!t.rest.title;function va(t){let{desk:e}=t,s=wl(e.steps)||!e.steps.length,{home:r,whole:i}=e.panel.value.
values,o=e.parked.value?r:e.checkpoint.value?.name??"",a=No(e.steps,o,i.vae,e.kit.value),l=(c,d)=>g(n(d),n(`${d}_title`),()=>e.add(c));return u`<section id="lm-stack" class=${R(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${n("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${n("stack.steps")} ?hidden=${s}>
            ${Je(e.steps,c=>c.id,(c,d)=>bl(t,c,d))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${n("stack.words")} title=${a}>${a}</p>${yl(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${gi(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):w}</div>
        </section>`}function yl({desk:t}){let e=t.steps.filter(r=>!M(r)),s=()=>t.done(r=>ie(r,{steps:r.values.steps.map(i=>le(i,"enabled",!0,!0))}));return g(E(
"mutes.steps",e.length),n("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function bl(t,e,s){let{desk:r}=t,i=s+1,o=e.id===
r.panel.value.selected,a=fa(t,e,s),l=(d,h,m)=>r.doneStep(p=>le(p,d,h,m),e.id),c=(d,h,m,p,v=!1)=>g(d,n(h),p,{kind:"lm-button lm-small",label:n(`${h}_n`,{n:i}),key:m,
off:v});return u`<li class=${R({"lm-step":!0,"lm-selected":o,"lm-off":!M(e)})} data-step data-id=${e.id}
        @keydown=${d=>$l(d)}>
        <button type="button" class="lm-grip" data-key="grip" title=${n("row.move_title")} aria-label=${n("row.move",{n:i})}
            @keydown=${d=>xl(t,e,s,d)}
            @pointerdown=${d=>ma(d,h=>r.move(e.id,h))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${n("row.on_title")} aria-label=${n("row.on",{n:i})}
            .checked=${ce(M(e))} @change=${d=>l("enabled",d.target.checked,!0)}>
        ${g(`${i} ${n(`badge.${e.kind}`)}`,n("row.select"),()=>r.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${de(e.rest.title||"",n("row.title",{n:i}),d=>l("title",d,""),{kind:"lm-title",key:"title",title:n("row.title_title"),placeholder:Lo(e,r.kit.value),type:()=>r.
select(e.id)})}
        ${me(e.kind)?_l(t,e,i):w}
        <span class=${R({"lm-step-note":!0,"lm-bad":a.bad})} title=${a.title}>${a.text}</span>
        <span class="lm-step-buttons">
            ${r.steps.length<2?w:g("S",n("row.solo_title"),()=>kl(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:n("row.solo",{n:i}),pressed:hr(r.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",d=>kr(t,e,s,-1,d),s===0)}
            ${c("↓","row.later","stepDown",d=>kr(t,e,s,1,d),s===r.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var kl=({desk:t},e)=>t.done(s=>ie(s,{steps:jo(s.values.steps,e.id)}));function $l(t){
let{target:e,currentTarget:s,key:r}=t,i={s:"solo",m:"on"}[r.toLowerCase()];!i||t.ctrlKey||t.metaKey||t.altKey||Ze(e)||(yr(s,i),t.preventDefault())}function _l({
desk:t},e,s){let r=we(e,t.schema.value)?.value??1,i=o=>t.editStep(a=>le(a,"weight",o,1),e.id);return u`<span class="lm-row-weight">
        ${Ye(r,{label:n("row.weight",{n:s}),exact:n("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},i,()=>t.commit(),{key:"weightText"})}</span>`}
function xl(t,e,s,r){let i={ArrowUp:-1,ArrowDown:1}[r.key];!i||r.ctrlKey||r.metaKey||r.altKey||(r.preventDefault(),kr(t,e,s,i,r))}function kr({desk:t},e,s,r,i){
let o=i.currentTarget;t.move(e.id,s+r),queueMicrotask(()=>{let a=o.parentElement?.querySelector("button:not(:disabled)");(o.disabled?a:o)?.focus()})}function ga(t){let{desk:e,live:s}=t,{busy:r,progress:i,live:o}=e.state.value,{text:a,bad:l}=Sl(t),c=s.pending.value||!!r;return u`<div class="lm-footer">
        <div id="lm-bar" class=${R({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?i||.05:0}"></div>
        <p id="lm-status" class=${R({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${El(t,o)}>${a}</p></div>`}function Sl(t){let{desk:e,live:s}=t,{state:r,remark:i}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(i.
value)return{text:i.value,bad:!1};if(r.value.error)return{text:n("status.error",{error:r.value.error.error,live:wa(r.value.live)}),bad:!0};if(s.pending.value)return{
text:Al(t),bad:!1};let o=ya(t);return{text:[Ol(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function Al({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?n("status.applying_percent",{percent:Math.round(100*s)}):e||n("status.applying")}function wa(t){if(!t?.recipe?.steps.length)return n("status.original");
let e=t.saved?n("status.saved",{name:t.saved}):n("status.not_saved"),s=Object.keys(t.skipped||{}).length;return n("status.merge_on",{saved:s?`${e} · ${E("statu\
s.skipped",s)}`:e})}function Ol({desk:t,live:e}){let{missing:s,waiting:r}=t.written.value,i=wa(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?n("status.parked",{live:i}):s.length?n("status.with_choice",{live:i,choose:n("missing.choose",{what:Z(s)})}):r.length?[
i,...r.map(({index:a,what:l})=>n("step.waits",{n:a+1,what:Z(l)}))].join(" — "):e.settled.value||!t.steps.length?i:S(t.state.value.next?.recipe,t.written.value.
recipe)?n("status.next",{live:i}):o?n("status.other_merge",{live:i}):t.settings.value.live?n("status.off_live"):n("status.off"):e.isLoading.value?n("status.load\
ing"):n("missing.choose",{what:Z(s)})}var ya=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function El(t,e){if(!e?.
recipe)return"";let{kept:s}=e,r=s?[n("details.memory",{kept:Mt(s.deltas),budget:Mt(s.budget)}),n("details.in_place",{size:Mt(s.in_place)})]:[],i=Object.entries(
e.skipped||{}).map(([a,l])=>`${a}: ${l}`),o=[E("count.blocks",e.blocks.length),E("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[n("details.chang\
ed",{changed:o.join(", "),id:e.id.slice(0,8)}),n("details.blocks",{blocks:e.blocks.join(", ")}),n("details.device",{device:e.device}),...r,...ya(t),...i].join(`\

`)}function Tl(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let r=e.filter(o=>o.startsWith(s));return r.length===e.length?r[r.length-1-r.indexOf(t)]:e.filter(
o=>o.startsWith(s==="IN"?"OUT":"IN"))[r.length-1-r.indexOf(t)]}var ba=(t,e,s,r)=>s[r.indexOf(Tl(r[e],r))]??t,jl=new Set(["smooth","mirror","swap"]),$r={invert:t=>1-
t,mirror:(t,e,s,r)=>e>(r.length-1)/2?ba(t,e,s,r):t,swap:ba,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,r,i)=>t+i,down:(t,e,s,r,i)=>t-i,times:(t,e,s,r,i)=>t*
i,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,r,i,o)=>t+i*o};function ka(t,e,{amount:s=.1,seed:r=0,only:i=[]}={}){let[o,...a]=Object.keys(e),l=a.map(m=>e[m]),
c=Ml(r,a.length+1),d=(m,p)=>m===o&&jl.has(t)?e[o]:I($r[t](e[m],p,l,a,s,Number(c[p+1].toFixed(3)))),h=i.filter(m=>m in e);return Object.fromEntries([o,...a].map(
(m,p)=>[m,d(m,p-1)]).filter(([m])=>!h.length||h.includes(String(m))))}function Ml(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let r=Math.
imul(s^s>>>15,s|1);return r^=r+Math.imul(r^r>>>7,r|61),2*(((r^r>>>14)>>>0)/2**32)-1})}function $a(t){let{desk:e,drawing:s}=t,[{past:r,future:i},{live:o,auto:a}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return u`<section class="lm-tools" role="toolbar" aria-label=${n(
"tools.label")}>
        ${Nl(t)}${l?[Pl(t),Cl(t)]:w}${Bl(t)}${Ll(t)}<span class="lm-gap"></span>
        ${g(n("tools.draw"),n("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${g("↶",n("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:n("tools.undo"),off:!r.length})}
        ${g("↷",n("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:n("tools.redo"),off:!i.length})}
        ${Jo(t)}
        ${g(n("tools.reset"),n("tools.reset_title"),()=>e.doneStep(Pi),{id:"lm-reset"})}
        ${H(n("tools.live"),n("tools.live_title"),o,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${H(n("tools.auto"),n("tools.auto_title"),a,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Ll({desk:t}){let e=t.step.value?Y(t.step.
value,t.kit.value):[];return g(E("mutes.faders",e.length),n("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>Xt(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function Nl({desk:t}){let e=t.step.value,s=e?q(e,t.schema.value):[];return u`<div class="lm-channels" id="lm-channels" role="group" aria-label=${n(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((r,i)=>g(r.label,r.parameter.help,()=>t.look({channel:i}),{pressed:r.label===t.channel.value?.label}))}</div>`}function Pl({desk:t,dialogs:e}){let[
s,r,i]=[t.step.value,t.channel.value,t.kit.value];if(!s||!r)return w;let o=Object.keys(Ie(i,s.kind)).map(a=>[a,a]);return u`${L([["",n("tools.preset")],...o],ti(
s,r,i),a=>a&&t.usePreset(a),{id:"lm-preset",kind:"lm-input lm-preset",label:n("tools.preset_label"),title:n("tools.preset_title")})}
        ${g(n("tools.my_presets"),n("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function Cl(t){let{desk:e,transform:s}=t,{amount:r,
seed:i}=s.value,o=Object.keys($r).map(l=>[l,n(`shape.${l}`,{amount:r})]),a=l=>s.value={...s.value,...l};return u`${L([["",e.linked.value.length?E("tools.transfo\
rm_some",e.linked.value.length):n("tools.transform")],...o],"",l=>l&&Rl(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:n("tools.transform_label"),title:n("t\
ools.transform_title")})}
        ${ke(r,n("tools.amount"),l=>a({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?ke(i,n("tools.seed"),l=>a({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):w}`}function Rl({desk:t,transform:e},s){let[r,i,{
amount:o,seed:a}]=[t.step.value,t.channel.value,e.value];!r||!i||(t.doneWeights(ka(s,jt(r,i,t.kit.value),{amount:o,seed:a,only:t.linked.value})),s==="dice"&&(t.
remark.value=n("tools.thrown",{amount:o,seed:a}),e.value={amount:o,seed:a+1,thrown:!0}))}function Bl({desk:t}){let e=we(t.step.value,t.schema.value);if(!e)return w;
let s=r=>t.editStep(i=>le(i,e.name,r,1));return u`<label class="lm-strength" id="lm-strength-field" title=${n("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?n("tools.weight"):n("tools.strength")}</span>
        ${Ye(e.value,{label:n("tools.strength_label"),exact:n("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var _a=t=>u`${ta(t)}${va(t)}${ca(t)}${ha(t)}${ua(t)}${$a(t)}
    ${ea(t)}${sa(t)}${oa(t)}${aa(t)}${ra(t)}${Bo(t)}${ga(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}`,Dl=t=>[["original",n("compare.original")],["before",n("compare.before")],...ye.filter(e=>t.snapshots.value[e]).map(e=>[e,n("com\
pare.snapshot",{letter:e})])],xa=({desk:t,live:e,dialogs:s})=>u`${Il(t)}
    ${g(n("actions.restore"),n("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${g(n("actions.save"),n("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Il(t){let{compare:e,compareWith:s="original"}=t.settings.value,r=Dl(t),i=r.find(([o])=>o===
s)?.[1]??n("compare.original");return u`<span class="lm-compare-with">
        ${H(n("actions.compare"),n("actions.compare_title"),e===!0,o=>t.set({compare:o}),{name:"compare",label:n("actions.compare_what",{what:i})})}
        ${L(r,s,o=>t.set({compareWith:o,compare:!0}),{id:"lm-compare-with",label:n("actions.compare_choice")})}</span>`}var _r=null,Sa=()=>{},Oa=t=>document.getElementById(t);async function Wl(t){let e=new Ut(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:a,table:l}=await e.get(`/sentences?language=${navigator.language}`);ai(a,l)}let[s,r,i]=await Promise.all(["/schema","/models","/state"].map(
a=>e.get(a))),o=new ds(t,e,{schema:s,files:r,state:i});return Hl(o),o.live.watch(),o}async function Fl(){let t=Oa("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{_r??=Wl(t),Ul(await _r,t)}catch(e){_r=null,t.replaceChildren(),Ss(u`<p class="lm-banner lm-bad" role="alert">${n("start.failed",{why:_(
e)})}</p>`,t)}}}function Ul(t,e){Sa(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,r,i,o]=["actions","compare","strip","picture"].map(l=>Oa(`li\
ve_merge_${l}`)),a=[vs(e,()=>_a(t)),vs(s,()=>xa(t)),vs(r,()=>t.compare.template()),vs(i,()=>t.strip.template()),x(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),o?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),o?.classList.toggle("lm-working",t.preview.started.value>0),r&&(r.hidden=t.compare.pair===void 0),i&&(i.
hidden=!t.strip.shots.value.length)})];Sa=()=>a.forEach(l=>l()),s?.classList.add("lm-actions"),r?.classList.add("lm-compare"),i?.classList.add("lm-strip"),i?.setAttribute(
"role","toolbar"),i?.setAttribute("aria-label",n("strip.label")),i?.addEventListener("keydown",l=>t.strip.onKey(l)),Go(e,t),Vo(e,t),Yo(e,t),Qo(e,t),o&&t.preview.
attach(o)}function vs(t,e){if(!t)return()=>{};let s=!1,r=null,i=()=>{s=!1,Ss(r,t)};return x(()=>{r=e(),s||queueMicrotask(i),s=!0})}function Hl(t){let{desk:e,compare:s,
preview:r,strip:i,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:r,strip:i,live:o,onState:a=>x(()=>a(e.state.value))},liveMergePreviewArgs:(...a)=>r.
sent(a)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&o.watch(0))}function xr(){
let t=()=>{Fl(),ns()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:Aa}=window;typeof Aa=="function"?Aa(xr):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",xr):xr();})();
