import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // While developing, each action is logged with its arguments: what the form said before is among them, whole. So is
  // each address, and some are secrets.
  logging: { serverFunctions: false, incomingRequests: { ignore: [/^\/api\/calendar\//, /^\/join\//] } },
  serverExternalPackages: [
    'pdfkit',
    'fontkit',
    'sharp',
    'xlsx',
    'graphile-worker',
    '@node-rs/argon2',
    'pg',
    'nodemailer',
    'qrcode',
    'aws4fetch',
  ],
  // npm test runs the compiler over everything; a type slip in a test must not keep npm start from starting.
  typescript: { ignoreBuildErrors: true },
};

export default config;
