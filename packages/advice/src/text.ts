export const splitText = (text: string): string[] => text.split(/\r\n|\n|\r/);
