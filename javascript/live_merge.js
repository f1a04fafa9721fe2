/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var Nn=Symbol.for("preact-signals");function Fs(){if(Me>1)Me--;else{var t,e=!1;for((function(){var a=Tt;for(Tt=void 0;a!==void 0;){var r=a.S;if(r.v===a.v)for(var n=r.
t;n!==void 0;n=n.x)n.i===a.i&&(n.i=r.i);a=a.o}})();ht!==void 0;){var s=ht;for(ht=void 0,At++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Qi(s))try{s.
c()}catch(a){e||(t=a,e=!0)}s=i}}if(At=0,Me--,e)throw t}}var ct,E=void 0;function z(t){var e=E,s=ct;E=void 0,ct=void 0;try{return t()}finally{E=e,ct=s}}var ht=void 0,Me=0,At=0;var Zi=0,Tt=void 0,Et=0;function Xi(t){if(E!==void 0){var e=t.n;if(e===void 0||e.t!==E)return e={i:0,S:t,p:E.s,n:void 0,t:E,e:void 0,x:void 0,r:e},E.s!==void 0&&
(E.s.n=e),E.s=e,t.n=e,32&E.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=E.s,e.n=void 0,E.s.n=e,E.s=e),e}}function V(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}V.prototype.brand=Nn;V.prototype.h=function(){return!0};
V.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:z(function(){var i;(i=e.W)==null||i.call(e)}))};V.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&z(function(){
var a;(a=e.Z)==null||a.call(e)}))}};V.prototype.subscribe=function(t){var e=this;return O(function(){var s=e.value;z(function(){return t(s)})},{name:"sub"})};V.
prototype.valueOf=function(){return this.value};V.prototype.toString=function(){return this.value+""};V.prototype.toJSON=function(){return this.value};V.prototype.
peek=function(){var t=this;return z(function(){return t.value})};Object.defineProperty(V.prototype,"value",{get:function(){var t=Xi(this);return t!==void 0&&(t.
i=this.i),this.v},set:function(t){if(t!==this.v){if(At>100)throw new Error("Cycle detected");(function(s){Me!==0&&At===0&&s.l!==Zi&&(s.l=Zi,Tt={S:s,v:s.v,i:s.i,
o:Tt})})(this),this.v=t,this.i++,Et++,Me++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Fs()}}}});function m(t,e){return new V(t,e)}function Qi(t){for(var e=t.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function ea(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&(e.r=s),e.S.
n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function ta(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function je(t,e){V.call(this,void 0,e),this.x=t,this.s=void 0,this.g=Et-1,this.f=4}je.prototype=new V;je.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Et))return!0;if(this.g=Et,this.f|=1,this.i>0&&!Qi(this))return this.
f&=-2,!0;var t=E;try{ea(this),E=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return E=
t,ta(this),this.f&=-2,!0};je.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}V.prototype.S.call(this,t)};je.prototype.
U=function(t){if(this.t!==void 0&&(V.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};je.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(je.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Xi(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function R(t,e){return new je(t,e)}function sa(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){Me++;var s=E;E=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Vs(t),i}finally{E=s,Fs()}}}function Vs(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,sa(t)}function Pn(t){if(E!==this)throw new Error("Out-of-order effect");ta(this),E=t,this.f&=-2;try{8&this.f&&Vs(this)}finally{
Fs()}}function He(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,ct&&ct.push(this)}He.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};He.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,sa(this),ea(this),Me++;var t=E;return E=this,Pn.bind(this,t)};He.prototype.N=function(){2&this.f||(this.f|=2,this.u=ht,ht=this)};
He.prototype.d=function(){this.f|=8,1&this.f||Vs(this)};He.prototype.dispose=function(){this.d()};function O(t,e){var s=new He(t,e);try{s.c()}catch(a){throw s.d(),
a}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var Ks=globalThis,ia=t=>t,Mt=Ks.trustedTypes,aa=Mt?Mt.createPolicy("lit-html",{createHTML:t=>t}):void 0,qs="$lit$",me=`lit$${Math.random().toFixed(9).slice(2)}$`,
zs="?"+me,Rn=`<${zs}>`,Pe=document,ut=()=>Pe.createComment(""),pt=t=>t===null||typeof t!="object"&&typeof t!="function",Gs=Array.isArray,ha=t=>Gs(t)||typeof t?.[Symbol.
iterator]=="function",Hs=`[ 	
\f\r]`,dt=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,ra=/-->/g,oa=/>/g,Le=RegExp(`>|${Hs}(?:([^\\s"'>=/]+)(${Hs}*=${Hs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),na=/'/g,la=/"/g,da=/^(?:script|style|textarea|title)$/i,Js=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=Js(1),dh=Js(2),uh=Js(
3),j=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),ca=new WeakMap,Ne=Pe.createTreeWalker(Pe,129);function ua(t,e){if(!Gs(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return aa!==void 0?aa.createHTML(e):e}var pa=(t,e)=>{let s=t.length-1,i=[],a,r=e===2?"<svg>":e===3?"<math>":"",n=dt;for(let l=0;l<
s;l++){let c=t[l],h,u,p=-1,f=0;for(;f<c.length&&(n.lastIndex=f,u=n.exec(c),u!==null);)f=n.lastIndex,n===dt?u[1]==="!--"?n=ra:u[1]!==void 0?n=oa:u[2]!==void 0?(da.
test(u[2])&&(a=RegExp("</"+u[2],"g")),n=Le):u[3]!==void 0&&(n=Le):n===Le?u[0]===">"?(n=a??dt,p=-1):u[1]===void 0?p=-2:(p=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Le:u[3]==='"'?la:na):n===la||n===na?n=Le:n===ra||n===oa?n=dt:(n=Le,a=void 0);let w=n===Le&&t[l+1].startsWith("/>")?" ":"";r+=n===dt?c+Rn:p>=0?(i.push(h),
c.slice(0,p)+qs+c.slice(p)+me+w):c+me+(p===-2?l:w)}return[ua(t,r+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},mt=class t{constructor({strings:e,_$litType$:s},i){
let a;this.parts=[];let r=0,n=0,l=e.length-1,c=this.parts,[h,u]=pa(e,s);if(this.el=t.createElement(h,i),Ne.currentNode=this.el.content,s===2||s===3){let p=this.
el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(a=Ne.nextNode())!==null&&c.length<l;){if(a.nodeType===1){if(a.hasAttributes())for(let p of a.getAttributeNames())
if(p.endsWith(qs)){let f=u[n++],w=a.getAttribute(p).split(me),y=/([.?@])?(.*)/.exec(f);c.push({type:1,index:r,name:y[2],strings:w,ctor:y[1]==="."?Lt:y[1]==="?"?
Nt:y[1]==="@"?Pt:Be}),a.removeAttribute(p)}else p.startsWith(me)&&(c.push({type:6,index:r}),a.removeAttribute(p));if(da.test(a.tagName)){let p=a.textContent.split(
me),f=p.length-1;if(f>0){a.textContent=Mt?Mt.emptyScript:"";for(let w=0;w<f;w++)a.append(p[w],ut()),Ne.nextNode(),c.push({type:2,index:++r});a.append(p[f],ut())}}}else if(a.
nodeType===8)if(a.data===zs)c.push({type:2,index:r});else{let p=-1;for(;(p=a.data.indexOf(me,p+1))!==-1;)c.push({type:7,index:r}),p+=me.length-1}r++}}static createElement(e,s){
let i=Pe.createElement("template");return i.innerHTML=e,i}};function Re(t,e,s=t,i){if(e===j)return e;let a=i!==void 0?s._$Co?.[i]:s._$Cl,r=pt(e)?void 0:e._$litDirective$;
return a?.constructor!==r&&(a?._$AO?.(!1),r===void 0?a=void 0:(a=new r(t),a._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=a:s._$Cl=a),a!==void 0&&(e=Re(t,a._$AS(t,e.
values),a,i)),e}var jt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,a=(e?.creationScope??Pe).importNode(s,!0);Ne.currentNode=a;let r=Ne.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new Ke(r,r.nextSibling,this,e):c.type===1?h=new c.ctor(r,c.name,c.strings,this,e):c.type===6&&(h=new Rt(r,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(r=Ne.nextNode(),n++)}return Ne.currentNode=Pe,a}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},Ke=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,a){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Re(this,e,s),pt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==j&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ha(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&pt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Pe.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,a=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=mt.createElement(ua(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===a)this._$AH.p(s);else{let r=new jt(a,this),n=r.u(this.options);r.p(s),this.T(n),this._$AH=r}}_$AC(e){let s=ca.get(e.strings);return s===
void 0&&ca.set(e.strings,s=new mt(e)),s}k(e){Gs(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,a=0;for(let r of e)a===s.length?s.push(i=new t(this.O(ut()),
this.O(ut()),this,this.options)):i=s[a],i._$AI(r),a++;a<s.length&&(this._$AR(i&&i._$AB.nextSibling,a),s.length=a)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=ia(e).nextSibling;ia(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Be=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,a,r){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=a,this.options=
r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,a){let r=this.strings,n=!1;if(r===void 0)
e=Re(this,e,s,0),n=!pt(e)||e!==this._$AH&&e!==j,n&&(this._$AH=e);else{let l=e,c,h;for(e=r[0],c=0;c<r.length-1;c++)h=Re(this,l[i+c],s,c),h===j&&(h=this._$AH[c]),
n||=!pt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+r[c+1]),this._$AH[c]=h}n&&!a&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Lt=class extends Be{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Nt=class extends Be{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Pt=class extends Be{constructor(e,s,i,a,r){super(e,s,i,a,r),this.type=
5}_$AI(e,s=this){if((e=Re(this,e,s,0)??g)===j)return;let i=this._$AH,a=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==g&&(i===
g||a);a&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Rt=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Re(this,e)}},ma={M:qs,P:me,A:zs,C:1,L:pa,R:jt,D:ha,V:Re,I:Ke,H:Be,N:Nt,U:Pt,B:Lt,F:Rt},Bn=Ks.litHtmlPolyfillSupport;
Bn?.(mt,Ke),(Ks.litHtmlVersions??=[]).push("3.3.3");var Ys=(t,e,s)=>{let i=s?.renderBefore??e,a=i._$litPart$;if(a===void 0){let r=s?.renderBefore??null;i._$litPart$=
a=new Ke(e.insertBefore(ut(),r),r,void 0,s??{})}return a._$AI(t),a};function Bt(t,e,s="live_merge",i={}){let a=e&&t.architectures[e]?e:"sd1",r=t.block_maps.find(n=>n.id===s)||t.block_maps[0];return{schema:t,id:a,architecture:t.architectures[a],
follows:r.follows[a],parts:i}}var D=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],ce=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Ce=t=>t==="adapter"||
t==="adapters",$e=t=>t==="adapter"||t==="erase",ft=t=>Ce(t)||t==="erase";function qe(t,e){let s=t.schema[ft(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.keys(i).some(a=>a.includes("/"))))}var Ie=(t,e)=>t.parts[e]||[];var _e=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[a])=>i<a?-1:1)):s),x=(t,e)=>t===e||_e(
t)===_e(e);function fa(t){let e=2166136261;for(let s of _e(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var T=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var xe=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,De=(t,e,s)=>t.weights[xe(e,s)]||{},vt=(t,e,s,i)=>De(t,s,i)[e]!==void 0;function he(t,e,s,i){let a=De(t,s,
i)[e];if(a!==void 0)return a;if(!i.architecture.odd.includes(e))return s.parameter.default;let r=i.follows[e];return r?he(t,r,s,i):ft(t.kind)?1:0}function Ct(t,e,s){
let{sliders:i,odd:a}=s.architecture,r=a.filter(c=>vt(t,c,e,s)),n=Object.fromEntries([...i,...r].map(c=>[c,he(t,c,e,s)])),l=new Set(Object.values(n));return!r.length&&
l.size===1?n[i[0]]:n}function va(t,e,s,i){let a={...De(t,e,i),...s},r=Object.fromEntries(Object.entries(a).filter(([,n])=>n!==null));return Zs({...t,typed:T(t.typed,
e.parameter.name)},e,r,i)}var Zs=(t,e,s,i)=>({...t,weights:{...t.weights,[xe(e,i)]:s}});function ga(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(r=>[r,t])):!t||typeof t!="object"?null:s.every(r=>typeof t[r]=="number")&&Object.entries(t).every(([r,n])=>typeof n=="number"&&[
...s,...i].includes(r))?{...t}:null}var de=t=>t.includes("/"),fe=t=>t.split("/")[0],gt=t=>/\.\d+$/.test(t.id),ze=t=>t.rest.layers||[],Xs=(t,e)=>$e(t.kind)?"weight":e.parameter.name,Qs=(t,e)=>Ie(e,
fe(t)).find(s=>s.id===t.split("/")[1]),Ge=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function ei(t,e,s,i){let a=Xs(t,s),r=ze(t).filter(n=>Ge(n,fe(e),Qs(e,
i))&&a in n).pop();return Array.isArray(r?.[a])?r[a][s.index]:r?.[a]}var wa=(t,e)=>({...t,rest:{...T(t.rest,"layers"),...e.length?{layers:e}:{}}});function ya(t,e,s,i){
let a=ze(t);for(let[r,n]of Object.entries(s))a=n===null?Cn(t,a,r,e,i):In(t,a,r,e,n,i);return wa(t,a)}function Cn(t,e,s,i,a){let r=Xs(t,i);return e.map(n=>Ge(n,fe(
s),Qs(s,a))?T(n,r):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function In(t,e,s,i,a,r){let[n,l,c]=[Xs(t,i),fe(s),Qs(s,r)];if(!c)return e;
let h=e.filter(f=>Ge(f,l,c)),u=h.filter(f=>n in f).pop()||h.pop(),p=Wn(t,l,i,u?.[n],a,r);return u?e.map(f=>f===u?{...f,[n]:p}:f):Dn(e,{keys:c.keys,slots:l,[n]:p},
l,gt(c),r)}function Dn(t,e,s,i,a){let r=Ie(a,s).filter(gt),n=i?-1:t.findIndex(l=>r.some(c=>Ge(l,s,c)));return n<0?[...t,e]:t.toSpliced(n,0,e)}function Wn(t,e,s,i,a,r){
if(!s.parameter.per_model)return a;let n=t.models.models?.length||2;return Array.from({length:n},(l,c)=>c===s.index?a:Array.isArray(i)?i[c]:i??he(t,e,{...s,index:c},
r))}var ba=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function ka(t,e){let s=a=>Array.isArray(a)?Array.from({
length:e},(r,n)=>a[Math.min(n,a.length-1)]):a,i=ze(t).map(a=>Object.fromEntries(Object.entries(a).map(([r,n])=>[r,s(n)])));return i.length?{layers:i}:{}}var $a=(t,e,s)=>ze(
t).some(i=>Ie(s,e).some(a=>Ge(i,e,a))),_a=(t,e)=>ze(t).filter(s=>!Ie(e,s.slots||"").some(i=>Ge(s,s.slots,i))),xa=(t,e)=>wa(t,ze(t).filter(s=>s!==e));function It(t,e,s,i){return de(e)?ei(t,e,s,i)??he(t,fe(e),s,i):he(t,e,s,i)}var Sa=(t,e,s,i)=>de(e)?ei(t,e,s,i)!==void 0:vt(t,e,s,i);function ti(t,e,s,i){let[a,r]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>de(c)===l))),n=Object.keys(a).length?ya(t,e,a,i):t;return Object.keys(r).length?va(n,e,r,i):n}function Oa(t,e,s,i){
let a={...t,presets:{...t.presets,[xe(e,i)]:s}};return ti(a,e,qe(i,t.kind)[s]||{},i)}function Aa(t,e,s){let i=t.presets[xe(e,s)]||"";return Object.entries(qe(s,
t.kind)[i]||{}).every(([r,n])=>It(t,r,e,s)===n)?i:""}function Ta(t,e,s,i,a){let n=(qe(a,t.kind)[t.presets[xe(e,a)]||""]||{})[s]??0;return i===n?e.parameter.default:
n}function Dt(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var Wt=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,he(t,i,e,s)]));function Se(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var H=t=>Number(t.toFixed(10)),q=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function Q(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Ut=t=>`${Math.round(t/2**20)} MB`,si=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function Ea(t,e,s){let[i,a]=[t.indexOf(e),t.indexOf(s)].sort((r,n)=>r-n);return i<0?[]:t.slice(i,a+1)}var Ma=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function ii(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function ja(t,e,s,{low:i,high:a},r){let n=t[e],l=h=>r&&n!==0?h*(s/n):h+s-n,c=h=>Math.
min(Math.max(a,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(t).map(([h,u])=>[h,h===e?s:H(c(u))]))}var P=t=>(t&&typeof t=="object"?t.file:t)||"",M=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",B=t=>P(Array.isArray(t)?t[t.length-
1]:t),Oe=(t,e)=>M(t).toLowerCase()===M(e).toLowerCase();var ai={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
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
s gallery again","compare.label":"Original and merge","compare.lora":"The LoRA","compare.merged":"Merged","compare.one_shown":"{name} is shown","compare.origina\
l":"Original","compare.pair":"{n} of {all}","compare.pair_title":"The next pair of this preview","compare.side_title":"Click or press F to flip original and mer\
ge in place","compare.snapshot":"Snapshot {letter}","compare.this":"Preview","compare.whole":"The merge itself","conflicts.apart":"No layer is changed by both.",
"conflicts.cosine":"Cosine","conflicts.help":"Where the cosine is below 0 and many elements have opposite signs, one undoes what the other does: a step with bot\
h and the method TIES or Strongest settles it.","conflicts.looking":"Comparing the changes …","conflicts.norm":"Norm, {name}","conflicts.open":"Do they fight?",
"conflicts.open_title":"Compare what the recipe's LoRAs change, block by block","conflicts.pair":"{one} and {other}","conflicts.signs":"Opposite signs","conflic\
ts.slot":"Block","conflicts.title":"LoRAs that work against each other","conflicts.which":"Which","count.blocks.one":"{n} block","count.blocks.other":"{n} block\
s","count.tensors.one":"{n} tensor","count.tensors.other":"{n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.head":"{group}: move all","desk.head_tit\
le":"Drag up or down, or press arrow keys: moves all of these (Alt: in proportion). Click: selects them","desk.in":"Input blocks","desk.label":"Block weights","\
desk.mid":"Mid","desk.out":"Output blocks","details.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {de\
vice}","details.in_place":"{size} of the models are read in place, in the system's file cache","details.memory":"Memory: {kept} of {budget} hold what adapters a\
dd, for the next move","dialog.close":"Close","doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, br\
oken values, VAE, room on the disk","doctor.error":"error: {text}","doctor.looking":"Looking…","doctor.warning":"warning: {text}","doctor.well":"No problems f\
ound","draft.drop":"Drop it","draft.drop_title":"Remove the file; the merge is shown again","draft.keep":"Keep it","draft.keep_title":"Write this file, byte for\
 byte, as {name} where the WebUI looks for LoRAs","draft.made":"{name} is made ({size}, AutoV3 {hash}) and not kept yet.","draft.shown":"What is live is {base} \
and the very file that would be kept as {name}: AutoV3 {hash}, {size}.","draft.waits":"{name} is made (AutoV3 {hash}, {size}) and not kept yet; it is not what i\
s live.","erase.balance":"Balance","erase.balance_title":"Other texts are mixed into one text, as much of each as you say","erase.concepts":"Turn down","erase.c\
oncepts_empty":"gore; a red hat","erase.concepts_title":"Texts that are turned down, with semicolons between them","erase.keep":"Keep","erase.keep_empty":"a per\
son; a blue hat","erase.keep_title":"Texts that are to be read as before, with semicolons between them: neighbours of what is turned down","erase.mixed":"Mixed \
in","erase.mixed_empty":"a man: 0.5; a woman: 0.5","erase.mixed_title":"Texts with numbers, with semicolons between them: that much of each is added to the text",
"erase.of":"Text","erase.of_empty":"a doctor","erase.of_title":"The text that is balanced","erase.towards":"Read as","erase.towards_empty":"nothing","erase.towa\
rds_title":"What they are read as; empty: as a prompt without words","erase.turn_down":"Turn down","erase.turn_down_title":"Texts are read as another text","era\
se.way":"What it does","explore.interrupt":"Interrupt","explore.interrupt_title":"Stop; the pictures that are finished are kept","explore.interrupted":"Interrup\
ted: {done} of {all} pictures are there","explore.made":"Done: {made} made now, {kept} were there already","explore.new":"New","explore.new_title":"Begin anothe\
r study","explore.progress":"Pictures","explore.remove":"Remove","explore.remove_no":"Keep it","explore.remove_sure":"Remove it with its pictures?","explore.rem\
ove_title":"Remove this study with its pictures","explore.remove_yes":"Remove it","explore.running":"{done} of {all} pictures","explore.study":"Study","explore.\
study_title":"What was made and chosen is kept in a study; open an earlier one here","explore.title":"Explore","fader.exact":"{label}, exact value","fader.mute":"\
Mute {slot}","fader.mute_title":"Mute {slot} (M): this step leaves it as it was; its number stays","fader.muted":"{weight}, muted","fader.not_set":"{weight}, no\
t set","fader.open":"Kinds and layers of {slot}","fader.open_title":"Open {slot} into its kinds and layers","fader.solo":"Solo {slot}","fader.solo_title":"Solo \
{slot} (S): this step changes it alone; all numbers stay","finding.lock":"Lock {slot}","finding.lock_title":"Lock {slot}: votes and variations leave it where it\
 is","finding.no_weights":"The selected step has no faders; select a merge or a LoRA.","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","f\
ormula.erased":"erase {what}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":"\
, then ","formula.vae":", VAE of {name}","formula.with":" with {models}","gallery.all":"Show all","gallery.all_title":"Leave this lineage","gallery.before.one":"\
from {n} before","gallery.before.other":"from {n} before","gallery.before_title":"Show the previews that led to this one","gallery.count.one":"{n} preview","gal\
lery.count.other":"{n} previews","gallery.lineage.one":"{n} preview, the last first","gallery.lineage.other":"{n} previews, each made from the next","gallery.op\
en":"All…","gallery.open_title":"All previews that are kept: search, stars, which came from which","gallery.search":"Part of a model's name","gallery.star":"S\
tar","gallery.star_title":"A preview with a star is never dropped for a newer one","gallery.starred":"Starred","gallery.starred_title":"Show those with a star a\
lone","gallery.title":"Previews","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","hel\
p.adjust":"Detail, contrast, brightness and colour, by small changes to the first and last layers.","help.erase":"Has the U-Net read some texts as another text,\
 or mixes texts into one, in the keys and values of cross attention. It turns a concept down; it is no safety device.","help.none":"Nothing is merged. Add a mer\
ge, a LoRA or an adjustment.","help.other":"A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"\
Nothing yet","history.live":"live","history.nothing":"nothing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show\
_title":"Put this recipe into the panel","history.title":"History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoi\
nt that was merged","import.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be ca\
rried over","import.no_text":"That file is not text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import \
a recipe…","import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infote\
xt, a file's metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put t\
he recipe into the panel","import.text":"Text of a recipe","import.title":"Import a recipe","lora_dialog.all":"All that the recipe changes","lora_dialog.alone":"\
Its LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks for blocks","lora_dialog.draft":"Make it and look","lora_dialog.draft_title":"Make the file with\
out keeping it; then it can be seen on its base, beside the merge","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.lo\
ok_title":"Apply that very file to its base in place of the merge, and make a picture of both; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of\
 the change is lost","lora_dialog.overwrite":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.save":"Save at once","lora_dialog.save_title":"\
Write the file under its name without a look","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.text_encoders_title":"\
Without them the LoRA changes the U-Net alone","lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What",
"lora_dialog.whole":"Whole: nothing but rounding is lost","map.apart":"{slot}: B is {percent} away from A","map.bars":"{slot}: layout {layout}, colour {colour},\
 detail {detail} of the change","map.bars_together":"{slot} and its neighbours together: layout {layout}, colour {colour}, detail {detail} of the change","map.c\
hanged":"{slider} changed","map.choose":"Choose a block to see its pictures.","map.colour":"Colour","map.detail":"Detail","map.difference":"Difference","map.go_\
on":"Go on","map.help":"Which slider changes the layout, the colours or the details of this study's prompts? One block at a time is changed, and each bar is its\
 share of the whole change.","map.in":"What each block would bring","map.in_title":"One block of model A is put to model B","map.interacts":"depends on other bl\
ocks","map.label":"Map","map.layout":"Layout","map.left":"{first} pictures for a first look, at most {n} in all; how long one takes is not known yet","map.left_\
time":"{first} pictures for a first look, at most {n} in all, about {time}","map.lock_idle":"Lock idle ({n})","map.lock_idle_title":"Lock the faders that change\
 less than 3 % of the whole, so that votes leave them alone","map.make":"Make the map","map.make_title":"Make its pictures; Interrupt stops it, and what is ther\
e stays","map.no_prompts":"This study has no prompts yet: add some on the tab Sheets.","map.not_made":"This block was only changed with its neighbours; Go on ma\
kes its own picture.","map.on_faders":"On the faders","map.on_faders_title":"Show the three bars under the name of each fader","map.out":"What each block does n\
ow","map.out_title":"One block of the merge is put back to model A","map.pictures":"Pictures of {slider}","map.prompt":"Prompt","map.reading":"What the map asks",
"map.source":"Unchanged","map.spread":"{low}–{high} % by prompt","map.third":"with its neighbours","map.whole":"All {n} pictures are there","missing.adapter":"\
a LoRA or LyCORIS file","missing.any_model":"a model","missing.balance":"texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"\
choose {what}","missing.concept":"a text to turn down","missing.every_model":"every model","missing.model":"model {name}","missing.of":"the text that is balance\
d","mutes.faders.one":"{n} muted","mutes.faders.other":"{n} muted","mutes.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} ste\
p off","mutes.steps.other":"{n} steps off","mutes.steps_title":"Switch all steps on","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({w\
hich})","note.left_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"\
{help} Follows {followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these f\
ollows; another tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","off\
er.no":"No","offer.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebui\
ld the merge that made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value her\
e overrides the slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {\
tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.file":"Choose a file…","picker.model":"Choose a model…",
"picker.more.one":"{n} more: type a part of the name","picker.more.other":"{n} more: type a part of the name","picker.no_files":"There are no files.","picker.no\
ne_found":"No file has that in its name.","presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_title":"Delete {name}","presets.deleted":"D\
eleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the presets of other merge extensions that are instal\
led here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.","presets.name":"Name","presets.name_label":"\
Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No presets of SuperMerger, Merge Block Weighted, \
Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Save as","pre\
sets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","presets.there":"There is a preset {name}; press Save a\
s again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","presets.unfit":"It is for another architect\
ure","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","row.later_n":"\
Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","row.on_title":"\
On (M): switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this step","row.solo":"\
Solo step {n}","row.solo_title":"Solo (S): all other steps are off; again: all are on","row.title":"Title of step {n}","row.title_title":"Click to give it a tit\
le","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this rule out","rules.\
drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this step: ","save_dialo\
g.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save_dialog.drop_ema":"\
Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further training","save_dialog.dtype":"\
Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"Exists already; you \
will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and is never written over; choose \
another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make the saved file the \
loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this checkpoint","save_dialog.muted.on\
e":"{n} muted part stays as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted parts stay as they were before their step: {muted}.","save_di\
alog.name":"Name","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge o\
n this page is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save\
_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} \
step is off and is not saved.","save_dialog.steps_off.other":"{n} steps are off and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"S\
top; no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dia\
log.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives\
 the pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"\
the server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"\
Dice ± {amount}","shape.down":"Subtract {amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"\
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
og.delete_title":"Remove {name} from the list; no model file is touched","virtual_dialog.deleted":"{name} is deleted.","virtual_dialog.hash":"Hash","virtual_dia\
log.hash_title":"Hash its files, so that it can be listed","virtual_dialog.hashing":"{text} · {percent} %","virtual_dialog.keep":"Keep as model","virtual_dialo\
g.keep_title":"Hash the merge's files and list it under this name","virtual_dialog.listed":"hash {hash} · as a file {size}","virtual_dialog.name":"name","virtu\
al_dialog.name_label":"Name of the virtual checkpoint","virtual_dialog.name_of":"Name of {name}","virtual_dialog.none":"None is kept yet.","virtual_dialog.renam\
ed":"{name} is called {to} now.","virtual_dialog.stop":"Stop","virtual_dialog.stop_title":"Stop hashing; nothing is kept","virtual_dialog.title":"Virtual checkp\
oints","votes.again":"Use the desk again","votes.agreed":"you agreed with yourself {agreed} of {repeats} times","votes.band":"Your votes so far: between {low} a\
nd {high}","votes.begin":"Begin","votes.begin_title":"Vote on the weights of the selected step; votes so far are kept","votes.broken":"Picture {n} is broken","v\
otes.broken_title":"Broken: it loses to all others (X over the picture)","votes.choose":"Picture {n} is the best","votes.curve":"A curve of 6 points","votes.cur\
ve_title":"Learns fastest: six points, straight lines between them","votes.end_gain":"Little more is to be gained as far as your votes tell. You may keep the be\
st, or go on.","votes.end_stood":"The best has won for a while. You may keep it, or go on.","votes.final":"Final","votes.final_title":"The four best once more, \
for each prompt of the study","votes.four":"Best of four","votes.four_title":"Three new pictures a vote","votes.go_on":"Go on","votes.groups":"Which weights mov\
e together","votes.guessed":"guessed {guessed} of your last {of} ({chance} would be chance)","votes.help":"Choose the picture that you like best. After each cho\
ice the next merges are nearer to your taste.","votes.is_final":"Final: which do you like best?","votes.keep":"Keep the best","votes.keep_title":"Put it on the \
desk and into the model, and into this study as a row","votes.kept":"Best after {n} votes","votes.label":"Votes","votes.locked.one":"{n} fader locked","votes.lo\
cked.other":"{n} faders locked","votes.many":"Pictures a vote","votes.none":"Each fader","votes.none_title":"Needs the most votes","votes.pace":"about {time} a \
vote","votes.pair":"Best of two","votes.pair_title":"One new picture a vote, for slow machines","votes.picture":"Picture {n}","votes.pooled":"All voters","votes\
.pooled_title":"Learn from the votes of all persons in this study, not from yours alone","votes.same":"The same to me (0)","votes.same_title":"None of them is b\
etter","votes.so_far.one":"{n} vote","votes.so_far.other":"{n} votes","votes.stood.one":"best for {n} vote","votes.stood.other":"best for {n} votes","votes.thir\
ds":"Thirds","votes.thirds_title":"Three neighbouring blocks have one weight","votes.undo":"Undo vote (U)","votes.undo_title":"Take your newest vote back and sh\
ow its pictures again","votes.voter":"Your name","votes.which":"Vote {n}: which do you like best?","votes.won":"The winner of the final was chosen {won} of {of}\
 times."};var Je=ai,oi=new Intl.PluralRules("en");function La(t,e){Je={...ai,...e},oi=new Intl.PluralRules(t.replaceAll("_","-"))}var o=(t,e={})=>ni(Je[t],e);function A(t,e,s={}){
return ni(Na(t,e),{n:e,...s})}var Na=(t,e)=>Je[`${t}.${oi.select(e)}`]??Je[`${t}.other`];function Ft({sentences:t,...e}){if(!t)return e;let s=(i,a)=>{if(typeof i==
"string")return ri(i,t);if(Array.isArray(i))return i.map(n=>s(n));if(!i||typeof i!="object"||a==="recipe")return i;let r=n=>a==="skipped"?ri(n,t):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[r(n),s(l,n)]))};return s(e)}function ri(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],a=n=>typeof n==
"string"&&n!==t?ri(n,e):n,r=Je[s]??Na(s,i.n);return r?ni(r,i,a):t}var Pa=t=>t in Je,G=t=>new Intl.ListFormat(oi.resolvedOptions().locale,{type:"conjunction"}).format(
t),ni=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,a)=>a in e?[e[a]].flat().map(s).join(", "):i);var Vn=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],Ra=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),Ba=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>Vn.includes(e))&&Ra(t.concepts)&&Ra(t.keep),Ye=t=>"balance"in t||"of"in t;function Ca(t,e){
let{erase:s}=t;if(e===Ye(s))return t;let i=T(s,"concepts","towards","balance","of"),a=e?{balance:{},of:s.concepts?.[0]??"",...i}:{concepts:[s.of].filter(Boolean),
...i};return{...t,erase:a}}var Ia=t=>t.split(";").map(e=>e.trim()).filter(Boolean),li=t=>(t??[]).join("; "),ci=(t,e,s)=>({...t,erase:{...t.erase,[e]:Ia(s)}}),hi=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),Da=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function di(t,e){let s=Ia(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),Se(i.slice(i.lastIndexOf(":")+1))]);return s.some(([i,a])=>!i||a===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var Wa=(t,e,s)=>({
...t,erase:{...T(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),Ua=(t,e)=>t.erase[e.name]??e.default;function Fa({erase:t}){return Ye(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function ui({erase:t}){if(!Ye(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,i])=>`${q(i)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var Va=(t,e)=>t.
erase.architectures.includes(e);var Hn=["weight","enabled","title"],Ha=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function Ka(t,e,s){let i=ce(s,e.method).parameters.
map(n=>n.name),a=e.adapters.map(n=>typeof n=="object"?n:{}),r=a.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?T(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:a.map(n=>n.blocks??null)},shares:Object.fromEntries(r),rest:T(e,"adapters","method",...i)}}var qa=(t,e,s)=>t.models.models.map((i,a)=>Kn(t,i,e[a],
s)).filter(i=>P(i));function Kn(t,e,s,i){let a=t.shares[s.index],r=qn(t,s,i);return a===void 0&&r===void 0?e:{...typeof e=="object"?e:{file:e},...a===void 0?{}:
{weight:a},...r===void 0?{}:{blocks:r}}}function qn(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(De(t,e,s)).length?Ct(t,e,s):void 0}
var za=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${M(P(s))||"…"}`})),Ga=t=>Object.keys(t.rest).every(e=>Hn.includes(
e));function Ja(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function Ya(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([r])=>Number(r)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,a="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:a,rest:i}}var Za=(t,e,s)=>({...t,shares:s===1?T(t.shares,String(e)):{...t.shares,[e]:s}});var pi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Ae=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),N=t=>t.rest.enabled!==!1;function er(t,e){
let s=Ae("other");if("adapter"in t){let{adapter:a,blocks:r,...n}=t;return{...s,kind:"adapter",models:{adapter:a},typed:{blocks:r??null},rest:n}}if(Ba(t)){let{erase:a,
blocks:r,...n}=t;return{...s,kind:"erase",erase:a,typed:{blocks:r??null},rest:n}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:T(t,"adjust")}:
Ha(t,e)?Ka(s,t,e):!("adapters"in t)&&e.methods.some(a=>a.id===t.method)?zn(s,t,e):{...s,raw:t,rest:{}}}function zn(t,e,s){let i=D(s,e.method),a=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),r=i.parameters.map(l=>l.name).filter(l=>!a.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(r)},typed:Object.fromEntries(a.map(l=>[l,e[l]??null])),rest:T(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function tr(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let a=Xa(t,pi,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...a===void 0?{}:{blocks:a},...t.rest}}if(t.kind===
"adapters"){let a=ce(e.schema,t.method).parameters.map(n=>[n.name,Qa(t,n)]),r=Object.fromEntries(a.filter(([,n])=>n!==void 0));return{adapters:qa(t,J(t,e.schema),
e),method:t.method,...r,...t.rest}}let s=D(e.schema,t.method),i={method:t.method};for(let a of s.models)i[a]=a==="models"?ie(t).filter(Boolean):t.models[a]||"";
for(let a of s.parameters){let r=a.kind==="weight"?Xa(t,a,e):Qa(t,a);r!==void 0&&(i[a.name]=r)}return{...i,...t.rest}}function Xa(t,e,s){if(e.name in t.typed)return t.
typed[e.name]??void 0;let i=J(t,s.schema).filter(r=>r.parameter.name===e.name);if($e(t.kind)&&!Object.keys(De(t,i[0],s)).length)return;let a=i.map(r=>Ct(t,r,s));
return e.per_model?a:a[0]}function Qa(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?mi(t,e):void 0}var mi=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function wt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[o("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[o("missing.adapter")];if(t.kind==="erase")return Fa(t).map(i=>o(`missing.${i}`));if(t.kind!=="merge")return[];let s=D(e,t.method).models;return s[0]!=="models"?
s.filter(i=>!t.models[i]).map(i=>o("missing.model",{name:i.toUpperCase()})):ie(t).every(Boolean)?[]:[ie(t).some(Boolean)?o("missing.every_model"):o("missing.any\
_model")]}var ie=t=>t.models.models?.length?t.models.models:["",""];function ve(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind===
"adapters")return t.models.models.filter(Boolean);if(t.kind!=="merge")return[];let s=D(e,t.method).models;return(s[0]==="models"?ie(t):s.map(i=>t.models[i])).filter(
Boolean)}function J(t,e){return $e(t.kind)?[{parameter:pi,index:0,label:"blocks"}]:t.kind==="adapters"?za(t,pi):t.kind!=="merge"?[]:D(e,t.method).parameters.filter(
s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?ie(t).length:1},(i,a)=>({parameter:s,index:a,label:s.per_model?o("step.of_model",{name:s.name,n:a+
1}):s.name})))}function sr(t,e){let s=t?J(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function ir(t,e,s){let i={...t,models:{...t.models,...e}},a=ie(
i).length;if(t.kind!=="merge"||!e.models||a===ie(t).length)return i;let r=D(s,t.method).parameters.map(n=>n.name).filter(n=>Array.isArray(t.typed[n]));return{...i,
typed:T(t.typed,...r),rest:{...t.rest,...ka(t,a)}}}function ar(t,e,s){let i=D(s,e).parameters.map(c=>c.name),{layers:a,strength:r,...n}=t.rest,l=(a||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>ba(c,i))),r!==void 0&&i.includes("alpha")&&(n.strength=r),{...t,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function rr(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var ge=(t,e,s,i)=>({
...t,rest:s===i?T(t.rest,e):{...t.rest,[e]:s}});function fi(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function or(t){let e=Object.
fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Te(t,e){return t?$e(t.kind)?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:J(t,e).some(i=>i.parameter.name==="alpha")?{name:"s\
trength",low:0,value:Number(t.rest.strength??1)}:null:null}var Ze=()=>({whole:{},base:null,home:"",steps:[]});function nr(t,e,s){let i=t.steps.map(p=>wt(p,s.schema)),a=t.steps.map((p,f)=>f).filter(p=>!i[p].length),r=i.map(
(p,f)=>({index:f,what:p})).filter(({what:p})=>p.length),l=e?.architecture&&t.whole.architecture!==e.architecture?T(t.whole,"architecture"):t.whole,c=a.map(p=>tr(
t.steps[p],s)),h={live_merge:1,base:Gn(t,e),...l,steps:c},u=r.length&&!a.length?r[0].what:[];return{recipe:h,missing:e?u:[o("missing.checkpoint")],waiting:r,places:a}}
function Gn(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var lr=t=>({live_merge:1,base:t?.name||"",steps:[]});function cr(t,e,s){let i=T(t,"live_m\
erge","base","steps"),a=B(t.base),r=e!==null&&(!a||Oe(a,e.name));return{whole:i,base:r&&a?{written:t.base,of:e.name}:null,home:r?e.name:a,steps:(t.steps||[]).map(
n=>er(n,s))}}var Jn=(t,e)=>t.some(s=>N(s)&&!wt(s,e).length),hr=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&Jn(t.steps,s);function dr(t,e,s){let i=T(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}function ur({base:t,vae:e,steps:s}){let i=s.filter(a=>a.enabled!==!1);return i.length?JSON.stringify([t,e,i],(a,r)=>typeof r==
"number"?r!==0:r):""}var Yn=200,yt=(t,e="")=>({values:t,selected:Vt(t,e),committed:t,past:[],future:[]}),pr=()=>yt({...Ze(),steps:[Ae("merge")]}),Vt=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",vi=t=>t.values.steps.find(e=>e.id===t.selected)||null,ue=(t,e)=>({...t,values:{...t.values,...e}}),gi=(t,e,s)=>ue(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),bt=(t,e)=>({...t,selected:e});function mr(t,e){let s=Ae(e);return bt(ue(t,{steps:[...t.values.steps,s]}),s.id)}function fr(t,e){
let s=t.values.steps.findIndex(a=>a.id===e),i=ue(t,{steps:t.values.steps.filter(a=>a.id!==e)});return bt(i,Vt(i.values,t.selected,s))}function vr(t,e,s){let{steps:i}=t.
values,a=i.findIndex(n=>n.id===e),r=Math.min(Math.max(s,0),i.length-1);return a<0||a===r?t:ue(t,{steps:i.toSpliced(a,1).toSpliced(r,0,i[a])})}var Ht=(t,e)=>We({
...We(t),values:e,selected:Vt(e,"")});function We(t){let{values:e,committed:s,past:i}=t;return e===s||x(e,s)?t:{...t,committed:e,past:[...i,s].slice(-Yn),future:[]}}
var Kt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function gr(t){let e=We(t),s=e.past.at(-1);return s?yr(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function wr(t){let e=We(t),s=e.future.at(-1);return s?yr(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function yr(t,e,s){let i=new Map(t.values.steps.map(r=>[r.id,r])),a=e.steps.find(r=>!x(i.get(r.id)??null,r));return{...t,...s,values:e,committed:e,selected:Vt(e,
a?.id??t.selected)}}var pe=["A","B","C","D"],br=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:kr(s,i)}),kr=(t,e)=>e.find(s=>s.whole&&s.picture&&x(s.recipe,t))?.
picture??"";function $r(t,e){let s=Object.entries(t).map(([a,r])=>[a,{...r,picture:kr(r.recipe,e)||r.picture}]),i=Object.fromEntries(s);return x(i,t)?t:i}function _r(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let a=n=>n!==void 0&&!x(n,e)&&Oe(B(n.base),B(e.base)),r=t==="before"?i.find(n=>a(n.recipe))?.recipe:s[t]?.
recipe;return r&&a(r)?r:""}var qt=24,Xn=200;function Sr(t,e){let s=t.find(a=>a.infotext===e.infotext&&x(a.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return wi([i,...t.filter(a=>a!==s)])}var wi=t=>t.filter((e,s)=>s<Xn||e.star),Or=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function Qn(t){let e=s=>[
s??[]].flat().map(P);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function Ar(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),a=r=>i.every(n=>Qn(r.recipe).some(l=>l.toLowerCase().includes(n)));return t.filter(r=>(!s||
r.star)&&a(r))}function yi(t,e){let s=[e];for(let i=xr(t,e);i&&!s.includes(i);i=xr(t,i))s.push(i);return s}var xr=(t,{parent:e})=>t.find(s=>s.id===e);function el(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(r=>M(P(r)));return[s.method?D(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function zt(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${M(B(t.recipe.
base))}: ${el(t.recipe,e)}`,a=t.whole?"":`
${o("strip.interrupted")}`;return`${o("strip.preview",{id:fa(t.recipe),when:s})}
${i}${a}`}var Tr=2,Er=1,Mr=1,tl=["merge","adapter","adapters","adjust","erase","other"],Gt={live:!0,auto:!1,odd:!1},W=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function kt(t){
try{return JSON.parse(t??"null")}catch{return null}}var jr=({values:t,selected:e},s)=>JSON.stringify({version:Tr,values:t,selected:e,settings:s});function Lr(t){
let e=kt(t);if(!W(e)||e.version!==Tr||!W(e.values))return{panel:null,settings:Gt};let s={...Gt,...W(e.settings)?e.settings:{}};return{panel:yt(Nr(e.values),String(
e.selected)),settings:s}}function Nr(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>W(s)&&tl.includes(s.kind)):[];return{...Ze(),home:typeof t.home=="string"?
t.home:"",...W(t.whole)?{whole:t.whole}:{},...W(t.base)?{base:t.base}:{},steps:e.map(sl)}}function sl(t){let e=Ae(t.kind),s=([i,a])=>{let r=e[i];return i==="raw"||
W(r)?W(a):typeof a==typeof r};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var bi=t=>JSON.stringify({version:Er,entries:t});function Pr(t){let e=kt(
t);return!W(e)||e.version!==Er||!Array.isArray(e.entries)?[]:wi(e.entries.filter(il).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var ki=t=>JSON.stringify({version:Mr,snapshots:t});function Rr(t){let e=kt(t);if(!W(e)||e.version!==Mr||!W(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,a])=>pe.some(r=>r===i)&&W(a)&&W(a.values)&&W(a.recipe)&&Array.isArray(a.recipe.steps)&&Br(a.picture));return Object.
fromEntries(s.map(([i,a])=>[i,{...a,values:Nr(a.values),selected:String(a.selected)}]))}var Br=t=>t===""||String(t).startsWith("data:image/"),il=t=>W(t)&&W(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&Br(t.picture);function Jt(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Yt=class{constructor(e,s,i){this.schema=m(e),this.files=m(s),this.state=m(i),this.panel=m(pr()),this.settings=m(Gt),this.linked=m([]),this.snapshots=m({}),this.
parts=m({of:"",slots:{}}),this.edits=m(0),this.opened=m(""),this.remark=m(""),this.checkpoint=$i(()=>this.state.value.checkpoint);let a=$i(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),r=R(()=>this.panel.value.values.whole.block_map);this.kit=R(()=>Bt(this.schema.value,this.checkpoint.
value?.architecture,r.value,a.value)),this.step=R(()=>vi(this.panel.value)),this.channel=$i(()=>sr(this.step.value,this.schema.value)),this.written=R(()=>nr(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=R(()=>hr(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=R(()=>this.
parked.value?lr(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?It(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&Sa(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Ie(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:ue(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=We(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>gi(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>ti(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[vi({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?It(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let a=this.linked.value.includes(e)?this.linked.value.filter(r=>this.faders.includes(
r)):[e];this.moveFaders(a,e,s,i)}moveFaders(e,s,i,a){if(!this.channel.value)return;let r=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
ja(r,s,i,this.channel.value.parameter,a))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>Oa(i,s,e,this.kit.value))}add(e){this.done(s=>mr(s,e))}remove(e){
this.done(s=>fr(s,e))}move(e,s){this.done(i=>vr(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=bt(this.panel.value,e))}look(e){let s=gi(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=Kt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:dr(i.values,e,s)}))}undo(){
this.panel.value=gr(this.panel.value),this.edited()}redo(){this.panel.value=wr(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:br(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=bt(Ht(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=T(this.snapshots.value,
e)}async load(e,s){let i=cr(e,this.checkpoint.value,this.schema.value),a=await s(i.steps,i.whole.block_map);this.panel.value=Ht(this.panel.value,{...i,steps:a})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=We(ue(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Ht(this.panel.value,
{...Ze(),steps:[Ae("merge")]}),this.edited()}};function $i(t){let e;return R(()=>{let s=t();return(e===void 0||!x(e,s))&&(e=s),e})}var al=600,rl=["disk","memory"],Zt=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=m([]);let i="",a=0;O(()=>{if(!e.edits.value)return;let r=this.#t();
clearTimeout(a),r!==i&&(a=setTimeout(()=>this.#e(i=r),al))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(a=>!rl.includes(a.check)).map(a=>a.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value;return s.length?"":ur(e)}};var F=(t,e)=>`${t}/${e}`,Cr=({pictures:t})=>Object.fromEntries(t.filter(([,,e])=>!e).map(([e,s,,i])=>[F(e,s),i])),Ir=(t,e,s)=>e.flatMap((i,a)=>s.flatMap((r,n)=>t[F(
i.id,r.id)]?[]:[[a,n]]));var Dr=(t,e,s,i,a)=>({run:t,study:e,recipes:s.map(r=>r.recipe),items:i.map(we),cells:a}),we=({id:t,...e})=>e;function Wr(t,{done:e},s,i){let a=e.filter(([n,l,c])=>!c&&
s[n]&&i[l]).map(([n,l,,c])=>[F(s[n].id,i[l].id),c]),r={...t,...Object.fromEntries(a)};return x(r,t)?t:r}function Ur(t,e,s,i){let a=c=>Oe(B(c.base),B(t.base)),r=pe.
filter(c=>e[c]&&a(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=s.filter(c=>c.star&&a(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:t.live_merge,base:t.base,steps:[]};return[{name:i.current,recipe:t},{name:i.original,recipe:l},...r,...n]}var Fr=(t,e)=>Array.
from({length:Math.max(1,e)},(s,i)=>({...t,seed:(t.seed+i)%2**32}));function Vr(t,e=Math.random){let s=["prompt","negative","sampler","scheduler"].filter(r=>t[r]!==
void 0&&(t[r]||!r.startsWith("s"))),i=["steps","cfg","width","height"].filter(r=>Number.isFinite(Number.parseFloat(t[r]))),a=Number.parseInt(t.seed,10);return{...Object.
fromEntries(s.map(r=>[r,t[r]])),...Object.fromEntries(i.map(r=>[r,Number.parseFloat(t[r])])),seed:a>=0?a:Math.floor(e()*2**32)}}function _i(t,e){let s=Array.from(
{length:e},()=>"");for(let[i,,,a]of t?.done??[])i<e&&(s[i]=a);return s}function Hr(t,e){return[...t.keys()].filter(i=>t[i]).sort((i,a)=>Math.abs(i-e)-Math.abs(a-
e))[0]??e}var ae=t=>t.name||String(t.prompt??"").trim().split(`
`)[0].slice(0,80);function Xe(t){let e=Math.round(t),s=r=>String(r).padStart(2,"0"),[i,a]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${s(a)}:${s(e%
60)}`:`${a}:${s(e%60)}`}function Kr(t){let{recipes:e,items:s,cells:i}=t&&typeof t=="object"?t:{},a=[e,s,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
r=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!a||!e.every(l=>r(l)&&r(l.recipe))||!s.every(r))return null;let n=l=>r(l)&&e[l.recipe]!==void 0&&s[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:s,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Qe=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),Xt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#t(e,{method:"GET"})}post(e,s){return this.#t(e,{method:"POST",body:JSON.stringify(s)})}async file(e,s){let i=await this.#e(
e,s?{method:"POST",body:JSON.stringify(s)}:{method:"GET"});return i.ok?i.blob():this.#s(i,e)}async#e(e,s){let i={"X-Live-Merge-Token":this.token,"Content-Type":"\
application/json"},a=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!a)throw new Qe(o("server.silent"));return a}async#t(e,s){
return this.#s(await this.#e(e,s),e)}async#s(e,s){let i=Ft(await e.json().catch(()=>({})));if(e.ok)return i;let a=typeof i.detail=="string"&&i.detail?i.detail:i.
error;throw new Qe(a||o("server.answered",{status:e.status,path:s}),i.place||"")}};var ol=400,nl=20,xi=6*2**20,ll=t=>new Promise((e,s)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>s(i.error),i.readAsDataURL(
t)}),Qt=class{constructor(e,s){this.server=e,this.host=s,this.names=m([]),this.sets=m([]),this.study=m(null),this.cells=m({}),this.run=m(null),this.problem=m(""),
this.order=null,this.addresses=m({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(s=>(this.problem.value=
k(s),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,s={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...s}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,s=!1){!e&&!s||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?Cr(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,s){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:s}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,s,i){
let a=Math.random().toString(36).slice(2);return this.order={run:a,text:JSON.stringify(Dr(a,this.name,e,s,i)),recipes:e.map(r=>r.recipe)},this.run.value={run:a,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(a,e,s),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,s,i){for(let a=0;a<nl||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,ol));let r=await this.server.get("/ex\
plore/run").catch(()=>null);if(r?.run!==e){a+=this.order||!r?1:.1;continue}if(this.run.value=r,this.cells.value=Wr(this.cells.peek(),r,s,i),!r.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,s=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${s}`,a=this.addresses.value[i];return a===void 0&&queueMicrotask(()=>this.#i(i)),a??""}async#i(e){let{name:s}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&s===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,s){let i={study:this.
name,recipes:e.map(a=>a.id),items:s.map(we)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let s=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let a=0;a<Math.max(1,e.size);a+=xi){let r=await ll(e.
slice(a,a+xi));if(i=await this.tried(this.server.post("/explore/arrive",{id:s,at:a,data:r,last:a+xi>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let s=await this.tried(this.server.post("/explore/sets",e));return s&&(this.sets.value=s.sets),s}};var $t=["layout","colour","detail"];function qr({values:t,selected:e},{recipe:s,places:i},a){let r=i.indexOf(t.steps.findIndex(l=>l.id===e));if(r<0||!a||a.parameter.kind!=="weight")return null;let n=a.
parameter.per_model&&s.steps[r].models;return{recipe:s,step:r,field:a.parameter.name,...n?{index:a.index}:{}}}var es=t=>Object.fromEntries((t?.sliders??[]).flatMap(
(e,s)=>{let i=t?.bars[s];return i?[[e,i]]:[]})),zr=t=>Object.entries(es(t)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),Si=t=>Object.entries(
es(t)).sort(([,e],[,s])=>(s.visible.share??0)-(e.visible.share??0)),Gr=({share:t})=>Math.min(1,Math.max(0,t??0)),et=({share:t})=>t===null?"–":`${Math.round(100*
t)} %`,Jr=({ids:t,recipes:e})=>t.map((s,i)=>({id:s,title:"",recipe:e[i]}));function Yr(t,e){let s=Number.parseInt(t,10);return t==="0"?{choose:null}:s>=1&&s<=e&&
t.length===1?{choose:s-1}:t.toLowerCase()==="x"?{broken:!0}:t.toLowerCase()==="u"?{undo:!0}:null}function Zr(t,e){let i=t.steps[e?.step??-1]?.[e?.field??""],a=Array.
isArray(i)?i[e?.index??0]:i;return a&&typeof a=="object"?a:{}}var Xr=t=>!t||typeof t!="object"||Array.isArray(t)?t:Object.fromEntries(Object.entries(t).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var eo="live-merge/panel",Oi="live-merge/strip",to="live-merge/snapshots",so="live-merge/voter",cl=1e6;function ss(t){try{return localStorage.getItem(t)}catch{return null}}
function ts(t,e){try{return localStorage.setItem(t,e),!0}catch{return!1}}var io=()=>Lr(ss(eo)),Ai=()=>Pr(ss(Oi)),Ti=()=>Rr(ss(to)),ao=()=>ss(so)??"",ro=t=>ts(so,
t);function oo(t){for(let e=t;e;e=Jt(e)){let s=bi(e);if(s.length<=cl&&ts(Oi,s))return}}function Qr(t,e){for(let s=Jt(Ai());!ts(t,e)&&s;s=Jt(s))if(!ts(Oi,bi(s)))
return}function no(t){let e=0,s="",i=()=>Qr(eo,s);O(()=>{s=jr(t.panel.value,t.settings.value),clearTimeout(e),e=setTimeout(i,150)}),window.addEventListener("pag\
ehide",i),O(()=>{let a=ki(t.snapshots.value);a!==ki(Ti())&&Qr(to,a)})}var hl=600,is=class{constructor(e){this.app=e,this.locked=m([]),this.pace=m(0),this.reading=m("out"),this.map=m(null),this.onFaders=m(!0),this.bars=R(()=>this.onFaders.
value?es(this.map.value):{}),this.mapping=m(!1),this.apart=m({}),this.#e(),this.voter=m(ao()),this.pooled=m(!1),this.groups=m("curve"),this.many=m(4),this.ballot=
m(null),this.told=m(null),this.broken=m([]),this.hovered=m(null),this.working=null}#e(){let e="",s=0;O(()=>{let{weights:i}=this,a=i?JSON.stringify([i.recipe.base,
i.recipe.steps[i.step],i.step].map(r=>Xr(r))):"";a!==e&&(e=a,clearTimeout(s),i?s=setTimeout(async()=>{let r=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);a===e&&(this.apart.value=r?.sliders??{})},hl):this.apart.value={})})}get weights(){let{panel:e,written:s,channel:i}=this.app.
desk;return qr(e.value,s.value,i.value)}#t(e,s){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...s}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,s){let i=this.locked.value.filter(
a=>!e.includes(a));this.locked.value=s?[...i,...e]:i}async make(e,s,i){let a=Date.now(),r=await this.app.studies.make(e,s,i);return r?.made&&(this.pace.value=(Date.
now()-a)/1e3/r.made),r}async lookAtMap(){let{weights:e}=this,s=this.app.studies.study.value?.items??[];return this.map.value=e&&s.length?await this.#t("/explore\
/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=!0;for(let s=await this.
lookAtMap();s?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),a=await this.make(s.rows,e,s.cells).finally(()=>clearInterval(i));if(s=await this.lookAtMap(),
!a||a.interrupted||a.problem||a.done.length<a.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.pooled.value}}nameVoter(e){return this.
voter.value=e.trim().slice(0,80),ro(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.study.value?.items??[]).length?await this.#t(
"/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){let{weights:e}=this;if(!e)return;
await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#r(await this.#t("/explore/ballot",
{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=
this.ballot.value===e?null:this.ballot.value){if(!await this.#a(e))return;if(this.ballot.value!==e)continue;let s=await this.#t("/explore/ballot",{...this.#s,count:this.
many.value,ahead:!0});if(s&&!await this.#a(s.ballot))return}}async#a(e){let s=this.missing(e);if(!s.length)return!0;let i=await this.make(Jr(e),[e.prompt],s.map(
a=>[a,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let s=this.app.studies.cells.value;return e.ids.flatMap((i,a)=>s[F(i,e.prompt.
id)]?[]:[a])}#r(e){if(!e)return;let{ballot:s,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],s&&(this.ballot.value=s)}async choose(e){
let s=this.ballot.value;if(!s||this.missing(s).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vote",{...this.#s,ballot:s.number,
broken:this.broken.value,...e===null?{}:{chosen:e}});this.#r(i),i&&await this.next()}toggleBroken(e){let s=this.broken.value;this.broken.value=s.includes(e)?s.filter(
i=>i!==e):[...s,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.#r(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};var lo=150,Ei=3e3,dl=100,as=class{constructor(e,s,i,a){this.desk=e,this.server=s,this.reader=i,this.page=a,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=m([]),this.inFlight=m(!1),this.dirty=m(!1),this.stale=m(!1),this.refusal=m(""),this.unreachable=
m(""),this.pending=R(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=R(()=>this.unreachable.value||this.refusal.
value),this.settled=R(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=m(0),this.isLoading=R(()=>this.loads.value>0),this.elsewhere=R(()=>this.#t()),
O(()=>{e.edits.value&&z(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,a=s.value.live?.recipe;
return!!a&&!i.value&&!e.value.missing.length&&x(e.value.recipe,a)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(_e(e.recipe))&&!x(e.recipe,this.recipe)}expect(e){let s=_e(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-dl)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=_e(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#a("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Ei:lo)}async#a(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let a=i instanceof Qe&&i.place===void 0;return(a?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#a(e,s);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#r())&&this.restore())}#r(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(_e(e))}watch(e=Ei){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,a]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&a===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(n)}catch(n){this.unreachable.value=k(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let r=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
r?lo:Ei)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),x(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(a=>this.refusal.value=k(a)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function co(t,e){let s="";O(()=>{let{name:i="",architecture:a}=t.checkpoint.value??{};a&&!t.schema.value.architectures[a]&&e.get("/schema").then(r=>r.architectures[a]&&
(t.schema.value=r),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(r=>t.parts.value={of:r.checkpoint,slots:r.slots},()=>{}))})}var rs=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,O(()=>{this.#t()})}async read(e,s,i,a="live_merge"){let r=ga(e,i);if(r)return{
weights:r,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:ft(s),block_map:a})}async change(e){
let{kit:s,panel:i,kind:a}=this.desk,{weights:r,named:n}=await this.read(e,a,s.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,r[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...r}}async steps(e,s){let i=Bt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(a=>this.#e(a,i,s)))}async#e(e,s,i){let a=e;for(let r of ho(e,s)){let n=e.typed[r.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[r.index]:n,e.kind,s,i);a=Zs(a,r,l,s)}return a}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>ho(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let r=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),n=await Promise.all(
i.steps.map(r));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=Kt(e.peek(),{...i,steps:n}))}},ho=(t,e)=>J(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[xe(s,e)]);var Z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},re=t=>(...e)=>({_$litDirective$:t,values:e}),Y=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var _=t=>t??g;var{I:ul}=ma,uo=t=>t;var mo=t=>t.strings===void 0,po=()=>document.createComment(""),tt=(t,e,s)=>{let i=t._$AA.parentNode,a=e===void 0?t._$AB:e._$AA;if(s===void 0){let r=i.insertBefore(
po(),a),n=i.insertBefore(po(),a);s=new ul(r,n,t,t.options)}else{let r=s._$AB.nextSibling,n=s._$AM,l=n!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==n._$AU&&s._$AP(c)}if(r!==a||l){let c=s._$AA;for(;c!==r;){let h=uo(c).nextSibling;uo(i).insertBefore(c,a),c=h}}}return s},Ee=(t,e,s=t)=>(t._$AI(e,s),t),pl={},
os=(t,e=pl)=>t._$AH=e,fo=t=>t._$AH,ns=t=>{t._$AR(),t._$AA.remove()};var ye=re(class extends Y{constructor(t){if(super(t),t.type!==Z.PROPERTY&&t.type!==Z.ATTRIBUTE&&t.type!==Z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!mo(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
j||e===g)return e;let s=t.element,i=t.name;if(t.type===Z.PROPERTY){if(e===s[i])return j}else if(t.type===Z.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return j}else if(t.
type===Z.ATTRIBUTE&&s.getAttribute(i)===e+"")return j;return os(t),e}});var vo=(t,e,s)=>{let i=new Map;for(let a=e;a<=s;a++)i.set(t[a],a);return i},go=re(class extends Y{constructor(t){if(super(t),t.type!==Z.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let a=[],r=[],n=0;for(let l of t)a[n]=i?i(l,n):n,r[n]=s(l,n),n++;return{
values:r,keys:a}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let a=fo(t),{values:r,keys:n}=this.dt(e,s,i);if(!Array.isArray(a))return this.ut=n,
r;let l=this.ut??=[],c=[],h,u,p=0,f=a.length-1,w=0,y=r.length-1;for(;p<=f&&w<=y;)if(a[p]===null)p++;else if(a[f]===null)f--;else if(l[p]===n[w])c[w]=Ee(a[p],r[w]),
p++,w++;else if(l[f]===n[y])c[y]=Ee(a[f],r[y]),f--,y--;else if(l[p]===n[y])c[y]=Ee(a[p],r[y]),tt(t,c[y+1],a[p]),p++,y--;else if(l[f]===n[w])c[w]=Ee(a[f],r[w]),tt(
t,a[p],a[f]),f--,w++;else if(h===void 0&&(h=vo(n,w,y),u=vo(l,p,f)),h.has(l[p]))if(h.has(l[f])){let $=u.get(n[w]),L=$!==void 0?a[$]:null;if(L===null){let X=tt(t,
a[p]);Ee(X,r[w]),c[w]=X}else c[w]=Ee(L,r[w]),tt(t,a[p],L),a[$]=null;w++}else ns(a[f]),f--;else ns(a[p]),p++;for(;w<=y;){let $=tt(t,c[y+1]);Ee($,r[w]),c[w++]=$}for(;p<=
f;){let $=a[p++];$!==null&&ns($)}return this.ut=n,os(t,c),j}});var oe=(t,e,s)=>go(t.map((i,a)=>[e(i),s(i,a)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${_(i.id)} title=${e} aria-label=${_(i.label)} aria-pressed=${_(Mi(i.pressed))}
    aria-expanded=${_(Mi(i.expanded))} aria-controls=${_(i.controls)} data-key=${_(i.key)}
    aria-keyshortcuts=${_(i.keys)} tabindex=${_(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Mi=t=>t===void 0?
void 0:String(t),C=(t,e,s,i,a={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${_(a.id)} data-name=${_(a.name)} aria-label=${_(a.label)} .checked=${ye(s)}
    @change=${r=>i(r.target.checked)}>${t}</label>`,K=(t,e,s={})=>d`<label class=${s.kind??"lm-field"} id=${_(s.id)}
    title=${_(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,b=(t,e,s,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${_(i.id)} data-name=${_(i.name)} aria-label=${_(i.label)} title=${_(i.title)}
    ?hidden=${i.hidden} .value=${ml(e)} @change=${a=>s(a.target.value)}>
    ${t.map(([a,r,n])=>d`<option value=${a} title=${_(n)}>${r}</option>`)}</select>`,ml=re(class extends Y{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),j}}),fl=re(class extends Y{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let a=document.activeElement===
i,r=a?e:s??e;return!(a&&i.dataset.typing)&&i.value!==r&&(i.value=r),j}}),Ue=t=>t.currentTarget;function ls(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function vl(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Ue(i).dataset.typing="yes",change:i=>s(Ue(i)),key:i=>{let a=Ue(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(a);else if(i.key==="Escape"&&a.dataset.typing)ls(a),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function be(t,e,s,i={}){
let a=vl(s,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${_(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${_(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${_(i.describedBy)} aria-invalid=${_(Mi(i.wrong))} title=${_(i.title)}
        placeholder=${i.placeholder??""} data-key=${_(i.key)} .value=${fl(t,i.brief)}
        @input=${r=>{a.input(r),i.type?.(Ue(r).value)}}
        @change=${a.change} @keydown=${a.key}
        @focus=${r=>gl(Ue(r),i.numeric||i.brief!==void 0)}
        @blur=${r=>wl(Ue(r),i.brief)}>`}var ee=(t,e,s,i={})=>d`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${_(i.label)} .value=${e}
    @input=${a=>s(Ue(a).value)}
    @keydown=${a=>a.key==="Enter"&&i.enter?.()}>`;function gl(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function wl(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function te(t,e,s,i={}){let a=t===null?"":String(t);return be(a,e,(n,l)=>{let c=Se(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return ji(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:a,brief:t===null?"":q(t)})}function ji(t){
ls(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var cs=(t,e,s,i,a)=>d`<input type="range" class="lm-flat" id=${_(a.id)}
    min=${a.low} max=${a.high} step="0.05" aria-label=${e} data-key=${_(a.key)} .value=${ye(String(t))}
    @input=${r=>s(Number(Number(r.target.value).toFixed(10)))} @change=${i}>`,st=(t,e,s,i,a)=>d`${cs(t,e.label,s,i,e)}
    ${te(t,e.exact,r=>{s(r??e.usual),i()},a)}`,it=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="t\
extbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function hs(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var I=class{constructor(e){this.id=e,this.isOpen=m(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let a=v(o("dialog.close"),o("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${r=>r.key==="Escape"&&r.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${a}</div>`:g}</dialog>`}};var ds=class extends I{constructor(e){super("lm-conflicts"),this.app=e,this.found=m(null),this.problem=m(""),this.pair=m("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(a=>k(a));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(o("conflicts.title"),()=>d`<p>${o("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):o("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,u)=>`${u+
1} ${M(h)}`),a=i.flatMap((h,u)=>i.slice(u+1).map((p,f)=>[`${u}-${u+f+1}`,o("conflicts.pair",{one:h,other:p})])),[r,n]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:h,norms:u,pairs:p})=>p.filter(f=>f.first===r&&f.second===n).map(f=>[h,yl(f.cosine),bl(f.conflicts),q(u[r]),q(u[n])])),c=[o("conflicts.slot"),o("c\
onflicts.cosine"),o("conflicts.signs"),o("conflicts.norm",{name:i[r]}),o("conflicts.norm",{name:i[n]})];return d`${K(o("conflicts.which"),b(a,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(p=>d`<td>${p}</td>`)}</tr>`)}</tbody></table>`:d`<p>${o("conflicts.apart")}</p>`}`}},
yl=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,bl=t=>t===null?"–":`${Math.round(100*t)} %`;var U=re(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let a=!!e[i];a===this.st.has(i)||this.nt?.has(i)||
(a?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return j}});var us=class extends I{constructor(e){super("lm-gallery"),this.app=e,this.typed=m(""),this.starred=m(!1),this.traced=m(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(o("gallery.title"),()=>this.#e(),()=>d`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?yi(e.value,s):Ar(e.value,this.typed.value,this.starred.value);return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${o("gallery.search")} aria-label=${o("gallery.search")}
                .value=${this.typed.value} @input=${a=>{this.traced.value=null,this.typed.value=a.target.value}}>
            ${C(o("gallery.starred"),o("gallery.starred_title"),this.starred.value,a=>this.starred.value=a,{id:"lm-gallery-starred"})}
            ${s?v(o("gallery.all"),o("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${A(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${oe(i,a=>a.id,a=>this.#t(a))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,a=zt(e,i.schema.value),r=yi(s.shots.
value,e).length-1,n=()=>{this.close(),s.back(e)};return d`<li class=${U({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${a} aria-label=${o("strip.back",{about:a})} @click=${n}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${a.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",o("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:o("gallery.star"),pressed:e.
star})}
            ${r?v(A("gallery.before",r),o("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var Li=100,Ni={id:"",typed:"",active:-1};function wo(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(a=>i.toLowerCase().includes(
a)))}function at({picking:t},{id:e,label:s,value:i,files:a,pick:r,empty:n=o("picker.model")}){let l=`lm-picker-${e}`,{typed:c,active:h}=t.value,u=t.value.id===e,
p=u?wo(a.map(S=>S.name),c):[],f=p.slice(0,Li),w=S=>{let le=wo(a.map(Ot=>Ot.name),S).indexOf(i);t.value={id:e,typed:S,active:S?0:le}},y=()=>t.value=Ni,$=S=>t.value=
{id:e,typed:c,active:Math.max(0,Math.min(S,f.length-1))},L=S=>{y(),S!==i&&r(S)},X=S=>{if(S.key==="ArrowDown")u?$(h+1):w("");else if(S.key==="ArrowUp")$(h-1);else if(S.
key==="Enter"&&!S.ctrlKey&&!S.metaKey&&u&&f[h])L(f[h]);else if(S.key==="Escape"&&u)y();else return;S.preventDefault(),S.stopPropagation()},Ve=S=>{if(!u)return;let le=S.
target.value.trim(),Ot=a.find(Ln=>Ln.name.toLowerCase()===le.toLowerCase());Ot||!le?L(Ot?.name??""):y()},jn=S=>{S.preventDefault();let le=S.target.closest("[rol\
e=option]");le&&L(le.dataset.name)};return d`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${n} aria-label=${s} aria-expanded=${u} aria-controls=${l} aria-autocomplete="list"
            aria-activedescendant=${_(u&&h>=0?`${l}-${h}`:void 0)}
            .value=${u?j:ye(i)}
            @focus=${S=>S.target.select()} @click=${()=>u||w("")}
            @input=${S=>w(S.target.value)} @keydown=${X} @blur=${Ve}>
        <ul class="lm-list" role="listbox" id=${l} aria-label=${s} ?hidden=${!u} @pointerdown=${jn}>
            ${f.map((S,le)=>kl(S,`${l}-${le}`,S===i,le===h))}
            ${u?$l(a.length,p.length):g}</ul></div>`}function kl(t,e,s,i){let a=t.lastIndexOf("/")+1;return d`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${U({"lm-active":i})}><span class="lm-folder">${t.slice(0,a)}</span>${t.slice(a)}</li>`}function $l(t,e){return e>Li?d`<li class="lm-more">${A("pi\
cker.more",e-Li)}</li>`:e?g:d`<li class="lm-more">${t?o("picker.none_found"):o("picker.no_files")}</li>`}var _l=4e6,xl=200,ps=class extends I{constructor(e){super("lm-import"),this.app=e,this.text=m(""),this.found=m(null),this.problem=m(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(a=>a);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),xl)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>_l?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,o("import.no_text"))}async#a(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(o("import.title"),()=>this.#r(),()=>d`<span class="lm-gap"></span>
            ${v(o("import.take"),o("import.take_title"),()=>this.#a(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#r(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${o("import.placeholder")}
                aria-label=${o("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${at(this.app,{id:"import",label:o("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:o("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Sl(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${o("import.left_out")}>${e?.left_out.map(s=>d`<li>${s}</li>`)}</ul>`}};function Sl({tool:t,recipe:e,left_out:s}){
let i=A("import.found",e.steps.length,{tool:t,base:M(B(e.base))});return s.length?`${i} ${o("import.not_carried")}`:i}var Ol=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function Al(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,a,r]=t.match(Ol)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let n=(a||i.replace(/\d+$/,""))+r.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function se(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>Al(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function Pi(t,e,s){let i=se(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var ms=(t,e)=>ge(t,"muted",e.length?e:void 0,void 0);function yo(t,e,s){let i=se(t,s);return ms(t,i.includes(e)?i.filter(a=>a!==
e):[...i,e])}var bo=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(a=>a!==t),...s.filter(a=>!i[a])],Ri=(t,e,s)=>String(se(t,s))===String(bo(e,s)),
ko=(t,e,s)=>ms(t,Ri(t,e,s)?[]:bo(e,s)),Bi=(t,e)=>t.length>1&&t.every(s=>N(s)===(s.id===e));function $o(t,e){let s=Bi(t,e);return t.map(i=>ge(i,"enabled",s||i.id===
e,!0))}var rt=t=>M(P(t))||"…",Ci=t=>t<0?`(−${q(-t)})`:q(t);function _t(t,e,s){let i=e.parameter.name==="alpha"?Te(t,s.schema)?.value??1:1,a=se(t,s),r=Object.entries(
Wt(t,e,s)).filter(([l])=>!a.includes(l)).map(([,l])=>l),n=[...new Set(r.length?r:[0])].map(l=>H(l*i));return n.length===1?Ci(n[0]):`[${q(Math.min(...n))}…${q(
Math.max(...n))}]`}function Tl(t,e,s){let i=D(s.schema,t.method),a=J(t,s.schema).filter(r=>r.index===0);if(!i.formula){let r=i.models[0]==="models"?ie(t):i.models.
map(h=>t.models[h]),n=a.find(h=>!h.parameter.per_model),l=n?o("formula.at",{name:n.parameter.name,amount:_t(t,n,s)}):"",c=r.length?o("formula.with",{models:r.map(
rt).join(", ")}):"";return o("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,r=>{if(r==="A")return e;if(r===
"B"||r==="C")return rt(t.models[r.toLowerCase()]);let n=a.find(l=>l.parameter.name===r);return n?_t(t,n,s):r})}function El(t,e,s){let i=Te(t,s.schema)?.value??1,
a=_t(t,J(t,s.schema)[0],s),[r,n]=i<0?["−",-i]:["+",i];return`${e} ${r} ${n}${a==="1"?"":`·${a}`}·${rt(t.models.adapter)}`}function Ml(t,e,s){let i=Te(t,s.schema)?.
value??1,a=[Ci(i),_t(t,J(t,s.schema)[0],s)].filter(r=>r!=="1");return`${e}, ${o("formula.erased",{what:[...a,`[${ui(t)}]`].join("·")})}`}function jl(t,e,s){let i=J(
t,s.schema).filter(a=>t.models.models[a.index]).map(a=>[...[Ci(t.shares[a.index]??1),_t(t,a,s)].filter(n=>n!=="1"),rt(t.models.models[a.index])].join("·"));return t.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${ce(s.schema,t.method).label}(${i.join(", ")})`}var Ii=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function Ll(t,e,s){return t.kind==="merge"?Tl(t,e,s):t.kind==="adapter"?El(t,e,s):t.kind==="adapte\
rs"?jl(t,e,s):t.kind==="erase"?Ml(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:o("formula.adjust",{so:e,what:Ii(t,s)})}var _o=(t,e)=>N(t)&&!wt(t,e.schema).
length&&(t.kind!=="adjust"||Ii(t,e)!=="");function xo(t,e){if(t.kind==="adjust")return Ii(t,e)||o("step.no_adjustment");if(t.kind==="erase")return ui(t)||o("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||o("step.unknown"));let s=ve(t,e.schema).map(rt).join(", ");if(t.kind==="adapter")return s||o("step.\
no_file");if(t.kind==="adapters")return s?`${ce(e.schema,t.method).label} · ${s}`:o("step.no_file");let{label:i}=D(e.schema,t.method);return s?`${i} · ${s}`:i}
function So(t,e,s,i){let a=o("formula.so_far"),r=e?M(e):"A",l=t.filter(c=>_o(c,i)).map((c,h)=>{let u=se(c,i).length,p=Ll(c,h?a:r,i)+(u?` (${A("mutes.faders",u)}\
)`:"");return p.startsWith(`${a} `)?p.slice(a.length+1):p}).join(o("formula.then"))||r;return o("formula.result",{chain:l,vae:s?o("formula.vae",{name:rt(s)}):""})}
function fs(t,e,s){let i=t.filter(l=>_o(l,s)),a=i.flatMap(l=>ve(l,s.schema)).map(P),r=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...a].map(M),...r])].join("-").slice(0,100)}.safetensors`}var Nl=1e6,Di={rank:"64",energy:"0.99",size:"100",whole:""},vs=class extends I{constructor(e){super("lm-lora"),this.app=e,this.name=m(""),this.way=m("rank"),this.
amount=m(Di.rank),this.blockRanks=m(""),this.alone=m(!1),this.textEncoders=m(!0),this.overwrite=m(!1),this.problem=m(""),this.seen=m(!1),this.recipe=null,this.looked=
m(null),this.keeping=m(!1),this.leaving=m(!1),O(()=>{let{draft:s}=e.desk.state.value;!this.leaving.value||!s||s.shown||e.live.pending.value||z(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:r,kit:n}=this.
app.desk,{missing:l}=e.value;return s.value?void(i.value=o("save_dialog.parked")):l.length?void(i.value=o("save_dialog.nothing",{what:G(l)})):(this.name.value=this.
name.value||fs(a.value.values.steps,r.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.
way.value,Se(this.amount.value)];if(s===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(Nl*Number(s)):s},a=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&a?{block_ranks:a}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Ce(e.kind)&&N(e))}#t(e){this.alone.value!==e&&this.#a(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:s}=this;if(!s||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=s.recipe;let{live:i}=this.app;await i.ask("/lora",{...s,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:s,preview:i},a]=[this.app,this.recipe];if(!a)return;let r=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:r,whole:a},await s.use({live_merge:1,base:a.base,steps:r}),i.press()}besides(e){let s=this.looked.value;return s&&x(e.steps,s.steps)?
s.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:s}=e.state.value;s?.shown&&await this.#i([{adapter:s.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:s,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...s.written.value.recipe,steps:e})}#a(e){this.way.value=e,this.amount.value=Di[e]}view(){let e=this.
save?.state==="running";return this.frame(o("lora_dialog.title"),()=>d`${this.#r()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#o(this.save):g)}</div>`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(o("lora_dialog.look"),o("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&Wi(this.save))})}
            <span class="lm-gap"></span>
            ${v(o("lora_dialog.save"),o("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(o("lora_dialog.draft"),o("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#r(){
let s=Object.keys(Di).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,o(`lora_dialog.${n}`)]),i=[["",o("lora_dialog.all")],["alone",o("lora_dialog.alone")]],
a=(n,l)=>K(n,l,{kind:"lm-field lm-row"}),r=(n,l,c="")=>ee(n,l.value,h=>l.value=h,{placeholder:c});return d`${a(o("save_dialog.name"),r("lm-lora-name",this.name))}
            ${this.#e?a(o("lora_dialog.what"),b(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${a(o("lora_dialog.way"),b(s,this.way.value,n=>this.#a(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:a(o(`lora_dialog.${this.way.value}`),r("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?a(o("lora_dialog.block_ranks"),r("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${C(o("lora_dialog.text_encoders"),o("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${C(o("lora_dialog.overwrite"),o("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#o(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([r,n])=>`${r}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
a=i?o("draft.made",{name:i.name,size:Q(e.size),hash:e.autov3}):o("save_dialog.done",{path:e.path,size:Q(e.size)});return d`<p>${a} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Pl)}</div>
            ${s.map(r=>d`<p>${r}</p>`)}`}},Wi=t=>t?.state==="done"&&(t.slots??[]).length>0;function Pl({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${o("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}var gs=class extends I{constructor(e){super("lm-virtual"),this.app=e,this.kept=m([]),this.name=m(""),this.note=m({text:"",bad:!1}),this.begun=m(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,s=!1){this.note.value={text:e,bad:s}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(k(e),!0))}async#s(e,s,i){try{let a=await this.app.server.post(e,s);return a.
virtual&&(this.kept.value=a.virtual),this.#e(i),!0}catch(a){return this.#e(k(a),!0),!1}}async#i(){let{written:e,parked:s}=this.app.desk,{missing:i,recipe:a}=e.value;
return s.value?this.#e(o("save_dialog.parked"),!0):i.length?this.#e(o("save_dialog.nothing",{what:G(i)}),!0):this.#a({keep:this.name.value.trim(),recipe:a})}async#a(e){
this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(o("virtual_dialog.title"),()=>this.#r(),()=>d`<span class="lm-gap"></span>`)}#r(){
return d`<p>${o("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${ee("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:o("virtual_dialog.name_label"),placeholder:o("virtual_dialog.\
name")})}
            ${v(o("virtual_dialog.keep"),o("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#o()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#l(e)):d`<li>${o("virtual_dialog.none")}</li>`}</ul>`}#o(){
let e=this.keeping;if(e?.state==="running"){let s=o("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${s}
                ${v(o("virtual_dialog.stop"),o("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#l(e){let{name:s,sha256:i,size:a,recipe:r,problem:n}=e,l=n||o("virtual_dialog.listed",{hash:i.slice(0,10),size:Q(a)});
return d`<li><input type="text" class="lm-input" .value=${s} aria-label=${o("virtual_dialog.name_of",e)}
                @change=${c=>this.#n(s,c.target)}>
            <span class=${n?"lm-bad":""}>${l}</span>
            ${n&&r?v(o("virtual_dialog.hash"),o("virtual_dialog.hash_title"),()=>this.#a({hash:s})):g}
            ${n?g:v(o("virtual_dialog.choose"),o("virtual_dialog.choose_title"),()=>this.#s("/load",{name:s},o("virtual_dialog.chosen",{name:s})))}
            ${v(o("virtual_dialog.delete"),o("virtual_dialog.delete_title",e),()=>this.#s("/virtual",{delete:s},o("virtual_dialog.deleted",e)))}</li>`}async#n(e,s){
let i=s.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},o("virtual_dialog.renamed",{name:e,to:i}))&&(s.value=e)}};function Oo(t,e,s){let{sliders:i,odd:a}=s.architecture,r=h=>he(t,h,e,s),n=a.filter(h=>vt(t,h,e,s));if(!n.length)return i.map(r).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&r(u.from)===r(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${r(h)}`),...n.map(h=>`${h}:${r(h)}`)].
join(", ")}var Ao=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>q(Number(e))),Rl=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),To=t=>Rl.test(t);function Eo(t){let{desk:e,dialogs:s,textNote:i}=t,a=ws(t),r=()=>d`${be(a,o("text.field"),(n,l)=>Mo(t,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:Ao(a),title:o("text.title",{text:a}),drop:()=>i.value=""})}
        ${v(t.copied.value?o("text.copied"):o("text.copy"),o("text.copy_title"),()=>Cl(t,a),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${o(
"text.label")}
        @paste=${n=>Bl(t,n)}>${e.channel.value?r():g}
        ${v(o("import.open"),o("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function ws({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?Oo(
e,s,t.kit.value):""}async function Mo(t,e,s){let{desk:i,reader:a,textNote:r}=t;if(r.value="",!e.trim()||e.trim()===ws(t))return ls(s);s.dataset.typing="yes";try{
let n=await a.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(n)}catch(n){r.value=k(n)}}function Bl(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return To(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>Mo(t,i.value,i))}async function Cl({copied:t,
root:e},s){await hs(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var ys=class extends I{constructor(e){super("lm-presets"),this.app=e,this.own=m([]),this.name=m(""),this.note=m({text:"",bad:!1}),this.removed=m(null),this.history=
m([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(r=>r.name),a=Object.entries(s.value.presets).map(([r,n])=>{let l=e.filter(
c=>c.values[r]).map(c=>[c.name,c.values[r]]);return[r,{...T(n,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(a)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(a=>a.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(o("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:ws(this.app),overwrite:s};await this.#s(i,o("presets.saved",{name:e}))&&(this.name.value="")}async#a({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},o("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#r(e){await this.#s({delete:e.name},o("presets.deleted",e))&&(this.removed.value=e)}async#o(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?o("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):o("presets.none_installed"),i=e.refused.map(a=>o("presets.refused",{line:a}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(k(s),!0)}}view(){return this.frame(o("presets.title"),()=>this.#h(),()=>d`<span class="lm-gap"></span>`)}#h(){
let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${ee("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:o("presets.name_label"),placeholder:o("presets.name")})}
            ${v(o("presets.save"),o("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(o("presets.import"),o("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(o("presets.undo"),o("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},o("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#c(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${o("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#d(s)):d`<li>${o("history.empty")}</li>`}</ul></details>`}#c(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${o("presets.name_of",e)}
                title=${e.source?o("presets.from",{source:e.source}):""}
                @change=${a=>this.#a(e,a.target)}>
            ${v(o("presets.use"),i?o("presets.use_title"):o("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${v(o("presets.delete"),o("presets.delete_title",e),()=>this.#r(e))}</li>`}#d({event:e,name:s,time:i,id:a,recipe:r}){let n=e==="saved"?o("history.sa\
ved",{name:s}):e==="picture"?o("history.picture"):o("history.live"),l=r.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||o("history.not\
hing");return d`<li><span>${i.slice(0,16).replace("T"," ")} · ${n} · ${l} · ${a.slice(0,8)}</span>
            ${v(o("history.show"),o("history.show_title"),()=>this.#n(r))}</li>`}};var bs=class{constructor({doctor:e}){this.doctor=e,this.lines=m([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:o("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(a=>a.map(({level:r,text:n})=>r==="error"?{text:o("doctor.error",{text:n}),bad:!0}:
{text:o("doctor.warning",{text:n}),bad:!1}),a=>[{text:k(a),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:o("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(o("doctor.check"),o("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>d`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var Il=250,ks=class extends I{constructor(e){super("lm-save"),this.app=e,this.checkup=new bs(e),this.name=m(""),this.dtype=m(""),this.dropEma=m(!1),this.plan=m(
null),this.problem=m(""),this.question=m(""),this.starting=m(!1),this.seen=m(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:r,kit:n,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(i.value=o("save_dialo\
g.parked"));if(c.length)return void(i.value=o("save_dialog.nothing",{what:G(c)}));this.typedName||(this.name.value=fs(a.value.values.steps,r.value?.name??"",n.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=Il){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?o("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[B(this.wanted.recipe.base),...e.flatMap(a=>ve(a,s.value)).map(P)].some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let a=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,a?.
asks?.vae?this.question.value=a.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),a||(this.problem.value=s.trouble.value)}#a(e){this.app.
desk.setWhole("vae",e),this.#e()}#r(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!Wi(e);return this.frame(o("save_dialog.title"),()=>d`${this.#o()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#u()}${this.#p()}`,()=>d`
            ${v(o("save_dialog.stop"),o("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(o("save_dialog.load"),o("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(o("save_dialog.lora"),o("save_dialog.lora_title"),()=>this.#r(),{id:"lm-lora-open"})}
            ${v(o("save_dialog.start"),o("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#o(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),a=(n,l)=>K(n,l,{kind:"lm-field lm-row"}),r=n=>{this.
typedName=!0,this.name.value=n,this.#e()};return d`${a(o("save_dialog.name"),ee("lm-save-name",this.name.value,r,{enter:()=>this.start()}))}
            ${a(o("save_dialog.dtype"),b(s,this.dtype.value,n=>{this.dtype.value=n,this.#e(0)},{id:"lm-save-dtype"}))}
            ${a(o("save_dialog.vae"),b([["",o("save_dialog.own_vae")],...i],P(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",title:o("save_dial\
og.vae_title")}))}
            ${C(o("save_dialog.drop_ema"),o("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return Pa(s)?o(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||o(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:n,what:l})=>o("save_dialog.left_out",{n:n+
1,what:G(l)})),a=o(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Q(e.size),free:Q(e.free)}),r=e.exists&&this.save?.state!=="done"?[o("save_dial\
og.exists")]:[];return{text:[a,...r,...i,...this.#h(),...e.warnings??[]].join(" "),bad:s}}#h(){let{steps:e,kit:s}=this.app.desk,i=e.filter(r=>!N(r)).length,a=e.
filter(N).flatMap(r=>se(r,s.value));return[a.length?A("save_dialog.muted",a.length,{muted:[...new Set(a)]}):"",i?A("save_dialog.steps_off",i):""].filter(Boolean)}#c(){
let e=this.question.value,s=(r,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${r}</span>${n}</p>`;if(!e)return g;if(e!=="replace")return s(o(
"save_dialog.asks_vae",{text:e.text}),this.#d(e));let i=this.plan.value?.exists??this.save?.asks?.exists,a=i?.time?o("save_dialog.when",{when:new Date(i.time*1e3).
toLocaleString()}):"";return s(o("save_dialog.replaces",{name:this.fullName,size:Q(i?.size??0),when:a}),[v(o("save_dialog.replace"),o("save_dialog.replace_title"),
()=>this.#i(!0),{id:"lm-save-replace"})])}#d({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},a=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[v(o("save_dialog.with_vae",{vae:e}),o("save_dialog.with_live_vae_title"),a),v(o("save_dialog.with_vae",{vae:s||o("\
save_dialog.own_vae")}),o("save_dialog.with_recipe_vae_title"),i)]}#u(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${o("save_dialog.progress")} ?hidden=${!e}></progress>`}#p(){let{save:e}=this,s=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#m(e):g}</div>`}#m(e){if(e.state!=="done")return e.error||e.text;let s=(i,a)=>d`<span class="lm-hash">${i} <code>${a}</code>
            ${v(o("text.copy"),o("save_dialog.copy_hash",{label:i}),()=>hs(a,this.element??document.body))}</span>`;return d`<p>${o("save_dialog.done",{path:e.path,
size:Q(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(a=>a.name===s||e.replaceAll("\\","/").endsWith(`/${a.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Ui=(t,e)=>o(t.together?"map.bars_together":"map.bars",{slot:e,layout:et(t.layout),colour:et(t.colour),detail:et(t.detail)}),Fi=t=>d`<span class="lm-bars ${t.
together?"lm-together":""}" aria-hidden="true">${$t.map(e=>d`<i class="lm-bar-${e} ${t[e].is_noise?"lm-noise":""}" style="--lm-share: ${Gr(t[e])}"></i>`)}</span>`;
function jo({finding:t,dialogs:e},s){let i=t.bars.value[s],a=t.onFaders.value?t.apart.value[s]:void 0;if(!i&&a===void 0)return g;let r=Math.max(...Object.values(
t.apart.value),Number.MIN_VALUE),n=[...a===void 0?[]:[o("map.apart",{slot:s,percent:`${(100*a).toPrecision(2)} %`})],...i?[Ui(i,s)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(s)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(a??0)/r}"></i></span>${i?Fi(i):g}</button>`}function Lo({
finding:t,desk:e},s){let i=t.told.value?.bands?.[s],a=t.hovered.value?Zr(t.hovered.value,t.weights)[s]:void 0;if(!i&&a===void 0)return g;let{low:r,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-r)/(n-r)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${o("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${a===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(a)}"></span>`}</span>`}function No({
finding:t},e){let s=t.locked.value.includes(e);return v("L",o("finding.lock_title",{slot:e}),()=>t.lock(e),{kind:`lm-mute lm-lock ${s?"lm-locked":""}`,key:"find\
ing.lock",label:o("finding.lock",{slot:e}),pressed:s,reached:!1})}function ne(t,e,s,i,a=""){if(!e)return g;let r=t.picture(e,s);return r?d`<img class=${a} src=${r} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function xt(t,e){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=e,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var $s=class{constructor(e){this.app=e,this.id="map",this.chosen=m(""),this.column=m(0)}label(){return o("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:s}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${o(
"map.help")}</p>${this.#e()}
            ${s.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${o("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${o(
"map.no_prompts")}</p>`}
            ${i&&Si(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:s,preview:i}=this.app,a=e.map.value,
r=[["out",o("map.out"),o("map.out_title")],["in",o("map.in"),o("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!s.run.value?.is_running||e.mapping.value||
i.isRunning,c=zr(a);return d`<div class="lm-dialog-buttons">${b(r,e.reading.value,n,{id:"lm-map-reading",label:o("map.reading")})}
            ${v(o(a?.have?"map.go_on":"map.make"),o("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!a?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${C(o("map.on_faders"),o("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(o("map.lock_idle",{n:c.length}),o("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,s=e.map.value;if(!s)return"";if(!s.cells.length)return o("map.whole",{n:s.have});let i=Math.max(s.cells.length,s.most-s.have),a=e.pace.value?Xe(i*e.pace.value):
"";return o(a?"map.left_time":"map.left",{first:s.cells.length,n:i,time:a})}#s(e){let s=([i,a])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${Ui(a,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Fi(a)}</td>${$t.map(r=>d`<td class=${a[r].is_noise?"lm-quiet":""}>${et(a[r])}</td>`)}
            <td class="lm-quiet">${a.together?o("map.third"):e.interacts[e.sliders.indexOf(i)]?o("map.interacts"):a.items>1?o("map.spread",{low:Math.round(100*a.
visible.low),high:Math.round(100*a.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${$t.
map(i=>d`<th scope="col">${o(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${oe(Si(e),([i])=>i,s)}</tbody></table></div>`}#i(e){let{studies:s}=this.app,i=this.chosen.value,a=s.study.value?.items??[],r=a[this.column.value]??
a[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!r)return d`<p class="lm-quiet">${o("map.choose")}</p>`;let l=p=>s.cells.value[F(p,r.id)],[c,h]=[l(e.source),l(n)],
u=(p,f,w="")=>d`<figure><div class="lm-look-stage ${w}">${f.map((y,$)=>ne(s,y,512,$?"":p))}</div><figcaption>${p}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${o(
"map.pictures",{slider:i})}>
            ${b(a.map((p,f)=>[String(f),`${ae(p)} ${p.seed??""}`]),String(this.column.value),p=>this.column.value=Number(p),{label:o("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(o("map.source"),[c])}
                ${u(o("map.changed",{slider:i}),[h])}${u(o("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${o("map.not_made")}</p>`}</section>`}};var Po={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},Dl="#paste, #lms_read",Wl="#tabs > .tab-nav button.selected",Ul=500;function Ro(){let t=Object.entries(Po).map(([e,s])=>[e,document.
querySelector(s)?.value]);return Object.fromEntries(t.filter(([,e])=>e!==void 0))}var Fl=t=>t.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function Bo(t){let e=document.querySelector(Po.prompt),s=document.querySelector(Dl);return!e||!s||!t?!1:(e.value=Fl(t),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(Wl);s.click(),setTimeout(()=>i?.click(),Ul)},100),!0)}var _s=class{constructor(e){this.app=e,this.at=m(null),this.other=m(""),this.flipped=m(!1),this.difference=m(!1),this.lent=m({})}isAt(e,s){return this.at.value?.
row===e&&this.at.value.column===s}show(e,s){this.flipped.value=!1,this.at.value={row:e,column:s}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:s,items:i}){let a=this.at.value,r=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!a||r||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(a.row+n,s.length),c(a.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let s=this.at.value,[i,a]=[e.rows[s?.row??-1],e.items[s?.column??-1]];if(!s||!i||!a)return g;
let r=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[n,l]=this.flipped.value?[r,i]:[i,r],c=o("sheets.cell",{row:n.title,column:ae(a)});
return d`<section class="lm-look" id="lm-look" aria-label=${o("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,n,a,c)}${this.difference.value?this.#e(e,l,a,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?o("sheets.difference_of",{one:i.title,other:r.title}):c}</p>
            <div class="lm-dialog-buttons">${v(o("compare.flip"),o("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${b(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),r.id,h=>this.other.value=h,{id:"lm-look-other",label:o("sheets.other")})}
                ${v(o("sheets.difference"),o("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(o("sheets.use"),o("sheets.use_title"),()=>this.#t(e,i,a),{id:"lm-look-use"})}
                ${v(o("sheets.close"),o("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},s,i,a){let r=F(s.id,i.id),n=this.
lent.value[r];return e[r]||!n?e[r]?ne(this.app.studies,e[r],0,a):d`<span>${o("sheets.missing")}</span>`:d`<img src=${n.address} alt=${a}>`}async#t({cells:e},s,i){
let{desk:a,live:r,studies:n,dialogs:l}=this.app,c=F(s.id,i.id),h=e[c]?await n.about(e[c]):null;Bo(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
a.commit(),s.recipe.steps.length?await r.use(s.recipe).catch(u=>a.remark.value=k(u)):await r.restore()}};var Vl=[137,80,78,71,13,10,26,10],Hl=32*2**20;async function Co(t){let e={};for(let{kind:s,data:i}of Kl(t)){let a={tEXt:zl,zTXt:Gl,iTXt:Jl}[s],[r,n]=await a?.(i).
catch(()=>null)??["",""];r&&!(r in e)&&(e[r]=n)}return e}function Kl(t){if(!Vl.every((i,a)=>t[a]===i))return[];let e=new DataView(t.buffer,t.byteOffset,t.byteLength),
s=[];for(let i=8;i+12<=t.length;){let a=e.getUint32(i);if(i+12+a>t.length)break;s.push({kind:ot(t.subarray(i+4,i+8)),data:t.subarray(i+8,i+8+a)}),i+=12+a}return s}
var ot=t=>Array.from(t,e=>String.fromCharCode(e)).join(""),ql=t=>new TextDecoder().decode(t);function xs(t,e){let s=[],i=0;for(let a=0;a<e;a+=1){let r=t.indexOf(
0,i);if(r<0)throw new Error("a text without an end");s.push(t.subarray(i,r)),i=r+1}return[...s,t.subarray(i)]}async function zl(t){let[e,s]=xs(t,1);return[ot(e),
ot(s)]}async function Gl(t){let[e,s]=xs(t,1);return[ot(e),ot(await Io(s.subarray(1)))]}async function Jl(t){let[e,s]=xs(t,1),[,,i]=xs(s.subarray(2),2);return[ot(
e),ql(s[0]?await Io(i):i)]}async function Io(t){let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("deflate")),s=[],i=0;for(let a=e.getReader();;){
let{done:r,value:n}=await a.read();if(r)break;if(i+=n.length,i>Hl)throw new Error("too large");s.push(n)}return new Uint8Array(await new Blob(s).arrayBuffer())}var Do="live_merge_sheet";async function Wo(t){let e={infotexts:[],sheets:[]};for(let s of t){let i=await Co(new Uint8Array(await s.arrayBuffer())),a=i[Do]?Kr(kt(
i[Do])):null;a?e.sheets.push({...a,cells:await Yl(s,a.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function Yl(t,e){let s=await createImageBitmap(
t);return Promise.all(e.map(async i=>{let[a,r,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(s,a,r,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var Zl=256,Ss=class{constructor(e){this.app=e,this.id="sheets",this.look=new _s(e),this.seeds=m(1),this.setName=m(""),this.pace=m(0),this.state=R(()=>{let{study:s,
cells:i}=e.studies,[a,r]=[s.value?.recipes??[],s.value?.items??[]];return{rows:a,items:r,cells:i.value,missing:Ir(i.value,a,r)}})}label(){return o("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e(){let{desk:e,strip:s}=this.
app,i={current:o("sheets.current"),original:o("compare.original"),snapshot:a=>o("compare.snapshot",{letter:a}),star:a=>`★ ${new Date(a.time).toLocaleString([],
{dateStyle:"short",timeStyle:"short"})}`};return Ur(e.shown.value,e.snapshots.value,s.shots.value,i)}#t({name:e,recipe:s}){let i=this.state.value.rows.filter(a=>a.
title===e||a.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:s,title:i?`${e} ${i+1}`:e})}async#s(e){let{studies:s}=this.app,i=this.
state.value.items.map(we);await s.setItems([...i,...e.filter(a=>!i.some(r=>x(r,a)))])}async#i(){let{rows:e,items:s,missing:i}=this.state.value,a=Date.now(),r=await this.
app.studies.make(e,s,i);r?.made&&(this.pace.value=(Date.now()-a)/1e3/r.made)}async#a(){let{rows:e,items:s}=this.state.value,i=await this.app.studies.sheet(e,s);
i&&xt(i,`${this.app.studies.name}.png`)}async#r(){let e=await this.app.studies.archive();e&&xt(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:s,dialogs:i}=this.
app,a=[...e??[]],r=a.find(c=>c.name.toLowerCase().endsWith(".zip"));if(r)return i.explore.turned(s.arrive(r));let n=await Wo(a);if(!n.infotexts.length&&!n.sheets.
length){s.problem.value=o("sheets.nothing_dropped");return}let l=await s.read({infotexts:n.infotexts});l.length&&await this.#s(l.map(we));for(let c of n.sheets)
await this.#o(c)}async#o(e){let{studies:s}=this.app,i=[];for(let{title:r,recipe:n}of e.rows)i.push((await s.write("recipe",{recipe:n,title:r}))?.id);await this.#s(
e.items);let a=await s.read({items:e.items});this.look.lend(e.cells.flatMap(({row:r,item:n,address:l,infotext:c})=>i[r]&&a[n]?[[F(i[r],a[n].id),{address:l,infotext:c}]]:
[]))}view(){let{rows:e,items:s}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#l()}${this.#n()}
            ${e.length||s.length?d`<div class="lm-sheets-body">${this.#d(e,s)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&s.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${o("sheets.empty")}</p>`}
            ${this.#p()}</div>`}#l(){let e=s=>this.state.value.rows.some(i=>x(i.recipe,s.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.rows")}><span class="lm-label">${o("sheets.rows")}</span>
            ${this.#e().map(s=>v(`+ ${s.name}`,o("sheets.add_row_title"),()=>this.#t(s),{kind:"lm-button lm-small",key:`add-${s.name}`,off:e(s)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,s=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:a})=>this.take(a.files).then(()=>a.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${o(
"sheets.columns")}><span class="lm-label">${o("sheets.columns")}</span>
            ${v(o("sheets.add_txt2img"),o("sheets.add_txt2img_title"),()=>this.#s(Fr(Vr(Ro()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${o("sheets.seeds")}</span>${te(this.seeds.value,o("sheets.seeds_label"),a=>this.seeds.value=Math.min(20,Math.max(1,Math.round(a??1))),{id:"lm\
-sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(o("sheets.add_pictures"),o("sheets.add_pictures_title"),s,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${b([["",o("sheets.sets")],...e.sets.value.map(a=>[a,a])],"",a=>a&&this.#h(a),{id:"lm-sheets-set",label:o("sheets.sets"),hidden:!e.sets.value.length})}
            ${ee("lm-sheets-set-name",this.setName.value,a=>this.setName.value=a,{placeholder:o("sheets.set_name"),label:o("sheets.set_name"),enter:()=>this.#c()})}
            ${v(o("sheets.save_set"),o("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#h(e){let s=await this.app.studies.changeSets({open:e});s&&await this.#s(s.items.map(we))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(we),overwrite:!0})}#d(e,s){let{studies:i}=this.app,a=r=>i.setItems(s.filter(n=>n!==r).
map(we));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${oe(s,r=>r.id,r=>d`<th scope="col" title=${r.prompt??""}>
            <span class="lm-sheet-name">${ae(r)}</span><span class="lm-sheet-seed">${r.seed===void 0?"":o("sheets.seed",{seed:r.seed})}</span>
            ${v("✕",o("sheets.drop_column"),()=>a(r),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${oe(e,r=>r.id,(r,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${r.title}</span>
                ${v("✕",o("sheets.drop_row"),()=>i.write("drop",{id:r.id}),{kind:"lm-button lm-small lm-sheet-drop",label:o("sheets.drop_row"),off:this.isRunning})}</th>
                ${s.map((l,c)=>d`<td>${this.#u(r,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#u(e,s,i,a){let r=this.state.value.cells[F(e.id,s.id)],n=this.look.
lent.value[F(e.id,s.id)],l=o("sheets.cell",{row:e.title,column:ae(s)});return!r&&!n?d`<span class="lm-sheet-none" title=${o("sheets.missing")} aria-label=${o("s\
heets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${r?"":"lm-cut"}" data-row=${i} data-column=${a} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,a)?"true":"false"} @click=${()=>this.look.show(i,a)}>
            ${r?ne(this.app.studies,r,Zl,""):d`<img src=${n.address} alt="">`}</button>`}#p(){let{missing:e,cells:s,rows:i}=this.state.value,a=e.length?A("sheet\
s.make",e.length):o("sheets.all_made"),r=e.length&&this.pace.value?o("sheets.takes",{time:Xe(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
a,o("sheets.make_title"),()=>this.#i(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${r}</span><span class="lm-gap"></span>
            ${v(o("sheets.export"),o("sheets.export_title"),()=>this.#a(),{id:"lm-sheets-export",off:!Object.keys(s).length})}
            ${v(o("sheets.zip"),o("sheets.zip_title"),()=>this.#r(),{id:"lm-sheets-zip"})}</div>`}};var Xl=384,Os=class{constructor(e){this.app=e,this.id="vary",this.spread=m(.15),this.count=m("3"),this.draw=m(0),this.ends=m(["",""]),this.frames=m("9"),this.beyond=
m("1"),this.column=m(""),this.shown=m(null),this.at=m(0),this.run="",this.keys=m([]),O(()=>{let s=e.studies.run.value;s&&s.run===this.run&&(this.keys.value=_i(s,
this.shown.peek()?.recipes.length??0))})}label(){return o("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(s=>s.id===this.column.value)??e[0]}async#t(e,s){let i=e.recipes.map((r,n)=>({id:`${e.kind} ${n}`,title:"",recipe:r}));this.at.value=0,this.shown.value=e,this.
keys.value=_i(null,e.recipes.length);let a=this.app.studies.make(i,[e.item],s.map(r=>[r,0]));this.run=this.app.studies.run.peek()?.run??"",await a}async#s(){let{
desk:e,studies:s}=this.app,{recipe:i,places:a}=e.written.value,r=a.indexOf(e.steps.findIndex(u=>u===e.step.value)),n=e.channel.value?.parameter.name??"",l=this.#e;
if(!l)return;let c={recipe:i,step:r,field:n,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value},h=await s.tried(s.server.post("/explor\
e/vary",c));this.draw.value+=1,h&&await this.#t({kind:"vary",recipes:[i,...h.recipes],places:[],item:l},[0,...h.recipes.keys()].map((u,p)=>p?u+1:0))}async#i(){let{
studies:e}=this.app,s=e.study.value?.recipes??[],[i,a]=this.#a(s),r=this.#e;if(!r||!i||!a)return;let n={first:i.recipe,second:a.recipe,frames:Number(this.frames.
value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"walk",recipes:l.recipes,places:l.places,item:r},l.
order)}#a(e){let[s,i]=this.ends.value.map(a=>e.find(r=>r.id===a));return[s??e[0],i??e[1]]}view(){let{studies:e}=this.app,s=e.study.value?.items??[],i=this.shown.
value;return s.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${o("vary.prompt")}</span>${b(s.map(a=>[a.id,ae(a)]),this.#e?.
id??"",a=>this.column.value=a,{id:"lm-vary-item",label:o("vary.prompt")})}</div>
            ${this.#o()}${this.#l()}${i?this.#n(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${o("vary.no_prompts")}</p>`}get#r(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#o(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,s=["3","8"].map(
i=>[i,o("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.more")}><span class="lm-label">${o("vary.more")}</span>
            ${b(s,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:o("vary.count_label")})}
            <span>${o("vary.spread")}</span>${cs(this.spread.value,o("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${te(this.spread.value,o("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${v(o("vary.make"),o("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#r||!e})}</div>`}#l(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${o("vary.walk_needs")}</p>`;let[s,i]=this.#a(e),a=e.map(n=>[n.id,n.title]),r=[["1",o("vary.\
to_end")],["1.5",o("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${o("vary.walk")}><span class="lm-label">${o("vary.walk")}</span>
            ${b(a,s.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:o("vary.from")})}→
            ${b(a,i.id,n=>this.ends.value=[s.id,n],{id:"lm-walk-to",label:o("vary.to")})}
            ${b(["5","9","17"].map(n=>[n,o("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:o("vary.frames_label")})}
            ${b(r,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:o("vary.to_label")})}
            ${v(o("vary.walk_make"),o("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#r||s===i})}</div>`}#n(e){let s=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),a=e.kind==="walk"?Hr(s,i):i,r=e.kind==="walk"?o("vary.place",{percent:Math.round(100*e.places[a])}):i?o(
"vary.number",{n:i}):o("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${s[c]?ne(this.app.studies,s[c],Xl,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${ne(this.app.studies,s[a],0,r)}</div>
            ${e.kind==="walk"?cs(i/Math.max(1,e.recipes.length-1),o("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${r}</p><div class="lm-dialog-buttons">
                ${v(o("sheets.use"),o("vary.use_title"),()=>this.#c(e.recipes[a]),{id:"lm-vary-use"})}
                ${v(o("vary.keep"),o("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[a],title:r}),{id:"lm-vary-keep"})}
                ${v(o("vary.export"),o("vary.export_title"),()=>this.#h(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:s.filter(Boolean).length<2})}</div></section></div>`}async#h(){
let{studies:e}=this.app,s={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
s));i&&xt(i,`${e.name}.webp`)}async#c(e){let{desk:s,live:i,dialogs:a}=this.app;a.explore.close(),s.commit(),await i.use(e).catch(r=>s.remark.value=k(r))}};var As=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",s=>s.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
s))}label(){return o("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:s}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,a=s.ballot.value,r=i||e.ctrlKey||e.metaKey||e.altKey||!a?null:Yr(e.key,a.ids.length);if(!r||!a)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");r.undo?s.undo():r.broken&&n?s.toggleBroken(Number(n.dataset.
row)):r.choose!==void 0&&s.choose(r.choose)}view(){let{finding:e,studies:s}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${o("vo\
tes.help")}</p>${this.#e()}
            ${s.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${o("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:s}=this.app,i=[["curve",o("votes.curve"),o("votes.curve_title")],
["thirds",o("votes.thirds"),o("votes.thirds_title")],["none",o("votes.none"),o("votes.none_title")]],a=[["4",o("votes.four"),o("votes.four_title")],["2",o("vote\
s.pair"),o("votes.pair_title")]],r=e.ballot.value!==null,n=!!s.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${b(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:o("votes.groups")})}
            ${b(a,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:o("votes.many")})}
            ${ee("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:o("votes.voter"),label:o("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${C(o("votes.pooled"),o("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(o(r?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),o("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:r?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[A("votes.locked",e.locked.value.length)]:[],...e.pace.value?[o("votes.pace",{time:Xe(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:s,studies:i}=this.app,a=!s.missing(e).length,r=(n,l)=>{let c=i.cells.value[F(n,e.prompt.id)],
h=s.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>s.hovered.value=e.recipes[l]} @mouseleave=${()=>s.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!a||h} aria-label=${o("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>s.choose(l)}>${c?ne(i,c,0,o("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",o("votes.broken_title"),()=>s.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:o("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${a?"yes":"no"}>${e.ids.map(r)}</div>`}#s(e){
let{finding:s}=this.app,i=s.told.value?.progress?.votes??0,a=e.kind==="final"?o("votes.is_final"):o("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${a} · ${ae(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${v(o("votes.same"),o("votes.same_title"),()=>s.choose(null),{id:"lm-votes-same",keys:"0",off:s.missing(e).length>0})}
            ${v(o("votes.undo"),o("votes.undo_title"),()=>s.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,s=e.told.value;if(!s?.
space||!s.progress.votes)return g;let{votes:i,stood:a,guessed:r,of:n,chance:l,agreed:c,repeats:h,end:u}=s.progress,p=[A("votes.so_far",i),...a?[A("votes.stood",
a)]:[],...n?[o("votes.guessed",{guessed:r,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[o("votes.agreed",{agreed:c,repeats:h})]:[]],f=w=>this.#a(w);return d`<p id="lm-votes-progress">${p.
join(" · ")}</p>
            ${s.final?d`<p id="lm-votes-final">${o("votes.won",{won:s.final.won,of:s.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${o(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(o("votes.keep"),o("votes.keep_title"),()=>f(s.final?.recipe??s.best),{id:"lm-votes-keep",off:!s.best})}
            ${v(o("votes.final"),o("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#a(e){let{desk:s,live:i,studies:a,dialogs:r}=this.
app;await a.write("recipe",{recipe:e,title:o("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),r.explore.close(),s.commit(),await i.use(e).catch(n=>s.
remark.value=k(n))}};var Ts=class extends I{constructor(e){super("lm-explore"),this.app=e,this.sheets=new Ss(e),this.map=new $s(e),this.ways=[this.sheets,this.map,new As(e),new Os(e)],
this.shown=m(this.ways[0].id),this.removing=m(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.
way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let s=e.names.value[0];!e.study.value&&s?await e.open(s):e.study.value||
await this.#e(),this.way.open?.()}async turned(e){await e;for(let s of this.ways)s.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.
map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:s}=this.app,i=e.shown.value,a=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":","\
.");await s.begin(`${M(B(i.base)).slice(0,50).replace(/^\.+/,"")} ${a}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(o("explo\
re.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#a())}#s(){let{studies:e}=this.app,s=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${b(s.map(a=>[a,a]),e.name,a=>this.turned(e.open(a)),{id:"lm-explore-study",label:o("explore.study"),title:o(
"explore.study_title")})}
            ${v(o("explore.new"),o("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${o("explore.remove_sure")}</span>${v(o("explore.remove_yes"),o("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(o("explore.remove_no"),o("explore.remove_no"),()=>this.removing.value=!1)}`:v(o("explore.remove"),o("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${o("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#a(){let{
studies:e}=this.app,s=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||s?.problem||"",a=s?s.is_running?o("explore.running",{done:s.done.length,all:s.
all}):s.interrupted?o("explore.interrupted",{done:s.done.length,all:s.all}):o("explore.made",{made:s.made,kept:s.all-s.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||a}</span>
            ${s?.is_running?d`<progress max=${s.all} value=${s.done.length} aria-label=${o("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(o("explore.interrupt"),o("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!s?.is_running})}`}};var Ms=class{constructor(e){this.app=e,this.pairs=m([]),this.peeked=m(null),this.shown=m(""),this.at=m(0),this.view=m("both"),O(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:i,own:a}){let r=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(r.length-1,0)),this.pairs.
peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=r.map((n,l)=>({original:e[l],merged:n,other:i,own:a}))}show(e,s=""){this.peeked.
value=null,this.shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=
this.view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||
!this.pair||!this.app.isShown()||it(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)
this.view.value="both";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original&&!this.peeked.value?this.view.value:"merged",
i=n=>this.#a(n,e,s),a=this.pairs.value.length,r=o("compare.pair",{n:this.at.value+1,all:a});return d`<div class="lm-compare-stage" role="group" aria-label=${o("\
compare.label")}>${i("original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${v(o("compare.flip"),o("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(o("compare.both"),o("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(r,o("compare.pair_title"),()=>this.at.value=(this.at.value+1)%a,{id:"lm-next-pair",hidden:a<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${v(o("compare.gallery"),o("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?o("compare.both_shown",{name:Es("original",e)}):o("compare.one_shown",{name:Es(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?v(s.star?"★":"☆",o("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:o("gallery.star"),pressed:s.star}):g}#a(e,s,i){
let a=Es(e,s),r=Es(e==="merged"?"original":"merged",s),n=i==="both"?o("compare.enlarge",{name:a}):s.original?o("compare.flip_to",{name:a,other:r}):a;return d`<button type="button" class="lm-compare-side" data-side=${e} title=${o(
"compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${o("compare.alt",{name:a})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${a}</span></button>`}},Es=(t,e)=>t==="original"?e.other||o("compare.original"):e.own?e.own:e.original?o("compare.merg\
ed"):o("compare.this");var Vi=t=>document.getElementById(t);function Uo(){let t=Vi("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(a=>a.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function Fo(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:a}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:a!=="0"}}function js(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Ft({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function Vo(){let t=Vi("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function Ho(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:a})=>{let r=Vi("live_merge_gallery"),n=c=>c instanceof Node&&!!r?.contains(c);n(i)&&a instanceof HTMLElement&&
!n(a)&&Date.now()-e>300&&a.focus({preventScroll:!0})})}var Ko=700,Ql=1200*1e3,Ls=class{constructor(e){this.app=e,this.started=m(0),this.result=m(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,O(()=>{e.desk.edits.value&&z(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Ql}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:a,studies:r}=this.app,{inputs:n,progress:l}=a.dataset,c=r.takeOrder(),h=s.shown.value,u=`task(${Math.
random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:p,other:f,own:w}=c?{kind:"explore",other:"",own:""}:this.#e(h);this.asked=c?null:{
recipe:h,architecture:s.kit.value.id,other:f,own:w},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let L of c?c.recipes:[h,...f?[JSON.
parse(p)]:[]])i.expect(L);i.watch(150);let y=window[l??""],$=L=>document.getElementById(L);return typeof y=="function"&&y(u,$("lm-progress"),$("live_merge_galle\
ry"),()=>this.#t()),[u,c?c.text:JSON.stringify(h),p,...e.slice(3,Number(n))]}#e(e){let{settings:s,snapshots:i,parked:a}=this.app.desk,r=this.app.dialogs.lora.besides(
e);if(r)return{kind:JSON.stringify(r),other:o("compare.whole"),own:o("compare.lora")};let{compare:n,compareWith:l="original"}=s.value,c=n&&!a.value?_r(l,e,i.value,
this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:o(l==="before"?"compare.before":"\
compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),
!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.wanted||this.press()},Ko))}#i(e=!1){
let s=Fo();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),Ko));let i=Uo(),a=this.result.
value;i.length!==s.pictures||!e&&a&&String(a.pictures)===String(i)||(clearTimeout(this.patience),this.number=s.number,i.length&&(this.result.value={...this.asked,
pictures:i,originals:s.originals,whole:s.whole,infotext:Vo()}))}attach(e){let s=()=>document.getElementById("live_merge_result")?.innerHTML,i=s();Ho(e),new MutationObserver(
()=>{js();let a=s();a!==i&&this.isRunning&&this.#t(),i=a,this.#i()}).observe(e,{childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var ec=96,tc=150,qo=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),Ns=class{constructor(e){this.app=e,this.shots=m(Ai()),this.current=m(0),
this.origin="",this.timer=0,O(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:a,whole:r,infotext:n,
other:l}){let c=a[i];if(!c||!e.steps.length)return;let h=await sc(c).catch(()=>"");if(!h)return;let u={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:h,infotext:n,whole:r,large:c,original:i&&!l?a[0]:""};this.#t(Sr(this.shots.value,u)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,oo(e)}star(e){this.#t(Or(this.shots.value,e))}#s(e){this.
app.compare.show(qo(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=qo(e),tc):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:a}=this.app,r=B(e.recipe.base);if(clearTimeout(this.timer),a.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=o("strip.other_kind",{base:M(r)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>s.remark.value=k(n))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,qt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:qt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return d`${oe(this.shots.value.slice(0,qt),i=>i,(i,a)=>{let r=zt(i,e.schema.value),n=()=>{this.#i(a),this.back(i)};
return d`<button type="button" class=${U({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${a}
                tabindex=${a===this.current.value?0:-1} title=${o("strip.title",{about:r})} aria-label=${o("strip.back",{about:r})}
                aria-current=${x(i.recipe,s)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
o("gallery.open"),o("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function sc(t){let e=new Image;
e.src=t,await e.decode();let s=ec/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let a=i.getContext("2d");return a?(a.imageSmoothingQuality="high",a.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Ps=class{constructor(e,s,{schema:i,files:a,state:r}){this.root=e,this.server=s,this.desk=new Yt(i,a,r),this.reader=new rs(this.desk,s),this.live=new as(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new Zt(this.desk,s),this.studies=new Qt(s,{press:()=>this.preview.
press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new is(this),this.preview=new Ls(this),this.compare=new Ms(this),this.
strip=new Ns(this),this.dialogs={save:new ks(this),lora:new vs(this),presets:new ys(this),virtual:new gs(this),imports:new ps(this),conflicts:new ds(this),gallery:new us(
this),explore:new Ts(this)},this.drawing=m(!1),this.copied=m(!1),this.transform=m({amount:.1,seed:Math.floor(Math.random()*1e4),thrown:!1}),this.textNote=m(""),
this.picking=m(Ni),this.#e(),co(this.desk,s),no(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,
{panel:i,settings:a}=io(),{settings:r,live:n}=e.state.value;if(e.settings.value=a,e.snapshots.value=Ti(),O(()=>{e.snapshots.value=$r(e.snapshots.peek(),this.strip.
shots.value)}),r?.auto_preview&&!a.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||"";e.panel.value=yt({...i.values,
home:l},i.selected)}else n?.recipe&&s.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state,s=this.desk.state.value.keeping?.state;O(()=>{let i=this.
desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished(),z(()=>this.dialogs.lora.kept())),e=i;let a=this.desk.state.value.
keeping?.state;s==="running"&&a!=="running"&&z(()=>this.dialogs.virtual.finished()),s=a})}async listFiles(){let e=await this.server.get("/models?refresh=1").catch(
()=>null);e&&!x(e,this.desk.files.value)&&(this.desk.files.value=e)}};var ic=.05,ke=.01,Bs=550,ac=400,rc=600,nt=t=>t instanceof Element?t.closest(".lm-fader"):null,Rs=t=>t instanceof Element&&t.classList.contains("lm-range"),Fe=t=>t instanceof
Element&&t.classList.contains("lm-value"),lt=t=>t.dataset.slot??"",Cs=t=>t.shiftKey?ke:ic;function Hi(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*Cs(t)}function Ki(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),ac)}}function qi(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function zo(t,{desk:e}){let s=Ki(e),i=!1,a={slot:"",weight:0,time:0},r=(f,w)=>{e.moveFader(f,w),e.commit()},n=(f,w,y)=>{let $=e.channel.value;if(!$)return;let L=e.
weight(lt(f));e.moveFader(lt(f),Dt(L,H(L+w),$),y),s()},l=f=>{let w=nt(f.target),y=e.channel.value;if(!w||!y||f.ctrlKey||f.metaKey||f.altKey&&!e.linked.value.length)
return;let $=Cs(f),L={ArrowRight:$,ArrowLeft:-$,PageUp:.25,PageDown:-.25},X={ArrowUp:$,ArrowDown:-$,...Rs(f.target)?L:{}},Ve=Rs(f.target)?{Home:y.parameter.low,
End:y.parameter.high}:{};if(f.key in X)n(w,X[f.key],f.altKey);else if(f.key in Ve)r(lt(w),Ve[f.key]);else if(!Fe(f.target)&&qi(w,{s:"fader.solo",m:"fader.mute"}[f.
key.toLowerCase()])){f.preventDefault();return}else return;Fe(f.target)&&delete f.target.dataset.typing,f.preventDefault()},c=f=>{let w=nt(f.target);if(!w?.contains(
document.activeElement))return;f.preventDefault();let y=Hi(f);y&&n(w,y,f.altKey)},h=({target:f})=>{let w=nt(f);!w||!Rs(f)||t.classList.contains("lm-stroke")||e.
moveFader(lt(w),H(Math.round(Number(f.value)/ke)*ke),i)},u=({target:f})=>{let w=nt(f),[y,$]=[e.step.value,e.channel.value],L=f instanceof Element&&f.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!y||!$||L||Fe(f)||t.classList.contains("lm-drawing"))return;let X=lt(w),Ve=a.slot===X?a.weight:e.weight(X);e.doneWeights({[X]:w.
classList.contains("lm-part")?null:Ta(y,$,X,Ve,e.kit.value)})},p=({target:f,timeStamp:w})=>{let y=nt(f),$=y?lt(y):"",L=$===a.slot&&w-a.time<rc;$&&!L&&(a={slot:$,
weight:e.weight($),time:w})};t.addEventListener("keydown",l);for(let f of["pointerdown","pointermove"])t.addEventListener(f,w=>i=w.altKey);t.addEventListener("w\
heel",c,{passive:!1}),t.addEventListener("input",h),t.addEventListener("change",({target:f})=>nt(f)&&Rs(f)&&e.commit()),t.addEventListener("dblclick",u),t.addEventListener(
"pointerdown",p)}var Go="important",oc=" !"+Go,Jo=re(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let a=e[i];if(a!=null){this.ft.add(i);let r=typeof a=="string"&&a.endsWith(oc);i.includes("-")||r?s.setProperty(i,r?a.slice(0,-11):a,r?Go:""):s[i]=
a}}return j}});var Yo=t=>d`<span class="lm-snapshots" role="group" aria-label=${o("snapshot.label")}>
    ${pe.map((e,s)=>nc(t,e,s+1))}</span>`;function nc(t,e,s){let{desk:i}=t,a=i.snapshots.value[e],r=a!==void 0&&x(a.recipe,i.written.value.recipe),n=o(a?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return d`<button type="button" class=${U({"lm-snapshot":!0,"lm-kept-one":a!==void 0})} id="lm-snapshot-${e}"
        aria-label=${o(a?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${r?"true":"false"} title=${n}
        aria-keyshortcuts="${s} Shift+${s}" style=${Jo({backgroundImage:a?.picture?`url("${a.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||Is(t,e,l)}
        @pointerdown=${l=>lc(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function Is({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=o("snapshot.stored",{letter:s})}function lc(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let a=setTimeout(
()=>{i.dataset.held="yes",Is(t,e,!0)},Bs);for(let r of["pointerup","pointercancel","pointerleave"])i.addEventListener(r,()=>clearTimeout(a),{once:!0})}function cc({code:t,ctrlKey:e,metaKey:s,altKey:i,target:a}){let r=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return r&&!(e||s||i)&&!it(a)?pe[Number(r)-1]:""}function Zo(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",a=>{let r=cc(a);if(r)return(a.shiftKey||s.snapshots.value[r])&&Is(e,r,a.shiftKey),a.preventDefault();if(!(a.
ctrlKey||a.metaKey)||!(a.target instanceof Element))return;let n=a.target.matches('input[type="text"], textarea'),l=a.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)a.shiftKey?s.redo():s.undo();else if(l==="y"&&!n)s.redo();else return;a.preventDefault(),a.stopPropagation()})}var Ds=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function Xo(t,{desk:e,drawing:s}){let i="",a=[],r=!1,n=0;t.addEventListener(
"pointerdown",l=>{let c=Ds(l.target);if(r=!1,!c||de(c)||l.button!==0||l.shiftKey||s.value)return;[i,a]=[c,e.linked.value];let h=()=>{r=!0,e.linked.value=Ma(a,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,Bs)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Ds(document.elementFromPoint(
l,c));!u||de(u)||u===i&&!r||(clearTimeout(n),r=!0,e.linked.value=[...new Set([...a,...Ea(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(n),i=""});t.addEventListener("click",l=>{!r||!Ds(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>Ds(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),hc(t,e)}function hc(t,e){let s=null,i=Ki(e),a=h=>h instanceof Element?h.closest(".lm-head"):null,r=h=>(h.dataset.slots??"").split(" "),n=(h,u,p,f)=>{
let[w,y]=[e.channel.value,r(h)];w&&e.moveFaders(y,y[0],Dt(u,H(u+p),w),f)},l=(h,u,p)=>{n(h,e.weight(r(h)[0]),u,p),i()};t.addEventListener("pointerdown",h=>{let u=a(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),s={head:u,y:h.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",h=>{if(!s)return;let u=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:p,high:f}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((s.y-h.clientY)/u*(f-p)/ke)*ke;s.moved||=
w!==0,s.moved&&n(s.head,e.weightBefore(r(s.head)[0]),w,h.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=ii(e.linked.value,r(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",h=>{let u=a(h.target),p={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(p)l(u,p*Cs(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=ii(e.linked.value,r(u));else return;h.preventDefault()}}),t.addEventListener(
"wheel",h=>{let u=a(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let p=Hi(h);p&&l(u,p,h.altKey)},{passive:!1})}var Qo=7,en=12;function tn(t,{desk:e,drawing:s}){let i=null,a=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Fe(c.target)||dc(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
t.classList.add("lm-stroke"),l(i,i,h))},r=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:p,high:f}=e.channel.value?.parameter??{low:0,high:1},w={};for(let y of u.querySelectorAll(".lm-fader")){let $=uc(y,c,h);
$!==null&&(w[y.dataset.slot??""]=H(Math.round((p+$*(f-p))/ke)*ke))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",a),t.addEventListener(
"pointermove",r),t.addEventListener("pointerup",n),t.addEventListener("pointercancel",n)}var dc=t=>t instanceof Element&&t.closest("button")!==null;function uc(t,e,s){
let i=t.getBoundingClientRect(),a=pc(i,e,s),r=t.querySelector(".lm-range");if(a===null||!r||a<i.top-en||a>i.bottom+en)return null;let n=r.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-Qo-a)/(n.height-2*Qo)))}function pc(t,e,s){let[i,a]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(a<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let r=(t.left+t.right)/2;return e.y+(r-e.x)/(s.x-e.x)*(s.y-e.y)}function sn({desk:t}){let e=t.kind==="adjust",s=r=>t.step.value?.adjust[r.name]??0,i=(r,n)=>t.editStep(l=>fi(l,r.name,n)),a=r=>d`<div class="lm-adjusted ${s(r)?
"":"lm-zero"}" data-name=${r.name} title=${r.help}
        @dblclick=${n=>Fe(n.target)||t.doneStep(l=>fi(l,r.name,0))}>
        <span class="lm-name" aria-hidden="true">${r.label}</span>
        ${st(s(r),{...r,exact:o("fader.exact",{label:r.label}),usual:0},n=>i(r,n),()=>t.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${o(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(a):g}</section>`}function an(t){let{problem:e}=t.desk.state.value,s=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:mc(t)||fc(t)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${s}${wc(t)}${gc(t)}`}var Ws=(t,e,s="lm-banner")=>d`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function mc(t){let{desk:e,
live:s}=t,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let a=e.parked.value?e.panel.value.values.home:i?.base??"",r=e.files.value.models.find(c=>c.
name===a)??e.files.value.models.find(c=>Oe(c.name,a)),n=async()=>{if(e.parked.value)return e.adopt();i&&await vc(t,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=M(a);return Ws(o("banner.paused",{base:l}),[v(o("banner.adopt"),o("banner.adopt_title"),n),r?v(o("banner.back",{base:l}),o("banner.back_title"),()=>s.load(r.name)):
g,e.parked.value?v(o("banner.new"),o("banner.new_title"),()=>e.startNew()):g])}function fc(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:a}=e.state.value.live;a&&await s.show(a).catch(r=>e.remark.value=k(r))};return Ws(o("banner.elsewhere"),[v(o("banner.take_over"),o("banner.take_over_\
title"),()=>s.takeOver()),v(o("banner.show"),o("banner.show_title"),i)])}var vc=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function gc({desk:t,
dialogs:{lora:e}}){let{draft:s,save:i,checkpoint:a}=t.state.value;if(!s||e.leaving.value)return g;let r={name:s.name,hash:s.autov3,size:Q(s.size),base:M(a?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return Ws(o(s.shown?"draft.shown":"draft.waits",r)+n,[v(o("draft.keep"),o("dra\
ft.keep_title",r),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(o("draft.drop"),o("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function wc({
desk:t,live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Ws(o("offer.text"),[v(o("offer.yes"),o("offer.yes_title"),s(!0)),
v(o("offer.no"),o("offer.no_title"),s(!1))],"lm-offer")}function yc({desk:t},e){if(!t.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,o("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:o("fader.open",{slot:e})})}function bc(t,e,s){let i=n=>Math.
min(1,Math.max(0,(n-e)/(s-e))),[a,r]=[i(0),i(t)].sort((n,l)=>n-l);return`--lm-from: ${a}; --lm-to: ${r}`}function St(t,e,s){let{desk:i}=t,{low:a,high:r}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,h=i.step.value,u=U({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<a||n>r,"lm-live":_c(t,e),"lm-finer":h!==null&&$a(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&Pi(h,fe(e),i.kit.value)}),
p=f=>{f===null?i.setWeights({[e]:null}):i.moveFader(e,f),i.commit()};return d`<div class=${u} data-slot=${e} title=${s.title} style=${bc(n,a,r)}>
        ${s.name??yc(t,e)}${s.flat?g:jo(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${a} max=${r}
            aria-label=${c} aria-orientation=${_(s.flat?void 0:"vertical")}
            aria-valuetext=${kc(t,e)} aria-keyshortcuts=${_(de(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${ye(String(Math.min(r,Math.max(a,n))))}>${s.flat?g:Lo(t,e)}
        ${te(l?n:null,o("fader.exact",{label:c}),p,{placeholder:s.follows,empty:s.flat})}
        ${de(e)?g:$c(t,e,!!s.flat)}${s.after??""}</div>`}function kc({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],a=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):o("fader.not_set",{weight:i});return s&&Pi(s,fe(e),t.kit.value)?o("fader.muted",{weight:a}):a}function $c(t,e,s){let{desk:i}=t,[a,r]=[i.step.
value,i.kit.value];if(!a)return g;let n=(l,c,h,u)=>v(l,o(`${c}_title`,{slot:e}),()=>i.doneStep(p=>u(p,e,r)),{kind:"lm-mute",key:c,label:o(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${s?g:n("S","fader.solo",Ri(a,e,r),ko)}${n("M","fader.mute",se(a,r).includes(e),yo)}${s?g:No(t,e)}</span>`}function _c({
desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:a}=t.kit.value,r=a.odd.filter(n=>i[n]===e&&!a.slots.includes(e));return[e,...r].some(n=>s.
includes(n))}var xc=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],Sc=32,Oc=t=>t.replace(/\d+$/,"");function rn(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:a,high:r}=s.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(p=>Oc(p)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>Sc?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${Ac(
h,u)}</legend>
            <div class="lm-faders">${u.map(p=>St(t,p,{title:n(p)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${o("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[r,(a+r)/2,a].map(c=>d`<span>${H(c)}</span>`)}</div>
        ${xc.map(l)}</section>`}var Ac=(t,e)=>e.length<2?o(t):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${o("desk.head_title")} aria-label=${o("desk.head",{group:o(t)})}>${o(t)}</button>`;function on(t){let{kit:e,channel:s,panel:i,schema:a,settings:r}=t.
desk,n=i.value.values.whole.block_map||"live_merge",l=a.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${r.value.odd}
        @toggle=${c=>c.target.open!==r.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${o("odd.summary",{parts:e.value.architecture.odd.map(c=>Tc(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>Ec(t,c))}</div>
        ${K(o("odd.map"),b(l,n,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:o("odd.map_tit\
le")})}</details>`}function Tc({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:o("odd.kept",{slot:e})}
function Ec(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,a=s?o("odd.follows",{help:i,followed:s}):o("odd.stays",{help:i});
return St(t,e,{flat:!0,title:a,follows:s?`= ${s}`:"0"})}function ln(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[a,r]=[i.filter(gt),i.filter(h=>!gt(h))],n=r.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(p=>Mc(t,s,p,n))}</div></div>`:g,c=()=>jc(t);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${o("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${o("parts.head",{count:si(n)})}</span><span class="lm-gap"></span>
            ${v("✕",o("parts.close_title"),c,{label:o("parts.close",{slot:s})})}</div>
        ${l(o("parts.kinds"),r)}${l(o("parts.layers"),a)}`:g}</section>`}function Mc(t,e,s,i){let a=`${si(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return St(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:o("parts.title",{label:s.label,tensors:s.tensors,share:a,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:d`<span class="lm-share">${a}</span>`})}function jc({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function cn({desk:t}){let e=t.step.value,s=e?_a(e,t.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?o("rules.others"):g}
        ${s.map(i=>d`<span class="lm-rule">${nn(i)}${v("✕",o("rules.drop"),()=>t.doneStep(a=>xa(a,i)),{label:o("rules.drop_one",{rule:nn(i)})})}</span>`)}</p>`}
function nn({keys:t,slots:e,...s}){let i=Object.entries(s).map(([a,r])=>`${a} ${r}`).join(", ");return e?o("rules.in",{keys:t||o("rules.every_key"),slots:e,set:i}):
o("rules.all",{keys:t||o("rules.every_key"),set:i})}function hn({desk:t},e){let{erase:s}=e,i=[["",o("erase.turn_down"),o("erase.turn_down_title")],["balance",o("erase.balance"),o("erase.balance_title")]],a=c=>t.doneStep(
c),r=K(o("erase.way"),b(i,Ye(s)?"balance":"",c=>a(h=>Ca(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>K(o(`erase.${c}`),be(h,o(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:o(`erase.${c}_title`),placeholder:o(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ye(s)?[n("of",s.of??"",c=>a(h=>hi(h,"of",c))),n("mix\
ed",Da(s.balance),(c,h)=>Lc(t,e,c,h))]:[n("concepts",li(s.concepts),c=>a(h=>ci(h,"concepts",c))),n("towards",s.towards??"",c=>a(h=>hi(h,"towards",c)))];return d`${r}${l}${n(
"keep",li(s.keep),c=>a(h=>ci(h,"keep",c)))}`}function Lc(t,e,s,i){di(e,s)?t.doneStep(a=>di(a,s)??a):ji(i)}function un(t){let{desk:e}=t,[s,{methods:i,together:a}]=[e.step.value,e.schema.value],r=s?.kind==="adapters",n=(r?a:i).map(c=>[c.id,c.label,c.summary]),l=c=>e.doneStep(
h=>r?{...h,method:c,sparse:!1}:ar(h,c,e.schema.value));return d`<section id="lm-source" class="lm-source" aria-label=${o("source.label")} ?hidden=${!s}>
        ${Nc(t)}
        ${K(o("source.method"),b(n,s?.method??"",l,{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.kind!=="merge"&&!r})}
        <div class="lm-models" id="lm-models">${s?Pc(t,s):g}</div></section>`}function Nc({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),a=s?M(s.name):e.isLoading.value?o("base.loading"):o("base.none"),r=i>1?o("base.after_steps",{n:i}):o("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?r:o("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||a}><span class="lm-base-name">${a}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function Pc(t,e){let{files:s,schema:i}=t.desk,a=c=>t.desk.doneStep(h=>ir(h,c,i.value));
if(e.kind==="adapter")return d`${at(t,{id:"adapter",label:o("source.adapter"),value:P(e.models.adapter),files:s.value.adapters,pick:c=>a({adapter:c}),empty:o("p\
icker.file")})}${pn(t,e)}`;if(e.kind==="adapters")return Rc(t,e);if(e.kind==="erase")return hn(t,e);if(e.kind!=="merge")return g;let{models:r}=D(i.value,e.method),
n=(c,h,u,p)=>at(t,{id:c,label:h,value:P(u),files:s.value.models,pick:p});if(r[0]!=="models")return r.map(c=>n(c,c.toUpperCase(),e.models[c],h=>a({[c]:h})));let l=ie(
e);return d`${l.map((c,h)=>n(`model${h}`,o("source.model",{n:h+1}),c,u=>a({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",o("source.fewer"),()=>a({models:l.slice(0,-1)}),{label:o("source.fewer"),off:l.length<2})}
            ${v("+",o("source.more"),()=>a({models:[...l,""]}),{label:o("source.more")})}</span>`}function Rc(t,e){let{desk:s}=t,i=e.models.models;return d`${i.
map((a,r)=>d`${at(t,{id:`adapter${r}`,label:o("source.adapter_n",{n:r+1}),value:P(a),files:s.files.value.adapters,pick:n=>s.doneStep(l=>({...l,models:{models:i.
with(r,n)}})),empty:o("picker.file")})}${K(o("tools.weight"),te(e.shares[r]??1,o("source.weight_n",{n:r+1}),n=>s.doneStep(l=>Za(l,r,n??1)),{key:`share${r}`}))}`)}${pn(
t,e)}`}function pn(t,e){let{desk:s,dialogs:i}=t,a=s.steps.filter(n=>Ce(n.kind)&&N(n)).flatMap(n=>ve(n,s.schema.value)),r=e.kind==="adapters"||Ga(e);return d`<span class="lm-pair">
        ${v("−",o("source.fewer_adapters"),()=>s.doneStep(Ya),{id:"lm-adapter-fewer",label:o("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",o(r?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(Ja),{id:"lm-adapter-more",label:o("source.more_adapters"),off:!r})}
        ${v(o("conflicts.open"),o("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:a.length<2})}</span>`}function mn({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&D(t.schema.value,s.method),a=s&&e==="adapters"?ce(t.schema.value,s.method):null,r=a?a.summary:e==="merge"?i?.summary:o(`help.${e||
"none"}`),n=e==="merge"?o("help.source",{text:r,source:i?.source}):r;return d`<p id="lm-help" class="lm-help" title=${n}>${r}</p>`}function fn({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?D(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):e?.kind==="adapters"?ce(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],i=(r,n)=>t.doneStep(l=>l.kind==="erase"?Wa(l,r,n):rr(l,r.name,n)),a=(r,n)=>r.kind==="erase"?Ua(r,n):mi(r,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${o(
"source.parameters")}>
        ${e&&s.map(r=>Bc(r,a(e,r),n=>i(r,n)))}</section>`}var dn=t=>typeof t=="object"?JSON.stringify(t):String(t);function Bc(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return C(i,t.help,e,s,{name:t.name});let a=t.kind==="choice"?b(t.choices.map(r=>[r,r]),e,s,{name:t.name}):be(dn(e),i,(r,n)=>{let l=Se(r),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),n.value=c?String(l):dn(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return K(i,a,
{kind:"lm-field lm-inline",title:t.help})}function vn(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let a=[...i.parentElement.
children].filter(u=>u!==i),r=u=>a.filter(p=>{let f=p.getBoundingClientRect();return f.top+f.height/2<u}).length,n=u=>a.forEach((p,f)=>{p.classList.toggle("lm-dr\
op-before",f===u),p.classList.toggle("lm-drop-after",u===a.length&&f===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(r(u.clientY))},h=u=>{l.
abort();let p=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),p&&e(r(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var gn=t=>t.reduce((e,s)=>e+s,0);function wn({desk:t},e,s){let{waiting:i,places:a}=t.written.value,{error:r,live:n}=t.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===s);if(c)return l(o("missing.choose",{what:G(c.what)}));if(t.parked.value)return l(o("note.parked"));let h=a.indexOf(s);if(r?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:o("note.refused"),title:r.error,bad:!0};if(!N(e))return l(o("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],p=Ce(e.kind)?ve(e,t.schema.value).map(P):[];return p.length>0&&x(u.map(w=>w.file),p)?Cc(u):l("")}function Cc(t){let[e,s]=[gn(t.map(n=>n.applied)),gn(t.map(n=>n.
total))],i=[...new Set(t.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],a=t.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),r=o("note.applied",{some:e,total:s});return{text:i.length?`${r} · ${A("note.left_out",i.length)}`:r,title:[a?o("note.kinds",{matched:r,which:a}):r,...i].
join(`
`),bad:e<s}}var Ic=([t,...e])=>t&&!e.length&&t.kind==="merge"&&N(t)&&!t.rest.title;function yn(t){let{desk:e}=t,s=Ic(e.steps)||!e.steps.length,{home:i,whole:a}=e.panel.value.
values,r=e.parked.value?i:e.checkpoint.value?.name??"",n=So(e.steps,r,a.vae,e.kit.value),l=(c,h)=>v(o(h),o(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${U(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${o("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${o("stack.steps")} ?hidden=${s}>
            ${oe(e.steps,c=>c.id,(c,h)=>Wc(t,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${o("stack.words")} title=${n}>${n}</p>${Dc(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Va(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function Dc({desk:t}){let e=t.steps.filter(i=>!N(i)),s=()=>t.done(i=>ue(i,{steps:i.values.steps.map(a=>ge(a,"enabled",!0,!0))}));return v(A(
"mutes.steps",e.length),o("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function Wc(t,e,s){let{desk:i}=t,a=s+1,r=e.id===
i.panel.value.selected,n=wn(t,e,s),l=(h,u,p)=>i.doneStep(f=>ge(f,h,u,p),e.id),c=(h,u,p,f,w=!1)=>v(h,o(u),f,{kind:"lm-button lm-small",label:o(`${u}_n`,{n:a}),key:p,
off:w});return d`<li class=${U({"lm-step":!0,"lm-selected":r,"lm-off":!N(e)})} data-step data-id=${e.id}
        @keydown=${h=>Fc(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${o("row.move_title")} aria-label=${o("row.move",{n:a})}
            @keydown=${h=>Hc(t,e,s,h)}
            @pointerdown=${h=>vn(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${o("row.on_title")} aria-label=${o("row.on",{n:a})}
            .checked=${ye(N(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${a} ${o(`badge.${e.kind}`)}`,o("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:r})}
        ${be(e.rest.title||"",o("row.title",{n:a}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:o("row.title_title"),placeholder:xo(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${$e(e.kind)?Vc(t,e,a):g}
        <span class=${U({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",o("row.solo_title"),()=>Uc(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:o("row.solo",{n:a}),pressed:Bi(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>zi(t,e,s,-1,h),s===0)}
            ${c("↓","row.later","stepDown",h=>zi(t,e,s,1,h),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var Uc=({desk:t},e)=>t.done(s=>ue(s,{steps:$o(s.values.steps,e.id)}));function Fc(t){
let{target:e,currentTarget:s,key:i}=t,a={s:"solo",m:"on"}[i.toLowerCase()];!a||t.ctrlKey||t.metaKey||t.altKey||it(e)||(qi(s,a),t.preventDefault())}function Vc({
desk:t},e,s){let i=Te(e,t.schema.value)?.value??1,a=r=>t.editStep(n=>ge(n,"weight",r,1),e.id);return d`<span class="lm-row-weight">
        ${st(i,{label:o("row.weight",{n:s}),exact:o("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},a,()=>t.commit(),{key:"weightText"})}</span>`}
function Hc(t,e,s,i){let a={ArrowUp:-1,ArrowDown:1}[i.key];!a||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),zi(t,e,s,a,i))}function zi({desk:t},e,s,i,a){
let r=a.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let n=r.parentElement?.querySelector("button:not(:disabled)");(r.disabled?n:r)?.focus()})}function bn(t){let{desk:e,live:s}=t,{busy:i,progress:a,live:r}=e.state.value,{text:n,bad:l}=Kc(t),c=s.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${U({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?a||.05:0}"></div>
        <p id="lm-status" class=${U({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${Gc(t,r)}>${n}</p></div>`}function Kc(t){let{desk:e,live:s}=t,{state:i,remark:a}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(a.
value)return{text:a.value,bad:!1};if(i.value.error)return{text:o("status.error",{error:i.value.error.error,live:kn(i.value.live)}),bad:!0};if(s.pending.value)return{
text:qc(t),bad:!1};let r=$n(t);return{text:[zc(t),...r].filter(Boolean).join(" — "),bad:r.length>0}}function qc({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?o("status.applying_percent",{percent:Math.round(100*s)}):e||o("status.applying")}function kn(t){if(!t?.recipe?.steps.length)return o("status.original");
let e=t.saved?o("status.saved",{name:t.saved}):o("status.not_saved"),s=Object.keys(t.skipped||{}).length;return o("status.merge_on",{saved:s?`${e} · ${A("statu\
s.skipped",s)}`:e})}function zc({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,a=kn(t.state.value.live),r=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?o("status.parked",{live:a}):s.length?o("status.with_choice",{live:a,choose:o("missing.choose",{what:G(s)})}):i.length?[
a,...i.map(({index:n,what:l})=>o("step.waits",{n:n+1,what:G(l)}))].join(" — "):e.settled.value||!t.steps.length?a:x(t.state.value.next?.recipe,t.written.value.
recipe)?o("status.next",{live:a}):r?o("status.other_merge",{live:a}):t.settings.value.live?o("status.off_live"):o("status.off"):e.isLoading.value?o("status.load\
ing"):o("missing.choose",{what:G(s)})}var $n=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function Gc(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[o("details.memory",{kept:Ut(s.deltas),budget:Ut(s.budget)}),o("details.in_place",{size:Ut(s.in_place)})]:[],a=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),r=[A("count.blocks",e.blocks.length),A("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[o("details.chang\
ed",{changed:r.join(", "),id:e.id.slice(0,8)}),o("details.blocks",{blocks:e.blocks.join(", ")}),o("details.device",{device:e.device}),...i,...$n(t),...a].join(`\

`)}function Jc(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(r=>r.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
r=>r.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var _n=(t,e,s,i)=>s[i.indexOf(Jc(i[e],i))]??t,Yc=new Set(["smooth","mirror","swap"]),Gi={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?_n(t,e,s,i):t,swap:_n,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,a)=>t+a,down:(t,e,s,i,a)=>t-a,times:(t,e,s,i,a)=>t*
a,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,a,r)=>t+a*r};function xn(t,e,{amount:s=.1,seed:i=0,only:a=[]}={}){let[r,...n]=Object.keys(e),l=n.map(p=>e[p]),
c=Zc(i,n.length+1),h=(p,f)=>p===r&&Yc.has(t)?e[r]:H(Gi[t](e[p],f,l,n,s,Number(c[f+1].toFixed(3)))),u=a.filter(p=>p in e);return Object.fromEntries([r,...n].map(
(p,f)=>[p,h(p,f-1)]).filter(([p])=>!u.length||u.includes(String(p))))}function Zc(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function Sn(t){let{desk:e,drawing:s}=t,[{past:i,future:a},{live:r,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${o(
"tools.label")}>
        ${Qc(t)}${l?[eh(t),th(t)]:g}${ih(t)}${Xc(t)}<span class="lm-gap"></span>
        ${v(o("tools.draw"),o("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${v("↶",o("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:o("tools.undo"),off:!i.length})}
        ${v("↷",o("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:o("tools.redo"),off:!a.length})}
        ${Yo(t)}
        ${v(o("tools.reset"),o("tools.reset_title"),()=>e.doneStep(or),{id:"lm-reset"})}
        ${C(o("tools.live"),o("tools.live_title"),r,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${C(o("tools.auto"),o("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Xc({desk:t}){let e=t.step.value?se(t.step.
value,t.kit.value):[];return v(A("mutes.faders",e.length),o("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>ms(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function Qc({desk:t}){let e=t.step.value,s=e?J(e,t.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${o(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,a)=>v(i.label,i.parameter.help,()=>t.look({channel:a}),{pressed:i.label===t.channel.value?.label}))}</div>`}function eh({desk:t,dialogs:e}){let[
s,i,a]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let r=Object.keys(qe(a,s.kind)).map(n=>[n,n]);return d`${b([["",o("tools.preset")],...r],Aa(
s,i,a),n=>n&&t.usePreset(n),{id:"lm-preset",kind:"lm-input lm-preset",label:o("tools.preset_label"),title:o("tools.preset_title")})}
        ${v(o("tools.my_presets"),o("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function th(t){let{desk:e,transform:s}=t,{amount:i,
seed:a}=s.value,r=Object.keys(Gi).map(l=>[l,o(`shape.${l}`,{amount:i})]),n=l=>s.value={...s.value,...l};return d`${b([["",e.linked.value.length?A("tools.transfo\
rm_some",e.linked.value.length):o("tools.transform")],...r],"",l=>l&&sh(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:o("tools.transform_label"),title:o("t\
ools.transform_title")})}
        ${te(i,o("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?te(a,o("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function sh({desk:t,transform:e},s){let[i,a,{
amount:r,seed:n}]=[t.step.value,t.channel.value,e.value];!i||!a||(t.doneWeights(xn(s,Wt(i,a,t.kit.value),{amount:r,seed:n,only:t.linked.value})),s==="dice"&&(t.
remark.value=o("tools.thrown",{amount:r,seed:n}),e.value={amount:r,seed:n+1,thrown:!0}))}function ih({desk:t}){let e=Te(t.step.value,t.schema.value);if(!e)return g;
let s=i=>t.editStep(a=>ge(a,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${o("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?o("tools.weight"):o("tools.strength")}</span>
        ${st(e.value,{label:o("tools.strength_label"),exact:o("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var On=t=>d`${an(t)}${yn(t)}${un(t)}${mn(t)}${fn(t)}${Sn(t)}
    ${sn(t)}${rn(t)}${ln(t)}${cn(t)}${on(t)}${Eo(t)}${bn(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.virtual.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}${t.dialogs.explore.view()}`,ah=t=>[["original",o("compare.original")],["before",o("compare.before")],...pe.filter(e=>t.snapshots.
value[e]).map(e=>[e,o("compare.snapshot",{letter:e})])],An=({desk:t,live:e,dialogs:s})=>d`${rh(t)}
    ${v(o("actions.restore"),o("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(o("actions.save"),o("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    ${v(o("actions.keep"),o("actions.keep_title"),()=>s.virtual.open(),{id:"lm-virtual-open"})}
    ${v(o("actions.explore"),o("actions.explore_title"),()=>s.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function rh(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=ah(t),a=i.find(([r])=>r===
s)?.[1]??o("compare.original");return d`<span class="lm-compare-with">
        ${C(o("actions.compare"),o("actions.compare_title"),e===!0,r=>t.set({compare:r}),{name:"compare",label:o("actions.compare_what",{what:a})})}
        ${b(i,s,r=>t.set({compareWith:r,compare:!0}),{id:"lm-compare-with",label:o("actions.compare_choice")})}</span>`}var Ji=null,Tn=()=>{},Mn=t=>document.getElementById(t);async function oh(t){let e=new Xt(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:n,table:l}=await e.get(`/sentences?language=${navigator.language}`);La(n,l)}let[s,i,a]=await Promise.all(["/schema","/models","/state"].map(
n=>e.get(n))),r=new Ps(t,e,{schema:s,files:i,state:a});return ch(r),r.live.watch(),r}async function nh(){let t=Mn("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{Ji??=oh(t),lh(await Ji,t)}catch(e){Ji=null,t.replaceChildren(),Ys(d`<p class="lm-banner lm-bad" role="alert">${o("start.failed",{why:k(
e)})}</p>`,t)}}}function lh(t,e){Tn(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,a,r]=["actions","compare","strip","picture"].map(l=>Mn(`li\
ve_merge_${l}`)),n=[Us(e,()=>On(t)),Us(s,()=>An(t)),Us(i,()=>t.compare.template()),Us(a,()=>t.strip.template()),O(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),r?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),r?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0),a&&(a.
hidden=!t.strip.shots.value.length)})];Tn=()=>n.forEach(l=>l()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),a?.classList.add("lm-strip"),a?.setAttribute(
"role","toolbar"),a?.setAttribute("aria-label",o("strip.label")),a?.addEventListener("keydown",l=>t.strip.onKey(l)),Zo(e,t),zo(e,t),Xo(e,t),tn(e,t),r&&t.preview.
attach(r)}function Us(t,e){if(!t)return()=>{};let s=!1,i=null,a=()=>{s=!1,Ys(i,t)};return O(()=>{i=e(),s||queueMicrotask(a),s=!0})}function ch(t){let{desk:e,compare:s,
preview:i,strip:a,live:r}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:a,live:r,onState:n=>O(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.
sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&r.watch(0))}function Yi(){
let t=()=>{nh(),js()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:En}=window;typeof En=="function"?En(Yi):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",Yi):Yi();})();
