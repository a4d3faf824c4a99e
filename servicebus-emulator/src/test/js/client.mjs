// The real npm client, end to end. Argument: a connection string. Exits 0 when everything held.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";

// The dependencies are installed beside the working directory, not beside this file.
const require = createRequire(path.join(process.cwd(), "package.json"));
const { ServiceBusClient, ServiceBusError } = require("@azure/service-bus");

const connectionString = process.argv[2];
const retryOptions = { maxRetries: 1, timeoutInMs: 8000, retryDelayInMs: 100 };
const client = new ServiceBusClient(connectionString, { retryOptions });
const soon = { maxWaitTimeInMs: 5000 };

async function one(receiver) {
  const [message] = await receiver.receiveMessages(1, soon);
  assert.ok(message, "a message within five seconds");
  return message;
}

async function properties() {
  const sender = client.createSender("plain");
  const receiver = client.createReceiver("plain");
  await sender.sendMessages({ body: { hello: "node" }, messageId: "m-1", subject: "greeting", contentType: "application/json", applicationProperties: { tenant: "t1", n: 7 } });
  const message = await one(receiver);
  assert.deepEqual(message.body, { hello: "node" });
  assert.equal(message.messageId, "m-1");
  assert.equal(message.subject, "greeting");
  assert.deepEqual({ ...message.applicationProperties }, { tenant: "t1", n: 7 });
  assert.equal(message.deliveryCount, 0);
  const until = await receiver.renewMessageLock(message);
  assert.ok(until >= message.lockedUntilUtc);
  await receiver.completeMessage(message);
  assert.deepEqual(await receiver.receiveMessages(1, { maxWaitTimeInMs: 300 }), []);
  await receiver.close();
}

async function settling() {
  const sender = client.createSender("settled");
  const receiver = client.createReceiver("settled");
  await sender.sendMessages([{ body: "a" }, { body: "b" }, { body: "c" }]);
  assert.deepEqual((await receiver.peekMessages(5)).map((m) => m.body), ["a", "b", "c"]);
  await receiver.abandonMessage(await one(receiver), { seen: 1 });
  const again = await one(receiver);
  assert.deepEqual([again.body, again.deliveryCount, again.applicationProperties.seen], ["a", 1, 1]);
  await receiver.deadLetterMessage(again, { deadLetterReason: "why", deadLetterErrorDescription: "because" });
  const deferred = await one(receiver);
  await receiver.deferMessage(deferred);
  const [back] = await receiver.receiveDeferredMessages([deferred.sequenceNumber]);
  assert.equal(back.body, "b");
  await receiver.completeMessage(back);
  const dead = client.createReceiver("settled", { subQueueType: "deadLetter" });
  const buried = await one(dead);
  assert.deepEqual([buried.body, buried.deadLetterReason, buried.deadLetterErrorDescription], ["a", "why", "because"]);
  await dead.completeMessage(buried);
  const last = await one(receiver);
  await receiver.completeMessage(last);
  await assert.rejects(receiver.completeMessage(last));
}

async function scheduled() {
  const sender = client.createSender("scheduled");
  const receiver = client.createReceiver("scheduled");
  const [cancelled] = await sender.scheduleMessages({ body: "never" }, new Date(Date.now() + 60_000));
  await sender.cancelScheduledMessages(cancelled);
  await sender.scheduleMessages({ body: "later" }, new Date(Date.now() + 500));
  const message = await one(receiver);
  assert.equal(message.body, "later");
  await receiver.completeMessage(message);
}

async function subscribed() {
  const sender = client.createSender("topic");
  const receiver = client.createReceiver("topic", "sub");
  const bodies = [];
  let done;
  const all = new Promise((resolve) => (done = resolve));
  const subscription = receiver.subscribe({
    processMessage: async (message) => {
      bodies.push([message.body, message.deliveryCount]);
      if (message.deliveryCount === 0) await receiver.abandonMessage(message);
      if (bodies.length === 2) done();
    },
    processError: async (args) => assert.fail(args.error),
  });
  await sender.sendMessages({ body: "twice" });
  await all;
  await subscription.close();
  assert.deepEqual(bodies, [["twice", 0], ["twice", 1]]);
}

async function sessions() {
  const sender = client.createSender("sessions");
  await sender.sendMessages([{ body: 1, sessionId: "A" }, { body: 2, sessionId: "A" }]);
  const receiver = await client.acceptNextSession("sessions");
  assert.equal(receiver.sessionId, "A");
  for (const expected of [1, 2]) {
    const message = await one(receiver);
    assert.equal(message.body, expected);
    await receiver.completeMessage(message);
  }
  await receiver.setSessionState({ step: 2 });
  assert.deepEqual(await receiver.getSessionState(), { step: 2 });
  assert.ok((await receiver.renewSessionLock()) > new Date());
  await receiver.close();
}

async function refused() {
  const stranger = new ServiceBusClient(connectionString.replace(/SharedAccessKey=[^;]+/, "SharedAccessKey=wrong"), { retryOptions });
  await assert.rejects(
    stranger.createSender("plain").sendMessages({ body: "x" }),
    (error) => error instanceof ServiceBusError && error.code === "UnauthorizedAccess",
  );
  await stranger.close();
}

for (const check of [properties, settling, scheduled, subscribed, sessions, refused]) {
  await check();
  console.log("ok", check.name);
}
await client.close();
