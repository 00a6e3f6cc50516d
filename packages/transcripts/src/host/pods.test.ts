import { describe, expect, test } from 'vitest';
import { told } from '../proxy/testing.ts';

const probe = (count: string) =>
  `  Warning  Unhealthy  40s${count}  kubelet  Readiness probe failed: Get "http://10.1.0.7:8080/ready": dial tcp 10.1.0.7:8080: connect: connection refused`;

describe('pods and their probes', () => {
  test('a container that starts is asked before it listens', () => {
    expect(told(probe('')).join()).not.toContain('try.failed');
    expect(told(probe(' (x3 over 50s)')).join()).not.toContain('try.failed');
    expect(told(probe(' (x40 over 6m)')).join()).toContain('backend:10.1.0.7:8080 try.failed=refused');
  });

  test('the table: who crashes, who is ready', () => {
    const rows = [
      'NAME        READY   STATUS             RESTARTS      AGE',
      'api-5d-xk   0/1     CrashLoopBackOff   12 (3m ago)   41m',
      'web-66-ab   1/1     Running            0             41m',
    ].join('\n');
    expect(told(rows)).toEqual(['backend:api-5d-xk backend.crashed=api-5d-xk: CrashLoopBackOff']);
  });

  test('nobody stands behind a service', () => {
    expect(told('NAME   ENDPOINTS   AGE\nshop   <none>      5d').join()).toContain('upstream:shop upstream.none-live');
    expect(told('Endpoints:         <none>').join()).toContain('upstream.none-live');
    expect(told('Endpoints:         10.1.0.7:8080')).toEqual([]);
  });
});
