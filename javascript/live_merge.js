/* Live Merge's tab. Made by `python run.py build` from web/src, which is what to read and to change.
 * With lit-html (BSD-3-Clause, (c) 2017 Google LLC) and signals-core (MIT, (c) 2022-present Preact Team); their
 * licences are in web/LICENSES.md. */
"use strict";(()=>{var Qn=Symbol.for("preact-signals");function Hs(){if(Te>1)Te--;else{var t,e=!1;for((function(){var a=Et;for(Et=void 0;a!==void 0;){var o=a.S;if(o.v===a.v)for(var n=o.
t;n!==void 0;n=n.x)n.i===a.i&&(n.i=o.i);a=a.o}})();lt!==void 0;){var s=lt;for(lt=void 0,Tt++;s!==void 0;){var i=s.u;if(s.u=void 0,s.f&=-3,!(8&s.f)&&oa(s))try{s.
c()}catch(a){e||(t=a,e=!0)}s=i}}if(Tt=0,Te--,e)throw t}}var nt,T=void 0;function z(t){var e=T,s=nt;T=void 0,nt=void 0;try{return t()}finally{T=e,nt=s}}var lt=void 0,Te=0,Tt=0;var ia=0,Et=void 0,Mt=0;function aa(t){if(T!==void 0){var e=t.n;if(e===void 0||e.t!==T)return e={i:0,S:t,p:T.s,n:void 0,t:T,e:void 0,x:void 0,r:e},T.s!==void 0&&
(T.s.n=e),T.s=e,t.n=e,32&T.f&&t.S(e),e;if(e.i===-1)return e.i=0,e.n!==void 0&&(e.n.p=e.p,e.p!==void 0&&(e.p.n=e.n),e.p=T.s,e.n=void 0,T.s.n=e,T.s=e),e}}function F(t,e){
this.v=t,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=e?.watched,this.Z=e?.unwatched,this.name=e?.name}F.prototype.brand=Qn;F.prototype.h=function(){return!0};
F.prototype.S=function(t){var e=this,s=this.t;s!==t&&t.e===void 0&&(t.x=s,this.t=t,s!==void 0?s.e=t:z(function(){var i;(i=e.W)==null||i.call(e)}))};F.prototype.
U=function(t){var e=this;if(this.t!==void 0){var s=t.e,i=t.x;s!==void 0&&(s.x=i,t.e=void 0),i!==void 0&&(i.e=s,t.x=void 0),t===this.t&&(this.t=i,i===void 0&&z(function(){
var a;(a=e.Z)==null||a.call(e)}))}};F.prototype.subscribe=function(t){var e=this;return O(function(){var s=e.value;z(function(){return t(s)})},{name:"sub"})};F.
prototype.valueOf=function(){return this.value};F.prototype.toString=function(){return this.value+""};F.prototype.toJSON=function(){return this.value};F.prototype.
peek=function(){var t=this;return z(function(){return t.value})};Object.defineProperty(F.prototype,"value",{get:function(){var t=aa(this);return t!==void 0&&(t.
i=this.i),this.v},set:function(t){if(t!==this.v){if(Tt>100)throw new Error("Cycle detected");(function(s){Te!==0&&Tt===0&&s.l!==ia&&(s.l=ia,Et={S:s,v:s.v,i:s.i,
o:Et})})(this),this.v=t,this.i++,Mt++,Te++;try{for(var e=this.t;e!==void 0;e=e.x)e.t.N()}finally{Hs()}}}});function f(t,e){return new F(t,e)}function oa(t){for(var e=t.
s;e!==void 0;e=e.n)if(e.S.i!==e.i||!e.S.h()||e.S.i!==e.i)return!0;return!1}function ra(t){for(var e=t.s;e!==void 0;e=e.n){var s=e.S.n;if(s!==void 0&&(e.r=s),e.S.
n=e,e.i=-1,e.n===void 0){t.s=e;break}}}function na(t){for(var e=t.s,s=void 0;e!==void 0;){var i=e.p;e.i===-1?(e.S.U(e),i!==void 0&&(i.n=e.n),e.n!==void 0&&(e.n.
p=i)):s=e,e.S.n=e.r,e.r!==void 0&&(e.r=void 0),e=i}t.s=s}function Ee(t,e){F.call(this,void 0,e),this.x=t,this.s=void 0,this.g=Mt-1,this.f=4}Ee.prototype=new F;Ee.
prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Mt))return!0;if(this.g=Mt,this.f|=1,this.i>0&&!oa(this))return this.
f&=-2,!0;var t=T;try{ra(this),T=this;var e=this.x();(16&this.f||this.v!==e||this.i===0)&&(this.v=e,this.f&=-17,this.i++)}catch(s){this.v=s,this.f|=16,this.i++}return T=
t,na(this),this.f&=-2,!0};Ee.prototype.S=function(t){if(this.t===void 0){this.f|=36;for(var e=this.s;e!==void 0;e=e.n)e.S.S(e)}F.prototype.S.call(this,t)};Ee.prototype.
U=function(t){if(this.t!==void 0&&(F.prototype.U.call(this,t),this.t===void 0)){this.f&=-33;for(var e=this.s;e!==void 0;e=e.n)e.S.U(e)}};Ee.prototype.N=function(){
if(!(2&this.f)){this.f|=6;for(var t=this.t;t!==void 0;t=t.x)t.t.N()}};Object.defineProperty(Ee.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cy\
cle detected");var t=aa(this);if(this.h(),t!==void 0&&(t.i=this.i),16&this.f)throw this.v;return this.v}});function R(t,e){return new Ee(t,e)}function la(t){var e=t.
j;if(t.j=void 0,typeof e=="function"){Te++;var s=T;T=void 0;try{e()}catch(i){throw t.f&=-2,t.f|=8,Ks(t),i}finally{T=s,Hs()}}}function Ks(t){for(var e=t.s;e!==void 0;e=
e.n)e.S.U(e);t.x=void 0,t.s=void 0,la(t)}function el(t){if(T!==this)throw new Error("Out-of-order effect");na(this),T=t,this.f&=-2;try{8&this.f&&Ks(this)}finally{
Hs()}}function Fe(t,e){this.x=t,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=e?.name,nt&&nt.push(this)}Fe.prototype.c=function(){var t=this.S();
try{if(8&this.f||this.x===void 0)return;var e=this.x();typeof e=="function"&&(this.j=e)}finally{t()}};Fe.prototype.S=function(){if(1&this.f)throw new Error("Cyc\
le detected");this.f|=1,this.f&=-9,la(this),ra(this),Te++;var t=T;return T=this,el.bind(this,t)};Fe.prototype.N=function(){2&this.f||(this.f|=2,this.u=lt,lt=this)};
Fe.prototype.d=function(){this.f|=8,1&this.f||Ks(this)};Fe.prototype.dispose=function(){this.d()};function O(t,e){var s=new Fe(t,e);try{s.c()}catch(a){throw s.d(),
a}var i=s.d.bind(s);return i[Symbol.dispose]=i,i}var zs=globalThis,ca=t=>t,jt=zs.trustedTypes,ha=jt?jt.createPolicy("lit-html",{createHTML:t=>t}):void 0,Gs="$lit$",ue=`lit$${Math.random().toFixed(9).slice(2)}$`,
Js="?"+ue,tl=`<${Js}>`,Le=document,ht=()=>Le.createComment(""),dt=t=>t===null||typeof t!="object"&&typeof t!="function",Ys=Array.isArray,va=t=>Ys(t)||typeof t?.[Symbol.
iterator]=="function",qs=`[ 	
\f\r]`,ct=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,da=/-->/g,ua=/>/g,Me=RegExp(`>|${qs}(?:([^\\s"'>=/]+)(${qs}*=${qs}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),pa=/'/g,ma=/"/g,ga=/^(?:script|style|textarea|title)$/i,Zs=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=Zs(1),Wh=Zs(2),Uh=Zs(
3),M=Symbol.for("lit-noChange"),g=Symbol.for("lit-nothing"),fa=new WeakMap,je=Le.createTreeWalker(Le,129);function wa(t,e){if(!Ys(t)||!t.hasOwnProperty("raw"))throw Error(
"invalid template strings array");return ha!==void 0?ha.createHTML(e):e}var ba=(t,e)=>{let s=t.length-1,i=[],a,o=e===2?"<svg>":e===3?"<math>":"",n=ct;for(let l=0;l<
s;l++){let c=t[l],h,u,p=-1,m=0;for(;m<c.length&&(n.lastIndex=m,u=n.exec(c),u!==null);)m=n.lastIndex,n===ct?u[1]==="!--"?n=da:u[1]!==void 0?n=ua:u[2]!==void 0?(ga.
test(u[2])&&(a=RegExp("</"+u[2],"g")),n=Me):u[3]!==void 0&&(n=Me):n===Me?u[0]===">"?(n=a??ct,p=-1):u[1]===void 0?p=-2:(p=n.lastIndex-u[2].length,h=u[1],n=u[3]===
void 0?Me:u[3]==='"'?ma:pa):n===ma||n===pa?n=Me:n===da||n===ua?n=ct:(n=Me,a=void 0);let w=n===Me&&t[l+1].startsWith("/>")?" ":"";o+=n===ct?c+tl:p>=0?(i.push(h),
c.slice(0,p)+Gs+c.slice(p)+ue+w):c+ue+(p===-2?l:w)}return[wa(t,o+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},ut=class t{constructor({strings:e,_$litType$:s},i){
let a;this.parts=[];let o=0,n=0,l=e.length-1,c=this.parts,[h,u]=ba(e,s);if(this.el=t.createElement(h,i),je.currentNode=this.el.content,s===2||s===3){let p=this.
el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(a=je.nextNode())!==null&&c.length<l;){if(a.nodeType===1){if(a.hasAttributes())for(let p of a.getAttributeNames())
if(p.endsWith(Gs)){let m=u[n++],w=a.getAttribute(p).split(ue),b=/([.?@])?(.*)/.exec(m);c.push({type:1,index:o,name:b[2],strings:w,ctor:b[1]==="."?Nt:b[1]==="?"?
Rt:b[1]==="@"?Pt:Re}),a.removeAttribute(p)}else p.startsWith(ue)&&(c.push({type:6,index:o}),a.removeAttribute(p));if(ga.test(a.tagName)){let p=a.textContent.split(
ue),m=p.length-1;if(m>0){a.textContent=jt?jt.emptyScript:"";for(let w=0;w<m;w++)a.append(p[w],ht()),je.nextNode(),c.push({type:2,index:++o});a.append(p[m],ht())}}}else if(a.
nodeType===8)if(a.data===Js)c.push({type:2,index:o});else{let p=-1;for(;(p=a.data.indexOf(ue,p+1))!==-1;)c.push({type:7,index:o}),p+=ue.length-1}o++}}static createElement(e,s){
let i=Le.createElement("template");return i.innerHTML=e,i}};function Ne(t,e,s=t,i){if(e===M)return e;let a=i!==void 0?s._$Co?.[i]:s._$Cl,o=dt(e)?void 0:e._$litDirective$;
return a?.constructor!==o&&(a?._$AO?.(!1),o===void 0?a=void 0:(a=new o(t),a._$AT(t,s,i)),i!==void 0?(s._$Co??=[])[i]=a:s._$Cl=a),a!==void 0&&(e=Ne(t,a._$AS(t,e.
values),a,i)),e}var Lt=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this.
_$AM._$AU}u(e){let{el:{content:s},parts:i}=this._$AD,a=(e?.creationScope??Le).importNode(s,!0);je.currentNode=a;let o=je.nextNode(),n=0,l=0,c=i[0];for(;c!==void 0;){
if(n===c.index){let h;c.type===2?h=new Ve(o,o.nextSibling,this,e):c.type===1?h=new c.ctor(o,c.name,c.strings,this,e):c.type===6&&(h=new Bt(o,this,e)),this._$AV.
push(h),c=i[++l]}n!==c?.index&&(o=je.nextNode(),n++)}return je.currentNode=Le,a}p(e){let s=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,
s),s+=i.strings.length-2):i._$AI(e[s])),s++}},Ve=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,i,a){this.type=2,this._$AH=g,this._$AN=void 0,
this._$AA=e,this._$AB=s,this._$AM=i,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===
11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Ne(this,e,s),dt(e)?e===g||e==null||e===""?(this._$AH!==g&&
this._$AR(),this._$AH=g):e!==this._$AH&&e!==M&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):va(e)?this.k(e):this._(e)}O(e){return this.
_$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==g&&dt(this._$AH)?this._$AA.nextSibling.data=e:this.
T(Le.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:i}=e,a=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=ut.createElement(wa(i.h,i.h[0]),this.
options)),i);if(this._$AH?._$AD===a)this._$AH.p(s);else{let o=new Lt(a,this),n=o.u(this.options);o.p(s),this.T(n),this._$AH=o}}_$AC(e){let s=fa.get(e.strings);return s===
void 0&&fa.set(e.strings,s=new ut(e)),s}k(e){Ys(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,i,a=0;for(let o of e)a===s.length?s.push(i=new t(this.O(ht()),
this.O(ht()),this,this.options)):i=s[a],i._$AI(o),a++;a<s.length&&(this._$AR(i&&i._$AB.nextSibling,a),s.length=a)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(
!1,!0,s);e!==this._$AB;){let i=ca(e).nextSibling;ca(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},Re=class{get tagName(){return this.
element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,i,a,o){this.type=1,this._$AH=g,this._$AN=void 0,this.element=e,this.name=s,this._$AM=a,this.options=
o,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=g}_$AI(e,s=this,i,a){let o=this.strings,n=!1;if(o===void 0)
e=Ne(this,e,s,0),n=!dt(e)||e!==this._$AH&&e!==M,n&&(this._$AH=e);else{let l=e,c,h;for(e=o[0],c=0;c<o.length-1;c++)h=Ne(this,l[i+c],s,c),h===M&&(h=this._$AH[c]),
n||=!dt(h)||h!==this._$AH[c],h===g?e=g:e!==g&&(e+=(h??"")+o[c+1]),this._$AH[c]=h}n&&!a&&this.j(e)}j(e){e===g?this.element.removeAttribute(this.name):this.element.
setAttribute(this.name,e??"")}},Nt=class extends Re{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===g?void 0:e}},Rt=class extends Re{constructor(){
super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==g)}},Pt=class extends Re{constructor(e,s,i,a,o){super(e,s,i,a,o),this.type=
5}_$AI(e,s=this){if((e=Ne(this,e,s,0)??g)===M)return;let i=this._$AH,a=e===g&&i!==g||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,o=e!==g&&(i===
g||a);a&&this.element.removeEventListener(this.name,this,i),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="fun\
ction"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Bt=class{constructor(e,s,i){this.element=e,this.type=6,this._$AN=void 0,this.
_$AM=s,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){Ne(this,e)}},ka={M:Gs,P:ue,A:Js,C:1,L:ba,R:Lt,D:va,V:Ne,I:Ve,H:Re,N:Rt,U:Pt,B:Nt,F:Bt},sl=zs.litHtmlPolyfillSupport;
sl?.(ut,Ve),(zs.litHtmlVersions??=[]).push("3.3.3");var Xs=(t,e,s)=>{let i=s?.renderBefore??e,a=i._$litPart$;if(a===void 0){let o=s?.renderBefore??null;i._$litPart$=
a=new Ve(e.insertBefore(ht(),o),o,void 0,s??{})}return a._$AI(t),a};function It(t,e,s="live_merge",i={}){let a=e&&t.architectures[e]?e:"sd1",o=t.block_maps.find(n=>n.id===s)||t.block_maps[0];return{schema:t,id:a,architecture:t.architectures[a],
follows:o.follows[a],parts:i}}var C=(t,e)=>t.methods.find(s=>s.id===e)||t.methods[0],ne=(t,e)=>t.together.find(s=>s.id===e)||t.together[0],Pe=t=>t==="adapter"||
t==="adapters",ke=t=>t==="adapter"||t==="erase",pt=t=>Pe(t)||t==="erase";function He(t,e){let s=t.schema[pt(e)?"adapter_presets":"presets"][t.id]||{};return e!==
"adapters"?s:Object.fromEntries(Object.entries(s).filter(([,i])=>!Object.keys(i).some(a=>a.includes("/"))))}var Be=(t,e)=>t.parts[e]||[];var ye=t=>JSON.stringify(t,(e,s)=>s&&typeof s=="object"&&!Array.isArray(s)?Object.fromEntries(Object.entries(s).sort(([i],[a])=>i<a?-1:1)):s),x=(t,e)=>t===e||ye(
t)===ye(e);function ya(t){let e=2166136261;for(let s of ye(t))e=Math.imul(e^(s.codePointAt(0)??0),16777619)>>>0;return e.toString(16).padStart(8,"0").slice(0,6)}
var A=(t,...e)=>Object.fromEntries(Object.entries(t).filter(([s])=>!e.includes(s)));var $e=(t,e)=>`${e.id}/${t.parameter.name}/${t.index}`,Ie=(t,e,s)=>t.weights[$e(e,s)]||{},mt=(t,e,s,i)=>Ie(t,s,i)[e]!==void 0;function le(t,e,s,i){let a=Ie(t,s,
i)[e];if(a!==void 0)return a;if(!i.architecture.odd.includes(e))return s.parameter.default;let o=i.follows[e];return o?le(t,o,s,i):pt(t.kind)?1:0}function Ct(t,e,s){
let{sliders:i,odd:a}=s.architecture,o=a.filter(c=>mt(t,c,e,s)),n=Object.fromEntries([...i,...o].map(c=>[c,le(t,c,e,s)])),l=new Set(Object.values(n));return!o.length&&
l.size===1?n[i[0]]:n}function $a(t,e,s,i){let a={...Ie(t,e,i),...s},o=Object.fromEntries(Object.entries(a).filter(([,n])=>n!==null));return Qs({...t,typed:A(t.typed,
e.parameter.name)},e,o,i)}var Qs=(t,e,s,i)=>({...t,weights:{...t.weights,[$e(e,i)]:s}});function _a(t,e){let{sliders:s,odd:i}=e.architecture;return typeof t=="n\
umber"?Object.fromEntries(s.map(o=>[o,t])):!t||typeof t!="object"?null:s.every(o=>typeof t[o]=="number")&&Object.entries(t).every(([o,n])=>typeof n=="number"&&[
...s,...i].includes(o))?{...t}:null}var ce=t=>t.includes("/"),pe=t=>t.split("/")[0],ft=t=>/\.\d+$/.test(t.id),Ke=t=>t.rest.layers||[],ei=(t,e)=>ke(t.kind)?"weight":e.parameter.name,ti=(t,e)=>Be(e,
pe(t)).find(s=>s.id===t.split("/")[1]),qe=(t,e,s)=>s!==void 0&&t.slots===e&&t.keys===s.keys;function si(t,e,s,i){let a=ei(t,s),o=Ke(t).filter(n=>qe(n,pe(e),ti(e,
i))&&a in n).pop();return Array.isArray(o?.[a])?o[a][s.index]:o?.[a]}var xa=(t,e)=>({...t,rest:{...A(t.rest,"layers"),...e.length?{layers:e}:{}}});function Oa(t,e,s,i){
let a=Ke(t);for(let[o,n]of Object.entries(s))a=n===null?il(t,a,o,e,i):al(t,a,o,e,n,i);return xa(t,a)}function il(t,e,s,i,a){let o=ei(t,i);return e.map(n=>qe(n,pe(
s),ti(s,a))?A(n,o):n).filter(n=>Object.keys(n).some(l=>!["keys","slots"].includes(l)))}function al(t,e,s,i,a,o){let[n,l,c]=[ei(t,i),pe(s),ti(s,o)];if(!c)return e;
let h=e.filter(m=>qe(m,l,c)),u=h.filter(m=>n in m).pop()||h.pop(),p=rl(t,l,i,u?.[n],a,o);return u?e.map(m=>m===u?{...m,[n]:p}:m):ol(e,{keys:c.keys,slots:l,[n]:p},
l,ft(c),o)}function ol(t,e,s,i,a){let o=Be(a,s).filter(ft),n=i?-1:t.findIndex(l=>o.some(c=>qe(l,s,c)));return n<0?[...t,e]:t.toSpliced(n,0,e)}function rl(t,e,s,i,a,o){
if(!s.parameter.per_model)return a;let n=t.models.models?.length||2;return Array.from({length:n},(l,c)=>c===s.index?a:Array.isArray(i)?i[c]:i??le(t,e,{...s,index:c},
o))}var Sa=(t,e)=>Object.fromEntries(Object.entries(t).filter(([s])=>["keys","slots",...e].includes(s)));function Aa(t,e){let s=a=>Array.isArray(a)?Array.from({
length:e},(o,n)=>a[Math.min(n,a.length-1)]):a,i=Ke(t).map(a=>Object.fromEntries(Object.entries(a).map(([o,n])=>[o,s(n)])));return i.length?{layers:i}:{}}var Ta=(t,e,s)=>Ke(
t).some(i=>Be(s,e).some(a=>qe(i,e,a))),Ea=(t,e)=>Ke(t).filter(s=>!Be(e,s.slots||"").some(i=>qe(s,s.slots,i))),Ma=(t,e)=>xa(t,Ke(t).filter(s=>s!==e));function Dt(t,e,s,i){return ce(e)?si(t,e,s,i)??le(t,pe(e),s,i):le(t,e,s,i)}var ja=(t,e,s,i)=>ce(e)?si(t,e,s,i)!==void 0:mt(t,e,s,i);function ii(t,e,s,i){let[a,o]=[
!0,!1].map(l=>Object.fromEntries(Object.entries(s).filter(([c])=>ce(c)===l))),n=Object.keys(a).length?Oa(t,e,a,i):t;return Object.keys(o).length?$a(n,e,o,i):n}function La(t,e,s,i){
let a={...t,presets:{...t.presets,[$e(e,i)]:s}};return ii(a,e,He(i,t.kind)[s]||{},i)}function Na(t,e,s){let i=t.presets[$e(e,s)]||"";return Object.entries(He(s,
t.kind)[i]||{}).every(([o,n])=>Dt(t,o,e,s)===n)?i:""}function Ra(t,e,s,i,a){let n=(He(a,t.kind)[t.presets[$e(e,a)]||""]||{})[s]??0;return i===n?e.parameter.default:
n}function Wt(t,e,{parameter:{low:s,high:i}}){return e>t?Math.min(e,Math.max(i,t)):Math.max(e,Math.min(s,t))}var Ut=(t,e,s)=>Object.fromEntries(s.architecture.sliders.
map(i=>[i,le(t,i,e,s)]));function _e(t){let e=t.trim().replace(",",".");if(!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(e))return null;let s=Number(e);return Number.isFinite(s)?s:null}
var V=t=>Number(t.toFixed(10)),H=t=>Math.abs(t)<1e-4?String(t):String(Number(t.toFixed(4)));function K(t){let e=["B","kB","MB","GB","TB"],s=Math.min(Math.max(Math.
floor(Math.log10(Math.max(t,1))/3),0),e.length-1);return`${(t/1e3**s).toFixed(s>2?2:0)} ${e[s]}`}var Ft=t=>`${Math.round(t/2**20)} MB`,ai=t=>t<1e5?`${Math.round(
t/1e3)} K`:`${(t/1e6).toFixed(t<1e7?1:0)} M`;function Pa(t,e,s){let[i,a]=[t.indexOf(e),t.indexOf(s)].sort((o,n)=>o-n);return i<0?[]:t.slice(i,a+1)}var Ba=(t,e)=>t.includes(e)?t.filter(s=>s!==e):[...t,e];function oi(t,e){
let s=t.filter(i=>!e.includes(i));return e.every(i=>t.includes(i))?s:[...s,...e]}function Ia(t,e,s,{low:i,high:a},o){let n=t[e],l=h=>o&&n!==0?h*(s/n):h+s-n,c=h=>Math.
min(Math.max(a,h),Math.max(Math.min(i,h),l(h)));return Object.fromEntries(Object.entries(t).map(([h,u])=>[h,h===e?s:V(c(u))]))}var L=t=>(t&&typeof t=="object"?t.file:t)||"",E=t=>(t||"").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i,"")??"",P=t=>L(Array.isArray(t)?t[t.length-
1]:t),xe=(t,e)=>E(t).toLowerCase()===E(e).toLowerCase();var ri={"actions.compare":"Compare with","actions.compare_choice":"What previews are compared with","actions.compare_title":"Preview makes the other picture of \
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
{slot} (S): this step changes it alone; all numbers stay","file_made.merge":"merge","file_made.trained":"trained","finding.lock":"Lock {slot}","finding.lock_tit\
le":"Lock {slot}: votes and variations leave it where it is","finding.no_weights":"The selected step has no faders; select a merge or a LoRA.","formula.adjust":"\
{so} with {what}","formula.at":" at {name} {amount}","formula.erased":"erase {what}","formula.method":"{method} of {so}{others}{how}","formula.result":"Result =\
 {chain}{vae}","formula.so_far":"so far","formula.then":", then ","formula.vae":", VAE of {name}","formula.with":" with {models}","gallery.all":"Show all","gall\
ery.all_title":"Leave this lineage","gallery.before.one":"from {n} before","gallery.before.other":"from {n} before","gallery.before_title":"Show the previews th\
at led to this one","gallery.count.one":"{n} preview","gallery.count.other":"{n} previews","gallery.lineage.one":"{n} preview, the last first","gallery.lineage.\
other":"{n} previews, each made from the next","gallery.open":"All…","gallery.open_title":"All previews that are kept: search, stars, which came from which","\
gallery.search":"Part of a model's name","gallery.star":"Star","gallery.star_title":"A preview with a star is never dropped for a newer one","gallery.starred":"\
Starred","gallery.starred_title":"Show those with a star alone","gallery.title":"Previews","help.adapter":"Adds what a LoRA or LyCORIS file has learned: weight \
× block weight × its change. 0 is exactly nothing.","help.adjust":"Detail, contrast, brightness and colour, by small changes to the first and last layers.","h\
elp.erase":"Has the U-Net read some texts as another text, or mixes texts into one, in the keys and values of cross attention. It turns a concept down; it is no\
 safety device.","help.none":"Nothing is merged. Add a merge, a LoRA or an adjustment.","help.other":"A step that this page does not know; it is kept as it is.",
"help.source":"{text} Source: {source}","history.empty":"Nothing yet","history.live":"live","history.nothing":"nothing","history.picture":"picture","history.sav\
ed":"saved as {name}","history.show":"Show","history.show_title":"Put this recipe into the panel","history.title":"History","import.file":"Checkpoint to read th\
e recipe from","import.file_empty":"…or choose a checkpoint that was merged","import.found.one":"{tool}: {n} step on {base}.","import.found.other":"{tool}: {n\
} steps on {base}.","import.left_out":"What could not be carried over","import.no_text":"That file is not text; choose a checkpoint from the list instead.","imp\
ort.not_carried":"Not carried over:","import.open":"Import a recipe…","import.open_title":"Recipes of SuperMerger, Model Mixer, A1111's Checkpoint Merger, mer\
gekit","import.placeholder":"Paste here: a picture's infotext, a file's metadata, a row of mergehistory.csv, mergekit's YAML, a recipe. A text file can be dropp\
ed.","import.take":"Load recipe","import.take_title":"Put the recipe into the panel","import.text":"Text of a recipe","import.title":"Import a recipe","lora_dia\
log.all":"All that the recipe changes","lora_dialog.alone":"Its LoRAs alone, as one","lora_dialog.block_ranks":"Other ranks for blocks","lora_dialog.draft":"Mak\
e it and look","lora_dialog.draft_title":"Make the file without keeping it; then it can be seen on its base, beside the merge","lora_dialog.energy":"Energy kept\
 in each layer","lora_dialog.look":"Show it","lora_dialog.look_title":"Apply that very file to its base in place of the merge, and make a picture of both; undo \
brings the merge back","lora_dialog.lost":"{slot}: {lost} of the change is lost","lora_dialog.overwrite":"Replace a file of that name","lora_dialog.rank":"Rank",
"lora_dialog.save":"Save at once","lora_dialog.save_title":"Write the file under its name without a look","lora_dialog.size":"Size, MB","lora_dialog.text_encode\
rs":"Text encoders, too","lora_dialog.text_encoders_title":"Without them the LoRA changes the U-Net alone","lora_dialog.title":"Save what the merge changes as a\
 LoRA","lora_dialog.way":"Size by","lora_dialog.what":"What","lora_dialog.whole":"Whole: nothing but rounding is lost","map.apart":"{slot}: B is {percent} away \
from A","map.bars":"{slot}: layout {layout}, colour {colour}, detail {detail} of the change","map.bars_together":"{slot} and its neighbours together: layout {la\
yout}, colour {colour}, detail {detail} of the change","map.changed":"{slider} changed","map.choose":"Choose a block to see its pictures.","map.colour":"Colour",
"map.detail":"Detail","map.difference":"Difference","map.go_on":"Go on","map.help":"Which slider changes the layout, the colours or the details of this study's \
prompts? One block at a time is changed, and each bar is its share of the whole change.","map.in":"What each block would bring","map.in_title":"One block of mod\
el A is put to model B","map.interacts":"depends on other blocks","map.label":"Map","map.layout":"Layout","map.left":"{first} pictures for a first look, at most\
 {n} in all; how long one takes is not known yet","map.left_time":"{first} pictures for a first look, at most {n} in all, about {time}","map.lock_idle":"Lock id\
le ({n})","map.lock_idle_title":"Lock the faders that change less than 3 % of the whole, so that votes leave them alone","map.make":"Make the map","map.make_tit\
le":"Make its pictures; Interrupt stops it, and what is there stays","map.no_prompts":"This study has no prompts yet: add some on the tab Sheets.","map.not_made":"\
This block was only changed with its neighbours; Go on makes its own picture.","map.on_faders":"On the faders","map.on_faders_title":"Show the three bars under \
the name of each fader","map.out":"What each block does now","map.out_title":"One block of the merge is put back to model A","map.pictures":"Pictures of {slider\
}","map.prompt":"Prompt","map.reading":"What the map asks","map.source":"Unchanged","map.spread":"{low}–{high} % by prompt","map.third":"with its neighbours",
"map.whole":"All {n} pictures are there","menu.none_found":"Nothing has that in its name.","methods.blend":"Blend","methods.difference":"Difference","methods.ot\
her":"Other","methods.task":"Task vectors","methods.usual":"Common","missing.adapter":"a LoRA or LyCORIS file","missing.any_model":"a model","missing.balance":"\
texts with numbers","missing.checkpoint":"a checkpoint in the WebUI","missing.choose":"choose {what}","missing.concept":"a text to turn down","missing.every_mod\
el":"every model","missing.model":"model {name}","missing.of":"the text that is balanced","mutes.faders.one":"{n} muted","mutes.faders.other":"{n} muted","mutes\
.faders_title":"Muted in this step: {muted}. Press to clear","mutes.steps.one":"{n} step off","mutes.steps.other":"{n} steps off","mutes.steps_title":"Switch al\
l steps on","note.applied":"{some}/{total} modules matched","note.kinds":"{matched} ({which})","note.left_out.one":"{n} left out","note.left_out.other":"{n} lef\
t out","note.off":"off","note.parked":"paused","note.refused":"refused","odd.follows":"{help} Follows {followed} until set; empty the number to unset it.","odd.\
kept":"{slot} kept","odd.map":"Block map","odd.map_title":"Which slider each of these follows; another tool's for recipes made there","odd.stays":"{help} Stays \
A's until set; empty the number to unset it.","odd.summary":"Other parts: {parts}","offer.no":"No","offer.no_title":"Leave the model as it is","offer.text":"The\
 pasted picture was made with a merge.","offer.yes":"Apply it","offer.yes_title":"Rebuild the merge that made the picture","parts.close":"Close the parts of {sl\
ot}","parts.close_title":"Close (Escape)","parts.head":"{count} parameters. A value here overrides the slider. A layer's overrides its kind's.","parts.kinds":"K\
inds","parts.label":"Parts of a slot","parts.layers":"Layers","parts.title":"{label}: {tensors} tensors, {share} of {slot}. Follows {slot} until set; empty the \
number to unset it.","picker.all":"All files","picker.favourite":"Favourites","picker.file":"Choose a file…","picker.make_favourite":"Make it a favourite, so \
that it comes first (Shift+Enter)","picker.model":"Choose a model…","picker.no_favourite":"Take it out of the favourites (Shift+Enter)","picker.no_files":"The\
re are no files.","picker.none_found":"No file has that in its name.","picker.recent":"Recent","preset_group.built_in":"Built-in","preset_group.imported":"Impor\
ted","preset_group.own":"Mine","presets.back":"{name} is back.","presets.delete":"Delete","presets.delete_title":"Delete {name}","presets.deleted":"Deleted {nam\
e}.","presets.from":"From {source}","presets.import":"Import","presets.import_title":"Take over the presets of other merge extensions that are installed here","\
presets.imported":"From {files}: {taken} taken over, {here} were here already, {built_in} are built in.","presets.name":"Name","presets.name_label":"Name for th\
e weights that the faders show","presets.name_of":"Name of preset {name}","presets.none_installed":"No presets of SuperMerger, Merge Block Weighted, Model Mixer\
 or LoRA Block Weight are installed here.","presets.refused":"Not read: {line}","presets.renamed":"{name} is now {to}.","presets.save":"Save as","presets.save_t\
itle":"Keep the weights that the faders show under this name","presets.saved":"Saved {name}.","presets.there":"There is a preset {name}; press Save as again to \
replace it.","presets.title":"My presets","presets.undo":"Undo","presets.undo_title":"Bring {name} back","presets.unfit":"It is for another architecture","prese\
ts.use":"Use","presets.use_title":"Set all faders to it","row.earlier":"Earlier","row.earlier_n":"Earlier: step {n}","row.later":"Later","row.later_n":"Later: s\
tep {n}","row.move":"Move step {n}, with arrow keys","row.move_title":"Drag, or press arrow keys, to move it","row.on":"Step {n} is on","row.on_title":"On (M): \
switched off it changes nothing and keeps its place","row.remove":"Remove","row.remove_n":"Remove: step {n}","row.select":"Work on this step","row.solo":"Solo s\
tep {n}","row.solo_title":"Solo (S): all other steps are off; again: all are on","row.title":"Title of step {n}","row.title_title":"Click to give it a title","r\
ow.weight":"Weight of step {n}","row.weight_exact":"Weight of step {n}, exact value","rules.all":"{keys}: {set}","rules.drop":"Take this rule out","rules.drop_o\
ne":"Take out the rule {rule}","rules.every_key":"every key","rules.in":"{keys} in {slots}: {set}","rules.others":"Other rules of this step: ","save_dialog.aski\
ng":"Checking…","save_dialog.asks_vae":"{text}.","save_dialog.copy_hash":"Copy {label}","save_dialog.done":"Saved {path}, {size}.","save_dialog.drop_ema":"Dro\
p EMA weights","save_dialog.drop_ema_title":"Leave out the averaged copy of the U-Net that some checkpoints carry for further training","save_dialog.dtype":"Pre\
cision","save_dialog.dtype_base":"Same as in A's file","save_dialog.dtype_preview":"Same as the preview ({dtype})","save_dialog.exists":"Exists already; you wil\
l be asked.","save_dialog.fits":"{path}: {size} of {free} free.","save_dialog.is_source":"{name} is a source of this merge and is never written over; choose ano\
ther name.","save_dialog.left_out":"Step {n} is left out: choose {what}.","save_dialog.load":"Load it now","save_dialog.load_title":"Make the saved file the loa\
ded checkpoint","save_dialog.lora":"As a LoRA…","save_dialog.lora_title":"Write what the merge changes as a LoRA for this checkpoint","save_dialog.muted.one":"\
{n} muted part stays as it was before its step: {muted}.","save_dialog.muted.other":"{n} muted parts stay as they were before their step: {muted}.","save_dialog\
.name":"Name","save_dialog.nothing":"Nothing to save yet: choose {what}.","save_dialog.own_vae":"A's own","save_dialog.parked":"Nothing to save: the merge on th\
is page is paused.","save_dialog.progress":"Saving","save_dialog.replace":"Replace it","save_dialog.replace_title":"Write over the file that is there","save_dia\
log.replaces":"This replaces {name} ({size}{when}).","save_dialog.start":"Save","save_dialog.start_title":"Write the file","save_dialog.steps_off.one":"{n} step\
 is off and is not saved.","save_dialog.steps_off.other":"{n} steps are off and are not saved.","save_dialog.stop":"Stop saving","save_dialog.stop_title":"Stop;\
 no file is left behind","save_dialog.title":"Save the merge as a checkpoint","save_dialog.too_large":"{path}: {size}, more than the {free} free.","save_dialog.\
vae":"VAE","save_dialog.vae_title":"Part of the recipe: live too","save_dialog.when":", {when}","save_dialog.with_live_vae_title":"The saved file then gives the\
 pictures that you see","save_dialog.with_recipe_vae_title":"The VAE that you see is not saved","save_dialog.with_vae":"Save with {vae}","server.answered":"the \
server answered {status} to {path}.","server.silent":"the server does not answer; is the WebUI still running?","shape.clamp":"Clamp to 0…1","shape.dice":"Dice\
 ± {amount}","shape.down":"Subtract {amount}","shape.invert":"Invert: 1 − value","shape.mirror":"Mirror IN onto OUT","shape.smooth":"Smooth","shape.swap":"Sw\
ap IN and OUT","shape.times":"Multiply by {amount}","shape.up":"Add {amount}","sheets.add_pictures":"+ Pictures…","sheets.add_pictures_title":"Add the prompts\
 of PNG pictures, or open a sheet or the ZIP of a study; they can be dropped here, too","sheets.add_row_title":"Add a row with the pictures of this recipe","she\
ets.add_txt2img":"+ What stands in txt2img","sheets.add_txt2img_title":"Add a column with the prompt, seed and settings of the txt2img tab","sheets.all_made":"A\
ll made","sheets.cell":"{row}, {column}","sheets.close":"Back to the sheet","sheets.columns":"Prompts","sheets.current":"Desk","sheets.difference":"Difference",
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
 times."};var ze=ri,li=new Intl.PluralRules("en");function Ca(t,e){ze={...ri,...e},li=new Intl.PluralRules(t.replaceAll("_","-"))}var r=(t,e={})=>ci(ze[t],e);function S(t,e,s={}){
return ci(Da(t,e),{n:e,...s})}var Da=(t,e)=>ze[`${t}.${li.select(e)}`]??ze[`${t}.other`];function Vt({sentences:t,...e}){if(!t)return e;let s=(i,a)=>{if(typeof i==
"string")return ni(i,t);if(Array.isArray(i))return i.map(n=>s(n));if(!i||typeof i!="object"||a==="recipe")return i;let o=n=>a==="skipped"?ni(n,t):n;return Object.
fromEntries(Object.entries(i).map(([n,l])=>[o(n),s(l,n)]))};return s(e)}function ni(t,e){if(!Object.hasOwn(e,t))return t;let{id:s,values:i}=e[t],a=n=>typeof n==
"string"&&n!==t?ni(n,e):n,o=ze[s]??Da(s,i.n);return o?ci(o,i,a):t}var Wa=t=>t in ze,G=t=>new Intl.ListFormat(li.resolvedOptions().locale,{type:"conjunction"}).format(
t),ci=(t,e,s=i=>i)=>t.replace(/\{(\w+)\}/g,(i,a)=>a in e?[e[a]].flat().map(s).join(", "):i);var cl=["concepts","towards","keep","balance","of","beta","lambda","clip_skip","tokens"],Ua=t=>t===void 0||Array.isArray(t)&&t.every(e=>typeof e=="string"),Fa=({
erase:t})=>t!==null&&typeof t=="object"&&!Array.isArray(t)&&Object.keys(t).every(e=>cl.includes(e))&&Ua(t.concepts)&&Ua(t.keep),Ge=t=>"balance"in t||"of"in t;function Va(t,e){
let{erase:s}=t;if(e===Ge(s))return t;let i=A(s,"concepts","towards","balance","of"),a=e?{balance:{},of:s.concepts?.[0]??"",...i}:{concepts:[s.of].filter(Boolean),
...i};return{...t,erase:a}}var Ha=t=>t.split(";").map(e=>e.trim()).filter(Boolean),hi=t=>(t??[]).join("; "),di=(t,e,s)=>({...t,erase:{...t.erase,[e]:Ha(s)}}),ui=(t,e,s)=>({
...t,erase:{...t.erase,[e]:s.trim()}}),Ka=t=>Object.entries(t??{}).map(([e,s])=>`${e}: ${s}`).join("; ");function pi(t,e){let s=Ha(e).map(i=>[i.slice(0,i.lastIndexOf(
":")).trim(),_e(i.slice(i.lastIndexOf(":")+1))]);return s.some(([i,a])=>!i||a===null)?null:{...t,erase:{...t.erase,balance:Object.fromEntries(s)}}}var qa=(t,e,s)=>({
...t,erase:{...A(t.erase,e.name),...s===e.default?{}:{[e.name]:s}}}),za=(t,e)=>t.erase[e.name]??e.default;function Ga({erase:t}){return Ge(t)?[...t.of?[]:["of"],
...Object.keys(t.balance??{}).length?[]:["balance"]]:t.concepts?.length?[]:["concept"]}function mi({erase:t}){if(!Ge(t))return[(t.concepts??[]).join(", "),t.towards].
filter(Boolean).join(" → ");let e=Object.entries(t.balance??{}).map(([s,i])=>`${H(i)}·${s}`).join(" + ");return[t.of,e].filter(Boolean).join(": ")}var Ja=(t,e)=>t.
erase.architectures.includes(e);var hl=["weight","enabled","title"],Ya=(t,e)=>Array.isArray(t.adapters)&&e.together.some(s=>s.id===t.method);function Za(t,e,s){let i=ne(s,e.method).parameters.
map(n=>n.name),a=e.adapters.map(n=>typeof n=="object"?n:{}),o=a.flatMap((n,l)=>"weight"in n?[[l,n.weight]]:[]);return{...t,kind:"adapters",method:e.method,sparse:!0,
models:{models:e.adapters.map(n=>typeof n=="object"?A(n,"weight","blocks"):n)},parameters:{[e.method]:Object.fromEntries(i.filter(n=>n in e).map(n=>[n,e[n]]))},
typed:{blocks:a.map(n=>n.blocks??null)},shares:Object.fromEntries(o),rest:A(e,"adapters","method",...i)}}var Xa=(t,e,s)=>t.models.models.map((i,a)=>dl(t,i,e[a],
s)).filter(i=>L(i));function dl(t,e,s,i){let a=t.shares[s.index],o=ul(t,s,i);return a===void 0&&o===void 0?e:{...typeof e=="object"?e:{file:e},...a===void 0?{}:
{weight:a},...o===void 0?{}:{blocks:o}}}function ul(t,e,s){return"blocks"in t.typed?t.typed.blocks?.[e.index]??void 0:Object.keys(Ie(t,e,s)).length?Ct(t,e,s):void 0}
var Qa=(t,e)=>t.models.models.map((s,i)=>({parameter:{...e,per_model:!0},index:i,label:`${i+1} ${E(L(s))||"…"}`})),eo=t=>Object.keys(t.rest).every(e=>hl.includes(
e));function to(t){if(t.kind==="adapters")return{...t,models:{models:[...t.models.models,""]}};let{weight:e,...s}=t.rest;return{...t,kind:"adapters",method:"sum",
rest:s,shares:e===void 0?{}:{0:e},models:{models:[t.models.adapter??"",""]},typed:"blocks"in t.typed?{blocks:[t.typed.blocks]}:{}}}function so(t){let e=t.models.
models.slice(0,-1),s=Object.fromEntries(Object.entries(t.shares).filter(([o])=>Number(o)<e.length));if(e.length>1)return{...t,models:{models:e},shares:s};let i=0 in
s?{...t.rest,weight:s[0]}:t.rest,a="blocks"in t.typed?{blocks:t.typed.blocks?.[0]??null}:{};return{...t,kind:"adapter",models:{adapter:e[0]},shares:{},channel:0,
typed:a,rest:i}}var io=(t,e,s)=>({...t,shares:s===1?A(t.shares,String(e)):{...t.shares,[e]:s}});var fi={name:"blocks",kind:"weight",default:1,low:0,high:1,per_model:!1,choices:[],help:""},Oe=t=>({id:Math.random().toString(36).slice(2,10),kind:t,method:"wei\
ghted_sum",models:{},parameters:{},sparse:!1,weights:{},typed:{},presets:{},channel:0,adjust:{},shares:{},erase:{},rest:{}}),j=t=>t.rest.enabled!==!1;function ro(t,e){
let s=Oe("other");if("adapter"in t){let{adapter:a,blocks:o,...n}=t;return{...s,kind:"adapter",models:{adapter:a},typed:{blocks:o??null},rest:n}}if(Fa(t)){let{erase:a,
blocks:o,...n}=t;return{...s,kind:"erase",erase:a,typed:{blocks:o??null},rest:n}}return"adjust"in t?{...s,kind:"adjust",adjust:{...t.adjust},rest:A(t,"adjust")}:
Ya(t,e)?Za(s,t,e):!("adapters"in t)&&e.methods.some(a=>a.id===t.method)?pl(s,t,e):{...s,raw:t,rest:{}}}function pl(t,e,s){let i=C(s,e.method),a=i.parameters.filter(
l=>l.kind==="weight").map(l=>l.name),o=i.parameters.map(l=>l.name).filter(l=>!a.includes(l)&&l in e),n=l=>Object.fromEntries(l.map(c=>[c,e[c]]));return{...t,kind:"\
merge",method:i.id,sparse:!0,models:n(i.models),parameters:{[i.id]:n(o)},typed:Object.fromEntries(a.map(l=>[l,e[l]??null])),rest:A(e,"method",...i.models,...i.parameters.
map(l=>l.name))}}function no(t,e){if(t.kind==="other")return{...t.raw,...t.rest};if(t.kind==="adjust")return{adjust:{...t.adjust},...t.rest};if(t.kind==="adapte\
r"||t.kind==="erase"){let a=ao(t,fi,e);return{...t.kind==="erase"?{erase:t.erase}:{adapter:t.models.adapter||""},...a===void 0?{}:{blocks:a},...t.rest}}if(t.kind===
"adapters"){let a=ne(e.schema,t.method).parameters.map(n=>[n.name,oo(t,n)]),o=Object.fromEntries(a.filter(([,n])=>n!==void 0));return{adapters:Xa(t,J(t,e.schema),
e),method:t.method,...o,...t.rest}}let s=C(e.schema,t.method),i={method:t.method};for(let a of s.models)i[a]=a==="models"?te(t).filter(Boolean):t.models[a]||"";
for(let a of s.parameters){let o=a.kind==="weight"?ao(t,a,e):oo(t,a);o!==void 0&&(i[a.name]=o)}return{...i,...t.rest}}function ao(t,e,s){if(e.name in t.typed)return t.
typed[e.name]??void 0;let i=J(t,s.schema).filter(o=>o.parameter.name===e.name);if(ke(t.kind)&&!Object.keys(Ie(t,i[0],s)).length)return;let a=i.map(o=>Ct(t,o,s));
return e.per_model?a:a[0]}function oo(t,e){return e.name in(t.parameters[t.method]||{})||!t.sparse?vi(t,e):void 0}var vi=(t,e)=>(t.parameters[t.method]||{})[e.name]??
e.default;function vt(t,e){if(t.kind==="adapter")return t.models.adapter?[]:[r("missing.adapter")];if(t.kind==="adapters")return t.models.models.some(Boolean)?[]:
[r("missing.adapter")];if(t.kind==="erase")return Ga(t).map(i=>r(`missing.${i}`));if(t.kind!=="merge")return[];let s=C(e,t.method).models;return s[0]!=="models"?
s.filter(i=>!t.models[i]).map(i=>r("missing.model",{name:i.toUpperCase()})):te(t).every(Boolean)?[]:[te(t).some(Boolean)?r("missing.every_model"):r("missing.any\
_model")]}var te=t=>t.models.models?.length?t.models.models:["",""];function me(t,e){if(t.kind==="adapter")return[t.models.adapter].filter(Boolean);if(t.kind===
"adapters")return t.models.models.filter(Boolean);if(t.kind!=="merge")return[];let s=C(e,t.method).models;return(s[0]==="models"?te(t):s.map(i=>t.models[i])).filter(
Boolean)}function J(t,e){return ke(t.kind)?[{parameter:fi,index:0,label:"blocks"}]:t.kind==="adapters"?Qa(t,fi):t.kind!=="merge"?[]:C(e,t.method).parameters.filter(
s=>s.kind==="weight").flatMap(s=>Array.from({length:s.per_model?te(t).length:1},(i,a)=>({parameter:s,index:a,label:s.per_model?r("step.of_model",{name:s.name,n:a+
1}):s.name})))}function lo(t,e){let s=t?J(t,e):[];return s[Math.min(t?.channel??0,s.length-1)]||null}function co(t,e,s){let i={...t,models:{...t.models,...e}},a=te(
i).length;if(t.kind!=="merge"||!e.models||a===te(t).length)return i;let o=C(s,t.method).parameters.map(n=>n.name).filter(n=>Array.isArray(t.typed[n]));return{...i,
typed:A(t.typed,...o),rest:{...t.rest,...Aa(t,a)}}}function ho(t,e,s){let i=C(s,e).parameters.map(c=>c.name),{layers:a,strength:o,...n}=t.rest,l=(a||[]).filter(
c=>i.some(h=>h in c&&!Array.isArray(c[h])));return l.length&&(n.layers=l.map(c=>Sa(c,i))),o!==void 0&&i.includes("alpha")&&(n.strength=o),{...t,method:e,channel:0,
sparse:!1,typed:{},rest:n}}function uo(t,e,s){let i={...t.parameters[t.method],[e]:s};return{...t,parameters:{...t.parameters,[t.method]:i}}}var fe=(t,e,s,i)=>({
...t,rest:s===i?A(t.rest,e):{...t.rest,[e]:s}});function gi(t,e,s){return s===0&&!(e in t.adjust)?t:{...t,adjust:{...t.adjust,[e]:s}}}function po(t){let e=Object.
fromEntries(Object.entries(t.rest).filter(([s])=>["enabled","title"].includes(s)));return{...t,parameters:{},weights:{},typed:{},presets:{},adjust:{},shares:{},
sparse:!1,rest:e}}function Se(t,e){return t?ke(t.kind)?{name:"weight",low:-1,value:Number(t.rest.weight??1)}:J(t,e).some(i=>i.parameter.name==="alpha")?{name:"s\
trength",low:0,value:Number(t.rest.strength??1)}:null:null}var Je=()=>({whole:{},base:null,home:"",steps:[]});function mo(t,e,s){let i=t.steps.map(p=>vt(p,s.schema)),a=t.steps.map((p,m)=>m).filter(p=>!i[p].length),o=i.map(
(p,m)=>({index:m,what:p})).filter(({what:p})=>p.length),l=e?.architecture&&t.whole.architecture!==e.architecture?A(t.whole,"architecture"):t.whole,c=a.map(p=>no(
t.steps[p],s)),h={live_merge:1,base:ml(t,e),...l,steps:c},u=o.length&&!a.length?o[0].what:[];return{recipe:h,missing:e?u:[r("missing.checkpoint")],waiting:o,places:a}}
function ml(t,e){return e?t.base?.of===e.name?t.base.written:e.name:""}var fo=t=>({live_merge:1,base:t?.name||"",steps:[]});function vo(t,e,s){let i=A(t,"live_m\
erge","base","steps"),a=P(t.base),o=e!==null&&(!a||xe(a,e.name));return{whole:i,base:o&&a?{written:t.base,of:e.name}:null,home:o?e.name:a,steps:(t.steps||[]).map(
n=>ro(n,s))}}var fl=(t,e)=>t.some(s=>j(s)&&!vt(s,e).length),go=(t,e,s)=>e!==null&&t.home!==""&&t.home!==e.name&&fl(t.steps,s);function wo(t,e,s){let i=A(t.whole,
e);return{...t,whole:s?{...i,[e]:s}:i}}function bo({base:t,vae:e,steps:s}){let i=s.filter(a=>a.enabled!==!1);return i.length?JSON.stringify([t,e,i],(a,o)=>typeof o==
"number"?o!==0:o):""}var vl=200,gt=(t,e="")=>({values:t,selected:Ht(t,e),committed:t,past:[],future:[]}),ko=()=>gt({...Je(),steps:[Oe("merge")]}),Ht=({steps:t},e,s=0)=>t.some(i=>i.id===
e)?e:t[Math.min(s,t.length-1)]?.id??"",wi=t=>t.values.steps.find(e=>e.id===t.selected)||null,he=(t,e)=>({...t,values:{...t.values,...e}}),bi=(t,e,s)=>he(t,{steps:t.
values.steps.map(i=>i.id===e?s(i):i)}),wt=(t,e)=>({...t,selected:e});function yo(t,e){let s=Oe(e);return wt(he(t,{steps:[...t.values.steps,s]}),s.id)}function $o(t,e){
let s=t.values.steps.findIndex(a=>a.id===e),i=he(t,{steps:t.values.steps.filter(a=>a.id!==e)});return wt(i,Ht(i.values,t.selected,s))}function _o(t,e,s){let{steps:i}=t.
values,a=i.findIndex(n=>n.id===e),o=Math.min(Math.max(s,0),i.length-1);return a<0||a===o?t:he(t,{steps:i.toSpliced(a,1).toSpliced(o,0,i[a])})}var Kt=(t,e)=>Ce({
...Ce(t),values:e,selected:Ht(e,"")});function Ce(t){let{values:e,committed:s,past:i}=t;return e===s||x(e,s)?t:{...t,committed:e,past:[...i,s].slice(-vl),future:[]}}
var qt=(t,e)=>({...t,values:e,committed:t.values===t.committed?e:t.committed});function xo(t){let e=Ce(t),s=e.past.at(-1);return s?So(e,s,{past:e.past.slice(0,-1),
future:[...e.future,e.committed]}):e}function Oo(t){let e=Ce(t),s=e.future.at(-1);return s?So(e,s,{past:[...e.past,e.committed],future:e.future.slice(0,-1)}):e}
function So(t,e,s){let i=new Map(t.values.steps.map(o=>[o.id,o])),a=e.steps.find(o=>!x(i.get(o.id)??null,o));return{...t,...s,values:e,committed:e,selected:Ht(e,
a?.id??t.selected)}}var de=["A","B","C","D"],Ao=({values:t,selected:e},s,i)=>({values:t,selected:e,recipe:s,picture:To(s,i)}),To=(t,e)=>e.find(s=>s.whole&&s.picture&&x(s.recipe,t))?.
picture??"";function Eo(t,e){let s=Object.entries(t).map(([a,o])=>[a,{...o,picture:To(o.recipe,e)||o.picture}]),i=Object.fromEntries(s);return x(i,t)?t:i}function Mo(t,e,s,i){
if(t==="original")return e.steps.length?"original":"";let a=n=>n!==void 0&&!x(n,e)&&xe(P(n.base),P(e.base)),o=t==="before"?i.find(n=>a(n.recipe))?.recipe:s[t]?.
recipe;return o&&a(o)?o:""}var zt=24,wl=200;function Lo(t,e){let s=t.find(a=>a.infotext===e.infotext&&x(a.recipe,e.recipe));if(s?.whole&&!e.whole)return t;let i=s?{...e,id:s.id,parent:s.parent,
star:s.star}:e;return ki([i,...t.filter(a=>a!==s)])}var ki=t=>t.filter((e,s)=>s<wl||e.star),No=(t,e)=>t.map(s=>s.id===e?{...s,star:!s.star}:s);function bl(t){let e=s=>[
s??[]].flat().map(L);return[...e(t.base),...e(t.vae),...t.steps.flatMap(s=>[...e(s.adapter),...e(s.adapters),...e(s.b),...e(s.c),...e(s.models)])].filter(Boolean)}
function Ro(t,e,s){let i=e.toLowerCase().split(/\s+/).filter(Boolean),a=o=>i.every(n=>bl(o.recipe).some(l=>l.toLowerCase().includes(n)));return t.filter(o=>(!s||
o.star)&&a(o))}function yi(t,e){let s=[e];for(let i=jo(t,e);i&&!s.includes(i);i=jo(t,i))s.push(i);return s}var jo=(t,{parent:e})=>t.find(s=>s.id===e);function kl(t,e){
return t.steps.map(s=>{let i=[s.adapter,s.b,s.c,...s.models||[]].map(o=>E(L(o)));return[s.method?C(e,s.method).label:Object.keys(s)[0],i.filter(Boolean).join(",\
 ")].filter(Boolean).join(" ")}).join("; ")}function Gt(t,e){let s=new Date(t.time).toLocaleString([],{dateStyle:"short",timeStyle:"medium"}),i=`${E(P(t.recipe.
base))}: ${kl(t.recipe,e)}`,a=t.whole?"":`
${r("strip.interrupted")}`;return`${r("strip.preview",{id:ya(t.recipe),when:s})}
${i}${a}`}var Po=2,Bo=1,Io=1,yl=["merge","adapter","adapters","adjust","erase","other"],Jt={live:!0,auto:!1,odd:!1},N=t=>t!==null&&typeof t=="object"&&!Array.isArray(t);function De(t){
try{return JSON.parse(t??"null")}catch{return null}}var Co=({values:t,selected:e},s)=>JSON.stringify({version:Po,values:t,selected:e,settings:s});function Do(t){
let e=De(t);if(!N(e)||e.version!==Po||!N(e.values))return{panel:null,settings:Jt};let s={...Jt,...N(e.settings)?e.settings:{}};return{panel:gt(Wo(e.values),String(
e.selected)),settings:s}}function Wo(t){let e=Array.isArray(t.steps)?t.steps.filter(s=>N(s)&&yl.includes(s.kind)):[];return{...Je(),home:typeof t.home=="string"?
t.home:"",...N(t.whole)?{whole:t.whole}:{},...N(t.base)?{base:t.base}:{},steps:e.map($l)}}function $l(t){let e=Oe(t.kind),s=([i,a])=>{let o=e[i];return i==="raw"||
N(o)?N(a):typeof a==typeof o};return{...e,...Object.fromEntries(Object.entries(t).filter(s))}}var $i=t=>JSON.stringify({version:Bo,entries:t});function Uo(t){let e=De(
t);return!N(e)||e.version!==Bo||!Array.isArray(e.entries)?[]:ki(e.entries.filter(_l).map((s,i)=>({...s,infotext:s.infotext??"",whole:s.whole??!0,id:s.id??`${s.time}\
-${i}`,parent:s.parent??"",star:s.star??!1})))}var _i=t=>JSON.stringify({version:Io,snapshots:t});function Fo(t){let e=De(t);if(!N(e)||e.version!==Io||!N(e.snapshots))
return{};let s=Object.entries(e.snapshots).filter(([i,a])=>de.some(o=>o===i)&&N(a)&&N(a.values)&&N(a.recipe)&&Array.isArray(a.recipe.steps)&&Vo(a.picture));return Object.
fromEntries(s.map(([i,a])=>[i,{...a,values:Wo(a.values),selected:String(a.selected)}]))}var Vo=t=>t===""||String(t).startsWith("data:image/"),_l=t=>N(t)&&N(t.recipe)&&
Array.isArray(t.recipe.steps)&&Number.isFinite(t.time)&&Vo(t.picture);function Yt(t){let e=t.findLastIndex(i=>i.picture!==""&&!i.star),s=e>=0?e:t.findLastIndex(
i=>i.picture!=="");return s>=0?t.with(s,{...t[s],picture:""}):t.length?t.slice(0,-1):null}var Zt=class{constructor(e,s,i){this.schema=f(e),this.files=f(s),this.state=f(i),this.panel=f(ko()),this.settings=f(Jt),this.linked=f([]),this.snapshots=f({}),this.
parts=f({of:"",slots:{}}),this.edits=f(0),this.opened=f(""),this.remark=f(""),this.checkpoint=xi(()=>this.state.value.checkpoint);let a=xi(()=>this.parts.value.
of===this.checkpoint.value?.name?this.parts.value.slots:{}),o=R(()=>this.panel.value.values.whole.block_map);this.kit=R(()=>It(this.schema.value,this.checkpoint.
value?.architecture,o.value,a.value)),this.step=R(()=>wi(this.panel.value)),this.channel=xi(()=>lo(this.step.value,this.schema.value)),this.written=R(()=>mo(this.
panel.value.values,this.checkpoint.value,this.kit.value)),this.parked=R(()=>go(this.panel.value.values,this.checkpoint.value,this.schema.value)),this.shown=R(()=>this.
parked.value?fo(this.checkpoint.value):this.written.value.recipe)}get steps(){return this.panel.value.values.steps}get kind(){return this.step.value?.kind??""}weight(e){
let[s,i]=[this.step.value,this.channel.value];return s&&i?Dt(s,e,i,this.kit.value):0}isSet(e){let[s,i]=[this.step.value,this.channel.value];return!!(s&&i&&ja(s,
e,i,this.kit.value))}partsOf(e){return this.channel.value&&this.kind!=="adapters"?Be(this.kit.value,e):[]}edit(e){let s=e(this.panel.value),i=this.parked.value?
s.values.home:this.checkpoint.value?.name??s.values.home;this.panel.value=i===s.values.home?s:he(s,{home:i}),this.edited()}edited(){this.remark.value="",this.edits.
value+=1}commit(){this.panel.value=Ce(this.panel.value)}done(e){this.edit(e),this.commit()}editStep(e,s=this.panel.value.selected){this.edit(i=>bi(i,s,e))}doneStep(e,s){
this.editStep(e,s),this.commit()}setWeights(e){let s=this.channel.value;s&&this.editStep(i=>ii(i,s,e,this.kit.value))}doneWeights(e){this.setWeights(e),this.commit()}get faders(){
let{sliders:e,odd:s}=this.kit.value.architecture;return[...e,...s]}weightBefore(e){let[s,i]=[wi({...this.panel.value,values:this.panel.value.committed}),this.channel.
value];return s&&i?Dt(s,e,i,this.kit.value):this.weight(e)}moveFader(e,s,i=!1){let a=this.linked.value.includes(e)?this.linked.value.filter(o=>this.faders.includes(
o)):[e];this.moveFaders(a,e,s,i)}moveFaders(e,s,i,a){if(!this.channel.value)return;let o=Object.fromEntries(e.map(n=>[n,this.weightBefore(n)]));this.setWeights(
Ia(o,s,i,this.channel.value.parameter,a))}usePreset(e){let s=this.channel.value;s&&this.doneStep(i=>La(i,s,e,this.kit.value))}add(e){this.done(s=>yo(s,e))}remove(e){
this.done(s=>$o(s,e))}move(e,s){this.done(i=>_o(i,e,s))}select(e){e!==this.panel.value.selected&&(this.panel.value=wt(this.panel.value,e))}look(e){let s=bi(this.
panel.value,this.panel.value.selected,i=>({...i,...e}));this.panel.value=qt(this.panel.value,s.values)}setWhole(e,s){this.done(i=>({...i,values:wo(i.values,e,s)}))}undo(){
this.panel.value=xo(this.panel.value),this.edited()}redo(){this.panel.value=Oo(this.panel.value),this.edited()}set(e){this.settings.value={...this.settings.value,
...e}}storeSnapshot(e,s){this.commit(),this.snapshots.value={...this.snapshots.value,[e]:Ao(this.panel.value,this.written.value.recipe,s)}}recallSnapshot(e){let s=this.
snapshots.value[e];s&&(this.panel.value=wt(Kt(this.panel.value,s.values),s.selected),this.edited())}dropSnapshot(e){this.snapshots.value=A(this.snapshots.value,
e)}async load(e,s){let i=vo(e,this.checkpoint.value,this.schema.value),a=await s(i.steps,i.whole.block_map);this.panel.value=Kt(this.panel.value,{...i,steps:a})}adopt(){
let e=this.checkpoint.value?.name??"";this.panel.value=Ce(he(this.panel.value,{home:e,base:null})),this.edited()}startNew(){this.panel.value=Kt(this.panel.value,
{...Je(),steps:[Oe("merge")]}),this.edited()}};function xi(t){let e;return R(()=>{let s=t();return(e===void 0||!x(e,s))&&(e=s),e})}var xl=600,Ol=["disk","memory"],Xt=class{constructor(e,s){this.desk=e,this.server=s,this.warnings=f([]);let i="",a=0;O(()=>{if(!e.edits.value)return;let o=this.#t();
clearTimeout(a),o!==i&&(a=setTimeout(()=>this.#e(i=o),xl))})}async#e(e){let s=this.desk.written.value.recipe,i=e?await this.ask({recipe:s}).catch(()=>[]):[];e===
this.#t()&&(this.warnings.value=i.filter(a=>!Ol.includes(a.check)).map(a=>a.text))}async ask(e){let{findings:s}=await this.server.post("/doctor",e);return s.filter(
i=>i.level!=="note")}#t(){let{recipe:e,missing:s}=this.desk.written.value;return s.length?"":bo(e)}};var U=(t,e)=>`${t}/${e}`,Ho=({pictures:t})=>Object.fromEntries(t.filter(([,,e])=>!e).map(([e,s,,i])=>[U(e,s),i])),Ko=(t,e,s)=>e.flatMap((i,a)=>s.flatMap((o,n)=>t[U(
i.id,o.id)]?[]:[[a,n]]));var qo=(t,e,s,i,a)=>({run:t,study:e,recipes:s.map(o=>o.recipe),items:i.map(ve),cells:a}),ve=({id:t,...e})=>e;function zo(t,{done:e},s,i){let a=e.filter(([n,l,c])=>!c&&
s[n]&&i[l]).map(([n,l,,c])=>[U(s[n].id,i[l].id),c]),o={...t,...Object.fromEntries(a)};return x(o,t)?t:o}function Go(t,e,s,i){let a=c=>xe(P(c.base),P(t.base)),o=de.
filter(c=>e[c]&&a(e[c].recipe)).map(c=>({name:i.snapshot(c),recipe:e[c].recipe,picture:e[c].picture})),n=s.filter(c=>c.star&&a(c.recipe)).map(c=>({name:i.star(c),
recipe:c.recipe,picture:c.picture})),l={live_merge:t.live_merge,base:t.base,steps:[]};return[{name:i.current,recipe:t},{name:i.original,recipe:l},...o,...n]}var Jo=(t,e)=>Array.
from({length:Math.max(1,e)},(s,i)=>({...t,seed:(t.seed+i)%2**32}));function Yo(t,e=Math.random){let s=["prompt","negative","sampler","scheduler"].filter(o=>t[o]!==
void 0&&(t[o]||!o.startsWith("s"))),i=["steps","cfg","width","height"].filter(o=>Number.isFinite(Number.parseFloat(t[o]))),a=Number.parseInt(t.seed,10);return{...Object.
fromEntries(s.map(o=>[o,t[o]])),...Object.fromEntries(i.map(o=>[o,Number.parseFloat(t[o])])),seed:a>=0?a:Math.floor(e()*2**32)}}function Oi(t,e){let s=Array.from(
{length:e},()=>"");for(let[i,,,a]of t?.done??[])i<e&&(s[i]=a);return s}function Zo(t,e){return[...t.keys()].filter(i=>t[i]).sort((i,a)=>Math.abs(i-e)-Math.abs(a-
e))[0]??e}var se=t=>t.name||String(t.prompt??"").trim().split(`
`)[0].slice(0,80);function Ye(t){let e=Math.round(t),s=o=>String(o).padStart(2,"0"),[i,a]=[Math.floor(e/3600),Math.floor(e/60)%60];return i?`${i}:${s(a)}:${s(e%
60)}`:`${a}:${s(e%60)}`}function Xo(t){let{recipes:e,items:s,cells:i}=t&&typeof t=="object"?t:{},a=[e,s,i].every(l=>Array.isArray(l)&&l.length>0&&l.length<=5e3),
o=l=>l!==null&&typeof l=="object"&&!Array.isArray(l);if(!a||!e.every(l=>o(l)&&o(l.recipe))||!s.every(o))return null;let n=l=>o(l)&&e[l.recipe]!==void 0&&s[l.item]!==
void 0&&Array.isArray(l.rect)&&l.rect.length===4&&l.rect.every(c=>Number.isInteger(c)&&c>=0&&c<2**16);return i.every(n)?{rows:e.map(l=>({title:String(l.title??"").
slice(0,200),recipe:l.recipe})),items:s,cells:i.map(l=>({row:l.recipe,item:l.item,rect:l.rect,infotext:String(l.infotext??"")}))}:null}var Ze=class extends Error{constructor(e,s){super(e),this.place=s}},k=t=>t instanceof Error?t.message:String(t),Qt=class{constructor(e,s){this.routes=new URL(e,
document.baseURI).href,this.token=s}get(e){return this.#t(e,{method:"GET"})}post(e,s){return this.#t(e,{method:"POST",body:JSON.stringify(s)})}async file(e,s){let i=await this.#e(
e,s?{method:"POST",body:JSON.stringify(s)}:{method:"GET"});return i.ok?i.blob():this.#s(i,e)}async#e(e,s){let i={"X-Live-Merge-Token":this.token,"Content-Type":"\
application/json"},a=await fetch(this.routes+e,{...s,headers:i,credentials:"same-origin"}).catch(()=>null);if(!a)throw new Ze(r("server.silent"));return a}async#t(e,s){
return this.#s(await this.#e(e,s),e)}async#s(e,s){let i=Vt(await e.json().catch(()=>({})));if(e.ok)return i;let a=typeof i.detail=="string"&&i.detail?i.detail:i.
error;throw new Ze(a||r("server.answered",{status:e.status,path:s}),i.place||"")}};var Sl=400,Al=20,Si=6*2**20,Tl=t=>new Promise((e,s)=>{let i=new FileReader;i.onload=()=>e(String(i.result).split(",",2)[1]??""),i.onerror=()=>s(i.error),i.readAsDataURL(
t)}),es=class{constructor(e,s){this.server=e,this.host=s,this.names=f([]),this.sets=f([]),this.study=f(null),this.cells=f({}),this.run=f(null),this.problem=f(""),
this.order=null,this.addresses=f({})}get name(){return this.study.value?.study.name??""}async tried(e){return this.problem.value="",e.catch(s=>(this.problem.value=
k(s),null))}async list(){let e=await this.tried(this.server.get("/explore"));e&&([this.names.value,this.sets.value]=[e.studies,e.sets])}async begin(e,s={}){this.#e(
await this.tried(this.server.post("/explore/new",{name:e,...s}))),await this.list()}async open(e){this.#e(await this.tried(this.server.post("/explore/open",{study:e})))}async remove(e){
await this.tried(this.server.post("/explore/delete",{study:e})),this.#e(null,!0),await this.list()}#e(e,s=!1){!e&&!s||(this.study.peek()?.study.name!==e?.study.
name&&this.#t(),this.study.value=e,this.cells.value=e?Ho(e):{})}#t(){for(let e of Object.values(this.addresses.peek()))e&&URL.revokeObjectURL(e);this.addresses.
value={}}async write(e,s){let i=await this.tried(this.server.post("/explore/event",{study:this.name,event:e,fields:s}));return i&&await this.open(this.name),i?.
event??null}setItems(e){return this.write("items",{items:e})}async read(e){return(await this.tried(this.server.post("/explore/items",e)))?.items??[]}async make(e,s,i){
let a=Math.random().toString(36).slice(2);return this.order={run:a,text:JSON.stringify(qo(a,this.name,e,s,i)),recipes:e.map(o=>o.recipe)},this.run.value={run:a,
study:this.name,is_running:!0,all:i.length,done:[],made:0,interrupted:!1,problem:""},this.host.press(),await this.#s(a,e,s),this.run.value}takeOrder(){let{order:e}=this;
return this.order=null,e}async#s(e,s,i){for(let a=0;a<Al||!this.run.peek()?.is_running;){await new Promise(n=>setTimeout(n,Sl));let o=await this.server.get("/ex\
plore/run").catch(()=>null);if(o?.run!==e){a+=this.order||!o?1:.1;continue}if(this.run.value=o,this.cells.value=zo(this.cells.peek(),o,s,i),!o.is_running)return}
this.run.value={...this.run.peek(),is_running:!1}}stop(){this.host.interrupt()}picture(e,s=0){let i=`/explore/picture?study=${encodeURIComponent(this.name)}&key\
=${e}&side=${s}`,a=this.addresses.value[i];return a===void 0&&queueMicrotask(()=>this.#i(i)),a??""}async#i(e){let{name:s}=this;if(e in this.addresses.peek())return;
this.addresses.value={...this.addresses.peek(),[e]:""};let i=await this.tried(this.server.file(e));i&&s===this.name&&(this.addresses.value={...this.addresses.peek(),
[e]:URL.createObjectURL(i)})}about(e){return this.tried(this.server.get(`/explore/about?study=${encodeURIComponent(this.name)}&key=${e}`))}sheet(e,s){let i={study:this.
name,recipes:e.map(a=>a.id),items:s.map(ve)};return this.tried(this.server.file("/explore/sheet",i))}archive(){return this.tried(this.server.file("/explore/arch\
ive",{study:this.name}))}async arrive(e){let s=Math.random().toString(36).slice(2).padEnd(8,"0"),i=null;for(let a=0;a<Math.max(1,e.size);a+=Si){let o=await Tl(e.
slice(a,a+Si));if(i=await this.tried(this.server.post("/explore/arrive",{id:s,at:a,data:o,last:a+Si>=e.size})),!i)return}this.#e(i),await this.list()}async changeSets(e){
let s=await this.tried(this.server.post("/explore/sets",e));return s&&(this.sets.value=s.sets),s}};var El=12,ts=class{constructor(e){this.server=e,this.known=f({}),this.wanted=[],this.asking=!1}want(e){this.wanted=[...new Set(e)].filter(s=>!(s in this.known.value)),
this.asking||this.#e()}forget(){this.known.value={}}async#e(){for(this.asking=!0;this.wanted.length;){let e=this.wanted.splice(0,El),s=await this.server.post("/\
models/details",{names:e}).catch(()=>null);if(!s)break;this.known.value={...this.known.value,...s.files}}this.asking=!1}};var bt=["layout","colour","detail"];function Qo({values:t,selected:e},{recipe:s,places:i},a){let o=i.indexOf(t.steps.findIndex(l=>l.id===e));if(o<0||!a||a.parameter.kind!=="weight")return null;let n=a.
parameter.per_model&&s.steps[o].models;return{recipe:s,step:o,field:a.parameter.name,...n?{index:a.index}:{}}}var ss=t=>Object.fromEntries((t?.sliders??[]).flatMap(
(e,s)=>{let i=t?.bars[s];return i?[[e,i]]:[]})),er=t=>Object.entries(ss(t)).filter(([,{visible:e}])=>e.share!==null&&e.share<.03).map(([e])=>e),Ai=t=>Object.entries(
ss(t)).sort(([,e],[,s])=>(s.visible.share??0)-(e.visible.share??0)),tr=({share:t})=>Math.min(1,Math.max(0,t??0)),Xe=({share:t})=>t===null?"–":`${Math.round(100*
t)} %`,sr=({ids:t,recipes:e})=>t.map((s,i)=>({id:s,title:"",recipe:e[i]}));function ir(t,e){let s=Number.parseInt(t,10);return t==="0"?{choose:null}:s>=1&&s<=e&&
t.length===1?{choose:s-1}:t.toLowerCase()==="x"?{broken:!0}:t.toLowerCase()==="u"?{undo:!0}:null}function ar(t,e){let i=t.steps[e?.step??-1]?.[e?.field??""],a=Array.
isArray(i)?i[e?.index??0]:i;return a&&typeof a=="object"?a:{}}var or=t=>!t||typeof t!="object"||Array.isArray(t)?t:Object.fromEntries(Object.entries(t).filter(([
,e])=>typeof e=="string"||Array.isArray(e)));var Ml=["weighted_sum","add_difference","slerp","ties"],jl=["usual","blend","difference","task","other"],Ll=["built_in","own","imported"],[rr,Ti]=[48,14];function kt(t,e){
let s=e.toLowerCase().split(/\s+/).filter(Boolean);return t.filter(i=>s.every(a=>`${i.text} ${i.value}`.toLowerCase().includes(a)))}function lr(t){let e=[];return t.
forEach((s,i)=>{e.at(-1)?.group!==s.group&&e.push({group:s.group,rows:[]}),e.at(-1)?.rows.push({item:s,index:i})}),e}var cr=(t,e)=>e.flatMap(s=>t.filter(i=>i.group===
s));function hr(t){let e=Ml.flatMap(i=>t.filter(a=>a.id===i)),s=t.filter(i=>!e.includes(i)).toSorted((i,a)=>i.label.localeCompare(a.label));return cr([...e,...s].
map(i=>({value:i.id,text:i.label,title:i.summary,group:e.includes(i)?"usual":i.group??"other"})),jl)}function dr(t,e){let s=new Map(e.map(a=>[a.name,a.source||""])),
i=a=>s.has(a)?s.get(a)?"imported":"own":"built_in";return cr(Object.keys(t).map(a=>({value:a,text:a,title:s.get(a),group:i(a)})),Ll)}function ur(t,e){let s=e.map(
n=>t[n]??0),[i,a]=[Math.min(0,...s),Math.max(1,...s)],o=(n,l)=>`${nr(l*rr/Math.max(s.length-1,1))},${nr(Ti-Ti*(n-i)/(a-i))}`;return{width:rr,height:Ti,points:s.
map(o).join(" ")}}var nr=t=>Number(t.toFixed(1));var pr=1,Nl=8,Rl={favourites:[],recent:[]},mr=(t,e)=>({...t,recent:[e,...t.recent.filter(s=>s!==e)].slice(0,Nl)}),fr=({favourites:t,...e},s)=>({...e,favourites:t.
includes(s)?t.filter(i=>i!==s):[...t,s]}),vr=t=>JSON.stringify({version:pr,...t});function gr(t){let e=De(t);if(!N(e)||e.version!==pr)return Rl;let s=i=>Array.isArray(
i)?i.filter(a=>typeof a=="string"):[];return{favourites:s(e.favourites),recent:s(e.recent)}}function Ei(t,e,s){let i=c=>h=>({value:h,text:h,title:h,group:c}),a=t.
map(i("all"));if(s.trim())return kt(a,s);let o=new Set(t),n=e.favourites.filter(c=>o.has(c)),l=e.recent.filter(c=>o.has(c)&&!n.includes(c));return[...n.map(i("f\
avourite")),...l.map(i("recent")),...a]}var wr=(t,e)=>t?[t.label,t.kind,e,t.size===null?"":K(t.size)].filter(Boolean).join(" · "):"";var kr="live-merge/panel",Mi="live-merge/strip",yr="live-merge/snapshots",$r="live-merge/files",_r="live-merge/voter",Pl=1e6;function $t(t){try{return localStorage.
getItem(t)}catch{return null}}function yt(t,e){try{return localStorage.setItem(t,e),!0}catch{return!1}}var xr=()=>Do($t(kr)),ji=()=>Uo($t(Mi)),Li=()=>Fo($t(yr)),
Ni=()=>gr($t($r)),Or=()=>$t(_r)??"",Sr=t=>yt(_r,t),Ar=t=>yt($r,vr(t));function Tr(t){for(let e=t;e;e=Yt(e)){let s=$i(e);if(s.length<=Pl&&yt(Mi,s))return}}function br(t,e){
for(let s=Yt(ji());!yt(t,e)&&s;s=Yt(s))if(!yt(Mi,$i(s)))return}function Er(t){let e=0,s="",i=()=>br(kr,s);O(()=>{s=Co(t.panel.value,t.settings.value),clearTimeout(
e),e=setTimeout(i,150)}),window.addEventListener("pagehide",i),O(()=>{let a=_i(t.snapshots.value);a!==_i(Li())&&br(yr,a)})}var Bl=600,is=class{constructor(e){this.app=e,this.locked=f([]),this.pace=f(0),this.reading=f("out"),this.map=f(null),this.onFaders=f(!0),this.bars=R(()=>this.onFaders.
value?ss(this.map.value):{}),this.mapping=f(!1),this.apart=f({}),this.#e(),this.voter=f(Or()),this.pooled=f(!1),this.groups=f("curve"),this.many=f(4),this.ballot=
f(null),this.told=f(null),this.broken=f([]),this.hovered=f(null),this.working=null}#e(){let e="",s=0;O(()=>{let{weights:i}=this,a=i?JSON.stringify([i.recipe.base,
i.recipe.steps[i.step],i.step].map(o=>or(o))):"";a!==e&&(e=a,clearTimeout(s),i?s=setTimeout(async()=>{let o=await this.app.server.post("/explore/apart",{recipe:i.
recipe,step:i.step}).catch(()=>null);a===e&&(this.apart.value=o?.sliders??{})},Bl):this.apart.value={})})}get weights(){let{panel:e,written:s,channel:i}=this.app.
desk;return Qo(e.value,s.value,i.value)}#t(e,s){let{studies:i}=this.app;return i.tried(i.server.post(e,{study:i.name,...s}))}forget(){[this.map.value,this.ballot.
value,this.told.value,this.broken.value]=[null,null,null,[]]}lock(e){this.lockAll([e],!this.locked.value.includes(e))}lockAll(e,s){let i=this.locked.value.filter(
a=>!e.includes(a));this.locked.value=s?[...i,...e]:i}async make(e,s,i){let a=Date.now(),o=await this.app.studies.make(e,s,i);return o?.made&&(this.pace.value=(Date.
now()-a)/1e3/o.made),o}async lookAtMap(){let{weights:e}=this,s=this.app.studies.study.value?.items??[];return this.map.value=e&&s.length?await this.#t("/explore\
/map",{...e,reading:this.reading.value}):null,this.map.value}async makeMap(){let e=this.app.studies.study.value?.items??[];this.mapping.value=!0;for(let s=await this.
lookAtMap();s?.cells.length;){let i=setInterval(()=>this.lookAtMap(),3e3),a=await this.make(s.rows,e,s.cells).finally(()=>clearInterval(i));if(s=await this.lookAtMap(),
!a||a.interrupted||a.problem||a.done.length<a.all)break}this.mapping.value=!1}get#s(){return{voter:this.voter.value,pooled:this.pooled.value}}nameVoter(e){return this.
voter.value=e.trim().slice(0,80),Sr(this.voter.value),this.lookAtVotes()}async lookAtVotes(){this.told.value=(this.app.studies.study.value?.items??[]).length?await this.#t(
"/explore/ballot",{...this.#s,count:0}):null,this.told.value?.space&&(this.groups.value=this.told.value.space.groups)}async begin(){let{weights:e}=this;if(!e)return;
await this.#t("/explore/space",{...e,groups:this.groups.value,locked:this.locked.value})&&await this.next()}async next(){this.#o(await this.#t("/explore/ballot",
{...this.#s,count:this.many.value})),!this.working&&(this.working=this.#i(),await this.working.finally(()=>this.working=null))}async#i(){for(let e=this.ballot.value;e;e=
this.ballot.value===e?null:this.ballot.value){if(!await this.#a(e))return;if(this.ballot.value!==e)continue;let s=await this.#t("/explore/ballot",{...this.#s,count:this.
many.value,ahead:!0});if(s&&!await this.#a(s.ballot))return}}async#a(e){let s=this.missing(e);if(!s.length)return!0;let i=await this.make(sr(e),[e.prompt],s.map(
a=>[a,0]));return!!(i&&!i.interrupted&&!i.problem&&i.done.length===i.all)}missing(e){let s=this.app.studies.cells.value;return e.ids.flatMap((i,a)=>s[U(i,e.prompt.
id)]?[]:[a])}#o(e){if(!e)return;let{ballot:s,...i}=e;[this.told.value,this.broken.value,this.hovered.value]=[i,[],null],s&&(this.ballot.value=s)}async choose(e){
let s=this.ballot.value;if(!s||this.missing(s).length||e!==null&&this.broken.value.includes(e))return;let i=await this.#t("/explore/vote",{...this.#s,ballot:s.number,
broken:this.broken.value,...e===null?{}:{chosen:e}});this.#o(i),i&&await this.next()}toggleBroken(e){let s=this.broken.value;this.broken.value=s.includes(e)?s.filter(
i=>i!==e):[...s,e]}async undo(){this.told.value?.progress?.votes&&(await this.#t("/explore/event",{event:"undo",fields:{voter:this.voter.value}}),await this.next())}async final(){
this.#o(await this.#t("/explore/ballot",{...this.#s,final:!0})),await this.next()}};var Mr=150,Ri=3e3,Il=100,as=class{constructor(e,s,i,a){this.desk=e,this.server=s,this.reader=i,this.page=a,this.client=Math.random().toString(36).slice(2,14),this.
sequence=0,this.timer=0,this.sent="",this.withdrawn=!1,this.mine=f([]),this.inFlight=f(!1),this.dirty=f(!1),this.stale=f(!1),this.refusal=f(""),this.unreachable=
f(""),this.pending=R(()=>this.inFlight.value||this.dirty.value||this.stale.value||!!e.state.value.waiting),this.trouble=R(()=>this.unreachable.value||this.refusal.
value),this.settled=R(()=>this.#e()&&!this.pending.value&&!e.state.value.error),this.loads=f(0),this.isLoading=R(()=>this.loads.value>0),this.elsewhere=R(()=>this.#t()),
O(()=>{e.edits.value&&z(()=>this.push())})}get recipe(){return this.desk.written.value.recipe}#e(){let{written:e,state:s,parked:i}=this.desk,a=s.value.live?.recipe;
return!!a&&!i.value&&!e.value.missing.length&&x(e.value.recipe,a)}#t(){let{live:e,busy:s}=this.desk.state.value;return!e?.recipe||!this.mine.value.length||this.
pending.value||s||this.page.isBusy()?!1:!this.mine.value.includes(ye(e.recipe))&&!x(e.recipe,this.recipe)}expect(e){let s=ye(e);this.mine.value=[...this.mine.value.
filter(i=>i!==s),s].slice(-Il)}push(){let{settings:e,written:s,parked:i}=this.desk;!e.value.live||i.value||this.elsewhere.value||s.value.missing.length||(this.dirty.
value=!0,this.inFlight.value||this.#s())}async#s(){let{recipe:e,missing:s}=this.desk.written.value,i=ye(e);this.dirty.value=!1,!(s.length||i===this.sent)&&(this.
inFlight.value=!0,this.sequence+=1,this.sent=i,this.expect(e),await this.#a("/live",{client:this.client,sequence:this.sequence,recipe:e}),this.inFlight.value=!1,
this.#i())}#i(){let e=this.withdrawn;if(this.withdrawn=!1,e&&this.desk.written.value.missing.length)return void this.restore();if(this.trouble.value&&(this.sent=
""),this.unreachable.value)this.dirty.value=!0;else if(this.dirty.value)return void this.#s();this.stale.value=!0,this.watch(this.unreachable.value?Ri:Mr)}async#a(e,s){
this.refusal.value="";try{let i=await this.server.post(e,s);return this.unreachable.value="",i}catch(i){let a=i instanceof Ze&&i.place===void 0;return(a?this.unreachable:
this.refusal).value=k(i),null}}async ask(e,s){let i=await this.#a(e,s);return await this.#r(),i}async load(e){this.loads.value+=1,await this.ask("/load",{name:e}),
this.loads.value-=1}async restore(){this.sent="",this.dirty.value=!1,await this.ask("/restore",{})}remove(e){this.desk.remove(e),!(!this.desk.settings.value.live||
!this.desk.written.value.missing.length)&&(this.inFlight.value?this.withdrawn=!0:(this.sent||this.#o())&&this.restore())}#o(){let e=this.desk.state.value.live?.
recipe;return!!e&&this.mine.value.includes(ye(e))}watch(e=Ri){clearTimeout(this.timer),this.timer=setTimeout(()=>this.#r(),e)}async#r(){let{state:e}=this.desk,s=()=>e.
value.save?.state==="running";if(!this.page.isShown()&&!this.pending.value&&!s())return this.watch();let[i,a]=[this.stale.value,this.sequence];try{let n=await this.
server.get("/state");i&&a===this.sequence&&(this.stale.value=!1),this.unreachable.value="",await this.#l(n)}catch(n){this.unreachable.value=k(n)}if(this.dirty.value&&
!this.inFlight.value&&!this.unreachable.value)return void this.#s();let o=!this.unreachable.value&&(this.pending.value||s()||this.page.isBusy());return this.watch(
o?Mr:Ri)}async#l(e){let s=this.desk.state.value,i=e.error?.client&&e.error.client!==this.client;e.checkpoint?.name!==s.checkpoint?.name&&(this.sent="",this.dirty.
value=!1,this.refusal.value=""),i&&(e.error=null),x(e,s)||(this.desk.state.value=e),await this.#n(s,e)}async#n(e,s){let{pasted:i}=s;!e.pasted||!i?.recipe||i.number===
e.pasted.number||(this.expect(i.recipe),await this.show(i.recipe).catch(a=>this.refusal.value=k(a)))}show(e){return this.desk.load(e,(s,i)=>this.reader.steps(s,
i))}async use(e){await this.show(e),this.desk.edited()}takeOver(){this.expect(this.desk.state.value.live.recipe),this.sent="",this.push()}};var os=class{constructor(){this.all=f(Ni())}used(e){e&&this.#e(s=>mr(s,e))}toggle(e){this.#e(s=>fr(s,e))}#e(e){this.all.value=e(Ni()),Ar(this.all.value)}};function jr(t,e){let s="";O(()=>{let{name:i="",architecture:a}=t.checkpoint.value??{};a&&!t.schema.value.architectures[a]&&e.get("/schema").then(o=>o.architectures[a]&&
(t.schema.value=o),()=>{}),!(!i||i===s)&&(s=i,e.get("/layers").then(o=>t.parts.value={of:o.checkpoint,slots:o.slots},()=>{}))})}var rs=class{constructor(e,s){this.desk=e,this.server=s,this.unreadable=new WeakMap,O(()=>{this.#t()})}async read(e,s,i,a="live_merge"){let o=_a(e,i);if(o)return{
weights:o,named:null};let n=typeof e=="object"?JSON.stringify(e):String(e);return this.server.post("/weights",{text:n,architecture:i.id,adapter:pt(s),block_map:a})}async change(e){
let{kit:s,panel:i,kind:a}=this.desk,{weights:o,named:n}=await this.read(e,a,s.value,i.value.values.whole.block_map);return n?Object.fromEntries(n.map(l=>[l,o[l]])):
{...Object.fromEntries(s.value.architecture.odd.map(l=>[l,null])),...o}}async steps(e,s){let i=It(this.desk.schema.value,this.desk.checkpoint.value?.architecture,
s,{});return Promise.all(e.map(a=>this.#e(a,i,s)))}async#e(e,s,i){let a=e;for(let o of Lr(e,s)){let n=e.typed[o.parameter.name],{weights:l}=await this.read(Array.
isArray(n)?n[o.index]:n,e.kind,s,i);a=Qs(a,o,l,s)}return a}async#t(){let{panel:e,kit:s}=this.desk,i=e.value.values;if(!i.steps.filter(c=>Lr(c,s.value).length&&this.
unreadable.get(c)!==s.value.id).length)return;let o=c=>this.#e(c,s.peek(),i.whole.block_map).catch(()=>(this.unreadable.set(c,s.peek().id),c)),n=await Promise.all(
i.steps.map(o));e.peek().values===i&&n.some((c,h)=>c!==i.steps[h])&&(e.value=qt(e.peek(),{...i,steps:n}))}},Lr=(t,e)=>J(t,e.schema).filter(s=>(t.typed[s.parameter.
name]??null)!==null&&!t.weights[$e(s,e)]);var Z={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ie=t=>(...e)=>({_$litDirective$:t,values:e}),Y=class{constructor(e){}get _$AU(){return this.
_$AM._$AU}_$AT(e,s,i){this._$Ct=e,this._$AM=s,this._$Ci=i}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var _=t=>t??g;var{I:Cl}=ka,Nr=t=>t;var Pr=t=>t.strings===void 0,Rr=()=>document.createComment(""),Qe=(t,e,s)=>{let i=t._$AA.parentNode,a=e===void 0?t._$AB:e._$AA;if(s===void 0){let o=i.insertBefore(
Rr(),a),n=i.insertBefore(Rr(),a);s=new Cl(o,n,t,t.options)}else{let o=s._$AB.nextSibling,n=s._$AM,l=n!==t;if(l){let c;s._$AQ?.(t),s._$AM=t,s._$AP!==void 0&&(c=t.
_$AU)!==n._$AU&&s._$AP(c)}if(o!==a||l){let c=s._$AA;for(;c!==o;){let h=Nr(c).nextSibling;Nr(i).insertBefore(c,a),c=h}}}return s},Ae=(t,e,s=t)=>(t._$AI(e,s),t),Dl={},
ns=(t,e=Dl)=>t._$AH=e,Br=t=>t._$AH,ls=t=>{t._$AR(),t._$AA.remove()};var ge=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.PROPERTY&&t.type!==Z.ATTRIBUTE&&t.type!==Z.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive i\
s not allowed on child or event bindings");if(!Pr(t))throw Error("`live` bindings can only contain a single expression")}render(t){return t}update(t,[e]){if(e===
M||e===g)return e;let s=t.element,i=t.name;if(t.type===Z.PROPERTY){if(e===s[i])return M}else if(t.type===Z.BOOLEAN_ATTRIBUTE){if(!!e===s.hasAttribute(i))return M}else if(t.
type===Z.ATTRIBUTE&&s.getAttribute(i)===e+"")return M;return ns(t),e}});var Ir=(t,e,s)=>{let i=new Map;for(let a=e;a<=s;a++)i.set(t[a],a);return i},Cr=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.CHILD)throw Error("repea\
t() can only be used in text expressions")}dt(t,e,s){let i;s===void 0?s=e:e!==void 0&&(i=e);let a=[],o=[],n=0;for(let l of t)a[n]=i?i(l,n):n,o[n]=s(l,n),n++;return{
values:o,keys:a}}render(t,e,s){return this.dt(t,e,s).values}update(t,[e,s,i]){let a=Br(t),{values:o,keys:n}=this.dt(e,s,i);if(!Array.isArray(a))return this.ut=n,
o;let l=this.ut??=[],c=[],h,u,p=0,m=a.length-1,w=0,b=o.length-1;for(;p<=m&&w<=b;)if(a[p]===null)p++;else if(a[m]===null)m--;else if(l[p]===n[w])c[w]=Ae(a[p],o[w]),
p++,w++;else if(l[m]===n[b])c[b]=Ae(a[m],o[b]),m--,b--;else if(l[p]===n[b])c[b]=Ae(a[p],o[b]),Qe(t,c[b+1],a[p]),p++,b--;else if(l[m]===n[w])c[w]=Ae(a[m],o[w]),Qe(
t,a[p],a[m]),m--,w++;else if(h===void 0&&(h=Ir(n,w,b),u=Ir(l,p,m)),h.has(l[p]))if(h.has(l[m])){let $=u.get(n[w]),W=$!==void 0?a[$]:null;if(W===null){let re=Qe(t,
a[p]);Ae(re,o[w]),c[w]=re}else c[w]=Ae(W,o[w]),Qe(t,a[p],W),a[$]=null;w++}else ls(a[m]),m--;else ls(a[p]),p++;for(;w<=b;){let $=Qe(t,c[b+1]);Ae($,o[w]),c[w++]=$}
for(;p<=m;){let $=a[p++];$!==null&&ls($)}return this.ut=n,ns(t,c),M}});var ae=(t,e,s)=>Cr(t.map((i,a)=>[e(i),s(i,a)]),([i])=>i,([,i])=>i),v=(t,e,s,i={})=>d`<button type="button" class=${i.kind??"lm-button"}
    id=${_(i.id)} title=${e} aria-label=${_(i.label)} aria-pressed=${_(Pi(i.pressed))}
    aria-expanded=${_(Pi(i.expanded))} aria-controls=${_(i.controls)} data-key=${_(i.key)}
    aria-keyshortcuts=${_(i.keys)} tabindex=${_(i.reached===!1?"-1":void 0)} ?disabled=${i.off} ?hidden=${i.hidden} @click=${s}>${t}</button>`,Pi=t=>t===void 0?
void 0:String(t),B=(t,e,s,i,a={})=>d`<label class="lm-toggle" title=${e}><input type="checkbox"
    id=${_(a.id)} data-name=${_(a.name)} aria-label=${_(a.label)} .checked=${ge(s)}
    @change=${o=>i(o.target.checked)}>${t}</label>`,q=(t,e,s={})=>d`<label class=${s.kind??"lm-field"} id=${_(s.id)}
    title=${_(s.title)} ?hidden=${s.hidden}><span class="lm-label">${t}</span>${e}</label>`,y=(t,e,s,i={})=>d`<select class=${i.kind??"lm-input"}
    id=${_(i.id)} data-name=${_(i.name)} aria-label=${_(i.label)} title=${_(i.title)}
    ?hidden=${i.hidden} .value=${Wl(e)} @change=${a=>s(a.target.value)}>
    ${t.map(([a,o,n])=>d`<option value=${a} title=${_(n)}>${o}</option>`)}</select>`,Wl=ie(class extends Y{render(t){return t}update(t,[e]){let s=t.element;return queueMicrotask(
()=>s.value!==e&&(s.value=e)),M}}),Ul=ie(class extends Y{render(t,e){return e??t}update(t,[e,s]){let i=t.element;i.dataset.exact=e;let a=document.activeElement===
i,o=a?e:s??e;return!(a&&i.dataset.typing)&&i.value!==o&&(i.value=o),M}}),We=t=>t.currentTarget;function cs(t){delete t.dataset.typing,t.value=t.dataset.exact??""}
function Fl(t,e){let s=i=>{delete i.dataset.typing,t(i.value,i)};return{input:i=>We(i).dataset.typing="yes",change:i=>s(We(i)),key:i=>{let a=We(i);if(i.key==="E\
nter"&&!i.ctrlKey&&!i.metaKey)s(a);else if(i.key==="Escape"&&a.dataset.typing)cs(a),e?.();else return;i.preventDefault(),i.stopPropagation()}}}function we(t,e,s,i={}){
let a=Fl(s,i.drop);return d`<input type="text" class=${i.kind??"lm-input"} id=${_(i.id)} autocomplete="off" spellcheck="false"
        inputmode=${_(i.numeric?"decimal":void 0)} aria-label=${e}
        aria-describedby=${_(i.describedBy)} aria-invalid=${_(Pi(i.wrong))} title=${_(i.title)}
        placeholder=${i.placeholder??""} data-key=${_(i.key)} .value=${Ul(t,i.brief)}
        @input=${o=>{a.input(o),i.type?.(We(o).value)}}
        @change=${a.change} @keydown=${a.key}
        @focus=${o=>Vl(We(o),i.numeric||i.brief!==void 0)}
        @blur=${o=>Hl(We(o),i.brief)}>`}var X=(t,e,s,i={})=>d`<input type="text" id=${t} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${i.placeholder??""} aria-label=${_(i.label)} .value=${e}
    @input=${a=>s(We(a).value)}
    @keydown=${a=>a.key==="Enter"&&i.enter?.()}>`;function Vl(t,e){t.dataset.typing||(t.value=t.dataset.exact??""),e&&t.select()}function Hl(t,e){delete t.dataset.
typing,e!==void 0&&t.value===t.dataset.exact&&(t.value=e)}function Q(t,e,s,i={}){let a=t===null?"":String(t);return we(a,e,(n,l)=>{let c=_e(n),h=!!i.empty&&n.trim()===
"";if(c===null&&!h)return Bi(l);c!==t&&s(c),l.value=c===null?"":String(c)},{...i,kind:i.kind??"lm-value",numeric:!0,title:a,brief:t===null?"":H(t)})}function Bi(t){
cs(t),t.classList.add("lm-wrong"),setTimeout(()=>t.classList.remove("lm-wrong"),900)}var hs=(t,e,s,i,a)=>d`<input type="range" class="lm-flat" id=${_(a.id)}
    min=${a.low} max=${a.high} step="0.05" aria-label=${e} data-key=${_(a.key)} .value=${ge(String(t))}
    @input=${o=>s(Number(Number(o.target.value).toFixed(10)))} @change=${i}>`,et=(t,e,s,i,a)=>d`${hs(t,e.label,s,i,e)}
    ${Q(t,e.exact,o=>{s(o??e.usual),i()},a)}`,tt=t=>t instanceof Element&&t.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="te\
xtbox"], dialog, input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])')!==null;async function ds(t,e){if(await navigator.clipboard?.writeText(
t).then(()=>!0,()=>!1))return;let i=document.createElement("textarea");i.value=t,e.append(i),i.select(),document.execCommand("copy"),i.remove()}var I=class{constructor(e){this.id=e,this.isOpen=f(!1)}get element(){return document.getElementById(this.id)}show(e){this.isOpen.value=!0,queueMicrotask(()=>{this.
element?.showModal();let s=document.getElementById(e);s?.focus(),s?.select?.()})}close(){this.element?.close()}frame(e,s,i){let a=v(r("dialog.close"),r("dialog.\
close"),()=>this.close(),{id:`${this.id}-close`});return d`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${()=>this.isOpen.value=
!1}
            @keydown=${o=>o.key==="Escape"&&o.stopPropagation()}>
            ${this.isOpen.value?d`<h3 id="${this.id}-title">${e}</h3>${s()}
                <div class="lm-dialog-buttons">${i()}${a}</div>`:g}</dialog>`}};var us=class extends I{constructor(e){super("lm-conflicts"),this.app=e,this.found=f(null),this.problem=f(""),this.pair=f("0-1"),this.asked=0}open(){return this.
show("lm-conflicts-close"),this.#e()}async#e(){let e=this.asked+=1;[this.found.value,this.problem.value]=[null,""];let{recipe:s}=this.app.desk.written.value,i=await this.
app.server.post("/conflicts",{recipe:s}).catch(a=>k(a));e===this.asked&&(typeof i=="string"?this.problem.value=i:[this.found.value,this.pair.value]=[i,"0-1"])}view(){
return this.frame(r("conflicts.title"),()=>d`<p>${r("conflicts.help")}</p>
            <div id="lm-conflicts-result" class="lm-conflicts ${this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.found.value?this.#t(this.found.value):r("conflicts.looking"))}</div>`,()=>g)}#t({adapters:e,slots:s}){let i=e.map((h,u)=>`${u+
1} ${E(h)}`),a=i.flatMap((h,u)=>i.slice(u+1).map((p,m)=>[`${u}-${u+m+1}`,r("conflicts.pair",{one:h,other:p})])),[o,n]=this.pair.value.split("-").map(Number),l=s.
flatMap(({slot:h,norms:u,pairs:p})=>p.filter(m=>m.first===o&&m.second===n).map(m=>[h,Kl(m.cosine),ql(m.conflicts),H(u[o]),H(u[n])])),c=[r("conflicts.slot"),r("c\
onflicts.cosine"),r("conflicts.signs"),r("conflicts.norm",{name:i[o]}),r("conflicts.norm",{name:i[n]})];return d`${q(r("conflicts.which"),y(a,this.pair.value,h=>this.
pair.value=h,{id:"lm-conflicts-pair"}))}
            ${l.length?d`<table><thead><tr>${c.map(h=>d`<th scope="col">${h}</th>`)}</tr></thead>
                <tbody>${l.map(([h,...u])=>d`<tr><th scope="row">${h}</th>${u.map(p=>d`<td>${p}</td>`)}</tr>`)}</tbody></table>`:d`<p>${r("conflicts.apart")}</p>`}`}},
Kl=t=>t===null?"–":`${t<0?"−":"+"}${Math.abs(t).toFixed(3)}`,ql=t=>t===null?"–":`${Math.round(100*t)} %`;var D=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in th\
e `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){
this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(i=>i!=="")));for(let i in e)e[i]&&!this.nt?.has(i)&&this.st.add(i);return this.
render(e)}let s=t.element.classList;for(let i of this.st)i in e||(s.remove(i),this.st.delete(i));for(let i in e){let a=!!e[i];a===this.st.has(i)||this.nt?.has(i)||
(a?(s.add(i),this.st.add(i)):(s.remove(i),this.st.delete(i)))}return M}});var ps=class extends I{constructor(e){super("lm-gallery"),this.app=e,this.typed=f(""),this.starred=f(!1),this.traced=f(null)}open(){this.traced.value=null,this.
show("lm-gallery-search")}view(){return this.frame(r("gallery.title"),()=>this.#e(),()=>d`<span class="lm-gap"></span>`)}#e(){let{shots:e}=this.app.strip,s=this.
traced.value,i=s?yi(e.value,s):Ro(e.value,this.typed.value,this.starred.value);return d`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${r("gallery.search")} aria-label=${r("gallery.search")}
                .value=${this.typed.value} @input=${a=>{this.traced.value=null,this.typed.value=a.target.value}}>
            ${B(r("gallery.starred"),r("gallery.starred_title"),this.starred.value,a=>this.starred.value=a,{id:"lm-gallery-starred"})}
            ${s?v(r("gallery.all"),r("gallery.all_title"),()=>this.traced.value=null,{id:"lm-gallery-all"}):g}</div>
            <p id="lm-gallery-count" role="status">${S(s?"gallery.lineage":"gallery.count",i.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${ae(i,a=>a.id,a=>this.#t(a))}</ol>`}#t(e){let{strip:s,desk:i}=this.app,a=Gt(e,i.schema.value),o=yi(s.shots.
value,e).length-1,n=()=>{this.close(),s.back(e)};return d`<li class=${D({"lm-card":!0,"lm-cut":!e.whole})}>
            <button type="button" class="lm-card-picture" title=${a} aria-label=${r("strip.back",{about:a})} @click=${n}>
                <img src=${e.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${a.split(`
`)[1]}</span>
            <span class="lm-card-buttons">${v(e.star?"★":"☆",r("gallery.star_title"),()=>s.star(e.id),{kind:"lm-button lm-small",label:r("gallery.star"),pressed:e.
star})}
            ${o?v(S("gallery.before",o),r("gallery.before_title"),()=>this.traced.value=e,{kind:"lm-button lm-small"}):g}</span></li>`}};var Ci=60,Ii=10,zl=200,ms={id:"",typed:"",active:-1,rows:Ci};function _t(t,e){let{picking:s}=t,{id:i,label:a,value:o}=e,n=`lm-picker-${i}`,l=s.value.id===i,{active:c,
rows:h}=s.value,u=l?e.items(s.value.typed):[],p=new Di(t,e,n);return d`<input type="text" class=${e.kind??"lm-input lm-picked"} id=${_(e.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${e.title??e.shown} placeholder=${e.empty} aria-label=${a} aria-expanded=${l}
            aria-controls=${n} aria-autocomplete="list" aria-activedescendant=${_(l&&c>=0?`${n}-${c}`:void 0)}
            .value=${l?M:ge(e.shown)}
            @focus=${m=>m.target.select()} @click=${m=>p.click(m.target)}
            @input=${m=>p.open(m.target.value)} @keydown=${m=>p.key(m)}
            @blur=${m=>p.leave(m.target)}>
        <div class="lm-list" role="listbox" id=${n} aria-label=${a} ?hidden=${!l} @scroll=${m=>p.scroll(m.target)}
            @pointerdown=${m=>m.preventDefault()}
            @click=${m=>p.press(m.target)}>
            ${lr(u.slice(0,h)).map(({group:m,rows:w})=>d`<div role="group" aria-label=${e.head(m)||a}>
                ${e.head(m)?d`<div class="lm-list-head" aria-hidden="true">${e.head(m)}</div>`:g}
                ${w.map(({item:b,index:$})=>d`<div role="option" id="${n}-${$}" data-name=${b.value} title=${b.title??b.text}
                    aria-selected=${b.value===o} class=${D({"lm-active":$===c})}>${e.row(b)}</div>`)}</div>`)}
            ${l&&!u.length?d`<div class="lm-more">${e.none}</div>`:g}</div>`}var Di=class{constructor({picking:e},s,i){this.picking=e,this.choice=s,this.list=i}get isOpen(){
return this.picking.value.id===this.choice.id}get items(){return this.choice.items(this.picking.value.typed)}#e(e){this.picking.value={...this.picking.value,...e},
this.choice.onShown?.(this.items.slice(0,this.picking.value.rows).map(s=>s.value))}click(e){this.isOpen||(e.select(),this.open(""))}open(e){let s=this.choice.items(
e).slice(0,Ci).findIndex(i=>i.value===this.choice.value);this.#e({...ms,id:this.choice.id,typed:e,active:e?0:s}),this.#s()}close(){this.picking.value=ms}#t(e){let s=Math.
max(0,Math.min(e,this.items.length-1));this.#e({active:s,rows:Math.max(this.picking.value.rows,s+Ii)}),this.#s()}#s(){let{active:e}=this.picking.value;requestAnimationFrame(
()=>document.getElementById(`${this.list}-${e}`)?.scrollIntoView({block:"nearest"}))}#i(e){this.close(),e!==this.choice.value&&this.choice.choose(e)}key(e){let{
active:s}=this.picking.value,i={ArrowDown:1,ArrowUp:-1,PageDown:Ii,PageUp:-Ii}[e.key],a=this.isOpen?this.items[s]:void 0;if(e.key==="ArrowDown"&&!this.isOpen)this.
open("");else if(i&&this.isOpen)this.#t(s+i);else if(e.key==="Enter"&&a&&!e.ctrlKey&&!e.metaKey)e.shiftKey&&this.choice.mark?this.choice.mark(a.value):this.#i(a.
value);else if(e.key==="Escape"&&this.isOpen)this.close();else return;e.preventDefault(),e.stopPropagation()}leave(e){if(!this.isOpen)return;let s=this.choice.typedFully?.(
e.value.trim());s===void 0?this.close():this.#i(s)}scroll(e){let{rows:s}=this.picking.value;e.scrollTop+e.clientHeight>e.scrollHeight-zl&&s<this.items.length&&this.#e(
{rows:s+Ci})}press(e){let s=e.closest("[role=option]");if(!s)return;let i=s.dataset.name??"";this.choice.mark&&e.closest(".lm-favourite")?this.choice.mark(i):this.#i(
i)}};function st(t,{id:e,label:s,value:i,files:a,pick:o,empty:n=r("picker.model")}){let{marks:l,details:c}=t,h=a.map(u=>u.name);return d`<div class="lm-field lm-picker"><span class="lm-label">${s}</span>${_t(
t,{id:e,label:s,value:i,shown:i,empty:n,none:r(h.length?"picker.none_found":"picker.no_files"),items:u=>Ei(h,l.all.value,u),head:u=>u==="favourite"||u==="recent"?
r(`picker.${u}`):h.length&&Gl(t,h)?r("picker.all"):"",row:u=>Jl(t,u),choose:u=>{l.used(u),o(u)},typedFully:u=>u?h.find(p=>p.toLowerCase()===u.toLowerCase()):"",
onShown:u=>c.want(u),mark:u=>l.toggle(u)})}</div>`}var Gl=({marks:t,picking:e},s)=>!e.value.typed&&Ei(s,t.all.value,"").length>s.length;function Jl({marks:t,details:e},{
value:s}){let i=s.lastIndexOf("/")+1,a=e.known.value[s],o=t.all.value.favourites.includes(s);return d`<span class="lm-file-picture">${a?.picture?d`<img alt="" src=${a.
picture}>`:g}</span>
        <span class="lm-file-name"><span class="lm-folder">${s.slice(0,i)}</span>${s.slice(i)}
            <span class="lm-file-kind">${wr(a,Yl(a))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${r(o?"picker.no_favourite":"picker.make_favourite")}>${o?"★":"☆"}</span>`}var Yl=t=>t?.made?r(`\
file_made.${t.made}`):"";var Zl=4e6,Xl=200,fs=class extends I{constructor(e){super("lm-import"),this.app=e,this.text=f(""),this.found=f(null),this.problem=f(""),this.asked=0,this.timer=
0}open(e=""){this.text.value=e,this.#e(null,""),this.show("lm-import-text"),e&&this.#t({text:e})}#e(e,s){this.found.value=e,this.problem.value=s}async#t(e){let s=this.
asked+=1;if(clearTimeout(this.timer),!e.name&&!e.text?.trim())return this.#e(null,"");let i=await this.app.server.post("/import",e).catch(a=>a);if(s===this.asked)
return i instanceof Error?this.#e(null,k(i)):this.#e(i,"")}#s(e){this.text.value=e,clearTimeout(this.timer),this.timer=setTimeout(()=>this.#t({text:e}),Xl)}async#i(e){
e.preventDefault(),e.stopPropagation();let s=e.dataTransfer?.files[0],i=s?s.size>Zl?"":await s.text():e.dataTransfer?.getData("text");return i?(this.text.value=
i,this.#t({text:i})):this.#e(null,r("import.no_text"))}async#a(){if(this.found.value)try{await this.app.live.use(this.found.value.recipe),this.close()}catch(e){
this.#e(null,k(e))}}view(){return this.frame(r("import.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>
            ${v(r("import.take"),r("import.take_title"),()=>this.#a(),{id:"lm-import-take",kind:"lm-button lm-primary",off:!this.found.value})}`)}#o(){let e=this.
found.value;return d`<div class="lm-import-drop" @dragover=${s=>s.preventDefault()}
                @drop=${s=>this.#i(s)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${r("import.placeholder")}
                aria-label=${r("import.text")} .value=${this.text.value}
                @input=${s=>this.#s(s.target.value)}></textarea></div>
            ${st(this.app,{id:"import",label:r("import.file"),value:"",files:this.app.desk.files.value.models,pick:s=>this.#t({name:s}),empty:r("import.file_emp\
ty")})}
            <p id="lm-import-note" class="lm-note ${e?"lm-quiet":""}" role="status">${e?Ql(e):this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${r("import.left_out")}>${e?.left_out.map(s=>d`<li>${s}</li>`)}</ul>`}};function Ql({tool:t,recipe:e,left_out:s}){
let i=S("import.found",e.steps.length,{tool:t,base:E(P(e.base))});return s.length?`${i} ${r("import.not_carried")}`:i}var ec=/^([A-Z]+\d+)-([A-Z]*)(\d+)$/;function tc(t,{architecture:{sliders:e,odd:s}}){if([...e,...s].includes(t))return[t];let[,i,a,o]=t.match(ec)??[];if(!i)return e.
filter(l=>l.replace(/\d+$/,"")===t);let n=(a||i.replace(/\d+$/,""))+o.padStart(2,"0");return e.slice(e.indexOf(i),e.indexOf(n)+1)}function ee(t,e){let s=new Set(
(t.rest.muted??[]).flatMap(i=>tc(i,e)));return[...e.architecture.sliders,...e.architecture.odd].filter(i=>s.has(i))}function Wi(t,e,s){let i=ee(t,s);return i.includes(
e)||i.includes(s.follows[e]??"")}var vs=(t,e)=>fe(t,"muted",e.length?e:void 0,void 0);function Dr(t,e,s){let i=ee(t,s);return vs(t,i.includes(e)?i.filter(a=>a!==
e):[...i,e])}var Wr=(t,{architecture:{sliders:e,odd:s},follows:i})=>[...e.filter(a=>a!==t),...s.filter(a=>!i[a])],Ui=(t,e,s)=>String(ee(t,s))===String(Wr(e,s)),
Ur=(t,e,s)=>vs(t,Ui(t,e,s)?[]:Wr(e,s)),Fi=(t,e)=>t.length>1&&t.every(s=>j(s)===(s.id===e));function Fr(t,e){let s=Fi(t,e);return t.map(i=>fe(i,"enabled",s||i.id===
e,!0))}var it=t=>E(L(t))||"…",Vi=t=>t<0?`(−${H(-t)})`:H(t);function xt(t,e,s){let i=e.parameter.name==="alpha"?Se(t,s.schema)?.value??1:1,a=ee(t,s),o=Object.entries(
Ut(t,e,s)).filter(([l])=>!a.includes(l)).map(([,l])=>l),n=[...new Set(o.length?o:[0])].map(l=>V(l*i));return n.length===1?Vi(n[0]):`[${H(Math.min(...n))}…${H(
Math.max(...n))}]`}function sc(t,e,s){let i=C(s.schema,t.method),a=J(t,s.schema).filter(o=>o.index===0);if(!i.formula){let o=i.models[0]==="models"?te(t):i.models.
map(h=>t.models[h]),n=a.find(h=>!h.parameter.per_model),l=n?r("formula.at",{name:n.parameter.name,amount:xt(t,n,s)}):"",c=o.length?r("formula.with",{models:o.map(
it).join(", ")}):"";return r("formula.method",{method:i.label,so:e,others:c,how:l})}return i.formula.replace(/\b(A|B|C|[a-z]+)\b/g,o=>{if(o==="A")return e;if(o===
"B"||o==="C")return it(t.models[o.toLowerCase()]);let n=a.find(l=>l.parameter.name===o);return n?xt(t,n,s):o})}function ic(t,e,s){let i=Se(t,s.schema)?.value??1,
a=xt(t,J(t,s.schema)[0],s),[o,n]=i<0?["−",-i]:["+",i];return`${e} ${o} ${n}${a==="1"?"":`·${a}`}·${it(t.models.adapter)}`}function ac(t,e,s){let i=Se(t,s.schema)?.
value??1,a=[Vi(i),xt(t,J(t,s.schema)[0],s)].filter(o=>o!=="1");return`${e}, ${r("formula.erased",{what:[...a,`[${mi(t)}]`].join("·")})}`}function oc(t,e,s){let i=J(
t,s.schema).filter(a=>t.models.models[a.index]).map(a=>[...[Vi(t.shares[a.index]??1),xt(t,a,s)].filter(n=>n!=="1"),it(t.models.models[a.index])].join("·"));return t.
method==="sum"?`${e} + ${i.join(" + ")}`:`${e} + ${ne(s.schema,t.method).label}(${i.join(", ")})`}var Hi=(t,e)=>e.schema.adjust.filter(s=>t.adjust[s.name]).map(
s=>`${s.label.toLowerCase()} ${t.adjust[s.name]}`).join(", ");function rc(t,e,s){return t.kind==="merge"?sc(t,e,s):t.kind==="adapter"?ic(t,e,s):t.kind==="adapte\
rs"?oc(t,e,s):t.kind==="erase"?ac(t,e,s):t.kind==="other"?`${e}, ${t.raw?.method||"?"}`:r("formula.adjust",{so:e,what:Hi(t,s)})}var Vr=(t,e)=>j(t)&&!vt(t,e.schema).
length&&(t.kind!=="adjust"||Hi(t,e)!=="");function Hr(t,e){if(t.kind==="adjust")return Hi(t,e)||r("step.no_adjustment");if(t.kind==="erase")return mi(t)||r("ste\
p.no_text");if(t.kind==="other")return String(t.raw?.method||r("step.unknown"));let s=me(t,e.schema).map(it).join(", ");if(t.kind==="adapter")return s||r("step.\
no_file");if(t.kind==="adapters")return s?`${ne(e.schema,t.method).label} · ${s}`:r("step.no_file");let{label:i}=C(e.schema,t.method);return s?`${i} · ${s}`:i}
function Kr(t,e,s,i){let a=r("formula.so_far"),o=e?E(e):"A",l=t.filter(c=>Vr(c,i)).map((c,h)=>{let u=ee(c,i).length,p=rc(c,h?a:o,i)+(u?` (${S("mutes.faders",u)}\
)`:"");return p.startsWith(`${a} `)?p.slice(a.length+1):p}).join(r("formula.then"))||o;return r("formula.result",{chain:l,vae:s?r("formula.vae",{name:it(s)}):""})}
function gs(t,e,s){let i=t.filter(l=>Vr(l,s)),a=i.flatMap(l=>me(l,s.schema)).map(L),o=i.length===1&&i[0].kind==="merge"?[i[0].method]:[];return`${[...new Set([...[
e,...a].map(E),...o])].join("-").slice(0,100)}.safetensors`}var nc=1e6,Ki={rank:"64",energy:"0.99",size:"100",whole:""},ws=class extends I{constructor(e){super("lm-lora"),this.app=e,this.name=f(""),this.way=f("rank"),this.
amount=f(Ki.rank),this.blockRanks=f(""),this.alone=f(!1),this.textEncoders=f(!0),this.overwrite=f(!1),this.problem=f(""),this.seen=f(!1),this.recipe=null,this.looked=
f(null),this.keeping=f(!1),this.leaving=f(!1),O(()=>{let{draft:s}=e.desk.state.value;!this.leaving.value||!s||s.shown||e.live.pending.value||z(()=>{this.leaving.
value=!1,e.live.ask("/draft",{keep:!1})})})}get save(){return this.app.desk.state.value.save}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:o,kit:n}=this.
app.desk,{missing:l}=e.value;return s.value?void(i.value=r("save_dialog.parked")):l.length?void(i.value=r("save_dialog.nothing",{what:G(l)})):(this.name.value=this.
name.value||gs(a.value.values.steps,o.value?.name??"",n.value),this.problem.value="",this.#e||this.#t(!1),this.show("lm-lora-name"))}get wanted(){let[e,s]=[this.
way.value,_e(this.amount.value)];if(s===null&&e!=="whole")return null;let i=e==="whole"?{}:{[e]:e==="size"?Math.round(nc*Number(s)):s},a=this.blockRanks.value.trim();
return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),...i,...e==="rank"&&a?{block_ranks:a}:{},adapters_alone:this.alone.value,text_encoders:this.
textEncoders.value,overwrite:this.overwrite.value}}get#e(){return this.app.desk.steps.some(e=>Pe(e.kind)&&j(e))}#t(e){this.alone.value!==e&&this.#a(e?"whole":"r\
ank"),this.alone.value=e}get canStart(){return this.wanted!==null&&this.name.value.trim()!==""&&this.save?.state!=="running"}async start(e){let{wanted:s}=this;if(!s||
!this.canStart)return;this.problem.value="",this.seen.value=!0,this.recipe=s.recipe;let{live:i}=this.app;await i.ask("/lora",{...s,draft:e})||(this.problem.value=
i.trouble.value)}async#s(){let[{desk:e,live:s,preview:i},a]=[this.app,this.recipe];if(!a)return;let o=[{adapter:e.state.value.draft?.adapter??this.save.name}];this.
close(),this.looked.value={steps:o,whole:a},await s.use({live_merge:1,base:a.base,steps:o}),i.press()}besides(e){let s=this.looked.value;return s&&x(e.steps,s.steps)?
s.whole:null}keep(){return this.keeping.value=!0,this.app.live.ask("/draft",{keep:!0})}async kept(){let{desk:e}=this.app;if(!this.keeping.value)return;this.keeping.
value=!1,e.remark.value=this.save.text;let{draft:s}=e.state.value;s?.shown&&await this.#i([{adapter:s.name}]),this.leaving.value=!0}async drop(){let{draft:e}=this.
app.desk.state.value;e?.shown&&await this.#i(this.looked.value?.whole.steps??[]),this.leaving.value=!0}async#i(e){let{desk:s,live:i}=this.app;this.looked.value&&
(this.looked.value={...this.looked.value,steps:e}),await i.use({...s.written.value.recipe,steps:e})}#a(e){this.way.value=e,this.amount.value=Ki[e]}view(){let e=this.
save?.state==="running";return this.frame(r("lora_dialog.title"),()=>d`${this.#o()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress||0} aria-label=${r("save_dialog.progress")} ?hidden=${!e}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state==="failed"||this.problem.value?"lm-bad":""}" role="status">
                ${this.problem.value||(this.seen.value&&this.save?this.#r(this.save):g)}</div>`,()=>d`
            ${v(r("save_dialog.stop"),r("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-lora-stop",hidden:!e})}
            ${v(r("lora_dialog.look"),r("lora_dialog.look_title"),()=>this.#s(),{id:"lm-lora-look",hidden:!(this.seen.value&&qi(this.save))})}
            <span class="lm-gap"></span>
            ${v(r("lora_dialog.save"),r("lora_dialog.save_title"),()=>this.start(!1),{id:"lm-lora-start",off:!this.canStart})}
            ${v(r("lora_dialog.draft"),r("lora_dialog.draft_title"),()=>this.start(!0),{id:"lm-lora-draft",kind:"lm-button lm-primary",off:!this.canStart})}`)}#o(){
