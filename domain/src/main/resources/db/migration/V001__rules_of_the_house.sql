-- Facts that feed figures are added and, when they turn out wrong, retracted; they are never changed and never deleted.
-- "As it was known on day D" is then: recorded_at <= D and (retracted_at is null or retracted_at > D).
create extension if not exists btree_gist;

create function guard_fact() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'facts are retracted, not deleted (%)', tg_table_name using errcode = 'HF001';
    end if;
    if to_jsonb(old) ->> 'retracted_at' is not null then
        raise exception 'a retracted fact stays as it is (%)', tg_table_name using errcode = 'HF002';
    end if;
    if (to_jsonb(old) - 'retracted_at' - 'retracted_by' - 'version')
        is distinct from (to_jsonb(new) - 'retracted_at' - 'retracted_by' - 'version') then
        raise exception 'a fact is corrected by a further fact (%)', tg_table_name using errcode = 'HF003';
    end if;
    return new;
end $$;

create function guard_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'HF004';
end $$;
