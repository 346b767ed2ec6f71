-- One tie between one client and one person. A person tied to two clients has two rows that do not know of each other.
create table supporter (
    id uuid primary key,
    client_id uuid not null references client,
    given_name text not null,
    family_name text,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index supporter_client on supporter (client_id);

-- What is known of the tie, and of which days.
create table support_tie (
    id uuid primary key,
    supporter_id uuid not null references supporter,
    client_id uuid not null references client,
    relationship text not null,
    category text not null check (category in ('FAMILY', 'FRIEND', 'PEER', 'GROUP', 'COMMUNITY', 'PROFESSIONAL')),
    emotional boolean not null,
    informational boolean not null,
    practical boolean not null,
    strength text check (strength in ('STRONG', 'FAIR', 'WEAK')),
    phone text,
    from_on date not null,
    to_on date,
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text,
    constraint support_tie_ends_after_it_starts check (to_on >= from_on)
);
create unique index support_tie_one_standing on support_tie (supporter_id) where retracted_at is null;
create index support_tie_client on support_tie (client_id);
create trigger support_tie_guard before update or delete on support_tie for each row execute function guard_fact();

create table use_event (
    id uuid primary key,
    client_id uuid not null references client,
    kind text not null check (kind in ('USE', 'CRISIS_CONTACT', 'HOSPITAL_ADMISSION')),
    occurred_on date not null,
    date_precision text not null check (date_precision in ('DAY', 'WEEK', 'MONTH')),
    source text not null check (source in ('CLIENT', 'TEST', 'FAMILY', 'CLINICIAN')),
    certainty text not null check (certainty in ('CERTAIN', 'PROBABLE', 'POSSIBLE')),
    substance text,
    note text check (length(note) <= 2000),
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text
);
create index use_event_client on use_event (client_id, occurred_on);
create trigger use_event_guard before update or delete on use_event for each row execute function guard_fact();

-- The token's subject, and the ties it may open. Never matched by e-mail.
create table portal_account (
    id uuid primary key,
    subject text not null constraint portal_account_subject_unique unique,
    recorded_at timestamptz not null
);
create table portal_tie (
    account_id uuid not null references portal_account,
    supporter_id uuid not null references supporter,
    primary key (account_id, supporter_id)
);

create table consent (
    id uuid primary key,
    client_id uuid not null references client,
    supporter_id uuid not null references supporter,
    purpose text not null,
    given_on date not null,
    expires_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    retracted_at timestamptz,
    retracted_by text,
    constraint consent_expires_after_given check (expires_on >= given_on)
);
create index consent_supporter on consent (supporter_id);
create trigger consent_guard before update or delete on consent for each row execute function guard_fact();

create table consent_category (
    consent_id uuid not null references consent,
    category text not null check (category in ('IN_CONTACT', 'NEXT_SESSION_TIMES', 'ATTENDED_OR_MISSED', 'GOALS', 'SELF_CARE',
        'SUPPORTERS_PAGE', 'MESSAGES', 'DIRECTION_OF_SCORES', 'SETBACKS_SHARED', 'DISCHARGE')),
    primary key (consent_id, category)
);
create trigger consent_category_guard before update or delete on consent_category for each row execute function guard_append_only();
