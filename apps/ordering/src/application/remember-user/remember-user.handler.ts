import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Buyers } from '../../domain/buyer/buyers.js';
import { People } from '../../domain/buyer/people.js';
import { Person } from '../../domain/buyer/person.js';
import { RememberUserCommand } from './remember-user.command.js';

@CommandHandler(RememberUserCommand)
export class RememberUserHandler implements ICommandHandler<RememberUserCommand> {
  constructor(
    private readonly people: People,
    private readonly buyers: Buyers,
  ) {}

  async execute({ userId, displayName, email }: RememberUserCommand): Promise<void> {
    const person = Person.of({ displayName, email });
    await this.people.remember(userId, person);
    const buyer = await this.buyers.findByCustomer(userId);
    if (!buyer) return;
    buyer.identify(person);
    await this.buyers.save(buyer);
  }
}
