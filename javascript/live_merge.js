/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var Fh=Symbol.for("preact-signals");function Ci(){if(Pe>1)Pe--;else{var s,e=!1;for((function(){var r=ss;for(ss=void 0;r!==void 0;){var o=r.S;if(o.v===r.v)for(var n=o.
t;n!==void 0;n=n.x)n.i===r.i&&(n.i=o.i);r=r.o}})();St!==void 0;){var t=St;for(St=void 0,ts++;t!==void 0;){var i=t.u;if(t.u=void 0,t.f&=-3,!(8&t.f)&&yo(t))try{t.
c()}catch(r){e||(s=r,e=!0)}t=i}}if(ts=0,Pe--,e)throw s}}var Ot,L=void 0;function R(s){var e=L,t=Ot;L=void 0,Ot=void 0;try{return s()}finally{L=e,Ot=t}}var St=void 0,Pe=0,ts=0;var wo=0,ss=void 0,is=0;function bo(s){if(L!==void 0){var e=s.n;if(e===void 0||e.t!==L)return e={i:0,S:s,p:L.s,n:void 0,t:L,e:void 0,x:void 0,r:e},L.s!==void 0&&
(L.s.n=e),L.s=e,s.n=e,32&L.f&&s.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=L.s,e.n=void 0,L.s.n=e,L.s=e),e}}function V(s,e){
this.v=s,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}V.prototype.brand=Fh;V.prototype.h=function(){return!0};
V.prototype.S=function(s){var e=this,t=this.t;t!==s&&s.e===void 0&&(s.x=t,this.t=s,t!==void 0?t.e=s:R(function(){var i;(i=e.W)==null||i.call(e)}))};V.prototype.
U=function(s){var e=this;if(this.t!==void 0){var t=s.e,i=s.x;t!==void 0&&(t.x=i,s.e=void 0),i!==void 0&&(i.e=t,s.x=void 0),s===this.t&&(this.t=i,i===void 0&&R(function(){
var r;(r=e.Z)==null||r.call(e)}))}};V.prototype.subscribe=function(s){var e=this;return k(function(){var t=e.value;R(function(){return s(t)})},{name:"sub"})};V.
prototype.valueOf=function(){return this.value};V.prototype.toString=function(){return this.value+""};V.prototype.toJSON=function(){return this.value};V.prototype.
peek=function(){var s=this;return R(function(){return s.value})};Object.defineProperty(V.prototype,"value",{get:function(){var s=bo(this);return s!==void 0&&(s.
i=this.i),this.v},set:function(s){if(s!==this.v){if(ts>100)throw new Error("Cycle detected");(function(t){Pe!==0&&ts===0&&t.l!==wo&&(t.l=wo,ss={S:t,v:t.v,i:t.i,
o:ss})})(this),this.v=s,this.i++,is++,Pe++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Ci()}}}});function m(s,e){return new V(s,e)}function yo(s){for(var e=s.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function ko(s){for(var e=s.s;e!==void 0;e=e.n){var t=e.S.n;if(t!==void 0&&(e.r=t),e.S.
n=e,e.i=-1,e.n===void 0){s.s=e;break}}}function $o(s){for(var e=s.s,t=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):t=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}s.s=t}function Be(s,e){V.call(this,void 0,e),this.x=s,this.s=void 0,this.g=is-1,this.f=4}Be.prototype=new V;Be.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===is))return!0;if(this.g=is,this.f|=1,this.i>0&&!yo(this))return this.
f&=-2,!0;var s=L;try{ko(this),L=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(t){this.v=t,this.f|=16,this.i++}return L=
s,$o(this),this.f&=-2,!0};Be.prototype.S=function(s){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}V.prototype.S.call(this,s)};Be.prototype.
U=function(s){if(this.t!==void 0&&(V.prototype.U.call(this,s),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Be.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var s=this.t;s!==void 0;s=s.x)s.t.N()}};Object.defineProperty(Be.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var s=bo(this);if(this.h(),s!==void 0&&(s.i=this.i),16&this.f)throw this.v;return this.v}});function T(s,e){return new Be(s,e)}function xo(s){var e=s.
j;if(s.j=void 0,typeof e=="function"){Pe++;var t=L;L=void 0;try{e()}catch(i){throw s.f&=-2,s.f|=8,Di(s),i}finally{L=t,Ci()}}}function Di(s){for(var e=s.s;e!==void 0;e=
e.n)e.S.U(e);s.x=void 0,s.s=void 0,xo(s)}function Wh(s){if(L!==this)throw new Error("Out-of-order effect");$o(this),L=s,this.f&=-2;try{8&this.f&&Di(this)}finally{
Ci()}}function et(s,e){this.x=s,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,Ot&&Ot.push(this)}et.prototype.c=function(){var s=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{s()}};et.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,xo(this),ko(this),Pe++;var s=L;return L=this,Wh.bind(this,s)};et.prototype.N=function(){2&this.f||(this.f|=2,this.u=St,St=this)};
et.prototype.d=function(){this.f|=8,1&this.f||Di(this)};et.prototype.dispose=function(){this.d()};function k(s,e){var t=new et(s,e);try{t.c()}catch(r){throw t.d(),
r}var i=t.d.bind(t);return i[Symbol.dispose]=i,i}var Wi=globalThis,_o=s=>s,rs=Wi.trustedTypes,Oo=rs?rs.createPolicy("lit-html",{createHTML:s=>s}):void 0,Ui="$lit$",ge=`lit$${Math.random().toFixed(9).slice(2)}$`,
Hi="?"+ge,Uh=`<${Hi}>`,Fe=document,Tt=()=>Fe.createComment(""),Mt=s=>s===null||typeof s!="object"&&typeof s!="function",Ki=Array.isArray,Lo=s=>Ki(s)||typeof s?.[Symbol.
iterator]=="function",Fi=`[ 	
\f\r]`,At=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,So=/-->/g,Ao=/>/g,Ce=RegExp(`>|${Fi}(?:([^\\s"'>=/]+)(${Fi}*=${Fi}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),To=/'/g,Mo=/"/g,No=/^(?:script|style|textarea|title)$/i,qi=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),d=qi(1),Lt=qi(2),am=qi(
3),I=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Eo=new WeakMap,De=Fe.createTreeWalker(Fe,129);function jo(s,e){if(!Ki(s)||!s.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Oo!==void 0?Oo.createHTML(e):e}var Ro=(s,e)=>{let t=s.length-1,i=[],r,o=e===2?"<svg>":e===3?"<math>":"",n=At;for(let l=0;l<
t;l++){let c=s[l],h,u,v=-1,p=0;for(;p<c.length&&(n.lastIndex=p,u=n.exec(c),u!==null);)p=n.lastIndex,n===At?u[1]==="!--"?n=So:u[1]!==void 0?n=Ao:u[2]!==void 0?(No.
test(u[2])&&(r=RegExp("</"+u[2],"g")),n=Ce):u[3]!==void 0&&(n=Ce):n===Ce?u[0]===">"?(n=r??At,v=-1):u[1]===void 0?v=-2:(v=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Ce:u[3]==='"'?Mo:To):n===Mo||n===To?n=Ce:n===So||n===Ao?n=At:(n=Ce,r=void 0);let w=n===Ce&&s[l+1].startsWith("/>")?" ":"";o+=n===At?c+Uh:v>=0?(i.push(h),
c.slice(0,v)+Ui+c.slice(v)+ge+w):c+ge+(v===-2?l:w)}return[jo(s,o+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},Et=class s{constructor({strings:e,_$litType$:t},i){
let r;this.parts=[];let o=0,n=0,l=e.length-1,c=this.parts,[h,u]=Ro(e,t);if(this.el=s.createElement(h,i),De.currentNode=this.el.content,t===2||t===3){let v=this.
el.content.firstChild;v.replaceWith(...v.childNodes)}for(;(r=De.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let v of r.getAttributeNames())
if(v.endsWith(Ui)){let p=u[n++],w=r.getAttribute(v).split(ge),b=/([.?@])?(.*)/.exec(p);c.push({type:1,index:o,name:b[2],strings:w,ctor:b[1]==="."?as:b[1]==="?"?
ns:b[1]==="@"?ls:Ue}),r.removeAttribute(v)}else v.startsWith(ge)&&(c.push({type:6,index:o}),r.removeAttribute(v));if(No.test(r.tagName)){let v=r.textContent.split(
ge),p=v.length-1;if(p>0){r.textContent=rs?rs.emptyScript:"";for(let w=0;w<p;w++)r.append(v[w],Tt()),De.nextNode(),c.push({type:2,index:++o});r.append(v[p],Tt())}}}else if(r.
nodeType===8)if(r.data===Hi)c.push({type:2,index:o});else{let v=-1;for(;(v=r.data.indexOf(ge,v+1))!==-1;)c.push({type:7,index:o}),v+=ge.length-1}o++}}static createElement(e,t){
let i=Fe.createElement("template");return i.innerHTML=e,i}};function We(s,e,t=s,i){if(e===I)return e;let r=i!==void 0?t._$Co?.[i]:t._$Cl,o=Mt(e)?void 0:e._$litDirective$;
return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(s),r._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=r:t._$Cl=r),r!==void 0&&(e=We(s,r._$AS(s,e.
values),r,i)),e}var os=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,r=(e?.creationScope??Fe).importNode(t,!0);De.currentNode=r;let o=De.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new tt(o,o.nextSibling,this,e):c.type===1?h=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(h=new cs(o,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(o=De.nextNode(),n++)}return De.currentNode=Fe,r}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
t),t+=i.strings.length-2):i._$AI(e[t])),t++}},tt=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=t,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===
11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=We(this,e,t),Mt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==I&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Lo(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&Mt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Fe.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=Et.createElement(jo(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(t);else{let o=new os(r,this),n=o.u(this.options);o.p(t),this.T(n),this._$AH=o}}_$AC(e){let t=Eo.get(e.strings);return t===
void 0&&Eo.set(e.strings,t=new Et(e)),t}k(e){Ki(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,r=0;for(let o of e)r===t.length?t.push(i=new s(this.O(Tt()),
this.O(Tt()),this,this.options)):i=t[r],i._$AI(o),r++;r<t.length&&(this._$AR(i&&i._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(
!1,!0,t);e!==this._$AB;){let i=_o(e).nextSibling;_o(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Ue=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,r,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,t=this,i,r){let o=this.strings,n=!1;if(o===void 0)
e=We(this,e,t,0),n=!Mt(e)||e!==this._$AH&&e!==I,n&&(this._$AH=e);else{let l=e,c,h;for(e=o[0],c=0;c<o.length-1;c++)h=We(this,l[i+c],t,c),h===I&&(h=this._$AH[c]),
n||=!Mt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+o[c+1]),this._$AH[c]=h}n&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},as=class extends Ue{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},ns=class extends Ue{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},ls=class extends Ue{constructor(e,t,i,r,o){super(e,t,i,r,o),this.type=
5}_$AI(e,t=this){if((e=We(this,e,t,0)??g)===I)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},cs=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){We(this,e)}},Io={M:Ui,P:ge,A:Hi,C:1,L:Ro,R:os,D:Lo,V:We,I:tt,H:Ue,N:ns,U:ls,B:as,F:cs},Hh=Wi.litHtmlPolyfillSupport;
Hh?.(Et,tt),(Wi.litHtmlVersions??=[]).push("3.3.3");var Vi=(s,e,t)=>{let i=t?.renderBefore??e,r=i._$litPart$;if(r===void 0){let o=t?.renderBefore??null;i._$litPart$=
r=new tt(e.insertBefore(Tt(),o),o,void 0,t??{})}return r._$AI(s),r};function hs(s,e,t="live_merge",i={}){let r=e&&s.architectures[e]?e:"sd1",o=s.block_maps.find(n=>n.id===t)||s.block_maps[0];return{schema:s,id:r,architecture:s.architectures[r],
follows:o.follows[r],parts:i}}var W=(s,e)=>s.methods.find(t=>t.id===e)||s.methods[0],de=(s,e)=>s.together.find(t=>t.id===e)||s.together[0],He=s=>s==="adapter"||
s==="adapters",Oe=s=>s==="adapter"||s==="erase",Nt=s=>He(s)||s==="erase";function st(s,e){let t=s.schema[Nt(e)?"adapter_presets":"presets"][s.id]||{};return e!==
"adapters"?t:Object.fromEntries(Object.entries(t).filter(([,i])=>!Object.keys(i).some(r=>r.includes("/"))))}var Ke=(s,e)=>s.parts[e]||[];function qe(s,{schema:e,
architecture:t}){let i=[e.help[s],t.known?.[s]].filter(Boolean).join("; ");return i?`${s}: ${i}`:s}var le=s=>JSON.stringify(s,(e,t)=>t&&typeof t=="object"&&!Array.isArray(t)?Object.fromEntries(Object.entries(t).sort(([i],[r])=>i<r?-1:1)):t),$=(s,e)=>s===e||le(
s)===le(e);function jt(s){let e=2166136261;for(let t of le(s))e=Math.imul(e^(t.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var M=(s,...e)=>Object.fromEntries(Object.entries(s).filter(([t])=>!e.includes(t)));var Se=(s,e)=>`${e.id}/${s.parameter.name}/${s.index}`,Ve=(s,e,t)=>s.weights[Se(e,t)]||{},Rt=(s,e,t,i)=>Ve(s,t,i)[e]!==void 0;function ue(s,e,t,i){let r=Ve(s,t,
i)[e];if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return t.parameter.default;let o=i.follows[e];return o?ue(s,o,t,i):Nt(s.kind)?1:0}function ds(s,e,t){
let{sliders:i,odd:r}=t.architecture,o=r.filter(c=>Rt(s,c,e,t)),n=Object.fromEntries([...i,...o].map(c=>[c,ue(s,c,e,t)])),l=new Set(Object.values(n));return!o.length&&
l.size===1?n[i[0]]:n}function Po(s,e,t,i){let r={...Ve(s,e,i),...t},o=Object.fromEntries(Object.entries(r).filter(([,n])=>n!==null));return zi({...s,typed:M(s.typed,
e.parameter.name)},e,o,i)}var zi=(s,e,t,i)=>({...s,weights:{...s.weights,[Se(e,i)]:t}});function Bo(s,e){let{sliders:t,odd:i}=e.architecture;return typeof s=="n\
umber"?Object.fromEntries(t.map(o=>[o,s])):!s||typeof s!="object"?null:t.every(o=>typeof s[o]=="number")&&Object.entries(s).every(([o,n])=>typeof n=="number"&&[
...t,...i].includes(o))?{...s}:null}var pe=s=>s.includes("/"),we=s=>s.split("/")[0],It=s=>/\.\d+$/.test(s.id),it=s=>s.rest.layers||[],Gi=(s,e)=>Oe(s.kind)?"weight":e.parameter.name,Yi=(s,e)=>Ke(e,
we(s)).find(t=>t.id===s.split("/")[1]),rt=(s,e,t)=>t!==void 0&&s.slots===e&&s.keys===t.keys;function Ji(s,e,t,i){let r=Gi(s,t),o=it(s).filter(n=>rt(n,we(e),Yi(e,
i))&&r in n).pop();return Array.isArray(o?.[r])?o[r][t.index]:o?.[r]}var Co=(s,e)=>({...s,rest:{...M(s.rest,"layers"),...e.length?{layers:e}:{}}});function Do(s,e,t,i){
let r=it(s);for(let[o,n]of Object.entries(t))r=n===null?Kh(s,r,o,e,i):qh(s,r,o,e,n,i);return Co(s,r)}function Kh(s,e,t,i,r){let o=Gi(s,i);return e.map(n=>rt(n,we(
t),Yi(t,r))?M(n,o):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function qh(s,e,t,i,r,o){let[n,l,c]=[Gi(s,i),we(t),Yi(t,o)];if(!c)return e;
let h=e.filter(p=>rt(p,l,c)),u=h.filter(p=>n in p).pop()||h.pop(),v=zh(s,l,i,u?.[n],r,o);return u?e.map(p=>p===u?{...p,[n]:v}:p):Vh(e,{keys:c.keys,slots:l,[n]:v},
l,It(c),o)}function Vh(s,e,t,i,r){let o=Ke(r,t).filter(It),n=i?-1:s.findIndex(l=>o.some(c=>rt(l,t,c)));return n<0?[...s,e]:s.toSpliced(n,0,e)}function zh(s,e,t,i,r,o){
if(!t.parameter.per_model)return r;let n=s.models.models?.length||2;return Array.from({length:n},(l,c)=>c===t.index?r:Array.isArray(i)?i[c]:i??ue(s,e,{...t,index:c},
o))}var Fo=(s,e)=>Object.fromEntries(Object.entries(s).filter(([t])=>["keys","slots",...e].includes(t)));function Wo(s,e){let t=r=>Array.isArray(r)?Array.from({
length:e},(o,n)=>r[Math.min(n,r.length-1)]):r,i=it(s).map(r=>Object.fromEntries(Object.entries(r).map(([o,n])=>[o,t(n)])));return i.length?{layers:i}:{}}var Uo=(s,e,t)=>it(
s).some(i=>Ke(t,e).some(r=>rt(i,e,r))),Ho=(s,e)=>it(s).filter(t=>!Ke(e,t.slots||"").some(i=>rt(t,t.slots,i))),Ko=(s,e)=>Co(s,it(s).filter(t=>t!==e));function us(s,e,t,i){return pe(e)?Ji(s,e,t,i)??ue(s,we(e),t,i):ue(s,e,t,i)}var qo=(s,e,t,i)=>pe(e)?Ji(s,e,t,i)!==void 0:Rt(s,e,t,i);function Zi(s,e,t,i){let[r,o]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(t).filter(([c])=>pe(c)===l))),n=Object.keys(r).length?Do(s,e,r,i):s;return Object.keys(o).length?Po(n,e,o,i):n}function Vo(s,e,t,i){
let r={...s,presets:{...s.presets,[Se(e,i)]:t}};return Zi(r,e,st(i,s.kind)[t]||{},i)}function zo(s,e,t){let i=s.presets[Se(e,t)]||"";return Object.entries(st(t,
s.kind)[i]||{}).every(([o,n])=>us(s,o,e,t)===n)?i:""}function Go(s,e,t,i,r){let n=(st(r,s.kind)[s.presets[Se(e,r)]||""]||{})[t]??0;return i===n?e.parameter.default:
n}function ps(s,e,{parameter:{low:t,high:i}}){return e>s?Math.min(e,Math.max(i,s)):Math.max(e,Math.min(t,s))}var ms=(s,e,t)=>Object.fromEntries(t.architecture.sliders.
map(i=>[i,ue(s,i,e,t)]));var Xi={"actions.blind":"Blind…","actions.blind_title":"Compare two merges without knowing which is which","actions.compare":"Compare with","actions.compare_c\
hoice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of the same seed as well, and shows both; F flips them","actio\
ns.compare_what":"Compare with {what}","actions.explore":"Explore…","actions.explore_title":"Find a merge by eye: the same prompts by several recipes, side by\
 side","actions.keep":"Keep as model…","actions.keep_title":"List this merge in the WebUI's checkpoint menu, without writing a model file; and see which are k\
ept","actions.restore":"Original","actions.restore_title":"Take the merge out of the loaded model, bit for bit","actions.save":"Save…","actions.save_title":"W\
rite what is previewed to a checkpoint","adjust.label":"Adjustments","badge.adapter":"LoRA","badge.adapters":"LoRAs","badge.adjust":"Adjust","badge.erase":"Eras\
e","badge.merge":"Merge","badge.other":"Other","balance.no_number":"No number for “{text}”. Write a text and its number like this: a man: 0.5","balance.text\
_twice":"“{text}” is there twice. Give it one number","banner.adopt":"Use on this one","banner.adopt_title":"Apply that merge with the loaded checkpoint as \
A","banner.again":"Apply it again","banner.again_title":"Put the merge that was on into this page and into the loaded model","banner.back":"Back to {base}","ban\
ner.back_title":"Load that checkpoint again, with its merge","banner.elsewhere":"The merge was changed in another page. This page sends nothing until you choose\
.","banner.leave":"Leave it off","banner.leave_title":"Close this notice; the desk stays as it is","banner.new":"Start new","banner.new_title":"An empty recipe \
for the loaded checkpoint; undo brings the old one back","banner.paused":"Your merge was made on {base} and is paused.","banner.restarted":"The server was resta\
rted, so the merge is not in the model any more.","banner.show":"Show that","banner.show_title":"Put the merge that is on into this page","banner.take_over":"Ta\
ke over","banner.take_over_title":"Put this page's merge in its place","base.after_step":"A · result of step 1","base.after_steps":"A · result of steps 1–{n}",
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
"details.memory_kept":"Memory: {kept} of {budget} hold what adapters and erase steps add, for the next move","details.not_on_card":"{size} of the blocks do not \
fit on the graphics card and are read at every move","details.on_card":"Graphics card: {used} of {budget} hold the blocks moved last, for the next move","dialog\
.close":"Close","difference.alt":"Difference of the two pictures, {gain} times as bright","difference.gain":"How much brighter the difference is made","differen\
ce.measured":"at most {largest} of 255, {mean} on average; {equal} % of the pixels are equal","difference.none":"The two pictures are equal, pixel for pixel","d\
ifference.scale_title":"Black: the pixels are equal. As bright as can be: they differ by that much, of 255, or by more","difference.sizes":"These pictures diffe\
r in size: {one} and {other}.","difference.unreadable":"One of the two pictures is no longer there.","doctor.check":"Check for problems","doctor.check_title":"L\
ook for what makes merges fail: parents, prediction, broken values, VAE, room on the disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.\
warning":"warning: {text}","doctor.well":"No problems found","draft.drop":"Drop it","draft.drop_title":"Remove the file; the merge is shown again","draft.keep":"\
Keep it","draft.keep_title":"Write this file, byte for byte, as {name} where the WebUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {hash}) and\
 not kept yet.","draft.shown":"What is live is {base} and the very file that would be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is made (Aut\
oV3 {hash}, {size}) and not kept yet; it is not what is live.","erase.balance":"Balance","erase.balance_title":"Other texts are mixed into one text, as much of \
each as you say","erase.concepts":"Turn down","erase.concepts_empty":"gore; a red hat","erase.concepts_title":"Texts that are turned down, with semicolons betwe\
en them","erase.keep":"Keep","erase.keep_empty":"a person; a blue hat","erase.keep_title":"Texts that are to be read as before, with semicolons between them: ne\
ighbours of what is turned down","erase.mixed":"Mixed in","erase.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolon\
s between them: that much of each is added to the text","erase.of":"Text","erase.of_empty":"a doctor","erase.of_title":"The text that is balanced","erase.toward\
s":"Read as","erase.towards_empty":"nothing","erase.towards_title":"What they are read as; empty: as a prompt without words","erase.turn_down":"Turn down","eras\
e.turn_down_title":"Texts are read as another text","erase.way":"What it does","explore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the pictures tha\
t are finished are kept","explore.interrupted":"Interrupted: {done} of {all} pictures are there","explore.made":"Done: {made} made now, {kept} were there alread\
y","explore.new":"New","explore.new_title":"Begin another study","explore.progress":"Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","explore.\
remove_sure":"Remove it with its pictures?","explore.remove_title":"Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"{do\
ne} of {all} pictures","explore.search":"Search by hash","explore.search_title":"Read the model files here, smallest first, until the one that this study was ma\
de with is found","explore.study":"Study","explore.study_title":"What was made and chosen is kept in a study; open an earlier one here","explore.title":"Explore",
"explore.unheard":"The WebUI has told nothing of these pictures for a while; {done} of {all} are known to be there. Make them again to go on","fader.exact":"{la\
bel}, exact value","fader.mute":"Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, mut\
ed","fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo \
{slot}","fader.solo_title":"Solo {slot} (S): this step changes it alone; all numbers stay","file_made.merge":"merge","file_made.trained":"trained","finding.lock":"\
Lock {slot}","finding.lock_title":"Lock {slot}: votes and variations leave it where it is","finding.no_weights":"The selected step has no faders; select a merge\
 or a LoRA.","first.choose":"Choose model B in the list above the faders.","first.demo":"Try the demo","first.demo_title":"Fill in prompt, seed and CFG scale, a\
nd choose demo-neon as B if nothing is chosen","first.label":"First steps","first.move":"Move a fader and press Preview again, or tick Auto preview.","first.pre\
view":"Press Preview: the picture comes here.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.m\
ethod":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name\
}","formula.with":" with {models}","from.img2img":"From img2img","from.label":"Tab that previews are made from","from.title":"Previews are made by this tab of t\
he WebUI, with what stands there: from img2img with its picture, mask, denoising and scripts","from.txt2img":"From txt2img","gallery.all":"Show all","gallery.al\
l_title":"Leave this lineage","gallery.open":"All…","gallery.open_title":"All previews that are kept: search, stars, which came from which","gallery.search":"\
Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is never dropped for a newer one","gallery.starred":"Starred","gallery\
.starred_title":"Show those with a star alone","grid.count":"number of values","grid.failed":"The plot could not be filled: its field {field} was not found. Typ\
e there: {text}","grid.fill":"Fill the plot","grid.fill_title":"Choose the script X/Y/Z plot in txt2img and fill in these axes; Generate draws it","grid.from":"\
from","grid.none":"None","grid.open":"Grid…","grid.open_title":"Fill the X/Y/Z plot: this fader by that fader","grid.same":"Choose two different faders.","gri\
d.title":"X/Y/Z plot of two faders","grid.to":"to","grid.x":"X: fader","grid.y":"Y: fader","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight \
× block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and colour, by small changes to the first and last layers.","h\
elp.erase":"Has the U-Net read some texts as another text, or mixes texts into one, in the keys and values of cross attention. It turns a concept down; it is no\
 safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step that this page does not know; it is kept as it is.",
"help.source":"{text} Source: {source}","history.changes_more":"and {n} more","history.count.one":"{n} recipe, the newest first","history.count.other":"{n} reci\
pes, the newest first","history.family.one":"{n} preview","history.family.other":"{n} previews, each below the one that it was made from, with what was changed",
"history.lineage":"Lineage","history.lineage_title":"Show what this preview came from, and what came from it","history.live":"live","history.more.one":"{n} more",
"history.more.other":"{n} more","history.more_title":"Show older ones, too","history.nothing":"nothing","history.open":"History…","history.other_settings":"sa\
me recipe, other prompt or settings","history.picture_elsewhere":"picture made elsewhere","history.saved":"saved as {name}","history.show_title":"Put this recip\
e into the panel","history.title":"History","history.unseen":"no picture here","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choos\
e a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What cou\
ld not be carried over","import.no_text":"That file is not text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.op\
en":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a pict\
ure's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_t\
itle":"Put the recipe into the panel","import.text":"Text of a recipe","import.title":"Import a recipe","in_tab.live":"Live Merge: {name}","in_tab.next":"Live M\
erge, from the next picture on: {name}","in_tab.title":"Pictures of this tab are made with this merge ({id}). Click: go to the desk","infotext.copy_title":"Copy\
 the infotext","infotext.label":"Infotext","infotext.title":"Infotext of this picture: click to show all of it, or one line","keys.anywhere":"On the tab","keys.\
both":"Show both pictures","keys.by_page":"Move by 0.25","keys.by_step":"Move by 0.05, with Shift by 0.01; selected faders move together, with Alt in proportion",
"keys.choose":"Choose","keys.clear":"Clear the selection, close a list","keys.difference":"The difference of the pictures","keys.double":"Back to 0 or to the pr\
eset","keys.double_name":"Double click","keys.draw":"Draw a curve over the faders","keys.draw_name":"Shift+drag","keys.faders":"On a fader","keys.favourite":"Ma\
rk a file of the list as a favourite","keys.flip":"Flip the two pictures","keys.grip":"Move the step, on its grip","keys.help":"This list","keys.lists":"In a li\
st","keys.mute":"Mute","keys.open":"?","keys.open_title":"All keys (?)","keys.pictures":"At the pictures","keys.preview":"Preview","keys.recall":"Bring a snapsh\
ot back","keys.redo":"Redo","keys.remove":"Remove a picture from the strip","keys.select":"Select a fader by its name","keys.select_name":"Ctrl+click","keys.sol\
o":"Solo","keys.steps":"On a step","keys.store":"Take a snapshot","keys.title":"Keys","keys.to_end":"Move to an end","keys.undo":"Undo","keys.walk":"Walk throug\
h the strip","keys.wheel":"Move the focused fader","keys.wheel_name":"Wheel","keys.wipe":"A divider over both pictures","keys.zoom":"The whole picture, or its o\
wn pixels","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks for blocks","lor\
a_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can be seen on its base, beside the merge","lora_dialog.\
energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very file to its base in place of the merge, and make a pi\
cture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"Replace a file of that name","lora\
_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its name without a look","lora_dialog.size":"Size, MB","lo\
ra_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone","lora_dialog.title":"Save what t\
he merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but rounding is lost","map.apart":"{slot}:\
 B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour}, detail {detail} of the change","map.bars_together":"{slot} and its neighbours\
 together: layout {layout}, colour {colour}, detail {detail} of the change","map.changed":"{slider} changed","map.choose":"Choose a block to see its pictures.",
"map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_on":"Go on","map.help":"Which slider changes the layout, the colours or the de\
tails of this study's prompts? One block at a time is changed, and each bar is its share of the whole change.","map.in":"What each block would bring","map.in_ti\
tle":"One block of model A is put to model B","map.interacts":"depends on other blocks","map.label":"Map","map.layout":"Layout","map.left":"{first} pictures for\
 a first look, at most {n} in all; how long one takes is not known yet","map.left_time":"{first} pictures for a first look, at most {n} in all, about {time}","m\
ap.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change less than 3 % of the whole, so that votes leave them alone","map.make":"Make \
the map","map.make_title":"Make its pictures; Interrupt stops it, and what is there stays","map.no_prompts":"This study has no prompts yet: add some on the tab \
Sheets.","map.not_made":"This block was only changed with its neighbours; Go on makes its own picture.","map.on_faders":"On the faders","map.on_faders_title":"S\
how the three bars under the name of each fader","map.out":"What each block does now","map.out_title":"One block of the merge is put back to model A","map.pictu\
res":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks","map.source":"Unchanged","map.spread":"{low}–{high} % by prompt","map.thir\
d":"with its neighbours","map.whole":"All {n} pictures are there","menu.none_found":"Nothing has that in its name.","methods.blend":"Blend","methods.difference":"\
Difference","methods.other":"Other","methods.task":"Task vectors","methods.usual":"Common","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a mod\
el","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","missing.concept":"a text to turn d\
own","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the text that is balanced","mutes.faders.one":"{n} muted","mutes.faders.ot\
her":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mutes.steps.other":"{n} steps off","mutes.\
steps_title":"Switch all steps on","night.resting":"Search over night: {done} of {wanted} trials made, {pruned} ended early, {failed} failed; not running","nigh\
t.running":"Search over night: {done} of {wanted} trials made, {pruned} ended early, {failed} failed; running","night.top":"Vote on its best eight","night.top_t\
itle":"The best merges of the search side by side, for each prompt of the study; their pictures are there already","night.trial":"Trial {trial}: {value} % of th\
e way from the worst to the best","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"{n} left out","note.le\
ft_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {followed} until set; empty the numb\
er to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another tool's for recipes made there","odd\
.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it\
 is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge that made the picture","parts.close":"\
Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the slider. A layer's overrides its kin\
d's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot}\
 until set; empty the number to unset it.","picker.all":"All files","picker.favourite":"Favourites","picker.file":"Choose a file…","picker.make_favourite":"Ma\
ke it a favourite, so that it comes first (Shift+Enter)","picker.model":"Choose a model…","picker.no_favourite":"Take it out of the favourites (Shift+Enter)",
"picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.","picker.recent":"Recent","preset_group.built_in":"Built-in","preset_\
group.imported":"Imported","preset_group.own":"Mine","presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_title":"Delete {name}","presets.\
deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the presets of other merge extensions that\
 are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.","presets.name":"Name","presets.na\
me_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No presets of SuperMerger, Merge Block\
 Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Sa\
ve as","presets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","presets.there":"There is a preset {name}; p\
ress Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","presets.unfit":"It is for anothe\
r architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","\
row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","r\
ow.on_title":"On (M): switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this st\
ep","row.solo":"Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again: all are on","row.title":"Title of step {n}","row.title_title":"Click \
to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this r\
ule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this ste\
p: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save\
_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further training","s\
ave_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"E\
xists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and is never wr\
itten over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make \
the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this checkpoint","s\
ave_dialog.muted.one":"{n} muted part stays as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted parts stay as they were before their step:\
 {muted}.","save_dialog.name":"Name","save_dialog.name_kept":"{name} file","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A'\
s own","save_dialog.parked":"Nothing to save: the merge on this page is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog\
.replace_title":"Write over the file that is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_\
title":"Write the file","save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dialog.steps_off.other":"{n} steps are off and are not saved.","sa\
ve_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.title_ke\
pt":"Save a virtual checkpoint as a file","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"\
Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the pictures that you see","save_dialog\
.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the server answered {status} to {path}.",
"server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Dice ± {amount}","shape.down":"Subtract \
{amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN and OUT","shape.times":"Multipl\
y by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.add_pictures_title":"Add the prompts of PNG pictures, or open a sheet or \
the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with the pictures of this recipe","sheets.add_txt2img":"+ What stands in tx\
t2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the txt2img tab","sheets.all_made":"All made","sheets.cell":"{row}, {colum\
n}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk","sheets.difference":"Difference","sheets.difference_of":"Difference of\
 {one} and {other}: black is the same","sheets.difference_title":"Show where the two pictures differ: black is the same (D)","sheets.drop_column":"Take this col\
umn out","sheets.drop_row":"Take this row out","sheets.empty":"Add recipes as rows and prompts as columns. Each picture is made once and kept; PNG pictures and \
exported sheets can be dropped here.","sheets.export":"Export PNG","sheets.export_title":"One picture of all rows and columns, which carries every cell's recipe\
 and infotext; dropped here it opens again","sheets.flip_title":"Show the other recipe's picture in the same place (F)","sheets.label":"Sheets","sheets.look":"O\
ne picture","sheets.make.one":"Make {n} picture","sheets.make.other":"Make {n} pictures","sheets.make_title":"Make the pictures that are missing, by the host's \
own txt2img","sheets.measures":"layout {layout} % · colour {colour} · detail {detail}","sheets.measures_title":"How far from the picture of the row that is pi\
nned, or compared: layout 100 % is another composition, colour in L*a*b*, detail as the logarithm of its energy","sheets.missing":"not made yet","sheets.nothing\
_dropped":"None of these files is a PNG that says how it was made, or the ZIP of a study.","sheets.other":"Compared with","sheets.pin":"Measure by this row","sh\
eets.pin_title":"Pin this row: every picture says how far it is from that of this row. A prompt set that is saved keeps it.","sheets.rows":"Recipes","sheets.sav\
e_set":"Save set","sheets.save_set_title":"Keep these columns as a prompt set for other studies","sheets.seed":"seed {seed}","sheets.seeds":"seeds","sheets.seed\
s_label":"How many seeds, each a column of its own","sheets.set_name":"Name of a set","sheets.sets":"Prompt sets…","sheets.takes":"about {time}","sheets.use":"\
To the desk","sheets.use_title":"Bring this recipe to the desk and the model, and its prompt and settings to txt2img","sheets.zip":"ZIP","sheets.zip_title":"The\
 whole study with its pictures","snapshot.empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Sna\
pshot {letter}: click or {key} brings it back; Shift+{key} or a long press takes a new one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"B\
ring snapshot {letter} back","snapshot.store":"Take snapshot {letter}","snapshot.stored":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCOR\
IS","source.adapter_alone":"This LoRA has settings that one of several cannot have: values finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","s\
ource.fewer":"One model fewer","source.fewer_adapters":"One LoRA fewer in this step","source.label":"Models and method","source.method":"Method","source.model":"\
Model {n}","source.more":"One model more","source.more_adapters":"One more LoRA in this step, put together with this one by a method","source.parameters":"Param\
eters of the method","source.weight_n":"Weight of LoRA {n}","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight fo\
r each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_erase":"+ Erase","stack.add_era\
se_title":"Turn concepts down, or balance one, without training","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far",
"stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}",
"status.applying":"Applying…","status.applying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being lo\
aded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your merge is put in before the next picture","status.not_saved":"not saved","status.\
off":"Showing the original. Press Preview to turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader to turn your merge on","\
status.original":"Showing the original","status.other_merge":"{live} — it is not the merge on this page: press Preview to put this page's in its place","statu\
s.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","stat\
us.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.no_tex\
t":"no text yet","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}",
"strip.interrupted":"interrupted before it was finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a model of another kind ({\
base}); load it first.","strip.preview":"Preview {id}, {when}","strip.preview_img2img":"Preview {id} from img2img, {when}","strip.title":`{about}
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
d the model","use.txt2img":"Use in txt2img","use.txt2img_title":"Make this merge live and go to txt2img; while it is live, that tab says so","vary.count":"{n} v\
ariations","vary.count_label":"How many variations","vary.export":"Export WebP","vary.export_title":"An animation there and back, of the pictures that are made",
"vary.frames":"{n} pictures","vary.frames_label":"How many pictures","vary.from":"From","vary.keep":"To the sheet","vary.keep_title":"Add this recipe as a row o\
f the sheet","vary.label":"Vary","vary.make":"More like this","vary.make_title":"Pictures of the desk and of recipes near it: the open step's faders move by abo\
ut the spread","vary.more":"Around","vary.no_prompts":"Add a prompt on the tab Sheets first: it is what the pictures show.","vary.number":"Variation {n}","vary.\
place":"{percent} % of the way","vary.prompt":"Prompt","vary.scrub":"Along the way","vary.spread":"spread","vary.spread_label":"How far the weights move","vary.\
to":"To","vary.to_beyond":"beyond it, to 150 %","vary.to_end":"to the second","vary.to_label":"How far","vary.use_title":"Bring this recipe to the desk and the \
model","vary.walk":"Between","vary.walk_make":"Walk","vary.walk_needs":"Two recipes on the tab Sheets can be walked between.","vary.walk_title":"Pictures on the\
 way from one recipe to the other: the ends first, then what lies between","virtual_dialog.about":"A merge that is kept here stands in the WebUI's list of check\
points. Choosing it loads its base and applies the merge before the first picture. Its files are hashed first.","virtual_dialog.choose":"Choose","virtual_dialog\
.choose_title":"Make it the WebUI's checkpoint","virtual_dialog.chosen":"{name} is the checkpoint now.","virtual_dialog.delete":"Delete","virtual_dialog.delete_\
title":"Remove {name} from the list; no model file is touched","virtual_dialog.deleted":"{name} is deleted.","virtual_dialog.file_size":"as a file {size}","virt\
ual_dialog.hash":"Hash","virtual_dialog.hash_title":"Hash its files, so that it can be listed","virtual_dialog.hashing":"{text} · {percent} %","virtual_dialog.\
keep":"Keep as model","virtual_dialog.keep_title":"Hash the merge's files and list it under this name","virtual_dialog.listed_hash":"hash {hash}","virtual_dialo\
g.missing":"missing: {files}","virtual_dialog.name":"name","virtual_dialog.name_label":"Name of the virtual checkpoint","virtual_dialog.name_of":"Name of {name}",
"virtual_dialog.none":"None is kept yet.","virtual_dialog.picture":"A picture made with {name}","virtual_dialog.renamed":"{name} is called {to} now.","virtual_d\
ialog.save":"Save as file…","virtual_dialog.save_title":"Write it as a checkpoint file; what is loaded stays as it is","virtual_dialog.sources":"made of {file\
s}","virtual_dialog.stop":"Stop","virtual_dialog.stop_title":"Stop hashing; nothing is kept","virtual_dialog.title":"Virtual checkpoints","votes.again":"Use the\
 desk again","votes.agreed":"you agreed with yourself {agreed} of {repeats} times","votes.band":"Your votes so far: between {low} and {high}","votes.begin":"Beg\
in","votes.begin_title":"Vote on the weights of the selected step; votes so far are kept","votes.broken":"Picture {n} is broken","votes.broken_title":"Broken: i\
t loses to all others (X over the picture)","votes.choose":"Picture {n} is the best","votes.curve":"A curve of 6 points","votes.curve_title":"Learns fastest: si\
x points, straight lines between them","votes.end_gain":"Little more is to be gained as far as your votes tell. You may keep the best, or go on.","votes.end_sto\
od":"The best has won for a while. You may keep it, or go on.","votes.final":"Final","votes.final_title":"The four best once more, for each prompt of the study",
"votes.finer":"Finer","votes.finer_title":"New merges stay near the best: 15 to 35 % of the way","votes.four":"Best of four","votes.four_title":"Three new pictu\
res a vote","votes.go_on":"Go on","votes.groups":"Which weights move together","votes.guessed":"guessed {guessed} of your last {of} ({chance} would be chance)",
"votes.help":"Choose the picture that you like best. After each choice the next merges are nearer to your taste.","votes.is_final":"Final: which do you like bes\
t?","votes.keep":"Keep the best","votes.keep_title":"Put it on the desk and into the model, and into this study as a row","votes.kept":"Best after {n} votes","v\
otes.label":"Votes","votes.locked.one":"{n} fader locked","votes.locked.other":"{n} faders locked","votes.many":"Pictures a vote","votes.none":"Each fader","vot\
es.none_title":"Needs the most votes","votes.pace":"about {time} a vote","votes.pair":"Best of two","votes.pair_title":"One new picture a vote, for slow machine\
s","votes.picture":"Picture {n}","votes.pooled":"All voters","votes.pooled_title":"Learn from the votes of all persons in this study, not from yours alone","vot\
es.same":"The same to me (0)","votes.same_title":"None of them is better","votes.so_far.one":"{n} vote","votes.so_far.other":"{n} votes","votes.stood.one":"best\
 for {n} vote","votes.stood.other":"best for {n} votes","votes.thirds":"Thirds","votes.thirds_title":"Three neighbouring blocks have one weight","votes.undo":"U\
ndo vote (U)","votes.undo_title":"Take your newest vote back and show its pictures again","votes.voter":"Your name","votes.which":"Vote {n}: which do you like b\
est?","votes.wider":"Wider","votes.wider_title":"Weights go from −0.5 to 1.5: what lies beyond the models is tried, too","votes.won":"The winner of the final \
was chosen {won} of {of} times."};var ot=Xi,Yo=new Intl.PluralRules("en"),ze="en";function Jo(s,e){ot={...Xi,...e},ze=s.replaceAll("_","-"),Yo=new Intl.PluralRules(ze)}var Zo=()=>ze,Ae=(s,e)=>new Date(
s).toLocaleString(ze==="en"?[]:ze,e),Pt=(s,e)=>s.toLocaleString(ze,{minimumFractionDigits:e,maximumFractionDigits:e,useGrouping:!1}),a=(s,e={})=>er(ot[s],e);function A(s,e,t={}){
return er(Xo(s,e),{n:e,...t})}var Xo=(s,e)=>ot[`${s}.${Yo.select(e)}`]??ot[`${s}.other`];function fs({sentences:s,...e}){if(!s)return e;let t=(i,r)=>{if(typeof i==
"string")return Qi(i,s);if(Array.isArray(i))return i.map(n=>t(n));if(!i||typeof i!="object"||r==="recipe")return i;let o=n=>r==="skipped"?Qi(n,s):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[o(n),t(l,n)]))};return t(e)}function Qi(s,e){if(!Object.hasOwn(e,s))return s;let{id:t,values:i}=e[s],r=n=>typeof n==
"string"&&n!==s?Qi(n,e):n,o=ot[t]??Xo(t,i.n);return o?er(o,i,r):s}var Qo=s=>s in ot,z=s=>new Intl.ListFormat(ze,{type:"conjunction"}).format(s),er=(s,e,t=i=>i)=>s.
replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(t).join(", "):i);function Te(s){let e=s.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let t=Number(e);return Number.isFinite(t)?t:null}
var G=s=>Number(s.toFixed(10)),K=s=>Math.abs(s)<1e-4?String(s):String(Number(s.toFixed(4)));function Z(s){let e=["B","kB","MB","GB","TB"],t=Math.min(Math.max(Math.
floor(Math.log10(Math.max(s,1))/3),0),e.length-1);return`${Pt(s/1e3**t,t>2?2:0)} ${e[t]}`}var Me=s=>`${Math.round(s/2**20)} MB`,tr=s=>s<1e5?`${Math.round(s/1e3)}\
 K`:`${Pt(s/1e6,s<1e7?1:0)} M`;function ea(s,e,t){let[i,r]=[s.indexOf(e),s.indexOf(t)].sort((o,n)=>o-n);return i<0?[]:s.slice(i,r+1)}var ta=(s,e)=>s.includes(e)?s.filter(t=>t!==e):[...s,e];function sr(s,e){
let t=s.filter(i=>!e.includes(i));return e.every(i=>s.includes(i))?t:[...t,...e]}function sa(s,e,t,{low:i,high:r},o){let n=s[e],l=h=>o&&n!==0?h*(t/n):h+t-n,c=h=>Math.
min(Math.max(r,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(s).map(([h,u])=>[h,h===e?t:G(c(u))]))}var P=s=>(s&&typeof s=="object"?s.file:s)||"",S=s=>(s||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",B=s=>P(Array.isArray(s)?s[s.length-
1]:s),me=(s,e)=>S(s).toLowerCase()===S(e).toLowerCase();function ia(s,e){for(let t=2,i=s;;t+=1){if(!e.includes(i))return i;i=`${s} ${t}`}}var Jh=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],ra=s=>s===void 0||Array.isArray(s)&&s.every(e=>typeof e=="string"),oa=({
erase:s})=>s!==null&&typeof s=="object"&&!Array.isArray(s)&&Object.keys(s).every(e=>Jh.includes(e))&&ra(s.concepts)&&ra(s.keep),Ge=s=>"balance"in s||"of"in s;function aa(s,e){
let{erase:t}=s;if(e===Ge(t))return s;let i=M(t,"concepts","towards","balance","of"),r=e?{balance:{},of:t.concepts?.[0]??"",...i}:{concepts:[t.of].filter(Boolean),
...i};return{...s,erase:r}}var na=s=>s.split(";").map(e=>e.trim()).filter(Boolean),ir=s=>(s??[]).join("; "),rr=(s,e,t)=>({...s,erase:{...s.erase,[e]:na(t)}}),or=(s,e,t)=>({
...s,erase:{...s.erase,[e]:t.trim()}}),ar=s=>Object.entries(s??{}).map(([e,t])=>`${e}: ${t}`).join("; "),la=s=>na(s).map(e=>{let t=Math.max(e.lastIndexOf(":"),0);
return{typed:e,name:e.slice(0,t).trim(),number:Te(e.slice(t+1))}});function ca(s){let e=la(s),t=e.find(({name:r,number:o})=>!r||o===null);if(t)return a("balance\
.no_number",{text:t.typed});let i=e.find(({name:r},o)=>e.findIndex(n=>n.name===r)<o);return i?a("balance.text_twice",{text:i.name}):""}var ha=(s,e)=>({...s,erase:{
...s.erase,balance:Object.fromEntries(la(e).map(({name:t,number:i})=>[t,i]))}}),da=(s,e,t)=>({...s,erase:{...M(s.erase,e.name),...t===e.default?{}:{[e.name]:t}}}),
ua=(s,e)=>s.erase[e.name]??e.default;function pa({erase:s}){return Ge(s)?[...s.of?[]:["of"],...Object.keys(s.balance??{}).length?[]:["balance"]]:s.concepts?.length?
[]:["concept"]}function nr({erase:s}){if(!Ge(s))return[(s.concepts??[]).join(", "),s.towards].filter(Boolean).join(" → ");let e=Object.entries(s.balance??{}).
map(([t,i])=>`${K(i)}·${t}`).join(" + ");return[s.of,e].filter(Boolean).join(": ")}var ma=(s,e)=>s.erase.architectures.includes(e);var Zh=["weight","enabled","title"],fa=(s,e)=>Array.isArray(s.adapters)&&e.together.some(t=>t.id===s.method);function va(s,e,t){let i=de(t,e.method).parameters.
map(n=>n.name),r=e.adapters.map(n=>typeof n=="object"?n:{}),o=r.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...s,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?M(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:r.map(n=>n.blocks??null)},shares:Object.fromEntries(o),rest:M(e,"adapters","method",...i)}}var ga=(s,e,t)=>s.models.models.map((i,r)=>Xh(s,i,e[r],
t)).filter(i=>P(i));function Xh(s,e,t,i){let r=s.shares[t.index],o=Qh(s,t,i);return r===void 0&&o===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...o===void 0?{}:{blocks:o}}}function Qh(s,e,t){return"blocks"in s.typed?s.typed.blocks?.[e.index]??void 0:Object.keys(Ve(s,e,t)).length?ds(s,e,t):void 0}
var wa=(s,e)=>s.models.models.map((t,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${S(P(t))||"…"}`})),ba=s=>Object.keys(s.rest).every(e=>Zh.includes(
e));function ya(s){if(s.kind==="adapters")return{...s,models:{models:[...s.models.models,""]}};let{weight:e,...t}=s.rest;return{...s,kind:"adapters",method:"sum",
rest:t,shares:e===void 0?{}:{0:e},models:{models:[s.models.adapter??"",""]},typed:"blocks"in s.typed?{blocks:[s.typed.blocks]}:{}}}function ka(s){let e=s.models.
models.slice(0,-1),t=Object.fromEntries(Object.entries(s.shares).filter(([o])=>Number(o)<e.length));if(e.length>1)return{...s,models:{models:e},shares:t};let i=0 in
t?{...s.rest,weight:t[0]}:s.rest,r="blocks"in s.typed?{blocks:s.typed.blocks?.[0]??null}:{};return{...s,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var $a=(s,e,t)=>({...s,shares:t===1?M(s.shares,String(e)):{...s.shares,[e]:t}});var lr={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Ee=s=>({id:Math.random().toString(36).slice(2,10),kind:s,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),C=s=>s.rest.enabled!==!1;function Oa(s,e){
let t=Ee("other");if("adapter"in s){let{adapter:r,blocks:o,...n}=s;return{...t,kind:"adapter",models:{adapter:r},typed:{blocks:o??null},rest:n}}if(oa(s)){let{erase:r,
blocks:o,...n}=s;return{...t,kind:"erase",erase:r,typed:{blocks:o??null},rest:n}}return"adjust"in s?{...t,kind:"adjust",adjust:{...s.adjust},rest:M(s,"adjust")}:
fa(s,e)?va(t,s,e):!("adapters"in s)&&e.methods.some(r=>r.id===s.method)?ed(t,s,e):{...t,raw:s,rest:{}}}function ed(s,e,t){let i=W(t,e.method),r=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),o=i.parameters.map(l=>l.name).filter(l=>!r.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...s,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(o)},typed:Object.fromEntries(r.map(l=>[l,e[l]??null])),rest:M(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function Sa(s,e){if(s.kind==="other")return{...s.raw,...s.rest};if(s.kind==="adjust")return{adjust:{...s.adjust},...s.rest};if(s.kind==="adapte\
r"||s.kind==="erase"){let r=xa(s,lr,e);return{...s.kind==="erase"?{erase:s.erase}:{adapter:s.models.adapter||""},...r===void 0?{}:{blocks:r},...s.rest}}if(s.kind===
"adapters"){let r=de(e.schema,s.method).parameters.map(n=>[n.name,_a(s,n)]),o=Object.fromEntries(r.filter(([,n])=>n!==void 0));return{adapters:ga(s,ee(s,e.schema),
e),method:s.method,...o,...s.rest}}let t=W(e.schema,s.method),i={method:s.method};for(let r of t.models)i[r]=r==="models"?ce(s).filter(Boolean):s.models[r]||"";
for(let r of t.parameters){let o=r.kind==="weight"?xa(s,r,e):_a(s,r);o!==void 0&&(i[r.name]=o)}return{...i,...s.rest}}function xa(s,e,t){if(e.name in s.typed)return s.
typed[e.name]??void 0;let i=ee(s,t.schema).filter(o=>o.parameter.name===e.name);if(Oe(s.kind)&&!Object.keys(Ve(s,i[0],t)).length)return;let r=i.map(o=>ds(s,o,t));
return e.per_model?r:r[0]}function _a(s,e){return e.name in(s.parameters[s.method]||{})||!s.sparse?cr(s,e):void 0}var cr=(s,e)=>(s.parameters[s.method]||{})[e.name]??
e.default;function Bt(s,e){if(s.kind==="adapter")return s.models.adapter?[]:[a("missing.adapter")];if(s.kind==="adapters")return s.models.models.some(Boolean)?[]:
[a("missing.adapter")];if(s.kind==="erase")return pa(s).map(i=>a(`missing.${i}`));if(s.kind!=="merge")return[];let t=W(e,s.method).models;return t[0]!=="models"?
t.filter(i=>!s.models[i]).map(i=>a("missing.model",{name:i.toUpperCase()})):ce(s).every(Boolean)?[]:[ce(s).some(Boolean)?a("missing.every_model"):a("missing.any\
_model")]}var ce=s=>s.models.models?.length?s.models.models:["",""];function be(s,e){if(s.kind==="adapter")return[s.models.adapter].filter(Boolean);if(s.kind===
"adapters")return s.models.models.filter(Boolean);if(s.kind!=="merge")return[];let t=W(e,s.method).models;return(t[0]==="models"?ce(s):t.map(i=>s.models[i])).filter(
Boolean)}function ee(s,e){return Oe(s.kind)?[{parameter:lr,index:0,label:"blocks"}]:s.kind==="adapters"?wa(s,lr):s.kind!=="merge"?[]:W(e,s.method).parameters.filter(
t=>t.kind==="weight").flatMap(t=>Array.from({length:t.per_model?ce(s).length:1},(i,r)=>({parameter:t,index:r,label:t.per_model?a("step.of_model",{name:t.name,n:r+
1}):t.name})))}function Aa(s,e){let t=s?ee(s,e):[];return t[Math.min(s?.channel??0,t.length-1)]||null}function vs(s,e,t){let i={...s,models:{...s.models,...e}},
r=ce(i).length;if(s.kind!=="merge"||!e.models||r===ce(s).length)return i;let o=W(t,s.method).parameters.map(n=>n.name).filter(n=>Array.isArray(s.typed[n]));return{
...i,typed:M(s.typed,...o),rest:{...s.rest,...Wo(s,r)}}}function Ta(s,e,t){let i=W(t,e).parameters.map(c=>c.name),{layers:r,strength:o,...n}=s.rest,l=(r||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>Fo(c,i))),o!==void 0&&i.includes("alpha")&&(n.strength=o),{...s,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function Ma(s,e,t){let i={...s.parameters[s.method],[e]:t};return{...s,parameters:{...s.parameters,[s.method]:i}}}var ye=(s,e,t,i)=>({
...s,rest:t===i?M(s.rest,e):{...s.rest,[e]:t}});function hr(s,e,t){return t===0&&!(e in s.adjust)?s:{...s,adjust:{...s.adjust,[e]:t}}}function Ea(s){let e=Object.
fromEntries(Object.entries(s.rest).filter(([t])=>["enabled","title"].includes(t)));return{...s,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Le(s,e){return s?Oe(s.kind)?{name:"weight",low:-1,value:Number(s.rest.weight??1)}:ee(s,e).some(i=>i.parameter.name==="alpha")?{name:"\
strength",low:0,value:Number(s.rest.strength??1)}:null:null}var at=()=>({whole:{},base:null,home:"",steps:[]});function La(s,e,t){let i=s.steps.map(v=>Bt(v,t.schema)),r=s.steps.map((v,p)=>p).filter(v=>!i[v].length),o=i.map(
(v,p)=>({index:p,what:v})).filter(({what:v})=>v.length),l=e?.architecture&&s.whole.architecture!==e.architecture?M(s.whole,"architecture"):s.whole,c=r.map(v=>Sa(
s.steps[v],t)),h={live_merge:1,base:td(s,e),...l,steps:c},u=o.length&&!r.length?o[0].what:[];return{recipe:h,missing:e?u:[a("missing.checkpoint")],waiting:o,places:r}}
function td(s,e){return e?s.base?.of===e.name?s.base.written:e.name:""}var Na=s=>({live_merge:1,base:s?.name||"",steps:[]});function ja(s,e,t){let i=M(s,"live_m\
erge","base","steps"),r=B(s.base),o=e!==null&&(!r||me(r,e.name));return{whole:i,base:o&&r?{written:s.base,of:e.name}:null,home:o?e.name:r,steps:(s.steps||[]).map(
n=>Oa(n,t))}}var sd=(s,e)=>s.some(t=>C(t)&&!Bt(t,e).length),Ra=(s,e,t)=>e!==null&&s.home!==""&&s.home!==e.name&&sd(s.steps,t);function Ia(s,e,t){let i=M(s.whole,
e);return{...s,whole:t?{...i,[e]:t}:i}}function Pa({base:s,vae:e,steps:t}){let i=t.filter(r=>r.enabled!==!1);return i.length?JSON.stringify([s,e,i],(r,o)=>typeof o==
"number"?o!==0:o):""}var id=200,Ct=(s,e="")=>({values:s,selected:gs(s,e),committed:s,past:[],future:[]}),Ba=()=>Ct({...at(),steps:[Ee("merge")]}),gs=({steps:s},e,t=0)=>s.some(i=>i.id===
e)?e:s[Math.min(t,s.length-1)]?.id??"",dr=s=>s.values.steps.find(e=>e.id===s.selected)||null,fe=(s,e)=>({...s,values:{...s.values,...e}}),ur=(s,e,t)=>fe(s,{steps:s.
values.steps.map(i=>i.id===e?t(i):i)}),Dt=(s,e)=>({...s,selected:e});function Ca(s,e){let t=Ee(e);return Dt(fe(s,{steps:[...s.values.steps,t]}),t.id)}function Da(s,e){
let t=s.values.steps.findIndex(r=>r.id===e),i=fe(s,{steps:s.values.steps.filter(r=>r.id!==e)});return Dt(i,gs(i.values,s.selected,t))}function Fa(s,e,t){let{steps:i}=s.
values,r=i.findIndex(n=>n.id===e),o=Math.min(Math.max(t,0),i.length-1);return r<0||r===o?s:fe(s,{steps:i.toSpliced(r,1).toSpliced(o,0,i[r])})}var ws=(s,e)=>Ye({
...Ye(s),values:e,selected:gs(e,"")});function Ye(s){let{values:e,committed:t,past:i}=s;return e===t||$(e,t)?s:{...s,committed:e,past:[...i,t].slice(-id),future:[]}}
var bs=(s,e)=>({...s,values:e,committed:s.values===s.committed?e:s.committed});function Wa(s){let e=Ye(s),t=e.past.at(-1);return t?Ha(e,t,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Ua(s){let e=Ye(s),t=e.future.at(-1);return t?Ha(e,t,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Ha(s,e,t){let i=new Map(s.values.steps.map(o=>[o.id,o])),r=e.steps.find(o=>!$(i.get(o.id)??null,o));return{...s,...t,values:e,committed:e,selected:gs(e,
r?.id??s.selected)}}var ie=["A","B","C","D"],Ka=({values:s,selected:e},t,i)=>({values:s,selected:e,recipe:t,picture:qa(t,i)}),qa=(s,e)=>e.find(t=>t.whole&&t.picture&&$(t.recipe,s))?.
picture??"";function Va(s,e){let t=Object.entries(s).map(([r,o])=>[r,{...o,picture:qa(o.recipe,e)||o.picture}]),i=Object.fromEntries(t);return $(i,s)?s:i}function za(s,e,t,i){
if(s==="original")return e.steps.length?"original":"";let r=n=>n!==void 0&&!$(n,e)&&me(B(n.base),B(e.base)),o=s==="before"?i.find(n=>r(n.recipe))?.recipe:t[s]?.
recipe;return o&&r(o)?o:""}var ys=24,od=200;function pr(s,e){let t=s.find(r=>r.infotext===e.infotext&&r.start===e.start&&$(r.recipe,e.recipe));if(t?.whole&&!e.whole)return s;let i=t?{...e,
id:t.id,parent:t.parent,star:t.star}:e;return mr([i,...s.filter(r=>r!==t)])}var mr=s=>s.filter((e,t)=>t<od||e.star),Ya=(s,e)=>s.map(t=>t.id===e?{...t,star:!t.star}:
t);function ks(s){let e=t=>[t??[]].flat().map(P);return[...e(s.base),...e(s.vae),...s.steps.flatMap(t=>[...e(t.adapter),...e(t.adapters),...e(t.b),...e(t.c),...e(
t.models)])].filter(Boolean)}function Ja(s,e){let t=[e];for(let i=Ga(s,e);i&&!t.includes(i);i=Ga(s,i))t.push(i);return t}var Ga=(s,{parent:e})=>s.find(t=>t.id===
e),Za=(s,e)=>s.find(t=>t.whole&&t.picture&&$(t.recipe,e))?.picture??"",Ft=(s,e)=>`${S(B(s.base))}: ${$s(s,e)}`;function $s(s,e){return s.steps.map(t=>{let i=[t.
adapter,t.b,t.c,...t.models||[]].map(o=>S(P(o)));return[t.method?W(e,t.method).label:Object.keys(t)[0],i.filter(Boolean).join(", ")].filter(Boolean).join(" ")}).
join("; ")}function xs(s,e){let t=Ae(s.time,{dateStyle:"short",timeStyle:"medium"}),i=s.whole?"":`
${a("strip.interrupted")}`,r=s.from==="img2img"?"strip.preview_img2img":"strip.preview";return`${a(r,{id:jt(s.recipe),when:t})}
${Ft(s.recipe,e)}${i}`}var Xa=2,Qa=1,en=1,ad=["merge","adapter","adapters","adjust","erase","other"],_s={live:!0,auto:!1,odd:!1},N=s=>s!==null&&typeof s=="object"&&!Array.isArray(s);function ve(s){
try{return JSON.parse(s??"null")}catch{return null}}var tn=({values:s,selected:e},t)=>JSON.stringify({version:Xa,values:s,selected:e,settings:t});function sn(s){
let e=ve(s);if(!N(e)||e.version!==Xa||!N(e.values))return{panel:null,settings:_s};let t={..._s,...N(e.settings)?e.settings:{}};return{panel:Ct(Os(e.values),String(
e.selected)),settings:t}}function Os(s){let e=Array.isArray(s.steps)?s.steps.filter(t=>N(t)&&ad.includes(t.kind)):[];return{...at(),home:typeof s.home=="string"?
s.home:"",...N(s.whole)?{whole:s.whole}:{},...N(s.base)?{base:s.base}:{},steps:e.map(nd)}}function nd(s){let e=Ee(s.kind),t=([i,r])=>{let o=e[i];return i==="raw"||
N(o)?N(r):typeof r==typeof o};return{...e,...Object.fromEntries(Object.entries(s).filter(t))}}var fr=s=>JSON.stringify({version:Qa,entries:s});function rn(s){let e=ve(
s);return!N(e)||e.version!==Qa||!Array.isArray(e.entries)?[]:mr(e.entries.filter(ld).map((t,i)=>({...t,infotext:t.infotext??"",whole:t.whole??!0,id:t.id??`${t.time}\
-${i}`,parent:t.parent??"",star:t.star??!1})))}var vr=s=>JSON.stringify({version:en,snapshots:s});function on(s){let e=ve(s);if(!N(e)||e.version!==en||!N(e.snapshots))
return{};let t=Object.entries(e.snapshots).filter(([i,r])=>ie.some(o=>o===i)&&N(r)&&N(r.values)&&N(r.recipe)&&Array.isArray(r.recipe.steps)&&an(r.picture));return Object.
fromEntries(t.map(([i,r])=>[i,{...r,values:Os(r.values),selected:String(r.selected)}]))}var an=s=>s===""||String(s).startsWith("data:image/"),ld=s=>N(s)&&N(s.recipe)&&
Array.isArray(s.recipe.steps)&&Number.isFinite(s.time)&&an(s.picture);function Ss(s){let e=s.findLastIndex(i=>i.picture!==""&&!i.star),t=e>=0?e:s.findLastIndex(
i=>i.picture!=="");return t>=0?s.with(t,{...s[t],picture:""}):s.length?s.slice(0,-1):null}var As=class{constructor(e,t,i){this.schema=m(e),this.files=m(t),this.state=m(i),this.panel=m(Ba()),this.settings=m(_s),this.linked=m([]),this.snapshots=m({}),this.
parts=m({of:"",slots:{}}),this.edits=m(0),this.opened=m(""),this.remark=m(""),this.checkpoint=gr(()=>this.state.value.checkpoint);let r=gr(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),o=T(()=>this.panel.value.values.whole.block_map);this.kit=T(()=>hs(this.schema.value,this.checkpoint.
value?.architecture,o.value,r.value)),this.step=T(()=>dr(this.panel.value)),this.channel=gr(()=>Aa(this.step.value,this.schema.value)),this.written=T(()=>La(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=T(()=>Ra(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=T(()=>this.
parked.value?Na(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[t,i]=[this.step.value,this.channel.value];return t&&i?us(t,e,i,this.kit.value):0}isSet(e){let[t,i]=[this.step.value,this.channel.value];return!!(t&&i&&qo(t,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ke(this.kit.value,e):[]}edit(e){let t=e(this.panel.value),i=this.parked.value?
t.values.home:this.checkpoint.value?.name??t.values.home;this.panel.value=i===t.values.home?t:fe(t,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=Ye(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,t=this.panel.value.selected){this.edit(i=>ur(i,t,e))}doneStep(e,t){
this.editStep(e,t),this.commit()}setWeights(e){let t=this.channel.value;t&&this.editStep(i=>Zi(i,t,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:t}=this.kit.value.architecture;return[...e,...t]}weightBefore(e){let[t,i]=[dr({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return t&&i?us(t,e,i,this.kit.value):this.weight(e)}moveFader(e,t,i=!1){let r=this.linked.value.includes(e)?this.linked.value.filter(o=>this.faders.includes(
o)):[e];this.moveFaders(r,e,t,i)}moveFaders(e,t,i,r){if(!this.channel.value)return;let o=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
sa(o,t,i,this.channel.value.parameter,r))}usePreset(e){let t=this.channel.value;t&&this.doneStep(i=>Vo(i,t,e,this.kit.value))}add(e){this.done(t=>Ca(t,e))}remove(e){
this.done(t=>Da(t,e))}move(e,t){this.done(i=>Fa(i,e,t))}select(e){e!==this.panel.value.selected&&(this.panel.value=Dt(this.panel.value,e))}look(e){let t=ur(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=bs(this.panel.value,t.values)}setWhole(e,t){this.done(i=>({...i,values:Ia(i.values,e,t)}))}undo(){
this.panel.value=Wa(this.panel.value),this.edited()}redo(){this.panel.value=Ua(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,t){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Ka(this.panel.value,this.written.value.recipe,t)}}recallSnapshot(e){let t=this.
snapshots.value[e];t&&(this.panel.value=Dt(ws(this.panel.value,t.values),t.selected),this.edited())}dropSnapshot(e){this.snapshots.value=M(this.snapshots.value,
e)}async load(e,t){let i=ja(e,this.checkpoint.value,this.schema.value),r=await t(i.steps,i.whole.block_map);this.panel.value=ws(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=Ye(fe(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=ws(this.panel.value,
{...at(),steps:[Ee("merge")]}),this.edited()}};function gr(s){let e;return T(()=>{let t=s();return(e===void 0||!$(e,t))&&(e=t),e})}var cd=600,hd=["disk","memory"],Ts=class{constructor(e,t){this.desk=e,this.server=t,this.warnings=m([]);let i="",r=0;k(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(r),o!==i&&(r=setTimeout(()=>this.#e(i=o),cd))})}async#e(e){let t=this.desk.written.value.recipe,i=e?await this.ask({recipe:t}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!hd.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:t}=await this.server.post("/doctor",e);return t.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:t}=this.desk.written.value;return t.length?"":Pa(e)}};var E=(s,e)=>`${s}/${e}`,nt=(s,e)=>`${s}/${e}`,nn=(s,e,t,i)=>e.filter(r=>r.id!==i).flatMap(r=>t.flatMap(o=>{let n=[s[E(i,o.id)],s[E(r.id,o.id)]];return n.every(
Boolean)?[n]:[]})),ln=({pictures:s})=>Object.fromEntries(s.filter(([,,e])=>!e).map(([e,t,,i])=>[E(e,t),i])),Ms=(s,e,t)=>e.flatMap((i,r)=>t.flatMap((o,n)=>s[E(i.
id,o.id)]?[]:[[r,n]]));var cn=(s,e,t,i,r)=>({run:s,study:e,recipes:t.map(o=>o.recipe),items:i.map(ke),cells:r}),ke=({id:s,...e})=>e;function hn(s,{done:e},t,i){let r=e.filter(([n,l,c])=>!c&&
t[n]&&i[l]).map(([n,l,,c])=>[E(t[n].id,i[l].id),c]),o={...s,...Object.fromEntries(r)};return $(o,s)?s:o}function dn(s,e,t,i){let r=c=>me(B(c.base),B(s.base)),o=ie.
filter(c=>e[c]&&r(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=t.filter(c=>c.star&&r(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:s.live_merge,base:s.base,steps:[]};return[{name:i.current,recipe:s},{name:i.original,recipe:l},...o,...n]}var Es=(s,e)=>Array.
from({length:Math.max(1,e)},(t,i)=>({...s,seed:(s.seed+i)%2**32}));function Ls(s,e=Math.random){let t=["prompt","negative","sampler","scheduler"].filter(o=>s[o]!==
void 0&&(s[o]||!o.startsWith("s"))),i=["steps","cfg","width","height"].filter(o=>Number.isFinite(Number.parseFloat(s[o]))),r=Number.parseInt(s.seed,10);return{...Object.
fromEntries(t.map(o=>[o,s[o]])),...Object.fromEntries(i.map(o=>[o,Number.parseFloat(s[o])])),seed:r>=0?r:Math.floor(e()*2**32)}}function wr(s,e){let t=Array.from(
{length:e},()=>"");for(let[i,,,r]of s?.done??[])i<e&&(t[i]=r);return t}function un(s,e){return[...s.keys()].filter(i=>s[i]).sort((i,r)=>Math.abs(i-e)-Math.abs(r-
e))[0]??e}var te=s=>s.name||String(s.prompt??"").trim().split(`
`)[0].slice(0,80);function lt(s){let e=Math.round(s),t=o=>String(o).padStart(2,"0"),[i,r]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${t(r)}:${t(e%
60)}`:`${r}:${t(e%60)}`}function pn(s){let{recipes:e,items:t,cells:i}=s&&typeof s=="object"?s:{},r=[e,t,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
o=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!r||!e.every(l=>o(l)&&o(l.recipe))||!t.every(o))return null;let n=l=>o(l)&&e[l.recipe]!==void 0&&t[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:t,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var ct=class extends Error{constructor(e,t){super(e),this.place=t}},_=s=>s instanceof Error?s.message:String(s),Ns=class{#e=Promise.resolve();constructor(e,t){this.
routes=new URL(e,document.baseURI).href,this.token=t}learn(e){let t=`/sentences?language=${encodeURIComponent(e)}`;this.#e=this.#t(t,{method:"GET"}).then(i=>i.json()).
then(i=>i.table&&Jo(i.language,i.table)).catch(()=>{})}get(e){return this.#s(e,{method:"GET"})}post(e,t){return this.#s(e,{method:"POST",body:JSON.stringify(t)})}async file(e,t){
let i=await this.#t(e,t?{method:"POST",body:JSON.stringify(t)}:{method:"GET"});return i.ok?i.blob():this.#i(i,e)}async#t(e,t){let i={"X-Live-Merge-Token":this.token,
"Content-Type":"application/json"},r=await fetch(this.routes+e,{...t,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)throw new ct(a("server.silent"));
return r}async#s(e,t){return this.#i(await this.#t(e,t),e)}async#i(e,t){let i=await e.json().catch(()=>({}));await this.#e;let r=fs(i);if(e.ok)return r;let o=typeof r.
detail=="string"&&r.detail?r.detail:r.error;throw new ct(o||a("server.answered",{status:e.status,path:t}),r.place||"")}};var mn=400,dd=100,br=6*2**20,ud=s=>new Promise((e,t)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>t(i.error),i.readAsDataURL(
s)}),ht=class{constructor(e,t){this.server=e,this.host=t,this.names=m([]),this.sets=m([]),this.study=m(null),this.cells=m({}),this.run=m(null),this.problem=m(""),
this.login=m(""),this.searching=m(""),this.measures=m({}),this.turn=0,this.waiting="",this.order=null,this.addresses=m({})}get name(){return this.study.value?.study.
name??""}async tried(e){return this.problem.value="",e.catch(t=>(this.problem.value=_(t),null))}async list(){let e=await this.tried(this.server.get("/explore"));
e&&([this.names.value,this.sets.value,this.login.value]=[e.studies,e.sets,e.login??""])}async begin(e,t={}){await this.#e(this.server.post("/explore/new",{name:e,
...t})),await this.list()}async open(e){await this.#e(this.server.post("/explore/open",{study:e})),this.#t()}async#e(e){let t=++this.turn,i=await this.tried(e);
t===this.turn&&this.#s(i)}async refresh(){let{turn:e}=this,t=await this.tried(this.server.post("/explore/open",{study:this.name}));e===this.turn&&this.#s(t)}async#t(){
let e=await this.server.get("/explore/run").catch(()=>null);!e?.is_running||e.study!==this.name||this.run.peek()?.is_running||(this.run.value=e,await this.#r(e.
run),await this.refresh())}async remove(e){this.turn+=1,await this.tried(this.server.post("/explore/delete",{study:e})),this.#s(null,!0),await this.list()}#s(e,t=!1){
!e&&!t||(this.study.peek()?.study.name!==e?.study.name&&this.#i(),this.study.value=e,this.cells.value=e?ln(e):{})}#i(){this.measures.value={};for(let e of Object.
values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.value={}}async write(e,t){let i=await this.tried(this.server.post("/explore/event",{study:this.
name,event:e,fields:t}));return i&&await this.refresh(),i?.event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.
server.post("/explore/items",e)))?.items??[]}async make(e,t,i){let r=Math.random().toString(36).slice(2),o={run:r,text:JSON.stringify(cn(r,this.name,e,t,i)),recipes:e.
map(n=>n.recipe)};return this.searching.value="",this.run.value={run:r,study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.
waiting=r,await this.host.free(),this.waiting!==r?this.run.value:(this.waiting="",this.order=o,this.host.press(),await this.#r(r,e,t),this.run.value)}takeOrder(){
let{order:e}=this;return this.order=null,e}async#r(e,t=[],i=[]){for(let n=0;n<dd;){await new Promise(c=>setTimeout(c,mn));let l=await this.server.get("/explore/\
run").catch(()=>null);if(l?.run!==e){n+=!this.order&&l&&this.host.isBusy()?0:1;continue}if(n=0,this.run.value=l,this.cells.value=hn(this.cells.peek(),l,t,i),!l.
is_running)return}this.order=null;let{done:r,all:o}=this.run.peek();this.run.value={...this.run.peek(),is_running:!1,problem:a("explore.unheard",{done:r.length,
all:o})}}stop(){if(!this.waiting)return this.host.interrupt();this.waiting="",this.run.value={...this.run.peek(),is_running:!1,interrupted:!0}}async local(e){return(await this.
tried(this.server.post("/explore/local",{study:this.name,recipe:e})))?.recipe??null}async search(){let e=this.run.peek()?.lacks;if(!(!e||!await this.tried(this.
server.post("/search",{recipe:e})))){for(let t=null;(!t||t.state==="running")&&(await new Promise(i=>setTimeout(i,mn)),t=(await this.tried(this.server.get("/sta\
te")))?.search,!!t);)this.searching.value=t.error||`${t.text}${t.state==="running"?` ${Math.round(100*t.progress)} %`:""}`;this.run.value&&(this.run.value={...this.
run.value,problem:"",lacks:null})}}async measure(e){let t=e.filter(([o,n])=>this.measures.value[nt(o,n)]===void 0);if(!t.length)return;this.measures.value={...this.
measures.value,...Object.fromEntries(t.map(([o,n])=>[nt(o,n),null]))};let{name:i}=this,r=await this.tried(this.server.post("/explore/measures",{study:i,pairs:t}));
!r||i!==this.name||(this.measures.value={...this.measures.value,...Object.fromEntries(t.map(([o,n],l)=>[nt(o,n),r.measures[l]]))})}picture(e,t=0){let i=`/explor\
e/picture?study=${encodeURIComponent(this.name)}&key=${e}&side=${t}`,r=this.addresses.value[i];return r===void 0&&queueMicrotask(()=>this.#o(i)),r??""}file(e){return this.
tried(this.server.file(`/explore/picture?study=${encodeURIComponent(this.name)}&key=${e}&side=0`))}async#o(e){let{name:t}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&t===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,t){let i={study:this.
name,recipes:e.map(r=>r.id),items:t.map(ke)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let t=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let r=0;r<Math.max(1,e.size);r+=br){let o=await ud(e.
slice(r,r+br));if(i=await this.tried(this.server.post("/explore/arrive",{id:t,at:r,data:o,last:r+br>=e.size})),!i)return}await this.#e(Promise.resolve(i)),await this.
list()}async changeSets(e){let t=await this.tried(this.server.post("/explore/sets",e));return t&&(this.sets.value=t.sets),t}};var pd=12,js=class{constructor(e){this.server=e,this.known=m({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(t=>!(t in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,pd),t=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!t)break;this.known.value={...this.known.value,...t.files}}this.asking=!1}};var Wt=["layout","colour","detail"];function fn({values:s,selected:e},{recipe:t,places:i},r){let o=i.indexOf(s.steps.findIndex(l=>l.id===e));if(o<0||!r||r.parameter.kind!=="weight")return null;let n=r.
parameter.per_model&&t.steps[o].models;return{recipe:t,step:o,field:r.parameter.name,...n?{index:r.index}:{}}}var Ut=s=>Object.fromEntries((s?.sliders??[]).flatMap(
(e,t)=>{let i=s?.bars[t];return i?[[e,i]]:[]})),vn=s=>Object.fromEntries(Object.entries(Ut(s)).flatMap(([e,{visible:t}])=>t.share===null?[]:[[e,t.share]])),gn=s=>Object.
entries(Ut(s)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),yr=s=>Object.entries(Ut(s)).sort(([,e],[,t])=>(t.visible.share??0)-(e.visible.
share??0)),wn=({share:s})=>Math.min(1,Math.max(0,s??0)),dt=({share:s})=>s===null?"–":`${Math.round(100*s)} %`,bn=({ids:s,recipes:e})=>s.map((t,i)=>({id:t,title:"",
recipe:e[i]}));function yn(s,e){let t=Number.parseInt(s,10);return s==="0"?{choose:null}:t>=1&&t<=e&&s.length===1?{choose:t-1}:s.toLowerCase()==="x"?{broken:!0}:
s.toLowerCase()==="u"?{undo:!0}:null}function kn(s,e){let i=s.steps[e?.step??-1]?.[e?.field??""],r=Array.isArray(i)?i[e?.index??0]:i;return r&&typeof r=="object"?
r:{}}var $n=s=>!s||typeof s!="object"||Array.isArray(s)?s:Object.fromEntries(Object.entries(s).filter(([,e])=>typeof e=="string"||Array.isArray(e)));var md=["weighted_sum","add_difference","slerp","ties"],fd=["usual","blend","difference","task","other"],vd=["built_in","own","imported"],[xn,kr]=[48,14];function $r(s){
let e=s.toLowerCase().split(/\s+/).filter(Boolean);return t=>{let i=t.map(r=>r.toLowerCase());return e.every(r=>i.some(o=>o.includes(r)))}}function Ht(s,e){let t=$r(
e);return s.filter(i=>t([i.text,i.value]))}function On(s){let e=[];return s.forEach((t,i)=>{e.at(-1)?.group!==t.group&&e.push({group:t.group,rows:[]}),e.at(-1)?.
rows.push({item:t,index:i})}),e}var Sn=(s,e)=>e.flatMap(t=>s.filter(i=>i.group===t));function An(s){let e=md.flatMap(i=>s.filter(r=>r.id===i)),t=s.filter(i=>!e.
includes(i)).toSorted((i,r)=>i.label.localeCompare(r.label));return Sn([...e,...t].map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":
i.group??"other"})),fd)}function Tn(s,e){let t=new Map(e.map(r=>[r.name,r.source||""])),i=r=>t.has(r)?t.get(r)?"imported":"own":"built_in";return Sn(Object.keys(
s).map(r=>({value:r,text:r,title:t.get(r),group:i(r)})),vd)}function Mn(s,e){let t=e.map(n=>s[n]??0),[i,r]=[Math.min(0,...t),Math.max(1,...t)],o=(n,l)=>`${_n(l*
xn/Math.max(t.length-1,1))},${_n(kr-kr*(n-i)/(r-i))}`;return{width:xn,height:kr,points:t.map(o).join(" ")}}var _n=s=>Number(s.toFixed(1));var En=1,gd=8,wd={favourites:[],recent:[]},Ln=(s,e)=>({...s,recent:[e,...s.recent.filter(t=>t!==e)].slice(0,gd)}),Nn=({favourites:s,...e},t)=>({...e,favourites:s.
includes(t)?s.filter(i=>i!==t):[...s,t]}),jn=s=>JSON.stringify({version:En,...s});function Rn(s){let e=ve(s);if(!N(e)||e.version!==En)return wd;let t=i=>Array.isArray(
i)?i.filter(r=>typeof r=="string"):[];return{favourites:t(e.favourites),recent:t(e.recent)}}function xr(s,e,t){let i=c=>h=>({value:h,text:h,title:h,group:c}),r=s.
map(i("all"));if(t.trim())return Ht(r,t);let o=new Set(s),n=e.favourites.filter(c=>o.has(c)),l=e.recent.filter(c=>o.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...r]}var In=(s,e)=>s?[s.label,s.kind,e,s.size===null?"":Z(s.size)].filter(Boolean).join(" · "):"";var Rs="live-merge/panel",_r="live-merge/strip",Bn="live-merge/snapshots",Cn="live-merge/files",Dn="live-merge/voter",Fn="live-merge/locks",bd=1e6,yd=150,Ne="se\
ssionStorage",Wn="localStorage",Un=s=>globalThis[s];function he(s,e=Wn){try{return Un(e).getItem(s)}catch{return null}}function re(s,e,t=Wn){try{return Un(t).setItem(
s,e),!0}catch{return!1}}var Hn=()=>sn(he(Rs,Ne)??he(Rs)),Or=()=>rn(he(_r)),Sr=()=>on(he(Bn)),Ar=()=>Rn(he(Cn)),Kn=()=>he(Dn)??"",qn=s=>re(Dn,s),Vn=s=>re(Cn,jn(s)),
zn=()=>(he(Fn)??"").split(",").filter(Boolean),Gn=s=>re(Fn,s.join(","));function Yn(s){for(let e=s;e;e=Ss(e)){let t=fr(e);if(t.length<=bd&&re(_r,t))return}}function Pn(s,e){
for(let t=Ss(Or());!re(s,e)&&t;t=Ss(t))if(!re(_r,fr(t)))return}function Tr(s,e){let t=0;k(()=>{s(),clearTimeout(t),t=setTimeout(e,yd)}),window.addEventListener(
"pagehide",e)}function Jn(s){Tr(()=>[s.panel.value,s.settings.value],()=>{let e=tn(s.panel.value,s.settings.value);re(Rs,e,Ne),Pn(Rs,e)}),k(()=>{let e=vr(s.snapshots.
value);e!==vr(Sr())&&Pn(Bn,e)})}var kd=600,Is=class{constructor(e){this.app=e,this.locked=m(zn()),k(()=>{Gn(this.locked.value)}),this.pace=m(0),this.reading=m("out"),this.map=m(null),this.onFaders=
m(!0),this.bars=T(()=>this.onFaders.value?Ut(this.map.value):{}),this.mapping=m(!1),this.apart=m({}),this.#e(),this.voter=m(Kn()),k(()=>{e.studies.login.value&&
!this.voter.peek()&&(this.voter.value=e.studies.login.value)}),this.pooled=m(!1),this.groups=m("curve"),this.many=m(4),this.ballot=m(null),this.told=m(null),this.
broken=m([]),this.hovered=m(null),this.casting=!1,this.working=null,this.search=m(null),this.nextLook=0}#e(){let e="",t=0;k(()=>{let{weights:i}=this,r=i?JSON.stringify(
[i.recipe.base,i.recipe.steps[i.step],i.step].map(o=>$n(o))):"";r!==e&&(e=r,clearTimeout(t),i?t=setTimeout(async()=>{let o=await this.app.server.post("/explore/\
apart",{recipe:i.recipe,step:i.step}).catch(()=>null);r===e&&(this.apart.value=o?.sliders??{})},kd):this.apart.value={})})}get weights(){let{panel:e,written:t,channel:i}=this.
app.desk;return fn(e.value,t.value,i.value)}#t(e,t){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...t}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value,this.search.value]=[null,null,null,[],null]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,t){let i=this.
locked.value.filter(r=>!e.includes(r));this.locked.value=t?[...i,...e]:i}async make(e,t,i){let r=Date.now(),o=await this.app.studies.make(e,t,i);return o?.made&&
(this.pace.value=(Date.now()-r)/1e3/o.made),o}async lookAtMap(){let{weights:e}=this,t=this.app.studies.study.value?.items??[];return this.map.value=e&&t.length?
await this.#t("/explore/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=
!0;for(let t=await this.lookAtMap();t?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),r=await this.make(t.rows,e,t.cells).finally(()=>clearInterval(
i));if(t=await this.lookAtMap(),!r||r.interrupted||r.problem||r.done.length<r.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.
pooled.value}}nameVoter(e){return this.voter.value=e.trim().slice(0,80),qn(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.
study.value?.items??[]).length?await this.#t("/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(e={}){
let{weights:t}=this;if(!t)return;this.casting=!0,await this.#t("/explore/space",{...t,groups:this.groups.value,locked:this.locked.value,...e})?await this.next():
this.casting=!1}async next(){this.#o(await this.#t("/explore/ballot",{...this.#s,count:this.many.value})),this.casting=!1,!this.working&&(this.working=this.#i(),
await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=this.ballot.value===e?null:this.ballot.value){if(!await this.#r(e))
return;if(this.ballot.value!==e)continue;let t=await this.#t("/explore/ballot",{...this.#s,count:this.many.value,ahead:!0});if(t&&!await this.#r(t.ballot))return}}async#r(e){
let t=this.missing(e);if(!t.length)return!0;let i=await this.make(bn(e),[e.prompt],t.map(r=>[r,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){
let t=this.app.studies.cells.value;return e.ids.flatMap((i,r)=>t[E(i,e.prompt.id)]?[]:[r])}#o(e){if(!e)return;let{ballot:t,...i}=e;[this.told.value,this.broken.
value,this.hovered.value]=[i,[],null],t&&(this.ballot.value=t)}async choose(e){let t=this.ballot.value;if(this.casting||!t||this.missing(t).length||e!==null&&this.
broken.value.includes(e))return;this.casting=!0;let i=await this.#t("/explore/vote",{...this.#s,ballot:t.number,broken:this.broken.value,...e===null?{}:{chosen:e}});
this.#o(i),i?await this.next():this.casting=!1}async chooseAmong(e,t,i){this.told.value||await this.lookAtVotes(),this.told.value?.space&&this.#o(await this.#t(
"/explore/choose",{...this.#s,recipes:e,item:t.id,chosen:i}))}toggleBroken(e){let t=this.broken.value;this.broken.value=t.includes(e)?t.filter(i=>i!==e):[...t,e]}async undo(){
this.told.value?.progress?.votes&&(this.casting=!0,await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.casting=!0,this.#o(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}async lookAtSearch(){let{studies:e}=this.app,t=this.search.value?.
trials.done??0,i=e.name?(await this.#t("/explore/search",{}))?.search??null:null;i&&i.trials.done!==t&&await e.refresh(),this.search.value=i}async top(){this.casting=
!0,this.#o(await this.#t("/explore/top",this.#s)),await this.next()}};var Zn=150,Mr=3e3,$d=100,Ps=class{constructor(e,t,i,r){this.desk=e,this.server=t,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=m([]),this.inFlight=m(!1),this.dirty=m(!1),this.stale=m(!1),this.refusal=m(""),this.unreachable=
m(""),this.pending=T(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=T(()=>this.unreachable.value||this.refusal.
value),this.settled=T(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=m(0),this.isLoading=T(()=>this.loads.value>0),this.elsewhere=T(()=>this.#t()),
k(()=>{e.edits.value&&R(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:t,parked:i}=this.desk,r=t.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&$(e.value.recipe,r)}#t(){let{live:e,busy:t}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||t||this.page.isBusy()?!1:!this.mine.value.includes(le(e.recipe))&&!$(e.recipe,this.recipe)}expect(e){let t=le(e);this.mine.value=[...this.mine.value.
filter(i=>i!==t),t].slice(-$d)}push(){this.desk.settings.value.live&&this.insist()}insist(){let{written:e,parked:t}=this.desk;t.value||this.elsewhere.value||e.value.
missing.length||(this.dirty.value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:t}=this.desk.written.value,i=le(e);this.dirty.value=!1,!(t.length||
i===this.sent)&&(this.inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),
this.inFlight.value=!1,this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.
value&&(this.sent=""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.
value?Mr:Zn)}async#r(e,t){this.refusal.value="";try{let i=await this.server.post(e,t);return this.unreachable.value="",i}catch(i){let r=i instanceof ct&&i.place===
void 0;return(r?this.unreachable:this.refusal).value=_(i),null}}async ask(e,t){let i=await this.#r(e,t);return await this.#a(),i}async load(e){this.loads.value+=
1,await this.ask("/load",{name:e}),this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(
e),!(!this.desk.settings.value.live||!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){
let e=this.desk.state.value.live?.recipe;return!!e&&this.mine.value.includes(le(e))}watch(e=Mr){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#a(),e)}async#a(){
let{state:e}=this.desk,t=()=>e.value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!t())return this.watch();let[i,r]=[this.stale.value,this.
sequence];try{let n=await this.server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(n)}catch(n){this.unreachable.
value=_(n)}if(this.dirty.value&&!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||t()||this.
page.isBusy());return this.watch(o?Zn:Mr)}async#n(e){let t=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==t.checkpoint?.
name&&(this.sent="",this.dirty.value=!1,this.refusal.value=""),e.run!==t.run&&(this.sent=""),i&&(e.error=null),$(e,t)||(this.desk.state.value=e),await this.#l(t,
e)}async#l(e,t){let{pasted:i}=t;!e.pasted||!i?.recipe||i.number===e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=
_(r)))}show(e){return this.desk.load(e,(t,i)=>this.reader.steps(t,i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.
value.live.recipe),this.sent="",this.push()}};var Bs=class{constructor(){this.all=m(Ar())}used(e){e&&this.#e(t=>Ln(t,e))}toggle(e){this.#e(t=>Nn(t,e))}#e(e){this.all.value=e(Ar()),Vn(this.all.value)}};function Xn(s,e){let t="";k(()=>{let{name:i="",architecture:r}=s.checkpoint.value??{};r&&!s.schema.value.architectures[r]&&e.get("/schema").then(o=>o.architectures[r]&&
(s.schema.value=o),()=>{}),!(!i||i===t)&&(t=i,e.get("/layers").then(o=>s.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var xd="#live_merge_menu";function Qn(s,e){let t="";k(()=>{let i=s.checkpoint.value,r=JSON.stringify([i?.name,i?.virtual,e.value.map(({name:o,sha256:n})=>[o,n])]);
r!==t&&document.querySelector(xd)?.click(),t=r})}function el(s,e){let t=T(()=>s.state.value.run),i="{}",r=t.peek();k(()=>{let o=Object.fromEntries(Object.entries(s.snapshots.value).map(([l,{recipe:c}])=>[l,c])),
n=JSON.stringify(o);n===i&&t.value===r||([i,r]=[n,t.value],e.post("/snapshots",{recipes:o}).catch(()=>i=""))})}var sl=1,_d=50,Od=4e5;function tl(s){let e=s.slice(-_d).map(r=>JSON.stringify(r)),t=Od/2,i=e.findLastIndex(r=>(t-=r.length)<0)+1;return`[${e.slice(i).join(",")}\
]`}var il=({values:s,past:e,future:t},i,r)=>`{"version":${sl},"of":"${jt(s)}","linked":${JSON.stringify(i)},"shown":${JSON.stringify(r)},"past":${tl(e)},"future\
":${tl(t)}}`;function rl(s,e){let t=ve(s),i=N(t)&&t.version===sl&&e&&t.of===jt(e)?t:{},r=n=>Array.isArray(n)?n:[],o=n=>r(n).filter(N).map(Os);return{past:o(i.past),
future:o(i.future),linked:r(i.linked).map(String),shown:String(i.shown??"")}}function ol(s){let e=ve(s);return!N(e)||typeof e.run!="string"?null:{run:e.run,recipe:N(
e.recipe)&&Array.isArray(e.recipe.steps)?e.recipe:null}}function al(s,{run:e,live:t}){return!!(e&&s?.run&&s.run!==e)&&s?.recipe?.steps.length&&!t?.recipe?.steps.
length?s.recipe:null}var nl="live-merge/tab",Kt="live-merge/seen",ll=s=>rl(he(nl,Ne),s);function cl(s,e){Tr(()=>[s.panel.value,s.linked.value,e.value],()=>re(nl,il(s.panel.value,s.linked.
value,e.value),Ne))}function hl(s){let e=m(null);return k(()=>{let{run:t,live:i}=s.state.value;if(!t)return;let r=ol(he(Kt,Ne)??he(Kt)),o=al(r,{run:t,live:i});if((o||
i.recipe?.steps.length)&&R(()=>e.value=o),o||r?.run===t&&JSON.stringify(r.recipe)===JSON.stringify(i.recipe))return;let n=JSON.stringify({run:t,recipe:i.recipe});
re(Kt,n,Ne),re(Kt,n)}),e}var dl=s=>[Ne,void 0].forEach(e=>re(Kt,JSON.stringify({run:s,recipe:null}),e));var Cs=class{constructor(e,t){this.desk=e,this.server=t,this.unreadable=new WeakMap,k(()=>{this.#t()})}async read(e,t,i,r="live_merge"){let o=Bo(e,i);if(o)return{
weights:o,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:Nt(t),block_map:r})}async change(e){
let{kit:t,panel:i,kind:r}=this.desk,{weights:o,named:n}=await this.read(e,r,t.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,o[l]])):
{...Object.fromEntries(t.value.architecture.odd.map(l=>[l,null])),...o}}async steps(e,t){let i=hs(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
t,{});return Promise.all(e.map(r=>this.#e(r,i,t)))}async#e(e,t,i){let r=e;for(let o of ul(e,t)){let n=e.typed[o.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[o.index]:n,e.kind,t,i);r=zi(r,o,l,t)}return r}async#t(){let{panel:e,kit:t}=this.desk,i=e.value.values;if(!i.steps.filter(c=>ul(c,t.value).length&&this.
unreadable.get(c)!==t.value.id).length)return;let o=c=>this.#e(c,t.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,t.peek().id),c)),n=await Promise.all(
i.steps.map(o));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=bs(e.peek(),{...i,steps:n}))}},ul=(s,e)=>ee(s,e.schema).filter(t=>(s.typed[t.parameter.
name]??null)!==null&&!s.weights[Se(t,e)]);var pl=(s,e=Math.random)=>({firstIsX:Array.from({length:s},()=>e()<.5),picks:[]}),Er=({firstIsX:s},e,t)=>t==="x"===s[e]?0:1,ml=(s,e)=>({...s,picks:[...s.picks,e&&
Er(s,s.picks.length,e)]}),Lr=s=>({...s,picks:s.picks.slice(0,-1)});function fl({picks:s}){let e=[0,1].map(o=>s.filter(n=>n===o).length),[t,i]=[Math.max(...e),e[0]+
e[1]],r=0;for(let o=t;o<=i;o+=1)r+=Sd(i,o);return{wins:e,ties:s.length-i,most:t,of:i,chance:i?Math.min(1,2*r/2**i):1}}var Sd=(s,e)=>Array.from({length:e},(t,i)=>(s-
i)/(i+1)).reduce((t,i)=>t*i,1);var vl={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},Ad="#paste, #lms_read",Td="#tabs > .tab-nav button",Md=1500,Ed=6e4;function Ds(){let s=Object.entries(vl).map(([e,t])=>[e,document.
querySelector(t)?.value]);return Object.fromEntries(s.filter(([,e])=>e!==void 0))}var Ld=s=>s.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function Fs(s){let e=document.querySelector(vl.prompt),t=document.querySelector(Ad);if(!e||!t||!s)return!1;e.value=Ld(s);let i=e.value;return e.dispatchEvent(new Event(
"input",{bubbles:!0})),setTimeout(()=>{Nd(wl(),()=>e.value!==i),t.click()},100),!0}var gl=()=>document.querySelectorAll(Td),wl=()=>[...gl()].findIndex(s=>s.classList.
contains("selected"));function Nd(s,e){let t=Date.now()+Ed,i=()=>{clearInterval(r),document.removeEventListener("pointerdown",i)},r=setInterval(()=>{e()&&(t=Math.
min(t,Date.now()+Md));let o=wl()!==s;(o||Date.now()>t)&&i(),o&&gl()[s]?.click()},50);document.addEventListener("pointerdown",i)}function ut({desk:s,strip:e}){let t={current:a("sheets.current"),original:a("compare.original"),snapshot:i=>a("compare.snapshot",{letter:i}),star:i=>`★ ${Ae(i.
time,{dateStyle:"short",timeStyle:"short"})}`};return dn(s.shown.value,s.snapshots.value,e.shots.value,t)}function U(s,e,t,i,r=""){if(!e)return g;let o=s.picture(e,t);return o?d`<img class=${r} src=${o} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function qt(s,e){let t=document.createElement("a");t.href=URL.createObjectURL(s),t.download=e,t.click(),setTimeout(()=>URL.revokeObjectURL(t.href),6e4)}var J={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},X=s=>(...e)=>({_$litDirective$:s,values:e}),Y=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,t,i){this._$Ct=e,this._$AM=t,this._$Ci=i}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var O=s=>s??g;var{I:jd}=Io,bl=s=>s;var Ws=s=>s.strings===void 0,yl=()=>document.createComment(""),pt=(s,e,t)=>{let i=s._$AA.parentNode,r=e===void 0?s._$AB:e._$AA;if(t===void 0){let o=i.insertBefore(
yl(),r),n=i.insertBefore(yl(),r);t=new jd(o,n,s,s.options)}else{let o=t._$AB.nextSibling,n=t._$AM,l=n!==s;if(l){let c;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(c=s.
_$AU)!==n._$AU&&t._$AP(c)}if(o!==r||l){let c=t._$AA;for(;c!==o;){let h=bl(c).nextSibling;bl(i).insertBefore(c,r),c=h}}}return t},je=(s,e,t=s)=>(s._$AI(e,t),s),Rd={},
Us=(s,e=Rd)=>s._$AH=e,kl=s=>s._$AH,Hs=s=>{s._$AR(),s._$AA.remove()};var $e=X(class extends Y{constructor(s){if(super(s),s.type!==J.PROPERTY&&s.type!==J.ATTRIBUTE&&s.type!==J.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!Ws(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===
I||e===g)return e;let t=s.element,i=s.name;if(s.type===J.PROPERTY){if(e===t[i])return I}else if(s.type===J.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(i))return I}else if(s.
type===J.ATTRIBUTE&&t.getAttribute(i)===e+"")return I;return Us(s),e}});var $l=(s,e,t)=>{let i=new Map;for(let r=e;r<=t;r++)i.set(s[r],r);return i},xl=X(class extends Y{constructor(s){if(super(s),s.type!==J.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(s,e,t){let i;t===void 0?t=e:e!==void 0&&(i=e);let r=[],o=[],n=0;for(let l of s)r[n]=i?i(l,n):n,o[n]=t(l,n),n++;return{
values:o,keys:r}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,i]){let r=kl(s),{values:o,keys:n}=this.dt(e,t,i);if(!Array.isArray(r))return this.ut=n,
o;let l=this.ut??=[],c=[],h,u,v=0,p=r.length-1,w=0,b=o.length-1;for(;v<=p&&w<=b;)if(r[v]===null)v++;else if(r[p]===null)p--;else if(l[v]===n[w])c[w]=je(r[v],o[w]),
v++,w++;else if(l[p]===n[b])c[b]=je(r[p],o[b]),p--,b--;else if(l[v]===n[b])c[b]=je(r[v],o[b]),pt(s,c[b+1],r[v]),v++,b--;else if(l[p]===n[w])c[w]=je(r[p],o[w]),pt(
s,r[v],r[p]),p--,w++;else if(h===void 0&&(h=$l(n,w,b),u=$l(l,v,p)),h.has(l[v]))if(h.has(l[p])){let x=u.get(n[w]),q=x!==void 0?r[x]:null;if(q===null){let se=pt(s,
r[v]);je(se,o[w]),c[w]=se}else c[w]=je(q,o[w]),pt(s,r[v],q),r[x]=null;w++}else Hs(r[p]),p--;else Hs(r[v]),v++;for(;w<=b;){let x=pt(s,c[b+1]);je(x,o[w]),c[w++]=x}
for(;v<=p;){let x=r[v++];x!==null&&Hs(x)}return this.ut=n,Us(s,c),I}});var oe=(s,e,t)=>xl(s.map((i,r)=>[e(i),t(i,r)]),([i])=>i,([,i])=>i),f=(s,e,t,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${O(i.id)} title=${e} aria-label=${O(i.label)} aria-pressed=${O(Nr(i.pressed))}
    aria-expanded=${O(Nr(i.expanded))} aria-controls=${O(i.controls)} data-key=${O(i.key)}
    aria-keyshortcuts=${O(i.keys)} tabindex=${O(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${t}>${s}</button>`,Nr=s=>s===void 0?
void 0:String(s),D=(s,e,t,i,r={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${O(r.id)} data-name=${O(r.name)} aria-label=${O(r.label)} .checked=${$e(t)}
    @change=${o=>i(o.target.checked)}>${s}</label>`,F=(s,e,t={})=>d`<label class=${t.kind??"lm-field"} id=${O(t.id)}
    title=${O(t.title)} ?hidden=${t.hidden}><span class="lm-label">${s}</span>${e}</label>`,y=(s,e,t,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${O(i.id)} data-name=${O(i.name)} aria-label=${O(i.label)} title=${O(i.title)}
    ?hidden=${i.hidden} .value=${Id(e)} @change=${r=>t(r.target.value)}>
    ${s.map(([r,o,n])=>d`<option value=${r} title=${O(n)}>${o}</option>`)}</select>`,Id=X(class extends Y{render(s){return s}update(s,[e]){let t=s.element;return queueMicrotask(
()=>t.value!==e&&(t.value=e)),I}}),Pd=X(class extends Y{render(s,e){return e??s}update(s,[e,t]){let i=s.element;i.dataset.exact=e;let r=document.activeElement===
i,o=r?e:t??e;return!(r&&i.dataset.typing)&&i.value!==o&&(i.value=o),I}}),Je=s=>s.currentTarget;function mt(s){delete s.dataset.typing,s.value=s.dataset.exact??""}
function Bd(s,e){let t=i=>{delete i.dataset.typing,s(i.value,i)};return{input:i=>Je(i).dataset.typing="yes",change:i=>t(Je(i)),key:i=>{let r=Je(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)t(r);else if(i.key==="Escape"&&r.dataset.typing)mt(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function xe(s,e,t,i={}){
let r=Bd(t,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${O(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${O(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${O(i.describedBy)} aria-invalid=${O(Nr(i.wrong))} title=${O(i.title)}
        placeholder=${i.placeholder??""} data-key=${O(i.key)} .value=${Pd(s,i.brief)}
        @input=${o=>{r.input(o),i.type?.(Je(o).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${o=>Cd(Je(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>Dd(Je(o),i.brief)}>`}var ae=(s,e,t,i={})=>d`<input type="text" id=${s} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${O(i.label)} .value=${e}
    @input=${r=>t(Je(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function Cd(s,e){s.dataset.typing||(s.value=s.dataset.exact??""),e&&s.select()}function Dd(s,e){delete s.dataset.
typing,e!==void 0&&s.value===s.dataset.exact&&(s.value=e)}function Q(s,e,t,i={}){let r=s===null?"":String(s);return xe(r,e,(n,l)=>{let c=Te(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return Fd(l);c!==s&&t(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:s===null?"":K(s)})}function Fd(s){
mt(s),s.classList.add("lm-wrong"),setTimeout(()=>s.classList.remove("lm-wrong"),900)}var Ks=(s,e,t,i,r)=>d`<input type="range" class="lm-flat" id=${O(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${O(r.key)} .value=${$e(String(s))}
    @input=${o=>t(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`,ft=(s,e,t,i,r)=>d`${Ks(s,e.label,t,i,e)}
    ${Q(s,e.exact,o=>{t(o??e.usual),i()},r)}`,Ze=s=>s instanceof Element&&s.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="te\
xtbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function vt(s,e){if(await navigator.clipboard?.writeText(
s).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=s,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var j=class{constructor(e){this.id=e,this.isOpen=m(!1)}#e=e=>{let{element:t}=this;e.key==="Escape"&&t?.open&&!t.contains(e.target)&&e.stopPropagation()};#t=()=>{
window.removeEventListener("keydown",this.#e,!0),this.isOpen.value=!1};get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,window.
addEventListener("keydown",this.#e,!0),queueMicrotask(()=>{this.element?.showModal();let t=document.getElementById(e);t?.focus(),t?.select?.()})}close(){this.element?.
close()}frame(e,t,i){let r=f(a("dialog.close"),a("dialog.close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.
id}-title" @close=${this.#t}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${t()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var jr="Blind comparisons",Ol={1:"x",x:"x",ArrowLeft:"x",2:"y",y:"y",ArrowRight:"y",0:null},qs=class extends j{constructor(e){super("lm-blind"),this.app=e,this.
studies=new ht(e.server,e.studies.host),this.chosen=m([0,1]),this.rounds=m(7),this.trial=m(null),this.preparing=m(!1),this.ready=T(()=>this.#t()),document.addEventListener(
"keydown",t=>this.#n(t)),k(()=>{this.isOpen.value||R(()=>this.#e())})}open(){let e=ut(this.app).flatMap((t,i)=>ie.some(r=>t.name===a("compare.snapshot",{letter:r}))?
[i]:[]);this.chosen.value=e.length>1?e.slice(0,2):[0,e[0]??1],this.studies.problem.value="",this.show("lm-blind-begin")}#e(){this.trial.value=null,this.isMaking&&
this.studies.stop()}get isMaking(){return this.preparing.value||!!this.studies.run.value?.is_running}#t(){let{trial:e,studies:t}=this,{rows:i=[],items:r=[]}=e.value??
{},o=r.map(n=>i.every(l=>t.cells.value[E(l.id,n.id)]));return o.includes(!1)?o.indexOf(!1):o.length}get#s(){let e=this.trial.value?.blind.picks.length??0;return e===
this.trial.value?.items.length||!this.isMaking&&e>0&&e>=this.ready.value}async#i(){let e=ut(this.app),t=this.chosen.value.map(o=>e[o]);this.preparing.value=!0;let i=await this.#r(
t).catch(()=>null);if(this.preparing.value=!1,!i||!this.isOpen.value)return;this.trial.value=i;let r=i.items.flatMap((o,n)=>[[0,n],[1,n]]);await this.studies.make(
i.rows,i.items,r)}async#r(e){let{studies:t}=this;await t.list(),await(t.names.value.includes(jr)?t.open(jr):t.begin(jr));let i=(t.study.value?.recipes??[]).filter(
l=>!e.some(c=>$(c.recipe,l.recipe)));for(let l of i)await t.write("drop",{id:l.id});for(let l of e)await t.write("recipe",{recipe:l.recipe,title:l.name});await t.
setItems(Es(Ls(Ds()),this.rounds.value));let{recipes:r=[],items:o=[]}=t.study.value??{},n=e.flatMap(l=>r.find(c=>$(c.recipe,l.recipe))??[]);return t.problem.value||
n.length<2?null:{two:e,rows:n,items:o,blind:pl(o.length)}}#o(e){let t=this.trial.value;t&&(this.trial.value={...t,blind:e(t.blind)})}#a(e){let t=this.trial.value?.
blind.picks.length??0;!this.#s&&t<this.ready.value&&this.#o(i=>ml(i,e))}#n(e){let t=e.target===document.body||e.target instanceof Node&&this.element?.contains(e.
target);if(!(!this.isOpen.value||!this.trial.value||!t||e.ctrlKey||e.metaKey||e.altKey)){if(e.key in Ol)this.#a(Ol[e.key]);else if(e.key.toLowerCase()==="u")this.#o(
Lr);else return;e.preventDefault()}}view(){return this.frame(a("blind.title"),()=>this.#l(),()=>this.#p())}#l(){let e=this.trial.value;return e?this.#s?this.#d(
e):this.#h(e):this.#c()}#c(){let e=ut(this.app),t=e.map((c,h)=>[String(h),c.name]),[i,r]=this.chosen.value,o=(c,h)=>y(t,String(this.chosen.value[c]),u=>this.chosen.
value=this.chosen.value.with(c,Number(u)),{id:`lm-blind-${c}`,label:h}),n=Array.from({length:6},(c,h)=>String(5+h)),l=e[i]&&e[r]&&!$(e[i].recipe,e[r].recipe);return d`<p class="lm-quiet">${a(
"blind.help")}</p>
            <div class="lm-dialog-buttons lm-blind-setup">${o(0,a("blind.first"))}${o(1,a("blind.second"))}
            <label class="lm-toggle">${a("blind.rounds")} ${y(n.map(c=>[c,c]),String(this.rounds.value),c=>this.rounds.value=Number(c),{id:"lm-blind-rounds",label:a(
"blind.rounds")})}</label>
            ${f(a("blind.begin"),a("blind.begin_title"),()=>this.#i(),{id:"lm-blind-begin",kind:"lm-button lm-primary",off:!l||this.isMaking||this.app.preview.isRunning})}</div>
            ${l?g:d`<p class="lm-quiet">${a("blind.equal")}</p>`}`}#h({rows:e,items:t,blind:i}){let r=i.picks.length,o=r<this.ready.value,n=(l,c)=>{let h=E(e[Er(
i,r,l)].id,t[r].id);return d`<button type="button" class="lm-vote-picture" id="lm-blind-${l}" ?disabled=${!o} aria-label=${a(`blind.${l}`)} aria-keyshortcuts=${String(
c)}
                @click=${()=>this.#a(l)}>${o?U(this.studies,this.studies.cells.value[h],0,l.toUpperCase()):d`<span class="lm-quiet">…</span>`}<b>${l.toUpperCase()}</b></button>`};
return d`<div class="lm-blind-two" data-round=${r+1} data-ready=${o?"yes":"no"}>${n("x",1)}${n("y",2)}</div>
            <p id="lm-blind-said" role="status">${a("blind.round",{n:r+1,all:t.length})}</p>
            <div class="lm-dialog-buttons">${f(a("blind.same"),a("blind.same_title"),()=>this.#a(null),{id:"lm-blind-same",keys:"0",off:!o})}
            ${f(a("blind.undo"),a("blind.undo_title"),()=>this.#o(Lr),{id:"lm-blind-undo",keys:"U",off:!r})}</div>`}#d({two:e,blind:t}){let{wins:i,ties:r,most:o,
of:n,chance:l}=fl(t),c=({name:h,recipe:u})=>f(a("blind.use",{name:h}),a("blind.use_title"),()=>this.#u(u),{key:`use-${h}`});return d`<p id="lm-blind-score" role="status">${a(
"blind.score",{first:e[0].name,wins:i[0],second:e[1].name,others:i[1],ties:r})}</p>
            <p id="lm-blind-chance">${n?a("blind.chance",{most:o,of:n,percent:Number((100*l).toPrecision(2))}):a("blind.no_pick")}</p>
            <div class="lm-dialog-buttons">${e.map(c)}${f(a("blind.again"),a("blind.again_title"),()=>this.trial.value=null,{id:"lm-blind-again"})}</div>`}async#u(e){
let{desk:t,live:i}=this.app;return this.close(),t.commit(),e.steps.length?i.use(e).catch(r=>{t.remark.value=_(r)}):i.restore()}#p(){let e=this.studies.run.value,
t=this.studies.problem.value||e?.problem||"",i=e?.is_running&&this.trial.value?a("explore.running",{done:e.done.length,all:e.all}):"";return d`<span id="lm-blind-state" class=${t?
"lm-bad":""} role="status">${t||i}</span><span class="lm-gap"></span>`}};var Vs=class extends j{constructor(e){super("lm-conflicts"),this.app=e,this.found=m(null),this.problem=m(""),this.pair=m("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:t}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:t}).catch(r=>_(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(a("conflicts.title"),()=>d`<p>${a("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):a("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:t}){let i=e.map((h,u)=>`${u+
1} ${S(h)}`),r=i.flatMap((h,u)=>i.slice(u+1).map((v,p)=>[`${u}-${u+p+1}`,a("conflicts.pair",{one:h,other:v})])),[o,n]=this.pair.value.split("-").map(Number),l=t.
flatMap(({slot:h,norms:u,pairs:v})=>v.filter(p=>p.first===o&&p.second===n).map(p=>[h,Ud(p.cosine),Hd(p.conflicts),K(u[o]),K(u[n])])),c=[a("conflicts.slot"),a("c\
onflicts.cosine"),a("conflicts.signs"),a("conflicts.norm",{name:i[o]}),a("conflicts.norm",{name:i[n]})];return d`${F(a("conflicts.which"),y(r,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(v=>d`<td>${v}</td>`)}</tr>`)}</tbody></table>`:d`<p>${a("conflicts.apart")}</p>`}`}},
Ud=s=>s===null?"–":`${s<0?"−":"+"}${Math.abs(s).toFixed(3)}`,Hd=s=>s===null?"–":`${Math.round(100*s)} %`;var H=X(class extends Y{constructor(s){if(super(s),s.type!==J.ATTRIBUTE||s.name!=="class"||s.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(s){return" "+Object.keys(s).filter(e=>s[e]).join(" ")+" "}update(s,[e]){if(this.st===void 0){
this.st=new Set,s.strings!==void 0&&(this.nt=new Set(s.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let t=s.element.classList;for(let i of this.st)i in e||(t.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(t.add(i),this.st.add(i)):(t.remove(i),this.st.delete(i)))}return I}});function Al(s,e){let t=new Set,i=(r,o)=>{if(t.has(r.id))return[];t.add(r.id);let n=s.filter(({parent:l,id:c})=>l===r.id&&c!==r.id).sort((l,c)=>l.time-c.time);return[
{shot:r,depth:o},...n.flatMap(l=>i(l,o+1))]};return i(Ja(s,e).at(-1)??e,0)}var Tl=(s,e)=>s.some(t=>t!==e&&(t.id===e.parent||t.parent===e.id));function Ml(s,e){let[
t,i]=[Rr(s),Rr(e)];return Sl(t,i),Sl(i,t),[...new Set([...Object.keys(i),...Object.keys(t)])].filter(o=>t[o]!==i[o]).map(o=>{let n=o.split("/").slice(o.startsWith(
"steps/")?2:0).filter(l=>!/^(alpha|default)$/.test(l)).join(" ")||o.split("/").at(-1)||"";return o in i?o in t?`${n} ${t[o]} → ${i[o]}`:`+ ${n} ${i[o]}`:`− ${n}\
 ${t[o]}`})}function Rr(s,e=""){return s===null||typeof s!="object"?{[e]:typeof s=="number"?K(s):S(String(s))}:!Array.isArray(s)&&"file"in s&&Object.keys(s).length<=
2?{[e]:S(P(s))}:Object.assign({},...Object.entries(s).map(([t,i])=>Rr(i,e?`${e}/${t}`:t)))}function Sl(s,e){for(let[t,i]of Object.entries(s)){let r=Object.keys(
e).filter(o=>o.startsWith(`${t}/`));if(r.length){delete s[t];for(let o of r)s[o]=i}}}function El(s,e){let[t,i]=[s.map(({recipe:c})=>le(c)),e.map(({recipe:c})=>le(
c))],r={};e.forEach(({event:c,name:h},u)=>c==="saved"&&(r[i[u]]??=[]).push(h));let o=new Set(t),n=new Map(e.map((c,h)=>[i[h],c]).filter(([c])=>!o.has(c)).toReversed());
return[...s.map((c,h)=>({time:c.time,recipe:c.recipe,shot:c,saved:r[t[h]]??[]})),...[...n].map(([c,h])=>({time:Date.parse(h.time)||0,recipe:h.recipe,past:h,saved:r[c]??
[]}))].sort((c,h)=>h.time-c.time)}function Ll(s,e,t){let i=$r(e);return s.filter(r=>(!t||r.shot?.star)&&i([...ks(r.recipe),...r.saved]))}var Ir=3,zs=60,Gs=class extends j{constructor(e){super("lm-gallery"),this.app=e,this.typed=m(""),this.starred=m(!1),this.most=m(zs),this.traced=m(null),this.history=
m([]),this.entries=T(()=>Ll(El(e.strip.shots.value,this.history.value),this.typed.value,this.starred.value))}open(){this.traced.value=null,this.most.value=zs,this.
show("lm-gallery-search"),this.app.server.get("/history").then(({history:e})=>this.history.value=e,()=>{})}view(){return this.frame(a("history.title"),()=>this.#e(),
()=>d`<span class="lm-gap"></span>`)}#e(){let e=this.traced.value;return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${a("gallery.search")} aria-label=${a("gallery.search")}
                .value=${this.typed.value} @input=${t=>{this.traced.value=null,this.most.value=zs,this.typed.value=t.target.value}}>
            ${D(a("gallery.starred"),a("gallery.starred_title"),this.starred.value,t=>this.starred.value=t,{id:"lm-gallery-starred"})}
            ${e?f(a("gallery.all"),a("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            ${e?this.#s(e):this.#t()}`}#t(){let e=this.entries.value,t=e.length-this.most.value;return d`<p id="lm-gallery-count" role="status">${A("history.cou\
nt",e.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${oe(e.slice(0,this.most.value),i=>i.shot?.id??`${i.past?.time} ${i.past?.id}`,i=>this.#a(i))}</ol>
            ${t>0?f(A("history.more",t),a("history.more_title"),()=>this.most.value+=zs,{id:"lm-gallery-more"}):g}`}#s(e){let{shots:t}=this.app.strip,i=Al(t.value,
e);return d`<p id="lm-gallery-count" role="status">${A("history.family",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-family">${oe(i,({shot:r})=>r.id,({shot:r,depth:o})=>d`<li class="lm-card" style="--lm-depth: ${Math.min(o,12)}"
                aria-current=${r===e?"true":"false"}>${this.#r(r)}
                <span class="lm-card-text">${this.#i(r)}</span>${this.#o(r)}</li>`)}</ol>`}#i(e){let t=this.app.strip.shots.value.find(r=>r.id===e.parent),i=t?Ml(
t.recipe,e.recipe):[];return i.length?[...i.slice(0,Ir),...i.length>Ir?[a("history.changes_more",{n:i.length-Ir})]:[]].join(", "):t?a("history.other_settings"):
$s(e.recipe,this.app.desk.schema.value)}#r(e){let{strip:t,desk:i}=this.app,r=xs(e,i.schema.value),o=()=>{this.close(),t.back(e)};return d`<button type="button" class=${H(
{"lm-card-picture":!0,"lm-cut":!e.whole})} title=${r} aria-label=${a("strip.back",{about:r})} @click=${o}>
            <img src=${e.picture} alt="" loading="lazy"></button>`}#o(e){return f(e.star?"★":"☆",a("gallery.star_title"),()=>this.app.strip.star(e.id),{kind:"\
lm-button lm-small",label:a("gallery.star"),pressed:e.star})}#a({shot:e,past:t,recipe:i,saved:r,time:o}){let{strip:n,desk:l}=this.app,c=o?Ae(o,{dateStyle:"short",
timeStyle:"short"}):"",h=$s(i,l.schema.value)||a("history.nothing");return d`<li class="lm-card">${e?this.#r(e):this.#n(i,t?.event??"")}
            <span class="lm-card-text">${h}</span><span class="lm-card-when">${c}</span>
            ${r.map(u=>d`<span class="lm-card-saved">${a("history.saved",{name:u})}</span>`)}
            ${e?d`<span class="lm-card-buttons">${this.#o(e)}${Tl(n.shots.value,e)?f(a("history.lineage"),a("history.lineage_title"),()=>this.traced.value=e,{kind:"\
lm-button lm-small"}):g}</span>`:g}</li>`}#n(e,t){let{desk:i,live:r}=this.app,o=()=>{this.close(),i.commit(),r.use(e).catch(l=>i.remark.value=_(l))},n=t==="pict\
ure"?a("history.picture_elsewhere"):t==="saved"?a("history.unseen"):a("history.live");return d`<button type="button" class="lm-card-picture lm-card-unseen" title=${a(
"history.show_title")} @click=${o}>${n}</button>`}};var Br=60,Pr=10,Kd=200,Ys={id:"",typed:"",active:-1,rows:Br};function Vt(s,e){let{picking:t}=s,{id:i,label:r,value:o}=e,n=`lm-picker-${i}`,l=t.value.id===i,{active:c,
rows:h}=t.value,u=l?e.items(t.value.typed):[],v=new Cr(s,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${O(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${r} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${O(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?I:$e(e.shown)}
            @focus=${p=>p.target.select()} @click=${p=>v.click(p.target)}
            @input=${p=>v.open(p.target.value)} @keydown=${p=>v.key(p)}
            @blur=${p=>v.leave(p.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${r} ?hidden=${!l} @scroll=${p=>v.scroll(p.target)}
            @pointerdown=${p=>p.preventDefault()}
            @click=${p=>v.press(p.target)}>
            ${On(u.slice(0,h)).map(({group:p,rows:w})=>d`<div role="group" aria-label=${e.head(p)||r}>
                ${e.head(p)?d`<div class="lm-list-head" aria-hidden="true">${e.head(p)}</div>`:g}
                ${w.map(({item:b,index:x})=>d`<div role="option" id="${n}-${x}" data-name=${b.value} title=${b.title??b.text}
                    aria-selected=${b.value===o} class=${H({"lm-active":x===c})}>${e.row(b)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var Cr=class{constructor({picking:e},t,i){this.picking=e,this.choice=t,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(t=>t.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let t=this.choice.items(
e).slice(0,Br).findIndex(i=>i.value===this.choice.value);this.#e({...Ys,id:this.choice.id,typed:e,active:e?0:t}),this.#s()}close(){this.picking.value=Ys}#t(e){let t=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:t,rows:Math.max(this.picking.value.rows,t+Pr)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:t}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:Pr,PageUp:-Pr}[e.key],r=this.isOpen?this.items[t]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(t+i);else if(e.key==="Enter"&&r&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(r.value):this.#i(r.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let t=this.choice.typedFully?.(
e.value.trim());t===void 0?this.close():this.#i(t)}scroll(e){let{rows:t}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-Kd&&t<this.items.length&&this.#e(
{rows:t+Br})}press(e){let t=e.closest("[role=option]");if(!t)return;let i=t.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function Re(s,{id:e,label:t,value:i,files:r,pick:o,empty:n=a("picker.model")}){let{marks:l,details:c}=s,h=r.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${t}</span>${Vt(
s,{id:e,label:t,value:i,shown:i,empty:n,none:a(h.length?"picker.none_found":"picker.no_files"),items:u=>xr(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
a(`picker.${u}`):h.length&&qd(s,h)?a("picker.all"):"",row:u=>Vd(s,u),choose:u=>{l.used(u),o(u)},typedFully:u=>u?h.find(v=>v.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var qd=({marks:s,picking:e},t)=>!e.value.typed&&xr(t,s.all.value,"").length>t.length;function Vd({marks:s,details:e},{
value:t}){let i=t.lastIndexOf("/")+1,r=e.known.value[t],o=s.all.value.favourites.includes(t);return d`<span class="lm-file-picture">${r?.picture?d`<img alt="" src=${r.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${t.slice(0,i)}</span>${t.slice(i)}
            <span class="lm-file-kind">${In(r,zd(r))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${a(o?"picker.no_favourite":"picker.make_favourite")}>${o?"★":"☆"}</span>`}var zd=s=>s?.made?a(`\
file_made.${s.made}`):"";var Gd=4e6,Yd=200,Js=class extends j{constructor(e){super("lm-import"),this.app=e,this.text=m(""),this.found=m(null),this.problem=m(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,t){this.found.value=e,this.problem.value=t}async#t(e){let t=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(t===this.asked)
return i instanceof Error?this.#e(null,_(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Yd)}async#i(e){
e.preventDefault(),e.stopPropagation();let t=e.dataTransfer?.files[0],i=t?t.size>Gd?"":await t.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,a("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,_(e))}}view(){return this.frame(a("import.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>
            ${f(a("import.take"),a("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${t=>t.preventDefault()}
                @drop=${t=>this.#i(t)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${a("import.placeholder")}
                aria-label=${a("import.text")} .value=${this.text.value}
                @input=${t=>this.#s(t.target.value)}></textarea></div>
            ${Re(this.app,{id:"import",label:a("import.file"),value:"",files:this.app.desk.files.value.models,pick:t=>this.#t({name:t}),empty:a("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Jd(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${a("import.left_out")}>${e?.left_out.map(t=>d`<li>${t}</li>`)}</ul>`}};function Jd({tool:s,recipe:e,left_out:t}){
let i=A("import.found",e.steps.length,{tool:s,base:S(B(e.base))});return t.length?`${i} ${a("import.not_carried")}`:i}var Nl="[Live Merge] One block",jl="X/Y/Z plot",Rl=(s,{from:e,to:t,count:i},r)=>s?`${r?`${r}: `:""}${s}: ${e}-${t} [${i}]`:"";function Il(s,e,{low:t,high:i}){let r=e.
filter(l=>s.includes(l)),[o,n]=[...r,...s.filter(l=>!r.includes(l))];return{x:o,y:n??"",from:t,to:i,count:5}}function Zd(s){let e=document.getElementById(`${s}-button`);if(e)return e;let t=document.getElementById(s),i=[...t?.parentElement?.children??[]].filter(r=>r.classList.
contains("tabitem"));return document.querySelectorAll("#tabs > .tab-nav button")[t?i.indexOf(t):-1]??null}var zt=s=>Zd(s)?.click(),Pl=s=>!document.hidden&&document.
getElementById(s)?.offsetParent!=null;var Xd=15e3,Fl=100,Qd="#tab_txt2img",Wl=`${Qd} #script_list`,Bl=s=>`#script_txt2img_xyz_plot_${s}`,Ul=()=>new Promise(s=>setTimeout(s,Fl)),Hl=()=>document.querySelector(
Wl)!==null;async function Dr(s,e){for(let t=0;t<Xd;t+=Fl){let i=s();if(i)return i;await Ul()}throw new Error(e)}var Kl=s=>[...document.querySelectorAll(s)].find(
e=>e.offsetParent!==null);async function Cl(s,e){let t=await Dr(()=>Kl(`${s} input`),e);if(t.value===e)return;t.focus(),(await Dr(()=>[...document.querySelectorAll(
`${s} .options li, ${s} [role=option]`)].find(r=>r.getAttribute("aria-label")===e||r.textContent?.replace("✓","").trim()===e),e)).dispatchEvent(new MouseEvent(
"mousedown",{bubbles:!0,cancelable:!0})),t.blur()}function Dl(s,e){let t=document.querySelectorAll(`${s} textarea, ${s} input`),i=[...t].filter(r=>r.value!==e);
for(let r of i)r.value=e,r.dispatchEvent(new Event("input",{bubbles:!0}));return t.length>0&&i.length===0}async function ql(s,e){zt("tab_txt2img"),await Cl(Wl,jl);
for(let[t,i]of[["x",s],["y",e]]){let r=Bl(`${t}_values`);i&&Dl(r,i),await Ul(),await Cl(Bl(`${t}_type`),i?Nl:"Nothing"),i&&await Dr(()=>Kl(`${r} textarea, ${r} \
input`)&&Dl(r,i),`${t}_values`)}}var Zs=class extends j{constructor(e){super("lm-grid"),this.app=e,this.grid=m({x:"",y:"",from:0,to:1,count:5}),this.note=m("")}open(){let{kit:e,linked:t,channel:i}=this.
app.desk;this.grid.value=Il(e.value.architecture.sliders,t.value,i.value?.parameter??{low:0,high:1}),this.note.value="",this.show("lm-grid-x")}get#e(){let{written:e,
steps:t,panel:i}=this.app.desk,{places:r}=e.value;return r.length<2?0:r.indexOf(t.findIndex(o=>o.id===i.value.selected))+1}get#t(){let{x:e,y:t}=this.grid.value;
return[e,t].map(i=>Rl(i,this.grid.value,this.#e))}async#s(){let{x:e,y:t}=this.grid.value;if(e===t)return void(this.note.value=a("grid.same"));let[i,r]=this.#t;this.
close(),await ql(i,r).catch(o=>{this.app.desk.remark.value=a("grid.failed",{field:o.message,text:[i,r].filter(Boolean).join(" · ")})})}view(){return this.frame(
a("grid.title"),()=>this.#i(),()=>f(a("grid.fill"),a("grid.fill_title"),()=>this.#s(),{id:"lm-grid-fill"}))}#i(){let e=this.grid.value,t=o=>this.grid.value={...e,
...o},i=this.app.desk.kit.value.architecture.sliders.map(o=>[o,o]),r=o=>F(a(`grid.${o}`),Q(e[o],a(`grid.${o}`),n=>t({[o]:o==="count"?Math.max(2,Math.min(20,Math.
round(n??5))):n??e[o]}),{id:`lm-grid-${o}`,kind:"lm-input"}));return d`<div class="lm-grid-fields">${F(a("grid.x"),y(i,e.x,o=>t({x:o}),{id:"lm-grid-x"}))}
                ${F(a("grid.y"),y([["",a("grid.none")],...i],e.y,o=>t({y:o}),{id:"lm-grid-y"}))}</div>
            <div class="lm-grid-fields">${r("from")}${r("to")}${r("count")}</div>
            <p class="lm-note" role="alert">${this.note.value}</p><p><code>${this.#t.filter(Boolean).join(" · ")}</code></p>`}};var Vl=[["anywhere",[["Ctrl+Enter","preview"],["Ctrl+Z","undo"],["Ctrl+Shift+Z · Ctrl+Y","redo"],["1 – 4","recall"],["Shift+1 – 4","store"],["Esc","clear"],
["?","help"]]],["faders",[["↑ ↓","by_step"],["Page ↑ ↓","by_page"],["Home · End","to_end"],["wheel_name","wheel"],["double_name","double"],["draw_name",
"draw"],["select_name","select"],["S","solo"],["M","mute"]]],["steps",[["↑ ↓","grip"],["S","solo"],["M","mute"]]],["pictures",[["F","flip"],["W","wipe"],["D",
"difference"],["Z","zoom"],["Esc","both"],["← →","walk"],["Delete","remove"]]],["lists",[["↑ ↓ · Enter","choose"],["Shift+Enter","favourite"]]]];var Fr=s=>a(`keys.${s}`),Xs=class extends j{constructor(){super("lm-keys")}open(){this.show("lm-keys-close")}view(){return this.frame(a("keys.title"),()=>d`<div class="lm-keys">${Vl.
map(([e,t])=>d`<section><h4>${Fr(e)}</h4>
            <dl>${t.map(([i,r])=>d`<div><dt><kbd>${i.endsWith("_name")?Fr(i):i}</kbd></dt><dd>${Fr(r)}</dd></div>`)}</dl></section>`)}</div>`,()=>"")}};var eu=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function tu(s,{architecture:{sliders:e,odd:t}}){if([...e,...t].includes(s))return[s];let[,i,r,o]=s.match(eu)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===s);let n=(r||i.replace(/\d+$/,""))+o.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ne(s,e){let t=new Set(
(s.rest.muted??[]).flatMap(i=>tu(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>t.has(i))}function Wr(s,e,t){let i=ne(s,t);return i.includes(
e)||i.includes(t.follows[e]??"")}var Qs=(s,e)=>ye(s,"muted",e.length?e:void 0,void 0);function zl(s,e,t){let i=ne(s,t);return Qs(s,i.includes(e)?i.filter(r=>r!==
e):[...i,e])}var Gl=(s,{architecture:{sliders:e,odd:t},follows:i})=>[...e.filter(r=>r!==s),...t.filter(r=>!i[r])],Ur=(s,e,t)=>String(ne(s,t))===String(Gl(e,t)),
Yl=(s,e,t)=>Qs(s,Ur(s,e,t)?[]:Gl(e,t)),Hr=(s,e)=>s.length>1&&s.every(t=>C(t)===(t.id===e));function Jl(s,e){let t=Hr(s,e);return s.map(i=>ye(i,"enabled",t||i.id===
e,!0))}var gt=s=>S(P(s))||"…",Kr=s=>s<0?`(−${K(-s)})`:K(s);function Gt(s,e,t){let i=e.parameter.name==="alpha"?Le(s,t.schema)?.value??1:1,r=ne(s,t),o=Object.entries(
ms(s,e,t)).filter(([l])=>!r.includes(l)).map(([,l])=>l),n=[...new Set(o.length?o:[0])].map(l=>G(l*i));return n.length===1?Kr(n[0]):`[${K(Math.min(...n))}…${K(
Math.max(...n))}]`}function su(s,e,t){let i=W(t.schema,s.method),r=ee(s,t.schema).filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?ce(s):i.models.
map(h=>s.models[h]),n=r.find(h=>!h.parameter.per_model),l=n?a("formula.at",{name:n.parameter.name,amount:Gt(s,n,t)}):"",c=o.length?a("formula.with",{models:o.map(
gt).join(", ")}):"";return a("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o===
"B"||o==="C")return gt(s.models[o.toLowerCase()]);let n=r.find(l=>l.parameter.name===o);return n?Gt(s,n,t):o})}function iu(s,e,t){let i=Le(s,t.schema)?.value??1,
r=Gt(s,ee(s,t.schema)[0],t),[o,n]=i<0?["−",-i]:["+",i];return`${e} ${o} ${n}${r==="1"?"":`·${r}`}·${gt(s.models.adapter)}`}function ru(s,e,t){let i=Le(s,t.schema)?.
value??1,r=[Kr(i),Gt(s,ee(s,t.schema)[0],t)].filter(o=>o!=="1");return`${e}, ${a("formula.erased",{what:[...r,`[${nr(s)}]`].join("·")})}`}function ou(s,e,t){let i=ee(
s,t.schema).filter(r=>s.models.models[r.index]).map(r=>[...[Kr(s.shares[r.index]??1),Gt(s,r,t)].filter(n=>n!=="1"),gt(s.models.models[r.index])].join("·"));return s.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${de(t.schema,s.method).label}(${i.join(", ")})`}var qr=(s,e)=>e.schema.adjust.filter(t=>s.adjust[t.name]).map(
t=>`${t.label.toLowerCase()} ${s.adjust[t.name]}`).join(", ");function au(s,e,t){return s.kind==="merge"?su(s,e,t):s.kind==="adapter"?iu(s,e,t):s.kind==="adapte\
rs"?ou(s,e,t):s.kind==="erase"?ru(s,e,t):s.kind==="other"?`${e}, ${s.raw?.method||"?"}`:a("formula.adjust",{so:e,what:qr(s,t)})}var Zl=(s,e)=>C(s)&&!Bt(s,e.schema).
length&&(s.kind!=="adjust"||qr(s,e)!=="");function Xl(s,e){if(s.kind==="adjust")return qr(s,e)||a("step.no_adjustment");if(s.kind==="erase")return nr(s)||a("ste\
p.no_text");if(s.kind==="other")return String(s.raw?.method||a("step.unknown"));let t=be(s,e.schema).map(gt).join(", ");if(s.kind==="adapter")return t||a("step.\
no_file");if(s.kind==="adapters")return t?`${de(e.schema,s.method).label} · ${t}`:a("step.no_file");let{label:i}=W(e.schema,s.method);return t?`${i} · ${t}`:i}
function Ql(s,e,t,i){let r=a("formula.so_far"),o=e?S(e):"A",l=s.filter(c=>Zl(c,i)).map((c,h)=>{let u=ne(c,i).length,v=au(c,h?r:o,i)+(u?` (${A("mutes.faders",u)}\
)`:"");return v.startsWith(`${r} `)?v.slice(r.length+1):v}).join(a("formula.then"))||o;return a("formula.result",{chain:l,vae:t?a("formula.vae",{name:gt(t)}):""})}
function ei(s,e,t){let i=s.filter(l=>Zl(l,t)),r=i.flatMap(l=>be(l,t.schema)).map(P),o=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...r].map(S),...o])].join("-").slice(0,100)}.safetensors`}var nu=1e6,Vr={rank:"64",energy:"0.99",size:"100",whole:""},ti=class extends j{constructor(e){super("lm-lora"),this.app=e,this.name=m(""),this.way=m("rank"),this.
amount=m(Vr.rank),this.blockRanks=m(""),this.alone=m(!1),this.textEncoders=m(!0),this.overwrite=m(!1),this.problem=m(""),this.seen=m(!1),this.recipe=null,this.looked=
m(null),this.keeping=m(!1),this.leaving=m(!1),k(()=>{let{draft:t}=e.desk.state.value;!this.leaving.value||!t||t.shown||e.live.pending.value||R(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:o,kit:n}=this.
app.desk,{missing:l}=e.value;return t.value?void(i.value=a("save_dialog.parked")):l.length?void(i.value=a("save_dialog.nothing",{what:z(l)})):(this.name.value=this.
name.value||ei(r.value.values.steps,o.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,t]=[this.
way.value,Te(this.amount.value)];if(t===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(nu*Number(t)):t},r=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>He(e.kind)&&C(e))}#t(e){this.alone.value!==e&&this.#r(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:t}=this;if(!t||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=t.recipe;let{live:i}=this.app;await i.ask("/lora",{...t,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:t,preview:i},r]=[this.app,this.recipe];if(!r)return;let o=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:o,whole:r},await t.use({live_merge:1,base:r.base,steps:o}),i.press()}besides(e){let t=this.looked.value;return t&&$(e.steps,t.steps)?
t.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:t}=e.state.value;t?.shown&&await this.#i([{adapter:t.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:t,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...t.written.value.recipe,steps:e})}#r(e){this.way.value=e,this.amount.value=Vr[e]}view(){let e=this.
save?.state==="running";return this.frame(a("lora_dialog.title"),()=>d`${this.#o()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${a("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#a(this.save):g)}</div>`,()=>d`
            ${f(a("save_dialog.stop"),a("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${f(a("lora_dialog.look"),a("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&zr(this.save))})}
            <span class="lm-gap"></span>
            ${f(a("lora_dialog.save"),a("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${f(a("lora_dialog.draft"),a("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#o(){
let t=Object.keys(Vr).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,a(`lora_dialog.${n}`)]),i=[["",a("lora_dialog.all")],["alone",a("lora_dialog.alone")]],
r=(n,l)=>F(n,l,{kind:"lm-field lm-row"}),o=(n,l,c="")=>ae(n,l.value,h=>l.value=h,{placeholder:c});return d`${r(a("save_dialog.name"),o("lm-lora-name",this.name))}
            ${this.#e?r(a("lora_dialog.what"),y(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${r(a("lora_dialog.way"),y(t,this.way.value,n=>this.#r(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:r(a(`lora_dialog.${this.way.value}`),o("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(a("lora_dialog.block_ranks"),o("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${D(a("lora_dialog.text_encoders"),a("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${D(a("lora_dialog.overwrite"),a("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#a(e){if(e.
state!=="done")return e.error||e.text;let t=[...Object.entries(e.skipped??{}).map(([o,n])=>`${o}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
r=i?a("draft.made",{name:i.name,size:Z(e.size),hash:e.autov3}):a("save_dialog.done",{path:e.path,size:Z(e.size)});return d`<p>${r} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(lu)}</div>
            ${t.map(o=>d`<p>${o}</p>`)}`}},zr=s=>s?.state==="done"&&(s.slots??[]).length>0;function lu({slot:s,lost:e}){let t=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${a("lora_dialog.lost",{slot:s,lost:t})}>
        <span>${s}</span><meter max="1" .value=${e}></meter><span>${t}</span></div>`}var cu=250,si=class extends j{constructor(e){super("lm-virtual"),this.app=e,this.kept=m([]),this.name=m(""),this.note=m({text:"",bad:!1}),this.begun=m(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,t=!1){this.note.value={text:e,bad:t}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(_(e),!0))}async#s(e,t,i){try{let r=await this.app.server.post(e,t);return r.
virtual&&(this.kept.value=r.virtual),this.#e(i),!0}catch(r){return this.#e(_(r),!0),!1}}async#i(){let{written:e,parked:t}=this.app.desk,{missing:i,recipe:r}=e.value;
return t.value?this.#e(a("save_dialog.parked"),!0):i.length?this.#e(a("save_dialog.nothing",{what:z(i)}),!0):this.#r({keep:this.name.value.trim(),recipe:r,picture:Za(
this.app.strip.shots.value,r)})}async#r(e){for(this.begun.value=await this.#s("/virtual",e,"");this.begun.value&&await this.#o();)await new Promise(t=>setTimeout(
t,cu));this.begun.value&&await this.#t()}async#o(){let{desk:e,server:t}=this.app,i=await t.get("/state").catch(()=>null);return i&&(e.state.value={...e.state.value,
keeping:i.keeping}),i?.keeping?.state==="running"}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(a("virtual_dialog.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>`)}#a(){
return d`<p>${a("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${ae("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:a("virtual_dialog.name_label"),placeholder:a("virtual_dialog.\
name")})}
            ${f(a("virtual_dialog.keep"),a("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#n()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#l(e)):d`<li>${a("virtual_dialog.none")}</li>`}</ul>`}#n(){
let e=this.keeping;if(e?.state==="running"){let t=a("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${t}
                ${f(a("virtual_dialog.stop"),a("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#l(e){let{name:t,sha256:i,size:r,recipe:o,picture:n,problem:l}=e,c=a("virtual_dialog.listed_hash",{hash:i.slice(0,10)}),
h=l||[c,...r===null?[]:[a("virtual_dialog.file_size",{size:Z(r)})]].join(" · ");return d`<li class="lm-virtual">
            ${n?d`<img class="lm-virtual-picture" src=${n} alt=${a("virtual_dialog.picture",{name:t})}>`:d`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${t} aria-label=${a("virtual_dialog.name_of",{name:t})}
                @change=${u=>this.#u(t,u.target)}>
                <span class=${l?"lm-bad":""}>${h}</span>
                ${o?d`<span title=${JSON.stringify(o,null,2)}>${Ft(o,this.app.desk.schema.value)}</span>`:g}
                ${this.#c(e)}
                <span class="lm-dialog-buttons">${this.#h(e)}</span></div></li>`}#c({sources:e}){let t=e.filter(r=>r.missing).map(({file:r})=>r),i=e.filter(r=>!r.
missing).map(({file:r})=>r);return d`${i.length?d`<span>${a("virtual_dialog.sources",{files:i})}</span>`:g}
            ${t.length?d`<span class="lm-bad">${a("virtual_dialog.missing",{files:t})}</span>`:g}`}#h({name:e,recipe:t,problem:i}){return d`${i&&t?f(a("virtual_\
dialog.hash"),a("virtual_dialog.hash_title"),()=>this.#r({hash:e})):g}
            ${i?g:f(a("virtual_dialog.choose"),a("virtual_dialog.choose_title"),()=>this.#s("/load",{name:e},a("virtual_dialog.chosen",{name:e})))}
            ${i||!t?g:f(a("virtual_dialog.save"),a("virtual_dialog.save_title"),()=>this.#d(e,t))}
            ${f(a("virtual_dialog.delete"),a("virtual_dialog.delete_title",{name:e}),()=>this.#s("/virtual",{delete:e},a("virtual_dialog.deleted",{name:e})))}`}#d(e,t){
this.close(),this.app.dialogs.save.openKept(e,t)}async#u(e,t){let i=t.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},a("virtual_dialog.renamed",{
name:e,to:i}))&&(t.value=e)}};function ec(s,e,t){let{sliders:i,odd:r}=t.architecture,o=h=>ue(s,h,e,t),n=r.filter(h=>Rt(s,h,e,t));if(!n.length)return i.map(o).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&o(u.from)===o(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${o(h)}`),...n.map(h=>`${h}:${o(h)}`)].
join(", ")}var tc=s=>s.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>K(Number(e))),hu=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),sc=s=>hu.test(s);function ic(s){let{desk:e,dialogs:t,textNote:i}=s,r=ii(s),o=()=>d`${xe(r,a("text.field"),(n,l)=>rc(s,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:tc(r),title:a("text.title",{text:r}),drop:()=>i.value=""})}
        ${f(s.copied.value?a("text.copied"):a("text.copy"),a("text.copy_title"),()=>uu(s,r),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${a(
"text.label")}
        @paste=${n=>du(s,n)}>${e.channel.value?o():g}
        ${f(a("import.open"),a("import.open_title"),()=>t.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function ii({desk:s}){let[e,t]=[s.step.value,s.channel.value];return e&&t?ec(
e,t,s.kit.value):""}async function rc(s,e,t){let{desk:i,reader:r,textNote:o}=s;if(o.value="",!e.trim()||e.trim()===ii(s))return mt(t);t.dataset.typing="yes";try{
let n=await r.change(e);t.value===e&&delete t.dataset.typing,i.doneWeights(n)}catch(n){o.value=_(n)}}function du(s,e){let t=e.clipboardData?.getData("text")??"",
i=e.target;return sc(t)?(e.preventDefault(),e.stopPropagation(),void s.dialogs.imports.open(t)):void setTimeout(()=>rc(s,i.value,i))}async function uu({copied:s,
root:e},t){await vt(t,e),s.value=!0,setTimeout(()=>s.value=!1,1200)}var ri=class extends j{constructor(e){super("lm-presets"),this.app=e,this.own=m([]),this.name=m(""),this.note=m({text:"",bad:!1}),this.removed=m(null),this.replaces=
"",e.server.get("/presets").then(t=>this.#t(t.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,t=!1){this.note.value={text:e,bad:t},this.removed.
value=null}#t(e){let{schema:t}=this.app.desk,i=this.own.value.map(o=>o.name),r=Object.entries(t.value.presets).map(([o,n])=>{let l=e.filter(c=>c.values[o]).map(
c=>[c.name,c.values[o]]);return[o,{...M(n,...i),...Object.fromEntries(l)}]});t.value={...t.value,presets:Object.fromEntries(r)},this.own.value=e}async#s(e,t){try{
return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(t),!0}catch(i){return this.#e(_(i),!0),!1}}async#i(){let e=this.name.value.trim(),t=this.
own.value.some(r=>r.name===e);if(t&&this.replaces!==e)return this.replaces=e,this.#e(a("presets.there",{name:e}),!0);this.replaces="";let i={save:e,weights:ii(this.
app),overwrite:t};await this.#s(i,a("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},t){let i=t.value.trim();i!==e&&!await this.#s({rename:e,to:i},
a("presets.renamed",{name:e,to:i}))&&(t.value=e)}async#o(e){await this.#s({delete:e.name},a("presets.deleted",e))&&(this.removed.value=e)}async#a(){try{let e=await this.
app.server.post("/presets/import",{});this.#t(e.presets);let t=e.files.length?a("presets.imported",{files:e.files.join(", "),taken:e.imported.length,here:e.here.
length,built_in:e.built_in.length}):a("presets.none_installed"),i=e.refused.map(r=>a("presets.refused",{line:r}));this.#e([t,...i].join(`
`),i.length>0)}catch(e){this.#e(_(e),!0)}}view(){let e=()=>{this.close(),this.app.dialogs.gallery.open()};return this.frame(a("presets.title"),()=>this.#n(),()=>d`<span class="lm-gap"></span>
            ${f(a("history.open"),a("gallery.open_title"),e,{id:"lm-presets-history"})}`)}#n(){let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${ae("lm-presets-name",this.name.value,t=>this.name.value=t,{enter:()=>this.#i(),label:a("presets.name_label"),placeholder:a("presets.name")})}
            ${f(a("presets.save"),a("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${f(a("presets.import"),a("presets.import_title"),()=>this.#a(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?f(a("presets.undo"),a("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},a("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(t=>this.#l(t))}</ul>`}#l(e){let{desk:t}=this.app,i=!!e.values[t.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.
name} aria-label=${a("presets.name_of",e)}
                title=${e.source?a("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${f(a("presets.use"),i?a("presets.use_title"):a("presets.unfit"),()=>t.usePreset(e.name),{off:!i})}
            ${f(a("presets.delete"),a("presets.delete_title",e),()=>this.#o(e))}</li>`}};var oi=class{constructor({doctor:e}){this.doctor=e,this.lines=m([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let t=this.asked+=1;this.lines.
value=[{text:a("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:o,text:n})=>o==="error"?{text:a("doctor.error",{text:n}),bad:!0}:
{text:a("doctor.warning",{text:n}),bad:!1}),r=>[{text:_(r),bad:!0}]);t===this.asked&&(this.lines.value=i.length?i:[{text:a("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${f(a("doctor.check"),a("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:t,bad:i})=>d`<p class=${i?"lm-bad":""}>${t}</p>`)}</div></div>`}};var pu=250,ai=class extends j{constructor(e){super("lm-save"),this.app=e,this.checkup=new oi(e),this.kept=m(null),this.name=m(""),this.dtype=m(""),this.dropEma=
m(!1),this.plan=m(null),this.problem=m(""),this.question=m(""),this.starting=m(!1),this.seen=m(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){
return this.app.desk.state.value.save}get wanted(){return{recipe:this.kept.value??this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.
value,drop_ema:this.dropEma.value}}open(){let{written:e,parked:t,remark:i,panel:r,checkpoint:o,kit:n,state:l}=this.app.desk,{missing:c}=e.value;return t.value?void(i.
value=a("save_dialog.parked")):c.length?void(i.value=a("save_dialog.nothing",{what:z(c)})):((!this.typedName||this.kept.value)&&(this.name.value=ei(r.value.values.
steps,o.value?.name??"",n.value)),this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.kept.value=null,this.#e())}openKept(e,t){return this.
name.value=a("save_dialog.name_kept",{name:e}),this.dtype.value="base",this.kept.value=t,this.#e()}#e(){this.keepsVae=!1,this.seen.value=this.save?.state==="run\
ning",this.question.value="",this.checkup.clear(),this.show("lm-save-name"),this.#s()}#t(e=pu){this.question.value="",this.plan.value=null,this.problem.value="",
this.asked+=1,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#s(),e)}async#s(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#i()?
a("save_dialog.is_source",{name:this.fullName}):"",this.problem.value)return;let t=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),
i=>({plan:null,problem:_(i)}));e===this.asked&&(this.plan.value=t.plan,this.problem.value=t.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(
".safetensors")?e:`${e}.safetensors`}#i(){let{steps:e,schema:t}=this.app.desk,{recipe:i}=this.wanted;return(this.kept.value?ks(i):[B(i.base),...e.flatMap(o=>be(
o,t.value)).map(P)]).some(o=>o.toLowerCase()===this.fullName.toLowerCase())}get canSave(){let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!==
"running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.vae&&!this.keepsVae&&!this.kept.value?this.question.value=e.asks.vae:e.
exists?this.question.value="replace":this.#r(!1))}async#r(e){let{live:t,desk:i}=this.app;this.question.value="",this.seen.value=!0,this.starting.value=!0;let r=await t.
ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{},...this.kept.value?{apart:!0}:{}});this.starting.value=!1,r?.asks?.vae?this.question.
value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=t.trouble.value)}#o(e){this.app.desk.setWhole("vae",e),
this.#t()}#a(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#s()}view(){let{save:e}=this,t=this.seen.value&&e?.state==="done"&&!zr(
e);return this.frame(a(this.kept.value?"save_dialog.title_kept":"save_dialog.title"),()=>d`${this.#n()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#c().bad?"lm-bad":""}" role="status">${this.#c().text}</p>
            ${this.checkup.view(this.wanted)}${this.#d()}${this.#p()}${this.#f()}`,()=>d`
            ${f(a("save_dialog.stop"),a("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${f(a("save_dialog.load"),a("save_dialog.load_title"),()=>this.#m(),{id:"lm-save-load",hidden:!t})}
            <span class="lm-gap"></span>
            ${f(a("save_dialog.lora"),a("save_dialog.lora_title"),()=>this.#a(),{id:"lm-lora-open",hidden:this.kept.value!==null})}
            ${f(a("save_dialog.start"),a("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#n(){
let{desk:e}=this.app,t=e.schema.value.dtypes.filter(n=>!(this.kept.value&&n==="preview")).map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),r=(n,l)=>F(
n,l,{kind:"lm-field lm-row"}),o=n=>{this.typedName=!0,this.name.value=n,this.#t()};return d`${r(a("save_dialog.name"),ae("lm-save-name",this.name.value,o,{enter:()=>this.
start()}))}
            ${r(a("save_dialog.dtype"),y(t,this.dtype.value,n=>{this.dtype.value=n,this.#t(0)},{id:"lm-save-dtype"}))}
            ${this.kept.value?g:r(a("save_dialog.vae"),y([["",a("save_dialog.own_vae")],...i],P(e.panel.value.values.whole.vae),n=>this.#o(n),{id:"lm-save-vae",
title:a("save_dialog.vae_title")}))}
            ${D(a("save_dialog.drop_ema"),a("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#t(0)},{id:"lm-save-ema"})}`}#l(e){let t=`\
save_dialog.dtype_${e}`;return Qo(t)?a(t,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#c(){let e=this.plan.value;if(!e)return{text:this.problem.value||a(
"save_dialog.asking"),bad:this.problem.value!==""};let t=e.size>e.free,r=(this.kept.value?[]:this.app.desk.written.value.waiting).map(({index:l,what:c})=>a("sav\
e_dialog.left_out",{n:l+1,what:z(c)})),o=a(t?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Z(e.size),free:Z(e.free)}),n=e.exists&&this.save?.state!==
"done"?[a("save_dialog.exists")]:[];return{text:[o,...n,...r,...this.#h(),...e.warnings??[]].join(" "),bad:t}}#h(){let{steps:e,kit:t}=this.app.desk;if(this.kept.
value)return[];let i=e.filter(o=>!C(o)).length,r=e.filter(C).flatMap(o=>ne(o,t.value));return[r.length?A("save_dialog.muted",r.length,{muted:[...new Set(r)]}):"",
i?A("save_dialog.steps_off",i):""].filter(Boolean)}#d(){let e=this.question.value,t=(o,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${n}</p>`;
if(!e)return g;if(e!=="replace")return t(a("save_dialog.asks_vae",{text:e.text}),this.#u(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?a(
"save_dialog.when",{when:Ae(i.time*1e3)}):"";return t(a("save_dialog.replaces",{name:this.fullName,size:Z(i?.size??0),when:r}),[f(a("save_dialog.replace"),a("sa\
ve_dialog.replace_title"),()=>this.#r(!0),{id:"lm-save-replace"})])}#u({live:e,saved:t}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},r=async()=>{
this.app.desk.setWhole("vae",e),await this.#s(),this.start()};return[f(a("save_dialog.with_vae",{vae:e}),a("save_dialog.with_live_vae_title"),r),f(a("save_dialo\
g.with_vae",{vae:t||a("save_dialog.own_vae")}),a("save_dialog.with_recipe_vae_title"),i)]}#p(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${a("save_dialog.progress")} ?hidden=${!e}></progress>`}#f(){let{save:e}=this,t=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${t?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#v(e):g}</div>`}#v(e){if(e.state!=="done")return e.error||e.text;let t=(i,r)=>d`<span class="lm-hash">${i} <code>${r}</code>
            ${f(a("text.copy"),a("save_dialog.copy_hash",{label:i}),()=>vt(r,this.element??document.body))}</span>`;return d`<p>${a("save_dialog.done",{path:e.path,
size:Z(e.size)})}</p><p>${e.text}</p>
            <p>${t("AutoV2",e.autov2)}${t("AutoV3",e.autov3)}</p>`}async#m(){let e=this.save.path,t=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===t||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??t)}};var Gr=(s,e)=>a(s.together?"map.bars_together":"map.bars",{slot:e,layout:dt(s.layout),colour:dt(s.colour),detail:dt(s.detail)}),Yr=s=>d`<span class="lm-bars ${s.
together?"lm-together":""}" aria-hidden="true">${Wt.map(e=>d`<i class="lm-bar-${e} ${s[e].is_noise?"lm-noise":""}" style="--lm-share: ${wn(s[e])}"></i>`)}</span>`;
function oc({finding:s,dialogs:e},t){let i=s.bars.value[t],r=s.onFaders.value?s.apart.value[t]:void 0;if(!i&&r===void 0)return g;let o=Math.max(...Object.values(
s.apart.value),Number.MIN_VALUE),n=[...r===void 0?[]:[a("map.apart",{slot:t,percent:`${(100*r).toPrecision(2)} %`})],...i?[Gr(i,t)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(t)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(r??0)/o}"></i></span>${i?Yr(i):g}</button>`}function ac({
finding:s,desk:e},t){let i=s.told.value?.bands?.[t],r=s.hovered.value?kn(s.hovered.value,s.weights)[t]:void 0;if(!i&&r===void 0)return g;let{low:o,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-o)/(n-o)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${a("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${r===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(r)}"></span>`}</span>`}function nc({
finding:s},e){let t=s.locked.value.includes(e);return f("L",a("finding.lock_title",{slot:e}),()=>s.lock(e),{kind:`lm-mute lm-lock ${t?"lm-locked":""}`,key:"find\
ing.lock",label:a("finding.lock",{slot:e}),pressed:t,reached:!1})}function ni({desk:s,finding:e}){if(e.weights)return g;let{missing:t}=s.written.value,i=t.length?a("missing.choose",{what:z(t)}):a("finding.no_weights");return d`<p class="lm-note lm-quiet" id="lm-no-weights">${i}</p>`}var li=class{constructor(e){this.app=e,this.id="map",this.chosen=m(""),this.column=m(0)}label(){return a("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:t}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${a(
"map.help")}</p>${this.#e()}
            ${t.study.value?.items.length?ni(this.app):d`<p class="lm-note lm-quiet" id="lm-map-empty">${a("map.no_prompts")}</p>`}
            ${i&&yr(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:t,preview:i}=this.app,r=e.map.value,
o=[["out",a("map.out"),a("map.out_title")],["in",a("map.in"),a("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!t.run.value?.is_running||e.mapping.value||
i.isRunning,c=gn(r);return d`<div class="lm-dialog-buttons">${y(o,e.reading.value,n,{id:"lm-map-reading",label:a("map.reading")})}
            ${f(a(r?.have?"map.go_on":"map.make"),a("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!r?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${D(a("map.on_faders"),a("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${f(a("map.lock_idle",{n:c.length}),a("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,t=e.map.value;if(!t)return"";if(!t.cells.length)return a("map.whole",{n:t.have});let i=Math.max(t.cells.length,t.most-t.have),r=e.pace.value?lt(i*e.pace.value):
"";return a(r?"map.left_time":"map.left",{first:t.cells.length,n:i,time:r})}#s(e){let t=([i,r])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Gr(r,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Yr(r)}</td>${Wt.map(o=>d`<td class=${r[o].is_noise?"lm-quiet":""}>${dt(r[o])}</td>`)}
            <td class="lm-quiet">${r.together?a("map.third"):e.interacts[e.sliders.indexOf(i)]?a("map.interacts"):r.items>1?a("map.spread",{low:Math.round(100*r.
visible.low),high:Math.round(100*r.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${Wt.
map(i=>d`<th scope="col">${a(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${oe(yr(e),([i])=>i,t)}</tbody></table></div>`}#i(e){let{studies:t}=this.app,i=this.chosen.value,r=t.study.value?.items??[],o=r[this.column.value]??
r[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!o)return d`<p class="lm-quiet">${a("map.choose")}</p>`;let l=v=>t.cells.value[E(v,o.id)],[c,h]=[l(e.source),l(n)],
u=(v,p,w="")=>d`<figure><div class="lm-look-stage ${w}">${p.map((b,x)=>U(t,b,512,x?"":v))}</div><figcaption>${v}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${a(
"map.pictures",{slider:i})}>
            ${y(r.map((v,p)=>[String(p),`${te(v)} ${v.seed??""}`]),String(this.column.value),v=>this.column.value=Number(v),{label:a("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(a("map.source"),[c])}
                ${u(a("map.changed",{slider:i}),[h])}${u(a("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${a("map.not_made")}</p>`}</section>`}};async function Ie({desk:s,live:e,studies:t,dialogs:i},r){let o=await t.local(r);o&&(i.explore.close(),s.commit(),o.steps.length?await e.use(o).catch(n=>s.remark.
value=_(n)):await e.restore())}var ci=class{constructor(e){this.app=e,this.at=m(null),this.other=m(""),this.flipped=m(!1),this.difference=m(!1),this.lent=m({})}isAt(e,t){return this.at.value?.
row===e&&this.at.value.column===t}show(e,t){this.flipped.value=!1,this.at.value={row:e,column:t}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:t,items:i}){let r=this.at.value,o=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!r||o||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(r.row+n,t.length),c(r.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}#e(e,t){return e.find(i=>i.id===this.other.value&&i!==t)??e.find(i=>i!==t)??t}differs({rows:e}){let t=e[this.
at.value?.row??-1];return this.difference.value&&t?this.#e(e,t).id:""}view(e){let t=this.at.value,[i,r]=[e.rows[t?.row??-1],e.items[t?.column??-1]];if(!t||!i||!r)
return g;let o=this.#e(e.rows,i),[n,l]=this.flipped.value?[o,i]:[i,o],c=a("sheets.cell",{row:n.title,column:te(r)});return d`<section class="lm-look" id="lm-look" aria-label=${a(
"sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#t(e,n,r,c)}${this.difference.value?this.#t(e,l,r,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?a("sheets.difference_of",{one:i.title,other:o.title}):c}</p>
            <div class="lm-dialog-buttons">${f(a("compare.flip"),a("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${y(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),o.id,h=>this.other.value=h,{id:"lm-look-other",label:a("sheets.other")})}
                ${f(a("sheets.difference"),a("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${f(a("sheets.use"),a("sheets.use_title"),()=>this.#s(e,i,r),{id:"lm-look-use"})}
                ${f(a("sheets.close"),a("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#t({cells:e},t,i,r){let o=E(t.id,i.id),n=this.
lent.value[o];return e[o]||!n?e[o]?U(this.app.studies,e[o],0,r):d`<span>${a("sheets.missing")}</span>`:d`<img src=${n.address} alt=${r}>`}async#s({cells:e},t,i){
let{studies:r}=this.app,o=E(t.id,i.id),n=e[o]?await r.about(e[o]):null;Fs(n?.infotext??this.lent.value[o]?.infotext??""),await Ie(this.app,t.recipe)}};var mu=[137,80,78,71,13,10,26,10],fu=32*2**20;async function lc(s){let e={};for(let{kind:t,data:i}of vu(s)){let r={tEXt:wu,zTXt:bu,iTXt:yu}[t],[o,n]=await r?.(i).
catch(()=>null)??["",""];o&&!(o in e)&&(e[o]=n)}return e}function vu(s){if(!mu.every((i,r)=>s[r]===i))return[];let e=new DataView(s.buffer,s.byteOffset,s.byteLength),
t=[];for(let i=8;i+12<=s.length;){let r=e.getUint32(i);if(i+12+r>s.length)break;t.push({kind:wt(s.subarray(i+4,i+8)),data:s.subarray(i+8,i+8+r)}),i+=12+r}return t}
var wt=s=>Array.from(s,e=>String.fromCharCode(e)).join(""),gu=s=>new TextDecoder().decode(s);function hi(s,e){let t=[],i=0;for(let r=0;r<e;r+=1){let o=s.indexOf(
0,i);if(o<0)throw new Error("a text without an end");t.push(s.subarray(i,o)),i=o+1}return[...t,s.subarray(i)]}async function wu(s){let[e,t]=hi(s,1);return[wt(e),
wt(t)]}async function bu(s){let[e,t]=hi(s,1);return[wt(e),wt(await cc(t.subarray(1)))]}async function yu(s){let[e,t]=hi(s,1),[,,i]=hi(t.subarray(2),2);return[wt(
e),gu(t[0]?await cc(i):i)]}async function cc(s){let e=new Blob([s]).stream().pipeThrough(new DecompressionStream("deflate")),t=[],i=0;for(let r=e.getReader();;){
let{done:o,value:n}=await r.read();if(o)break;if(i+=n.length,i>fu)throw new Error("too large");t.push(n)}return new Uint8Array(await new Blob(t).arrayBuffer())}var hc="live_merge_sheet";async function dc(s){let e={infotexts:[],sheets:[]};for(let t of s){let i=await lc(new Uint8Array(await t.arrayBuffer())),r=i[hc]?pn(ve(
i[hc])):null;r?e.sheets.push({...r,cells:await ku(t,r.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function ku(s,e){let t=await createImageBitmap(
s);return Promise.all(e.map(async i=>{let[r,o,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(t,r,o,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var $u=256,di=class{constructor(e){this.app=e,this.id="sheets",this.look=new ci(e),this.seeds=m(1),this.setName=m(""),this.pace=m(0),this.state=T(()=>{let{study:t,
cells:i}=e.studies,[r,o]=[t.value?.recipes??[],t.value?.items??[]];return{rows:r,items:o,cells:i.value,missing:Ms(i.value,r,o)}}),k(()=>{let t=this.measuredBy?nn(
this.state.value.cells,this.state.value.rows,this.state.value.items,this.measuredBy):[];t.length&&R(()=>e.studies.measure(t))})}label(){return a("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get measuredBy(){return this.look.differs(this.state.value)||this.app.studies.study.value?.
pinned||""}get isRunning(){return!!this.app.studies.run.value?.is_running}#e({name:e,recipe:t}){let i=this.state.value.rows.filter(r=>r.title===e||r.title.startsWith(
`${e} `)).length;return this.app.studies.write("recipe",{recipe:t,title:i?`${e} ${i+1}`:e})}async#t(e){let{studies:t}=this.app,i=this.state.value.items.map(ke);
await t.setItems([...i,...e.filter(r=>!i.some(o=>$(o,r)))])}async#s(){let{rows:e,items:t,missing:i}=this.state.value,r=Date.now(),o=await this.app.studies.make(
e,t,i);o?.made&&(this.pace.value=(Date.now()-r)/1e3/o.made)}async#i(){let{rows:e,items:t}=this.state.value,i=await this.app.studies.sheet(e,t);i&&qt(i,`${this.app.
studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&qt(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:t,dialogs:i}=this.app,r=[
...e??[]],o=r.find(c=>c.name.toLowerCase().endsWith(".zip"));if(o)return i.explore.turned(t.arrive(o));let n=await dc(r);if(!n.infotexts.length&&!n.sheets.length){
t.problem.value=a("sheets.nothing_dropped");return}let l=await t.read({infotexts:n.infotexts});l.length&&await this.#t(l.map(ke));for(let c of n.sheets)await this.#o(
c)}async#o(e){let{studies:t}=this.app,i=[];for(let{title:o,recipe:n}of e.rows)i.push((await t.write("recipe",{recipe:n,title:o}))?.id);await this.#t(e.items);let r=await t.
read({items:e.items});this.look.lend(e.cells.flatMap(({row:o,item:n,address:l,infotext:c})=>i[o]&&r[n]?[[E(i[o],r[n].id),{address:l,infotext:c}]]:[]))}view(){let{
rows:e,items:t}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#a()}${this.#n()}
            ${e.length||t.length?d`<div class="lm-sheets-body">${this.#h(e,t)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&t.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${a("sheets.empty")}</p>`}
            ${this.#u()}</div>`}#a(){let e=t=>this.state.value.rows.some(i=>$(i.recipe,t.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${a(
"sheets.rows")}><span class="lm-label">${a("sheets.rows")}</span>
            ${ut(this.app).map(t=>f(`+ ${t.name}`,a("sheets.add_row_title"),()=>this.#e(t),{kind:"lm-button lm-small",key:`add-${t.name}`,off:e(t)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,t=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:r})=>this.take(r.files).then(()=>r.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${a(
"sheets.columns")}><span class="lm-label">${a("sheets.columns")}</span>
            ${f(a("sheets.add_txt2img"),a("sheets.add_txt2img_title"),()=>this.#t(Es(Ls(Ds()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${a("sheets.seeds")}</span>${Q(this.seeds.value,a("sheets.seeds_label"),r=>this.seeds.value=Math.min(20,Math.max(1,Math.round(r??1))),{id:"lm-\
sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${f(a("sheets.add_pictures"),a("sheets.add_pictures_title"),t,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${y([["",a("sheets.sets")],...e.sets.value.map(r=>[r,r])],"",r=>r&&this.#l(r),{id:"lm-sheets-set",label:a("sheets.sets"),hidden:!e.sets.value.length})}
            ${ae("lm-sheets-set-name",this.setName.value,r=>this.setName.value=r,{placeholder:a("sheets.set_name"),label:a("sheets.set_name"),enter:()=>this.#c()})}
            ${f(a("sheets.save_set"),a("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#l(e){let{studies:t,desk:i}=this.app,r=await t.changeSets({open:e});if(!r)return;await this.#t(r.items.map(ke));let{
reference:o}=r;if(!o||!me(B(o.recipe.base),B(i.shown.value.base)))return;let n=await t.write("recipe",o);n&&await t.write("pin",{id:n.id})}#c(){let{studies:e}=this.
app,t=this.state.value.rows.find(i=>i.id===e.study.value?.pinned);return e.changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ke),overwrite:!0,
...t?{reference:{recipe:t.recipe,title:t.title}}:{}})}#h(e,t){let{studies:i}=this.app,r=o=>i.setItems(t.filter(n=>n!==o).map(ke));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${oe(
t,o=>o.id,o=>d`<th scope="col" title=${o.prompt??""}>
            <span class="lm-sheet-name">${te(o)}</span><span class="lm-sheet-seed">${o.seed===void 0?"":a("sheets.seed",{seed:o.seed})}</span>
            ${f("✕",a("sheets.drop_column"),()=>r(o),{kind:"lm-button lm-small lm-sheet-drop",label:a("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${oe(e,o=>o.id,(o,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${o.title}</span>
                ${f("◎",a("sheets.pin_title"),()=>i.write("pin",{id:o.id===i.study.value?.pinned?"":o.id}),{kind:"lm-button lm-small lm-sheet-drop lm-sheet-pi\
n",label:a("sheets.pin"),pressed:o.id===i.study.value?.pinned,off:this.isRunning})}
                ${f("✕",a("sheets.drop_row"),()=>i.write("drop",{id:o.id}),{kind:"lm-button lm-small lm-sheet-drop",label:a("sheets.drop_row"),off:this.isRunning})}</th>
                ${t.map((l,c)=>d`<td>${this.#d(o,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#d(e,t,i,r){let o=this.state.value.cells[E(e.id,t.id)],n=this.look.
lent.value[E(e.id,t.id)],l=a("sheets.cell",{row:e.title,column:te(t)});if(!o&&!n)return d`<span class="lm-sheet-none" title=${a("sheets.missing")} aria-label=${a(
"sheets.missing")}>·</span>`;let c=this.app.studies.measures.value[nt(this.state.value.cells[E(this.measuredBy,t.id)],o)];return d`${c?d`<span class="lm-measures" title=${a(
"sheets.measures_title")}>${a("sheets.measures",{layout:Math.round(100*c.layout),colour:c.colour.toFixed(1),detail:c.detail.toFixed(2)})}</span>`:g}<button type="button" class="lm-sheet-cell ${o?
"":"lm-cut"}" data-row=${i} data-column=${r} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,r)?"true":"false"} @click=${()=>this.look.show(i,r)}>
            ${o?U(this.app.studies,o,$u,""):d`<img src=${n.address} alt="">`}</button>`}#u(){let{missing:e,cells:t,rows:i}=this.state.value,r=e.length?A("sheets\
.make",e.length):a("sheets.all_made"),o=e.length&&this.pace.value?a("sheets.takes",{time:lt(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${f(
r,a("sheets.make_title"),()=>this.#s(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${o}</span><span class="lm-gap"></span>
            ${f(a("sheets.export"),a("sheets.export_title"),()=>this.#i(),{id:"lm-sheets-export",off:!Object.keys(t).length})}
            ${f(a("sheets.zip"),a("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var bt=100*Math.sqrt(3)/2,pi=[[100/2,0],[0,bt],[100,bt]],uc=[.34,.33,.33],ui=5,xu=.025,Yt=s=>[0,1].map(e=>s.reduce((t,i,r)=>t+i*pi[r][e],0));function Zr(s,e){let t=1-
e/bt,i=s/100-t/2,r=[t,1-t-i,i].map(l=>Math.max(0,l)),o=r.map(l=>Math.round(100*l/r.reduce((c,h)=>c+h))),n=o.indexOf(Math.max(...o));return o[n]+=100-o.reduce((l,c)=>l+
c),o.map(l=>l/100)}function pc(s,e){let t={ArrowUp:[0,-ui],ArrowDown:[0,ui],ArrowLeft:[-ui,0],ArrowRight:[ui,0]}[e],[i,r]=Yt(s);return t?Zr(i+t[0],r+t[1]):null}
var Jr=(s,e)=>Math.max(...s.map((t,i)=>Math.abs(t-e[i]))),Jt=(s,e)=>s.find(t=>Jr(t.shares,e)<xu),mc=(s,e)=>[...s].sort((t,i)=>Jr(t.shares,e)-Jr(i.shares,e))[0],
fc=(s,e,t)=>[[0,0],[1,0],[0,1]].map(([i,r])=>({live_merge:1,base:s,steps:[{method:"triple_sum",b:e,c:t,alpha:i,beta:r}]})),yt=(s,e)=>s.map((t,i)=>[t,Math.round(
100*e[i])]).filter(([,t])=>t).map(([t,i])=>`${t} ${i} %`).join(", ");var _u=600,Ou=128,Su=`-14 -20 ${128} ${bt+40}`,mi=class{constructor(e){this.app=e,this.id="triangle",this.ofModels=m(!0),this.models=m(["",""]),this.ends=m(["",
"",""]),this.column=m(""),this.order=m("3"),this.at=m(uc),this.points=m([]),this.corners="",this.dragged=!1,this.timer=0,this.wanted=null,this.working=!1,k(()=>{
this.#o||R(()=>this.#d())})}label(){return a("triangle.label")}open(){return this.#n()}turn(){this.points.value=[],this.corners=""}get#e(){return this.app.studies.
study.value?.items??[]}get#t(){return this.#e.find(e=>e.id===this.column.value)??this.#e[0]}get#s(){let e=this.app.studies.study.value?.recipes??[];return this.
ends.value.map((t,i)=>e.find(r=>r.id===t)??e[i])}get#i(){let[e,t]=this.models.value,i=this.app.desk.checkpoint.value?.name??"";return this.ofModels.value?i&&e&&
t?fc(i,e,t):null:this.#s.every(Boolean)?this.#s.map(r=>r.recipe):null}get#r(){let{desk:e}=this.app;return this.ofModels.value?[e.checkpoint.value?.name,...this.
models.value].map(S):this.#s.map(t=>t?.title??"")}get#o(){return!!this.app.studies.run.value?.is_running||this.app.preview.started.value>0}async#a(e){let{studies:t,
finding:i}=this.app,r=this.#i;if(!r)return null;let o={study:t.name,corners:r,voter:i.voter.value,pooled:i.pooled.value,...e},n=await t.tried(t.server.post("/ex\
plore/triangle",o));return n&&n.shares.map((l,c)=>({shares:l,id:n.ids[c],recipe:n.recipes[c],liked:n.liked[c]}))}async#n(){let e=JSON.stringify(this.#i),t=await this.#a(
{order:Number(this.order.value)});if(!t)return void(this.#i||this.turn());let i=this.corners===e?this.points.value.filter(r=>r.liked===void 0&&!Jt(t,r.shares)):
[];this.corners=e,this.points.value=[...t,...i]}async#l(e){let t=Jt(this.points.value,e);if(t)return t;let[i]=await this.#a({shares:[e]})??[];return i&&(this.points.
value=[...this.points.value,{...i,liked:void 0}]),i??null}#c(e){return this.#t?this.app.studies.cells.value[E(e.id,this.#t.id)]:""}#h(){return clearTimeout(this.
timer),this.wanted=this.at.value,this.#d()}async#d(){if(this.working||this.#o||!this.wanted)return;this.working=!0;let e=await this.#l(this.wanted);this.wanted=
null,e&&await this.#u([e]),this.working=!1,this.wanted&&await this.#d()}async#u(e){let t=this.#t,i=e.map(({id:o,recipe:n})=>({id:o,title:"",recipe:n})),r=t?Ms(this.
app.studies.cells.value,i,[t]):[];t&&r.length&&await this.app.studies.make(i,[t],r)}async#p(){this.working=!0,await this.#u(this.points.value),this.working=!1,await this.#d()}view(){
return this.#e.length?d`<div class="lm-sheets">${this.#f()}${this.#i?d`<div class="lm-sheets-body">${this.#v()}${this.#y()}</div>`:d`<p class="lm-note lm-quiet" id="lm-triangle-corners">${a(
"triangle.corners_needed")}</p>`}</div>`:d`<p class="lm-note lm-quiet" id="lm-triangle-empty">${a("vary.no_prompts")}</p>`}#f(){let{desk:e}=this.app,t=c=>(c(),this.#n()),
i=[["models",a("triangle.of_models")],["recipes",a("triangle.of_recipes")]],r=[["3",a("triangle.grid",{n:10})],["4",a("triangle.grid",{n:15})],["5",a("triangle.\
grid",{n:21})]],o=(this.app.studies.study.value?.recipes??[]).map(c=>[c.id,c.title]),n=c=>Re(this.app,{id:`triangle${c}`,label:"BC"[c],value:this.models.value[c],
files:e.files.value.models,pick:h=>t(()=>this.models.value=this.models.value.with(c,h))}),l=c=>y(o,this.#s[c]?.id??"",h=>t(()=>this.ends.value=this.#s.map(u=>u?.
id??"").with(c,h)),{id:`lm-triangle-end${c}`,label:a("triangle.corner",{n:c+1})});return d`<div class="lm-dialog-buttons lm-triangle-tools">${y(i,this.ofModels.
value?"models":"recipes",c=>t(()=>this.ofModels.value=c==="models"),{id:"lm-triangle-kind",label:a("triangle.kind")})}
            ${this.ofModels.value?d`<span class="lm-label">A: ${this.#r[0]}</span>${[0,1].map(n)}`:o.length>2?[0,1,2].map(l):g}</div>
            <div class="lm-dialog-buttons">${y(this.#e.map(c=>[c.id,te(c)]),this.#t?.id??"",c=>this.column.value=c,{id:"lm-triangle-item",label:a("vary.prompt")})}
            ${y(r,this.order.value,c=>t(()=>this.order.value=c),{id:"lm-triangle-order",label:a("triangle.grid_label")})}
            ${f(a("triangle.fill"),a("triangle.fill_title"),()=>this.#p(),{id:"lm-triangle-fill",kind:"lm-button lm-primary",off:!this.#i||this.#o||this.points.
value.every(c=>this.#c(c))})}
            ${this.#i?d`<span class="lm-quiet">${a("triangle.help")}</span>`:g}</div>`}#v(){let e=this.#r,[t,i]=Yt(this.at.value),r=Math.min(20,62/Number(this.order.
value)),o=c=>{let[h,u]=Yt(c.shares),v=this.#c(c),p=v?this.app.studies.picture(v,Ou):"";return p?Lt`<image href=${p} x=${h-r/2} y=${u-r/2} width=${r} height=${r}></image>`:
Lt`<circle class="lm-triangle-place" cx=${h} cy=${u} r="1.6" style="--lm-liked: ${c.liked??0}"></circle>`},n=c=>{let[h,u]=Yt(c.shares);return c.liked===void 0?g:
Lt`<circle class="lm-triangle-shade" cx=${h} cy=${u} r=${r*.8} style="--lm-liked: ${c.liked}"></circle>`},l=(c,h)=>Lt`<text x=${Math.min(92,Math.max(8,pi[h][0]))} y=${h?
bt+17:-13}
            text-anchor=${["middle","start","end"][h]} dx=${[0,-20,20][h]}>${"ABC"[h]} ${c.slice(0,22)}</text>`;return d`<svg class="lm-triangle" id="lm-triangle" viewBox=${Su} tabindex="0" role="slider" aria-label=${a(
"triangle.pointer")} aria-valuetext=${yt(e,this.at.value)}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100*this.at.value[0])}
            @pointerdown=${c=>this.#m(c,!0)} @pointermove=${c=>this.#m(c)}
            @pointerup=${()=>this.#w()} @pointercancel=${()=>this.dragged=!1} @keydown=${c=>this.#b(c)}>
            <polygon points=${pi.map(c=>c.join(",")).join(" ")}></polygon>${this.points.value.map(n)}${this.points.value.map(o)}${e.map(l)}
            <circle class="lm-triangle-pointer" cx=${t} cy=${i} r="3"></circle></svg>`}#m(e,t=!1){let i=e.currentTarget;t&&(this.dragged=!0,i.setPointerCapture(
e.pointerId));let r=i.getScreenCTM();if(!this.dragged||!r)return;let{x:o,y:n}=new DOMPoint(e.clientX,e.clientY).matrixTransform(r.inverse());this.#g(Zr(o,n))}#w(){
this.dragged&&(this.dragged=!1,this.#h())}#b(e){let t=pc(this.at.value,e.key);if(t)this.#g(t);else if(e.key==="Enter")this.#h();else return;e.preventDefault()}#g(e){
clearTimeout(this.timer),this.at.value=Jt(this.points.value,e)?.shares??e,this.timer=setTimeout(()=>this.#h(),_u)}#y(){let e=this.at.value,t=this.#r,i=mc(this.points.
value.filter(o=>this.#c(o)),e),r=i&&Jt([i],e);return d`<section class="lm-look" id="lm-triangle-look"><div class="lm-look-stage">${i?U(this.app.studies,this.#c(
i),0,yt(t,i.shares)):g}</div>
            <p id="lm-triangle-said" role="status"><b>${yt(t,e)}</b>${i&&!r?d`<br><span class="lm-quiet">${a("triangle.nearest",{place:yt(t,i.shares)})}</span>`:
g}</p>
            <div class="lm-dialog-buttons">${f(a("sheets.use"),a("triangle.use_title"),()=>this.#$(),{id:"lm-triangle-use"})}
            ${f(a("vary.keep"),a("vary.keep_title"),()=>this.#k(),{id:"lm-triangle-keep"})}</div></section>`}async#k(){let e=await this.#l(this.at.value);e&&await this.
app.studies.write("recipe",{recipe:e.recipe,title:yt(this.#r,e.shares)})}async#$(){let e=await this.#l(this.at.value);e&&await Ie(this.app,e.recipe)}};var Au=384,fi=class{constructor(e){this.app=e,this.id="vary",this.spread=m(.15),this.count=m("3"),this.draw=m(0),this.ends=m(["",""]),this.frames=m("9"),this.beyond=
m("1"),this.column=m(""),this.shown=m(null),this.at=m(0),this.run="",this.keys=m([]),k(()=>{let t=e.studies.run.value;t&&t.run===this.run&&(this.keys.value=wr(t,
this.shown.peek()?.recipes.length??0))})}label(){return a("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(t=>t.id===this.column.value)??e[0]}async#t(e,t){let i=e.recipes.map((o,n)=>({id:`${e.kind} ${n}`,title:"",recipe:o}));this.at.value=0,this.shown.value=e,this.
keys.value=wr(null,e.recipes.length);let r=this.app.studies.make(i,[e.item],t.map(o=>[o,0]));this.run=this.app.studies.run.peek()?.run??"",await r}async#s(){let{
desk:e,studies:t,finding:i}=this.app,{recipe:r,places:o}=e.written.value,n=o.indexOf(e.steps.findIndex(v=>v===e.step.value)),l=e.channel.value?.parameter.name??
"",c=this.#e;if(!c)return;let h={recipe:r,step:n,field:l,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value,locked:i.locked.value,shares:vn(
i.map.value)},u=await t.tried(t.server.post("/explore/vary",h));this.draw.value+=1,u&&await this.#t({kind:"vary",recipes:[r,...u.recipes],places:[],item:c},[0,...u.
recipes.keys()].map((v,p)=>p?v+1:0))}async#i(){let{studies:e}=this.app,t=e.study.value?.recipes??[],[i,r]=this.#r(t),o=this.#e;if(!o||!i||!r)return;let n={first:i.
recipe,second:r.recipe,frames:Number(this.frames.value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"\
walk",recipes:l.recipes,places:l.places,item:o},l.order)}#r(e){let[t,i]=this.ends.value.map(r=>e.find(o=>o.id===r));return[t??e[0],i??e[1]]}view(){let{studies:e}=this.
app,t=e.study.value?.items??[],i=this.shown.value;return t.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${a("vary.promp\
t")}</span>${y(t.map(r=>[r.id,te(r)]),this.#e?.id??"",r=>this.column.value=r,{id:"lm-vary-item",label:a("vary.prompt")})}</div>
            ${this.#a()}${this.#n()}${i?this.#l(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${a("vary.no_prompts")}</p>`}get#o(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#a(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,t=["3","8"].map(
i=>[i,a("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${a("vary.more")}><span class="lm-label">${a("vary.more")}</span>
            ${y(t,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:a("vary.count_label")})}
            <span>${a("vary.spread")}</span>${Ks(this.spread.value,a("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${Q(this.spread.value,a("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${f(a("vary.make"),a("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#o||!e})}</div>`}#n(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${a("vary.walk_needs")}</p>`;let[t,i]=this.#r(e),r=e.map(n=>[n.id,n.title]),o=[["1",a("vary.\
to_end")],["1.5",a("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${a("vary.walk")}><span class="lm-label">${a("vary.walk")}</span>
            ${y(r,t.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:a("vary.from")})}→
            ${y(r,i.id,n=>this.ends.value=[t.id,n],{id:"lm-walk-to",label:a("vary.to")})}
            ${y(["5","9","17"].map(n=>[n,a("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:a("vary.frames_label")})}
            ${y(o,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:a("vary.to_label")})}
            ${f(a("vary.walk_make"),a("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#o||t===i})}</div>`}#l(e){let t=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),r=e.kind==="walk"?un(t,i):i,o=e.kind==="walk"?a("vary.place",{percent:Math.round(100*e.places[r])}):i?a(
"vary.number",{n:i}):a("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${t[c]?U(this.app.studies,t[c],Au,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${U(this.app.studies,t[r],0,o)}</div>
            ${e.kind==="walk"?Ks(i/Math.max(1,e.recipes.length-1),a("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${o}</p><div class="lm-dialog-buttons">
                ${f(a("sheets.use"),a("vary.use_title"),()=>this.#h(e,r),{id:"lm-vary-use"})}
                ${f(a("vary.keep"),a("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[r],title:o}),{id:"lm-vary-keep"})}
                ${f(a("vary.export"),a("vary.export_title"),()=>this.#c(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:t.filter(Boolean).length<2})}</div></section></div>`}async#c(){
let{studies:e}=this.app,t={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
t));i&&qt(i,`${e.name}.webp`)}async#h(e,t){e.kind==="vary"&&this.keys.value.every(Boolean)&&await this.app.finding.chooseAmong(e.recipes,e.item,t),await Ie(this.
app,e.recipes[t])}};var Tu=5e3,Mu=15e3,Eu=128;async function Xr(s,e){let{finding:t}=s;await t.lookAtSearch(),clearTimeout(t.nextLook);let i=t.search.value;i&&e()&&(t.nextLook=setTimeout(
()=>e()&&Xr(s,e),i.running?Tu:Mu))}function gc({finding:s,studies:e}){let t=s.search.value;if(!t)return g;let{wanted:i,done:r,pruned:o,failed:n}=t.trials,l=c=>{
let h=a("night.trial",{trial:c.trial,value:Math.round(100*c.value)});return d`<figure title=${h}>${U(e,Object.values(c.pictures)[0],Eu,h)}</figure>`};return d`<div class="lm-night" id="lm-night"><p id="lm-night-said" role="status">${a(
t.running?"night.running":"night.resting",{done:r,wanted:i,pruned:o,failed:n})}</p>
        <div class="lm-night-best">${t.best.map(l)}</div>
        ${f(a("night.top"),a("night.top_title"),()=>s.top(),{id:"lm-night-top",off:t.best.length<2})}</div>`}var vi=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",t=>t.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
t))}label(){return a("votes.label")}turn(){this.app.finding.forget()}open(){return Xr(this.app,()=>this.app.dialogs.explore.isAt(this.id)),this.app.finding.lookAtVotes()}onKey(e){
let{finding:t}=this.app,i=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement,r=t.ballot.value,o=i||e.ctrlKey||e.metaKey||e.altKey||!r?null:
yn(e.key,r.ids.length);if(!o||!r)return;e.preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");o.undo?t.undo():
o.broken&&n?t.toggleBroken(Number(n.dataset.row)):o.choose!==void 0&&t.choose(o.choose)}view(){let{finding:e,studies:t}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${a(
"votes.help")}</p>${gc(this.app)}${this.#e()}
            ${t.study.value?.items.length?ni(this.app):d`<p class="lm-note lm-quiet" id="lm-votes-empty">${a("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:t}=this.app,i=[["curve",a("votes.curve"),a("votes.curve_title")],
["thirds",a("votes.thirds"),a("votes.thirds_title")],["none",a("votes.none"),a("votes.none_title")]],r=[["4",a("votes.four"),a("votes.four_title")],["2",a("vote\
s.pair"),a("votes.pair_title")]],o=e.ballot.value!==null,n=!!t.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${y(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:a("votes.groups")})}
            ${y(r,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:a("votes.many")})}
            ${ae("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:a("votes.voter"),label:a("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${D(a("votes.pooled"),a("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${f(a(o?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),a("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:o?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[A("votes.locked",e.locked.value.length)]:[],...e.pace.value?[a("votes.pace",{time:lt(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:t,studies:i}=this.app,r=!t.missing(e).length,o=(n,l)=>{let c=i.cells.value[E(n,e.prompt.id)],
h=t.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>t.hovered.value=e.recipes[l]} @mouseleave=${()=>t.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!r||h} aria-label=${a("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>t.choose(l)}>${c?U(i,c,0,a("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${f("✕",a("votes.broken_title"),()=>t.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:a("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${r?"yes":"no"}>${e.ids.map(o)}</div>`}#s(e){
let{finding:t}=this.app,i=t.told.value?.progress?.votes??0,r=e.kind==="final"?a("votes.is_final"):a("votes.which",{n:i+1});return d`<div class="lm-dialog-buttons">${f(
a("votes.same"),a("votes.same_title"),()=>t.choose(null),{id:"lm-votes-same",keys:"0",off:t.missing(e).length>0})}
            ${f(a("votes.undo"),a("votes.undo_title"),()=>t.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}
            <span id="lm-votes-said" aria-live="polite">${r} · ${te(e.prompt)}</span></div>`}#i(){let{finding:e}=this.app,t=e.told.value;if(!t?.space||!t.progress.
votes)return g;let{votes:i,stood:r,guessed:o,of:n,chance:l,agreed:c,repeats:h,end:u}=t.progress,v=[A("votes.so_far",i),...r?[A("votes.stood",r)]:[],...n?[a("vot\
es.guessed",{guessed:o,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[a("votes.agreed",{agreed:c,repeats:h})]:[]],p=w=>this.#o(w);return d`${t.final?d`<p id="lm-votes-final">${a(
"votes.won",{won:t.final.won,of:t.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${a(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${f(a("votes.keep"),a("votes.keep_title"),()=>p(t.final?.recipe??t.best),{id:"lm-votes-keep",off:!t.best})}
            ${this.#r("finer")}${this.#r("wider")}
            ${f(a("votes.final"),a("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}
            <span id="lm-votes-progress">${v.join(" · ")}</span></div>`}#r(e){let{finding:t}=this.app,i=!!t.told.value?.space?.[e],r={finer:[a("votes.finer"),a(
"votes.finer_title")],wider:[a("votes.wider"),a("votes.wider_title")]}[e];return f(r[0],r[1],()=>t.begin({[e]:!i}),{id:`lm-votes-${e}`,pressed:i,off:t.weights===
null})}async#o(e){let{studies:t,strip:i}=this.app,r=await t.write("recipe",{recipe:e,title:a("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),o=r&&
Object.entries(t.cells.value).find(([c])=>c.startsWith(E(r.id,"")))?.[1],[n,l]=o?await Promise.all([t.about(o),t.file(o)]):[null,null];await Ie(this.app,e),n&&l&&
await i.addStarred(e,URL.createObjectURL(l),n.infotext)}};var gi=class extends j{constructor(e){super("lm-explore"),this.app=e,this.sheets=new di(e),this.map=new li(e),this.ways=[this.sheets,this.map,new vi(e),new fi(e),
new mi(e)],this.shown=m(this.ways[0].id),this.removing=m(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.
value&&this.way.id===e}async open(){let{studies:e}=this.app,{turn:t}=e;this.show("lm-explore-study"),await e.list();let i=e.names.value[0],r=e.study.value||e.turn!==
t;!r&&i?await e.open(i):r||await this.#e(),this.way.open?.()}async turned(e){await e;for(let t of this.ways)t.turn?.();this.way.open?.()}openMap(e){return this.
shown.value=this.map.id,this.map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:t}=this.app,i=e.shown.value,r=new Date().toISOString().slice(0,19).replace(
"T"," ").replaceAll(":","."),o=`${S(B(i.base)).slice(0,50).replace(/^\.+/,"")} ${r}`;await t.begin(ia(o,t.names.value),{recipe:i})}#t(e){this.shown.value=e,this.
way.open?.()}view(){return this.frame(a("explore.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            <div class="lm-explore-top">${this.#s()}${this.#i()}</div>${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#r())}#s(){let{studies:e}=this.
app,t=e.names.value.includes(e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.
value[0]?e.open(e.names.value[0]):this.#e())));return d`<div class="lm-dialog-buttons">${y(t.map(r=>[r,r]),e.name,r=>this.turned(e.open(r)),{id:"lm-explore-stud\
y",label:a("explore.study"),title:a("explore.study_title")})}
            ${f(a("explore.new"),a("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${a("explore.remove_sure")}</span>${f(a("explore.remove_yes"),a("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${f(a("explore.remove_no"),a("explore.remove_no"),()=>this.removing.value=!1)}`:f(a("explore.remove"),a("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${a("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#r(){let{
studies:e}=this.app,t=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||t?.problem||"",r=t?t.is_running?a("explore.running",{done:t.done.length,all:t.
all}):t.interrupted?a("explore.interrupted",{done:t.done.length,all:t.all}):a("explore.made",{made:t.made,kept:t.done.length-t.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||e.searching.value||r}</span>
            ${t?.lacks?f(a("explore.search"),a("explore.search_title"),()=>e.search(),{id:"lm-explore-search"}):g}
            ${t?.is_running?d`<progress max=${t.all} value=${t.done.length} aria-label=${a("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${f(a("explore.interrupt"),a("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!t?.is_running})}`}};var wc="important",Lu=" !"+wc,wi=X(class extends Y{constructor(s){if(super(s),s.type!==J.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styl\
eMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let i=s[t];return i==
null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?t.removeProperty(i):t[i]=null);
for(let i in e){let r=e[i];if(r!=null){this.ft.add(i);let o=typeof r=="string"&&r.endsWith(Lu);i.includes("-")||o?t.setProperty(i,o?r.slice(0,-11):r,o?wc:""):t[i]=
r}}return I}});var bi=class{constructor(e){this.server=e,this.held=new Map}async address(e){if(!e||this.held.has(e))return this.held.get(e??"")??"";let t=await this.server.file(
`/preview?id=${encodeURIComponent(e)}`).catch(()=>null);if(!t)return"";let i=URL.createObjectURL(t);this.held.set(e,i);let[r]=this.held;return this.held.size>24&&
(URL.revokeObjectURL(r[1]),this.held.delete(r[0])),i}};var Zt=(s,e)=>{let t=s._$AN;if(t===void 0)return!1;for(let i of t)i._$AO?.(e,!1),Zt(i,e);return!0},yi=s=>{let e,t;do{if((e=s._$AM)===void 0)break;t=e._$AN,t.delete(
s),s=e}while(t?.size===0)},bc=s=>{for(let e;e=s._$AM;s=e){let t=e._$AN;if(t===void 0)e._$AN=t=new Set;else if(t.has(s))break;t.add(s),Ru(e)}};function Nu(s){this.
_$AN!==void 0?(yi(this),this._$AM=s,bc(this)):this._$AM=s}function ju(s,e=!1,t=0){let i=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(i))
for(let o=t;o<i.length;o++)Zt(i[o],!1),yi(i[o]);else i!=null&&(Zt(i,!1),yi(i));else Zt(this,s)}var Ru=s=>{s.type==J.CHILD&&(s._$AP??=ju,s._$AQ??=Nu)},ki=class extends Y{constructor(){
super(...arguments),this._$AN=void 0}_$AT(e,t,i){super._$AT(e,t,i),bc(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.
reconnected?.():this.disconnected?.()),t&&(Zt(this,e),yi(this))}setValue(e){if(Ws(this._$Ct))this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=
e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};var Qr=new WeakMap,yc=X(class extends ki{render(s){return g}update(s,[e]){let t=e!==this.G;return t&&this.rt(void 0),(t||this.lt!==this.ct)&&(this.G=e,this.ht=s.
options?.host,this.rt(this.ct=s.element)),g}rt(s){if(this.G!==void 0)if(this.isConnected||(s=void 0),typeof this.G=="function"){let e=this.ht??globalThis,t=Qr.get(
e);t===void 0&&(t=new WeakMap,Qr.set(e,t)),t.get(this.G)!==void 0&&this.G.call(this.ht,void 0),t.set(this.G,s),s!==void 0&&this.G.call(this.ht,s)}else this.G.value=
s}get lt(){return typeof this.G=="function"?Qr.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){
this.rt(this.ct)}});var kc=[1,2,4,8,16];function $c(s,e){let t=new Uint8ClampedArray(s.length),[i,r,o]=[0,0,0];for(let l=0;l<s.length;l+=4){let c=0;for(let h=l;h<l+3;h+=1){let u=Math.
abs(s[h]-e[h]);t[h]=u,r+=u,u>c&&(c=u)}t[l+3]=255,c===0&&(o+=1),c>i&&(i=c)}let n=s.length/4;return{pixels:t,largest:i,mean:r/(n*3),equal:o/n}}function xc(s,e){let t=Uint8ClampedArray.
from(s,i=>i*e);for(let i=3;i<t.length;i+=4)t[i]=255;return t}var _c=s=>Math.ceil(255/s);var $i=class{constructor(e){this.compare=e,this.gain=m(4),this.measured=m(null),this.drawn=T(()=>this.#t()),this.shown=new WeakMap,k(()=>{let{pair:t}=e;e.view.value===
"difference"&&t?.original&&this.#e(t)})}async#e(e){if(this.measured.peek()?.pair===e)return;let t=await Promise.all([Oc(e.original??""),Oc(e.merged)]).catch(()=>null);
e===this.compare.pair&&(this.measured.value=t?Iu(e,t):{pair:e,width:0,problem:a("difference.unreadable")})}get now(){return this.measured.value?.pair===this.compare.
pair?this.measured.value:null}#t(){let{found:e,width:t=0}=this.measured.value??{};return e?new ImageData(xc(e.pixels,this.gain.value),t):null}picture(){let{now:e}=this,
t=this.drawn.value;return!e?.found||!t?d`<div class="lm-compare-frame lm-compare-empty">${e?.problem??"…"}</div>`:d`<div class="lm-compare-frame"><canvas class="lm-compare-picture" role="img" aria-label=${a(
"difference.alt",{gain:this.gain.value})}
            ${yc(i=>i&&this.#s(i,t))}></canvas></div>`}#s(e,t){this.shown.get(e)!==t&&([e.width,e.height]=[t.width,t.height],e.getContext("2d")?.putImageData(t,
0,0),this.shown.set(e,t))}legend(){let{now:e}=this,t=kc.map(i=>[String(i),`×${i}`]);return d`<div class="lm-difference-legend" id="lm-difference-legend">
            ${y(t,String(this.gain.value),i=>this.gain.value=Number(i),{id:"lm-difference-gain",label:a("difference.gain"),title:a("difference.gain")})}
            <span class="lm-difference-scale" title=${a("difference.scale_title")}>0<span class="lm-difference-bar"></span>${_c(this.gain.value)}</span>
            <span id="lm-difference-said" role="status">${e?.found?Pu(e.found):g}</span></div>`}};function Iu(s,[e,t]){let{width:i}=e;return i!==t.width||e.height!==
t.height?{pair:s,width:i,problem:a("difference.sizes",{one:`${i}×${e.height}`,other:`${t.width}×${t.height}`})}:{pair:s,width:i,problem:"",found:$c(e.data,t.data)}}
function Pu({largest:s,mean:e,equal:t}){return s?a("difference.measured",{largest:s,mean:Number(e.toPrecision(2)),equal:Math.floor(1e3*t)/10}):a("difference.non\
e")}async function Oc(s){let e=new Image;e.src=s,await e.decode();let t=document.createElement("canvas");[t.width,t.height]=[e.naturalWidth,e.naturalHeight];let i=t.
getContext("2d",{willReadFrequently:!0});if(!i)throw new Error("no canvas");return i.drawImage(e,0,0),i.getImageData(0,0,t.width,t.height)}var Sc=({missing:s,waiting:e,recipe:t})=>s.length||e.length||!t.steps.length?0:1;var xi={base:"demo-paper.safetensors",b:"demo-neon.safetensors",infotext:`a star
Steps: 20, CFG scale: 3, Seed: 3`};function Ac(s){let e=Sc(s.desk.written.value),t=[a("first.choose"),a("first.preview"),a("first.move")];return d`<div class="lm-first" id="lm-first" role="group" aria-label=${a(
"first.label")}>
        <ol>${t.map((i,r)=>d`<li aria-current=${r===e?"step":"false"}>${i}</li>`)}</ol>
        ${Bu(s)?f(a("first.demo"),a("first.demo_title"),()=>Cu(s),{id:"lm-demo"}):g}</div>`}var Bu=({desk:s})=>"liveMergeStandaloneTask"in window&&s.checkpoint.
value?.name===xi.base&&s.files.value.models.some(e=>e.name===xi.b);function Cu({desk:s}){let e=s.step.value;e?.kind==="merge"&&!e.models.b&&s.doneStep(t=>vs(t,{
b:xi.b},s.schema.value)),Fs(xi.infotext)}var _i={scale:0,x:.5,y:.5},Du=8,Tc=1.001,Ec=({frame:s,picture:e})=>Math.min(s.width/e.width,s.height/e.height),Fu=(s,e)=>s.scale||Ec(e);function eo(s,e,t,i){let{
picture:r,density:o}=i,[n,l]=[Ec(i),Fu(s,i)],c=Math.min(Math.max(l*e,Math.min(n,1/o)),Math.max(n,1/o)*Du);if((l-n)*(c-n)<=0&&s.scale||c<n*Tc&&c>n/Tc)return _i;let u=(v,p,w)=>v+
p/(w*l)-p/(w*c);return so({scale:c,x:u(s.x,t.x,r.width),y:u(s.y,t.y,r.height)},i)}function to(s,e,t){let{picture:i}=t;return s.scale?so({...s,x:s.x-e.x/(i.width*
s.scale),y:s.y-e.y/(i.height*s.scale)},t):s}function Lc(s,e,t,i){let r=([l,c])=>Math.hypot(l.x-c.x,l.y-c.y),[o,n]=[Mc(e),Mc(t)];return to(eo(s,r(t)/(r(e)||1),o,
i),{x:n.x-o.x,y:n.y-o.y},i)}var Mc=([s,e])=>({x:(s.x+e.x)/2,y:(s.y+e.y)/2}),Nc=(s,e)=>so({...s,scale:1/e.density},e);function so({scale:s,x:e,y:t},{frame:i,picture:r}){
let o=(n,l)=>l>=.5?.5:Math.min(Math.max(n,l),1-l);return{scale:s,x:o(e,i.width/2/(r.width*s)),y:o(t,i.height/2/(r.height*s))}}var Wu=5,Uu=.002,Hu=16,Ku=5,jc=250,Oi=class{constructor(){this.view=m(_i),this.size=m({width:1,height:1}),this.wipe=m(.5),this.fingers=new Map,this.began={x:0,y:0},
this.wiping=!1,this.dragged=!1}get isFit(){return this.view.value.scale===0}get style(){let{scale:e,x:t,y:i}=this.view.value;return{"--lm-wide":`${this.size.value.
width*e}px`,"--lm-x":String(t),"--lm-y":String(i),"--lm-wipe":`${100*this.wipe.value}%`}}take({naturalWidth:e,naturalHeight:t}){!e||$(this.size.peek(),{width:e,
height:t})||(this.size.value={width:e,height:t},this.fit())}fit(){this.view.value=_i}exact(e){let t=e?.querySelector(Bc);t&&(this.view.value=Nc(this.view.value,
this.#e(t)))}#e(e){let{width:t,height:i}=e.getBoundingClientRect();return{frame:{width:t,height:i},picture:this.size.value,density:window.devicePixelRatio}}onWheel(e){
let t=Rc(e,e);if(!t)return;let i=-e.deltaY*(e.deltaMode?Hu:1)*(e.ctrlKey?Ku:1),r=Math.exp(Math.max(-jc,Math.min(jc,i))*Uu),o=eo(this.view.value,r,io(t,e),this.#e(
t));o===this.view.value&&!e.ctrlKey||(e.preventDefault(),this.view.value=o)}onDown(e,t){e.button||(this.fingers.set(e.pointerId,{x:e.x,y:e.y}),!(this.fingers.size>
1)&&(this.began={x:e.x,y:e.y},this.dragged=!1,this.wiping=t&&(this.isFit||Pc(e.target))))}onMove(e){let t=e.currentTarget,i=Math.hypot(e.x-this.began.x,e.y-this.
began.y)>Wu;if(!this.fingers.has(e.pointerId)||!(this.dragged||i||this.fingers.size>1))return;this.dragged||t.setPointerCapture(e.pointerId),this.dragged=!0;let r=[
...this.fingers.values()];this.fingers.set(e.pointerId,{x:e.x,y:e.y}),this.#t(e,r,[...this.fingers.values()])}#t(e,t,i){let r=Rc(e,i[0]);if(!r)return;let o=this.#e(
r),n=l=>[io(r,l[0]),io(r,l[1])];i.length>1?this.view.value=Lc(this.view.value,n(t),n(i),o):this.wiping?this.wipe.value=Ic(e):this.view.value=to(this.view.value,
{x:i[0].x-t[0].x,y:i[0].y-t[0].y},o)}onUp(e){this.fingers.delete(e.pointerId)}onClick(e,t){(this.dragged||t)&&e.stopPropagation(),t&&!this.dragged&&e.detail&&!Pc(
e.target)&&(this.wipe.value=Ic(e)),this.dragged=!1}onKey(e){let t=e.shiftKey?.1:.01,i={ArrowLeft:this.wipe.value-t,ArrowRight:this.wipe.value+t,Home:0,End:1}[e.
key];i!==void 0&&(this.wipe.value=Math.min(1,Math.max(0,i)),e.preventDefault())}},Bc=".lm-compare-frame:not([hidden])";function Rc({currentTarget:s},{x:e,y:t}){
let i=[...s.querySelectorAll(Bc)];return i.find(r=>{let{left:o,right:n,top:l,bottom:c}=r.getBoundingClientRect();return e>=o&&e<=n&&t>=l&&t<=c})??i[0]}function io(s,{
x:e,y:t}){let{left:i,top:r,width:o,height:n}=s.getBoundingClientRect();return{x:e-i-o/2,y:t-r-n/2}}function Ic({currentTarget:s,x:e}){let{left:t,width:i}=s.getBoundingClientRect();
return Math.min(1,Math.max(0,(e-t)/i))}var Pc=s=>s instanceof Element&&s.closest(".lm-wipe-divider")!==null;var Cc={w:"wipe",d:"difference"},Si=class{constructor(e){this.app=e,this.pairs=m([]),this.peeked=m(null),this.shown=m(""),this.at=m(0),this.view=m("both"),this.
stage=new Oi,this.difference=new $i(this),this.kept=new bi(e.server),k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.addEventListener(
"keydown",t=>this.#r(t))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}get isFirst(){return!this.pair&&!this.app.preview.result.value}#e({
pictures:e,originals:t,other:i,own:r}){let o=e.slice(t,2*t);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(o.length-1,
0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=o.map((n,l)=>({original:e[l],merged:n,other:i,own:r}))}show(e,t=""){
this.peeked.value=null,this.shown.value=t,this.at.value=0,(!e.original||!Object.values(Cc).some(i=>i===this.view.peek()))&&(this.view.value="merged"),this.pairs.
value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value==="merged"?"original":"merged")}toggle(e){this.pair?.original&&
(this.view.value=this.view.value===e?"both":e)}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}get#s(){return document.getElementById("live_merge_c\
ompare")}#i({target:e}){return e instanceof Element&&(e===document.body||e.closest("#live_merge_tab")!==null)&&this.app.isShown()&&!Ze(e)}#r(e){let t=!(e.ctrlKey||
e.metaKey||e.altKey||e.shiftKey),i=e.key.toLowerCase();if(!(!t||!this.pair||!this.#i(e))){if(i==="f")this.flip();else if(i==="w"||i==="d")this.toggle(Cc[i]);else if(i===
"z")this.#o();else if(i==="escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="both";else return;e.preventDefault()}}#o(){this.stage.isFit?this.
stage.exact(this.#s):this.stage.fit()}#a(){document.fullscreenElement?document.exitFullscreen():this.#s?.requestFullscreen().catch(()=>{})}template(){let{pair:e,
stage:t}=this;if(!e)return this.isFirst?Ac(this.app):g;let i=e.original&&!this.peeked.value?this.view.value:"merged",r=i==="wipe",o=n=>this.#d(n,e,i);return d`<div class="lm-compare-stage lm-by-${i} ${t.
isFit?"":"lm-zoomed"}" style=${wi(t.style)} role="group" aria-label=${a("compare.label")}
                @wheel=${n=>t.onWheel(n)} @pointerdown=${n=>t.onDown(n,r)}
                @pointermove=${n=>t.onMove(n)} @pointerup=${n=>t.onUp(n)}
                @pointercancel=${n=>t.onUp(n)}
                @click=${{handleEvent:n=>t.onClick(n,r),capture:!0}}>
                ${i==="difference"?this.difference.picture():[o("original"),o("merged")]}${r?this.#c(e):g}</div>
            ${i==="difference"?this.difference.legend():g}
            <div class="lm-compare-tools">${this.#n(e,i)}${this.#l()}${this.#h()}<span class="lm-gap"></span>
                ${f(a("compare.gallery"),a("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">${qu(i,e)}</p>`}#n(e,t){let i=this.pairs.value.length,r=(o,n)=>f(a(`\
compare.${o}`),a(`compare.${o}_title`),()=>this.toggle(o),{id:`lm-${o}`,keys:n,hidden:!e.original,pressed:t===o});return d`${f(a("compare.flip"),a("compare.flip\
_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
            ${f(a("compare.both"),a("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:t==="both",hidden:!e.original})}
            ${r("wipe","W")}${r("difference","D")}
            ${f(a("compare.pair",{n:this.at.value+1,all:i}),a("compare.pair_title"),()=>this.at.value=(this.at.value+1)%i,{id:"lm-next-pair",hidden:i<2})}`}#l(){
let{stage:e}=this;return d`${f(a("compare.fit"),a("compare.fit_title"),()=>e.fit(),{id:"lm-fit",keys:"Z",off:e.isFit})}
            ${f("1:1",a("compare.exact_title"),()=>e.exact(this.#s),{id:"lm-exact",label:a("compare.exact")})}
            <button type="button" class="lm-button" id="lm-full" title=${a("compare.full_title")} aria-label=${a("compare.full")} ?hidden=${!document.fullscreenEnabled}
                @click=${()=>this.#a()}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg></button>`}#c(e){let t=Math.
round(100*this.stage.wipe.value);return d`<div class="lm-wipe-divider" role="slider" tabindex="0" aria-label=${a("compare.divider",{name:kt("original",e),other:kt(
"merged",e)})}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${t} aria-valuetext="${t} %" @keydown=${i=>this.stage.onKey(i)}></div>`}#h(){let{strip:e}=this.app,
t=e.shots.value.find(i=>i.id===this.shown.value);return t?f(t.star?"★":"☆",a("gallery.star_title"),()=>e.star(t.id),{id:"lm-star",label:a("gallery.star"),pressed:t.
star}):g}#d(e,t,i){let r=kt(e,t),o=kt(e==="merged"?"original":"merged",t),n=i==="both"?a("compare.enlarge",{name:r}):t.original&&i!=="wipe"?a("compare.flip_to",
{name:r,other:o}):r;return d`<button type="button" class="lm-compare-side lm-compare-frame" data-side=${e} title=${a("compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!=="wipe"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${a("compare.alt",{name:r})} src=${t[e]||""} draggable="false"
                @load=${l=>e==="merged"&&t.merged!==t.small&&this.stage.take(l.target)}
                @error=${()=>this.#u(e,t)}>
            <span class="lm-compare-name">${r}</span></button>`}async#u(e,t){let i=await this.kept.address(t.files?.[e])||(e==="merged"?t.small:void 0);if(e==="\
merged"&&!i)return;let r=o=>o[e]===t[e]?{...o,[e]:i,files:{...o.files,[e]:""}}:o;this.pairs.value=this.pairs.value.map(r),this.peeked.value&&(this.peeked.value=
r(this.peeked.value))}};function qu(s,e){let t=kt("original",e);return s==="both"?a("compare.both_shown",{name:t}):s==="wipe"?a("compare.wipe_shown",{name:t}):s===
"difference"?a("compare.difference_shown",{name:t}):a("compare.one_shown",{name:kt(s,e)})}var kt=(s,e)=>s==="original"?e.other||a("compare.original"):e.own?e.own:
e.merged===e.small?a("compare.small"):e.original?a("compare.merged"):a("compare.this");var Vu=1200,Ai=class{constructor(e){this.app=e,this.isOpen=m(!1),this.copied=m(!1)}get text(){let{strip:e,compare:t,preview:i}=this.app,r=t.pair&&e.shots.value.
find(o=>o.id===t.shown.value);return(r?r.infotext:i.result.value?.infotext)??""}view(){let{text:e,isOpen:t,copied:i}=this;if(!e)return g;let r=async({currentTarget:o})=>{
await vt(e,o),i.value=!0,setTimeout(()=>i.value=!1,Vu)};return d`<div class="lm-infotext-row">
            <button type="button" class="lm-infotext-line" id="lm-infotext" aria-expanded=${t.value?"true":"false"} aria-controls="lm-infotext-all"
                title=${a("infotext.title")} @click=${()=>t.value=!t.value}>${t.value?a("infotext.label"):e.replaceAll(`
`," · ")}</button>
            ${f(i.value?a("text.copied"):a("text.copy"),a("infotext.copy_title"),r,{id:"lm-infotext-copy",label:a("infotext.copy_title")})}</div>
            <pre class="lm-infotext-all" id="lm-infotext-all" ?hidden=${!t.value}>${e}</pre>`}};var Dc={txt2img:"live_merge_preview",img2img:"live_merge_preview_img2img"},Xt=({root:s,desk:e})=>s.dataset.img2img&&e.settings.value.from==="img2img"?"img2img":
"txt2img";function Fc(s,e){let t=window[s.dataset.img2imgMode??""];return typeof t=="function"?t("mode_img2img"):e}var Wc=s=>s.root.dataset.img2img?y([["txt2img",
a("from.txt2img")],["img2img",a("from.img2img")]],Xt(s),e=>s.desk.set({from:e}),{id:"lm-from",label:a("from.label"),title:a("from.title")}):g;var ro=s=>document.getElementById(s);function Uc(){let s=ro("live_merge_gallery"),e=i=>[...s?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),t=e(
".thumbnails");return t.length?t:e(".grid-container")}function Hc(){let s=document.querySelector("#live_merge_result .lm-made");if(!s)return null;let{number:e="",
pictures:t,originals:i,whole:r,files:o="",start:n=""}=s.dataset,l=o.split(" ").map(c=>c==="-"?"":c);return{number:e,pictures:Number(t),originals:Number(i),whole:r!==
"0",files:l,start:n}}function Ti(){for(let s of document.querySelectorAll("[data-sentences]")){let{text:e}=fs({text:s.textContent,sentences:JSON.parse(s.dataset.
sentences??"{}")});delete s.dataset.sentences,e!==s.textContent&&(s.textContent=e)}}function Kc(){let s=ro("live_merge_info")?.cloneNode(!0);for(let e of s?.querySelectorAll(
"[data-testid=status-tracker]")??[])e.remove();for(let e of s?.querySelectorAll("br")??[])e.nextSibling?.textContent?.startsWith(`
`)||e.replaceWith(`
`);return(s?.textContent??"").trim()}function qc(s){let e=0,t=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])
document.addEventListener(i,t,!0);s.addEventListener("focusin",({target:i,relatedTarget:r})=>{let o=ro("live_merge_gallery"),n=c=>c instanceof Node&&!!o?.contains(
c);n(i)&&r instanceof HTMLElement&&!n(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var Vc=700,zu=100,Gu=1200*1e3,Mi=class{constructor(e){this.app=e,this.started=m(0),this.result=m(null),this.asked=null,this.wanted=!1,this.number="",this.timer=
0,this.patience=0,k(()=>{e.desk.edits.value&&R(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Gu}press(e=Xt(this.app)){
document.getElementById(Dc[e])?.click()}async free(){for(;this.isRunning||this.wanted;)await new Promise(e=>setTimeout(e,zu))}sent(e,t="txt2img"){let{desk:i,live:r,
root:o,studies:n,dialogs:l}=this.app,{inputs:c,img2img:h,progress:u}=o.dataset,v=e.slice(3,Number(t==="img2img"?h:c));t==="img2img"&&(v[0]=Fc(o,v[0]));let p=n.takeOrder()??
l.blind.studies.takeOrder(),w=i.shown.value,b=`task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:x,other:q,own:se}=p?{kind:"\
explore",other:"",own:""}:this.#e(w);p||(this.asked={recipe:w,architecture:i.kit.value.id,other:q,own:se,from:t},clearTimeout(this.timer),this.wanted=!1);let Qe=this.
started.value=Date.now();for(let Bi of p?p.recipes:[w,...q?[JSON.parse(x)]:[]])r.expect(Bi);r.watch(150);let vo=window[u??""],go=Bi=>document.getElementById(Bi);
return typeof vo=="function"&&vo(b,go("lm-progress"),go("live_merge_gallery"),()=>Qe===this.started.value&&this.#t()),[b,p?p.text:JSON.stringify(w),x,...v]}#e(e){
let{settings:t,snapshots:i,parked:r}=this.app.desk,o=this.app.dialogs.lora.besides(e);if(o)return{kind:JSON.stringify(o),other:a("compare.whole"),own:a("compare\
.lora")};let{compare:n,compareWith:l="original"}=t.value,c=n&&!r.value?za(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"com\
pare",other:"",own:""}:{kind:JSON.stringify(c),other:a(l==="before"?"compare.before":"compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.
watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),this.wanted=e.settings.value.auto&&!e.parked.value&&!e.written.value.missing.
length,this.wanted&&(this.timer=setTimeout(()=>this.isRunning||this.press(),Vc))}#i(e=!1){let t=Hc();if(!t||t.number===this.number||!this.asked)return;clearTimeout(
this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),Vc));let i=Uc(),r=this.result.value;i.length!==t.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(
this.patience),this.number=t.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:t.originals,whole:t.whole,files:t.files,start:t.start,infotext:Kc()}))}attach(e){
let t=()=>document.getElementById("live_merge_result")?.innerHTML,i=t();qc(e),new MutationObserver(()=>{Ti();let r=t();r!==i&&this.isRunning&&this.#t(),i=r,this.#i()}).
observe(e,{childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Yu=96,Ju=150,zc=s=>({original:s.original,merged:s.large||s.picture,small:s.picture,files:{merged:s.file,original:s.originalFile}}),Ei=class{constructor(e){this.
app=e,this.shots=m(Or()),this.current=m(0),this.origin="",this.timer=0,k(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:t,
originals:i,pictures:r,whole:o,files:n,infotext:l,other:c,from:h,start:u}){let v=r[i];if(!v||!e.steps.length)return;let p=await Gc(v).catch(()=>"");if(!p)return;
let w={id:Math.random().toString(36).slice(2,10),parent:this.origin,star:!1,recipe:e,architecture:t,time:Date.now(),picture:p,infotext:l,whole:o,large:v,file:n[i]??
"",...i&&!c?{original:r[0],originalFile:n[0]??""}:{original:"",originalFile:""},...h==="img2img"?{from:h,start:u}:{}};this.#t(pr(this.shots.value,w)),this.current.
value=0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}async addStarred(e,t,i){let r=await Gc(t).catch(()=>"");if(!r)return;let o={
id:Math.random().toString(36).slice(2,10),parent:this.origin,star:!0,recipe:e,architecture:this.app.desk.kit.value.id,time:Date.now(),picture:r,infotext:i,whole:!0,
large:t,original:""},n=pr(this.shots.value,o);this.#t(n.map((l,c)=>c?l:{...l,star:!0})),this.origin=n[0].id}#t(e){this.shots.value=e,Yn(e)}star(e){this.#t(Ya(this.
shots.value,e))}#s(e){this.app.compare.show(zc(e),e.id)}recall(e){let t=this.shots.value.find(i=>i.id===e)??this.shots.value[0];t&&this.#s(t)}peek(e){clearTimeout(
this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=zc(e),Ju):this.app.compare.peeked.value=null}async back(e){let{desk:t,live:i,compare:r}=this.
app,o=B(e.recipe.base);if(clearTimeout(this.timer),r.peeked.value=null,this.#s(e),e.architecture!==t.kit.value.id){t.remark.value=a("strip.other_kind",{base:S(o)});
return}t.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>t.remark.value=_(n))}#i(e,t=!1){this.current.value=Math.max(0,Math.min(e,Math.min(this.shots.value.
length,ys)-1)),t&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let t=this.current.value,i={ArrowRight:t+1,ArrowLeft:t-
1,Home:0,End:ys-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.current.value]);else if(e.key==="Delete"&&this.shots.
value.length)this.#t(this.shots.value.toSpliced(t,1)),this.#i(t,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,t=e.written.value.recipe;return d`${oe(
this.shots.value.slice(0,ys),i=>i,(i,r)=>{let o=xs(i,e.schema.value),n=()=>{this.#i(r),this.back(i)};return d`<button type="button" class=${H({"lm-strip-item":!0,
"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${a("strip.title",{about:o})} aria-label=${a("strip.back",{about:o})}
                aria-current=${$(i.recipe,t)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${f(
a("gallery.open"),a("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Gc(s){let e=new Image;
e.src=s,await e.decode();let t=Yu/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*t)),i.
height=Math.max(1,Math.round(e.naturalHeight*t));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Yc=["txt2img","img2img"],Jc=()=>Yc.some(s=>Pl(`tab_${s}`));function Zc(){return Yc.flatMap(s=>{let[e,t,i]=[`live_merge_in_${s}`,document.getElementById(`${s}\
_actions_column`),document.getElementById(`tab_${s}`)],r=document.getElementById(e);if(r||!i)return r??[];let o=Object.assign(document.createElement("div"),{id:e,
className:"lm-in-tab"});return o.setAttribute("role","status"),t?t.append(o):i.prepend(o),[o]})}var Zu=({live:s,next:e})=>{let{recipe:t,id:i}=e??s??{};return t?.
steps.length?{recipe:t,id:i??""}:null};function Xc({desk:s,live:e}){let t=Zu(s.state.value);if(!t)return g;let i=Ft(t.recipe,s.schema.value);return d`${f(a(s.state.
value.next?"in_tab.next":"in_tab.live",{name:i}),a("in_tab.title",{name:i,id:t.id.slice(0,10)}),()=>zt("tab_live_merge"),{kind:"lm-in-tab-name"})}
        ${f(a("actions.restore"),a("actions.restore_title"),()=>e.restore(),{kind:"lm-in-tab-original"})}`}function Qc({desk:s,live:e}){let{missing:t,waiting:i}=s.
written.value;return f(a("use.txt2img"),a("use.txt2img_title"),()=>{e.insist(),zt("tab_txt2img")},{id:"lm-use",hidden:s.parked.value||t.length+i.length>0||!s.written.
value.recipe.steps.length})}function eh(s,e){let{desk:t,balanceRefused:i}=s,{erase:r}=e,o=i.value.step===e.id?i.value.why:"",n=[["",a("erase.turn_down"),a("erase.turn_down_title")],["balan\
ce",a("erase.balance"),a("erase.balance_title")]],l=p=>t.doneStep(p),c=F(a("erase.way"),y(n,Ge(r)?"balance":"",p=>l(w=>aa(w,p==="balance")),{id:"lm-erase-way"})),
h=(p,w,b,x={})=>F(a(`erase.${p}`),xe(w,a(`erase.${p}`),b,{id:`lm-erase-${p}`,title:a(`erase.${p}_title`),placeholder:a(`erase.${p}_empty`),key:p,...x}),{kind:"l\
m-field lm-erase"}),u=Ge(r)?[h("of",r.of??"",p=>l(w=>or(w,"of",p))),h("mixed",ar(r.balance),(p,w)=>Xu(s,e,p,w),{wrong:o!=="",describedBy:"lm-erase-note",drop:()=>i.
value=oo})]:[h("concepts",ir(r.concepts),p=>l(w=>rr(w,"concepts",p))),h("towards",r.towards??"",p=>l(w=>or(w,"towards",p)))],v=Ge(r)?d`<p id="lm-erase-note" class="lm-note" role="alert">${o}</p>`:
g;return d`${c}${u}${h("keep",ir(r.keep),p=>l(w=>rr(w,"keep",p)))}${v}`}var oo={step:"",why:""};function Xu({desk:s,balanceRefused:e},t,i,r){let o=ca(i);e.value=
{step:t.id,why:o},o?r.dataset.typing="yes":i.trim()===ar(t.erase.balance)?mt(r):s.doneStep(n=>ha(n,i))}var Li=class{constructor(e,t,{schema:i,files:r,state:o}){this.root=e,this.server=t,this.desk=new As(i,r,o),this.reader=new Cs(this.desk,t),this.live=new Ps(this.
desk,t,this.reader,{isShown:()=>this.isShown()||Jc(),isBusy:()=>this.preview.isRunning}),this.marks=new Bs,this.details=new js(t),this.doctor=new Ts(this.desk,t),
this.studies=new ht(t,{press:()=>this.preview.press("txt2img"),interrupt:()=>document.getElementById("live_merge_interrupt")?.click(),free:()=>this.preview.free(),
isBusy:()=>this.preview.isRunning}),this.finding=new Is(this),this.preview=new Mi(this),this.compare=new Si(this),this.strip=new Ei(this),this.infotext=new Ai(this),
this.dialogs={save:new ai(this),lora:new ti(this),presets:new ri(this),virtual:new si(this),imports:new Js(this),conflicts:new Vs(this),gallery:new Gs(this),blind:new qs(
this),keys:new Xs,grid:new Zs(this),explore:new gi(this)},this.drawing=m(!1),this.copied=m(!1),this.transform=m({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),
this.textNote=m(""),this.balanceRefused=m(oo),this.picking=m(Ys),this.#e(),Xn(this.desk,t),Jn(this.desk),cl(this.desk,this.compare.shown),el(this.desk,t),Qn(this.
desk,this.dialogs.virtual.kept),this.lost=hl(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:t}=this,{
panel:i,settings:r}=Hn(),{settings:o,live:n}=e.state.value;if(e.settings.value=r,e.snapshots.value=Sr(),k(()=>{e.snapshots.value=Va(e.snapshots.peek(),this.strip.
shots.value)}),o?.auto_preview&&!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||"",{past:c,future:h,linked:u,shown:v}=ll(
i.values);e.panel.value={...Ct({...i.values,home:l},i.selected),past:c,future:h},e.linked.value=u,this.strip.recall(v)}else n?.recipe&&t.show(n.recipe).catch(()=>{})}#t(){
let e=this.desk.state.value.save?.state,t=this.desk.state.value.keeping?.state;k(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),
this.dialogs.save.finished(),R(()=>this.dialogs.lora.kept())),e=i;let r=this.desk.state.value.keeping?.state;t==="running"&&r!=="running"&&R(()=>this.dialogs.virtual.
finished()),t=r})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!$(e,this.desk.files.value)&&(this.desk.files.value=e),this.
details.forget()}};function th(s){if(!s)return()=>{};let e=()=>s.offsetParent&&s.style.setProperty("--lm-above",`${Math.round(s.getBoundingClientRect().top+window.scrollY)}px`),t=new IntersectionObserver(
e);return t.observe(s),window.addEventListener("resize",e),()=>{t.disconnect(),window.removeEventListener("resize",e)}}function sh(s){let e=s.canBeTranslated;e&&(s.canBeTranslated=(t,i)=>!t.parentElement?.closest("#live_merge_tab")&&e(t,i))}var Qu=.05,_e=.01,ji=550,ep=400,tp=600,$t=s=>s instanceof Element?s.closest(".lm-fader"):null,Ni=s=>s instanceof Element&&s.classList.contains("lm-range"),Xe=s=>s instanceof
Element&&s.classList.contains("lm-value"),xt=s=>s.dataset.slot??"",Ri=s=>s.shiftKey?_e:Qu;function ao(s){let e=s.deltaY||s.deltaX;return e&&(e<0?1:-1)*Ri(s)}function no(s){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>s.commit(),ep)}}function lo(s,e){let t=e?s.querySelector(`[data-key="${e}"]`):null;return t?.click(),t!==null}
function ih(s,{desk:e}){let t=no(e),i=!1,r={slot:"",weight:0,time:0},o=(p,w)=>{e.moveFader(p,w),e.commit()},n=(p,w,b)=>{let x=e.channel.value;if(!x)return;let q=e.
weight(xt(p));e.moveFader(xt(p),ps(q,G(q+w),x),b),t()},l=p=>{let w=$t(p.target),b=e.channel.value;if(!w||!b||p.ctrlKey||p.metaKey||p.altKey&&!e.linked.value.length)
return;let x=Ri(p),q={ArrowRight:x,ArrowLeft:-x,PageUp:.25,PageDown:-.25},se={ArrowUp:x,ArrowDown:-x,...Ni(p.target)?q:{}},Qe=Ni(p.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(p.key in se)n(w,se[p.key],p.altKey);else if(p.key in Qe)o(xt(w),Qe[p.key]);else if(!Xe(p.target)&&lo(w,{s:"fader.solo",m:"fader.mute"}[p.
key.toLowerCase()])){p.preventDefault();return}else return;Xe(p.target)&&delete p.target.dataset.typing,p.preventDefault()},c=p=>{let w=$t(p.target);if(!w?.contains(
document.activeElement))return;p.preventDefault();let b=ao(p);b&&n(w,b,p.altKey)},h=({target:p})=>{let w=$t(p);!w||!Ni(p)||s.classList.contains("lm-stroke")||e.
moveFader(xt(w),G(Math.round(Number(p.value)/_e)*_e),i)},u=({target:p})=>{let w=$t(p),[b,x]=[e.step.value,e.channel.value],q=p instanceof Element&&p.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!x||q||Xe(p)||s.classList.contains("lm-drawing"))return;let se=xt(w),Qe=r.slot===se?r.weight:e.weight(se);e.doneWeights({
[se]:w.classList.contains("lm-part")?null:Go(b,x,se,Qe,e.kit.value)})},v=({target:p,timeStamp:w})=>{let b=$t(p),x=b?xt(b):"",q=x===r.slot&&w-r.time<tp;x&&!q&&(r=
{slot:x,weight:e.weight(x),time:w})};s.addEventListener("keydown",l);for(let p of["pointerdown","pointermove"])s.addEventListener(p,w=>i=w.altKey);s.addEventListener(
"wheel",c,{passive:!1}),s.addEventListener("input",h),s.addEventListener("change",({target:p})=>$t(p)&&Ni(p)&&e.commit()),s.addEventListener("dblclick",u),s.addEventListener(
"pointerdown",v)}var rh=s=>d`<span class="lm-snapshots" role="group" aria-label=${a("snapshot.label")}>
    ${ie.map((e,t)=>sp(s,e,t+1))}</span>`;function sp(s,e,t){let{desk:i}=s,r=i.snapshots.value[e],o=r!==void 0&&$(r.recipe,i.written.value.recipe),n=a(r?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:t});return d`<button type="button" class=${H({"lm-snapshot":!0,"lm-kept-one":r!==void 0})} id="lm-snapshot-${e}"
        aria-label=${a(r?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${o?"true":"false"} title=${n}
        aria-keyshortcuts="${t} Shift+${t}" style=${wi({backgroundImage:r?.picture?`url("${r.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||Ii(s,e,l)}
        @pointerdown=${l=>ip(s,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function Ii({desk:s,strip:e},t,i){if(!i&&s.snapshots.value[t])return s.recallSnapshot(
t);s.storeSnapshot(t,e.shots.value),s.remark.value=a("snapshot.stored",{letter:t})}function ip(s,e,{currentTarget:t}){let i=t;delete i.dataset.held;let r=setTimeout(
()=>{i.dataset.held="yes",Ii(s,e,!0)},ji);for(let o of["pointerup","pointercancel","pointerleave"])i.addEventListener(o,()=>clearTimeout(r),{once:!0})}function rp({code:s,ctrlKey:e,metaKey:t,altKey:i,target:r}){let o=s.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return o&&!(e||t||i)&&!Ze(r)?ie[Number(o)-1]:""}function oh(s,e){
let{desk:t,preview:i}=e;s.addEventListener("keydown",r=>{let o=rp(r);if(o)return(r.shiftKey||t.snapshots.value[o])&&Ii(e,o,r.shiftKey),r.preventDefault();if(r.key===
"?"&&!r.ctrlKey&&!r.metaKey&&!Ze(r.target))return e.dialogs.keys.open(),r.preventDefault();if(!(r.ctrlKey||r.metaKey)||!(r.target instanceof Element))return;let n=r.
target.matches('input[type="text"], textarea'),l=r.key.toLowerCase();if(l==="enter")i.press();else if(l==="z"&&!n)r.shiftKey?t.redo():t.undo();else if(l==="y"&&
!n)t.redo();else return;r.preventDefault(),r.stopPropagation()})}var Pi=s=>s?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function ah(s,{desk:e,drawing:t}){let i="",r=[],o=!1,n=0;s.addEventListener(
"pointerdown",l=>{let c=Pi(l.target);if(o=!1,!c||pe(c)||l.button!==0||l.shiftKey||t.value)return;[i,r]=[c,e.linked.value];let h=()=>{o=!0,e.linked.value=ta(r,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,ji)}),s.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Pi(document.elementFromPoint(
l,c));!u||pe(u)||u===i&&!o||(clearTimeout(n),o=!0,e.linked.value=[...new Set([...r,...ea(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])s.addEventListener(
l,()=>{clearTimeout(n),i=""});s.addEventListener("click",l=>{!o||!Pi(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),s.addEventListener("cont\
extmenu",l=>Pi(l.target)&&l.preventDefault()),s.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),op(s,e)}function op(s,e){let t=null,i=no(e),r=h=>h instanceof Element?h.closest(".lm-head"):null,o=h=>(h.dataset.slots??"").split(" "),n=(h,u,v,p)=>{
let[w,b]=[e.channel.value,o(h)];w&&e.moveFaders(b,b[0],ps(u,G(u+v),w),p)},l=(h,u,v)=>{n(h,e.weight(o(h)[0]),u,v),i()};s.addEventListener("pointerdown",h=>{let u=r(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),t={head:u,y:h.clientY,moved:!1},e.commit())}),s.addEventListener("pointermove",h=>{if(!t)return;let u=s.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:v,high:p}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((t.y-h.clientY)/u*(p-v)/_e)*_e;t.moved||=
w!==0,t.moved&&n(t.head,e.weightBefore(o(t.head)[0]),w,h.altKey)});let c=()=>{t?.moved?e.commit():t&&(e.linked.value=sr(e.linked.value,o(t.head))),t=null};s.addEventListener(
"pointerup",c),s.addEventListener("pointercancel",()=>t=null),s.addEventListener("keydown",h=>{let u=r(h.target),v={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(v)l(u,v*Ri(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=sr(e.linked.value,o(u));else return;h.preventDefault()}}),s.addEventListener(
"wheel",h=>{let u=r(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let v=ao(h);v&&l(u,v,h.altKey)},{passive:!1})}var nh=7,lh=12;function ch(s,{desk:e,drawing:t}){let i=null,r=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(t.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Xe(c.target)||ap(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
s.classList.add("lm-stroke"),l(i,i,h))},o=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),s.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:v,high:p}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let x=np(b,c,h);
x!==null&&(w[b.dataset.slot??""]=G(Math.round((v+x*(p-v))/_e)*_e))}Object.keys(w).length&&e.setWeights(w)};s.addEventListener("pointerdown",r),s.addEventListener(
"pointermove",o),s.addEventListener("pointerup",n),s.addEventListener("pointercancel",n)}var ap=s=>s instanceof Element&&s.closest("button")!==null;function np(s,e,t){
let i=s.getBoundingClientRect(),r=lp(i,e,t),o=s.querySelector(".lm-range");if(r===null||!o||r<i.top-lh||r>i.bottom+lh)return null;let n=o.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-nh-r)/(n.height-2*nh)))}function lp(s,e,t){let[i,r]=e.x<t.x?[e.x,t.x]:[t.x,e.x];if(r<s.left||i>s.right)return null;if(t.x>=
s.left&&t.x<=s.right||e.x===t.x)return t.y;if(e.x>=s.left&&e.x<=s.right)return null;let o=(s.left+s.right)/2;return e.y+(o-e.x)/(t.x-e.x)*(t.y-e.y)}function hh({desk:s}){let e=s.kind==="adjust",t=o=>s.step.value?.adjust[o.name]??0,i=(o,n)=>s.editStep(l=>hr(l,o.name,n)),r=o=>d`<div class="lm-adjusted ${t(o)?
"":"lm-zero"}" data-name=${o.name} title=${o.help}
        @dblclick=${n=>Xe(n.target)||s.doneStep(l=>hr(l,o.name,0))}>
        <span class="lm-name" aria-hidden="true">${o.label}</span>
        ${ft(t(o),{...o,exact:a("fader.exact",{label:o.label}),usual:0},n=>i(o,n),()=>s.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${a(
"adjust.label")} ?hidden=${!e}>
        ${e?s.schema.value.adjust.map(r):g}</section>`}function dh(s){let{problem:e}=s.desk.state.value,t=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:cp(s)||hp(s)||dp(s)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${t}${pp(s)}${up(s)}`}var Qt=(s,e,t="lm-banner")=>d`<div id=${t} class="lm-banner" role="alert"><span>${s}</span>${e}</div>`;function cp(s){let{desk:e,
live:t}=s,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(c=>c.
name===r)??e.files.value.models.find(c=>me(c.name,r)),n=async()=>{if(e.parked.value)return e.adopt();i&&await uh(s,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=S(r);return Qt(a("banner.paused",{base:l}),[f(a("banner.adopt"),a("banner.adopt_title"),n),o?f(a("banner.back",{base:l}),a("banner.back_title"),()=>t.load(o.name)):
g,e.parked.value?f(a("banner.new"),a("banner.new_title"),()=>e.startNew()):g])}function hp(s){let{desk:e,live:t}=s;if(!t.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await t.show(r).catch(o=>e.remark.value=_(o))};return Qt(a("banner.elsewhere"),[f(a("banner.take_over"),a("banner.take_over_\
title"),()=>t.takeOver()),f(a("banner.show"),a("banner.show_title"),i)])}function dp(s){let{lost:e,desk:t}=s,i=e.value;if(!i)return null;let r=()=>{e.value=null,
dl(t.state.value.run??"")};return Qt(a("banner.restarted"),[f(a("banner.again"),a("banner.again_title"),()=>uh(s,i)),f(a("banner.leave"),a("banner.leave_title"),
r)])}var uh=({desk:s,live:e},t)=>e.use(t).catch(i=>s.remark.value=_(i));function up({desk:s,dialogs:{lora:e}}){let{draft:t,save:i,checkpoint:r}=s.state.value;if(!t||
e.leaving.value)return g;let o={name:t.name,hash:t.autov3,size:Z(t.size),base:S(r?.name??"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state===
"running";return Qt(a(t.shown?"draft.shown":"draft.waits",o)+n,[f(a("draft.keep"),a("draft.keep_title",o),()=>e.keep(),{id:"lm-draft-keep",off:l}),f(a("draft.dr\
op"),a("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function pp({desk:s,live:e}){if(!s.state.value.offered)return g;let t=i=>()=>e.
ask("/pasted",{accept:i});return Qt(a("offer.text"),[f(a("offer.yes"),a("offer.yes_title"),t(!0)),f(a("offer.no"),a("offer.no_title"),t(!1))],"lm-offer")}function mp({desk:s},e){if(!s.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let t=s.opened.value===e,i=`${qe(e,s.kit.value)}
${a("fader.open_title",{slot:e})}`;return f(e,i,()=>s.opened.value=t?"":e,{kind:"lm-name lm-opens",expanded:t,controls:"lm-kinds",label:a("fader.open",{slot:e})})}
function fp(s,e,t){let i=n=>Math.min(1,Math.max(0,(n-e)/(t-e))),[r,o]=[i(0),i(s)].sort((n,l)=>n-l);return`--lm-from: ${r}; --lm-to: ${o}`}function es(s,e,t){let{
desk:i}=s,{low:r,high:o}=i.channel.value?.parameter??{low:0,high:1},n=i.weight(e),l=!t.flat||i.isSet(e),c=t.label??e,h=i.step.value,u=H({"lm-fader":!0,"lm-part":!!t.
flat,"lm-zero":n===0,"lm-unset":!l,"lm-beyond":n<r||n>o,"lm-live":wp(s,e),"lm-finer":h!==null&&Uo(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-mu\
ted":h!==null&&Wr(h,we(e),i.kit.value)}),v=p=>{p===null?i.setWeights({[e]:null}):i.moveFader(e,p),i.commit()};return d`<div class=${u} data-slot=${e} title=${t.
title} style=${fp(n,r,o)}>
        ${t.name??mp(s,e)}${t.flat?g:oc(s,e)}
        <input type="range" class=${t.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${o}
            aria-label=${c} aria-orientation=${O(t.flat?void 0:"vertical")}
            aria-valuetext=${vp(s,e)} aria-keyshortcuts=${O(pe(e)?void 0:t.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${$e(String(Math.min(o,Math.max(r,n))))}>${t.flat?g:ac(s,e)}
        ${Q(l?n:null,a("fader.exact",{label:c}),v,{placeholder:t.follows,empty:t.flat})}
        ${pe(e)?g:gp(s,e,!!t.flat)}${t.after??""}</div>`}function vp({desk:s},e){let[t,i]=[s.step.value,s.weight(e)],r=s.isSet(e)||s.kit.value.architecture.sliders.
includes(e)?String(i):a("fader.not_set",{weight:i});return t&&Wr(t,we(e),s.kit.value)?a("fader.muted",{weight:r}):r}function gp(s,e,t){let{desk:i}=s,[r,o]=[i.step.
value,i.kit.value];if(!r)return g;let n=(l,c,h,u)=>f(l,a(`${c}_title`,{slot:e}),()=>i.doneStep(v=>u(v,e,o)),{kind:"lm-mute",key:c,label:a(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${t?g:n("S","fader.solo",Ur(r,e,o),Yl)}${n("M","fader.mute",ne(r,o).includes(e),zl)}${t?g:nc(s,e)}</span>`}function wp({
desk:s},e){let t=s.state.value.live?.blocks??[],{follows:i,architecture:r}=s.kit.value,o=r.odd.filter(n=>i[n]===e&&!r.slots.includes(e));return[e,...o].some(n=>t.
includes(n))}var bp=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],yp=32,kp=s=>s.replace(/\d+$/,"");function ph(s){let{kit:e,
channel:t}=s.desk,{low:i,high:r}=t.value?.parameter??{low:0,high:1},o=([n,l])=>{let c=e.value.architecture.sliders.filter(h=>kp(h)===n);return c.length?d`<fieldset class="lm-group lm-group-${n} ${c.
length>yp?"lm-two-rows":""}" style="--lm-count: ${c.length}"><legend>${$p(l,c)}</legend>
            <div class="lm-faders">${c.map(h=>es(s,h,{title:qe(h,e.value)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${a(
"desk.label")} ?hidden=${!t.value}>
        <div class="lm-scale" aria-hidden="true">${[r,(i+r)/2,i].map(n=>d`<span>${G(n)}</span>`)}</div>
        ${bp.map(o)}</section>`}var $p=(s,e)=>e.length<2?a(s):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${a("desk.head_title")} aria-label=${a("desk.head",{group:a(s)})}>${a(s)}</button>`;function mh(s){let{kit:e,channel:t,panel:i,schema:r,settings:o}=s.
desk,n=i.value.values.whole.block_map||"live_merge",l=r.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!t.
value} ?open=${o.value.odd}
        @toggle=${c=>c.target.open!==o.value.odd&&s.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${a("odd.summary",{parts:e.value.architecture.odd.map(c=>xp(s,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>_p(s,c))}</div>
        ${F(a("odd.map"),y(l,n,c=>s.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:a("odd.map_tit\
le")})}</details>`}function xp({desk:s},e){if(s.isSet(e))return`${e} ${s.weight(e)}`;let t=s.kit.value.follows[e];return t?`${e} = ${t}`:a("odd.kept",{slot:e})}
function _p(s,e){let t=s.desk.kit.value.follows[e],i=qe(e,s.desk.kit.value),r=t?a("odd.follows",{help:i,followed:t}):a("odd.stays",{help:i});return es(s,e,{flat:!0,
title:r,follows:t?`= ${t}`:"0"})}function vh(s){let{desk:e}=s,t=e.opened.value,i=e.partsOf(t),[r,o]=[i.filter(It),i.filter(h=>!It(h))],n=o.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(v=>Op(s,t,v,n))}</div></div>`:g,c=()=>Sp(s);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${a("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${t}</strong>
            <span>${a("parts.head",{count:tr(n)})}</span><span class="lm-gap"></span>
            ${f("✕",a("parts.close_title"),c,{label:a("parts.close",{slot:t})})}</div>
        <p class="lm-known">${qe(t,e.kit.value)}</p>
        ${l(a("parts.kinds"),o)}${l(a("parts.layers"),r)}`:g}</section>`}function Op(s,e,t,i){let r=`${tr(t.parameters)}, ${Math.round(100*t.parameters/i)} %`;return es(
s,`${e}/${t.id}`,{flat:!0,label:`${e} ${t.label}`,follows:`= ${e}`,title:a("parts.title",{label:t.label,tensors:t.tensors,share:r,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${t.
label}</span>`,after:d`<span class="lm-share">${r}</span>`})}function Sp({desk:s,root:e}){let t=s.opened.value;s.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${t}"] .lm-opens`)?.focus()}function gh({desk:s}){let e=s.step.value,t=e?Ho(e,s.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!t.length}>${t.
length?a("rules.others"):g}
        ${t.map(i=>d`<span class="lm-rule">${fh(i)}${f("✕",a("rules.drop"),()=>s.doneStep(r=>Ko(r,i)),{label:a("rules.drop_one",{rule:fh(i)})})}</span>`)}</p>`}
function fh({keys:s,slots:e,...t}){let i=Object.entries(t).map(([r,o])=>`${r} ${o}`).join(", ");return e?a("rules.in",{keys:s||a("rules.every_key"),slots:e,set:i}):
a("rules.all",{keys:s||a("rules.every_key"),set:i})}function wh(s){let{desk:e}=s,[t,{methods:i,together:r}]=[e.step.value,e.schema.value],o=t?.kind==="adapters",n=o?r.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):An(i);return Vt(s,{id:"method",inputId:"lm-method",kind:"lm-input",label:a("source.method"),empty:a("source.method"),none:a("menu.none_found"),
value:t?.method??"",shown:n.find(l=>l.value===t?.method)?.text??"",items:l=>Ht(n,l),head:l=>l?a(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>o?{...c,method:l,sparse:!1}:Ta(c,l,e.schema.value))})}function bh(s){let{desk:e,dialogs:t}=s,[i,r,o]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!r)return g;let n=st(o,i.kind),l=Tn(n,t.presets.own.value),c=zo(i,r,o);return d`<div class="lm-field lm-preset">${Vt(s,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:a("tools.preset_label"),title:a("tools.preset_title"),empty:a("tools.preset"),none:a("menu.none_found"),value:c,shown:c,items:h=>Ht(
l,h),head:h=>a(`preset_group.${h}`),row:({text:h})=>d`${Ap(Mn(n[h]??{},o.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var Ap=({width:s,height:e,points:t})=>d`<svg class="lm-curve" width=${s} height=${e+2} viewBox="0 -1 ${s} ${e+2}"
    aria-hidden="true"><polyline points=${t} /></svg>`;function kh(s){let{desk:e}=s,t=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${a("source.label")} ?hidden=${!t}>
        ${Tp(s)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${t?.kind!=="merge"&&t?.kind!=="adapters"}>
            <span class="lm-label">${a("source.method")}</span>${wh(s)}</div>
        <div class="lm-models" id="lm-models">${t?Mp(s,t):g}</div></section>`}function Tp({desk:s,live:e}){let t=s.checkpoint.value,i=s.steps.findIndex(c=>c.id===
s.panel.value.selected),r=t?t.virtual||S(t.name):e.isLoading.value?a("base.loading"):a("base.none"),o=i>1?a("base.after_steps",{n:i}):a("base.after_step"),l=[t?.
architecture?s.kit.value.architecture.label:t?.kind,t?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?o:a("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${t?.virtual?a("base.virtual",{base:t.name}):t?.title||t?.name||r}><span class="lm-base-name">${r}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function Mp(s,e){let{files:t,schema:i}=s.desk,r=c=>s.desk.doneStep(h=>vs(h,c,i.value));
if(e.kind==="adapter")return d`${Re(s,{id:"adapter",label:a("source.adapter"),value:P(e.models.adapter),files:t.value.adapters,pick:c=>r({adapter:c}),empty:a("p\
icker.file")})}${$h(s,e)}`;if(e.kind==="adapters")return Ep(s,e);if(e.kind==="erase")return eh(s,e);if(e.kind!=="merge")return g;let{models:o}=W(i.value,e.method),
n=(c,h,u,v)=>Re(s,{id:c,label:h,value:P(u),files:t.value.models,pick:v});if(o[0]!=="models")return o.map(c=>n(c,c.toUpperCase(),e.models[c],h=>r({[c]:h})));let l=ce(
e);return d`${l.map((c,h)=>n(`model${h}`,a("source.model",{n:h+1}),c,u=>r({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${f("−",a("source.fewer"),()=>r({models:l.slice(0,-1)}),{label:a("source.fewer"),off:l.length<2})}
            ${f("+",a("source.more"),()=>r({models:[...l,""]}),{label:a("source.more")})}</span>`}function Ep(s,e){let{desk:t}=s,i=e.models.models;return d`${i.
map((r,o)=>d`${Re(s,{id:`adapter${o}`,label:a("source.adapter_n",{n:o+1}),value:P(r),files:t.files.value.adapters,pick:n=>t.doneStep(l=>({...l,models:{models:i.
with(o,n)}})),empty:a("picker.file")})}${F(a("tools.weight"),Q(e.shares[o]??1,a("source.weight_n",{n:o+1}),n=>t.doneStep(l=>$a(l,o,n??1)),{key:`share${o}`}))}`)}${$h(
s,e)}`}function $h(s,e){let{desk:t,dialogs:i}=s,r=t.steps.filter(n=>He(n.kind)&&C(n)).flatMap(n=>be(n,t.schema.value)),o=e.kind==="adapters"||ba(e);return d`<span class="lm-pair">
        ${f("−",a("source.fewer_adapters"),()=>t.doneStep(ka),{id:"lm-adapter-fewer",label:a("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${f("+",a(o?"source.more_adapters":"source.adapter_alone"),()=>t.doneStep(ya),{id:"lm-adapter-more",label:a("source.more_adapters"),off:!o})}
        ${f(a("conflicts.open"),a("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function xh({desk:s}){let[
e,t]=[s.kind,s.step.value],i=t&&W(s.schema.value,t.method),r=t&&e==="adapters"?de(s.schema.value,t.method):null,o=r?r.summary:e==="merge"?i?.summary:a(`help.${e||
"none"}`),n=e==="merge"?a("help.source",{text:o,source:i?.source}):o;return d`<p id="lm-help" class="lm-help" title=${n}>${o}</p>`}function _h({desk:s}){let e=s.
step.value,t=e?.kind==="merge"?W(s.schema.value,e.method).parameters.filter(o=>o.kind!=="weight"):e?.kind==="adapters"?de(s.schema.value,e.method).parameters:e?.
kind==="erase"?s.schema.value.erase.parameters:[],i=(o,n)=>s.doneStep(l=>l.kind==="erase"?da(l,o,n):Ma(l,o.name,n)),r=(o,n)=>o.kind==="erase"?ua(o,n):cr(o,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${a(
"source.parameters")}>
        ${e&&t.map(o=>Lp(o,r(e,o),n=>i(o,n)))}</section>`}var yh=s=>typeof s=="object"?JSON.stringify(s):String(s);function Lp(s,e,t){let i=s.name.replace(/_/g,
" ");if(s.kind==="flag")return D(i,s.help,e,t,{name:s.name});let r=s.kind==="choice"?y(s.choices.map(o=>[o,o]),e,t,{name:s.name}):xe(yh(e),i,(o,n)=>{let l=Te(o),
c=l!==null&&(s.kind!=="integer"||Number.isInteger(l));c&&l!==e&&t(l),n.value=c?String(l):yh(e)},{kind:"lm-input lm-number",numeric:!0,key:s.name});return F(i,r,
{kind:"lm-field lm-inline",title:s.help})}function Oh(s,e){let t=s.currentTarget,i=t.closest("[data-step]");if(s.button!==0||!i?.parentElement)return;s.preventDefault(),t.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),o=u=>r.filter(v=>{let p=v.getBoundingClientRect();return p.top+p.height/2<u}).length,n=u=>r.forEach((v,p)=>{v.classList.toggle("lm-dr\
op-before",p===u),v.classList.toggle("lm-drop-after",u===r.length&&p===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(o(u.clientY))},h=u=>{l.
abort();let v=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),v&&e(o(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var Sh=s=>s.reduce((e,t)=>e+t,0);function Ah({desk:s},e,t){let{waiting:i,places:r}=s.written.value,{error:o,live:n}=s.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===t);if(c)return l(a("missing.choose",{what:z(c.what)}));if(s.parked.value)return l(a("note.parked"));let h=r.indexOf(t);if(o?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:a("note.refused"),title:o.error,bad:!0};if(!C(e))return l(a("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],v=He(e.kind)?be(e,s.schema.value).map(P):[];return v.length>0&&$(u.map(w=>w.file),v)?Np(u):l("")}function Np(s){let[e,t]=[Sh(s.map(n=>n.applied)),Sh(s.map(n=>n.
total))],i=[...new Set(s.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],r=s.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),o=a("note.applied",{some:e,total:t});return{text:i.length?`${o} · ${A("note.left_out",i.length)}`:o,title:[r?a("note.kinds",{matched:o,which:r}):o,...i].
join(`
`),bad:e<t}}var jp=([s,...e])=>s&&!e.length&&s.kind==="merge"&&C(s)&&!s.rest.title;function Th(s){let{desk:e}=s,t=jp(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,o=e.parked.value?i:e.checkpoint.value?.name??"",n=Ql(e.steps,o,r.vae,e.kit.value),l=(c,h)=>f(a(h),a(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${H(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${a("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${a("stack.steps")} ?hidden=${t}>
            ${oe(e.steps,c=>c.id,(c,h)=>Ip(s,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${a("stack.words")} title=${n}>${n}</p>${Rp(s)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${ma(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}
            ${f(a("keys.open"),a("keys.open_title"),()=>s.dialogs.keys.open(),{id:"lm-keys-open",keys:"?"})}</div>
        </section>`}function Rp({desk:s}){let e=s.steps.filter(i=>!C(i)),t=()=>s.done(i=>fe(i,{steps:i.values.steps.map(r=>ye(r,"enabled",!0,!0))}));return f(A(
"mutes.steps",e.length),a("mutes.steps_title"),t,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function Ip(s,e,t){let{desk:i}=s,r=t+1,o=e.id===
i.panel.value.selected,n=Ah(s,e,t),l=(h,u,v)=>i.doneStep(p=>ye(p,h,u,v),e.id),c=(h,u,v,p,w=!1)=>f(h,a(u),p,{kind:"lm-button lm-small",label:a(`${u}_n`,{n:r}),key:v,
off:w});return d`<li class=${H({"lm-step":!0,"lm-selected":o,"lm-off":!C(e)})} data-step data-id=${e.id}
        @keydown=${h=>Bp(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${a("row.move_title")} aria-label=${a("row.move",{n:r})}
            @keydown=${h=>Dp(s,e,t,h)}
            @pointerdown=${h=>Oh(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${a("row.on_title")} aria-label=${a("row.on",{n:r})}
            .checked=${$e(C(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${f(`${r} ${a(`badge.${e.kind}`)}`,a("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${xe(e.rest.title||"",a("row.title",{n:r}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:a("row.title_title"),placeholder:Xl(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${Oe(e.kind)?Cp(s,e,r):g}
        <span class=${H({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:f("S",a("row.solo_title"),()=>Pp(s,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:a("row.solo",{n:r}),pressed:Hr(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>co(s,e,t,-1,h),t===0)}
            ${c("↓","row.later","stepDown",h=>co(s,e,t,1,h),t===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>s.live.remove(e.id))}</span></li>`}var Pp=({desk:s},e)=>s.done(t=>fe(t,{steps:Jl(t.values.steps,e.id)}));function Bp(s){
let{target:e,currentTarget:t,key:i}=s,r={s:"solo",m:"on"}[i.toLowerCase()];!r||s.ctrlKey||s.metaKey||s.altKey||Ze(e)||(lo(t,r),s.preventDefault())}function Cp({
desk:s},e,t){let i=Le(e,s.schema.value)?.value??1,r=o=>s.editStep(n=>ye(n,"weight",o,1),e.id);return d`<span class="lm-row-weight">
        ${ft(i,{label:a("row.weight",{n:t}),exact:a("row.weight_exact",{n:t}),usual:1,low:-1,high:2,key:"weight"},r,()=>s.commit(),{key:"weightText"})}</span>`}
function Dp(s,e,t,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),co(s,e,t,r,i))}function co({desk:s},e,t,i,r){
let o=r.currentTarget;s.move(e.id,t+i),queueMicrotask(()=>{let n=o.parentElement?.querySelector("button:not(:disabled)");(o.disabled?n:o)?.focus()})}function Mh(s){return!s||!s.budget?"":[a("details.on_card",{used:Me(s.used),budget:Me(s.budget)}),ho(s)].filter(Boolean).join("; ")}var ho=s=>s?.left_out?a("det\
ails.not_on_card",{size:Me(s.left_out)}):"";function Eh(s){let{desk:e,live:t}=s,{busy:i,progress:r,live:o}=e.state.value,{text:n,bad:l}=Fp(s),c=t.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${H({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?r||.05:0}"></div>
        <div class="lm-footer-line"><p id="lm-status" class=${H({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Hp(s,o)}>${n}</p>${Qc(s)}</div></div>`}function Fp(s){let{desk:e,live:t}=s,{state:i,remark:r}=e;if(t.trouble.value)return{text:t.trouble.value,
bad:!0};if(r.value)return{text:r.value,bad:!1};if(i.value.error)return{text:a("status.error",{error:i.value.error.error,live:Lh(i.value.live)}),bad:!0};if(t.pending.
value)return{text:Wp(s),bad:!1};let o=Nh(s);return{text:[Up(s),ho(i.value.live?.kept?.on_card),...o].filter(Boolean).join(" — "),bad:o.length>0}}function Wp({
desk:s}){let{busy:e,progress:t}=s.state.value;return t>0?a("status.applying_percent",{percent:Math.round(100*t)}):e||a("status.applying")}function Lh(s){if(!s?.
recipe?.steps.length)return a("status.original");let e=s.saved?a("status.saved",{name:s.saved}):a("status.not_saved"),t=Object.keys(s.skipped||{}).length;return a(
"status.merge_on",{saved:t?`${e} · ${A("status.skipped",t)}`:e})}function Up({desk:s,live:e}){let{missing:t,waiting:i}=s.written.value,r=Lh(s.state.value.live),
o=!!s.state.value.live?.recipe?.steps.length;return s.checkpoint.value?s.parked.value?a("status.parked",{live:r}):t.length?a("status.with_choice",{live:r,choose:a(
"missing.choose",{what:z(t)})}):i.length?[r,...i.map(({index:n,what:l})=>a("step.waits",{n:n+1,what:z(l)}))].join(" — "):e.settled.value||!s.steps.length?r:$(
s.state.value.next?.recipe,s.written.value.recipe)?a("status.next",{live:r}):o?a("status.other_merge",{live:r}):s.settings.value.live?a("status.off_live"):a("st\
atus.off"):e.isLoading.value?a("status.loading"):a("missing.choose",{what:z(t)})}var Nh=({desk:s,doctor:e})=>[...new Set([...s.state.value.live?.warnings??[],...e.
warnings.value])];function Hp(s,e){if(!e?.recipe)return"";let{kept:t}=e,i=t?[a("details.memory_kept",{kept:Me(t.deltas),budget:Me(t.budget)}),a("details.in_plac\
e",{size:Me(t.in_place)}),Mh(t.on_card)].filter(Boolean):[],r=Object.entries(e.skipped||{}).map(([n,l])=>`${n}: ${l}`),o=[A("count.blocks",e.blocks.length),A("c\
ount.tensors",e.tensors),`${Pt(e.seconds,2)} s`];return[a("details.changed",{changed:o.join(", "),id:e.id.slice(0,8)}),a("details.blocks",{blocks:e.blocks.join(
", ")}),a("details.device",{device:e.device}),...i,...Nh(s),...r].join(`
`)}function Kp(s,e){let t=s.replace(/\d+$/,"");if(t==="M")return s;let i=e.filter(o=>o.startsWith(t));return i.length===e.length?i[i.length-1-i.indexOf(s)]:e.filter(
o=>o.startsWith(t==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(s)]}var jh=(s,e,t,i)=>t[i.indexOf(Kp(i[e],i))]??s,qp=new Set(["smooth","mirror","swap"]),uo={invert:s=>1-
s,mirror:(s,e,t,i)=>e>(i.length-1)/2?jh(s,e,t,i):s,swap:jh,smooth:(s,e,t)=>(t[e-1]??s)/4+s/2+(t[e+1]??s)/4,up:(s,e,t,i,r)=>s+r,down:(s,e,t,i,r)=>s-r,times:(s,e,t,i,r)=>s*
r,clamp:s=>Math.min(1,Math.max(0,s)),dice:(s,e,t,i,r,o)=>s+r*o};function Rh(s,e,{amount:t=.1,seed:i=0,only:r=[]}={}){let[o,...n]=Object.keys(e),l=n.map(v=>e[v]),
c=Vp(i,n.length+1),h=(v,p)=>v===o&&qp.has(s)?e[o]:G(uo[s](e[v],p,l,n,t,Number(c[p+1].toFixed(3)))),u=r.filter(v=>v in e);return Object.fromEntries([o,...n].map(
(v,p)=>[v,h(v,p-1)]).filter(([v])=>!u.length||u.includes(String(v))))}function Vp(s,e){let t=s>>>0;return Array.from({length:e},()=>{t=t+1831565813>>>0;let i=Math.
imul(t^t>>>15,t|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function Ih(s){let{desk:e,drawing:t}=s,[{past:i,future:r},{live:o,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${a(
"tools.label")}>
        ${Gp(s)}${l?[Yp(s),Jp(s)]:g}${Xp(s)}${zp(s)}<span class="lm-gap"></span>
        ${f(a("tools.draw"),a("tools.draw_title"),()=>t.value=!t.value,{id:"lm-draw",pressed:t.value,hidden:!l})}
        ${f("↶",a("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:a("tools.undo"),off:!i.length})}
        ${f("↷",a("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:a("tools.redo"),off:!r.length})}
        ${rh(s)}
        ${f(a("tools.reset"),a("tools.reset_title"),()=>e.doneStep(Ea),{id:"lm-reset"})}
        ${D(a("tools.live"),a("tools.live_title"),o,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${D(a("tools.auto"),a("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function zp({desk:s}){let e=s.step.value?ne(s.step.
value,s.kit.value):[];return f(A("mutes.faders",e.length),a("mutes.faders_title",{muted:e}),()=>s.doneStep(t=>Qs(t,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function Gp({desk:s}){let e=s.step.value,t=e?ee(e,s.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${a(
"tools.channel")} ?hidden=${t.length<2}>
        ${t.map((i,r)=>f(i.label,i.parameter.help,()=>s.look({channel:r}),{pressed:i.label===s.channel.value?.label}))}</div>`}var Yp=s=>d`${bh(s)}
    ${f(a("tools.my_presets"),a("tools.my_presets_title"),()=>s.dialogs.presets.open(),{id:"lm-presets-open"})}`;function Jp(s){let{desk:e,transform:t}=s,{amount:i,
seed:r}=t.value,o=Object.keys(uo).map(l=>[l,a(`shape.${l}`,{amount:i})]),n=l=>t.value={...t.value,...l};return d`${y([["",e.linked.value.length?A("tools.transfo\
rm_some",e.linked.value.length):a("tools.transform")],...o],"",l=>l&&Zp(s,l),{id:"lm-shape",kind:"lm-input lm-shape",label:a("tools.transform_label"),title:a("t\
ools.transform_title")})}
        ${Q(i,a("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${t.value.thrown?Q(r,a("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Zp({desk:s,transform:e},t){let[i,r,{amount:o,
seed:n}]=[s.step.value,s.channel.value,e.value];!i||!r||(s.doneWeights(Rh(t,ms(i,r,s.kit.value),{amount:o,seed:n,only:s.linked.value})),t==="dice"&&(s.remark.value=
a("tools.thrown",{amount:o,seed:n}),e.value={amount:o,seed:n+1,thrown:!0}))}function Xp({desk:s}){let e=Le(s.step.value,s.schema.value);if(!e)return g;let t=i=>s.
editStep(r=>ye(r,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${a("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?a("tools.weight"):a("tools.strength")}</span>
        ${ft(e.value,{label:a("tools.strength_label"),exact:a("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},t,()=>s.commit(),{id:"lm-streng\
th-value"})}</label>`}var Ph=s=>d`${dh(s)}${Th(s)}${kh(s)}${xh(s)}${_h(s)}${Ih(s)}
    ${hh(s)}${ph(s)}${vh(s)}${gh(s)}${mh(s)}${ic(s)}${Eh(s)}
    ${s.dialogs.save.view()}${s.dialogs.lora.view()}${s.dialogs.presets.view()}${s.dialogs.virtual.view()}${s.dialogs.imports.view()}${s.dialogs.conflicts.view()}
    ${s.dialogs.gallery.view()}${s.dialogs.blind.view()}${s.dialogs.explore.view()}${s.dialogs.keys.view()}${s.dialogs.grid.view()}`,Qp=s=>[["original",a("compa\
re.original")],["before",a("compare.before")],...ie.filter(e=>s.snapshots.value[e]).map(e=>[e,a("compare.snapshot",{letter:e})])],Bh=s=>{let{desk:e,live:t,dialogs:i}=s;
return d`<div class="lm-compare-with">${Wc(s)}${em(e)}</div>
    <div class="lm-action-group">
        ${f(a("actions.restore"),a("actions.restore_title"),()=>t.restore(),{id:"lm-restore"})}
        ${f(a("actions.save"),a("actions.save_title"),()=>i.save.open(),{id:"lm-save-open"})}
        ${f(a("actions.keep"),a("actions.keep_title"),()=>i.virtual.open(),{id:"lm-virtual-open"})}</div>
    <div class="lm-action-group">
        ${f(a("actions.blind"),a("actions.blind_title"),()=>i.blind.open(),{id:"lm-blind-open"})}
        ${f(a("grid.open"),a("grid.open_title"),()=>i.grid.open(),{id:"lm-grid-open",hidden:!Hl()||!e.channel.value})}
        ${f(a("actions.explore"),a("actions.explore_title"),()=>i.explore.open(),{id:"lm-explore-open"})}</div>
    <div class="lm-progress"><div id="lm-progress"></div></div>`};function em(s){let{compare:e,compareWith:t="original"}=s.settings.value,i=Qp(s),r=i.find(([o])=>o===
t)?.[1]??a("compare.original");return d`${D(a("actions.compare"),a("actions.compare_title"),e===!0,o=>s.set({compare:o}),{name:"compare",label:a("actions.compar\
e_what",{what:r})})}
        ${y(i,t,o=>s.set({compareWith:o,compare:!0}),{id:"lm-compare-with",label:a("actions.compare_choice")})}`}var po=null,Ch=()=>{},fo=s=>document.getElementById(s);async function tm(s){let e=new Ns(s.dataset.api??"",s.dataset.token??""),t=s.dataset.language||navigator.
languages.join(",");t.startsWith("en")||e.learn(t);let[i,r,o]=await Promise.all(["/schema","/models","/state"].map(l=>e.get(l))),n=new Li(s,e,{schema:i,files:r,
state:o});return rm(n),n.live.watch(),n}async function sm(){let s=fo("live_merge_root");if(!(!s||s.dataset.started)){s.dataset.started="yes";try{po??=tm(s),im(await po,
s)}catch(e){po=null,s.replaceChildren(),Vi(d`<p class="lm-banner lm-bad" role="alert">${a("start.failed",{why:_(e)})}</p>`,s)}}}function im(s,e){Ch(),s.root=e,e.
replaceChildren(),e.classList.add("lm-root");let[t,i,r,o,n]=["actions","compare","strip","picture","infotext"].map(h=>fo(`live_merge_${h}`)),l=Zc(),c=[_t(e,()=>Ph(
s)),_t(t,()=>Bh(s)),_t(i,()=>s.compare.template()),_t(r,()=>s.strip.template()),_t(n,()=>s.infotext.view()),...l.map(h=>_t(h,()=>Xc(s))),th(fo("live_merge_tab")),
k(()=>{e.classList.toggle("lm-drawing",s.drawing.value),e.classList.toggle("lm-is-live",!!s.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(
s.desk.steps.length>1?s.desk.steps.length:0)),o?.classList.toggle("lm-comparing",s.compare.pair!==void 0),o?.classList.toggle("lm-working",s.preview.started.value>
0),i&&(i.hidden=s.compare.pair===void 0&&!s.compare.isFirst),o?.classList.toggle("lm-beginning",s.compare.isFirst),o?.classList.toggle("lm-from-img2img",Xt(s)===
"img2img"),r&&(r.hidden=!s.strip.shots.value.length)})];Ch=()=>c.forEach(h=>h());for(let h of[e,t,i,r,...l])h?.setAttribute("lang",Zo());t?.classList.add("lm-ac\
tions"),i?.classList.add("lm-compare"),r?.classList.add("lm-strip"),n?.classList.add("lm-infotext"),r?.setAttribute("role","toolbar"),r?.setAttribute("aria-labe\
l",a("strip.label")),r?.addEventListener("keydown",h=>s.strip.onKey(h)),oh(e,s),ih(e,s),ah(e,s),ch(e,s),o&&s.preview.attach(o)}function _t(s,e){if(!s)return()=>{};
let t=!1,i=null,r=()=>{t=!1,Vi(i,s)};return k(()=>{i=e(),t||queueMicrotask(r),t=!0})}function rm(s){let{desk:e,compare:t,preview:i,strip:r,live:o}=s;Object.assign(
window,{LiveMerge:{app:s,desk:e,compare:t,preview:i,strip:r,live:o,onState:n=>k(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.sent(n),liveMergeImg2imgArgs:(...n)=>i.
sent(n,"img2img")}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&o.watch(0))}
function mo(){let s=()=>{sm(),Ti()};s();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(s):new MutationObserver(s).observe(document.body,{childList:!0,
subtree:!0})}sh(window);var{onUiLoaded:Dh}=window;typeof Dh=="function"?Dh(mo):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",mo):
mo();})();
