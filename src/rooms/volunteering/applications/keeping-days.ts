/** Days for which a draft is kept after it was last touched; then it is deleted. Every page of the form says so. */
export const draftDays = 60
