/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var to=Symbol.for("preact-signals");function Ht(){if(ce>1)ce--;else{var t,e=!1;for((function(){var r=st;for(st=void 0;r!==void 0;){var o=r.S;if(o.v===r.v)for(var a=o.
t;a!==void 0;a=a.x)a.i===r.i&&(a.i=o.i);r=r.o}})();De!==void 0;){var s=De;for(De=void 0,tt++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Ns(s))try{s.
c()}catch(r){e||(t=r,e=!0)}s=i}}if(tt=0,ce--,e)throw t}}var Ie,_=void 0;function se(t){var e=_,s=Ie;_=void 0,Ie=void 0;try{return t()}finally{_=e,Ie=s}}var De=void 0,ce=0,tt=0;var Ms=0,st=void 0,it=0;function Ls(t){if(_!==void 0){var e=t.n;if(e===void 0||e.t!==_)return e={i:0,S:t,p:_.s,n:void 0,t:_,e:void 0,x:void 0,r:e},_.s!==void 0&&
(_.s.n=e),_.s=e,t.n=e,32&_.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=_.s,e.n=void 0,_.s.n=e,_.s=e),e}}function L(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}L.prototype.brand=to;L.prototype.h=function(){return!0};
L.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:se(function(){var i;(i=e.W)==null||i.call(e)}))};L.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&se(
function(){var r;(r=e.Z)==null||r.call(e)}))}};L.prototype.subscribe=function(t){var e=this;return x(function(){var s=e.value;se(function(){return t(s)})},{name:"\
sub"})};L.prototype.valueOf=function(){return this.value};L.prototype.toString=function(){return this.value+""};L.prototype.toJSON=function(){return this.value};
L.prototype.peek=function(){var t=this;return se(function(){return t.value})};Object.defineProperty(L.prototype,"value",{get:function(){var t=Ls(this);return t!==
void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(tt>100)throw new Error("Cycle detected");(function(s){ce!==0&&tt===0&&s.l!==Ms&&(s.l=Ms,st={S:s,v:s.
v,i:s.i,o:st})})(this),this.v=t,this.i++,it++,ce++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Ht()}}}});function v(t,e){return new L(t,e)}function Ns(t){
for(var e=t.s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Ps(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&
(e.r=s),e.S.n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function Cs(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&
(e.n.p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function he(t,e){L.call(this,void 0,e),this.x=t,this.s=void 0,this.g=it-1,this.f=4}he.prototype=new L;
he.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===it))return!0;if(this.g=it,this.f|=1,this.i>0&&!Ns(this))return this.
f&=-2,!0;var t=_;try{Ps(this),_=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return _=
t,Cs(this),this.f&=-2,!0};he.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}L.prototype.S.call(this,t)};he.prototype.
U=function(t){if(this.t!==void 0&&(L.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};he.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(he.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Ls(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function N(t,e){return new he(t,e)}function Rs(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){ce++;var s=_;_=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Vt(t),i}finally{_=s,Ht()}}}function Vt(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,Rs(t)}function so(t){if(_!==this)throw new Error("Out-of-order effect");Cs(this),_=t,this.f&=-2;try{8&this.f&&Vt(this)}finally{
Ht()}}function ke(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,Ie&&Ie.push(this)}ke.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};ke.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Rs(this),Ps(this),ce++;var t=_;return _=this,so.bind(this,t)};ke.prototype.N=function(){2&this.f||(this.f|=2,this.u=De,De=this)};
ke.prototype.d=function(){this.f|=8,1&this.f||Vt(this)};ke.prototype.dispose=function(){this.d()};function x(t,e){var s=new ke(t,e);try{s.c()}catch(r){throw s.d(),
r}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var qt=globalThis,Bs=t=>t,rt=qt.trustedTypes,Is=rt?rt.createPolicy("lit-html",{createHTML:t=>t}):void 0,zt="$lit$",G=`lit$${Math.random().toFixed(9).slice(2)}$`,
Yt="?"+G,io=`<${Yt}>`,me=document,Ue=()=>me.createComment(""),Fe=t=>t===null||typeof t!="object"&&typeof t!="function",Gt=Array.isArray,Vs=t=>Gt(t)||typeof t?.[Symbol.
iterator]=="function",Kt=`[ 	
\f\r]`,We=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ds=/-->/g,Ws=/>/g,de=RegExp(`>|${Kt}(?:([^\\s"'>=/]+)(${Kt}*=${Kt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Us=/'/g,Fs=/"/g,Ks=/^(?:script|style|textarea|title)$/i,Jt=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),m=Jt(1),Ia=Jt(2),Da=Jt(
3),S=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Hs=new WeakMap,ue=me.createTreeWalker(me,129);function qs(t,e){if(!Gt(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Is!==void 0?Is.createHTML(e):e}var zs=(t,e)=>{let s=t.length-1,i=[],r,o=e===2?"<svg>":e===3?"<math>":"",a=We;for(let c=0;c<
s;c++){let l=t[c],h,u,d=-1,p=0;for(;p<l.length&&(a.lastIndex=p,u=a.exec(l),u!==null);)p=a.lastIndex,a===We?u[1]==="!--"?a=Ds:u[1]!==void 0?a=Ws:u[2]!==void 0?(Ks.
test(u[2])&&(r=RegExp("</"+u[2],"g")),a=de):u[3]!==void 0&&(a=de):a===de?u[0]===">"?(a=r??We,d=-1):u[1]===void 0?d=-2:(d=a.lastIndex-u[2].length,h=u[1],a=u[3]===
void 0?de:u[3]==='"'?Fs:Us):a===Fs||a===Us?a=de:a===Ds||a===Ws?a=We:(a=de,r=void 0);let w=a===de&&t[c+1].startsWith("/>")?" ":"";o+=a===We?l+io:d>=0?(i.push(h),
l.slice(0,d)+zt+l.slice(d)+G+w):l+G+(d===-2?c:w)}return[qs(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},He=class t{constructor({strings:e,_$litType$:s},i){
let r;this.parts=[];let o=0,a=0,c=e.length-1,l=this.parts,[h,u]=zs(e,s);if(this.el=t.createElement(h,i),ue.currentNode=this.el.content,s===2||s===3){let d=this.
el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(r=ue.nextNode())!==null&&l.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let d of r.getAttributeNames())
if(d.endsWith(zt)){let p=u[a++],w=r.getAttribute(d).split(G),y=/([.?@])?(.*)/.exec(p);l.push({type:1,index:o,name:y[2],strings:w,ctor:y[1]==="."?at:y[1]==="?"?nt:
y[1]==="@"?lt:fe}),r.removeAttribute(d)}else d.startsWith(G)&&(l.push({type:6,index:o}),r.removeAttribute(d));if(Ks.test(r.tagName)){let d=r.textContent.split(G),
p=d.length-1;if(p>0){r.textContent=rt?rt.emptyScript:"";for(let w=0;w<p;w++)r.append(d[w],Ue()),ue.nextNode(),l.push({type:2,index:++o});r.append(d[p],Ue())}}}else if(r.
nodeType===8)if(r.data===Yt)l.push({type:2,index:o});else{let d=-1;for(;(d=r.data.indexOf(G,d+1))!==-1;)l.push({type:7,index:o}),d+=G.length-1}o++}}static createElement(e,s){
let i=me.createElement("template");return i.innerHTML=e,i}};function pe(t,e,s=t,i){if(e===S)return e;let r=i!==void 0?s._$Co?.[i]:s._$Cl,o=Fe(e)?void 0:e._$litDirective$;
return r?.constructor!==o&&(r?._$AO?.(!1),o===void 0?r=void 0:(r=new o(t),r._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=r:s._$Cl=r),r!==void 0&&(e=pe(t,r._$AS(t,e.
values),r,i)),e}var ot=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,r=(e?.creationScope??me).importNode(s,!0);ue.currentNode=r;let o=ue.nextNode(),a=0,c=0,l=i[0];for(;l!==void 0;){
if(a===l.index){let h;l.type===2?h=new _e(o,o.nextSibling,this,e):l.type===1?h=new l.ctor(o,l.name,l.strings,this,e):l.type===6&&(h=new ct(o,this,e)),this._$AV.
push(h),l=i[++c]}a!==l?.index&&(o=ue.nextNode(),a++)}return ue.currentNode=me,r}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},_e=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=pe(this,e,s),Fe(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==S&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Vs(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&Fe(this._$AH)?this._$AA.nextSibling.data=e:this.
T(me.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=He.createElement(qs(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(s);else{let o=new ot(r,this),a=o.u(this.options);o.p(s),this.T(a),this._$AH=o}}_$AC(e){let s=Hs.get(e.strings);return s===
void 0&&Hs.set(e.strings,s=new He(e)),s}k(e){Gt(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,r=0;for(let o of e)r===s.length?s.push(i=new t(this.O(Ue()),
this.O(Ue()),this,this.options)):i=s[r],i._$AI(o),r++;r<s.length&&(this._$AR(i&&i._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=Bs(e).nextSibling;Bs(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},fe=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,r,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,r){let o=this.strings,a=!1;if(o===void 0)
e=pe(this,e,s,0),a=!Fe(e)||e!==this._$AH&&e!==S,a&&(this._$AH=e);else{let c=e,l,h;for(e=o[0],l=0;l<o.length-1;l++)h=pe(this,c[i+l],s,l),h===S&&(h=this._$AH[l]),
a||=!Fe(h)||h!==this._$AH[l],h===g?e=g:e!==g&&(e+=(h??"")+o[l+1]),this._$AH[l]=h}a&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},at=class extends fe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},nt=class extends fe{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},lt=class extends fe{constructor(e,s,i,r,o){super(e,s,i,r,o),this.type=
5}_$AI(e,s=this){if((e=pe(this,e,s,0)??g)===S)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ct=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){pe(this,e)}},Ys={M:zt,P:G,A:Yt,C:1,L:zs,R:ot,D:Vs,V:pe,I:_e,H:fe,N:nt,U:lt,B:at,F:ct},ro=qt.litHtmlPolyfillSupport;
ro?.(He,_e),(qt.litHtmlVersions??=[]).push("3.3.3");var Zt=(t,e,s)=>{let i=s?.renderBefore??e,r=i._$litPart$;if(r===void 0){let o=s?.renderBefore??null;i._$litPart$=
r=new _e(e.insertBefore(Ue(),o),o,void 0,s??{})}return r._$AI(t),r};function ht(t,e,s="live_merge",i={}){let r=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(a=>a.id===s)||t.block_maps[0];return{schema:t,id:r,architecture:t.architectures[r],
follows:o.follows[r],parts:i}}var O=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],xe=(t,e)=>t.schema[e==="adapter"?"adapter_presets":"presets"][t.id]||{},J=(t,e)=>t.
parts[e]||[];var ie=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[r])=>i<r?-1:1)):s),E=(t,e)=>t===e||ie(
t)===ie(e);function Gs(t){let e=2166136261;for(let s of ie(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var T=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var re=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Ve=(t,e,s)=>t.weights[re(e,s)]||{},Ke=(t,e,s,i)=>Ve(t,s,i)[e]!==void 0;function H(t,e,s,i){let r=Ve(t,s,i)[e];
if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return s.parameter.default;let o=i.follows[e];return o?H(t,o,s,i):t.kind==="adapter"?1:0}function Js(t,e,s){
let{sliders:i,odd:r}=s.architecture,o=r.filter(l=>Ke(t,l,e,s)),a=Object.fromEntries([...i,...o].map(l=>[l,H(t,l,e,s)])),c=new Set(Object.values(a));return!o.length&&
c.size===1?a[i[0]]:a}function Zs(t,e,s,i){let r={...Ve(t,e,i),...s},o=Object.fromEntries(Object.entries(r).filter(([,a])=>a!==null));return Xt({...t,typed:T(t.typed,
e.parameter.name)},e,o,i)}var Xt=(t,e,s,i)=>({...t,weights:{...t.weights,[re(e,i)]:s}});function Xs(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,a])=>typeof a=="number"&&[
...s,...i].includes(o))?{...t}:null}var dt=t=>t.includes("/"),Ae=t=>t.split("/")[0],Se=t=>/\.\d+$/.test(t.id),Oe=t=>t.rest.layers||[],Qt=(t,e)=>t.kind==="adapter"?"weight":e.parameter.name,es=(t,e)=>J(
e,Ae(t)).find(s=>s.id===t.split("/")[1]),Ee=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function ts(t,e,s,i){let r=Qt(t,s),o=Oe(t).filter(a=>Ee(a,Ae(e),es(
e,i))&&r in a).pop();return Array.isArray(o?.[r])?o[r][s.index]:o?.[r]}var Qs=(t,e)=>({...t,rest:{...T(t.rest,"layers"),...e.length?{layers:e}:{}}});function ei(t,e,s,i){
let r=Oe(t);for(let[o,a]of Object.entries(s))r=a===null?oo(t,r,o,e,i):ao(t,r,o,e,a,i);return Qs(t,r)}function oo(t,e,s,i,r){let o=Qt(t,i);return e.map(a=>Ee(a,Ae(
s),es(s,r))?T(a,o):a).filter(a=>Object.keys(a).some(c=>!["keys","slots"].includes(c)))}function ao(t,e,s,i,r,o){let[a,c,l]=[Qt(t,i),Ae(s),es(s,o)];if(!l)return e;
let h=e.filter(p=>Ee(p,c,l)),u=h.filter(p=>a in p).pop()||h.pop(),d=lo(t,c,i,u?.[a],r,o);return u?e.map(p=>p===u?{...p,[a]:d}:p):no(e,{keys:l.keys,slots:c,[a]:d},
c,Se(l),o)}function no(t,e,s,i,r){let o=J(r,s).filter(Se),a=i?-1:t.findIndex(c=>o.some(l=>Ee(c,s,l)));return a<0?[...t,e]:t.toSpliced(a,0,e)}function lo(t,e,s,i,r,o){
if(!s.parameter.per_model)return r;let a=t.models.models?.length||2;return Array.from({length:a},(c,l)=>l===s.index?r:Array.isArray(i)?i[l]:i??H(t,e,{...s,index:l},
o))}var ti=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function si(t,e){let s=r=>Array.isArray(r)?Array.from({
length:e},(o,a)=>r[Math.min(a,r.length-1)]):r,i=Oe(t).map(r=>Object.fromEntries(Object.entries(r).map(([o,a])=>[o,s(a)])));return i.length?{layers:i}:{}}var ii=(t,e,s)=>Oe(
t).some(i=>J(s,e).some(r=>Ee(i,e,r))),ri=(t,e)=>Oe(t).filter(s=>!J(e,s.slots||"").some(i=>Ee(s,s.slots,i))),oi=(t,e)=>Qs(t,Oe(t).filter(s=>s!==e));function ss(t,e,s,i){return dt(e)?ts(t,e,s,i)??H(t,Ae(e),s,i):H(t,e,s,i)}var ai=(t,e,s,i)=>dt(e)?ts(t,e,s,i)!==void 0:Ke(t,e,s,i);function is(t,e,s,i){let[r,o]=[
!0,!1].map(c=>Object.fromEntries(Object.entries(s).filter(([l])=>dt(l)===c))),a=Object.keys(r).length?ei(t,e,r,i):t;return Object.keys(o).length?Zs(a,e,o,i):a}function ni(t,e,s,i){
let r={...t,presets:{...t.presets,[re(e,i)]:s}};return is(r,e,xe(i,t.kind)[s]||{},i)}function li(t,e,s){let i=t.presets[re(e,s)]||"";return Object.entries(xe(s,
t.kind)[i]||{}).every(([o,a])=>ss(t,o,e,s)===a)?i:""}function ci(t,e,s,i,r){let a=(xe(r,t.kind)[t.presets[re(e,r)]||""]||{})[s]??0;return i===a?e.parameter.default:
a}function hi(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var ut=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,H(t,i,e,s)]));var P=t=>(t&&typeof t=="object"?t.file:t)||"",j=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",V=t=>P(Array.isArray(t)?t[t.length-
1]:t),mt=(t,e)=>j(t).toLowerCase()===j(e).toLowerCase();var rs={"actions.compare":"Compare with original","actions.compare_title":"Preview makes the original's picture of the same seed as well, and shows both; F flip\
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
n} tensors","desk.base":"Base","desk.blocks":"Blocks","desk.in":"Input blocks","desk.label":"Block weights","desk.mid":"Mid","desk.out":"Output blocks","details\
.blocks":"Blocks: {blocks}","details.changed":"Changed: {changed}; recipe {id}","details.device":"Device: {device}","details.in_place":"{size} of the models are\
 seen where they lie in the system's file cache","details.memory":"Memory: {kept} of {budget} keep what adapters add for the next move","dialog.close":"Close","\
doctor.check":"Check for problems","doctor.check_title":"Look for what makes merges fail: parents, prediction, broken values, VAE, room on the disk","doctor.loo\
king":"Looking…","doctor.well":"No problems found","fader.exact":"{label}, exact value","fader.not_set":"{weight}, not set","fader.open":"Kinds and layers of \
{slot}","fader.open_title":"Open {slot} into its kinds and layers","formula.adjust":"{so} with {what}","formula.at":" at {name} {amount}","formula.method":"{met\
hod} of {so}{others}{how}","formula.result":"Result = {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.\
with":" with {models}","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight × block weight × its change. 0 is exactly nothing.","help.adjust":"\
Detail, contrast, brightness and colour, by small changes to the first and last layers.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.",
"help.other":"A step that this page does not know; it is kept as it is.","help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"l\
ive","history.nothing":"nothing","history.picture":"picture","history.saved":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into \
the panel","history.title":"History","import.file":"Checkpoint to read the recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.\
found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"\
That file is no text; choose a checkpoint from the list instead.","import.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"\
Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mergekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of me\
rgehistory.csv, mergekit's YAML, a recipe. A text file can be dropped.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.\
text":"Text of a recipe","import.title":"Import a recipe","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.checkpoint":"a check\
point in the WebUI","missing.choose":"choose {what}","missing.every_model":"every model","missing.model":"model {name}","note.applied":"{some}/{total} modules m\
atched","note.kinds":"{matched} ({which})","note.left_out.one":"{n} left out","note.left_out.other":"{n} left out","note.off":"off","note.parked":"paused","note\
.refused":"refused","odd.follows":"{help} Follows {followed} until set; empty the number to unset it.","odd.kept":"{slot} kept","odd.map":"Block map","odd.map_t\
itle":"Which slider each of these follows; another tool's for recipes made there","odd.stays":"{help} Stays A's until set; empty the number to unset it.","odd.s\
ummary":"Other parts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it is","offer.text":"The pasted picture was made with a merge.","offer.yes":"\
Apply it","offer.yes_title":"Rebuild the merge that made the picture","parts.close":"Close the parts of {slot}","parts.close_title":"Close (Escape)","parts.head":"\
{count} parameters. A value here overrides the slider. A layer's overrides its kind's.","parts.kinds":"Kinds","parts.label":"Parts of a slot","parts.layer":"lay\
er {n}","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the number to unset it.","picker.f\
ile":"Choose a file…","picker.model":"Choose a model…","picker.more.one":"{n} more: type a part of the name","picker.more.other":"{n} more: type a part of t\
he name","picker.no_files":"There are no files.","picker.none_found":"No file has that in its name.","presets.back":"{name} is back.","presets.delete":"Delete",
"presets.delete_title":"Delete {name}","presets.deleted":"Deleted {name}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take\
 over the presets of other merge extensions that are installed here","presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} \
are built in.","presets.name":"Name","presets.name_label":"Name for the weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_in\
stalled":"No presets of SuperMerger, Merge Block Weighted, Model Mixer or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.r\
enamed":"{name} is now {to}.","presets.save":"Save as","presets.save_title":"Keep the weights that the faders show under this name","presets.saved":"Saved {name\
}.","presets.there":"There is a preset {name}; press Save as again to replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Brin\
g {name} back","presets.unfit":"It is for another architecture","presets.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earl\
ier_n":"Earlier: step {n}","row.later":"Later","row.later_n":"Later: step {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arro\
w keys, to move it","row.on":"Step {n} is on","row.on_title":"On: switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Rem\
ove: step {n}","row.select":"Work on this step","row.title":"Title of step {n}","row.title_title":"Click to give it a title","row.weight":"Weight of step {n}","\
row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this rule out","rules.drop_one":"Take out the rule {rule}","r\
ules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this step: ","save_dialog.asking":"Checking…","save_dialog.as\
ks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_\
ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further training","save_dialog.dtype":"Precision","save_dialog.dtype_base":"\
Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"Exists already; you will be asked.","save_dialog.fits":"{\
path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and is never written over; choose another name.","save_dialog.left_out":"\
Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make the saved file the loaded checkpoint","save_dialog.name":"\
Name","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on this desk \
is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dialog.repl\
aces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.stop":"Stop saving","save_dialog\
.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {size}, more than the {free} f\
ree.","save_dialog.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved \
file then gives the pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","ser\
ver.answered":"the server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1",
"shape.down":"All − 0.1","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Swap IN and OUT","shap\
e.up":"All + 0.1","source.adapter":"LoRA or LyCORIS","source.fewer":"One model fewer","source.label":"Models and method","source.method":"Method","source.model":"\
Model {n}","source.more":"One model more","source.parameters":"Parameters of the method","stack.add_adapter":"+ LoRA","stack.add_adapter_title":"Add a LoRA or L\
yCORIS file, with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brightness and colour","stack.add_me\
rge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","stack.steps":"Steps, in the order they \
are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status.applying_percent":"Applying… {percen\
t} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {saved}","status.next":"{live} — your \
merge is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Preview to turn your merge on","status.off_liv\
e":"Showing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the original","status.other_merge":"{live} — it is ano\
ther than on this desk: press Preview to put this one in its place","status.parked":"{live} — your merge is paused: Preview shows the loaded checkpoint alone",
"status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"{live} — {choose}","step.no_adj\
ustment":"no adjustment yet","step.no_file":"No file chosen","step.of_model":"{name} of model {n}","step.unknown":"Unknown step","step.waits":"step {n} waits: c\
hoose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"Last previews","strip.other_kind":"This pre\
view was made with a model of another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about}
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
nge all faders at once","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight"};var je=rs,os=new Intl.PluralRules("en");function di(t,e){je={...rs,...e},os=new Intl.PluralRules(t.replaceAll("_","-"))}var n=(t,e={})=>as(je[t],e);function K(t,e,s={}){
return as(ui(t,e),{n:e,...s})}var ui=(t,e)=>je[`${t}.${os.select(e)}`]??je[`${t}.other`];function pt({sentences:t,...e}){if(!t)return e;let s=(i,r)=>typeof i=="\
string"?mi(i,t):Array.isArray(i)?i.map(o=>s(o)):!i||typeof i!="object"||r==="recipe"?i:Object.fromEntries(Object.entries(i).map(([o,a])=>[o,s(a,o)]));return s(e)}
function mi(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],r=a=>typeof a=="string"&&a!==t?mi(a,e):a,o=je[s]??ui(s,i.n);return o?as(o,i,r):t}var pi=t=>t in
je,Z=t=>new Intl.ListFormat(os.resolvedOptions().locale,{type:"conjunction"}).format(t),as=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(
s).join(", "):i);var vi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},oe=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},rest:{}}),q=t=>t.rest.enabled!==!1;function gi(t,e){let s=oe("ot\
her");if("adapter"in t){let{adapter:r,blocks:o,...a}=t;return{...s,kind:"adapter",models:{adapter:r},typed:{blocks:o??null},rest:a}}return"adjust"in t?{...s,kind:"\
adjust",adjust:{...t.adjust},rest:T(t,"adjust")}:!("adapters"in t)&&e.methods.some(r=>r.id===t.method)?uo(s,t,e):{...s,raw:t,rest:{}}}function uo(t,e,s){let i=O(
s,e.method),r=i.parameters.filter(c=>c.kind==="weight").map(c=>c.name),o=i.parameters.map(c=>c.name).filter(c=>!r.includes(c)&&c in e),a=c=>Object.fromEntries(c.
map(l=>[l,e[l]]));return{...t,kind:"merge",method:i.id,sparse:!0,models:a(i.models),parameters:{[i.id]:a(o)},typed:Object.fromEntries(r.map(c=>[c,e[c]??null])),
rest:T(e,"method",...i.models,...i.parameters.map(c=>c.name))}}function wi(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{
...t.adjust},...t.rest};if(t.kind==="adapter"){let r=fi(t,vi,e);return{adapter:t.models.adapter||"",...r===void 0?{}:{blocks:r},...t.rest}}let s=O(e.schema,t.method),
i={method:t.method};for(let r of s.models)i[r]=r==="models"?I(t).filter(Boolean):t.models[r]||"";for(let r of s.parameters){let o=r.kind==="weight"?fi(t,r,e):mo(
t,r);o!==void 0&&(i[r.name]=o)}return{...i,...t.rest}}function fi(t,e,s){if(e.name in t.typed)return t.typed[e.name]??void 0;let i=z(t,s.schema).filter(o=>o.parameter.
name===e.name);if(t.kind==="adapter"&&!Object.keys(Ve(t,i[0],s)).length)return;let r=i.map(o=>Js(t,o,s));return e.per_model?r:r[0]}function mo(t,e){return e.name in
(t.parameters[t.method]||{})||!t.sparse?ns(t,e):void 0}var ns=(t,e)=>(t.parameters[t.method]||{})[e.name]??e.default;function qe(t,e){if(t.kind==="adapter")return t.
models.adapter?[]:[n("missing.adapter")];if(t.kind!=="merge")return[];let s=O(e,t.method).models;if(s[0]!=="models")return s.filter(r=>!t.models[r]).map(r=>n("m\
issing.model",{name:r.toUpperCase()}));let i=I(t).filter(Boolean).length;return i?i<I(t).length?[n("missing.every_model")]:[]:[n("missing.any_model")]}var I=t=>t.
models.models?.length?t.models.models:["",""];function ze(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind!=="merge")return[];let s=O(
e,t.method).models;return(s[0]==="models"?I(t):s.map(i=>t.models[i])).filter(Boolean)}function z(t,e){return t.kind==="adapter"?[{parameter:vi,index:0,label:"bl\
ocks"}]:t.kind!=="merge"?[]:O(e,t.method).parameters.filter(s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?I(t).length:1},(i,r)=>({parameter:s,
index:r,label:s.per_model?n("step.of_model",{name:s.name,n:r+1}):s.name})))}function yi(t,e){let s=t?z(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}
function bi(t,e,s){let i={...t,models:{...t.models,...e}},r=I(i).length;if(t.kind!=="merge"||!e.models||r===I(t).length)return i;let o=O(s,t.method).parameters.
map(a=>a.name).filter(a=>Array.isArray(t.typed[a]));return{...i,typed:T(t.typed,...o),rest:{...t.rest,...si(t,r)}}}function $i(t,e,s){let i=O(s,e).parameters.map(
l=>l.name),{layers:r,strength:o,...a}=t.rest,c=(r||[]).filter(l=>i.some(h=>h in l&&!Array.isArray(l[h])));return c.length&&(a.layers=c.map(l=>ti(l,i))),o!==void 0&&
i.includes("alpha")&&(a.strength=o),{...t,method:e,channel:0,sparse:!1,typed:{},rest:a}}function ki(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{
...t.parameters,[t.method]:i}}}var Ye=(t,e,s,i)=>({...t,rest:s===i?T(t.rest,e):{...t.rest,[e]:s}});function _i(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{
...t.adjust,[e]:s}}}function xi(t){let e=Object.fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},
typed:{},presets:{},adjust:{},sparse:!1,rest:e}}function ve(t,e){return t?t.kind==="adapter"?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:z(t,e).some(i=>i.
parameter.name==="alpha")?{name:"strength",low:0,value:Number(t.rest.strength??1)}:null:null}var Te=()=>({whole:{},base:null,home:"",steps:[]});function Ai(t,e,s){let i=t.steps.map(d=>qe(d,s.schema)),r=t.steps.map((d,p)=>p).filter(d=>!i[d].length),o=i.map(
(d,p)=>({index:p,what:d})).filter(({what:d})=>d.length),c=e?.architecture&&t.whole.architecture!==e.architecture?T(t.whole,"architecture"):t.whole,l=r.map(d=>wi(
t.steps[d],s)),h={live_merge:1,base:po(t,e),...c,steps:l},u=o.length&&!r.length?o[0].what:[];return{recipe:h,missing:e?u:[n("missing.checkpoint")],waiting:o,places:r}}
function po(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var Si=t=>({live_merge:1,base:t?.name||"",steps:[]});function Oi(t,e,s){let i=T(t,"live_m\
erge","base","steps"),r=V(t.base),o=e!==null&&(!r||mt(r,e.name));return{whole:i,base:o&&r?{written:t.base,of:e.name}:null,home:o?e.name:r,steps:(t.steps||[]).map(
a=>gi(a,s))}}var fo=(t,e)=>t.some(s=>q(s)&&!qe(s,e).length),Ei=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&fo(t.steps,s);function ji(t,e,s){let i=T(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var vo=200,Ge=(t,e="")=>({values:t,selected:ft(t,e),committed:t,past:[],future:[]}),Ti=()=>Ge({...Te(),steps:[oe("merge")]}),ft=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",Mi=t=>t.values.steps.find(e=>e.id===t.selected)||null,we=(t,e)=>({...t,values:{...t.values,...e}}),ls=(t,e,s)=>we(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),vt=(t,e)=>({...t,selected:e});function Li(t,e){let s=oe(e);return vt(we(t,{steps:[...t.values.steps,s]}),s.id)}function Ni(t,e){
let s=t.values.steps.findIndex(r=>r.id===e),i=we(t,{steps:t.values.steps.filter(r=>r.id!==e)});return vt(i,ft(i.values,t.selected,s))}function Pi(t,e,s){let{steps:i}=t.
values,r=i.findIndex(a=>a.id===e),o=Math.min(Math.max(s,0),i.length-1);return r<0||r===o?t:we(t,{steps:i.toSpliced(r,1).toSpliced(o,0,i[r])})}var cs=(t,e)=>ge({
...ge(t),values:e,selected:ft(e,"")});function ge(t){let{values:e,committed:s,past:i}=t;return e===s||E(e,s)?t:{...t,committed:e,past:[...i,s].slice(-vo),future:[]}}
var gt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Ci(t){let e=ge(t),s=e.past.at(-1);return s?Bi(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Ri(t){let e=ge(t),s=e.future.at(-1);return s?Bi(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Bi(t,e,s){let i=new Map(t.values.steps.map(o=>[o.id,o])),r=e.steps.find(o=>!E(i.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:ft(e,
r?.id??t.selected)}}var hs=24;function Ii(t,e){let s=t.find(i=>i.infotext===e.infotext&&E(i.recipe,e.recipe));return s?.whole&&!e.whole?t:[e,...t.filter(i=>i!==s)].slice(0,hs)}function wo(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(o=>j(P(o)));return[s.method?O(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Di(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${j(V(t.recipe.
base))}: ${wo(t.recipe,e)}`,r=t.whole?"":`
${n("strip.interrupted")}`;return`${n("strip.preview",{id:Gs(t.recipe),when:s})}
${i}${r}`}var Wi=2,Ui=1,yo=["merge","adapter","adjust","other"],wt={live:!0,auto:!1,odd:!1},R=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function Fi(t){try{return JSON.
parse(t??"null")}catch{return null}}var Hi=({values:t,selected:e},s)=>JSON.stringify({version:Wi,values:t,selected:e,settings:s});function Vi(t){let e=Fi(t);if(!R(
e)||e.version!==Wi||!R(e.values))return{panel:null,settings:wt};let s={...wt,...R(e.settings)?e.settings:{}};return{panel:Ge(bo(e.values),String(e.selected)),settings:s}}
function bo(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>R(s)&&yo.includes(s.kind)):[];return{...Te(),home:typeof t.home=="string"?t.home:"",...R(t.whole)?
{whole:t.whole}:{},...R(t.base)?{base:t.base}:{},steps:e.map($o)}}function $o(t){let e=oe(t.kind),s=([i,r])=>{let o=e[i];return i==="raw"||R(o)?R(r):typeof r==typeof o};
return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var ds=t=>JSON.stringify({version:Ui,entries:t});function Ki(t){let e=Fi(t);return!R(e)||e.version!==
Ui||!Array.isArray(e.entries)?[]:e.entries.filter(ko).slice(0,hs).map(s=>({...s,infotext:s.infotext??"",whole:s.whole??!0}))}var ko=t=>R(t)&&R(t.recipe)&&Array.
isArray(t.recipe.steps)&&Number.isFinite(t.time)&&(t.picture===""||String(t.picture).startsWith("data:image/"));function yt(t){let e=t.findLastIndex(s=>s.picture!==
"");return e>=0?t.with(e,{...t[e],picture:""}):t.length?t.slice(0,-1):null}var bt=class{constructor(e,s,i){this.schema=v(e),this.files=v(s),this.state=v(i),this.panel=v(Ti()),this.settings=v(wt),this.parts=v({of:"",slots:{}}),this.edits=
v(0),this.opened=v(""),this.remark=v(""),this.checkpoint=us(()=>this.state.value.checkpoint);let r=us(()=>this.parts.value.of===this.checkpoint.value?.name?this.
parts.value.slots:{}),o=N(()=>this.panel.value.values.whole.block_map);this.kit=N(()=>ht(this.schema.value,this.checkpoint.value?.architecture,o.value,r.value)),
this.step=N(()=>Mi(this.panel.value)),this.channel=us(()=>yi(this.step.value,this.schema.value)),this.written=N(()=>Ai(this.panel.value.values,this.checkpoint.value,
this.kit.value)),this.parked=N(()=>Ei(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=N(()=>this.parked.value?Si(this.checkpoint.value):
this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){let[s,i]=[this.step.value,this.
channel.value];return s&&i?ss(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&ai(s,e,i,this.kit.value))}edit(e){let s=e(
this.panel.value),i=this.parked.value?s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:we(s,{home:i}),this.edited()}edited(){
this.remark.value="",this.edits.value+=1}commit(){this.panel.value=ge(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){
this.edit(i=>ls(i,s,e))}doneStep(e,s){this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>is(i,s,e,this.kit.value))}usePreset(e){
let s=this.channel.value;s&&this.doneStep(i=>ni(i,s,e,this.kit.value))}add(e){this.done(s=>Li(s,e))}remove(e){this.done(s=>Ni(s,e))}move(e,s){this.done(i=>Pi(i,
e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=vt(this.panel.value,e))}look(e){let s=ls(this.panel.value,this.panel.value.selected,i=>({...i,...e}));
this.panel.value=gt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:ji(i.values,e,s)}))}undo(){this.panel.value=Ci(this.panel.value),this.edited()}redo(){
this.panel.value=Ri(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,...e}}async load(e,s){let i=Oi(e,this.checkpoint.value,this.
schema.value),r=await s(i.steps,i.whole.block_map);this.panel.value=cs(this.panel.value,{...i,steps:r})}adopt(){let e=this.checkpoint.value?.name??"";this.panel.
value=ge(we(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=cs(this.panel.value,{...Te(),steps:[oe("merge")]}),this.edited()}};function us(t){
let e;return N(()=>{let s=t();return(e===void 0||!E(e,s))&&(e=s),e})}var _o=600,xo=["disk","memory"],$t=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=v([]);let i="",r=0;x(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(r),o!==i&&(r=setTimeout(()=>this.#e(i=o),_o))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!xo.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(o=>o.enabled!==!1);if(s.length||!i.length)return"";let r=o=>o.method?
O(this.desk.schema.value,o.method).models.map(a=>o[a]):[];return JSON.stringify([e.base,e.vae,i.map(o=>[o.method,o.adapter,r(o)])])}};var Me=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),kt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#e(e,{method:"GET"})}post(e,s){return this.#e(e,{method:"POST",body:JSON.stringify(s)})}async#e(e,s){let i={
"X-Live-Merge-Token":this.token,"Content-Type":"application/json"},r=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)
throw new Me(n("server.silent"));let o=pt(await r.json().catch(()=>({})));if(r.ok)return o;let a=typeof o.detail=="string"&&o.detail?o.detail:o.error;throw new Me(
a||n("server.answered",{status:r.status,path:e}),o.place||"")}};var qi=150,ms=3e3,Ao=100,_t=class{constructor(e,s,i,r){this.desk=e,this.server=s,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=v([]),this.inFlight=v(!1),this.dirty=v(!1),this.stale=v(!1),this.refusal=v(""),this.unreachable=
v(""),this.pending=N(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=N(()=>this.unreachable.value||this.refusal.
value),this.settled=N(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=v(0),this.isLoading=N(()=>this.loads.value>0),this.elsewhere=N(()=>this.#t()),
x(()=>{e.edits.value&&se(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,r=s.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&E(e.value.recipe,r)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(ie(e.recipe))&&!E(e.recipe,this.recipe)}expect(e){let s=ie(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-Ao)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=ie(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?ms:qi)}async#r(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let r=i instanceof Me&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#r(e,s);return await this.#a(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(ie(e))}watch(e=ms){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#a(),e)}async#a(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let a=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#n(a)}catch(a){this.unreachable.value=k(a)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?qi:ms)}async#n(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),E(e,s)||(this.desk.state.value=e),await this.#l(s,e)}async#l(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=k(r)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function zi(t,e){let s="";x(()=>{let{name:i="",architecture:r}=t.checkpoint.value??{};r&&!t.schema.value.architectures[r]&&e.get("/schema").then(o=>o.architectures[r]&&
(t.schema.value=o),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(o=>t.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var Yi="live-merge/panel",fs="live-merge/strip",So=1e6;function Gi(t){try{return localStorage.getItem(t)}catch{return null}}function ps(t,e){try{return localStorage.
setItem(t,e),!0}catch{return!1}}var Ji=()=>Vi(Gi(Yi)),vs=()=>Ki(Gi(fs));function Zi(t){for(let e=t;e;e=yt(e)){let s=ds(e);if(s.length<=So&&ps(fs,s))return}}function Oo(t){
for(let e=yt(vs());!ps(Yi,t)&&e;e=yt(e))if(!ps(fs,ds(e)))return}function Xi(t){let e=0,s="",i=()=>Oo(s);x(()=>{s=Hi(t.panel.value,t.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i)}var xt=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,x(()=>{this.#t()})}async read(e,s,i,r="live_merge"){let o=Xs(e,i);if(o)return{
weights:o,named:null};let a=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:a,architecture:i.id,adapter:s==="adapter",block_map:r})}async change(e){
let{kit:s,panel:i,kind:r}=this.desk,{weights:o,named:a}=await this.read(e,r,s.value,i.value.values.whole.block_map);return a?Object.fromEntries(a.map(c=>[c,o[c]])):
{...Object.fromEntries(s.value.architecture.odd.map(c=>[c,null])),...o}}async steps(e,s){let i=ht(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(r=>this.#e(r,i,s)))}async#e(e,s,i){let r=e;for(let o of Qi(e,s)){let a=e.typed[o.parameter.name],{weights:c}=await this.read(Array.
isArray(a)?a[o.index]:a,e.kind,s,i);r=Xt(r,o,c,s)}return r}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(l=>Qi(l,s.value).length&&this.
unreadable.get(l)!==s.value.id).length)return;let o=l=>this.#e(l,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(l,s.peek().id),l)),a=await Promise.all(
i.steps.map(o));e.peek().values===i&&a.some((l,h)=>l!==i.steps[h])&&(e.value=gt(e.peek(),{...i,steps:a}))}},Qi=(t,e)=>z(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[re(s,e)]);var W={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},X=t=>(...e)=>({_$litDirective$:t,values:e}),D=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var $=t=>t??g;var{I:Eo}=Ys,er=t=>t;var sr=t=>t.strings===void 0,tr=()=>document.createComment(""),Le=(t,e,s)=>{let i=t._$AA.parentNode,r=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=i.insertBefore(
tr(),r),a=i.insertBefore(tr(),r);s=new Eo(o,a,t,t.options)}else{let o=s._$AB.nextSibling,a=s._$AM,c=a!==t;if(c){let l;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(l=t.
_$AU)!==a._$AU&&s._$AP(l)}if(o!==r||c){let l=s._$AA;for(;l!==o;){let h=er(l).nextSibling;er(i).insertBefore(l,r),l=h}}}return s},ae=(t,e,s=t)=>(t._$AI(e,s),t),jo={},
At=(t,e=jo)=>t._$AH=e,ir=t=>t._$AH,St=t=>{t._$AR(),t._$AA.remove()};var Q=X(class extends D{constructor(t){if(super(t),t.type!==W.PROPERTY&&t.type!==W.ATTRIBUTE&&t.type!==W.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is \
not allowed on child or event bindings");if(!sr(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===S||
e===g)return e;let s=t.element,i=t.name;if(t.type===W.PROPERTY){if(e===s[i])return S}else if(t.type===W.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return S}else if(t.
type===W.ATTRIBUTE&&s.getAttribute(i)===e+"")return S;return At(t),e}});var rr=(t,e,s)=>{let i=new Map;for(let r=e;r<=s;r++)i.set(t[r],r);return i},or=X(class extends D{constructor(t){if(super(t),t.type!==W.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let r=[],o=[],a=0;for(let c of t)r[a]=i?i(c,a):a,o[a]=s(c,a),a++;return{
values:o,keys:r}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let r=ir(t),{values:o,keys:a}=this.dt(e,s,i);if(!Array.isArray(r))return this.ut=a,
o;let c=this.ut??=[],l=[],h,u,d=0,p=r.length-1,w=0,y=o.length-1;for(;d<=p&&w<=y;)if(r[d]===null)d++;else if(r[p]===null)p--;else if(c[d]===a[w])l[w]=ae(r[d],o[w]),
d++,w++;else if(c[p]===a[y])l[y]=ae(r[p],o[y]),p--,y--;else if(c[d]===a[y])l[y]=ae(r[d],o[y]),Le(t,l[y+1],r[d]),d++,y--;else if(c[p]===a[w])l[w]=ae(r[p],o[w]),Le(
t,r[d],r[p]),p--,w++;else if(h===void 0&&(h=rr(a,w,y),u=rr(c,d,p)),h.has(c[d]))if(h.has(c[p])){let A=u.get(a[w]),M=A!==void 0?r[A]:null;if(M===null){let Y=Le(t,
r[d]);ae(Y,o[w]),l[w]=Y}else l[w]=ae(M,o[w]),Le(t,r[d],M),r[A]=null;w++}else St(r[p]),p--;else St(r[d]),d++;for(;w<=y;){let A=Le(t,l[y+1]);ae(A,o[w]),l[w++]=A}for(;d<=
p;){let A=r[d++];A!==null&&St(A)}return this.ut=a,At(t,l),S}});function Ot(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var B=t=>Number(t.toFixed(10)),ee=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function Je(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(
Math.floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Et=t=>`${Math.round(t/2**20)} MB`,gs=t=>t<1e5?`${Math.
round(t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;var jt=(t,e,s)=>or(t.map((i,r)=>[e(i),s(i,r)]),([i])=>i,([,i])=>i),f=(t,e,s,i={})=>m`<button type="button" class=${i.kind??"lm-button"}
    id=${$(i.id)} title=${e} aria-label=${$(i.label)} aria-pressed=${$(ws(i.pressed))}
    aria-expanded=${$(ws(i.expanded))} aria-controls=${$(i.controls)} data-key=${$(i.key)}
    aria-keyshortcuts=${$(i.keys)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,ws=t=>t===void 0?void 0:String(t),te=(t,e,s,i,r={})=>m`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${$(r.id)} data-name=${$(r.name)} .checked=${Q(s)}
    @change=${o=>i(o.target.checked)}>${t}</label>`,ye=(t,e,s={})=>m`<label class=${s.kind??"lm-field"} id=${$(s.id)}
    title=${$(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,U=(t,e,s,i={})=>m`<select class=${i.kind??"lm-input"}
    id=${$(i.id)} data-name=${$(i.name)} aria-label=${$(i.label)} title=${$(i.title)}
    ?hidden=${i.hidden} .value=${To(e)} @change=${r=>s(r.target.value)}>
    ${t.map(([r,o,a])=>m`<option value=${r} title=${$(a)}>${o}</option>`)}</select>`,To=X(class extends D{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),S}}),Mo=X(class extends D{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let r=document.activeElement===
i,o=r?e:s??e;return!(r&&i.dataset.typing)&&i.value!==o&&(i.value=o),S}}),Ne=t=>t.currentTarget;function Tt(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Lo(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>Ne(i).dataset.typing="yes",change:i=>s(Ne(i)),key:i=>{let r=Ne(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(r);else if(i.key==="Escape"&&r.dataset.typing)Tt(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function be(t,e,s,i={}){
let r=Lo(s,i.drop);return m`<input type="text" class=${i.kind??"lm-input"} id=${$(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${$(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${$(i.describedBy)} aria-invalid=${$(ws(i.wrong))} title=${$(i.title)}
        placeholder=${i.placeholder??""} data-key=${$(i.key)} .value=${Mo(t,i.brief)}
        @input=${o=>{r.input(o),i.type?.(Ne(o).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${o=>No(Ne(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>Po(Ne(o),i.brief)}>`}function No(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Po(t,e){delete t.dataset.typing,
e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function ne(t,e,s,i={}){let r=t===null?"":String(t);return be(r,e,(a,c)=>{let l=Ot(a),h=!!i.empty&&a.trim()===
"";if(l===null&&!h)return Co(c);l!==t&&s(l),c.value=l===null?"":String(l)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:t===null?"":ee(t)})}function Co(t){
Tt(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var Pe=(t,e,s,i,r)=>m`<input type="range" class="lm-flat" id=${$(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${$(r.key)} .value=${Q(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`;async function Mt(t,e){if(await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1))
return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var C=X(class extends D{constructor(t){if(super(t),t.type!==W.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return S}});var ys=100,bs={id:"",typed:"",active:-1};function ar(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(r=>i.toLowerCase().includes(
r)))}function Ze({picking:t},{id:e,label:s,value:i,files:r,pick:o,empty:a=n("picker.model")}){let c=`lm-picker-${e}`,{typed:l,active:h}=t.value,u=t.value.id===e,
d=u?ar(r.map(b=>b.name),l):[],p=d.slice(0,ys),w=b=>{let F=ar(r.map(et=>et.name),b).indexOf(i);t.value={id:e,typed:b,active:b?0:F}},y=()=>t.value=bs,A=b=>t.value=
{id:e,typed:l,active:Math.max(0,Math.min(b,p.length-1))},M=b=>{y(),b!==i&&o(b)},Y=b=>{if(b.key==="ArrowDown")u?A(h+1):w("");else if(b.key==="ArrowUp")A(h-1);else if(b.
key==="Enter"&&!b.ctrlKey&&!b.metaKey&&u&&p[h])M(p[h]);else if(b.key==="Escape"&&u)y();else return;b.preventDefault(),b.stopPropagation()},Xr=b=>{if(!u)return;let F=b.
target.value.trim(),et=r.find(eo=>eo.name.toLowerCase()===F.toLowerCase());et||!F?M(et?.name??""):y()},Qr=b=>{b.preventDefault();let F=b.target.closest("[role=o\
ption]");F&&M(F.dataset.name)};return m`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${a} aria-label=${s} aria-expanded=${u} aria-controls=${c} aria-autocomplete="list"
            aria-activedescendant=${$(u&&h>=0?`${c}-${h}`:void 0)}
            .value=${u?S:Q(i)}
            @focus=${b=>b.target.select()} @click=${()=>u||w("")}
            @input=${b=>w(b.target.value)} @keydown=${Y} @blur=${Xr}>
        <ul class="lm-list" role="listbox" id=${c} aria-label=${s} ?hidden=${!u} @pointerdown=${Qr}>
            ${p.map((b,F)=>Ro(b,`${c}-${F}`,b===i,F===h))}
            ${u?Bo(r.length,d.length):g}</ul></div>`}function Ro(t,e,s,i){let r=t.lastIndexOf("/")+1;return m`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${C({"lm-active":i})}><span class="lm-folder">${t.slice(0,r)}</span>${t.slice(r)}</li>`}function Bo(t,e){return e>ys?m`<li class="lm-more">${K("pi\
cker.more",e-ys)}</li>`:e?g:m`<li class="lm-more">${t?n("picker.none_found"):n("picker.no_files")}</li>`}var le=class{constructor(e){this.id=e,this.isOpen=v(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select()})}close(){this.element?.close()}frame(e,s,i){let r=f(n("dialog.close"),n("dialog.cl\
ose"),()=>this.close(),{id:`${this.id}-close`});return m`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?m`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var Io=4e6,Do=200,Lt=class extends le{constructor(e){super("lm-import"),this.app=e,this.text=v(""),this.found=v(null),this.problem=v(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Do)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>Io?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,n("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(n("import.title"),()=>this.#o(),()=>m`<span class="lm-gap"></span>
            ${f(n("import.take"),n("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return m`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${n("import.placeholder")}
                aria-label=${n("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${Ze(this.app,{id:"import",label:n("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:n("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Wo(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${n("import.left_out")}>${e?.left_out.map(s=>m`<li>${s}</li>`)}</ul>`}};function Wo({tool:t,recipe:e,left_out:s}){
let i=K("import.found",e.steps.length,{tool:t,base:j(V(e.base))});return s.length?`${i} ${n("import.not_carried")}`:i}function nr(t,e,s){let{sliders:i,odd:r}=s.architecture,o=h=>H(t,h,e,s),a=r.filter(h=>Ke(t,h,e,s));if(!a.length)return i.map(o).join(",");let c=[];for(let h of i){
let u=c[c.length-1];u&&o(u.from)===o(h)?u.to=h:c.push({from:h,to:h})}return[...c.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${o(h)}`),...a.map(h=>`${h}:${o(h)}`)].
join(", ")}var lr=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>ee(Number(e))),Uo=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_metho\
d\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),cr=t=>Uo.test(t);function hr(t){let{desk:e,dialogs:s,textNote:i}=t,r=Nt(t),o=()=>m`${be(r,n("text.field"),(a,c)=>dr(t,a,c),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:lr(r),title:n("text.title",{text:r}),drop:()=>i.value=""})}
        ${f(t.copied.value?n("text.copied"):n("text.copy"),n("text.copy_title"),()=>Ho(t,r),{id:"lm-copy"})}`;return m`<section id="lm-text-row" class="lm-text" aria-label=${n(
"text.label")}
        @paste=${a=>Fo(t,a)}>${e.channel.value?o():g}
        ${f(n("import.open"),n("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Nt({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?nr(
e,s,t.kit.value):""}async function dr(t,e,s){let{desk:i,reader:r,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===Nt(t))return Tt(s);s.dataset.typing="yes";try{
let a=await r.change(e);s.value===e&&delete s.dataset.typing,i.setWeights(a),i.commit()}catch(a){o.value=k(a)}}function Fo(t,e){let s=e.clipboardData?.getData("\
text")??"",i=e.target;return cr(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>dr(t,i.value,i))}async function Ho({
copied:t,root:e},s){await Mt(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var Pt=class extends le{constructor(e){super("lm-presets"),this.app=e,this.own=v([]),this.name=v(""),this.note=v({text:"",bad:!1}),this.removed=v(null),this.history=
v([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(o=>o.name),r=Object.entries(s.value.presets).map(([o,a])=>{let c=e.filter(
l=>l.values[o]).map(l=>[l.name,l.values[o]]);return[o,{...T(a,...i),...Object.fromEntries(c)}]});s.value={...s.value,presets:Object.fromEntries(r)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(r=>r.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(n("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:Nt(this.app),overwrite:s};await this.#s(i,n("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},n("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},n("presets.deleted",e))&&(this.removed.value=e)}async#a(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?n("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):n("presets.none_installed"),i=e.refused.map(r=>n("presets.refused",{line:r}));this.#e([s,...i].join(`
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
            ${f(n("history.show"),n("history.show_title"),()=>this.#l(o))}</li>`}};var Xe=t=>j(P(t))||"…",Vo=t=>t<0?`(−${ee(-t)})`:ee(t);function $s(t,e,s){let i=e.parameter.name==="alpha"?ve(t,s.schema)?.value??1:1,r=[...new Set(Object.values(
ut(t,e,s)))].map(o=>B(o*i));return r.length===1?Vo(r[0]):`[${ee(Math.min(...r))}…${ee(Math.max(...r))}]`}function Ko(t,e,s){let i=O(s.schema,t.method),r=z(t,s.
schema).filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?I(t):i.models.map(h=>t.models[h]),a=r.find(h=>!h.parameter.per_model),c=a?n("formula.\
at",{name:a.parameter.name,amount:$s(t,a,s)}):"",l=o.length?n("formula.with",{models:o.map(Xe).join(", ")}):"";return n("formula.method",{method:i.label,so:e,others:l,
how:c})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o==="B"||o==="C")return Xe(t.models[o.toLowerCase()]);let a=r.find(c=>c.parameter.
name===o);return a?$s(t,a,s):o})}function qo(t,e,s){let i=ve(t,s.schema)?.value??1,r=$s(t,z(t,s.schema)[0],s),[o,a]=i<0?["−",-i]:["+",i];return`${e} ${o} ${a}${r===
"1"?"":`·${r}`}·${Xe(t.models.adapter)}`}var ks=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(
", ");function zo(t,e,s){return t.kind==="merge"?Ko(t,e,s):t.kind==="adapter"?qo(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:n("formula.adjust",{so:e,
what:ks(t,s)})}var ur=(t,e)=>q(t)&&!qe(t,e.schema).length&&(t.kind!=="adjust"||ks(t,e)!=="");function mr(t,e){if(t.kind==="adjust")return ks(t,e)||n("step.no_ad\
justment");if(t.kind==="other")return String(t.raw?.method||n("step.unknown"));let s=ze(t,e.schema).map(Xe).join(", ");if(t.kind==="adapter")return s||n("step.n\
o_file");let{label:i}=O(e.schema,t.method);return s?`${i} · ${s}`:i}function pr(t,e,s,i){let r=n("formula.so_far"),o=e?j(e):"A",c=t.filter(l=>ur(l,i)).map((l,h)=>{
let u=zo(l,h?r:o,i);return u.startsWith(`${r} `)?u.slice(r.length+1):u}).join(n("formula.then"))||o;return n("formula.result",{chain:c,vae:s?n("formula.vae",{name:Xe(
s)}):""})}function fr(t,e,s){let i=t.filter(c=>ur(c,s)),r=i.flatMap(c=>ze(c,s.schema)).map(P),o=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set(
[...[e,...r].map(j),...o])].join("-").slice(0,100)}.safetensors`}var Ct=class{constructor({doctor:e}){this.doctor=e,this.lines=v([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:n("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(o=>({text:`${o.level}: ${o.text}`,bad:o.level==="error"})),r=>[{text:k(r),
bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:n("doctor.well"),bad:!1}])}view(e){return m`<div id="lm-doctor" class="lm-save-plan">
            ${f(n("doctor.check"),n("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>m`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var Yo=250,Rt=class extends le{constructor(e){super("lm-save"),this.app=e,this.checkup=new Ct(e),this.name=v(""),this.dtype=v(""),this.dropEma=v(!1),this.plan=v(
null),this.problem=v(""),this.question=v(""),this.starting=v(!1),this.seen=v(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:o,kit:a,state:c}=this.app.desk,{missing:l}=e.value;if(s.value)return void(i.value=n("save_dialo\
g.parked"));if(l.length)return void(i.value=n("save_dialog.nothing",{what:Z(l)}));this.typedName||(this.name.value=fr(r.value.values.steps,o.value?.name??"",a.value)),
this.dtype.value=this.dtype.value||c.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=Yo){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?n("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[V(this.wanted.recipe.base),...e.flatMap(r=>ze(r,s.value)).map(P)].some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
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
let{desk:e}=this.app,s=e.schema.value.dtypes.map(o=>[o,this.#a(o)]),i=e.files.value.vaes.map(({name:o})=>[o,o]),r=(o,a)=>ye(o,a,{kind:"lm-field lm-row"});return m`${r(
n("save_dialog.name"),m`<input type="text" id="lm-save-name" class="lm-input" spellcheck="false" autocomplete="off"
                .value=${this.name.value} @input=${o=>{this.typedName=!0,this.name.value=o.target.value,this.#e()}} @keydown=${o=>o.key==="Enter"&&this.start()}>`)}
            ${r(n("save_dialog.dtype"),U(s,this.dtype.value,o=>{this.dtype.value=o,this.#e(0)},{id:"lm-save-dtype"}))}
            ${r(n("save_dialog.vae"),U([["",n("save_dialog.own_vae")],...i],P(e.panel.value.values.whole.vae),o=>this.#r(o),{id:"lm-save-vae",title:n("save_dial\
og.vae_title")}))}
            ${te(n("save_dialog.drop_ema"),n("save_dialog.drop_ema_title"),this.dropEma.value,o=>{this.dropEma.value=o,this.#e(0)},{id:"lm-save-ema"})}`}#a(e){let s=`\
save_dialog.dtype_${e}`;return pi(s)?n(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||n(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:a,what:c})=>n("save_dialog.left_out",{n:a+
1,what:Z(c)})),r=n(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:Je(e.size),free:Je(e.free)}),o=e.exists&&this.save?.state!=="done"?[n("save_di\
alog.exists")]:[];return{text:[r,...o,...i,...e.warnings??[]].join(" "),bad:s}}#l(){let e=this.question.value,s=(o,a)=>m`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${a}</p>`;
if(!e)return g;if(e!=="replace")return s(n("save_dialog.asks_vae",{text:e.text}),this.#c(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?n(
"save_dialog.when",{when:new Date(i.time*1e3).toLocaleString()}):"";return s(n("save_dialog.replaces",{name:this.fullName,size:Je(i?.size??0),when:r}),[f(n("sav\
e_dialog.replace"),n("save_dialog.replace_title"),()=>this.#i(!0),{id:"lm-save-replace"})])}#c({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value=
"",this.start()},r=async()=>{this.app.desk.setWhole("vae",e),await this.#t(),this.start()};return[f(n("save_dialog.with_vae",{vae:e}),n("save_dialog.with_live_v\
ae_title"),r),f(n("save_dialog.with_vae",{vae:s||n("save_dialog.own_vae")}),n("save_dialog.with_recipe_vae_title"),i)]}#h(){let e=this.save?.state==="running";return m`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>`}#d(){let{save:e}=this,s=e?.state==="failed";return m`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#u(e):g}</div>`}#u(e){if(e.state!=="done")return e.error||e.text;let s=(i,r)=>m`<span class="lm-hash">${i} <code>${r}</code>
            ${f(n("text.copy"),n("save_dialog.copy_hash",{label:i}),()=>Mt(r,this.element??document.body))}</span>`;return m`<p>${n("save_dialog.done",{path:e.path,
size:Je(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#m(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===s||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Bt=class{constructor(e){this.app=e,this.pairs=v([]),this.at=v(0),this.view=v("both"),x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.
addEventListener("keydown",s=>this.#s(s))}get pair(){return this.pairs.value[this.at.value]}#e({pictures:e,originals:s}){let i=e.slice(s,2*s);this.at.value=Math.
min(this.at.peek(),Math.max(i.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=i.map((r,o)=>({original:e[o],
merged:r}))}show(e){this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.
view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.
pair||!this.app.isShown()||Go(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.
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
                ${s==="both"?n("compare.both_shown"):n("compare.one_shown",{name:_s(s,e)})}</p>`}#i(e,s,i){let r=_s(e,s),o=_s(e==="merged"?"original":"merged",s),
a=i==="both"?n("compare.enlarge",{name:r}):s.original?n("compare.flip_to",{name:r,other:o}):r;return m`<button type="button" class="lm-compare-side" data-side=${e} title=${n(
"compare.side_title")} aria-label=${a}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${n("compare.alt",{name:r})} src=${s[e]||s.small||""}
                @error=${c=>s.small&&c.target.src!==s.small&&(c.target.src=s.small)}>
            <span class="lm-compare-name">${r}</span></button>`}},_s=(t,e)=>t==="original"?n("compare.original"):e.original?n("compare.merged"):n("compare.this"),
Go=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog, input:not([type="range"], [ty\
pe="checkbox"], [type="radio"], [type="button"])')!==null;var xs=t=>document.getElementById(t);function vr(){let t=xs("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function gr(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:r}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:r!=="0"}}function wr(){for(let t of document.querySelectorAll(
"#live_merge_result [data-sentences]")){let{text:e}=pt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&
(t.textContent=e)}}var yr=()=>(xs("live_merge_info")?.textContent??"").trim();function br(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};
for(let i of["pointerdown","keydown"])document.addEventListener(i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:r})=>{let o=xs("live_merge_gallery"),
a=l=>l instanceof Node&&!!o?.contains(l);a(i)&&r instanceof HTMLElement&&!a(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var $r=700,Jo=1200*1e3,It=class{constructor(e){this.app=e,this.started=v(0),this.result=v(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,x(()=>{e.desk.edits.value&&se(()=>this.#t())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Jo}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:r}=this.app,{inputs:o,progress:a}=r.dataset,c=s.shown.value,l=`task(${Math.random().toString(36).slice(
2)}${Math.random().toString(36).slice(2)})`,h=s.settings.value.compare&&c.steps.length?"compare":"";this.asked={recipe:c,architecture:s.kit.value.id},clearTimeout(
this.timer),this.wanted=!1,this.started.value=Date.now(),i.expect(c),i.watch(150);let u=window[a??""],d=p=>document.getElementById(p);return typeof u=="function"&&
u(l,d("lm-progress"),d("live_merge_gallery"),()=>this.#e()),[l,JSON.stringify(c),h,...e.slice(3,Number(o))]}#e(){this.started.value=0,this.app.live.watch(0),this.
wanted&&this.#t()}#t(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(
()=>{this.wanted=this.isRunning,this.wanted||this.press()},$r))}#s(e=!1){let s=gr();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),
e||(this.patience=setTimeout(()=>this.#s(!0),$r));let i=vr(),r=this.result.value;i.length!==s.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.
patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:yr()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();br(e),new MutationObserver(()=>{wr();let r=s();r!==i&&this.isRunning&&this.#e(),i=r,this.#s()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Zo=96,Dt=class{constructor(e){this.app=e,this.shots=v(vs()),this.current=v(0),x(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,
architecture:s,originals:i,pictures:r,whole:o,infotext:a}){let c=r[i];if(!c||!e.steps.length)return;let l=await Xo(c).catch(()=>"");if(!l)return;let h={recipe:e,
architecture:s,time:Date.now(),picture:l,infotext:a,whole:o,large:c,original:i?r[0]:""};this.#t(Ii(this.shots.value,h)),this.current.value=0}#t(e){this.shots.value=
e,Zi(e)}async#s(e){let{desk:s,live:i,compare:r}=this.app,o=V(e.recipe.base);if(r.show({original:e.original,merged:e.large||e.picture,small:e.picture}),e.architecture!==
s.kit.value.id){s.remark.value=n("strip.other_kind",{base:j(o)});return}s.commit(),await i.use(e.recipe).catch(a=>s.remark.value=k(a))}#i(e,s=!1){this.current.value=
Math.max(0,Math.min(e,this.shots.value.length-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let s=this.current.
value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:this.shots.value.length-1}[e.key];if(i!==void 0)this.#i(i,!0);else if(e.key==="Delete"&&this.shots.value.length)
this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,s=e.written.value.recipe;return m`${jt(this.
shots.value,i=>i,(i,r)=>{let o=Di(i,e.schema.value),a=()=>{this.#i(r),this.#s(i)};return m`<button type="button" class=${C({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${n("strip.title",{about:o})} aria-label=${n("strip.back",{about:o})}
                aria-current=${E(i.recipe,s)?"true":"false"} @click=${a}><img src=${i.picture} alt=""></button>`})}`}};async function Xo(t){let e=new Image;e.src=
t,await e.decode();let s=Zo/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.height=
Math.max(1,Math.round(e.naturalHeight*s));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL("ima\
ge/jpeg",.82)):""}var Wt=class{constructor(e,s,{schema:i,files:r,state:o}){this.root=e,this.server=s,this.desk=new bt(i,r,o),this.reader=new xt(this.desk,s),this.live=new _t(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new $t(this.desk,s),this.preview=new It(this),this.compare=new Bt(
this),this.strip=new Dt(this),this.dialogs={save:new Rt(this),presets:new Pt(this),imports:new Lt(this)},this.drawing=v(!1),this.copied=v(!1),this.textNote=v(""),
this.picking=v(bs),this.#e(),zi(this.desk,s),Xi(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{desk:e,live:s}=this,
{panel:i,settings:r}=Ji(),{settings:o,live:a}=e.state.value;if(e.settings.value=r,o?.auto_preview&&!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let c=i.values.
home||e.checkpoint.value?.name||"";e.panel.value=Ge({...i.values,home:c},i.selected)}else a?.recipe&&s.show(a.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.
save?.state;x(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished()),e=s})}async listFiles(){let e=await this.
server.get("/models?refresh=1").catch(()=>null);e&&!E(e,this.desk.files.value)&&(this.desk.files.value=e)}};var kr=.05,$e=.01,Qo=600,Ce=t=>t instanceof Element?t.closest(".lm-fader"):null,Ut=t=>t instanceof Element&&t.classList.contains("lm-range"),Be=t=>t instanceof Element&&
t.classList.contains("lm-value"),Re=t=>t.dataset.slot??"";function _r(t,{desk:e}){let s=0,i={slot:"",weight:0,time:0},r=(d,p)=>{e.setWeights({[d]:p}),e.commit()},
o=(d,p)=>{let w=e.channel.value;if(!w)return;let y=e.weight(Re(d));e.setWeights({[Re(d)]:hi(y,B(y+p),w)}),clearTimeout(s),s=setTimeout(()=>e.commit(),400)},a=d=>{
let p=Ce(d.target),w=e.channel.value;if(!p||!w||d.ctrlKey||d.altKey||d.metaKey)return;let y=d.shiftKey?$e:kr,A={ArrowRight:y,ArrowLeft:-y,PageUp:.25,PageDown:-.25},
M={ArrowUp:y,ArrowDown:-y,...Ut(d.target)?A:{}},Y=Ut(d.target)?{Home:w.parameter.low,End:w.parameter.high}:{};if(d.key in M)o(p,M[d.key]);else if(d.key in Y)r(Re(
p),Y[d.key]);else return;Be(d.target)&&delete d.target.dataset.typing,d.preventDefault()},c=d=>{let p=Ce(d.target);if(!p?.contains(document.activeElement))return;
d.preventDefault();let w=d.deltaY||d.deltaX;w&&o(p,(w<0?1:-1)*(d.shiftKey?$e:kr))},l=({target:d})=>{let p=Ce(d);!p||!Ut(d)||t.classList.contains("lm-stroke")||e.
setWeights({[Re(p)]:B(Math.round(Number(d.value)/$e)*$e)})},h=({target:d})=>{let p=Ce(d),[w,y]=[e.step.value,e.channel.value],A=d instanceof Element&&d.closest(
".lm-opens")!==null;if(!p||!w||!y||A||Be(d)||t.classList.contains("lm-drawing"))return;let M=Re(p),Y=i.slot===M?i.weight:e.weight(M);e.setWeights({[M]:p.classList.
contains("lm-part")?null:ci(w,y,M,Y,e.kit.value)}),e.commit()},u=({target:d,timeStamp:p})=>{let w=Ce(d),y=w?Re(w):"",A=y===i.slot&&p-i.time<Qo;y&&!A&&(i={slot:y,
weight:e.weight(y),time:p})};t.addEventListener("keydown",a),t.addEventListener("wheel",c,{passive:!1}),t.addEventListener("input",l),t.addEventListener("change",
({target:d})=>Ce(d)&&Ut(d)&&e.commit()),t.addEventListener("dblclick",h),t.addEventListener("pointerdown",u)}function xr(t,{desk:e,preview:s}){t.addEventListener("keydown",i=>{if(!(i.ctrlKey||i.metaKey)||!(i.target instanceof Element))return;let r=i.target.matches('inp\
ut[type="text"], textarea'),o=i.key.toLowerCase();if(o==="enter")s.press();else if(o==="z"&&!r)i.shiftKey?e.redo():e.undo();else if(o==="y"&&!r)e.redo();else return;
i.preventDefault(),i.stopPropagation()})}var Ar=7,Sr=12;function Or(t,{desk:e,drawing:s}){let i=null,r=l=>{let h=l.target instanceof Element?l.target.closest(".lm-desk"):null,u=l.button===0&&(s.value||
l.shiftKey)&&e.channel.value!==null;!h||!u||Be(l.target)||(l.preventDefault(),h.setPointerCapture(l.pointerId),i={x:l.clientX,y:l.clientY,desk:h},t.classList.add(
"lm-stroke"),c(i,i,h))},o=l=>{if(!i)return;let h={x:l.clientX,y:l.clientY,desk:i.desk};c(i,h,i.desk),i=h},a=()=>{i&&e.commit(),t.classList.remove("lm-stroke"),i=
null},c=(l,h,u)=>{let{low:d,high:p}=e.channel.value?.parameter??{low:0,high:1},w={};for(let y of u.querySelectorAll(".lm-fader")){let A=ea(y,l,h);A!==null&&(w[y.
dataset.slot??""]=B(Math.round((d+A*(p-d))/$e)*$e))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",r),t.addEventListener("pointermove",
o),t.addEventListener("pointerup",a),t.addEventListener("pointercancel",a)}function ea(t,e,s){let i=t.getBoundingClientRect(),r=ta(i,e,s),o=t.querySelector(".lm\
-range");if(r===null||!o||r<i.top-Sr||r>i.bottom+Sr)return null;let a=o.getBoundingClientRect();return Math.min(1,Math.max(0,(a.bottom-Ar-r)/(a.height-2*Ar)))}function ta(t,e,s){
let[i,r]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(r<t.left||i>t.right)return null;if(s.x>=t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;
let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function Er({desk:t}){let e=t.kind==="adjust",s=a=>t.step.value?.adjust[a.name]??0,i=(a,c)=>t.editStep(l=>_i(l,a.name,c)),r=(a,c)=>{i(a,c??0),t.commit()},o=a=>m`<div class="lm-adjusted ${s(
a)?"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${c=>Be(c.target)||r(a,0)}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${Pe(s(a),a.label,c=>i(a,c),()=>t.commit(),a)}
        ${ne(s(a),n("fader.exact",{label:a.label}),c=>r(a,c))}</div>`;return m`<section id="lm-adjust" class="lm-adjust" aria-label=${n("adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(o):g}</section>`}function jr(t){let{problem:e}=t.desk.state.value,s=e?m`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:sa(t)||ia(t)||m`<div id="lm-banner" role="alert" hidden></div>`;
return m`${s}${oa(t)}`}var As=(t,e,s="lm-banner")=>m`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function sa(t){let{desk:e,live:s}=t,
{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(l=>l.name===r)??
e.files.value.models.find(l=>mt(l.name,r)),a=async()=>{if(e.parked.value)return e.adopt();i&&await ra(t,{...i.recipe,base:e.checkpoint.value?.name??""})},c=j(r);
return As(n("banner.paused",{base:c}),[f(n("banner.adopt"),n("banner.adopt_title"),a),o?f(n("banner.back",{base:c}),n("banner.back_title"),()=>s.load(o.name)):g,
e.parked.value?f(n("banner.new"),n("banner.new_title"),()=>e.startNew()):g])}function ia(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await s.show(r).catch(o=>e.remark.value=k(o))};return As(n("banner.elsewhere"),[f(n("banner.take_over"),n("banner.take_over_\
title"),()=>s.takeOver()),f(n("banner.show"),n("banner.show_title"),i)])}var ra=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function oa({desk:t,
live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return As(n("offer.text"),[f(n("offer.yes"),n("offer.yes_title"),s(!0)),f(n(
"offer.no"),n("offer.no_title"),s(!1))],"lm-offer")}function aa({desk:t},e){if(!J(t.kit.value,e).length)return m`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return f(e,n("fader.\
open_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:n("fader.open",{slot:e})})}function na(t,e,s){let i=a=>Math.
min(1,Math.max(0,(a-e)/(s-e))),[r,o]=[i(0),i(t)].sort((a,c)=>a-c);return`--lm-from: ${r}; --lm-to: ${o}`}function Qe(t,e,s){let{desk:i}=t,{low:r,high:o}=i.channel.
value?.parameter??{low:0,high:1},a=i.weight(e),c=!s.flat||i.isSet(e),l=s.label??e,h=i.step.value,u=C({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":a===0,"lm-unset":!c,
"lm-beyond":a<r||a>o,"lm-live":la(t,e),"lm-finer":h!==null&&ii(h,e,i.kit.value)}),d=p=>{i.setWeights({[e]:p}),i.commit()};return m`<div class=${u} data-slot=${e} title=${s.
title} style=${na(a,r,o)}>
        ${s.name??aa(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${o}
            aria-label=${l} aria-orientation=${$(s.flat?void 0:"vertical")}
            aria-valuetext=${c?String(a):n("fader.not_set",{weight:a})} ?disabled=${!i.channel.value}
            .value=${Q(String(Math.min(o,Math.max(r,a))))}>
        ${ne(c?a:null,n("fader.exact",{label:l}),d,{placeholder:s.follows,empty:s.flat})}
        ${s.after??""}</div>`}function la({desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:r}=t.kit.value,o=r.odd.filter(a=>i[a]===e&&!r.
slots.includes(e));return[e,...o].some(a=>s.includes(a))}var ca=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],ha=32,da=t=>t.replace(/\d+$/,"");function Tr(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:r,high:o}=s.value?.parameter??{low:0,high:1},a=l=>i.value.help[l]?`${l}: ${i.value.help[l]}`:l,c=([l,h])=>{let u=e.value.architecture.
sliders.filter(d=>da(d)===l);return u.length?m`<fieldset class="lm-group lm-group-${l} ${u.length>ha?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${n(
h)}</legend>
            <div class="lm-faders">${u.map(d=>Qe(t,d,{title:a(d)}))}</div></fieldset>`:""};return m`<section id="lm-desk" class="lm-desk" aria-label=${n("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[o,(r+o)/2,r].map(l=>m`<span>${B(l)}</span>`)}</div>
        ${ca.map(c)}</section>`}function Mr(t){let{kit:e,channel:s,panel:i,schema:r,settings:o}=t.desk,a=i.value.values.whole.block_map||"live_merge",c=r.value.
block_maps.map(l=>[l.id,l.label,l.summary]);return m`<details id="lm-odd" class="lm-odd" ?hidden=${!s.value} ?open=${o.value.odd}
        @toggle=${l=>l.target.open!==o.value.odd&&t.desk.set({odd:l.target.open})}>
        <summary id="lm-odd-summary">${n("odd.summary",{parts:e.value.architecture.odd.map(l=>ua(t,l)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(l=>ma(t,l))}</div>
        ${ye(n("odd.map"),U(c,a,l=>t.desk.setWhole("block_map",l==="live_merge"?"":l),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:n("odd.map_ti\
tle")})}</details>`}function ua({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:n("odd.kept",{slot:e})}
function ma(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,r=s?n("odd.follows",{help:i,followed:s}):n("odd.stays",{help:i});
return Qe(t,e,{flat:!0,title:r,follows:s?`= ${s}`:"0"})}function Nr(t){let{desk:e}=t,s=e.opened.value,i=e.channel.value?J(e.kit.value,s):[],[r,o]=[i.filter(Se),i.filter(h=>!Se(h))],a=o.reduce((h,u)=>h+u.parameters,0),
c=(h,u)=>u.length?m`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(d=>pa(t,s,d,a))}</div></div>`:g,l=()=>fa(t);return m`<section id="lm-kinds" class="lm-kinds" aria-label=${n("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),l())}}>${i.length?m`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${n("parts.head",{count:gs(a)})}</span><span class="lm-gap"></span>
            ${f("✕",n("parts.close_title"),l,{label:n("parts.close",{slot:s})})}</div>
        ${c(n("parts.kinds"),o)}${c(n("parts.layers"),r)}`:g}</section>`}function pa(t,e,s,i){let r=`${gs(s.parameters)}, ${Math.round(100*s.parameters/i)} %`,o=Se(
s)?n("parts.layer",{n:s.id.replace(/^.*\./,"")}):s.label;return Qe(t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:n("parts.title",{label:s.
label,tensors:s.tensors,share:r,slot:e}),name:m`<span class="lm-name" aria-hidden="true">${o}</span>`,after:m`<span class="lm-share">${r}</span>`})}function fa({
desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data-slot="${s}"] .lm-opens`)?.focus()}function Pr({desk:t}){let e=t.step.value,
s=e?ri(e,t.kit.value):[];return m`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.length?n("rules.others"):g}
        ${s.map(i=>m`<span class="lm-rule">${Lr(i)}${f("✕",n("rules.drop"),()=>t.doneStep(r=>oi(r,i)),{label:n("rules.drop_one",{rule:Lr(i)})})}</span>`)}</p>`}
function Lr({keys:t,slots:e,...s}){let i=Object.entries(s).map(([r,o])=>`${r} ${o}`).join(", ");return e?n("rules.in",{keys:t||n("rules.every_key"),slots:e,set:i}):
n("rules.all",{keys:t||n("rules.every_key"),set:i})}function Cr(t){let{desk:e}=t,[s,{methods:i}]=[e.step.value,e.schema.value],r=i.map(o=>[o.id,o.label,o.summary]);return m`<section id="lm-source" class="lm-source" aria-label=${n(
"source.label")} ?hidden=${!s}>
        ${va(t)}
        ${ye(n("source.method"),U(r,s?.method??"",o=>e.doneStep(a=>$i(a,o,e.schema.value)),{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.
kind!=="merge"})}
        <div class="lm-models" id="lm-models">${s?ga(t,s):g}</div></section>`}function va({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(l=>l.id===
t.panel.value.selected),r=s?j(s.name):e.isLoading.value?n("base.loading"):n("base.none"),o=i>1?n("base.after_steps",{n:i}):n("base.after_step"),c=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return m`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?o:n("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||r}><span class="lm-base-name">${r}</span>
            ${c?m`<span class="lm-kind">${c}</span>`:g}</output></label>`}function ga(t,e){let{files:s,schema:i}=t.desk,r=l=>t.desk.doneStep(h=>bi(h,l,i.value));
if(e.kind==="adapter")return Ze(t,{id:"adapter",label:n("source.adapter"),value:P(e.models.adapter),files:s.value.adapters,pick:l=>r({adapter:l}),empty:n("picke\
r.file")});if(e.kind!=="merge")return g;let{models:o}=O(i.value,e.method),a=(l,h,u,d)=>Ze(t,{id:l,label:h,value:P(u),files:s.value.models,pick:d});if(o[0]!=="mo\
dels")return o.map(l=>a(l,l.toUpperCase(),e.models[l],h=>r({[l]:h})));let c=I(e);return m`${c.map((l,h)=>a(`model${h}`,n("source.model",{n:h+1}),l,u=>r({models:c.
with(h,u)})))}
        <span class="lm-pair">
            ${f("−",n("source.fewer"),()=>r({models:c.slice(0,-1)}),{label:n("source.fewer"),off:c.length<2})}
            ${f("+",n("source.more"),()=>r({models:[...c,""]}),{label:n("source.more")})}</span>`}function Rr({desk:t}){let[e,s]=[t.kind,t.step.value],i=s&&O(t.
schema.value,s.method),r=e==="merge"?i?.summary:n(`help.${e||"none"}`),o=e==="merge"?n("help.source",{text:r,source:i?.source}):r;return m`<p id="lm-help" class="lm-help" title=${o}>${r}</p>`}
function Br({desk:t}){let e=t.step.value,s=e?.kind==="merge"?O(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):[],i=(r,o)=>t.doneStep(a=>ki(a,r.
name,o));return m`<section id="lm-parameters" class="lm-parameters" aria-label=${n("source.parameters")}>
        ${e&&s.map(r=>wa(r,ns(e,r),o=>i(r,o)))}</section>`}function wa(t,e,s){let i=t.name.replace(/_/g," ");if(t.kind==="flag")return te(i,t.help,e,s,{name:t.name});
let r=t.kind==="choice"?U(t.choices.map(o=>[o,o]),e,s,{name:t.name}):be(String(e),i,(o,a)=>{let c=Ot(o),l=c!==null&&(t.kind!=="integer"||Number.isInteger(c));l&&
c!==e&&s(c),a.value=String(l?c:e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return ye(i,r,{kind:"lm-field lm-inline",title:t.help})}function Ir(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let r=[...i.parentElement.
children].filter(u=>u!==i),o=u=>r.filter(d=>{let p=d.getBoundingClientRect();return p.top+p.height/2<u}).length,a=u=>r.forEach((d,p)=>{d.classList.toggle("lm-dr\
op-before",p===u),d.classList.toggle("lm-drop-after",u===r.length&&p===u-1)}),c=new AbortController,l=u=>{i.classList.add("lm-dragged"),a(o(u.clientY))},h=u=>{c.
abort();let d=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),a(-1),d&&e(o(u.clientY))};window.addEventListener("point\
ermove",l,c),window.addEventListener("pointerup",h,c),window.addEventListener("pointercancel",h,c)}function Dr({desk:t},e,s){let{waiting:i,places:r}=t.written.value,{error:o,live:a}=t.state.value,c=p=>({text:p,title:"",bad:!1}),l=i.find(p=>p.index===s);if(l)return c(
n("missing.choose",{what:Z(l.what)}));if(t.parked.value)return c(n("note.parked"));let h=r.indexOf(s);if(o?.place?.match(/^steps\[(\d+)\]/)?.[1]===String(h))return{
text:n("note.refused"),title:o.error,bad:!0};if(!q(e))return c(n("note.off"));let u=a?.steps?.find(p=>p.number===h);return e.kind==="adapter"&&u?.file===P(e.models.
adapter)&&u?ya(u):c("")}function ya({applied:t,total:e,kinds:s,left_out:i}){let r=Object.entries(i).map(([c,l])=>`${c}: ${l}`),o=Object.entries(s).map(([c,l])=>`${l}\
 ${c}`).join(", "),a=n("note.applied",{some:t,total:e});return{text:r.length?`${a} · ${K("note.left_out",r.length)}`:a,title:[o?n("note.kinds",{matched:a,which:o}):
a,...r].join(`
`),bad:t<e}}var ba=([t,...e])=>t&&!e.length&&t.kind==="merge"&&q(t)&&!t.rest.title;function Wr(t){let{desk:e}=t,s=ba(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,o=e.parked.value?i:e.checkpoint.value?.name??"",a=pr(e.steps,o,r.vae,e.kit.value),c=(l,h)=>f(n(h),n(`${h}_title`),()=>e.add(l));return m`<section id="lm-stack" class=${C(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${n("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${n("stack.steps")} ?hidden=${s}>
            ${jt(e.steps,l=>l.id,(l,h)=>$a(t,l,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${n("stack.words")} title=${a}>${a}</p>
            ${c("merge","stack.add_merge")}${c("adapter","stack.add_adapter")}${c("adjust","stack.add_adjust")}</div>
        </section>`}function $a(t,e,s){let{desk:i}=t,r=s+1,o=e.id===i.panel.value.selected,a=Dr(t,e,s),c=(h,u,d)=>i.doneStep(p=>Ye(p,h,u,d),e.id),l=(h,u,d,p,w=!1)=>f(
h,n(u),p,{kind:"lm-button lm-small",label:n(`${u}_n`,{n:r}),key:d,off:w});return m`<li class=${C({"lm-step":!0,"lm-selected":o,"lm-off":!q(e)})} data-step data-id=${e.
id}>
        <button type="button" class="lm-grip" data-key="grip" title=${n("row.move_title")} aria-label=${n("row.move",{n:r})}
            @keydown=${h=>_a(t,e,s,h)}
            @pointerdown=${h=>Ir(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${n("row.on_title")} aria-label=${n("row.on",{n:r})}
            .checked=${Q(q(e))} @change=${h=>c("enabled",h.target.checked,!0)}>
        ${f(`${r} ${n(`badge.${e.kind}`)}`,n("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${be(e.rest.title||"",n("row.title",{n:r}),h=>c("title",h,""),{kind:"lm-title",key:"title",title:n("row.title_title"),placeholder:mr(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${e.kind==="adapter"?ka(t,e,r):g}
        <span class=${C({"lm-step-note":!0,"lm-bad":a.bad})} title=${a.title}>${a.text}</span>
        <span class="lm-step-buttons">
            ${l("↑","row.earlier","stepUp",h=>Ss(t,e,s,-1,h),s===0)}
            ${l("↓","row.later","stepDown",h=>Ss(t,e,s,1,h),s===i.steps.length-1)}
            ${l("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}function ka({desk:t},e,s){let i=ve(e,t.schema.value)?.value??1,r=a=>t.editStep(
c=>Ye(c,"weight",a,1),e.id),o=a=>{r(a??1),t.commit()};return m`<span class="lm-row-weight">
        ${Pe(i,n("row.weight",{n:s}),r,()=>t.commit(),{low:-1,high:2,key:"weight"})}
        ${ne(i,n("row.weight_exact",{n:s}),o,{key:"weightText"})}</span>`}function _a(t,e,s,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.
altKey||(i.preventDefault(),Ss(t,e,s,r,i))}function Ss({desk:t},e,s,i,r){let o=r.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let a=o.parentElement?.querySelector(
"button:not(:disabled)");(o.disabled?a:o)?.focus()})}function Ur(t){let{desk:e,live:s}=t,{busy:i,progress:r,live:o}=e.state.value,{text:a,bad:c}=xa(t),l=s.pending.value||!!i;return m`<div class="lm-footer">
        <div id="lm-bar" class=${C({"lm-bar":!0,"lm-busy":l})} aria-hidden="true"
            style="--lm-progress: ${l?r||.05:0}"></div>
        <p id="lm-status" class=${C({"lm-status":!0,"lm-bad":c})} role="status" aria-live="polite"
            title=${Oa(t,o)}>${a}</p></div>`}function xa(t){let{desk:e,live:s}=t,{state:i,remark:r}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:n("status.error",{error:i.value.error.error,live:Fr(i.value.live)}),bad:!0};if(s.pending.value)return{
text:Aa(t),bad:!1};let o=Hr(t);return{text:[Sa(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function Aa({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?n("status.applying_percent",{percent:Math.round(100*s)}):e||n("status.applying")}function Fr(t){if(!t?.recipe?.steps.length)return n("status.original");
let e=t.saved?n("status.saved",{name:t.saved}):n("status.not_saved"),s=Object.keys(t.skipped||{}).length;return n("status.merge_on",{saved:s?`${e} · ${K("statu\
s.skipped",s)}`:e})}function Sa({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,r=Fr(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?n("status.parked",{live:r}):s.length?n("status.with_choice",{live:r,choose:n("missing.choose",{what:Z(s)})}):i.length?[
r,...i.map(({index:a,what:c})=>n("step.waits",{n:a+1,what:Z(c)}))].join(" — "):e.settled.value||!t.steps.length?r:E(t.state.value.next?.recipe,t.written.value.
recipe)?n("status.next",{live:r}):o?n("status.other_merge",{live:r}):t.settings.value.live?n("status.off_live"):n("status.off"):e.isLoading.value?n("status.load\
ing"):n("missing.choose",{what:Z(s)})}var Hr=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function Oa(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[n("details.memory",{kept:Et(s.deltas),budget:Et(s.budget)}),n("details.in_place",{size:Et(s.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([a,c])=>`${a}: ${c}`),o=[K("count.blocks",e.blocks.length),K("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[n("details.chang\
ed",{changed:o.join(", "),id:e.id.slice(0,8)}),n("details.blocks",{blocks:e.blocks.join(", ")}),n("details.device",{device:e.device}),...i,...Hr(t),...r].join(`\

`)}function Ea(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(o=>o.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
o=>o.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var Vr=(t,e,s,i)=>s[i.indexOf(Ea(i[e],i))]??t,ja=new Set(["smooth","mirror","swap"]),Os={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?Vr(t,e,s,i):t,swap:Vr,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:t=>t+.1,down:t=>t-.1,clamp:t=>Math.min(1,Math.max(
0,t))};function Kr(t,e){let[s,...i]=Object.keys(e),r=i.map(l=>e[l]),o=Os[t],a=i.map((l,h)=>[l,B(o(r[h],h,r,i))]),c=ja.has(t)?e[s]:B(o(e[s],-1,r,i));return Object.
fromEntries([[s,c],...a])}function qr(t){let{desk:e,drawing:s}=t,[{past:i,future:r},{live:o,auto:a}]=[e.panel.value,e.settings.value],c=e.channel.value!==null;return m`<section class="lm-tools" role="toolbar" aria-label=${n(
"tools.label")}>
        ${Ta(t)}${c?[Ma(t),La(t)]:g}${Na(t)}<span class="lm-gap"></span>
        ${f(n("tools.draw"),n("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!c})}
        ${f("↶",n("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:n("tools.undo"),off:!i.length})}
        ${f("↷",n("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:n("tools.redo"),off:!r.length})}
        ${f(n("tools.reset"),n("tools.reset_title"),()=>e.doneStep(xi),{id:"lm-reset"})}
        ${te(n("tools.live"),n("tools.live_title"),o,l=>{e.set({live:l}),e.edited()},{name:"live"})}
        ${te(n("tools.auto"),n("tools.auto_title"),a,l=>e.set({auto:l,autoChosen:!0}),{name:"auto"})}</section>`}function Ta({desk:t}){let e=t.step.value,s=e?z(
e,t.schema.value):[];return m`<div class="lm-channels" id="lm-channels" role="group" aria-label=${n("tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,r)=>f(i.label,i.parameter.help,()=>t.look({channel:r}),{pressed:i.label===t.channel.value?.label}))}</div>`}function Ma({desk:t,dialogs:e}){let[
s,i,r]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let o=Object.keys(xe(r,s.kind)).map(a=>[a,a]);return m`${U([["",n("tools.preset")],...o],li(
s,i,r),a=>a&&t.usePreset(a),{id:"lm-preset",kind:"lm-input lm-preset",label:n("tools.preset_label"),title:n("tools.preset_title")})}
        ${f(n("tools.my_presets"),n("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function La({desk:t}){let e=Object.keys(Os).map(s=>[
s,n(`shape.${s}`)]);return U([["",n("tools.transform")],...e],"",s=>{let[i,r]=[t.step.value,t.channel.value];!s||!i||!r||(t.setWeights(Kr(s,ut(i,r,t.kit.value))),
t.commit())},{id:"lm-shape",kind:"lm-input lm-shape",label:n("tools.transform_label"),title:n("tools.transform_title")})}function Na({desk:t}){let e=ve(t.step.value,
t.schema.value);if(!e)return g;let s=r=>t.editStep(o=>Ye(o,e.name,r,1)),i=r=>{s(r??1),t.commit()};return m`<label class="lm-strength" id="lm-strength-field" title=${n(
"tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?n("tools.weight"):n("tools.strength")}</span>
        ${Pe(e.value,n("tools.strength_label"),s,()=>t.commit(),{low:e.low,high:2,id:"lm-strength"})}
        ${ne(e.value,n("tools.strength_exact"),i,{id:"lm-strength-value"})}</label>`}var zr=t=>m`${jr(t)}${Wr(t)}${Cr(t)}${Rr(t)}${Br(t)}${qr(t)}
    ${Er(t)}${Tr(t)}${Nr(t)}${Pr(t)}${Mr(t)}${hr(t)}${Ur(t)}
    ${t.dialogs.save.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}`,Yr=({desk:t,live:e,dialogs:s})=>m`
    ${te(n("actions.compare"),n("actions.compare_title"),t.settings.value.compare===!0,i=>t.set({compare:i}),{name:"compare"})}
    ${f(n("actions.restore"),n("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${f(n("actions.save"),n("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;var Es=null,Gr=()=>{},Zr=t=>document.getElementById(t);async function Pa(t){let e=new kt(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:a,table:c}=await e.get(`/sentences?language=${navigator.language}`);di(a,c)}let[s,i,r]=await Promise.all(["/schema","/models","/state"].map(
a=>e.get(a))),o=new Wt(t,e,{schema:s,files:i,state:r});return Ra(o),o.live.watch(),o}async function js(){let t=Zr("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{Es??=Pa(t),Ca(await Es,t)}catch(e){Es=null,t.replaceChildren(),Zt(m`<p class="lm-banner lm-bad" role="alert">${n("start.failed",{why:k(
e)})}</p>`,t)}}}function Ca(t,e){Gr(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,r,o]=["actions","compare","strip","picture"].map(c=>Zr(`li\
ve_merge_${c}`)),a=[Ft(e,()=>zr(t)),Ft(s,()=>Yr(t)),Ft(i,()=>t.compare.template()),Ft(r,()=>t.strip.template()),x(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),o?.
classList.toggle("lm-comparing",t.compare.pairs.value.length>0),o?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=!t.compare.pairs.value.
length),r&&(r.hidden=!t.strip.shots.value.length)})];Gr=()=>a.forEach(c=>c()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),r?.classList.add("lm\
-strip"),r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",n("strip.label")),r?.addEventListener("keydown",c=>t.strip.onKey(c)),xr(e,t),_r(e,t),Or(
e,t),o&&t.preview.attach(o)}function Ft(t,e){if(!t)return()=>{};let s=!1,i=null,r=()=>{s=!1,Zt(i,t)};return x(()=>{i=e(),s||queueMicrotask(r),s=!0})}function Ra(t){
let{desk:e,compare:s,preview:i,strip:r,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:r,live:o,onState:a=>x(()=>a(e.state.value))},
liveMergePreviewArgs:(...a)=>i.sent(a)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.
hidden&&o.watch(0))}function Ts(){js();let t=window;typeof t.onAfterUiUpdate=="function"?t.onAfterUiUpdate(js):new MutationObserver(js).observe(document.body,{childList:!0,
subtree:!0})}var{onUiLoaded:Jr}=window;typeof Jr=="function"?Jr(Ts):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",Ts):Ts();})();
