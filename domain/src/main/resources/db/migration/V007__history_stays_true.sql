-- A fact cannot be retracted before it was recorded: an old figure, asked again, would change.
alter table stay add constraint stay_retracted_after_recorded check (retracted_at >= recorded_at);
alter table session add constraint session_retracted_after_recorded check (retracted_at >= recorded_at);
alter table attendance add constraint attendance_retracted_after_recorded check (retracted_at >= recorded_at);
alter table attendance_mark add constraint attendance_mark_retracted_after_recorded check (retracted_at >= recorded_at);
alter table support_tie add constraint support_tie_retracted_after_recorded check (retracted_at >= recorded_at);
alter table use_event add constraint use_event_retracted_after_recorded check (retracted_at >= recorded_at);
alter table consent add constraint consent_retracted_after_recorded check (retracted_at >= recorded_at);

-- What a consent names is written with it and never widened.
create function guard_consent_category() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from consent where id = new.consent_id and xmin = pg_current_xact_id()::xid) then
        raise exception 'a consent is never widened: a wider one is a new consent' using errcode = 'HF005';
    end if;
    return new;
end $$;
create trigger consent_category_with_its_consent before insert on consent_category
    for each row execute function guard_consent_category();
