/* Answers as an NTP server of stratum 2 from whatever address of 127/8 is asked, up to 64 requests a call: the other side of
   bench/poll.ts, so that the server is not what is measured. cc -O2 -o echo echo.c && ./echo PORT */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

enum { batch = 64 };
static unsigned char data[batch][128];
static char control[batch][64];
static struct sockaddr_in from[batch];
static struct iovec parts[batch];
static struct mmsghdr messages[batch];

int main(int count, char **words) {
  int one = 1, room = 8 << 20, s = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in any = {.sin_family = AF_INET, .sin_port = htons(count > 1 ? atoi(words[1]) : 0)};
  setsockopt(s, IPPROTO_IP, IP_PKTINFO, &one, sizeof one);
  setsockopt(s, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room);
  if (bind(s, (void *)&any, sizeof any) != 0) return 1;
  for (;;) {
    for (int i = 0; i < batch; i++) {
      parts[i] = (struct iovec){data[i], sizeof data[i]};
      messages[i].msg_hdr = (struct msghdr){&from[i], sizeof from[i], &parts[i], 1, control[i], sizeof control[i], 0};
    }
    int got = recvmmsg(s, messages, batch, MSG_WAITFORONE, 0);
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    unsigned stamp[2] = {htonl(now.tv_sec + 2208988800u), htonl(now.tv_nsec * 4.294967296)};
    for (int i = 0; i < got; i++) {
      unsigned char *packet = data[i];
      memcpy(packet + 24, packet + 40, 8);
      packet[0] = 0x24;
      packet[1] = 2;
      packet[3] = -20;
      memcpy(packet + 32, stamp, 8);
      memcpy(packet + 40, stamp, 8);
      parts[i].iov_len = 48;
      messages[i].msg_hdr.msg_controllen = CMSG_SPACE(sizeof(struct in_pktinfo));
      struct in_pktinfo *info = (void *)CMSG_DATA(CMSG_FIRSTHDR(&messages[i].msg_hdr));
      info->ipi_spec_dst = info->ipi_addr;
      info->ipi_ifindex = 0;
    }
    if (got > 0) sendmmsg(s, messages, got, 0);
  }
}
