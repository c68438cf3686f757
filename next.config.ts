import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withWords = createNextIntlPlugin('./lib/server/request-words.ts');

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    'pdfkit',
    'fontkit',
    'xlsx',
    'graphile-worker',
    '@node-rs/argon2',
    'pg',
    'nodemailer',
    'qrcode',
    'aws4fetch',
  ],
  // A roster has up to 20 MB; behind a proxy.ts Next hands on 10 MB only and cuts off the rest.
  experimental: { proxyClientMaxBodySize: '21mb' },
  // npm test runs the compiler over everything; a type slip in a test must not keep npm start from starting.
  typescript: { ignoreBuildErrors: true },
};

export default withWords(config);
