// What the browser and our content scripts put on the global object. For the type checker only; never shipped.
declare var browser: any;
declare var chrome: any;
/** The object that our content scripts share within their isolated world. */
declare var schoolgate: any;
