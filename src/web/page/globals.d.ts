/** Version of rolefit, put in when the page is built. */
declare const ROLEFIT_VERSION: string;
/** A style that comes with the part of the page that imports it. */
declare module '*.css';
