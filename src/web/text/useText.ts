/** Words by key, within a part of the files; keys and the values that a text needs are checked by the compiler. */
export { useTranslations as useText } from 'use-intl';