let s=Object.keys(Ki).filter(n=>n!=="whole"||this.alone.value).map(n=>[n,r(`lora_dialog.${n}`)]),i=[["",r("lora_dialog.all")],["alone",r("lora_dialog.alone")]],
a=(n,l)=>q(n,l,{kind:"lm-field lm-row"}),o=(n,l,c="")=>X(n,l.value,h=>l.value=h,{placeholder:c});return d`${a(r("save_dialog.name"),o("lm-lora-name",this.name))}
            ${this.#e?a(r("lora_dialog.what"),y(i,this.alone.value?"alone":"",n=>this.#t(n==="alone"),{id:"lm-lora-what"})):g}
            ${a(r("lora_dialog.way"),y(s,this.way.value,n=>this.#a(n),{id:"lm-lora-way"}))}
            ${this.way.value==="whole"?g:a(r(`lora_dialog.${this.way.value}`),o("lm-lora-amount",this.amount))}
            ${this.way.value==="rank"?a(r("lora_dialog.block_ranks"),o("lm-lora-block-ranks",this.blockRanks,"M00:16, OUT03-OUT05:32")):g}
            ${B(r("lora_dialog.text_encoders"),r("lora_dialog.text_encoders_title"),this.textEncoders.value,n=>this.textEncoders.value=n,{id:"lm-lora-text"})}
            ${B(r("lora_dialog.overwrite"),r("save_dialog.replace_title"),this.overwrite.value,n=>this.overwrite.value=n,{id:"lm-lora-overwrite"})}`}#r(e){if(e.
