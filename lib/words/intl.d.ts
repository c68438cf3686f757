import type { Catalogue, Locale as OurLocale } from './catalogues';

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale;
    Messages: Catalogue;
  }
}
