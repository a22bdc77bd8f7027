// What the content scripts share in their isolated world, and the browser's own names for its interface.
declare var schoolgate: any;
declare var browser: any;
declare var chrome: any;
