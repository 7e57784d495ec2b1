/** The fill of what is withheld; `renderDrawing` gives each drawing its own pattern for it. */
export const hatched = 'url(#hatch)';
