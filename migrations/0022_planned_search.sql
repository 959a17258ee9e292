CREATE FUNCTION search_by_sketches_1(asked_workspace uuid, asked_model text, asked_terms jsonb, asked_roles text[], asked_limit int,
	asked_vector vector, asked_sketch bit(4096))
RETURNS TABLE (id uuid, source_id uuid, source_kind text, version int, ordinal int, title text, path text, tags text[], heading text, text text,
	tokens int, locator jsonb, updated_at text, similarity float8, text_rank float8, terms jsonb, is_enough boolean)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $function$
#variable_conflict use_column
BEGIN
	RETURN QUERY
with known as materialized (
    select term, weight, short, long, reached <= 4000 or reached = passages as leads from (
      select t.term, t.passages, 0.3::float8 as short,
        0.8999999999999999::float8 * n.passages / n.length as long,
        a.value::float8 * ln(1 + (n.passages - t.passages + 0.5) / (t.passages + 0.5)) as weight,
        sum(t.passages) over (order by t.passages, t.term) as reached
      from jsonb_each_text(asked_terms::jsonb) as a
        cross join lateral (select term, passages from search_terms
          where workspace_id = asked_workspace and term = a.key collate "C" limit 1) as t
        join search_totals n on n.workspace_id = asked_workspace) as counted),
    exactly as materialized (
  select passages <= 20000 and not exists (select from search_backlog where workspace_id = asked_workspace) as yes,
    compared, passages <= compared as wholly
  from (select passages, 200 + 3 * passages / 100 as compared
    from (select coalesce(max(passages), 0) as passages from search_totals where workspace_id = asked_workspace) as counted) as total),
    matching as materialized (
    select m.id, m.score from (
      select q.passage_id as id, sum(k.weight * q.count / (q.count + k.short + k.long * q.length)) as score
        from known k cross join lateral (select passage_id, count, length from search_postings
          where workspace_id = asked_workspace and term = k.term offset 0) as q
        where k.leads and true group by q.passage_id
      
      order by score desc, id) as m
    cross join lateral (select from passages p join sources s on s.workspace_id = p.workspace_id and s.id = p.source_id
      where p.id = m.id and p.workspace_id = asked_workspace and s.live_version = p.version and s.deleted_at is null
    and s.min_role = any(asked_roles::text[]) and true limit 1) as seen
    order by m.score desc, m.id
    limit case when exists (select from known where not leads) then 4 * asked_limit::int else asked_limit::int end),
    asked as materialized (select asked_vector::vector as vector, asked_sketch::bit(4096) as sketch),
    nearest as materialized (select m.id, m.place from (select v.passage_id as id, v.embedding <#> (select vector from asked) as far, row_number() over (order by v.embedding <#> (select vector from asked)) as place from passage_vectors v
    where v.id = any(array((select k.id from vector_sketches k where k.workspace_id = asked_workspace and k.model = asked_model and (select yes from exactly) order by k.sketch <~> (select sketch from asked) limit (select compared from exactly))
      union all select k.id from vector_sketches k where k.workspace_id = asked_workspace and k.model = asked_model and (select yes from exactly) and k.sketch is null)) order by far) as m
    cross join lateral (select from passages p join sources s on s.workspace_id = p.workspace_id and s.id = p.source_id where p.id = m.id and p.workspace_id = asked_workspace and s.live_version = p.version and s.deleted_at is null
    and s.min_role = any(asked_roles::text[]) and true limit 1) as seen
    order by m.far limit asked_limit),
    found as (select id, max(score) as score, bool_or(is_near) as is_near from (
      select id, score, false as is_near from matching union all select id, null, true from nearest) as either group by id),
    scored as (select found.id, found.is_near, coalesce(sparse.score, found.score, 0)::float8 as text_rank, sparse.terms
      from found cross join lateral (select sum(k.weight * q.count / (q.count + k.short + k.long * q.length))::float8 as score, null::jsonb as terms
    from known k cross join lateral (select count, length from search_postings
      where workspace_id = asked_workspace and term = k.term and passage_id = found.id limit 1) as q where (found.score is null or exists (select from known where not leads))) as sparse),
    best as (select id, text_rank, terms from (
      select *, row_number() over (order by text_rank desc, id) as place from scored) as placed where is_near or place <= asked_limit)
    select p.*, best.text_rank, best.terms, ((select yes from exactly) and not (select (not (select wholly from exactly) and (count(*) < asked_limit::int or max(place) > 2 * asked_limit::int)) from nearest)) as is_enough
    from best cross join lateral (
      select p.id, p.source_id, p.source_kind, p.version, p.ordinal, s.title, s.path, s.tags, p.heading, p.text, p.tokens, p.locator,
        to_json(s.updated_at) #>> '{}' as updated_at, (1 - (v.embedding <=> (select vector from asked)))::float8 as similarity
      from passages p join sources s on s.id = p.source_id
        left join passage_vectors v on v.passage_id = p.id and v.model = asked_model
      where p.id = best.id limit 1) as p;
END
$function$;
