import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BuyerRepository } from '../../domain/buyer/buyer.repository.js';
import { PersonRepository } from '../../domain/buyer/person.repository.js';
import { Person } from '../../domain/buyer/person.js';
import { RememberUserCommand } from './remember-user.command.js';

@CommandHandler(RememberUserCommand)
export class RememberUserHandler implements ICommandHandler<RememberUserCommand> {
  constructor(
    private readonly people: PersonRepository,
    private readonly buyers: BuyerRepository,
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
