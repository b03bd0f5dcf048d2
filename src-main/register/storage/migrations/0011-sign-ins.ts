/** 0011-sign-ins */
export const signIns = `
SELECT 1;
`
