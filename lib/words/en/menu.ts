import type { Words } from '../words';
import type { menu as source } from '../zh-CN/menu';

export const menu: Words<typeof source> = {
  label: 'Main menu',
  inbox: 'Messages',
  account: 'Account',
  switchIdentity: 'Change side',
  employer: {
    home: 'Workbench',
    signing: 'Signing',
    favourites: 'Favourites',
    agreements: 'Agreements',
    lapsed: 'Lapsed',
    organisation: 'Organisation',
    transferProfiles: 'Transfer profiles',
    certification: 'Certification',
    account: 'Accounts',
  },
  graduate: {
    home: 'Home',
    invitations: 'Invitations',
    agreements: 'Agreements',
    confirm: 'My data',
    searches: 'Who searched',
  },
  school: {
    home: 'Workbench',
    signing: 'Signing',
    reviews: 'Reviews',
    people: 'Students',
    graduates: 'Graduates',
    imports: 'Import roster',
    requests: 'Correction requests',
    departments: 'Departments',
  },
  platform: {
    home: 'Workbench',
    certifications: 'Certifications',
    remittances: 'Transfers',
    schools: 'Schools',
    outbox: 'SMS and mail',
  },
};
