/** Where somebody goes through a course, or sees when they did. */
export const coursePath = (courseId: string): string => `/my/learning/${courseId}`
