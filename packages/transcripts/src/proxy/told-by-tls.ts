/** Go, nginx, Apache, Tomcat, Undertow and HAProxy answer so to plain HTTP on their TLS port. */
export const toldByTls =
  /Client sent an HTTP request to an HTTPS server|The plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL-enabled server port|This combination of host and port requires TLS|This web server is running in SSL mode/;
