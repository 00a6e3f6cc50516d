import { nearest } from '../../nearest.ts';
import type { NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

/** ngx_http_core, proxy and upstream of 1.22 to 1.29. Other modules have directives of their own, so only slips are told. */
const known = new Set(
  'absolute_redirect access_log add_header aio alias allow auth_basic auth_basic_user_file auth_request charset client_body_buffer_size client_body_timeout client_header_buffer_size client_header_timeout client_max_body_size default_type deny env error_log error_page events expires fastcgi_buffer_size fastcgi_buffers fastcgi_busy_buffers_size fastcgi_connect_timeout fastcgi_index fastcgi_param fastcgi_pass fastcgi_read_timeout fastcgi_send_timeout fastcgi_split_path_info grpc_pass grpc_read_timeout gzip gzip_types hash health_check http http2 if include index internal ip_hash keepalive keepalive_requests keepalive_time keepalive_timeout large_client_header_buffers least_conn limit_conn limit_except limit_rate limit_req limit_req_zone limit_conn_zone listen load_module location log_format map mirror multi_accept ntlm pid proxy_bind proxy_buffer_size proxy_buffering proxy_buffers proxy_busy_buffers_size proxy_cache proxy_cache_bypass proxy_cache_key proxy_cache_lock proxy_cache_path proxy_cache_use_stale proxy_cache_valid proxy_connect_timeout proxy_cookie_domain proxy_cookie_path proxy_force_ranges proxy_headers_hash_bucket_size proxy_headers_hash_max_size proxy_hide_header proxy_http_version proxy_ignore_client_abort proxy_ignore_headers proxy_intercept_errors proxy_limit_rate proxy_max_temp_file_size proxy_method proxy_next_upstream proxy_next_upstream_timeout proxy_next_upstream_tries proxy_no_cache proxy_pass proxy_pass_header proxy_pass_request_body proxy_pass_request_headers proxy_protocol proxy_read_timeout proxy_redirect proxy_request_buffering proxy_responses proxy_send_lowat proxy_send_timeout proxy_set_body proxy_set_header proxy_socket_keepalive proxy_ssl proxy_ssl_certificate proxy_ssl_certificate_cache proxy_ssl_certificate_key proxy_ssl_ciphers proxy_ssl_conf_command proxy_ssl_crl proxy_ssl_key_log proxy_ssl_name proxy_ssl_password_file proxy_ssl_protocols proxy_ssl_server_name proxy_ssl_session_reuse proxy_ssl_trusted_certificate proxy_ssl_verify proxy_ssl_verify_depth proxy_store proxy_store_access proxy_temp_file_write_size proxy_temp_path proxy_timeout random real_ip_header real_ip_recursive resolver resolver_timeout return rewrite root satisfy scgi_pass scgi_param send_timeout sendfile server server_name server_names_hash_bucket_size server_tokens set set_real_ip_from slow_start split_clients ssl_certificate ssl_certificate_key ssl_ciphers ssl_prefer_server_ciphers ssl_protocols ssl_session_cache ssl_session_tickets ssl_session_timeout ssl_stapling ssl_verify_client state sticky stream sub_filter tcp_nodelay tcp_nopush try_files types types_hash_max_size underscores_in_headers upstream use user uwsgi_param uwsgi_pass uwsgi_read_timeout worker_connections worker_cpu_affinity worker_priority worker_processes worker_rlimit_nofile worker_shutdown_timeout zone'.split(
    ' ',
  ),
);

export default {
  id: 'misspelt-directive',
  severity: 'error',
  title: t('a misspelt directive', '綴りを誤った指示'),
  reason: t(
    'nginx knows no such directive, only one very like it: it refuses the configuration (“unknown directive”), and a reload keeps the old one.',
    'この名前の指示はなく、よく似たものがあります。nginx は「unknown directive」で拒み、reload しても古い設定のままです。',
  ),
  reference: 'nginx docs: Alphabetical index of directives',
  bad: 'server { location / { proxy_pass http://10.0.0.1; proxy_read_timout 60s; } }',
  fine: 'server { location / { proxy_pass http://10.0.0.1; proxy_read_timeout 60s; } }',
  *find(conf) {
    for (const at of conf.nodes) {
      if (known.has(at.name) || at.name.length < 7 || !/^[a-z_]+$/.test(at.name)) continue;
      if (/^(?:types|map|geo|split_clients|match|charset_map|if)$/.test(at.parent?.name ?? '')) continue;
      const meant = nearest(at.name, known);
      // grpc_ and scgi_ have a twin of most directives of proxy_: only what begins alike was meant.
      if (
        meant !== undefined &&
        meant.slice(0, 3) === at.name.slice(0, 3) &&
        !/^(?:fastcgi|uwsgi|grpc|scgi|memcached)_/.test(at.name)
      )
        yield { at, instead: [at.text.replace(at.name, meant)] };
    }
  },
} satisfies Rule<NginxConf>;
