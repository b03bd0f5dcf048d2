/** 0010-seals */
export const seals = `
SELECT 1;
`
