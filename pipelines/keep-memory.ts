/**
 * DuckDB's allocator gives memory back to the system within a second of its being freed, which costs
 * a tenth of an ingest: every table after it is built in pages that the system has to clear again. With
 * one arena what a thread frees serves the next, whichever it is: of several each clears pages of its own.
 * What is set here is read when DuckDB is loaded, so this comes before whatever imports it.
 */
process.env.DUCKDB_JE_MALLOC_CONF ??= 'dirty_decay_ms:30000,muzzy_decay_ms:0,narenas:1';
