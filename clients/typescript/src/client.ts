import { Accounts } from "./accounts.js";
import { Automations } from "./automations.js";
import { Connection, type Options } from "./connection.js";
import { CreditMovements } from "./credits.js";
import { Functions } from "./functions.js";
import { Holds } from "./holds.js";
import { Jobs } from "./jobs.js";
import { PriceList } from "./prices.js";
import { Quotes } from "./quotes.js";
import { Usage } from "./usage.js";

/** One connection, and what is done over it by its subject. `url` is the server's address; "" in a page is its own host. */
export class Ratecard {
  readonly connection: Connection;
  readonly accounts: Accounts;
  readonly automations: Automations;
  readonly credits: CreditMovements;
  readonly functions: Functions;
  readonly holds: Holds;
  readonly jobs: Jobs;
  readonly prices: PriceList;
  readonly quotes: Quotes;
  readonly usage: Usage;

  constructor(url: string, options: Options = {}) {
    this.connection = new Connection(url, options);
    this.accounts = new Accounts(this.connection);
    this.automations = new Automations(this.connection);
    this.credits = new CreditMovements(this.connection);
    this.functions = new Functions(this.connection);
    this.holds = new Holds(this.connection);
    this.jobs = new Jobs(this.connection);
    this.prices = new PriceList(this.connection);
    this.quotes = new Quotes(this.connection);
    this.usage = new Usage(this.connection);
  }
}
