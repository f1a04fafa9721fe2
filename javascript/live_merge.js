/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var an=Symbol.for("preact-signals");function Es(){if(Ee>1)Ee--;else{var t,e=!1;for((function(){var r=$t;for($t=void 0;r!==void 0;){var a=r.S;if(a.v===r.v)for(var o=a.
t;o!==void 0;o=o.x)o.i===r.i&&(o.i=a.i);r=r.o}})();ot!==void 0;){var s=ot;for(ot=void 0,kt++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Ii(s))try{s.
c()}catch(r){e||(t=r,e=!0)}s=i}}if(kt=0,Ee--,e)throw t}}var at,T=void 0;function Y(t){var e=T,s=at;T=void 0,at=void 0;try{return t()}finally{T=e,at=s}}var ot=void 0,Ee=0,kt=0;var Bi=0,$t=void 0,xt=0;function Di(t){if(T!==void 0){var e=t.n;if(e===void 0||e.t!==T)return e={i:0,S:t,p:T.s,n:void 0,t:T,e:void 0,x:void 0,r:e},T.s!==void 0&&
(T.s.n=e),T.s=e,t.n=e,32&T.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=T.s,e.n=void 0,T.s.n=e,T.s=e),e}}function U(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}U.prototype.brand=an;U.prototype.h=function(){return!0};
U.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:Y(function(){var i;(i=e.W)==null||i.call(e)}))};U.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&Y(function(){
var r;(r=e.Z)==null||r.call(e)}))}};U.prototype.subscribe=function(t){var e=this;return S(function(){var s=e.value;Y(function(){return t(s)})},{name:"sub"})};U.
prototype.valueOf=function(){return this.value};U.prototype.toString=function(){return this.value+""};U.prototype.toJSON=function(){return this.value};U.prototype.
peek=function(){var t=this;return Y(function(){return t.value})};Object.defineProperty(U.prototype,"value",{get:function(){var t=Di(this);return t!==void 0&&(t.
i=this.i),this.v},set:function(t){if(t!==this.v){if(kt>100)throw new Error("Cycle detected");(function(s){Ee!==0&&kt===0&&s.l!==Bi&&(s.l=Bi,$t={S:s,v:s.v,i:s.i,
o:$t})})(this),this.v=t,this.i++,xt++,Ee++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Es()}}}});function f(t,e){return new U(t,e)}function Ii(t){for(var e=t.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Wi(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&(e.r=s),e.S.
n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function Ui(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function Te(t,e){U.call(this,void 0,e),this.x=t,this.s=void 0,this.g=xt-1,this.f=4}Te.prototype=new U;Te.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===xt))return!0;if(this.g=xt,this.f|=1,this.i>0&&!Ii(this))return this.
f&=-2,!0;var t=T;try{Wi(this),T=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return T=
t,Ui(this),this.f&=-2,!0};Te.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}U.prototype.S.call(this,t)};Te.prototype.
U=function(t){if(this.t!==void 0&&(U.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Te.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(Te.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Di(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function I(t,e){return new Te(t,e)}function Fi(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){Ee++;var s=T;T=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Ts(t),i}finally{T=s,Es()}}}function Ts(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,Fi(t)}function on(t){if(T!==this)throw new Error("Out-of-order effect");Ui(this),T=t,this.f&=-2;try{8&this.f&&Ts(this)}finally{
Es()}}function Fe(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,at&&at.push(this)}Fe.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Fe.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Fi(this),Wi(this),Ee++;var t=T;return T=this,on.bind(this,t)};Fe.prototype.N=function(){2&this.f||(this.f|=2,this.u=ot,ot=this)};
Fe.prototype.d=function(){this.f|=8,1&this.f||Ts(this)};Fe.prototype.dispose=function(){this.d()};function S(t,e){var s=new Fe(t,e);try{s.c()}catch(r){throw s.d(),
r}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var js=globalThis,Ki=t=>t,_t=js.trustedTypes,Hi=_t?_t.createPolicy("lit-html",{createHTML:t=>t}):void 0,Ls="$lit$",he=`lit$${Math.random().toFixed(9).slice(2)}$`,
Ns="?"+he,nn=`<${Ns}>`,Le=document,lt=()=>Le.createComment(""),ct=t=>t===null||typeof t!="object"&&typeof t!="function",Rs=Array.isArray,Yi=t=>Rs(t)||typeof t?.[Symbol.
iterator]=="function",Ms=`[ 	
\f\r]`,nt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Vi=/-->/g,zi=/>/g,Me=RegExp(`>|${Ms}(?:([^\\s"'>=/]+)(${Ms}*=${Ms}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),qi=/'/g,Gi=/"/g,Zi=/^(?:script|style|textarea|title)$/i,Ps=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=Ps(1),Pc=Ps(2),Cc=Ps(
3),j=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Ji=new WeakMap,je=Le.createTreeWalker(Le,129);function Xi(t,e){if(!Rs(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Hi!==void 0?Hi.createHTML(e):e}var Qi=(t,e)=>{let s=t.length-1,i=[],r,a=e===2?"<svg>":e===3?"<math>":"",o=nt;for(let l=0;l<
s;l++){let c=t[l],h,u,m=-1,p=0;for(;p<c.length&&(o.lastIndex=p,u=o.exec(c),u!==null);)p=o.lastIndex,o===nt?u[1]==="!--"?o=Vi:u[1]!==void 0?o=zi:u[2]!==void 0?(Zi.
test(u[2])&&(r=RegExp("</"+u[2],"g")),o=Me):u[3]!==void 0&&(o=Me):o===Me?u[0]===">"?(o=r??nt,m=-1):u[1]===void 0?m=-2:(m=o.lastIndex-u[2].length,h=u[1],o=u[3]===
void 0?Me:u[3]==='"'?Gi:qi):o===Gi||o===qi?o=Me:o===Vi||o===zi?o=nt:(o=Me,r=void 0);let w=o===Me&&t[l+1].startsWith("/>")?" ":"";a+=o===nt?c+nn:m>=0?(i.push(h),
c.slice(0,m)+Ls+c.slice(m)+he+w):c+he+(m===-2?l:w)}return[Xi(t,a+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},ht=class t{constructor({strings:e,_$litType$:s},i){
let r;this.parts=[];let a=0,o=0,l=e.length-1,c=this.parts,[h,u]=Qi(e,s);if(this.el=t.createElement(h,i),je.currentNode=this.el.content,s===2||s===3){let m=this.
el.content.firstChild;m.replaceWith(...m.childNodes)}for(;(r=je.nextNode())!==null&&c.length<l;){if(r.nodeType===1){if(r.hasAttributes())for(let m of r.getAttributeNames())
if(m.endsWith(Ls)){let p=u[o++],w=r.getAttribute(m).split(he),y=/([.?@])?(.*)/.exec(p);c.push({type:1,index:a,name:y[2],strings:w,ctor:y[1]==="."?Ot:y[1]==="?"?
At:y[1]==="@"?Et:Re}),r.removeAttribute(m)}else m.startsWith(he)&&(c.push({type:6,index:a}),r.removeAttribute(m));if(Zi.test(r.tagName)){let m=r.textContent.split(
he),p=m.length-1;if(p>0){r.textContent=_t?_t.emptyScript:"";for(let w=0;w<p;w++)r.append(m[w],lt()),je.nextNode(),c.push({type:2,index:++a});r.append(m[p],lt())}}}else if(r.
nodeType===8)if(r.data===Ns)c.push({type:2,index:a});else{let m=-1;for(;(m=r.data.indexOf(he,m+1))!==-1;)c.push({type:7,index:a}),m+=he.length-1}a++}}static createElement(e,s){
let i=Le.createElement("template");return i.innerHTML=e,i}};function Ne(t,e,s=t,i){if(e===j)return e;let r=i!==void 0?s._$Co?.[i]:s._$Cl,a=ct(e)?void 0:e._$litDirective$;
return r?.constructor!==a&&(r?._$AO?.(!1),a===void 0?r=void 0:(r=new a(t),r._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=r:s._$Cl=r),r!==void 0&&(e=Ne(t,r._$AS(t,e.
values),r,i)),e}var St=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,r=(e?.creationScope??Le).importNode(s,!0);je.currentNode=r;let a=je.nextNode(),o=0,l=0,c=i[0];for(;c!==void 0;){
if(o===c.index){let h;c.type===2?h=new Ke(a,a.nextSibling,this,e):c.type===1?h=new c.ctor(a,c.name,c.strings,this,e):c.type===6&&(h=new Tt(a,this,e)),this._$AV.
push(h),c=i[++l]}o!==c?.index&&(a=je.nextNode(),o++)}return je.currentNode=Le,r}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},Ke=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Ne(this,e,s),ct(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==j&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Yi(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&ct(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Le.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=ht.createElement(Xi(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(s);else{let a=new St(r,this),o=a.u(this.options);a.p(s),this.T(o),this._$AH=a}}_$AC(e){let s=Ji.get(e.strings);return s===
void 0&&Ji.set(e.strings,s=new ht(e)),s}k(e){Rs(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,r=0;for(let a of e)r===s.length?s.push(i=new t(this.O(lt()),
this.O(lt()),this,this.options)):i=s[r],i._$AI(a),r++;r<s.length&&(this._$AR(i&&i._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=Ki(e).nextSibling;Ki(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Re=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,r,a){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=
a,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,r){let a=this.strings,o=!1;if(a===void 0)
e=Ne(this,e,s,0),o=!ct(e)||e!==this._$AH&&e!==j,o&&(this._$AH=e);else{let l=e,c,h;for(e=a[0],c=0;c<a.length-1;c++)h=Ne(this,l[i+c],s,c),h===j&&(h=this._$AH[c]),
o||=!ct(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+a[c+1]),this._$AH[c]=h}o&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Ot=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},At=class extends Re{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Et=class extends Re{constructor(e,s,i,r,a){super(e,s,i,r,a),this.type=
5}_$AI(e,s=this){if((e=Ne(this,e,s,0)??g)===j)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,a=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),a&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Tt=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Ne(this,e)}},er={M:Ls,P:he,A:Ns,C:1,L:Qi,R:St,D:Yi,V:Ne,I:Ke,H:Re,N:At,U:Et,B:Ot,F:Tt},ln=js.litHtmlPolyfillSupport;
ln?.(ht,Ke),(js.litHtmlVersions??=[]).push("3.3.3");var Cs=(t,e,s)=>{let i=s?.renderBefore??e,r=i._$litPart$;if(r===void 0){let a=s?.renderBefore??null;i._$litPart$=
r=new Ke(e.insertBefore(lt(),a),a,void 0,s??{})}return r._$AI(t),r};function Mt(t,e,s="live_merge",i={}){let r=e&&t.architectures[e]?e:"sd1",a=t.block_maps.find(o=>o.id===s)||t.block_maps[0];return{schema:t,id:r,architecture:t.architectures[r],
follows:a.follows[r],parts:i}}var N=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],se=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Pe=t=>t==="adapter"||
t==="adapters",ye=t=>t==="adapter"||t==="erase",dt=t=>Pe(t)||t==="erase";function He(t,e){let s=t.schema[dt(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.keys(i).some(r=>r.includes("/"))))}var Ce=(t,e)=>t.parts[e]||[];var be=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[r])=>i<r?-1:1)):s),$=(t,e)=>t===e||be(
t)===be(e);function tr(t){let e=2166136261;for(let s of be(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var A=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var ke=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Be=(t,e,s)=>t.weights[ke(e,s)]||{},ut=(t,e,s,i)=>Be(t,s,i)[e]!==void 0;function ie(t,e,s,i){let r=Be(t,s,
i)[e];if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return s.parameter.default;let a=i.follows[e];return a?ie(t,a,s,i):dt(t.kind)?1:0}function jt(t,e,s){
let{sliders:i,odd:r}=s.architecture,a=r.filter(c=>ut(t,c,e,s)),o=Object.fromEntries([...i,...a].map(c=>[c,ie(t,c,e,s)])),l=new Set(Object.values(o));return!a.length&&
l.size===1?o[i[0]]:o}function sr(t,e,s,i){let r={...Be(t,e,i),...s},a=Object.fromEntries(Object.entries(r).filter(([,o])=>o!==null));return Bs({...t,typed:A(t.typed,
e.parameter.name)},e,a,i)}var Bs=(t,e,s,i)=>({...t,weights:{...t.weights,[ke(e,i)]:s}});function ir(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(a=>[a,t])):!t||typeof t!="object"?null:s.every(a=>typeof t[a]=="number")&&Object.entries(t).every(([a,o])=>typeof o=="number"&&[
...s,...i].includes(a))?{...t}:null}var re=t=>t.includes("/"),de=t=>t.split("/")[0],mt=t=>/\.\d+$/.test(t.id),Ve=t=>t.rest.layers||[],Ds=(t,e)=>ye(t.kind)?"weight":e.parameter.name,Is=(t,e)=>Ce(e,
de(t)).find(s=>s.id===t.split("/")[1]),ze=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function Ws(t,e,s,i){let r=Ds(t,s),a=Ve(t).filter(o=>ze(o,de(e),Is(e,
i))&&r in o).pop();return Array.isArray(a?.[r])?a[r][s.index]:a?.[r]}var rr=(t,e)=>({...t,rest:{...A(t.rest,"layers"),...e.length?{layers:e}:{}}});function ar(t,e,s,i){
let r=Ve(t);for(let[a,o]of Object.entries(s))r=o===null?cn(t,r,a,e,i):hn(t,r,a,e,o,i);return rr(t,r)}function cn(t,e,s,i,r){let a=Ds(t,i);return e.map(o=>ze(o,de(
s),Is(s,r))?A(o,a):o).filter(o=>Object.keys(o).some(l=>!["keys","slots"].includes(l)))}function hn(t,e,s,i,r,a){let[o,l,c]=[Ds(t,i),de(s),Is(s,a)];if(!c)return e;
let h=e.filter(p=>ze(p,l,c)),u=h.filter(p=>o in p).pop()||h.pop(),m=un(t,l,i,u?.[o],r,a);return u?e.map(p=>p===u?{...p,[o]:m}:p):dn(e,{keys:c.keys,slots:l,[o]:m},
l,mt(c),a)}function dn(t,e,s,i,r){let a=Ce(r,s).filter(mt),o=i?-1:t.findIndex(l=>a.some(c=>ze(l,s,c)));return o<0?[...t,e]:t.toSpliced(o,0,e)}function un(t,e,s,i,r,a){
if(!s.parameter.per_model)return r;let o=t.models.models?.length||2;return Array.from({length:o},(l,c)=>c===s.index?r:Array.isArray(i)?i[c]:i??ie(t,e,{...s,index:c},
a))}var or=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function nr(t,e){let s=r=>Array.isArray(r)?Array.from({
length:e},(a,o)=>r[Math.min(o,r.length-1)]):r,i=Ve(t).map(r=>Object.fromEntries(Object.entries(r).map(([a,o])=>[a,s(o)])));return i.length?{layers:i}:{}}var lr=(t,e,s)=>Ve(
t).some(i=>Ce(s,e).some(r=>ze(i,e,r))),cr=(t,e)=>Ve(t).filter(s=>!Ce(e,s.slots||"").some(i=>ze(s,s.slots,i))),hr=(t,e)=>rr(t,Ve(t).filter(s=>s!==e));function Lt(t,e,s,i){return re(e)?Ws(t,e,s,i)??ie(t,de(e),s,i):ie(t,e,s,i)}var dr=(t,e,s,i)=>re(e)?Ws(t,e,s,i)!==void 0:ut(t,e,s,i);function Us(t,e,s,i){let[r,a]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>re(c)===l))),o=Object.keys(r).length?ar(t,e,r,i):t;return Object.keys(a).length?sr(o,e,a,i):o}function ur(t,e,s,i){
let r={...t,presets:{...t.presets,[ke(e,i)]:s}};return Us(r,e,He(i,t.kind)[s]||{},i)}function mr(t,e,s){let i=t.presets[ke(e,s)]||"";return Object.entries(He(s,
t.kind)[i]||{}).every(([a,o])=>Lt(t,a,e,s)===o)?i:""}function pr(t,e,s,i,r){let o=(He(r,t.kind)[t.presets[ke(e,r)]||""]||{})[s]??0;return i===o?e.parameter.default:
o}function Nt(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var Rt=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,ie(t,i,e,s)]));function $e(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var F=t=>Number(t.toFixed(10)),H=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function ae(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Pt=t=>`${Math.round(t/2**20)} MB`,Fs=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function fr(t,e,s){let[i,r]=[t.indexOf(e),t.indexOf(s)].sort((a,o)=>a-o);return i<0?[]:t.slice(i,r+1)}var vr=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function Ks(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function gr(t,e,s,{low:i,high:r},a){let o=t[e],l=h=>a&&o!==0?h*(s/o):h+s-o,c=h=>Math.
min(Math.max(r,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(t).map(([h,u])=>[h,h===e?s:F(c(u))]))}var R=t=>(t&&typeof t=="object"?t.file:t)||"",M=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",P=t=>R(Array.isArray(t)?t[t.length-
1]:t),xe=(t,e)=>M(t).toLowerCase()===M(e).toLowerCase();var Hs={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
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
es it alone; all numbers stay","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.method":"{method}\
 of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":"\
 with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.before.one":"from {n} before","gallery.before.other":"from {n} before",
"gallery.before_title":"Show the previews that led to this one","gallery.count.one":"{n} preview","gallery.count.other":"{n} previews","gallery.lineage.one":"{n\
} preview, the last first","gallery.lineage.other":"{n} previews, each made from the next","gallery.open":"All…","gallery.open_title":"All previews that are k\
ept: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is never \
dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star alone","gallery.title":"Previews","help.adapter":"Adds what\
 a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and colour, by sma\
ll changes to the first and last layers.","help.erase":"Has the U-Net read some texts as another text, or mixes texts into one, in the keys and values of cross \
attention. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step that th\
is page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"live","history.nothing":"noth\
ing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into the panel","history.title":"\
History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} step\
 on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file is not text; cho\
ose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMerger\
, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergek\
it's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a recip\
e","import.title":"Import a recipe","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block_ranks":"Oth\
er ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can be seen on its base, beside\
 the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very file to its base in place of\
 the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"Replace a\
 file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its name without a look","lora_di\
alog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone","lora_d\
ialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but rounding is l\
ost","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the W\
ebUI","missing.choose":"choose {what}","missing.concept":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"\
the text that is balanced","mutes.faders.one":"{n} muted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","m\
utes.steps.one":"{n} step off","mutes.steps.other":"{n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","no\
te.kinds":"{matched} ({which})","note.left_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"\
refused","odd.follows":"{help} Follows {followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Whic\
h slider each of these follows; another tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Ot\
her parts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it",
"offer.yes_title":"Rebuild the merge that made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count}\
 parameters. A value here overrides the slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","\
parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.file":"Choose a file…","picker.m\
odel":"Choose a model…","picker.more.one":"{n} more: type a part of the name","picker.more.other":"{n} more: type a part of the name","picker.no_files":"There\
 are no files.","picker.none_found":"No file has that in its name.","presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_title":"Delete {n\
ame}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the presets of other merge \
extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.","presets.name":"Na\
me","presets.name_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No presets of SuperMerg\
er, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is now {to}.","pr\
esets.save":"Save as","presets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","presets.there":"There is a p\
reset {name}; press Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","presets.unfit":"I\
t is for another architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.l\
ater":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Ste\
p {n} is on","row.on_title":"On (M): switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"\
Work on this step","row.solo":"Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again: all are on","row.title":"Title of step {n}","row.title\
_title":"Click to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.dro\
p":"Take this rule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other ru\
les of this step: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path},\
 {size}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for furth\
er training","save_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_di\
alog.exists":"Exists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge \
and is never written over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.loa\
d_title":"Make the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this\
 checkpoint","save_dialog.muted.one":"{n} muted part stays as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted parts stay as they were bef\
ore their step: {muted}.","save_dialog.name":"Name","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.par\
ked":"Nothing to save: the merge on this page is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write \
over the file that is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file",
"save_dialog.steps_off.one":"{n} step is off and is not saved.","save_dialog.steps_off.other":"{n} steps are off and are not saved.","save_dialog.stop":"Stop sa\
ving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {size}, more\
 than the {free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_\
title":"The saved file then gives the pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Sav\
e with {vae}","server.answered":"the server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"\
Clamp to 0…1","shape.dice":"Dice ± {amount}","shape.down":"Subtract {amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape\
.smooth":"Smooth","shape.swap":"Swap IN and OUT","shape.times":"Multiply by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.ad\
d_pictures_title":"Add the prompts of PNG pictures, or open a sheet or the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with\
 the pictures of this recipe","sheets.add_txt2img":"+ What stands in txt2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the\
 txt2img tab","sheets.all_made":"All made","sheets.cell":"{row}, {column}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk",
"sheets.difference":"Difference","sheets.difference_of":"Difference of {one} and {other}: black is the same","sheets.difference_title":"Show where the two pictu\
res differ: black is the same (D)","sheets.drop_column":"Take this column out","sheets.drop_row":"Take this row out","sheets.empty":"Add recipes as rows and pro\
mpts as columns. Each picture is made once and kept; PNG pictures and exported sheets can be dropped here.","sheets.export":"Export PNG","sheets.export_title":"\
One picture of all rows and columns, which carries every cell's recipe and infotext; dropped here it opens again","sheets.flip_title":"Show the other recipe's p\
icture in the same place (F)","sheets.label":"Sheets","sheets.look":"One picture","sheets.make.one":"Make {n} picture","sheets.make.other":"Make {n} pictures","\
sheets.make_title":"Make the pictures that are missing, by the host's own txt2img","sheets.missing":"not made yet","sheets.nothing_dropped":"None of these files\
 is a PNG that says how it was made, or the ZIP of a study.","sheets.other":"Compared with","sheets.rows":"Recipes","sheets.save_set":"Save set","sheets.save_se\
t_title":"Keep these columns as a prompt set for other studies","sheets.seed":"seed {seed}","sheets.seeds":"seeds","sheets.seeds_label":"How many seeds, each a \
column of its own","sheets.set_name":"Name of a set","sheets.sets":"Prompt sets…","sheets.takes":"about {time}","sheets.use":"To the desk","sheets.use_title":"\
Bring this recipe to the desk and the model, and its prompt and settings to txt2img","sheets.zip":"ZIP","sheets.zip_title":"The whole study with its pictures","\
snapshot.empty_title":"Snapshot {letter} is empty: click or Shift+{key} keeps the desk as it is now","snapshot.kept_title":"Snapshot {letter}: click or {key} br\
ings it back; Shift+{key} or a long press takes a new one; Delete empties it","snapshot.label":"Snapshots","snapshot.recall":"Bring snapshot {letter} back","sna\
pshot.store":"Take snapshot {letter}","snapshot.stored":"The desk is kept as snapshot {letter}","source.adapter":"LoRA or LyCORIS","source.adapter_alone":"This \
LoRA has settings that one of several cannot have: values finer than a block, or muted blocks","source.adapter_n":"LoRA {n}","source.fewer":"One model fewer","s\
ource.fewer_adapters":"One LoRA fewer in this step","source.label":"Models and method","source.method":"Method","source.model":"Model {n}","source.more":"One mo\
del more","source.more_adapters":"One more LoRA in this step, put together with this one by a method","source.parameters":"Parameters of the method","source.wei\
ght_n":"Weight of LoRA {n}","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.add_adjust":"\
+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_erase":"+ Erase","stack.add_erase_title":"Turn concepts down, or \
balance one, without training","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the reci\
pe","stack.steps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…",
"status.applying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merg\
e on · {saved}","status.next":"{live} — your merge is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Pres\
s Preview to turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the or\
iginal","status.other_merge":"{live} — it is not the merge on this page: press Preview to put this page's in its place","status.parked":"{live} — your merge i\
s paused: Preview shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","s\
tatus.with_choice":"{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.no_text":"no text yet","step.of_model":"\
{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted \
before it was finished","strip.label":"Last previews","strip.other_kind":"This preview was made with a model of another kind ({base}); load it first.","strip.pr\
eview":"Preview {id}, {when}","strip.title":`{about}
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
by Ctrl-click on names, a drag over them or a long press; Esc lets go","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight"};var qe=Hs,zs=new Intl.PluralRules("en");function wr(t,e){qe={...Hs,...e},zs=new Intl.PluralRules(t.replaceAll("_","-"))}var n=(t,e={})=>qs(qe[t],e);function E(t,e,s={}){
return qs(yr(t,e),{n:e,...s})}var yr=(t,e)=>qe[`${t}.${zs.select(e)}`]??qe[`${t}.other`];function Ct({sentences:t,...e}){if(!t)return e;let s=(i,r)=>{if(typeof i==
"string")return Vs(i,t);if(Array.isArray(i))return i.map(o=>s(o));if(!i||typeof i!="object"||r==="recipe")return i;let a=o=>r==="skipped"?Vs(o,t):o;return Object.
fromEntries(Object.entries(i).map(([o,l])=>[a(o),s(l,o)]))};return s(e)}function Vs(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],r=o=>typeof o==
"string"&&o!==t?Vs(o,e):o,a=qe[s]??yr(s,i.n);return a?qs(a,i,r):t}var br=t=>t in qe,X=t=>new Intl.ListFormat(zs.resolvedOptions().locale,{type:"conjunction"}).format(
t),qs=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(s).join(", "):i);var fn=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],kr=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),$r=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>fn.includes(e))&&kr(t.concepts)&&kr(t.keep),Ge=t=>"balance"in t||"of"in t;function xr(t,e){
let{erase:s}=t;if(e===Ge(s))return t;let i=A(s,"concepts","towards","balance","of"),r=e?{balance:{},of:s.concepts?.[0]??"",...i}:{concepts:[s.of].filter(Boolean),
...i};return{...t,erase:r}}var _r=t=>t.split(";").map(e=>e.trim()).filter(Boolean),Gs=t=>(t??[]).join("; "),Js=(t,e,s)=>({...t,erase:{...t.erase,[e]:_r(s)}}),Ys=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),Sr=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function Zs(t,e){let s=_r(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),$e(i.slice(i.lastIndexOf(":")+1))]);return s.some(([i,r])=>!i||r===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var Or=(t,e,s)=>({
...t,erase:{...A(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),Ar=(t,e)=>t.erase[e.name]??e.default;function Er({erase:t}){return Ge(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function Xs({erase:t}){if(!Ge(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,i])=>`${H(i)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var Tr=(t,e)=>t.
erase.architectures.includes(e);var vn=["weight","enabled","title"],Mr=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function jr(t,e,s){let i=se(s,e.method).parameters.
map(o=>o.name),r=e.adapters.map(o=>typeof o=="object"?o:{}),a=r.flatMap((o,l)=>"weight"in o?[[l,o.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(o=>typeof o=="object"?A(o,"weight","blocks"):o)},parameters:{[e.method]:Object.fromEntries(i.filter(o=>o in e).map(o=>[o,e[o]]))},
typed:{blocks:r.map(o=>o.blocks??null)},shares:Object.fromEntries(a),rest:A(e,"adapters","method",...i)}}var Lr=(t,e,s)=>t.models.models.map((i,r)=>gn(t,i,e[r],
s)).filter(i=>R(i));function gn(t,e,s,i){let r=t.shares[s.index],a=wn(t,s,i);return r===void 0&&a===void 0?e:{...typeof e=="object"?e:{file:e},...r===void 0?{}:
{weight:r},...a===void 0?{}:{blocks:a}}}function wn(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(Be(t,e,s)).length?jt(t,e,s):void 0}
var Nr=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${M(R(s))||"…"}`})),Rr=t=>Object.keys(t.rest).every(e=>vn.includes(
e));function Pr(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function Cr(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([a])=>Number(a)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,r="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:r,rest:i}}var Br=(t,e,s)=>({...t,shares:s===1?A(t.shares,String(e)):{...t.shares,[e]:s}});var Qs={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},_e=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),L=t=>t.rest.enabled!==!1;function Wr(t,e){
let s=_e("other");if("adapter"in t){let{adapter:r,blocks:a,...o}=t;return{...s,kind:"adapter",models:{adapter:r},typed:{blocks:a??null},rest:o}}if($r(t)){let{erase:r,
blocks:a,...o}=t;return{...s,kind:"erase",erase:r,typed:{blocks:a??null},rest:o}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:A(t,"adjust")}:
Mr(t,e)?jr(s,t,e):!("adapters"in t)&&e.methods.some(r=>r.id===t.method)?yn(s,t,e):{...s,raw:t,rest:{}}}function yn(t,e,s){let i=N(s,e.method),r=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),a=i.parameters.map(l=>l.name).filter(l=>!r.includes(l)&&l in e),o=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:i.id,sparse:!0,models:o(i.models),parameters:{[i.id]:o(a)},typed:Object.fromEntries(r.map(l=>[l,e[l]??null])),rest:A(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function Ur(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let r=Dr(t,Qs,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...r===void 0?{}:{blocks:r},...t.rest}}if(t.kind===
"adapters"){let r=se(e.schema,t.method).parameters.map(o=>[o.name,Ir(t,o)]),a=Object.fromEntries(r.filter(([,o])=>o!==void 0));return{adapters:Lr(t,z(t,e.schema),
e),method:t.method,...a,...t.rest}}let s=N(e.schema,t.method),i={method:t.method};for(let r of s.models)i[r]=r==="models"?Q(t).filter(Boolean):t.models[r]||"";for(let r of s.
parameters){let a=r.kind==="weight"?Dr(t,r,e):Ir(t,r);a!==void 0&&(i[r.name]=a)}return{...i,...t.rest}}function Dr(t,e,s){if(e.name in t.typed)return t.typed[e.
name]??void 0;let i=z(t,s.schema).filter(a=>a.parameter.name===e.name);if(ye(t.kind)&&!Object.keys(Be(t,i[0],s)).length)return;let r=i.map(a=>jt(t,a,s));return e.
per_model?r:r[0]}function Ir(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?ei(t,e):void 0}var ei=(t,e)=>(t.parameters[t.method]||{})[e.name]??e.default;
function pt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[n("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:[n("miss\
ing.adapter")];if(t.kind==="erase")return Er(t).map(i=>n(`missing.${i}`));if(t.kind!=="merge")return[];let s=N(e,t.method).models;return s[0]!=="models"?s.filter(
i=>!t.models[i]).map(i=>n("missing.model",{name:i.toUpperCase()})):Q(t).every(Boolean)?[]:[Q(t).some(Boolean)?n("missing.every_model"):n("missing.any_model")]}var Q=t=>t.
models.models?.length?t.models.models:["",""];function ue(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind==="adapters")return t.models.
models.filter(Boolean);if(t.kind!=="merge")return[];let s=N(e,t.method).models;return(s[0]==="models"?Q(t):s.map(i=>t.models[i])).filter(Boolean)}function z(t,e){
return ye(t.kind)?[{parameter:Qs,index:0,label:"blocks"}]:t.kind==="adapters"?Nr(t,Qs):t.kind!=="merge"?[]:N(e,t.method).parameters.filter(s=>s.kind==="weight").
flatMap(s=>Array.from({length:s.per_model?Q(t).length:1},(i,r)=>({parameter:s,index:r,label:s.per_model?n("step.of_model",{name:s.name,n:r+1}):s.name})))}function Fr(t,e){
let s=t?z(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function Kr(t,e,s){let i={...t,models:{...t.models,...e}},r=Q(i).length;if(t.kind!=="merge"||
!e.models||r===Q(t).length)return i;let a=N(s,t.method).parameters.map(o=>o.name).filter(o=>Array.isArray(t.typed[o]));return{...i,typed:A(t.typed,...a),rest:{...t.
rest,...nr(t,r)}}}function Hr(t,e,s){let i=N(s,e).parameters.map(c=>c.name),{layers:r,strength:a,...o}=t.rest,l=(r||[]).filter(c=>i.some(h=>h in c&&!Array.isArray(
c[h])));return l.length&&(o.layers=l.map(c=>or(c,i))),a!==void 0&&i.includes("alpha")&&(o.strength=a),{...t,method:e,channel:0,sparse:!1,typed:{},rest:o}}function Vr(t,e,s){
let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var me=(t,e,s,i)=>({...t,rest:s===i?A(t.rest,e):{...t.rest,[e]:s}});
function ti(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function zr(t){let e=Object.fromEntries(Object.entries(t.rest).filter(([s])=>[
"enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},sparse:!1,rest:e}}function Se(t,e){return t?ye(t.kind)?
{name:"weight",low:-1,value:Number(t.rest.weight??1)}:z(t,e).some(i=>i.parameter.name==="alpha")?{name:"strength",low:0,value:Number(t.rest.strength??1)}:null:null}var Je=()=>({whole:{},base:null,home:"",steps:[]});function qr(t,e,s){let i=t.steps.map(m=>pt(m,s.schema)),r=t.steps.map((m,p)=>p).filter(m=>!i[m].length),a=i.map(
(m,p)=>({index:p,what:m})).filter(({what:m})=>m.length),l=e?.architecture&&t.whole.architecture!==e.architecture?A(t.whole,"architecture"):t.whole,c=r.map(m=>Ur(
t.steps[m],s)),h={live_merge:1,base:bn(t,e),...l,steps:c},u=a.length&&!r.length?a[0].what:[];return{recipe:h,missing:e?u:[n("missing.checkpoint")],waiting:a,places:r}}
function bn(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var Gr=t=>({live_merge:1,base:t?.name||"",steps:[]});function Jr(t,e,s){let i=A(t,"live_m\
erge","base","steps"),r=P(t.base),a=e!==null&&(!r||xe(r,e.name));return{whole:i,base:a&&r?{written:t.base,of:e.name}:null,home:a?e.name:r,steps:(t.steps||[]).map(
o=>Wr(o,s))}}var kn=(t,e)=>t.some(s=>L(s)&&!pt(s,e).length),Yr=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&kn(t.steps,s);function Zr(t,e,s){let i=A(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var $n=200,ft=(t,e="")=>({values:t,selected:Bt(t,e),committed:t,past:[],future:[]}),Xr=()=>ft({...Je(),steps:[_e("merge")]}),Bt=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",si=t=>t.values.steps.find(e=>e.id===t.selected)||null,oe=(t,e)=>({...t,values:{...t.values,...e}}),ii=(t,e,s)=>oe(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),vt=(t,e)=>({...t,selected:e});function Qr(t,e){let s=_e(e);return vt(oe(t,{steps:[...t.values.steps,s]}),s.id)}function ea(t,e){
let s=t.values.steps.findIndex(r=>r.id===e),i=oe(t,{steps:t.values.steps.filter(r=>r.id!==e)});return vt(i,Bt(i.values,t.selected,s))}function ta(t,e,s){let{steps:i}=t.
values,r=i.findIndex(o=>o.id===e),a=Math.min(Math.max(s,0),i.length-1);return r<0||r===a?t:oe(t,{steps:i.toSpliced(r,1).toSpliced(a,0,i[r])})}var Dt=(t,e)=>De({
...De(t),values:e,selected:Bt(e,"")});function De(t){let{values:e,committed:s,past:i}=t;return e===s||$(e,s)?t:{...t,committed:e,past:[...i,s].slice(-$n),future:[]}}
var It=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function sa(t){let e=De(t),s=e.past.at(-1);return s?ra(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function ia(t){let e=De(t),s=e.future.at(-1);return s?ra(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function ra(t,e,s){let i=new Map(t.values.steps.map(a=>[a.id,a])),r=e.steps.find(a=>!$(i.get(a.id)??null,a));return{...t,...s,values:e,committed:e,selected:Bt(e,
r?.id??t.selected)}}var ne=["A","B","C","D"],aa=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:oa(s,i)}),oa=(t,e)=>e.find(s=>s.whole&&s.picture&&$(s.recipe,t))?.
picture??"";function na(t,e){let s=Object.entries(t).map(([r,a])=>[r,{...a,picture:oa(a.recipe,e)||a.picture}]),i=Object.fromEntries(s);return $(i,t)?t:i}function la(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let r=o=>o!==void 0&&!$(o,e)&&xe(P(o.base),P(e.base)),a=t==="before"?i.find(o=>r(o.recipe))?.recipe:s[t]?.
recipe;return a&&r(a)?a:""}var Wt=24,_n=200;function ha(t,e){let s=t.find(r=>r.infotext===e.infotext&&$(r.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return ri([i,...t.filter(r=>r!==s)])}var ri=t=>t.filter((e,s)=>s<_n||e.star),da=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function Sn(t){let e=s=>[
s??[]].flat().map(R);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function ua(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),r=a=>i.every(o=>Sn(a.recipe).some(l=>l.toLowerCase().includes(o)));return t.filter(a=>(!s||
a.star)&&r(a))}function ai(t,e){let s=[e];for(let i=ca(t,e);i&&!s.includes(i);i=ca(t,i))s.push(i);return s}var ca=(t,{parent:e})=>t.find(s=>s.id===e);function On(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(a=>M(R(a)));return[s.method?N(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Ut(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${M(P(t.recipe.
base))}: ${On(t.recipe,e)}`,r=t.whole?"":`
${n("strip.interrupted")}`;return`${n("strip.preview",{id:tr(t.recipe),when:s})}
${i}${r}`}var ma=2,pa=1,fa=1,An=["merge","adapter","adapters","adjust","erase","other"],Ft={live:!0,auto:!1,odd:!1},C=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function oi(t){
try{return JSON.parse(t??"null")}catch{return null}}var va=({values:t,selected:e},s)=>JSON.stringify({version:ma,values:t,selected:e,settings:s});function ga(t){
let e=oi(t);if(!C(e)||e.version!==ma||!C(e.values))return{panel:null,settings:Ft};let s={...Ft,...C(e.settings)?e.settings:{}};return{panel:ft(wa(e.values),String(
e.selected)),settings:s}}function wa(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>C(s)&&An.includes(s.kind)):[];return{...Je(),home:typeof t.home=="string"?
t.home:"",...C(t.whole)?{whole:t.whole}:{},...C(t.base)?{base:t.base}:{},steps:e.map(En)}}function En(t){let e=_e(t.kind),s=([i,r])=>{let a=e[i];return i==="raw"||
C(a)?C(r):typeof r==typeof a};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var ni=t=>JSON.stringify({version:pa,entries:t});function ya(t){let e=oi(
t);return!C(e)||e.version!==pa||!Array.isArray(e.entries)?[]:ri(e.entries.filter(Tn).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var li=t=>JSON.stringify({version:fa,snapshots:t});function ba(t){let e=oi(t);if(!C(e)||e.version!==fa||!C(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,r])=>ne.some(a=>a===i)&&C(r)&&C(r.values)&&C(r.recipe)&&Array.isArray(r.recipe.steps)&&ka(r.picture));return Object.
fromEntries(s.map(([i,r])=>[i,{...r,values:wa(r.values),selected:String(r.selected)}]))}var ka=t=>t===""||String(t).startsWith("data:image/"),Tn=t=>C(t)&&C(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&ka(t.picture);function Kt(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Ht=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f(Xr()),this.settings=f(Ft),this.linked=f([]),this.snapshots=f({}),this.
parts=f({of:"",slots:{}}),this.edits=f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=ci(()=>this.state.value.checkpoint);let r=ci(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),a=I(()=>this.panel.value.values.whole.block_map);this.kit=I(()=>Mt(this.schema.value,this.checkpoint.
value?.architecture,a.value,r.value)),this.step=I(()=>si(this.panel.value)),this.channel=ci(()=>Fr(this.step.value,this.schema.value)),this.written=I(()=>qr(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=I(()=>Yr(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=I(()=>this.
parked.value?Gr(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?Lt(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&dr(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ce(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:oe(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=De(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>ii(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>Us(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[si({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?Lt(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let r=this.linked.value.includes(e)?this.linked.value.filter(a=>this.faders.includes(
a)):[e];this.moveFaders(r,e,s,i)}moveFaders(e,s,i,r){if(!this.channel.value)return;let a=Object.fromEntries(e.map(o=>[o,this.weightBefore(o)]));this.setWeights(
gr(a,s,i,this.channel.value.parameter,r))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>ur(i,s,e,this.kit.value))}add(e){this.done(s=>Qr(s,e))}remove(e){
this.done(s=>ea(s,e))}move(e,s){this.done(i=>ta(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=vt(this.panel.value,e))}look(e){let s=ii(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=It(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:Zr(i.values,e,s)}))}undo(){
this.panel.value=sa(this.panel.value),this.edited()}redo(){this.panel.value=ia(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:aa(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=vt(Dt(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=A(this.snapshots.value,
e)}async load(e,s){let i=Jr(e,this.checkpoint.value,this.schema.value),r=await s(i.steps,i.whole.block_map);this.panel.value=Dt(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=De(oe(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Dt(this.panel.value,
{...Je(),steps:[_e("merge")]}),this.edited()}};function ci(t){let e;return I(()=>{let s=t();return(e===void 0||!$(e,s))&&(e=s),e})}var Mn=600,jn=["disk","memory"],Vt=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",r=0;S(()=>{if(!e.edits.value)return;let a=this.#t();
clearTimeout(r),a!==i&&(r=setTimeout(()=>this.#e(i=a),Mn))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!jn.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(a=>a.enabled!==!1);if(s.length||!i.length)return"";let r=a=>a.method?
N(this.desk.schema.value,a.method).models.map(o=>a[o]):[];return JSON.stringify([e.base,e.vae,i.map(a=>[a.method,a.adapter,r(a)])])}};var le=(t,e)=>`${t}/${e}`,$a=({pictures:t})=>Object.fromEntries(t.filter(([,,e])=>!e).map(([e,s,,i])=>[le(e,s),i])),xa=(t,e,s)=>e.flatMap((i,r)=>s.flatMap((a,o)=>t[le(
i.id,a.id)]?[]:[[r,o]]));var _a=(t,e,s,i,r)=>({run:t,study:e,recipes:s.map(a=>a.recipe),items:i.map(pe),cells:r}),pe=({id:t,...e})=>e;function Sa(t,{done:e},s,i){let r=e.filter(([o,l,c])=>!c&&
s[o]&&i[l]).map(([o,l,,c])=>[le(s[o].id,i[l].id),c]),a={...t,...Object.fromEntries(r)};return $(a,t)?t:a}function Oa(t,e,s,i){let r=c=>xe(P(c.base),P(t.base)),a=ne.
filter(c=>e[c]&&r(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),o=s.filter(c=>c.star&&r(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:t.live_merge,base:t.base,steps:[]};return[{name:i.current,recipe:t},{name:i.original,recipe:l},...a,...o]}var Aa=(t,e)=>Array.
from({length:Math.max(1,e)},(s,i)=>({...t,seed:(t.seed+i)%2**32}));function Ea(t,e=Math.random){let s=["prompt","negative","sampler","scheduler"].filter(a=>t[a]!==
void 0&&(t[a]||!a.startsWith("s"))),i=["steps","cfg","width","height"].filter(a=>Number.isFinite(Number.parseFloat(t[a]))),r=Number.parseInt(t.seed,10);return{...Object.
fromEntries(s.map(a=>[a,t[a]])),...Object.fromEntries(i.map(a=>[a,Number.parseFloat(t[a])])),seed:r>=0?r:Math.floor(e()*2**32)}}var gt=t=>t.name||String(t.prompt??
"").trim().split(`
`)[0].slice(0,80);function Ta(t){let e=Math.round(t),s=a=>String(a).padStart(2,"0"),[i,r]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${s(r)}:${s(e%
60)}`:`${r}:${s(e%60)}`}function Ma(t){let{recipes:e,items:s,cells:i}=t&&typeof t=="object"?t:{},r=[e,s,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
a=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!r||!e.every(l=>a(l)&&a(l.recipe))||!s.every(a))return null;let o=l=>a(l)&&e[l.recipe]!==void 0&&s[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(o)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:s,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Ye=class extends Error{constructor(e,s){super(e),this.place=s}},_=t=>t instanceof Error?t.message:String(t),zt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#t(e,{method:"GET"})}post(e,s){return this.#t(e,{method:"POST",body:JSON.stringify(s)})}async file(e,s){let i=await this.#e(
e,s?{method:"POST",body:JSON.stringify(s)}:{method:"GET"});return i.ok?i.blob():this.#s(i,e)}async#e(e,s){let i={"X-Live-Merge-Token":this.token,"Content-Type":"\
application/json"},r=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)throw new Ye(n("server.silent"));return r}async#t(e,s){
return this.#s(await this.#e(e,s),e)}async#s(e,s){let i=Ct(await e.json().catch(()=>({})));if(e.ok)return i;let r=typeof i.detail=="string"&&i.detail?i.detail:i.
error;throw new Ye(r||n("server.answered",{status:e.status,path:s}),i.place||"")}};var Ln=400,Nn=20,hi=6*2**20,Rn=t=>new Promise((e,s)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>s(i.error),i.readAsDataURL(
t)}),qt=class{constructor(e,s){this.server=e,this.host=s,this.names=f([]),this.sets=f([]),this.study=f(null),this.cells=f({}),this.run=f(null),this.problem=f(""),
this.order=null,this.addresses=f({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(s=>(this.problem.value=
_(s),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,s={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...s}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,s=!1){!e&&!s||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?$a(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,s){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:s}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,s,i){
let r=Math.random().toString(36).slice(2);return this.order={run:r,text:JSON.stringify(_a(r,this.name,e,s,i)),recipes:e.map(a=>a.recipe)},this.run.value={run:r,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(r,e,s),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,s,i){for(let r=0;r<Nn||!this.run.peek()?.is_running;){await new Promise(o=>setTimeout(o,Ln));let a=await this.server.get("/ex\
plore/run").catch(()=>null);if(a?.run!==e){r+=this.order||!a?1:.1;continue}if(this.run.value=a,this.cells.value=Sa(this.cells.peek(),a,s,i),!a.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,s=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${s}`,r=this.addresses.value[i];return r===void 0&&queueMicrotask(()=>this.#i(i)),r??""}async#i(e){let{name:s}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&s===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,s){let i={study:this.
name,recipes:e.map(r=>r.id),items:s.map(pe)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let s=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let r=0;r<Math.max(1,e.size);r+=hi){let a=await Rn(e.
slice(r,r+hi));if(i=await this.tried(this.server.post("/explore/arrive",{id:s,at:r,data:a,last:r+hi>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let s=await this.tried(this.server.post("/explore/sets",e));return s&&(this.sets.value=s.sets),s}};var ja=150,di=3e3,Pn=100,Gt=class{constructor(e,s,i,r){this.desk=e,this.server=s,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=I(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=I(()=>this.unreachable.value||this.refusal.
value),this.settled=I(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=I(()=>this.loads.value>0),this.elsewhere=I(()=>this.#t()),
S(()=>{e.edits.value&&Y(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,r=s.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&$(e.value.recipe,r)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(be(e.recipe))&&!$(e.recipe,this.recipe)}expect(e){let s=be(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-Pn)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=be(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?di:ja)}async#r(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let r=i instanceof Ye&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=_(i),null}}async ask(e,s){let i=await this.#r(e,s);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#a())&&this.restore())}#a(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(be(e))}watch(e=di){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let o=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(o)}catch(o){this.unreachable.value=_(o)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let a=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
a?ja:di)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),$(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=_(r)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function La(t,e){let s="";S(()=>{let{name:i="",architecture:r}=t.checkpoint.value??{};r&&!t.schema.value.architectures[r]&&e.get("/schema").then(a=>a.architectures[r]&&
(t.schema.value=a),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(a=>t.parts.value={of:a.checkpoint,slots:a.slots},()=>{}))})}var Ra="live-merge/panel",mi="live-merge/strip",Pa="live-merge/snapshots",Cn=1e6;function pi(t){try{return localStorage.getItem(t)}catch{return null}}function ui(t,e){
try{return localStorage.setItem(t,e),!0}catch{return!1}}var Ca=()=>ga(pi(Ra)),fi=()=>ya(pi(mi)),vi=()=>ba(pi(Pa));function Ba(t){for(let e=t;e;e=Kt(e)){let s=ni(
e);if(s.length<=Cn&&ui(mi,s))return}}function Na(t,e){for(let s=Kt(fi());!ui(t,e)&&s;s=Kt(s))if(!ui(mi,ni(s)))return}function Da(t){let e=0,s="",i=()=>Na(Ra,s);
S(()=>{s=va(t.panel.value,t.settings.value),clearTimeout(e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),S(()=>{let r=li(t.snapshots.value);r!==li(
vi())&&Na(Pa,r)})}var Jt=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,S(()=>{this.#t()})}async read(e,s,i,r="live_merge"){let a=ir(e,i);if(a)return{
weights:a,named:null};let o=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:o,architecture:i.id,adapter:dt(s),block_map:r})}async change(e){
let{kit:s,panel:i,kind:r}=this.desk,{weights:a,named:o}=await this.read(e,r,s.value,i.value.values.whole.block_map);return o?Object.fromEntries(o.map(l=>[l,a[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...a}}async steps(e,s){let i=Mt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(r=>this.#e(r,i,s)))}async#e(e,s,i){let r=e;for(let a of Ia(e,s)){let o=e.typed[a.parameter.name],{weights:l}=await this.read(Array.
isArray(o)?o[a.index]:o,e.kind,s,i);r=Bs(r,a,l,s)}return r}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>Ia(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let a=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),o=await Promise.all(
i.steps.map(a));e.peek().values===i&&o.some((c,h)=>c!==i.steps[h])&&(e.value=It(e.peek(),{...i,steps:o}))}},Ia=(t,e)=>z(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[ke(s,e)]);var G={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ee=t=>(...e)=>({_$litDirective$:t,values:e}),q=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var k=t=>t??g;var{I:Bn}=er,Wa=t=>t;var Fa=t=>t.strings===void 0,Ua=()=>document.createComment(""),Ze=(t,e,s)=>{let i=t._$AA.parentNode,r=e===void 0?t._$AB:e._$AA;if(s===void 0){let a=i.insertBefore(
Ua(),r),o=i.insertBefore(Ua(),r);s=new Bn(a,o,t,t.options)}else{let a=s._$AB.nextSibling,o=s._$AM,l=o!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==o._$AU&&s._$AP(c)}if(a!==r||l){let c=s._$AA;for(;c!==a;){let h=Wa(c).nextSibling;Wa(i).insertBefore(c,r),c=h}}}return s},Oe=(t,e,s=t)=>(t._$AI(e,s),t),Dn={},
Yt=(t,e=Dn)=>t._$AH=e,Ka=t=>t._$AH,Zt=t=>{t._$AR(),t._$AA.remove()};var fe=ee(class extends q{constructor(t){if(super(t),t.type!==G.PROPERTY&&t.type!==G.ATTRIBUTE&&t.type!==G.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!Fa(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
j||e===g)return e;let s=t.element,i=t.name;if(t.type===G.PROPERTY){if(e===s[i])return j}else if(t.type===G.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return j}else if(t.
type===G.ATTRIBUTE&&s.getAttribute(i)===e+"")return j;return Yt(t),e}});var Ha=(t,e,s)=>{let i=new Map;for(let r=e;r<=s;r++)i.set(t[r],r);return i},Va=ee(class extends q{constructor(t){if(super(t),t.type!==G.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let r=[],a=[],o=0;for(let l of t)r[o]=i?i(l,o):o,a[o]=s(l,o),o++;return{
values:a,keys:r}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let r=Ka(t),{values:a,keys:o}=this.dt(e,s,i);if(!Array.isArray(r))return this.ut=o,
a;let l=this.ut??=[],c=[],h,u,m=0,p=r.length-1,w=0,y=a.length-1;for(;m<=p&&w<=y;)if(r[m]===null)m++;else if(r[p]===null)p--;else if(l[m]===o[w])c[w]=Oe(r[m],a[w]),
m++,w++;else if(l[p]===o[y])c[y]=Oe(r[p],a[y]),p--,y--;else if(l[m]===o[y])c[y]=Oe(r[m],a[y]),Ze(t,c[y+1],r[m]),m++,y--;else if(l[p]===o[w])c[w]=Oe(r[p],a[w]),Ze(
t,r[m],r[p]),p--,w++;else if(h===void 0&&(h=Ha(o,w,y),u=Ha(l,m,p)),h.has(l[m]))if(h.has(l[p])){let b=u.get(o[w]),D=b!==void 0?r[b]:null;if(D===null){let J=Ze(t,
r[m]);Oe(J,a[w]),c[w]=J}else c[w]=Oe(D,a[w]),Ze(t,r[m],D),r[b]=null;w++}else Zt(r[p]),p--;else Zt(r[m]),m++;for(;w<=y;){let b=Ze(t,c[y+1]);Oe(b,a[w]),c[w++]=b}for(;m<=
p;){let b=r[m++];b!==null&&Zt(b)}return this.ut=o,Yt(t,c),j}});var ve=(t,e,s)=>Va(t.map((i,r)=>[e(i),s(i,r)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${k(i.id)} title=${e} aria-label=${k(i.label)} aria-pressed=${k(gi(i.pressed))}
    aria-expanded=${k(gi(i.expanded))} aria-controls=${k(i.controls)} data-key=${k(i.key)}
    aria-keyshortcuts=${k(i.keys)} tabindex=${k(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,gi=t=>t===void 0?
void 0:String(t),V=(t,e,s,i,r={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${k(r.id)} data-name=${k(r.name)} aria-label=${k(r.label)} .checked=${fe(s)}
    @change=${a=>i(a.target.checked)}>${t}</label>`,K=(t,e,s={})=>d`<label class=${s.kind??"lm-field"} id=${k(s.id)}
    title=${k(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,O=(t,e,s,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${k(i.id)} data-name=${k(i.name)} aria-label=${k(i.label)} title=${k(i.title)}
    ?hidden=${i.hidden} .value=${In(e)} @change=${r=>s(r.target.value)}>
    ${t.map(([r,a,o])=>d`<option value=${r} title=${k(o)}>${a}</option>`)}</select>`,In=ee(class extends q{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),j}}),Wn=ee(class extends q{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let r=document.activeElement===
i,a=r?e:s??e;return!(r&&i.dataset.typing)&&i.value!==a&&(i.value=a),j}}),Ie=t=>t.currentTarget;function Xt(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Un(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Ie(i).dataset.typing="yes",change:i=>s(Ie(i)),key:i=>{let r=Ie(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(r);else if(i.key==="Escape"&&r.dataset.typing)Xt(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function ge(t,e,s,i={}){
let r=Un(s,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${k(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${k(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${k(i.describedBy)} aria-invalid=${k(gi(i.wrong))} title=${k(i.title)}
        placeholder=${i.placeholder??""} data-key=${k(i.key)} .value=${Wn(t,i.brief)}
        @input=${a=>{r.input(a),i.type?.(Ie(a).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${a=>Fn(Ie(a),i.numeric||i.brief!==void 0)}
        @blur=${a=>Kn(Ie(a),i.brief)}>`}var Ae=(t,e,s,i={})=>d`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${k(i.label)} .value=${e}
    @input=${r=>s(Ie(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function Fn(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Kn(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function ce(t,e,s,i={}){let r=t===null?"":String(t);return ge(r,e,(o,l)=>{let c=$e(o),h=!!i.empty&&o.trim()===
"";if(c===null&&!h)return wi(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:t===null?"":H(t)})}function wi(t){
Xt(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var Hn=(t,e,s,i,r)=>d`<input type="range" class="lm-flat" id=${k(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${k(r.key)} .value=${fe(String(t))}
    @input=${a=>s(Number(Number(a.target.value).toFixed(10)))} @change=${i}>`,Xe=(t,e,s,i,r)=>d`${Hn(t,e.label,s,i,e)}
    ${ce(t,e.exact,a=>{s(a??e.usual),i()},r)}`,Qe=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function Qt(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var W=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let r=v(n("dialog.close"),n("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${a=>a.key==="Escape"&&a.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var es=class extends W{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(r=>_(r));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(n("conflicts.title"),()=>d`<p>${n("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):n("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,u)=>`${u+
1} ${M(h)}`),r=i.flatMap((h,u)=>i.slice(u+1).map((m,p)=>[`${u}-${u+p+1}`,n("conflicts.pair",{one:h,other:m})])),[a,o]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:h,norms:u,pairs:m})=>m.filter(p=>p.first===a&&p.second===o).map(p=>[h,Vn(p.cosine),zn(p.conflicts),H(u[a]),H(u[o])])),c=[n("conflicts.slot"),n("c\
onflicts.cosine"),n("conflicts.signs"),n("conflicts.norm",{name:i[a]}),n("conflicts.norm",{name:i[o]})];return d`${K(n("conflicts.which"),O(r,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(m=>d`<td>${m}</td>`)}</tr>`)}</tbody></table>`:d`<p>${n("conflicts.apart")}</p>`}`}},
Vn=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,zn=t=>t===null?"–":`${Math.round(100*t)} %`;var B=ee(class extends q{constructor(t){if(super(t),t.type!==G.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return j}});var ts=class extends W{constructor(e){super("lm-gallery"),this.app=e,this.typed=f(""),this.starred=f(!1),this.traced=f(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(n("gallery.title"),()=>this.#e(),()=>d`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?ai(e.value,s):ua(e.value,this.typed.value,this.starred.value);return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${n("gallery.search")} aria-label=${n("gallery.search")}
                .value=${this.typed.value} @input=${r=>{this.traced.value=null,this.typed.value=r.target.value}}>
            ${V(n("gallery.starred"),n("gallery.starred_title"),this.starred.value,r=>this.starred.value=r,{id:"lm-gallery-starred"})}
            ${s?v(n("gallery.all"),n("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${E(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ve(i,r=>r.id,r=>this.#t(r))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,r=Ut(e,i.schema.value),a=ai(s.shots.
value,e).length-1,o=()=>{this.close(),s.back(e)};return d`<li class=${B({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${r} aria-label=${n("strip.back",{about:r})} @click=${o}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${r.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",n("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:n("gallery.star"),pressed:e.
star})}
            ${a?v(E("gallery.before",a),n("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var yi=100,bi={id:"",typed:"",active:-1};function za(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(r=>i.toLowerCase().includes(
r)))}function et({picking:t},{id:e,label:s,value:i,files:r,pick:a,empty:o=n("picker.model")}){let l=`lm-picker-${e}`,{typed:c,active:h}=t.value,u=t.value.id===e,
m=u?za(r.map(x=>x.name),c):[],p=m.slice(0,yi),w=x=>{let te=za(r.map(bt=>bt.name),x).indexOf(i);t.value={id:e,typed:x,active:x?0:te}},y=()=>t.value=bi,b=x=>t.value=
{id:e,typed:c,active:Math.max(0,Math.min(x,p.length-1))},D=x=>{y(),x!==i&&a(x)},J=x=>{if(x.key==="ArrowDown")u?b(h+1):w("");else if(x.key==="ArrowUp")b(h-1);else if(x.
key==="Enter"&&!x.ctrlKey&&!x.metaKey&&u&&p[h])D(p[h]);else if(x.key==="Escape"&&u)y();else return;x.preventDefault(),x.stopPropagation()},Ue=x=>{if(!u)return;let te=x.
target.value.trim(),bt=r.find(rn=>rn.name.toLowerCase()===te.toLowerCase());bt||!te?D(bt?.name??""):y()},sn=x=>{x.preventDefault();let te=x.target.closest("[rol\
e=option]");te&&D(te.dataset.name)};return d`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${o} aria-label=${s} aria-expanded=${u} aria-controls=${l} aria-autocomplete="list"
            aria-activedescendant=${k(u&&h>=0?`${l}-${h}`:void 0)}
            .value=${u?j:fe(i)}
            @focus=${x=>x.target.select()} @click=${()=>u||w("")}
            @input=${x=>w(x.target.value)} @keydown=${J} @blur=${Ue}>
        <ul class="lm-list" role="listbox" id=${l} aria-label=${s} ?hidden=${!u} @pointerdown=${sn}>
            ${p.map((x,te)=>qn(x,`${l}-${te}`,x===i,te===h))}
            ${u?Gn(r.length,m.length):g}</ul></div>`}function qn(t,e,s,i){let r=t.lastIndexOf("/")+1;return d`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${B({"lm-active":i})}><span class="lm-folder">${t.slice(0,r)}</span>${t.slice(r)}</li>`}function Gn(t,e){return e>yi?d`<li class="lm-more">${E("pi\
cker.more",e-yi)}</li>`:e?g:d`<li class="lm-more">${t?n("picker.none_found"):n("picker.no_files")}</li>`}var Jn=4e6,Yn=200,ss=class extends W{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(s===this.asked)
return i instanceof Error?this.#e(null,_(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Yn)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>Jn?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,n("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,_(e))}}view(){return this.frame(n("import.title"),()=>this.#a(),()=>d`<span class="lm-gap"></span>
            ${v(n("import.take"),n("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#a(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${n("import.placeholder")}
                aria-label=${n("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${et(this.app,{id:"import",label:n("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:n("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Zn(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${n("import.left_out")}>${e?.left_out.map(s=>d`<li>${s}</li>`)}</ul>`}};function Zn({tool:t,recipe:e,left_out:s}){
let i=E("import.found",e.steps.length,{tool:t,base:M(P(e.base))});return s.length?`${i} ${n("import.not_carried")}`:i}var Xn=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function Qn(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,r,a]=t.match(Xn)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let o=(r||i.replace(/\d+$/,""))+a.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(o)+1)}function Z(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>Qn(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function ki(t,e,s){let i=Z(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var is=(t,e)=>me(t,"muted",e.length?e:void 0,void 0);function qa(t,e,s){let i=Z(t,s);return is(t,i.includes(e)?i.filter(r=>r!==
e):[...i,e])}var Ga=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(r=>r!==t),...s.filter(r=>!i[r])],$i=(t,e,s)=>String(Z(t,s))===String(Ga(e,s)),Ja=(t,e,s)=>is(
t,$i(t,e,s)?[]:Ga(e,s)),xi=(t,e)=>t.length>1&&t.every(s=>L(s)===(s.id===e));function Ya(t,e){let s=xi(t,e);return t.map(i=>me(i,"enabled",s||i.id===e,!0))}var tt=t=>M(R(t))||"…",_i=t=>t<0?`(−${H(-t)})`:H(t);function wt(t,e,s){let i=e.parameter.name==="alpha"?Se(t,s.schema)?.value??1:1,r=Z(t,s),a=Object.entries(
Rt(t,e,s)).filter(([l])=>!r.includes(l)).map(([,l])=>l),o=[...new Set(a.length?a:[0])].map(l=>F(l*i));return o.length===1?_i(o[0]):`[${H(Math.min(...o))}…${H(
Math.max(...o))}]`}function el(t,e,s){let i=N(s.schema,t.method),r=z(t,s.schema).filter(a=>a.index===0);if(!i.formula){let a=i.models[0]==="models"?Q(t):i.models.
map(h=>t.models[h]),o=r.find(h=>!h.parameter.per_model),l=o?n("formula.at",{name:o.parameter.name,amount:wt(t,o,s)}):"",c=a.length?n("formula.with",{models:a.map(
tt).join(", ")}):"";return n("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,a=>{if(a==="A")return e;if(a===
"B"||a==="C")return tt(t.models[a.toLowerCase()]);let o=r.find(l=>l.parameter.name===a);return o?wt(t,o,s):a})}function tl(t,e,s){let i=Se(t,s.schema)?.value??1,
r=wt(t,z(t,s.schema)[0],s),[a,o]=i<0?["−",-i]:["+",i];return`${e} ${a} ${o}${r==="1"?"":`·${r}`}·${tt(t.models.adapter)}`}function sl(t,e,s){let i=Se(t,s.schema)?.
value??1,r=[_i(i),wt(t,z(t,s.schema)[0],s)].filter(a=>a!=="1");return`${e}, ${n("formula.erased",{what:[...r,`[${Xs(t)}]`].join("·")})}`}function il(t,e,s){let i=z(
t,s.schema).filter(r=>t.models.models[r.index]).map(r=>[...[_i(t.shares[r.index]??1),wt(t,r,s)].filter(o=>o!=="1"),tt(t.models.models[r.index])].join("·"));return t.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${se(s.schema,t.method).label}(${i.join(", ")})`}var Si=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function rl(t,e,s){return t.kind==="merge"?el(t,e,s):t.kind==="adapter"?tl(t,e,s):t.kind==="adapte\
rs"?il(t,e,s):t.kind==="erase"?sl(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:n("formula.adjust",{so:e,what:Si(t,s)})}var Za=(t,e)=>L(t)&&!pt(t,e.schema).
length&&(t.kind!=="adjust"||Si(t,e)!=="");function Xa(t,e){if(t.kind==="adjust")return Si(t,e)||n("step.no_adjustment");if(t.kind==="erase")return Xs(t)||n("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||n("step.unknown"));let s=ue(t,e.schema).map(tt).join(", ");if(t.kind==="adapter")return s||n("step.\
no_file");if(t.kind==="adapters")return s?`${se(e.schema,t.method).label} · ${s}`:n("step.no_file");let{label:i}=N(e.schema,t.method);return s?`${i} · ${s}`:i}
function Qa(t,e,s,i){let r=n("formula.so_far"),a=e?M(e):"A",l=t.filter(c=>Za(c,i)).map((c,h)=>{let u=Z(c,i).length,m=rl(c,h?r:a,i)+(u?` (${E("mutes.faders",u)})`:
"");return m.startsWith(`${r} `)?m.slice(r.length+1):m}).join(n("formula.then"))||a;return n("formula.result",{chain:l,vae:s?n("formula.vae",{name:tt(s)}):""})}
function rs(t,e,s){let i=t.filter(l=>Za(l,s)),r=i.flatMap(l=>ue(l,s.schema)).map(R),a=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...r].map(M),...a])].join("-").slice(0,100)}.safetensors`}var al=1e6,Oi={rank:"64",energy:"0.99",size:"100",whole:""},as=class extends W{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(Oi.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.recipe=null,this.looked=
f(null),this.keeping=f(!1),this.leaving=f(!1),S(()=>{let{draft:s}=e.desk.state.value;!this.leaving.value||!s||s.shown||e.live.pending.value||Y(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:a,kit:o}=this.
app.desk,{missing:l}=e.value;return s.value?void(i.value=n("save_dialog.parked")):l.length?void(i.value=n("save_dialog.nothing",{what:X(l)})):(this.name.value=this.
name.value||rs(r.value.values.steps,a.value?.name??"",o.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.
way.value,$e(this.amount.value)];if(s===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(al*Number(s)):s},r=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&r?{block_ranks:r}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Pe(e.kind)&&L(e))}#t(e){this.alone.value!==e&&this.#r(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:s}=this;if(!s||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=s.recipe;let{live:i}=this.app;await i.ask("/lora",{...s,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:s,preview:i},r]=[this.app,this.recipe];if(!r)return;let a=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:a,whole:r},await s.use({live_merge:1,base:r.base,steps:a}),i.press()}besides(e){let s=this.looked.value;return s&&$(e.steps,s.steps)?
s.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:s}=e.state.value;s?.shown&&await this.#i([{adapter:s.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:s,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...s.written.value.recipe,steps:e})}#r(e){this.way.value=e,this.amount.value=Oi[e]}view(){let e=this.
save?.state==="running";return this.frame(n("lora_dialog.title"),()=>d`${this.#a()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>d`
            ${v(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(n("lora_dialog.look"),n("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Ai(this.save))})}
            <span class="lm-gap"></span>
            ${v(n("lora_dialog.save"),n("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(n("lora_dialog.draft"),n("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#a(){
let s=Object.keys(Oi).filter(o=>o!=="whole"||this.alone.value).map(o=>[o,n(`lora_dialog.${o}`)]),i=[["",n("lora_dialog.all")],["alone",n("lora_dialog.alone")]],
r=(o,l)=>K(o,l,{kind:"lm-field lm-row"}),a=(o,l,c="")=>Ae(o,l.value,h=>l.value=h,{placeholder:c});return d`${r(n("save_dialog.name"),a("lm-lora-name",this.name))}
            ${this.#e?r(n("lora_dialog.what"),O(i,this.alone.value?"alone":"",o=>this.#t(o==="alone"),{id:"lm-lora-what"})):g}
            ${r(n("lora_dialog.way"),O(s,this.way.value,o=>this.#r(o),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:r(n(`lora_dialog.${this.way.value}`),a("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?r(n("lora_dialog.block_ranks"),a("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${V(n("lora_dialog.text_encoders"),n("lora_dialog.text_encoders_title"),this.textEncoders.value,o=>this.textEncoders.value=o,{id:"lm-lora-text"})}
            ${V(n("lora_dialog.overwrite"),n("save_dialog.replace_title"),this.overwrite.value,o=>this.overwrite.value=o,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([a,o])=>`${a}: ${o}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
r=i?n("draft.made",{name:i.name,size:ae(e.size),hash:e.autov3}):n("save_dialog.done",{path:e.path,size:ae(e.size)});return d`<p>${r} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(ol)}</div>
            ${s.map(a=>d`<p>${a}</p>`)}`}},Ai=t=>t?.state==="done"&&(t.slots??[]).length>0;function ol({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${n("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}function eo(t,e,s){let{sliders:i,odd:r}=s.architecture,a=h=>ie(t,h,e,s),o=r.filter(h=>ut(t,h,e,s));if(!o.length)return i.map(a).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&a(u.from)===a(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${a(h)}`),...o.map(h=>`${h}:${a(h)}`)].
join(", ")}var to=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>H(Number(e))),nl=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),so=t=>nl.test(t);function io(t){let{desk:e,dialogs:s,textNote:i}=t,r=os(t),a=()=>d`${ge(r,n("text.field"),(o,l)=>ro(t,o,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:to(r),title:n("text.title",{text:r}),drop:()=>i.value=""})}
        ${v(t.copied.value?n("text.copied"):n("text.copy"),n("text.copy_title"),()=>cl(t,r),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${n(
"text.label")}
        @paste=${o=>ll(t,o)}>${e.channel.value?a():g}
        ${v(n("import.open"),n("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function os({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?eo(
e,s,t.kit.value):""}async function ro(t,e,s){let{desk:i,reader:r,textNote:a}=t;if(a.value="",!e.trim()||e.trim()===os(t))return Xt(s);s.dataset.typing="yes";try{
let o=await r.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(o)}catch(o){a.value=_(o)}}function ll(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return so(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>ro(t,i.value,i))}async function cl({copied:t,
root:e},s){await Qt(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var ns=class extends W{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(a=>a.name),r=Object.entries(s.value.presets).map(([a,o])=>{let l=e.filter(
c=>c.values[a]).map(c=>[c.name,c.values[a]]);return[a,{...A(o,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(r)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(_(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(r=>r.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(n("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:os(this.app),overwrite:s};await this.#s(i,n("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},n("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#a(e){await this.#s({delete:e.name},n("presets.deleted",e))&&(this.removed.value=e)}async#o(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?n("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):n("presets.none_installed"),i=e.refused.map(r=>n("presets.refused",{line:r}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(_(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(_(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(_(s),!0)}}view(){return this.frame(n("presets.title"),()=>this.#h(),()=>d`<span class="lm-gap"></span>`)}#h(){
let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${Ae("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:n("presets.name_label"),placeholder:n("presets.name")})}
            ${v(n("presets.save"),n("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(n("presets.import"),n("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(n("presets.undo"),n("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},n("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#c(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${n("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#d(s)):d`<li>${n("history.empty")}</li>`}</ul></details>`}#c(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${n("presets.name_of",e)}
                title=${e.source?n("presets.from",{source:e.source}):""}
                @change=${r=>this.#r(e,r.target)}>
            ${v(n("presets.use"),i?n("presets.use_title"):n("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${v(n("presets.delete"),n("presets.delete_title",e),()=>this.#a(e))}</li>`}#d({event:e,name:s,time:i,id:r,recipe:a}){let o=e==="saved"?n("history.sa\
ved",{name:s}):e==="picture"?n("history.picture"):n("history.live"),l=a.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||n("history.not\
hing");return d`<li><span>${i.slice(0,16).replace("T"," ")} · ${o} · ${l} · ${r.slice(0,8)}</span>
            ${v(n("history.show"),n("history.show_title"),()=>this.#n(a))}</li>`}};var ls=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:n("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(({level:a,text:o})=>a==="error"?{text:n("doctor.error",{text:o}),bad:!0}:
{text:n("doctor.warning",{text:o}),bad:!1}),r=>[{text:_(r),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:n("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(n("doctor.check"),n("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>d`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var hl=250,cs=class extends W{constructor(e){super("lm-save"),this.app=e,this.checkup=new ls(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:a,kit:o,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(i.value=n("save_dialo\
g.parked"));if(c.length)return void(i.value=n("save_dialog.nothing",{what:X(c)}));this.typedName||(this.name.value=rs(r.value.values.steps,a.value?.name??"",o.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=hl){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?n("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:_(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[P(this.wanted.recipe.base),...e.flatMap(r=>ue(r,s.value)).map(R)].some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let r=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,r?.
asks?.vae?this.question.value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=s.trouble.value)}#r(e){this.app.
desk.setWhole("vae",e),this.#e()}#a(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!Ai(e);return this.frame(n("save_dialog.title"),()=>d`${this.#o()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#u()}${this.#m()}`,()=>d`
            ${v(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(n("save_dialog.load"),n("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(n("save_dialog.lora"),n("save_dialog.lora_title"),()=>this.#a(),{id:"lm-lora-open"})}
            ${v(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#o(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(o=>[o,this.#l(o)]),i=e.files.value.vaes.map(({name:o})=>[o,o]),r=(o,l)=>K(o,l,{kind:"lm-field lm-row"}),a=o=>{this.
typedName=!0,this.name.value=o,this.#e()};return d`${r(n("save_dialog.name"),Ae("lm-save-name",this.name.value,a,{enter:()=>this.start()}))}
            ${r(n("save_dialog.dtype"),O(s,this.dtype.value,o=>{this.dtype.value=o,this.#e(0)},{id:"lm-save-dtype"}))}
            ${r(n("save_dialog.vae"),O([["",n("save_dialog.own_vae")],...i],R(e.panel.value.values.whole.vae),o=>this.#r(o),{id:"lm-save-vae",title:n("save_dial\
og.vae_title")}))}
            ${V(n("save_dialog.drop_ema"),n("save_dialog.drop_ema_title"),this.dropEma.value,o=>{this.dropEma.value=o,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return br(s)?n(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||n(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:o,what:l})=>n("save_dialog.left_out",{n:o+
1,what:X(l)})),r=n(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:ae(e.size),free:ae(e.free)}),a=e.exists&&this.save?.state!=="done"?[n("save_di\
alog.exists")]:[];return{text:[r,...a,...i,...this.#h(),...e.warnings??[]].join(" "),bad:s}}#h(){let{steps:e,kit:s}=this.app.desk,i=e.filter(a=>!L(a)).length,r=e.
filter(L).flatMap(a=>Z(a,s.value));return[r.length?E("save_dialog.muted",r.length,{muted:[...new Set(r)]}):"",i?E("save_dialog.steps_off",i):""].filter(Boolean)}#c(){
let e=this.question.value,s=(a,o)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${a}</span>${o}</p>`;if(!e)return g;if(e!=="replace")return s(n(
"save_dialog.asks_vae",{text:e.text}),this.#d(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?n("save_dialog.when",{when:new Date(i.time*1e3).
toLocaleString()}):"";return s(n("save_dialog.replaces",{name:this.fullName,size:ae(i?.size??0),when:r}),[v(n("save_dialog.replace"),n("save_dialog.replace_titl\
e"),()=>this.#i(!0),{id:"lm-save-replace"})])}#d({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},r=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[v(n("save_dialog.with_vae",{vae:e}),n("save_dialog.with_live_vae_title"),r),v(n("save_dialog.with_vae",{vae:s||n("\
save_dialog.own_vae")}),n("save_dialog.with_recipe_vae_title"),i)]}#u(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>`}#m(){let{save:e}=this,s=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#p(e):g}</div>`}#p(e){if(e.state!=="done")return e.error||e.text;let s=(i,r)=>d`<span class="lm-hash">${i} <code>${r}</code>
            ${v(n("text.copy"),n("save_dialog.copy_hash",{label:i}),()=>Qt(r,this.element??document.body))}</span>`;return d`<p>${n("save_dialog.done",{path:e.path,
size:ae(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===s||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??s)}};var ao={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},dl="#paste, #lms_read";function oo(){let t=Object.entries(ao).map(([e,s])=>[e,document.querySelector(s)?.value]);return Object.
fromEntries(t.filter(([,e])=>e!==void 0))}var ul=t=>t.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");function no(t){let e=document.querySelector(
ao.prompt),s=document.querySelector(dl);return!e||!s||!t?!1:(e.value=ul(t),e.dispatchEvent(new Event("input",{bubbles:!0})),setTimeout(()=>s.click(),100),!0)}function hs(t,e,s,i,r=""){if(!e)return g;let a=t.picture(e,s);return a?d`<img class=${r} src=${a} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Ei(t,e){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=e,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var ds=class{constructor(e){this.app=e,this.at=f(null),this.other=f(""),this.flipped=f(!1),this.difference=f(!1),this.lent=f({})}isAt(e,s){return this.at.value?.
row===e&&this.at.value.column===s}show(e,s){this.flipped.value=!1,this.at.value={row:e,column:s}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:s,items:i}){let r=this.at.value,a=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!r||a||e.ctrlKey||e.metaKey||
e.altKey)return;let[o,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(o||l)this.show(
c(r.row+o,s.length),c(r.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let s=this.at.value,[i,r]=[e.rows[s?.row??-1],e.items[s?.column??-1]];if(!s||!i||!r)return g;
let a=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[o,l]=this.flipped.value?[a,i]:[i,a],c=n("sheets.cell",{row:o.title,column:gt(r)});
return d`<section class="lm-look" id="lm-look" aria-label=${n("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,o,r,c)}${this.difference.value?this.#e(e,l,r,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?n("sheets.difference_of",{one:i.title,other:a.title}):c}</p>
            <div class="lm-dialog-buttons">${v(n("compare.flip"),n("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${O(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),a.id,h=>this.other.value=h,{id:"lm-look-other",label:n("sheets.other")})}
                ${v(n("sheets.difference"),n("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(n("sheets.use"),n("sheets.use_title"),()=>this.#t(e,i,r),{id:"lm-look-use"})}
                ${v(n("sheets.close"),n("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},s,i,r){let a=le(s.id,i.id),o=this.
lent.value[a];return e[a]||!o?e[a]?hs(this.app.studies,e[a],0,r):d`<span>${n("sheets.missing")}</span>`:d`<img src=${o.address} alt=${r}>`}async#t({cells:e},s,i){
let{desk:r,live:a,studies:o,dialogs:l}=this.app,c=le(s.id,i.id),h=e[c]?await o.about(e[c]):null;no(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
r.commit(),s.recipe.steps.length?await a.use(s.recipe).catch(u=>r.remark.value=_(u)):await a.restore()}};var ml=[137,80,78,71,13,10,26,10],pl=32*2**20;async function lo(t){let e={};for(let{kind:s,data:i}of fl(t)){let r={tEXt:gl,zTXt:wl,iTXt:yl}[s],[a,o]=await r?.(i).
catch(()=>null)??["",""];a&&!(a in e)&&(e[a]=o)}return e}function fl(t){if(!ml.every((i,r)=>t[r]===i))return[];let e=new DataView(t.buffer,t.byteOffset,t.byteLength),
s=[];for(let i=8;i+12<=t.length;){let r=e.getUint32(i);if(i+12+r>t.length)break;s.push({kind:st(t.subarray(i+4,i+8)),data:t.subarray(i+8,i+8+r)}),i+=12+r}return s}
var st=t=>Array.from(t,e=>String.fromCharCode(e)).join(""),vl=t=>new TextDecoder().decode(t);function us(t,e){let s=[],i=0;for(let r=0;r<e;r+=1){let a=t.indexOf(
0,i);if(a<0)throw new Error("a text without an end");s.push(t.subarray(i,a)),i=a+1}return[...s,t.subarray(i)]}async function gl(t){let[e,s]=us(t,1);return[st(e),
st(s)]}async function wl(t){let[e,s]=us(t,1);return[st(e),st(await co(s.subarray(1)))]}async function yl(t){let[e,s]=us(t,1),[,,i]=us(s.subarray(2),2);return[st(
e),vl(s[0]?await co(i):i)]}async function co(t){let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("deflate")),s=[],i=0;for(let r=e.getReader();;){
let{done:a,value:o}=await r.read();if(a)break;if(i+=o.length,i>pl)throw new Error("too large");s.push(o)}return new Uint8Array(await new Blob(s).arrayBuffer())}var ho="live_merge_sheet";async function uo(t){let e={infotexts:[],sheets:[]};for(let s of t){let i=await lo(new Uint8Array(await s.arrayBuffer())),r=i[ho]?Ma(bl(
i[ho])):null;r?e.sheets.push({...r,cells:await kl(s,r.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}function bl(t){try{return JSON.parse(t)}catch{
return null}}async function kl(t,e){let s=await createImageBitmap(t);return Promise.all(e.map(async i=>{let[r,a,o,l]=i.rect,c=document.createElement("canvas");[
c.width,c.height]=[o||1,l||1],c.getContext("2d")?.drawImage(s,r,a,o,l,0,0,o,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var $l=256,ms=class{constructor(e){this.app=e,this.id="sheets",this.look=new ds(e),this.seeds=f(1),this.setName=f(""),this.pace=f(0),this.state=I(()=>{let{study:s,
cells:i}=e.studies,[r,a]=[s.value?.recipes??[],s.value?.items??[]];return{rows:r,items:a,cells:i.value,missing:xa(i.value,r,a)}})}label(){return n("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e(){let{desk:e,strip:s}=this.
app,i={current:n("sheets.current"),original:n("compare.original"),snapshot:r=>n("compare.snapshot",{letter:r}),star:r=>`★ ${new Date(r.time).toLocaleString([],
{dateStyle:"short",timeStyle:"short"})}`};return Oa(e.shown.value,e.snapshots.value,s.shots.value,i)}#t({name:e,recipe:s}){let i=this.state.value.rows.filter(r=>r.
title===e||r.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:s,title:i?`${e} ${i+1}`:e})}async#s(e){let{studies:s}=this.app,i=this.
state.value.items.map(pe);await s.setItems([...i,...e.filter(r=>!i.some(a=>$(a,r)))])}async#i(){let{rows:e,items:s,missing:i}=this.state.value,r=Date.now(),a=await this.
app.studies.make(e,s,i);a?.made&&(this.pace.value=(Date.now()-r)/1e3/a.made)}async#r(){let{rows:e,items:s}=this.state.value,i=await this.app.studies.sheet(e,s);
i&&Ei(i,`${this.app.studies.name}.png`)}async#a(){let e=await this.app.studies.archive();e&&Ei(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:s,dialogs:i}=this.
app,r=[...e??[]],a=r.find(c=>c.name.toLowerCase().endsWith(".zip"));if(a)return i.explore.turned(s.arrive(a));let o=await uo(r);if(!o.infotexts.length&&!o.sheets.
length){s.problem.value=n("sheets.nothing_dropped");return}let l=await s.read({infotexts:o.infotexts});l.length&&await this.#s(l.map(pe));for(let c of o.sheets)
await this.#o(c)}async#o(e){let{studies:s}=this.app,i=[];for(let{title:a,recipe:o}of e.rows)i.push((await s.write("recipe",{recipe:o,title:a}))?.id);await this.#s(
e.items);let r=await s.read({items:e.items});this.look.lend(e.cells.flatMap(({row:a,item:o,address:l,infotext:c})=>i[a]&&r[o]?[[le(i[a],r[o].id),{address:l,infotext:c}]]:
[]))}view(){let{rows:e,items:s}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#l()}${this.#n()}
            ${e.length||s.length?d`<div class="lm-sheets-body">${this.#d(e,s)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&s.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${n("sheets.empty")}</p>`}
            ${this.#m()}</div>`}#l(){let e=s=>this.state.value.rows.some(i=>$(i.recipe,s.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${n(
"sheets.rows")}><span class="lm-label">${n("sheets.rows")}</span>
            ${this.#e().map(s=>v(`+ ${s.name}`,n("sheets.add_row_title"),()=>this.#t(s),{kind:"lm-button lm-small",key:`add-${s.name}`,off:e(s)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,s=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:r})=>this.take(r.files).then(()=>r.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${n(
"sheets.columns")}><span class="lm-label">${n("sheets.columns")}</span>
            ${v(n("sheets.add_txt2img"),n("sheets.add_txt2img_title"),()=>this.#s(Aa(Ea(oo()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${n("sheets.seeds")}</span>${ce(this.seeds.value,n("sheets.seeds_label"),r=>this.seeds.value=Math.min(20,Math.max(1,Math.round(r??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(n("sheets.add_pictures"),n("sheets.add_pictures_title"),s,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${O([["",n("sheets.sets")],...e.sets.value.map(r=>[r,r])],"",r=>r&&this.#h(r),{id:"lm-sheets-set",label:n("sheets.sets"),hidden:!e.sets.value.length})}
            ${Ae("lm-sheets-set-name",this.setName.value,r=>this.setName.value=r,{placeholder:n("sheets.set_name"),label:n("sheets.set_name"),enter:()=>this.#c()})}
            ${v(n("sheets.save_set"),n("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#h(e){let s=await this.app.studies.changeSets({open:e});s&&await this.#s(s.items.map(pe))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(pe),overwrite:!0})}#d(e,s){let{studies:i}=this.app,r=a=>i.setItems(s.filter(o=>o!==a).
map(pe));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ve(s,a=>a.id,a=>d`<th scope="col" title=${a.prompt??""}>
            <span class="lm-sheet-name">${gt(a)}</span><span class="lm-sheet-seed">${a.seed===void 0?"":n("sheets.seed",{seed:a.seed})}</span>
            ${v("✕",n("sheets.drop_column"),()=>r(a),{kind:"lm-button lm-small lm-sheet-drop",label:n("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ve(e,a=>a.id,(a,o)=>d`<tr><th scope="row"><span class="lm-sheet-name">${a.title}</span>
                ${v("✕",n("sheets.drop_row"),()=>i.write("drop",{id:a.id}),{kind:"lm-button lm-small lm-sheet-drop",label:n("sheets.drop_row"),off:this.isRunning})}</th>
                ${s.map((l,c)=>d`<td>${this.#u(a,l,o,c)}</td>`)}</tr>`)}</tbody></table></div>`}#u(e,s,i,r){let a=this.state.value.cells[le(e.id,s.id)],o=this.look.
lent.value[le(e.id,s.id)],l=n("sheets.cell",{row:e.title,column:gt(s)});return!a&&!o?d`<span class="lm-sheet-none" title=${n("sheets.missing")} aria-label=${n("\
sheets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${a?"":"lm-cut"}" data-row=${i} data-column=${r} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,r)?"true":"false"} @click=${()=>this.look.show(i,r)}>
            ${a?hs(this.app.studies,a,$l,""):d`<img src=${o.address} alt="">`}</button>`}#m(){let{missing:e,cells:s,rows:i}=this.state.value,r=e.length?E("sheet\
s.make",e.length):n("sheets.all_made"),a=e.length&&this.pace.value?n("sheets.takes",{time:Ta(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
r,n("sheets.make_title"),()=>this.#i(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${a}</span><span class="lm-gap"></span>
            ${v(n("sheets.export"),n("sheets.export_title"),()=>this.#r(),{id:"lm-sheets-export",off:!Object.keys(s).length})}
            ${v(n("sheets.zip"),n("sheets.zip_title"),()=>this.#a(),{id:"lm-sheets-zip"})}</div>`}};var ps=class extends W{constructor(e){super("lm-explore"),this.app=e,this.sheets=new ms(e),this.ways=[this.sheets],this.shown=f(this.ways[0].id),this.removing=f(
!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();
let s=e.names.value[0];!e.study.value&&s?await e.open(s):e.study.value||await this.#e(),this.way.open?.()}async turned(e){await e;for(let s of this.ways)s.turn?.();
this.way.open?.()}async#e(){let{desk:e,studies:s}=this.app,i=e.shown.value,r=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":",".");await s.begin(
`${M(P(i.base)).slice(0,50).replace(/^\.+/,"")} ${r}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(n("explore.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.
way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#r())}#s(){let{studies:e}=this.app,s=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${O(s.map(r=>[r,r]),e.name,r=>this.turned(e.open(r)),{id:"lm-explore-study",label:n("explore.study"),title:n(
"explore.study_title")})}
            ${v(n("explore.new"),n("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${n("explore.remove_sure")}</span>${v(n("explore.remove_yes"),n("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(n("explore.remove_no"),n("explore.remove_no"),()=>this.removing.value=!1)}`:v(n("explore.remove"),n("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${n("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#r(){let{
studies:e}=this.app,s=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||s?.problem||"",r=s?s.is_running?n("explore.running",{done:s.done.length,all:s.
all}):s.interrupted?n("explore.interrupted",{done:s.done.length,all:s.all}):n("explore.made",{made:s.made,kept:s.all-s.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||r}</span>
            ${s?.is_running?d`<progress max=${s.all} value=${s.done.length} aria-label=${n("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(n("explore.interrupt"),n("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!s?.is_running})}`}};var vs=class{constructor(e){this.app=e,this.pairs=f([]),this.peeked=f(null),this.shown=f(""),this.at=f(0),this.view=f("both"),S(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:i}){let r=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(r.length-1,0)),this.pairs.peek()[0]&&
!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=r.map((a,o)=>({original:e[o],merged:a,other:i}))}show(e,s=""){this.peeked.value=null,this.
shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.view.value===
"merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.pair||!this.
app.isShown()||Qe(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.value="b\
oth";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original&&!this.peeked.value?this.view.value:"merged",i=o=>this.#r(o,e,s),
r=this.pairs.value.length,a=n("compare.pair",{n:this.at.value+1,all:r});return d`<div class="lm-compare-stage" role="group" aria-label=${n("compare.label")}>${i(
"original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${v(n("compare.flip"),n("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(n("compare.both"),n("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(a,n("compare.pair_title"),()=>this.at.value=(this.at.value+1)%r,{id:"lm-next-pair",hidden:r<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${v(n("compare.gallery"),n("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?n("compare.both_shown",{name:fs("original",e)}):n("compare.one_shown",{name:fs(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?v(s.star?"★":"☆",n("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:n("gallery.star"),pressed:s.star}):g}#r(e,s,i){
let r=fs(e,s),a=fs(e==="merged"?"original":"merged",s),o=i==="both"?n("compare.enlarge",{name:r}):s.original?n("compare.flip_to",{name:r,other:a}):r;return d`<button type="button" class="lm-compare-side" data-side=${e} title=${n(
"compare.side_title")} aria-label=${o}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${n("compare.alt",{name:r})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${r}</span></button>`}},fs=(t,e)=>t==="original"?e.other||n("compare.original"):e.original?n("compare.merged"):n("comp\
are.this");var Ti=t=>document.getElementById(t);function mo(){let t=Ti("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function po(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:r}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:r!=="0"}}function gs(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Ct({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function fo(){let t=Ti("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function vo(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:r})=>{let a=Ti("live_merge_gallery"),o=c=>c instanceof Node&&!!a?.contains(c);o(i)&&r instanceof HTMLElement&&
!o(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var go=700,xl=1200*1e3,ws=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,S(()=>{e.desk.edits.value&&Y(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<xl}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:r,studies:a}=this.app,{inputs:o,progress:l}=r.dataset,c=a.takeOrder(),h=s.shown.value,u=`task(${Math.
random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:m,other:p}=c?{kind:"explore",other:""}:this.#e(h);this.asked=c?null:{recipe:h,architecture:s.
kit.value.id,other:p},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let b of c?c.recipes:[h,...p?[JSON.parse(m)]:[]])i.expect(b);i.watch(
150);let w=window[l??""],y=b=>document.getElementById(b);return typeof w=="function"&&w(u,y("lm-progress"),y("live_merge_gallery"),()=>this.#t()),[u,c?c.text:JSON.
stringify(h),m,...e.slice(3,Number(o))]}#e(e){let{settings:s,snapshots:i,parked:r}=this.app.desk,a=this.app.dialogs.lora.besides(e);if(a)return{kind:JSON.stringify(
a),other:n("compare.whole")};let{compare:o,compareWith:l="original"}=s.value,c=o&&!r.value?la(l,e,i.value,this.app.strip.shots.value):"";return c===""||c==="ori\
ginal"?{kind:c&&"compare",other:""}:{kind:JSON.stringify(c),other:n(l==="before"?"compare.before":"compare.snapshot",{letter:l})}}#t(){this.started.value=0,this.
app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&
(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.wanted||this.press()},go))}#i(e=!1){let s=po();if(!s||s.number===this.number||!this.asked)return;clearTimeout(
this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),go));let i=mo(),r=this.result.value;i.length!==s.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(
this.patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:fo()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();vo(e),new MutationObserver(()=>{gs();let r=s();r!==i&&this.isRunning&&this.#t(),i=r,this.#i()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var _l=96,Sl=150,wo=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),ys=class{constructor(e){this.app=e,this.shots=f(fi()),this.current=f(0),
this.origin="",this.timer=0,S(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:r,whole:a,infotext:o,
other:l}){let c=r[i];if(!c||!e.steps.length)return;let h=await Ol(c).catch(()=>"");if(!h)return;let u={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:h,infotext:o,whole:a,large:c,original:i&&!l?r[0]:""};this.#t(ha(this.shots.value,u)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,Ba(e)}star(e){this.#t(da(this.shots.value,e))}#s(e){this.
app.compare.show(wo(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=wo(e),Sl):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:r}=this.app,a=P(e.recipe.base);if(clearTimeout(this.timer),r.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=n("strip.other_kind",{base:M(a)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(o=>s.remark.value=_(o))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,Wt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:Wt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return d`${ve(this.shots.value.slice(0,Wt),i=>i,(i,r)=>{let a=Ut(i,e.schema.value),o=()=>{this.#i(r),this.back(i)};
return d`<button type="button" class=${B({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${n("strip.title",{about:a})} aria-label=${n("strip.back",{about:a})}
                aria-current=${$(i.recipe,s)?"true":"false"} @click=${o}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
n("gallery.open"),n("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Ol(t){let e=new Image;
e.src=t,await e.decode();let s=_l/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var bs=class{constructor(e,s,{schema:i,files:r,state:a}){this.root=e,this.server=s,this.desk=new Ht(i,r,a),this.reader=new Jt(this.desk,s),this.live=new Gt(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new Vt(this.desk,s),this.studies=new qt(s,{press:()=>this.preview.
press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.preview=new ws(this),this.compare=new vs(this),this.strip=new ys(this),this.
dialogs={save:new cs(this),lora:new as(this),presets:new ns(this),imports:new ss(this),conflicts:new es(this),gallery:new ts(this),explore:new ps(this)},this.drawing=
f(!1),this.copied=f(!1),this.transform=f({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=f(""),this.picking=f(bi),this.#e(),La(this.desk,
s),Da(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,{panel:i,settings:r}=Ca(),{settings:a,live:o}=e.
state.value;if(e.settings.value=r,e.snapshots.value=vi(),S(()=>{e.snapshots.value=na(e.snapshots.peek(),this.strip.shots.value)}),a?.auto_preview&&!r.autoChosen&&
e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=ft({...i.values,home:l},i.selected)}else o?.recipe&&s.show(o.recipe).
catch(()=>{})}#t(){let e=this.desk.state.value.save?.state;S(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.
save.finished(),Y(()=>this.dialogs.lora.kept())),e=s})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!$(e,this.desk.files.
value)&&(this.desk.files.value=e)}};var Al=.05,we=.01,$s=550,El=400,Tl=600,it=t=>t instanceof Element?t.closest(".lm-fader"):null,ks=t=>t instanceof Element&&t.classList.contains("lm-range"),We=t=>t instanceof
Element&&t.classList.contains("lm-value"),rt=t=>t.dataset.slot??"",xs=t=>t.shiftKey?we:Al;function Mi(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*xs(t)}function ji(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),El)}}function Li(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function yo(t,{desk:e}){let s=ji(e),i=!1,r={slot:"",weight:0,time:0},a=(p,w)=>{e.moveFader(p,w),e.commit()},o=(p,w,y)=>{let b=e.channel.value;if(!b)return;let D=e.
weight(rt(p));e.moveFader(rt(p),Nt(D,F(D+w),b),y),s()},l=p=>{let w=it(p.target),y=e.channel.value;if(!w||!y||p.ctrlKey||p.metaKey||p.altKey&&!e.linked.value.length)
return;let b=xs(p),D={ArrowRight:b,ArrowLeft:-b,PageUp:.25,PageDown:-.25},J={ArrowUp:b,ArrowDown:-b,...ks(p.target)?D:{}},Ue=ks(p.target)?{Home:y.parameter.low,
End:y.parameter.high}:{};if(p.key in J)o(w,J[p.key],p.altKey);else if(p.key in Ue)a(rt(w),Ue[p.key]);else if(!We(p.target)&&Li(w,{s:"fader.solo",m:"fader.mute"}[p.
key.toLowerCase()])){p.preventDefault();return}else return;We(p.target)&&delete p.target.dataset.typing,p.preventDefault()},c=p=>{let w=it(p.target);if(!w?.contains(
document.activeElement))return;p.preventDefault();let y=Mi(p);y&&o(w,y,p.altKey)},h=({target:p})=>{let w=it(p);!w||!ks(p)||t.classList.contains("lm-stroke")||e.
moveFader(rt(w),F(Math.round(Number(p.value)/we)*we),i)},u=({target:p})=>{let w=it(p),[y,b]=[e.step.value,e.channel.value],D=p instanceof Element&&p.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!y||!b||D||We(p)||t.classList.contains("lm-drawing"))return;let J=rt(w),Ue=r.slot===J?r.weight:e.weight(J);e.doneWeights({[J]:w.
classList.contains("lm-part")?null:pr(y,b,J,Ue,e.kit.value)})},m=({target:p,timeStamp:w})=>{let y=it(p),b=y?rt(y):"",D=b===r.slot&&w-r.time<Tl;b&&!D&&(r={slot:b,
weight:e.weight(b),time:w})};t.addEventListener("keydown",l);for(let p of["pointerdown","pointermove"])t.addEventListener(p,w=>i=w.altKey);t.addEventListener("w\
heel",c,{passive:!1}),t.addEventListener("input",h),t.addEventListener("change",({target:p})=>it(p)&&ks(p)&&e.commit()),t.addEventListener("dblclick",u),t.addEventListener(
"pointerdown",m)}var bo="important",Ml=" !"+bo,ko=ee(class extends q{constructor(t){if(super(t),t.type!==G.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let r=e[i];if(r!=null){this.ft.add(i);let a=typeof r=="string"&&r.endsWith(Ml);i.includes("-")||a?s.setProperty(i,a?r.slice(0,-11):r,a?bo:""):s[i]=
r}}return j}});var $o=t=>d`<span class="lm-snapshots" role="group" aria-label=${n("snapshot.label")}>
    ${ne.map((e,s)=>jl(t,e,s+1))}</span>`;function jl(t,e,s){let{desk:i}=t,r=i.snapshots.value[e],a=r!==void 0&&$(r.recipe,i.written.value.recipe),o=n(r?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return d`<button type="button" class=${B({"lm-snapshot":!0,"lm-kept-one":r!==void 0})} id="lm-snapshot-${e}"
        aria-label=${n(r?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${a?"true":"false"} title=${o}
        aria-keyshortcuts="${s} Shift+${s}" style=${ko({backgroundImage:r?.picture?`url("${r.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||_s(t,e,l)}
        @pointerdown=${l=>Ll(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function _s({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=n("snapshot.stored",{letter:s})}function Ll(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let r=setTimeout(
()=>{i.dataset.held="yes",_s(t,e,!0)},$s);for(let a of["pointerup","pointercancel","pointerleave"])i.addEventListener(a,()=>clearTimeout(r),{once:!0})}function Nl({code:t,ctrlKey:e,metaKey:s,altKey:i,target:r}){let a=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return a&&!(e||s||i)&&!Qe(r)?ne[Number(a)-1]:""}function xo(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",r=>{let a=Nl(r);if(a)return(r.shiftKey||s.snapshots.value[a])&&_s(e,a,r.shiftKey),r.preventDefault();if(!(r.
ctrlKey||r.metaKey)||!(r.target instanceof Element))return;let o=r.target.matches('input[type="text"], textarea'),l=r.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!o)r.shiftKey?s.redo():s.undo();else if(l==="y"&&!o)s.redo();else return;r.preventDefault(),r.stopPropagation()})}var Ss=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function _o(t,{desk:e,drawing:s}){let i="",r=[],a=!1,o=0;t.addEventListener(
"pointerdown",l=>{let c=Ss(l.target);if(a=!1,!c||re(c)||l.button!==0||l.shiftKey||s.value)return;[i,r]=[c,e.linked.value];let h=()=>{a=!0,e.linked.value=vr(r,c)};
l.ctrlKey||l.metaKey?h():o=setTimeout(h,$s)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Ss(document.elementFromPoint(
l,c));!u||re(u)||u===i&&!a||(clearTimeout(o),a=!0,e.linked.value=[...new Set([...r,...fr(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(o),i=""});t.addEventListener("click",l=>{!a||!Ss(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>Ss(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Rl(t,e)}function Rl(t,e){let s=null,i=ji(e),r=h=>h instanceof Element?h.closest(".lm-head"):null,a=h=>(h.dataset.slots??"").split(" "),o=(h,u,m,p)=>{
let[w,y]=[e.channel.value,a(h)];w&&e.moveFaders(y,y[0],Nt(u,F(u+m),w),p)},l=(h,u,m)=>{o(h,e.weight(a(h)[0]),u,m),i()};t.addEventListener("pointerdown",h=>{let u=r(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),s={head:u,y:h.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",h=>{if(!s)return;let u=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:m,high:p}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((s.y-h.clientY)/u*(p-m)/we)*we;s.moved||=
w!==0,s.moved&&o(s.head,e.weightBefore(a(s.head)[0]),w,h.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=Ks(e.linked.value,a(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",h=>{let u=r(h.target),m={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(m)l(u,m*xs(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=Ks(e.linked.value,a(u));else return;h.preventDefault()}}),t.addEventListener(
"wheel",h=>{let u=r(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let m=Mi(h);m&&l(u,m,h.altKey)},{passive:!1})}var So=7,Oo=12;function Ao(t,{desk:e,drawing:s}){let i=null,r=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||We(c.target)||Pl(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
t.classList.add("lm-stroke"),l(i,i,h))},a=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},o=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:m,high:p}=e.channel.value?.parameter??{low:0,high:1},w={};for(let y of u.querySelectorAll(".lm-fader")){let b=Cl(y,c,h);
b!==null&&(w[y.dataset.slot??""]=F(Math.round((m+b*(p-m))/we)*we))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",r),t.addEventListener(
"pointermove",a),t.addEventListener("pointerup",o),t.addEventListener("pointercancel",o)}var Pl=t=>t instanceof Element&&t.closest("button")!==null;function Cl(t,e,s){
let i=t.getBoundingClientRect(),r=Bl(i,e,s),a=t.querySelector(".lm-range");if(r===null||!a||r<i.top-Oo||r>i.bottom+Oo)return null;let o=a.getBoundingClientRect();
return Math.min(1,Math.max(0,(o.bottom-So-r)/(o.height-2*So)))}function Bl(t,e,s){let[i,r]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(r<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let a=(t.left+t.right)/2;return e.y+(a-e.x)/(s.x-e.x)*(s.y-e.y)}function Eo({desk:t}){let e=t.kind==="adjust",s=a=>t.step.value?.adjust[a.name]??0,i=(a,o)=>t.editStep(l=>ti(l,a.name,o)),r=a=>d`<div class="lm-adjusted ${s(a)?
"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${o=>We(o.target)||t.doneStep(l=>ti(l,a.name,0))}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${Xe(s(a),{...a,exact:n("fader.exact",{label:a.label}),usual:0},o=>i(a,o),()=>t.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${n(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(r):g}</section>`}function To(t){let{problem:e}=t.desk.state.value,s=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:Dl(t)||Il(t)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${s}${Fl(t)}${Ul(t)}`}var Os=(t,e,s="lm-banner")=>d`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function Dl(t){let{desk:e,
live:s}=t,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",a=e.files.value.models.find(c=>c.
name===r)??e.files.value.models.find(c=>xe(c.name,r)),o=async()=>{if(e.parked.value)return e.adopt();i&&await Wl(t,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=M(r);return Os(n("banner.paused",{base:l}),[v(n("banner.adopt"),n("banner.adopt_title"),o),a?v(n("banner.back",{base:l}),n("banner.back_title"),()=>s.load(a.name)):
g,e.parked.value?v(n("banner.new"),n("banner.new_title"),()=>e.startNew()):g])}function Il(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await s.show(r).catch(a=>e.remark.value=_(a))};return Os(n("banner.elsewhere"),[v(n("banner.take_over"),n("banner.take_over_\
title"),()=>s.takeOver()),v(n("banner.show"),n("banner.show_title"),i)])}var Wl=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=_(i));function Ul({desk:t,
dialogs:{lora:e}}){let{draft:s,save:i,checkpoint:r}=t.state.value;if(!s||e.leaving.value)return g;let a={name:s.name,hash:s.autov3,size:ae(s.size),base:M(r?.name??
"")},o=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return Os(n(s.shown?"draft.shown":"draft.waits",a)+o,[v(n("draft.keep"),n("dra\
ft.keep_title",a),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(n("draft.drop"),n("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function Fl({
desk:t,live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Os(n("offer.text"),[v(n("offer.yes"),n("offer.yes_title"),s(!0)),
v(n("offer.no"),n("offer.no_title"),s(!1))],"lm-offer")}function Kl({desk:t},e){if(!t.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,n("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:n("fader.open",{slot:e})})}function Hl(t,e,s){let i=o=>Math.
min(1,Math.max(0,(o-e)/(s-e))),[r,a]=[i(0),i(t)].sort((o,l)=>o-l);return`--lm-from: ${r}; --lm-to: ${a}`}function yt(t,e,s){let{desk:i}=t,{low:r,high:a}=i.channel.
value?.parameter??{low:0,high:1},o=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,h=i.step.value,u=B({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":o===0,"lm-unset":!l,
"lm-beyond":o<r||o>a,"lm-live":ql(t,e),"lm-finer":h!==null&&lr(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&ki(h,de(e),i.kit.value)}),
m=p=>{p===null?i.setWeights({[e]:null}):i.moveFader(e,p),i.commit()};return d`<div class=${u} data-slot=${e} title=${s.title} style=${Hl(o,r,a)}>
        ${s.name??Kl(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${a}
            aria-label=${c} aria-orientation=${k(s.flat?void 0:"vertical")}
            aria-valuetext=${Vl(t,e)} aria-keyshortcuts=${k(re(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${fe(String(Math.min(a,Math.max(r,o))))}>
        ${ce(l?o:null,n("fader.exact",{label:c}),m,{placeholder:s.follows,empty:s.flat})}
        ${re(e)?g:zl(t,e,!!s.flat)}${s.after??""}</div>`}function Vl({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],r=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):n("fader.not_set",{weight:i});return s&&ki(s,de(e),t.kit.value)?n("fader.muted",{weight:r}):r}function zl({desk:t},e,s){let[i,r]=[t.step.value,
t.kit.value];if(!i)return g;let a=(o,l,c,h)=>v(o,n(`${l}_title`,{slot:e}),()=>t.doneStep(u=>h(u,e,r)),{kind:"lm-mute",key:l,label:n(l,{slot:e}),pressed:c,reached:!1});
return d`<span class="lm-mutes">${s?g:a("S","fader.solo",$i(i,e,r),Ja)}${a("M","fader.mute",Z(i,r).includes(e),qa)}</span>`}function ql({desk:t},e){let s=t.state.
value.live?.blocks??[],{follows:i,architecture:r}=t.kit.value,a=r.odd.filter(o=>i[o]===e&&!r.slots.includes(e));return[e,...a].some(o=>s.includes(o))}var Gl=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],Jl=32,Yl=t=>t.replace(/\d+$/,"");function Mo(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:r,high:a}=s.value?.parameter??{low:0,high:1},o=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(m=>Yl(m)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>Jl?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${Zl(
h,u)}</legend>
            <div class="lm-faders">${u.map(m=>yt(t,m,{title:o(m)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${n("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[a,(r+a)/2,r].map(c=>d`<span>${F(c)}</span>`)}</div>
        ${Gl.map(l)}</section>`}var Zl=(t,e)=>e.length<2?n(t):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${n("desk.head_title")} aria-label=${n("desk.head",{group:n(t)})}>${n(t)}</button>`;function jo(t){let{kit:e,channel:s,panel:i,schema:r,settings:a}=t.
desk,o=i.value.values.whole.block_map||"live_merge",l=r.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${a.value.odd}
        @toggle=${c=>c.target.open!==a.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${n("odd.summary",{parts:e.value.architecture.odd.map(c=>Xl(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>Ql(t,c))}</div>
        ${K(n("odd.map"),O(l,o,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:n("odd.map_tit\
le")})}</details>`}function Xl({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:n("odd.kept",{slot:e})}
function Ql(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,r=s?n("odd.follows",{help:i,followed:s}):n("odd.stays",{help:i});
return yt(t,e,{flat:!0,title:r,follows:s?`= ${s}`:"0"})}function No(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[r,a]=[i.filter(mt),i.filter(h=>!mt(h))],o=a.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(m=>ec(t,s,m,o))}</div></div>`:g,c=()=>tc(t);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${n("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${n("parts.head",{count:Fs(o)})}</span><span class="lm-gap"></span>
            ${v("✕",n("parts.close_title"),c,{label:n("parts.close",{slot:s})})}</div>
        ${l(n("parts.kinds"),a)}${l(n("parts.layers"),r)}`:g}</section>`}function ec(t,e,s,i){let r=`${Fs(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return yt(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:n("parts.title",{label:s.label,tensors:s.tensors,share:r,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:d`<span class="lm-share">${r}</span>`})}function tc({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function Ro({desk:t}){let e=t.step.value,s=e?cr(e,t.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?n("rules.others"):g}
        ${s.map(i=>d`<span class="lm-rule">${Lo(i)}${v("✕",n("rules.drop"),()=>t.doneStep(r=>hr(r,i)),{label:n("rules.drop_one",{rule:Lo(i)})})}</span>`)}</p>`}
function Lo({keys:t,slots:e,...s}){let i=Object.entries(s).map(([r,a])=>`${r} ${a}`).join(", ");return e?n("rules.in",{keys:t||n("rules.every_key"),slots:e,set:i}):
n("rules.all",{keys:t||n("rules.every_key"),set:i})}function Po({desk:t},e){let{erase:s}=e,i=[["",n("erase.turn_down"),n("erase.turn_down_title")],["balance",n("erase.balance"),n("erase.balance_title")]],r=c=>t.doneStep(
c),a=K(n("erase.way"),O(i,Ge(s)?"balance":"",c=>r(h=>xr(h,c==="balance")),{id:"lm-erase-way"})),o=(c,h,u)=>K(n(`erase.${c}`),ge(h,n(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:n(`erase.${c}_title`),placeholder:n(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ge(s)?[o("of",s.of??"",c=>r(h=>Ys(h,"of",c))),o("mix\
ed",Sr(s.balance),(c,h)=>sc(t,e,c,h))]:[o("concepts",Gs(s.concepts),c=>r(h=>Js(h,"concepts",c))),o("towards",s.towards??"",c=>r(h=>Ys(h,"towards",c)))];return d`${a}${l}${o(
"keep",Gs(s.keep),c=>r(h=>Js(h,"keep",c)))}`}function sc(t,e,s,i){Zs(e,s)?t.doneStep(r=>Zs(r,s)??r):wi(i)}function Bo(t){let{desk:e}=t,[s,{methods:i,together:r}]=[e.step.value,e.schema.value],a=s?.kind==="adapters",o=(a?r:i).map(c=>[c.id,c.label,c.summary]),l=c=>e.doneStep(
h=>a?{...h,method:c,sparse:!1}:Hr(h,c,e.schema.value));return d`<section id="lm-source" class="lm-source" aria-label=${n("source.label")} ?hidden=${!s}>
        ${ic(t)}
        ${K(n("source.method"),O(o,s?.method??"",l,{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.kind!=="merge"&&!a})}
        <div class="lm-models" id="lm-models">${s?rc(t,s):g}</div></section>`}function ic({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),r=s?M(s.name):e.isLoading.value?n("base.loading"):n("base.none"),a=i>1?n("base.after_steps",{n:i}):n("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?a:n("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||r}><span class="lm-base-name">${r}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function rc(t,e){let{files:s,schema:i}=t.desk,r=c=>t.desk.doneStep(h=>Kr(h,c,i.value));
if(e.kind==="adapter")return d`${et(t,{id:"adapter",label:n("source.adapter"),value:R(e.models.adapter),files:s.value.adapters,pick:c=>r({adapter:c}),empty:n("p\
icker.file")})}${Do(t,e)}`;if(e.kind==="adapters")return ac(t,e);if(e.kind==="erase")return Po(t,e);if(e.kind!=="merge")return g;let{models:a}=N(i.value,e.method),
o=(c,h,u,m)=>et(t,{id:c,label:h,value:R(u),files:s.value.models,pick:m});if(a[0]!=="models")return a.map(c=>o(c,c.toUpperCase(),e.models[c],h=>r({[c]:h})));let l=Q(
e);return d`${l.map((c,h)=>o(`model${h}`,n("source.model",{n:h+1}),c,u=>r({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",n("source.fewer"),()=>r({models:l.slice(0,-1)}),{label:n("source.fewer"),off:l.length<2})}
            ${v("+",n("source.more"),()=>r({models:[...l,""]}),{label:n("source.more")})}</span>`}function ac(t,e){let{desk:s}=t,i=e.models.models;return d`${i.
map((r,a)=>d`${et(t,{id:`adapter${a}`,label:n("source.adapter_n",{n:a+1}),value:R(r),files:s.files.value.adapters,pick:o=>s.doneStep(l=>({...l,models:{models:i.
with(a,o)}})),empty:n("picker.file")})}${K(n("tools.weight"),ce(e.shares[a]??1,n("source.weight_n",{n:a+1}),o=>s.doneStep(l=>Br(l,a,o??1)),{key:`share${a}`}))}`)}${Do(
t,e)}`}function Do(t,e){let{desk:s,dialogs:i}=t,r=s.steps.filter(o=>Pe(o.kind)&&L(o)).flatMap(o=>ue(o,s.schema.value)),a=e.kind==="adapters"||Rr(e);return d`<span class="lm-pair">
        ${v("−",n("source.fewer_adapters"),()=>s.doneStep(Cr),{id:"lm-adapter-fewer",label:n("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",n(a?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(Pr),{id:"lm-adapter-more",label:n("source.more_adapters"),off:!a})}
        ${v(n("conflicts.open"),n("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:r.length<2})}</span>`}function Io({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&N(t.schema.value,s.method),r=s&&e==="adapters"?se(t.schema.value,s.method):null,a=r?r.summary:e==="merge"?i?.summary:n(`help.${e||
"none"}`),o=e==="merge"?n("help.source",{text:a,source:i?.source}):a;return d`<p id="lm-help" class="lm-help" title=${o}>${a}</p>`}function Wo({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?N(t.schema.value,e.method).parameters.filter(a=>a.kind!=="weight"):e?.kind==="adapters"?se(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],i=(a,o)=>t.doneStep(l=>l.kind==="erase"?Or(l,a,o):Vr(l,a.name,o)),r=(a,o)=>a.kind==="erase"?Ar(a,o):ei(a,o);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${n(
"source.parameters")}>
        ${e&&s.map(a=>oc(a,r(e,a),o=>i(a,o)))}</section>`}var Co=t=>typeof t=="object"?JSON.stringify(t):String(t);function oc(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return V(i,t.help,e,s,{name:t.name});let r=t.kind==="choice"?O(t.choices.map(a=>[a,a]),e,s,{name:t.name}):ge(Co(e),i,(a,o)=>{let l=$e(a),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),o.value=c?String(l):Co(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return K(i,r,
{kind:"lm-field lm-inline",title:t.help})}function Uo(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),a=u=>r.filter(m=>{let p=m.getBoundingClientRect();return p.top+p.height/2<u}).length,o=u=>r.forEach((m,p)=>{m.classList.toggle("lm-dr\
op-before",p===u),m.classList.toggle("lm-drop-after",u===r.length&&p===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),o(a(u.clientY))},h=u=>{l.
abort();let m=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),o(-1),m&&e(a(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var Fo=t=>t.reduce((e,s)=>e+s,0);function Ko({desk:t},e,s){let{waiting:i,places:r}=t.written.value,{error:a,live:o}=t.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===s);if(c)return l(n("missing.choose",{what:X(c.what)}));if(t.parked.value)return l(n("note.parked"));let h=r.indexOf(s);if(a?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:n("note.refused"),title:a.error,bad:!0};if(!L(e))return l(n("note.off"));let u=o?.steps?.filter(w=>w.number===h)??
[],m=Pe(e.kind)?ue(e,t.schema.value).map(R):[];return m.length>0&&$(u.map(w=>w.file),m)?nc(u):l("")}function nc(t){let[e,s]=[Fo(t.map(o=>o.applied)),Fo(t.map(o=>o.
total))],i=[...new Set(t.flatMap(o=>Object.entries(o.left_out).map(([l,c])=>`${l}: ${c}`)))],r=t.flatMap(o=>Object.entries(o.kinds)).map(([o,l])=>`${l} ${o}`).join(
", "),a=n("note.applied",{some:e,total:s});return{text:i.length?`${a} · ${E("note.left_out",i.length)}`:a,title:[r?n("note.kinds",{matched:a,which:r}):a,...i].
join(`
`),bad:e<s}}var lc=([t,...e])=>t&&!e.length&&t.kind==="merge"&&L(t)&&!t.rest.title;function Ho(t){let{desk:e}=t,s=lc(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,a=e.parked.value?i:e.checkpoint.value?.name??"",o=Qa(e.steps,a,r.vae,e.kit.value),l=(c,h)=>v(n(h),n(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${B(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${n("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${n("stack.steps")} ?hidden=${s}>
            ${ve(e.steps,c=>c.id,(c,h)=>hc(t,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${n("stack.words")} title=${o}>${o}</p>${cc(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Tr(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function cc({desk:t}){let e=t.steps.filter(i=>!L(i)),s=()=>t.done(i=>oe(i,{steps:i.values.steps.map(r=>me(r,"enabled",!0,!0))}));return v(E(
"mutes.steps",e.length),n("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function hc(t,e,s){let{desk:i}=t,r=s+1,a=e.id===
i.panel.value.selected,o=Ko(t,e,s),l=(h,u,m)=>i.doneStep(p=>me(p,h,u,m),e.id),c=(h,u,m,p,w=!1)=>v(h,n(u),p,{kind:"lm-button lm-small",label:n(`${u}_n`,{n:r}),key:m,
off:w});return d`<li class=${B({"lm-step":!0,"lm-selected":a,"lm-off":!L(e)})} data-step data-id=${e.id}
        @keydown=${h=>uc(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${n("row.move_title")} aria-label=${n("row.move",{n:r})}
            @keydown=${h=>pc(t,e,s,h)}
            @pointerdown=${h=>Uo(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${n("row.on_title")} aria-label=${n("row.on",{n:r})}
            .checked=${fe(L(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${r} ${n(`badge.${e.kind}`)}`,n("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:a})}
        ${ge(e.rest.title||"",n("row.title",{n:r}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:n("row.title_title"),placeholder:Xa(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${ye(e.kind)?mc(t,e,r):g}
        <span class=${B({"lm-step-note":!0,"lm-bad":o.bad})} title=${o.title}>${o.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",n("row.solo_title"),()=>dc(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:n("row.solo",{n:r}),pressed:xi(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>Ni(t,e,s,-1,h),s===0)}
            ${c("↓","row.later","stepDown",h=>Ni(t,e,s,1,h),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var dc=({desk:t},e)=>t.done(s=>oe(s,{steps:Ya(s.values.steps,e.id)}));function uc(t){
let{target:e,currentTarget:s,key:i}=t,r={s:"solo",m:"on"}[i.toLowerCase()];!r||t.ctrlKey||t.metaKey||t.altKey||Qe(e)||(Li(s,r),t.preventDefault())}function mc({
desk:t},e,s){let i=Se(e,t.schema.value)?.value??1,r=a=>t.editStep(o=>me(o,"weight",a,1),e.id);return d`<span class="lm-row-weight">
        ${Xe(i,{label:n("row.weight",{n:s}),exact:n("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},r,()=>t.commit(),{key:"weightText"})}</span>`}
function pc(t,e,s,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Ni(t,e,s,r,i))}function Ni({desk:t},e,s,i,r){
let a=r.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let o=a.parentElement?.querySelector("button:not(:disabled)");(a.disabled?o:a)?.focus()})}function Vo(t){let{desk:e,live:s}=t,{busy:i,progress:r,live:a}=e.state.value,{text:o,bad:l}=fc(t),c=s.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${B({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?r||.05:0}"></div>
        <p id="lm-status" class=${B({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${wc(t,a)}>${o}</p></div>`}function fc(t){let{desk:e,live:s}=t,{state:i,remark:r}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:n("status.error",{error:i.value.error.error,live:zo(i.value.live)}),bad:!0};if(s.pending.value)return{
text:vc(t),bad:!1};let a=qo(t);return{text:[gc(t),...a].filter(Boolean).join(" — "),bad:a.length>0}}function vc({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?n("status.applying_percent",{percent:Math.round(100*s)}):e||n("status.applying")}function zo(t){if(!t?.recipe?.steps.length)return n("status.original");
let e=t.saved?n("status.saved",{name:t.saved}):n("status.not_saved"),s=Object.keys(t.skipped||{}).length;return n("status.merge_on",{saved:s?`${e} · ${E("statu\
s.skipped",s)}`:e})}function gc({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,r=zo(t.state.value.live),a=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?n("status.parked",{live:r}):s.length?n("status.with_choice",{live:r,choose:n("missing.choose",{what:X(s)})}):i.length?[
r,...i.map(({index:o,what:l})=>n("step.waits",{n:o+1,what:X(l)}))].join(" — "):e.settled.value||!t.steps.length?r:$(t.state.value.next?.recipe,t.written.value.
recipe)?n("status.next",{live:r}):a?n("status.other_merge",{live:r}):t.settings.value.live?n("status.off_live"):n("status.off"):e.isLoading.value?n("status.load\
ing"):n("missing.choose",{what:X(s)})}var qo=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function wc(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[n("details.memory",{kept:Pt(s.deltas),budget:Pt(s.budget)}),n("details.in_place",{size:Pt(s.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([o,l])=>`${o}: ${l}`),a=[E("count.blocks",e.blocks.length),E("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[n("details.chang\
ed",{changed:a.join(", "),id:e.id.slice(0,8)}),n("details.blocks",{blocks:e.blocks.join(", ")}),n("details.device",{device:e.device}),...i,...qo(t),...r].join(`\

`)}function yc(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(a=>a.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
a=>a.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var Go=(t,e,s,i)=>s[i.indexOf(yc(i[e],i))]??t,bc=new Set(["smooth","mirror","swap"]),Ri={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?Go(t,e,s,i):t,swap:Go,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,r)=>t+r,down:(t,e,s,i,r)=>t-r,times:(t,e,s,i,r)=>t*
r,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,r,a)=>t+r*a};function Jo(t,e,{amount:s=.1,seed:i=0,only:r=[]}={}){let[a,...o]=Object.keys(e),l=o.map(m=>e[m]),
c=kc(i,o.length+1),h=(m,p)=>m===a&&bc.has(t)?e[a]:F(Ri[t](e[m],p,l,o,s,Number(c[p+1].toFixed(3)))),u=r.filter(m=>m in e);return Object.fromEntries([a,...o].map(
(m,p)=>[m,h(m,p-1)]).filter(([m])=>!u.length||u.includes(String(m))))}function kc(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function Yo(t){let{desk:e,drawing:s}=t,[{past:i,future:r},{live:a,auto:o}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${n(
"tools.label")}>
        ${xc(t)}${l?[_c(t),Sc(t)]:g}${Ac(t)}${$c(t)}<span class="lm-gap"></span>
        ${v(n("tools.draw"),n("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${v("↶",n("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:n("tools.undo"),off:!i.length})}
        ${v("↷",n("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:n("tools.redo"),off:!r.length})}
        ${$o(t)}
        ${v(n("tools.reset"),n("tools.reset_title"),()=>e.doneStep(zr),{id:"lm-reset"})}
        ${V(n("tools.live"),n("tools.live_title"),a,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${V(n("tools.auto"),n("tools.auto_title"),o,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function $c({desk:t}){let e=t.step.value?Z(t.step.
value,t.kit.value):[];return v(E("mutes.faders",e.length),n("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>is(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function xc({desk:t}){let e=t.step.value,s=e?z(e,t.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${n(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,r)=>v(i.label,i.parameter.help,()=>t.look({channel:r}),{pressed:i.label===t.channel.value?.label}))}</div>`}function _c({desk:t,dialogs:e}){let[
s,i,r]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let a=Object.keys(He(r,s.kind)).map(o=>[o,o]);return d`${O([["",n("tools.preset")],...a],mr(
s,i,r),o=>o&&t.usePreset(o),{id:"lm-preset",kind:"lm-input lm-preset",label:n("tools.preset_label"),title:n("tools.preset_title")})}
        ${v(n("tools.my_presets"),n("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function Sc(t){let{desk:e,transform:s}=t,{amount:i,
seed:r}=s.value,a=Object.keys(Ri).map(l=>[l,n(`shape.${l}`,{amount:i})]),o=l=>s.value={...s.value,...l};return d`${O([["",e.linked.value.length?E("tools.transfo\
rm_some",e.linked.value.length):n("tools.transform")],...a],"",l=>l&&Oc(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:n("tools.transform_label"),title:n("t\
ools.transform_title")})}
        ${ce(i,n("tools.amount"),l=>o({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?ce(r,n("tools.seed"),l=>o({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function Oc({desk:t,transform:e},s){let[i,r,{
amount:a,seed:o}]=[t.step.value,t.channel.value,e.value];!i||!r||(t.doneWeights(Jo(s,Rt(i,r,t.kit.value),{amount:a,seed:o,only:t.linked.value})),s==="dice"&&(t.
remark.value=n("tools.thrown",{amount:a,seed:o}),e.value={amount:a,seed:o+1,thrown:!0}))}function Ac({desk:t}){let e=Se(t.step.value,t.schema.value);if(!e)return g;
let s=i=>t.editStep(r=>me(r,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${n("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?n("tools.weight"):n("tools.strength")}</span>
        ${Xe(e.value,{label:n("tools.strength_label"),exact:n("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var Zo=t=>d`${To(t)}${Ho(t)}${Bo(t)}${Io(t)}${Wo(t)}${Yo(t)}
    ${Eo(t)}${Mo(t)}${No(t)}${Ro(t)}${jo(t)}${io(t)}${Vo(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}${t.dialogs.explore.view()}`,Ec=t=>[["original",n("compare.original")],["before",n("compare.before")],...ne.filter(e=>t.snapshots.
value[e]).map(e=>[e,n("compare.snapshot",{letter:e})])],Xo=({desk:t,live:e,dialogs:s})=>d`${Tc(t)}
    ${v(n("actions.restore"),n("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(n("actions.save"),n("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    ${v(n("actions.explore"),n("actions.explore_title"),()=>s.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Tc(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=Ec(t),r=i.find(([a])=>a===
s)?.[1]??n("compare.original");return d`<span class="lm-compare-with">
        ${V(n("actions.compare"),n("actions.compare_title"),e===!0,a=>t.set({compare:a}),{name:"compare",label:n("actions.compare_what",{what:r})})}
        ${O(i,s,a=>t.set({compareWith:a,compare:!0}),{id:"lm-compare-with",label:n("actions.compare_choice")})}</span>`}var Pi=null,Qo=()=>{},tn=t=>document.getElementById(t);async function Mc(t){let e=new zt(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:o,table:l}=await e.get(`/sentences?language=${navigator.language}`);wr(o,l)}let[s,i,r]=await Promise.all(["/schema","/models","/state"].map(
o=>e.get(o))),a=new bs(t,e,{schema:s,files:i,state:r});return Nc(a),a.live.watch(),a}async function jc(){let t=tn("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{Pi??=Mc(t),Lc(await Pi,t)}catch(e){Pi=null,t.replaceChildren(),Cs(d`<p class="lm-banner lm-bad" role="alert">${n("start.failed",{why:_(
e)})}</p>`,t)}}}function Lc(t,e){Qo(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,r,a]=["actions","compare","strip","picture"].map(l=>tn(`li\
ve_merge_${l}`)),o=[As(e,()=>Zo(t)),As(s,()=>Xo(t)),As(i,()=>t.compare.template()),As(r,()=>t.strip.template()),S(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),a?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),a?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0),r&&(r.
hidden=!t.strip.shots.value.length)})];Qo=()=>o.forEach(l=>l()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),r?.classList.add("lm-strip"),r?.setAttribute(
"role","toolbar"),r?.setAttribute("aria-label",n("strip.label")),r?.addEventListener("keydown",l=>t.strip.onKey(l)),xo(e,t),yo(e,t),_o(e,t),Ao(e,t),a&&t.preview.
attach(a)}function As(t,e){if(!t)return()=>{};let s=!1,i=null,r=()=>{s=!1,Cs(i,t)};return S(()=>{i=e(),s||queueMicrotask(r),s=!0})}function Nc(t){let{desk:e,compare:s,
preview:i,strip:r,live:a}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:r,live:a,onState:o=>S(()=>o(e.state.value))},liveMergePreviewArgs:(...o)=>i.
sent(o)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&a.watch(0))}function Ci(){
let t=()=>{jc(),gs()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:en}=window;typeof en=="function"?en(Ci):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",Ci):Ci();})();
