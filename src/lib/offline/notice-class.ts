/** The class of the notice that a page is shown without connection, for the page to find it. */
export const noticeClass = 'without-connection';
