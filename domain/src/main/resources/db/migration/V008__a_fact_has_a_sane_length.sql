-- What is typed has a length, and what happened has a day in living memory. What is on record already stays, and can be taken back.
alter table use_event add constraint use_event_substance_length
    check (length(substance) <= 200 or retracted_at is not null) not valid;
alter table use_event add constraint use_event_in_living_memory
    check (occurred_on >= date '1900-01-01' or retracted_at is not null) not valid;
alter table supporter add constraint supporter_name_length
    check (length(given_name) <= 100 and coalesce(length(family_name), 0) <= 100) not valid;
alter table support_tie add constraint support_tie_relationship_length
    check (length(relationship) <= 60 or retracted_at is not null) not valid;
alter table support_tie add constraint support_tie_phone_length
    check (length(phone) <= 40 or retracted_at is not null) not valid;
