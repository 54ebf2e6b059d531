/** Version of rolefit, put in when the page is built. */
declare const ROLEFIT_VERSION: string;
