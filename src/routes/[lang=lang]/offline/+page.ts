/** Shown without a network, where what makes a page alive may not have been kept. */
export const csr = false;
