import type { Motif } from './motif.js';

export const backpack: Motif = ({ main, second, pale }) => `
<path d="M82 36c0-22 36-22 36 0" fill="none" stroke-width="7"/>
<path d="M36 92c-14 6-14 56 0 66zM164 92c14 6 14 56 0 66z" fill="${second}"/>
<path d="M42 80c0-60 116-60 116 0v90c0 8-6 14-14 14H56c-8 0-14-6-14-14z" fill="${main}"/>
<path d="M38 76c4-56 120-56 124 0-20 26-104 26-124 0z" fill="${second}"/>
<path d="M58 124h84v46H58z" fill="${pale}"/>
<path d="M58 138h84" fill="none"/>
<path d="M76 88v26M124 88v26" fill="none" stroke-width="7"/>
<path d="M70 108h12v12H70zM118 108h12v12h-12z" fill="${pale}"/>`;

export const boots: Motif = ({ main, second, pale, ink }) => `
<path d="M96 34h44v84c22 8 40 14 42 38H96z" fill="${second}"/>
<path d="M96 156h88v14H96z" fill="${ink}"/>
<path d="M42 42h46v88c24 8 42 12 44 36H42z" fill="${main}"/>
<path d="M42 42h46v18H42z" fill="${pale}"/>
<path d="M96 34h44v16H96z" fill="${pale}"/>
<path d="M40 166h94v16H40z" fill="${ink}"/>
<path d="M74 78h14M74 94h14M76 110h12" fill="none" stroke="${pale}"/>
<path d="M42 140c14 4 24 2 34-6" fill="none" stroke-width="3"/>`;

export const jacket: Motif = ({ main, second, pale }) => `
<path d="M70 32L30 52 14 132l26 8 12-38z" fill="${main}"/>
<path d="M130 32l40 20 16 80-26 8-12-38z" fill="${main}"/>
<path d="M70 32h60l20 20v126H50V52z" fill="${main}"/>
<path d="M70 32c6-16 54-16 60 0l-30 28z" fill="${second}"/>
<path d="M84 30c6-6 26-6 32 0l-16 18z" fill="${pale}"/>
<path d="M100 58v120" fill="none"/>
<path d="M60 128h28v28H60zM112 128h28v28h-28z" fill="${second}"/>
<path d="M16 122l26 8M184 122l-26 8" fill="none"/>
<path d="M100 78h10M100 100h10M100 122h10" fill="none" stroke="${pale}" stroke-width="6"/>`;

export const tent: Motif = ({ main, second, pale, ink }) => `
<path d="M100 30v-16l22 7-22 7" fill="${second}"/>
<path d="M100 30L10 168h180z" fill="${main}"/>
<path d="M100 30L60 168h80z" fill="${second}"/>
<path d="M100 30v138H78z" fill="${pale}"/>
<path d="M100 66v102h30z" fill="${ink}" fill-opacity=".75"/>
<path d="M26 144L2 168M174 144l24 24M4 168h192" fill="none"/>`;
