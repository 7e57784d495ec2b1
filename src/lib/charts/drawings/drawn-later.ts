/** A browser keeps the drawing that it was sent, or draws once the page stands: not empty, which would empty it. */
export const drawAtOnce = (): string => ' ';
