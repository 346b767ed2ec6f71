-- Nothing changes these rows yet; what ends, ends at an instant. Each later need brings its own grant.
revoke update on site, programme, staff, portal_account, duty from ${app};
grant update (until_at) on duty to ${app};
