/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var ra=Symbol.for("preact-signals");function zt(){if(le>1)le--;else{var t,e=!1;for((function(){var r=it;for(it=void 0;r!==void 0;){var a=r.S;if(a.v===r.v)for(var o=a.
t;o!==void 0;o=o.x)o.i===r.i&&(o.i=a.i);r=r.o}})();De!==void 0;){var s=De;for(De=void 0,st++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&Ws(s))try{s.
c()}catch(r){e||(t=r,e=!0)}s=i}}if(st=0,le--,e)throw t}}var Ie,_=void 0;function ie(t){var e=_,s=Ie;_=void 0,Ie=void 0;try{return t()}finally{_=e,Ie=s}}var De=void 0,le=0,st=0;var Is=0,it=void 0,rt=0;function Ds(t){if(_!==void 0){var e=t.n;if(e===void 0||e.t!==_)return e={i:0,S:t,p:_.s,n:void 0,t:_,e:void 0,x:void 0,r:e},_.s!==void 0&&
(_.s.n=e),_.s=e,t.n=e,32&_.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=_.s,e.n=void 0,_.s.n=e,_.s=e),e}}function M(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}M.prototype.brand=ra;M.prototype.h=function(){return!0};
M.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:ie(function(){var i;(i=e.W)==null||i.call(e)}))};M.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&ie(
function(){var r;(r=e.Z)==null||r.call(e)}))}};M.prototype.subscribe=function(t){var e=this;return A(function(){var s=e.value;ie(function(){return t(s)})},{name:"\
sub"})};M.prototype.valueOf=function(){return this.value};M.prototype.toString=function(){return this.value+""};M.prototype.toJSON=function(){return this.value};
M.prototype.peek=function(){var t=this;return ie(function(){return t.value})};Object.defineProperty(M.prototype,"value",{get:function(){var t=Ds(this);return t!==
void 0&&(t.i=this.i),this.v},set:function(t){if(t!==this.v){if(st>100)throw new Error("Cycle detected");(function(s){le!==0&&st===0&&s.l!==Is&&(s.l=Is,it={S:s,v:s.
v,i:s.i,o:it})})(this),this.v=t,this.i++,rt++,le++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{zt()}}}});function f(t,e){return new M(t,e)}function Ws(t){
for(var e=t.s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function Us(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&
(e.r=s),e.S.n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function Hs(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&
(e.n.p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function ce(t,e){M.call(this,void 0,e),this.x=t,this.s=void 0,this.g=rt-1,this.f=4}ce.prototype=new M;
ce.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===rt))return!0;if(this.g=rt,this.f|=1,this.i>0&&!Ws(this))return this.
f&=-2,!0;var t=_;try{Us(this),_=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return _=
t,Hs(this),this.f&=-2,!0};ce.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}M.prototype.S.call(this,t)};ce.prototype.
U=function(t){if(this.t!==void 0&&(M.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};ce.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(ce.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=Ds(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function L(t,e){return new ce(t,e)}function Vs(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){le++;var s=_;_=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,qt(t),i}finally{_=s,zt()}}}function qt(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,Vs(t)}function aa(t){if(_!==this)throw new Error("Out-of-order effect");Hs(this),_=t,this.f&=-2;try{8&this.f&&qt(this)}finally{
zt()}}function ke(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,Ie&&Ie.push(this)}ke.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};ke.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,Vs(this),Us(this),le++;var t=_;return _=this,aa.bind(this,t)};ke.prototype.N=function(){2&this.f||(this.f|=2,this.u=De,De=this)};
ke.prototype.d=function(){this.f|=8,1&this.f||qt(this)};ke.prototype.dispose=function(){this.d()};function A(t,e){var s=new ke(t,e);try{s.c()}catch(r){throw s.d(),
r}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var Gt=globalThis,Fs=t=>t,at=Gt.trustedTypes,Ks=at?at.createPolicy("lit-html",{createHTML:t=>t}):void 0,Jt="$lit$",Z=`lit$${Math.random().toFixed(9).slice(2)}$`,
Zt="?"+Z,oa=`<${Zt}>`,ue=document,Ue=()=>ue.createComment(""),He=t=>t===null||typeof t!="object"&&typeof t!="function",Xt=Array.isArray,Zs=t=>Xt(t)||typeof t?.[Symbol.
iterator]=="function",Yt=`[ 	
\f\r]`,We=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,zs=/-->/g,qs=/>/g,he=RegExp(`>|${Yt}(?:([^\\s"'>=/]+)(${Yt}*=${Yt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Ys=/'/g,Gs=/"/g,Xs=/^(?:script|style|textarea|title)$/i,Qt=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),m=Qt(1),Ko=Qt(2),zo=Qt(
3),S=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),Js=new WeakMap,de=ue.createTreeWalker(ue,129);function Qs(t,e){if(!Xt(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return Ks!==void 0?Ks.createHTML(e):e}var ei=(t,e)=>{let s=t.length-1,i=[],r,a=e===2?"<svg>":e===3?"<math>":"",o=We;for(let c=0;c<
s;c++){let l=t[c],h,d,u=-1,p=0;for(;p<l.length&&(o.lastIndex=p,d=o.exec(l),d!==null);)p=o.lastIndex,o===We?d[1]==="!--"?o=zs:d[1]!==void 0?o=qs:d[2]!==void 0?(Xs.
test(d[2])&&(r=RegExp("</"+d[2],"g")),o=he):d[3]!==void 0&&(o=he):o===he?d[0]===">"?(o=r??We,u=-1):d[1]===void 0?u=-2:(u=o.lastIndex-d[2].length,h=d[1],o=d[3]===
void 0?he:d[3]==='"'?Gs:Ys):o===Gs||o===Ys?o=he:o===zs||o===qs?o=We:(o=he,r=void 0);let w=o===he&&t[c+1].startsWith("/>")?" ":"";a+=o===We?l+oa:u>=0?(i.push(h),
l.slice(0,u)+Jt+l.slice(u)+Z+w):l+Z+(u===-2?c:w)}return[Qs(t,a+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},Ve=class t{constructor({strings:e,_$litType$:s},i){
let r;this.parts=[];let a=0,o=0,c=e.length-1,l=this.parts,[h,d]=ei(e,s);if(this.el=t.createElement(h,i),de.currentNode=this.el.content,s===2||s===3){let u=this.
el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=de.nextNode())!==null&&l.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())
if(u.endsWith(Jt)){let p=d[o++],w=r.getAttribute(u).split(Z),y=/([.?@])?(.*)/.exec(p);l.push({type:1,index:a,name:y[2],strings:w,ctor:y[1]==="."?nt:y[1]==="?"?lt:
y[1]==="@"?ct:pe}),r.removeAttribute(u)}else u.startsWith(Z)&&(l.push({type:6,index:a}),r.removeAttribute(u));if(Xs.test(r.tagName)){let u=r.textContent.split(Z),
p=u.length-1;if(p>0){r.textContent=at?at.emptyScript:"";for(let w=0;w<p;w++)r.append(u[w],Ue()),de.nextNode(),l.push({type:2,index:++a});r.append(u[p],Ue())}}}else if(r.
nodeType===8)if(r.data===Zt)l.push({type:2,index:a});else{let u=-1;for(;(u=r.data.indexOf(Z,u+1))!==-1;)l.push({type:7,index:a}),u+=Z.length-1}a++}}static createElement(e,s){
let i=ue.createElement("template");return i.innerHTML=e,i}};function me(t,e,s=t,i){if(e===S)return e;let r=i!==void 0?s._$Co?.[i]:s._$Cl,a=He(e)?void 0:e._$litDirective$;
return r?.constructor!==a&&(r?._$AO?.(!1),a===void 0?r=void 0:(r=new a(t),r._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=r:s._$Cl=r),r!==void 0&&(e=me(t,r._$AS(t,e.
values),r,i)),e}var ot=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,r=(e?.creationScope??ue).importNode(s,!0);de.currentNode=r;let a=de.nextNode(),o=0,c=0,l=i[0];for(;l!==void 0;){
if(o===l.index){let h;l.type===2?h=new _e(a,a.nextSibling,this,e):l.type===1?h=new l.ctor(a,l.name,l.strings,this,e):l.type===6&&(h=new ht(a,this,e)),this._$AV.
push(h),l=i[++c]}o!==l?.index&&(a=de.nextNode(),o++)}return de.currentNode=ue,r}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},_e=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,r){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=me(this,e,s),He(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==S&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Zs(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&He(this._$AH)?this._$AA.nextSibling.data=e:this.
T(ue.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,r=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=Ve.createElement(Qs(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===r)this._$AH.p(s);else{let a=new ot(r,this),o=a.u(this.options);a.p(s),this.T(o),this._$AH=a}}_$AC(e){let s=Js.get(e.strings);return s===
void 0&&Js.set(e.strings,s=new Ve(e)),s}k(e){Xt(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,r=0;for(let a of e)r===s.length?s.push(i=new t(this.O(Ue()),
this.O(Ue()),this,this.options)):i=s[r],i._$AI(a),r++;r<s.length&&(this._$AR(i&&i._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=Fs(e).nextSibling;Fs(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},pe=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,r,a){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=
a,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,r){let a=this.strings,o=!1;if(a===void 0)
e=me(this,e,s,0),o=!He(e)||e!==this._$AH&&e!==S,o&&(this._$AH=e);else{let c=e,l,h;for(e=a[0],l=0;l<a.length-1;l++)h=me(this,c[i+l],s,l),h===S&&(h=this._$AH[l]),
o||=!He(h)||h!==this._$AH[l],h===g?e=g:e!==g&&(e+=(h??"")+a[l+1]),this._$AH[l]=h}o&&!r&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},nt=class extends pe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},lt=class extends pe{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},ct=class extends pe{constructor(e,s,i,r,a){super(e,s,i,r,a),this.type=
5}_$AI(e,s=this){if((e=me(this,e,s,0)??g)===S)return;let i=this._$AH,r=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,a=e!==g&&(i===
g||r);r&&this.element.removeEventListener(this.name,this,i),a&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},ht=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){me(this,e)}},ti={M:Jt,P:Z,A:Zt,C:1,L:ei,R:ot,D:Zs,V:me,I:_e,H:pe,N:lt,U:ct,B:nt,F:ht},na=Gt.litHtmlPolyfillSupport;
na?.(Ve,_e),(Gt.litHtmlVersions??=[]).push("3.3.3");var es=(t,e,s)=>{let i=s?.renderBefore??e,r=i._$litPart$;if(r===void 0){let a=s?.renderBefore??null;i._$litPart$=
r=new _e(e.insertBefore(Ue(),a),a,void 0,s??{})}return r._$AI(t),r};function dt(t,e,s="live_merge",i={}){let r=e&&t.architectures[e]?e:"sd1",a=t.block_maps.find(o=>o.id===s)||t.block_maps[0];return{schema:t,id:r,architecture:t.architectures[r],
follows:a.follows[r],parts:i}}var O=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],xe=(t,e)=>t.schema[e==="adapter"?"adapter_presets":"presets"][t.id]||{},X=(t,e)=>t.
parts[e]||[];var re=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[r])=>i<r?-1:1)):s),E=(t,e)=>t===e||re(
t)===re(e);function si(t){let e=2166136261;for(let s of re(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var T=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var ae=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Fe=(t,e,s)=>t.weights[ae(e,s)]||{},Ke=(t,e,s,i)=>Fe(t,s,i)[e]!==void 0;function K(t,e,s,i){let r=Fe(t,s,i)[e];
if(r!==void 0)return r;if(!i.architecture.odd.includes(e))return s.parameter.default;let a=i.follows[e];return a?K(t,a,s,i):t.kind==="adapter"?1:0}function ii(t,e,s){
let{sliders:i,odd:r}=s.architecture,a=r.filter(l=>Ke(t,l,e,s)),o=Object.fromEntries([...i,...a].map(l=>[l,K(t,l,e,s)])),c=new Set(Object.values(o));return!a.length&&
c.size===1?o[i[0]]:o}function ri(t,e,s,i){let r={...Fe(t,e,i),...s},a=Object.fromEntries(Object.entries(r).filter(([,o])=>o!==null));return ts({...t,typed:T(t.typed,
e.parameter.name)},e,a,i)}var ts=(t,e,s,i)=>({...t,weights:{...t.weights,[ae(e,i)]:s}});function ai(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(a=>[a,t])):!t||typeof t!="object"?null:s.every(a=>typeof t[a]=="number")&&Object.entries(t).every(([a,o])=>typeof o=="number"&&[
...s,...i].includes(a))?{...t}:null}var ut=t=>t.includes("/"),Ae=t=>t.split("/")[0],ze=t=>/\.\d+$/.test(t.id),Se=t=>t.rest.layers||[],ss=(t,e)=>t.kind==="adapter"?"weight":e.parameter.name,is=(t,e)=>X(
e,Ae(t)).find(s=>s.id===t.split("/")[1]),Oe=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function rs(t,e,s,i){let r=ss(t,s),a=Se(t).filter(o=>Oe(o,Ae(e),is(
e,i))&&r in o).pop();return Array.isArray(a?.[r])?a[r][s.index]:a?.[r]}var oi=(t,e)=>({...t,rest:{...T(t.rest,"layers"),...e.length?{layers:e}:{}}});function ni(t,e,s,i){
let r=Se(t);for(let[a,o]of Object.entries(s))r=o===null?la(t,r,a,e,i):ca(t,r,a,e,o,i);return oi(t,r)}function la(t,e,s,i,r){let a=ss(t,i);return e.map(o=>Oe(o,Ae(
s),is(s,r))?T(o,a):o).filter(o=>Object.keys(o).some(c=>!["keys","slots"].includes(c)))}function ca(t,e,s,i,r,a){let[o,c,l]=[ss(t,i),Ae(s),is(s,a)];if(!l)return e;
let h=e.filter(p=>Oe(p,c,l)),d=h.filter(p=>o in p).pop()||h.pop(),u=da(t,c,i,d?.[o],r,a);return d?e.map(p=>p===d?{...p,[o]:u}:p):ha(e,{keys:l.keys,slots:c,[o]:u},
c,ze(l),a)}function ha(t,e,s,i,r){let a=X(r,s).filter(ze),o=i?-1:t.findIndex(c=>a.some(l=>Oe(c,s,l)));return o<0?[...t,e]:t.toSpliced(o,0,e)}function da(t,e,s,i,r,a){
if(!s.parameter.per_model)return r;let o=t.models.models?.length||2;return Array.from({length:o},(c,l)=>l===s.index?r:Array.isArray(i)?i[l]:i??K(t,e,{...s,index:l},
a))}var li=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function ci(t,e){let s=r=>Array.isArray(r)?Array.from({
length:e},(a,o)=>r[Math.min(o,r.length-1)]):r,i=Se(t).map(r=>Object.fromEntries(Object.entries(r).map(([a,o])=>[a,s(o)])));return i.length?{layers:i}:{}}var hi=(t,e,s)=>Se(
t).some(i=>X(s,e).some(r=>Oe(i,e,r))),di=(t,e)=>Se(t).filter(s=>!X(e,s.slots||"").some(i=>Oe(s,s.slots,i))),ui=(t,e)=>oi(t,Se(t).filter(s=>s!==e));function as(t,e,s,i){return ut(e)?rs(t,e,s,i)??K(t,Ae(e),s,i):K(t,e,s,i)}var mi=(t,e,s,i)=>ut(e)?rs(t,e,s,i)!==void 0:Ke(t,e,s,i);function os(t,e,s,i){let[r,a]=[
!0,!1].map(c=>Object.fromEntries(Object.entries(s).filter(([l])=>ut(l)===c))),o=Object.keys(r).length?ni(t,e,r,i):t;return Object.keys(a).length?ri(o,e,a,i):o}function pi(t,e,s,i){
let r={...t,presets:{...t.presets,[ae(e,i)]:s}};return os(r,e,xe(i,t.kind)[s]||{},i)}function fi(t,e,s){let i=t.presets[ae(e,s)]||"";return Object.entries(xe(s,
t.kind)[i]||{}).every(([a,o])=>as(t,a,e,s)===o)?i:""}function vi(t,e,s,i,r){let o=(xe(r,t.kind)[t.presets[ae(e,r)]||""]||{})[s]??0;return i===o?e.parameter.default:
o}function gi(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var mt=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,K(t,i,e,s)]));var N=t=>(t&&typeof t=="object"?t.file:t)||"",j=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",z=t=>N(Array.isArray(t)?t[t.length-
1]:t),pt=(t,e)=>j(t).toLowerCase()===j(e).toLowerCase();var ns={"actions.compare":"Compare with original","actions.compare_title":"Preview makes the original's picture of the same seed as well, and shows both; F flip\
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
text":"Text of a recipe","import.title":"Import a recipe","lora_dialog.energy":"Energy kept in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"\
Put the file on its base in place of the merge on the desk; undo brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.o\
verwrite":"Replace a file of that name","lora_dialog.rank":"Rank","lora_dialog.size":"Size, MB","lora_dialog.text_encoders":"Text encoders, too","lora_dialog.te\
xt_encoders_title":"Without them the LoRA changes the U-Net alone","lora_dialog.title":"Save what the merge changes as a LoRA","lora_dialog.way":"Size by","miss\
ing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","missing.e\
very_model":"every model","missing.model":"model {name}","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"\
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
Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","row.on_title":"On: switched off it changes n\
othing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this step","row.title":"Title of step {n}","row.title_\
title":"Click to give it a title","row.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"\
Take this rule out","rules.drop_one":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules \
of this step: ","save_dialog.asking":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {si\
ze}.","save_dialog.drop_ema":"Drop EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further t\
raining","save_dialog.dtype":"Precision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog\
.exists":"Exists already; you will be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and \
is never written over; choose another name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_ti\
tle":"Make the saved file the loaded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this che\
ckpoint","save_dialog.name":"Name","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to \
save: the merge on this desk is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file tha\
t is there","save_dialog.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.sto\
p":"Stop saving","save_dialog.stop_title":"Stop; no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {\
size}, more than the {free} free.","save_dialog.vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.wit\
h_live_vae_title":"The saved file then gives the pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.wit\
h_vae":"Save with {vae}","server.answered":"the server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","\
shape.clamp":"Clamp to 0…1","shape.down":"All − 0.1","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape\
.swap":"Swap IN and OUT","shape.up":"All + 0.1","source.adapter":"LoRA or LyCORIS","source.fewer":"One model fewer","source.label":"Models and method","source.m\
ethod":"Method","source.model":"Model {n}","source.more":"One model more","source.parameters":"Parameters of the method","stack.add_adapter":"+ LoRA","stack.add\
_adapter_title":"Add a LoRA or LyCORIS file, with a weight for each block","stack.add_adjust":"+ Adjust","stack.add_adjust_title":"Adjust detail, contrast, brig\
htness and colour","stack.add_merge":"+ Merge","stack.add_merge_title":"Merge another model into the result so far","stack.label":"Steps of the recipe","stack.s\
teps":"Steps, in the order they are applied","stack.words":"The recipe in words","start.failed":"Live Merge: {why}","status.applying":"Applying…","status.appl\
ying_percent":"Applying… {percent} %","status.error":"{error} ({live})","status.loading":"A checkpoint is being loaded…","status.merge_on":"Merge on · {save\
d}","status.next":"{live} — your merge is put in before the next picture","status.not_saved":"not saved","status.off":"Showing the original. Press Preview to \
turn your merge on","status.off_live":"Showing the original. Press Preview or move a fader to turn your merge on","status.original":"Showing the original","stat\
us.other_merge":"{live} — it is another than on this desk: press Preview to put this one in its place","status.parked":"{live} — your merge is paused: Preview\
 shows the loaded checkpoint alone","status.saved":"saved as {name}","status.skipped.one":"{n} skipped","status.skipped.other":"{n} skipped","status.with_choice":"\
{live} — {choose}","step.no_adjustment":"no adjustment yet","step.no_file":"No file chosen","step.of_model":"{name} of model {n}","step.unknown":"Unknown step",
"step.waits":"step {n} waits: choose {what}","strip.back":"Back to {about}","strip.interrupted":"interrupted before it was finished","strip.label":"Last preview\
s","strip.other_kind":"This preview was made with a model of another kind ({base}); load it first.","strip.preview":"Preview {id}, {when}","strip.title":`{about\
}
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
nge all faders at once","tools.undo":"Undo","tools.undo_title":"Undo (Ctrl+Z)","tools.weight":"Weight"};var Ee=ns,cs=new Intl.PluralRules("en");function wi(t,e){Ee={...ns,...e},cs=new Intl.PluralRules(t.replaceAll("_","-"))}var n=(t,e={})=>hs(Ee[t],e);function q(t,e,s={}){
return hs(yi(t,e),{n:e,...s})}var yi=(t,e)=>Ee[`${t}.${cs.select(e)}`]??Ee[`${t}.other`];function ft({sentences:t,...e}){if(!t)return e;let s=(i,r)=>{if(typeof i==
"string")return ls(i,t);if(Array.isArray(i))return i.map(o=>s(o));if(!i||typeof i!="object"||r==="recipe")return i;let a=o=>r==="skipped"?ls(o,t):o;return Object.
fromEntries(Object.entries(i).map(([o,c])=>[a(o),s(c,o)]))};return s(e)}function ls(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],r=o=>typeof o==
"string"&&o!==t?ls(o,e):o,a=Ee[s]??yi(s,i.n);return a?hs(a,i,r):t}var bi=t=>t in Ee,W=t=>new Intl.ListFormat(cs.resolvedOptions().locale,{type:"conjunction"}).format(
t),hs=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,r)=>r in e?[e[r]].flat().map(s).join(", "):i);var ki={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},oe=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},rest:{}}),Y=t=>t.rest.enabled!==!1;function _i(t,e){let s=oe("ot\
her");if("adapter"in t){let{adapter:r,blocks:a,...o}=t;return{...s,kind:"adapter",models:{adapter:r},typed:{blocks:a??null},rest:o}}return"adjust"in t?{...s,kind:"\
adjust",adjust:{...t.adjust},rest:T(t,"adjust")}:!("adapters"in t)&&e.methods.some(r=>r.id===t.method)?pa(s,t,e):{...s,raw:t,rest:{}}}function pa(t,e,s){let i=O(
s,e.method),r=i.parameters.filter(c=>c.kind==="weight").map(c=>c.name),a=i.parameters.map(c=>c.name).filter(c=>!r.includes(c)&&c in e),o=c=>Object.fromEntries(c.
map(l=>[l,e[l]]));return{...t,kind:"merge",method:i.id,sparse:!0,models:o(i.models),parameters:{[i.id]:o(a)},typed:Object.fromEntries(r.map(c=>[c,e[c]??null])),
rest:T(e,"method",...i.models,...i.parameters.map(c=>c.name))}}function xi(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{
...t.adjust},...t.rest};if(t.kind==="adapter"){let r=$i(t,ki,e);return{adapter:t.models.adapter||"",...r===void 0?{}:{blocks:r},...t.rest}}let s=O(e.schema,t.method),
i={method:t.method};for(let r of s.models)i[r]=r==="models"?U(t).filter(Boolean):t.models[r]||"";for(let r of s.parameters){let a=r.kind==="weight"?$i(t,r,e):fa(
t,r);a!==void 0&&(i[r.name]=a)}return{...i,...t.rest}}function $i(t,e,s){if(e.name in t.typed)return t.typed[e.name]??void 0;let i=G(t,s.schema).filter(a=>a.parameter.
name===e.name);if(t.kind==="adapter"&&!Object.keys(Fe(t,i[0],s)).length)return;let r=i.map(a=>ii(t,a,s));return e.per_model?r:r[0]}function fa(t,e){return e.name in
(t.parameters[t.method]||{})||!t.sparse?ds(t,e):void 0}var ds=(t,e)=>(t.parameters[t.method]||{})[e.name]??e.default;function qe(t,e){if(t.kind==="adapter")return t.
models.adapter?[]:[n("missing.adapter")];if(t.kind!=="merge")return[];let s=O(e,t.method).models;return s[0]!=="models"?s.filter(i=>!t.models[i]).map(i=>n("miss\
ing.model",{name:i.toUpperCase()})):U(t).every(Boolean)?[]:[U(t).some(Boolean)?n("missing.every_model"):n("missing.any_model")]}var U=t=>t.models.models?.length?
t.models.models:["",""];function Ye(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind!=="merge")return[];let s=O(e,t.method).models;
return(s[0]==="models"?U(t):s.map(i=>t.models[i])).filter(Boolean)}function G(t,e){return t.kind==="adapter"?[{parameter:ki,index:0,label:"blocks"}]:t.kind!=="m\
erge"?[]:O(e,t.method).parameters.filter(s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?U(t).length:1},(i,r)=>({parameter:s,index:r,label:s.per_model?
n("step.of_model",{name:s.name,n:r+1}):s.name})))}function Ai(t,e){let s=t?G(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function Si(t,e,s){let i={
...t,models:{...t.models,...e}},r=U(i).length;if(t.kind!=="merge"||!e.models||r===U(t).length)return i;let a=O(s,t.method).parameters.map(o=>o.name).filter(o=>Array.
isArray(t.typed[o]));return{...i,typed:T(t.typed,...a),rest:{...t.rest,...ci(t,r)}}}function Oi(t,e,s){let i=O(s,e).parameters.map(l=>l.name),{layers:r,strength:a,
...o}=t.rest,c=(r||[]).filter(l=>i.some(h=>h in l&&!Array.isArray(l[h])));return c.length&&(o.layers=c.map(l=>li(l,i))),a!==void 0&&i.includes("alpha")&&(o.strength=
a),{...t,method:e,channel:0,sparse:!1,typed:{},rest:o}}function Ei(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}
var Ge=(t,e,s,i)=>({...t,rest:s===i?T(t.rest,e):{...t.rest,[e]:s}});function us(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function ji(t){
let e=Object.fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},
sparse:!1,rest:e}}function fe(t,e){return t?t.kind==="adapter"?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:G(t,e).some(i=>i.parameter.name==="alpha")?
{name:"strength",low:0,value:Number(t.rest.strength??1)}:null:null}var je=()=>({whole:{},base:null,home:"",steps:[]});function Ti(t,e,s){let i=t.steps.map(u=>qe(u,s.schema)),r=t.steps.map((u,p)=>p).filter(u=>!i[u].length),a=i.map(
(u,p)=>({index:p,what:u})).filter(({what:u})=>u.length),c=e?.architecture&&t.whole.architecture!==e.architecture?T(t.whole,"architecture"):t.whole,l=r.map(u=>xi(
t.steps[u],s)),h={live_merge:1,base:va(t,e),...c,steps:l},d=a.length&&!r.length?a[0].what:[];return{recipe:h,missing:e?d:[n("missing.checkpoint")],waiting:a,places:r}}
function va(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var Mi=t=>({live_merge:1,base:t?.name||"",steps:[]});function Li(t,e,s){let i=T(t,"live_m\
erge","base","steps"),r=z(t.base),a=e!==null&&(!r||pt(r,e.name));return{whole:i,base:a&&r?{written:t.base,of:e.name}:null,home:a?e.name:r,steps:(t.steps||[]).map(
o=>_i(o,s))}}var ga=(t,e)=>t.some(s=>Y(s)&&!qe(s,e).length),Ni=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&ga(t.steps,s);function Pi(t,e,s){let i=T(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}var wa=200,Je=(t,e="")=>({values:t,selected:vt(t,e),committed:t,past:[],future:[]}),Ci=()=>Je({...je(),steps:[oe("merge")]}),vt=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",Ri=t=>t.values.steps.find(e=>e.id===t.selected)||null,ge=(t,e)=>({...t,values:{...t.values,...e}}),ms=(t,e,s)=>ge(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),gt=(t,e)=>({...t,selected:e});function Bi(t,e){let s=oe(e);return gt(ge(t,{steps:[...t.values.steps,s]}),s.id)}function Ii(t,e){
let s=t.values.steps.findIndex(r=>r.id===e),i=ge(t,{steps:t.values.steps.filter(r=>r.id!==e)});return gt(i,vt(i.values,t.selected,s))}function Di(t,e,s){let{steps:i}=t.
values,r=i.findIndex(o=>o.id===e),a=Math.min(Math.max(s,0),i.length-1);return r<0||r===a?t:ge(t,{steps:i.toSpliced(r,1).toSpliced(a,0,i[r])})}var ps=(t,e)=>ve({
...ve(t),values:e,selected:vt(e,"")});function ve(t){let{values:e,committed:s,past:i}=t;return e===s||E(e,s)?t:{...t,committed:e,past:[...i,s].slice(-wa),future:[]}}
var wt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function Wi(t){let e=ve(t),s=e.past.at(-1);return s?Hi(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Ui(t){let e=ve(t),s=e.future.at(-1);return s?Hi(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function Hi(t,e,s){let i=new Map(t.values.steps.map(a=>[a.id,a])),r=e.steps.find(a=>!E(i.get(a.id)??null,a));return{...t,...s,values:e,committed:e,selected:vt(e,
r?.id??t.selected)}}var fs=24;function Vi(t,e){let s=t.find(i=>i.infotext===e.infotext&&E(i.recipe,e.recipe));return s?.whole&&!e.whole?t:[e,...t.filter(i=>i!==s)].slice(0,fs)}function ba(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(a=>j(N(a)));return[s.method?O(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Fi(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${j(z(t.recipe.
base))}: ${ba(t.recipe,e)}`,r=t.whole?"":`
${n("strip.interrupted")}`;return`${n("strip.preview",{id:si(t.recipe),when:s})}
${i}${r}`}var Ki=2,zi=1,$a=["merge","adapter","adjust","other"],yt={live:!0,auto:!1,odd:!1},B=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function qi(t){try{return JSON.
parse(t??"null")}catch{return null}}var Yi=({values:t,selected:e},s)=>JSON.stringify({version:Ki,values:t,selected:e,settings:s});function Gi(t){let e=qi(t);if(!B(
e)||e.version!==Ki||!B(e.values))return{panel:null,settings:yt};let s={...yt,...B(e.settings)?e.settings:{}};return{panel:Je(ka(e.values),String(e.selected)),settings:s}}
function ka(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>B(s)&&$a.includes(s.kind)):[];return{...je(),home:typeof t.home=="string"?t.home:"",...B(t.whole)?
{whole:t.whole}:{},...B(t.base)?{base:t.base}:{},steps:e.map(_a)}}function _a(t){let e=oe(t.kind),s=([i,r])=>{let a=e[i];return i==="raw"||B(a)?B(r):typeof r==typeof a};
return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var vs=t=>JSON.stringify({version:zi,entries:t});function Ji(t){let e=qi(t);return!B(e)||e.version!==
zi||!Array.isArray(e.entries)?[]:e.entries.filter(xa).slice(0,fs).map(s=>({...s,infotext:s.infotext??"",whole:s.whole??!0}))}var xa=t=>B(t)&&B(t.recipe)&&Array.
isArray(t.recipe.steps)&&Number.isFinite(t.time)&&(t.picture===""||String(t.picture).startsWith("data:image/"));function bt(t){let e=t.findLastIndex(s=>s.picture!==
"");return e>=0?t.with(e,{...t[e],picture:""}):t.length?t.slice(0,-1):null}var $t=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f(Ci()),this.settings=f(yt),this.parts=f({of:"",slots:{}}),this.edits=
f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=gs(()=>this.state.value.checkpoint);let r=gs(()=>this.parts.value.of===this.checkpoint.value?.name?this.
parts.value.slots:{}),a=L(()=>this.panel.value.values.whole.block_map);this.kit=L(()=>dt(this.schema.value,this.checkpoint.value?.architecture,a.value,r.value)),
this.step=L(()=>Ri(this.panel.value)),this.channel=gs(()=>Ai(this.step.value,this.schema.value)),this.written=L(()=>Ti(this.panel.value.values,this.checkpoint.value,
this.kit.value)),this.parked=L(()=>Ni(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=L(()=>this.parked.value?Mi(this.checkpoint.value):
this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){let[s,i]=[this.step.value,this.
channel.value];return s&&i?as(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&mi(s,e,i,this.kit.value))}edit(e){let s=e(
this.panel.value),i=this.parked.value?s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:ge(s,{home:i}),this.edited()}edited(){
this.remark.value="",this.edits.value+=1}commit(){this.panel.value=ve(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){
this.edit(i=>ms(i,s,e))}doneStep(e,s){this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>os(i,s,e,this.kit.value))}doneWeights(e){
this.setWeights(e),this.commit()}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>pi(i,s,e,this.kit.value))}add(e){this.done(s=>Bi(s,e))}remove(e){this.
done(s=>Ii(s,e))}move(e,s){this.done(i=>Di(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=gt(this.panel.value,e))}look(e){let s=ms(this.panel.
value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=wt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:Pi(i.values,e,s)}))}undo(){
this.panel.value=Wi(this.panel.value),this.edited()}redo(){this.panel.value=Ui(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}async load(e,s){let i=Li(e,this.checkpoint.value,this.schema.value),r=await s(i.steps,i.whole.block_map);this.panel.value=ps(this.panel.value,{...i,steps:r})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=ve(ge(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=ps(this.panel.value,
{...je(),steps:[oe("merge")]}),this.edited()}};function gs(t){let e;return L(()=>{let s=t();return(e===void 0||!E(e,s))&&(e=s),e})}var Aa=600,Sa=["disk","memory"],kt=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",r=0;A(()=>{if(!e.edits.value)return;let a=this.#t();
clearTimeout(r),a!==i&&(r=setTimeout(()=>this.#e(i=a),Aa))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(r=>!Sa.includes(r.check)).map(r=>r.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value,i=e.steps.filter(a=>a.enabled!==!1);if(s.length||!i.length)return"";let r=a=>a.method?
O(this.desk.schema.value,a.method).models.map(o=>a[o]):[];return JSON.stringify([e.base,e.vae,i.map(a=>[a.method,a.adapter,r(a)])])}};var Te=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),_t=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#e(e,{method:"GET"})}post(e,s){return this.#e(e,{method:"POST",body:JSON.stringify(s)})}async#e(e,s){let i={
"X-Live-Merge-Token":this.token,"Content-Type":"application/json"},r=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!r)
throw new Te(n("server.silent"));let a=ft(await r.json().catch(()=>({})));if(r.ok)return a;let o=typeof a.detail=="string"&&a.detail?a.detail:a.error;throw new Te(
o||n("server.answered",{status:r.status,path:e}),a.place||"")}};var Zi=150,ws=3e3,Oa=100,xt=class{constructor(e,s,i,r){this.desk=e,this.server=s,this.reader=i,this.page=r,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=L(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=L(()=>this.unreachable.value||this.refusal.
value),this.settled=L(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=L(()=>this.loads.value>0),this.elsewhere=L(()=>this.#t()),
A(()=>{e.edits.value&&ie(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,r=s.value.live?.recipe;
return!!r&&!i.value&&!e.value.missing.length&&E(e.value.recipe,r)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(re(e.recipe))&&!E(e.recipe,this.recipe)}expect(e){let s=re(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-Oa)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=re(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#r("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?ws:Zi)}async#r(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let r=i instanceof Te&&i.place===void 0;return(r?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#r(e,s);return await this.#o(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#a())&&this.restore())}#a(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(re(e))}watch(e=ws){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#o(),e)}async#o(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,r]=[this.stale.value,this.sequence];try{let o=await this.
server.get("/state");i&&r===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(o)}catch(o){this.unreachable.value=k(o)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let a=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
a?Zi:ws)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),E(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(r=>this.refusal.value=k(r)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};function Xi(t,e){let s="";A(()=>{let{name:i="",architecture:r}=t.checkpoint.value??{};r&&!t.schema.value.architectures[r]&&e.get("/schema").then(a=>a.architectures[r]&&
(t.schema.value=a),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(a=>t.parts.value={of:a.checkpoint,slots:a.slots},()=>{}))})}var Qi="live-merge/panel",bs="live-merge/strip",Ea=1e6;function er(t){try{return localStorage.getItem(t)}catch{return null}}function ys(t,e){try{return localStorage.
setItem(t,e),!0}catch{return!1}}var tr=()=>Gi(er(Qi)),$s=()=>Ji(er(bs));function sr(t){for(let e=t;e;e=bt(e)){let s=vs(e);if(s.length<=Ea&&ys(bs,s))return}}function ja(t){
for(let e=bt($s());!ys(Qi,t)&&e;e=bt(e))if(!ys(bs,vs(e)))return}function ir(t){let e=0,s="",i=()=>ja(s);A(()=>{s=Yi(t.panel.value,t.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i)}var At=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,A(()=>{this.#t()})}async read(e,s,i,r="live_merge"){let a=ai(e,i);if(a)return{
weights:a,named:null};let o=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:o,architecture:i.id,adapter:s==="adapter",block_map:r})}async change(e){
let{kit:s,panel:i,kind:r}=this.desk,{weights:a,named:o}=await this.read(e,r,s.value,i.value.values.whole.block_map);return o?Object.fromEntries(o.map(c=>[c,a[c]])):
{...Object.fromEntries(s.value.architecture.odd.map(c=>[c,null])),...a}}async steps(e,s){let i=dt(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(r=>this.#e(r,i,s)))}async#e(e,s,i){let r=e;for(let a of rr(e,s)){let o=e.typed[a.parameter.name],{weights:c}=await this.read(Array.
isArray(o)?o[a.index]:o,e.kind,s,i);r=ts(r,a,c,s)}return r}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(l=>rr(l,s.value).length&&this.
unreadable.get(l)!==s.value.id).length)return;let a=l=>this.#e(l,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(l,s.peek().id),l)),o=await Promise.all(
i.steps.map(a));e.peek().values===i&&o.some((l,h)=>l!==i.steps[h])&&(e.value=wt(e.peek(),{...i,steps:o}))}},rr=(t,e)=>G(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[ae(s,e)]);var V={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Q=t=>(...e)=>({_$litDirective$:t,values:e}),H=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var $=t=>t??g;var{I:Ta}=ti,ar=t=>t;var nr=t=>t.strings===void 0,or=()=>document.createComment(""),Me=(t,e,s)=>{let i=t._$AA.parentNode,r=e===void 0?t._$AB:e._$AA;if(s===void 0){let a=i.insertBefore(
or(),r),o=i.insertBefore(or(),r);s=new Ta(a,o,t,t.options)}else{let a=s._$AB.nextSibling,o=s._$AM,c=o!==t;if(c){let l;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(l=t.
_$AU)!==o._$AU&&s._$AP(l)}if(a!==r||c){let l=s._$AA;for(;l!==a;){let h=ar(l).nextSibling;ar(i).insertBefore(l,r),l=h}}}return s},ne=(t,e,s=t)=>(t._$AI(e,s),t),Ma={},
St=(t,e=Ma)=>t._$AH=e,lr=t=>t._$AH,Ot=t=>{t._$AR(),t._$AA.remove()};var ee=Q(class extends H{constructor(t){if(super(t),t.type!==V.PROPERTY&&t.type!==V.ATTRIBUTE&&t.type!==V.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is\
 not allowed on child or event bindings");if(!nr(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
S||e===g)return e;let s=t.element,i=t.name;if(t.type===V.PROPERTY){if(e===s[i])return S}else if(t.type===V.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return S}else if(t.
type===V.ATTRIBUTE&&s.getAttribute(i)===e+"")return S;return St(t),e}});var cr=(t,e,s)=>{let i=new Map;for(let r=e;r<=s;r++)i.set(t[r],r);return i},hr=Q(class extends H{constructor(t){if(super(t),t.type!==V.CHILD)throw Error("repeat\
() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let r=[],a=[],o=0;for(let c of t)r[o]=i?i(c,o):o,a[o]=s(c,o),o++;return{
values:a,keys:r}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let r=lr(t),{values:a,keys:o}=this.dt(e,s,i);if(!Array.isArray(r))return this.ut=o,
a;let c=this.ut??=[],l=[],h,d,u=0,p=r.length-1,w=0,y=a.length-1;for(;u<=p&&w<=y;)if(r[u]===null)u++;else if(r[p]===null)p--;else if(c[u]===o[w])l[w]=ne(r[u],a[w]),
u++,w++;else if(c[p]===o[y])l[y]=ne(r[p],a[y]),p--,y--;else if(c[u]===o[y])l[y]=ne(r[u],a[y]),Me(t,l[y+1],r[u]),u++,y--;else if(c[p]===o[w])l[w]=ne(r[p],a[w]),Me(
t,r[u],r[p]),p--,w++;else if(h===void 0&&(h=cr(o,w,y),d=cr(c,u,p)),h.has(c[u]))if(h.has(c[p])){let x=d.get(o[w]),R=x!==void 0?r[x]:null;if(R===null){let et=Me(t,
r[u]);ne(et,a[w]),l[w]=et}else l[w]=ne(R,a[w]),Me(t,r[u],R),r[x]=null;w++}else Ot(r[p]),p--;else Ot(r[u]),u++;for(;w<=y;){let x=Me(t,l[y+1]);ne(x,a[w]),l[w++]=x}
for(;u<=p;){let x=r[u++];x!==null&&Ot(x)}return this.ut=o,St(t,l),S}});function Le(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var I=t=>Number(t.toFixed(10)),te=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function we(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(
Math.floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Et=t=>`${Math.round(t/2**20)} MB`,ks=t=>t<1e5?`${Math.
round(t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;var jt=(t,e,s)=>hr(t.map((i,r)=>[e(i),s(i,r)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>m`<button type="button" class=${i.kind??"lm-button"}
    id=${$(i.id)} title=${e} aria-label=${$(i.label)} aria-pressed=${$(_s(i.pressed))}
    aria-expanded=${$(_s(i.expanded))} aria-controls=${$(i.controls)} data-key=${$(i.key)}
    aria-keyshortcuts=${$(i.keys)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,_s=t=>t===void 0?void 0:String(t),D=(t,e,s,i,r={})=>m`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${$(r.id)} data-name=${$(r.name)} .checked=${ee(s)}
    @change=${a=>i(a.target.checked)}>${t}</label>`,se=(t,e,s={})=>m`<label class=${s.kind??"lm-field"} id=${$(s.id)}
    title=${$(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,P=(t,e,s,i={})=>m`<select class=${i.kind??"lm-input"}
    id=${$(i.id)} data-name=${$(i.name)} aria-label=${$(i.label)} title=${$(i.title)}
    ?hidden=${i.hidden} .value=${La(e)} @change=${r=>s(r.target.value)}>
    ${t.map(([r,a,o])=>m`<option value=${r} title=${$(o)}>${a}</option>`)}</select>`,La=Q(class extends H{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),S}}),Na=Q(class extends H{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let r=document.activeElement===
i,a=r?e:s??e;return!(r&&i.dataset.typing)&&i.value!==a&&(i.value=a),S}}),ye=t=>t.currentTarget;function Tt(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Pa(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>ye(i).dataset.typing="yes",change:i=>s(ye(i)),key:i=>{let r=ye(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(r);else if(i.key==="Escape"&&r.dataset.typing)Tt(r),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function be(t,e,s,i={}){
let r=Pa(s,i.drop);return m`<input type="text" class=${i.kind??"lm-input"} id=${$(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${$(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${$(i.describedBy)} aria-invalid=${$(_s(i.wrong))} title=${$(i.title)}
        placeholder=${i.placeholder??""} data-key=${$(i.key)} .value=${Na(t,i.brief)}
        @input=${a=>{r.input(a),i.type?.(ye(a).value)}}
        @change=${r.change} @keydown=${r.key}
        @focus=${a=>Ca(ye(a),i.numeric||i.brief!==void 0)}
        @blur=${a=>Ra(ye(a),i.brief)}>`}var Ne=(t,e,s,i={})=>m`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${$(i.label)} .value=${e}
    @input=${r=>s(ye(r).value)}
    @keydown=${r=>r.key==="Enter"&&i.enter?.()}>`;function Ca(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Ra(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function xs(t,e,s,i={}){let r=t===null?"":String(t);return be(r,e,(o,c)=>{let l=Le(o),h=!!i.empty&&o.trim()===
"";if(l===null&&!h)return Ba(c);l!==t&&s(l),c.value=l===null?"":String(l)},{...i,kind:i.kind??"lm-value",numeric:!0,title:r,brief:t===null?"":te(t)})}function Ba(t){
Tt(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var Ia=(t,e,s,i,r)=>m`<input type="range" class="lm-flat" id=${$(r.id)}
    min=${r.low} max=${r.high} step="0.05" aria-label=${e} data-key=${$(r.key)} .value=${ee(String(t))}
    @input=${a=>s(Number(Number(a.target.value).toFixed(10)))} @change=${i}>`,Pe=(t,e,s,i,r)=>m`${Ia(t,e.label,s,i,e)}
    ${xs(t,e.exact,a=>{s(a??e.usual),i()},r)}`;async function Mt(t,e){if(await navigator.clipboard?.writeText(t).then(()=>!0,()=>!1))return;let i=document.createElement(
"textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var C=Q(class extends H{constructor(t){if(super(t),t.type!==V.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the\
 `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let r=!!e[i];r===this.st.has(i)||this.nt?.has(i)||
(r?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return S}});var As=100,Ss={id:"",typed:"",active:-1};function dr(t,e){let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(r=>i.toLowerCase().includes(
r)))}function Ze({picking:t},{id:e,label:s,value:i,files:r,pick:a,empty:o=n("picker.model")}){let c=`lm-picker-${e}`,{typed:l,active:h}=t.value,d=t.value.id===e,
u=d?dr(r.map(b=>b.name),l):[],p=u.slice(0,As),w=b=>{let F=dr(r.map(tt=>tt.name),b).indexOf(i);t.value={id:e,typed:b,active:b?0:F}},y=()=>t.value=Ss,x=b=>t.value=
{id:e,typed:l,active:Math.max(0,Math.min(b,p.length-1))},R=b=>{y(),b!==i&&a(b)},et=b=>{if(b.key==="ArrowDown")d?x(h+1):w("");else if(b.key==="ArrowUp")x(h-1);else if(b.
key==="Enter"&&!b.ctrlKey&&!b.metaKey&&d&&p[h])R(p[h]);else if(b.key==="Escape"&&d)y();else return;b.preventDefault(),b.stopPropagation()},ta=b=>{if(!d)return;let F=b.
target.value.trim(),tt=r.find(ia=>ia.name.toLowerCase()===F.toLowerCase());tt||!F?R(tt?.name??""):y()},sa=b=>{b.preventDefault();let F=b.target.closest("[role=o\
ption]");F&&R(F.dataset.name)};return m`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${i}
            placeholder=${o} aria-label=${s} aria-expanded=${d} aria-controls=${c} aria-autocomplete="list"
            aria-activedescendant=${$(d&&h>=0?`${c}-${h}`:void 0)}
            .value=${d?S:ee(i)}
            @focus=${b=>b.target.select()} @click=${()=>d||w("")}
            @input=${b=>w(b.target.value)} @keydown=${et} @blur=${ta}>
        <ul class="lm-list" role="listbox" id=${c} aria-label=${s} ?hidden=${!d} @pointerdown=${sa}>
            ${p.map((b,F)=>Da(b,`${c}-${F}`,b===i,F===h))}
            ${d?Wa(r.length,u.length):g}</ul></div>`}function Da(t,e,s,i){let r=t.lastIndexOf("/")+1;return m`<li role="option" id=${e} data-name=${t} title=${t} aria-selected=${s}
        class=${C({"lm-active":i})}><span class="lm-folder">${t.slice(0,r)}</span>${t.slice(r)}</li>`}function Wa(t,e){return e>As?m`<li class="lm-more">${q("pi\
cker.more",e-As)}</li>`:e?g:m`<li class="lm-more">${t?n("picker.none_found"):n("picker.no_files")}</li>`}var J=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select()})}close(){this.element?.close()}frame(e,s,i){let r=v(n("dialog.close"),n("dialog.cl\
ose"),()=>this.close(),{id:`${this.id}-close`});return m`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${a=>a.key==="Escape"&&a.stopPropagation()}>
            ${this.isOpen.value?m`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${r}</div>`:g}</dialog>`}};var Ua=4e6,Ha=200,Lt=class extends J{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(r=>r);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Ha)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>Ua?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,n("import.no_text"))}async#r(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(n("import.title"),()=>this.#a(),()=>m`<span class="lm-gap"></span>
            ${v(n("import.take"),n("import.take_title"),()=>this.#r(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#a(){let e=this.
found.value;return m`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${n("import.placeholder")}
                aria-label=${n("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${Ze(this.app,{id:"import",label:n("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:n("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Va(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${n("import.left_out")}>${e?.left_out.map(s=>m`<li>${s}</li>`)}</ul>`}};function Va({tool:t,recipe:e,left_out:s}){
let i=q("import.found",e.steps.length,{tool:t,base:j(z(e.base))});return s.length?`${i} ${n("import.not_carried")}`:i}var Xe=t=>j(N(t))||"…",Fa=t=>t<0?`(−${te(-t)})`:te(t);function Os(t,e,s){let i=e.parameter.name==="alpha"?fe(t,s.schema)?.value??1:1,r=[...new Set(Object.values(
mt(t,e,s)))].map(a=>I(a*i));return r.length===1?Fa(r[0]):`[${te(Math.min(...r))}…${te(Math.max(...r))}]`}function Ka(t,e,s){let i=O(s.schema,t.method),r=G(t,s.
schema).filter(a=>a.index===0);if(!i.formula){let a=i.models[0]==="models"?U(t):i.models.map(h=>t.models[h]),o=r.find(h=>!h.parameter.per_model),c=o?n("formula.\
at",{name:o.parameter.name,amount:Os(t,o,s)}):"",l=a.length?n("formula.with",{models:a.map(Xe).join(", ")}):"";return n("formula.method",{method:i.label,so:e,others:l,
how:c})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,a=>{if(a==="A")return e;if(a==="B"||a==="C")return Xe(t.models[a.toLowerCase()]);let o=r.find(c=>c.parameter.
name===a);return o?Os(t,o,s):a})}function za(t,e,s){let i=fe(t,s.schema)?.value??1,r=Os(t,G(t,s.schema)[0],s),[a,o]=i<0?["−",-i]:["+",i];return`${e} ${a} ${o}${r===
"1"?"":`·${r}`}·${Xe(t.models.adapter)}`}var Es=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(
", ");function qa(t,e,s){return t.kind==="merge"?Ka(t,e,s):t.kind==="adapter"?za(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:n("formula.adjust",{so:e,
what:Es(t,s)})}var ur=(t,e)=>Y(t)&&!qe(t,e.schema).length&&(t.kind!=="adjust"||Es(t,e)!=="");function mr(t,e){if(t.kind==="adjust")return Es(t,e)||n("step.no_ad\
justment");if(t.kind==="other")return String(t.raw?.method||n("step.unknown"));let s=Ye(t,e.schema).map(Xe).join(", ");if(t.kind==="adapter")return s||n("step.n\
o_file");let{label:i}=O(e.schema,t.method);return s?`${i} · ${s}`:i}function pr(t,e,s,i){let r=n("formula.so_far"),a=e?j(e):"A",c=t.filter(l=>ur(l,i)).map((l,h)=>{
let d=qa(l,h?r:a,i);return d.startsWith(`${r} `)?d.slice(r.length+1):d}).join(n("formula.then"))||a;return n("formula.result",{chain:c,vae:s?n("formula.vae",{name:Xe(
s)}):""})}function Nt(t,e,s){let i=t.filter(c=>ur(c,s)),r=i.flatMap(c=>Ye(c,s.schema)).map(N),a=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set(
[...[e,...r].map(j),...a])].join("-").slice(0,100)}.safetensors`}var Ya=1e6,js={rank:"64",energy:"0.99",size:"100"},Pt=class extends J{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.amount=
f(js.rank),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.base=null}get save(){return this.app.desk.state.value.save}open(){
let{written:e,parked:s,remark:i,panel:r,checkpoint:a,kit:o}=this.app.desk,{missing:c}=e.value;return s.value?void(i.value=n("save_dialog.parked")):c.length?void(i.
value=n("save_dialog.nothing",{what:W(c)})):(this.name.value=this.name.value||Nt(r.value.values.steps,a.value?.name??"",o.value),this.problem.value="",this.show(
"lm-lora-name"))}get wanted(){let e=Le(this.amount.value);if(e===null)return null;let s=this.way.value==="size"?Math.round(e*Ya):e;return{recipe:this.app.desk.written.
value.recipe,name:this.name.value.trim(),[this.way.value]:s,text_encoders:this.textEncoders.value,overwrite:this.overwrite.value}}get canStart(){return this.wanted!==
null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(){let{wanted:e}=this;if(!e||!this.canStart)return;this.problem.value="",this.seen.value=
!0,this.base=e.recipe.base;let{live:s}=this.app;await s.ask("/lora",e)||(this.problem.value=s.trouble.value)}async#e(){let{name:e}=this.save;this.close(),await this.
app.live.use({live_merge:1,base:this.base,steps:[{adapter:e}]})}#t(e){this.way.value=e,this.amount.value=js[e]}view(){let e=this.save?.state==="running";return this.
frame(n("lora_dialog.title"),()=>m`${this.#s()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#i(this.save):g)}</div>`,()=>m`
            ${v(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(n("lora_dialog.look"),n("lora_dialog.look_title"),()=>this.#e(),{id:"lm-lora-look",hidden:!(this.seen.value&&Ts(this.save))})}
            <span class="lm-gap"></span>
            ${v(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-lora-start",kind:"lm-button lm-primary",off:!this.canStart})}`)}#s(){
let e=Object.keys(js).map(r=>[r,n(`lora_dialog.${r}`)]),s=(r,a)=>se(r,a,{kind:"lm-field lm-row"}),i=(r,a)=>Ne(r,a.value,o=>a.value=o);return m`${s(n("save_dialo\
g.name"),i("lm-lora-name",this.name))}
            ${s(n("lora_dialog.way"),P(e,this.way.value,r=>this.#t(r),{id:"lm-lora-way"}))}
            ${s(n(`lora_dialog.${this.way.value}`),i("lm-lora-amount",this.amount))}
            ${D(n("lora_dialog.text_encoders"),n("lora_dialog.text_encoders_title"),this.textEncoders.value,r=>this.textEncoders.value=r,{id:"lm-lora-text"})}
            ${D(n("lora_dialog.overwrite"),n("save_dialog.replace_title"),this.overwrite.value,r=>this.overwrite.value=r,{id:"lm-lora-overwrite"})}`}#i(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([i,r])=>`${i}: ${r}`),...e.warnings??[]];return m`<p>${n("save_dialog.done",{
path:e.path,size:we(e.size)})} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(Ga)}</div>
            ${s.map(i=>m`<p>${i}</p>`)}`}},Ts=t=>t?.state==="done"&&(t.slots??[]).length>0;function Ga({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return m`<div role="listitem" class="lm-lora-slot" title=${n("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}function fr(t,e,s){let{sliders:i,odd:r}=s.architecture,a=h=>K(t,h,e,s),o=r.filter(h=>Ke(t,h,e,s));if(!o.length)return i.map(a).join(",");let c=[];for(let h of i){
let d=c[c.length-1];d&&a(d.from)===a(h)?d.to=h:c.push({from:h,to:h})}return[...c.map(({from:h,to:d})=>`${h===d?h:`${h}-${d}`}:${a(h)}`),...o.map(h=>`${h}:${a(h)}`)].
join(", ")}var vr=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>te(Number(e))),Ja=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_metho\
d\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),gr=t=>Ja.test(t);function wr(t){let{desk:e,dialogs:s,textNote:i}=t,r=Ct(t),a=()=>m`${be(r,n("text.field"),(o,c)=>yr(t,o,c),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:vr(r),title:n("text.title",{text:r}),drop:()=>i.value=""})}
        ${v(t.copied.value?n("text.copied"):n("text.copy"),n("text.copy_title"),()=>Xa(t,r),{id:"lm-copy"})}`;return m`<section id="lm-text-row" class="lm-text" aria-label=${n(
"text.label")}
        @paste=${o=>Za(t,o)}>${e.channel.value?a():g}
        ${v(n("import.open"),n("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function Ct({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?fr(
e,s,t.kit.value):""}async function yr(t,e,s){let{desk:i,reader:r,textNote:a}=t;if(a.value="",!e.trim()||e.trim()===Ct(t))return Tt(s);s.dataset.typing="yes";try{
let o=await r.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(o)}catch(o){a.value=k(o)}}function Za(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return gr(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>yr(t,i.value,i))}async function Xa({copied:t,
root:e},s){await Mt(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var Rt=class extends J{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(a=>a.name),r=Object.entries(s.value.presets).map(([a,o])=>{let c=e.filter(
l=>l.values[a]).map(l=>[l.name,l.values[a]]);return[a,{...T(o,...i),...Object.fromEntries(c)}]});s.value={...s.value,presets:Object.fromEntries(r)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(r=>r.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(n("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:Ct(this.app),overwrite:s};await this.#s(i,n("presets.saved",{name:e}))&&(this.name.value="")}async#r({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},n("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#a(e){await this.#s({delete:e.name},n("presets.deleted",e))&&(this.removed.value=e)}async#o(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?n("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):n("presets.none_installed"),i=e.refused.map(r=>n("presets.refused",{line:r}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(k(s),!0)}}view(){return this.frame(n("presets.title"),()=>this.#c(),()=>m`<span class="lm-gap"></span>`)}#c(){
let e=this.removed.value;return m`<div class="lm-dialog-buttons">
            ${Ne("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:n("presets.name_label"),placeholder:n("presets.name")})}
            ${v(n("presets.save"),n("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(n("presets.import"),n("presets.import_title"),()=>this.#o(),{id:"lm-presets-import"})}</div>
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
            ${v(n("presets.delete"),n("presets.delete_title",e),()=>this.#a(e))}</li>`}#d({event:e,name:s,time:i,id:r,recipe:a}){let o=e==="saved"?n("history.sa\
ved",{name:s}):e==="picture"?n("history.picture"):n("history.live"),c=a.steps.map(l=>l.method||l.adapter||"adjust").join(", ")||n("history.nothing");return m`<li><span>${i.
slice(0,16).replace("T"," ")} · ${o} · ${c} · ${r.slice(0,8)}</span>
            ${v(n("history.show"),n("history.show_title"),()=>this.#n(a))}</li>`}};var Bt=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:n("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(r=>r.map(a=>({text:`${a.level}: ${a.text}`,bad:a.level==="error"})),r=>[{text:k(r),
bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:n("doctor.well"),bad:!1}])}view(e){return m`<div id="lm-doctor" class="lm-save-plan">
            ${v(n("doctor.check"),n("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>m`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var Qa=250,It=class extends J{constructor(e){super("lm-save"),this.app=e,this.checkup=new Bt(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:r,checkpoint:a,kit:o,state:c}=this.app.desk,{missing:l}=e.value;if(s.value)return void(i.value=n("save_dialo\
g.parked"));if(l.length)return void(i.value=n("save_dialog.nothing",{what:W(l)}));this.typedName||(this.name.value=Nt(r.value.values.steps,a.value?.name??"",o.value)),
this.dtype.value=this.dtype.value||c.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=Qa){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?n("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[z(this.wanted.recipe.base),...e.flatMap(r=>Ye(r,s.value)).map(N)].some(r=>r.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let r=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,r?.
asks?.vae?this.question.value=r.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),r||(this.problem.value=s.trouble.value)}#r(e){this.app.
desk.setWhole("vae",e),this.#e()}#a(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!Ts(e);return this.frame(n("save_dialog.title"),()=>m`${this.#o()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#d()}${this.#u()}`,()=>m`
            ${v(n("save_dialog.stop"),n("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(n("save_dialog.load"),n("save_dialog.load_title"),()=>this.#p(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(n("save_dialog.lora"),n("save_dialog.lora_title"),()=>this.#a(),{id:"lm-lora-open"})}
            ${v(n("save_dialog.start"),n("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#o(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(o=>[o,this.#l(o)]),i=e.files.value.vaes.map(({name:o})=>[o,o]),r=(o,c)=>se(o,c,{kind:"lm-field lm-row"}),a=o=>{
this.typedName=!0,this.name.value=o,this.#e()};return m`${r(n("save_dialog.name"),Ne("lm-save-name",this.name.value,a,{enter:()=>this.start()}))}
            ${r(n("save_dialog.dtype"),P(s,this.dtype.value,o=>{this.dtype.value=o,this.#e(0)},{id:"lm-save-dtype"}))}
            ${r(n("save_dialog.vae"),P([["",n("save_dialog.own_vae")],...i],N(e.panel.value.values.whole.vae),o=>this.#r(o),{id:"lm-save-vae",title:n("save_dial\
og.vae_title")}))}
            ${D(n("save_dialog.drop_ema"),n("save_dialog.drop_ema_title"),this.dropEma.value,o=>{this.dropEma.value=o,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return bi(s)?n(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||n(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:o,what:c})=>n("save_dialog.left_out",{n:o+
1,what:W(c)})),r=n(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:we(e.size),free:we(e.free)}),a=e.exists&&this.save?.state!=="done"?[n("save_di\
alog.exists")]:[];return{text:[r,...a,...i,...e.warnings??[]].join(" "),bad:s}}#c(){let e=this.question.value,s=(a,o)=>m`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${a}</span>${o}</p>`;
if(!e)return g;if(e!=="replace")return s(n("save_dialog.asks_vae",{text:e.text}),this.#h(e));let i=this.plan.value?.exists??this.save?.asks?.exists,r=i?.time?n(
"save_dialog.when",{when:new Date(i.time*1e3).toLocaleString()}):"";return s(n("save_dialog.replaces",{name:this.fullName,size:we(i?.size??0),when:r}),[v(n("sav\
e_dialog.replace"),n("save_dialog.replace_title"),()=>this.#i(!0),{id:"lm-save-replace"})])}#h({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value=
"",this.start()},r=async()=>{this.app.desk.setWhole("vae",e),await this.#t(),this.start()};return[v(n("save_dialog.with_vae",{vae:e}),n("save_dialog.with_live_v\
ae_title"),r),v(n("save_dialog.with_vae",{vae:s||n("save_dialog.own_vae")}),n("save_dialog.with_recipe_vae_title"),i)]}#d(){let e=this.save?.state==="running";return m`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${n("save_dialog.progress")} ?hidden=${!e}></progress>`}#u(){let{save:e}=this,s=e?.state==="failed";return m`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#m(e):g}</div>`}#m(e){if(e.state!=="done")return e.error||e.text;let s=(i,r)=>m`<span class="lm-hash">${i} <code>${r}</code>
            ${v(n("text.copy"),n("save_dialog.copy_hash",{label:i}),()=>Mt(r,this.element??document.body))}</span>`;return m`<p>${n("save_dialog.done",{path:e.path,
size:we(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#p(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(r=>r.name===s||e.replaceAll("\\","/").endsWith(`/${r.name}`));this.close(),await this.app.live.load(i?.name??s)}};var Dt=class{constructor(e){this.app=e,this.pairs=f([]),this.at=f(0),this.view=f("both"),A(()=>{e.preview.result.value&&this.#e(e.preview.result.value)}),document.
addEventListener("keydown",s=>this.#s(s))}get pair(){return this.pairs.value[this.at.value]}#e({pictures:e,originals:s}){let i=e.slice(s,2*s);this.at.value=Math.
min(this.at.peek(),Math.max(i.length-1,0)),this.pairs.peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=i.map((r,a)=>({original:e[a],
merged:r}))}show(e){this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=this.
view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||!this.
pair||!this.app.isShown()||eo(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)this.view.
value="both";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original?this.view.value:"merged",i=o=>this.#i(o,e,s),r=this.pairs.
value.length,a=n("compare.pair",{n:this.at.value+1,all:r});return m`<div class="lm-compare-stage" role="group" aria-label=${n("compare.label")}>${i("original")}${i(
"merged")}</div>
            <div class="lm-compare-tools">
                ${v(n("compare.flip"),n("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(n("compare.both"),n("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(a,n("compare.pair_title"),()=>this.at.value=(this.at.value+1)%r,{id:"lm-next-pair",hidden:r<2})}
                <span class="lm-gap"></span>
                ${v(n("compare.gallery"),n("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?n("compare.both_shown"):n("compare.one_shown",{name:Ms(s,e)})}</p>`}#i(e,s,i){let r=Ms(e,s),a=Ms(e==="merged"?"original":"merged",s),
o=i==="both"?n("compare.enlarge",{name:r}):s.original?n("compare.flip_to",{name:r,other:a}):r;return m`<button type="button" class="lm-compare-side" data-side=${e} title=${n(
"compare.side_title")} aria-label=${o}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${n("compare.alt",{name:r})} src=${s[e]||s.small||""}
                @error=${c=>s.small&&c.target.src!==s.small&&(c.target.src=s.small)}>
            <span class="lm-compare-name">${r}</span></button>`}},Ms=(t,e)=>t==="original"?n("compare.original"):e.original?n("compare.merged"):n("compare.this"),
eo=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog, input:not([type="range"], [ty\
pe="checkbox"], [type="radio"], [type="button"])')!==null;var Ls=t=>document.getElementById(t);function br(){let t=Ls("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(r=>r.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function $r(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:r}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:r!=="0"}}function Wt(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=ft({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}var kr=()=>(Ls("live_merge_info")?.textContent??"").trim();function _r(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of[
"pointerdown","keydown"])document.addEventListener(i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:r})=>{let a=Ls("live_merge_gallery"),o=l=>l instanceof
Node&&!!a?.contains(l);o(i)&&r instanceof HTMLElement&&!o(r)&&Date.now()-e>300&&r.focus({preventScroll:!0})})}var xr=700,to=1200*1e3,Ut=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,A(()=>{e.desk.edits.value&&ie(()=>this.#t())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<to}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:r}=this.app,{inputs:a,progress:o}=r.dataset,c=s.shown.value,l=`task(${Math.random().toString(36).slice(
2)}${Math.random().toString(36).slice(2)})`,h=s.settings.value.compare&&c.steps.length?"compare":"";this.asked={recipe:c,architecture:s.kit.value.id},clearTimeout(
this.timer),this.wanted=!1,this.started.value=Date.now(),i.expect(c),i.watch(150);let d=window[o??""],u=p=>document.getElementById(p);return typeof d=="function"&&
d(l,u("lm-progress"),u("live_merge_gallery"),()=>this.#e()),[l,JSON.stringify(c),h,...e.slice(3,Number(a))]}#e(){this.started.value=0,this.app.live.watch(0),this.
wanted&&this.#t()}#t(){let{desk:e}=this.app;clearTimeout(this.timer),!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(
()=>{this.wanted=this.isRunning,this.wanted||this.press()},xr))}#s(e=!1){let s=$r();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),
e||(this.patience=setTimeout(()=>this.#s(!0),xr));let i=br(),r=this.result.value;i.length!==s.pictures||!e&&r&&String(r.pictures)===String(i)||(clearTimeout(this.
patience),this.number=s.number,i.length&&(this.result.value={...this.asked,pictures:i,originals:s.originals,whole:s.whole,infotext:kr()}))}attach(e){let s=()=>document.
getElementById("live_merge_result")?.innerHTML,i=s();_r(e),new MutationObserver(()=>{Wt();let r=s();r!==i&&this.isRunning&&this.#e(),i=r,this.#s()}).observe(e,{
childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var so=96,Ht=class{constructor(e){this.app=e,this.shots=f($s()),this.current=f(0),A(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,
architecture:s,originals:i,pictures:r,whole:a,infotext:o}){let c=r[i];if(!c||!e.steps.length)return;let l=await io(c).catch(()=>"");if(!l)return;let h={recipe:e,
architecture:s,time:Date.now(),picture:l,infotext:o,whole:a,large:c,original:i?r[0]:""};this.#t(Vi(this.shots.value,h)),this.current.value=0}#t(e){this.shots.value=
e,sr(e)}async#s(e){let{desk:s,live:i,compare:r}=this.app,a=z(e.recipe.base);if(r.show({original:e.original,merged:e.large||e.picture,small:e.picture}),e.architecture!==
s.kit.value.id){s.remark.value=n("strip.other_kind",{base:j(a)});return}s.commit(),await i.use(e.recipe).catch(o=>s.remark.value=k(o))}#i(e,s=!1){this.current.value=
Math.max(0,Math.min(e,this.shots.value.length-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){let s=this.current.
value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:this.shots.value.length-1}[e.key];if(i!==void 0)this.#i(i,!0);else if(e.key==="Delete"&&this.shots.value.length)
this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){let{desk:e}=this.app,s=e.written.value.recipe;return m`${jt(this.
shots.value,i=>i,(i,r)=>{let a=Fi(i,e.schema.value),o=()=>{this.#i(r),this.#s(i)};return m`<button type="button" class=${C({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${r}
                tabindex=${r===this.current.value?0:-1} title=${n("strip.title",{about:a})} aria-label=${n("strip.back",{about:a})}
                aria-current=${E(i.recipe,s)?"true":"false"} @click=${o}><img src=${i.picture} alt=""></button>`})}`}};async function io(t){let e=new Image;e.src=
t,await e.decode();let s=so/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.height=
Math.max(1,Math.round(e.naturalHeight*s));let r=i.getContext("2d");return r?(r.imageSmoothingQuality="high",r.drawImage(e,0,0,i.width,i.height),i.toDataURL("ima\
ge/jpeg",.82)):""}var Vt=class{constructor(e,s,{schema:i,files:r,state:a}){this.root=e,this.server=s,this.desk=new $t(i,r,a),this.reader=new At(this.desk,s),this.live=new xt(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.doctor=new kt(this.desk,s),this.preview=new Ut(this),this.compare=new Dt(
this),this.strip=new Ht(this),this.dialogs={save:new It(this),lora:new Pt(this),presets:new Rt(this),imports:new Lt(this)},this.drawing=f(!1),this.copied=f(!1),
this.textNote=f(""),this.picking=f(Ss),this.#e(),Xi(this.desk,s),ir(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==null}#e(){let{
desk:e,live:s}=this,{panel:i,settings:r}=tr(),{settings:a,live:o}=e.state.value;if(e.settings.value=r,a?.auto_preview&&!r.autoChosen&&e.set({auto:!0,autoChosen:!0}),
i){let c=i.values.home||e.checkpoint.value?.name||"";e.panel.value=Je({...i.values,home:c},i.selected)}else o?.recipe&&s.show(o.recipe).catch(()=>{})}#t(){let e=this.
desk.state.value.save?.state;A(()=>{let s=this.desk.state.value.save?.state;s==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished()),e=s})}async listFiles(){
let e=await this.server.get("/models?refresh=1").catch(()=>null);e&&!E(e,this.desk.files.value)&&(this.desk.files.value=e)}};var Ar=.05,$e=.01,ro=600,Ce=t=>t instanceof Element?t.closest(".lm-fader"):null,Ft=t=>t instanceof Element&&t.classList.contains("lm-range"),Be=t=>t instanceof Element&&
t.classList.contains("lm-value"),Re=t=>t.dataset.slot??"";function Sr(t,{desk:e}){let s=0,i={slot:"",weight:0,time:0},r=(d,u)=>{let p=e.channel.value;if(!p)return;
let w=e.weight(Re(d));e.setWeights({[Re(d)]:gi(w,I(w+u),p)}),clearTimeout(s),s=setTimeout(()=>e.commit(),400)},a=d=>{let u=Ce(d.target),p=e.channel.value;if(!u||
!p||d.ctrlKey||d.altKey||d.metaKey)return;let w=d.shiftKey?$e:Ar,y={ArrowRight:w,ArrowLeft:-w,PageUp:.25,PageDown:-.25},x={ArrowUp:w,ArrowDown:-w,...Ft(d.target)?
y:{}},R=Ft(d.target)?{Home:p.parameter.low,End:p.parameter.high}:{};if(d.key in x)r(u,x[d.key]);else if(d.key in R)e.doneWeights({[Re(u)]:R[d.key]});else return;
Be(d.target)&&delete d.target.dataset.typing,d.preventDefault()},o=d=>{let u=Ce(d.target);if(!u?.contains(document.activeElement))return;d.preventDefault();let p=d.
deltaY||d.deltaX;p&&r(u,(p<0?1:-1)*(d.shiftKey?$e:Ar))},c=({target:d})=>{let u=Ce(d);!u||!Ft(d)||t.classList.contains("lm-stroke")||e.setWeights({[Re(u)]:I(Math.
round(Number(d.value)/$e)*$e)})},l=({target:d})=>{let u=Ce(d),[p,w]=[e.step.value,e.channel.value],y=d instanceof Element&&d.closest(".lm-opens")!==null;if(!u||
!p||!w||y||Be(d)||t.classList.contains("lm-drawing"))return;let x=Re(u),R=i.slot===x?i.weight:e.weight(x);e.doneWeights({[x]:u.classList.contains("lm-part")?null:
vi(p,w,x,R,e.kit.value)})},h=({target:d,timeStamp:u})=>{let p=Ce(d),w=p?Re(p):"",y=w===i.slot&&u-i.time<ro;w&&!y&&(i={slot:w,weight:e.weight(w),time:u})};t.addEventListener(
"keydown",a),t.addEventListener("wheel",o,{passive:!1}),t.addEventListener("input",c),t.addEventListener("change",({target:d})=>Ce(d)&&Ft(d)&&e.commit()),t.addEventListener(
"dblclick",l),t.addEventListener("pointerdown",h)}function Or(t,{desk:e,preview:s}){t.addEventListener("keydown",i=>{if(!(i.ctrlKey||i.metaKey)||!(i.target instanceof Element))return;let r=i.target.matches('inp\
ut[type="text"], textarea'),a=i.key.toLowerCase();if(a==="enter")s.press();else if(a==="z"&&!r)i.shiftKey?e.redo():e.undo();else if(a==="y"&&!r)e.redo();else return;
i.preventDefault(),i.stopPropagation()})}var Er=7,jr=12;function Tr(t,{desk:e,drawing:s}){let i=null,r=l=>{let h=l.target instanceof Element?l.target.closest(".lm-desk"):null,d=l.button===0&&(s.value||
l.shiftKey)&&e.channel.value!==null;!h||!d||Be(l.target)||(l.preventDefault(),h.setPointerCapture(l.pointerId),i={x:l.clientX,y:l.clientY,desk:h},t.classList.add(
"lm-stroke"),c(i,i,h))},a=l=>{if(!i)return;let h={x:l.clientX,y:l.clientY,desk:i.desk};c(i,h,i.desk),i=h},o=()=>{i&&e.commit(),t.classList.remove("lm-stroke"),i=
null},c=(l,h,d)=>{let{low:u,high:p}=e.channel.value?.parameter??{low:0,high:1},w={};for(let y of d.querySelectorAll(".lm-fader")){let x=ao(y,l,h);x!==null&&(w[y.
dataset.slot??""]=I(Math.round((u+x*(p-u))/$e)*$e))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",r),t.addEventListener("pointermove",
a),t.addEventListener("pointerup",o),t.addEventListener("pointercancel",o)}function ao(t,e,s){let i=t.getBoundingClientRect(),r=oo(i,e,s),a=t.querySelector(".lm\
-range");if(r===null||!a||r<i.top-jr||r>i.bottom+jr)return null;let o=a.getBoundingClientRect();return Math.min(1,Math.max(0,(o.bottom-Er-r)/(o.height-2*Er)))}function oo(t,e,s){
let[i,r]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(r<t.left||i>t.right)return null;if(s.x>=t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;
let a=(t.left+t.right)/2;return e.y+(a-e.x)/(s.x-e.x)*(s.y-e.y)}function Mr({desk:t}){let e=t.kind==="adjust",s=a=>t.step.value?.adjust[a.name]??0,i=(a,o)=>t.editStep(c=>us(c,a.name,o)),r=a=>m`<div class="lm-adjusted ${s(a)?
"":"lm-zero"}" data-name=${a.name} title=${a.help}
        @dblclick=${o=>Be(o.target)||t.doneStep(c=>us(c,a.name,0))}>
        <span class="lm-name" aria-hidden="true">${a.label}</span>
        ${Pe(s(a),{...a,exact:n("fader.exact",{label:a.label}),usual:0},o=>i(a,o),()=>t.commit())}</div>`;return m`<section id="lm-adjust" class="lm-adjust" aria-label=${n(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(r):g}</section>`}function Lr(t){let{problem:e}=t.desk.state.value,s=e?m`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:no(t)||lo(t)||m`<div id="lm-banner" role="alert" hidden></div>`;
return m`${s}${ho(t)}`}var Ns=(t,e,s="lm-banner")=>m`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function no(t){let{desk:e,live:s}=t,
{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let r=e.parked.value?e.panel.value.values.home:i?.base??"",a=e.files.value.models.find(l=>l.name===r)??
e.files.value.models.find(l=>pt(l.name,r)),o=async()=>{if(e.parked.value)return e.adopt();i&&await co(t,{...i.recipe,base:e.checkpoint.value?.name??""})},c=j(r);
return Ns(n("banner.paused",{base:c}),[v(n("banner.adopt"),n("banner.adopt_title"),o),a?v(n("banner.back",{base:c}),n("banner.back_title"),()=>s.load(a.name)):g,
e.parked.value?v(n("banner.new"),n("banner.new_title"),()=>e.startNew()):g])}function lo(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:r}=e.state.value.live;r&&await s.show(r).catch(a=>e.remark.value=k(a))};return Ns(n("banner.elsewhere"),[v(n("banner.take_over"),n("banner.take_over_\
title"),()=>s.takeOver()),v(n("banner.show"),n("banner.show_title"),i)])}var co=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function ho({desk:t,
live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Ns(n("offer.text"),[v(n("offer.yes"),n("offer.yes_title"),s(!0)),v(n(
"offer.no"),n("offer.no_title"),s(!1))],"lm-offer")}function uo({desk:t},e){if(!X(t.kit.value,e).length)return m`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,n("fader.\
open_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:n("fader.open",{slot:e})})}function mo(t,e,s){let i=o=>Math.
min(1,Math.max(0,(o-e)/(s-e))),[r,a]=[i(0),i(t)].sort((o,c)=>o-c);return`--lm-from: ${r}; --lm-to: ${a}`}function Qe(t,e,s){let{desk:i}=t,{low:r,high:a}=i.channel.
value?.parameter??{low:0,high:1},o=i.weight(e),c=!s.flat||i.isSet(e),l=s.label??e,h=i.step.value,d=C({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":o===0,"lm-unset":!c,
"lm-beyond":o<r||o>a,"lm-live":po(t,e),"lm-finer":h!==null&&hi(h,e,i.kit.value)});return m`<div class=${d} data-slot=${e} title=${s.title} style=${mo(o,r,a)}>
        ${s.name??uo(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${r} max=${a}
            aria-label=${l} aria-orientation=${$(s.flat?void 0:"vertical")}
            aria-valuetext=${c?String(o):n("fader.not_set",{weight:o})} ?disabled=${!i.channel.value}
            .value=${ee(String(Math.min(a,Math.max(r,o))))}>
        ${xs(c?o:null,n("fader.exact",{label:l}),u=>i.doneWeights({[e]:u}),{placeholder:s.follows,empty:s.flat})}
        ${s.after??""}</div>`}function po({desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:r}=t.kit.value,a=r.odd.filter(o=>i[o]===e&&!r.
slots.includes(e));return[e,...a].some(o=>s.includes(o))}var fo=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],vo=32,go=t=>t.replace(/\d+$/,"");function Nr(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:r,high:a}=s.value?.parameter??{low:0,high:1},o=l=>i.value.help[l]?`${l}: ${i.value.help[l]}`:l,c=([l,h])=>{let d=e.value.architecture.
sliders.filter(u=>go(u)===l);return d.length?m`<fieldset class="lm-group lm-group-${l} ${d.length>vo?"lm-two-rows":""}" style="--lm-count: ${d.length}"><legend>${n(
h)}</legend>
            <div class="lm-faders">${d.map(u=>Qe(t,u,{title:o(u)}))}</div></fieldset>`:""};return m`<section id="lm-desk" class="lm-desk" aria-label=${n("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[a,(r+a)/2,r].map(l=>m`<span>${I(l)}</span>`)}</div>
        ${fo.map(c)}</section>`}function Pr(t){let{kit:e,channel:s,panel:i,schema:r,settings:a}=t.desk,o=i.value.values.whole.block_map||"live_merge",c=r.value.
block_maps.map(l=>[l.id,l.label,l.summary]);return m`<details id="lm-odd" class="lm-odd" ?hidden=${!s.value} ?open=${a.value.odd}
        @toggle=${l=>l.target.open!==a.value.odd&&t.desk.set({odd:l.target.open})}>
        <summary id="lm-odd-summary">${n("odd.summary",{parts:e.value.architecture.odd.map(l=>wo(t,l)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(l=>yo(t,l))}</div>
        ${se(n("odd.map"),P(c,o,l=>t.desk.setWhole("block_map",l==="live_merge"?"":l),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:n("odd.map_ti\
tle")})}</details>`}function wo({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:n("odd.kept",{slot:e})}
function yo(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,r=s?n("odd.follows",{help:i,followed:s}):n("odd.stays",{help:i});
return Qe(t,e,{flat:!0,title:r,follows:s?`= ${s}`:"0"})}function Rr(t){let{desk:e}=t,s=e.opened.value,i=e.channel.value?X(e.kit.value,s):[],[r,a]=[i.filter(ze),i.filter(h=>!ze(h))],o=a.reduce((h,d)=>h+d.parameters,0),
c=(h,d)=>d.length?m`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${d.map(u=>bo(t,s,u,o))}</div></div>`:g,l=()=>$o(t);return m`<section id="lm-kinds" class="lm-kinds" aria-label=${n("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),l())}}>${i.length?m`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${n("parts.head",{count:ks(o)})}</span><span class="lm-gap"></span>
            ${v("✕",n("parts.close_title"),l,{label:n("parts.close",{slot:s})})}</div>
        ${c(n("parts.kinds"),a)}${c(n("parts.layers"),r)}`:g}</section>`}function bo(t,e,s,i){let r=`${ks(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return Qe(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:n("parts.title",{label:s.label,tensors:s.tensors,share:r,slot:e}),name:m`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:m`<span class="lm-share">${r}</span>`})}function $o({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function Br({desk:t}){let e=t.step.value,s=e?di(e,t.kit.value):[];return m`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?n("rules.others"):g}
        ${s.map(i=>m`<span class="lm-rule">${Cr(i)}${v("✕",n("rules.drop"),()=>t.doneStep(r=>ui(r,i)),{label:n("rules.drop_one",{rule:Cr(i)})})}</span>`)}</p>`}
function Cr({keys:t,slots:e,...s}){let i=Object.entries(s).map(([r,a])=>`${r} ${a}`).join(", ");return e?n("rules.in",{keys:t||n("rules.every_key"),slots:e,set:i}):
n("rules.all",{keys:t||n("rules.every_key"),set:i})}function Ir(t){let{desk:e}=t,[s,{methods:i}]=[e.step.value,e.schema.value],r=i.map(a=>[a.id,a.label,a.summary]);return m`<section id="lm-source" class="lm-source" aria-label=${n(
"source.label")} ?hidden=${!s}>
        ${ko(t)}
        ${se(n("source.method"),P(r,s?.method??"",a=>e.doneStep(o=>Oi(o,a,e.schema.value)),{id:"lm-method"}),{kind:"lm-field lm-method",id:"lm-method-field",hidden:s?.
kind!=="merge"})}
        <div class="lm-models" id="lm-models">${s?_o(t,s):g}</div></section>`}function ko({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(l=>l.id===
t.panel.value.selected),r=s?j(s.name):e.isLoading.value?n("base.loading"):n("base.none"),a=i>1?n("base.after_steps",{n:i}):n("base.after_step"),c=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return m`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?a:n("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||r}><span class="lm-base-name">${r}</span>
            ${c?m`<span class="lm-kind">${c}</span>`:g}</output></label>`}function _o(t,e){let{files:s,schema:i}=t.desk,r=l=>t.desk.doneStep(h=>Si(h,l,i.value));
if(e.kind==="adapter")return Ze(t,{id:"adapter",label:n("source.adapter"),value:N(e.models.adapter),files:s.value.adapters,pick:l=>r({adapter:l}),empty:n("picke\
r.file")});if(e.kind!=="merge")return g;let{models:a}=O(i.value,e.method),o=(l,h,d,u)=>Ze(t,{id:l,label:h,value:N(d),files:s.value.models,pick:u});if(a[0]!=="mo\
dels")return a.map(l=>o(l,l.toUpperCase(),e.models[l],h=>r({[l]:h})));let c=U(e);return m`${c.map((l,h)=>o(`model${h}`,n("source.model",{n:h+1}),l,d=>r({models:c.
with(h,d)})))}
        <span class="lm-pair">
            ${v("−",n("source.fewer"),()=>r({models:c.slice(0,-1)}),{label:n("source.fewer"),off:c.length<2})}
            ${v("+",n("source.more"),()=>r({models:[...c,""]}),{label:n("source.more")})}</span>`}function Dr({desk:t}){let[e,s]=[t.kind,t.step.value],i=s&&O(t.
schema.value,s.method),r=e==="merge"?i?.summary:n(`help.${e||"none"}`),a=e==="merge"?n("help.source",{text:r,source:i?.source}):r;return m`<p id="lm-help" class="lm-help" title=${a}>${r}</p>`}
function Wr({desk:t}){let e=t.step.value,s=e?.kind==="merge"?O(t.schema.value,e.method).parameters.filter(r=>r.kind!=="weight"):[],i=(r,a)=>t.doneStep(o=>Ei(o,r.
name,a));return m`<section id="lm-parameters" class="lm-parameters" aria-label=${n("source.parameters")}>
        ${e&&s.map(r=>xo(r,ds(e,r),a=>i(r,a)))}</section>`}function xo(t,e,s){let i=t.name.replace(/_/g," ");if(t.kind==="flag")return D(i,t.help,e,s,{name:t.name});
let r=t.kind==="choice"?P(t.choices.map(a=>[a,a]),e,s,{name:t.name}):be(String(e),i,(a,o)=>{let c=Le(a),l=c!==null&&(t.kind!=="integer"||Number.isInteger(c));l&&
c!==e&&s(c),o.value=String(l?c:e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return se(i,r,{kind:"lm-field lm-inline",title:t.help})}function Ur(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let r=[...i.parentElement.
children].filter(d=>d!==i),a=d=>r.filter(u=>{let p=u.getBoundingClientRect();return p.top+p.height/2<d}).length,o=d=>r.forEach((u,p)=>{u.classList.toggle("lm-dr\
op-before",p===d),u.classList.toggle("lm-drop-after",d===r.length&&p===d-1)}),c=new AbortController,l=d=>{i.classList.add("lm-dragged"),o(a(d.clientY))},h=d=>{c.
abort();let u=i.classList.contains("lm-dragged")&&d.type==="pointerup";i.classList.remove("lm-dragged"),o(-1),u&&e(a(d.clientY))};window.addEventListener("point\
ermove",l,c),window.addEventListener("pointerup",h,c),window.addEventListener("pointercancel",h,c)}function Hr({desk:t},e,s){let{waiting:i,places:r}=t.written.value,{error:a,live:o}=t.state.value,c=p=>({text:p,title:"",bad:!1}),l=i.find(p=>p.index===s);if(l)return c(
n("missing.choose",{what:W(l.what)}));if(t.parked.value)return c(n("note.parked"));let h=r.indexOf(s);if(a?.place?.match(/^steps\[(\d+)\]/)?.[1]===String(h))return{
text:n("note.refused"),title:a.error,bad:!0};if(!Y(e))return c(n("note.off"));let d=o?.steps?.find(p=>p.number===h);return e.kind==="adapter"&&d?.file===N(e.models.
adapter)&&d?Ao(d):c("")}function Ao({applied:t,total:e,kinds:s,left_out:i}){let r=Object.entries(i).map(([c,l])=>`${c}: ${l}`),a=Object.entries(s).map(([c,l])=>`${l}\
 ${c}`).join(", "),o=n("note.applied",{some:t,total:e});return{text:r.length?`${o} · ${q("note.left_out",r.length)}`:o,title:[a?n("note.kinds",{matched:o,which:a}):
o,...r].join(`
`),bad:t<e}}var So=([t,...e])=>t&&!e.length&&t.kind==="merge"&&Y(t)&&!t.rest.title;function Vr(t){let{desk:e}=t,s=So(e.steps)||!e.steps.length,{home:i,whole:r}=e.panel.value.
values,a=e.parked.value?i:e.checkpoint.value?.name??"",o=pr(e.steps,a,r.vae,e.kit.value),c=(l,h)=>v(n(h),n(`${h}_title`),()=>e.add(l));return m`<section id="lm-stack" class=${C(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${n("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${n("stack.steps")} ?hidden=${s}>
            ${jt(e.steps,l=>l.id,(l,h)=>Oo(t,l,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${n("stack.words")} title=${o}>${o}</p>
            ${c("merge","stack.add_merge")}${c("adapter","stack.add_adapter")}${c("adjust","stack.add_adjust")}</div>
        </section>`}function Oo(t,e,s){let{desk:i}=t,r=s+1,a=e.id===i.panel.value.selected,o=Hr(t,e,s),c=(h,d,u)=>i.doneStep(p=>Ge(p,h,d,u),e.id),l=(h,d,u,p,w=!1)=>v(
h,n(d),p,{kind:"lm-button lm-small",label:n(`${d}_n`,{n:r}),key:u,off:w});return m`<li class=${C({"lm-step":!0,"lm-selected":a,"lm-off":!Y(e)})} data-step data-id=${e.
id}>
        <button type="button" class="lm-grip" data-key="grip" title=${n("row.move_title")} aria-label=${n("row.move",{n:r})}
            @keydown=${h=>jo(t,e,s,h)}
            @pointerdown=${h=>Ur(h,d=>i.move(e.id,d))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${n("row.on_title")} aria-label=${n("row.on",{n:r})}
            .checked=${ee(Y(e))} @change=${h=>c("enabled",h.target.checked,!0)}>
        ${v(`${r} ${n(`badge.${e.kind}`)}`,n("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:a})}
        ${be(e.rest.title||"",n("row.title",{n:r}),h=>c("title",h,""),{kind:"lm-title",key:"title",title:n("row.title_title"),placeholder:mr(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${e.kind==="adapter"?Eo(t,e,r):g}
        <span class=${C({"lm-step-note":!0,"lm-bad":o.bad})} title=${o.title}>${o.text}</span>
        <span class="lm-step-buttons">
            ${l("↑","row.earlier","stepUp",h=>Ps(t,e,s,-1,h),s===0)}
            ${l("↓","row.later","stepDown",h=>Ps(t,e,s,1,h),s===i.steps.length-1)}
            ${l("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}function Eo({desk:t},e,s){let i=fe(e,t.schema.value)?.value??1,r=a=>t.editStep(
o=>Ge(o,"weight",a,1),e.id);return m`<span class="lm-row-weight">
        ${Pe(i,{label:n("row.weight",{n:s}),exact:n("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},r,()=>t.commit(),{key:"weightText"})}</span>`}
function jo(t,e,s,i){let r={ArrowUp:-1,ArrowDown:1}[i.key];!r||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Ps(t,e,s,r,i))}function Ps({desk:t},e,s,i,r){
let a=r.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let o=a.parentElement?.querySelector("button:not(:disabled)");(a.disabled?o:a)?.focus()})}function Fr(t){let{desk:e,live:s}=t,{busy:i,progress:r,live:a}=e.state.value,{text:o,bad:c}=To(t),l=s.pending.value||!!i;return m`<div class="lm-footer">
        <div id="lm-bar" class=${C({"lm-bar":!0,"lm-busy":l})} aria-hidden="true"
            style="--lm-progress: ${l?r||.05:0}"></div>
        <p id="lm-status" class=${C({"lm-status":!0,"lm-bad":c})} role="status" aria-live="polite"
            title=${No(t,a)}>${o}</p></div>`}function To(t){let{desk:e,live:s}=t,{state:i,remark:r}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(r.
value)return{text:r.value,bad:!1};if(i.value.error)return{text:n("status.error",{error:i.value.error.error,live:Kr(i.value.live)}),bad:!0};if(s.pending.value)return{
text:Mo(t),bad:!1};let a=zr(t);return{text:[Lo(t),...a].filter(Boolean).join(" — "),bad:a.length>0}}function Mo({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?n("status.applying_percent",{percent:Math.round(100*s)}):e||n("status.applying")}function Kr(t){if(!t?.recipe?.steps.length)return n("status.original");
let e=t.saved?n("status.saved",{name:t.saved}):n("status.not_saved"),s=Object.keys(t.skipped||{}).length;return n("status.merge_on",{saved:s?`${e} · ${q("statu\
s.skipped",s)}`:e})}function Lo({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,r=Kr(t.state.value.live),a=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?n("status.parked",{live:r}):s.length?n("status.with_choice",{live:r,choose:n("missing.choose",{what:W(s)})}):i.length?[
r,...i.map(({index:o,what:c})=>n("step.waits",{n:o+1,what:W(c)}))].join(" — "):e.settled.value||!t.steps.length?r:E(t.state.value.next?.recipe,t.written.value.
recipe)?n("status.next",{live:r}):a?n("status.other_merge",{live:r}):t.settings.value.live?n("status.off_live"):n("status.off"):e.isLoading.value?n("status.load\
ing"):n("missing.choose",{what:W(s)})}var zr=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function No(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[n("details.memory",{kept:Et(s.deltas),budget:Et(s.budget)}),n("details.in_place",{size:Et(s.in_place)})]:[],r=Object.entries(
e.skipped||{}).map(([o,c])=>`${o}: ${c}`),a=[q("count.blocks",e.blocks.length),q("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[n("details.chang\
ed",{changed:a.join(", "),id:e.id.slice(0,8)}),n("details.blocks",{blocks:e.blocks.join(", ")}),n("details.device",{device:e.device}),...i,...zr(t),...r].join(`\

`)}function Po(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(a=>a.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
a=>a.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var qr=(t,e,s,i)=>s[i.indexOf(Po(i[e],i))]??t,Co=new Set(["smooth","mirror","swap"]),Cs={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?qr(t,e,s,i):t,swap:qr,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:t=>t+.1,down:t=>t-.1,clamp:t=>Math.min(1,Math.max(
0,t))};function Yr(t,e){let[s,...i]=Object.keys(e),r=i.map(l=>e[l]),a=Cs[t],o=i.map((l,h)=>[l,I(a(r[h],h,r,i))]),c=Co.has(t)?e[s]:I(a(e[s],-1,r,i));return Object.
fromEntries([[s,c],...o])}function Gr(t){let{desk:e,drawing:s}=t,[{past:i,future:r},{live:a,auto:o}]=[e.panel.value,e.settings.value],c=e.channel.value!==null;return m`<section class="lm-tools" role="toolbar" aria-label=${n(
"tools.label")}>
        ${Ro(t)}${c?[Bo(t),Io(t)]:g}${Do(t)}<span class="lm-gap"></span>
        ${v(n("tools.draw"),n("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!c})}
        ${v("↶",n("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:n("tools.undo"),off:!i.length})}
        ${v("↷",n("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:n("tools.redo"),off:!r.length})}
        ${v(n("tools.reset"),n("tools.reset_title"),()=>e.doneStep(ji),{id:"lm-reset"})}
        ${D(n("tools.live"),n("tools.live_title"),a,l=>{e.set({live:l}),e.edited()},{name:"live"})}
        ${D(n("tools.auto"),n("tools.auto_title"),o,l=>e.set({auto:l,autoChosen:!0}),{name:"auto"})}</section>`}function Ro({desk:t}){let e=t.step.value,s=e?G(e,
t.schema.value):[];return m`<div class="lm-channels" id="lm-channels" role="group" aria-label=${n("tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,r)=>v(i.label,i.parameter.help,()=>t.look({channel:r}),{pressed:i.label===t.channel.value?.label}))}</div>`}function Bo({desk:t,dialogs:e}){let[
s,i,r]=[t.step.value,t.channel.value,t.kit.value];if(!s||!i)return g;let a=Object.keys(xe(r,s.kind)).map(o=>[o,o]);return m`${P([["",n("tools.preset")],...a],fi(
s,i,r),o=>o&&t.usePreset(o),{id:"lm-preset",kind:"lm-input lm-preset",label:n("tools.preset_label"),title:n("tools.preset_title")})}
        ${v(n("tools.my_presets"),n("tools.my_presets_title"),()=>e.presets.open(),{id:"lm-presets-open"})}`}function Io({desk:t}){let e=Object.keys(Cs).map(s=>[
s,n(`shape.${s}`)]);return P([["",n("tools.transform")],...e],"",s=>{let[i,r]=[t.step.value,t.channel.value];!s||!i||!r||t.doneWeights(Yr(s,mt(i,r,t.kit.value)))},
{id:"lm-shape",kind:"lm-input lm-shape",label:n("tools.transform_label"),title:n("tools.transform_title")})}function Do({desk:t}){let e=fe(t.step.value,t.schema.
value);if(!e)return g;let s=i=>t.editStep(r=>Ge(r,e.name,i,1));return m`<label class="lm-strength" id="lm-strength-field" title=${n("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?n("tools.weight"):n("tools.strength")}</span>
        ${Pe(e.value,{label:n("tools.strength_label"),exact:n("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var Jr=t=>m`${Lr(t)}${Vr(t)}${Ir(t)}${Dr(t)}${Wr(t)}${Gr(t)}
    ${Mr(t)}${Nr(t)}${Rr(t)}${Br(t)}${Pr(t)}${wr(t)}${Fr(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.imports.view()}`,Zr=({desk:t,live:e,dialogs:s})=>m`
    ${D(n("actions.compare"),n("actions.compare_title"),t.settings.value.compare===!0,i=>t.set({compare:i}),{name:"compare"})}
    ${v(n("actions.restore"),n("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(n("actions.save"),n("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;var Rs=null,Xr=()=>{},ea=t=>document.getElementById(t);async function Wo(t){let e=new _t(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:o,table:c}=await e.get(`/sentences?language=${navigator.language}`);wi(o,c)}let[s,i,r]=await Promise.all(["/schema","/models","/state"].map(
o=>e.get(o))),a=new Vt(t,e,{schema:s,files:i,state:r});return Vo(a),a.live.watch(),a}async function Uo(){let t=ea("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{Rs??=Wo(t),Ho(await Rs,t)}catch(e){Rs=null,t.replaceChildren(),es(m`<p class="lm-banner lm-bad" role="alert">${n("start.failed",{why:k(
e)})}</p>`,t)}}}function Ho(t,e){Xr(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,r,a]=["actions","compare","strip","picture"].map(c=>ea(`li\
ve_merge_${c}`)),o=[Kt(e,()=>Jr(t)),Kt(s,()=>Zr(t)),Kt(i,()=>t.compare.template()),Kt(r,()=>t.strip.template()),A(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),a?.
classList.toggle("lm-comparing",t.compare.pairs.value.length>0),a?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=!t.compare.pairs.value.
length),r&&(r.hidden=!t.strip.shots.value.length)})];Xr=()=>o.forEach(c=>c()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),r?.classList.add("lm\
-strip"),r?.setAttribute("role","toolbar"),r?.setAttribute("aria-label",n("strip.label")),r?.addEventListener("keydown",c=>t.strip.onKey(c)),Or(e,t),Sr(e,t),Tr(
e,t),a&&t.preview.attach(a)}function Kt(t,e){if(!t)return()=>{};let s=!1,i=null,r=()=>{s=!1,es(i,t)};return A(()=>{i=e(),s||queueMicrotask(r),s=!0})}function Vo(t){
let{desk:e,compare:s,preview:i,strip:r,live:a}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:r,live:a,onState:o=>A(()=>o(e.state.value))},
liveMergePreviewArgs:(...o)=>i.sent(o)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.
hidden&&a.watch(0))}function Bs(){let t=()=>{Uo(),Wt()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(
document.body,{childList:!0,subtree:!0})}var{onUiLoaded:Qr}=window;typeof Qr=="function"?Qr(Bs):document.readyState==="loading"?document.addEventListener("DOMCo\
ntentLoaded",Bs):Bs();})();