state!=="done")return e.error||e.text;let s=[...Object.entries(e.skipped??{}).map(([o,n])=>`${o}: ${n}`),...e.warnings??[]],{draft:i}=this.app.desk.state.value,
a=i?r("draft.made",{name:i.name,size:K(e.size),hash:e.autov3}):r("save_dialog.done",{path:e.path,size:K(e.size)});return d`<p>${a} ${e.text}</p>
            <div class="lm-lora-slots" role="list">${(e.slots??[]).map(lc)}</div>
            ${s.map(o=>d`<p>${o}</p>`)}`}},qi=t=>t?.state==="done"&&(t.slots??[]).length>0;function lc({slot:t,lost:e}){let s=`${Number((100*e).toPrecision(3))}\
 %`;return d`<div role="listitem" class="lm-lora-slot" title=${r("lora_dialog.lost",{slot:t,lost:s})}>
        <span>${t}</span><meter max="1" .value=${e}></meter><span>${s}</span></div>`}var bs=class extends I{constructor(e){super("lm-virtual"),this.app=e,this.kept=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.begun=f(!1)}get keeping(){
return this.app.desk.state.value.keeping}open(){this.#e(""),this.begun.value=!1,this.show("lm-virtual-name"),this.#t()}#e(e,s=!1){this.note.value={text:e,bad:s}}#t(){
return this.app.server.get("/virtual").then(({virtual:e})=>this.kept.value=e,e=>this.#e(k(e),!0))}async#s(e,s,i){try{let a=await this.app.server.post(e,s);return a.
virtual&&(this.kept.value=a.virtual),this.#e(i),!0}catch(a){return this.#e(k(a),!0),!1}}async#i(){let{written:e,parked:s}=this.app.desk,{missing:i,recipe:a}=e.value;
return s.value?this.#e(r("save_dialog.parked"),!0):i.length?this.#e(r("save_dialog.nothing",{what:G(i)}),!0):this.#a({keep:this.name.value.trim(),recipe:a})}async#a(e){
this.begun.value=await this.#s("/virtual",e,"")}finished(){this.isOpen.value&&this.#t()}view(){return this.frame(r("virtual_dialog.title"),()=>this.#o(),()=>d`<span class="lm-gap"></span>`)}#o(){
return d`<p>${r("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${X("lm-virtual-name",this.name.value,e=>this.name.value=e,{enter:()=>this.#i(),label:r("virtual_dialog.name_label"),placeholder:r("virtual_dialog.n\
ame")})}
            ${v(r("virtual_dialog.keep"),r("virtual_dialog.keep_title"),()=>this.#i(),{id:"lm-virtual-keep",off:this.keeping?.state==="running"})}</div>
        ${this.#r()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length?this.kept.value.map(e=>this.#l(e)):d`<li>${r("virtual_dialog.none")}</li>`}</ul>`}#r(){
let e=this.keeping;if(e?.state==="running"){let s=r("virtual_dialog.hashing",{text:e.text,percent:Math.round(100*e.progress)});return d`<p id="lm-virtual-progress" class="lm-save-plan">${s}
                ${v(r("virtual_dialog.stop"),r("virtual_dialog.stop_title"),()=>this.#s("/cancel",{what:"keeping"},""))}</p>`}return this.begun.value?d`<p id="lm-virtual-progress" class="lm-save-plan ${e?.
error?"lm-bad":""}">
            ${e?.error||e?.text||""}</p>`:g}#l(e){let{name:s,sha256:i,size:a,recipe:o,problem:n}=e,l=n||r("virtual_dialog.listed",{hash:i.slice(0,10),size:K(a)});
return d`<li><input type="text" class="lm-input" .value=${s} aria-label=${r("virtual_dialog.name_of",e)}
                @change=${c=>this.#n(s,c.target)}>
            <span class=${n?"lm-bad":""}>${l}</span>
            ${n&&o?v(r("virtual_dialog.hash"),r("virtual_dialog.hash_title"),()=>this.#a({hash:s})):g}
            ${n?g:v(r("virtual_dialog.choose"),r("virtual_dialog.choose_title"),()=>this.#s("/load",{name:s},r("virtual_dialog.chosen",{name:s})))}
            ${v(r("virtual_dialog.delete"),r("virtual_dialog.delete_title",e),()=>this.#s("/virtual",{delete:s},r("virtual_dialog.deleted",e)))}</li>`}async#n(e,s){
