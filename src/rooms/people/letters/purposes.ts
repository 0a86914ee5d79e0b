/** Why we keep and use how to reach somebody at all, whatever else they said yes or no to. */
export const contactPurpose = 'contact'