let i=s.value.trim();i!==e&&!await this.#s("/virtual",{rename:e,to:i},r("virtual_dialog.renamed",{name:e,to:i}))&&(s.value=e)}};function qr(t,e,s){let{sliders:i,odd:a}=s.architecture,o=h=>le(t,h,e,s),n=a.filter(h=>mt(t,h,e,s));if(!n.length)return i.map(o).join(",");let l=[];for(let h of i){
let u=l[l.length-1];u&&o(u.from)===o(h)?u.to=h:l.push({from:h,to:h})}return[...l.map(({from:h,to:u})=>`${h===u?h:`${h}-${u}`}:${o(h)}`),...n.map(h=>`${h}:${o(h)}`)].
join(", ")}var zr=t=>t.replace(/-?\d+\.\d{5,}(e-?\d+)?/g,e=>H(Number(e))),cc=new RegExp(['"?(sd_merge_recipe|live_merge)"?\\s*:',"ModelMixer ","^\\s*merge_method\
\\s*:",'Live Merge: "'," x .+\\+ ","Weight sum","Add difference","Triple sum","sum Twice"].join("|"),"m"),Gr=t=>cc.test(t);function Jr(t){let{desk:e,dialogs:s,textNote:i}=t,a=ks(t),o=()=>d`${we(a,r("text.field"),(n,l)=>Yr(t,n,l),{id:"lm-text",describedBy:"lm-text-note",wrong:i.value!==
"",brief:zr(a),title:r("text.title",{text:a}),drop:()=>i.value=""})}
        ${v(t.copied.value?r("text.copied"):r("text.copy"),r("text.copy_title"),()=>dc(t,a),{id:"lm-copy"})}`;return d`<section id="lm-text-row" class="lm-text" aria-label=${r(
"text.label")}
        @paste=${n=>hc(t,n)}>${e.channel.value?o():g}
        ${v(r("import.open"),r("import.open_title"),()=>s.imports.open(),{id:"lm-import-open"})}
        <p id="lm-text-note" class="lm-note" role="alert">${i.value}</p></section>`}function ks({desk:t}){let[e,s]=[t.step.value,t.channel.value];return e&&s?qr(
e,s,t.kit.value):""}async function Yr(t,e,s){let{desk:i,reader:a,textNote:o}=t;if(o.value="",!e.trim()||e.trim()===ks(t))return cs(s);s.dataset.typing="yes";try{
let n=await a.change(e);s.value===e&&delete s.dataset.typing,i.doneWeights(n)}catch(n){o.value=k(n)}}function hc(t,e){let s=e.clipboardData?.getData("text")??"",
i=e.target;return Gr(s)?(e.preventDefault(),e.stopPropagation(),void t.dialogs.imports.open(s)):void setTimeout(()=>Yr(t,i.value,i))}async function dc({copied:t,
root:e},s){await ds(s,e),t.value=!0,setTimeout(()=>t.value=!1,1200)}var ys=class extends I{constructor(e){super("lm-presets"),this.app=e,this.own=f([]),this.name=f(""),this.note=f({text:"",bad:!1}),this.removed=f(null),this.history=
f([]),this.replaces="",e.server.get("/presets").then(s=>this.#t(s.presets),()=>{})}open(){this.#e(""),this.show("lm-presets-name")}#e(e,s=!1){this.note.value={text:e,
bad:s},this.removed.value=null}#t(e){let{schema:s}=this.app.desk,i=this.own.value.map(o=>o.name),a=Object.entries(s.value.presets).map(([o,n])=>{let l=e.filter(
c=>c.values[o]).map(c=>[c.name,c.values[o]]);return[o,{...A(n,...i),...Object.fromEntries(l)}]});s.value={...s.value,presets:Object.fromEntries(a)},this.own.value=
e}async#s(e,s){try{return this.#t((await this.app.server.post("/presets",e)).presets),this.#e(s),!0}catch(i){return this.#e(k(i),!0),!1}}async#i(){let e=this.name.
value.trim(),s=this.own.value.some(a=>a.name===e);if(s&&this.replaces!==e)return this.replaces=e,this.#e(r("presets.there",{name:e}),!0);this.replaces="";let i={
save:e,weights:ks(this.app),overwrite:s};await this.#s(i,r("presets.saved",{name:e}))&&(this.name.value="")}async#a({name:e},s){let i=s.value.trim();i!==e&&!await this.#s(
{rename:e,to:i},r("presets.renamed",{name:e,to:i}))&&(s.value=e)}async#o(e){await this.#s({delete:e.name},r("presets.deleted",e))&&(this.removed.value=e)}async#r(){
try{let e=await this.app.server.post("/presets/import",{});this.#t(e.presets);let s=e.files.length?r("presets.imported",{files:e.files.join(", "),taken:e.imported.
length,here:e.here.length,built_in:e.built_in.length}):r("presets.none_installed"),i=e.refused.map(a=>r("presets.refused",{line:a}));this.#e([s,...i].join(`
`),i.length>0)}catch(e){this.#e(k(e),!0)}}async#l(){await this.app.server.get("/history").then(({history:e})=>this.history.value=e,e=>this.#e(k(e),!0))}async#n(e){
try{await this.app.live.use(e),this.close()}catch(s){this.#e(k(s),!0)}}view(){return this.frame(r("presets.title"),()=>this.#h(),()=>d`<span class="lm-gap"></span>`)}#h(){
let e=this.removed.value;return d`<div class="lm-dialog-buttons">
            ${X("lm-presets-name",this.name.value,s=>this.name.value=s,{enter:()=>this.#i(),label:r("presets.name_label"),placeholder:r("presets.name")})}
            ${v(r("presets.save"),r("presets.save_title"),()=>this.#i(),{id:"lm-presets-save"})}
            ${v(r("presets.import"),r("presets.import_title"),()=>this.#r(),{id:"lm-presets-import"})}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad?"lm-bad":""}" role="status">${this.note.value.text}
            ${e?v(r("presets.undo"),r("presets.undo_title",e),()=>this.#s({save:e.name,weights:e.weights},r("presets.back",e))):g}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map(s=>this.#c(s))}</ul>
        <details id="lm-presets-past" @toggle=${s=>s.target.open&&this.#l()}>
            <summary>${r("history.title")}</summary>
            <ul id="lm-presets-history" class="lm-kept">${this.history.value.length?this.history.value.map(s=>this.#d(s)):d`<li>${r("history.empty")}</li>`}</ul></details>`}#c(e){
let{desk:s}=this.app,i=!!e.values[s.kit.value.id];return d`<li><input type="text" class="lm-input" .value=${e.name} aria-label=${r("presets.name_of",e)}
                title=${e.source?r("presets.from",{source:e.source}):""}
                @change=${a=>this.#a(e,a.target)}>
            ${v(r("presets.use"),i?r("presets.use_title"):r("presets.unfit"),()=>s.usePreset(e.name),{off:!i})}
            ${v(r("presets.delete"),r("presets.delete_title",e),()=>this.#o(e))}</li>`}#d({event:e,name:s,time:i,id:a,recipe:o}){let n=e==="saved"?r("history.sa\
ved",{name:s}):e==="picture"?r("history.picture"):r("history.live"),l=o.steps.map(c=>c.method||c.adapter||(c.erase?"erase":"adjust")).join(", ")||r("history.not\
hing");return d`<li><span>${i.slice(0,16).replace("T"," ")} · ${n} · ${l} · ${a.slice(0,8)}</span>
            ${v(r("history.show"),r("history.show_title"),()=>this.#n(o))}</li>`}};var $s=class{constructor({doctor:e}){this.doctor=e,this.lines=f([]),this.asked=0}clear(){this.asked+=1,this.lines.value=[]}async#e(e){let s=this.asked+=1;this.lines.
value=[{text:r("doctor.looking"),bad:!1}];let i=await this.doctor.ask(e).then(a=>a.map(({level:o,text:n})=>o==="error"?{text:r("doctor.error",{text:n}),bad:!0}:
{text:r("doctor.warning",{text:n}),bad:!1}),a=>[{text:k(a),bad:!0}]);s===this.asked&&(this.lines.value=i.length?i:[{text:r("doctor.well"),bad:!1}])}view(e){return d`<div id="lm-doctor" class="lm-save-plan">
            ${v(r("doctor.check"),r("doctor.check_title"),()=>this.#e(e),{id:"lm-doctor-check"})}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({text:s,bad:i})=>d`<p class=${i?"lm-bad":""}>${s}</p>`)}</div></div>`}};var uc=250,_s=class extends I{constructor(e){super("lm-save"),this.app=e,this.checkup=new $s(e),this.name=f(""),this.dtype=f(""),this.dropEma=f(!1),this.plan=f(
null),this.problem=f(""),this.question=f(""),this.starting=f(!1),this.seen=f(!1),this.typedName=!1,this.keepsVae=!1,this.asked=0,this.timer=0}get save(){return this.
app.desk.state.value.save}get wanted(){return{recipe:this.app.desk.written.value.recipe,name:this.name.value.trim(),dtype:this.dtype.value,drop_ema:this.dropEma.
value}}open(){let{written:e,parked:s,remark:i,panel:a,checkpoint:o,kit:n,state:l}=this.app.desk,{missing:c}=e.value;if(s.value)return void(i.value=r("save_dialo\
g.parked"));if(c.length)return void(i.value=r("save_dialog.nothing",{what:G(c)}));this.typedName||(this.name.value=gs(a.value.values.steps,o.value?.name??"",n.value)),
this.dtype.value=this.dtype.value||l.value.settings?.save_dtype||"base",this.keepsVae=!1,this.seen.value=this.save?.state==="running",this.question.value="",this.
checkup.clear(),this.show("lm-save-name"),this.#t()}#e(e=uc){this.question.value="",this.plan.value=null,this.problem.value="",this.asked+=1,clearTimeout(this.timer),
this.timer=setTimeout(()=>this.#t(),e)}async#t(){let e=this.asked+=1;if(this.plan.value=null,this.problem.value=this.#s()?r("save_dialog.is_source",{name:this.fullName}):
"",this.problem.value)return;let s=await this.app.server.post("/plan",this.wanted).then(i=>({plan:i,problem:""}),i=>({plan:null,problem:k(i)}));e===this.asked&&
(this.plan.value=s.plan,this.problem.value=s.problem)}get fullName(){let e=this.name.value.trim();return e.endsWith(".safetensors")?e:`${e}.safetensors`}#s(){let{
steps:e,schema:s}=this.app.desk;return[P(this.wanted.recipe.base),...e.flatMap(a=>me(a,s.value)).map(L)].some(a=>a.toLowerCase()===this.fullName.toLowerCase())}get canSave(){
let e=this.plan.value;return e!==null&&e.size<=e.free&&this.save?.state!=="running"&&!this.starting.value}start(){let e=this.plan.value;!e||!this.canSave||(e.asks?.
vae&&!this.keepsVae?this.question.value=e.asks.vae:e.exists?this.question.value="replace":this.#i(!1))}async#i(e){let{live:s,desk:i}=this.app;this.question.value=
"",this.seen.value=!0,this.starting.value=!0;let a=await s.ask("/save",{...this.wanted,overwrite:e,...this.keepsVae?{vae:"recipe"}:{}});this.starting.value=!1,a?.
asks?.vae?this.question.value=a.asks.vae:i.state.value.save?.asks?.exists&&(this.question.value="replace"),a||(this.problem.value=s.trouble.value)}#a(e){this.app.
desk.setWhole("vae",e),this.#e()}#o(){this.close(),this.app.dialogs.lora.open()}finished(){this.isOpen.value&&this.#t()}view(){let{save:e}=this,s=this.seen.value&&
e?.state==="done"&&!qi(e);return this.frame(r("save_dialog.title"),()=>d`${this.#r()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#n().bad?"lm-bad":""}" role="status">${this.#n().text}</p>
            ${this.checkup.view(this.wanted)}${this.#c()}${this.#u()}${this.#p()}`,()=>d`
            ${v(r("save_dialog.stop"),r("save_dialog.stop_title"),()=>this.app.live.ask("/cancel",{what:"save"}),{id:"lm-save-stop",hidden:e?.state!=="running"})}
            ${v(r("save_dialog.load"),r("save_dialog.load_title"),()=>this.#f(),{id:"lm-save-load",hidden:!s})}
            <span class="lm-gap"></span>
            ${v(r("save_dialog.lora"),r("save_dialog.lora_title"),()=>this.#o(),{id:"lm-lora-open"})}
            ${v(r("save_dialog.start"),r("save_dialog.start_title"),()=>this.start(),{id:"lm-save-start",kind:"lm-button lm-primary",off:!this.canSave})}`)}#r(){
let{desk:e}=this.app,s=e.schema.value.dtypes.map(n=>[n,this.#l(n)]),i=e.files.value.vaes.map(({name:n})=>[n,n]),a=(n,l)=>q(n,l,{kind:"lm-field lm-row"}),o=n=>{this.
typedName=!0,this.name.value=n,this.#e()};return d`${a(r("save_dialog.name"),X("lm-save-name",this.name.value,o,{enter:()=>this.start()}))}
            ${a(r("save_dialog.dtype"),y(s,this.dtype.value,n=>{this.dtype.value=n,this.#e(0)},{id:"lm-save-dtype"}))}
            ${a(r("save_dialog.vae"),y([["",r("save_dialog.own_vae")],...i],L(e.panel.value.values.whole.vae),n=>this.#a(n),{id:"lm-save-vae",title:r("save_dial\
og.vae_title")}))}
            ${B(r("save_dialog.drop_ema"),r("save_dialog.drop_ema_title"),this.dropEma.value,n=>{this.dropEma.value=n,this.#e(0)},{id:"lm-save-ema"})}`}#l(e){let s=`\
save_dialog.dtype_${e}`;return Wa(s)?r(s,{dtype:this.app.desk.checkpoint.value?.dtype??""}):e}#n(){let e=this.plan.value;if(!e)return{text:this.problem.value||r(
"save_dialog.asking"),bad:this.problem.value!==""};let s=e.size>e.free,i=this.app.desk.written.value.waiting.map(({index:n,what:l})=>r("save_dialog.left_out",{n:n+
1,what:G(l)})),a=r(s?"save_dialog.too_large":"save_dialog.fits",{path:e.path,size:K(e.size),free:K(e.free)}),o=e.exists&&this.save?.state!=="done"?[r("save_dial\
og.exists")]:[];return{text:[a,...o,...i,...this.#h(),...e.warnings??[]].join(" "),bad:s}}#h(){let{steps:e,kit:s}=this.app.desk,i=e.filter(o=>!j(o)).length,a=e.
filter(j).flatMap(o=>ee(o,s.value));return[a.length?S("save_dialog.muted",a.length,{muted:[...new Set(a)]}):"",i?S("save_dialog.steps_off",i):""].filter(Boolean)}#c(){
let e=this.question.value,s=(o,n)=>d`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${o}</span>${n}</p>`;if(!e)return g;if(e!=="replace")return s(r(
"save_dialog.asks_vae",{text:e.text}),this.#d(e));let i=this.plan.value?.exists??this.save?.asks?.exists,a=i?.time?r("save_dialog.when",{when:new Date(i.time*1e3).
toLocaleString()}):"";return s(r("save_dialog.replaces",{name:this.fullName,size:K(i?.size??0),when:a}),[v(r("save_dialog.replace"),r("save_dialog.replace_title"),
()=>this.#i(!0),{id:"lm-save-replace"})])}#d({live:e,saved:s}){let i=()=>{this.keepsVae=!0,this.question.value="",this.start()},a=async()=>{this.app.desk.setWhole(
"vae",e),await this.#t(),this.start()};return[v(r("save_dialog.with_vae",{vae:e}),r("save_dialog.with_live_vae_title"),a),v(r("save_dialog.with_vae",{vae:s||r("\
save_dialog.own_vae")}),r("save_dialog.with_recipe_vae_title"),i)]}#u(){let e=this.save?.state==="running";return d`<progress id="lm-save-progress" max="1" .value=${this.
save?.progress||0} aria-label=${r("save_dialog.progress")} ?hidden=${!e}></progress>`}#p(){let{save:e}=this,s=e?.state==="failed";return d`<div id="lm-save-result" class="lm-save-result ${s?
"lm-bad":""}" role="status">
            ${this.seen.value&&e?this.#m(e):g}</div>`}#m(e){if(e.state!=="done")return e.error||e.text;let s=(i,a)=>d`<span class="lm-hash">${i} <code>${a}</code>
            ${v(r("text.copy"),r("save_dialog.copy_hash",{label:i}),()=>ds(a,this.element??document.body))}</span>`;return d`<p>${r("save_dialog.done",{path:e.path,
size:K(e.size)})}</p><p>${e.text}</p>
            <p>${s("AutoV2",e.autov2)}${s("AutoV3",e.autov3)}</p>`}async#f(){let e=this.save.path,s=this.save.name||e.split(/[\\/]/).pop()||"",i=this.app.desk.files.
value.models.find(a=>a.name===s||e.replaceAll("\\","/").endsWith(`/${a.name}`));this.close(),await this.app.live.load(i?.name??s)}};var zi=(t,e)=>r(t.together?"map.bars_together":"map.bars",{slot:e,layout:Xe(t.layout),colour:Xe(t.colour),detail:Xe(t.detail)}),Gi=t=>d`<span class="lm-bars ${t.
together?"lm-together":""}" aria-hidden="true">${bt.map(e=>d`<i class="lm-bar-${e} ${t[e].is_noise?"lm-noise":""}" style="--lm-share: ${tr(t[e])}"></i>`)}</span>`;
function Zr({finding:t,dialogs:e},s){let i=t.bars.value[s],a=t.onFaders.value?t.apart.value[s]:void 0;if(!i&&a===void 0)return g;let o=Math.max(...Object.values(
t.apart.value),Number.MIN_VALUE),n=[...a===void 0?[]:[r("map.apart",{slot:s,percent:`${(100*a).toPrecision(2)} %`})],...i?[zi(i,s)]:[]].join(`
`);return d`<button type="button" class="lm-bars-button" title=${n} aria-label=${n} tabindex="-1" @click=${()=>e.explore.openMap(s)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(a??0)/o}"></i></span>${i?Gi(i):g}</button>`}function Xr({
finding:t,desk:e},s){let i=t.told.value?.bands?.[s],a=t.hovered.value?ar(t.hovered.value,t.weights)[s]:void 0;if(!i&&a===void 0)return g;let{low:o,high:n}=e.channel.
value?.parameter??{low:0,high:1},l=c=>Math.min(1,Math.max(0,(c-o)/(n-o)));return d`<span class="lm-marks">${i?d`<span class="lm-band" title=${r("votes.band",{low:i[0].
toFixed(2),high:i[1].toFixed(2)})}
        style="--lm-low: ${l(i[0])}; --lm-high: ${l(i[1])}"></span>`:g}${a===void 0?g:d`<span class="lm-tick" style="--lm-at: ${l(a)}"></span>`}</span>`}function Qr({
finding:t},e){let s=t.locked.value.includes(e);return v("L",r("finding.lock_title",{slot:e}),()=>t.lock(e),{kind:`lm-mute lm-lock ${s?"lm-locked":""}`,key:"find\
ing.lock",label:r("finding.lock",{slot:e}),pressed:s,reached:!1})}function oe(t,e,s,i,a=""){if(!e)return g;let o=t.picture(e,s);return o?d`<img class=${a} src=${o} alt=${i} draggable="false">`:d`<span class="lm-quiet">…</span>`}
function Ot(t,e){let s=document.createElement("a");s.href=URL.createObjectURL(t),s.download=e,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var xs=class{constructor(e){this.app=e,this.id="map",this.chosen=f(""),this.column=f(0)}label(){return r("map.label")}turn(){this.app.finding.forget(),this.chosen.
value=""}open(){return this.app.finding.lookAtMap()}view(){let{finding:e,studies:s}=this.app,i=e.map.value;return d`<div class="lm-mapping"><p class="lm-quiet">${r(
"map.help")}</p>${this.#e()}
            ${s.study.value?.items.length?e.weights?g:d`<p class="lm-note lm-quiet">${r("finding.no_weights")}</p>`:d`<p class="lm-note lm-quiet" id="lm-map-empty">${r(
"map.no_prompts")}</p>`}
            ${i&&Ai(i).length?d`<div class="lm-map-body">${this.#s(i)}${this.#i(i)}</div>`:g}</div>`}#e(){let{finding:e,studies:s,preview:i}=this.app,a=e.map.value,
o=[["out",r("map.out"),r("map.out_title")],["in",r("map.in"),r("map.in_title")]],n=h=>(e.reading.value=h,e.lookAtMap()),l=!!s.run.value?.is_running||e.mapping.value||
i.isRunning,c=er(a);return d`<div class="lm-dialog-buttons">${y(o,e.reading.value,n,{id:"lm-map-reading",label:r("map.reading")})}
            ${v(r(a?.have?"map.go_on":"map.make"),r("map.make_title"),()=>e.makeMap(),{id:"lm-map-make",kind:"lm-button lm-primary",off:l||!a?.cells.length})}
            <span class="lm-quiet" id="lm-map-takes">${this.#t()}</span><span class="lm-gap"></span>
            ${B(r("map.on_faders"),r("map.on_faders_title"),e.onFaders.value,h=>e.onFaders.value=h,{id:"lm-map-on"})}
            ${v(r("map.lock_idle",{n:c.length}),r("map.lock_idle_title"),()=>e.lockAll(c,!0),{id:"lm-map-lock",off:!c.length})}</div>`}#t(){let{finding:e}=this.
app,s=e.map.value;if(!s)return"";if(!s.cells.length)return r("map.whole",{n:s.have});let i=Math.max(s.cells.length,s.most-s.have),a=e.pace.value?Ye(i*e.pace.value):
"";return r(a?"map.left_time":"map.left",{first:s.cells.length,n:i,time:a})}#s(e){let s=([i,a])=>d`<tr class=${this.chosen.value===i?"lm-chosen":""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${i} title=${zi(a,i)} @click=${()=>this.chosen.value=i}>${i}</button></th>
            <td>${Gi(a)}</td>${bt.map(o=>d`<td class=${a[o].is_noise?"lm-quiet":""}>${Xe(a[o])}</td>`)}
            <td class="lm-quiet">${a.together?r("map.third"):e.interacts[e.sliders.indexOf(i)]?r("map.interacts"):a.items>1?r("map.spread",{low:Math.round(100*a.
visible.low),high:Math.round(100*a.visible.high)}):""}</td></tr>`;return d`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${bt.
map(i=>d`<th scope="col">${r(`map.${i}`)}</th>`)}<td></td></tr></thead>
            <tbody>${ae(Ai(e),([i])=>i,s)}</tbody></table></div>`}#i(e){let{studies:s}=this.app,i=this.chosen.value,a=s.study.value?.items??[],o=a[this.column.value]??
a[0],n=e.changed[e.sliders.indexOf(i)];if(!n||!o)return d`<p class="lm-quiet">${r("map.choose")}</p>`;let l=p=>s.cells.value[U(p,o.id)],[c,h]=[l(e.source),l(n)],
u=(p,m,w="")=>d`<figure><div class="lm-look-stage ${w}">${m.map((b,$)=>oe(s,b,512,$?"":p))}</div><figcaption>${p}</figcaption></figure>`;return d`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${r(
"map.pictures",{slider:i})}>
            ${y(a.map((p,m)=>[String(m),`${se(p)} ${p.seed??""}`]),String(this.column.value),p=>this.column.value=Number(p),{label:r("map.prompt")})}
            ${h?d`<div class="lm-map-three">${u(r("map.source"),[c])}
                ${u(r("map.changed",{slider:i}),[h])}${u(r("map.difference"),[c,h],"lm-look-difference")}</div>`:d`<p class="lm-quiet">${r("map.not_made")}</p>`}</section>`}};var en={prompt:"#txt2img_prompt textarea",negative:"#txt2img_neg_prompt textarea",seed:"#txt2img_seed input",steps:"#txt2img_steps input[type=number]",sampler:"\
#txt2img_sampling input",scheduler:"#txt2img_scheduler input",cfg:"#txt2img_cfg_scale input[type=number]",width:"#txt2img_width input[type=number]",height:"#txt\
2img_height input[type=number]"},pc="#paste, #lms_read",mc="#tabs > .tab-nav button.selected",fc=500;function tn(){let t=Object.entries(en).map(([e,s])=>[e,document.
querySelector(s)?.value]);return Object.fromEntries(t.filter(([,e])=>e!==void 0))}var vc=t=>t.replace(/,? ?Live Merge( besides)?: ("(\\.|[^"\\])*"|[^,]*)/g,"");
function sn(t){let e=document.querySelector(en.prompt),s=document.querySelector(pc);return!e||!s||!t?!1:(e.value=vc(t),e.dispatchEvent(new Event("input",{bubbles:!0})),
setTimeout(()=>{let i=document.querySelector(mc);s.click(),setTimeout(()=>i?.click(),fc)},100),!0)}var Os=class{constructor(e){this.app=e,this.at=f(null),this.other=f(""),this.flipped=f(!1),this.difference=f(!1),this.lent=f({})}isAt(e,s){return this.at.value?.
row===e&&this.at.value.column===s}show(e,s){this.flipped.value=!1,this.at.value={row:e,column:s}}lend(e){this.lent.value={...this.lent.value,...Object.fromEntries(
e)}}onKey(e,{rows:s,items:i}){let a=this.at.value,o=e.target instanceof HTMLInputElement||e.target instanceof HTMLSelectElement;if(!a||o||e.ctrlKey||e.metaKey||
e.altKey)return;let[n,l]={ArrowDown:[1,0],ArrowUp:[-1,0],ArrowRight:[0,1],ArrowLeft:[0,-1]}[e.key]??[0,0],c=(h,u)=>Math.max(0,Math.min(h,u-1));if(n||l)this.show(
c(a.row+n,s.length),c(a.column+l,i.length));else if(e.key.toLowerCase()==="f")this.flipped.value=!this.flipped.value;else if(e.key.toLowerCase()==="d")this.difference.
value=!this.difference.value;else return;e.preventDefault()}view(e){let s=this.at.value,[i,a]=[e.rows[s?.row??-1],e.items[s?.column??-1]];if(!s||!i||!a)return g;
let o=e.rows.find(h=>h.id===this.other.value&&h!==i)??e.rows.find(h=>h!==i)??i,[n,l]=this.flipped.value?[o,i]:[i,o],c=r("sheets.cell",{row:n.title,column:se(a)});
return d`<section class="lm-look" id="lm-look" aria-label=${r("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value?"lm-look-difference":""}" @click=${()=>this.flipped.value=!this.flipped.value}>
                ${this.#e(e,n,a,c)}${this.difference.value?this.#e(e,l,a,""):g}</div>
            <p id="lm-look-said" role="status">${this.difference.value?r("sheets.difference_of",{one:i.title,other:o.title}):c}</p>
            <div class="lm-dialog-buttons">${v(r("compare.flip"),r("sheets.flip_title"),()=>this.flipped.value=!this.flipped.value,{id:"lm-look-flip",keys:"F"})}
                ${y(e.rows.filter(h=>h!==i).map(h=>[h.id,h.title]),o.id,h=>this.other.value=h,{id:"lm-look-other",label:r("sheets.other")})}
                ${v(r("sheets.difference"),r("sheets.difference_title"),()=>this.difference.value=!this.difference.value,{id:"lm-look-difference",pressed:this.difference.
value,keys:"D"})}
                ${v(r("sheets.use"),r("sheets.use_title"),()=>this.#t(e,i,a),{id:"lm-look-use"})}
                ${v(r("sheets.close"),r("sheets.close"),()=>this.at.value=null,{id:"lm-look-close"})}</div></section>`}#e({cells:e},s,i,a){let o=U(s.id,i.id),n=this.
lent.value[o];return e[o]||!n?e[o]?oe(this.app.studies,e[o],0,a):d`<span>${r("sheets.missing")}</span>`:d`<img src=${n.address} alt=${a}>`}async#t({cells:e},s,i){
let{desk:a,live:o,studies:n,dialogs:l}=this.app,c=U(s.id,i.id),h=e[c]?await n.about(e[c]):null;sn(h?.infotext??this.lent.value[c]?.infotext??""),l.explore.close(),
a.commit(),s.recipe.steps.length?await o.use(s.recipe).catch(u=>a.remark.value=k(u)):await o.restore()}};var gc=[137,80,78,71,13,10,26,10],wc=32*2**20;async function an(t){let e={};for(let{kind:s,data:i}of bc(t)){let a={tEXt:yc,zTXt:$c,iTXt:_c}[s],[o,n]=await a?.(i).
catch(()=>null)??["",""];o&&!(o in e)&&(e[o]=n)}return e}function bc(t){if(!gc.every((i,a)=>t[a]===i))return[];let e=new DataView(t.buffer,t.byteOffset,t.byteLength),
s=[];for(let i=8;i+12<=t.length;){let a=e.getUint32(i);if(i+12+a>t.length)break;s.push({kind:at(t.subarray(i+4,i+8)),data:t.subarray(i+8,i+8+a)}),i+=12+a}return s}
var at=t=>Array.from(t,e=>String.fromCharCode(e)).join(""),kc=t=>new TextDecoder().decode(t);function Ss(t,e){let s=[],i=0;for(let a=0;a<e;a+=1){let o=t.indexOf(
0,i);if(o<0)throw new Error("a text without an end");s.push(t.subarray(i,o)),i=o+1}return[...s,t.subarray(i)]}async function yc(t){let[e,s]=Ss(t,1);return[at(e),
at(s)]}async function $c(t){let[e,s]=Ss(t,1);return[at(e),at(await on(s.subarray(1)))]}async function _c(t){let[e,s]=Ss(t,1),[,,i]=Ss(s.subarray(2),2);return[at(
e),kc(s[0]?await on(i):i)]}async function on(t){let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("deflate")),s=[],i=0;for(let a=e.getReader();;){
let{done:o,value:n}=await a.read();if(o)break;if(i+=n.length,i>wc)throw new Error("too large");s.push(n)}return new Uint8Array(await new Blob(s).arrayBuffer())}var rn="live_merge_sheet";async function nn(t){let e={infotexts:[],sheets:[]};for(let s of t){let i=await an(new Uint8Array(await s.arrayBuffer())),a=i[rn]?Xo(De(
i[rn])):null;a?e.sheets.push({...a,cells:await xc(s,a.cells)}):i.parameters&&e.infotexts.push(i.parameters)}return e}async function xc(t,e){let s=await createImageBitmap(
t);return Promise.all(e.map(async i=>{let[a,o,n,l]=i.rect,c=document.createElement("canvas");[c.width,c.height]=[n||1,l||1],c.getContext("2d")?.drawImage(s,a,o,
n,l,0,0,n,l);let h=await new Promise(u=>c.toBlob(u));return{...i,address:URL.createObjectURL(h)}}))}var Oc=256,As=class{constructor(e){this.app=e,this.id="sheets",this.look=new Os(e),this.seeds=f(1),this.setName=f(""),this.pace=f(0),this.state=R(()=>{let{study:s,
cells:i}=e.studies,[a,o]=[s.value?.recipes??[],s.value?.items??[]];return{rows:a,items:o,cells:i.value,missing:Ko(i.value,a,o)}})}label(){return r("sheets.label")}turn(){
this.look.at.value=null}onKey(e){this.look.onKey(e,this.state.value)}get isRunning(){return!!this.app.studies.run.value?.is_running}#e(){let{desk:e,strip:s}=this.
app,i={current:r("sheets.current"),original:r("compare.original"),snapshot:a=>r("compare.snapshot",{letter:a}),star:a=>`★ ${new Date(a.time).toLocaleString([],
{dateStyle:"short",timeStyle:"short"})}`};return Go(e.shown.value,e.snapshots.value,s.shots.value,i)}#t({name:e,recipe:s}){let i=this.state.value.rows.filter(a=>a.
title===e||a.title.startsWith(`${e} `)).length;return this.app.studies.write("recipe",{recipe:s,title:i?`${e} ${i+1}`:e})}async#s(e){let{studies:s}=this.app,i=this.
state.value.items.map(ve);await s.setItems([...i,...e.filter(a=>!i.some(o=>x(o,a)))])}async#i(){let{rows:e,items:s,missing:i}=this.state.value,a=Date.now(),o=await this.
app.studies.make(e,s,i);o?.made&&(this.pace.value=(Date.now()-a)/1e3/o.made)}async#a(){let{rows:e,items:s}=this.state.value,i=await this.app.studies.sheet(e,s);
i&&Ot(i,`${this.app.studies.name}.png`)}async#o(){let e=await this.app.studies.archive();e&&Ot(e,`${this.app.studies.name}.zip`)}async take(e){let{studies:s,dialogs:i}=this.
app,a=[...e??[]],o=a.find(c=>c.name.toLowerCase().endsWith(".zip"));if(o)return i.explore.turned(s.arrive(o));let n=await nn(a);if(!n.infotexts.length&&!n.sheets.
length){s.problem.value=r("sheets.nothing_dropped");return}let l=await s.read({infotexts:n.infotexts});l.length&&await this.#s(l.map(ve));for(let c of n.sheets)
await this.#r(c)}async#r(e){let{studies:s}=this.app,i=[];for(let{title:o,recipe:n}of e.rows)i.push((await s.write("recipe",{recipe:n,title:o}))?.id);await this.#s(
e.items);let a=await s.read({items:e.items});this.look.lend(e.cells.flatMap(({row:o,item:n,address:l,infotext:c})=>i[o]&&a[n]?[[U(i[o],a[n].id),{address:l,infotext:c}]]:
[]))}view(){let{rows:e,items:s}=this.state.value;return d`<div class="lm-sheets" @dragover=${i=>i.preventDefault()}
            @drop=${i=>{i.preventDefault(),this.take(i.dataTransfer?.files)}}>${this.#l()}${this.#n()}
            ${e.length||s.length?d`<div class="lm-sheets-body">${this.#d(e,s)}${this.look.view(this.state.value)}</div>`:g}
            ${e.length&&s.length?g:d`<p class="lm-note lm-quiet" id="lm-sheets-empty">${r("sheets.empty")}</p>`}
            ${this.#p()}</div>`}#l(){let e=s=>this.state.value.rows.some(i=>x(i.recipe,s.recipe));return d`<div class="lm-dialog-buttons" role="group" aria-label=${r(
"sheets.rows")}><span class="lm-label">${r("sheets.rows")}</span>
            ${this.#e().map(s=>v(`+ ${s.name}`,r("sheets.add_row_title"),()=>this.#t(s),{kind:"lm-button lm-small",key:`add-${s.name}`,off:e(s)||this.isRunning}))}</div>`}#n(){
let{studies:e}=this.app,s=()=>document.getElementById("lm-sheets-file")?.click(),i=({target:a})=>this.take(a.files).then(()=>a.value="");return d`<div class="lm-dialog-buttons" role="group" aria-label=${r(
"sheets.columns")}><span class="lm-label">${r("sheets.columns")}</span>
            ${v(r("sheets.add_txt2img"),r("sheets.add_txt2img_title"),()=>this.#s(Jo(Yo(tn()),this.seeds.value)),{kind:"lm-button lm-small",id:"lm-sheets-add",off:this.
isRunning})}
            <span>${r("sheets.seeds")}</span>${Q(this.seeds.value,r("sheets.seeds_label"),a=>this.seeds.value=Math.min(20,Math.max(1,Math.round(a??1))),{id:"lm-\
sheets-seeds",kind:"lm-input lm-sheets-number"})}
            ${v(r("sheets.add_pictures"),r("sheets.add_pictures_title"),s,{kind:"lm-button lm-small",id:"lm-sheets-pictures",off:this.isRunning})}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${i}>
            ${y([["",r("sheets.sets")],...e.sets.value.map(a=>[a,a])],"",a=>a&&this.#h(a),{id:"lm-sheets-set",label:r("sheets.sets"),hidden:!e.sets.value.length})}
            ${X("lm-sheets-set-name",this.setName.value,a=>this.setName.value=a,{placeholder:r("sheets.set_name"),label:r("sheets.set_name"),enter:()=>this.#c()})}
            ${v(r("sheets.save_set"),r("sheets.save_set_title"),()=>this.#c(),{kind:"lm-button lm-small",id:"lm-sheets-save-set",off:!this.setName.value.trim()||
!this.state.value.items.length})}</div>`}async#h(e){let s=await this.app.studies.changeSets({open:e});s&&await this.#s(s.items.map(ve))}#c(){return this.app.studies.
changeSets({save:this.setName.value.trim(),items:this.state.value.items.map(ve),overwrite:!0})}#d(e,s){let{studies:i}=this.app,a=o=>i.setItems(s.filter(n=>n!==o).
map(ve));return d`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${ae(s,o=>o.id,o=>d`<th scope="col" title=${o.prompt??""}>
            <span class="lm-sheet-name">${se(o)}</span><span class="lm-sheet-seed">${o.seed===void 0?"":r("sheets.seed",{seed:o.seed})}</span>
            ${v("✕",r("sheets.drop_column"),()=>a(o),{kind:"lm-button lm-small lm-sheet-drop",label:r("sheets.drop_column"),off:this.isRunning})}</th>`)}</tr></thead>
            <tbody>${ae(e,o=>o.id,(o,n)=>d`<tr><th scope="row"><span class="lm-sheet-name">${o.title}</span>
                ${v("✕",r("sheets.drop_row"),()=>i.write("drop",{id:o.id}),{kind:"lm-button lm-small lm-sheet-drop",label:r("sheets.drop_row"),off:this.isRunning})}</th>
                ${s.map((l,c)=>d`<td>${this.#u(o,l,n,c)}</td>`)}</tr>`)}</tbody></table></div>`}#u(e,s,i,a){let o=this.state.value.cells[U(e.id,s.id)],n=this.look.
lent.value[U(e.id,s.id)],l=r("sheets.cell",{row:e.title,column:se(s)});return!o&&!n?d`<span class="lm-sheet-none" title=${r("sheets.missing")} aria-label=${r("s\
heets.missing")}>·</span>`:d`<button type="button" class="lm-sheet-cell ${o?"":"lm-cut"}" data-row=${i} data-column=${a} title=${l} aria-label=${l}
            aria-current=${this.look.isAt(i,a)?"true":"false"} @click=${()=>this.look.show(i,a)}>
            ${o?oe(this.app.studies,o,Oc,""):d`<img src=${n.address} alt="">`}</button>`}#p(){let{missing:e,cells:s,rows:i}=this.state.value,a=e.length?S("sheet\
s.make",e.length):r("sheets.all_made"),o=e.length&&this.pace.value?r("sheets.takes",{time:Ye(e.length*this.pace.value)}):"";return d`<div class="lm-dialog-buttons">${v(
a,r("sheets.make_title"),()=>this.#i(),{id:"lm-sheets-make",kind:"lm-button lm-primary",off:!e.length||!i.length||this.isRunning||this.app.preview.isRunning})}<span class="lm-quiet">${o}</span><span class="lm-gap"></span>
            ${v(r("sheets.export"),r("sheets.export_title"),()=>this.#a(),{id:"lm-sheets-export",off:!Object.keys(s).length})}
            ${v(r("sheets.zip"),r("sheets.zip_title"),()=>this.#o(),{id:"lm-sheets-zip"})}</div>`}};var Sc=384,Ts=class{constructor(e){this.app=e,this.id="vary",this.spread=f(.15),this.count=f("3"),this.draw=f(0),this.ends=f(["",""]),this.frames=f("9"),this.beyond=
f("1"),this.column=f(""),this.shown=f(null),this.at=f(0),this.run="",this.keys=f([]),O(()=>{let s=e.studies.run.value;s&&s.run===this.run&&(this.keys.value=Oi(s,
this.shown.peek()?.recipes.length??0))})}label(){return r("vary.label")}turn(){this.shown.value=null}get#e(){let e=this.app.studies.study.value?.items??[];return e.
find(s=>s.id===this.column.value)??e[0]}async#t(e,s){let i=e.recipes.map((o,n)=>({id:`${e.kind} ${n}`,title:"",recipe:o}));this.at.value=0,this.shown.value=e,this.
keys.value=Oi(null,e.recipes.length);let a=this.app.studies.make(i,[e.item],s.map(o=>[o,0]));this.run=this.app.studies.run.peek()?.run??"",await a}async#s(){let{
desk:e,studies:s}=this.app,{recipe:i,places:a}=e.written.value,o=a.indexOf(e.steps.findIndex(u=>u===e.step.value)),n=e.channel.value?.parameter.name??"",l=this.#e;
if(!l)return;let c={recipe:i,step:o,field:n,spread:this.spread.value,count:Number(this.count.value),seed:this.draw.value},h=await s.tried(s.server.post("/explor\
e/vary",c));this.draw.value+=1,h&&await this.#t({kind:"vary",recipes:[i,...h.recipes],places:[],item:l},[0,...h.recipes.keys()].map((u,p)=>p?u+1:0))}async#i(){let{
studies:e}=this.app,s=e.study.value?.recipes??[],[i,a]=this.#a(s),o=this.#e;if(!o||!i||!a)return;let n={first:i.recipe,second:a.recipe,frames:Number(this.frames.
value),to:Number(this.beyond.value)},l=await e.tried(e.server.post("/explore/walk",n));l&&await this.#t({kind:"walk",recipes:l.recipes,places:l.places,item:o},l.
order)}#a(e){let[s,i]=this.ends.value.map(a=>e.find(o=>o.id===a));return[s??e[0],i??e[1]]}view(){let{studies:e}=this.app,s=e.study.value?.items??[],i=this.shown.
value;return s.length?d`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${r("vary.prompt")}</span>${y(s.map(a=>[a.id,se(a)]),this.#e?.
id??"",a=>this.column.value=a,{id:"lm-vary-item",label:r("vary.prompt")})}</div>
            ${this.#r()}${this.#l()}${i?this.#n(i):g}</div>`:d`<p class="lm-note lm-quiet" id="lm-vary-empty">${r("vary.no_prompts")}</p>`}get#o(){return!!this.
app.studies.run.value?.is_running||this.app.preview.isRunning}#r(){let e=this.app.desk.channel.value&&!this.app.desk.written.value.missing.length,s=["3","8"].map(
i=>[i,r("vary.count",{n:i})]);return d`<div class="lm-dialog-buttons" role="group" aria-label=${r("vary.more")}><span class="lm-label">${r("vary.more")}</span>
            ${y(s,this.count.value,i=>this.count.value=i,{id:"lm-vary-count",label:r("vary.count_label")})}
            <span>${r("vary.spread")}</span>${hs(this.spread.value,r("vary.spread_label"),i=>this.spread.value=i,()=>{},{low:.05,high:.6,id:"lm-vary-spread"})}
            ${Q(this.spread.value,r("vary.spread_label"),i=>this.spread.value=Math.min(1,Math.max(.01,i??.15)),{kind:"lm-input lm-sheets-number"})}
            ${v(r("vary.make"),r("vary.make_title"),()=>this.#s(),{id:"lm-vary-make",kind:"lm-button lm-primary",off:this.#o||!e})}</div>`}#l(){let e=this.app.studies.
study.value?.recipes??[];if(e.length<2)return d`<p class="lm-quiet">${r("vary.walk_needs")}</p>`;let[s,i]=this.#a(e),a=e.map(n=>[n.id,n.title]),o=[["1",r("vary.\
to_end")],["1.5",r("vary.to_beyond")]];return d`<div class="lm-dialog-buttons" role="group" aria-label=${r("vary.walk")}><span class="lm-label">${r("vary.walk")}</span>
            ${y(a,s.id,n=>this.ends.value=[n,i.id],{id:"lm-walk-from",label:r("vary.from")})}→
            ${y(a,i.id,n=>this.ends.value=[s.id,n],{id:"lm-walk-to",label:r("vary.to")})}
            ${y(["5","9","17"].map(n=>[n,r("vary.frames",{n})]),this.frames.value,n=>this.frames.value=n,{id:"lm-walk-frames",label:r("vary.frames_label")})}
            ${y(o,this.beyond.value,n=>this.beyond.value=n,{id:"lm-walk-beyond",label:r("vary.to_label")})}
            ${v(r("vary.walk_make"),r("vary.walk_title"),()=>this.#i(),{id:"lm-walk-make",kind:"lm-button lm-primary",off:this.#o||s===i})}</div>`}#n(e){let s=this.
keys.value,i=Math.min(this.at.value,e.recipes.length-1),a=e.kind==="walk"?Zo(s,i):i,o=e.kind==="walk"?r("vary.place",{percent:Math.round(100*e.places[a])}):i?r(
"vary.number",{n:i}):r("sheets.current"),n=l=>this.at.value=Math.round(l*(e.recipes.length-1));return d`<div class="lm-sheets-body"><div class="lm-vary-strip">${e.
recipes.map((l,c)=>d`<button type="button"
                class="lm-sheet-cell" data-frame=${c} aria-current=${c===i?"true":"false"} aria-label=${String(c)} @click=${()=>this.at.value=c}>
                ${s[c]?oe(this.app.studies,s[c],Sc,""):"·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${oe(this.app.studies,s[a],0,o)}</div>
            ${e.kind==="walk"?hs(i/Math.max(1,e.recipes.length-1),r("vary.scrub"),n,()=>{},{low:0,high:1,id:"lm-walk-scrub"}):g}
            <p id="lm-vary-said" role="status">${o}</p><div class="lm-dialog-buttons">
                ${v(r("sheets.use"),r("vary.use_title"),()=>this.#c(e.recipes[a]),{id:"lm-vary-use"})}
                ${v(r("vary.keep"),r("vary.keep_title"),()=>this.app.studies.write("recipe",{recipe:e.recipes[a],title:o}),{id:"lm-vary-keep"})}
                ${v(r("vary.export"),r("vary.export_title"),()=>this.#h(),{id:"lm-walk-export",hidden:e.kind!=="walk",off:s.filter(Boolean).length<2})}</div></section></div>`}async#h(){
let{studies:e}=this.app,s={study:e.name,keys:this.keys.value.filter(Boolean),seconds:this.keys.value.length/3},i=await e.tried(e.server.file("/explore/animation",
s));i&&Ot(i,`${e.name}.webp`)}async#c(e){let{desk:s,live:i,dialogs:a}=this.app;a.explore.close(),s.commit(),await i.use(e).catch(o=>s.remark.value=k(o))}};var Es=class{constructor(e){this.app=e,this.id="votes",document.addEventListener("keydown",s=>s.target===document.body&&e.dialogs.explore.isAt(this.id)&&this.onKey(
s))}label(){return r("votes.label")}turn(){this.app.finding.forget()}open(){return this.app.finding.lookAtVotes()}onKey(e){let{finding:s}=this.app,i=e.target instanceof
HTMLInputElement||e.target instanceof HTMLSelectElement,a=s.ballot.value,o=i||e.ctrlKey||e.metaKey||e.altKey||!a?null:ir(e.key,a.ids.length);if(!o||!a)return;e.
preventDefault();let n=document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)");o.undo?s.undo():o.broken&&n?s.toggleBroken(Number(n.dataset.
row)):o.choose!==void 0&&s.choose(o.choose)}view(){let{finding:e,studies:s}=this.app,i=e.ballot.value;return d`<div class="lm-votes"><p class="lm-quiet">${r("vo\
tes.help")}</p>${this.#e()}
            ${s.study.value?.items.length?g:d`<p class="lm-note lm-quiet" id="lm-votes-empty">${r("map.no_prompts")}</p>`}
            ${i?d`${this.#t(i)}${this.#s(i)}`:g}${this.#i()}</div>`}#e(){let{finding:e,studies:s}=this.app,i=[["curve",r("votes.curve"),r("votes.curve_title")],
["thirds",r("votes.thirds"),r("votes.thirds_title")],["none",r("votes.none"),r("votes.none_title")]],a=[["4",r("votes.four"),r("votes.four_title")],["2",r("vote\
s.pair"),r("votes.pair_title")]],o=e.ballot.value!==null,n=!!s.study.value?.items.length&&e.weights!==null;return d`<div class="lm-dialog-buttons">${y(i,e.groups.
value,l=>e.groups.value=l,{id:"lm-votes-groups",label:r("votes.groups")})}
            ${y(a,String(e.many.value),l=>e.many.value=Number(l),{id:"lm-votes-many",label:r("votes.many")})}
            ${X("lm-votes-voter",e.voter.value,l=>e.voter.value=l,{placeholder:r("votes.voter"),label:r("votes.voter"),enter:()=>e.nameVoter(e.voter.value)})}
            ${B(r("votes.pooled"),r("votes.pooled_title"),e.pooled.value,l=>{e.pooled.value=l,e.lookAtVotes()},{id:"lm-votes-pooled"})}
            ${v(r(o?"votes.again":e.told.value?.progress?.votes?"votes.go_on":"votes.begin"),r("votes.begin_title"),()=>e.begin(),{id:"lm-votes-begin",kind:o?"l\
m-button":"lm-button lm-primary",off:!n})}
            <span class="lm-quiet">${[...e.locked.value.length?[S("votes.locked",e.locked.value.length)]:[],...e.pace.value?[r("votes.pace",{time:Ye(e.pace.value*
(e.many.value-1))})]:[]].join(" · ")}</span></div>`}#t(e){let{finding:s,studies:i}=this.app,a=!s.missing(e).length,o=(n,l)=>{let c=i.cells.value[U(n,e.prompt.id)],
h=s.broken.value.includes(l);return d`<div class="lm-vote ${h?"lm-broken":""}" @mouseenter=${()=>s.hovered.value=e.recipes[l]} @mouseleave=${()=>s.hovered.value=
null}>
                <button type="button" class="lm-vote-picture" data-row=${l} ?disabled=${!a||h} aria-label=${r("votes.choose",{n:l+1})} aria-keyshortcuts=${String(
l+1)}
                    @click=${()=>s.choose(l)}>${c?oe(i,c,0,r("votes.picture",{n:l+1})):d`<span class="lm-quiet">…</span>`}<b>${l+1}</b></button>
                ${v("✕",r("votes.broken_title"),()=>s.toggleBroken(l),{kind:"lm-button lm-small lm-vote-broken",label:r("votes.broken",{n:l+1}),pressed:h})}</div>`};
return d`<div class="lm-quartet lm-quartet-${e.ids.length}" id="lm-votes-shown" data-ballot=${e.number} data-ready=${a?"yes":"no"}>${e.ids.map(o)}</div>`}#s(e){
let{finding:s}=this.app,i=s.told.value?.progress?.votes??0,a=e.kind==="final"?r("votes.is_final"):r("votes.which",{n:i+1});return d`<p id="lm-votes-said" aria-live="polite">${a} · ${se(
e.prompt)}</p>
            <div class="lm-dialog-buttons">${v(r("votes.same"),r("votes.same_title"),()=>s.choose(null),{id:"lm-votes-same",keys:"0",off:s.missing(e).length>0})}
            ${v(r("votes.undo"),r("votes.undo_title"),()=>s.undo(),{id:"lm-votes-undo",keys:"U",off:!i})}</div>`}#i(){let{finding:e}=this.app,s=e.told.value;if(!s?.
space||!s.progress.votes)return g;let{votes:i,stood:a,guessed:o,of:n,chance:l,agreed:c,repeats:h,end:u}=s.progress,p=[S("votes.so_far",i),...a?[S("votes.stood",
a)]:[],...n?[r("votes.guessed",{guessed:o,of:n,chance:l.toFixed(1).replace(".0","")})]:[],...h?[r("votes.agreed",{agreed:c,repeats:h})]:[]],m=w=>this.#a(w);return d`<p id="lm-votes-progress">${p.
join(" · ")}</p>
            ${s.final?d`<p id="lm-votes-final">${r("votes.won",{won:s.final.won,of:s.final.of})}</p>`:g}
            ${u?d`<p class="lm-note" id="lm-votes-end">${r(u==="stood"?"votes.end_stood":"votes.end_gain")}</p>`:g}
            <div class="lm-dialog-buttons">${v(r("votes.keep"),r("votes.keep_title"),()=>m(s.final?.recipe??s.best),{id:"lm-votes-keep",off:!s.best})}
            ${v(r("votes.final"),r("votes.final_title"),()=>e.final(),{id:"lm-votes-final-begin"})}</div>`}async#a(e){let{desk:s,live:i,studies:a,dialogs:o}=this.
app;await a.write("recipe",{recipe:e,title:r("votes.kept",{n:this.app.finding.told.value?.progress.votes})}),o.explore.close(),s.commit(),await i.use(e).catch(n=>s.
remark.value=k(n))}};var Ms=class extends I{constructor(e){super("lm-explore"),this.app=e,this.sheets=new As(e),this.map=new xs(e),this.ways=[this.sheets,this.map,new Es(e),new Ts(e)],
this.shown=f(this.ways[0].id),this.removing=f(!1)}get way(){return this.ways.find(e=>e.id===this.shown.value)??this.ways[0]}isAt(e){return this.isOpen.value&&this.
way.id===e}async open(){let{studies:e}=this.app;this.show("lm-explore-study"),await e.list();let s=e.names.value[0];!e.study.value&&s?await e.open(s):e.study.value||
await this.#e(),this.way.open?.()}async turned(e){await e;for(let s of this.ways)s.turn?.();this.way.open?.()}openMap(e){return this.shown.value=this.map.id,this.
map.chosen.value=e,this.open()}async#e(){let{desk:e,studies:s}=this.app,i=e.shown.value,a=new Date().toISOString().slice(0,19).replace("T"," ").replaceAll(":","\
.");await s.begin(`${E(P(i.base)).slice(0,50).replace(/^\.+/,"")} ${a}`,{recipe:i})}#t(e){this.shown.value=e,this.way.open?.()}view(){return this.frame(r("explo\
re.title"),()=>d`<div class="lm-explore" @keydown=${e=>this.way.onKey?.(e)}>
            ${this.#s()}${this.#i()}${this.app.studies.study.value?this.way.view():g}</div>`,()=>this.#a())}#s(){let{studies:e}=this.app,s=e.names.value.includes(
e.name)||!e.name?e.names.value:[e.name,...e.names.value],i=()=>(this.removing.value=!1,this.turned(e.remove(e.name).then(()=>e.names.value[0]?e.open(e.names.value[0]):
this.#e())));return d`<div class="lm-dialog-buttons">${y(s.map(a=>[a,a]),e.name,a=>this.turned(e.open(a)),{id:"lm-explore-study",label:r("explore.study"),title:r(
"explore.study_title")})}
            ${v(r("explore.new"),r("explore.new_title"),()=>this.turned(this.#e()),{id:"lm-explore-new"})}
            ${this.removing.value?d`<span>${r("explore.remove_sure")}</span>${v(r("explore.remove_yes"),r("explore.remove_title"),i,{id:"lm-explore-remove-yes"})}
                    ${v(r("explore.remove_no"),r("explore.remove_no"),()=>this.removing.value=!1)}`:v(r("explore.remove"),r("explore.remove_title"),()=>this.removing.
value=!0,{id:"lm-explore-remove"})}</div>`}#i(){return this.ways.length<2?g:d`<div class="lm-tabs" role="tablist" aria-label=${r("explore.title")}>${this.ways.map(
e=>d`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${e.id}" aria-selected=${e.id===this.way.id?"true":"false"} @click=${()=>this.#t(e.id)}>${e.label()}</button>`)}</div>`}#a(){let{
studies:e}=this.app,s=e.run.value?.study===e.name?e.run.value:null,i=e.problem.value||s?.problem||"",a=s?s.is_running?r("explore.running",{done:s.done.length,all:s.
all}):s.interrupted?r("explore.interrupted",{done:s.done.length,all:s.all}):r("explore.made",{made:s.made,kept:s.all-s.made}):"";return d`<span id="lm-explore-said" class=${i?
"lm-bad":""} role="status">${i||a}</span>
            ${s?.is_running?d`<progress max=${s.all} value=${s.done.length} aria-label=${r("explore.progress")}></progress>`:g}<span class="lm-gap"></span>
            ${v(r("explore.interrupt"),r("explore.interrupt_title"),()=>e.stop(),{id:"lm-explore-interrupt",hidden:!s?.is_running})}`}};var Ls=class{constructor(e){this.app=e,this.pairs=f([]),this.peeked=f(null),this.shown=f(""),this.at=f(0),this.view=f("both"),O(()=>{e.preview.result.value&&this.#e(
e.preview.result.value)}),document.addEventListener("keydown",s=>this.#s(s))}get pair(){return this.peeked.value??this.pairs.value[this.at.value]}#e({pictures:e,
originals:s,other:i,own:a}){let o=e.slice(s,2*s);this.peeked.value=null,this.shown.value="",this.at.value=Math.min(this.at.peek(),Math.max(o.length-1,0)),this.pairs.
peek()[0]&&!this.pairs.peek()[0].original&&(this.view.value="both"),this.pairs.value=o.map((n,l)=>({original:e[l],merged:n,other:i,own:a}))}show(e,s=""){this.peeked.
value=null,this.shown.value=s,this.at.value=0,this.view.value="merged",this.pairs.value=[e]}close(){this.pairs.value=[]}flip(){this.pair?.original&&(this.view.value=
this.view.value==="merged"?"original":"merged")}#t(e){this.view.value==="both"?this.view.value=e:this.flip()}#s(e){if(!(e.ctrlKey||e.metaKey||e.altKey||e.shiftKey||
!this.pair||!this.app.isShown()||tt(e.target))){if(e.key.toLowerCase()==="f")this.flip();else if(e.key==="Escape"&&this.view.value!=="both"&&this.pair.original)
this.view.value="both";else return;e.preventDefault()}}template(){let{pair:e}=this;if(!e)return g;let s=e.original&&!this.peeked.value?this.view.value:"merged",
i=n=>this.#a(n,e,s),a=this.pairs.value.length,o=r("compare.pair",{n:this.at.value+1,all:a});return d`<div class="lm-compare-stage" role="group" aria-label=${r("\
compare.label")}>${i("original")}${i("merged")}</div>
            <div class="lm-compare-tools">
                ${v(r("compare.flip"),r("compare.flip_title"),()=>this.flip(),{id:"lm-flip",keys:"F",hidden:!e.original})}
                ${v(r("compare.both"),r("compare.both_title"),()=>this.view.value="both",{id:"lm-both",off:s==="both",hidden:!e.original})}
                ${v(o,r("compare.pair_title"),()=>this.at.value=(this.at.value+1)%a,{id:"lm-next-pair",hidden:a<2})}
                ${this.#i()}<span class="lm-gap"></span>
                ${v(r("compare.gallery"),r("compare.gallery_title"),()=>this.close(),{id:"lm-close-compare"})}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${s==="both"?r("compare.both_shown",{name:js("original",e)}):r("compare.one_shown",{name:js(s,e)})}</p>`}#i(){let{strip:e}=this.app,s=e.shots.value.
find(i=>i.id===this.shown.value);return s?v(s.star?"★":"☆",r("gallery.star_title"),()=>e.star(s.id),{id:"lm-star",label:r("gallery.star"),pressed:s.star}):g}#a(e,s,i){
let a=js(e,s),o=js(e==="merged"?"original":"merged",s),n=i==="both"?r("compare.enlarge",{name:a}):s.original?r("compare.flip_to",{name:a,other:o}):a;return d`<button type="button" class="lm-compare-side" data-side=${e} title=${r(
"compare.side_title")} aria-label=${n}
            ?hidden=${i!=="both"&&i!==e} @click=${()=>this.#t(e)}>
            <img class="lm-compare-picture" alt=${r("compare.alt",{name:a})} src=${s[e]||s.small||""}
                @error=${l=>s.small&&l.target.src!==s.small&&(l.target.src=s.small)}>
            <span class="lm-compare-name">${a}</span></button>`}},js=(t,e)=>t==="original"?e.other||r("compare.original"):e.own?e.own:e.original?r("compare.merg\
ed"):r("compare.this");var Ji=t=>document.getElementById(t);function ln(){let t=Ji("live_merge_gallery"),e=i=>[...t?.querySelectorAll(`${i} .thumbnail-item img`)??[]].map(a=>a.src),s=e(
".thumbnails");return s.length?s:e(".grid-container")}function cn(){let t=document.querySelector("#live_merge_result .lm-made");if(!t)return null;let{number:e="",
pictures:s,originals:i,whole:a}=t.dataset;return{number:e,pictures:Number(s),originals:Number(i),whole:a!=="0"}}function Ns(){for(let t of document.querySelectorAll(
"[data-sentences]")){let{text:e}=Vt({text:t.textContent,sentences:JSON.parse(t.dataset.sentences??"{}")});delete t.dataset.sentences,e!==t.textContent&&(t.textContent=
e)}}function hn(){let t=Ji("live_merge_info")?.cloneNode(!0);for(let e of t?.querySelectorAll("[data-testid=status-tracker]")??[])e.remove();return(t?.textContent??
"").trim()}function dn(t){let e=0,s=i=>{(i.type==="pointerdown"||i.key==="Tab")&&(e=Date.now())};for(let i of["pointerdown","keydown"])document.addEventListener(
i,s,!0);t.addEventListener("focusin",({target:i,relatedTarget:a})=>{let o=Ji("live_merge_gallery"),n=c=>c instanceof Node&&!!o?.contains(c);n(i)&&a instanceof HTMLElement&&
!n(a)&&Date.now()-e>300&&a.focus({preventScroll:!0})})}var un=700,Ac=1200*1e3,Rs=class{constructor(e){this.app=e,this.started=f(0),this.result=f(null),this.asked=null,this.wanted=!1,this.number="",this.timer=0,this.
patience=0,O(()=>{e.desk.edits.value&&z(()=>this.#s())})}get isRunning(){return this.started.value>0&&Date.now()-this.started.value<Ac}press(){document.getElementById(
"live_merge_preview")?.click()}sent(e){let{desk:s,live:i,root:a,studies:o}=this.app,{inputs:n,progress:l}=a.dataset,c=o.takeOrder(),h=s.shown.value,u=`task(${Math.
random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`,{kind:p,other:m,own:w}=c?{kind:"explore",other:"",own:""}:this.#e(h);this.asked=c?null:{
recipe:h,architecture:s.kit.value.id,other:m,own:w},clearTimeout(this.timer),this.wanted=!1,this.started.value=Date.now();for(let W of c?c.recipes:[h,...m?[JSON.
parse(p)]:[]])i.expect(W);i.watch(150);let b=window[l??""],$=W=>document.getElementById(W);return typeof b=="function"&&b(u,$("lm-progress"),$("live_merge_galle\
ry"),()=>this.#t()),[u,c?c.text:JSON.stringify(h),p,...e.slice(3,Number(n))]}#e(e){let{settings:s,snapshots:i,parked:a}=this.app.desk,o=this.app.dialogs.lora.besides(
e);if(o)return{kind:JSON.stringify(o),other:r("compare.whole"),own:r("compare.lora")};let{compare:n,compareWith:l="original"}=s.value,c=n&&!a.value?Mo(l,e,i.value,
this.app.strip.shots.value):"";return c===""||c==="original"?{kind:c&&"compare",other:"",own:""}:{kind:JSON.stringify(c),other:r(l==="before"?"compare.before":"\
compare.snapshot",{letter:l}),own:""}}#t(){this.started.value=0,this.app.live.watch(0),this.wanted&&this.#s()}#s(){let{desk:e}=this.app;clearTimeout(this.timer),
!(!e.settings.value.auto||e.parked.value||e.written.value.missing.length)&&(this.timer=setTimeout(()=>{this.wanted=this.isRunning,this.wanted||this.press()},un))}#i(e=!1){
let s=cn();if(!s||s.number===this.number||!this.asked)return;clearTimeout(this.patience),e||(this.patience=setTimeout(()=>this.#i(!0),un));let i=ln(),a=this.result.
value;i.length!==s.pictures||!e&&a&&String(a.pictures)===String(i)||(clearTimeout(this.patience),this.number=s.number,i.length&&(this.result.value={...this.asked,
pictures:i,originals:s.originals,whole:s.whole,infotext:hn()}))}attach(e){let s=()=>document.getElementById("live_merge_result")?.innerHTML,i=s();dn(e),new MutationObserver(
()=>{Ns();let a=s();a!==i&&this.isRunning&&this.#t(),i=a,this.#i()}).observe(e,{childList:!0,subtree:!0,characterData:!0,attributes:!0,attributeFilter:["src"]})}};var Tc=96,Ec=150,pn=t=>({original:t.original,merged:t.large||t.picture,small:t.picture}),Ps=class{constructor(e){this.app=e,this.shots=f(ji()),this.current=f(0),
this.origin="",this.timer=0,O(()=>{e.preview.result.value&&this.#e(e.preview.result.value)})}async#e({recipe:e,architecture:s,originals:i,pictures:a,whole:o,infotext:n,
other:l}){let c=a[i];if(!c||!e.steps.length)return;let h=await Mc(c).catch(()=>"");if(!h)return;let u={id:Math.random().toString(36).slice(2,10),parent:this.origin,
star:!1,recipe:e,architecture:s,time:Date.now(),picture:h,infotext:n,whole:o,large:c,original:i&&!l?a[0]:""};this.#t(Lo(this.shots.value,u)),this.current.value=
0,this.origin=this.shots.value[0].recipe===e?this.shots.value[0].id:this.origin}#t(e){this.shots.value=e,Tr(e)}star(e){this.#t(No(this.shots.value,e))}#s(e){this.
app.compare.show(pn(e),e.id)}peek(e){clearTimeout(this.timer),e?this.timer=setTimeout(()=>this.app.compare.peeked.value=pn(e),Ec):this.app.compare.peeked.value=
null}async back(e){let{desk:s,live:i,compare:a}=this.app,o=P(e.recipe.base);if(clearTimeout(this.timer),a.peeked.value=null,this.#s(e),e.architecture!==s.kit.value.
id){s.remark.value=r("strip.other_kind",{base:E(o)});return}s.commit(),this.origin=e.id,await i.use(e.recipe).catch(n=>s.remark.value=k(n))}#i(e,s=!1){this.current.
value=Math.max(0,Math.min(e,Math.min(this.shots.value.length,zt)-1)),s&&queueMicrotask(()=>document.querySelector('.lm-strip-item[tabindex="0"]')?.focus())}onKey(e){
let s=this.current.value,i={ArrowRight:s+1,ArrowLeft:s-1,Home:0,End:zt-1}[e.key];if(i!==void 0)this.#i(i,!0),this.shots.value.length&&this.#s(this.shots.value[this.
current.value]);else if(e.key==="Delete"&&this.shots.value.length)this.#t(this.shots.value.toSpliced(s,1)),this.#i(s,!0);else return;e.preventDefault()}template(){
let{desk:e}=this.app,s=e.written.value.recipe;return d`${ae(this.shots.value.slice(0,zt),i=>i,(i,a)=>{let o=Gt(i,e.schema.value),n=()=>{this.#i(a),this.back(i)};
return d`<button type="button" class=${D({"lm-strip-item":!0,"lm-cut":!i.whole})} data-index=${a}
                tabindex=${a===this.current.value?0:-1} title=${r("strip.title",{about:o})} aria-label=${r("strip.back",{about:o})}
                aria-current=${x(i.recipe,s)?"true":"false"} @click=${n}
                @pointerenter=${({pointerType:l})=>l==="mouse"&&this.peek(i)}
                @pointerleave=${()=>this.peek(null)}><img src=${i.picture} alt="">${i.star?d`<span class="lm-starred" aria-hidden="true">★</span>`:g}</button>`})}${v(
r("gallery.open"),r("gallery.open_title"),()=>this.app.dialogs.gallery.open(),{id:"lm-gallery-open",kind:"lm-button lm-all"})}`}};async function Mc(t){let e=new Image;
e.src=t,await e.decode();let s=Tc/Math.max(e.naturalWidth,e.naturalHeight),i=document.createElement("canvas");i.width=Math.max(1,Math.round(e.naturalWidth*s)),i.
height=Math.max(1,Math.round(e.naturalHeight*s));let a=i.getContext("2d");return a?(a.imageSmoothingQuality="high",a.drawImage(e,0,0,i.width,i.height),i.toDataURL(
"image/jpeg",.82)):""}var Bs=class{constructor(e,s,{schema:i,files:a,state:o}){this.root=e,this.server=s,this.desk=new Zt(i,a,o),this.reader=new rs(this.desk,s),this.live=new as(this.
desk,s,this.reader,{isShown:()=>this.isShown(),isBusy:()=>this.preview.isRunning}),this.marks=new os,this.details=new ts(s),this.doctor=new Xt(this.desk,s),this.
studies=new es(s,{press:()=>this.preview.press(),interrupt:()=>document.getElementById("live_merge_interrupt")?.click()}),this.finding=new is(this),this.preview=
new Rs(this),this.compare=new Ls(this),this.strip=new Ps(this),this.dialogs={save:new _s(this),lora:new ws(this),presets:new ys(this),virtual:new bs(this),imports:new fs(
this),conflicts:new us(this),gallery:new ps(this),explore:new Ms(this)},this.drawing=f(!1),this.copied=f(!1),this.transform=f({amount:.1,seed:Math.floor(Math.random()*
1e4),thrown:!1}),this.textNote=f(""),this.picking=f(ms),this.#e(),jr(this.desk,s),Er(this.desk),this.#t()}isShown(){return!document.hidden&&this.root.offsetParent!==
null}#e(){let{desk:e,live:s}=this,{panel:i,settings:a}=xr(),{settings:o,live:n}=e.state.value;if(e.settings.value=a,e.snapshots.value=Li(),O(()=>{e.snapshots.value=
Eo(e.snapshots.peek(),this.strip.shots.value)}),o?.auto_preview&&!a.autoChosen&&e.set({auto:!0,autoChosen:!0}),i){let l=i.values.home||e.checkpoint.value?.name||
"";e.panel.value=gt({...i.values,home:l},i.selected)}else n?.recipe&&s.show(n.recipe).catch(()=>{})}#t(){let e=this.desk.state.value.save?.state,s=this.desk.state.
value.keeping?.state;O(()=>{let i=this.desk.state.value.save?.state;i==="done"&&e!=="done"&&(this.listFiles(),this.dialogs.save.finished(),z(()=>this.dialogs.lora.
kept())),e=i;let a=this.desk.state.value.keeping?.state;s==="running"&&a!=="running"&&z(()=>this.dialogs.virtual.finished()),s=a})}async listFiles(){let e=await this.
server.get("/models?refresh=1").catch(()=>null);e&&!x(e,this.desk.files.value)&&(this.desk.files.value=e),this.details.forget()}};var jc=.05,be=.01,Cs=550,Lc=400,Nc=600,ot=t=>t instanceof Element?t.closest(".lm-fader"):null,Is=t=>t instanceof Element&&t.classList.contains("lm-range"),Ue=t=>t instanceof
Element&&t.classList.contains("lm-value"),rt=t=>t.dataset.slot??"",Ds=t=>t.shiftKey?be:jc;function Yi(t){let e=t.deltaY||t.deltaX;return e&&(e<0?1:-1)*Ds(t)}function Zi(t){
let e=0;return()=>{clearTimeout(e),e=setTimeout(()=>t.commit(),Lc)}}function Xi(t,e){let s=e?t.querySelector(`[data-key="${e}"]`):null;return s?.click(),s!==null}
function mn(t,{desk:e}){let s=Zi(e),i=!1,a={slot:"",weight:0,time:0},o=(m,w)=>{e.moveFader(m,w),e.commit()},n=(m,w,b)=>{let $=e.channel.value;if(!$)return;let W=e.
weight(rt(m));e.moveFader(rt(m),Wt(W,V(W+w),$),b),s()},l=m=>{let w=ot(m.target),b=e.channel.value;if(!w||!b||m.ctrlKey||m.metaKey||m.altKey&&!e.linked.value.length)
return;let $=Ds(m),W={ArrowRight:$,ArrowLeft:-$,PageUp:.25,PageDown:-.25},re={ArrowUp:$,ArrowDown:-$,...Is(m.target)?W:{}},At=Is(m.target)?{Home:b.parameter.low,
End:b.parameter.high}:{};if(m.key in re)n(w,re[m.key],m.altKey);else if(m.key in At)o(rt(w),At[m.key]);else if(!Ue(m.target)&&Xi(w,{s:"fader.solo",m:"fader.mute"}[m.
key.toLowerCase()])){m.preventDefault();return}else return;Ue(m.target)&&delete m.target.dataset.typing,m.preventDefault()},c=m=>{let w=ot(m.target);if(!w?.contains(
document.activeElement))return;m.preventDefault();let b=Yi(m);b&&n(w,b,m.altKey)},h=({target:m})=>{let w=ot(m);!w||!Is(m)||t.classList.contains("lm-stroke")||e.
moveFader(rt(w),V(Math.round(Number(m.value)/be)*be),i)},u=({target:m})=>{let w=ot(m),[b,$]=[e.step.value,e.channel.value],W=m instanceof Element&&m.closest(".l\
m-opens, .lm-mutes")!==null;if(!w||!b||!$||W||Ue(m)||t.classList.contains("lm-drawing"))return;let re=rt(w),At=a.slot===re?a.weight:e.weight(re);e.doneWeights({
[re]:w.classList.contains("lm-part")?null:Ra(b,$,re,At,e.kit.value)})},p=({target:m,timeStamp:w})=>{let b=ot(m),$=b?rt(b):"",W=$===a.slot&&w-a.time<Nc;$&&!W&&(a=
{slot:$,weight:e.weight($),time:w})};t.addEventListener("keydown",l);for(let m of["pointerdown","pointermove"])t.addEventListener(m,w=>i=w.altKey);t.addEventListener(
"wheel",c,{passive:!1}),t.addEventListener("input",h),t.addEventListener("change",({target:m})=>ot(m)&&Is(m)&&e.commit()),t.addEventListener("dblclick",u),t.addEventListener(
"pointerdown",p)}var fn="important",Rc=" !"+fn,vn=ie(class extends Y{constructor(t){if(super(t),t.type!==Z.ATTRIBUTE||t.name!=="style"||t.strings?.length>2)throw Error("The `sty\
leMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(t){return Object.keys(t).reduce((e,s)=>{let i=t[s];return i==
null?e:e+`${s=s.includes("-")?s:s.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${i};`},"")}update(t,[e]){let{style:s}=t.element;if(this.ft===
void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let i of this.ft)e[i]==null&&(this.ft.delete(i),i.includes("-")?s.removeProperty(i):s[i]=null);
for(let i in e){let a=e[i];if(a!=null){this.ft.add(i);let o=typeof a=="string"&&a.endsWith(Rc);i.includes("-")||o?s.setProperty(i,o?a.slice(0,-11):a,o?fn:""):s[i]=
a}}return M}});var gn=t=>d`<span class="lm-snapshots" role="group" aria-label=${r("snapshot.label")}>
    ${de.map((e,s)=>Pc(t,e,s+1))}</span>`;function Pc(t,e,s){let{desk:i}=t,a=i.snapshots.value[e],o=a!==void 0&&x(a.recipe,i.written.value.recipe),n=r(a?"snapsh\
ot.kept_title":"snapshot.empty_title",{letter:e,key:s});return d`<button type="button" class=${D({"lm-snapshot":!0,"lm-kept-one":a!==void 0})} id="lm-snapshot-${e}"
        aria-label=${r(a?"snapshot.recall":"snapshot.store",{letter:e})} aria-current=${o?"true":"false"} title=${n}
        aria-keyshortcuts="${s} Shift+${s}" style=${vn({backgroundImage:a?.picture?`url("${a.picture}")`:""})}
        @click=${({shiftKey:l,currentTarget:c})=>c.dataset.held||Ws(t,e,l)}
        @pointerdown=${l=>Bc(t,e,l)}
        @contextmenu=${l=>l.preventDefault()}
        @keydown=${l=>l.key==="Delete"&&i.dropSnapshot(e)}>${e}</button>`}function Ws({desk:t,strip:e},s,i){if(!i&&t.snapshots.value[s])return t.recallSnapshot(
s);t.storeSnapshot(s,e.shots.value),t.remark.value=r("snapshot.stored",{letter:s})}function Bc(t,e,{currentTarget:s}){let i=s;delete i.dataset.held;let a=setTimeout(
()=>{i.dataset.held="yes",Ws(t,e,!0)},Cs);for(let o of["pointerup","pointercancel","pointerleave"])i.addEventListener(o,()=>clearTimeout(a),{once:!0})}function Ic({code:t,ctrlKey:e,metaKey:s,altKey:i,target:a}){let o=t.match(/^(?:Digit|Numpad)([1-4])$/)?.[1];return o&&!(e||s||i)&&!tt(a)?de[Number(o)-1]:""}function wn(t,e){
let{desk:s,preview:i}=e;t.addEventListener("keydown",a=>{let o=Ic(a);if(o)return(a.shiftKey||s.snapshots.value[o])&&Ws(e,o,a.shiftKey),a.preventDefault();if(!(a.
ctrlKey||a.metaKey)||!(a.target instanceof Element))return;let n=a.target.matches('input[type="text"], textarea'),l=a.key.toLowerCase();if(l==="enter")i.press();else if(l===
"z"&&!n)a.shiftKey?s.redo():s.undo();else if(l==="y"&&!n)s.redo();else return;a.preventDefault(),a.stopPropagation()})}var Us=t=>t?.closest(".lm-name")?.closest(".lm-fader:has(.lm-range)")?.dataset.slot;function bn(t,{desk:e,drawing:s}){let i="",a=[],o=!1,n=0;t.addEventListener(
"pointerdown",l=>{let c=Us(l.target);if(o=!1,!c||ce(c)||l.button!==0||l.shiftKey||s.value)return;[i,a]=[c,e.linked.value];let h=()=>{o=!0,e.linked.value=Ba(a,c)};
l.ctrlKey||l.metaKey?h():n=setTimeout(h,Cs)}),t.addEventListener("pointermove",({clientX:l,clientY:c,buttons:h})=>{if(!i||!h)return;let u=Us(document.elementFromPoint(
l,c));!u||ce(u)||u===i&&!o||(clearTimeout(n),o=!0,e.linked.value=[...new Set([...a,...Pa(e.faders,i,u)])])});for(let l of["pointerup","pointercancel"])t.addEventListener(
l,()=>{clearTimeout(n),i=""});t.addEventListener("click",l=>{!o||!Us(l.target)||(l.preventDefault(),l.stopPropagation())},{capture:!0}),t.addEventListener("cont\
extmenu",l=>Us(l.target)&&l.preventDefault()),t.addEventListener("keydown",l=>{l.key!=="Escape"||!e.linked.value.length||l.defaultPrevented||(e.linked.value=[],
l.stopPropagation())}),Cc(t,e)}function Cc(t,e){let s=null,i=Zi(e),a=h=>h instanceof Element?h.closest(".lm-head"):null,o=h=>(h.dataset.slots??"").split(" "),n=(h,u,p,m)=>{
let[w,b]=[e.channel.value,o(h)];w&&e.moveFaders(b,b[0],Wt(u,V(u+p),w),m)},l=(h,u,p)=>{n(h,e.weight(o(h)[0]),u,p),i()};t.addEventListener("pointerdown",h=>{let u=a(
h.target);!u||h.button!==0||(u.setPointerCapture(h.pointerId),s={head:u,y:h.clientY,moved:!1},e.commit())}),t.addEventListener("pointermove",h=>{if(!s)return;let u=t.
querySelector(".lm-desk .lm-range")?.clientHeight||160,{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w=Math.round((s.y-h.clientY)/u*(m-p)/be)*be;s.moved||=
w!==0,s.moved&&n(s.head,e.weightBefore(o(s.head)[0]),w,h.altKey)});let c=()=>{s?.moved?e.commit():s&&(e.linked.value=oi(e.linked.value,o(s.head))),s=null};t.addEventListener(
"pointerup",c),t.addEventListener("pointercancel",()=>s=null),t.addEventListener("keydown",h=>{let u=a(h.target),p={ArrowUp:1,ArrowDown:-1}[h.key];if(!(!u||h.ctrlKey||
h.metaKey)){if(p)l(u,p*Ds(h),h.altKey);else if(h.key==="Enter"||h.key===" ")e.linked.value=oi(e.linked.value,o(u));else return;h.preventDefault()}}),t.addEventListener(
"wheel",h=>{let u=a(h.target);if(!u||document.activeElement!==u)return;h.preventDefault();let p=Yi(h);p&&l(u,p,h.altKey)},{passive:!1})}var kn=7,yn=12;function $n(t,{desk:e,drawing:s}){let i=null,a=c=>{let h=c.target instanceof Element?c.target.closest(".lm-desk"):null,u=c.button===0&&(s.value||
c.shiftKey)&&e.channel.value!==null;!h||!u||Ue(c.target)||Dc(c.target)||(c.preventDefault(),h.setPointerCapture(c.pointerId),i={x:c.clientX,y:c.clientY,desk:h},
t.classList.add("lm-stroke"),l(i,i,h))},o=c=>{if(!i)return;let h={x:c.clientX,y:c.clientY,desk:i.desk};l(i,h,i.desk),i=h},n=()=>{i&&e.commit(),t.classList.remove(
"lm-stroke"),i=null},l=(c,h,u)=>{let{low:p,high:m}=e.channel.value?.parameter??{low:0,high:1},w={};for(let b of u.querySelectorAll(".lm-fader")){let $=Wc(b,c,h);
$!==null&&(w[b.dataset.slot??""]=V(Math.round((p+$*(m-p))/be)*be))}Object.keys(w).length&&e.setWeights(w)};t.addEventListener("pointerdown",a),t.addEventListener(
"pointermove",o),t.addEventListener("pointerup",n),t.addEventListener("pointercancel",n)}var Dc=t=>t instanceof Element&&t.closest("button")!==null;function Wc(t,e,s){
let i=t.getBoundingClientRect(),a=Uc(i,e,s),o=t.querySelector(".lm-range");if(a===null||!o||a<i.top-yn||a>i.bottom+yn)return null;let n=o.getBoundingClientRect();
return Math.min(1,Math.max(0,(n.bottom-kn-a)/(n.height-2*kn)))}function Uc(t,e,s){let[i,a]=e.x<s.x?[e.x,s.x]:[s.x,e.x];if(a<t.left||i>t.right)return null;if(s.x>=
t.left&&s.x<=t.right||e.x===s.x)return s.y;if(e.x>=t.left&&e.x<=t.right)return null;let o=(t.left+t.right)/2;return e.y+(o-e.x)/(s.x-e.x)*(s.y-e.y)}function _n({desk:t}){let e=t.kind==="adjust",s=o=>t.step.value?.adjust[o.name]??0,i=(o,n)=>t.editStep(l=>gi(l,o.name,n)),a=o=>d`<div class="lm-adjusted ${s(o)?
"":"lm-zero"}" data-name=${o.name} title=${o.help}
        @dblclick=${n=>Ue(n.target)||t.doneStep(l=>gi(l,o.name,0))}>
        <span class="lm-name" aria-hidden="true">${o.label}</span>
        ${et(s(o),{...o,exact:r("fader.exact",{label:o.label}),usual:0},n=>i(o,n),()=>t.commit())}</div>`;return d`<section id="lm-adjust" class="lm-adjust" aria-label=${r(
"adjust.label")} ?hidden=${!e}>
        ${e?t.schema.value.adjust.map(a):g}</section>`}function xn(t){let{problem:e}=t.desk.state.value,s=e?d`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${e}</div>`:Fc(t)||Vc(t)||d`<div id="lm-banner" role="alert" hidden></div>`;
return d`${s}${qc(t)}${Kc(t)}`}var Fs=(t,e,s="lm-banner")=>d`<div id=${s} class="lm-banner" role="alert"><span>${t}</span>${e}</div>`;function Fc(t){let{desk:e,
live:s}=t,{other:i}=e.state.value;if(!e.parked.value&&!i)return null;let a=e.parked.value?e.panel.value.values.home:i?.base??"",o=e.files.value.models.find(c=>c.
name===a)??e.files.value.models.find(c=>xe(c.name,a)),n=async()=>{if(e.parked.value)return e.adopt();i&&await Hc(t,{...i.recipe,base:e.checkpoint.value?.name??""})},
l=E(a);return Fs(r("banner.paused",{base:l}),[v(r("banner.adopt"),r("banner.adopt_title"),n),o?v(r("banner.back",{base:l}),r("banner.back_title"),()=>s.load(o.name)):
g,e.parked.value?v(r("banner.new"),r("banner.new_title"),()=>e.startNew()):g])}function Vc(t){let{desk:e,live:s}=t;if(!s.elsewhere.value)return null;let i=async()=>{
let{recipe:a}=e.state.value.live;a&&await s.show(a).catch(o=>e.remark.value=k(o))};return Fs(r("banner.elsewhere"),[v(r("banner.take_over"),r("banner.take_over_\
title"),()=>s.takeOver()),v(r("banner.show"),r("banner.show_title"),i)])}var Hc=({desk:t,live:e},s)=>e.use(s).catch(i=>t.remark.value=k(i));function Kc({desk:t,
dialogs:{lora:e}}){let{draft:s,save:i,checkpoint:a}=t.state.value;if(!s||e.leaving.value)return g;let o={name:s.name,hash:s.autov3,size:K(s.size),base:E(a?.name??
"")},n=e.keeping.value&&i.state==="failed"?` ${i.error}`:"",l=i.state==="running";return Fs(r(s.shown?"draft.shown":"draft.waits",o)+n,[v(r("draft.keep"),r("dra\
ft.keep_title",o),()=>e.keep(),{id:"lm-draft-keep",off:l}),v(r("draft.drop"),r("draft.drop_title"),()=>e.drop(),{id:"lm-draft-drop",off:l})],"lm-draft")}function qc({
desk:t,live:e}){if(!t.state.value.offered)return g;let s=i=>()=>e.ask("/pasted",{accept:i});return Fs(r("offer.text"),[v(r("offer.yes"),r("offer.yes_title"),s(!0)),
v(r("offer.no"),r("offer.no_title"),s(!1))],"lm-offer")}function zc({desk:t},e){if(!t.partsOf(e).length)return d`<span class="lm-name" aria-hidden="true">${e}</span>`;let s=t.opened.value===e;return v(e,r("fader.open\
_title",{slot:e}),()=>t.opened.value=s?"":e,{kind:"lm-name lm-opens",expanded:s,controls:"lm-kinds",label:r("fader.open",{slot:e})})}function Gc(t,e,s){let i=n=>Math.
min(1,Math.max(0,(n-e)/(s-e))),[a,o]=[i(0),i(t)].sort((n,l)=>n-l);return`--lm-from: ${a}; --lm-to: ${o}`}function St(t,e,s){let{desk:i}=t,{low:a,high:o}=i.channel.
value?.parameter??{low:0,high:1},n=i.weight(e),l=!s.flat||i.isSet(e),c=s.label??e,h=i.step.value,u=D({"lm-fader":!0,"lm-part":!!s.flat,"lm-zero":n===0,"lm-unset":!l,
"lm-beyond":n<a||n>o,"lm-live":Zc(t,e),"lm-finer":h!==null&&Ta(h,e,i.kit.value),"lm-linked":i.linked.value.includes(e),"lm-muted":h!==null&&Wi(h,pe(e),i.kit.value)}),
p=m=>{m===null?i.setWeights({[e]:null}):i.moveFader(e,m),i.commit()};return d`<div class=${u} data-slot=${e} title=${s.title} style=${Gc(n,a,o)}>
        ${s.name??zc(t,e)}${s.flat?g:Zr(t,e)}
        <input type="range" class=${s.flat?"lm-range lm-flat":"lm-range"} step="any" min=${a} max=${o}
            aria-label=${c} aria-orientation=${_(s.flat?void 0:"vertical")}
            aria-valuetext=${Jc(t,e)} aria-keyshortcuts=${_(ce(e)?void 0:s.flat?"M":"S M")}
            ?disabled=${!i.channel.value}
            .value=${ge(String(Math.min(o,Math.max(a,n))))}>${s.flat?g:Xr(t,e)}
        ${Q(l?n:null,r("fader.exact",{label:c}),p,{placeholder:s.follows,empty:s.flat})}
        ${ce(e)?g:Yc(t,e,!!s.flat)}${s.after??""}</div>`}function Jc({desk:t},e){let[s,i]=[t.step.value,t.weight(e)],a=t.isSet(e)||t.kit.value.architecture.sliders.
includes(e)?String(i):r("fader.not_set",{weight:i});return s&&Wi(s,pe(e),t.kit.value)?r("fader.muted",{weight:a}):a}function Yc(t,e,s){let{desk:i}=t,[a,o]=[i.step.
value,i.kit.value];if(!a)return g;let n=(l,c,h,u)=>v(l,r(`${c}_title`,{slot:e}),()=>i.doneStep(p=>u(p,e,o)),{kind:"lm-mute",key:c,label:r(c,{slot:e}),pressed:h,
reached:!1});return d`<span class="lm-mutes">${s?g:n("S","fader.solo",Ui(a,e,o),Ur)}${n("M","fader.mute",ee(a,o).includes(e),Dr)}${s?g:Qr(t,e)}</span>`}function Zc({
desk:t},e){let s=t.state.value.live?.blocks??[],{follows:i,architecture:a}=t.kit.value,o=a.odd.filter(n=>i[n]===e&&!a.slots.includes(e));return[e,...o].some(n=>s.
includes(n))}var Xc=[["BASE","desk.base"],["IN","desk.in"],["M","desk.mid"],["OUT","desk.out"],["B","desk.blocks"]],Qc=32,eh=t=>t.replace(/\d+$/,"");function On(t){let{kit:e,
channel:s,schema:i}=t.desk,{low:a,high:o}=s.value?.parameter??{low:0,high:1},n=c=>i.value.help[c]?`${c}: ${i.value.help[c]}`:c,l=([c,h])=>{let u=e.value.architecture.
sliders.filter(p=>eh(p)===c);return u.length?d`<fieldset class="lm-group lm-group-${c} ${u.length>Qc?"lm-two-rows":""}" style="--lm-count: ${u.length}"><legend>${th(
h,u)}</legend>
            <div class="lm-faders">${u.map(p=>St(t,p,{title:n(p)}))}</div></fieldset>`:""};return d`<section id="lm-desk" class="lm-desk" aria-label=${r("desk.l\
abel")} ?hidden=${!s.value}>
        <div class="lm-scale" aria-hidden="true">${[o,(a+o)/2,a].map(c=>d`<span>${V(c)}</span>`)}</div>
        ${Xc.map(l)}</section>`}var th=(t,e)=>e.length<2?r(t):d`<button type="button" class="lm-head" data-slots=${e.join(" ")}
    title=${r("desk.head_title")} aria-label=${r("desk.head",{group:r(t)})}>${r(t)}</button>`;function Sn(t){let{kit:e,channel:s,panel:i,schema:a,settings:o}=t.
desk,n=i.value.values.whole.block_map||"live_merge",l=a.value.block_maps.map(c=>[c.id,c.label,c.summary]);return d`<details id="lm-odd" class="lm-odd" ?hidden=${!s.
value} ?open=${o.value.odd}
        @toggle=${c=>c.target.open!==o.value.odd&&t.desk.set({odd:c.target.open})}>
        <summary id="lm-odd-summary">${r("odd.summary",{parts:e.value.architecture.odd.map(c=>sh(t,c)).join(" · ")})}</summary>
        <div id="lm-odd-faders" class="lm-odd-faders">${e.value.architecture.odd.map(c=>ih(t,c))}</div>
        ${q(r("odd.map"),y(l,n,c=>t.desk.setWhole("block_map",c==="live_merge"?"":c),{id:"lm-block-map"}),{kind:"lm-field lm-inline lm-map",title:r("odd.map_tit\
le")})}</details>`}function sh({desk:t},e){if(t.isSet(e))return`${e} ${t.weight(e)}`;let s=t.kit.value.follows[e];return s?`${e} = ${s}`:r("odd.kept",{slot:e})}
function ih(t,e){let s=t.desk.kit.value.follows[e],i=`${e}: ${t.desk.schema.value.help[e]||""}`,a=s?r("odd.follows",{help:i,followed:s}):r("odd.stays",{help:i});
return St(t,e,{flat:!0,title:a,follows:s?`= ${s}`:"0"})}function Tn(t){let{desk:e}=t,s=e.opened.value,i=e.partsOf(s),[a,o]=[i.filter(ft),i.filter(h=>!ft(h))],n=o.reduce((h,u)=>h+u.parameters,0),l=(h,u)=>u.length?d`
        <div class="lm-kind-group"><h4>${h}</h4>
            <div class="lm-kind-rows">${u.map(p=>ah(t,s,p,n))}</div></div>`:g,c=()=>oh(t);return d`<section id="lm-kinds" class="lm-kinds" aria-label=${r("parts\
.label")} ?hidden=${!i.length}
        @keydown=${h=>{h.key==="Escape"&&(h.stopPropagation(),c())}}>${i.length?d`<div class="lm-kinds-head"><strong>${s}</strong>
            <span>${r("parts.head",{count:ai(n)})}</span><span class="lm-gap"></span>
            ${v("✕",r("parts.close_title"),c,{label:r("parts.close",{slot:s})})}</div>
        ${l(r("parts.kinds"),o)}${l(r("parts.layers"),a)}`:g}</section>`}function ah(t,e,s,i){let a=`${ai(s.parameters)}, ${Math.round(100*s.parameters/i)} %`;return St(
t,`${e}/${s.id}`,{flat:!0,label:`${e} ${s.label}`,follows:`= ${e}`,title:r("parts.title",{label:s.label,tensors:s.tensors,share:a,slot:e}),name:d`<span class="lm-name" aria-hidden="true">${s.
label}</span>`,after:d`<span class="lm-share">${a}</span>`})}function oh({desk:t,root:e}){let s=t.opened.value;t.opened.value="",e.querySelector(`.lm-fader[data\
-slot="${s}"] .lm-opens`)?.focus()}function En({desk:t}){let e=t.step.value,s=e?Ea(e,t.kit.value):[];return d`<p id="lm-rules" class="lm-rules" ?hidden=${!s.length}>${s.
length?r("rules.others"):g}
        ${s.map(i=>d`<span class="lm-rule">${An(i)}${v("✕",r("rules.drop"),()=>t.doneStep(a=>Ma(a,i)),{label:r("rules.drop_one",{rule:An(i)})})}</span>`)}</p>`}
function An({keys:t,slots:e,...s}){let i=Object.entries(s).map(([a,o])=>`${a} ${o}`).join(", ");return e?r("rules.in",{keys:t||r("rules.every_key"),slots:e,set:i}):
r("rules.all",{keys:t||r("rules.every_key"),set:i})}function Mn({desk:t},e){let{erase:s}=e,i=[["",r("erase.turn_down"),r("erase.turn_down_title")],["balance",r("erase.balance"),r("erase.balance_title")]],a=c=>t.doneStep(
c),o=q(r("erase.way"),y(i,Ge(s)?"balance":"",c=>a(h=>Va(h,c==="balance")),{id:"lm-erase-way"})),n=(c,h,u)=>q(r(`erase.${c}`),we(h,r(`erase.${c}`),u,{id:`lm-eras\
e-${c}`,title:r(`erase.${c}_title`),placeholder:r(`erase.${c}_empty`),key:c}),{kind:"lm-field lm-erase"}),l=Ge(s)?[n("of",s.of??"",c=>a(h=>ui(h,"of",c))),n("mix\
ed",Ka(s.balance),(c,h)=>rh(t,e,c,h))]:[n("concepts",hi(s.concepts),c=>a(h=>di(h,"concepts",c))),n("towards",s.towards??"",c=>a(h=>ui(h,"towards",c)))];return d`${o}${l}${n(
"keep",hi(s.keep),c=>a(h=>di(h,"keep",c)))}`}function rh(t,e,s,i){pi(e,s)?t.doneStep(a=>pi(a,s)??a):Bi(i)}function jn(t){let{desk:e}=t,[s,{methods:i,together:a}]=[e.step.value,e.schema.value],o=s?.kind==="adapters",n=o?a.map(({id:l,label:c,summary:h})=>({value:l,text:c,
title:h,group:""})):hr(i);return _t(t,{id:"method",inputId:"lm-method",kind:"lm-input",label:r("source.method"),empty:r("source.method"),none:r("menu.none_found"),
value:s?.method??"",shown:n.find(l=>l.value===s?.method)?.text??"",items:l=>kt(n,l),head:l=>l?r(`methods.${l}`):"",row:({text:l,title:c})=>d`<span class="lm-file-name">${l}<span class="lm-file-kind">${c}</span></span>`,
choose:l=>e.doneStep(c=>o?{...c,method:l,sparse:!1}:ho(c,l,e.schema.value))})}function Ln(t){let{desk:e,dialogs:s}=t,[i,a,o]=[e.step.value,e.channel.value,e.kit.
value];if(!i||!a)return g;let n=He(o,i.kind),l=dr(n,s.presets.own.value),c=Na(i,a,o);return d`<div class="lm-field lm-preset">${_t(t,{id:"preset",inputId:"lm-pr\
eset",kind:"lm-input",label:r("tools.preset_label"),title:r("tools.preset_title"),empty:r("tools.preset"),none:r("menu.none_found"),value:c,shown:c,items:h=>kt(
l,h),head:h=>r(`preset_group.${h}`),row:({text:h})=>d`${nh(ur(n[h]??{},o.architecture.sliders))}<span class="lm-file-name">${h}</span>`,choose:h=>e.usePreset(h)})}</div>`}
var nh=({width:t,height:e,points:s})=>d`<svg class="lm-curve" width=${t} height=${e+2} viewBox="0 -1 ${t} ${e+2}"
    aria-hidden="true"><polyline points=${s} /></svg>`;function Rn(t){let{desk:e}=t,s=e.step.value;return d`<section id="lm-source" class="lm-source" aria-label=${r("source.label")} ?hidden=${!s}>
        ${lh(t)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${s?.kind!=="merge"&&s?.kind!=="adapters"}>
            <span class="lm-label">${r("source.method")}</span>${jn(t)}</div>
        <div class="lm-models" id="lm-models">${s?ch(t,s):g}</div></section>`}function lh({desk:t,live:e}){let s=t.checkpoint.value,i=t.steps.findIndex(c=>c.id===
t.panel.value.selected),a=s?E(s.name):e.isLoading.value?r("base.loading"):r("base.none"),o=i>1?r("base.after_steps",{n:i}):r("base.after_step"),l=[s?.architecture?
t.kit.value.architecture.label:s?.kind,s?.dtype].filter(Boolean).join(" · ");return d`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${i>
0?o:r("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${s?.title||s?.name||a}><span class="lm-base-name">${a}</span>
            ${l?d`<span class="lm-kind">${l}</span>`:g}</output></label>`}function ch(t,e){let{files:s,schema:i}=t.desk,a=c=>t.desk.doneStep(h=>co(h,c,i.value));
if(e.kind==="adapter")return d`${st(t,{id:"adapter",label:r("source.adapter"),value:L(e.models.adapter),files:s.value.adapters,pick:c=>a({adapter:c}),empty:r("p\
icker.file")})}${Pn(t,e)}`;if(e.kind==="adapters")return hh(t,e);if(e.kind==="erase")return Mn(t,e);if(e.kind!=="merge")return g;let{models:o}=C(i.value,e.method),
n=(c,h,u,p)=>st(t,{id:c,label:h,value:L(u),files:s.value.models,pick:p});if(o[0]!=="models")return o.map(c=>n(c,c.toUpperCase(),e.models[c],h=>a({[c]:h})));let l=te(
e);return d`${l.map((c,h)=>n(`model${h}`,r("source.model",{n:h+1}),c,u=>a({models:l.with(h,u)})))}
        <span class="lm-pair">
            ${v("−",r("source.fewer"),()=>a({models:l.slice(0,-1)}),{label:r("source.fewer"),off:l.length<2})}
            ${v("+",r("source.more"),()=>a({models:[...l,""]}),{label:r("source.more")})}</span>`}function hh(t,e){let{desk:s}=t,i=e.models.models;return d`${i.
map((a,o)=>d`${st(t,{id:`adapter${o}`,label:r("source.adapter_n",{n:o+1}),value:L(a),files:s.files.value.adapters,pick:n=>s.doneStep(l=>({...l,models:{models:i.
with(o,n)}})),empty:r("picker.file")})}${q(r("tools.weight"),Q(e.shares[o]??1,r("source.weight_n",{n:o+1}),n=>s.doneStep(l=>io(l,o,n??1)),{key:`share${o}`}))}`)}${Pn(
t,e)}`}function Pn(t,e){let{desk:s,dialogs:i}=t,a=s.steps.filter(n=>Pe(n.kind)&&j(n)).flatMap(n=>me(n,s.schema.value)),o=e.kind==="adapters"||eo(e);return d`<span class="lm-pair">
        ${v("−",r("source.fewer_adapters"),()=>s.doneStep(so),{id:"lm-adapter-fewer",label:r("source.fewer_adapters"),hidden:e.kind!=="adapters"})}
        ${v("+",r(o?"source.more_adapters":"source.adapter_alone"),()=>s.doneStep(to),{id:"lm-adapter-more",label:r("source.more_adapters"),off:!o})}
        ${v(r("conflicts.open"),r("conflicts.open_title"),()=>i.conflicts.open(),{id:"lm-conflicts-open",hidden:a.length<2})}</span>`}function Bn({desk:t}){let[
e,s]=[t.kind,t.step.value],i=s&&C(t.schema.value,s.method),a=s&&e==="adapters"?ne(t.schema.value,s.method):null,o=a?a.summary:e==="merge"?i?.summary:r(`help.${e||
"none"}`),n=e==="merge"?r("help.source",{text:o,source:i?.source}):o;return d`<p id="lm-help" class="lm-help" title=${n}>${o}</p>`}function In({desk:t}){let e=t.
step.value,s=e?.kind==="merge"?C(t.schema.value,e.method).parameters.filter(o=>o.kind!=="weight"):e?.kind==="adapters"?ne(t.schema.value,e.method).parameters:e?.
kind==="erase"?t.schema.value.erase.parameters:[],i=(o,n)=>t.doneStep(l=>l.kind==="erase"?qa(l,o,n):uo(l,o.name,n)),a=(o,n)=>o.kind==="erase"?za(o,n):vi(o,n);return d`<section id="lm-parameters" class="lm-parameters" aria-label=${r(
"source.parameters")}>
        ${e&&s.map(o=>dh(o,a(e,o),n=>i(o,n)))}</section>`}var Nn=t=>typeof t=="object"?JSON.stringify(t):String(t);function dh(t,e,s){let i=t.name.replace(/_/g,
" ");if(t.kind==="flag")return B(i,t.help,e,s,{name:t.name});let a=t.kind==="choice"?y(t.choices.map(o=>[o,o]),e,s,{name:t.name}):we(Nn(e),i,(o,n)=>{let l=_e(o),
c=l!==null&&(t.kind!=="integer"||Number.isInteger(l));c&&l!==e&&s(l),n.value=c?String(l):Nn(e)},{kind:"lm-input lm-number",numeric:!0,key:t.name});return q(i,a,
{kind:"lm-field lm-inline",title:t.help})}function Cn(t,e){let s=t.currentTarget,i=s.closest("[data-step]");if(t.button!==0||!i?.parentElement)return;t.preventDefault(),s.focus();let a=[...i.parentElement.
children].filter(u=>u!==i),o=u=>a.filter(p=>{let m=p.getBoundingClientRect();return m.top+m.height/2<u}).length,n=u=>a.forEach((p,m)=>{p.classList.toggle("lm-dr\
op-before",m===u),p.classList.toggle("lm-drop-after",u===a.length&&m===u-1)}),l=new AbortController,c=u=>{i.classList.add("lm-dragged"),n(o(u.clientY))},h=u=>{l.
abort();let p=i.classList.contains("lm-dragged")&&u.type==="pointerup";i.classList.remove("lm-dragged"),n(-1),p&&e(o(u.clientY))};window.addEventListener("point\
ermove",c,l),window.addEventListener("pointerup",h,l),window.addEventListener("pointercancel",h,l)}var Dn=t=>t.reduce((e,s)=>e+s,0);function Wn({desk:t},e,s){let{waiting:i,places:a}=t.written.value,{error:o,live:n}=t.state.value,l=w=>({text:w,title:"",bad:!1}),
c=i.find(w=>w.index===s);if(c)return l(r("missing.choose",{what:G(c.what)}));if(t.parked.value)return l(r("note.parked"));let h=a.indexOf(s);if(o?.place?.match(
/^steps\[(\d+)\]/)?.[1]===String(h))return{text:r("note.refused"),title:o.error,bad:!0};if(!j(e))return l(r("note.off"));let u=n?.steps?.filter(w=>w.number===h)??
[],p=Pe(e.kind)?me(e,t.schema.value).map(L):[];return p.length>0&&x(u.map(w=>w.file),p)?uh(u):l("")}function uh(t){let[e,s]=[Dn(t.map(n=>n.applied)),Dn(t.map(n=>n.
total))],i=[...new Set(t.flatMap(n=>Object.entries(n.left_out).map(([l,c])=>`${l}: ${c}`)))],a=t.flatMap(n=>Object.entries(n.kinds)).map(([n,l])=>`${l} ${n}`).join(
", "),o=r("note.applied",{some:e,total:s});return{text:i.length?`${o} · ${S("note.left_out",i.length)}`:o,title:[a?r("note.kinds",{matched:o,which:a}):o,...i].
join(`
`),bad:e<s}}var ph=([t,...e])=>t&&!e.length&&t.kind==="merge"&&j(t)&&!t.rest.title;function Un(t){let{desk:e}=t,s=ph(e.steps)||!e.steps.length,{home:i,whole:a}=e.panel.value.
values,o=e.parked.value?i:e.checkpoint.value?.name??"",n=Kr(e.steps,o,a.vae,e.kit.value),l=(c,h)=>v(r(h),r(`${h}_title`),()=>e.add(c));return d`<section id="lm-stack" class=${D(
{"lm-stack":!0,"lm-parked":e.parked.value})} aria-label=${r("stack.label")}>
        <ol id="lm-steps" class="lm-steps" aria-label=${r("stack.steps")} ?hidden=${s}>
            ${ae(e.steps,c=>c.id,(c,h)=>fh(t,c,h))}</ol>
        <div class="lm-stack-bar"><p id="lm-formula" class="lm-formula" aria-label=${r("stack.words")} title=${n}>${n}</p>${mh(t)}
            ${l("merge","stack.add_merge")}${l("adapter","stack.add_adapter")}${l("adjust","stack.add_adjust")}
            ${Ja(e.schema.value,e.kit.value.id)?l("erase","stack.add_erase"):g}</div>
        </section>`}function mh({desk:t}){let e=t.steps.filter(i=>!j(i)),s=()=>t.done(i=>he(i,{steps:i.values.steps.map(a=>fe(a,"enabled",!0,!0))}));return v(S(
"mutes.steps",e.length),r("mutes.steps_title"),s,{id:"lm-steps-off",kind:"lm-button lm-chip",hidden:!e.length})}function fh(t,e,s){let{desk:i}=t,a=s+1,o=e.id===
i.panel.value.selected,n=Wn(t,e,s),l=(h,u,p)=>i.doneStep(m=>fe(m,h,u,p),e.id),c=(h,u,p,m,w=!1)=>v(h,r(u),m,{kind:"lm-button lm-small",label:r(`${u}_n`,{n:a}),key:p,
off:w});return d`<li class=${D({"lm-step":!0,"lm-selected":o,"lm-off":!j(e)})} data-step data-id=${e.id}
        @keydown=${h=>gh(h)}>
        <button type="button" class="lm-grip" data-key="grip" title=${r("row.move_title")} aria-label=${r("row.move",{n:a})}
            @keydown=${h=>bh(t,e,s,h)}
            @pointerdown=${h=>Cn(h,u=>i.move(e.id,u))}>⠿</button>
        <input type="checkbox" class="lm-on" data-key="on" title=${r("row.on_title")} aria-label=${r("row.on",{n:a})}
            .checked=${ge(j(e))} @change=${h=>l("enabled",h.target.checked,!0)}>
        ${v(`${a} ${r(`badge.${e.kind}`)}`,r("row.select"),()=>i.select(e.id),{kind:"lm-badge",key:"select",pressed:o})}
        ${we(e.rest.title||"",r("row.title",{n:a}),h=>l("title",h,""),{kind:"lm-title",key:"title",title:r("row.title_title"),placeholder:Hr(e,i.kit.value),type:()=>i.
select(e.id)})}
        ${ke(e.kind)?wh(t,e,a):g}
        <span class=${D({"lm-step-note":!0,"lm-bad":n.bad})} title=${n.title}>${n.text}</span>
        <span class="lm-step-buttons">
            ${i.steps.length<2?g:v("S",r("row.solo_title"),()=>vh(t,e),{kind:"lm-button lm-small lm-solo",key:"solo",label:r("row.solo",{n:a}),pressed:Fi(i.steps,
e.id)})}
            ${c("↑","row.earlier","stepUp",h=>Qi(t,e,s,-1,h),s===0)}
            ${c("↓","row.later","stepDown",h=>Qi(t,e,s,1,h),s===i.steps.length-1)}
            ${c("✕","row.remove","stepRemove",()=>t.live.remove(e.id))}</span></li>`}var vh=({desk:t},e)=>t.done(s=>he(s,{steps:Fr(s.values.steps,e.id)}));function gh(t){
let{target:e,currentTarget:s,key:i}=t,a={s:"solo",m:"on"}[i.toLowerCase()];!a||t.ctrlKey||t.metaKey||t.altKey||tt(e)||(Xi(s,a),t.preventDefault())}function wh({
desk:t},e,s){let i=Se(e,t.schema.value)?.value??1,a=o=>t.editStep(n=>fe(n,"weight",o,1),e.id);return d`<span class="lm-row-weight">
        ${et(i,{label:r("row.weight",{n:s}),exact:r("row.weight_exact",{n:s}),usual:1,low:-1,high:2,key:"weight"},a,()=>t.commit(),{key:"weightText"})}</span>`}
function bh(t,e,s,i){let a={ArrowUp:-1,ArrowDown:1}[i.key];!a||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),Qi(t,e,s,a,i))}function Qi({desk:t},e,s,i,a){
let o=a.currentTarget;t.move(e.id,s+i),queueMicrotask(()=>{let n=o.parentElement?.querySelector("button:not(:disabled)");(o.disabled?n:o)?.focus()})}function Fn(t){let{desk:e,live:s}=t,{busy:i,progress:a,live:o}=e.state.value,{text:n,bad:l}=kh(t),c=s.pending.value||!!i;return d`<div class="lm-footer">
        <div id="lm-bar" class=${D({"lm-bar":!0,"lm-busy":c})} aria-hidden="true"
            style="--lm-progress: ${c?a||.05:0}"></div>
        <p id="lm-status" class=${D({"lm-status":!0,"lm-bad":l})} role="status" aria-live="polite"
            title=${_h(t,o)}>${n}</p></div>`}function kh(t){let{desk:e,live:s}=t,{state:i,remark:a}=e;if(s.trouble.value)return{text:s.trouble.value,bad:!0};if(a.
value)return{text:a.value,bad:!1};if(i.value.error)return{text:r("status.error",{error:i.value.error.error,live:Vn(i.value.live)}),bad:!0};if(s.pending.value)return{
text:yh(t),bad:!1};let o=Hn(t);return{text:[$h(t),...o].filter(Boolean).join(" — "),bad:o.length>0}}function yh({desk:t}){let{busy:e,progress:s}=t.state.value;
return s>0?r("status.applying_percent",{percent:Math.round(100*s)}):e||r("status.applying")}function Vn(t){if(!t?.recipe?.steps.length)return r("status.original");
let e=t.saved?r("status.saved",{name:t.saved}):r("status.not_saved"),s=Object.keys(t.skipped||{}).length;return r("status.merge_on",{saved:s?`${e} · ${S("statu\
s.skipped",s)}`:e})}function $h({desk:t,live:e}){let{missing:s,waiting:i}=t.written.value,a=Vn(t.state.value.live),o=!!t.state.value.live?.recipe?.steps.length;
return t.checkpoint.value?t.parked.value?r("status.parked",{live:a}):s.length?r("status.with_choice",{live:a,choose:r("missing.choose",{what:G(s)})}):i.length?[
a,...i.map(({index:n,what:l})=>r("step.waits",{n:n+1,what:G(l)}))].join(" — "):e.settled.value||!t.steps.length?a:x(t.state.value.next?.recipe,t.written.value.
recipe)?r("status.next",{live:a}):o?r("status.other_merge",{live:a}):t.settings.value.live?r("status.off_live"):r("status.off"):e.isLoading.value?r("status.load\
ing"):r("missing.choose",{what:G(s)})}var Hn=({desk:t,doctor:e})=>[...new Set([...t.state.value.live?.warnings??[],...e.warnings.value])];function _h(t,e){if(!e?.
recipe)return"";let{kept:s}=e,i=s?[r("details.memory",{kept:Ft(s.deltas),budget:Ft(s.budget)}),r("details.in_place",{size:Ft(s.in_place)})]:[],a=Object.entries(
e.skipped||{}).map(([n,l])=>`${n}: ${l}`),o=[S("count.blocks",e.blocks.length),S("count.tensors",e.tensors),`${e.seconds.toFixed(2)} s`];return[r("details.chang\
ed",{changed:o.join(", "),id:e.id.slice(0,8)}),r("details.blocks",{blocks:e.blocks.join(", ")}),r("details.device",{device:e.device}),...i,...Hn(t),...a].join(`\

`)}function xh(t,e){let s=t.replace(/\d+$/,"");if(s==="M")return t;let i=e.filter(o=>o.startsWith(s));return i.length===e.length?i[i.length-1-i.indexOf(t)]:e.filter(
o=>o.startsWith(s==="IN"?"OUT":"IN"))[i.length-1-i.indexOf(t)]}var Kn=(t,e,s,i)=>s[i.indexOf(xh(i[e],i))]??t,Oh=new Set(["smooth","mirror","swap"]),ea={invert:t=>1-
t,mirror:(t,e,s,i)=>e>(i.length-1)/2?Kn(t,e,s,i):t,swap:Kn,smooth:(t,e,s)=>(s[e-1]??t)/4+t/2+(s[e+1]??t)/4,up:(t,e,s,i,a)=>t+a,down:(t,e,s,i,a)=>t-a,times:(t,e,s,i,a)=>t*
a,clamp:t=>Math.min(1,Math.max(0,t)),dice:(t,e,s,i,a,o)=>t+a*o};function qn(t,e,{amount:s=.1,seed:i=0,only:a=[]}={}){let[o,...n]=Object.keys(e),l=n.map(p=>e[p]),
c=Sh(i,n.length+1),h=(p,m)=>p===o&&Oh.has(t)?e[o]:V(ea[t](e[p],m,l,n,s,Number(c[m+1].toFixed(3)))),u=a.filter(p=>p in e);return Object.fromEntries([o,...n].map(
(p,m)=>[p,h(p,m-1)]).filter(([p])=>!u.length||u.includes(String(p))))}function Sh(t,e){let s=t>>>0;return Array.from({length:e},()=>{s=s+1831565813>>>0;let i=Math.
imul(s^s>>>15,s|1);return i^=i+Math.imul(i^i>>>7,i|61),2*(((i^i>>>14)>>>0)/2**32)-1})}function zn(t){let{desk:e,drawing:s}=t,[{past:i,future:a},{live:o,auto:n}]=[e.panel.value,e.settings.value],l=e.channel.value!==null;return d`<section class="lm-tools" role="toolbar" aria-label=${r(
"tools.label")}>
        ${Th(t)}${l?[Eh(t),Mh(t)]:g}${Lh(t)}${Ah(t)}<span class="lm-gap"></span>
        ${v(r("tools.draw"),r("tools.draw_title"),()=>s.value=!s.value,{id:"lm-draw",pressed:s.value,hidden:!l})}
        ${v("↶",r("tools.undo_title"),()=>e.undo(),{id:"lm-undo",label:r("tools.undo"),off:!i.length})}
        ${v("↷",r("tools.redo_title"),()=>e.redo(),{id:"lm-redo",label:r("tools.redo"),off:!a.length})}
        ${gn(t)}
        ${v(r("tools.reset"),r("tools.reset_title"),()=>e.doneStep(po),{id:"lm-reset"})}
        ${B(r("tools.live"),r("tools.live_title"),o,c=>{e.set({live:c}),e.edited()},{name:"live"})}
        ${B(r("tools.auto"),r("tools.auto_title"),n,c=>e.set({auto:c,autoChosen:!0}),{name:"auto"})}</section>`}function Ah({desk:t}){let e=t.step.value?ee(t.step.
value,t.kit.value):[];return v(S("mutes.faders",e.length),r("mutes.faders_title",{muted:e}),()=>t.doneStep(s=>vs(s,[])),{id:"lm-mutes",kind:"lm-button lm-chip",
hidden:!e.length})}function Th({desk:t}){let e=t.step.value,s=e?J(e,t.schema.value):[];return d`<div class="lm-channels" id="lm-channels" role="group" aria-label=${r(
"tools.channel")} ?hidden=${s.length<2}>
        ${s.map((i,a)=>v(i.label,i.parameter.help,()=>t.look({channel:a}),{pressed:i.label===t.channel.value?.label}))}</div>`}var Eh=t=>d`${Ln(t)}
    ${v(r("tools.my_presets"),r("tools.my_presets_title"),()=>t.dialogs.presets.open(),{id:"lm-presets-open"})}`;function Mh(t){let{desk:e,transform:s}=t,{amount:i,
seed:a}=s.value,o=Object.keys(ea).map(l=>[l,r(`shape.${l}`,{amount:i})]),n=l=>s.value={...s.value,...l};return d`${y([["",e.linked.value.length?S("tools.transfo\
rm_some",e.linked.value.length):r("tools.transform")],...o],"",l=>l&&jh(t,l),{id:"lm-shape",kind:"lm-input lm-shape",label:r("tools.transform_label"),title:r("t\
ools.transform_title")})}
        ${Q(i,r("tools.amount"),l=>n({amount:l??.1}),{id:"lm-amount",kind:"lm-value lm-amount"})}
        ${s.value.thrown?Q(a,r("tools.seed"),l=>n({seed:l??0}),{id:"lm-dice-seed",kind:"lm-value lm-amount"}):g}`}function jh({desk:t,transform:e},s){let[i,a,{amount:o,
seed:n}]=[t.step.value,t.channel.value,e.value];!i||!a||(t.doneWeights(qn(s,Ut(i,a,t.kit.value),{amount:o,seed:n,only:t.linked.value})),s==="dice"&&(t.remark.value=
r("tools.thrown",{amount:o,seed:n}),e.value={amount:o,seed:n+1,thrown:!0}))}function Lh({desk:t}){let e=Se(t.step.value,t.schema.value);if(!e)return g;let s=i=>t.
editStep(a=>fe(a,e.name,i,1));return d`<label class="lm-strength" id="lm-strength-field" title=${r("tools.strength_title")}>
        <span id="lm-strength-label">${e.name==="weight"?r("tools.weight"):r("tools.strength")}</span>
        ${et(e.value,{label:r("tools.strength_label"),exact:r("tools.strength_exact"),usual:1,low:e.low,high:2,id:"lm-strength"},s,()=>t.commit(),{id:"lm-streng\
th-value"})}</label>`}var Gn=t=>d`${xn(t)}${Un(t)}${Rn(t)}${Bn(t)}${In(t)}${zn(t)}
    ${_n(t)}${On(t)}${Tn(t)}${En(t)}${Sn(t)}${Jr(t)}${Fn(t)}
    ${t.dialogs.save.view()}${t.dialogs.lora.view()}${t.dialogs.presets.view()}${t.dialogs.virtual.view()}${t.dialogs.imports.view()}${t.dialogs.conflicts.view()}
    ${t.dialogs.gallery.view()}${t.dialogs.explore.view()}`,Nh=t=>[["original",r("compare.original")],["before",r("compare.before")],...de.filter(e=>t.snapshots.
value[e]).map(e=>[e,r("compare.snapshot",{letter:e})])],Jn=({desk:t,live:e,dialogs:s})=>d`${Rh(t)}
    ${v(r("actions.restore"),r("actions.restore_title"),()=>e.restore(),{id:"lm-restore"})}
    ${v(r("actions.save"),r("actions.save_title"),()=>s.save.open(),{id:"lm-save-open"})}
    ${v(r("actions.keep"),r("actions.keep_title"),()=>s.virtual.open(),{id:"lm-virtual-open"})}
    ${v(r("actions.explore"),r("actions.explore_title"),()=>s.explore.open(),{id:"lm-explore-open"})}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;function Rh(t){let{compare:e,compareWith:s="original"}=t.settings.value,i=Nh(t),a=i.find(([o])=>o===
s)?.[1]??r("compare.original");return d`<span class="lm-compare-with">
        ${B(r("actions.compare"),r("actions.compare_title"),e===!0,o=>t.set({compare:o}),{name:"compare",label:r("actions.compare_what",{what:a})})}
        ${y(i,s,o=>t.set({compareWith:o,compare:!0}),{id:"lm-compare-with",label:r("actions.compare_choice")})}</span>`}var ta=null,Yn=()=>{},Xn=t=>document.getElementById(t);async function Ph(t){let e=new Qt(t.dataset.api??"",t.dataset.token??"");if(!navigator.language.startsWith(
"en")){let{language:n,table:l}=await e.get(`/sentences?language=${navigator.language}`);Ca(n,l)}let[s,i,a]=await Promise.all(["/schema","/models","/state"].map(
n=>e.get(n))),o=new Bs(t,e,{schema:s,files:i,state:a});return Ch(o),o.live.watch(),o}async function Bh(){let t=Xn("live_merge_root");if(!(!t||t.dataset.started)){
t.dataset.started="yes";try{ta??=Ph(t),Ih(await ta,t)}catch(e){ta=null,t.replaceChildren(),Xs(d`<p class="lm-banner lm-bad" role="alert">${r("start.failed",{why:k(
e)})}</p>`,t)}}}function Ih(t,e){Yn(),t.root=e,e.replaceChildren(),e.classList.add("lm-root");let[s,i,a,o]=["actions","compare","strip","picture"].map(l=>Xn(`li\
ve_merge_${l}`)),n=[Vs(e,()=>Gn(t)),Vs(s,()=>Jn(t)),Vs(i,()=>t.compare.template()),Vs(a,()=>t.strip.template()),O(()=>{e.classList.toggle("lm-drawing",t.drawing.
value),e.classList.toggle("lm-is-live",!!t.desk.state.value.live?.recipe),e.style.setProperty("--lm-rows",String(t.desk.steps.length>1?t.desk.steps.length:0)),o?.
classList.toggle("lm-comparing",t.compare.pair!==void 0),o?.classList.toggle("lm-working",t.preview.started.value>0),i&&(i.hidden=t.compare.pair===void 0),a&&(a.
hidden=!t.strip.shots.value.length)})];Yn=()=>n.forEach(l=>l()),s?.classList.add("lm-actions"),i?.classList.add("lm-compare"),a?.classList.add("lm-strip"),a?.setAttribute(
"role","toolbar"),a?.setAttribute("aria-label",r("strip.label")),a?.addEventListener("keydown",l=>t.strip.onKey(l)),wn(e,t),mn(e,t),bn(e,t),$n(e,t),o&&t.preview.
attach(o)}function Vs(t,e){if(!t)return()=>{};let s=!1,i=null,a=()=>{s=!1,Xs(i,t)};return O(()=>{i=e(),s||queueMicrotask(a),s=!0})}function Ch(t){let{desk:e,compare:s,
preview:i,strip:a,live:o}=t;Object.assign(window,{LiveMerge:{app:t,desk:e,compare:s,preview:i,strip:a,live:o,onState:n=>O(()=>n(e.state.value))},liveMergePreviewArgs:(...n)=>i.
sent(n)}),document.dispatchEvent(new CustomEvent("live-merge-started")),document.addEventListener("visibilitychange",()=>!document.hidden&&o.watch(0))}function sa(){
let t=()=>{Bh(),Ns()};t();let e=window;typeof e.onAfterUiUpdate=="function"?e.onAfterUiUpdate(t):new MutationObserver(t).observe(document.body,{childList:!0,subtree:!0})}
var{onUiLoaded:Zn}=window;typeof Zn=="function"?Zn(sa):document.readyState==="loading"?document.addEventListener("DOMContentLoaded",sa):sa();})();
